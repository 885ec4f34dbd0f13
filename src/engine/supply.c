/*
 * From needs to what is bought: heat source, chillers, photovoltaics, hour by hour.
 */
#include "engine/supply.h"

#define N_YEAR_DAYS (QUARTIER_HOURS / 24)

/* One use's part in its district's supply. */
typedef struct
{
  double floor; /* gross floor per site area, m²/m² */
  double cooled;
  const double *per_heating;
  const double *per_cold;
  const QuartierNeeds *needs;
} Use;

/* Sums over the days by hour of the day: twenty-four that do not wait for each other. */
typedef struct
{
  double heat[24];
  double heating[24];
  double cold[24];
  double cooling[24];
} DaySums;

static double
sum_hours (const double *of_day)
{
  double sum = 0;

  for (int j = 0; j < 24; j++)
    sum += of_day[j];
  return sum;
}

static void
read_use (QuartierSupplyTables *tables, const QuartierHeatTable *heat,
          const QuartierSiteDistrict *district, int i, const QuartierNeeds *needs, Use *out)
{
  const QuartierConstants *constants = quartier_supply_tables_get_constants (tables);
  const QuartierSiteUse *use = &district->uses[i];
  const gboolean floor_heating
      = use->standard.u_wall->value < constants->floor_heating_u_wall->value;

  *out = (Use) {
    .floor = district->far * use->share,
    .cooled = use->use->cooled_share != NULL ? use->use->cooled_share->value : 0,
    .per_heating = heat->per_heating[floor_heating ? QUARTIER_EMITTER_FLOOR
                                                   : QUARTIER_EMITTER_RADIATOR],
    .needs = needs,
  };
  if (out->cooled > 0 && use->use->cooling_c != NULL)
    out->per_cold = quartier_supply_tables_get_per_cold (tables, use->use->cooling_c->value);
}

/* Space heating and cooling of one use: energy of the year, and its electricity hour by hour. */
static void
add_rooms (const Use *use, double to_rooms, gboolean electric, double *electricity_w,
           DaySums *sums)
{
  const double heat_scale = use->floor * to_rooms;
  const double cold_scale = use->floor * use->cooled;
  const double heat_electricity = electric ? 1 : 0;

  for (int day = 0; day < N_YEAR_DAYS; day++)
    {
      const float *heating_w = use->needs->heating_w + 24 * day;
      const double *per_heating = use->per_heating + 24 * day;
      double *load_w = electricity_w + 24 * day;

      for (int j = 0; j < 24; j++)
        {
          const double heat_w = heat_scale * (double) heating_w[j];
          const double bought_w = heat_w * per_heating[j];

          sums->heat[j] += heat_w;
          sums->heating[j] += bought_w;
          load_w[j] += heat_electricity * bought_w;
        }
    }
  if (use->per_cold == NULL)
    return;
  for (int day = 0; day < N_YEAR_DAYS; day++)
    {
      const float *cooling_w = use->needs->cooling_w + 24 * day;
      const double *per_cold = use->per_cold + 24 * day;
      double *load_w = electricity_w + 24 * day;

      for (int j = 0; j < 24; j++)
        {
          const double cold_w = cold_scale * (double) cooling_w[j];
          const double bought_w = cold_w * per_cold[j];

          sums->cold[j] += cold_w;
          sums->cooling[j] += bought_w;
          load_w[j] += bought_w;
        }
    }
}

/* What follows typical days: hot water, and everything that is electricity anyway. */
typedef struct
{
  double hot_water_w[QUARTIER_N_DAY_ROWS];
  double rest_w[QUARTIER_N_DAY_ROWS];
} Rows;

