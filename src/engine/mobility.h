#pragma once

#include "engine/sum.h"

G_BEGIN_DECLS

/* The coefficients of residents' travel: what it is called here, base and member of its row. */
#define QUARTIER_MOBILITY_FACTORS(X)                                                               \
  X (TRIPS, "mobility", "trips_per_day")                                                           \
  X (PERSON_KM, "mobility", "person_km_per_day")                                                   \
  X (SHARE_WALK, "mobility", "trip_share_walk")                                                    \
  X (SHARE_CYCLE, "mobility", "trip_share_cycle")                                                  \
  X (SHARE_TRANSIT, "mobility", "trip_share_transit")                                              \
  X (SHARE_CAR, "mobility", "trip_share_car")                                                      \
  X (LENGTH_WALK, "mobility", "trip_km_walk")                                                      \
  X (LENGTH_CYCLE, "mobility", "trip_km_cycle")                                                    \
  X (LENGTH_TRANSIT, "mobility", "trip_km_transit")                                                \
  X (LENGTH_CAR, "mobility", "trip_km_car")                                                        \
  X (OCCUPANCY, "mobility", "car_occupancy")                                                       \
  X (CARS, "mobility", "cars_per_1000")                                                            \
  X (USUAL_DENSITY, "mobility", "usual_residents_ha")                                              \
  X (USUAL_MIX, "mobility", "usual_mix")                                                           \
  X (USUAL_INTERSECTIONS, "mobility", "usual_intersections_km2")                                   \
  X (USUAL_CENTRE, "mobility", "usual_centre_km")                                                  \
  X (CAR_BY_DENSITY, "mobility", "car_km_by_density")                                              \
  X (CAR_BY_MIX, "mobility", "car_km_by_mix")                                                      \
  X (CAR_BY_INTERSECTIONS, "mobility", "car_km_by_intersections")                                  \
  X (CAR_BY_CENTRE, "mobility", "car_km_by_centre")                                                \
  X (CAR_BY_STOP, "mobility", "car_km_by_stop")                                                    \
  X (WALK_BY_DENSITY, "mobility", "walk_by_density")                                               \
  X (WALK_BY_MIX, "mobility", "walk_by_mix")                                                       \
  X (WALK_BY_INTERSECTIONS, "mobility", "walk_by_intersections")                                   \
  X (WALK_BY_STOP, "mobility", "walk_by_stop")                                                     \
  X (TRANSIT_BY_DENSITY, "mobility", "transit_by_density")                                         \
  X (TRANSIT_BY_MIX, "mobility", "transit_by_mix")                                                 \
  X (TRANSIT_BY_INTERSECTIONS, "mobility", "transit_by_intersections")                             \
  X (TRANSIT_BY_STOP, "mobility", "transit_by_stop")                                               \
  X (CARS_BY_DENSITY, "mobility", "cars_by_density")                                               \
  X (RATIO_LEAST, "mobility", "ratio_least")                                                       \
  X (RATIO_MOST, "mobility", "ratio_most")                                                         \
  X (FORM_CUT_MOST, "mobility", "form_cut_most")                                                   \
  X (FORM_RISE_MOST, "mobility", "form_rise_most")                                                 \
  X (LEVERS_LEAST, "mobility", "levers_least")                                                     \
  X (STOP_RATIO, "mobility", "stop_ratio")                                                         \
  X (STATION_SHIFT, "mobility", "station_shift")                                                   \
  X (PARKING_FULL, "mobility", "parking_full")                                                     \
  X (CARS_BY_PARKING, "mobility", "cars_by_parking")                                               \
  X (SHARING_EFFECT, "mobility", "sharing_effect")                                                 \
  X (SHARING_MEMBERS, "mobility", "sharing_members")                                               \
  X (USUAL_NETWORK, "mobility", "usual_cycle_network")                                             \
  X (CYCLE_GOOD, "mobility", "cycle_good")                                                         \
  X (CYCLE_NONE, "mobility", "cycle_none")                                                         \
  X (CYCLE_FROM_CAR, "mobility", "cycle_from_car")                                                 \
  X (CAR_BY_PRICE, "mobility", "car_km_by_price")                                                  \
  X (OTHERS_BY_PRICE, "mobility", "others_by_price")                                               \
  X (FUEL_CAR_KG, "mobility", "fuel_car_kg_km")                                                    \
  X (FUEL_CAR_KWH, "mobility", "fuel_car_kwh_km")                                                  \
  X (ELECTRIC_CAR_KWH, "mobility", "electric_car_kwh_km")                                          \
  X (BUS_KG, "mobility", "bus_kg_km")                                                              \
  X (BUS_KWH, "mobility", "bus_kwh_km")                                                            \
  X (BUS_ELECTRIC_SHARE, "mobility", "bus_electric_share")                                         \
  X (RAIL_KWH, "mobility", "rail_kwh_km")                                                          \
  X (RAIL_SHARE, "mobility", "rail_share")                                                         \
  X (CYCLE_KWH, "mobility", "cycle_kwh_km")                                                        \
  X (CHARGING_BEGINS_H, "mobility", "charging_begins_h")                                           \
  X (CHARGING_PEAK_H, "mobility", "charging_peak_h")                                               \
  X (CHARGING_ENDS_H, "mobility", "charging_ends_h")

