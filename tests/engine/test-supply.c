/*
 * Heat sources, losses, photovoltaics, batteries, combined heat and power: figures by hand, and laws.
 */
#include "engine/supply.h"

#include <math.h>
#include <string.h>

#include "base/random.h"
#include "document/snapshot.h"
#include "engine/figures.h"
#include "engine/supply-electricity.h"
#include "engine/supply-kernel.h"
#include "engine/supply-sun.h"
#include "engine/zone-model.h"
#include "io/plan-file.h"

static QuartierLibrary *library;

/* A year in which every hour is the same but for the sun, which shines from 8 to 16 o'clock. */
static QuartierClimate *
make_climate (double outdoor_c, double swing_k)
{
  static double air_c[QUARTIER_HOURS], ghi[QUARTIER_HOURS], zero[QUARTIER_HOURS];
  const QuartierHourlyWeather weather = { 50, 8, 1, 0, 0, air_c, ghi, zero, ghi, zero, NULL, NULL, NULL };

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      air_c[h] = outdoor_c - swing_k * cos (2 * G_PI * (h + 0.5) / QUARTIER_HOURS);
      ghi[h] = h % 24 >= 8 && h % 24 < 16 ? 300 : 0;
    }
  return quartier_climate_new ("flat", "Flat", &weather, FALSE, 0.2, 15, NAN);
}

static QuartierConstants
constants (void)
{
  QuartierConstants read;
  g_autoptr (GError) error = NULL;

  quartier_library_get_constants (library, &read, &error);
  g_assert_no_error (error);
  return read;
}

/* Ten thousand square metres of dwellings in blocks, floor area ratio 1, with a source. */
static QuartierSite *
make_site (const char *heat, double pv_roof_share)
{
  g_autofree char *text = g_strdup_printf (
      "{\"type\": \"FeatureCollection\", \"quartier\": {\"format\": 1, \"place\": {\"climate\": "
      "\"mannheim\", \"country\": \"DE\"}, \"scenarios\": [{\"id\": \"a\", \"year\": 2030}]}, "
      "\"features\": [{\"type\": \"Feature\", \"id\": \"d\", \"geometry\": {\"type\": \"Polygon\", "
      "\"coordinates\": [[[8.4, 49.4], [8.401, 49.4], [8.401, 49.401], [8.4, 49.401], "
      "[8.4, 49.4]]]}, \"properties\": {\"kind\": \"district\", \"scenario\": \"a\", \"far\": 1, "
      "\"coverage\": 0.2, \"standard\": \"stock-1949-1979\", \"structure\": \"concrete\", "
      "\"mix\": {\"residential\": 1}, \"supply\": {\"heat\": \"%s\", \"pv_roof_share\": %g, "
      "\"pv_facade_share\": 0, \"battery_kwh_per_kwp\": 0}}}]}",
      heat, pv_roof_share);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierPlan) plan = quartier_plan_from_text (text, strlen (text), library,
                                                           QUARTIER_PLAN_LOAD_NONE, &error);
  QuartierSite *site;

  g_assert_no_error (error);
  site = quartier_snapshot_new (NULL, plan, library, NULL, 0, &error);
  g_assert_no_error (error);
  return site;
}

/* Every hour the same: 10 W of heat, 2 W at the tap, 3 W of light, per m² of floor. */
static QuartierNeeds *
flat_needs (void)
{
  QuartierNeeds *needs = g_new0 (QuartierNeeds, 1);

  for (int h = 0; h < QUARTIER_HOURS; h++)
    needs->heating_w[h] = 10;
  for (int r = 0; r < QUARTIER_N_DAY_ROWS; r++)
    {
      needs->hot_water_w[r] = 2;
      needs->lighting_w[r] = 3;
    }
  return needs;
}

static void
run_flat (const QuartierSite *site, QuartierClimate *climate, QuartierSupplied *out,
          QuartierSupplyHours *hours)
{
  g_autoptr (QuartierSupplyTables) tables = quartier_supply_tables_new (climate, &site->constants);
  g_autofree QuartierNeeds *needs = flat_needs ();
  const QuartierNeeds *const list[] = { needs };
  QuartierSketch sketch;

  quartier_sketch_read (site->districts[0], &site->constants, &sketch);
  quartier_supply_run (tables, site->districts[0], &sketch, list, NULL, out, NULL, hours);
}

static double
bought (const QuartierSupplied *supplied)
{
  double kwh = 0;

  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    kwh += supplied->carriers_kwh[c];
  return kwh;
}

static double
used (const QuartierSupplied *supplied)
{
  double kwh = 0;

  for (int i = 0; i < QUARTIER_N_END_USES; i++)
    kwh += supplied->energy_kwh[i];
  return kwh;
}

/* Heat pumps */

