/*
 * Criteria of finance on figures made by hand: at, above and below each threshold, and without the
 * figure or the threshold.
 */
#include "engine/criteria.h"

#include <math.h>

static const QuartierFactor ten = { .id = "ten", .value = 10, .low = NAN, .high = NAN };
static const QuartierFactor half = { .id = "half", .value = 0.5, .low = NAN, .high = NAN };
static const char reason[] = "not known";

static QuartierReadings
empty_readings (void)
{
  QuartierReadings readings = { 0 };

  for (int i = 0; i < QUARTIER_N_INDICATORS; i++)
    readings.of[i] = (QuartierReading){ NAN, NAN, NAN, reason };
  return readings;
}

static void
put (QuartierReadings *readings, QuartierIndicator indicator, double value)
{
  readings->of[indicator] = (QuartierReading){ value, NAN, NAN, NULL };
}

static QuartierCriterion
one_condition (QuartierComparison comparison, const QuartierFactor *threshold)
{
  return (QuartierCriterion){
    .n_conditions = 1,
    .conditions = { { .indicator = QUARTIER_INDICATOR_PAYBACK,
                      .comparison = comparison,
                      .against = QUARTIER_N_INDICATORS,
                      .threshold = threshold } },
  };
}

static QuartierOutcome
judge (const QuartierCriterion *criterion, const QuartierReadings *readings)
{
  QuartierCriterionResult result;

  quartier_criterion_judge (criterion, readings, &result);
  return result.outcome;
}

/* Below, at and above ten. */
static void
at_above_and_below (void)
{
  static const double values[] = { 9.999, 10, 10.001 };
  static const QuartierOutcome M = QUARTIER_OUTCOME_MEETS, X = QUARTIER_OUTCOME_MISSES;
  const QuartierOutcome expected[QUARTIER_N_COMPARISONS][3] = {
    [QUARTIER_COMPARISON_AT_LEAST] = { X, M, M },
    [QUARTIER_COMPARISON_AT_MOST] = { M, M, X },
    [QUARTIER_COMPARISON_ABOVE] = { X, X, M },
    [QUARTIER_COMPARISON_BELOW] = { M, X, X },
  };

  for (int c = 0; c < QUARTIER_N_COMPARISONS; c++)
    for (int v = 0; v < 3; v++)
      {
        const QuartierCriterion criterion = one_condition (c, &ten);
        QuartierReadings readings = empty_readings ();

        put (&readings, QUARTIER_INDICATOR_PAYBACK, values[v]);
        g_assert_cmpint (judge (&criterion, &readings), ==, expected[c][v]);
      }
}

/* The Taxonomy's 7.1: 60 kWh/m² against nine tenths of a nearly zero-energy building's 70, which are 63;
 * 63.1 are too many. */
static void
taxonomy_by_hand (void)
{
  static const QuartierFactor nzeb = { .id = "nzeb", .value = 70, .low = NAN, .high = NAN };
  static const QuartierFactor share = { .id = "share", .value = 0.9, .low = NAN, .high = NAN };
  QuartierCriterion criterion = one_condition (QUARTIER_COMPARISON_AT_MOST, &nzeb);
  QuartierReadings readings = empty_readings ();

  criterion.conditions[0].times = &share;
  put (&readings, QUARTIER_INDICATOR_PAYBACK, 60);
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_MEETS);
  put (&readings, QUARTIER_INDICATOR_PAYBACK, 63.1);
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_MISSES);
}

/* What is missing is neither met nor missed, and says what it is. */
static void
missing_is_open (void)
{
  const QuartierCriterion criterion = one_condition (QUARTIER_COMPARISON_AT_MOST, &ten);
  const QuartierCriterion no_threshold = one_condition (QUARTIER_COMPARISON_AT_MOST, NULL);
  QuartierReadings readings = empty_readings ();
  QuartierCriterionResult result;

  quartier_criterion_judge (&criterion, &readings, &result);
  g_assert_cmpint (result.outcome, ==, QUARTIER_OUTCOME_OPEN);
  g_assert_cmpstr (result.conditions[0].reason, ==, reason);
  put (&readings, QUARTIER_INDICATOR_PAYBACK, 1);
  quartier_criterion_judge (&no_threshold, &readings, &result);
  g_assert_cmpint (result.outcome, ==, QUARTIER_OUTCOME_OPEN);
  g_assert_nonnull (result.conditions[0].reason);
  g_assert_true (isnan (result.conditions[0].threshold));
}

