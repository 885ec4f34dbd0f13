#include "cli/estimating.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "base/parallel.h"
#include "base/quartier-error.h"
#include "document/snapshot.h"
#include "io/estimate-json.h"
#include "io/json-tree.h"
#include "io/json-write.h"
#include "io/plan-file.h"

/* What is read at once; so much is held, and what came is answered before more is read. */
#define CHUNK ((gsize)1024 * 1024)
/* No district has a line as long as this. */
#define MAX_LINE ((gsize)64 * 1024 * 1024)

static char *climate;
static char *country;
static char *weather;
static char *year_text;
static int year = QUARTIER_NO_YEAR;

static const GOptionEntry options[] = {
  { "climate", 'c', 0, G_OPTION_ARG_STRING, &climate,
    N_ ("Climate of all districts; default: of each, the place that is nearest"), "ID" },
  { "country", 0, 0, G_OPTION_ARG_STRING, &country,
    N_ ("Country whose factors apply; default: that of the climate"), "CODE" },
  { "weather", 'w', 0, G_OPTION_ARG_FILENAME, &weather,
    N_ ("Weather year (EPW) of all districts; default: a year made from the place's months"),
    "EPW" },
  { "year", 'y', 0, G_OPTION_ARG_STRING, &year_text, N_ ("Year whose factors apply, 1990 to 2100"),
    "YEAR" },
  { NULL },
};

/* What all lines share. */
typedef struct
{
  QuartierLibrary *library;
  GAsyncQueue *engines;   /* (element-type QuartierEngine): one for each thread */
  QuartierClimate *given; /* (nullable): of --weather */
  GHashTable *climates;   /* id → QuartierClimate, of all places seen; guarded by lock */
  GMutex lock;
  guint64 n_lines; /* before those at hand */
  gboolean faulty;
} Stream;

typedef struct
{
  const char *text;
  gsize length;
  char *answer; /* (nullable): for standard output; %NULL for an empty line */
  char *fault;  /* (nullable): for standard error */
  GPtrArray *warnings; /* (nullable) (element-type utf8): of the estimate */
} Line;

typedef struct
{
  Stream *stream;
  Line *lines;
} Batch;

/* A feature as a plan of its own. */
static char *
make_plan (const QuartierJson *json, const char *scenario)
{
  static const char *const known[] = { "properties", "estimate", "error", NULL };
  static const char *const replaced[] = { "kind", "scenario", NULL };
  const QuartierJsonValue properties = quartier_json_get_member (json, 0, "properties");
  g_autofree char *feature = quartier_json_dup_members_except (json, 0, known);
  g_autofree char *members = NULL;
  GString *out = g_string_new ("{\"type\": \"FeatureCollection\", \"quartier\": {\"format\": 1");
  gboolean first = TRUE;

  if (properties != QUARTIER_JSON_NONE
      && quartier_json_get_kind (json, properties) == QUARTIER_JSON_OBJECT)
    members = quartier_json_dup_members_except (json, properties, replaced);
  if (climate != NULL || country != NULL)
    {
      g_string_append (out, ", \"place\": {");
      for (int i = 0; i < 2; i++)
        if ((i == 0 ? climate : country) != NULL)
          {
            quartier_json_append_key (out, &first, -1, i == 0 ? "climate" : "country");
            quartier_json_append_string (out, i == 0 ? climate : country);
          }
      g_string_append_c (out, '}');
    }
  g_string_append (out, ", \"scenarios\": [{\"id\": ");
  quartier_json_append_string (out, scenario);
  g_string_append_printf (out,
                          "}]}, \"features\": [{%s, \"properties\": {\"kind\": \"district\", "
                          "\"scenario\": ",
                          feature);
  quartier_json_append_string (out, scenario);
  g_string_append_printf (out, "%s%s}}]}", members != NULL ? ", " : "",
                          members != NULL ? members : "");
  return g_string_free (out, FALSE);
}

