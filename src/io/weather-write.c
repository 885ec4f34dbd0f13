/*
 * A year of weather for other programs: as EPW, as CSV, and by month as JSON and as a table.
 * Source of the EPW columns and of their codes for what is not known: EnergyPlus, Auxiliary
 * Programs, "EnergyPlus Weather File (EPW) Data Dictionary".
 */
#include "io/weather-write.h"

#include <glib/gi18n.h>
#include <math.h>

#include "io/json-write.h"
#include "io/text-table.h"

#define RAD (G_PI / 180)
#define KELVIN 273.15
#define STEFAN_BOLTZMANN_W_M2K4 5.6704e-8

static const int days_in_month[12] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

static const struct
{
  const char *key;
  QuartierPlane plane;
  const char *title;
} facades[] = { { "north_kwh_m2", QUARTIER_PLANE_NORTH, "North" },
                { "east_kwh_m2", QUARTIER_PLANE_EAST, "East" },
                { "south_kwh_m2", QUARTIER_PLANE_SOUTH, "South" },
                { "west_kwh_m2", QUARTIER_PLANE_WEST, "West" } };

static void
append_number (GString *out, char before, const char *format, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (before != '\0')
    g_string_append_c (out, before);
  g_string_append (out, g_ascii_formatd (text, sizeof text, format, number));
}

/* A header's field: commas and line ends would end it. */
static void
append_field (GString *out, const char *text)
{
  g_autofree char *plain = g_strdup (text);

  g_string_append (out, g_strdelimit (plain, ",\r\n", ' '));
}

static double
get_pressure_pa (double elevation_m)
{
  return 101325 * pow (1 - 2.25577e-5 * elevation_m, 5.2559);
}

/* The Magnus formula over water (WMO), inverted. */
static double
get_dew_point_c (double humidity_kg_kg, double pressure_pa)
{
  const double x = log (pressure_pa * humidity_kg_kg / (0.622 + humidity_kg_kg) / 611.2);

  return 243.12 * x / (17.62 - x);
}

static double
get_humidity (double dew_point_c, double outdoor_c)
{
  return MIN (100, 100
                       * exp (17.62 * dew_point_c / (243.12 + dew_point_c)
                              - 17.62 * outdoor_c / (243.12 + outdoor_c)));
}

static void
append_header (GString *out, const QuartierClimate *climate)
{
  static const char *const weekdays[]
      = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };
  const char *kind = quartier_climate_is_synthetic (climate)
                         ? "typical year made from monthly means"
                         : "hourly file";
  double lat, lon;

  quartier_climate_get_position (climate, &lat, &lon);
  g_string_append (out, "LOCATION,");
  append_field (out, quartier_climate_get_label (climate));
  g_string_append (out, ",-,-,Quartier,000000");
  append_number (out, ',', "%.4f", lat);
  append_number (out, ',', "%.4f", lon);
  append_number (out, ',', "%.2f", quartier_climate_get_utc_offset_h (climate));
  append_number (out, ',', "%.1f", quartier_climate_get_elevation_m (climate));
  g_string_append_printf (out,
                          "\nDESIGN CONDITIONS,0\nTYPICAL/EXTREME PERIODS,0\n"
                          "GROUND TEMPERATURES,0\nHOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\n"
                          "COMMENTS 1,Written by Quartier from a %s\nCOMMENTS 2,\n"
                          "DATA PERIODS,1,1,Data,%s,1/1,12/31\n",
                          kind, weekdays[quartier_climate_get_first_weekday (climate)]);
}

