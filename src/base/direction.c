/*
 * Which way the buildings of a drawn area face.
 */
#include "base/direction.h"

#include <math.h>

#define RAD (G_PI / 180)

/* Calls for each edge of the outlines, in metres east and north of a corner. */
typedef void (*EdgeFunc) (double x_m, double y_m, gpointer data);

static void
for_each_edge (const QuartierPolygon *self, EdgeFunc func, gpointer data)
{
  for (gsize part = 0; part < quartier_polygon_get_n_parts (self); part++)
    {
      gsize n;
      const QuartierPosition *ring = quartier_polygon_get_ring (self, part, 0, &n);
      const double scale = n > 0 ? cos (ring[0].lat * RAD) : 1;

      for (gsize i = 0; i < n; i++)
        {
          const QuartierPosition *next = &ring[(i + 1) % n];

          func ((next->lon - ring[i].lon) * scale, next->lat - ring[i].lat, data);
        }
    }
}

/* Edges at right angles say the same of the streets: four times their angle is the same. */
typedef struct
{
  double cos_4, sin_4;
} Grid;

static void
add_to_grid (double x, double y, gpointer data)
{
  Grid *grid = data;
  const double angle = atan2 (y, x), length = hypot (x, y);

  grid->cos_4 += length * cos (4 * angle);
  grid->sin_4 += length * sin (4 * angle);
}

/**
 * quartier_polygon_get_facade_deg:
 *
 * Buildings are taken to stand along the area's own edges, which vote by their length, those at right
 * angles together.
 *
 * Returns: the way façades face, clockwise from north, 0…90; the others are quarter turns from it. 0
 *   where the area has no direction
 */
double
quartier_polygon_get_facade_deg (const QuartierPolygon *self)
{
  Grid grid = { 0 };
  double facade_deg;

  for_each_edge (self, add_to_grid, &grid);
  /* The angle of an edge is counted from east, anticlockwise. */
  facade_deg = fmod (-atan2 (grid.sin_4, grid.cos_4) / 4 / RAD, 90);
  return facade_deg < 0 ? facade_deg + 90 : facade_deg;
}
