/*
 * Reading GIS files with GDAL: the only file that knows it. It is a library of its own, linked by
 * quartier-cli alone, so that a hostile file cannot take a window down.
 */
#include "io/vector.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <string.h>

#include "base/quartier-error.h"
#include "io/backdrop.h"
#include "io/coastline.h"
#include "io/local-copy.h"
#include "io/osm-tags.h"

/* C linkage, but declared in a header that is C++ only */
void CPL_DLL RegisterOGRShape (void);
void CPL_DLL RegisterOGRGeoPackage (void);
void CPL_DLL RegisterOGRGeoJSON (void);
void CPL_DLL RegisterOGRKML (void);
void CPL_DLL RegisterOGROSM (void);
#ifdef QUARTIER_HAVE_LIBKML
void CPL_DLL RegisterOGRLIBKML (void);
#endif

#define FORMATS "OpenStreetMap (.osm, .osm.gz, .osm.pbf), GeoPackage, Shapefile, GeoJSON or KML"
#define ATTRIBUTION_OSM "© OpenStreetMap contributors"
#define OSM_CONFIG "/vsimem/quartier-osmconf.ini"

/* Which tags the OSM driver hands us as fields, and which closed ways are areas. */
static const char osm_config[]
    = "closed_ways_are_polygons=amenity,building,landuse,leisure,natural,office,"
      "place,shop,tourism,waterway=riverbank,waterway=dock\n"
      "[points]\nosm_id=yes\nattributes=name,place\nother_tags=no\n"
      "[lines]\nosm_id=yes\n"
      "attributes=name,highway,railway,waterway,natural,service,tunnel,bridge\n"
      "other_tags=no\n"
      "[multipolygons]\nosm_id=yes\n"
      "attributes=name,amenity,building,building:levels,height,landuse,leisure,"
      "natural,office,place,shop,tourism,waterway\n"
      "other_tags=no\n"
      "[multilinestrings]\nosm_id=yes\nattributes=name,type\nother_tags=no\n"
      "[other_relations]\nosm_id=yes\nattributes=name,type\nother_tags=no\n";

/* Other names under which fields hold what OpenStreetMap calls by the first; lower case, ":" as
 * "_". */
static const char *const synonyms[][8] = {
  { "building:levels", "building_levels", "levels", "storeys", "stories", "floors", "num_floors",
    NULL },
  { "height", "height_m", "building_height", NULL },
  { "building", "building_use", "use", "land_use", NULL },
};

typedef struct
{
  OGRCoordinateTransformationH to_wgs84; /* (nullable): it is WGS 84 already */
  GHashTable *fields;                    /* char * in lower case → index + 1 */
} Layer;

typedef struct
{
  GDALDatasetH dataset;
  gboolean is_osm;
  OGRSpatialReferenceH wgs84;
  GHashTable *layers; /* OGRLayerH → Layer */
  char *fault;        /* (nullable): the first failure GDAL told us */
  gsize n_read;
  gsize n_unplaced; /* features that could not be brought to WGS 84 */
  QuartierVectorProgress progress;
  gpointer progress_data;
  double last_share;
  gboolean stopped;
} Reader;

/* A feature at hand, as QuartierTagFunc's object */
typedef struct
{
  OGRFeatureH feature;
  const Layer *layer;
} Tagged;

static void
register_drivers (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    {
      /* What GDAL's own threads say would go to standard error; ours listen by note_fault */
      CPLSetErrorHandler (CPLQuietErrorHandler);
      RegisterOGROSM ();
      RegisterOGRGeoPackage ();
      RegisterOGRShape ();
      RegisterOGRGeoJSON ();
#ifdef QUARTIER_HAVE_LIBKML
      RegisterOGRLIBKML ();
#endif
      RegisterOGRKML ();
      VSIFCloseL (
          VSIFileFromMemBuffer (OSM_CONFIG, (GByte *)osm_config, sizeof osm_config - 1, FALSE));
      /* Beside a .gz GDAL would write notes, and into the working directory large temporary files
       */
      CPLSetConfigOption ("CPL_VSIL_GZIP_WRITE_PROPERTIES", "NO");
      if (CPLGetConfigOption ("CPL_TMPDIR", NULL) == NULL)
        CPLSetConfigOption ("CPL_TMPDIR", g_get_tmp_dir ());
      g_once_init_leave (&once, 1);
    }
}

