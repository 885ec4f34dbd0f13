/*
 * Bands and what they come from, by hand.
 */
#include "engine/uncertainty.h"

#include <glib.h>

static const QuartierFactor grid = { .id = "grid", .value = 0.4, .low = 0.3, .high = 0.5 };
static const QuartierFactor error = { .id = "error", .value = 1, .low = 0.7, .high = 1.3 };
static const QuartierFactor tree = { .id = "tree", .value = -2, .low = -4, .high = -1 };

/* 1,000 kWh × 0.4 kg/kWh, and trees that take up 100 kg. */
static void
ask (QuartierDrawn *out, const QuartierFactor *factors[QUARTIER_N_CARRIERS])
{
  *out = (QuartierDrawn) { .factors = factors, .model_error_share = &error };
  factors[QUARTIER_CARRIER_ELECTRICITY] = &grid;
  out->carriers_kwh[QUARTIER_CARRIER_ELECTRICITY] = 1000;
  out->parts[out->n_parts++] = (QuartierDrawnPart) { -100, &tree };
}

/* Widths: grid 1,000 × 0.2 = 200 kg; the calculation's error 400 × 0.6 = 240 kg; trees 50 kg a unit × 3 =
 * 150 kg. Squares 40,000 + 57,600 + 22,500 = 120,100. */
static void
causes_by_hand (void)
{
  const QuartierFactor *factors[QUARTIER_N_CARRIERS] = { NULL };
  QuartierDrawn drawn;
  QuartierBandCause causes[5];

  ask (&drawn, factors);
  g_assert_cmpint (quartier_uncertainty_find_causes (&drawn, 5, causes), ==, 3);
  g_assert_true (causes[0].factor == &error);
  g_assert_cmpfloat_with_epsilon (causes[0].kg, 240, 1e-9);
  g_assert_cmpfloat_with_epsilon (causes[0].share, 57600. / 120100, 1e-9);
  g_assert_true (causes[1].factor == &grid);
  g_assert_cmpfloat_with_epsilon (causes[1].kg, 200, 1e-9);
  g_assert_true (causes[2].factor == &tree);
  g_assert_cmpfloat_with_epsilon (causes[2].kg, 150, 1e-9);
  g_assert_cmpint (quartier_uncertainty_find_causes (&drawn, 1, causes), ==, 1);
  factors[QUARTIER_CARRIER_ELECTRICITY] = NULL;
  g_assert_cmpint (quartier_uncertainty_find_causes (&drawn, 5, causes), ==, 0);
}

/* With the grid's range alone the band is that range: its 10th and 90th percentile, within what 1,000 draws
 * scatter. */
static void
band_of_one_factor (void)
{
  static const QuartierFactor exact = { .id = "exact", .value = 1, .low = 1, .high = 1 };
  const QuartierFactor *factors[QUARTIER_N_CARRIERS] = { NULL };
  QuartierDrawn drawn;
  double low_kg, high_kg;

  ask (&drawn, factors);
  drawn.model_error_share = &exact;
  drawn.n_parts = 0;
  quartier_uncertainty_ghg_band (&drawn, &low_kg, &high_kg);
  g_assert_cmpfloat_with_epsilon (low_kg, 300, 12);
  g_assert_cmpfloat_with_epsilon (high_kg, 500, 12);
}

/* A scenario less itself is nothing, in every draw. */
static void
what_is_common_cancels (void)
{
  const QuartierFactor *factors[QUARTIER_N_CARRIERS] = { NULL };
  QuartierDrawn drawn;
  double low_kg, high_kg;

  ask (&drawn, factors);
  quartier_uncertainty_ghg_difference_band (&drawn, &drawn, &low_kg, &high_kg);
  g_assert_cmpfloat (low_kg, ==, 0);
  g_assert_cmpfloat (high_kg, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/uncertainty/causes", causes_by_hand);
  g_test_add_func ("/uncertainty/band", band_of_one_factor);
  g_test_add_func ("/uncertainty/difference", what_is_common_cancels);
  return g_test_run ();
}
