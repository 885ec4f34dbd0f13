/*
 * The map in a window, driven by its gestures' signals and by its controller. What needs a real
 * sequence of events (claiming, double clicks, panning) is in test-drag.sh.
 */
#include "map-fixture.h"

#include <locale.h>
#include <string.h>

#include "map/land-use-colours.h"
#include "map/map-ink.h"
#include "map/map-palette.h"

/* Finding */

static void
hit_finds_the_topmost (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  double x, y;

  map_fixture_place_of (fixture, WEST + SIDE / 4, SOUTH + SIDE / 4, &x, &y);
  g_assert_true (quartier_district_layer_find_district (fixture->layer, x, y)
                 == map_fixture_find (fixture, "below"));
  map_fixture_place_of (fixture, WEST + SIDE * 0.75, SOUTH + SIDE * 0.75, &x, &y);
  g_assert_true (quartier_district_layer_find_district (fixture->layer, x, y)
                 == map_fixture_find (fixture, "above"));
  map_fixture_place_of (fixture, WEST - SIDE / 10, SOUTH, &x, &y);
  g_assert_null (quartier_district_layer_find_district (fixture->layer, x, y));
  /* The selected one is drawn above the others, and so found before them. */
  quartier_map_view_set_selected (fixture->view, "below");
  map_fixture_place_of (fixture, WEST + SIDE * 0.75, SOUTH + SIDE * 0.75, &x, &y);
  g_assert_true (quartier_district_layer_find_district (fixture->layer, x, y)
                 == map_fixture_find (fixture, "below"));
}

static void
hit_finds_handles (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  QuartierVertex vertex = { 9, 9, 9 };
  double x, y;

  map_fixture_place_of (fixture, WEST + SIDE, SOUTH, &x, &y);
  g_assert_false (quartier_district_layer_find_vertex (fixture->layer, x, y, &vertex));
  quartier_map_view_set_selected (fixture->view, "below");
  g_assert_false (quartier_district_layer_find_vertex (fixture->layer, x + 10.5, y, &vertex));
  g_assert_cmpuint (vertex.index, ==, 9);
  g_assert_true (quartier_district_layer_find_vertex (fixture->layer, x + 9.5, y, &vertex));
  g_assert_cmpuint (vertex.index, ==, 1);

  map_fixture_place_of (fixture, WEST, SOUTH + SIDE / 2, &x, &y);
  g_assert_false (quartier_district_layer_find_vertex (fixture->layer, x, y, &vertex));
  g_assert_true (quartier_district_layer_find_midpoint (fixture->layer, x + 3, y, &vertex));
  g_assert_cmpuint (vertex.index, ==, 3);
  map_fixture_place_of (fixture, WEST + SIDE / 3, SOUTH, &x, &y);
  g_assert_true (quartier_district_layer_find_edge (fixture->layer, x, y + 8, &vertex));
  g_assert_cmpuint (vertex.index, ==, 0);
}

static void
hit_leaves_holes_out (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();
  g_autoptr (QuartierPolygon) shape = NULL;
  double x, y;

  quartier_polygon_builder_add_part (builder);
  for (int ring = 0; ring < 2; ring++)
    {
      const double inset = ring * SIDE / 4;

      quartier_polygon_builder_add_ring (builder);
      quartier_polygon_builder_add (builder, WEST - SIDE + inset, SOUTH + inset);
      quartier_polygon_builder_add (builder, WEST - inset, SOUTH + inset);
      quartier_polygon_builder_add (builder, WEST - inset, SOUTH + SIDE - inset);
      quartier_polygon_builder_add (builder, WEST - SIDE + inset, SOUTH + SIDE - inset);
    }
  shape = quartier_polygon_builder_end (builder);
  map_fixture_put (fixture, quartier_district_new ("court", shape));
  map_fixture_place_of (fixture, WEST - SIDE / 2, SOUTH + SIDE / 2, &x, &y);
  g_assert_null (quartier_district_layer_find_district (fixture->layer, x, y));
  map_fixture_place_of (fixture, WEST - SIDE / 8, SOUTH + SIDE / 2, &x, &y);
  g_assert_true (quartier_district_layer_find_district (fixture->layer, x, y)
                 == map_fixture_find (fixture, "court"));
}

