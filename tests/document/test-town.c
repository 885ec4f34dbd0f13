/*
 * A town from answers, and what stands in for those that are missing.
 */
#include "document/snapshot.h"
#include "document/town.h"
#include "engine/figures.h"

#include <math.h>

static QuartierLibrary *library;
static QuartierPlaceTypes *types;

static QuartierTown
nothing_known (void)
{
  return (QuartierTown){ .residents = NAN, .parking_per_dwelling = NAN, .pv_roof_share = NAN,
                         .has_centre = -1 };
}

static QuartierPlan *
make (const QuartierTown *town)
{
  g_autoptr (GError) error = NULL;
  QuartierPlan *plan
      = quartier_town_make_plan (town, library, types, "Town", "Today", "Homes", "Centre", &error);

  g_assert_no_error (error);
  return plan;
}

static double
count_residents (QuartierPlan *plan)
{
  g_autoptr (QuartierSite) site = quartier_snapshot_new (NULL, plan, library, NULL, 0, NULL);
  QuartierFigures sum = { 0 };

  for (gsize i = 0; i < site->n_districts; i++)
    {
      QuartierSketch sketch;

      quartier_sketch_read (&site->districts[i], &site->constants, &sketch);
      quartier_figures_count_people (site, &site->districts[i], &sketch, &sum);
    }
  return sum.residents;
}

/* As many people as were asked for, whatever their homes are like. */
static void
the_ground_is_as_large_as_its_people_need (void)
{
  static const char *const housings[]
      = { "detached-houses", "terraced-houses", "apartment-slabs", "perimeter-block" };

  for (gsize i = 0; i < G_N_ELEMENTS (housings); i++)
    {
      QuartierTown town = nothing_known ();
      g_autoptr (QuartierPlan) plan = NULL;

      town.residents = 3500;
      town.housing = housings[i];
      plan = make (&town);
      g_assert_cmpfloat_with_epsilon (count_residents (plan), 3500, 5);
      g_assert_cmpuint (g_list_model_get_n_items (quartier_plan_get_districts (plan, "today")), ==, 9);
    }
}

/* Houses take more ground than blocks. */
static void
houses_take_more_ground (void)
{
  QuartierTown town = nothing_known ();
  g_autoptr (QuartierPlan) houses = NULL, blocks = NULL;

  town.housing = "detached-houses";
  houses = make (&town);
  town.housing = "perimeter-block";
  blocks = make (&town);
  g_assert_cmpfloat (
      quartier_district_get_area_m2 (quartier_plan_find_district (houses, "today", "town-1")), >,
      2 * quartier_district_get_area_m2 (quartier_plan_find_district (blocks, "today", "town-1")));
}

/* What is not answered is open in the plan, so that the estimate says what it took; what is, is there. */
static void
answers_are_in_the_plan_and_guesses_are_not (void)
{
  QuartierTown town = nothing_known ();
  g_autoptr (QuartierPlan) open = NULL, answered = NULL;
  QuartierDistrict *district;

  open = make (&town);
  district = quartier_plan_find_district (open, "today", "town-1");
  g_assert_false (quartier_district_has (district, QUARTIER_FIELD_HEAT));
  g_assert_false (quartier_district_has (district, QUARTIER_FIELD_PARKING_PER_DWELLING));
  g_assert_false (quartier_district_has (district, QUARTIER_FIELD_PV_ROOF_SHARE));
  g_assert_cmpuint (g_list_model_get_n_items (quartier_plan_get_stops (open, "today")), ==, 0);
  g_assert_cmpfloat_with_epsilon (
      count_residents (open),
      quartier_library_get_factor (library, "default.town_residents")->value, 5);
  town.climate = "amsterdam";
  town.heat = "gas-boiler";
  town.transit = "bus";
  town.parking_per_dwelling = 1.5;
  town.pv_roof_share = 0.3;
  town.standard = "stock-1980-1999";
  answered = make (&town);
  district = quartier_plan_find_district (answered, "today", "town-5");
  g_assert_cmpstr (quartier_district_get_text (district, QUARTIER_FIELD_HEAT), ==, "gas-boiler");
  g_assert_cmpstr (quartier_district_get_text (district, QUARTIER_FIELD_STANDARD), ==,
                   "stock-1980-1999");
  g_assert_cmpfloat (quartier_district_get_number (district, QUARTIER_FIELD_PARKING_PER_DWELLING),
                     ==, 1.5);
  g_assert_cmpstr (quartier_plan_get_country (answered), ==, "NL");
  g_assert_cmpuint (g_list_model_get_n_items (quartier_plan_get_stops (answered, "today")), ==, 1);
}

/* The middle one has shops; where there are none it is like the others. */
static void
the_middle_is_the_centre (void)
{
  QuartierTown town = nothing_known ();
  g_autoptr (QuartierPlan) with = NULL, without = NULL;

  with = make (&town);
  town.has_centre = 0;
  without = make (&town);
  g_assert_cmpstr (
      quartier_district_get_name (quartier_plan_find_district (with, "today", "town-5")), ==,
      "Centre");
  g_assert_cmpfloat (quartier_district_get_mix_share (
                         quartier_plan_find_district (with, "today", "town-5"), "retail"),
                     >, 0);
  g_assert_cmpfloat (quartier_district_get_mix_share (
                         quartier_plan_find_district (without, "today", "town-5"), "retail"),
                     ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, &error);
  g_assert_no_error (error);
  types = quartier_place_types_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/town/size", the_ground_is_as_large_as_its_people_need);
  g_test_add_func ("/town/ground", houses_take_more_ground);
  g_test_add_func ("/town/answers", answers_are_in_the_plan_and_guesses_are_not);
  g_test_add_func ("/town/centre", the_middle_is_the_centre);
  status = g_test_run ();
  quartier_place_types_free (types);
  g_object_unref (library);
  return status;
}
