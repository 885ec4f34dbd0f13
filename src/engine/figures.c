#include "engine/figures.h"

#include <math.h>

#include "engine/sector-inputs.h"

/* Calculated energy between the points of a curve to metered energy, kWh/m². */
#define METERED_STEP_KWH_M2 100.0

/* One figure of a row; a row without a range has its value. */
static double
figure_of (const QuartierFactor *factor, QuartierBound bound)
{
  const double figure
      = bound == QUARTIER_BOUND_LOW ? factor->low
                                    : (bound == QUARTIER_BOUND_HIGH ? factor->high : factor->value);

  return isnan (figure) ? factor->value : figure;
}

/**
 * quartier_metered_share:
 * @curve: (array fixed-size=6): metered over calculated energy at 0, 100 … 500 kWh/m²
 * @kwh_m2: calculated delivered energy for heating and hot water, without pumps, per net floor
 *
 * Linear between the points, beyond the last as there. Source: TABULA, adaptation to typical metered
 * use, as the institute's own calculation interpolates it.
 *
 * Returns: metered over calculated; NAN where no curve is known
 */
double
quartier_metered_share (const QuartierFactor *const *curve, double kwh_m2, QuartierBound bound)
{
  const double at = CLAMP (kwh_m2 / METERED_STEP_KWH_M2, 0, QUARTIER_N_METERED - 1);
  const int below = MIN ((int) at, QUARTIER_N_METERED - 2);
  double first, second;

  if (curve[0] == NULL)
    return NAN;
  first = figure_of (curve[below], bound);
  second = figure_of (curve[below + 1], bound);
  return first + (at - below) * (second - first);
}

/**
 * quartier_figures_count_people:
 * @out: (inout): residents, dwellings and jobs are added to what it holds, or are what the plan says
 */
void
quartier_figures_count_people (const QuartierSite *site, const QuartierSiteDistrict *district,
                               const QuartierSketch *sketch, QuartierFigures *out)
{
  for (int i = 0; i < district->n_uses; i++)
    {
      const QuartierSiteUse *use = &district->uses[i];
      const double net_m2
          = sketch->gfa_m2 * use->share * site->constants.net_to_gross_share->value;

      if (quartier_site_use_is_residential (use))
        {
          out->residents += net_m2 / use->use->area_per_person_m2->value;
          out->dwellings += net_m2 / district->dwelling_m2->value;
        }
      if (use->use->area_per_job_m2 != NULL)
        out->jobs += net_m2 / use->use->area_per_job_m2->value;
    }
  if (!isnan (district->residents))
    out->residents = district->residents;
  if (!isnan (district->dwellings))
    out->dwellings = district->dwellings;
  if (!isnan (district->jobs))
    out->jobs = district->jobs;
}

/* A factor times what it is applied to; nothing of what is not used. */
static double
times (const QuartierFactor *factor, double kwh)
{
  return kwh == 0 ? 0 : (factor != NULL ? kwh * factor->value : NAN);
}

/* Factors of district heat are per kWh that a usual network delivers: (heat delivered + loss) ×
 * (1 − usual share) is what they apply to. A loss that the plan tells is in its factor whole. */
static void
fill_carriers (const QuartierSite *site, QuartierFigures *out)
{
  const double usual = site->constants.network_factor_loss_share->value;
  const double sold_kwh = out->supplied.carriers_kwh[QUARTIER_CARRIER_DISTRICT_HEAT];
  const double own = site->network_heat != NULL ? site->network_heat->own_loss_share : NAN;
  double counted_kwh[QUARTIER_N_CARRIERS];

  if (sold_kwh > 0 && !isnan (own))
    out->supplied.network_loss_kwh = sold_kwh * own / (1 - own);
  else if (sold_kwh > 0)
    out->network_extra_kwh = (sold_kwh + out->supplied.network_loss_kwh) * (1 - usual) - sold_kwh;
  out->ghg_network_kg = times (site->carrier_factors[QUARTIER_CARRIER_DISTRICT_HEAT],
                               out->network_extra_kwh);
  quartier_figures_get_counted_kwh (out, counted_kwh);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    {
      const double non_renewable_kwh
          = times (site->primary_non_renewable[c], counted_kwh[c]);

      out->ghg_carrier_kg[c]
          = times (site->carrier_factors[c], out->supplied.carriers_kwh[c]);
      out->ghg_buildings_kg += out->ghg_carrier_kg[c];
      out->primary_non_renewable_kwh += non_renewable_kwh;
      out->primary_total_kwh
          += non_renewable_kwh + times (site->primary_renewable[c], counted_kwh[c]);
    }
  out->ghg_buildings_kg += out->ghg_network_kg;
}

