/*
 * Criteria of finance: whether what is read of a scenario meets what a rule asks. A plan certifies
 * nothing: "meets" says that nothing in the plan stands against it.
 */
#include "engine/criteria.h"

#include <math.h>

static const struct
{
  const char *id;
  const char *unit;
} indicators[QUARTIER_N_INDICATORS] = {
#define X(name, id, unit) { id, unit },
  QUARTIER_INDICATORS (X)
#undef X
};

static const char *const labels[QUARTIER_N_INDICATORS] = {
  [QUARTIER_INDICATOR_PRIMARY_ENERGY] = N_ ("Primary energy"),
  [QUARTIER_INDICATOR_PRIMARY_SAVING] = N_ ("Primary energy saved"),
  [QUARTIER_INDICATOR_ON_SITE_FOSSIL] = N_ ("Fossil fuel burnt on site"),
  [QUARTIER_INDICATOR_ON_SITE_BURNT] = N_ ("Fuel burnt on site"),
  [QUARTIER_INDICATOR_ON_SITE_COAL] = N_ ("Coal burnt on site"),
  [QUARTIER_INDICATOR_LIFE_CYCLE] = N_ ("Emissions of the life cycle"),
  [QUARTIER_INDICATOR_DISTRICT_HEAT] = N_ ("District heat"),
  [QUARTIER_INDICATOR_NETWORK_GHG] = N_ ("Emissions of district heat"),
  [QUARTIER_INDICATOR_NETWORK_CLEAN] = N_ ("Renewable and waste heat of the network"),
  [QUARTIER_INDICATOR_AMBIENT_HEAT] = N_ ("Heat from air and ground"),
  [QUARTIER_INDICATOR_PV] = N_ ("Electricity from the sun"),
  [QUARTIER_INDICATOR_NEW_FLOOR] = N_ ("New buildings"),
  [QUARTIER_INDICATOR_RENOVATED_FLOOR] = N_ ("Renovated buildings"),
  [QUARTIER_INDICATOR_KEPT_FLOOR] = N_ ("Buildings that stand"),
  [QUARTIER_INDICATOR_KEPT_HOMES] = N_ ("Heat and hot water of homes that stand"),
  [QUARTIER_INDICATOR_MAJOR_RENOVATION] = N_ ("National rules of a major renovation"),
  [QUARTIER_INDICATOR_OTHER_FLOOR] = N_ ("Buildings other than homes"),
  [QUARTIER_INDICATOR_TO_STANDARD] = N_ ("Floor built to the standard"),
  [QUARTIER_INDICATOR_DWELLINGS] = N_ ("Dwellings"),
  [QUARTIER_INDICATOR_WATER_ENERGY] = N_ ("Energy of water supply"),
  [QUARTIER_INDICATOR_SEWAGE_ENERGY] = N_ ("Energy of waste water"),
  [QUARTIER_INDICATOR_PLANT_SIZE] = N_ ("People that the treatment plant serves"),
  [QUARTIER_INDICATOR_FIXTURES] = N_ ("Efficient water fixtures"),
  [QUARTIER_INDICATOR_RAIN_KEPT] = N_ ("Rain that stays"),
  [QUARTIER_INDICATOR_RAIN_TARGET] = N_ ("Target of rain that stays"),
  [QUARTIER_INDICATOR_SORTED] = N_ ("Waste sorted"),
  [QUARTIER_INDICATOR_CYCLING] = N_ ("Area with good cycle lanes"),
  [QUARTIER_INDICATOR_STATIONS] = N_ ("Area in reach of rail or express bus"),
  [QUARTIER_INDICATOR_GREEN_CAPEX] = N_ ("Capital cost that can be green"),
  [QUARTIER_INDICATOR_CAPEX] = N_ ("Capital cost"),
  [QUARTIER_INDICATOR_ENERGY_CAPEX] = N_ ("More capital cost for energy"),
  [QUARTIER_INDICATOR_GHG_SAVING] = N_ ("Emissions saved"),
  [QUARTIER_INDICATOR_COST_SAVING] = N_ ("Energy cost saved"),
  [QUARTIER_INDICATOR_PAYBACK] = N_ ("Payback"),
  [QUARTIER_INDICATOR_NPV_GAIN] = N_ ("Gain in net present value"),
  [QUARTIER_INDICATOR_EUR_PER_T] = N_ ("Cost of a tonne abated"),
  [QUARTIER_INDICATOR_GREEN_LABEL] = N_ ("Green building label"),
  [QUARTIER_INDICATOR_BUDGET] = N_ ("Share of the municipal budget"),
  [QUARTIER_INDICATOR_DEBT_COVER] = N_ ("Income over debt service"),
};

