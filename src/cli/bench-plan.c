/*
 * How long a plan takes from nothing, and one edit of it.
 */
#include "cli/bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/parallel.h"
#include "base/random.h"
#include "document/snapshot.h"
#include "engine/engine.h"
#include "io/plan-file.h"

#define N_EDITS 15

static void
append_district (GString *out, guint64 *random, int i)
{
  static const char *const standards[]
      = { "stock-to-1948", "stock-1949-1979", "refurbished", "geg", "kfw-40", "passivhaus" };
  static const char *const heats[]
      = { "gas-boiler", "heat-pump-air", "heat-pump-ground", "district-heat" };
  const double west = 8.0 + 0.004 * (i % 100), south = 49.0 + 0.003 * (i / 100);
  const double slant = 0.001 * quartier_random_uniform (random);
  const double homes = 0.5 + 0.3 * quartier_random_uniform (random);

  g_string_append_printf (
      out,
      "%s{\"type\":\"Feature\",\"id\":\"d%d\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
      "[[[%.6f,%.6f],[%.6f,%.6f],[%.6f,%.6f],[%.6f,%.6f],[%.6f,%.6f]]]},\"properties\":{"
      "\"kind\":\"district\",\"scenario\":\"a\",\"far\":%.4f,\"coverage\":%.4f,"
      "\"standard\":\"%s\",\"mix\":{\"residential\":%.4f,\"office\":%.4f,\"retail\":0.1},"
      "\"supply\":{\"heat\":\"%s\",\"pv_roof_share\":0.3}}}",
      i > 0 ? "," : "", i, west, south, west + 0.003, south + slant, west + 0.003 - slant,
      south + 0.002, west - slant, south + 0.002 - slant, west, south,
      0.5 + 2 * quartier_random_uniform (random), 0.2 + 0.2 * quartier_random_uniform (random),
      standards[(int) (6 * quartier_random_uniform (random))], homes, 0.9 - homes,
      heats[(int) (4 * quartier_random_uniform (random))]);
}

static QuartierPlan *
make_plan (int n_districts, QuartierLibrary *library, GError **error)
{
  g_autoptr (GString) text = g_string_new (
      "{\"type\":\"FeatureCollection\",\"quartier\":{\"format\":1,\"place\":{\"climate\":"
      "\"mannheim\"},\"scenarios\":[{\"id\":\"a\",\"year\":2030}]},\"features\":[");
  guint64 random = quartier_random_seed ("bench");

  for (int i = 0; i < n_districts; i++)
    append_district (text, &random, i);
  g_string_append (text, "]}");
  return quartier_plan_from_text (text->str, text->len, library, QUARTIER_PLAN_LOAD_NONE, error);
}

/* Memory that is in use, as the system counts it. */
static double
resident_bytes (void)
{
  FILE *file = fopen ("/proc/self/statm", "r");
  unsigned long size = 0, resident = 0;

  if (file == NULL)
    return 0;
  if (fscanf (file, "%lu %lu", &size, &resident) != 2)
    resident = 0;
  fclose (file);
  return (double) resident * (double) sysconf (_SC_PAGESIZE);
}

static double
since_ms (gint64 started_us)
{
  return (double) (g_get_monotonic_time () - started_us) / 1e3;
}

static gboolean
estimate (QuartierSnapshots *snapshots, QuartierPlan *plan, QuartierLibrary *library, QuartierClimate *climate,
          QuartierEngine *engine, double *snapshot_ms, GError **error)
{
  const gint64 started_us = g_get_monotonic_time ();
  g_autoptr (QuartierSite) site = quartier_snapshot_new (snapshots, plan, library, NULL, 0, error);
  g_autoptr (QuartierEstimate) answer = NULL;

  if (site == NULL)
    return FALSE;
  *snapshot_ms = since_ms (started_us);
  quartier_site_set_climate (site, quartier_climate_ref (climate));
  answer = quartier_engine_run (engine, site, NULL, error);
  return answer != NULL;
}

