#include "document/polygon-edit.h"

#include <math.h>

#include "base/plane.h"

/* A hundredth of a degree on the equator. East: a × π / 18000 with a = 6378137 m. North: the
 * meridian's radius of curvature there is a (1 − e²) = 6335439.327 m, times π / 18000. */
#define EAST_M 1113.194908
#define NORTH_M 1105.742753

static const QuartierPosition a = { 0, 0 };
static const QuartierPosition b = { 0.01, 0 };
static const QuartierPosition c = { 0.01, 0.01 };
static const QuartierPosition d = { 0, 0.01 };

static void
add_all (QuartierPolygonEdit *edit, const QuartierPosition *points, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_assert_true (quartier_polygon_edit_add (edit, &points[i]));
}

static gsize
count (QuartierPolygonEdit *edit)
{
  gsize n;

  quartier_polygon_edit_get_points (edit, &n);
  return n;
}

static void
edit_measures_a_square (void)
{
  g_autoptr (QuartierPolygonEdit) edit = quartier_polygon_edit_new ();
  g_autoptr (QuartierPolygon) shape = NULL;
  const QuartierPosition square[] = { a, b, c };

  g_assert_cmpint (quartier_polygon_edit_get_state (edit), ==, QUARTIER_POLYGON_EDIT_EMPTY);
  quartier_polygon_edit_set_provisional (edit, &b);
  g_assert_cmpfloat (quartier_polygon_edit_get_rubber_m (edit), ==, 0);
  quartier_polygon_edit_add (edit, &a);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_edit_get_rubber_m (edit), EAST_M, 1e-3);
  g_assert_cmpfloat (quartier_polygon_edit_get_area_m2 (edit), ==, 0);

  add_all (edit, square + 1, 2);
  quartier_polygon_edit_set_provisional (edit, &d);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_edit_get_rubber_m (edit), EAST_M, 0.1);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_edit_get_length_m (edit), 2 * EAST_M + NORTH_M,
                                  0.1);
  /* The rectangle with both sides: 1230907 m². */
  g_assert_cmpfloat_with_epsilon (quartier_polygon_edit_get_area_m2 (edit), EAST_M * NORTH_M, 1);

  g_assert_true (quartier_polygon_edit_add (edit, &d));
  g_assert_cmpint (quartier_polygon_edit_finish (edit, &shape), ==, QUARTIER_POLYGON_EDIT_DONE);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (shape), EAST_M * NORTH_M, 1);
  g_assert_cmpint (quartier_polygon_edit_get_state (edit), ==, QUARTIER_POLYGON_EDIT_EMPTY);
}

static void
edit_needs_three_points (void)
{
  g_autoptr (QuartierPolygonEdit) edit = quartier_polygon_edit_new ();
  QuartierPolygon *shape = NULL;
  const QuartierPosition there_and_back[] = { a, b, a, b };

  g_assert_cmpint (quartier_polygon_edit_finish (edit, &shape), ==, QUARTIER_POLYGON_EDIT_TOO_FEW);
  add_all (edit, there_and_back, G_N_ELEMENTS (there_and_back));
  g_assert_false (quartier_polygon_edit_add (edit, &b));
  g_assert_false (quartier_polygon_edit_add (edit, &(QuartierPosition){ NAN, 0 }));
  g_assert_false (quartier_polygon_edit_can_finish (edit));
  g_assert_cmpint (quartier_polygon_edit_finish (edit, &shape), ==, QUARTIER_POLYGON_EDIT_TOO_FEW);
  g_assert_null (shape);
  g_assert_cmpuint (count (edit), ==, 4);
}

static void
edit_leaves_the_closing_point_out (void)
{
  g_autoptr (QuartierPolygonEdit) edit = quartier_polygon_edit_new ();
  g_autoptr (QuartierPolygon) shape = NULL;
  const QuartierPosition closed[] = { a, b, c, a };
  gsize n;

  add_all (edit, closed, G_N_ELEMENTS (closed));
  g_assert_cmpint (quartier_polygon_edit_finish (edit, &shape), ==, QUARTIER_POLYGON_EDIT_DONE);
  quartier_polygon_get_ring (shape, 0, 0, &n);
  g_assert_cmpuint (n, ==, 3);
}

