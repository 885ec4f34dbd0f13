/*
 * The drawing keeps three lists: the points that stand, the points taken back (until another is
 * added), and the drawing last discarded (until one is finished). Where the pointer is, is no
 * point yet: it is the provisional one, and everything that is shown while drawing counts it.
 */
#include "document/polygon-edit.h"

#include <math.h>

#include "base/plane.h"

/* A rectangle narrower than this is none, m. */
#define LEAST_WIDTH_M 0.01

struct _QuartierPolygonEdit
{
  /* Owned */
  GArray *points;    /* QuartierPosition, no two in a row the same */
  GArray *removed;   /* taken back, the last at the end */
  GArray *discarded; /* what quartier_polygon_edit_restore() brings back */

  GArray *path;      /* between the last point and the provisional one, along something else */

  QuartierPosition provisional;
  gboolean has_provisional;
  gboolean is_rectangle; /* a third point makes two corners */
  gboolean is_waiting; /* finished, but crossing */
};

#define POINT(array, i) (&g_array_index ((array), QuartierPosition, (i)))

QuartierPolygonEdit *
quartier_polygon_edit_new (void)
{
  QuartierPolygonEdit *self = g_new0 (QuartierPolygonEdit, 1);

  self->points = g_array_new (FALSE, FALSE, sizeof (QuartierPosition));
  self->removed = g_array_new (FALSE, FALSE, sizeof (QuartierPosition));
  self->discarded = g_array_new (FALSE, FALSE, sizeof (QuartierPosition));
  self->path = g_array_new (FALSE, FALSE, sizeof (QuartierPosition));
  return self;
}

void
quartier_polygon_edit_free (QuartierPolygonEdit *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->points);
  g_array_unref (self->removed);
  g_array_unref (self->discarded);
  g_array_unref (self->path);
  g_free (self);
}

static gboolean
is_same (const QuartierPosition *a, const QuartierPosition *b)
{
  return a->lon == b->lon && a->lat == b->lat;
}

static void
copy_points (GArray *from, GArray *to)
{
  g_array_set_size (to, 0);
  g_array_append_vals (to, from->data, from->len);
}

static void
clear (QuartierPolygonEdit *self)
{
  g_array_set_size (self->points, 0);
  g_array_set_size (self->removed, 0);
  self->is_waiting = FALSE;
}

/* How many points are left when the last ones that fall on the first are not counted. */
static gsize
count_ring (const GArray *points)
{
  gsize n = points->len;

  while (n > 1 && is_same (POINT (points, 0), POINT (points, n - 1)))
    n--;
  return n;
}

static gsize
count_distinct (const GArray *points)
{
  gsize n = 0;

  for (guint i = 0; i < points->len && n < 3; i++)
    {
      gboolean is_new = TRUE;

      for (guint j = 0; j < i && is_new; j++)
        is_new = !is_same (POINT (points, i), POINT (points, j));
      n += is_new;
    }
  return n;
}

/* The two corners that make a rectangle with the first edge, as far from it as a point is. */
static void
find_corners (const QuartierPolygonEdit *self, const QuartierPosition *point,
              QuartierPosition out[2])
{
  const QuartierPosition *a = POINT (self->points, 0), *b = POINT (self->points, 1);
  const QuartierPlane plane = quartier_plane_at (a);
  double ux, uy, px, py, across;

  quartier_plane_to_m (&plane, b, &ux, &uy);
  quartier_plane_to_m (&plane, point, &px, &py);
  across = (py * ux - px * uy) / (ux * ux + uy * uy);
  out[0] = quartier_plane_to_position (&plane, ux - across * uy, uy + across * ux);
  out[1] = quartier_plane_to_position (&plane, -across * uy, across * ux);
}

/**
 * quartier_polygon_edit_list_shown:
 *
 * Returns: (transfer full) (element-type QuartierPosition): the points with what the provisional one
 *   would add to them, if it is any news
 */
