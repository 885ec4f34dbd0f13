/*
 * Corners of the selected district: choosing several, and what is done to all of them in one step, with
 * the corners of other districts that lie on them.
 */
#include "map/quartier-edit-controller-private.h"

#include <glib/gi18n.h>

#include "map/map-ink.h"

static gboolean
is_same (const QuartierVertex *a, const QuartierVertex *b)
{
  return a->part == b->part && a->ring == b->ring && a->index == b->index;
}

static int
find_vertex (GArray *vertices, const QuartierVertex *vertex)
{
  for (guint i = 0; i < vertices->len; i++)
    if (is_same (&g_array_index (vertices, QuartierVertex, i), vertex))
      return (int)i;
  return -1;
}

static int
find_corner (QuartierEditController *self, const QuartierVertex *vertex)
{
  return find_vertex (self->corners, vertex);
}

/* Adds the corners that repeat one of these in its outline: to a person they are one. */
static void
add_repeats (const QuartierPolygon *shape, GArray *vertices)
{
  for (guint i = 0; i < vertices->len; i++)
    {
      const QuartierVertex one = g_array_index (vertices, QuartierVertex, i);
      gsize n;
      const QuartierPosition *ring = quartier_polygon_get_ring (shape, one.part, one.ring, &n);
      const QuartierVertex beside[] = { { one.part, one.ring, (one.index + 1) % n },
                                        { one.part, one.ring, (one.index + n - 1) % n } };

      for (gsize b = 0; b < G_N_ELEMENTS (beside); b++)
        if (ring[beside[b].index].lon == ring[one.index].lon
            && ring[beside[b].index].lat == ring[one.index].lat
            && find_vertex (vertices, &beside[b]) < 0)
          g_array_append_val (vertices, beside[b]);
    }
}

static void
tell (QuartierEditController *self)
{
  self->has_vertex = self->corners->len > 0;
  if (self->has_vertex && find_corner (self, &self->vertex) < 0)
    self->vertex = g_array_index (self->corners, QuartierVertex, self->corners->len - 1);
  if (self->layer != NULL)
    quartier_district_layer_set_selected_vertices (
        self->layer, (const QuartierVertex *)(gpointer)self->corners->data, self->corners->len);
  quartier_edit_controller_update (self);
}

/**
 * quartier_edit_controller_select_vertex:
 * @vertex: (nullable): the only corner that is selected then
 */
void
quartier_edit_controller_select_vertex (QuartierEditController *self, const QuartierVertex *vertex)
{
  const QuartierVertex kept = vertex != NULL ? *vertex : (QuartierVertex){ 0, 0, 0 };

  g_array_set_size (self->corners, 0);
  if (vertex != NULL)
    {
      self->vertex = kept;
      g_array_append_val (self->corners, kept);
    }
  tell (self);
}

/**
 * quartier_edit_controller_press_corner:
 * @is_adding: whether Shift or Ctrl is held
 *
 * A press on a corner: what a drag from there moves. Which of those that are selected stay so when there
 * is no drag, quartier_edit_controller_release_corner() says.
 */
void
quartier_edit_controller_press_corner (QuartierEditController *self,
                                       const QuartierVertex *vertex,
                                       gboolean is_adding)
{
  self->is_adding_corner = is_adding;
  self->was_corner_selected = find_corner (self, vertex) >= 0;
  if (!self->was_corner_selected && !is_adding)
    {
      quartier_edit_controller_select_vertex (self, vertex);
      return;
    }
  if (!self->was_corner_selected)
    g_array_append_val (self->corners, *vertex);
  self->vertex = *vertex;
  tell (self);
}

/* A press on a corner that was no drag. */
void
quartier_edit_controller_release_corner (QuartierEditController *self)
{
  const QuartierVertex vertex = self->vertex;
  const int index = self->has_vertex ? find_corner (self, &vertex) : -1;

  if (index < 0 || !self->was_corner_selected)
    return;
  if (!self->is_adding_corner)
    {
      quartier_edit_controller_select_vertex (self, &vertex);
      return;
    }
  g_array_remove_index (self->corners, (guint)index);
  tell (self);
}

/**
 * quartier_edit_controller_select_corners_in_box:
 * @box: of the map
 *
 * Adds the corners of the selected district that lie in it, or takes them out, where that is what the box
 * was drawn for: it holds some of them and no district whole, or corners are selected that are to go.
 *
 * Returns: whether it was
 */
gboolean
quartier_edit_controller_select_corners_in_box (QuartierEditController *self,
                                                const graphene_rect_t *box)
{
  g_autoptr (GArray) found = NULL;
  g_auto (GStrv) whole = NULL;

  if (quartier_edit_controller_get_n_selected (self) != 1)
    return FALSE;
  found = quartier_district_layer_find_vertices_in_box (self->layer, box);
  whole = quartier_district_layer_find_in_box (self->layer, box, TRUE);
  if (self->is_box_removing ? !self->has_vertex : found->len == 0 || whole[0] != NULL)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      const QuartierVertex *one = &g_array_index (found, QuartierVertex, i);
      const int at = find_corner (self, one);

      if (self->is_box_removing && at >= 0)
        g_array_remove_index (self->corners, (guint)at);
      else if (!self->is_box_removing && at < 0)
        g_array_append_val (self->corners, *one);
    }
  tell (self);
  return TRUE;
}

