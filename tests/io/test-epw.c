#include <glib.h>
#include <locale.h>
#include <math.h>

#include "base/quartier-error.h"
#include "engine/sun.h"
#include "io/epw.h"

static const guint days_in_month[12] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

/* What a test changes about an ordinary year */
typedef struct
{
  guint first_month;    /* the file begins on its first day; 0: January */
  const char *weekday;  /* of the first day */
  gboolean leap;        /* with 29 February */
  const char *per_hour; /* records an hour */
  int column;           /* 1…: this column of the hours from, of the year counted from January, */
  guint from, n;        /* becomes text */
  const char *text;
  guint n_cut;          /* hours left out at the end of the file */
  guint columns;        /* text goes into so many columns, from column on; 0: into one */
  const char *location; /* first line */
  const char *periods;  /* how many */
} Year;

/* Dry bulb is the hour of the year / 1000, dew point 2 °C below 0, humidity 50 %, pressure 100 kPa,
 * infrared 300, from 8 to 16 h global 100 + hour of the day, direct 50, diffuse 90 W/m², wind 3
 * m/s, clouds 5/10. */
static char *
make_epw (const Year *year)
{
  GString *text = g_string_new (NULL);
  guint first = year->first_month > 0 ? year->first_month - 1 : 0;
  guint start[13] = { 0 }, n_written = 0;

  for (guint m = 0; m < 12; m++)
    start[m + 1] = start[m] + days_in_month[m];
  g_string_append_printf (text, "%s\r\n",
                          year->location != NULL
                              ? year->location
                              : "LOCATION,Testville,ST,TST,none,000000,50.5,8.25,1.0,120.0");
  g_string_append (text,
                   "DESIGN CONDITIONS,0\r\nTYPICAL/EXTREME PERIODS,0\r\nGROUND TEMPERATURES,0\r\n"
                   "HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\r\nCOMMENTS 1,\r\nCOMMENTS 2,\r\n");
  g_string_append_printf (text, "DATA PERIODS,%s,%s,Data,%s, %u/ 1,12/31\r\n",
                          year->periods != NULL ? year->periods : "1",
                          year->per_hour != NULL ? year->per_hour : "1",
                          year->weekday != NULL ? year->weekday : "Monday", first + 1);
  for (guint i = 0; i < 12; i++)
    {
      guint month = (first + i) % 12;

      for (guint day = 1; day <= days_in_month[month] + (year->leap && month == 1 ? 1 : 0); day++)
        for (guint hour = 1; hour <= 24; hour++)
          {
            guint at = (start[month] + day - 1) * 24 + hour - 1;
            char dry[G_ASCII_DTOSTR_BUF_SIZE];
            const gboolean day_time = hour >= 9 && hour <= 16;
            g_autofree char *global = g_strdup_printf ("%u", day_time ? 100 + hour : 0);
            const char *columns[] = { "2021",
                                      NULL,
                                      NULL,
                                      NULL,
                                      "60",
                                      "?9?9",
                                      dry,
                                      "-2.0",
                                      "50",
                                      "100000",
                                      "0",
                                      "0",
                                      "300",
                                      global,
                                      day_time ? "50" : "0",
                                      day_time ? "90" : "0",
                                      "0",
                                      "0",
                                      "0",
                                      "0",
                                      "270",
                                      "3.0",
                                      "5",
                                      "5" };

            g_ascii_formatd (dry, sizeof dry, "%.3f", at / 1000.0);
            if (year->column > 0 && at >= year->from && at < year->from + year->n)
              for (guint c = 0; c < MAX (1, year->columns); c++)
                columns[year->column - 1 + c] = year->text;
            if (n_written++ >= 8760 - year->n_cut + (year->leap ? 24 : 0))
              continue;
            g_string_append_printf (text, "%s,%u,%u,%u", columns[0], month + 1, day, hour);
            for (guint c = 4; c < G_N_ELEMENTS (columns); c++)
              g_string_append_printf (text, ",%s", columns[c]);
            g_string_append (text, "\r\n");
          }
    }
  return g_string_free (text, FALSE);
}

static QuartierEpw *
read_year (const Year *year, GError **error)
{
  g_autofree char *text = make_epw (year);

  return quartier_epw_parse (text, strlen (text), error);
}