/* Never is more than any number of years. */
static void
never_misses (void)
{
  const QuartierCriterion criterion = one_condition (QUARTIER_COMPARISON_AT_MOST, &ten);
  QuartierReadings readings = empty_readings ();

  put (&readings, QUARTIER_INDICATOR_PAYBACK, INFINITY);
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_MISSES);
}

/* 8 between 6 and 12 may be above ten; between 6 and 9.9 it is not. */
static void
a_range_over_the_threshold_is_open (void)
{
  const QuartierCriterion criterion = one_condition (QUARTIER_COMPARISON_AT_MOST, &ten);
  QuartierReadings readings = empty_readings ();

  readings.of[QUARTIER_INDICATOR_PAYBACK] = (QuartierReading){ 8, 6, 12, NULL };
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_OPEN);
  readings.of[QUARTIER_INDICATOR_PAYBACK].high = 9.9;
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_MEETS);
}

/* Half of ten is five. */
static void
a_share_of_the_threshold (void)
{
  QuartierCriterion criterion = one_condition (QUARTIER_COMPARISON_AT_MOST, &ten);
  QuartierReadings readings = empty_readings ();

  criterion.conditions[0].times = &half;
  put (&readings, QUARTIER_INDICATOR_PAYBACK, 5);
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_MEETS);
  put (&readings, QUARTIER_INDICATOR_PAYBACK, 5.001);
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_MISSES);
}

static void
another_figure_as_the_threshold (void)
{
  QuartierCriterion criterion = one_condition (QUARTIER_COMPARISON_AT_LEAST, NULL);
  QuartierReadings readings = empty_readings ();

  criterion.conditions[0].indicator = QUARTIER_INDICATOR_RAIN_KEPT;
  criterion.conditions[0].against = QUARTIER_INDICATOR_RAIN_TARGET;
  put (&readings, QUARTIER_INDICATOR_RAIN_KEPT, 0.8);
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_OPEN);
  put (&readings, QUARTIER_INDICATOR_RAIN_TARGET, 0.8);
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_MEETS);
  put (&readings, QUARTIER_INDICATOR_RAIN_TARGET, 0.81);
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_MISSES);
}

/* The worst of two, the best of two that stand in for each other. */
static void
worst_and_best (void)
{
  QuartierCriterion criterion = one_condition (QUARTIER_COMPARISON_AT_MOST, &ten);
  QuartierReadings readings = empty_readings ();

  criterion.n_conditions = 2;
  criterion.conditions[1] = criterion.conditions[0];
  criterion.conditions[1].indicator = QUARTIER_INDICATOR_PV;
  put (&readings, QUARTIER_INDICATOR_PAYBACK, 1);
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_OPEN);
  put (&readings, QUARTIER_INDICATOR_PV, 11);
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_MISSES);
  criterion.conditions[0].either = criterion.conditions[1].either = "way";
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_MEETS);
  /* Missed one way, the other way is not known: then it is not known. */
  put (&readings, QUARTIER_INDICATOR_PAYBACK, NAN);
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_OPEN);
}

/* What the criterion is about decides before its conditions. */
static void
about_something_else (void)
{
  QuartierCriterion criterion = one_condition (QUARTIER_COMPARISON_AT_MOST, &ten);
  QuartierReadings readings = empty_readings ();

  criterion.n_applies = 1;
  criterion.applies[0] = (QuartierCondition){ .indicator = QUARTIER_INDICATOR_NEW_FLOOR,
                                              .comparison = QUARTIER_COMPARISON_ABOVE,
                                              .against = QUARTIER_N_INDICATORS,
                                              .threshold = &half };
  put (&readings, QUARTIER_INDICATOR_PAYBACK, 1);
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_OPEN);
  put (&readings, QUARTIER_INDICATOR_NEW_FLOOR, 0.5);
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_APART);
  put (&readings, QUARTIER_INDICATOR_NEW_FLOOR, 0.6);
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_MEETS);
}

