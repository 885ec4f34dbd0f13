/*
 * The zone of elements: what can be derived by hand.
 */
#include "zone-fixture.h"

#include <math.h>

#define LATE 8000

/* All faces alike see nothing warmer or colder than themselves: heat crosses the convective film,
 * the wall and the outer film. 100 m² × 20 K / (1/2.5 + 2 + 1/24.14). */
static void
steady_heat_by_hand (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = outdoor_new_cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);

  zone_set_rows (zone, 0, 0, 20);
  zone_run (zone, outdoor, year);
  g_assert_cmpfloat_with_epsilon (year->power_w[LATE], 100 * 20 / (1 / 2.5 + 2 + 1 / FILM_W_M2K),
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (year->transmission_w[LATE], year->power_w[LATE], 1e-6);
}

/* One face is all that is seen, so it is the mean radiant temperature, and colder than the air by
 * what crosses the film: with K = 1/(2 + 1/24.14) behind it, face = air × 2.5/(2.5 + K). For the mean
 * of both to be 20 °C the air has 40/(1 + 2.5/(2.5 + K)). */
static void
operative_set_points_by_hand (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = outdoor_new_cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);
  const double behind = 1 / (2 + 1 / FILM_W_M2K), share = 2.5 / (2.5 + behind);

  zone->model.felt_radiant_share = 0.5;
  zone_set_rows (zone, 0, 0, 20);
  zone_run (zone, outdoor, year);
  g_assert_cmpfloat_with_epsilon (year->air_c[LATE], 40 / (1 + share), 1e-9);
  g_assert_cmpfloat_with_epsilon (year->power_w[LATE],
                                  100 * 40 / (1 + share) / (1 / 2.5 + 1 / behind), 1e-6);
}

/* Air of 30 W/K beside it: 600 W more. */
static void
steady_air_by_hand (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = outdoor_new_cold ();
  g_autofree QuartierZoneDetail *closed = g_new (QuartierZoneDetail, 1);
  g_autofree QuartierZoneDetail *aired = g_new (QuartierZoneDetail, 1);

  zone_set_rows (zone, 0, 0, 20);
  zone_run (zone, outdoor, closed);
  zone_set_rows (zone, 0, 30, 20);
  zone_run (zone, outdoor, aired);
  g_assert_cmpfloat_with_epsilon (aired->power_w[LATE], closed->power_w[LATE] + 600, 1e-6);
  g_assert_cmpfloat_with_epsilon (aired->ventilation_w[LATE], 600, 1e-6);
}

/* Windows are a set-point between heating's and cooling's. The wall loses 100/(1/2.5 + 2 + 1/24.14) =
 * 40.95 W/K; of 3,000 W, all of them into the air, 23 K × 40.95 W/K leave through it at 23 °C. The rest,
 * 2,058 W, leaves through windows that could take 23 × 200; where they take 50 W/K, the air is as warm as
 * 3,000/(40.95 + 50), and where cooling begins at 25 °C, that has the rest. */
static void
windows_hold_the_room_by_hand (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = outdoor_new_cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);
  const double wall_w_k = 100 / (1 / 2.5 + 2 + 1 / FILM_W_M2K);

  zone->model.gains_convective_share = 1;
  zone->model.opens_above_c = 23;
  zone_set_rows (zone, 3000, 0, 20);
  for (int r = 0; r < 24; r++)
    zone->rows[r].opened_w_k = 200;
  zone_run (zone, outdoor, year);
  g_assert_cmpfloat_with_epsilon (year->air_c[LATE], 23, 1e-9);
  g_assert_cmpfloat_with_epsilon (year->ventilation_w[LATE], 3000 - 23 * wall_w_k, 1e-3);
  for (int r = 0; r < 24; r++)
    zone->rows[r].opened_w_k = 50;
  zone_run (zone, outdoor, year);
  g_assert_cmpfloat_with_epsilon (year->air_c[LATE], 3000 / (wall_w_k + 50), 1e-3);
  g_assert_cmpfloat_with_epsilon (year->ventilation_w[LATE], 50 * year->air_c[LATE], 1e-6);
  for (int r = 0; r < 24; r++)
    zone->rows[r].cooling_c = 25;
  zone_run (zone, outdoor, year);
  g_assert_cmpfloat_with_epsilon (year->air_c[LATE], 25, 1e-9);
  g_assert_cmpfloat_with_epsilon (year->ventilation_w[LATE], 50 * 25, 1e-6);
  g_assert_cmpfloat_with_epsilon (year->power_w[LATE], 25 * (wall_w_k + 50) - 3000, 1e-3);
}

