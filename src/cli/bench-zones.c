/*
 * How many zones' years this machine runs in a second, and how much of its arithmetic that is.
 */
#include "cli/bench.h"

#include <math.h>

#include "base/parallel.h"
#include "base/random.h"
#include "document/snapshot.h"
#include "engine/layers.h"
#include "engine/lumped-zone.h"
#include "engine/peak.h"
#include "engine/zone-model.h"

/* The room: four walls, roof and floor, and in each wall a window, all of one make: for the arithmetic
 * they are one, in the sun of four directions. */
#define N_ELEMENTS 6
#define N_WINDOWS 1
#define N_PLANES 5
#define PEAK_ROUNDS 4000000

/* Floating-point operations of an hour in zone-kernel.c and zone-kernel-constant.c, counted there by
 * hand: an element, a window, a plane of which half the hours are dark, and the room. Divisions,
 * minima and maxima count as one. Where films are constant, a window is part of the room's sums, a
 * plane without one costs 7, and of an element whose mass is at the inner face that alone is run. */
static const double flops_hour[] = {
  [QUARTIER_BENCH_HOURLY] = N_ELEMENTS * 78.0 + N_WINDOWS * 47.0 + N_PLANES * 17.0 / 2 + 53.0,
  [QUARTIER_BENCH_CONSTANT] = N_ELEMENTS * 15.5 + (4 * 18.0 + 7.0) / 2 + 45.0,
  [QUARTIER_BENCH_THROUGH] = N_ELEMENTS * 31.5 + (4 * 18.0 + 7.0) / 2 + 45.0,
  [QUARTIER_BENCH_LUMPED] = NAN,
};

typedef struct
{
  QuartierZoneModel model;
  QuartierModelElement elements[N_ELEMENTS];
  QuartierModelWindow windows[N_WINDOWS];
  QuartierModelPlane planes[N_PLANES];
  QuartierModelRow rows[QUARTIER_N_DAY_ROWS];
} Room;

typedef struct
{
  Room *rooms;
  gsize n;
  gsize lanes;
  QuartierOutdoor *outdoor;
  QuartierZoneForcing forcing;
} Bench;

static double
between (guint64 *random, double low, double high)
{
  return low + (high - low) * quartier_random_uniform (random);
}

static void
make_planes (Room *room, QuartierClimate *climate)
{
  for (int p = 0; p < N_PLANES; p++)
    room->planes[p] = (QuartierModelPlane) {
      .sun = p < 4 ? quartier_climate_get_facade (climate, p * QUARTIER_QUARTER_TURN)
                   : quartier_climate_get_level (climate),
      .street_ratio = 1.2,
      .diffuse_share = 0.7,
      .element = p,
      .absorbing_m2 = room->elements[p].area_m2 * 0.6,
      .window = p < 4 ? 0 : -1,
      .transmitting_m2 = p < 4 ? room->windows[0].area_m2 * 0.1 : 0,
      .warming_m2 = p < 4 ? room->windows[0].area_m2 * 0.015 : 0,
    };
}

static void
make_rows (Room *room, guint64 *random)
{
  const double gains_w = between (random, 100, 400), air_w_k = between (random, 10, 60);

  for (int r = 0; r < QUARTIER_N_DAY_ROWS; r++)
    {
      const gboolean day = r % 24 >= 7 && r % 24 < 19;

      room->rows[r] = (QuartierModelRow) { day ? 2 * gains_w : gains_w, air_w_k, air_w_k,
                                           day ? 21 : 18, day ? 26 : INFINITY };
    }
}

/* No two rooms are alike. */
static void
make_room (Room *room, QuartierMassPosition position, QuartierClimate *climate, guint64 *random)
{
  for (int i = 0; i < N_ELEMENTS; i++)
    {
      room->elements[i] = (QuartierModelElement) {
        .outer = i < 4 ? QUARTIER_OUTER_WALL
                       : (i == 4 ? QUARTIER_OUTER_ROOF : QUARTIER_OUTER_GROUND),
        .inner = i < 4 ? QUARTIER_FACE_WALL
                       : (i == 4 ? QUARTIER_FACE_CEILING : QUARTIER_FACE_FLOOR),
        .area_m2 = between (random, 20, 60),
        .sky_view = i < 4 ? 0.5 : 1,
        .sun_share = 1.0 / N_ELEMENTS,
      };
      quartier_mass_place_nodes (between (random, 0.5, 6), between (random, 5e4, 3e5),
                                 position, &room->elements[i]);
    }
  for (int i = 0; i < N_WINDOWS; i++)
    room->windows[i] = (QuartierModelWindow) { QUARTIER_FACE_WALL, between (random, 8, 32), 0.5,
                                               between (random, 1, 6), 0.006 };
  make_planes (room, climate);
  make_rows (room, random);
  room->model = (QuartierZoneModel) {
    .n_elements = N_ELEMENTS,
    .n_windows = N_WINDOWS,
    .n_planes = N_PLANES,
    .n_rows = QUARTIER_N_DAY_ROWS,
    .elements = room->elements,
    .windows = room->windows,
    .planes = room->planes,
    .rows = room->rows,
    .row_of_hour = quartier_climate_get_rows (climate),
    .air_j_k = 5e5,
    .gains_convective_share = 0.4,
    .heating_limit_w = 5000,
    .cooling_limit_w = 5000,
    .opens_above_c = 23,
    .blind_share = 0.2,
    .blind_above_w_m2 = 300,
    .blind_room_c = 23,
    .start_c = NAN,
    .repeats_k = 1e-3,
    .soil_repeats_k = 1e-3,
  };
  for (int month = 0; month < 12; month++)
    room->model.ground_c[month] = 10;
}

