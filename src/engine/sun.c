/*
 * Where the sun stands and what a plane receives. Position: J. Meeus, Astronomical Algorithms
 * (1998), chapters 12 and 25, low accuracy. Diffuse sky: R. Perez, P. Ineichen,
 * R. Seals, J. Michalsky, R. Stewart, Modeling daylight availability and irradiance components from
 * direct and global irradiance, Solar Energy 44 (1990). The isotropic sky is left out: it misses
 * the north, east and south façades of the ASHRAE 140 site.
 */
#include "engine/sun.h"

#include <math.h>

#define RAD (G_PI / 180)
#define SOLAR_CONSTANT_W_M2 1367.0
/* By how much lower the sun stands from the surface than from the centre: 8.794 seconds of arc. */
#define PARALLAX_DEG (8.794 / 3600)

/* The Julian day of a clock, without 29 February in @day_of_year: in a leap year 1 March is day 60
 * as in any other, and the sun a day further. */
static double
julian_day (int year, int day_of_year, double universal_h)
{
  const gboolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  const int before = year - 1;
  const int days = 365 * before + before / 4 - before / 100 + before / 400;

  return 1721425.5 + days + (day_of_year - 1) + (leap && day_of_year > 59 ? 1 : 0)
         + universal_h / 24;
}

/* Where the sun stands in the sky of the earth's centre, equinox of date. */
typedef struct
{
  double right_ascension_rad;
  double declination_rad;
  double sidereal_rad; /* at Greenwich */
  double distance_au;
} Apparent;

static void
find_apparent (double julian, Apparent *out)
{
  const double days = julian - 2451545.0, t = days / 36525;
  const double anomaly = (357.52911 + t * (35999.05029 - t * 0.0001537)) * RAD;
  const double eccentricity = 0.016708634 - t * (0.000042037 + t * 0.0000001267);
  const double centre_deg = (1.914602 - t * (0.004817 + t * 0.000014)) * sin (anomaly)
                            + (0.019993 - t * 0.000101) * sin (2 * anomaly)
                            + 0.000289 * sin (3 * anomaly);
  const double node = (125.04 - 1934.136 * t) * RAD;
  const double nutation_deg = -0.00478 * sin (node);
  const double longitude = (280.46646 + t * (36000.76983 + t * 0.0003032) + centre_deg - 0.00569
                            + nutation_deg)
                           * RAD;
  const double obliquity = (23.439291 - 0.0130042 * t + 0.00256 * cos (node)) * RAD;

  out->right_ascension_rad = atan2 (cos (obliquity) * sin (longitude), cos (longitude));
  out->declination_rad = asin (sin (obliquity) * sin (longitude));
  out->sidereal_rad = (280.46061837 + fmod (360.98564736629 * days, 360)
                       + nutation_deg * cos (obliquity))
                      * RAD;
  out->distance_au = 1.000001018 * (1 - eccentricity * eccentricity)
                     / (1 + eccentricity * cos (anomaly + centre_deg * RAD));
}

/**
 * quartier_sun_position:
 * @lat: degrees north
 * @lon: degrees east
 * @utc_offset_h: of the clock that @hour is read on
 * @year: of the calendar, 1600…2400; it tells how far the sun is from where it was on that date a
 *   year before, up to 0.4° of declination at the equinoxes
 * @day_of_year: 1 is 1 January, 60 is 1 March in leap years too: there is no 29 February
 * @hour: clock time 0…24; for the mean of an hour give its middle
 * @out: (out): the sun's place as seen from there, without the air's refraction
 *
 * Within 0.01° from 1900 to 2100 where the sun is not overhead. Left out: the planets' pull, and
 * that clocks run up to 70 s behind the even time of astronomy (0.001°).
 */
