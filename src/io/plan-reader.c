/*
 * Plans from disk: a GeoJSON FeatureCollection (RFC 7946) with one foreign member, "quartier".
 *
 * What the program does not know it keeps as text: unknown members beside the known ones, unknown
 * features whole, a geometry as it was written until somebody moves a corner.
 */
#include "io/plan-reader-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "document/quartier-district-private.h"
#include "io/heat-mix-json.h"
#include "io/overlay-json.h"

#define FIRST_YEAR 1990
#define LAST_YEAR 2100

/* The foreign member */

/* What the weather is: a file beside the plan or anywhere; without it, the typical year. */
static gboolean
read_weather (QuartierPlanReader *reader, QuartierJsonValue place, GError **error)
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

/**
 * quartier_plan_is_country:
 *
 * Returns: whether it is written like a country's code of ISO 3166, two capital letters
 */
gboolean
quartier_plan_is_country (const char *code)
{
  return strlen (code) == 2 && g_ascii_isupper (code[0]) && g_ascii_isupper (code[1]);
}

static gboolean
read_place (QuartierPlanReader *reader, QuartierJsonValue quartier, GError **error)
{
  static const char *const known[] = { "climate", "country", "weather", NULL };
  const QuartierJsonValue place = quartier_json_get_member (reader->json, quartier, "place");
  g_autofree char *climate = NULL, *country = NULL, *kept = NULL;

  if (place == QUARTIER_JSON_NONE)
    return TRUE;
  if (!quartier_json_expect (reader->json, place, QUARTIER_JSON_OBJECT, error)
      || !quartier_plan_reader_read_id (reader, place, "climate", QUARTIER_CATALOGUE_CLIMATE,
                                        &climate, error)
      || !quartier_json_read_string (reader->json, place, "country", &country, error))
    return FALSE;
  if (country != NULL && !quartier_plan_is_country (country))
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
read_override (QuartierPlanReader *reader, QuartierJsonValue value, GError **error)
{
  static const double most = 1e12;
  const QuartierJson *json = reader->json;
  g_autoptr (QuartierOverrides) all = NULL;
  g_autofree char *note = NULL;
  QuartierOverride one = { (char *)quartier_json_get_key (json, value), NAN, NAN, NAN, NULL };

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
read_overrides (QuartierPlanReader *reader, QuartierJsonValue quartier, GError **error)
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
read_scenario (QuartierPlanReader *reader, QuartierJsonValue value, GError **error)
{
  static const char *const known[] = { "id", "name", "year", "parent", "heat_network", "heat_mix",
                                       NULL };
  const QuartierJson *json = reader->json;
  g_autofree char *id = NULL, *name = NULL, *parent = NULL, *network = NULL, *kept = NULL;
  g_autoptr (QuartierHeatMix) mix = NULL;
  double year = 0;
  QuartierScenario scenario;

  if (!quartier_json_expect (json, value, QUARTIER_JSON_OBJECT, error)
      || !quartier_json_read_string (json, value, "id", &id, error)
      || !quartier_plan_reader_read_words (reader, value, "name", &name, error)
      || !quartier_json_read_string (json, value, "parent", &parent, error)
      || !quartier_plan_reader_read_id (reader, value, "heat_network",
                                        QUARTIER_CATALOGUE_HEAT_NETWORK, &network, error)
      || !quartier_heat_mix_read (reader, value, &mix, error)
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
  scenario = (QuartierScenario){ id, name, (int)year, parent, kept, network, mix };
  quartier_plan_put_scenario (reader->plan, &scenario);
  return TRUE;
}

/* Whether one comes back to a scenario on the way from parent to parent. */
static gboolean
is_own_ancestor (QuartierPlan *plan, const char *id)
{
  const char *at = id;

  for (guint i = 0; i < quartier_plan_get_n_scenarios (plan); i++)
    {
      const QuartierScenario *scenario = quartier_plan_find_scenario (plan, at);

      at = scenario != NULL ? scenario->parent : NULL;
      if (at == NULL)
        return FALSE;
      if (g_str_equal (at, id))
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_scenarios (QuartierPlanReader *reader, QuartierJsonValue quartier, GError **error)
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
          if (parent != NULL && is_own_ancestor (reader->plan, parent))
            return quartier_json_fail (json, quartier_json_get_member (json, v, "parent"),
                                       QUARTIER_ERROR_FORMAT, error,
                                       _ ("\"%s\" would be copied from itself; name the scenario "
                                          "it was copied from or leave parent out"),
                                       parent);
        }
    }
  if (quartier_plan_get_n_scenarios (reader->plan) == 0)
    {
      const QuartierScenario only = { .id = (char *)"baseline", .name = (char *)"Baseline" };

      quartier_plan_put_scenario (reader->plan, &only);
    }
  return TRUE;
}

/* Site plans under the districts. */
static gboolean
read_overlays (QuartierPlanReader *reader, QuartierJsonValue quartier, GError **error)
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
      quartier_plan_put_overlay (reader->plan, quartier_plan_get_n_overlays (reader->plan),
                                 overlay);
    }
  return TRUE;
}

