/*
 * How money comes about, as trees a reader can open.
 */
#include "engine/finance-private.h"

#include <math.h>

static QuartierSum *
open_factor (const char *label,
             int index,
             const QuartierFactor *const *factors,
             const double *values)
{
  return quartier_sum_factor (label, factors[index], values[index]);
}

static QuartierSum *
open_price (const char *label,
            const char *unit,
            const QuartierFinanceInput *input,
            int home,
            int other,
            const QuartierFactor *const *factors,
            const double *values)
{
  QuartierSum *sum = quartier_sum_new_total (label, unit);

  if (input->home_share > 0)
    quartier_sum_add (sum,
                      quartier_sum_product (
                          N_ ("Dwellings"), unit,
                          quartier_sum_quantity (N_ ("Share of dwellings"), input->home_share, ""),
                          open_factor (N_ ("Price for dwellings"), home, factors, values), NULL));
  if (input->home_share < 1)
    quartier_sum_add (sum,
                      quartier_sum_product (
                          N_ ("Others"), unit,
                          quartier_sum_quantity (N_ ("Share of others"), 1 - input->home_share, ""),
                          open_factor (N_ ("Price for others"), other, factors, values), NULL));
  return sum;
}

/* Gross floor that is paid for, and why that is not all where buildings stand. */
static QuartierSum *
open_floor (const QuartierFinanceInput *input, gboolean structure)
{
  const double added_m2 = quartier_finance_get_added_m2 (input->plan, input->gfa_m2);

  if (added_m2 == 0)
    return quartier_sum_quantity (N_ ("Gross floor"), input->gfa_m2, "m²");
  if (!structure)
    return quartier_sum_quantity (N_ ("Gross floor that stood"), input->gfa_m2 - added_m2, "m²");
  return quartier_sum_total (
      N_ ("Gross floor that is added"), "m²",
      quartier_sum_quantity (N_ ("Gross floor"), input->gfa_m2, "m²"),
      quartier_sum_quantity (N_ ("Stood already in the scenario that all began with"),
                             added_m2 - input->gfa_m2, "m²"),
      NULL);
}

/* Gross floor by what a share of building, or a sum, is more. */
static QuartierSum *
open_fabric (const QuartierFinanceInput *input,
             gboolean structure,
             const QuartierFactor *const *factors,
             const double *values)
{
  const QuartierFinancePlan *plan = input->plan;
  const QuartierFactor *share = structure ? plan->structure_share : plan->standard_share;
  const char *label
      = quartier_measure_get_label (structure ? QUARTIER_MEASURE_STRUCTURE : QUARTIER_MEASURE_FABRIC);
  QuartierSum *per_m2 = quartier_sum_new_total (N_ ("Extra cost of a square metre"), "EUR/m²");

  if (share != NULL && share->value != 0)
    quartier_sum_add (
        per_m2, quartier_sum_product (N_ ("Share of the cost of building"), "EUR/m²",
                                      quartier_sum_factor (N_ ("Extra"), share, share->value),
                                      open_price (N_ ("Cost of building"), "EUR/m²", input,
                                                  QUARTIER_FINANCE_BUILD_HOME,
                                                  QUARTIER_FINANCE_BUILD_OTHER, factors, values),
                                      NULL));
  if (!structure && plan->standard_eur_m2 != NULL)
    quartier_sum_add (per_m2,
                      quartier_sum_factor (N_ ("Cost of a square metre"), plan->standard_eur_m2,
                                           plan->standard_eur_m2->value));
  return quartier_sum_product (
      label, "EUR", open_floor (input, structure), per_m2, NULL);
}

static QuartierSum *
open_heat (const QuartierFinanceInput *input)
{
  const QuartierFinancePlan *plan = input->plan;
  QuartierSum *sum = quartier_sum_product (
      quartier_measure_get_label (QUARTIER_MEASURE_HEAT), "EUR",
      quartier_sum_quantity (N_ ("Heating power of the coldest day"), input->heat_peak_kw, "kW"), NULL);

  if (plan->heat_power_share != NULL)
    quartier_sum_add (sum,
                      quartier_sum_factor (N_ ("Power of the heat pump"), plan->heat_power_share,
                                           plan->heat_power_share->value));
  quartier_sum_add (sum, quartier_sum_factor (N_ ("Cost of a kilowatt"), plan->heat_eur_kw,
                                              quartier_finance_value_of (plan->heat_eur_kw, NAN)));
  return sum;
}

