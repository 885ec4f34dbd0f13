/*
 * Areas on the globe. What needs planar topology (validity, repair, intersection, union, label
 * point) is GEOS', on longitude and latitude as if they were plane: at the size of a district the
 * topology is the same. What needs lengths (area, distance) is PROJ's, on the ellipsoid.
 */
#include "base/polygon.h"

#include <geodesic.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/polygon-geos.h"
#include "base/quartier-error.h"

/* WGS 84: semi-major axis in metres, flattening. */
#define WGS84_A 6378137.0
#define WGS84_F (1 / 298.257223563)

typedef struct
{
  gsize start; /* of its points */
  gsize n;
} Ring;

typedef struct
{
  gsize first_ring;
  gsize n_rings;
} Part;

struct _QuartierPolygon
{
  QuartierPosition *points;
  Ring *rings;
  Part *parts;
  gsize n_points;
  gsize n_rings;
  gsize n_parts;
  QuartierBounds bounds;
};

struct _QuartierPolygonBuilder
{
  GArray *points;
  GArray *rings;
  GArray *parts;
};

G_DEFINE_BOXED_TYPE (QuartierPolygon, quartier_polygon, quartier_polygon_ref,
                     quartier_polygon_unref)

/* Building */

QuartierPolygonBuilder *
quartier_polygon_builder_new (void)
{
  QuartierPolygonBuilder *self = g_new0 (QuartierPolygonBuilder, 1);

  self->points = g_array_new (FALSE, FALSE, sizeof (QuartierPosition));
  self->rings = g_array_new (FALSE, FALSE, sizeof (Ring));
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  return self;
}

void
quartier_polygon_builder_free (QuartierPolygonBuilder *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->points);
  g_array_unref (self->rings);
  g_array_unref (self->parts);
  g_free (self);
}

/**
 * quartier_polygon_builder_add_part:
 *
 * Starts another area; its first ring is its outline.
 */
void
quartier_polygon_builder_add_part (QuartierPolygonBuilder *self)
{
  const Part part = { self->rings->len, 0 };

  g_array_append_val (self->parts, part);
}

/**
 * quartier_polygon_builder_add_ring:
 *
 * Starts another ring in the present part; the points that follow belong to it.
 */
void
quartier_polygon_builder_add_ring (QuartierPolygonBuilder *self)
{
  const Ring ring = { self->points->len, 0 };

  g_return_if_fail (self->parts->len > 0);
  g_array_append_val (self->rings, ring);
  g_array_index (self->parts, Part, self->parts->len - 1).n_rings++;
}

/**
 * quartier_polygon_builder_add:
 * @lon: degrees east
 * @lat: degrees north
 *
 * Adds a point to the present ring. The closing point of a ring is left out by the caller.
 */
void
quartier_polygon_builder_add (QuartierPolygonBuilder *self, double lon, double lat)
{
  const QuartierPosition point = { lon, lat };

  g_return_if_fail (self->rings->len > 0);
  g_array_append_val (self->points, point);
  g_array_index (self->rings, Ring, self->rings->len - 1).n++;
}

/**
 * quartier_polygon_builder_end:
 *
 * Returns: (transfer full): what was built; the builder is freed. Nothing is checked here, see
 * quartier_polygon_check().
 */
QuartierPolygon *
quartier_polygon_builder_end (QuartierPolygonBuilder *self)
{
  QuartierPolygon *polygon = g_atomic_rc_box_new0 (QuartierPolygon);
  QuartierBounds bounds = { INFINITY, INFINITY, -INFINITY, -INFINITY };

  polygon->n_points = self->points->len;
  polygon->n_rings = self->rings->len;
  polygon->n_parts = self->parts->len;
  polygon->points = (QuartierPosition *) g_array_free (self->points, FALSE);
  polygon->rings = (Ring *) g_array_free (self->rings, FALSE);
  polygon->parts = (Part *) g_array_free (self->parts, FALSE);
  g_free (self);
  for (gsize i = 0; i < polygon->n_points; i++)
    {
      bounds.west = MIN (bounds.west, polygon->points[i].lon);
      bounds.east = MAX (bounds.east, polygon->points[i].lon);
      bounds.south = MIN (bounds.south, polygon->points[i].lat);
      bounds.north = MAX (bounds.north, polygon->points[i].lat);
    }
  polygon->bounds = bounds;
  return polygon;
}

