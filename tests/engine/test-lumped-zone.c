/*
 * The lumped zone against a public suite, against steady states solved by hand, and by laws.
 */
#include "engine/lumped-zone.h"

#include <math.h>
#include <string.h>

#include "io/json-tree.h"

/* The room of the suite RC_BuildingSimulator, ETH Zurich (github.com/architecture-building-systems/
 * RC_BuildingSimulator, rc_simulator/tests/testRCmodel.py): floor 34.3 m², volume 106.33 m³, inner
 * surfaces 142.38 m², wall 1.69 m² of U 0.2, window 13.5 m² of U 1.1, capacity 165 kJ/m²K, A_m 2.5
 * times the floor, plant of 12 W/m², set-points 20 and 26 °C, gains 10 W, 1.5 + 0.5 air changes. It
 * takes H_em as U × A, without taking the resistance of H_ms out of it. */
#define FLOOR_M2 34.3
#define VOLUME_M3 106.33
#define INNER_M2 142.38

typedef struct
{
  const char *name;
  double outdoor_c;
  double start_c;
  double solar_w;
  double recovery;
  double mass_c;  /* expected: mean of the hour */
  double power_w; /* expected: heating +, cooling − */
} Case;

/* All eighteen of the suite but the last, below; those that differ in the machine alone repeat. */
static const Case cases[] = {
  { "NoHVACNoLight", 10, 22, 2000, 0, 22.33, 0 },
  { "CoolingRequired", 25, 24, 4000, 0, 25.15, -264.75 },
  { "HeatingRequired", 10, 20, 2000, 0, 20.46, 328.09 },
  { "MaxCoolingRequired", 30, 25, 5000, 0, 26.49, -411.6 },
  { "MaxHeatingRequired", 5, 19, 2000, 0, 19.39, 411.6 },
  { "lightingrequired", 10, 22, 2000, 0, 22.33, 0 },
  { "NoHVACNoLight_infl", 10, 22, 2000, 0.66, 22.44, 0 },
  { "CoolingRequired_infl", 25, 24, 4000, 0.6, 25.15, -296.65 },
  { "HeatingRequired_infl", 10, 20, 2000, 0.6, 20.46, 9.1 },
  { "MaxCoolingRequired_infl", 30, 25, 5000, 0.6, 26.48, -411.6 },
  { "MaxHeatingRequired_infl", 5, 19, 2000, 0.6, 19.51, 411.6 },
  { "lightingrequired_infl", 10, 22, 2000, 0.6, 22.43, 0 },
  { "HeatPumpCoolingRequiredHighCOP", 25, 24, 4000, 0, 25.15, -264.75 },
  { "HeatPumpCoolingRequired", 35, 24, 4000, 0, 25.33, -411.6 },
  { "WaterHeatPumpCoolingRequired", 35, 24, 4000, 0, 25.33, -411.6 },
  { "AirHeatPump_HeatingRequired_infl", 10, 20, 2000, 0.6, 20.46, 9.1 },
  { "WaterHeatPump_HeatingRequired_infl", 10, 20, 2000, 0.6, 20.46, 9.1 },
};

/* The last one heats through the floor: the power goes to the mass, not to the air, and a room that
 * needs 9.10 W in the air gets −191.55 W there. This model has air emitters alone. */
static const Case floor_heated
    = { "WaterHeatPump_mixedEmissions_infl", 10, 20, 2000, 0.6, 20.46, -191.55 };

static void
run_case (const Case *one, double *mass_c, double *power_w)
{
  const double mass_m2 = 2.5 * FLOOR_M2;
  const QuartierLumpedZone zone = {
    .em_w_k = 0.2 * 1.69,
    .w_w_k = 1.1 * 13.5,
    .ms_w_k = 9.1 * mass_m2,
    .is_w_k = 3.45 * INNER_M2,
    .capacity_j_k = 165000 * FLOOR_M2,
    .mass_area_m2 = mass_m2,
    .inner_area_m2 = INNER_M2,
    .surface_w_m2k = 9.1,
    .heating_limit_w = 12 * FLOOR_M2,
    .cooling_limit_w = 12 * FLOOR_M2,
    .bypass_above_c = INFINITY,
    .start_c = one->start_c,
  };
  const double gains_w = 10, heating_c = 20, cooling_c = 26;
  const double ve_w_k = 1200 * (1 - 1.5 / 2 * one->recovery) * VOLUME_M3 * 2 / 3600;
  const QuartierZoneForcing forcing = { 1, &one->outdoor_c, &one->solar_w, &gains_w, &ve_w_k, NULL,
                                        &heating_c, &cooling_c };
  double heating_w = NAN, cooling_w = NAN;
  QuartierZoneHours hours = { .mass_c = mass_c, .heating_w = &heating_w, .cooling_w = &cooling_w };
  QuartierZoneSums sums;

  quartier_lumped_zone_run (&zone, &forcing, &hours, &sums);
  *power_w = heating_w - cooling_w;
}

