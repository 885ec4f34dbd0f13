/*
 * What happens in the rooms: the heat balance by month, and how warm it gets.
 */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "report/dates.h"
#include "report/hourly-charts.h"
#include "report/units.h"
#include "report/words.h"

#define HOURS QUARTIER_HOURS
#define WEEK_HOURS (7 * 24)
/* Steps of the curve of hours above a temperature. */
#define STEPS_A_KELVIN 10
/* The curve begins here, or a degree below the lowest limit: below, nobody asks. */
#define CURVE_FROM_C 25

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

/* The heat balance */

/* Whether any heat flows through the rooms. */
gboolean
quartier_hourly_has_balance (const QuartierHourly *hourly)
{
  const QuartierBalance *balance = &hourly->balance;

  for (int m = 0; m < 12; m++)
    if (balance->transmission_kwh[m] != 0 || balance->ventilation_kwh[m] != 0
        || balance->solar_kwh[m] != 0 || balance->internal_kwh[m] != 0
        || balance->heating_kwh[m] != 0 || balance->cooling_kwh[m] != 0)
      return TRUE;
  return FALSE;
}

static double
get_stored (const QuartierBalance *balance, int month)
{
  return balance->solar_kwh[month] + balance->internal_kwh[month] + balance->heating_kwh[month]
         - balance->transmission_kwh[month] - balance->ventilation_kwh[month]
         - balance->cooling_kwh[month];
}

static double
sum_year (const double *months)
{
  double sum = 0;

  for (int m = 0; m < 12; m++)
    sum += months[m];
  return sum;
}

static char *
month_name (int month, int detail G_GNUC_UNUSED)
{
  return g_strdup (quartier_month_label (month));
}

static char *
dup_balance_summary (const QuartierBalance *balance)
{
  const double solar = sum_year (balance->solar_kwh);
  const double internal = sum_year (balance->internal_kwh);
  const double heating = sum_year (balance->heating_kwh);
  g_autofree char *solar_text = quartier_energy_text (solar);
  g_autofree char *internal_text = quartier_energy_text (internal);
  g_autofree char *heating_text = quartier_energy_text (heating);
  g_autofree char *cooling_text = quartier_energy_text (sum_year (balance->cooling_kwh));

  /* Translators: four energies of a year */
  return g_strdup_printf (
      _("In the year: sun %s, people and devices %s, heating %s; cooling takes "
         "%s away"),
      solar_text, internal_text, heating_text, cooling_text);
}

/**
 * quartier_hourly_balance_chart:
 *
 * Returns: (transfer full): heat that comes in above zero, heat that goes below; what the mass
 *   stores makes the two equal
 */
QuartierChart *
quartier_hourly_balance_chart (const QuartierHourlyView *view)
{
  const QuartierBalance *balance = &view->hourly->balance;
  const struct
  {
    const char *label;
    const double *kwh;
    int sign;
    guint colour;
  } flows[] = {
    { _("Sun through glass"), balance->solar_kwh, 1, 4 },
    { _("People, light and devices"), balance->internal_kwh, 1, 5 },
    { _("Heating"), balance->heating_kwh, 1, 0 },
    { _("Through the envelope"), balance->transmission_kwh, -1, 6 },
    { _("With the air"), balance->ventilation_kwh, -1, 3 },
    { _("Cooling"), balance->cooling_kwh, -1, 1 },
  };
  QuartierChart *chart = new_chart (view, 12, _("heat balance of the rooms"));
  QuartierSeries *stored;
  QuartierScale scale;
  double greatest = 0;

  for (int m = 0; m < 12; m++)
    {
      double in = 0;

      for (gsize f = 0; f < G_N_ELEMENTS (flows); f++)
        in += MAX (0, flows[f].sign * flows[f].kwh[m]);
      greatest = MAX (greatest, in);
      quartier_chart_add_tick (chart, m + 0.5, m + 0.5, quartier_month_label (m));
    }
  scale = quartier_energy_scale (greatest);
  chart->unit[0] = g_strdup (scale.unit);
  chart->decimals[0] = scale.decimals;
  for (gsize f = 0; f < G_N_ELEMENTS (flows); f++)
    {
      QuartierSeries *series = quartier_chart_add_series (
          chart, flows[f].label, QUARTIER_MARK_BAR, quartier_palette_series (flows[f].colour));

      for (int m = 0; m < 12; m++)
        series->values[m] = flows[f].sign * flows[f].kwh[m] * scale.per_base;
    }
  stored = quartier_chart_add_series (chart, _("Stored in the mass"), QUARTIER_MARK_BAR,
                                      quartier_palette_series (7));
  for (int m = 0; m < 12; m++)
    stored->values[m] = -get_stored (balance, m) * scale.per_base;
  chart->name = month_name;
  chart->summary = dup_balance_summary (balance);
  return chart;
}

