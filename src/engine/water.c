/*
 * Water: demand by use, reuse, energy and process gas, a year of days on the surfaces, a storm.
 */
#include "engine/water.h"

#include <math.h>

#include "engine/evaporation.h"
#include "engine/water-private.h"

#define DAYS 365.0
/* Mass of nitrous oxide over that of its nitrogen. */
#define N2O_OVER_N (44.0 / 28.0)

/* Demand */

void
quartier_water_read_uses (const QuartierWaterInput *input,
                          const double *v,
                          QuartierWaterUses *out)
{
  const double use_l = v[QUARTIER_WATER_USE_L];
  const double toilet_ratio = input->efficient ? v[QUARTIER_WATER_TOILET_EFFICIENT_L]
                                                     / v[QUARTIER_WATER_TOILET_STANDARD_L]
                                               : 1;
  const double shower_ratio = input->efficient ? v[QUARTIER_WATER_SHOWER_EFFICIENT_L]
                                                     / v[QUARTIER_WATER_SHOWER_STANDARD_L]
                                               : 1;
  double other_l;

  out->toilet_l = use_l * v[QUARTIER_WATER_TOILET_SHARE] * toilet_ratio;
  out->all_l = out->toilet_l + use_l * v[QUARTIER_WATER_SHOWER_SHARE] * shower_ratio
               + use_l * (1 - v[QUARTIER_WATER_TOILET_SHARE] - v[QUARTIER_WATER_SHOWER_SHARE]);
  other_l
      = out->toilet_l + use_l * (v[QUARTIER_WATER_WASHING_SHARE] + v[QUARTIER_WATER_GARDEN_SHARE]);
  out->greywater_l
      = input->greywater ? MIN (
            MIN (v[QUARTIER_WATER_GREYWATER_YIELD_L], v[QUARTIER_WATER_GREYWATER_USE_L]), other_l)
                         : 0;
  out->rest_l = other_l - out->greywater_l;
}

/* The days of a year */

void
quartier_water_read_tank (const QuartierWaterInput *input,
                          const double *v,
                          double rest_l,
                          double rain_mm,
                          QuartierWaterTank *out)
{
  const double *m2 = input->surfaces.area_m2;
  const double yield_m2
      = (m2[QUARTIER_SURFACE_ROOF] * v[QUARTIER_WATER_ROOF_YIELD_SHARE]
         + m2[QUARTIER_SURFACE_GREEN_ROOF] * v[QUARTIER_WATER_GREEN_ROOF_YIELD_SHARE])
        * v[QUARTIER_WATER_FILTER_SHARE];

  *out = (QuartierWaterTank){ 0 };
  if (!input->rainwater)
    return;
  out->demand_m3 = input->residents * rest_l / 1000;
  out->yield_share_m2 = yield_m2;
  out->size_m3
      = v[QUARTIER_WATER_TANK_SHARE] * MIN (yield_m2 * rain_mm / 1000, out->demand_m3 * DAYS);
}

/* A day: the tank gives before it fills, and never takes more than the roofs send.
 * Source: A. Fewkes, D. Butler (2000): yield after spillage.
 * Returns: what it took in, m³ */
static double
run_tank (QuartierWaterTank *tank, double rain_mm, double roof_runoff_m3)
{
  const double used_m3 = MIN (tank->stored_m3, tank->demand_m3);
  const double comes_m3 = MIN (tank->yield_share_m2 * rain_mm / 1000, roof_runoff_m3);
  const double takes_m3 = MIN (comes_m3, tank->size_m3 - (tank->stored_m3 - used_m3));

  tank->used_m3 += used_m3;
  tank->stored_m3 += takes_m3 - used_m3;
  return takes_m3;
}

/* Days in which it only gives, until it is empty. */
static void
run_dry_days (QuartierWaterTank *tank, int n)
{
  const double used_m3 = MIN (tank->stored_m3, n * tank->demand_m3);

  tank->used_m3 += used_m3;
  tank->stored_m3 -= used_m3;
}

