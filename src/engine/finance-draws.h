#pragma once

#include "engine/sectors.h"
#include "engine/finance.h"
#include "engine/uncertainty.h"

G_BEGIN_DECLS

/**
 * QuartierMoney:
 * @QUARTIER_MONEY_CAPEX: capital cost of all measures, EUR
 * @QUARTIER_MONEY_OPEX: upkeep and energy, EUR/a
 * @QUARTIER_MONEY_ANNUAL: net present value as the same sum every year, EUR/a
 *
 * Figures of money that have a band. The names of the others are those of QuartierFinance.
 */
typedef enum
{
  QUARTIER_MONEY_CAPEX,
  QUARTIER_MONEY_OPEX,
  QUARTIER_MONEY_NPV,
  QUARTIER_MONEY_ANNUAL,
  QUARTIER_MONEY_RESIDUAL,
  QUARTIER_MONEY_NPV_HOUSEHOLD,
  QUARTIER_MONEY_HOUSEHOLD_ENERGY,
  QUARTIER_MONEY_CARBON,
  QUARTIER_MONEY_NPV_WITH_CARBON,
  QUARTIER_N_MONEY
} QuartierMoney;

/**
 * QuartierMoneyDraws:
 * @eur: each figure
 * @capex_eur: the capital cost of each measure, whose sum is that figure
 *
 * Money in each draw.
 */
typedef struct
{
  double eur[QUARTIER_N_MONEY][QUARTIER_N_DRAWS];
  double capex_eur[QUARTIER_N_MEASURES][QUARTIER_N_DRAWS];
} QuartierMoneyDraws;

/**
 * QuartierEnergyShares:
 *
 * Energy of each carrier in each draw over the central one.
 */
typedef struct
{
  double share[QUARTIER_N_CARRIERS][QUARTIER_N_DRAWS];
} QuartierEnergyShares;

/**
 * QuartierFinanceDraws:
 *
 * Prices, lives, rates and upkeep of a place in each of a thousand draws. Threads may share it.
 */
typedef struct _QuartierFinanceDraws QuartierFinanceDraws;

QuartierFinanceDraws *quartier_finance_draws_new (const QuartierSectorFactors *rows);
void quartier_finance_draws_free (QuartierFinanceDraws *self);
void quartier_finance_draws_add (QuartierFinanceDraws *self,
                                 const QuartierFinanceQuantities *quantities,
                                 const QuartierEnergyShares *energy,
                                 QuartierMoneyDraws *money);
void quartier_finance_draws_finish (QuartierFinanceDraws *self,
                                    const double ghg_kg[QUARTIER_N_DRAWS],
                                    QuartierMoneyDraws *money);
void quartier_finance_draws_get_ratio_band (const double *numerator,
                                            const double *denominator,
                                            double *low,
                                            double *high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierFinanceDraws, quartier_finance_draws_free)

G_END_DECLS
