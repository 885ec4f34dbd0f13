#pragma once

#include "base/polygon.h"

#include <math.h>

G_BEGIN_DECLS

/**
 * QUARTIER_MERCATOR_SIDE:
 *
 * The side of the square Web Mercator world in Mercator units. One unit is 3.7 cm at the equator
 * and less elsewhere, finer than any pixel of zoom level 19 (30 cm); a whole world east or west of
 * the square still fits in 32 bits.
 */
#define QUARTIER_MERCATOR_SIDE (1 << 30)

/** QUARTIER_MERCATOR_MAX_LAT_DEG: the latitude of the square's upper and lower edge, degrees. */
#define QUARTIER_MERCATOR_MAX_LAT_DEG 85.0511287798066

/**
 * QuartierMercator:
 * @x: Mercator units east of 180° W
 * @y: Mercator units south of 85.0511° N
 */
typedef struct
{
  gint32 x;
  gint32 y;
} QuartierMercator;

/**
 * QuartierMercatorBox:
 *
 * A box in Mercator units, edges included; empty when @x0 > @x1.
 */
typedef struct
{
  gint32 x0;
  gint32 y0;
  gint32 x1;
  gint32 y1;
} QuartierMercatorBox;

#define QUARTIER_MERCATOR_BOX_EMPTY                                                                \
  ((QuartierMercatorBox){ G_MAXINT32, G_MAXINT32, G_MININT32, G_MININT32 })

/** quartier_mercator: longitude −540…540 and latitude in degrees, the latitude held to the square's
 * edges. */
static inline QuartierMercator
quartier_mercator (double lon, double lat)
{
  double s = sin (CLAMP (lat, -QUARTIER_MERCATOR_MAX_LAT_DEG, QUARTIER_MERCATOR_MAX_LAT_DEG) * G_PI
                  / 180);
  double x = (lon + 180) / 360 * QUARTIER_MERCATOR_SIDE;
  double y = (0.5 - log ((1 + s) / (1 - s)) / (4 * G_PI)) * QUARTIER_MERCATOR_SIDE;

  return (QuartierMercator){ (gint32)floor (x + 0.5), (gint32)floor (y + 0.5) };
}

/** quartier_mercator_position: longitude and latitude of a point, degrees. */
static inline QuartierPosition
quartier_mercator_position (QuartierMercator at)
{
  double y = (0.5 - at.y / (double)QUARTIER_MERCATOR_SIDE) * 2 * G_PI;

  return (QuartierPosition){ at.x / (double)QUARTIER_MERCATOR_SIDE * 360 - 180,
                             atan (sinh (y)) * 180 / G_PI };
}

/** quartier_mercator_box: the box of @bounds, which must not be empty. */
static inline QuartierMercatorBox
quartier_mercator_box (const QuartierBounds *bounds)
{
  QuartierMercator a = quartier_mercator (bounds->west, bounds->north);
  QuartierMercator b = quartier_mercator (bounds->east, bounds->south);

  return (QuartierMercatorBox){ a.x, a.y, b.x, b.y };
}

static inline void
quartier_mercator_box_add (QuartierMercatorBox *self, QuartierMercator at)
{
  self->x0 = MIN (self->x0, at.x);
  self->y0 = MIN (self->y0, at.y);
  self->x1 = MAX (self->x1, at.x);
  self->y1 = MAX (self->y1, at.y);
}

static inline gboolean
quartier_mercator_box_overlap (const QuartierMercatorBox *a, const QuartierMercatorBox *b)
{
  return a->x0 <= b->x1 && b->x0 <= a->x1 && a->y0 <= b->y1 && b->y0 <= a->y1;
}

G_END_DECLS
