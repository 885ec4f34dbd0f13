#pragma once

#include "base/polygon.h"

G_BEGIN_DECLS

GArray *quartier_polygons_trace (QuartierPolygon *const *shapes, gsize n,
                                 const QuartierBounds *within, const QuartierPosition *from,
                                 const QuartierPosition *to, double tolerance_m, double *out_length_m);

G_END_DECLS
