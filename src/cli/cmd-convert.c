#include "cli/command.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/quartier-error.h"
#include "document/snapshot.h"
#include "io/plan-file.h"
#include "io/plan-vector.h"
#include "io/replace-file.h"

static char *scenario;
static gboolean repair;

static const GOptionEntry options[] = {
  { "scenario", 's', 0, G_OPTION_ARG_STRING, &scenario,
    N_ ("Take one scenario alone; default: all of them"), "ID" },
  { "repair", 'r', 0, G_OPTION_ARG_NONE, &repair,
    N_ ("Mend outlines that cross themselves instead of refusing them"), NULL },
  { NULL },
};

static gboolean
ends_like (const char *path, const char *const *endings)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (int i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

/* Whether a file is written as a plan: GeoJSON with all that a plan holds. */
static gboolean
is_plan_name (const char *path)
{
  static const char *const endings[] = { ".quartier", ".geojson", ".json", NULL };

  return g_str_equal (path, "-") || ends_like (path, endings);
}

/* Whether a file is read as a plan: GeoJSON of others has no member "quartier". */
static gboolean
holds_plan (const char *path)
{
  static const char *const others[] = { ".geojson", ".json", NULL };
  g_autofree char *text = NULL;

  if (!is_plan_name (path))
    return FALSE;
  return !ends_like (path, others) || !g_file_get_contents (path, &text, NULL, NULL)
         || strstr (text, "\"quartier\"") != NULL;
}

/* The ids of the catalogue, %NULL-terminated. */
static const char **
list_land_uses (QuartierLibrary *library)
{
  gsize n;
  const QuartierCatalogueEntry *entries
      = quartier_library_list (library, QUARTIER_CATALOGUE_LAND_USE, &n);
  const char **ids = g_new0 (const char *, n + 1);

  for (gsize i = 0; i < n; i++)
    ids[i] = entries[i].id;
  return ids;
}

static void
print_warnings (const char *file, GPtrArray *warnings)
{
  for (guint i = 0; i < warnings->len; i++)
    quartier_command_warn (file, warnings->pdata[i]);
}

/* The plan of any file that can be read; %NULL after a line that says why there is none. */
static QuartierPlan *
read_any (const char *file, QuartierLibrary *library, const char *const *land_uses)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  const QuartierPlanLoadFlags flags = repair ? QUARTIER_PLAN_LOAD_REPAIR : QUARTIER_PLAN_LOAD_NONE;
  g_autofree char *text = NULL;
  QuartierPlan *plan;

  if (holds_plan (file) && (!repair || g_str_equal (file, "-")))
    {
      plan = quartier_command_load_plan (file, library);
      if (plan != NULL)
        quartier_command_warn_of_plan (file, plan);
      return plan;
    }
  if (!holds_plan (file))
    text = quartier_plan_vector_read (file, land_uses, warnings, &error);
  else
    g_file_get_contents (file, &text, NULL, &error);
  plan
      = text != NULL ? quartier_plan_from_text (text, strlen (text), library, flags, &error) : NULL;
  if (plan == NULL)
    {
      quartier_command_fail (file, error);
      return NULL;
    }
  print_warnings (file, warnings);
  quartier_command_warn_of_plan (file, plan);
  return plan;
}

/* One scenario is enough: the others are of the same ground. */
static void
warn_of_place (const char *file, QuartierPlan *plan, QuartierLibrary *library)
{
  const gsize n = quartier_plan_get_n_scenarios (plan);
  g_autoptr (GPtrArray) lines = NULL;

  if (n == 0)
    return;
  lines = quartier_snapshot_doubt_place (plan, library, quartier_plan_get_scenario (plan, n - 1)->id);
  print_warnings (file, lines);
}

/* Leaves one scenario, which then was copied from none. */
static gboolean
keep_one (QuartierPlan *plan, const char *id)
{
  const QuartierScenario *found = quartier_plan_find_scenario (plan, id);
  QuartierScenario own;

  if (found == NULL)
    return FALSE;
  quartier_plan_begin (plan, "");
  for (gsize i = quartier_plan_get_n_scenarios (plan); i-- > 0;)
    {
      const char *other = quartier_plan_get_scenario (plan, i)->id;

      if (!g_str_equal (other, id))
        quartier_plan_remove_scenario (plan, other);
    }
  own = *quartier_plan_find_scenario (plan, id);
  own.parent = NULL;
  quartier_plan_put_scenario (plan, &own);
  quartier_plan_commit (plan);
  return TRUE;
}