GArray *
quartier_polygon_edit_list_shown (const QuartierPolygonEdit *self)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (QuartierPosition));
  QuartierPosition corners[2];

  g_array_append_vals (shown, self->points->data, self->points->len);
  if (!self->has_provisional || self->is_waiting || self->points->len == 0
      || is_same (&self->provisional, POINT (self->points, self->points->len - 1)))
    return shown;
  if (self->is_rectangle && self->points->len >= 2)
    {
      find_corners (self, &self->provisional, corners);
      if (self->points->len == 2)
        g_array_append_vals (shown, corners, 2);
      return shown;
    }
  g_array_append_vals (shown, self->path->data, self->path->len);
  g_array_append_val (shown, self->provisional);
  return shown;
}

/* Which side of a→b the point c is on: > 0 left, < 0 right, 0 on the line. */
static double
side (const QuartierPosition *a, const QuartierPosition *b, const QuartierPosition *c)
{
  return (b->lon - a->lon) * (c->lat - a->lat) - (b->lat - a->lat) * (c->lon - a->lon);
}

static gboolean
do_cross (const QuartierPosition *a,
          const QuartierPosition *b,
          const QuartierPosition *c,
          const QuartierPosition *d)
{
  return side (a, b, c) * side (a, b, d) < 0 && side (c, d, a) * side (c, d, b) < 0;
}

/* Changes */

/**
 * quartier_polygon_edit_set_rectangle:
 * @is_rectangle: whether the drawing is one of three points: the ends of an edge, and one as far from
 *   it as the opposite edge
 */
void
quartier_polygon_edit_set_rectangle (QuartierPolygonEdit *self, gboolean is_rectangle)
{
  self->is_rectangle = is_rectangle;
}

/**
 * quartier_polygon_edit_set_path:
 * @points: (nullable) (array length=n): where the line goes on its way from the last point to the
 *   provisional one
 *
 * Until the provisional point is set again.
 */
void
quartier_polygon_edit_set_path (QuartierPolygonEdit *self, const QuartierPosition *points, gsize n)
{
  g_array_set_size (self->path, 0);
  if (n > 0)
    g_array_append_vals (self->path, points, (guint)n);
}

static gboolean
add_rectangle (QuartierPolygonEdit *self, const QuartierPosition *point)
{
  QuartierPosition corners[2];

  if (self->points->len > 2)
    return FALSE;
  find_corners (self, point, corners);
  if (quartier_distance_m (&corners[0], POINT (self->points, 1)) < LEAST_WIDTH_M)
    return FALSE;
  g_array_append_vals (self->points, corners, 2);
  return TRUE;
}

/**
 * quartier_polygon_edit_add:
 *
 * Adds a point at the end, after those of the path that leads there. Points taken back before are
 * gone then. The third point of a rectangle is taken to be two corners.
 *
 * Returns: %FALSE where the point is the last one again (a double click's second half), or is not
 *   a position
 */
gboolean
quartier_polygon_edit_add (QuartierPolygonEdit *self, const QuartierPosition *point)
{
  if (!isfinite (point->lon) || !isfinite (point->lat))
    return FALSE;
  if (self->points->len > 0 && is_same (point, POINT (self->points, self->points->len - 1)))
    return FALSE;
  if (self->is_rectangle && self->points->len >= 2)
    {
      if (!add_rectangle (self, point))
        return FALSE;
    }
  else
    {
      if (self->points->len > 0)
        g_array_append_vals (self->points, self->path->data, self->path->len);
      g_array_append_val (self->points, *point);
    }
  g_array_set_size (self->path, 0);
  g_array_set_size (self->removed, 0);
  self->is_waiting = FALSE;
  return TRUE;
}

/**
 * quartier_polygon_edit_simplify:
 * @tolerance_m: how far from what was drawn the simpler line may be
 *
 * Leaves out points that a line drawn by a free hand does not need.
 */