static void
edit_takes_points_back (void)
{
  g_autoptr (QuartierPolygonEdit) edit = quartier_polygon_edit_new ();
  const QuartierPosition three[] = { a, b, c };

  g_assert_false (quartier_polygon_edit_remove_last (edit));
  add_all (edit, three, 3);
  g_assert_false (quartier_polygon_edit_can_add_again (edit));
  g_assert_true (quartier_polygon_edit_remove_last (edit));
  g_assert_true (quartier_polygon_edit_remove_last (edit));
  g_assert_cmpuint (count (edit), ==, 1);
  g_assert_true (quartier_polygon_edit_can_add_again (edit));
  g_assert_true (quartier_polygon_edit_add_again (edit));
  g_assert_cmpuint (count (edit), ==, 2);
  /* The other of the two is still to come, until a new corner takes its place. */
  g_assert_true (quartier_polygon_edit_can_add_again (edit));
  g_assert_true (quartier_polygon_edit_add (edit, &d));
  g_assert_false (quartier_polygon_edit_can_add_again (edit));
  g_assert_false (quartier_polygon_edit_add_again (edit));
}

static void
edit_brings_a_discarded_drawing_back (void)
{
  g_autoptr (QuartierPolygonEdit) edit = quartier_polygon_edit_new ();
  const QuartierPosition three[] = { a, b, c };
  const QuartierPosition *points;
  gsize n;

  g_assert_false (quartier_polygon_edit_discard (edit));
  g_assert_false (quartier_polygon_edit_restore (edit));
  add_all (edit, three, 3);
  g_assert_true (quartier_polygon_edit_discard (edit));
  g_assert_cmpint (quartier_polygon_edit_get_state (edit), ==, QUARTIER_POLYGON_EDIT_EMPTY);

  /* Not over something new; but once that is taken back, again. */
  quartier_polygon_edit_add (edit, &d);
  g_assert_false (quartier_polygon_edit_can_restore (edit));
  quartier_polygon_edit_remove_last (edit);
  g_assert_true (quartier_polygon_edit_restore (edit));
  points = quartier_polygon_edit_get_points (edit, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpfloat (points[2].lat, ==, c.lat);
}

static void
edit_keeps_a_crossing_outline (void)
{
  g_autoptr (QuartierPolygonEdit) edit = quartier_polygon_edit_new ();
  g_autoptr (QuartierPolygon) shape = NULL;
  const QuartierPosition bow_tie[] = { a, c, b, d };

  add_all (edit, bow_tie, 4);
  g_assert_true (quartier_polygon_edit_is_crossing (edit));
  g_assert_true (quartier_polygon_edit_is_line_crossing (edit));
  g_assert_cmpint (quartier_polygon_edit_finish (edit, &shape), ==, QUARTIER_POLYGON_EDIT_CROSSES);
  g_assert_cmpint (quartier_polygon_edit_get_state (edit), ==, QUARTIER_POLYGON_EDIT_CROSSING);
  g_assert_cmpuint (count (edit), ==, 4);

  /* The two triangles between the diagonals and the short sides are a quarter each. */
  shape = quartier_polygon_edit_repair (edit);
  g_assert_nonnull (shape);
  g_assert_cmpuint (quartier_polygon_get_n_parts (shape), ==, 2);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (shape), EAST_M * NORTH_M / 2, 2);
}

static void
edit_knows_which_crossing_can_still_vanish (void)
{
  /* Three sides of a court, the pointer at the far end of its arm: the closing edge would cut
   * through, the line itself does not. */
  g_autoptr (QuartierPolygonEdit) edit = quartier_polygon_edit_new ();
  const QuartierPosition court[] = { { 0, 0 }, { 0, 10 }, { 3, 10 }, { 3, 3 }, { 7, 3 } };

  add_all (edit, court, G_N_ELEMENTS (court));
  quartier_polygon_edit_set_provisional (edit, &(QuartierPosition){ 7, 10 });
  g_assert_true (quartier_polygon_edit_is_crossing (edit));
  g_assert_false (quartier_polygon_edit_is_line_crossing (edit));
  quartier_polygon_edit_set_provisional (edit, &(QuartierPosition){ -1, 5 });
  g_assert_true (quartier_polygon_edit_is_line_crossing (edit));
}

