/*
 * Plans to the files of a GIS: see plan-vector.c for what the columns are called.
 */
#include "io/plan-vector.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <errno.h>
#include <gdal.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <math.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <string.h>

#include "base/quartier-error.h"
#include "document/fields.h"
#include "io/json-tree.h"
#include "io/replace-file.h"
#include "io/unfinished.h"
#include "io/vector-reader.h"

#define DISTRICTS "districts"
#define STOPS "stops"
/* What a text of a Shapefile holds, in bytes. */
#define DBF_TEXT 254

/* Formats */

typedef struct
{
  const char *ending;
  const char *driver;
  const char *other_driver; /* (nullable): where the first is not built in */
  const char *name;         /* for people */
  gboolean one_layer;       /* a file holds one layer, of all kinds of shape */
  gboolean one_shape;       /* a layer is a file of its own, of one kind of shape */
  gboolean keeps_head;
} Format;

static const Format formats[] = {
  { ".gpkg", "GPKG", NULL, "a GeoPackage", FALSE, FALSE, TRUE },
  { ".shp", "ESRI Shapefile", NULL, "a Shapefile", FALSE, TRUE, FALSE },
  { ".kml", "KML", "LIBKML", "KML", FALSE, FALSE, FALSE },
  { ".csv", "CSV", NULL, "CSV", TRUE, FALSE, FALSE },
};

static const Format *
find_format (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      return &formats[i];
  return NULL;
}

/**
 * quartier_plan_vector_knows:
 *
 * Returns: whether the ending is one that quartier_plan_vector_write() writes
 */
gboolean
quartier_plan_vector_knows (const char *path)
{
  return find_format (path) != NULL;
}

/* Columns */

/* Where there is no table for it, each row tells when and where. */
static const char *const head_columns[]
    = { "year", "climate", "country", "heat_network", "heat_mix" };

/* What one file's writing shares. */
typedef struct
{
  const Format *format;
  const QuartierJson *json;
  GDALDatasetH dataset;
  OGRSpatialReferenceH wgs84;
  GPtrArray *columns;   /* (element-type Column) */
  GArray *places;       /* (element-type int): in the layer that is written, of each of its columns */
  GHashTable *left_out; /* (element-type utf8): members without a column */
  gsize n_others;       /* features that are neither district nor stop */
  GPtrArray *warnings;  /* (element-type utf8): of columns that are not called as their member */
  char *fault;          /* (nullable): the first failure GDAL told us */
} Writing;

/* Where in "properties" a column's value stands. */
typedef struct
{
  char *name;
  char *group; /* (nullable): the object in "properties"; %NULL for itself */
  char *member;
  OGRFieldType type;
  OGRFieldSubType subtype;
  gboolean of_stops;
  gboolean of_districts;
} Column;

static void
column_free (gpointer data)
{
  Column *self = data;

  g_free (self->name);
  g_free (self->group);
  g_free (self->member);
  g_free (self);
}

static Column *
add_column (
    Writing *self, const char *name, const char *group, const char *member, QuartierFieldKind kind)
{
  Column *column = g_new0 (Column, 1);

  *column = (Column){
    g_strdup (name), g_strdup (group), g_strdup (member), OFTString, OFSTNone, FALSE, TRUE
  };
  if (kind == QUARTIER_KIND_NUMBER)
    column->type = OFTReal;
  else if (kind == QUARTIER_KIND_BOOLEAN)
    {
      column->type = OFTInteger;
      column->subtype = OFSTBoolean;
    }
  g_ptr_array_add (self->columns, column);
  return column;
}

static const Column *
find_column (const Writing *self, const char *group, const char *member)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = self->columns->pdata[i];

      if (g_strcmp0 (column->group, group) == 0 && g_str_equal (column->member, member))
        return column;
    }
  return NULL;
}

