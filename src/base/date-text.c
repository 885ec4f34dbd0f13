/*
 * Days of the calendar as each language writes them. Not g_date_time_format ()'s: its names are those of
 * the locale, which need not be installed and need not be in the program's language. Files, JSON and what
 * is typed have 2026-11-30.
 */
#include "base/date-text.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define MONTH "month of a date"

/**
 * quartier_date_text:
 * @year: of the Gregorian calendar, from 1
 * @month: 1…12
 * @day: of the month, from 1
 *
 * Returns: (transfer full): "30 November 2026"
 */
char *
quartier_date_text (int year, int month, int day)
{
  static const char *const months[12]
      = { NC_ ("month of a date", "January"),   NC_ ("month of a date", "February"),
          NC_ ("month of a date", "March"),     NC_ ("month of a date", "April"),
          NC_ ("month of a date", "May"),       NC_ ("month of a date", "June"),
          NC_ ("month of a date", "July"),      NC_ ("month of a date", "August"),
          NC_ ("month of a date", "September"), NC_ ("month of a date", "October"),
          NC_ ("month of a date", "November"),  NC_ ("month of a date", "December") };
  g_autofree char *number = NULL;

  g_return_val_if_fail (month >= 1 && month <= 12, NULL);
  /* Translators: the first day of a month within a date: 1er in French, 1 where days are all alike */
  number = day == 1 ? g_strdup (C_ ("first day of a month", "1")) : g_strdup_printf ("%d", day);
  /* Translators: a date: day, month, year, as in "30 November 2026" */
  return g_strdup_printf (C_ ("date", "%1$s %2$s %3$d"), number,
                          g_dpgettext2 (NULL, MONTH, months[month - 1]), year);
}

/**
 * quartier_date_text_of:
 * @iso: as files have it, "2026-11-30"
 *
 * Returns: (transfer full): "30 November 2026"; @iso itself where it is no day
 */
char *
quartier_date_text_of (const char *iso)
{
  int year, month, day, end = 0;

  if (sscanf (iso, "%4d-%2d-%2d%n", &year, &month, &day, &end) != 3 || iso[end] != '\0' || year < 1
      || month < 1 || day < 1 || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return g_strdup (iso);
  return quartier_date_text (year, month, day);
}

/**
 * quartier_moment_text:
 *
 * Returns: (transfer full): "30 November 2026, 14:05", by the clock of @when's own time zone
 */
char *
quartier_moment_text (GDateTime *when)
{
  g_autofree char *date = quartier_date_text (g_date_time_get_year (when), g_date_time_get_month (when),
                                              g_date_time_get_day_of_month (when));

  /* Translators: a date, hour and minute, as in "30 November 2026, 14:05" */
  return g_strdup_printf (C_ ("date", "%1$s, %2$d:%3$02d"), date, g_date_time_get_hour (when),
                          g_date_time_get_minute (when));
}
