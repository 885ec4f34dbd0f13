/*
 * Sums that open.
 */
#include "engine/sum.h"

#include <math.h>

static const QuartierFactor grid = { .id = "grid", .value = 0.3, .unit = "kg/kWh" };

/* 1,200 homes × 82 m² × 45 kWh × 0.3 kg, and 5 t less: 1,323,400 kg. */
static void
by_hand (void)
{
  g_autoptr (QuartierSum) sum = quartier_sum_total (
      "all", "kg",
      quartier_sum_product ("heat", "kg", quartier_sum_quantity ("homes", 1200, ""),
                            quartier_sum_quantity ("floor", 82, "m²"),
                            quartier_sum_quantity ("heat", 45, "kWh/m²"),
                            quartier_sum_factor ("grid", &grid, 0.3), NULL),
      quartier_sum_inverse (quartier_sum_quantity ("trees", 5000, "kg")), NULL);
  g_autofree char *where = NULL;

  g_assert_cmpfloat_with_epsilon (sum->value, 1323400, 1e-6);
  g_assert_true (quartier_sum_is_true (sum, 1e-12, &where));
  g_assert_cmpstr (((QuartierSum *) sum->parts->pdata[0])->unit, ==, "kg");
}

static void
divides (void)
{
  g_autoptr (QuartierSum) sum
      = quartier_sum_product ("each", "kg", quartier_sum_quantity ("all", 10, "kg"),
                              quartier_sum_inverse (quartier_sum_quantity ("heads", 4, "")), NULL);

  g_assert_cmpfloat (sum->value, ==, 2.5);
}

static void
tells_what_is_not_true (void)
{
  g_autoptr (QuartierSum) sum
      = quartier_sum_product ("heat", "kg", quartier_sum_quantity ("use", 100, "kWh"),
                              quartier_sum_factor ("grid", &grid, 0.4), NULL);
  g_autofree char *where = NULL;

  g_assert_false (quartier_sum_is_true (sum, 1e-9, &where));
  g_assert_nonnull (g_strstr_len (where, -1, "grid: 0.4"));
  ((QuartierSum *) sum->parts->pdata[1])->value = 0.3;
  g_clear_pointer (&where, g_free);
  g_assert_false (quartier_sum_is_true (sum, 1e-9, &where));
  g_assert_nonnull (g_strstr_len (where, -1, "heat: 40"));
}

static void
missing_stays_missing (void)
{
  g_autoptr (QuartierSum) sum
      = quartier_sum_product ("heat", "kg", quartier_sum_quantity ("use", 100, "kWh"),
                              quartier_sum_factor ("nothing", NULL, NAN), NULL);

  g_assert_true (isnan (sum->value));
  g_assert_true (quartier_sum_is_true (sum, 1e-9, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sum/by-hand", by_hand);
  g_test_add_func ("/sum/divides", divides);
  g_test_add_func ("/sum/not-true", tells_what_is_not_true);
  g_test_add_func ("/sum/missing", missing_stays_missing);
  return g_test_run ();
}