static void
epw_reads_an_ordinary_year (void)
{
  const Year year = { .weekday = "Sunday" };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierEpw) epw = read_year (&year, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (epw->city, ==, "Testville");
  g_assert_cmpstr (epw->country, ==, "TST");
  g_assert_cmpfloat (epw->lat, ==, 50.5);
  g_assert_cmpfloat (epw->lon, ==, 8.25);
  g_assert_cmpfloat (epw->utc_offset_h, ==, 1);
  g_assert_cmpfloat (epw->elevation_m, ==, 120);
  g_assert_cmpint (epw->first_weekday, ==, 6);
  g_assert_cmpuint (epw->years[0], ==, 2021);
  g_assert_cmpuint (epw->years[364], ==, 2021);
  g_assert_cmpfloat_with_epsilon (epw->dry_bulb_c[0], 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (epw->dry_bulb_c[8759], 8.759, 1e-12);
  g_assert_cmpfloat_with_epsilon (epw->humidity_share[100], 0.5, 1e-12);
  g_assert_cmpfloat (epw->pressure_pa[5], ==, 100000);
  g_assert_cmpfloat (epw->infrared_w_m2[5], ==, 300);
  g_assert_cmpfloat (epw->ghi_w_m2[35], ==, 112);
  g_assert_cmpfloat (epw->dni_w_m2[12], ==, 50);
  g_assert_cmpfloat (epw->dhi_w_m2[12], ==, 90);
  g_assert_cmpfloat (epw->ghi_w_m2[25], ==, 0);
  g_assert_cmpuint (epw->n_filled, ==, 0);
  g_assert_cmpfloat (epw->wind_m_s[5], ==, 3);
  g_assert_cmpuint (g_strv_length (epw->warnings), ==, 0);
}

/* A year that the calendar's sun does not reach is one that begins on the same weekday: Sunday. */
static void
epw_of_an_unknown_year (void)
{
  const Year year = { .weekday = "Sunday", .column = 1, .from = 48, .n = 24, .text = "0" };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierEpw) epw = read_year (&year, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (epw->years[1], ==, 2021);
  g_assert_cmpuint (epw->years[2], ==, 2017);
  g_assert_cmpuint (epw->years[3], ==, 2021);
}

static void
epw_that_begins_in_july (void)
{
  /* In 2026 the first of July is a Wednesday and the first of January a Thursday */
  const Year year = { .first_month = 7, .weekday = "Wednesday" };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierEpw) epw = read_year (&year, &error);

  g_assert_no_error (error);
  g_assert_cmpint (epw->first_weekday, ==, 3);
  g_assert_cmpfloat_with_epsilon (epw->dry_bulb_c[0], 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (epw->dry_bulb_c[5000], 5, 1e-12);
}

static void
epw_drops_the_leap_day (void)
{
  const Year year = { .leap = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierEpw) epw = read_year (&year, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (epw->warnings), ==, 1);
  g_assert_nonnull (strstr (epw->warnings[0], "29 February"));
  /* 1 March, 01:00 is hour 59 × 24 */
  g_assert_cmpfloat_with_epsilon (epw->dry_bulb_c[59 * 24], 1.416, 1e-12);
}

static void
epw_bridges_short_gaps (void)
{
  const Year gap = { .column = 7, .from = 100, .n = 6, .text = "99.9" };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierEpw) epw = read_year (&gap, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (epw->warnings), ==, 1);
  g_assert_nonnull (strstr (epw->warnings[0], "6 missing hours"));
  g_assert_nonnull (strstr (epw->warnings[0], "line 109"));
  for (guint hour = 99; hour < 107; hour++)
    g_assert_cmpfloat_with_epsilon (epw->dry_bulb_c[hour], hour / 1000.0, 1e-12);
}

