/*
 * Metres on the ground near a position.
 */
#include "base/plane.h"

#include <math.h>

/* The ellipsoid of WGS 84: half its longer axis, and the square of its eccentricity. */
#define AXIS_M 6378137.0
#define ECCENTRICITY_2 0.00669437999014

/* At the poles all meridians meet, and a plane of longitudes has no width. */
#define LEAST_COS 1e-9

/**
 * quartier_plane_at:
 *
 * A degree of latitude is as long as the meridian's radius of curvature there says, a degree of
 * longitude as the parallel's: M = a (1 − e²) ÷ (1 − e² sin² φ)^1.5 and N cos φ, N = a ÷ √(1 − e²
 * sin² φ).
 */
QuartierPlane
quartier_plane_at (const QuartierPosition *origin)
{
  const double lat_rad = origin->lat * G_PI / 180;
  const double w = 1 - ECCENTRICITY_2 * sin (lat_rad) * sin (lat_rad);

  return (QuartierPlane){ *origin, AXIS_M / sqrt (w) * MAX (cos (lat_rad), LEAST_COS) * G_PI / 180,
                          AXIS_M * (1 - ECCENTRICITY_2) / (w * sqrt (w)) * G_PI / 180 };
}

/**
 * quartier_plane_to_m:
 * @out_east_m: (out): how far east of the origin
 * @out_north_m: (out): how far north of it
 */
void
quartier_plane_to_m (const QuartierPlane *self,
                     const QuartierPosition *position,
                     double *out_east_m,
                     double *out_north_m)
{
  *out_east_m = (position->lon - self->origin.lon) * self->m_per_lon;
  *out_north_m = (position->lat - self->origin.lat) * self->m_per_lat;
}

QuartierPosition
quartier_plane_to_position (const QuartierPlane *self, double east_m, double north_m)
{
  return (QuartierPosition){ self->origin.lon + east_m / self->m_per_lon,
                             self->origin.lat + north_m / self->m_per_lat };
}
