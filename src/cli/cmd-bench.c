#include <glib/gi18n.h>
#include <math.h>

#include "base/decimal-sign.h"
#include "base/parallel.h"
#include "cli/bench.h"
#include "cli/command.h"
#include "engine/zone-model.h"
#include "io/json-write.h"
#include "io/text-table.h"

#define DEFAULT_ZONES 2048
/* Districts whose bands are drawn. */
#define N_DRAWN 100
#define MOST_ZONES 1000000

static char *zones_text;
static int n_zones = DEFAULT_ZONES;
static char *format;

static const GOptionEntry options[] = {
  { "zones", 'n', 0, G_OPTION_ARG_STRING, &zones_text, N_ ("How many rooms to run (2048)"), "N" },
  { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("table (default) or json"), "FORMAT" },
  { NULL },
};

static const char *const method_names[] = {
  [QUARTIER_BENCH_HOURLY] = N_ ("EN ISO 52016-1, films by the hour"),
  [QUARTIER_BENCH_CONSTANT] = N_ ("EN ISO 52016-1, constant films"),
  [QUARTIER_BENCH_THROUGH] = N_ ("the same, mass throughout"),
  [QUARTIER_BENCH_LUMPED] = N_ ("EN ISO 13790, lumped"),
};
static const char *const method_ids[] = {
  [QUARTIER_BENCH_HOURLY] = "iso52016",
  [QUARTIER_BENCH_CONSTANT] = "iso52016-constant",
  [QUARTIER_BENCH_THROUGH] = "iso52016-constant-throughout",
  [QUARTIER_BENCH_LUMPED] = "iso13790",
};

static const char *
lanes_name (int lanes)
{
  return lanes == 8 ? "AVX-512" : lanes == 4 ? "AVX2" : lanes == 2 ? _ ("128 bits") : _ ("scalar");
}

/* @text in @width columns of a terminal, to the left or to the right. */
static void
append_cell (GString *out, const char *text, guint width, gboolean right)
{
  const guint taken = quartier_text_width (text);
  const int space = (int)(taken < width ? width - taken : 0);

  g_string_append_printf (out, "%*s%s%*s", right ? space : 0, "", text, right ? 0 : space, "");
}

/* Where rows go: to a table, or into a JSON array. */
typedef struct
{
  GString *out;
  gboolean json;
  gboolean first;
} Rows;

static void
add_zones_row (Rows *rows, QuartierBenchMethod method, int threads, QuartierLibrary *library)
{
  QuartierBenchZones answer;
  double peak_gflops = NAN;

  quartier_parallel_set_threads (threads);
  quartier_bench_zones (method, n_zones, library, &answer);
  if (!isnan (answer.gflops))
    peak_gflops = quartier_bench_peak_gflops ();
  if (rows->json)
    {
      g_string_append_printf (rows->out,
                              "%s\n    {\"method\": \"%s\", \"lanes\": %d, \"threads\": %d, "
                              "\"zone_years_per_s\": %.0f",
                              rows->first ? "" : ",", method_ids[method], quartier_zone_lanes (),
                              threads, answer.zones_s);
      if (!isnan (peak_gflops))
        g_string_append_printf (rows->out,
                                ", \"gflops\": %.1f, \"peak_gflops\": %.1f, \"peak_share\": %.3f",
                                answer.gflops, peak_gflops, answer.gflops / peak_gflops);
      g_string_append (rows->out, "}");
    }
  else
    {
      append_cell (rows->out, _ (method_names[method]), 35, FALSE);
      append_cell (rows->out,
                   method == QUARTIER_BENCH_LUMPED ? "–" : lanes_name (quartier_zone_lanes ()), 9,
                   FALSE);
      g_string_append_printf (rows->out, " %7d %12.0f", threads, answer.zones_s);
      if (!isnan (peak_gflops))
        {
          g_string_append_c (rows->out, ' ');
          g_string_append_printf (rows->out, _ ("%8.0f %% of %.0f Gflop/s"),
                                  100 * answer.gflops / peak_gflops, peak_gflops);
        }
      g_string_append (rows->out, "\n");
    }
  rows->first = FALSE;
}

static void
add_zones (Rows *rows, QuartierLibrary *library)
{
  const int threads = (int)g_get_num_processors ();
  const int widest = quartier_zone_lanes ();

  for (int lanes = widest; lanes >= 1; lanes /= 2)
    {
      quartier_zone_set_lanes (lanes);
      for (int method = 0; method < QUARTIER_BENCH_LUMPED; method++)
        for (int t = 1; t <= threads; t = t < threads ? threads : t + 1)
          add_zones_row (rows, (QuartierBenchMethod)method, t, library);
    }
  quartier_zone_set_lanes (widest);
  for (int t = 1; t <= threads; t = t < threads ? threads : t + 1)
    add_zones_row (rows, QUARTIER_BENCH_LUMPED, t, library);
  quartier_parallel_set_threads (0);
}

static gboolean
add_plans (Rows *rows, QuartierLibrary *library, GError **error)
{
  static const int sizes[] = { 10, 100, 1000, 10000 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      QuartierBenchPlan plan;

      if (!quartier_bench_plan (sizes[i], library, &plan, error))
        return FALSE;
      if (rows->json)
        g_string_append_printf (rows->out,
                                "%s\n    {\"districts\": %d, \"whole_ms\": %.1f, \"snapshot_ms\": "
                                "%.1f, \"edit_ms\": %.2f, \"edit_snapshot_ms\": %.2f, "
                                "\"memory_bytes\": %.0f}",
                                rows->first ? "" : ",", plan.n_districts, plan.whole_ms,
                                plan.snapshot_ms, plan.edit_ms, plan.edit_snapshot_ms, plan.bytes);
      else
        g_string_append_printf (rows->out, "%9d %15.1f %13.1f %13.2f %13.2f %11.1f %13.1f\n",
                                plan.n_districts, plan.whole_ms, plan.snapshot_ms, plan.edit_ms,
                                plan.edit_snapshot_ms, plan.bytes / 1e6,
                                plan.bytes / 1e3 / plan.n_districts);
      rows->first = FALSE;
    }
  return TRUE;
}

