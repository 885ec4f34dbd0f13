/*
 * Fingers. One that rests asks for the menu, as a second button does; two move and zoom the map, whatever
 * the first of them has taken hold of meanwhile, which is taken back.
 *
 * The map below has a pinch of its own, but not for a finger that was claimed here. North stays up: there is
 * no compass that would turn the map back.
 */
#include "map/quartier-edit-controller-private.h"

#include <math.h>

/* A finger that moves less than this rests. */
#define HOLD_PX 8.0

/* What the first finger began is no more looked at, nor is its end a click. */
static void
let_go (QuartierEditController *self)
{
  quartier_edit_controller_cancel_drag (self);
  self->is_consumed = TRUE;
}

static void
forget_fingers (QuartierEditController *self)
{
  g_clear_handle_id (&self->hold_id, g_source_remove);
  self->n_fingers = 0;
  self->has_pinch = FALSE;
}

static void
get_middle (QuartierEditController *self, double *x, double *y)
{
  *x = (self->fingers[0].x + self->fingers[1].x) / 2;
  *y = (self->fingers[0].y + self->fingers[1].y) / 2;
}

static double
get_spread_px (QuartierEditController *self)
{
  return hypot (self->fingers[1].x - self->fingers[0].x, self->fingers[1].y - self->fingers[0].y);
}

/* What the first finger does is ours from now on, so that the map does not pan by it. */
static void
begin_pinch (QuartierEditController *self)
{
  QuartierMapAffine affine;
  double x, y;

  let_go (self);
  gtk_gesture_set_state (self->drag_gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  get_middle (self, &x, &y);
  self->pinch_zoom
      = shumate_viewport_get_zoom_level (shumate_layer_get_viewport (SHUMATE_LAYER (self->layer)));
  self->pinch_spread_px = get_spread_px (self);
  self->has_pinch = self->pinch_spread_px > 0 && quartier_district_layer_get_affine (self->layer, &affine)
                    && quartier_map_affine_invert (&affine, x, y, &self->pinched);
}

/* Puts a point of the map at a place of the widget. */
static void
bring (QuartierEditController *self, const QuartierMapPoint *point, double x, double y)
{
  ShumateLocation *viewport
      = SHUMATE_LOCATION (shumate_layer_get_viewport (SHUMATE_LAYER (self->layer)));
  const QuartierPosition now
      = { shumate_location_get_longitude (viewport), shumate_location_get_latitude (viewport) };
  QuartierMapPoint centre = quartier_map_point (&now);
  QuartierMapAffine affine;
  QuartierMapPoint there;

  if (!quartier_district_layer_get_affine (self->layer, &affine)
      || !quartier_map_affine_invert (&affine, x, y, &there))
    return;
  centre.x += point->x - there.x;
  centre.y += point->y - there.y;
  quartier_edit_controller_look_at (self, centre);
}

/* What was between the fingers stays between them. */
static void
pinch (QuartierEditController *self)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self->layer));
  const double zoom = self->pinch_zoom + log2 (MAX (get_spread_px (self), 1) / self->pinch_spread_px);
  double x, y;

  get_middle (self, &x, &y);
  shumate_viewport_set_zoom_level (viewport,
                                   CLAMP (zoom, shumate_viewport_get_min_zoom_level (viewport),
                                          shumate_viewport_get_max_zoom_level (viewport)));
  bring (self, &self->pinched, x, y);
}

/* Where on the layer an event is. */
static gboolean
get_place (QuartierEditController *self, GdkEvent *event, QuartierFinger *out)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self->layer));
  double x, y, left, top;

  if (native == NULL || !gdk_event_get_position (event, &x, &y))
    return FALSE;
  gtk_native_get_surface_transform (native, &left, &top);
  return gtk_widget_translate_coordinates (GTK_WIDGET (native), GTK_WIDGET (self->layer), x - left, y - top,
                                           &out->x, &out->y);
}

