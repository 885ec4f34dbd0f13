/*
 * From needs to what is bought: heat source and its losses, chillers, photovoltaics, hour by hour;
 * combined heat and power in supply-chp.c.
 *
 * Left out: the heat of pipes and tanks that warms the house, sizes of chillers, ramps.
 */
#include "engine/supply-sun.h"
#include "engine/zone-model.h"

#include <math.h>
#include <string.h>

#define N_SIDES 4
/* W of each hour from kWh of a year. */
#define W_PER_KWH_A (1000.0 / QUARTIER_HOURS)

/* Losses of hot water by what the building is: in a house the tap is near the tank, in a block the
 * water circulates. */
static void
read_hot_water (const QuartierSupplyRun *run, gboolean house, QuartierSupplyUse *use)
{
  const QuartierConstants *constants = run->constants;
  const double lost = house ? constants->house_hot_water_loss_share->value
                            : (use->dwelling ? constants->block_hot_water_loss_share->value
                                             : constants->hot_water_loss_share->value);
  const double storage_kwh_m2
      = house ? constants->house_storage_kwh_m2->value : constants->block_storage_kwh_m2->value;
  gboolean used = FALSE;

  for (int r = 0; r < QUARTIER_N_DAY_ROWS && !used; r++)
    used = use->needs->hot_water_w[r] > 0;
  use->taps = house ? QUARTIER_TAPS_HOUSE : QUARTIER_TAPS_BLOCK;
  use->to_taps = 1 + lost;
  use->storage_w = used ? storage_kwh_m2 * constants->net_to_gross_share->value * W_PER_KWH_A : 0;
}

static void
read_use (const QuartierSupplyRun *run, int i, const QuartierNeeds *needs, QuartierSupplyUse *out)
{
  const QuartierSiteUse *use = &run->district->uses[i];
  const QuartierEmitter emitter
      = use->standard.u_wall->value < run->constants->floor_heating_u_wall->value
            ? QUARTIER_EMITTER_FLOOR
            : QUARTIER_EMITTER_RADIATOR;
  const gboolean dwelling = quartier_site_use_is_residential (use);

  *out = (QuartierSupplyUse){
    .floor = run->district->far * use->share,
    .cooled = use->use->cooled_share != NULL ? use->use->cooled_share->value : 0,
    .to_rooms = 1 + run->constants->heating_loss_share->value,
    .dwelling = dwelling,
    .emitter = emitter,
    .electricity_per_heating = run->heat->electricity_per_heating[emitter],
    .needs = needs,
  };
  read_hot_water (run, dwelling && run->district->house, out);
  if (out->cooled > 0 && use->use->cooling_c != NULL)
    out->per_cold = quartier_supply_tables_get_per_cold (run->tables, use->use->cooling_c->value);
}

/* As wide as vectors are here. */
const QuartierSupplyKernel *
quartier_supply_get_kernel (void)
{
  switch (quartier_zone_lanes ())
    {
#if defined(__x86_64__)
    case 8:
      return &quartier_supply_kernel_8;
    case 4:
      return &quartier_supply_kernel_4;
#endif
    case 2:
      return &quartier_supply_kernel_2;
    default:
      return &quartier_supply_kernel_1;
    }
}

/* Space heating of one use: its year, and its electricity hour by hour. */
static void
add_heating (QuartierSupplyRun *run, const QuartierSupplyUse *use, QuartierSupplyHeat *out)
{
  const QuartierSupplyNeed need = { use->needs->heating_w, use->floor * use->to_rooms,
                                    use->electricity_per_heating, INFINITY };
  QuartierDaySums sums;

  quartier_supply_get_kernel ()->need (&need, run->load_w, &sums);
  /* The hour in which rooms are warmed up again after a night does not size a heat source: what the
   * building and its tanks hold spreads it. */
  out->peak_w = quartier_day_sum (sums.most) / 24;
  out->heating = quartier_day_sum (sums.need) / 1000;
  out->heating_electricity = quartier_day_sum (sums.electricity) / 1000;
  for (int i = 0; i < run->heat->n_backup; i++)
    out->backup += need.scale * (double)use->needs->heating_w[run->heat->backup_hour[i]]
                   * run->heat->backup_share[i] / 1000;
}

