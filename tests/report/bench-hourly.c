/*
 * How long the charts of a year take: to make from hours, to lay out, to paint. With a folder it
 * leaves them there as pictures, to be looked at.
 *
 * usage: bench-hourly [FOLDER]
 */
#include <math.h>
#include <stdio.h>

#include "charts/chart-export.h"
#include "charts/chart-layout.h"
#include "report/hourly-charts.h"

#define WIDTH_PT 900
#define HEIGHT_PT 260
#define REPEATS 20

/* Something like a year: cold and warm seasons, days, a mass that lags. */
static QuartierHourly *
new_year (void)
{
  static double none[QUARTIER_HOURS], outdoor_c[QUARTIER_HOURS];
  const QuartierHourlyWeather weather = {
    .lat = 48,
    .lon = 8,
    .outdoor_c = outdoor_c,
    .ghi_w_m2 = none,
    .dni_w_m2 = none,
    .dhi_w_m2 = none,
    .wind_m_s = none,
  };
  g_autoptr (QuartierClimate) climate = NULL;
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  QuartierHourly *hourly;
  double drift = 0;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      drift = 0.98 * drift + g_rand_double_range (chance, -0.8, 0.8);
      outdoor_c[h] = 11 - 10 * cos (2 * G_PI * (h / 24 - 20) / 365)
                     - 4 * cos (2 * G_PI * (h % 24 - 3) / 24) + drift;
    }
  climate = quartier_climate_new ("test", "Test", &weather, FALSE, 0.2, 30, NAN);
  hourly = quartier_hourly_new ("d", climate);
  hourly->n_rooms = 3;
  hourly->rooms = g_new0 (QuartierRoomHours, 3);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      QuartierSupplyHours *supply = &hourly->supply;
      const double sun = MAX (0, -cos (2 * G_PI * (h % 24) / 24))
                         * (0.4 - 0.3 * cos (2 * G_PI * (h / 24 + 10) / 365));

      supply->energy_kwh[QUARTIER_END_USE_HEATING][h] = MAX (0, 16 - outdoor_c[h]) * 20;
      supply->energy_kwh[QUARTIER_END_USE_COOLING][h] = MAX (0, outdoor_c[h] - 24) * 12;
      supply->energy_kwh[QUARTIER_END_USE_HOT_WATER][h] = 40 + 60 * (h % 24 == 7 || h % 24 == 19);
      supply->energy_kwh[QUARTIER_END_USE_LIGHTING][h] = 30 * (1 - sun);
      supply->energy_kwh[QUARTIER_END_USE_APPLIANCES][h] = 50 + 20 * (h % 24 > 17);
      supply->carriers_kwh[QUARTIER_CARRIER_GAS][h]
          = supply->energy_kwh[QUARTIER_END_USE_HEATING][h];
      supply->carriers_kwh[QUARTIER_CARRIER_ELECTRICITY][h] = MAX (0, 90 - 300 * sun);
      supply->pv_self_kwh[h] = MIN (90, 300 * sun);
      supply->pv_exported_kwh[h] = MAX (0, 300 * sun - 90);
      for (int r = 0; r < 3; r++)
        {
          QuartierRoomHours *room = &hourly->rooms[r];

          room->use = r == 0 ? "residential" : r == 1 ? "office" : "school";
          room->occupied[h] = r == 0 || (h % 24 > 7 && h % 24 < 18);
          room->free_c[h] = (float) (21 + MAX (0, 0.5 * outdoor_c[h] - 7) + 2 * r * sun);
          room->air_c[h] = MIN (room->free_c[h], 26);
          room->limit_c = r == 2 ? NAN : 26 + r;
          room->overheating_h += room->occupied[h] && (double) room->free_c[h] > room->limit_c;
        }
    }
  for (int m = 0; m < 12; m++)
    {
      const double cold = 0.5 + 0.5 * cos (2 * G_PI * m / 12);
      QuartierBalance *balance = &hourly->balance;

      balance->transmission_kwh[m] = 9e4 * cold - 5e3;
      balance->ventilation_kwh[m] = 5e4 * cold;
      balance->solar_kwh[m] = 4e4 - 2e4 * cold;
      balance->internal_kwh[m] = 2e4;
      balance->cooling_kwh[m] = cold < 0.2 ? 5e4 : 0;
      balance->heating_kwh[m] = MAX (0, 1.4e5 * cold - 4e4);
    }
  return hourly;
}

