/*
 * Map extracts and buildings out of GIS files. What knows GDAL is a library of its own, linked by
 * quartier-cli alone, so that a hostile file cannot take a window down.
 */
#include "io/vector.h"

#include <gdal.h>
#include <glib/gi18n.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <string.h>

#include "base/date-line.h"
#include "base/quartier-error.h"
#include "io/backdrop.h"
#include "io/coastline.h"
#include "io/osm-tags.h"
#include "io/vector-reader.h"

#define ATTRIBUTION_OSM "© OpenStreetMap contributors"

/* Backdrop */

typedef struct
{
  QuartierBackdropWriter *writer;
  GArray *points;    /* QuartierMercator */
  GArray *ring_ends; /* guint */
  QuartierCoastline *coastline;
  QuartierMercatorBox box; /* of what was written */
  gsize n_written;
} Index;

static void
append_ring (Index *self, OGRGeometryH line, gboolean closed)
{
  int n = OGR_G_GetPointCount (line);
  guint end;

  if (closed && n > 1 && OGR_G_GetX (line, 0) == OGR_G_GetX (line, n - 1)
      && OGR_G_GetY (line, 0) == OGR_G_GetY (line, n - 1))
    n--;
  for (int i = 0; i < n; i++)
    {
      double lon = OGR_G_GetX (line, i), lat = OGR_G_GetY (line, i);
      QuartierMercator at;

      if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90))
        continue;
      at = quartier_mercator (lon, lat);
      g_array_append_val (self->points, at);
    }
  end = self->points->len;
  if (end > (self->ring_ends->len > 0
                 ? g_array_index (self->ring_ends, guint, self->ring_ends->len - 1)
                 : 0))
    g_array_append_val (self->ring_ends, end);
}

static gboolean
write_rings (Index *self, QuartierBackdropFeature *feature, GError **error)
{
  feature->points = (const QuartierMercator *)self->points->data;
  feature->ring_ends = (const guint *)self->ring_ends->data;
  feature->n_rings = self->ring_ends->len;
  if (feature->name != NULL && !g_utf8_validate (feature->name, -1, NULL))
    feature->name = NULL;
  if (feature->n_rings == 0)
    return TRUE;
  /* What a map reader looks at tells what the extract covers; a forest may reach far beyond */
  if (feature->klass >= QUARTIER_BACKDROP_BUILDING)
    for (guint i = 0; i < self->points->len; i++)
      quartier_mercator_box_add (&self->box, feature->points[i]);
  self->n_written++;
  return quartier_backdrop_writer_add (self->writer, feature, error);
}

static void
clear_rings (Index *self)
{
  g_array_set_size (self->points, 0);
  g_array_set_size (self->ring_ends, 0);
}

static gboolean
index_area (Index *self, const QuartierVectorObject *tagged, OGRGeometryH geometry, GError **error)
{
  QuartierBackdropFeature feature = { .shape = QUARTIER_BACKDROP_AREA };
  const char *natural = quartier_vector_get_tag (tagged, "natural");
  gboolean is_multi = wkbFlatten (OGR_G_GetGeometryType (geometry)) == wkbMultiPolygon;

  clear_rings (self);
  for (int i = 0; i < (is_multi ? OGR_G_GetGeometryCount (geometry) : 1); i++)
    {
      OGRGeometryH polygon = is_multi ? OGR_G_GetGeometryRef (geometry, i) : geometry;

      for (int k = 0; k < OGR_G_GetGeometryCount (polygon); k++)
        append_ring (self, OGR_G_GetGeometryRef (polygon, k), TRUE);
    }
  if (natural != NULL && g_str_equal (natural, "coastline"))
    {
      quartier_coastline_add (self->coastline, (const QuartierMercator *)self->points->data,
                              self->points->len, TRUE);
      return TRUE;
    }
  if (!quartier_osm_classify_area (quartier_vector_get_tag, tagged, &feature.klass))
    return TRUE;
  if (feature.klass != QUARTIER_BACKDROP_BUILDING)
    feature.name = quartier_vector_get_tag (tagged, "name");
  return write_rings (self, &feature, error);
}

