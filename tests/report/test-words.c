#include "library/note-words.h"
#include "report/criteria-words.h"
#include "report/figures.h"
#include "report/line-words.h"
#include "report/words.h"

#include <math.h>

static void
check_number (double number, int decimals, const char *expected)
{
  g_autofree char *text = quartier_number_text (number, decimals);

  g_assert_cmpstr (text, ==, expected);
}

static void
numbers_are_read_one_way (void)
{
  check_number (0, 0, "0");
  check_number (1234, 0, "1234");
  check_number (12345, 0, "12\u202f345");
  check_number (1234567.89, 1, "1\u202f234\u202f567.9");
  check_number (-3.14159, 2, "−3.14");
  /* What rounds to nothing has no sign. */
  check_number (-0.001, 2, "0.00");
  check_number (999.96, 1, "1000.0");
}

static void
check_change (double change, int decimals, const char *expected)
{
  g_autofree char *text = quartier_change_text (change, decimals);

  g_assert_cmpstr (text, ==, expected);
}

/* More and less are both told by their sign, and nothing by none. */
static void
changes_have_their_sign (void)
{
  check_change (2276.4, 0, "+2276");
  check_change (-1958, 0, "−1958");
  check_change (0.4, 0, "0");
  check_change (-0.4, 0, "0");
  check_change (0.04, 1, "0.0");
  check_change (12345, 0, "+12\u202f345");
  check_change (NAN, 0, "–");
}

/* "At most not known" would ask for nothing. */
static void
a_threshold_may_be_missing (void)
{
  const QuartierCondition condition
      = { .indicator = QUARTIER_INDICATOR_PRIMARY_ENERGY, .comparison = QUARTIER_COMPARISON_AT_MOST };
  const QuartierConditionResult result = { .value = 63.3, .threshold = NAN };
  g_autofree char *text = quartier_condition_text (&condition, &result);

  g_assert_true (g_str_has_suffix (text, ": 63.3\u00a0kWh/(m²·a); what is asked for is not known"));
}

static void
missing_is_a_dash (void)
{
  check_number (NAN, 2, "–");
  check_number (INFINITY, 2, "–");
}

static void
quantities_carry_no_more_than_they_know (void)
{
  g_autofree char *small = quartier_quantity_text (0.034217, 3);
  g_autofree char *one = quartier_quantity_text (1.2345, 3);
  g_autofree char *large = quartier_quantity_text (48213.7, 3);

  g_assert_cmpstr (small, ==, "0.0342");
  g_assert_cmpstr (one, ==, "1.23");
  g_assert_cmpstr (large, ==, "48\u202f214");
}

static void
coefficients_are_as_their_rows_have_them (void)
{
  g_autofree char *plain = quartier_coefficient_text (0.3420, 4);
  g_autofree char *below = quartier_coefficient_text (-0.18, 4);
  g_autofree char *whole = quartier_coefficient_text (-20, 4);
  g_autofree char *none = quartier_coefficient_text (NAN, 4);
  g_autofree char *four = quartier_coefficient_text (5000, 4);
  g_autofree char *five = quartier_coefficient_text (10000, 4);
  g_autofree char *many = quartier_coefficient_text (-1234567, 4);
  g_autofree char *broken = quartier_coefficient_text (12345.6, 6);
  g_autofree char *beyond = quartier_coefficient_text (2e300, 6);

  g_assert_cmpstr (plain, ==, "0.342");
  g_assert_cmpstr (below, ==, "−0.18");
  g_assert_cmpstr (whole, ==, "−20");
  g_assert_cmpstr (none, ==, "–");
  /* Not 1e+04. */
  g_assert_cmpstr (four, ==, "5000");
  g_assert_cmpstr (five, ==, "10\u202f000");
  g_assert_cmpstr (many, ==, "−1\u202f234\u202f567");
  g_assert_cmpstr (broken, ==, "12\u202f345.6");
  g_assert_cmpstr (beyond, ==, "2e+300");
}

