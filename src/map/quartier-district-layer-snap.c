/*
 * What a point near the pointer is taken to: corners, crossings and edges of the districts, with the signs
 * that QGIS has for them.
 */
#include "map/quartier-district-layer-private.h"

#include <math.h>

#define SNAP_PX 12.0
#define SIGN_PX 7.0
/* Edges near a point that are looked at for crossings: more meet nowhere. */
#define MOST_EDGES 16

typedef struct
{
  double x, y;
} Px;

typedef struct
{
  QuartierDistrictLayer *layer;
  const QuartierMapAffine *affine;
  gboolean but_selected;
  Px at;
  double best_corner_px;
  QuartierPosition corner;
  double best_edge_px;
  Px on_edge;
  int n_edges;
  Px edges[MOST_EDGES][2];
} Search;

static Px
to_px (const QuartierMapAffine *affine, const QuartierPosition *position)
{
  const QuartierMapPoint point = quartier_map_point (position);

  return (Px){ QUARTIER_AFFINE_X (affine, point.x, point.y),
               QUARTIER_AFFINE_Y (affine, point.x, point.y) };
}

static Px
nearest_on (Px a, Px b, Px at)
{
  const double dx = b.x - a.x, dy = b.y - a.y, length2 = dx * dx + dy * dy;
  const double along
      = length2 > 0 ? CLAMP (((at.x - a.x) * dx + (at.y - a.y) * dy) / length2, 0, 1) : 0;

  return (Px){ a.x + along * dx, a.y + along * dy };
}

static void
look_at_edge (Search *search, Px a, Px b)
{
  const Px on = nearest_on (a, b, search->at);
  const double px = hypot (on.x - search->at.x, on.y - search->at.y);

  if (px > SNAP_PX)
    return;
  if (px < search->best_edge_px)
    {
      search->best_edge_px = px;
      search->on_edge = on;
    }
  if (search->n_edges < MOST_EDGES)
    {
      search->edges[search->n_edges][0] = a;
      search->edges[search->n_edges++][1] = b;
    }
}

static void
clear_moving (gpointer data)
{
  g_free ((char *)((QuartierMovingCorner *)data)->id);
}

void
quartier_district_layer_init_snap (QuartierDistrictLayer *self)
{
  self->moving = g_array_new (FALSE, FALSE, sizeof (QuartierMovingCorner));
  g_array_set_clear_func (self->moving, clear_moving);
}

/**
 * quartier_district_layer_set_moving:
 * @corners: (array length=n) (nullable): of other districts, that go with the one that is dragged
 *
 * A corner would otherwise be caught by its own company, and the edges of that.
 */
void
quartier_district_layer_set_moving (QuartierDistrictLayer *self,
                                    const QuartierMovingCorner *corners,
                                    gsize n)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  g_array_set_size (self->moving, 0);
  for (gsize i = 0; i < n; i++)
    {
      const QuartierMovingCorner copy = { g_strdup (corners[i].id), corners[i].vertex };

      g_array_append_val (self->moving, copy);
    }
}

static gboolean
is_moving (const Search *search, const char *id, gsize part, gsize ring, gsize index)
{
  const GArray *moving = search->layer->moving;

  for (guint i = 0; search->but_selected && i < moving->len; i++)
    {
      const QuartierMovingCorner *one = &g_array_index (moving, QuartierMovingCorner, i);

      if (one->vertex.index == index && one->vertex.ring == ring && one->vertex.part == part
          && g_str_equal (one->id, id))
        return TRUE;
    }
  return FALSE;
}

static void
look_at_ring (Search *search, const QuartierPolygon *polygon, const char *id, gsize p, gsize r)
{
  gsize n;
  const QuartierPosition *ring = quartier_polygon_get_ring (polygon, p, r, &n);
  Px before = to_px (search->affine, &ring[n - 1]);
  gboolean is_before_moving = is_moving (search, id, p, r, n - 1);

  for (gsize i = 0; i < n; i++)
    {
      const Px here = to_px (search->affine, &ring[i]);
      const double px = hypot (here.x - search->at.x, here.y - search->at.y);
      const gboolean is_here_moving = is_moving (search, id, p, r, i);

      if (px <= SNAP_PX && px < search->best_corner_px && !is_here_moving)
        {
          search->best_corner_px = px;
          search->corner = ring[i];
        }
      if (!is_before_moving && !is_here_moving)
        look_at_edge (search, before, here);
      before = here;
      is_before_moving = is_here_moving;
    }
}

static void
look_at_shape (Search *search, QuartierDistrictShape *shape)
{
  QuartierDistrict *district = quartier_district_shape_get_district (shape);
  QuartierPolygon *polygon = quartier_district_get_shape (district);

  for (gsize p = 0; p < quartier_polygon_get_n_parts (polygon); p++)
    for (gsize r = 0; r < quartier_polygon_get_n_rings (polygon, p); r++)
      look_at_ring (search, polygon, quartier_district_get_id (district), p, r);
}