static void
epw_bridges_the_turn_of_the_year (void)
{
  /* Missing in the last two hours: a straight line from 8.757 °C to 0 °C in three steps */
  const Year gap = { .column = 7, .from = 8758, .n = 2, .text = "99.9" };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierEpw) epw = read_year (&gap, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (epw->dry_bulb_c[8758], 8.757 * 2 / 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (epw->dry_bulb_c[8759], 8.757 / 3, 1e-9);
}

static void
epw_derives_what_it_can (void)
{
  const Year infrared = { .column = 13, .from = 0, .n = 8760, .text = "9999" };
  const Year pressure = { .column = 10, .from = 0, .n = 8760, .text = "999999" };
  const Year dew = { .column = 8, .from = 0, .n = 8760, .text = "99.9" };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierEpw) epw = read_year (&infrared, &error);

  g_assert_no_error (error);
  /* At 0 °C, dew point −2 °C, half a sky: 0.787 + 0.764 ln (271.15 / 273) = 0.7818; clouds 1 +
   * 0.112 − 0.0875 + 0.035 = 1.0595; times σ 273.15⁴ = 315.66 W/m²: 261.5 W/m² */
  g_assert_cmpfloat_with_epsilon (epw->infrared_w_m2[0], 261.5, 0.2);
  g_assert_cmpuint (g_strv_length (epw->warnings), ==, 1);
  quartier_epw_free (epw);

  epw = read_year (&pressure, &error);
  g_assert_no_error (error);
  /* Standard atmosphere, 120 m: 101 325 − 120 × 12.0 Pa/m, nearly */
  g_assert_cmpfloat_with_epsilon (epw->pressure_pa[0], 99890, 10);
  quartier_epw_free (epw);

  epw = read_year (&dew, &error);
  g_assert_no_error (error);
  /* 50 % at 0 °C: half of 6.112 hPa is saturation at −9.2 °C (over water) */
  g_assert_cmpfloat_with_epsilon (epw->dew_point_c[0], -9.2, 0.1);
}

/* Sine of the sun's height at the middle of the hour over Testville. */
static double
sun_height (guint hour)
{
  QuartierSun sun;

  quartier_sun_position (50.5, 8.25, 1, 2021, hour / 24 + 1, hour % 24 + 0.5, &sun);
  return sin (sun.elevation_deg * G_PI / 180);
}

static void
epw_derives_radiation (void)
{
  const Year global = { .column = 14, .from = 0, .n = 8760, .text = "9999" };
  const Year direct = { .column = 15, .from = 0, .n = 8760, .text = "9999" };
  const Year diffuse = { .column = 16, .from = 0, .n = 8760, .text = "9999" };
  const Year both = { .column = 15, .columns = 2, .from = 0, .n = 8760, .text = "9999" };
  const Year zero = { .column = 15, .columns = 2, .from = 0, .n = 8760, .text = "0" };
  const guint noon = 171 * 24 + 12; /* 21 June, 12 to 13 h, the sun 62.9° high */
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierEpw) epw = read_year (&global, &error);
  double height = sun_height (noon), erbs;

  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (height, 0.8905, 0.001);
  g_assert_cmpfloat_with_epsilon (epw->ghi_w_m2[noon], 90 + 50 * height, 1e-9);
  g_assert_cmpfloat (epw->ghi_w_m2[171 * 24 + 1], ==, 0);
  g_assert_cmpuint (epw->n_filled, ==, 8760);
  g_assert_cmpuint (g_strv_length (epw->warnings), ==, 1);
  g_assert_nonnull (strstr (epw->warnings[0], "global horizontal radiation: 8760 missing hours"));
  g_assert_nonnull (strstr (epw->warnings[0], "line 9"));
  quartier_epw_free (epw);

  epw = read_year (&direct, &error);
  g_assert_no_error (error);
  /* Global 113, diffuse 90: the rest over the sine. */
  g_assert_cmpfloat_with_epsilon (epw->dni_w_m2[noon], 23 / height, 1e-9);
  quartier_epw_free (epw);

  epw = read_year (&diffuse, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (epw->dhi_w_m2[noon], 113 - 50 * height, 1e-9);
  quartier_epw_free (epw);

  epw = read_year (&both, &error);
  g_assert_no_error (error);
  /* Clearness 113 / (1322 × 0.8905) = 0.096: a share of 1 − 0.09 × 0.096 is diffuse. */
  erbs = 113 * (1 - 0.09 * 0.0960);
  g_assert_cmpfloat_with_epsilon (epw->dhi_w_m2[noon], erbs, 0.05);
  g_assert_cmpfloat_with_epsilon (epw->dni_w_m2[noon], (113 - erbs) / height, 0.05);
  g_assert_cmpuint (epw->n_filled, ==, 2 * 8760);
  quartier_epw_free (epw);

  /* Never filled in, though not marked as missing. */
  epw = read_year (&zero, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (epw->dhi_w_m2[noon], erbs, 0.05);
  g_assert_nonnull (strstr (epw->warnings[0], "0 all year"));
}

static void
epw_bridges_radiation_by_day (void)
{
  /* Three hours of all radiation at noon: global in a straight line from 111 (10 to 11 h) to 115
   * (14 to 15 h), the others by its clearness, so that the three agree. */
  const guint at = 171 * 24 + 11;
  const Year gap = { .column = 14, .columns = 3, .from = at, .n = 3, .text = "9999" };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierEpw) epw = read_year (&gap, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpfloat_with_epsilon (epw->ghi_w_m2[at + i], 112 + i, 1e-9);
      g_assert_cmpfloat_with_epsilon (
          epw->dhi_w_m2[at + i] + epw->dni_w_m2[at + i] * sun_height (at + i), 112 + i, 1e-9);
    }
  g_assert_cmpuint (epw->n_filled, ==, 9);
}

