/*
 * The pointer. What is not ours is left to the map below, which pans on a drag and zooms on a
 * double click unless the sequence is claimed here. What is under the pointer is in
 * quartier-edit-controller-hover.c, the free hand in quartier-edit-controller-freehand.c.
 *
 * The drag and the click are one group: what one claims the other keeps, and nothing is denied,
 * because a denied drag would take the click with it.
 */
#include "map/quartier-edit-controller-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* A press that moves less than this is a click. */
#define CLICK_PX 5.0

/* Vertices move at once, but not because a hand trembles, or a finger rolls. */
#define VERTEX_THRESHOLD_PX 2.0
#define FINGER_THRESHOLD_PX 8.0

/* A whole district moves only when it is meant. */
#define MOVE_THRESHOLD_PX 8.0

static void
claim (GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* Where the next point would be is where the pointer is; shown with what it would do. */
void
quartier_edit_controller_point_at (QuartierEditController *self, const QuartierPosition *point)
{
  QuartierPosition near_point;
  gboolean is_closing = FALSE;
  double x, y;

  quartier_polygon_edit_set_provisional (self->drawing,
                                         quartier_edit_controller_is_drawing_tool (self) ? point : NULL);
  if (self->layer == NULL)
    return;
  if (point != NULL)
    quartier_edit_controller_trace (self, point);
  if ((self->tool == QUARTIER_TOOL_DRAW || self->tool == QUARTIER_TOOL_HOLE) && point != NULL
      && quartier_district_layer_get_place (self->layer, point, &x, &y)
      && quartier_district_layer_get_position (self->layer, x + quartier_district_layer_get_reach_px (self->layer), y,
                                               &near_point))
    is_closing = quartier_polygon_edit_closes_at (self->drawing, point,
                                                  quartier_distance_m (point, &near_point));
  quartier_district_layer_set_drawing (self->layer, self->drawing, is_closing);
}

/* The position under the pointer, locked to right angles while Shift is held. */
static gboolean
get_pointed (QuartierEditController *self,
             GtkEventController *controller,
             double x,
             double y,
             QuartierPosition *out)
{
  if (!quartier_district_layer_get_position (self->layer, x, y, out))
    return FALSE;
  if ((gtk_event_controller_get_current_event_state (controller) & GDK_SHIFT_MASK)
      || self->axis != AXIS_FREE)
    quartier_edit_controller_lock (self, controller, out);
  else
    quartier_edit_controller_snap (self, controller, x, y, FALSE, out);
  self->pointed = *out;
  self->has_pointed = TRUE;
  quartier_edit_controller_apply_typed (self, out);
  return TRUE;
}

static gboolean
is_at (
    QuartierEditController *self, const QuartierPosition *point, double x, double y, double reach)
{
  double point_x, point_y;

  return quartier_district_layer_get_place (self->layer, point, &point_x, &point_y)
         && hypot (point_x - x, point_y - y) <= reach;
}

/* Whether a click there means that the outline is done: on the first point, or on the last one
 * again, which is a double click that took its time. */
static gboolean
closes_at (QuartierEditController *self, double x, double y)
{
  gsize n;
  const QuartierPosition *points = quartier_polygon_edit_get_points (self->drawing, &n);

  if (self->tool == QUARTIER_TOOL_SPLIT)
    return n >= 2 && is_at (self, &points[n - 1], x, y, CLICK_PX);
  return quartier_polygon_edit_can_finish (self->drawing)
         && (is_at (self, &points[0], x, y, quartier_district_layer_get_reach_px (self->layer))
             || is_at (self, &points[n - 1], x, y, CLICK_PX));
}

/* A finger needs more room than a mouse. */
static void
note_device (QuartierEditController *self, GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  if (device != NULL && self->layer != NULL)
    quartier_district_layer_set_touch (self->layer, gdk_device_get_source (device)
                                                        == GDK_SOURCE_TOUCHSCREEN);
}

/* The pointer is nowhere that the districts being edited are to be seen. */
static void
forget_pointer (QuartierEditController *self)
{
  self->is_hot = FALSE;
  self->has_pointed = FALSE;
  quartier_district_layer_set_hovered (self->layer, NULL);
  quartier_district_layer_set_hot_handle (self->layer, NULL, FALSE);
  quartier_edit_controller_point_at (self, NULL);
  quartier_edit_controller_show_ghost (self, NULL);
  quartier_district_layer_set_snap (self->layer, QUARTIER_SNAP_NONE, NULL);
}

static void
moved_cb (GtkEventControllerMotion *controller, double x, double y, QuartierEditController *self)
{
  QuartierPosition point;

  note_device (self, GTK_EVENT_CONTROLLER (controller));
  if (self->layer == NULL || self->drag != DRAG_NONE)
    return;
  if (!quartier_district_layer_shows (self->layer, x))
    {
      forget_pointer (self);
      quartier_edit_controller_set_cursor (self, NULL);
    }
  else if (self->is_panning)
    quartier_edit_controller_set_cursor (self, "grab");
  else if (self->tool == QUARTIER_TOOL_SELECT)
    quartier_edit_controller_hover (self, x, y);
  else if (self->tool == QUARTIER_TOOL_STOP)
    quartier_edit_controller_hover_to_place (self, x, y);
  else if (self->tool == QUARTIER_TOOL_BRUSH)
    quartier_edit_controller_hover_to_paint (self, x, y);
  else if (self->tool == QUARTIER_TOOL_ROTATE)
    {
      quartier_edit_controller_move_turn (
          self, x, y, gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller)));
      quartier_edit_controller_hover_to_turn (self, x, y);
    }
  else if (self->tool == QUARTIER_TOOL_FREEHAND)
    quartier_edit_controller_set_cursor (self, "crosshair");
  else if (get_pointed (self, GTK_EVENT_CONTROLLER (controller), x, y, &point))
    {
      quartier_edit_controller_point_at (self, &point);
      quartier_edit_controller_set_cursor (self, "crosshair");
    }
}