/* After an undo a corner may not be there. */
void
quartier_edit_controller_forget_missing_corners (QuartierEditController *self)
{
  QuartierDistrict *district = quartier_edit_controller_get_district (self);
  const QuartierPolygon *shape;
  gsize n;

  if (self->corners->len == 0 || district == NULL)
    return;
  shape = quartier_district_get_shape (district);
  for (guint i = 0; i < self->corners->len; i++)
    {
      const QuartierVertex *one = &g_array_index (self->corners, QuartierVertex, i);

      if (one->part < quartier_polygon_get_n_parts (shape)
          && one->ring < quartier_polygon_get_n_rings (shape, one->part)
          && (quartier_polygon_get_ring (shape, one->part, one->ring, &n), one->index < n))
        continue;
      quartier_edit_controller_select_vertex (self, NULL);
      return;
    }
}

/* Moving */

/* Opens the step in which the selected corners move, with those that lie on them. */
gboolean
quartier_edit_controller_begin_corner (QuartierEditController *self)
{
  const guint n = self->corners->len;
  QuartierDistrict *district = quartier_edit_controller_get_district (self);
  g_autofree char *name = NULL;

  quartier_edit_controller_find_neighbours (self);
  if (district == NULL || n < 2)
    return quartier_edit_controller_begin_change (self, _ ("Move corner of %s"));
  name = g_strdup_printf (ngettext ("Move %u corner of %s", "Move %u corners of %s", n), n,
                          quartier_district_get_name (district));
  return quartier_edit_controller_begin_step (self, name);
}

/* Where a corner was before the step that is open. */
static QuartierPosition
get_origin (QuartierEditController *self, const QuartierVertex *vertex)
{
  gsize n;

  return quartier_polygon_get_ring (self->original, vertex->part, vertex->ring, &n)[vertex->index];
}

/**
 * quartier_edit_controller_place_corner:
 * @index: of the selected corners
 * @to: where the dragged one is to be
 *
 * Returns: where that one goes then: all move as far
 */
QuartierPosition
quartier_edit_controller_place_corner (QuartierEditController *self,
                                       guint index,
                                       const QuartierPosition *to)
{
  const QuartierVertex *vertex = &g_array_index (self->corners, QuartierVertex, index);
  QuartierPosition from, dragged;

  if (is_same (vertex, &self->vertex))
    return *to;
  from = get_origin (self, vertex);
  dragged = get_origin (self, &self->vertex);
  return (QuartierPosition){ from.lon + to->lon - dragged.lon, from.lat + to->lat - dragged.lat };
}

/* Puts a corner, and those that repeat it, elsewhere. */
static void
place (QuartierEditController *self,
       QuartierPolygon **shape,
       const QuartierVertex *vertex,
       const QuartierPosition *at)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (QuartierVertex));

  g_array_append_vals (all, vertex, 1);
  add_repeats (self->original, all);
  for (guint i = 0; i < all->len; i++)
    {
      QuartierPolygon *moved = quartier_polygon_with_vertex (
          *shape, &g_array_index (all, QuartierVertex, i), at->lon, at->lat);

      quartier_polygon_unref (*shape);
      *shape = moved;
    }
}

/* Puts the dragged corner where it is to be, the others of the selection as far, and with them those
 * that lie on them: all outlines are whole, or none is counted as such. */
void
quartier_edit_controller_change_corner (QuartierEditController *self, const QuartierPosition *to)
{
  QuartierPolygon *whole = self->last_valid != NULL ? quartier_polygon_ref (self->last_valid) : NULL;
  g_autoptr (QuartierPolygon) shape = NULL;

  if (!self->is_changing)
    {
      g_clear_pointer (&whole, quartier_polygon_unref);
      return;
    }
  shape = quartier_polygon_ref (self->original);
  for (guint i = 0; i < self->corners->len; i++)
    {
      const QuartierPosition at = quartier_edit_controller_place_corner (self, i, to);

      place (self, &shape, &g_array_index (self->corners, QuartierVertex, i), &at);
    }
  quartier_edit_controller_change (self, shape);
  if (quartier_edit_controller_move_neighbours (self, to) && self->is_valid)
    self->last_valid_corner = *to;
  else
    {
      self->is_valid = FALSE;
      g_clear_pointer (&self->last_valid, quartier_polygon_unref);
      self->last_valid = g_steal_pointer (&whole);
    }
  g_clear_pointer (&whole, quartier_polygon_unref);
}

