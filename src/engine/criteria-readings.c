/*
 * What criteria ask of a scenario, worked out of its figures and of those of the scenario it was
 * copied from.
 */
#include "engine/criteria.h"

#include <math.h>

#define NO_REFERENCE N_ ("This scenario was copied from none: there is nothing to compare with")
#define NOTHING_BUILT N_ ("There are no buildings")
#define NO_PRIMARY N_ ("The tables hold no primary energy factor for a carrier that is bought")
#define NO_PRICE N_ ("A price is not held for this place")
#define NO_FACTOR N_ ("The tables hold no emission factor for a carrier that is used")

static void
set (QuartierReadings *self, QuartierIndicator indicator, double value, const char *reason)
{
  self->of[indicator] = (QuartierReading){ value, NAN, NAN, isfinite (value) ? NULL : reason };
}

static void
set_share (QuartierReadings *self,
           QuartierIndicator indicator,
           double part,
           double whole,
           const char *reason)
{
  set (self, indicator, whole > 0 ? part / whole : NAN, reason);
}

static double
get_net_m2 (const QuartierEstimate *estimate)
{
  const QuartierFactor *net = quartier_estimate_get_constants (estimate)->net_to_gross_share;

  return quartier_estimate_get_totals (estimate)->gfa_m2 * (net != NULL ? net->value : NAN);
}

/* Non-renewable primary energy of all but appliances, kWh. With @net electricity made here is taken
 * off, in the share that all uses have of it; else all electricity counts as bought. */
static double
find_primary_kwh (const QuartierEstimate *estimate, gboolean net)
{
  const QuartierFigures *totals = quartier_estimate_get_totals (estimate);
  const QuartierSupplied *supplied = &totals->supplied;
  const double bought_kwh = supplied->carriers_kwh[QUARTIER_CARRIER_ELECTRICITY];
  const double used_kwh = bought_kwh + supplied->pv_self_kwh - supplied->pv_charging_kwh;
  const double regulated_kwh = used_kwh - supplied->energy_kwh[QUARTIER_END_USE_APPLIANCES];
  double counted_kwh[QUARTIER_N_CARRIERS];
  double sum = 0;

  quartier_figures_get_counted_kwh (totals, counted_kwh);
  counted_kwh[QUARTIER_CARRIER_ELECTRICITY]
      = net && used_kwh > 0 ? regulated_kwh * bought_kwh / used_kwh : regulated_kwh;
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    {
      const QuartierFactor *factor = quartier_estimate_get_primary_factor (estimate, c, FALSE);

      if (counted_kwh[c] != 0)
        sum += factor != NULL ? counted_kwh[c] * factor->value : NAN;
    }
  return sum;
}

/* What of a network's heat is renewable or waste heat; sources of which that is not known widen it. */
static void
read_network (QuartierReadings *self, const QuartierNetworkHeat *network)
{
  double clean = network != NULL ? 0 : NAN, open = 0;

  for (int i = 0; network != NULL && i < network->n_parts; i++)
    {
      const QuartierNetworkPart *part = &network->parts[i];

      if (isnan (part->clean_share))
        open += part->share;
      else
        clean += part->share * part->clean_share;
    }
  set (self, QUARTIER_INDICATOR_NETWORK_CLEAN, clean,
       N_ ("What the network's heat is made of is not held"));
  if (open > 0)
    {
      self->of[QUARTIER_INDICATOR_NETWORK_CLEAN].low = clean;
      self->of[QUARTIER_INDICATOR_NETWORK_CLEAN].high = clean + open;
    }
}

