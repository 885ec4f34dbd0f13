/*
 * Paints a piece of the base map to a PNG file, for the eye to judge:
 *
 *   map-mosaic OUT.png ZOOM LON LAT COLUMNS ROWS [dark] [INDEX]
 *
 * INDEX is a backdrop's; without it the world alone is painted. Prints the time a tile took.
 */
#include "map/quartier-backdrop-source.h"
#include "map/quartier-world-source.h"

#include <stdlib.h>

int
main (int argc, char **argv)
{
  g_autoptr (QuartierTileSource) source = NULL;
  g_autoptr (GError) error = NULL;
  const char *index = NULL;
  gboolean dark = FALSE;
  guint zoom, columns, rows, x0, y0, side;
  QuartierMercator centre;
  cairo_surface_t *surface;
  cairo_t *cr;
  gint64 start, longest = 0, total = 0;

  if (argc < 7)
    {
      g_printerr ("map-mosaic OUT.png ZOOM LON LAT COLUMNS ROWS [dark] [INDEX]\n");
      return 2;
    }
  for (int i = 7; i < argc; i++)
    if (g_str_equal (argv[i], "dark"))
      dark = TRUE;
    else
      index = argv[i];
  zoom = atoi (argv[2]);
  columns = atoi (argv[5]);
  rows = atoi (argv[6]);
  side = QUARTIER_MERCATOR_SIDE >> zoom;
  centre = quartier_mercator (g_ascii_strtod (argv[3], NULL), g_ascii_strtod (argv[4], NULL));
  x0 = MAX (0, (int)(centre.x / side) - (int)(columns - 1) / 2);
  y0 = MAX (0, (int)(centre.y / side) - (int)(rows - 1) / 2);

  if (index != NULL)
    {
      g_autoptr (QuartierBackdrop) backdrop = quartier_backdrop_open (index, &error);

      if (backdrop == NULL)
        {
          g_printerr ("%s: %s\n", index, error->message);
          return 1;
        }
      source = QUARTIER_TILE_SOURCE (quartier_backdrop_source_new (backdrop, dark));
    }
  else
    source = QUARTIER_TILE_SOURCE (quartier_world_source_new (dark));

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, columns * 256, rows * 256);
  cr = cairo_create (surface);
  for (guint row = 0; row < rows; row++)
    for (guint column = 0; column < columns; column++)
      {
        gint64 took;

        cairo_save (cr);
        cairo_translate (cr, column * 256, row * 256);
        cairo_rectangle (cr, 0, 0, 256, 256);
        cairo_clip (cr);
        start = g_get_monotonic_time ();
        quartier_tile_source_paint (source, cr, x0 + column, y0 + row, zoom, 256);
        took = g_get_monotonic_time () - start;
        cairo_restore (cr);
        if (column + row > 0) /* the first one loads fonts and the world */
          longest = MAX (longest, took);
        total += took;
      }
  g_print ("zoom %u: %u tiles, mean %.1f ms, longest but the first %.1f ms\n", zoom, columns * rows,
           total / 1e3 / (columns * rows), longest / 1e3);
  cairo_destroy (cr);
  cairo_surface_write_to_png (surface, argv[1]);
  cairo_surface_destroy (surface);
  return 0;
}
