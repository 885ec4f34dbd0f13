/*
 * The middle of an area, and the way along its edge.
 */
#include "base/polygon-geos.h"

#include <math.h>

#include "base/plane.h"

/**
 * quartier_polygon_get_centroid:
 * @out: (out): the centre of gravity of the area; the middle of its bounds where it has none
 */
void
quartier_polygon_get_centroid (const QuartierPolygon *self, QuartierPosition *out)
{
  GEOSContextHandle_t geos = quartier_geos_get_context ();
  GEOSGeometry *area = quartier_polygon_to_geos (geos, self);
  GEOSGeometry *centre = area != NULL ? GEOSGetCentroid_r (geos, area) : NULL;
  QuartierBounds bounds;

  quartier_polygon_get_bounds (self, &bounds);
  *out = (QuartierPosition){ (bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2 };
  if (centre != NULL && !GEOSisEmpty_r (geos, centre))
    {
      GEOSGeomGetX_r (geos, centre, &out->lon);
      GEOSGeomGetY_r (geos, centre, &out->lat);
    }
  GEOSGeom_destroy_r (geos, centre);
  GEOSGeom_destroy_r (geos, area);
}

/* A place on a ring: on the edge after a corner. */
typedef struct
{
  gsize index;
  double along; /* 0…1 of the edge */
} OnRing;

static gboolean
find_on_ring (const QuartierPosition *ring,
              gsize n,
              const QuartierPosition *at,
              double tolerance_m,
              OnRing *out)
{
  const QuartierPlane plane = quartier_plane_at (at);
  double best_m = tolerance_m;
  gboolean is_found = FALSE;

  for (gsize i = 0; i < n; i++)
    {
      double ax, ay, bx, by, length2, t, m;

      quartier_plane_to_m (&plane, &ring[i], &ax, &ay);
      quartier_plane_to_m (&plane, &ring[(i + 1) % n], &bx, &by);
      length2 = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
      t = length2 > 0 ? CLAMP ((-ax * (bx - ax) - ay * (by - ay)) / length2, 0, 1) : 0;
      m = hypot (ax + t * (bx - ax), ay + t * (by - ay));
      if (!(m <= best_m))
        continue;
      best_m = m;
      is_found = TRUE;
      *out = (OnRing){ i, t };
    }
  return is_found;
}

/* The corners from one place to another the way the ring goes, and how long that way is. */
static GArray *
walk_ring (const QuartierPosition *ring,
           gsize n,
           const QuartierPosition *from,
           OnRing start,
           const QuartierPosition *to,
           OnRing end,
           double *out_length_m)
{
  GArray *corners = g_array_new (FALSE, FALSE, sizeof (QuartierPosition));
  const gboolean goes_round = end.index == start.index && end.along < start.along;
  gsize n_steps = (end.index + n - start.index) % n;
  const QuartierPosition *last = from;

  if (goes_round)
    n_steps = n;
  *out_length_m = 0;
  for (gsize k = 1; k <= n_steps; k++)
    {
      const QuartierPosition *corner = &ring[(start.index + k) % n];

      *out_length_m += quartier_distance_m (last, corner);
      last = corner;
      g_array_append_val (corners, *corner);
    }
  *out_length_m += quartier_distance_m (last, to);
  return corners;
}

static void
reverse (GArray *corners)
{
  QuartierPosition *at = (QuartierPosition *)corners->data;

  for (guint i = 0; i < corners->len / 2; i++)
    {
      const QuartierPosition kept = at[i];

      at[i] = at[corners->len - 1 - i];
      at[corners->len - 1 - i] = kept;
    }
}

/* Corners that lie on an end are no corners between them. */
static void
drop_ends (GArray *corners,
           const QuartierPosition *from,
           const QuartierPosition *to,
           double tolerance_m)
{
  for (guint i = corners->len; i > 0; i--)
    {
      const QuartierPosition *at = &g_array_index (corners, QuartierPosition, i - 1);

      if (quartier_distance_m (at, from) <= tolerance_m
          || quartier_distance_m (at, to) <= tolerance_m)
        g_array_remove_index (corners, i - 1);
    }
}

/**
 * quartier_polygon_trace:
 * @tolerance_m: how far from a ring a position still lies on it
 * @out_length_m: (out): length of the way; untouched where there is none
 *
 * Follows the edge of the area from one position on it to another, the shorter way.
 *
 * Returns: (transfer full) (nullable) (element-type QuartierPosition): the corners between them,
 * none where both are on one edge; %NULL where they do not lie on one ring
 */
GArray *
quartier_polygon_trace (const QuartierPolygon *self,
                        const QuartierPosition *from,
                        const QuartierPosition *to,
                        double tolerance_m,
                        double *out_length_m)
{
  for (gsize p = 0; p < quartier_polygon_get_n_parts (self); p++)
    for (gsize r = 0; r < quartier_polygon_get_n_rings (self, p); r++)
      {
        gsize n;
        const QuartierPosition *ring = quartier_polygon_get_ring (self, p, r, &n);
        OnRing start, end;
        double on_m, back_m;
        GArray *on, *back;

        if (!find_on_ring (ring, n, from, tolerance_m, &start)
            || !find_on_ring (ring, n, to, tolerance_m, &end))
          continue;
        on = walk_ring (ring, n, from, start, to, end, &on_m);
        back = walk_ring (ring, n, to, end, from, start, &back_m);
        *out_length_m = MIN (on_m, back_m);
        if (back_m < on_m)
          {
            GArray *longer = on;

            reverse (back);
            on = back;
            back = longer;
          }
        g_array_unref (back);
        drop_ends (on, from, to, tolerance_m);
        return on;
      }
  return NULL;
}
