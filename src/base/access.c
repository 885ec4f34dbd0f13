/*
 * What share of an area is within reach of stops: circles cut with the area, in metres on a plane
 * that touches the globe at the area. Over the few kilometres that reach goes the plane is true to
 * 1e-4.
 */
#include "base/access.h"

#include <math.h>
#include <string.h>

#include "base/geos.h"

/* Pieces of a quarter of a circle: 128 corners are 0.04 % short of its area. */
#define QUARTER_PIECES 32
/* Half of what metres are measured over where the plane touches. */
#define STEP_DEG 0.005
/* A degree of latitude on the ellipsoid is nowhere shorter. */
#define LEAST_M_PER_DEG 110500.0

struct _QuartierAccess
{
  QuartierReach *stops; /* from south to north */
  gsize n;
  double reach_m; /* the farthest */
};

static int
compare_stops (const void *a, const void *b)
{
  const QuartierReach *one = a, *other = b;

  if (one->at.lat != other->at.lat)
    return one->at.lat < other->at.lat ? -1 : 1;
  if (one->at.lon != other->at.lon)
    return one->at.lon < other->at.lon ? -1 : 1;
  if (one->reach_m != other->reach_m)
    return one->reach_m < other->reach_m ? -1 : 1;
  return one->station - other->station;
}

/**
 * quartier_access_new:
 * @stops: (array length=n): copied
 *
 * Returns: (transfer full): the stops, in an order of their own
 */
QuartierAccess *
quartier_access_new (const QuartierReach *stops, gsize n)
{
  QuartierAccess *self = g_atomic_rc_box_new0 (QuartierAccess);

  self->n = n;
  self->stops = g_memdup2 (stops, n * sizeof *stops);
  if (n > 0)
    qsort (self->stops, n, sizeof *self->stops, compare_stops);
  for (gsize i = 0; i < n; i++)
    self->reach_m = MAX (self->reach_m, stops[i].reach_m);
  return self;
}

static void
free_contents (QuartierAccess *self)
{
  g_free (self->stops);
}

QuartierAccess *
quartier_access_ref (QuartierAccess *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
quartier_access_unref (QuartierAccess *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)free_contents);
}

/* Whether two have the same stops, in whatever order they were given. */
gboolean
quartier_access_equal (const QuartierAccess *a, const QuartierAccess *b)
{
  if (a->n != b->n)
    return FALSE;
  for (gsize i = 0; i < a->n; i++)
    if (compare_stops (&a->stops[i], &b->stops[i]) != 0)
      return FALSE;
  return TRUE;
}

/* A plane that touches the globe in the middle of an area. */
typedef struct
{
  QuartierPosition middle;
  double m_per_lon;
  double m_per_lat;
} Plane;

static Plane
touch (const QuartierBounds *bounds)
{
  const QuartierPosition middle
      = { (bounds->west + bounds->east) / 2, (bounds->south + bounds->north) / 2 };
  const QuartierPosition west = { middle.lon - STEP_DEG, middle.lat };
  const QuartierPosition east = { middle.lon + STEP_DEG, middle.lat };
  const QuartierPosition south = { middle.lon, middle.lat - STEP_DEG };
  const QuartierPosition north = { middle.lon, middle.lat + STEP_DEG };

  return (Plane){ middle, quartier_distance_m (&west, &east) / (2 * STEP_DEG),
                  quartier_distance_m (&south, &north) / (2 * STEP_DEG) };
}

static GEOSGeometry *
ring_on_plane (GEOSContextHandle_t geos,
               const Plane *plane,
               const QuartierPosition *points,
               gsize n)
{
  GEOSCoordSequence *sequence = GEOSCoordSeq_create_r (geos, (unsigned)n + 1, 2);

  for (gsize i = 0; i <= n; i++)
    GEOSCoordSeq_setXY_r (geos, sequence, (unsigned)i,
                          (points[i % n].lon - plane->middle.lon) * plane->m_per_lon,
                          (points[i % n].lat - plane->middle.lat) * plane->m_per_lat);
  return GEOSGeom_createLinearRing_r (geos, sequence);
}

