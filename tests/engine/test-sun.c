/*
 * The sun where astronomy puts it, and on planes as ASHRAE 140's programs have it.
 */
#include "engine/sun.h"

#include <math.h>

#include "engine/climate.h"
#include "io/epw.h"

/* Solar noon of a day at a longitude that is its zone's own, to the second. */
static void
noon (double lat, int day_of_year, QuartierSun *out)
{
  double best_h = 12;

  out->elevation_deg = -90;
  for (double h = 11.5; h < 12.5; h += 1.0 / 3600)
    {
      QuartierSun sun;

      quartier_sun_position (lat, 15, 1, 2018, day_of_year, h, &sun);
      if (sun.elevation_deg > out->elevation_deg)
        {
          *out = sun;
          best_h = h;
        }
    }
  /* The equation of time is never more than 16.5 minutes. */
  g_assert_cmpfloat (fabs (best_h - 12) * 60, <, 16.6);
}

static void
stands_by_latitude_at_noon (void)
{
  /* Elevation at noon is 90° − latitude + declination: 0° at the equinoxes, ±23.44° at the
   * solstices. Days 80 (21 March), 172 (21 June), 355 (21 December); the equinox falls within a day
   * of its date, which is 0.4° of declination. */
  QuartierSun sun;

  noon (50, 80, &sun);
  g_assert_cmpfloat_with_epsilon (sun.elevation_deg, 40, 0.45);
  g_assert_cmpfloat_with_epsilon (sun.azimuth_deg, 180, 0.1);
  noon (0, 80, &sun);
  g_assert_cmpfloat (sun.elevation_deg, >, 89.5);
  noon (50, 172, &sun);
  g_assert_cmpfloat_with_epsilon (sun.elevation_deg, 63.44, 0.1);
  noon (50, 355, &sun);
  g_assert_cmpfloat_with_epsilon (sun.elevation_deg, 16.56, 0.1);
  /* South of the equator it stands in the north. */
  noon (-33, 355, &sun);
  g_assert_cmpfloat_with_epsilon (sun.elevation_deg, 80.44, 0.1);
  g_assert_true (sun.azimuth_deg < 0.5 || sun.azimuth_deg > 359.5);
}

