#include "cli/command.h"

#include <glib/gi18n.h>

#include "base/quartier-error.h"
#include "io/backdrop.h"
#include "io/json-write.h"
#include "io/mbtiles.h"
#include "io/vector.h"

static char *output;
static gboolean progress, info;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
    N_ ("The index file to write; must be given but for --info"), "INDEX" },
  { "info", 0, 0, G_OPTION_ARG_NONE, &info,
    N_ ("Print what an index file or an MBTiles file holds, as JSON"), NULL },
  { "progress", 'p', 0, G_OPTION_ARG_NONE, &progress,
    N_ ("Print lines \"progress 0.42\" on standard output"), NULL },
  { NULL },
};

/* Stops when nobody reads any more. */
static gboolean
report_cb (double share, gpointer data G_GNUC_UNUSED)
{
  return !progress || quartier_command_print_progress (share);
}

static void
append_text (GString *out, gboolean *first, const char *key, const char *text)
{
  quartier_json_append_key (out, first, 1, key);
  quartier_json_append_string (out, text);
}

static void
append_bounds (GString *out, gboolean *first, const QuartierBounds *bounds)
{
  const double numbers[] = { bounds->west, bounds->south, bounds->east, bounds->north };

  quartier_json_append_key (out, first, 1, "bounds");
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_string_append (out, i == 0 ? "[" : ", ");
      quartier_json_append_number (out, numbers[i]);
    }
  g_string_append_c (out, ']');
}

static gboolean
append_tiles (GString *out, const char *file, GError **error)
{
  g_autoptr (QuartierMbtiles) tiles = quartier_mbtiles_open (file, error);
  QuartierBounds bounds;
  gboolean first = TRUE;
  guint zooms[2];

  if (tiles == NULL)
    return FALSE;
  quartier_mbtiles_get_bounds (tiles, &bounds);
  quartier_mbtiles_get_zooms (tiles, &zooms[0], &zooms[1]);
  append_text (out, &first, "kind", "mbtiles");
  append_text (out, &first, "name", quartier_mbtiles_get_name (tiles));
  append_text (out, &first, "format", quartier_mbtiles_get_format (tiles));
  append_bounds (out, &first, &bounds);
  quartier_json_append_key (out, &first, 1, "min_zoom");
  quartier_json_append_number (out, zooms[0]);
  quartier_json_append_key (out, &first, 1, "max_zoom");
  quartier_json_append_number (out, zooms[1]);
  append_text (out, &first, "attribution", quartier_mbtiles_get_attribution (tiles));
  return TRUE;
}

static gboolean
append_index (GString *out, const char *file, GError **error)
{
  g_autoptr (QuartierBackdrop) index = quartier_backdrop_open (file, error);
  QuartierBounds bounds;
  gboolean first = TRUE;

  if (index == NULL)
    return FALSE;
  quartier_backdrop_get_bounds (index, &bounds);
  append_text (out, &first, "kind", "index");
  append_bounds (out, &first, &bounds);
  append_text (out, &first, "attribution", quartier_backdrop_get_attribution (index));
  return TRUE;
}

static int
print_info (const char *file)
{
  g_autoptr (GString) out = g_string_new ("{");
  g_autoptr (GError) error = NULL;

  if (!(quartier_mbtiles_is_named_so (file) ? append_tiles (out, file, &error)
                                            : append_index (out, file, &error)))
    return quartier_command_fail (file, error);
  g_string_append (out, "\n}\n");
  return quartier_command_print (out->str);
}

static int
run (char **operands)
{
  const char *file = operands[0];
  g_autoptr (GError) error = NULL;

  if (info)
    return output == NULL && !progress
               ? print_info (file)
               : quartier_command_misused (
                   &quartier_command_backdrop,
                   _ ("--info writes nothing; leave -o and --progress out"));
  if (output == NULL)
    return quartier_command_misused (&quartier_command_backdrop,
                                     _ ("-o is missing; name the index file to write"));
  if (g_str_equal (output, "-"))
    return quartier_command_misused (&quartier_command_backdrop,
                                     _ ("-o: an index is not written to standard output; name a file"));
  if (!quartier_command_keeps (&quartier_command_backdrop, file, output))
    return QUARTIER_EXIT_USAGE;
  if (quartier_mbtiles_is_named_so (file))
    {
      g_set_error_literal (
          &error, QUARTIER_ERROR, QUARTIER_ERROR_UNSUPPORTED,
          _ ("MBTiles: they need no index; open the file in the application as it is"));
      return quartier_command_fail (file, error);
    }
  if (!quartier_vector_index_backdrop (file, output, report_cb, NULL, &error))
    /* Only report_cb() stops it, and has said why. */
    return g_error_matches (error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED)
               ? QUARTIER_EXIT_FAULT
               : quartier_command_fail (file, error);
  return report_cb (1, NULL) ? QUARTIER_EXIT_DONE : QUARTIER_EXIT_FAULT;
}

static const char *const examples[] = {
  "quartier-cli backdrop krems.osm.pbf -o krems.backdrop",
  N_ ("Makes the index that the application paints behind a plan"),
  "quartier-cli backdrop --info aerial.mbtiles",
  N_ ("Says what tiles the file holds: where, in which zoom levels, whose"),
  NULL,
};

const QuartierCommand quartier_command_backdrop = {
  .name = "backdrop",
  .operands = "FILE",
  .n_operands = 1,
  .summary = N_ ("Make a map extract ready to be drawn behind a plan"),
  .description = N_ (
      "FILE is an OpenStreetMap extract (.osm, .osm.gz, .osm.pbf), or a GeoPackage, Shapefile,\n"
      "GeoJSON or KML file whose fields are named for OpenStreetMap's keys. The index file holds\n"
      "its water, green, roads, railways, buildings and place names; it replaces an older one\n"
      "whole, or not at all.\n"
      "\n"
      "MBTiles files of PNG, JPEG or WebP pictures need no index: the application opens them as "
      "they\n"
      "are. --info tells what they hold."),
  .options = options,
  .examples = examples,
  .run = run,
};