static void
left_cb (GtkEventControllerMotion *controller G_GNUC_UNUSED, QuartierEditController *self)
{
  if (self->layer != NULL && self->drag == DRAG_NONE)
    forget_pointer (self);
}

/* Dragging */

static void
begin_pan (QuartierEditController *self)
{
  ShumateLocation *viewport
      = SHUMATE_LOCATION (shumate_layer_get_viewport (SHUMATE_LAYER (self->layer)));
  const QuartierPosition centre
      = { shumate_location_get_longitude (viewport), shumate_location_get_latitude (viewport) };

  if (!quartier_district_layer_get_affine (self->layer, &self->start_affine))
    return;
  self->drag = DRAG_PAN;
  self->is_consumed = TRUE;
  self->start_centre = quartier_map_point (&centre);
  quartier_edit_controller_set_cursor (self, "grabbing");
}

void
quartier_edit_controller_look_at (QuartierEditController *self, QuartierMapPoint centre)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self->layer));
  QuartierPosition at;

  centre.x -= floor (centre.x);
  centre.y = CLAMP (centre.y, 0, 1);
  at = quartier_map_point_to_position (&centre);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), at.lat, at.lon);
}

static void
pan (QuartierEditController *self, double dx, double dy)
{
  QuartierMapPoint here, there;

  if (!quartier_map_affine_invert (&self->start_affine, 0, 0, &here)
      || !quartier_map_affine_invert (&self->start_affine, dx, dy, &there))
    return;
  quartier_edit_controller_look_at (self, (QuartierMapPoint){ self->start_centre.x + here.x - there.x,
                                                              self->start_centre.y + here.y - there.y });
}

static void
get_handle_place (QuartierEditController *self, const QuartierVertex *vertex)
{
  QuartierPolygon *shape
      = quartier_district_get_shape (quartier_edit_controller_get_district (self));
  gsize n;
  const QuartierPosition *ring = quartier_polygon_get_ring (shape, vertex->part, vertex->ring, &n);

  quartier_district_layer_get_place (self->layer, &ring[vertex->index], &self->handle_x,
                                     &self->handle_y);
}