/**
 * quartier_polygon_new:
 * @outline: (array length=n): one outline without its closing point
 *
 * Returns: (transfer full): a polygon of one part without holes
 */
QuartierPolygon *
quartier_polygon_new (const QuartierPosition *outline, gsize n)
{
  QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();

  quartier_polygon_builder_add_part (builder);
  quartier_polygon_builder_add_ring (builder);
  for (gsize i = 0; i < n; i++)
    quartier_polygon_builder_add (builder, outline[i].lon, outline[i].lat);
  return quartier_polygon_builder_end (builder);
}

static void
free_contents (QuartierPolygon *self)
{
  g_free (self->points);
  g_free (self->rings);
  g_free (self->parts);
}

QuartierPolygon *
quartier_polygon_ref (QuartierPolygon *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
quartier_polygon_unref (QuartierPolygon *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) free_contents);
}

/**
 * quartier_polygon_equal:
 *
 * Returns: whether both hold the same points in the same order
 */
gboolean
quartier_polygon_equal (const QuartierPolygon *a, const QuartierPolygon *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->n_points != b->n_points || a->n_rings != b->n_rings
      || a->n_parts != b->n_parts)
    return FALSE;
  return memcmp (a->points, b->points, a->n_points * sizeof *a->points) == 0
         && memcmp (a->rings, b->rings, a->n_rings * sizeof *a->rings) == 0
         && memcmp (a->parts, b->parts, a->n_parts * sizeof *a->parts) == 0;
}

/* Reading */

gsize
quartier_polygon_get_n_parts (const QuartierPolygon *self)
{
  return self->n_parts;
}

gsize
quartier_polygon_get_n_rings (const QuartierPolygon *self, gsize part)
{
  g_return_val_if_fail (part < self->n_parts, 0);
  return self->parts[part].n_rings;
}

/**
 * quartier_polygon_get_ring:
 * @n: (out): how many points
 *
 * Returns: (transfer none) (array length=n): the points of a ring, without the closing one
 */
const QuartierPosition *
quartier_polygon_get_ring (const QuartierPolygon *self, gsize part, gsize ring, gsize *n)
{
  const Ring *found;

  g_return_val_if_fail (part < self->n_parts && ring < self->parts[part].n_rings, NULL);
  found = &self->rings[self->parts[part].first_ring + ring];
  *n = found->n;
  return self->points + found->start;
}

void
quartier_polygon_get_bounds (const QuartierPolygon *self, QuartierBounds *out)
{
  *out = self->bounds;
}

static void
init_wgs84 (struct geod_geodesic *out)
{
  geod_init (out, WGS84_A, WGS84_F);
}

static double
ring_area_m2 (const struct geod_geodesic *earth, const QuartierPosition *points, gsize n)
{
  struct geod_polygon ring;
  double area_m2 = 0;

  geod_polygon_init (&ring, FALSE);
  for (gsize i = 0; i < n; i++)
    geod_polygon_addpoint (earth, &ring, points[i].lat, points[i].lon);
  geod_polygon_compute (earth, &ring, FALSE, TRUE, &area_m2, NULL);
  return fabs (area_m2);
}

/**
 * quartier_polygon_get_area_m2:
 *
 * Geodesic area on the WGS 84 ellipsoid: outlines less their holes, whatever way the rings run. A
 * ring of fewer than three points has none. Self-crossing rings are not detected here: their loops
 * cancel in part.
 * Source: C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013), as PROJ implements it.
 *
 * Returns: m², never negative for a valid polygon
 */
double
quartier_polygon_get_area_m2 (const QuartierPolygon *self)
{
  struct geod_geodesic earth;
  double area_m2 = 0;

  init_wgs84 (&earth);
  for (gsize p = 0; p < self->n_parts; p++)
    for (gsize r = 0; r < self->parts[p].n_rings; r++)
      {
        const Ring *ring = &self->rings[self->parts[p].first_ring + r];
        double ring_m2 = ring_area_m2 (&earth, self->points + ring->start, ring->n);

        area_m2 += r == 0 ? ring_m2 : -ring_m2;
      }
  return area_m2;
}

/**
 * quartier_polygon_contains:
 *
 * Even-odd rule over all rings, so that holes are outside.
 *
 * Returns: whether the position is inside; on an edge it may be either
 */