/* Changing */

static void
drag_moves_a_corner (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const double before_m2 = quartier_district_get_area_m2 (map_fixture_find (fixture, "below"));
  QuartierPosition moved;
  double x, y, moved_x, moved_y;

  quartier_map_view_set_selected (fixture->view, "below");
  map_fixture_place_of (fixture, WEST, SOUTH, &x, &y);
  /* Taken 3 pixels off its middle, it moves by the map_fixture_drag, not to the pointer. */
  map_fixture_drag (fixture, x + 3, y, -40, 25);
  moved = map_fixture_corner_of (fixture, "below", 0);
  map_fixture_place_of (fixture, moved.lon, moved.lat, &moved_x, &moved_y);
  g_assert_cmpfloat_with_epsilon (moved_x, x - 40, 1e-3);
  g_assert_cmpfloat_with_epsilon (moved_y, y + 25, 1e-3);
  g_assert_cmpfloat (quartier_district_get_area_m2 (map_fixture_find (fixture, "below")), >,
                     before_m2);
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Move corner of below");
  g_assert_false (quartier_plan_is_editing (fixture->plan));

  quartier_plan_undo (fixture->plan);
  moved = map_fixture_corner_of (fixture, "below", 0);
  g_assert_cmpfloat (moved.lon, ==, WEST);
  g_assert_cmpfloat (quartier_district_get_area_m2 (map_fixture_find (fixture, "below")), ==,
                     before_m2);
}

static void
drag_is_abandoned_by_escape (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkGesture *gesture = map_fixture_find_drag (fixture);
  double x, y;

  quartier_map_view_set_selected (fixture->view, "below");
  map_fixture_place_of (fixture, WEST, SOUTH, &x, &y);
  g_signal_emit_by_name (gesture, "drag-begin", x, y);
  g_signal_emit_by_name (gesture, "drag-update", -40.0, 0.0);
  g_assert_true (quartier_plan_is_editing (fixture->plan));
  g_assert_cmpfloat (map_fixture_corner_of (fixture, "below", 0).lon, <, WEST);
  /* The plan's undo must not run in the middle of it. */
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Escape, 0));
  g_signal_emit_by_name (gesture, "drag-update", -60.0, 0.0);
  g_signal_emit_by_name (gesture, "drag-end", -60.0, 0.0);
  g_assert_cmpfloat (map_fixture_corner_of (fixture, "below", 0).lon, ==, WEST);
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Put");
}

static void
drag_across_goes_back_to_the_last_good_place (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  double x, y, far_x, far_y;

  quartier_map_view_set_selected (fixture->view, "below");
  map_fixture_place_of (fixture, WEST, SOUTH, &x, &y);
  /* From the lower left past the middle of the right edge: at three quarters of the way the outline
   * still holds, beyond the right edge it crosses. */
  map_fixture_place_of (fixture, WEST + SIDE * 1.2, SOUTH + SIDE / 2, &far_x, &far_y);
  map_fixture_drag (fixture, x, y, far_x - x, far_y - y);
  g_assert_true (quartier_polygon_check (
      quartier_district_get_shape (map_fixture_find (fixture, "below")), NULL));
  g_assert_cmpfloat_with_epsilon (map_fixture_corner_of (fixture, "below", 0).lon,
                                  WEST + SIDE * 0.9, 1e-6);
  g_assert_nonnull (strstr (quartier_edit_controller_get_hint (fixture->controller), "cross"));
  quartier_plan_undo (fixture->plan);
  g_assert_cmpfloat (map_fixture_corner_of (fixture, "below", 0).lon, ==, WEST);
}

