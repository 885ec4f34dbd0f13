/*
 * Laws of the engine, on plans made at random with a fixed seed.
 */
#include "engine/engine.h"

#include <math.h>
#include <string.h>

#include "base/parallel.h"
#include "base/quartier-error.h"
#include "base/random.h"
#include "document/snapshot.h"
#include "io/plan-file.h"

static QuartierLibrary *library;

static int
pick (guint64 *random, int n)
{
  return (int) (quartier_random_uniform (random) * n);
}

static void
append_district (GString *out, guint64 *random, int i)
{
  static const char *const standards[]
      = { "stock-1949-1979", "passivhaus", "geg", "refurbished", "stock-to-1948" };
  static const char *const heats[] = { "gas-boiler", "heat-pump-air", "heat-pump-ground",
                                       "district-heat", "chp-gas", "direct-electric" };
  static const char *const uses[] = { "residential", "office", "retail", "school", "parking" };
  const double lon = 8.4 + 0.01 * i, side = 0.001 + 0.004 * quartier_random_uniform (random);

  g_string_append_printf (
      out,
      "%s{\"type\": \"Feature\", \"id\": \"d%d\", \"geometry\": {\"type\": \"Polygon\", "
      "\"coordinates\": [[[%.6f, 49.4], [%.6f, 49.4], [%.6f, 49.41], [%.6f, 49.4]]]}, "
      "\"properties\": {\"kind\": \"district\", \"scenario\": \"a\", \"far\": %.3f, "
      "\"coverage\": %.3f, \"standard\": \"%s\", \"structure\": \"timber\", "
      "\"mix\": {\"%s\": 0.5, \"industry\": 0.5}, "
      "\"supply\": {\"heat\": \"%s\", \"pv_roof_share\": %.2f, "
      "\"pv_facade_share\": %.2f, \"battery_kwh_per_kwp\": %.1f}}}",
      i > 0 ? ",\n" : "", i, lon, lon + side, lon, lon, 0.3 + 2 * quartier_random_uniform (random),
      0.2 + 0.4 * quartier_random_uniform (random), standards[pick (random, 5)],
      uses[pick (random, 5)], heats[pick (random, 6)], quartier_random_uniform (random),
      0.5 * quartier_random_uniform (random), (double) pick (random, 3));
}

/* The site of districts @from to @to − 1 of one and the same random plan. */
static QuartierSite *
make_site (int from, int to)
{
  g_autoptr (GString) text = g_string_new (
      "{\"type\": \"FeatureCollection\", \"quartier\": {\"format\": 1, \"place\": {\"climate\": "
      "\"mannheim\"}, \"scenarios\": [{\"id\": \"a\", \"year\": 2030}]}, \"features\": [");
  g_autoptr (QuartierPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  QuartierSite *site;
  gboolean first = TRUE;

  for (int i = from; i < to; i++)
    {
      guint64 random = quartier_random_seed ("district") + (guint64) i * 977;
      g_autoptr (GString) one = g_string_new (NULL);

      append_district (one, &random, i);
      g_string_append_printf (text, "%s%s", first ? "" : ", ",
                              g_str_has_prefix (one->str, ",\n") ? one->str + 2 : one->str);
      first = FALSE;
    }
  g_string_append (text, "]}");
  plan = quartier_plan_from_text (text->str, text->len, library, QUARTIER_PLAN_LOAD_NONE, &error);
  g_assert_no_error (error);
  site = quartier_snapshot_new (NULL, plan, library, NULL, 0, &error);
  g_assert_no_error (error);
  return site;
}

static QuartierClimate *
mannheim (void)
{
  static QuartierClimate *climate;

  if (climate == NULL)
    climate = quartier_snapshot_make_climate (library,
                                              quartier_library_get_climate (library, "mannheim"));
  return quartier_climate_ref (climate);
}

static QuartierEstimate *
run (QuartierEngine *engine, int from, int to)
{
  g_autoptr (QuartierSite) site = make_site (from, to);
  g_autoptr (GError) error = NULL;
  QuartierEstimate *estimate;

  quartier_site_set_climate (site, mannheim ());
  estimate = quartier_engine_run (engine, site, NULL, &error);
  g_assert_no_error (error);
  return estimate;
}

#define N 24
#define MORE 150

static void
is_the_same_for_any_number_of_threads (void)
{
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierEstimate) expected = run (engine, 0, MORE);

  for (int threads = 1; threads <= 3; threads++)
    {
      g_autoptr (QuartierEngine) fresh = quartier_engine_new ();
      g_autoptr (QuartierEstimate) estimate = NULL;

      quartier_parallel_set_threads (threads);
      estimate = run (fresh, 0, MORE);
      for (gsize i = 0; i < MORE; i++)
        g_assert_cmpmem (quartier_estimate_get_figures (estimate, i), sizeof (QuartierFigures),
                         quartier_estimate_get_figures (expected, i), sizeof (QuartierFigures));
      g_assert_cmpfloat (quartier_engine_get_done (fresh), ==, 1);
    }
  quartier_parallel_set_threads (0);
}

