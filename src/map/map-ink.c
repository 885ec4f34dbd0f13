#include "map/map-ink.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/decimal-sign.h"

#define HALO_PX 3.0
#define MINOR_SCALE 0.9

/* The width a name of several words is broken to, of that of its one line: half, and room for the
 * longer half. */
#define STACKED_SHARE 0.62

/* More names than this in memory: all go, and those in view are painted again. */
#define MAX_LABELS 2000

struct _QuartierMapLabels
{
  /* Owned */
  GHashTable *labels;         /* text → QuartierMapLabel */
  GHashTable *stacked_labels; /* the same in lines below one another */
  PangoFontDescription *font; /* (nullable): what they are in; none was asked for yet */

  /* Borrowed */
  GtkWidget *widget;

  const QuartierMapInk *ink;
  int scale_factor;
  gboolean is_minor;
};

/**
 * quartier_map_ink:
 *
 * Returns: (transfer none): what to draw with
 */
const QuartierMapInk *
quartier_map_ink (gboolean is_dark)
{
  static const QuartierMapInk light = {
    .opacity = 0.5,
    .line_mix = { 0.08f, 0.08f, 0.12f, 0.45f },
    .accent = { 0.08f, 0.35f, 0.75f, 1 },
    .crossing = { 0.83f, 0.06f, 0.12f, 1 },
    .text = { 0.09f, 0.09f, 0.11f, 1 },
    .halo = { 1, 1, 1, 0.9f },
  };
  static const QuartierMapInk dark = {
    .opacity = 0.5,
    .line_mix = { 1, 1, 1, 0.35f },
    .accent = { 0.6f, 0.8f, 1, 1 },
    .crossing = { 1, 0.38f, 0.38f, 1 },
    .text = { 1, 1, 1, 1 },
    .halo = { 0.08f, 0.08f, 0.1f, 0.85f },
  };

  return is_dark ? &dark : &light;
}

/**
 * quartier_map_get_hatch:
 *
 * Returns: (transfer none): strokes at 45°, with the period %QUARTIER_HATCH_PX
 */
cairo_pattern_t *
quartier_map_get_hatch (const QuartierMapInk *ink)
{
  static cairo_pattern_t *hatches[2];
  const int which = ink == quartier_map_ink (TRUE);
  const int scale = 2; /* sharp enough for both kinds of screen */
  const int size = QUARTIER_HATCH_PX;
  cairo_surface_t *surface;
  GdkRGBA colour = ink->line_mix;
  cairo_t *cr;

  if (hatches[which] != NULL)
    return hatches[which];
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size * scale, size * scale);
  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  for (int i = -1; i <= 1; i++)
    {
      cairo_move_to (cr, i * size - 1, size + 1);
      cairo_line_to (cr, i * size + size + 1, -1);
    }
  colour.alpha *= 0.8f;
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  cairo_destroy (cr);
  hatches[which] = cairo_pattern_create_for_surface (surface);
  cairo_pattern_set_extend (hatches[which], CAIRO_EXTEND_REPEAT);
  cairo_surface_destroy (surface);
  return hatches[which];
}

/* Pictures */

/**
 * quartier_map_is_cairo:
 *
 * Returns: whether the widget's window is drawn by Cairo, without a graphics card
 */
gboolean
quartier_map_is_cairo (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);

  return native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}

/**
 * quartier_map_picture:
 * @surface: (transfer full): an image
 * @width: in logical pixels
 * @height: the same
 * @is_cairo: see quartier_map_is_cairo()
 *
 * An image to be shown in many frames. To a graphics card that is a texture, sent there once. GTK
 * 4.8 with Cairo copies every texture in the window, pixel by pixel through floating point, in
 * every frame; a Cairo node that is kept costs it nothing where nothing has changed.
 *
 * Returns: (transfer full): what to append, its upper left corner at the origin
 */
GskRenderNode *
quartier_map_picture (cairo_surface_t *surface, double width, double height, gboolean is_cairo)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRenderNode *node;

  cairo_surface_flush (surface);
  if (is_cairo)
    {
      cairo_t *cr;

      cairo_surface_set_device_scale (surface, cairo_image_surface_get_width (surface) / width,
                                      cairo_image_surface_get_height (surface) / height);
      node = gsk_cairo_node_new (&bounds);
      cr = gsk_cairo_node_get_draw_context (node);
      cairo_set_source_surface (cr, surface, 0, 0);
      /* Else its edges are half clear where it is drawn larger, and tiles show seams. */
      cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
      cairo_paint (cr);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  else
    {
      const gsize stride = cairo_image_surface_get_stride (surface);
      const int rows = cairo_image_surface_get_height (surface);
      g_autoptr (GBytes) bytes
          = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * rows,
                                        (GDestroyNotify)cairo_surface_destroy, surface);
      g_autoptr (GdkTexture) texture = gdk_memory_texture_new (
          cairo_image_surface_get_width (surface), rows, GDK_MEMORY_DEFAULT, bytes, stride);

      node = gsk_texture_node_new (texture, &bounds);
    }
  return node;
}