/* A wall of 0.1 m²K/W: for 20 °C to be felt the air has 40/(1 + s), s = 2.5/(2.5 + 1/(0.1 + 1/24.14)) =
 * 0.261, which is 31.7 °C. Nobody opens a window at that, though it is far above 23. Nor where
 * heating's own set-point lies above what opens windows. */
static void
nothing_opens_at_the_set_point (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = outdoor_new_cold ();
  g_autofree QuartierZoneDetail *shut = g_new (QuartierZoneDetail, 1);
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);

  quartier_mass_place_nodes (0.1, 100000, QUARTIER_MASS_INSIDE, &zone->elements[0]);
  zone->model.felt_radiant_share = 0.5;
  zone->model.opens_above_c = 23;
  for (int heating_c = 20; heating_c <= 24; heating_c += 4)
    {
      zone_set_rows (zone, 0, 30, heating_c);
      zone_run (zone, outdoor, shut);
      for (int r = 0; r < 24; r++)
        zone->rows[r].opened_w_k = 200;
      zone_run (zone, outdoor, year);
      g_assert_cmpfloat (year->air_c[LATE], >, 31);
      g_assert_cmpfloat_with_epsilon (year->ventilation_w[LATE], 30 * year->air_c[LATE], 1e-6);
      g_assert_cmpfloat_with_epsilon (year->power_w[LATE], shut->power_w[LATE], 1e-6);
    }
}

/* A floor on the ground of 10 °C: from the air through 1/0.7 and 2, or by radiation from nothing
 * warmer: one face alone. 50 m² × 10 K / (1/0.7 + 2), the contact being no resistance. */
static void
rests_on_the_ground (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = outdoor_new_cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);

  zone->elements[0].outer = QUARTIER_OUTER_GROUND;
  zone->elements[0].inner = QUARTIER_FACE_FLOOR;
  zone->elements[0].area_m2 = 50;
  for (int month = 0; month < 12; month++)
    zone->model.ground_c[month] = 10;
  zone_set_rows (zone, 0, 0, 20);
  zone_run (zone, outdoor, year);
  g_assert_cmpfloat_with_epsilon (year->power_w[LATE], 50 * 10 / (1 / 0.7 + 2), 0.01);
}

/* Two panes: 10 m² × 20 K / (1/2.5 + 1/3 + 1/24.14) beside the wall, if both see the same radiant
 * temperature only as far as it makes no difference: with no long-wave film at all. */
static void
windows_by_hand (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = outdoor_new_cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);

  outdoor->face_r_w_m2k = 1e-9;
  zone->model.n_windows = 1;
  zone->window = (QuartierModelWindow) { QUARTIER_FACE_WALL, 10, 0, 3, 0 };
  zone_set_rows (zone, 0, 0, 20);
  zone_run (zone, outdoor, year);
  g_assert_cmpfloat_with_epsilon (year->power_w[LATE],
                                  100 * 20 / (1 / 2.5 + 2 + 1 / FILM_W_M2K)
                                      + 10 * 20 / (1 / 2.5 + 1 / 3.0 + 1 / FILM_W_M2K),
                                  1e-4);
}

/* In the steady state what goes in goes out: plant and gains together are the loss, wherever the
 * gains arrive; radiation warms the faces, so the loss is a little above that of gains in the
 * air. */
static void
gains_spare_heat (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = outdoor_new_cold ();
  g_autofree QuartierZoneDetail *without = g_new (QuartierZoneDetail, 1);
  g_autofree QuartierZoneDetail *to_air = g_new (QuartierZoneDetail, 1);
  g_autofree QuartierZoneDetail *radiant = g_new (QuartierZoneDetail, 1);

  zone_set_rows (zone, 0, 0, 20);
  zone_run (zone, outdoor, without);
  zone_set_rows (zone, 200, 0, 20);
  zone->model.gains_convective_share = 1;
  zone_run (zone, outdoor, to_air);
  g_assert_cmpfloat_with_epsilon (to_air->power_w[LATE], without->power_w[LATE] - 200, 1e-6);
  zone->model.gains_convective_share = 0;
  zone_run (zone, outdoor, radiant);
  g_assert_cmpfloat (radiant->power_w[LATE], >, to_air->power_w[LATE]);
  g_assert_cmpfloat (radiant->power_w[LATE], <, without->power_w[LATE]);
}

/* Nothing leaves through a wall without end: 1 kW for 10 h is 36 MJ, into 100 m² × 100 kJ/m²K of
 * wall and 480 kJ/K of air. */
static void
stores_what_it_is_given (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = outdoor_new_cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);

  for (int position = QUARTIER_MASS_INSIDE; position <= QUARTIER_MASS_MIDDLE; position++)
    {
      quartier_mass_place_nodes (position == QUARTIER_MASS_INSIDE ? 1e9 : 2, 100000,
                                 (QuartierMassPosition) position, &zone->elements[0]);
      zone->elements[0].outer = QUARTIER_OUTER_NONE;
      zone->model.start_c = 20;
      zone_set_rows (zone, 1000, 0, -INFINITY);
      zone_run (zone, outdoor, year);
      g_assert_cmpfloat_with_epsilon (year->mass_c[9], 20 + 36e6 / (100 * 100000.0 + 480000), 1e-6);
    }
}

