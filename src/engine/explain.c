/*
 * How an estimate's figures come about. A member of the answer's JSON, of one district or of the plan,
 * becomes a tree whose leaves are numbers of the plan, coefficients with their sources, and what the
 * hours of the simulation summed to, with all that went into it.
 */
#include "engine/explain.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "engine/capcoa-explain.h"
#include "engine/explain-derived.h"
#include "engine/sector-inputs.h"

/* One district, as it was estimated. */
typedef struct
{
  const QuartierSite *site;
  const QuartierSiteDistrict *district;
  const QuartierFigures *figures;
  QuartierSketch sketch;
} Part;

typedef QuartierSum *(*ExplainFunc) (const Part *part, int which);

static QuartierSum *
factor_of (const char *label, const QuartierFactor *factor)
{
  return quartier_sum_factor (label, factor, factor != NULL ? factor->value : NAN);
}

/* Size */

static QuartierSum *
explain_site (const Part *part, int which G_GNUC_UNUSED)
{
  return quartier_sum_quantity (N_ ("Area of the drawing, on the ellipsoid"),
                                part->district->area_m2, "m²");
}

static QuartierSum *
explain_gfa (const Part *part, int which)
{
  return quartier_sum_product (N_ ("Gross floor area"), "m²", explain_site (part, which),
                               quartier_sum_quantity (N_ ("Floor area ratio"),
                                                      part->district->far, ""),
                               NULL);
}

/* Net floor of one use. */
static QuartierSum *
explain_net (const Part *part, const QuartierSiteUse *use)
{
  return quartier_sum_product (
      N_ ("Net floor area"), "m²", explain_gfa (part, 0),
      quartier_sum_quantity (N_ ("Share of this use"), use->share, ""),
      factor_of (N_ ("Net over gross floor"), part->site->constants.net_to_gross_share), NULL);
}

static QuartierSum *
per_head (const Part *part, const char *label, const char *per,
          const QuartierFactor *(*get) (const Part *, const QuartierSiteUse *))
{
  QuartierSum *sum = quartier_sum_new_total (label, "");

  for (int i = 0; i < part->district->n_uses; i++)
    {
      const QuartierSiteUse *use = &part->district->uses[i];
      const QuartierFactor *factor = get (part, use);

      if (factor != NULL)
        quartier_sum_add (sum, quartier_sum_product (
                                   use->use->id, "", explain_net (part, use),
                                   quartier_sum_inverse (factor_of (per, factor)), NULL));
    }
  return sum;
}

static const QuartierFactor *
get_person_m2 (const Part *part G_GNUC_UNUSED, const QuartierSiteUse *use)
{
  return quartier_site_use_is_residential (use) ? use->use->area_per_person_m2 : NULL;
}

static const QuartierFactor *
get_dwelling_m2 (const Part *part, const QuartierSiteUse *use)
{
  return quartier_site_use_is_residential (use) ? part->district->dwelling_m2 : NULL;
}

static const QuartierFactor *
get_job_m2 (const Part *part G_GNUC_UNUSED, const QuartierSiteUse *use)
{
  return use->use->area_per_job_m2;
}

static QuartierSum *
explain_residents (const Part *part, int which G_GNUC_UNUSED)
{
  if (!isnan (part->district->residents))
    return quartier_sum_quantity (N_ ("Residents, as the plan says"), part->district->residents,
                                  "");
  return per_head (part, N_ ("Residents"), N_ ("Net floor per resident"), get_person_m2);
}

static QuartierSum *
explain_dwellings (const Part *part, int which G_GNUC_UNUSED)
{
  if (!isnan (part->district->dwellings))
    return quartier_sum_quantity (N_ ("Dwellings, as the plan says"), part->district->dwellings,
                                  "");
  return per_head (part, N_ ("Dwellings"), N_ ("Net floor per dwelling"), get_dwelling_m2);
}

static QuartierSum *
explain_jobs (const Part *part, int which G_GNUC_UNUSED)
{
  if (!isnan (part->district->jobs))
    return quartier_sum_quantity (N_ ("Jobs, as the plan says"), part->district->jobs, "");
  return per_head (part, N_ ("Jobs"), N_ ("Net floor per job"), get_job_m2);
}

/* Energy: what went into the hours */

static void
add_known (QuartierSum *sum, const char *label, const QuartierFactor *factor)
{
  if (factor != NULL)
    quartier_sum_add (sum, factor_of (label, factor));
}

