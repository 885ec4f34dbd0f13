/*
 * Where everything of a chart goes: title, key, axes, plot.
 */
#include "charts/chart-layout.h"

#include <math.h>
#include <string.h>

#include "base/joined-text.h"
#include "charts/chart-layout-private.h"

#define GAP_PT 6.0
/* Between the parts of a caption. */
#define PART " · "
/* Neighbouring lines across the plot are at least so far apart. */
#define TICK_GAP_PT 29.0
#define SCALE_PT 12.0
/* Writing in a chart is smaller than that around it. */
#define TEXT_SHARE 0.82
#define TITLE_SHARE 0.92

static void
clear_text (gpointer data)
{
  g_object_unref (((QuartierPlacedText *) data)->text);
}

/* Small writing, or the title's. */
PangoLayout *
quartier_chart_layout_new_text (const QuartierChartLayout *self, const char *text, gboolean bold)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font
      = pango_font_description_copy (pango_context_get_font_description (self->context));
  const double size = pango_font_description_get_size (font) * (bold ? TITLE_SHARE : TEXT_SHARE);

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, (int) size);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);
  return layout;
}

void
quartier_chart_layout_measure (PangoLayout *text, double *width, double *height)
{
  PangoRectangle extent;

  pango_layout_get_extents (text, NULL, &extent);
  if (width != NULL)
    *width = (double) extent.width / PANGO_SCALE;
  if (height != NULL)
    *height = (double) extent.height / PANGO_SCALE;
}

/* How much lower a piece of writing begins to stand on one line with the one beside it; may be
 * negative. */
double
quartier_chart_layout_get_rise (PangoLayout *text, PangoLayout *beside)
{
  return (double) (pango_layout_get_baseline (beside) - pango_layout_get_baseline (text))
         / PANGO_SCALE;
}

static void
place_text (QuartierChartLayout *self, PangoLayout *text, double x, double y, QuartierTextKind kind)
{
  const QuartierPlacedText placed = { text, x, y, kind };

  g_array_append_val (self->texts, placed);
}

/* Takes @text. */
void
quartier_chart_layout_place (QuartierChartLayout *self, PangoLayout *text, double x, double y,
                             gboolean faint)
{
  place_text (self, text, x, y, faint ? QUARTIER_TEXT_FAINT : QUARTIER_TEXT_INK);
}