static void
add_known_columns (Writing *self, const char *const *land_uses)
{
  add_column (self, "scenario", NULL, "scenario", QUARTIER_KIND_TEXT)->of_stops = TRUE;
  for (int f = 0; f < QUARTIER_N_FIELDS; f++)
    {
      const QuartierFieldInfo *info = quartier_field_get_info (f);
      Column *column = add_column (self, info->key, quartier_group_get_key (info->group), info->key,
                                   info->kind);

      column->of_stops = f == QUARTIER_FIELD_NAME;
      if (f == QUARTIER_FIELD_NAME)
        {
          Column *mode = add_column (self, "mode", NULL, "mode", QUARTIER_KIND_ID);

          mode->of_stops = TRUE;
          mode->of_districts = FALSE;
        }
    }
  for (int i = 0; land_uses[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (QUARTIER_PLAN_VECTOR_MIX, land_uses[i], NULL);

      add_column (self, name, "mix", land_uses[i], QUARTIER_KIND_NUMBER);
    }
}

static gboolean
is_group (const char *key)
{
  if (g_str_equal (key, "mix"))
    return TRUE;
  for (int g = 1; g < QUARTIER_N_GROUPS; g++)
    if (g_str_equal (key, quartier_group_get_key (g)))
      return TRUE;
  return FALSE;
}

static gboolean
has_column (const Writing *self, const char *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_ascii_strcasecmp (((const Column *)self->columns->pdata[i])->name, name) == 0)
      return TRUE;
  return FALSE;
}

