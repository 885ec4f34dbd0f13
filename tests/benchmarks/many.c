/*
 * A town of as many districts as wanted, and how figures are printed: a line of JSON for each.
 */
#include "many.h"

#include <math.h>
#include <stdlib.h>

#define M_LAT (180 / (G_PI * 6371008.8))
#define M_LON (M_LAT / cos (48 * G_PI / 180))
#define STEP_M 200.0

/**
 * many_make_plan:
 * @spread: how wide a district is against the room it has: above 1 each overlaps its neighbours
 *
 * Returns: (transfer full): @n districts of twenty corners, in a square, of five uses
 */
QuartierPlan *
many_make_plan (int n, double spread)
{
  static const char *const uses[] = { "residential", "residential", "office", "hotel", "sport" };
  const QuartierScenario scenario = { (char *)"a", (char *)"A", 2030, NULL, NULL };
  const int columns = (int)ceil (sqrt (n));
  QuartierPlan *plan = quartier_plan_new ();

  quartier_plan_begin (plan, "");
  quartier_plan_put_scenario (plan, &scenario);
  quartier_plan_set_place (plan, "mannheim", "DE");
  for (int i = 0; i < n; i++)
    {
      const QuartierMixShare share = { g_intern_string (uses[i % 5]), 1 };
      g_autofree char *id = g_strdup_printf ("d%d", i);
      g_autoptr (QuartierPolygon) shape = NULL;
      g_autoptr (QuartierDistrict) bare = NULL;
      g_autoptr (QuartierDistrict) district = NULL;
      QuartierPosition ring[20];

      for (int k = 0; k < 20; k++)
        {
          const double r_m = spread * STEP_M / 2 * (1 - 0.1 * ((k * 7 + i) % 5) / 5.0);

          ring[k] = (QuartierPosition){
            7.8 + ((i % columns) * STEP_M + r_m * cos (k * G_PI / 10)) * M_LON,
            48 + ((i / columns) * STEP_M + r_m * sin (k * G_PI / 10)) * M_LAT
          };
        }
      shape = quartier_polygon_new (ring, G_N_ELEMENTS (ring));
      bare = quartier_district_new (id, shape);
      district = quartier_district_with_mix (bare, &share, 1);
      quartier_plan_put_district (plan, "a", district);
    }
  quartier_plan_finish_loading (plan);
  return plan;
}

/**
 * many_move_corner:
 * @index: of a district
 * @by_m: to the east
 *
 * Returns: (transfer full): it, with its first corner elsewhere
 */
QuartierDistrict *
many_move_corner (QuartierPlan *plan, int index, double by_m)
{
  g_autofree char *id = g_strdup_printf ("d%d", index);
  QuartierDistrict *district = quartier_plan_find_district (plan, "a", id);
  QuartierPolygon *shape = quartier_district_get_shape (district);
  const QuartierVertex vertex = { 0, 0, 0 };
  gsize n;
  const QuartierPosition *at = quartier_polygon_get_ring (shape, 0, 0, &n);
  g_autoptr (QuartierPolygon) moved
      = quartier_polygon_with_vertex (shape, &vertex, at[0].lon + by_m * M_LON, at[0].lat);

  return quartier_district_with_shape (district, moved);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* @of: what was counted besides, as members of JSON that begin with a comma; sorts @ms. */
void
many_report (const char *what, int n, const char *of, double *ms, int n_ms)
{
  qsort (ms, (size_t)n_ms, sizeof *ms, compare_doubles);
  g_print ("{\"what\": \"%s\", \"districts\": %d%s, \"runs\": %d, \"median_ms\": %.2f, "
           "\"p95_ms\": %.2f, \"max_ms\": %.2f}\n",
           what, n, of, n_ms, ms[n_ms / 2], ms[n_ms * 95 / 100], ms[n_ms - 1]);
}