static int
compare_doubles (const void *a, const void *b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
edit (QuartierPlan *plan, int district, double far)
{
  g_autofree char *id = g_strdup_printf ("d%d", district);
  QuartierDistrict *before = quartier_plan_find_district (plan, "a", id);
  g_autoptr (QuartierDistrict) after
      = quartier_district_with_number (before, QUARTIER_FIELD_FAR, far);

  quartier_plan_begin (plan, "bench");
  quartier_plan_put_district (plan, "a", after);
  quartier_plan_commit (plan);
}

/**
 * quartier_bench_plan:
 * @n_districts: 1 or more
 * @out: (out): how long it took
 *
 * Returns: whether the plan could be estimated
 */
gboolean
quartier_bench_plan (int n_districts, QuartierLibrary *library, QuartierBenchPlan *out,
                     GError **error)
{
  g_autoptr (QuartierPlan) plan = make_plan (n_districts, library, error);
  g_autoptr (QuartierClimate) climate = NULL;
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierSnapshots) snapshots = quartier_snapshots_new (library);
  double edits_ms[N_EDITS], snapshots_ms[N_EDITS];
  const double before = resident_bytes ();
  gint64 started_us;

  if (plan == NULL)
    return FALSE;
  climate = quartier_snapshot_make_climate (library,
                                            quartier_library_get_climate (library, "mannheim"));
  *out = (QuartierBenchPlan) { .n_districts = n_districts };
  started_us = g_get_monotonic_time ();
  if (!estimate (snapshots, plan, library, climate, engine, &out->snapshot_ms, error))
    return FALSE;
  out->whole_ms = since_ms (started_us);
  out->bytes = resident_bytes () - before;
  for (int i = 0; i < N_EDITS; i++)
    {
      edit (plan, i * 7 % n_districts, 0.61 + 0.1 * i);
      started_us = g_get_monotonic_time ();
      if (!estimate (snapshots, plan, library, climate, engine, &snapshots_ms[i], error))
        return FALSE;
      edits_ms[i] = since_ms (started_us);
    }
  qsort (edits_ms, N_EDITS, sizeof *edits_ms, compare_doubles);
  qsort (snapshots_ms, N_EDITS, sizeof *snapshots_ms, compare_doubles);
  out->edit_ms = edits_ms[N_EDITS / 2];
  out->edit_snapshot_ms = snapshots_ms[N_EDITS / 2];
  return TRUE;
}

/* All districts of a site drawn, on all processors. */
typedef struct
{
  const QuartierEstimate *estimate;
  QuartierDraws *draws;
  float (*kg)[QUARTIER_N_DRAWS];
} Drawing;

static void
draw_district (gsize index, gpointer data)
{
  const Drawing *drawing = data;
  const QuartierSite *site = quartier_estimate_get_site (drawing->estimate);
  QuartierSketch sketch;

  quartier_sketch_read (site->districts[index], &site->constants, &sketch);
  quartier_draws_run_district (drawing->draws, site, site->districts[index], &sketch,
                               quartier_estimate_get_figures (drawing->estimate, index),
                               drawing->kg[index]);
}

/**
 * quartier_bench_draws:
 * @n_districts: 1 or more
 * @out_ms: (out): a thousand draws of all coefficients and of the emissions of all districts with them
 *
 * Returns: whether the plan could be estimated
 */
gboolean
quartier_bench_draws (int n_districts, QuartierLibrary *library, double *out_ms, GError **error)
{
  g_autoptr (QuartierPlan) plan = make_plan (n_districts, library, error);
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierSite) site = NULL;
  g_autoptr (QuartierClimate) climate = NULL;
  g_autoptr (QuartierEstimate) estimate = NULL;
  g_autoptr (QuartierDraws) draws = NULL;
  g_autofree float (*kg)[QUARTIER_N_DRAWS] = g_malloc_n ((gsize) n_districts, sizeof *kg);
  gint64 started_us;
  Drawing drawing;

  if (plan == NULL)
    return FALSE;
  site = quartier_snapshot_new (NULL, plan, library, NULL, 0, error);
  if (site == NULL)
    return FALSE;
  climate = quartier_snapshot_make_climate (library, &site->place);
  quartier_site_set_climate (site, climate);
  estimate = quartier_engine_run (engine, site, NULL, error);
  if (estimate == NULL)
    return FALSE;
  started_us = g_get_monotonic_time ();
  draws = quartier_draws_new (site);
  drawing = (Drawing) { estimate, draws, kg };
  quartier_parallel_for ((gsize) n_districts, draw_district, &drawing);
  *out_ms = since_ms (started_us);
  return TRUE;
}
