/*
 * Residents' travel: the baseline of the place, changed by built form, stops and levers.
 *
 * Power form, ratio to the usual raised to an elasticity (Ewing and Cervero 2010, Stevens 2017).
 * Car-km follow their own elasticities; trips by each mode follow theirs and are scaled to sum to
 * 1; trips on foot, by bicycle and by transit keep their length, and those by car take the length
 * that makes the car-km. Residents beyond reach of any drawn stop travel as is usual in the place:
 * a plan shows the stops it cares about, not all there are.
 *
 * Left out: visitors, goods, flights and long journeys, and the making of vehicles and roads.
 */
#include "engine/mobility.h"

#include <math.h>

#include "engine/mobility-state.h"

#define M2_PER_HA 10000.0
#define V(name) values[QUARTIER_MOBILITY_##name]

/* A ratio within where elasticities hold; tells where it was not. */
static double
hold (double ratio,
      const double *values,
      QuartierMobilityLimits limit,
      QuartierMobilityLimits *limits)
{
  if (ratio < V (RATIO_LEAST) || ratio > V (RATIO_MOST))
    *limits |= limit;
  return CLAMP (ratio, V (RATIO_LEAST), V (RATIO_MOST));
}

/* Cycling with a network, over that with a basic one. */
static double
cycling_with (double network, const double *values)
{
  if (network == QUARTIER_CYCLE_NETWORK_GOOD)
    return 1 + V (CYCLE_GOOD);
  if (network == QUARTIER_CYCLE_NETWORK_NONE)
    return 1 + V (CYCLE_NONE);
  return isnan (network) ? NAN : 1;
}

/**
 * quartier_mobility_read_usual:
 * @values: (array): in the order of %QUARTIER_MOBILITY_FACTORS
 * @out: (out): what of them no district changes
 */
void
quartier_mobility_read_usual (const double *values, QuartierMobilityUsual *out)
{
  double sum = 0, mean_km = 0;

  for (int m = 0; m < QUARTIER_N_MODES; m++)
    sum += values[QUARTIER_MOBILITY_SHARE_WALK + m];
  for (int m = 0; m < QUARTIER_N_MODES; m++)
    {
      out->share[m] = values[QUARTIER_MOBILITY_SHARE_WALK + m] / sum;
      mean_km += out->share[m] * values[QUARTIER_MOBILITY_LENGTH_WALK + m];
    }
  for (int m = 0; m < QUARTIER_N_MODES; m++)
    out->km[m] = values[QUARTIER_MOBILITY_LENGTH_WALK + m] / mean_km * V (PERSON_KM) / V (TRIPS);
  out->car_km
      = V (TRIPS) * out->share[QUARTIER_MODE_CAR] * out->km[QUARTIER_MODE_CAR] / V (OCCUPANCY);
  out->log_stop = log (V (STOP_RATIO));
  for (int n = 0; n <= QUARTIER_CYCLE_NETWORK_GOOD; n++)
    out->cycling[n] = cycling_with (n, values) / cycling_with (V (USUAL_NETWORK), values);
}

/* The logarithms of the ratios of built form: powers of the same bases, once for each of a thousand draws,
 * are cheaper as sums. */
typedef struct
{
  double density;
  double mix;
  double intersections;
} FormLogs;

/* Nothing of a ratio of 1, whatever the exponent. */
static double
log_power (double log_ratio, double exponent)
{
  return log_ratio == 0 ? 0 : exponent * log_ratio;
}

/* The logarithm of 1 and what it stands for, as most districts have them, at once. */
static double
log_of (double ratio)
{
  return ratio == 1 ? 0 : log (ratio);
}

static double
exp_of (double log_ratio)
{
  return log_ratio == 0 ? 1 : exp (log_ratio);
}

/* Nothing of a ratio of 1, as most districts' parking has it. */
static double
power (double ratio, double exponent)
{
  return ratio == 1 ? 1 : pow (ratio, exponent);
}