/* A name that is not taken, and that every format can write. */
static char *
name_column (const Writing *self, const char *key)
{
  g_autofree char *plain
      = g_strconcat (quartier_plan_vector_is_taken (key) ? QUARTIER_PLAN_VECTOR_OWN : "", key, NULL);
  char *name;

  for (char *c = plain; *c != '\0'; c++)
    if (strchr ("\"'<>&", *c) != NULL || g_ascii_iscntrl (*c))
      *c = '_';
  name = *plain != '\0' ? g_strdup (plain) : g_strdup (QUARTIER_PLAN_VECTOR_OWN);
  for (int i = 2; has_column (self, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s_%d", plain, i);
    }
  if (!g_str_equal (name, key))
    g_ptr_array_add (self->warnings,
                     g_strdup_printf (_ ("\"%s\" would be taken for another column in %s and is "
                                         "called \"%s\""),
                                      key, self->format->name, name));
  return name;
}

/* A plain member the program does not know gets a column; an object or a list has none. */
static void
consider_member (Writing *self, const char *group, QuartierJsonValue value)
{
  const char *key = quartier_json_get_key (self->json, value);
  const QuartierJsonKind kind = quartier_json_get_kind (self->json, value);

  if (find_column (self, group, key) != NULL || kind == QUARTIER_JSON_NULL)
    return;
  if (group == NULL && kind != QUARTIER_JSON_OBJECT && kind != QUARTIER_JSON_ARRAY
      && !is_group (key))
    {
      g_autofree char *name = name_column (self, key);
      Column *column = add_column (self, name, NULL, key,
                                   kind == QUARTIER_JSON_NUMBER    ? QUARTIER_KIND_NUMBER
                                   : kind == QUARTIER_JSON_BOOLEAN ? QUARTIER_KIND_BOOLEAN
                                                                   : QUARTIER_KIND_TEXT);

      column->of_stops = TRUE;
      return;
    }
  g_hash_table_add (self->left_out,
                    group != NULL ? g_strdup_printf ("%s.%s", group, key) : g_strdup (key));
}

static void
consider_feature (Writing *self, QuartierJsonValue properties)
{
  const QuartierJson *json = self->json;

  for (QuartierJsonValue v = quartier_json_get_first (json, properties); v != QUARTIER_JSON_NONE;
       v = quartier_json_get_next (json, v))
    {
      const char *key = quartier_json_get_key (json, v);

      if (g_str_equal (key, "kind"))
        continue;
      if (!is_group (key) || quartier_json_get_kind (json, v) != QUARTIER_JSON_OBJECT)
        consider_member (self, NULL, v);
      else
        for (QuartierJsonValue m = quartier_json_get_first (json, v); m != QUARTIER_JSON_NONE;
             m = quartier_json_get_next (json, m))
          consider_member (self, key, m);
    }
}

/* Features */

static gboolean
is_kind (const QuartierJson *json, QuartierJsonValue feature, const char *kind)
{
  const QuartierJsonValue properties = quartier_json_get_member (json, feature, "properties");
  QuartierJsonValue value = QUARTIER_JSON_NONE;
  g_autofree char *text = NULL;

  if (properties != QUARTIER_JSON_NONE
      && quartier_json_get_kind (json, properties) == QUARTIER_JSON_OBJECT)
    value = quartier_json_get_member (json, properties, "kind");
  if (value == QUARTIER_JSON_NONE || quartier_json_get_kind (json, value) != QUARTIER_JSON_STRING)
    return FALSE;
  text = quartier_json_dup_string (json, value);
  return g_str_equal (text, kind);
}

static void
set_field (const Writing *self,
           OGRFeatureH feature,
           int index,
           QuartierJsonValue value,
           const Column *column)
{
  const QuartierJsonKind kind = quartier_json_get_kind (self->json, value);
  g_autofree char *text = NULL;

  if (kind == QUARTIER_JSON_NULL)
    return;
  if (column->type == OFTReal && kind == QUARTIER_JSON_NUMBER)
    OGR_F_SetFieldDouble (feature, index, quartier_json_get_number (self->json, value));
  else if (column->type == OFTInteger && kind == QUARTIER_JSON_BOOLEAN)
    OGR_F_SetFieldInteger (feature, index, quartier_json_get_boolean (self->json, value));
  else
    {
      text = kind == QUARTIER_JSON_STRING ? quartier_json_dup_string (self->json, value)
                                          : quartier_json_dup_text (self->json, value);
      OGR_F_SetFieldString (feature, index, text);
    }
}

static char *
dup_id (const QuartierJson *json, QuartierJsonValue feature)
{
  const QuartierJsonValue id = quartier_json_get_member (json, feature, "id");

  if (id == QUARTIER_JSON_NONE)
    return g_strdup ("");
  return quartier_json_get_kind (json, id) == QUARTIER_JSON_STRING
             ? quartier_json_dup_string (json, id)
             : quartier_json_dup_text (json, id);
}

static void
set_text (OGRFeatureH feature,
          int index,
          const QuartierJson *json,
          QuartierJsonValue object,
          const char *key)
{
  g_autofree char *text = NULL;

  if (object != QUARTIER_JSON_NONE && quartier_json_read_string (json, object, key, &text, NULL)
      && text != NULL)
    OGR_F_SetFieldString (feature, index, text);
}

/* What makes the heat of a scenario's network, as it stands, where the format has room for it. */
static void
set_heat_mix (const Writing *self, OGRFeatureH feature, int index, QuartierJsonValue scenario)
{
  const QuartierJsonValue value = quartier_json_get_member (self->json, scenario, "heat_mix");
  const char *left_out = _ ("the mix of the heat network is too long for a Shapefile and is left out; "
                            "a GeoPackage keeps it");
  g_autofree char *text = NULL;

  if (value == QUARTIER_JSON_NONE)
    return;
  text = quartier_json_dup_text (self->json, value);
  if (!self->format->one_shape || strlen (text) <= DBF_TEXT)
    OGR_F_SetFieldString (feature, index, text);
  else if (!g_ptr_array_find_with_equal_func (self->warnings, left_out, g_str_equal, NULL))
    g_ptr_array_add (self->warnings, g_strdup (left_out));
}

/* What a feature's scenario says beside its features, and the place. */
static void
set_head (const Writing *self, OGRFeatureH feature, const int *places,
          QuartierJsonValue properties)
{
  const QuartierJson *json = self->json;
  const QuartierJsonValue head = quartier_json_get_member (json, 0, "quartier");
  const QuartierJsonValue scenarios = quartier_json_get_member (json, head, "scenarios");
  const QuartierJsonValue place = quartier_json_get_member (json, head, "place");
  g_autofree char *scenario = NULL;

  quartier_json_read_string (json, properties, "scenario", &scenario, NULL);
  for (QuartierJsonValue v = scenarios != QUARTIER_JSON_NONE
                                 ? quartier_json_get_first (json, scenarios)
                                 : QUARTIER_JSON_NONE;
       v != QUARTIER_JSON_NONE; v = quartier_json_get_next (json, v))
    {
      const QuartierJsonValue year = quartier_json_get_member (json, v, "year");
      g_autofree char *id = NULL;

      if (!quartier_json_read_string (json, v, "id", &id, NULL) || g_strcmp0 (id, scenario) != 0)
        continue;
      if (year != QUARTIER_JSON_NONE)
        OGR_F_SetFieldInteger (feature, places[0], (int)quartier_json_get_number (json, year));
      set_text (feature, places[3], json, v, "heat_network");
      set_heat_mix (self, feature, places[4], v);
    }
  set_text (feature, places[1], json, place, "climate");
  set_text (feature, places[2], json, place, "country");
}

static gboolean
write_feature (const Writing *self, OGRLayerH layer, QuartierJsonValue value, const char *kind)
{
  const QuartierJson *json = self->json;
  const QuartierJsonValue properties = quartier_json_get_member (json, value, "properties");
  g_autofree char *geometry
      = quartier_json_dup_text (json, quartier_json_get_member (json, value, "geometry"));
  g_autofree char *id = dup_id (json, value);
  OGRFeatureH feature = OGR_F_Create (OGR_L_GetLayerDefn (layer));
  OGRGeometryH shape = OGR_G_CreateGeometryFromJson (geometry);
  const int *at = (const int *)self->places->data;
  gboolean written;

  if (self->format->one_layer)
    OGR_F_SetFieldString (feature, *at++, kind);
  OGR_F_SetFieldString (feature, *at++, id);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = self->columns->pdata[i];
      QuartierJsonValue holder = properties, member = QUARTIER_JSON_NONE;

      if (!self->format->one_layer
          && !(g_str_equal (kind, "stop") ? column->of_stops : column->of_districts))
        continue;
      if (column->group != NULL)
        holder = quartier_json_get_member (json, properties, column->group);
      if (holder != QUARTIER_JSON_NONE
          && quartier_json_get_kind (json, holder) == QUARTIER_JSON_OBJECT)
        member = quartier_json_get_member (json, holder, column->member);
      if (member != QUARTIER_JSON_NONE)
        set_field (self, feature, *at, member, column);
      at++;
    }
  if (!self->format->keeps_head)
    set_head (self, feature, at, properties);
  if (shape != NULL && g_str_equal (kind, "district") && !self->format->one_layer)
    shape = OGR_G_ForceToMultiPolygon (shape);
  written = shape != NULL && OGR_F_SetGeometryDirectly (feature, shape) == OGRERR_NONE
            && OGR_L_CreateFeature (layer, feature) == OGRERR_NONE;
  OGR_F_Destroy (feature);
  return written;
}

