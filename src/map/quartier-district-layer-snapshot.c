/*
 * What a frame of the layer consists of, from below: areas, the hovered and the selected one, the
 * reach of a stop, names, stops, handles, and what is being drawn.
 */
#include "map/quartier-district-layer-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* A district that is narrower than this is selected by a plain line. */
#define TINY_PX 16.0

#include "map/land-use-colours.h"

static GdkRGBA
mix (const GdkRGBA *a, const GdkRGBA *b)
{
  return (GdkRGBA){ a->red + (b->red - a->red) * b->alpha,
                    a->green + (b->green - a->green) * b->alpha,
                    a->blue + (b->blue - a->blue) * b->alpha, 1 };
}

static QuartierShapeStyle
get_style (QuartierDistrictLayer *self, QuartierDistrictShape *shape)
{
  const QuartierMapInk *ink = quartier_map_ink (self->is_dark);
  QuartierDistrict *district = quartier_district_shape_get_district (shape);
  const QuartierLandUseColour *use = quartier_land_use_colour_of (district);
  GdkRGBA *colour = quartier_district_shape_get_colour (shape);
  QuartierShapeStyle style;

  if (colour->alpha < 0)
    *colour = self->colour_func != NULL ? self->colour_func (district, self->colour_data)
                                        : quartier_land_use_rgba (use);
  style.fill = *colour;
  style.hatch = self->colour_func == NULL && use->is_hatched ? quartier_map_get_hatch (ink) : NULL;
  style.line = mix (colour, &ink->line_mix);
  style.line_px = 1.25;
  if (!quartier_district_shape_is_valid (shape))
    {
      style.fill = style.line = ink->crossing;
      style.line_px = 2;
      style.hatch = NULL;
    }
  style.fill.alpha *= ink->opacity;
  return style;
}

/* Of one that is selected beside the one that has handles. */
static void
draw_outline (QuartierDistrictLayer *self,
              QuartierDistrictShape *shape,
              cairo_t *cr,
              const QuartierMapAffine *affine)
{
  const QuartierMapInk *ink = quartier_map_ink (self->is_dark);
  const QuartierMapBox box = quartier_map_affine_box (affine, quartier_district_shape_get_box (shape));
  const gboolean is_tiny = MIN (box.x1 - box.x0, box.y1 - box.y0) < TINY_PX;

  quartier_district_shape_add_path (shape, cr, affine);
  cairo_set_line_join (cr, is_tiny ? CAIRO_LINE_JOIN_MITER : CAIRO_LINE_JOIN_ROUND);
  if (!is_tiny)
    {
      gdk_cairo_set_source_rgba (cr, &ink->halo);
      cairo_set_line_width (cr, 5);
      cairo_stroke_preserve (cr);
    }
  gdk_cairo_set_source_rgba (cr, &ink->accent);
  cairo_set_line_width (cr, is_tiny ? 2 : 2.5);
  cairo_stroke (cr);
}

static void
paint_outlines (QuartierDistrictLayer *self,
                cairo_t *cr,
                const QuartierMapAffine *affine,
                const QuartierMapBox *box)
{
  for (guint i = 0; i < self->other_indices->len; i++)
    {
      QuartierDistrictShape *shape = quartier_district_layer_get_shape (
          self, g_array_index (self->other_indices, int, i));

      if (shape != NULL && quartier_map_boxes_overlap (quartier_district_shape_get_box (shape), box))
        draw_outline (self, shape, cr, affine);
    }
}

/* All but the selected one, with the outlines of many that are selected beside it; a QuartierDistrictTilesFunc. */
gboolean
quartier_district_layer_paint_shapes (cairo_t *cr,
                                      const QuartierMapAffine *affine,
                                      const QuartierMapBox *box,
                                      gpointer data)
{
  QuartierDistrictLayer *self = data;
  gboolean is_painted = FALSE;

  for (guint i = 0; i < self->shapes->len; i++)
    {
      QuartierDistrictShape *shape = g_ptr_array_index (self->shapes, i);
      QuartierShapeStyle style;

      if ((int)i == self->selected_index
          || !quartier_map_boxes_overlap (quartier_district_shape_get_box (shape), box))
        continue;
      style = get_style (self, shape);
      quartier_district_shape_draw (shape, cr, affine, &style);
      is_painted = TRUE;
    }
  if (is_painted && self->are_others_painted)
    paint_outlines (self, cr, affine, box);
  return is_painted;
}