static void
add_rows (const Use *use, double to_taps, const QuartierHeatTable *heat, const double *counts,
          Rows *rows, QuartierSupplied *out)
{
  const QuartierNeeds *needs = use->needs;
  const double kwh = use->floor / 1000;
  double tap = 0, hot_water = 0, ventilation = 0, lighting = 0, appliances = 0;

  for (int r = 0; r < QUARTIER_N_DAY_ROWS; r++)
    {
      tap += counts[r] * needs->hot_water_w[r];
      hot_water += heat->hot_water_sums[r] * needs->hot_water_w[r];
      ventilation += counts[r] * needs->ventilation_w[r];
      lighting += counts[r] * needs->lighting_w[r];
      appliances += counts[r] * needs->appliances_w[r];
      rows->hot_water_w[r] += use->floor * to_taps * needs->hot_water_w[r];
      rows->rest_w[r] += use->floor
                         * (needs->ventilation_w[r] + needs->lighting_w[r]
                            + needs->appliances_w[r]);
    }
  out->need_hot_water_kwh += kwh * tap;
  out->energy_kwh[QUARTIER_END_USE_HOT_WATER] += kwh * to_taps * hot_water;
  out->energy_kwh[QUARTIER_END_USE_VENTILATION] += kwh * ventilation;
  out->energy_kwh[QUARTIER_END_USE_LIGHTING] += kwh * lighting;
  out->energy_kwh[QUARTIER_END_USE_APPLIANCES] += kwh * appliances;
}

static void
spread_rows (const Rows *rows, const QuartierHeatTable *heat, const guint16 *day_rows,
             double *electricity_w)
{
  const double hot_water = heat->carrier == QUARTIER_CARRIER_ELECTRICITY ? 1 : 0;

  for (int day = 0; day < N_YEAR_DAYS; day++)
    {
      const double *hot_water_w = rows->hot_water_w + day_rows[day];
      const double *rest_w = rows->rest_w + day_rows[day];
      const double *per_hot_water = heat->per_hot_water + 24 * day;
      double *load_w = electricity_w + 24 * day;

      for (int j = 0; j < 24; j++)
        load_w[j] += rest_w[j] + hot_water * hot_water_w[j] * per_hot_water[j];
    }
}

/* Photovoltaics serves the load of the same hour first. */
static void
dispatch (const double *electricity_w, const double *module_w_m2, double modules_m2,
          QuartierSupplied *out)
{
  double load[24] = { 0 }, made[24] = { 0 }, self[24] = { 0 };

  for (int day = 0; day < N_YEAR_DAYS; day++)
    {
      const double *load_w = electricity_w + 24 * day;
      const double *module_w = module_w_m2 + 24 * day;

      for (int j = 0; j < 24; j++)
        {
          const double made_w = modules_m2 * module_w[j];

          load[j] += load_w[j];
          made[j] += made_w;
          self[j] += MIN (made_w, load_w[j]);
        }
    }
  out->pv_generated_kwh = sum_hours (made) / 1000;
  out->pv_self_kwh = sum_hours (self) / 1000;
  out->pv_exported_kwh = out->pv_generated_kwh - out->pv_self_kwh;
  out->carriers_kwh[QUARTIER_CARRIER_ELECTRICITY]
      += sum_hours (load) / 1000 - out->pv_self_kwh;
}

/* The hours behind the year, for whoever looks: of one use. */
static void
add_use_hours (const Use *use, const QuartierHeatTable *heat, const QuartierConstants *constants,
               const guint16 *day_rows, double area_m2, QuartierSupplyHours *hours)
{
  const QuartierNeeds *needs = use->needs;
  const double scale = use->floor * area_m2 / 1000;
  const double to_rooms = 1 + constants->heating_loss_share->value;
  const double to_taps = 1 + constants->hot_water_loss_share->value;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const int row = day_rows[h / 24] + h % 24;
      const double heating = needs->heating_w[h] * to_rooms * use->per_heating[h];
      const double hot_water = needs->hot_water_w[row] * to_taps * heat->per_hot_water[h];

      hours->need_heating_kwh[h] += scale * needs->heating_w[h];
      hours->need_cooling_kwh[h] += scale * needs->cooling_w[h] * use->cooled;
      hours->need_hot_water_kwh[h] += scale * needs->hot_water_w[row];
      hours->energy_kwh[QUARTIER_END_USE_HEATING][h] += scale * heating;
      hours->energy_kwh[QUARTIER_END_USE_HOT_WATER][h] += scale * hot_water;
      if (use->per_cold != NULL)
        hours->energy_kwh[QUARTIER_END_USE_COOLING][h]
            += scale * needs->cooling_w[h] * use->cooled * use->per_cold[h];
      hours->energy_kwh[QUARTIER_END_USE_VENTILATION][h] += scale * needs->ventilation_w[row];
      hours->energy_kwh[QUARTIER_END_USE_LIGHTING][h] += scale * needs->lighting_w[row];
      hours->energy_kwh[QUARTIER_END_USE_APPLIANCES][h] += scale * needs->appliances_w[row];
      if (heat->carrier != QUARTIER_CARRIER_ELECTRICITY)
        hours->carriers_kwh[heat->carrier][h] += scale * (heating + hot_water);
    }
}

