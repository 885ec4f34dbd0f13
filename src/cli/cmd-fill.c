#include "cli/command.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "io/fill.h"
#include "io/plan-file.h"
#include "io/text-table.h"
#include "io/vector.h"

static char *buildings;
static char *output;
static char *scenario;

static const GOptionEntry options[] = {
  { "buildings", 'b', 0, G_OPTION_ARG_FILENAME, &buildings,
    N_ ("The file of building outlines; must be given"), "FILE" },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
    N_ ("Write the plan there, - for standard output; default: in its place"), "OUT" },
  { "scenario", 's', 0, G_OPTION_ARG_STRING, &scenario,
    N_ ("Fill one scenario alone; default: all of them"), "ID" },
  { NULL },
};

/* The box around the districts to be filled; FALSE where there are none. */
static gboolean
get_bounds (QuartierPlan *plan, QuartierBounds *out)
{
  gboolean any = FALSE;

  *out = (QuartierBounds){ INFINITY, INFINITY, -INFINITY, -INFINITY };
  for (gsize i = 0; i < quartier_plan_get_n_scenarios (plan); i++)
    {
      const char *id = quartier_plan_get_scenario (plan, i)->id;
      QuartierBounds bounds;

      if ((scenario != NULL && !g_str_equal (scenario, id))
          || !quartier_plan_get_bounds (plan, id, &bounds))
        continue;
      any = TRUE;
      /* Beyond the date line the plan goes on at the other end of the file. */
      if (bounds.west < -180 || bounds.east > 180)
        bounds = (QuartierBounds){ -180, bounds.south, 180, bounds.north };
      out->west = MIN (out->west, bounds.west);
      out->south = MIN (out->south, bounds.south);
      out->east = MAX (out->east, bounds.east);
      out->north = MAX (out->north, bounds.north);
    }
  return any;
}

static char *
to_table (const QuartierFill *fill)
{
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("llrrrrrl");
  GString *out = g_string_new (NULL);

  quartier_text_table_add (table, _ ("Scenario"), _ ("District"), _ ("buildings"),
                           _ ("footprint m²"), _ ("coverage"), _ ("storeys"), "far", _ ("mix"),
                           NULL);
  for (guint i = 0; i < fill->rows->len; i++)
    {
      const QuartierFillRow *row = fill->rows->pdata[i];
      const double unknown = row->filled ? 1 : NAN;
      g_autofree char *n = quartier_text_number ((double)row->n_buildings, 0);
      g_autofree char *footprint = quartier_text_number (row->footprint_m2, 0);
      g_autofree char *coverage = quartier_text_number (row->coverage * unknown, 3);
      g_autofree char *storeys = quartier_text_number (row->storeys * unknown, 1);
      g_autofree char *far = quartier_text_number (row->far * unknown, 3);

      quartier_text_table_add (
          table, row->scenario, row->id, n, footprint, coverage, storeys, far,
          row->mix != NULL ? row->mix : (row->filled ? _ ("as it was") : _ ("left as it is")),
          NULL);
    }
  quartier_text_table_append (table, 0, out);
  return g_string_free (out, FALSE);
}

static void
warn_of_assumptions (QuartierPlan *plan, const char *file, const QuartierFill *fill, double storeys)
{
  g_autofree char *with = quartier_text_number ((double)fill->n_with_levels, 0);
  g_autofree char *all = quartier_text_number ((double)fill->n_buildings, 0);

  quartier_command_warn_of_plan (file, plan);
  for (guint i = 0; i < fill->warnings->len; i++)
    quartier_command_warn (file, fill->warnings->pdata[i]);
  if (fill->n_with_levels < fill->n_buildings)
    {
      g_autofree char *text = g_strdup_printf (
          _ ("%s of %s buildings have building:levels; %g storeys assumed for the others "
             "(default.fill_storeys)"),
          with, all, storeys);

      quartier_command_warn (buildings, text);
    }
}