/* Scheduling */

static gboolean
prefetch_cb (gpointer data)
{
  QuartierDistrictLayer *self = data;

  if (quartier_district_tiles_prefetch (self->tiles))
    return G_SOURCE_CONTINUE;
  self->prefetch_id = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
draw_again_cb (gpointer data)
{
  QuartierDistrictLayer *self = data;

  self->again_id = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
draw_again_later (QuartierDistrictLayer *self)
{
  if (self->again_id == 0)
    self->again_id = g_timeout_add (16, draw_again_cb, self);
}

/* Layers of a frame, from below */

/* A Cairo node no larger than what is drawn in it. (transfer full) (nullable) */
cairo_t *
quartier_district_layer_append_cairo (QuartierDistrictLayer *self,
                                      GtkSnapshot *snapshot,
                                      const QuartierMapAffine *affine,
                                      const QuartierMapBox *box,
                                      double margin_px)
{
  const QuartierMapBox px = quartier_map_affine_box (affine, box);
  graphene_rect_t rect = GRAPHENE_RECT_INIT (floor (MAX (px.x0 - margin_px, 0)),
                                             floor (MAX (px.y0 - margin_px, 0)), 0, 0);

  rect.size.width
      = ceil (MIN (px.x1 + margin_px, gtk_widget_get_width (GTK_WIDGET (self)))) - rect.origin.x;
  rect.size.height
      = ceil (MIN (px.y1 + margin_px, gtk_widget_get_height (GTK_WIDGET (self)))) - rect.origin.y;
  if (!(rect.size.width > 0 && rect.size.height > 0))
    return NULL;
  return gtk_snapshot_append_cairo (snapshot, &rect);
}

/* As pictures, also where there are few: even one district as large as the window costs more to
 * fill than all pictures to show. Not on a map that is turned, for which they do not fit. */
static void
snapshot_shapes (QuartierDistrictLayer *self,
                 GtkSnapshot *snapshot,
                 const QuartierMapAffine *affine,
                 const QuartierMapBox *view)
{
  GtkWidget *widget = GTK_WIDGET (self);
  cairo_t *cr;

  if (affine->xy == 0 && affine->yx == 0)
    {
      if (!quartier_district_tiles_snapshot (
              self->tiles, snapshot, affine, gtk_widget_get_width (widget),
              gtk_widget_get_height (widget), gtk_widget_get_scale_factor (widget),
              quartier_map_is_cairo (widget)))
        draw_again_later (self);
      else if (self->prefetch_id == 0)
        self->prefetch_id = g_idle_add_full (G_PRIORITY_LOW, prefetch_cb, self, NULL);
      return;
    }
  cr = quartier_district_layer_append_cairo (self, snapshot, affine, view, 4);
  if (cr == NULL)
    return;
  quartier_district_layer_paint_shapes (cr, affine, view, self);
  cairo_destroy (cr);
}

static void
snapshot_hovered (QuartierDistrictLayer *self,
                  GtkSnapshot *snapshot,
                  const QuartierMapAffine *affine)
{
  const QuartierMapInk *ink = quartier_map_ink (self->is_dark);
  QuartierDistrictShape *shape = quartier_district_layer_get_shape (self, self->hovered_index);
  GdkRGBA wash = ink->halo;
  cairo_t *cr;

  if (shape == NULL || self->hovered_index == self->selected_index)
    return;
  cr = quartier_district_layer_append_cairo (self, snapshot, affine, quartier_district_shape_get_box (shape), 6);
  if (cr == NULL)
    return;
  quartier_district_shape_add_path (shape, cr, affine);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  wash.alpha = 0.25f;
  gdk_cairo_set_source_rgba (cr, &wash);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &ink->accent);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
snapshot_selected (QuartierDistrictLayer *self,
                   GtkSnapshot *snapshot,
                   const QuartierMapAffine *affine)
{
  const QuartierMapInk *ink = quartier_map_ink (self->is_dark);
  QuartierDistrictShape *shape = quartier_district_layer_get_shape (self, self->selected_index);
  QuartierShapeStyle style;
  cairo_t *cr;

  if (shape == NULL)
    return;
  cr = quartier_district_layer_append_cairo (self, snapshot, affine, quartier_district_shape_get_box (shape), 10);
  if (cr == NULL)
    return;
  style = get_style (self, shape);
  style.line = ink->halo;
  style.line_px = 5;
  quartier_district_shape_draw (shape, cr, affine, &style);
  quartier_district_shape_add_path (shape, cr, affine);
  gdk_cairo_set_source_rgba (cr, quartier_district_shape_is_valid (shape) ? &ink->accent
                                                                          : &ink->crossing);
  cairo_set_line_width (cr, 2.5);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* Selected beside the one that has handles; many are in the pictures of all. */
static void
snapshot_others (QuartierDistrictLayer *self,
                 GtkSnapshot *snapshot,
                 const QuartierMapAffine *affine,
                 const QuartierMapBox *view)
{
  for (guint i = 0; i < self->other_indices->len && !self->are_others_painted; i++)
    {
      QuartierDistrictShape *shape = quartier_district_layer_get_shape (
          self, g_array_index (self->other_indices, int, i));
      cairo_t *cr;

      if (shape == NULL || !quartier_map_boxes_overlap (quartier_district_shape_get_box (shape), view))
        continue;
      cr = quartier_district_layer_append_cairo (self, snapshot, affine,
                                                 quartier_district_shape_get_box (shape), 8);
      if (cr == NULL)
        continue;
      draw_outline (self, shape, cr, affine);
      cairo_destroy (cr);
    }
}

/* What a drag with Shift would select. */
static void
snapshot_box (QuartierDistrictLayer *self, GtkSnapshot *snapshot)
{
  const QuartierMapInk *ink = quartier_map_ink (self->is_dark);
  const float widths[] = { 1, 1, 1, 1 };
  const GdkRGBA colours[] = { ink->accent, ink->accent, ink->accent, ink->accent };
  GdkRGBA wash = ink->accent;
  GskRoundedRect outline;

  if (!self->has_box)
    return;
  wash.alpha = 0.15f;
  gtk_snapshot_append_color (snapshot, &wash, &self->box);
  gsk_rounded_rect_init_from_rect (&outline, &self->box, 0);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

typedef struct
{
  QuartierDistrictLayer *layer;
  cairo_t *cr;
} HandlePainter;

static gboolean
is_same_vertex (const QuartierVertex *a, const QuartierVertex *b)
{
  return a->part == b->part && a->ring == b->ring && a->index == b->index;
}

static void
draw_handle (
    const QuartierVertex *vertex, gboolean is_midpoint, double x_px, double y_px, gpointer data)
{
  HandlePainter *painter = data;
  QuartierDistrictLayer *self = painter->layer;
  const gboolean is_hot = self->has_hot_handle && self->is_hot_midpoint == is_midpoint
                          && is_same_vertex (&self->hot_handle, vertex);
  gboolean is_selected = FALSE;

  for (guint i = 0; !is_midpoint && i < self->selected_vertices->len; i++)
    is_selected
        = is_selected
          || is_same_vertex (&g_array_index (self->selected_vertices, QuartierVertex, i), vertex);
  quartier_map_draw_handle (painter->cr, quartier_map_ink (self->is_dark), x_px, y_px,
                            (is_midpoint ? 3 : 5) + (is_hot ? 2 : 0) + (self->is_touch ? 3 : 0), is_selected);
}

static void
snapshot_handles (QuartierDistrictLayer *self,
                  GtkSnapshot *snapshot,
                  const QuartierMapAffine *affine)
{
  QuartierDistrictShape *shape = quartier_district_layer_get_shape (self, self->selected_index);
  HandlePainter painter = { self, NULL };

  if (shape == NULL || self->other_indices->len > 0)
    return;
  painter.cr = quartier_district_layer_append_cairo (self, snapshot, affine, quartier_district_shape_get_box (shape), 14);
  if (painter.cr == NULL)
    return;
  quartier_district_shape_foreach_handle (shape, affine, draw_handle, &painter);
  cairo_destroy (painter.cr);
}

/* What is typed with a cursor behind it, "12.5| m" or "12.5 m ∠ 90|°"; else the length of the edge. */
static char *
dup_length (QuartierDistrictLayer *self)
{
  const char *mark = self->typed != NULL ? strchr (self->typed, '<') : NULL;
  g_autofree char *length = NULL;

  if (self->typed == NULL || mark == self->typed)
    length = quartier_map_format_length (quartier_polygon_edit_get_rubber_m (self->drawing));
  else if (mark == NULL)
    return g_strdup_printf ("%s| m", self->typed);
  else
    length = g_strdup_printf ("%.*s m", (int)(mark - self->typed), self->typed);
  return mark != NULL ? g_strdup_printf ("%s ∠ %s|°", length, mark + 1) : g_steal_pointer (&length);
}

/* Of a rectangle whose edge stands both sides. */
static char *
dup_sides (QuartierDistrictLayer *self)
{
  g_autofree char *length = dup_length (self);
  g_autofree char *edge = NULL;
  const QuartierPosition *points;
  gsize n;

  points = quartier_polygon_edit_get_points (self->drawing, &n);
  if (!quartier_polygon_edit_is_setting_width (self->drawing))
    return g_steal_pointer (&length);
  edge = quartier_map_format_length (quartier_distance_m (&points[0], &points[1]));
  return g_strjoin (" × ", edge, length, NULL);
}

/* What is said beside a point of the map, white on dark, inside the widget. */
static void
snapshot_pill (
    QuartierDistrictLayer *self, GtkSnapshot *snapshot, const char *text, double at_x, double at_y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  graphene_rect_t rect;
  GskRoundedRect pill;
  int width, height;
  double x = at_x + 16, y = at_y + 16;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (x + width + 12 > gtk_widget_get_width (GTK_WIDGET (self)))
    x -= width + 44;
  if (y + height + 6 > gtk_widget_get_height (GTK_WIDGET (self)))
    y -= height + 38;
  rect = GRAPHENE_RECT_INIT (round (x), round (y), width + 12, height + 6);
  gsk_rounded_rect_init_from_rect (&pill, &rect, 6);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 0.1f, 0.1f, 0.12f, 0.88f }, &rect);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rect.origin.x + 6, rect.origin.y + 3));
  gtk_snapshot_append_layout (snapshot, layout, &(GdkRGBA){ 1, 1, 1, 1 });
  gtk_snapshot_restore (snapshot);
}

