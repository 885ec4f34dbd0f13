#include "cli/command.h"

#include "base/quartier-error.h"
#include "io/vector.h"

static char *output;
static gboolean progress;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "The index file to write; must be given",
    "INDEX" },
  { "progress", 'p', 0, G_OPTION_ARG_NONE, &progress,
    "Print lines \"progress 0.42\" on standard output", NULL },
  { NULL },
};

/* Stops when nobody reads any more. */
static gboolean
report_cb (double share, gpointer data G_GNUC_UNUSED)
{
  static int told = -1; /* per cent */
  char line[40], number[G_ASCII_DTOSTR_BUF_SIZE];

  if (!progress || (int) (share * 100 + 0.5) <= told)
    return TRUE;
  told = (int) (share * 100 + 0.5);
  g_snprintf (line, sizeof line, "progress %s\n",
              g_ascii_formatd (number, sizeof number, "%.2f", share));
  return quartier_command_print (line) == QUARTIER_EXIT_DONE;
}

static int
run (char **operands)
{
  const char *file = operands[0];
  g_autoptr (GError) error = NULL;

  if (output == NULL)
    return quartier_command_misused (&quartier_command_backdrop,
                                     "-o is missing; name the index file to write");
  if (!quartier_vector_index_backdrop (file, output, report_cb, NULL, &error))
    /* Only report_cb() stops it, and has said why. */
    return g_error_matches (error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED)
               ? QUARTIER_EXIT_FAULT
               : quartier_command_fail (file, error);
  return report_cb (1, NULL) ? QUARTIER_EXIT_DONE : QUARTIER_EXIT_FAULT;
}

static const char *const examples[] = {
  "quartier-cli backdrop krems.osm.pbf -o krems.backdrop",
  "Makes the index that the application paints behind a plan",
  NULL,
};

const QuartierCommand quartier_command_backdrop = {
  .name = "backdrop",
  .operands = "FILE",
  .n_operands = 1,
  .summary = "Make a map extract ready to be drawn behind a plan",
  .description
  = "FILE is an OpenStreetMap extract (.osm, .osm.gz, .osm.pbf), or a GeoPackage, Shapefile,\n"
    "GeoJSON or KML file whose fields are named for OpenStreetMap's keys. The index file holds\n"
    "its water, green, roads, railways, buildings and place names; it replaces an older one\n"
    "whole, or not at all.",
  .options = options,
  .examples = examples,
  .run = run,
};
