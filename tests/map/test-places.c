/*
 * The map in hard places: across the date line, at the edge of the Mercator world, slivers, courts
 * that touch the outline.
 */
#include "map-fixture.h"

#include <math.h>

#include "map/map-palette.h"

/* The plan is another one, of one scenario with one district. */
static void
look_at (MapFixture *fixture, QuartierDistrict *first)
{
  const QuartierScenario scenario = { (char *)"a", (char *)"A", 0, NULL, NULL };

  g_object_unref (fixture->plan); /* the view has it until it gets the other */
  fixture->plan = quartier_plan_new ();
  quartier_plan_begin (fixture->plan, "Scenario");
  quartier_plan_put_scenario (fixture->plan, &scenario);
  quartier_plan_commit (fixture->plan);
  quartier_plan_set_current (fixture->plan, "a");
  if (first != NULL)
    map_fixture_put (fixture, first);
  quartier_map_view_set_plan (fixture->view, fixture->plan);
  quartier_map_view_zoom_to_plan (fixture->view, FALSE);
  map_fixture_spin (60);
}

static QuartierDistrict *
hit (MapFixture *fixture, double lon, double lat)
{
  double x, y;

  map_fixture_place_of (fixture, lon, lat, &x, &y);
  return quartier_district_layer_find_district (fixture->layer, x, y);
}

static gboolean
is_in_view (MapFixture *fixture, double lon, double lat)
{
  double x, y;

  map_fixture_place_of (fixture, lon, lat, &x, &y);
  return x > 0 && x < 800 && y > 0 && y < 600;
}

static QuartierDistrict *
make_jumping (const char *id, double south)
{
  const QuartierPosition ring[] = {
    { 179.99, south }, { 180.01, south }, { 180.01, south + 0.02 }, { 179.99, south + 0.02 }
  };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (ring, G_N_ELEMENTS (ring));

  return quartier_district_new (id, shape);
}

static void
across_the_date_line (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  ShumateViewport *viewport = shumate_map_get_viewport (quartier_map_view_get_map (fixture->view));
  double x, y, other_x, other_y;

  look_at (fixture, make_jumping ("over", -17));
  map_fixture_put (fixture, map_fixture_make_square ("east", -179.99, -17, 0.02, "office"));
  map_fixture_put (fixture, map_fixture_make_square ("west", 179.97, -17, 0.02, "office"));
  quartier_map_view_zoom_to_plan (fixture->view, FALSE);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (viewport), >, 10);
  /* From either side, as the map may look from there. */
  for (int side = -1; side <= 1; side += 2)
    {
      shumate_location_set_location (SHUMATE_LOCATION (viewport), -16.99, side * 179.9999);
      map_fixture_spin (30);
      g_assert_true (is_in_view (fixture, 179.97, -17));
      g_assert_true (is_in_view (fixture, 180.03, -16.98));
      g_assert_true (hit (fixture, 180.005, -16.99) == map_fixture_find (fixture, "over"));
      g_assert_true (hit (fixture, 179.995, -16.99) == map_fixture_find (fixture, "over"));
      g_assert_true (hit (fixture, 180.02, -16.99) == map_fixture_find (fixture, "east"));
      g_assert_true (hit (fixture, 179.98, -16.99) == map_fixture_find (fixture, "west"));
      map_fixture_place_of (fixture, 179.99, -17, &x, &y);
      map_fixture_place_of (fixture, 180.01, -17, &other_x, &other_y);
      g_assert_cmpfloat (fabs (other_x - x), <, 400);
    }

  /* A corner in the east is dragged further east. */
  quartier_map_view_set_selected (fixture->view, "over");
  map_fixture_place_of (fixture, 180.01, -17, &x, &y);
  map_fixture_drag (fixture, x, y, -20, 12);
  map_fixture_place_of (fixture, map_fixture_corner_of (fixture, "over", 1).lon,
                        map_fixture_corner_of (fixture, "over", 1).lat, &other_x, &other_y);
  g_assert_cmpfloat_with_epsilon (other_x, x - 20, 1e-2);
  g_assert_cmpfloat_with_epsilon (other_y, y + 12, 1e-2);
  g_assert_cmpfloat_with_epsilon (map_fixture_corner_of (fixture, "over", 1).lon, 180.01, 0.01);
}

/* The other scenario says where the plan is, as long as this one has nothing in it. */
static void
empty_beside_others (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierScenario scenario = { (char *)"b", (char *)"B", 0, NULL, NULL };

  look_at (fixture, map_fixture_make_square ("only", 24, 60, 0.02, "residential"));
  quartier_plan_begin (fixture->plan, "Scenario");
  quartier_plan_put_scenario (fixture->plan, &scenario);
  quartier_plan_commit (fixture->plan);
  quartier_plan_set_current (fixture->plan, "b");
  quartier_map_view_set_place (fixture->view, &(QuartierMapPlace){ { 0, 0 }, 3 });
  quartier_map_view_zoom_to_plan (fixture->view, FALSE);
  map_fixture_spin (60);
  g_assert_true (is_in_view (fixture, 24, 60));
  g_assert_true (is_in_view (fixture, 24.02, 60.02));
  g_assert_cmpfloat (quartier_map_view_get_place (fixture->view).zoom, >, 10);
}

/* The first district of all, drawn while the map is panned across. */
static void
drawn_across_the_date_line (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  ShumateViewport *viewport = shumate_map_get_viewport (quartier_map_view_get_map (fixture->view));
  QuartierPosition west, east;

  look_at (fixture, NULL);
  quartier_map_view_set_place (fixture->view, &(QuartierMapPlace){ { 179.9999, -16.99 }, 14 });
  map_fixture_spin (30);
  g_assert_true (quartier_district_layer_get_position (fixture->layer, 100, 300, &west));
  shumate_location_set_location (SHUMATE_LOCATION (viewport), -16.99, -179.9999);
  map_fixture_spin (30);
  g_assert_true (quartier_district_layer_get_position (fixture->layer, 700, 300, &east));
  g_assert_cmpfloat (west.lon, <, 180);
  g_assert_cmpfloat (east.lon, >, 180);
  g_assert_cmpfloat (east.lon - west.lon, <, 1);
}

