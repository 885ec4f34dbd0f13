/*
 * Shapes across the date line: in one piece on the plane, in pieces in a file.
 */
#include "base/date-line.h"

#include <math.h>

static QuartierPolygon *
box (double west, double south, double east, double north)
{
  const QuartierPosition ring[]
      = { { west, south }, { east, south }, { east, north }, { west, north } };

  return quartier_polygon_new (ring, G_N_ELEMENTS (ring));
}

static QuartierPolygon *
both (QuartierPolygon *first, QuartierPolygon *second)
{
  QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();

  quartier_polygon_builder_add_all (builder, first, 0);
  quartier_polygon_builder_add_all (builder, second, 0);
  quartier_polygon_unref (first);
  quartier_polygon_unref (second);
  return quartier_polygon_builder_end (builder);
}

/* An area does not depend on its longitude: what lies at 0° is as large. Edges along a parallel are
 * geodesics in each of their pieces, a little apart from that of the whole. */
static void
assert_like (QuartierPolygon *shape, QuartierPolygon *at_greenwich)
{
  g_assert_cmpfloat_with_epsilon (
      quartier_polygon_get_area_m2 (shape) / quartier_polygon_get_area_m2 (at_greenwich), 1, 1e-7);
}

static void
assert_on_globe (const QuartierPolygon *shape)
{
  QuartierBounds bounds;

  quartier_polygon_get_bounds (shape, &bounds);
  g_assert_cmpfloat (bounds.west, >=, -180);
  g_assert_cmpfloat (bounds.east, <=, 180);
}

static void
jump_is_no_way_round_the_globe (void)
{
  const QuartierPosition ring[]
      = { { 179.99, -17 }, { -179.99, -17 }, { -179.99, -16.98 }, { 179.99, -16.98 } };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (ring, G_N_ELEMENTS (ring));
  g_autoptr (QuartierPolygon) joined = quartier_polygon_joined (shape);
  g_autoptr (QuartierPolygon) parted = quartier_polygon_parted (joined);
  g_autoptr (QuartierPolygon) like = box (-0.01, -17, 0.01, -16.98);
  QuartierBounds bounds;

  quartier_polygon_get_bounds (joined, &bounds);
  g_assert_cmpfloat_with_epsilon (bounds.west, 179.99, 1e-12);
  g_assert_cmpfloat_with_epsilon (bounds.east, 180.01, 1e-12);
  g_assert_true (quartier_polygon_check (joined, NULL));
  g_assert_true (quartier_polygon_contains (joined, 180, -16.99));
  assert_like (joined, like);

  g_assert_cmpuint (quartier_polygon_get_n_parts (parted), ==, 2);
  assert_on_globe (parted);
  assert_like (parted, like);
}

static void
parts_of_a_file_are_one_shape (void)
{
  g_autoptr (QuartierPolygon) cut
      = both (box (179.98, 60, 180, 60.02), box (-180, 60, -179.99, 60.02));
  g_autoptr (QuartierPolygon) joined = quartier_polygon_joined (cut);
  g_autoptr (QuartierPolygon) again = NULL;
  g_autoptr (QuartierPolygon) back = NULL;
  g_autoptr (QuartierPolygon) like = box (0, 60, 0.03, 60.02);
  gsize n;

  g_assert_cmpuint (quartier_polygon_get_n_parts (joined), ==, 1);
  quartier_polygon_get_ring (joined, 0, 0, &n);
  g_assert_cmpuint (n, ==, 4); /* those of the cut are gone */
  /* An edge along a parallel is a geodesic in each of its pieces, a little apart from that of the
   * whole. */
  g_assert_cmpfloat_with_epsilon (
      quartier_polygon_get_area_m2 (joined) / quartier_polygon_get_area_m2 (like), 1, 1e-9);
  again = quartier_polygon_parted (joined);
  assert_on_globe (again);
  g_assert_cmpuint (quartier_polygon_get_n_parts (again), ==, 2);
  back = quartier_polygon_joined (again);
  g_assert_cmpuint (quartier_polygon_get_n_parts (back), ==, 1);
  assert_like (back, joined);
}

