#include "base/joined-text.h"

#define NB "\u00a0"

static void
check (const char *text, const char *expected)
{
  g_autofree char *joined = quartier_joined_text (text);

  g_assert_cmpstr (joined, ==, expected);
}

static void
number_and_unit (void)
{
  check ("3093 t between low and high, 8 % of the range", "3093" NB "t between low and high, 8" NB "% of the range");
  check ("0.342 kgCO₂e/kWh", "0.342" NB "kgCO₂e/kWh");
  check ("3.19 t CO₂e per resident", "3.19" NB "t" NB "CO₂e per resident");
  check ("4.4 storeys of 2.9 m, 12 × 10 m each", "4.4 storeys of 2.9" NB "m, 12 × 10" NB "m each");
  check ("125 kWh/m²a · 1.45 m³/s", "125" NB "kWh/m²a · 1.45" NB "m³/s");
  check ("3\u202f126 t", "3\u202f126" NB "t");
}

/* Words that begin like a unit, and letters after something else than a number. */
static void
nothing_else (void)
{
  check ("from 10 to 200", "from 10 to 200");
  check ("in 2030 the plan", "in 2030 the plan");
  check ("En 2030 l’eau", "En 2030 l’eau");
  check ("Homes 1, Homes 2", "Homes 1, Homes 2");
  check ("let CO₂ out", "let CO₂ out");
  check (" t", " t");
  check ("5 ", "5 ");
  check ("", "");
}

static void
number_with_unit (void)
{
  g_autofree char *percent = quartier_number_with_unit ("8", "%");
  g_autofree char *area = quartier_number_with_unit ("2.1", "ha");
  g_autofree char *bare = quartier_number_with_unit ("7", "");

  g_assert_cmpstr (percent, ==, "8 %");
  g_assert_cmpstr (area, ==, "2.1 ha");
  g_assert_cmpstr (bare, ==, "7");
}

/* Chinese may break before any character: a measure word stays with its number. */
static void
measure_words (void)
{
  check ("共 7200 人，每公顷 86 人", "共 7200" NB "人，每公顷 86" NB "人");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/joined-text/number-and-unit", number_and_unit);
  g_test_add_func ("/joined-text/nothing-else", nothing_else);
  g_test_add_func ("/joined-text/number-with-unit", number_with_unit);
  g_test_add_func ("/joined-text/measure-words", measure_words);
  return g_test_run ();
}
