/*
 * Pins on a map: which stand together, which are seen, and how one is chosen.
 */
#include "map/quartier-pin-map.h"

#include <math.h>

/* At the equator a degree is 256 × 2^zoom / 360 pixels: 22.8 at zoom 5, where two pins a degree
 * apart touch, and 45.5 at zoom 6, where they do not. The third is on the other side of the world,
 * and the fourth exactly where that one is. */
static const QuartierMapPin four[] = {
  { "west", "West", "West\nfirst", { 10, 0 }, TRUE },
  { "east", "East", "East\nsecond", { 11, 0 }, FALSE },
  { "far", "Far", NULL, { 120, 30 }, FALSE },
  { "same", "Same", NULL, { 120, 30 }, FALSE },
};

typedef struct
{
  GtkWidget *window;
  QuartierPinMap *map;
  QuartierPinLayer *layer;
  ShumateViewport *viewport;
  char *chosen;
} Fixture;

static void
spin (guint ms)
{
  const gint64 end = g_get_monotonic_time () + ms * 1000;

  do
    while (g_main_context_iteration (NULL, FALSE))
      ;
  while (g_get_monotonic_time () < end);
}

static void
chosen_cb (Fixture *fixture, const char *id)
{
  g_free (fixture->chosen);
  fixture->chosen = g_strdup (id);
}

static void
look (Fixture *fixture, double lon, double lat, double zoom)
{
  shumate_viewport_set_zoom_level (fixture->viewport, zoom);
  shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), lat, lon);
  spin (80);
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  fixture->map = quartier_pin_map_new ();
  fixture->layer = quartier_pin_map_get_pins (fixture->map);
  fixture->viewport = shumate_layer_get_viewport (SHUMATE_LAYER (fixture->layer));
  g_signal_connect_swapped (fixture->layer, "chosen", G_CALLBACK (chosen_cb), fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->map));
  quartier_pin_layer_set_pins (fixture->layer, four, G_N_ELEMENTS (four));
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (gtk_widget_get_width (GTK_WIDGET (fixture->layer)) == 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  spin (60);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  QuartierPinLayer *layer = g_object_ref (fixture->layer);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  spin (0);
  g_assert_finalize_object (layer);
  g_free (fixture->chosen);
}

/* The mark that is seen and whose names are said to be these, or nothing. */
static GtkWidget *
find_mark (Fixture *fixture, const char *tooltip)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->layer)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child) && gtk_widget_get_mapped (child)
        && g_strcmp0 (gtk_widget_get_tooltip_text (child), tooltip) == 0)
      return child;
  return NULL;
}

static void
press (GtkWidget *mark)
{
  g_assert_nonnull (mark);
  g_signal_emit_by_name (mark, "clicked");
  spin (60);
}

static void
test_together (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  look (fixture, 10.5, 0, 5);
  g_assert_cmpuint (quartier_pin_layer_count_marks (fixture->layer), ==, 2);
  g_assert_nonnull (find_mark (fixture, "West\nEast"));
  look (fixture, 10.5, 0, 6);
  g_assert_cmpuint (quartier_pin_layer_count_marks (fixture->layer), ==, 3);
  g_assert_null (find_mark (fixture, "West\nEast"));
  g_assert_nonnull (find_mark (fixture, "West\nfirst"));
  g_assert_nonnull (find_mark (fixture, "East\nsecond"));
}

/* A mark is as far from the middle of the map as its place is: a degree, 45.5 pixels. */
static void
test_place (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  graphene_rect_t west, east;
  GtkWidget *layer = GTK_WIDGET (fixture->layer);

  look (fixture, 10, 0, 6);
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (gtk_button_get_child (
                                                GTK_BUTTON (find_mark (fixture, "West\nfirst")))),
                                            layer, &west));
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (gtk_button_get_child (
                                                GTK_BUTTON (find_mark (fixture, "East\nsecond")))),
                                            layer, &east));
  g_assert_cmpfloat_with_epsilon ((double)(west.origin.x + west.size.width / 2),
                                  gtk_widget_get_width (layer) / 2.0, 1.01);
  g_assert_cmpfloat_with_epsilon ((double)(east.origin.x - west.origin.x), 256 * exp2 (6) / 360,
                                  1.51);
  g_assert_cmpfloat_with_epsilon ((double)(west.origin.y + west.size.height / 2),
                                  gtk_widget_get_height (layer) / 2.0, 1.01);
}

