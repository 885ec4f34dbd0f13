/*
 * GIS files feature by feature, in WGS 84, and what went wrong on the way.
 */
#include "io/vector-reader.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <glib/gi18n.h>
#include <ogr_srs_api.h>
#include <string.h>

#include "base/quartier-error.h"
#include "io/local-copy.h"

/* C linkage, but declared in a header that is C++ only */
void CPL_DLL RegisterOGRShape (void);
void CPL_DLL RegisterOGRGeoPackage (void);
void CPL_DLL RegisterOGRGeoJSON (void);
void CPL_DLL RegisterOGRKML (void);
void CPL_DLL RegisterOGRCSV (void);
void CPL_DLL RegisterOGROSM (void);
#ifdef QUARTIER_HAVE_LIBKML
void CPL_DLL RegisterOGRLIBKML (void);
#endif

#define FORMATS                                                                                    \
  N_ ("OpenStreetMap (.osm, .osm.gz, .osm.pbf), GeoPackage, Shapefile, GeoJSON, KML, or CSV with " \
      "a "                                                                                         \
      "column WKT")
#define MAX_FAULT_CHARS 160
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

/* Once, before anything else of GDAL. */
void
quartier_vector_register (void)
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
      RegisterOGRCSV ();
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

/* Of what GDAL says of a fault: a line, and no more of it than people read. */
char *
quartier_vector_tidy_fault (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);

  g_strdelimit (valid, "\r\n", ' ');
  if (g_utf8_strlen (valid, -1) > MAX_FAULT_CHARS)
    {
      g_autofree char *start = g_utf8_substring (valid, 0, MAX_FAULT_CHARS);

      return g_strconcat (start, "…", NULL);
    }
  return g_steal_pointer (&valid);
}

static void CPL_STDCALL
note_fault (CPLErr kind, CPLErrorNum number G_GNUC_UNUSED, const char *message)
{
  QuartierVectorReader *self = CPLGetErrorHandlerUserData ();

  /* "In file …, at line …" is from GDAL's developers to themselves */
  if (kind >= CE_Failure && (self->fault == NULL || g_str_has_prefix (self->fault, "In file ")))
    {
      g_free (self->fault);
      self->fault = quartier_vector_tidy_fault (message);
    }
}

static void
layer_free (QuartierVectorLayer *self)
{
  OCTDestroyCoordinateTransformation (self->to_wgs84);
  g_hash_table_unref (self->fields);
  g_free (self);
}

void
quartier_vector_reader_close (QuartierVectorReader *self)
{
  g_clear_pointer (&self->layers, g_hash_table_unref);
  if (self->dataset != NULL)
    GDALClose (self->dataset);
  if (self->wgs84 != NULL)
    OSRDestroySpatialReference (self->wgs84);
  CPLPopErrorHandler ();
  g_free (self->fault);
}

/* Every other format of files that GDAL was built with, but for those that name what lies elsewhere:
 * other files, servers, the network. They are many and slow to register, and wait until wanted. */
static char **
list_other_drivers (void)
{
  static const char *const elsewhere[]
      = { "VRT",  "WFS",   "OAPIF", "CSW",   "GMLAS", "HTTP", "EEDA",       "Elasticsearch",
          "NGW",  "Carto", "AmigoCloud",     "PLSCENES",      "PostgreSQL", "MySQL",
          "ODBC", "PGeo",  "MSSQLSpatial",   "OCI",           "CouchDB",    NULL };
  g_autoptr (GStrvBuilder) drivers = g_strv_builder_new ();

  GDALAllRegister ();
  for (int i = 0; i < GDALGetDriverCount (); i++)
    {
      GDALDriverH driver = GDALGetDriver (i);
      const char *name = GDALGetDriverShortName (driver);

      if (GDALGetMetadataItem (driver, GDAL_DCAP_VECTOR, NULL) != NULL
          && !g_strv_contains (elsewhere, name))
        g_strv_builder_add (drivers, name);
    }
  return g_strv_builder_end (drivers);
}

