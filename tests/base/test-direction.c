/*
 * Which way houses face, by drawings whose answer one sees.
 */
#include "base/direction.h"

#include <math.h>

/* A rectangle of so many metres about 49.4° N 8.5° E, its long side turned from east towards north. */
static double
facade_deg (double long_m, double short_m, double turned_deg)
{
  static const double corners[4][2] = { { -1, -1 }, { 1, -1 }, { 1, 1 }, { -1, 1 } };
  const double c = cos (turned_deg * G_PI / 180), s = sin (turned_deg * G_PI / 180);
  QuartierPosition ring[4];
  g_autoptr (QuartierPolygon) polygon = NULL;

  for (int i = 0; i < 4; i++)
    {
      const double x = corners[i][0] * long_m / 2, y = corners[i][1] * short_m / 2;

      ring[i].lon = 8.5 + (x * c - y * s) / 111320 / cos (49.4 * G_PI / 180);
      ring[i].lat = 49.4 + (x * s + y * c) / 111320;
    }
  polygon = quartier_polygon_new (ring, 4);
  return quartier_polygon_get_facade_deg (polygon);
}

/* How far two façades differ, when quarter turns are none. */
static double
apart_deg (double a, double b)
{
  const double d = fmod (fabs (a - b), 90);

  return MIN (d, 90 - d);
}

static void
facades_look_across_the_edges (void)
{
  g_assert_cmpfloat (apart_deg (facade_deg (400, 200, 0), 0), <, 0.1);
  /* Turned 30° from east towards north: façades face 30° west of north, which is 60° on. */
  g_assert_cmpfloat (apart_deg (facade_deg (400, 200, 30), 60), <, 0.1);
  g_assert_cmpfloat (apart_deg (facade_deg (400, 200, -20), 20), <, 0.1);
}

static void
quarter_turns_and_sizes_change_nothing (void)
{
  for (int deg = 0; deg < 180; deg += 7)
    {
      g_assert_cmpfloat (apart_deg (facade_deg (300, 200, deg), facade_deg (300, 200, deg + 90)), <,
                         0.1);
      g_assert_cmpfloat (apart_deg (facade_deg (300, 200, deg), facade_deg (200, 900, deg)), <, 0.1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/direction/edges", facades_look_across_the_edges);
  g_test_add_func ("/direction/turns", quarter_turns_and_sizes_change_nothing);
  return g_test_run ();
}