static void
drag_on_a_midpoint_adds_a_corner (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  double x, y;
  gsize n;

  quartier_map_view_set_selected (fixture->view, "below");
  map_fixture_place_of (fixture, WEST + SIDE / 2, SOUTH, &x, &y);
  map_fixture_drag (fixture, x, y, 0, 30);
  quartier_polygon_get_ring (quartier_district_get_shape (map_fixture_find (fixture, "below")), 0,
                             0, &n);
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpfloat (map_fixture_corner_of (fixture, "below", 1).lat, <, SOUTH);
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Add corner to below");
  /* It is selected: Delete means it, not the district. */
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Delete, 0));
  quartier_polygon_get_ring (quartier_district_get_shape (map_fixture_find (fixture, "below")), 0,
                             0, &n);
  g_assert_cmpuint (n, ==, 4);
}

static void
drag_moves_what_is_selected_alone (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  double x, y;

  map_fixture_place_of (fixture, WEST + SIDE / 4, SOUTH + SIDE / 4, &x, &y);
  map_fixture_drag (fixture, x, y, 30, 0);
  g_assert_cmpfloat (map_fixture_corner_of (fixture, "below", 0).lon, ==, WEST);
  quartier_map_view_set_selected (fixture->view, "below");
  map_fixture_drag (fixture, x, y, 6, 0);
  g_assert_cmpfloat (map_fixture_corner_of (fixture, "below", 0).lon, ==, WEST);
  map_fixture_drag (fixture, x, y, 30, 0);
  g_assert_cmpfloat (map_fixture_corner_of (fixture, "below", 0).lon, >, WEST);
  g_assert_cmpfloat_with_epsilon (map_fixture_corner_of (fixture, "below", 1).lon
                                      - map_fixture_corner_of (fixture, "below", 0).lon,
                                  SIDE, 1e-9);
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Move below");
}

static void
keys_nudge_in_one_step (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  double before_x, before_y, x, y;

  quartier_map_view_set_selected (fixture->view, "below");
  map_fixture_place_of (fixture, WEST, SOUTH, &before_x, &before_y);
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Right, 0));
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Up, 0));
  map_fixture_place_of (fixture, map_fixture_corner_of (fixture, "below", 0).lon,
                        map_fixture_corner_of (fixture, "below", 0).lat, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, before_x + 11, 1e-3);
  g_assert_cmpfloat_with_epsilon (y, before_y - 1, 1e-3);
  /* Ctrl+Z closes the step and leaves undoing to the window. */
  g_assert_false (map_fixture_press_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_false (quartier_plan_is_editing (fixture->plan));
  quartier_plan_undo (fixture->plan);
  g_assert_cmpfloat (map_fixture_corner_of (fixture, "below", 0).lon, ==, WEST);
}

static void
deleted_cb (const char **deleted, const char *name)
{
  *deleted = g_intern_string (name);
}

static void
keys_delete_the_district (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *deleted = NULL;

  g_signal_connect_swapped (fixture->controller, "deleted", G_CALLBACK (deleted_cb), &deleted);
  g_assert_false (map_fixture_press_key (fixture, GDK_KEY_Delete, 0));
  quartier_map_view_set_selected (fixture->view, "above");
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Delete, 0));
  g_assert_null (map_fixture_find (fixture, "above"));
  g_assert_null (quartier_map_view_get_selected (fixture->view));
  g_assert_cmpstr (deleted, ==, "above");
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Delete above");
  quartier_plan_undo (fixture->plan);
  g_assert_nonnull (map_fixture_find (fixture, "above"));
}

static void
selection_follows_the_plan (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  map_fixture_put (fixture,
                   map_fixture_make_square ("new", WEST, SOUTH - 2 * SIDE, SIDE, "retail"));
  quartier_map_view_set_selected (fixture->view, "new");
  quartier_plan_undo (fixture->plan);
  g_assert_null (quartier_map_view_get_selected (fixture->view));
}

/* Drawing */