static void
at_the_edge_of_the_world (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  double x, y, low_x, low_y;

  look_at (fixture, map_fixture_make_square ("north", 15, 84.99, 0.02, "residential"));
  g_assert_true (hit (fixture, 15.01, 85.0) == map_fixture_find (fixture, "north"));
  quartier_map_view_set_selected (fixture->view, "north");
  map_fixture_place_of (fixture, 15, 84.99, &x, &y);
  map_fixture_drag (fixture, x, y, -10, 10);
  map_fixture_place_of (fixture, map_fixture_corner_of (fixture, "north", 0).lon,
                        map_fixture_corner_of (fixture, "north", 0).lat, &low_x, &low_y);
  g_assert_cmpfloat_with_epsilon (low_y, y + 10, 1e-2);

  /* Beyond the map's edge there is nothing to see, and nothing goes wrong. */
  look_at (fixture, map_fixture_make_square ("beyond", 15, 88, 0.5, "residential"));
  quartier_map_view_set_selected (fixture->view, "beyond");
  map_fixture_spin (60);
  g_assert_cmpfloat (quartier_district_get_area_m2 (map_fixture_find (fixture, "beyond")), >, 0);
}

/* A dike, a metre wide and a kilometre long. */
static void
sliver_is_found (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const double m_lat = 1 / 111200.0, m_lon = m_lat / cos (48 * G_PI / 180);
  const QuartierPosition ring[] = {
    { 8, 48 }, { 8 + 1000 * m_lon, 48 }, { 8 + 1000 * m_lon, 48 + m_lat }, { 8, 48 + m_lat }
  };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (ring, G_N_ELEMENTS (ring));
  const QuartierPosition cut[] = { { 8 + 500 * m_lon, 47.999 }, { 8 + 500 * m_lon, 48.001 } };
  g_autoptr (GPtrArray) pieces = NULL;
  double x, y;

  look_at (fixture, quartier_district_new ("dike", shape));
  g_assert_cmpfloat_with_epsilon (
      quartier_district_get_area_m2 (map_fixture_find (fixture, "dike")), 1000, 10);
  g_assert_true (is_in_view (fixture, 8, 48) && is_in_view (fixture, 8 + 1000 * m_lon, 48));
  /* Two pixels beside it: a hand is no more exact than that. */
  map_fixture_place_of (fixture, 8 + 300 * m_lon, 48 + m_lat / 2, &x, &y);
  g_assert_true (quartier_district_layer_find_district (fixture->layer, x, y)
                 == map_fixture_find (fixture, "dike"));
  g_assert_true (quartier_district_layer_find_district (fixture->layer, x, y + 2)
                 == map_fixture_find (fixture, "dike"));
  g_assert_null (quartier_district_layer_find_district (fixture->layer, x, y + 12));
  pieces = quartier_polygon_split (shape, cut, 2);
  g_assert_cmpuint (pieces->len, ==, 2);
}

/* A court that touches its outline in a corner is a valid shape; one that shares an edge is not,
 * and says so. */
static void
court_at_the_outline (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierPosition touching[] = { { 8, 48.005 }, { 8.004, 48.003 }, { 8.004, 48.007 } };
  const QuartierPosition sharing[]
      = { { 8, 48.003 }, { 8.004, 48.003 }, { 8.004, 48.007 }, { 8, 48.007 } };
  const struct
  {
    const QuartierPosition *ring;
    gsize n;
    gboolean is_valid;
  } courts[] = { { touching, 3, TRUE }, { sharing, 4, FALSE } };

  for (int i = 0; i < 2; i++)
    {
      QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();
      g_autoptr (QuartierPolygon) shape = NULL;
      g_autoptr (QuartierPolygon) mended = NULL;

      quartier_polygon_builder_add_part (builder);
      quartier_polygon_builder_add_ring (builder);
      quartier_polygon_builder_add (builder, 8, 48);
      quartier_polygon_builder_add (builder, 8.01, 48);
      quartier_polygon_builder_add (builder, 8.01, 48.01);
      quartier_polygon_builder_add (builder, 8, 48.01);
      quartier_polygon_builder_add_ring (builder);
      for (gsize k = 0; k < courts[i].n; k++)
        quartier_polygon_builder_add (builder, courts[i].ring[k].lon, courts[i].ring[k].lat);
      shape = quartier_polygon_builder_end (builder);
      g_assert_true (quartier_polygon_check (shape, NULL) == courts[i].is_valid);
      look_at (fixture, quartier_district_new ("court", shape));
      g_assert_null (hit (fixture, 8.0035, 48.005));
      g_assert_true (hit (fixture, 8.008, 48.005) == map_fixture_find (fixture, "court"));
      mended = quartier_polygon_repaired (shape);
      g_assert_true (quartier_polygon_check (mended, NULL));
    }
}

static void
add (const char *path, void (*func) (MapFixture *, gconstpointer))
{
  g_test_add (path, MapFixture, NULL, map_fixture_set_up, func, map_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/places/date-line", across_the_date_line);
  add ("/places/date-line-drawn", drawn_across_the_date_line);
  add ("/places/edge", at_the_edge_of_the_world);
  add ("/places/empty", empty_beside_others);
  add ("/places/sliver", sliver_is_found);
  add ("/places/court", court_at_the_outline);
  return g_test_run ();
}
