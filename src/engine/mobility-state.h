/* What residents' travel is worked out from on the way; for mobility.c and what explains it. */
#pragma once

#include "engine/mobility.h"

G_BEGIN_DECLS

#define QUARTIER_DAYS_PER_YEAR 365

/**
 * QuartierMobilityState:
 * @usual: in the place
 * @density, @mix, @intersections, @centre: ratios to what is usual, within where elasticities hold
 * @form: ratio of car-km by built form
 * @station: ratio of car-km by trips that move to stations
 * @parking, @sharing, @cycling, @price: ratios of car-km by each lever
 * @levers: ratio by all of them and @station
 * @walk, @transit, @cycle: ratios of trips by these modes
 * @share: of trips by mode in the district, summing to 1
 * @transit_km: mean length of a trip by transit in the district: those added to the usual ones are
 * as long as a trip of any mode, as they stand in for such
 * @rail_share: of transit's person-km, by rail
 */
typedef struct
{
  QuartierMobilityUsual usual;
  double density;
  double mix;
  double intersections;
  double centre;
  double form;
  double station;
  double parking;
  double sharing;
  double cycling;
  double price;
  double levers;
  double walk;
  double transit;
  double cycle;
  double share[QUARTIER_N_MODES];
  double transit_km;
  double rail_share;
  QuartierMobilityLimits limits;
} QuartierMobilityState;

void quartier_mobility_work_out (const QuartierMobilityInput *input,
                                 const double *values,
                                 QuartierMobilityState *out);

G_END_DECLS
