/*
 * Scenarios as a whole: copied, renamed, moved, taken out. Each within a step that the caller opened.
 */
#include "document/quartier-plan.h"

/**
 * quartier_plan_duplicate_scenario:
 * @scenario: what to copy; it becomes the copy's parent
 * @id: of the copy; no scenario has it yet
 * @name: of the copy
 */
void
quartier_plan_duplicate_scenario (QuartierPlan *self, const char *scenario, const char *id,
                                  const char *name)
{
  const QuartierScenario *original = quartier_plan_find_scenario (self, scenario);
  QuartierScenario copy;
  GListModel *districts, *stops;

  g_return_if_fail (original != NULL && quartier_plan_find_scenario (self, id) == NULL);
  copy = (QuartierScenario) { .id = (char *) id,
                              .name = (char *) name,
                              .year = original->year,
                              .heat_network = original->heat_network,
                              .heat_mix = original->heat_mix,
                              .parent = (char *) scenario };
  quartier_plan_put_scenario (self, &copy);
  quartier_plan_hold (self);
  districts = quartier_plan_get_districts (self, scenario);
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);

      quartier_plan_put_district (self, id, district);
    }
  stops = quartier_plan_get_stops (self, scenario);
  for (guint i = 0; i < g_list_model_get_n_items (stops); i++)
    {
      g_autoptr (QuartierStop) stop = g_list_model_get_item (stops, i);

      quartier_plan_put_stop (self, id, stop);
    }
  quartier_plan_release (self);
}

/* Gives a scenario another name. */
void
quartier_plan_rename_scenario (QuartierPlan *self, const char *scenario, const char *name)
{
  const QuartierScenario *found = quartier_plan_find_scenario (self, scenario);
  QuartierScenario renamed;

  g_return_if_fail (found != NULL);
  renamed = *found;
  renamed.name = (char *) name;
  quartier_plan_put_scenario (self, &renamed);
}

static GPtrArray *
list_scenarios (QuartierPlan *self, gsize *at, const char *scenario)
{
  GPtrArray *all = g_ptr_array_new ();

  for (gsize i = 0; i < quartier_plan_get_n_scenarios (self); i++)
    {
      const QuartierScenario *one = quartier_plan_get_scenario (self, i);

      if (g_str_equal (one->id, scenario))
        *at = i;
      g_ptr_array_add (all, (gpointer) one);
    }
  return all;
}

/**
 * quartier_plan_move_scenario:
 * @by: places to the right, negative to the left; not beyond the ends
 */
void
quartier_plan_move_scenario (QuartierPlan *self, const char *scenario, int by)
{
  gsize at = 0;
  g_autoptr (GPtrArray) all = list_scenarios (self, &at, scenario);
  const int to = CLAMP ((int) at + by, 0, (int) all->len - 1);
  gpointer moved;

  g_return_if_fail (quartier_plan_find_scenario (self, scenario) != NULL);
  moved = g_ptr_array_steal_index (all, (guint) at);
  g_ptr_array_insert (all, to, moved);
  quartier_plan_set_scenarios (self, (const QuartierScenario *const *) all->pdata, all->len);
}

static void
remove_features (QuartierPlan *self, const char *scenario)
{
  GListModel *lists[] = { quartier_plan_get_districts (self, scenario),
                          quartier_plan_get_stops (self, scenario) };

  quartier_plan_hold (self);
  for (guint i = g_list_model_get_n_items (lists[0]); i > 0; i--)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (lists[0], i - 1);

      quartier_plan_remove_district (self, scenario, quartier_district_get_id (district));
    }
  for (guint i = g_list_model_get_n_items (lists[1]); i > 0; i--)
    {
      g_autoptr (QuartierStop) stop = g_list_model_get_item (lists[1], i - 1);

      quartier_plan_remove_stop (self, scenario, quartier_stop_get_id (stop));
    }
  quartier_plan_release (self);
}

/**
 * quartier_plan_remove_scenario:
 * @scenario: not the only one
 *
 * Takes a scenario out with all that is in it. Those that were copied from it have its own parent then, so
 * that "before" still means something.
 */