static void
meets_the_public_suite (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double mass_c = NAN, power_w = NAN;

      run_case (&cases[i], &mass_c, &power_w);
      g_test_message ("%s: mass %.4f °C (%.2f), power %.4f W (%.2f)", cases[i].name, mass_c,
                      cases[i].mass_c, power_w, cases[i].power_w);
      /* Expected values are printed with two decimals. */
      g_assert_cmpfloat_with_epsilon (mass_c, cases[i].mass_c, 0.01);
      g_assert_cmpfloat_with_epsilon (power_w, cases[i].power_w, 0.01);
    }
}

static void
heats_the_air_alone (void)
{
  double mass_c, power_w;

  run_case (&floor_heated, &mass_c, &power_w);
  g_assert_cmpfloat_with_epsilon (power_w, 9.10, 0.01);
  g_assert_cmpfloat (fabs (power_w - floor_heated.power_w), >, 100);
}

static double
number (const QuartierJson *json, QuartierJsonValue object, const char *key)
{
  const QuartierJsonValue value = quartier_json_get_member (json, object, key);

  g_assert_cmpuint (value, !=, QUARTIER_JSON_NONE);
  return quartier_json_get_number (json, value);
}

static void
holds_the_suite_whole (void)
{
  const char *root = g_getenv ("QUARTIER_SOURCE_ROOT"), *shared = g_getenv ("QUARTIER_SHARED");
  g_autofree char *folder = shared != NULL ? g_strdup (shared)
                                           : g_build_filename (root, "..", "shared", NULL);
  g_autofree char *path = g_build_filename (folder, "research", "data",
                                            "rc_buildingsimulator_cases.json", NULL);
  g_autoptr (QuartierJson) json = NULL;
  g_autofree char *text = NULL;
  gsize length, i = 0;
  QuartierJsonValue list;

  if (!g_file_get_contents (path, &text, &length, NULL))
    {
      g_test_skip ("SKIPPED: the suite's own file is not here; its figures are checked above");
      return;
    }
  json = quartier_json_parse (text, length, NULL);
  list = quartier_json_get_member (json, 0, "cases");
  g_assert_cmpuint (quartier_json_get_length (json, list), ==, G_N_ELEMENTS (cases) + 1);
  for (QuartierJsonValue v = quartier_json_get_first (json, list); v != QUARTIER_JSON_NONE;
       v = quartier_json_get_next (json, v), i++)
    {
      const Case *ours = i < G_N_ELEMENTS (cases) ? &cases[i] : &floor_heated;
      const QuartierJsonValue inputs = quartier_json_get_member (json, v, "inputs");
      const QuartierJsonValue expected = quartier_json_get_member (json, v, "expected");
      g_autofree char *name
          = quartier_json_dup_string (json, quartier_json_get_member (json, v, "case"));

      g_assert_true (g_str_has_suffix (name, ours->name));
      g_assert_cmpfloat (number (json, inputs, "t_out"), ==, ours->outdoor_c);
      g_assert_cmpfloat (number (json, inputs, "t_m_prev"), ==, ours->start_c);
      g_assert_cmpfloat (number (json, inputs, "solar_gains"), ==, ours->solar_w);
      g_assert_cmpfloat (number (json, inputs, "ventilation_efficiency"), ==, ours->recovery);
      g_assert_cmpfloat (number (json, inputs, "floor_area"), ==, FLOOR_M2);
      g_assert_cmpfloat (number (json, inputs, "room_vol"), ==, VOLUME_M3);
      g_assert_cmpfloat (number (json, expected, "t_m"), ==, ours->mass_c);
      g_assert_cmpfloat (number (json, expected, "energy_demand"), ==, ours->power_w);
    }
}

/* A year of nothing but constants. */
typedef struct
{
  double outdoor_c[8760], solar_w[8760], gains_w[8760], ve_w_k[8760], heating_c[8760],
      cooling_c[8760], air_c[8760], mass_c[8760], heating_w[8760], cooling_w[8760],
      bypass_w_k[8760]; /* 0 in the first hour: there is none */
} Year;

