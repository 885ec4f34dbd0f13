#pragma once

#include "charts/chart-layout.h"

G_BEGIN_DECLS

/* How a piece of writing is painted. */
typedef enum
{
  QUARTIER_TEXT_INK,
  QUARTIER_TEXT_FAINT,
  QUARTIER_TEXT_OVER /* over the plot, with a rim of paper */
} QuartierTextKind;

/* A piece of writing and the place of its upper left corner. */
typedef struct
{
  PangoLayout *text;
  double x;
  double y;
  QuartierTextKind kind;
} QuartierPlacedText;

/* A series as it is painted: the edges of n columns, x[0] … x[n], and what is between them; of a
 * line, n points, each from its highest to its lowest. */
typedef struct
{
  int n;
  double *x;
  double *top;
  double *bottom;
  double gap; /* that bars leave before their right edge */
  gboolean alone; /* an area that nothing stands on, or under */
} QuartierShape;

/* A line of the key. */
typedef struct
{
  guint series;
  double x;
  double y;
} QuartierSwatch;

struct _QuartierChartLayout
{
  QuartierChart *chart;
  PangoContext *context;
  double width;
  double height;
  double line_height; /* of small writing */
  QuartierBox plot;
  QuartierBox scale; /* of a carpet: its colours */
  QuartierTicks ticks[2];
  gboolean has_axis[2];
  GArray *texts;    /* QuartierPlacedText */
  GArray *swatches; /* QuartierSwatch */
  QuartierShape *shapes;
  cairo_surface_t *carpet; /* (nullable) */
};

#define QUARTIER_SWATCH_PT 10.0
/* Of a band, which is drawn faintly, in the key and wherever it is read out. */
#define QUARTIER_BAND_SWATCH_SHARE 0.35

PangoLayout *quartier_chart_layout_new_text (const QuartierChartLayout *self, const char *text,
                                             gboolean bold);
void quartier_chart_layout_place (QuartierChartLayout *self, PangoLayout *text, double x, double y,
                                  gboolean faint);
void quartier_chart_layout_measure (PangoLayout *text, double *width, double *height);
double quartier_chart_layout_place_key (QuartierChartLayout *self, double top, double *right_width);
double quartier_chart_layout_get_rise (PangoLayout *text, PangoLayout *beside);
void quartier_chart_layout_make_shapes (QuartierChartLayout *self);
void quartier_chart_layout_make_carpet (QuartierChartLayout *self);
void quartier_carpet_colour (double share, double rgb[3]);

G_END_DECLS
