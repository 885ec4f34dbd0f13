#include "cli/command.h"

#include "document/snapshot.h"
#include "engine/engine.h"
#include "engine/explain.h"
#include "io/estimate-json.h"
#include "io/estimate-table.h"
#include "io/sum-text.h"
#include "io/weather.h"

#define FIRST_YEAR 1990
#define LAST_YEAR 2100
#define NO_YEAR G_MININT

static char *scenario;
static char *weather;
static char *format;
static char *explain;
static char *district;
static int year = NO_YEAR;

static const GOptionEntry options[] = {
  { "scenario", 's', 0, G_OPTION_ARG_STRING, &scenario, "The scenario's id; default: the last one",
    "ID" },
  { "year", 'y', 0, G_OPTION_ARG_INT, &year,
    "Year whose factors apply, 1990 to 2100; default: the scenario's", "YEAR" },
  { "weather", 'w', 0, G_OPTION_ARG_FILENAME, &weather,
    "Weather year (EPW); default: the plan's, else a year made from the place's months", "EPW" },
  { "format", 'f', 0, G_OPTION_ARG_STRING, &format, "table (default), json or csv", "FORMAT" },
  { "explain", 'e', 0, G_OPTION_ARG_STRING, &explain,
    "Instead, how one figure of the JSON comes about, as ghg_kg.buildings", "MEMBER" },
  { "district", 'd', 0, G_OPTION_ARG_STRING, &district, "With --explain: of this district alone",
    "ID" },
  { NULL },
};

/* The weather of the command line; what was filled in goes into the estimate's warnings. */
static QuartierClimate *
load_climate (QuartierSite *site)
{
  g_auto (GStrv) warnings = NULL;
  QuartierClimate *climate = quartier_command_load_weather (
      weather, QUARTIER_LIBRARY (site->library), &warnings);

  quartier_snapshot_add_weather_warnings (site, weather, NULL, (const char *const *) warnings);
  return climate;
}

/* The weather the plan names; where it cannot be read, the typical year stands in and a warning says
 * so. */
static QuartierClimate *
make_climate (QuartierPlan *plan, QuartierSite *site)
{
  QuartierLibrary *library = QUARTIER_LIBRARY (site->library);
  g_autofree char *path = quartier_plan_dup_weather_path (plan);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) warnings = NULL;
  QuartierClimate *climate
      = path != NULL ? quartier_weather_read (path, library, &warnings, &error) : NULL;

  quartier_snapshot_add_weather_warnings (site, quartier_plan_get_weather (plan), error,
                                          (const char *const *) warnings);
  return climate != NULL ? climate : quartier_snapshot_make_climate (library, &site->place);
}

/* The site with its weather, or one that is known; %NULL after a line that says what is wrong. */
static QuartierSite *
make_site (QuartierPlan *plan, QuartierLibrary *library, const char *file, const char *id,
           QuartierClimate *known)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierSite) site = quartier_snapshot_new (
      NULL, plan, library, id, year != NO_YEAR ? year : 0, &error);
  g_autoptr (QuartierClimate) climate = NULL;

  if (site == NULL)
    {
      quartier_command_fail (file, error);
      return NULL;
    }
  if (known != NULL)
    climate = quartier_climate_ref (known);
  else
    climate = weather != NULL ? load_climate (site) : make_climate (plan, site);
  if (climate == NULL)
    return NULL;
  quartier_site_set_climate (site, climate);
  return g_steal_pointer (&site);
}

/* Whether the options can be; else the line is printed. */
static gboolean
check_options (const char *file)
{
  const QuartierCommand *command = &quartier_command_estimate;

  if (year != NO_YEAR && (year < FIRST_YEAR || year > LAST_YEAR))
    {
      quartier_command_misused (command,
                                "--year: %d is out of range; give a year from %d to %d", year,
                                FIRST_YEAR, LAST_YEAR);
      return FALSE;
    }
  if (district != NULL && explain == NULL)
    {
      quartier_command_misused (command, "--district: say with --explain which figure of it");
      return FALSE;
    }
  if (explain != NULL && g_strcmp0 (format, "csv") == 0)
    {
      quartier_command_misused (command, "--explain: a figure opens as a table or as json");
      return FALSE;
    }
  if (weather != NULL && g_str_equal (file, "-") && g_str_equal (weather, "-"))
    {
      quartier_command_misused (command, "the plan and the weather cannot both come from standard "
                                         "input");
      return FALSE;
    }
  return TRUE;
}