/* Of what has one price: what it is called where it is counted, in which unit, and the row of its price. */
static const struct
{
  const char *label;
  const char *unit;
  int price;
} plain[QUARTIER_N_MEASURES] = {
  [QUARTIER_MEASURE_NETWORK] = { N_ ("Trench"), "m", QUARTIER_FINANCE_NETWORK },
  [QUARTIER_MEASURE_BATTERY] = { N_ ("Capacity of batteries"), "kWh", QUARTIER_FINANCE_BATTERY },
  [QUARTIER_MEASURE_PARKING] = { N_ ("Parking spaces"), "", QUARTIER_FINANCE_PARKING },
  [QUARTIER_MEASURE_GREEN_ROOF] = { N_ ("Green roofs"), "m²", QUARTIER_FINANCE_GREEN_ROOF },
  [QUARTIER_MEASURE_PERMEABLE] = { N_ ("Permeable paving"), "m²", QUARTIER_FINANCE_PERMEABLE },
  [QUARTIER_MEASURE_TREES] = { N_ ("Trees"), "", QUARTIER_FINANCE_TREES },
  [QUARTIER_MEASURE_RETENTION] = { N_ ("Rainwater storage"), "m³", QUARTIER_FINANCE_RETENTION },
  [QUARTIER_MEASURE_POND] = { N_ ("Ponds"), "m²", QUARTIER_FINANCE_POND },
};

/* How much there is of it, and where some stood before, what of it is bought. */
static QuartierSum *
open_count (QuartierMeasure measure, const QuartierFinanceInput *input, gboolean is_bought)
{
  const double kept = quartier_finance_count_kept (input, measure);
  QuartierSum *all = quartier_sum_quantity (
      plain[measure].label, quartier_finance_count_all (input, measure), plain[measure].unit);

  if (!is_bought || kept == 0)
    return all;
  return quartier_sum_total (
      N_ ("Bought"), plain[measure].unit, all,
      quartier_sum_quantity (N_ ("Stood already in the scenario that all began with"), -kept,
                             plain[measure].unit),
      NULL);
}

static QuartierSum *
open_measure (QuartierMeasure measure,
              const QuartierFinanceInput *input,
              const QuartierFactor *const *factors,
              const double *values)
{
  switch (measure)
    {
    case QUARTIER_MEASURE_FABRIC:
    case QUARTIER_MEASURE_STRUCTURE:
      return open_fabric (input, measure == QUARTIER_MEASURE_STRUCTURE, factors, values);
    case QUARTIER_MEASURE_HEAT:
      return open_heat (input);
    case QUARTIER_MEASURE_PV:
      return quartier_sum_product (
          quartier_measure_get_label (measure), "EUR",
          quartier_sum_quantity (N_ ("Peak power of modules"), input->pv_peak_kw, "kW"),
          open_price (N_ ("Cost of a kilowatt"), "EUR/kW", input, QUARTIER_FINANCE_PV_HOME,
                      QUARTIER_FINANCE_PV_OTHER, factors, values),
          NULL);
    default:
      return quartier_sum_product (
          quartier_measure_get_label (measure), "EUR", open_count (measure, input, TRUE),
          open_factor (N_ ("Cost of one"), plain[measure].price, factors, values), NULL);
    }
}

/* Energy of a carrier that is paid for. */
static QuartierSum *
open_paid (const QuartierFinanceInput *input, int carrier)
{
  QuartierSum *bought
      = quartier_sum_quantity (N_ ("Energy bought"), input->carriers_kwh[carrier], "kWh/a");

  if (quartier_finance_paid_kwh (input, carrier) == input->carriers_kwh[carrier])
    return bought;
  return quartier_sum_total (N_ ("Energy bought, less photovoltaics that charge cars"), "kWh/a",
                             bought,
                             quartier_sum_quantity (N_ ("Photovoltaics that charge cars"),
                                                    -input->pv_charging_kwh, "kWh/a"),
                             NULL);
}

/* What the later sums are made from. */
typedef struct
{
  const QuartierFinanceInput *input;
  const QuartierFactor *const *factors;
  const double *values;
  QuartierFinance finance;
} Case;