static GEOSGeometry *
shape_on_plane (GEOSContextHandle_t geos, const Plane *plane, const QuartierPolygon *shape)
{
  const gsize n_parts = quartier_polygon_get_n_parts (shape);
  g_autofree GEOSGeometry **parts = g_new0 (GEOSGeometry *, n_parts);

  for (gsize p = 0; p < n_parts; p++)
    {
      const gsize n_rings = quartier_polygon_get_n_rings (shape, p);
      g_autofree GEOSGeometry **rings = g_new0 (GEOSGeometry *, n_rings);

      for (gsize r = 0; r < n_rings; r++)
        {
          gsize n;
          const QuartierPosition *points = quartier_polygon_get_ring (shape, p, r, &n);

          rings[r] = ring_on_plane (geos, plane, points, n);
        }
      parts[p] = GEOSGeom_createPolygon_r (geos, rings[0], rings + 1, (unsigned)n_rings - 1);
    }
  return GEOSGeom_createCollection_r (geos, GEOS_MULTIPOLYGON, parts, (unsigned)n_parts);
}

static GEOSGeometry *
circle_on_plane (GEOSContextHandle_t geos, const Plane *plane, const QuartierReach *stop)
{
  GEOSGeometry *point
      = GEOSGeom_createPointFromXY_r (geos, (stop->at.lon - plane->middle.lon) * plane->m_per_lon,
                                      (stop->at.lat - plane->middle.lat) * plane->m_per_lat);
  GEOSGeometry *circle = GEOSBuffer_r (geos, point, stop->reach_m, QUARTER_PIECES);

  GEOSGeom_destroy_r (geos, point);
  return circle;
}

/* How far a stop is from the nearest and the farthest of a box. */
static void
measure_box (const Plane *plane,
             const QuartierBounds *bounds,
             const QuartierPosition *at,
             double *out_near_m,
             double *out_far_m)
{
  const double west = (bounds->west - at->lon) * plane->m_per_lon;
  const double east = (bounds->east - at->lon) * plane->m_per_lon;
  const double south = (bounds->south - at->lat) * plane->m_per_lat;
  const double north = (bounds->north - at->lat) * plane->m_per_lat;

  *out_near_m = hypot (MAX (0, MAX (west, -east)), MAX (0, MAX (south, -north)));
  *out_far_m = hypot (MAX (fabs (west), fabs (east)), MAX (fabs (south), fabs (north)));
}

/* The stops whose reach touches a box; NULL where the reach of one holds all of it. */
static GPtrArray *
find_near (const QuartierAccess *self,
           const Plane *plane,
           const QuartierBounds *bounds,
           gboolean stations,
           gboolean *out_all)
{
  const double margin_deg = self->reach_m / plane->m_per_lat;
  g_autoptr (GPtrArray) near_stops = g_ptr_array_new ();
  gsize first = 0, end = self->n;

  *out_all = FALSE;
  while (first < end)
    {
      const gsize middle = (first + end) / 2;

      if (self->stops[middle].at.lat < bounds->south - margin_deg)
        first = middle + 1;
      else
        end = middle;
    }
  for (gsize i = first;
       i < self->n && self->stops[i].at.lat <= bounds->north + margin_deg && !*out_all; i++)
    {
      const QuartierReach *stop = &self->stops[i];
      double near_m, far_m;

      if (stations && !stop->station)
        continue;
      measure_box (plane, bounds, &stop->at, &near_m, &far_m);
      *out_all = far_m <= stop->reach_m;
      if (near_m < stop->reach_m)
        g_ptr_array_add (near_stops, (gpointer)stop);
    }
  return g_steal_pointer (&near_stops);
}

