/*
 * The way along the edges of areas that touch, in metres on a plane at 48° N:
 *
 *    60          b────────────┐
 *    40  ┌───────┤            │
 *        │   A   │     B      │
 *     0  └───────┴────────────┘
 *        0      100          200
 */
#include "base/polygon-trace.h"

#include "base/plane.h"

static const QuartierPosition ORIGIN = { 8, 48 };

static QuartierPosition
at (double east_m, double north_m)
{
  const QuartierPlane plane = quartier_plane_at (&ORIGIN);

  return quartier_plane_to_position (&plane, east_m, north_m);
}

static QuartierPolygon *
box (double west_m, double south_m, double east_m, double north_m)
{
  const QuartierPosition ring[]
      = { at (west_m, south_m), at (east_m, south_m), at (east_m, north_m), at (west_m, north_m) };

  return quartier_polygon_new (ring, G_N_ELEMENTS (ring));
}

static QuartierBounds
bounds (double west_m, double south_m, double east_m, double north_m)
{
  const QuartierPosition south_west = at (west_m, south_m), north_east = at (east_m, north_m);

  return (QuartierBounds){ south_west.lon, south_west.lat, north_east.lon, north_east.lat };
}

/* The way in words: its length in whole metres, and its corners. */
static char *
say_way (QuartierPolygon *const *shapes, gsize n, QuartierPosition from, QuartierPosition to)
{
  const QuartierPlane plane = quartier_plane_at (&ORIGIN);
  const QuartierBounds all = bounds (-300, -300, 500, 500);
  double length_m = 0;
  g_autoptr (GArray) way = quartier_polygons_trace (shapes, n, &all, &from, &to, 0.05, &length_m);
  GString *text;

  if (way == NULL)
    return g_strdup ("none");
  text = g_string_new (NULL);
  g_string_append_printf (text, "%.0f:", length_m);
  for (guint i = 0; i < way->len; i++)
    {
      double x, y;

      quartier_plane_to_m (&plane, &g_array_index (way, QuartierPosition, i), &x, &y);
      g_string_append_printf (text, " %.0f,%.0f", x + 0.0, y + 0.0);
    }
  return g_string_free (text, FALSE);
}

static void
assert_way (QuartierPolygon *const *shapes,
            gsize n,
            QuartierPosition from,
            QuartierPosition to,
            const char *expected)
{
  g_autofree char *way = say_way (shapes, n, from, to);

  g_assert_cmpstr (way, ==, expected);
}

static void
the_way_goes_on_to_the_neighbour (void)
{
  g_autoptr (QuartierPolygon) a = box (0, 0, 100, 40);
  g_autoptr (QuartierPolygon) b = box (100, 0, 200, 60);
  QuartierPolygon *const shapes[] = { a, b };

  /* 50 to the common border, 20 up what is B's alone, 50 on. */
  assert_way (shapes, 2, at (50, 40), at (150, 60), "120: 100,40 100,60");
  assert_way (shapes, 2, at (150, 60), at (50, 40), "120: 100,60 100,40");
  /* Straight on below, by the corner that both have. */
  assert_way (shapes, 2, at (50, 0), at (150, 0), "100: 100,0");
  /* Over the top 50 + 20 + 100 + 50 = 220, through the border 50 + 40 + 100 + 10 = 200. */
  assert_way (shapes, 2, at (50, 40), at (200, 10), "200: 100,40 100,0 200,0");
  /* Over the top 200; through the border 50 + 40 + 100 + 30 = 220. */
  assert_way (shapes, 2, at (50, 40), at (200, 30), "200: 100,40 100,60 200,60");
  /* The order of the shapes is of no account. */
  assert_way (((QuartierPolygon *const[]){ b, a }), 2, at (50, 40), at (200, 10),
              "200: 100,40 100,0 200,0");
  /* From the border itself, in the middle of which there is no corner: 20 down, 50 on. */
  assert_way (shapes, 2, at (100, 20), at (150, 0), "70: 100,0");
}

static void
one_area_is_followed_as_before (void)
{
  g_autoptr (QuartierPolygon) a = box (0, 0, 100, 40);
  QuartierPolygon *const shapes[] = { a };

  assert_way (shapes, 1, at (80, 0), at (70, 40), "90: 100,0 100,40");
  assert_way (shapes, 1, at (80, 0), at (0, 10), "90: 0,0");
  assert_way (shapes, 1, at (80, 0), at (100, 0), "20:");
  assert_way (shapes, 1, at (80, 0), at (20, 0), "60:");
  assert_way (shapes, 1, at (80, 0), at (50, 60), "none");
  assert_way (shapes, 0, at (80, 0), at (50, 60), "none");
}

static void
a_corner_on_a_corner_is_enough (void)
{
  g_autoptr (QuartierPolygon) a = box (0, 0, 100, 40);
  g_autoptr (QuartierPolygon) beyond = box (100, 40, 160, 100);
  g_autoptr (QuartierPolygon) near_by = box (100.04, 40, 160, 100);
  g_autoptr (QuartierPolygon) apart = box (100.2, 40, 160, 100);
  g_autoptr (QuartierPolygon) across = box (50, 20, 150, 30);

  /* 50 + 60 + 20. */
  assert_way (((QuartierPolygon *const[]){ a, beyond }), 2, at (50, 40), at (120, 100),
              "130: 100,40 100,100");
  assert_way (((QuartierPolygon *const[]){ a, near_by }), 2, at (50, 40), at (120, 100),
              "130: 100,40 100,100");
  assert_way (((QuartierPolygon *const[]){ a, apart }), 2, at (50, 40), at (120, 100), "none");
  assert_way (((QuartierPolygon *const[]){ a, across }), 2, at (50, 40), at (150, 25), "none");
}

