#include "document/quartier-head.h"

G_DEFINE_FINAL_TYPE (QuartierHead, quartier_head, G_TYPE_OBJECT)

static QuartierScenario *
copy_scenario (const QuartierScenario *scenario)
{
  QuartierScenario *copy = g_new0 (QuartierScenario, 1);

  copy->id = g_strdup (scenario->id);
  copy->name = g_strdup (scenario->name);
  copy->year = scenario->year;
  copy->parent = g_strdup (scenario->parent);
  copy->kept = g_strdup (scenario->kept);
  copy->heat_network = g_strdup (scenario->heat_network);
  copy->heat_mix = quartier_heat_mix_copy (scenario->heat_mix);
  return copy;
}

static void
free_scenario (QuartierScenario *scenario)
{
  g_free (scenario->id);
  g_free (scenario->name);
  g_free (scenario->parent);
  g_free (scenario->kept);
  g_free (scenario->heat_network);
  quartier_heat_mix_free (scenario->heat_mix);
  g_free (scenario);
}

static void
quartier_head_finalize (GObject *object)
{
  QuartierHead *self = QUARTIER_HEAD (object);

  g_free (self->title);
  g_free (self->climate);
  g_free (self->country);
  g_free (self->weather);
  g_free (self->weather_folder);
  g_free (self->town);
  quartier_overrides_unref (self->overrides);
  g_ptr_array_unref (self->overlays);
  g_ptr_array_unref (self->scenarios);
  G_OBJECT_CLASS (quartier_head_parent_class)->finalize (object);
}

static void
quartier_head_class_init (QuartierHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quartier_head_finalize;
}

static void
quartier_head_init (QuartierHead *self)
{
  self->scenarios = g_ptr_array_new_with_free_func ((GDestroyNotify) free_scenario);
  self->overlays = g_ptr_array_new_with_free_func ((GDestroyNotify) quartier_overlay_free);
  self->overrides = quartier_overrides_new ();
}

/**
 * quartier_head_copy:
 *
 * Returns: (transfer full): one to change before it is put into a plan
 */
QuartierHead *
quartier_head_copy (QuartierHead *self)
{
  QuartierHead *copy = g_object_new (QUARTIER_TYPE_HEAD, NULL);

  copy->title = g_strdup (self->title);
  copy->climate = g_strdup (self->climate);
  copy->country = g_strdup (self->country);
  copy->weather = g_strdup (self->weather);
  copy->weather_folder = g_strdup (self->weather_folder);
  copy->town = g_strdup (self->town);
  quartier_overrides_unref (copy->overrides);
  copy->overrides = quartier_overrides_ref (self->overrides);
  for (guint i = 0; i < self->overlays->len; i++)
    g_ptr_array_add (copy->overlays, quartier_overlay_copy (g_ptr_array_index (self->overlays, i)));
  for (guint i = 0; i < self->scenarios->len; i++)
    g_ptr_array_add (copy->scenarios, copy_scenario (g_ptr_array_index (self->scenarios, i)));
  return copy;
}

/**
 * quartier_head_put_scenario:
 * @scenario: copied
 *
 * Of a head that is in no plan yet: puts a scenario in the place of the one with its id, or at the end
 * where there is none.
 */
void
quartier_head_put_scenario (QuartierHead *self, const QuartierScenario *scenario)
{
  for (guint i = 0; i < self->scenarios->len; i++)
    if (g_str_equal (((QuartierScenario *) self->scenarios->pdata[i])->id, scenario->id))
      {
        free_scenario (self->scenarios->pdata[i]);
        self->scenarios->pdata[i] = copy_scenario (scenario);
        return;
      }
  g_ptr_array_add (self->scenarios, copy_scenario (scenario));
}

/* Of a head that is in no plan yet: all its scenarios, copied. */
void
quartier_head_set_scenarios (QuartierHead *self, const QuartierScenario *const *scenarios, gsize n)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) free_scenario);

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (all, copy_scenario (scenarios[i]));
  g_ptr_array_unref (self->scenarios);
  self->scenarios = g_steal_pointer (&all);
}