/* What a use's rooms are made of and how they are used. */
static void
add_rooms (QuartierSum *sum, const QuartierSiteUse *use, const QuartierConstants *constants)
{
  const QuartierStandard *standard = &use->standard;

  add_known (sum, N_ ("U-value of walls"), standard->u_wall);
  add_known (sum, N_ ("U-value of roofs"), standard->u_roof);
  add_known (sum, N_ ("U-value of floors"), standard->u_floor);
  add_known (sum, N_ ("U-value of windows"), standard->u_window);
  add_known (sum, N_ ("Solar transmittance of glass"), standard->g_window);
  add_known (sum, N_ ("Thermal bridges"), standard->bridges_w_m2k);
  add_known (sum, N_ ("Air change by leaks"), standard->infiltration_ach);
  add_known (sum, N_ ("Heat recovered from the air"), standard->heat_recovery_share);
  add_known (sum, N_ ("Heat held by the structure"), use->mass_j_m2k);
  if (quartier_site_use_is_residential (use))
    add_known (sum, N_ ("Windows over net floor"), constants->window_per_floor);
  else
    add_known (sum, N_ ("Windows over façade"), use->window_share);
  add_known (sum, N_ ("Outdoor air per person"), use->use->outdoor_air_m3_h_person);
  add_known (sum, N_ ("Air change by use"), use->use->air_change_ach);
  add_known (sum, N_ ("Net floor per person present"), use->use->area_per_person_m2);
  add_known (sum, N_ ("Appliances at full use"), use->use->appliances_w_m2);
  add_known (sum, N_ ("Lighting at full use"), use->use->lighting_w_m2);
}

static void
add_end_use (QuartierSum *sum, const Part *part, const QuartierSiteUse *use, int end_use)
{
  const QuartierConstants *constants = &part->site->constants;

  switch (end_use)
    {
    case QUARTIER_END_USE_HEATING:
      add_known (sum, N_ ("Set-point of heating"), use->use->heating_c);
      add_known (sum, N_ ("Set-back of heating"), use->use->setback_c);
      add_rooms (sum, use, constants);
      break;
    case QUARTIER_END_USE_COOLING:
      add_known (sum, N_ ("Set-point of cooling"), use->use->cooling_c);
      add_known (sum, N_ ("Share of the floor that is cooled"), use->use->cooled_share);
      add_known (sum, N_ ("Chiller over Carnot"), constants->chiller_carnot_share);
      add_rooms (sum, use, constants);
      break;
    case QUARTIER_END_USE_HOT_WATER:
      add_known (sum, N_ ("Hot water per person and day"), use->use->hot_water_l_person_day);
      add_known (sum, N_ ("Net floor per person present"), use->use->area_per_person_m2);
      add_known (sum, N_ ("How much water is heated"), constants->hot_water_rise_k);
      break;
    case QUARTIER_END_USE_VENTILATION:
      add_known (sum, N_ ("Power of fans"), constants->fan_w_m3_h);
      add_known (sum, N_ ("Outdoor air per person"), use->use->outdoor_air_m3_h_person);
      add_known (sum, N_ ("Air change by use"), use->use->air_change_ach);
      break;
    case QUARTIER_END_USE_LIGHTING:
      add_known (sum, N_ ("Lighting at full use"), use->use->lighting_w_m2);
      break;
    default:
      add_known (sum, N_ ("Appliances at full use"), use->use->appliances_w_m2);
      break;
    }
}

static void
add_supply (QuartierSum *sum, const QuartierHeatSupply *heat)
{
  add_known (sum, N_ ("Efficiency of the heat source"), heat->efficiency);
  add_known (sum, N_ ("Coefficient of performance, constant term"), heat->cop[0]);
  add_known (sum, N_ ("Coefficient of performance, per kelvin of lift"), heat->cop[1]);
  add_known (sum, N_ ("Coefficient of performance, per kelvin squared"), heat->cop[2]);
  add_known (sum, N_ ("Field over formula"), heat->field_share);
}

static const char *const end_use_labels[QUARTIER_N_END_USES] = {
  [QUARTIER_END_USE_HEATING] = N_ ("Energy for heating"),
  [QUARTIER_END_USE_COOLING] = N_ ("Energy for cooling"),
  [QUARTIER_END_USE_HOT_WATER] = N_ ("Energy for hot water"),
  [QUARTIER_END_USE_VENTILATION] = N_ ("Energy for ventilation"),
  [QUARTIER_END_USE_LIGHTING] = N_ ("Energy for lighting"),
  [QUARTIER_END_USE_APPLIANCES] = N_ ("Energy for appliances"),
};