static double
since_ms (gint64 begun_us)
{
  return (g_get_monotonic_time () - begun_us) / 1000.0;
}

static QuartierChart *
new_chart (int kind, const QuartierHourlyView *view)
{
  switch (kind)
    {
    case 0:
      return quartier_hourly_week_chart (view);
    case 1:
      return quartier_hourly_year_chart (view);
    case 2:
      return quartier_hourly_carpet_chart (view);
    case 3:
      return quartier_hourly_duration_chart (view);
    case 4:
      return quartier_hourly_balance_chart (view);
    case 5:
      return quartier_hourly_rooms_chart (view, FALSE);
    default:
      return quartier_hourly_overheating_chart (view);
    }
}

static void
save (QuartierChart *chart, const char *folder, const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.png", folder, name);
  g_autoptr (GBytes) bytes = quartier_chart_export (chart, QUARTIER_CHART_PNG, WIDTH_PT, HEIGHT_PT,
                                                    "Sans 11", &quartier_palette_light);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (!g_file_set_contents (path, data, (gssize) length, NULL))
    g_printerr ("%s cannot be written\n", path);
}

int
main (int argc, char **argv)
{
  static const char *const names[]
      = { "week", "year", "carpet", "duration", "balance", "rooms", "overheating" };
  g_autoptr (QuartierHourly) hourly = new_year ();
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Sans 11");
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH_PT, HEIGHT_PT);

  pango_context_set_font_description (context, font);
  printf ("milliseconds     make  lay out    paint   cursor\n");
  for (gsize kind = 0; kind < G_N_ELEMENTS (names); kind++)
    {
      const QuartierHourlyView view = { .hourly = hourly,
                                        .split = QUARTIER_HOURLY_BY_CARRIER,
                                        .week = 27,
                                        .scope = "Test",
                                        .caption = "2030" };
      double best[4] = { INFINITY, INFINITY, INFINITY, INFINITY };

      for (int repeat = 0; repeat < REPEATS; repeat++)
        {
          gint64 begun_us = g_get_monotonic_time ();
          g_autoptr (QuartierChart) chart = new_chart ((int) kind, &view);
          g_autoptr (QuartierChartLayout) layout = NULL;
          cairo_t *cr = cairo_create (surface);

          best[0] = MIN (best[0], since_ms (begun_us));
          begun_us = g_get_monotonic_time ();
          layout = quartier_chart_layout_new (chart, WIDTH_PT, HEIGHT_PT, context);
          best[1] = MIN (best[1], since_ms (begun_us));
          begun_us = g_get_monotonic_time ();
          quartier_chart_draw (layout, cr, &quartier_palette_light);
          best[2] = MIN (best[2], since_ms (begun_us));
          begun_us = g_get_monotonic_time ();
          quartier_chart_draw_cursor (layout, cr, &quartier_palette_light, 100 % chart->n);
          best[3] = MIN (best[3], since_ms (begun_us));
          cairo_destroy (cr);
          if (repeat == 0 && argc > 1)
            save (chart, argv[1], names[kind]);
        }
      printf ("%-12s %8.2f %8.2f %8.2f %8.2f\n", names[kind], best[0], best[1], best[2], best[3]);
    }
  cairo_surface_destroy (surface);
  pango_font_description_free (font);
  g_object_unref (context);
  return 0;
}
