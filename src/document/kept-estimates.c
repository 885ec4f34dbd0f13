/*
 * Estimates that still hold: of the scenario that was looked at last, and of the one beside it.
 */
#include "document/kept-estimates.h"

#include <string.h>

#include "document/standing.h"

/* The current one, the one it is compared with, and one more to come back to. */
#define MOST_KEPT 3

struct _QuartierScenarioState
{
  char *scenario;
  int year;
  char *heat_network; /* (nullable) */
  QuartierHeatMix *heat_mix; /* (nullable) */
  char *climate;
  char *country;
  char *weather_path;
  QuartierOverrides *overrides;
  GPtrArray *features; /* districts, NULL, stops, and what stood at first where that is something else */
};

typedef struct
{
  QuartierScenarioState *state;
  QuartierEstimate *estimate;
} Kept;

struct _QuartierKeptEstimates
{
  GPtrArray *all; /* of Kept, the newest first */
};

static void
unref_feature (gpointer feature)
{
  if (feature != NULL)
    g_object_unref (feature);
}

/**
 * quartier_scenario_state_take:
 * @scenario: that the plan has
 *
 * Districts and stops never change, so that holding them is as good as a copy.
 *
 * Returns: (transfer full): what it is now
 */
QuartierScenarioState *
quartier_scenario_state_take (QuartierPlan *plan, const char *scenario)
{
  QuartierScenarioState *self = g_new0 (QuartierScenarioState, 1);
  const QuartierScenario *said = quartier_plan_find_scenario (plan, scenario);
  GListModel *districts = quartier_plan_get_districts (plan, scenario);
  GListModel *stops = quartier_plan_get_stops (plan, scenario);
  g_autoptr (QuartierHeldDistricts) first = NULL;

  self->scenario = g_strdup (scenario);
  self->year = said->year;
  self->heat_network = g_strdup (said->heat_network);
  self->heat_mix = quartier_heat_mix_copy (said->heat_mix);
  self->climate = g_strdup (quartier_plan_get_climate (plan));
  self->country = g_strdup (quartier_plan_get_country (plan));
  self->weather_path = quartier_plan_dup_weather_path (plan);
  self->overrides = quartier_overrides_ref (quartier_plan_get_overrides (plan));
  self->features = g_ptr_array_new_full (
      g_list_model_get_n_items (districts) + g_list_model_get_n_items (stops) + 1, unref_feature);
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    g_ptr_array_add (self->features, g_list_model_get_item (districts, i));
  g_ptr_array_add (self->features, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (stops); i++)
    g_ptr_array_add (self->features, g_list_model_get_item (stops, i));
  first = quartier_standing_take_first (plan, scenario);
  g_ptr_array_add (self->features, NULL);
  for (guint i = 0; first != NULL && i < first->array->len; i++)
    g_ptr_array_add (self->features, g_object_ref (first->array->pdata[i]));
  return self;
}

void
quartier_scenario_state_free (QuartierScenarioState *self)
{
  g_free (self->scenario);
  g_free (self->heat_network);
  quartier_heat_mix_free (self->heat_mix);
  g_free (self->climate);
  g_free (self->country);
  g_free (self->weather_path);
  quartier_overrides_unref (self->overrides);
  g_ptr_array_unref (self->features);
  g_free (self);
}

static gboolean
is_same (const QuartierScenarioState *a, const QuartierScenarioState *b)
{
  return g_str_equal (a->scenario, b->scenario) && a->year == b->year
         && g_strcmp0 (a->heat_network, b->heat_network) == 0
         && quartier_heat_mix_equal (a->heat_mix, b->heat_mix)
         && g_strcmp0 (a->climate, b->climate) == 0 && g_strcmp0 (a->country, b->country) == 0
         && g_strcmp0 (a->weather_path, b->weather_path) == 0
         && quartier_overrides_equal (a->overrides, b->overrides)
         && a->features->len == b->features->len
         && memcmp (a->features->pdata, b->features->pdata,
                    a->features->len * sizeof *a->features->pdata)
                == 0;
}

static void
free_kept (Kept *kept)
{
  quartier_scenario_state_free (kept->state);
  quartier_estimate_unref (kept->estimate);
  g_free (kept);
}

QuartierKeptEstimates *
quartier_kept_estimates_new (void)
{
  QuartierKeptEstimates *self = g_new0 (QuartierKeptEstimates, 1);

  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify)free_kept);
  return self;
}

void
quartier_kept_estimates_free (QuartierKeptEstimates *self)
{
  g_ptr_array_unref (self->all);
  g_free (self);
}

/**
 * quartier_kept_estimates_keep:
 * @state: (transfer full): what @estimate follows from
 * @estimate: a reference is kept
 */
void
quartier_kept_estimates_keep (QuartierKeptEstimates *self,
                              QuartierScenarioState *state,
                              QuartierEstimate *estimate)
{
  Kept *kept = g_new (Kept, 1);

  for (guint i = self->all->len; i > 0; i--)
    {
      const Kept *one = self->all->pdata[i - 1];

      if (g_str_equal (one->state->scenario, state->scenario))
        g_ptr_array_remove_index (self->all, i - 1);
    }
  *kept = (Kept){ state, quartier_estimate_ref (estimate) };
  g_ptr_array_insert (self->all, 0, kept);
  if (self->all->len > MOST_KEPT)
    g_ptr_array_set_size (self->all, MOST_KEPT);
}

/**
 * quartier_kept_estimates_find:
 * @scenario: that the plan has
 *
 * Returns: (transfer none) (nullable): its estimate; %NULL where none is kept that holds for the
 * plan as it is
 */
QuartierEstimate *
quartier_kept_estimates_find (QuartierKeptEstimates *self, QuartierPlan *plan, const char *scenario)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      const Kept *kept = self->all->pdata[i];

      if (g_str_equal (kept->state->scenario, scenario))
        {
          g_autoptr (QuartierScenarioState) now = quartier_scenario_state_take (plan, scenario);

          return is_same (kept->state, now) ? kept->estimate : NULL;
        }
    }
  return NULL;
}