static void
add_cooling (QuartierSupplyRun *run,
             const QuartierSupplyUse *use,
             QuartierUseSupplied *of_use,
             QuartierSupplied *out)
{
  const QuartierSupplyNeed need = { use->needs->cooling_w, use->floor * use->cooled, use->per_cold,
                                    1 / run->constants->chiller_most_eer->value };
  QuartierDaySums sums;

  if (use->per_cold == NULL)
    return;
  quartier_supply_get_kernel ()->need (&need, run->load_w, &sums);
  of_use->need_cooling_kwh = quartier_day_sum (sums.need) / 1000;
  of_use->cooling_kwh = quartier_day_sum (sums.electricity) / 1000;
  out->need_cooling_kwh += of_use->need_cooling_kwh;
  out->energy_kwh[QUARTIER_END_USE_COOLING] += of_use->cooling_kwh;
  out->cooling_capped_kwh += quartier_day_sum (sums.capped) / 1000;
}

/* What follows typical days, of one use. */
static void
add_rows (QuartierSupplyRun *run,
          const QuartierSupplyUse *use,
          QuartierSupplyHeat *heat,
          QuartierUseSupplied *of_use,
          QuartierSupplied *out)
{
  const QuartierNeeds *needs = use->needs;
  const double *counts = quartier_supply_tables_get_row_counts (run->tables);
  const double *electricity = run->heat->hot_water_sums[use->taps];
  const double *backup = run->heat->backup_hot_water_sums[use->taps];
  const double kwh = use->floor / 1000;
  double tap = 0, ventilation = 0, lighting = 0, appliances = 0;
  double hot_water_wh = 0, electricity_wh = 0, backup_wh = 0;

  for (int r = 0; r < QUARTIER_N_DAY_ROWS; r++)
    {
      const double hot_water_w
          = use->floor * (use->to_taps * needs->hot_water_w[r] + use->storage_w);

      tap += counts[r] * needs->hot_water_w[r];
      hot_water_wh += counts[r] * hot_water_w;
      electricity_wh += electricity[r] * hot_water_w;
      backup_wh += backup[r] * hot_water_w;
      ventilation += counts[r] * needs->ventilation_w[r];
      lighting += counts[r] * needs->lighting_w[r];
      appliances += counts[r] * needs->appliances_w[r];
      run->rows.hot_water_w[use->taps][r] += hot_water_w;
      run->rows.rest_w[r]
          += use->floor * (needs->ventilation_w[r] + needs->lighting_w[r] + needs->appliances_w[r]);
    }
  heat->hot_water += hot_water_wh / 1000;
  heat->hot_water_electricity += electricity_wh / 1000;
  heat->backup += backup_wh / 1000;
  of_use->ventilation_kwh = kwh * ventilation;
  of_use->lighting_kwh = kwh * lighting;
  of_use->appliances_kwh = kwh * appliances;
  of_use->need_hot_water_kwh = kwh * tap;
  out->need_hot_water_kwh += of_use->need_hot_water_kwh;
  out->hot_water_loss_kwh += kwh * tap * (use->to_taps - 1);
  out->storage_loss_kwh += kwh * use->storage_w * QUARTIER_HOURS;
  out->energy_kwh[QUARTIER_END_USE_VENTILATION] += of_use->ventilation_kwh;
  out->energy_kwh[QUARTIER_END_USE_LIGHTING] += of_use->lighting_kwh;
  out->energy_kwh[QUARTIER_END_USE_APPLIANCES] += of_use->appliances_kwh;
}

