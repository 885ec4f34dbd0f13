#include <math.h>
#include <string.h>

#include "charts/chart-export.h"
#include "charts/chart-layout-private.h"

/* Pango 1.50 declares none of its own. */
typedef PangoContext Context;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Context, g_object_unref)

static const QuartierColour red = { 1, 0, 0, 1 };
static const QuartierColour blue = { 0, 0, 1, 1 };

static PangoContext *
new_context_of (const char *name)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string (name);

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

static PangoContext *
new_context (void)
{
  return new_context_of ("Sans 10");
}

/* Four samples: red 10, 20, 30, 0; blue on it 30, 20, 10, −20. */
static QuartierChart *
new_chart (void)
{
  QuartierChart *chart = quartier_chart_new (4, "Title", "Caption");
  QuartierSeries *series;

  series = quartier_chart_add_series (chart, "Red", QUARTIER_MARK_AREA, &red);
  memcpy (series->values, (double[]) { 10, 20, 30, 0 }, 4 * sizeof (double));
  series = quartier_chart_add_series (chart, "Blue", QUARTIER_MARK_AREA, &blue);
  memcpy (series->values, (double[]) { 30, 20, 10, -20 }, 4 * sizeof (double));
  chart->unit[0] = g_strdup ("kW");
  for (int i = 0; i < 4; i++)
    quartier_chart_add_tick (chart, i, i + 0.5, "day");
  return chart;
}

/* Ticks */

static void
assert_ticks (double least, double greatest, int n_most, double first, double step, int n,
              int decimals)
{
  QuartierTicks ticks;

  quartier_ticks_find (least, greatest, n_most, &ticks);
  g_assert_cmpfloat_with_epsilon (ticks.first, first, 1e-9);
  g_assert_cmpfloat_with_epsilon (ticks.step, step, 1e-9);
  g_assert_cmpint (ticks.n, ==, n);
  g_assert_cmpint (ticks.decimals, ==, decimals);
}

static void
ticks_are_round_numbers (void)
{
  assert_ticks (0, 100, 6, 0, 20, 6, 0);
  assert_ticks (0, 97, 6, 0, 20, 6, 0);
  assert_ticks (0, 101, 6, 0, 25, 6, 0);
  assert_ticks (-7.2, 18, 6, -10, 10, 4, 0);
  assert_ticks (0, 0.0042, 4, 0, 0.0025, 3, 4);
  /* Steps of 2,000 would need ±4,000. */
  assert_ticks (-2300, 2300, 6, -2500, 2500, 3, 0);
  assert_ticks (0, 2.4, 6, 0, 0.5, 6, 1);
  assert_ticks (0, 7e6, 5, 0, 2e6, 5, 0);
}

static void
ticks_hold_what_is_no_range (void)
{
  assert_ticks (0, 0, 5, 0, 0.25, 5, 2);
  assert_ticks (NAN, NAN, 5, 0, 0.25, 5, 2);
  assert_ticks (5, 5, 3, 5, 2.5, 3, 1);
}

/* −4 … 37 in four steps: 10 would end at 30, 15 goes from −15 to 45. */
static void
ticks_fit_a_given_number (void)
{
  QuartierTicks ticks;

  quartier_ticks_fit (-4, 37, 5, &ticks);
  g_assert_cmpfloat_with_epsilon (ticks.first, -15, 1e-9);
  g_assert_cmpfloat_with_epsilon (quartier_ticks_get_last (&ticks), 45, 1e-9);
  g_assert_cmpint (ticks.decimals, ==, 0);
}

/* Whatever the range: it lies between the first and the last, which are no step beyond it. */
static void
ticks_hold_any_range (void)
{
  for (int i = 0; i < 2000; i++)
    {
      const double least = g_test_rand_double_range (-1e4, 1e4);
      const double greatest = least + pow (10, g_test_rand_double_range (-3, 5));
      const int n_most = g_test_rand_int_range (2, 9);
      QuartierTicks ticks, fitted;

      quartier_ticks_find (least, greatest, n_most, &ticks);
      g_assert_cmpint (ticks.n, <=, n_most);
      g_assert_cmpfloat (ticks.first, <=, least + 1e-6 * ticks.step);
      g_assert_cmpfloat (quartier_ticks_get_last (&ticks), >=, greatest - 1e-6 * ticks.step);
      g_assert_cmpfloat (ticks.first, >, least - ticks.step);
      quartier_ticks_fit (least, greatest, n_most, &fitted);
      g_assert_cmpint (fitted.n, ==, n_most);
      g_assert_cmpfloat (fitted.first, <=, least + 1e-6 * fitted.step);
      g_assert_cmpfloat (quartier_ticks_get_last (&fitted), >=, greatest - 1e-6 * fitted.step);
    }
}