/* The weather of a place, made once. */
static QuartierClimate *
find_climate (Stream *self, const QuartierMonthlyClimate *place)
{
  QuartierClimate *found;

  if (self->given != NULL)
    return quartier_climate_ref (self->given);
  g_mutex_lock (&self->lock);
  found = g_hash_table_lookup (self->climates, place->id);
  if (found == NULL)
    {
      found = quartier_snapshot_make_climate (self->library, place);
      g_hash_table_insert (self->climates, g_strdup (place->id), found);
    }
  found = quartier_climate_ref (found);
  g_mutex_unlock (&self->lock);
  return found;
}

static QuartierEstimate *
estimate_plan (Stream *self, const char *text, const char *scenario, GError **error)
{
  g_autoptr (QuartierPlan) plan = quartier_plan_from_text (text, strlen (text), self->library,
                                                           QUARTIER_PLAN_LOAD_NONE, error);
  g_autoptr (QuartierSite) site = NULL;
  g_autoptr (QuartierClimate) air = NULL;
  QuartierEngine *engine;
  QuartierEstimate *estimate;

  if (plan == NULL)
    return NULL;
  site = quartier_snapshot_new (NULL, plan, self->library, scenario,
                                year != QUARTIER_NO_YEAR ? year : 0, error);
  if (site == NULL)
    return NULL;
  air = find_climate (self, &site->place);
  quartier_site_set_climate (site, air);
  engine = g_async_queue_pop (self->engines);
  estimate = quartier_engine_run (engine, site, NULL, error);
  g_async_queue_push (self->engines, engine);
  return estimate;
}

/* "features[0].properties.far" is "properties.far" of the line. */
static char *
make_fault (const GError *error)
{
  static const char plan_prefix[] = "features[0]";
  const char *text = error->message;

  if (g_str_has_prefix (text, plan_prefix))
    text += strlen (plan_prefix);
  while (*text == '.' || *text == ':' || *text == ' ')
    text++;
  return g_strdup (text);
}

/* The feature with what was made of it; what cannot be read is no feature to give back. */
static char *
make_answer (const QuartierJson *json, const QuartierEstimate *estimate, const char *fault)
{
  static const char *const replaced[] = { "estimate", "error", NULL };
  g_autofree char *members = NULL;
  GString *out = g_string_new ("{");

  if (json != NULL && quartier_json_get_kind (json, 0) == QUARTIER_JSON_OBJECT)
    members = quartier_json_dup_members_except (json, 0, replaced);
  g_string_append (out, members != NULL
                            ? members
                            : "\"type\": \"Feature\", \"geometry\": null, \"properties\": null");
  if (estimate != NULL)
    {
      g_string_append (out, ", \"estimate\": ");
      quartier_estimate_append_line (out, estimate);
    }
  else if (fault != NULL)
    {
      g_string_append (out, ", \"estimate\": null, \"error\": ");
      quartier_json_append_string (out, fault);
    }
  g_string_append (out, "}\n");
  return g_string_free (out, FALSE);
}

/* Whether it is a feature that is to be estimated; what is of another kind goes on as it is. */
static gboolean
check_feature (const QuartierJson *json, gboolean *out_other, char **out_scenario, GError **error)
{
  QuartierJsonValue properties;
  g_autofree char *type = NULL, *kind = NULL;

  if (!quartier_json_expect (json, 0, QUARTIER_JSON_OBJECT, error)
      || !quartier_json_read_string (json, 0, "type", &type, error))
    return FALSE;
  if (g_strcmp0 (type, "Feature") != 0)
    return quartier_json_fail (json, 0, QUARTIER_ERROR_FORMAT, error,
                               _ ("its type is not \"Feature\"; give one feature on each line"));
  properties = quartier_json_get_member (json, 0, "properties");
  if (properties != QUARTIER_JSON_NONE
      && quartier_json_get_kind (json, properties) != QUARTIER_JSON_NULL
      && (!quartier_json_expect (json, properties, QUARTIER_JSON_OBJECT, error)
          || !quartier_json_read_string (json, properties, "kind", &kind, error)
          || !quartier_json_read_string (json, properties, "scenario", out_scenario, error)))
    return FALSE;
  *out_other = kind != NULL && !g_str_equal (kind, "district");
  if (*out_scenario == NULL || **out_scenario == '\0')
    {
      g_free (*out_scenario);
      *out_scenario = g_strdup ("baseline");
    }
  return TRUE;
}

