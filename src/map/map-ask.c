#include "map/map-ask.h"

#include <math.h>

/* A press that moves further than this drags the map. */
#define STILL_PX 6.0

typedef struct
{
  QuartierMapAskFunc func;
  gpointer data;
  double x_px, y_px; /* where it was pressed */
} Ask;

static void
pressed_cb (GtkGestureClick *click G_GNUC_UNUSED, int n G_GNUC_UNUSED, double x, double y, Ask *ask)
{
  ask->x_px = x;
  ask->y_px = y;
}

static void
released_cb (GtkGestureClick *click, int n G_GNUC_UNUSED, double x, double y, Ask *ask)
{
  if (hypot (x - ask->x_px, y - ask->y_px) > STILL_PX)
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  ask->func (x, y, ask->data);
}

static void
free_ask (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  g_free (data);
}

/**
 * quartier_map_ask:
 *
 * Tells of clicks before anything below @widget sees them; drags still move the map.
 *
 * Returns: (transfer none): what listens, to be removed from @widget in the end
 */
GtkEventController *
quartier_map_ask (GtkWidget *widget, QuartierMapAskFunc func, gpointer data)
{
  GtkGesture *click = gtk_gesture_click_new ();
  Ask *ask = g_new0 (Ask, 1);

  ask->func = func;
  ask->data = data;
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), ask);
  g_signal_connect_data (click, "released", G_CALLBACK (released_cb), ask, free_ask, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  return GTK_EVENT_CONTROLLER (click);
}