static void
test_choosing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  look (fixture, 10.5, 0, 6);
  press (find_mark (fixture, "East\nsecond"));
  g_assert_cmpstr (fixture->chosen, ==, "east");
}

/* A mark of several opens into its part of the map, until its pins stand apart. */
static void
test_opening (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  look (fixture, 10.5, 0, 4);
  press (find_mark (fixture, "West\nEast"));
  spin (700);
  g_assert_null (fixture->chosen);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (fixture->viewport), >, 4.9);
  g_assert_nonnull (find_mark (fixture, "West\nfirst"));
  g_assert_nonnull (find_mark (fixture, "East\nsecond"));
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What no zoom level parts is listed. */
static void
test_same_place (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *mark;

  look (fixture, 120, 30, 10);
  mark = find_mark (fixture, "Far\nSame");
  press (mark);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (fixture->viewport), ==, 10);
  press (find_button (mark, "Same"));
  g_assert_cmpstr (fixture->chosen, ==, "same");
}

static gboolean
is_east (const char *id, gpointer data G_GNUC_UNUSED)
{
  return g_str_equal (id, "east");
}

static gboolean
is_none (const char *id G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  return FALSE;
}

static void
test_filter (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  QuartierBounds bounds;

  look (fixture, 10.5, 0, 5);
  g_assert_true (quartier_pin_layer_get_bounds (fixture->layer, &bounds));
  g_assert_cmpfloat (bounds.east, ==, 120);
  quartier_pin_layer_filter (fixture->layer, is_east, NULL);
  spin (80);
  g_assert_cmpuint (quartier_pin_layer_count_marks (fixture->layer), ==, 1);
  g_assert_nonnull (find_mark (fixture, "East\nsecond"));
  g_assert_true (quartier_pin_layer_get_bounds (fixture->layer, &bounds));
  g_assert_cmpfloat (bounds.west, ==, 11);
  g_assert_cmpfloat (bounds.east, ==, 11);
  quartier_pin_layer_filter (fixture->layer, is_none, NULL);
  g_assert_cmpuint (quartier_pin_layer_count_marks (fixture->layer), ==, 0);
  g_assert_false (quartier_pin_layer_get_bounds (fixture->layer, &bounds));
  quartier_pin_layer_filter (fixture->layer, NULL, NULL);
  g_assert_cmpuint (quartier_pin_layer_count_marks (fixture->layer), ==, 2);
}

static void
test_keys (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *layer = GTK_WIDGET (fixture->layer);

  look (fixture, 10, 0, 6);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_child_focus (layer, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window))
                 == find_mark (fixture, "West\nfirst"));
  g_assert_true (gtk_widget_child_focus (layer, GTK_DIR_RIGHT));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window))
                 == find_mark (fixture, "East\nsecond"));
  /* Nothing is further that way; the next Tab leaves the pins. */
  g_assert_true (gtk_widget_child_focus (layer, GTK_DIR_RIGHT));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window))
                 == find_mark (fixture, "East\nsecond"));
  g_assert_false (gtk_widget_child_focus (layer, GTK_DIR_TAB_FORWARD));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv);
#define ADD(path, func) g_test_add ("/pins/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("together", test_together);
  ADD ("place", test_place);
  ADD ("choosing", test_choosing);
  ADD ("opening", test_opening);
  ADD ("same-place", test_same_place);
  ADD ("filter", test_filter);
  ADD ("keys", test_keys);
#undef ADD
  return g_test_run ();
}
