/*
 * Bands of an estimate's money.
 */
#include "engine/estimate-money.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

/**
 * quartier_money_get_id:
 *
 * Returns: its member in "finance", and in "low" and "high" there
 */
const char *
quartier_money_get_id (QuartierMoney money)
{
  static const char *const ids[QUARTIER_N_MONEY] = {
    [QUARTIER_MONEY_CAPEX] = "capex_eur",
    [QUARTIER_MONEY_OPEX] = "opex_eur_a",
    [QUARTIER_MONEY_NPV] = "npv_eur",
    [QUARTIER_MONEY_ANNUAL] = "annual_eur_a",
    [QUARTIER_MONEY_RESIDUAL] = "residual_eur",
    [QUARTIER_MONEY_NPV_HOUSEHOLD] = "npv_household_eur",
    [QUARTIER_MONEY_HOUSEHOLD_ENERGY] = "household_energy_eur_a",
    [QUARTIER_MONEY_CARBON] = "carbon_eur_a",
    [QUARTIER_MONEY_NPV_WITH_CARBON] = "npv_with_carbon_eur",
  };

  g_return_val_if_fail (money < QUARTIER_N_MONEY, NULL);
  return ids[money];
}

static void
count_district (const QuartierEstimate *estimate, gsize index, QuartierFinanceQuantities *out)
{
  const QuartierSite *site = quartier_estimate_get_site (estimate);
  const QuartierSiteDistrict *district = site->districts[index];
  QuartierSketch sketch;
  QuartierFinanceInput input;

  quartier_sketch_read (district, &site->constants, &sketch);
  quartier_figures_get_finance_input (quartier_estimate_get_figures (estimate, index), district,
                                      &sketch, &input);
  quartier_finance_count (&input, out);
}

static void
add_quantities (QuartierFinanceQuantities *sum, const QuartierFinanceQuantities *part)
{
  for (int side = 0; side < 2; side++)
    {
      for (int m = 0; m < QUARTIER_N_MEASURES; m++)
        sum->measures[m][side] += part->measures[m][side];
      for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
        sum->carriers_kwh[c][side] += part->carriers_kwh[c][side];
      sum->pv_charging_kwh[side] += part->pv_charging_kwh[side];
    }
  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    sum->kept[m] += part->kept[m];
}

/* What the plan as a whole is paid for, districts of the same prices together. */
static GArray *
count_all (const QuartierEstimate *estimate)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (QuartierFinanceQuantities));

  for (gsize d = 0; d < quartier_estimate_get_n_districts (estimate); d++)
    {
      QuartierFinanceQuantities one;
      guint at = 0;

      count_district (estimate, d, &one);
      while (at < all->len
             && memcmp (g_array_index (all, QuartierFinanceQuantities, at).plan, one.plan,
                        offsetof (QuartierFinancePlan, parking_per_dwelling))
                    != 0)
        at++;
      if (at < all->len)
        add_quantities (&g_array_index (all, QuartierFinanceQuantities, at), &one);
      else
        g_array_append_val (all, one);
    }
  return all;
}

/* Of all districts, or of the one whose figures these are. */
static GArray *
count (const QuartierEstimate *estimate, const QuartierFigures *figures)
{
  GArray *one;
  gsize index = 0;

  if (figures == quartier_estimate_get_totals (estimate))
    return count_all (estimate);
  while (index < quartier_estimate_get_n_districts (estimate)
         && quartier_estimate_get_figures (estimate, index) != figures)
    index++;
  one = g_array_sized_new (FALSE, TRUE, sizeof (QuartierFinanceQuantities), 1);
  g_return_val_if_fail (index < quartier_estimate_get_n_districts (estimate), one);
  g_array_set_size (one, 1);
  count_district (estimate, index, &g_array_index (one, QuartierFinanceQuantities, 0));
  return one;
}

/* The same of dwellings and others. */
static void
find_shares (const QuartierEstimate *estimate, const QuartierFigures *figures,
             QuartierEnergyShares *out)
{
  QuartierEnergyDraws energy;
  double counted_kwh[QUARTIER_N_CARRIERS];

  quartier_figures_get_counted_kwh (figures, counted_kwh);
  quartier_estimate_draw_energy (estimate, figures, &energy);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    for (int i = 0; i < QUARTIER_N_DRAWS; i++)
      out->share[c][i] = counted_kwh[c] != 0 ? energy.kwh[c][i] / counted_kwh[c] : 1;
}

