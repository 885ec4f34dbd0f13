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

/**
 * QuartierSunParts:
 * @beam_w_m2: straight from the sun
 * @circumsolar_w_m2: of the sky around it, as if it came from the sun
 * @dome_w_m2: of the whole sky alike
 * @horizon_w_m2: of the band at the horizon, more than its share; negative where that is darker
 * @ground_w_m2: thrown back by the ground
 *
 * The irradiance of a plane by where it comes from.
 */
typedef struct
{
  double beam_w_m2;
  double circumsolar_w_m2;
  double dome_w_m2;
  double horizon_w_m2;
  double ground_w_m2;
} QuartierSunParts;

void quartier_sun_position (double lat, double lon, double utc_offset_h, int year,
                            int day_of_year, double hour, QuartierSun *out);
double quartier_sun_cos_incidence (const QuartierSun *sun, double azimuth_deg, double tilt_deg);
double quartier_sun_plane_w_m2 (const QuartierSun *sun, double ghi_w_m2, double dni_w_m2,
                                double dhi_w_m2, double azimuth_deg, double tilt_deg,
                                double albedo);
void quartier_sun_split_plane (const QuartierSun *sun, double ghi_w_m2, double dni_w_m2,
                               double dhi_w_m2, double azimuth_deg, double tilt_deg,
                               double albedo, QuartierSunParts *out);
double quartier_sun_diffuse_share (double kt);

G_END_DECLS