static void
spread_rows (QuartierSupplyRun *run)
{
  QuartierSupplySpread spread = { quartier_supply_tables_get_day_rows (run->tables),
                                  run->rows.rest_w };

  for (int t = 0; t < QUARTIER_N_TAPS; t++)
    {
      spread.hot_water_w[t] = run->rows.hot_water_w[t];
      spread.per_hot_water[t] = run->heat->electricity_per_hot_water[t];
    }
  quartier_supply_get_kernel ()->spread (&spread, run->load_w);
}

/* Energy for a use's heat; of combined heat and power, whose fuel hangs on all uses, the pumps. */
static void
add_heat (const QuartierSupplyRun *run,
          const QuartierSupplyUse *use,
          const QuartierSupplyHeat *heat,
          QuartierSupplied *out)
{
  const QuartierHeatSource source = run->heat->heat->source;
  const double fuel = source == QUARTIER_HEAT_CHP ? 0 : run->heat->fuel;
  const double pumps_kwh
      = run->constants->circulation_pump_share->value * (heat->heating + heat->hot_water);
  const double heating_kwh = heat->heating_electricity + fuel * heat->heating;
  const double hot_water_kwh = heat->hot_water_electricity + fuel * heat->hot_water;

  out->need_heating_kwh += heat->heating / use->to_rooms;
  out->heating_loss_kwh += heat->heating * (1 - 1 / use->to_rooms);
  out->pumps_kwh += pumps_kwh;
  out->backup_kwh += heat->backup;
  out->field_low_kwh
      += heat->heating_electricity * run->heat->field_low_share[use->emitter]
         + heat->hot_water_electricity * run->heat->field_hot_water_low_share[use->taps];
  out->field_high_kwh
      += heat->heating_electricity * run->heat->field_high_share[use->emitter]
         + heat->hot_water_electricity * run->heat->field_hot_water_high_share[use->taps];
  out->heat_peak_kw += heat->peak_w / 1000;
  if (source == QUARTIER_HEAT_PUMP_AIR || source == QUARTIER_HEAT_PUMP_GROUND)
    out->ambient_kwh += heat->heating + heat->hot_water + pumps_kwh - heat->heating_electricity
                        - heat->hot_water_electricity;
  out->energy_kwh[QUARTIER_END_USE_HEATING] += heating_kwh;
  out->energy_kwh[QUARTIER_END_USE_HOT_WATER] += hot_water_kwh;
  if (use->dwelling)
    out->dwelling_heat_kwh += heating_kwh + hot_water_kwh - pumps_kwh;
  if (!run->heat->electric)
    out->carriers_kwh[run->heat->carrier] += fuel * (heat->heating + heat->hot_water);
}

/* Photovoltaics */

/**
 * Walls:
 * @opaque_m2: walls without windows of heated buildings, by side, per m² of site
 * @direction: the way each faces, as quartier_climate_get_facade() has it
 * @open_share: of all light, what things nearby leave
 * @street_ratio: width over height of what stands before them
 * @sky_share: of the diffuse light that still reaches them
 */
typedef struct
{
  double opaque_m2[N_SIDES];
  int direction[N_SIDES];
  double open_share;
  double street_ratio;
  double sky_share;
} Walls;

static void
read_walls (const QuartierSupplyRun *run, const QuartierSketch *sketch, Walls *out)
{
  const double albedo = run->constants->albedo_share->value;
  double heated = 0;

  *out = (Walls){ .open_share = run->constants->things_before_share->value };
  for (int i = 0; i < run->n_uses; i++)
    {
      const QuartierSiteUse *use = &run->district->uses[i];
      const double floor = run->uses[i].floor;
      QuartierForm form;
      QuartierEnvelope envelope;

      if (!use->use->conditioned)
        continue;
      quartier_form_read (run->district, use, sketch, run->constants, &form);
      quartier_form_get_envelope (
          &form, quartier_building_window_share (use, &form, run->constants), &envelope);
      for (int side = 0; side < N_SIDES; side++)
        {
          out->opaque_m2[side] += floor * envelope.facade[side] * (1 - envelope.window_share);
          out->direction[side] = quartier_form_get_facade_direction (&form, side);
        }
      /* Of uses side by side, the mean street. */
      out->street_ratio += floor * form.street_ratio;
      out->sky_share += floor * (form.sky_share + (1 - form.sky_share) * albedo);
      heated += floor;
    }
  if (heated > 0)
    {
      out->street_ratio /= heated;
      out->sky_share /= heated;
    }
}

