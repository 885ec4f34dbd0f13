/*
 * Criteria of finance as people read them.
 */
#include "report/criteria-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/joined-text.h"
#include "library/unit-words.h"
#include "report/words.h"

/* In a word or two; an instrument fits or does not. */
const char *
quartier_outcome_label (QuartierOutcome outcome, QuartierCriterionKind kind)
{
  const gboolean instrument = kind == QUARTIER_CRITERION_INSTRUMENT;

  switch (outcome)
    {
    case QUARTIER_OUTCOME_MEETS:
      return instrument ? _ ("Fits") : _ ("Meets at this stage");
    case QUARTIER_OUTCOME_MISSES:
      return instrument ? _ ("Does not fit") : _ ("Misses");
    case QUARTIER_OUTCOME_OPEN:
      return _ ("Cannot be told yet");
    default:
      return _ ("Does not apply");
    }
}

/**
 * quartier_indicator_text:
 *
 * Returns: (transfer full): its value with its unit; a share in per cent
 */
char *
quartier_indicator_text (QuartierIndicator indicator, double value)
{
  const char *unit = quartier_indicator_get_unit (indicator);
  const gboolean share = g_str_equal (unit, "1");
  const double shown = share ? 100 * value : value;
  g_autofree char *number = NULL;
  g_autofree char *unit_text = NULL;
  g_autofree char *text = NULL;

  if (isnan (value))
    return g_strdup (_ ("not known"));
  if (isinf (value))
    return g_strdup (_ ("never"));
  number
      = shown == rint (shown) ? quartier_number_text (shown, 0) : quartier_quantity_text (shown, 3);
  unit_text = share ? g_strdup ("%") : quartier_unit_text (unit);
  text = quartier_number_with_unit (number, unit_text);
  return quartier_joined_text (text);
}

/**
 * quartier_condition_text:
 *
 * Returns: (transfer full): "Primary energy: 64.4 kWh/(m²·a), at most 36 kWh/(m²·a) is asked for"
 */
char *
quartier_condition_text (const QuartierCondition *condition, const QuartierConditionResult *result)
{
  /* Translators: an indicator, its value, and the threshold it is compared with */
  static const char *const formats[QUARTIER_N_COMPARISONS] = {
    [QUARTIER_COMPARISON_AT_LEAST] = N_ ("%s: %s, at least %s is asked for"),
    [QUARTIER_COMPARISON_AT_MOST] = N_ ("%s: %s, at most %s is asked for"),
    [QUARTIER_COMPARISON_ABOVE] = N_ ("%s: %s, more than %s is asked for"),
    [QUARTIER_COMPARISON_BELOW] = N_ ("%s: %s, less than %s is asked for"),
  };
  g_autofree char *value = quartier_indicator_text (condition->indicator, result->value);
  g_autofree char *threshold = quartier_indicator_text (condition->indicator, result->threshold);

  if (isnan (result->threshold))
    /* Translators: an indicator and its value */
    return g_strdup_printf (_ ("%s: %s; what is asked for is not known"),
                            _ (quartier_indicator_get_label (condition->indicator)), value);
  return g_strdup_printf (_ (formats[condition->comparison]),
                          _ (quartier_indicator_get_label (condition->indicator)), value,
                          threshold);
}

/**
 * quartier_criteria_count_text:
 * @results: (element-type QuartierCriterionResult)
 *
 * Returns: (transfer full): how many criteria are met, missed and open, and how many instruments
 *   fit; what does not apply is not counted
 */
char *
quartier_criteria_count_text (GArray *results)
{
  int counts[QUARTIER_N_OUTCOMES] = { 0 };
  int n_fit = 0;

  for (guint i = 0; i < results->len; i++)
    {
      const QuartierCriterionResult *result = &g_array_index (results, QuartierCriterionResult, i);

      if (result->criterion->kind != QUARTIER_CRITERION_INSTRUMENT)
        counts[result->outcome]++;
      else if (result->outcome == QUARTIER_OUTCOME_MEETS)
        n_fit++;
    }
  /* Translators: numbers of criteria of finance, then of municipal instruments */
  return g_strdup_printf (_("Criteria: %d met, %d missed, %d cannot be told yet. Instruments that fit: "
                            "%d"),
                          counts[QUARTIER_OUTCOME_MEETS], counts[QUARTIER_OUTCOME_MISSES],
                          counts[QUARTIER_OUTCOME_OPEN], n_fit);
}
