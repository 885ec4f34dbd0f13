/*
 * Areas turned, followed, with holes and without what another covers; in metres on a plane at 48°
 * N, where 0.01° is on the ground: north a (1 − e²)/(1 − e² sin² φ)^1.5 · π/18000 = 1111.903 m,
 * east a cos φ/√(1 − e² sin² φ) · π/18000 = 746.254 m.
 */
#include "base/plane.h"

#include <math.h>

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

static QuartierPolygon *
with_hole (QuartierPolygon *shape, QuartierPolygon *hole)
{
  gsize n;
  const QuartierPosition *ring = quartier_polygon_get_ring (hole, 0, 0, &n);

  return quartier_polygon_with_hole (shape, ring, n, NULL);
}

static void
a_plane_has_metres (void)
{
  const QuartierPlane plane = quartier_plane_at (&ORIGIN);
  const QuartierPosition there = { 8.01, 48.01 };
  const QuartierPosition hundred = at (60, 80);
  double east_m, north_m;

  quartier_plane_to_m (&plane, &there, &east_m, &north_m);
  g_assert_cmpfloat_with_epsilon (east_m, 746.254, 0.002);
  g_assert_cmpfloat_with_epsilon (north_m, 1111.903, 0.002);
  /* 60² + 80² = 100², and the geodesic knows nothing of the plane. */
  g_assert_cmpfloat_with_epsilon (quartier_distance_m (&ORIGIN, &hundred), 100, 0.001);
}

static void
a_turn_keeps_lengths_and_right_angles (void)
{
  g_autoptr (QuartierPolygon) shape = box (0, 0, 100, 40);
  g_autoptr (QuartierPolygon) turned = NULL;
  g_autoptr (QuartierPolygon) back = NULL;
  const QuartierPosition *ring;
  QuartierPosition centre;
  gsize n;

  quartier_polygon_get_centroid (shape, &centre);
  g_assert_cmpfloat_with_epsilon (centre.lon, at (50, 20).lon, 1e-9);
  /* A quarter clockwise about (50, 20) takes (0, 0), which is 50 west and 20 south of it, to 20
   * west and 50 north: (30, 70). */
  turned = quartier_polygon_rotated (shape, &centre, 90);
  ring = quartier_polygon_get_ring (turned, 0, 0, &n);
  g_assert_cmpfloat_with_epsilon (ring[0].lon, at (30, 70).lon, 1e-8);
  g_assert_cmpfloat_with_epsilon (ring[0].lat, at (30, 70).lat, 1e-8);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (turned), 4000, 0.1);
  g_clear_pointer (&turned, quartier_polygon_unref);

  turned = quartier_polygon_rotated (shape, &centre, 33);
  ring = quartier_polygon_get_ring (turned, 0, 0, &n);
  g_assert_cmpfloat_with_epsilon (quartier_distance_m (&ring[0], &ring[1]), 100, 0.002);
  g_assert_cmpfloat_with_epsilon (quartier_distance_m (&ring[1], &ring[2]), 40, 0.002);
  /* The diagonal of 100 × 40: √11600. */
  g_assert_cmpfloat_with_epsilon (quartier_distance_m (&ring[0], &ring[2]), sqrt (11600), 0.003);
  back = quartier_polygon_rotated (turned, &centre, -33);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_ring (back, 0, 0, &n)[2].lon,
                                  at (100, 40).lon, 1e-9);
}