/* Puts a vertex in the middle of an edge, to be dragged on. */
static gboolean
insert_vertex (QuartierEditController *self, const QuartierVertex *after, double x, double y)
{
  QuartierDistrict *district = quartier_edit_controller_get_district (self);
  const QuartierVertex inserted = { after->part, after->ring, after->index + 1 };
  g_autoptr (QuartierPolygon) shape = NULL;
  QuartierPosition at, from, to;
  const QuartierPosition *ring;
  gsize n;

  ring = quartier_polygon_get_ring (quartier_district_get_shape (district), after->part,
                                    after->ring, &n);
  from = ring[after->index];
  to = ring[(after->index + 1) % n];
  if (!quartier_district_layer_get_position (self->layer, x, y, &at)
      || !quartier_edit_controller_begin_change (self, _ ("Add corner to %s")))
    return FALSE;
  quartier_edit_controller_insert_in_neighbours (self, &from, &to, &at);
  shape = quartier_polygon_with_vertex_inserted (quartier_district_get_shape (district), after,
                                                 at.lon, at.lat);
  quartier_polygon_unref (self->original);
  self->original = quartier_polygon_ref (shape);
  quartier_edit_controller_change (self, shape);
  quartier_edit_controller_select_vertex (self, &inserted);
  return TRUE;
}

static gboolean
begin_midpoint (QuartierEditController *self, const QuartierVertex *after)
{
  QuartierPolygon *shape
      = quartier_district_get_shape (quartier_edit_controller_get_district (self));
  gsize n;
  const QuartierPosition *ring = quartier_polygon_get_ring (shape, after->part, after->ring, &n);
  double ax, ay, bx, by;

  if (!quartier_district_layer_get_place (self->layer, &ring[after->index], &ax, &ay)
      || !quartier_district_layer_get_place (self->layer, &ring[(after->index + 1) % n], &bx, &by))
    return FALSE;
  self->handle_x = (ax + bx) / 2;
  self->handle_y = (ay + by) / 2;
  return insert_vertex (self, after, self->handle_x, self->handle_y);
}

/* A stop need not be selected to be dragged: it is too small for the map to be panned by it. */
static gboolean
begin_drag_of_stop (QuartierEditController *self, GtkEventController *controller)
{
  QuartierStop *stop = quartier_edit_controller_find_stop (self, controller, self->start_x, self->start_y);

  if (stop == NULL)
    return FALSE;
  self->drag = DRAG_STOP;
  g_free (self->pressed_stop);
  self->pressed_stop = g_strdup (quartier_stop_get_id (stop));
  return quartier_district_layer_get_place (self->layer, quartier_stop_get_position (stop),
                                            &self->handle_x, &self->handle_y);
}

static void
begin_drag_in_selection (QuartierEditController *self, GtkEventController *controller)
{
  const GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  const gboolean is_one = quartier_edit_controller_get_n_selected (self) == 1;
  QuartierVertex vertex;
  QuartierDistrict *under;

  /* A box: with Ctrl what it holds is taken out. On a handle these keys are the handle's. */
  self->is_box_removing = (state & GDK_CONTROL_MASK) != 0;
  if ((state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK))
      && !(is_one
           && quartier_district_layer_find_vertex (self->layer, self->start_x, self->start_y,
                                                   &vertex)))
    {
      self->drag = DRAG_BOX;
      return;
    }
  if (!quartier_district_layer_find_vertex (self->layer, self->start_x, self->start_y, &vertex)
      && begin_drag_of_stop (self, controller))
    return;
  if (quartier_edit_controller_get_district (self) == NULL)
    return;
  if (is_one
      && quartier_district_layer_find_vertex (self->layer, self->start_x, self->start_y, &vertex))
    {
      self->drag = DRAG_VERTEX;
      self->is_consumed = TRUE;
      quartier_edit_controller_press_corner (
          self, &vertex, (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0);
      get_handle_place (self, &vertex);
      quartier_edit_controller_set_cursor (self, "grabbing");
      return;
    }
  if (is_one
      && quartier_district_layer_find_midpoint (self->layer, self->start_x, self->start_y, &vertex)
      && begin_midpoint (self, &vertex))
    {
      self->drag = DRAG_VERTEX;
      self->is_consumed = TRUE;
      quartier_edit_controller_set_cursor (self, "grabbing");
      return;
    }
  under = quartier_district_layer_find_district (self->layer, self->start_x, self->start_y);
  if (under != NULL && quartier_edit_controller_has_selected (self, quartier_district_get_id (under)))
    self->drag = DRAG_MOVE;
}

