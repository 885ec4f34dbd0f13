/*
 * Plans to and from the files of a GIS: a row for each district and each stop, a column for each
 * member, called by its last name ("heat" for supply.heat, "mix_office" for mix.office).
 *
 * Columns of a Shapefile have ten letters; no two of ours begin with the same ten.
 */
#include "io/plan-vector.h"

#include <gdal.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "document/fields.h"
#include "io/json-tree.h"
#include "io/json-write.h"
#include "io/vector-reader.h"

/* Of columns that are not known so many are named, with so many letters. */
#define MOST_COLUMNS 12
#define MOST_LETTERS 40
#define DBF_NAME 10

static void G_GNUC_PRINTF (2, 3) warn (GPtrArray *warnings, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (warnings, g_strdup_vprintf (format, args));
  va_end (args);
}

/* Whether a column is meant for a member, which a Shapefile may have cut short. */
static gboolean
is_column_of (const char *column, const char *member)
{
  return g_ascii_strcasecmp (column, member) == 0
         || (strlen (column) == DBF_NAME && strlen (member) > DBF_NAME
             && g_ascii_strncasecmp (column, member, DBF_NAME) == 0);
}

/* Reading */

typedef struct
{
  char *id;
  char *heat_network; /* (nullable): of the first row that tells it */
  char *heat_mix;     /* (nullable): the same, as JSON */
  char *year; /* (nullable): as JSON, of the first row that tells it */
} Scenario;

/* What one file's reading shares. */
typedef struct
{
  GString *features;
  GHashTable *ids;      /* (element-type utf8): "scenario\nid" of all that is read */
  gboolean has_head;    /* what is not of a row has a table of its own */
  GPtrArray *scenarios; /* (element-type Scenario): in the order in which they come */
  char *climate;        /* (nullable): ids of the place, of the first row that names them */
  char *country;
  const char *const *land_uses; /* of columns cut short, the whole name */
  GPtrArray *warnings;
  gsize n_left_out;
  gsize n_renamed;
  gsize n_shapeless;
  gsize n_unplaced;
} Reading;

static const char *const of_kml[]
    = { "description", "timestamp", "begin", "end", "altitudemode", "tessellate", "extrude",
        "visibility",  "draworder", "icon",  NULL };

/* Columns of the file's own making. */
static gboolean
is_of_the_format (const char *driver, const char *column)
{
  g_autofree char *lower = g_ascii_strdown (column, -1);

  if (g_str_has_suffix (driver, "KML") && g_strv_contains (of_kml, lower))
    return TRUE;
  return g_str_equal (lower, "fid") || g_str_equal (lower, "ogc_fid")
         || (g_str_equal (driver, "CSV") && g_str_equal (lower, "wkt"));
}

/* The index of a member's column, -1 without one or without a value. */
static int
find_column (OGRFeatureH feature, const char *member)
{
  for (int i = 0; i < OGR_F_GetFieldCount (feature); i++)
    if (OGR_F_IsFieldSetAndNotNull (feature, i) && *OGR_F_GetFieldAsString (feature, i) != '\0'
        && is_column_of (OGR_Fld_GetNameRef (OGR_F_GetFieldDefnRef (feature, i)), member))
      return i;
  return -1;
}

static char *
dup_text (OGRFeatureH feature, int column)
{
  return column >= 0 ? g_utf8_make_valid (OGR_F_GetFieldAsString (feature, column), -1) : NULL;
}

