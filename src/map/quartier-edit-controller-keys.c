/*
 * What keys mean to the tools.
 */
#include "map/quartier-edit-controller-private.h"

#include <glib/gi18n.h>

/* Arrow keys that follow each other within this time are one step to undo. */
#define SETTLE_MS 500

static gboolean
settle_cb (gpointer data)
{
  QuartierEditController *self = data;

  self->settle_id = 0;
  quartier_edit_controller_end_change (self);
  return G_SOURCE_REMOVE;
}

static void
settle_later (QuartierEditController *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, settle_cb, self);
}

static gboolean
nudge_stop (QuartierEditController *self, double dx_px, double dy_px)
{
  QuartierStop *stop = quartier_edit_controller_get_stop (self);
  QuartierPosition to;
  double x, y;

  if (self->drag != DRAG_NONE || self->layer == NULL
      || !quartier_district_layer_get_place (self->layer, quartier_stop_get_position (stop), &x,
                                             &y)
      || !quartier_district_layer_get_position (self->layer, x + dx_px, y + dy_px, &to)
      || !quartier_edit_controller_move_stop (self, &to))
    return FALSE;
  settle_later (self);
  return TRUE;
}

/* Moves the selected stop, the selected vertex, or else the selected district, by pixels. */
static gboolean
nudge (QuartierEditController *self, double dx_px, double dy_px)
{
  QuartierDistrict *district = quartier_edit_controller_get_district (self);
  g_autoptr (QuartierPolygon) moved = NULL;
  QuartierPosition from, to;
  QuartierPolygon *shape;
  double x, y;
  gsize n;

  if (quartier_edit_controller_get_stop (self) != NULL)
    return nudge_stop (self, dx_px, dy_px);
  if (self->is_turning_by_keys)
    quartier_edit_controller_settle (self);
  if (district == NULL || self->layer == NULL || self->drag != DRAG_NONE)
    return FALSE;
  if (!self->is_changing
      && !(self->has_vertex ? quartier_edit_controller_begin_corner (self)
                            : quartier_edit_controller_begin_change (self, _ ("Move %s"))))
    return FALSE;
  district = quartier_edit_controller_get_district (self);
  shape = quartier_district_get_shape (district);
  from = quartier_polygon_get_ring (shape, self->has_vertex ? self->vertex.part : 0,
                                    self->has_vertex ? self->vertex.ring : 0,
                                    &n)[self->has_vertex ? self->vertex.index : 0];
  if (!quartier_district_layer_get_place (self->layer, &from, &x, &y)
      || !quartier_district_layer_get_position (self->layer, x + dx_px, y + dy_px, &to))
    return FALSE;
  if (self->has_vertex)
    {
      quartier_edit_controller_change_corner (self, &to);
      settle_later (self);
      return TRUE;
    }
  moved = quartier_polygon_translated (shape, to.lon - from.lon, to.lat - from.lat);
  quartier_edit_controller_change (self, moved);
  if (self->others->len > 0)
    {
      const QuartierPosition *first
          = quartier_polygon_get_ring (self->original, 0, 0, &n);
      const QuartierPosition *now = quartier_polygon_get_ring (moved, 0, 0, &n);

      quartier_edit_controller_move_others (self, now->lon - first->lon, now->lat - first->lat);
    }
  settle_later (self);
  return TRUE;
}

/* Undo and redo while corners stand are the outline's; FALSE: they are the plan's. */
static gboolean
undo_key (QuartierEditController *self, gboolean is_redo)
{
  const gboolean is_outlining = quartier_edit_controller_is_outlining (self);
  gboolean is_done;

  if (self->drag != DRAG_NONE)
    return TRUE;
  if (self->is_turning)
    {
      quartier_edit_controller_abandon_change (self);
      return TRUE;
    }
  quartier_edit_controller_settle (self);
  if (!quartier_edit_controller_may_draw (self))
    return FALSE;
  if (is_redo)
    is_done = quartier_polygon_edit_add_again (self->drawing);
  else
    is_done = quartier_polygon_edit_remove_last (self->drawing)
              || quartier_polygon_edit_restore (self->drawing);
  if (is_done)
    quartier_edit_controller_update (self);
  return is_done || is_outlining;
}

