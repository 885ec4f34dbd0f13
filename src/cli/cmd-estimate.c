#include "cli/estimating.h"

#include <glib/gi18n.h>
#include <string.h>

#include "engine/explain.h"
#include "io/criteria-text.h"
#include "io/estimate-json.h"
#include "io/estimate-table.h"
#include "io/sum-text.h"

static char *scenario;
static char *weather;
static char *format;
static char *explain;
static char *district;
static char *year_text;
static int year = QUARTIER_NO_YEAR;

static const GOptionEntry options[] = {
  { "scenario", 's', 0, G_OPTION_ARG_STRING, &scenario,
    N_ ("The scenario's id; default: the last one"), "ID" },
  { "year", 'y', 0, G_OPTION_ARG_STRING, &year_text,
    N_ ("Year whose factors apply, 1990 to 2100; default: the scenario's"), "YEAR" },
  { "weather", 'w', 0, G_OPTION_ARG_FILENAME, &weather,
    N_ ("Weather year (EPW); default: the plan's, else a year made from the place's months"),
    "EPW" },
  { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("table (default), json or csv"), "FORMAT" },
  { "explain", 'e', 0, G_OPTION_ARG_STRING, &explain,
    N_ ("Instead, how one figure comes about, as ghg_kg.buildings or criteria.kfw.297"), "MEMBER" },
  { "district", 'd', 0, G_OPTION_ARG_STRING, &district,
    N_ ("With --explain: of this district alone"), "ID" },
  { NULL },
};

/* Whether it is a criterion that is to be opened, "criteria.ID". */
static const char *
find_criterion (void)
{
  return explain != NULL && g_str_has_prefix (explain, "criteria.") ? explain + strlen ("criteria.")
                                                                    : NULL;
}

/* Whether the options can be; else the line is printed. */
static gboolean
check_options (const char *file)
{
  const QuartierCommand *command = &quartier_command_estimate;

  if (district != NULL && explain == NULL)
    {
      quartier_command_misused (command, _ ("--district: say with --explain which figure of it"));
      return FALSE;
    }
  if (district != NULL && find_criterion () != NULL)
    {
      quartier_command_misused (command, _ ("--district: a criterion is of the whole scenario"));
      return FALSE;
    }
  if (explain != NULL && g_strcmp0 (format, "csv") == 0)
    {
      quartier_command_misused (command, _ ("--explain: a figure opens as a table or as json"));
      return FALSE;
    }
  return quartier_command_check_estimating (command, file, year_text, &year, weather);
}

static int
print_criterion (const QuartierEstimate *estimate,
                 const QuartierEstimate *reference,
                 const char *file,
                 int chosen)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text
      = quartier_criterion_explain (estimate, reference, find_criterion (), chosen == 1, &error);

  return text != NULL ? quartier_command_print (text) : quartier_command_fail (file, error);
}

/* Whether it is a figure that hangs on the scenario this one came from. */
static gboolean
opens_reference (void)
{
  return explain != NULL && g_str_has_suffix (explain, "eur_per_t_abated");
}

static int
print_explained (const QuartierEstimate *estimate,
                 const QuartierEstimate *reference,
                 const char *file,
                 int chosen)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierSum) sum = quartier_explain (estimate, district, explain, &error);
  g_autofree char *text = NULL;

  if (sum == NULL)
    return quartier_command_fail (file, error);
  if (opens_reference ())
    {
      quartier_sum_free (sum);
      sum = quartier_explain_against (estimate, reference, district, explain);
    }
  text = chosen == 1 ? quartier_sum_to_json (sum) : quartier_sum_to_text (sum);
  return quartier_command_print (text);
}

static int
print (const QuartierEstimate *estimate,
       const QuartierEstimate *reference,
       const char *file,
       int chosen)
{
  g_autofree char *text = NULL;

  quartier_command_warn_of_estimate (file, estimate, FALSE);
  if (find_criterion () != NULL)
    return print_criterion (estimate, reference, file, chosen);
  if (explain != NULL)
    return print_explained (estimate, reference, file, chosen);
  text = chosen == 0   ? quartier_estimate_to_table (estimate, reference)
         : chosen == 1 ? quartier_estimate_to_json (estimate, reference)
                       : quartier_estimate_to_csv (estimate);
  return quartier_command_print (text);
}

/* The scenario that this one was copied from, on the same engine; %NULL where there is none. What
 * is odd in it is not this one's, and not told. */
