/*
 * Plans to disk. What was only kept goes back letter by letter; what was edited is written anew.
 */
#include "io/plan-file.h"

#include <math.h>
#include <string.h>

#include "base/date-line.h"
#include "io/heat-mix-json.h"
#include "io/json-write.h"
#include "io/overlay-json.h"
#include "io/replace-file.h"

static void
append_kept (GString *out, gboolean *first, int indent, const char *kept)
{
  if (kept == NULL)
    return;
  g_string_append (out, *first ? "" : (indent < 0 ? ", " : ","));
  if (indent >= 0)
    g_string_append_printf (out, "\n%*s", indent, "");
  *first = FALSE;
  g_string_append (out, kept);
}

static void
append_shape (GString *out, QuartierPolygon *whole)
{
  g_autoptr (QuartierPolygon) shape = quartier_polygon_parted (whole);
  const gsize n_parts = quartier_polygon_get_n_parts (shape);

  g_string_append_printf (out, "{\"type\": \"%s\", \"coordinates\": %s",
                          n_parts == 1 ? "Polygon" : "MultiPolygon", n_parts == 1 ? "" : "[");
  for (gsize p = 0; p < n_parts; p++)
    {
      g_string_append (out, p > 0 ? ", [" : "[");
      for (gsize r = 0; r < quartier_polygon_get_n_rings (shape, p); r++)
        {
          gsize n;
          const QuartierPosition *points = quartier_polygon_get_ring (shape, p, r, &n);

          g_string_append (out, r > 0 ? ", [" : "[");
          for (gsize i = 0; i <= n; i++)
            {
              g_string_append (out, i > 0 ? ", [" : "[");
              quartier_json_append_number (out, points[i % n].lon);
              g_string_append (out, ", ");
              quartier_json_append_number (out, points[i % n].lat);
              g_string_append_c (out, ']');
            }
          g_string_append_c (out, ']');
        }
      g_string_append_c (out, ']');
    }
  g_string_append (out, n_parts == 1 ? "}" : "]}");
}

static void
append_field (GString *out, gboolean *first, QuartierDistrict *district, QuartierField field)
{
  const QuartierFieldInfo *info = quartier_field_get_info (field);

  if (!quartier_district_has (district, field))
    return;
  quartier_json_append_key (out, first, -1, info->key);
  if (info->kind == QUARTIER_KIND_BOOLEAN)
    g_string_append (out, quartier_district_get_number (district, field) != 0 ? "true" : "false");
  else if (info->kind == QUARTIER_KIND_NUMBER)
    quartier_json_append_number (out, quartier_district_get_number (district, field));
  else
    quartier_json_append_string (out, quartier_district_get_text (district, field));
}

static gboolean
has_group (QuartierDistrict *district, QuartierFieldGroup group)
{
  if (quartier_district_get_kept (district, QUARTIER_KEEP_GROUP + group) != NULL)
    return TRUE;
  for (int f = 0; f < QUARTIER_N_FIELDS; f++)
    if (quartier_field_get_info (f)->group == group && quartier_district_has (district, f))
      return TRUE;
  return FALSE;
}

static void
append_group (GString *out, gboolean *first, QuartierDistrict *district,
              QuartierFieldGroup group)
{
  for (int f = 0; f < QUARTIER_N_FIELDS; f++)
    if (quartier_field_get_info (f)->group == group)
      append_field (out, first, district, f);
  append_kept (out, first, -1,
               quartier_district_get_kept (district, QUARTIER_KEEP_GROUP + group));
}

static void
append_mix (GString *out, gboolean *first, QuartierDistrict *district)
{
  gsize n;
  const QuartierMixShare *mix = quartier_district_get_mix (district, &n);
  gboolean first_share = TRUE;

  if (n == 0)
    return;
  quartier_json_append_key (out, first, -1, "mix");
  g_string_append_c (out, '{');
  for (gsize i = 0; i < n; i++)
    {
      quartier_json_append_key (out, &first_share, -1, mix[i].land_use);
      quartier_json_append_number (out, mix[i].share);
    }
  g_string_append_c (out, '}');
}