/* The second click ends the turn, the right one takes it back; the map may be panned meanwhile. */
static void
press_while_turning (QuartierEditController *self, guint button)
{
  if (button == GDK_BUTTON_MIDDLE || self->is_panning)
    {
      begin_pan (self);
      return;
    }
  self->is_consumed = TRUE;
  if (button == GDK_BUTTON_SECONDARY || fabs (self->turned_deg) < 0.05)
    quartier_edit_controller_abandon_change (self);
  else
    quartier_edit_controller_end_change (self);
}

static void
drag_begun_cb (GtkGestureDrag *gesture, double x, double y, QuartierEditController *self)
{
  const guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  note_device (self, GTK_EVENT_CONTROLLER (gesture));
  if (self->layer == NULL)
    return;
  self->drag = DRAG_NONE;
  self->is_consumed = FALSE;
  self->start_x = x;
  self->start_y = y;
  if (!quartier_district_layer_shows (self->layer, x))
    {
      quartier_edit_controller_settle (self);
      return;
    }
  if (self->is_turning)
    {
      press_while_turning (self, button);
      claim (GTK_GESTURE (gesture));
      return;
    }
  quartier_edit_controller_settle (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->layer));
  if (button == GDK_BUTTON_MIDDLE || (self->is_panning && button != GDK_BUTTON_SECONDARY))
    begin_pan (self);
  else if (self->tool == QUARTIER_TOOL_SELECT && button != GDK_BUTTON_SECONDARY)
    begin_drag_in_selection (self, GTK_EVENT_CONTROLLER (gesture));
  else if (self->tool == QUARTIER_TOOL_STOP && button != GDK_BUTTON_SECONDARY)
    begin_drag_of_stop (self, GTK_EVENT_CONTROLLER (gesture));
  else if (self->tool == QUARTIER_TOOL_ROTATE && button != GDK_BUTTON_SECONDARY
           && quartier_edit_controller_get_district (self) != NULL)
    self->drag = DRAG_TURN;
  else if (self->tool == QUARTIER_TOOL_FREEHAND && button != GDK_BUTTON_SECONDARY)
    quartier_edit_controller_begin_freehand (self);
  else if (self->tool == QUARTIER_TOOL_BRUSH && button != GDK_BUTTON_SECONDARY)
    quartier_edit_controller_begin_sweep (
        self, (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture))
               & GDK_ALT_MASK)
                  != 0);
  if (self->drag != DRAG_NONE)
    claim (GTK_GESTURE (gesture));
}

static double
get_vertex_threshold_px (QuartierEditController *self)
{
  return quartier_district_layer_get_reach_px (self->layer) >= QUARTIER_HANDLE_TOUCH_PX
             ? FINGER_THRESHOLD_PX
             : VERTEX_THRESHOLD_PX;
}

static void
drag_vertex (QuartierEditController *self, double dx, double dy)
{
  QuartierPosition to;

  if (!self->is_changing
      && (hypot (dx, dy) < get_vertex_threshold_px (self)
          || !quartier_edit_controller_begin_corner (self)))
    return;
  if (!quartier_district_layer_get_position (self->layer, self->handle_x + dx, self->handle_y + dy,
                                             &to))
    return;
  quartier_edit_controller_snap (self, GTK_EVENT_CONTROLLER (self->drag_gesture),
                                 self->handle_x + dx, self->handle_y + dy, TRUE, &to);
  quartier_edit_controller_change_corner (self, &to);
  quartier_edit_controller_show_edges (self, self->handle_x + dx, self->handle_y + dy);
  quartier_edit_controller_set_cursor (self, "grabbing");
}

static void
drag_district (QuartierEditController *self, double dx, double dy)
{
  g_autoptr (QuartierPolygon) shape = NULL;
  QuartierPosition from, to;

  if (!self->is_changing)
    {
      if (hypot (dx, dy) < MOVE_THRESHOLD_PX)
        return;
      self->is_consumed = TRUE;
      quartier_edit_controller_select_vertex (self, NULL);
      if (!quartier_edit_controller_begin_change (self, _ ("Move %s")))
        return;
    }
  if (!quartier_district_layer_get_position (self->layer, self->start_x, self->start_y, &from)
      || !quartier_district_layer_get_position (self->layer, self->start_x + dx, self->start_y + dy,
                                                &to))
    return;
  shape = quartier_polygon_translated (self->original, to.lon - from.lon, to.lat - from.lat);
  quartier_edit_controller_change (self, shape);
  quartier_edit_controller_move_others (self, to.lon - from.lon, to.lat - from.lat);
  quartier_edit_controller_set_cursor (self, "grabbing");
}