static gboolean
index_line (Index *self, const QuartierVectorObject *tagged, OGRGeometryH geometry, GError **error)
{
  QuartierBackdropFeature feature = { .shape = QUARTIER_BACKDROP_LINE };
  const char *natural = quartier_vector_get_tag (tagged, "natural");

  clear_rings (self);
  append_ring (self, geometry, FALSE);
  if (natural != NULL && g_str_equal (natural, "coastline"))
    {
      quartier_coastline_add (self->coastline, (const QuartierMercator *)self->points->data,
                              self->points->len, FALSE);
      return TRUE;
    }
  if (self->points->len < 2
      || !quartier_osm_classify_line (quartier_vector_get_tag, tagged, &feature.klass, &feature.flags))
    return TRUE;
  feature.name = quartier_vector_get_tag (tagged, "name");
  return write_rings (self, &feature, error);
}

static gboolean
index_point (Index *self, const QuartierVectorObject *tagged, OGRGeometryH geometry, GError **error)
{
  QuartierBackdropFeature feature = { .shape = QUARTIER_BACKDROP_POINT };

  if (!quartier_osm_classify_point (quartier_vector_get_tag, tagged, &feature.klass))
    return TRUE;
  feature.name = quartier_vector_get_tag (tagged, "name");
  if (feature.name == NULL)
    return TRUE;
  clear_rings (self);
  append_ring (self, geometry, FALSE);
  return write_rings (self, &feature, error);
}

static gboolean
index_geometry (Index *self, const QuartierVectorObject *tagged, OGRGeometryH geometry, GError **error)
{
  switch (wkbFlatten (OGR_G_GetGeometryType (geometry)))
    {
    case wkbPoint:
      return index_point (self, tagged, geometry, error);
    case wkbLineString:
      return index_line (self, tagged, geometry, error);
    case wkbPolygon:
    case wkbMultiPolygon:
      return index_area (self, tagged, geometry, error);
    case wkbMultiLineString:
    case wkbMultiPoint:
    case wkbGeometryCollection:
      for (int i = 0; i < OGR_G_GetGeometryCount (geometry); i++)
        if (!index_geometry (self, tagged, OGR_G_GetGeometryRef (geometry, i), error))
          return FALSE;
      return TRUE;
    default:
      return TRUE;
    }
}

/* What the file says it covers, else what was found in it. */
static QuartierBounds
index_bounds (const Index *self, QuartierVectorReader *reader)
{
  OGREnvelope told;
  QuartierPosition a, b;

  if (reader->is_osm
      && OGR_L_GetExtent (GDALDatasetGetLayer (reader->dataset, 0), &told, FALSE) == OGRERR_NONE
      && told.MinX >= -180 && told.MaxX <= 180 && told.MinY >= -90 && told.MaxY <= 90
      && told.MinX < told.MaxX && told.MinY < told.MaxY)
    return (QuartierBounds){ told.MinX, told.MinY, told.MaxX, told.MaxY };
  a = quartier_mercator_position ((QuartierMercator){ self->box.x0, self->box.y1 });
  b = quartier_mercator_position ((QuartierMercator){ self->box.x1, self->box.y0 });
  return (QuartierBounds){ a.lon, a.lat, b.lon, b.lat };
}

static gboolean
index_sea (Index *self, const QuartierBounds *bounds, GError **error)
{
  QuartierBackdropFeature feature
      = { .klass = QUARTIER_BACKDROP_SEA, .shape = QUARTIER_BACKDROP_AREA };
  QuartierMercatorBox box = quartier_mercator_box (bounds);

  clear_rings (self);
  quartier_coastline_make_sea (self->coastline, &box, self->points, self->ring_ends);
  return write_rings (self, &feature, error);
}

static gboolean
index_all (Index *self, QuartierVectorReader *reader, GError **error)
{
  const QuartierVectorLayer *layer;
  OGRFeatureH feature;
  QuartierBounds bounds;

  while ((feature = quartier_vector_reader_next (reader, &layer)) != NULL)
    {
      QuartierVectorObject tagged = { feature, layer };
      gboolean done = index_geometry (self, &tagged, OGR_F_GetGeometryRef (feature), error);

      OGR_F_Destroy (feature);
      if (!done)
        return FALSE;
    }
  if (!quartier_vector_reader_check (reader, error))
    return FALSE;
  if (self->n_written == 0 || self->box.x0 > self->box.x1)
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                           _ ("whole file: it holds no roads, railways, buildings or places; "
                              "give an OpenStreetMap extract of a town"));
      return FALSE;
    }
  bounds = index_bounds (self, reader);
  return index_sea (self, &bounds, error)
         && quartier_backdrop_writer_finish (self->writer, &bounds,
                                             reader->is_osm ? ATTRIBUTION_OSM : "", error);
}