static GPtrArray *
list_warnings (const QuartierEstimate *estimate)
{
  GPtrArray *out = g_ptr_array_new_with_free_func (g_free);
  gsize n;
  const char *const *lines = quartier_estimate_get_warnings (estimate, &n);

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (out, g_strdup (lines[i]));
  return out;
}

static void
answer_cb (gsize index, gpointer data)
{
  Batch *batch = data;
  Line *line = &batch->lines[index];
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierJson) json = NULL;
  g_autoptr (QuartierEstimate) estimate = NULL;
  g_autofree char *scenario = NULL, *plan = NULL;
  gboolean other = FALSE;

  /* RFC 8142 begins each text with a record separator. */
  while (line->length > 0 && strchr ("\x1e \t\r", line->text[0]) != NULL)
    {
      line->text++;
      line->length--;
    }
  while (line->length > 0 && strchr (" \t\r", line->text[line->length - 1]) != NULL)
    line->length--;
  if (line->length == 0)
    return;
  json = quartier_json_parse (line->text, line->length, &error);
  if (json != NULL && check_feature (json, &other, &scenario, &error) && !other)
    {
      plan = make_plan (json, scenario);
      estimate = estimate_plan (batch->stream, plan, scenario, &error);
    }
  if (error != NULL)
    line->fault = make_fault (error);
  if (estimate != NULL)
    line->warnings = list_warnings (estimate);
  line->answer = make_answer (json, estimate, line->fault);
}

/* Answers all lines of a text, in their order. */
static int
answer_lines (Stream *self, const char *text, gsize length)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  int status = QUARTIER_EXIT_DONE;
  Batch batch = { self, NULL };

  for (const char *at = text; at < text + length;)
    {
      const char *end = memchr (at, '\n', (gsize)(text + length - at));
      const Line line = { at, end != NULL ? (gsize)(end - at) : (gsize)(text + length - at) };

      g_array_append_val (lines, line);
      at += line.length + 1;
    }
  batch.lines = (Line *)lines->data;
  quartier_parallel_for (lines->len, answer_cb, &batch);
  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = &batch.lines[i];

      if (line->fault != NULL)
        {
          g_autoptr (GError) error
              = g_error_new (QUARTIER_ERROR, QUARTIER_ERROR_FORMAT, _ ("line %zu: %s"),
                             (gsize)self->n_lines + i + 1, line->fault);

          quartier_command_fail (_ ("standard input"), error);
          self->faulty = TRUE;
        }
      for (guint w = 0; line->warnings != NULL && w < line->warnings->len; w++)
        {
          g_autofree char *told
              = g_strdup_printf (_ ("line %zu: %s"), (gsize)self->n_lines + i + 1,
                                 (const char *)line->warnings->pdata[w]);

          quartier_command_warn (_ ("standard input"), told);
        }
      g_clear_pointer (&line->warnings, g_ptr_array_unref);
      if (line->answer != NULL && status == QUARTIER_EXIT_DONE)
        status = quartier_command_print (line->answer);
      g_free (line->answer);
      g_free (line->fault);
    }
  self->n_lines += lines->len;
  return status;
}

static int
fail_to_read (const char *what)
{
  g_autoptr (GError) error = g_error_new (QUARTIER_ERROR, QUARTIER_ERROR_IO, "%s", what);

  return quartier_command_fail (_ ("standard input"), error);
}

/* All of standard input. What has come is answered before more is waited for. */
static int
answer_all (Stream *self)
{
  g_autoptr (GString) pending = g_string_new (NULL);
  g_autofree char *chunk = g_malloc (CHUNK);
  int status = QUARTIER_EXIT_DONE;

  while (status == QUARTIER_EXIT_DONE)
    {
      const gssize n = read (STDIN_FILENO, chunk, CHUNK);
      const char *end;

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail_to_read (g_strerror (errno));
      if (n == 0)
        break;
      end = memrchr (chunk, '\n', (gsize)n);
      g_string_append_len (pending, chunk, end != NULL ? end + 1 - chunk : n);
      if (end == NULL && pending->len > MAX_LINE)
        return fail_to_read (_ ("a line is longer than 64 MB; give one feature on each line"));
      if (end == NULL)
        continue;
      status = answer_lines (self, pending->str, pending->len);
      g_string_truncate (pending, 0);
      g_string_append_len (pending, end + 1, chunk + n - (end + 1));
    }
  if (status == QUARTIER_EXIT_DONE && pending->len > 0)
    status = answer_lines (self, pending->str, pending->len);
  return status == QUARTIER_EXIT_DONE && self->faulty ? QUARTIER_EXIT_FAULT : status;
}

