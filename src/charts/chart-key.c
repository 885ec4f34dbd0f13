/*
 * The key of a chart: beside the plot where there is room for all of it, else above it.
 */
#include <math.h>

#include "base/joined-text.h"
#include "charts/chart-layout-private.h"

#define GAP_PT 6.0
#define ROW_GAP_PT 3.0
#define COLUMN_GAP_PT 16.0
/* Wider than this, the key stands beside the plot. */
#define BESIDE_FROM_PT 620.0
#define BESIDE_MOST_SHARE 0.36
#define BESIDE_LEAST_PT 150.0
/* Lower than this, there is no line to spare for the summary above the plot. */
#define SUMMARY_FROM_PT 190.0
#define SUMMARY_FROM_LINES 11
/* What a key above the plot leaves of it, in lines of text, or it stands beside it all the same. */
#define PLOT_LEAST_LINES 4

typedef struct
{
  PangoLayout *label;
  PangoLayout *note; /* NULL: none */
  double label_width;
  double note_width;
} Entry;

static Entry *
new_entries (const QuartierChartLayout *self)
{
  const QuartierChart *chart = self->chart;
  Entry *entries = g_new0 (Entry, MAX (1, chart->series->len));

  for (guint i = 0; i < chart->series->len; i++)
    {
      const QuartierSeries *series = quartier_chart_get_series (chart, i);

      entries[i].label = quartier_chart_layout_new_text (self, series->label, FALSE);
      quartier_chart_layout_measure (entries[i].label, &entries[i].label_width, NULL);
      if (series->note == NULL)
        continue;
      entries[i].note = quartier_chart_layout_new_text (self, series->note, FALSE);
      quartier_chart_layout_measure (entries[i].note, &entries[i].note_width, NULL);
    }
  return entries;
}