/* A column where the driver wants it: that of KML has "Name" from the beginning. */
static gboolean
add_field (const Writing *self, OGRLayerH layer, const char *name, OGRFieldType type,
           OGRFieldSubType subtype)
{
  OGRFeatureDefnH definition = OGR_L_GetLayerDefn (layer);
  const int n_before = OGR_FD_GetFieldCount (definition);
  const int there = OGR_FD_GetFieldIndex (definition, name);
  OGRFieldDefnH field;
  gboolean added;

  g_array_append_vals (self->places, there >= 0 ? &there : &n_before, 1);
  if (there >= 0)
    return TRUE;
  field = OGR_Fld_Create (name, type);
  OGR_Fld_SetSubType (field, subtype);
  added = OGR_L_CreateField (layer, field, TRUE) == OGRERR_NONE;
  OGR_Fld_Destroy (field);
  return added;
}

static OGRLayerH
make_layer (const Writing *self, const char *name, OGRwkbGeometryType type, gboolean stops)
{
  static const char *const of_csv[] = { "GEOMETRY=AS_WKT", NULL };
  static const char *const of_shape[] = { "ENCODING=UTF-8", NULL };
  OGRLayerH layer = GDALDatasetCreateLayer (self->dataset, name, self->wgs84, type,
                                            (char **)(self->format->one_layer   ? of_csv
                                                      : self->format->one_shape ? of_shape
                                                                                : NULL));
  gboolean made = layer != NULL;

  g_array_set_size (self->places, 0);
  if (made && self->format->one_layer)
    made = add_field (self, layer, "kind", OFTString, OFSTNone);
  if (made)
    made = add_field (self, layer, "id", OFTString, OFSTNone);
  for (guint i = 0; made && i < self->columns->len; i++)
    {
      const Column *column = self->columns->pdata[i];

      if (self->format->one_layer || (stops ? column->of_stops : column->of_districts))
        made = add_field (self, layer, column->name, column->type, column->subtype);
    }
  for (gsize i = 0; made && !self->format->keeps_head && i < G_N_ELEMENTS (head_columns); i++)
    made = add_field (self, layer, head_columns[i], i == 0 ? OFTInteger : OFTString, OFSTNone);
  return made ? layer : NULL;
}

