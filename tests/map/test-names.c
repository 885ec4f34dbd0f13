/*
 * Names on the map: none is cut by its edge, none lies on a symbol or on another name, and each stands on what it
 * names. A frame is made at once, and what it has taken is asked of the layer.
 */
#include "map-fixture.h"

#include <locale.h>
#include <math.h>

#include "map/name-place.h"
#include "map/quartier-district-layer-private.h"

#define MAP_WIDTH 800
#define MAP_HEIGHT 600
/* Between a name and the edge of the map. */
#define EDGE_PX 6

static graphene_rect_t
rect (float x, float y, float width, float height)
{
  return GRAPHENE_RECT_INIT (x, y, width, height);
}

/* A name of 100 × 20 px at 0, 40, in a room of that width that reaches from 0 to 100. */
static graphene_rect_t
place (const graphene_rect_t *taken, gsize n, gboolean is_placed)
{
  const graphene_rect_t room = rect (0, 0, 100, 100);
  graphene_rect_t name = rect (0, 40, 100, 20);

  g_assert_cmpint (quartier_map_place_name (&name, &room, taken, n), ==, is_placed);
  g_assert_cmpfloat (name.origin.x, ==, 0);
  return name;
}

static void
above_or_below (void)
{
  const graphene_rect_t beside = rect (120, 40, 22, 22), low = rect (50, 50, 22, 22), high = rect (10, 5, 22, 22);
  const graphene_rect_t both[] = { low, high };
  const graphene_rect_t shut[] = { low, { { 10, 15 }, { 22, 22 } }, { { 30, 78 }, { 22, 22 } } };

  g_assert_cmpfloat (place (NULL, 0, TRUE).origin.y, ==, 40);
  g_assert_cmpfloat (place (&beside, 1, TRUE).origin.y, ==, 40);
  /* Above the symbol: 10 px up, where below it were 32 down. */
  g_assert_cmpfloat (place (&low, 1, TRUE).origin.y, ==, 30);
  /* Above, at 30, it touches none of the other, which ends at 27. */
  g_assert_cmpfloat (place (both, 2, TRUE).origin.y, ==, 30);
  /* The way up is shut, and down there is no room for 20 px under the third one. */
  place (shut, 3, FALSE);
  /* Where the way up is shut alone, it goes down. */
  g_assert_cmpfloat (place (shut, 2, TRUE).origin.y, ==, 72);
}

/* A low room: nothing is left but to go aside, to the nearer side. */
static void
aside (void)
{
  const graphene_rect_t room = rect (0, 40, 200, 20), symbol = rect (90, 40, 20, 20);
  graphene_rect_t name = rect (65, 40, 60, 20);

  /* 35 px to the left, where to the right were 45. */
  g_assert_true (quartier_map_place_name (&name, &room, &symbol, 1));
  g_assert_cmpfloat (name.origin.x, ==, 30);
  g_assert_cmpfloat (name.origin.y, ==, 40);
}

static void
into_the_room (void)
{
  const graphene_rect_t room = rect (10, 20, 100, 50);
  graphene_rect_t left = rect (-40, 30, 60, 20), low = rect (30, 65, 60, 20), wide = rect (0, 30, 120, 20);

  g_assert_true (quartier_map_put_into (&left, &room));
  g_assert_cmpfloat (left.origin.x, ==, 10);
  g_assert_cmpfloat (left.origin.y, ==, 30);
  g_assert_true (quartier_map_put_into (&low, &room));
  g_assert_cmpfloat (low.origin.y, ==, 50);
  g_assert_false (quartier_map_put_into (&wide, &room));
}

/* What the frame has taken: what lies over the map, then symbols, then names in the order in which they were given
 * places. */