void
quartier_sun_position (double lat, double lon, double utc_offset_h, int year, int day_of_year,
                       double hour, QuartierSun *out)
{
  Apparent sun;
  double omega, sin_elevation, from_south, azimuth_deg;

  find_apparent (julian_day (year, day_of_year, hour - utc_offset_h), &sun);
  omega = sun.sidereal_rad + lon * RAD - sun.right_ascension_rad;
  sin_elevation = sin (lat * RAD) * sin (sun.declination_rad)
                  + cos (lat * RAD) * cos (sun.declination_rad) * cos (omega);
  from_south = atan2 (sin (omega) * cos (sun.declination_rad),
                      sin (lat * RAD) * cos (omega) * cos (sun.declination_rad)
                          - cos (lat * RAD) * sin (sun.declination_rad));
  azimuth_deg = from_south / RAD + 180;
  if (azimuth_deg >= 360)
    azimuth_deg -= 360;
  out->azimuth_deg = azimuth_deg;
  out->elevation_deg = asin (CLAMP (sin_elevation, -1, 1)) / RAD;
  out->elevation_deg -= PARALLAX_DEG * cos (out->elevation_deg * RAD);
  out->extraterrestrial_w_m2 = SOLAR_CONSTANT_W_M2 / (sun.distance_au * sun.distance_au);
}

/**
 * quartier_sun_cos_incidence:
 * @azimuth_deg: of the plane's normal, clockwise from north
 * @tilt_deg: 0 a flat roof, 90 a wall
 *
 * Returns: the cosine of the angle between the sun and the plane's normal; negative from behind
 */
double
quartier_sun_cos_incidence (const QuartierSun *sun, double azimuth_deg, double tilt_deg)
{
  const double elevation = sun->elevation_deg * RAD;
  const double tilt = tilt_deg * RAD;

  return sin (elevation) * cos (tilt)
         + cos (elevation) * sin (tilt) * cos ((sun->azimuth_deg - azimuth_deg) * RAD);
}

/* Rows of f11 f12 f13 f21 f22 f23 by clearness; upper bounds of the first seven. */
static const double perez_bin_end[7] = { 1.065, 1.23, 1.5, 1.95, 2.8, 4.5, 6.2 };
static const double perez[8][6] = {
  { -.0083117, .5877285, -.0620636, -.0596012, .0721249, -.0220216 },
  { .1299457, .6825954, -.1513752, -.0189325, .065965, -.0288748 },
  { .3296958, .4868735, -.2210958, .055414, -.0639588, -.0260542 },
  { .5682053, .1874525, -.295129, .1088631, -.1519229, -.0139754 },
  { .873028, -.3920403, -.3616149, .2255647, -.4620442, .0012448 },
  { 1.1326077, -1.2367284, -.4118494, .2877813, -.8230357, .0558651 },
  { 1.0601591, -1.5999137, -.3589221, .2642124, -1.127234, .1310694 },
  { .677747, -.3272588, -.2504286, .1561313, -1.3765031, .2506212 },
};

/* The sky's light on the plane in its three parts. Where the model's horizon is so dark that the sum
 * would be negative there is none. */
static void
split_sky (const QuartierSun *sun, double dni_w_m2, double dhi_w_m2, double cos_incidence,
           double tilt_deg, QuartierSunParts *out)
{
  const double zenith = (90 - sun->elevation_deg) * RAD;
  const double z3 = 1.041 * zenith * zenith * zenith;
  const double epsilon = ((dhi_w_m2 + dni_w_m2) / dhi_w_m2 + z3) / (1 + z3);
  /* Relative air mass: F. Kasten and A. T. Young (1989). */
  const double air_mass
      = 1
        / (MAX (cos (zenith), 0)
           + 0.50572 * pow (96.07995 - MIN (zenith / RAD, 93), -1.6364));
  const double delta = dhi_w_m2 * air_mass / sun->extraterrestrial_w_m2;
  const double tilt = tilt_deg * RAD;
  const double a = MAX (0, cos_incidence);
  const double b = MAX (cos (85 * RAD), cos (zenith));
  const double *f;
  double f1, f2;
  int bin = 0;

  while (bin < 7 && epsilon >= perez_bin_end[bin])
    bin++;
  f = perez[bin];
  f1 = MAX (0, f[0] + f[1] * delta + f[2] * zenith);
  f2 = f[3] + f[4] * delta + f[5] * zenith;
  out->dome_w_m2 = dhi_w_m2 * (1 - f1) * (1 + cos (tilt)) / 2;
  out->circumsolar_w_m2 = dhi_w_m2 * f1 * a / b;
  out->horizon_w_m2 = dhi_w_m2 * f2 * sin (tilt);
  if (out->dome_w_m2 + out->circumsolar_w_m2 + out->horizon_w_m2 < 0)
    out->dome_w_m2 = out->circumsolar_w_m2 = out->horizon_w_m2 = 0;
}