static gboolean
write_kind (const Writing *self, OGRLayerH layer, const char *kind)
{
  const QuartierJsonValue features = quartier_json_get_member (self->json, 0, "features");
  gboolean written = TRUE;

  for (QuartierJsonValue v = quartier_json_get_first (self->json, features);
       written && v != QUARTIER_JSON_NONE; v = quartier_json_get_next (self->json, v))
    if (is_kind (self->json, v, kind))
      written = write_feature (self, layer, v, kind);
  return written;
}

/* What is not of a row, as it stands in the plan. */
static gboolean
write_head (const Writing *self)
{
  OGRLayerH layer
      = GDALDatasetCreateLayer (self->dataset, QUARTIER_PLAN_VECTOR_HEAD, NULL, wkbNone, NULL);
  g_autofree char *text
      = quartier_json_dup_text (self->json, quartier_json_get_member (self->json, 0, "quartier"));
  OGRFeatureH feature;
  gboolean written;

  if (layer == NULL || !add_field (self, layer, QUARTIER_PLAN_VECTOR_HEAD_FIELD, OFTString, OFSTNone))
    return FALSE;
  feature = OGR_F_Create (OGR_L_GetLayerDefn (layer));
  OGR_F_SetFieldString (feature, 0, text);
  written = OGR_L_CreateFeature (layer, feature) == OGRERR_NONE;
  OGR_F_Destroy (feature);
  return written;
}

static gsize
count (const Writing *self, const char *kind)
{
  const QuartierJsonValue features = quartier_json_get_member (self->json, 0, "features");
  gsize n = 0;

  for (QuartierJsonValue v = quartier_json_get_first (self->json, features);
       v != QUARTIER_JSON_NONE; v = quartier_json_get_next (self->json, v))
    n += is_kind (self->json, v, kind);
  return n;
}

static gboolean
write_layers (const Writing *self, const char *base)
{
  const gsize n_stops = count (self, "stop");
  g_autofree char *stops = self->format->one_shape
                               ? g_strconcat (base, QUARTIER_PLAN_VECTOR_STOPS_ENDING, NULL)
                               : g_strdup (STOPS);
  OGRLayerH layer;

  if (self->format->one_shape)
    *strrchr (stops, '.') = '\0';
  if (self->format->one_layer)
    {
      layer = make_layer (self, base, wkbUnknown, FALSE);
      return layer != NULL && write_kind (self, layer, "district")
             && write_kind (self, layer, "stop");
    }
  layer = make_layer (self, self->format->one_shape ? base : DISTRICTS, wkbMultiPolygon, FALSE);
  if (layer == NULL || !write_kind (self, layer, "district"))
    return FALSE;
  if (n_stops > 0)
    {
      layer = make_layer (self, stops, wkbPoint, TRUE);
      if (layer == NULL || !write_kind (self, layer, "stop"))
        return FALSE;
    }
  return !self->format->keeps_head || write_head (self);
}