void
quartier_plan_remove_scenario (QuartierPlan *self, const char *scenario)
{
  const QuartierScenario *gone = quartier_plan_find_scenario (self, scenario);
  const gsize n = quartier_plan_get_n_scenarios (self);
  g_autofree QuartierScenario *kept = g_new0 (QuartierScenario, n);
  g_autofree const QuartierScenario **all = g_new0 (const QuartierScenario *, n);
  g_autofree char *parent = NULL;
  gsize n_kept = 0;

  g_return_if_fail (gone != NULL && n > 1);
  parent = g_strdup (gone->parent);
  remove_features (self, scenario);
  for (gsize i = 0; i < n; i++)
    {
      const QuartierScenario *one = quartier_plan_get_scenario (self, i);

      if (g_str_equal (one->id, scenario))
        continue;
      kept[n_kept] = *one;
      if (g_strcmp0 (one->parent, scenario) == 0)
        kept[n_kept].parent = parent;
      all[n_kept] = &kept[n_kept];
      n_kept++;
    }
  quartier_plan_set_scenarios (self, all, n_kept);
}

/**
 * quartier_plan_copy_across:
 * @to: id of another scenario than the current one
 * @ids: (array zero-terminated=1): districts of the current scenario
 * @step: name of the step to undo
 *
 * Gives districts of another scenario all that is said of those of the same id in the current one;
 * their shapes stay. A district that is not there is put there whole.
 *
 * Returns: how many districts were given something
 */
gsize
quartier_plan_copy_across (QuartierPlan *self, const char *to, const char *const *ids,
                           const char *step)
{
  gsize n = 0;

  quartier_plan_begin (self, step);
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      QuartierDistrict *from
          = quartier_plan_find_district (self, quartier_plan_get_current (self), ids[i]);
      QuartierDistrict *there = quartier_plan_find_district (self, to, ids[i]);
      g_autoptr (QuartierDistrict) changed = NULL;

      if (from == NULL)
        continue;
      changed = there != NULL
                    ? quartier_district_with_shape (from, quartier_district_get_shape (there))
                    : g_object_ref (from);
      quartier_plan_put_district (self, to, changed);
      n++;
    }
  quartier_plan_commit (self);
  return n;
}

/**
 * quartier_plan_find_first:
 * @scenario: that the plan has
 *
 * Returns: (transfer none): the scenario that it was copied from at first, through all copies between; itself
 *   where it was copied from none
 */
const QuartierScenario *
quartier_plan_find_first (QuartierPlan *self, const char *scenario)
{
  const QuartierScenario *first = quartier_plan_find_scenario (self, scenario), *before = first;

  /* No file has a circle of parents; the count is for plans that were put together otherwise. */
  for (gsize i = 0; before != NULL && i < quartier_plan_get_n_scenarios (self); i++)
    {
      first = before;
      before = first->parent != NULL ? quartier_plan_find_scenario (self, first->parent) : NULL;
    }
  return first;
}

/**
 * quartier_plan_find_other:
 * @wanted: (nullable): id of the scenario that was asked for
 *
 * Returns: (transfer none) (nullable): what the current scenario is compared with: the one that was
 *   asked for, where there is one that is not the current one; else the one the current one was copied
 *   from; else the first other one
 */
const QuartierScenario *
quartier_plan_find_other (QuartierPlan *self, const char *wanted)
{
  const char *id = quartier_plan_get_current (self);
  const QuartierScenario *current = id != NULL ? quartier_plan_find_scenario (self, id) : NULL;
  const QuartierScenario *found = NULL;

  if (current == NULL)
    return NULL;
  if (wanted != NULL && !g_str_equal (wanted, id))
    found = quartier_plan_find_scenario (self, wanted);
  if (found == NULL && current->parent != NULL && !g_str_equal (current->parent, id))
    found = quartier_plan_find_scenario (self, current->parent);
  for (gsize i = 0; found == NULL && i < quartier_plan_get_n_scenarios (self); i++)
    if (quartier_plan_get_scenario (self, i) != current)
      found = quartier_plan_get_scenario (self, i);
  return found;
}
