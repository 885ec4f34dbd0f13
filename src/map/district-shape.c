#include "map/district-shape.h"

#include <math.h>

/* Where the square Web Mercator world ends. */
#define MAX_LAT_DEG 85.0511287798066

/* A shape smaller than this is a speck, drawn as a rectangle. */
#define SPECK_PX 3.0

/* Corners nearer to each other than this are drawn as one. */
#define SIMPLIFY_PX 0.7

/* Edges shorter than this have no midpoint handle: it would sit on the corners'. */
#define MIN_MIDPOINT_EDGE_PX 36.0

/* Handles nearer to each other than this are one. */
#define MIN_HANDLE_EDGE_PX 10.0

/* A shape smaller than this has no handles. */
#define MIN_SIDE_PX 24.0

typedef struct
{
  gsize part;
  gsize ring;
  gsize start;
  gsize n;
} ShapeRing;

struct _QuartierDistrictShape
{
  /* Owned */
  QuartierDistrict *district;
  QuartierMapPoint *points;
  ShapeRing *rings;

  gsize n_rings;
  QuartierMapBox box;
  GdkRGBA colour; /* the layer's, kept here; alpha < 0: not asked for yet */
  QuartierMapPoint label_point;
  gboolean has_label_point;
  gint8 validity; /* −1: not asked yet */
};

/**
 * quartier_map_point:
 *
 * Returns: a position in the Mercator world; latitudes beyond its edges are held to them
 */
QuartierMapPoint
quartier_map_point (const QuartierPosition *position)
{
  const double s = sin (CLAMP (position->lat, -MAX_LAT_DEG, MAX_LAT_DEG) * G_PI / 180);

  return (QuartierMapPoint){ (position->lon + 180) / 360,
                             0.5 - log ((1 + s) / (1 - s)) / (4 * G_PI) };
}

QuartierPosition
quartier_map_point_to_position (const QuartierMapPoint *point)
{
  return (QuartierPosition){ point->x * 360 - 180,
                             atan (sinh ((0.5 - point->y) * 2 * G_PI)) * 180 / G_PI };
}

/**
 * quartier_map_affine_invert:
 * @out: (out): the place under a pixel; untouched on failure
 *
 * Returns: %FALSE for a widget that shows nothing yet
 */
gboolean
quartier_map_affine_invert (const QuartierMapAffine *affine,
                            double x_px,
                            double y_px,
                            QuartierMapPoint *out)
{
  const double det = affine->xx * affine->yy - affine->xy * affine->yx;
  const double dx = x_px - affine->x0;
  const double dy = y_px - affine->y0;

  if (!(fabs (det) > 0))
    return FALSE;
  out->x = (affine->yy * dx - affine->xy * dy) / det;
  out->y = (affine->xx * dy - affine->yx * dx) / det;
  return TRUE;
}

/**
 * quartier_map_affine_box:
 *
 * Returns: the upright box in pixels around a box of the world
 */
QuartierMapBox
quartier_map_affine_box (const QuartierMapAffine *affine, const QuartierMapBox *box)
{
  const double xs[] = { affine->xx * box->x0, affine->xx * box->x1 };
  const double xt[] = { affine->xy * box->y0, affine->xy * box->y1 };
  const double ys[] = { affine->yx * box->x0, affine->yx * box->x1 };
  const double yt[] = { affine->yy * box->y0, affine->yy * box->y1 };

  return (QuartierMapBox){ affine->x0 + MIN (xs[0], xs[1]) + MIN (xt[0], xt[1]),
                           affine->y0 + MIN (ys[0], ys[1]) + MIN (yt[0], yt[1]),
                           affine->x0 + MAX (xs[0], xs[1]) + MAX (xt[0], xt[1]),
                           affine->y0 + MAX (ys[0], ys[1]) + MAX (yt[0], yt[1]) };
}

/**
 * quartier_district_shape_new:
 *
 * Returns: (transfer full): the district's rings, projected; a reference to it is kept
 */
