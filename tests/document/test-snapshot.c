/*
 * What is taken of a plan does not follow the plan, and can be read on another thread.
 */
#include "base/quartier-error.h"
#include "document/snapshot.h"

#define N 12

static QuartierLibrary *library;

/* Districts of 0.1, 0.2, … of floor area for each square metre of ground. */
static QuartierPlan *
make_plan (void)
{
  QuartierPlan *plan = quartier_plan_new ();
  const QuartierScenario scenario = { .id = (char *)"a", .name = (char *)"A", .year = 2025 };

  quartier_plan_begin (plan, "");
  quartier_plan_put_scenario (plan, &scenario);
  for (int i = 0; i < N; i++)
    {
      const double west = 8.5 + 0.002 * i;
      const QuartierPosition ring[]
          = { { west, 49.5 }, { west + 0.001, 49.5 }, { west + 0.001, 49.501 }, { west, 49.501 } };
      g_autoptr (QuartierPolygon) shape = quartier_polygon_new (ring, G_N_ELEMENTS (ring));
      g_autofree char *id = g_strdup_printf ("d%d", i);
      g_autoptr (QuartierDistrict) bare = quartier_district_new (id, shape);
      g_autoptr (QuartierDistrict) district
          = quartier_district_with_number (bare, QUARTIER_FIELD_FAR, 0.1 * (i + 1));

      quartier_plan_put_district (plan, "a", district);
    }
  quartier_plan_finish_loading (plan);
  return plan;
}

static void
change_first (QuartierPlan *plan, double far)
{
  QuartierDistrict *first = quartier_plan_find_district (plan, "a", "d0");
  g_autoptr (QuartierDistrict) changed
      = quartier_district_with_number (first, QUARTIER_FIELD_FAR, far);

  quartier_plan_begin (plan, "");
  quartier_plan_put_district (plan, "a", changed);
  quartier_plan_commit (plan);
}

static gpointer
develop (gpointer snapshot)
{
  return quartier_snapshot_develop (snapshot, NULL, NULL, NULL);
}

static void
it_does_not_follow_the_plan (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();
  QuartierSnapshot *snapshot = quartier_snapshot_take (plan, library, "a", 0, NULL);
  g_autoptr (QuartierSite) site = NULL;

  change_first (plan, 3);
  site = g_thread_join (g_thread_new ("develop", develop, snapshot));
  g_assert_cmpuint (site->n_districts, ==, N);
  g_assert_cmpstr (site->scenario, ==, "a");
  for (int i = 0; i < N; i++)
    g_assert_cmpfloat_with_epsilon (site->districts[i].far, 0.1 * (i + 1), 1e-12);
}

static void
one_unknown_says_what_is_known (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();
  g_autoptr (GError) error = NULL;

  g_assert_null (quartier_snapshot_take (plan, library, "b", 0, &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID);
  g_assert_cmpstr (error->message, ==, "the plan has no scenario \"b\"; give one of a");
}

/* Warnings and defaults of a district are shared by all snapshots that hold its reading: the same
 * list, not one alike. */
static void
a_reading_outlives_one_that_was_cancelled (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();
  g_autoptr (QuartierSnapshots) snapshots = quartier_snapshots_new (library);
  g_autoptr (QuartierSite) before = quartier_snapshot_new (snapshots, plan, library, "a", 0, NULL);
  g_autoptr (QuartierSite) after = NULL;
  g_autoptr (GError) error = NULL;
  const gint cancelled = 1;
  QuartierSnapshot *snapshot;

  change_first (plan, 3);
  snapshot = quartier_snapshot_take (plan, library, "a", 0, NULL);
  g_assert_null (quartier_snapshot_develop (snapshot, snapshots, &cancelled, &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED);
  after = quartier_snapshot_new (snapshots, plan, library, "a", 0, NULL);
  g_assert_cmpfloat (after->districts[0].far, ==, 3);
  g_assert_cmpuint (after->district_defaults->len, ==, N);
  g_assert_true (after->district_defaults->pdata[0] != before->district_defaults->pdata[0]);
  for (int i = 1; i < N; i++)
    g_assert_true (after->district_defaults->pdata[i] == before->district_defaults->pdata[i]);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/snapshot/does-not-follow", it_does_not_follow_the_plan);
  g_test_add_func ("/snapshot/unknown", one_unknown_says_what_is_known);
  g_test_add_func ("/snapshot/cancelled", a_reading_outlives_one_that_was_cancelled);
  status = g_test_run ();
  g_object_unref (library);
  return status;
}