/**
 * quartier_vector_index_backdrop:
 * @path: an OpenStreetMap extract (.osm, .osm.gz, .osm.pbf), or any file GDAL reads here whose
 * fields are named for OpenStreetMap's keys
 * @out_index: the index file to write; replaced whole or left as it is
 * @progress: (nullable): called about a hundred times
 * @error: %QUARTIER_ERROR_IO, %QUARTIER_ERROR_FORMAT for a damaged or empty file,
 *   %QUARTIER_ERROR_CANCELLED when @progress said so
 *
 * Makes a map extract ready to be painted behind a plan.
 */
gboolean
quartier_vector_index_backdrop (const char *path,
                                const char *out_index,
                                QuartierVectorProgress progress,
                                gpointer user_data,
                                GError **error)
{
  QuartierVectorReader reader;
  Index index = { .box = QUARTIER_MERCATOR_BOX_EMPTY };
  gboolean done;

  if (!quartier_vector_reader_open (&reader, path, error))
    return FALSE;
  reader.progress = progress;
  reader.progress_data = user_data;
  index.writer = quartier_backdrop_writer_new (out_index, error);
  index.points = g_array_new (FALSE, FALSE, sizeof (QuartierMercator));
  index.ring_ends = g_array_new (FALSE, FALSE, sizeof (guint));
  index.coastline = quartier_coastline_new ();
  done = index.writer != NULL && index_all (&index, &reader, error);
  quartier_coastline_free (index.coastline);
  g_array_unref (index.points);
  g_array_unref (index.ring_ends);
  quartier_backdrop_writer_free (index.writer);
  quartier_vector_reader_close (&reader);
  return done;
}

/* Footprints */

static gboolean
build_part (QuartierPolygonBuilder *builder, OGRGeometryH polygon)
{
  gboolean sound = FALSE;

  for (int k = 0; k < OGR_G_GetGeometryCount (polygon); k++)
    {
      OGRGeometryH ring = OGR_G_GetGeometryRef (polygon, k);
      int n = OGR_G_GetPointCount (ring);

      /* The last point repeats the first */
      if (n < 4)
        {
          if (k == 0)
            return FALSE;
          continue;
        }
      if (k == 0)
        quartier_polygon_builder_add_part (builder);
      quartier_polygon_builder_add_ring (builder);
      for (int i = 0; i < n - 1; i++)
        quartier_polygon_builder_add (builder, OGR_G_GetX (ring, i), OGR_G_GetY (ring, i));
      sound = TRUE;
    }
  return sound;
}

static QuartierPolygon *
build_outline (OGRGeometryH geometry)
{
  g_autoptr (QuartierPolygonBuilder) builder = quartier_polygon_builder_new ();
  OGRwkbGeometryType type = wkbFlatten (OGR_G_GetGeometryType (geometry));
  gboolean sound = FALSE;

  if (type == wkbPolygon)
    sound = build_part (builder, geometry);
  else if (type == wkbMultiPolygon)
    for (int i = 0; i < OGR_G_GetGeometryCount (geometry); i++)
      sound |= build_part (builder, OGR_G_GetGeometryRef (geometry, i));
  return sound ? quartier_polygon_builder_end (g_steal_pointer (&builder)) : NULL;
}

/* A ring that jumps from one side of the globe to the other lies across 180°, and is parted there. */
static void
part_at_date_line (QuartierPolygon **outline, QuartierBounds *box)
{
  g_autoptr (QuartierPolygon) joined = NULL;

  if (box->east - box->west <= 180)
    return;
  joined = quartier_polygon_joined (*outline);
  quartier_polygon_unref (*outline);
  *outline = quartier_polygon_parted (joined);
  quartier_polygon_get_bounds (*outline, box);
}

static gboolean
is_on_globe (const QuartierBounds *box)
{
  return box->west >= -180 && box->east <= 180 && box->south >= -90 && box->north <= 90;
}