QuartierDistrictShape *
quartier_district_shape_new (QuartierDistrict *district)
{
  QuartierDistrictShape *self = g_new0 (QuartierDistrictShape, 1);
  const QuartierPolygon *shape = quartier_district_get_shape (district);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (QuartierMapPoint));
  g_autoptr (GArray) rings = g_array_new (FALSE, FALSE, sizeof (ShapeRing));

  self->district = g_object_ref (district);
  self->box = (QuartierMapBox){ G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  self->colour.alpha = -1;
  self->validity = -1;
  for (gsize p = 0; shape != NULL && p < quartier_polygon_get_n_parts (shape); p++)
    for (gsize r = 0; r < quartier_polygon_get_n_rings (shape, p); r++)
      {
        ShapeRing ring = { p, r, points->len, 0 };
        const QuartierPosition *positions = quartier_polygon_get_ring (shape, p, r, &ring.n);

        for (gsize i = 0; i < ring.n; i++)
          {
            const QuartierMapPoint point = quartier_map_point (&positions[i]);

            self->box.x0 = MIN (self->box.x0, point.x);
            self->box.x1 = MAX (self->box.x1, point.x);
            self->box.y0 = MIN (self->box.y0, point.y);
            self->box.y1 = MAX (self->box.y1, point.y);
            g_array_append_val (points, point);
          }
        g_array_append_val (rings, ring);
      }
  self->n_rings = rings->len;
  self->points = (QuartierMapPoint *)g_array_free (g_steal_pointer (&points), FALSE);
  self->rings = (ShapeRing *)g_array_free (g_steal_pointer (&rings), FALSE);
  return self;
}

void
quartier_district_shape_free (QuartierDistrictShape *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->district);
  g_free (self->points);
  g_free (self->rings);
  g_free (self);
}

QuartierDistrict *
quartier_district_shape_get_district (const QuartierDistrictShape *self)
{
  return self->district;
}

const QuartierMapBox *
quartier_district_shape_get_box (const QuartierDistrictShape *self)
{
  return &self->box;
}

gboolean
quartier_district_shape_is_valid (QuartierDistrictShape *self)
{
  if (self->validity < 0)
    self->validity = self->n_rings == 0
                     || quartier_polygon_check (quartier_district_get_shape (self->district), NULL);
  return self->validity;
}

QuartierMapPoint
quartier_district_shape_get_label_point (QuartierDistrictShape *self)
{
  if (!self->has_label_point)
    {
      QuartierPosition position;

      quartier_polygon_get_label_position (quartier_district_get_shape (self->district), &position);
      self->label_point = quartier_map_point (&position);
      self->has_label_point = TRUE;
    }
  return self->label_point;
}

/**
 * quartier_district_shape_get_colour:
 *
 * Returns: (transfer none): where the layer keeps the district's colour; alpha is negative until
 *   it has put one there
 */
GdkRGBA *
quartier_district_shape_get_colour (QuartierDistrictShape *self)
{
  return &self->colour;
}

/* Drawing */

/**
 * quartier_district_shape_add_path:
 *
 * Adds the rings to a path, corners that fall on one pixel as one.
 */
void
quartier_district_shape_add_path (const QuartierDistrictShape *self,
                                  cairo_t *cr,
                                  const QuartierMapAffine *affine)
{
  for (gsize r = 0; r < self->n_rings; r++)
    {
      const QuartierMapPoint *points = self->points + self->rings[r].start;
      double last_x = 0, last_y = 0;

      if (self->rings[r].n == 0)
        continue;
      for (gsize i = 0; i < self->rings[r].n; i++)
        {
          const double x = QUARTIER_AFFINE_X (affine, points[i].x, points[i].y);
          const double y = QUARTIER_AFFINE_Y (affine, points[i].x, points[i].y);

          if (i == 0)
            cairo_move_to (cr, x, y);
          else if (fabs (x - last_x) < SIMPLIFY_PX && fabs (y - last_y) < SIMPLIFY_PX)
            continue;
          else
            cairo_line_to (cr, x, y);
          last_x = x;
          last_y = y;
        }
      cairo_close_path (cr);
    }
}

/**
 * quartier_district_shape_draw:
 *
 * Fills and outlines the shape, its holes left open; a speck as a rectangle.
 */
void
quartier_district_shape_draw (const QuartierDistrictShape *self,
                              cairo_t *cr,
                              const QuartierMapAffine *affine,
                              const QuartierShapeStyle *style)
{
  const QuartierMapBox box = quartier_map_affine_box (affine, &self->box);

  if (self->n_rings == 0)
    return;
  gdk_cairo_set_source_rgba (cr, &style->fill);
  if (box.x1 - box.x0 < SPECK_PX && box.y1 - box.y0 < SPECK_PX)
    {
      cairo_rectangle (cr, box.x0, box.y0, MAX (box.x1 - box.x0, 1), MAX (box.y1 - box.y0, 1));
      cairo_fill (cr);
      return;
    }
  quartier_district_shape_add_path (self, cr, affine);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill_preserve (cr);
  if (style->hatch != NULL)
    {
      cairo_matrix_t matrix;

      /* It lies on the map, not on the window. Only what is left of whole periods: Cairo's
       * numbers end before the world does. */
      cairo_matrix_init_translate (&matrix, -fmod (affine->x0, QUARTIER_HATCH_PX),
                                   -fmod (affine->y0, QUARTIER_HATCH_PX));
      cairo_pattern_set_matrix (style->hatch, &matrix);
      cairo_set_source (cr, style->hatch);
      cairo_fill_preserve (cr);
    }
  gdk_cairo_set_source_rgba (cr, &style->line);
  cairo_set_line_width (cr, style->line_px);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}