void
quartier_polygon_edit_simplify (QuartierPolygonEdit *self, double tolerance_m)
{
  g_autoptr (GArray) simpler = NULL;

  if (self->points->len < 4)
    return;
  simpler = quartier_line_simplified (POINT (self->points, 0), self->points->len, tolerance_m);
  if (count_distinct (simpler) >= 3)
    copy_points (simpler, self->points);
}

/**
 * quartier_polygon_edit_remove_last:
 *
 * Takes the last point back.
 *
 * Returns: whether there was one
 */
gboolean
quartier_polygon_edit_remove_last (QuartierPolygonEdit *self)
{
  if (self->points->len == 0)
    return FALSE;
  g_array_append_val (self->removed, *POINT (self->points, self->points->len - 1));
  g_array_set_size (self->points, self->points->len - 1);
  self->is_waiting = FALSE;
  return TRUE;
}

/**
 * quartier_polygon_edit_add_again:
 *
 * Adds the point last taken back.
 *
 * Returns: whether there was one
 */
gboolean
quartier_polygon_edit_add_again (QuartierPolygonEdit *self)
{
  if (!quartier_polygon_edit_can_add_again (self))
    return FALSE;
  g_array_append_val (self->points, *POINT (self->removed, self->removed->len - 1));
  g_array_set_size (self->removed, self->removed->len - 1);
  return TRUE;
}

/**
 * quartier_polygon_edit_discard:
 *
 * Lays the drawing aside, where quartier_polygon_edit_restore() finds it.
 *
 * Returns: whether there was anything drawn
 */
gboolean
quartier_polygon_edit_discard (QuartierPolygonEdit *self)
{
  if (self->points->len == 0)
    return FALSE;
  copy_points (self->points, self->discarded);
  clear (self);
  return TRUE;
}

/**
 * quartier_polygon_edit_restore:
 *
 * Brings the drawing last discarded back, if nothing else is being drawn.
 *
 * Returns: whether there was one
 */
gboolean
quartier_polygon_edit_restore (QuartierPolygonEdit *self)
{
  if (!quartier_polygon_edit_can_restore (self))
    return FALSE;
  clear (self);
  copy_points (self->discarded, self->points);
  g_array_set_size (self->discarded, 0);
  return TRUE;
}

/**
 * quartier_polygon_edit_finish:
 * @out: (out) (transfer full): the shape; untouched unless the result is
 *   %QUARTIER_POLYGON_EDIT_DONE
 *
 * Closes the outline. The provisional point is not part of it.
 */
QuartierPolygonEditResult
quartier_polygon_edit_finish (QuartierPolygonEdit *self, QuartierPolygon **out)
{
  g_autoptr (QuartierPolygon) shape = NULL;

  if (count_distinct (self->points) < 3)
    return QUARTIER_POLYGON_EDIT_TOO_FEW;
  shape = quartier_polygon_new (POINT (self->points, 0), count_ring (self->points));
  if (!quartier_polygon_check (shape, NULL))
    {
      self->is_waiting = TRUE;
      return QUARTIER_POLYGON_EDIT_CROSSES;
    }
  clear (self);
  g_array_set_size (self->discarded, 0);
  *out = g_steal_pointer (&shape);
  return QUARTIER_POLYGON_EDIT_DONE;
}

/**
 * quartier_polygon_edit_repair:
 *
 * Finishes the drawing as the areas that its crossing outline encloses.
 *
 * Returns: (transfer full) (nullable): the shape, and the drawing is empty; %NULL where nothing is
 *   enclosed, and the drawing is kept
 */
QuartierPolygon *
quartier_polygon_edit_repair (QuartierPolygonEdit *self)
{
  g_autoptr (QuartierPolygon) shape = NULL;
  QuartierPolygon *repaired;

  if (count_distinct (self->points) < 3)
    return NULL;
  shape = quartier_polygon_new (POINT (self->points, 0), count_ring (self->points));
  repaired = quartier_polygon_repaired (shape);
  if (repaired == NULL)
    return NULL;
  clear (self);
  g_array_set_size (self->discarded, 0);
  return repaired;
}

