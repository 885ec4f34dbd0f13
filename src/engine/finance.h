#pragma once

#include "engine/carrier.h"
#include "engine/sum.h"

G_BEGIN_DECLS

/* The coefficients of money: what it is called here, base and member of its row. The measures stand
 * in the order of QuartierMeasure, for what is alike of all of them. */
#define QUARTIER_FINANCE_FACTORS(X)                                                                \
  X (HORIZON, "finance", "horizon_years")                                                          \
  X (DISCOUNT, "finance", "discount_public")                                                       \
  X (DISCOUNT_HOUSEHOLD, "finance", "discount_household")                                          \
  X (CARBON, "finance", "carbon_eur_t")                                                            \
  X (CURRENCY, "finance", "currency_per_eur")                                                      \
  X (BUILD_HOME, "finance.build", "home_eur_m2")                                                   \
  X (BUILD_OTHER, "finance.build", "other_eur_m2")                                                 \
  X (PV_HOME, "finance.pv", "home_eur_kw")                                                         \
  X (PV_OTHER, "finance.pv", "other_eur_kw")                                                       \
  X (BATTERY, "finance.battery", "eur_kwh")                                                        \
  X (NETWORK, "finance.network", "eur_m")                                                          \
  X (PARKING, "finance.parking", "eur_space")                                                      \
  X (GREEN_ROOF, "finance.green_roof", "eur")                                                      \
  X (PERMEABLE, "finance.permeable", "eur")                                                        \
  X (TREES, "finance.trees", "eur")                                                                \
  X (RETENTION, "finance.retention", "eur")                                                        \
  X (POND, "finance.pond", "eur")                                                                  \
  X (FABRIC_LIFE, "finance.fabric", "life_years")                                                  \
  X (STRUCTURE_LIFE, "finance.structure", "life_years")                                            \
  X (NETWORK_LIFE, "finance.network", "life_years")                                                \
  X (PV_LIFE, "pv", "lifetime")                                                                    \
  X (BATTERY_LIFE, "finance.battery", "life_years")                                                \
  X (PARKING_LIFE, "finance.parking", "life_years")                                                \
  X (GREEN_ROOF_LIFE, "finance.green_roof", "life_years")                                          \
  X (PERMEABLE_LIFE, "finance.permeable", "life_years")                                            \
  X (TREES_LIFE, "finance.trees", "life_years")                                                    \
  X (POND_LIFE, "finance.pond", "life_years")                                                      \
  X (RETENTION_LIFE, "finance.retention", "life_years")                                            \
  X (FABRIC_UPKEEP, "finance.fabric", "upkeep_share")                                              \
  X (STRUCTURE_UPKEEP, "finance.structure", "upkeep_share")                                        \
  X (NETWORK_UPKEEP, "finance.network", "upkeep_share")                                            \
  X (PV_UPKEEP, "finance.pv", "upkeep_share")                                                      \
  X (BATTERY_UPKEEP, "finance.battery", "upkeep_share")                                            \
  X (PARKING_UPKEEP, "finance.parking", "upkeep_share")                                            \
  X (GREEN_ROOF_UPKEEP, "finance.green_roof", "upkeep_share")                                      \
  X (PERMEABLE_UPKEEP, "finance.permeable", "upkeep_share")                                        \
  X (TREES_UPKEEP, "finance.trees", "upkeep_share")                                                \
  X (POND_UPKEEP, "finance.pond", "upkeep_share")                                                  \
  X (RETENTION_UPKEEP, "finance.retention", "upkeep_share")                                        \
  X (ELECTRICITY_HOME, "finance.price", "electricity_home")                                        \
  X (ELECTRICITY_OTHER, "finance.price", "electricity_other")                                      \
  X (GAS_HOME, "finance.price", "gas_home")                                                        \
  X (GAS_OTHER, "finance.price", "gas_other")                                                      \
  X (OIL, "finance.price", "oil")                                                                  \
  X (COAL, "finance.price", "coal")                                                                \
  X (BIOMASS, "finance.price", "biomass")                                                          \
  X (DISTRICT_HEAT, "finance.price", "district_heat")

#define QUARTIER_FINANCE_NAME(name, base, member) QUARTIER_FINANCE_##name,
enum
{
  QUARTIER_FINANCE_FACTORS (QUARTIER_FINANCE_NAME) QUARTIER_FINANCE_N_FACTORS
};
#undef QUARTIER_FINANCE_NAME

