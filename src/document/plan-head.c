/*
 * What a plan says of itself: title, place, weather, site plans, own figures and scenarios. A
 * setter is an edit of the open step.
 */
#include "document/quartier-plan-private.h"

const char *
quartier_plan_get_title (QuartierPlan *self)
{
  return quartier_plan_get_head (self)->title;
}

/* Catalogue id of the place's climate; NULL where the plan leaves it open. */
const char *
quartier_plan_get_climate (QuartierPlan *self)
{
  return quartier_plan_get_head (self)->climate;
}

/* ISO code of the place's country; NULL where the plan leaves it open. */
const char *
quartier_plan_get_country (QuartierPlan *self)
{
  return quartier_plan_get_head (self)->country;
}

/* Name of the weather file as the plan has it; NULL where the typical year is meant. */
const char *
quartier_plan_get_weather (QuartierPlan *self)
{
  return quartier_plan_get_head (self)->weather;
}

/* The plan's own figures for coefficients; never NULL. */
QuartierOverrides *
quartier_plan_get_overrides (QuartierPlan *self)
{
  return quartier_plan_get_head (self)->overrides;
}

gsize
quartier_plan_get_n_overlays (QuartierPlan *self)
{
  return quartier_plan_get_head (self)->overlays->len;
}

/* (transfer none): a site plan, the lowest first. */
const QuartierOverlay *
quartier_plan_get_overlay (QuartierPlan *self, gsize index)
{
  g_return_val_if_fail (index < quartier_plan_get_head (self)->overlays->len, NULL);
  return g_ptr_array_index (quartier_plan_get_head (self)->overlays, index);
}

/* Folder in which a relative name of the weather file starts; NULL where it is not known. */
const char *
quartier_plan_get_weather_folder (QuartierPlan *self)
{
  return quartier_plan_get_head (self)->weather_folder;
}

/**
 * quartier_plan_dup_weather_path:
 *
 * Returns: (transfer full) (nullable): the weather file, to be opened; %NULL where the typical year
 *   is meant
 */
char *
quartier_plan_dup_weather_path (QuartierPlan *self)
{
  const QuartierHead *head = quartier_plan_get_head (self);

  if (head->weather == NULL)
    return NULL;
  return g_canonicalize_filename (head->weather, head->weather_folder);
}

gsize
quartier_plan_get_n_scenarios (QuartierPlan *self)
{
  return quartier_plan_get_head (self)->scenarios->len;
}

/**
 * quartier_plan_get_scenario:
 *
 * Returns: (transfer none): valid until the plan's head changes
 */
const QuartierScenario *
quartier_plan_get_scenario (QuartierPlan *self, gsize index)
{
  g_return_val_if_fail (index < quartier_plan_get_head (self)->scenarios->len, NULL);
  return g_ptr_array_index (quartier_plan_get_head (self)->scenarios, index);
}

/**
 * quartier_plan_find_scenario:
 *
 * Returns: (transfer none) (nullable): the scenario with that id
 */
const QuartierScenario *
quartier_plan_find_scenario (QuartierPlan *self, const char *id)
{
  for (guint i = 0; i < quartier_plan_get_head (self)->scenarios->len; i++)
    {
      const QuartierScenario *scenario
          = g_ptr_array_index (quartier_plan_get_head (self)->scenarios, i);

      if (g_strcmp0 (scenario->id, id) == 0)
        return scenario;
    }
  return NULL;
}

/* Editing */

void
quartier_plan_set_title (QuartierPlan *self, const char *title)
{
  g_autoptr (QuartierHead) head = quartier_head_copy (quartier_plan_get_head (self));

  g_free (head->title);
  head->title = g_strdup (title);
  quartier_plan_put_head (self, head);
}

/* (nullable): the answers that the plan was drawn from, as JSON text. */
const char *
quartier_plan_get_town (QuartierPlan *self)
{
  return quartier_plan_get_head (self)->town;
}

/* NULL: it was not drawn from any. */
void
quartier_plan_set_town (QuartierPlan *self, const char *json)
{
  g_autoptr (QuartierHead) head = quartier_head_copy (quartier_plan_get_head (self));

  g_free (head->town);
  head->town = g_strdup (json);
  quartier_plan_put_head (self, head);
}

