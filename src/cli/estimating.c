/*
 * What the verbs share that estimate scenarios of a plan.
 */
#include "cli/estimating.h"

#include <glib/gi18n.h>

#include "document/snapshot.h"
#include "io/weather.h"

#define FIRST_YEAR 1990
#define LAST_YEAR 2100

/**
 * quartier_command_check_estimating:
 * @year_text: (nullable): of the command line
 * @out_year: (out): what that says, %QUARTIER_NO_YEAR where nothing
 * @weather: (nullable): file of the command line
 *
 * Returns: whether these can be; else after a line that says why not
 */
gboolean
quartier_command_check_estimating (const QuartierCommand *command,
                                   const char *file,
                                   const char *year_text,
                                   int *out_year,
                                   const char *weather)
{
  *out_year = QUARTIER_NO_YEAR;
  if (year_text != NULL
      && !quartier_command_read_number (command, "--year", year_text, FIRST_YEAR, LAST_YEAR, out_year))
    return FALSE;
  if (weather != NULL && g_str_equal (file, "-") && g_str_equal (weather, "-"))
    {
      quartier_command_misused (command,
                                _ ("the plan and the weather cannot both come from standard "
                                   "input"));
      return FALSE;
    }
  return TRUE;
}

/* The weather of the command line; what was filled in goes into the estimate's warnings. */
static QuartierClimate *
load_climate (QuartierSite *site, const char *weather)
{
  g_auto (GStrv) warnings = NULL;
  QuartierClimate *climate
      = quartier_command_load_weather (weather, QUARTIER_LIBRARY (site->library), &warnings);

  quartier_snapshot_add_weather_warnings (site, weather, climate, NULL,
                                          (const char *const *)warnings);
  return climate;
}

/* The weather the plan names; where it cannot be read, the typical year stands in and a warning
 * says so. */
static QuartierClimate *
make_climate (QuartierPlan *plan, QuartierSite *site)
{
  QuartierLibrary *library = QUARTIER_LIBRARY (site->library);
  g_autofree char *path = quartier_plan_dup_weather_path (plan);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) warnings = NULL;
  QuartierClimate *climate
      = path != NULL ? quartier_weather_read (path, library, &warnings, &error) : NULL;

  quartier_snapshot_add_weather_warnings (site, quartier_plan_get_weather (plan), climate, error,
                                          (const char *const *)warnings);
  return climate != NULL ? climate : quartier_snapshot_make_climate (library, &site->place);
}

/**
 * quartier_command_make_site:
 * @scenario: (nullable): id; %NULL for the last one
 * @year: %QUARTIER_NO_YEAR for the scenario's own
 * @weather: (nullable): file of the command line; %NULL for what the plan says
 * @like: (nullable): another scenario of the plan, whose weather it shares where it is the same
 *
 * Returns: (transfer full) (nullable): the site with its weather; %NULL after a line that says what
 * is wrong
 */
QuartierSite *
quartier_command_make_site (QuartierPlan *plan,
                            QuartierLibrary *library,
                            const char *file,
                            const char *scenario,
                            int year,
                            const char *weather,
                            const QuartierSite *like)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierSite) site = quartier_snapshot_new (
      NULL, plan, library, scenario, year != QUARTIER_NO_YEAR ? year : 0, &error);
  g_autoptr (QuartierClimate) climate = NULL;

  if (site == NULL)
    {
      quartier_command_fail (file, error);
      return NULL;
    }
  /* Where the plan names no place, each scenario's is the one nearest to its districts. */
  if (like != NULL && (weather != NULL || g_str_equal (like->place.id, site->place.id)))
    climate = quartier_climate_ref (like->climate);
  else
    climate = weather != NULL ? load_climate (site, weather) : make_climate (plan, site);
  if (climate == NULL)
    return NULL;
  quartier_site_set_climate (site, climate);
  return g_steal_pointer (&site);
}

/* (transfer full) (element-type utf8): what the estimate warns of, for people. */
static GPtrArray *
list_told (const QuartierEstimate *estimate)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *told = g_ptr_array_new_with_free_func (g_free);
  gsize n;
  const char *const *lines = quartier_estimate_get_warnings (estimate, &n);

  for (gsize i = 0; n > 0 && i < quartier_estimate_get_n_districts (estimate); i++)
    g_hash_table_add (ids, (gpointer) quartier_estimate_get_id (estimate, i));
  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (told, quartier_command_dup_told (ids, lines[i]));
  return told;
}

/**
 * quartier_command_warn_of_estimate:
 * @is_named: whether each line begins with the scenario, where there are several
 */
void
quartier_command_warn_of_estimate (const char *file, const QuartierEstimate *estimate,
                                   gboolean is_named)
{
  g_autoptr (GPtrArray) told = list_told (estimate);

  for (guint i = 0; i < told->len; i++)
    {
      const char *scenario = is_named ? quartier_estimate_get_scenario (estimate) : "";
      g_autofree char *line
          = g_strconcat (scenario, is_named ? ": " : "", (const char *) told->pdata[i], NULL);

      quartier_command_warn_as_is (file, line);
    }
}
