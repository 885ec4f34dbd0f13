/*
 * The map of a printed report: districts by one figure, their numbers in the table, stops, a scale.
 */
#include "report/plan-report-map.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "report/map-figures.h"

/* At most. */
#define HEIGHT 350.0
#define KEY_HEIGHT 26.0
/* From one of its lines to the next. */
#define KEY_LINE 13
/* More numbers than this would be one grey. */
#define MAX_NUMBERS 80
/* A bar of the scale is at most so long. */
#define SCALE_PT 110.0
/* Metres in a degree of latitude, WGS 84, mean. */
#define M_PER_DEGREE 111195.0

/* From the globe to the paper: longitude shortened by the latitude in the middle. */
typedef struct
{
  double west, north;
  double x;      /* pt at that corner */
  double height; /* pt of the whole */
  double pt_per_lon;
  double pt_per_lat;
} Frame;

static gboolean
make_frame (QuartierPlan *plan, const char *scenario, double width, Frame *out)
{
  QuartierBounds bounds;
  double across_m, down_m, scale;

  if (!quartier_plan_get_bounds (plan, scenario, &bounds))
    return FALSE;
  *out = (Frame){ .west = bounds.west, .north = bounds.north };
  out->pt_per_lon = cos ((bounds.south + bounds.north) / 2 * G_PI / 180);
  across_m = (bounds.east - bounds.west) * out->pt_per_lon * M_PER_DEGREE;
  down_m = (bounds.north - bounds.south) * M_PER_DEGREE;
  scale = MIN (width / MAX (across_m, 1), HEIGHT / MAX (down_m, 1));
  out->pt_per_lon *= M_PER_DEGREE * scale;
  out->pt_per_lat = M_PER_DEGREE * scale;
  out->x = (width - across_m * scale) / 2;
  out->height = down_m * scale;
  return TRUE;
}

static void
place (const Frame *frame, const QuartierPosition *at, double *x, double *y)
{
  *x = frame->x + (at->lon - frame->west) * frame->pt_per_lon;
  *y = (frame->north - at->lat) * frame->pt_per_lat;
}

static void
trace (cairo_t *cr, const Frame *frame, const QuartierPolygon *shape)
{
  for (gsize p = 0; p < quartier_polygon_get_n_parts (shape); p++)
    for (gsize r = 0; r < quartier_polygon_get_n_rings (shape, p); r++)
      {
        gsize n;
        const QuartierPosition *ring = quartier_polygon_get_ring (shape, p, r, &n);

        for (gsize i = 0; i < n; i++)
          {
            double x, y;

            place (frame, &ring[i], &x, &y);
            if (i == 0)
              cairo_move_to (cr, x, y);
            else
              cairo_line_to (cr, x, y);
          }
        cairo_close_path (cr);
      }
}

static void
use (cairo_t *cr, const QuartierColour *colour)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

static PangoLayout *
set_label (QuartierPaper *paper, const char *text, double size)
{
  PangoLayout *layout = pango_layout_new (quartier_paper_get_context (paper));
  PangoFontDescription *font = pango_font_description_from_string ("Sans");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);
  return layout;
}

/* Text with its middle there, on a light edge. */
static void
draw_label (QuartierPaper *paper, cairo_t *cr, const char *text, double x, double y, double size)
{
  PangoLayout *layout = set_label (paper, text, size);
  PangoRectangle box;

  pango_layout_get_extents (layout, NULL, &box);
  cairo_move_to (cr, x - (double)box.width / PANGO_SCALE / 2,
                 y - (double)box.height / PANGO_SCALE / 2);
  pango_cairo_layout_path (cr, layout);
  use (cr, &quartier_palette_light.paper);
  cairo_set_line_width (cr, 2.6);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke_preserve (cr);
  use (cr, &quartier_palette_light.ink);
  cairo_fill (cr);
  g_object_unref (layout);
}

static void
draw_districts (QuartierPaper *paper,
                cairo_t *cr,
                const Frame *frame,
                GListModel *districts,
                const QuartierEstimate *estimate,
                const QuartierMapFigure *figure,
                const QuartierMapScale *scale)
{
  const guint n = g_list_model_get_n_items (districts);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);
      const QuartierFigures *figures
          = quartier_estimate_find (estimate, quartier_district_get_id (district));
      const int step
          = figures != NULL ? quartier_map_scale_find (scale, figure->read (figures)) : -1;

      trace (cr, frame, quartier_district_get_shape (district));
      if (step >= 0)
        use (cr, quartier_map_scale_colour (scale, step));
      else
        cairo_set_source_rgb (cr, 0.9, 0.9, 0.9);
      cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
      cairo_fill_preserve (cr);
      use (cr, &quartier_palette_light.ink);
      cairo_set_line_width (cr, 0.6);
      cairo_stroke (cr);
    }
  for (guint i = 0; n <= MAX_NUMBERS && i < n; i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      QuartierPosition at;
      double x, y;

      quartier_polygon_get_label_position (quartier_district_get_shape (district), &at);
      place (frame, &at, &x, &y);
      draw_label (paper, cr, number, x, y, 10);
    }
}