static void CPL_STDCALL
note_fault (CPLErr kind, CPLErrorNum number G_GNUC_UNUSED, const char *message)
{
  Reader *self = CPLGetErrorHandlerUserData ();

  /* "In file …, at line …" is from GDAL's developers to themselves */
  if (kind >= CE_Failure && (self->fault == NULL || g_str_has_prefix (self->fault, "In file ")))
    {
      g_free (self->fault);
      self->fault = g_utf8_make_valid (message, -1);
      g_strdelimit (self->fault, "\r\n", ' ');
    }
}

static void
layer_free (Layer *self)
{
  OCTDestroyCoordinateTransformation (self->to_wgs84);
  g_hash_table_unref (self->fields);
  g_free (self);
}

static void
reader_close (Reader *self)
{
  g_clear_pointer (&self->layers, g_hash_table_unref);
  if (self->dataset != NULL)
    GDALClose (self->dataset);
  if (self->wgs84 != NULL)
    OSRDestroySpatialReference (self->wgs84);
  CPLPopErrorHandler ();
  g_free (self->fault);
}

static gboolean
reader_open (Reader *self, const char *path, GError **error)
{
  static const char *const drivers[]
      = { "OSM", "GPKG", "ESRI Shapefile", "GeoJSON", "LIBKML", "KML", NULL };
  static const char *const options[] = { "CONFIG_FILE=" OSM_CONFIG, NULL };
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *local = NULL, *name = NULL;

  memset (self, 0, sizeof *self);
  register_drivers ();
  CPLPushErrorHandlerEx (note_fault, self);
  CPLErrorReset ();
  /* Also keeps GDAL's names for addresses and archives out */
  if (!g_file_test (absolute, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
                   "start of file: there is no such file; name a file that is there");
      reader_close (self);
      return FALSE;
    }
  local = quartier_local_copy (absolute, error);
  if (local == NULL)
    {
      g_prefix_error (error, "start of file: ");
      reader_close (self);
      return FALSE;
    }
  name = g_strconcat (g_str_has_suffix (lower, ".osm.gz") ? "/vsigzip/" : "", local, NULL);
  /* A driver that does not know the option would complain of it */
  self->dataset = GDALOpenEx (
      name, GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers,
      strstr (lower, ".osm") != NULL || g_str_has_suffix (lower, ".pbf") ? options : NULL, NULL);
  if (self->dataset == NULL)
    {
      gboolean has_words = self->fault != NULL && !g_str_has_prefix (self->fault, "In file ");

      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   "start of file: not a kind of file that can be read%s%s; give " FORMATS,
                   has_words ? ": " : "", has_words ? self->fault : "");
      reader_close (self);
      return FALSE;
    }
  self->is_osm = g_str_equal (GDALGetDriverShortName (GDALGetDatasetDriver (self->dataset)), "OSM");
  self->wgs84 = OSRNewSpatialReference (NULL);
  OSRSetWellKnownGeogCS (self->wgs84, "WGS84");
  OSRSetAxisMappingStrategy (self->wgs84, OAMS_TRADITIONAL_GIS_ORDER);
  self->layers = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)layer_free);
  return TRUE;
}

static const Layer *
reader_get_layer (Reader *self, OGRLayerH handle)
{
  Layer *layer = g_hash_table_lookup (self->layers, handle);
  OGRFeatureDefnH definition;
  OGRSpatialReferenceH srs;

  if (layer != NULL)
    return layer;
  layer = g_new0 (Layer, 1);
  layer->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  definition = OGR_L_GetLayerDefn (handle);
  for (int i = 0; i < OGR_FD_GetFieldCount (definition); i++)
    {
      char *name = g_ascii_strdown (OGR_Fld_GetNameRef (OGR_FD_GetFieldDefn (definition, i)), -1);

      g_hash_table_replace (layer->fields, g_strdelimit (name, ": ", '_'), GINT_TO_POINTER (i + 1));
    }
  srs = OGR_L_GetSpatialRef (handle);
  if (srs != NULL)
    {
      /* The layer's own copy is in the traditional order already; do not count on it */
      OSRSetAxisMappingStrategy (srs, OAMS_TRADITIONAL_GIS_ORDER);
      if (!OSRIsSame (srs, self->wgs84))
        layer->to_wgs84 = OCTNewCoordinateTransformation (srs, self->wgs84);
    }
  g_hash_table_insert (self->layers, handle, layer);
  return layer;
}

static int CPL_STDCALL
report_progress (double share, const char *message G_GNUC_UNUSED, void *data)
{
  Reader *self = data;

  /* GDAL 3.6 loses the pointer in its last call for most formats */
  if (self == NULL)
    return TRUE;
  if (self->progress != NULL && share >= self->last_share + 0.01 && !self->stopped)
    {
      self->last_share = share;
      self->stopped = !self->progress (MIN (share, 1), self->progress_data);
    }
  return !self->stopped;
}