static void
drag_stop (QuartierEditController *self, double dx, double dy)
{
  QuartierPosition to;

  if (!self->is_changing)
    {
      if (hypot (dx, dy) < CLICK_PX)
        return;
      self->is_consumed = TRUE;
      /* Selecting takes back a drag, but not this one. */
      self->drag = DRAG_NONE;
      quartier_edit_controller_show_ghost (self, NULL);
      quartier_edit_controller_set_selected (self, self->pressed_stop);
      self->drag = DRAG_STOP;
    }
  if (quartier_district_layer_get_position (self->layer, self->handle_x + dx, self->handle_y + dy,
                                            &to))
    quartier_edit_controller_move_stop (self, &to);
  quartier_edit_controller_set_cursor (self, "grabbing");
}

/* Of what changes the plan: what lies over the map may make way for it. */
static void
tell_dragged (QuartierEditController *self, double dx)
{
  if (self->is_changing && (self->drag == DRAG_VERTEX || self->drag == DRAG_STOP))
    g_signal_emit_by_name (self, "dragged", self->handle_x + dx);
  else if (self->is_changing && self->drag == DRAG_MOVE)
    g_signal_emit_by_name (self, "dragged", self->start_x + dx);
}

static void
drag_updated_cb (GtkGestureDrag *gesture G_GNUC_UNUSED,
                 double dx,
                 double dy,
                 QuartierEditController *self)
{
  if (self->layer == NULL)
    return;
  switch (self->drag)
    {
    case DRAG_PAN:
      pan (self, dx, dy);
      break;
    case DRAG_VERTEX:
      drag_vertex (self, dx, dy);
      break;
    case DRAG_MOVE:
      drag_district (self, dx, dy);
      break;
    case DRAG_STOP:
      drag_stop (self, dx, dy);
      break;
    case DRAG_SWEEP:
      quartier_edit_controller_sweep (self, dx, dy);
      break;
    case DRAG_TURN:
      if (self->is_changing || hypot (dx, dy) >= VERTEX_THRESHOLD_PX)
        quartier_edit_controller_drag_turn (self, dx, dy);
      break;
    case DRAG_FREEHAND:
      quartier_edit_controller_drag_freehand (self, dx, dy);
      break;
    case DRAG_BOX:
      quartier_edit_controller_drag_box (self, dx, dy);
      break;
    case DRAG_NONE:
    default:
      break;
    }
  tell_dragged (self, dx);
}

static void
drag_ended_cb (GtkGestureDrag *gesture G_GNUC_UNUSED,
               double dx,
               double dy,
               QuartierEditController *self)
{
  const DragKind drag = self->drag;

  self->drag = DRAG_NONE;
  if (self->layer != NULL)
    quartier_district_layer_set_snap (self->layer, QUARTIER_SNAP_NONE, NULL);
  if (drag == DRAG_VERTEX && !self->is_changing)
    quartier_edit_controller_release_corner (self);
  /* A press that was a click may have begun a turn. */
  if (drag == DRAG_VERTEX || drag == DRAG_MOVE || drag == DRAG_STOP
      || (drag == DRAG_TURN && !self->is_turning))
    quartier_edit_controller_end_change (self);
  if (self->layer == NULL || drag == DRAG_NONE)
    return;
  if (drag == DRAG_SWEEP)
    quartier_edit_controller_end_sweep (self);
  if (drag == DRAG_FREEHAND)
    quartier_edit_controller_end_freehand (self);
  if (drag == DRAG_BOX)
    quartier_edit_controller_end_box (self);
  if (self->tool == QUARTIER_TOOL_SELECT)
    quartier_edit_controller_hover (self, self->start_x + dx, self->start_y + dy);
  else
    quartier_edit_controller_set_cursor (self, "crosshair");
}

static void
drag_cancelled_cb (GtkGesture *gesture G_GNUC_UNUSED,
                   GdkEventSequence *sequence G_GNUC_UNUSED,
                   QuartierEditController *self)
{
  quartier_edit_controller_cancel_drag (self);
}

