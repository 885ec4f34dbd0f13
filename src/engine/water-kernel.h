#pragma once

#include "engine/water.h"

G_BEGIN_DECLS

/** QUARTIER_WATER_LANES: districts of a block, whatever the width of vectors. */
#define QUARTIER_WATER_LANES 16
/** QUARTIER_WATER_MAX_STEPS: of a storm and what flows after it. */
#define QUARTIER_WATER_MAX_STEPS (2 * QUARTIER_STORM_MAX_BLOCKS)

/**
 * QuartierWaterBlock:
 * @keeps_days: whether something is kept from one day to the next in any of them
 * @area_m2: of each surface, over 1,000: m³ of a mm
 * @retention_m3: of basins
 * @demand_m3, @size_m3: of tanks of roofs: what is taken in a day, what they hold
 * @yield_m3_mm: what comes to them
 * @steps: through which the storm is followed
 * @keep_share: of the linear reservoir, what a step leaves of what was in it
 * @held_share: and of what came in during the step
 *
 * Districts side by side; what is over has no surfaces.
 */
typedef struct
{
  gboolean keeps_days;
  double area_m2[QUARTIER_N_SURFACES][QUARTIER_WATER_LANES];
  double retention_m3[QUARTIER_WATER_LANES];
  double demand_m3[QUARTIER_WATER_LANES];
  double size_m3[QUARTIER_WATER_LANES];
  double yield_m3_mm[QUARTIER_WATER_LANES];
  double steps[QUARTIER_WATER_LANES];
  double keep_share[QUARTIER_WATER_LANES];
  double held_share[QUARTIER_WATER_LANES];
} QuartierWaterBlock;

/**
 * QuartierWaterBlockYear:
 *
 * Of each district, named as in #QuartierWater.
 */
typedef struct
{
  double runoff_m3[QUARTIER_WATER_LANES];
  double rainwater_m3[QUARTIER_WATER_LANES];
  double storm_runoff_m3[QUARTIER_WATER_LANES];
  double peak_before_m3_s[QUARTIER_WATER_LANES];
  double peak_m3_s[QUARTIER_WATER_LANES];
} QuartierWaterBlockYear;

typedef void QuartierWaterKernel (const QuartierWaterTables *tables,
                                  const QuartierWaterBlock *block,
                                  QuartierWaterBlockYear *out);

/* None of width 1: GCC 12 takes some of its choices wrongly. */
extern QuartierWaterKernel quartier_water_kernel_2;
#if defined(__x86_64__)
extern QuartierWaterKernel quartier_water_kernel_4;
extern QuartierWaterKernel quartier_water_kernel_8;
#endif

G_END_DECLS
