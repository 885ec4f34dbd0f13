/*
 * A zone given by its surfaces: the network that follows from them, by hand.
 */
#include "engine/zone-input.h"

#include <math.h>

#include "engine/synthetic-year.h"
#include "library/quartier-library.h"

static QuartierLibrary *library;
static QuartierConstants constants;

static QuartierZoneInput *
cube (void)
{
  QuartierZoneInput *input = quartier_zone_input_new ();
  const QuartierZoneOpaque wall
      = { .area_m2 = 90, .u_w_m2k = 0.5, .tilt_deg = 90, .capacity_j_m2k = NAN };
  const QuartierZoneWindow window = { .area_m2 = 10, .u_w_m2k = 1.5, .tilt_deg = 90 };

  input->method = QUARTIER_ZONE_ISO13790;
  input->floor_area_m2 = 100;
  input->volume_m3 = 270;
  input->capacity_j_k = 165000 * 100;
  input->mass_area_m2 = 250;
  input->inner_area_m2 = 450;
  g_array_append_val (input->opaque, wall);
  g_array_append_val (input->windows, window);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    input->heating_c[h] = 20;
  return input;
}

/* Heating power in a steady state of so many degrees outdoors, without sun. */
static double
heating_w (const QuartierZoneInput *input, double outdoor_c)
{
  g_autoptr (QuartierZoneYear) year = quartier_zone_year_new ();
  g_autoptr (GError) error = NULL;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    year->outdoor_c[h] = outdoor_c;
  quartier_zone_year_run (year, input, NULL, &constants, &error);
  g_assert_no_error (error);
  return year->heating_w[5000];
}

/* 45 W/K of walls and 15 of windows, in series with 3.45 × 450 from surfaces to air: 57.77 W/K. */
#define FABRIC_W_K (1 / (1 / (45.0 + 15.0) + 1 / (3.45 * 450)))

static void
conducts_what_its_surfaces_do (void)
{
  g_autoptr (QuartierZoneInput) input = cube ();

  g_assert_cmpfloat_with_epsilon (heating_w (input, 0), FABRIC_W_K * 20, 0.01);
}

static void
airs_by_volume (void)
{
  /* 0.5 + 1.0 × (1 − 0.8) = 0.7 air changes of 270 m³ at 1,200 J/m³K: 63 W/K at sea level. */
  g_autoptr (QuartierZoneInput) input = cube ();

  input->infiltration_ach = 0.5;
  input->heat_recovery = 0.8;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    input->ventilation_ach[h] = 1;
  g_assert_cmpfloat_with_epsilon (heating_w (input, 0), (FABRIC_W_K + 63) * 20, 0.01);
}

static void
rests_on_the_ground (void)
{
  /* A floor of 20 W/K to 10 °C, with −5 °C outdoors. What crosses the network's inner resistance
   * is the same heat as if the floor had its own node: its 20 W/K see 10 K, the rest 25 K, both from
   * behind 3.45 × 450 W/K. */
  const QuartierZoneOpaque slab = { .area_m2 = 100, .u_w_m2k = 0.2, .ground = TRUE };
  const double inner = 3.45 * 450;
  g_autoptr (QuartierZoneInput) input = cube ();
  /* The surface node: inner (20 − s) = 60 (s + 5) + 20 (s − 10). */
  const double surface_c = (inner * 20 - 60 * 5 + 20 * 10) / (inner + 80);

  g_array_append_val (input->opaque, slab);
  input->ground_c = 10;
  g_assert_cmpfloat_with_epsilon (heating_w (input, -5), inner * (20 - surface_c), 0.01);
}

static void
takes_the_year_for_the_ground (void)
{
  const QuartierZoneOpaque slab = { .area_m2 = 100, .u_w_m2k = 0.2, .ground = TRUE };
  g_autoptr (QuartierZoneInput) input = cube ();
  double given;

  g_array_append_val (input->opaque, slab);
  given = heating_w (input, 4);
  input->ground_c = 4;
  g_assert_cmpfloat_with_epsilon (given, heating_w (input, 4), 1e-6);
}

static void
takes_conductances_as_they_are (void)
{
  g_autoptr (QuartierZoneInput) input = cube ();
  const double mass = 1 / (1 / 60.0 + 1 / 2275.0);
  const double rooms = 1 / (1 / (mass + 30) + 1 / 1552.5);

  input->conductances = (QuartierZoneConductances) { TRUE, 60, 30, 25, 2275, 1552.5 };
  g_assert_cmpfloat_with_epsilon (heating_w (input, -10), (rooms + 25) * 30, 0.01);
}