static const QuartierLumpedZone block
    = { .em_w_k = 60, .w_w_k = 30, .ms_w_k = 9.1 * 250, .is_w_k = 3.45 * 450,
        .capacity_j_k = 165000 * 100, .mass_area_m2 = 250, .inner_area_m2 = 450,
        .surface_w_m2k = 9.1, .heating_limit_w = INFINITY, .cooling_limit_w = INFINITY,
        .bypass_above_c = INFINITY, .start_c = NAN };

static Year *
constant_year (double outdoor_c, double gains_w, double heating_c, double cooling_c)
{
  Year *year = g_new0 (Year, 1);

  for (int h = 0; h < 8760; h++)
    {
      year->outdoor_c[h] = outdoor_c;
      year->gains_w[h] = gains_w;
      year->ve_w_k[h] = 25;
      year->heating_c[h] = heating_c;
      year->cooling_c[h] = cooling_c;
    }
  return year;
}

static void
run_year (const QuartierLumpedZone *zone, Year *year, QuartierZoneSums *sums)
{
  const QuartierZoneForcing forcing
      = { 8760,         year->outdoor_c, year->solar_w,   year->gains_w,
          year->ve_w_k, year->bypass_w_k[0] > 0 ? year->bypass_w_k : NULL,
          year->heating_c, year->cooling_c };
  QuartierZoneHours hours = { year->air_c, year->mass_c, year->heating_w, year->cooling_w };

  quartier_lumped_zone_run (zone, &forcing, &hours, sums);
}

static void
loses_what_the_network_conducts (void)
{
  /* Held at 20 °C with −10 °C outside and no gains. By hand: mass in series 1/(1/60 + 1/2275) =
   * 58.458 W/K, beside the windows 88.458, in series with the air 1/(1/88.458 + 1/1552.5) = 83.690,
   * beside the ventilation 108.690 W/K; × 30 K = 3,260.7 W. */
  g_autofree Year *year = constant_year (-10, 0, 20, NAN);
  const double mass = 1 / (1 / 60.0 + 1 / 2275.0);
  const double rooms = 1 / (1 / (mass + 30) + 1 / 1552.5);
  QuartierZoneSums sums;

  run_year (&block, year, &sums);
  g_assert_cmpfloat_with_epsilon (year->heating_w[4000], 3260.7, 0.1);
  g_assert_cmpfloat_with_epsilon (year->heating_w[4000], (rooms + 25) * 30, 1e-3);
  g_assert_cmpfloat_with_epsilon (sums.heating_kwh, (rooms + 25) * 30 * 8.76, 0.05);
  g_assert_cmpfloat (sums.cooling_kwh, ==, 0);
  g_assert_cmpfloat_with_epsilon (sums.mean_c, 20, 1e-9);
}

/* The same block loses 20 K × 108.690 W/K = 2,173.8 W at 23 °C inside and 3 °C outside. Of 3,000 W of
 * gains the rest leaves by the bypass, and the air stays at 23 °C; with a bypass that is too small it
 * is warmer. Where heating holds 24 °C, all stays shut. */
static void
the_bypass_holds_the_air (void)
{
  g_autofree Year *year = constant_year (3, 3000, 20, NAN), *cold = constant_year (-10, 0, 24, NAN);
  QuartierLumpedZone zone = block;
  QuartierZoneSums sums, shut;

  zone.bypass_above_c = 23;
  run_year (&zone, cold, &shut);
  for (int h = 0; h < 8760; h++)
    year->bypass_w_k[h] = cold->bypass_w_k[h] = year->ve_w_k[h] + 300;
  run_year (&zone, year, &sums);
  g_assert_cmpfloat_with_epsilon (sums.max_c, 23, 1e-6);
  g_assert_cmpfloat_with_epsilon (sums.min_c, 23, 1e-6);
  for (int h = 0; h < 8760; h++)
    year->bypass_w_k[h] = year->ve_w_k[h] + 5;
  run_year (&zone, year, &sums);
  g_assert_cmpfloat (sums.min_c, >, 23.5);
  run_year (&zone, cold, &sums);
  g_assert_cmpfloat_with_epsilon (sums.heating_kwh, shut.heating_kwh, 1e-6);
}

static void
floats_where_there_is_no_set_point (void)
{
  g_autofree Year *year = constant_year (7.5, 0, NAN, NAN);
  QuartierZoneSums sums;

  run_year (&block, year, &sums);
  g_assert_cmpfloat (sums.heating_kwh + sums.cooling_kwh, ==, 0);
  /* It started at 20 °C and has forgotten it. */
  g_assert_cmpfloat_with_epsilon (sums.min_c, 7.5, 0.01);
  g_assert_cmpfloat_with_epsilon (sums.max_c, 7.5, 0.01);
}