static const char *const carrier_labels[QUARTIER_N_CARRIERS]
    = { N_ ("Electricity"), N_ ("Gas"),     N_ ("Oil"),
        N_ ("Coal"),        N_ ("Biomass"), N_ ("District heat") };

static QuartierSum *
factor (const Case *self, const char *label, int row)
{
  return open_factor (label, row, self->factors, self->values);
}

static QuartierSum *
none (const char *label, const char *unit)
{
  return quartier_sum_formula (label, 0, unit, N_ ("nothing is spent on it here"), NULL,
                               NULL);
}

static QuartierSum *
open_carrier (const Case *self, int c, gboolean households)
{
  const QuartierFinanceInput *input = self->input;
  const int home = quartier_finance_get_energy_row ((QuartierCarrier) c, 0);
  const int other = quartier_finance_get_energy_row ((QuartierCarrier) c, 1);

  if (quartier_finance_paid_kwh (input, c) == 0 || (households && input->home_share == 0))
    return none (carrier_labels[c], "EUR/a");
  if (households)
    return quartier_sum_product (
        carrier_labels[c], "EUR/a", open_paid (input, c),
        quartier_sum_quantity (N_ ("Share of dwellings"), input->home_share, ""),
        factor (self, N_ ("Price for dwellings"), home), NULL);
  return quartier_sum_product (carrier_labels[c], "EUR/a", open_paid (input, c),
                               open_price (N_ ("Price"), "EUR/kWh", input, home, other,
                                           self->factors, self->values),
                               NULL);
}

static QuartierSum *
open_energy (const Case *self, gboolean households)
{
  QuartierSum *sum = quartier_sum_new_total (
      households ? N_ ("Energy bought by households") : N_ ("Energy bought"), "EUR/a");

  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    if (quartier_finance_paid_kwh (self->input, c) != 0
        && !(households && self->input->home_share == 0))
      quartier_sum_add (sum, open_carrier (self, c, households));
  return sum;
}

static QuartierSum *
open_spent (const Case *self, int m)
{
  if (self->finance.capex_eur[m] == 0 && quartier_finance_count_kept (self->input, m) != 0)
    return quartier_sum_formula (quartier_measure_get_label (m), 0, "EUR",
                                 N_ ("what there is of it stood already: it is not bought"),
                                 open_count (m, self->input, FALSE), NULL);
  if (self->finance.capex_eur[m] == 0)
    return none (quartier_measure_get_label (m), "EUR");
  return open_measure (m, self->input, self->factors, self->values);
}

/* What upkeep is a share of: what is bought, and what stood already at what it would cost. */
static QuartierSum *
open_upkept (const Case *self, int m)
{
  if (quartier_finance_count_kept (self->input, m) == 0)
    return open_spent (self, m);
  /* No plan tells of what kind its parking is, and no other price is held. */
  return quartier_sum_product (m == QUARTIER_MEASURE_PARKING
                                   ? N_ ("What there is, new or not, at the price of a new space below "
                                         "ground, whatever its kind")
                                   : N_ ("What there is, new or not, at the price of new"),
                               "EUR",
                               open_count (m, self->input, FALSE),
                               factor (self, N_ ("Cost of one"), plain[m].price), NULL);
}

static QuartierSum *
open_upkeep (const Case *self, int m)
{
  const QuartierFinancePlan *plan = self->input->plan;
  const int row = quartier_measure_get_upkeep_row (m);

  if (self->finance.upkeep_eur_a[m] == 0)
    return none (quartier_measure_get_label (m), "EUR/a");
  return quartier_sum_product (
      quartier_measure_get_label (m), "EUR/a", open_upkept (self, m),
      row < 0 ? quartier_sum_factor (N_ ("Upkeep"), plan->heat_upkeep_share,
                                     quartier_finance_upkeep_of (m, plan, self->values))
              : factor (self, N_ ("Upkeep"), row),
      NULL);
}