static void
cop_by_hand (void)
{
  /* When2Heat, radiators at 0 °C outdoors: sink 40, lift 40 K.
   * Air: 6.08 − 0.0941 × 40 + 0.000464 × 1600 = 3.0584, × 0.85 = 2.59964.
   * Ground, soil 10, brine 5, floor 30: lift 25 K.
   * 10.29 − 0.2084 × 25 + 0.001322 × 625 = 5.90625, × 0.85 = 5.0203, held to 5. */
  const QuartierConstants all = constants ();
  const QuartierHeatSupply *air = quartier_library_get_heat_supply (library, "heat-pump-air");
  const QuartierHeatSupply *ground = quartier_library_get_heat_supply (library, "heat-pump-ground");

  g_assert_cmpfloat_with_epsilon (quartier_heat_pump_cop (air, 40, &all), 2.59964, 1e-9);
  g_assert_cmpfloat_with_epsilon (quartier_heat_pump_cop (ground, 25, &all), 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (quartier_heat_pump_cop (ground, 40, &all),
                                  (10.29 - 0.2084 * 40 + 0.001322 * 1600) * 0.85, 1e-9);
}

/* A pump of 3.5 whatever the lift, on electricity of 0.342 kg at the plant of which 6.5 % is lost on the
 * way: 0.1045 kg a kWh of heat. */
static void
pump_of_a_steady_factor (void)
{
  /* As good as level: the formula asks where the curve is lowest. */
  static const QuartierFactor factor = { .value = 3.5 }, whole = { .value = 1 };
  static const QuartierFactor slope = { .value = -1e-12 }, bend = { .value = 1e-15 };
  const QuartierHeatSupply steady = { .id = "steady",
                                      .source = QUARTIER_HEAT_PUMP_AIR,
                                      .cop = { &factor, &slope, &bend },
                                      .field_share = &whole };
  const QuartierConstants all = constants ();
  const double grid_kg_kwh = 0.342 / (1 - 0.065);

  g_assert_cmpfloat_with_epsilon (grid_kg_kwh / quartier_heat_pump_cop (&steady, 40, &all), 0.1045,
                                  1e-4);
}

static void
pump_at_a_steady_zero (void)
{
  /* All year 0 °C: no hour is colder than another, so the load is the greatest in each and the air
   * heat pump gives 0.75 of it, COP 2.59964 (above): 0.75 / 2.59964 + 0.25 = 0.538504 kWh a kWh.
   * Hot water: sink 50, lift 50: 6.08 − 4.705 + 1.16 = 2.535, × 0.85 = 2.15475; it warms 40 of the
   * 50 K: 0.8 / 2.15475 + 0.2 = 0.571272.
   * Rooms: 10 W × 1.06 of old walls, so radiators; a year is 8.76 kh: 92.856 kWh/m² of site.
   * Taps: 2 W × 1.7 for a block; tank 1.3 kWh/m² × 0.85 = 1.105: 29.784 + 1.105 = 30.889 kWh.
   * Pumps 1.5 % of both. */
  g_autoptr (QuartierSite) site = make_site ("heat-pump-air", 0);
  g_autoptr (QuartierClimate) climate = make_climate (0, 0);
  const double heating = 92.856, hot_water = 30.889, pumps = 0.015 * (heating + hot_water);
  QuartierSupplied out;

  run_flat (site, climate, &out, NULL);
  g_assert_cmpfloat_with_epsilon (out.energy_kwh[QUARTIER_END_USE_HEATING],
                                  heating * (0.538504 + 0.015), 1e-3);
  g_assert_cmpfloat_with_epsilon (out.energy_kwh[QUARTIER_END_USE_HOT_WATER],
                                  hot_water * (0.571272 + 0.015), 1e-3);
  g_assert_cmpfloat_with_epsilon (out.backup_kwh, heating * 0.25 + hot_water * 0.2, 1e-3);
  g_assert_cmpfloat_with_epsilon (out.pumps_kwh, pumps, 1e-6);
  g_assert_cmpfloat_with_epsilon (out.heating_loss_kwh, 87.6 * 0.06, 1e-6);
  g_assert_cmpfloat_with_epsilon (out.hot_water_loss_kwh, 17.52 * 0.7, 1e-6);
  g_assert_cmpfloat_with_epsilon (out.storage_loss_kwh, 1.105, 1e-6);
  /* Heat out = heat from outdoors + electricity of pump and heater. */
  g_assert_cmpfloat_with_epsilon (
      out.ambient_kwh + out.energy_kwh[QUARTIER_END_USE_HEATING]
          + out.energy_kwh[QUARTIER_END_USE_HOT_WATER] - pumps,
      heating + hot_water, 1e-9 * heating);
}

static void
houses_need_no_booster (void)
{
  /* In a house water is used as warm as the pump makes it: 1 / 2.15475 of the heat (above), and
   * 2 W × 1.25 in 8.76 kh and a tank of 3.5 × 0.85 kWh: 21.9 + 2.975 = 24.875 kWh. */
  g_autoptr (QuartierSite) site = make_site ("heat-pump-air", 0);
  g_autoptr (QuartierClimate) climate = make_climate (0, 0);
  QuartierSupplied out;

  site->districts[0]->house = TRUE;
  run_flat (site, climate, &out, NULL);
  g_assert_cmpfloat_with_epsilon (out.energy_kwh[QUARTIER_END_USE_HOT_WATER],
                                  24.875 * (1 / 2.15475 + 0.015), 1e-3);
  g_assert_cmpfloat_with_epsilon (out.backup_kwh, 92.856 * 0.25, 1e-3);
}

static void
pump_stops_in_great_cold (void)
{
  g_autoptr (QuartierSite) site = make_site ("heat-pump-air", 0);
  g_autoptr (QuartierClimate) climate = make_climate (-25, 0);
  QuartierSupplied out;

  run_flat (site, climate, &out, NULL);
  g_assert_cmpfloat_with_epsilon (out.ambient_kwh, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (out.backup_kwh, 92.856 + 30.889, 1e-3);
}

static void
soil_lags_and_is_damped (void)
{
  /* ω = 2π / 31.536 Ms = 1.99238e-7 /s; d = √(2 × 1e-6 / ω) = 3.16833 m; 1.95 / d = 0.615466.
   * A swing of 10 K comes down to 10 × e^−0.615466 = 5.4039 K and 0.615466 / 2π of a year, 858 h,
   * late: coldest not at the year's turn but at hour 858. */
  const QuartierConstants all = constants ();
  g_autoptr (QuartierClimate) climate = make_climate (10, 10);
  g_autofree double *soil_c = g_new (double, QUARTIER_HOURS);
  int coldest = 0;

  quartier_soil_fill_c (climate, &all, soil_c);
  for (int h = 1; h < QUARTIER_HOURS; h++)
    if (soil_c[h] < soil_c[coldest])
      coldest = h;
  g_assert_cmpfloat_with_epsilon (soil_c[coldest], 10 - 5.4039, 1e-3);
  g_assert_cmpint (ABS (coldest - 858), <=, 1);
}

static void
ground_beats_air_in_winter (void)
{
  g_autoptr (QuartierSite) air = make_site ("heat-pump-air", 0);
  g_autoptr (QuartierSite) ground = make_site ("heat-pump-ground", 0);
  g_autoptr (QuartierClimate) climate = make_climate (8, 10);
  QuartierSupplied by_air, by_ground;

  run_flat (air, climate, &by_air, NULL);
  run_flat (ground, climate, &by_ground, NULL);
  g_assert_cmpfloat (used (&by_ground), <, used (&by_air));
}

/* Fuels and networks */

static void
boiler_by_hand (void)
{
  /* (92.856 + 30.889) kWh of heat (above) over 0.997; light and pumps are electricity. */
  g_autoptr (QuartierSite) site = make_site ("gas-boiler", 0);
  g_autoptr (QuartierClimate) climate = make_climate (5, 5);
  QuartierSupplied out;

  run_flat (site, climate, &out, NULL);
  g_assert_cmpfloat_with_epsilon (out.carriers_kwh[QUARTIER_CARRIER_GAS], 123.745 / 0.997, 1e-3);
  g_assert_cmpfloat_with_epsilon (out.carriers_kwh[QUARTIER_CARRIER_ELECTRICITY],
                                  26.28 + 0.015 * 123.745, 1e-3);
}

static void
network_by_hand (void)
{
  /* Floor area ratio 1: width 61.8 m, 1 / 61.8 m of trench per m², which loses 242 kWh a metre:
   * 3.91586 kWh/m²; mains lose 0.04 of what is fed in, 123.745 × 0.04 / 0.96 = 5.15604. At ratio 2
   * the width is 61.8 × 2^−0.15 = 55.697 m. */
  const QuartierConstants all = constants ();
  g_autoptr (QuartierSite) site = make_site ("district-heat", 0);
  g_autoptr (QuartierClimate) climate = make_climate (5, 5);
  QuartierSupplied out;

  run_flat (site, climate, &out, NULL);
  g_assert_cmpfloat_with_epsilon (out.carriers_kwh[QUARTIER_CARRIER_DISTRICT_HEAT], 123.745, 1e-3);
  g_assert_cmpfloat_with_epsilon (out.network_loss_kwh, 3.91586 + 5.15604, 1e-3);
  g_assert_cmpfloat_with_epsilon (1 / quartier_network_m (2, &all), 55.697, 1e-3);
  g_assert_cmpfloat (quartier_network_m (0, &all), ==, 0);
}

static void
network_loss_counts_beyond_the_usual (void)
{
  /* 100 MWh sold, 25 lost: fed in 125, of which a usual network, losing 0.14, would deliver 107.5:
   * 7.5 more than is sold, times 0.316 of Germany. */
  g_autoptr (QuartierSite) site = make_site ("district-heat", 0);
  const QuartierSupplied per_m2 = {
    .energy_kwh = { 100000 },
    .carriers_kwh = { [QUARTIER_CARRIER_DISTRICT_HEAT] = 100000 },
    .network_loss_kwh = 25000,
    .network_m = 1,
  };
  QuartierFigures figures;
  QuartierSketch sketch;

  site->districts[0]->area_m2 = 1;
  quartier_sketch_read (site->districts[0], &site->constants, &sketch);
  quartier_figures_fill (site, site->districts[0], &sketch, &per_m2, &figures);
  g_assert_cmpfloat_with_epsilon (figures.network_extra_kwh, 7500, 1e-6);
  g_assert_cmpfloat_with_epsilon (figures.ghg_network_kg, 7500 * 0.316, 1e-6);
  g_assert_cmpfloat_with_epsilon (figures.ghg_buildings_kg, 107500 * 0.316, 1e-6);
  /* Germany's weight of district heat is 0.7, none of it known as renewable. */
  g_assert_cmpfloat_with_epsilon (figures.primary_non_renewable_kwh, 107500 * 0.7, 1e-6);
  g_assert_cmpfloat_with_epsilon (figures.primary_total_kwh, 107500 * 0.7, 1e-6);
}

/* Combined heat and power */

static void
set_allocation (QuartierConstants *all, QuartierFactor *row, double value)
{
  *row = *all->chp_allocation;
  row->value = value;
  all->chp_allocation = row;
}

static void
allocation_by_hand (void)
{
  /* η_h 0.58, η_e 0.3. Energy 0.58 / 0.88 = 0.659091. Exergy 0.3546: 0.205668 / 0.505668 =
   * 0.406725. Power bonus against 0.53: 1 − 0.3 / 0.53 = 0.433962. */
  const QuartierHeatSupply *chp = quartier_library_get_heat_supply (library, "chp-gas");
  const double expected[] = { 0.659091, 0.406725, 0.433962 };
  QuartierConstants all = constants ();
  QuartierFactor row;

  g_assert_cmpfloat (all.chp_allocation->value, ==, 1);
  for (int i = 0; i < 3; i++)
    {
      set_allocation (&all, &row, i);
      g_assert_cmpfloat_with_epsilon (quartier_chp_heat_share (chp->efficiency->value,
                                                               chp->electric_efficiency->value,
                                                               all.chp_heat_exergy_share->value, &all),
                                      expected[i], 1e-6);
    }
}

static void
chp_by_hand (void)
{
  /* Heat 10.6 + 3.4 + 1105 / 8760 W = 14.126142 W all year, so the unit gives 0.3 of it, 4.237843 W,
   * and 4.237843 × 0.3 / 0.58 = 2.192 W of electricity, below the load of 3 W and pumps: all is
   * used here. Fuel: 4.237843 / 0.58 = 7.306625 W and the boilers' 9.888299 / 0.997 = 9.918053 W:
   * 17.224678 W, 150.888 kWh. Nothing is sold, so allocation changes nothing. */
  g_autoptr (QuartierSite) site = make_site ("chp-gas", 0);
  g_autoptr (QuartierClimate) climate = make_climate (5, 5);
  QuartierConstants all = constants ();
  QuartierFactor row;

  for (int i = 0; i < 3; i++)
    {
      QuartierSupplied out;

      set_allocation (&all, &row, i);
      site->constants = all;
      run_flat (site, climate, &out, NULL);
      g_assert_cmpfloat_with_epsilon (out.chp_generated_kwh, 2.191988 * 8.76, 1e-3);
      g_assert_cmpfloat_with_epsilon (out.chp_self_kwh, out.chp_generated_kwh, 1e-9);
      g_assert_cmpfloat_with_epsilon (out.carriers_kwh[QUARTIER_CARRIER_GAS], 150.888, 2e-3);
      g_assert_cmpfloat_with_epsilon (bought (&out), used (&out), 1e-9 * used (&out));
    }
}

static void
chp_sells_with_its_fuel (void)
{
  /* With the sun on the roof the unit's electricity is partly sold, and takes fuel along: less
   * by exergy than by energy would leave to heat. */
  g_autoptr (QuartierSite) site = make_site ("chp-gas", 0.9);
  g_autoptr (QuartierClimate) climate = make_climate (5, 5);
  QuartierConstants all = constants ();
  QuartierFactor row;
  QuartierSupplied by_energy, by_exergy;

  set_allocation (&all, &row, 0);
  site->constants = all;
  run_flat (site, climate, &by_energy, NULL);
  set_allocation (&all, &row, 1);
  run_flat (site, climate, &by_exergy, NULL);
  g_assert_cmpfloat (by_energy.chp_exported_kwh, >, 1);
  g_assert_cmpfloat_with_epsilon (by_energy.chp_exported_kwh, by_exergy.chp_exported_kwh, 1e-9);
  /* Sold fuel per kWh: (1 − share) / 0.3: 1.136364 by energy, 1.977583 by exergy. */
  g_assert_cmpfloat_with_epsilon (by_energy.carriers_kwh[QUARTIER_CARRIER_GAS]
                                      - by_exergy.carriers_kwh[QUARTIER_CARRIER_GAS],
                                  by_energy.chp_exported_kwh * (1.977583 - 1.136364), 1e-3);
}

/* Electricity */

static void
battery_day_by_hand (void)
{
  /* Capacity 4 Wh, 2 W, 0.9. Hour by hour: load 1, sun 4: 1 at once, 2 W in (1.8 kept), 1 sold.
   * Again: 2 W in, 3.6 kept. Again: room for 0.4 / 0.9 = 0.444 W in, full, 2.556 sold.
   * Night, load 3: 2 W out, 1 bought; 2 out, 1 bought; none left, 3 bought. */
  const QuartierBattery battery = { 4, 2, 0.9 };
  const double load[] = { 1, 1, 1, 3, 3, 3 }, sun[] = { 4, 4, 4, 0, 0, 0 };
  const double into[] = { 2, 2, 0.4 / 0.9, -2, -2, 0 };
  const double sold[] = { 1, 1, 3 - 0.4 / 0.9, 0, 0, 0 }, bill[] = { 0, 0, 0, 1, 1, 3 };
  double charge_wh = 0;

  for (int h = 0; h < 6; h++)
    {
      QuartierElectricHour hour;

      charge_wh = quartier_electricity_step (load[h], 0, sun[h], 0, &battery, charge_wh, &hour);
      g_assert_cmpfloat_with_epsilon (hour.battery, into[h], 1e-12);
      g_assert_cmpfloat_with_epsilon (hour.pv_exported, sold[h], 1e-12);
      g_assert_cmpfloat_with_epsilon (hour.bought, bill[h], 1e-12);
    }
  g_assert_cmpfloat_with_epsilon (charge_wh, 0, 1e-12);
}

static void
fill_random (double *load_w, double *pv_w, double *chp_w)
{
  guint64 random = quartier_random_seed ("electricity");

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      load_w[h] = 5 * quartier_random_uniform (&random);
      pv_w[h] = h % 24 > 6 && h % 24 < 18 ? 12 * quartier_random_uniform (&random) : 0;
      chp_w[h] = h < 2000 ? 2 * quartier_random_uniform (&random) : 0;
    }
}

static void
electricity_is_kept (void)
{
  g_autofree double *load_w = g_new (double, QUARTIER_HOURS);
  g_autofree double *pv_w = g_new (double, QUARTIER_HOURS);
  g_autofree double *chp_w = g_new (double, QUARTIER_HOURS);
  g_autofree QuartierElectricHour *hours = g_new (QuartierElectricHour, QUARTIER_HOURS);
  const QuartierElectricHours year = { load_w, pv_w, chp_w, NULL };
  double load = 0, pv = 0, chp = 0, before = -1;

  fill_random (load_w, pv_w, chp_w);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      load += load_w[h];
      pv += pv_w[h];
      chp += chp_w[h];
    }
  for (double capacity_wh = 0; capacity_wh < 200; capacity_wh = 2 * capacity_wh + 3)
    {
      const QuartierBattery battery = { capacity_wh, capacity_wh / 2, 0.9 };
      QuartierElectricSums sums, again;

      quartier_electricity_run (&year, &battery, &sums, NULL);
      quartier_electricity_run (&year, &battery, &again, hours);
      g_assert_cmpfloat_with_epsilon (sums.pv_self + sums.chp_self + sums.bought, load, 1e-6);
      g_assert_cmpfloat_with_epsilon (sums.pv_self + sums.pv_exported + sums.battery, pv, 1e-6);
      g_assert_cmpfloat_with_epsilon (sums.chp_self + sums.chp_exported, chp, 1e-6);
      g_assert_cmpfloat (sums.battery, >=, -1e-6);
      /* A larger battery never means less of the own sun. */
      g_assert_cmpfloat (sums.pv_self, >, before);
      before = sums.pv_self;
      g_assert_cmpfloat_with_epsilon (again.pv_self, sums.pv_self, 1e-6);
      for (int h = 0; h < QUARTIER_HOURS; h++)
        {
          g_assert_cmpfloat (hours[h].bought, >=, -1e-12);
          g_assert_cmpfloat (hours[h].pv_exported, >=, -1e-12);
          g_assert_cmpfloat_with_epsilon (
              hours[h].pv_self + hours[h].chp_self + hours[h].bought, load_w[h], 1e-9);
        }
    }
}

