/*
 * Areas made of others: turned, with a hole, without what another covers; and lines made simpler.
 */
#include "base/polygon-geos.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/plane.h"
#include "base/quartier-error.h"

/**
 * quartier_polygon_mapped:
 * @func: (scope call): where a corner goes
 *
 * Returns: (transfer full): the shape with each of its corners where @func puts it
 */
QuartierPolygon *
quartier_polygon_mapped (const QuartierPolygon *self, QuartierPositionFunc func, gpointer data)
{
  QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();

  for (gsize p = 0; p < quartier_polygon_get_n_parts (self); p++)
    {
      quartier_polygon_builder_add_part (builder);
      for (gsize r = 0; r < quartier_polygon_get_n_rings (self, p); r++)
        {
          gsize n;
          const QuartierPosition *ring = quartier_polygon_get_ring (self, p, r, &n);

          quartier_polygon_builder_add_ring (builder);
          for (gsize i = 0; i < n; i++)
            {
              const QuartierPosition at = func (&ring[i], data);

              quartier_polygon_builder_add (builder, at.lon, at.lat);
            }
        }
    }
  return quartier_polygon_builder_end (builder);
}

typedef struct
{
  QuartierPlane plane;
  double sine, cosine;
} Turn;

static QuartierPosition
turn (const QuartierPosition *point, gpointer data)
{
  const Turn *by = data;
  double x, y;

  quartier_plane_to_m (&by->plane, point, &x, &y);
  return quartier_plane_to_position (&by->plane, x * by->cosine + y * by->sine,
                                     y * by->cosine - x * by->sine);
}

/**
 * quartier_polygon_rotated:
 * @centre: what stays where it is
 * @angle_deg: clockwise
 *
 * Turned on the plane that touches the globe at the centre, in metres: over a kilometre lengths and
 * right angles stay to one part in ten thousand.
 *
 * Returns: (transfer full): the shape, turned
 */
QuartierPolygon *
quartier_polygon_rotated (const QuartierPolygon *self, const QuartierPosition *centre,
                          double angle_deg)
{
  Turn by = { quartier_plane_at (centre), sin (angle_deg * G_PI / 180),
              cos (angle_deg * G_PI / 180) };

  return quartier_polygon_mapped (self, turn, &by);
}

static void
add_ring (QuartierPolygonBuilder *builder, const QuartierPosition *ring, gsize n)
{
  quartier_polygon_builder_add_ring (builder);
  for (gsize i = 0; i < n; i++)
    quartier_polygon_builder_add (builder, ring[i].lon, ring[i].lat);
}

/* Whether a part's outline encloses a point. */
static gboolean
encloses (const QuartierPolygon *self, gsize part, const QuartierPosition *point)
{
  gsize n;
  const QuartierPosition *outline = quartier_polygon_get_ring (self, part, 0, &n);
  g_autoptr (QuartierPolygon) alone = quartier_polygon_new (outline, n);

  return quartier_polygon_contains (alone, point->lon, point->lat);
}

/**
 * quartier_polygon_with_hole:
 * @ring: (array length=n): the hole's outline without its closing point
 * @error: %QUARTIER_ERROR_FORMAT where it does not lie wholly inside, or meets another hole
 *
 * Returns: (transfer full) (nullable): the shape with a hole more
 */
QuartierPolygon *
quartier_polygon_with_hole (const QuartierPolygon *self, const QuartierPosition *ring, gsize n,
                            GError **error)
{
  QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();
  g_autoptr (QuartierPolygon) shape = NULL;
  gboolean is_in = FALSE;

  for (gsize p = 0; p < quartier_polygon_get_n_parts (self); p++)
    {
      quartier_polygon_builder_add_all (builder, self, p);
      if (is_in || n < 3 || !encloses (self, p, &ring[0]))
        continue;
      is_in = TRUE;
      add_ring (builder, ring, n);
    }
  shape = quartier_polygon_builder_end (builder);
  if (is_in && quartier_polygon_check (shape, NULL))
    return g_steal_pointer (&shape);
  g_set_error_literal (
      error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
      _ ("the hole is not wholly inside, or meets another; draw it within the outline"));
  return NULL;
}

