#pragma once

#include "map/quartier-map-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * QuartierPlacePalette:
 *
 * The kinds of place that the brush can paint: the user's own first, then those of the plan's country.
 *
 * Signal "told" (a sentence) after one was saved.
 */
#define QUARTIER_TYPE_PLACE_PALETTE (quartier_place_palette_get_type ())
G_DECLARE_FINAL_TYPE (
    QuartierPlacePalette, quartier_place_palette, QUARTIER, PLACE_PALETTE, AdwBin)

void quartier_place_palette_set_context (QuartierPlacePalette *self, QuartierMapView *map,
                                         QuartierPlan *plan, QuartierLibrary *library);
void quartier_place_palette_save (QuartierPlacePalette *self, QuartierDistrict *district,
                                  const char *name);
void quartier_place_palette_open (QuartierPlacePalette *self);

G_END_DECLS
