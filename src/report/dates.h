#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A year of 365 days, as the engine has it; days are 0…364, hours 0…8,759. */
const char *quartier_month_label (int month);
const char *quartier_weekday_label (int weekday);
int quartier_month_first_day (int month);
int quartier_month_of_day (int day);

char *quartier_day_text (int day, int first_weekday);
char *quartier_hour_text (int hour, int first_weekday);
char *quartier_days_text (int first_day, int last_day);

int quartier_count_weeks (int first_weekday);
int quartier_week_first_day (int week, int first_weekday);
int quartier_week_of_day (int day, int first_weekday);

G_END_DECLS
