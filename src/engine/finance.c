/*
 * Money: what measures cost at first and every year, and what that is worth today.
 *
 * Symbols: I a cost at the beginning, n its life, r a real rate a year, N the period, all in the
 * money of one year.
 */
#include "engine/finance-private.h"

#include <math.h>
#include <string.h>

/* Emissions nearer together than this share of the reference's are alike: their difference is
 * what is left of rounding, and nothing can be divided by it. */
#define LEAST_ABATED_SHARE 1e-6
/* So little beside all that stands is what is left of rounding. */
#define SLIVER_SHARE 1e-9

/**
 * quartier_annuity_share:
 * @rate: a year, > -1
 * @years: > 0
 *
 * Capital recovery factor r (1 + r)^n / ((1 + r)^n − 1).
 *
 * Returns: of a sum today, the same sum at the end of every year that is worth as much
 */
double
quartier_annuity_share (double rate, double years)
{
  return 1 / quartier_npv_factor (rate, years);
}

/* What 1 at the end of every year is worth today: (1 − (1 + r)^−N) / r; without interest N. */
double
quartier_npv_factor (double rate, double years)
{
  return rate == 0 ? years : (1 - pow (1 + rate, -years)) / rate;
}

/**
 * quartier_reinvestment_factor:
 * @rate: a year
 * @life_years: > 0
 * @horizon_years: > 0
 * @residual_share: (out): what is left at the end, of the first cost, by straight line
 *
 * A thing is bought again whenever its life ends within the period, and at the period's end what is
 * left of the last one is given back. Source: EN 15459-1, global cost with residual values.
 *
 * Returns: what all that is worth today, of the first cost
 */
double
quartier_reinvestment_factor (double rate,
                              double life_years,
                              double horizon_years,
                              double *residual_share)
{
  double bought = 0, worth = 0;

  *residual_share = NAN;
  if (!(life_years > 0) || !(horizon_years > 0))
    return NAN;
  for (; bought < horizon_years; bought += life_years)
    worth += pow (1 + rate, -bought);
  *residual_share = (bought - horizon_years) / life_years;
  return worth - *residual_share * pow (1 + rate, -horizon_years);
}

static const struct
{
  const char *id;
  const char *label;
  int life;
  int upkeep;
} measures[QUARTIER_N_MEASURES] = {
  { "fabric", N_ ("Building standard and renovation"), QUARTIER_FINANCE_FABRIC_LIFE,
    QUARTIER_FINANCE_FABRIC_UPKEEP },
  { "structure", N_ ("Timber structure"), QUARTIER_FINANCE_STRUCTURE_LIFE,
    QUARTIER_FINANCE_STRUCTURE_UPKEEP },
  { "heat", N_ ("Heat sources"), -1, -1 },
  { "network", N_ ("Heat network"), QUARTIER_FINANCE_NETWORK_LIFE,
    QUARTIER_FINANCE_NETWORK_UPKEEP },
  { "pv", N_ ("Photovoltaics"), QUARTIER_FINANCE_PV_LIFE, QUARTIER_FINANCE_PV_UPKEEP },
  { "battery", N_ ("Batteries"), QUARTIER_FINANCE_BATTERY_LIFE, QUARTIER_FINANCE_BATTERY_UPKEEP },
  { "parking", N_ ("Parking"), QUARTIER_FINANCE_PARKING_LIFE, QUARTIER_FINANCE_PARKING_UPKEEP },
  { "green_roof", N_ ("Green roofs"), QUARTIER_FINANCE_GREEN_ROOF_LIFE,
    QUARTIER_FINANCE_GREEN_ROOF_UPKEEP },
  { "permeable", N_ ("Permeable paving"), QUARTIER_FINANCE_PERMEABLE_LIFE,
    QUARTIER_FINANCE_PERMEABLE_UPKEEP },
  { "trees", N_ ("Trees"), QUARTIER_FINANCE_TREES_LIFE, QUARTIER_FINANCE_TREES_UPKEEP },
  { "retention", N_ ("Rainwater storage"), QUARTIER_FINANCE_RETENTION_LIFE,
    QUARTIER_FINANCE_RETENTION_UPKEEP },
  { "pond", N_ ("Ponds"), QUARTIER_FINANCE_POND_LIFE, QUARTIER_FINANCE_POND_UPKEEP },
};

