/*
 * How a sum says what it is made of.
 */
#include "ui/sum-tree-rows.h"

static void
check_formula (QuartierSum *sum, const char *expected)
{
  g_autofree char *text = quartier_sum_formula_text (sum);

  g_assert_cmpstr (text, ==, expected);
  quartier_sum_free (sum);
}

/* Between two numbers stands one sign, whatever the second's own. */
static void
parts_below_zero_are_taken_away (void)
{
  check_formula (quartier_sum_total ("", "kg", quartier_sum_quantity ("", 204, "kg"),
                                     quartier_sum_quantity ("", 935, "kg"), quartier_sum_quantity ("", -29.5, "kg"), NULL),
                 "204\u00a0kg + 935\u00a0kg − 29.5\u00a0kg");
  check_formula (quartier_sum_total ("", "kg", quartier_sum_quantity ("", -3, "kg"),
                                     quartier_sum_inverse (quartier_sum_quantity ("", 5, "kg")),
                                     quartier_sum_inverse (quartier_sum_quantity ("", -7, "kg")), NULL),
                 "−3\u00a0kg − 5\u00a0kg + 7\u00a0kg");
}

/* A factor below zero keeps its sign: "2 − 3" is no product. */
static void
factors_keep_theirs (void)
{
  check_formula (quartier_sum_product ("", "K", quartier_sum_quantity ("", 2, ""),
                                       quartier_sum_quantity ("", -3, "K"), NULL),
                 "2 × −3\u00a0K");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sum-text/below-zero", parts_below_zero_are_taken_away);
  g_test_add_func ("/sum-text/factors", factors_keep_theirs);
  return g_test_run ();
}