static void
append_district (GString *out, const char *scenario, QuartierDistrict *district)
{
  const char *kept_id = quartier_district_get_kept (district, QUARTIER_KEEP_ID);
  const char *kept_shape = quartier_district_get_kept (district, QUARTIER_KEEP_GEOMETRY);
  gboolean first = FALSE;

  g_string_append (out, "{\"type\": \"Feature\", \"id\": ");
  if (kept_id != NULL)
    g_string_append (out, kept_id);
  else
    quartier_json_append_string (out, quartier_district_get_id (district));
  g_string_append (out, ", \"geometry\": ");
  if (kept_shape != NULL)
    g_string_append (out, kept_shape);
  else
    append_shape (out, quartier_district_get_shape (district));
  append_kept (out, &first, -1, quartier_district_get_kept (district, QUARTIER_KEEP_FEATURE));
  g_string_append (out, ", \"properties\": {\"kind\": \"district\", \"scenario\": ");
  quartier_json_append_string (out, scenario);
  append_group (out, &first, district, QUARTIER_GROUP_PROPERTIES);
  append_mix (out, &first, district);
  for (int group = 1; group < QUARTIER_N_GROUPS; group++)
    if (has_group (district, group))
      {
        gboolean first_member = TRUE;

        quartier_json_append_key (out, &first, -1, quartier_group_get_key (group));
        g_string_append_c (out, '{');
        append_group (out, &first_member, district, group);
        g_string_append_c (out, '}');
      }
  g_string_append (out, "}}");
}

static void
append_stop (GString *out, const char *scenario, QuartierStop *stop)
{
  const char *kept_id = quartier_stop_get_kept (stop, QUARTIER_STOP_KEEP_ID);
  const char *kept_geometry = quartier_stop_get_kept (stop, QUARTIER_STOP_KEEP_GEOMETRY);
  const QuartierPosition *at = quartier_stop_get_position (stop);
  gboolean first = FALSE;

  g_string_append (out, "{\"type\": \"Feature\", \"id\": ");
  if (kept_id != NULL)
    g_string_append (out, kept_id);
  else
    quartier_json_append_string (out, quartier_stop_get_id (stop));
  g_string_append (out, ", \"geometry\": ");
  if (kept_geometry != NULL)
    g_string_append (out, kept_geometry);
  else
    {
      g_string_append (out, "{\"type\": \"Point\", \"coordinates\": [");
      quartier_json_append_number (out, quartier_lon_on_globe (at->lon));
      g_string_append (out, ", ");
      quartier_json_append_number (out, at->lat);
      g_string_append (out, "]}");
    }
  append_kept (out, &first, -1, quartier_stop_get_kept (stop, QUARTIER_STOP_KEEP_FEATURE));
  g_string_append (out, ", \"properties\": {\"kind\": \"stop\", \"scenario\": ");
  quartier_json_append_string (out, scenario);
  if (quartier_stop_get_name (stop) != NULL)
    {
      quartier_json_append_key (out, &first, -1, "name");
      quartier_json_append_string (out, quartier_stop_get_name (stop));
    }
  if (quartier_stop_get_mode (stop) != NULL)
    {
      quartier_json_append_key (out, &first, -1, "mode");
      quartier_json_append_string (out, quartier_stop_get_mode (stop));
    }
  append_kept (out, &first, -1, quartier_stop_get_kept (stop, QUARTIER_STOP_KEEP_PROPERTIES));
  g_string_append (out, "}}");
}

static void
append_scenario (GString *out, const QuartierScenario *scenario)
{
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  quartier_json_append_key (out, &first, -1, "id");
  quartier_json_append_string (out, scenario->id);
  if (scenario->name != NULL)
    {
      quartier_json_append_key (out, &first, -1, "name");
      quartier_json_append_string (out, scenario->name);
    }
  if (scenario->year != 0)
    {
      quartier_json_append_key (out, &first, -1, "year");
      quartier_json_append_number (out, scenario->year);
    }
  if (scenario->parent != NULL)
    {
      quartier_json_append_key (out, &first, -1, "parent");
      quartier_json_append_string (out, scenario->parent);
    }
  if (scenario->heat_network != NULL)
    {
      quartier_json_append_key (out, &first, -1, "heat_network");
      quartier_json_append_string (out, scenario->heat_network);
    }
  if (scenario->heat_mix != NULL)
    {
      quartier_json_append_key (out, &first, -1, "heat_mix");
      quartier_heat_mix_append_json (out, scenario->heat_mix);
    }
  append_kept (out, &first, -1, scenario->kept);
  g_string_append_c (out, '}');
}

/* As the plan had it while it stays in its folder; else from there if the file lies below it. */
static char *
dup_file_name (const char *file, const char *start, const char *folder)
{
  g_autofree char *path = NULL, *below = NULL;

  if (file == NULL || (start == NULL && !g_path_is_absolute (file))
      || (g_strcmp0 (start, folder) == 0 && !g_path_is_absolute (file)))
    return g_strdup (file);
  path = g_canonicalize_filename (file, start);
  below = folder != NULL ? g_strconcat (folder, "/", NULL) : NULL;
  if (below != NULL && g_str_has_prefix (path, below))
    return g_strdup (path + strlen (below));
  return g_steal_pointer (&path);
}

