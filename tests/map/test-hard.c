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
  ADD ("/map/hard/keys-turn-in-one-step", keys_turn_in_one_step);
#undef ADD
  return g_test_run ();
}