static void
two_halves_are_a_whole (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = outdoor_new_cold ();
  g_autofree QuartierZoneDetail *whole = g_new (QuartierZoneDetail, 1);
  g_autofree QuartierZoneDetail *halves = g_new (QuartierZoneDetail, 1);

  zone_set_rows (zone, 150, 20, 20);
  zone_run (zone, outdoor, whole);
  zone->elements[1] = zone->elements[0];
  zone->elements[0].area_m2 = 30;
  zone->elements[1].area_m2 = 70;
  zone->model.n_elements = 2;
  zone_run (zone, outdoor, halves);
  g_assert_cmpfloat_with_epsilon (halves->power_w[LATE], whole->power_w[LATE], 1e-8);
}

/* Under a swing of ten degrees about ten, the mass inside keeps the room steadier than outside; and
 * wherever it lies, the mean of a floating year is the same. */
static double
swing_k (QuartierMassPosition position, double *mean_c)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = outdoor_new_cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);
  double least = INFINITY, most = -INFINITY;

  quartier_mass_place_nodes (2, 100000, position, &zone->elements[0]);
  zone_set_rows (zone, 0, 0, -INFINITY);
  for (int r = 0; r < 12; r++)
    zone->rows[r].gains_w = 1000;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    outdoor->hours[h].air_c = 10 + 10 * sin (h * 2 * G_PI / 24);
  zone_run (zone, outdoor, year);
  *mean_c = 0;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      least = fmin (least, year->air_c[h]);
      most = fmax (most, year->air_c[h]);
      *mean_c += year->air_c[h] / QUARTIER_HOURS;
    }
  return most - least;
}

static void
mass_inside_steadies (void)
{
  double means[4];
  const double inside = swing_k (QUARTIER_MASS_INSIDE, &means[0]);
  const double both = swing_k (QUARTIER_MASS_BOTH, &means[1]);
  const double outside = swing_k (QUARTIER_MASS_OUTSIDE, &means[2]);

  swing_k (QUARTIER_MASS_EVEN, &means[3]);
  g_assert_cmpfloat (inside, <, both);
  g_assert_cmpfloat (both, <, outside);
  for (int i = 1; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (means[i], means[0], 2e-3);
}

/* A plant that cannot do it leaves the room short, and does all it can. */
static void
a_small_plant_does_what_it_can (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = outdoor_new_cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);

  zone_set_rows (zone, 0, 0, 20);
  zone->model.heating_limit_w = 400;
  zone_run (zone, outdoor, year);
  g_assert_cmpfloat (year->power_w[LATE], ==, 400);
  /* 400 W through 2.4414 m²K/W on 100 m². */
  g_assert_cmpfloat_with_epsilon (year->air_c[LATE], 4 * (1 / 2.5 + 2 + 1 / FILM_W_M2K), 1e-3);
}

/* A start that is given is the start; without one, January follows December. */
static void
starts_as_told (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = outdoor_new_cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);

  zone_set_rows (zone, 0, 0, -INFINITY);
  zone->model.start_c = 30;
  zone_run (zone, outdoor, year);
  g_assert_cmpfloat (year->mass_c[0], >, 28);
  zone->model.start_c = NAN;
  zone_run (zone, outdoor, year);
  g_assert_cmpfloat_with_epsilon (year->mass_c[0], 0, 0.01);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/zone-model/steady-heat", steady_heat_by_hand);
  g_test_add_func ("/zone-model/steady-heat-operative", operative_set_points_by_hand);
  g_test_add_func ("/zone-model/steady-air", steady_air_by_hand);
  g_test_add_func ("/zone-model/windows-hold", windows_hold_the_room_by_hand);
  g_test_add_func ("/zone-model/windows-shut", nothing_opens_at_the_set_point);
  g_test_add_func ("/zone-model/ground", rests_on_the_ground);
  g_test_add_func ("/zone-model/windows", windows_by_hand);
  g_test_add_func ("/zone-model/gains", gains_spare_heat);
  g_test_add_func ("/zone-model/stores", stores_what_it_is_given);
  g_test_add_func ("/zone-model/halves", two_halves_are_a_whole);
  g_test_add_func ("/zone-model/mass", mass_inside_steadies);
  g_test_add_func ("/zone-model/small-plant", a_small_plant_does_what_it_can);
  g_test_add_func ("/zone-model/start", starts_as_told);
  return g_test_run ();
}