/* What runs off all surfaces, and off the roofs alone, m³, by the runoff of each. */
static double
run_off (const QuartierSurfaces *surfaces, const double mm[QUARTIER_N_SURFACES], double *roofs_m3)
{
  double m3[QUARTIER_N_SURFACES], all_m3 = 0;

  for (int s = 0; s < QUARTIER_N_SURFACES; s++)
    {
      m3[s] = surfaces->area_m2[s] > 0 ? surfaces->area_m2[s] / 1000 * mm[s] : 0;
      all_m3 += m3[s];
    }
  *roofs_m3 = m3[QUARTIER_SURFACE_ROOF] + m3[QUARTIER_SURFACE_GREEN_ROOF];
  return all_m3;
}

/* What basins cannot hold. They are empty again the next day. */
static double
run_over (double runoff_m3, double retention_m3)
{
  return runoff_m3 <= retention_m3 ? 0 : runoff_m3 - retention_m3;
}

/* Day by day: surfaces keep what they can, then tanks, then basins. */
static void
run_days (const QuartierWaterInput *input, const double *v, double rest_l, QuartierWater *out)
{
  const QuartierWaterTables *tables = input->tables;
  double roofs_m3;
  QuartierWaterTank tank;

  quartier_water_read_tank (input, v, rest_l, tables->rain_mm, &tank);
  for (int i = 0, d = 0; i < tables->n_wet; i++, d++)
    {
      double runoff_m3 = run_off (&input->surfaces, tables->runoff_mm[i], &roofs_m3);

      if (input->rainwater)
        {
          run_dry_days (&tank, tables->wet[i] - d);
          d = tables->wet[i];
          runoff_m3 -= run_tank (&tank, tables->daily_rain_mm[d], roofs_m3);
        }
      out->runoff_m3 += run_over (runoff_m3, input->retention_m3);
    }
  if (input->rainwater && tables->n_wet > 0)
    run_dry_days (&tank, QUARTIER_RAIN_DAYS - 1 - tables->wet[tables->n_wet - 1]);
  out->rainwater_m3 = tank.used_m3;
}

/* The year's rain, and what runs off of it where nothing is kept from one day to the next: then all
 * days are one. */
void
quartier_water_fill_rain (const QuartierWaterInput *input, const double *v, QuartierWater *out)
{
  const QuartierWaterTables *tables = input->tables;
  double roofs_m3;

  out->runoff_m3 = run_off (&input->surfaces, tables->year_mm, &roofs_m3);
  out->rain_m3 = tables->rain_mm * quartier_surfaces_get_site_m2 (&input->surfaces) / 1000;
  if (input->surfaces.area_m2[QUARTIER_SURFACE_WATER] > 0)
    out->evaporated_m3 = input->surfaces.area_m2[QUARTIER_SURFACE_WATER] / 1000
                         * (tables->rain_mm - tables->year_mm[QUARTIER_SURFACE_WATER]);
  out->target_m3 = v[QUARTIER_WATER_CAPTURE_TARGET_SHARE] * out->rain_m3;
}

static void
run_year (const QuartierWaterInput *input, const double *v, double rest_l, QuartierWater *out)
{
  quartier_water_fill_rain (input, v, out);
  if (input->rainwater || input->retention_m3 > 0)
    {
      out->runoff_m3 = 0;
      run_days (input, v, rest_l, out);
    }
}

/* The storm */

/**
 * quartier_water_read_storm:
 * @out: (out): the place's design storm: by its formula, set out as Keifer and Chu's; else by the
 *   depth of an hour and a general shape, as Euler's type II
 */