/* Its member in "capex_by_measure_eur". */
const char *
quartier_measure_get_id (QuartierMeasure measure)
{
  g_return_val_if_fail (measure < QUARTIER_N_MEASURES, NULL);
  return measures[measure].id;
}

/* For people, a gettext msgid. */
const char *
quartier_measure_get_label (QuartierMeasure measure)
{
  g_return_val_if_fail (measure < QUARTIER_N_MEASURES, NULL);
  return measures[measure].label;
}

static const int prices[QUARTIER_N_CARRIERS][2] = {
  [QUARTIER_CARRIER_ELECTRICITY]
  = { QUARTIER_FINANCE_ELECTRICITY_HOME, QUARTIER_FINANCE_ELECTRICITY_OTHER },
  [QUARTIER_CARRIER_GAS] = { QUARTIER_FINANCE_GAS_HOME, QUARTIER_FINANCE_GAS_OTHER },
  [QUARTIER_CARRIER_OIL] = { QUARTIER_FINANCE_OIL, QUARTIER_FINANCE_OIL },
  [QUARTIER_CARRIER_COAL] = { QUARTIER_FINANCE_COAL, QUARTIER_FINANCE_COAL },
  [QUARTIER_CARRIER_BIOMASS] = { QUARTIER_FINANCE_BIOMASS, QUARTIER_FINANCE_BIOMASS },
  [QUARTIER_CARRIER_DISTRICT_HEAT]
  = { QUARTIER_FINANCE_DISTRICT_HEAT, QUARTIER_FINANCE_DISTRICT_HEAT },
};

/* A price times what it is paid for; nothing of what there is none of. */
static double
times (double quantity, double price)
{
  return quantity == 0 ? 0 : quantity * price;
}

double
quartier_finance_value_of (const QuartierFactor *factor, double without)
{
  return factor != NULL ? factor->value : without;
}

double
quartier_finance_life_of (QuartierMeasure measure, const QuartierFinancePlan *plan, const double *values)
{
  return measures[measure].life < 0 ? quartier_finance_value_of (plan->heat_life_years, NAN)
                                    : values[measures[measure].life];
}

double
quartier_finance_upkeep_of (QuartierMeasure measure, const QuartierFinancePlan *plan, const double *values)
{
  return measures[measure].upkeep < 0 ? quartier_finance_value_of (plan->heat_upkeep_share, NAN)
                                      : values[measures[measure].upkeep];
}

/* Some of it for dwellings, the rest for others. */
static void
count_both (const QuartierFinanceInput *input, double quantity, double out[2])
{
  out[0] = quantity * input->home_share;
  out[1] = quantity * (1 - input->home_share);
}

/* Of what has one price: how much there is, whoever paid for it. */
double
quartier_finance_count_all (const QuartierFinanceInput *input, QuartierMeasure measure)
{
  const QuartierFinancePlan *plan = input->plan;

  switch (measure)
    {
    case QUARTIER_MEASURE_HEAT:
      return input->heat_peak_kw;
    case QUARTIER_MEASURE_NETWORK:
      return input->network_m;
    case QUARTIER_MEASURE_BATTERY:
      return input->battery_kwh;
    case QUARTIER_MEASURE_PARKING:
      return times (plan->parking_per_dwelling, input->dwellings);
    case QUARTIER_MEASURE_GREEN_ROOF:
      return plan->green_roof_share * input->roof_m2;
    case QUARTIER_MEASURE_PERMEABLE:
      return plan->permeable_share * input->site_m2;
    case QUARTIER_MEASURE_TREES:
      return plan->trees_per_ha * input->site_m2 / 10000;
    case QUARTIER_MEASURE_RETENTION:
      return plan->retention_m3;
    case QUARTIER_MEASURE_POND:
      return plan->water_share * input->site_m2;
    case QUARTIER_MEASURE_FABRIC:
    case QUARTIER_MEASURE_STRUCTURE:
    case QUARTIER_MEASURE_PV:
    case QUARTIER_N_MEASURES:
    default:
      return 0;
    }
}