static int
write_any (QuartierPlan *plan, const char *file, const char *const *land_uses)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *here = g_get_current_dir ();
  g_autofree char *text = NULL;

  if (is_plan_name (file) && !g_str_equal (file, "-"))
    return quartier_plan_save (plan, file, &error) ? QUARTIER_EXIT_DONE
                                                   : quartier_command_fail (file, error);
  text = quartier_plan_to_text_in (plan, here);
  if (g_str_equal (file, "-"))
    return quartier_command_print (text);
  if (!quartier_plan_vector_write (text, strlen (text), land_uses, file, warnings, &error))
    return quartier_command_fail (file, error);
  print_warnings (file, warnings);
  return QUARTIER_EXIT_DONE;
}

static int
run (char **operands)
{
  const char *in = operands[0], *out = operands[1];
  g_autoptr (QuartierLibrary) library = NULL;
  g_autoptr (QuartierPlan) plan = NULL;
  g_autofree const char **land_uses = NULL;

  if (!is_plan_name (out) && !quartier_plan_vector_knows (out))
    return quartier_command_misused (&quartier_command_convert,
                                     _ ("\"%s\": its ending names no format; give .quartier, "
                                        ".geojson, .gpkg, .shp, .kml or .csv"),
                                     out);
  library = quartier_command_open_library ();
  if (library == NULL)
    return QUARTIER_EXIT_FAULT;
  land_uses = list_land_uses (library);
  plan = read_any (in, library, land_uses);
  if (plan == NULL)
    return QUARTIER_EXIT_FAULT;
  warn_of_place (in, plan, library);
  if (scenario != NULL && !keep_one (plan, scenario))
    {
      g_autoptr (GError) error = g_error_new (
          QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID,
          _ ("quartier.scenarios: \"%s\" is not among them; name one that is"), scenario);

      return quartier_command_fail (in, error);
    }
  return write_any (plan, out, land_uses);
}

static const char *const examples[] = {
  "quartier-cli convert north.quartier north.gpkg",
  N_ ("For QGIS: districts and stops as layers"),
  "quartier-cli convert north.gpkg north.quartier",
  N_ ("Back again, with what was changed there"),
  "quartier-cli convert parcels.shp - | quartier-cli estimate -",
  N_ ("What districts of a cadastre use, with defaults for all they do not say"),
  NULL,
};

const QuartierCommand quartier_command_convert = {
  .name = "convert",
  .operands = "IN OUT",
  .n_operands = 2,
  .summary = N_ ("Turn plans into files of a GIS, and back"),
  .description = N_ (
      "IN and OUT are plan files (.quartier), GeoPackages (.gpkg), Shapefiles (.shp), GeoJSON\n"
      "(.geojson), KML (.kml) or CSV (.csv, shapes as well-known text in a column WKT), by their\n"
      "endings; - is a plan on standard input or output. IN may be in any coordinate system.\n"
      "\n"
      "Areas become districts, points with a mode become stops; what else a file holds is left "
      "out,\n"
      "and how much is said. A column is called by the last name of the member it stands for: "
      "heat\n"
      "for supply.heat, mix_office for mix.office; ten letters are enough. Columns the program "
      "does\n"
      "not know stay with the district. Without a column scenario all is one scenario; without an "
      "id\n"
      "the number of the row is one. What a file does not say has its default in the estimate.\n"
      "\n"
      "GeoJSON is written as a plan, which it is: nothing is lost. A GeoPackage has the layers\n"
      "districts and stops and a table of what belongs to none, so that it comes back whole but "
      "for\n"
      "objects of other kinds. The others cannot hold all of a plan; what is left out is said. "
      "Stops\n"
      "beside a Shapefile are a second one, NAME-stops.shp. OUT is replaced whole, or not at all."),
  .options = options,
  .examples = examples,
  .run = run,
};