/* Waste water: at most 35 for any plant; 20 for a large one, or a small plant. Up to 20 it is met whatever the
 * plant, above 35 it is not, and between it hangs on a plant that nobody knows. */
static void
in_steps_of_a_size (void)
{
  static const QuartierFactor most = { .id = "most", .value = 35, .low = NAN, .high = NAN };
  static const QuartierFactor least = { .id = "least", .value = 20, .low = NAN, .high = NAN };
  const QuartierCondition energy = { .indicator = QUARTIER_INDICATOR_SEWAGE_ENERGY,
                                     .comparison = QUARTIER_COMPARISON_AT_MOST,
                                     .against = QUARTIER_N_INDICATORS,
                                     .threshold = &most };
  QuartierCriterion criterion = { .n_conditions = 3, .conditions = { energy, energy, energy } };
  static const double kwh[] = { 19.9, 20, 20.1, 35, 35.1 };
  static const QuartierOutcome expected[]
      = { QUARTIER_OUTCOME_MEETS, QUARTIER_OUTCOME_MEETS, QUARTIER_OUTCOME_OPEN,
          QUARTIER_OUTCOME_OPEN, QUARTIER_OUTCOME_MISSES };

  criterion.conditions[1].threshold = &least;
  criterion.conditions[2].indicator = QUARTIER_INDICATOR_PLANT_SIZE;
  criterion.conditions[1].either = criterion.conditions[2].either = "size";
  for (gsize i = 0; i < G_N_ELEMENTS (kwh); i++)
    {
      QuartierReadings readings = empty_readings ();

      put (&readings, QUARTIER_INDICATOR_SEWAGE_ENERGY, kwh[i]);
      g_assert_cmpint (judge (&criterion, &readings), ==, expected[i]);
    }
}

/* 300 of 400 m² that are built are of one of two standards. */
static void
floor_by_standard (void)
{
  static const char *const of[] = { "passivhaus", "kfw-40", NULL };
  static const QuartierFactor three_quarters = { .value = 0.75 };
  static const QuartierFactor all = { .value = 1 };
  QuartierCriterion criterion = one_condition (QUARTIER_COMPARISON_AT_LEAST, &three_quarters);
  QuartierReadings readings = empty_readings ();

  criterion.conditions[0].indicator = QUARTIER_INDICATOR_TO_STANDARD;
  criterion.conditions[0].of = of;
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_OPEN);
  readings.n_standards = 3;
  readings.standards[0] = "kfw-40";
  readings.standard_m2[0] = 200;
  readings.standards[1] = "geg";
  readings.standard_m2[1] = 100;
  readings.standards[2] = "passivhaus";
  readings.standard_m2[2] = 100;
  readings.built_m2 = 400;
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_MEETS);
  criterion.conditions[0].threshold = &all;
  g_assert_cmpint (judge (&criterion, &readings), ==, QUARTIER_OUTCOME_MISSES);
}

static void
ids_are_their_own (void)
{
  for (int i = 0; i < QUARTIER_N_INDICATORS; i++)
    {
      QuartierIndicator found;

      g_assert_true (quartier_indicator_from_id (quartier_indicator_get_id (i), &found));
      g_assert_cmpint (found, ==, i);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/criteria/taxonomy-by-hand", taxonomy_by_hand);
  g_test_add_func ("/criteria/thresholds", at_above_and_below);
  g_test_add_func ("/criteria/missing", missing_is_open);
  g_test_add_func ("/criteria/never", never_misses);
  g_test_add_func ("/criteria/range", a_range_over_the_threshold_is_open);
  g_test_add_func ("/criteria/times", a_share_of_the_threshold);
  g_test_add_func ("/criteria/against", another_figure_as_the_threshold);
  g_test_add_func ("/criteria/worst", worst_and_best);
  g_test_add_func ("/criteria/applies", about_something_else);
  g_test_add_func ("/criteria/size", in_steps_of_a_size);
  g_test_add_func ("/criteria/standards", floor_by_standard);
  g_test_add_func ("/criteria/ids", ids_are_their_own);
  return g_test_run ();
}