static void
add_footprint (GArray *items,
               const QuartierVectorReader *reader,
               const QuartierVectorObject *tagged,
               const QuartierBounds *bounds)
{
  const char *building = quartier_vector_get_tag (tagged, "building");
  QuartierFootprint item = { NULL };
  QuartierBounds box;

  /* Outside OpenStreetMap a file of buildings need not say so; what it does say must not be a no */
  if ((reader->is_osm || building != NULL) && !quartier_osm_is_building (quartier_vector_get_tag, tagged))
    return;
  item.outline = build_outline (OGR_F_GetGeometryRef (tagged->feature));
  if (item.outline == NULL)
    return;
  quartier_polygon_get_bounds (item.outline, &box);
  part_at_date_line (&item.outline, &box);
  if (!is_on_globe (&box)
      || (bounds != NULL
          && (box.west > bounds->east || box.east < bounds->west || box.south > bounds->north
              || box.north < bounds->south)))
    {
      quartier_polygon_unref (item.outline);
      return;
    }
  item.levels = quartier_osm_parse_levels (quartier_vector_get_tag (tagged, "building:levels"));
  item.height_m = quartier_osm_parse_height_m (quartier_vector_get_tag (tagged, "height"));
  item.use = quartier_osm_get_use (quartier_vector_get_tag, tagged);
  g_array_append_val (items, item);
}

/* Lets the driver pass over what is far away, where it has an index of its own. */
static void
filter_layers (QuartierVectorReader *self, const QuartierBounds *bounds)
{
  for (int i = 0; i < GDALDatasetGetLayerCount (self->dataset); i++)
    {
      OGRLayerH handle = GDALDatasetGetLayer (self->dataset, i);
      const QuartierVectorLayer *layer = quartier_vector_reader_get_layer (self, handle);
      double west = bounds->west, south = bounds->south, east = bounds->east, north = bounds->north;
      OGRCoordinateTransformationH back
          = layer->to_wgs84 != NULL ? OCTGetInverse (layer->to_wgs84) : NULL;

      if (layer->to_wgs84 != NULL
          && (back == NULL
              || !OCTTransformBounds (back, bounds->west, bounds->south, bounds->east,
                                      bounds->north, &west, &south, &east, &north, 21)))
        g_clear_pointer (&self->fault, g_free); /* read it all, then */
      else
        OGR_L_SetSpatialFilterRect (handle, west, south, east, north);
      if (back != NULL)
        OCTDestroyCoordinateTransformation (back);
    }
}

void
quartier_footprints_free (QuartierFootprints *self)
{
  if (self == NULL)
    return;
  for (gsize i = 0; i < self->n; i++)
    quartier_polygon_unref (self->items[i].outline);
  g_free (self->items);
  g_free (self);
}

/**
 * quartier_vector_read_footprints:
 * @path: an OpenStreetMap extract, or a GeoPackage, Shapefile, GeoJSON or KML file of building
 *   outlines in any coordinate system
 * @bounds: (nullable): only buildings that touch this box
 * @error: %QUARTIER_ERROR_IO, %QUARTIER_ERROR_FORMAT for a damaged file or one without buildings
 *
 * In an OpenStreetMap file the areas tagged building=* are read, in others all areas but those
 * whose field "building" says that they enclose no floor (a roof, a ruin). Storeys, height and use
 * come from fields of OpenStreetMap's names or their common synonyms (levels, storeys, floors,
 * use). Outlines are not checked.
 *
 * Returns: (transfer full) (nullable): the buildings; none only where @bounds shut all out
 */
QuartierFootprints *
quartier_vector_read_footprints (const char *path, const QuartierBounds *bounds, GError **error)
{
  g_autoptr (QuartierFootprints) self = g_new0 (QuartierFootprints, 1);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (QuartierFootprint));
  QuartierVectorReader reader;
  const QuartierVectorLayer *layer;
  OGRFeatureH feature;
  gboolean done;

  if (!quartier_vector_reader_open (&reader, path, error))
    {
      g_array_unref (items);
      return NULL;
    }
  if (bounds != NULL && !reader.is_osm)
    filter_layers (&reader, bounds);
  while ((feature = quartier_vector_reader_next (&reader, &layer)) != NULL)
    {
      QuartierVectorObject tagged = { feature, layer };

      add_footprint (items, &reader, &tagged, bounds);
      OGR_F_Destroy (feature);
    }
  self->n = items->len;
  self->items = (QuartierFootprint *)g_array_free (items, FALSE);
  if (bounds != NULL && reader.n_read == 0 && reader.fault == NULL && !reader.is_osm)
    done = TRUE; /* the filter may have left nothing */
  else
    done = quartier_vector_reader_check (&reader, error);
  if (done && self->n == 0 && bounds == NULL)
    {
      g_set_error_literal (
          error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
          _ ("whole file: it holds no outlines of buildings; give an OpenStreetMap extract "
             "or a file whose areas are buildings"));
      done = FALSE;
    }
  quartier_vector_reader_close (&reader);
  return done ? g_steal_pointer (&self) : NULL;
}