static void
the_stack_is_energy_per_floor (void)
{
  QuartierFigures figures = { .gfa_m2 = 200 };
  g_auto (QuartierStackFigure) figure = { 0 };

  figures.supplied.energy_kwh[QUARTIER_END_USE_HEATING] = 9000; /* 45 a square metre */
  figures.supplied.energy_kwh[QUARTIER_END_USE_LIGHTING] = 1000;
  quartier_figure_energy_by_use (&figures, &figure);
  g_assert_cmpuint (figure.n, ==, QUARTIER_N_END_USES);
  g_assert_cmpfloat_with_epsilon (figure.items[QUARTIER_END_USE_HEATING].value, 45, 1e-12);
  g_assert_cmpstr (figure.items[QUARTIER_END_USE_HEATING].value_text, ==, "45.0");
  g_assert_cmpstr (figure.items[QUARTIER_END_USE_LIGHTING].value_text, ==, "5.0");
}

static void
a_stack_without_floor_is_missing (void)
{
  const QuartierFigures figures = { 0 };
  g_auto (QuartierStackFigure) figure = { 0 };

  quartier_figure_energy_by_use (&figures, &figure);
  g_assert_true (isnan (figure.items[0].value));
  g_assert_cmpstr (figure.items[0].value_text, ==, "–");
}

static void
small_shares_are_not_nothing (void)
{
  g_autofree char *large = quartier_share_text (0.476);
  g_autofree char *small = quartier_share_text (0.0043);

  g_assert_cmpstr (large, ==, "48");
  g_assert_cmpstr (small, ==, "0.4");
}

static void
check_note (const char *note, const char *expected)
{
  g_autofree char *text = quartier_note_text (note);

  g_assert_cmpstr (text, ==, expected);
}

/* In English a note is what it was, but for its last stop. */
static void
notes_are_put_together_again (void)
{
  check_note ("", "");
  check_note ("Range ours", "Range ours");
  check_note ("Buried pipes. Range ours. Recalled from the publication named, not read again.",
              "Buried pipes. Range ours. Recalled from the publication named, not read again");
  check_note ("Measured over by formula; range ours", "Measured over by formula; range ours");
  check_note ("Not a sentence: Range ours", "Not a sentence: Range ours");
  check_note ("NDRC/MoC method 3rd ed. 2006. Recalled, not read again.",
              "NDRC/MoC method 3rd ed. 2006. Recalled, not read again");
}

static void
measures_stand_by_what_they_cost (void)
{
  QuartierFinance finance = { 0 };
  QuartierMeasure measures[QUARTIER_N_MEASURES];

  g_assert_cmpuint (quartier_figure_list_measures (&finance, measures), ==, 0);
  finance.capex_eur[QUARTIER_MEASURE_TREES] = 5;
  finance.capex_eur[QUARTIER_MEASURE_FABRIC] = 20;
  finance.capex_eur[QUARTIER_MEASURE_PV] = 300;
  finance.capex_eur[QUARTIER_MEASURE_PARKING] = 20;
  g_assert_cmpuint (quartier_figure_list_measures (&finance, measures), ==, 4);
  g_assert_cmpint (measures[0], ==, QUARTIER_MEASURE_PV);
  g_assert_cmpint (measures[1], ==, QUARTIER_MEASURE_FABRIC); /* of equals the first stays first */
  g_assert_cmpint (measures[2], ==, QUARTIER_MEASURE_PARKING);
  g_assert_cmpint (measures[3], ==, QUARTIER_MEASURE_TREES);
}