/* A value as it stands: what a column of text says of a number is one if it is written like one. */
static void
append_value (GString *out, OGRFeatureH feature, int column, QuartierFieldKind kind)
{
  static const char *const yes[] = { "1", "true", "yes", "t", "y", NULL };
  static const char *const no[] = { "0", "false", "no", "f", "n", NULL };
  const OGRFieldType type = OGR_Fld_GetType (OGR_F_GetFieldDefnRef (feature, column));
  g_autofree char *text = dup_text (feature, column);
  g_autofree char *lower = g_ascii_strdown (text, -1);
  char *end = NULL;
  double number = g_ascii_strtod (text, &end);

  if (type == OFTReal)
    number = OGR_F_GetFieldAsDouble (feature, column);
  if (kind == QUARTIER_KIND_BOOLEAN && g_strv_contains (yes, lower))
    g_string_append (out, "true");
  else if (kind == QUARTIER_KIND_BOOLEAN && g_strv_contains (no, lower))
    g_string_append (out, "false");
  else if (kind == QUARTIER_KIND_NUMBER && isfinite (number) && end != text && *end == '\0')
    quartier_json_append_number (out, number);
  else
    quartier_json_append_string (out, text);
}

/* Whether a column holds an object of its own, as other programs make of nested members. */
static gboolean
is_object (const char *text)
{
  g_autoptr (QuartierJson) json = NULL;

  if (text == NULL || *text != '{')
    return FALSE;
  json = quartier_json_parse (text, strlen (text), NULL);
  return json != NULL;
}

/* An object under its own name, if the file has it so. */
static gboolean
append_object (GString *out, gboolean *first, OGRFeatureH feature, const char *key)
{
  g_autofree char *text = dup_text (feature, find_column (feature, key));

  if (!is_object (text))
    return FALSE;
  quartier_json_append_key (out, first, -1, key);
  g_string_append (out, text);
  return TRUE;
}

static void
append_members (GString *out, gboolean *first, OGRFeatureH feature, QuartierFieldGroup group)
{
  for (int f = 0; f < QUARTIER_N_FIELDS; f++)
    {
      const QuartierFieldInfo *info = quartier_field_get_info (f);
      const int column = info->group == group ? find_column (feature, info->key) : -1;

      if (column < 0)
        continue;
      quartier_json_append_key (out, first, -1, info->key);
      append_value (out, feature, column, info->kind);
    }
}

static void
append_group (GString *out, gboolean *first, OGRFeatureH feature, QuartierFieldGroup group)
{
  const char *key = quartier_group_get_key (group);
  g_autoptr (GString) members = g_string_new (NULL);
  gboolean first_member = TRUE;

  if (append_object (out, first, feature, key))
    return;
  append_members (members, &first_member, feature, group);
  if (members->len == 0)
    return;
  quartier_json_append_key (out, first, -1, key);
  g_string_append_printf (out, "{%s}", members->str);
}

/* The land use of a column "mix_…", in full where the column is cut short. */
static const char *
find_land_use (const Reading *self, const char *column)
{
  for (int i = 0; self->land_uses[i] != NULL; i++)
    {
      const char *use = self->land_uses[i];
      g_autofree char *whole = g_strconcat (QUARTIER_PLAN_VECTOR_MIX, use, NULL);

      if (is_column_of (column, whole))
        return use;
    }
  return column + strlen (QUARTIER_PLAN_VECTOR_MIX);
}

static gboolean
is_mix (const char *column)
{
  return g_ascii_strncasecmp (column, QUARTIER_PLAN_VECTOR_MIX, strlen (QUARTIER_PLAN_VECTOR_MIX))
             == 0
         && column[strlen (QUARTIER_PLAN_VECTOR_MIX)] != '\0';
}

static void
append_mix (const Reading *self, GString *out, gboolean *first, OGRFeatureH feature)
{
  g_autoptr (GString) shares = g_string_new (NULL);
  gboolean first_share = TRUE;

  if (append_object (out, first, feature, "mix"))
    return;
  for (int i = 0; i < OGR_F_GetFieldCount (feature); i++)
    {
      const char *column = OGR_Fld_GetNameRef (OGR_F_GetFieldDefnRef (feature, i));

      if (!is_mix (column) || !OGR_F_IsFieldSetAndNotNull (feature, i)
          || *OGR_F_GetFieldAsString (feature, i) == '\0')
        continue;
      quartier_json_append_key (shares, &first_share, -1, find_land_use (self, column));
      append_value (shares, feature, i, QUARTIER_KIND_NUMBER);
    }
  if (shares->len == 0)
    return;
  quartier_json_append_key (out, first, -1, "mix");
  g_string_append_printf (out, "{%s}", shares->str);
}

