#pragma once

#include "base/polygon.h"

G_BEGIN_DECLS

/**
 * QuartierPlane:
 *
 * A plane that touches the globe at a position, in metres. Within a kilometre of there lengths and
 * angles on it are those on the ground to about one part in ten thousand.
 */
typedef struct
{
  QuartierPosition origin;
  double m_per_lon;
  double m_per_lat;
} QuartierPlane;

QuartierPlane quartier_plane_at (const QuartierPosition *origin);
void quartier_plane_to_m (const QuartierPlane *self,
                          const QuartierPosition *position,
                          double *out_east_m,
                          double *out_north_m);
QuartierPosition
quartier_plane_to_position (const QuartierPlane *self, double east_m, double north_m);

G_END_DECLS