static void
is_the_same_alone_and_among_others (void)
{
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierEstimate) together = run (engine, 0, N);

  for (int i = 0; i < N; i++)
    {
      g_autoptr (QuartierEngine) fresh = quartier_engine_new ();
      g_autoptr (QuartierEstimate) alone = run (fresh, i, i + 1);

      g_assert_cmpstr (quartier_estimate_get_id (alone, 0), ==,
                       quartier_estimate_get_id (together, (gsize) i));
      g_assert_cmpmem (quartier_estimate_get_figures (alone, 0), sizeof (QuartierFigures),
                       quartier_estimate_get_figures (together, (gsize) i),
                       sizeof (QuartierFigures));
    }
}

static void
remembers_without_changing_the_answer (void)
{
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierEstimate) first = run (engine, 0, N);
  g_autoptr (QuartierEstimate) part = run (engine, 3, 7);
  g_autoptr (QuartierEstimate) again = run (engine, 0, N);

  for (gsize i = 0; i < N; i++)
    g_assert_cmpmem (quartier_estimate_get_figures (first, i), sizeof (QuartierFigures),
                     quartier_estimate_get_figures (again, i), sizeof (QuartierFigures));
  g_assert_cmpmem (quartier_estimate_get_figures (first, 3), sizeof (QuartierFigures),
                   quartier_estimate_get_figures (part, 0), sizeof (QuartierFigures));
}

static void
buys_what_it_uses (void)
{
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierEstimate) estimate = run (engine, 0, N);

  for (gsize i = 0; i < N; i++)
    {
      const QuartierFigures *figures = quartier_estimate_get_figures (estimate, i);
      const double used_kwh = quartier_figures_get_energy_kwh (figures);
      double bought_kwh = figures->supplied.pv_self_kwh - figures->supplied.pv_charging_kwh;

      for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
        {
          g_assert_cmpfloat (figures->supplied.carriers_kwh[c], >=, 0);
          bought_kwh += figures->supplied.carriers_kwh[c];
        }
      g_assert_cmpfloat (used_kwh, >, 0);
      g_assert_cmpfloat_with_epsilon (bought_kwh, used_kwh, 1e-9 * used_kwh);
      g_assert_cmpfloat_with_epsilon (
          figures->supplied.pv_generated_kwh,
          figures->supplied.pv_self_kwh + figures->supplied.pv_exported_kwh
              + figures->supplied.battery_loss_kwh,
          1e-9 * (1 + figures->supplied.pv_generated_kwh));
    }
}

static void
adds_up (void)
{
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierEstimate) estimate = run (engine, 0, N);
  const QuartierFigures *totals = quartier_estimate_get_totals (estimate);
  double low_kg, high_kg, gfa_m2 = 0, ghg_kg = 0;

  for (gsize i = 0; i < N; i++)
    {
      gfa_m2 += quartier_estimate_get_figures (estimate, i)->gfa_m2;
      ghg_kg += quartier_estimate_get_figures (estimate, i)->ghg_buildings_kg;
    }
  g_assert_cmpfloat (totals->gfa_m2, ==, gfa_m2);
  g_assert_cmpfloat (totals->ghg_buildings_kg, ==, ghg_kg);
  quartier_estimate_get_ghg_band (estimate, totals, &low_kg, &high_kg);
  g_assert_cmpfloat (low_kg, <, quartier_figures_get_ghg_kg (totals));
  g_assert_cmpfloat (high_kg, >, quartier_figures_get_ghg_kg (totals));
}