static void
stands_where_an_ephemeris_has_it (void)
{
  /* PyEphem 4.1.4 (VSOP87, nutation, aberration, parallax; no refraction). Days are counted without
   * 29 February: between the first two rows it lies, and the third is a year of 365 days. */
  static const struct
  {
    double lat, lon, utc_offset_h;
    int year, day_of_year;
    double hour, azimuth_deg, elevation_deg;
  } places[] = {
    { 49.5, 8.5, 1, 2020, 59, 9.5, 129.738, 19.255 },
    { 49.5, 8.5, 1, 2020, 60, 9.5, 129.417, 19.957 },
    { 49.5, 8.5, 1, 2023, 60, 9.5, 129.544, 19.702 },
    { -33.9, 151.2, 10, 2022, 355, 15.5, 267.618, 41.835 },
    { 69.6, 18.9, 1, 2001, 172, 0.5, 10.089, 3.372 },
    { -77.8, 166.7, 12, 1995, 274, 18.5, 272.555, 3.641 },
    { 27.7, 85.3, 5.75, 2050, 265, 7.5, 101.077, 20.679 },
    { 39.83, -104.65, -7, 1959, 1, 12.5, 187.190, 26.817 },
    { 0, 0, 0, 2018, 79, 6.5, 90.162, 5.612 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      QuartierSun sun;

      quartier_sun_position (places[i].lat, places[i].lon, places[i].utc_offset_h, places[i].year,
                             places[i].day_of_year, places[i].hour, &sun);
      g_assert_cmpfloat_with_epsilon (sun.azimuth_deg, places[i].azimuth_deg, 0.012);
      g_assert_cmpfloat_with_epsilon (sun.elevation_deg, places[i].elevation_deg, 0.01);
    }
}

static void
rises_in_the_east (void)
{
  QuartierSun morning, evening;

  quartier_sun_position (45, 15, 1, 2018, 80, 8, &morning);
  quartier_sun_position (45, 15, 1, 2018, 80, 16, &evening);
  g_assert_cmpfloat (morning.azimuth_deg, >, 90);
  g_assert_cmpfloat (morning.azimuth_deg, <, 180);
  g_assert_cmpfloat (evening.azimuth_deg, >, 180);
  g_assert_cmpfloat (evening.azimuth_deg, <, 270);
}

static void
shines_longest_in_january (void)
{
  /* The earth is nearest to the sun on about 4 January: 1367 × (1 + 0.0334) = 1413 W/m². */
  QuartierSun january, july;

  quartier_sun_position (45, 15, 1, 2018, 4, 12, &january);
  quartier_sun_position (45, 15, 1, 2018, 186, 12, &july);
  g_assert_cmpfloat_with_epsilon (january.extraterrestrial_w_m2, 1413, 3);
  g_assert_cmpfloat_with_epsilon (july.extraterrestrial_w_m2, 1321, 3);
}

static void
gives_a_flat_roof_what_falls_on_it (void)
{
  /* On the horizontal beam and diffuse add up to the global, whatever the sky model, as long as the
   * sun is more than 5° up, where Perez' circumsolar term is not limited. */
  int n = 0;

  for (int day = 1; day <= 365; day += 7)
    for (double hour = 4.5; hour < 20; hour++)
      {
        QuartierSun sun;
        double dni = 600, dhi = 120, ghi;

        quartier_sun_position (48, 15, 1, 2018, day, hour, &sun);
        if (sun.elevation_deg < 5.1)
          continue;
        ghi = dhi + dni * sin (sun.elevation_deg * G_PI / 180);
        g_assert_cmpfloat_with_epsilon (
            quartier_sun_plane_w_m2 (&sun, ghi, dni, dhi, 0, 0, 0.2), ghi, 1e-9);
        n++;
      }
  g_assert_cmpint (n, >, 300);
}

static void
gives_nothing_by_night (void)
{
  QuartierSun sun;

  quartier_sun_position (48, 15, 1, 2018, 1, 0.5, &sun);
  g_assert_cmpfloat (sun.elevation_deg, <, 0);
  for (int azimuth = 0; azimuth < 360; azimuth += 45)
    g_assert_cmpfloat (quartier_sun_plane_w_m2 (&sun, 0, 900, 0, azimuth, 90, 0.2), ==, 0);
}

static void
meets_the_planes_of_denver (void)
{
  /* Incident kWh/m² of a year, range of the programs of ASHRAE 140-2020 (NREL/BESTEST-GSR,
   * RESULTS5-2A.xlsx). The file's own global is 1,670.2; the roof may leave the range's upper end by
   * what the Perez sky does below 5°. */
  static const struct
  {
    QuartierPlane plane;
    double low, high;
  } ranges[] = {
    { QUARTIER_PLANE_NORTH, 399, 477 },
    { QUARTIER_PLANE_EAST, 1017, 1068 },
    { QUARTIER_PLANE_SOUTH, 1291, 1387 },
    { QUARTIER_PLANE_WEST, 903, 997 },
    { QUARTIER_PLANE_HORIZONTAL, 1663, 1672 },
  };
  const char *root = g_getenv ("QUARTIER_SOURCE_ROOT"), *shared = g_getenv ("QUARTIER_SHARED");
  g_autofree char *folder = shared != NULL ? g_strdup (shared)
                                           : g_build_filename (root, "..", "shared", NULL);
  g_autofree char *path
      = g_build_filename (folder, "testdata", "epw", "denver_725650TYCST.epw", NULL);
  g_autoptr (QuartierEpw) epw = NULL;
  g_autoptr (QuartierClimate) climate = NULL;
  g_autoptr (GError) error = NULL;
  QuartierHourlyWeather weather;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("SKIPPED: the Denver weather file is not here; the sky model is not checked");
      return;
    }
  epw = quartier_epw_read (path, &error);
  g_assert_no_error (error);
  weather = (QuartierHourlyWeather) { epw->lat,        epw->lon,         epw->utc_offset_h,
                                      epw->elevation_m, epw->first_weekday, epw->dry_bulb_c,
                                      epw->ghi_w_m2,    epw->dni_w_m2,    epw->dhi_w_m2,
                                      epw->wind_m_s };
  climate = quartier_climate_new ("denver", "Denver", &weather, FALSE, 0.2, 30, NAN);
  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      const double *w_m2 = quartier_climate_get_plane_w_m2 (climate, ranges[i].plane);
      double kwh_m2 = 0;

      for (int h = 0; h < QUARTIER_HOURS; h++)
        kwh_m2 += w_m2[h] / 1000;
      g_test_message ("plane %d: %.1f kWh/m² (%g to %g)", ranges[i].plane, kwh_m2, ranges[i].low,
                      ranges[i].high);
      g_assert_cmpfloat (kwh_m2, >=, ranges[i].low);
      g_assert_cmpfloat (kwh_m2, <=, ranges[i].high);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sun/noon", stands_by_latitude_at_noon);
  g_test_add_func ("/sun/ephemeris", stands_where_an_ephemeris_has_it);
  g_test_add_func ("/sun/east", rises_in_the_east);
  g_test_add_func ("/sun/distance", shines_longest_in_january);
  g_test_add_func ("/sun/roof", gives_a_flat_roof_what_falls_on_it);
  g_test_add_func ("/sun/night", gives_nothing_by_night);
  g_test_add_func ("/sun/denver", meets_the_planes_of_denver);
  return g_test_run ();
}
