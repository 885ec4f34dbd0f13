/*
 * What is taken of a plan does not follow the plan, and can be read on another thread.
 */
#include "base/quartier-error.h"
#include "base/random.h"
#include "document/snapshot.h"

#define N 12

static QuartierLibrary *library;

/* One of 0.1, 0.2, … of floor area for each square metre of ground; after thirty from the beginning. */
static void
put_district (QuartierPlan *plan, int i)
{
  const double west = 8.5 + 0.002 * i;
  const QuartierPosition ring[]
      = { { west, 49.5 }, { west + 0.001, 49.5 }, { west + 0.001, 49.501 }, { west, 49.501 } };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (ring, G_N_ELEMENTS (ring));
  g_autofree char *id = g_strdup_printf ("d%d", i);
  g_autoptr (QuartierDistrict) bare = quartier_district_new (id, shape);
  g_autoptr (QuartierDistrict) district
      = quartier_district_with_number (bare, QUARTIER_FIELD_FAR, 0.1 * (i % 30 + 1));

  quartier_plan_put_district (plan, "a", district);
}

static QuartierPlan *
make_plan (void)
{
  QuartierPlan *plan = quartier_plan_new ();
  const QuartierScenario scenario = { .id = (char *)"a", .name = (char *)"A", .year = 2025 };

  quartier_plan_begin (plan, "");
  quartier_plan_put_scenario (plan, &scenario);
  for (int i = 0; i < N; i++)
    put_district (plan, i);
  quartier_plan_finish_loading (plan);
  return plan;
}

static void
put_first (QuartierPlan *plan, double far)
{
  QuartierDistrict *first = quartier_plan_find_district (plan, "a", "d0");
  g_autoptr (QuartierDistrict) changed
      = quartier_district_with_number (first, QUARTIER_FIELD_FAR, far);

  quartier_plan_put_district (plan, "a", changed);
}

static void
change_first (QuartierPlan *plan, double far)
{
  quartier_plan_begin (plan, "");
  put_first (plan, far);
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
    g_assert_cmpfloat_with_epsilon (site->districts[i]->far, 0.1 * (i + 1), 1e-12);
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
  g_assert_cmpfloat (after->districts[0]->far, ==, 3);
  g_assert_cmpuint (after->blocks[0]->defaults->len, ==, N);
  g_assert_true (after->blocks[0]->defaults->pdata[0] != before->blocks[0]->defaults->pdata[0]);
  for (int i = 1; i < N; i++)
    g_assert_true (after->blocks[0]->defaults->pdata[i] == before->blocks[0]->defaults->pdata[i]);
}

static void
put_stop_of (QuartierPlan *plan, double lon)
{
  const QuartierPosition at = { lon, 49.5005 };
  g_autoptr (QuartierStop) stop = quartier_stop_new ("s", &at, "tram", NULL);

  quartier_plan_put_stop (plan, "a", stop);
}

static void
put_stop (QuartierPlan *plan, double lon)
{
  quartier_plan_begin (plan, "");
  put_stop_of (plan, lon);
  quartier_plan_commit (plan);
}

/* Sites share districts; another stop changes those of the next site alone. */
static void
a_site_keeps_its_stops (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();
  g_autoptr (QuartierSnapshots) snapshots = quartier_snapshots_new (library);
  g_autoptr (QuartierSite) none = quartier_snapshot_new (snapshots, plan, library, "a", 0, NULL);
  g_autoptr (QuartierSite) near = NULL, same = NULL, far = NULL;

  put_stop (plan, 8.5005);
  near = quartier_snapshot_new (snapshots, plan, library, "a", 0, NULL);
  change_first (plan, 3);
  same = quartier_snapshot_new (snapshots, plan, library, "a", 0, NULL);
  put_stop (plan, 8.7);
  far = quartier_snapshot_new (snapshots, plan, library, "a", 0, NULL);
  for (int i = 0; i < N; i++)
    {
      g_assert_cmpfloat (none->districts[i]->travel.access_share, ==, 0);
      g_assert_cmpfloat (far->districts[i]->travel.access_share, ==, 0);
    }
  /* 400 m reach over districts of 72 m, 145 m from one to the next: three, and none from the fifth on. */
  g_assert_cmpfloat (near->districts[0]->travel.access_share, ==, 1);
  g_assert_cmpfloat (near->districts[2]->travel.access_share, ==, 1);
  g_assert_cmpfloat (near->districts[4]->travel.access_share, ==, 0);
  g_assert_cmpfloat (same->districts[0]->travel.access_share, ==, 1);
  g_assert_true (same->districts[0] != near->districts[0]);
  for (int i = 1; i < N; i++)
    g_assert_true (same->districts[i] == near->districts[i]);
}