static double
log_form (const FormLogs *logs, double by_density, double by_mix, double by_intersections)
{
  return log_power (logs->density, by_density) + log_power (logs->mix, by_mix)
         + log_power (logs->intersections, by_intersections);
}

/* Nearer to a stop by so much where one is in reach, as usual elsewhere; mean over the residents. Nothing
 * of stops that are in nobody's reach, whatever they would do. */
static double
near_stops (double share, double log_ratio, double elasticity)
{
  return share == 0 ? 1 : 1 - share + share * exp_of (log_power (log_ratio, elasticity));
}

static void
work_out_form (const QuartierMobilityInput *input, const double *values, QuartierMobilityState *out)
{
  const QuartierMobilityPlan *plan = &input->plan;
  const double density = input->residents / (input->site_m2 / M2_PER_HA);
  const double log_stop = out->usual.log_stop;
  FormLogs logs;
  double form;

  out->density
      = hold (density / V (USUAL_DENSITY), values, QUARTIER_MOBILITY_LIMIT_DENSITY, &out->limits);
  out->mix
      = hold (plan->mix_entropy / V (USUAL_MIX), values, QUARTIER_MOBILITY_LIMIT_MIX, &out->limits);
  out->intersections = isnan (plan->intersections_km2)
                           ? 1
                           : hold (plan->intersections_km2 / V (USUAL_INTERSECTIONS), values,
                                   QUARTIER_MOBILITY_LIMIT_INTERSECTIONS, &out->limits);
  out->centre = isnan (plan->centre_km) ? 1
                                        : hold (V (USUAL_CENTRE) / plan->centre_km, values,
                                                QUARTIER_MOBILITY_LIMIT_CENTRE, &out->limits);
  logs = (FormLogs){ log_of (out->density), log_of (out->mix), log_of (out->intersections) };
  form = exp_of (log_form (&logs, V (CAR_BY_DENSITY), V (CAR_BY_MIX), V (CAR_BY_INTERSECTIONS))
              + log_power (log_of (out->centre), V (CAR_BY_CENTRE)))
         * near_stops (plan->access_share, log_stop, V (CAR_BY_STOP));
  if (form < 1 - V (FORM_CUT_MOST) || form > 1 + V (FORM_RISE_MOST))
    out->limits |= QUARTIER_MOBILITY_LIMIT_FORM;
  out->form = CLAMP (form, 1 - V (FORM_CUT_MOST), 1 + V (FORM_RISE_MOST));
  out->walk = exp_of (log_form (&logs, V (WALK_BY_DENSITY), V (WALK_BY_MIX),
                         V (WALK_BY_INTERSECTIONS)))
              * near_stops (plan->access_share, log_stop, V (WALK_BY_STOP));
  out->transit = exp_of (log_form (&logs, V (TRANSIT_BY_DENSITY), V (TRANSIT_BY_MIX),
                         V (TRANSIT_BY_INTERSECTIONS)))
              * near_stops (plan->access_share, log_stop, V (TRANSIT_BY_STOP));
}