static QuartierSum *
explain_end_use (const Part *part, int end_use)
{
  QuartierSum *sum = quartier_sum_formula (
      end_use_labels[end_use], part->figures->supplied.energy_kwh[end_use], "kWh",
      end_use <= QUARTIER_END_USE_HOT_WATER
          ? N_ ("8,760 hours of every room by EN ISO 52016-1, then of its heat source or chiller, "
                "with these:")
          : N_ ("8,760 hours of schedules, with these:"),
      explain_gfa (part, 0), NULL);

  for (int i = 0; i < part->district->n_uses; i++)
    {
      const QuartierSiteUse *use = &part->district->uses[i];
      QuartierSum *rooms = quartier_sum_formula (
          use->use->id, part->sketch.gfa_m2 * use->share, "m²", N_ ("Gross floor of this use, with"),
          explain_gfa (part, 0), NULL);

      add_end_use (rooms, part, use, end_use);
      quartier_sum_add (sum, rooms);
    }
  if (end_use == QUARTIER_END_USE_HEATING || end_use == QUARTIER_END_USE_HOT_WATER)
    add_supply (sum, part->district->heat);
  return sum;
}

static QuartierSum *
explain_energy (const Part *part, int which G_GNUC_UNUSED)
{
  QuartierSum *sum = quartier_sum_new_total (N_ ("Energy used"), "kWh");

  for (int i = 0; i < QUARTIER_N_END_USES; i++)
    quartier_sum_add (sum, explain_end_use (part, i));
  return sum;
}

static const char *const carrier_labels[QUARTIER_N_CARRIERS] = {
  [QUARTIER_CARRIER_ELECTRICITY] = N_ ("Electricity bought"),
  [QUARTIER_CARRIER_GAS] = N_ ("Gas bought"),
  [QUARTIER_CARRIER_OIL] = N_ ("Oil bought"),
  [QUARTIER_CARRIER_COAL] = N_ ("Coal bought"),
  [QUARTIER_CARRIER_BIOMASS] = N_ ("Biomass bought"),
  [QUARTIER_CARRIER_DISTRICT_HEAT] = N_ ("District heat bought"),
};

static QuartierSum *
explain_carrier (const Part *part, int carrier)
{
  return quartier_sum_quantity (carrier_labels[carrier],
                                part->figures->supplied.carriers_kwh[carrier], "kWh");
}

/* What a kWh of a carrier emits or takes; of a network whose mix the plan tells, from what makes it. */
static QuartierSum *
explain_rate (const Part *part, const char *label, int carrier, const QuartierFactor *factor)
{
  const QuartierNetworkHeat *network = part->site->network_heat != NULL
                                           ? part->site->network_heat
                                           : part->site->network_kind;

  for (int rate = 0; network != NULL && factor != NULL && rate < QUARTIER_N_HEAT_RATES; rate++)
    if (carrier == QUARTIER_CARRIER_DISTRICT_HEAT
        && factor == quartier_network_heat_get_factor (network, (QuartierHeatRate) rate))
      return quartier_network_heat_explain (network, (QuartierHeatRate) rate);
  return factor_of (label, factor);
}

/* What the factors apply to: district heat with what its network loses beyond the usual. */
static QuartierSum *
explain_primary (const Part *part, int all)
{
  QuartierSum *sum = quartier_sum_new_total (
      all ? N_ ("Primary energy, all") : N_ ("Primary energy, not renewable"), "kWh");
  double counted_kwh[QUARTIER_N_CARRIERS];

  quartier_figures_get_counted_kwh (part->figures, counted_kwh);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    {
      QuartierSum *factors;

      if (counted_kwh[c] == 0)
        continue;
      factors = explain_rate (part, N_ ("Primary energy factor, not renewable"), c,
                              part->site->primary_non_renewable[c]);
      if (all)
        factors = quartier_sum_total (N_ ("Primary energy factor"), "", factors,
                                      explain_rate (part, N_ ("Primary energy factor, renewable"),
                                                    c, part->site->primary_renewable[c]),
                                      NULL);
      quartier_sum_add (
          sum, quartier_sum_product (
                   carrier_labels[c], "kWh",
                   quartier_sum_quantity (c == QUARTIER_CARRIER_DISTRICT_HEAT
                                              ? N_ ("With the network's loss beyond the usual")
                                              : carrier_labels[c],
                                          counted_kwh[c], "kWh"),
                   factors, NULL));
    }
  return sum;
}

/* What is used here, where cars have some of it. */
static QuartierSum *
explain_pv_used (const Part *part)
{
  const QuartierSupplied *supplied = &part->figures->supplied;

  return quartier_sum_formula (
      N_ ("Photovoltaics, used here"), supplied->pv_self_kwh, "kWh",
      N_ ("buildings and cars together; in each hour they have of photovoltaics by what each uses"),
      quartier_sum_quantity (N_ ("By buildings"),
                             supplied->pv_self_kwh - supplied->pv_charging_kwh, "kWh"),
      quartier_sum_quantity (N_ ("Charging of cars"), supplied->pv_charging_kwh, "kWh"), NULL);
}

