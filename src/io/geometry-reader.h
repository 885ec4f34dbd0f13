#pragma once

#include "base/polygon.h"
#include "io/json-tree.h"

G_BEGIN_DECLS

QuartierPolygon *quartier_geometry_read_polygon (const QuartierJson *json,
                                                 QuartierJsonValue geometry, GError **error);
gboolean quartier_geometry_jumps (const QuartierJson *json, QuartierJsonValue geometry,
                                  const QuartierPolygon *shape);
gboolean quartier_geometry_read_point (const QuartierJson *json, QuartierJsonValue feature,
                                       QuartierPosition *out, GError **error);

G_END_DECLS
