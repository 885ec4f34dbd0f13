#include "charts/stack.h"

#include <math.h>

#define BAR_PT 20.0
#define GAP_PT 10.0
#define SWATCH_PT 10.0
#define ROW_GAP_PT 5.0
#define COLUMN_GAP_PT 18.0
/* Narrower than this the key has one column. */
#define TWO_COLUMNS_PT 260.0

typedef struct
{
  double x, width;      /* in the bar */
  double row_x, row_y;  /* of its line in the key */
  QuartierColour colour;
  PangoLayout *label;
  PangoLayout *value;
} Part;

struct _QuartierStackLayout
{
  double width;
  double height;
  double row_width;
  double row_height;
  gsize n;
  Part *parts;
};

static PangoLayout *
new_text (PangoContext *context, const char *text)
{
  PangoLayout *layout = pango_layout_new (context);

  pango_layout_set_text (layout, text, -1);
  return layout;
}

/**
 * quartier_stack_layout_new:
 * @items: (array length=n): in the order of the bar, left to right; copied
 * @width_pt: what there is
 * @context: fonts, and which way text runs
 *
 * Returns: (transfer full): where everything goes. Items of no value have no part in the bar but
 *   keep their line in the key, so that the key does not jump while figures change.
 */
QuartierStackLayout *
quartier_stack_layout_new (const QuartierStackItem *items, gsize n, double width_pt,
                           PangoContext *context)
{
  QuartierStackLayout *self = g_new0 (QuartierStackLayout, 1);
  const gsize n_columns = width_pt >= TWO_COLUMNS_PT ? 2 : 1;
  const gsize n_rows = (n + n_columns - 1) / n_columns;
  double sum = 0, x = 0;

  self->width = width_pt;
  self->row_width = (width_pt - (n_columns - 1) * COLUMN_GAP_PT) / n_columns;
  self->n = n;
  self->parts = g_new0 (Part, n);
  for (gsize i = 0; i < n; i++)
    sum += items[i].value > 0 ? items[i].value : 0;
  for (gsize i = 0; i < n; i++)
    {
      Part *part = &self->parts[i];
      PangoRectangle value_extent, label_extent;

      part->colour = items[i].colour;
      part->x = x;
      part->width = sum > 0 && items[i].value > 0 ? items[i].value / sum * width_pt : 0;
      x += part->width;
      part->label = new_text (context, items[i].label);
      part->value = new_text (context, items[i].value_text);
      pango_layout_get_pixel_extents (part->value, NULL, &value_extent);
      pango_layout_set_ellipsize (part->label, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (part->label,
                              (int) (MAX (20, self->row_width - SWATCH_PT - 3 * 6
                                          - value_extent.width)
                                     * PANGO_SCALE));
      pango_layout_get_pixel_extents (part->label, NULL, &label_extent);
      self->row_height
          = MAX (self->row_height, MAX (label_extent.height, value_extent.height));
    }
  /* Down the first column, then down the second. */
  for (gsize i = 0; i < n; i++)
    {
      self->parts[i].row_x = (i / MAX (n_rows, 1)) * (self->row_width + COLUMN_GAP_PT);
      self->parts[i].row_y
          = BAR_PT + GAP_PT + (i % MAX (n_rows, 1)) * (self->row_height + ROW_GAP_PT);
    }
  self->height
      = n > 0 ? BAR_PT + GAP_PT + n_rows * (self->row_height + ROW_GAP_PT) - ROW_GAP_PT : BAR_PT;
  return self;
}

void
quartier_stack_layout_free (QuartierStackLayout *self)
{
  if (self == NULL)
    return;
  for (gsize i = 0; i < self->n; i++)
    {
      g_object_unref (self->parts[i].label);
      g_object_unref (self->parts[i].value);
    }
  g_free (self->parts);
  g_free (self);
}

double
quartier_stack_layout_get_height_pt (const QuartierStackLayout *self)
{
  return self->height;
}

/**
 * quartier_stack_layout_get_part:
 * @x_pt: (out): where the item's part of the bar begins
 * @width_pt: (out): how long it is
 *
 * Returns: whether the item has a part in the bar
 */
gboolean
quartier_stack_layout_get_part (const QuartierStackLayout *self, gsize item, double *x_pt,
                                double *width_pt)
{
  g_return_val_if_fail (item < self->n, FALSE);
  *x_pt = self->parts[item].x;
  *width_pt = self->parts[item].width;
  return self->parts[item].width > 0;
}

/**
 * quartier_stack_layout_hit:
 *
 * Returns: the item whose part of the bar, or whose line in the key, is at a point; -1 for none
 */
int
quartier_stack_layout_hit (const QuartierStackLayout *self, double x_pt, double y_pt)
{
  if (x_pt < 0 || x_pt > self->width)
    return -1;
  for (gsize i = 0; i < self->n; i++)
    {
      const Part *part = &self->parts[i];

      if (y_pt >= 0 && y_pt < BAR_PT && x_pt >= part->x && x_pt < part->x + part->width)
        return (int) i;
      if (y_pt >= part->row_y && y_pt < part->row_y + self->row_height && x_pt >= part->row_x
          && x_pt < part->row_x + self->row_width)
        return (int) i;
    }
  return -1;
}

static void
set_colour (cairo_t *cr, const QuartierColour *colour)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

static void
show_text (cairo_t *cr, PangoLayout *text, double x, double baseline)
{
  cairo_move_to (cr, x, baseline - pango_layout_get_baseline (text) / (double) PANGO_SCALE);
  pango_cairo_show_layout (cr, text);
}

static void
round_box (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/**
 * quartier_stack_draw:
 *
 * Paints a layout with its upper left corner at the origin.
 */
void
quartier_stack_draw (const QuartierStackLayout *self, cairo_t *cr, const QuartierPalette *palette)
{
  cairo_save (cr);
  round_box (cr, 0, 0, self->width, BAR_PT, 5);
  cairo_clip (cr);
  cairo_set_source_rgba (cr, palette->faint.red, palette->faint.green, palette->faint.blue, 0.15);
  cairo_paint (cr);
  for (gsize i = 0; i < self->n; i++)
    if (self->parts[i].width > 0)
      {
        const Part *part = &self->parts[i];

        set_colour (cr, &part->colour);
        cairo_rectangle (cr, part->x, 0, part->width, BAR_PT);
        cairo_fill (cr);
        /* A line of paper between neighbours, so that they part without colour too. */
        if (part->x > 0)
          {
            set_colour (cr, &palette->paper);
            cairo_rectangle (cr, part->x - 0.5, 0, 1, BAR_PT);
            cairo_fill (cr);
          }
      }
  cairo_restore (cr);
  for (gsize i = 0; i < self->n; i++)
    {
      const Part *part = &self->parts[i];
      PangoRectangle extent;
      double baseline;

      round_box (cr, part->row_x, part->row_y + (self->row_height - SWATCH_PT) / 2, SWATCH_PT, SWATCH_PT, 3);
      set_colour (cr, &part->colour);
      cairo_fill (cr);
      set_colour (cr, &palette->ink);
      /* On one line of writing, though one may be Chinese and taller. */
      baseline = part->row_y
                 + MAX (pango_layout_get_baseline (part->label),
                        pango_layout_get_baseline (part->value))
                       / (double) PANGO_SCALE;
      show_text (cr, part->label, part->row_x + SWATCH_PT + 6, baseline);
      pango_layout_get_pixel_extents (part->value, NULL, &extent);
      show_text (cr, part->value, part->row_x + self->row_width - extent.width, baseline);
    }
}