/* What meters would likely show. More or less heat is more or less of what the source buys. */
static void
fill_metered (const QuartierSite *site, const QuartierSiteDistrict *district,
              QuartierFigures *out)
{
  const QuartierSupplied *supplied = &out->supplied;
  const double heat_kwh = supplied->energy_kwh[QUARTIER_END_USE_HEATING]
                          + supplied->energy_kwh[QUARTIER_END_USE_HOT_WATER];
  QuartierCarrier carrier = QUARTIER_CARRIER_ELECTRICITY;
  double counted_kwh[QUARTIER_N_CARRIERS], more_kwh[QUARTIER_N_BOUNDS] = { 0 }, counted = 1;

  for (int i = 0; i < QUARTIER_N_BOUNDS && supplied->dwelling_heat_kwh > 0; i++)
    more_kwh[i] = supplied->dwelling_heat_kwh
                  * (quartier_metered_share (district->metered,
                                             supplied->dwelling_heat_kwh / out->dwellings_net_m2, i)
                     - 1);
  quartier_carrier_from_id (district->heat->carrier, &carrier);
  quartier_figures_get_counted_kwh (out, counted_kwh);
  if (supplied->carriers_kwh[carrier] > 0)
    counted = counted_kwh[carrier] / supplied->carriers_kwh[carrier];
  for (int i = 0; i < QUARTIER_N_BOUNDS; i++)
    out->metered_heat_kwh[i] = heat_kwh + more_kwh[i];
  out->metered_total_kwh
      = quartier_figures_get_energy_kwh (out) + more_kwh[QUARTIER_BOUND_CENTRAL];
  out->metered_ghg_kg = out->ghg_buildings_kg
                        + times (site->carrier_factors[carrier],
                                 counted * more_kwh[QUARTIER_BOUND_CENTRAL]);
}

/* Water, waste, materials, nature. */
static void
fill_sectors (const QuartierSite *site, const QuartierSiteDistrict *district,
              const QuartierSketch *sketch, QuartierFigures *out)
{
  QuartierWaterInput water;
  QuartierWasteInput waste;
  QuartierMaterialsInput materials;
  QuartierNatureInput nature;

  quartier_water_input_read (site, district, sketch, out, &water);
  out->surfaces = water.surfaces;
  quartier_water_run (&water, site->sectors[QUARTIER_SECTOR_WATER].values, &out->water);
  quartier_waste_input_read (site, district, out, &waste);
  quartier_waste_run (&waste, site->sectors[QUARTIER_SECTOR_WASTE].values, &out->waste);
  quartier_landfill_run (&waste, site->sectors[QUARTIER_SECTOR_WASTE].values,
                         site->landfill_climate, site->sectors[QUARTIER_SECTOR_LANDFILL].values,
                         &out->landfill);
  quartier_materials_input_read (district, sketch, &materials);
  quartier_materials_run (&materials, site->sectors[QUARTIER_SECTOR_MATERIALS].values,
                          &out->materials);
  quartier_nature_input_read (site, district, sketch, out, &nature);
  quartier_nature_run (&nature, site->sectors[QUARTIER_SECTOR_NATURE].values, &out->nature);
}

/* Of the floor that is used, the dwellings'. */
static double
find_home_share (const QuartierSiteDistrict *district)
{
  double used = 0, homes = 0;

  for (int i = 0; i < district->n_uses; i++)
    if (district->uses[i].use->conditioned)
      {
        used += district->uses[i].share;
        if (quartier_site_use_is_residential (&district->uses[i]))
          homes += district->uses[i].share;
      }
  return used > 0 ? homes / used : 0;
}

/**
 * quartier_figures_get_finance_input:
 * @figures: of @district, all but its money
 * @sketch: of @district
 * @out: (out): what its money is worked out from; borrows from @district
 */
