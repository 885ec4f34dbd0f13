#include "cli/estimating.h"

#include <glib/gi18n.h>

#include "base/quartier-error.h"
#include "io/compare.h"

static char *scenarios;
static char *weather;
static char *format;
static char *year_text;
static int year = QUARTIER_NO_YEAR;

static const GOptionEntry options[] = {
  { "scenarios", 's', 0, G_OPTION_ARG_STRING, &scenarios,
    N_ ("Ids of two scenarios or more, parted by commas; default: all"), "A,B" },
  { "year", 'y', 0, G_OPTION_ARG_STRING, &year_text,
    N_ ("Year whose factors apply, 1990 to 2100; default: each scenario's"), "YEAR" },
  { "weather", 'w', 0, G_OPTION_ARG_FILENAME, &weather,
    N_ ("Weather year (EPW); default: the plan's, else a year made from the place's months"),
    "EPW" },
  { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("table (default), json or csv"), "FORMAT" },
  { NULL },
};

/* Ids in the order to show them; %NULL after a line that says why not. */
static char **
choose_scenarios (void)
{
  g_auto (GStrv) ids = g_strsplit (scenarios, ",", -1);
  const guint n = g_strv_length (ids);

  for (guint i = 0; i < n; i++)
    if (*ids[i] == '\0')
      {
        quartier_command_misused (&quartier_command_compare,
                                  _ ("--scenarios: an id is empty; give ids parted by commas"));
        return NULL;
      }
  if (n < 2)
    {
      quartier_command_misused (
          &quartier_command_compare,
          _ ("--scenarios: \"%s\" is one; give two or more, parted by commas"), scenarios);
      return NULL;
    }
  return g_steal_pointer (&ids);
}

/* All of the plan's; %NULL after a line that says why not. */
static char **
list_scenarios (QuartierPlan *plan, const char *file)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const gsize n = quartier_plan_get_n_scenarios (plan);

  if (n < 2)
    {
      g_autoptr (GError) error
          = g_error_new (QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID, "%s",
                         n == 0 ? _ ("the plan has no scenario; give one with two or more to "
                                     "compare")
                                : _ ("the plan has one scenario alone; give one with two or more "
                                     "to compare"));

      quartier_command_fail (file, error);
      return NULL;
    }
  for (gsize i = 0; i < n; i++)
    g_strv_builder_add (builder, quartier_plan_get_scenario (plan, i)->id);
  return g_strv_builder_end (builder);
}

/* What a scenario is compared with: its parent where that is shown, else the first; the first
 * itself with nothing, wherever its parent stands. */
static gssize
find_reference (QuartierPlan *plan, char **ids, gsize i)
{
  const QuartierScenario *own = quartier_plan_find_scenario (plan, ids[i]);

  if (i == 0)
    return -1;
  for (gsize j = 0; own != NULL && own->parent != NULL && ids[j] != NULL; j++)
    if (j != i && g_str_equal (ids[j], own->parent))
      return (gssize)j;
  return 0;
}

static int
print (QuartierPlan *plan, const char *file, char **ids, GPtrArray *estimates, int chosen)
{
  const gsize n = estimates->len;
  g_autofree QuartierCompared *compared = g_new0 (QuartierCompared, n);
  g_autofree char *text = NULL;

  for (gsize i = 0; i < n; i++)
    {
      const gssize reference = find_reference (plan, ids, i);

      compared[i].estimate = estimates->pdata[i];
      compared[i].reference = reference >= 0 ? estimates->pdata[reference] : NULL;
      quartier_command_warn_of_estimate (file, estimates->pdata[i], TRUE);
    }
  text = chosen == 0   ? quartier_compare_to_table (compared, n)
         : chosen == 1 ? quartier_compare_to_json (compared, n)
                       : quartier_compare_to_csv (compared, n);
  return quartier_command_print (text);
}

static int
compare (QuartierPlan *plan, QuartierLibrary *library, const char *file, char **ids, int chosen)
{
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (GPtrArray) sites
      = g_ptr_array_new_with_free_func ((GDestroyNotify)quartier_site_unref);
  g_autoptr (GPtrArray) estimates
      = g_ptr_array_new_with_free_func ((GDestroyNotify)quartier_estimate_unref);

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      QuartierSite *site = quartier_command_make_site (plan, library, file, ids[i], year, weather,
                                                       i > 0 ? sites->pdata[0] : NULL);

      if (site == NULL)
        return QUARTIER_EXIT_FAULT;
      g_ptr_array_add (sites, site);
    }
  for (guint i = 0; i < sites->len; i++)
    {
      g_autoptr (GError) error = NULL;
      QuartierEstimate *estimate = quartier_engine_run (engine, sites->pdata[i], NULL, &error);

      if (estimate == NULL)
        return quartier_command_fail (file, error);
      g_ptr_array_add (estimates, estimate);
    }
  return print (plan, file, ids, estimates, chosen);
}

static int
run (char **operands)
{
  static const char *const formats[] = { "table", "json", "csv", NULL };
  const QuartierCommand *command = &quartier_command_compare;
  const char *file = operands[0];
  const int chosen = quartier_command_choose (command, "--format", format, formats);
  g_autoptr (QuartierLibrary) library = NULL;
  g_autoptr (QuartierPlan) plan = NULL;
  g_auto (GStrv) ids = NULL;

  if (chosen < 0 || !quartier_command_check_estimating (command, file, year_text, &year, weather))
    return QUARTIER_EXIT_USAGE;
  if (scenarios != NULL && (ids = choose_scenarios ()) == NULL)
    return QUARTIER_EXIT_USAGE;
  library = quartier_command_open_library ();
  plan = library != NULL ? quartier_command_load_plan (file, library) : NULL;
  if (plan == NULL || (ids == NULL && (ids = list_scenarios (plan, file)) == NULL))
    return QUARTIER_EXIT_FAULT;
  return compare (plan, library, file, ids, chosen);
}

static const char *const examples[] = {
  "quartier-cli compare north.quartier",
  N_ ("All scenarios, each beside the one it was copied from"),
  "quartier-cli compare north.quartier --scenarios baseline,eco --format json",
  N_ ("Two of them, for another program"),
  NULL,
};

const QuartierCommand quartier_command_compare = {
  .name = "compare",
  .operands = "PLAN",
  .n_operands = 1,
  .summary = N_ ("Show scenarios side by side, and what differs"),
  .description = N_ (
      "PLAN is a plan file, or - for standard input. Each scenario is compared with the one it "
      "was\n"
      "copied from, its parent, where that is shown too, else with the first one shown. What is\n"
      "compared are all numbers of the totals of quartier-cli-estimate(1), under the same names.\n"
      "\n"
      "The band of a difference in greenhouse gases is its own: both scenarios see the same\n"
      "thousand draws of what both depend on, and the difference is taken draw by draw. It is "
      "much\n"
      "narrower than the two scenarios' own bands let one think.\n"
      "\n"
      "The JSON has the members \"format\" and \"scenarios\"; each of these has \"scenario\", "
      "\"year\",\n"
      "\"weather\", \"warnings\", \"totals\" and, but for the first, \"reference\" and "
      "\"difference\". A\n"
      "difference with a figure that is not known is null. A plan's own figures stand in "
      "\"overrides\"."),
  .options = options,
  .examples = examples,
  .run = run,
};