/* The hours of charging sum to the year's, and the evening has more of them than the morning. */
static void
charges_cars_by_the_hour (void)
{
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierSite) site = make_site (0, N);
  g_autoptr (QuartierEstimate) estimate = run (engine, 0, N);
  g_autoptr (QuartierHourly) hourly = NULL;
  const double kwh = quartier_estimate_get_totals (estimate)->mobility.charging_kwh;
  double sum_kwh = 0;

  quartier_site_set_climate (site, mannheim ());
  hourly = quartier_engine_run_hours (engine, site, NULL, NULL, NULL);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    sum_kwh += hourly->charging_kwh[h];
  g_assert_cmpfloat (kwh, >, 0);
  g_assert_cmpfloat_with_epsilon (sum_kwh, kwh, 1e-9 * kwh);
  g_assert_cmpfloat (hourly->charging_kwh[19], >, 10 * hourly->charging_kwh[7]);
}

/* What an engine remembers of other plans changes nothing: districts that moved to other places and blocks
 * have the same answers, sums and bands as in an engine that never ran. */
static void
remembers_without_a_trace (void)
{
  enum
  {
    MANY = 150
  };
  g_autoptr (QuartierEngine) used = quartier_engine_new ();
  g_autoptr (QuartierEngine) fresh = quartier_engine_new ();
  g_autoptr (QuartierEstimate) first = run (used, 0, MANY);
  g_autoptr (QuartierEstimate) again = run (used, 0, MANY);
  g_autoptr (QuartierEstimate) moved = run (used, 1, MANY);
  g_autoptr (QuartierEstimate) expected = run (fresh, 1, MANY);
  double low_kg, high_kg, expected_low_kg, expected_high_kg;

  /* Nothing was worked out twice. */
  g_assert_true (quartier_estimate_get_figures (first, 77)
                 == quartier_estimate_get_figures (again, 77));
  g_assert_true (quartier_estimate_get_figures (first, 77)
                 == quartier_estimate_get_figures (moved, 76));
  g_assert_cmpmem (quartier_estimate_get_totals (moved), sizeof (QuartierFigures),
                   quartier_estimate_get_totals (expected), sizeof (QuartierFigures));
  quartier_estimate_get_ghg_band (moved, quartier_estimate_get_totals (moved), &low_kg, &high_kg);
  quartier_estimate_get_ghg_band (expected, quartier_estimate_get_totals (expected),
                                  &expected_low_kg, &expected_high_kg);
  g_assert_cmpfloat (low_kg, ==, expected_low_kg);
  g_assert_cmpfloat (high_kg, ==, expected_high_kg);
}

/* The band holds its figure; a scenario less itself is nothing in every draw; that of all is narrower than
 * those of the districts together and wider than if they had nothing in common. */
static void
bands_by_the_same_draws (void)
{
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierEstimate) all = run (engine, 0, N);
  QuartierNamedCause causes[QUARTIER_MAX_BAND_CAUSES];
  double low_kg, high_kg, one_low_kg, one_high_kg, widths_kg = 0, shares = 0;
  int n;

  quartier_estimate_get_ghg_difference_band (all, all, &low_kg, &high_kg);
  g_assert_cmpfloat (low_kg, ==, 0);
  g_assert_cmpfloat (high_kg, ==, 0);
  quartier_estimate_get_ghg_band (all, quartier_estimate_get_totals (all), &low_kg, &high_kg);
  for (gsize i = 0; i < N; i++)
    {
      const QuartierFigures *one = quartier_estimate_get_figures (all, i);

      quartier_estimate_get_ghg_band (all, one, &one_low_kg, &one_high_kg);
      g_assert_cmpfloat (one_low_kg, <, quartier_figures_get_ghg_kg (one));
      g_assert_cmpfloat (one_high_kg, >, quartier_figures_get_ghg_kg (one));
      widths_kg += one_high_kg - one_low_kg;
    }
  g_assert_cmpfloat (high_kg - low_kg, <, widths_kg);
  g_assert_cmpfloat (high_kg - low_kg, >, widths_kg / sqrt (N));
  n = quartier_estimate_find_band_causes (all, quartier_estimate_get_totals (all), causes);
  g_assert_cmpint (n, >, 1);
  for (int i = 0; i < n; i++)
    {
      shares += causes[i].share;
      g_assert_true (i == 0 || causes[i].share <= causes[i - 1].share);
    }
  g_assert_cmpfloat (shares, <, 1.1);
}