static int
print_explained (const QuartierEstimate *estimate, const char *file, int chosen)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierSum) sum = quartier_explain (estimate, district, explain, &error);
  g_autofree char *text = NULL;

  if (sum == NULL)
    return quartier_command_fail (file, error);
  text = chosen == 1 ? quartier_sum_to_json (sum) : quartier_sum_to_text (sum);
  return quartier_command_print (text);
}

static int
print (const QuartierEstimate *estimate, const QuartierEstimate *reference, const char *file,
       int chosen)
{
  g_autofree char *text = chosen == 0   ? quartier_estimate_to_table (estimate, reference)
                          : chosen == 1 ? quartier_estimate_to_json (estimate, reference)
                                        : quartier_estimate_to_csv (estimate);
  gsize n;
  const char *const *warnings = quartier_estimate_get_warnings (estimate, &n);

  for (gsize i = 0; i < n; i++)
    quartier_command_warn (file, warnings[i]);
  if (explain != NULL)
    return print_explained (estimate, file, chosen);
  return quartier_command_print (text);
}

/* The scenario that this one was copied from, on the same engine; %NULL where there is none. What is
 * odd in it is not this one's, and not told. */
static QuartierEstimate *
estimate_parent (QuartierEngine *engine, QuartierPlan *plan, QuartierLibrary *library,
                 const char *file, const QuartierSite *site)
{
  const QuartierScenario *own = quartier_plan_find_scenario (plan, site->scenario);
  g_autoptr (QuartierSite) parent = NULL;

  if (own == NULL || own->parent == NULL
      || quartier_plan_find_scenario (plan, own->parent) == NULL)
    return NULL;
  parent = make_site (plan, library, file, own->parent, site->climate);
  return parent != NULL ? quartier_engine_run (engine, parent, NULL, NULL) : NULL;
}

static int
run (char **operands)
{
  static const char *const formats[] = { "table", "json", "csv", NULL };
  const char *file = operands[0];
  const int chosen = quartier_command_choose (&quartier_command_estimate, "--format", format,
                                              formats);
  g_autoptr (QuartierLibrary) library = NULL;
  g_autoptr (QuartierPlan) plan = NULL;
  g_autoptr (QuartierSite) site = NULL;
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierEstimate) estimate = NULL;
  g_autoptr (QuartierEstimate) reference = NULL;
  g_autoptr (GError) error = NULL;

  if (chosen < 0 || !check_options (file))
    return QUARTIER_EXIT_USAGE;
  library = quartier_command_open_library ();
  plan = library != NULL ? quartier_command_load_plan (file, library) : NULL;
  site = plan != NULL ? make_site (plan, library, file, scenario, NULL) : NULL;
  if (site == NULL)
    return QUARTIER_EXIT_FAULT;
  estimate = quartier_engine_run (engine, site, NULL, &error);
  if (estimate == NULL)
    return quartier_command_fail (file, error);
  if (explain == NULL)
    reference = estimate_parent (engine, plan, library, file, site);
  return print (estimate, reference, file, chosen);
}

static const char *const examples[] = {
  "quartier-cli estimate north.quartier",
  "The last scenario as a table",
  "quartier-cli estimate north.quartier --scenario eco --year 2040 --format json",
  "One scenario with the factors of 2040, for another program",
  "quartier-cli estimate north.quartier --weather Mannheim.epw --format csv > districts.csv",
  "A row for each district, with measured weather",
  NULL,
};

const QuartierCommand quartier_command_estimate = {
  .name = "estimate",
  .operands = "PLAN",
  .n_operands = 1,
  .summary = "Estimate a year of a scenario: energy and greenhouse gases",
  .description
  = "PLAN is a plan file, or - for standard input. What the plan leaves open has a default; the\n"
    "answer lists those it took. Where no weather is given, the file that the plan names is read;\n"
    "where it names none, a typical year is made from the monthly climate of its place. The\n"
    "answer says which.\n"
    "\n"
    "All figures are for one year. Energy is what is used in the district, by end use, including\n"
    "what photovoltaics covers; bought is what remains, by carrier. Fuels are counted by lower\n"
    "heating value. Greenhouse gases are those of the energy bought, with their 10th and 90th\n"
    "percentile; per m² means per square metre of gross floor. Photovoltaics' exports are shown\n"
    "and not counted against them.\n"
    "\n"
    "The JSON has the members \"format\", \"scenario\", \"year\", \"method\", \"weather\",\n"
    "\"warnings\", \"defaults\", \"factors\", \"totals\" and \"districts\". A sector that this\n"
    "version does not estimate is absent, a figure that is not known is null.",
  .options = options,
  .examples = examples,
  .run = run,
};
