#include "map/quartier-world-source.h"

#include <glib/gi18n.h>

#include "map/world-painter.h"

struct _QuartierWorldSource
{
  QuartierTileSource parent_instance;
  /* Borrowed */
  const QuartierMapPalette *palette;
  const QuartierWorldNames *names; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (QuartierWorldSource, quartier_world_source, QUARTIER_TYPE_TILE_SOURCE)

static void
quartier_world_source_paint (QuartierTileSource *source, QuartierTileCanvas *canvas)
{
  QuartierWorldSource *self = QUARTIER_WORLD_SOURCE (source);
  QuartierWorld *world = quartier_world_get_default ();

  quartier_world_paint (world, canvas, self->palette);
  quartier_world_add_labels (world, canvas, self->palette, self->names, NULL);
  quartier_tile_canvas_paint_labels (canvas);
}

static void
quartier_world_source_class_init (QuartierWorldSourceClass *klass)
{
  QUARTIER_TILE_SOURCE_CLASS (klass)->paint = quartier_world_source_paint;
}

static void
quartier_world_source_init (QuartierWorldSource *self G_GNUC_UNUSED)
{
}

/**
 * quartier_world_source_new:
 * @dark: whether to paint light on dark
 *
 * Returns: (transfer full): a map source whose id names its palette
 */
QuartierWorldSource *
quartier_world_source_new (gboolean dark)
{
  const QuartierMapPalette *palette = quartier_map_palette_get (dark);
  const QuartierWorldNames *names = quartier_world_names_get (NULL);
  const char *language = quartier_world_names_get_language (names);
  g_autofree char *id = g_strdup_printf ("quartier-world-%s-%s", palette->name, language);
  QuartierWorldSource *self = g_object_new (
      QUARTIER_TYPE_WORLD_SOURCE, "id", id, "name", "World", "license", _("Made with Natural Earth and GeoNames"),
      "license-uri", "https://www.naturalearthdata.com/", "min-zoom-level", 0, "max-zoom-level", 19,
      "tile-size", 256, "projection", SHUMATE_MAP_PROJECTION_MERCATOR, NULL);

  quartier_tile_source_take_text_size (QUARTIER_TILE_SOURCE (self));
  self->palette = palette;
  self->names = names;
  return self;
}