static void
refuses_a_mass_that_insulates_less_than_its_wall (void)
{
  const QuartierZoneOpaque sheet = { .area_m2 = 1000, .u_w_m2k = 5, .tilt_deg = 0 };
  g_autoptr (QuartierZoneInput) input = cube ();
  g_autoptr (QuartierZoneYear) year = quartier_zone_year_new ();
  g_autoptr (GError) error = NULL;

  g_array_append_val (input->opaque, sheet);
  g_assert_false (quartier_zone_year_run (year, input, NULL, &constants, &error));
  g_assert_nonnull (error);
  g_assert_true (g_str_has_prefix (error->message, "opaque: "));
}

/* A room behind a façade: 20 m² and 2.7 m high, glass in its one outer wall. */
static QuartierZoneInput *
room_behind_facade (QuartierZoneMethod method)
{
  QuartierZoneInput *input = quartier_zone_input_new ();
  const QuartierZoneOpaque wall = { .area_m2 = 6, .u_w_m2k = 0.5, .azimuth_deg = 180, .tilt_deg = 90,
                                    .absorptance = 0.6, .capacity_j_m2k = NAN };
  const QuartierZoneWindow window = { .area_m2 = 8, .u_w_m2k = 1.3, .azimuth_deg = 180,
                                      .tilt_deg = 90, .g = 0.6, .shading = 1 };

  input->method = method;
  input->floor_area_m2 = 20;
  input->volume_m3 = 54;
  input->capacity_j_k = 110000 * 20;
  input->mass_area_m2 = 50;
  input->inner_area_m2 = 90;
  g_array_append_val (input->opaque, wall);
  g_array_append_val (input->windows, window);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      input->heating_c[h] = 20;
      input->cooling_c[h] = 26;
      input->gains_w[h] = 100;
    }
  return input;
}

static double
cooling_kwh (QuartierZoneInput *input)
{
  g_autoptr (QuartierClimate) climate
      = quartier_synthetic_year_new (quartier_library_get_climate (library, "milan"), 0.2, 30, NAN);
  g_autoptr (QuartierZoneYear) year = quartier_zone_year_new ();
  g_autoptr (GError) error = NULL;

  quartier_zone_year_set_weather (year, input, climate, &constants);
  quartier_zone_year_run (year, input, climate, &constants, &error);
  g_assert_no_error (error);
  quartier_zone_input_free (input);
  return year->sums.cooling_kwh;
}

/* Of all faces, 4.5 × 20 m², floor and ceiling are 40 m² and the façade is 14 m²: 36 are left. */
static void
closes_the_room (void)
{
  g_autoptr (QuartierZoneInput) input = room_behind_facade (QUARTIER_ZONE_ISO52016);
  const QuartierZoneOpaque roof = { .area_m2 = 25, .u_w_m2k = 0.3, .tilt_deg = 30 };
  double m2[QUARTIER_N_INNER_FACES];

  g_array_append_val (input->opaque, roof);
  quartier_zone_input_get_missing_m2 (input, m2);
  g_assert_cmpfloat (m2[QUARTIER_FACE_FLOOR], ==, 20);
  g_assert_cmpfloat (m2[QUARTIER_FACE_CEILING], ==, 0);
  g_assert_cmpfloat_with_epsilon (m2[QUARTIER_FACE_WALL], 36, 1e-9);
}

/* Walls that stand all around are all there are, however small; of three sides one is missing, and a
 * skylight is no wall. The façade of the room faces south. */