/* Files */

static void CPL_STDCALL
note_fault (CPLErr kind, CPLErrorNum number G_GNUC_UNUSED, const char *message)
{
  Writing *self = CPLGetErrorHandlerUserData ();

  if (kind >= CE_Failure && self->fault == NULL)
    {
      self->fault = quartier_vector_tidy_fault (message);
    }
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
      quartier_unfinished_end (path);
    }
  g_rmdir (folder);
  quartier_unfinished_end (folder);
}

/* What was written whole, to where it belongs. */
static gboolean
move_files (const char *from, const char *to, GError **error)
{
  g_autoptr (GDir) files = g_dir_open (from, 0, error);
  const char *name;

  if (files == NULL)
    return FALSE;
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *old = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);

      if (!quartier_unfinished_move (old, target))
        {
          g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO, _ ("it cannot be written (%s); give the name of a file in a folder you may write "
                          "to"),
                       g_strerror (errno));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
write_dataset (Writing *self, const char *path)
{
  GDALDriverH driver = GDALGetDriverByName (self->format->driver);
  g_autofree char *base = g_path_get_basename (path);
  gboolean written;

  if (driver == NULL && self->format->other_driver != NULL)
    driver = GDALGetDriverByName (self->format->other_driver);
  if (driver == NULL)
    return FALSE;
  *strrchr (base, '.') = '\0';
  self->dataset = GDALCreate (driver, path, 0, 0, 0, GDT_Unknown, NULL);
  if (self->dataset == NULL)
    return FALSE;
  self->wgs84 = OSRNewSpatialReference (NULL);
  OSRSetWellKnownGeogCS (self->wgs84, "WGS84");
  OSRSetAxisMappingStrategy (self->wgs84, OAMS_TRADITIONAL_GIS_ORDER);
  written = GDALDatasetStartTransaction (self->dataset, FALSE) == OGRERR_NONE
                ? write_layers (self, base)
                      && GDALDatasetCommitTransaction (self->dataset) == OGRERR_NONE
                : write_layers (self, base);
  GDALClose (self->dataset);
  OSRDestroySpatialReference (self->wgs84);
  return written;
}

static void
refuse_format (GError **error, const char *fault)
{
  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
               _ ("it cannot be written (%s); choose another format, GeoJSON holds all"),
               fault != NULL ? fault : "GDAL");
}

/* The files of a folder in memory, to a folder on the disk, for good or until they move on. */
static gboolean
put_files (const char *from, const char *to, gboolean is_staged, GError **error)
{
  char **names = VSIReadDir (from);
  gboolean is_put = names != NULL;

  for (char **name = names; is_put && *name != NULL; name++)
    {
      g_autofree char *source = g_strconcat (from, "/", *name, NULL);
      g_autofree char *target = g_build_filename (to, *name, NULL);
      vsi_l_offset length;
      const GByte *bytes = VSIGetMemFileBuffer (source, &length, FALSE);

      if (is_staged)
        quartier_unfinished_begin (target);
      is_put = quartier_replace_file (target, (const char *)bytes, (gsize)length, error);
    }
  if (names == NULL)
    refuse_format (error, NULL);
  CSLDestroy (names);
  return is_put;
}

/* Several files, which change together: only when all are on the disk they take their places. */
static gboolean
put_together (const char *memory, const char *folder, GError **error)
{
  g_autofree char *beside = g_build_filename (folder, ".quartier-XXXXXX", NULL);
  gboolean is_put;

  if (!quartier_unfinished_make_folder (beside))
    {
      g_set_error (
          error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
          _ ("it cannot be written (%s); give the name of a file in a folder you may write to"),
          g_strerror (errno));
      return FALSE;
    }
  is_put = put_files (memory, beside, TRUE, error) && move_files (beside, folder, error);
  remove_folder (beside);
  return is_put;
}