/* Writing that may be shortened to what there is. */
static void
limit_width (PangoLayout *text, double width)
{
  pango_layout_set_ellipsize (text, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (text, (int) (MAX (width, 1) * PANGO_SCALE));
}

/* A caption says more and more closely what is shown, parted by dots: where there is no room for all of it the last
 * parts stay, as the scenario is named beside the chart as well and the weather is not. */
static PangoLayout *
new_caption (const QuartierChartLayout *self, double width)
{
  const char *words = self->chart->caption;
  PangoLayout *caption = quartier_chart_layout_new_text (self, words, FALSE);
  double needed;

  quartier_chart_layout_measure (caption, &needed, NULL);
  while (needed > width && (words = strstr (words, PART)) != NULL)
    {
      words += strlen (PART);
      pango_layout_set_text (caption, words, -1);
      quartier_chart_layout_measure (caption, &needed, NULL);
    }
  limit_width (caption, width);
  return caption;
}

/* Title and caption in one line; returns where the next begins. */
static double
place_title (QuartierChartLayout *self)
{
  const QuartierChart *chart = self->chart;
  double x = 0, width = 0, height = 0, title_baseline = 0;

  if (chart->title != NULL)
    {
      PangoLayout *title = quartier_chart_layout_new_text (self, chart->title, TRUE);

      quartier_chart_layout_measure (title, &width, &height);
      limit_width (title, MIN (width + 1, self->width));
      title_baseline = pango_layout_get_baseline (title) / (double) PANGO_SCALE;
      quartier_chart_layout_place (self, title, 0, 0, FALSE);
      x = width + 10;
    }
  if (chart->caption != NULL && self->width - x > 60)
    {
      PangoLayout *caption = new_caption (self, self->width - x);
      const double baseline = pango_layout_get_baseline (caption) / (double) PANGO_SCALE;

      quartier_chart_layout_place (self, caption, x, MAX (0, title_baseline - baseline), TRUE);
    }
  return height > 0 ? height + GAP_PT : 0;
}

/* Axes */

static void
include (double value, double *least, double *greatest)
{
  if (!isfinite (value))
    return;
  *least = MIN (*least, value);
  *greatest = MAX (*greatest, value);
}

/* The least and the greatest that an axis has to hold. */
static gboolean
find_range (const QuartierChart *chart, int axis, double *least, double *greatest)
{
  gboolean any = FALSE;

  *least = INFINITY;
  *greatest = -INFINITY;
  for (int i = 0; i < chart->n; i++)
    {
      double up = 0, down = 0;

      for (guint s = 0; s < chart->series->len; s++)
        {
          const QuartierSeries *series = quartier_chart_get_series (chart, s);
          const double value = series->values[i];

          if (series->axis != axis)
            continue;
          any = TRUE;
          if (series->mark == QUARTIER_MARK_AREA || series->mark == QUARTIER_MARK_BAR)
            {
              up += value > 0 ? value : 0;
              down += value < 0 ? value : 0;
              include (up, least, greatest);
              include (down, least, greatest);
            }
          else
            include (value, least, greatest);
          if (series->low != NULL)
            include (series->low[i], least, greatest);
        }
    }
  if (axis == 0)
    for (guint i = 0; i < chart->rules->len; i++)
      {
        const QuartierChartRule *rule = &g_array_index (chart->rules, QuartierChartRule, i);

        if (!rule->upright)
          include (rule->at, least, greatest);
      }
  if (axis == 0 && chart->from_zero)
    include (0, least, greatest);
  return any;
}

static char *
dup_tick_label (const QuartierChart *chart, const QuartierTicks *ticks, int index, const char *unit)
{
  const double value = ticks->first + index * ticks->step;
  g_autofree char *number = chart->number (value, ticks->decimals);

  /* The uppermost says what the numbers are. */
  return index == ticks->n - 1 && unit != NULL ? quartier_number_with_unit (number, unit)
                                               : g_steal_pointer (&number);
}

static PangoLayout **
new_tick_labels (const QuartierChartLayout *self, int axis, double *width)
{
  const QuartierTicks *ticks = &self->ticks[axis];
  PangoLayout **labels = g_new0 (PangoLayout *, ticks->n);

  *width = 0;
  for (int i = 0; i < ticks->n; i++)
    {
      g_autofree char *label = dup_tick_label (self->chart, ticks, i, self->chart->unit[axis]);
      double one;

      labels[i] = quartier_chart_layout_new_text (self, label, FALSE);
      quartier_chart_layout_measure (labels[i], &one, NULL);
      *width = MAX (*width, one);
    }
  return labels;
}

/* Takes the labels. */
static void
place_tick_labels (QuartierChartLayout *self, int axis, PangoLayout **labels)
{
  const QuartierTicks *ticks = &self->ticks[axis];

  for (int i = 0; i < ticks->n; i++)
    {
      const double y
          = quartier_chart_layout_get_value_y (self, ticks->first + i * ticks->step, axis);
      double width, height;

      quartier_chart_layout_measure (labels[i], &width, &height);
      quartier_chart_layout_place (self, labels[i],
                                   axis == 0 ? self->plot.x - GAP_PT - width
                                             : self->plot.x + self->plot.width + GAP_PT,
                                   y - height / 2, TRUE);
    }
  g_free (labels);
}

static double
find_bottom_label (const QuartierChartLayout *self, const QuartierChartTick *tick,
                   PangoLayout *text, double *width)
{
  double x;

  quartier_chart_layout_measure (text, width, NULL);
  x = self->plot.x + tick->label_at / self->chart->n * self->plot.width - *width / 2;
  return CLAMP (x, 0, MAX (0, self->width - *width));
}

/* Labels along the bottom. The last stays, as it may say the unit; of the others, those that would
 * touch a neighbour are left out. */
static void
place_bottom_labels (QuartierChartLayout *self)
{
  const QuartierChart *chart = self->chart;
  double free_from = -INFINITY, free_to = INFINITY;

  for (guint i = 0; i < chart->ticks->len; i++)
    {
      /* The last, then the first to the last but one. */
      const guint index = (i + chart->ticks->len - 1) % chart->ticks->len;
      const QuartierChartTick *tick = &g_array_index (chart->ticks, QuartierChartTick, index);
      PangoLayout *text = quartier_chart_layout_new_text (self, tick->label, FALSE);
      double width;
      const double x = find_bottom_label (self, tick, text, &width);

      if (*tick->label == '\0' || x < free_from || x + width > free_to)
        {
          g_object_unref (text);
          continue;
        }
      if (i == 0)
        free_to = x - 8;
      else
        free_from = x + width + 8;
      quartier_chart_layout_place (self, text, x, self->plot.y + self->plot.height + 3, TRUE);
    }
}

/* Whether an upright rule crosses from @from to @to. */
static gboolean
is_crossed (const QuartierChartLayout *self, double from, double to)
{
  const QuartierChart *chart = self->chart;

  for (guint i = 0; i < chart->rules->len; i++)
    {
      const QuartierChartRule *rule = &g_array_index (chart->rules, QuartierChartRule, i);
      const double x = self->plot.x + rule->at / chart->n * self->plot.width;

      if (rule->upright && x > from && x < to)
        return TRUE;
    }
  return FALSE;
}

/* At the top beside an upright rule, where no other crosses; at the right end of a level one,
 * beside the label of a close neighbour. */
static void
place_rule_labels (QuartierChartLayout *self)
{
  const QuartierChart *chart = self->chart;
  const double right = self->plot.x + self->plot.width;
  double last_x = right, last_y = -INFINITY;

  for (guint i = 0; i < chart->rules->len; i++)
    {
      const QuartierChartRule *rule = &g_array_index (chart->rules, QuartierChartRule, i);
      PangoLayout *text = quartier_chart_layout_new_text (self, rule->label, FALSE);
      double width, height, x, y;

      quartier_chart_layout_measure (text, &width, &height);
      if (rule->upright)
        {
          x = self->plot.x + rule->at / chart->n * self->plot.width + 4;
          if (x + width > right
              || (is_crossed (self, x, x + width) && !is_crossed (self, x - width - 8, x - 8)))
            x -= width + 8;
          y = self->plot.y;
        }
      else
        {
          y = quartier_chart_layout_get_value_y (self, rule->at, 0) - height;
          x = (fabs (y - last_y) < height ? last_x - 10 : right - 2) - width;
          last_x = x;
          last_y = y;
        }
      place_text (self, text, x, y, QUARTIER_TEXT_OVER);
    }
}

static void
lay_out_plot (QuartierChartLayout *self, double top, double right)
{
  const QuartierChart *chart = self->chart;
  const double bottom = chart->ticks->len > 0 ? self->line_height + 4 : self->line_height / 2;
  const double height = MAX (20, self->height - top - bottom - self->line_height / 2);
  const int n_most = (int) (height / TICK_GAP_PT) + 1;
  PangoLayout **labels[2] = { NULL, NULL };
  double widths[2] = { 0, 0 }, least, greatest;

  for (int axis = 0; axis < 2; axis++)
    {
      self->has_axis[axis] = find_range (chart, axis, &least, &greatest);
      if (!self->has_axis[axis])
        continue;
      if (axis == 0 || !self->has_axis[0])
        quartier_ticks_find (least, greatest, n_most, &self->ticks[axis]);
      else
        quartier_ticks_fit (least, greatest, self->ticks[0].n, &self->ticks[axis]);
      labels[axis] = new_tick_labels (self, axis, &widths[axis]);
    }
  self->plot.x = widths[0] + GAP_PT;
  self->plot.y = top + self->line_height / 2;
  self->plot.width
      = MAX (20, self->width - self->plot.x - right - (widths[1] > 0 ? widths[1] + GAP_PT : 0));
  self->plot.height = height;
  for (int axis = 0; axis < 2; axis++)
    if (labels[axis] != NULL)
      place_tick_labels (self, axis, labels[axis]);
  place_bottom_labels (self);
  place_rule_labels (self);
}

/* A carpet has its hours beside it and a scale of its colours at the right. */
static void
lay_out_carpet (QuartierChartLayout *self, double top)
{
  const QuartierChart *chart = self->chart;
  const double height = MAX (20, self->height - top - self->line_height * 1.5 - 4);
  PangoLayout **labels;
  double width, least, greatest;

  find_range (chart, 0, &least, &greatest);
  quartier_ticks_find (least, greatest, (int) (height / TICK_GAP_PT) + 1, &self->ticks[0]);
  self->has_axis[0] = TRUE;
  labels = new_tick_labels (self, 0, &width);
  self->plot
      = (QuartierBox) { self->line_height * 2.2 + GAP_PT, top + self->line_height / 2, 0, height };
  self->plot.width = MAX (20, self->width - self->plot.x - width - SCALE_PT - 4 * GAP_PT);
  self->scale
      = (QuartierBox) { self->width - width - GAP_PT - SCALE_PT, self->plot.y, SCALE_PT, height };
  for (int i = 0; i < self->ticks[0].n; i++)
    {
      double text_height;

      quartier_chart_layout_measure (labels[i], NULL, &text_height);
      quartier_chart_layout_place (self, labels[i], self->scale.x + SCALE_PT + GAP_PT,
                                   self->plot.y + height * (1 - i / (double) (self->ticks[0].n - 1))
                                       - text_height / 2,
                                   TRUE);
    }
  g_free (labels);
  for (int row = 0; row <= chart->carpet_rows; row += chart->carpet_rows / 4)
    {
      g_autofree char *text = row == chart->carpet_rows && chart->carpet_unit != NULL
                                  ? g_strdup_printf ("%d %s", row, chart->carpet_unit)
                                  : g_strdup_printf ("%d", row);
      PangoLayout *label = quartier_chart_layout_new_text (self, text, FALSE);
      double text_width, text_height;

      quartier_chart_layout_measure (label, &text_width, &text_height);
      quartier_chart_layout_place (
          self, label, self->plot.x - GAP_PT - text_width,
          self->plot.y + height * (1 - row / (double) chart->carpet_rows) - text_height / 2, TRUE);
    }
  place_bottom_labels (self);
}

/* Digits may be lower than the words beside them, as in Chinese. */
static void
measure_line (QuartierChartLayout *self)
{
  for (guint i = 0; i <= self->chart->series->len; i++)
    {
      g_autoptr (PangoLayout) text = quartier_chart_layout_new_text (
          self, i == 0 ? "0" : quartier_chart_get_series (self->chart, i - 1)->label, FALSE);
      double height;

      quartier_chart_layout_measure (text, NULL, &height);
      self->line_height = MAX (self->line_height, height);
    }
}

/**
 * quartier_chart_layout_new:
 * @chart: a reference is kept
 * @width_pt, @height_pt: what there is
 * @context: fonts, and which way text runs
 *
 * Returns: (transfer full): where everything goes
 */
QuartierChartLayout *
quartier_chart_layout_new (QuartierChart *chart, double width_pt, double height_pt,
                           PangoContext *context)
{
  QuartierChartLayout *self = g_new0 (QuartierChartLayout, 1);
  double top, right = 0;

  self->chart = quartier_chart_ref (chart);
  self->context = g_object_ref (context);
  self->width = width_pt;
  self->height = height_pt;
  self->texts = g_array_new (FALSE, FALSE, sizeof (QuartierPlacedText));
  g_array_set_clear_func (self->texts, clear_text);
  self->swatches = g_array_new (FALSE, FALSE, sizeof (QuartierSwatch));
  measure_line (self);
  top = place_title (self);
  if (chart->carpet_rows > 0)
    {
      lay_out_carpet (self, top);
      quartier_chart_layout_make_carpet (self);
      return self;
    }
  top = quartier_chart_layout_place_key (self, top, &right);
  lay_out_plot (self, top, right);
  quartier_chart_layout_make_shapes (self);
  return self;
}

void
quartier_chart_layout_free (QuartierChartLayout *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; self->shapes != NULL && i < self->chart->series->len; i++)
    {
      g_free (self->shapes[i].x);
      g_free (self->shapes[i].top);
      g_free (self->shapes[i].bottom);
    }
  g_free (self->shapes);
  g_clear_pointer (&self->carpet, cairo_surface_destroy);
  g_array_unref (self->texts);
  g_array_unref (self->swatches);
  g_object_unref (self->context);
  quartier_chart_unref (self->chart);
  g_free (self);
}

