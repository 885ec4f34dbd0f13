#pragma once

#include "engine/mobility.h"

G_BEGIN_DECLS

/* What of a set of coefficients no district changes, beside the rows themselves. */
enum
{
  QUARTIER_MOBILITY_COLUMN_SHARE = QUARTIER_MOBILITY_N_FACTORS, /* of usual trips, by mode */
  QUARTIER_MOBILITY_COLUMN_KM = QUARTIER_MOBILITY_COLUMN_SHARE + QUARTIER_N_MODES,
  QUARTIER_MOBILITY_COLUMN_CAR_KM = QUARTIER_MOBILITY_COLUMN_KM + QUARTIER_N_MODES,
  QUARTIER_MOBILITY_COLUMN_TRIP_KM,       /* mean of a trip of any mode */
  QUARTIER_MOBILITY_COLUMN_CYCLE_PER_CAR, /* km by bicycle over those by car */
  QUARTIER_MOBILITY_COLUMN_CYCLING,       /* by network, over that with the usual one */
  QUARTIER_MOBILITY_COLUMN_LOG_STOP = QUARTIER_MOBILITY_COLUMN_CYCLING + QUARTIER_CYCLE_NETWORK_GOOD + 1,
  QUARTIER_MOBILITY_COLUMN_LOG_DENSITY,
  QUARTIER_MOBILITY_COLUMN_LOG_MIX,
  QUARTIER_MOBILITY_COLUMN_LOG_INTERSECTIONS,
  QUARTIER_MOBILITY_COLUMN_LOG_CENTRE,
  QUARTIER_MOBILITY_COLUMN_LOG_PARKING,
  QUARTIER_MOBILITY_COLUMN_LOG_LEAST,
  QUARTIER_MOBILITY_COLUMN_LOG_MOST,
  QUARTIER_MOBILITY_N_COLUMNS
};

/**
 * QuartierMobilityAsked:
 * @n: sets of coefficients, a multiple of 8
 * @columns: (array length=n): of each coefficient and of each of the above
 * @plan: what the plan says of the district
 * @log_density, @log_mix, @log_intersections, @log_centre: logarithms of the district's own; the two last
 * NAN: as usual
 * @log_parking, @log_price: and of spaces per dwelling and of the price of driving
 * @residents, @log_people_share: (array length=n): and the logarithm of what they are of those of
 * @log_density
 * @grid_kg_kwh, @charging_pv_share: (array length=n): as in #QuartierMobilityInput
 */
typedef struct
{
  gsize n;
  const double *const *columns;
  const QuartierMobilityPlan *plan;
  double log_density;
  double log_mix;
  double log_intersections;
  double log_centre;
  double log_parking;
  double log_price;
  const double *residents;
  const double *log_people_share;
  const double *grid_kg_kwh;
  const double *charging_pv_share;
} QuartierMobilityAsked;

typedef void QuartierMobilityKernel (const QuartierMobilityAsked *asked, double *out_kg);

extern QuartierMobilityKernel quartier_mobility_kernel_2;
#if defined(__x86_64__)
extern QuartierMobilityKernel quartier_mobility_kernel_4;
extern QuartierMobilityKernel quartier_mobility_kernel_8;
#endif

G_END_DECLS