/* (transfer full): the money of totals or of a district, and its emissions, in each draw. */
static QuartierMoneyDraws *
draw_money (const QuartierEstimate *estimate,
            const QuartierFigures *figures,
            double ghg_kg[QUARTIER_N_DRAWS])
{
  const QuartierDraws *draws = quartier_estimate_get_draws (estimate);
  QuartierFinanceDraws *finance = quartier_draws_get_finance (draws);
  QuartierMoneyDraws *money = g_new0 (QuartierMoneyDraws, 1);
  g_autoptr (GArray) quantities = count (estimate, figures);
  QuartierEnergyShares shares;

  find_shares (estimate, figures, &shares);
  for (guint i = 0; i < quantities->len; i++)
    quartier_finance_draws_add (finance, &g_array_index (quantities, QuartierFinanceQuantities, i),
                                &shares, money);
  quartier_estimate_draw_ghg_kg (estimate, figures, ghg_kg);
  quartier_finance_draws_finish (finance, ghg_kg, money);
  return money;
}

static gboolean
has_money (const QuartierEstimate *estimate)
{
  return quartier_estimate_get_site (estimate)->sectors[QUARTIER_SECTOR_FINANCE].n > 0;
}

static void
set_unknown (QuartierMoneyBands *out)
{
  for (int m = 0; m < QUARTIER_N_MONEY; m++)
    out->low_eur[m] = out->high_eur[m] = NAN;
  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    out->capex_low_eur[m] = out->capex_high_eur[m] = NAN;
  out->low_eur_t = out->high_eur_t = NAN;
}

static double
get_money (const QuartierFinance *finance, QuartierMoney money)
{
  switch (money)
    {
    case QUARTIER_MONEY_CAPEX:
      return quartier_finance_get_capex_eur (finance);
    case QUARTIER_MONEY_OPEX:
      return quartier_finance_get_opex_eur_a (finance);
    case QUARTIER_MONEY_NPV:
      return finance->npv_eur;
    case QUARTIER_MONEY_ANNUAL:
      return finance->annual_eur_a;
    case QUARTIER_MONEY_RESIDUAL:
      return finance->residual_eur;
    case QUARTIER_MONEY_NPV_HOUSEHOLD:
      return finance->npv_household_eur;
    case QUARTIER_MONEY_HOUSEHOLD_ENERGY:
      return finance->household_energy_eur_a;
    case QUARTIER_MONEY_CARBON:
      return finance->carbon_eur_a;
    case QUARTIER_MONEY_NPV_WITH_CARBON:
      return finance->npv_eur + finance->npv_carbon_eur;
    case QUARTIER_N_MONEY:
    default:
      g_return_val_if_reached (NAN);
    }
}

/* Of the draws of a scenario's figures, or of their differences to @reference. */
static void
find_bands (QuartierMoneyDraws *money, const QuartierFigures *figures,
            const QuartierFigures *reference, QuartierMoneyBands *out)
{
  const QuartierFinance *own = &figures->finance;
  const QuartierFinance *other = reference != NULL ? &reference->finance : NULL;

  for (int m = 0; m < QUARTIER_N_MONEY; m++)
    {
      quartier_uncertainty_band (money->eur[m], &out->low_eur[m], &out->high_eur[m]);
      quartier_uncertainty_reach (get_money (own, m) - (other != NULL ? get_money (other, m) : 0),
                                  &out->low_eur[m], &out->high_eur[m]);
    }
  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    {
      quartier_uncertainty_band (money->capex_eur[m], &out->capex_low_eur[m],
                                 &out->capex_high_eur[m]);
      quartier_uncertainty_reach (own->capex_eur[m] - (other != NULL ? other->capex_eur[m] : 0),
                                  &out->capex_low_eur[m], &out->capex_high_eur[m]);
    }
}

/* What a tonne not emitted costs; NAN where none is. */
static double
find_eur_per_t (const QuartierEstimate *estimate, const QuartierFigures *figures,
                const QuartierFigures *reference)
{
  return quartier_finance_eur_per_t (
      figures->finance.npv_eur, quartier_figures_get_ghg_kg (figures), reference->finance.npv_eur,
      quartier_figures_get_ghg_kg (reference),
      quartier_estimate_get_site (estimate)
          ->sectors[QUARTIER_SECTOR_FINANCE]
          .values[QUARTIER_FINANCE_HORIZON]);
}