/* The plan to its file, and what was done to standard output. */
static int
write_plan (QuartierPlan *plan, const char *file, const QuartierFill *fill, double storeys)
{
  const char *target = output != NULL ? output : file;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *here = NULL;

  if (g_str_equal (target, "-"))
    {
      warn_of_assumptions (plan, file, fill, storeys);
      here = g_get_current_dir ();
      text = quartier_plan_to_text_in (plan, here);
      return quartier_command_print (text);
    }
  if (!quartier_plan_save (plan, target, &error))
    return quartier_command_fail (target, error);
  warn_of_assumptions (plan, file, fill, storeys);
  text = to_table (fill);
  return quartier_command_print (text);
}

static int
run (char **operands)
{
  const char *file = operands[0];
  g_autoptr (QuartierLibrary) library = NULL;
  g_autoptr (QuartierPlan) plan = NULL;
  g_autoptr (QuartierFootprints) footprints = NULL;
  g_autoptr (QuartierFill) fill = NULL;
  g_autoptr (GError) error = NULL;
  QuartierBounds bounds;
  double storeys;

  if (buildings == NULL)
    return quartier_command_misused (&quartier_command_fill,
                                     _ ("--buildings is missing; name the file of buildings"));
  if (g_str_equal (buildings, "-"))
    return quartier_command_misused (&quartier_command_fill,
                                     _ ("--buildings: files of buildings are not read from standard "
                                        "input; name a file"));
  if (output == NULL && g_str_equal (file, "-"))
    return quartier_command_misused (&quartier_command_fill,
                                     _ ("-o is missing; a plan from standard input has no place to "
                                        "go back to"));
  if (!quartier_command_keeps (&quartier_command_fill, buildings, output != NULL ? output : file))
    return QUARTIER_EXIT_USAGE;
  library = quartier_command_open_library ();
  plan = library != NULL ? quartier_command_load_plan (file, library) : NULL;
  if (plan == NULL)
    return QUARTIER_EXIT_FAULT;
  storeys = quartier_library_get_factor (library, "default.fill_storeys")->value;
  footprints = get_bounds (plan, &bounds)
                   ? quartier_vector_read_footprints (buildings, &bounds, &error)
                   : g_new0 (QuartierFootprints, 1);
  if (footprints == NULL)
    return quartier_command_fail (buildings, error);
  fill = quartier_fill_plan (plan, scenario, footprints, storeys, &error);
  if (fill == NULL)
    return quartier_command_fail (file, error);
  return write_plan (plan, file, fill, storeys);
}

static const char *const examples[] = {
  "quartier-cli fill krems.quartier --buildings krems.osm.pbf -o filled.quartier",
  N_ ("Density and mix of today, into another file"),
  "quartier-cli fill krems.quartier --buildings cadastre.gpkg --scenario baseline",
  N_ ("One scenario, in the plan's own file"),
  NULL,
};

const QuartierCommand quartier_command_fill = {
  .name = "fill",
  .operands = "PLAN",
  .n_operands = 1,
  .summary = N_ ("Set density and mix of districts from real building outlines"),
  .description = N_ (
      "PLAN is a plan file, or - for standard input. FILE is an OpenStreetMap extract (.osm,\n"
      ".osm.gz, .osm.pbf), or a GeoPackage, Shapefile, GeoJSON or KML file of buildings in any\n"
      "coordinate system.\n"
      "\n"
      "Coverage becomes the area of the buildings in a district, overlaps counted once, over the\n"
      "district's area; far becomes coverage times the mean storeys, by footprint. Storeys are\n"
      "those of building:levels (or levels, storeys, floors); the others are assumed, and how "
      "many\n"
      "is said. Where any building tells its use, the mix is set by floor area: what the tags "
      "tell\n"
      "of a use is taken for all there is of it, and the rest of the floor is counted to the "
      "other\n"
      "uses of the mix. A district without a building is left as it is. All else in the file "
      "stays.\n"
      "The plan is replaced whole, or not at all."),
  .options = options,
  .examples = examples,
  .run = run,
};
