/*
 * Travel, water, waste, materials and green a thousand times, all their coefficients drawn at once:
 * the same draws as those of the emissions, so that what hangs together moves together.
 *
 * Dearer than those by rain and storm, which each draw has of its own: for whoever shows a table,
 * not for every edit.
 */
#include "engine/sector-draws.h"

#include <math.h>

#include "engine/daily-rain.h"
#include "engine/evaporation.h"
#include "engine/sector-inputs.h"

/* What a district's sectors are worked out from. */
typedef struct
{
  gboolean told; /* how many live there */
  double residents;
  float *charging_pv_share; /* (nullable): in each draw */
  QuartierMobilityInput mobility;
  QuartierWaterInput water;
  QuartierWasteInput waste;
  QuartierMaterialsInput materials;
  QuartierNatureInput nature;
} Inputs;

static void
clear_inputs (gpointer data)
{
  g_free (((Inputs *)data)->charging_pv_share);
}

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
read_district (const QuartierEstimate *estimate, gsize index, Inputs *out)
{
  const QuartierSite *site = quartier_estimate_get_site (estimate);
  const QuartierSiteDistrict *district = &site->districts[index];
  const QuartierFigures *figures = quartier_estimate_get_figures (estimate, index);
  QuartierSketch sketch;

  quartier_sketch_read (district, &site->constants, &sketch);
  out->told = !isnan (district->residents);
  out->residents = figures->residents;
  out->charging_pv_share = draw_charging (estimate, district, figures);
  quartier_figures_ask_travel (site, district, figures->residents, &out->mobility);
  quartier_water_input_read (site, district, &sketch, figures, &out->water);
  quartier_waste_input_read (site, district, figures, &out->waste);
  quartier_materials_input_read (district, &sketch, &out->materials);
  quartier_nature_input_read (site, district, &sketch, figures, &out->nature);
}

/* (transfer full): of all districts, or of the one whose figures these are. */
static GArray *
read_all (const QuartierEstimate *estimate, const QuartierFigures *figures)
{
  const gsize n = quartier_estimate_get_n_districts (estimate);
  const gboolean all = figures == quartier_estimate_get_totals (estimate);
  GArray *inputs = g_array_new (FALSE, TRUE, sizeof (Inputs));

  g_array_set_clear_func (inputs, clear_inputs);
  for (gsize d = 0; d < n; d++)
    if (all || quartier_estimate_get_figures (estimate, d) == figures)
      {
        Inputs one = { 0 };

        read_district (estimate, d, &one);
        g_array_append_val (inputs, one);
      }
  return inputs;
}