static void
edit_closes_on_the_first_point (void)
{
  g_autoptr (QuartierPolygonEdit) edit = quartier_polygon_edit_new ();
  const QuartierPosition near = { 0.00001, 0 }; /* 1.1 m */
  const QuartierPosition two[] = { a, b };

  add_all (edit, two, 2);
  g_assert_false (quartier_polygon_edit_closes_at (edit, &near, 2));
  quartier_polygon_edit_add (edit, &c);
  g_assert_true (quartier_polygon_edit_closes_at (edit, &near, 2));
  g_assert_false (quartier_polygon_edit_closes_at (edit, &near, 1));
}

/* Metres from a place at 48° N. */
static QuartierPosition
on_ground (double east_m, double north_m)
{
  const QuartierPosition origin = { 8, 48 };
  const QuartierPlane plane = quartier_plane_at (&origin);

  return quartier_plane_to_position (&plane, east_m, north_m);
}

static void
edit_locks_to_right_angles (void)
{
  g_autoptr (QuartierPolygonEdit) edit = quartier_polygon_edit_new ();
  const QuartierPosition first = on_ground (0, 0), second = on_ground (80, 60),
                         aside = on_ground (30, 70);
  QuartierPosition locked;

  /* Nothing drawn: nothing to lock to. Then the parallel or the meridian. */
  locked = quartier_polygon_edit_lock (edit, &c);
  g_assert_cmpfloat (locked.lon, ==, c.lon);
  quartier_polygon_edit_add (edit, &a);
  locked = quartier_polygon_edit_lock (edit, &(QuartierPosition){ 0.02, 0.01 });
  g_assert_cmpfloat_with_epsilon (locked.lon, 0.02, 1e-12);
  g_assert_cmpfloat_with_epsilon (locked.lat, 0, 1e-12);

  /* Square in metres on the ground, which the geodesics know: from the edge of (80, 60) m the locked edge leaves at
   * 90°. */
  quartier_polygon_edit_remove_last (edit);
  quartier_polygon_edit_add (edit, &first);
  quartier_polygon_edit_add (edit, &second);
  locked = quartier_polygon_edit_lock (edit, &aside);
  g_assert_cmpfloat_with_epsilon (quartier_azimuth_deg (&second, &first)
                                      - quartier_azimuth_deg (&second, &locked),
                                  -90, 0.001);
  /* Of (30, 70) − (80, 60) = (−50, 10) the part along (−0.6, 0.8) is 38 m. */
  g_assert_cmpfloat_with_epsilon (quartier_distance_m (&second, &locked), 38, 0.001);
}

/* The edge from (0, 0) to (80, 60) is 100 m long. (10, 70) is (80 × 70 − 60 × 10) / 100 = 50 m to its left, and so the
 * far corners are (80, 60) and (0, 0) moved by 50 × (−0.6, 0.8) = (−30, 40). */
static void
a_rectangle_that_leans (void)
{
  g_autoptr (QuartierPolygonEdit) edit = quartier_polygon_edit_new ();
  const QuartierPosition first = on_ground (0, 0), second = on_ground (80, 60),
                         third = on_ground (10, 70);
  const QuartierPosition *points;
  gsize n;

  quartier_polygon_edit_set_rectangle (edit, TRUE);
  quartier_polygon_edit_add (edit, &first);
  quartier_polygon_edit_add (edit, &second);
  quartier_polygon_edit_set_provisional (edit, &third);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_edit_get_rubber_m (edit), 50, 0.001);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_edit_get_area_m2 (edit), 5000, 0.1);
  g_assert_true (quartier_polygon_edit_add (edit, &third));
  points = quartier_polygon_edit_get_points (edit, &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpfloat_with_epsilon (points[2].lon, on_ground (50, 100).lon, 1e-9);
  g_assert_cmpfloat_with_epsilon (points[3].lat, on_ground (-30, 40).lat, 1e-9);
}

