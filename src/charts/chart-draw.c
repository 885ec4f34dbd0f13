/*
 * Ink of a chart. Nothing is decided here but colours.
 */
#include <math.h>

#include "charts/chart-layout-private.h"

#define LINE_PT 1.5

static void
set_colour (cairo_t *cr, const QuartierColour *colour, double share)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * share);
}

static const QuartierColour *
get_colour (const QuartierSeries *series, const QuartierPalette *palette)
{
  return series->ink ? &palette->ink : &series->colour;
}

static void
draw_grid (const QuartierChartLayout *self, cairo_t *cr, const QuartierPalette *palette)
{
  const QuartierChart *chart = self->chart;
  const QuartierBox *plot = &self->plot;
  const int axis = self->has_axis[0] ? 0 : 1;
  const QuartierTicks *ticks = &self->ticks[axis];

  cairo_set_line_width (cr, 1);
  set_colour (cr, &palette->faint, 0.25);
  for (int i = 0; i < ticks->n; i++)
    {
      const double y
          = floor (quartier_chart_layout_get_value_y (self, ticks->first + i * ticks->step, axis))
            + 0.5;

      cairo_move_to (cr, plot->x, y);
      cairo_line_to (cr, plot->x + plot->width, y);
    }
  cairo_stroke (cr);
  set_colour (cr, &palette->faint, 0.5);
  for (guint i = 0; i < chart->ticks->len; i++)
    {
      const QuartierChartTick *tick = &g_array_index (chart->ticks, QuartierChartTick, i);
      const double x = floor (plot->x + tick->at / chart->n * plot->width) + 0.5;

      if (tick->at < 0 || tick->at > chart->n)
        continue;
      cairo_move_to (cr, x, plot->y + plot->height);
      cairo_line_to (cr, x, plot->y + plot->height + 4);
    }
  cairo_stroke (cr);
}

/* Columns as one shape, so that no hairlines of paper show between them. */
static void
trace_columns (const QuartierShape *shape, cairo_t *cr)
{
  for (int from = 0; from < shape->n;)
    {
      int to = from;

      while (to < shape->n && isfinite (shape->top[to]) && isfinite (shape->bottom[to]))
        to++;
      if (to > from)
        {
          cairo_move_to (cr, shape->x[from], shape->bottom[from]);
          for (int i = from; i < to; i++)
            {
              cairo_line_to (cr, shape->x[i], shape->top[i]);
              cairo_line_to (cr, shape->x[i + 1], shape->top[i]);
            }
          for (int i = to - 1; i >= from; i--)
            {
              cairo_line_to (cr, shape->x[i + 1], shape->bottom[i]);
              cairo_line_to (cr, shape->x[i], shape->bottom[i]);
            }
          cairo_close_path (cr);
        }
      from = to + 1;
    }
}

static void
trace_bars (const QuartierShape *shape, cairo_t *cr)
{
  for (int i = 0; i < shape->n; i++)
    cairo_rectangle (cr, shape->x[i], MIN (shape->top[i], shape->bottom[i]),
                     MAX (1, shape->x[i + 1] - shape->x[i] - shape->gap),
                     fabs (shape->top[i] - shape->bottom[i]));
}

static void
draw_filled (const QuartierChartLayout *self, guint index, cairo_t *cr,
             const QuartierPalette *palette)
{
  const QuartierSeries *series = quartier_chart_get_series (self->chart, index);
  const QuartierShape *shape = &self->shapes[index];

  if (series->mark == QUARTIER_MARK_BAR)
    trace_bars (shape, cr);
  else
    trace_columns (shape, cr);
  set_colour (cr, get_colour (series, palette), series->mark == QUARTIER_MARK_BAND ? 0.25 : 1);
  cairo_fill (cr);
}

/* What stands alone has an edge: a peak of few hours is narrower than a point, and would be no ink at all. */
static void
draw_edge (const QuartierChartLayout *self, guint index, cairo_t *cr,
           const QuartierPalette *palette)
{
  const QuartierShape *shape = &self->shapes[index];

  for (int i = 0; i < shape->n; i++)
    {
      cairo_line_to (cr, shape->x[i], shape->top[i]);
      cairo_line_to (cr, shape->x[i + 1], shape->top[i]);
    }
  cairo_set_line_width (cr, 1);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  set_colour (cr, &palette->faint, 1);
  cairo_stroke (cr);
}