void
quartier_figures_get_finance_input (const QuartierFigures *figures,
                                    const QuartierSiteDistrict *district,
                                    const QuartierSketch *sketch, QuartierFinanceInput *out)
{
  const QuartierSupplied *supplied = &figures->supplied;

  *out = (QuartierFinanceInput) {
    .site_m2 = figures->site_m2,
    .gfa_m2 = figures->gfa_m2,
    .home_share = find_home_share (district),
    .dwellings = figures->dwellings,
    .roof_m2 = sketch->coverage * figures->site_m2,
    .heat_peak_kw = supplied->heat_peak_kw,
    .pv_peak_kw = supplied->pv_peak_kw,
    .battery_kwh = supplied->pv_peak_kw * district->battery_kwh_per_kwp,
    .network_m = supplied->network_m,
    .pv_charging_kwh = supplied->pv_charging_kwh,
    .ghg_kg = quartier_figures_get_ghg_kg (figures),
    .plan = &district->finance,
  };
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    out->carriers_kwh[c] = supplied->carriers_kwh[c];
}

/* What the travel of so many residents hangs on, but for photovoltaics. */
void
quartier_figures_ask_travel (const QuartierSite *site, const QuartierSiteDistrict *district,
                             double residents, QuartierMobilityInput *out)
{
  const QuartierFactor *grid = site->carrier_factors[QUARTIER_CARRIER_ELECTRICITY];

  *out = (QuartierMobilityInput) { .residents = residents,
                                   .site_m2 = district->area_m2,
                                   .grid_kg_kwh = grid != NULL ? grid->value : NAN,
                                   .plan = district->travel };
}

/**
 * quartier_figures_ask_charging:
 * @out_w: (out) (array fixed-size=24): what residents' cars are charged with in each hour of the day, W
 *   per m² of site
 *
 * Returns: whether there are such cars, and photovoltaics that may serve them
 */
gboolean
quartier_figures_ask_charging (const QuartierSite *site, const QuartierSiteDistrict *district,
                               const QuartierSketch *sketch, double out_w[24])
{
  const double *values = site->sectors[QUARTIER_SECTOR_MOBILITY].values;
  QuartierFigures people = { 0 };
  QuartierMobilityInput input;
  QuartierMobility travel;

  if (!(district->pv_roof_share + district->pv_facade_share > 0)
      || site->sectors[QUARTIER_SECTOR_MOBILITY].n == 0)
    return FALSE;
  quartier_figures_count_people (site, district, sketch, &people);
  quartier_figures_ask_travel (site, district, people.residents, &input);
  quartier_mobility_run (&input, values, &travel);
  if (!(travel.charging_kwh > 0))
    return FALSE;
  quartier_mobility_read_charging (values, out_w);
  for (int h = 0; h < 24; h++)
    out_w[h] *= travel.charging_kwh * 1000 / (QUARTIER_HOURS / 24) / district->area_m2;
  return TRUE;
}

/* Of what cars are charged with, photovoltaics' part, 0…1. */
double
quartier_figures_get_charging_pv_share (const QuartierFigures *figures)
{
  return figures->supplied.pv_charging_kwh > 0
             ? MIN (1, figures->supplied.pv_charging_kwh / figures->mobility.charging_kwh)
             : 0;
}

static QuartierMobilityLimits
fill_mobility (const QuartierSite *site, const QuartierSiteDistrict *district,
               QuartierFigures *out)
{
  const double *values = site->sectors[QUARTIER_SECTOR_MOBILITY].values;
  QuartierMobilityInput input;
  QuartierMobilityLimits limits;

  quartier_figures_ask_travel (site, district, out->residents, &input);
  limits = quartier_mobility_run (&input, values, &out->mobility);
  input.charging_pv_share = quartier_figures_get_charging_pv_share (out);
  if (input.charging_pv_share > 0)
    quartier_mobility_run (&input, values, &out->mobility);
  if (site->sectors[QUARTIER_SECTOR_CAPCOA].n > 0)
    {
      QuartierCapcoaInput opinion;

      quartier_capcoa_input_read (&input, values, out->dwellings, out->jobs,
                                  district->affordable_share, &opinion);
      quartier_capcoa_run (&opinion, site->sectors[QUARTIER_SECTOR_CAPCOA].values, &out->capcoa);
    }
  return limits;
}

/**
 * quartier_figures_fill:
 * @sketch: of @district
 * @per_m2: a year of one square metre of its site
 * @out: (out): the district's figures
 *
 * Returns: where its residents' travel was beyond what studies bear
 */