/* Beside a corner that is dragged: how long the edges are that meet there, and how large the district is. */
void
quartier_edit_controller_show_edges (QuartierEditController *self, double x, double y)
{
  QuartierDistrict *district = quartier_edit_controller_get_district (self);
  QuartierPolygon *shape = district != NULL ? quartier_district_get_shape (district) : NULL;
  g_autofree char *before = NULL, *after = NULL, *area = NULL, *text = NULL;
  const QuartierPosition *ring;
  gsize n, at = self->vertex.index;

  if (shape == NULL || !self->is_changing || self->corners->len != 1)
    return;
  ring = quartier_polygon_get_ring (shape, self->vertex.part, self->vertex.ring, &n);
  before = quartier_map_format_length (quartier_distance_m (&ring[(at + n - 1) % n], &ring[at]));
  after = quartier_map_format_length (quartier_distance_m (&ring[at], &ring[(at + 1) % n]));
  area = quartier_map_format_area (quartier_polygon_get_area_m2 (shape));
  text = g_strjoin (" · ", before, after, area, NULL);
  quartier_district_layer_set_note (self->layer, text, x, y);
}

/* Removing */

static int
compare_backwards (gconstpointer a, gconstpointer b)
{
  const QuartierVertex *x = a, *y = b;

  if (x->part != y->part)
    return x->part < y->part ? 1 : -1;
  if (x->ring != y->ring)
    return x->ring < y->ring ? 1 : -1;
  return x->index < y->index ? 1 : x->index > y->index ? -1 : 0;
}

/* (nullable): an outline that is left with fewer than three corners is none. A hole goes with its
 * corners. */
static QuartierPolygon *
remove_vertices (QuartierPolygon *shape, GArray *vertices)
{
  g_autoptr (QuartierPolygon) left = quartier_polygon_ref (shape);
  QuartierVertex gone = { G_MAXSIZE, 0, 0 };

  g_array_sort (vertices, compare_backwards);
  for (guint i = 0; i < vertices->len; i++)
    {
      const QuartierVertex *one = &g_array_index (vertices, QuartierVertex, i);
      QuartierPolygon *next;

      if (one->part == gone.part && one->ring == gone.ring)
        continue;
      next = quartier_polygon_without_vertex (left, one);
      if (next == NULL)
        return NULL;
      if (quartier_polygon_get_n_rings (next, one->part)
          < quartier_polygon_get_n_rings (left, one->part))
        gone = *one;
      quartier_polygon_unref (left);
      left = next;
    }
  return g_steal_pointer (&left);
}

/* Of the districts that have the same line around a corner that went, the corner goes too. */
static void
remove_from_neighbours (QuartierEditController *self, GPtrArray *ids, GPtrArray *removed)
{
  const char *scenario = quartier_plan_get_current (self->plan);

  for (guint i = 0; i < ids->len; i++)
    {
      QuartierDistrict *district = quartier_plan_find_district (self->plan, scenario, ids->pdata[i]);
      g_autoptr (QuartierPolygon) left
          = district != NULL
                ? remove_vertices (quartier_district_get_shape (district), removed->pdata[i])
                : NULL;
      g_autoptr (QuartierDistrict) changed = NULL;

      if (left == NULL || !quartier_polygon_check (left, NULL))
        continue;
      changed = quartier_district_with_shape (district, left);
      quartier_plan_put_district (self->plan, scenario, changed);
    }
}

static gboolean
delete_these (QuartierEditController *self, GArray *vertices)
{
  QuartierDistrict *district = quartier_edit_controller_get_district (self);
  const guint n = vertices->len;
  g_autoptr (QuartierPolygon) shape = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) removed = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  g_autofree char *name = NULL;

  add_repeats (quartier_district_get_shape (district), vertices);
  shape = remove_vertices (quartier_district_get_shape (district), vertices);
  if (shape == NULL)
    {
      quartier_edit_controller_say (self, _ ("An outline needs three corners at least"));
      return TRUE;
    }
  if (self->is_snapping)
    quartier_edit_controller_find_shared (self, vertices, ids, removed);
  name = n < 2 ? g_strdup_printf (_ ("Remove corner of %s"), quartier_district_get_name (district))
               : g_strdup_printf (ngettext ("Remove %u corner of %s", "Remove %u corners of %s", n), n,
                                  quartier_district_get_name (district));
  if (!quartier_edit_controller_begin_step (self, name))
    return FALSE;
  quartier_edit_controller_select_vertex (self, NULL);
  quartier_edit_controller_change (self, shape);
  if (self->is_valid || !self->was_valid)
    remove_from_neighbours (self, ids, removed);
  quartier_edit_controller_end_change (self);
  return TRUE;
}

/**
 * quartier_edit_controller_delete_corners:
 *
 * Removes the corner under the pointer or those that are selected, in one step.
 *
 * Returns: whether there was any
 */
gboolean
quartier_edit_controller_delete_corners (QuartierEditController *self)
{
  g_autoptr (GArray) vertices = NULL;

  if (!self->has_vertex && !self->is_hot)
    return FALSE;
  vertices = g_array_new (FALSE, FALSE, sizeof (QuartierVertex));
  if (self->is_hot && find_corner (self, &self->hot) < 0)
    g_array_append_val (vertices, self->hot);
  else
    g_array_append_vals (vertices, self->corners->data, self->corners->len);
  return delete_these (self, vertices);
}
