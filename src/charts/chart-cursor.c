/*
 * What a chart says of one sample, beside a line through it: for the pointer and for the keyboard.
 */
#include <math.h>

#include "base/joined-text.h"
#include "charts/chart-layout-private.h"

#define PAD_PT 7.0
#define GAP_PT 6.0
#define ROW_GAP_PT 2.0

typedef struct
{
  PangoLayout *label;
  PangoLayout *value;
  int series; /* -1: none */
} Row;

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_object_unref (row->label);
  g_clear_object (&row->value);
}

static void
add_row (const QuartierChartLayout *self, GArray *rows, int series, const char *label,
         const char *value, gboolean bold)
{
  const Row row
      = { quartier_chart_layout_new_text (self, label, bold),
          value != NULL ? quartier_chart_layout_new_text (self, value, FALSE) : NULL, series };

  g_array_append_val (rows, row);
}

/* Name of the sample, what is not nothing, and the sum. */
static GArray *
new_rows (const QuartierChartLayout *self, int sample)
{
  const QuartierChart *chart = self->chart;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autofree char *name = quartier_chart_dup_sample_name (chart, sample);

  g_array_set_clear_func (rows, clear_row);
  add_row (self, rows, -1, name, NULL, FALSE);
  for (guint i = 0; i < chart->series->len; i++)
    {
      const QuartierSeries *series = quartier_chart_get_series (chart, i);
      g_autofree char *value = quartier_chart_dup_value_text (chart, i, sample);
      const gboolean stacked
          = series->mark == QUARTIER_MARK_AREA || series->mark == QUARTIER_MARK_BAR;

      if (!stacked || series->values[sample] != 0)
        add_row (self, rows, (int) i, series->label, value, FALSE);
    }
  if (chart->total_label != NULL)
    {
      g_autofree char *number
          = chart->number (quartier_chart_get_total (chart, sample), chart->decimals[0]);
      g_autofree char *value
          = quartier_number_with_unit (number, chart->unit[0] != NULL ? chart->unit[0] : "");

      add_row (self, rows, -1, chart->total_label, value, FALSE);
    }
  return rows;
}

static void
set_colour (cairo_t *cr, const QuartierColour *colour, double share)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * share);
}

static void
draw_line (const QuartierChartLayout *self, cairo_t *cr, const QuartierPalette *palette, int sample)
{
  const QuartierChart *chart = self->chart;
  const double x = quartier_chart_layout_get_sample_x (self, sample);

  cairo_set_line_width (cr, 1);
  if (chart->carpet_rows > 0)
    {
      const double height = self->plot.height / chart->carpet_rows;
      const double y
          = self->plot.y + self->plot.height - (sample % chart->carpet_rows + 1) * height;

      cairo_rectangle (cr, x - 3, y - 1, 6, height + 2);
      cairo_set_line_width (cr, 3);
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_stroke_preserve (cr);
      cairo_set_line_width (cr, 1.5);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_stroke (cr);
      return;
    }
  cairo_move_to (cr, floor (x) + 0.5, self->plot.y);
  cairo_line_to (cr, floor (x) + 0.5, self->plot.y + self->plot.height);
  set_colour (cr, &palette->ink, 0.7);
  cairo_stroke (cr);
  for (guint i = 0; i < chart->series->len; i++)
    {
      const QuartierSeries *series = quartier_chart_get_series (chart, i);

      if (series->mark != QUARTIER_MARK_LINE || !isfinite (series->values[sample]))
        continue;
      cairo_arc (cr, x,
                 quartier_chart_layout_get_value_y (self, series->values[sample], series->axis), 3,
                 0, 2 * G_PI);
      set_colour (cr, series->ink ? &palette->ink : &series->colour, 1);
      cairo_fill_preserve (cr);
      set_colour (cr, &palette->paper, 1);
      cairo_stroke (cr);
    }
}

static void
draw_rows (const QuartierChartLayout *self, cairo_t *cr, const QuartierPalette *palette,
           GArray *rows, const QuartierBox *box)
{
  double y = box->y + PAD_PT;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      double width;

      if (row->series >= 0)
        {
          const QuartierSeries *series
              = quartier_chart_get_series (self->chart, (guint) row->series);
          const double height = series->mark == QUARTIER_MARK_LINE ? 2.5 : QUARTIER_SWATCH_PT;

          set_colour (cr, series->ink ? &palette->ink : &series->colour,
                      series->mark == QUARTIER_MARK_BAND ? QUARTIER_BAND_SWATCH_SHARE : 1);
          cairo_rectangle (cr, box->x + PAD_PT, y + (self->line_height - height) / 2,
                           QUARTIER_SWATCH_PT, height);
          cairo_fill (cr);
        }
      set_colour (cr, i == 0 ? &palette->faint : &palette->ink, 1);
      cairo_move_to (cr, box->x + PAD_PT + (i > 0 ? QUARTIER_SWATCH_PT + GAP_PT : 0), y);
      pango_cairo_show_layout (cr, row->label);
      if (row->value != NULL)
        {
          quartier_chart_layout_measure (row->value, &width, NULL);
          cairo_move_to (cr, box->x + box->width - PAD_PT - width,
                         y + quartier_chart_layout_get_rise (row->value, row->label));
          pango_cairo_show_layout (cr, row->value);
        }
      y += self->line_height + ROW_GAP_PT;
    }
}

static QuartierBox
find_box (const QuartierChartLayout *self, GArray *rows, double x)
{
  QuartierBox box = { 0 };

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      double label, value = 0;

      quartier_chart_layout_measure (row->label, &label, NULL);
      if (row->value != NULL)
        quartier_chart_layout_measure (row->value, &value, NULL);
      box.width = MAX (box.width,
                       i == 0 ? label : QUARTIER_SWATCH_PT + GAP_PT + label + 2 * GAP_PT + value);
    }
  box.width += 2 * PAD_PT;
  box.height = rows->len * (self->line_height + ROW_GAP_PT) - ROW_GAP_PT + 2 * PAD_PT;
  /* On the side where there is more room. */
  box.x = x < self->plot.x + self->plot.width / 2 ? x + 10 : x - 10 - box.width;
  box.x = CLAMP (box.x, 0, MAX (0, self->width - box.width));
  box.y = CLAMP (self->plot.y, 0, MAX (0, self->height - box.height));
  return box;
}

/**
 * quartier_chart_draw_cursor:
 * @sample: what is read out
 *
 * Paints over a chart that is drawn already.
 */
void
quartier_chart_draw_cursor (const QuartierChartLayout *self, cairo_t *cr,
                            const QuartierPalette *palette, int sample)
{
  g_autoptr (GArray) rows = NULL;
  QuartierBox box;

  g_return_if_fail (sample >= 0 && sample < self->chart->n);
  rows = new_rows (self, sample);
  box = find_box (self, rows, quartier_chart_layout_get_sample_x (self, sample));
  draw_line (self, cr, palette, sample);
  cairo_rectangle (cr, floor (box.x) + 0.5, floor (box.y) + 0.5, ceil (box.width),
                   ceil (box.height));
  set_colour (cr, &palette->paper, 0.96);
  cairo_fill_preserve (cr);
  set_colour (cr, &palette->faint, 0.5);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  draw_rows (self, cr, palette, rows, &box);
}
