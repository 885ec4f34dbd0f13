/*
 * The brush: a click or a sweep says of every district it touches what a bundle says. A sweep is
 * seen at once and is one step, whose name is known only at its end.
 */
#include "map/quartier-edit-controller-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* A fast hand skips no district that is wider than this. */
#define SWEEP_STEP_PX 4.0

/**
 * quartier_edit_controller_get_brush:
 *
 * Returns: (transfer none) (nullable): what the brush paints
 */
QuartierBundle *
quartier_edit_controller_get_brush (QuartierEditController *self)
{
  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), NULL);
  return self->brush;
}

/**
 * quartier_edit_controller_set_brush:
 * @bundle: (nullable): what the brush paints; a reference is kept
 */
void
quartier_edit_controller_set_brush (QuartierEditController *self, QuartierBundle *bundle)
{
  g_return_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self));
  if (self->brush == bundle)
    return;
  g_clear_pointer (&self->brush, quartier_bundle_unref);
  if (bundle != NULL)
    self->brush = quartier_bundle_ref (bundle);
  quartier_edit_controller_update (self);
  g_signal_emit_by_name (self, "brush-changed");
}

/* Puts what the brush says into districts of the open step. */
static void
put (QuartierEditController *self, QuartierDistrict *district)
{
  g_autoptr (QuartierDistrict) painted = quartier_district_with_bundle (district, self->brush);

  quartier_plan_put_district (self->plan, quartier_plan_get_current (self->plan), painted);
}

static void
begin (QuartierEditController *self)
{
  g_autofree char *step
      = g_strdup_printf (_ ("Paint as %s"), quartier_bundle_get_name (self->brush));

  self->was_valid = self->is_valid = TRUE;
  self->is_changing = TRUE;
  quartier_plan_begin (self->plan, step);
}

static void
paint_at (QuartierEditController *self, double x, double y)
{
  QuartierDistrict *district = quartier_district_layer_find_district (self->layer, x, y);

  if (district == NULL || self->brush == NULL
      || (self->is_changing && !quartier_plan_is_editing (self->plan)))
    return;
  quartier_district_layer_set_hovered (self->layer, quartier_district_get_id (district));
  if (quartier_district_is_like_bundle (district, self->brush))
    return;
  g_ptr_array_add (self->painted, g_strdup (quartier_district_get_id (district)));
  if (!self->is_changing)
    begin (self);
  put (self, district);
}

/* The first point of a sweep. With Alt it takes what the district there is as the bundle. */
void
quartier_edit_controller_begin_sweep (QuartierEditController *self, gboolean picks_up)
{
  QuartierDistrict *district
      = quartier_district_layer_find_district (self->layer, self->start_x, self->start_y);

  self->is_consumed = TRUE;
  self->swept_x = self->start_x;
  self->swept_y = self->start_y;
  g_ptr_array_set_size (self->painted, 0);
  if (picks_up)
    {
      g_autoptr (QuartierBundle) bundle
          = district != NULL ? quartier_bundle_new_for_district (district) : NULL;

      if (bundle != NULL)
        quartier_edit_controller_set_brush (self, bundle);
      return;
    }
  self->drag = DRAG_SWEEP;
  paint_at (self, self->start_x, self->start_y);
}

void
quartier_edit_controller_sweep (QuartierEditController *self, double dx, double dy)
{
  const double to_x = self->start_x + dx, to_y = self->start_y + dy;
  const double from_x = self->swept_x, from_y = self->swept_y;
  const int n = MAX (1, (int) ceil (hypot (to_x - from_x, to_y - from_y) / SWEEP_STEP_PX));

  for (int i = 1; i <= n; i++)
    paint_at (self, from_x + (to_x - from_x) * i / n, from_y + (to_y - from_y) * i / n);
  self->swept_x = to_x;
  self->swept_y = to_y;
}

static char *
name_step (QuartierEditController *self)
{
  const char *as = quartier_bundle_get_name (self->brush);
  const guint n = self->painted->len;
  QuartierDistrict *only
      = n == 1 ? quartier_plan_find_district (self->plan, quartier_plan_get_current (self->plan),
                                              self->painted->pdata[0])
               : NULL;

  if (only != NULL)
    /* Translators: a district's name and a kind of place. */
    return g_strdup_printf (_ ("Paint %s as %s"), quartier_district_get_name (only), as);
  return g_strdup_printf (ngettext ("Paint %u district as %s", "Paint %u districts as %s", n), n,
                          as);
}

static void
commit (QuartierEditController *self)
{
  const char *scenario = quartier_plan_get_current (self->plan);
  g_autofree char *step = name_step (self);
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);

  quartier_plan_begin (self->plan, step);
  for (guint i = 0; i < self->painted->len; i++)
    {
      QuartierDistrict *district
          = quartier_plan_find_district (self->plan, scenario, self->painted->pdata[i]);

      if (district == NULL)
        continue;
      g_ptr_array_add (before, g_object_ref (district));
      put (self, district);
    }
  quartier_plan_commit (self->plan);
  quartier_edit_controller_update (self);
  quartier_edit_controller_tell_painted (self, before);
}

/* The step is made again under the name that says how many it changed. */
void
quartier_edit_controller_end_sweep (QuartierEditController *self)
{
  if (self->is_changing && quartier_plan_is_editing (self->plan))
    {
      quartier_edit_controller_abandon_change (self);
      commit (self);
    }
  else
    quartier_edit_controller_end_change (self);
}

/**
 * quartier_edit_controller_paint_selection:
 *
 * Paints the selected districts, in one step.
 *
 * Returns: whether there was anything to paint, and with what
 */
gboolean
quartier_edit_controller_paint_selection (QuartierEditController *self)
{
  g_auto (GStrv) ids = NULL;

  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), FALSE);
  ids = quartier_edit_controller_dup_selection (self);
  if (self->brush == NULL || ids[0] == NULL || self->drag != DRAG_NONE)
    return FALSE;
  quartier_edit_controller_settle (self);
  g_ptr_array_set_size (self->painted, 0);
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      QuartierDistrict *district
          = quartier_plan_find_district (self->plan, quartier_plan_get_current (self->plan),
                                         ids[i]);

      if (district != NULL && !quartier_district_is_like_bundle (district, self->brush))
        g_ptr_array_add (self->painted, g_strdup (ids[i]));
    }
  if (self->painted->len > 0)
    commit (self);
  return TRUE;
}

void
quartier_edit_controller_say_brush (QuartierEditController *self)
{
  g_autofree char *hint = NULL;

  if (self->brush == NULL)
    {
      quartier_edit_controller_say (self, _ ("Choose a kind of place from the list · Alt+click "
                                             "takes a district as the pattern"));
      return;
    }
  hint = g_strdup_printf (_ ("%s: click or sweep over districts · Alt+click takes a district as "
                             "the pattern · Esc: done"),
                          quartier_bundle_get_name (self->brush));
  quartier_edit_controller_say (self, hint);
}