static void
add_modules (const double *restrict module_w_m2, double modules_m2, double *restrict pv_w)
{
  if (modules_m2 > 0)
    for (int h = 0; h < QUARTIER_HOURS; h++)
      pv_w[h] += modules_m2 * module_w_m2[h];
}

/* Modules on one side, behind whatever stands before it. */
static void
add_side (const QuartierSupplyRun *run,
          const Walls *walls,
          const QuartierFacadeTable *sun,
          double modules_m2,
          double *pv_w)
{
  const QuartierModuleCurve *curve = quartier_supply_tables_get_module_curve (run->tables);
  const double diffuse_share = walls->open_share * walls->sky_share;

  if (!(modules_m2 > 0))
    return;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const double lit = MIN (1, sun->profile[h] * walls->street_ratio);
      const double wall_w_m2
          = walls->open_share * lit * sun->beam_w_m2[h] + diffuse_share * sun->diffuse_w_m2[h];
      const double made_w_m2 = wall_w_m2 * (curve->first[h] - curve->second_m2_w * wall_w_m2);

      pv_w[h] += modules_m2 * MAX (0, made_w_m2);
    }
}

/* Modules on walls: the sunniest side is covered first, then the next. Returns their area. */
static double
add_walls (QuartierSupplyRun *run, const QuartierSketch *sketch)
{
  const QuartierFacadeTable *suns[N_SIDES];
  int order[N_SIDES];
  double all_m2 = 0, left_m2;
  Walls walls;

  read_walls (run, sketch, &walls);
  for (int side = 0; side < N_SIDES; side++)
    {
      int at = side;

      suns[side] = quartier_supply_tables_get_facade (run->tables, walls.direction[side]);
      for (; at > 0 && suns[order[at - 1]]->sum_wh_m2 < suns[side]->sum_wh_m2; at--)
        order[at] = order[at - 1];
      order[at] = side;
      all_m2 += walls.opaque_m2[side];
    }
  left_m2 = all_m2 * run->district->pv_facade_share;
  for (int i = 0; i < N_SIDES; i++)
    {
      const double modules_m2 = MIN (left_m2, walls.opaque_m2[order[i]]);

      add_side (run, &walls, suns[order[i]], modules_m2, run->pv_w);
      left_m2 = MAX (0, left_m2 - modules_m2);
    }
  return all_m2 * run->district->pv_facade_share;
}

/* Fills what photovoltaics makes; returns its modules, m² per m² of site. */
static double
make_power (QuartierSupplyRun *run, const QuartierSketch *sketch)
{
  const double roof_m2 = sketch->coverage * run->district->pv_roof_share;

  add_modules (quartier_supply_tables_get_module_w_m2 (run->tables), roof_m2, run->pv_w);
  return roof_m2 + (run->district->pv_facade_share > 0 ? add_walls (run, sketch) : 0);
}