/* The answers a plan was drawn from are kept as they stand; who asks them anew reads them. */
static void
read_town (QuartierPlanReader *reader, QuartierJsonValue quartier)
{
  const QuartierJsonValue town = quartier_json_get_member (reader->json, quartier, "town");
  g_autofree char *text
      = town != QUARTIER_JSON_NONE ? quartier_json_dup_text (reader->json, town) : NULL;

  if (text != NULL)
    quartier_plan_set_town (reader->plan, text);
}

static gboolean
read_quartier (QuartierPlanReader *reader, GError **error)
{
  static const char *const known[]
      = { "format", "title", "place", "scenarios", "overrides", "overlays", "town", NULL };
  const QuartierJson *json = reader->json;
  const QuartierJsonValue quartier = quartier_json_get_member (json, 0, "quartier");
  g_autofree char *title = NULL, *kept = NULL;
  double format = NAN;

  if (quartier == QUARTIER_JSON_NONE)
    return quartier_json_fail (json, 0, QUARTIER_ERROR_NO_PLAN, error,
                               _ ("the member \"quartier\" is missing; a plan has "
                                  "\"quartier\": {\"format\": 1, …}; quartier-cli convert makes one "
                                  "of plain GeoJSON"));
  if (!quartier_json_expect (json, quartier, QUARTIER_JSON_OBJECT, error)
      || !quartier_json_read_number (json, quartier, "format", -INFINITY, INFINITY, &format, error))
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
  if (!quartier_plan_reader_read_words (reader, quartier, "title", &title, error)
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

/* An area that was meant for a district and is none would be missed in silence. */
static void
warn_of_kindless (const QuartierPlanReader *reader)
{
  g_autofree char *path = NULL, *warning = NULL;

  if (reader->n_kindless == 0)
    return;
  path = quartier_json_dup_path (reader->json, reader->kindless);
  /* Translators: how many; what the first is in the file. */
  warning = g_strdup_printf (_ ("%zu areas have no \"kind\" and are not counted, the first is %s; a "
                                "district has \"kind\": \"district\""),
                             reader->n_kindless, path);
  quartier_plan_add_load_warning (reader->plan, warning);
}

/* (nullable): the text under @key; nothing of another type. */
static char *
dup_text (const QuartierJson *json, QuartierJsonValue object, const char *key)
{
  char *text = NULL;

  if (object != QUARTIER_JSON_NONE && !quartier_json_read_string (json, object, key, &text, NULL))
    g_clear_pointer (&text, g_free);
  return text;
}

/* A planner knows a district by its name, and not by its place in the file. */
static void
name_feature (const QuartierJson *json, QuartierJsonValue feature, GError **error)
{
  const QuartierJsonValue properties = quartier_json_get_member (json, feature, "properties");
  g_autofree char *kind = dup_text (json, properties, "kind");
  g_autofree char *name = dup_text (json, properties, "name");
  const gboolean stop = g_strcmp0 (kind, "stop") == 0;
  char *said;

  if (name == NULL)
    name = dup_text (json, feature, "id");
  if (error == NULL || *error == NULL || name == NULL || *name == '\0'
      || (!stop && g_strcmp0 (kind, "district") != 0))
    return;
  /* Translators: what is wrong, and the name of the district or stop where it is */
  said = g_strdup_printf (stop ? _ ("%s (the stop \"%s\")") : _ ("%s (the district \"%s\")"),
                          (*error)->message, name);
  g_free ((*error)->message);
  (*error)->message = said;
}

static gboolean
read_plan (QuartierPlanReader *reader, GError **error)
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
    if (!quartier_plan_reader_read_feature (reader, v, error))
      {
        name_feature (json, v, error);
        return FALSE;
      }
  warn_of_kindless (reader);
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
quartier_plan_from_text_in (const char *text,
                            gsize length,
                            const char *folder,
                            QuartierLibrary *library,
                            QuartierPlanLoadFlags flags,
                            GError **error)
{
  g_autoptr (QuartierJson) json = quartier_json_parse (text, length, error);
  g_autoptr (QuartierPlan) plan = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  QuartierPlanReader reader;

  if (json == NULL)
    return NULL;
  plan = quartier_plan_new ();
  reader = (QuartierPlanReader){ json, library, flags, plan, ids, folder, 0, QUARTIER_JSON_NONE };
  quartier_plan_begin (plan, "");
  if (!read_plan (&reader, error))
    return NULL;
  quartier_plan_finish_loading (plan);
  return g_steal_pointer (&plan);
}

/* The same, for text that lies nowhere. */
QuartierPlan *
quartier_plan_from_text (const char *text,
                         gsize length,
                         QuartierLibrary *library,
                         QuartierPlanLoadFlags flags,
                         GError **error)
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
quartier_plan_load (const char *path,
                    QuartierLibrary *library,
                    QuartierPlanLoadFlags flags,
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
