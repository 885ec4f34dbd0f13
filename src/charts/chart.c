#include "base/joined-text.h"
#include "charts/chart.h"

#include <math.h>

static void
clear_series (gpointer data)
{
  QuartierSeries *series = data;

  g_free (series->label);
  g_free (series->note);
  g_free (series->values);
  g_free (series->low);
}

static void
clear_tick (gpointer data)
{
  g_free (((QuartierChartTick *) data)->label);
}

static void
clear_rule (gpointer data)
{
  g_free (((QuartierChartRule *) data)->label);
}

/* Where nobody says how the reader writes numbers. */
static char *
plain_number (double number, int decimals)
{
  return g_strdup_printf ("%.*f", decimals, number);
}

/**
 * quartier_chart_new:
 * @n: how many samples each series has, > 0
 *
 * Returns: (transfer full): a chart without series, to be filled
 */
QuartierChart *
quartier_chart_new (int n, const char *title, const char *caption)
{
  QuartierChart *self = g_atomic_rc_box_new0 (QuartierChart);

  self->n = n;
  self->title = g_strdup (title);
  self->caption = g_strdup (caption);
  self->from_zero = TRUE;
  self->number = plain_number;
  self->series = g_array_new (FALSE, FALSE, sizeof (QuartierSeries));
  g_array_set_clear_func (self->series, clear_series);
  self->ticks = g_array_new (FALSE, FALSE, sizeof (QuartierChartTick));
  g_array_set_clear_func (self->ticks, clear_tick);
  self->rules = g_array_new (FALSE, FALSE, sizeof (QuartierChartRule));
  g_array_set_clear_func (self->rules, clear_rule);
  return self;
}

static void
free_contents (QuartierChart *self)
{
  g_free (self->title);
  g_free (self->caption);
  g_free (self->summary);
  g_free (self->unit[0]);
  g_free (self->unit[1]);
  g_free (self->total_label);
  g_free (self->carpet_unit);
  g_array_unref (self->series);
  g_array_unref (self->ticks);
  g_array_unref (self->rules);
}

QuartierChart *
quartier_chart_ref (QuartierChart *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
quartier_chart_unref (QuartierChart *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) free_contents);
}

/**
 * quartier_chart_add_series:
 * @colour: (nullable): %NULL: the palette's ink
 *
 * Returns: (transfer none): the series with values of 0, good until the next is added
 */
QuartierSeries *
quartier_chart_add_series (QuartierChart *self, const char *label, QuartierMark mark,
                           const QuartierColour *colour)
{
  const QuartierSeries series = {
    .label = g_strdup (label),
    .mark = mark,
    .colour = colour != NULL ? *colour : (QuartierColour) { 0 },
    .ink = colour == NULL,
    .values = g_new0 (double, self->n),
    .low = mark == QUARTIER_MARK_BAND ? g_new0 (double, self->n) : NULL,
  };

  g_array_append_val (self->series, series);
  return &g_array_index (self->series, QuartierSeries, self->series->len - 1);
}

void
quartier_chart_add_tick (QuartierChart *self, double at, double label_at, const char *label)
{
  const QuartierChartTick tick = { at, label_at, g_strdup (label) };

  g_array_append_val (self->ticks, tick);
}

void
quartier_chart_add_rule (QuartierChart *self, double at, gboolean upright, const char *label)
{
  const QuartierChartRule rule = { at, upright, g_strdup (label) };

  g_array_append_val (self->rules, rule);
}

guint
quartier_chart_get_n_series (const QuartierChart *self)
{
  return self->series->len;
}

const QuartierSeries *
quartier_chart_get_series (const QuartierChart *self, guint index)
{
  return &g_array_index (self->series, QuartierSeries, index);
}

/* What is stacked above zero at a sample. */
double
quartier_chart_get_total (const QuartierChart *self, int sample)
{
  double total = 0;

  for (guint i = 0; i < self->series->len; i++)
    {
      const QuartierSeries *series = quartier_chart_get_series (self, i);

      if ((series->mark == QUARTIER_MARK_AREA || series->mark == QUARTIER_MARK_BAR)
          && series->values[sample] > 0)
        total += series->values[sample];
    }
  return total;
}

char *
quartier_chart_dup_sample_name (const QuartierChart *self, int sample)
{
  return self->name != NULL ? self->name (self->name_from + sample, self->name_detail)
                            : g_strdup_printf ("%d", self->name_from + sample);
}

static char *
dup_number (const QuartierChart *self, double value, int axis)
{
  g_autofree char *number = self->number (value, self->decimals[axis]);

  return self->unit[axis] != NULL && isfinite (value)
             ? quartier_number_with_unit (number, self->unit[axis])
             : g_steal_pointer (&number);
}

/* A value with its unit; of a band, both its ends. */
char *
quartier_chart_dup_value_text (const QuartierChart *self, guint index, int sample)
{
  const QuartierSeries *series = quartier_chart_get_series (self, index);
  g_autofree char *high = dup_number (self, series->values[sample], series->axis);
  g_autofree char *low = NULL;

  if (series->low == NULL)
    return g_steal_pointer (&high);
  low = self->number (series->low[sample], self->decimals[series->axis]);
  return g_strdup_printf ("%s – %s", low, high);
}

/**
 * quartier_chart_dup_sample_text:
 *
 * Returns: (transfer full): everything the chart knows of a sample, a line each
 */
char *
quartier_chart_dup_sample_text (const QuartierChart *self, int sample)
{
  g_autofree char *name = quartier_chart_dup_sample_name (self, sample);
  GString *text = g_string_new (name);

  for (guint i = 0; i < self->series->len; i++)
    {
      const QuartierSeries *series = quartier_chart_get_series (self, i);
      g_autofree char *value = quartier_chart_dup_value_text (self, i, sample);

      g_string_append_printf (text, "\n%s: %s", series->label, value);
    }
  if (self->total_label != NULL)
    {
      g_autofree char *value = dup_number (self, quartier_chart_get_total (self, sample), 0);

      g_string_append_printf (text, "\n%s: %s", self->total_label, value);
    }
  return g_string_free (text, FALSE);
}
