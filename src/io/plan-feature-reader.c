/*
 * Features of a plan file: districts and stops of a scenario, each with what it says of itself;
 * what the program does not know stays as it was written.
 */
#include "io/plan-reader-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "document/quartier-district-private.h"
#include "io/geometry-reader.h"

/* Ids */

/* Refuses an id that a catalogue has not, and says which it has; FALSE. */
gboolean
quartier_plan_reader_refuse_id (const QuartierPlanReader *reader, QuartierJsonValue value,
                                const char *id, QuartierCatalogue catalogue, GError **error)
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
gboolean
quartier_plan_reader_read_id (const QuartierPlanReader *reader,
                              QuartierJsonValue object,
                              const char *key,
                              QuartierCatalogue catalogue,
                              char **out,
                              GError **error)
{
  g_autofree char *id = NULL;

  if (!quartier_json_read_string (reader->json, object, key, &id, error))
    return FALSE;
  if (id != NULL && quartier_library_find (reader->library, catalogue, id) == NULL)
    return quartier_plan_reader_refuse_id (reader, quartier_json_get_member (reader->json, object, key), id, catalogue,
                      error);
  *out = g_steal_pointer (&id);
  return TRUE;
}

/* Geometry */

static QuartierPolygon *
check_shape (const QuartierPlanReader *reader,
             QuartierJsonValue geometry,
             QuartierPolygon *shape,
             gboolean *repaired,
             GError **error)
{
  g_autoptr (QuartierPolygon) owned = shape;
  g_autoptr (GError) wrong = NULL;

  if (quartier_polygon_check (shape, &wrong))
    return g_steal_pointer (&owned);
  if (reader->flags & QUARTIER_PLAN_LOAD_REPAIR)
    {
      QuartierPolygon *mended = quartier_polygon_repaired (shape);
      g_autofree char *path = quartier_json_dup_path (reader->json, geometry);
      g_autofree char *warning = g_strdup_printf (_ ("%s: repaired: %s"), path, wrong->message);

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
read_shape (const QuartierPlanReader *reader,
            QuartierJsonValue geometry,
            gboolean *repaired,
            GError **error)
{
  QuartierPolygon *shape = quartier_geometry_read_polygon (reader->json, geometry, error);

  return shape != NULL ? check_shape (reader, geometry, shape, repaired, error) : NULL;
}

/* Text for people. What the program itself brings is said in the user's language. */
gboolean
quartier_plan_reader_read_words (const QuartierPlanReader *reader,
                                 QuartierJsonValue object,
                                 const char *key,
                                 char **out,
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
read_field (const QuartierPlanReader *reader,
            QuartierJsonValue group,
            QuartierField field,
            QuartierDistrict *district,
            GError **error)
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
      if (!quartier_plan_reader_read_words (reader, group, info->key, &text, error))
        return FALSE;
      quartier_district_set_text (district, field, text);
      return TRUE;
    case QUARTIER_KIND_ID:
      if (!quartier_plan_reader_read_id (reader, group, info->key, info->catalogue, &text, error))
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
      if (!quartier_json_read_number (reader->json, group, info->key, info->minimum, info->maximum,
                                      &number, error))
        return FALSE;
      quartier_district_set_number (district, field, number);
      return TRUE;
    }
}

static gboolean
read_mix (const QuartierPlanReader *reader,
          QuartierJsonValue properties,
          QuartierDistrict *district,
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
        return quartier_plan_reader_refuse_id (reader, v, id, QUARTIER_CATALOGUE_LAND_USE, error);
      if (!quartier_json_read_number (json, mix, id, 0, INFINITY, &share.share, error))
        return FALSE;
      share.land_use = g_intern_string (id);
      sum += share.share;
      g_array_append_val (shares, share);
    }
  if (!(sum > 0))
    return quartier_json_fail (json, mix, QUARTIER_ERROR_RANGE, error,
                               _ ("the shares are all zero; give one land use a share above 0"));
  quartier_district_set_mix (district, (const QuartierMixShare *)shares->data, shares->len);
  return TRUE;
}

