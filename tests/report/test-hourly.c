#include <math.h>
#include <string.h>

#include "report/dates.h"
#include "report/hourly-charts.h"
#include "report/units.h"

/* A year made by hand, which begins on a Thursday: a degree more each day; 10 kW of heat in every
 * hour and 30 kW more at noon of 15 July; half of 4 kW from the roof exported, a battery
 * that takes 1 kW and gives it by turns, 5 kW of combined heat and power exported. */
static QuartierHourly *
new_hourly (const char *district)
{
  static double none[QUARTIER_HOURS], outdoor_c[QUARTIER_HOURS];
  const QuartierHourlyWeather weather = {
    .lat = 47,
    .lon = 7,
    .first_weekday = 3,
    .outdoor_c = outdoor_c,
    .ghi_w_m2 = none,
    .dni_w_m2 = none,
    .dhi_w_m2 = none,
    .wind_m_s = none,
  };
  g_autoptr (QuartierClimate) climate = NULL;
  QuartierHourly *hourly;
  const int noon = (quartier_month_first_day (6) + 14) * 24 + 12;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    outdoor_c[h] = h / 24 / 10.0;
  climate = quartier_climate_new ("test", "Test", &weather, FALSE, 0.2, 30, NAN);
  hourly = quartier_hourly_new (district, climate);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      hourly->supply.energy_kwh[QUARTIER_END_USE_HEATING][h] = 10;
      hourly->supply.energy_kwh[QUARTIER_END_USE_LIGHTING][h] = h == noon ? 30 : 0;
      hourly->supply.carriers_kwh[QUARTIER_CARRIER_GAS][h] = 10;
      hourly->supply.pv_self_kwh[h] = 2;
      hourly->supply.pv_exported_kwh[h] = 2;
      hourly->supply.battery_kwh[h] = h % 2 == 0 ? 1 : -1;
      hourly->supply.chp_exported_kwh[h] = 5;
    }
  return hourly;
}

/* Dates */

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
days_have_their_names (void)
{
  assert_text (quartier_day_text (0, 3), "Thu 1 Jan");
  assert_text (quartier_day_text (58, 3), "Sat 28 Feb");
  assert_text (quartier_day_text (59, 3), "Sun 1 Mar");
  assert_text (quartier_hour_text (8759, 3), "Thu 31 Dec, 23:00–24:00");
  assert_text (quartier_days_text (29, 35), "30 Jan – 5 Feb");
}

/* From Thursday to Sunday, then 51 whole weeks, then from Monday 28 December: 53. */
static void
weeks_begin_on_monday (void)
{
  g_assert_cmpint (quartier_count_weeks (3), ==, 53);
  g_assert_cmpint (quartier_week_first_day (0, 3), ==, 0);
  g_assert_cmpint (quartier_week_first_day (1, 3), ==, 4);
  g_assert_cmpint (quartier_week_first_day (52, 3), ==, 358);
  /* A year that begins on Monday: 52 weeks and a day. */
  g_assert_cmpint (quartier_count_weeks (0), ==, 53);
  g_assert_cmpint (quartier_week_first_day (1, 0), ==, 7);
}

/* For every year: each day is in its week, or in the last, which ends with the year. */
static void
every_day_is_in_its_week (void)
{
  for (int first_weekday = 0; first_weekday < 7; first_weekday++)
    for (int day = 0; day < 365; day++)
      {
        const int week = quartier_week_of_day (day, first_weekday);
        const int first = quartier_week_first_day (week, first_weekday);

        g_assert_cmpint (week, <, quartier_count_weeks (first_weekday));
        g_assert_cmpint (first, <=, day);
        g_assert_cmpint (day, <, first + 7);
      }
}

static void
units_suit_the_figure (void)
{
  assert_text (quartier_power_text (0.25), "250\u00a0W");
  assert_text (quartier_power_text (1234), "1.23\u00a0MW");
  assert_text (quartier_power_text (56.78), "56.8\u00a0kW");
  assert_text (quartier_power_text (0), "0\u00a0kW");
  assert_text (quartier_energy_text (18.4e6), "18.4\u00a0GWh");
  /* Where small figures stand beside a great one. */
  g_assert_cmpstr (quartier_power_scale (7050).unit, ==, "kW");
  g_assert_cmpstr (quartier_power_scale (20500).unit, ==, "MW");
  g_assert_cmpstr (quartier_energy_scale (1.4e5).unit, ==, "MWh");
}

/* Charts */

static const QuartierSeries *
find_series (QuartierChart *chart, const char *label)
{
  for (guint i = 0; i < quartier_chart_get_n_series (chart); i++)
    if (g_str_equal (quartier_chart_get_series (chart, i)->label, label))
      return quartier_chart_get_series (chart, i);
  return NULL;
}