static QuartierSum *
explain_pv (const Part *part, int which)
{
  const QuartierConstants *constants = &part->site->constants;
  const QuartierSupplied *supplied = &part->figures->supplied;
  const double kwh = which == 0   ? supplied->pv_generated_kwh
                     : which == 1 ? supplied->pv_self_kwh
                                  : supplied->pv_exported_kwh;
  const char *label = which == 0   ? N_ ("Photovoltaics, generated")
                      : which == 1 ? N_ ("Photovoltaics, used here")
                                   : N_ ("Photovoltaics, exported");
  QuartierSum *sum = quartier_sum_formula (
      label, kwh, "kWh", N_ ("8,760 hours of sun on the modules and of the load, with these:"),
      quartier_sum_quantity (N_ ("Modules per roof area"), part->district->pv_roof_share, ""),
      quartier_sum_quantity (N_ ("Modules per façade area"), part->district->pv_facade_share, ""),
      NULL);

  if (which == 1 && supplied->pv_charging_kwh > 0)
    quartier_sum_add (sum, explain_pv_used (part));
  add_known (sum, N_ ("Efficiency of modules"), constants->pv_efficiency_share);
  add_known (sum, N_ ("Losses beside the inverter's"), constants->pv_losses_share);
  add_known (sum, N_ ("Efficiency of the inverter"), constants->pv_inverter_share);
  add_known (sum, N_ ("Tilt of modules"), constants->pv_tilt_deg);
  return sum;
}

/* Greenhouse gases */

static QuartierSum *
explain_carrier_kg (const Part *part, int carrier)
{
  if (part->figures->supplied.carriers_kwh[carrier] == 0)
    return quartier_sum_quantity (carrier_labels[carrier], 0, "kg");
  return quartier_sum_product (
      carrier_labels[carrier], "kg", explain_carrier (part, carrier),
      explain_rate (part, N_ ("Emission factor"), carrier, part->site->carrier_factors[carrier]),
      NULL);
}

static QuartierSum *
explain_buildings (const Part *part, int which G_GNUC_UNUSED)
{
  QuartierSum *sum
      = quartier_sum_new_total (N_ ("Greenhouse gases of the buildings' running"), "kg");
  const QuartierFigures *figures = part->figures;

  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    if (figures->supplied.carriers_kwh[c] != 0)
      quartier_sum_add (sum, explain_carrier_kg (part, c));
  if (figures->network_extra_kwh != 0)
    quartier_sum_add (
        sum,
        quartier_sum_product (
            N_ ("Loss of the heat network beyond the usual"), "kg",
            quartier_sum_quantity (N_ ("Heat lost beyond the usual"), figures->network_extra_kwh,
                                   "kWh"),
            explain_rate (part, N_ ("Emission factor"), QUARTIER_CARRIER_DISTRICT_HEAT,
                          part->site->carrier_factors[QUARTIER_CARRIER_DISTRICT_HEAT]),
            NULL));
  return sum;
}

/* Money */

static QuartierSum *
explain_finance (const Part *part, int member)
{
  const QuartierSectorFactors *sector = &part->site->sectors[QUARTIER_SECTOR_FINANCE];
  QuartierFinanceInput input;

  quartier_figures_get_finance_input (part->figures, part->district, &part->sketch, &input);
  return quartier_finance_explain ((QuartierFinanceMember) member, &input, sector->factors,
                                   sector->values);
}

static QuartierSum *
explain_travel (const Part *part, int which)
{
  const QuartierSectorFactors *factors = &part->site->sectors[QUARTIER_SECTOR_MOBILITY];
  QuartierMobilityInput input;

  quartier_figures_ask_travel (part->site, part->district, part->figures->residents, &input);
  input.charging_pv_share = quartier_figures_get_charging_pv_share (part->figures);
  return quartier_mobility_explain (which, &input,
                                    part->site->carrier_factors[QUARTIER_CARRIER_ELECTRICITY],
                                    factors->factors, factors->values);
}

/* Of one mode: @which as OF_MODE has it. */
#define OF_MODE(part, mode) ((part) * QUARTIER_N_MODES + (mode))

static QuartierSum *
explain_travel_part (const Part *part, int which)
{
  const QuartierSectorFactors *factors = &part->site->sectors[QUARTIER_SECTOR_MOBILITY];
  QuartierMobilityInput input;

  quartier_figures_ask_travel (part->site, part->district, part->figures->residents, &input);
  input.charging_pv_share = quartier_figures_get_charging_pv_share (part->figures);
  return quartier_mobility_explain_part (
      (QuartierMobilityPart) (which / QUARTIER_N_MODES), (QuartierMode) (which % QUARTIER_N_MODES),
      &input, part->site->carrier_factors[QUARTIER_CARRIER_ELECTRICITY], factors->factors,
      factors->values);
}

