/*
 * The wheel zooms about the pointer, half a level a notch: from a continent to a street in twenty.
 * libshumate's own step is a fifth of a level.
 */
#include "map/map-wheel.h"

#include <math.h>

#include "base/date-line.h"

#define LEVELS_PER_NOTCH 0.5

typedef struct
{
  ShumateMap *map; /* borrowed: it owns what owns this */
  double x, y;     /* of the pointer, in the map */
} Wheel;

/* Mercator, 0…1 from the north edge. */
static double
to_mercator_y (double lat)
{
  const double s = sin (CLAMP (lat, -85.05, 85.05) * G_PI / 180);

  return 0.5 - log ((1 + s) / (1 - s)) / (4 * G_PI);
}

static double
to_lat (double mercator_y)
{
  return 90 - 360 * atan (exp ((mercator_y - 0.5) * 2 * G_PI)) / G_PI;
}

static void
moved_cb (GtkEventControllerMotion *motion G_GNUC_UNUSED, double x, double y, Wheel *wheel)
{
  wheel->x = x;
  wheel->y = y;
}

static gboolean
scrolled_cb (GtkEventControllerScroll *scroll G_GNUC_UNUSED, double dx G_GNUC_UNUSED, double dy,
             Wheel *wheel)
{
  ShumateViewport *viewport = shumate_map_get_viewport (wheel->map);
  ShumateLocation *centre = SHUMATE_LOCATION (viewport);
  const double zoom = CLAMP (shumate_viewport_get_zoom_level (viewport) - dy * LEVELS_PER_NOTCH,
                             shumate_viewport_get_min_zoom_level (viewport),
                             shumate_viewport_get_max_zoom_level (viewport));
  double lat_before, lon_before, lat_after, lon_after;

  shumate_map_stop_go_to (wheel->map);
  shumate_viewport_widget_coords_to_location (viewport, GTK_WIDGET (wheel->map), wheel->x, wheel->y,
                                              &lat_before, &lon_before);
  shumate_viewport_set_zoom_level (viewport, zoom);
  shumate_viewport_widget_coords_to_location (viewport, GTK_WIDGET (wheel->map), wheel->x, wheel->y,
                                              &lat_after, &lon_after);
  /* What was under the pointer stays there. */
  shumate_location_set_location (
      centre,
      to_lat (to_mercator_y (shumate_location_get_latitude (centre)) + to_mercator_y (lat_before)
              - to_mercator_y (lat_after)),
      quartier_lon_on_globe (shumate_location_get_longitude (centre) + lon_before - lon_after));
  return TRUE;
}

/* Two fingers that zoom would turn the map by the way, and nothing here turns it back. */
static void
keep_north (ShumateMap *map)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (map));

  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (controllers, i - 1);

      if (GTK_IS_GESTURE_ROTATE (one))
        gtk_widget_remove_controller (GTK_WIDGET (map), one);
    }
}

/**
 * quartier_map_wheel_install:
 *
 * Takes the wheel of a map over. Fractions of a notch, as touchpads give them, zoom by as much. North
 * stays up.
 */
void
quartier_map_wheel_install (ShumateMap *map)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  Wheel *wheel = g_new0 (Wheel, 1);

  keep_north (map);
  wheel->map = map;
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_data (motion, "enter", G_CALLBACK (moved_cb), wheel, NULL, 0);
  g_signal_connect_data (motion, "motion", G_CALLBACK (moved_cb), wheel, NULL, 0);
  g_signal_connect_data (scroll, "scroll", G_CALLBACK (scrolled_cb), wheel,
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  gtk_widget_add_controller (GTK_WIDGET (map), motion);
  gtk_widget_add_controller (GTK_WIDGET (map), scroll);
}
