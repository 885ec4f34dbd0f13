#pragma once

#include "io/plan-reader-private.h"

G_BEGIN_DECLS

gboolean quartier_heat_mix_read (const QuartierPlanReader *reader, QuartierJsonValue scenario,
                                 QuartierHeatMix **out, GError **error);
void quartier_heat_mix_append_json (GString *out, const QuartierHeatMix *mix);

G_END_DECLS
