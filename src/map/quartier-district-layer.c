/*
 * A frame projects nothing: corners are kept in the Mercator world, and an affine map, found with
 * three calls, takes them to the widget. Shapes are kept as pictures (district-tiles.c), all but the
 * selected one, which may change at every move of the mouse.
 */
#include "map/quartier-district-layer-private.h"

#include <math.h>

/* The latitude of the Mercator world's upper and lower edge. */
#define WORLD_EDGE_DEG 85.0511287798066

/* What is thinner than this is found this far beside it. */
#define SLIVER_PX 4.0

/* More outlines of selected districts than this are no part of each frame. */
#define MOST_OUTLINED 64

G_DEFINE_FINAL_TYPE (QuartierDistrictLayer, quartier_district_layer, SHUMATE_TYPE_LAYER)

static int
find_index (QuartierDistrictLayer *self, const char *id)
{
  if (id == NULL)
    return -1;
  for (guint i = 0; i < self->shapes->len; i++)
    {
      QuartierDistrict *district
          = quartier_district_shape_get_district (g_ptr_array_index (self->shapes, i));

      if (g_str_equal (quartier_district_get_id (district), id))
        return i;
    }
  return -1;
}

static void
invalidate_shape (QuartierDistrictLayer *self, int index)
{
  if (index >= 0)
    quartier_district_tiles_invalidate (
        self->tiles,
        quartier_district_shape_get_box (quartier_district_layer_get_shape (self, index)));
}

/* ShumateLayer says FALSE, and then no pointer event comes here. Those that nobody claims go on to
 * the map, which pans and zooms. */
static gboolean
quartier_district_layer_contains (GtkWidget *widget G_GNUC_UNUSED,
                                  double x G_GNUC_UNUSED,
                                  double y G_GNUC_UNUSED)
{
  return TRUE;
}

/* The plan */

static void
find_indices (QuartierDistrictLayer *self)
{
  const guint n_painted = self->are_others_painted ? self->other_indices->len : 0;

  self->selected_index = find_index (self, self->selected);
  self->hovered_index = find_index (self, self->hovered);
  g_array_set_size (self->other_indices, 0);
  for (guint i = 0; g_hash_table_size (self->others) > 0 && i < self->shapes->len; i++)
    if (g_hash_table_contains (self->others, quartier_district_get_id (
                                   quartier_district_shape_get_district (self->shapes->pdata[i]))))
      g_array_append_val (self->other_indices, i);
  self->are_others_painted = self->other_indices->len > MOST_OUTLINED;
  if (n_painted != (self->are_others_painted ? self->other_indices->len : 0))
    quartier_district_tiles_invalidate (self->tiles, NULL);
}

static void
districts_changed_cb (
    QuartierDistrictLayer *self, guint position, guint removed, guint added, GListModel *districts)
{
  const gboolean is_small = removed + added < 64;

  if (is_small)
    for (guint i = 0; i < removed; i++)
      if ((int)(position + i) != self->selected_index)
        invalidate_shape (self, position + i);
  if (removed == added)
    for (guint i = 0; i < added; i++)
      quartier_district_shape_free (g_ptr_array_index (self->shapes, position + i));
  else
    {
      if (removed > 0)
        g_ptr_array_remove_range (self->shapes, position, removed);
      if (added > 0)
        {
          const guint old_length = self->shapes->len;

          /* Room first, then the tail moves once, however many there are. */
          g_ptr_array_set_size (self->shapes, old_length + added);
          memmove (self->shapes->pdata + position + added, self->shapes->pdata + position,
                   (old_length - position) * sizeof (gpointer));
        }
    }
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);

      self->shapes->pdata[i] = quartier_district_shape_new (district);
    }
  /* A district that changed stands where it stood. */
  if (removed != added || added > 1)
    find_indices (self);
  if (is_small)
    for (guint i = position; i < position + added; i++)
      if ((int)i != self->selected_index)
        invalidate_shape (self, i);
  if (!is_small)
    quartier_district_tiles_invalidate (self->tiles, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scenario_changed_cb (QuartierDistrictLayer *self)
{
  const char *scenario = quartier_district_layer_get_scenario (self);
  GListModel *districts
      = scenario != NULL ? quartier_plan_get_districts (self->plan, scenario) : NULL;

  if (self->districts != NULL)
    g_signal_handlers_disconnect_by_func (self->districts, districts_changed_cb, self);
  g_ptr_array_set_size (self->shapes, 0);
  g_set_object (&self->districts, districts);
  if (districts != NULL)
    {
      g_signal_connect_swapped (districts, "items-changed", G_CALLBACK (districts_changed_cb),
                                self);
      for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
        {
          g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);

          g_ptr_array_add (self->shapes, quartier_district_shape_new (district));
        }
    }
  quartier_district_layer_follow_stops (self);
  find_indices (self);
  quartier_district_tiles_clear (self->tiles);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
quartier_district_layer_constructed (GObject *object)
{
  G_OBJECT_CLASS (quartier_district_layer_parent_class)->constructed (object);
  /* Latitude, longitude, zoom level, rotation. */
  g_signal_connect_object (shumate_layer_get_viewport (SHUMATE_LAYER (object)), "notify",
                           G_CALLBACK (gtk_widget_queue_draw), object, G_CONNECT_SWAPPED);
}

static void
quartier_district_layer_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (quartier_district_layer_parent_class)->system_setting_changed (widget, setting);
  quartier_map_labels_clear (QUARTIER_DISTRICT_LAYER (widget)->labels);
  quartier_map_labels_clear (QUARTIER_DISTRICT_LAYER (widget)->stop_labels);
  gtk_widget_queue_draw (widget);
}

