/*
 * Drawing along what is there: from one point of a district's edge to another, the shorter way round.
 */
#include "map/quartier-edit-controller-private.h"

#include <math.h>

/* Points as near to an edge as this lie on it. */
#define ON_EDGE_M 0.05
#define MARGIN_DEG 1e-6

/* A ring on a plane of metres about its first point. */
typedef struct
{
  const QuartierPosition *points;
  gsize n;
} Ring;

static void
to_metres (const Ring *ring, const QuartierPosition *point, double *x, double *y)
{
  const double m_per_deg = G_PI * 6371008.8 / 180;

  *x = (point->lon - ring->points[0].lon) * m_per_deg * cos (ring->points[0].lat * G_PI / 180);
  *y = (point->lat - ring->points[0].lat) * m_per_deg;
}

/* How far along the edge after corner @i a point lies, 0…1; −1 where it does not lie on it. */
static double
find_along (const Ring *ring, gsize i, const QuartierPosition *point)
{
  double ax, ay, bx, by, px, py, along, length2;

  to_metres (ring, &ring->points[i], &ax, &ay);
  to_metres (ring, &ring->points[(i + 1) % ring->n], &bx, &by);
  to_metres (ring, point, &px, &py);
  length2 = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
  along = length2 > 0 ? ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length2 : 0;
  along = CLAMP (along, 0, 1);
  return hypot (px - ax - along * (bx - ax), py - ay - along * (by - ay)) <= ON_EDGE_M ? along : -1;
}

/* Where on a ring a point lies, in corners; −1 where it does not. */
static double
find_on (const Ring *ring, const QuartierPosition *point)
{
  for (gsize i = 0; i < ring->n; i++)
    {
      const double along = find_along (ring, i, point);

      if (along >= 0)
        return i + along;
    }
  return -1;
}

static double
path_length_m (const QuartierPosition *from, GArray *path, const QuartierPosition *to)
{
  const QuartierPosition *at = from;
  double length_m = 0;

  for (guint i = 0; i < path->len; i++)
    {
      length_m += quartier_distance_m (at, &g_array_index (path, QuartierPosition, i));
      at = &g_array_index (path, QuartierPosition, i);
    }
  return length_m + quartier_distance_m (at, to);
}

static void
append_corner (GArray *path, const Ring *ring, double index)
{
  const gsize i = (gsize)fmod (fmod (index, (double)ring->n) + (double)ring->n, (double)ring->n);

  g_array_append_val (path, ring->points[i]);
}

/* The corners that lie strictly between two places of a ring, onwards or backwards. */
static GArray *
collect (const Ring *ring, double from, double to, gboolean is_onwards)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (QuartierPosition));

  if (is_onwards)
    for (double i = floor (from) + 1; i < (to > from ? to : to + ring->n) - 1e-9; i++)
      append_corner (path, ring, i);
  else
    for (double i = ceil (from) - 1; i > (to < from ? to : to - ring->n) + 1e-9; i--)
      append_corner (path, ring, i);
  return path;
}

static GArray *
find_in_ring (const Ring *ring, const QuartierPosition *from, const QuartierPosition *to)
{
  const double a = find_on (ring, from), b = find_on (ring, to);
  g_autoptr (GArray) onwards = NULL, back = NULL;

  if (a < 0 || b < 0 || fabs (a - b) < 1e-9)
    return NULL;
  onwards = collect (ring, a, b, TRUE);
  back = collect (ring, a, b, FALSE);
  return path_length_m (from, onwards, to) <= path_length_m (from, back, to)
             ? g_steal_pointer (&onwards)
             : g_steal_pointer (&back);
}

static GArray *
find_in_shape (const QuartierPolygon *shape, const QuartierPosition *from, const QuartierPosition *to)
{
  for (gsize p = 0; p < quartier_polygon_get_n_parts (shape); p++)
    for (gsize r = 0; r < quartier_polygon_get_n_rings (shape, p); r++)
      {
        Ring ring;
        GArray *path;

        ring.points = quartier_polygon_get_ring (shape, p, r, &ring.n);
        path = find_in_ring (&ring, from, to);
        if (path != NULL)
          return path;
      }
  return NULL;
}

static gboolean
is_about (const QuartierBounds *bounds, const QuartierPosition *point)
{
  return bounds->west - MARGIN_DEG <= point->lon && point->lon <= bounds->east + MARGIN_DEG
         && bounds->south - MARGIN_DEG <= point->lat && point->lat <= bounds->north + MARGIN_DEG;
}

/**
 * quartier_edit_controller_trace:
 * @to: the provisional point of the drawing
 *
 * Where tracing is on and both ends lie on the edge of one district, leads the line along it.
 */
void
quartier_edit_controller_trace (QuartierEditController *self, const QuartierPosition *to)
{
  gsize n;
  const QuartierPosition *points = quartier_polygon_edit_get_points (self->drawing, &n);
  const char *scenario = self->plan != NULL ? quartier_plan_get_current (self->plan) : NULL;
  GListModel *districts;

  if (!self->is_tracing || n == 0 || scenario == NULL || self->typed->len > 0
      || (self->tool != QUARTIER_TOOL_DRAW && self->tool != QUARTIER_TOOL_HOLE))
    return;
  districts = quartier_plan_get_districts (self->plan, scenario);
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);
      QuartierPolygon *shape = quartier_district_get_shape (district);
      QuartierBounds bounds;
      g_autoptr (GArray) path = NULL;

      quartier_polygon_get_bounds (shape, &bounds);
      if (!is_about (&bounds, &points[n - 1]) || !is_about (&bounds, to))
        continue;
      path = find_in_shape (shape, &points[n - 1], to);
      if (path == NULL)
        continue;
      quartier_polygon_edit_set_path (self->drawing, (const QuartierPosition *)path->data,
                                      path->len);
      return;
    }
}