/* Takes back what the drag did so far; what the pointer still does is no more looked at. */
void
quartier_edit_controller_cancel_drag (QuartierEditController *self)
{
  const DragKind drag = self->drag;

  if (drag == DRAG_NONE)
    return;
  self->drag = DRAG_NONE;
  if (self->layer != NULL)
    {
      quartier_district_layer_set_box (self->layer, NULL);
      quartier_district_layer_set_snap (self->layer, QUARTIER_SNAP_NONE, NULL);
    }
  if (drag == DRAG_FREEHAND)
    quartier_polygon_edit_discard (self->drawing);
  if (drag != DRAG_PAN && drag != DRAG_BOX)
    quartier_edit_controller_abandon_change (self);
  quartier_edit_controller_select_vertex (self, NULL);
}

/* Clicking */

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, QuartierEditController *self)
{
  const guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  self->press_x = x;
  self->press_y = y;
  self->n_press = n_press;
  if (self->layer == NULL)
    return;
  /* The map zooms on a double click, whatever its property says. */
  if (quartier_edit_controller_is_drawing_tool (self)
          ? n_press > 1 || button == GDK_BUTTON_SECONDARY
          : n_press > 1
                && (self->tool != QUARTIER_TOOL_SELECT
                    || quartier_edit_controller_find_stop (self, GTK_EVENT_CONTROLLER (gesture), x, y) != NULL
                    || quartier_district_layer_find_district (self->layer, x, y) != NULL))
    claim (GTK_GESTURE (gesture));
}

/* From beside an edge onto it: a corner put there changes no area. */
static void
go_to_edge (QuartierEditController *self, const QuartierVertex *after, double *x, double *y)
{
  gsize n;
  const QuartierPosition *ring
      = quartier_polygon_get_ring (quartier_district_get_shape (quartier_edit_controller_get_district (self)),
                                   after->part, after->ring, &n);
  double ax, ay, bx, by, length2, along;

  if (!quartier_district_layer_get_place (self->layer, &ring[after->index], &ax, &ay)
      || !quartier_district_layer_get_place (self->layer, &ring[(after->index + 1) % n], &bx, &by))
    return;
  length2 = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
  along = length2 > 0 ? CLAMP (((*x - ax) * (bx - ax) + (*y - ay) * (by - ay)) / length2, 0, 1) : 0;
  *x = ax + along * (bx - ax);
  *y = ay + along * (by - ay);
}

/* The first click of the two added to the selection or took out of it: that is taken back, so that the edge is
 * the selected district's, which gets a corner there. */
static void
click_again_with_shift (QuartierEditController *self, double x, double y)
{
  QuartierDistrict *district = quartier_district_layer_find_district (self->layer, x, y);
  QuartierVertex after;

  if (district != NULL)
    quartier_edit_controller_toggle (self, quartier_district_get_id (district));
  if (!quartier_district_layer_find_edge (self->layer, x, y, &after))
    return;
  go_to_edge (self, &after, &x, &y);
  if (insert_vertex (self, &after, x, y))
    quartier_edit_controller_end_change (self);
}

static void
click_to_select (QuartierEditController *self, GtkEventController *controller, double x, double y)
{
  QuartierDistrict *district;
  QuartierStop *stop;

  if (self->n_press > 1
      && (gtk_event_controller_get_current_event_state (controller) & GDK_SHIFT_MASK))
    {
      click_again_with_shift (self, x, y);
      return;
    }
  stop = quartier_edit_controller_find_stop (self, controller, x, y);
  district = quartier_district_layer_find_district (self->layer, x, y);
  if (self->has_vertex)
    quartier_edit_controller_select_vertex (self, NULL);
  if (stop != NULL)
    quartier_edit_controller_set_selected (self, quartier_stop_get_id (stop));
  else if (gtk_event_controller_get_current_event_state (controller)
           & (GDK_SHIFT_MASK | GDK_CONTROL_MASK))
    {
      if (district != NULL)
        quartier_edit_controller_toggle (self, quartier_district_get_id (district));
    }
  else
    quartier_edit_controller_set_selected (
        self, district != NULL ? quartier_district_get_id (district) : NULL);
  if (self->tool == QUARTIER_TOOL_SELECT)
    quartier_edit_controller_hover (self, x, y);
}