static void
read_energy (QuartierReadings *self,
             const QuartierEstimate *estimate,
             const QuartierEstimate *reference)
{
  const QuartierFigures *totals = quartier_estimate_get_totals (estimate);
  const double *kwh = totals->supplied.carriers_kwh;
  const double net_m2 = get_net_m2 (estimate);
  const double fossil_kwh
      = kwh[QUARTIER_CARRIER_GAS] + kwh[QUARTIER_CARRIER_OIL] + kwh[QUARTIER_CARRIER_COAL];
  const QuartierSectorFactors *materials
      = &quartier_estimate_get_site (estimate)->sectors[QUARTIER_SECTOR_MATERIALS];
  const QuartierFactor *heat
      = quartier_estimate_get_carrier_factor (estimate, QUARTIER_CARRIER_DISTRICT_HEAT);

  set_share (self, QUARTIER_INDICATOR_PRIMARY_ENERGY, find_primary_kwh (estimate, TRUE), net_m2,
             net_m2 > 0 ? NO_PRIMARY : NOTHING_BUILT);
  set_share (self, QUARTIER_INDICATOR_ON_SITE_FOSSIL, fossil_kwh, net_m2, NOTHING_BUILT);
  set_share (self, QUARTIER_INDICATOR_ON_SITE_BURNT, fossil_kwh + kwh[QUARTIER_CARRIER_BIOMASS],
             net_m2, NOTHING_BUILT);
  set_share (self, QUARTIER_INDICATOR_ON_SITE_COAL, kwh[QUARTIER_CARRIER_COAL], net_m2,
             NOTHING_BUILT);
  set_share (self, QUARTIER_INDICATOR_DISTRICT_HEAT, kwh[QUARTIER_CARRIER_DISTRICT_HEAT], net_m2,
             NOTHING_BUILT);
  set_share (self, QUARTIER_INDICATOR_AMBIENT_HEAT, totals->supplied.ambient_kwh, net_m2,
             NOTHING_BUILT);
  set_share (self, QUARTIER_INDICATOR_PV, totals->supplied.pv_generated_kwh, net_m2, NOTHING_BUILT);
  set (self, QUARTIER_INDICATOR_NETWORK_GHG, heat != NULL ? heat->value : NAN, NO_FACTOR);
  if (heat != NULL)
    {
      self->of[QUARTIER_INDICATOR_NETWORK_GHG].low = heat->low;
      self->of[QUARTIER_INDICATOR_NETWORK_GHG].high = heat->high;
    }
  read_network (self, quartier_estimate_get_site (estimate)->network_heat);
  set_share (self, QUARTIER_INDICATOR_LIFE_CYCLE,
             totals->ghg_buildings_kg
                 + (materials->n > QUARTIER_MATERIALS_LIFE_A
                        ? (totals->materials.buildings_kg + totals->materials.demolition_kg)
                              / materials->values[QUARTIER_MATERIALS_LIFE_A]
                        : NAN),
             net_m2, net_m2 > 0 ? NO_FACTOR : NOTHING_BUILT);
  set (self, QUARTIER_INDICATOR_DWELLINGS, totals->dwellings, NULL);
  if (reference == NULL)
    set (self, QUARTIER_INDICATOR_PRIMARY_SAVING, NAN, NO_REFERENCE);
  else
    set (self, QUARTIER_INDICATOR_PRIMARY_SAVING,
         1
             - (find_primary_kwh (estimate, FALSE) / net_m2)
                   / (find_primary_kwh (reference, FALSE) / get_net_m2 (reference)),
         net_m2 > 0 ? NO_PRIMARY : NOTHING_BUILT);
}

/* Which floor is built to what. */
static void
add_standard (QuartierReadings *self, const char *id, double m2)
{
  int i = 0;

  while (i < self->n_standards && !g_str_equal (self->standards[i], id))
    i++;
  if (i == QUARTIER_MAX_STANDARDS)
    return;
  if (i == self->n_standards)
    {
      self->standards[i] = id;
      self->standard_m2[i] = 0;
      self->n_standards++;
    }
  self->standard_m2[i] += m2;
}

/* Of districts in which nothing is built or renovated: their floor, and what their homes buy for heat. Of
 * other buildings no class is held. */
static void
read_kept (QuartierReadings *self, const QuartierEstimate *estimate)
{
  const QuartierSite *site = quartier_estimate_get_site (estimate);
  double kept_m2 = 0, other_share = 0, kwh = 0, homes_m2 = 0;

  for (gsize i = 0; i < site->n_districts; i++)
    {
      const QuartierSiteDistrict *district = site->districts[i];
      const QuartierFigures *figures = quartier_estimate_get_figures (estimate, i);

      if (district->works != QUARTIER_WORKS_NONE)
        continue;
      kept_m2 += figures->gfa_m2;
      kwh += figures->supplied.dwelling_heat_kwh;
      homes_m2 += figures->dwellings_net_m2;
      for (int u = 0; u < district->n_uses; u++)
        if (district->uses[u].use->conditioned
            && !quartier_site_use_is_residential (&district->uses[u]))
          other_share += district->uses[u].share;
    }
  set_share (self, QUARTIER_INDICATOR_KEPT_FLOOR, kept_m2,
             quartier_estimate_get_totals (estimate)->gfa_m2, NOTHING_BUILT);
  if (other_share > 0)
    set (self, QUARTIER_INDICATOR_KEPT_HOMES, NAN,
         N_ ("Not all that stands are homes: the class of other buildings is not held"));
  else
    set_share (self, QUARTIER_INDICATOR_KEPT_HOMES, kwh, homes_m2, N_ ("No homes stand"));
}

