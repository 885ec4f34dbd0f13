/*
 * Storms, and what runs off: depth by duration, blocks of five minutes, curve numbers, one linear
 * reservoir. Sources: the intensity formula of GB 50014; C. J. Keifer, H. H. Chu, Synthetic storm
 * pattern for drainage design, J. Hydraul. Div. ASCE 83 (1957); DWA-A 118 (Euler type II); USDA,
 * Urban hydrology for small watersheds, TR-55 (1986).
 */
#include "engine/storm.h"

#include <math.h>

/* Outflow is followed for so many time constants after the rain. */
#define TAIL_CONSTANTS 6
#define MAX_STEPS (2 * QUARTIER_STORM_MAX_BLOCKS)

/**
 * quartier_storm_get_depth_mm:
 * @minutes: > 0
 *
 * Returns: the depth that falls in the most intense @minutes, in mm
 */
double
quartier_storm_get_depth_mm (const QuartierStorm *self, double minutes)
{
  return minutes > 0 ? self->k_mm * minutes / pow (minutes + self->b_min, self->n) : 0;
}

/**
 * quartier_storm_get_intensity_l_s_ha:
 * @minutes: > 0
 *
 * Returns: the mean intensity of the most intense @minutes, in l/(s·ha); of a formula of GB 50014 the
 *   one it gives
 */
double
quartier_storm_get_intensity_l_s_ha (const QuartierStorm *self, double minutes)
{
  const double l_s_ha = self->euler ? 10000.0 / 60 : QUARTIER_STORM_TABLE_L_S_HA;

  return minutes > 0 ? quartier_storm_get_depth_mm (self, minutes) / minutes * l_s_ha : 0;
}

/**
 * quartier_rational_peak_m3_s:
 * @effective_m2: each surface's area times its runoff coefficient ψ, summed
 * @intensity_l_s_ha: mean rain through the time of concentration
 *
 * Returns: Q = ψ q F, in m³/s. Source: the rational method; GB 50014-2021, 4.1.7
 */
double
quartier_rational_peak_m3_s (double effective_m2, double intensity_l_s_ha)
{
  return effective_m2 / 10000 * intensity_l_s_ha / 1000;
}

/**
 * quartier_sponge_storage_m3:
 * @effective_m2: each surface's area times its runoff coefficient ψ, summed
 * @depth_mm: of the day's rain to be held, H
 *
 * Returns: V = 10 H ψ F with F in ha, in m³. Source: the volume method of MoHURD's Sponge City
 *   Construction Technical Guideline (2014)
 */
double
quartier_sponge_storage_m3 (double effective_m2, double depth_mm)
{
  return depth_mm / 1000 * effective_m2;
}

/* Keifer and Chu's storm from its start to a time, by its exact mass: no sampling error. */
static double
chicago_mass_mm (const QuartierStorm *self, double minutes)
{
  const double r = self->peak_share, peak_min = r * self->duration_min;

  if (minutes < peak_min)
    return r
           * (quartier_storm_get_depth_mm (self, self->duration_min)
              - quartier_storm_get_depth_mm (self, (peak_min - minutes) / r));
  return r * quartier_storm_get_depth_mm (self, self->duration_min)
         + (1 - r) * quartier_storm_get_depth_mm (self, (minutes - peak_min) / (1 - r));
}

/* Increments of the depth, the greatest of which ends at the peak; those after it in falling order
 * stand before it backwards, and the rest behind it. */
static void
set_out_euler (const QuartierStorm *self, int n, double *out_mm)
{
  const int peak = CLAMP ((int)lround (self->peak_share * n), 1, n);

  for (int i = 0; i < n; i++)
    {
      const double mm = quartier_storm_get_depth_mm (self, (i + 1) * QUARTIER_STORM_STEP_MIN)
                        - quartier_storm_get_depth_mm (self, i * QUARTIER_STORM_STEP_MIN);

      out_mm[i < peak ? peak - 1 - i : i] = mm;
    }
}

/**
 * quartier_storm_get_blocks:
 * @out_mm: (out): rain of each block of five minutes; they sum to the depth of the duration
 *
 * Returns: how many
 */
int
quartier_storm_get_blocks (const QuartierStorm *self, double out_mm[QUARTIER_STORM_MAX_BLOCKS])
{
  const int n = CLAMP ((int)lround (self->duration_min / QUARTIER_STORM_STEP_MIN), 1,
                       QUARTIER_STORM_MAX_BLOCKS);
  double before = 0;

  if (self->euler)
    set_out_euler (self, n, out_mm);
  else
    for (int i = 0; i < n; i++)
      {
        const double mass = chicago_mass_mm (self, (i + 1) * self->duration_min / n);

        out_mm[i] = mass - before;
        before = mass;
      }
  return n;
}