static void
add_points (MapFixture *fixture, const QuartierPosition *points, gsize n)
{
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_d, 0));
  g_assert_cmpint (quartier_map_view_get_tool (fixture->view), ==, QUARTIER_TOOL_DRAW);
  for (gsize i = 0; i < n; i++)
    g_assert_true (quartier_edit_controller_add_point (fixture->controller, &points[i]));
}

static void
drawing_makes_a_district (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierPosition square[] = { { 8, 47.9 }, { 8.01, 47.9 }, { 8.01, 47.91 }, { 8, 47.91 } };
  const char *id;

  add_points (fixture, square, 2);
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Return, 0));
  g_assert_nonnull (
      strstr (quartier_edit_controller_get_hint (fixture->controller), "three corners"));
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Escape, 0));
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK));
  add_points (fixture, square + 2, 2);
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_BackSpace, 0));
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Return, 0));

  id = quartier_map_view_get_selected (fixture->view);
  g_assert_nonnull (id);
  g_assert_cmpstr (quartier_district_get_name (map_fixture_find (fixture, id)), ==, "District 3");
  /* 0.01° of the 47.905° parallel, 747.4 m, by 0.01° of its meridian, 1111.8 m. */
  g_assert_cmpfloat_with_epsilon (quartier_district_get_area_m2 (map_fixture_find (fixture, id)),
                                  747.4 * 1111.8, 2000);
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Draw District 3");
  g_assert_cmpint (quartier_map_view_get_tool (fixture->view), ==, QUARTIER_TOOL_SELECT);
}

static void
redo_while_drawing_leaves_the_plan (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierPosition points[] = { { 8, 47.9 }, { 8.01, 47.9 }, { 8.01, 47.91 } };
  QuartierEditController *controller = fixture->controller;
  const GdkModifierType redo = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  quartier_plan_undo (fixture->plan);
  g_assert_nonnull (quartier_plan_get_redo_name (fixture->plan));
  add_points (fixture, points, 3);
  g_assert_true (quartier_edit_controller_is_outlining (controller));
  g_assert_false (quartier_edit_controller_get_can_add_again (controller));
  /* It is the outline's, though there is nothing to add again. */
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_z, redo));
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_true (quartier_edit_controller_get_can_add_again (controller));
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_y, GDK_CONTROL_MASK));
  g_assert_false (quartier_edit_controller_get_can_add_again (controller));
  /* Without an outline the plan's again. */
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Escape, 0));
  g_assert_true (quartier_edit_controller_can_restore (controller));
  g_assert_false (map_fixture_press_key (fixture, GDK_KEY_z, redo));
  quartier_edit_controller_set_tool (controller, QUARTIER_TOOL_SELECT);
  g_assert_false (quartier_edit_controller_can_restore (controller));
  g_assert_false (map_fixture_press_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK));
}

static void
crossing_cb (int *n, QuartierPolygon *shape)
{
  g_assert_nonnull (shape);
  (*n)++;
}

static void
drawing_keeps_what_crosses (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierPosition bow_tie[] = { { 8, 47.9 }, { 8.01, 47.91 }, { 8.01, 47.9 }, { 8, 47.91 } };
  int n_crossing = 0;

  g_signal_connect_swapped (fixture->controller, "crossing", G_CALLBACK (crossing_cb), &n_crossing);
  add_points (fixture, bow_tie, 4);
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Return, 0));
  g_assert_cmpint (n_crossing, ==, 1);
  g_assert_null (quartier_map_view_get_selected (fixture->view));
  map_fixture_spin (30);
  g_assert_true (quartier_edit_controller_repair (fixture->controller));
  g_assert_nonnull (quartier_edit_controller_get_district (fixture->controller));
  g_assert_true (quartier_polygon_check (
      quartier_district_get_shape (quartier_edit_controller_get_district (fixture->controller)),
      NULL));
}

/* Ink */

