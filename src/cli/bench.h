#pragma once

#include "library/quartier-library.h"

G_BEGIN_DECLS

/**
 * QuartierBenchMethod:
 *
 * How the rooms are calculated.
 */
typedef enum
{
  QUARTIER_BENCH_HOURLY,   /* EN ISO 52016-1, films renewed each hour */
  QUARTIER_BENCH_CONSTANT, /* its constant films, */
  QUARTIER_BENCH_THROUGH,  /* and mass in all five nodes, none of which can be left out */
  QUARTIER_BENCH_LUMPED,   /* EN ISO 13790, annex C */
  QUARTIER_N_BENCH_METHODS
} QuartierBenchMethod;

/**
 * QuartierBenchZones:
 * @zones_s: zone-years a second
 * @gflops: floating-point operations of the zones a second, 10⁹; NAN where nobody counted them
 */
typedef struct
{
  double zones_s;
  double gflops;
} QuartierBenchZones;

/**
 * QuartierBenchPlan:
 * @n_districts: of three uses, no two alike
 * @whole_ms: from nothing to totals
 * @snapshot_ms: of that, the plan's snapshot
 * @edit_ms: one district's density changed, to new totals; median
 * @edit_snapshot_ms: of that, the plan's snapshot, which the window waits for
 * @bytes: memory that the plan's estimate holds beyond what the program had before
 */
typedef struct
{
  int n_districts;
  double whole_ms;
  double snapshot_ms;
  double edit_ms;
  double edit_snapshot_ms;
  double bytes;
} QuartierBenchPlan;

void quartier_bench_zones (QuartierBenchMethod method, int n_zones, QuartierLibrary *library,
                           QuartierBenchZones *out);
double quartier_bench_peak_gflops (void);
gboolean quartier_bench_draws (int n_districts, QuartierLibrary *library, double *out_ms,
                               GError **error);
gboolean quartier_bench_plan (int n_districts, QuartierLibrary *library, QuartierBenchPlan *out,
                              GError **error);

G_END_DECLS