/* Finding */

/**
 * quartier_district_shape_contains:
 * @x: in the Mercator world
 * @y: the same
 *
 * Even-odd over all rings, so that a hole is outside, as it is drawn.
 */
gboolean
quartier_district_shape_contains (const QuartierDistrictShape *self, double x, double y)
{
  gboolean inside = FALSE;

  if (!(x >= self->box.x0 && x <= self->box.x1 && y >= self->box.y0 && y <= self->box.y1))
    return FALSE;
  for (gsize r = 0; r < self->n_rings; r++)
    {
      const QuartierMapPoint *points = self->points + self->rings[r].start;
      const gsize n = self->rings[r].n;

      for (gsize i = 0, j = n - 1; i < n; j = i++)
        if ((points[i].y > y) != (points[j].y > y)
            && x < (points[j].x - points[i].x) * (y - points[i].y) / (points[j].y - points[i].y)
                       + points[i].x)
          inside = !inside;
    }
  return inside;
}

/**
 * quartier_district_shape_foreach_handle:
 *
 * Calls @func for the handles, midpoints before vertices, in the order in which they are painted.
 * Vertices that are too near to the one before have none until the map is zoomed in, nor has a
 * shape that its handles would cover: it could not be taken hold of.
 */
void
quartier_district_shape_foreach_handle (const QuartierDistrictShape *self,
                                        const QuartierMapAffine *affine,
                                        QuartierHandleFunc func,
                                        gpointer data)
{
  const QuartierMapBox box = quartier_map_affine_box (affine, &self->box);

  if (box.x1 - box.x0 < MIN_SIDE_PX && box.y1 - box.y0 < MIN_SIDE_PX)
    return;
  for (int pass = 0; pass < 2; pass++)
    for (gsize r = 0; r < self->n_rings; r++)
      {
        const ShapeRing *ring = &self->rings[r];
        const QuartierMapPoint *points = self->points + ring->start;
        double last_x = -G_MAXDOUBLE, last_y = -G_MAXDOUBLE;

        for (gsize i = 0; i < ring->n; i++)
          {
            const QuartierVertex vertex = { ring->part, ring->ring, i };
            const QuartierMapPoint *next = &points[(i + 1) % ring->n];
            const double x = QUARTIER_AFFINE_X (affine, points[i].x, points[i].y);
            const double y = QUARTIER_AFFINE_Y (affine, points[i].x, points[i].y);
            const double next_x = QUARTIER_AFFINE_X (affine, next->x, next->y);
            const double next_y = QUARTIER_AFFINE_Y (affine, next->x, next->y);

            if (pass == 0 && hypot (next_x - x, next_y - y) >= MIN_MIDPOINT_EDGE_PX)
              func (&vertex, TRUE, (x + next_x) / 2, (y + next_y) / 2, data);
            if (pass == 1 && hypot (x - last_x, y - last_y) >= MIN_HANDLE_EDGE_PX)
              {
                func (&vertex, FALSE, x, y, data);
                last_x = x;
                last_y = y;
              }
          }
      }
}

typedef struct
{
  gboolean wants_midpoint;
  double x_px;
  double y_px;
  double nearest_px;
  gboolean found;
  QuartierVertex vertex;
} HandleSearch;

static void
compare_handle (
    const QuartierVertex *vertex, gboolean is_midpoint, double x_px, double y_px, gpointer data)
{
  HandleSearch *search = data;
  const double distance_px = hypot (x_px - search->x_px, y_px - search->y_px);

  if (is_midpoint != search->wants_midpoint || !(distance_px <= search->nearest_px))
    return;
  search->nearest_px = distance_px;
  search->found = TRUE;
  search->vertex = *vertex;
}

static gboolean
find_handle (const QuartierDistrictShape *self,
             const QuartierMapAffine *affine,
             HandleSearch search,
             QuartierVertex *out)
{
  quartier_district_shape_foreach_handle (self, affine, compare_handle, &search);
  if (search.found)
    *out = search.vertex;
  return search.found;
}