/* The names of a group's known members, %NULL-terminated. */
static const char **
known_members (QuartierFieldGroup group)
{
  GPtrArray *names = g_ptr_array_new ();

  for (int f = 0; f < QUARTIER_N_FIELDS; f++)
    if (quartier_field_get_info (f)->group == group)
      g_ptr_array_add (names, (gpointer)quartier_field_get_info (f)->key);
  if (group == QUARTIER_GROUP_PROPERTIES)
    {
      g_ptr_array_add (names, (gpointer) "kind");
      g_ptr_array_add (names, (gpointer) "scenario");
      g_ptr_array_add (names, (gpointer) "mix");
      for (int g = 1; g < QUARTIER_N_GROUPS; g++)
        g_ptr_array_add (names, (gpointer)quartier_group_get_key (g));
    }
  g_ptr_array_add (names, NULL);
  return (const char **)g_ptr_array_free (names, FALSE);
}

static gboolean
read_group (const QuartierPlanReader *reader,
            QuartierJsonValue properties,
            QuartierFieldGroup group,
            QuartierDistrict *district,
            GError **error)
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
read_scenario_of (const QuartierPlanReader *reader,
                  QuartierJsonValue feature,
                  QuartierJsonValue properties,
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
      warning
          = g_strdup_printf (_ ("%s: names no scenario; counted to \"%s\""), path, scenario->id);
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
read_feature_id (QuartierPlanReader *reader,
                 QuartierJsonValue feature,
                 const char *scenario,
                 char **out,
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
read_district (QuartierPlanReader *reader,
               QuartierJsonValue feature,
               QuartierJsonValue properties,
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
      warning = g_strdup_printf (_ ("%s: has no id; \"%s\" was given to it"), path, id);
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
keep_of_stop (const QuartierPlanReader *reader,
              QuartierJsonValue feature,
              QuartierJsonValue properties,
              const char *id,
              QuartierStop *stop)
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
read_stop (QuartierPlanReader *reader,
           QuartierJsonValue feature,
           QuartierJsonValue properties,
           GError **error)
{
  const QuartierScenario *scenario = read_scenario_of (reader, feature, properties, error);
  g_autoptr (QuartierStop) stop = NULL;
  g_autofree char *id = NULL, *mode = NULL, *name = NULL;
  QuartierPosition at;

  if (scenario == NULL || !read_feature_id (reader, feature, scenario->id, &id, error)
      || !quartier_plan_reader_read_id (reader, properties, "mode", QUARTIER_CATALOGUE_STOP_MODE,
                                        &mode, error)
      || !quartier_json_read_string (reader->json, properties, "name", &name, error)
      || !quartier_geometry_read_point (reader->json, feature, &at, error))
    return FALSE;
  if (id == NULL)
    {
      g_autofree char *path = quartier_json_dup_path (reader->json, feature);
      g_autofree char *warning = NULL;

      id = quartier_plan_new_stop_id (reader->plan, scenario->id);
      warning = g_strdup_printf (_ ("%s: has no id; \"%s\" was given to it"), path, id);
      quartier_plan_add_load_warning (reader->plan, warning);
    }
  stop = quartier_stop_new (id, &at, mode, name);
  keep_of_stop (reader, feature, properties, id, stop);
  quartier_plan_put_stop (reader->plan, scenario->id, stop);
  return TRUE;
}

static gboolean
is_area (const QuartierJson *json, QuartierJsonValue feature)
{
  const QuartierJsonValue geometry = quartier_json_get_member (json, feature, "geometry");
  g_autofree char *type = NULL;

  return geometry != QUARTIER_JSON_NONE
         && quartier_json_get_kind (json, geometry) == QUARTIER_JSON_OBJECT
         && quartier_json_read_string (json, geometry, "type", &type, NULL)
         && (g_strcmp0 (type, "Polygon") == 0 || g_strcmp0 (type, "MultiPolygon") == 0);
}

gboolean
quartier_plan_reader_read_feature (QuartierPlanReader *reader,
                                   QuartierJsonValue feature,
                                   GError **error)
{
  const QuartierJson *json = reader->json;
  QuartierJsonValue properties, value = QUARTIER_JSON_NONE;
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
  if (value == QUARTIER_JSON_NONE && is_area (json, feature) && reader->n_kindless++ == 0)
    reader->kindless = feature;
  text = quartier_json_dup_text (json, feature);
  quartier_plan_add_kept_feature (reader->plan, text);
  return TRUE;
}
