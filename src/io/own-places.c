/*
 * Place types of the user's own: files as those of data/place-types/, in the folder of the user's data,
 * made from what a district says.
 */
#include "io/own-places.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/quartier-error.h"
#include "io/json-tree.h"
#include "io/json-write.h"
#include "io/replace-file.h"

/* They count what stands on one site, or are of the site itself: no matter of a kind of place. */
static const QuartierField of_site[]
    = { QUARTIER_FIELD_NAME,         QUARTIER_FIELD_INTERSECTIONS_PER_KM2,
        QUARTIER_FIELD_CENTRE_KM,    QUARTIER_FIELD_DRIVING_PRICE,
        QUARTIER_FIELD_RETENTION_M3, QUARTIER_FIELD_OPEN_WATER,
        QUARTIER_FIELD_RESIDENTS,    QUARTIER_FIELD_DWELLINGS,
        QUARTIER_FIELD_JOBS,         QUARTIER_FIELD_GFA_M2 };

/**
 * quartier_own_places_dir:
 *
 * Returns: (transfer full): the folder that has the folder "place-types"; need not be there
 */
char *
quartier_own_places_dir (void)
{
  return g_build_filename (g_get_user_data_dir (), "quartier", NULL);
}

static char *
find_file (const char *dir, const char *id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);

  return g_build_filename (dir, "place-types", name, NULL);
}

/* What the district says of a field; null: it leaves it to what is usual. */
static void
append_value (GString *out, QuartierDistrict *district, QuartierField field)
{
  const QuartierFieldKind kind = quartier_field_get_info (field)->kind;

  if (!quartier_district_has (district, field))
    g_string_append (out, "null");
  else if (kind == QUARTIER_KIND_ID || kind == QUARTIER_KIND_TEXT)
    quartier_json_append_string (out, quartier_district_get_text (district, field));
  else if (kind == QUARTIER_KIND_BOOLEAN)
    g_string_append (out, quartier_district_get_number (district, field) != 0 ? "true" : "false");
  else
    quartier_json_append_number (out, quartier_district_get_number (district, field));
}

static gboolean
is_of_site (QuartierField field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (of_site); i++)
    if (of_site[i] == field)
      return TRUE;
  return FALSE;
}

static void
append_group (GString *out, gboolean *first, QuartierDistrict *district, QuartierFieldGroup group,
              GString *names)
{
  const char *key = quartier_group_get_key (group);
  gboolean first_inside = TRUE;

  if (key != NULL)
    {
      quartier_json_append_key (out, first, 4, key);
      g_string_append_c (out, '{');
    }
  for (int i = 0; i < QUARTIER_N_FIELDS; i++)
    {
      const QuartierFieldInfo *info = quartier_field_get_info (i);

      if (info->group != group || is_of_site (i))
        continue;
      quartier_json_append_key (out, key != NULL ? &first_inside : first, key != NULL ? -1 : 4,
                                info->key);
      append_value (out, district, i);
      g_string_append_printf (names, ", \"%s%s%s\"", key != NULL ? key : "", key != NULL ? "." : "",
                              info->key);
    }
  if (key != NULL)
    g_string_append_c (out, '}');
}

static gboolean
append_mix (GString *out, QuartierDistrict *district)
{
  gsize n;
  const QuartierMixShare *mix = quartier_district_get_mix (district, &n);
  double sum = 0;
  gboolean first = TRUE;

  for (gsize i = 0; i < n; i++)
    sum += mix[i].share;
  if (!(sum > 0))
    return FALSE;
  g_string_append_c (out, '{');
  for (gsize i = 0; i < n; i++)
    if (mix[i].share > 0)
      {
        quartier_json_append_key (out, &first, -1, mix[i].land_use);
        quartier_json_append_number (out, mix[i].share / sum);
      }
  g_string_append_c (out, '}');
  return TRUE;
}

/**
 * quartier_own_place_write:
 * @id: [a-z0-9-]+
 * @name: for people
 * @plan: (nullable): title of the plan that the district is of
 * @error: where the district says no uses
 *
 * Returns: (transfer full) (nullable): the file's text
 */
