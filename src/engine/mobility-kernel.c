/*
 * The emissions of a district's travel with many sets of coefficients side by side, as mobility.c has them
 * with one. Compiled once for each width of vectors; QUARTIER_LANES says which this is. Products are rounded
 * before they are added, and each set has sums of its own, so that all widths say the same to the bit.
 */
#include "engine/mobility-kernel.h"

#include <math.h>

#include "engine/mobility-state.h"
#include "engine/vector-exp.h"

#define NAME_(lanes) quartier_mobility_kernel_##lanes
#define NAME(lanes) NAME_ (lanes)

#define V(name) take (asked->columns[QUARTIER_MOBILITY_##name] + first)
#define COLUMN(name) take (asked->columns[QUARTIER_MOBILITY_COLUMN_##name] + first)
#define OF_MODE(name, mode) \
  take (asked->columns[QUARTIER_MOBILITY_COLUMN_##name + QUARTIER_MODE_##mode] + first)

typedef double Loose __attribute__ ((vector_size (8 * QUARTIER_LANES), aligned (8)));

typedef struct
{
  Vector form;
  Vector walk;
  Vector transit;
} Form;

typedef struct
{
  Vector car;
  Vector others;
  Vector cycling; /* of bicycles alone, beside @others */
} Levers;

INLINE Vector
take (const double *lanes)
{
  return *(const Loose *)lanes;
}

/* Between two edges; what is not known stays so. */
INLINE Vector
hold (Vector value, Vector low, Vector high)
{
  return choose (value < low, low, choose (value > high, high, value));
}

/* Nothing of a ratio of 1, whatever the exponent. */
INLINE Vector
log_power (Vector log_ratio, Vector exponent)
{
  return choose (log_ratio == 0, all (0), exponent * log_ratio);
}

INLINE Vector
near_stops (const QuartierMobilityAsked *asked, Vector log_stop, Vector elasticity)
{
  const double share = asked->plan->access_share;

  return share == 0 ? all (1)
                    : 1 - share + share * vector_exp (log_power (log_stop, elasticity));
}

INLINE void
work_out_form (const QuartierMobilityAsked *asked, gsize first, Form *out)
{
  const Vector low = COLUMN (LOG_LEAST), high = COLUMN (LOG_MOST), stop = COLUMN (LOG_STOP);
  const Vector density = hold (asked->log_density + take (asked->log_people_share + first)
                                   - COLUMN (LOG_DENSITY),
                               low, high);
  const Vector mix = hold (asked->log_mix - COLUMN (LOG_MIX), low, high);
  const Vector crossings
      = isnan (asked->log_intersections)
            ? all (0)
            : hold (asked->log_intersections - COLUMN (LOG_INTERSECTIONS), low, high);
  const Vector centre = isnan (asked->log_centre)
                            ? all (0)
                            : hold (COLUMN (LOG_CENTRE) - asked->log_centre, low, high);
  const Vector car = log_power (density, V (CAR_BY_DENSITY)) + log_power (mix, V (CAR_BY_MIX))
                     + log_power (crossings, V (CAR_BY_INTERSECTIONS))
                     + log_power (centre, V (CAR_BY_CENTRE));
  const Vector walk = log_power (density, V (WALK_BY_DENSITY)) + log_power (mix, V (WALK_BY_MIX))
                      + log_power (crossings, V (WALK_BY_INTERSECTIONS));
  const Vector transit = log_power (density, V (TRANSIT_BY_DENSITY))
                         + log_power (mix, V (TRANSIT_BY_MIX))
                         + log_power (crossings, V (TRANSIT_BY_INTERSECTIONS));

  out->form = hold (vector_exp (car) * near_stops (asked, stop, V (CAR_BY_STOP)),
                    1 - V (FORM_CUT_MOST), 1 + V (FORM_RISE_MOST));
  out->walk = vector_exp (walk) * near_stops (asked, stop, V (WALK_BY_STOP));
  out->transit = vector_exp (transit) * near_stops (asked, stop, V (TRANSIT_BY_STOP));
}

INLINE void
work_out_levers (const QuartierMobilityAsked *asked, gsize first, Levers *out)
{
  const QuartierMobilityPlan *plan = asked->plan;
  const Vector spaces
      = hold (asked->log_parking - COLUMN (LOG_PARKING), COLUMN (LOG_LEAST), all (0));
  const Vector price = all (asked->log_price);
  const Vector network
      = take (asked->columns[QUARTIER_MOBILITY_COLUMN_CYCLING + plan->cycle_network] + first) - 1;
  const Vector least_left = V (LEVERS_LEAST);
  Vector car = 1 - V (STATION_SHIFT) * plan->station_share;

  car *= vector_exp (log_power (spaces, V (CARS_BY_PARKING)));
  if (plan->car_sharing)
    car *= 1 + V (SHARING_EFFECT) * V (SHARING_MEMBERS);
  car *= 1 - V (CYCLE_FROM_CAR) * network * COLUMN (CYCLE_PER_CAR);
  car *= vector_exp (log_power (price, V (CAR_BY_PRICE)));
  out->car = choose (car < least_left, least_left, car);
  out->others = vector_exp (log_power (price, V (OTHERS_BY_PRICE)));
  out->cycling = 1 + network;
}

/* A factor times what it is applied to; nothing of what is not used. */
INLINE Vector
times (Vector factor, Vector amount)
{
  return choose (amount == 0, all (0), factor * amount);
}

/* Of a resident's day, kg. */
INLINE Vector
sum_up (const QuartierMobilityAsked *asked, gsize first, Vector car_km, Vector transit_km, Vector cycle_km)
{
  const double electric = asked->plan->ev_share;
  const Vector rail_share = V (RAIL_SHARE) + (1 - V (RAIL_SHARE)) * asked->plan->station_share;
  const Vector bus_km = transit_km * (1 - rail_share);
  const Vector bus_electric = V (BUS_ELECTRIC_SHARE);
  const Vector bought = 1 - take (asked->charging_pv_share + first);
  const Vector kwh = car_km * electric * V (ELECTRIC_CAR_KWH) * bought
                     + transit_km * rail_share * V (RAIL_KWH) + bus_km * bus_electric * V (BUS_KWH)
                     + cycle_km * V (CYCLE_KWH);

  return car_km * (1 - electric) * V (FUEL_CAR_KG) + bus_km * (1 - bus_electric) * V (BUS_KG)
         + times (take (asked->grid_kg_kwh + first), kwh);
}

INLINE Vector
run (const QuartierMobilityAsked *asked, gsize first)
{
  const Vector usual = OF_MODE (SHARE, TRANSIT);
  Form form;
  Levers levers;
  Vector walk, cycle, transit, whole, most_usual, transit_km;

  work_out_form (asked, first, &form);
  work_out_levers (asked, first, &levers);
  walk = OF_MODE (SHARE, WALK) * form.walk * levers.others;
  cycle = OF_MODE (SHARE, CYCLE) * levers.cycling * levers.others;
  transit = usual * form.transit * levers.others + V (STATION_SHIFT) * asked->plan->station_share;
  whole = 1 / (walk + cycle + transit + OF_MODE (SHARE, CAR) * form.form * levers.car);
  transit *= whole;
  /* What is beyond the usual is as long as a trip of any mode. */
  most_usual = choose (transit > usual, usual, transit);
  transit_km = most_usual * OF_MODE (KM, TRANSIT) + (transit - most_usual) * COLUMN (TRIP_KM);
  return sum_up (asked, first, COLUMN (CAR_KM) * form.form * levers.car, V (TRIPS) * transit_km,
                 V (TRIPS) * cycle * whole * OF_MODE (KM, CYCLE));
}

void
NAME (QUARTIER_LANES) (const QuartierMobilityAsked *asked, double *out_kg)
{
  for (gsize first = 0; first < asked->n; first += QUARTIER_LANES)
    {
      const Vector residents = take (asked->residents + first);
      const Vector kg = QUARTIER_DAYS_PER_YEAR * residents * run (asked, first);

      *(Loose *)(out_kg + first) = choose (residents > 0, kg, all (0));
    }
}
