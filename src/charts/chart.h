#pragma once

#include <glib.h>

#include "charts/palette.h"

G_BEGIN_DECLS

/**
 * QuartierMark:
 * @QUARTIER_MARK_AREA: steps, stacked on the areas before: what is above zero upwards, the rest
 *   downwards
 * @QUARTIER_MARK_BAR: the same with gaps between the samples
 * @QUARTIER_MARK_BAND: from #QuartierSeries.low to the values, behind everything
 * @QUARTIER_MARK_LINE: a thin line through the middle of each sample
 *
 * How a series is drawn.
 */
typedef enum
{
  QUARTIER_MARK_AREA,
  QUARTIER_MARK_BAR,
  QUARTIER_MARK_BAND,
  QUARTIER_MARK_LINE
} QuartierMark;

/**
 * QuartierSeries:
 * @label: translated
 * @note: (nullable): what the key says after the label
 * @colour: of its ink
 * @ink: drawn in the palette's ink instead
 * @dashed: a line of dashes
 * @axis: 0 the left one, 1 the right one
 * @values: (array): one each sample, owned; NAN is a gap
 * @low: (nullable) (array): of a band
 */
typedef struct
{
  char *label;
  char *note;
  QuartierMark mark;
  QuartierColour colour;
  gboolean ink;
  gboolean dashed;
  int axis;
  double *values;
  double *low;
} QuartierSeries;

/**
 * QuartierChartTick:
 * @at: where its line is, in samples
 * @label_at: the middle of its label
 * @label: owned
 *
 * A tick of the axis along the bottom.
 */
typedef struct
{
  double at;
  double label_at;
  char *label;
} QuartierChartTick;

/**
 * QuartierChartRule:
 * @at: a value of the left axis, or a sample where @upright
 * @label: owned
 *
 * A line across the plot, with a word.
 */
typedef struct
{
  double at;
  gboolean upright;
  char *label;
} QuartierChartRule;

/* Words for a sample, or for its column in a carpet; (transfer full). */
typedef char *(*QuartierSampleNameFunc) (int sample, int detail);
/* A number as the reader's locale writes it; (transfer full). */
typedef char *(*QuartierNumberFunc) (double number, int decimals);

/**
 * QuartierChart:
 * @title: what is shown, in bold; @caption: of what and when, beside it
 * @summary: its main figures in words; read out, and set under the key
 * @n: samples of each series
 * @unit: of the left and the right axis
 * @carpet_rows: 0, or: a carpet of the first series, so many samples a column
 * @carpet_unit: (nullable): of the samples of a column
 * @from_zero: the left axis includes zero
 * @decimals: with which values are read out, by axis
 * @name: names sample @name_from + i
 * @total_label: (nullable): the sum of the stack is read out too, under this name
 *
 * A chart as data. Filled once, then not changed; shared by reference.
 */
typedef struct
{
  char *title;
  char *caption;
  char *summary;
  int n;
  char *unit[2];
  int carpet_rows;
  char *carpet_unit;
  gboolean from_zero;
  int decimals[2];
  QuartierSampleNameFunc name;
  int name_from;
  int name_detail;
  QuartierNumberFunc number;
  char *total_label;
  GArray *series; /* QuartierSeries */
  GArray *ticks;  /* QuartierChartTick */
  GArray *rules;  /* QuartierChartRule */
} QuartierChart;

QuartierChart *quartier_chart_new (int n, const char *title, const char *caption);
QuartierChart *quartier_chart_ref (QuartierChart *self);
void quartier_chart_unref (QuartierChart *self);

QuartierSeries *quartier_chart_add_series (QuartierChart *self, const char *label,
                                           QuartierMark mark, const QuartierColour *colour);
void quartier_chart_add_tick (QuartierChart *self, double at, double label_at, const char *label);
void quartier_chart_add_rule (QuartierChart *self, double at, gboolean upright, const char *label);

guint quartier_chart_get_n_series (const QuartierChart *self);
const QuartierSeries *quartier_chart_get_series (const QuartierChart *self, guint index);
double quartier_chart_get_total (const QuartierChart *self, int sample);
char *quartier_chart_dup_sample_name (const QuartierChart *self, int sample);
char *quartier_chart_dup_value_text (const QuartierChart *self, guint series, int sample);
char *quartier_chart_dup_sample_text (const QuartierChart *self, int sample);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierChart, quartier_chart_unref)

G_END_DECLS