static QuartierEstimate *
estimate_parent (QuartierEngine *engine,
                 QuartierPlan *plan,
                 QuartierLibrary *library,
                 const char *file,
                 const QuartierSite *site)
{
  const QuartierScenario *own = quartier_plan_find_scenario (plan, site->scenario);
  g_autoptr (QuartierSite) parent = NULL;

  if (own == NULL || own->parent == NULL || quartier_plan_find_scenario (plan, own->parent) == NULL)
    return NULL;
  parent = quartier_command_make_site (plan, library, file, own->parent, year, weather, site);
  return parent != NULL ? quartier_engine_run (engine, parent, NULL, NULL) : NULL;
}

static int
run (char **operands)
{
  static const char *const formats[] = { "table", "json", "csv", NULL };
  const char *file = operands[0];
  const int chosen
      = quartier_command_choose (&quartier_command_estimate, "--format", format, formats);
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
  site = plan != NULL
             ? quartier_command_make_site (plan, library, file, scenario, year, weather, NULL)
             : NULL;
  if (site == NULL)
    return QUARTIER_EXIT_FAULT;
  estimate = quartier_engine_run (engine, site, NULL, &error);
  if (estimate == NULL)
    return quartier_command_fail (file, error);
  if (explain == NULL || find_criterion () != NULL || opens_reference ())
    reference = estimate_parent (engine, plan, library, file, site);
  return print (estimate, reference, file, chosen);
}

static const char *const examples[] = {
  "quartier-cli estimate north.quartier",
  N_ ("The last scenario as a table"),
  "quartier-cli estimate north.quartier --scenario eco --year 2040 --format json",
  N_ ("One scenario with the factors of 2040, for another program"),
  "quartier-cli estimate north.quartier --weather Mannheim.epw --format csv > districts.csv",
  N_ ("A row for each district, with measured weather"),
  NULL,
};

const QuartierCommand quartier_command_estimate = {
  .name = "estimate",
  .operands = "PLAN",
  .n_operands = 1,
  .summary = N_ ("Estimate a year of a scenario: energy and greenhouse gases"),
  .description = N_ (
      "PLAN is a plan file, or - for standard input. What the plan leaves open has a default; the\n"
      "answer lists those it took. Where no weather is given, the file that the plan names is "
      "read;\n"
      "where it names none, a typical year is made from the monthly climate of its place. The\n"
      "answer says which.\n"
      "\n"
      "All figures are for one year. Energy is what is used in the district, by end use, "
      "including\n"
      "what photovoltaics covers; bought is what remains, by carrier. Fuels are counted by lower\n"
      "heating value. Greenhouse gases are those of the energy bought, with their 10th and 90th\n"
      "percentile; per m² means per square metre of gross floor. Photovoltaics' exports are shown\n"
      "and not counted against them.\n"
      "\n"
      "Money is of measures beyond building to code: not land, streets or the buildings "
      "themselves.\n"
      "Energy is paid at today's prices, taxes with them; what is sold earns nothing. The net "
      "present\n"
      "value is of all that is paid in the period of appraisal, less what measures are still worth "
      "at\n"
      "its end: costs are negative. A scenario that was copied from another has the cost of a "
      "tonne\n"
      "that is not emitted, against that one. What a person may emit stands beside the estimate, "
      "which\n"
      "covers a part of it.\n"
      "\n"
      "Criteria of finance, acts, catalogues, programmes and instruments that hold at the place, "
      "are\n"
      "met, missed or cannot be told at this stage; a plan certifies nothing, and what is still to "
      "be\n"
      "shown stands beside each.\n"
      "\n"
      "The JSON has the members \"format\", \"scenario\", \"year\", \"method\", \"weather\",\n"
      "\"warnings\", \"defaults\", \"factors\", \"targets_per_resident\", \"criteria\", \"totals\" "
      "and\n"
      "\"districts\",\n"
      "and \"reference\", the scenario that this one was copied from. A sector that this\n"
      "version does not estimate is absent, a figure that is not known is null.\n"
      "\n"
      "With --explain every number of \"totals\" opens, by its names joined by points, as\n"
      "finance.low.npv_eur; one that is null says why it is missing, and --district opens that of\n"
      "one district.\n"
      "\n"
      "With --explain the JSON is one part: \"kind\" (quantity, factor, sum, product or formula), "
      "\"label\",\n"
      "\"value\", \"unit\" and its own \"parts\". A part with \"inverse\": true is subtracted in a "
      "sum and\n"
      "divides in a product."),
  .options = options,
  .examples = examples,
  .run = run,
};
