/*
 * Draws of coefficients, bands from them, and what a band comes from. Every district and scenario
 * sees the same draws, so that a factor that is common to both cancels in their difference.
 */
#include "engine/uncertainty.h"

#include <math.h>

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

static const double *
get_quantiles (void)
{
  static double quantiles[QUARTIER_N_DRAWS];
  static gsize filled = 0;

  if (g_once_init_enter (&filled))
    {
      for (int i = 0; i < QUARTIER_N_DRAWS; i++)
        quantiles[i] = normal_quantile ((i + 0.5) / QUARTIER_N_DRAWS);
      g_once_init_leave (&filled, 1);
    }
  return quantiles;
}

/* A Latin hypercube: each thousandth of the distribution once, in an order of the seed's own. Source:
 * M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21 (1979). */
static void
fill_normals (const char *seed, double out[QUARTIER_N_DRAWS])
{
  const double *quantiles = get_quantiles ();
  guint64 random = quartier_random_seed (seed);

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
      for (int i = 0; i < MAX_SLOTS; i++)
        {
          g_autofree char *seed = g_strdup_printf ("uncertainty %d", i);

          fill_normals (seed, normals[i]);
        }
      g_once_init_leave (&filled, 1);
    }
  return normals[slot];
}

/**
 * quartier_uncertainty_get_normals_of:
 * @id: of a row
 *
 * For rows that only some districts need, and have no slot: wherever a row is drawn, it is drawn
 * the same. Any thread may ask; the draws stay for good, as there are no more of them than rows.
 *
 * Returns: (transfer none) (array fixed-size=1000): its draws of the standard normal distribution
 */
const double *
quartier_uncertainty_get_normals_of (const char *id)
{
  static GMutex mutex;
  static GHashTable *by_id;
  g_autoptr (GMutexLocker) locker = NULL;
  double *normals;

  locker = g_mutex_locker_new (&mutex);
  if (by_id == NULL)
    by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  normals = g_hash_table_lookup (by_id, id);
  if (normals == NULL)
    {
      g_autofree char *seed = g_strconcat ("uncertainty of ", id, NULL);

      normals = g_new (double, QUARTIER_N_DRAWS);
      fill_normals (seed, normals);
      g_hash_table_insert (by_id, g_strdup (id), normals);
    }
  return normals;
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

/**
 * quartier_uncertainty_get_usual:
 * @high: whether the high end, else the low one
 *
 * Where the plan's own figure stands in for the table's, as far from it, in proportion, as the table's
 * end is from the table's figure; of a table's nothing, as far as there.
 *
 * Returns: where the table's range would end about the figure; the figure where the table has no
 *   range
 */
double
quartier_uncertainty_get_usual (const QuartierFactor *factor, gboolean high)
{
  const QuartierFactor *table = factor->table != NULL ? factor->table : factor;
  const double end = high ? table->high : table->low;

  if (isnan (end))
    return factor->value;
  if (table == factor)
    return end;
  return table->value != 0 ? factor->value * end / table->value : factor->value + end;
}

/**
 * quartier_uncertainty_get_end:
 *
 * Returns: the end of a factor's range where it has one that differs from its figure, else as
 *   quartier_uncertainty_get_usual()
 */
double
quartier_uncertainty_get_end (const QuartierFactor *factor, gboolean high)
{
  const double own = high ? factor->high : factor->low;

  return !isnan (own) && own != factor->value ? own : quartier_uncertainty_get_usual (factor, high);
}

/**
 * quartier_uncertainty_add_change:
 * @low, @high: how a figure changes with a coefficient at its 10th and at its 90th percentile
 * @normals: (array fixed-size=QUARTIER_N_DRAWS): draws of the standard normal distribution
 * @draws: (array fixed-size=QUARTIER_N_DRAWS) (inout): of the figure
 *
 * Adds to each draw how the figure changes in it, by a straight line on either side.
 */
void
quartier_uncertainty_add_change (double low, double high, const double *restrict normals,
                                 double *restrict draws)
{
  const double below = -low / P90 / 2, above = high / P90 / 2;

  /* n - |n| is twice the draw below the middle and else nothing, n + |n| the same above: without a
   * branch the compiler takes several draws at once. */
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    draws[i] += below * (normals[i] - fabs (normals[i])) + above * (normals[i] + fabs (normals[i]));
}

/**
 * quartier_uncertainty_get_variance:
 * @low, @high: how a figure changes with a coefficient at its 10th and at its 90th percentile
 *
 * Returns: the variance of what quartier_uncertainty_add_change() adds, with the half normal's mean
 *   1/√(2π) on either side
 */
double
quartier_uncertainty_get_variance (double low, double high)
{
  const double mean = (low + high) / P90 / sqrt (2 * G_PI);

  return (low * low + high * high) / (2 * P90 * P90) - mean * mean;
}

/* C. A. R. Hoare, Find (1961): puts what would stand at @at of sorted values there, nothing greater
 * before it, nothing smaller behind it. */
static void
select_at (double *values, int n, int at)
{
  int first = 0, last = n - 1;

  while (first < last)
    {
      const double pivot = values[at];
      int i = first, j = last;

      while (i <= j)
        {
          while (values[i] < pivot)
            i++;
          while (pivot < values[j])
            j--;
          if (i <= j)
            {
              const double swapped = values[i];

              values[i++] = values[j];
              values[j--] = swapped;
            }
        }
      if (j < at)
        first = i;
      if (at < i)
        last = j;
    }
}

/**
 * quartier_uncertainty_band:
 * @draws: (inout): of a figure; in another order afterwards
 * @low, @high: (out): its 10th and 90th percentile; NAN where a draw is
 */
void
quartier_uncertainty_band (double draws[QUARTIER_N_DRAWS], double *low, double *high)
{
  const int tenth = QUARTIER_N_DRAWS / 10, ninth = QUARTIER_N_DRAWS - tenth;

  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    if (isnan (draws[i]))
      {
        *low = *high = NAN;
        return;
      }
  select_at (draws, QUARTIER_N_DRAWS, tenth);
  select_at (draws, tenth, tenth - 1);
  select_at (draws + tenth, QUARTIER_N_DRAWS - tenth, ninth - tenth);
  select_at (draws + tenth, ninth - tenth, ninth - tenth - 1);
  *low = (draws[tenth - 1] + draws[tenth]) / 2;
  *high = (draws[ninth - 1] + draws[ninth]) / 2;
}

/**
 * quartier_uncertainty_reach:
 * @value: the figure itself; NAN where it is missing
 * @low, @high: (inout): its band
 *
 * Where many coefficients have wider ranges on the same side, more than nine draws in ten may lie there.
 * The band then goes on to the figure: it holds what is shown as its middle, and never less than eight
 * draws in ten.
 */
void
quartier_uncertainty_reach (double value, double *low, double *high)
{
  if (value < *low)
    *low = value;
  if (value > *high)
    *high = value;
}

/**
 * quartier_uncertainty_slope:
 * @draws: of a figure
 * @normals: of a coefficient
 * @out_share: (out): of the variance of the figure, what hangs on this coefficient linearly, 0…1;
 *   about a thousandth for one that it does not hang on at all
 *
 * Returns: how far the figure moves between the coefficient's 10th and 90th percentile, by the line
 *   of least squares through the draws
 */
double
quartier_uncertainty_slope (const double draws[QUARTIER_N_DRAWS],
                            const double normals[QUARTIER_N_DRAWS], double *out_share)
{
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
