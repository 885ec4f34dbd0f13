#pragma once

#include "io/backdrop.h"
#include "map/map-palette.h"
#include "map/tile-canvas.h"

G_BEGIN_DECLS

void quartier_backdrop_paint (QuartierBackdrop *self,
                              QuartierTileCanvas *canvas,
                              const QuartierMapPalette *palette);

G_END_DECLS
