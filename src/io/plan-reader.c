/*
 * Plans from disk: a GeoJSON FeatureCollection (RFC 7946) with one foreign member, "quartier".
 *
 * What the program does not know it keeps as text: unknown members beside the known ones, unknown
 * features whole, a geometry as it was written until somebody moves a corner.
 */
#include "io/plan-file.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "document/quartier-district-private.h"
#include "io/geometry-reader.h"
#include "io/json-tree.h"
#include "io/overlay-json.h"

#define FIRST_YEAR 1990
#define LAST_YEAR 2100

/* What one file's reading shares. */
typedef struct
{
  const QuartierJson *json;
  QuartierLibrary *library;
  QuartierPlanLoadFlags flags;
  QuartierPlan *plan;
  GHashTable *ids; /* "scenario\nid" of the features that have one */
  const char *folder; /* (nullable): where names of files in the plan start */
} Reader;

/* Ids */

static gboolean
refuse_id (const Reader *reader, QuartierJsonValue value, const char *id,
           QuartierCatalogue catalogue, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  gsize n = 0;
  const QuartierCatalogueEntry *entries = quartier_library_list (reader->library, catalogue, &n);

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", entries[i].id);
  return quartier_json_fail (reader->json, value, QUARTIER_ERROR_UNKNOWN_ID, error,
                             _ ("\"%s\" is not known; give one of %s"), id, known->str);
}

/* Reads a catalogue id; NULL for a missing one. */
static gboolean
read_id (const Reader *reader, QuartierJsonValue object, const char *key,
         QuartierCatalogue catalogue, char **out, GError **error)
{
  g_autofree char *id = NULL;

  if (!quartier_json_read_string (reader->json, object, key, &id, error))
    return FALSE;
  if (id != NULL && quartier_library_find (reader->library, catalogue, id) == NULL)
    return refuse_id (reader, quartier_json_get_member (reader->json, object, key), id, catalogue,
                      error);
  *out = g_steal_pointer (&id);
  return TRUE;
}

/* Geometry */

static QuartierPolygon *
check_shape (const Reader *reader, QuartierJsonValue geometry, QuartierPolygon *shape,
             gboolean *repaired, GError **error)
{
  g_autoptr (QuartierPolygon) owned = shape;
  g_autoptr (GError) wrong = NULL;

  if (quartier_polygon_check (shape, &wrong))
    return g_steal_pointer (&owned);
  if (reader->flags & QUARTIER_PLAN_LOAD_REPAIR)
    {
      QuartierPolygon *mended = quartier_polygon_repaired (shape);
      g_autofree char *path = quartier_json_dup_path (reader->json, geometry);
      g_autofree char *warning = g_strdup_printf (_("%s: repaired: %s"), path, wrong->message);

      if (mended != NULL)
        {
          *repaired = TRUE;
          quartier_plan_add_load_warning (reader->plan, warning);
          return mended;
        }
    }
  quartier_json_fail (reader->json, geometry, wrong->code, error, "%s", wrong->message);
  return NULL;
}

static QuartierPolygon *
read_shape (const Reader *reader, QuartierJsonValue geometry, gboolean *repaired, GError **error)
{
  QuartierPolygon *shape = quartier_geometry_read_polygon (reader->json, geometry, error);

  return shape != NULL ? check_shape (reader, geometry, shape, repaired, error) : NULL;
}