static void
stops_when_told (void)
{
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierSite) site = make_site (0, N);
  g_autoptr (QuartierEstimate) estimate = NULL, after = NULL;
  g_autoptr (QuartierEngine) fresh = quartier_engine_new ();
  g_autoptr (QuartierEstimate) expected = run (fresh, 0, N);
  g_autoptr (GError) error = NULL;
  const gint cancelled = 1;

  quartier_site_set_climate (site, mannheim ());
  estimate = quartier_engine_run (engine, site, &cancelled, &error);
  g_assert_null (estimate);
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED);
  /* And nothing half done is left in it. */
  after = run (engine, 0, N);
  for (gsize i = 0; i < N; i++)
    g_assert_cmpmem (quartier_estimate_get_figures (after, i), sizeof (QuartierFigures),
                     quartier_estimate_get_figures (expected, i), sizeof (QuartierFigures));
}

typedef struct
{
  QuartierEngine *engine;
  QuartierSite *site;
  gint cancelled;
  gint done;
} Stopped;

static gpointer
stop_soon (gpointer data)
{
  Stopped *stopped = data;

  g_usleep (20000);
  g_atomic_int_set (&stopped->cancelled, 1);
  return NULL;
}

static void
stops_in_the_middle (void)
{
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierSite) site = make_site (0, 400);
  Stopped stopped = { engine, site, 0, 0 };
  g_autoptr (QuartierEstimate) estimate = NULL, after = NULL;
  g_autoptr (GError) error = NULL;
  GThread *thread;

  quartier_site_set_climate (site, mannheim ());
  thread = g_thread_new ("stop", stop_soon, &stopped);
  estimate = quartier_engine_run (engine, site, &stopped.cancelled, &error);
  g_thread_join (thread);
  /* A fast machine may be done before; what it must not do is fail otherwise. */
  if (estimate == NULL)
    g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED);
  g_clear_error (&error);
  after = quartier_engine_run (engine, site, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (quartier_estimate_get_n_districts (after), ==, 400);
}

static void
estimates_an_empty_plan (void)
{
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierEstimate) estimate = run (engine, 0, 0);

  g_assert_cmpuint (quartier_estimate_get_n_districts (estimate), ==, 0);
  g_assert_cmpfloat (quartier_figures_get_energy_kwh (quartier_estimate_get_totals (estimate)), ==,
                     0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, NULL);
  g_assert_nonnull (library);
  g_test_add_func ("/engine/charging", charges_cars_by_the_hour);
  g_test_add_func ("/engine/remembers", remembers_without_a_trace);
  g_test_add_func ("/engine/bands", bands_by_the_same_draws);
  g_test_add_func ("/engine/threads", is_the_same_for_any_number_of_threads);
  g_test_add_func ("/engine/alone", is_the_same_alone_and_among_others);
  g_test_add_func ("/engine/memory", remembers_without_changing_the_answer);
  g_test_add_func ("/engine/balance", buys_what_it_uses);
  g_test_add_func ("/engine/sums", adds_up);
  g_test_add_func ("/engine/cancelled", stops_when_told);
  g_test_add_func ("/engine/cancelled-in-the-middle", stops_in_the_middle);
  g_test_add_func ("/engine/empty", estimates_an_empty_plan);
  status = g_test_run ();
  g_object_unref (library);
  return status;
}