QuartierMobilityLimits
quartier_figures_fill (const QuartierSite *site, const QuartierSiteDistrict *district,
                       const QuartierSketch *sketch, const QuartierSupplied *per_m2,
                       QuartierFigures *out)
{
  QuartierMobilityLimits limits;
  QuartierFinanceInput finance;

  *out = (QuartierFigures) { .site_m2 = district->area_m2,
                             .gfa_m2 = sketch->gfa_m2,
                             .dwellings_net_m2 = sketch->dwellings_net_m2 };
  quartier_supplied_add (&out->supplied, per_m2, district->area_m2);
  quartier_system_fill_ranges (district, &site->constants, &out->supplied, &out->systems);
  quartier_figures_count_people (site, district, sketch, out);
  fill_carriers (site, out);
  fill_metered (site, district, out);
  limits = fill_mobility (site, district, out);
  fill_sectors (site, district, sketch, out);
  quartier_figures_get_finance_input (out, district, sketch, &finance);
  if (site->sectors[QUARTIER_SECTOR_FINANCE].n > 0)
    quartier_finance_run (&finance, site->sectors[QUARTIER_SECTOR_FINANCE].values, &out->finance);
  return limits;
}

void
quartier_figures_add (QuartierFigures *sum, const QuartierFigures *part)
{
  sum->site_m2 += part->site_m2;
  sum->gfa_m2 += part->gfa_m2;
  sum->dwellings_net_m2 += part->dwellings_net_m2;
  sum->residents += part->residents;
  sum->dwellings += part->dwellings;
  sum->jobs += part->jobs;
  quartier_supplied_add (&sum->supplied, &part->supplied, 1);
  quartier_system_add_ranges (&sum->systems, &part->systems);
  sum->network_extra_kwh += part->network_extra_kwh;
  for (int i = 0; i < QUARTIER_N_CARRIERS; i++)
    sum->ghg_carrier_kg[i] += part->ghg_carrier_kg[i];
  sum->ghg_network_kg += part->ghg_network_kg;
  sum->ghg_buildings_kg += part->ghg_buildings_kg;
  sum->primary_non_renewable_kwh += part->primary_non_renewable_kwh;
  sum->primary_total_kwh += part->primary_total_kwh;
  for (int i = 0; i < QUARTIER_N_BOUNDS; i++)
    sum->metered_heat_kwh[i] += part->metered_heat_kwh[i];
  sum->metered_total_kwh += part->metered_total_kwh;
  sum->metered_ghg_kg += part->metered_ghg_kg;
  for (int i = 0; i < QUARTIER_N_SURFACES; i++)
    sum->surfaces.area_m2[i] += part->surfaces.area_m2[i];
  sum->surfaces.cut_share += part->surfaces.cut_share;
  quartier_water_add (&sum->water, &part->water);
  quartier_waste_add (&sum->waste, &part->waste);
  quartier_landfill_add (&sum->landfill, &part->landfill);
  quartier_materials_add (&sum->materials, &part->materials);
  quartier_nature_add (&sum->nature, &part->nature);
  quartier_finance_add (&sum->finance, &part->finance);
  quartier_mobility_add (&sum->mobility, &part->mobility);
  quartier_capcoa_add (&sum->capcoa, &part->capcoa);
}

/**
 * quartier_figures_get_counted_kwh:
 * @out_kwh: (out): what of each carrier the factors apply to: what is bought, and of district heat
 *   what the network loses beyond the usual
 */
void
quartier_figures_get_counted_kwh (const QuartierFigures *figures,
                                  double out_kwh[QUARTIER_N_CARRIERS])
{
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    out_kwh[c] = figures->supplied.carriers_kwh[c];
  out_kwh[QUARTIER_CARRIER_DISTRICT_HEAT] += figures->network_extra_kwh;
}

/* Energy used in a year, kWh: the sum of the end uses. */
double
quartier_figures_get_energy_kwh (const QuartierFigures *figures)
{
  double kwh = 0;

  for (int i = 0; i < QUARTIER_N_END_USES; i++)
    kwh += figures->supplied.energy_kwh[i];
  return kwh;
}

/**
 * quartier_figures_get_ghg_kg:
 *
 * Returns: emissions of all sectors that are estimated, kgCO₂e; uptake counts against them
 */
double
quartier_figures_get_ghg_kg (const QuartierFigures *figures)
{
  return figures->ghg_buildings_kg + figures->mobility.ghg_kg + quartier_water_get_ghg_kg (&figures->water)
         + quartier_waste_get_ghg_kg (&figures->waste) + figures->materials.ghg_kg
         + quartier_nature_get_ghg_kg (&figures->nature);
}