void
quartier_water_read_storm (const double *values, QuartierStorm *out)
{
  const double a
      = values[QUARTIER_WATER_STORM_A]
        * (1
           + values[QUARTIER_WATER_STORM_C] * log10 (values[QUARTIER_WATER_STORM_RETURN_PERIOD_A]));

  out->euler = isnan (a);
  out->k_mm = a / QUARTIER_STORM_TABLE_L_S_HA;
  out->b_min = values[QUARTIER_WATER_STORM_B_MIN];
  out->n = values[QUARTIER_WATER_STORM_N];
  out->peak_share = values[QUARTIER_WATER_STORM_PEAK_SHARE];
  out->duration_min = values[QUARTIER_WATER_STORM_DURATION_MIN];
  if (!out->euler)
    return;
  out->b_min = values[QUARTIER_WATER_STORM_SHAPE_B_MIN];
  out->n = values[QUARTIER_WATER_STORM_SHAPE_N];
  out->k_mm = values[QUARTIER_WATER_STORM_HOUR_MM] / 60 * pow (60 + out->b_min, out->n);
  out->peak_share = values[QUARTIER_WATER_STORM_EULER_PEAK_SHARE];
}

/**
 * quartier_water_get_concentration_s:
 *
 * Returns: time of concentration: to the gully, and along a square as large as the site
 */
double
quartier_water_get_concentration_s (const QuartierWaterInput *input, const double *values)
{
  return values[QUARTIER_WATER_STORM_INLET_MIN] * 60
         + sqrt (quartier_surfaces_get_site_m2 (&input->surfaces))
               / values[QUARTIER_WATER_STORM_VELOCITY_M_S];
}

/**
 * quartier_water_get_effective_m2:
 *
 * Returns: the area that sends its rain to the sewer: each surface's times its runoff coefficient
 */
double
quartier_water_get_effective_m2 (const QuartierSurfaces *surfaces, const double *values)
{
  const double psi[QUARTIER_N_SURFACES] = {
    [QUARTIER_SURFACE_ROOF] = values[QUARTIER_WATER_SEALED_PSI],
    [QUARTIER_SURFACE_GREEN_ROOF] = values[QUARTIER_WATER_GREEN_ROOF_PSI],
    [QUARTIER_SURFACE_SEALED] = values[QUARTIER_WATER_SEALED_PSI],
    [QUARTIER_SURFACE_PERMEABLE] = values[QUARTIER_WATER_PERMEABLE_PSI],
    [QUARTIER_SURFACE_GREEN] = values[QUARTIER_WATER_GREEN_PSI],
    [QUARTIER_SURFACE_WATER] = values[QUARTIER_WATER_OPEN_WATER_PSI],
  };
  double m2 = 0;

  for (int s = 0; s < QUARTIER_N_SURFACES; s++)
    m2 += surfaces->area_m2[s] > 0 ? surfaces->area_m2[s] * psi[s] : 0;
  return m2;
}

/**
 * quartier_water_get_sponge_depth_mm:
 *
 * Of days whose rain is exponentially distributed, as those of the typical year are, the share
 * 1 − e^(−H/μ) falls below a depth H.
 *
 * Returns: the day's rain of which holding all of it holds the zone's target of the year's; NAN where
 *   there is no target
 */
double
quartier_water_get_sponge_depth_mm (const double *values)
{
  return -values[QUARTIER_WATER_WET_DAY_MM]
         * log (1 - values[QUARTIER_WATER_CAPTURE_TARGET_SHARE]);
}

/* What tables of drains and of Sponge Cities ask for, by runoff coefficients. */
void
quartier_water_fill_coefficients (const QuartierWaterInput *input,
                                  const double *v,
                                  const QuartierStorm *storm,
                                  QuartierWater *out)
{
  const double effective_m2 = quartier_water_get_effective_m2 (&input->surfaces, v);

  out->rational_peak_m3_s = quartier_rational_peak_m3_s (
      effective_m2,
      quartier_storm_get_intensity_l_s_ha (storm,
                                           quartier_water_get_concentration_s (input, v) / 60));
  out->sponge_storage_m3
      = quartier_sponge_storage_m3 (effective_m2, quartier_water_get_sponge_depth_mm (v));
}

/* What runs off last is on its way through the whole time of concentration; all of it on the mean
 * for the lag, and that is the constant of a linear reservoir. */
double
quartier_water_get_lag_s (const QuartierWaterInput *input, const double *v)
{
  return v[QUARTIER_WATER_STORM_LAG_SHARE] * quartier_water_get_concentration_s (input, v);
}