static QuartierSum *
explain_trips (const Part *part, int which G_GNUC_UNUSED)
{
  QuartierSum *sum = quartier_sum_new_total (N_ ("Trips of a year"), "");

  for (int m = 0; m < QUARTIER_N_MODES; m++)
    quartier_sum_add (sum, explain_travel_part (part, OF_MODE (QUARTIER_MOBILITY_PART_TRIPS, m)));
  return sum;
}

/* Other sectors */

static const QuartierFactor *const *
rows_of (const Part *part, QuartierSector sector)
{
  return (const QuartierFactor *const *) part->site->sectors[sector].factors;
}

static QuartierSum *
explain_water (const Part *part, int member)
{
  QuartierWaterInput input;

  quartier_water_input_read (part->site, part->district, &part->sketch, part->figures, &input);
  return quartier_water_explain (member, &input, rows_of (part, QUARTIER_SECTOR_WATER),
                                 part->site->sectors[QUARTIER_SECTOR_WATER].values);
}

static QuartierSum *
explain_rain (const Part *part, int which G_GNUC_UNUSED)
{
  return quartier_sum_quantity (N_ ("Rain of a year on the site"), part->figures->water.rain_m3,
                                "m³");
}

static QuartierSum *
explain_captured (const Part *part, int which)
{
  return quartier_sum_total (
      N_ ("Rain that stays"), "m³", explain_rain (part, which),
      quartier_sum_inverse (explain_water (part, QUARTIER_WATER_MEMBER_RUNOFF)), NULL);
}

static QuartierSum *
explain_waste (const Part *part, int member)
{
  QuartierWasteInput input;

  quartier_waste_input_read (part->site, part->district, part->figures, &input);
  return quartier_waste_explain (member, &input, rows_of (part, QUARTIER_SECTOR_WASTE),
                                 part->site->sectors[QUARTIER_SECTOR_WASTE].values);
}

static QuartierSum *
explain_waste_t (const Part *part, int member)
{
  QuartierSum *kg = explain_waste (part, member);

  return quartier_sum_product (
      kg->label, "t", kg,
      quartier_sum_inverse (quartier_sum_quantity (N_ ("kg per t"), 1000, "")), NULL);
}

static QuartierSum *
explain_landfill (const Part *part, int member)
{
  const QuartierSectorFactors *rates = &part->site->sectors[QUARTIER_SECTOR_LANDFILL];
  QuartierWasteInput input;

  quartier_waste_input_read (part->site, part->district, part->figures, &input);
  return quartier_landfill_explain (member, &input, rows_of (part, QUARTIER_SECTOR_WASTE),
                                    part->site->sectors[QUARTIER_SECTOR_WASTE].values,
                                    part->site->landfill_climate,
                                    rows_of (part, QUARTIER_SECTOR_LANDFILL), rates->values);
}

static QuartierSum *
explain_capcoa (const Part *part, int member)
{
  const QuartierSectorFactors *mobility = &part->site->sectors[QUARTIER_SECTOR_MOBILITY];
  QuartierMobilityInput travel;
  QuartierCapcoaInput input;
  const QuartierCapcoaRows rows
      = { &travel, mobility->factors, mobility->values, rows_of (part, QUARTIER_SECTOR_CAPCOA),
          part->site->sectors[QUARTIER_SECTOR_CAPCOA].values };

  quartier_figures_ask_travel (part->site, part->district, part->figures->residents, &travel);
  quartier_capcoa_input_read (&travel, mobility->values, part->figures->dwellings,
                              part->figures->jobs, part->district->affordable_share, &input);
  return quartier_capcoa_explain (member, &input, &rows);
}

/* All that is sorted, compost with it. */
static QuartierSum *
explain_recycled_t (const Part *part, int which G_GNUC_UNUSED)
{
  return quartier_sum_total (
      N_ ("Sorted, recycled or composted"), "t",
      explain_waste_t (part, QUARTIER_WASTE_MEMBER_GENERATED),
      quartier_sum_inverse (explain_waste_t (part, QUARTIER_WASTE_MEMBER_RESIDUAL)), NULL);
}

static QuartierSum *
explain_materials (const Part *part, int which G_GNUC_UNUSED)
{
  QuartierMaterialsInput input;

  quartier_materials_input_read (part->district, &part->sketch, &input);
  return quartier_materials_explain (&input, rows_of (part, QUARTIER_SECTOR_MATERIALS),
                                     part->site->sectors[QUARTIER_SECTOR_MATERIALS].values);
}