/* Where two of the edges in reach cross, nearest to the pointer. */
static gboolean
find_crossing (const Search *search, Px *out)
{
  double best = SNAP_PX;
  gboolean is_found = FALSE;

  for (int i = 0; i < search->n_edges; i++)
    for (int j = i + 1; j < search->n_edges; j++)
      {
        const Px *a = search->edges[i], *b = search->edges[j];
        const double ux = a[1].x - a[0].x, uy = a[1].y - a[0].y;
        const double vx = b[1].x - b[0].x, vy = b[1].y - b[0].y;
        const double cross = ux * vy - uy * vx;
        const double t = ((b[0].x - a[0].x) * vy - (b[0].y - a[0].y) * vx) / cross;
        const double s = ((b[0].x - a[0].x) * uy - (b[0].y - a[0].y) * ux) / cross;
        const Px at = { a[0].x + t * ux, a[0].y + t * uy };
        const double px = hypot (at.x - search->at.x, at.y - search->at.y);

        /* Ends that meet are corners. */
        if (!(fabs (cross) > 1e-9) || t <= 1e-6 || t >= 1 - 1e-6 || s <= 1e-6 || s >= 1 - 1e-6
            || px > best)
          continue;
        best = px;
        *out = at;
        is_found = TRUE;
      }
  return is_found;
}

/**
 * quartier_district_layer_find_snap:
 * @x_px, @y_px: of the widget
 * @but_selected: whether the selected district is left out, because it is being changed
 * @out: (inout): what is there; untouched where nothing is in reach
 *
 * Returns: what it is: a corner before a crossing before an edge
 */
QuartierSnap
quartier_district_layer_find_snap (QuartierDistrictLayer *self,
                                   double x_px,
                                   double y_px,
                                   gboolean but_selected,
                                   QuartierPosition *out)
{
  QuartierMapAffine affine;
  Search search = { .layer = self, .affine = &affine, .but_selected = but_selected, .at = { x_px, y_px } };
  Px crossing;

  if (!quartier_district_layer_get_affine (self, &affine))
    return QUARTIER_SNAP_NONE;
  search.best_corner_px = search.best_edge_px = INFINITY;
  for (guint i = 0; i < self->shapes->len; i++)
    {
      QuartierDistrictShape *shape = g_ptr_array_index (self->shapes, i);
      const QuartierMapBox px
          = quartier_map_affine_box (&affine, quartier_district_shape_get_box (shape));

      if ((but_selected && (int)i == self->selected_index) || px.x0 - SNAP_PX > x_px
          || px.x1 + SNAP_PX < x_px || px.y0 - SNAP_PX > y_px || px.y1 + SNAP_PX < y_px)
        continue;
      look_at_shape (&search, shape);
    }
  if (isfinite (search.best_corner_px))
    {
      *out = search.corner;
      return QUARTIER_SNAP_CORNER;
    }
  if (find_crossing (&search, &crossing)
      && quartier_district_layer_get_position (self, crossing.x, crossing.y, out))
    return QUARTIER_SNAP_CROSSING;
  if (isfinite (search.best_edge_px)
      && quartier_district_layer_get_position (self, search.on_edge.x, search.on_edge.y, out))
    return QUARTIER_SNAP_EDGE;
  return QUARTIER_SNAP_NONE;
}

/* A ray, and what of the districts is on it near its end. */
typedef struct
{
  Px from;
  Px along; /* of length 1 */
  double at; /* where the end is, px from @from */
  double best_corner_px;
  double best_edge_px;
  QuartierPosition corner;
  double edge_at;
} Ray;

/* A corner within a pixel of it is on it. */
static void
meet_corner (Ray *ray, Px corner, const QuartierPosition *position)
{
  const double dx = corner.x - ray->from.x, dy = corner.y - ray->from.y;
  const double at = dx * ray->along.x + dy * ray->along.y;
  const double off = fabs (dy * ray->along.x - dx * ray->along.y);

  if (off > 1 || at <= 0 || fabs (at - ray->at) > MIN (SNAP_PX, ray->best_corner_px))
    return;
  ray->best_corner_px = fabs (at - ray->at);
  ray->corner = *position;
}

static void
meet_edge (Ray *ray, Px a, Px b)
{
  const double ex = b.x - a.x, ey = b.y - a.y;
  const double cross = ray->along.x * ey - ray->along.y * ex;
  const double dx = a.x - ray->from.x, dy = a.y - ray->from.y;
  const double at = (dx * ey - dy * ex) / cross;
  const double share = (dx * ray->along.y - dy * ray->along.x) / cross;

  if (!(fabs (cross) > 1e-9) || share < 0 || share > 1 || at <= 0
      || fabs (at - ray->at) > MIN (SNAP_PX, ray->best_edge_px))
    return;
  ray->best_edge_px = fabs (at - ray->at);
  ray->edge_at = at;
}

