/*
 * Criteria of finance: as the member "criteria" of the answer, as a block of its table, and one
 * opened by itself.
 */
#include "io/criteria-text.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/joined-text.h"
#include "base/quartier-error.h"
#include "io/factor-json.h"
#include "io/json-write.h"
#include "io/text-table.h"
#include "library/note-words.h"

#define SHARE_UNIT "1"

/* The outcome in a word or two; an instrument fits or does not. */
const char *
quartier_outcome_get_word (QuartierOutcome outcome, QuartierCriterionKind kind)
{
  static const char *const words[QUARTIER_N_OUTCOMES]
      = { N_ ("meets"), N_ ("cannot be told"), N_ ("misses"), N_ ("does not apply") };
  static const char *const of_instruments[QUARTIER_N_OUTCOMES]
      = { N_ ("fits"), N_ ("cannot be told"), N_ ("does not fit"), N_ ("does not apply") };

  g_return_val_if_fail (outcome < QUARTIER_N_OUTCOMES, NULL);
  return _ (kind == QUARTIER_CRITERION_INSTRUMENT ? of_instruments[outcome] : words[outcome]);
}

static void
append_text (GString *out, gboolean *first, const char *key, const char *text)
{
  if (text == NULL)
    return;
  quartier_json_append_key (out, first, -1, key);
  quartier_json_append_string (out, text);
}

static void
append_number (GString *out, gboolean *first, const char *key, double number)
{
  quartier_json_append_key (out, first, -1, key);
  quartier_json_append_number (out, number);
}

static void
append_condition (GString *out,
                  const QuartierCondition *condition,
                  const QuartierConditionResult *result)
{
  gboolean inside = TRUE;

  g_string_append_c (out, '{');
  append_text (out, &inside, "indicator", quartier_indicator_get_id (condition->indicator));
  append_number (out, &inside, "value", result->value);
  append_text (out, &inside, "comparison", quartier_comparison_get_id (condition->comparison));
  append_number (out, &inside, "threshold", result->threshold);
  append_text (out, &inside, "threshold_row",
               condition->threshold != NULL ? condition->threshold->id : NULL);
  append_text (out, &inside, "unit", quartier_indicator_get_unit (condition->indicator));
  append_text (out, &inside, "outcome", quartier_outcome_get_id (result->outcome));
  append_text (out, &inside, "reason", result->reason);
  append_text (out, &inside, "means", condition->means);
  append_text (out, &inside, "either", condition->either);
  g_string_append_c (out, '}');
}