/**
 * quartier_plan_set_place:
 * @climate: (nullable): catalogue id; %NULL: the nearest stands in
 * @country: (nullable): ISO code; %NULL: the climate's
 */
void
quartier_plan_set_place (QuartierPlan *self, const char *climate, const char *country)
{
  g_autoptr (QuartierHead) head = quartier_head_copy (quartier_plan_get_head (self));

  g_free (head->climate);
  g_free (head->country);
  head->climate = g_strdup (climate);
  head->country = g_strdup (country);
  quartier_plan_put_head (self, head);
}

/**
 * quartier_plan_set_weather:
 * @file: (nullable): name of a weather file; %NULL: the typical year
 * @folder: (nullable): absolute, where a relative name starts; %NULL: where the program runs
 *
 * Measured weather in place of the typical year of the place's climate.
 */
void
quartier_plan_set_weather (QuartierPlan *self, const char *file, const char *folder)
{
  g_autoptr (QuartierHead) head = quartier_head_copy (quartier_plan_get_head (self));

  g_return_if_fail (folder == NULL || g_path_is_absolute (folder));
  g_free (head->weather);
  g_free (head->weather_folder);
  head->weather = g_strdup (file);
  head->weather_folder = file != NULL ? g_strdup (folder) : NULL;
  quartier_plan_put_head (self, head);
}

/**
 * quartier_plan_put_overlay:
 * @index: of the one it replaces; their number: it is put on top
 * @overlay: copied
 *
 * A site plan under the districts.
 */
void
quartier_plan_put_overlay (QuartierPlan *self, gsize index, const QuartierOverlay *overlay)
{
  g_autoptr (QuartierHead) head = quartier_head_copy (quartier_plan_get_head (self));

  g_return_if_fail (index <= head->overlays->len);
  if (index < head->overlays->len)
    g_ptr_array_remove_index (head->overlays, (guint)index);
  g_ptr_array_insert (head->overlays, (int)index, quartier_overlay_copy (overlay));
  quartier_plan_put_head (self, head);
}

void
quartier_plan_remove_overlay (QuartierPlan *self, gsize index)
{
  g_autoptr (QuartierHead) head = quartier_head_copy (quartier_plan_get_head (self));

  g_return_if_fail (index < head->overlays->len);
  g_ptr_array_remove_index (head->overlays, (guint)index);
  quartier_plan_put_head (self, head);
}

/**
 * quartier_plan_set_overrides:
 * @overrides: a reference is kept
 *
 * The plan's own figures for coefficients of the tables.
 */
void
quartier_plan_set_overrides (QuartierPlan *self, QuartierOverrides *overrides)
{
  g_autoptr (QuartierHead) head = quartier_head_copy (quartier_plan_get_head (self));

  quartier_overrides_unref (head->overrides);
  head->overrides = quartier_overrides_ref (overrides);
  quartier_plan_put_head (self, head);
}

/**
 * quartier_plan_put_scenario:
 * @scenario: copied
 *
 * Puts a scenario in the place of the one with its id, or at the end where there is none.
 */
void
quartier_plan_put_scenario (QuartierPlan *self, const QuartierScenario *scenario)
{
  g_autoptr (QuartierHead) head = quartier_head_copy (quartier_plan_get_head (self));

  quartier_head_put_scenario (head, scenario);
  quartier_plan_put_head (self, head);
}

/**
 * quartier_plan_set_scenarios:
 * @scenarios: (array length=n): copied
 * @n: 1 or more
 *
 * All scenarios in their order. Features of one that is left out must have been removed before.
 */
void
quartier_plan_set_scenarios (QuartierPlan *self, const QuartierScenario *const *scenarios, gsize n)
{
  g_autoptr (QuartierHead) head = quartier_head_copy (quartier_plan_get_head (self));

  g_return_if_fail (n > 0);
  quartier_head_set_scenarios (head, scenarios, n);
  quartier_plan_put_head (self, head);
}