char *
quartier_own_place_write (QuartierDistrict *district,
                          const char *id,
                          const char *name,
                          const char *plan,
                          GError **error)
{
  g_autoptr (GString) out = g_string_new ("{\n  \"place_type\": {\"id\": ");
  g_autoptr (GString) names = g_string_new ("\"mix\"");
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gboolean first = FALSE;

  quartier_json_append_string (out, id);
  g_string_append (out, ", \"name\": ");
  quartier_json_append_string (out, name);
  /* Shown in the reader's language. */
  g_string_append (out, ", \"note\": ");
  quartier_json_append_string (out, N_ ("What a district of your own plan says."));
  g_string_append (out, ", \"regions\": null},\n  \"version\": 1,\n  \"origin\": \"hand\",\n"
                        "  \"properties\": {\n    \"mix\": ");
  if (!append_mix (out, district))
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_RANGE,
                           _ ("The district has no uses yet: give it some, a kind of place needs them."));
      return NULL;
    }
  for (QuartierFieldGroup group = 0; group < QUARTIER_N_GROUPS; group++)
    append_group (out, &first, district, group, names);
  g_string_append_printf (out, "\n  },\n  \"provenance\": [{\"of\": [%s], \"source\": \"own\", "
                               "\"evidence\": \"assumed\", \"note\": ", names->str);
  quartier_json_append_string (out, "What the plan's author said of a district");
  g_string_append (out, "}],\n  \"sources\": {\"own\": {\"title\": ");
  quartier_json_append_string (out, plan != NULL && *plan != '\0' ? plan : name);
  g_string_append_printf (out, ", \"publisher\": \"own plan\", \"year\": %d}}\n}\n",
                          g_date_time_get_year (now));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* (transfer full): an id that no file has. */
char *
quartier_own_place_new_id (const char *dir)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *id = g_strdup_printf ("own-%u", i);
      g_autofree char *path = find_file (dir, id);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&id);
    }
}

/* Writes the file of a place type, whole or not at all. */
gboolean
quartier_own_place_keep (const char *dir, const char *id, const char *text, GError **error)
{
  g_autofree char *path = find_file (dir, id);
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO, "%s: %s", folder, g_strerror (errno));
      return FALSE;
    }
  return quartier_replace_file (path, text, strlen (text), error);
}

/**
 * quartier_own_place_rename:
 * @name: for people
 *
 * All else in the file stays as it is.
 */
gboolean
quartier_own_place_rename (const char *dir, const char *id, const char *name, GError **error)
{
  static const char *const renamed[] = { "name", NULL }, *const type[] = { "place_type", NULL };
  g_autofree char *path = find_file (dir, id);
  g_autofree char *text = NULL, *inner = NULL, *rest = NULL;
  g_autoptr (QuartierJson) json = NULL;
  g_autoptr (GString) out = NULL;
  QuartierJsonValue place;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return FALSE;
  json = quartier_json_parse (text, length, error);
  if (json == NULL)
    return FALSE;
  place = quartier_json_get_member (json, 0, "place_type");
  if (place == QUARTIER_JSON_NONE
      || !quartier_json_expect (json, place, QUARTIER_JSON_OBJECT, error))
    return FALSE;
  inner = quartier_json_dup_members_except (json, place, renamed);
  rest = quartier_json_dup_members_except (json, 0, type);
  out = g_string_new ("{\n  \"place_type\": {\"name\": ");
  quartier_json_append_string (out, name);
  g_string_append_printf (out, "%s%s},\n  %s\n}\n", inner != NULL ? ", " : "",
                          inner != NULL ? inner : "", rest != NULL ? rest : "\"version\": 1");
  return quartier_own_place_keep (dir, id, out->str, error);
}

gboolean
quartier_own_place_remove (const char *dir, const char *id, GError **error)
{
  g_autofree char *path = find_file (dir, id);

  if (g_unlink (path) == 0)
    return TRUE;
  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO, "%s: %s", path, g_strerror (errno));
  return FALSE;
}
