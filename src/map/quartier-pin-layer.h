#pragma once

#include <shumate/shumate.h>

#include "base/polygon.h"

G_BEGIN_DECLS

/**
 * QuartierMapPin:
 * @id: given back when the pin is chosen
 * @name: stands beside it where there is room
 * @about: what more is said of it to who asks
 * @is_approximate: it finds a place, and does not point at it; drawn so
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *about;
  QuartierPosition at;
  gboolean is_approximate;
} QuartierMapPin;

/** QuartierPinFunc: whether a pin is to be seen. */
typedef gboolean (*QuartierPinFunc) (const char *id, gpointer data);

#define QUARTIER_TYPE_PIN_LAYER (quartier_pin_layer_get_type ())

/**
 * QuartierPinLayer:
 *
 * Places on a map to be chosen by pointer or keys. Those that would touch stand together as one
 * with their number, which opens into its own part of the map; names stand where none covers
 * another. Each pin is a button, so that everything that reads a window reads it.
 *
 * The signal "chosen" comes with the id of a pin.
 */
G_DECLARE_FINAL_TYPE (QuartierPinLayer, quartier_pin_layer, QUARTIER, PIN_LAYER, ShumateLayer)

QuartierPinLayer *quartier_pin_layer_new (ShumateViewport *viewport);
void quartier_pin_layer_set_pins (QuartierPinLayer *self, const QuartierMapPin *pins, gsize n_pins);
void quartier_pin_layer_filter (QuartierPinLayer *self, QuartierPinFunc func, gpointer data);
void quartier_pin_layer_set_selected (QuartierPinLayer *self, const char *id);
gboolean quartier_pin_layer_get_bounds (QuartierPinLayer *self, QuartierBounds *out);
gboolean
quartier_pin_layer_get_position (QuartierPinLayer *self, const char *id, QuartierPosition *out);
guint quartier_pin_layer_count_marks (QuartierPinLayer *self);

G_END_DECLS
