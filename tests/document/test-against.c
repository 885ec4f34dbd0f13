/*
 * What the current scenario is compared with, and estimates that are kept while they hold.
 */
#include "document/kept-estimates.h"
#include "document/quartier-estimator.h"

#include <math.h>

static void
put (QuartierPlan *plan, const char *scenario, double far)
{
  const QuartierPosition corners[] = { { 7, 47 }, { 7.001, 47 }, { 7.001, 47.001 }, { 7, 47.001 } };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (corners, G_N_ELEMENTS (corners));
  g_autoptr (QuartierDistrict) district = quartier_district_new ("d", shape);
  g_autoptr (QuartierDistrict) dense
      = quartier_district_with_number (district, QUARTIER_FIELD_FAR, far);

  quartier_plan_put_district (plan, scenario, dense);
}

/* The same square, once, twice and four times its site of floor: b is from a, c from b. */
static QuartierPlan *
new_plan (void)
{
  static const struct
  {
    const char *id, *parent;
    double far;
  } all[] = { { "a", NULL, 1 }, { "b", "a", 2 }, { "c", "b", 4 } };
  QuartierPlan *plan = quartier_plan_new ();

  quartier_plan_begin (plan, "");
  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    {
      const QuartierScenario scenario = { .id = (char *)all[i].id,
                                          .name = (char *)all[i].id,
                                          .year = 2025,
                                          .parent = (char *)all[i].parent };

      quartier_plan_put_scenario (plan, &scenario);
      put (plan, all[i].id, all[i].far);
    }
  quartier_plan_finish_loading (plan);
  quartier_plan_set_current (plan, "c");
  return plan;
}

static const char *
other_of (QuartierPlan *plan, const char *wanted)
{
  const QuartierScenario *other = quartier_plan_find_other (plan, wanted);

  return other != NULL ? other->id : NULL;
}

static void
parent_unless_another_is_wanted (void)
{
  g_autoptr (QuartierPlan) plan = new_plan ();
  g_autoptr (QuartierPlan) empty = quartier_plan_new ();

  g_assert_cmpstr (other_of (plan, NULL), ==, "b");
  g_assert_cmpstr (other_of (plan, "a"), ==, "a");
  g_assert_cmpstr (other_of (plan, "c"), ==, "b");
  g_assert_cmpstr (other_of (plan, "gone"), ==, "b");
  quartier_plan_set_current (plan, "a");
  g_assert_cmpstr (other_of (plan, NULL), ==, "b");
  g_assert_cmpstr (other_of (plan, "c"), ==, "c");
  g_assert_cmpstr (other_of (empty, NULL), ==, NULL);
}

static gboolean
give_up_cb (gpointer timed_out)
{
  *(gboolean *)timed_out = TRUE;
  return G_SOURCE_CONTINUE;
}

/* Iterates until nothing is awaited any more. */
static void
settle (QuartierEstimator *estimator)
{
  gboolean timed_out = FALSE;
  const guint give_up = g_timeout_add_seconds (20, give_up_cb, &timed_out);

  while (!timed_out
         && (quartier_estimator_get_estimate (estimator) == NULL
             || quartier_estimator_get_busy (estimator)
             || quartier_estimator_awaits_reference (estimator)))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (give_up);
  g_assert_false (timed_out);
}

/* How many times more floor this scenario has than the one it is compared with. */
static double
floor_ratio (QuartierEstimator *estimator)
{
  QuartierEstimate *reference = quartier_estimator_get_reference (estimator);

  if (reference == NULL)
    return NAN;
  return quartier_estimate_get_totals (quartier_estimator_get_estimate (estimator))->gfa_m2
         / quartier_estimate_get_totals (reference)->gfa_m2;
}

static void
reference_follows_what_is_asked (void)
{
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, NULL);
  g_autoptr (QuartierPlan) plan = new_plan ();
  g_autoptr (QuartierEstimator) estimator = quartier_estimator_new (plan, library);
  QuartierEstimate *kept;

  settle (estimator);
  g_assert_cmpfloat_with_epsilon (floor_ratio (estimator), 2, 1e-9);
  quartier_estimator_set_against (estimator, "a");
  g_assert_null (quartier_estimator_get_reference (estimator));
  g_assert_true (quartier_estimator_awaits_reference (estimator));
  settle (estimator);
  g_assert_cmpfloat_with_epsilon (floor_ratio (estimator), 4, 1e-9);
  g_assert_cmpstr (quartier_estimator_get_asked (estimator), ==, "a");

  /* An edit of the current one leaves the other's estimate as it is. */
  kept = quartier_estimator_get_reference (estimator);
  quartier_plan_begin (plan, "Denser");
  put (plan, "c", 8);
  quartier_plan_commit (plan);
  g_main_context_iteration (NULL, TRUE);
  settle (estimator);
  g_assert_true (quartier_estimator_get_reference (estimator) == kept);
  g_assert_cmpfloat_with_epsilon (floor_ratio (estimator), 8, 1e-9);

  /* An edit of the other one does not. */
  quartier_plan_begin (plan, "Denser there");
  put (plan, "a", 2);
  quartier_plan_commit (plan);
  g_main_context_iteration (NULL, TRUE);
  settle (estimator);
  g_assert_cmpfloat_with_epsilon (floor_ratio (estimator), 4, 1e-9);

  /* Deleted, the parent stands in; back again, it is meant again. */
  quartier_plan_begin (plan, "Delete");
  quartier_plan_remove_scenario (plan, "a");
  quartier_plan_commit (plan);
  g_main_context_iteration (NULL, TRUE);
  settle (estimator);
  g_assert_cmpfloat_with_epsilon (floor_ratio (estimator), 4, 1e-9); /* 8 over 2, of b */
  g_assert_null (quartier_estimator_get_asked (estimator));
  quartier_plan_undo (plan);
  g_assert_cmpstr (quartier_estimator_get_asked (estimator), ==, "a");
}

