/*
 * Points that go to what is near, and corners that districts share.
 */
#include "map/quartier-edit-controller-private.h"

#include <math.h>

/* Corners as near as this are one: a centimetre. */
#define SAME_DEG 1e-7

static void
clear_neighbour (gpointer data)
{
  QuartierNeighbour *neighbour = data;

  g_free (neighbour->id);
  quartier_polygon_unref (neighbour->original);
}

/**
 * quartier_edit_controller_snap:
 * @controller: (nullable): whose modifiers count: Alt pauses, and Shift is for right angles
 * @but_selected: whether the selected district is left out
 * @out: (inout): where the pointer is; where something near is, afterwards
 *
 * Shows the sign of what it is.
 *
 * Returns: whether there was anything
 */
gboolean
quartier_edit_controller_snap (QuartierEditController *self,
                               GtkEventController *controller,
                               double x,
                               double y,
                               gboolean but_selected,
                               QuartierPosition *out)
{
  const GdkModifierType state
      = controller != NULL ? gtk_event_controller_get_current_event_state (controller) : 0;
  QuartierSnap snap = QUARTIER_SNAP_NONE;

  if (self->is_snapping && self->typed->len == 0 && !(state & (GDK_ALT_MASK | GDK_SHIFT_MASK)))
    snap = quartier_district_layer_find_snap (self->layer, x, y, but_selected, out);
  quartier_district_layer_set_snap (self->layer, snap, out);
  return snap != QUARTIER_SNAP_NONE;
}

/**
 * quartier_edit_controller_lock:
 * @controller: (nullable): whose modifiers count: Alt pauses snapping
 * @out: (inout): where the pointer is; the place nearest to it at a right angle, or along the axis that an
 *   arrow key chose, afterwards
 *
 * Where an edge or a corner is on the locked line there, that is where it ends.
 */
void
quartier_edit_controller_lock (QuartierEditController *self,
                               GtkEventController *controller,
                               QuartierPosition *out)
{
  const GdkModifierType state
      = controller != NULL ? gtk_event_controller_get_current_event_state (controller) : 0;
  QuartierSnap snap = QUARTIER_SNAP_NONE;
  gsize n;
  const QuartierPosition *points = quartier_polygon_edit_get_points (self->drawing, &n);

  if (n == 0 || self->axis == AXIS_FREE)
    *out = quartier_polygon_edit_lock (self->drawing, out);
  else if (self->axis == AXIS_EAST_WEST)
    out->lat = points[n - 1].lat;
  else
    out->lon = points[n - 1].lon;
  if (n > 0 && self->is_snapping && self->typed->len == 0 && !(state & GDK_ALT_MASK))
    snap = quartier_district_layer_find_snap_on_ray (self->layer, &points[n - 1], out, out);
  quartier_district_layer_set_snap (self->layer, snap, out);
}

static gboolean
is_same (const QuartierPosition *a, const QuartierPosition *b)
{
  return fabs (a->lon - b->lon) < SAME_DEG && fabs (a->lat - b->lat) < SAME_DEG;
}

static void
find_in (QuartierEditController *self,
         QuartierDistrict *district,
         guint which,
         const QuartierPosition *corner)
{
  QuartierPolygon *shape = quartier_district_get_shape (district);

  for (gsize p = 0; p < quartier_polygon_get_n_parts (shape); p++)
    for (gsize r = 0; r < quartier_polygon_get_n_rings (shape, p); r++)
      {
        gsize n;
        const QuartierPosition *ring = quartier_polygon_get_ring (shape, p, r, &n);

        for (gsize i = 0; i < n; i++)
          if (is_same (&ring[i], corner))
            {
              const QuartierNeighbour found = { g_strdup (quartier_district_get_id (district)),
                                                quartier_polygon_ref (shape),
                                                { p, r, i },
                                                which };

              g_array_append_val (self->neighbours, found);
            }
      }
}

void
quartier_edit_controller_clear_neighbours (QuartierEditController *self)
{
  if (self->neighbours == NULL)
    {
      self->neighbours = g_array_new (FALSE, FALSE, sizeof (QuartierNeighbour));
      g_array_set_clear_func (self->neighbours, clear_neighbour);
    }
  g_array_set_size (self->neighbours, 0);
  if (self->layer != NULL)
    quartier_district_layer_set_moving (self->layer, NULL, 0);
}

static void
tell_moving (QuartierEditController *self)
{
  g_autoptr (GArray) moving = g_array_new (FALSE, FALSE, sizeof (QuartierMovingCorner));

  for (guint i = 0; i < self->neighbours->len; i++)
    {
      const QuartierNeighbour *one = &g_array_index (self->neighbours, QuartierNeighbour, i);
      const QuartierMovingCorner corner = { one->id, one->vertex };

      g_array_append_val (moving, corner);
    }
  quartier_district_layer_set_moving (
      self->layer, (const QuartierMovingCorner *)(gpointer)moving->data, moving->len);
}

