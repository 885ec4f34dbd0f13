/*
 * Cutting an area by a line.
 */
#include "base/polygon-geos.h"

static GEOSGeometry *
line_to_geos (GEOSContextHandle_t geos, const QuartierPosition *points, gsize n)
{
  GEOSCoordSequence *sequence = GEOSCoordSeq_create_r (geos, (unsigned) n, 2);

  for (gsize i = 0; sequence != NULL && i < n; i++)
    GEOSCoordSeq_setXY_r (geos, sequence, (unsigned) i, points[i].lon, points[i].lat);
  return sequence != NULL ? GEOSGeom_createLineString_r (geos, sequence) : NULL;
}

/* Faces that the edge of the area and the line make together. (nullable) */
static GEOSGeometry *
find_faces (GEOSContextHandle_t geos, const GEOSGeometry *area, const GEOSGeometry *line)
{
  GEOSGeometry *edge = GEOSBoundary_r (geos, area);
  GEOSGeometry *all = edge != NULL ? GEOSUnion_r (geos, edge, line) : NULL;
  GEOSGeometry *faces
      = all != NULL ? GEOSPolygonize_r (geos, (const GEOSGeometry *const *) &all, 1) : NULL;

  GEOSGeom_destroy_r (geos, edge);
  GEOSGeom_destroy_r (geos, all);
  return faces;
}

static gboolean
is_within (GEOSContextHandle_t geos, const GEOSGeometry *area, const GEOSGeometry *face)
{
  GEOSGeometry *inside = GEOSPointOnSurface_r (geos, face);
  const gboolean is = inside != NULL && GEOSContains_r (geos, area, inside) == 1;

  GEOSGeom_destroy_r (geos, inside);
  return is;
}

static int
compare_areas (gconstpointer a, gconstpointer b)
{
  const double x = quartier_polygon_get_area_m2 (*(QuartierPolygon *const *) a);
  const double y = quartier_polygon_get_area_m2 (*(QuartierPolygon *const *) b);

  return (x < y) - (x > y);
}

/* One area of a shape, with its holes. */
static QuartierPolygon *
dup_part (const QuartierPolygon *self, gsize part)
{
  QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();

  quartier_polygon_builder_add_all (builder, self, part);
  return quartier_polygon_builder_end (builder);
}

/* Adds the pieces of one area; whether there are more than one. */
static gboolean
split_part (GEOSContextHandle_t geos, const QuartierPolygon *part, const GEOSGeometry *cut,
            GPtrArray *pieces)
{
  GEOSGeometry *area = quartier_polygon_to_geos (geos, part);
  GEOSGeometry *faces = NULL;
  const guint n_before = pieces->len;

  if (area != NULL && cut != NULL && GEOSisValid_r (geos, area) == 1)
    faces = find_faces (geos, area, cut);
  for (int i = 0; faces != NULL && i < GEOSGetNumGeometries_r (geos, faces); i++)
    {
      const GEOSGeometry *face = GEOSGetGeometryN_r (geos, faces, i);
      QuartierPolygon *piece
          = is_within (geos, area, face)
                ? quartier_polygon_from_geos (geos, GEOSGeom_clone_r (geos, face))
                : NULL;

      if (piece != NULL)
        g_ptr_array_add (pieces, piece);
    }
  GEOSGeom_destroy_r (geos, area);
  GEOSGeom_destroy_r (geos, faces);
  if (pieces->len > n_before + 1)
    return TRUE;
  g_ptr_array_set_size (pieces, n_before);
  return FALSE;
}

/* The areas that are not cut stay with the largest piece. */
static void
keep_with_first (GPtrArray *pieces, GPtrArray *uncut)
{
  QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();

  quartier_polygon_builder_add_all (builder, pieces->pdata[0], 0);
  for (guint i = 0; i < uncut->len; i++)
    quartier_polygon_builder_add_all (builder, uncut->pdata[i], 0);
  quartier_polygon_unref (pieces->pdata[0]);
  pieces->pdata[0] = quartier_polygon_builder_end (builder);
}

/**
 * quartier_polygon_split:
 * @line: (array length=n): where to cut
 * @n: 2 or more
 *
 * Cuts an area along a line. Where the line ends inside, or only touches, nothing is cut off there. Of
 * several areas only those that the line crosses are cut; the others stay with the largest piece.
 *
 * Returns: (transfer full) (nullable) (element-type QuartierPolygon): the pieces, the largest cut first,
 *   which cover the area; %NULL where the line does not cut it
 */
GPtrArray *
quartier_polygon_split (const QuartierPolygon *self, const QuartierPosition *line, gsize n)
{
  GEOSContextHandle_t geos = quartier_geos_get_context ();
  g_autoptr (GPtrArray) pieces
      = g_ptr_array_new_with_free_func ((GDestroyNotify) quartier_polygon_unref);
  g_autoptr (GPtrArray) uncut
      = g_ptr_array_new_with_free_func ((GDestroyNotify) quartier_polygon_unref);
  GEOSGeometry *cut;

  g_return_val_if_fail (n >= 2, NULL);
  cut = line_to_geos (geos, line, n);
  for (gsize p = 0; p < quartier_polygon_get_n_parts (self); p++)
    {
      g_autoptr (QuartierPolygon) part = dup_part (self, p);

      if (!split_part (geos, part, cut, pieces))
        g_ptr_array_add (uncut, g_steal_pointer (&part));
    }
  GEOSGeom_destroy_r (geos, cut);
  if (pieces->len == 0)
    return NULL;
  g_ptr_array_sort (pieces, compare_areas);
  if (uncut->len > 0)
    keep_with_first (pieces, uncut);
  return g_steal_pointer (&pieces);
}
