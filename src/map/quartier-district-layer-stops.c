/*
 * The stops of public transport above the districts: which there are, which is under a point, and
 * how a frame shows them, with the reach of the one that matters.
 */
#include "map/quartier-district-layer-private.h"

#include <math.h>

#include "document/stop-service.h"
#include "map/name-place.h"
#include "map/stop-symbol.h"

/* Zoom levels from which symbols show what stops there, and from which names stand beside them. */
#define GLYPH_ZOOM 13.8
#define NAME_ZOOM 14.8
#define TILE_PX 256.0

#define LARGE_PX 22.0
#define SMALL_PX 12.0

/* Corners of the circle of a reach. */
#define CIRCLE_CORNERS 96

typedef struct
{
  QuartierStop *stop; /* owned */
  QuartierMapPoint at;
  int symbol;
} Mark;

static void
clear_mark (gpointer data)
{
  g_clear_object (&((Mark *)data)->stop);
}

static Mark
make_mark (GListModel *stops, guint index)
{
  QuartierStop *stop = g_list_model_get_item (stops, index);

  return (Mark){ stop, quartier_map_point (quartier_stop_get_position (stop)),
                 quartier_stop_symbol_find (quartier_stop_get_mode (stop)) };
}

static void
stops_changed_cb (
    QuartierDistrictLayer *self, guint position, guint removed, guint added, GListModel *stops)
{
  if (removed > 0)
    g_array_remove_range (self->marks, position, removed);
  for (guint i = position; i < position + added; i++)
    {
      const Mark mark = make_mark (stops, i);

      g_array_insert_val (self->marks, i, mark);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Shows the stops of the plan's current scenario; to be called when that is another. */
void
quartier_district_layer_follow_stops (QuartierDistrictLayer *self)
{
  const char *scenario = quartier_district_layer_get_scenario (self);
  GListModel *stops = scenario != NULL ? quartier_plan_get_stops (self->plan, scenario) : NULL;

  if (self->stops != NULL)
    g_signal_handlers_disconnect_by_func (self->stops, stops_changed_cb, self);
  g_array_set_size (self->marks, 0);
  g_set_object (&self->stops, stops);
  if (stops == NULL)
    return;
  g_signal_connect_swapped (stops, "items-changed", G_CALLBACK (stops_changed_cb), self);
  stops_changed_cb (self, 0, 0, g_list_model_get_n_items (stops), stops);
}

void
quartier_district_layer_init_stops (QuartierDistrictLayer *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_array_set_clear_func (self->marks, clear_mark);
  self->stop_labels = quartier_map_labels_new (GTK_WIDGET (self), TRUE);
  self->covered = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  self->taken = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  self->symbols = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)gsk_render_node_unref);
}

void
quartier_district_layer_clear_stops (QuartierDistrictLayer *self)
{
  g_array_unref (self->marks);
  g_array_unref (self->covered);
  g_array_unref (self->taken);
  quartier_map_labels_free (self->stop_labels);
  g_hash_table_unref (self->symbols);
  g_clear_object (&self->library);
}

/**
 * quartier_district_layer_set_library:
 * @library: (nullable): says how far a stop reaches; without it no reach is drawn
 */
void
quartier_district_layer_set_library (QuartierDistrictLayer *self, QuartierLibrary *library)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  g_set_object (&self->library, library);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * quartier_district_layer_set_ghost:
 * @stop: (nullable): one that is not there yet, and would be with a click
 */
void
quartier_district_layer_set_ghost (QuartierDistrictLayer *self, QuartierStop *stop)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  if (g_set_object (&self->ghost, stop))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * quartier_district_layer_find_stop:
 * @reach_px: how far from its middle a press still takes it
 *
 * Returns: (transfer none) (nullable): the stop nearest to a point of the widget
 */
QuartierStop *
quartier_district_layer_find_stop (QuartierDistrictLayer *self,
                                   double x_px,
                                   double y_px,
                                   double reach_px)
{
  QuartierStop *found = NULL;
  QuartierMapAffine affine;
  double least_px = reach_px;

  if (!quartier_district_layer_get_affine (self, &affine))
    return NULL;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);
      const double distance_px = hypot (QUARTIER_AFFINE_X (&affine, mark->at.x, mark->at.y) - x_px,
                                        QUARTIER_AFFINE_Y (&affine, mark->at.x, mark->at.y) - y_px);

      /* The later ones are drawn above. */
      if (distance_px <= least_px)
        {
          least_px = distance_px;
          found = mark->stop;
        }
    }
  return found;
}

/* Drawing */

static double
get_zoom (const QuartierMapAffine *affine)
{
  return log2 (MAX (hypot (affine->xx, affine->yx), 1) / TILE_PX);
}

static gboolean
is_called (QuartierStop *stop, const char *id)
{
  return id != NULL && g_str_equal (quartier_stop_get_id (stop), id);
}