static void
quartier_district_layer_dispose (GObject *object)
{
  QuartierDistrictLayer *self = QUARTIER_DISTRICT_LAYER (object);

  quartier_district_layer_set_plan (self, NULL);
  g_clear_handle_id (&self->prefetch_id, g_source_remove);
  g_clear_handle_id (&self->again_id, g_source_remove);
  self->drawing = NULL;
  quartier_district_layer_set_overlaps (self, NULL);
  g_clear_object (&self->ghost);
  G_OBJECT_CLASS (quartier_district_layer_parent_class)->dispose (object);
}

static void
quartier_district_layer_finalize (GObject *object)
{
  QuartierDistrictLayer *self = QUARTIER_DISTRICT_LAYER (object);

  if (self->colour_destroy != NULL)
    self->colour_destroy (self->colour_data);
  g_ptr_array_unref (self->shapes);
  quartier_district_tiles_free (self->tiles);
  quartier_map_labels_free (self->labels);
  quartier_district_layer_clear_stops (self);
  g_free (self->scenario);
  g_free (self->typed);
  g_free (self->note);
  g_free (self->selected);
  g_hash_table_unref (self->others);
  g_array_unref (self->other_indices);
  g_array_unref (self->selected_vertices);
  g_array_unref (self->moving);
  g_free (self->hovered);
  G_OBJECT_CLASS (quartier_district_layer_parent_class)->finalize (object);
}