/* Asking */

QuartierBox
quartier_chart_layout_get_plot (const QuartierChartLayout *self)
{
  return self->plot;
}

/* Those of an axis, 0 left and 1 right; NULL where the chart has none. */
const QuartierTicks *
quartier_chart_layout_get_ticks (const QuartierChartLayout *self, int axis)
{
  return self->has_axis[axis] ? &self->ticks[axis] : NULL;
}

double
quartier_chart_layout_get_value_y (const QuartierChartLayout *self, double value, int axis)
{
  const QuartierTicks *ticks = &self->ticks[axis];
  const double span = quartier_ticks_get_last (ticks) - ticks->first;

  return self->plot.y + self->plot.height * (1 - (value - ticks->first) / span);
}

/* The middle of a sample, or of its column in a carpet. */
double
quartier_chart_layout_get_sample_x (const QuartierChartLayout *self, int sample)
{
  const int rows = MAX (1, self->chart->carpet_rows);
  const int n = self->chart->n / rows;

  return self->plot.x + (sample / rows + 0.5) / n * self->plot.width;
}

/**
 * quartier_chart_layout_hit:
 *
 * Returns: the sample at a point of the plot; -1 beside it
 */
int
quartier_chart_layout_hit (const QuartierChartLayout *self, double x_pt, double y_pt)
{
  const QuartierBox *plot = &self->plot;
  const int rows = MAX (1, self->chart->carpet_rows);
  const int n = self->chart->n / rows;
  int column, row;

  if (!(x_pt >= plot->x && x_pt < plot->x + plot->width && y_pt >= plot->y
        && y_pt < plot->y + plot->height))
    return -1;
  column = MIN (n - 1, (int) ((x_pt - plot->x) / plot->width * n));
  row = (int) ((plot->y + plot->height - y_pt) / plot->height * rows);
  return column * rows + CLAMP (row, 0, rows - 1);
}

/* How many columns or points a series is painted with. */
guint
quartier_chart_layout_get_n_points (const QuartierChartLayout *self, guint series)
{
  g_return_val_if_fail (series < self->chart->series->len, 0);
  return self->shapes != NULL ? (guint) self->shapes[series].n : 0;
}
