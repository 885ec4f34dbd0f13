/*
 * The world from pole to pole, once. In Web Mercator it is 256 × 2^zoom pixels high: at zoom 2 it is 1024,
 * more than the 600 of this map, and its edges are those of 85.0511° north and south.
 */
#include "map/map-globe.h"

#include <adwaita.h>

#include "map-fixture.h"

static double
find_y (MapFixture *fixture, ShumateViewport *viewport, double lat)
{
  double x, y;

  shumate_viewport_location_to_widget_coords (viewport, GTK_WIDGET (fixture->layer), lat, 8, &x, &y);
  return y;
}

static void
assert_filled (MapFixture *fixture, ShumateViewport *viewport)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (fixture->layer));

  g_assert_cmpfloat (find_y (fixture, viewport, 85.0511), <=, 1);
  g_assert_cmpfloat (find_y (fixture, viewport, -85.0511), >=, height - 1);
}

/* Wherever one goes the map is full of one world, and no second one stands above or below it. */
static void
poles_are_the_ends (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const double lats[] = { 85, 0, -85, 70, -70 };
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (fixture->layer));

  for (int zoom = 0; zoom <= 4; zoom++)
    for (gsize i = 0; i < G_N_ELEMENTS (lats); i++)
      {
        shumate_viewport_set_zoom_level (viewport, zoom);
        shumate_location_set_location (SHUMATE_LOCATION (viewport), lats[i], 8);
        assert_filled (fixture, viewport);
      }
  shumate_location_set_location (SHUMATE_LOCATION (viewport), 84, 8);
  shumate_viewport_set_zoom_level (viewport, 0);
  assert_filled (fixture, viewport);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (viewport), ==, 2);
}

/* Where the edge is out of sight nobody is held back: at zoom 12 a map of 600 pixels is a tenth of a degree high. */
static void
north_is_reached (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (fixture->layer));

  shumate_viewport_set_zoom_level (viewport, 12);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), 78.22, 15.63);
  g_assert_cmpfloat_with_epsilon (shumate_location_get_latitude (SHUMATE_LOCATION (viewport)), 78.22, 1e-9);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), 84.9, 15.63);
  g_assert_cmpfloat_with_epsilon (shumate_location_get_latitude (SHUMATE_LOCATION (viewport)), 84.9, 1e-9);
}

/* A map of this height, which is kept on the globe, in a window of its own. */
static ShumateMap *
show_map (int height, GtkWidget **out_window)
{
  ShumateMap *map = shumate_map_new ();
  const gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  *out_window = gtk_window_new ();
  quartier_map_keep_on_globe (map, 2);
  gtk_widget_set_size_request (GTK_WIDGET (map), 100, height);
  gtk_window_set_child (GTK_WINDOW (*out_window), GTK_WIDGET (map));
  gtk_window_present (GTK_WINDOW (*out_window));
  while (gtk_widget_get_height (GTK_WIDGET (map)) < height && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  return map;
}

/* A map that is higher than the world of zoom 2 begins at a level that fills it. */
static void
high_maps_begin_closer (void)
{
  GtkWidget *window;
  ShumateMap *map = show_map (1200, &window);
  ShumateViewport *viewport = shumate_map_get_viewport (map);

  shumate_viewport_set_zoom_level (viewport, 1);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (viewport), ==, 3);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Enlarged, the map of the whole world is full at once and not with its next move: 1200 pixels take zoom 3. */
static void
larger_maps_are_filled (void)
{
  GtkWidget *window;
  ShumateMap *map = show_map (600, &window);
  ShumateViewport *viewport = shumate_map_get_viewport (map);
  const gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  shumate_viewport_set_zoom_level (viewport, 2);
  map_fixture_spin (60);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (viewport), ==, 2);
  gtk_widget_set_size_request (GTK_WIDGET (map), 100, 1200);
  while ((gtk_widget_get_height (GTK_WIDGET (map)) < 1200 || shumate_viewport_get_zoom_level (viewport) < 3)
         && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (viewport), ==, 3);
  gtk_window_destroy (GTK_WINDOW (window));
  map_fixture_spin (0);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/globe/poles", MapFixture, NULL, map_fixture_set_up, poles_are_the_ends,
              map_fixture_tear_down);
  g_test_add ("/globe/north", MapFixture, NULL, map_fixture_set_up, north_is_reached,
              map_fixture_tear_down);
  g_test_add_func ("/globe/high", high_maps_begin_closer);
  g_test_add_func ("/globe/larger", larger_maps_are_filled);
  return g_test_run ();
}