static guint32
colour_at (MapFixture *fixture, double lon, double lat)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (fixture->window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = NULL;
  double x, y;
  int width;

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot),
                          gtk_widget_get_width (fixture->window),
                          gtk_widget_get_height (fixture->window));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (fixture->window)),
                                         node, NULL);
  width = gdk_texture_get_width (texture);
  pixels = g_new (guint32, (gsize)width * gdk_texture_get_height (texture));
  gdk_texture_download (texture, (guchar *)pixels, width * 4);
  map_fixture_place_of (fixture, lon, lat, &x, &y);
  return pixels[(gsize)y * width + (gsize)x] & 0xffffff;
}

static void
assert_near (guint32 colour, guint32 expected)
{
  for (int shift = 0; shift < 24; shift += 8)
    g_assert_cmpint (ABS ((int)(colour >> shift & 0xff) - (int)(expected >> shift & 0xff)), <=, 3);
}

/* Half the use's colour on the land. */
static guint32
blend (guint32 over, gboolean is_dark)
{
  const guint32 under = quartier_map_palette_get (is_dark)->land;
  guint32 mixed = 0;

  g_assert_cmpfloat (quartier_map_ink (is_dark)->opacity, ==, 0.5);
  for (int shift = 0; shift < 24; shift += 8)
    mixed |= ((over >> shift & 0xff) + (under >> shift & 0xff)) / 2 << shift;
  return mixed;
}

static void
ink_is_the_same_for_few_and_many (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const guint32 homes = 0xe69f00, offices = 0x56b4e9;
  double lon, lat;

  map_fixture_spin (400);
  assert_near (colour_at (fixture, WEST + SIDE / 4, SOUTH + SIDE / 8), blend (homes, FALSE));
  quartier_plan_begin (fixture->plan, "Many");
  for (int i = 0; i < 400; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%d", i);
      g_autoptr (QuartierDistrict) district
          = map_fixture_make_square (id, WEST + 2 * SIDE + i % 20 * SIDE / 4,
                                     SOUTH + i / 20 * SIDE / 4, SIDE / 5, "residential");

      quartier_plan_put_district (fixture->plan, "a", district);
    }
  quartier_plan_commit (fixture->plan);
  quartier_map_view_zoom_to_plan (fixture->view, FALSE);
  map_fixture_spin (600);
  lon = WEST + 2 * SIDE + 7 * SIDE / 4 + SIDE / 10;
  lat = SOUTH + 7 * SIDE / 4 + SIDE / 20;
  assert_near (colour_at (fixture, lon, lat), blend (homes, FALSE));

  /* A change paints the picture anew that it touches; selecting takes the shape out of it. */
  map_fixture_put (fixture, map_fixture_make_square ("m147", WEST + 2 * SIDE + 7 * SIDE / 4,
                                                     SOUTH + 7 * SIDE / 4, SIDE / 5, "office"));
  map_fixture_spin (200);
  assert_near (colour_at (fixture, lon, lat), blend (offices, FALSE));
  quartier_map_view_set_selected (fixture->view, "m147");
  map_fixture_spin (200);
  quartier_map_view_set_selected (fixture->view, NULL);
  map_fixture_spin (200);
  assert_near (colour_at (fixture, lon, lat), blend (offices, FALSE));

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_DARK);
  map_fixture_spin (700);
  assert_near (colour_at (fixture, lon, lat), blend (offices, TRUE));
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_LIGHT);
  map_fixture_spin (50);
}

/* A ray to the east at a quarter of the height of “below” meets its western edge, where the mouse
 * is some pixels from there; one along its southern edge meets its corner. */