/* The corner after which the edge between two places begins, whichever way it runs. */
static gboolean
find_edge (const QuartierPolygon *shape,
           const QuartierPosition *from,
           const QuartierPosition *to,
           QuartierVertex *out)
{
  for (gsize p = 0; p < quartier_polygon_get_n_parts (shape); p++)
    for (gsize r = 0; r < quartier_polygon_get_n_rings (shape, p); r++)
      {
        gsize n;
        const QuartierPosition *ring = quartier_polygon_get_ring (shape, p, r, &n);

        for (gsize i = 0; i < n; i++)
          {
            const QuartierPosition *a = &ring[i], *b = &ring[(i + 1) % n];

            *out = (QuartierVertex){ p, r, i };
            if ((is_same (a, from) && is_same (b, to)) || (is_same (a, to) && is_same (b, from)))
              return TRUE;
          }
      }
  return FALSE;
}

static void
insert_in (QuartierEditController *self,
           QuartierDistrict *district,
           const QuartierVertex *after,
           const QuartierPosition *at)
{
  QuartierPolygon *shape = quartier_polygon_with_vertex_inserted (
      quartier_district_get_shape (district), after, at->lon, at->lat);
  g_autoptr (QuartierDistrict) changed = quartier_district_with_shape (district, shape);
  const QuartierNeighbour neighbour = { g_strdup (quartier_district_get_id (district)), shape,
                                        { after->part, after->ring, after->index + 1 }, 0 };

  quartier_plan_put_district (self->plan, quartier_plan_get_current (self->plan), changed);
  g_array_append_val (self->neighbours, neighbour);
}

/**
 * quartier_edit_controller_insert_in_neighbours:
 * @from, @to: ends of the edge of the selected district that has a new corner
 * @at: the corner
 *
 * Gives districts that share the edge the corner too, in the step that is open; from then on it moves
 * with the dragged one.
 *
 * Returns: whether any does
 */
gboolean
quartier_edit_controller_insert_in_neighbours (QuartierEditController *self,
                                               const QuartierPosition *from,
                                               const QuartierPosition *to,
                                               const QuartierPosition *at)
{
  GListModel *districts
      = quartier_plan_get_districts (self->plan, quartier_plan_get_current (self->plan));
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  QuartierVertex after;

  quartier_edit_controller_clear_neighbours (self);
  if (!self->is_snapping || !self->is_changing)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);

      if (g_strcmp0 (quartier_district_get_id (district), self->selected) != 0
          && find_edge (quartier_district_get_shape (district), from, to, &after))
        g_ptr_array_add (found, g_steal_pointer (&district));
    }
  for (guint i = 0; i < found->len; i++)
    if (find_edge (quartier_district_get_shape (found->pdata[i]), from, to, &after))
      insert_in (self, found->pdata[i], &after, at);
  tell_moving (self);
  return found->len > 0;
}

static const QuartierPosition *
get_corner (const QuartierPolygon *shape, const QuartierVertex *vertex)
{
  gsize n;

  return &quartier_polygon_get_ring (shape, vertex->part, vertex->ring, &n)[vertex->index];
}

static gboolean
is_near (const QuartierBounds *bounds, const QuartierPosition *corner)
{
  return bounds->west - SAME_DEG <= corner->lon && corner->lon <= bounds->east + SAME_DEG
         && bounds->south - SAME_DEG <= corner->lat && corner->lat <= bounds->north + SAME_DEG;
}

/* Before corners are dragged: those of other districts that lie on them. */
void
quartier_edit_controller_find_neighbours (QuartierEditController *self)
{
  const char *scenario = quartier_plan_get_current (self->plan);
  GListModel *districts = quartier_plan_get_districts (self->plan, scenario);
  QuartierDistrict *own = quartier_edit_controller_get_district (self);
  const QuartierPolygon *shape;

  quartier_edit_controller_clear_neighbours (self);
  if (!self->is_snapping || own == NULL)
    return;
  shape = quartier_district_get_shape (own);
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);
      QuartierBounds bounds;

      quartier_polygon_get_bounds (quartier_district_get_shape (district), &bounds);
      for (guint c = 0; district != own && c < self->corners->len; c++)
        {
          const QuartierPosition *corner
              = get_corner (shape, &g_array_index (self->corners, QuartierVertex, c));

          if (is_near (&bounds, corner))
            find_in (self, district, c, corner);
        }
    }
  tell_moving (self);
}

