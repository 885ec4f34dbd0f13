#include "cli/command.h"

#include <glib/gi18n.h>

#include "document/quartier-overlaps.h"
#include "document/snapshot.h"
#include "io/plan-file.h"
#include "io/text-table.h"
#include "io/weather.h"

/* So many overlaps are told one by one. */
#define MOST_OVERLAPS 5

static const GOptionEntry options[] = { { NULL } };

/* As @warning is written for people already. */
static void
warn_in_scenario (const char *file, const char *scenario, const char *warning)
{
  g_autofree char *text
      /* Translators: an id; then a sentence. */
      = g_strdup_printf (_ ("scenario %s: %s"), scenario, warning);

  quartier_command_warn_as_is (file, text);
}

/* Ground that two districts cover: what stands there counts twice.
 * Returns: how many warnings that made */
static gsize
check_overlaps (QuartierPlan *plan, const char *file, const char *scenario)
{
  g_autoptr (QuartierOverlaps) overlaps = quartier_overlaps_new ();
  g_autofree char *rest = NULL;
  gsize n;

  quartier_overlaps_set_districts (overlaps, quartier_plan_get_districts (plan, scenario));
  quartier_overlaps_finish (overlaps);
  n = quartier_overlaps_get_n (overlaps);
  for (gsize i = 0; i < MIN (n, MOST_OVERLAPS); i++)
    {
      const QuartierOverlap *overlap = quartier_overlaps_get (overlaps, i);
      g_autofree char *area = quartier_text_number (overlap->area_m2, 0);
      g_autofree char *text
          /* Translators: two ids; then an area. */
          = g_strdup_printf (_ ("districts %s and %s overlap: %s m² count twice"), overlap->first,
                             overlap->second, area);

      warn_in_scenario (file, scenario, text);
    }
  if (n <= MOST_OVERLAPS)
    return n;
  n -= MOST_OVERLAPS;
  rest = g_strdup_printf (ngettext ("%u more pair of districts overlaps",
                                    "%u more pairs of districts overlap", n),
                          (guint) n);
  warn_in_scenario (file, scenario, rest);
  return MOST_OVERLAPS + 1;
}

/* What is odd in one scenario; the file's own warnings, which each repeats, are left out. */
static gboolean
check_scenario (QuartierPlan *plan,
                QuartierLibrary *library,
                const char *file,
                const QuartierScenario *scenario,
                const QuartierClimate *climate,
                gsize *n_warnings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) warnings = NULL;
  g_autoptr (QuartierSite) site
      = quartier_snapshot_new (NULL, plan, library, scenario->id, 0, &error);
  gsize n_loaded;

  if (site == NULL)
    {
      quartier_command_fail (file, error);
      return FALSE;
    }
  quartier_snapshot_add_weather_warnings (site, quartier_plan_get_weather (plan), climate, NULL, NULL);
  warnings = quartier_site_list_warnings (site);
  quartier_plan_get_load_warnings (plan, &n_loaded);
  for (gsize i = 0; i < site->n_districts; i++)
    g_hash_table_add (ids, site->districts[i]->id);
  for (guint i = (guint)n_loaded; i < warnings->len; i++)
    {
      g_autofree char *told = quartier_command_dup_told (ids, warnings->pdata[i]);

      warn_in_scenario (file, scenario->id, told);
      *n_warnings += 1;
    }
  *n_warnings += check_overlaps (plan, file, scenario->id);
  return TRUE;
}

/* Whether the weather file that the plan names can be read; where it cannot, an estimate would take
 * the typical year.
 * Returns: (transfer full) (nullable): what is in it */
static QuartierClimate *
check_weather (QuartierPlan *plan, QuartierLibrary *library, const char *file, gsize *n_warnings)
{
  g_autofree char *path = quartier_plan_dup_weather_path (plan);
  g_autoptr (QuartierClimate) climate = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) warnings = NULL;

  if (path == NULL)
    return NULL;
  climate = quartier_weather_read (path, library, &warnings, &error);
  if (climate == NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("weather %s: %s; a typical year would stand in"),
                                               quartier_plan_get_weather (plan), error->message);

      quartier_command_warn (file, text);
      *n_warnings += 1;
    }
  for (int i = 0; warnings != NULL && warnings[i] != NULL; i++)
    {
      g_autofree char *text
          /* Translators: the file's name; then a sentence. */
          = g_strdup_printf (_ ("weather %s: %s"), quartier_plan_get_weather (plan), warnings[i]);

      quartier_command_warn (file, text);
      *n_warnings += 1;
    }
  return g_steal_pointer (&climate);
}

static int
run (char **operands)
{
  const char *file = operands[0];
  g_autoptr (QuartierLibrary) library = quartier_command_open_library ();
  g_autoptr (QuartierPlan) plan = NULL;
  g_autoptr (QuartierClimate) climate = NULL;
  g_autofree char *display = g_filename_display_name (file);
  g_autoptr (GString) answer = g_string_new (NULL);
  gsize n_warnings;

  plan = library != NULL ? quartier_command_load_plan (file, library) : NULL;
  if (plan == NULL)
    return QUARTIER_EXIT_FAULT;
  n_warnings = quartier_command_warn_of_plan (file, plan);
  climate = check_weather (plan, library, file, &n_warnings);
  for (gsize i = 0; i < quartier_plan_get_n_scenarios (plan); i++)
    if (!check_scenario (plan, library, file, quartier_plan_get_scenario (plan, i), climate,
                         &n_warnings))
      return QUARTIER_EXIT_FAULT;
  if (n_warnings > 0)
    g_string_append_printf (
        answer, ngettext ("%s: no faults, %u warning", "%s: no faults, %u warnings", n_warnings),
        display, (guint)n_warnings);
  else
    g_string_append_printf (answer, _ ("%s: no faults"), display);
  g_string_append_c (answer, '\n');
  return quartier_command_print (answer->str);
}

static const char *const examples[] = {
  "quartier-cli check north.quartier",
  N_ ("Prints \"north.quartier: no faults\", or says what is wrong and where"),
  "quartier-cli check - < north.quartier",
  N_ ("The same from standard input"),
  NULL,
};

const QuartierCommand quartier_command_check = {
  .name = "check",
  .operands = "PLAN",
  .n_operands = 1,
  .summary = N_ ("Say what is wrong or doubtful in a plan"),
  .description
  = N_ ("PLAN is a plan file, or - for standard input. A fault is what no estimate can be made "
        "with:\n"
        "a number out of range, an unknown id, an outline that crosses itself. The first one is\n"
        "printed with its place in the file, and the exit status is 1. Warnings are about what an\n"
        "estimate would take otherwise than it stands, like a mix that does not sum to 1, or about\n"
        "ground that two districts cover; they go to standard error, and the exit status is 0."),
  .options = options,
  .examples = examples,
  .run = run,
};
