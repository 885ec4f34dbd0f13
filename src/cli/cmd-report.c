#include "cli/estimating.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "report/plan-report.h"

static char *output;
static char *language;
static char *weather;
static char *year_text;
static int year = QUARTIER_NO_YEAR;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The PDF file, - for standard output; must be given"), "OUT" },
  { "language", 'l', 0, G_OPTION_ARG_STRING, &language,
    N_ ("en, de, fr, nl or zh_CN; default: that of the session"), "LANGUAGE" },
  { "year", 'y', 0, G_OPTION_ARG_STRING, &year_text,
    N_ ("Year whose factors apply, 1990 to 2100; default: the scenario's"), "YEAR" },
  { "weather", 'w', 0, G_OPTION_ARG_FILENAME, &weather,
    N_ ("Weather year (EPW); default: the plan's, else a year made from the place's months"),
    "EPW" },
  { NULL },
};

/* Whether the language is one the program speaks; else the line is printed. */
static gboolean
choose_language (void)
{
  static const char *const known[] = { "en", "de", "fr", "nl", "zh_CN", NULL };

  if (language == NULL)
    return TRUE;
  if (quartier_command_choose (&quartier_command_report, "--language", language, known) < 0)
    return FALSE;
  g_setenv ("LANGUAGE", language, TRUE);
  /* In the locale "C" nothing is translated. Any other makes gettext look again. */
  if (g_strcmp0 (setlocale (LC_MESSAGES, NULL), "C") == 0)
    setlocale (LC_MESSAGES, "C.UTF-8");
  else
    setlocale (LC_MESSAGES, "");
  return TRUE;
}

static int
run (char **operands)
{
  const char *file = operands[0];
  g_autoptr (QuartierLibrary) library = NULL;
  g_autoptr (QuartierPlan) plan = NULL;
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (GPtrArray) estimates
      = g_ptr_array_new_with_free_func ((GDestroyNotify)quartier_estimate_unref);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (output == NULL)
    return quartier_command_misused (&quartier_command_report,
                                     _ ("-o is missing; name the PDF file to write"));
  if (!quartier_command_check_estimating (&quartier_command_report, file, year_text, &year, weather)
      || !quartier_command_keeps (&quartier_command_report, file, output)
      || !quartier_command_keeps (&quartier_command_report, weather, output) || !choose_language ())
    return QUARTIER_EXIT_USAGE;
  library = quartier_command_open_library ();
  plan = library != NULL ? quartier_command_load_plan (file, library) : NULL;
  if (plan == NULL)
    return QUARTIER_EXIT_FAULT;
  for (gsize i = 0; i < quartier_plan_get_n_scenarios (plan); i++)
    {
      g_autoptr (QuartierSite) site = quartier_command_make_site (
          plan, library, file, quartier_plan_get_scenario (plan, i)->id, year, weather, NULL);
      QuartierEstimate *estimate
          = site != NULL ? quartier_engine_run (engine, site, NULL, &error) : NULL;

      if (site == NULL)
        return QUARTIER_EXIT_FAULT;
      if (estimate == NULL)
        return quartier_command_fail (file, error);
      g_ptr_array_add (estimates, estimate);
    }
  pdf = quartier_plan_report (plan, library, (QuartierEstimate *const *)estimates->pdata,
                              estimates->len);
  status = quartier_command_put (output, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf));
  for (guint i = 0; status == QUARTIER_EXIT_DONE && i < estimates->len; i++)
    quartier_command_warn_of_estimate (file, estimates->pdata[i], estimates->len > 1);
  return status;
}

static const char *const examples[] = {
  "quartier-cli report north.quartier -o north.pdf",
  N_ ("The last scenario on paper, beside those before it"),
  "quartier-cli report north.quartier -o north-zh.pdf --language zh_CN",
  N_ ("The same in Chinese"),
  NULL,
};

const QuartierCommand quartier_command_report = {
  .name = "report",
  .operands = "PLAN",
  .n_operands = 1,
  .summary = N_ ("Put a plan on paper: answer, map, scenarios, districts, sources"),
  .description = N_ (
      "PLAN is a plan file, or - for standard input. OUT becomes a PDF file of A4 pages about the "
      "last\n"
      "scenario: the emissions with their range, by sector, and a map; the scenarios side by side "
      "(the\n"
      "last four); the districts; what widens the range most; the factors with source, year and\n"
      "evidence; what was assumed. OUT is replaced whole, or not at all."),
  .options = options,
  .examples = examples,
  .run = run,
};
