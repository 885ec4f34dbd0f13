/*
 * The room of elements: what can be derived by hand.
 */
#include "engine/element-zone.h"

#include <math.h>

#include "engine/glass.h"

#define N 6000
#define OUTER_W_M2K 24.14

static double outdoor_c[N], sun_w[N], gains_w[N], ventilation_w_k[N], heating_c[N], cooling_c[N];
static double cold_source[N], heating_w[N], air_c[N];

static const QuartierZoneForcing forcing
    = { N, outdoor_c, sun_w, gains_w, ventilation_w_k, NULL, heating_c, cooling_c };

/* 100 m² of wall, outdoors at 0 °C. */
static QuartierElement
wall (void)
{
  return (QuartierElement) { 100, 2, 100000, QUARTIER_MASS_INSIDE, 2.5, 5.13, OUTER_W_M2K,
                             cold_source };
}

static QuartierElementZone
room (const QuartierElement *elements, gsize n)
{
  return (QuartierElementZone) { elements, n, 480000, 0.4, 0.1, INFINITY, INFINITY, INFINITY, NAN };
}

static void
set_all (double gain_w, double ve_w_k, double heat_c)
{
  for (int h = 0; h < N; h++)
    {
      outdoor_c[h] = sun_w[h] = cold_source[h] = 0;
      gains_w[h] = gain_w;
      ventilation_w_k[h] = ve_w_k;
      heating_c[h] = heat_c;
      cooling_c[h] = NAN;
    }
}

static double
last_heating_w (const QuartierElementZone *zone)
{
  QuartierZoneHours hours = { air_c, NULL, heating_w, NULL };
  QuartierZoneSums sums;

  quartier_element_zone_run (zone, &forcing, &hours, &sums);
  return heating_w[N - 1];
}

/* All faces alike see nothing warmer or colder than themselves: heat crosses the convective film,
 * the wall and the outer film. 100 m² × 20 K / (1/2.5 + 2 + 1/24.14). */
static void
steady_heat_by_hand (void)
{
  const QuartierElement element = wall ();
  const QuartierElementZone zone = room (&element, 1);

  set_all (0, 0, 20);
  g_assert_cmpfloat_with_epsilon (last_heating_w (&zone),
                                  100 * 20 / (1 / 2.5 + 2 + 1 / OUTER_W_M2K), 1e-3);
}

/* Air of 30 W/K beside it: 600 W more. */
static void
steady_air_by_hand (void)
{
  const QuartierElement element = wall ();
  const QuartierElementZone zone = room (&element, 1);
  double closed_w;

  set_all (0, 0, 20);
  closed_w = last_heating_w (&zone);
  set_all (0, 30, 20);
  g_assert_cmpfloat_with_epsilon (last_heating_w (&zone), closed_w + 600, 1e-3);
}

/* In the steady state what goes in goes out: plant and gains together are the loss, wherever the
 * gains arrive; radiation warms the faces, so the loss is a little above that of gains in the
 * air. */
static void
gains_spare_heat (void)
{
  const QuartierElement element = wall ();
  QuartierElementZone zone = room (&element, 1);
  double without_w, air_w, radiant_w;

  set_all (0, 0, 20);
  without_w = last_heating_w (&zone);
  set_all (200, 0, 20);
  zone.gains_convective_share = 1;
  air_w = last_heating_w (&zone);
  g_assert_cmpfloat_with_epsilon (air_w, without_w - 200, 1e-3);
  zone.gains_convective_share = 0;
  radiant_w = last_heating_w (&zone);
  g_assert_cmpfloat (radiant_w, >, air_w);
  g_assert_cmpfloat (radiant_w, <, without_w);
}

/* Nothing leaves through a wall without end: 1 kW for 10 h is 36 MJ, into 100 m² × 100 kJ/m²K of
 * wall and 480 kJ/K of air. */
static void
stores_what_it_is_given (void)
{
  QuartierElement element = wall ();
  QuartierElementZone zone = room (&element, 1);
  QuartierZoneForcing ten = forcing;
  QuartierZoneHours hours = { NULL, air_c, NULL, NULL };
  QuartierZoneSums sums;

  element.resistance_m2k_w = 1e9;
  zone.elements = &element;
  zone.start_c = 20;
  ten.n_hours = 10;
  set_all (1000, 0, NAN);
  quartier_element_zone_run (&zone, &ten, &hours, &sums);
  /* air_c holds the mean of all that stores. */
  g_assert_cmpfloat_with_epsilon (air_c[9], 20 + 36e6 / (100 * 100000.0 + 480000), 1e-6);
}

