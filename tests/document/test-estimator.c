/*
 * The estimate that follows a plan, its hours, and the weather that it names.
 */
#include "plan-fixture.h"

#include <math.h>

#include "document/quartier-estimator.h"

static gboolean
give_up_cb (gpointer timed_out)
{
  *(gboolean *) timed_out = TRUE;
  return G_SOURCE_CONTINUE;
}

/* Iterates until the estimate says so many square metres of floor. */
static gboolean
wait_for_floor (QuartierEstimator *estimator, double gfa_m2)
{
  gboolean timed_out = FALSE;
  const guint give_up = g_timeout_add_seconds (20, give_up_cb, &timed_out);
  gboolean good = FALSE;

  while (!timed_out && !good)
    {
      QuartierEstimate *estimate = quartier_estimator_get_estimate (estimator);

      good = estimate != NULL && !quartier_estimator_get_busy (estimator)
             && fabs (quartier_estimate_get_totals (estimate)->gfa_m2 - gfa_m2) < 1e-6 * gfa_m2;
      if (!good)
        g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (give_up);
  return good;
}

static void
the_last_state_wins (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, &error);
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();
  g_autoptr (QuartierEstimator) estimator = NULL;
  QuartierDistrict *district = quartier_plan_find_district (plan, "a", "d0");
  const double site_m2 = quartier_district_get_area_m2 (district);

  g_assert_no_error (error);
  estimator = quartier_estimator_new (plan, library);
  /* Three equal squares of 1, 2 and 3: six times the site. */
  g_assert_true (wait_for_floor (estimator, 6 * site_m2));
  quartier_plan_begin (plan, "Drag");
  for (int i = 1; i <= 200; i++)
    {
      plan_fixture_set_far (plan, "d0", i / 50.0);
      g_main_context_iteration (NULL, FALSE);
    }
  quartier_plan_commit (plan);
  g_assert_true (wait_for_floor (estimator, (4 + 2 + 3) * site_m2));
  quartier_plan_undo (plan);
  g_assert_true (wait_for_floor (estimator, 6 * site_m2));
  g_assert_null (quartier_estimator_get_error (estimator));
}

/* Iterates until the hours are there that a district of so many square metres of floor fills. */
static QuartierHourly *
wait_for_hours (QuartierEstimator *estimator, const char *district, const QuartierHourly *not_this)
{
  gboolean timed_out = FALSE;
  const guint give_up = g_timeout_add_seconds (20, give_up_cb, &timed_out);
  QuartierHourly *hourly = NULL;

  while (!timed_out)
    {
      hourly = quartier_estimator_get_hourly (estimator);
      if (hourly != NULL && hourly != not_this && !quartier_estimator_get_busy (estimator)
          && g_strcmp0 (hourly->district, district) == 0)
        break;
      hourly = NULL;
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (give_up);
  return hourly;
}

static double
lighting_kwh (const QuartierHourly *hourly)
{
  double sum = 0;

  for (int i = 0; i < QUARTIER_HOURS; i++)
    sum += hourly->supply.energy_kwh[QUARTIER_END_USE_LIGHTING][i];
  return sum;
}

/* Equal squares of 1, 2 and 3 times the site. What a square metre of floor uses for light does not
 * depend on what stands on it, so light follows the floor. */
static void
hours_follow_while_someone_watches (void)
{
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, NULL);
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();
  g_autoptr (QuartierEstimator) estimator = quartier_estimator_new (plan, library);
  g_autoptr (QuartierHourly) all = NULL;
  g_autoptr (QuartierHourly) first = NULL;
  g_autoptr (QuartierHourly) denser = NULL;

  g_assert_null (quartier_estimator_get_hourly (estimator));
  quartier_estimator_watch_hours (estimator, NULL);
  all = wait_for_hours (estimator, NULL, NULL);
  g_assert_nonnull (all);
  quartier_hourly_ref (all);
  quartier_estimator_watch_hours (estimator, "d0");
  first = wait_for_hours (estimator, "d0", all);
  g_assert_nonnull (first);
  quartier_hourly_ref (first);
  g_assert_cmpfloat (lighting_kwh (first), >, 0);
  g_assert_cmpfloat_with_epsilon (lighting_kwh (all) / lighting_kwh (first), 6, 1e-9);
  quartier_plan_begin (plan, "Denser");
  plan_fixture_set_far (plan, "d0", 4);
  quartier_plan_commit (plan);
  denser = wait_for_hours (estimator, "d0", first);
  g_assert_nonnull (denser);
  quartier_hourly_ref (denser);
  g_assert_cmpfloat_with_epsilon (lighting_kwh (denser) / lighting_kwh (first), 4, 1e-9);
  quartier_estimator_unwatch_hours (estimator);
  g_assert_null (quartier_estimator_get_hourly (estimator));
}

/* When an estimate is told: how often, and whether the hours beside it are of the same plan. */
typedef struct
{
  int told;
  int alike;
} Meeting;

static void
compare_with_hours_cb (QuartierEstimator *estimator, Meeting *meeting)
{
  QuartierHourly *hourly = quartier_estimator_get_hourly (estimator);
  const QuartierFigures *figures = quartier_estimate_find (quartier_estimator_get_estimate (estimator), "d0");

  meeting->told++;
  meeting->alike += hourly != NULL
                    && fabs (lighting_kwh (hourly) / figures->supplied.energy_kwh[QUARTIER_END_USE_LIGHTING] - 1)
                           < 1e-9;
}