/* What of the storm follows from its tables and from what runs off. */
void
quartier_water_fill_storm (const QuartierWaterInput *input, QuartierWater *out)
{
  const double site_m2 = quartier_surfaces_get_site_m2 (&input->surfaces);

  out->storm_rain_m3 = input->tables->storm_mm * site_m2 / 1000;
  out->storm_before_m3 = input->tables->storm_before_mm * site_m2 / 1000;
  out->retention_m3 = input->retention_m3;
  out->storage_needed_m3
      = run_over (out->storm_runoff_m3, out->storm_before_m3 + input->retention_m3);
}

static void
run_storm (const QuartierWaterInput *input, const double *v, QuartierWater *out)
{
  const QuartierWaterTables *tables = input->tables;
  const double lag_s = quartier_water_get_lag_s (input, v);
  double inflow_m3[QUARTIER_STORM_MAX_BLOCKS], roofs_m3;

  for (int i = 0; i < tables->n_blocks; i++)
    {
      inflow_m3[i] = run_off (&input->surfaces, tables->block_mm[i], &roofs_m3);
      out->storm_runoff_m3 += inflow_m3[i];
    }
  out->peak_before_m3_s = quartier_hydrograph_peak (inflow_m3, tables->n_blocks, lag_s, 0);
  out->peak_m3_s = input->retention_m3 > 0 ? quartier_hydrograph_peak (inflow_m3, tables->n_blocks,
                                                                       lag_s, input->retention_m3)
                                           : out->peak_before_m3_s;
  quartier_water_fill_storm (input, out);
}

/* Tables */

static void
read_curve_numbers (const double *v, double state, double out[QUARTIER_N_SURFACES])
{
  out[QUARTIER_SURFACE_ROOF] = v[QUARTIER_WATER_SEALED_CN];
  out[QUARTIER_SURFACE_GREEN_ROOF] = v[QUARTIER_WATER_GREEN_ROOF_CN];
  out[QUARTIER_SURFACE_SEALED] = v[QUARTIER_WATER_SEALED_CN];
  out[QUARTIER_SURFACE_PERMEABLE] = v[QUARTIER_WATER_PERMEABLE_CN];
  out[QUARTIER_SURFACE_GREEN] = v[QUARTIER_WATER_GREEN_CN];
  out[QUARTIER_SURFACE_WATER] = v[QUARTIER_WATER_OPEN_WATER_CN];
  for (int s = 0; s < QUARTIER_N_SURFACES; s++)
    out[s] = quartier_curve_number_for_state (out[s], state);
}

static void
make_days (const double evaporation_mm[QUARTIER_RAIN_DAYS],
           const double *v,
           QuartierWaterTables *out)
{
  double curve_numbers[QUARTIER_N_SURFACES], open_mm[QUARTIER_RAIN_DAYS];

  read_curve_numbers (v, 2, curve_numbers);
  quartier_open_water_run_off (evaporation_mm, out->daily_rain_mm, open_mm);
  for (int d = 0; d < QUARTIER_RAIN_DAYS; d++)
    {
      out->rain_mm += out->daily_rain_mm[d];
      if (!(out->daily_rain_mm[d] > 0))
        continue;
      for (int s = 0; s < QUARTIER_N_SURFACES; s++)
        out->runoff_mm[out->n_wet][s] = quartier_runoff_mm (out->daily_rain_mm[d], curve_numbers[s],
                                                            v[QUARTIER_WATER_INITIAL_SHARE]);
      out->runoff_mm[out->n_wet][QUARTIER_SURFACE_WATER]
          = MIN (out->runoff_mm[out->n_wet][QUARTIER_SURFACE_WATER], open_mm[d]);
      for (int s = 0; s < QUARTIER_N_SURFACES; s++)
        out->year_mm[s] += out->runoff_mm[out->n_wet][s];
      out->wet[out->n_wet++] = d;
    }
}

