/*
 * A town's answers in its plan file.
 */
#include "document/town-follow.h"
#include "io/plan-file.h"
#include "io/town-json.h"

#include <math.h>
#include <string.h>

static QuartierLibrary *library;
static QuartierPlaceTypes *types;

static const QuartierTown answered = { .name = "Bad \"Quartier\"",
                                       .lon = 7.573,
                                       .lat = 47.558,
                                       .country = "CH",
                                       .climate = "zurich",
                                       .residents = 3500,
                                       .housing = "perimeter-block",
                                       .standard = "stock-to-1948",
                                       .heat = "gas-boiler",
                                       .transit = "tram",
                                       .parking_per_dwelling = 0.5,
                                       .pv_roof_share = 0.2,
                                       .has_centre = 0 };

static void
answers_come_back (void)
{
  g_autofree char *json = quartier_town_to_json (&answered);
  g_autofree char *again = NULL;
  QuartierTown town;

  quartier_town_from_json (json, library, types, &town);
  g_assert_cmpstr (town.name, ==, answered.name);
  g_assert_cmpfloat (town.lon, ==, 7.573);
  g_assert_cmpfloat (town.lat, ==, 47.558);
  g_assert_cmpstr (town.country, ==, "CH");
  g_assert_cmpfloat (town.residents, ==, 3500);
  g_assert_cmpint (town.has_centre, ==, 0);
  again = quartier_town_to_json (&town);
  g_assert_cmpstr (again, ==, json);
}

/* What is missing is not answered; nor is what says nothing that is known here. */
static void
strange_answers_are_none (void)
{
  static const char *const texts[] = {
    "{}",
    "[]",
    "3",
    "{\"climate\": \"atlantis\", \"housing\": 3, \"standard\": \"x\", \"heat\": null}",
    "{\"lon\": 7.5}",
    "{\"lon\": 181, \"lat\": 47}",
    "{\"lon\": \"east\", \"lat\": 47}",
    "{\"transit\": \"ufo\", \"residents\": -5, \"pv_roof_share\": 7, \"has_centre\": \"yes\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *json = NULL;
      QuartierTown town;

      quartier_town_from_json (texts[i], library, types, &town);
      json = quartier_town_to_json (&town);
      g_assert_cmpstr (json, ==, "{}");
    }
}

/* Saved and opened, the plan is as it was drawn, and follows as before. */
static void
opened_plan_follows (void)
{
  g_autoptr (GError) error = NULL;
  QuartierTown after = answered;
  QuartierTownChange change;
  g_autofree char *json = quartier_town_to_json (&answered);
  g_autofree char *text = NULL;
  g_autoptr (QuartierPlan) wanted = NULL;
  g_autoptr (QuartierPlan) opened = NULL;
  g_autoptr (QuartierPlan) made = quartier_town_make_plan (&answered, library, types, "T", "Today",
                                                           "Homes", "Centre", &error);

  g_assert_no_error (error);
  after.residents = 14000;
  after.heat = "district-heat";
  wanted
      = quartier_town_make_plan (&after, library, types, "T", "Today", "Homes", "Centre", &error);
  g_assert_no_error (error);
  quartier_plan_begin (made, "");
  quartier_plan_set_town (made, json);
  quartier_plan_finish_loading (made);
  text = quartier_plan_to_text (made);
  opened = quartier_plan_from_text (text, strlen (text), library, QUARTIER_PLAN_LOAD_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (quartier_plan_get_town (opened), ==, json);
  quartier_town_follow (opened, made, wanted, FALSE, &change);
  g_assert_cmpuint (change.n_changed, ==, 9);
  g_assert_cmpuint (change.n_kept, ==, 0);
  g_assert_true (change.has_outlines);
  g_assert_false (change.keeps_outlines);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, NULL);
  types = quartier_place_types_new (NULL, NULL);
  g_assert_true (library != NULL && types != NULL);
  g_test_add_func ("/town/answers", answers_come_back);
  g_test_add_func ("/town/strange", strange_answers_are_none);
  g_test_add_func ("/town/opened", opened_plan_follows);
  result = g_test_run ();
  quartier_place_types_free (types);
  g_object_unref (library);
  return result;
}