/* Rain and storm of a draw. */
static void
make_tables (const QuartierSite *site,
             const double evaporation_mm[QUARTIER_RAIN_DAYS],
             const double *values,
             QuartierWaterTables *out)
{
  double daily_mm[QUARTIER_RAIN_DAYS];

  quartier_daily_rain_make (site->place.id, site->place.rain_mm, values[QUARTIER_WATER_WET_DAY_MM],
                            daily_mm);
  quartier_water_tables_make (daily_mm, evaporation_mm, values, out);
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

static void
add_waste (const QuartierWaste *year, double sums[QUARTIER_N_DRAWN])
{
  sums[QUARTIER_DRAWN_GHG_WASTE] += quartier_waste_get_ghg_kg (year);
  sums[QUARTIER_DRAWN_WASTE] += year->generated_kg;
  sums[QUARTIER_DRAWN_SORTED] += year->recycled_kg + year->composted_kg;
  sums[QUARTIER_DRAWN_RESIDUAL] += year->residual_kg;
  sums[QUARTIER_DRAWN_CREDITS] += year->credit_recycling_kg + year->credit_energy_kg;
}

/* People, electricity and heat of a draw. */
static void
set_draw (const QuartierDraws *draws, int draw, const QuartierWaterTables *tables, Inputs *inputs)
{
  const double people
      = inputs->residents * (inputs->told ? 1 : quartier_draws_get_people_share (draws, draw));
  const double grid_kg_kwh = quartier_draws_get_carrier (draws, QUARTIER_CARRIER_ELECTRICITY, draw);

  inputs->mobility.residents = inputs->water.residents = inputs->waste.residents = people;
  inputs->mobility.grid_kg_kwh = inputs->water.grid_kg_kwh = inputs->waste.grid_kg_kwh
      = grid_kg_kwh;
  inputs->waste.heat_kg_kwh
      = quartier_draws_get_carrier (draws, QUARTIER_CARRIER_DISTRICT_HEAT, draw);
  if (inputs->charging_pv_share != NULL)
    inputs->mobility.charging_pv_share = (double)inputs->charging_pv_share[draw];
  inputs->water.tables = tables;
}

static void
add_district (const QuartierDraws *draws,
              int draw,
              const Inputs *inputs,
              double sums[QUARTIER_N_DRAWN])
{
#define VALUES(sector) quartier_draws_get_values (draws, QUARTIER_SECTOR_##sector, draw)
  QuartierMobility mobility;
  QuartierWater water;
  QuartierWaste waste;
  QuartierMaterials materials;
  QuartierNature nature;

  quartier_mobility_run_year (&inputs->mobility, VALUES (MOBILITY),
                              quartier_draws_get_travel (draws, draw), &mobility);
  quartier_water_run (&inputs->water, VALUES (WATER), &water);
  quartier_waste_run (&inputs->waste, VALUES (WASTE), &waste);
  quartier_materials_run (&inputs->materials, VALUES (MATERIALS), &materials);
  quartier_nature_run_uptake (&inputs->nature, VALUES (NATURE), &nature);
#undef VALUES
  sums[QUARTIER_DRAWN_RESIDENTS] += inputs->waste.residents;
  add_travel (&mobility, sums);
  add_water (&water, sums);
  add_waste (&waste, sums);
  sums[QUARTIER_DRAWN_GHG_MATERIALS] += materials.ghg_kg;
  sums[QUARTIER_DRAWN_UPFRONT] += quartier_materials_get_upfront_kg (&materials);
  sums[QUARTIER_DRAWN_GHG_NATURE] += quartier_nature_get_ghg_kg (&nature);
}

static void
add_buildings (const QuartierEstimate *estimate,
               const QuartierFigures *figures,
               QuartierSectorDraws *self)
{
  QuartierEnergyDraws energy;

  quartier_estimate_draw_energy (estimate, figures, &energy);
  quartier_draws_add_energy (quartier_estimate_get_draws (estimate), figures, &energy,
                             self->sums[QUARTIER_DRAWN_GHG_BUILDINGS]);
}

/**
 * quartier_sector_draws_new:
 * @figures: totals or a district of @estimate
 * @stop: (nullable): becomes another than 0, by whatever thread, when nobody waits any more
 *
 * Half a microsecond for each district and draw.
 *
 * Returns: (transfer full) (nullable): %NULL where it was stopped
 */
QuartierSectorDraws *
quartier_sector_draws_new (const QuartierEstimate *estimate,
                           const QuartierFigures *figures,
                           const int *stop)
{
  const QuartierSite *site = quartier_estimate_get_site (estimate);
  const QuartierDraws *draws = quartier_estimate_get_draws (estimate);
  g_autoptr (QuartierSectorDraws) self = g_new0 (QuartierSectorDraws, 1);
  g_autoptr (GArray) inputs = read_all (estimate, figures);
  double evaporation_mm[QUARTIER_RAIN_DAYS];
  QuartierWaterTables tables;

  quartier_open_water_evaporation_make (site->place.mean_c, site->place.ghi_kwh_m2,
                                        &site->constants, evaporation_mm);
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    {
      double sums[QUARTIER_N_DRAWN] = { [QUARTIER_DRAWN_ONE] = 1 };

      if (stop != NULL && g_atomic_int_get (stop) != 0)
        return NULL;
      make_tables (site, evaporation_mm,
                   quartier_draws_get_values (draws, QUARTIER_SECTOR_WATER, i), &tables);
      for (guint d = 0; d < inputs->len; d++)
        {
          Inputs *one = &g_array_index (inputs, Inputs, d);

          set_draw (draws, i, &tables, one);
          add_district (draws, i, one, sums);
        }
      for (int f = 0; f < QUARTIER_N_DRAWN; f++)
        self->sums[f][i] = sums[f];
    }
  add_buildings (estimate, figures, self);
  return g_steal_pointer (&self);
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