static void
epw_takes_no_zero_for_a_sky (void)
{
  const Year infrared = { .column = 13, .from = 0, .n = 8760, .text = "0" };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierEpw) epw = read_year (&infrared, &error);

  g_assert_no_error (error);
  /* As where it is missing, above. */
  g_assert_cmpfloat_with_epsilon (epw->infrared_w_m2[0], 261.5, 0.2);
}

static void
epw_lives_without_humidity (void)
{
  /* Neither humidity nor dew point all year: 2 × 8760 values stay unknown, and say so; the sky's
   * radiation is measured. */
  const Year dry = { .column = 8, .columns = 1, .from = 0, .n = 8760, .text = "99.9" };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = make_epw (&dry);
  g_auto (GStrv) parts = g_strsplit (text, ",99.9,50,", -1);
  g_autofree char *both = g_strjoinv (",99.9,999,", parts);
  g_autoptr (QuartierEpw) epw = quartier_epw_parse (both, strlen (both), &error);

  g_assert_no_error (error);
  g_assert_true (isnan (epw->humidity_share[5000]) && isnan (epw->dew_point_c[5000]));
  g_assert_cmpfloat (epw->infrared_w_m2[5000], ==, 300);
  g_assert_cmpuint (g_strv_length (epw->warnings), ==, 2);
  g_assert_nonnull (strstr (epw->warnings[0], "8760 hours unknown"));
  g_assert_cmpuint (epw->n_filled, ==, 0);
}

