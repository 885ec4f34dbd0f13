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
 * @out: (inout): where the pointer is; the place nearest to it at a right angle, afterwards
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

  *out = quartier_polygon_edit_lock (self->drawing, out);
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
find_in (QuartierEditController *self, QuartierDistrict *district, const QuartierPosition *corner)
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
                                                { p, r, i } };

              g_array_append_val (self->neighbours, found);
            }
      }
}

static void
clear_neighbours (QuartierEditController *self)
{
  if (self->neighbours == NULL)
    {
      self->neighbours = g_array_new (FALSE, FALSE, sizeof (QuartierNeighbour));
      g_array_set_clear_func (self->neighbours, clear_neighbour);
    }
  g_array_set_size (self->neighbours, 0);
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
                                        { after->part, after->ring, after->index + 1 } };

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

  clear_neighbours (self);
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
  return found->len > 0;
}

/* Before a corner is dragged: those of other districts that lie on it. */
void
quartier_edit_controller_find_neighbours (QuartierEditController *self)
{
  const char *scenario = quartier_plan_get_current (self->plan);
  GListModel *districts = quartier_plan_get_districts (self->plan, scenario);
  QuartierDistrict *own = quartier_edit_controller_get_district (self);
  const QuartierPosition *corner;
  gsize n;

  clear_neighbours (self);
  if (!self->is_snapping || own == NULL)
    return;
  corner = &quartier_polygon_get_ring (quartier_district_get_shape (own), self->vertex.part,
                                       self->vertex.ring, &n)[self->vertex.index];
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);
      QuartierBounds bounds;

      quartier_polygon_get_bounds (quartier_district_get_shape (district), &bounds);
      if (district != own && bounds.west - SAME_DEG <= corner->lon
          && corner->lon <= bounds.east + SAME_DEG && bounds.south - SAME_DEG <= corner->lat
          && corner->lat <= bounds.north + SAME_DEG)
        find_in (self, district, corner);
    }
}

/**
 * quartier_edit_controller_move_neighbours:
 *
 * Moves the corners that lie on the dragged one with it, in the step that is open.
 *
 * Returns: whether none of their outlines crosses itself now
 */
gboolean
quartier_edit_controller_move_neighbours (QuartierEditController *self, const QuartierPosition *to)
{
  const char *scenario = quartier_plan_get_current (self->plan);
  gboolean is_valid = TRUE;

  for (guint i = 0; self->neighbours != NULL && self->is_changing && i < self->neighbours->len; i++)
    {
      const QuartierNeighbour *one = &g_array_index (self->neighbours, QuartierNeighbour, i);
      QuartierDistrict *district = quartier_plan_find_district (self->plan, scenario, one->id);
      g_autoptr (QuartierPolygon) shape
          = quartier_polygon_with_vertex (one->original, &one->vertex, to->lon, to->lat);
      g_autoptr (QuartierDistrict) moved
          = district != NULL ? quartier_district_with_shape (district, shape) : NULL;

      if (moved == NULL)
        continue;
      is_valid = is_valid && quartier_polygon_check (shape, NULL);
      quartier_plan_put_district (self->plan, scenario, moved);
    }
  return is_valid;
}