/**
 * QuartierMeasure:
 * @QUARTIER_MEASURE_FABRIC: a standard beyond the code, or a renovation
 * @QUARTIER_MEASURE_STRUCTURE: timber in place of the usual structure
 * @QUARTIER_MEASURE_HEAT: sources of heat, substations
 * @QUARTIER_MEASURE_PARKING: spaces below ground
 *
 * What money is spent on. The building to code, its land and its streets are none of them.
 */
typedef enum
{
  QUARTIER_MEASURE_FABRIC,
  QUARTIER_MEASURE_STRUCTURE,
  QUARTIER_MEASURE_HEAT,
  QUARTIER_MEASURE_NETWORK,
  QUARTIER_MEASURE_PV,
  QUARTIER_MEASURE_BATTERY,
  QUARTIER_MEASURE_PARKING,
  QUARTIER_MEASURE_GREEN_ROOF,
  QUARTIER_MEASURE_PERMEABLE,
  QUARTIER_MEASURE_TREES,
  QUARTIER_MEASURE_RETENTION,
  QUARTIER_MEASURE_POND,
  QUARTIER_N_MEASURES
} QuartierMeasure;

/**
 * QuartierFinancePlan:
 * @standard_share: (nullable): extra over building to code; %NULL: none
 * @standard_eur_m2: (nullable): extra, or renovation, per gross floor
 * @structure_share: (nullable): extra over building; of what is added alone where buildings stand
 * @heat_eur_kw, @heat_life_years, @heat_upkeep_share: (nullable): the heat source's
 * @heat_power_share: (nullable): its power over the peak of heating; %NULL: the whole
 * @parking_per_dwelling: >= 0
 * @stands: whether the buildings stand already, refurbished or not: then nobody builds their structure
 * @stood: of each measure, what stood before anything was decided: nobody buys it, but its upkeep goes on;
 *   >= 0, as QuartierFinanceQuantities counts, of the structure gross floor; 0 where buildings are new
 * @green_roof_share: of roofs, 0…1
 * @permeable_share: of the site, 0…1
 * @water_share: of the site, open water, 0…1
 * @trees_per_ha: >= 0
 * @retention_m3: >= 0
 *
 * What a plan says of a district that money hangs on.
 */
typedef struct
{
  const QuartierFactor *standard_share;
  const QuartierFactor *standard_eur_m2;
  const QuartierFactor *structure_share;
  const QuartierFactor *heat_eur_kw;
  const QuartierFactor *heat_life_years;
  const QuartierFactor *heat_upkeep_share;
  const QuartierFactor *heat_power_share;
  double parking_per_dwelling;
  gboolean stands;
  double green_roof_share;
  double permeable_share;
  double water_share;
  double trees_per_ha;
  double retention_m3;
  double stood[QUARTIER_N_MEASURES];
} QuartierFinancePlan;

/**
 * QuartierFinanceInput:
 * @home_share: of the gross floor in use, dwellings, 0…1
 * @roof_m2: footprint of the buildings
 * @heat_peak_kw: heat that rooms take on the coldest day
 * @pv_peak_kw, @battery_kwh: rated
 * @network_m: trench
 * @carriers_kwh: bought in a year
 * @pv_charging_kwh: of photovoltaics, into cars: counts against what is bought, at the price of
 *   electricity, as all own use does; what cars are charged with is not paid for here
 * @ghg_kg: of a year, of all sectors that are estimated
 */
typedef struct
{
  double site_m2;
  double gfa_m2;
  double home_share;
  double dwellings;
  double roof_m2;
  double heat_peak_kw;
  double pv_peak_kw;
  double battery_kwh;
  double network_m;
  double carriers_kwh[QUARTIER_N_CARRIERS];
  double pv_charging_kwh;
  double ghg_kg;
  const QuartierFinancePlan *plan;
} QuartierFinanceInput;

/**
 * QuartierFinance:
 * @capex_eur: spent at the beginning, by measure
 * @upkeep_eur_a: of a year, by measure, of what stood before too
 * @energy_eur_a: bought, by carrier, less what photovoltaics that charge cars are worth; what is sold
 *   earns nothing
 * @household_energy_eur_a: the dwellings' part of it
 * @carbon_eur_a: the year's emissions at the price of carbon, beside all else
 * @residual_eur: what is left of measures at the end of the period, by straight line, in money of
 * then
 * @npv_eur: net present value of all that is paid, of public appraisal: costs are negative
 * @npv_household_eur: the same with the rate of households
 * @npv_carbon_eur: net present value of @carbon_eur_a alone
 * @annual_eur_a: @npv_eur as the same sum every year, a cost
 *
 * Money of a year of a district; sums over districts. NAN where a price is missing.
 */