/* Whether a column is one of these, in any case of letters. */
static gboolean
is_any_of (const char *column, const char *const *names)
{
  g_autofree char *lower = g_ascii_strdown (column, -1);

  return g_strv_contains (names, lower);
}

/* @has_head: year and place have a table of their own */
static gboolean
is_known (const char *column, gboolean has_head)
{
  static const char *const of_rows[] = { "id", "kind", "scenario", "mode", "mix", NULL };
  static const char *const of_head[]
      = { "year", "climate", "country", "heat_network", "heat_netwo", "heat_mix", NULL };

  if (is_any_of (column, of_rows) || (!has_head && is_any_of (column, of_head)))
    return TRUE;
  for (int g = 1; g < QUARTIER_N_GROUPS; g++)
    if (g_ascii_strcasecmp (column, quartier_group_get_key (g)) == 0)
      return TRUE;
  for (int f = 0; f < QUARTIER_N_FIELDS; f++)
    if (is_column_of (column, quartier_field_get_info (f)->key))
      return TRUE;
  return is_mix (column);
}

/**
 * quartier_plan_vector_is_taken:
 * @column: the name of a member that the program does not know
 *
 * Returns: whether some format or the program means something of its own by a column of that name,
 * be it cut short as in a Shapefile; QUARTIER_PLAN_VECTOR_OWN stands before it then
 */
gboolean
quartier_plan_vector_is_taken (const char *column)
{
  static const char *const of_formats[] = { "fid", "ogc_fid", "wkt", "geom", "geometry", NULL };
  g_autofree char *cut = g_strndup (column, DBF_NAME);

  return is_known (column, FALSE) || is_known (cut, FALSE) || is_any_of (column, of_formats)
         || is_any_of (column, of_kml);
}

/* The member that a column was made of. */
static const char *
get_own_name (const char *column)
{
  const gsize length = strlen (QUARTIER_PLAN_VECTOR_OWN);

  return g_ascii_strncasecmp (column, QUARTIER_PLAN_VECTOR_OWN, length) == 0
                 && quartier_plan_vector_is_taken (column + length)
             ? column + length
             : column;
}

/* Columns the program does not know stay with the district. */
static void
append_unknown (
    const Reading *self, GString *out, gboolean *first, OGRFeatureH feature, const char *driver)
{
  for (int i = 0; i < OGR_F_GetFieldCount (feature); i++)
    {
      const OGRFieldDefnH definition = OGR_F_GetFieldDefnRef (feature, i);
      const char *column = OGR_Fld_GetNameRef (definition);
      const OGRFieldType type = OGR_Fld_GetType (definition);

      if (!OGR_F_IsFieldSetAndNotNull (feature, i) || *OGR_F_GetFieldAsString (feature, i) == '\0'
          || is_known (column, self->has_head) || is_of_the_format (driver, column))
        continue;
      quartier_json_append_key (out, first, -1, get_own_name (column));
      append_value (out, feature, i,
                    type == OFTInteger || type == OFTInteger64 || type == OFTReal
                        ? QUARTIER_KIND_NUMBER
                        : QUARTIER_KIND_TEXT);
    }
}

static void
append_point (GString *out, OGRGeometryH line, int i)
{
  g_string_append_c (out, '[');
  quartier_json_append_number (out, OGR_G_GetX (line, i));
  g_string_append (out, ", ");
  quartier_json_append_number (out, OGR_G_GetY (line, i));
  g_string_append_c (out, ']');
}