/* The first finger has rested. While something is drawn, painted or turned that is part of it. */
static gboolean
held_cb (gpointer data)
{
  QuartierEditController *self = data;
  const double x = self->held_x, y = self->held_y;

  self->hold_id = 0;
  if (self->layer == NULL || !quartier_district_layer_shows (self->layer, x)
      || quartier_edit_controller_is_drawing_tool (self) || self->is_turning
      || self->drag == DRAG_SWEEP || self->drag == DRAG_FREEHAND)
    return G_SOURCE_REMOVE;
  let_go (self);
  gtk_gesture_set_state (self->drag_gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  /* The menu may have its end. */
  forget_fingers (self);
  quartier_edit_controller_click_menu (self, GTK_EVENT_CONTROLLER (self->drag_gesture), x, y);
  return G_SOURCE_REMOVE;
}

static void
begin_hold (QuartierEditController *self, const QuartierFinger *at)
{
  guint after_ms = 500;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self->layer)), "gtk-long-press-time", &after_ms, NULL);
  self->held_x = at->x;
  self->held_y = at->y;
  self->hold_id = g_timeout_add (after_ms, held_cb, self);
}

/* A finger that moves, or has company, does not rest. */
static void
check_hold (QuartierEditController *self)
{
  if (self->n_fingers != 1
      || hypot (self->fingers[0].x - self->held_x, self->fingers[0].y - self->held_y) > HOLD_PX)
    g_clear_handle_id (&self->hold_id, g_source_remove);
}

static void
put_finger_down (QuartierEditController *self, GdkEventSequence *sequence, const QuartierFinger *at)
{
  const int i = self->n_fingers++;

  if (i > 1)
    return;
  self->fingers[i] = *at;
  self->fingers[i].sequence = sequence;
  check_hold (self);
  if (i == 0)
    begin_hold (self, at);
  else
    begin_pinch (self);
}

/* Before any gesture sees it. Of the first finger gestures see all until a second one comes, and its end; of the others
 * nothing: those that take one finger only would deny the second to the rest of their group. */
static gboolean
touched_cb (GtkEventController *controller G_GNUC_UNUSED, GdkEvent *event, QuartierEditController *self)
{
  GdkEventSequence *sequence = gdk_event_get_event_sequence (event);
  const GdkEventType type = gdk_event_get_event_type (event);
  QuartierFinger at = { sequence, 0, 0 };
  gboolean is_first;

  if (self->layer == NULL || sequence == NULL || !get_place (self, event, &at))
    return GDK_EVENT_PROPAGATE;
  is_first = self->n_fingers == 0 || sequence == self->fingers[0].sequence;
  switch (type)
    {
    case GDK_TOUCH_BEGIN:
      put_finger_down (self, sequence, &at);
      return !is_first;
    case GDK_TOUCH_UPDATE:
      for (int i = 0; i < MIN (self->n_fingers, 2); i++)
        if (self->fingers[i].sequence == sequence)
          self->fingers[i] = at;
      check_hold (self);
      if (self->has_pinch)
        pinch (self);
      return !is_first || self->has_pinch;
    case GDK_TOUCH_END:
    case GDK_TOUCH_CANCEL:
      self->has_pinch = FALSE;
      self->n_fingers = MAX (self->n_fingers - 1, 0);
      g_clear_handle_id (&self->hold_id, g_source_remove);
      return !is_first;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* No gestures of their own: in the group of the layer's others they would take the click from those that are claimed,
 * and outside of it what is claimed from them. */
void
quartier_edit_controller_add_touch (QuartierEditController *self)
{
  GtkEventController *touch = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (touch, GTK_PHASE_CAPTURE);
  g_signal_connect_object (touch, "event", G_CALLBACK (touched_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->layer), touch);
  g_signal_connect_object (self->layer, "unmap", G_CALLBACK (forget_fingers), self, G_CONNECT_SWAPPED);
}
