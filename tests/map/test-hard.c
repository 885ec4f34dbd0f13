/*
 * Outlines as other programs leave them, and steps of keys, in the hands of the map's controller.
 */
#include "map-fixture.h"

#include <locale.h>

/* A square whose second corner stands three times. */
static const QuartierPosition repeated[] = {
  { WEST - 2 * SIDE, SOUTH },        { WEST - SIDE, SOUTH },
  { WEST - SIDE, SOUTH },            { WEST - SIDE, SOUTH },
  { WEST - SIDE, SOUTH + SIDE },     { WEST - 2 * SIDE, SOUTH + SIDE },
};

static void
put_repeated (MapFixture *fixture)
{
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (repeated, G_N_ELEMENTS (repeated));

  map_fixture_put (fixture, quartier_district_new ("thrice", shape));
  quartier_map_view_set_selected (fixture->view, "thrice");
}

static gsize
count_corners (MapFixture *fixture, const char *id)
{
  gsize n;

  quartier_polygon_get_ring (quartier_district_get_shape (map_fixture_find (fixture, id)), 0, 0, &n);
  return n;
}

/* To a person it is one corner: none of it stays behind as a needle. */
static void
a_repeated_corner_moves_whole (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  QuartierPosition first, other;
  double x, y;

  put_repeated (fixture);
  map_fixture_place_of (fixture, WEST - SIDE, SOUTH, &x, &y);
  map_fixture_drag (fixture, x, y, 20, 30);
  first = map_fixture_corner_of (fixture, "thrice", 1);
  g_assert_cmpfloat (first.lon, >, WEST - SIDE);
  g_assert_cmpfloat (first.lat, <, SOUTH);
  for (gsize i = 2; i <= 3; i++)
    {
      other = map_fixture_corner_of (fixture, "thrice", i);
      g_assert_cmpfloat (other.lon, ==, first.lon);
      g_assert_cmpfloat (other.lat, ==, first.lat);
    }
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Move corner of thrice");
  quartier_plan_undo (fixture->plan);
  g_assert_cmpfloat (map_fixture_corner_of (fixture, "thrice", 2).lon, ==, WEST - SIDE);
  g_assert_cmpuint (count_corners (fixture, "thrice"), ==, G_N_ELEMENTS (repeated));
}

static void
a_repeated_corner_goes_whole (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  double x, y;

  put_repeated (fixture);
  map_fixture_place_of (fixture, WEST - SIDE, SOUTH, &x, &y);
  map_fixture_drag (fixture, x, y, 0, 0);
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Delete, 0));
  g_assert_cmpuint (count_corners (fixture, "thrice"), ==, 3);
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Remove corner of thrice");
}

/* As those that move do, keys that turn make one step while they follow each other; a degree each. */
static void
keys_turn_in_one_step (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  QuartierPosition by_keys, by_number;

  quartier_map_view_set_selected (fixture->view, "below");
  map_fixture_press_key (fixture, GDK_KEY_o, 0);
  for (int i = 0; i < 12; i++)
    g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Right, 0));
  for (int i = 0; i < 2; i++)
    g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Left, 0));
  by_keys = map_fixture_corner_of (fixture, "below", 0);
  quartier_edit_controller_settle (fixture->controller);
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Rotate below");
  quartier_plan_undo (fixture->plan);
  g_assert_cmpfloat (map_fixture_corner_of (fixture, "below", 0).lon, ==, WEST);
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Put");

  map_fixture_press_key (fixture, GDK_KEY_1, 0);
  map_fixture_press_key (fixture, GDK_KEY_0, 0);
  map_fixture_press_key (fixture, GDK_KEY_Return, 0);
  by_number = map_fixture_corner_of (fixture, "below", 0);
  g_assert_cmpfloat_with_epsilon (by_keys.lon, by_number.lon, 1e-12);
  g_assert_cmpfloat_with_epsilon (by_keys.lat, by_number.lat, 1e-12);

  /* Keys that move begin a step of their own. */
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Right, 0));
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Up, 0));
  quartier_edit_controller_settle (fixture->controller);
  quartier_plan_undo (fixture->plan);
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Rotate below");
  g_assert_cmpfloat (map_fixture_corner_of (fixture, "below", 0).lon, !=, by_number.lon);
}

static gboolean
is_accent (const guint8 *pixel)
{
  return pixel[0] > 150 && pixel[0] > pixel[2] + 80;
}

static gboolean
is_warning (const guint8 *pixel)
{
  return pixel[2] > 150 && pixel[1] < 90 && pixel[0] < 100;
}