void
quartier_map_append_picture (
    GtkSnapshot *snapshot, GskRenderNode *picture, double x_px, double y_px, double scale)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x_px, y_px));
  if (scale != 1)
    gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_append_node (snapshot, picture);
  gtk_snapshot_restore (snapshot);
}

/* Names */

static void
label_free (gpointer data)
{
  QuartierMapLabel *label = data;

  gsk_render_node_unref (label->node);
  g_free (label);
}

/**
 * quartier_map_labels_new:
 * @widget: whose font and scale the names have; outlives them
 * @is_minor: whether they are smaller and lighter than those of districts
 */
QuartierMapLabels *
quartier_map_labels_new (GtkWidget *widget, gboolean is_minor)
{
  QuartierMapLabels *self = g_new0 (QuartierMapLabels, 1);

  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, label_free);
  self->stacked_labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, label_free);
  self->widget = widget;
  self->is_minor = is_minor;
  return self;
}

void
quartier_map_labels_free (QuartierMapLabels *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->labels);
  g_hash_table_unref (self->stacked_labels);
  g_clear_pointer (&self->font, pango_font_description_free);
  g_free (self);
}

/**
 * quartier_map_labels_clear:
 *
 * Forgets the names: another font.
 */
void
quartier_map_labels_clear (QuartierMapLabels *self)
{
  g_hash_table_remove_all (self->labels);
  g_hash_table_remove_all (self->stacked_labels);
}

/* Breaks a name between its words, or its characters where they are words, into two lines of about one
 * length. */
static void
stack (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, (int)(STACKED_SHARE * width));
  /* As wide as its longest line, so that the picture has no empty edge. */
  pango_layout_get_size (layout, &width, NULL);
  pango_layout_set_width (layout, width);
}

static QuartierMapLabel *
paint_label (QuartierMapLabels *self, const char *text, gboolean is_stacked)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  QuartierMapLabel *label = g_new0 (QuartierMapLabel, 1);
  cairo_surface_t *surface;
  cairo_t *cr;

  pango_attr_list_insert (
      attributes,
      pango_attr_weight_new (self->is_minor ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_SEMIBOLD));
  if (self->is_minor)
    pango_attr_list_insert (attributes, pango_attr_scale_new (MINOR_SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  if (is_stacked)
    stack (layout);
  pango_layout_get_pixel_size (layout, &label->width, &label->height);
  label->width += 2 * HALO_PX;
  label->height += 2 * HALO_PX;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, label->width * self->scale_factor,
                                        label->height * self->scale_factor);
  cr = cairo_create (surface);
  cairo_scale (cr, self->scale_factor, self->scale_factor);
  cairo_move_to (cr, HALO_PX, HALO_PX);
  pango_cairo_layout_path (cr, layout);
  cairo_set_line_width (cr, HALO_PX);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  gdk_cairo_set_source_rgba (cr, &self->ink->halo);
  cairo_stroke (cr);
  gdk_cairo_set_source_rgba (cr, &self->ink->text);
  cairo_move_to (cr, HALO_PX, HALO_PX);
  pango_cairo_show_layout (cr, layout);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  label->node = quartier_map_picture (surface, label->width, label->height,
                                      quartier_map_is_cairo (self->widget));
  return label;
}

/* Whether the widget has another font than the names are in, as it has in a room that looks on. */
static gboolean
follow_font (QuartierMapLabels *self)
{
  const PangoFontDescription *font
      = pango_context_get_font_description (gtk_widget_get_pango_context (self->widget));

  if (self->font != NULL && pango_font_description_equal (self->font, font))
    return FALSE;
  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = pango_font_description_copy (font);
  return TRUE;
}

/**
 * quartier_map_labels_get:
 * @is_stacked: whether a name of several words is broken into lines, for a shape that is too
 *     narrow for it in one
 *
 * Returns: (transfer none): the name's picture, valid until the next call
 */
const QuartierMapLabel *
quartier_map_labels_get (QuartierMapLabels *self,
                         const char *text,
                         gboolean is_stacked,
                         const QuartierMapInk *ink)
{
  const int scale_factor = gtk_widget_get_scale_factor (self->widget);
  GHashTable *labels = is_stacked ? self->stacked_labels : self->labels;
  QuartierMapLabel *label;

  if (follow_font (self) || self->ink != ink || self->scale_factor != scale_factor
      || g_hash_table_size (labels) > MAX_LABELS)
    quartier_map_labels_clear (self);
  self->ink = ink;
  self->scale_factor = scale_factor;
  label = g_hash_table_lookup (labels, text);
  if (label == NULL)
    {
      label = paint_label (self, text, is_stacked);
      g_hash_table_insert (labels, g_strdup (text), label);
    }
  return label;
}

/* Drawing */

/**
 * quartier_map_draw_handle:
 * @is_filled: for the vertex that is selected
 */
