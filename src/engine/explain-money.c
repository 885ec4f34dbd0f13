/*
 * How money comes about.
 */
#include <math.h>
#include <string.h>

#include "engine/estimate-money.h"
#include "engine/explain-derived.h"
#include "engine/explain-private.h"

/* (transfer none): the rows and values of money; fills what a district pays for. */
static const QuartierSectorFactors *
ask (const QuartierExplainPart *part, QuartierFinanceInput *input)
{
  quartier_figures_get_finance_input (part->figures, part->district, &part->sketch, input);
  return &part->site->sectors[QUARTIER_SECTOR_FINANCE];
}

static QuartierSum *
explain_finance (const QuartierExplainPart *part, int member)
{
  QuartierFinanceInput input;
  const QuartierSectorFactors *sector = ask (part, &input);

  return quartier_finance_explain ((QuartierFinanceMember) member, &input, sector->factors,
                                   sector->values);
}

static QuartierSum *
explain_capex (const QuartierExplainPart *part, int measure)
{
  QuartierFinanceInput input;
  const QuartierSectorFactors *sector = ask (part, &input);

  return quartier_finance_explain_measure ((QuartierMeasure) measure, FALSE, &input,
                                           sector->factors, sector->values);
}

static QuartierSum *
explain_upkeep (const QuartierExplainPart *part, int measure)
{
  QuartierFinanceInput input;
  const QuartierSectorFactors *sector = ask (part, &input);

  return quartier_finance_explain_measure ((QuartierMeasure) measure, TRUE, &input,
                                           sector->factors, sector->values);
}

static QuartierSum *
explain_bill (const QuartierExplainPart *part, int carrier)
{
  QuartierFinanceInput input;
  const QuartierSectorFactors *sector = ask (part, &input);

  return quartier_finance_explain_carrier ((QuartierCarrier) carrier, &input, sector->factors,
                                           sector->values);
}

const QuartierExplainRow quartier_explain_money_rows[] = {
  { "finance.capex_eur", explain_finance, QUARTIER_FINANCE_MEMBER_CAPEX },
  { "finance.opex_eur_a", explain_finance, QUARTIER_FINANCE_MEMBER_OPEX },
  { "finance.npv_eur", explain_finance, QUARTIER_FINANCE_MEMBER_NPV },
  { "finance.household_energy_eur_a", explain_finance, QUARTIER_FINANCE_MEMBER_HOUSEHOLD },
  { "finance.carbon_eur_a", explain_finance, QUARTIER_FINANCE_MEMBER_CARBON },
  { "finance.annual_eur_a", explain_finance, QUARTIER_FINANCE_MEMBER_ANNUAL },
  { "finance.residual_eur", explain_finance, QUARTIER_FINANCE_MEMBER_RESIDUAL },
  { "finance.npv_household_eur", explain_finance, QUARTIER_FINANCE_MEMBER_NPV_HOUSEHOLD },
  { "finance.npv_with_carbon_eur", explain_finance, QUARTIER_FINANCE_MEMBER_NPV_WITH_CARBON },
  { "finance.capex_by_measure_eur.fabric", explain_capex, QUARTIER_MEASURE_FABRIC },
  { "finance.capex_by_measure_eur.structure", explain_capex, QUARTIER_MEASURE_STRUCTURE },
  { "finance.capex_by_measure_eur.heat", explain_capex, QUARTIER_MEASURE_HEAT },
  { "finance.capex_by_measure_eur.network", explain_capex, QUARTIER_MEASURE_NETWORK },
  { "finance.capex_by_measure_eur.pv", explain_capex, QUARTIER_MEASURE_PV },
  { "finance.capex_by_measure_eur.battery", explain_capex, QUARTIER_MEASURE_BATTERY },
  { "finance.capex_by_measure_eur.parking", explain_capex, QUARTIER_MEASURE_PARKING },
  { "finance.capex_by_measure_eur.green_roof", explain_capex, QUARTIER_MEASURE_GREEN_ROOF },
  { "finance.capex_by_measure_eur.permeable", explain_capex, QUARTIER_MEASURE_PERMEABLE },
  { "finance.capex_by_measure_eur.trees", explain_capex, QUARTIER_MEASURE_TREES },
  { "finance.capex_by_measure_eur.retention", explain_capex, QUARTIER_MEASURE_RETENTION },
  { "finance.capex_by_measure_eur.pond", explain_capex, QUARTIER_MEASURE_POND },
  { "finance.upkeep_by_measure_eur_a.fabric", explain_upkeep, QUARTIER_MEASURE_FABRIC },
  { "finance.upkeep_by_measure_eur_a.structure", explain_upkeep, QUARTIER_MEASURE_STRUCTURE },
  { "finance.upkeep_by_measure_eur_a.heat", explain_upkeep, QUARTIER_MEASURE_HEAT },
  { "finance.upkeep_by_measure_eur_a.network", explain_upkeep, QUARTIER_MEASURE_NETWORK },
  { "finance.upkeep_by_measure_eur_a.pv", explain_upkeep, QUARTIER_MEASURE_PV },
  { "finance.upkeep_by_measure_eur_a.battery", explain_upkeep, QUARTIER_MEASURE_BATTERY },
  { "finance.upkeep_by_measure_eur_a.parking", explain_upkeep, QUARTIER_MEASURE_PARKING },
  { "finance.upkeep_by_measure_eur_a.green_roof", explain_upkeep, QUARTIER_MEASURE_GREEN_ROOF },
  { "finance.upkeep_by_measure_eur_a.permeable", explain_upkeep, QUARTIER_MEASURE_PERMEABLE },
  { "finance.upkeep_by_measure_eur_a.trees", explain_upkeep, QUARTIER_MEASURE_TREES },
  { "finance.upkeep_by_measure_eur_a.retention", explain_upkeep, QUARTIER_MEASURE_RETENTION },
  { "finance.upkeep_by_measure_eur_a.pond", explain_upkeep, QUARTIER_MEASURE_POND },
  { "finance.energy_by_carrier_eur_a.electricity", explain_bill, QUARTIER_CARRIER_ELECTRICITY },
  { "finance.energy_by_carrier_eur_a.gas", explain_bill, QUARTIER_CARRIER_GAS },
  { "finance.energy_by_carrier_eur_a.oil", explain_bill, QUARTIER_CARRIER_OIL },
  { "finance.energy_by_carrier_eur_a.coal", explain_bill, QUARTIER_CARRIER_COAL },
  { "finance.energy_by_carrier_eur_a.biomass", explain_bill, QUARTIER_CARRIER_BIOMASS },
  { "finance.energy_by_carrier_eur_a.district_heat", explain_bill, QUARTIER_CARRIER_DISTRICT_HEAT },
  { NULL, NULL, 0 },
};