/**
 * quartier_polygon_edit_set_provisional:
 * @point: (nullable): where the next point would be; %NULL when the pointer is elsewhere
 */
void
quartier_polygon_edit_set_provisional (QuartierPolygonEdit *self, const QuartierPosition *point)
{
  g_array_set_size (self->path, 0);
  self->has_provisional = point != NULL && isfinite (point->lon) && isfinite (point->lat);
  if (self->has_provisional)
    self->provisional = *point;
}

/* Questions */

/**
 * quartier_polygon_edit_is_setting_width:
 *
 * Returns: whether the next point is the width of a rectangle
 */
gboolean
quartier_polygon_edit_is_setting_width (const QuartierPolygonEdit *self)
{
  return self->is_rectangle && self->points->len == 2;
}

QuartierPolygonEditState
quartier_polygon_edit_get_state (const QuartierPolygonEdit *self)
{
  if (self->points->len == 0)
    return QUARTIER_POLYGON_EDIT_EMPTY;
  return self->is_waiting ? QUARTIER_POLYGON_EDIT_CROSSING : QUARTIER_POLYGON_EDIT_DRAWING;
}

/**
 * quartier_polygon_edit_can_add_again:
 *
 * Returns: whether a point was taken back since the last one was added
 */
gboolean
quartier_polygon_edit_can_add_again (const QuartierPolygonEdit *self)
{
  return self->removed->len > 0;
}

gboolean
quartier_polygon_edit_can_restore (const QuartierPolygonEdit *self)
{
  return self->points->len == 0 && self->discarded->len > 0;
}

/**
 * quartier_polygon_edit_can_finish:
 *
 * Returns: whether there are three different points; the outline may still cross itself
 */
gboolean
quartier_polygon_edit_can_finish (const QuartierPolygonEdit *self)
{
  return count_distinct (self->points) >= 3;
}

/**
 * quartier_polygon_edit_get_points:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the points that stand, valid until the next change
 */
const QuartierPosition *
quartier_polygon_edit_get_points (const QuartierPolygonEdit *self, gsize *n)
{
  *n = self->points->len;
  return (const QuartierPosition *)self->points->data;
}

/**
 * quartier_polygon_edit_get_provisional:
 *
 * Returns: (transfer none) (nullable): where the next point would be
 */
const QuartierPosition *
quartier_polygon_edit_get_provisional (const QuartierPolygonEdit *self)
{
  return self->has_provisional ? &self->provisional : NULL;
}

/**
 * quartier_polygon_edit_dup_shape:
 *
 * Returns: (transfer full) (nullable): the shape as it would be with the provisional point; %NULL
 *   for fewer than three different points
 */
QuartierPolygon *
quartier_polygon_edit_dup_shape (const QuartierPolygonEdit *self)
{
  g_autoptr (GArray) shown = quartier_polygon_edit_list_shown (self);

  if (count_distinct (shown) < 3)
    return NULL;
  return quartier_polygon_new (POINT (shown, 0), count_ring (shown));
}

/**
 * quartier_polygon_edit_is_crossing:
 *
 * Returns: whether the shape would cross itself if it were closed now, at the provisional point
 */
gboolean
quartier_polygon_edit_is_crossing (const QuartierPolygonEdit *self)
{
  g_autoptr (QuartierPolygon) shape = quartier_polygon_edit_dup_shape (self);

  return shape != NULL && !quartier_polygon_check (shape, NULL);
}

/**
 * quartier_polygon_edit_is_line_crossing:
 *
 * The closing edge is left out: on the way round a court it crosses the others, and the next
 * points put that right. What is true here, no further point puts right.
 *
 * Returns: whether the line through the points and the provisional one crosses itself
 */