/* Text for people. What the program itself brings is said in the user's language. */
static gboolean
read_words (const Reader *reader, QuartierJsonValue object, const char *key, char **out,
            GError **error)
{
  g_autofree char *text = NULL;

  if (!quartier_json_read_string (reader->json, object, key, &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;
  if (reader->flags & QUARTIER_PLAN_LOAD_TRANSLATE && *text != '\0')
    *out = g_strdup (gettext (text));
  else
    *out = g_steal_pointer (&text);
  return TRUE;
}

/* Districts */

static gboolean
read_field (const Reader *reader, QuartierJsonValue group, QuartierField field,
            QuartierDistrict *district, GError **error)
{
  const QuartierFieldInfo *info = quartier_field_get_info (field);
  const QuartierJsonValue value = quartier_json_get_member (reader->json, group, info->key);
  g_autofree char *text = NULL;
  double number = NAN;

  /* A GIS writes null for what it has no value of. */
  if (value == QUARTIER_JSON_NONE
      || quartier_json_get_kind (reader->json, value) == QUARTIER_JSON_NULL)
    return TRUE;
  switch (info->kind)
    {
    case QUARTIER_KIND_TEXT:
      if (!read_words (reader, group, info->key, &text, error))
        return FALSE;
      quartier_district_set_text (district, field, text);
      return TRUE;
    case QUARTIER_KIND_ID:
      if (!read_id (reader, group, info->key, info->catalogue, &text, error))
        return FALSE;
      quartier_district_set_text (district, field, text);
      return TRUE;
    case QUARTIER_KIND_BOOLEAN:
      if (!quartier_json_expect (reader->json, value, QUARTIER_JSON_BOOLEAN, error))
        return FALSE;
      quartier_district_set_number (district, field,
                                    quartier_json_get_boolean (reader->json, value));
      return TRUE;
    case QUARTIER_KIND_NUMBER:
    default:
      if (!quartier_json_read_number (reader->json, group, info->key, info->minimum,
                                      info->maximum, &number, error))
        return FALSE;
      quartier_district_set_number (district, field, number);
      return TRUE;
    }
}

static gboolean
read_mix (const Reader *reader, QuartierJsonValue properties, QuartierDistrict *district,
          GError **error)
{
  const QuartierJson *json = reader->json;
  const QuartierJsonValue mix = quartier_json_get_member (json, properties, "mix");
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (QuartierMixShare));
  double sum = 0;

  if (mix == QUARTIER_JSON_NONE || quartier_json_get_kind (json, mix) == QUARTIER_JSON_NULL)
    return TRUE;
  if (!quartier_json_expect (json, mix, QUARTIER_JSON_OBJECT, error))
    return FALSE;
  for (QuartierJsonValue v = quartier_json_get_first (json, mix); v != QUARTIER_JSON_NONE;
       v = quartier_json_get_next (json, v))
    {
      const char *id = quartier_json_get_key (json, v);
      QuartierMixShare share = { NULL, 0 };

      if (quartier_library_find (reader->library, QUARTIER_CATALOGUE_LAND_USE, id) == NULL)
        return refuse_id (reader, v, id, QUARTIER_CATALOGUE_LAND_USE, error);
      if (!quartier_json_read_number (json, mix, id, 0, INFINITY, &share.share, error))
        return FALSE;
      share.land_use = g_intern_string (id);
      sum += share.share;
      g_array_append_val (shares, share);
    }
  if (!(sum > 0))
    return quartier_json_fail (json, mix, QUARTIER_ERROR_RANGE, error,
                               _ ("the shares are all zero; give one land use a share above 0"));
  quartier_district_set_mix (district, (const QuartierMixShare *) shares->data, shares->len);
  return TRUE;
}

/* The names of a group's known members, %NULL-terminated. */
static const char **
known_members (QuartierFieldGroup group)
{
  GPtrArray *names = g_ptr_array_new ();

  for (int f = 0; f < QUARTIER_N_FIELDS; f++)
    if (quartier_field_get_info (f)->group == group)
      g_ptr_array_add (names, (gpointer) quartier_field_get_info (f)->key);
  if (group == QUARTIER_GROUP_PROPERTIES)
    {
      g_ptr_array_add (names, (gpointer) "kind");
      g_ptr_array_add (names, (gpointer) "scenario");
      g_ptr_array_add (names, (gpointer) "mix");
      for (int g = 1; g < QUARTIER_N_GROUPS; g++)
        g_ptr_array_add (names, (gpointer) quartier_group_get_key (g));
    }
  g_ptr_array_add (names, NULL);
  return (const char **) g_ptr_array_free (names, FALSE);
}

static gboolean
read_group (const Reader *reader, QuartierJsonValue properties, QuartierFieldGroup group,
            QuartierDistrict *district, GError **error)
{
  const char *key = quartier_group_get_key (group);
  const QuartierJsonValue object
      = key == NULL ? properties : quartier_json_get_member (reader->json, properties, key);
  g_autofree const char **known = known_members (group);
  g_autofree char *kept = NULL;

  if (object == QUARTIER_JSON_NONE
      || quartier_json_get_kind (reader->json, object) == QUARTIER_JSON_NULL)
    return TRUE;
  if (!quartier_json_expect (reader->json, object, QUARTIER_JSON_OBJECT, error))
    return FALSE;
  for (int f = 0; f < QUARTIER_N_FIELDS; f++)
    if (quartier_field_get_info (f)->group == group
        && !read_field (reader, object, f, district, error))
      return FALSE;
  kept = quartier_json_dup_members_except (reader->json, object, known);
  quartier_district_set_kept (district, QUARTIER_KEEP_GROUP + group, kept);
  return TRUE;
}

/* The scenario a feature belongs to: the one it names, or the last. */
static const QuartierScenario *
read_scenario_of (const Reader *reader, QuartierJsonValue feature, QuartierJsonValue properties,
                  GError **error)
{
  const gsize n = quartier_plan_get_n_scenarios (reader->plan);
  const QuartierScenario *scenario;
  g_autofree char *id = NULL;

  if (!quartier_json_read_string (reader->json, properties, "scenario", &id, error))
    return NULL;
  if (id == NULL)
    {
      g_autofree char *path = quartier_json_dup_path (reader->json, feature);
      g_autofree char *warning = NULL;

      scenario = quartier_plan_get_scenario (reader->plan, n - 1);
      /* Translators: what it is in the file, and the id of a scenario */
      warning = g_strdup_printf (_("%s: names no scenario; counted to \"%s\""), path, scenario->id);
      quartier_plan_add_load_warning (reader->plan, warning);
      return scenario;
    }
  scenario = quartier_plan_find_scenario (reader->plan, id);
  if (scenario == NULL)
    quartier_json_fail (reader->json,
                        quartier_json_get_member (reader->json, properties, "scenario"),
                        QUARTIER_ERROR_UNKNOWN_ID, error,
                        _ ("\"%s\" is not in quartier.scenarios; name one that is"), id);
  return scenario;
}

/* A feature's id as text; numbers are ids too in GeoJSON. NULL where it has none. */
static gboolean
read_feature_id (Reader *reader, QuartierJsonValue feature, const char *scenario, char **out,
                 GError **error)
{
  const QuartierJsonValue value = quartier_json_get_member (reader->json, feature, "id");
  g_autofree char *id = NULL, *unique = NULL;

  if (value == QUARTIER_JSON_NONE
      || quartier_json_get_kind (reader->json, value) == QUARTIER_JSON_NULL)
    return TRUE;
  if (quartier_json_get_kind (reader->json, value) == QUARTIER_JSON_NUMBER)
    id = quartier_json_dup_text (reader->json, value);
  else if (!quartier_json_expect (reader->json, value, QUARTIER_JSON_STRING, error))
    return FALSE;
  else
    id = quartier_json_dup_string (reader->json, value);
  unique = g_strdup_printf ("%s\n%s", scenario, id);
  if (!g_hash_table_add (reader->ids, g_steal_pointer (&unique)))
    return quartier_json_fail (
        reader->json, value, QUARTIER_ERROR_FORMAT, error,
        _ ("\"%s\" is given to two features of scenario \"%s\"; give each its "
           "own"),
        id, scenario);
  *out = g_steal_pointer (&id);
  return TRUE;
}

static gboolean
read_district (Reader *reader, QuartierJsonValue feature, QuartierJsonValue properties,
               GError **error)
{
  static const char *const known[] = { "type", "id", "geometry", "properties", NULL };
  const QuartierJson *json = reader->json;
  const QuartierJsonValue id_value = quartier_json_get_member (json, feature, "id");
  const QuartierJsonValue geometry = quartier_json_get_member (json, feature, "geometry");
  const QuartierScenario *scenario = read_scenario_of (reader, feature, properties, error);
  gboolean repaired = FALSE;
  g_autoptr (QuartierPolygon) shape = NULL;
  g_autoptr (QuartierDistrict) district = NULL;
  g_autofree char *id = NULL, *kept = NULL, *text = NULL;

  if (scenario == NULL || !read_feature_id (reader, feature, scenario->id, &id, error))
    return FALSE;
  if (geometry == QUARTIER_JSON_NONE)
    return quartier_json_fail (json, feature, QUARTIER_ERROR_FORMAT, error,
                               _ ("the district has no geometry; give it a Polygon"));
  shape = read_shape (reader, geometry, &repaired, error);
  if (shape == NULL)
    return FALSE;
  if (id == NULL)
    {
      g_autofree char *path = quartier_json_dup_path (json, feature);
      g_autofree char *warning = NULL;

      id = quartier_plan_new_id (reader->plan, scenario->id);
      warning = g_strdup_printf (_("%s: has no id; \"%s\" was given to it"), path, id);
      quartier_plan_add_load_warning (reader->plan, warning);
    }
  district = quartier_district_new (id, shape);
  for (int group = 0; group < QUARTIER_N_GROUPS; group++)
    if (!read_group (reader, properties, group, district, error))
      return FALSE;
  if (!read_mix (reader, properties, district, error))
    return FALSE;
  kept = quartier_json_dup_members_except (json, feature, known);
  quartier_district_set_kept (district, QUARTIER_KEEP_FEATURE, kept);
  if (!repaired && !quartier_geometry_jumps (json, geometry, shape))
    {
      text = quartier_json_dup_text (json, geometry);
      quartier_district_set_kept (district, QUARTIER_KEEP_GEOMETRY, text);
    }
  if (id_value != QUARTIER_JSON_NONE
      && quartier_json_get_kind (json, id_value) == QUARTIER_JSON_NUMBER)
    quartier_district_set_kept (district, QUARTIER_KEEP_ID, id);
  quartier_plan_put_district (reader->plan, scenario->id, district);
  return TRUE;
}

static void
keep_of_stop (const Reader *reader, QuartierJsonValue feature, QuartierJsonValue properties,
              const char *id, QuartierStop *stop)
{
  static const char *const known[] = { "type", "id", "geometry", "properties", NULL };
  static const char *const known_properties[] = { "kind", "scenario", "name", "mode", NULL };
  const QuartierJson *json = reader->json;
  const QuartierJsonValue id_value = quartier_json_get_member (json, feature, "id");
  g_autofree char *geometry
      = quartier_json_dup_text (json, quartier_json_get_member (json, feature, "geometry"));
  g_autofree char *kept = quartier_json_dup_members_except (json, feature, known);
  g_autofree char *members = quartier_json_dup_members_except (json, properties, known_properties);

  quartier_stop_set_kept (stop, QUARTIER_STOP_KEEP_GEOMETRY, geometry);
  quartier_stop_set_kept (stop, QUARTIER_STOP_KEEP_FEATURE, kept);
  quartier_stop_set_kept (stop, QUARTIER_STOP_KEEP_PROPERTIES, members);
  if (id_value != QUARTIER_JSON_NONE
      && quartier_json_get_kind (json, id_value) == QUARTIER_JSON_NUMBER)
    quartier_stop_set_kept (stop, QUARTIER_STOP_KEEP_ID, id);
}

static gboolean
read_stop (Reader *reader, QuartierJsonValue feature, QuartierJsonValue properties, GError **error)
{
  const QuartierScenario *scenario = read_scenario_of (reader, feature, properties, error);
  g_autoptr (QuartierStop) stop = NULL;
  g_autofree char *id = NULL, *mode = NULL, *name = NULL;
  QuartierPosition at;

  if (scenario == NULL || !read_feature_id (reader, feature, scenario->id, &id, error)
      || !read_id (reader, properties, "mode", QUARTIER_CATALOGUE_STOP_MODE, &mode, error)
      || !quartier_json_read_string (reader->json, properties, "name", &name, error)
      || !quartier_geometry_read_point (reader->json, feature, &at, error))
    return FALSE;
  if (id == NULL)
    {
      g_autofree char *path = quartier_json_dup_path (reader->json, feature);
      g_autofree char *warning = NULL;

      id = quartier_plan_new_stop_id (reader->plan, scenario->id);
      warning = g_strdup_printf (_("%s: has no id; \"%s\" was given to it"), path, id);
      quartier_plan_add_load_warning (reader->plan, warning);
    }
  stop = quartier_stop_new (id, &at, mode, name);
  keep_of_stop (reader, feature, properties, id, stop);
  quartier_plan_put_stop (reader->plan, scenario->id, stop);
  return TRUE;
}

static gboolean
read_feature (Reader *reader, QuartierJsonValue feature, GError **error)
{
  const QuartierJson *json = reader->json;
  QuartierJsonValue properties;
  g_autofree char *type = NULL, *kind = NULL, *text = NULL;

  if (!quartier_json_expect (json, feature, QUARTIER_JSON_OBJECT, error)
      || !quartier_json_read_string (json, feature, "type", &type, error))
    return FALSE;
  if (g_strcmp0 (type, "Feature") != 0)
    return quartier_json_fail (
        json, feature, QUARTIER_ERROR_FORMAT, error,
        _ ("its type is not \"Feature\"; give it {\"type\": \"Feature\", …}"));
  properties = quartier_json_get_member (json, feature, "properties");
  if (properties != QUARTIER_JSON_NONE
      && quartier_json_get_kind (json, properties) != QUARTIER_JSON_NULL)
    {
      QuartierJsonValue value;

      if (!quartier_json_expect (json, properties, QUARTIER_JSON_OBJECT, error))
        return FALSE;
      value = quartier_json_get_member (json, properties, "kind");
      if (value != QUARTIER_JSON_NONE
          && quartier_json_get_kind (json, value) == QUARTIER_JSON_STRING)
        kind = quartier_json_dup_string (json, value);
    }
  if (g_strcmp0 (kind, "district") == 0)
    return read_district (reader, feature, properties, error);
  if (g_strcmp0 (kind, "stop") == 0)
    return read_stop (reader, feature, properties, error);
  text = quartier_json_dup_text (json, feature);
  quartier_plan_add_kept_feature (reader->plan, text);
  return TRUE;
}

/* The foreign member */

/* What the weather is: a file beside the plan or anywhere; without it, the typical year. */
static gboolean
read_weather (Reader *reader, QuartierJsonValue place, GError **error)
{
  static const char *const known[] = { "file", NULL };
  const QuartierJsonValue weather = quartier_json_get_member (reader->json, place, "weather");
  g_autofree char *file = NULL, *kept = NULL;

  if (weather == QUARTIER_JSON_NONE)
    return TRUE;
  if (!quartier_json_expect (reader->json, weather, QUARTIER_JSON_OBJECT, error)
      || !quartier_json_read_string (reader->json, weather, "file", &file, error))
    return FALSE;
  if (file != NULL && *file == '\0')
    return quartier_json_fail (
        reader->json, quartier_json_get_member (reader->json, weather, "file"),
        QUARTIER_ERROR_FORMAT, error,
        _ ("the name is empty; name an EPW file, or leave weather out for the "
           "typical year"));
  kept = quartier_json_dup_members_except (reader->json, weather, known);
  quartier_plan_set_kept (reader->plan, QUARTIER_PLAN_KEEP_WEATHER, kept);
  quartier_plan_set_weather (reader->plan, file, reader->folder);
  return TRUE;
}

static gboolean
read_place (Reader *reader, QuartierJsonValue quartier, GError **error)
{
  static const char *const known[] = { "climate", "country", "weather", NULL };
  const QuartierJsonValue place = quartier_json_get_member (reader->json, quartier, "place");
  g_autofree char *climate = NULL, *country = NULL, *kept = NULL;

  if (place == QUARTIER_JSON_NONE)
    return TRUE;
  if (!quartier_json_expect (reader->json, place, QUARTIER_JSON_OBJECT, error)
      || !read_id (reader, place, "climate", QUARTIER_CATALOGUE_CLIMATE, &climate, error)
      || !quartier_json_read_string (reader->json, place, "country", &country, error))
    return FALSE;
  if (country != NULL
      && (strlen (country) != 2 || !g_ascii_isupper (country[0]) || !g_ascii_isupper (country[1])))
    return quartier_json_fail (
        reader->json, quartier_json_get_member (reader->json, place, "country"),
        QUARTIER_ERROR_UNKNOWN_ID, error,
        _ ("\"%s\" is no country code; give two capital letters of ISO 3166, "
           "like DE or CN"),
        country);
  kept = quartier_json_dup_members_except (reader->json, place, known);
  quartier_plan_set_kept (reader->plan, QUARTIER_PLAN_KEEP_PLACE, kept);
  quartier_plan_set_place (reader->plan, climate, country);
  return read_weather (reader, place, error);
}

/* One of the plan's own figures: a number, or an object with its range and why. */
static gboolean
read_override (Reader *reader, QuartierJsonValue value, GError **error)
{
  static const double most = 1e12;
  const QuartierJson *json = reader->json;
  g_autoptr (QuartierOverrides) all = NULL;
  g_autofree char *note = NULL;
  QuartierOverride one = { (char *) quartier_json_get_key (json, value), NAN, NAN, NAN, NULL };

  if (quartier_json_get_kind (json, value) == QUARTIER_JSON_NUMBER)
    one.value = quartier_json_get_number (json, value);
  else if (!quartier_json_expect (json, value, QUARTIER_JSON_OBJECT, error)
           || !quartier_json_read_number (json, value, "value", -most, most, &one.value, error)
           || !quartier_json_read_number (json, value, "low", -most, most, &one.low, error)
           || !quartier_json_read_number (json, value, "high", -most, most, &one.high, error)
           || !quartier_json_read_string (json, value, "note", &note, error))
    return FALSE;
  if (isnan (one.value))
    return quartier_json_fail (json, value, QUARTIER_ERROR_FORMAT, error,
                               _ ("\"value\" is missing; give the figure that stands in for the "
                                  "table's"));
  if (one.low > one.value || one.high < one.value)
    return quartier_json_fail (json, value, QUARTIER_ERROR_RANGE, error,
                               _ ("%g is not between low and high; give a range that holds it"),
                               one.value);
  one.note = note;
  all = quartier_overrides_with (quartier_plan_get_overrides (reader->plan), &one);
  quartier_plan_set_overrides (reader->plan, all);
  return TRUE;
}

static gboolean
read_overrides (Reader *reader, QuartierJsonValue quartier, GError **error)
{
  const QuartierJson *json = reader->json;
  const QuartierJsonValue all = quartier_json_get_member (json, quartier, "overrides");

  if (all == QUARTIER_JSON_NONE)
    return TRUE;
  if (!quartier_json_expect (json, all, QUARTIER_JSON_OBJECT, error))
    return FALSE;
  for (QuartierJsonValue v = quartier_json_get_first (json, all); v != QUARTIER_JSON_NONE;
       v = quartier_json_get_next (json, v))
    if (!read_override (reader, v, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_scenario (Reader *reader, QuartierJsonValue value, GError **error)
{
  static const char *const known[] = { "id", "name", "year", "parent", NULL };
  const QuartierJson *json = reader->json;
  g_autofree char *id = NULL, *name = NULL, *parent = NULL, *kept = NULL;
  double year = 0;
  QuartierScenario scenario;

  if (!quartier_json_expect (json, value, QUARTIER_JSON_OBJECT, error)
      || !quartier_json_read_string (json, value, "id", &id, error)
      || !read_words (reader, value, "name", &name, error)
      || !quartier_json_read_string (json, value, "parent", &parent, error)
      || !quartier_json_read_number (json, value, "year", FIRST_YEAR, LAST_YEAR, &year, error))
    return FALSE;
  if (year != floor (year))
    return quartier_json_fail (json, quartier_json_get_member (json, value, "year"),
                               QUARTIER_ERROR_RANGE, error,
                               _ ("%g is no year; give a whole number"), year);
  if (id == NULL || *id == '\0')
    return quartier_json_fail (json, value, QUARTIER_ERROR_FORMAT, error,
                               _ ("the scenario has no id; give it one that no other has"));
  if (quartier_plan_find_scenario (reader->plan, id) != NULL)
    return quartier_json_fail (json, quartier_json_get_member (json, value, "id"),
                               QUARTIER_ERROR_FORMAT, error,
                               _ ("two scenarios are called \"%s\"; give each its own id"), id);
  kept = quartier_json_dup_members_except (json, value, known);
  scenario = (QuartierScenario) { id, name, (int) year, parent, kept };
  quartier_plan_put_scenario (reader->plan, &scenario);
  return TRUE;
}

static gboolean
read_scenarios (Reader *reader, QuartierJsonValue quartier, GError **error)
{
  const QuartierJson *json = reader->json;
  const QuartierJsonValue list = quartier_json_get_member (json, quartier, "scenarios");

  if (list != QUARTIER_JSON_NONE)
    {
      if (!quartier_json_expect (json, list, QUARTIER_JSON_ARRAY, error))
        return FALSE;
      for (QuartierJsonValue v = quartier_json_get_first (json, list); v != QUARTIER_JSON_NONE;
           v = quartier_json_get_next (json, v))
        if (!read_scenario (reader, v, error))
          return FALSE;
      for (QuartierJsonValue v = quartier_json_get_first (json, list); v != QUARTIER_JSON_NONE;
           v = quartier_json_get_next (json, v))
        {
          g_autofree char *parent = NULL;

          quartier_json_read_string (json, v, "parent", &parent, NULL);
          if (parent != NULL && quartier_plan_find_scenario (reader->plan, parent) == NULL)
            return quartier_json_fail (json, quartier_json_get_member (json, v, "parent"),
                                       QUARTIER_ERROR_UNKNOWN_ID, error,
                                       _ ("\"%s\" is no scenario of this plan; name one or leave "
                                          "parent out"),
                                       parent);
        }
    }
  if (quartier_plan_get_n_scenarios (reader->plan) == 0)
    {
      const QuartierScenario only = { .id = (char *) "baseline", .name = (char *) "Baseline" };

      quartier_plan_put_scenario (reader->plan, &only);
    }
  return TRUE;
}

/* Site plans under the districts. */
static gboolean
read_overlays (Reader *reader, QuartierJsonValue quartier, GError **error)
{
  const QuartierJson *json = reader->json;
  const QuartierJsonValue list = quartier_json_get_member (json, quartier, "overlays");

  if (list == QUARTIER_JSON_NONE)
    return TRUE;
  if (!quartier_json_expect (json, list, QUARTIER_JSON_ARRAY, error))
    return FALSE;
  for (QuartierJsonValue v = quartier_json_get_first (json, list); v != QUARTIER_JSON_NONE;
       v = quartier_json_get_next (json, v))
    {
      g_autoptr (QuartierOverlay) overlay
          = quartier_overlay_from_json (json, v, reader->folder, error);

      if (overlay == NULL)
        return FALSE;
      quartier_plan_put_overlay (reader->plan, quartier_plan_get_n_overlays (reader->plan), overlay);
    }
  return TRUE;
}

/* The answers a plan was drawn from are kept as they stand; who asks them anew reads them. */
static void
read_town (Reader *reader, QuartierJsonValue quartier)
{
  const QuartierJsonValue town = quartier_json_get_member (reader->json, quartier, "town");
  g_autofree char *text
      = town != QUARTIER_JSON_NONE ? quartier_json_dup_text (reader->json, town) : NULL;

  if (text != NULL)
    quartier_plan_set_town (reader->plan, text);
}

static gboolean
read_quartier (Reader *reader, GError **error)
{
  static const char *const known[] = { "format",   "title", "place", "scenarios", "overrides",
                                       "overlays", "town",  NULL };
  const QuartierJson *json = reader->json;
  const QuartierJsonValue quartier = quartier_json_get_member (json, 0, "quartier");
  g_autofree char *title = NULL, *kept = NULL;
  double format = NAN;

  if (quartier == QUARTIER_JSON_NONE)
    return quartier_json_fail (json, 0, QUARTIER_ERROR_NO_PLAN, error,
                               _ ("the member \"quartier\" is missing; a plan has "
                                  "\"quartier\": {\"format\": 1, …}"));
  if (!quartier_json_expect (json, quartier, QUARTIER_JSON_OBJECT, error)
      || !quartier_json_read_number (json, quartier, "format", -INFINITY, INFINITY, &format,
                                     error))
    return FALSE;
  if (isnan (format))
    return quartier_json_fail (
        json, quartier, QUARTIER_ERROR_FORMAT, error,
        _ ("\"format\" is missing; this version writes and reads \"format\": 1"));
  if (format != QUARTIER_PLAN_FORMAT)
    return quartier_json_fail (json, quartier_json_get_member (json, quartier, "format"),
                               QUARTIER_ERROR_UNSUPPORTED, error,
                               _ ("%g is not a format this version knows; give 1, or open the plan "
                                  "with the version that wrote it"),
                               format);
  if (!read_words (reader, quartier, "title", &title, error)
      || !read_place (reader, quartier, error) || !read_overrides (reader, quartier, error)
      || !read_overlays (reader, quartier, error) || !read_scenarios (reader, quartier, error))
    return FALSE;
  if (title != NULL)
    quartier_plan_set_title (reader->plan, title);
  read_town (reader, quartier);
  kept = quartier_json_dup_members_except (json, quartier, known);
  quartier_plan_set_kept (reader->plan, QUARTIER_PLAN_KEEP_QUARTIER, kept);
  return TRUE;
}

static gboolean
read_plan (Reader *reader, GError **error)
{
  static const char *const known[] = { "type", "quartier", "features", NULL };
  const QuartierJson *json = reader->json;
  QuartierJsonValue features;
  g_autofree char *type = NULL, *kept = NULL;

  if (!quartier_json_expect (json, 0, QUARTIER_JSON_OBJECT, error)
      || !quartier_json_read_string (json, 0, "type", &type, error))
    return FALSE;
  if (g_strcmp0 (type, "FeatureCollection") != 0)
    return type != NULL ? quartier_json_fail (json, 0, QUARTIER_ERROR_FORMAT, error,
                                              _ ("the type is %s; a plan is a GeoJSON "
                                                 "\"FeatureCollection\""),
                                              type)
                        : quartier_json_fail (json, 0, QUARTIER_ERROR_FORMAT, error,
                                              _ ("the type is missing; a plan is a GeoJSON "
                                                 "\"FeatureCollection\""));
  if (!read_quartier (reader, error))
    return FALSE;
  features = quartier_json_get_member (json, 0, "features");
  if (features == QUARTIER_JSON_NONE)
    return quartier_json_fail (json, 0, QUARTIER_ERROR_FORMAT, error,
                               _ ("\"features\" is missing; give an array, [] for an empty plan"));
  if (!quartier_json_expect (json, features, QUARTIER_JSON_ARRAY, error))
    return FALSE;
  for (QuartierJsonValue v = quartier_json_get_first (json, features); v != QUARTIER_JSON_NONE;
       v = quartier_json_get_next (json, v))
    if (!read_feature (reader, v, error))
      return FALSE;
  kept = quartier_json_dup_members_except (json, 0, known);
  quartier_plan_set_kept (reader->plan, QUARTIER_PLAN_KEEP_ROOT, kept);
  return TRUE;
}

/**
 * quartier_plan_from_text_in:
 * @text: (array length=length): a plan file's contents
 * @folder: (nullable): absolute, where names of files in the plan start; %NULL: not known
 * @library: whose ids it may name
 * @error: of %QUARTIER_ERROR, naming the member
 *
 * Returns: (transfer full) (nullable): the plan, saved and without history
 */
QuartierPlan *
quartier_plan_from_text_in (const char *text, gsize length, const char *folder,
                            QuartierLibrary *library, QuartierPlanLoadFlags flags, GError **error)
{
  g_autoptr (QuartierJson) json = quartier_json_parse (text, length, error);
  g_autoptr (QuartierPlan) plan = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reader reader;

  if (json == NULL)
    return NULL;
  plan = quartier_plan_new ();
  reader = (Reader) { json, library, flags, plan, ids, folder };
  quartier_plan_begin (plan, "");
  if (!read_plan (&reader, error))
    return NULL;
  quartier_plan_finish_loading (plan);
  return g_steal_pointer (&plan);
}

/* The same, for text that lies nowhere. */
QuartierPlan *
quartier_plan_from_text (const char *text, gsize length, QuartierLibrary *library,
                         QuartierPlanLoadFlags flags, GError **error)
{
  return quartier_plan_from_text_in (text, length, NULL, library, flags, error);
}

/**
 * quartier_plan_dup_folder:
 * @path: of a plan file
 *
 * Returns: (transfer full): the folder it is in, absolute
 */
char *
quartier_plan_dup_folder (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);

  return g_path_get_dirname (absolute);
}

/**
 * quartier_plan_load:
 * @path: a file
 * @error: of %QUARTIER_ERROR; its message does not repeat @path
 *
 * Returns: (transfer full) (nullable): the plan
 */
QuartierPlan *
quartier_plan_load (const char *path, QuartierLibrary *library, QuartierPlanLoadFlags flags,
                    GError **error)
{
  g_autoptr (GError) wrong = NULL;
  g_autofree char *text = NULL, *folder = NULL;
  gsize length = 0;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
                           _ ("it is a folder; give the name of a plan file"));
      return NULL;
    }
  if (!g_file_get_contents (path, &text, &length, &wrong))
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
                   /* Translators: why not, like "no such file". */
                   _ ("it cannot be read (%s); give the name of a plan file you may read"),
                   g_error_matches (wrong, G_FILE_ERROR, G_FILE_ERROR_NOENT)
                       ? _ ("no such file")
                       : (g_error_matches (wrong, G_FILE_ERROR, G_FILE_ERROR_ACCES)
                              ? _ ("no permission")
                              : wrong->message));
      return NULL;
    }
  folder = quartier_plan_dup_folder (path);
  return quartier_plan_from_text_in (text, length, folder, library, flags, error);
}