static void
work_out_levers (const QuartierMobilityInput *input,
                 const double *values,
                 QuartierMobilityState *out)
{
  const QuartierMobilityPlan *plan = &input->plan;
  const double spaces = plan->parking_per_dwelling / V (PARKING_FULL);
  const double log_price = log_of (plan->driving_price);
  const double price = exp_of (log_power (log_price, V (OTHERS_BY_PRICE)));
  const double network = out->usual.cycling[plan->cycle_network] - 1;
  double levers;

  if (spaces < V (RATIO_LEAST))
    out->limits |= QUARTIER_MOBILITY_LIMIT_PARKING;
  out->parking = power (CLAMP (spaces, V (RATIO_LEAST), 1), V (CARS_BY_PARKING));
  out->sharing = plan->car_sharing ? 1 + V (SHARING_EFFECT) * V (SHARING_MEMBERS) : 1;
  /* New km by bicycle, of which some had been by car. */
  out->cycling = 1
                 - V (CYCLE_FROM_CAR) * network * out->usual.share[QUARTIER_MODE_CYCLE]
                       * out->usual.km[QUARTIER_MODE_CYCLE]
                       / (out->usual.share[QUARTIER_MODE_CAR] * out->usual.km[QUARTIER_MODE_CAR]);
  out->price = exp_of (log_power (log_price, V (CAR_BY_PRICE)));
  out->station = 1 - V (STATION_SHIFT) * plan->station_share;
  levers = out->station * out->parking * out->sharing * out->cycling * out->price;
  if (levers < V (LEVERS_LEAST))
    out->limits |= QUARTIER_MOBILITY_LIMIT_LEVERS;
  out->levers = levers < V (LEVERS_LEAST) ? V (LEVERS_LEAST) : levers;
  out->cycle = (1 + network) * price;
  out->walk *= price;
  out->transit *= price;
}

/* Usual trips by transit are long; those that a stop or a price adds stand in for others, and are
 * as long as those. */
static void
work_out_transit_km (const double *values, QuartierMobilityState *out)
{
  const double share = out->share[QUARTIER_MODE_TRANSIT];
  const double usual = out->usual.share[QUARTIER_MODE_TRANSIT];
  const double usual_km = out->usual.km[QUARTIER_MODE_TRANSIT];

  out->transit_km = usual_km;
  if (share > usual)
    out->transit_km = (usual * usual_km + (share - usual) * V (PERSON_KM) / V (TRIPS)) / share;
}

/* All ratios of a district to what is usual in the place. */
static void
work_out (const QuartierMobilityInput *input,
          const double *values,
          const QuartierMobilityUsual *usual,
          QuartierMobilityState *out)
{
  const double station = V (STATION_SHIFT) * input->plan.station_share;
  double sum = 0;

  /* All else is filled in. */
  out->usual = *usual;
  out->limits = 0;
  work_out_form (input, values, out);
  work_out_levers (input, values, out);
  out->share[QUARTIER_MODE_WALK] = out->usual.share[QUARTIER_MODE_WALK] * out->walk;
  out->share[QUARTIER_MODE_CYCLE] = out->usual.share[QUARTIER_MODE_CYCLE] * out->cycle;
  out->share[QUARTIER_MODE_TRANSIT]
      = out->usual.share[QUARTIER_MODE_TRANSIT] * out->transit + station;
  out->share[QUARTIER_MODE_CAR] = out->usual.share[QUARTIER_MODE_CAR] * out->form * out->levers;
  for (int m = 0; m < QUARTIER_N_MODES; m++)
    sum += out->share[m];
  for (int m = 0; m < QUARTIER_N_MODES; m++)
    out->share[m] /= sum;
  work_out_transit_km (values, out);
  out->rail_share = V (RAIL_SHARE) + (1 - V (RAIL_SHARE)) * input->plan.station_share;
}

/**
 * quartier_mobility_work_out:
 * @values: (array): in the order of %QUARTIER_MOBILITY_FACTORS
 * @out: (out): all ratios of a district to what is usual in the place
 */
void
quartier_mobility_work_out (const QuartierMobilityInput *input,
                            const double *values,
                            QuartierMobilityState *out)
{
  QuartierMobilityUsual usual;

  quartier_mobility_read_usual (values, &usual);
  work_out (input, values, &usual, out);
}

/* A factor times what it is applied to; nothing of what is not used. */
static double
times (double factor, double amount)
{
  return amount == 0 ? 0 : factor * amount;
}