static void
an_edge_is_followed_the_shorter_way (void)
{
  g_autoptr (QuartierPolygon) shape = box (0, 0, 100, 40);
  const QuartierPosition on_south = at (80, 0), on_north = at (70, 40), on_west = at (0, 10),
                         corner = at (100, 0), out = at (50, 60);
  GArray *way;
  double length_m;

  /* From (80, 0) by the corners (100, 0) and (100, 40) to (70, 40): 20 + 40 + 30. The other way is
   * 280 − 90. */
  way = quartier_polygon_trace (shape, &on_south, &on_north, 0.05, &length_m);
  g_assert_nonnull (way);
  g_assert_cmpuint (way->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (length_m, 90, 0.01);
  g_assert_cmpfloat_with_epsilon (g_array_index (way, QuartierPosition, 0).lat, at (100, 0).lat,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (g_array_index (way, QuartierPosition, 1).lat, at (100, 40).lat,
                                  1e-9);
  g_array_unref (way);
  /* And back, in the other order. */
  way = quartier_polygon_trace (shape, &on_north, &on_south, 0.05, &length_m);
  g_assert_cmpuint (way->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (g_array_index (way, QuartierPosition, 0).lat, at (100, 40).lat,
                                  1e-9);
  g_array_unref (way);
  /* By the first corner of the ring: 80 + 10. */
  way = quartier_polygon_trace (shape, &on_south, &on_west, 0.05, &length_m);
  g_assert_cmpuint (way->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (length_m, 90, 0.01);
  g_array_unref (way);
  /* Along one edge to its corner there is none between. */
  way = quartier_polygon_trace (shape, &on_south, &corner, 0.05, &length_m);
  g_assert_cmpuint (way->len, ==, 0);
  g_assert_cmpfloat_with_epsilon (length_m, 20, 0.01);
  g_array_unref (way);
  g_assert_null (quartier_polygon_trace (shape, &on_south, &out, 0.05, &length_m));
}

static void
a_hole_lies_wholly_inside (void)
{
  g_autoptr (QuartierPolygon) shape = box (0, 0, 100, 100);
  g_autoptr (QuartierPolygon) court = box (20, 20, 50, 60);
  g_autoptr (QuartierPolygon) across = box (80, 80, 120, 90);
  g_autoptr (QuartierPolygon) round = box (10, 10, 60, 70);
  g_autoptr (QuartierPolygon) beside = box (200, 0, 210, 10);
  g_autoptr (QuartierPolygon) within = box (30, 30, 40, 40);
  g_autoptr (QuartierPolygon) with = with_hole (shape, court);

  /* 100² less 30 × 40. */
  g_assert_nonnull (with);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (with), 8800, 0.1);
  g_assert_null (with_hole (shape, across));
  g_assert_null (with_hole (shape, beside));
  g_assert_null (with_hole (with, round));
  g_assert_null (with_hole (with, within));
}

static void
a_hole_goes_with_its_last_three_corners (void)
{
  g_autoptr (QuartierPolygon) shape = box (0, 0, 100, 100);
  const QuartierPosition ring[] = { at (20, 20), at (50, 20), at (20, 60) };
  g_autoptr (QuartierPolygon) court = quartier_polygon_new (ring, 3);
  g_autoptr (QuartierPolygon) with = with_hole (shape, court);
  const QuartierVertex of_hole = { 0, 1, 1 }, of_outline = { 0, 0, 1 };
  g_autoptr (QuartierPolygon) without = quartier_polygon_without_vertex (with, &of_hole);
  g_autoptr (QuartierPolygon) three = quartier_polygon_without_vertex (shape, &of_outline);

  /* 100² less 30 × 40 / 2. */
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (with), 9400, 0.1);
  g_assert_cmpuint (quartier_polygon_get_n_rings (without, 0), ==, 1);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (without), 10000, 0.1);
  g_assert_null (quartier_polygon_without_vertex (three, &of_outline));
}

static void
what_another_covers_is_taken_away (void)
{
  g_autoptr (QuartierPolygon) shape = box (0, 0, 100, 100);
  g_autoptr (QuartierPolygon) other = box (70, -10, 130, 110);
  g_autoptr (QuartierPolygon) all = box (-10, -10, 110, 110);
  g_autoptr (QuartierPolygon) rest = quartier_polygon_difference (shape, other);
  g_autoptr (QuartierPolygon) both = quartier_polygon_intersection (shape, other);

  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (rest), 7000, 0.1);
  /* What is cut off and what is left are the whole. */
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (rest)
                                      + quartier_polygon_get_area_m2 (both),
                                  quartier_polygon_get_area_m2 (shape), 0.1);
  g_assert_null (quartier_polygon_difference (shape, all));
}

static void
a_line_cuts_only_what_it_crosses (void)
{
  /* Two areas of 100 × 100 and 50 × 50; the line goes through the first at x = 70. */
  QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();
  g_autoptr (QuartierPolygon) first = box (0, 0, 100, 100);
  g_autoptr (QuartierPolygon) second = box (200, 0, 250, 50);
  g_autoptr (QuartierPolygon) both = NULL;
  const QuartierPosition across[] = { at (70, -10), at (70, 110) };
  const QuartierPosition through_both[] = { at (-10, 20), at (260, 20) };
  g_autoptr (GPtrArray) pieces = NULL;
  g_autoptr (GPtrArray) four = NULL;

  quartier_polygon_builder_add_all (builder, first, 0);
  quartier_polygon_builder_add_all (builder, second, 0);
  both = quartier_polygon_builder_end (builder);
  pieces = quartier_polygon_split (both, across, 2);
  g_assert_cmpuint (pieces->len, ==, 2);
  g_assert_cmpuint (quartier_polygon_get_n_parts (pieces->pdata[0]), ==, 2);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (pieces->pdata[0]), 7000 + 2500,
                                  0.5);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (pieces->pdata[1]), 3000, 0.5);
  /* 100 × 80, 100 × 20, 50 × 30, 50 × 20. */
  four = quartier_polygon_split (both, through_both, 2);
  g_assert_cmpuint (four->len, ==, 4);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (four->pdata[0]), 8000, 0.5);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (four->pdata[3]), 1000, 0.5);
}

static void
a_trembling_line_is_made_straight (void)
{
  /* Along the x axis, a metre up and down, then a corner of 90°. */
  QuartierPosition line[21];
  g_autoptr (GArray) rough = NULL;
  g_autoptr (GArray) fine = NULL;

  for (int i = 0; i <= 10; i++)
    line[i] = at (10 * i, i % 2 == 1 ? 1 : 0);
  for (int i = 1; i <= 10; i++)
    line[10 + i] = at (100, 10 * i);
  rough = quartier_line_simplified (line, 21, 2);
  g_assert_cmpuint (rough->len, ==, 3);
  g_assert_cmpfloat_with_epsilon (g_array_index (rough, QuartierPosition, 1).lon, at (100, 0).lon,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (g_array_index (rough, QuartierPosition, 2).lat, at (100, 100).lat,
                                  1e-9);
  /* To half a metre every one of the tremblings counts: eleven corners, and the end. */
  fine = quartier_line_simplified (line, 21, 0.5);
  g_assert_cmpuint (fine->len, ==, 12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plane/metres", a_plane_has_metres);
  g_test_add_func ("/polygon/rotated", a_turn_keeps_lengths_and_right_angles);
  g_test_add_func ("/polygon/trace", an_edge_is_followed_the_shorter_way);
  g_test_add_func ("/polygon/with-hole", a_hole_lies_wholly_inside);
  g_test_add_func ("/polygon/without-hole", a_hole_goes_with_its_last_three_corners);
  g_test_add_func ("/polygon/difference", what_another_covers_is_taken_away);
  g_test_add_func ("/polygon/split/parts", a_line_cuts_only_what_it_crosses);
  g_test_add_func ("/line/simplified", a_trembling_line_is_made_straight);
  return g_test_run ();
}