static void
make_storm (const double *v, QuartierWaterTables *out)
{
  double blocks_mm[QUARTIER_STORM_MAX_BLOCKS], curve_numbers[QUARTIER_N_SURFACES];
  double before_mm[QUARTIER_N_SURFACES] = { 0 };
  QuartierStorm storm;

  quartier_water_read_storm (v, &storm);
  out->n_blocks = quartier_storm_get_blocks (&storm, blocks_mm);
  read_curve_numbers (v, v[QUARTIER_WATER_STATE], curve_numbers);
  for (int i = 0; i < out->n_blocks; i++)
    {
      out->storm_mm += blocks_mm[i];
      for (int s = 0; s < QUARTIER_N_SURFACES; s++)
        {
          const double mm = quartier_runoff_mm (out->storm_mm, curve_numbers[s],
                                                v[QUARTIER_WATER_INITIAL_SHARE]);

          out->block_mm[i][s] = mm - before_mm[s];
          before_mm[s] = mm;
        }
    }
  out->storm_before_mm = before_mm[QUARTIER_SURFACE_GREEN];
}

/**
 * quartier_water_tables_make:
 * @daily_rain_mm: of a typical year
 * @evaporation_mm: of open water on each of its days
 * @values: (array length=QUARTIER_N_WATER_FACTORS): coefficients
 *
 * Once for a place and a set of values; the same serves all its districts.
 */
void
quartier_water_tables_make (const double daily_rain_mm[QUARTIER_RAIN_DAYS],
                            const double evaporation_mm[QUARTIER_RAIN_DAYS],
                            const double *values,
                            QuartierWaterTables *out)
{
  out->rain_mm = out->storm_mm = 0;
  for (int s = 0; s < QUARTIER_N_SURFACES; s++)
    out->year_mm[s] = 0;
  out->n_wet = 0;
  for (int d = 0; d < QUARTIER_RAIN_DAYS; d++)
    out->daily_rain_mm[d] = daily_rain_mm[d];
  make_days (evaporation_mm, values, out);
  make_storm (values, out);
}

/* Draws */

/**
 * quartier_water_mend_draw:
 * @values: (inout) (array length=QUARTIER_N_WATER_FACTORS): coefficients drawn one by one
 * @central: (array length=QUARTIER_N_WATER_FACTORS): what they were drawn about
 *
 * Cuts those whose tails would mean nothing: no surface sends more than falls on it, depth grows with
 * duration. Which storm the design is for is a choice and not uncertain: it stays.
 */
void
quartier_water_mend_draw (double *values, const double *central)
{
  static const struct
  {
    int index;
    double least;
    double most;
  } limits[] = {
    { QUARTIER_WATER_SEALED_CN, 1, 100 },
    { QUARTIER_WATER_GREEN_ROOF_CN, 1, 100 },
    { QUARTIER_WATER_PERMEABLE_CN, 1, 100 },
    { QUARTIER_WATER_GREEN_CN, 1, 100 },
    { QUARTIER_WATER_OPEN_WATER_CN, 1, 100 },
    { QUARTIER_WATER_SEALED_PSI, 0, 1 },
    { QUARTIER_WATER_GREEN_ROOF_PSI, 0, 1 },
    { QUARTIER_WATER_PERMEABLE_PSI, 0, 1 },
    { QUARTIER_WATER_GREEN_PSI, 0, 1 },
    { QUARTIER_WATER_OPEN_WATER_PSI, 0, 1 },
    { QUARTIER_WATER_STORM_N, 0, 1 },
    { QUARTIER_WATER_STORM_SHAPE_N, 0, 1 },
    { QUARTIER_WATER_STORM_PEAK_SHARE, 0.1, 0.9 },
    { QUARTIER_WATER_STORM_VELOCITY_M_S, 0.1, 10 },
    { QUARTIER_WATER_STORM_LAG_SHARE, 0.05, 1 },
    { QUARTIER_WATER_WET_DAY_MM, 0.5, 100 },
    { QUARTIER_WATER_CAPTURE_TARGET_SHARE, 0, 0.99 },
  };

  /* What is not known stays so. */
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    values[limits[i].index] = CLAMP (values[limits[i].index], limits[i].least, limits[i].most);
  values[QUARTIER_WATER_STORM_RETURN_PERIOD_A] = central[QUARTIER_WATER_STORM_RETURN_PERIOD_A];
  values[QUARTIER_WATER_STORM_DURATION_MIN] = central[QUARTIER_WATER_STORM_DURATION_MIN];
}

