#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define QUARTIER_HOURS 8760

/**
 * QuartierSun:
 * @azimuth_deg: clockwise from north, 0…360
 * @elevation_deg: above the horizon, negative by night
 * @extraterrestrial_w_m2: normal irradiance above the atmosphere that day
 */
typedef struct
{
  double azimuth_deg;
  double elevation_deg;
  double extraterrestrial_w_m2;
} QuartierSun;

void quartier_sun_position (double lat, double lon, double utc_offset_h, int day_of_year,
                            double hour, QuartierSun *out);
double quartier_sun_cos_incidence (const QuartierSun *sun, double azimuth_deg, double tilt_deg);
double quartier_sun_plane_w_m2 (const QuartierSun *sun, double ghi_w_m2, double dni_w_m2,
                                double dhi_w_m2, double azimuth_deg, double tilt_deg,
                                double albedo);

G_END_DECLS
