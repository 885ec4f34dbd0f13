/*
 * Energy, travel, water, waste, materials and green a thousand times, all their coefficients drawn
 * at once: the same draws as those of the emissions, so that what hangs together moves together.
 *
 * Dearer than those by rain and storm, which each draw has of its own: for whoever shows a table,
 * not for every edit.
 */
#include "engine/sector-draws.h"

#include <math.h>
#include <string.h>

#include "engine/daily-rain.h"
#include "engine/end-use-draws.h"
#include "engine/evaporation.h"
#include "engine/sector-inputs.h"
#include "engine/water-many.h"

/* Draws that a thread takes at a time, and how many threads there may be. */
#define BATCH 8
#define MAX_THREADS 4
/* Districts times draws that are worth a thread. */
#define LEAST_WORK 5000

static int chosen_threads;

/* What a district's sectors are worked out from, but travel and water. */
typedef struct
{
  gboolean told; /* how many live there */
  double residents;
  float *charging_pv_share; /* (nullable): in each draw */
  QuartierWasteInput waste;
  QuartierMaterialsInput materials;
  QuartierNatureInput nature;
} Inputs;

/* All districts, and what every draw needs of them. */
typedef struct
{
  const QuartierSite *site;
  const QuartierDraws *draws;
  gsize n;
  Inputs *inputs;
  QuartierMobilityInput *mobility;
  QuartierWaterInput *water;
  gboolean has_residual[QUARTIER_N_RESIDUALS];
  double evaporation_mm[QUARTIER_RAIN_DAYS];
  const int *stop; /* (nullable) */
  int next;        /* draw that nobody has taken */
  QuartierSectorDraws *out;
} Work;

/* A thread's own. */
typedef struct
{
  QuartierMobilityInput *mobility;
  QuartierWaterInput *water;
  QuartierWater *years;
  QuartierWaterMany *many;
  QuartierWaterTables tables;
} Bench;

/* Only where photovoltaics charge cars. */
static float *
draw_charging (const QuartierEstimate *estimate,
               const QuartierSiteDistrict *district,
               const QuartierFigures *figures)
{
  double share[QUARTIER_N_DRAWS];
  float *out;

  if (!(quartier_figures_get_charging_pv_share (figures) > 0))
    return NULL;
  quartier_draws_draw_charging_pv_share (quartier_estimate_get_draws (estimate),
                                         quartier_estimate_get_site (estimate), district, figures,
                                         share);
  out = g_new (float, QUARTIER_N_DRAWS);
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    out[i] = (float)share[i];
  return out;
}

static void
read_district (Work *self, const QuartierEstimate *estimate, gsize index)
{
  const QuartierSite *site = self->site;
  const QuartierSiteDistrict *district = site->districts[index];
  const QuartierFigures *figures = quartier_estimate_get_figures (estimate, index);
  Inputs *out = &self->inputs[self->n];
  QuartierSketch sketch;

  quartier_sketch_read (district, &site->constants, &sketch);
  out->told = !isnan (district->residents);
  out->residents = figures->residents;
  out->charging_pv_share = draw_charging (estimate, district, figures);
  quartier_figures_ask_travel (site, district, figures->residents, &self->mobility[self->n]);
  quartier_water_input_read (site, district, &sketch, figures, &self->water[self->n]);
  quartier_waste_input_read (site, district, figures, &out->waste);
  quartier_materials_input_read (district, &sketch, &out->materials);
  quartier_nature_input_read (site, district, &sketch, figures, &out->nature);
  self->has_residual[out->waste.residual] = TRUE;
  self->n++;
}

/* All districts, or the one whose figures these are. */
static void
read_all (Work *self, const QuartierEstimate *estimate, const QuartierFigures *figures)
{
  const gsize n = quartier_estimate_get_n_districts (estimate);
  const gboolean all = figures == quartier_estimate_get_totals (estimate);

  self->inputs = g_new0 (Inputs, all ? n : 1);
  self->mobility = g_new0 (QuartierMobilityInput, all ? n : 1);
  self->water = g_new0 (QuartierWaterInput, all ? n : 1);
  for (gsize d = 0; d < n; d++)
    if (all || quartier_estimate_get_figures (estimate, d) == figures)
      read_district (self, estimate, d);
}

static void
clear_work (Work *self)
{
  for (gsize i = 0; i < self->n; i++)
    g_free (self->inputs[i].charging_pv_share);
  g_free (self->inputs);
  g_free (self->mobility);
  g_free (self->water);
}

