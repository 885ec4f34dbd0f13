#pragma once

#include <gdk/gdk.h>

#include "document/quartier-district.h"

G_BEGIN_DECLS

/**
 * QuartierMapAffine:
 *
 * From the Mercator world, 0…1 east of 180° W and 0…1 south of 85.05° N, to pixels of a widget:
 * x_px = xx × x + xy × y + x0, and so for y. Rotation included.
 */
typedef struct
{
  double xx, xy, x0;
  double yx, yy, y0;
} QuartierMapAffine;

/** QuartierMapPoint: a place in the Mercator world, 0…1. */
typedef struct
{
  double x, y;
} QuartierMapPoint;

typedef struct
{
  double x0, y0, x1, y1;
} QuartierMapBox;

/** QUARTIER_HATCH_PX: period of a hatch; 256 is a multiple of it, and so pictures of it join. */
#define QUARTIER_HATCH_PX 8

/**
 * QuartierShapeStyle:
 * @fill: colour of the area, its alpha used as it is
 * @hatch: (nullable): what runs over the area, moved along with the map
 * @line: colour of the outline
 * @line_px: its width
 */
typedef struct
{
  GdkRGBA fill;
  cairo_pattern_t *hatch;
  GdkRGBA line;
  double line_px;
} QuartierShapeStyle;

/**
 * QuartierDistrictShape:
 *
 * A district as the map draws it: its rings in the Mercator world, projected once. What is asked
 * seldom (is it valid, where does its name stand) is found out when first asked.
 */
typedef struct _QuartierDistrictShape QuartierDistrictShape;

QuartierDistrictShape *quartier_district_shape_new (QuartierDistrict *district);
void quartier_district_shape_free (QuartierDistrictShape *self);

QuartierDistrict *quartier_district_shape_get_district (const QuartierDistrictShape *self);
const QuartierMapBox *quartier_district_shape_get_box (const QuartierDistrictShape *self);
gboolean quartier_district_shape_is_valid (QuartierDistrictShape *self);
QuartierMapPoint quartier_district_shape_get_label_point (QuartierDistrictShape *self);
GdkRGBA *quartier_district_shape_get_colour (QuartierDistrictShape *self);

void quartier_district_shape_draw (const QuartierDistrictShape *self,
                                   cairo_t *cr,
                                   const QuartierMapAffine *affine,
                                   const QuartierShapeStyle *style);
void quartier_district_shape_add_path (const QuartierDistrictShape *self,
                                       cairo_t *cr,
                                       const QuartierMapAffine *affine);

gboolean quartier_district_shape_contains (const QuartierDistrictShape *self, double x, double y);
gboolean quartier_district_shape_is_sliver_at (const QuartierDistrictShape *self,
                                               const QuartierMapAffine *affine,
                                               double x_px,
                                               double y_px,
                                               double reach_px);
gboolean quartier_district_shape_find_vertex (const QuartierDistrictShape *self,
                                              const QuartierMapAffine *affine,
                                              double x_px,
                                              double y_px,
                                              double reach_px,
                                              QuartierVertex *out);
gboolean quartier_district_shape_find_midpoint (const QuartierDistrictShape *self,
                                                const QuartierMapAffine *affine,
                                                double x_px,
                                                double y_px,
                                                double reach_px,
                                                QuartierVertex *out_after);
gboolean quartier_district_shape_find_edge (const QuartierDistrictShape *self,
                                            const QuartierMapAffine *affine,
                                            double x_px,
                                            double y_px,
                                            double reach_px,
                                            QuartierVertex *out_after);

/**
 * QuartierHandleFunc:
 * @vertex: the vertex, or the one before the midpoint
 * @is_midpoint: which of the two
 */
typedef void (*QuartierHandleFunc) (
    const QuartierVertex *vertex, gboolean is_midpoint, double x_px, double y_px, gpointer data);

void quartier_district_shape_foreach_handle (const QuartierDistrictShape *self,
                                             const QuartierMapAffine *affine,
                                             QuartierHandleFunc func,
                                             gpointer data);

QuartierMapPoint quartier_map_point (const QuartierPosition *position);
QuartierPosition quartier_map_point_to_position (const QuartierMapPoint *point);
gboolean quartier_map_affine_invert (const QuartierMapAffine *affine,
                                     double x_px,
                                     double y_px,
                                     QuartierMapPoint *out);
QuartierMapBox quartier_map_affine_box (const QuartierMapAffine *affine, const QuartierMapBox *box);

#define QUARTIER_AFFINE_X(a, x, y) ((a)->xx * (x) + (a)->xy * (y) + (a)->x0)
#define QUARTIER_AFFINE_Y(a, x, y) ((a)->yx * (x) + (a)->yy * (y) + (a)->y0)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierDistrictShape, quartier_district_shape_free)

G_END_DECLS
