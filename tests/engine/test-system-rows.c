/*
 * What systems would buy with other coefficients, by hand and by running the year with them.
 */
#include "engine/system-rows.h"

#include <math.h>
#include <string.h>

#include "document/snapshot.h"
#include "engine/engine.h"
#include "io/plan-file.h"

static QuartierLibrary *library;
static QuartierClimate *climate;

/* A district of homes and of offices with cooling. */
static QuartierSite *
make_site (const char *heat, const char *pv_roof_share)
{
  g_autofree char *text = g_strdup_printf (
      "{\"type\": \"FeatureCollection\", \"quartier\": {\"format\": 1, \"place\": {\"climate\": "
      "\"mannheim\"}, \"scenarios\": [{\"id\": \"a\", \"year\": 2030}]}, \"features\": [{\"type\": "
      "\"Feature\", \"id\": \"d\", \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[8.4, "
      "49.4], [8.402, 49.4], [8.4, 49.402], [8.4, 49.4]]]}, \"properties\": {\"kind\": "
      "\"district\", \"scenario\": \"a\", \"far\": 1, \"coverage\": 0.3, \"standard\": \"geg\", "
      "\"mix\": {\"residential\": 0.6, \"office\": 0.4}, \"supply\": {\"heat\": \"%s\", \"pv_roof_share\": %s}}}]}",
      heat, pv_roof_share);
  g_autoptr (QuartierPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  QuartierSite *site;

  plan = quartier_plan_from_text (text, strlen (text), library, QUARTIER_PLAN_LOAD_NONE, &error);
  g_assert_no_error (error);
  site = quartier_snapshot_new (NULL, plan, library, NULL, 0, &error);
  g_assert_no_error (error);
  if (climate == NULL)
    climate = quartier_snapshot_make_climate (library,
                                              quartier_library_get_climate (library, "mannheim"));
  quartier_site_set_climate (site, climate);
  return site;
}

static void
run (const QuartierSite *site, QuartierFigures *out)
{
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierEstimate) estimate = quartier_engine_run (engine, site, NULL, NULL);

  g_assert_nonnull (estimate);
  *out = *quartier_estimate_get_totals (estimate);
}

/* Where the site has the row. */
static const QuartierFactor **
point_at (QuartierSite *site, QuartierHeatSupply *heat, QuartierSystemRow row)
{
  *heat = *site->districts[0]->heat;
  site->districts[0]->heat = heat;
  switch (row)
    {
    case QUARTIER_SYSTEM_HEATING_LOSS:
      return &site->constants.heating_loss_share;
    case QUARTIER_SYSTEM_HOT_WATER_RISE:
      return &site->constants.hot_water_rise_k;
    case QUARTIER_SYSTEM_PUMPS:
      return &site->constants.circulation_pump_share;
    case QUARTIER_SYSTEM_FANS:
      return &site->constants.fan_w_m3_h;
    case QUARTIER_SYSTEM_PUMP_AIR:
    case QUARTIER_SYSTEM_PUMP_GROUND:
      return &heat->field_share;
    case QUARTIER_SYSTEM_CHILLER:
      return &site->constants.chiller_carnot_share;
    case QUARTIER_SYSTEM_CHILLER_MOST:
      return &site->constants.chiller_most_eer;
    case QUARTIER_SYSTEM_PV_MODULES:
      return &site->constants.pv_efficiency_share;
    case QUARTIER_SYSTEM_PV_LOSSES:
      return &site->constants.pv_losses_share;
    case QUARTIER_SYSTEM_CHP_POWER:
      return &heat->electric_efficiency;
    case QUARTIER_SYSTEM_CHP_EXERGY:
      return &site->constants.chp_heat_exergy_share;
    default:
      return &heat->efficiency;
    }
}