/* Into memory first: some drivers take a full disk for a success, and leave half a file. */
static gboolean
write_beside (Writing *self, const char *path, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);
  g_autofree char *base = g_path_get_basename (absolute);
  g_autofree char *memory = g_strdup_printf ("/vsimem/quartier-%p", (void *)self);
  g_autofree char *file = g_strconcat (memory, "/", base, NULL);
  gboolean written;

  CPLPushErrorHandlerEx (note_fault, self);
  VSIMkdir (memory, 0700);
  written = write_dataset (self, file);
  CPLPopErrorHandler ();
  if (!written)
    refuse_format (error, self->fault);
  else if (self->format->one_shape)
    written = put_together (memory, folder, error);
  else
    written = put_files (memory, folder, FALSE, error);
  VSIRmdirRecursive (memory);
  return written;
}

static void
warn_of_losses (Writing *self, GPtrArray *warnings)
{
  GHashTableIter members;
  gpointer member;

  g_hash_table_iter_init (&members, self->left_out);
  while (g_hash_table_iter_next (&members, &member, NULL))
    g_ptr_array_add (warnings, g_strdup_printf (_ ("\"%s\" has no column in %s and is left out"),
                                                (char *)member, self->format->name));
  if (self->n_others > 0)
    g_ptr_array_add (warnings, g_strdup_printf (_ ("%zu objects are neither districts nor stops "
                                                   "and are left out"),
                                                self->n_others));
  if (!self->format->keeps_head)
    g_ptr_array_add (
        warnings, g_strdup_printf (_ ("the title, the names and parents of scenarios and own factors "
                                      "have no column in %s and are left out; a GeoPackage keeps "
                                      "them"),
                                   self->format->name));
}

/**
 * quartier_plan_vector_write:
 * @text: (array length=length): of a plan file that is known to be sound
 * @land_uses: (array zero-terminated=1): whose shares get a column each
 * @path: by its ending a GeoPackage, Shapefile, KML or CSV file; replaced whole or left as it is
 * @warnings: (element-type utf8): what the format cannot hold is added
 * @error: %QUARTIER_ERROR_IO
 *
 * Writes districts and stops as layers: one each; of CSV one for both, with shapes as well-known
 * text; stops beside a Shapefile are a second one, NAME-stops.shp.
 */
gboolean
quartier_plan_vector_write (const char *text,
                            gsize length,
                            const char *const *land_uses,
                            const char *path,
                            GPtrArray *warnings,
                            GError **error)
{
  g_autoptr (QuartierJson) json = quartier_json_parse (text, length, error);
  Writing self = { .format = find_format (path), .json = json, .warnings = warnings };
  QuartierJsonValue features;
  gboolean written;

  if (json == NULL)
    return FALSE;
  g_return_val_if_fail (self.format != NULL, FALSE);
  quartier_vector_register ();
  self.columns = g_ptr_array_new_with_free_func (column_free);
  self.places = g_array_new (FALSE, FALSE, sizeof (int));
  self.left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_known_columns (&self, land_uses);
  features = quartier_json_get_member (json, 0, "features");
  for (QuartierJsonValue v = quartier_json_get_first (json, features); v != QUARTIER_JSON_NONE;
       v = quartier_json_get_next (json, v))
    if (is_kind (json, v, "district") || is_kind (json, v, "stop"))
      consider_feature (&self, quartier_json_get_member (json, v, "properties"));
    else
      self.n_others++;
  written = write_beside (&self, path, error);
  if (written)
    warn_of_losses (&self, warnings);
  g_ptr_array_unref (self.columns);
  g_array_unref (self.places);
  g_hash_table_unref (self.left_out);
  g_free (self.fault);
  return written;
}
