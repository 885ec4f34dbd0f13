#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** QUARTIER_EPW_HOURS: hours of the year we calculate, which has no 29 February. */
#define QUARTIER_EPW_HOURS 8760

/**
 * QuartierEpw:
 * @city: as the file has it, UTF-8
 * @country: the same, usually three letters
 * @lat: degrees north, −90…90
 * @lon: degrees east, −180…180
 * @utc_offset_h: local standard time less UTC, hours
 * @elevation_m: above the sea
 * @first_weekday: of 1 January, 0 (Monday) … 6 (Sunday)
 * @years: (array fixed-size=365): the calendar year that each day is of; in a typical year each
 * month has its own
 * @dry_bulb_c: air temperature, °C
 * @dew_point_c: °C; NAN where unknown
 * @humidity_share: relative humidity, 0…1; NAN where unknown
 * @pressure_pa: of the air at the station, Pa
 * @infrared_w_m2: long-wave radiation from the sky on the horizontal, W/m²; NAN where unknown
 * @ghi_w_m2: global radiation on the horizontal, mean of the hour, W/m²
 * @dni_w_m2: direct radiation on a plane facing the sun, W/m²
 * @dhi_w_m2: diffuse radiation on the horizontal, W/m²
 * @wind_m_s: wind speed, m/s; NAN where it is unknown for long
 * @n_filled: values that were missing and were filled in, of all columns
 * @warnings: (array zero-terminated=1): what was filled in or left out, and what the file says was
 * not measured, a sentence each; may be empty
 *
 * A year of weather. The hourly arrays have %QUARTIER_EPW_HOURS values each; value 0 is the hour
 * that ends at 01:00 on 1 January, local standard time, wherever in the year the file begins.
 */
typedef struct
{
  char *city;
  char *country;
  double lat;
  double lon;
  double utc_offset_h;
  double elevation_m;
  int first_weekday;
  guint16 years[QUARTIER_EPW_HOURS / 24];
  double *dry_bulb_c;
  double *dew_point_c;
  double *humidity_share;
  double *pressure_pa;
  double *infrared_w_m2;
  double *ghi_w_m2;
  double *dni_w_m2;
  double *dhi_w_m2;
  double *wind_m_s;
  guint n_filled;
  char **warnings;
} QuartierEpw;

QuartierEpw *quartier_epw_read (const char *path, GError **error);
QuartierEpw *quartier_epw_parse (const char *text, gsize length, GError **error);
void quartier_epw_free (QuartierEpw *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierEpw, quartier_epw_free)

G_END_DECLS