static void
epw_reads_any_place (void)
{
  /* Commas in the name; half an hour's zone; south of the equator and with a line's end in commas
   */
  const Year commas = { .location = "LOCATION,Washington, D.C., Reagan,VA,USA,TMY3,724050,38.87,"
                                    "-77.03,-5.0,5.0" };
  const Year adelaide
      = { .location = "LOCATION,Adelaide,SA,AUS,RMY,946720,-34.93,138.52,9.5,4,,," };
  const Year latin = { .location = "LOCATION,Z\xfcrich,-,CHE,x,1,47.4,8.5,1,400" };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierEpw) epw = read_year (&commas, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (epw->city, ==, "Washington");
  g_assert_cmpstr (epw->country, ==, "USA");
  g_assert_cmpfloat (epw->lat, ==, 38.87);
  g_assert_cmpfloat (epw->lon, ==, -77.03);
  g_assert_cmpfloat (epw->elevation_m, ==, 5);
  quartier_epw_free (epw);
  epw = read_year (&adelaide, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (epw->utc_offset_h, ==, 9.5);
  g_assert_cmpfloat (epw->lat, ==, -34.93);
  /* Hours 0 to 743 are 0.37 °C, 4344 to 5087 4.72: a northern year. And under the sun of this latitude
   * the direct radiation is more on the ground than the year's global leaves for it. */
  g_assert_cmpuint (g_strv_length (epw->warnings), ==, 2);
  g_assert_nonnull (strstr (epw->warnings[0], "July is warmer than January, 4.7 and 0.4 °C"));
  g_assert_nonnull (strstr (epw->warnings[0], "latitude -34.93 is south"));
  quartier_epw_free (epw);
  epw = read_year (&latin, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (epw->city, ==, "Zürich");
}

static void
epw_doubts_a_wrong_clock (void)
{
  /* West taken for east: the sun of Washington's clock stands over China. */
  const Year east = { .location = "LOCATION,Washington,VA,USA,TMY3,724050,38.87,77.03,-5.0,5.0" };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierEpw) epw = read_year (&east, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (epw->warnings), ==, 1);
  g_assert_nonnull (strstr (epw->warnings[0], "longitude 77.03 or time zone -5"));
}

static void
epw_reads_marks_and_short_weekdays (void)
{
  const Year year = { .weekday = "Thu" };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = make_epw (&year);
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", text, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  g_autofree char *unix_text = g_strjoinv ("\n", lines);
  g_autoptr (QuartierEpw) epw = quartier_epw_parse (marked, strlen (marked), &error);

  g_assert_no_error (error);
  g_assert_cmpint (epw->first_weekday, ==, 3);
  quartier_epw_free (epw);
  epw = quartier_epw_parse (unix_text, strlen (unix_text), &error);
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (epw->dry_bulb_c[8759], 8.759, 1e-12);
}

/* Each refusal with the words that must be in it. */
static void
epw_refuses (void)
{
  static const struct
  {
    Year year;
    int code;
    const char *words[3];
  } cases[] = {
    { { .column = 7, .from = 200, .n = 7, .text = "99.9" },
      QUARTIER_ERROR_RANGE,
      { "line 209", "column 7", "7 hours" } },
    { { .column = 14, .columns = 3, .from = 24, .n = 48, .text = "9999" },
      QUARTIER_ERROR_RANGE,
      { "line ", "column 14 (global", "hours on end" } },
    { { .column = 14, .columns = 3, .from = 0, .n = 8760, .text = "9999" },
      QUARTIER_ERROR_RANGE,
      { "columns 14 to 16", "none all year", "give a file with" } },
    { { .periods = "2" }, QUARTIER_ERROR_UNSUPPORTED, { "line 8", "column 2", "\"2\"" } },
    { { .column = 7, .from = 3, .n = 1, .text = "warm" },
      QUARTIER_ERROR_FORMAT,
      { "line 12", "column 7", "\"warm\"" } },
    { { .column = 7, .from = 3, .n = 1, .text = "0x10" },
      QUARTIER_ERROR_FORMAT,
      { "line 12", "column 7", "\"0x10\"" } },
    { { .column = 7, .from = 3, .n = 1, .text = "nan" },
      QUARTIER_ERROR_FORMAT,
      { "line 12", "column 7", "\"nan\"" } },
    { { .column = 7, .from = 3, .n = 1, .text = "85" },
      QUARTIER_ERROR_RANGE,
      { "line 12", "column 7", "85" } },
    { { .column = 22, .from = 3, .n = 1, .text = "-1" },
      QUARTIER_ERROR_RANGE,
      { "line 12", "column 22", "wind" } },
    { { .n_cut = 1 }, QUARTIER_ERROR_FORMAT, { "hours of the year 1 are", "month 12", "hour 24" } },
    { { .n_cut = 8760 }, QUARTIER_ERROR_FORMAT, { "year 8760 are", "month 1", "hour 1" } },
    { { .per_hour = "4" }, QUARTIER_ERROR_UNSUPPORTED, { "line 8", "column 3", "\"4\"" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QuartierEpw) epw = read_year (&cases[i].year, &error);

      g_assert_null (epw);
      g_assert_error (error, QUARTIER_ERROR, cases[i].code);
      g_test_message ("%s", error->message);
      for (gsize k = 0; k < G_N_ELEMENTS (cases[i].words); k++)
        g_assert_nonnull (strstr (error->message, cases[i].words[k]));
    }
}

static void
epw_refuses_other_files (void)
{
  static const char *const texts[] = { "",
                                       "\n\n",
                                       "{\"type\": \"FeatureCollection\"}",
                                       "LOCATION,a,b\n",
                                       "LOCATION,a,b,c,d,e,91,0,0,0\n",
                                       "LOCATION,a,b,c,d,e,1,2,3,4\n1,1,1\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (quartier_epw_parse (texts[i], strlen (texts[i]), &error));
      g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT);
    }
  g_assert_null (quartier_epw_parse (NULL, 0, NULL));
}

static void
epw_refuses_a_missing_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (quartier_epw_read ("/nonexistent/weather.epw", &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO);
}

static void
epw_survives_damage (void)
{
  /* Any cut and any changed byte either reads or is refused in words */
  const Year year = { .weekday = "Sunday" };
  g_autofree char *text = make_epw (&year);
  gsize length = strlen (text);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *damaged = g_memdup2 (text, length);
      gsize at = g_test_rand_int_range (0, i < 30 ? 700 : length);
      g_autoptr (QuartierEpw) epw = NULL;

      damaged[at] = g_test_rand_int_range (0, 256);
      epw = quartier_epw_parse (damaged, i % 3 == 0 ? at : length, &error);
      g_assert_true ((epw == NULL) == (error != NULL));
    }
}