static void
read_buildings (QuartierReadings *self, const QuartierEstimate *estimate)
{
  const QuartierSite *site = quartier_estimate_get_site (estimate);
  const double all_m2 = quartier_estimate_get_totals (estimate)->gfa_m2;
  double new_m2 = 0, renovated_m2 = 0, other_m2 = 0, efficient_m2 = 0;

  for (gsize i = 0; i < site->n_districts; i++)
    {
      const QuartierSiteDistrict *district = site->districts[i];
      const double gfa_m2 = quartier_estimate_get_figures (estimate, i)->gfa_m2;

      if (district->works == QUARTIER_WORKS_NEW)
        new_m2 += gfa_m2;
      else if (district->works != QUARTIER_WORKS_NONE)
        renovated_m2 += gfa_m2;
      for (int u = 0; u < district->n_uses; u++)
        {
          const QuartierSiteUse *use = &district->uses[u];
          const double m2 = gfa_m2 * use->share;

          if (!quartier_site_use_is_residential (use))
            {
              other_m2 += m2;
              efficient_m2 += district->efficient_fixtures ? m2 : 0;
            }
          if (district->works != QUARTIER_WORKS_NONE && use->standard.id != NULL)
            add_standard (self, use->standard.id, m2);
        }
    }
  self->built_m2 = new_m2 + renovated_m2;
  set_share (self, QUARTIER_INDICATOR_NEW_FLOOR, new_m2, all_m2, NOTHING_BUILT);
  set_share (self, QUARTIER_INDICATOR_RENOVATED_FLOOR, renovated_m2, all_m2, NOTHING_BUILT);
  set_share (self, QUARTIER_INDICATOR_OTHER_FLOOR, other_m2, all_m2, NOTHING_BUILT);
  set_share (self, QUARTIER_INDICATOR_FIXTURES, efficient_m2, other_m2,
             N_ ("There are only homes"));
  read_kept (self, estimate);
  set (self, QUARTIER_INDICATOR_MAJOR_RENOVATION, NAN,
       N_ ("It is shown by a calculation for each building"));
}

/* Of a resident and year, with the range of what a cubic metre takes. */
static void
read_sewage (QuartierReadings *self, const QuartierEstimate *estimate)
{
  const QuartierFigures *totals = quartier_estimate_get_totals (estimate);
  const QuartierSectorFactors *water
      = &quartier_estimate_get_site (estimate)->sectors[QUARTIER_SECTOR_WATER];
  const QuartierFactor *energy = water->n > QUARTIER_WATER_SEWAGE_KWH_M3
                                     ? water->factors[QUARTIER_WATER_SEWAGE_KWH_M3]
                                     : NULL;
  QuartierReading *reading = &self->of[QUARTIER_INDICATOR_SEWAGE_ENERGY];
  double m3;

  set (self, QUARTIER_INDICATOR_PLANT_SIZE, NAN, N_ ("The plan holds no treatment plant"));
  if (energy == NULL || !(totals->residents > 0))
    {
      set (self, QUARTIER_INDICATOR_SEWAGE_ENERGY, NAN,
           energy == NULL ? N_ ("The tables hold no energy of waste water for this place")
                          : N_ ("Nobody lives here"));
      return;
    }
  m3 = totals->water.sewage_m3 / totals->residents;
  *reading = (QuartierReading){ m3 * energy->value, m3 * energy->low, m3 * energy->high, NULL };
}

