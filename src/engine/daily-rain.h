#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** QUARTIER_RAIN_DAYS: days of a year of rain. */
#define QUARTIER_RAIN_DAYS 365

void quartier_daily_rain_make (const char *seed,
                               const double month_mm[12],
                               double wet_day_mm,
                               double out_mm[QUARTIER_RAIN_DAYS]);

G_END_DECLS