/* Layout */

/* Stacked up to 40 and down to −20: the axis holds both and zero. */
static void
the_axis_holds_the_stack (void)
{
  g_autoptr (Context) context = new_context ();
  g_autoptr (QuartierChart) chart = new_chart ();
  g_autoptr (QuartierChartLayout) layout = quartier_chart_layout_new (chart, 500, 260, context);
  const QuartierTicks *ticks = quartier_chart_layout_get_ticks (layout, 0);

  g_assert_nonnull (ticks);
  g_assert_cmpfloat (ticks->first, ==, -20);
  g_assert_cmpfloat (quartier_ticks_get_last (ticks), ==, 40);
  g_assert_null (quartier_chart_layout_get_ticks (layout, 1));
}

static void
values_lie_between_their_ticks (void)
{
  g_autoptr (Context) context = new_context ();
  g_autoptr (QuartierChart) chart = new_chart ();
  g_autoptr (QuartierChartLayout) layout = quartier_chart_layout_new (chart, 500, 260, context);
  const QuartierBox plot = quartier_chart_layout_get_plot (layout);

  /* −20 … 40 from the bottom to the top: 10 is half way. */
  g_assert_cmpfloat_with_epsilon (quartier_chart_layout_get_value_y (layout, -20, 0),
                                  plot.y + plot.height, 1e-9);
  g_assert_cmpfloat_with_epsilon (quartier_chart_layout_get_value_y (layout, 40, 0), plot.y, 1e-9);
  g_assert_cmpfloat_with_epsilon (quartier_chart_layout_get_value_y (layout, 10, 0),
                                  plot.y + plot.height / 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (quartier_chart_layout_get_sample_x (layout, 1),
                                  plot.x + plot.width * 1.5 / 4, 1e-9);
}

static void
the_plot_stays_inside (void)
{
  static const double sizes[][2] = { { 240, 120 }, { 500, 200 }, { 700, 200 }, { 1600, 900 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (Context) context = new_context ();
      g_autoptr (QuartierChart) chart = new_chart ();
      g_autoptr (QuartierChartLayout) layout
          = quartier_chart_layout_new (chart, sizes[i][0], sizes[i][1], context);
      const QuartierBox plot = quartier_chart_layout_get_plot (layout);

      g_assert_cmpfloat (plot.x, >, 0);
      g_assert_cmpfloat (plot.y, >, 0);
      g_assert_cmpfloat (plot.x + plot.width, <=, sizes[i][0]);
      g_assert_cmpfloat (plot.y + plot.height, <, sizes[i][1]);
      g_assert_cmpfloat (plot.height, >, 20);
    }
}

static void
two_axes_share_their_lines (void)
{
  g_autoptr (Context) context = new_context ();
  g_autoptr (QuartierChart) chart = new_chart ();
  QuartierSeries *warm = quartier_chart_add_series (chart, "Air", QUARTIER_MARK_LINE, NULL);
  g_autoptr (QuartierChartLayout) layout = NULL;
  const QuartierTicks *right;

  warm->axis = 1;
  memcpy (warm->values, (double[]) { -3, 4, 11, 8 }, 4 * sizeof (double));
  layout = quartier_chart_layout_new (chart, 500, 260, context);
  right = quartier_chart_layout_get_ticks (layout, 1);
  g_assert_nonnull (right);
  g_assert_cmpint (right->n, ==, quartier_chart_layout_get_ticks (layout, 0)->n);
  g_assert_cmpfloat (right->first, <=, -3);
  g_assert_cmpfloat (quartier_ticks_get_last (right), >=, 11);
}

static void
the_pointer_finds_the_sample (void)
{
  g_autoptr (Context) context = new_context ();
  g_autoptr (QuartierChart) chart = new_chart ();
  g_autoptr (QuartierChartLayout) layout = quartier_chart_layout_new (chart, 500, 260, context);
  const QuartierBox plot = quartier_chart_layout_get_plot (layout);

  for (int i = 0; i < 4; i++)
    g_assert_cmpint (quartier_chart_layout_hit (
                         layout, quartier_chart_layout_get_sample_x (layout, i), plot.y + 1),
                     ==, i);
  g_assert_cmpint (quartier_chart_layout_hit (layout, plot.x - 1, plot.y + 1), ==, -1);
  g_assert_cmpint (quartier_chart_layout_hit (layout, plot.x + 1, plot.y - 1), ==, -1);
  g_assert_cmpint (quartier_chart_layout_hit (layout, plot.x + plot.width + 1, plot.y + 1), ==, -1);
  g_assert_cmpint (quartier_chart_layout_hit (layout, NAN, NAN), ==, -1);
}

/* Three days of four hours, the first hour of the first day at the bottom left. */
static void
a_carpet_has_days_along_and_hours_up (void)
{
  g_autoptr (Context) context = new_context ();
  g_autoptr (QuartierChart) chart = quartier_chart_new (12, "Carpet", "");
  g_autoptr (QuartierChartLayout) layout = NULL;
  QuartierSeries *series = quartier_chart_add_series (chart, "All", QUARTIER_MARK_AREA, &red);
  QuartierBox plot;

  for (int i = 0; i < 12; i++)
    series->values[i] = i;
  chart->carpet_rows = 4;
  layout = quartier_chart_layout_new (chart, 500, 260, context);
  plot = quartier_chart_layout_get_plot (layout);
  g_assert_cmpint (quartier_chart_layout_hit (layout, plot.x + 1, plot.y + plot.height - 1), ==, 0);
  g_assert_cmpint (quartier_chart_layout_hit (layout, plot.x + 1, plot.y + 1), ==, 3);
  g_assert_cmpint (
      quartier_chart_layout_hit (layout, plot.x + plot.width - 1, plot.y + plot.height - 1), ==, 8);
  g_assert_cmpfloat_with_epsilon (quartier_chart_layout_get_sample_x (layout, 6),
                                  plot.x + plot.width / 2, 1e-9);
}

/* A year in few points is reduced once, and its one high hour is still the highest. */
static void
a_long_series_is_reduced_and_keeps_its_peak (void)
{
  g_autoptr (Context) context = new_context ();
  g_autoptr (QuartierChart) chart = quartier_chart_new (8760, "Year", "");
  QuartierSeries *line = quartier_chart_add_series (chart, "Line", QUARTIER_MARK_LINE, &red);
  g_autoptr (QuartierChartLayout) layout = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 500, 260);
  cairo_t *cr = cairo_create (surface);
  QuartierBox plot;
  int x;
  gboolean reaches = FALSE;

  for (int i = 0; i < 8760; i++)
    line->values[i] = i == 4380 ? 100 : 1;
  layout = quartier_chart_layout_new (chart, 500, 260, context);
  plot = quartier_chart_layout_get_plot (layout);
  g_assert_cmpuint (quartier_chart_layout_get_n_points (layout, 0), <=, 2 * 500);
  g_assert_cmpuint (quartier_chart_layout_get_n_points (layout, 0), >, plot.width);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  quartier_chart_draw (layout, cr, &quartier_palette_light);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  /* Ink near the top, where 100 is, in the middle of the year. */
  for (x = (int) (plot.x + plot.width / 2) - 2; x <= plot.x + plot.width / 2 + 2; x++)
    {
      const guint32 pixel
          = *(guint32 *) (gpointer) (cairo_image_surface_get_data (surface)
                                     + (int) (plot.y + 6) * cairo_image_surface_get_stride (surface)
                                     + x * 4);

      reaches |= ((pixel >> 16) & 0xff) > 120 && ((pixel >> 8) & 0xff) < 160;
    }
  g_assert_true (reaches);
  cairo_surface_destroy (surface);
}

/* A load duration by hand: 8760 hours that fall from 100, the greatest for one hour alone; a line that falls from 90 in
 * front. With nothing on it the area begins at its peak, above the line; two areas on each other show means, or they
 * would not add up. */
static void
an_area_alone_keeps_its_peak (void)
{
  for (int n_areas = 1; n_areas <= 2; n_areas++)
    {
      g_autoptr (Context) context = new_context ();
      g_autoptr (QuartierChart) chart = quartier_chart_new (8760, "Load", NULL);
      g_autoptr (QuartierChartLayout) layout = NULL;
      QuartierSeries *line;
      double peak_y;

      for (int a = 0; a < n_areas; a++)
        {
          QuartierSeries *area = quartier_chart_add_series (chart, "All", QUARTIER_MARK_AREA, &blue);

          for (int h = 0; h < 8760; h++)
            area->values[h] = h == 0 ? 100 : 20;
        }
      line = quartier_chart_add_series (chart, "One", QUARTIER_MARK_LINE, &red);
      for (int h = 0; h < 8760; h++)
        line->values[h] = h == 0 ? 90 : 10;
      layout = quartier_chart_layout_new (chart, 500, 260, context);
      peak_y = quartier_chart_layout_get_value_y (layout, 100, 0);
      if (n_areas == 1)
        g_assert_cmpfloat_with_epsilon (layout->shapes[0].top[0], peak_y, 1e-9);
      else
        g_assert_cmpfloat (layout->shapes[0].top[0], >, peak_y + 1);
    }
}

/* A load duration's eight series, each with its figures, above a narrow plot with large text: the names stay, the
 * figures go, and there is a plot whose axis is whole. */
static void
a_key_leaves_a_plot (void)
{
  g_autoptr (Context) context = new_context_of ("Sans 17.5");
  g_autoptr (QuartierChart) chart = new_chart ();
  g_autoptr (QuartierChartLayout) layout = NULL;
  QuartierBox plot;

  for (int i = 0; i < 6; i++)
    quartier_chart_add_series (chart, "Charging", QUARTIER_MARK_LINE, &blue)->note = g_strdup ("11.4 MW · 1640 h");
  layout = quartier_chart_layout_new (chart, 600, 230, context);
  plot = quartier_chart_layout_get_plot (layout);
  g_assert_cmpuint (layout->swatches->len, ==, 8);
  g_assert_cmpfloat (plot.height, >=, 2 * layout->line_height);
  g_assert_cmpfloat (plot.y + plot.height + layout->line_height, <=, 230);
  for (guint i = 0; i < layout->texts->len; i++)
    g_assert_null (strstr (pango_layout_get_text (g_array_index (layout->texts, QuartierPlacedText, i).text), "MW"));
}

static gboolean
says (const QuartierChartLayout *layout, const char *words)
{
  for (guint i = 0; i < layout->texts->len; i++)
    if (g_str_equal (pango_layout_get_text (g_array_index (layout->texts, QuartierPlacedText, i).text), words))
      return TRUE;
  return FALSE;
}

/* Beside a title with less and less room the weather is told as long as it has any. */
static void
a_caption_keeps_its_last_parts (void)
{
  g_autoptr (Context) context = new_context ();
  g_autoptr (QuartierChart) chart = quartier_chart_new (4, "Title", "As built · 2025 · typical year of Mannheim");
  const char *const expected[] = { "As built · 2025 · typical year of Mannheim", "2025 · typical year of Mannheim",
                                   "typical year of Mannheim" };
  guint seen = 0;

  quartier_chart_add_series (chart, "Red", QUARTIER_MARK_AREA, &red);
  for (double width = 500; width > 120; width -= 2)
    {
      g_autoptr (QuartierChartLayout) layout = quartier_chart_layout_new (chart, width, 260, context);

      /* From one to the next, and never back. */
      if (seen + 1 < G_N_ELEMENTS (expected) && says (layout, expected[seen + 1]))
        seen++;
      g_assert_true (says (layout, expected[seen]));
    }
  g_assert_cmpuint (seen, ==, G_N_ELEMENTS (expected) - 1);
}

/* What is said under a key ends no line between a number and its unit, or within hours. */
static void
a_summary_keeps_numbers_whole (void)
{
  g_autoptr (Context) context = new_context ();
  g_autoptr (QuartierChart) chart = new_chart ();
  gboolean found = FALSE;

  chart->summary = g_strdup ("Warmest: Homes with 26.5 °C on Wed 30 May, 16:00–17:00");
  for (double width = 640; width < 900; width += 7)
    {
      g_autoptr (QuartierChartLayout) layout = quartier_chart_layout_new (chart, width, 260, context);

      for (guint i = 0; i < layout->texts->len; i++)
        {
          PangoLayout *text = g_array_index (layout->texts, QuartierPlacedText, i).text;
          const char *said = pango_layout_get_text (text);

          if (!g_str_has_prefix (said, "Warmest"))
            continue;
          found = TRUE;
          for (int l = 1; l < pango_layout_get_line_count (text); l++)
            {
              const char *line = said + pango_layout_get_line_readonly (text, l)->start_index;

              g_assert_false (g_str_has_prefix (line, "°C"));
              g_assert_false (g_str_has_prefix (line, "17:00"));
            }
        }
    }
  g_assert_true (found);
}

static guint32
pixel_at (cairo_surface_t *surface, double x, double y)
{
  cairo_surface_flush (surface);
  return *(guint32 *) (gpointer) (cairo_image_surface_get_data (surface)
                                  + (int) y * cairo_image_surface_get_stride (surface)
                                  + (int) x * 4)
         & 0xffffff;
}

/* Of the first sample red fills 0…10, blue 10…40; of the last blue hangs from 0 to −20. */
static void
ink_is_where_the_layout_says (void)
{
  g_autoptr (Context) context = new_context ();
  g_autoptr (QuartierChart) chart = new_chart ();
  g_autoptr (QuartierChartLayout) layout = quartier_chart_layout_new (chart, 500, 260, context);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 500, 260);
  cairo_t *cr = cairo_create (surface);
  const double first = quartier_chart_layout_get_sample_x (layout, 0);
  const double last = quartier_chart_layout_get_sample_x (layout, 3);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  quartier_chart_draw (layout, cr, &quartier_palette_light);
  g_assert_cmphex (pixel_at (surface, first, quartier_chart_layout_get_value_y (layout, 5, 0)), ==,
                   0xff0000);
  g_assert_cmphex (pixel_at (surface, first, quartier_chart_layout_get_value_y (layout, 33, 0)), ==,
                   0x0000ff);
  g_assert_cmphex (pixel_at (surface, last, quartier_chart_layout_get_value_y (layout, -7, 0)), ==,
                   0x0000ff);
  g_assert_cmphex (pixel_at (surface, last, quartier_chart_layout_get_value_y (layout, 33, 0)), ==,
                   0xffffff);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A band of red is faint in the key, and so it is where a sample is read out: beside the plot's own ink no pixel of the
 * whole picture is all red. */
static void
a_band_is_read_out_as_the_key_has_it (void)
{
  g_autoptr (Context) context = new_context ();
  g_autoptr (QuartierChart) chart = quartier_chart_new (4, "Title", NULL);
  QuartierSeries *band = quartier_chart_add_series (chart, "Range", QUARTIER_MARK_BAND, &red);
  g_autoptr (QuartierChartLayout) layout = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 500, 260);
  cairo_t *cr = cairo_create (surface);
  int n_red = 0, n_faint = 0;

  for (int i = 0; i < 4; i++)
    {
      band->low[i] = 1;
      band->values[i] = 2;
    }
  layout = quartier_chart_layout_new (chart, 500, 260, context);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  quartier_chart_draw_cursor (layout, cr, &quartier_palette_light, 0);
  cairo_destroy (cr);
  for (int y = 0; y < 260; y++)
    for (int x = 0; x < 500; x++)
      {
        const guint32 pixel = pixel_at (surface, x, y);
        const int green = (pixel >> 8) & 0xff;

        if ((pixel >> 16) > 0xf0 && green == (int)(pixel & 0xff))
          {
            n_red += green < 20;
            n_faint += green > 130 && green < 200;
          }
      }
  g_assert_cmpint (n_red, ==, 0);
  g_assert_cmpint (n_faint, >=, 80);
  cairo_surface_destroy (surface);
}

