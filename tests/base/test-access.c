/*
 * What stops reach of an area.
 */
#include "base/access.h"

#include <math.h>

/* A square of about 1 km beside 8.4° east, 49.4° north. */
static QuartierPolygon *
make_square (double west, double south, double side_lon, double side_lat)
{
  const QuartierPosition outline[] = { { west, south },
                                       { west + side_lon, south },
                                       { west + side_lon, south + side_lat },
                                       { west, south + side_lat } };

  return quartier_polygon_new (outline, G_N_ELEMENTS (outline));
}

static double
share_of (const QuartierReach *stops, gsize n, const QuartierPolygon *shape, double *station)
{
  g_autoptr (QuartierAccess) access = quartier_access_new (stops, n);
  double share, station_share;

  quartier_access_measure (access, shape, &share, &station_share);
  if (station != NULL)
    *station = station_share;
  return share;
}

/* A circle of 400 m inside an area of A m² covers π·400²/A, less 0.04 % of its corners. */
static void
circle_inside (void)
{
  g_autoptr (QuartierPolygon) shape = make_square (8.4, 49.4, 0.02, 0.02);
  const QuartierReach stop = { { 8.41, 49.41 }, 400, FALSE };
  double station;

  g_assert_cmpfloat_with_epsilon (share_of (&stop, 1, shape, &station)
                                      * quartier_polygon_get_area_m2 (shape),
                                  G_PI * 400 * 400, 0.001 * G_PI * 400 * 400);
  g_assert_cmpfloat (station, ==, 0);
}

/* On an edge: half of it. Twice the same stop: the same. A station beside: its own share. */
static void
halves_and_doubles (void)
{
  g_autoptr (QuartierPolygon) shape = make_square (8.4, 49.4, 0.02, 0.02);
  const QuartierReach stops[] = { { { 8.41, 49.4 }, 400, FALSE },
                                  { { 8.41, 49.4 }, 400, FALSE },
                                  { { 8.41, 49.41 }, 200, TRUE } };
  const double area_m2 = quartier_polygon_get_area_m2 (shape);
  double station;

  g_assert_cmpfloat_with_epsilon (share_of (stops, 1, shape, NULL) * area_m2, G_PI * 400 * 400 / 2,
                                  0.001 * G_PI * 400 * 400);
  g_assert_cmpfloat_with_epsilon (share_of (stops, 2, shape, NULL),
                                  share_of (stops, 1, shape, NULL), 1e-9);
  share_of (stops, 3, shape, &station);
  g_assert_cmpfloat_with_epsilon (station * area_m2, G_PI * 200 * 200, 0.001 * G_PI * 200 * 200);
}

static void
all_and_nothing (void)
{
  g_autoptr (QuartierPolygon) shape = make_square (8.4, 49.4, 0.003, 0.002);
  const QuartierReach inside = { { 8.401, 49.401 }, 800, TRUE };
  /* Four kilometres north: 0.036°. */
  const QuartierReach away = { { 8.401, 49.437 }, 800, TRUE };
  double station;

  g_assert_cmpfloat (share_of (&inside, 1, shape, &station), ==, 1);
  g_assert_cmpfloat (station, ==, 1);
  g_assert_cmpfloat (share_of (&away, 1, shape, NULL), ==, 0);
  g_assert_cmpfloat (share_of (NULL, 0, shape, NULL), ==, 0);
}

/* Two that cover all only together. */
static void
two_together (void)
{
  g_autoptr (QuartierPolygon) shape = make_square (8.4, 49.4, 0.01, 0.002);
  const QuartierReach stops[]
      = { { { 8.4025, 49.401 }, 400, FALSE }, { { 8.4075, 49.401 }, 400, FALSE } };

  g_assert_cmpfloat (share_of (stops, 1, shape, NULL), <, 0.9);
  g_assert_cmpfloat_with_epsilon (share_of (stops, 2, shape, NULL), 1, 0.03);
}

static void
order_does_not_matter (void)
{
  const QuartierReach stops[] = { { { 8.4, 49.5 }, 400, FALSE },
                                  { { 8.3, 49.4 }, 800, TRUE },
                                  { { 8.4, 49.4 }, 400, FALSE } };
  const QuartierReach turned[] = { stops[2], stops[0], stops[1] };
  g_autoptr (QuartierAccess) one = quartier_access_new (stops, 3);
  g_autoptr (QuartierAccess) other = quartier_access_new (turned, 3);
  g_autoptr (QuartierAccess) less = quartier_access_new (stops, 2);

  g_assert_true (quartier_access_equal (one, other));
  g_assert_false (quartier_access_equal (one, less));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/access/circle", circle_inside);
  g_test_add_func ("/access/halves", halves_and_doubles);
  g_test_add_func ("/access/all-and-nothing", all_and_nothing);
  g_test_add_func ("/access/together", two_together);
  g_test_add_func ("/access/order", order_does_not_matter);
  return g_test_run ();
}