static void
weeks_worth_looking_at_are_found (void)
{
  g_autoptr (QuartierHourly) hourly = new_hourly (NULL);

  /* It grows warmer all year: the first week and the last. 15 July is day 195, in week 1 + 191/7.
   */
  g_assert_cmpint (
      quartier_hourly_find_week (hourly, QUARTIER_HOURLY_BY_USE, QUARTIER_WEEK_COLDEST), ==, 0);
  g_assert_cmpint (
      quartier_hourly_find_week (hourly, QUARTIER_HOURLY_BY_USE, QUARTIER_WEEK_HOTTEST), ==, 52);
  g_assert_cmpint (
      quartier_hourly_find_week (hourly, QUARTIER_HOURLY_BY_USE, QUARTIER_WEEK_OF_PEAK), ==, 28);
}

static void
a_week_shows_its_hours (void)
{
  g_autoptr (QuartierHourly) hourly = new_hourly (NULL);
  const QuartierHourlyView view
      = { .hourly = hourly, .week = 28, .scope = "All", .caption = "2030" };
  g_autoptr (QuartierChart) chart = quartier_hourly_week_chart (&view);
  const QuartierSeries *light = find_series (chart, "Lighting");
  /* The week begins on Monday 13 July; noon of the 15th is its hour 60. */
  g_autofree char *name = quartier_chart_dup_sample_name (chart, 60);

  g_assert_cmpstr (chart->title, ==, "All: power by end use");
  g_assert_cmpint (chart->n, ==, 168);
  g_assert_cmpstr (chart->unit[0], ==, "kW");
  g_assert_nonnull (light);
  g_assert_cmpfloat (light->values[60], ==, 30);
  g_assert_cmpfloat (light->values[59], ==, 0);
  g_assert_cmpstr (name, ==, "Wed 15 Jul, 12:00–13:00");
  g_assert_cmpfloat (quartier_chart_get_total (chart, 60), ==, 40);
  /* What is not used has no place in the key. */
  g_assert_null (find_series (chart, "Cooling"));
  g_assert_nonnull (find_series (chart, "Outdoor air"));
  /* 168 × 10 + 30 kWh. */
  g_assert_cmpstr (chart->summary, ==,
                   "1.71\u00a0MWh in this week; the most is 40.0\u00a0kW, on Wed 15 Jul, "
                   "12:00–13:00");
}

static void
what_leaves_hangs_below_zero (void)
{
  g_autoptr (QuartierHourly) hourly = new_hourly (NULL);
  const QuartierHourlyView view = {
    .hourly = hourly, .split = QUARTIER_HOURLY_BY_CARRIER, .scope = "All", .caption = "2030"
  };
  g_autoptr (QuartierChart) chart = quartier_hourly_week_chart (&view);

  g_assert_cmpfloat (find_series (chart, "Natural gas")->values[0], ==, 10);
  g_assert_cmpfloat (find_series (chart, "Photovoltaics used")->values[0], ==, 2);
  g_assert_cmpfloat (find_series (chart, "Photovoltaics exported")->values[0], ==, -2);
  g_assert_cmpfloat (find_series (chart, "Combined heat and power exported")->values[0], ==, -5);
  /* Into the battery and out of it by turns: what comes out is used. */
  g_assert_cmpfloat (find_series (chart, "Into the battery")->values[0], ==, -1);
  g_assert_cmpfloat (find_series (chart, "Into the battery")->values[1], ==, 0);
  g_assert_cmpfloat (quartier_chart_get_total (chart, 0), ==, 12);
}