static void
walls_take_the_sunniest_side_first (void)
{
  g_autoptr (QuartierSite) site = make_site ("gas-boiler", 0);
  g_autoptr (QuartierClimate) climate
      = quartier_snapshot_make_climate (library,
                                        quartier_library_get_climate (library, "mannheim"));
  double made[5];

  for (int quarter = 0; quarter <= 4; quarter++)
    {
      QuartierSupplied out;

      site->districts[0]->pv_facade_share = quarter / 4.0;
      run_flat (site, climate, &out, NULL);
      made[quarter] = out.pv_generated_kwh;
    }
  g_assert_cmpfloat (made[0], ==, 0);
  for (int quarter = 1; quarter <= 4; quarter++)
    g_assert_cmpfloat (made[quarter], >, made[quarter - 1]);
  for (int quarter = 2; quarter <= 4; quarter++)
    g_assert_cmpfloat (made[quarter] - made[quarter - 1], <, made[quarter - 1] - made[quarter - 2]);
}

static void
module_curve_is_the_module (void)
{
  /* By hand at 10 °C and 500 W/m²: the cell at 10 + 25.1 / 800 × 500 = 25.6875 °C, 0.6875 K above
   * the reference: 500 × 0.205 × (1 − 0.00381 × 0.6875) × 0.86 × 0.96 = 84.4024 W. */
  const QuartierConstants all = constants ();
  g_autoptr (QuartierClimate) climate = make_climate (10, 10);
  g_autoptr (QuartierSupplyTables) tables = quartier_supply_tables_new (climate, &all);
  const QuartierModuleCurve *curve = quartier_supply_tables_get_module_curve (tables);
  const double *outdoor_c = quartier_climate_get_outdoor_c (climate);

  g_assert_cmpfloat_with_epsilon (quartier_module_w_m2 (500, 10, &all), 84.4024, 1e-3);
  for (int h = 0; h < QUARTIER_HOURS; h += 97)
    for (double sun = 0; sun < 1000; sun += 125)
      g_assert_cmpfloat_with_epsilon (sun * (curve->first[h] - curve->second_m2_w * sun),
                                      quartier_module_w_m2 (sun, outdoor_c[h], &all), 1e-9);
}