/* The next feature that has a geometry, in WGS 84; to be destroyed. Features come from all layers
 * as they stand in the file, which for OpenStreetMap is the only way that needs little memory. */
static OGRFeatureH
reader_next (Reader *self, const Layer **out_layer)
{
  OGRLayerH handle;
  OGRFeatureH feature;
  double share = 0;

  while (!self->stopped
         && (feature
             = GDALDatasetGetNextFeature (self->dataset, &handle, &share, report_progress, self))
                != NULL)
    {
      const Layer *layer = reader_get_layer (self, handle);
      OGRGeometryH geometry = OGR_F_GetGeometryRef (feature);

      report_progress (share, NULL, self);
      if (geometry != NULL && OGR_GT_IsNonLinear (OGR_G_GetGeometryType (geometry)))
        {
          OGR_F_SetGeometryDirectly (feature, OGR_G_GetLinearGeometry (geometry, 0, NULL));
          geometry = OGR_F_GetGeometryRef (feature);
        }
      if (geometry != NULL && !OGR_G_IsEmpty (geometry))
        {
          self->n_read++;
          if (layer->to_wgs84 == NULL || OGR_G_Transform (geometry, layer->to_wgs84) == OGRERR_NONE)
            {
              *out_layer = layer;
              return feature;
            }
          self->n_unplaced++;
          /* Told by reader_check, not as damage */
          g_clear_pointer (&self->fault, g_free);
        }
      OGR_F_Destroy (feature);
    }
  return NULL;
}

/* After the last feature: whether the file was read whole. A damaged OpenStreetMap file opens and
 * simply ends. */
static gboolean
reader_check (Reader *self, GError **error)
{
  if (self->stopped)
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED, "stopped on request");
      return FALSE;
    }
  if (self->fault != NULL)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   "after %" G_GSIZE_FORMAT " objects: the file is damaged or cut short (%s); "
                   "fetch or export it again",
                   self->n_read, self->fault);
      return FALSE;
    }
  if (self->n_read == 0)
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                           "whole file: it holds nothing that has a place, or is cut short; "
                           "fetch or export it again");
      return FALSE;
    }
  if (self->n_unplaced == self->n_read)
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                           "whole file: its coordinates do not fit its coordinate system; "
                           "export it in WGS 84 longitude and latitude");
      return FALSE;
    }
  return TRUE;
}

static const char *
get_field (const Tagged *self, const char *name)
{
  int index = GPOINTER_TO_INT (g_hash_table_lookup (self->layer->fields, name)) - 1;
  const char *text;

  if (index < 0 || !OGR_F_IsFieldSetAndNotNull (self->feature, index))
    return NULL;
  text = OGR_F_GetFieldAsString (self->feature, index);
  return *text != '\0' ? text : NULL;
}

static const char *
get_tag (gconstpointer object, const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (g_str_equal (synonyms[i][0], key))
      {
        const char *value = g_str_equal (key, "building:levels") ? NULL : get_field (object, key);

        for (guint k = 1; value == NULL && synonyms[i][k] != NULL; k++)
          value = get_field (object, synonyms[i][k]);
        return value;
      }
  return get_field (object, key);
}

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
index_area (Index *self, const Tagged *tagged, OGRGeometryH geometry, GError **error)
{
  QuartierBackdropFeature feature = { .shape = QUARTIER_BACKDROP_AREA };
  const char *natural = get_tag (tagged, "natural");
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
  if (!quartier_osm_classify_area (get_tag, tagged, &feature.klass))
    return TRUE;
  if (feature.klass != QUARTIER_BACKDROP_BUILDING)
    feature.name = get_tag (tagged, "name");
  return write_rings (self, &feature, error);
}

static gboolean
index_line (Index *self, const Tagged *tagged, OGRGeometryH geometry, GError **error)
{
  QuartierBackdropFeature feature = { .shape = QUARTIER_BACKDROP_LINE };
  const char *natural = get_tag (tagged, "natural");

  clear_rings (self);
  append_ring (self, geometry, FALSE);
  if (natural != NULL && g_str_equal (natural, "coastline"))
    {
      quartier_coastline_add (self->coastline, (const QuartierMercator *)self->points->data,
                              self->points->len, FALSE);
      return TRUE;
    }
  if (self->points->len < 2
      || !quartier_osm_classify_line (get_tag, tagged, &feature.klass, &feature.flags))
    return TRUE;
  feature.name = get_tag (tagged, "name");
  return write_rings (self, &feature, error);
}