static QuartierSum *
explain_nature (const Part *part, int member)
{
  QuartierNatureInput input;

  quartier_nature_input_read (part->site, part->district, &part->sketch, part->figures, &input);
  return quartier_nature_explain (member, &input, rows_of (part, QUARTIER_SECTOR_NATURE),
                                  part->site->sectors[QUARTIER_SECTOR_NATURE].values);
}

static QuartierSum *
explain_green (const Part *part, int which G_GNUC_UNUSED)
{
  return quartier_sum_quantity (N_ ("Green space"), part->figures->nature.green_m2, "m²");
}

static QuartierSum *
explain_ghg (const Part *part, int which)
{
  return quartier_sum_total (N_ ("Greenhouse gases"), "kg", explain_buildings (part, which),
                             explain_travel (part, QUARTIER_MOBILITY_FIGURE_GHG),
                             explain_water (part, QUARTIER_WATER_MEMBER_GHG),
                             explain_waste (part, QUARTIER_WASTE_MEMBER_GHG),
                             explain_materials (part, which),
                             explain_nature (part, QUARTIER_NATURE_MEMBER_GHG), NULL);
}

#define MODES(member, part)                                                                        \
  { member ".walk", explain_travel_part, OF_MODE (part, QUARTIER_MODE_WALK) },                     \
  { member ".cycle", explain_travel_part, OF_MODE (part, QUARTIER_MODE_CYCLE) },                   \
  { member ".transit", explain_travel_part, OF_MODE (part, QUARTIER_MODE_TRANSIT) },               \
  { member ".car", explain_travel_part, OF_MODE (part, QUARTIER_MODE_CAR) }