static void
fill_energy (const QuartierMobilityInput *input,
             const double *values,
             const QuartierMobilityState *state,
             QuartierMobility *out)
{
  const double transit_km = out->person_km[QUARTIER_MODE_TRANSIT];
  const double bus_km = transit_km * (1 - state->rail_share);
  const double electric_km = out->car_km * input->plan.ev_share;
  const double fuel_km = out->car_km * (1 - input->plan.ev_share);

  out->charging_kwh = electric_km * V (ELECTRIC_CAR_KWH);
  out->fuel_kwh = fuel_km * V (FUEL_CAR_KWH);
  out->transit_kwh = transit_km * state->rail_share * V (RAIL_KWH)
                     + bus_km * V (BUS_ELECTRIC_SHARE) * V (BUS_KWH);
  out->cycle_kwh = out->person_km[QUARTIER_MODE_CYCLE] * V (CYCLE_KWH);
  out->charging_pv_kwh = out->charging_kwh * input->charging_pv_share;
  out->ghg_car_kg = fuel_km * V (FUEL_CAR_KG)
                    + times (input->grid_kg_kwh, out->charging_kwh - out->charging_pv_kwh);
  out->ghg_transit_kg = bus_km * (1 - V (BUS_ELECTRIC_SHARE)) * V (BUS_KG)
                        + times (input->grid_kg_kwh, out->transit_kwh);
  out->ghg_cycle_kg = times (input->grid_kg_kwh, out->cycle_kwh);
  out->ghg_kg = out->ghg_car_kg + out->ghg_transit_kg + out->ghg_cycle_kg;
}

/* A year of trips and of what moves them: all but how many cars there are. */
static void
fill_travel (const QuartierMobilityInput *input,
             const double *values,
             const QuartierMobilityState *state,
             QuartierMobility *out)
{
  const double days = input->residents * QUARTIER_DAYS_PER_YEAR, trips = days * V (TRIPS);

  for (int m = 0; m < QUARTIER_N_MODES; m++)
    {
      out->trips[m] = trips * state->share[m];
      out->person_km[m]
          = out->trips[m] * (m == QUARTIER_MODE_TRANSIT ? state->transit_km : state->usual.km[m]);
    }
  out->car_km = days * state->usual.car_km * state->form * state->levers;
  out->person_km[QUARTIER_MODE_CAR] = out->car_km * V (OCCUPANCY);
  fill_energy (input, values, state, out);
}

/**
 * quartier_mobility_run_year:
 * @usual: of @values
 * @out: (out): as quartier_mobility_run() has it
 *
 * For many districts of the same coefficients.
 *
 * Returns: as quartier_mobility_run()
 */
QuartierMobilityLimits
quartier_mobility_run_year (const QuartierMobilityInput *input,
                            const double *values,
                            const QuartierMobilityUsual *usual,
                            QuartierMobility *out)
{
  QuartierMobilityState state;

  *out = (QuartierMobility){ .access_m2 = input->plan.access_share * input->site_m2 };
  if (!(input->residents > 0))
    return 0;
  work_out (input, values, usual, &state);
  fill_travel (input, values, &state, out);
  out->cars = input->residents * V (CARS) / 1000 * pow (state.density, V (CARS_BY_DENSITY))
              * state.parking * state.sharing;
  return state.limits;
}

/**
 * quartier_mobility_run:
 * @values: (array): in the order of %QUARTIER_MOBILITY_FACTORS; a NAN among them gives NAN figures
 * @out: (out): a year of the residents' travel; nothing where there are none
 *
 * Returns: what was beyond the range in which the coefficients hold
 */
QuartierMobilityLimits
quartier_mobility_run (const QuartierMobilityInput *input,
                       const double *values,
                       QuartierMobility *out)
{
  QuartierMobilityUsual usual;

  quartier_mobility_read_usual (values, &usual);
  return quartier_mobility_run_year (input, values, &usual, out);
}