static gboolean
index_point (Index *self, const Tagged *tagged, OGRGeometryH geometry, GError **error)
{
  QuartierBackdropFeature feature = { .shape = QUARTIER_BACKDROP_POINT };

  if (!quartier_osm_classify_point (get_tag, tagged, &feature.klass))
    return TRUE;
  feature.name = get_tag (tagged, "name");
  if (feature.name == NULL)
    return TRUE;
  clear_rings (self);
  append_ring (self, geometry, FALSE);
  return write_rings (self, &feature, error);
}

static gboolean
index_geometry (Index *self, const Tagged *tagged, OGRGeometryH geometry, GError **error)
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
index_bounds (const Index *self, Reader *reader)
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
index_all (Index *self, Reader *reader, GError **error)
{
  const Layer *layer;
  OGRFeatureH feature;
  QuartierBounds bounds;

  while ((feature = reader_next (reader, &layer)) != NULL)
    {
      Tagged tagged = { feature, layer };
      gboolean done = index_geometry (self, &tagged, OGR_F_GetGeometryRef (feature), error);

      OGR_F_Destroy (feature);
      if (!done)
        return FALSE;
    }
  if (!reader_check (reader, error))
    return FALSE;
  if (self->n_written == 0 || self->box.x0 > self->box.x1)
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                           "whole file: it holds no roads, railways, buildings or places; "
                           "give an OpenStreetMap extract of a town");
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
  Reader reader;
  Index index = { .box = QUARTIER_MERCATOR_BOX_EMPTY };
  gboolean done;

  if (!reader_open (&reader, path, error))
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
  reader_close (&reader);
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

static gboolean
is_on_globe (const QuartierBounds *box)
{
  return box->west >= -180 && box->east <= 180 && box->south >= -90 && box->north <= 90;
}

static void
add_footprint (GArray *items,
               const Reader *reader,
               const Tagged *tagged,
               const QuartierBounds *bounds)
{
  const char *building = get_tag (tagged, "building");
  QuartierFootprint item = { NULL };
  QuartierBounds box;

  /* Outside OpenStreetMap a file of buildings need not say so; what it does say must not be a no */
  if ((reader->is_osm || building != NULL) && !quartier_osm_is_building (get_tag, tagged))
    return;
  item.outline = build_outline (OGR_F_GetGeometryRef (tagged->feature));
  if (item.outline == NULL)
    return;
  quartier_polygon_get_bounds (item.outline, &box);
  if (!is_on_globe (&box)
      || (bounds != NULL
          && (box.west > bounds->east || box.east < bounds->west || box.south > bounds->north
              || box.north < bounds->south)))
    {
      quartier_polygon_unref (item.outline);
      return;
    }
  item.levels = quartier_osm_parse_levels (get_tag (tagged, "building:levels"));
  item.height_m = quartier_osm_parse_height_m (get_tag (tagged, "height"));
  item.use = quartier_osm_get_use (get_tag, tagged);
  g_array_append_val (items, item);
}

/* Lets the driver pass over what is far away, where it has an index of its own. */
static void
filter_layers (Reader *self, const QuartierBounds *bounds)
{
  for (int i = 0; i < GDALDatasetGetLayerCount (self->dataset); i++)
    {
      OGRLayerH handle = GDALDatasetGetLayer (self->dataset, i);
      const Layer *layer = reader_get_layer (self, handle);
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
  Reader reader;
  const Layer *layer;
  OGRFeatureH feature;
  gboolean done;

  if (!reader_open (&reader, path, error))
    {
      g_array_unref (items);
      return NULL;
    }
  if (bounds != NULL && !reader.is_osm)
    filter_layers (&reader, bounds);
  while ((feature = reader_next (&reader, &layer)) != NULL)
    {
      Tagged tagged = { feature, layer };

      add_footprint (items, &reader, &tagged, bounds);
      OGR_F_Destroy (feature);
    }
  self->n = items->len;
  self->items = (QuartierFootprint *)g_array_free (items, FALSE);
  if (bounds != NULL && reader.n_read == 0 && reader.fault == NULL && !reader.is_osm)
    done = TRUE; /* the filter may have left nothing */
  else
    done = reader_check (&reader, error);
  if (done && self->n == 0 && bounds == NULL)
    {
      g_set_error_literal (
          error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
          "whole file: it holds no outlines of buildings; give an OpenStreetMap extract "
          "or a file whose areas are buildings");
      done = FALSE;
    }
  reader_close (&reader);
  return done ? g_steal_pointer (&self) : NULL;
}