/**
 * quartier_runoff_mm:
 * @rain_mm: of an event
 * @curve_number: above 0, to 100; more runs off as 100 does, that is all, and 0 or less not at all
 * @initial_share: initial loss over storage; 0.2 in TR-55
 *
 * Returns: what of it runs off, mm: (P − λS)²/(P + (1 − λ)S) with S = 25400/CN − 254
 */
double
quartier_runoff_mm (double rain_mm, double curve_number, double initial_share)
{
  const double storage_mm = curve_number > 100 ? 0 : curve_number <= 0 ? INFINITY : 25400 / curve_number - 254;
  const double rest_mm = rain_mm - initial_share * storage_mm;

  return rest_mm > 0 ? rest_mm * rest_mm / (rest_mm + storage_mm) : (isnan (rest_mm) ? NAN : 0);
}

/**
 * quartier_curve_number_for_state:
 * @curve_number: of the average state, as tables have it
 * @state: antecedent runoff condition: 1 dry, 2 average, 3 wet
 *
 * Returns: the curve number of that state. Source: R. H. Hawkins et al., Runoff probability, storm
 *   depth, and curve numbers, J. Irrig. Drain. Eng. 111 (1985)
 */
double
quartier_curve_number_for_state (double curve_number, double state)
{
  if (state < 1.5)
    return curve_number / (2.281 - 0.01281 * curve_number);
  if (state > 2.5)
    return curve_number / (0.427 + 0.00573 * curve_number);
  return curve_number;
}

/* The flow above which a hydrograph has so much: by Newton's steps from below, which on straight
 * pieces that bend up never pass it and end on its own piece.
 * @above_m3_s: summed over the steps
 * Returns: 0 where all of it is no more */
static double
find_level (const double *flow_m3_s, int n, double above_m3_s)
{
  double level = 0;
  int n_before = n + 1;

  while (TRUE)
    {
      double sum = 0;
      int n_above = 0;

      for (int i = 0; i < n; i++)
        if (flow_m3_s[i] > level)
          {
            sum += flow_m3_s[i] - level;
            n_above++;
          }
      if (n_above == 0 || n_above == n_before || sum <= above_m3_s)
        return level;
      level += (sum - above_m3_s) / n_above;
      n_before = n_above;
    }
}

/**
 * quartier_storm_count_steps:
 * @n: blocks of rain
 *
 * Returns: through how many steps outflow is followed
 */
int
quartier_storm_count_steps (int n, double lag_s, double retention_m3)
{
  /* Without a basin there is nothing to learn of the tail: one step after the rain it only falls. */
  const int n_tail
      = retention_m3 > 0
            ? (int)ceil (TAIL_CONSTANTS * lag_s / (QUARTIER_STORM_STEP_MIN * 60))
            : 1;

  return MIN (MAX_STEPS, n + n_tail);
}

/**
 * quartier_hydrograph_peak:
 * @inflow_m3: (array length=n): runoff of each block of five minutes
 * @lag_s: time constant of the one linear reservoir that stands for flow to the outlet
 * @retention_m3: what a basin at the outlet holds, >= 0
 *
 * The basin is empty at the start, and its outlet lets through just as much as it must: the least
 * peak that its volume allows. A basin with a fixed outlet does less.
 *
 * Returns: the greatest outflow, mean of five minutes, m³/s
 */
double
quartier_hydrograph_peak (const double *inflow_m3, int n, double lag_s, double retention_m3)
{
  const double step_s = QUARTIER_STORM_STEP_MIN * 60;
  const double keep = exp (-step_s / lag_s);
  const int n_steps = quartier_storm_count_steps (n, lag_s, retention_m3);
  double flow_m3_s[MAX_STEPS], stored_m3 = 0, high = 0;

  for (int i = 0; i < n_steps; i++)
    {
      /* Of a linear reservoir with a constant inflow: what is in it at the end of the step. */
      const double in_m3 = i < n ? inflow_m3[i] : 0;
      const double end_m3 = stored_m3 * keep + in_m3 / step_s * lag_s * (1 - keep);

      flow_m3_s[i] = (stored_m3 + in_m3 - end_m3) / step_s;
      stored_m3 = end_m3;
      if (!(flow_m3_s[i] <= high))
        high = flow_m3_s[i];
    }
  if (!(retention_m3 > 0) || isnan (high))
    return high;
  return find_level (flow_m3_s, n_steps, retention_m3 / step_s);
}