/* Rain and storm of a draw. */
static void
make_tables (const Work *self, const double *values, QuartierWaterTables *out)
{
  const QuartierSite *site = self->site;
  double daily_mm[QUARTIER_RAIN_DAYS];

  quartier_daily_rain_make (site->place.id, site->place.rain_mm, values[QUARTIER_WATER_WET_DAY_MM],
                            daily_mm);
  quartier_water_tables_make (daily_mm, self->evaporation_mm, values, out);
}

static void
add_travel (const QuartierMobility *year, double sums[QUARTIER_N_DRAWN])
{
  sums[QUARTIER_DRAWN_GHG_MOBILITY] += year->ghg_kg;
  sums[QUARTIER_DRAWN_TRIPS] += quartier_mobility_get_trips (year);
  for (int m = 0; m < QUARTIER_N_MODES; m++)
    sums[QUARTIER_DRAWN_TRIPS_WALK + m] += year->trips[m];
  sums[QUARTIER_DRAWN_PERSON_KM] += quartier_mobility_get_person_km (year);
  sums[QUARTIER_DRAWN_CAR_KM] += year->car_km;
  sums[QUARTIER_DRAWN_CARS] += year->cars;
  sums[QUARTIER_DRAWN_CHARGING] += year->charging_kwh;
}

static void
add_water (const QuartierWater *year, double sums[QUARTIER_N_DRAWN])
{
  sums[QUARTIER_DRAWN_GHG_WATER] += quartier_water_get_ghg_kg (year);
  sums[QUARTIER_DRAWN_DEMAND] += year->demand_m3;
  sums[QUARTIER_DRAWN_POTABLE] += year->potable_m3;
  sums[QUARTIER_DRAWN_RAIN] += year->rain_m3;
  sums[QUARTIER_DRAWN_CAPTURED] += year->rain_m3 - year->runoff_m3;
  sums[QUARTIER_DRAWN_RUNOFF] += year->runoff_m3;
  sums[QUARTIER_DRAWN_STORM_RUNOFF] += year->storm_runoff_m3;
  sums[QUARTIER_DRAWN_PEAK] += year->peak_m3_s;
  sums[QUARTIER_DRAWN_RATIONAL_PEAK] += year->rational_peak_m3_s;
  sums[QUARTIER_DRAWN_STORAGE] += year->storage_needed_m3;
  sums[QUARTIER_DRAWN_SPONGE_STORAGE] += year->sponge_storage_m3;
}

static const QuartierDrawn waste_drawn[] = {
  QUARTIER_DRAWN_GHG_WASTE, QUARTIER_DRAWN_WASTE,   QUARTIER_DRAWN_SORTED,
  QUARTIER_DRAWN_RESIDUAL,  QUARTIER_DRAWN_CREDITS,
};

/* Of one resident, in their order: where nothing is sorted, and what sorting all that can be sorted
 * changes. All of waste is a straight line between. */
typedef struct
{
  double none[G_N_ELEMENTS (waste_drawn)];
  double more[G_N_ELEMENTS (waste_drawn)];
} WasteLine;

static void
read_waste (const QuartierWaste *year, double out[G_N_ELEMENTS (waste_drawn)])
{
  const double figures[G_N_ELEMENTS (waste_drawn)] = {
    quartier_waste_get_ghg_kg (year),
    year->generated_kg,
    year->recycled_kg + year->composted_kg,
    year->residual_kg,
    year->credit_recycling_kg + year->credit_energy_kg,
  };

  memcpy (out, figures, sizeof figures);
}

static void
make_waste_lines (const Work *self, int draw, WasteLine out[QUARTIER_N_RESIDUALS])
{
  const double *values = quartier_draws_get_values (self->draws, QUARTIER_SECTOR_WASTE, draw);
  QuartierWasteInput person = {
    .residents = 1,
    .grid_kg_kwh = quartier_draws_get_carrier (self->draws, QUARTIER_CARRIER_ELECTRICITY, draw),
    .heat_kg_kwh = quartier_draws_get_carrier (self->draws, QUARTIER_CARRIER_DISTRICT_HEAT, draw),
  };
  QuartierWaste year;

  for (int r = 0; r < QUARTIER_N_RESIDUALS; r++)
    if (self->has_residual[r])
      {
        person.residual = (QuartierResidual)r;
        person.separation_share = 0;
        quartier_waste_run (&person, values, &year);
        read_waste (&year, out[r].none);
        person.separation_share = 1;
        quartier_waste_run (&person, values, &year);
        read_waste (&year, out[r].more);
        for (gsize f = 0; f < G_N_ELEMENTS (waste_drawn); f++)
          out[r].more[f] -= out[r].none[f];
      }
}

