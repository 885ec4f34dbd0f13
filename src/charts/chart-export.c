#include "charts/chart-export.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>

/* Around the chart. */
#define MARGIN_PT 12.0
/* A picture has so many pixels a point, for slides and good screens. */
#define PNG_SCALE 2.0

static cairo_status_t
append_cb (gpointer bytes, const guchar *data, guint length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
new_surface (QuartierChartFormat format, double width_pt, double height_pt, GByteArray *bytes)
{
  switch (format)
    {
    case QUARTIER_CHART_SVG:
      return cairo_svg_surface_create_for_stream (append_cb, bytes, width_pt, height_pt);
    case QUARTIER_CHART_PDF:
      return cairo_pdf_surface_create_for_stream (append_cb, bytes, width_pt, height_pt);
    case QUARTIER_CHART_PNG:
    default:
      return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width_pt * PNG_SCALE),
                                         (int) ceil (height_pt * PNG_SCALE));
    }
}

static void
paint (QuartierChart *chart, cairo_t *cr, double width_pt, double height_pt, const char *font,
       const QuartierPalette *palette)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *description = pango_font_description_from_string (font);
  g_autoptr (QuartierChartLayout) layout = NULL;

  /* A point of the page is a point of the writing. */
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_font_description (context, description);
  layout = quartier_chart_layout_new (chart, width_pt - 2 * MARGIN_PT, height_pt - 2 * MARGIN_PT,
                                      context);
  cairo_set_source_rgb (cr, palette->paper.red, palette->paper.green, palette->paper.blue);
  cairo_paint (cr);
  cairo_translate (cr, MARGIN_PT, MARGIN_PT);
  quartier_chart_draw (layout, cr, palette);
  pango_font_description_free (description);
  g_object_unref (context);
}

/**
 * quartier_chart_export:
 * @width_pt, @height_pt: of the whole, its margin included
 * @font: as Pango reads it, with a size in points: "Sans 11"
 * @palette: its paper is painted too
 *
 * Returns: (transfer full): the file, whole
 */
GBytes *
quartier_chart_export (QuartierChart *chart, QuartierChartFormat format, double width_pt,
                       double height_pt, const char *font, const QuartierPalette *palette)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = new_surface (format, width_pt, height_pt, bytes);
  cairo_t *cr;

  if (format == QUARTIER_CHART_PNG)
    cairo_surface_set_device_scale (surface, PNG_SCALE, PNG_SCALE);
  cr = cairo_create (surface);
  paint (chart, cr, width_pt, height_pt, font, palette);
  cairo_destroy (cr);
  if (format == QUARTIER_CHART_PNG)
    cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}