/* What the next corner would lie on; NULL where that is nothing. */
static const char *
get_snap_name (QuartierDistrictLayer *self)
{
  switch (self->snap)
    {
    case QUARTIER_SNAP_CORNER:
      return _ ("on a corner");
    case QUARTIER_SNAP_EDGE:
      return _ ("on an edge");
    case QUARTIER_SNAP_CROSSING:
      return _ ("where edges cross");
    case QUARTIER_SNAP_NONE:
    default:
      return NULL;
    }
}

/* Before the first corner there is nothing to measure. */
static void
snapshot_first (QuartierDistrictLayer *self,
                GtkSnapshot *snapshot,
                const QuartierMapAffine *affine)
{
  const char *name = get_snap_name (self);
  const QuartierMapPoint at = quartier_map_point (&self->snap_at);

  if (name != NULL && self->note == NULL)
    snapshot_pill (self, snapshot, name, QUARTIER_AFFINE_X (affine, at.x, at.y),
                   QUARTIER_AFFINE_Y (affine, at.x, at.y));
}

/* What stands beside the pointer while something is dragged, and on what that would lie. */
static void
snapshot_note (QuartierDistrictLayer *self, GtkSnapshot *snapshot)
{
  g_autofree char *text = g_strjoin (" · ", self->note, get_snap_name (self), NULL);

  if (self->note != NULL)
    snapshot_pill (self, snapshot, text, self->note_x, self->note_y);
}