gboolean
quartier_polygon_contains (const QuartierPolygon *self, double lon, double lat)
{
  gboolean inside = FALSE;

  if (!(lon >= self->bounds.west && lon <= self->bounds.east && lat >= self->bounds.south
        && lat <= self->bounds.north))
    return FALSE;
  for (gsize r = 0; r < self->n_rings; r++)
    {
      const QuartierPosition *points = self->points + self->rings[r].start;
      const gsize n = self->rings[r].n;

      for (gsize i = 0, j = n - 1; i < n; j = i++)
        if ((points[i].lat > lat) != (points[j].lat > lat)
            && lon < (points[j].lon - points[i].lon) * (lat - points[i].lat)
                             / (points[j].lat - points[i].lat)
                         + points[i].lon)
          inside = !inside;
    }
  return inside;
}

/* GEOS */

static GEOSGeometry *
ring_to_geos (GEOSContextHandle_t geos, const QuartierPosition *points, gsize n)
{
  GEOSCoordSequence *sequence = GEOSCoordSeq_create_r (geos, n + 1, 2);

  for (gsize i = 0; i <= n; i++)
    GEOSCoordSeq_setXY_r (geos, sequence, i, points[i % n].lon, points[i % n].lat);
  return GEOSGeom_createLinearRing_r (geos, sequence);
}

/* NULL where a ring has fewer than three points. */
GEOSGeometry *
quartier_polygon_to_geos (GEOSContextHandle_t geos, const QuartierPolygon *self)
{
  g_autofree GEOSGeometry **parts = g_new0 (GEOSGeometry *, self->n_parts);

  for (gsize r = 0; r < self->n_rings; r++)
    if (self->rings[r].n < 3)
      return NULL;
  for (gsize p = 0; p < self->n_parts; p++)
    {
      const gsize n_rings = self->parts[p].n_rings;
      g_autofree GEOSGeometry **rings = g_new0 (GEOSGeometry *, n_rings);

      for (gsize r = 0; r < n_rings; r++)
        {
          const Ring *ring = &self->rings[self->parts[p].first_ring + r];

          rings[r] = ring_to_geos (geos, self->points + ring->start, ring->n);
        }
      parts[p] = GEOSGeom_createPolygon_r (geos, rings[0], rings + 1, n_rings - 1);
    }
  if (self->n_parts == 1)
    return parts[0];
  return GEOSGeom_createCollection_r (geos, GEOS_MULTIPOLYGON, parts, self->n_parts);
}

static void
add_geos_ring (GEOSContextHandle_t geos, const GEOSGeometry *ring, QuartierPolygonBuilder *builder)
{
  const GEOSCoordSequence *sequence = GEOSGeom_getCoordSeq_r (geos, ring);
  unsigned n = 0;

  GEOSCoordSeq_getSize_r (geos, sequence, &n);
  quartier_polygon_builder_add_ring (builder);
  for (unsigned i = 0; i + 1 < n; i++)
    {
      double lon, lat;

      GEOSCoordSeq_getXY_r (geos, sequence, i, &lon, &lat);
      quartier_polygon_builder_add (builder, lon, lat);
    }
}

/* Adds the polygons in a geometry; points and lines, which an intersection may leave, are not
 * areas and are skipped. */
static void
add_geos_areas (GEOSContextHandle_t geos, const GEOSGeometry *geometry,
                QuartierPolygonBuilder *builder)
{
  const int type = GEOSGeomTypeId_r (geos, geometry);

  if (type == GEOS_POLYGON && !GEOSisEmpty_r (geos, geometry))
    {
      const int n_holes = GEOSGetNumInteriorRings_r (geos, geometry);

      quartier_polygon_builder_add_part (builder);
      add_geos_ring (geos, GEOSGetExteriorRing_r (geos, geometry), builder);
      for (int i = 0; i < n_holes; i++)
        add_geos_ring (geos, GEOSGetInteriorRingN_r (geos, geometry, i), builder);
    }
  else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION)
    {
      const int n = GEOSGetNumGeometries_r (geos, geometry);

      for (int i = 0; i < n; i++)
        add_geos_areas (geos, GEOSGetGeometryN_r (geos, geometry, i), builder);
    }
}

/* Takes the geometry; NULL for one without area. */
QuartierPolygon *
quartier_polygon_from_geos (GEOSContextHandle_t geos, GEOSGeometry *geometry)
{
  QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();

  if (geometry != NULL)
    add_geos_areas (geos, geometry, builder);
  GEOSGeom_destroy_r (geos, geometry);
  if (builder->parts->len == 0)
    {
      quartier_polygon_builder_free (builder);
      return NULL;
    }
  return quartier_polygon_builder_end (builder);
}