/* What is paid more over the period, and what is emitted less, each draw with its own. Puts the
 * differences to the reference in @money. */
static void
compare_draws (const QuartierEstimate *estimate,
               QuartierMoneyDraws *money,
               double *kg,
               const QuartierMoneyDraws *other,
               const double *other_kg,
               double cost_eur[QUARTIER_N_DRAWS],
               double abated_t[QUARTIER_N_DRAWS])
{
  const double years = quartier_estimate_get_site (estimate)
                           ->sectors[QUARTIER_SECTOR_FINANCE]
                           .values[QUARTIER_FINANCE_HORIZON];

  for (int m = 0; m < QUARTIER_N_MONEY; m++)
    for (int i = 0; i < QUARTIER_N_DRAWS; i++)
      money->eur[m][i] -= other->eur[m][i];
  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    for (int i = 0; i < QUARTIER_N_DRAWS; i++)
      money->capex_eur[m][i] -= other->capex_eur[m][i];
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    {
      cost_eur[i] = -money->eur[QUARTIER_MONEY_NPV][i];
      abated_t[i] = (other_kg[i] - kg[i]) / 1000 * years;
    }
}

/**
 * quartier_estimate_get_money_bands:
 * @figures: totals or a district of @estimate
 * @reference: (nullable): another scenario
 * @reference_figures: (nullable): the same in @reference
 * @out: (out): 10th and 90th percentile of each figure, or the figure itself where it lies beyond; NAN
 *   where one is missing. What a tonne that is not emitted costs has a band where there is a reference
 *   and in nine draws of ten and more less is emitted
 *
 * Prices, lives, rates, upkeep, emissions and energy are drawn at once.
 */
void
quartier_estimate_get_money_bands (const QuartierEstimate *estimate,
                                   const QuartierFigures *figures,
                                   const QuartierEstimate *reference,
                                   const QuartierFigures *reference_figures,
                                   QuartierMoneyBands *out)
{
  g_autofree QuartierMoneyDraws *money = NULL, *other = NULL;
  double kg[QUARTIER_N_DRAWS], other_kg[QUARTIER_N_DRAWS];
  double cost_eur[QUARTIER_N_DRAWS], abated_t[QUARTIER_N_DRAWS];

  set_unknown (out);
  if (!has_money (estimate))
    return;
  money = draw_money (estimate, figures, kg);
  if (reference_figures != NULL)
    {
      g_autofree QuartierMoneyDraws *copy = g_memdup2 (money, sizeof *money);

      other = draw_money (reference, reference_figures, other_kg);
      compare_draws (estimate, copy, kg, other, other_kg, cost_eur, abated_t);
      quartier_finance_draws_get_ratio_band (cost_eur, abated_t, &out->low_eur_t, &out->high_eur_t);
      quartier_uncertainty_reach (find_eur_per_t (estimate, figures, reference_figures),
                                  &out->low_eur_t, &out->high_eur_t);
    }
  find_bands (money, figures, NULL, out);
}

/**
 * quartier_estimate_get_money_difference_bands:
 * @reference: another scenario
 * @out: (out): of each figure, 10th and 90th percentile of this one's less the other's
 *
 * Both see the same draws: what is common to both cancels.
 */
void
quartier_estimate_get_money_difference_bands (const QuartierEstimate *estimate,
                                              const QuartierEstimate *reference,
                                              QuartierMoneyBands *out)
{
  g_autofree QuartierMoneyDraws *money = NULL, *other = NULL;
  double kg[QUARTIER_N_DRAWS], other_kg[QUARTIER_N_DRAWS];
  double cost_eur[QUARTIER_N_DRAWS], abated_t[QUARTIER_N_DRAWS];

  set_unknown (out);
  if (!has_money (estimate) || !has_money (reference))
    return;
  money = draw_money (estimate, quartier_estimate_get_totals (estimate), kg);
  other = draw_money (reference, quartier_estimate_get_totals (reference), other_kg);
  compare_draws (estimate, money, kg, other, other_kg, cost_eur, abated_t);
  quartier_finance_draws_get_ratio_band (cost_eur, abated_t, &out->low_eur_t, &out->high_eur_t);
  find_bands (money, quartier_estimate_get_totals (estimate), quartier_estimate_get_totals (reference),
              out);
}