static QuartierStopState
get_state (QuartierDistrictLayer *self, QuartierStop *stop)
{
  if (is_called (stop, self->selected))
    return QUARTIER_STOP_STATE_SELECTED;
  return is_called (stop, self->hovered) ? QUARTIER_STOP_STATE_HOVERED : QUARTIER_STOP_STATE_NORMAL;
}

/* Recorded once for all stops that look the same, and sharp at any scale of the screen. */
static GskRenderNode *
get_symbol (QuartierDistrictLayer *self, int symbol, double size_px, QuartierStopState state)
{
  const int key
      = ((symbol * QUARTIER_N_STOP_STATES + state) * 2 + (size_px == LARGE_PX)) * 2 + self->is_dark;
  GskRenderNode *node = g_hash_table_lookup (self->symbols, GINT_TO_POINTER (key));
  cairo_t *cr;

  if (node != NULL)
    return node;
  node = gsk_cairo_node_new (
      &GRAPHENE_RECT_INIT (-QUARTIER_STOP_SYMBOL_PX, -QUARTIER_STOP_SYMBOL_PX,
                           2 * QUARTIER_STOP_SYMBOL_PX, 2 * QUARTIER_STOP_SYMBOL_PX));
  cr = gsk_cairo_node_get_draw_context (node);
  quartier_stop_symbol_draw (cr, symbol, size_px, state, self->is_dark);
  cairo_destroy (cr);
  g_hash_table_insert (self->symbols, GINT_TO_POINTER (key), node);
  return node;
}

static void
draw_reach (QuartierDistrictLayer *self,
            GtkSnapshot *snapshot,
            const QuartierMapAffine *affine,
            QuartierStop *stop)
{
  const QuartierMapInk *ink = quartier_map_ink (self->is_dark);
  const double dashes[] = { 6, 4 };
  QuartierMapBox box = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  QuartierMapPoint corners[CIRCLE_CORNERS];
  GdkRGBA wash = ink->accent, line = ink->accent;
  QuartierReach reach;
  cairo_t *cr;

  if (self->library == NULL || self->plan == NULL || quartier_plan_get_current (self->plan) == NULL
      || !quartier_stop_find_reach (self->plan, self->library, stop, &reach))
    return;
  for (int i = 0; i < CIRCLE_CORNERS; i++)
    {
      const QuartierPosition corner
          = quartier_position_towards (&reach.at, 360.0 * i / CIRCLE_CORNERS, reach.reach_m);

      corners[i] = quartier_map_point (&corner);
      box.x0 = MIN (box.x0, corners[i].x);
      box.y0 = MIN (box.y0, corners[i].y);
      box.x1 = MAX (box.x1, corners[i].x);
      box.y1 = MAX (box.y1, corners[i].y);
    }
  cr = quartier_district_layer_append_cairo (self, snapshot, affine, &box, 3);
  if (cr == NULL)
    return;
  for (int i = 0; i < CIRCLE_CORNERS; i++)
    cairo_line_to (cr, QUARTIER_AFFINE_X (affine, corners[i].x, corners[i].y),
                   QUARTIER_AFFINE_Y (affine, corners[i].x, corners[i].y));
  cairo_close_path (cr);
  wash.alpha = 0.1f;
  line.alpha = 0.8f;
  gdk_cairo_set_source_rgba (cr, &wash);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &line);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* Of the stop that is selected, and of the one that would be placed. */
void
quartier_district_layer_snapshot_reach (QuartierDistrictLayer *self,
                                        GtkSnapshot *snapshot,
                                        const QuartierMapAffine *affine)
{
  for (guint i = 0; i < self->marks->len && self->selected != NULL; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);

      if (is_called (mark->stop, self->selected))
        draw_reach (self, snapshot, affine, mark->stop);
    }
  if (self->ghost != NULL)
    draw_reach (self, snapshot, affine, self->ghost);
}

static graphene_rect_t
get_frame (QuartierDistrictLayer *self)
{
  return GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (GTK_WIDGET (self)),
                             (float)gtk_widget_get_height (GTK_WIDGET (self)));
}

/* Keeps a place of the frame for what is drawn there; FALSE where something is already, or where
 * the edge of the map would cut it. */
static gboolean
take_place (QuartierDistrictLayer *self, const graphene_rect_t *place)
{
  const graphene_rect_t frame = get_frame (self);

  if (!graphene_rect_contains_rect (&frame, place))
    return FALSE;
  for (guint i = 0; i < self->taken->len; i++)
    if (graphene_rect_intersection (&g_array_index (self->taken, graphene_rect_t, i), place, NULL))
      return FALSE;
  g_array_append_val (self->taken, *place);
  return TRUE;
}