void
quartier_mobility_add (QuartierMobility *sum, const QuartierMobility *part)
{
  for (int m = 0; m < QUARTIER_N_MODES; m++)
    {
      sum->trips[m] += part->trips[m];
      sum->person_km[m] += part->person_km[m];
    }
  sum->car_km += part->car_km;
  sum->cars += part->cars;
  sum->access_m2 += part->access_m2;
  sum->fuel_kwh += part->fuel_kwh;
  sum->charging_kwh += part->charging_kwh;
  sum->charging_pv_kwh += part->charging_pv_kwh;
  sum->transit_kwh += part->transit_kwh;
  sum->cycle_kwh += part->cycle_kwh;
  sum->ghg_car_kg += part->ghg_car_kg;
  sum->ghg_transit_kg += part->ghg_transit_kg;
  sum->ghg_cycle_kg += part->ghg_cycle_kg;
  sum->ghg_kg += part->ghg_kg;
}

/* By all modes. */
double
quartier_mobility_get_person_km (const QuartierMobility *self)
{
  double km = 0;

  for (int m = 0; m < QUARTIER_N_MODES; m++)
    km += self->person_km[m];
  return km;
}

double
quartier_mobility_get_trips (const QuartierMobility *self)
{
  double trips = 0;

  for (int m = 0; m < QUARTIER_N_MODES; m++)
    trips += self->trips[m];
  return trips;
}

double
quartier_mobility_get (const QuartierMobility *self, QuartierMobilityFigure figure)
{
  const double figures[QUARTIER_MOBILITY_N_FIGURES] = {
    [QUARTIER_MOBILITY_FIGURE_PERSON_KM] = quartier_mobility_get_person_km (self),
    [QUARTIER_MOBILITY_FIGURE_CAR_KM] = self->car_km,
    [QUARTIER_MOBILITY_FIGURE_CARS] = self->cars,
    [QUARTIER_MOBILITY_FIGURE_CHARGING] = self->charging_kwh,
    [QUARTIER_MOBILITY_FIGURE_GHG] = self->ghg_kg,
  };

  g_return_val_if_fail (figure < QUARTIER_MOBILITY_N_FIGURES, NAN);
  return figures[figure];
}

/**
 * quartier_mobility_entropy:
 * @shares: of the floor area by class, >= 0; need not sum to 1
 *
 * −Σ p ln p / ln n, the land-use mix of the studies.
 *
 * Returns: 0 for one class or none, 1 for all alike
 */
double
quartier_mobility_entropy (const double shares[QUARTIER_N_MIX_CLASSES])
{
  double sum = 0, entropy = 0;

  for (int i = 0; i < QUARTIER_N_MIX_CLASSES; i++)
    sum += shares[i];
  for (int i = 0; i < QUARTIER_N_MIX_CLASSES; i++)
    if (shares[i] > 0)
      entropy -= shares[i] / sum * log (shares[i] / sum);
  return entropy / log (QUARTIER_N_MIX_CLASSES);
}

/* Share of a triangular distribution below @hour. */
static double
share_before (double hour, double begins, double peak, double ends)
{
  if (hour <= begins)
    return 0;
  if (hour >= ends)
    return 1;
  return hour < peak ? (hour - begins) * (hour - begins) / ((ends - begins) * (peak - begins))
                     : 1 - (ends - hour) * (ends - hour) / ((ends - begins) * (ends - peak));
}

/**
 * quartier_mobility_read_charging:
 * @values: (array): in the order of %QUARTIER_MOBILITY_FACTORS
 * @out_share: (out): of a day's charging of cars, in each hour; sums to 1
 *
 * A triangle between three hours; what is past midnight falls on the same day's first hours, as every day
 * is like the one before.
 */
void
quartier_mobility_read_charging (const double *values, double out_share[24])
{
  const double begins = V (CHARGING_BEGINS_H), peak = V (CHARGING_PEAK_H);
  const double ends = V (CHARGING_ENDS_H);

  for (int h = 0; h < 24; h++)
    {
      out_share[h] = 0;
      for (int day = 0; day < 2; day++)
        out_share[h] += share_before (h + 24 * day + 1, begins, peak, ends)
                        - share_before (h + 24 * day, begins, peak, ends);
    }
}