/* The length of the edge and the area so far, and on what the corner would lie, beside the pointer. */
static void
snapshot_measures (QuartierDistrictLayer *self,
                   GtkSnapshot *snapshot,
                   const QuartierMapAffine *affine)
{
  const QuartierPosition *pointer = quartier_polygon_edit_get_provisional (self->drawing);
  const double area_m2
      = self->is_line ? 0 : quartier_polygon_edit_get_area_m2 (self->drawing);
  g_autofree char *length = dup_sides (self);
  g_autofree char *area = quartier_map_format_area (area_m2);
  g_autofree char *text
      = g_strjoin (" · ", length, area_m2 > 0 ? area : get_snap_name (self),
                   area_m2 > 0 ? get_snap_name (self) : NULL, NULL);
  QuartierMapPoint at;

  if (pointer == NULL
      || quartier_polygon_edit_get_state (self->drawing) != QUARTIER_POLYGON_EDIT_DRAWING)
    return;
  at = quartier_map_point (pointer);
  snapshot_pill (self, snapshot, text, QUARTIER_AFFINE_X (affine, at.x, at.y),
                 QUARTIER_AFFINE_Y (affine, at.x, at.y));
}

static void
snapshot_drawing (QuartierDistrictLayer *self,
                  GtkSnapshot *snapshot,
                  const QuartierMapAffine *affine,
                  const QuartierMapBox *view)
{
  cairo_t *cr;

  if (self->drawing == NULL
      || quartier_polygon_edit_get_state (self->drawing) == QUARTIER_POLYGON_EDIT_EMPTY)
    {
      snapshot_first (self, snapshot, affine);
      return;
    }
  cr = quartier_district_layer_append_cairo (self, snapshot, affine, view, 0);
  if (cr == NULL)
    return;
  quartier_map_draw_drawing (cr, quartier_map_ink (self->is_dark), self->drawing, self->is_closing,
                             self->is_line,
                             affine);
  cairo_destroy (cr);
  snapshot_measures (self, snapshot, affine);
}

