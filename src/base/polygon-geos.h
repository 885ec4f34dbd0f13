/* Polygons as GEOS has them, for the layer base alone. */
#pragma once

#include "base/geos.h"
#include "base/polygon.h"

G_BEGIN_DECLS

GEOSGeometry *quartier_polygon_to_geos (GEOSContextHandle_t geos, const QuartierPolygon *self);
QuartierPolygon *quartier_polygon_from_geos (GEOSContextHandle_t geos, GEOSGeometry *geometry);

typedef QuartierPosition (*QuartierPositionFunc) (const QuartierPosition *position, gpointer data);
QuartierPolygon *
quartier_polygon_mapped (const QuartierPolygon *self, QuartierPositionFunc func, gpointer data);

G_END_DECLS