/* What GeoJSON has as "coordinates": the parts of a shape, the rings of a part, the points. */
static void
append_coordinates (GString *out, OGRGeometryH geometry)
{
  const int n_parts = OGR_G_GetGeometryCount (geometry);
  const int n_points = OGR_G_GetPointCount (geometry);

  g_string_append_c (out, '[');
  for (int i = 0; i < n_parts; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      append_coordinates (out, OGR_G_GetGeometryRef (geometry, i));
    }
  for (int i = 0; n_parts == 0 && i < n_points; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      append_point (out, geometry, i);
    }
  g_string_append_c (out, ']');
}

static void
append_geometry (GString *out, OGRGeometryH geometry)
{
  const OGRwkbGeometryType type = wkbFlatten (OGR_G_GetGeometryType (geometry));

  g_string_append_printf (out, "{\"type\": \"%s\", \"coordinates\": ",
                          type == wkbPoint     ? "Point"
                          : type == wkbPolygon ? "Polygon"
                                               : "MultiPolygon");
  if (type == wkbPoint)
    append_point (out, geometry, 0);
  else
    {
      OGR_G_CloseRings (geometry);
      append_coordinates (out, geometry);
    }
  g_string_append_c (out, '}');
}

/* An id no other feature of the scenario has. */
static char *
make_id (Reading *self, const QuartierVectorObject *object, const char *layer, const char *scenario)
{
  g_autofree char *wanted = dup_text (object->feature, find_column (object->feature, "id"));
  char *id = NULL;

  if (wanted == NULL)
    wanted
        = g_strdup_printf ("%s-%" G_GINT64_FORMAT, layer, (gint64)OGR_F_GetFID (object->feature));
  for (int i = 1; id == NULL; i++)
    {
      g_autofree char *unique = NULL;
      g_autofree char *tried = i == 1 ? g_strdup (wanted) : g_strdup_printf ("%s-%d", wanted, i);

      unique = g_strdup_printf ("%s\n%s", scenario, tried);
      if (!g_hash_table_add (self->ids, g_steal_pointer (&unique)))
        continue;
      self->n_renamed += i > 1;
      id = g_steal_pointer (&tried);
    }
  return id;
}

static void
scenario_free (gpointer data)
{
  Scenario *self = data;

  g_free (self->id);
  g_free (self->year);
  g_free (self->heat_network);
  g_free (self->heat_mix);
  g_free (self);
}

static Scenario *
find_scenario (Reading *self, const char *id)
{
  Scenario *scenario;

  for (guint i = 0; i < self->scenarios->len; i++)
    {
      scenario = self->scenarios->pdata[i];
      if (g_str_equal (scenario->id, id))
        return scenario;
    }
  scenario = g_new0 (Scenario, 1);
  scenario->id = g_strdup (id);
  g_ptr_array_add (self->scenarios, scenario);
  return scenario;
}

/* The scenario of a row. Where it has no table of its own, rows tell year and place as well. */
static const char *
note_scenario (Reading *self, OGRFeatureH feature)
{
  g_autofree char *given = dup_text (feature, find_column (feature, "scenario"));
  Scenario *scenario = find_scenario (self, given != NULL ? given : "baseline");
  const int year = find_column (feature, "year");

  if (scenario->year == NULL && year >= 0)
    {
      GString *text = g_string_new (NULL);

      append_value (text, feature, year, QUARTIER_KIND_NUMBER);
      scenario->year = g_string_free (text, FALSE);
    }
  if (scenario->heat_network == NULL)
    scenario->heat_network = dup_text (feature, find_column (feature, "heat_network"));
  if (scenario->heat_mix == NULL)
    scenario->heat_mix = dup_text (feature, find_column (feature, "heat_mix"));
  if (self->climate == NULL)
    self->climate = dup_text (feature, find_column (feature, "climate"));
  if (self->country == NULL)
    self->country = dup_text (feature, find_column (feature, "country"));
  return scenario->id;
}