static void
shorten (PangoLayout *text, double width)
{
  pango_layout_set_ellipsize (text, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (text, (int) (MAX (width, 1) * PANGO_SCALE));
}

/* Places one line, whose writing it takes. */
static void
place_entry (QuartierChartLayout *self, guint index, Entry *entry, double x, double y, double width)
{
  const QuartierSwatch swatch = { index, x, y + (self->line_height - QUARTIER_SWATCH_PT) / 2 };
  const double note = entry->note != NULL ? entry->note_width + GAP_PT : 0;
  const double indent = QUARTIER_SWATCH_PT + GAP_PT;

  g_array_append_val (self->swatches, swatch);
  if (entry->label_width > width - indent - note)
    shorten (entry->label, width - indent - note);
  quartier_chart_layout_place (self, entry->label, x + indent, y, FALSE);
  if (entry->note != NULL)
    quartier_chart_layout_place (self, entry->note, x + width - entry->note_width,
                                 y + quartier_chart_layout_get_rise (entry->note, entry->label),
                                 TRUE);
}

/* In lines, none of which ends between a number and its unit, or within "6:00–7:00". */
static PangoLayout *
new_summary (const QuartierChartLayout *self, double width)
{
  g_autofree char *joined = quartier_joined_text (self->chart->summary);
  g_auto (GStrv) parts = g_strsplit (joined, "–", -1);
  g_autofree char *text = g_strjoinv ("\u2060–\u2060", parts);
  PangoLayout *summary = quartier_chart_layout_new_text (self, text, FALSE);

  pango_layout_set_wrap (summary, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (summary, (int) (width * PANGO_SCALE));
  return summary;
}

/* A column at the right, the summary below it. */
static double
place_beside (QuartierChartLayout *self, Entry *entries, double top)
{
  const QuartierChart *chart = self->chart;
  double width = BESIDE_LEAST_PT, x, y = top + self->line_height / 2;

  for (guint i = 0; i < chart->series->len; i++)
    width = MAX (width, QUARTIER_SWATCH_PT + GAP_PT + entries[i].label_width
                            + (entries[i].note != NULL ? entries[i].note_width + 2 * GAP_PT : 0));
  width = ceil (MIN (width, self->width * BESIDE_MOST_SHARE));
  x = self->width - width;
  for (guint i = 0; i < chart->series->len; i++)
    {
      place_entry (self, i, &entries[i], x, y, width);
      y += self->line_height + ROW_GAP_PT;
    }
  if (chart->summary != NULL)
    {
      PangoLayout *summary = new_summary (self, width);
      double height;

      quartier_chart_layout_measure (summary, NULL, &height);
      if (y + GAP_PT + height <= self->height)
        quartier_chart_layout_place (self, summary, x, y + GAP_PT, TRUE);
      else
        g_object_unref (summary);
    }
  return width + 3 * GAP_PT;
}

static double
measure_in_row (const Entry *entry)
{
  return QUARTIER_SWATCH_PT + GAP_PT + entry->label_width
         + (entry->note != NULL ? GAP_PT + entry->note_width : 0) + 1;
}

static gboolean
has_summary_above (const QuartierChartLayout *self)
{
  return self->chart->summary != NULL && self->height >= SUMMARY_FROM_PT
         && self->height >= SUMMARY_FROM_LINES * self->line_height;
}

static guint
count_rows_above (const QuartierChartLayout *self, const Entry *entries)
{
  guint n_rows = has_summary_above (self) ? 2 : 1;
  double x = 0;

  for (guint i = 0; i < self->chart->series->len; i++)
    {
      const double width = measure_in_row (&entries[i]);

      if (x > 0 && x + width > self->width)
        {
          x = 0;
          n_rows++;
        }
      x += width + COLUMN_GAP_PT;
    }
  return n_rows;
}

/* Whether rows above the plot leave enough of it to look at. */
static gboolean
leaves_plot (const QuartierChartLayout *self, const Entry *entries, double top)
{
  const double row = self->line_height + ROW_GAP_PT;

  return top + count_rows_above (self, entries) * row + (PLOT_LEAST_LINES + 1) * self->line_height
         <= self->height;
}

static gboolean
fits_beside (const QuartierChartLayout *self, double top)
{
  const double row = self->line_height + ROW_GAP_PT;
  const double column = self->line_height / 2 + self->chart->series->len * row - ROW_GAP_PT;

  return self->width >= BESIDE_FROM_PT && top + column <= self->height;
}

/* What the pointer reads out as well, or says more of. */
static void
drop_notes (const QuartierChartLayout *self, Entry *entries)
{
  for (guint i = 0; i < self->chart->series->len; i++)
    g_clear_object (&entries[i].note);
}

/* With large text a column is soon longer than the chart is high: rows above the plot then say all of it. Where they
 * would leave nothing to look at, names alone do. */
static gboolean
is_beside (const QuartierChartLayout *self, Entry *entries, double top)
{
  if (fits_beside (self, top))
    return TRUE;
  if (leaves_plot (self, entries, top))
    return FALSE;
  drop_notes (self, entries);
  return self->width >= BESIDE_FROM_PT && !leaves_plot (self, entries, top);
}

/* Rows above the plot; returns where it may begin. */
static double
place_above (QuartierChartLayout *self, Entry *entries, double top)
{
  const QuartierChart *chart = self->chart;
  double x = 0, y = top;

  if (has_summary_above (self))
    {
      PangoLayout *summary = quartier_chart_layout_new_text (self, chart->summary, FALSE);

      shorten (summary, self->width);
      quartier_chart_layout_place (self, summary, 0, y - 3, TRUE);
      y += self->line_height + ROW_GAP_PT;
    }
  for (guint i = 0; i < chart->series->len; i++)
    {
      const double width = measure_in_row (&entries[i]);

      if (x > 0 && x + width > self->width)
        {
          x = 0;
          y += self->line_height + ROW_GAP_PT;
        }
      place_entry (self, i, &entries[i], x, y, MIN (width, self->width));
      x += width + COLUMN_GAP_PT;
    }
  return y + self->line_height + GAP_PT;
}

/**
 * quartier_chart_layout_place_key:
 * @top: where the title ends
 * @right_width: (out): what the key takes of the plot's width
 *
 * Returns: where the plot may begin
 */
double
quartier_chart_layout_place_key (QuartierChartLayout *self, double top, double *right_width)
{
  g_autofree Entry *entries = NULL;

  *right_width = 0;
  if (self->chart->series->len == 0)
    return top;
  entries = new_entries (self);
  if (!is_beside (self, entries, top))
    return place_above (self, entries, top);
  *right_width = place_beside (self, entries, top);
  return top;
}