static void
append_hour (GString *out, const QuartierClimate *climate, int h)
{
  const double elevation_m = quartier_climate_get_elevation_m (climate);
  const double pressure_pa = get_pressure_pa (elevation_m);
  const double outdoor_c = quartier_climate_get_outdoor_c (climate)[h];
  const double kg_kg = quartier_climate_get_humidity_kg_kg (climate)[h];
  const double dew_point_c = get_dew_point_c (kg_kg, pressure_pa);
  const QuartierSun *sun = &quartier_climate_get_sun (climate)[h];
  const double normal_w_m2 = sun->elevation_deg > 0 ? sun->extraterrestrial_w_m2 : 0;
  const double sky_k = quartier_climate_get_sky_c (climate)[h] + KELVIN;

  append_number (out, ',', "%.2f", outdoor_c);
  append_number (out, ',', "%.2f", isnan (dew_point_c) ? 99.9 : dew_point_c);
  append_number (out, ',', "%.1f",
                 isnan (dew_point_c) ? 999 : get_humidity (dew_point_c, outdoor_c));
  append_number (out, ',', "%.0f", pressure_pa);
  append_number (out, ',', "%.0f", normal_w_m2 * MAX (0, sin (sun->elevation_deg * RAD)));
  append_number (out, ',', "%.0f", normal_w_m2);
  append_number (out, ',', "%.1f", STEFAN_BOLTZMANN_W_M2K4 * sky_k * sky_k * sky_k * sky_k);
  append_number (out, ',', "%.1f", quartier_climate_get_ghi_w_m2 (climate)[h]);
  append_number (out, ',', "%.1f", quartier_climate_get_dni_w_m2 (climate)[h]);
  append_number (out, ',', "%.1f", quartier_climate_get_dhi_w_m2 (climate)[h]);
  g_string_append (out, ",999999,999999,999999,9999,999");
  append_number (out, ',', "%.2f", quartier_climate_get_wind_m_s (climate)[h]);
  g_string_append (out, ",99,99,9999,99999,9,999999999,999,.999,999,99,999,999,99\n");
}

/**
 * quartier_weather_to_epw:
 *
 * Returns: (transfer full): the year as an EnergyPlus weather file; what it does not know has the
 *   file format's code for that
 */
char *
quartier_weather_to_epw (const QuartierClimate *climate)
{
  GString *out = g_string_sized_new (1600 * 1024);
  int h = 0;

  append_header (out, climate);
  for (int month = 0; month < 12; month++)
    for (int day = 0; day < days_in_month[month]; day++)
      for (int k = 0; k < 24; k++, h++)
        {
          g_string_append_printf (out, "%d,%d,%d,%d,60,?9", quartier_climate_get_year (climate, h / 24),
                                  month + 1, day + 1, k + 1);
          append_hour (out, climate, h);
        }
  return g_string_free (out, FALSE);
}

/**
 * quartier_weather_to_csv:
 *
 * Returns: (transfer full): a line of names and 8,760 rows; hour 0 is the first of 1 January
 */
