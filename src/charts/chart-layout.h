#pragma once

#include <pango/pangocairo.h>

#include "charts/chart.h"
#include "charts/ticks.h"

G_BEGIN_DECLS

/**
 * QuartierChartLayout:
 *
 * A chart with every place in it decided, in points, before anything is painted: so that screen,
 * paper, pointer and tests agree. Series with more samples than there are points are reduced here,
 * once, and not with each frame.
 */
typedef struct _QuartierChartLayout QuartierChartLayout;

/* Where the values are: left, top, width, height. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} QuartierBox;

QuartierChartLayout *quartier_chart_layout_new (QuartierChart *chart, double width_pt,
                                                double height_pt, PangoContext *context);
void quartier_chart_layout_free (QuartierChartLayout *self);

QuartierBox quartier_chart_layout_get_plot (const QuartierChartLayout *self);
const QuartierTicks *quartier_chart_layout_get_ticks (const QuartierChartLayout *self, int axis);
double quartier_chart_layout_get_value_y (const QuartierChartLayout *self, double value, int axis);
double quartier_chart_layout_get_sample_x (const QuartierChartLayout *self, int sample);
int quartier_chart_layout_hit (const QuartierChartLayout *self, double x_pt, double y_pt);
guint quartier_chart_layout_get_n_points (const QuartierChartLayout *self, guint series);

void quartier_chart_draw (const QuartierChartLayout *self, cairo_t *cr,
                          const QuartierPalette *palette);
void quartier_chart_draw_cursor (const QuartierChartLayout *self, cairo_t *cr,
                                 const QuartierPalette *palette, int sample);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierChartLayout, quartier_chart_layout_free)

G_END_DECLS