static void
add_waste (const QuartierWasteInput *input,
           double residents,
           const double *values,
           const WasteLine *lines,
           double sums[QUARTIER_N_DRAWN])
{
  const WasteLine *line = &lines[input->residual];
  const double capture = quartier_waste_get_capture_share (input, values);

  if (residents == 0)
    return;
  for (gsize f = 0; f < G_N_ELEMENTS (waste_drawn); f++)
    sums[waste_drawn[f]] += residents * (line->none[f] + capture * line->more[f]);
}

/* People and electricity of a draw. */
static void
set_draw (const Work *self, int draw, Bench *bench)
{
  const double people_share = quartier_draws_get_people_share (self->draws, draw);
  const double grid_kg_kwh
      = quartier_draws_get_carrier (self->draws, QUARTIER_CARRIER_ELECTRICITY, draw);

  for (gsize d = 0; d < self->n; d++)
    {
      const Inputs *inputs = &self->inputs[d];
      QuartierMobilityInput *mobility = &bench->mobility[d];
      QuartierWaterInput *water = &bench->water[d];

      mobility->residents = water->residents
          = inputs->residents * (inputs->told ? 1 : people_share);
      mobility->grid_kg_kwh = water->grid_kg_kwh = grid_kg_kwh;
      if (inputs->charging_pv_share != NULL)
        mobility->charging_pv_share = (double)inputs->charging_pv_share[draw];
      water->tables = &bench->tables;
    }
}

/* Districts are added up in their order, whatever thread does it. */
static void
run_draw (const Work *self, int draw, Bench *bench)
{
#define VALUES(sector) quartier_draws_get_values (self->draws, QUARTIER_SECTOR_##sector, draw)
  double sums[QUARTIER_N_DRAWN] = { [QUARTIER_DRAWN_ONE] = 1 };
  WasteLine waste[QUARTIER_N_RESIDUALS];
  QuartierMobility mobility;
  QuartierMaterials materials;
  QuartierNature nature;

  make_tables (self, VALUES (WATER), &bench->tables);
  make_waste_lines (self, draw, waste);
  set_draw (self, draw, bench);
  quartier_water_many_run (bench->many, VALUES (WATER), bench->years);
  for (gsize d = 0; d < self->n; d++)
    {
      const Inputs *inputs = &self->inputs[d];
      const double residents = bench->mobility[d].residents;

      quartier_mobility_run_year (&bench->mobility[d], VALUES (MOBILITY),
                                  quartier_draws_get_travel (self->draws, draw), &mobility);
      quartier_materials_run (&inputs->materials, VALUES (MATERIALS), &materials);
      quartier_nature_run_uptake (&inputs->nature, VALUES (NATURE), &nature);
      sums[QUARTIER_DRAWN_RESIDENTS] += residents;
      add_travel (&mobility, sums);
      add_water (&bench->years[d], sums);
      add_waste (&inputs->waste, residents, VALUES (WASTE), waste, sums);
      sums[QUARTIER_DRAWN_GHG_MATERIALS] += materials.ghg_kg;
      sums[QUARTIER_DRAWN_UPFRONT] += quartier_materials_get_upfront_kg (&materials);
      sums[QUARTIER_DRAWN_GHG_NATURE] += quartier_nature_get_ghg_kg (&nature);
    }
#undef VALUES
  for (int f = 0; f < QUARTIER_N_DRAWN; f++)
    self->out->sums[f][draw] = sums[f];
}

static gboolean
is_stopped (const Work *self)
{
  return self->stop != NULL && g_atomic_int_get (self->stop) != 0;
}

/* Takes draws as long as there are some. */
static gpointer
run_draws (gpointer data)
{
  Work *self = data;
  Bench *bench = g_new (Bench, 1);
  int first;

  bench->mobility = g_memdup2 (self->mobility, self->n * sizeof *self->mobility);
  bench->water = g_memdup2 (self->water, self->n * sizeof *self->water);
  bench->years = g_new (QuartierWater, self->n);
  bench->many = quartier_water_many_new (bench->water, self->n);
  while ((first = g_atomic_int_add (&self->next, BATCH)) < QUARTIER_N_DRAWS)
    for (int i = first; i < MIN (first + BATCH, QUARTIER_N_DRAWS) && !is_stopped (self); i++)
      run_draw (self, i, bench);
  quartier_water_many_free (bench->many);
  g_free (bench->years);
  g_free (bench->water);
  g_free (bench->mobility);
  g_free (bench);
  return NULL;
}