/* Temperatures */

static const char *
get_use_label (const QuartierHourlyView *view, const QuartierRoomHours *room)
{
  const QuartierCatalogueEntry *entry
      = view->library != NULL
            ? quartier_library_find (view->library, QUARTIER_CATALOGUE_LAND_USE, room->use)
            : NULL;

  return entry != NULL ? _(entry->name) : room->use;
}

/* Lines need other colours than areas: none as pale as yellow. */
static const QuartierColour *
get_room_colour (gsize index)
{
  static const guint order[] = { 0, 6, 3, 5, 2, 1, 7, 4 };

  return quartier_palette_series (order[index % G_N_ELEMENTS (order)]);
}

static char *
dup_overheating_note (const QuartierRoomHours *room)
{
  g_autofree char *hours = NULL, *limit = NULL;

  if (isnan (room->limit_c))
    return g_strdup (_("no limit known"));
  hours = quartier_number_text (room->overheating_h, 0);
  limit = quartier_quantity_text (room->limit_c, 2);
  /* Translators: hours of a year in use that are warmer than a temperature */
  return g_strdup_printf (_("%s h above %s °C"), hours, limit);
}

/* Every limit once. */
static void
add_limits (QuartierChart *chart, const QuartierHourly *hourly, gboolean upright, double from_c)
{
  for (gsize r = 0; r < hourly->n_rooms; r++)
    {
      const double limit_c = hourly->rooms[r].limit_c;
      g_autofree char *number = quartier_quantity_text (limit_c, 2);
      /* Translators: a temperature that rooms should not pass */
      g_autofree char *label = g_strdup_printf (_("Limit %s °C"), number);
      gboolean known = isnan (limit_c);

      for (gsize before = 0; before < r && !known; before++)
        known = hourly->rooms[before].limit_c == limit_c;
      if (!known)
        quartier_chart_add_rule (
            chart, upright ? (limit_c - from_c) * STEPS_A_KELVIN + 0.5 : limit_c, upright, label);
    }
}

static char *
hour_name (int hour, int first_weekday)
{
  return quartier_hour_text (hour, first_weekday);
}

/* The use whose rooms are warmest, and when. */
static char *
dup_warmest_summary (const QuartierHourlyView *view, int from, int to, gboolean cooled)
{
  const QuartierHourly *hourly = view->hourly;
  const QuartierRoomHours *warmest = NULL;
  g_autofree char *number = NULL, *when = NULL;
  float most_c = -G_MAXFLOAT;
  int hour = from;

  for (gsize r = 0; r < hourly->n_rooms; r++)
    for (int h = from; h < to; h++)
      {
        const float c = cooled ? hourly->rooms[r].air_c[h] : hourly->rooms[r].free_c[h];

        if (c > most_c)
          {
            most_c = c;
            hour = h;
            warmest = &hourly->rooms[r];
          }
      }
  if (warmest == NULL)
    return NULL;
  number = quartier_number_text (most_c, 1);
  when = quartier_hour_text (hour, hourly->first_weekday);
  /* Translators: a use of buildings, a temperature, an hour */
  return g_strdup_printf (_("Warmest: %s with %s °C on %s"), get_use_label (view, warmest), number,
                          when);
}

/**
 * quartier_hourly_rooms_chart:
 * @cooled: as operated; else with heating, without any cooling
 *
 * Returns: (transfer full): air of each use's rooms and outdoors through a week
 */
