/*
 * The bands of travel, water, waste, materials and green of a whole plan, on the clock of the wall:
 * what stands in the table of all figures a moment after an edit.
 *
 *   bench-sectors DISTRICTS…
 *
 * "tanks": roofs serve taps, so that each draw of each district goes through the days of rain.
 */
#include <stdlib.h>
#include <string.h>

#include "document/snapshot.h"
#include "engine/engine.h"
#include "engine/sector-draws.h"
#include "io/plan-file.h"
#include "many.h"

#define N_RUNS 5

static const char *const kinds[][2] = {
  { "plain", "" },
  { "basins", ", \"surfaces\": {\"green\": 0.3, \"retention_m3\": 200}" },
  { "tanks", ", \"water\": {\"rainwater\": true}" },
};

static char *
write_plan (int n, const char *more)
{
  static const char *const uses[] = { "parking", "office", "retail", "hotel", "school" };
  GString *text = g_string_new (
      "{\"type\": \"FeatureCollection\", \"quartier\": {\"format\": 1, \"place\": {\"climate\": "
      "\"mannheim\", \"country\": \"DE\"}, \"scenarios\": [{\"id\": \"a\", \"year\": 2030}]}, "
      "\"features\": [");

  for (int i = 0; i < n; i++)
    {
      const int west = 8000 + 4 * (i % 100), south = 49000 + 4 * (i / 100);

      g_string_append_printf (
          text,
          "%s{\"type\": \"Feature\", \"id\": \"d%d\", \"geometry\": {\"type\": \"Polygon\", "
          "\"coordinates\": [[[%d.%03d, %d.%03d], [%d.%03d, %d.%03d], [%d.%03d, %d.%03d], "
          "[%d.%03d, %d.%03d]]]}, \"properties\": {\"kind\": \"district\", \"scenario\": \"a\", "
          "\"far\": %d.%d, \"mix\": {\"residential\": 0.7, \"%s\": 0.3}%s}}",
          i > 0 ? ", " : "", i, west / 1000, west % 1000, south / 1000, south % 1000,
          (west + 3) / 1000, (west + 3) % 1000, south / 1000, south % 1000, (west + 3) / 1000,
          (west + 3) % 1000, (south + 3) / 1000, (south + 3) % 1000, west / 1000, west % 1000,
          south / 1000, south % 1000, 1 + i % 2, i % 7, uses[i % 5], more);
    }
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

static QuartierEstimate *
estimate_plan (QuartierLibrary *library, int n, const char *more)
{
  g_autofree char *text = write_plan (n, more);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierPlan) plan
      = quartier_plan_from_text (text, strlen (text), library, QUARTIER_PLAN_LOAD_NONE, &error);
  g_autoptr (QuartierSite) site = NULL;
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierClimate) climate = NULL;

  g_assert_no_error (error);
  site = quartier_snapshot_new (NULL, plan, library, NULL, 0, NULL);
  climate = quartier_snapshot_make_climate (library, &site->place);
  quartier_site_set_climate (site, climate);
  return quartier_engine_run (engine, site, NULL, NULL);
}

static void
bench (QuartierLibrary *library, int n)
{
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (QuartierEstimate) estimate = estimate_plan (library, n, kinds[k][1]);
      double ms[N_RUNS];

      for (int i = 0; i < N_RUNS; i++)
        {
          const gint64 start_us = g_get_monotonic_time ();
          g_autoptr (QuartierSectorDraws) draws
              = quartier_sector_draws_new (estimate, quartier_estimate_get_totals (estimate), NULL);

          ms[i] = (double)(g_get_monotonic_time () - start_us) / 1e3;
          if (i == 0 && g_getenv ("DUMP") != NULL)
            {
              g_autofree char *name
                  = g_strdup_printf ("%s-%d-%s", g_getenv ("DUMP"), n, kinds[k][0]);
              g_file_set_contents (name, (const char *)draws, sizeof *draws, NULL);
            }
        }
      many_report ("bands of sectors", n, kinds[k][0], ms, N_RUNS);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, &error);

  g_assert_no_error (error);
  for (int i = 1; i < argc; i++)
    bench (library, MAX (atoi (argv[i]), 1));
  return EXIT_SUCCESS;
}