static void
append_weather (GString *out, gboolean *first, QuartierPlan *plan, const char *folder)
{
  const char *kept = quartier_plan_get_kept (plan, QUARTIER_PLAN_KEEP_WEATHER);
  g_autofree char *file = dup_file_name (quartier_plan_get_weather (plan),
                                         quartier_plan_get_weather_folder (plan), folder);
  gboolean first_member = TRUE;

  if (file == NULL && kept == NULL)
    return;
  quartier_json_append_key (out, first, -1, "weather");
  g_string_append_c (out, '{');
  if (file != NULL)
    {
      quartier_json_append_key (out, &first_member, -1, "file");
      quartier_json_append_string (out, file);
    }
  append_kept (out, &first_member, -1, kept);
  g_string_append_c (out, '}');
}

static void
append_place (GString *out, gboolean *first, QuartierPlan *plan, const char *folder)
{
  const char *climate = quartier_plan_get_climate (plan);
  const char *country = quartier_plan_get_country (plan);
  const char *kept = quartier_plan_get_kept (plan, QUARTIER_PLAN_KEEP_PLACE);
  gboolean first_member = TRUE;

  if (climate == NULL && country == NULL && kept == NULL
      && quartier_plan_get_weather (plan) == NULL
      && quartier_plan_get_kept (plan, QUARTIER_PLAN_KEEP_WEATHER) == NULL)
    return;
  quartier_json_append_key (out, first, 4, "place");
  g_string_append_c (out, '{');
  if (climate != NULL)
    {
      quartier_json_append_key (out, &first_member, -1, "climate");
      quartier_json_append_string (out, climate);
    }
  if (country != NULL)
    {
      quartier_json_append_key (out, &first_member, -1, "country");
      quartier_json_append_string (out, country);
    }
  append_weather (out, &first_member, plan, folder);
  append_kept (out, &first_member, -1, kept);
  g_string_append_c (out, '}');
}

static void
append_overrides (GString *out, gboolean *first, const QuartierOverrides *overrides)
{
  gboolean first_override = TRUE;

  if (quartier_overrides_get_n (overrides) == 0)
    return;
  quartier_json_append_key (out, first, 4, "overrides");
  g_string_append_c (out, '{');
  for (gsize i = 0; i < quartier_overrides_get_n (overrides); i++)
    {
      const QuartierOverride *one = quartier_overrides_get (overrides, i);
      gboolean inside = TRUE;

      quartier_json_append_key (out, &first_override, 6, one->id);
      g_string_append_c (out, '{');
      quartier_json_append_key (out, &inside, -1, "value");
      quartier_json_append_number (out, one->value);
      if (!isnan (one->low))
        {
          quartier_json_append_key (out, &inside, -1, "low");
          quartier_json_append_number (out, one->low);
        }
      if (!isnan (one->high))
        {
          quartier_json_append_key (out, &inside, -1, "high");
          quartier_json_append_number (out, one->high);
        }
      if (one->note != NULL)
        {
          quartier_json_append_key (out, &inside, -1, "note");
          quartier_json_append_string (out, one->note);
        }
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, '}');
}

static void
append_overlays (GString *out, gboolean *first, QuartierPlan *plan, const char *folder)
{
  if (quartier_plan_get_n_overlays (plan) == 0)
    return;
  quartier_json_append_key (out, first, 4, "overlays");
  for (gsize i = 0; i < quartier_plan_get_n_overlays (plan); i++)
    {
      const QuartierOverlay *overlay = quartier_plan_get_overlay (plan, i);
      g_autofree char *file = dup_file_name (overlay->file, overlay->folder, folder);

      g_string_append (out, i == 0 ? "[\n      " : ",\n      ");
      quartier_overlay_append_json (out, overlay, file, -1);
    }
  g_string_append (out, "\n    ]");
}

static char *
write_head (QuartierPlan *plan, const char *folder)
{
  GString *out = g_string_new ("{\n  \"type\": \"FeatureCollection\",\n  \"quartier\": {");
  gboolean first = TRUE;

  quartier_json_append_key (out, &first, 4, "format");
  quartier_json_append_number (out, QUARTIER_PLAN_FORMAT);
  if (quartier_plan_get_title (plan) != NULL)
    {
      quartier_json_append_key (out, &first, 4, "title");
      quartier_json_append_string (out, quartier_plan_get_title (plan));
    }
  append_place (out, &first, plan, folder);
  quartier_json_append_key (out, &first, 4, "scenarios");
  g_string_append_c (out, '[');
  for (gsize i = 0; i < quartier_plan_get_n_scenarios (plan); i++)
    {
      g_string_append (out, i > 0 ? ",\n      " : "\n      ");
      append_scenario (out, quartier_plan_get_scenario (plan, i));
    }
  g_string_append (out, "\n    ]");
  append_overrides (out, &first, quartier_plan_get_overrides (plan));
  append_overlays (out, &first, plan, folder);
  if (quartier_plan_get_town (plan) != NULL)
    {
      quartier_json_append_key (out, &first, 4, "town");
      g_string_append (out, quartier_plan_get_town (plan));
    }
  append_kept (out, &first, 4, quartier_plan_get_kept (plan, QUARTIER_PLAN_KEEP_QUARTIER));
  g_string_append (out, "\n  }");
  first = FALSE;
  append_kept (out, &first, 2, quartier_plan_get_kept (plan, QUARTIER_PLAN_KEEP_ROOT));
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *scenario; /* among the draft's words */
  GObject *object;      /* (nullable): a district or a stop, neither of which ever changes */
  const char *kept;     /* (nullable): among the draft's words: any other feature, whole */
} Drafted;