/* While one district is looked at and changed step by step, as by a drag, no estimate is told beside older hours. */
static void
hours_come_with_the_estimate (void)
{
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, NULL);
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();
  g_autoptr (QuartierEstimator) estimator = quartier_estimator_new (plan, library);
  g_autoptr (QuartierHourly) last = NULL;
  Meeting meeting = { 0, 0 };

  quartier_estimator_watch_hours (estimator, "d0");
  last = quartier_hourly_ref (wait_for_hours (estimator, "d0", NULL));
  g_signal_connect (estimator, "updated", G_CALLBACK (compare_with_hours_cb), &meeting);
  for (int step = 1; step <= 5; step++)
    {
      QuartierHourly *next;

      quartier_plan_begin (plan, "Denser");
      plan_fixture_set_far (plan, "d0", 1 + step);
      quartier_plan_commit (plan);
      next = quartier_hourly_ref (wait_for_hours (estimator, "d0", last));
      quartier_hourly_unref (last);
      last = next;
    }
  g_signal_handlers_disconnect_by_data (estimator, &meeting);
  g_assert_cmpint (meeting.told, >=, 5);
  g_assert_cmpint (meeting.alike, ==, meeting.told);
}

/* Constant weather, so that a test knows which year was used; a file called "bad" is none. */
static QuartierClimate *
read_test_weather (const char *path, QuartierLibrary *library G_GNUC_UNUSED, char ***warnings,
                   GError **error)
{
  static const double none[QUARTIER_HOURS] = { 0 };
  const QuartierHourlyWeather weather = {
    .lat = 47, .lon = 7, .outdoor_c = none, .ghi_w_m2 = none, .dni_w_m2 = none, .dhi_w_m2 = none,
    .wind_m_s = none,
  };

  if (g_str_has_suffix (path, "bad"))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "it is bad");
      return NULL;
    }
  *warnings = g_strsplit ("one thing was odd", "\n", -1);
  return quartier_climate_new ("test.epw", "Test", &weather, FALSE, 0.2, 30, NAN);
}

static gboolean
warns_of (QuartierEstimate *estimate, const char *words)
{
  gsize n;
  const char *const *warnings = quartier_estimate_get_warnings (estimate, &n);

  for (gsize i = 0; i < n; i++)
    if (g_strrstr (warnings[i], words) != NULL)
      return TRUE;
  return FALSE;
}

static void
set_weather (QuartierPlan *plan, const char *file)
{
  quartier_plan_begin (plan, "Weather");
  quartier_plan_set_weather (plan, file, "/nowhere");
  quartier_plan_commit (plan);
}

/* Iterates until the newest estimate is of such weather. */
static QuartierEstimate *
wait_for_weather (QuartierEstimator *estimator, gboolean synthetic, gboolean wrong)
{
  gboolean timed_out = FALSE;
  const guint give_up = g_timeout_add_seconds (20, give_up_cb, &timed_out);
  QuartierEstimate *estimate = NULL;

  while (!timed_out)
    {
      estimate = quartier_estimator_get_estimate (estimator);
      if (estimate != NULL && quartier_estimate_is_weather_synthetic (estimate) == synthetic
          && (quartier_estimator_get_weather_error (estimator) != NULL) == wrong)
        break;
      estimate = NULL;
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (give_up);
  return estimate;
}

static void
the_plan_names_its_weather (void)
{
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, NULL);
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();
  g_autoptr (QuartierEstimator) estimator = quartier_estimator_new (plan, library);
  QuartierEstimate *estimate;

  quartier_estimator_set_weather_reader (estimator, read_test_weather);
  g_assert_nonnull (wait_for_weather (estimator, TRUE, FALSE));
  set_weather (plan, "good");
  estimate = wait_for_weather (estimator, FALSE, FALSE);
  g_assert_nonnull (estimate);
  g_assert_cmpstr (quartier_estimate_get_weather (estimate), ==, "Test");
  g_assert_true (warns_of (estimate, "weather good: one thing was odd"));
  set_weather (plan, "bad");
  estimate = wait_for_weather (estimator, TRUE, TRUE);
  g_assert_nonnull (estimate);
  g_assert_cmpstr (quartier_estimator_get_weather_error (estimator), ==, "it is bad");
  g_assert_true (warns_of (estimate, "weather bad: it is bad; the typical year of"));
  quartier_plan_undo (plan);
  g_assert_nonnull (wait_for_weather (estimator, FALSE, FALSE));
  quartier_plan_undo (plan);
  estimate = wait_for_weather (estimator, TRUE, FALSE);
  g_assert_nonnull (estimate);
  g_assert_false (warns_of (estimate, "weather"));
}

static void
an_estimator_may_go_while_it_works (void)
{
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, NULL);
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();
  QuartierEstimator *estimator = quartier_estimator_new (plan, library);
  gboolean timed_out = FALSE;
  guint give_up;

  while (!quartier_estimator_get_busy (estimator))
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (estimator);
  give_up = g_timeout_add (800, give_up_cb, &timed_out);
  while (!timed_out)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (give_up);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/estimator/last-state-wins", the_last_state_wins);
  g_test_add_func ("/estimator/hours", hours_follow_while_someone_watches);
  g_test_add_func ("/estimator/hours-together", hours_come_with_the_estimate);
  g_test_add_func ("/estimator/weather", the_plan_names_its_weather);
  g_test_add_func ("/estimator/may-go", an_estimator_may_go_while_it_works);
  return g_test_run ();
}
