#pragma once

#include "engine/estimate.h"

G_BEGIN_DECLS

/**
 * QuartierDrawn:
 *
 * What of an estimate is drawn a thousand times, beside money: each the sum of many districts, as
 * #QuartierFigures has it.
 */
typedef enum
{
  QUARTIER_DRAWN_RESIDENTS,
  QUARTIER_DRAWN_GHG_BUILDINGS,
  QUARTIER_DRAWN_GHG_MOBILITY,
  QUARTIER_DRAWN_GHG_WATER,
  QUARTIER_DRAWN_GHG_WASTE,
  QUARTIER_DRAWN_GHG_MATERIALS,
  QUARTIER_DRAWN_GHG_NATURE,
  QUARTIER_DRAWN_ENERGY,
  QUARTIER_DRAWN_HEATING, /* then those of the other end uses, in their order */
  QUARTIER_DRAWN_COOLING,
  QUARTIER_DRAWN_HOT_WATER,
  QUARTIER_DRAWN_VENTILATION,
  QUARTIER_DRAWN_LIGHTING,
  QUARTIER_DRAWN_APPLIANCES,
  QUARTIER_DRAWN_PRIMARY_NON_RENEWABLE,
  QUARTIER_DRAWN_PRIMARY,
  QUARTIER_DRAWN_SOLAR_MADE,
  QUARTIER_DRAWN_SOLAR_USED,
  QUARTIER_DRAWN_SOLAR_SOLD,
  QUARTIER_DRAWN_TRIPS,
  QUARTIER_DRAWN_TRIPS_WALK, /* then those of the other modes, in their order */
  QUARTIER_DRAWN_TRIPS_CYCLE,
  QUARTIER_DRAWN_TRIPS_TRANSIT,
  QUARTIER_DRAWN_TRIPS_CAR,
  QUARTIER_DRAWN_PERSON_KM,
  QUARTIER_DRAWN_CAR_KM,
  QUARTIER_DRAWN_CARS,
  QUARTIER_DRAWN_CHARGING,
  QUARTIER_DRAWN_DEMAND,
  QUARTIER_DRAWN_POTABLE,
  QUARTIER_DRAWN_RAIN,
  QUARTIER_DRAWN_CAPTURED,
  QUARTIER_DRAWN_RUNOFF,
  QUARTIER_DRAWN_STORM_RUNOFF,
  QUARTIER_DRAWN_PEAK,
  QUARTIER_DRAWN_RATIONAL_PEAK,
  QUARTIER_DRAWN_STORAGE,
  QUARTIER_DRAWN_SPONGE_STORAGE,
  QUARTIER_DRAWN_WASTE,
  QUARTIER_DRAWN_SORTED,
  QUARTIER_DRAWN_RESIDUAL,
  QUARTIER_DRAWN_CREDITS,
  QUARTIER_DRAWN_UPFRONT,
  QUARTIER_DRAWN_ONE, /* 1, to have a figure over nothing */
  QUARTIER_N_DRAWN
} QuartierDrawn;

/**
 * QuartierSectorDraws:
 *
 * Each of them in each draw: 350 kB.
 */
typedef struct
{
  double sums[QUARTIER_N_DRAWN][QUARTIER_N_DRAWS];
} QuartierSectorDraws;

QuartierSectorDraws *quartier_sector_draws_new (const QuartierEstimate *estimate,
                                                const QuartierFigures *figures,
                                                const int *stop);
void quartier_sector_draws_set_threads (int n);
void quartier_sector_draws_free (QuartierSectorDraws *self);
void quartier_sector_draws_get_band (const QuartierSectorDraws *self,
                                     QuartierDrawn all,
                                     QuartierDrawn of,
                                     double *low,
                                     double *high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierSectorDraws, quartier_sector_draws_free)

G_END_DECLS
