/*
 * Ground that two districts cover, by hand: squares of 100 m at 48° N.
 */
#include "document/quartier-overlaps.h"

#include <math.h>

#define M_LAT (180 / (G_PI * 6371008.8))
#define M_LON (M_LAT / cos (48 * G_PI / 180))

static QuartierPolygon *
make_square (double x, double y)
{
  const QuartierPosition ring[] = { { 8 + x * M_LON, 48 + y * M_LAT },
                                    { 8 + (x + 100) * M_LON, 48 + y * M_LAT },
                                    { 8 + (x + 100) * M_LON, 48 + (y + 100) * M_LAT },
                                    { 8 + x * M_LON, 48 + (y + 100) * M_LAT } };

  return quartier_polygon_new (ring, G_N_ELEMENTS (ring));
}

static void
put (QuartierPlan *plan, const char *id, double x, double y)
{
  g_autoptr (QuartierPolygon) shape = make_square (x, y);
  g_autoptr (QuartierDistrict) district = quartier_district_new (id, shape);

  quartier_plan_begin (plan, "put");
  quartier_plan_put_district (plan, "a", district);
  quartier_plan_commit (plan);
}

static QuartierPlan *
make_plan (void)
{
  QuartierPlan *plan = quartier_plan_new ();
  const QuartierScenario scenario = { .id = (char *)"a", .name = (char *)"A", .year = 2025 };

  quartier_plan_begin (plan, "");
  quartier_plan_put_scenario (plan, &scenario);
  quartier_plan_finish_loading (plan);
  return plan;
}

static double
area_of (QuartierPlan *plan, const char *id)
{
  return quartier_district_get_area_m2 (quartier_plan_find_district (plan, "a", id));
}

/* B lies 30 m over A: 30 × 100 m. C only touches B. */
static void
two_of_three_overlap (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();
  g_autoptr (QuartierOverlaps) overlaps = quartier_overlaps_new ();

  put (plan, "A", 0, 0);
  put (plan, "B", 70, 0);
  put (plan, "C", 170, 0);
  quartier_overlaps_set_districts (overlaps, quartier_plan_get_districts (plan, "a"));
  quartier_overlaps_finish (overlaps);
  g_assert_cmpuint (quartier_overlaps_get_n (overlaps), ==, 1);
  g_assert_cmpstr (quartier_overlaps_get (overlaps, 0)->first, ==, "A");
  g_assert_cmpstr (quartier_overlaps_get (overlaps, 0)->second, ==, "B");
  g_assert_cmpfloat_with_epsilon (quartier_overlaps_get_area_m2 (overlaps)
                                      / (0.3 * area_of (plan, "A")),
                                  1, 1e-6);
}

static void
count_cb (QuartierOverlaps *overlaps G_GNUC_UNUSED, int *n)
{
  (*n)++;
}

/* Drawn, moved away, deleted and brought back: each change is seen at once. */
static void
they_follow_the_plan (void)
{
  int n = 0;
  g_autoptr (QuartierPlan) plan = make_plan ();
  g_autoptr (QuartierOverlaps) overlaps = quartier_overlaps_new ();

  put (plan, "A", 0, 0);
  quartier_overlaps_set_districts (overlaps, quartier_plan_get_districts (plan, "a"));
  quartier_overlaps_finish (overlaps);
  g_signal_connect (overlaps, "changed", G_CALLBACK (count_cb), &n);
  put (plan, "B", 50, 50);
  g_assert_cmpint (n, ==, 1);
  g_assert_cmpuint (quartier_overlaps_get_n (overlaps), ==, 1);
  put (plan, "B", 200, 0);
  g_assert_cmpint (n, ==, 2);
  g_assert_cmpuint (quartier_overlaps_get_n (overlaps), ==, 0);
  put (plan, "B", 40, 0);
  quartier_plan_begin (plan, "delete");
  quartier_plan_remove_district (plan, "a", "A");
  quartier_plan_commit (plan);
  g_assert_cmpuint (quartier_overlaps_get_n (overlaps), ==, 0);
  quartier_plan_undo (plan);
  g_assert_cmpuint (quartier_overlaps_get_n (overlaps), ==, 1);
}

/* B lies over A and over C: with it both overlaps go, and both come back. */
static void
one_of_several_goes (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();
  g_autoptr (QuartierOverlaps) overlaps = quartier_overlaps_new ();

  put (plan, "A", 0, 0);
  put (plan, "B", 70, 0);
  put (plan, "C", 140, 0);
  quartier_overlaps_set_districts (overlaps, quartier_plan_get_districts (plan, "a"));
  quartier_overlaps_finish (overlaps);
  g_assert_cmpuint (quartier_overlaps_get_n (overlaps), ==, 2);
  quartier_plan_begin (plan, "delete");
  quartier_plan_remove_district (plan, "a", "B");
  quartier_plan_commit (plan);
  g_assert_cmpuint (quartier_overlaps_get_n (overlaps), ==, 0);
  quartier_plan_undo (plan);
  g_assert_cmpuint (quartier_overlaps_get_n (overlaps), ==, 2);
}

/* The earlier keeps its ground; one step, and back with one undo. */
static void
the_later_is_cut (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();
  g_autoptr (QuartierOverlaps) overlaps = quartier_overlaps_new ();
  double whole_m2;

  put (plan, "A", 0, 0);
  put (plan, "B", 70, 0);
  put (plan, "C", 100, 20);
  whole_m2 = area_of (plan, "A");
  quartier_overlaps_set_districts (overlaps, quartier_plan_get_districts (plan, "a"));
  quartier_overlaps_finish (overlaps);
  /* B over A by 30 m; C over B by 70 m, at 80 m of height. */
  g_assert_cmpuint (quartier_plan_cut_overlaps (plan, overlaps, "Cut"), ==, 2);
  g_assert_cmpfloat_with_epsilon (area_of (plan, "A") / whole_m2, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (area_of (plan, "B") / whole_m2, 0.7, 1e-5);
  g_assert_cmpfloat_with_epsilon (area_of (plan, "C") / whole_m2, 1 - 0.7 * 0.8, 1e-5);
  g_assert_cmpuint (quartier_overlaps_get_n (overlaps), ==, 0);
  quartier_plan_undo (plan);
  g_assert_cmpuint (quartier_overlaps_get_n (overlaps), ==, 2);
}

/* Nothing would be left of a district within another: it stays. */
static void
one_within_another_stays (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();
  g_autoptr (QuartierOverlaps) overlaps = quartier_overlaps_new ();

  put (plan, "A", 0, 0);
  put (plan, "B", 0, 0);
  quartier_overlaps_set_districts (overlaps, quartier_plan_get_districts (plan, "a"));
  quartier_overlaps_finish (overlaps);
  g_assert_cmpuint (quartier_overlaps_get_n (overlaps), ==, 1);
  g_assert_cmpuint (quartier_plan_cut_overlaps (plan, overlaps, "Cut"), ==, 0);
  g_assert_cmpfloat_with_epsilon (area_of (plan, "B"), area_of (plan, "A"), 1e-3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overlaps/found", two_of_three_overlap);
  g_test_add_func ("/overlaps/follow", they_follow_the_plan);
  g_test_add_func ("/overlaps/one-of-several", one_of_several_goes);
  g_test_add_func ("/overlaps/cut", the_later_is_cut);
  g_test_add_func ("/overlaps/within", one_within_another_stays);
  return g_test_run ();
}