static void
locked_lines_end_on_edges (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierPosition from = { WEST - SIDE, SOUTH + SIDE / 4 };
  const QuartierPosition along = { WEST - SIDE, SOUTH };
  QuartierPosition near_edge, near_corner, far_off, out = { 0, 0 };
  double x, y;

  map_fixture_place_of (fixture, WEST, SOUTH + SIDE / 4, &x, &y);
  g_assert_true (quartier_district_layer_get_position (fixture->layer, x - 9, y, &near_edge));
  g_assert_cmpint (
      quartier_district_layer_find_snap_on_ray (fixture->layer, &from, &near_edge, &out), ==,
      QUARTIER_SNAP_EDGE);
  g_assert_cmpfloat_with_epsilon (out.lon, WEST, 1e-7);
  g_assert_cmpfloat_with_epsilon (out.lat, SOUTH + SIDE / 4, 1e-7);
  map_fixture_place_of (fixture, WEST, SOUTH, &x, &y);
  g_assert_true (quartier_district_layer_get_position (fixture->layer, x - 9, y, &near_corner));
  g_assert_cmpint (
      quartier_district_layer_find_snap_on_ray (fixture->layer, &along, &near_corner, &out), ==,
      QUARTIER_SNAP_CORNER);
  g_assert_cmpfloat (out.lon, ==, WEST);
  g_assert_true (quartier_district_layer_get_position (fixture->layer, x - 14, y, &far_off));
  g_assert_cmpint (
      quartier_district_layer_find_snap_on_ray (fixture->layer, &along, &far_off, &out), ==,
      QUARTIER_SNAP_NONE);
}

static void
fingers_reach_further (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  QuartierVertex vertex = { 9, 9, 9 };
  double x, y;

  quartier_map_view_set_selected (fixture->view, "below");
  map_fixture_place_of (fixture, WEST + SIDE, SOUTH, &x, &y);
  g_assert_false (quartier_district_layer_find_vertex (fixture->layer, x + 23, y, &vertex));
  quartier_district_layer_set_touch (fixture->layer, TRUE);
  g_assert_false (quartier_district_layer_find_vertex (fixture->layer, x + 25, y, &vertex));
  g_assert_true (quartier_district_layer_find_vertex (fixture->layer, x + 23, y, &vertex));
  g_assert_cmpuint (vertex.index, ==, 1);
  quartier_district_layer_set_touch (fixture->layer, FALSE);
  g_assert_false (quartier_district_layer_find_vertex (fixture->layer, x + 23, y, &vertex));
}

static gboolean
add_at (MapFixture *fixture, double lon, double lat)
{
  const QuartierPosition point = { lon, lat };

  return quartier_edit_controller_add_point (fixture->controller, &point);
}

/* 250 m at 90°, without a pointer; then the width by a point 100 m to the north, where a degree is
 * 111190 m. */
static void
a_rectangle_is_typed (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const guint keys[]
      = { GDK_KEY_2, GDK_KEY_5, GDK_KEY_0, GDK_KEY_Tab, GDK_KEY_9, GDK_KEY_0 };
  QuartierDistrict *drawn;

  map_fixture_press_key (fixture, GDK_KEY_r, 0);
  g_assert_true (add_at (fixture, WEST - SIDE, SOUTH));
  for (gsize i = 0; i < 3; i++)
    g_assert_true (map_fixture_press_key (fixture, keys[i], 0));
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Return, 0));
  g_assert_nonnull (
      strstr (quartier_edit_controller_get_hint (fixture->controller), "point the way"));
  for (gsize i = 3; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (map_fixture_press_key (fixture, keys[i], 0));
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Return, 0));
  add_at (fixture, WEST - SIDE, SOUTH + 100 / 111190.3);
  drawn = quartier_edit_controller_get_district (fixture->controller);
  g_assert_nonnull (drawn);
  g_assert_cmpfloat_with_epsilon (quartier_district_get_area_m2 (drawn), 25000, 5);
}