/* On this thread, and on others where there is much to do. */
static void
run_on_threads (Work *self)
{
  GThread *helpers[MAX_THREADS];
  int n = g_atomic_int_get (&chosen_threads);

  if (n == 0)
    n = self->n * QUARTIER_N_DRAWS >= LEAST_WORK ? (int)MIN (g_get_num_processors (), MAX_THREADS)
                                                 : 1;
  for (int i = 1; i < n; i++)
    helpers[i] = g_thread_try_new ("sector draws", run_draws, self, NULL);
  run_draws (self);
  for (int i = 1; i < n; i++)
    if (helpers[i] != NULL)
      g_thread_join (helpers[i]);
}

static void
add_buildings (const QuartierEstimate *estimate,
               const QuartierFigures *figures,
               QuartierSectorDraws *self)
{
  g_autofree QuartierEnergyDraws *bought = g_new (QuartierEnergyDraws, 1);
  g_autofree QuartierEndUseDraws *used = g_new (QuartierEndUseDraws, 1);

  quartier_estimate_draw_energy (estimate, figures, bought);
  quartier_draws_add_energy (quartier_estimate_get_draws (estimate), figures, bought,
                             self->sums[QUARTIER_DRAWN_GHG_BUILDINGS]);
  quartier_end_use_draws_fill (estimate, figures, bought, self->sums[QUARTIER_DRAWN_CHARGING], used);
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    {
      for (int e = 0; e < QUARTIER_N_END_USES; e++)
        {
          self->sums[QUARTIER_DRAWN_HEATING + e][i] = used->kwh[e][i];
          self->sums[QUARTIER_DRAWN_ENERGY][i] += used->kwh[e][i];
        }
      self->sums[QUARTIER_DRAWN_PRIMARY_NON_RENEWABLE][i] = used->primary_non_renewable_kwh[i];
      self->sums[QUARTIER_DRAWN_PRIMARY][i] = used->primary_total_kwh[i];
      self->sums[QUARTIER_DRAWN_SOLAR_MADE][i] = used->solar_kwh[i];
      self->sums[QUARTIER_DRAWN_SOLAR_USED][i] = used->solar_used_kwh[i];
      self->sums[QUARTIER_DRAWN_SOLAR_SOLD][i] = used->solar_sold_kwh[i];
    }
}

/**
 * quartier_sector_draws_new:
 * @figures: totals or a district of @estimate
 * @stop: (nullable): becomes another than 0, by whatever thread, when nobody waits any more
 *
 * A tenth of a microsecond for each district and draw; the same to the bit on however many threads.
 *
 * Returns: (transfer full) (nullable): %NULL where it was stopped
 */
QuartierSectorDraws *
quartier_sector_draws_new (const QuartierEstimate *estimate,
                           const QuartierFigures *figures,
                           const int *stop)
{
  g_autoptr (QuartierSectorDraws) self = g_new0 (QuartierSectorDraws, 1);
  Work work = {
    .site = quartier_estimate_get_site (estimate),
    .draws = quartier_estimate_get_draws (estimate),
    .stop = stop,
    .out = self,
  };
  const QuartierMonthlyClimate *place = &work.site->place;
  gboolean stopped;

  quartier_open_water_evaporation_make (place->mean_c, place->ghi_kwh_m2, &work.site->constants,
                                        work.evaporation_mm);
  read_all (&work, estimate, figures);
  run_on_threads (&work);
  stopped = is_stopped (&work);
  clear_work (&work);
  if (stopped)
    return NULL;
  add_buildings (estimate, figures, self);
  return g_steal_pointer (&self);
}

/**
 * quartier_sector_draws_set_threads:
 * @n: at most 4; 0: as many as are of use
 *
 * For tests that hold them against each other.
 */
void
quartier_sector_draws_set_threads (int n)
{
  g_return_if_fail (n >= 0 && n <= MAX_THREADS);
  g_atomic_int_set (&chosen_threads, n);
}

void
quartier_sector_draws_free (QuartierSectorDraws *self)
{
  g_free (self);
}

/**
 * quartier_sector_draws_get_band:
 * @all, @of: the figure is the one over the other; %QUARTIER_DRAWN_ONE: as it is
 * @low, @high: (out): its 10th and 90th percentile; NAN where it is not known
 */
void
quartier_sector_draws_get_band (
    const QuartierSectorDraws *self, QuartierDrawn all, QuartierDrawn of, double *low, double *high)
{
  double draws[QUARTIER_N_DRAWS];

  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    draws[i] = self->sums[of][i] > 0 ? self->sums[all][i] / self->sums[of][i] : NAN;
  quartier_uncertainty_band (draws, low, high);
}