/* What meters would show */

static void
metered_by_hand (void)
{
  /* Germany, fuels: 1.1, 1, 0.84, 0.7, 0.6, 0.5 at 0 … 500. At 50 halfway to 1: 1.05; at 250
   * 0.77; beyond 500 as there. Heat pumps: 1.1, 0.8: at 50 0.95. */
  g_autoptr (QuartierSite) gas = make_site ("gas-boiler", 0);
  g_autoptr (QuartierSite) pump = make_site ("heat-pump-air", 0);
  const QuartierFactor *none[QUARTIER_N_METERED] = { NULL };
  const QuartierFactor *const *curve = gas->districts[0]->metered;

  g_assert_cmpfloat_with_epsilon (quartier_metered_share (curve, 0, 0), 1.1, 1e-12);
  g_assert_cmpfloat_with_epsilon (quartier_metered_share (curve, 50, 0), 1.05, 1e-12);
  g_assert_cmpfloat_with_epsilon (quartier_metered_share (curve, 250, 0), 0.77, 1e-12);
  g_assert_cmpfloat_with_epsilon (quartier_metered_share (curve, 500, 0), 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (quartier_metered_share (curve, 900, 0), 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (quartier_metered_share (pump->districts[0]->metered, 50, 0),
                                  0.95,
                                  1e-12);
  g_assert_true (isnan (quartier_metered_share (none, 100, 0)));
}

static void
metered_stands_beside (void)
{
  /* Gas for dwellings 250 kWh/m² of net floor: meters 0.77 of it. Floor 1 × 0.85 net of 1 m² of
   * site: 212.5 kWh calculated, 163.625 metered; 48.875 kWh less at 0.2355 kg. */
  g_autoptr (QuartierSite) site = make_site ("gas-boiler", 0);
  const QuartierSupplied per_m2 = { .energy_kwh = { 212.5 },
                                    .carriers_kwh = { [QUARTIER_CARRIER_GAS] = 212.5 },
                                    .dwelling_heat_kwh = 212.5 };
  QuartierFigures figures;
  QuartierSketch sketch;

  site->districts[0]->area_m2 = 1;
  quartier_sketch_read (site->districts[0], &site->constants, &sketch);
  quartier_figures_fill (site, site->districts[0], &sketch, &per_m2, &figures);
  g_assert_cmpfloat_with_epsilon (figures.metered_heat_kwh[QUARTIER_BOUND_CENTRAL], 163.625,
                                  1e-6);
  /* Our range of the German curve is a fifth each way: 0.616 and 0.924. */
  g_assert_cmpfloat_with_epsilon (figures.metered_heat_kwh[QUARTIER_BOUND_LOW], 130.9, 1e-6);
  g_assert_cmpfloat_with_epsilon (figures.metered_heat_kwh[QUARTIER_BOUND_HIGH], 196.35, 1e-6);
  g_assert_cmpfloat_with_epsilon (figures.metered_total_kwh, 163.625, 1e-6);
  g_assert_cmpfloat_with_epsilon (figures.ghg_buildings_kg - figures.metered_ghg_kg,
                                  48.875 * 0.2355, 1e-6);
  g_assert_cmpfloat_with_epsilon (figures.ghg_buildings_kg, 212.5 * 0.2355, 1e-6);
  /* Gas in Germany: 1.1, nothing renewable. */
  g_assert_cmpfloat_with_epsilon (figures.primary_total_kwh, 212.5 * 1.1, 1e-6);
}

static void
primary_energy_of_countries (void)
{
  const QuartierMonthlyClimate *place = quartier_library_get_climate (library, "vienna");
  const QuartierMonthlyClimate *harbin = quartier_library_get_climate (library, "harbin");

  /* Austria divides its 1.76; China has one weight and no renewable part for electricity. */
  g_assert_cmpfloat (
      quartier_library_get_primary_factor (library, place, "electricity", FALSE)->value, ==, 0.79);
  g_assert_cmpfloat (
      quartier_library_get_primary_factor (library, place, "electricity", TRUE)->value, ==, 0.97);
  g_assert_cmpfloat (quartier_library_get_primary_factor (library, place, "oil", FALSE)->value, ==,
                     1.1);
  g_assert_cmpfloat (
      quartier_library_get_primary_factor (library, harbin, "electricity", FALSE)->value, ==, 2.6);
  g_assert_null (quartier_library_get_primary_factor (library, harbin, "electricity", TRUE));
}

/* Laws */

static void
hours_sum_to_the_year (void)
{
  static const char *const heats[]
      = { "gas-boiler", "heat-pump-air", "heat-pump-ground", "district-heat", "chp-gas",
          "direct-electric" };
  g_autoptr (QuartierClimate) climate
      = quartier_snapshot_make_climate (library,
                                        quartier_library_get_climate (library, "mannheim"));

  for (gsize i = 0; i < G_N_ELEMENTS (heats); i++)
    {
      g_autoptr (QuartierSite) site = make_site (heats[i], 0.8);
      g_autofree QuartierSupplyHours *hours = g_new0 (QuartierSupplyHours, 1);
      QuartierSupplied out;
      double energy = 0, carriers = 0, sun = 0, kept = 0, chp = 0;

      site->districts[0]->pv_facade_share = 0.3;
      site->districts[0]->battery_kwh_per_kwp = 1;
      run_flat (site, climate, &out, hours);
      for (int h = 0; h < QUARTIER_HOURS; h++)
        {
          for (int e = 0; e < QUARTIER_N_END_USES; e++)
            energy += hours->energy_kwh[e][h];
          for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
            carriers += hours->carriers_kwh[c][h];
          sun += hours->pv_self_kwh[h];
          kept += hours->battery_kwh[h];
          chp += hours->chp_self_kwh[h];
          g_assert_cmpfloat_with_epsilon (hours->pv_generated_kwh[h],
                                          hours->pv_self_kwh[h] + hours->pv_exported_kwh[h]
                                              + hours->battery_kwh[h],
                                          1e-6);
        }
      energy /= site->districts[0]->area_m2;
      carriers /= site->districts[0]->area_m2;
      g_assert_cmpfloat_with_epsilon (energy, used (&out), 1e-9 * energy);
      g_assert_cmpfloat_with_epsilon (carriers, bought (&out), 1e-9 * carriers);
      g_assert_cmpfloat_with_epsilon (used (&out), bought (&out) + out.pv_self_kwh, 1e-9 * energy);
      g_assert_cmpfloat_with_epsilon (sun / site->districts[0]->area_m2, out.pv_self_kwh, 1e-9 * sun);
      g_assert_cmpfloat_with_epsilon (kept / site->districts[0]->area_m2, out.battery_loss_kwh, 1e-6);
      g_assert_cmpfloat_with_epsilon (chp / site->districts[0]->area_m2, out.chp_self_kwh, 1e-6);
      g_assert_cmpfloat (out.battery_loss_kwh, >, 0);
    }
}

static void
nothing_made_is_nothing_sold (void)
{
  g_autoptr (QuartierSite) site = make_site ("heat-pump-ground", 0);
  g_autoptr (QuartierClimate) climate = make_climate (8, 10);
  QuartierSupplied out;

  site->districts[0]->battery_kwh_per_kwp = 5;
  run_flat (site, climate, &out, NULL);
  g_assert_cmpfloat (out.pv_exported_kwh, ==, 0);
  g_assert_cmpfloat (out.battery_loss_kwh, ==, 0);
  g_assert_cmpfloat (out.chp_exported_kwh, ==, 0);
}

/* With so many more modules it is what the year said it would be, of roofs with combined heat and power and
 * a battery too; between, what is used is below both bounds and straight lines say at most 5 % less, beyond the last 10 %. */
static void
more_sun_is_as_foretold (void)
{
  static const char *const heats[] = { "heat-pump-air", "gas-boiler", "chp-gas" };
  g_autoptr (QuartierClimate) climate
      = quartier_snapshot_make_climate (library,
                                        quartier_library_get_climate (library, "mannheim"));

  for (gsize i = 0; i < 2 * G_N_ELEMENTS (heats); i++)
    {
      const double battery = i < G_N_ELEMENTS (heats) ? 0 : 0.6;
      g_autoptr (QuartierSite) site = make_site (heats[i % G_N_ELEMENTS (heats)], 0.4);
      QuartierSiteDistrict *district = site->districts[0];
      QuartierSupplied all;
      double before_kwh = 0;

      district->battery_kwh_per_kwp = battery;
      run_flat (site, climate, &all, NULL);
      for (int k = 0; k < QUARTIER_N_PV_RATIOS; k++)
        {
          const double ratio = quartier_pv_ratios[k];
          double self_kwh, exported_kwh;
          QuartierSupplied out;

          district->pv_roof_share = 0.4 * ratio;
          district->battery_kwh_per_kwp = battery / ratio;
          run_flat (site, climate, &out, NULL);
          quartier_supplied_split_sun (&all, ratio, 1, &self_kwh, &exported_kwh);
          g_assert_cmpfloat_with_epsilon (self_kwh, out.pv_self_kwh, 1e-9 * out.pv_self_kwh);
          g_assert_cmpfloat_with_epsilon (exported_kwh, out.pv_exported_kwh, 1e-9 * all.pv_generated_kwh);
          g_assert_cmpfloat (self_kwh, >, before_kwh);
          before_kwh = self_kwh;
        }
      for (double ratio = 0.4; ratio < 2.5; ratio += 0.07)
        {
          double self_kwh, exported_kwh, of_load_kwh;
          QuartierSupplied out;

          district->pv_roof_share = 0.4 * ratio;
          district->battery_kwh_per_kwp = battery / ratio;
          run_flat (site, climate, &out, NULL);
          quartier_supplied_split_sun (&all, ratio, 1, &self_kwh, &exported_kwh);
          g_assert_cmpfloat (self_kwh, <=, (1 + 1e-9) * out.pv_self_kwh);
          g_assert_cmpfloat (self_kwh, >=, (ratio < 2 ? 0.95 : 0.9) * out.pv_self_kwh);
          /* Half the load under the sun is twice the sun over the load, of half of all. */
          quartier_supplied_split_sun (&all, 1, 1 / ratio, &of_load_kwh, &exported_kwh);
          g_assert_cmpfloat_with_epsilon (of_load_kwh, self_kwh / ratio, 1e-9 * self_kwh);
        }
    }
}

/* Where all hours are alike, each purpose has in the sunny ones its part of the year's. */
static void
sunny_load_by_purpose (void)
{
  g_autoptr (QuartierSite) site = make_site ("direct-electric", 0.4);
  g_autoptr (QuartierClimate) climate = make_climate (8, 0);
  QuartierSupplied out;
  double hours;

  run_flat (site, climate, &out, NULL);
  hours = 1000 * out.sunny_kwh[QUARTIER_END_USE_LIGHTING] / 3;
  g_assert_cmpfloat_with_epsilon (hours, round (hours), 1e-6);
  g_assert_cmpfloat (hours, >, 0);
  g_assert_cmpfloat (hours, <=, 365 * 8);
  for (int e = 0; e < QUARTIER_N_END_USES; e++)
    g_assert_cmpfloat_with_epsilon (out.sunny_kwh[e], out.energy_kwh[e] * hours / QUARTIER_HOURS,
                                    1e-9 * out.energy_kwh[e] + 1e-9);
  g_assert_cmpfloat (out.sunny_charging_kwh, ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, NULL);
  g_assert_nonnull (library);
  g_test_add_func ("/supply/pump/cop", cop_by_hand);
  g_test_add_func ("/supply/pump-of-a-steady-factor", pump_of_a_steady_factor);
  g_test_add_func ("/supply/pump/steady", pump_at_a_steady_zero);
  g_test_add_func ("/supply/pump/house", houses_need_no_booster);
  g_test_add_func ("/supply/pump/cold", pump_stops_in_great_cold);
  g_test_add_func ("/supply/pump/soil", soil_lags_and_is_damped);
  g_test_add_func ("/supply/pump/ground", ground_beats_air_in_winter);
  g_test_add_func ("/supply/boiler", boiler_by_hand);
  g_test_add_func ("/supply/network", network_by_hand);
  g_test_add_func ("/supply/network-beyond", network_loss_counts_beyond_the_usual);
  g_test_add_func ("/supply/chp/allocation", allocation_by_hand);
  g_test_add_func ("/supply/chp/year", chp_by_hand);
  g_test_add_func ("/supply/chp/sold", chp_sells_with_its_fuel);
  g_test_add_func ("/supply/battery-day", battery_day_by_hand);
  g_test_add_func ("/supply/electricity", electricity_is_kept);
  g_test_add_func ("/supply/walls", walls_take_the_sunniest_side_first);
  g_test_add_func ("/supply/module", module_curve_is_the_module);
  g_test_add_func ("/supply/metered", metered_by_hand);
  g_test_add_func ("/supply/metered-beside", metered_stands_beside);
  g_test_add_func ("/supply/primary", primary_energy_of_countries);
  g_test_add_func ("/supply/hours", hours_sum_to_the_year);
  g_test_add_func ("/supply/nothing", nothing_made_is_nothing_sold);
  g_test_add_func ("/supply/more-sun-is-as-foretold", more_sun_is_as_foretold);
  g_test_add_func ("/supply/sunny-load-by-purpose", sunny_load_by_purpose);
  status = g_test_run ();
  g_object_unref (library);
  return status;
}