static void
meet_shape (Ray *ray, const QuartierMapAffine *affine, const QuartierPolygon *polygon)
{
  for (gsize p = 0; p < quartier_polygon_get_n_parts (polygon); p++)
    for (gsize r = 0; r < quartier_polygon_get_n_rings (polygon, p); r++)
      {
        gsize n;
        const QuartierPosition *ring = quartier_polygon_get_ring (polygon, p, r, &n);
        Px before = to_px (affine, &ring[n - 1]);

        for (gsize i = 0; i < n; i++)
          {
            const Px here = to_px (affine, &ring[i]);

            meet_corner (ray, here, &ring[i]);
            meet_edge (ray, before, here);
            before = here;
          }
      }
}

/**
 * quartier_district_layer_find_snap_on_ray:
 * @from: where a direction that is locked begins
 * @towards: on it
 * @out: (out): what is on it near @towards; untouched where nothing is
 *
 * Returns: what it is: a corner before an edge that the ray crosses
 */
QuartierSnap
quartier_district_layer_find_snap_on_ray (QuartierDistrictLayer *self,
                                          const QuartierPosition *from,
                                          const QuartierPosition *towards,
                                          QuartierPosition *out)
{
  QuartierMapAffine affine;
  Ray ray = { .best_corner_px = INFINITY, .best_edge_px = INFINITY };
  Px end;

  if (!quartier_district_layer_get_affine (self, &affine))
    return QUARTIER_SNAP_NONE;
  ray.from = to_px (&affine, from);
  end = to_px (&affine, towards);
  ray.at = hypot (end.x - ray.from.x, end.y - ray.from.y);
  if (!(ray.at > 1))
    return QUARTIER_SNAP_NONE;
  ray.along = (Px){ (end.x - ray.from.x) / ray.at, (end.y - ray.from.y) / ray.at };
  for (guint i = 0; i < self->shapes->len; i++)
    {
      QuartierDistrictShape *shape = g_ptr_array_index (self->shapes, i);
      const QuartierMapBox px
          = quartier_map_affine_box (&affine, quartier_district_shape_get_box (shape));

      if (px.x0 - SNAP_PX <= end.x && end.x <= px.x1 + SNAP_PX && px.y0 - SNAP_PX <= end.y
          && end.y <= px.y1 + SNAP_PX)
        meet_shape (&ray, &affine,
                    quartier_district_get_shape (quartier_district_shape_get_district (shape)));
    }
  if (isfinite (ray.best_corner_px))
    {
      *out = ray.corner;
      return QUARTIER_SNAP_CORNER;
    }
  return isfinite (ray.best_edge_px)
                 && quartier_district_layer_get_position (
                     self, ray.from.x + ray.edge_at * ray.along.x,
                     ray.from.y + ray.edge_at * ray.along.y, out)
             ? QUARTIER_SNAP_EDGE
             : QUARTIER_SNAP_NONE;
}

/**
 * quartier_district_layer_set_snap:
 * @at: where the sign stands
 */
void
quartier_district_layer_set_snap (QuartierDistrictLayer *self,
                                  QuartierSnap snap,
                                  const QuartierPosition *at)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  if (snap == QUARTIER_SNAP_NONE && self->snap == QUARTIER_SNAP_NONE)
    return;
  self->snap = snap;
  if (snap != QUARTIER_SNAP_NONE)
    self->snap_at = *at;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A box on a corner, an hourglass on an edge, a cross where edges cross. */
void
quartier_district_layer_snapshot_snap (QuartierDistrictLayer *self,
                                       GtkSnapshot *snapshot,
                                       const QuartierMapAffine *affine)
{
  const double s = SIGN_PX;
  Px at;
  cairo_t *cr;

  if (self->snap == QUARTIER_SNAP_NONE)
    return;
  at = to_px (affine, &self->snap_at);
  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT ((float)floor (at.x - 12), (float)floor (at.y - 12), 26, 26));
  switch (self->snap)
    {
    case QUARTIER_SNAP_CORNER:
      cairo_rectangle (cr, at.x - s, at.y - s, 2 * s, 2 * s);
      break;
    case QUARTIER_SNAP_EDGE:
      cairo_move_to (cr, at.x - s, at.y - s);
      cairo_line_to (cr, at.x + s, at.y - s);
      cairo_line_to (cr, at.x - s, at.y + s);
      cairo_line_to (cr, at.x + s, at.y + s);
      cairo_close_path (cr);
      break;
    case QUARTIER_SNAP_CROSSING:
    case QUARTIER_SNAP_NONE:
    default:
      cairo_move_to (cr, at.x - s, at.y - s);
      cairo_line_to (cr, at.x + s, at.y + s);
      cairo_move_to (cr, at.x - s, at.y + s);
      cairo_line_to (cr, at.x + s, at.y - s);
      break;
    }
  cairo_set_source_rgba (cr, 1, 1, 1, 0.9);
  cairo_set_line_width (cr, 4.5);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, 0.8, 0.1, 0.6);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  cairo_destroy (cr);
}