/* What GEOS calls wrong, in small letters; for gettext, which is asked by what GEOS says. */
G_GNUC_UNUSED static const char *const reasons[] = {
  N_ ("duplicate rings"),    N_ ("hole lies outside shell"),
  N_ ("holes are nested"),   N_ ("interior is disconnected"),
  N_ ("invalid coordinate"), N_ ("nested shells"),
  N_ ("ring is not closed"), N_ ("too few points in geometry component"),
};

/* Whether anything is left of what is not valid when it is mended. */
static gboolean
encloses_area (GEOSContextHandle_t geos, const GEOSGeometry *geometry)
{
  g_autoptr (QuartierPolygon) mended
      = quartier_polygon_from_geos (geos, GEOSMakeValid_r (geos, geometry));

  return mended != NULL;
}

/**
 * quartier_polygon_check:
 * @error: %QUARTIER_ERROR_CROSSING or %QUARTIER_ERROR_FORMAT, saying what is wrong and at which
 *   longitude and latitude
 *
 * Whether the shape can stand for an area: rings of three points at least, not crossing themselves
 * or each other, holes inside their outline.
 */
gboolean
quartier_polygon_check (const QuartierPolygon *self, GError **error)
{
  GEOSContextHandle_t geos = quartier_geos_get_context ();
  GEOSGeometry *geometry = quartier_polygon_to_geos (geos, self);
  GEOSGeometry *where = NULL;
  char *reason = NULL;
  char valid;

  if (geometry == NULL)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   _ ("a ring has fewer than three different corners; give it three at least"));
      return FALSE;
    }
  valid = GEOSisValidDetail_r (geos, geometry, 0, &reason, &where);
  if (valid != 1)
    {
      double lon = NAN, lat = NAN;
      g_autofree char *what = g_ascii_strdown (reason != NULL ? reason : "not valid", -1);

      if (where != NULL)
        {
          GEOSGeomGetX_r (geos, where, &lon);
          GEOSGeomGetY_r (geos, where, &lat);
        }
      if (!encloses_area (geos, geometry))
        g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                     _ ("the outline encloses no area; give it three corners that are not on one line"));
      else if (g_str_equal (what, "self-intersection")
               || g_str_equal (what, "ring self-intersection"))
        g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_CROSSING,
                     _ ("the outline crosses itself at %.6f, %.6f; move its corners so that no two "
                        "edges cross"),
                     lon, lat);
      else
        g_set_error (
            error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
            _ ("the shape is not an area (%s at %.6f, %.6f); give rings that neither cross "
               "nor overlap, holes inside their outline"),
            _ (what), lon, lat);
    }
  GEOSFree_r (geos, reason);
  GEOSGeom_destroy_r (geos, where);
  GEOSGeom_destroy_r (geos, geometry);
  return valid == 1;
}

/**
 * quartier_polygon_repaired:
 *
 * Returns: (transfer full) (nullable): the areas that a crossing outline encloses, as a valid
 * shape; %NULL where it encloses none
 */
QuartierPolygon *
quartier_polygon_repaired (const QuartierPolygon *self)
{
  GEOSContextHandle_t geos = quartier_geos_get_context ();
  GEOSGeometry *geometry = quartier_polygon_to_geos (geos, self);
  GEOSGeometry *valid = geometry != NULL ? GEOSMakeValid_r (geos, geometry) : NULL;

  GEOSGeom_destroy_r (geos, geometry);
  return quartier_polygon_from_geos (geos, valid);
}

/**
 * quartier_polygon_intersection:
 *
 * Returns: (transfer full) (nullable): the area that both cover; %NULL where there is none. An
 * invalid shape is repaired first.
 */