/* A week's nine series in a pane 210 high, with text of 100 and of 175 per cent: whole in the key, which
 * stands beside the plot or above it, and there is a plot all the same. */
static void
all_of_the_key_is_seen (void)
{
  static const char *const fonts[] = { "Sans 10", "Sans 17.5" };
  static const double widths[] = { 710, 990, 1360 };
  g_autoptr (QuartierChart) chart = new_chart ();

  for (int i = 0; i < 7; i++)
    quartier_chart_add_series (chart, "Charging", QUARTIER_MARK_AREA, &blue);
  for (gsize f = 0; f < G_N_ELEMENTS (fonts); f++)
    for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        g_autoptr (Context) context = new_context_of (fonts[f]);
        g_autoptr (QuartierChartLayout) layout
            = quartier_chart_layout_new (chart, widths[w], 210, context);

        g_assert_cmpuint (layout->swatches->len, ==, 9);
        for (guint i = 0; i < 9; i++)
          {
            const QuartierSwatch *swatch = &g_array_index (layout->swatches, QuartierSwatch, i);

            g_assert_cmpfloat (swatch->y + QUARTIER_SWATCH_PT, <, 210);
            g_assert_cmpfloat (swatch->x + QUARTIER_SWATCH_PT, <, widths[w]);
          }
        g_assert_cmpfloat (quartier_chart_layout_get_plot (layout).height, >, 50);
      }
}

