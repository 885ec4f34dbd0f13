/*
 * Money.
 */
#include "engine/finance.h"

#include <math.h>
#include <string.h>

static const QuartierFactor heat_eur_kw = { .id = "eur_kw", .value = 1000, .unit = "EUR/kW" };
static const QuartierFactor heat_life = { .id = "life", .value = 15, .unit = "yr" };
static const QuartierFactor heat_upkeep = { .id = "upkeep", .value = 0.03, .unit = "1/yr" };
static const QuartierFactor heat_power = { .id = "power", .value = 0.75, .unit = "1" };
static const QuartierFactor extra = { .id = "extra", .value = 0.06, .unit = "1" };
static const QuartierFactor renovation = { .id = "renovation", .value = 200, .unit = "EUR/m²" };
static const QuartierFactor timber = { .id = "timber", .value = 0.04, .unit = "1" };

static double values[QUARTIER_FINANCE_N_FACTORS];
static QuartierFactor rows[QUARTIER_FINANCE_N_FACTORS];
static const QuartierFactor *factors[QUARTIER_FINANCE_N_FACTORS];

static const QuartierFinancePlan plan = {
  .standard_share = &extra,
  .standard_eur_m2 = &renovation,
  .structure_share = &timber,
  .heat_eur_kw = &heat_eur_kw,
  .heat_life_years = &heat_life,
  .heat_upkeep_share = &heat_upkeep,
  .heat_power_share = &heat_power,
  .parking_per_dwelling = 0.5,
  .green_roof_share = 0.25,
  .permeable_share = 0.1,
  .water_share = 0.02,
  .trees_per_ha = 40,
  .retention_m3 = 30,
};

static const QuartierFinanceInput input = {
  .site_m2 = 10000,
  .gfa_m2 = 12000,
  .home_share = 0.75,
  .dwellings = 100,
  .roof_m2 = 3000,
  .heat_peak_kw = 400,
  .pv_peak_kw = 200,
  .battery_kwh = 100,
  .network_m = 150,
  .carriers_kwh = { [QUARTIER_CARRIER_ELECTRICITY] = 400000, [QUARTIER_CARRIER_GAS] = 100000 },
  .ghg_kg = 150000,
  .plan = &plan,
};

/* A price of 100, whatever is bought; lives of 30 years, no upkeep; 30 years without interest: then
 * what is paid is what is paid. */
static void
set_values (void)
{
  for (int i = 0; i < QUARTIER_FINANCE_N_FACTORS; i++)
    values[i] = 100;
  for (int i = QUARTIER_FINANCE_FABRIC_LIFE; i <= QUARTIER_FINANCE_RETENTION_LIFE; i++)
    values[i] = 30;
  for (int i = QUARTIER_FINANCE_FABRIC_UPKEEP; i <= QUARTIER_FINANCE_RETENTION_UPKEEP; i++)
    values[i] = 0;
  values[QUARTIER_FINANCE_HORIZON] = 30;
  values[QUARTIER_FINANCE_DISCOUNT] = 0;
  values[QUARTIER_FINANCE_DISCOUNT_HOUSEHOLD] = 0.06;
  values[QUARTIER_FINANCE_BUILD_HOME] = 2000;
  values[QUARTIER_FINANCE_BUILD_OTHER] = 2400;
  values[QUARTIER_FINANCE_ELECTRICITY_HOME] = 0.3;
  values[QUARTIER_FINANCE_ELECTRICITY_OTHER] = 0.2;
  values[QUARTIER_FINANCE_GAS_HOME] = 0.12;
  values[QUARTIER_FINANCE_GAS_OTHER] = 0.08;
  for (int i = 0; i < QUARTIER_FINANCE_N_FACTORS; i++)
    {
      rows[i] = (QuartierFactor){ .id = "row", .value = values[i], .unit = "1" };
      factors[i] = &rows[i];
    }
}

/* Published: the annuity of 5 % and 25 years is 0.070952. */
static void
annuity (void)
{
  g_assert_cmpfloat_with_epsilon (quartier_annuity_share (0.05, 25), 0.070952, 1e-6);
  g_assert_cmpfloat (quartier_annuity_share (0, 25), ==, 1.0 / 25);
}

