#pragma once

#include "base/polygon.h"

G_BEGIN_DECLS

double quartier_polygon_get_facade_deg (const QuartierPolygon *self);

G_END_DECLS