/* Words */

static void
a_sample_is_read_out_whole (void)
{
  g_autoptr (QuartierChart) chart = new_chart ();
  g_autofree char *text = NULL;

  chart->total_label = g_strdup ("Together");
  chart->name_from = 7;
  text = quartier_chart_dup_sample_text (chart, 1);
  g_assert_cmpstr (text, ==, "8\nRed: 20 kW\nBlue: 20 kW\nTogether: 40 kW");
  /* What hangs below zero is no part of the sum. */
  g_assert_cmpfloat (quartier_chart_get_total (chart, 3), ==, 0);
}

/* Giving out */

static void
assert_begins (GBytes *bytes, const char *magic)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_cmpuint (length, >, 1000);
  g_assert_cmpmem (data, strlen (magic), magic, strlen (magic));
}

static void
a_chart_is_given_out_whole (void)
{
  g_autoptr (QuartierChart) chart = new_chart ();
  g_autoptr (GBytes) png = quartier_chart_export (chart, QUARTIER_CHART_PNG, 600, 300, "Sans 11",
                                                  &quartier_palette_light);
  g_autoptr (GBytes) svg = quartier_chart_export (chart, QUARTIER_CHART_SVG, 600, 300, "Sans 11",
                                                  &quartier_palette_light);
  g_autoptr (GBytes) pdf = quartier_chart_export (chart, QUARTIER_CHART_PDF, 600, 300, "Sans 11",
                                                  &quartier_palette_light);
  gsize length;
  const char *end = g_bytes_get_data (pdf, &length);

  assert_begins (png, "\x89PNG");
  assert_begins (svg, "<?xml");
  assert_begins (pdf, "%PDF-");
  g_assert_nonnull (g_strrstr_len (end + length - 8, 8, "%%EOF"));
}