char *
quartier_weather_to_csv (const QuartierClimate *climate)
{
  GString *out = g_string_new ("hour,outdoor_c,sky_c,humidity_kg_kg,wind_m_s,ghi_w_m2,dni_w_m2,"
                               "dhi_w_m2,sun_azimuth_deg,sun_elevation_deg,north_w_m2,east_w_m2,"
                               "south_w_m2,west_w_m2\n");

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const QuartierSun *sun = &quartier_climate_get_sun (climate)[h];

      g_string_append_printf (out, "%d", h);
      append_number (out, ',', "%.3f", quartier_climate_get_outdoor_c (climate)[h]);
      append_number (out, ',', "%.3f", quartier_climate_get_sky_c (climate)[h]);
      g_string_append_c (out, ',');
      if (!isnan (quartier_climate_get_humidity_kg_kg (climate)[h]))
        append_number (out, '\0', "%.6f", quartier_climate_get_humidity_kg_kg (climate)[h]);
      append_number (out, ',', "%.3f", quartier_climate_get_wind_m_s (climate)[h]);
      append_number (out, ',', "%.2f", quartier_climate_get_ghi_w_m2 (climate)[h]);
      append_number (out, ',', "%.2f", quartier_climate_get_dni_w_m2 (climate)[h]);
      append_number (out, ',', "%.2f", quartier_climate_get_dhi_w_m2 (climate)[h]);
      append_number (out, ',', "%.3f", sun->azimuth_deg);
      append_number (out, ',', "%.3f", sun->elevation_deg);
      for (gsize i = 0; i < G_N_ELEMENTS (facades); i++)
        append_number (out, ',', "%.2f",
                       quartier_climate_get_plane_w_m2 (climate, facades[i].plane)[h]);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

/* By month */

static double
get_sum (const double *months)
{
  double sum = 0;

  for (int m = 0; m < 12; m++)
    sum += months[m];
  return sum;
}

/* The mean of the year: each month by its days. */
static double
get_mean (const double *months)
{
  double sum = 0;

  for (int m = 0; m < 12; m++)
    sum += months[m] * days_in_month[m] / 365;
  return sum;
}

static void
append_member (GString *out, gboolean *first, int indent, const char *key, double number)
{
  quartier_json_append_key (out, first, indent, key);
  quartier_json_append_number (out, number);
}

static void
append_text (GString *out, gboolean *first, const char *key, const char *text)
{
  quartier_json_append_key (out, first, 2, key);
  quartier_json_append_string (out, text);
}

static void
append_months (GString *out, gboolean *first, const char *key, const double *months)
{
  quartier_json_append_key (out, first, 4, key);
  for (int m = 0; m < 12; m++)
    {
      g_string_append (out, m == 0 ? "[" : ", ");
      quartier_json_append_number (out, months[m]);
    }
  g_string_append_c (out, ']');
}

static void
append_annual (GString *out,
               const QuartierClimateMonths *months,
               double heating_base_c,
               double cooling_base_c)
{
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  append_member (out, &first, 4, "mean_c", get_mean (months->mean_c));
  append_member (out, &first, 4, "min_c", months->least_c);
  append_member (out, &first, 4, "max_c", months->most_c);
  append_member (out, &first, 4, "heating_degree_days", months->heating_kd);
  append_member (out, &first, 4, "heating_base_c", heating_base_c);
  append_member (out, &first, 4, "cooling_degree_days", months->cooling_kd);
  append_member (out, &first, 4, "cooling_base_c", cooling_base_c);
  append_member (out, &first, 4, "wind_m_s", get_mean (months->wind_m_s));
  append_member (out, &first, 4, "humidity_share", get_mean (months->humidity_share));
  append_member (out, &first, 4, "ghi_kwh_m2", get_sum (months->ghi_kwh_m2));
  append_member (out, &first, 4, "diffuse_kwh_m2", get_sum (months->diffuse_kwh_m2));
  for (gsize i = 0; i < G_N_ELEMENTS (facades); i++)
    append_member (out, &first, 4, facades[i].key,
                   get_sum (months->plane_kwh_m2[facades[i].plane]));
  append_member (out, &first, 4, "module_kwh_m2",
                 get_sum (months->plane_kwh_m2[QUARTIER_PLANE_MODULE]));
  g_string_append (out, "\n  }");
}

static void
append_all_months (GString *out, const QuartierClimateMonths *months)
{
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  append_months (out, &first, "mean_c", months->mean_c);
  append_months (out, &first, "daily_max_c", months->daily_max_c);
  append_months (out, &first, "daily_min_c", months->daily_min_c);
  append_months (out, &first, "ghi_kwh_m2", months->ghi_kwh_m2);
  append_months (out, &first, "diffuse_kwh_m2", months->diffuse_kwh_m2);
  append_months (out, &first, "wind_m_s", months->wind_m_s);
  if (!isnan (months->humidity_share[0]))
    append_months (out, &first, "humidity_share", months->humidity_share);
  for (gsize i = 0; i < G_N_ELEMENTS (facades); i++)
    append_months (out, &first, facades[i].key, months->plane_kwh_m2[facades[i].plane]);
  append_months (out, &first, "module_kwh_m2", months->plane_kwh_m2[QUARTIER_PLANE_MODULE]);
  g_string_append (out, "\n  }");
}

/**
 * quartier_weather_to_json:
 * @warnings: (element-type utf8): what was assumed or filled in
 *
 * Returns: (transfer full): the year by month, which quartier_weather_from_months() reads
 */
char *
quartier_weather_to_json (const QuartierClimate *climate,
                          const QuartierClimateMonths *months,
                          double heating_base_c,
                          double cooling_base_c,
                          const GPtrArray *warnings)
{
  GString *out = g_string_new ("{");
  gboolean first = TRUE;
  double lat, lon;

  quartier_climate_get_position (climate, &lat, &lon);
  append_text (out, &first, "format", "quartier-weather/1");
  append_text (out, &first, "name", quartier_climate_get_label (climate));
  append_text (out, &first, "kind", quartier_climate_is_synthetic (climate) ? "synthetic" : "epw");
  append_member (out, &first, 2, "lat", lat);
  append_member (out, &first, 2, "lon", lon);
  append_member (out, &first, 2, "elevation_m", quartier_climate_get_elevation_m (climate));
  append_member (out, &first, 2, "utc_offset_h", quartier_climate_get_utc_offset_h (climate));
  append_member (out, &first, 2, "first_weekday", quartier_climate_get_first_weekday (climate));
  quartier_json_append_key (out, &first, 2, "warnings");
  for (guint i = 0; i < warnings->len; i++)
    {
      g_string_append (out, i == 0 ? "[" : ", ");
      quartier_json_append_string (out, warnings->pdata[i]);
    }
  g_string_append (out, warnings->len == 0 ? "[]" : "]");
  quartier_json_append_key (out, &first, 2, "annual");
  append_annual (out, months, heating_base_c, cooling_base_c);
  quartier_json_append_key (out, &first, 2, "months");
  append_all_months (out, months);
  quartier_json_append_key (out, &first, 2, "daily");
  g_string_append_c (out, '{');
  first = TRUE;
  append_months (out, &first, "sigma_k", months->daily_sigma_k);
  append_member (out, &first, 4, "autocorrelation", months->daily_autocorrelation);
  g_string_append (out, "\n  }\n}\n");
  return g_string_free (out, FALSE);
}

static void
add_row (QuartierTextTable *table, const char *name, const QuartierClimateMonths *months, int m)
{
  const gboolean year = m < 0;
  const double *const sums[] = { months->ghi_kwh_m2,
                                 months->diffuse_kwh_m2,
                                 months->plane_kwh_m2[QUARTIER_PLANE_NORTH],
                                 months->plane_kwh_m2[QUARTIER_PLANE_EAST],
                                 months->plane_kwh_m2[QUARTIER_PLANE_SOUTH],
                                 months->plane_kwh_m2[QUARTIER_PLANE_WEST] };
  const double *const means[]
      = { months->mean_c, months->daily_min_c, months->daily_max_c, months->wind_m_s };
  char *cells[G_N_ELEMENTS (sums) + G_N_ELEMENTS (means)];

  for (gsize i = 0; i < G_N_ELEMENTS (means); i++)
    cells[i] = quartier_text_number (year ? get_mean (means[i]) : means[i][m], 1);
  for (gsize i = 0; i < G_N_ELEMENTS (sums); i++)
    cells[G_N_ELEMENTS (means) + i]
        = quartier_text_number (year ? get_sum (sums[i]) : sums[i][m], 0);
  quartier_text_table_add (table, name, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5],
                           cells[6], cells[7], cells[8], cells[9], NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    g_free (cells[i]);
}

static void
append_place (GString *out, const QuartierClimate *climate)
{
  g_autofree char *high = quartier_text_number (quartier_climate_get_elevation_m (climate), 0);
  g_autofree char *offset = quartier_text_number (quartier_climate_get_utc_offset_h (climate), 1);
  g_autofree char *north = NULL, *east = NULL;
  double lat, lon;

  quartier_climate_get_position (climate, &lat, &lon);
  north = quartier_text_number (lat, 2);
  east = quartier_text_number (lon, 2);
  g_string_append_printf (out, _ ("Latitude %s°, longitude %s°, %s m, UTC%s%s h"), north, east,
                          high, quartier_climate_get_utc_offset_h (climate) < 0 ? "" : "+", offset);
  g_string_append (out, "\n\n");
}

static void
append_degree_days (GString *out, const char *format, double base_c, double kd)
{
  g_autofree char *base = quartier_text_number (base_c, 0), *sum = quartier_text_number (kd, 0);

  g_string_append_printf (out, format, base, sum);
  g_string_append_c (out, '\n');
}

/**
 * quartier_weather_to_table:
 *
 * Returns: (transfer full): the year by month, for a terminal
 */
char *
quartier_weather_to_table (const QuartierClimate *climate,
                           const QuartierClimateMonths *months,
                           double heating_base_c,
                           double cooling_base_c)
{
  static const char *const names[]
      = { N_ ("January"),   N_ ("February"), N_ ("March"),    N_ ("April"),
          N_ ("May"),       N_ ("June"),     N_ ("July"),     N_ ("August"),
          N_ ("September"), N_ ("October"),  N_ ("November"), N_ ("December") };
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("lrrrrrrrrrr");
  GString *out = g_string_new (quartier_climate_get_label (climate));

  if (quartier_climate_is_synthetic (climate))
    g_string_append_printf (out, " (%s)", _ ("typical year made from monthly means"));
  g_string_append_c (out, '\n');
  append_place (out, climate);
  quartier_text_table_add (table, "", _ ("mean °C"), _ ("min"), _ ("max"), _ ("wind m/s"),
                           _ ("sun kWh/m²"), _ ("diffuse"), _ ("north"), _ ("east"), _ ("south"),
                           _ ("west"), NULL);
  for (int m = 0; m < 12; m++)
    add_row (table, _ (names[m]), months, m);
  add_row (table, _ ("Year"), months, -1);
  quartier_text_table_append (table, 0, out);
  g_string_append_c (out, '\n');
  append_degree_days (out, _ ("Heating degree-days below %s °C: %s K·d"), heating_base_c,
                      months->heating_kd);
  append_degree_days (out, _ ("Cooling degree-days above %s °C: %s K·d"), cooling_base_c,
                      months->cooling_kd);
  return g_string_free (out, FALSE);
}
