/*
 * How long it takes to find the ground that districts cover twice, and to find it again after a
 * corner was moved: CPU time of the process, which the load of the machine does not move.
 *
 *   bench-overlaps [DISTRICTS]
 */
#include <stdlib.h>
#include <time.h>

#include "document/quartier-overlaps.h"
#include "many.h"

#define N_RUNS 5
#define N_EDITS 200

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* @spread says how much they overlap: 1 not at all. */
static void
bench (int n, double spread)
{
  g_autoptr (QuartierPlan) plan = many_make_plan (n, spread);
  g_autofree char *of = NULL;
  g_autoptr (QuartierOverlaps) overlaps = NULL;
  double ms[MAX (N_RUNS, N_EDITS)];

  for (int i = 0; i < N_RUNS; i++)
    {
      const double start_ms = cpu_ms ();

      g_clear_object (&overlaps);
      overlaps = quartier_overlaps_new ();
      quartier_overlaps_set_districts (overlaps, quartier_plan_get_districts (plan, "a"));
      quartier_overlaps_finish (overlaps);
      ms[i] = cpu_ms () - start_ms;
    }
  of = g_strdup_printf (", \"overlaps\": %zu", quartier_overlaps_get_n (overlaps));
  many_report ("all overlaps", n, of, ms, N_RUNS);

  quartier_plan_begin (plan, "Drag");
  for (int i = 0; i < N_EDITS; i++)
    {
      g_autoptr (QuartierDistrict) moved = many_move_corner (plan, n / 2, i % 2 == 0 ? 5 : -5);
      const double start_ms = cpu_ms ();

      quartier_plan_put_district (plan, "a", moved);
      ms[i] = cpu_ms () - start_ms;
    }
  quartier_plan_commit (plan);
  many_report ("overlaps of a moved corner", n, of, ms, N_EDITS);
}

int
main (int argc, char **argv)
{
  const int n = argc > 1 ? atoi (argv[1]) : 10000;

  bench (n, 1);
  bench (n, 1.2);
  bench (n, 2);
  return EXIT_SUCCESS;
}