/* The part of the world that the widget shows, with what reaches into it. */
static QuartierMapBox
get_view (QuartierDistrictLayer *self, const QuartierMapAffine *affine)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const double height = gtk_widget_get_height (GTK_WIDGET (self));
  const double corners[4][2]
      = { { -8, -8 }, { width + 8, -8 }, { -8, height + 8 }, { width + 8, height + 8 } };
  QuartierMapBox view = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (int i = 0; i < 4; i++)
    {
      QuartierMapPoint at = { 0, 0 };

      quartier_map_affine_invert (affine, corners[i][0], corners[i][1], &at);
      view.x0 = MIN (view.x0, at.x);
      view.y0 = MIN (view.y0, at.y);
      view.x1 = MAX (view.x1, at.x);
      view.y1 = MAX (view.y1, at.y);
    }
  return view;
}

void
quartier_district_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QuartierDistrictLayer *self = QUARTIER_DISTRICT_LAYER (widget);
  QuartierMapAffine affine;
  QuartierMapBox view;
  double from_px, to_px;

  if (!quartier_district_layer_get_affine (self, &affine))
    return;
  view = get_view (self, &affine);
  from_px = round (self->from_share * gtk_widget_get_width (widget));
  to_px = round (self->to_share * gtk_widget_get_width (widget));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float)from_px, 0, (float)(to_px - from_px),
                                                         gtk_widget_get_height (widget)));
  snapshot_shapes (self, snapshot, &affine, &view);
  quartier_district_layer_snapshot_overlaps (self, snapshot, &affine, &view);
  snapshot_hovered (self, snapshot, &affine);
  snapshot_others (self, snapshot, &affine, &view);
  snapshot_selected (self, snapshot, &affine);
  quartier_district_layer_snapshot_reach (self, snapshot, &affine);
  quartier_district_layer_snapshot_names (self, snapshot, &affine, &view);
  quartier_district_layer_snapshot_stops (self, snapshot, &affine, &view);
  snapshot_handles (self, snapshot, &affine);
  snapshot_drawing (self, snapshot, &affine, &view);
  snapshot_box (self, snapshot);
  quartier_district_layer_snapshot_snap (self, snapshot, &affine);
  snapshot_note (self, snapshot);
  gtk_snapshot_pop (snapshot);
}