/* Of that, what stood before. A sliver that rounding leaves is not bought. */
double
quartier_finance_count_kept (const QuartierFinanceInput *input, QuartierMeasure measure)
{
  const double all = quartier_finance_count_all (input, measure);
  const double stood = input->plan->stood[measure];

  return stood < all * (1 - SLIVER_SHARE) ? stood : all;
}

/**
 * quartier_finance_get_added_m2:
 * @gfa_m2: of the district now
 *
 * Returns: gross floor that is built beside what stood; 0 where all buildings are new, or none is
 */
double
quartier_finance_get_added_m2 (const QuartierFinancePlan *plan, double gfa_m2)
{
  const double stood_m2 = plan->stood[QUARTIER_MEASURE_STRUCTURE];

  return plan->stands && stood_m2 < gfa_m2 * (1 - SLIVER_SHARE) ? gfa_m2 - stood_m2 : 0;
}

/* Gross floor that a standard, a renovation or a structure is paid for: of buildings that stand, what is added is
 * built, and the rest renovated. */
double
quartier_finance_count_floor (const QuartierFinanceInput *input, QuartierMeasure measure)
{
  const double added_m2 = quartier_finance_get_added_m2 (input->plan, input->gfa_m2);

  if (!input->plan->stands)
    return input->gfa_m2;
  return measure == QUARTIER_MEASURE_STRUCTURE ? added_m2 : input->gfa_m2 - added_m2;
}

/**
 * quartier_finance_add_stood:
 * @input: a district as it stood before anything was decided
 * @share: of it, what stood where the district is now, 0…1
 * @plan: (inout): of the district now
 *
 * What stands is no cost of a decision, whichever way that goes: structure, parking, trenches of a heat
 * network, paving, trees and ponds of a quarter whose buildings stand are not bought, and only what is added to
 * them is. What wears out within the period or is put there to save energy or hold rain is bought in every
 * scenario alike, and so cancels where two are compared: heat sources, photovoltaics, batteries, green
 * roofs, storage.
 */
void
quartier_finance_add_stood (const QuartierFinanceInput *input, double share, QuartierFinancePlan *plan)
{
  static const QuartierMeasure standing[]
      = { QUARTIER_MEASURE_STRUCTURE, QUARTIER_MEASURE_PARKING, QUARTIER_MEASURE_NETWORK,
          QUARTIER_MEASURE_PERMEABLE, QUARTIER_MEASURE_TREES, QUARTIER_MEASURE_POND };

  for (gsize i = 0; i < G_N_ELEMENTS (standing); i++)
    {
      const double all = standing[i] == QUARTIER_MEASURE_STRUCTURE
                             ? input->gfa_m2
                             : quartier_finance_count_all (input, standing[i]);

      /* Nothing is known to have stood where a figure is missing. */
      plan->stood[standing[i]] += all > 0 ? share * all : 0;
    }
}

/**
 * quartier_finance_count:
 * @out: (out): what @input is paid for; borrows its plan
 *
 * Everything that money is paid for, so that it adds up over districts of one plan's prices.
 */
void
quartier_finance_count (const QuartierFinanceInput *input, QuartierFinanceQuantities *out)
{
  *out = (QuartierFinanceQuantities){ .plan = input->plan };
  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    {
      out->kept[m] = quartier_finance_count_kept (input, m);
      out->measures[m][0] = quartier_finance_count_all (input, m) - out->kept[m];
    }
  for (int m = QUARTIER_MEASURE_FABRIC; m <= QUARTIER_MEASURE_STRUCTURE; m++)
    count_both (input, quartier_finance_count_floor (input, m), out->measures[m]);
  count_both (input, input->pv_peak_kw, out->measures[QUARTIER_MEASURE_PV]);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    count_both (input, input->carriers_kwh[c], out->carriers_kwh[c]);
  count_both (input, input->pv_charging_kwh, out->pv_charging_kwh);
}

/* What of a carrier the price applies to. */
double
quartier_finance_paid_kwh (const QuartierFinanceInput *input, int carrier)
{
  return input->carriers_kwh[carrier]
         - (carrier == QUARTIER_CARRIER_ELECTRICITY ? input->pv_charging_kwh : 0);
}