/**
 * quartier_district_shape_find_vertex:
 * @reach_px: how far from the vertex still counts
 * @out: (out): the nearest; untouched where none is in reach
 */
gboolean
quartier_district_shape_find_vertex (const QuartierDistrictShape *self,
                                     const QuartierMapAffine *affine,
                                     double x_px,
                                     double y_px,
                                     double reach_px,
                                     QuartierVertex *out)
{
  return find_handle (self, affine, (HandleSearch){ FALSE, x_px, y_px, reach_px }, out);
}

/**
 * quartier_district_shape_find_midpoint:
 * @out_after: (out): the vertex before the nearest midpoint handle; untouched where none is in
 *   reach
 */
gboolean
quartier_district_shape_find_midpoint (const QuartierDistrictShape *self,
                                       const QuartierMapAffine *affine,
                                       double x_px,
                                       double y_px,
                                       double reach_px,
                                       QuartierVertex *out_after)
{
  return find_handle (self, affine, (HandleSearch){ TRUE, x_px, y_px, reach_px }, out_after);
}

static double
distance_to_segment (double x, double y, double ax, double ay, double bx, double by)
{
  const double dx = bx - ax, dy = by - ay;
  const double squared = dx * dx + dy * dy;
  const double t = squared > 0 ? CLAMP (((x - ax) * dx + (y - ay) * dy) / squared, 0, 1) : 0;

  return hypot (ax + t * dx - x, ay + t * dy - y);
}

/**
 * quartier_district_shape_find_edge:
 * @out_after: (out): the vertex before the nearest edge; untouched where none is in reach
 */
gboolean
quartier_district_shape_find_edge (const QuartierDistrictShape *self,
                                   const QuartierMapAffine *affine,
                                   double x_px,
                                   double y_px,
                                   double reach_px,
                                   QuartierVertex *out_after)
{
  gboolean found = FALSE;

  for (gsize r = 0; r < self->n_rings; r++)
    {
      const ShapeRing *ring = &self->rings[r];

      for (gsize i = 0; i < ring->n; i++)
        {
          const QuartierMapPoint *a = &self->points[ring->start + i];
          const QuartierMapPoint *b = &self->points[ring->start + (i + 1) % ring->n];
          const double distance_px = distance_to_segment (
              x_px, y_px, QUARTIER_AFFINE_X (affine, a->x, a->y),
              QUARTIER_AFFINE_Y (affine, a->x, a->y), QUARTIER_AFFINE_X (affine, b->x, b->y),
              QUARTIER_AFFINE_Y (affine, b->x, b->y));

          if (!(distance_px <= reach_px))
            continue;
          reach_px = distance_px;
          found = TRUE;
          *out_after = (QuartierVertex){ ring->part, ring->ring, i };
        }
    }
  return found;
}

/* Of all rings, holes less: twice the area over the length, which is about the width of what is long. */
static double
get_width_px (const QuartierDistrictShape *self, const QuartierMapAffine *affine)
{
  double twice_area = 0, length = 0;

  for (gsize r = 0; r < self->n_rings; r++)
    {
      const QuartierMapPoint *points = self->points + self->rings[r].start;
      const gsize n = self->rings[r].n;
      double ring = 0;

      for (gsize i = 0, j = n - 1; i < n; j = i++)
        {
          ring += (points[j].x - self->box.x0) * (points[i].y - self->box.y0)
                  - (points[i].x - self->box.x0) * (points[j].y - self->box.y0);
          length += hypot (points[i].x - points[j].x, points[i].y - points[j].y);
        }
      twice_area += self->rings[r].ring == 0 ? fabs (ring) : -fabs (ring);
    }
  return length > 0 ? twice_area / length * hypot (affine->xx, affine->yx) : 0;
}

/**
 * quartier_district_shape_is_sliver_at:
 *
 * Returns: whether it is drawn thinner than @reach_px and lies within as much of a pixel: what a hand
 *   means that cannot point into it
 */
gboolean
quartier_district_shape_is_sliver_at (const QuartierDistrictShape *self,
                                      const QuartierMapAffine *affine,
                                      double x_px,
                                      double y_px,
                                      double reach_px)
{
  const QuartierMapBox box = quartier_map_affine_box (affine, &self->box);
  QuartierVertex after;

  return x_px >= box.x0 - reach_px && x_px <= box.x1 + reach_px && y_px >= box.y0 - reach_px
         && y_px <= box.y1 + reach_px && get_width_px (self, affine) < reach_px
         && quartier_district_shape_find_edge (self, affine, x_px, y_px, reach_px, &after);
}
