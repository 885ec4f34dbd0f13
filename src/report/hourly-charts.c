/*
 * Hours of a year as charts: a week, the year, a carpet, the load duration. An hour's energy in kWh
 * is its mean power in kW; charts show power.
 */
#include "report/hourly-charts.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "report/dates.h"
#include "report/units.h"
#include "report/words.h"

#define HOURS QUARTIER_HOURS
#define DAYS (HOURS / 24)
#define WEEK_HOURS (7 * 24)
/* More than any split has. */
#define MAX_STREAMS 16

/* One of the things that a split tells apart; its values are borrowed. */
typedef struct
{
  const char *label;
  QuartierColour colour;
  const double *kwh;
  gboolean out;     /* leaves the district: drawn below zero, and not part of the sum */
  gboolean one_way; /* only what is above zero */
} Stream;

typedef struct
{
  int n;
  Stream streams[MAX_STREAMS];
} Streams;

const char *
quartier_hourly_split_label (QuartierHourlySplit split)
{
  static const char *const labels[QUARTIER_N_HOURLY_SPLITS]
      = { N_ ("By end use"), N_ ("By carrier"), N_ ("Useful heat and cold") };

  return _(labels[split]);
}

static double
get_kwh (const Stream *stream, int hour)
{
  return stream->one_way ? MAX (0, stream->kwh[hour]) : stream->kwh[hour];
}

/* What does not occur has no place in the key. */
static void
add_stream (Streams *streams, const char *label, guint colour, const double *kwh, gboolean out)
{
  g_return_if_fail (streams->n < MAX_STREAMS);
  for (int h = 0; h < HOURS; h++)
    if (kwh[h] != 0)
      {
        streams->streams[streams->n++]
            = (Stream) { label, *quartier_palette_series (colour), kwh, out, FALSE };
        return;
      }
}

static void
add_carriers (Streams *streams, const QuartierHourly *hourly)
{
  const QuartierSupplyHours *supply = &hourly->supply;
  static const guint colours[QUARTIER_N_CARRIERS] = {
    [QUARTIER_CARRIER_ELECTRICITY] = 6, [QUARTIER_CARRIER_GAS] = 2,
    [QUARTIER_CARRIER_OIL] = 8,         [QUARTIER_CARRIER_COAL] = 7,
    [QUARTIER_CARRIER_BIOMASS] = 3,     [QUARTIER_CARRIER_DISTRICT_HEAT] = 5,
  };

  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    if (c != QUARTIER_CARRIER_ELECTRICITY)
      add_stream (streams, quartier_carrier_label (c), colours[c], supply->carriers_kwh[c], FALSE);
  add_stream (streams, _("Electricity bought"), colours[QUARTIER_CARRIER_ELECTRICITY],
              supply->carriers_kwh[QUARTIER_CARRIER_ELECTRICITY], FALSE);
  add_stream (streams, _("Charging of cars from the grid"), 9, hourly->charging_bought_kwh, FALSE);
  add_stream (streams, _("Photovoltaics used"), 4, supply->pv_self_kwh, FALSE);
  add_stream (streams, _("Photovoltaics exported"), 1, supply->pv_exported_kwh, TRUE);
  /* What comes out of it again is photovoltaics used. */
  add_stream (streams, _("Into the battery"), 10, supply->battery_kwh, TRUE);
  if (streams->n > 0 && streams->streams[streams->n - 1].kwh == supply->battery_kwh)
    streams->streams[streams->n - 1].one_way = TRUE;
  /* What is used of it here is in the fuel. */
  add_stream (streams, _("Combined heat and power exported"), 0, supply->chp_exported_kwh, TRUE);
}