/**
 * quartier_sun_split_plane:
 * @ghi_w_m2: global horizontal irradiance
 * @dni_w_m2: direct normal irradiance
 * @dhi_w_m2: diffuse horizontal irradiance
 * @azimuth_deg: of the plane's normal, clockwise from north
 * @tilt_deg: 0 a flat roof, 90 a wall
 * @albedo: reflectance of the ground, 0…1
 * @out: (out): irradiance of an unshaded plane by where it comes from; no beam while the sun is
 *   below the horizon
 */
void
quartier_sun_split_plane (const QuartierSun *sun, double ghi_w_m2, double dni_w_m2,
                          double dhi_w_m2, double azimuth_deg, double tilt_deg, double albedo,
                          QuartierSunParts *out)
{
  const double cos_incidence = quartier_sun_cos_incidence (sun, azimuth_deg, tilt_deg);

  *out = (QuartierSunParts) { 0 };
  out->ground_w_m2 = albedo * ghi_w_m2 * (1 - cos (tilt_deg * RAD)) / 2;
  if (sun->elevation_deg > 0)
    out->beam_w_m2 = dni_w_m2 * MAX (0, cos_incidence);
  if (dhi_w_m2 > 0)
    split_sky (sun, dni_w_m2, dhi_w_m2, cos_incidence, tilt_deg, out);
}

/**
 * quartier_sun_plane_w_m2:
 * @ghi_w_m2: global horizontal irradiance
 * @dni_w_m2: direct normal irradiance
 * @dhi_w_m2: diffuse horizontal irradiance
 * @azimuth_deg: of the plane's normal, clockwise from north
 * @tilt_deg: 0 a flat roof, 90 a wall
 * @albedo: reflectance of the ground, 0…1
 *
 * Returns: irradiance on an unshaded plane, W/m²: beam, Perez sky and ground; never negative, and
 * without beam while the sun is below the horizon
 */
double
quartier_sun_plane_w_m2 (const QuartierSun *sun, double ghi_w_m2, double dni_w_m2, double dhi_w_m2,
                         double azimuth_deg, double tilt_deg, double albedo)
{
  QuartierSunParts parts;

  quartier_sun_split_plane (sun, ghi_w_m2, dni_w_m2, dhi_w_m2, azimuth_deg, tilt_deg, albedo,
                            &parts);
  return parts.beam_w_m2 + parts.circumsolar_w_m2 + parts.dome_w_m2 + parts.horizon_w_m2
         + parts.ground_w_m2;
}

/**
 * quartier_sun_diffuse_share:
 * @kt: clearness: global horizontal over extraterrestrial horizontal irradiance, 0…1
 *
 * Source: D. G. Erbs, S. A. Klein, J. A. Duffie, Estimation of the diffuse radiation fraction,
 * Solar Energy 28 (1982).
 *
 * Returns: diffuse over global horizontal irradiance of an hour, 0…1
 */
double
quartier_sun_diffuse_share (double kt)
{
  if (kt <= 0.22)
    return 1 - 0.09 * kt;
  if (kt <= 0.80)
    return 0.9511 - 0.1604 * kt + 4.388 * kt * kt - 16.638 * kt * kt * kt
           + 12.336 * kt * kt * kt * kt;
  return 0.165;
}