static void
epw_ignores_the_locale (void)
{
  const Year year = { .weekday = "Sunday" };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierEpw) epw = NULL;

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL && setlocale (LC_NUMERIC, "fr_FR.UTF-8") == NULL
      && setlocale (LC_NUMERIC, "nl_NL.UTF-8") == NULL)
    {
      g_test_skip ("no locale with a decimal comma is installed (de_DE, fr_FR or nl_NL)");
      return;
    }
  epw = read_year (&year, &error);
  setlocale (LC_NUMERIC, "C");
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (epw->dry_bulb_c[8759], 8.759, 1e-12);
}

static gboolean
warns (QuartierEpw *epw, const char *text)
{
  return g_strv_contains ((const char *const *)epw->warnings, text);
}

static void
epw_may_be_dark (void)
{
  const Year zero = { .column = 14, .columns = 3, .from = 0, .n = 8760, .text = "0" };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierEpw) epw = read_year (&zero, &error);

  g_assert_no_error (error);
  g_assert_true (warns (epw, "columns 14 to 16 (radiation): 0 all year; calculated as a year "
                             "without sun"));
  for (guint hour = 0; hour < QUARTIER_EPW_HOURS; hour++)
    g_assert_true (epw->ghi_w_m2[hour] == 0 && epw->dni_w_m2[hour] == 0
                   && epw->dhi_w_m2[hour] == 0);
}

/* Elements: dry bulb, dew point, humidity, pressure, infrared, global, direct, diffuse. */
static void
epw_tells_what_was_not_measured (void)
{
  const Year year
      = { .column = 6, .from = 100, .n = 30, .text = "B7A7E8A7E0E4A2D5?9?9" };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierEpw) epw = read_year (&year, &error);

  g_assert_no_error (error);
  g_assert_true (warns (epw, "dry bulb temperature: by the file's flags interpolated between "
                             "hours, not measured, in 30 of 8760 hours"));
  g_assert_true (warns (epw, "global horizontal radiation: by the file's flags modelled, not "
                             "measured, in 30 of 8760 hours"));
  g_assert_true (warns (epw, "diffuse horizontal radiation: by the file's flags calculated from "
                             "the other two kinds of radiation, not measured, in 30 of 8760 "
                             "hours"));
  /* Direct radiation was measured, and of the others nothing is asked. */
  g_assert_cmpuint (g_strv_length (epw->warnings), ==, 3);
}