/* The corner of a shape that lies on one of another and has the same corners before and after it. */
static gboolean
find_same_line (const QuartierPolygon *shape,
                const QuartierPosition *before,
                const QuartierPosition *corner,
                const QuartierPosition *after,
                QuartierVertex *out)
{
  for (gsize p = 0; p < quartier_polygon_get_n_parts (shape); p++)
    for (gsize r = 0; r < quartier_polygon_get_n_rings (shape, p); r++)
      {
        gsize n;
        const QuartierPosition *ring = quartier_polygon_get_ring (shape, p, r, &n);

        for (gsize i = 0; i < n; i++)
          {
            const QuartierPosition *a = &ring[(i + n - 1) % n], *b = &ring[(i + 1) % n];

            *out = (QuartierVertex){ p, r, i };
            if (is_same (&ring[i], corner)
                && ((is_same (a, before) && is_same (b, after))
                    || (is_same (a, after) && is_same (b, before))))
              return TRUE;
          }
      }
  return FALSE;
}

/**
 * quartier_edit_controller_find_shared:
 * @vertices: (element-type QuartierVertex): of the selected district, that are to be removed
 * @out_ids: ids of the districts that have to lose corners with it
 * @out_vertices: (element-type GArray): which corners each of them loses
 *
 * A corner goes from a neighbour only where that has the same line on both sides of it: else what
 * is a corner of one may be where three others meet.
 */
void
quartier_edit_controller_find_shared (QuartierEditController *self,
                                      const GArray *vertices,
                                      GPtrArray *out_ids,
                                      GPtrArray *out_vertices)
{
  GListModel *districts
      = quartier_plan_get_districts (self->plan, quartier_plan_get_current (self->plan));
  QuartierDistrict *own = quartier_edit_controller_get_district (self);
  const QuartierPolygon *shape = quartier_district_get_shape (own);

  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);
      g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (QuartierVertex));
      QuartierBounds bounds;

      quartier_polygon_get_bounds (quartier_district_get_shape (district), &bounds);
      for (guint v = 0; district != own && v < vertices->len; v++)
        {
          const QuartierVertex *at = &g_array_index (vertices, QuartierVertex, v);
          QuartierVertex other;
          gsize n;
          const QuartierPosition *ring = quartier_polygon_get_ring (shape, at->part, at->ring, &n);

          if (is_near (&bounds, &ring[at->index])
              && find_same_line (quartier_district_get_shape (district),
                                 &ring[(at->index + n - 1) % n], &ring[at->index],
                                 &ring[(at->index + 1) % n], &other))
            g_array_append_val (found, other);
        }
      if (found->len == 0)
        continue;
      g_ptr_array_add (out_ids, g_strdup (quartier_district_get_id (district)));
      g_ptr_array_add (out_vertices, g_steal_pointer (&found));
    }
}

/* The corners of one district among the neighbours, from @first on, put where they go; @next: (out): the
 * first of the next one. */
static QuartierPolygon *
move_neighbour (QuartierEditController *self,
                guint first,
                const QuartierPosition *to,
                guint *next)
{
  const QuartierNeighbour *head = &g_array_index (self->neighbours, QuartierNeighbour, first);
  QuartierPolygon *shape = quartier_polygon_ref (head->original);

  for (*next = first; *next < self->neighbours->len; (*next)++)
    {
      const QuartierNeighbour *one = &g_array_index (self->neighbours, QuartierNeighbour, *next);
      QuartierPosition at;
      QuartierPolygon *moved;

      if (!g_str_equal (one->id, head->id))
        break;
      at = quartier_edit_controller_place_corner (self, one->corner, to);
      moved = quartier_polygon_with_vertex (shape, &one->vertex, at.lon, at.lat);
      quartier_polygon_unref (shape);
      shape = moved;
    }
  return shape;
}

/**
 * quartier_edit_controller_move_neighbours:
 * @to: where the dragged corner is
 *
 * Moves the corners that lie on the dragged ones with them, in the step that is open.
 *
 * Returns: whether none of their outlines crosses itself now
 */
gboolean
quartier_edit_controller_move_neighbours (QuartierEditController *self, const QuartierPosition *to)
{
  const char *scenario = quartier_plan_get_current (self->plan);
  gboolean is_valid = TRUE;
  guint next;

  for (guint i = 0; self->neighbours != NULL && self->is_changing && i < self->neighbours->len;
       i = next)
    {
      const char *id = g_array_index (self->neighbours, QuartierNeighbour, i).id;
      QuartierDistrict *district = quartier_plan_find_district (self->plan, scenario, id);
      g_autoptr (QuartierPolygon) shape = move_neighbour (self, i, to, &next);
      g_autoptr (QuartierDistrict) moved
          = district != NULL ? quartier_district_with_shape (district, shape) : NULL;

      if (moved == NULL)
        continue;
      is_valid = is_valid && quartier_polygon_check (shape, NULL);
      quartier_plan_put_district (self->plan, scenario, moved);
    }
  return is_valid;
}