/* Areas are districts, points with a mode are stops, the rest is left out and counted. */
static const char *
find_kind (OGRFeatureH feature, OGRGeometryH geometry)
{
  const OGRwkbGeometryType type = wkbFlatten (OGR_G_GetGeometryType (geometry));
  g_autofree char *kind = dup_text (feature, find_column (feature, "kind"));

  if ((type == wkbPolygon || type == wkbMultiPolygon)
      && (kind == NULL || g_str_equal (kind, "district")))
    return "district";
  if (type == wkbPoint && (kind == NULL || g_str_equal (kind, "stop"))
      && find_column (feature, "mode") >= 0)
    return "stop";
  return NULL;
}

static void
add_feature (Reading *self,
             const QuartierVectorObject *object,
             const char *layer,
             const char *driver)
{
  OGRFeatureH feature = object->feature;
  OGRGeometryH geometry = OGR_F_GetGeometryRef (feature);
  const char *kind = find_kind (feature, geometry);
  GString *out = self->features;
  gboolean first = FALSE;
  const char *scenario;
  g_autofree char *id = NULL;

  if (kind == NULL)
    {
      self->n_left_out++;
      return;
    }
  scenario = note_scenario (self, feature);
  id = make_id (self, object, layer, scenario);
  g_string_append_printf (out, "%s\n{\"type\": \"Feature\", \"id\": ", out->len > 0 ? "," : "");
  quartier_json_append_string (out, id);
  g_string_append (out, ", \"geometry\": ");
  append_geometry (out, geometry);
  g_string_append_printf (out, ", \"properties\": {\"kind\": \"%s\", \"scenario\": ", kind);
  quartier_json_append_string (out, scenario);
  append_members (out, &first, feature, QUARTIER_GROUP_PROPERTIES);
  if (g_str_equal (kind, "stop"))
    {
      quartier_json_append_key (out, &first, -1, "mode");
      append_value (out, feature, find_column (feature, "mode"), QUARTIER_KIND_ID);
    }
  else
    {
      append_mix (self, out, &first, feature);
      for (int g = 1; g < QUARTIER_N_GROUPS; g++)
        append_group (out, &first, feature, g);
    }
  append_unknown (self, out, &first, feature, driver);
  g_string_append (out, "}}");
}

/* What a GeoPackage of ours holds beside the rows; NULL where there is none. */
static char *
read_head (GDALDatasetH dataset)
{
  OGRLayerH layer = GDALDatasetGetLayerByName (dataset, QUARTIER_PLAN_VECTOR_HEAD);
  OGRFeatureH feature;
  char *text = NULL;

  if (layer == NULL)
    return NULL;
  OGR_L_ResetReading (layer);
  feature = OGR_L_GetNextFeature (layer);
  if (feature == NULL)
    return NULL;
  text = dup_text (feature, find_column (feature, QUARTIER_PLAN_VECTOR_HEAD_FIELD));
  OGR_F_Destroy (feature);
  OGR_L_ResetReading (layer);
  if (!is_object (text))
    g_clear_pointer (&text, g_free);
  return text;
}

static void
append_text (GString *out, gboolean *first, const char *key, const char *text)
{
  if (text == NULL)
    return;
  quartier_json_append_key (out, first, -1, key);
  quartier_json_append_string (out, text);
}

/* The mix of a network as its column has it; what is no JSON goes on as text, which the plan's reader
 * refuses with its place. */
static void
append_heat_mix (GString *out, gboolean *first, const char *text)
{
  QuartierJson *parsed = text != NULL ? quartier_json_parse (text, strlen (text), NULL) : NULL;

  if (text == NULL)
    return;
  quartier_json_append_key (out, first, -1, "heat_mix");
  if (parsed != NULL)
    g_string_append (out, text);
  else
    quartier_json_append_string (out, text);
  g_clear_pointer (&parsed, quartier_json_free);
}

