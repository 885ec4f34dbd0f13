#pragma once

#include "engine/figures.h"

G_BEGIN_DECLS

void quartier_travel_append_table (GString *out, const QuartierFigures *figures);

G_END_DECLS
