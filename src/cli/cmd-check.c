#include "cli/command.h"

#include "document/snapshot.h"
#include "io/plan-file.h"

static const GOptionEntry options[] = { { NULL } };

/* What is odd in one scenario; the file's own warnings, which each repeats, are left out. */
static gboolean
check_scenario (QuartierPlan *plan, QuartierLibrary *library, const char *file,
                const QuartierScenario *scenario, gsize *n_warnings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierSite) site = quartier_snapshot_new (plan, library, scenario->id, 0, &error);
  gsize n_loaded;

  if (site == NULL)
    {
      quartier_command_fail (file, error);
      return FALSE;
    }
  quartier_plan_get_load_warnings (plan, &n_loaded);
  for (guint i = (guint) n_loaded; i < site->warnings->len; i++)
    {
      g_autofree char *text
          = g_strdup_printf ("scenario %s: %s", scenario->id, (char *) site->warnings->pdata[i]);

      quartier_command_warn (file, text);
      *n_warnings += 1;
    }
  return TRUE;
}

static int
run (char **operands)
{
  const char *file = operands[0];
  g_autoptr (QuartierLibrary) library = quartier_command_open_library ();
  g_autoptr (QuartierPlan) plan = NULL;
  g_autofree char *display = g_filename_display_name (file);
  g_autoptr (GString) answer = g_string_new (NULL);
  const char *const *warnings;
  gsize n_warnings;

  plan = library != NULL ? quartier_command_load_plan (file, library) : NULL;
  if (plan == NULL)
    return QUARTIER_EXIT_FAULT;
  warnings = quartier_plan_get_load_warnings (plan, &n_warnings);
  for (gsize i = 0; i < n_warnings; i++)
    quartier_command_warn (file, warnings[i]);
  for (gsize i = 0; i < quartier_plan_get_n_scenarios (plan); i++)
    if (!check_scenario (plan, library, file, quartier_plan_get_scenario (plan, i), &n_warnings))
      return QUARTIER_EXIT_FAULT;
  g_string_append_printf (answer, "%s: no faults", display);
  if (n_warnings > 0)
    g_string_append_printf (answer, ", %" G_GSIZE_FORMAT " %s", n_warnings,
                            n_warnings == 1 ? "warning" : "warnings");
  g_string_append_c (answer, '\n');
  return quartier_command_print (answer->str);
}

static const char *const examples[] = {
  "quartier-cli check north.quartier",
  "Prints \"north.quartier: no faults\", or says what is wrong and where",
  "quartier-cli check - < north.quartier",
  "The same from standard input",
  NULL,
};

const QuartierCommand quartier_command_check = {
  .name = "check",
  .operands = "PLAN",
  .n_operands = 1,
  .summary = "Say what is wrong or doubtful in a plan",
  .description
  = "PLAN is a plan file, or - for standard input. A fault is what no estimate can be made with:\n"
    "a number out of range, an unknown id, an outline that crosses itself. The first one is\n"
    "printed with its place in the file, and the exit status is 1. Warnings are about what an\n"
    "estimate would take otherwise than it stands, like a mix that does not sum to 1; they go to\n"
    "standard error, and the exit status is 0.",
  .options = options,
  .examples = examples,
  .run = run,
};
