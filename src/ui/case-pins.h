#pragma once

#include "library/cases.h"
#include "map/quartier-pin-layer.h"

G_BEGIN_DECLS

void quartier_case_pins_set (QuartierPinLayer *layer, const QuartierCaseLibrary *cases);

G_END_DECLS