/* What GDAL may read beside the usual formats, without leaving anything beside the file. */
static GDALDatasetH
open_other (const char *path, const char *lower)
{
  static const char *const of_gml[] = { "WRITE_GFS=NO", "DOWNLOAD_SCHEMA=NO", NULL };
  const gboolean is_gml = g_str_has_suffix (lower, ".gml") || g_str_has_suffix (lower, ".xml");
  g_auto (GStrv) drivers = list_other_drivers ();
  g_autofree char *name
      = g_strconcat (g_str_has_suffix (lower, ".zip") ? "/vsizip/" : "", path, NULL);

  return GDALOpenEx (name, GDAL_OF_VECTOR | GDAL_OF_READONLY, (const char *const *)drivers,
                     is_gml ? of_gml : NULL, NULL);
}

/* Whether a file that belongs beside another, as ".dbf" beside a Shapefile, is not there. */
gboolean
quartier_vector_lacks (const char *path, const char *ending)
{
  const char *dot = strrchr (path, '.');
  g_autofree char *upper = g_ascii_strup (ending, -1);
  g_autofree char *base = g_strndup (path, dot != NULL ? (gsize)(dot - path) : strlen (path));
  g_autofree char *one = g_strconcat (base, ending, NULL);
  g_autofree char *other = g_strconcat (base, upper, NULL);

  return !g_file_test (one, G_FILE_TEST_EXISTS) && !g_file_test (other, G_FILE_TEST_EXISTS);
}

/* The first two bytes of a file, and how many of them there are. */
static gsize
peek (const char *path, guint8 mark[2])
{
  VSILFILE *file = VSIFOpenL (path, "rb");
  gsize n;

  if (file == NULL)
    return 0;
  n = VSIFReadL (mark, 1, 2, file);
  VSIFCloseL (file);
  return n;
}

/* Says why a file does not open, by what it seems to be. */
static void
refuse_file (const QuartierVectorReader *self, const char *path, const char *lower, GError **error)
{
  static const char *const ours[]
      = { ".geojson", ".json", ".kml", ".gpkg", ".shp", ".osm", ".gml", NULL };
  const gboolean has_words = self->fault != NULL && !g_str_has_prefix (self->fault, "In file ");
  const char *ending = strrchr (lower, '.');
  guint8 mark[2] = { 0, 0 };

  if (peek (path, mark) == 0)
    g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                 _ ("start of file: the file is empty; fetch or export it again"));
  else if (ending != NULL && g_str_equal (ending, ".shp") && quartier_vector_lacks (path, ".shx"))
    g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                 _ ("start of file: its .shx is not beside it; keep the files of a Shapefile "
                    "together: .shp, .shx, .dbf and .prj"));
  else if ((mark[0] == 0xff && mark[1] == 0xfe) || (mark[0] == 0xfe && mark[1] == 0xff))
    g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                 _ ("start of file: it is text in UTF-16; save it in UTF-8"));
  else if (has_words && ending != NULL && g_strv_contains (ours, ending))
    g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                 _ ("start of file: the file is damaged or cut short (%s); fetch or export it "
                    "again"),
                 self->fault);
  else if (has_words)
    /* Translators: what GDAL says of it; then a list of formats. */
    g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                 _ ("start of file: not a kind of file that can be read: %s; give %s"),
                 self->fault, _ (FORMATS));
  else
    /* Translators: a list of formats. */
    g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                 _ ("start of file: not a kind of file that can be read; give %s"), _ (FORMATS));
}