static void
draw_stops (cairo_t *cr, const Frame *frame, GListModel *stops)
{
  for (guint i = 0; i < g_list_model_get_n_items (stops); i++)
    {
      g_autoptr (QuartierStop) stop = g_list_model_get_item (stops, i);
      double x, y;

      place (frame, quartier_stop_get_position (stop), &x, &y);
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, 3, 0, 2 * G_PI);
      use (cr, &quartier_palette_light.ink);
      cairo_fill_preserve (cr);
      use (cr, &quartier_palette_light.paper);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
}

/* 1, 2 or 5 times a power of ten metres, as long as there is room for. */
static void
draw_scale (QuartierPaper *paper, cairo_t *cr, const Frame *frame, double y)
{
  const double pt_per_m = frame->pt_per_lat / M_PER_DEGREE;
  const double most_m = SCALE_PT / pt_per_m;
  const double ten = pow (10, floor (log10 (most_m)));
  const double metres = ten * (most_m >= 5 * ten ? 5 : most_m >= 2 * ten ? 2 : 1);
  g_autofree char *text = metres >= 1000 ? g_strdup_printf ("%g km", metres / 1000)
                                         : g_strdup_printf ("%g m", metres);
  PangoLayout *layout = set_label (paper, text, 8);

  use (cr, &quartier_palette_light.ink);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, 0.5, y);
  cairo_rel_line_to (cr, 0, 5);
  cairo_rel_line_to (cr, metres * pt_per_m, 0);
  cairo_rel_line_to (cr, 0, -5);
  cairo_stroke (cr);
  cairo_move_to (cr, 4, y - 7);
  pango_cairo_show_layout (cr, layout);
  g_object_unref (layout);
}

/* What the colours mean, beside the scale, in as many lines as it takes.
 * @cr: (nullable): nothing is drawn without
 * @is_apart: the colours begin a line of their own
 * Returns: how many lines that are */
static int
lay_key (QuartierPaper *paper, cairo_t *cr, const QuartierMapFigure *figure,
         const QuartierMapScale *scale, double y, gboolean is_apart)
{
  const double start = SCALE_PT + 24, end = quartier_paper_get_width (paper);
  double x = start;
  int n_lines = 1;

  for (int i = -1; i < scale->n; i++)
    {
      g_autofree char *step = i >= 0 ? quartier_map_scale_label (scale, i) : NULL;
      const double swatch = i >= 0 ? 12 : 0;
      g_autoptr (PangoLayout) layout = set_label (paper, step != NULL ? step : _ (figure->label), 8);
      PangoRectangle box;
      double width;

      pango_layout_get_extents (layout, NULL, &box);
      width = swatch + (double)box.width / PANGO_SCALE;
      if (x > start && (x + width > end || (is_apart && i == 0)))
        {
          x = start;
          y += KEY_LINE;
          n_lines++;
        }
      if (cr != NULL && i >= 0)
        {
          cairo_rectangle (cr, x, y - 5, 9, 9);
          use (cr, quartier_map_scale_colour (scale, i));
          cairo_fill (cr);
        }
      if (cr != NULL)
        {
          use (cr, &quartier_palette_light.ink);
          cairo_move_to (cr, x + swatch, y - 7);
          pango_cairo_show_layout (cr, layout);
        }
      x += width + (i >= 0 ? 10 : 12);
    }
  return n_lines;
}

/**
 * quartier_plan_report_map:
 *
 * The districts of the estimate's scenario, coloured by the energy of their floor. Nothing where
 * none is drawn.
 */
void
quartier_plan_report_map (QuartierPaper *paper,
                          QuartierPlan *plan,
                          const QuartierEstimate *estimate)
{
  const char *scenario = quartier_estimate_get_scenario (estimate);
  const QuartierMapFigure *figure = quartier_map_figure_find ("energy");
  const gsize n = quartier_estimate_get_n_districts (estimate);
  g_autofree double *values = g_new (double, n + 1);
  QuartierMapScale scale;
  Frame frame;
  cairo_t *cr;
  gboolean is_apart;
  int n_lines;

  if (n == 0 || !make_frame (plan, scenario, quartier_paper_get_width (paper), &frame))
    return;
  for (gsize i = 0; i < n; i++)
    values[i] = figure->read (quartier_estimate_get_figures (estimate, i));
  quartier_map_scale_fit (values, n, &scale);
  /* One step of the colours alone in a line looks lost. */
  is_apart = lay_key (paper, NULL, figure, &scale, 0, FALSE) > 1;
  n_lines = lay_key (paper, NULL, figure, &scale, 0, is_apart);
  cr = quartier_paper_begin (paper, frame.height + KEY_HEIGHT + (n_lines - 1) * KEY_LINE);
  draw_districts (paper, cr, &frame, quartier_plan_get_districts (plan, scenario), estimate, figure,
                  &scale);
  draw_stops (cr, &frame, quartier_plan_get_stops (plan, scenario));
  draw_scale (paper, cr, &frame, frame.height + 16);
  lay_key (paper, cr, figure, &scale, frame.height + 18, is_apart);
  quartier_paper_end (paper);
}
