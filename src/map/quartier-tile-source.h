#pragma once

#include <shumate/shumate.h>

#include "map/tile-canvas.h"

G_BEGIN_DECLS

#define QUARTIER_TYPE_TILE_SOURCE (quartier_tile_source_get_type ())

G_DECLARE_DERIVABLE_TYPE (
    QuartierTileSource, quartier_tile_source, QUARTIER, TILE_SOURCE, ShumateMapSource)

/**
 * QuartierTileSourceClass:
 * @paint: paints one tile whole, in a worker thread; must touch nothing that changes after the
 *   source was made
 *
 * A map source that draws its tiles itself. What it shows must not change: libshumate keeps tiles
 * by the source's id, so other data or another palette is another source with another id.
 */
struct _QuartierTileSourceClass
{
  ShumateMapSourceClass parent_class;

  void (*paint) (QuartierTileSource *self, QuartierTileCanvas *canvas);
};

void quartier_tile_source_take_text_size (QuartierTileSource *self);
void quartier_tile_source_paint (
    QuartierTileSource *self, cairo_t *cr, guint x, guint y, guint zoom, double size_px);

G_END_DECLS