static void
append_result (GString *out, const QuartierCriterionResult *result)
{
  const QuartierCriterion *criterion = result->criterion;
  gboolean inside = TRUE;

  g_string_append_c (out, '{');
  append_text (out, &inside, "id", criterion->id);
  append_text (out, &inside, "title", criterion->title);
  append_text (out, &inside, "group", criterion->group);
  append_text (out, &inside, "kind", quartier_criterion_kind_get_id (criterion->kind));
  append_text (out, &inside, "sector", criterion->sector);
  append_text (out, &inside, "outcome", quartier_outcome_get_id (result->outcome));
  append_text (out, &inside, "text", criterion->text);
  quartier_json_append_key (out, &inside, -1, "conditions");
  g_string_append_c (out, '[');
  for (int i = 0; i < criterion->n_conditions; i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      append_condition (out, &criterion->conditions[i], &result->conditions[i]);
    }
  g_string_append_c (out, ']');
  quartier_json_append_key (out, &inside, -1, "documents");
  g_string_append_c (out, '[');
  for (int i = 0; criterion->documents != NULL && criterion->documents[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      quartier_json_append_string (out, criterion->documents[i]);
    }
  g_string_append_c (out, ']');
  append_text (out, &inside, "decides", criterion->decides);
  append_text (out, &inside, "source", criterion->source);
  append_text (out, &inside, "at", criterion->at);
  append_text (out, &inside, "url", criterion->url);
  append_text (out, &inside, "evidence", quartier_evidence_get_id (criterion->evidence));
  append_text (out, &inside, "note", criterion->note);
  g_string_append_c (out, '}');
}

/**
 * quartier_criteria_append_json:
 * @reference: (nullable): of the scenario this one came from
 */
void
quartier_criteria_append_json (GString *out,
                               gboolean *first,
                               int indent,
                               const QuartierEstimate *estimate,
                               const QuartierEstimate *reference)
{
  g_autoptr (GArray) results = quartier_criteria_judge (estimate, reference);

  quartier_json_append_key (out, first, indent, "criteria");
  g_string_append_c (out, '[');
  for (guint i = 0; i < results->len; i++)
    {
      g_string_append_printf (out, "%s\n%*s", i > 0 ? "," : "", indent + 2, "");
      append_result (out, &g_array_index (results, QuartierCriterionResult, i));
    }
  g_string_append (out, results->len > 0 ? "\n  ]" : "]");
}

/* A share in per cent; what never comes about as "never". */
static char *
number_text (double number, const char *unit)
{
  const gboolean share = g_str_equal (unit, SHARE_UNIT);
  const double shown = share ? 100 * number : number;
  g_autofree char *digits
      = quartier_text_number (shown, fabs (shown) >= 100 || shown == rint (shown) ? 0
                                     : fabs (shown) >= 1                          ? 1
                                                                                  : 3);

  if (isinf (number))
    return g_strdup (_ ("never"));
  if (isnan (number))
    return g_strdup (_ ("not known"));
  return quartier_number_with_unit (digits, share ? "%" : unit);
}

static char *
condition_text (const QuartierCondition *condition, const QuartierConditionResult *result)
{
  /* Translators: an indicator, its value, and the threshold it is compared with */
  static const char *const formats[QUARTIER_N_COMPARISONS] = {
    [QUARTIER_COMPARISON_AT_LEAST] = N_ ("%s %s, asked for: at least %s"),
    [QUARTIER_COMPARISON_AT_MOST] = N_ ("%s %s, asked for: at most %s"),
    [QUARTIER_COMPARISON_ABOVE] = N_ ("%s %s, asked for: more than %s"),
    [QUARTIER_COMPARISON_BELOW] = N_ ("%s %s, asked for: less than %s"),
  };
  const char *unit = quartier_indicator_get_unit (condition->indicator);
  g_autofree char *value = number_text (result->value, unit);
  g_autofree char *threshold = number_text (result->threshold, unit);

  if (isnan (result->threshold))
    /* Translators: an indicator and its value */
    return g_strdup_printf (_ ("%s %s, what is asked for is not known"),
                            _ (quartier_indicator_get_label (condition->indicator)), value);
  return g_strdup_printf (_ (formats[condition->comparison]),
                          _ (quartier_indicator_get_label (condition->indicator)), value,
                          threshold);
}

/**
 * quartier_criteria_append_table:
 *
 * A line for each criterion that is about the scenario, and how many are not.
 */
void
quartier_criteria_append_table (GString *out,
                                const QuartierEstimate *estimate,
                                const QuartierEstimate *reference)
{
  g_autoptr (GArray) results = quartier_criteria_judge (estimate, reference);
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("lll");
  guint n_apart = 0;

  if (results->len == 0)
    return;
  quartier_text_table_add (table, _ ("Finance, at this stage"), "", "", NULL);
  for (guint i = 0; i < results->len; i++)
    {
      const QuartierCriterionResult *result = &g_array_index (results, QuartierCriterionResult, i);

      if (result->outcome == QUARTIER_OUTCOME_APART)
        n_apart++;
      else
        quartier_text_table_add (
            table, result->criterion->id,
            quartier_outcome_get_word (result->outcome, result->criterion->kind),
            _ (result->criterion->title), NULL);
    }
  quartier_text_table_append (table, 0, out);
  if (n_apart > 0)
    {
      g_string_append_printf (out, _ ("%u more are about what this scenario has not"), n_apart);
      g_string_append_c (out, '\n');
    }
  g_string_append_printf (out, "%s\n",
                          _ ("A plan certifies nothing; --explain criteria.ID opens one"));
}

static void
append_lines (GString *out, const QuartierCriterionResult *result)
{
  const QuartierCriterion *criterion = result->criterion;

  g_string_append_printf (
      out, "%s%s%s — %s\n%s\n", _ (criterion->group), _ (": "), _ (criterion->title),
      quartier_outcome_get_word (result->outcome, criterion->kind), _ (criterion->text));
  for (int i = 0; i < criterion->n_conditions; i++)
    {
      const QuartierCondition *condition = &criterion->conditions[i];
      const QuartierConditionResult *one = &result->conditions[i];
      g_autofree char *text = condition_text (condition, one);

      g_string_append_printf (out, "  %s%s%s%s", condition->either != NULL ? _ ("either ") : "",
                              quartier_outcome_get_word (one->outcome, criterion->kind), _ (": "),
                              text);
      if (condition->threshold != NULL)
        g_string_append_printf (out, " (%s)", condition->threshold->id);
      if (one->reason != NULL)
        g_string_append_printf (out, " — %s", _ (one->reason));
      if (condition->means != NULL)
        g_string_append_printf (out, "\n    %s", _ (condition->means));
      g_string_append_c (out, '\n');
    }
  g_string_append_printf (out, "%s\n", _ ("Still to be shown"));
  for (int i = 0; criterion->documents != NULL && criterion->documents[i] != NULL; i++)
    g_string_append_printf (out, "  %s\n", _ (criterion->documents[i]));
  if (criterion->decides != NULL)
    g_string_append_printf (out, "%s%s%s\n", _ ("Who decides"), _ (": "), _ (criterion->decides));
  g_string_append_printf (
      out, "%s%s%s%s%s%s%s; %s%s\n", _ ("Source"), _ (": "), criterion->source,
      criterion->at != NULL ? ", " : "", criterion->at != NULL ? criterion->at : "",
      criterion->url != NULL ? ", " : "", criterion->url != NULL ? criterion->url : "",
      _ (quartier_evidence_get_id (criterion->evidence)),
      criterion->evidence == QUARTIER_EVIDENCE_RECALLED
              || criterion->evidence == QUARTIER_EVIDENCE_ASSUMED
          ? _ (", unchecked")
          : "");
  if (criterion->note != NULL)
    {
      g_autofree char *note = quartier_note_text (criterion->note);

      if (g_str_has_suffix (criterion->note, "."))
        /* Translators: a sentence with its stop. */
        g_string_append_printf (out, _ ("%s."), note);
      else
        g_string_append (out, note);
      g_string_append_c (out, '\n');
    }
}

/**
 * quartier_criterion_explain:
 * @id: of a criterion that holds at the place
 * @error: %QUARTIER_ERROR_UNKNOWN_ID, naming those that do
 *
 * Returns: (transfer full) (nullable): what it asks, what the scenario has, and the source
 */
char *
quartier_criterion_explain (const QuartierEstimate *estimate,
                            const QuartierEstimate *reference,
                            const char *id,
                            gboolean json,
                            GError **error)
{
  g_autoptr (GArray) results = quartier_criteria_judge (estimate, reference);
  g_autoptr (GString) known = g_string_new (NULL);
  GString *out;

  for (guint i = 0; i < results->len; i++)
    {
      const QuartierCriterionResult *result = &g_array_index (results, QuartierCriterionResult, i);

      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", result->criterion->id);
      if (!g_str_equal (result->criterion->id, id))
        continue;
      out = g_string_new (NULL);
      if (json)
        append_result (out, result);
      else
        append_lines (out, result);
      if (json)
        g_string_append_c (out, '\n');
      return g_string_free (out, FALSE);
    }
  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID,
               _ ("--explain: no criterion is called \"%s\" at this place; give one of %s"), id,
               known->str);
  return NULL;
}