QuartierPolygon *
quartier_polygon_intersection (const QuartierPolygon *self, const QuartierPolygon *other)
{
  GEOSContextHandle_t geos = quartier_geos_get_context ();
  GEOSGeometry *a, *b, *both;

  if (self->bounds.west > other->bounds.east || other->bounds.west > self->bounds.east
      || self->bounds.south > other->bounds.north || other->bounds.south > self->bounds.north)
    return NULL;
  a = quartier_polygon_to_geos (geos, self);
  b = quartier_polygon_to_geos (geos, other);
  both = a != NULL && b != NULL ? GEOSIntersection_r (geos, a, b) : NULL;
  if (both == NULL && a != NULL && b != NULL)
    {
      GEOSGeometry *valid_a = GEOSMakeValid_r (geos, a);
      GEOSGeometry *valid_b = GEOSMakeValid_r (geos, b);

      if (valid_a != NULL && valid_b != NULL)
        both = GEOSIntersection_r (geos, valid_a, valid_b);
      GEOSGeom_destroy_r (geos, valid_a);
      GEOSGeom_destroy_r (geos, valid_b);
    }
  GEOSGeom_destroy_r (geos, a);
  GEOSGeom_destroy_r (geos, b);
  return quartier_polygon_from_geos (geos, both);
}

/**
 * quartier_polygon_union:
 * @polygons: (array length=n): shapes that may overlap
 *
 * Returns: (transfer full) (nullable): the area that any of them covers; %NULL for none
 */
QuartierPolygon *
quartier_polygon_union (QuartierPolygon *const *polygons, gsize n)
{
  GEOSContextHandle_t geos = quartier_geos_get_context ();
  g_autofree GEOSGeometry **parts = g_new0 (GEOSGeometry *, MAX (n, 1));
  GEOSGeometry *collection, *all;
  gsize n_parts = 0;

  for (gsize i = 0; i < n; i++)
    {
      GEOSGeometry *part = quartier_polygon_to_geos (geos, polygons[i]);

      if (part != NULL && GEOSisValid_r (geos, part) != 1)
        {
          GEOSGeometry *valid = GEOSMakeValid_r (geos, part);

          GEOSGeom_destroy_r (geos, part);
          part = valid;
        }
      if (part != NULL)
        parts[n_parts++] = part;
    }
  collection = GEOSGeom_createCollection_r (geos, GEOS_GEOMETRYCOLLECTION, parts, n_parts);
  all = GEOSUnaryUnion_r (geos, collection);
  GEOSGeom_destroy_r (geos, collection);
  return quartier_polygon_from_geos (geos, all);
}

/**
 * quartier_polygon_get_label_position:
 * @out: (out): a position inside the shape, near its middle; the middle of its bounds where the
 *   shape is not valid
 */
void
quartier_polygon_get_label_position (const QuartierPolygon *self, QuartierPosition *out)
{
  GEOSContextHandle_t geos = quartier_geos_get_context ();
  GEOSGeometry *geometry = quartier_polygon_to_geos (geos, self);
  GEOSGeometry *point = geometry != NULL ? GEOSPointOnSurface_r (geos, geometry) : NULL;

  out->lon = (self->bounds.west + self->bounds.east) / 2;
  out->lat = (self->bounds.south + self->bounds.north) / 2;
  if (point != NULL && !GEOSisEmpty_r (geos, point))
    {
      GEOSGeomGetX_r (geos, point, &out->lon);
      GEOSGeomGetY_r (geos, point, &out->lat);
    }
  GEOSGeom_destroy_r (geos, point);
  GEOSGeom_destroy_r (geos, geometry);
}

/* Editing: each returns a new shape and leaves the old as it was. */

typedef enum
{
  EDIT_MOVE,
  EDIT_INSERT_AFTER,
  EDIT_REMOVE,
} Edit;

static QuartierPolygon *
edited (const QuartierPolygon *self, const QuartierVertex *vertex, Edit edit, double lon,
        double lat)
{
  QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();

  for (gsize p = 0; p < self->n_parts; p++)
    {
      quartier_polygon_builder_add_part (builder);
      for (gsize r = 0; r < self->parts[p].n_rings; r++)
        {
          const gboolean here = p == vertex->part && r == vertex->ring;
          gsize n;
          const QuartierPosition *points = quartier_polygon_get_ring (self, p, r, &n);

          /* Two corners are no hole. */
          if (here && r > 0 && edit == EDIT_REMOVE && n <= 3)
            continue;
          quartier_polygon_builder_add_ring (builder);
          for (gsize i = 0; i < n; i++)
            {
              const gboolean hit = here && i == vertex->index;

              if (!hit || edit == EDIT_INSERT_AFTER)
                quartier_polygon_builder_add (builder, points[i].lon, points[i].lat);
              if (hit && edit != EDIT_REMOVE)
                quartier_polygon_builder_add (builder, lon, lat);
            }
        }
    }
  return quartier_polygon_builder_end (builder);
}

