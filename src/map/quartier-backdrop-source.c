#include "map/quartier-backdrop-source.h"

#include <glib/gi18n.h>

#include "map/backdrop-painter.h"
#include "map/world-painter.h"

struct _QuartierBackdropSource
{
  QuartierTileSource parent_instance;
  /* Owned */
  QuartierBackdrop *backdrop;
  /* Borrowed */
  const QuartierMapPalette *palette;
  const QuartierWorldNames *names; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (QuartierBackdropSource, quartier_backdrop_source, QUARTIER_TYPE_TILE_SOURCE)

static void
quartier_backdrop_source_paint (QuartierTileSource *source, QuartierTileCanvas *canvas)
{
  QuartierBackdropSource *self = QUARTIER_BACKDROP_SOURCE (source);
  QuartierWorld *world = quartier_world_get_default ();
  guint zoom = quartier_tile_canvas_get_zoom (canvas);
  QuartierBounds bounds;
  QuartierMercatorBox box;

  quartier_backdrop_get_bounds (self->backdrop, &bounds);
  box = quartier_mercator_box (&bounds);
  quartier_world_paint (world, canvas, self->palette);
  quartier_backdrop_paint (self->backdrop, canvas, self->palette);
  quartier_world_add_labels (world, canvas, self->palette, self->names, zoom >= 8 ? &box : NULL);
  quartier_tile_canvas_paint_labels (canvas);
}

static void
quartier_backdrop_source_finalize (GObject *object)
{
  QuartierBackdropSource *self = QUARTIER_BACKDROP_SOURCE (object);

  g_clear_pointer (&self->backdrop, quartier_backdrop_unref);
  G_OBJECT_CLASS (quartier_backdrop_source_parent_class)->finalize (object);
}

static void
quartier_backdrop_source_class_init (QuartierBackdropSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quartier_backdrop_source_finalize;
  QUARTIER_TILE_SOURCE_CLASS (klass)->paint = quartier_backdrop_source_paint;
}

static void
quartier_backdrop_source_init (QuartierBackdropSource *self G_GNUC_UNUSED)
{
}

/**
 * quartier_backdrop_source_new:
 * @backdrop: a reference is taken
 * @dark: whether to paint light on dark
 *
 * Returns: (transfer full): a map source whose id names the index and the palette
 */
QuartierBackdropSource *
quartier_backdrop_source_new (QuartierBackdrop *backdrop, gboolean dark)
{
  const QuartierMapPalette *palette = quartier_map_palette_get (dark);
  const QuartierWorldNames *names = quartier_world_names_get (NULL);
  const char *language = quartier_world_names_get_language (names);
  const char *attribution = quartier_backdrop_get_attribution (backdrop);
  g_autofree char *id = g_strdup_printf ("quartier-backdrop-%s-%s-%s",
                                         quartier_backdrop_get_id (backdrop), palette->name,
                                         language);
  g_autofree char *license
      = g_strjoin (*attribution != '\0' ? ", " : "", attribution, _("Made with Natural Earth and GeoNames"), NULL);
  QuartierBackdropSource *self = g_object_new (
      QUARTIER_TYPE_BACKDROP_SOURCE, "id", id, "name", "Backdrop", "license", license,
      "license-uri", "https://www.openstreetmap.org/copyright", "min-zoom-level", 0,
      "max-zoom-level", 19, "tile-size", 256, "projection", SHUMATE_MAP_PROJECTION_MERCATOR, NULL);

  quartier_tile_source_take_text_size (QUARTIER_TILE_SOURCE (self));
  self->backdrop = quartier_backdrop_ref (backdrop);
  self->palette = palette;
  self->names = names;
  return self;
}