/* A day's mean: 10 kW, on 15 July 10 + 30/24 = 11.25; its hours from 10 to 40. */
static void
a_year_shows_means_and_ranges (void)
{
  g_autoptr (QuartierHourly) hourly = new_hourly (NULL);
  const QuartierHourlyView view = { .hourly = hourly, .scope = "All", .caption = "2030" };
  g_autoptr (QuartierChart) chart = quartier_hourly_year_chart (&view);
  const QuartierSeries *range = find_series (chart, "Hours of the day");

  g_assert_cmpint (chart->n, ==, 365);
  g_assert_cmpfloat_with_epsilon (quartier_chart_get_total (chart, 0), 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (quartier_chart_get_total (chart, 195), 11.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (range->values[195], 40, 1e-9);
  g_assert_cmpfloat_with_epsilon (range->low[195], 10, 1e-9);
  g_assert_cmpint (chart->ticks->len, ==, 12);
}

/* (8,760 × 10 + 30) / 40 = 2,190.75 full-load hours of the sum; of light 30 / 30 = 1. */
static void
load_duration_falls_and_knows_its_full_load_hours (void)
{
  g_autoptr (QuartierHourly) hourly = new_hourly (NULL);
  const QuartierHourlyView view = { .hourly = hourly, .scope = "All", .caption = "2030" };
  g_autoptr (QuartierChart) chart = quartier_hourly_duration_chart (&view);
  const QuartierSeries *total = find_series (chart, "Together");
  const QuartierSeries *light = find_series (chart, "Lighting");

  g_assert_cmpfloat_with_epsilon (total->values[0], 40, 1e-9);
  for (int i = 1; i < chart->n; i++)
    g_assert_cmpfloat (total->values[i], <=, total->values[i - 1]);
  g_assert_cmpstr (total->note, ==, "40.0\u00a0kW · 2191 h");
  g_assert_cmpuint (chart->rules->len, ==, 1);
  g_assert_cmpstr (g_array_index (chart->rules, QuartierChartRule, 0).label, ==,
                   "Peak 40.0\u00a0kW");
  g_assert_cmpstr (light->note, ==, "30.0\u00a0kW · 1 h");
}

static void
nothing_is_said_in_words (void)
{
  g_autoptr (QuartierHourly) hourly = new_hourly (NULL);
  const QuartierHourlyView view
      = { .hourly = hourly, .split = QUARTIER_HOURLY_BY_NEED, .scope = "All", .caption = "2030" };
  g_autoptr (QuartierChart) week = quartier_hourly_week_chart (&view);
  g_autoptr (QuartierChart) duration = quartier_hourly_duration_chart (&view);

  g_autoptr (QuartierChart) year = quartier_hourly_year_chart (&view);

  g_assert_cmpstr (week->summary, ==, "No heat and no cold is needed here");
  g_assert_cmpstr (duration->summary, ==, "No heat and no cold is needed here");
  /* Of nothing there is no range, and no axis: the air outdoors alone. */
  g_assert_cmpuint (quartier_chart_get_n_series (year), ==, 1);
  g_assert_false (quartier_hourly_has_energy (hourly, QUARTIER_HOURLY_BY_NEED));
  g_assert_true (quartier_hourly_has_energy (hourly, QUARTIER_HOURLY_BY_USE));
}

/* January: 30 sun + 20 people + 100 heating − 120 envelope − 25 air = 5 MWh stay in the mass. */
static void
a_balance_closes_in_every_month (void)
{
  g_autoptr (QuartierHourly) hourly = new_hourly (NULL);
  QuartierBalance *balance = &hourly->balance;
  const QuartierHourlyView view = { .hourly = hourly, .scope = "All", .caption = "2030" };
  g_autoptr (QuartierChart) chart = NULL;

  g_assert_false (quartier_hourly_has_balance (hourly));
  for (int m = 0; m < 12; m++)
    {
      balance->solar_kwh[m] = 30e3;
      balance->internal_kwh[m] = 20e3;
      balance->heating_kwh[m] = m == 6 ? 0 : 100e3;
      balance->cooling_kwh[m] = m == 6 ? 60e3 : 0;
      balance->transmission_kwh[m] = m == 6 ? -5e3 : 120e3; /* in July heat comes in */
      balance->ventilation_kwh[m] = m == 6 ? -5e3 : 25e3;
    }
  g_assert_true (quartier_hourly_has_balance (hourly));
  chart = quartier_hourly_balance_chart (&view);
  g_assert_cmpstr (chart->unit[0], ==, "MWh");
  g_assert_cmpfloat_with_epsilon (find_series (chart, "Stored in the mass")->values[0], -5, 1e-9);
  g_assert_cmpfloat_with_epsilon (find_series (chart, "Through the envelope")->values[6], 5, 1e-9);
  for (int m = 0; m < 12; m++)
    {
      double sum = 0;

      for (guint s = 0; s < quartier_chart_get_n_series (chart); s++)
        sum += quartier_chart_get_series (chart, s)->values[m];
      g_assert_cmpfloat_with_epsilon (sum, 0, 1e-9);
    }
}

/* Homes: 100 hours in use at 29 °C, 40 more at 27 °C, 500 hours at 35 °C while nobody is there;
 * offices that nobody judged. */
static QuartierHourly *
new_rooms (void)
{
  QuartierHourly *hourly = new_hourly ("d");

  hourly->n_rooms = 2;
  hourly->rooms = g_new0 (QuartierRoomHours, 2);
  for (int r = 0; r < 2; r++)
    {
      QuartierRoomHours *room = &hourly->rooms[r];

      room->use = r == 0 ? "residential" : "office";
      for (int h = 0; h < QUARTIER_HOURS; h++)
        {
          room->occupied[h] = h < 4000;
          room->air_c[h] = 21;
          room->free_c[h] = h < 100 ? 29 : h < 140 ? 27 : h < 4000 ? 21 : h < 4500 ? 35 : 21;
        }
      room->limit_c = r == 0 ? 28 : NAN;
      room->overheating_h = r == 0 ? 100 : 0;
    }
  return hourly;
}

static void
hours_above_count_those_in_use (void)
{
  g_autoptr (QuartierHourly) hourly = new_rooms ();
  const QuartierHourlyView view = { .hourly = hourly, .scope = "D", .caption = "2030" };
  g_autoptr (QuartierChart) chart = quartier_hourly_overheating_chart (&view);
  const QuartierSeries *homes = find_series (chart, "residential");
  const QuartierSeries *offices = find_series (chart, "office");
  /* From 25 °C, ten steps a kelvin. */
  g_autofree char *name = quartier_chart_dup_sample_name (chart, 10);

  g_assert_cmpfloat (homes->values[0], ==, 140);
  g_assert_cmpfloat (homes->values[10], ==, 140); /* above 26 °C */
  g_assert_cmpfloat (homes->values[30], ==, 100); /* above 28 °C */
  g_assert_cmpfloat (homes->values[chart->n - 1], ==, 0);
  g_assert_cmpstr (name, ==, "Warmer than 26.0 °C:");
  g_assert_cmpstr (homes->note, ==, "100 h above 28 °C");
  g_assert_cmpstr (offices->note, ==, "no limit known");
  /* One limit, one rule, where 28 °C is. */
  g_assert_cmpuint (chart->rules->len, ==, 1);
  g_assert_cmpfloat (g_array_index (chart->rules, QuartierChartRule, 0).at, ==, 30.5);
}

static void
rooms_are_shown_beside_the_weather (void)
{
  g_autoptr (QuartierHourly) hourly = new_rooms ();
  const QuartierHourlyView view = { .hourly = hourly, .week = 0, .scope = "D", .caption = "2030" };
  g_autoptr (QuartierChart) uncooled = quartier_hourly_rooms_chart (&view, FALSE);
  g_autoptr (QuartierChart) operated = quartier_hourly_rooms_chart (&view, TRUE);

  g_assert_cmpfloat (find_series (uncooled, "residential")->values[0], ==, 29);
  g_assert_cmpfloat (find_series (operated, "residential")->values[0], ==, 21);
  g_assert_cmpfloat_with_epsilon (find_series (uncooled, "Outdoor air")->values[24], 0.1, 1e-9);
  g_assert_cmpstr (uncooled->summary, ==,
                   "Warmest: residential with 29.0 °C on Thu 1 Jan, 0:00–1:00");
}

/* A table */

static void
the_table_has_every_hour (void)
{
  g_autoptr (QuartierHourly) hourly = new_rooms ();
  g_autofree char *text = quartier_hourly_to_csv (hourly);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) names = g_strsplit (lines[0], ",", -1);
  g_auto (GStrv) last = g_strsplit (lines[8760], ",", -1);

  /* A line of names, 8,760 hours, and nothing behind the last line's end. */
  g_assert_cmpuint (g_strv_length (lines), ==, 8762);
  g_assert_cmpstr (lines[8761], ==, "");
  g_assert_cmpuint (g_strv_length (names), ==, g_strv_length (last));
  g_assert_true (g_strv_contains ((const char *const *) names, "residential_uncooled_c"));
  g_assert_cmpstr (names[5], ==, "energy_heating_kwh");
  g_assert_cmpstr (last[0], ==, "8759");
  g_assert_cmpstr (last[1], ==, "12");
  g_assert_cmpstr (last[2], ==, "31");
  g_assert_cmpstr (last[3], ==, "23");
  g_assert_cmpstr (last[4], ==, "36.40");
  g_assert_cmpstr (last[5], ==, "10");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dates/names", days_have_their_names);
  g_test_add_func ("/dates/weeks", weeks_begin_on_monday);
  g_test_add_func ("/dates/every-day", every_day_is_in_its_week);
  g_test_add_func ("/units/suit", units_suit_the_figure);
  g_test_add_func ("/hourly/find", weeks_worth_looking_at_are_found);
  g_test_add_func ("/hourly/week", a_week_shows_its_hours);
  g_test_add_func ("/hourly/export", what_leaves_hangs_below_zero);
  g_test_add_func ("/hourly/year", a_year_shows_means_and_ranges);
  g_test_add_func ("/hourly/duration", load_duration_falls_and_knows_its_full_load_hours);
  g_test_add_func ("/hourly/nothing", nothing_is_said_in_words);
  g_test_add_func ("/rooms/balance", a_balance_closes_in_every_month);
  g_test_add_func ("/rooms/above", hours_above_count_those_in_use);
  g_test_add_func ("/rooms/week", rooms_are_shown_beside_the_weather);
  g_test_add_func ("/table/hours", the_table_has_every_hour);
  return g_test_run ();
}
