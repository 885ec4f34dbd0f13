/*
 * Days and hours of the typical year, as people read them. Not the C library's: the words follow
 * the program's language, which need not be that of the locale.
 */
#include "report/dates.h"

#include <glib/gi18n-lib.h>

#define DAYS 365
#define WEEK 7

static const int first_days[13] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, DAYS };

/* Short name of a month, 0…11. */
const char *
quartier_month_label (int month)
{
  static const char *const labels[12]
      = { N_ ("Jan"), N_ ("Feb"), N_ ("Mar"), N_ ("Apr"), NC_ ("short month", "May"),
          N_ ("Jun"), N_ ("Jul"), N_ ("Aug"), N_ ("Sep"), N_ ("Oct"),
          N_ ("Nov"), N_ ("Dec") };

  g_return_val_if_fail (month >= 0 && month < 12, "");
  return month == 4 ? C_ ("short month", "May") : _(labels[month]);
}

/* Short name of a day of the week, 0 is Monday. */
const char *
quartier_weekday_label (int weekday)
{
  static const char *const labels[WEEK]
      = { N_ ("Mon"), N_ ("Tue"), N_ ("Wed"), N_ ("Thu"), N_ ("Fri"), N_ ("Sat"), N_ ("Sun") };

  g_return_val_if_fail (weekday >= 0 && weekday < WEEK, "");
  return _(labels[weekday]);
}

/* Of a month, 0…12: the day after the last is the first of the next year. */
int
quartier_month_first_day (int month)
{
  g_return_val_if_fail (month >= 0 && month <= 12, 0);
  return first_days[month];
}

int
quartier_month_of_day (int day)
{
  int month = 0;

  while (month < 11 && day >= first_days[month + 1])
    month++;
  return month;
}

/**
 * quartier_day_text:
 * @first_weekday: of 1 January, 0 is Monday
 *
 * Returns: (transfer full): "Mon 12 Jan"
 */
char *
quartier_day_text (int day, int first_weekday)
{
  const int month = quartier_month_of_day (day);

  /* Translators: day of the week, day of the month, month, as in "Mon 12 Jan" */
  return g_strdup_printf (_("%1$s %2$d %3$s"),
                          quartier_weekday_label ((day + first_weekday) % WEEK),
                          day - first_days[month] + 1, quartier_month_label (month));
}

/**
 * quartier_hour_text:
 *
 * Returns: (transfer full): "Mon 12 Jan, 14:00–15:00"
 */
char *
quartier_hour_text (int hour, int first_weekday)
{
  g_autofree char *day = quartier_day_text (hour / 24, first_weekday);

  /* Translators: a day, and the hour from and to, as in "Mon 12 Jan, 14:00–15:00" */
  return g_strdup_printf (_("%1$s, %2$d:00–%3$d:00"), day, hour % 24, hour % 24 + 1);
}

/**
 * quartier_days_text:
 *
 * Returns: (transfer full): "12 Jan – 18 Jan", both days included
 */
char *
quartier_days_text (int first_day, int last_day)
{
  const int from = quartier_month_of_day (first_day), to = quartier_month_of_day (last_day);

  /* Translators: first and last day of a week: day and month, day and month */
  return g_strdup_printf (_("%1$d %2$s – %3$d %4$s"), first_day - first_days[from] + 1,
                          quartier_month_label (from), last_day - first_days[to] + 1,
                          quartier_month_label (to));
}

/* Weeks begin on Monday, but for the first, which begins with the year, and the last, which ends
 * with it: each has seven days, so these two may share days with their neighbours. */

static int
first_monday (int first_weekday)
{
  return (WEEK - first_weekday) % WEEK;
}

int
quartier_count_weeks (int first_weekday)
{
  const int monday = first_monday (first_weekday);

  return (monday > 0) + (DAYS - monday + WEEK - 1) / WEEK;
}

/* The day on which a week, 0…, begins. */
int
quartier_week_first_day (int week, int first_weekday)
{
  const int monday = first_monday (first_weekday);
  const int day = monday + WEEK * (week - (monday > 0));

  return CLAMP (day, 0, DAYS - WEEK);
}

/* The week whose days include a day. */
int
quartier_week_of_day (int day, int first_weekday)
{
  const int monday = first_monday (first_weekday);

  return day < monday ? 0 : (monday > 0) + (day - monday) / WEEK;
}