/* Whether the place of the command line is known; else the line is printed. */
static gboolean
check_place (QuartierLibrary *library)
{
  if (climate != NULL && quartier_library_get_climate (library, climate) == NULL)
    {
      quartier_command_misused (&quartier_command_stream,
                                _ ("--climate: \"%s\" is not known; see "
                                   "quartier-cli factors --ids"),
                                climate);
      return FALSE;
    }
  if (country != NULL && !quartier_plan_is_country (country))
    {
      quartier_command_misused (&quartier_command_stream,
                                _ ("--country: \"%s\" is no country code; give two capital letters "
                                   "of ISO 3166, like DE or CN"),
                                country);
      return FALSE;
    }
  return TRUE;
}

static int
run (char **operands G_GNUC_UNUSED)
{
  Stream self = { NULL };
  const int n_threads = quartier_parallel_get_threads ();
  g_auto (GStrv) warnings = NULL;
  int status;

  if (!quartier_command_check_estimating (&quartier_command_stream, "-", year_text, &year, weather))
    return QUARTIER_EXIT_USAGE;
  quartier_command_speak_english ();
  self.library = quartier_command_open_library ();
  if (self.library == NULL)
    return QUARTIER_EXIT_FAULT;
  if (!check_place (self.library))
    return QUARTIER_EXIT_USAGE;
  if (weather != NULL
      && (self.given = quartier_command_load_weather (weather, self.library, &warnings)) == NULL)
    return QUARTIER_EXIT_FAULT;
  for (int i = 0; warnings != NULL && warnings[i] != NULL; i++)
    quartier_command_warn (weather, warnings[i]);
  g_mutex_init (&self.lock);
  self.climates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify)quartier_climate_unref);
  self.engines = g_async_queue_new_full ((GDestroyNotify)quartier_engine_free);
  for (int i = 0; i < n_threads; i++)
    {
      QuartierEngine *engine = quartier_engine_new ();

      quartier_engine_keep_few (engine);
      g_async_queue_push (self.engines, engine);
    }
  status = answer_all (&self);
  g_async_queue_unref (self.engines);
  g_hash_table_unref (self.climates);
  g_clear_pointer (&self.given, quartier_climate_unref);
  g_mutex_clear (&self.lock);
  g_object_unref (self.library);
  return status;
}

static const char *const examples[] = {
  "ogr2ogr -f GeoJSONSeq /vsistdout/ blocks.gpkg | quartier-cli stream > estimated.ndjson",
  N_ ("All blocks of a cadastre, one after the other"),
  "parallel --pipe --block 10M quartier-cli stream --year 2030 < country.ndjson > estimated.ndjson",
  N_ ("A country, on all machines GNU parallel has"),
  NULL,
};

const QuartierCommand quartier_command_stream = {
  .name = "stream",
  .operands = "",
  .n_operands = 0,
  .summary = N_ ("Estimate districts one by one as they pass, in bounded memory"),
  .description = N_ (
      "Reads district features from standard input, a GeoJSON Feature on each line, and writes "
      "each\n"
      "to standard output with the member \"estimate\", in the order they came and as soon as "
      "they\n"
      "came. The estimate has the members of the totals of quartier-cli estimate, and the "
      "warnings\n"
      "and defaults it took. Each feature is a district by itself: what stands around it or what\n"
      "stops are near is not known. Features of another kind go on as they are.\n"
      "\n"
      "A feature at fault goes on with an \"estimate\" of null and the member \"error\", a line "
      "on\n"
      "standard error says where it is, and the exit status is 1 when all is done. Memory does "
      "not\n"
      "grow with the length of the stream."),
  .options = options,
  .examples = examples,
  .run = run,
};