static void
obeys_its_limit_and_says_what_is_missing (void)
{
  g_autofree Year *year = constant_year (-10, 0, 20, NAN);
  QuartierLumpedZone weak = block;
  QuartierZoneSums sums;

  weak.heating_limit_w = 1000;
  run_year (&weak, year, &sums);
  g_assert_cmpfloat_with_epsilon (sums.peak_heating_w, 1000, 1e-9);
  g_assert_cmpfloat_with_epsilon (sums.heating_kwh, 8760, 1e-6);
  g_assert_cmpfloat (sums.max_c, <, 20);
  g_assert_cmpfloat_with_epsilon (sums.unmet_heating_kh, (20 - sums.mean_c) * 8760, 1e-3);
}

/* An unruly year, so that nothing cancels. */
static Year *
unruly_year (void)
{
  Year *year = constant_year (0, 0, 20, 25);
  guint32 state = 1;

  for (int h = 0; h < 8760; h++)
    {
      state = state * 1664525u + 1013904223u;
      year->outdoor_c[h] = 10 - 12 * cos (h * 2 * G_PI / 8760) - 5 * cos (h * 2 * G_PI / 24)
                           + (state >> 16) % 100 / 25.0;
      year->solar_w[h] = fmax (0, -3000 * cos (h * 2 * G_PI / 24));
      year->gains_w[h] = (state >> 20) % 500;
    }
  return year;
}

static void
twice_the_building_is_twice_the_heat (void)
{
  g_autofree Year *year = unruly_year ();
  QuartierLumpedZone twice = block;
  QuartierZoneSums one, two;
  double *const extensive[] = { &twice.em_w_k, &twice.w_w_k, &twice.ms_w_k, &twice.is_w_k,
                                &twice.capacity_j_k, &twice.mass_area_m2, &twice.inner_area_m2 };

  run_year (&block, year, &one);
  for (gsize i = 0; i < G_N_ELEMENTS (extensive); i++)
    *extensive[i] *= 2;
  for (int h = 0; h < 8760; h++)
    {
      year->solar_w[h] *= 2;
      year->gains_w[h] *= 2;
      year->ve_w_k[h] *= 2;
    }
  run_year (&twice, year, &two);
  g_assert_cmpfloat (one.heating_kwh, >, 1000);
  g_assert_cmpfloat (one.cooling_kwh, >, 100);
  g_assert_cmpfloat_with_epsilon (two.heating_kwh, 2 * one.heating_kwh, 1e-6 * one.heating_kwh);
  g_assert_cmpfloat_with_epsilon (two.cooling_kwh, 2 * one.cooling_kwh, 1e-6 * one.cooling_kwh);
  g_assert_cmpfloat_with_epsilon (two.mean_c, one.mean_c, 1e-9);
}

static void
january_follows_december (void)
{
  g_autofree Year *year = unruly_year ();
  QuartierLumpedZone started = block;
  QuartierZoneSums repeating, given;
  double mean_c, december_c;

  run_year (&block, year, &repeating);
  december_c = year->mass_c[8759];
  mean_c = repeating.heating_kwh;
  /* Started where the year ends, it must run the same year; started cold, another. */
  started.start_c = december_c;
  run_year (&started, year, &given);
  g_assert_cmpfloat_with_epsilon (given.heating_kwh, mean_c, 1e-3 * mean_c);
  started.start_c = 0;
  run_year (&started, year, &given);
  g_assert_cmpfloat (given.heating_kwh, >, mean_c + 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lumped-zone/suite", meets_the_public_suite);
  g_test_add_func ("/lumped-zone/floor-heating", heats_the_air_alone);
  g_test_add_func ("/lumped-zone/suite-file", holds_the_suite_whole);
  g_test_add_func ("/lumped-zone/steady", loses_what_the_network_conducts);
  g_test_add_func ("/lumped-zone/bypass", the_bypass_holds_the_air);
  g_test_add_func ("/lumped-zone/floating", floats_where_there_is_no_set_point);
  g_test_add_func ("/lumped-zone/limit", obeys_its_limit_and_says_what_is_missing);
  g_test_add_func ("/lumped-zone/scale", twice_the_building_is_twice_the_heat);
  g_test_add_func ("/lumped-zone/warm-up", january_follows_december);
  return g_test_run ();
}