gboolean
quartier_polygon_edit_is_line_crossing (const QuartierPolygonEdit *self)
{
  g_autoptr (GArray) shown = quartier_polygon_edit_list_shown (self);

  for (guint i = 0; i + 3 < shown->len; i++)
    for (guint j = i + 2; j + 1 < shown->len; j++)
      if (do_cross (POINT (shown, i), POINT (shown, i + 1), POINT (shown, j), POINT (shown, j + 1)))
        return TRUE;
  return FALSE;
}

/**
 * quartier_polygon_edit_get_rubber_m:
 *
 * Returns: length of the segment from the last point to the provisional one, or the width of the
 *   rectangle there, m; 0 without either
 */
double
quartier_polygon_edit_get_rubber_m (const QuartierPolygonEdit *self)
{
  if (!self->has_provisional || self->points->len == 0)
    return 0;
  if (self->is_rectangle && self->points->len >= 2)
    {
      QuartierPosition corners[2];

      find_corners (self, &self->provisional, corners);
      return quartier_distance_m (POINT (self->points, 1), &corners[0]);
    }
  return quartier_distance_m (POINT (self->points, self->points->len - 1), &self->provisional);
}

/**
 * quartier_polygon_edit_get_length_m:
 *
 * Returns: length of the line through the points and the provisional one, not closed, m
 */
double
quartier_polygon_edit_get_length_m (const QuartierPolygonEdit *self)
{
  g_autoptr (GArray) shown = quartier_polygon_edit_list_shown (self);
  double length_m = 0;

  for (guint i = 0; i + 1 < shown->len; i++)
    length_m += quartier_distance_m (POINT (shown, i), POINT (shown, i + 1));
  return length_m;
}

/**
 * quartier_polygon_edit_get_area_m2:
 *
 * Returns: geodesic area of the shape as it would be with the provisional point, m²; 0 for fewer
 *   than three points
 */
double
quartier_polygon_edit_get_area_m2 (const QuartierPolygonEdit *self)
{
  g_autoptr (QuartierPolygon) shape = quartier_polygon_edit_dup_shape (self);

  return shape != NULL ? quartier_polygon_get_area_m2 (shape) : 0;
}

/**
 * quartier_polygon_edit_closes_at:
 * @tolerance_m: how near the first point counts as on it
 *
 * Returns: whether a click there closes the outline
 */
gboolean
quartier_polygon_edit_closes_at (const QuartierPolygonEdit *self,
                                 const QuartierPosition *point,
                                 double tolerance_m)
{
  return quartier_polygon_edit_can_finish (self)
         && quartier_distance_m (POINT (self->points, 0), point) <= tolerance_m;
}

/**
 * quartier_polygon_edit_lock:
 *
 * The position nearest to @point from which the new edge goes on along the last one or at right
 * angles to it; after the first point, along a meridian or a parallel. Worked out on a plane that
 * touches the globe at the last point: over 10 km it is off by some metres.
 *
 * Returns: the position; @point itself where nothing is drawn
 */
QuartierPosition
quartier_polygon_edit_lock (const QuartierPolygonEdit *self, const QuartierPosition *point)
{
  const QuartierPosition *last;
  QuartierPlane plane;
  double along, across, ux = 1, uy = 0, dx, dy;

  if (self->points->len == 0)
    return *point;
  last = POINT (self->points, self->points->len - 1);
  plane = quartier_plane_at (last);
  if (self->points->len > 1)
    {
      double length_m;

      quartier_plane_to_m (&plane, POINT (self->points, self->points->len - 2), &ux, &uy);
      length_m = hypot (ux, uy);
      ux /= -length_m;
      uy /= -length_m;
    }
  quartier_plane_to_m (&plane, point, &dx, &dy);
  along = dx * ux + dy * uy;
  across = dy * ux - dx * uy;
  if (fabs (along) >= fabs (across))
    across = 0;
  else
    along = 0;
  return quartier_plane_to_position (&plane, along * ux - across * uy, along * uy + across * ux);
}
