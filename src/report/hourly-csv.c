/*
 * Hours as a table for spreadsheets and scripts: points for decimals, names as in the estimate.
 */
#include <glib.h>

#include "report/dates.h"
#include "report/hourly-charts.h"

static const char *const end_use_ids[QUARTIER_N_END_USES]
    = { "heating", "cooling", "hot_water", "ventilation", "lighting", "appliances" };

static void
append_number (GString *out, double number, const char *format)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (out, ',');
  g_string_append (out, g_ascii_formatd (text, sizeof text, format, number));
}

static void
append_header (GString *out, const QuartierHourly *hourly)
{
  g_string_append (out, "hour,month,day,hour_of_day,outdoor_c");
  for (int u = 0; u < QUARTIER_N_END_USES; u++)
    g_string_append_printf (out, ",energy_%s_kwh", end_use_ids[u]);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    g_string_append_printf (out, ",carrier_%s_kwh", quartier_carrier_get_id (c));
  g_string_append (out, ",pv_generated_kwh,pv_self_consumed_kwh,pv_exported_kwh,battery_kwh"
                        ",chp_generated_kwh,chp_self_consumed_kwh,chp_exported_kwh"
                        ",need_heating_kwh,need_cooling_kwh,need_hot_water_kwh,charging_kwh,charging_pv_kwh");
  for (gsize r = 0; r < hourly->n_rooms; r++)
    g_string_append_printf (out, ",%s_air_c,%s_uncooled_c,%s_in_use", hourly->rooms[r].use,
                            hourly->rooms[r].use, hourly->rooms[r].use);
  g_string_append_c (out, '\n');
}

static void
append_hour (GString *out, const QuartierHourly *hourly, int hour)
{
  const QuartierSupplyHours *supply = &hourly->supply;
  const int day = hour / 24, month = quartier_month_of_day (day);
  const double *const rest[] = {
    supply->pv_generated_kwh,   supply->pv_self_kwh,       supply->pv_exported_kwh,
    supply->battery_kwh,        supply->chp_generated_kwh, supply->chp_self_kwh,
    supply->chp_exported_kwh,   supply->need_heating_kwh,  supply->need_cooling_kwh,
    supply->need_hot_water_kwh, hourly->charging_kwh,      supply->pv_charging_kwh,
  };

  g_string_append_printf (out, "%d,%d,%d,%d", hour, month + 1,
                          day - quartier_month_first_day (month) + 1, hour % 24);
  append_number (out, hourly->outdoor_c[hour], "%.2f");
  for (int u = 0; u < QUARTIER_N_END_USES; u++)
    append_number (out, supply->energy_kwh[u][hour], "%.6g");
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    append_number (out, supply->carriers_kwh[c][hour], "%.6g");
  for (gsize i = 0; i < G_N_ELEMENTS (rest); i++)
    append_number (out, rest[i][hour], "%.6g");
  for (gsize r = 0; r < hourly->n_rooms; r++)
    {
      append_number (out, (double) hourly->rooms[r].air_c[hour], "%.2f");
      append_number (out, (double) hourly->rooms[r].free_c[hour], "%.2f");
      g_string_append (out, hourly->rooms[r].occupied[hour] ? ",1" : ",0");
    }
  g_string_append_c (out, '\n');
}

/**
 * quartier_hourly_to_csv:
 *
 * Returns: (transfer full): a row an hour; hour 0 is 1 January, 00:00–01:00 local standard time
 */
char *
quartier_hourly_to_csv (const QuartierHourly *hourly)
{
  GString *out = g_string_new (NULL);

  append_header (out, hourly);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    append_hour (out, hourly, h);
  return g_string_free (out, FALSE);
}
