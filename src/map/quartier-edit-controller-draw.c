/*
 * What is drawn, as a new district or as a hole in one.
 */
#include "map/quartier-edit-controller-private.h"

#include <glib/gi18n.h>

static gboolean
is_name_taken (GListModel *districts, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);

      if (g_strcmp0 (quartier_district_get_name (district), name) == 0)
        return TRUE;
    }
  return FALSE;
}

static char *
make_name (QuartierEditController *self)
{
  GListModel *districts
      = quartier_plan_get_districts (self->plan, quartier_plan_get_current (self->plan));

  for (guint i = g_list_model_get_n_items (districts) + 1;; i++)
    {
      /* Translators: the name of a district just drawn. */
      g_autofree char *name = g_strdup_printf (_ ("District %u"), i);

      if (!is_name_taken (districts, name))
        return g_steal_pointer (&name);
    }
}

static void
add_district (QuartierEditController *self, QuartierPolygon *shape)
{
  const char *scenario = quartier_plan_get_current (self->plan);
  g_autofree char *id = quartier_plan_new_id (self->plan, scenario);
  g_autofree char *name = make_name (self);
  g_autofree char *step = g_strdup_printf (_ ("Draw %s"), name);
  g_autoptr (QuartierDistrict) bare = quartier_district_new (id, shape);
  g_autoptr (QuartierDistrict) district
      = quartier_district_with_text (bare, QUARTIER_FIELD_NAME, name);

  quartier_plan_begin (self->plan, step);
  quartier_plan_put_district (self->plan, scenario, district);
  quartier_plan_commit (self->plan);
  quartier_edit_controller_set_tool (self, QUARTIER_TOOL_SELECT);
  quartier_edit_controller_set_selected (self, id);
}

static gboolean
can_add_district (QuartierEditController *self)
{
  return self->plan != NULL && quartier_plan_get_current (self->plan) != NULL;
}

/**
 * quartier_edit_controller_add_point:
 *
 * Adds a corner to the outline being drawn, as a click does.
 */
gboolean
quartier_edit_controller_add_point (QuartierEditController *self, const QuartierPosition *point)
{
  gboolean is_added;

  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), FALSE);
  if (!quartier_edit_controller_is_drawing_tool (self))
    return FALSE;
  self->axis = AXIS_FREE;
  is_added = quartier_polygon_edit_add (self->drawing, point);
  quartier_edit_controller_update (self);
  /* A rectangle is done with its third point. */
  if (is_added && self->tool == QUARTIER_TOOL_RECTANGLE
      && quartier_polygon_edit_can_finish (self->drawing))
    quartier_edit_controller_finish (self);
  return is_added;
}

/* Puts the ring that is drawn into the selected district. Where it cannot be, the ring stays. */
static gboolean
finish_hole (QuartierEditController *self)
{
  QuartierDistrict *district = quartier_edit_controller_get_district (self);
  g_autoptr (QuartierPolygon) ring = NULL, shape = NULL;
  g_autofree char *step = NULL;
  gsize n;
  const QuartierPosition *points = quartier_polygon_edit_get_points (self->drawing, &n);

  if (district == NULL || !quartier_polygon_edit_can_finish (self->drawing))
    {
      quartier_edit_controller_say (self, _ ("A hole needs three corners at least: add more, or "
                                             "discard with Esc"));
      return FALSE;
    }
  shape = quartier_polygon_with_hole (quartier_district_get_shape (district), points, n, NULL);
  if (shape == NULL)
    {
      quartier_edit_controller_say (self, _ ("The hole must lie wholly inside the district, and "
                                             "apart from other holes · Backspace: one corner back"));
      return FALSE;
    }
  quartier_polygon_edit_finish (self->drawing, &ring);
  step = g_strdup_printf (_ ("Cut a hole into %s"), quartier_district_get_name (district));
  quartier_plan_begin (self->plan, step);
  quartier_edit_controller_put_shape (self, shape);
  quartier_plan_commit (self->plan);
  quartier_edit_controller_set_tool (self, QUARTIER_TOOL_SELECT);
  return TRUE;
}

/**
 * quartier_edit_controller_finish:
 *
 * Makes a district of the outline being drawn, selects it and goes back to selecting. Where that
 * cannot be, says why and leaves the outline as it is.
 *
 * Returns: whether there is a new district
 */
gboolean
quartier_edit_controller_finish (QuartierEditController *self)
{
  g_autoptr (QuartierPolygon) shape = NULL;

  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), FALSE);
  if (!can_add_district (self))
    return FALSE;
  if (self->tool == QUARTIER_TOOL_SPLIT)
    return quartier_edit_controller_finish_split (self);
  if (self->tool == QUARTIER_TOOL_HOLE)
    return finish_hole (self);
  switch (quartier_polygon_edit_finish (self->drawing, &shape))
    {
    case QUARTIER_POLYGON_EDIT_DONE:
      add_district (self, shape);
      return TRUE;
    case QUARTIER_POLYGON_EDIT_CROSSES:
      quartier_edit_controller_update (self);
      shape = quartier_polygon_edit_dup_shape (self->drawing);
      g_signal_emit_by_name (self, "crossing", shape);
      return FALSE;
    case QUARTIER_POLYGON_EDIT_TOO_FEW:
    default:
      if (quartier_polygon_edit_get_state (self->drawing) != QUARTIER_POLYGON_EDIT_EMPTY)
        quartier_edit_controller_say (self, _ ("An area needs three corners at least: add more, or "
                                               "discard with Esc"));
      return FALSE;
    }
}

/**
 * quartier_edit_controller_repair:
 *
 * Makes a district of the areas that the crossing outline encloses.
 *
 * Returns: whether there is a new district
 */
gboolean
quartier_edit_controller_repair (QuartierEditController *self)
{
  g_autoptr (QuartierPolygon) shape = NULL;

  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), FALSE);
  if (!can_add_district (self) || self->tool == QUARTIER_TOOL_HOLE
      || quartier_polygon_edit_get_state (self->drawing) != QUARTIER_POLYGON_EDIT_CROSSING)
    return FALSE;
  shape = quartier_polygon_edit_repair (self->drawing);
  if (shape == NULL)
    {
      quartier_edit_controller_say (self, _ ("The outline encloses no area"));
      return FALSE;
    }
  add_district (self, shape);
  return TRUE;
}