static const char *const comparisons[QUARTIER_N_COMPARISONS]
    = { "at-least", "at-most", "above", "below" };
static const char *const outcomes[QUARTIER_N_OUTCOMES]
    = { "meets", "cannot-tell", "misses", "does-not-apply" };
static const char *const kinds[QUARTIER_N_CRITERION_KINDS]
    = { "taxonomy", "catalogue", "programme", "instrument" };

const char *
quartier_indicator_get_id (QuartierIndicator indicator)
{
  g_return_val_if_fail (indicator < QUARTIER_N_INDICATORS, NULL);
  return indicators[indicator].id;
}

/* A gettext msgid. */
const char *
quartier_indicator_get_label (QuartierIndicator indicator)
{
  g_return_val_if_fail (indicator < QUARTIER_N_INDICATORS, NULL);
  return labels[indicator];
}

/* "1" for a share, "" for a plain number. */
const char *
quartier_indicator_get_unit (QuartierIndicator indicator)
{
  g_return_val_if_fail (indicator < QUARTIER_N_INDICATORS, NULL);
  return indicators[indicator].unit;
}

gboolean
quartier_indicator_from_id (const char *id, QuartierIndicator *out)
{
  for (int i = 0; i < QUARTIER_N_INDICATORS; i++)
    if (g_str_equal (id, indicators[i].id))
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}

const char *
quartier_comparison_get_id (QuartierComparison comparison)
{
  g_return_val_if_fail (comparison < QUARTIER_N_COMPARISONS, NULL);
  return comparisons[comparison];
}

gboolean
quartier_comparison_from_id (const char *id, QuartierComparison *out)
{
  for (int i = 0; i < QUARTIER_N_COMPARISONS; i++)
    if (g_str_equal (id, comparisons[i]))
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}

const char *
quartier_outcome_get_id (QuartierOutcome outcome)
{
  g_return_val_if_fail (outcome < QUARTIER_N_OUTCOMES, NULL);
  return outcomes[outcome];
}

const char *
quartier_criterion_kind_get_id (QuartierCriterionKind kind)
{
  g_return_val_if_fail (kind < QUARTIER_N_CRITERION_KINDS, NULL);
  return kinds[kind];
}