/* Where few columns stand wide, a line of paper parts what is stacked, so that the parts differ
 * without colour too. */
static void
draw_joints (const QuartierChartLayout *self, guint index, cairo_t *cr,
             const QuartierPalette *palette)
{
  const QuartierShape *shape = &self->shapes[index];

  if (shape->n == 0 || self->plot.width / shape->n < 2)
    return;
  for (int i = 0; i < shape->n; i++)
    if (fabs (shape->top[i] - shape->bottom[i]) > 2)
      {
        cairo_move_to (cr, shape->x[i], shape->bottom[i]);
        cairo_line_to (cr, shape->x[i + 1] - shape->gap, shape->bottom[i]);
      }
  cairo_set_line_width (cr, 0.7);
  set_colour (cr, &palette->paper, 1);
  cairo_stroke (cr);
}

static void
draw_line (const QuartierChartLayout *self, guint index, cairo_t *cr,
           const QuartierPalette *palette)
{
  static const double dashes[] = { 4, 3 };
  const QuartierSeries *series = quartier_chart_get_series (self->chart, index);
  const QuartierShape *shape = &self->shapes[index];
  gboolean pen_down = FALSE;

  cairo_save (cr);
  for (int i = 0; i < shape->n; i++)
    {
      if (!isfinite (shape->top[i]))
        {
          pen_down = FALSE;
          continue;
        }
      if (pen_down)
        cairo_line_to (cr, shape->x[i], shape->top[i]);
      else
        cairo_move_to (cr, shape->x[i], shape->top[i]);
      if (shape->bottom[i] != shape->top[i])
        cairo_line_to (cr, shape->x[i], shape->bottom[i]);
      pen_down = TRUE;
    }
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  /* An edge of ink, or the pale colours would be lost on paper. */
  if (!series->ink && !series->dashed)
    {
      cairo_set_line_width (cr, LINE_PT + 1);
      set_colour (cr, &palette->ink, 0.35);
      cairo_stroke_preserve (cr);
    }
  cairo_set_line_width (cr, series->ink ? 1.2 : LINE_PT);
  if (series->dashed)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  set_colour (cr, get_colour (series, palette), 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_series (const QuartierChartLayout *self, cairo_t *cr, const QuartierPalette *palette)
{
  static const QuartierMark order[]
      = { QUARTIER_MARK_BAND, QUARTIER_MARK_AREA, QUARTIER_MARK_BAR, QUARTIER_MARK_LINE };
  const guint n = self->chart->series->len;

  for (gsize o = 0; o < G_N_ELEMENTS (order); o++)
    for (guint i = 0; i < n; i++)
      {
        if (quartier_chart_get_series (self->chart, i)->mark != order[o])
          continue;
        if (order[o] == QUARTIER_MARK_LINE)
          draw_line (self, i, cr, palette);
        else
          draw_filled (self, i, cr, palette);
        if (order[o] == QUARTIER_MARK_AREA && self->shapes[i].alone)
          draw_edge (self, i, cr, palette);
        if (order[o] == QUARTIER_MARK_BAR || order[o] == QUARTIER_MARK_AREA)
          draw_joints (self, i, cr, palette);
      }
}

/* The line of zero, where it is not the bottom. */
static void
draw_zero (const QuartierChartLayout *self, cairo_t *cr, const QuartierPalette *palette)
{
  const QuartierBox *plot = &self->plot;
  double y = plot->y + plot->height;

  if (self->has_axis[0] && self->ticks[0].first < 0
      && quartier_ticks_get_last (&self->ticks[0]) > 0)
    y = quartier_chart_layout_get_value_y (self, 0, 0);
  y = floor (y) + 0.5;
  cairo_move_to (cr, plot->x, y);
  cairo_line_to (cr, plot->x + plot->width, y);
  cairo_set_line_width (cr, 1);
  set_colour (cr, &palette->faint, 0.9);
  cairo_stroke (cr);
}

static void
draw_rules (const QuartierChartLayout *self, cairo_t *cr, const QuartierPalette *palette)
{
  static const double dashes[] = { 2, 3 };
  const QuartierChart *chart = self->chart;
  const QuartierBox *plot = &self->plot;

  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, 1);
  set_colour (cr, &palette->ink, 0.8);
  for (guint i = 0; i < chart->rules->len; i++)
    {
      const QuartierChartRule *rule = &g_array_index (chart->rules, QuartierChartRule, i);

      if (rule->upright)
        {
          const double x = floor (plot->x + rule->at / chart->n * plot->width) + 0.5;

          cairo_move_to (cr, x, plot->y);
          cairo_line_to (cr, x, plot->y + plot->height);
        }
      else
        {
          const double y = floor (quartier_chart_layout_get_value_y (self, rule->at, 0)) + 0.5;

          cairo_move_to (cr, plot->x, y);
          cairo_line_to (cr, plot->x + plot->width, y);
        }
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_swatch (const QuartierChartLayout *self, const QuartierSwatch *swatch, cairo_t *cr,
             const QuartierPalette *palette)
{
  static const double dashes[] = { 4, 3 };
  const QuartierSeries *series = quartier_chart_get_series (self->chart, swatch->series);
  const double middle = swatch->y + QUARTIER_SWATCH_PT / 2;

  cairo_save (cr);
  if (series->mark == QUARTIER_MARK_LINE)
    {
      cairo_move_to (cr, swatch->x, middle);
      cairo_line_to (cr, swatch->x + QUARTIER_SWATCH_PT, middle);
      cairo_set_line_width (cr, 2);
      if (series->dashed)
        cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      set_colour (cr, get_colour (series, palette), 1);
      cairo_stroke (cr);
    }
  else
    {
      cairo_rectangle (cr, swatch->x, swatch->y, QUARTIER_SWATCH_PT, QUARTIER_SWATCH_PT);
      set_colour (cr, get_colour (series, palette), series->mark == QUARTIER_MARK_BAND ? QUARTIER_BAND_SWATCH_SHARE : 1);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

static void
draw_texts (const QuartierChartLayout *self, cairo_t *cr, const QuartierPalette *palette)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      const QuartierPlacedText *text = &g_array_index (self->texts, QuartierPlacedText, i);

      if (text->kind == QUARTIER_TEXT_OVER)
        {
          cairo_move_to (cr, text->x, text->y);
          pango_cairo_layout_path (cr, text->text);
          cairo_set_line_width (cr, 4);
          cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
          set_colour (cr, &palette->paper, 0.9);
          cairo_stroke (cr);
        }
      set_colour (cr, text->kind == QUARTIER_TEXT_FAINT ? &palette->faint : &palette->ink, 1);
      cairo_move_to (cr, text->x, text->y);
      pango_cairo_show_layout (cr, text->text);
    }
}

static void
draw_carpet (const QuartierChartLayout *self, cairo_t *cr)
{
  const QuartierBox *plot = &self->plot;
  const QuartierBox *scale = &self->scale;
  cairo_pattern_t *colours = cairo_pattern_create_linear (0, scale->y + scale->height, 0, scale->y);

  cairo_save (cr);
  cairo_translate (cr, plot->x, plot->y);
  cairo_scale (cr, plot->width / cairo_image_surface_get_width (self->carpet),
               plot->height / cairo_image_surface_get_height (self->carpet));
  cairo_set_source_surface (cr, self->carpet, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_rectangle (cr, 0, 0, cairo_image_surface_get_width (self->carpet),
                   cairo_image_surface_get_height (self->carpet));
  cairo_fill (cr);
  cairo_restore (cr);
  for (int i = 0; i <= 16; i++)
    {
      double rgb[3];

      quartier_carpet_colour (i / 16.0, rgb);
      cairo_pattern_add_color_stop_rgb (colours, i / 16.0, rgb[0], rgb[1], rgb[2]);
    }
  cairo_set_source (cr, colours);
  cairo_rectangle (cr, scale->x, scale->y, scale->width, scale->height);
  cairo_fill (cr);
  cairo_pattern_destroy (colours);
}

/**
 * quartier_chart_draw:
 *
 * Paints a layout with its upper left corner at the origin. The paper is left to the caller.
 */
void
quartier_chart_draw (const QuartierChartLayout *self, cairo_t *cr, const QuartierPalette *palette)
{
  if (self->carpet != NULL)
    draw_carpet (self, cr);
  else
    {
      draw_grid (self, cr, palette);
      draw_series (self, cr, palette);
      draw_zero (self, cr, palette);
      draw_rules (self, cr, palette);
      for (guint i = 0; i < self->swatches->len; i++)
        draw_swatch (self, &g_array_index (self->swatches, QuartierSwatch, i), cr, palette);
    }
  draw_texts (self, cr, palette);
}