static QuartierSum *
open_capex (const Case *self)
{
  QuartierSum *sum = quartier_sum_new_total (N_ ("Capital cost"), "EUR");

  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    if (self->finance.capex_eur[m] != 0)
      quartier_sum_add (sum, open_spent (self, m));
  if (self->input->plan->stands)
    quartier_sum_add (
        sum, quartier_sum_quantity (N_ ("Structure of buildings that stand, and what stood around "
                                        "them at first: not bought"),
                                    0, "EUR"));
  return sum;
}

static QuartierSum *
open_opex (const Case *self)
{
  QuartierSum *sum = quartier_sum_new_total (N_ ("Yearly cost"), "EUR/a");

  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    if (self->finance.upkeep_eur_a[m] != 0)
      quartier_sum_add (sum, open_upkeep (self, m));
  quartier_sum_add (sum, open_energy (self, FALSE));
  return sum;
}

static QuartierSum *
open_life (const Case *self, int m)
{
  const QuartierFinancePlan *plan = self->input->plan;
  const int row = quartier_measure_get_life_row (m);

  return row < 0 ? quartier_sum_factor (N_ ("Life"), plan->heat_life_years,
                                        quartier_finance_life_of (m, plan, self->values))
                 : factor (self, N_ ("Life"), row);
}

/* Of a measure, what all its purchases are worth today, of the first. */
static QuartierSum *
open_worth (const Case *self, int m, int rate)
{
  double residual_share;
  const double worth = quartier_reinvestment_factor (
      self->values[rate], quartier_finance_life_of (m, self->input->plan, self->values),
      self->values[QUARTIER_FINANCE_HORIZON], &residual_share);

  return quartier_sum_formula (
      N_ ("Bought again whenever its life ends"), worth, "",
      N_ ("Each purchase is discounted to today; what is left of the last one at the end of the "
          "period, by straight line, is taken off."),
      open_life (self, m), factor (self, N_ ("Period"), QUARTIER_FINANCE_HORIZON),
      factor (self, N_ ("Real discount rate"), rate), NULL);
}

/* What a euro at the end of every year is worth today. */
static QuartierSum *
open_euro_a_year (const Case *self, int rate)
{
  return quartier_sum_formula (
      N_ ("A euro a year, worth today"),
      quartier_npv_factor (self->values[rate], self->values[QUARTIER_FINANCE_HORIZON]), "a",
      N_ ("(1 − (1 + r)^−N) / r, r the discount rate and N the period"),
      factor (self, N_ ("Period"), QUARTIER_FINANCE_HORIZON),
      factor (self, N_ ("Real discount rate"), rate), NULL);
}

static QuartierSum *
open_npv (const Case *self, const char *label, int rate)
{
  QuartierSum *sum = quartier_sum_new_total (label, "EUR");

  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    if (self->finance.capex_eur[m] != 0)
      quartier_sum_add (sum, quartier_sum_inverse (quartier_sum_product (
                                 quartier_measure_get_label (m), "EUR", open_spent (self, m),
                                 open_worth (self, m, rate), NULL)));
  quartier_sum_add (sum, quartier_sum_inverse (quartier_sum_product (
                             N_ ("Yearly cost of the period"), "EUR", open_opex (self),
                             open_euro_a_year (self, rate), NULL)));
  return sum;
}

static QuartierSum *
open_carbon (const Case *self)
{
  return quartier_sum_product (
      N_ ("Price of emissions"), "EUR/a",
      quartier_sum_quantity (N_ ("Emissions"), self->input->ghg_kg / 1000, "t/a"),
      factor (self, N_ ("Price of a tonne"), QUARTIER_FINANCE_CARBON), NULL);
}

static QuartierSum *
open_public_npv (const Case *self)
{
  return open_npv (self, N_ ("Net present value"), QUARTIER_FINANCE_DISCOUNT);
}

static QuartierSum *
open_with_carbon (const Case *self)
{
  return quartier_sum_total (
      N_ ("Net present value with the price of emissions"), "EUR", open_public_npv (self),
      quartier_sum_inverse (quartier_sum_product (
          N_ ("Price of emissions of the period"), "EUR", open_carbon (self),
          open_euro_a_year (self, QUARTIER_FINANCE_DISCOUNT), NULL)),
      NULL);
}

static QuartierSum *
open_annual (const Case *self)
{
  return quartier_sum_product (
      N_ ("Net present value as the same cost every year"), "EUR/a",
      quartier_sum_quantity (N_ ("Paid, not received"), -1, ""), open_public_npv (self),
      quartier_sum_inverse (open_euro_a_year (self, QUARTIER_FINANCE_DISCOUNT)), NULL);
}