static void
find_streams (const QuartierHourlyView *view, Streams *out)
{
  const QuartierSupplyHours *supply = &view->hourly->supply;

  out->n = 0;
  switch (view->split)
    {
    case QUARTIER_HOURLY_BY_CARRIER:
      add_carriers (out, view->hourly);
      break;
    case QUARTIER_HOURLY_BY_NEED:
      add_stream (out, _("Room heat"), 0, supply->need_heating_kwh, FALSE);
      add_stream (out, _("Hot water"), 2, supply->need_hot_water_kwh, FALSE);
      add_stream (out, _("Room cooling"), 1, supply->need_cooling_kwh, FALSE);
      break;
    case QUARTIER_HOURLY_BY_USE:
    default:
      for (int u = 0; u < QUARTIER_N_END_USES; u++)
        add_stream (out, quartier_end_use_label (u), (guint) u, supply->energy_kwh[u], FALSE);
      add_stream (out, _("Charging of cars"), 6, view->hourly->charging_kwh, FALSE);
      break;
    }
}

/**
 * quartier_hourly_has_energy:
 *
 * Returns: whether in any hour of the year there is anything of what @split tells apart
 */
gboolean
quartier_hourly_has_energy (const QuartierHourly *hourly, QuartierHourlySplit split)
{
  const QuartierHourlyView view = { .hourly = hourly, .split = split };
  Streams streams;

  find_streams (&view, &streams);
  return streams.n > 0;
}

static double
get_total (const Streams *streams, int hour)
{
  double total = 0;

  for (int i = 0; i < streams->n; i++)
    total += streams->streams[i].out ? 0 : streams->streams[i].kwh[hour];
  return total;
}

/* The hour of the greatest sum in a range, and the energy of the range. */
static int
find_peak (const Streams *streams, int from, int to, double *sum_kwh)
{
  int peak = from;
  double greatest = -INFINITY;

  *sum_kwh = 0;
  for (int h = from; h < to; h++)
    {
      const double total = get_total (streams, h);

      *sum_kwh += total;
      if (total > greatest)
        {
          greatest = total;
          peak = h;
        }
    }
  return peak;
}

static const char *
get_nothing (QuartierHourlySplit split)
{
  return split == QUARTIER_HOURLY_BY_NEED ? _("No heat and no cold is needed here") : _("No energy is used here");
}

static char *
dup_summary (const QuartierHourlyView *view, const Streams *streams, int from, int to,
             const char *format)
{
  double sum_kwh;
  const int peak = find_peak (streams, from, to, &sum_kwh);
  g_autofree char *energy = quartier_energy_text (sum_kwh);
  g_autofree char *power = quartier_power_text (get_total (streams, peak));
  g_autofree char *when = quartier_hour_text (peak, view->hourly->first_weekday);

  if (!(sum_kwh > 0))
    return g_strdup (get_nothing (view->split));
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, energy, power, when);
#pragma GCC diagnostic pop
}

static const char *
get_title (QuartierHourlySplit split)
{
  switch (split)
    {
    case QUARTIER_HOURLY_BY_CARRIER:
      return _("power by carrier");
    case QUARTIER_HOURLY_BY_NEED:
      return _("useful heat and cold");
    case QUARTIER_HOURLY_BY_USE:
    default:
      return _("power by end use");
    }
}

static char *
hour_name (int hour, int first_weekday)
{
  return quartier_hour_text (hour, first_weekday);
}

static char *
day_name (int day, int first_weekday)
{
  return quartier_day_text (day, first_weekday);
}

static QuartierChart *
new_chart (const QuartierHourlyView *view, int n, const char *what)
{
  /* Translators: of what (a district), and what is shown of it */
  g_autofree char *title = g_strdup_printf (_("%s: %s"), view->scope, what);
  QuartierChart *chart = quartier_chart_new (n, title, view->caption);

  chart->number = quartier_number_text;
  chart->name_detail = view->hourly->first_weekday;
  return chart;
}

static void
set_power_axis (QuartierChart *chart, const QuartierScale *scale)
{
  chart->unit[0] = g_strdup (scale->unit);
  /* Read out, the small parts of a great sum can still be told. */
  chart->decimals[0] = MIN (scale->decimals + 1, 3);
}

