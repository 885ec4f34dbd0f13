#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuartierMonthlyClimate:
 * @id: catalogue id, "mannheim"
 * @name: the city's English name
 * @country: ISO code
 * @thermal_zone: (nullable): Chinese thermal design zone, "3A"; %NULL elsewhere
 * @province: (nullable): Chinese province as the grid factors name it
 * @lat, @lon: degrees
 * @elevation_m: above sea level
 * @utc_offset_h: local standard time
 * @mean_c, @daily_max_c, @daily_min_c: monthly means of the day's mean, maximum and minimum
 * @ghi_kwh_m2: global horizontal irradiation of the month
 * @wind_m_s: mean wind
 * @humidity_share: mean relative humidity 0…1; NAN where unknown
 * @rain_mm: rain of the month
 * @daily_sigma_k: standard deviation of the daily mean about the monthly one
 * @daily_autocorrelation: lag-1 autocorrelation of the daily means
 * @ghi_scale: what @ghi_kwh_m2 was multiplied by to become long-term; 1 for none
 * @shift_k: what the temperatures were shifted by to become 1991–2020; 0 for none
 * @source: one line
 * @evidence: as written in the table
 * @warning: (nullable): what is doubtful
 *
 * A place's climate by month, with its corrections already applied.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *country;
  const char *thermal_zone;
  const char *province;
  double lat;
  double lon;
  double elevation_m;
  double utc_offset_h;
  double mean_c[12];
  double daily_max_c[12];
  double daily_min_c[12];
  double ghi_kwh_m2[12];
  double wind_m_s[12];
  double humidity_share[12];
  double rain_mm[12];
  double daily_sigma_k[12];
  double daily_autocorrelation;
  double ghi_scale;
  double shift_k;
  const char *source;
  const char *evidence;
  const char *warning;
} QuartierMonthlyClimate;

G_END_DECLS
