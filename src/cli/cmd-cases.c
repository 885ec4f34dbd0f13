#include <glib/gi18n.h>
#include <string.h>

#include "base/quartier-error.h"
#include "cli/estimating.h"
#include "io/case-pack.h"
#include "io/case-text.h"

static char *theme;
static char *country;
static char *size;
static gboolean measured;
static char *scenario;
static char *format;

static const GOptionEntry options[] = {
  { "theme", 't', 0, G_OPTION_ARG_STRING, &theme, N_ ("list: cases on this theme alone"), "THEME" },
  { "country", 'c', 0, G_OPTION_ARG_STRING, &country, N_ ("list: of this country, by its ISO code"),
    "CODE" },
  { "size", 'z', 0, G_OPTION_ARG_STRING, &size, N_ ("list: of this size alone"), "SIZE" },
  { "measured", 'm', 0, G_OPTION_ARG_NONE, &measured, N_ ("list: with a measured figure"), NULL },
  { "scenario", 's', 0, G_OPTION_ARG_STRING, &scenario,
    N_ ("match: which scenario of the plan; default: the last"), "ID" },
  { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("table (default), json or, of show, plan"),
    "FORMAT" },
  { NULL },
};

#define COMMAND (&quartier_command_cases)

static int
choose_format (gboolean plan)
{
  static const char *const formats[] = { "table", "json", "plan", NULL };
  static const char *const two[] = { "table", "json", NULL };

  return quartier_command_choose (COMMAND, "--format", format, plan ? formats : two);
}

/* All cases; %NULL after a line that says why not. */
static QuartierCaseLibrary *
open_cases (QuartierLibrary *library)
{
  g_autofree char *folder = quartier_case_packs_dir ();
  g_autoptr (GError) error = NULL;
  QuartierCaseLibrary *cases = quartier_case_library_new (library, NULL, folder, &error);

  if (cases == NULL)
    {
      quartier_command_fail (NULL, error);
      return NULL;
    }
  for (const char *const *line = quartier_case_library_get_warnings (cases); *line != NULL; line++)
    quartier_command_warn (NULL, *line);
  return cases;
}

static gboolean
is_listed (const QuartierCase *one)
{
  return (theme == NULL || g_strv_contains (one->themes, theme))
         && (country == NULL || g_ascii_strcasecmp (one->country, country) == 0)
         && (size == NULL || g_strcmp0 (quartier_case_get_size (one), size) == 0)
         && (!measured || one->measured);
}

static int
run_list (QuartierCaseLibrary *cases, char **operands G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  const int form = choose_format (FALSE);
  g_autofree char *text = NULL;
  gsize n;
  const QuartierCase *const *all = quartier_case_library_list (cases, &n);

  if (form < 0
      || (theme != NULL
          && quartier_command_choose (COMMAND, "--theme", theme, quartier_case_list_themes ()) < 0)
      || (size != NULL
          && quartier_command_choose (COMMAND, "--size", size, quartier_case_list_sizes ()) < 0))
    return QUARTIER_EXIT_USAGE;
  for (gsize i = 0; i < n; i++)
    if (is_listed (all[i]))
      g_ptr_array_add (chosen, (gpointer)all[i]);
  /* What programs read keeps its order in every language. */
  if (form == 0)
    quartier_cases_sort (chosen);
  text = form == 0
             ? quartier_cases_to_table ((const QuartierCase *const *)chosen->pdata, chosen->len)
             : quartier_cases_to_json ((const QuartierCase *const *)chosen->pdata, chosen->len);
  return quartier_command_print (text);
}

static int
run_show (QuartierCaseLibrary *cases, char **operands)
{
  const QuartierCase *one = quartier_case_library_find (cases, operands[0]);
  const int form = choose_format (TRUE);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (form < 0)
    return QUARTIER_EXIT_USAGE;
  if (one == NULL)
    error = g_error_new (QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID,
                         _ ("there is no such case; give one that quartier-cli cases list shows"));
  else if (form == 2)
    text = quartier_case_to_plan (one, NULL, NULL, &error);
  else
    text = form == 0 ? quartier_case_to_text (cases, one) : quartier_case_to_json (cases, one);
  return text != NULL ? quartier_command_print (text) : quartier_command_fail (operands[0], error);
}

