/*
 * Shade by geometry done by hand: similar triangles for the sun, crossed strings for the sky.
 */
#include "engine/overhang.h"

#include <math.h>

/* Sun straight in front of a south window, or from the side. */
static double
lit (const QuartierOverhang *overhang, double azimuth_deg, double elevation_deg)
{
  const QuartierSun sun = { azimuth_deg, elevation_deg, 1367 };

  return quartier_overhang_get_lit_share (overhang, &sun, 180, 90);
}

static void
plate_by_similar_triangles (void)
{
  /* A plate 1 m deep, 0.5 m over a window 2 m high. Sun in front, 45° high: the shade reaches
   * 1 m × tan 45° = 1 m below the plate, 0.5 m into the window: lit 1.5/2. At tan⁻¹ 2.5 it reaches
   * the sill; at tan⁻¹ 0.5 the window's top. */
  const QuartierOverhang endless = { 3, 2, 1, 0.5, INFINITY, INFINITY, 0, 0, 0, 0 };

  g_assert_cmpfloat_with_epsilon (lit (&endless, 180, 45), 0.75, 1e-9);
  g_assert_cmpfloat_with_epsilon (lit (&endless, 180, atan (2.5) * 180 / G_PI), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (lit (&endless, 180, atan (0.5) * 180 / G_PI), 1, 1e-9);
  g_assert_cmpfloat (lit (&endless, 180, 80), ==, 0);
  /* From 60° aside the same elevation shades deeper: tan 45°/cos 60° = 2 m, 1.5 m into it. */
  g_assert_cmpfloat_with_epsilon (lit (&endless, 120, 45), 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (lit (&endless, 240, 45), 0.25, 1e-9);
  /* Behind the wall there is no sun on it. */
  g_assert_cmpfloat (lit (&endless, 0, 45), ==, 0);
}

static void
plate_that_ends (void)
{
  /* A plate exactly as wide as the window and right above it, sun 45° aside and as high as makes
   * the shade 1 m deep: tan h = cos 45°. The ray from a point leans 1 m aside for each metre out,
   * so the shade is a parallelogram that leaves a triangle of 1 × 1 m lit of the band of 3 × 1 m:
   * shaded 2.5 of 6 m². */
  const QuartierOverhang short_plate = { 3, 2, 1, 0, 0, 0, 0, 0, 0, 0 };
  /* 1 m longer on the left of one who looks at it from outside, which is west: with the sun in
   * the west the ray meets the longer part, with the sun in the east it does not. */
  const QuartierOverhang west = { 3, 2, 1, 0, 1, 0, 0, 0, 0, 0 };
  const double elevation = atan (sqrt (0.5)) * 180 / G_PI;

  g_assert_cmpfloat_with_epsilon (lit (&short_plate, 135, elevation), 1 - 2.5 / 6, 1e-3);
  g_assert_cmpfloat_with_epsilon (lit (&short_plate, 225, elevation), 1 - 2.5 / 6, 1e-3);
  g_assert_cmpfloat_with_epsilon (lit (&west, 225, elevation), 1 - 3.0 / 6, 1e-3);
  g_assert_cmpfloat_with_epsilon (lit (&west, 135, elevation), 1 - 2.5 / 6, 1e-3);
}

static void
fins_by_similar_triangles (void)
{
  /* Fins 1 m deep at the edges of a window 3 m wide: the sun 45° aside and low shades 1 m of 3. */
  const QuartierOverhang fins = { 3, 2, 0, 0, 0, 0, 1, 0, INFINITY, INFINITY };
  /* Half a metre beside the edge, half a metre less. */
  const QuartierOverhang beside = { 3, 2, 0, 0, 0, 0, 1, 0.5, INFINITY, INFINITY };
  /* No higher than the window, sun at 45° both ways as the wall sees it (1 m aside and 1 m down a
   * metre): the fin's shade is a parallelogram, a triangle 1 × 1 m at the top stays lit. */
  const QuartierOverhang low = { 3, 2, 0, 0, 0, 0, 1, 0, 0, 0 };

  g_assert_cmpfloat_with_epsilon (lit (&fins, 225, 0.001), 1 - 1.0 / 3, 1e-3);
  g_assert_cmpfloat_with_epsilon (lit (&fins, 135, 0.001), 1 - 1.0 / 3, 1e-3);
  g_assert_cmpfloat_with_epsilon (lit (&fins, 180, 40), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (lit (&beside, 225, 0.001), 1 - 0.5 / 3, 1e-3);
  g_assert_cmpfloat_with_epsilon (lit (&low, 225, atan (sqrt (0.5)) * 180 / G_PI), 1 - 1.5 / 6,
                                  1e-3);
}

static void
shades_that_overlap_count_once (void)
{
  /* Plate and fin of 1 m meet in the corner: sun 1 m aside and 1 m down a metre out. The plate
   * shades a band 3 × 1 m but for a triangle of 0.5 m² at the far end, the fin a band of 1 × 2 m
   * but for one at the top; the two touch along the diagonal and fill 3 + 2 − 1 m² but for nothing:
   * endless plate and fins shade 3 × 1 + 1 × 2 − 1 × 1 = 4 of 6 m². */
  const QuartierOverhang both = { 3, 2, 1, 0, INFINITY, INFINITY, 1, 0, INFINITY, INFINITY };

  g_assert_cmpfloat_with_epsilon (lit (&both, 225, atan (sqrt (0.5)) * 180 / G_PI), 1 - 4.0 / 6,
                                  1e-3);
}

static void
sky_by_crossed_strings (void)
{
  /* H. C. Hottel's crossed strings, endless in the third direction. Window 2 m high, plate 1 m deep
   * 0.5 m above it: F = ((2.5 + √(1² + 0.5²)) − (0.5 + √(1² + 2.5²)))/(2 × 2) = 0.10635. The window
   * sees half a sphere of sky, so 1 − 0.10635/0.5 = 0.7873 is left, and all of the ground. */
  const QuartierOverhang plate = { 3, 2, 1, 0.5, INFINITY, INFINITY, 0, 0, 0, 0 };
  /* Fins of 1 m at a window 3 m wide: F = (3 + 1 − √(3² + 1²))/(2 × 3) = 0.1396 each; sky and
   * ground keep 1 − 2 × 0.1396 = 0.7208 each. At the horizon the shaded width is tan γ m of 3:
   * the integral of cos γ (1 − tan γ/3) from 0 to tan⁻¹ 3, sin γ + cos γ/3 − 1/3, is √10/3 − 1/3 =
   * 0.7208 too. */
  const QuartierOverhang fins = { 3, 2, 0, 0, 0, 0, 1, 0, INFINITY, INFINITY };
  const QuartierOverhang nothing = { 3, 2, 0, 0, 0, 0, 0, 0, 0, 0 };
  QuartierOverhangShares shares;

  quartier_overhang_get_shares (&plate, 90, &shares);
  g_assert_cmpfloat_with_epsilon (shares.sky, 0.7873, 2e-3);
  g_assert_cmpfloat_with_epsilon (shares.ground, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (shares.horizon, 1, 1e-9);
  quartier_overhang_get_shares (&fins, 90, &shares);
  g_assert_cmpfloat_with_epsilon (shares.sky, 0.7208, 2e-3);
  g_assert_cmpfloat_with_epsilon (shares.ground, 0.7208, 2e-3);
  g_assert_cmpfloat_with_epsilon (shares.horizon, 0.7208, 2e-3);
  quartier_overhang_get_shares (&nothing, 90, &shares);
  g_assert_cmpfloat (shares.sky, ==, 1);
  g_assert_cmpfloat (shares.ground, ==, 1);
}

/* One clear hour of a summer noon at 50° N, all other hours dark. */
static QuartierClimate *
make_noon (int hour)
{
  static double zero[QUARTIER_HOURS], warm[QUARTIER_HOURS];
  static double ghi[QUARTIER_HOURS], dni[QUARTIER_HOURS], dhi[QUARTIER_HOURS];
  const QuartierHourlyWeather weather = { .lat = 50,
                                          .lon = 15,
                                          .utc_offset_h = 1,
                                          .outdoor_c = warm,
                                          .ghi_w_m2 = ghi,
                                          .dni_w_m2 = dni,
                                          .dhi_w_m2 = dhi,
                                          .wind_m_s = zero };

  ghi[hour] = 850;
  dni[hour] = 830;
  dhi[hour] = 110;
  return quartier_climate_new ("noon", "Noon", &weather, FALSE, 0.2, 35, NAN);
}

static void
without_plates_nothing_changes (void)
{
  const int hour = 171 * 24 + 11;
  g_autoptr (QuartierClimate) climate = make_noon (hour);
  const QuartierOverhang nothing = { 3, 2, 0, 0, 0, 0, 0, 0, 0, 0 };
  const QuartierOverhang plate = { 3, 2, 1, 0.5, INFINITY, INFINITY, 0, 0, 0, 0 };
  g_autofree QuartierSunHour *open = quartier_climate_dup_sun_hours (climate, 180, 90);
  g_autofree QuartierSunHour *same = quartier_overhang_dup_sun_hours (&nothing, climate, 180, 90);
  g_autofree QuartierSunHour *shaded = quartier_overhang_dup_sun_hours (&plate, climate, 180, 90);

  g_assert_cmpfloat (open[hour].beam_w_m2, >, 300);
  g_assert_cmpfloat_with_epsilon (same[hour].beam_w_m2, open[hour].beam_w_m2, 1e-9);
  g_assert_cmpfloat_with_epsilon (same[hour].diffuse_w_m2, open[hour].diffuse_w_m2, 1e-9);
  g_assert_cmpfloat_with_epsilon (same[hour].glass_diffuse_w_m2, open[hour].glass_diffuse_w_m2,
                                  1e-9);
  /* At 63° the shade is tan 63.4° − 0.5 ≈ 1.5 m deep: a quarter is lit. */
  g_assert_cmpfloat_with_epsilon (shaded[hour].beam_w_m2 / open[hour].beam_w_m2, 0.25, 0.03);
  g_assert_cmpfloat (shaded[hour].diffuse_w_m2, <, open[hour].diffuse_w_m2);
  /* The ground's 0.2 × 850/2 is all there. */
  g_assert_cmpfloat (shaded[hour].diffuse_w_m2, >, 85);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    if (h != hour)
      g_assert_cmpfloat (shaded[h].diffuse_w_m2 + shaded[h].beam_w_m2, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/overhang/plate", plate_by_similar_triangles);
  g_test_add_func ("/engine/overhang/plate-that-ends", plate_that_ends);
  g_test_add_func ("/engine/overhang/fins", fins_by_similar_triangles);
  g_test_add_func ("/engine/overhang/overlap", shades_that_overlap_count_once);
  g_test_add_func ("/engine/overhang/sky", sky_by_crossed_strings);
  g_test_add_func ("/engine/overhang/no-plates", without_plates_nothing_changes);
  return g_test_run ();
}