static QuartierSeries *
add_outdoor (QuartierChart *chart)
{
  QuartierSeries *outdoor
      = quartier_chart_add_series (chart, _("Outdoor air"), QUARTIER_MARK_LINE, NULL);

  outdoor->axis = 1;
  chart->unit[1] = g_strdup ("°C");
  chart->decimals[1] = 1;
  return outdoor;
}

/* Weeks */

static double
judge_week (const QuartierHourly *hourly, const Streams *streams, int first_hour,
            QuartierWeekKind kind)
{
  double sum_c = 0, most = -INFINITY;

  for (int h = first_hour; h < first_hour + WEEK_HOURS; h++)
    {
      sum_c += hourly->outdoor_c[h];
      most = MAX (most, get_total (streams, h));
    }
  return kind == QUARTIER_WEEK_OF_PEAK ? most : (kind == QUARTIER_WEEK_HOTTEST ? sum_c : -sum_c);
}

/**
 * quartier_hourly_find_week:
 * @split: whose sum has the peak
 *
 * Returns: the number of the week
 */
int
quartier_hourly_find_week (const QuartierHourly *hourly, QuartierHourlySplit split,
                           QuartierWeekKind kind)
{
  const QuartierHourlyView view = { .hourly = hourly, .split = split };
  double best = -INFINITY;
  int found = 0;
  Streams streams;

  find_streams (&view, &streams);
  for (int week = 0; week < quartier_count_weeks (hourly->first_weekday); week++)
    {
      const int day = quartier_week_first_day (week, hourly->first_weekday);
      const double value = judge_week (hourly, &streams, day * 24, kind);

      if (value > best)
        {
          best = value;
          found = week;
        }
    }
  return found;
}

/**
 * quartier_hourly_week_chart:
 *
 * Returns: (transfer full): seven days, hour by hour
 */
QuartierChart *
quartier_hourly_week_chart (const QuartierHourlyView *view)
{
  const QuartierHourly *hourly = view->hourly;
  const int first_day = quartier_week_first_day (view->week, hourly->first_weekday);
  const int from = first_day * 24;
  QuartierChart *chart = new_chart (view, WEEK_HOURS, get_title (view->split));
  QuartierScale scale;
  Streams streams;
  double sum_kwh;

  find_streams (view, &streams);
  scale = quartier_power_scale (
      get_total (&streams, find_peak (&streams, from, from + WEEK_HOURS, &sum_kwh)));
  set_power_axis (chart, &scale);
  for (int i = 0; i < streams.n; i++)
    {
      const Stream *stream = &streams.streams[i];
      QuartierSeries *series
          = quartier_chart_add_series (chart, stream->label, QUARTIER_MARK_AREA, &stream->colour);

      for (int h = 0; h < WEEK_HOURS; h++)
        series->values[h] = (stream->out ? -1 : 1) * get_kwh (stream, from + h) * scale.per_base;
    }
  memcpy (add_outdoor (chart)->values, hourly->outdoor_c + from, WEEK_HOURS * sizeof (double));
  for (int d = 0; d < 7; d++)
    {
      g_autofree char *day = quartier_day_text (first_day + d, hourly->first_weekday);

      quartier_chart_add_tick (chart, d * 24, d * 24 + 12, day);
    }
  chart->name = hour_name;
  chart->name_from = from;
  chart->total_label = g_strdup (_("Together"));
  /* Translators: an energy, a power, an hour */
  chart->summary = dup_summary (view, &streams, from, from + WEEK_HOURS,
                                _("%s in this week; the most is %s, on %s"));
  return chart;
}

/* The year */

static void
add_months (QuartierChart *chart, int samples_a_day)
{
  for (int m = 0; m < 12; m++)
    {
      const int from = quartier_month_first_day (m), to = quartier_month_first_day (m + 1);

      quartier_chart_add_tick (chart, from * samples_a_day, (from + to) / 2.0 * samples_a_day,
                               quartier_month_label (m));
    }
}