static void
first_is_not_measured_by_what_came_after (void)
{
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, NULL);
  g_autoptr (QuartierPlan) plan = new_plan ();
  g_autoptr (QuartierEstimator) estimator = NULL;

  quartier_plan_set_current (plan, "a");
  estimator = quartier_estimator_new (plan, library);
  settle (estimator);
  g_assert_cmpfloat_with_epsilon (floor_ratio (estimator), 0.5, 1e-9);
  g_assert_null (quartier_estimator_get_before (estimator));
  quartier_estimator_set_against (estimator, "c");
  settle (estimator);
  g_assert_nonnull (quartier_estimator_get_before (estimator));
  g_assert_cmpfloat_with_epsilon (floor_ratio (estimator), 0.25, 1e-9);
}

/* Looked at once, it is there at once, before any job ran. */
static void
scenario_seen_before_is_there_at_once (void)
{
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, NULL);
  g_autoptr (QuartierPlan) plan = new_plan ();
  g_autoptr (QuartierEstimator) estimator = quartier_estimator_new (plan, library);

  settle (estimator);
  quartier_plan_set_current (plan, "b");
  g_assert_cmpstr (quartier_estimate_get_scenario (quartier_estimator_get_estimate (estimator)), ==,
                   "b");
  quartier_plan_set_current (plan, "c");
  g_assert_cmpstr (quartier_estimate_get_scenario (quartier_estimator_get_estimate (estimator)), ==,
                   "c");
  g_assert_cmpfloat_with_epsilon (floor_ratio (estimator), 2, 1e-9);
  settle (estimator);
  g_assert_cmpfloat_with_epsilon (floor_ratio (estimator), 2, 1e-9);
}

/* (transfer none): the estimate beside the one of the first scenario, after its quarter became denser. */
static QuartierEstimate *
find_reference_of_denser (QuartierPlan *plan, QuartierEstimator *estimator, double far)
{
  quartier_plan_begin (plan, "Denser");
  put (plan, "a", far);
  quartier_plan_commit (plan);
  g_main_context_iteration (NULL, TRUE);
  settle (estimator);
  return quartier_estimator_get_reference (estimator);
}

static void
let_stand (QuartierPlan *plan, const char *scenario)
{
  g_autoptr (QuartierDistrict) stands
      = quartier_district_with_text (quartier_plan_find_district (plan, scenario, "d"),
                                     QUARTIER_FIELD_STANDARD, "stock-1949-1979");

  quartier_plan_put_district (plan, scenario, stands);
}

static double
get_parking_eur (QuartierEstimate *estimate)
{
  return quartier_estimate_get_totals (estimate)->finance.capex_eur[QUARTIER_MEASURE_PARKING];
}

/* What is bought in a copy hangs on what stood at first: of 4 times the site of floor where 1 stood, three
 * quarters of the spaces, and half where 2 stood. Where nothing stood, it hangs on nothing else. */
static void
copy_hangs_on_what_stood_at_first (void)
{
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, NULL);
  g_autoptr (QuartierPlan) plan = new_plan ();
  g_autoptr (QuartierEstimator) estimator = NULL;
  g_autoptr (QuartierEstimate) new_one = NULL;
  double eur;

  quartier_plan_set_current (plan, "a");
  estimator = quartier_estimator_new (plan, library);
  quartier_estimator_set_against (estimator, "c");
  settle (estimator);
  new_one = quartier_estimate_ref (quartier_estimator_get_reference (estimator));
  eur = get_parking_eur (new_one);
  g_assert_true (find_reference_of_denser (plan, estimator, 1.5) == new_one);

  for (int far = 1; far <= 2; far++)
    {
      quartier_plan_begin (plan, "They stand");
      put (plan, "a", far);
      let_stand (plan, "a");
      let_stand (plan, "c");
      quartier_plan_commit (plan);
      g_main_context_iteration (NULL, TRUE);
      settle (estimator);
      g_assert_cmpfloat_with_epsilon (get_parking_eur (quartier_estimator_get_reference (estimator)),
                                      (1 - far / 4.0) * eur, 1e-9 * eur);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/against/which", parent_unless_another_is_wanted);
  g_test_add_func ("/against/follows", reference_follows_what_is_asked);
  g_test_add_func ("/against/first", first_is_not_measured_by_what_came_after);
  g_test_add_func ("/against/kept", scenario_seen_before_is_there_at_once);
  g_test_add_func ("/against/what-stood", copy_hangs_on_what_stood_at_first);
  return g_test_run ();
}