static const GArray *
draw (MapFixture *fixture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  quartier_district_layer_snapshot (GTK_WIDGET (fixture->layer), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_clear_pointer (&node, gsk_render_node_unref);
  return fixture->layer->taken;
}

/* How many places are not those of names. */
static guint
count_others (MapFixture *fixture)
{
  return fixture->layer->covered->len + fixture->layer->marks->len;
}

static guint
count_names (MapFixture *fixture)
{
  return draw (fixture)->len - count_others (fixture);
}

static const graphene_rect_t *
first_name (MapFixture *fixture)
{
  const GArray *taken = draw (fixture);

  g_assert_cmpuint (taken->len, ==, count_others (fixture) + 1);
  return &g_array_index (taken, graphene_rect_t, count_others (fixture));
}

/* Looks where a place is so many pixels from the upper left. */
static void
look (MapFixture *fixture, double lon, double lat, double x, double y)
{
  ShumateViewport *viewport = shumate_map_get_viewport (quartier_map_view_get_map (fixture->view));
  QuartierPosition middle;
  double at_x, at_y;

  map_fixture_place_of (fixture, lon, lat, &at_x, &at_y);
  g_assert_true (quartier_district_layer_get_position (fixture->layer, MAP_WIDTH / 2.0 + at_x - x,
                                                       MAP_HEIGHT / 2.0 + at_y - y, &middle));
  shumate_location_set_location (SHUMATE_LOCATION (viewport), middle.lat, middle.lon);
}

/* Squares of SIDE are so wide. */
static void
zoom (MapFixture *fixture, double side_px)
{
  ShumateViewport *viewport = shumate_map_get_viewport (quartier_map_view_get_map (fixture->view));

  shumate_viewport_set_zoom_level (viewport, log2 (side_px * 360 / 256 / SIDE));
}

static void
assert_clean (MapFixture *fixture)
{
  const GArray *taken = draw (fixture);
  const guint n_others = count_others (fixture);
  const graphene_rect_t map = rect (0, 0, MAP_WIDTH, MAP_HEIGHT);

  for (guint i = 0; i < taken->len; i++)
    {
      const graphene_rect_t *one = &g_array_index (taken, graphene_rect_t, i);

      if (i >= n_others)
        g_assert_true (graphene_rect_contains_rect (&map, one));
      for (guint k = MAX (i + 1, n_others); k < taken->len; k++)
        {
          const graphene_rect_t *other = &g_array_index (taken, graphene_rect_t, k);
          graphene_rect_t both;

          if (graphene_rect_intersection (one, other, &both))
            g_assert_true (both.size.width < 1e-3f || both.size.height < 1e-3f);
        }
    }
}

/* The two squares of the fixture, which lie on each other by a quarter, wherever the map is moved to. */
static void
none_is_cut (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint most = 0;

  /* Tools, buttons, legend, scale, whose the map is, and where hints stand. */
  g_assert_cmpuint (fixture->layer->covered->len, ==, 6);
  zoom (fixture, 150);
  for (int x = -180; x < MAP_WIDTH + 30; x += 23)
    for (int y = -30; y < MAP_HEIGHT + 250; y += 37)
      {
        look (fixture, WEST, SOUTH, x, y);
        assert_clean (fixture);
        most = MAX (most, count_names (fixture));
      }
  g_assert_cmpuint (most, ==, 2);
}

static void
moves_into_what_is_seen (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const double lon = 9 + SIDE / 2, lat = SOUTH + SIDE / 2;
  const graphene_rect_t *name;

  map_fixture_put (fixture, map_fixture_make_square ("Quarter", 9, SOUTH, SIDE, "office"));
  zoom (fixture, 300);
  /* Whole: in the middle of its square. */
  look (fixture, lon, lat, 400, 300);
  name = first_name (fixture);
  g_assert_cmpfloat_with_epsilon (name->origin.x + name->size.width / 2, 400, 2);
  /* Its middle is at the edge: half of the square is seen, and all of the name. */
  look (fixture, lon, lat, 0, 300);
  g_assert_cmpfloat_with_epsilon (first_name (fixture)->origin.x, EDGE_PX, 0.01);
  look (fixture, lon, lat, 400, 600);
  name = first_name (fixture);
  g_assert_cmpfloat_with_epsilon (name->origin.y + name->size.height, MAP_HEIGHT - EDGE_PX, 0.01);
  /* 10 px of the square are seen: no name has room in them, but that of what is selected is told all the same. */
  look (fixture, lon, lat, -140, 300);
  g_assert_cmpuint (count_names (fixture), ==, 0);
  quartier_map_view_set_selected (fixture->view, "Quarter");
  g_assert_cmpuint (count_names (fixture), ==, 1);
  assert_clean (fixture);
}

/* Of the upright arm of an angle a strip of 10 px is seen along the left edge: what its box has free is not its own. */
static void
stands_on_what_it_names (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierPosition ring[] = { { 9, 48 },           { 9 + 4 * SIDE, 48 },        { 9 + 4 * SIDE, 48 + SIDE },
                                    { 9 + SIDE, 48 + SIDE }, { 9 + SIDE, 48 + 4 * SIDE }, { 9, 48 + 4 * SIDE } };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (ring, G_N_ELEMENTS (ring));
  g_autoptr (QuartierDistrict) bare = quartier_district_new ("angle", shape);

  map_fixture_put (fixture, quartier_district_with_text (bare, QUARTIER_FIELD_NAME, "Angle"));
  zoom (fixture, 300);
  look (fixture, 9 + SIDE, 48 + 2.5 * SIDE, 10, 300);
  g_assert_cmpuint (count_names (fixture), ==, 0);
  /* Where 200 px of the arm are seen it has its name. */
  look (fixture, 9 + SIDE, 48 + 2.5 * SIDE, 200, 300);
  g_assert_cmpuint (count_names (fixture), ==, 1);
}

/* Of two small parts far from each other: the name stands on one of them and reaches over it. */
static void
names_parts (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();
  g_autoptr (QuartierPolygon) shape = NULL;
  g_autoptr (QuartierDistrict) bare = NULL;
  const graphene_rect_t *name;

  for (int part = 0; part < 2; part++)
    {
      const double west = 9 + 3 * part * SIDE;

      quartier_polygon_builder_add_part (builder);
      quartier_polygon_builder_add_ring (builder);
      quartier_polygon_builder_add (builder, west, SOUTH);
      quartier_polygon_builder_add (builder, west + SIDE, SOUTH);
      quartier_polygon_builder_add (builder, west + SIDE, SOUTH + SIDE);
      quartier_polygon_builder_add (builder, west, SOUTH + SIDE);
    }
  shape = quartier_polygon_builder_end (builder);
  bare = quartier_district_new ("parts", shape);
  map_fixture_put (fixture, quartier_district_with_text (bare, QUARTIER_FIELD_NAME, "Two parts"));
  zoom (fixture, 40);
  look (fixture, 9, SOUTH, 300, 300);
  name = first_name (fixture);
  g_assert_cmpfloat (name->size.width, >, 40);
  assert_clean (fixture);
}

/* A stop stands in the middle of its square, as that of a town made from questions does. */
static void
gives_way_to_a_stop (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierPosition middle = { 9 + SIDE / 2, SOUTH + SIDE / 2 };
  g_autoptr (QuartierStop) stop = quartier_stop_new ("s", &middle, "tram", NULL);

  map_fixture_put (fixture, map_fixture_make_square ("Core", 9, SOUTH, SIDE, "office"));
  quartier_plan_begin (fixture->plan, "Stop");
  quartier_plan_put_stop (fixture->plan, "a", stop);
  quartier_plan_commit (fixture->plan);
  for (int side_px = 20; side_px <= 200; side_px += 5)
    {
      zoom (fixture, side_px);
      look (fixture, middle.lon, middle.lat, 400, 300);
      assert_clean (fixture);
      if (side_px >= 100)
        g_assert_cmpuint (count_names (fixture), ==, 1);
      quartier_map_view_set_selected (fixture->view, "Core");
      g_assert_cmpuint (count_names (fixture), ==, 1);
      assert_clean (fixture);
      quartier_map_view_set_selected (fixture->view, NULL);
    }
}

/* Where hints stand, in the middle of the upper edge, there is no name, whatever is said there just now. */
static void
gives_way_to_hints (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  graphene_rect_t hints = rect (160, 0, 560, 60), before;
  const graphene_rect_t *name;

  map_fixture_put (fixture, map_fixture_make_square ("Core", 9, SOUTH, SIDE, "office"));
  zoom (fixture, 150);
  for (int y = -20; y < 60; y += 7)
    {
      look (fixture, 9 + SIDE / 2, SOUTH + SIDE / 2, 440, y);
      draw (fixture);
      if (count_names (fixture) == 0)
        continue;
      name = first_name (fixture);
      g_assert_false (graphene_rect_intersection (name, &hints, NULL));
    }
  /* With room below it the name stands there, and stays where it is when another hint comes. */
  look (fixture, 9 + SIDE / 2, SOUTH + SIDE / 2, 440, 40);
  before = *first_name (fixture);
  g_assert_cmpfloat (before.origin.y, >=, 60);
  quartier_map_view_set_selected (fixture->view, "Core");
  map_fixture_spin (60);
  name = first_name (fixture);
  g_assert_true (graphene_rect_equal (&before, name));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  adw_init ();
  g_test_add_func ("/names/above", above_or_below);
  g_test_add_func ("/names/aside", aside);
  g_test_add_func ("/names/room", into_the_room);
#define ADD(path, func) g_test_add (path, MapFixture, NULL, map_fixture_set_up, func, map_fixture_tear_down)
  ADD ("/names/whole", none_is_cut);
  ADD ("/names/edge", moves_into_what_is_seen);
  ADD ("/names/on-shape", stands_on_what_it_names);
  ADD ("/names/parts", names_parts);
  ADD ("/names/stop", gives_way_to_a_stop);
  ADD ("/names/hints", gives_way_to_hints);
#undef ADD
  return g_test_run ();
}