/* Of a chessboard's 20 × 20 fields of 10 m the edges make a grid of streets: every shortest way from
 * corner to corner is as long as its parts east and north together. */
static void
many_areas_make_streets (void)
{
  g_autoptr (GPtrArray) fields
      = g_ptr_array_new_with_free_func ((GDestroyNotify)quartier_polygon_unref);
  const QuartierPosition from = at (0, 0), to = at (200, 200), middle = at (105, 70);
  const QuartierBounds all = bounds (-10, -10, 210, 210);
  g_autoptr (GArray) way = NULL;
  g_autoptr (GArray) to_middle = NULL;
  double length_m;

  for (int row = 0; row < 20; row++)
    for (int column = 0; column < 20; column++)
      g_ptr_array_add (fields, box (10 * column, 10 * row, 10 * column + 10, 10 * row + 10));
  way = quartier_polygons_trace ((QuartierPolygon *const *)fields->pdata, fields->len, &all, &from,
                                 &to, 0.05, &length_m);
  g_assert_cmpfloat_with_epsilon (length_m, 400, 0.01);
  g_assert_cmpuint (way->len, ==, 39);
  to_middle = quartier_polygons_trace ((QuartierPolygon *const *)fields->pdata, fields->len, &all,
                                       &from, &middle, 0.05, &length_m);
  g_assert_cmpfloat_with_epsilon (length_m, 175, 0.01);
  g_assert_cmpuint (to_middle->len, ==, 17);
}

/* A hole is filled by another area: from the outside nothing leads there, around the hole everything. */
static void
holes_are_followed_too (void)
{
  g_autoptr (QuartierPolygon) whole = box (0, 0, 100, 100);
  g_autoptr (QuartierPolygon) court = box (20, 20, 60, 60);
  gsize n;
  const QuartierPosition *ring = quartier_polygon_get_ring (court, 0, 0, &n);
  g_autoptr (QuartierPolygon) with = quartier_polygon_with_hole (whole, ring, n, NULL);
  g_autoptr (QuartierPolygon) half = box (20, 20, 40, 60);
  QuartierPolygon *const shapes[] = { with, half };

  assert_way (shapes, 2, at (0, 50), at (20, 50), "none");
  /* Along the dividing line 5 + 40 + 5, round the hole 15 + 40 + 15. */
  assert_way (shapes, 2, at (45, 20), at (45, 60), "50: 40,20 40,60");
}

/* The way round a court from one wing to the other leads along its back, which the smaller box leaves out. */
static void
the_way_stays_within (void)
{
  const QuartierPosition ring[] = { at (0, 0),     at (140, 0),  at (140, 20), at (20, 20),
                                    at (20, 80),   at (140, 80), at (140, 100), at (0, 100) };
  g_autoptr (QuartierPolygon) court = quartier_polygon_new (ring, G_N_ELEMENTS (ring));
  const QuartierPosition from = at (120, 20), to = at (120, 80);
  const QuartierBounds near_by = bounds (50, 10, 200, 90), wide = bounds (10, 10, 200, 90);
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) way = NULL;
  double length_m = -1;

  none = quartier_polygons_trace (&court, 1, &near_by, &from, &to, 0.05, &length_m);
  g_assert_null (none);
  g_assert_cmpfloat (length_m, ==, -1);
  /* 100 in, 60 across, 100 out. */
  way = quartier_polygons_trace (&court, 1, &wide, &from, &to, 0.05, &length_m);
  g_assert_cmpuint (way->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (length_m, 260, 0.02);
}

/* 100 × 100 fields have 10,201 corners: more than is gone through at a movement of the pointer. */
static void
too_much_is_left_alone (void)
{
  g_autoptr (GPtrArray) fields
      = g_ptr_array_new_with_free_func ((GDestroyNotify)quartier_polygon_unref);
  const QuartierPosition from = at (0, 0), to = at (1000, 1000);
  const QuartierBounds all = bounds (-10, -10, 1010, 1010);
  GArray *way;
  double length_m;

  for (int row = 0; row < 100; row++)
    for (int column = 0; column < 100; column++)
      g_ptr_array_add (fields, box (10 * column, 10 * row, 10 * column + 10, 10 * row + 10));
  way = quartier_polygons_trace ((QuartierPolygon *const *)fields->pdata, fields->len, &all, &from,
                                 &to, 0.05, &length_m);
  g_assert_null (way);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trace/neighbour", the_way_goes_on_to_the_neighbour);
  g_test_add_func ("/trace/one", one_area_is_followed_as_before);
  g_test_add_func ("/trace/corner", a_corner_on_a_corner_is_enough);
  g_test_add_func ("/trace/many", many_areas_make_streets);
  g_test_add_func ("/trace/holes", holes_are_followed_too);
  g_test_add_func ("/trace/within", the_way_stays_within);
  g_test_add_func ("/trace/too-much", too_much_is_left_alone);
  return g_test_run ();
}