/* Two parts of one chart are told apart: their colours lie at least a sixth of the cube's side from each other. */
static void
parts_have_their_own_colours (void)
{
  for (guint i = 0; i < QUARTIER_N_SERIES_COLOURS; i++)
    for (guint j = 0; j < i; j++)
      {
        const QuartierColour *a = quartier_palette_series (i), *b = quartier_palette_series (j);

        g_assert_cmpfloat (sqrt (pow (a->red - b->red, 2) + pow (a->green - b->green, 2)
                                 + pow (a->blue - b->blue, 2)),
                           >, 1 / 6.0);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ticks/round", ticks_are_round_numbers);
  g_test_add_func ("/ticks/no-range", ticks_hold_what_is_no_range);
  g_test_add_func ("/ticks/fit", ticks_fit_a_given_number);
  g_test_add_func ("/ticks/any-range", ticks_hold_any_range);
  g_test_add_func ("/chart/axis", the_axis_holds_the_stack);
  g_test_add_func ("/chart/values", values_lie_between_their_ticks);
  g_test_add_func ("/chart/inside", the_plot_stays_inside);
  g_test_add_func ("/chart/two-axes", two_axes_share_their_lines);
  g_test_add_func ("/chart/hit", the_pointer_finds_the_sample);
  g_test_add_func ("/chart/carpet", a_carpet_has_days_along_and_hours_up);
  g_test_add_func ("/chart/reduced", a_long_series_is_reduced_and_keeps_its_peak);
  g_test_add_func ("/chart/peak", an_area_alone_keeps_its_peak);
  g_test_add_func ("/chart/plot", a_key_leaves_a_plot);
  g_test_add_func ("/chart/caption", a_caption_keeps_its_last_parts);
  g_test_add_func ("/chart/summary", a_summary_keeps_numbers_whole);
  g_test_add_func ("/chart/ink", ink_is_where_the_layout_says);
  g_test_add_func ("/chart/band", a_band_is_read_out_as_the_key_has_it);
  g_test_add_func ("/chart/key", all_of_the_key_is_seen);
  g_test_add_func ("/chart/words", a_sample_is_read_out_whole);
  g_test_add_func ("/chart/export", a_chart_is_given_out_whole);
  g_test_add_func ("/chart/colours", parts_have_their_own_colours);
  return g_test_run ();
}
