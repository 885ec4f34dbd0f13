/*
 * Bands and what they come from, by hand.
 */
#include "engine/uncertainty.h"

#include <math.h>

#include <glib.h>

static const QuartierFactor grid = { .id = "grid", .value = 0.4, .low = 0.3, .high = 0.5 };
static const QuartierFactor error = { .id = "error", .value = 1, .low = 0.7, .high = 1.3 };
static const QuartierFactor skewed = { .id = "skewed", .value = 10, .low = 9, .high = 30 };

enum
{
  SLOT_GRID = 3,
  SLOT_ERROR,
  SLOT_UNUSED,
};

/* 1,000 kWh at the grid's factor, by the calculation with its error. */
static void
draw (const QuartierFactor *one, const QuartierFactor *other, double kg[QUARTIER_N_DRAWS])
{
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    kg[i] = 1000
            * quartier_uncertainty_draw (one, quartier_uncertainty_get_normals (SLOT_GRID)[i])
            * (other != NULL
                   ? quartier_uncertainty_draw (other,
                                                quartier_uncertainty_get_normals (SLOT_ERROR)[i])
                   : 1);
}

/* Each thousandth once: mean 0, deviation 1, the 10th percentile at −1.28155. */
static void
normals_are_normal (void)
{
  const double *normals = quartier_uncertainty_get_normals (SLOT_GRID);
  const double *others = quartier_uncertainty_get_normals (SLOT_ERROR);
  double sum = 0, squares = 0, both = 0;
  int below = 0;

  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    {
      sum += normals[i];
      squares += normals[i] * normals[i];
      both += normals[i] * others[i];
      below += normals[i] < -1.2815515655446004;
    }
  g_assert_cmpfloat_with_epsilon (sum / QUARTIER_N_DRAWS, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (squares / QUARTIER_N_DRAWS, 1, 2e-3);
  g_assert_cmpint (below, ==, QUARTIER_N_DRAWS / 10);
  /* Two slots do not hang together: within four times 1/√1000. */
  g_assert_cmpfloat (fabs (both) / QUARTIER_N_DRAWS, <, 4 / sqrt (QUARTIER_N_DRAWS));
}

/* The band of one factor is its low and its high. */
static void
band_of_one_factor (void)
{
  double kg[QUARTIER_N_DRAWS], low, high;

  draw (&grid, NULL, kg);
  quartier_uncertainty_band (kg, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, 300, 0.1);
  g_assert_cmpfloat_with_epsilon (high, 500, 0.1);
  draw (&skewed, NULL, kg);
  quartier_uncertainty_band (kg, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, 9000, 1);
  g_assert_cmpfloat_with_epsilon (high, 30000, 20);
}

/* Of a product of two, 0.4 ± 0.1 and 1 ± 0.3 at the percentiles: deviations 1/4 and 3/10 of the middle over
 * 1.28155, which is a tenth more than the root of their squares: √(0.0625 + 0.09 + 0.0625 × 0.09 / 1.6424) ×
 * 400 = 157.8 on either side of the middle, less what skews it, and within what a thousand draws scatter. */
static void
band_of_a_product (void)
{
  double kg[QUARTIER_N_DRAWS], low, high;

  draw (&grid, &error, kg);
  quartier_uncertainty_band (kg, &low, &high);
  g_assert_cmpfloat_with_epsilon (high - low, 2 * 157.8, 20);
}

/* The grid moves 400 kg by 200 between its percentiles, the error by 240: shares as their squares, 40,000
 * to 57,600, less what only both together do. */
static void
causes_by_hand (void)
{
  double kg[QUARTIER_N_DRAWS], share;

  draw (&grid, &error, kg);
  g_assert_cmpfloat_with_epsilon (quartier_uncertainty_slope (kg, quartier_uncertainty_get_normals (SLOT_GRID), &share), 200, 12);
  g_assert_cmpfloat_with_epsilon (share, 40000. / 97600, 0.05);
  g_assert_cmpfloat_with_epsilon (quartier_uncertainty_slope (kg, quartier_uncertainty_get_normals (SLOT_ERROR), &share), 240, 12);
  g_assert_cmpfloat_with_epsilon (share, 57600. / 97600, 0.05);
  quartier_uncertainty_slope (kg, quartier_uncertainty_get_normals (SLOT_UNUSED), &share);
  g_assert_cmpfloat (share, <, 0.01);
}

/* A band goes on to a figure that lies beyond it, on either side, and to none that is missing. */
static void
band_reaches_its_figure (void)
{
  double low = 3, high = 5;

  quartier_uncertainty_reach (4, &low, &high);
  quartier_uncertainty_reach (NAN, &low, &high);
  g_assert_true (low == 3 && high == 5);
  quartier_uncertainty_reach (2, &low, &high);
  g_assert_true (low == 2 && high == 5);
  quartier_uncertainty_reach (6, &low, &high);
  g_assert_true (low == 2 && high == 6);
  low = high = NAN;
  quartier_uncertainty_reach (6, &low, &high);
  g_assert_true (isnan (low) && isnan (high));
}

/* A missing factor is told, not drawn around. */
static void
missing_stays_missing (void)
{
  static const QuartierFactor missing = { .id = "missing", .value = NAN, .low = NAN, .high = NAN };
  double kg[QUARTIER_N_DRAWS], low, high;

  draw (&grid, &missing, kg);
  quartier_uncertainty_band (kg, &low, &high);
  g_assert_true (isnan (low) && isnan (high));
}

/* What is drawn within ± 12.8 has a deviation of 10. On one side alone, half of it, less the square of its
 * mean: 100 (1/2 − 1/2π) = 34.1. */
static void
variance_by_hand (void)
{
  g_assert_cmpfloat_with_epsilon (quartier_uncertainty_get_variance (-12.815516, 12.815516), 100,
                                  1e-4);
  g_assert_cmpfloat_with_epsilon (quartier_uncertainty_get_variance (0, 12.815516), 34.08451, 1e-4);
  g_assert_cmpfloat (quartier_uncertainty_get_variance (0, 0), ==, 0);
}

/* A plan's 0.8 in place of the table's 0.4 (0.3 to 0.5) would have 0.6 to 1; in place of a nothing that may
 * be 0.7, 0.7 more. A range of its own stands. */
static void
own_figures_have_usual_ranges (void)
{
  static const QuartierFactor none = { .id = "none", .value = 0, .low = 0, .high = 0.7 };
  const QuartierFactor twice
      = { .id = "grid", .value = 0.8, .low = NAN, .high = 0.9, .table = &grid };
  const QuartierFactor some
      = { .id = "none", .value = 0.1, .low = NAN, .high = NAN, .table = &none };

  g_assert_cmpfloat_with_epsilon (quartier_uncertainty_get_usual (&twice, FALSE), 0.6, 1e-12);
  g_assert_cmpfloat_with_epsilon (quartier_uncertainty_get_usual (&twice, TRUE), 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (quartier_uncertainty_get_end (&twice, FALSE), 0.6, 1e-12);
  g_assert_cmpfloat (quartier_uncertainty_get_end (&twice, TRUE), ==, 0.9);
  g_assert_cmpfloat_with_epsilon (quartier_uncertainty_get_usual (&some, TRUE), 0.8, 1e-12);
  g_assert_cmpfloat (quartier_uncertainty_get_usual (&grid, TRUE), ==, 0.5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/uncertainty/normals", normals_are_normal);
  g_test_add_func ("/uncertainty/band", band_of_one_factor);
  g_test_add_func ("/uncertainty/product", band_of_a_product);
  g_test_add_func ("/uncertainty/causes", causes_by_hand);
  g_test_add_func ("/uncertainty/reach", band_reaches_its_figure);
  g_test_add_func ("/uncertainty/missing", missing_stays_missing);
  g_test_add_func ("/uncertainty/variance", variance_by_hand);
  g_test_add_func ("/uncertainty/usual", own_figures_have_usual_ranges);
  return g_test_run ();
}