typedef struct
{
  double capex_eur[QUARTIER_N_MEASURES];
  double upkeep_eur_a[QUARTIER_N_MEASURES];
  double energy_eur_a[QUARTIER_N_CARRIERS];
  double household_energy_eur_a;
  double carbon_eur_a;
  double residual_eur;
  double npv_eur;
  double npv_household_eur;
  double npv_carbon_eur;
  double annual_eur_a;
} QuartierFinance;

/**
 * QuartierFinanceQuantities:
 * @measures: how much of each measure is bought: m², kW, m, kWh, pieces, m³; what has one price for
 *   dwellings (0) and another for others (1) is split, the rest stands in the first
 * @kept: how much of each stood before and is still there, of those with one price: its upkeep is paid
 * @carriers_kwh: bought in a year, split the same way
 * @pv_charging_kwh: of photovoltaics, into cars, split the same way
 * @plan: (nullable): whose prices of standard, structure and heat source these are
 */
typedef struct
{
  double measures[QUARTIER_N_MEASURES][2];
  double kept[QUARTIER_N_MEASURES];
  double carriers_kwh[QUARTIER_N_CARRIERS][2];
  double pv_charging_kwh[2];
  const QuartierFinancePlan *plan;
} QuartierFinanceQuantities;

/**
 * QuartierMeasurePrice:
 * @eur: of one unit, for dwellings and for others
 * @upkeep_share: of that, every year
 * @worth, @worth_household: the purchases of the whole period, worth today, of the first; with the
 *   rate of public appraisal and with that of households
 * @residual_share: what is left at the end, of the first
 */
typedef struct
{
  double eur[2];
  double upkeep_share;
  double worth;
  double worth_household;
  double residual_share;
} QuartierMeasurePrice;

/**
 * QuartierFinanceMember:
 *
 * The figures that open.
 */
typedef enum
{
  QUARTIER_FINANCE_MEMBER_CAPEX,
  QUARTIER_FINANCE_MEMBER_OPEX,
  QUARTIER_FINANCE_MEMBER_NPV,
  QUARTIER_FINANCE_MEMBER_HOUSEHOLD,
  QUARTIER_FINANCE_MEMBER_CARBON,
  QUARTIER_FINANCE_MEMBER_ANNUAL,
  QUARTIER_FINANCE_MEMBER_RESIDUAL,
  QUARTIER_FINANCE_MEMBER_NPV_HOUSEHOLD,
  QUARTIER_FINANCE_MEMBER_NPV_WITH_CARBON,
  QUARTIER_N_FINANCE_MEMBERS
} QuartierFinanceMember;

double quartier_finance_get_added_m2 (const QuartierFinancePlan *plan, double gfa_m2);
double quartier_annuity_share (double rate, double years);
double quartier_npv_factor (double rate, double years);
double quartier_reinvestment_factor (double rate,
                                     double life_years,
                                     double horizon_years,
                                     double *residual_share);
const char *quartier_measure_get_id (QuartierMeasure measure);
const char *quartier_measure_get_label (QuartierMeasure measure);
void quartier_finance_run (const QuartierFinanceInput *input,
                           const double *values,
                           QuartierFinance *out);
void quartier_finance_add_stood (const QuartierFinanceInput *input, double share,
                                 QuartierFinancePlan *plan);
void quartier_finance_count (const QuartierFinanceInput *input, QuartierFinanceQuantities *out);
void quartier_finance_price (const QuartierFinancePlan *plan, const double *values, int first,
                             int n, QuartierMeasurePrice *out);
int quartier_finance_get_energy_row (QuartierCarrier carrier, int side);
void quartier_finance_add (QuartierFinance *sum, const QuartierFinance *part);
double quartier_finance_get_capex_eur (const QuartierFinance *self);
double quartier_finance_get_opex_eur_a (const QuartierFinance *self);
double quartier_finance_eur_per_t (
    double npv_eur, double ghg_kg, double reference_npv_eur, double reference_ghg_kg, double years);
QuartierSum *quartier_finance_explain (QuartierFinanceMember member,
                                       const QuartierFinanceInput *input,
                                       const QuartierFactor *const *factors,
                                       const double *values);
QuartierSum *quartier_finance_explain_measure (QuartierMeasure measure, gboolean upkeep,
                                               const QuartierFinanceInput *input,
                                               const QuartierFactor *const *factors,
                                               const double *values);
QuartierSum *quartier_finance_explain_carrier (QuartierCarrier carrier,
                                               const QuartierFinanceInput *input,
                                               const QuartierFactor *const *factors,
                                               const double *values);

G_END_DECLS
