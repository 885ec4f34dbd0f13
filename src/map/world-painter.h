#pragma once

#include "map/map-palette.h"
#include "map/tile-canvas.h"
#include "map/world-names.h"

G_BEGIN_DECLS

void quartier_world_paint (const QuartierWorld *self,
                           QuartierTileCanvas *canvas,
                           const QuartierMapPalette *palette);
void quartier_world_add_labels (const QuartierWorld *self,
                                QuartierTileCanvas *canvas,
                                const QuartierMapPalette *palette,
                                const QuartierWorldNames *names,
                                const QuartierMercatorBox *without);

G_END_DECLS