static void
append_zones_head (GString *out)
{
  g_string_append_printf (
      out, _ ("%d rooms of six elements and four windows, each until its year repeats"), n_zones);
  g_string_append (out, "\n\n");
  append_cell (out, _ ("Method"), 35, FALSE);
  append_cell (out, _ ("Vectors"), 9, FALSE);
  append_cell (out, _ ("Threads"), 8, TRUE);
  append_cell (out, _ ("Years/s"), 13, TRUE);
  g_string_append_printf (out, "    %s\n", _ ("Share of the peak measured here"));
}

static void
append_plans_head (GString *out)
{
  g_string_append_printf (out, "\n%s\n\n", _ ("Districts of three uses, no two alike"));
  append_cell (out, _ ("Districts"), 9, FALSE);
  append_cell (out, _ ("From nothing"), 15, TRUE);
  append_cell (out, _ ("Snapshot"), 14, TRUE);
  append_cell (out, _ ("One edit"), 14, TRUE);
  append_cell (out, _ ("Snapshot"), 14, TRUE);
  append_cell (out, _ ("Memory"), 12, TRUE);
  append_cell (out, _ ("A district"), 14, TRUE);
  g_string_append (out, "\n                      ms            ms            ms            ms      "
                        "    MB            kB\n");
}

static int
print_bench (QuartierLibrary *library, gboolean json)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  Rows rows = { out, json, TRUE };
  double draws_ms;

  if (json)
    g_string_append_printf (
        out,
        "{\"format\": \"quartier-bench/1\", \"zones\": %d, \"processors\": %u,\n"
        "  \"rates\": [",
        n_zones, g_get_num_processors ());
  else
    append_zones_head (out);
  add_zones (&rows, library);
  if (json)
    g_string_append (out, "],\n  \"plans\": [");
  else
    append_plans_head (out);
  rows.first = TRUE;
  if (!add_plans (&rows, library, &error))
    return quartier_command_fail (NULL, error);
  if (!quartier_bench_draws (N_DRAWN, library, &draws_ms, &error))
    return quartier_command_fail (NULL, error);
  if (json)
    g_string_append_printf (out, "],\n  \"draws\": {\"districts\": %d, \"ms\": %.1f}}\n", N_DRAWN,
                            draws_ms);
  else
    {
      g_autofree char *table = NULL;

      g_string_append_c (out, '\n');
      g_string_append_printf (out, _ ("A thousand draws over %d districts: %.0f ms"), N_DRAWN,
                              draws_ms);
      g_string_append_c (out, '\n');
      table = quartier_decimal_text (g_strdup (out->str));
      return quartier_command_print (table);
    }
  return quartier_command_print (out->str);
}

static int
run (char **operands G_GNUC_UNUSED)
{
  static const char *const formats[] = { "table", "json", NULL };
  const int chosen = quartier_command_choose (&quartier_command_bench, "--format", format, formats);
  g_autoptr (QuartierLibrary) library = NULL;

  if (chosen < 0)
    return QUARTIER_EXIT_USAGE;
  if (zones_text != NULL
      && !quartier_command_read_number (&quartier_command_bench, "--zones", zones_text, 1, MOST_ZONES,
                                        &n_zones))
    return QUARTIER_EXIT_USAGE;
  library = quartier_command_open_library ();
  return library != NULL ? print_bench (library, chosen == 1) : QUARTIER_EXIT_FAULT;
}

static const char *const examples[] = {
  "quartier-cli bench",
  N_ ("How many zones' years a second, and how long an edit takes"),
  "quartier-cli bench --zones 16384 --format json",
  N_ ("More rooms, for a machine with many processors"),
  NULL,
};

const QuartierCommand quartier_command_bench = {
  .name = "bench",
  .operands = "",
  .n_operands = 0,
  .summary = N_ ("Measure how fast this machine runs the engine"),
  .description
  = N_ ("First the rooms: zone-years a second by method, width of vectors and number of threads. "
        "The\n"
        "room has six opaque elements of five nodes, four windows, heating, cooling and a limited\n"
        "plant, in double precision; no two are alike. Their mass is at the inner faces, class I "
        "of the\n"
        "standard, where with constant films four nodes in five hold nothing and are not run; or, "
        "with\n"
        "constant films once more, in all nodes. Each runs until its year repeats, as in an "
        "estimate. The\n"
        "share of the peak holds the arithmetic of the year, as counted in the source, against "
        "what the\n"
        "same number of threads does at most in multiply-adds of the same width.\n"
        "\n"
        "Then plans of 10 to 10,000 districts of three uses, no two alike: from the plan in memory "
        "to\n"
        "its totals, and from the change of one district's density to new totals (the median of "
        "15).\n"
        "Of both, the part that takes a snapshot of the plan. Memory is what the estimate holds "
        "after it,\n"
        "beyond the plan. Last, the bands: all coefficients drawn a thousand times, and what a "
        "hundred\n"
        "districts emit with each."),
  .options = options,
  .examples = examples,
  .run = run,
};