static void
epw_takes_no_flag_for_a_fault (void)
{
  static const char *const texts[]
      = { "", "?", "E", "*0_0?9?9E0?9?9?9", "A7A7A7A7A7A4B4C4", "EEEEEEEEEEEEEEEEEE", "60000" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const Year year = { .column = 6, .from = 0, .n = 8760, .text = texts[i] };
      g_autoptr (GError) error = NULL;
      g_autoptr (QuartierEpw) epw = read_year (&year, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (g_strv_length (epw->warnings), ==, 0);
    }
}

static void
epw_reads_real_files (void)
{
  /* Annual mean temperature and global radiation as the folder's README states them */
  static const struct
  {
    const char *name;
    double mean_c;
    double ghi_kwh_m2;
    int first_weekday;
  } files[] = {
    { "denver_725650TYCST.epw", 10.875, 1670.2, 6 },
    { "denver_stapleton_DRYCOLDTMY.epw", 9.706, 1831.9, 6 },
    { "newyork_centralpark_tmy3.epw", 12.482, 1472.1, 6 },
    { "shanghai_hongqiao_tmyx.epw", 17.018, 1470.8, 6 },
    { "brussels_uccle_tmyx_2007_2021.epw", 11.089, 1113.5, 6 },
    { "bologna_tmyx_2004_2018.epw", 14.450, 1546.1, 6 },
  };
  const char *root = g_getenv ("QUARTIER_SOURCE_ROOT");
  const char *shared = g_getenv ("QUARTIER_SHARED");
  g_autofree char *folder = shared != NULL ? g_build_filename (shared, "testdata", "epw", NULL)
                                           : g_build_filename (root != NULL ? root : ".",
                                                               "../shared/testdata/epw", NULL);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *reason
          = g_strdup_printf ("NOT TESTED on real weather: %s is not there", folder);

      g_test_skip (reason);
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);
      g_autoptr (QuartierEpw) epw = quartier_epw_read (path, &error);
      double sum_c = 0, sum_wh = 0;

      g_assert_no_error (error);
      for (guint hour = 0; hour < QUARTIER_EPW_HOURS; hour++)
        {
          sum_c += epw->dry_bulb_c[hour];
          sum_wh += epw->ghi_w_m2[hour];
          g_assert_true (epw->humidity_share[hour] >= 0 && epw->humidity_share[hour] <= 1);
          g_assert_true (epw->infrared_w_m2[hour] > 50 && epw->pressure_pa[hour] > 50000);
          g_assert_true (epw->dni_w_m2[hour] >= 0 && epw->dhi_w_m2[hour] >= 0
                         && epw->wind_m_s[hour] >= 0);
        }
      g_assert_cmpfloat_with_epsilon (sum_c / QUARTIER_EPW_HOURS, files[i].mean_c, 6e-4);
      g_assert_cmpfloat_with_epsilon (sum_wh / 1000, files[i].ghi_kwh_m2, 0.06);
      g_assert_cmpint (epw->first_weekday, ==, files[i].first_weekday);
      /* Of these files only one says anything: column 6 has D at the eighth element in each line */
      g_assert_true (warns (epw, "diffuse horizontal radiation: by the file's flags calculated "
                                 "from the other two kinds of radiation, not measured, in 8760 of "
                                 "8760 hours")
                     == g_str_equal (files[i].name, "denver_stapleton_DRYCOLDTMY.epw"));
      for (char **warning = epw->warnings; *warning != NULL; warning++)
        g_test_message ("%s: %s", files[i].name, *warning);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/epw/ordinary-year", epw_reads_an_ordinary_year);
  g_test_add_func ("/epw/begins-in-july", epw_that_begins_in_july);
  g_test_add_func ("/epw/unknown-year", epw_of_an_unknown_year);
  g_test_add_func ("/epw/leap-day", epw_drops_the_leap_day);
  g_test_add_func ("/epw/short-gaps", epw_bridges_short_gaps);
  g_test_add_func ("/epw/turn-of-the-year", epw_bridges_the_turn_of_the_year);
  g_test_add_func ("/epw/derived", epw_derives_what_it_can);
  g_test_add_func ("/epw/dark", epw_may_be_dark);
  g_test_add_func ("/epw/radiation", epw_derives_radiation);
  g_test_add_func ("/epw/radiation-gap", epw_bridges_radiation_by_day);
  g_test_add_func ("/epw/zero-sky", epw_takes_no_zero_for_a_sky);
  g_test_add_func ("/epw/no-humidity", epw_lives_without_humidity);
  g_test_add_func ("/epw/places", epw_reads_any_place);
  g_test_add_func ("/epw/wrong-clock", epw_doubts_a_wrong_clock);
  g_test_add_func ("/epw/marks", epw_reads_marks_and_short_weekdays);
  g_test_add_func ("/epw/refusals", epw_refuses);
  g_test_add_func ("/epw/other-files", epw_refuses_other_files);
  g_test_add_func ("/epw/missing-file", epw_refuses_a_missing_file);
  g_test_add_func ("/epw/damage", epw_survives_damage);
  g_test_add_func ("/epw/locale", epw_ignores_the_locale);
  g_test_add_func ("/epw/flags", epw_tells_what_was_not_measured);
  g_test_add_func ("/epw/flags-no-fault", epw_takes_no_flag_for_a_fault);
  g_test_add_func ("/epw/real-files", epw_reads_real_files);

  return g_test_run ();
}
