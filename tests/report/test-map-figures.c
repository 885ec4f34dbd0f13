/*
 * Steps of colour, by hand.
 */
#include "report/map-figures.h"

#include <math.h>

/* 1.3 … 3.9 spans 2.6: five classes of 0.52 and more are of 1, from 1: 1–2, 2–3, 3–4. */
static void
classes_are_round (void)
{
  const double values[] = { 2.7, NAN, 1.3, 3.9 };
  QuartierMapScale scale;
  g_autofree char *label = NULL;

  quartier_map_scale_fit (values, G_N_ELEMENTS (values), &scale);
  g_assert_cmpint (scale.n, ==, 3);
  g_assert_cmpfloat_with_epsilon (scale.from, 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (scale.step, 1, 1e-12);
  g_assert_cmpint (quartier_map_scale_find (&scale, 1.3), ==, 0);
  g_assert_cmpint (quartier_map_scale_find (&scale, 2), ==, 1);
  g_assert_cmpint (quartier_map_scale_find (&scale, 3.9), ==, 2);
  g_assert_cmpint (quartier_map_scale_find (&scale, NAN), ==, -1);
  label = quartier_map_scale_label (&scale, 1);
  g_assert_cmpstr (label, ==, "2 – 3");
}

static void
small_steps_have_decimals (void)
{
  const double values[] = { 0.11, 0.23 };
  QuartierMapScale scale;
  g_autofree char *label = NULL;

  /* 0.12 / 5 = 0.024: steps of 0.025 from 0.1. */
  quartier_map_scale_fit (values, G_N_ELEMENTS (values), &scale);
  g_assert_cmpfloat_with_epsilon (scale.step, 0.05, 0.0251);
  label = quartier_map_scale_label (&scale, 0);
  g_assert_nonnull (strchr (label, '.'));
}

/* Whatever the values, they are all in a class, and there are five at most. */
static void
every_value_has_a_class (void)
{
  GRand *rand = g_rand_new_with_seed (7);

  for (int turn = 0; turn < 500; turn++)
    {
      double values[20];
      QuartierMapScale scale;

      for (int i = 0; i < 20; i++)
        values[i] = g_rand_double_range (rand, -1, 1) * pow (10, turn % 9 - 3);
      quartier_map_scale_fit (values, 20, &scale);
      g_assert_cmpint (scale.n, >=, 1);
      g_assert_cmpint (scale.n, <=, QUARTIER_N_MAP_CLASSES);
      for (int i = 0; i < 20; i++)
        {
          const int at = quartier_map_scale_find (&scale, values[i]);

          g_assert_cmpfloat (values[i], >=, scale.from + (at - 1e-6) * scale.step);
          g_assert_cmpfloat (values[i], <=, scale.from + (at + 1 + 1e-6) * scale.step);
        }
    }
  g_rand_free (rand);
}

/* Two of five classes lie below nothing and two above: 3.9 over 2.5 is 1.56, so steps of 2 from −5. */
static void
changes_lie_about_nothing (void)
{
  const double values[] = { -3.9, 0.2, NAN, 1.4 };
  QuartierMapScale scale;
  g_autofree char *less = NULL, *more = NULL;

  quartier_map_scale_fit_change (values, G_N_ELEMENTS (values), &scale);
  g_assert_cmpint (scale.n, ==, 5);
  g_assert_cmpfloat_with_epsilon (scale.step, 2, 1e-12);
  g_assert_cmpfloat_with_epsilon (scale.from, -5, 1e-12);
  g_assert_cmpint (quartier_map_scale_find (&scale, -3.9), ==, 0);
  g_assert_cmpint (quartier_map_scale_find (&scale, 0.2), ==, 2);
  g_assert_cmpint (quartier_map_scale_find (&scale, -0.2), ==, 2);
  g_assert_cmpint (quartier_map_scale_find (&scale, 1.4), ==, 3);
  less = quartier_map_scale_label (&scale, 0);
  more = quartier_map_scale_label (&scale, 3);
  g_assert_cmpstr (less, ==, "−5 … −3");
  g_assert_cmpstr (more, ==, "+1 … +3");
  /* Blue is less and orange more, whatever the values. */
  g_assert_cmpfloat (quartier_map_scale_colour (&scale, 0)->blue, >,
                     quartier_map_scale_colour (&scale, 0)->red);
  g_assert_cmpfloat (quartier_map_scale_colour (&scale, 4)->red, >,
                     quartier_map_scale_colour (&scale, 4)->blue);
}

/* Equal values are one class, and none at all none. */
static void
nothing_to_tell_apart (void)
{
  const double same[] = { 4, 4, 4 }, missing[] = { NAN };
  QuartierMapScale scale;

  quartier_map_scale_fit (same, 3, &scale);
  g_assert_cmpint (quartier_map_scale_find (&scale, 4), ==, 0);
  g_assert_cmpint (scale.n, ==, 1);
  quartier_map_scale_fit (missing, 1, &scale);
  g_assert_cmpint (scale.n, ==, 0);
}

/* 300 t of 100 residents are 3 t each; a site without residents has no such figure. */
static void
figures_by_hand (void)
{
  QuartierFigures figures = { .residents = 100, .site_m2 = 20000, .gfa_m2 = 30000 };

  figures.ghg_buildings_kg = 300000;
  g_assert_cmpfloat_with_epsilon (quartier_map_figure_find ("ghg-resident")->read (&figures), 3,
                                  1e-12);
  g_assert_cmpfloat_with_epsilon (quartier_map_figure_find ("far")->read (&figures), 1.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (quartier_map_figure_find ("density")->read (&figures), 50, 1e-12);
  /* 365 m³ a year are 10 l a day for each of 100; 400 m³ on two hectares 20 mm; 45 cars 450 for 1,000. */
  figures.water.demand_m3 = 365;
  figures.water.storm_runoff_m3 = 400;
  figures.mobility.cars = 45;
  figures.mobility.trips[QUARTIER_MODE_WALK] = 2;
  figures.mobility.trips[QUARTIER_MODE_CYCLE] = 1;
  figures.mobility.trips[QUARTIER_MODE_CAR] = 9;
  g_assert_cmpfloat_with_epsilon (quartier_map_figure_find ("water-resident")->read (&figures), 10, 1e-12);
  g_assert_cmpfloat_with_epsilon (quartier_map_figure_find ("storm")->read (&figures), 20, 1e-12);
  g_assert_cmpfloat_with_epsilon (quartier_map_figure_find ("cars")->read (&figures), 450, 1e-12);
  g_assert_cmpfloat_with_epsilon (quartier_map_figure_find ("active")->read (&figures), 25, 1e-12);
  figures.residents = 0;
  g_assert_true (isnan (quartier_map_figure_find ("ghg-resident")->read (&figures)));
  g_assert_null (quartier_map_figure_find ("nothing"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-scale/change", changes_lie_about_nothing);
  g_test_add_func ("/map-figures/round", classes_are_round);
  g_test_add_func ("/map-figures/small", small_steps_have_decimals);
  g_test_add_func ("/map-figures/every", every_value_has_a_class);
  g_test_add_func ("/map-figures/same", nothing_to_tell_apart);
  g_test_add_func ("/map-figures/figures", figures_by_hand);
  return g_test_run ();
}