/* The ends of bands */

/* What a member of "finance.low" or "finance.high" is the end of: @which as
 * quartier_estimate_find_money_causes() has it, -1 for none. */
static int
find_end (const char *name)
{
  static const char by_measure[] = "capex_by_measure_eur.";

  for (int m = 0; m < QUARTIER_N_MONEY; m++)
    if (g_str_equal (quartier_money_get_id ((QuartierMoney) m), name))
      return m;
  if (g_str_has_prefix (name, by_measure))
    for (int m = 0; m < QUARTIER_N_MEASURES; m++)
      if (g_str_equal (quartier_measure_get_id ((QuartierMeasure) m), name + strlen (by_measure)))
        return QUARTIER_MONEY_OF_MEASURE (m);
  return -1;
}

static double
get_end (const QuartierMoneyBands *bands, int which, gboolean high)
{
  const int measure = which - QUARTIER_N_MONEY;

  if (measure >= 0)
    return high ? bands->capex_high_eur[measure] : bands->capex_low_eur[measure];
  return high ? bands->high_eur[which] : bands->low_eur[which];
}

/**
 * quartier_explain_money_end:
 * @name: member of "finance" of which this is an end
 *
 * Returns: (transfer full) (nullable): how the end of its band is made, the figure itself, and what
 *   widens the band most; %NULL for what has no band
 */
QuartierSum *
quartier_explain_money_end (const QuartierEstimate *estimate, gssize district, const char *name,
                            gboolean high, gsize most)
{
  const QuartierFigures *figures = district >= 0
                                       ? quartier_estimate_get_figures (estimate, (gsize) district)
                                       : quartier_estimate_get_totals (estimate);
  g_autofree char *member = g_strconcat ("finance.", name, NULL);
  const int which = find_end (name);
  QuartierNamedCause causes[QUARTIER_MAX_BAND_CAUSES];
  QuartierMoneyBands bands;
  QuartierSum *itself, *sum;
  int n;

  if (which < 0)
    return NULL;
  itself = quartier_explain_one (estimate, district, member, most);
  quartier_estimate_get_money_bands (estimate, figures, NULL, NULL, &bands);
  sum = quartier_sum_formula (
      high ? N_ ("90th percentile") : N_ ("10th percentile"), get_end (&bands, which, high),
      itself->unit,
      N_ ("of a thousand draws of each price, life, rate and coefficient from its range, or the figure "
          "itself where it lies beyond; what widens the range most:"),
      itself, NULL);
  n = quartier_estimate_find_money_causes (estimate, figures, which, causes);
  quartier_explain_add_causes (sum, causes, n);
  return sum;
}

/* Adds the names of all ends, which live as long as the program. */
void
quartier_explain_list_money_ends (GPtrArray *names)
{
  static const char *const ends[] = { "finance.low.", "finance.high." };

  for (gsize e = 0; e < G_N_ELEMENTS (ends); e++)
    {
      for (int m = 0; m < QUARTIER_N_MONEY; m++)
        g_ptr_array_add (names,
                         g_strconcat (ends[e], quartier_money_get_id ((QuartierMoney) m), NULL));
      for (int m = 0; m < QUARTIER_N_MEASURES; m++)
        g_ptr_array_add (names, g_strconcat (ends[e], "capex_by_measure_eur.",
                                             quartier_measure_get_id ((QuartierMeasure) m), NULL));
    }
}
