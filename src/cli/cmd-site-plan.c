#include "cli/command.h"

#include <glib/gi18n.h>

#include "base/quartier-error.h"
#include "io/raster.h"

static char *output;
static gboolean progress;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The PNG file to write; must be given"),
    "PICTURE" },
  { "progress", 'p', 0, G_OPTION_ARG_NONE, &progress,
    N_ ("Print lines \"progress 0.42\" on standard output"), NULL },
  { NULL },
};

/* Reading has several rounds, each from nought to one: what is told never goes back. */
/* Stops when nobody reads any more. */
static gboolean
report_cb (double share, gpointer data G_GNUC_UNUSED)
{
  return !progress || quartier_command_print_progress (share);
}

static int
run (char **operands)
{
  const char *file = operands[0];
  g_autoptr (GError) error = NULL;

  if (output == NULL)
    return quartier_command_misused (&quartier_command_site_plan,
                                     _ ("-o is missing; name the picture to write"));
  if (!quartier_command_keeps (&quartier_command_site_plan, file, output))
    return QUARTIER_EXIT_USAGE;
  if (!quartier_raster_prepare (file, output, report_cb, NULL, &error))
    return g_error_matches (error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED)
               ? QUARTIER_EXIT_FAULT
               : quartier_command_fail (file, error);
  return report_cb (1, NULL) ? QUARTIER_EXIT_DONE : QUARTIER_EXIT_FAULT;
}

static const char *const examples[] = {
  "quartier-cli site-plan plan.tif -o plan.png",
  N_ ("Makes the picture that the application lays under the districts"),
  NULL,
};

const QuartierCommand quartier_command_site_plan = {
  .name = "site-plan",
  .operands = "FILE",
  .n_operands = 1,
  .summary = N_ ("Make a site plan ready to be laid under a plan's districts"),
  .description = N_ (
      "FILE is a GeoTIFF, PNG or JPEG picture. The PNG that is written is at most 4096 pixels "
      "long.\n"
      "Where FILE has a georeference, the picture is turned north up on the Mercator map "
      "(EPSG:3857),\n"
      "and a world file, PICTURE.wld, tells where it lies, in metres; else there is none, and two\n"
      "points place the picture in the application."),
  .options = options,
  .examples = examples,
  .run = run,
};