static gboolean
has_vertex (const QuartierPolygon *self, const QuartierVertex *vertex)
{
  return vertex->part < self->n_parts && vertex->ring < self->parts[vertex->part].n_rings
         && vertex->index
                < self->rings[self->parts[vertex->part].first_ring + vertex->ring].n;
}

/**
 * quartier_polygon_with_vertex:
 *
 * Returns: (transfer full): the shape with one vertex moved to a position
 */
QuartierPolygon *
quartier_polygon_with_vertex (const QuartierPolygon *self, const QuartierVertex *vertex,
                              double lon, double lat)
{
  g_return_val_if_fail (has_vertex (self, vertex), NULL);
  return edited (self, vertex, EDIT_MOVE, lon, lat);
}

/**
 * quartier_polygon_with_vertex_inserted:
 * @after: the vertex before the new one
 *
 * Returns: (transfer full): the shape with one vertex more
 */
QuartierPolygon *
quartier_polygon_with_vertex_inserted (const QuartierPolygon *self, const QuartierVertex *after,
                                       double lon, double lat)
{
  g_return_val_if_fail (has_vertex (self, after), NULL);
  return edited (self, after, EDIT_INSERT_AFTER, lon, lat);
}

/**
 * quartier_polygon_without_vertex:
 *
 * Returns: (transfer full) (nullable): the shape with one vertex less, without the hole where that
 * had three; %NULL where the outline has three, which is the least it needs
 */
QuartierPolygon *
quartier_polygon_without_vertex (const QuartierPolygon *self, const QuartierVertex *vertex)
{
  g_return_val_if_fail (has_vertex (self, vertex), NULL);
  if (vertex->ring == 0
      && self->rings[self->parts[vertex->part].first_ring + vertex->ring].n <= 3)
    return NULL;
  return edited (self, vertex, EDIT_REMOVE, 0, 0);
}

/**
 * quartier_polygon_translated:
 * @d_lon: degrees east
 * @d_lat: degrees north
 *
 * Returns: (transfer full): the shape moved by so many degrees; over a few kilometres its area
 * changes by the convergence of the meridians alone
 */
QuartierPolygon *
quartier_polygon_translated (const QuartierPolygon *self, double d_lon, double d_lat)
{
  const QuartierVertex none = { G_MAXSIZE, 0, 0 };
  QuartierPolygon *moved = edited (self, &none, EDIT_MOVE, 0, 0);

  for (gsize i = 0; i < moved->n_points; i++)
    {
      moved->points[i].lon += d_lon;
      moved->points[i].lat += d_lat;
    }
  moved->bounds.west += d_lon;
  moved->bounds.east += d_lon;
  moved->bounds.south += d_lat;
  moved->bounds.north += d_lat;
  return moved;
}

/* Lengths */

/**
 * quartier_distance_m:
 *
 * Returns: the length of the geodesic between two positions, m
 */
double
quartier_distance_m (const QuartierPosition *a, const QuartierPosition *b)
{
  struct geod_geodesic earth;
  double distance_m = 0;

  init_wgs84 (&earth);
  geod_inverse (&earth, a->lat, a->lon, b->lat, b->lon, &distance_m, NULL, NULL);
  return distance_m;
}

/**
 * quartier_azimuth_deg:
 *
 * Returns: the direction in which the geodesic leaves @from, degrees clockwise from north, 0…360
 */
double
quartier_azimuth_deg (const QuartierPosition *from, const QuartierPosition *to)
{
  struct geod_geodesic earth;
  double azimuth_deg = 0;

  init_wgs84 (&earth);
  geod_inverse (&earth, from->lat, from->lon, to->lat, to->lon, NULL, &azimuth_deg, NULL);
  return azimuth_deg < 0 ? azimuth_deg + 360 : azimuth_deg;
}

/**
 * quartier_position_towards:
 * @azimuth_deg: clockwise from north
 * @distance_m: along the geodesic that starts there
 *
 * Returns: where one arrives
 */
QuartierPosition
quartier_position_towards (const QuartierPosition *from, double azimuth_deg, double distance_m)
{
  struct geod_geodesic earth;
  QuartierPosition to = *from;

  init_wgs84 (&earth);
  geod_direct (&earth, from->lat, from->lon, azimuth_deg, distance_m, &to.lat, &to.lon, NULL);
  return to;
}