#define CAPCOA(member, measure)                                                                    \
  { member, explain_capcoa, QUARTIER_CAPCOA_MEMBER_OF (QUARTIER_CAPCOA_##measure) }

/* A name that begins with a point is no member, but what some are a ratio of. */
static const struct
{
  const char *member;
  ExplainFunc func;
  int which;
} members[] = {
  { "site_m2", explain_site, 0 },
  { "gfa_m2", explain_gfa, 0 },
  { "residents", explain_residents, 0 },
  { "dwellings", explain_dwellings, 0 },
  { "jobs", explain_jobs, 0 },
  { "energy_kwh.heating", explain_end_use, QUARTIER_END_USE_HEATING },
  { "energy_kwh.cooling", explain_end_use, QUARTIER_END_USE_COOLING },
  { "energy_kwh.hot_water", explain_end_use, QUARTIER_END_USE_HOT_WATER },
  { "energy_kwh.ventilation", explain_end_use, QUARTIER_END_USE_VENTILATION },
  { "energy_kwh.lighting", explain_end_use, QUARTIER_END_USE_LIGHTING },
  { "energy_kwh.appliances", explain_end_use, QUARTIER_END_USE_APPLIANCES },
  { "energy_kwh.total", explain_energy, 0 },
  { "carriers_kwh.electricity", explain_carrier, QUARTIER_CARRIER_ELECTRICITY },
  { "carriers_kwh.gas", explain_carrier, QUARTIER_CARRIER_GAS },
  { "carriers_kwh.oil", explain_carrier, QUARTIER_CARRIER_OIL },
  { "carriers_kwh.coal", explain_carrier, QUARTIER_CARRIER_COAL },
  { "carriers_kwh.biomass", explain_carrier, QUARTIER_CARRIER_BIOMASS },
  { "carriers_kwh.district_heat", explain_carrier, QUARTIER_CARRIER_DISTRICT_HEAT },
  { "primary_energy_kwh.non_renewable", explain_primary, FALSE },
  { "primary_energy_kwh.total", explain_primary, TRUE },
  { "pv_kwh.generated", explain_pv, 0 },
  { "pv_kwh.self_consumed", explain_pv, 1 },
  { "pv_kwh.exported", explain_pv, 2 },
  { "ghg_kg.buildings", explain_buildings, 0 },
  { "ghg_by_carrier_kg.electricity", explain_carrier_kg, QUARTIER_CARRIER_ELECTRICITY },
  { "ghg_by_carrier_kg.gas", explain_carrier_kg, QUARTIER_CARRIER_GAS },
  { "ghg_by_carrier_kg.oil", explain_carrier_kg, QUARTIER_CARRIER_OIL },
  { "ghg_by_carrier_kg.coal", explain_carrier_kg, QUARTIER_CARRIER_COAL },
  { "ghg_by_carrier_kg.biomass", explain_carrier_kg, QUARTIER_CARRIER_BIOMASS },
  { "ghg_by_carrier_kg.district_heat", explain_carrier_kg, QUARTIER_CARRIER_DISTRICT_HEAT },
  { "finance.capex_eur", explain_finance, QUARTIER_FINANCE_MEMBER_CAPEX },
  { "finance.opex_eur_a", explain_finance, QUARTIER_FINANCE_MEMBER_OPEX },
  { "finance.npv_eur", explain_finance, QUARTIER_FINANCE_MEMBER_NPV },
  { "finance.household_energy_eur_a", explain_finance, QUARTIER_FINANCE_MEMBER_HOUSEHOLD },
  { "finance.carbon_eur_a", explain_finance, QUARTIER_FINANCE_MEMBER_CARBON },
  { "ghg_kg.mobility", explain_travel, QUARTIER_MOBILITY_FIGURE_GHG },
  { "ghg_kg.total", explain_ghg, 0 },
  { "mobility.person_km", explain_travel, QUARTIER_MOBILITY_FIGURE_PERSON_KM },
  MODES ("mobility.person_km_by_mode", QUARTIER_MOBILITY_PART_PERSON_KM),
  MODES (".trips", QUARTIER_MOBILITY_PART_TRIPS),
  { ".access_m2", explain_travel_part, OF_MODE (QUARTIER_MOBILITY_PART_ACCESS, 0) },
  { "mobility.trips", explain_trips, 0 },
  { "ghg_by_travel_kg.car", explain_travel_part,
    OF_MODE (QUARTIER_MOBILITY_PART_GHG, QUARTIER_MODE_CAR) },
  { "ghg_by_travel_kg.transit", explain_travel_part,
    OF_MODE (QUARTIER_MOBILITY_PART_GHG, QUARTIER_MODE_TRANSIT) },
  { "ghg_by_travel_kg.cycle", explain_travel_part,
    OF_MODE (QUARTIER_MOBILITY_PART_GHG, QUARTIER_MODE_CYCLE) },
  { "mobility.car_km", explain_travel, QUARTIER_MOBILITY_FIGURE_CAR_KM },
  { "mobility.capcoa_car_km", explain_capcoa, QUARTIER_CAPCOA_MEMBER_CAR_KM },
  { ".capcoa_usual", explain_capcoa, QUARTIER_CAPCOA_MEMBER_USUAL },
  { ".capcoa_answered", explain_capcoa, QUARTIER_CAPCOA_MEMBER_ANSWERED },
  CAPCOA (".capcoa_homes", HOMES), CAPCOA (".capcoa_transit", TRANSIT),
  CAPCOA (".capcoa_affordable", AFFORDABLE), CAPCOA (".capcoa_land_use", LAND_USE),
  CAPCOA (".capcoa_jobs", JOBS),
  { "mobility.cars", explain_travel, QUARTIER_MOBILITY_FIGURE_CARS },
  { "mobility.charging_kwh", explain_travel, QUARTIER_MOBILITY_FIGURE_CHARGING },
  { "ghg_kg.water", explain_water, QUARTIER_WATER_MEMBER_GHG },
  { "ghg_kg.waste", explain_waste, QUARTIER_WASTE_MEMBER_GHG },
  { "ghg_kg.materials", explain_materials, 0 },
  { "ghg_kg.nature", explain_nature, QUARTIER_NATURE_MEMBER_GHG },
  { "water.demand_m3", explain_water, QUARTIER_WATER_MEMBER_DEMAND },
  { "water.potable_m3", explain_water, QUARTIER_WATER_MEMBER_POTABLE },
  { "water.rain_m3", explain_rain, 0 },
  { "water.runoff_m3", explain_water, QUARTIER_WATER_MEMBER_RUNOFF },
  { "water.captured_m3", explain_captured, 0 },
  { "water.storm_runoff_m3", explain_water, QUARTIER_WATER_MEMBER_STORM_RUNOFF },
  { "water.peak_m3_s", explain_water, QUARTIER_WATER_MEMBER_PEAK },
  { "water.storage_needed_m3", explain_water, QUARTIER_WATER_MEMBER_STORAGE },
  { "water.rational_peak_m3_s", explain_water, QUARTIER_WATER_MEMBER_RATIONAL_PEAK },
  { "water.sponge_storage_m3", explain_water, QUARTIER_WATER_MEMBER_SPONGE_STORAGE },
  { "waste.generated_t", explain_waste_t, QUARTIER_WASTE_MEMBER_GENERATED },
  { "waste.residual_t", explain_waste_t, QUARTIER_WASTE_MEMBER_RESIDUAL },
  { "waste.recycled_t", explain_recycled_t, 0 },
  { "waste.credits_kg", explain_waste, QUARTIER_WASTE_MEMBER_CREDITS },
  { "waste.landfill_kg", explain_landfill, QUARTIER_LANDFILL_MEMBER_ALL },
  { "waste.landfill_10a_kg", explain_landfill, QUARTIER_LANDFILL_MEMBER_WITHIN_10A },
  { "waste.landfill_20a_kg", explain_landfill, QUARTIER_LANDFILL_MEMBER_WITHIN_20A },
  { "nature.green_m2", explain_green, 0 },
  { "nature.residents_near_green", explain_nature, QUARTIER_NATURE_MEMBER_ACCESS },
  { "nature.heat_k_m2", explain_nature, QUARTIER_NATURE_MEMBER_HEAT },
};

/**
 * quartier_explain_list_members:
 *
 * Returns: (transfer none) (array zero-terminated=1): the members that can be explained
 */
const char *const *
quartier_explain_list_members (void)
{
  static const char *names[G_N_ELEMENTS (members) + QUARTIER_MAX_DERIVED + 1];
  static gsize made;

  if (g_once_init_enter (&made))
    {
      gsize n = 0;

      for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
        if (*members[i].member != '.')
          names[n++] = members[i].member;
      for (gsize i = 0; i < QUARTIER_MAX_DERIVED; i++)
        names[n + i] = quartier_explain_get_derived (i);
      g_once_init_leave (&made, 1);
    }
  return names;
}

/**
 * quartier_explain_one:
 * @district: its index; -1 for the plan
 * @member: also what has no member of its own, by a name that begins with a point
 * @most: as quartier_explain_first()
 *
 * Returns: (transfer full) (nullable): one district, or the sum of all; %NULL for a member that is not
 *   here
 */
QuartierSum *
quartier_explain_one (const QuartierEstimate *estimate, gssize district, const char *member,
                      gsize most)
{
  const QuartierSite *site = quartier_estimate_get_site (estimate);
  g_autoptr (QuartierSum) all = NULL;
  gsize n = 0;
  double others = 0;

  for (gsize m = 0; m < G_N_ELEMENTS (members); m++)
    {
      if (!g_str_equal (members[m].member, member))
        continue;
      for (gsize i = 0; i < site->n_districts; i++)
        {
          Part part = { site, &site->districts[i], quartier_estimate_get_figures (estimate, i),
                        { 0 } };
          QuartierSum *sum;

          if (district >= 0 && (gsize) district != i)
            continue;
          quartier_sketch_read (part.district, &site->constants, &part.sketch);
          sum = members[m].func (&part, members[m].which);
          if (district >= 0)
            return sum;
          if (all == NULL)
            all = quartier_sum_new_total (sum->label, sum->unit);
          if (n++ >= most)
            {
              others += sum->value;
              quartier_sum_free (sum);
              continue;
            }
          /* Of a plan, each part is a district's. */
          sum->label = part.district->name != NULL ? part.district->name : part.district->id;
          quartier_sum_add (all, sum);
        }
      if (n > most)
        quartier_sum_add (all, quartier_sum_quantity (N_ ("Other districts"), others, all->unit));
      return all != NULL ? g_steal_pointer (&all) : quartier_sum_quantity (member, 0, "");
    }
  return NULL;
}

/**
 * quartier_explain_first:
 * @district: (nullable): id; %NULL for the plan
 * @member: of the answer's JSON, "ghg_kg.buildings"
 * @most: of the plan's districts so many open, and the others are one part: a sum of ten thousand has
 *   millions of parts
 * @error: %QUARTIER_ERROR_UNKNOWN_ID, naming what there is
 *
 * Returns: (transfer full) (nullable): how it comes about; it borrows from @estimate
 */
QuartierSum *
quartier_explain_first (const QuartierEstimate *estimate, const char *district,
                        const char *member, gsize most, GError **error)
{
  g_autofree char *known = NULL;
  gssize index = -1;
  QuartierSum *sum;

  for (gsize i = 0; district != NULL && i < quartier_estimate_get_n_districts (estimate); i++)
    if (g_str_equal (quartier_estimate_get_id (estimate, i), district))
      index = (gssize) i;
  if (district != NULL && index < 0)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID,
                   _ ("the scenario has no district \"%s\""), district);
      return NULL;
    }
  sum = *member != '.' ? quartier_explain_one (estimate, index, member, most) : NULL;
  if (sum == NULL)
    sum = quartier_explain_derived (estimate, index, member, most);
  if (sum != NULL)
    return sum;
  known = g_strjoinv (", ", (char **) quartier_explain_list_members ());
  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID,
               _ ("no figure is called \"%s\"; give one of %s"), member, known);
  return NULL;
}

/* The same, of a plan with each of its districts. */
QuartierSum *
quartier_explain (const QuartierEstimate *estimate, const char *district, const char *member,
                  GError **error)
{
  return quartier_explain_first (estimate, district, member, G_MAXSIZE, error);
}
