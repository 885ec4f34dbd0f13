/*
 * From series to what is painted: stacked, and reduced to what the points can show.
 */
#include <math.h>

#include "charts/chart-layout-private.h"

/* Of a bar's place, the part that stays free. */
#define BAR_GAP_SHARE 0.28

/* How many columns a series is shown in: no more than two a point. */
static int
count_columns (const QuartierChartLayout *self)
{
  const int most = MAX (1, (int) (2 * self->plot.width));

  return MIN (self->chart->n, most);
}

static double
mean_of (const double *values, int from, int to)
{
  double sum = 0;
  int n = 0;

  for (int i = from; i < to; i++)
    if (isfinite (values[i]))
      {
        sum += values[i];
        n++;
      }
  return n > 0 ? sum / n : NAN;
}

static double
extreme_of (const double *values, int from, int to, gboolean greatest)
{
  double found = NAN;

  for (int i = from; i < to; i++)
    if (isfinite (values[i])
        && (isnan (found) || (greatest ? values[i] > found : values[i] < found)))
      found = values[i];
  return found;
}

static int
first_sample (const QuartierChartLayout *self, int column, int n_columns)
{
  return (int) ((gint64) column * self->chart->n / n_columns);
}

static gboolean
is_stacked (const QuartierSeries *series)
{
  return series->mark == QUARTIER_MARK_AREA || series->mark == QUARTIER_MARK_BAR;
}

/* Whether nothing else stands on the series, or under it. */
static gboolean
stands_alone (const QuartierChart *chart, const QuartierSeries *series)
{
  for (guint s = 0; s < chart->series->len; s++)
    {
      const QuartierSeries *other = quartier_chart_get_series (chart, s);

      if (other != series && is_stacked (other) && other->axis == series->axis)
        return FALSE;
    }
  return TRUE;
}

/* What a column is as high as: the mean, or the parts of a stack would not add up; but what stands alone keeps
 * its peaks, as a line does. */
static double
height_of (const double *values, int from, int to, gboolean alone)
{
  double greatest, least;

  if (!alone)
    return mean_of (values, from, to);
  greatest = extreme_of (values, from, to, TRUE);
  least = extreme_of (values, from, to, FALSE);
  return fabs (least) > fabs (greatest) ? least : greatest;
}

/* Edges of columns that stand on what is stacked so far, @up and @down. */
static void
stack_series (const QuartierChartLayout *self, const QuartierSeries *series, double *up,
              double *down, QuartierShape *out)
{
  const int n = out->n;

  out->alone = stands_alone (self->chart, series);
  for (int i = 0; i < n; i++)
    {
      const double height
          = height_of (series->values, first_sample (self, i, n), first_sample (self, i + 1, n), out->alone);
      double *base = height < 0 ? &down[i] : &up[i];
      const double value = isfinite (height) ? height : 0;

      out->bottom[i] = quartier_chart_layout_get_value_y (self, *base, series->axis);
      *base += value;
      out->top[i] = quartier_chart_layout_get_value_y (self, *base, series->axis);
    }
}

static void
spread_band (const QuartierChartLayout *self, const QuartierSeries *series, QuartierShape *out)
{
  const int n = out->n;

  for (int i = 0; i < n; i++)
    {
      const int from = first_sample (self, i, n), to = first_sample (self, i + 1, n);

      out->top[i] = quartier_chart_layout_get_value_y (
          self, extreme_of (series->values, from, to, TRUE), series->axis);
      out->bottom[i] = quartier_chart_layout_get_value_y (
          self, extreme_of (series->low, from, to, FALSE), series->axis);
    }
}

/* A line keeps its peaks: where samples share a column, both their extremes. */
static void
trace_line (const QuartierChartLayout *self, const QuartierSeries *series, QuartierShape *out)
{
  const int n = out->n;

  for (int i = 0; i < n; i++)
    {
      const int from = first_sample (self, i, n), to = first_sample (self, i + 1, n);

      out->top[i] = quartier_chart_layout_get_value_y (
          self, extreme_of (series->values, from, to, TRUE), series->axis);
      out->bottom[i] = quartier_chart_layout_get_value_y (
          self, extreme_of (series->values, from, to, FALSE), series->axis);
      out->x[i] = self->plot.x + (from + (to - from) / 2.0) / self->chart->n * self->plot.width;
    }
}

/* Columns side by side, or bars with room between them. */
static void
set_edges (const QuartierChartLayout *self, const QuartierSeries *series, QuartierShape *out)
{
  const double gap
      = series->mark == QUARTIER_MARK_BAR ? BAR_GAP_SHARE * self->plot.width / out->n : 0;

  for (int i = 0; i <= out->n; i++)
    out->x[i] = self->plot.x
                + first_sample (self, i, out->n) / (double) self->chart->n * self->plot.width
                + gap / 2;
  out->gap = gap;
}

void
quartier_chart_layout_make_shapes (QuartierChartLayout *self)
{
  const QuartierChart *chart = self->chart;
  const int n = count_columns (self);
  g_autofree double *up = g_new0 (double, 2 * n);
  g_autofree double *down = g_new0 (double, 2 * n);

  self->shapes = g_new0 (QuartierShape, chart->series->len);
  for (guint s = 0; s < chart->series->len; s++)
    {
      const QuartierSeries *series = quartier_chart_get_series (chart, s);
      QuartierShape *shape = &self->shapes[s];

      *shape
          = (QuartierShape) { n, g_new0 (double, n + 1), g_new0 (double, n), g_new0 (double, n), 0, FALSE };
      set_edges (self, series, shape);
      if (series->mark == QUARTIER_MARK_LINE)
        trace_line (self, series, shape);
      else if (series->mark == QUARTIER_MARK_BAND)
        spread_band (self, series, shape);
      else
        stack_series (self, series, up + series->axis * n, down + series->axis * n, shape);
    }
}