struct _QuartierPlanDraft
{
  char *head;
  GArray *features; /* Drafted */
  GStringChunk *words;
};

static void
clear_drafted (gpointer data)
{
  Drafted *drafted = data;

  g_clear_object (&drafted->object);
}

static void
draft_feature_cb (const char *scenario, GObject *object, const char *kept_json, gpointer data)
{
  QuartierPlanDraft *self = data;
  const gboolean is_ours = QUARTIER_IS_DISTRICT (object) || QUARTIER_IS_STOP (object);
  const Drafted drafted = {
    scenario != NULL ? g_string_chunk_insert_const (self->words, scenario) : NULL,
    is_ours ? g_object_ref (object) : NULL,
    is_ours ? NULL : g_string_chunk_insert (self->words, kept_json),
  };

  g_array_append_val (self->features, drafted);
}

/**
 * quartier_plan_draft_new:
 * @folder: (nullable): absolute, where the text will lie: files beside or below it are named from
 *   there; %NULL: anywhere
 *
 * Returns: (transfer full): the plan as it is now, to be written at leisure
 */
QuartierPlanDraft *
quartier_plan_draft_new (QuartierPlan *plan, const char *folder)
{
  QuartierPlanDraft *self = g_new (QuartierPlanDraft, 1);

  self->head = write_head (plan, folder);
  self->features = g_array_new (FALSE, FALSE, sizeof (Drafted));
  g_array_set_clear_func (self->features, clear_drafted);
  self->words = g_string_chunk_new (1024);
  quartier_plan_foreach_feature (plan, draft_feature_cb, self);
  return self;
}

void
quartier_plan_draft_free (QuartierPlanDraft *self)
{
  g_free (self->head);
  g_array_unref (self->features);
  g_string_chunk_free (self->words);
  g_free (self);
}

/**
 * quartier_plan_draft_to_text:
 *
 * May be called on any thread, whatever becomes of the plan.
 *
 * Returns: (transfer full): the plan as its file holds it, one feature a line
 */
char *
quartier_plan_draft_to_text (const QuartierPlanDraft *self)
{
  GString *out = g_string_new (self->head);

  g_string_append (out, ",\n  \"features\": [");
  for (guint i = 0; i < self->features->len; i++)
    {
      const Drafted *drafted = &g_array_index (self->features, Drafted, i);

      g_string_append (out, i == 0 ? "\n    " : ",\n    ");
      if (drafted->object == NULL)
        g_string_append (out, drafted->kept);
      else if (QUARTIER_IS_DISTRICT (drafted->object))
        append_district (out, drafted->scenario, QUARTIER_DISTRICT (drafted->object));
      else
        append_stop (out, drafted->scenario, QUARTIER_STOP (drafted->object));
    }
  g_string_append (out, "\n  ]\n}\n");
  return g_string_free (out, FALSE);
}

/* The same at once. */
char *
quartier_plan_to_text_in (QuartierPlan *plan, const char *folder)
{
  g_autoptr (QuartierPlanDraft) draft = quartier_plan_draft_new (plan, folder);

  return quartier_plan_draft_to_text (draft);
}

/* The same, for text that will lie anywhere. */
char *
quartier_plan_to_text (QuartierPlan *plan)
{
  return quartier_plan_to_text_in (plan, NULL);
}

/**
 * quartier_plan_save:
 * @path: a file, replaced whole or not at all
 * @error: %QUARTIER_ERROR_IO; its message does not repeat @path
 */
gboolean
quartier_plan_save (QuartierPlan *plan, const char *path, GError **error)
{
  g_autofree char *folder = quartier_plan_dup_folder (path);
  g_autofree char *text = quartier_plan_to_text_in (plan, folder);

  if (!quartier_replace_file (path, text, strlen (text), error))
    return FALSE;
  quartier_plan_set_saved (plan);
  return TRUE;
}
