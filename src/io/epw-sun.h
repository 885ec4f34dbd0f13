#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuartierEpwSun:
 * @lat, @lon: degrees north and east
 * @utc_offset_h: of the clock
 * @years: (array fixed-size=365): of the calendar, day by day
 * @ghi_w_m2, @dni_w_m2, @dhi_w_m2: (array fixed-size=8760): NAN where missing; filled in place
 *
 * The three columns of radiation of a year, of which any one follows from the other two, and two
 * from the global one.
 */
typedef struct
{
  double lat;
  double lon;
  double utc_offset_h;
  const guint16 *years;
  double *ghi_w_m2;
  double *dni_w_m2;
  double *dhi_w_m2;
} QuartierEpwSun;

gboolean
quartier_epw_sun_drop_zero_columns (QuartierEpwSun *self, GPtrArray *warnings, GError **error);
void quartier_epw_sun_fill (QuartierEpwSun *self);
double quartier_epw_sun_get_dark_share (const QuartierEpwSun *self);
double quartier_epw_sun_get_parts_share (const QuartierEpwSun *self);

G_END_DECLS