/* All of it */

/* Process gas of treatment, kgCO₂e of a person's year. */
static double
n2o_kg (const double *v)
{
  return v[QUARTIER_WATER_NITROGEN_G] * DAYS / 1000 * v[QUARTIER_WATER_N2O_KG_KG] * N2O_OVER_N
         * v[QUARTIER_WATER_GWP_N2O];
}

static double
ch4_kg (const double *v)
{
  return v[QUARTIER_WATER_BOD_G] * DAYS / 1000 * v[QUARTIER_WATER_COD_BOD_RATIO]
         * v[QUARTIER_WATER_CH4_KG_KG] * v[QUARTIER_WATER_MCF_SHARE] * v[QUARTIER_WATER_GWP_CH4];
}

/* Demand and what serves it; energy and gas of that. */
void
quartier_water_fill_demand (const QuartierWaterInput *input,
                            const double *values,
                            const QuartierWaterUses *uses,
                            QuartierWater *out)
{
  const double per_l = input->residents * DAYS / 1000;

  out->demand_m3
      = per_l * uses->all_l + input->jobs * DAYS / 1000 * values[QUARTIER_WATER_USE_JOB_L];
  out->greywater_m3 = per_l * uses->greywater_l;
  out->potable_m3 = out->demand_m3 - out->greywater_m3 - out->rainwater_m3;
  out->sewage_m3 = out->demand_m3 - out->greywater_m3
                   - per_l * values[QUARTIER_WATER_USE_L] * values[QUARTIER_WATER_GARDEN_SHARE];
  out->electricity_kwh = out->potable_m3 * values[QUARTIER_WATER_SUPPLY_KWH_M3]
                         + out->sewage_m3 * values[QUARTIER_WATER_SEWAGE_KWH_M3]
                         + out->greywater_m3 * values[QUARTIER_WATER_GREYWATER_KWH_M3]
                         + out->rainwater_m3 * values[QUARTIER_WATER_RAINWATER_KWH_M3];
  out->ghg_electricity_kg
      = out->electricity_kwh == 0 ? 0 : out->electricity_kwh * input->grid_kg_kwh;
  out->ghg_process_kg
      = input->residents == 0 ? 0 : input->residents * (n2o_kg (values) + ch4_kg (values));
}

/**
 * quartier_water_run:
 * @values: (array length=QUARTIER_N_WATER_FACTORS): coefficients
 * @out: (out): a year, and a storm
 *
 * Process gas follows residents alone: what people leave at work they do not leave at home.
 */
void
quartier_water_run (const QuartierWaterInput *input, const double *values, QuartierWater *out)
{
  QuartierWaterUses uses;
  QuartierStorm storm;

  *out = (QuartierWater){ 0 };
  quartier_water_read_uses (input, values, &uses);
  quartier_water_read_storm (values, &storm);
  run_year (input, values, uses.rest_l, out);
  run_storm (input, values, out);
  quartier_water_fill_coefficients (input, values, &storm, out);
  quartier_water_fill_demand (input, values, &uses, out);
}

/**
 * quartier_water_run_demand:
 * @values: (array length=QUARTIER_N_WATER_FACTORS): coefficients
 * @out: (out): demand, reuse, energy and emissions of a year; the days of rain are gone through only
 *   where roofs serve taps
 *
 * quartier_water_run() without the ground.
 */
void
quartier_water_run_demand (const QuartierWaterInput *input,
                           const double *values,
                           QuartierWater *out)
{
  QuartierWaterUses uses;

  *out = (QuartierWater){ 0 };
  quartier_water_read_uses (input, values, &uses);
  if (input->rainwater)
    run_year (input, values, uses.rest_l, out);
  quartier_water_fill_demand (input, values, &uses, out);
}