static void
a_hole_goes_with_its_corners (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const double before_m2 = quartier_district_get_area_m2 (map_fixture_find (fixture, "below"));
  const double s = SIDE / 10;
  double x, y;

  quartier_map_view_set_selected (fixture->view, "below");
  map_fixture_press_key (fixture, GDK_KEY_h, 0);
  add_at (fixture, WEST + s, SOUTH + s);
  add_at (fixture, WEST + 3 * s, SOUTH + s);
  add_at (fixture, WEST + 3 * s, SOUTH + 3 * s);
  g_assert_true (quartier_edit_controller_finish (fixture->controller));
  /* Half of 2 s by 2 s, of 10 s by 10 s: a fiftieth. */
  g_assert_cmpfloat_with_epsilon (
      quartier_district_get_area_m2 (map_fixture_find (fixture, "below")) / before_m2, 0.98, 1e-4);
  map_fixture_place_of (fixture, WEST + 3 * s, SOUTH + s, &x, &y);
  map_fixture_drag (fixture, x, y, 0, 0);
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Delete, 0));
  g_assert_cmpuint (quartier_polygon_get_n_rings (
                        quartier_district_get_shape (map_fixture_find (fixture, "below")), 0),
                    ==, 1);
  quartier_plan_undo (fixture->plan);
  quartier_plan_undo (fixture->plan);
  g_assert_cmpfloat_with_epsilon (
      quartier_district_get_area_m2 (map_fixture_find (fixture, "below")), before_m2, 1e-3);
}

/* Turned 12 times by 30° it is what it was: the middle does not wander. */
static void
a_full_turn_is_none (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierPosition ring[]
      = { { WEST - SIDE, SOUTH }, { WEST - SIDE / 2, SOUTH }, { WEST - SIDE, SOUTH + SIDE / 4 } };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (ring, G_N_ELEMENTS (ring));
  QuartierPosition corner;

  map_fixture_put (fixture, quartier_district_new ("wedge", shape));
  quartier_map_view_set_selected (fixture->view, "wedge");
  map_fixture_press_key (fixture, GDK_KEY_o, 0);
  for (int i = 0; i < 12; i++)
    {
      map_fixture_press_key (fixture, GDK_KEY_3, 0);
      map_fixture_press_key (fixture, GDK_KEY_0, 0);
      map_fixture_press_key (fixture, GDK_KEY_Return, 0);
      corner = map_fixture_corner_of (fixture, "wedge", 1);
      if (i < 11)
        g_assert_cmpfloat (quartier_distance_m (&corner, &ring[1]), >, 100);
    }
  g_assert_cmpfloat (quartier_distance_m (&corner, &ring[1]), <, 0.01);
}

static void
ink_shows_the_main_use (void)
{
  g_autoptr (QuartierDistrict) bare = map_fixture_make_square ("x", 0, 0, 1, "residential");
  const QuartierMixShare shares[] = { { g_intern_string ("retail"), 0.3 },
                                      { g_intern_string ("office"), 0.5 },
                                      { g_intern_string ("residential"), 0.2 } };
  const QuartierMixShare strange = { g_intern_string ("planetarium"), 1 };
  g_autoptr (QuartierDistrict) mixed = quartier_district_with_mix (bare, shares, 3);
  g_autoptr (QuartierDistrict) other = quartier_district_with_mix (bare, &strange, 1);
  g_autoptr (QuartierDistrict) empty = quartier_district_with_mix (bare, NULL, 0);

  g_assert_cmpstr (quartier_main_land_use (mixed), ==, "office");
  g_assert_cmpstr (quartier_land_use_colour_of (mixed)->land_use, ==, "office");
  g_assert_cmpstr (quartier_land_use_colour_of (other)->land_use, ==, "");
  g_assert_null (quartier_land_use_colour_of (empty)->land_use);
}