static char *
make_head (const Reading *self, const char *path)
{
  GString *out = g_string_new ("{\"format\": 1, \"title\": ");
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *title = NULL;
  char *dot = strrchr (base, '.');

  if (dot != NULL && dot != base)
    *dot = '\0';
  title = g_utf8_make_valid (base, -1);
  quartier_json_append_string (out, title);
  if (self->climate != NULL || self->country != NULL)
    {
      gboolean first = TRUE;

      g_string_append (out, ", \"place\": {");
      append_text (out, &first, "climate", self->climate);
      append_text (out, &first, "country", self->country);
      g_string_append_c (out, '}');
    }
  g_string_append (out, ", \"scenarios\": [");
  for (guint i = 0; i < self->scenarios->len; i++)
    {
      const Scenario *scenario = self->scenarios->pdata[i];
      gboolean first = TRUE;

      g_string_append (out, i > 0 ? ", {" : "{");
      append_text (out, &first, "id", scenario->id);
      append_text (out, &first, "name", scenario->id);
      if (scenario->year != NULL)
        {
          quartier_json_append_key (out, &first, -1, "year");
          g_string_append (out, scenario->year);
        }
      append_text (out, &first, "heat_network", scenario->heat_network);
      append_heat_mix (out, &first, scenario->heat_mix);
      g_string_append_c (out, '}');
    }
  g_string_append (out, "]}");
  return g_string_free (out, FALSE);
}

static void
append_name (GString *list, const char *column)
{
  g_autofree char *name = g_utf8_make_valid (column, -1);

  if (g_utf8_strlen (name, -1) > MOST_LETTERS)
    *g_utf8_offset_to_pointer (name, MOST_LETTERS) = '\0';
  g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", name);
}

/* Where the columns of somebody else's file say nothing here, which would look as if they did. */
static void
warn_of_columns (const Reading *self, const char *driver, OGRLayerH layer)
{
  static const char *const of_any[] = { "id", "kind", "scenario", "name", NULL };
  const OGRFeatureDefnH definition = OGR_L_GetLayerDefn (layer);
  g_autoptr (GString) unknown = g_string_new (NULL);

  /* A table beside the shapes, as what a plan's own GeoPackage says of the whole. */
  if (OGR_FD_GetGeomType (definition) == wkbNone)
    return;
  for (int i = 0; i < OGR_FD_GetFieldCount (definition); i++)
    {
      const char *column = OGR_Fld_GetNameRef (OGR_FD_GetFieldDefn (definition, i));

      if (is_of_the_format (driver, column) || is_any_of (column, of_any))
        continue;
      if (is_known (column, self->has_head))
        return;
      if (i < MOST_COLUMNS)
        append_name (unknown, column);
    }
  if (unknown->len > 0)
    warn (self->warnings,
          /* Translators: names of columns of a file; far, standard and mix_office stay as they are */
          _ ("none of its columns is known (%s): they are kept, and the districts have defaults; a column "
             "is read that is called far, standard or mix_office, say"),
          unknown->str);
}

/* What a Shapefile says in files beside it, which get lost. */
static void
warn_of_layer (const Reading *self, const char *path, const char *driver, OGRLayerH layer)
{
  if (!g_str_equal (driver, "ESRI Shapefile"))
    return;
  if (OGR_L_GetSpatialRef (layer) == NULL)
    warn (self->warnings, _ ("no .prj beside it tells its coordinate system; longitude and latitude "
                             "in WGS 84 are taken"));
  if (quartier_vector_lacks (path, ".dbf")
      || OGR_FD_GetFieldCount (OGR_L_GetLayerDefn (layer)) == 0)
    warn (self->warnings, _ ("its .dbf is not beside it or says nothing; shapes alone are read, "
                             "without what was said of them"));
}

static void
warn_of_reading (const Reading *self)
{
  if (self->n_shapeless > 0)
    warn (self->warnings, _ ("%zu objects have no shape that can be read and are left out"),
          self->n_shapeless);
  if (self->n_unplaced > 0)
    warn (self->warnings, _ ("%zu objects do not fit the file's coordinate system and are left out"),
          self->n_unplaced);
  if (self->n_left_out > 0)
    warn (self->warnings,
          _ ("%zu objects are neither areas nor stops (points with a mode) and are "
             "left out"),
          self->n_left_out);
  if (self->n_renamed > 0)
    warn (self->warnings, _ ("%zu ids stood more than once in a scenario and were numbered"),
          self->n_renamed);
}

