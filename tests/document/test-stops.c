/*
 * Stops of a plan: their steps, their copies, how far they reach and what that serves.
 */
#include <math.h>

#include "document/stop-service.h"

/* Squares of 0.01 degrees to the side: what is measured is shares of them. */
#define WEST 8.0
#define SOUTH 48.0
#define SIDE 0.01

static QuartierLibrary *library;

static void
put_square (QuartierPlan *plan, const char *id, double west)
{
  const QuartierPosition ring[] = {
    { west, SOUTH }, { west + SIDE, SOUTH }, { west + SIDE, SOUTH + SIDE }, { west, SOUTH + SIDE }
  };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (ring, G_N_ELEMENTS (ring));
  g_autoptr (QuartierDistrict) district = quartier_district_new (id, shape);

  quartier_plan_put_district (plan, "a", district);
}

static QuartierPlan *
new_plan (void)
{
  const QuartierScenario scenario = { (char *)"a", (char *)"A", 0, NULL, NULL };
  QuartierPlan *plan = quartier_plan_new ();

  quartier_plan_begin (plan, "Load");
  quartier_plan_put_scenario (plan, &scenario);
  quartier_plan_set_place (plan, "mannheim", "DE");
  put_square (plan, "near", WEST);
  put_square (plan, "beside", WEST + SIDE);
  put_square (plan, "far", WEST + 10 * SIDE);
  quartier_plan_finish_loading (plan);
  return plan;
}

static void
put_stop (QuartierPlan *plan, const char *id, double lon, double lat, const char *mode)
{
  const QuartierPosition at = { lon, lat };
  g_autoptr (QuartierStop) stop = quartier_stop_new (id, &at, mode, NULL);

  quartier_plan_begin (plan, id);
  quartier_plan_put_stop (plan, "a", stop);
  quartier_plan_commit (plan);
}

static void
a_stop_is_placed_moved_and_taken_back (void)
{
  g_autoptr (QuartierPlan) plan = new_plan ();
  const QuartierPosition there = { 8.5, 49.5 };
  g_autoptr (QuartierStop) moved = NULL;
  g_autofree char *id = quartier_plan_new_stop_id (plan, "a");

  g_assert_cmpstr (id, ==, "stop-1");
  put_stop (plan, id, WEST, SOUTH, "tram");
  moved = quartier_stop_with_position (quartier_plan_find_stop (plan, "a", id), &there);
  quartier_plan_begin (plan, "Move");
  quartier_plan_put_stop (plan, "a", moved);
  quartier_plan_commit (plan);
  g_assert_cmpfloat (quartier_stop_get_position (quartier_plan_find_stop (plan, "a", id))->lon, ==,
                     8.5);
  quartier_plan_undo (plan);
  g_assert_cmpfloat (quartier_stop_get_position (quartier_plan_find_stop (plan, "a", id))->lon, ==,
                     WEST);
  g_assert_cmpstr (quartier_stop_get_mode (quartier_plan_find_stop (plan, "a", id)), ==, "tram");
  quartier_plan_undo (plan);
  g_assert_null (quartier_plan_find_stop (plan, "a", id));
  g_assert_false (quartier_plan_get_modified (plan));
  quartier_plan_redo (plan);
  quartier_plan_redo (plan);
  g_assert_true (quartier_plan_find_stop (plan, "a", id) == moved);
}

static void
a_copied_scenario_has_its_own_stops (void)
{
  g_autoptr (QuartierPlan) plan = new_plan ();

  put_stop (plan, "s", WEST, SOUTH, "tram");
  quartier_plan_begin (plan, "Copy");
  quartier_plan_duplicate_scenario (plan, "a", "b", "B");
  quartier_plan_commit (plan);
  quartier_plan_begin (plan, "Delete");
  quartier_plan_remove_stop (plan, "a", "s");
  quartier_plan_commit (plan);
  g_assert_null (quartier_plan_find_stop (plan, "a", "s"));
  g_assert_cmpstr (quartier_stop_get_mode (quartier_plan_find_stop (plan, "b", "s")), ==, "tram");
}

static double
reach_of (QuartierPlan *plan, const char *mode)
{
  const QuartierPosition at = { WEST, SOUTH };
  g_autoptr (QuartierStop) stop = quartier_stop_new ("s", &at, mode, NULL);
  QuartierReach reach = { .reach_m = NAN };

  return quartier_stop_find_reach (plan, library, stop, &reach) ? reach.reach_m : -1;
}

static void
reaches_are_those_of_the_table (void)
{
  g_autoptr (QuartierPlan) plan = new_plan ();

  g_assert_cmpfloat (reach_of (plan, "tram"), ==, 400);
  g_assert_cmpfloat (reach_of (plan, "bus"), ==, 400);
  g_assert_cmpfloat (reach_of (plan, "metro"), ==, 800);
  /* Without a mode it is a bus stop; of a mode nobody knows no reach is known. */
  g_assert_cmpfloat (reach_of (plan, NULL), ==, 400);
  g_assert_cmpfloat (reach_of (plan, "airship"), ==, -1);
}

/* In the middle of the edge between two squares a circle of 400 m gives each a half of itself:
 * 251,327 square metres, less 0.04 % for its corners. At 48 degrees north a square is 1,112 by 746
 * m. */
static void
what_is_served_is_the_circle (void)
{
  g_autoptr (QuartierPlan) plan = new_plan ();
  const QuartierReach reach = { { WEST + SIDE, SOUTH + SIDE / 2 }, 400, TRUE };
  gsize n;
  g_autofree QuartierServed *served = quartier_stop_find_served (plan, &reach, &n);

  g_assert_cmpuint (n, ==, 2);
  for (gsize i = 0; i < n; i++)
    {
      const double area_m2 = quartier_district_get_area_m2 (served[i].district);

      g_assert_cmpfloat_with_epsilon (area_m2, 1112 * 746, 2000);
      g_assert_cmpfloat_with_epsilon (served[i].share * area_m2, G_PI * 400 * 400 / 2, 500);
    }
}

static void
the_most_served_comes_first (void)
{
  g_autoptr (QuartierPlan) plan = new_plan ();
  const QuartierReach reach = { { WEST + 1.3 * SIDE, SOUTH + SIDE / 2 }, 400, FALSE };
  const QuartierReach away = { { WEST + 5.5 * SIDE, SOUTH + SIDE / 2 }, 400, FALSE };
  gsize n;
  g_autofree QuartierServed *served = quartier_stop_find_served (plan, &reach, &n);
  g_autofree QuartierServed *none = NULL;

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (quartier_district_get_id (served[0].district), ==, "beside");
  g_assert_cmpfloat (served[0].share, >, served[1].share);
  none = quartier_stop_find_served (plan, &away, &n);
  g_assert_cmpuint (n, ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/stops/steps", a_stop_is_placed_moved_and_taken_back);
  g_test_add_func ("/stops/copied-scenario", a_copied_scenario_has_its_own_stops);
  g_test_add_func ("/stops/reach", reaches_are_those_of_the_table);
  g_test_add_func ("/stops/served", what_is_served_is_the_circle);
  g_test_add_func ("/stops/order", the_most_served_comes_first);
  {
    const int status = g_test_run ();

    g_object_unref (library);
    return status;
  }
}