/* Adds a row once. */
static void
add_row (GPtrArray *rows, const QuartierFactor *factor)
{
  for (guint i = 0; factor != NULL && i < rows->len; i++)
    if (g_str_equal (((const QuartierFactor *) rows->pdata[i])->id, factor->id))
      return;
  if (factor != NULL)
    g_ptr_array_add (rows, (gpointer) factor);
}

/* What money is drawn from, beside what emissions are. */
static GPtrArray *
list_rows (const QuartierEstimate *estimate)
{
  const QuartierSite *site = quartier_estimate_get_site (estimate);
  const QuartierSectorFactors *sector = &site->sectors[QUARTIER_SECTOR_FINANCE];
  GPtrArray *rows = g_ptr_array_new ();

  for (gsize i = 0; i < sector->n; i++)
    if (i != QUARTIER_FINANCE_HORIZON && i != QUARTIER_FINANCE_CURRENCY)
      add_row (rows, sector->factors[i]);
  for (gsize d = 0; d < site->n_districts; d++)
    {
      const QuartierFinancePlan *plan = &site->districts[d]->finance;

      add_row (rows, plan->standard_share);
      add_row (rows, plan->standard_eur_m2);
      add_row (rows, plan->structure_share);
      add_row (rows, plan->heat_eur_kw);
      add_row (rows, plan->heat_life_years);
      add_row (rows, plan->heat_upkeep_share);
      add_row (rows, plan->heat_power_share);
    }
  return rows;
}

/**
 * quartier_estimate_find_money_causes:
 * @figures: totals or a district of @estimate
 * @which: a #QuartierMoney, or QUARTIER_MONEY_OF_MEASURE(): the capital cost of a measure
 * @out: (out): what widens its band most, as quartier_estimate_find_causes() has it
 */
int
quartier_estimate_find_money_causes (const QuartierEstimate *estimate,
                                     const QuartierFigures *figures, int which,
                                     QuartierNamedCause out[QUARTIER_MAX_BAND_CAUSES])
{
  g_autofree QuartierMoneyDraws *money = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  double kg[QUARTIER_N_DRAWS];

  g_return_val_if_fail (which < QUARTIER_MONEY_OF_MEASURE (QUARTIER_N_MEASURES), 0);
  if (!has_money (estimate))
    return 0;
  money = draw_money (estimate, figures, kg);
  rows = list_rows (estimate);
  return quartier_estimate_find_causes (
      estimate, figures,
      which < QUARTIER_N_MONEY ? money->eur[which] : money->capex_eur[which - QUARTIER_N_MONEY], rows,
      out);
}

/**
 * quartier_estimate_find_abated_causes:
 * @reference: another scenario
 * @out: (out): what widens the band of a tonne that is not emitted most
 *
 * Returns: how many there are; 0 where in some draw no less is emitted than in @reference, as then it has no
 *   cost in that draw
 */
int
quartier_estimate_find_abated_causes (const QuartierEstimate *estimate,
                                      const QuartierFigures *figures,
                                      const QuartierEstimate *reference,
                                      const QuartierFigures *reference_figures,
                                      QuartierNamedCause out[QUARTIER_MAX_BAND_CAUSES])
{
  g_autofree QuartierMoneyDraws *money = NULL, *other = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  double kg[QUARTIER_N_DRAWS], other_kg[QUARTIER_N_DRAWS];
  double eur_t[QUARTIER_N_DRAWS], abated_t[QUARTIER_N_DRAWS];

  if (!has_money (estimate) || !has_money (reference))
    return 0;
  money = draw_money (estimate, figures, kg);
  other = draw_money (reference, reference_figures, other_kg);
  compare_draws (estimate, money, kg, other, other_kg, eur_t, abated_t);
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    {
      if (!(abated_t[i] > 0))
        return 0;
      eur_t[i] /= abated_t[i];
    }
  rows = list_rows (estimate);
  return quartier_estimate_find_causes (estimate, figures, eur_t, rows, out);
}