static double
mean_of_day (const double *hours, int day)
{
  double sum = 0;

  for (int h = day * 24; h < (day + 1) * 24; h++)
    sum += hours[h];
  return sum / 24;
}

static double
mean_of_stream (const Stream *stream, int day)
{
  double sum = 0;

  for (int h = day * 24; h < (day + 1) * 24; h++)
    sum += get_kwh (stream, h);
  return sum / 24;
}

/* From the least to the greatest hour of each day. */
static void
add_range (QuartierChart *chart, const Streams *streams, const QuartierScale *scale)
{
  static const QuartierColour grey = { 0.5, 0.5, 0.5, 1 };
  QuartierSeries *range
      = quartier_chart_add_series (chart, _("Hours of the day"), QUARTIER_MARK_BAND, &grey);

  for (int d = 0; d < DAYS; d++)
    {
      double least = INFINITY, greatest = -INFINITY;

      for (int h = d * 24; h < (d + 1) * 24; h++)
        {
          const double total = get_total (streams, h);

          least = MIN (least, total);
          greatest = MAX (greatest, total);
        }
      range->low[d] = least * scale->per_base;
      range->values[d] = greatest * scale->per_base;
    }
}

/**
 * quartier_hourly_year_chart:
 *
 * Returns: (transfer full): the mean of each day, before the range of its hours
 */
QuartierChart *
quartier_hourly_year_chart (const QuartierHourlyView *view)
{
  const QuartierHourly *hourly = view->hourly;
  QuartierChart *chart = new_chart (view, DAYS, get_title (view->split));
  QuartierSeries *outdoor;
  QuartierScale scale;
  Streams streams;
  double sum_kwh;

  find_streams (view, &streams);
  scale = quartier_power_scale (get_total (&streams, find_peak (&streams, 0, HOURS, &sum_kwh)));
  set_power_axis (chart, &scale);
  for (int i = 0; i < streams.n; i++)
    {
      const Stream *stream = &streams.streams[i];
      QuartierSeries *series
          = quartier_chart_add_series (chart, stream->label, QUARTIER_MARK_AREA, &stream->colour);

      for (int d = 0; d < DAYS; d++)
        series->values[d] = (stream->out ? -1 : 1) * mean_of_stream (stream, d) * scale.per_base;
    }
  if (streams.n > 0)
    add_range (chart, &streams, &scale);
  outdoor = add_outdoor (chart);
  for (int d = 0; d < DAYS; d++)
    outdoor->values[d] = mean_of_day (hourly->outdoor_c, d);
  add_months (chart, 1);
  chart->name = day_name;
  chart->total_label = g_strdup (_("Together"));
  /* Translators: an energy, a power, an hour */
  chart->summary
      = dup_summary (view, &streams, 0, HOURS, _("%s in the year; the most is %s, on %s"));
  return chart;
}

/**
 * quartier_hourly_carpet_chart:
 *
 * Returns: (transfer full): the sum of the split's parts, days along and hours up
 */
QuartierChart *
quartier_hourly_carpet_chart (const QuartierHourlyView *view)
{
  QuartierChart *chart
      = new_chart (view, HOURS,
                   view->split == QUARTIER_HOURLY_BY_NEED ? _("useful heat and cold, hour by hour")
                                                          : _("power, hour by hour"));
  QuartierSeries *series;
  QuartierScale scale;
  Streams streams;
  double sum_kwh;

  find_streams (view, &streams);
  scale = quartier_power_scale (get_total (&streams, find_peak (&streams, 0, HOURS, &sum_kwh)));
  set_power_axis (chart, &scale);
  series = quartier_chart_add_series (chart, _("Together"), QUARTIER_MARK_AREA,
                                      quartier_palette_series (0));
  for (int h = 0; h < HOURS; h++)
    series->values[h] = get_total (&streams, h) * scale.per_base;
  add_months (chart, 24);
  chart->carpet_rows = 24;
  /* Translators: hours of the day, on an axis */
  chart->carpet_unit = g_strdup (C_ ("hours of the day", "h"));
  chart->name = hour_name;
  chart->summary
      = dup_summary (view, &streams, 0, HOURS, _("%s in the year; the most is %s, on %s"));
  return chart;
}