static gboolean
escape_key (QuartierEditController *self)
{
  if (self->drag != DRAG_NONE || self->is_changing)
    {
      quartier_edit_controller_cancel_drag (self);
      quartier_edit_controller_abandon_change (self);
    }
  else if (quartier_edit_controller_is_outlining (self))
    {
      quartier_polygon_edit_discard (self->drawing);
      self->axis = AXIS_FREE;
      quartier_edit_controller_update (self);
    }
  else if (self->tool != QUARTIER_TOOL_SELECT)
    quartier_edit_controller_set_tool (self, QUARTIER_TOOL_SELECT);
  else if (self->has_vertex)
    quartier_edit_controller_select_vertex (self, NULL);
  else if (self->selected != NULL)
    quartier_edit_controller_set_selected (self, NULL);
  else
    return FALSE;
  return TRUE;
}

static gboolean
delete_key (QuartierEditController *self)
{
  if (!quartier_edit_controller_is_outlining (self))
    return !quartier_edit_controller_may_draw (self) && quartier_edit_controller_delete (self);
  quartier_polygon_edit_remove_last (self->drawing);
  quartier_edit_controller_update (self);
  return TRUE;
}

/* Without a pointer a stop goes to the middle of the map, from where arrow keys move it. */
static gboolean
place_stop_key (QuartierEditController *self)
{
  GtkWidget *widget = GTK_WIDGET (self->layer);
  QuartierPosition middle;

  return widget != NULL && self->drag == DRAG_NONE
         && quartier_district_layer_get_position (self->layer, gtk_widget_get_width (widget) / 2.0,
                                                  gtk_widget_get_height (widget) / 2.0, &middle)
         && quartier_edit_controller_place_stop (self, &middle);
}

/* Without a pointer the first corner goes to the middle of the map too; typed lengths and angles lead on. */
static gboolean
begin_outline_key (QuartierEditController *self)
{
  GtkWidget *widget = GTK_WIDGET (self->layer);
  QuartierPosition middle;

  return widget != NULL && self->drag == DRAG_NONE
         && quartier_edit_controller_is_drawing_tool (self) && self->tool != QUARTIER_TOOL_FREEHAND
         && (self->tool != QUARTIER_TOOL_HOLE || quartier_edit_controller_get_district (self) != NULL)
         && quartier_district_layer_get_position (self->layer, gtk_widget_get_width (widget) / 2.0,
                                                  gtk_widget_get_height (widget) / 2.0, &middle)
         && quartier_edit_controller_add_point (self, &middle);
}

/* An arrow key while an edge follows the pointer: the edge goes along a parallel or a meridian, until the
 * same key again or the next corner. Where no edge does, arrows are the map's. */
static gboolean
axis_key (QuartierEditController *self, guint keyval)
{
  QuartierPosition point;
  EditAxis axis;
  gsize n;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      axis = AXIS_EAST_WEST;
      break;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      axis = AXIS_NORTH_SOUTH;
      break;
    default:
      return FALSE;
    }
  quartier_polygon_edit_get_points (self->drawing, &n);
  if (!quartier_edit_controller_is_drawing_tool (self) || !self->has_pointed || n == 0
      || (self->tool == QUARTIER_TOOL_RECTANGLE && n > 1))
    return FALSE;
  self->axis = self->axis == axis ? AXIS_FREE : axis;
  if (self->axis != AXIS_FREE && self->typed->len == 0)
    {
      point = self->pointed;
      quartier_edit_controller_lock (self, NULL, &point);
      quartier_edit_controller_point_at (self, &point);
    }
  quartier_edit_controller_say_hint (self);
  return TRUE;
}