/* While one district is dragged the others are read once, and where it was is not held for ever. */
static void
what_is_gone_is_forgotten (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();
  g_autoptr (QuartierSnapshots) snapshots = quartier_snapshots_new (library);
  g_autoptr (QuartierSite) first = quartier_snapshot_new (snapshots, plan, library, "a", 0, NULL);
  QuartierDistrict *dragged = NULL;

  quartier_plan_begin (plan, "drag");
  for (int i = 0; i < 300; i++)
    {
      g_autoptr (QuartierSite) site = NULL;

      put_first (plan, 1 + 0.01 * i);
      site = quartier_snapshot_new (snapshots, plan, library, "a", 0, NULL);
      g_assert_cmpfloat (site->districts[0]->far, ==, 1 + 0.01 * i);
      g_assert_true (site->districts[N - 1] == first->districts[N - 1]);
      if (i == 0)
        {
          dragged = quartier_plan_find_district (plan, "a", "d0");
          g_object_add_weak_pointer (G_OBJECT (dragged), (gpointer *) &dragged);
        }
    }
  g_assert_null (dragged);
  quartier_plan_commit (plan);
}

/* Some districts of many are others than before: what is read is what a first reading finds, in every order of
 * edits, and blocks without an edit are those of the site before. */
static void
blocks_are_shared_and_true (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();
  g_autoptr (QuartierSnapshots) snapshots = quartier_snapshots_new (library);
  g_autoptr (QuartierSite) before = NULL;
  guint64 dice = quartier_random_seed ("blocks");
  int n = N, n_shared = 0;

  for (int turn = 0; turn < 60; turn++)
    {
      g_autoptr (QuartierSite) site = NULL, fresh = NULL;
      g_autofree char *id = NULL;
      QuartierDistrict *district;

      quartier_plan_begin (plan, "");
      for (; turn == 0 && n < 5 * QUARTIER_SITE_BLOCK; n++)
        put_district (plan, n);
      id = g_strdup_printf ("d%d", (int) (n * quartier_random_uniform (&dice)));
      district = quartier_plan_find_district (plan, "a", id);
      if (turn % 10 == 9)
        put_stop_of (plan, 8.5 + 0.3 * quartier_random_uniform (&dice));
      else if (turn % 10 == 7 && district != NULL)
        quartier_plan_remove_district (plan, "a", id);
      else if (turn % 10 == 5)
        put_district (plan, n++);
      else if (district != NULL)
        {
          g_autoptr (QuartierDistrict) changed = quartier_district_with_number (
              district, QUARTIER_FIELD_FAR, 4 * quartier_random_uniform (&dice));

          quartier_plan_put_district (plan, "a", changed);
        }
      quartier_plan_commit (plan);
      site = quartier_snapshot_new (snapshots, plan, library, "a", 0, NULL);
      fresh = quartier_snapshot_new (NULL, plan, library, "a", 0, NULL);
      g_assert_cmpuint (site->n_districts, ==, fresh->n_districts);
      for (gsize i = 0; i < site->n_districts; i++)
        {
          g_assert_cmpstr (site->districts[i]->id, ==, fresh->districts[i]->id);
          g_assert_true (quartier_site_district_is_alike (site->districts[i], fresh->districts[i]));
        }
      for (gsize b = 0; before != NULL && b < MIN (site->n_blocks, before->n_blocks); b++)
        n_shared += site->blocks[b] == before->blocks[b];
      g_clear_pointer (&before, quartier_site_unref);
      before = g_steal_pointer (&site);
    }
  /* Of five blocks an edit leaves four. */
  g_assert_cmpint (n_shared, >, 150);
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
  g_test_add_func ("/snapshot/stops", a_site_keeps_its_stops);
  g_test_add_func ("/snapshot/forgets", what_is_gone_is_forgotten);
  g_test_add_func ("/snapshot/blocks", blocks_are_shared_and_true);
  status = g_test_run ();
  g_object_unref (library);
  return status;
}