/* A court that the date line cuts in two is a notch of each part in a file. */
static void
court_across_is_a_hole (void)
{
  const QuartierPosition west[]
      = { { 179.98, 0 },    { 180, 0 },    { 180, 0.01 }, { 179.99, 0.01 },
          { 179.99, 0.02 }, { 180, 0.02 }, { 180, 0.03 }, { 179.98, 0.03 } };
  const QuartierPosition east[]
      = { { -180, 0 },    { -179.98, 0 },    { -179.98, 0.03 }, { -180, 0.03 },
          { -180, 0.02 }, { -179.99, 0.02 }, { -179.99, 0.01 }, { -180, 0.01 } };
  g_autoptr (QuartierPolygon) cut = both (quartier_polygon_new (west, G_N_ELEMENTS (west)),
                                          quartier_polygon_new (east, G_N_ELEMENTS (east)));
  g_autoptr (QuartierPolygon) joined = quartier_polygon_joined (cut);
  g_autoptr (QuartierPolygon) parted = quartier_polygon_parted (joined);

  g_assert_cmpuint (quartier_polygon_get_n_parts (joined), ==, 1);
  g_assert_cmpuint (quartier_polygon_get_n_rings (joined, 0), ==, 2);
  g_assert_false (quartier_polygon_contains (joined, 180, 0.015));
  g_assert_true (quartier_polygon_contains (joined, 180.015, 0.015));
  assert_on_globe (parted);
  assert_like (parted, joined);
}

static void
what_lies_between_stays (void)
{
  g_autoptr (QuartierPolygon) here = box (8, 48, 8.01, 48.01);
  g_autoptr (QuartierPolygon) beyond = box (188, 48, 188.01, 48.01);
  g_autoptr (QuartierPolygon) joined = quartier_polygon_joined (here);
  g_autoptr (QuartierPolygon) parted = quartier_polygon_parted (here);
  g_autoptr (QuartierPolygon) back = quartier_polygon_parted (beyond);
  QuartierBounds bounds;

  g_assert_true (joined == here);
  g_assert_true (parted == here);
  quartier_polygon_get_bounds (back, &bounds);
  g_assert_cmpfloat_with_epsilon (bounds.west, -172, 1e-12);
}

/* What crosses itself is not mended on the way, so that whoever asks is told. */
static void
crossing_stays_wrong (void)
{
  const QuartierPosition bow[]
      = { { 179.99, 0 }, { -179.99, 0.02 }, { -179.99, 0 }, { 179.99, 0.02 } };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (bow, G_N_ELEMENTS (bow));
  g_autoptr (QuartierPolygon) joined = quartier_polygon_joined (shape);
  g_autoptr (QuartierPolygon) parted = quartier_polygon_parted (joined);
  g_autoptr (QuartierPolygon) again = quartier_polygon_joined (parted);

  g_assert_false (quartier_polygon_check (joined, NULL));
  assert_on_globe (parted);
  g_assert_true (quartier_polygon_equal (again, joined));
}

static void
pole_is_refused (void)
{
  const QuartierPosition cap[] = { { 0, 80 }, { 120, 80 }, { -120, 80 } };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (cap, G_N_ELEMENTS (cap));
  g_autoptr (QuartierPolygon) joined = quartier_polygon_joined (shape);

  g_assert_true (quartier_polygon_circles_pole (joined));
}

static void
meridians (void)
{
  g_assert_cmpfloat (quartier_lon_on_globe (180), ==, 180);
  g_assert_cmpfloat (quartier_lon_on_globe (-180), ==, -180);
  g_assert_cmpfloat (quartier_lon_on_globe (190), ==, -170);
  g_assert_cmpfloat (quartier_lon_on_globe (-541), ==, 179);
  g_assert_cmpfloat (quartier_lon_near (-179, 179), ==, 181);
  g_assert_cmpfloat (quartier_lon_near (179, -179), ==, -181);
  g_assert_cmpfloat (quartier_lon_near (8, 9), ==, 8);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-line/jump", jump_is_no_way_round_the_globe);
  g_test_add_func ("/date-line/parts", parts_of_a_file_are_one_shape);
  g_test_add_func ("/date-line/court", court_across_is_a_hole);
  g_test_add_func ("/date-line/between", what_lies_between_stays);
  g_test_add_func ("/date-line/crossing", crossing_stays_wrong);
  g_test_add_func ("/date-line/pole", pole_is_refused);
  g_test_add_func ("/date-line/meridians", meridians);
  return g_test_run ();
}