static gboolean
read_file (Reading *self, const char *path, char **out_head, GError **error)
{
  QuartierVectorReader reader;
  const QuartierVectorLayer *layer;
  OGRFeatureH feature;
  gboolean sound;

  if (!quartier_vector_reader_open (&reader, path, error))
    return FALSE;
  *out_head = read_head (reader.dataset);
  self->has_head = *out_head != NULL;
  /* GDAL's plain driver writes columns of KML and does not read them; LIBKML does both. */
  if (g_str_equal (reader.driver, "KML"))
    warn (self->warnings, _ ("of KML only shapes and names are read here, and all is one scenario; a "
                             "GeoPackage brings all"));
  for (int i = 0; i < GDALDatasetGetLayerCount (reader.dataset); i++)
    {
      warn_of_layer (self, path, reader.driver, GDALDatasetGetLayer (reader.dataset, i));
      warn_of_columns (self, reader.driver, GDALDatasetGetLayer (reader.dataset, i));
    }
  while ((feature = quartier_vector_reader_next (&reader, &layer)) != NULL)
    {
      const QuartierVectorObject object = { feature, layer };

      add_feature (self, &object, layer->name, reader.driver);
      OGR_F_Destroy (feature);
    }
  /* A plan may be empty; a file of a GIS that holds nothing is a mistake. */
  sound = (self->has_head && reader.n_read == 0 && reader.fault == NULL)
          || quartier_vector_reader_check (&reader, error);
  self->n_shapeless += reader.n_shapeless;
  self->n_unplaced += reader.n_unplaced;
  quartier_vector_reader_close (&reader);
  return sound;
}

/* The stops beside a Shapefile of districts; NULL where there are none. */
static char *
find_stops (const char *path)
{
  const gsize length = strlen (path);
  g_autofree char *base = NULL;
  g_autofree char *stops = NULL;

  if (length < 4 || g_ascii_strcasecmp (path + length - 4, ".shp") != 0)
    return NULL;
  base = g_strndup (path, length - 4);
  stops = g_strconcat (base, QUARTIER_PLAN_VECTOR_STOPS_ENDING, NULL);
  return g_file_test (stops, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&stops) : NULL;
}

/**
 * quartier_plan_vector_read:
 * @path: a GeoPackage, Shapefile, GeoJSON, KML or CSV file (with a column WKT) of districts and
 *   stops, in any coordinate system; stops may stand beside a Shapefile in a second one
 * @land_uses: (array zero-terminated=1): the ids of the catalogue
 * @warnings: (element-type utf8): what was left out or changed is added
 * @error: %QUARTIER_ERROR_IO, %QUARTIER_ERROR_FORMAT
 *
 * Values are not checked: that is for the reader of plans.
 *
 * Returns: (transfer full) (nullable): the text of a plan file
 */
char *
quartier_plan_vector_read (const char *path,
                           const char *const *land_uses,
                           GPtrArray *warnings,
                           GError **error)
{
  Reading self = { .warnings = warnings, .land_uses = land_uses };
  g_autofree char *head = NULL, *no_head = NULL, *stops = find_stops (path);
  char *text = NULL;

  self.features = g_string_new (NULL);
  self.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.scenarios = g_ptr_array_new_with_free_func (scenario_free);
  if (read_file (&self, path, &head, error)
      && (stops == NULL || read_file (&self, stops, &no_head, error)))
    {
      if (head == NULL)
        head = make_head (&self, path);
      text = g_strdup_printf ("{\"type\": \"FeatureCollection\", \"quartier\": %s,\n"
                              "\"features\": [%s\n]}\n",
                              head, self.features->str);
      warn_of_reading (&self);
    }
  g_string_free (self.features, TRUE);
  g_hash_table_unref (self.ids);
  g_ptr_array_unref (self.scenarios);
  g_free (self.climate);
  g_free (self.country);
  return text;
}
