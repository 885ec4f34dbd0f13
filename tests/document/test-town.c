/*
 * A town from answers, and what stands in for those that are missing.
 */
#include "document/snapshot.h"
#include "document/town-follow.h"
#include "engine/figures.h"

#include <math.h>

static QuartierLibrary *library;
static QuartierPlaceTypes *types;

static QuartierTown
nothing_known (void)
{
  return (QuartierTown){ .lon = NAN, .lat = NAN, .residents = NAN, .parking_per_dwelling = NAN, .pv_roof_share = NAN,
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

      quartier_sketch_read (site->districts[i], &site->constants, &sketch);
      quartier_figures_count_people (site, site->districts[i], &sketch, &sum);
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

/* Its middle is where the town lies; weather is of the nearest place, electricity of its own country. */
static void
it_lies_where_the_town_does (void)
{
  QuartierTown town = nothing_known ();
  g_autoptr (QuartierPlan) plan = NULL;
  QuartierBounds bounds;
  QuartierTownGuess guess;

  /* Weil am Rhein: 3 km from Basel, and in Germany. */
  town.lon = 7.62;
  town.lat = 47.59;
  town.country = "DE";
  plan = make (&town);
  g_assert_true (quartier_plan_get_bounds (plan, "today", &bounds));
  g_assert_cmpfloat_with_epsilon ((bounds.west + bounds.east) / 2, 7.62, 1e-6);
  g_assert_cmpfloat_with_epsilon ((bounds.south + bounds.north) / 2, 47.59, 1e-6);
  g_assert_cmpstr (quartier_plan_get_country (plan), ==, "DE");
  quartier_town_guess (library, &town, &guess);
  g_assert_cmpstr (guess.climate, ==, quartier_plan_get_climate (plan));
  g_assert_cmpfloat (fabs (quartier_library_get_climate (library, guess.climate)->lat - 47.59), <, 1.5);
  /* Of a country without tables the climate's stands in. */
  town.country = "XX";
  quartier_town_guess (library, &town, &guess);
  g_assert_cmpstr (guess.country, ==, quartier_library_get_climate (library, guess.climate)->country);
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
  /* A terrace that is built today may be of timber; one that stands is as usual in the country. */
  g_assert_false (quartier_district_has (district, QUARTIER_FIELD_STRUCTURE));
  g_assert_false (quartier_district_has (district, QUARTIER_FIELD_CAR_SHARING));
  g_assert_false (quartier_district_has (district, QUARTIER_FIELD_CYCLE_NETWORK));
  district = quartier_plan_find_district (open, "today", "town-5");
  g_assert_cmpstr (quartier_district_get_text (district, QUARTIER_FIELD_STRUCTURE), ==, "masonry");
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

/* Answers */

static double
side_of (QuartierPlan *plan, const char *scenario, const char *id)
{
  return sqrt (quartier_district_get_area_m2 (quartier_plan_find_district (plan, scenario, id)));
}

static void
change (QuartierPlan *plan, const char *scenario, const char *id, QuartierField field, const char *text)
{
  g_autoptr (QuartierDistrict) other = quartier_district_with_text (
      quartier_plan_find_district (plan, scenario, id), field, text);

  quartier_plan_begin (plan, "By hand");
  quartier_plan_put_district (plan, scenario, other);
  quartier_plan_commit (plan);
}

static QuartierTownChange
follow (QuartierPlan *plan, const QuartierTown *from, const QuartierTown *to)
{
  g_autoptr (QuartierPlan) made = make (from);
  g_autoptr (QuartierPlan) wanted = make (to);
  QuartierTownChange said, done;

  quartier_town_follow (plan, made, wanted, FALSE, &said);
  quartier_plan_begin (plan, "Answer");
  quartier_town_follow (plan, made, wanted, TRUE, &done);
  quartier_plan_commit (plan);
  g_assert_cmpuint (said.n_changed, ==, done.n_changed);
  g_assert_cmpuint (said.n_kept, ==, done.n_kept);
  g_assert_true (said.keeps_outlines == done.keeps_outlines);
  return done;
}

static const char *
text_of (QuartierPlan *plan, const char *scenario, const char *id, QuartierField field)
{
  return quartier_district_get_text (quartier_plan_find_district (plan, scenario, id), field);
}

/* Nine ages, of which one was changed by hand in one of two scenarios: seventeen follow. */
static void
what_was_changed_by_hand_stays (void)
{
  const QuartierTown before = nothing_known ();
  QuartierTown after = nothing_known ();
  g_autoptr (QuartierPlan) plan = make (&before);
  QuartierTownChange done;

  quartier_plan_begin (plan, "Copy");
  quartier_plan_duplicate_scenario (plan, "today", "later", "Later");
  quartier_plan_commit (plan);
  change (plan, "later", "town-2", QUARTIER_FIELD_STANDARD, "passivhaus");
  after.standard = "stock-to-1948";
  done = follow (plan, &before, &after);
  g_assert_cmpuint (done.n_changed, ==, 17);
  g_assert_cmpuint (done.n_kept, ==, 1);
  g_assert_false (done.has_outlines);
  g_assert_cmpstr (text_of (plan, "today", "town-2", QUARTIER_FIELD_STANDARD), ==, "stock-to-1948");
  g_assert_cmpstr (text_of (plan, "later", "town-2", QUARTIER_FIELD_STANDARD), ==, "passivhaus");
  g_assert_cmpstr (text_of (plan, "later", "town-9", QUARTIER_FIELD_STANDARD), ==, "stock-to-1948");
  quartier_plan_undo (plan);
  g_assert_cmpstr (text_of (plan, "today", "town-2", QUARTIER_FIELD_STANDARD), ==,
                   "stock-1949-1979");
}

/* Four times the people on four times the ground; not beside what was drawn by hand. */
static void
outlines_follow_together_or_not (void)
{
  QuartierTown before = nothing_known (), after = nothing_known ();
  g_autoptr (QuartierPlan) plan = NULL;
  double side_m;

  before.residents = 2000;
  after.residents = 8000;
  plan = make (&before);
  side_m = side_of (plan, "today", "town-1");
  g_assert_false (follow (plan, &before, &after).keeps_outlines);
  g_assert_cmpfloat_with_epsilon (side_of (plan, "today", "town-1") / side_m, 2, 1e-3);
  g_assert_cmpfloat_with_epsilon (count_residents (plan), 8000, 10);
  quartier_plan_undo (plan);
  g_assert_cmpfloat (side_of (plan, "today", "town-1"), ==, side_m);

  quartier_plan_begin (plan, "By hand");
  quartier_plan_remove_district (plan, "today", "town-9");
  quartier_plan_commit (plan);
  g_assert_true (follow (plan, &before, &after).keeps_outlines);
  g_assert_cmpfloat (side_of (plan, "today", "town-1"), ==, side_m);
  g_assert_null (quartier_plan_find_district (plan, "today", "town-9"));
}

static void
stops_come_and_go (void)
{
  QuartierTown none = nothing_known (), bus = nothing_known (), tram = nothing_known ();
  g_autoptr (QuartierPlan) plan = make (&none);

  bus.transit = "bus";
  tram.transit = "tram";
  g_assert_cmpuint (follow (plan, &none, &bus).n_changed, ==, 1);
  g_assert_nonnull (quartier_plan_find_stop (plan, "today", "town-stop"));
  g_assert_cmpuint (follow (plan, &bus, &tram).n_changed, ==, 1);
  g_assert_cmpstr (quartier_stop_get_mode (quartier_plan_find_stop (plan, "today", "town-stop")), ==,
                   "tram");
  /* Answered otherwise than it stands: somebody made it a tram's. */
  g_assert_cmpuint (follow (plan, &bus, &none).n_kept, ==, 1);
  g_assert_cmpuint (follow (plan, &tram, &none).n_changed, ==, 1);
  g_assert_null (quartier_plan_find_stop (plan, "today", "town-stop"));
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
  g_test_add_func ("/town/it-lies-where-the-town-does", it_lies_where_the_town_does);
  g_test_add_func ("/town/answers/by-hand", what_was_changed_by_hand_stays);
  g_test_add_func ("/town/answers/outlines", outlines_follow_together_or_not);
  g_test_add_func ("/town/answers/stops", stops_come_and_go);
  g_test_add_func ("/town/size", the_ground_is_as_large_as_its_people_need);
  g_test_add_func ("/town/ground", houses_take_more_ground);
  g_test_add_func ("/town/answers", answers_are_in_the_plan_and_guesses_are_not);
  g_test_add_func ("/town/centre", the_middle_is_the_centre);
  status = g_test_run ();
  quartier_place_types_free (types);
  g_object_unref (library);
  return status;
}