#define QUARTIER_MOBILITY_NAME(name, base, member) QUARTIER_MOBILITY_##name,
enum
{
  QUARTIER_MOBILITY_FACTORS (QUARTIER_MOBILITY_NAME) QUARTIER_MOBILITY_N_FACTORS
};
#undef QUARTIER_MOBILITY_NAME

typedef enum
{
  QUARTIER_MODE_WALK,
  QUARTIER_MODE_CYCLE,
  QUARTIER_MODE_TRANSIT,
  QUARTIER_MODE_CAR,
  QUARTIER_N_MODES
} QuartierMode;

typedef enum
{
  QUARTIER_CYCLE_NETWORK_NONE,
  QUARTIER_CYCLE_NETWORK_BASIC,
  QUARTIER_CYCLE_NETWORK_GOOD
} QuartierCycleNetwork;

/** QUARTIER_N_MIX_CLASSES: homes, work, shops and services, education, leisure. */
#define QUARTIER_N_MIX_CLASSES 5

/**
 * QuartierMobilityPlan:
 * @parking_per_dwelling: >= 0
 * @car_sharing: whether cars are shared in the quarter
 * @cycle_network: what there is for bicycles
 * @ev_share: of the car-km, driven by electricity, 0…1
 * @intersections_km2: of streets, > 0; NAN: as usual
 * @centre_km: distance from the centre of the city, > 0; NAN: as usual
 * @driving_price: cost of driving over today's, > 0
 * @mix_entropy: of the floor area over classes of use, 0 one class … 1 all alike
 * @access_share: of the site's area within reach of a stop, 0…1
 * @station_share: the same, of a stop of any mode but ordinary buses; <= @access_share
 *
 * What a plan says of a district that its residents' travel hangs on.
 */
typedef struct
{
  double parking_per_dwelling;
  gboolean car_sharing;
  QuartierCycleNetwork cycle_network;
  double ev_share;
  double intersections_km2;
  double centre_km;
  double driving_price;
  double mix_entropy;
  double access_share;
  double station_share;
} QuartierMobilityPlan;

/**
 * QuartierMobilityInput:
 * @residents: >= 0
 * @site_m2: > 0
 * @grid_kg_kwh: emissions of electricity; NAN where not known
 * @charging_pv_share: of what cars are charged with, what photovoltaics of the district give, 0…1
 */
typedef struct
{
  double residents;
  double site_m2;
  double grid_kg_kwh;
  double charging_pv_share;
  QuartierMobilityPlan plan;
} QuartierMobilityInput;

/**
 * QuartierMobilityUsual:
 * @share: of trips by mode, summing to 1
 * @km: mean length of a trip by mode
 * @car_km: driven by car per resident and day
 * @log_stop: logarithm of how much nearer a stop in reach is than usual
 * @cycling: with each #QuartierCycleNetwork, over that with the usual one
 *
 * What is usual in a place, whatever its districts are: of one set of coefficients.
 */
typedef struct
{
  double share[QUARTIER_N_MODES];
  double km[QUARTIER_N_MODES];
  double car_km;
  double log_stop;
  double cycling[QUARTIER_CYCLE_NETWORK_GOOD + 1];
} QuartierMobilityUsual;

/**
 * QuartierMobilityLimits:
 *
 * What was beyond the range in which the coefficients hold, and was taken at its edge.
 */
typedef enum
{
  QUARTIER_MOBILITY_LIMIT_DENSITY = 1 << 0,
  QUARTIER_MOBILITY_LIMIT_MIX = 1 << 1,
  QUARTIER_MOBILITY_LIMIT_INTERSECTIONS = 1 << 2,
  QUARTIER_MOBILITY_LIMIT_CENTRE = 1 << 3,
  QUARTIER_MOBILITY_LIMIT_PARKING = 1 << 4,
  QUARTIER_MOBILITY_LIMIT_FORM = 1 << 5,
  QUARTIER_MOBILITY_LIMIT_LEVERS = 1 << 6,
  QUARTIER_MOBILITY_N_LIMITS = 7
} QuartierMobilityLimits;