/* The name on the side where it hides nothing; that of the selected and the hovered stop always, and whole. */
static void
snapshot_name (
    QuartierDistrictLayer *self, GtkSnapshot *snapshot, const Mark *mark, double x, double y)
{
  const char *name = quartier_stop_get_name (mark->stop);
  const double gap = LARGE_PX / 2 + 4;
  const QuartierMapLabel *label;

  if (name == NULL)
    return;
  label = quartier_map_labels_get (self->stop_labels, name, FALSE, quartier_map_ink (self->is_dark));
  {
    const graphene_rect_t frame = get_frame (self);
    graphene_rect_t places[] = {
      GRAPHENE_RECT_INIT (x - label->width / 2.0, y + gap - 2, label->width, label->height),
      GRAPHENE_RECT_INIT (x + gap, y - label->height / 2.0, label->width, label->height),
      GRAPHENE_RECT_INIT (x - gap - label->width, y - label->height / 2.0, label->width,
                          label->height),
      GRAPHENE_RECT_INIT (x - label->width / 2.0, y - gap + 2 - label->height, label->width,
                          label->height),
    };

    for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
      if (take_place (self, &places[i]))
        {
          quartier_map_append_picture (snapshot, label->node, round (places[i].origin.x),
                                       round (places[i].origin.y), 1);
          return;
        }
    if (get_state (self, mark->stop) != QUARTIER_STOP_STATE_NORMAL)
      {
        quartier_map_put_into (&places[0], &frame);
        quartier_map_append_picture (snapshot, label->node, round (places[0].origin.x),
                                     round (places[0].origin.y), 1);
      }
  }
}

static gboolean
is_seen (const Mark *mark, const QuartierMapBox *view)
{
  return mark->at.x >= view->x0 && mark->at.x <= view->x1 && mark->at.y >= view->y0
         && mark->at.y <= view->y1;
}

static void
append_symbol (GtkSnapshot *snapshot, GskRenderNode *symbol, double x, double y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (round (x), round (y)));
  gtk_snapshot_append_node (snapshot, symbol);
  gtk_snapshot_restore (snapshot);
}

static double
get_size_px (const QuartierMapAffine *affine)
{
  return get_zoom (affine) >= GLYPH_ZOOM ? LARGE_PX : SMALL_PX;
}

/* Keeps the places of the symbols, which lie over the names of districts and are drawn after them. */
void
quartier_district_layer_take_stops (QuartierDistrictLayer *self,
                                    const QuartierMapAffine *affine,
                                    const QuartierMapBox *view)
{
  const double size_px = get_size_px (affine);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);
      const graphene_rect_t place
          = GRAPHENE_RECT_INIT (QUARTIER_AFFINE_X (affine, mark->at.x, mark->at.y) - size_px / 2,
                                QUARTIER_AFFINE_Y (affine, mark->at.x, mark->at.y) - size_px / 2, size_px, size_px);

      if (is_seen (mark, view))
        g_array_append_val (self->taken, place);
    }
}

/* Symbols first, so that no name hides one; names from the selected stop on. */
void
quartier_district_layer_snapshot_stops (QuartierDistrictLayer *self,
                                        GtkSnapshot *snapshot,
                                        const QuartierMapAffine *affine,
                                        const QuartierMapBox *view)
{
  const double zoom = get_zoom (affine);
  const double size_px = get_size_px (affine);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);
      const double x = QUARTIER_AFFINE_X (affine, mark->at.x, mark->at.y);
      const double y = QUARTIER_AFFINE_Y (affine, mark->at.x, mark->at.y);
      const QuartierStopState state = get_state (self, mark->stop);

      if (!is_seen (mark, view))
        continue;
      append_symbol (snapshot,
                     get_symbol (self, mark->symbol,
                                 state == QUARTIER_STOP_STATE_SELECTED ? LARGE_PX : size_px, state),
                     x, y);
    }
  for (int is_plain = 0; is_plain <= 1; is_plain++)
    for (guint i = 0; i < self->marks->len; i++)
      {
        const Mark *mark = &g_array_index (self->marks, Mark, i);

        if (is_seen (mark, view) && (zoom >= NAME_ZOOM || !is_plain)
            && (get_state (self, mark->stop) == QUARTIER_STOP_STATE_NORMAL) == is_plain)
          snapshot_name (self, snapshot, mark, QUARTIER_AFFINE_X (affine, mark->at.x, mark->at.y),
                         QUARTIER_AFFINE_Y (affine, mark->at.x, mark->at.y));
      }
  if (self->ghost != NULL)
    {
      const QuartierMapPoint at = quartier_map_point (quartier_stop_get_position (self->ghost));

      gtk_snapshot_push_opacity (snapshot, 0.6);
      append_symbol (
          snapshot,
          get_symbol (self, quartier_stop_symbol_find (quartier_stop_get_mode (self->ghost)),
                      LARGE_PX, QUARTIER_STOP_STATE_NORMAL),
          QUARTIER_AFFINE_X (affine, at.x, at.y), QUARTIER_AFFINE_Y (affine, at.x, at.y));
      gtk_snapshot_pop (snapshot);
    }
}
