#pragma once

#include "engine/surfaces.h"

G_BEGIN_DECLS

/** QUARTIER_STORM_STEP_MIN: length of a block of rain. */
#define QUARTIER_STORM_STEP_MIN 5
/** QUARTIER_STORM_MAX_BLOCKS: of a storm: a whole day. */
#define QUARTIER_STORM_MAX_BLOCKS 288

/** QUARTIER_STORM_TABLE_L_S_HA: l/(s·ha) of a mm/min in the rounding of Chinese tables; exactly 166⅔. */
#define QUARTIER_STORM_TABLE_L_S_HA 167.0

/**
 * QuartierStorm:
 * @k_mm: of the depth in t minutes, k t/(t + b)ⁿ, in mm
 * @b_min: b
 * @n: n
 * @duration_min: whole blocks, at most a day
 * @peak_share: where in the duration the peak is, 0…1
 * @euler: whether blocks are set out as Euler's type II; else as Keifer and Chu's
 *
 * A design storm.
 */
typedef struct
{
  double k_mm;
  double b_min;
  double n;
  double duration_min;
  double peak_share;
  gboolean euler;
} QuartierStorm;

double quartier_storm_get_depth_mm (const QuartierStorm *self, double minutes);
double quartier_storm_get_intensity_l_s_ha (const QuartierStorm *self, double minutes);
int quartier_storm_get_blocks (const QuartierStorm *self, double out_mm[QUARTIER_STORM_MAX_BLOCKS]);

double quartier_runoff_mm (double rain_mm, double curve_number, double initial_share);
double quartier_curve_number_for_state (double curve_number, double state);
double quartier_rational_peak_m3_s (double effective_m2, double intensity_l_s_ha);
double quartier_sponge_storage_m3 (double effective_m2, double depth_mm);
int quartier_storm_count_steps (int n, double lag_s, double retention_m3);
double quartier_hydrograph_peak (const double *inflow_m3, int n, double lag_s, double retention_m3);

G_END_DECLS