static gboolean
plain_key (QuartierEditController *self, guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_v:
    case GDK_KEY_V:
      quartier_edit_controller_set_tool (self, QUARTIER_TOOL_SELECT);
      return TRUE;
    case GDK_KEY_d:
    case GDK_KEY_D:
      quartier_edit_controller_set_tool (self, QUARTIER_TOOL_DRAW);
      return TRUE;
    case GDK_KEY_b:
    case GDK_KEY_B:
      quartier_edit_controller_set_tool (self, QUARTIER_TOOL_BRUSH);
      return TRUE;
    case GDK_KEY_k:
    case GDK_KEY_K:
      quartier_edit_controller_set_tool (self, QUARTIER_TOOL_SPLIT);
      return TRUE;
    case GDK_KEY_m:
    case GDK_KEY_M:
      quartier_edit_controller_merge (self);
      return TRUE;
    case GDK_KEY_s:
    case GDK_KEY_S:
      quartier_edit_controller_set_snapping (self, !self->is_snapping);
      return TRUE;
    case GDK_KEY_r:
    case GDK_KEY_R:
      quartier_edit_controller_set_tool (self, QUARTIER_TOOL_RECTANGLE);
      return TRUE;
    case GDK_KEY_f:
    case GDK_KEY_F:
      quartier_edit_controller_set_tool (self, QUARTIER_TOOL_FREEHAND);
      return TRUE;
    case GDK_KEY_h:
    case GDK_KEY_H:
      quartier_edit_controller_set_tool (self, QUARTIER_TOOL_HOLE);
      return TRUE;
    case GDK_KEY_o:
    case GDK_KEY_O:
      quartier_edit_controller_set_tool (self, QUARTIER_TOOL_ROTATE);
      return TRUE;
    case GDK_KEY_t:
    case GDK_KEY_T:
      quartier_edit_controller_set_tracing (self, !self->is_tracing);
      return TRUE;
    case GDK_KEY_p:
    case GDK_KEY_P:
      quartier_edit_controller_set_tool (self, QUARTIER_TOOL_STOP);
      return TRUE;
    case GDK_KEY_Escape:
      return escape_key (self);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (self->tool == QUARTIER_TOOL_STOP)
        return place_stop_key (self);
      if (self->tool == QUARTIER_TOOL_BRUSH)
        return quartier_edit_controller_paint_selection (self);
      if (!quartier_edit_controller_is_outlining (self))
        return begin_outline_key (self);
      quartier_edit_controller_finish (self);
      return TRUE;
    case GDK_KEY_BackSpace:
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      return delete_key (self);
    default:
      return axis_key (self, keyval);
    }
}

/**
 * quartier_edit_controller_handle_key:
 * @state: modifiers; those that are no part of a shortcut are ignored
 *
 * What a key means to the map. Not to be called while a text field has the focus.
 *
 * Returns: whether it meant anything; %FALSE leaves it to others
 */
gboolean
quartier_edit_controller_handle_key (QuartierEditController *self,
                                     guint keyval,
                                     GdkModifierType state)
{
  const double step_px = state & GDK_SHIFT_MASK ? 10 : 1;

  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), FALSE);
  if (self->plan == NULL)
    return FALSE;
  state &= gtk_accelerator_get_default_mod_mask ();
  if (state == GDK_CONTROL_MASK && (keyval == GDK_KEY_z || keyval == GDK_KEY_Z))
    return undo_key (self, FALSE);
  if ((state == (GDK_CONTROL_MASK | GDK_SHIFT_MASK) && (keyval == GDK_KEY_z || keyval == GDK_KEY_Z))
      || (state == GDK_CONTROL_MASK && keyval == GDK_KEY_y))
    return undo_key (self, TRUE);
  if (state == GDK_CONTROL_MASK && (keyval == GDK_KEY_a || keyval == GDK_KEY_A))
    {
      quartier_edit_controller_select_all (self);
      return TRUE;
    }
  if (state == GDK_CONTROL_MASK && (keyval == GDK_KEY_d || keyval == GDK_KEY_D))
    return quartier_edit_controller_duplicate (self);
  if ((state & ~GDK_SHIFT_MASK) == 0 && quartier_edit_controller_type_key (self, keyval))
    return TRUE;
  if (state == 0 && self->tool == QUARTIER_TOOL_ROTATE
      && (keyval == GDK_KEY_Left || keyval == GDK_KEY_Right))
    {
      if (quartier_edit_controller_rotate_on (self, keyval == GDK_KEY_Left ? -1 : 1))
        settle_later (self);
      return TRUE;
    }
  if ((state & ~GDK_SHIFT_MASK) == 0 && !quartier_edit_controller_is_drawing_tool (self))
    switch (keyval)
      {
      case GDK_KEY_Left:
      case GDK_KEY_KP_Left:
        return nudge (self, -step_px, 0);
      case GDK_KEY_Right:
      case GDK_KEY_KP_Right:
        return nudge (self, step_px, 0);
      case GDK_KEY_Up:
      case GDK_KEY_KP_Up:
        return nudge (self, 0, -step_px);
      case GDK_KEY_Down:
      case GDK_KEY_KP_Down:
        return nudge (self, 0, step_px);
      default:
        break;
      }
  return state == 0 ? plain_key (self, keyval) : FALSE;
}