static void
click_while_drawing (
    QuartierEditController *self, GtkEventController *controller, guint button, double x, double y)
{
  QuartierPosition point;

  if (self->tool == QUARTIER_TOOL_HOLE && quartier_edit_controller_get_district (self) == NULL)
    click_to_select (self, controller, x, y);
  else if (button == GDK_BUTTON_SECONDARY || self->n_press > 1 || closes_at (self, x, y))
    quartier_edit_controller_finish (self);
  else if (button != GDK_BUTTON_MIDDLE && get_pointed (self, controller, x, y, &point))
    {
      quartier_edit_controller_trace (self, &point);
      quartier_edit_controller_clear_typed (self);
      quartier_edit_controller_add_point (self, &point);
    }
}

static void
click_to_place (QuartierEditController *self, GtkEventController *controller, double x, double y)
{
  QuartierStop *stop = quartier_edit_controller_find_stop (self, controller, x, y);
  QuartierPosition point;

  if (stop != NULL)
    quartier_edit_controller_set_selected (self, quartier_stop_get_id (stop));
  else if (quartier_district_layer_get_position (self->layer, x, y, &point))
    quartier_edit_controller_place_stop (self, &point);
}

static void
released_cb (GtkGestureClick *gesture,
             int n_press G_GNUC_UNUSED,
             double x,
             double y,
             QuartierEditController *self)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  const guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (self->layer == NULL || self->is_consumed
      || hypot (x - self->press_x, y - self->press_y) > CLICK_PX)
    return;
  if (!quartier_district_layer_shows (self->layer, x))
    quartier_edit_controller_say (
        self, _ ("This side is only to look at · its tab above the figures opens it for changes"));
  else if (quartier_edit_controller_is_drawing_tool (self))
    click_while_drawing (self, controller, button, x, y);
  else if (button == GDK_BUTTON_SECONDARY && !self->is_panning)
    quartier_edit_controller_click_menu (self, controller, x, y);
  else if (self->tool == QUARTIER_TOOL_STOP && (button == GDK_BUTTON_PRIMARY || button == 0))
    click_to_place (self, controller, x, y);
  else if (self->tool == QUARTIER_TOOL_ROTATE && (button == GDK_BUTTON_PRIMARY || button == 0)
           && quartier_edit_controller_get_district (self) != NULL)
    quartier_edit_controller_click_turn (self, x, y);
  else if ((self->tool == QUARTIER_TOOL_SELECT
            || (self->tool == QUARTIER_TOOL_ROTATE
                && quartier_edit_controller_get_district (self) == NULL))
           && (button == GDK_BUTTON_PRIMARY || button == 0))
    click_to_select (self, controller, x, y);
}

/**
 * quartier_edit_controller_set_panning:
 * @is_panning: whether Space is held, so that a drag pans whatever the tool
 */
void
quartier_edit_controller_set_panning (QuartierEditController *self, gboolean is_panning)
{
  g_return_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self));
  if (self->is_panning == !!is_panning)
    return;
  self->is_panning = is_panning;
  if (self->layer != NULL && self->drag == DRAG_NONE)
    quartier_edit_controller_set_cursor (self, is_panning                             ? "grab"
                      : self->tool != QUARTIER_TOOL_SELECT ? "crosshair"
                                                           : NULL);
}

void
quartier_edit_controller_add_gestures (QuartierEditController *self)
{
  GtkWidget *widget = GTK_WIDGET (self->layer);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->drag_gesture = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag_gesture), 0);
  g_signal_connect_object (self->drag_gesture, "drag-begin", G_CALLBACK (drag_begun_cb), self, 0);
  g_signal_connect_object (self->drag_gesture, "drag-update", G_CALLBACK (drag_updated_cb), self,
                           0);
  g_signal_connect_object (self->drag_gesture, "drag-end", G_CALLBACK (drag_ended_cb), self, 0);
  g_signal_connect_object (self->drag_gesture, "cancel", G_CALLBACK (drag_cancelled_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->drag_gesture));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_group (self->drag_gesture, click);
  quartier_edit_controller_add_touch (self);

  g_signal_connect_object (motion, "motion", G_CALLBACK (moved_cb), self, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (left_cb), self, 0);
  gtk_widget_add_controller (widget, motion);
}