static void
ink_writes_measures (void)
{
  static const struct
  {
    double value;
    const char *length;
    const char *area;
  } cases[] = {
    { 0, "0.0 m", "0 m²" },
    { 9.94, "9.9 m", "10 m²" },
    { 9.96, "10 m", "10 m²" },
    { 999.4, "999 m", "999 m²" },
    { 999.6, "1.00 km", "1000 m²" },
    { 12345, "12.35 km", "1.23 ha" },
    { 12345678, "12345.68 km", "12.3 km²" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *length = quartier_map_format_length (cases[i].value);
      g_autofree char *area = quartier_map_format_area (cases[i].value);

      if (cases[i].value < 12345) /* printf rounds ties of binary numbers either way */
        g_assert_cmpstr (length, ==, cases[i].length);
      g_assert_cmpstr (area, ==, cases[i].area);
    }
}
/* A name of several words has a second way to be written, narrower and higher; one word has not. */
static void
names_are_broken_between_words (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierMapInk *ink = quartier_map_ink (FALSE);
  QuartierMapLabels *labels = quartier_map_labels_new (GTK_WIDGET (fixture->layer), FALSE);
  const QuartierMapLabel *label
      = quartier_map_labels_get (labels, "Workshops and garage", FALSE, ink);
  const int width = label->width, height = label->height;

  label = quartier_map_labels_get (labels, "Workshops and garage", TRUE, ink);
  g_assert_cmpint (label->width, <, 0.7 * width);
  g_assert_cmpint (label->width, >, 0.4 * width);
  /* Two lines and one halo. */
  g_assert_cmpint (label->height, >, 1.5 * height);
  g_assert_cmpint (label->height, <=, 2 * height);
  /* The first way stands as it was. */
  label = quartier_map_labels_get (labels, "Workshops and garage", FALSE, ink);
  g_assert_cmpint (label->width, ==, width);

  /* Chinese has no spaces to break at, and needs none. */
  g_assert_cmpint (quartier_map_labels_get (labels, "广场、学校与商店", TRUE, ink)->height, >,
                   1.5 * quartier_map_labels_get (labels, "广场、学校与商店", FALSE, ink)->height);

  label = quartier_map_labels_get (labels, "Workshops", FALSE, ink);
  g_assert_cmpint (label->height, ==, height);
  label = quartier_map_labels_get (labels, "Workshops", TRUE, ink);
  g_assert_cmpint (label->height, ==, height);
  quartier_map_labels_free (labels);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  adw_init ();
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_LIGHT);
#define ADD(path, func)                                                                            \
  g_test_add (path, MapFixture, NULL, map_fixture_set_up, func, map_fixture_tear_down)
  ADD ("/map/hit/topmost", hit_finds_the_topmost);
  ADD ("/map/hit/handles", hit_finds_handles);
  ADD ("/map/hit/holes", hit_leaves_holes_out);
  ADD ("/map/drag/corner", drag_moves_a_corner);
  ADD ("/map/drag/escape", drag_is_abandoned_by_escape);
  ADD ("/map/drag/crossing", drag_across_goes_back_to_the_last_good_place);
  ADD ("/map/drag/midpoint", drag_on_a_midpoint_adds_a_corner);
  ADD ("/map/drag/district", drag_moves_what_is_selected_alone);
  ADD ("/map/keys/nudge", keys_nudge_in_one_step);
  ADD ("/map/keys/delete", keys_delete_the_district);
  ADD ("/map/selection", selection_follows_the_plan);
  ADD ("/map/drawing", drawing_makes_a_district);
  ADD ("/map/drawing/crossing", drawing_keeps_what_crosses);
  ADD ("/map/drawing/redo", redo_while_drawing_leaves_the_plan);
  ADD ("/map/ink/names", names_are_broken_between_words);
  ADD ("/map/ink/few-and-many", ink_is_the_same_for_few_and_many);
  ADD ("/map/draw/locked-snap", locked_lines_end_on_edges);
  ADD ("/map/draw/rectangle-typed", a_rectangle_is_typed);
  ADD ("/map/draw/hole", a_hole_goes_with_its_corners);
  ADD ("/map/draw/full-turn", a_full_turn_is_none);
  ADD ("/map/hit/touch", fingers_reach_further);
#undef ADD
  g_test_add_func ("/map/ink/main-use", ink_shows_the_main_use);
  g_test_add_func ("/map/ink/measures", ink_writes_measures);
  return g_test_run ();
}
