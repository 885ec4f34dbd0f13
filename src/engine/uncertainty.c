/*
 * Bands from the ranges of the factors. Every district and scenario sees the same draws, so that
 * a factor that is common to both cancels in their difference.
 */
#include "engine/uncertainty.h"

#include <math.h>
#include <stdlib.h>

#include "base/random.h"

#define N_DRAWS 1000
/* One column for the calculation itself, one for each carrier's factor. */
#define N_COLUMNS (1 + QUARTIER_N_CARRIERS)
/* The 90th percentile of the standard normal distribution. */
#define P90 1.2815515655446004

static double normals[N_DRAWS][N_COLUMNS];
static double part_normals[N_DRAWS][QUARTIER_MAX_DRAWN_PARTS];

static void
fill_normals (void)
{
  static gsize filled = 0;

  if (g_once_init_enter (&filled))
    {
      guint64 random = quartier_random_seed ("uncertainty");

      for (int i = 0; i < N_DRAWS; i++)
        for (int j = 0; j < N_COLUMNS; j++)
          normals[i][j] = quartier_random_normal (&random);
      random = quartier_random_seed ("uncertainty of parts");
      for (int i = 0; i < N_DRAWS; i++)
        for (int j = 0; j < QUARTIER_MAX_DRAWN_PARTS; j++)
          part_normals[i][j] = quartier_random_normal (&random);
      g_once_init_leave (&filled, 1);
    }
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
  const double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* Emissions in one draw. */
static double
draw_ghg_kg (int draw, const QuartierDrawn *drawn)
{
  double kg = 0;

  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    if (drawn->carriers_kwh[c] != 0)
      kg += drawn->factors[c] != NULL
                ? drawn->carriers_kwh[c]
                      * quartier_uncertainty_draw (drawn->factors[c], normals[draw][1 + c])
                : NAN;
  kg *= quartier_uncertainty_draw (drawn->model_error_share, normals[draw][0]);
  for (int i = 0; i < drawn->n_parts; i++)
    {
      const QuartierDrawnPart *part = &drawn->parts[i];
      const gboolean varies = part->factor != NULL && part->factor->value != 0;

      kg += part->kg
            * (varies ? quartier_uncertainty_draw (part->factor, part_normals[draw][i])
                            / part->factor->value
                      : 1);
    }
  return kg;
}

/* 10th and 90th percentile; NAN where a draw is. */
static void
find_band (double draws[N_DRAWS], double *low, double *high)
{
  for (int i = 0; i < N_DRAWS; i++)
    if (isnan (draws[i]))
      {
        *low = *high = NAN;
        return;
      }
  qsort (draws, N_DRAWS, sizeof *draws, compare_doubles);
  *low = draws[N_DRAWS / 10];
  *high = draws[N_DRAWS - 1 - N_DRAWS / 10];
}

/**
 * quartier_uncertainty_ghg_band:
 * @low_kg: (out): 10th percentile; NAN where a carrier that is used has no factor
 * @high_kg: (out): 90th percentile
 */
void
quartier_uncertainty_ghg_band (const QuartierDrawn *drawn, double *low_kg, double *high_kg)
{
  double draws[N_DRAWS];

  fill_normals ();
  for (int i = 0; i < N_DRAWS; i++)
    draws[i] = draw_ghg_kg (i, drawn);
  find_band (draws, low_kg, high_kg);
}

/**
 * quartier_uncertainty_ghg_difference_band:
 * @low_kg: (out): 10th percentile of one less the other; NAN where a carrier that is used has no
 * factor
 * @high_kg: (out): 90th percentile
 *
 * Draw by draw, the same draws for both: what is common to both cancels.
 */
void
quartier_uncertainty_ghg_difference_band (const QuartierDrawn *one,
                                          const QuartierDrawn *other,
                                          double *low_kg,
                                          double *high_kg)
{
  double draws[N_DRAWS];

  fill_normals ();
  for (int i = 0; i < N_DRAWS; i++)
    draws[i] = draw_ghg_kg (i, one) - draw_ghg_kg (i, other);
  find_band (draws, low_kg, high_kg);
}

/* How far a factor moves emissions of @kg_per_unit, from its low to its high. */
static void
add_cause (QuartierBandCause *causes, int *n, const QuartierFactor *factor, double kg_per_unit)
{
  const double low = isnan (factor->low) ? factor->value : factor->low;
  const double high = isnan (factor->high) ? factor->value : factor->high;

  causes[(*n)++] = (QuartierBandCause) { factor, kg_per_unit * (high - low), 0 };
}

static int
compare_causes (const void *a, const void *b)
{
  const double x = ((const QuartierBandCause *)a)->kg, y = ((const QuartierBandCause *)b)->kg;

  return (fabs (x) < fabs (y)) - (fabs (x) > fabs (y));
}

/**
 * quartier_uncertainty_find_causes:
 * @n_most: > 0
 * @out: (array length=n_most): the factors that widen the band most, the greatest first
 *
 * Each factor is moved from its low to its high with all others at their central values. The squares of
 * these widths add up to that of the band, to first order and for factors that do not hang together.
 *
 * Returns: how many there are, up to @n_most; 0 where a carrier that is used has no factor
 */
int
quartier_uncertainty_find_causes (const QuartierDrawn *drawn, int n_most, QuartierBandCause *out)
{
  QuartierBandCause causes[N_COLUMNS + QUARTIER_MAX_DRAWN_PARTS];
  double energy_kg = 0, squares = 0;
  int n = 0;

  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    if (drawn->carriers_kwh[c] != 0)
      {
        if (drawn->factors[c] == NULL)
          return 0;
        energy_kg += drawn->carriers_kwh[c] * drawn->factors[c]->value;
        add_cause (causes, &n, drawn->factors[c], drawn->carriers_kwh[c]);
      }
  add_cause (causes, &n, drawn->model_error_share, energy_kg);
  for (int i = 0; i < drawn->n_parts; i++)
    if (drawn->parts[i].factor != NULL && drawn->parts[i].factor->value != 0)
      add_cause (causes, &n, drawn->parts[i].factor,
                 drawn->parts[i].kg / drawn->parts[i].factor->value);
  qsort (causes, (size_t)n, sizeof *causes, compare_causes);
  for (int i = 0; i < n; i++)
    squares += causes[i].kg * causes[i].kg;
  while (n > 0 && !(causes[n - 1].kg != 0))
    n--;
  n = MIN (n, n_most);
  for (int i = 0; i < n; i++)
    {
      out[i] = causes[i];
      out[i].share = causes[i].kg * causes[i].kg / squares;
    }
  return n;
}