/* The same by use. Of hot water, what tanks lose hangs on nobody. */
static void
fill_use_heat (const QuartierSupplyRun *run,
               const QuartierSupplyUse *use,
               const QuartierSupplyHeat *heat,
               QuartierUseSupplied *out)
{
  const double fuel = run->heat->electric || quartier_supply_is_unit (run) ? 0 : run->heat->fuel;
  const double taps
      = heat->hot_water > 0
            ? 1 - use->floor * use->storage_w * QUARTIER_HOURS / 1000 / heat->hot_water
            : 0;

  out->cooled_share = use->cooled;
  out->need_heating_kwh = heat->heating / use->to_rooms;
  out->heating_fuel_kwh = fuel * heat->heating;
  out->heating_electricity_kwh = heat->heating_electricity;
  out->taps_fuel_kwh = taps * fuel * heat->hot_water;
  out->taps_electricity_kwh = taps * heat->hot_water_electricity;
}

/* Electricity and networks of the whole district */

static void
share_electricity (QuartierSupplyRun *run,
                   double modules_m2,
                   QuartierSupplied *out,
                   QuartierElectricHour *out_hours)
{
  const QuartierConstants *constants = run->constants;
  const gboolean chp = quartier_supply_is_unit (run);
  const double rated_wh
      = modules_m2 * constants->pv_module_kw_m2->value * run->district->battery_kwh_per_kwp * 1000;
  const QuartierBattery battery = {
    rated_wh * constants->battery_usable_share->value,
    rated_wh * constants->battery_power_kw_kwh->value,
    constants->battery_round_trip_share->value,
  };
  const QuartierElectricHours hours
      = { run->load_w, run->pv_w, chp ? run->chp_w : NULL, run->charging_w };
  QuartierElectricSums sums;
  const double charge_wh = quartier_electricity_run (&hours, &battery, &sums, out_hours);

  out->pv_peak_kw = modules_m2 * constants->pv_module_kw_m2->value;
  out->pv_self_kwh = sums.pv_self / 1000;
  out->pv_charging_kwh = sums.pv_charging / 1000;
  out->pv_exported_kwh = sums.pv_exported / 1000;
  out->battery_loss_kwh = sums.battery / 1000;
  out->pv_generated_kwh = out->pv_self_kwh + out->pv_exported_kwh + out->battery_loss_kwh;
  out->chp_self_kwh = sums.chp_self / 1000;
  out->chp_exported_kwh = sums.chp_exported / 1000;
  out->pv_used_kwh = sums.pv_used / 1000;
  out->chp_used_kwh = sums.chp_used / 1000;
  out->chp_generated_kwh = out->chp_self_kwh + out->chp_exported_kwh;
  /* Where the sun and a battery cover all, rounding may leave less than nothing. */
  out->carriers_kwh[QUARTIER_CARRIER_ELECTRICITY] += sums.bought < 0 ? 0 : sums.bought / 1000;
  quartier_supply_add_sun (run, &hours, &battery, charge_wh, out);
}

/**
 * quartier_network_m:
 * @far: gross floor per site area
 *
 * One over the effective width w = 61.8 e^−0.15 m, e the plot ratio. Source: U. Persson, S. Werner,
 * Heat distribution and the future competitiveness of district heating, Applied Energy 88 (2011).
 *
 * Returns: metres of trench per m² of site; 0 where nothing is built
 */
double
quartier_network_m (double far, const QuartierConstants *constants)
{
  return far > 0 ? pow (far, -constants->network_width_exponent->value)
                       / constants->network_width_m->value
                 : 0;
}

/* What the pipes in the district lose by their length, and what mains and stations lose by the
 * heat that goes through them. */
static void
add_network (const QuartierSupplyRun *run, QuartierSupplied *out)
{
  const QuartierConstants *constants = run->constants;
  const double sold_kwh = out->carriers_kwh[QUARTIER_CARRIER_DISTRICT_HEAT];
  const double mains = constants->network_main_loss_share->value;

  if (run->heat->heat->source != QUARTIER_HEAT_NETWORK || !(sold_kwh > 0))
    return;
  out->network_m = quartier_network_m (run->district->far, constants);
  out->network_loss_kwh
      = out->network_m * constants->trench_loss_kwh_m->value + sold_kwh * mains / (1 - mains);
}