static int
run_match (QuartierCaseLibrary *cases, char **operands)
{
  QuartierLibrary *library = quartier_case_library_get_library (cases);
  const int form = choose_format (FALSE);
  g_autoptr (QuartierPlan) plan = NULL;
  g_autoptr (QuartierSite) site = NULL;
  g_autoptr (QuartierEngine) engine = NULL;
  g_autoptr (QuartierEstimate) estimate = NULL;
  g_autoptr (GArray) matches = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  QuartierCaseProfile profile;

  if (form < 0)
    return QUARTIER_EXIT_USAGE;
  plan = quartier_command_load_plan (operands[0], library);
  site = plan != NULL ? quartier_command_make_site (plan, library, operands[0], scenario,
                                                    QUARTIER_NO_YEAR, NULL, NULL)
                      : NULL;
  if (site == NULL)
    return QUARTIER_EXIT_FAULT;
  engine = quartier_engine_new ();
  estimate = quartier_engine_run (engine, site, NULL, &error);
  if (estimate == NULL)
    return quartier_command_fail (operands[0], error);
  quartier_case_profile_of_figures (library, quartier_estimate_get_climate_id (estimate),
                                    quartier_estimate_get_totals (estimate), &profile);
  quartier_command_warn_of_estimate (operands[0], estimate, FALSE);
  matches = quartier_cases_match (cases, &profile);
  text = form == 0 ? quartier_case_matches_to_table (matches)
                   : quartier_case_matches_to_json (matches);
  return quartier_command_print (text);
}

static int
run_export (QuartierCaseLibrary *cases, char **operands)
{
  g_autofree char *pack = quartier_case_pack_id_of_file (operands[0]);
  g_autoptr (GError) error = NULL;
  g_autofree char *text
      = quartier_case_pack_export (cases, pack, (const char *const *)operands + 1, &error);

  return text != NULL ? quartier_command_put (operands[0], text, strlen (text))
                      : quartier_command_fail (operands[0], error);
}

static int
run_import (QuartierCaseLibrary *cases, char **operands)
{
  g_autofree char *folder = quartier_case_packs_dir ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) unknown = NULL;
  g_autofree char *text = NULL, *pack = NULL, *line = NULL;
  gsize length = 0;
  guint n = 0;

  if (!quartier_command_read (operands[0], &text, &length, &error)
      || !quartier_case_pack_import (text, length, quartier_case_library_get_library (cases), folder,
                                     FALSE, &pack, &n, &error))
    return quartier_command_fail (operands[0], error);
  unknown = quartier_case_pack_list_unknown (text, length);
  for (guint i = 0; i < unknown->len; i++)
    quartier_command_warn (operands[0], unknown->pdata[i]);
  /* Translators: the id of a pack. */
  line = g_strdup_printf (ngettext ("%s: %u case", "%s: %u cases", n), pack, n);
  return quartier_command_print_line (line);
}

static int
run_remove (QuartierCaseLibrary *cases G_GNUC_UNUSED, char **operands)
{
  g_autofree char *folder = quartier_case_packs_dir ();
  g_autoptr (GError) error = NULL;

  return quartier_case_pack_remove (folder, operands[0], &error)
             ? QUARTIER_EXIT_DONE
             : quartier_command_fail (operands[0], error);
}

static int
run_indicators (QuartierCaseLibrary *cases, char **operands G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;

  if (format != NULL)
    return quartier_command_misused (COMMAND, _ ("--format: indicators are a table alone"));
  text = quartier_case_indicators_to_table (cases);
  return quartier_command_print (text);
}

typedef struct
{
  const char *name;
  const char *takes; /* (nullable): operands */
  guint least, most;
  const char *options; /* that it knows */
  int (*run) (QuartierCaseLibrary *cases, char **operands);
} Action;

static const Action actions[] = {
  { "list", NULL, 0, 0, "tcmfz", run_list },
  { "show", "ID", 1, 1, "f", run_show },
  { "match", "PLAN", 1, 1, "sf", run_match },
  { "export", "OUT [ID…]", 1, 1000, "", run_export },
  { "import", "PACK", 1, 1, "", run_import },
  { "remove", "PACK", 1, 1, "", run_remove },
  { "indicators", NULL, 0, 0, "", run_indicators },
};