static void
finds_the_open_side (void)
{
  static const struct
  {
    double azimuth_deg[3];
    double tilt_deg;
    gboolean is_open;
  } rooms[] = {
    { { 0, 90, 270 }, 90, FALSE },   { { -360, -270, 270 }, 90, FALSE }, { { 300, 60, 60 }, 90, FALSE },
    { { 0, 90, 90 }, 90, TRUE },     { { 180, 180, 180 }, 90, TRUE },    { { 90, 270, 179 }, 90, TRUE },
    { { 0, 90, 270 }, 30, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autoptr (QuartierZoneInput) input = room_behind_facade (QUARTIER_ZONE_ISO52016);
      double m2[QUARTIER_N_INNER_FACES];

      for (gsize k = 0; k < G_N_ELEMENTS (rooms[i].azimuth_deg); k++)
        {
          const QuartierZoneOpaque part = { .area_m2 = 1, .u_w_m2k = 0.3, .tilt_deg = rooms[i].tilt_deg,
                                            .azimuth_deg = rooms[i].azimuth_deg[k] };

          g_array_append_val (input->opaque, part);
        }
      quartier_zone_input_get_missing_m2 (input, m2);
      g_assert_true (rooms[i].is_open == (m2[QUARTIER_FACE_WALL] > 0));
    }
}

/* Ten rooms in a row take ten times what one takes, whether they are run one by one or as one zone. */
static void
grows_with_all_that_it_has (void)
{
  const double one_kwh = cooling_kwh (room_behind_facade (QUARTIER_ZONE_ISO52016));
  QuartierZoneInput *ten = room_behind_facade (QUARTIER_ZONE_ISO52016);
  double *const grown[] = { &ten->floor_area_m2, &ten->volume_m3, &ten->capacity_j_k,
                            &ten->mass_area_m2,  &ten->inner_area_m2,
                            &g_array_index (ten->opaque, QuartierZoneOpaque, 0).area_m2,
                            &g_array_index (ten->windows, QuartierZoneWindow, 0).area_m2 };

  for (gsize i = 0; i < G_N_ELEMENTS (grown); i++)
    *grown[i] *= 10;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    ten->gains_w[h] *= 10;
  g_assert_cmpfloat_with_epsilon (cooling_kwh (ten) / one_kwh, 10, 1e-9);
}

/* Sun that has come in stays in the room, whichever the method; with the façade as the only face it
 * was less than half. */
static void
keeps_the_sun_in_a_room_behind_a_facade (void)
{
  const double lumped_kwh = cooling_kwh (room_behind_facade (QUARTIER_ZONE_ISO13790));

  g_assert_cmpfloat_with_epsilon (cooling_kwh (room_behind_facade (QUARTIER_ZONE_ISO52016)) / lumped_kwh,
                                  1, 0.1);
}

/* What is left out is as if it were listed and let nothing through. */
static void
leaves_out_what_lets_nothing_through (void)
{
  QuartierZoneInput *listed = room_behind_facade (QUARTIER_ZONE_ISO52016);
  const double left_out_kwh = cooling_kwh (room_behind_facade (QUARTIER_ZONE_ISO52016));
  const QuartierZoneOpaque inside[] = {
    { .area_m2 = 20, .tilt_deg = 180, .capacity_j_m2k = NAN, .position = QUARTIER_MASS_INSIDE },
    { .area_m2 = 20, .tilt_deg = 0, .capacity_j_m2k = NAN, .position = QUARTIER_MASS_INSIDE },
    { .area_m2 = 36, .tilt_deg = 90, .capacity_j_m2k = NAN, .position = QUARTIER_MASS_INSIDE },
  };

  g_array_append_vals (listed->opaque, inside, G_N_ELEMENTS (inside));
  g_assert_cmpfloat_with_epsilon (cooling_kwh (listed) / left_out_kwh, 1, 0.02);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, NULL);
#define READ(name, id) constants.name = quartier_library_get_factor (library, id);
  QUARTIER_CONSTANTS (READ)
#undef READ
  g_test_add_func ("/zone-input/fabric", conducts_what_its_surfaces_do);
  g_test_add_func ("/zone-input/air", airs_by_volume);
  g_test_add_func ("/zone-input/ground", rests_on_the_ground);
  g_test_add_func ("/zone-input/ground-mean", takes_the_year_for_the_ground);
  g_test_add_func ("/zone-input/conductances", takes_conductances_as_they_are);
  g_test_add_func ("/zone-input/closed", closes_the_room);
  g_test_add_func ("/zone-input/open-side", finds_the_open_side);
  g_test_add_func ("/zone-input/grows", grows_with_all_that_it_has);
  g_test_add_func ("/zone-input/facade", keeps_the_sun_in_a_room_behind_a_facade);
  g_test_add_func ("/zone-input/inside", leaves_out_what_lets_nothing_through);
  g_test_add_func ("/zone-input/refused", refuses_a_mass_that_insulates_less_than_its_wall);
  status = g_test_run ();
  g_object_unref (library);
  return status;
}
