/*
 * Draws of coefficients, bands from them, and what a band comes from. Every district and scenario
 * sees the same draws, so that a factor that is common to both cancels in their difference.
 */
#include "engine/uncertainty.h"

#include <math.h>
#include <stdlib.h>

#include "base/random.h"

/* More than the coefficients of all sectors. */
#define MAX_SLOTS 512
/* The 90th percentile of the standard normal distribution. */
#define P90 1.2815515655446004

/* The value below which a share of the standard normal distribution lies, by halving. */
static double
normal_quantile (double share)
{
  double low = -8, high = 8;

  for (int i = 0; i < 60; i++)
    {
      const double middle = (low + high) / 2;

      if (erfc (-middle * G_SQRT2 / 2) / 2 < share)
        low = middle;
      else
        high = middle;
    }
  return (low + high) / 2;
}

/* A Latin hypercube: each thousandth of the distribution once, in an order of the slot's own. Source:
 * M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21 (1979). */
static void
fill_slot (int slot, const double quantiles[QUARTIER_N_DRAWS], double out[QUARTIER_N_DRAWS])
{
  g_autofree char *name = g_strdup_printf ("uncertainty %d", slot);
  guint64 random = quartier_random_seed (name);

  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    {
      const int at = (int) ((i + 1) * quartier_random_uniform (&random));

      out[i] = out[at];
      out[at] = quantiles[i];
    }
}

/**
 * quartier_uncertainty_get_normals:
 * @slot: of a coefficient, 0…511: what stands in the same slot is drawn together
 *
 * Returns: (transfer none) (array fixed-size=1000): its draws of the standard normal distribution
 */
const double *
quartier_uncertainty_get_normals (int slot)
{
  static double normals[MAX_SLOTS][QUARTIER_N_DRAWS];
  static gsize filled = 0;

  g_return_val_if_fail (slot >= 0 && slot < MAX_SLOTS, NULL);
  if (g_once_init_enter (&filled))
    {
      double quantiles[QUARTIER_N_DRAWS];

      for (int i = 0; i < QUARTIER_N_DRAWS; i++)
        quantiles[i] = normal_quantile ((i + 0.5) / QUARTIER_N_DRAWS);
      for (int i = 0; i < MAX_SLOTS; i++)
        fill_slot (i, quantiles, normals[i]);
      g_once_init_leave (&filled, 1);
    }
  return normals[slot];
}

/**
 * quartier_uncertainty_draw:
 * @factor: with its low and high as 10th and 90th percentile; a missing one has no spread
 * @normal: a draw of the standard normal distribution
 *
 * A normal distribution with its own width on each side of the central value, cut at zero for a
 * factor that is not negative.
 *
 * Returns: the factor's value in this draw
 */
double
quartier_uncertainty_draw (const QuartierFactor *factor, double normal)
{
  const double edge = normal < 0 ? factor->low : factor->high;
  double value = factor->value;

  if (!isnan (edge))
    value += fabs (edge - factor->value) / P90 * normal;
  return factor->value >= 0 ? MAX (0, value) : value;
}

static int
compare_doubles (const void *a, const void *b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/**
 * quartier_uncertainty_band:
 * @draws: (inout): of a figure; sorted afterwards
 * @low, @high: (out): its 10th and 90th percentile; NAN where a draw is
 */
void
quartier_uncertainty_band (double draws[QUARTIER_N_DRAWS], double *low, double *high)
{
  const int tenth = QUARTIER_N_DRAWS / 10;

  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    if (isnan (draws[i]))
      {
        *low = *high = NAN;
        return;
      }
  qsort (draws, QUARTIER_N_DRAWS, sizeof *draws, compare_doubles);
  *low = (draws[tenth - 1] + draws[tenth]) / 2;
  *high = (draws[QUARTIER_N_DRAWS - tenth - 1] + draws[QUARTIER_N_DRAWS - tenth]) / 2;
}

/**
 * quartier_uncertainty_slope:
 * @draws: of a figure
 * @slot: of a coefficient
 * @out_share: (out): of the variance of the figure, what hangs on this coefficient linearly, 0…1;
 *   about a thousandth for one that it does not hang on at all
 *
 * Returns: how far the figure moves between the coefficient's 10th and 90th percentile, by the line
 *   of least squares through the draws
 */
double
quartier_uncertainty_slope (const double draws[QUARTIER_N_DRAWS], int slot, double *out_share)
{
  const double *normals = quartier_uncertainty_get_normals (slot);
  double mean = 0, variance = 0, both = 0, normal = 0;

  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    mean += draws[i] / QUARTIER_N_DRAWS;
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    {
      variance += (draws[i] - mean) * (draws[i] - mean);
      both += (draws[i] - mean) * normals[i];
      normal += normals[i] * normals[i];
    }
  *out_share = variance > 0 ? both * both / (variance * normal) : 0;
  return 2 * P90 * both / normal;
}