/* Pixels of the layer in the colour of what is selected. */
static guint
count_pixels (MapFixture *fixture, gboolean (*is_counted) (const guint8 *blue_green_red))
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (fixture->layer));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 800, 600);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GskRenderNode) node = NULL;
  guint n = 0;

  gdk_paintable_snapshot (paintable, snapshot, 800, 600);
  node = gtk_snapshot_to_node (snapshot);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < 600; y++)
    {
      const guint8 *row = cairo_image_surface_get_data (surface)
                          + y * cairo_image_surface_get_stride (surface);

      for (int x = 0; x < 800; x++)
        n += is_counted (row + 4 * x);
    }
  cairo_surface_destroy (surface);
  return n;
}

/* However many are selected each of them is seen to be, and none any more afterwards. */
static void
many_are_seen_to_be_selected (MapFixture *fixture, gconstpointer data)
{
  const guint n_aside = GPOINTER_TO_UINT (data);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  guint before, n;

  for (guint i = 0; i < n_aside; i++)
    {
      g_autofree char *id = g_strdup_printf ("small-%u", i);

      map_fixture_put (fixture, map_fixture_make_square (id, WEST - SIDE + (i % 10) * SIDE / 10,
                                                         SOUTH + i / 10 * SIDE / 10, SIDE / 20,
                                                         "residential"));
      g_strv_builder_add (ids, id);
    }
  all = g_strv_builder_end (ids);
  map_fixture_spin (400);
  before = count_pixels (fixture, is_accent);
  quartier_edit_controller_set_selection (fixture->controller, (const char *const *) all);
  map_fixture_spin (400);
  n = count_pixels (fixture, is_accent);
  g_test_message ("%u pixels, %u selected", before, n);
  g_assert_cmpuint (n, >, before + n_aside * 20);
  quartier_map_view_set_selected (fixture->view, NULL);
  map_fixture_spin (400);
  g_assert_cmpuint (count_pixels (fixture, is_accent), ==, before);
}

/* A town of blocks each of which covers a fifth of the next: from far off it is the town that is seen, with signs on it. */
static void
overlaps_leave_the_town_to_be_seen (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  ShumateViewport *viewport = shumate_map_get_viewport (quartier_map_view_get_map (fixture->view));
  double x0, y0, x1, y1;
  guint n;

  for (guint i = 0; i < 64; i++)
    {
      g_autofree char *id = g_strdup_printf ("block-%u", i);

      map_fixture_put (fixture, map_fixture_make_square (id, WEST + 2 * SIDE + i % 8 * SIDE / 5,
                                                         SOUTH + i / 8 * SIDE / 5, SIDE / 4, "residential"));
    }
  map_fixture_spin (600);
  n = count_pixels (fixture, is_warning);
  g_assert_cmpuint (n, >, 2000);
  shumate_viewport_set_zoom_level (viewport, shumate_viewport_get_zoom_level (viewport) - 3);
  map_fixture_spin (600);
  map_fixture_place_of (fixture, WEST + 2 * SIDE, SOUTH, &x0, &y1);
  map_fixture_place_of (fixture, WEST + 2 * SIDE + 33 * SIDE / 20, SOUTH + 33 * SIDE / 20, &x1, &y0);
  n = count_pixels (fixture, is_warning);
  g_test_message ("%u pixels of %.0f", n, (x1 - x0) * (y1 - y0));
  g_assert_cmpuint (n, >, 20);
  g_assert_cmpfloat (n, <, (x1 - x0) * (y1 - y0) / 4);
}

/* What comes of merging is said where it is not one area, and why nothing does. */
static void
merging_says_what_is_not_whole (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierPosition line[] = { { WEST - SIDE, SOUTH }, { WEST - SIDE, SOUTH + SIDE }, { WEST - SIDE, SOUTH + SIDE / 2 } };
  const char *const apart[] = { "near", "far", NULL }, *const flat[] = { "needle", "thread", NULL };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (line, G_N_ELEMENTS (line));

  map_fixture_put (fixture, map_fixture_make_square ("near", WEST + 2 * SIDE, SOUTH, SIDE / 4, "residential"));
  map_fixture_put (fixture, map_fixture_make_square ("far", WEST + 3 * SIDE, SOUTH, SIDE / 4, "residential"));
  map_fixture_put (fixture, quartier_district_new ("needle", shape));
  map_fixture_put (fixture, quartier_district_new ("thread", shape));
  quartier_edit_controller_set_selection (fixture->controller, apart);
  g_assert_true (quartier_edit_controller_merge (fixture->controller));
  g_assert_nonnull (strstr (quartier_edit_controller_get_hint (fixture->controller), "2 areas that do not touch"));
  quartier_edit_controller_set_selection (fixture->controller, flat);
  g_assert_false (quartier_edit_controller_merge (fixture->controller));
  g_assert_nonnull (strstr (quartier_edit_controller_get_hint (fixture->controller), "has no area"));
  g_assert_nonnull (map_fixture_find (fixture, "needle"));
  g_assert_nonnull (map_fixture_find (fixture, "thread"));
}

