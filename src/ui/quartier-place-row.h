#pragma once

#include "base/polygon.h"
#include "library/gazetteer.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUARTIER_TYPE_PLACE_ROW (quartier_place_row_get_type ())
G_DECLARE_FINAL_TYPE (QuartierPlaceRow, quartier_place_row, QUARTIER, PLACE_ROW, AdwComboRow)

QuartierPlaceRow *quartier_place_row_new (const char *title);
void quartier_place_row_look_for (QuartierPlaceRow *self, const char *name,
                                  const QuartierPosition *chosen);
const QuartierNamedPlace *quartier_place_row_get_place (QuartierPlaceRow *self);
gboolean quartier_place_row_is_unknown (QuartierPlaceRow *self);

G_END_DECLS
