#pragma once

#include <gtk/gtk.h>

#include "charts/chart.h"
#include "charts/palette.h"

G_BEGIN_DECLS

/**
 * QuartierChartView:
 *
 * Shows a chart and reads it out: under the pointer, and with the arrow keys.
 */
#define QUARTIER_TYPE_CHART_VIEW (quartier_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (QuartierChartView, quartier_chart_view, QUARTIER, CHART_VIEW, GtkWidget)

GtkWidget *quartier_chart_view_new (void);
void quartier_chart_view_set_chart (QuartierChartView *self, QuartierChart *chart);
QuartierChart *quartier_chart_view_get_chart (QuartierChartView *self);
const QuartierPalette *quartier_chart_view_get_palette (void);

G_END_DECLS