static GEOSGeometry *
to_valid_geos (GEOSContextHandle_t geos, const QuartierPolygon *shape)
{
  GEOSGeometry *geometry = quartier_polygon_to_geos (geos, shape);
  GEOSGeometry *valid;

  if (geometry == NULL || GEOSisValid_r (geos, geometry) == 1)
    return geometry;
  valid = GEOSMakeValid_r (geos, geometry);
  GEOSGeom_destroy_r (geos, geometry);
  return valid;
}

/**
 * quartier_polygon_difference:
 *
 * Returns: (transfer full) (nullable): what of the area the other does not cover; %NULL for nothing
 */
QuartierPolygon *
quartier_polygon_difference (const QuartierPolygon *self, const QuartierPolygon *other)
{
  GEOSContextHandle_t geos = quartier_geos_get_context ();
  GEOSGeometry *a = to_valid_geos (geos, self), *b = to_valid_geos (geos, other);
  GEOSGeometry *rest = a != NULL && b != NULL ? GEOSDifference_r (geos, a, b) : NULL;

  GEOSGeom_destroy_r (geos, a);
  GEOSGeom_destroy_r (geos, b);
  return quartier_polygon_from_geos (geos, rest);
}

/* (element-type QuartierPosition) (transfer full): the points of a line on a plane of metres. */
static GArray *
from_plane (GEOSContextHandle_t geos, const GEOSGeometry *line, const QuartierPlane *plane)
{
  const GEOSCoordSequence *sequence = GEOSGeom_getCoordSeq_r (geos, line);
  GArray *points = g_array_new (FALSE, FALSE, sizeof (QuartierPosition));
  unsigned n = 0;

  if (sequence != NULL)
    GEOSCoordSeq_getSize_r (geos, sequence, &n);
  for (unsigned i = 0; i < n; i++)
    {
      QuartierPosition at;
      double x, y;

      GEOSCoordSeq_getXY_r (geos, sequence, i, &x, &y);
      at = quartier_plane_to_position (plane, x, y);
      g_array_append_val (points, at);
    }
  return points;
}

/**
 * quartier_line_simplified:
 * @points: (array length=n): a line of two points or more
 * @tolerance_m: how far from it the simpler one may be
 *
 * By D. H. Douglas and T. K. Peucker, Algorithms for the reduction of the number of points required
 * to represent a digitized line or its caricature, Cartographica 10 (1973), as GEOS has it.
 *
 * Returns: (transfer full) (element-type QuartierPosition): some of the points; first and last stay
 */
GArray *
quartier_line_simplified (const QuartierPosition *points, gsize n, double tolerance_m)
{
  GEOSContextHandle_t geos = quartier_geos_get_context ();
  GEOSCoordSequence *sequence = GEOSCoordSeq_create_r (geos, (unsigned) n, 2);
  const QuartierPlane plane = quartier_plane_at (&points[0]);
  GEOSGeometry *line, *simpler;
  GArray *result;

  for (gsize i = 0; i < n; i++)
    {
      double x, y;

      quartier_plane_to_m (&plane, &points[i], &x, &y);
      GEOSCoordSeq_setXY_r (geos, sequence, (unsigned) i, x, y);
    }
  line = GEOSGeom_createLineString_r (geos, sequence);
  simpler = line != NULL ? GEOSSimplify_r (geos, line, tolerance_m) : NULL;
  if (simpler != NULL)
    result = from_plane (geos, simpler, &plane);
  else
    {
      result = g_array_new (FALSE, FALSE, sizeof (QuartierPosition));
      g_array_append_vals (result, points, (guint) n);
    }
  GEOSGeom_destroy_r (geos, simpler);
  GEOSGeom_destroy_r (geos, line);
  return result;
}

/**
 * quartier_polygon_builder_add_all:
 * @part: which of the other's areas is added as a part, with its holes
 */
void
quartier_polygon_builder_add_all (QuartierPolygonBuilder *self, const QuartierPolygon *other,
                                  gsize part)
{
  quartier_polygon_builder_add_part (self);
  for (gsize r = 0; r < quartier_polygon_get_n_rings (other, part); r++)
    {
      gsize n;
      const QuartierPosition *ring = quartier_polygon_get_ring (other, part, r, &n);

      add_ring (self, ring, n);
    }
}