static QuartierSum *
open_residual (const Case *self)
{
  const double years = self->values[QUARTIER_FINANCE_HORIZON];
  QuartierSum *sum
      = quartier_sum_new_total (N_ ("What is left of measures at the end of the period"), "EUR");

  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    {
      double residual_share;

      if (self->finance.capex_eur[m] == 0)
        continue;
      quartier_reinvestment_factor (
          self->values[QUARTIER_FINANCE_DISCOUNT],
          quartier_finance_life_of (m, self->input->plan, self->values), years, &residual_share);
      quartier_sum_add (
          sum, quartier_sum_product (
                   quartier_measure_get_label (m), "EUR", open_spent (self, m),
                   quartier_sum_formula (
                       N_ ("Left of the last one"), residual_share, "",
                       N_ ("by straight line, of a thing that is bought again whenever its life ends"),
                       open_life (self, m), factor (self, N_ ("Period"), QUARTIER_FINANCE_HORIZON),
                       NULL),
                   NULL));
    }
  return sum;
}

static void
read_case (Case *self, const QuartierFinanceInput *input, const QuartierFactor *const *factors,
           const double *values)
{
  *self = (Case){ .input = input, .factors = factors, .values = values };
  quartier_finance_run (input, values, &self->finance);
}

/**
 * quartier_finance_explain:
 * @factors, @values: of QUARTIER_FINANCE_FACTORS
 *
 * Returns: (transfer full): how quartier_finance_run() comes to one of its figures
 */
QuartierSum *
quartier_finance_explain (QuartierFinanceMember member,
                          const QuartierFinanceInput *input,
                          const QuartierFactor *const *factors,
                          const double *values)
{
  Case self;

  g_return_val_if_fail (member < QUARTIER_N_FINANCE_MEMBERS, NULL);
  read_case (&self, input, factors, values);
  switch (member)
    {
    case QUARTIER_FINANCE_MEMBER_CAPEX:
      return open_capex (&self);
    case QUARTIER_FINANCE_MEMBER_OPEX:
      return open_opex (&self);
    case QUARTIER_FINANCE_MEMBER_NPV:
      return open_public_npv (&self);
    case QUARTIER_FINANCE_MEMBER_HOUSEHOLD:
      return open_energy (&self, TRUE);
    case QUARTIER_FINANCE_MEMBER_CARBON:
      return open_carbon (&self);
    case QUARTIER_FINANCE_MEMBER_ANNUAL:
      return open_annual (&self);
    case QUARTIER_FINANCE_MEMBER_RESIDUAL:
      return open_residual (&self);
    case QUARTIER_FINANCE_MEMBER_NPV_HOUSEHOLD:
      return open_npv (&self, N_ ("Net present value, with the rate of households"),
                       QUARTIER_FINANCE_DISCOUNT_HOUSEHOLD);
    case QUARTIER_FINANCE_MEMBER_NPV_WITH_CARBON:
      return open_with_carbon (&self);
    case QUARTIER_N_FINANCE_MEMBERS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * quartier_finance_explain_measure:
 * @upkeep: of a year; else what is spent at the beginning
 *
 * Returns: (transfer full): what a measure costs
 */
QuartierSum *
quartier_finance_explain_measure (QuartierMeasure measure, gboolean upkeep,
                                  const QuartierFinanceInput *input,
                                  const QuartierFactor *const *factors, const double *values)
{
  Case self;

  g_return_val_if_fail (measure < QUARTIER_N_MEASURES, NULL);
  read_case (&self, input, factors, values);
  return upkeep ? open_upkeep (&self, (int) measure) : open_spent (&self, (int) measure);
}

/* (transfer full): what a year of a carrier costs. */
QuartierSum *
quartier_finance_explain_carrier (QuartierCarrier carrier, const QuartierFinanceInput *input,
                                  const QuartierFactor *const *factors, const double *values)
{
  Case self;

  g_return_val_if_fail (carrier < QUARTIER_N_CARRIERS, NULL);
  read_case (&self, input, factors, values);
  return open_carrier (&self, (int) carrier, FALSE);
}