/* Area of @shape under the circles of @near_stops, over its own. */
static double
measure_cover (const Plane *plane, const QuartierPolygon *shape, const GPtrArray *near_stops)
{
  GEOSContextHandle_t geos = quartier_geos_get_context ();
  g_autofree GEOSGeometry **circles = g_new0 (GEOSGeometry *, near_stops->len);
  GEOSGeometry *area = shape_on_plane (geos, plane, shape), *collection, *cover, *both;
  double covered_m2 = 0, all_m2 = 0;

  if (area != NULL && GEOSisValid_r (geos, area) != 1)
    {
      GEOSGeometry *valid = GEOSMakeValid_r (geos, area);

      GEOSGeom_destroy_r (geos, area);
      area = valid;
    }
  for (guint i = 0; i < near_stops->len; i++)
    circles[i] = circle_on_plane (geos, plane, near_stops->pdata[i]);
  collection
      = GEOSGeom_createCollection_r (geos, GEOS_GEOMETRYCOLLECTION, circles, near_stops->len);
  cover = GEOSUnaryUnion_r (geos, collection);
  both = area != NULL && cover != NULL ? GEOSIntersection_r (geos, area, cover) : NULL;
  if (both != NULL)
    {
      GEOSArea_r (geos, both, &covered_m2);
      GEOSArea_r (geos, area, &all_m2);
    }
  GEOSGeom_destroy_r (geos, both);
  GEOSGeom_destroy_r (geos, cover);
  GEOSGeom_destroy_r (geos, collection);
  GEOSGeom_destroy_r (geos, area);
  return all_m2 > 0 ? CLAMP (covered_m2 / all_m2, 0, 1) : 0;
}

static double
measure (const QuartierAccess *self,
         const QuartierPolygon *shape,
         const Plane *plane,
         const QuartierBounds *bounds,
         gboolean stations)
{
  g_autoptr (GPtrArray) near_stops = NULL;
  gboolean all;

  near_stops = find_near (self, plane, bounds, stations, &all);
  if (all)
    return 1;
  return near_stops->len > 0 ? measure_cover (plane, shape, near_stops) : 0;
}

/* Whether a stop may reach into a box at all. Most districts are far from most stops, and while one is
 * dragged all of them are asked: this costs no geodesic. */
static gboolean
may_reach (const QuartierAccess *self, const QuartierBounds *bounds)
{
  const double margin_lat = self->reach_m / LEAST_M_PER_DEG;
  const double edge_deg = MAX (fabs (bounds->south), fabs (bounds->north)) + margin_lat;
  const double margin_lon = margin_lat / MAX (cos (edge_deg * G_PI / 180), 0.001);

  for (gsize i = 0; i < self->n; i++)
    {
      const QuartierPosition *at = &self->stops[i].at;

      if (at->lat >= bounds->south - margin_lat && at->lat <= bounds->north + margin_lat
          && at->lon >= bounds->west - margin_lon && at->lon <= bounds->east + margin_lon)
        return TRUE;
    }
  return FALSE;
}

/**
 * quartier_access_measure:
 * @shape: not across the meridian of 180°
 * @out_share: (out): of its area within reach of any stop, 0…1
 * @out_station_share: (out): of its area within reach of a station, 0…1
 */
void
quartier_access_measure (const QuartierAccess *self,
                         const QuartierPolygon *shape,
                         double *out_share,
                         double *out_station_share)
{
  QuartierBounds bounds;
  Plane plane;

  *out_share = *out_station_share = 0;
  if (self->n == 0)
    return;
  quartier_polygon_get_bounds (shape, &bounds);
  if (!may_reach (self, &bounds))
    return;
  plane = touch (&bounds);
  *out_share = measure (self, shape, &plane, &bounds, FALSE);
  if (*out_share > 0)
    *out_station_share = MIN (*out_share, measure (self, shape, &plane, &bounds, TRUE));
}
