#pragma once

#include "charts/chart-layout.h"

G_BEGIN_DECLS

/**
 * QuartierChartFormat:
 *
 * What a chart is given out as.
 */
typedef enum
{
  QUARTIER_CHART_PNG,
  QUARTIER_CHART_SVG,
  QUARTIER_CHART_PDF
} QuartierChartFormat;

GBytes *quartier_chart_export (QuartierChart *chart, QuartierChartFormat format, double width_pt,
                               double height_pt, const char *font, const QuartierPalette *palette);

G_END_DECLS