static void
find_prices_eur (const QuartierFinancePlan *plan, const double *values,
                 double eur[QUARTIER_N_MEASURES][2])
{
  const double build_eur_m2[2]
      = { values[QUARTIER_FINANCE_BUILD_HOME], values[QUARTIER_FINANCE_BUILD_OTHER] };
  const double once_eur[QUARTIER_N_MEASURES] = {
    [QUARTIER_MEASURE_HEAT]
    = quartier_finance_value_of (plan->heat_power_share, 1) * quartier_finance_value_of (plan->heat_eur_kw, NAN),
    [QUARTIER_MEASURE_NETWORK] = values[QUARTIER_FINANCE_NETWORK],
    [QUARTIER_MEASURE_BATTERY] = values[QUARTIER_FINANCE_BATTERY],
    [QUARTIER_MEASURE_PARKING] = values[QUARTIER_FINANCE_PARKING],
    [QUARTIER_MEASURE_GREEN_ROOF] = values[QUARTIER_FINANCE_GREEN_ROOF],
    [QUARTIER_MEASURE_PERMEABLE] = values[QUARTIER_FINANCE_PERMEABLE],
    [QUARTIER_MEASURE_TREES] = values[QUARTIER_FINANCE_TREES],
    [QUARTIER_MEASURE_RETENTION] = values[QUARTIER_FINANCE_RETENTION],
    [QUARTIER_MEASURE_POND] = values[QUARTIER_FINANCE_POND],
  };

  for (int i = 0; i < 2; i++)
    {
      for (int m = 0; m < QUARTIER_N_MEASURES; m++)
        eur[m][i] = once_eur[m];
      eur[QUARTIER_MEASURE_FABRIC][i] = times (quartier_finance_value_of (plan->standard_share, 0), build_eur_m2[i])
                                        + quartier_finance_value_of (plan->standard_eur_m2, 0);
      eur[QUARTIER_MEASURE_STRUCTURE][i]
          = times (quartier_finance_value_of (plan->structure_share, 0), build_eur_m2[i]);
      eur[QUARTIER_MEASURE_PV][i]
          = values[i == 0 ? QUARTIER_FINANCE_PV_HOME : QUARTIER_FINANCE_PV_OTHER];
    }
}

/**
 * quartier_finance_price:
 * @values: of QUARTIER_FINANCE_FACTORS
 * @first, @n: which measures
 * @out: (out) (array length=n): what one unit of each costs, NAN where a price is missing
 */
void
quartier_finance_price (const QuartierFinancePlan *plan, const double *values, int first, int n,
                        QuartierMeasurePrice *out)
{
  double eur[QUARTIER_N_MEASURES][2];

  find_prices_eur (plan, values, eur);
  for (int m = first; m < first + n; m++)
    {
      QuartierMeasurePrice *price = &out[m - first];
      const double life = quartier_finance_life_of (m, plan, values), years = values[QUARTIER_FINANCE_HORIZON];

      price->eur[0] = eur[m][0];
      price->eur[1] = eur[m][1];
      price->upkeep_share = quartier_finance_upkeep_of (m, plan, values);
      price->worth_household = quartier_reinvestment_factor (
          values[QUARTIER_FINANCE_DISCOUNT_HOUSEHOLD], life, years, &price->residual_share);
      price->worth = quartier_reinvestment_factor (values[QUARTIER_FINANCE_DISCOUNT], life, years,
                                                   &price->residual_share);
    }
}

/* The rows of a measure's life and upkeep; -1 where a plan says whose they are. */
int
quartier_measure_get_life_row (QuartierMeasure measure)
{
  return measures[measure].life;
}

int
quartier_measure_get_upkeep_row (QuartierMeasure measure)
{
  return measures[measure].upkeep;
}

/* The rows of the price of a carrier, for dwellings (0) and others (1). */
int
quartier_finance_get_energy_row (QuartierCarrier carrier, int side)
{
  return prices[carrier][side];
}

static void
fill_measures (const QuartierFinanceInput *input, const double *values, QuartierFinance *out)
{
  QuartierFinanceQuantities quantities;
  double eur[QUARTIER_N_MEASURES][2];

  quartier_finance_count (input, &quantities);
  find_prices_eur (input->plan, values, eur);
  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    {
      out->capex_eur[m] = times (quantities.measures[m][0], eur[m][0])
                          + times (quantities.measures[m][1], eur[m][1]);
      out->upkeep_eur_a[m] = times (out->capex_eur[m] + times (quantities.kept[m], eur[m][0]),
                                    quartier_finance_upkeep_of (m, input->plan, values));
    }
}