static void
quartier_district_layer_class_init (QuartierDistrictLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = quartier_district_layer_constructed;
  object_class->dispose = quartier_district_layer_dispose;
  object_class->finalize = quartier_district_layer_finalize;
  widget_class->snapshot = quartier_district_layer_snapshot;
  widget_class->contains = quartier_district_layer_contains;
  widget_class->system_setting_changed = quartier_district_layer_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "district-layer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
quartier_district_layer_init (QuartierDistrictLayer *self)
{
  self->shapes = g_ptr_array_new_with_free_func ((GDestroyNotify)quartier_district_shape_free);
  self->tiles = quartier_district_tiles_new (quartier_district_layer_paint_shapes, self);
  self->labels = quartier_map_labels_new (GTK_WIDGET (self), FALSE);
  quartier_district_layer_init_stops (self);
  self->looked_at_lon = NAN;
  self->selected_index = self->hovered_index = -1;
  self->to_share = 1;
  self->others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->other_indices = g_array_new (FALSE, FALSE, sizeof (int));
  self->selected_vertices = g_array_new (FALSE, FALSE, sizeof (QuartierVertex));
  quartier_district_layer_init_snap (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

QuartierDistrictLayer *
quartier_district_layer_new (ShumateViewport *viewport)
{
  return g_object_new (QUARTIER_TYPE_DISTRICT_LAYER, "viewport", viewport, NULL);
}

/**
 * quartier_district_layer_set_plan:
 * @plan: (nullable): whose current scenario is shown
 */
void
quartier_district_layer_set_plan (QuartierDistrictLayer *self, QuartierPlan *plan)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  if (self->plan == plan)
    return;
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_func (self->plan, scenario_changed_cb, self);
  g_set_object (&self->plan, plan);
  if (plan != NULL)
    g_signal_connect_swapped (plan, "scenario-changed", G_CALLBACK (scenario_changed_cb), self);
  scenario_changed_cb (self);
}

/**
 * quartier_district_layer_set_overlaps:
 * @overlaps: (nullable): ground that is hatched because more than one district covers it
 */
void
quartier_district_layer_set_overlaps (QuartierDistrictLayer *self, QuartierOverlaps *overlaps)
{
  if (self->overlaps != NULL)
    g_signal_handlers_disconnect_by_func (self->overlaps, gtk_widget_queue_draw, self);
  g_set_object (&self->overlaps, overlaps);
  if (overlaps != NULL)
    g_signal_connect_swapped (overlaps, "changed", G_CALLBACK (gtk_widget_queue_draw), self);
}

/**
 * quartier_district_layer_set_note:
 * @text: (nullable): what stands beside the pointer
 * @x_px, @y_px: where that is
 */
void
quartier_district_layer_set_note (QuartierDistrictLayer *self,
                                  const char *text,
                                  double x_px,
                                  double y_px)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  if (text == NULL && self->note == NULL)
    return;
  g_free (self->note);
  self->note = g_strdup (text);
  self->note_x = x_px;
  self->note_y = y_px;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* (nullable): a number that is being typed, to be seen beside the pointer. */
void
quartier_district_layer_set_typed (QuartierDistrictLayer *self, const char *text)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  g_free (self->typed);
  self->typed = g_strdup (text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * quartier_district_layer_set_scenario:
 * @scenario: (nullable): id of another scenario than the plan's current one
 *
 * What is shown instead of the current scenario, of a plan that is set afterwards.
 */
void
quartier_district_layer_set_scenario (QuartierDistrictLayer *self, const char *scenario)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  g_free (self->scenario);
  self->scenario = g_strdup (scenario);
}

/* (transfer none) (nullable): those that are shown. */
GListModel *
quartier_district_layer_get_districts (QuartierDistrictLayer *self)
{
  g_return_val_if_fail (QUARTIER_IS_DISTRICT_LAYER (self), NULL);
  return self->districts;
}

/**
 * quartier_district_layer_set_span:
 * @from_share, @to_share: of the width, 0…1
 *
 * Paints only a part; what is under a point is found everywhere, quartier_district_layer_shows() says whether it is
 * to be seen there.
 */
void
quartier_district_layer_set_span (QuartierDistrictLayer *self, double from_share, double to_share)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  self->from_share = from_share;
  self->to_share = to_share;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Whether this layer is what is painted there. */
gboolean
quartier_district_layer_shows (QuartierDistrictLayer *self, double x_px)
{
  const double width_px = gtk_widget_get_width (GTK_WIDGET (self));

  g_return_val_if_fail (QUARTIER_IS_DISTRICT_LAYER (self), FALSE);
  return (self->from_share <= 0 || x_px >= self->from_share * width_px)
         && (self->to_share >= 1 || x_px <= self->to_share * width_px);
}

/**
 * quartier_district_layer_set_colour_func:
 * @func: (nullable): %NULL for the colour of the main land use
 */
void
quartier_district_layer_set_colour_func (QuartierDistrictLayer *self,
                                         QuartierColourFunc func,
                                         gpointer data,
                                         GDestroyNotify destroy)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  if (self->colour_destroy != NULL)
    self->colour_destroy (self->colour_data);
  self->colour_func = func;
  self->colour_data = data;
  self->colour_destroy = destroy;
  quartier_district_layer_recolour (self);
}

/**
 * quartier_district_layer_recolour:
 *
 * Asks for every colour again: what they show has changed.
 */
void
quartier_district_layer_recolour (QuartierDistrictLayer *self)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  for (guint i = 0; i < self->shapes->len; i++)
    quartier_district_shape_get_colour (g_ptr_array_index (self->shapes, i))->alpha = -1;
  quartier_district_tiles_invalidate (self->tiles, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
quartier_district_layer_set_dark (QuartierDistrictLayer *self, gboolean is_dark)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  if (self->is_dark == !!is_dark)
    return;
  self->is_dark = is_dark;
  quartier_district_tiles_invalidate (self->tiles, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * quartier_district_layer_set_selected:
 * @id: (nullable): the district that is drawn above the others, with handles, or the stop that
 *   shows its reach
 */
void
quartier_district_layer_set_selected (QuartierDistrictLayer *self, const char *id)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  if (g_strcmp0 (self->selected, id) == 0)
    return;
  invalidate_shape (self, self->selected_index);
  g_free (self->selected);
  self->selected = g_strdup (id);
  self->selected_index = find_index (self, id);
  g_array_set_size (self->selected_vertices, 0);
  self->has_hot_handle = FALSE;
  invalidate_shape (self, self->selected_index);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * quartier_district_layer_set_others:
 * @ids: (nullable) (array zero-terminated=1): districts that are selected beside the one with handles
 */
void
quartier_district_layer_set_others (QuartierDistrictLayer *self, const char *const *ids)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  g_hash_table_remove_all (self->others);
  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    g_hash_table_add (self->others, g_strdup (ids[i]));
  find_indices (self);
  if (self->are_others_painted)
    quartier_district_tiles_invalidate (self->tiles, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * quartier_district_layer_set_box:
 * @box: (nullable): of the widget, whose districts a drag would select
 */
void
quartier_district_layer_set_box (QuartierDistrictLayer *self, const graphene_rect_t *box)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  self->has_box = box != NULL;
  if (box != NULL)
    self->box = *box;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * quartier_district_layer_find_in_box:
 * @box: of the widget
 * @is_whole: whether all of a district has to lie in it
 *
 * Returns: (transfer full) (array zero-terminated=1): ids of the districts of which some, or all, lies in
 *   it, by the boxes around them
 */
char **
quartier_district_layer_find_in_box (QuartierDistrictLayer *self,
                                     const graphene_rect_t *box,
                                     gboolean is_whole)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  const double x0 = (double) box->origin.x, x1 = x0 + (double) box->size.width;
  const double y0 = (double) box->origin.y, y1 = y0 + (double) box->size.height;
  QuartierMapAffine affine;

  for (guint i = 0; quartier_district_layer_get_affine (self, &affine) && i < self->shapes->len; i++)
    {
      QuartierDistrictShape *shape = g_ptr_array_index (self->shapes, i);
      const QuartierMapBox px
          = quartier_map_affine_box (&affine, quartier_district_shape_get_box (shape));

      if (is_whole ? px.x0 >= x0 && px.x1 <= x1 && px.y0 >= y0 && px.y1 <= y1
                   : px.x0 <= x1 && x0 <= px.x1 && px.y0 <= y1 && y0 <= px.y1)
        g_strv_builder_add (ids, quartier_district_get_id (
                                     quartier_district_shape_get_district (shape)));
    }
  return g_strv_builder_end (ids);
}

/**
 * quartier_district_layer_find_vertices_in_box:
 * @box: of the widget
 *
 * Returns: (transfer full) (element-type QuartierVertex): corners of the selected district that lie in it
 */
GArray *
quartier_district_layer_find_vertices_in_box (QuartierDistrictLayer *self,
                                              const graphene_rect_t *box)
{
  QuartierDistrictShape *shape = quartier_district_layer_get_shape (self, self->selected_index);
  QuartierPolygon *polygon
      = shape != NULL
            ? quartier_district_get_shape (quartier_district_shape_get_district (shape))
            : NULL;
  GArray *found = g_array_new (FALSE, FALSE, sizeof (QuartierVertex));

  for (gsize p = 0; polygon != NULL && p < quartier_polygon_get_n_parts (polygon); p++)
    for (gsize r = 0; r < quartier_polygon_get_n_rings (polygon, p); r++)
      {
        gsize n;
        const QuartierPosition *ring = quartier_polygon_get_ring (polygon, p, r, &n);

        for (gsize i = 0; i < n; i++)
          {
            const QuartierVertex vertex = { p, r, i };
            double x, y;

            if (quartier_district_layer_get_place (self, &ring[i], &x, &y)
                && graphene_rect_contains_point (box, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
              g_array_append_val (found, vertex);
          }
      }
  return found;
}

/**
 * quartier_district_layer_set_selected_vertices:
 * @vertices: (array length=n) (nullable): of the selected district
 */
void
quartier_district_layer_set_selected_vertices (QuartierDistrictLayer *self,
                                               const QuartierVertex *vertices,
                                               gsize n)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  g_array_set_size (self->selected_vertices, 0);
  if (n > 0)
    g_array_append_vals (self->selected_vertices, vertices, (guint) n);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
quartier_district_layer_set_hovered (QuartierDistrictLayer *self, const char *id)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  if (g_strcmp0 (self->hovered, id) == 0)
    return;
  g_free (self->hovered);
  self->hovered = g_strdup (id);
  self->hovered_index = find_index (self, id);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * quartier_district_layer_set_hot_handle:
 * @vertex: (nullable): the handle under the pointer, drawn larger
 */
void
quartier_district_layer_set_hot_handle (QuartierDistrictLayer *self,
                                        const QuartierVertex *vertex,
                                        gboolean is_midpoint)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  if (vertex == NULL && !self->has_hot_handle)
    return;
  self->has_hot_handle = vertex != NULL;
  if (vertex != NULL)
    self->hot_handle = *vertex;
  self->is_hot_midpoint = is_midpoint;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * quartier_district_layer_set_drawing:
 * @drawing: (nullable): what is being drawn; must outlive the layer or be set to %NULL
 * @is_closing: whether the pointer is on its first point
 *
 * To be called after every change of the drawing.
 */
void
quartier_district_layer_set_drawing (QuartierDistrictLayer *self,
                                     const QuartierPolygonEdit *drawing,
                                     gboolean is_closing)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  self->drawing = drawing;
  self->is_closing = is_closing;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Whether what is drawn is a line, not an outline. */
void
quartier_district_layer_set_line (QuartierDistrictLayer *self, gboolean is_line)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  self->is_line = is_line;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * quartier_district_layer_set_touch:
 * @is_touch: whether a finger points, which is wider than a mouse: handles are larger, and taken from further off
 */
void
quartier_district_layer_set_touch (QuartierDistrictLayer *self, gboolean is_touch)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  if (self->is_touch == !!is_touch)
    return;
  self->is_touch = is_touch;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * quartier_district_layer_get_reach_px:
 *
 * Returns: how far from a handle it is still taken
 */
double
quartier_district_layer_get_reach_px (QuartierDistrictLayer *self)
{
  return self->is_touch ? QUARTIER_HANDLE_TOUCH_PX : QUARTIER_HANDLE_REACH_PX;
}

/* Finding */

/**
 * quartier_district_layer_find_district:
 *
 * Returns: (transfer none) (nullable): the topmost district under a point of the widget; where there is
 *   none, a sliver beside it
 */
QuartierDistrict *
quartier_district_layer_find_district (QuartierDistrictLayer *self, double x_px, double y_px)
{
  QuartierDistrictShape *selected = quartier_district_layer_get_shape (self, self->selected_index);
  QuartierMapAffine affine;
  QuartierMapPoint at;

  if (!quartier_district_layer_get_affine (self, &affine)
      || !quartier_map_affine_invert (&affine, x_px, y_px, &at))
    return NULL;
  if (selected != NULL && quartier_district_shape_contains (selected, at.x, at.y))
    return quartier_district_shape_get_district (selected);
  for (guint i = self->shapes->len; i > 0; i--)
    {
      QuartierDistrictShape *shape = g_ptr_array_index (self->shapes, i - 1);

      if (quartier_district_shape_contains (shape, at.x, at.y))
        return quartier_district_shape_get_district (shape);
    }
  for (guint i = self->shapes->len; i > 0; i--)
    {
      QuartierDistrictShape *shape = g_ptr_array_index (self->shapes, i - 1);

      if (quartier_district_shape_is_sliver_at (shape, &affine, x_px, y_px, SLIVER_PX))
        return quartier_district_shape_get_district (shape);
    }
  return NULL;
}

/**
 * quartier_district_layer_find_vertex:
 * @out: (out): a vertex of the selected district; untouched where none is in reach
 */
gboolean
quartier_district_layer_find_vertex (QuartierDistrictLayer *self,
                                     double x_px,
                                     double y_px,
                                     QuartierVertex *out)
{
  QuartierDistrictShape *shape = quartier_district_layer_get_shape (self, self->selected_index);
  QuartierMapAffine affine;

  return shape != NULL && quartier_district_layer_get_affine (self, &affine)
         && quartier_district_shape_find_vertex (shape, &affine, x_px, y_px,
                                                 quartier_district_layer_get_reach_px (self), out);
}

/**
 * quartier_district_layer_find_midpoint:
 * @out_after: (out): the vertex before the midpoint, of the selected district; untouched where
 *   none is in reach
 */
gboolean
quartier_district_layer_find_midpoint (QuartierDistrictLayer *self,
                                       double x_px,
                                       double y_px,
                                       QuartierVertex *out_after)
{
  QuartierDistrictShape *shape = quartier_district_layer_get_shape (self, self->selected_index);
  QuartierMapAffine affine;

  return shape != NULL && quartier_district_layer_get_affine (self, &affine)
         && quartier_district_shape_find_midpoint (shape, &affine, x_px, y_px,
                                                   quartier_district_layer_get_reach_px (self), out_after);
}

/**
 * quartier_district_layer_find_edge:
 * @out_after: (out): the vertex before the edge, of the selected district; untouched where none is
 *   in reach
 */
gboolean
quartier_district_layer_find_edge (QuartierDistrictLayer *self,
                                   double x_px,
                                   double y_px,
                                   QuartierVertex *out_after)
{
  QuartierDistrictShape *shape = quartier_district_layer_get_shape (self, self->selected_index);
  QuartierMapAffine affine;

  return shape != NULL && quartier_district_layer_get_affine (self, &affine)
         && quartier_district_shape_find_edge (shape, &affine, x_px, y_px, quartier_district_layer_get_reach_px (self),
                                               out_after);
}

/* How many turns of the globe lie between what the map looks at and the plan: near the date line its
 * districts may be beyond ±180°. Before there is one, what is being drawn goes on from where it was. */
static double
count_turns (QuartierDistrictLayer *self, ShumateViewport *viewport)
{
  const double lon = shumate_location_get_longitude (SHUMATE_LOCATION (viewport));
  const double plan_lon = self->plan != NULL ? quartier_plan_get_middle_lon (self->plan) : NAN;
  const double middle = isnan (plan_lon) ? self->looked_at_lon : plan_lon;
  const double turns = isnan (middle) ? 0 : round ((middle - lon) / 360);

  self->looked_at_lon = lon + 360 * turns;
  return turns;
}

/**
 * quartier_district_layer_get_affine:
 * @out: (out): from the world to the widget as it stands; untouched on failure
 *
 * Returns: %FALSE while the map has no source, and so no scale
 */
gboolean
quartier_district_layer_get_affine (QuartierDistrictLayer *self, QuartierMapAffine *out)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));
  GtkWidget *widget = GTK_WIDGET (self);
  double x0, y0, x1, y1, x2, y2, turns;

  if (viewport == NULL || shumate_viewport_get_reference_map_source (viewport) == NULL)
    return FALSE;
  shumate_viewport_location_to_widget_coords (viewport, widget, WORLD_EDGE_DEG, -180, &x0, &y0);
  shumate_viewport_location_to_widget_coords (viewport, widget, WORLD_EDGE_DEG, 180, &x1, &y1);
  shumate_viewport_location_to_widget_coords (viewport, widget, -WORLD_EDGE_DEG, -180, &x2, &y2);
  *out = (QuartierMapAffine){ x1 - x0, x2 - x0, x0, y1 - y0, y2 - y0, y0 };
  turns = count_turns (self, viewport);
  out->x0 -= turns * out->xx;
  out->y0 -= turns * out->yx;
  /* What is left of a rotation of nothing, after subtracting large numbers. */
  if (fabs (out->xy) < 1e-6 * fabs (out->xx) && fabs (out->yx) < 1e-6 * fabs (out->xx))
    out->xy = out->yx = 0;
  return TRUE;
}

/**
 * quartier_district_layer_get_position:
 * @out: (out): longitude and latitude under a point of the widget; untouched on failure
 */
gboolean
quartier_district_layer_get_position (QuartierDistrictLayer *self,
                                      double x_px,
                                      double y_px,
                                      QuartierPosition *out)
{
  QuartierMapAffine affine;
  QuartierMapPoint at;

  if (!quartier_district_layer_get_affine (self, &affine)
      || !quartier_map_affine_invert (&affine, x_px, y_px, &at))
    return FALSE;
  *out = quartier_map_point_to_position (&at);
  return TRUE;
}

/**
 * quartier_district_layer_get_place:
 * @out_x_px: (out): where a position is in the widget; untouched on failure
 * @out_y_px: (out): the same
 */
gboolean
quartier_district_layer_get_place (QuartierDistrictLayer *self,
                                   const QuartierPosition *position,
                                   double *out_x_px,
                                   double *out_y_px)
{
  const QuartierMapPoint at = quartier_map_point (position);
  QuartierMapAffine affine;

  if (!quartier_district_layer_get_affine (self, &affine))
    return FALSE;
  *out_x_px = QUARTIER_AFFINE_X (&affine, at.x, at.y);
  *out_y_px = QUARTIER_AFFINE_Y (&affine, at.x, at.y);
  return TRUE;
}