gboolean
quartier_criterion_kind_from_id (const char *id, QuartierCriterionKind *out)
{
  for (int i = 0; i < QUARTIER_N_CRITERION_KINDS; i++)
    if (g_str_equal (id, kinds[i]))
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
compare (QuartierComparison comparison, double value, double threshold)
{
  switch (comparison)
    {
    case QUARTIER_COMPARISON_AT_LEAST:
      return value >= threshold;
    case QUARTIER_COMPARISON_AT_MOST:
      return value <= threshold;
    case QUARTIER_COMPARISON_ABOVE:
      return value > threshold;
    default:
      return value < threshold;
    }
}

/* Of what is built, what is built to one of @of. */
static QuartierReading
read_standards (const QuartierReadings *readings, const char *const *of)
{
  QuartierReading out = { NAN, NAN, NAN, N_ ("Nothing is built or renovated") };
  double m2 = 0;

  if (!(readings->built_m2 > 0))
    return out;
  for (int i = 0; i < readings->n_standards; i++)
    if (g_strv_contains (of, readings->standards[i]))
      m2 += readings->standard_m2[i];
  return (QuartierReading){ m2 / readings->built_m2, NAN, NAN, NULL };
}

static double
find_threshold (const QuartierCondition *condition, const QuartierReadings *readings)
{
  double threshold = NAN;

  if (condition->against < QUARTIER_N_INDICATORS)
    threshold = readings->of[condition->against].value;
  else if (condition->threshold != NULL)
    threshold = condition->threshold->value;
  return condition->times != NULL ? threshold * condition->times->value : threshold;
}

/* A figure whose range lies on both sides of the threshold is not known well enough. */
static void
judge_condition (const QuartierCondition *condition,
                 const QuartierReadings *readings,
                 QuartierConditionResult *out)
{
  const QuartierReading reading = condition->indicator == QUARTIER_INDICATOR_TO_STANDARD
                                      ? read_standards (readings, condition->of)
                                      : readings->of[condition->indicator];
  gboolean met;

  *out = (QuartierConditionResult){ QUARTIER_OUTCOME_OPEN, reading.value,
                                    find_threshold (condition, readings), reading.reason };
  if (isnan (reading.value))
    return;
  if (isnan (out->threshold))
    {
      out->reason = N_ ("No threshold is held for this place");
      return;
    }
  met = compare (condition->comparison, reading.value, out->threshold);
  if (!isnan (reading.low) && !isnan (reading.high)
      && (compare (condition->comparison, reading.low, out->threshold) != met
          || compare (condition->comparison, reading.high, out->threshold) != met))
    {
      out->reason = N_ ("The range of the figure lies on both sides of the threshold");
      return;
    }
  out->outcome = met ? QUARTIER_OUTCOME_MEETS : QUARTIER_OUTCOME_MISSES;
}

/* The outcome of the condition, or the best of those that may stand in for it. */
static QuartierOutcome
find_best (const QuartierCondition *conditions,
           const QuartierConditionResult *results,
           int n,
           int i)
{
  QuartierOutcome best = results[i].outcome;

  for (int k = 0; k < n && conditions[i].either != NULL; k++)
    if (g_strcmp0 (conditions[k].either, conditions[i].either) == 0)
      best = MIN (best, results[k].outcome);
  return best;
}

/* The worst of them. */
static QuartierOutcome
judge_all (const QuartierCondition *conditions,
           int n,
           const QuartierReadings *readings,
           QuartierConditionResult *results)
{
  QuartierOutcome worst = QUARTIER_OUTCOME_MEETS;

  for (int i = 0; i < n; i++)
    judge_condition (&conditions[i], readings, &results[i]);
  for (int i = 0; i < n; i++)
    worst = MAX (worst, find_best (conditions, results, n, i));
  return worst;
}

/**
 * quartier_criterion_judge:
 * @out: (out): each condition, and the worst of them; %QUARTIER_OUTCOME_APART where the criterion
 *   is about something the scenario has not, %QUARTIER_OUTCOME_OPEN where that cannot be told
 */
void
quartier_criterion_judge (const QuartierCriterion *criterion,
                          const QuartierReadings *readings,
                          QuartierCriterionResult *out)
{
  QuartierConditionResult applies[QUARTIER_MAX_CONDITIONS];
  QuartierOutcome about;

  *out = (QuartierCriterionResult){ .criterion = criterion };
  about = judge_all (criterion->applies, criterion->n_applies, readings, applies);
  out->outcome
      = judge_all (criterion->conditions, criterion->n_conditions, readings, out->conditions);
  if (about == QUARTIER_OUTCOME_MISSES)
    out->outcome = QUARTIER_OUTCOME_APART;
  else if (about == QUARTIER_OUTCOME_OPEN)
    out->outcome = QUARTIER_OUTCOME_OPEN;
}

/**
 * quartier_criteria_judge:
 * @reference: (nullable): of the scenario this one was copied from
 *
 * Returns: (transfer full) (element-type QuartierCriterionResult): of every criterion that holds at
 *   the place, in the order of the tables; borrows from @estimate
 */
GArray *
quartier_criteria_judge (const QuartierEstimate *estimate, const QuartierEstimate *reference)
{
  const GPtrArray *criteria = quartier_estimate_get_site (estimate)->criteria;
  GArray *results = g_array_new (FALSE, TRUE, sizeof (QuartierCriterionResult));
  QuartierReadings readings;

  if (criteria == NULL)
    return results;
  quartier_readings_init (&readings, estimate, reference);
  for (guint i = 0; i < criteria->len; i++)
    {
      QuartierCriterionResult result;

      quartier_criterion_judge (criteria->pdata[i], &readings, &result);
      g_array_append_val (results, result);
    }
  return results;
}