/* All that is paid in the period, worth today; costs are negative. */
static double
find_npv (const QuartierFinanceInput *input,
          const double *values,
          double rate,
          const QuartierFinance *finance,
          double *residual_eur)
{
  const double years = values[QUARTIER_FINANCE_HORIZON];
  double npv_eur = -quartier_npv_factor (rate, years) * quartier_finance_get_opex_eur_a (finance);

  *residual_eur = 0;
  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    if (finance->capex_eur[m] != 0)
      {
        double residual_share;
        const double factor = quartier_reinvestment_factor (
            rate, quartier_finance_life_of (m, input->plan, values), years, &residual_share);

        npv_eur -= finance->capex_eur[m] * factor;
        *residual_eur += finance->capex_eur[m] * residual_share;
      }
  return npv_eur;
}

/**
 * quartier_finance_run:
 * @values: of QUARTIER_FINANCE_FACTORS
 * @out: (out):
 *
 * Energy is shared out to dwellings and others by floor area, and each pays its own price.
 * Photovoltaics that charge cars are worth what that electricity would cost. The price of this year
 * is the price of all years. Source: EN 15459-1, global cost.
 */
void
quartier_finance_run (const QuartierFinanceInput *input, const double *values, QuartierFinance *out)
{
  const double years = values[QUARTIER_FINANCE_HORIZON];
  const double rate = values[QUARTIER_FINANCE_DISCOUNT];
  double residual_eur;

  *out = (QuartierFinance){ 0 };
  fill_measures (input, values, out);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    {
      const double home_eur_a
          = times (quartier_finance_paid_kwh (input, c) * input->home_share, values[prices[c][0]]);

      out->household_energy_eur_a += home_eur_a;
      out->energy_eur_a[c]
          = home_eur_a
            + times (quartier_finance_paid_kwh (input, c) * (1 - input->home_share), values[prices[c][1]]);
    }
  out->carbon_eur_a = times (input->ghg_kg / 1000, values[QUARTIER_FINANCE_CARBON]);
  out->npv_household_eur
      = find_npv (input, values, values[QUARTIER_FINANCE_DISCOUNT_HOUSEHOLD], out, &residual_eur);
  out->npv_eur = find_npv (input, values, rate, out, &out->residual_eur);
  out->npv_carbon_eur = -times (out->carbon_eur_a, quartier_npv_factor (rate, years));
  out->annual_eur_a = -out->npv_eur * quartier_annuity_share (rate, years);
}

void
quartier_finance_add (QuartierFinance *sum, const QuartierFinance *part)
{
  double *to = (double *)sum;
  const double *from = (const double *)part;

  for (gsize i = 0; i < sizeof *sum / sizeof *to; i++)
    to[i] += from[i];
}

double
quartier_finance_get_capex_eur (const QuartierFinance *self)
{
  double eur = 0;

  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    eur += self->capex_eur[m];
  return eur;
}

/* Upkeep and energy of a year; carbon is beside them. */
double
quartier_finance_get_opex_eur_a (const QuartierFinance *self)
{
  double eur_a = 0;

  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    eur_a += self->upkeep_eur_a[m];
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    eur_a += self->energy_eur_a[c];
  return eur_a;
}

/**
 * quartier_finance_eur_per_t:
 * @npv_eur, @ghg_kg: of a scenario
 * @reference_npv_eur, @reference_ghg_kg: of the one it is compared with
 * @years: of the period that the values span
 *
 * What a tonne that is not emitted costs: negative where it saves money too. Where nothing is
 * abated there is no such cost.
 *
 * Returns: (NPV_ref − NPV) / ((E_ref − E) N), EUR/t; NAN where not defined
 */
double
quartier_finance_eur_per_t (
    double npv_eur, double ghg_kg, double reference_npv_eur, double reference_ghg_kg, double years)
{
  const double abated_t = (reference_ghg_kg - ghg_kg) / 1000 * years;

  if (!(abated_t > LEAST_ABATED_SHARE * fabs (reference_ghg_kg) / 1000 * years))
    return NAN;
  return (reference_npv_eur - npv_eur) / abated_t;
}
