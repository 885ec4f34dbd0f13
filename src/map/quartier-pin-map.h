#pragma once

#include <adwaita.h>

#include "map/quartier-pin-layer.h"

G_BEGIN_DECLS

#define QUARTIER_TYPE_PIN_MAP (quartier_pin_map_get_type ())

/**
 * QuartierPinMap:
 *
 * The drawn world with pins on it, to look at and choose from; nothing can be drawn. Follows light
 * and dark. Its pins: quartier_pin_map_get_pins().
 */
G_DECLARE_FINAL_TYPE (QuartierPinMap, quartier_pin_map, QUARTIER, PIN_MAP, AdwBin)

QuartierPinMap *quartier_pin_map_new (void);
QuartierPinLayer *quartier_pin_map_get_pins (QuartierPinMap *self);
void quartier_pin_map_show_all (QuartierPinMap *self);
void quartier_pin_map_show_pin (QuartierPinMap *self, const char *id);

G_END_DECLS