gboolean
quartier_vector_reader_open (QuartierVectorReader *self, const char *path, GError **error)
{
  static const char *const drivers[]
      = { "OSM", "GPKG", "ESRI Shapefile", "GeoJSON", "LIBKML", "KML", "CSV", NULL };
  static const char *const options[] = { "CONFIG_FILE=" OSM_CONFIG, NULL };
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *local = NULL, *name = NULL;

  memset (self, 0, sizeof *self);
  quartier_vector_register ();
  CPLPushErrorHandlerEx (note_fault, self);
  CPLErrorReset ();
  /* Also keeps GDAL's names for addresses and archives out */
  if (!g_file_test (absolute, G_FILE_TEST_IS_REGULAR)
      && !(g_str_has_suffix (lower, ".gdb") && g_file_test (absolute, G_FILE_TEST_IS_DIR)))
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
                   _ ("start of file: there is no such file; name a file that is there"));
      quartier_vector_reader_close (self);
      return FALSE;
    }
  local = quartier_local_copy (absolute, error);
  if (local == NULL)
    {
      g_prefix_error (error, _ ("start of file: "));
      quartier_vector_reader_close (self);
      return FALSE;
    }
  name = g_strconcat (g_str_has_suffix (lower, ".osm.gz") ? "/vsigzip/" : "", local, NULL);
  /* A driver that does not know the option would complain of it */
  self->dataset = GDALOpenEx (
      name, GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers,
      strstr (lower, ".osm") != NULL || g_str_has_suffix (lower, ".pbf") ? options : NULL, NULL);
  if (self->dataset == NULL)
    self->dataset = open_other (local, lower);
  if (self->dataset == NULL)
    {
      refuse_file (self, absolute, lower, error);
      quartier_vector_reader_close (self);
      return FALSE;
    }
  self->driver = GDALGetDriverShortName (GDALGetDatasetDriver (self->dataset));
  self->is_osm = g_str_equal (self->driver, "OSM");
  self->wgs84 = OSRNewSpatialReference (NULL);
  OSRSetWellKnownGeogCS (self->wgs84, "WGS84");
  OSRSetAxisMappingStrategy (self->wgs84, OAMS_TRADITIONAL_GIS_ORDER);
  self->layers = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)layer_free);
  return TRUE;
}

const QuartierVectorLayer *
quartier_vector_reader_get_layer (QuartierVectorReader *self, OGRLayerH handle)
{
  QuartierVectorLayer *layer = g_hash_table_lookup (self->layers, handle);
  OGRFeatureDefnH definition;
  OGRSpatialReferenceH srs;

  if (layer != NULL)
    return layer;
  layer = g_new0 (QuartierVectorLayer, 1);
  layer->name = OGR_L_GetName (handle);
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
  QuartierVectorReader *self = data;

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
OGRFeatureH
quartier_vector_reader_next (QuartierVectorReader *self, const QuartierVectorLayer **out_layer)
{
  OGRLayerH handle;
  OGRFeatureH feature;
  double share = 0;

  while (!self->stopped
         && (feature
             = GDALDatasetGetNextFeature (self->dataset, &handle, &share, report_progress, self))
                != NULL)
    {
      const QuartierVectorLayer *layer = quartier_vector_reader_get_layer (self, handle);
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
          /* Told by quartier_vector_reader_check, not as damage */
          g_clear_pointer (&self->fault, g_free);
        }
      else if (geometry == NULL && OGR_L_GetGeomType (handle) != wkbNone)
        self->n_shapeless++;
      OGR_F_Destroy (feature);
    }
  return NULL;
}

/* After the last feature: whether the file was read whole. A damaged OpenStreetMap file opens and
 * simply ends. */
gboolean
quartier_vector_reader_check (QuartierVectorReader *self, GError **error)
{
  if (self->stopped)
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED, "stopped on request");
      return FALSE;
    }
  if (self->fault != NULL)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   _ ("after %zu objects: the file is damaged or cut short (%s); "
                      "fetch or export it again"),
                   self->n_read, self->fault);
      return FALSE;
    }
  if (self->n_read == 0)
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                           _ ("whole file: it holds nothing that has a place, or is cut short; "
                              "fetch or export it again"));
      return FALSE;
    }
  if (self->n_unplaced == self->n_read)
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                           _ ("whole file: its coordinates do not fit its coordinate system; "
                              "export it in WGS 84 longitude and latitude"));
      return FALSE;
    }
  return TRUE;
}

const char *
quartier_vector_get_field (const QuartierVectorObject *self, const char *name)
{
  int index = GPOINTER_TO_INT (g_hash_table_lookup (self->layer->fields, name)) - 1;
  const char *text;

  if (index < 0 || !OGR_F_IsFieldSetAndNotNull (self->feature, index))
    return NULL;
  text = OGR_F_GetFieldAsString (self->feature, index);
  return *text != '\0' ? text : NULL;
}

const char *
quartier_vector_get_tag (gconstpointer object, const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (g_str_equal (synonyms[i][0], key))
      {
        const char *value = g_str_equal (key, "building:levels") ? NULL : quartier_vector_get_field (object, key);

        for (guint k = 1; value == NULL && synonyms[i][k] != NULL; k++)
          value = quartier_vector_get_field (object, synonyms[i][k]);
        return value;
      }
  return quartier_vector_get_field (object, key);
}