/* A corner that is dragged beyond the line between two scenarios pushes it: it is seen and can be taken again. */
static void
a_line_gives_way (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierScenario other = { (char *) "b", (char *) "B", 0, NULL, NULL };
  QuartierPosition corner;
  double x, y, to;

  quartier_plan_begin (fixture->plan, "Another");
  quartier_plan_put_scenario (fixture->plan, &other);
  quartier_plan_commit (fixture->plan);
  map_fixture_put (fixture, map_fixture_make_square ("right", WEST + 1.2 * SIDE, SOUTH, SIDE, "residential"));
  quartier_map_view_set_comparison (fixture->view, QUARTIER_MAP_COMPARE_SWIPE, "b", NULL, NULL);
  quartier_map_view_set_selected (fixture->view, "right");
  map_fixture_spin (100);
  map_fixture_place_of (fixture, WEST + 1.2 * SIDE, SOUTH, &x, &y);
  to = gtk_widget_get_width (GTK_WIDGET (fixture->layer)) / 4.0;
  g_assert_true (quartier_district_layer_shows (fixture->layer, x));
  g_assert_false (quartier_district_layer_shows (fixture->layer, to));
  map_fixture_drag (fixture, x, y, to - x, 60);
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Move corner of right");
  x = G_MAXDOUBLE;
  for (gsize i = 0; i < 4; i++)
    {
      double corner_x;

      corner = map_fixture_corner_of (fixture, "right", i);
      map_fixture_place_of (fixture, corner.lon, corner.lat, &corner_x, &y);
      x = MIN (x, corner_x);
    }
  g_assert_cmpfloat_with_epsilon (x, to, 2);
  g_assert_true (quartier_district_layer_shows (fixture->layer, x));
  g_assert_false (quartier_district_layer_shows (fixture->layer, x - 60));
  quartier_map_view_set_comparison (fixture->view, QUARTIER_MAP_COMPARE_NOT, NULL, NULL, NULL);
}

/* As far as the one with handles, however many, and back in one step. */
static void
many_move_together (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  QuartierPosition first, last;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("small-%u", i);

      map_fixture_put (fixture, map_fixture_make_square (id, WEST + i * SIDE / 20, SOUTH - SIDE, SIDE / 40,
                                                         "residential"));
    }
  quartier_edit_controller_select_all (fixture->controller);
  for (int i = 0; i < 3; i++)
    g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Right, GDK_SHIFT_MASK));
  quartier_edit_controller_settle (fixture->controller);
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Move 42 districts");
  first = map_fixture_corner_of (fixture, "below", 0);
  last = map_fixture_corner_of (fixture, "small-39", 0);
  g_assert_cmpfloat (first.lon, >, WEST);
  g_assert_cmpfloat_with_epsilon (last.lon - (WEST + 39 * SIDE / 20), first.lon - WEST, 1e-12);
  g_assert_cmpuint (
      g_list_model_get_n_items (quartier_plan_get_districts (fixture->plan, "a")), ==, 42);
  quartier_plan_undo (fixture->plan);
  g_assert_cmpfloat (map_fixture_corner_of (fixture, "small-39", 0).lon, ==, WEST + 39 * SIDE / 20);
  g_assert_cmpfloat (map_fixture_corner_of (fixture, "below", 0).lon, ==, WEST);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  adw_init ();
#define ADD(path, func)                                                                            \
  g_test_add (path, MapFixture, NULL, map_fixture_set_up, func, map_fixture_tear_down)
  ADD ("/map/hard/repeated-corner-moves-whole", a_repeated_corner_moves_whole);
  ADD ("/map/hard/repeated-corner-goes-whole", a_repeated_corner_goes_whole);
  ADD ("/map/hard/many-move-together", many_move_together);
  ADD ("/map/hard/merging-says", merging_says_what_is_not_whole);
  ADD ("/map/hard/line-gives-way", a_line_gives_way);
  ADD ("/map/hard/overlaps-from-far", overlaps_leave_the_town_to_be_seen);
  ADD ("/map/hard/keys-turn-in-one-step", keys_turn_in_one_step);
#undef ADD
  g_test_add ("/map/hard/few-are-seen-selected", MapFixture, GUINT_TO_POINTER (30), map_fixture_set_up,
              many_are_seen_to_be_selected, map_fixture_tear_down);
  g_test_add ("/map/hard/many-are-seen-selected", MapFixture, GUINT_TO_POINTER (100), map_fixture_set_up,
              many_are_seen_to_be_selected, map_fixture_tear_down);
  return g_test_run ();
}