void
quartier_water_add (QuartierWater *sum, const QuartierWater *part)
{
  sum->demand_m3 += part->demand_m3;
  sum->greywater_m3 += part->greywater_m3;
  sum->rainwater_m3 += part->rainwater_m3;
  sum->potable_m3 += part->potable_m3;
  sum->sewage_m3 += part->sewage_m3;
  sum->electricity_kwh += part->electricity_kwh;
  sum->ghg_electricity_kg += part->ghg_electricity_kg;
  sum->ghg_process_kg += part->ghg_process_kg;
  sum->rain_m3 += part->rain_m3;
  sum->runoff_m3 += part->runoff_m3;
  sum->evaporated_m3 += part->evaporated_m3;
  sum->target_m3 += part->target_m3;
  sum->storm_rain_m3 += part->storm_rain_m3;
  sum->storm_runoff_m3 += part->storm_runoff_m3;
  sum->storm_before_m3 += part->storm_before_m3;
  sum->peak_before_m3_s += part->peak_before_m3_s;
  sum->peak_m3_s += part->peak_m3_s;
  sum->rational_peak_m3_s += part->rational_peak_m3_s;
  sum->retention_m3 += part->retention_m3;
  sum->storage_needed_m3 += part->storage_needed_m3;
  sum->sponge_storage_m3 += part->sponge_storage_m3;
}

double
quartier_water_get_ghg_kg (const QuartierWater *self)
{
  return self->ghg_electricity_kg + self->ghg_process_kg;
}

/* Of a year's rain what does not run off, 0…1; NAN without rain. */
double
quartier_water_get_capture_ratio (const QuartierWater *self)
{
  return self->rain_m3 > 0 ? 1 - self->runoff_m3 / self->rain_m3 : NAN;
}

/* The figure that quartier_water_explain() opens. */
double
quartier_water_get_member (const QuartierWater *self, QuartierWaterMember member)
{
  switch (member)
    {
    case QUARTIER_WATER_MEMBER_DEMAND:
      return self->demand_m3;
    case QUARTIER_WATER_MEMBER_RATIONAL_PEAK:
      return self->rational_peak_m3_s;
    case QUARTIER_WATER_MEMBER_SPONGE_STORAGE:
      return self->sponge_storage_m3;
    case QUARTIER_WATER_MEMBER_POTABLE:
      return self->potable_m3;
    case QUARTIER_WATER_MEMBER_GHG:
      return quartier_water_get_ghg_kg (self);
    case QUARTIER_WATER_MEMBER_RUNOFF:
      return self->runoff_m3;
    case QUARTIER_WATER_MEMBER_STORM_RUNOFF:
      return self->storm_runoff_m3;
    case QUARTIER_WATER_MEMBER_PEAK:
      return self->peak_m3_s;
    case QUARTIER_WATER_MEMBER_STORAGE:
      return self->storage_needed_m3;
    case QUARTIER_WATER_MEMBER_GREYWATER:
      return self->greywater_m3;
    case QUARTIER_WATER_MEMBER_RAINWATER:
      return self->rainwater_m3;
    case QUARTIER_WATER_MEMBER_ELECTRICITY:
      return self->electricity_kwh;
    case QUARTIER_WATER_MEMBER_RAIN:
      return self->rain_m3;
    case QUARTIER_WATER_MEMBER_EVAPORATED:
      return self->evaporated_m3;
    case QUARTIER_WATER_MEMBER_TARGET:
      return self->target_m3;
    case QUARTIER_WATER_MEMBER_STORM_RAIN:
      return self->storm_rain_m3;
    case QUARTIER_WATER_MEMBER_STORM_BEFORE:
      return self->storm_before_m3;
    case QUARTIER_WATER_MEMBER_PEAK_BEFORE:
      return self->peak_before_m3_s;
    case QUARTIER_WATER_MEMBER_RETENTION:
      return self->retention_m3;
    case QUARTIER_N_WATER_MEMBERS:
    default:
      g_return_val_if_reached (NAN);
    }
}