static void
run_block (gsize index, gpointer data)
{
  const Bench *bench = data;
  const gsize first = index * bench->lanes, n = MIN (bench->lanes, bench->n - first);
  static GPrivate kept = G_PRIVATE_INIT (g_free);
  float *hours = g_private_get (&kept);
  const QuartierZoneModel *models[8];
  QuartierZoneAnswer answers[8];

  if (hours == NULL)
    {
      hours = g_new (float, 2 * 8 * QUARTIER_HOURS);
      g_private_set (&kept, hours);
    }
  for (gsize i = 0; i < n; i++)
    {
      models[i] = &bench->rooms[first + i].model;
      answers[i] = (QuartierZoneAnswer) { hours + 2 * i * QUARTIER_HOURS,
                                          hours + (2 * i + 1) * QUARTIER_HOURS, NULL };
    }
  quartier_zone_models_run (models, (int) n, bench->outdoor, answers);
}

static void
run_lumped (gsize index, gpointer data)
{
  const Bench *bench = data;
  const QuartierLumpedZone zone = {
    .em_w_k = 40 + index % 64,
    .w_w_k = 20,
    .ms_w_k = 2000,
    .is_w_k = 1500,
    .capacity_j_k = 1.6e7,
    .mass_area_m2 = 250,
    .inner_area_m2 = 450,
    .surface_w_m2k = 9.1,
    .heating_limit_w = INFINITY,
    .cooling_limit_w = INFINITY,
    .bypass_above_c = INFINITY,
    .start_c = NAN,
  };
  g_autofree double *hours = g_new (double, 2 * QUARTIER_HOURS);
  QuartierZoneHours results = { NULL, NULL, hours, hours + QUARTIER_HOURS };
  QuartierZoneSums sums;

  quartier_lumped_zone_run (&zone, &bench->forcing, &results, &sums);
}

/* What drives the lumped rooms, in the caller's arrays. */
static void
make_forcing (const QuartierClimate *climate, double *values, QuartierZoneForcing *out)
{
  double *const solar_w = values, *const gains_w = values + QUARTIER_HOURS,
                *const air_w_k = gains_w + QUARTIER_HOURS, *const heat_c = air_w_k + QUARTIER_HOURS,
                *const cool_c = heat_c + QUARTIER_HOURS;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      solar_w[h] = 5 * quartier_climate_get_ghi_w_m2 (climate)[h];
      gains_w[h] = 300;
      air_w_k[h] = 40;
      heat_c[h] = 20;
      cool_c[h] = 26;
    }
  *out = (QuartierZoneForcing) { QUARTIER_HOURS, quartier_climate_get_outdoor_c (climate),
                                 solar_w,        gains_w,
                                 air_w_k,        NULL,
                                 heat_c,         cool_c };
}

/**
 * quartier_bench_zones:
 * @n_zones: how many different rooms
 * @out: (out): how fast, with the threads and the lanes that are set
 */
void
quartier_bench_zones (QuartierBenchMethod method, int n_zones, QuartierLibrary *library,
                      QuartierBenchZones *out)
{
  g_autoptr (QuartierClimate) climate = quartier_snapshot_make_climate (
      library, quartier_library_get_climate (library, "mannheim"));
  g_autofree double *values = g_new (double, 5 * QUARTIER_HOURS);
  guint64 random = quartier_random_seed ("bench");
  QuartierConstants constants;
  Bench bench = { .n = (gsize) n_zones, .lanes = (gsize) quartier_zone_block_lanes () };
  gint64 started_us;
  double s;

  quartier_library_get_constants (library, &constants, NULL);
  bench.rooms = g_new0 (Room, bench.n);
  for (gsize i = 0; i < bench.n; i++)
    make_room (&bench.rooms[i],
               method == QUARTIER_BENCH_THROUGH ? QUARTIER_MASS_EVEN : QUARTIER_MASS_INSIDE, climate,
               &random);
  bench.outdoor = quartier_outdoor_new (
      climate,
      method == QUARTIER_BENCH_HOURLY ? QUARTIER_FILMS_HOURLY : QUARTIER_FILMS_CONSTANT,
      &constants);
  make_forcing (climate, values, &bench.forcing);
  started_us = g_get_monotonic_time ();
  if (method == QUARTIER_BENCH_LUMPED)
    quartier_parallel_for (bench.n, run_lumped, &bench);
  else
    quartier_parallel_for ((bench.n + bench.lanes - 1) / bench.lanes, run_block, &bench);
  s = (double) (g_get_monotonic_time () - started_us) / 1e6;
  out->zones_s = n_zones / s;
  /* Of the year itself: what is run to find how it begins is not counted. */
  out->gflops = out->zones_s * flops_hour[method] * QUARTIER_HOURS / 1e9;
  g_free (bench.rooms);
  g_free (bench.outdoor);
}

static void
run_peak (gsize index, gpointer data)
{
  double *flops = data;

  flops[index] = quartier_peak_run (quartier_zone_lanes (), PEAK_ROUNDS);
}

/**
 * quartier_bench_peak_gflops:
 *
 * Returns: what the processor does at most, with the threads and the lanes that are set, 10⁹
 *   floating-point operations a second
 */
double
quartier_bench_peak_gflops (void)
{
  const gsize n = (gsize) quartier_parallel_get_threads ();
  g_autofree double *flops = g_new0 (double, n);
  double most = 0;

  for (int attempt = 0; attempt < 3; attempt++)
    {
      const gint64 started_us = g_get_monotonic_time ();
      double sum = 0;

      quartier_parallel_for (n, run_peak, flops);
      for (gsize i = 0; i < n; i++)
        sum += flops[i];
      most = MAX (most, sum / (double) (g_get_monotonic_time () - started_us) / 1e3);
    }
  return most;
}