/* A first edge of 200 m to the east, and a point 50 m north of it and 70 m on: 200 × 50 m. */
static void
a_rectangle_of_three_points (void)
{
  const double m_lat = 180 / (G_PI * 6371008.8), m_lon = m_lat / cos (48 * G_PI / 180);
  const QuartierPosition first = { 8, 48 }, second = { 8 + 200 * m_lon, 48 },
                         third = { 8 + 270 * m_lon, 48 + 50 * m_lat };
  g_autoptr (QuartierPolygonEdit) edit = quartier_polygon_edit_new ();
  g_autoptr (QuartierPolygon) shown = NULL, shape = NULL;
  const QuartierPosition *ring;
  gsize n;

  quartier_polygon_edit_set_rectangle (edit, TRUE);
  quartier_polygon_edit_add (edit, &first);
  quartier_polygon_edit_add (edit, &second);
  quartier_polygon_edit_set_provisional (edit, &third);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_edit_get_rubber_m (edit), 50, 0.5);
  shown = quartier_polygon_edit_dup_shape (edit);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (shown), 10000, 100);
  g_assert_true (quartier_polygon_edit_add (edit, &third));
  g_assert_false (quartier_polygon_edit_add (edit, &first));
  g_assert_cmpint (quartier_polygon_edit_finish (edit, &shape), ==, QUARTIER_POLYGON_EDIT_DONE);
  ring = quartier_polygon_get_ring (shape, 0, 0, &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpfloat_with_epsilon (ring[2].lon, second.lon, 1e-12);
  g_assert_cmpfloat_with_epsilon (ring[2].lat, third.lat, 1e-12);
  g_assert_cmpfloat_with_epsilon (ring[3].lon, first.lon, 1e-12);
}

/* A rectangle as wide as nothing is none. */
static void
a_flat_rectangle_is_not_taken (void)
{
  const QuartierPosition first = { 8, 48 }, second = { 8.001, 48 }, third = { 8.002, 48 };
  g_autoptr (QuartierPolygonEdit) edit = quartier_polygon_edit_new ();

  quartier_polygon_edit_set_rectangle (edit, TRUE);
  quartier_polygon_edit_add (edit, &first);
  quartier_polygon_edit_add (edit, &second);
  g_assert_false (quartier_polygon_edit_add (edit, &third));
  g_assert_false (quartier_polygon_edit_can_finish (edit));
}

/* What lies on the way is shown, counted and added with the point it leads to. */
static void
a_path_leads_to_the_point (void)
{
  const QuartierPosition first = { 8, 48 }, between = { 8.001, 48.001 }, second = { 8.002, 48 };
  g_autoptr (QuartierPolygonEdit) edit = quartier_polygon_edit_new ();
  g_autoptr (GArray) shown = NULL;
  gsize n;

  quartier_polygon_edit_add (edit, &first);
  quartier_polygon_edit_set_provisional (edit, &second);
  quartier_polygon_edit_set_path (edit, &between, 1);
  shown = quartier_polygon_edit_list_shown (edit);
  g_assert_cmpuint (shown->len, ==, 3);
  quartier_polygon_edit_add (edit, &second);
  g_assert_cmpfloat (quartier_polygon_edit_get_points (edit, &n)[1].lat, ==, 48.001);
  g_assert_cmpuint (n, ==, 3);
  quartier_polygon_edit_set_provisional (edit, &first);
  g_assert_cmpfloat (quartier_polygon_edit_get_length_m (edit), >,
                     2 * quartier_distance_m (&first, &between));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/polygon-edit/square", edit_measures_a_square);
  g_test_add_func ("/polygon-edit/three-points", edit_needs_three_points);
  g_test_add_func ("/polygon-edit/closing-point", edit_leaves_the_closing_point_out);
  g_test_add_func ("/polygon-edit/take-back", edit_takes_points_back);
  g_test_add_func ("/polygon-edit/discard", edit_brings_a_discarded_drawing_back);
  g_test_add_func ("/polygon-edit/crossing", edit_keeps_a_crossing_outline);
  g_test_add_func ("/polygon-edit/crossing-line", edit_knows_which_crossing_can_still_vanish);
  g_test_add_func ("/polygon-edit/close", edit_closes_on_the_first_point);
  g_test_add_func ("/polygon-edit/rectangle", a_rectangle_of_three_points);
  g_test_add_func ("/polygon-edit/leaning-rectangle", a_rectangle_that_leans);
  g_test_add_func ("/polygon-edit/flat-rectangle", a_flat_rectangle_is_not_taken);
  g_test_add_func ("/polygon-edit/path", a_path_leads_to_the_point);
  g_test_add_func ("/polygon-edit/lock", edit_locks_to_right_angles);
  return g_test_run ();
}