/* Hours, for whoever looks */

static void
add_use_hours (const QuartierSupplyRun *run,
               const QuartierSupplyUse *use,
               QuartierSupplyHours *hours)
{
  const guint16 *day_rows = quartier_supply_tables_get_day_rows (run->tables);
  const gboolean chp = quartier_supply_is_unit (run);
  const QuartierNeeds *needs = use->needs;
  const double scale = use->floor * run->district->area_m2 / 1000;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const int row = day_rows[h / 24] + h % 24;
      const double fuel = chp ? run->fuel_per_heat[h] : run->heat->fuel;
      const double heating = scale * (double)needs->heating_w[h] * use->to_rooms;
      const double hot_water = scale * (needs->hot_water_w[row] * use->to_taps + use->storage_w);
      const double cold = scale * (double)needs->cooling_w[h] * use->cooled;

      hours->need_heating_kwh[h] += heating / use->to_rooms;
      hours->need_hot_water_kwh[h] += scale * needs->hot_water_w[row];
      hours->energy_kwh[QUARTIER_END_USE_HEATING][h]
          += heating * (fuel + use->electricity_per_heating[h]);
      hours->energy_kwh[QUARTIER_END_USE_HOT_WATER][h]
          += hot_water * (fuel + run->heat->electricity_per_hot_water[use->taps][h]);
      if (use->per_cold != NULL)
        {
          hours->need_cooling_kwh[h] += cold;
          hours->energy_kwh[QUARTIER_END_USE_COOLING][h] += cold * use->per_cold[h];
        }
      hours->energy_kwh[QUARTIER_END_USE_VENTILATION][h] += scale * needs->ventilation_w[row];
      hours->energy_kwh[QUARTIER_END_USE_LIGHTING][h] += scale * needs->lighting_w[row];
      hours->energy_kwh[QUARTIER_END_USE_APPLIANCES][h] += scale * needs->appliances_w[row];
      if (!run->heat->electric)
        hours->carriers_kwh[run->heat->carrier][h] += fuel * (heating + hot_water);
    }
}

static void
add_electric_hours (const QuartierSupplyRun *run,
                    const QuartierElectricHour *electric,
                    QuartierSupplyHours *hours)
{
  const double scale = run->district->area_m2 / 1000;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const QuartierElectricHour *hour = &electric[h];

      hours->pv_generated_kwh[h] += scale * run->pv_w[h];
      hours->pv_self_kwh[h] += scale * hour->pv_self;
      hours->pv_charging_kwh[h] += scale * hour->pv_charging;
      hours->pv_exported_kwh[h] += scale * hour->pv_exported;
      hours->battery_kwh[h] += scale * hour->battery;
      hours->chp_generated_kwh[h] += scale * (hour->chp_self + hour->chp_exported);
      hours->chp_self_kwh[h] += scale * hour->chp_self;
      hours->chp_exported_kwh[h] += scale * hour->chp_exported;
      hours->carriers_kwh[QUARTIER_CARRIER_ELECTRICITY][h] += scale * hour->bought;
    }
}

/* Adds @times of @part. */
void
quartier_supplied_add (QuartierSupplied *sum, const QuartierSupplied *part, double times)
{
  double *to = (double *)sum;
  const double *from = (const double *)part;

  for (gsize i = 0; i < sizeof *sum / sizeof *to; i++)
    to[i] += times * from[i];
}

/**
 * quartier_supply_append_key:
 * @charging_w: (nullable) (array fixed-size=24): as quartier_supply_run() has it
 * @key: gets the bytes of what supply reads of a district, besides its density and its uses
 *
 * Two districts of the same key, density, coverage and uses have the same #QuartierSupplied.
 */
