/*
 * A year as a carpet: a column a day, a row an hour.
 *
 * Colours: viridis, S. van der Walt and N. Smith (2015, CC0): evenly stepped in lightness, and so
 * in grey and for readers who do not tell red from green.
 */
#include <math.h>

#include "charts/chart-layout-private.h"

static const double stops[][3] = {
  { 0.267, 0.005, 0.329 }, { 0.283, 0.141, 0.458 }, { 0.254, 0.265, 0.530 },
  { 0.207, 0.372, 0.553 }, { 0.164, 0.471, 0.558 }, { 0.128, 0.567, 0.551 },
  { 0.135, 0.659, 0.518 }, { 0.267, 0.749, 0.441 }, { 0.478, 0.821, 0.318 },
  { 0.741, 0.873, 0.150 }, { 0.993, 0.906, 0.144 },
};

/* The colour of a place on the scale, 0…1. */
void
quartier_carpet_colour (double share, double rgb[3])
{
  const int last = (int) G_N_ELEMENTS (stops) - 1;
  const double at = CLAMP (share, 0, 1) * last;
  const int index = MIN ((int) at, last - 1);

  for (int i = 0; i < 3; i++)
    rgb[i] = stops[index][i] + (at - index) * (stops[index + 1][i] - stops[index][i]);
}

static guint32
make_pixel (double share)
{
  double rgb[3];

  if (!isfinite (share))
    return 0;
  quartier_carpet_colour (share, rgb);
  return 0xff000000u | (guint32) (rgb[0] * 255 + 0.5) << 16 | (guint32) (rgb[1] * 255 + 0.5) << 8
         | (guint32) (rgb[2] * 255 + 0.5);
}

/* The first series as a picture, a pixel a sample, which is scaled when it is painted. */
void
quartier_chart_layout_make_carpet (QuartierChartLayout *self)
{
  const QuartierChart *chart = self->chart;
  const double *values = quartier_chart_get_series (chart, 0)->values;
  const QuartierTicks *ticks = &self->ticks[0];
  const double span = quartier_ticks_get_last (ticks) - ticks->first;
  const int rows = chart->carpet_rows, columns = chart->n / rows;
  guint8 *data;
  int stride;

  self->carpet = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, columns, rows);
  cairo_surface_flush (self->carpet);
  data = cairo_image_surface_get_data (self->carpet);
  stride = cairo_image_surface_get_stride (self->carpet);
  for (int c = 0; c < columns; c++)
    for (int r = 0; r < rows; r++)
      ((guint32 *) (gpointer) (data + (rows - 1 - r) * stride))[c]
          = make_pixel ((values[c * rows + r] - ticks->first) / span);
  cairo_surface_mark_dirty (self->carpet);
}