/* A roof of 1,308.9 EUR/kW, 1.1576 % of upkeep, 1,000 kWh/kW, 30 years at 3 %: 0.0819 EUR/kWh. */
static void
levelised_cost_of_photovoltaics (void)
{
  const double eur_kwh = 1308.9 * (quartier_annuity_share (0.03, 30) + 0.011576) / 1000;

  g_assert_cmpfloat_with_epsilon (eur_kwh, 0.0819, 1e-4);
}

/* A heat pump in place of a gas boiler, per kW and 2,000 hours: 1,195.5 EUR, 18 years, 3.0017 %
 * against 406.7 EUR, 20 years, 6.6924 %; 0.2872 / 3.5 against 0.1143 / 0.975 EUR/kWh of heat. It
 * costs 2.09 EUR a year less and 352.9 kg less are emitted: −5.9 EUR/t. */
static void
a_tonne_abated_by_a_heat_pump (void)
{
  const double pump_eur_a
      = 1195.5 * (quartier_annuity_share (0.03, 18) + 0.030017) + 2000 * 0.2872 / 3.5;
  const double boiler_eur_a
      = 406.7 * (quartier_annuity_share (0.03, 20) + 0.066924) + 2000 * 0.1143 / 0.975;

  g_assert_cmpfloat_with_epsilon (pump_eur_a - boiler_eur_a, -2.09, 0.02);
  g_assert_cmpfloat_with_epsilon (
      quartier_finance_eur_per_t (-pump_eur_a, 0, -boiler_eur_a, 352.9, 1), -5.9, 0.06);
}

/* 20 years of life in 30: bought twice, half of the second is left. Without interest 30 / 20; at 3
 * % 1 + 1.03^−20 − 0.5 × 1.03^−30 = 1.347683. */
static void
bought_again_and_given_back (void)
{
  double left;

  g_assert_cmpfloat_with_epsilon (quartier_reinvestment_factor (0, 20, 30, &left), 1.5, 1e-12);
  g_assert_cmpfloat (left, ==, 0.5);
  g_assert_cmpfloat_with_epsilon (quartier_reinvestment_factor (0.03, 20, 30, &left), 1.347683,
                                  1e-6);
  g_assert_cmpfloat (quartier_reinvestment_factor (0.03, 30, 30, &left), ==, 1);
  g_assert_cmpfloat (left, ==, 0);
  g_assert_true (isnan (quartier_reinvestment_factor (0.03, NAN, 30, &left)));
  g_assert_true (isnan (left));
}

/* 40,000 kWh of the sun into cars, at 0.75 × 0.3 + 0.25 × 0.2 EUR/kWh: 11,000 a year less than the
 * district by hand has, 9,000 of it households'. */
static void
cars_pay_for_the_sun (void)
{
  QuartierFinanceInput charged = input;
  QuartierFinance finance;

  set_values ();
  charged.pv_charging_kwh = 40000;
  quartier_finance_run (&charged, values, &finance);
  g_assert_cmpfloat_with_epsilon (finance.household_energy_eur_a, 90000, 1e-6);
  g_assert_cmpfloat_with_epsilon (quartier_finance_get_opex_eur_a (&finance), 119000, 1e-6);
}

/* Building costs 0.75 × 2,000 + 0.25 × 2,400 = 2,100 EUR/m².
 * Standard: 12,000 × (0.06 × 2,100 + 200) = 3,912,000; timber: 12,000 × 0.04 × 2,100 = 1,008,000;
 * heat: 400 × 0.75 × 1,000 = 300,000; pipes 150, modules 200, batteries 100 of 100 EUR each;
 * 50 spaces, 750 m² of roofs, 1,000 m² of paving, 40 trees, 30 m³, 200 m² of ponds of 100 EUR each.
 * Electricity: 400,000 × (0.75 × 0.3 + 0.25 × 0.2) = 110,000 a year, 90,000 of it households';
 * gas: 100,000 × (0.75 × 0.12 + 0.25 × 0.08) = 11,000, 9,000 households'; upkeep 0.03 × 300,000.
 * In 30 years without interest heat is bought twice, the rest once: nothing is left. */