QuartierChart *
quartier_hourly_rooms_chart (const QuartierHourlyView *view, gboolean cooled)
{
  const QuartierHourly *hourly = view->hourly;
  const int first_day = quartier_week_first_day (view->week, hourly->first_weekday);
  const int from = first_day * 24;
  QuartierChart *chart = new_chart (view, WEEK_HOURS,
                                    cooled ? _("air of the rooms, as operated")
                                           : _("air of the rooms without cooling"));
  QuartierSeries *series
      = quartier_chart_add_series (chart, _("Outdoor air"), QUARTIER_MARK_LINE, NULL);

  for (int h = 0; h < WEEK_HOURS; h++)
    series->values[h] = hourly->outdoor_c[from + h];
  series->dashed = TRUE;
  for (gsize r = 0; r < hourly->n_rooms; r++)
    {
      const QuartierRoomHours *room = &hourly->rooms[r];

      series = quartier_chart_add_series (chart, get_use_label (view, room), QUARTIER_MARK_LINE,
                                          get_room_colour (r));
      if (!cooled)
        series->note = dup_overheating_note (room);
      for (int h = 0; h < WEEK_HOURS; h++)
        series->values[h] = (double) (cooled ? room->air_c[from + h] : room->free_c[from + h]);
    }
  add_limits (chart, hourly, FALSE, 0);
  for (int d = 0; d < 7; d++)
    {
      g_autofree char *day = quartier_day_text (first_day + d, hourly->first_weekday);

      quartier_chart_add_tick (chart, d * 24, d * 24 + 12, day);
    }
  chart->unit[0] = g_strdup ("°C");
  chart->decimals[0] = 1;
  chart->from_zero = FALSE;
  chart->name = hour_name;
  chart->name_from = from;
  chart->summary = dup_warmest_summary (view, from, from + WEEK_HOURS, cooled);
  return chart;
}

static char *
step_name (int step, int from_c)
{
  g_autofree char *number = quartier_number_text (from_c + step / (double) STEPS_A_KELVIN, 1);

  return g_strdup_printf (_("Warmer than %s °C:"), number);
}

/* From where to where the curve goes: to the first whole degree that no room passes. */
static void
find_curve (const QuartierHourly *hourly, int *from_c, int *to_c)
{
  double least = CURVE_FROM_C, greatest = CURVE_FROM_C + 5;

  for (gsize r = 0; r < hourly->n_rooms; r++)
    {
      const QuartierRoomHours *room = &hourly->rooms[r];

      if (isfinite (room->limit_c))
        {
          least = MIN (least, room->limit_c - 1);
          greatest = MAX (greatest, room->limit_c + 1);
        }
      for (int h = 0; h < HOURS; h++)
        if (room->occupied[h])
          greatest = MAX (greatest, (double) room->free_c[h]);
    }
  *from_c = (int) floor (least);
  *to_c = (int) ceil (greatest);
}

static int
count_above (const QuartierRoomHours *room, double limit_c)
{
  int n = 0;

  for (int h = 0; h < HOURS; h++)
    n += room->occupied[h] && (double) room->free_c[h] > limit_c;
  return n;
}

/**
 * quartier_hourly_overheating_chart:
 *
 * Returns: (transfer full): over each temperature, the hours in use that are warmer, of each use's
 *   rooms without cooling
 */
QuartierChart *
quartier_hourly_overheating_chart (const QuartierHourlyView *view)
{
  const QuartierHourly *hourly = view->hourly;
  QuartierChart *chart;
  int from_c, to_c;

  find_curve (hourly, &from_c, &to_c);
  chart = new_chart (view, (to_c - from_c) * STEPS_A_KELVIN + 1,
                     _("hours in use above a temperature, without cooling"));
  for (gsize r = 0; r < hourly->n_rooms; r++)
    {
      const QuartierRoomHours *room = &hourly->rooms[r];
      QuartierSeries *series = quartier_chart_add_series (chart, get_use_label (view, room),
                                                          QUARTIER_MARK_LINE, get_room_colour (r));

      series->note = dup_overheating_note (room);
      for (int i = 0; i < chart->n; i++)
        series->values[i] = count_above (room, from_c + i / (double) STEPS_A_KELVIN);
    }
  add_limits (chart, hourly, TRUE, from_c);
  for (int c = from_c; c <= to_c; c++)
    {
      g_autofree char *number = quartier_number_text (c, 0);
      g_autofree char *label = c == to_c ? g_strdup_printf ("%s °C", number) : g_strdup (number);

      quartier_chart_add_tick (chart, (c - from_c) * STEPS_A_KELVIN + 0.5,
                               (c - from_c) * STEPS_A_KELVIN + 0.5, label);
    }
  chart->unit[0] = g_strdup ("h");
  chart->decimals[0] = 0;
  chart->name = step_name;
  chart->name_from = 0;
  chart->name_detail = from_c;
  chart->summary = dup_warmest_summary (view, 0, HOURS, FALSE);
  return chart;
}