/* Lines as an estimate says them, and as a planner reads them. */
static void
lines_are_in_words (void)
{
  static const struct
  {
    const char *line;
    const char *text;
  } expected[] = {
    { "pv_facade_share: 0.25 (default.pv_facade_share)", "Photovoltaics on façades: 25\u00a0%" },
    { "ev_share: 0.05 (default.ev_share)", "Electric cars: 5\u00a0%" },
    { "battery_kwh_per_kwp: 1.5 (default.battery_kwh_per_kwp)", "Battery: 1.5\u00a0kWh/kWp" },
    { "greywater: 0 (default.greywater)", "Greywater reuse: no" },
    { "car_sharing: 1 (default.car_sharing)", "Car sharing: yes" },
    { "trees_per_ha: 20 (default.trees_per_ha)", "Trees per hectare: 20" },
    { "far: 1.5 (default.far)", "Floor area ratio: 1.50" },
    { "cycle_network: basic (usual in DE)",
      "Cycle network: Basic cycle network (usual in Germany)" },
    { "standard: stock-to-1948 (usual in NL)",
      "Building standard: Existing, to 1948 (usual in Netherlands)" },
    /* A country that no table has keeps its code, an id its letters. */
    { "heat: heat-pump-air (usual in XX)", "Heat supply: Air heat pump (usual in XX)" },
    { "heat: embers (usual in DE)", "Heat supply: embers (usual in Germany)" },
    { "mix: residential 1 (default.mix.residential)", "Mix of uses: Homes, 100 %" },
    { "residential: 3 storeys of 2.9 m, 40 × 12 m each", "Homes: 3 storeys of 2.9 m, 40 × 12 m each" },
    { "year: 2025 (default.year)", "Year: 2025" },
    { "place.climate: mannheim, the nearest of the catalogue",
      "Climate: Mannheim, the nearest of the catalogue" },
    { "place.country: DE, that of the climate", "Country: Germany, that of the climate" },
    { "place.country: CH, that of Basel near by", "Country: Switzerland, that of Basel near by" },
    { "place.storm: 26.3 mm in the hour of five years (storm.EU.hour_mm), no formula of Mannheim "
      "being held",
      "Heavy rain: 26.3 mm in the hour of five years, no formula of Mannheim being held" },
    { "finance: 30 years (finance.horizon_years) at 1.7 % a year (finance.DE.discount_public)",
      "Finance: 30 years at 1.7 % a year" },
    { "no emission factor of gas is known for CH in 2030; emissions that need it are missing",
      "no emission factor of Natural gas is known for Switzerland in 2030; emissions that need it "
      "are missing" },
    { "waste: separation: 0.9 of the waste is to be sorted",
      "Waste: Waste separation: 0.9 of the waste is to be sorted" },
    /* What is in brackets and no coefficient stays. */
    { "travel: parking is at the edge (0.25 to 4 of the usual)",
      "Travel: parking is at the edge (0.25 to 4 of the usual)" },
    { "weather x.epw: 3 hours (of 8760) are missing", "weather x.epw: 3 hours (of 8760) are missing" },
    /* Another language's brackets. */
    { "year: 2025（default.year）", "Year: 2025" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *text = quartier_line_text (expected[i].line);

      g_assert_cmpstr (text, ==, expected[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/numbers", numbers_are_read_one_way);
  g_test_add_func ("/words/changes", changes_have_their_sign);
  g_test_add_func ("/words/thresholds", a_threshold_may_be_missing);
  g_test_add_func ("/words/missing", missing_is_a_dash);
  g_test_add_func ("/words/quantities", quantities_carry_no_more_than_they_know);
  g_test_add_func ("/words/coefficients", coefficients_are_as_their_rows_have_them);
  g_test_add_func ("/words/lines", lines_are_in_words);
  g_test_add_func ("/figures/stack", the_stack_is_energy_per_floor);
  g_test_add_func ("/words/shares", small_shares_are_not_nothing);
  g_test_add_func ("/words/notes", notes_are_put_together_again);
  g_test_add_func ("/figures/measures-by-cost", measures_stand_by_what_they_cost);
  g_test_add_func ("/figures/no-floor", a_stack_without_floor_is_missing);
  return g_test_run ();
}
