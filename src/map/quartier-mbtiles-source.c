#include "map/quartier-mbtiles-source.h"

#include <glib/gi18n.h>

#include "base/quartier-error.h"
#include "map/tile-image.h"
#include "map/world-painter.h"

/* A tile of the last level serves the levels below it, this many: one pixel of it is then a small
 * square of the screen. */
#define MAX_LEVELS 6

struct _QuartierMbtilesSource
{
  QuartierTileSource parent_instance;
  /* Owned */
  QuartierMbtiles *tiles;
  /* Borrowed */
  const QuartierMapPalette *palette;
  const QuartierWorldNames *names; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (QuartierMbtilesSource, quartier_mbtiles_source, QUARTIER_TYPE_TILE_SOURCE)

/* The tile, or the nearest above it that is there. */
static cairo_surface_t *
find_image (QuartierMbtilesSource *self, guint x, guint y, guint zoom, guint *out_levels)
{
  guint min_zoom, max_zoom;

  quartier_mbtiles_get_zooms (self->tiles, &min_zoom, &max_zoom);
  for (guint levels = 0; levels <= MIN (zoom, MAX_LEVELS) && zoom - levels >= min_zoom; levels++)
    {
      g_autoptr (GBytes) bytes
          = zoom - levels <= max_zoom
                ? quartier_mbtiles_read (self->tiles, x >> levels, y >> levels, zoom - levels, NULL)
                : NULL;
      cairo_surface_t *image
          = bytes != NULL ? quartier_tile_image_decode (bytes, QUARTIER_MBTILES_MAX_PX) : NULL;

      if (image != NULL)
        {
          *out_levels = levels;
          return image;
        }
    }
  return NULL;
}

static void
quartier_mbtiles_source_paint (QuartierTileSource *source, QuartierTileCanvas *canvas)
{
  QuartierMbtilesSource *self = QUARTIER_MBTILES_SOURCE (source);
  QuartierWorld *world = quartier_world_get_default ();
  const guint zoom = quartier_tile_canvas_get_zoom (canvas);
  const QuartierMercatorBox box = quartier_tile_canvas_get_box (canvas, 0);
  const gint64 side = QUARTIER_MERCATOR_SIDE >> zoom;
  const guint x = (guint)(((gint64)box.x0 + box.x1) / 2 / side);
  const guint y = (guint)(((gint64)box.y0 + box.y1) / 2 / side);
  guint levels = 0;
  cairo_surface_t *image = find_image (self, x, y, zoom, &levels);

  quartier_world_paint (world, canvas, self->palette);
  if (image == NULL)
    {
      quartier_world_add_labels (world, canvas, self->palette, self->names, NULL);
      quartier_tile_canvas_paint_labels (canvas);
      return;
    }
  quartier_map_palette_veil (self->palette, image);
  quartier_tile_image_paint (quartier_tile_canvas_get_cairo (canvas), image, x, y, levels,
                             quartier_tile_canvas_get_px_per_unit (canvas) * side);
  cairo_surface_destroy (image);
}

static void
quartier_mbtiles_source_finalize (GObject *object)
{
  QuartierMbtilesSource *self = QUARTIER_MBTILES_SOURCE (object);

  g_clear_pointer (&self->tiles, quartier_mbtiles_unref);
  G_OBJECT_CLASS (quartier_mbtiles_source_parent_class)->finalize (object);
}

static void
quartier_mbtiles_source_class_init (QuartierMbtilesSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quartier_mbtiles_source_finalize;
  QUARTIER_TILE_SOURCE_CLASS (klass)->paint = quartier_mbtiles_source_paint;
}

static void
quartier_mbtiles_source_init (QuartierMbtilesSource *self G_GNUC_UNUSED)
{
}

/**
 * quartier_mbtiles_source_check:
 * @error: %QUARTIER_ERROR_UNSUPPORTED
 *
 * Decodes one tile: a system may lack a reader for WebP.
 *
 * Returns: whether the tiles can be shown
 */
gboolean
quartier_mbtiles_source_check (QuartierMbtiles *tiles, GError **error)
{
  cairo_surface_t *image
      = quartier_tile_image_decode (quartier_mbtiles_get_sample (tiles), QUARTIER_MBTILES_MAX_PX);

  if (image == NULL)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNSUPPORTED,
                   _ ("MBTiles: its %s pictures cannot be read here; export them as PNG or JPEG"),
                   quartier_mbtiles_get_format (tiles));
      return FALSE;
    }
  cairo_surface_destroy (image);
  return TRUE;
}

/**
 * quartier_mbtiles_source_new:
 * @tiles: a reference is taken
 * @dark: how the world around them is painted
 *
 * Returns: (transfer full): a map source whose id names the file and the palette
 */
QuartierMbtilesSource *
quartier_mbtiles_source_new (QuartierMbtiles *tiles, gboolean dark)
{
  const QuartierMapPalette *palette = quartier_map_palette_get (dark);
  const QuartierWorldNames *names = quartier_world_names_get (NULL);
  const char *language = quartier_world_names_get_language (names);
  const char *attribution = quartier_mbtiles_get_attribution (tiles);
  g_autofree char *id
      = g_strdup_printf ("quartier-mbtiles-%s-%s-%s", quartier_mbtiles_get_id (tiles), palette->name, language);
  g_autofree char *license = g_strjoin (*attribution != '\0' ? ", " : "", attribution,
                                        _ ("Made with Natural Earth and GeoNames"), NULL);
  QuartierMbtilesSource *self = g_object_new (
      QUARTIER_TYPE_MBTILES_SOURCE, "id", id, "name", quartier_mbtiles_get_name (tiles), "license",
      license, "min-zoom-level", 0, "max-zoom-level", 19, "tile-size", 256, "projection",
      SHUMATE_MAP_PROJECTION_MERCATOR, NULL);

  quartier_tile_source_take_text_size (QUARTIER_TILE_SOURCE (self));
  self->tiles = quartier_mbtiles_ref (tiles);
  self->palette = palette;
  self->names = names;
  return self;
}