static void
read_other_sectors (QuartierReadings *self, const QuartierEstimate *estimate)
{
  const QuartierSite *site = quartier_estimate_get_site (estimate);
  const QuartierFigures *totals = quartier_estimate_get_totals (estimate);
  const QuartierSectorFactors *water = &site->sectors[QUARTIER_SECTOR_WATER];
  const QuartierFactor *supply = water->n > QUARTIER_WATER_SUPPLY_KWH_M3
                                     ? water->factors[QUARTIER_WATER_SUPPLY_KWH_M3]
                                     : NULL;
  double cycling_m2 = 0, stations_m2 = 0, site_m2 = 0;

  for (gsize i = 0; i < site->n_districts; i++)
    {
      const QuartierSiteDistrict *district = site->districts[i];

      site_m2 += district->area_m2;
      stations_m2 += district->travel.station_share * district->area_m2;
      if (district->travel.cycle_network == QUARTIER_CYCLE_NETWORK_GOOD)
        cycling_m2 += district->area_m2;
    }
  set_share (self, QUARTIER_INDICATOR_CYCLING, cycling_m2, site_m2, NOTHING_BUILT);
  set_share (self, QUARTIER_INDICATOR_STATIONS, stations_m2, site_m2, NOTHING_BUILT);
  set (self, QUARTIER_INDICATOR_WATER_ENERGY, supply != NULL ? supply->value : NAN,
       N_ ("The tables hold no energy of water supply for this place"));
  if (supply != NULL)
    {
      self->of[QUARTIER_INDICATOR_WATER_ENERGY].low = supply->low;
      self->of[QUARTIER_INDICATOR_WATER_ENERGY].high = supply->high;
    }
  read_sewage (self, estimate);
  set (self, QUARTIER_INDICATOR_RAIN_KEPT, quartier_water_get_capture_ratio (&totals->water),
       N_ ("The rain of this place is not known"));
  set_share (self, QUARTIER_INDICATOR_RAIN_TARGET, totals->water.target_m3, totals->water.rain_m3,
             N_ ("No target is held for this place"));
  set_share (self, QUARTIER_INDICATOR_SORTED,
             totals->waste.recycled_kg + totals->waste.composted_kg, totals->waste.generated_kg,
             N_ ("Nobody lives here: no waste is counted"));
}

/* Capital cost but for heat that burns fossil fuel, and for parking. */
static double
find_green_eur (const QuartierEstimate *estimate)
{
  double eur = 0;

  for (gsize i = 0; i < quartier_estimate_get_n_districts (estimate); i++)
    {
      const QuartierFigures *figures = quartier_estimate_get_figures (estimate, i);
      const double *kwh = figures->supplied.carriers_kwh;
      const gboolean fossil
          = kwh[QUARTIER_CARRIER_GAS] + kwh[QUARTIER_CARRIER_OIL] + kwh[QUARTIER_CARRIER_COAL] > 0;

      eur += quartier_finance_get_capex_eur (&figures->finance)
             - figures->finance.capex_eur[QUARTIER_MEASURE_PARKING]
             - (fossil ? figures->finance.capex_eur[QUARTIER_MEASURE_HEAT] : 0);
    }
  return eur;
}

static double
sum_energy_eur_a (const QuartierFinance *finance)
{
  double sum = 0;

  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    sum += finance->energy_eur_a[c];
  return sum;
}

/* Of the measures that save energy or make it: a contract pays for these out of what they save. */
static void
sum_energy_measures (const QuartierFinance *finance, double *capex_eur, double *cost_eur_a)
{
  static const QuartierMeasure measures[]
      = { QUARTIER_MEASURE_FABRIC, QUARTIER_MEASURE_HEAT, QUARTIER_MEASURE_NETWORK,
          QUARTIER_MEASURE_PV, QUARTIER_MEASURE_BATTERY };

  *capex_eur = 0;
  *cost_eur_a = sum_energy_eur_a (finance);
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      *capex_eur += finance->capex_eur[measures[i]];
      *cost_eur_a += finance->upkeep_eur_a[measures[i]];
    }
}

static void
read_payback (QuartierReadings *self, const QuartierFinance *now, const QuartierFinance *then)
{
  double now_eur, then_eur, now_eur_a, then_eur_a;

  sum_energy_measures (now, &now_eur, &now_eur_a);
  sum_energy_measures (then, &then_eur, &then_eur_a);
  set (self, QUARTIER_INDICATOR_ENERGY_CAPEX, now_eur - then_eur, NO_PRICE);
  if (isnan (now_eur - then_eur) || isnan (then_eur_a - now_eur_a))
    set (self, QUARTIER_INDICATOR_PAYBACK, NAN, NO_PRICE);
  else if (now_eur <= then_eur)
    set (self, QUARTIER_INDICATOR_PAYBACK, NAN, N_ ("No more is invested in energy than before"));
  else
    set (self, QUARTIER_INDICATOR_PAYBACK,
         now_eur_a < then_eur_a ? (now_eur - then_eur) / (then_eur_a - now_eur_a) : INFINITY,
         N_ ("Nothing is saved in a year"));
}