/**
 * QuartierMobility:
 * @trips: of a year, by mode
 * @person_km: of a year, by mode
 * @car_km: driven by cars in a year: @person_km by car over the persons in a car
 * @cars: that residents have
 * @access_m2: of the site's area, within reach of a stop
 * @fuel_kwh: burnt by cars
 * @charging_kwh: electricity that cars are charged with; no part of the buildings' electricity
 * @charging_pv_kwh: of that, what photovoltaics of the district give: without emissions, as in buildings
 * @transit_kwh: electricity of transit
 * @cycle_kwh: electricity of bicycles
 * @ghg_car_kg, @ghg_transit_kg, @ghg_cycle_kg: kgCO₂e of making and burning fuel and of electricity
 * @ghg_kg: their sum
 *
 * A year of residents' travel. Every member is a sum over districts.
 */
typedef struct
{
  double trips[QUARTIER_N_MODES];
  double person_km[QUARTIER_N_MODES];
  double car_km;
  double cars;
  double access_m2;
  double fuel_kwh;
  double charging_kwh;
  double charging_pv_kwh;
  double transit_kwh;
  double cycle_kwh;
  double ghg_car_kg;
  double ghg_transit_kg;
  double ghg_cycle_kg;
  double ghg_kg;
} QuartierMobility;

typedef enum
{
  QUARTIER_MOBILITY_FIGURE_PERSON_KM,
  QUARTIER_MOBILITY_FIGURE_CAR_KM,
  QUARTIER_MOBILITY_FIGURE_CARS,
  QUARTIER_MOBILITY_FIGURE_CHARGING,
  QUARTIER_MOBILITY_FIGURE_GHG,
  QUARTIER_MOBILITY_N_FIGURES
} QuartierMobilityFigure;

/**
 * QuartierMobilityPart:
 * @QUARTIER_MOBILITY_PART_TRIPS: trips by one mode
 * @QUARTIER_MOBILITY_PART_PERSON_KM: distance travelled by one mode
 * @QUARTIER_MOBILITY_PART_GHG: emissions of one mode; nothing of walking
 * @QUARTIER_MOBILITY_PART_ACCESS: area within reach of a stop, of whatever mode
 * @QUARTIER_MOBILITY_PART_KWH: of cars the fuel, of transit and bicycles electricity
 * @QUARTIER_MOBILITY_PART_CHARGING_PV: of cars, what photovoltaics give
 */
typedef enum
{
  QUARTIER_MOBILITY_PART_TRIPS,
  QUARTIER_MOBILITY_PART_PERSON_KM,
  QUARTIER_MOBILITY_PART_GHG,
  QUARTIER_MOBILITY_PART_ACCESS,
  QUARTIER_MOBILITY_PART_KWH,
  QUARTIER_MOBILITY_PART_CHARGING_PV
} QuartierMobilityPart;

QuartierMobilityLimits quartier_mobility_run (const QuartierMobilityInput *input,
                                              const double *values, QuartierMobility *out);
void quartier_mobility_read_usual (const double *values, QuartierMobilityUsual *out);
QuartierMobilityLimits quartier_mobility_run_year (const QuartierMobilityInput *input,
                                                   const double *values,
                                                   const QuartierMobilityUsual *usual,
                                                   QuartierMobility *out);
void quartier_mobility_add (QuartierMobility *sum, const QuartierMobility *part);
double quartier_mobility_get_person_km (const QuartierMobility *self);
double quartier_mobility_get_trips (const QuartierMobility *self);
double quartier_mobility_get (const QuartierMobility *self, QuartierMobilityFigure figure);
double quartier_mobility_entropy (const double shares[QUARTIER_N_MIX_CLASSES]);
void quartier_mobility_read_charging (const double *values, double out_share[24]);
QuartierSum *quartier_mobility_explain (QuartierMobilityFigure figure,
                                        const QuartierMobilityInput *input,
                                        const QuartierFactor *grid_factor,
                                        const QuartierFactor *const *factors,
                                        const double *values);
QuartierSum *quartier_mobility_explain_usual (const QuartierMobilityInput *input,
                                              const QuartierFactor *const *factors,
                                              const double *values);
QuartierSum *quartier_mobility_explain_part (QuartierMobilityPart part,
                                             QuartierMode mode,
                                             const QuartierMobilityInput *input,
                                             const QuartierFactor *grid_factor,
                                             const QuartierFactor *const *factors,
                                             const double *values);

G_END_DECLS