static void
two_halves_are_a_whole (void)
{
  const QuartierElement whole = wall ();
  QuartierElement halves[2] = { wall (), wall () };
  const QuartierElementZone one = room (&whole, 1);
  QuartierElementZone two = room (halves, 2);
  double one_w;

  halves[0].area_m2 = 30;
  halves[1].area_m2 = 70;
  set_all (150, 20, 20);
  one_w = last_heating_w (&one);
  g_assert_cmpfloat_with_epsilon (last_heating_w (&two), one_w, 1e-6);
}

/* Under a swing of ten degrees about ten, the mass inside keeps the room steadier than outside. */
static double
swing_k (QuartierMassPosition position)
{
  QuartierElement element = wall ();
  QuartierElementZone zone;
  QuartierZoneHours hours = { air_c, NULL, NULL, NULL };
  QuartierZoneSums sums;

  element.position = position;
  zone = room (&element, 1);
  set_all (0, 0, NAN);
  for (int h = 0; h < N; h++)
    {
      outdoor_c[h] = 10 + 10 * sin (h * 2 * G_PI / 24);
      cold_source[h] = OUTER_W_M2K * outdoor_c[h];
      gains_w[h] = h % 24 < 12 ? 1000 : 0;
    }
  quartier_element_zone_run (&zone, &forcing, &hours, &sums);
  return sums.max_c - sums.min_c;
}

static void
mass_inside_steadies (void)
{
  const double inside = swing_k (QUARTIER_MASS_INSIDE), both = swing_k (QUARTIER_MASS_BOTH),
               outside = swing_k (QUARTIER_MASS_OUTSIDE);

  g_assert_cmpfloat (inside, <, both);
  g_assert_cmpfloat (both, <, outside);
}

/* Whatever the place of the mass, the mean of a floating year is that of the outdoors and the
 * gains. */
static void
mass_moves_no_mean (void)
{
  g_assert_cmpfloat (swing_k (QUARTIER_MASS_EVEN), >, 0);
  {
    QuartierElement element = wall ();
    double means[2];
    const QuartierMassPosition positions[] = { QUARTIER_MASS_INSIDE, QUARTIER_MASS_MIDDLE };

    for (int i = 0; i < 2; i++)
      {
        QuartierElementZone zone;
        QuartierZoneHours hours = { NULL, NULL, NULL, NULL };
        QuartierZoneSums sums;

        element.position = positions[i];
        zone = room (&element, 1);
        set_all (300, 10, NAN);
        quartier_element_zone_run (&zone, &forcing, &hours, &sums);
        means[i] = sums.mean_c;
      }
    g_assert_cmpfloat_with_epsilon (means[0], means[1], 1e-2);
  }
}

static void
glass_shuts_the_slanting_sun_out (void)
{
  g_assert_cmpfloat_with_epsilon (quartier_glass_angle_share (0), 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (quartier_glass_angle_share (90), 0, 1e-9);
  for (int deg = 0; deg < 90; deg++)
    g_assert_cmpfloat (quartier_glass_angle_share (deg + 1), <=,
                       quartier_glass_angle_share (deg) + 1e-12);
  /* Fresnel and Bouguer for two clear panes pass 0.699 at 0° and 0.572 at 60°; what the panes take
   * and hand inwards adds 0.07 and 0.08: 0.652 over 0.769 is 0.85. */
  g_assert_cmpfloat_with_epsilon (quartier_glass_angle_share (60), 0.85, 0.03);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/element-zone/steady-heat", steady_heat_by_hand);
  g_test_add_func ("/element-zone/steady-air", steady_air_by_hand);
  g_test_add_func ("/element-zone/gains", gains_spare_heat);
  g_test_add_func ("/element-zone/stores", stores_what_it_is_given);
  g_test_add_func ("/element-zone/halves", two_halves_are_a_whole);
  g_test_add_func ("/element-zone/mass-inside", mass_inside_steadies);
  g_test_add_func ("/element-zone/mass-no-mean", mass_moves_no_mean);
  g_test_add_func ("/glass/angle", glass_shuts_the_slanting_sun_out);
  return g_test_run ();
}