static void
read_gains (QuartierReadings *self,
            const QuartierEstimate *estimate,
            const QuartierEstimate *reference)
{
  static const QuartierIndicator compared[]
      = { QUARTIER_INDICATOR_GHG_SAVING, QUARTIER_INDICATOR_COST_SAVING,
          QUARTIER_INDICATOR_PAYBACK,    QUARTIER_INDICATOR_ENERGY_CAPEX,
          QUARTIER_INDICATOR_NPV_GAIN,   QUARTIER_INDICATOR_EUR_PER_T };
  const QuartierFigures *now = quartier_estimate_get_totals (estimate), *then;
  double now_kg, then_kg;

  if (reference == NULL)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (compared); i++)
        set (self, compared[i], NAN, NO_REFERENCE);
      return;
    }
  then = quartier_estimate_get_totals (reference);
  now_kg = quartier_figures_get_ghg_kg (now);
  then_kg = quartier_figures_get_ghg_kg (then);
  set (self, QUARTIER_INDICATOR_GHG_SAVING, then_kg > 0 ? 1 - now_kg / then_kg : NAN, NO_FACTOR);
  set_share (self, QUARTIER_INDICATOR_COST_SAVING,
             sum_energy_eur_a (&then->finance) - sum_energy_eur_a (&now->finance),
             sum_energy_eur_a (&then->finance), NO_PRICE);
  read_payback (self, &now->finance, &then->finance);
  set (self, QUARTIER_INDICATOR_NPV_GAIN, now->finance.npv_eur - then->finance.npv_eur, NO_PRICE);
  set (self, QUARTIER_INDICATOR_EUR_PER_T,
       now_kg < then_kg ? quartier_finance_eur_per_t (now->finance.npv_eur, now_kg,
                                                      then->finance.npv_eur, then_kg,
                                                      quartier_estimate_get_site (estimate)
                                                          ->sectors[QUARTIER_SECTOR_FINANCE]
                                                          .values[QUARTIER_FINANCE_HORIZON])
                        : (isnan (now_kg) || isnan (then_kg) ? NAN : INFINITY),
       N_ ("No less is emitted"));
}

static void
read_money (QuartierReadings *self,
            const QuartierEstimate *estimate,
            const QuartierEstimate *reference)
{
  const QuartierFinance *finance = &quartier_estimate_get_totals (estimate)->finance;
  const double capex_eur = quartier_finance_get_capex_eur (finance);

  set (self, QUARTIER_INDICATOR_CAPEX, capex_eur, NO_PRICE);
  set_share (self, QUARTIER_INDICATOR_GREEN_CAPEX, find_green_eur (estimate), capex_eur,
             N_ ("Nothing is spent on measures"));
  read_gains (self, estimate,
              quartier_estimate_get_site (estimate)->sectors[QUARTIER_SECTOR_FINANCE].n > 0
                  ? reference
                  : NULL);
  set (self, QUARTIER_INDICATOR_GREEN_LABEL, NAN,
       N_ ("A label is given to a design, not to a plan"));
  set (self, QUARTIER_INDICATOR_BUDGET, NAN, N_ ("The plan holds no municipal budget"));
  set (self, QUARTIER_INDICATOR_DEBT_COVER, NAN, N_ ("The plan holds no income of the project"));
}

/**
 * quartier_readings_init:
 * @reference: (nullable): of the scenario this one was copied from
 *
 * Energy is that of buildings, per net floor: net over gross floor is the same everywhere. Primary
 * energy is non-renewable and without appliances, as national rules have it.
 */
void
quartier_readings_init (QuartierReadings *self,
                        const QuartierEstimate *estimate,
                        const QuartierEstimate *reference)
{
  *self = (QuartierReadings){ 0 };
  for (int i = 0; i < QUARTIER_N_INDICATORS; i++)
    self->of[i] = (QuartierReading){ NAN, NAN, NAN, NULL };
  read_energy (self, estimate, reference);
  read_buildings (self, estimate);
  read_other_sectors (self, estimate);
  read_money (self, estimate, reference);
}