/* An option that the action would not look at is a mistake, not a wish to overlook. */
static gboolean
check_options (const Action *action)
{
  const struct
  {
    char name;
    gboolean given;
    const char *option;
  } given[] = {
    { 't', theme != NULL, "--theme" },   { 'c', country != NULL, "--country" },
    { 'z', size != NULL, "--size" },
    { 'm', measured, "--measured" },     { 's', scenario != NULL, "--scenario" },
    { 'f', format != NULL, "--format" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (given); i++)
    if (given[i].given && strchr (action->options, given[i].name) == NULL)
      {
        /* Translators: an option; then an action. */
        quartier_command_misused (COMMAND, _ ("%s: %s does not take it"), given[i].option,
                                  action->name);
        return FALSE;
      }
  return TRUE;
}

static const char *const names[]
    = { "list", "show", "match", "export", "import", "remove", "indicators", NULL };

static int
run (char **operands)
{
  const int chosen = quartier_command_choose (COMMAND, "cases", operands[0], names);
  const guint n = operands[0] != NULL ? g_strv_length (operands + 1) : 0;
  g_autoptr (QuartierLibrary) library = NULL;
  g_autoptr (QuartierCaseLibrary) cases = NULL;

  if (chosen < 0)
    return QUARTIER_EXIT_USAGE;
  if (n < actions[chosen].least || n > actions[chosen].most)
    return actions[chosen].takes != NULL
               /* Translators: an action; then what stands after it, like ID or PLAN. */
               ? quartier_command_misused (COMMAND, _ ("%s takes %s"), names[chosen],
                                           actions[chosen].takes)
               : quartier_command_misused (COMMAND, _ ("%s takes nothing more"), names[chosen]);
  if (!check_options (&actions[chosen]))
    return QUARTIER_EXIT_USAGE;
  library = quartier_command_open_library ();
  cases = library != NULL ? open_cases (library) : NULL;
  return cases != NULL ? actions[chosen].run (cases, n > 0 ? operands + 1 : NULL)
                       : QUARTIER_EXIT_FAULT;
}

static const char *const examples[] = {
  "quartier-cli cases list --theme green-transport --measured",
  N_ ("Places that have a measured figure and are about travel"),
  "quartier-cli cases show vauban",
  N_ ("Its figures, designed and measured apart, lessons and sources"),
  "quartier-cli cases show vauban --format plan | quartier-cli estimate -",
  N_ ("The same place as the engine sees it"),
  "quartier-cli cases match north.quartier",
  N_ ("Built places like a plan, and why"),
  "quartier-cli cases export nordic.json hammarby-sjostad nordhavn",
  N_ ("Two of them, to pass on"),
  NULL,
};

const QuartierCommand quartier_command_cases = {
  .name = "cases",
  .operands = "[ACTION] [ARGUMENT…]",
  .n_operands = 0,
  .most_operands = 1002,
  .actions = names,
  .summary = N_ ("Show built places, find those like a plan, pass them on"),
  .description
  = N_ ("ACTION is one of:\n"
        "\n"
        "list: all cases; the default.\n"
        "\n"
        "show ID: a case's figures by how they are known, what was done, what made it work, what\n"
        "went wrong, what transfers, and its sources. With --format plan a plan file of what the\n"
        "case's own facts say; its shape is a square of the case's area and no outline.\n"
        "\n"
        "match PLAN: cases like a plan, nearest first, by degree-days, density, size and the share "
        "of\n"
        "jobs. The distance is 1 where the two differ by one clear step; a trait that is not known "
        "of\n"
        "a case does not count but lowers how much is known.\n"
        "\n"
        "export OUT [ID…]: writes cases (all, if none is named) to a file, a pack.\n"
        "\n"
        "import PACK: keeps the cases of a pack, a file or - for standard input; they are called\n"
        "PACK:ID. A pack is an object with \"format\" (quartier-cases/1), \"pack\" (its id) and "
        "\"cases\".\n"
        "\n"
        "remove PACK: forgets a pack, by its id.\n"
        "\n"
        "indicators: what a figure of a case may be, with unit and definition."),
  .options = options,
  .examples = examples,
  .run = run,
};