static void
add_dispatch_hours (const double *electricity_w, const double *module_w_m2, double modules_m2,
                    double area_m2, QuartierSupplyHours *hours)
{
  const double scale = area_m2 / 1000;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const double made_w = modules_m2 * module_w_m2[h];
      const double self_w = MIN (made_w, electricity_w[h]);

      hours->pv_generated_kwh[h] += scale * made_w;
      hours->pv_self_kwh[h] += scale * self_w;
      hours->pv_exported_kwh[h] += scale * (made_w - self_w);
      hours->carriers_kwh[QUARTIER_CARRIER_ELECTRICITY][h] += scale * (electricity_w[h] - self_w);
    }
}

/**
 * quartier_supply_append_key:
 * @key: gets the bytes of what supply reads of a district, besides its density and its uses
 *
 * Two districts of the same key, density, coverage and uses have the same #QuartierSupplied.
 */
void
quartier_supply_append_key (const QuartierSiteDistrict *district, GByteArray *key)
{
  g_byte_array_append (key, (const guint8 *) &district->heat, sizeof district->heat);
  g_byte_array_append (key, (const guint8 *) &district->pv_roof_share,
                       sizeof district->pv_roof_share);
}

/**
 * quartier_supply_run:
 * @tables: of the site's climate
 * @sketch: of @district
 * @needs: (array): of one square metre of each of the district's uses, in their order
 * @out: (out): the year, per m² of site
 * @hours: (nullable): where the hours of the whole district are added to what is there
 *
 * Photovoltaics serves the district's own load of the same hour first and exports the rest, which
 * is reported and never counted against what is bought.
 */
void
quartier_supply_run (QuartierSupplyTables *tables, const QuartierSiteDistrict *district,
                     const QuartierSketch *sketch, const QuartierNeeds *const *needs,
                     QuartierSupplied *out, QuartierSupplyHours *hours)
{
  const QuartierConstants *constants = quartier_supply_tables_get_constants (tables);
  const QuartierHeatTable *heat = quartier_supply_tables_get_heat (tables, district->heat);
  const guint16 *day_rows = quartier_supply_tables_get_day_rows (tables);
  const double *counts = quartier_supply_tables_get_row_counts (tables);
  const double *module_w_m2 = quartier_supply_tables_get_module_w_m2 (tables);
  const double to_rooms = 1 + constants->heating_loss_share->value;
  const double to_taps = 1 + constants->hot_water_loss_share->value;
  const gboolean electric = heat->carrier == QUARTIER_CARRIER_ELECTRICITY;
  const double modules_m2 = sketch->coverage * district->pv_roof_share;
  g_autofree double *electricity_w = g_new0 (double, QUARTIER_HOURS);
  DaySums sums = { 0 };
  Rows rows = { 0 };

  *out = (QuartierSupplied) { 0 };
  for (int i = 0; i < district->n_uses; i++)
    {
      Use use;

      read_use (tables, heat, district, i, needs[i], &use);
      add_rooms (&use, to_rooms, electric, electricity_w, &sums);
      add_rows (&use, to_taps, heat, counts, &rows, out);
      if (hours != NULL)
        add_use_hours (&use, heat, constants, day_rows, district->area_m2, hours);
    }
  spread_rows (&rows, heat, day_rows, electricity_w);
  out->need_heating_kwh = sum_hours (sums.heat) / to_rooms / 1000;
  out->need_cooling_kwh = sum_hours (sums.cold) / 1000;
  out->energy_kwh[QUARTIER_END_USE_HEATING] = sum_hours (sums.heating) / 1000;
  out->energy_kwh[QUARTIER_END_USE_COOLING] = sum_hours (sums.cooling) / 1000;
  if (!electric)
    out->carriers_kwh[heat->carrier] = out->energy_kwh[QUARTIER_END_USE_HEATING]
                                       + out->energy_kwh[QUARTIER_END_USE_HOT_WATER];
  dispatch (electricity_w, module_w_m2, modules_m2, out);
  if (hours != NULL)
    add_dispatch_hours (electricity_w, module_w_m2, modules_m2, district->area_m2, hours);
}
