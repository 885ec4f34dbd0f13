/* How the figures of residents' travel come about, as sums that open. */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "engine/mobility-state.h"

typedef struct
{
  const QuartierMobilityInput *input;
  const QuartierFactor *grid;
  const QuartierFactor *const *factors;
  const double *values;
  QuartierMobilityState state;
} Explanation;

#define V(name) self->values[QUARTIER_MOBILITY_##name]
#define FACTOR(label, name)                                                                        \
  quartier_sum_factor (label, self->factors[QUARTIER_MOBILITY_##name], V (name))

static const char *const mode_labels[QUARTIER_N_MODES]
    = { N_ ("On foot"), N_ ("By bicycle"), N_ ("By transit"), N_ ("By car") };

static QuartierSum *
residents (const Explanation *self)
{
  return quartier_sum_quantity (N_ ("Residents"), self->input->residents, "");
}

static QuartierSum *
days (void)
{
  return quartier_sum_quantity (N_ ("Days of a year"), QUARTIER_DAYS_PER_YEAR, "d");
}

/* A share or a ratio that is not opened further. */
static QuartierSum *
ratio (const char *label, double value)
{
  return quartier_sum_quantity (label, value, "");
}

static QuartierSum *
usual_share (const Explanation *self, QuartierMode mode)
{
  return quartier_sum_formula (
      N_ ("Usual share of trips"), self->state.usual.share[mode], "",
      N_ ("share of this mode over the sum of the shares of all modes"),
      quartier_sum_factor (mode_labels[mode], self->factors[QUARTIER_MOBILITY_SHARE_WALK + mode],
                           self->values[QUARTIER_MOBILITY_SHARE_WALK + mode]),
      NULL);
}

static QuartierSum *
usual_km (const Explanation *self, QuartierMode mode)
{
  return quartier_sum_formula (
      N_ ("Usual length of a trip"), self->state.usual.km[mode], "km",
      N_ ("mean length by this mode, scaled so that all trips make the usual km of a day"),
      quartier_sum_factor (mode_labels[mode], self->factors[QUARTIER_MOBILITY_LENGTH_WALK + mode],
                           self->values[QUARTIER_MOBILITY_LENGTH_WALK + mode]),
      FACTOR (N_ ("Usual km of a day"), PERSON_KM), NULL);
}

/* Ratios and elasticities behind the form of the quarter. */
static QuartierSum *
form (const Explanation *self)
{
  return quartier_sum_formula (
      N_ ("Built form"), self->state.form, "",
      N_ ("each ratio to the usual, to the power of its elasticity, multiplied; within the "
          "greatest effect that studies found"),
      ratio (N_ ("Residents per hectare, over the usual"), self->state.density),
      FACTOR (N_ ("Usual residents per hectare"), USUAL_DENSITY),
      FACTOR (N_ ("Elasticity of car-km to density"), CAR_BY_DENSITY),
      ratio (N_ ("Mix of uses, over the usual"), self->state.mix),
      FACTOR (N_ ("Usual mix of uses"), USUAL_MIX),
      FACTOR (N_ ("Elasticity of car-km to mix"), CAR_BY_MIX),
      ratio (N_ ("Intersections, over the usual"), self->state.intersections),
      FACTOR (N_ ("Elasticity of car-km to intersections"), CAR_BY_INTERSECTIONS),
      ratio (N_ ("Nearness to the centre, over the usual"), self->state.centre),
      FACTOR (N_ ("Elasticity of car-km to nearness to the centre"), CAR_BY_CENTRE),
      ratio (N_ ("Area within reach of a stop"), self->input->plan.access_share),
      FACTOR (N_ ("Nearness of stops in reach, over the usual"), STOP_RATIO),
      FACTOR (N_ ("Elasticity of car-km to nearness of stops"), CAR_BY_STOP), NULL);
}

static QuartierSum *
parking (const Explanation *self)
{
  return quartier_sum_formula (
      N_ ("Parking"), self->state.parking, "",
      N_ ("spaces per dwelling over those that suffice, at most 1, to the power of the elasticity"),
      quartier_sum_quantity (N_ ("Parking per dwelling"), self->input->plan.parking_per_dwelling,
                             ""),
      FACTOR (N_ ("Spaces that suffice"), PARKING_FULL),
      FACTOR (N_ ("Elasticity of cars to parking"), CARS_BY_PARKING), NULL);
}

static QuartierSum *
sharing (const Explanation *self)
{
  return quartier_sum_formula (N_ ("Car sharing"), self->state.sharing, "",
                               N_ ("1 + effect on a member × members, where cars are shared"),
                               FACTOR (N_ ("Effect on a member"), SHARING_EFFECT),
                               FACTOR (N_ ("Members among residents"), SHARING_MEMBERS), NULL);
}

static QuartierSum *
levers (const Explanation *self)
{
  QuartierSum *sum;

  if (self->state.limits & QUARTIER_MOBILITY_LIMIT_LEVERS)
    return quartier_sum_formula (N_ ("Levers"), self->state.levers, "",
                                 N_ ("all levers would leave less than the least that is taken"),
                                 FACTOR (N_ ("Least that is left"), LEVERS_LEAST), NULL);
  sum = quartier_sum_product (
      N_ ("Levers"), "",
      quartier_sum_formula (
          N_ ("Trips that move to stations"), self->state.station, "",
          N_ ("1 − shift × area within reach of a station"),
          ratio (N_ ("Area within reach of a station"), self->input->plan.station_share),
          FACTOR (N_ ("Shift within reach"), STATION_SHIFT), NULL),
      parking (self), sharing (self),
      quartier_sum_formula (N_ ("Cycle network"), self->state.cycling, "",
                            N_ ("1 − share of new km by bicycle that had been by car"),
                            FACTOR (N_ ("Usual network: 0 none, 1 basic, 2 good"), USUAL_NETWORK),
                            FACTOR (N_ ("More cycling by a good network"), CYCLE_GOOD),
                            FACTOR (N_ ("Less cycling without a network"), CYCLE_NONE),
                            FACTOR (N_ ("New km that had been by car"), CYCLE_FROM_CAR), NULL),
      NULL);
  quartier_sum_add (
      sum, quartier_sum_formula (
               N_ ("Price of driving"), self->state.price, "",
               N_ ("price over today's, to the power of the elasticity"),
               ratio (N_ ("Price of driving, over today's"), self->input->plan.driving_price),
               FACTOR (N_ ("Elasticity of car-km to price"), CAR_BY_PRICE), NULL));
  return sum;
}

static QuartierSum *
usual_car_km (const Explanation *self)
{
  return quartier_sum_product (
      N_ ("Usual car-km of a resident and day"), "km", FACTOR (N_ ("Trips of a day"), TRIPS),
      usual_share (self, QUARTIER_MODE_CAR), usual_km (self, QUARTIER_MODE_CAR),
      quartier_sum_inverse (FACTOR (N_ ("Persons in a car"), OCCUPANCY)), NULL);
}

static QuartierSum *
car_km (const Explanation *self)
{
  return quartier_sum_product (N_ ("Driven by car"), "km", residents (self), days (),
                               usual_car_km (self), form (self), levers (self), NULL);
}

static QuartierSum *
transit_km (const Explanation *self)
{
  return quartier_sum_formula (
      N_ ("Length of a trip"), self->state.transit_km, "km",
      N_ ("usual trips at their usual length, added ones as long as a trip of any mode"),
      usual_km (self, QUARTIER_MODE_TRANSIT), FACTOR (N_ ("Usual km of a day"), PERSON_KM),
      FACTOR (N_ ("Trips of a day"), TRIPS), NULL);
}

static QuartierSum *
share_of_trips (const Explanation *self, QuartierMode mode)
{
  return quartier_sum_formula (N_ ("Share of trips"), self->state.share[mode], "",
                               N_ ("usual share, changed by built form, stops and levers; all modes "
                                   "scaled to sum to 1"),
                               usual_share (self, mode), NULL);
}

static QuartierSum *
trips (const Explanation *self, QuartierMode mode)
{
  return quartier_sum_product (mode_labels[mode], "", residents (self), days (),
                               FACTOR (N_ ("Trips of a day"), TRIPS), share_of_trips (self, mode),
                               NULL);
}

static QuartierSum *
person_km (const Explanation *self, QuartierMode mode)
{
  if (mode == QUARTIER_MODE_CAR)
    return quartier_sum_product (mode_labels[mode], "km", car_km (self),
                                 FACTOR (N_ ("Persons in a car"), OCCUPANCY), NULL);
  return quartier_sum_product (
      mode_labels[mode], "km", residents (self), days (), FACTOR (N_ ("Trips of a day"), TRIPS),
      share_of_trips (self, mode),
      mode == QUARTIER_MODE_TRANSIT ? transit_km (self) : usual_km (self, mode), NULL);
}

static QuartierSum *
all_person_km (const Explanation *self)
{
  QuartierSum *sum = quartier_sum_total (N_ ("Distance travelled"), "km",
                                         person_km (self, QUARTIER_MODE_WALK), NULL);

  for (int m = QUARTIER_MODE_CYCLE; m < QUARTIER_N_MODES; m++)
    quartier_sum_add (sum, person_km (self, m));
  return sum;
}

static QuartierSum *
cars (const Explanation *self)
{
  return quartier_sum_product (
      N_ ("Cars of residents"), "", residents (self),
      FACTOR (N_ ("Cars per 1000 residents, as usual"), CARS),
      quartier_sum_inverse (quartier_sum_quantity (N_ ("per 1000"), 1000, "")),
      quartier_sum_formula (
          N_ ("Density"), pow (self->state.density, V (CARS_BY_DENSITY)), "",
          N_ ("ratio to the usual, to the power of the elasticity"),
          ratio (N_ ("Residents per hectare, over the usual"), self->state.density),
          FACTOR (N_ ("Elasticity of cars to density"), CARS_BY_DENSITY), NULL),
      parking (self), sharing (self), NULL);
}

static QuartierSum *
charging (const Explanation *self)
{
  return quartier_sum_product (N_ ("Charging of cars"), "kWh", car_km (self),
                               ratio (N_ ("Driven by electricity"), self->input->plan.ev_share),
                               FACTOR (N_ ("Electricity of a km"), ELECTRIC_CAR_KWH), NULL);
}

static QuartierSum *
grid (const Explanation *self)
{
  if (self->grid == NULL)
    return quartier_sum_quantity (N_ ("Emissions of electricity"), self->input->grid_kg_kwh,
                                  "kg/kWh");
  return quartier_sum_factor (N_ ("Emissions of electricity"), self->grid,
                              self->input->grid_kg_kwh);
}

/* By electricity: nothing where none is used, whether the grid's factor is known or not. */
static QuartierSum *
by_grid (const Explanation *self, const char *label, QuartierSum *kwh)
{
  if (kwh->value == 0)
    {
      quartier_sum_free (kwh);
      return quartier_sum_quantity (label, 0, "kg");
    }
  return quartier_sum_product (label, "kg", kwh, grid (self), NULL);
}

static QuartierSum *
transit_kwh (const Explanation *self)
{
  return quartier_sum_total (
      N_ ("Electricity of transit"), "kWh",
      quartier_sum_product (N_ ("By rail"), "kWh", person_km (self, QUARTIER_MODE_TRANSIT),
                            ratio (N_ ("By rail, of transit"), self->state.rail_share),
                            FACTOR (N_ ("Electricity of a person-km by rail"), RAIL_KWH), NULL),
      quartier_sum_product (N_ ("By electric bus"), "kWh", person_km (self, QUARTIER_MODE_TRANSIT),
                            ratio (N_ ("By bus, of transit"), 1 - self->state.rail_share),
                            FACTOR (N_ ("Electric, of buses"), BUS_ELECTRIC_SHARE),
                            FACTOR (N_ ("Electricity of a person-km by bus"), BUS_KWH), NULL),
      NULL);
}

/* What is not of photovoltaics. */
static QuartierSum *
charging_bought (const Explanation *self)
{
  const double pv_share = self->input->charging_pv_share;

  if (pv_share == 0)
    return charging (self);
  return quartier_sum_product (
      N_ ("Charging of cars from the grid"), "kWh", charging (self),
      quartier_sum_formula (
          N_ ("Share from the grid"), 1 - pv_share, "",
          N_ ("1 − share of photovoltaics; in each hour buildings and cars have of photovoltaics "
              "by what each uses"),
          ratio (N_ ("Share of photovoltaics"), pv_share), NULL),
      NULL);
}

static QuartierSum *
charging_pv (const Explanation *self)
{
  return quartier_sum_product (
      N_ ("Charging of cars by photovoltaics"), "kWh", charging (self),
      quartier_sum_formula (
          N_ ("Share of photovoltaics"), self->input->charging_pv_share, "",
          N_ ("in each hour buildings and cars have of photovoltaics by what each uses"), NULL, NULL),
      NULL);
}

static QuartierSum *
fuel_kwh (const Explanation *self)
{
  return quartier_sum_product (N_ ("Fuel of cars"), "kWh", car_km (self),
                               ratio (N_ ("Driven by fuel"), 1 - self->input->plan.ev_share),
                               FACTOR (N_ ("Fuel of a km"), FUEL_CAR_KWH), NULL);
}

static QuartierSum *
cycle_kwh (const Explanation *self)
{
  return quartier_sum_product (
      N_ ("Charging of bicycles"), "kWh", person_km (self, QUARTIER_MODE_CYCLE),
      FACTOR (N_ ("Electricity of a usual km by bicycle"), CYCLE_KWH), NULL);
}

/* Adds what one mode emits. */
static void
add_ghg (QuartierSum *sum, const Explanation *self, QuartierMode mode)
{
  if (mode == QUARTIER_MODE_CAR)
    {
      quartier_sum_add (
          sum, quartier_sum_product (N_ ("Fuel of cars"), "kg", car_km (self),
                                     ratio (N_ ("Driven by fuel"), 1 - self->input->plan.ev_share),
                                     FACTOR (N_ ("Emissions of a km by fuel"), FUEL_CAR_KG), NULL));
      quartier_sum_add (sum, by_grid (self, N_ ("Electricity of cars"), charging_bought (self)));
    }
  else if (mode == QUARTIER_MODE_TRANSIT)
    {
      quartier_sum_add (
          sum, quartier_sum_product (
                   N_ ("Fuel of buses"), "kg", person_km (self, QUARTIER_MODE_TRANSIT),
                   ratio (N_ ("By bus, of transit"), 1 - self->state.rail_share),
                   ratio (N_ ("Driven by fuel"), 1 - V (BUS_ELECTRIC_SHARE)),
                   FACTOR (N_ ("Emissions of a person-km by bus"), BUS_KG), NULL));
      quartier_sum_add (sum, by_grid (self, N_ ("Electricity of transit"), transit_kwh (self)));
    }
  else if (mode == QUARTIER_MODE_CYCLE)
    quartier_sum_add (sum, by_grid (self, N_ ("Electricity of bicycles"), cycle_kwh (self)));
}

static QuartierSum *
ghg (const Explanation *self)
{
  static const QuartierMode modes[]
      = { QUARTIER_MODE_CAR, QUARTIER_MODE_TRANSIT, QUARTIER_MODE_CYCLE };
  QuartierSum *sum = quartier_sum_new_total (N_ ("Emissions of travel"), "kg");

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    add_ghg (sum, self, modes[i]);
  return sum;
}

static QuartierSum *
ghg_of_mode (const Explanation *self, QuartierMode mode)
{
  QuartierSum *sum = quartier_sum_new_total (mode_labels[mode], "kg");

  add_ghg (sum, self, mode);
  return sum;
}

static QuartierSum *
in_reach (const Explanation *self)
{
  return quartier_sum_product (
      N_ ("Within reach of a stop"), "m²",
      quartier_sum_quantity (N_ ("Area of the drawing, on the ellipsoid"), self->input->site_m2,
                             "m²"),
      ratio (N_ ("Area within reach of a stop"), self->input->plan.access_share), NULL);
}

/**
 * quartier_mobility_explain:
 * @input: with residents
 * @grid_factor: (nullable): the factor of electricity
 * @factors: (array): in the order of %QUARTIER_MOBILITY_FACTORS
 * @values: (array): what is taken of them
 *
 * Returns: (transfer full): how the figure of quartier_mobility_run() comes about
 */
QuartierSum *
quartier_mobility_explain (QuartierMobilityFigure figure,
                           const QuartierMobilityInput *input,
                           const QuartierFactor *grid_factor,
                           const QuartierFactor *const *factors,
                           const double *values)
{
  static QuartierSum *(*const explain[QUARTIER_MOBILITY_N_FIGURES]) (const Explanation *) = {
    [QUARTIER_MOBILITY_FIGURE_PERSON_KM] = all_person_km,
    [QUARTIER_MOBILITY_FIGURE_CAR_KM] = car_km,
    [QUARTIER_MOBILITY_FIGURE_CARS] = cars,
    [QUARTIER_MOBILITY_FIGURE_CHARGING] = charging,
    [QUARTIER_MOBILITY_FIGURE_GHG] = ghg,
  };
  Explanation self = { .input = input, .grid = grid_factor, .factors = factors, .values = values };

  g_return_val_if_fail (figure < QUARTIER_MOBILITY_N_FIGURES, NULL);
  quartier_mobility_work_out (input, values, &self.state);
  return explain[figure](&self);
}

/**
 * quartier_mobility_explain_part:
 * @mode: of what it is a part of; any where it is of none
 * @input, @grid_factor, @factors, @values: as quartier_mobility_explain()
 *
 * Returns: (transfer full): how a part of the figures of quartier_mobility_run() comes about
 */
QuartierSum *
quartier_mobility_explain_part (QuartierMobilityPart part,
                                QuartierMode mode,
                                const QuartierMobilityInput *input,
                                const QuartierFactor *grid_factor,
                                const QuartierFactor *const *factors,
                                const double *values)
{
  Explanation self = { .input = input, .grid = grid_factor, .factors = factors, .values = values };

  quartier_mobility_work_out (input, values, &self.state);
  switch (part)
    {
    case QUARTIER_MOBILITY_PART_TRIPS:
      return trips (&self, mode);
    case QUARTIER_MOBILITY_PART_PERSON_KM:
      return person_km (&self, mode);
    case QUARTIER_MOBILITY_PART_GHG:
      return ghg_of_mode (&self, mode);
    case QUARTIER_MOBILITY_PART_KWH:
      return mode == QUARTIER_MODE_CAR       ? fuel_kwh (&self)
             : mode == QUARTIER_MODE_TRANSIT ? transit_kwh (&self)
                                             : cycle_kwh (&self);
    case QUARTIER_MOBILITY_PART_CHARGING_PV:
      return charging_pv (&self);
    case QUARTIER_MOBILITY_PART_ACCESS:
    default:
      return in_reach (&self);
    }
}

/**
 * quartier_mobility_explain_usual:
 *
 * Returns: (transfer full): a year's car-km, did all residents drive as is usual in the place
 */
QuartierSum *
quartier_mobility_explain_usual (const QuartierMobilityInput *input,
                                 const QuartierFactor *const *factors,
                                 const double *values)
{
  Explanation self = { .input = input, .factors = factors, .values = values };

  quartier_mobility_read_usual (values, &self.state.usual);
  return quartier_sum_product (N_ ("Usual car-km of the residents"), "km", residents (&self),
                               days (), usual_car_km (&self), NULL);
}