/* The year itself with the row at its low and high: what is bought more is what was said. */
static void
is_what_the_year_says (void)
{
  static const struct
  {
    const char *heat;
    QuartierSystemRow row;
    double within; /* of what changes */
    const char *pv_roof_share;
    gboolean of_gas; /* what changes is measured by the gas alone */
  } cases[] = {
    { "gas-boiler", QUARTIER_SYSTEM_HEATING_LOSS, 1e-6, "0" },
    { "heat-pump-air", QUARTIER_SYSTEM_HEATING_LOSS, 1e-6, "0" },
    { "district-heat", QUARTIER_SYSTEM_HEATING_LOSS, 1e-6, "0" },
    { "gas-boiler", QUARTIER_SYSTEM_HOT_WATER_RISE, 1e-6, "0" },
    { "gas-boiler", QUARTIER_SYSTEM_PUMPS, 1e-6, "0" },
    { "gas-boiler", QUARTIER_SYSTEM_FANS, 1e-6, "0" },
    { "gas-boiler", QUARTIER_SYSTEM_EFFICIENCY + QUARTIER_CARRIER_GAS, 1e-6, "0" },
    { "biomass-boiler", QUARTIER_SYSTEM_EFFICIENCY + QUARTIER_CARRIER_BIOMASS, 1e-6, "0" },
    /* Hours are weighed by outdoor air, not by the heat of just these rooms. */
    { "heat-pump-air", QUARTIER_SYSTEM_PUMP_AIR, 0.1, "0" },
    { "heat-pump-ground", QUARTIER_SYSTEM_PUMP_GROUND, 0.1, "0" },
    /* Hours come to a chiller's best, and leave it: of machines that could do better, but for the
     * lift, up to twice what it is. Others begin and cease to export. */
    { "gas-boiler", QUARTIER_SYSTEM_CHILLER, 0.15, "0" },
    { "gas-boiler", QUARTIER_SYSTEM_CHILLER_MOST, 0.9, "0" },
    { "gas-boiler", QUARTIER_SYSTEM_PV_MODULES, 0.1, "0.6" },
    { "gas-boiler", QUARTIER_SYSTEM_PV_LOSSES, 0.1, "0.6" },
    /* A unit is as large as the coldest day wants it, and what it gives of more heat hangs on that.
     * Its electricity nearly makes up for that of pumps: errors are of the gas. */
    { "chp-gas", QUARTIER_SYSTEM_HEATING_LOSS, 0.05, "0", TRUE },
    { "chp-gas", QUARTIER_SYSTEM_HOT_WATER_RISE, 0.05, "0", TRUE },
    { "chp-gas", QUARTIER_SYSTEM_HEATING_LOSS, 0.05, "0.6", TRUE },
    { "chp-gas", QUARTIER_SYSTEM_HOT_WATER_RISE, 0.05, "0.6", TRUE },
    { "chp-gas", QUARTIER_SYSTEM_CHP_HEAT, 0.2, "0" },
    { "chp-gas", QUARTIER_SYSTEM_CHP_POWER, 0.2, "0" },
    { "chp-gas", QUARTIER_SYSTEM_CHP_EXERGY, 1e-6, "0" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (cases); k++)
    {
      g_autoptr (QuartierSite) site = make_site (cases[k].heat, cases[k].pv_roof_share);
      QuartierFigures central, other;

      run (site, &central);
      for (int end = 0; end < 2; end++)
        {
          g_autoptr (QuartierSite) changed = make_site (cases[k].heat, cases[k].pv_roof_share);
          const double *said_kwh = end == 0 ? central.systems.low_kwh[cases[k].row]
                                            : central.systems.high_kwh[cases[k].row];
          QuartierHeatSupply heat;
          const QuartierFactor **place = point_at (changed, &heat, cases[k].row);
          QuartierFactor factor = **place;

          factor.value = end == 0 ? factor.low : factor.high;
          if (cases[k].row == QUARTIER_SYSTEM_CHP_EXERGY && end == 1)
            continue; /* the most that heat of this kind can be worth is what it is worth */
          g_assert_cmpfloat (factor.value, !=, (*place)->value);
          *place = &factor;
          run (changed, &other);
          for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
            {
              const double more_kwh
                  = other.supplied.carriers_kwh[c] - central.supplied.carriers_kwh[c];
              const double gas_kwh = other.supplied.carriers_kwh[QUARTIER_CARRIER_GAS]
                                     - central.supplied.carriers_kwh[QUARTIER_CARRIER_GAS];
              const double whole_kwh = cases[k].of_gas ? gas_kwh : more_kwh;

              g_assert_cmpfloat_with_epsilon (said_kwh[c], more_kwh,
                                              cases[k].within * fabs (whole_kwh) + 1e-6);
            }
          g_assert_cmpfloat (said_kwh[QUARTIER_CARRIER_ELECTRICITY] != 0
                                 || said_kwh[QUARTIER_CARRIER_GAS] != 0
                                 || said_kwh[QUARTIER_CARRIER_BIOMASS] != 0,
                             ==, TRUE);
        }
    }
}

/* 900 kWh leave a boiler of 0.9, 850 of them needed by rooms of which 0.0625 is lost, and no hot
 * water: 1,000 kWh of gas, 1 % of pumps. With 0.8 it takes 125 more, with 1.0 100 less; without
 * loss 1 − 1/1.0625 = 5.88 % less. */
static void
a_boiler_by_hand (void)
{
  static const QuartierFactor efficiency = { .id = "e", .value = 0.9, .low = 0.8, .high = 1 };
  static const QuartierFactor loss = { .id = "l", .value = 0.0625, .low = 0, .high = 0.0625 };
  static const QuartierFactor pumps = { .id = "p", .value = 0.01, .low = NAN, .high = 0.02 };
  static const QuartierFactor none = { .id = "n", .value = 1, .low = NAN, .high = NAN };
  const QuartierHeatSupply heat
      = { .source = QUARTIER_HEAT_BOILER, .carrier = "gas", .efficiency = &efficiency };
  const QuartierSiteDistrict district = { .heat = &heat };
  const QuartierConstants constants = { .heating_loss_share = &loss,
                                        .circulation_pump_share = &pumps,
                                        .hot_water_rise_k = &none,
                                        .fan_w_m3_h = &none };
  const QuartierSupplied supplied = { .need_heating_kwh = 900 / 1.0625,
                                      .heating_loss_kwh = 900 - 900 / 1.0625,
                                      .pumps_kwh = 9,
                                      .energy_kwh = { [QUARTIER_END_USE_HEATING] = 1009 } };
  const int gas = QUARTIER_CARRIER_GAS, row = QUARTIER_SYSTEM_EFFICIENCY + QUARTIER_CARRIER_GAS;
  QuartierSystemRanges ranges, sum;

  quartier_system_fill_ranges (&district, &constants, &supplied, &ranges);
  g_assert_cmpfloat_with_epsilon (ranges.low_kwh[row][gas], 125, 1e-9);
  g_assert_cmpfloat_with_epsilon (ranges.high_kwh[row][gas], -100, 1e-9);
  g_assert_cmpfloat_with_epsilon (ranges.low_kwh[QUARTIER_SYSTEM_HEATING_LOSS][gas],
                                  -1000 * (1 - 1 / 1.0625), 1e-9);
  g_assert_cmpfloat (ranges.high_kwh[QUARTIER_SYSTEM_HEATING_LOSS][gas], ==, 0);
  g_assert_cmpfloat_with_epsilon (
      ranges.high_kwh[QUARTIER_SYSTEM_PUMPS][QUARTIER_CARRIER_ELECTRICITY], 9, 1e-9);
  g_assert_cmpfloat (ranges.low_kwh[QUARTIER_SYSTEM_PUMPS][QUARTIER_CARRIER_ELECTRICITY], ==, 0);
  sum = ranges;
  quartier_system_add_ranges (&sum, &ranges);
  g_assert_cmpfloat (sum.low_kwh[row][gas], ==, 2 * ranges.low_kwh[row][gas]);
}

/* Gas alone, 1,000 kWh ± 10 % by its boiler where the whole error is ± 20 %: of that √(0.2² − 0.1²)
 * = 17.3 % remain, and both together are 20 % again. A row that makes more than the whole leaves
 * none. */
static void
nothing_counts_twice (void)
{
  static const double errors[] = { 100, 300 }, widths[] = { 200, 300 };
  const int gas = QUARTIER_CARRIER_GAS, row = QUARTIER_SYSTEM_EFFICIENCY + QUARTIER_CARRIER_GAS;
  g_autoptr (QuartierSite) site = make_site ("gas-boiler", "0");
  g_autoptr (QuartierDraws) draws = quartier_draws_new (site);
  g_autofree QuartierEnergyDraws *energy = g_new (QuartierEnergyDraws, 1);
  g_autofree QuartierFigures *figures = g_new0 (QuartierFigures, 1);

  g_assert_cmpfloat (site->constants.model_error_share->low, ==, 0.8);
  g_assert_cmpfloat (site->constants.model_error_share->high, ==, 1.2);
  figures->supplied.carriers_kwh[gas] = 1000;
  for (gsize k = 0; k < G_N_ELEMENTS (errors); k++)
    {
      double low, high, share;

      figures->systems.low_kwh[row][gas] = errors[k];
      figures->systems.high_kwh[row][gas] = -errors[k];
      figures->systems.usual_kwh[row][0] = errors[k];
      figures->systems.usual_kwh[row][1] = -errors[k];
      quartier_draws_draw_energy (draws, figures, NULL, energy);
      quartier_uncertainty_slope (
          energy->kwh[gas],
          quartier_uncertainty_get_normals ((int) quartier_draws_get_system_slot (draws, row)),
          &share);
      g_assert_cmpfloat_with_epsilon (share, k == 0 ? 0.25 : 1, 0.03);
      quartier_uncertainty_band (energy->kwh[gas], &low, &high);
      g_assert_cmpfloat_with_epsilon (high - low, 2 * widths[k], 25);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, NULL);
  g_assert_nonnull (library);
  g_test_add_func ("/system-rows/boiler", a_boiler_by_hand);
  g_test_add_func ("/system-rows/year", is_what_the_year_says);
  g_test_add_func ("/system-rows/twice", nothing_counts_twice);
  status = g_test_run ();
  quartier_climate_unref (climate);
  g_object_unref (library);
  return status;
}
