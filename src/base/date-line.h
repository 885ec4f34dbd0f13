#pragma once

#include "base/polygon.h"

G_BEGIN_DECLS

QuartierPolygon *quartier_polygon_joined (QuartierPolygon *self);
QuartierPolygon *quartier_polygon_parted (QuartierPolygon *self);
gboolean quartier_polygon_circles_pole (const QuartierPolygon *self);
double quartier_lon_on_globe (double lon);
double quartier_lon_near (double lon, double other);

G_END_DECLS
