#pragma once

#include "engine/figures.h"
#include "io/text-table.h"

G_BEGIN_DECLS

void quartier_capcoa_append_json (GString *out, gboolean *first, const QuartierFigures *figures);
void quartier_capcoa_append_table (GString *out, const QuartierFigures *figures);

G_END_DECLS