void
quartier_map_draw_handle (cairo_t *cr,
                          const QuartierMapInk *ink,
                          double x_px,
                          double y_px,
                          double radius_px,
                          gboolean is_filled)
{
  GdkRGBA halo = ink->halo;

  halo.alpha = 1;
  cairo_new_sub_path (cr);
  cairo_arc (cr, x_px, y_px, radius_px, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, is_filled ? &ink->accent : &halo);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, is_filled ? &halo : &ink->accent);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static void
stroke_with_casing (cairo_t *cr, const QuartierMapInk *ink, const GdkRGBA *line, double width_px)
{
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  gdk_cairo_set_source_rgba (cr, &ink->halo);
  cairo_set_line_width (cr, width_px + 2.5);
  cairo_stroke_preserve (cr);
  gdk_cairo_set_source_rgba (cr, line);
  cairo_set_line_width (cr, width_px);
  cairo_stroke (cr);
}

static void
add_line (cairo_t *cr, const QuartierPosition *positions, gsize n, const QuartierMapAffine *affine)
{
  for (gsize i = 0; i < n; i++)
    {
      const QuartierMapPoint at = quartier_map_point (&positions[i]);

      cairo_line_to (cr, QUARTIER_AFFINE_X (affine, at.x, at.y),
                     QUARTIER_AFFINE_Y (affine, at.x, at.y));
    }
}

/* The area as it would be, behind the line: faint, and red where it would cross itself. */
static void
draw_area (cairo_t *cr,
           const QuartierMapInk *ink,
           const QuartierPolygonEdit *drawing,
           gboolean is_crossing,
           const QuartierMapAffine *affine)
{
  const double dashes[] = { 5, 4 };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_edit_dup_shape (drawing);
  GdkRGBA colour = is_crossing ? ink->crossing : ink->accent;
  const QuartierPosition *ring;
  gsize n;

  if (shape == NULL)
    return;
  ring = quartier_polygon_get_ring (shape, 0, 0, &n);
  add_line (cr, ring, n, affine);
  cairo_close_path (cr);
  colour.alpha = 0.18f;
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill (cr);

  add_line (cr, &ring[n - 1], 1, affine);
  add_line (cr, &ring[0], 1, affine);
  colour.alpha = 0.9f;
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/**
 * quartier_map_draw_drawing:
 * @is_closing: whether the pointer is on the first point
 * @is_line: whether it will be a line: it encloses nothing, and may cross itself
 *
 * Draws the outline as far as it is drawn. What is wrong for good is red; the closing edge, dashed,
 * is red where it would cross as things stand.
 */
void
quartier_map_draw_drawing (cairo_t *cr,
                           const QuartierMapInk *ink,
                           const QuartierPolygonEdit *drawing,
                           gboolean is_closing,
                           gboolean is_line,
                           const QuartierMapAffine *affine)
{
  const gboolean waits
      = quartier_polygon_edit_get_state (drawing) == QUARTIER_POLYGON_EDIT_CROSSING;
  const gboolean is_wrong = waits || (!is_line && quartier_polygon_edit_is_line_crossing (drawing));
  g_autoptr (GArray) shown = quartier_polygon_edit_list_shown (drawing);
  const GdkRGBA *line = is_wrong ? &ink->crossing : &ink->accent;
  gsize n;
  const QuartierPosition *points = quartier_polygon_edit_get_points (drawing, &n);

  if (n == 0)
    return;
  if (!is_line)
    draw_area (cr, ink, drawing, is_wrong || quartier_polygon_edit_is_crossing (drawing), affine);
  add_line (cr, (const QuartierPosition *)shown->data, shown->len, affine);
  stroke_with_casing (cr, ink, line, 2);
  for (gsize i = 0; i < n; i++)
    {
      const QuartierMapPoint at = quartier_map_point (&points[i]);

      quartier_map_draw_handle (cr, ink, QUARTIER_AFFINE_X (affine, at.x, at.y),
                                QUARTIER_AFFINE_Y (affine, at.x, at.y),
                                i == 0 && is_closing ? 8 : 4.5, i == 0 && is_closing);
    }
}

/**
 * quartier_map_format_length:
 *
 * Returns: (transfer full): a length for people, in m or km
 */
char *
quartier_map_format_length (double length_m)
{
  if (length_m < 9.95)
    return quartier_decimal_text (g_strdup_printf (_ ("%.1f m"), length_m));
  if (length_m < 999.5)
    return g_strdup_printf (_ ("%.0f m"), length_m);
  return quartier_decimal_text (g_strdup_printf (_ ("%.2f km"), length_m / 1000));
}

/**
 * quartier_map_format_area:
 *
 * Returns: (transfer full): an area for people, in m², ha or km²
 */
char *
quartier_map_format_area (double area_m2)
{
  if (area_m2 < 9999.5)
    return g_strdup_printf (_ ("%.0f m²"), area_m2);
  if (area_m2 < 9999500)
    return quartier_decimal_text (g_strdup_printf (_ ("%.2f ha"), area_m2 / 1e4));
  return quartier_decimal_text (g_strdup_printf (_ ("%.1f km²"), area_m2 / 1e6));
}