/* Load duration */

static int
compare_falling (const void *a, const void *b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x < y) - (x > y);
}

static char *
rank_name (int rank, int detail G_GNUC_UNUSED)
{
  g_autofree char *hours = quartier_number_text (rank + 1, 0);

  /* Translators: how many hours a year a power is reached or surpassed */
  return g_strdup_printf (_("In %s hours at least:"), hours);
}

/* Peak and full-load hours: how long the peak would have to last to use the year's energy. */
static char *
dup_peak_note (const double *falling_kw)
{
  g_autofree char *peak = quartier_power_text (falling_kw[0]);
  g_autofree char *hours = NULL;
  double sum = 0;

  for (int h = 0; h < HOURS; h++)
    sum += falling_kw[h];
  hours = quartier_number_text (falling_kw[0] > 0 ? sum / falling_kw[0] : NAN, 0);
  /* Translators: the greatest power, and the full-load hours of a year */
  return g_strdup_printf (_("%s · %s h"), peak, hours);
}

static void
add_falling (QuartierChart *chart, QuartierSeries *series, const QuartierScale *scale)
{
  qsort (series->values, HOURS, sizeof (double), compare_falling);
  series->note = dup_peak_note (series->values);
  for (int h = 0; h < HOURS; h++)
    series->values[h] *= scale->per_base;
}

/* A line at the greatest hour of all, with its power. */
static void
add_peak (QuartierChart *chart, double peak, const QuartierScale *scale)
{
  g_autofree char *power = quartier_power_text (peak / scale->per_base);
  /* Translators: the greatest power of the year */
  g_autofree char *label = g_strdup_printf (_("Peak %s"), power);

  if (peak > 0)
    quartier_chart_add_rule (chart, peak, FALSE, label);
}

/**
 * quartier_hourly_duration_chart:
 *
 * Returns: (transfer full): every part and the sum, each from its greatest hour to its least
 */
QuartierChart *
quartier_hourly_duration_chart (const QuartierHourlyView *view)
{
  static const QuartierColour grey = { 0.5, 0.5, 0.5, 0.35 };
  QuartierChart *chart = new_chart (view, HOURS, _("load duration"));
  QuartierSeries *total;
  QuartierScale scale;
  Streams streams;
  double sum_kwh;

  find_streams (view, &streams);
  scale = quartier_power_scale (get_total (&streams, find_peak (&streams, 0, HOURS, &sum_kwh)));
  set_power_axis (chart, &scale);
  total = quartier_chart_add_series (chart, _("Together"), QUARTIER_MARK_AREA, &grey);
  for (int h = 0; h < HOURS; h++)
    total->values[h] = get_total (&streams, h);
  add_falling (chart, total, &scale);
  add_peak (chart, total->values[0], &scale);
  for (int i = 0; i < streams.n; i++)
    {
      const Stream *stream = &streams.streams[i];
      QuartierSeries *series
          = quartier_chart_add_series (chart, stream->label, QUARTIER_MARK_LINE, &stream->colour);

      for (int h = 0; h < HOURS; h++)
        series->values[h] = get_kwh (stream, h);
      add_falling (chart, series, &scale);
    }
  for (int h = 0; h <= HOURS; h += 1000)
    {
      g_autofree char *number = quartier_number_text (h, 0);
      g_autofree char *label = h == 8000 ? g_strdup_printf (_("%s h"), number) : g_strdup (number);

      quartier_chart_add_tick (chart, h, h, label);
    }
  chart->name = rank_name;
  chart->summary = g_strdup (sum_kwh > 0 ? _("Behind each name: its greatest power and its "
                                              "full-load hours")
                                         : get_nothing (view->split));
  return chart;
}
