#pragma once

#include "engine/capcoa.h"
#include "engine/landfill.h"
#include "engine/nature.h"
#include "engine/sketch.h"
#include "engine/system-rows.h"

G_BEGIN_DECLS

/**
 * QuartierBound:
 *
 * Of a figure with a range: its central value, the 10th and the 90th percentile.
 */
typedef enum
{
  QUARTIER_BOUND_CENTRAL,
  QUARTIER_BOUND_LOW,
  QUARTIER_BOUND_HIGH,
  QUARTIER_N_BOUNDS
} QuartierBound;

/**
 * QuartierFigures:
 * @site_m2, @gfa_m2: site and gross floor
 * @dwellings_net_m2: net floor of dwellings
 * @residents, @dwellings, @jobs: how many, need not be whole
 * @supplied: energy of the year, kWh
 * @network_extra_kwh: what a heat network loses beyond the usual share, which its factors hold, as
 *   heat that a usual network would deliver; negative where it loses less
 * @ghg_carrier_kg: kgCO₂e of each carrier; NAN where it is used and has no factor
 * @ghg_network_kg: kgCO₂e of @network_extra_kwh, by the factor of district heat
 * @ghg_buildings_kg: their sum
 * @finance: money
 * @primary_non_renewable_kwh, @primary_total_kwh: primary energy of the same; NAN where a carrier
 *   that is used has no factor
 * @metered_heat_kwh: energy for heating and hot water as meters would likely show it: that of
 *   dwellings by the curve, that of other uses as calculated; NAN where there are dwellings and no
 *   curve is known; with the range of the curve, the same way for all districts
 * @metered_total_kwh, @metered_ghg_kg: all energy that buildings use and all their emissions, with that in its
 *   place
 * @systems: what more or less would be bought were the coefficients of systems at their low or high
 * @mobility: travel of the residents
 * @capcoa: a second opinion on it, beside the estimate
 *
 * @surfaces: what the ground is covered with
 * @water, @waste, @materials, @nature: of the sectors beside buildings
 * @landfill: when the methane of @waste comes off, where it is landfilled; beside the estimate
 *
 * What an estimate says of a district, or of all of them: every member is a sum over districts.
 */
typedef struct
{
  double site_m2;
  double gfa_m2;
  double dwellings_net_m2;
  double residents;
  double dwellings;
  double jobs;
  QuartierSupplied supplied;
  QuartierSystemRanges systems;
  double network_extra_kwh;
  double ghg_carrier_kg[QUARTIER_N_CARRIERS];
  double ghg_network_kg;
  double ghg_buildings_kg;
  double primary_non_renewable_kwh;
  double primary_total_kwh;
  double metered_heat_kwh[QUARTIER_N_BOUNDS];
  double metered_total_kwh;
  double metered_ghg_kg;
  QuartierSurfaces surfaces;
  QuartierWater water;
  QuartierWaste waste;
  QuartierLandfill landfill;
  QuartierMaterials materials;
  QuartierNature nature;
  QuartierFinance finance;
  QuartierMobility mobility;
  QuartierCapcoa capcoa;
} QuartierFigures;

void quartier_figures_get_counted_kwh (const QuartierFigures *figures,
                                       double out_kwh[QUARTIER_N_CARRIERS]);
double quartier_metered_share (const QuartierFactor *const *curve, double kwh_m2,
                               QuartierBound bound);
QuartierMobilityLimits quartier_figures_fill (const QuartierSite *site,
                                              const QuartierSiteDistrict *district,
                                              const QuartierSketch *sketch,
                                              const QuartierSupplied *per_m2,
                                              QuartierFigures *out);
void quartier_figures_add (QuartierFigures *sum, const QuartierFigures *part);
double quartier_figures_get_energy_kwh (const QuartierFigures *figures);
double quartier_figures_get_ghg_kg (const QuartierFigures *figures);
double quartier_figures_get_charging_pv_share (const QuartierFigures *figures);
void quartier_figures_get_finance_input (const QuartierFigures *figures,
                                         const QuartierSiteDistrict *district,
                                         const QuartierSketch *sketch, QuartierFinanceInput *out);
void quartier_figures_count_people (const QuartierSite *site, const QuartierSiteDistrict *district,
                                    const QuartierSketch *sketch, QuartierFigures *out);
void quartier_figures_ask_travel (const QuartierSite *site, const QuartierSiteDistrict *district,
                                  double residents, QuartierMobilityInput *out);
gboolean quartier_figures_ask_charging (const QuartierSite *site,
                                        const QuartierSiteDistrict *district,
                                        const QuartierSketch *sketch, double out_w[24]);

G_END_DECLS
