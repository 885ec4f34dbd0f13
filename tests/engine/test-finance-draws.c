/*
 * Bands of money, by hand.
 */
#include "engine/finance-draws.h"

#include <math.h>
#include <string.h>

static char *ids[QUARTIER_FINANCE_N_FACTORS];
static double values[QUARTIER_FINANCE_N_FACTORS];
static QuartierFactor rows[QUARTIER_FINANCE_N_FACTORS];
static const QuartierFactor *factors[QUARTIER_FINANCE_N_FACTORS];
static const QuartierSectorFactors sector = { QUARTIER_FINANCE_N_FACTORS, factors, values };

static QuartierFactor heat_eur_kw, heat_life, heat_upkeep, heat_power, extra, timber;

static QuartierFinancePlan plan = {
  .standard_share = &extra,
  .structure_share = &timber,
  .heat_eur_kw = &heat_eur_kw,
  .heat_life_years = &heat_life,
  .heat_upkeep_share = &heat_upkeep,
  .heat_power_share = &heat_power,
  .parking_per_dwelling = 0.5,
  .green_roof_share = 0.25,
  .permeable_share = 0.1,
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

static void
set_row (QuartierFactor *row, const char *id, double value)
{
  *row = (QuartierFactor){ .id = id, .value = value, .low = NAN, .high = NAN, .unit = "1" };
}

/* No row has a range. */
static void
set_up (void)
{
  for (int i = 0; i < QUARTIER_FINANCE_N_FACTORS; i++)
    {
      if (ids[i] == NULL)
        ids[i] = g_strdup_printf ("row-%d", i);
      values[i] = 100;
      if (i >= QUARTIER_FINANCE_FABRIC_LIFE && i <= QUARTIER_FINANCE_RETENTION_LIFE)
        values[i] = 25;
      if (i >= QUARTIER_FINANCE_FABRIC_UPKEEP && i <= QUARTIER_FINANCE_RETENTION_UPKEEP)
        values[i] = 0.01;
      if (i >= QUARTIER_FINANCE_ELECTRICITY_HOME)
        values[i] = 0.1 + 0.01 * i;
    }
  values[QUARTIER_FINANCE_HORIZON] = 30;
  values[QUARTIER_FINANCE_DISCOUNT] = 0.03;
  values[QUARTIER_FINANCE_DISCOUNT_HOUSEHOLD] = 0.06;
  for (int i = 0; i < QUARTIER_FINANCE_N_FACTORS; i++)
    {
      set_row (&rows[i], ids[i], values[i]);
      factors[i] = &rows[i];
    }
  set_row (&heat_eur_kw, "eur_kw", 1000);
  set_row (&heat_life, "life", 18);
  set_row (&heat_upkeep, "upkeep", 0.03);
  set_row (&heat_power, "power", 0.75);
  set_row (&extra, "extra", 0.06);
  set_row (&timber, "timber", 0.04);
}

/* (transfer full): @times districts as @input, whose energy and emissions are as calculated. */
static QuartierMoneyDraws *
draw (int times)
{
  g_autoptr (QuartierFinanceDraws) draws = quartier_finance_draws_new (&sector);
  QuartierMoneyDraws *money = g_new0 (QuartierMoneyDraws, 1);
  QuartierFinanceQuantities quantities;
  QuartierEnergyShares energy;
  double kg[QUARTIER_N_DRAWS];

  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    {
      for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
        energy.share[c][i] = 1;
      kg[i] = times * input.ghg_kg;
    }
  quartier_finance_count (&input, &quantities);
  for (int t = 0; t < times; t++)
    quartier_finance_draws_add (draws, &quantities, &energy, money);
  quartier_finance_draws_finish (draws, kg, money);
  return money;
}

static void
find_band (int times, QuartierMoney figure, double *low, double *high)
{
  g_autofree QuartierMoneyDraws *money = draw (times);

  quartier_uncertainty_band (money->eur[figure], low, high);
}

/* Without ranges each draw is the central figure. */
static void
check_without_ranges (void)
{
  g_autofree QuartierMoneyDraws *money = NULL;
  QuartierFinance finance;

  set_up ();
  money = draw (1);
  quartier_finance_run (&input, values, &finance);
  {
    const double expected[QUARTIER_N_MONEY] = {
      [QUARTIER_MONEY_CAPEX] = quartier_finance_get_capex_eur (&finance),
      [QUARTIER_MONEY_OPEX] = quartier_finance_get_opex_eur_a (&finance),
      [QUARTIER_MONEY_NPV] = finance.npv_eur,
      [QUARTIER_MONEY_ANNUAL] = finance.annual_eur_a,
      [QUARTIER_MONEY_RESIDUAL] = finance.residual_eur,
      [QUARTIER_MONEY_NPV_HOUSEHOLD] = finance.npv_household_eur,
      [QUARTIER_MONEY_HOUSEHOLD_ENERGY] = finance.household_energy_eur_a,
      [QUARTIER_MONEY_CARBON] = finance.carbon_eur_a,
      [QUARTIER_MONEY_NPV_WITH_CARBON] = finance.npv_eur + finance.npv_carbon_eur,
    };

    for (int m = 0; m < QUARTIER_N_MONEY; m++)
      for (int i = 0; i < QUARTIER_N_DRAWS; i += 333)
        g_assert_cmpfloat_with_epsilon (money->eur[m][i], expected[m], 1e-9 * fabs (expected[m]));
    for (int m = 0; m < QUARTIER_N_MEASURES; m++)
      g_assert_cmpfloat_with_epsilon (money->capex_eur[m][500], finance.capex_eur[m],
                                      1e-9 * finance.capex_eur[m] + 1e-9);
  }
}

/* As it is to be built, and where a part of it stood: 20 of 50 spaces, and all of the trees. */
static void
without_ranges_it_is_the_figure (void)
{
  check_without_ranges ();
  plan.stood[QUARTIER_MEASURE_PARKING] = 20;
  plan.stood[QUARTIER_MEASURE_TREES] = 40;
  check_without_ranges ();
  memset (plan.stood, 0, sizeof plan.stood);
}

/* Batteries of 100 kWh at 100 EUR, 80 to 150: the capital cost is 2,000 EUR less to 5,000 more, and
 * upkeep of 1 % a year 20 less to 50 more. Half the percentile's distance off is what a thousand
 * draws leave between two of them. */
static void
one_row_is_the_band (void)
{
  g_autofree QuartierMoneyDraws *money = NULL;
  double low, high, capex_eur, opex_eur_a;
  QuartierFinance finance;

  set_up ();
  quartier_finance_run (&input, values, &finance);
  capex_eur = quartier_finance_get_capex_eur (&finance);
  opex_eur_a = quartier_finance_get_opex_eur_a (&finance);
  rows[QUARTIER_FINANCE_BATTERY].low = 80;
  rows[QUARTIER_FINANCE_BATTERY].high = 150;
  find_band (1, QUARTIER_MONEY_CAPEX, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, capex_eur - 2000, 5);
  g_assert_cmpfloat_with_epsilon (high, capex_eur + 5000, 10);
  find_band (1, QUARTIER_MONEY_OPEX, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, opex_eur_a - 20, 0.05);
  g_assert_cmpfloat_with_epsilon (high, opex_eur_a + 50, 0.1);
  find_band (1, QUARTIER_MONEY_HOUSEHOLD_ENERGY, &low, &high);
  g_assert_cmpfloat (low, ==, high);
  /* Of measures, it is the batteries' alone. */
  money = draw (1);
  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    {
      quartier_uncertainty_band (money->capex_eur[m], &low, &high);
      g_assert_cmpfloat_with_epsilon (high - low, m == QUARTIER_MEASURE_BATTERY ? 7000 : 0, 15);
    }
}

/* 400 kW × 0.75 at 1,000 EUR, 900 to 1,300: a row of the plan's, not of the place's. */
static void
a_row_of_the_heat_source (void)
{
  double low, high, capex_eur;
  QuartierFinance finance;

  set_up ();
  quartier_finance_run (&input, values, &finance);
  capex_eur = quartier_finance_get_capex_eur (&finance);
  heat_eur_kw.low = 900;
  heat_eur_kw.high = 1300;
  find_band (1, QUARTIER_MONEY_CAPEX, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, capex_eur - 30000, 60);
  g_assert_cmpfloat_with_epsilon (high, capex_eur + 90000, 180);
}

/* Electricity of 400,000 kWh, three quarters of it households', 0.1 EUR/kWh wide. */
static void
a_price_of_energy (void)
{
  double low, high;
  QuartierFactor *row = &rows[QUARTIER_FINANCE_ELECTRICITY_HOME];

  set_up ();
  row->low = row->value - 0.04;
  row->high = row->value + 0.06;
  find_band (1, QUARTIER_MONEY_HOUSEHOLD_ENERGY, &low, &high);
  g_assert_cmpfloat_with_epsilon (high - low, 30000, 60);
}

static void
twice_the_plan_twice_the_width (void)
{
  double low, high, low_twice, high_twice;

  set_up ();
  rows[QUARTIER_FINANCE_PARKING].low = 50;
  rows[QUARTIER_FINANCE_PARKING].high = 200;
  rows[QUARTIER_FINANCE_DISCOUNT].low = 0.02;
  rows[QUARTIER_FINANCE_DISCOUNT].high = 0.05;
  for (int m = 0; m < QUARTIER_N_MONEY; m++)
    {
      find_band (1, m, &low, &high);
      find_band (2, m, &low_twice, &high_twice);
      g_assert_cmpfloat_with_epsilon (high_twice - low_twice, 2 * (high - low), 1e-4);
    }
}

/* The plan's own figure has no range, and takes the row's part away; the period is a choice. */
static void
nothing_to_draw (void)
{
  double low, high;

  set_up ();
  rows[QUARTIER_FINANCE_PARKING].low = 50;
  rows[QUARTIER_FINANCE_PARKING].high = 200;
  find_band (1, QUARTIER_MONEY_NPV, &low, &high);
  g_assert_cmpfloat (high - low, >, 1000);
  set_row (&rows[QUARTIER_FINANCE_PARKING], ids[QUARTIER_FINANCE_PARKING], 120);
  rows[QUARTIER_FINANCE_HORIZON].low = 20;
  rows[QUARTIER_FINANCE_HORIZON].high = 50;
  find_band (1, QUARTIER_MONEY_NPV, &low, &high);
  g_assert_cmpfloat (low, ==, high);
}

/* A price nobody knows, of what is bought. */
static void
missing_stays_missing (void)
{
  double low, high;

  set_up ();
  factors[QUARTIER_FINANCE_GAS_OTHER] = NULL;
  find_band (1, QUARTIER_MONEY_NPV, &low, &high);
  g_assert_true (isnan (low) && isnan (high));
  find_band (1, QUARTIER_MONEY_CAPEX, &low, &high);
  g_assert_false (isnan (low));
  set_up ();
  factors[QUARTIER_FINANCE_COAL] = NULL; /* not bought */
  find_band (1, QUARTIER_MONEY_NPV, &low, &high);
  g_assert_false (isnan (low));
}

/* 1,000 EUR over 10 ± 2 t at the percentiles: 1,000 / 12 to 1,000 / 8. With 10 ± 20 t nobody can
 * tell. Of 10 ± 9, one draw in thirteen is not above zero, and counts as lower than the lowest: the
 * tenth is under what 19 t would cost. */
static void
a_ratio_that_cannot_be_told (void)
{
  const double *normals = quartier_uncertainty_get_normals_of ("tonnes");
  double eur[QUARTIER_N_DRAWS], t[QUARTIER_N_DRAWS], low, high;
  const struct
  {
    double width_t;
    gboolean is_told;
  } cases[] = { { 2, TRUE }, { 9, TRUE }, { 20, FALSE }, { 0, TRUE } };

  for (gsize c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      for (int i = 0; i < QUARTIER_N_DRAWS; i++)
        {
          eur[i] = 1000;
          t[i] = 10 + cases[c].width_t / 1.2815515655446004 * normals[i];
        }
      quartier_finance_draws_get_ratio_band (eur, t, &low, &high);
      g_assert_true (isnan (low) == !cases[c].is_told && isnan (high) == !cases[c].is_told);
      if (c == 0)
        {
          g_assert_cmpfloat_with_epsilon (low, 1000. / 12, 0.1);
          g_assert_cmpfloat_with_epsilon (high, 1000. / 8, 0.2);
        }
      if (c == 1)
        g_assert_cmpfloat (low, <, 1000. / 19);
      if (c == 3)
        g_assert_cmpfloat (low, ==, high);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finance-draws/without-ranges", without_ranges_it_is_the_figure);
  g_test_add_func ("/finance-draws/one-row", one_row_is_the_band);
  g_test_add_func ("/finance-draws/heat-source", a_row_of_the_heat_source);
  g_test_add_func ("/finance-draws/energy", a_price_of_energy);
  g_test_add_func ("/finance-draws/twice", twice_the_plan_twice_the_width);
  g_test_add_func ("/finance-draws/nothing", nothing_to_draw);
  g_test_add_func ("/finance-draws/missing", missing_stays_missing);
  g_test_add_func ("/finance-draws/ratio", a_ratio_that_cannot_be_told);
  return g_test_run ();
}