static void
a_district_by_hand (void)
{
  static const double capex_eur[QUARTIER_N_MEASURES]
      = { 3912000, 1008000, 300000, 15000, 20000, 10000, 5000, 75000, 100000, 4000, 3000, 20000 };
  QuartierFinance finance;
  double sum_eur = 0;

  set_values ();
  quartier_finance_run (&input, values, &finance);
  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    {
      g_assert_cmpfloat_with_epsilon (finance.capex_eur[m], capex_eur[m], 1e-6);
      sum_eur += capex_eur[m];
    }
  g_assert_cmpfloat_with_epsilon (quartier_finance_get_capex_eur (&finance), sum_eur, 1e-6);
  g_assert_cmpfloat_with_epsilon (finance.household_energy_eur_a, 99000, 1e-6);
  g_assert_cmpfloat_with_epsilon (quartier_finance_get_opex_eur_a (&finance), 130000, 1e-6);
  g_assert_cmpfloat_with_epsilon (finance.residual_eur, 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (finance.npv_eur, -(sum_eur + 300000 + 30 * 130000), 1e-5);
  g_assert_cmpfloat_with_epsilon (finance.annual_eur_a, -finance.npv_eur / 30, 1e-6);
  g_assert_cmpfloat_with_epsilon (finance.carbon_eur_a, 15000, 1e-9);
  g_assert_cmpfloat_with_epsilon (finance.npv_carbon_eur, -450000, 1e-6);
  /* Later money is worth less. */
  g_assert_cmpfloat (finance.npv_household_eur, >, finance.npv_eur);
}

static void
twice_the_district_is_twice_the_money (void)
{
  QuartierFinanceInput twice = input;
  QuartierFinancePlan twice_plan = plan;
  QuartierFinance once, double_;

  set_values ();
  twice_plan.retention_m3 *= 2;
  twice.plan = &twice_plan;
  twice.site_m2 *= 2;
  twice.gfa_m2 *= 2;
  twice.dwellings *= 2;
  twice.roof_m2 *= 2;
  twice.heat_peak_kw *= 2;
  twice.pv_peak_kw *= 2;
  twice.battery_kwh *= 2;
  twice.network_m *= 2;
  twice.ghg_kg *= 2;
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    twice.carriers_kwh[c] *= 2;
  quartier_finance_run (&input, values, &once);
  quartier_finance_run (&twice, values, &double_);
  quartier_finance_add (&once, &once);
  for (gsize i = 0; i < sizeof once / sizeof (double); i++)
    g_assert_cmpfloat_with_epsilon (((double *)&once)[i], ((double *)&double_)[i], 1e-6);
}

/* Before, 50 dwellings with half a space each, 40 trees to the hectare, 80 m of trench, 100 m² more of paving
 * and as much water. Now 50 spaces: 25 are bought; 60 trees: 20; 150 m: 70; less paving: none; of everything
 * else what there is. Upkeep, a hundredth of 100, is paid of what stood too, and of what is gone not. */
static void
what_stood_is_not_bought (void)
{
  QuartierFinancePlan before = plan, now = plan;
  QuartierFinanceInput then = input, here = input;
  QuartierFinance finance;

  set_values ();
  for (int i = QUARTIER_FINANCE_FABRIC_UPKEEP; i <= QUARTIER_FINANCE_RETENTION_UPKEEP; i++)
    values[i] = rows[i].value = 0.01;
  before.permeable_share = 0.11;
  then.dwellings = 50;
  then.network_m = 80;
  then.plan = &before;
  now.trees_per_ha = 60;
  here.plan = &now;
  /* In two steps: of a quarter of the ground, and of the rest. */
  quartier_finance_add_stood (&then, 0.25, &now);
  quartier_finance_add_stood (&then, 0.75, &now);
  quartier_finance_run (&here, values, &finance);
  {
    const struct { QuartierMeasure measure; double bought, there; } expected[] = {
      { QUARTIER_MEASURE_PARKING, 25, 50 },    { QUARTIER_MEASURE_TREES, 20, 60 },
      { QUARTIER_MEASURE_NETWORK, 70, 150 },   { QUARTIER_MEASURE_PERMEABLE, 0, 1000 },
      { QUARTIER_MEASURE_POND, 0, 200 },       { QUARTIER_MEASURE_BATTERY, 100, 100 },
      { QUARTIER_MEASURE_RETENTION, 30, 30 },  { QUARTIER_MEASURE_GREEN_ROOF, 750, 750 },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
      {
        const QuartierMeasure m = expected[i].measure;

        g_assert_cmpfloat_with_epsilon (finance.capex_eur[m], 100 * expected[i].bought, 1e-9);
        g_assert_cmpfloat_with_epsilon (finance.upkeep_eur_a[m], expected[i].there, 1e-9);
        for (int upkeep = 0; upkeep < 2; upkeep++)
          {
            g_autoptr (QuartierSum) sum
                = quartier_finance_explain_measure (m, upkeep, &here, factors, values);
            g_autofree char *where = NULL;

            g_assert_cmpfloat_with_epsilon (
                sum->value, upkeep ? finance.upkeep_eur_a[m] : finance.capex_eur[m], 1e-9);
            g_assert_true (quartier_sum_is_true (sum, 1e-12, &where));
          }
      }
  }
  /* Over 30 years without interest, what stood has cost its upkeep and nothing else. */
  here = (QuartierFinanceInput) { .site_m2 = 10000, .plan = &now };
  now = (QuartierFinancePlan) { .trees_per_ha = 60 };
  quartier_finance_add_stood (&here, 1, &now);
  quartier_finance_run (&here, values, &finance);
  g_assert_cmpfloat_with_epsilon (finance.npv_eur, -30 * 60, 1e-9);
  g_assert_cmpfloat (finance.residual_eur, ==, 0);
  memset (now.stood, 0, sizeof now.stood);
  quartier_finance_run (&here, values, &finance);
  g_assert_cmpfloat (finance.capex_eur[QUARTIER_MEASURE_TREES], ==, 6000);
  quartier_finance_add_stood (&here, 0.5, &now);
  quartier_finance_run (&here, values, &finance);
  g_assert_cmpfloat (finance.capex_eur[QUARTIER_MEASURE_TREES], ==, 3000);
}

/* Of 12,000 m² 9,000 stood: the structure is that of 3,000, and a renovation that of 9,000. */
static void
what_is_added_is_built (void)
{
  QuartierFinancePlan now = plan;
  QuartierFinanceInput here = input;
  QuartierFinance new_one, finance;

  set_values ();
  quartier_finance_run (&here, values, &new_one);
  now.stands = TRUE;
  now.stood[QUARTIER_MEASURE_STRUCTURE] = 0.75 * here.gfa_m2;
  here.plan = &now;
  g_assert_cmpfloat (quartier_finance_get_added_m2 (&now, here.gfa_m2), ==, 0.25 * here.gfa_m2);
  g_assert_cmpfloat (quartier_finance_get_added_m2 (&now, 0.5 * here.gfa_m2), ==, 0);
  g_assert_cmpfloat (quartier_finance_get_added_m2 (&plan, here.gfa_m2), ==, 0);
  quartier_finance_run (&here, values, &finance);
  for (int m = QUARTIER_MEASURE_FABRIC; m <= QUARTIER_MEASURE_STRUCTURE; m++)
    {
      const double share = m == QUARTIER_MEASURE_STRUCTURE ? 0.25 : 0.75;
      g_autoptr (QuartierSum) sum = quartier_finance_explain_measure (m, FALSE, &here, factors, values);
      g_autofree char *where = NULL;

      g_assert_cmpfloat (new_one.capex_eur[m], >, 0);
      g_assert_cmpfloat_with_epsilon (finance.capex_eur[m], share * new_one.capex_eur[m], 1e-6);
      g_assert_cmpfloat_with_epsilon (sum->value, finance.capex_eur[m], 1e-6);
      g_assert_true (quartier_sum_is_true (sum, 1e-12, &where));
    }
}

/* A price nobody knows: what it is not paid for stands, what it is paid for does not. */
static void
missing_stays_missing (void)
{
  QuartierFinancePlan unknown = plan;
  QuartierFinanceInput here = input;
  QuartierFinance finance;

  set_values ();
  values[QUARTIER_FINANCE_COAL] = NAN;
  quartier_finance_run (&input, values, &finance);
  g_assert_false (isnan (finance.npv_eur));
  values[QUARTIER_FINANCE_GAS_OTHER] = NAN;
  quartier_finance_run (&input, values, &finance);
  g_assert_true (isnan (finance.npv_eur));
  g_assert_false (isnan (quartier_finance_get_capex_eur (&finance)));
  g_assert_false (isnan (finance.household_energy_eur_a));
  set_values ();
  unknown.heat_eur_kw = NULL;
  here.plan = &unknown;
  quartier_finance_run (&here, values, &finance);
  g_assert_true (isnan (finance.capex_eur[QUARTIER_MEASURE_HEAT]));
  here.heat_peak_kw = 0;
  quartier_finance_run (&here, values, &finance);
  g_assert_cmpfloat (finance.capex_eur[QUARTIER_MEASURE_HEAT], ==, 0);
}

/* 3,000 EUR more for 10 t less a year over 30 years: 10 EUR/t. */
static void
a_tonne_abated (void)
{
  g_assert_cmpfloat_with_epsilon (quartier_finance_eur_per_t (-8000, 20000, -5000, 30000, 30), 10,
                                  1e-9);
  g_assert_true (isnan (quartier_finance_eur_per_t (-8000, 30000, -5000, 30000, 30)));
  g_assert_true (isnan (quartier_finance_eur_per_t (-8000, 30000, -5000, 20000, 30)));
  g_assert_true (isnan (quartier_finance_eur_per_t (-8000, NAN, -5000, 20000, 30)));
}

static void
opens_truly (void)
{
  QuartierFinance finance;

  set_values ();
  values[QUARTIER_FINANCE_DISCOUNT] = rows[QUARTIER_FINANCE_DISCOUNT].value = 0.03;
  values[QUARTIER_FINANCE_PV_LIFE] = rows[QUARTIER_FINANCE_PV_LIFE].value = 25;
  values[QUARTIER_FINANCE_PV_UPKEEP] = rows[QUARTIER_FINANCE_PV_UPKEEP].value = 0.01;
  quartier_finance_run (&input, values, &finance);
  {
    const double expected[QUARTIER_N_FINANCE_MEMBERS]
        = { quartier_finance_get_capex_eur (&finance), quartier_finance_get_opex_eur_a (&finance),
            finance.npv_eur, finance.household_energy_eur_a, finance.carbon_eur_a,
            finance.annual_eur_a, finance.residual_eur, finance.npv_household_eur,
            finance.npv_eur + finance.npv_carbon_eur };

    for (int i = 0; i < QUARTIER_N_FINANCE_MEMBERS; i++)
      {
        g_autoptr (QuartierSum) sum = quartier_finance_explain (i, &input, factors, values);
        g_autofree char *where = NULL;

        g_assert_cmpfloat_with_epsilon (sum->value, expected[i], 1e-9 * fabs (expected[i]));
        if (!quartier_sum_is_true (sum, 1e-12, &where))
          g_error ("%d: %s", i, where);
      }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finance/annuity", annuity);
  g_test_add_func ("/finance/levelised-cost-of-photovoltaics", levelised_cost_of_photovoltaics);
  g_test_add_func ("/finance/a-tonne-abated-by-a-heat-pump", a_tonne_abated_by_a_heat_pump);
  g_test_add_func ("/finance/bought-again-and-given-back", bought_again_and_given_back);
  g_test_add_func ("/finance/a-district-by-hand", a_district_by_hand);
  g_test_add_func ("/finance/cars", cars_pay_for_the_sun);
  g_test_add_func ("/finance/twice-the-district", twice_the_district_is_twice_the_money);
  g_test_add_func ("/finance/what-stood", what_stood_is_not_bought);
  g_test_add_func ("/finance/added", what_is_added_is_built);
  g_test_add_func ("/finance/missing-stays-missing", missing_stays_missing);
  g_test_add_func ("/finance/a-tonne-abated", a_tonne_abated);
  g_test_add_func ("/finance/opens-truly", opens_truly);
  return g_test_run ();
}