void
quartier_supply_append_key (const QuartierSiteDistrict *district,
                            const double *charging_w,
                            GByteArray *key)
{
  const double numbers[]
      = { district->pv_roof_share, district->pv_facade_share, district->battery_kwh_per_kwp };

  g_byte_array_append (key, (const guint8 *)&district->heat, sizeof district->heat);
  g_byte_array_append (key, (const guint8 *)numbers, sizeof numbers);
  if (charging_w != NULL)
    g_byte_array_append (key, (const guint8 *)charging_w, 24 * sizeof *charging_w);
}

/* For as long as the thread runs: what hours are worked out in is half a megabyte. */
static QuartierSupplyRun *
get_run (void)
{
  static GPrivate kept = G_PRIVATE_INIT (g_free);
  QuartierSupplyRun *run = g_private_get (&kept);

  if (run == NULL)
    {
      run = g_new (QuartierSupplyRun, 1);
      g_private_set (&kept, run);
    }
  memset (run, 0, G_STRUCT_OFFSET (QuartierSupplyRun, rooms_w));
  return run;
}

/**
 * quartier_supply_run:
 * @tables: of the site's climate
 * @sketch: of @district
 * @needs: (array): of one square metre of each of the district's uses, in their order
 * @charging_w: (nullable) (array fixed-size=24): what cars are charged with in each hour of the day, W
 *   per m² of site; of no use without photovoltaics
 * @out: (out): the year, per m² of site
 * @uses: (out) (nullable): the same by use
 * @hours: (nullable): where the hours of the whole district are added to what is there
 *
 * What is made here serves the district's own load of the same hour first; the rest is sold, which
 * is reported and never counted against what is bought. Photovoltaics serve buildings and charging,
 * each by what it uses in the hour; what charging then buys stands in no member.
 */
void
quartier_supply_run (QuartierSupplyTables *tables,
                     const QuartierSiteDistrict *district,
                     const QuartierSketch *sketch,
                     const QuartierNeeds *const *needs,
                     const double *charging_w,
                     QuartierSupplied *out,
                     QuartierUseSupplied *uses,
                     QuartierSupplyHours *hours)
{
  QuartierSupplyRun *run = get_run ();
  g_autofree QuartierElectricHour *electric
      = hours != NULL ? g_new (QuartierElectricHour, QUARTIER_HOURS) : NULL;
  QuartierSupplyHeat heats[QUARTIER_MAX_USES] = { 0 };
  QuartierUseSupplied by_use[QUARTIER_MAX_USES] = { 0 };

  *out = (QuartierSupplied){ 0 };
  run->tables = tables;
  run->constants = quartier_supply_tables_get_constants (tables);
  run->heat = quartier_supply_tables_get_heat (tables, district->heat);
  run->district = district;
  run->charging_w = charging_w;
  run->n_uses = district->n_uses;
  for (int i = 0; i < run->n_uses; i++)
    {
      QuartierSupplyUse *use = &run->uses[i];

      read_use (run, i, needs[i], use);
      add_heating (run, use, &heats[i]);
      add_cooling (run, use, &by_use[i], out);
      add_rows (run, use, &heats[i], &by_use[i], out);
      add_heat (run, use, &heats[i], out);
      fill_use_heat (run, use, &heats[i], &by_use[i]);
    }
  spread_rows (run);
  if (quartier_supply_is_unit (run))
    quartier_supply_run_units (run);
  share_electricity (run, make_power (run, sketch), out, electric);
  if (quartier_supply_is_unit (run))
    quartier_supply_add_unit_fuel (run, heats, by_use, out);
  add_network (run, out);
  if (uses != NULL)
    memcpy (uses, by_use, (gsize)run->n_uses * sizeof *uses);
  if (hours == NULL)
    return;
  for (int i = 0; i < run->n_uses; i++)
    add_use_hours (run, &run->uses[i], hours);
  add_electric_hours (run, electric, hours);
  if (quartier_supply_is_unit (run))
    quartier_supply_add_unit_hours (run, heats, electric, hours);
}
