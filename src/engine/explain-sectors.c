/*
 * How travel, water, waste, materials and nature come about.
 */
#include <glib/gi18n.h>
#include <math.h>

#include "engine/capcoa-explain.h"
#include "engine/explain-private.h"
#include "engine/sector-inputs.h"

static QuartierSum *
explain_travel (const QuartierExplainPart *part, int which)
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
explain_travel_part (const QuartierExplainPart *part, int which)
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
explain_trips (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  QuartierSum *sum = quartier_sum_new_total (N_ ("Trips of a year"), "");

  for (int m = 0; m < QUARTIER_N_MODES; m++)
    quartier_sum_add (sum, explain_travel_part (part, OF_MODE (QUARTIER_MOBILITY_PART_TRIPS, m)));
  return sum;
}

/* Other sectors */

static const QuartierFactor *const *
rows_of (const QuartierExplainPart *part, QuartierSector sector)
{
  return (const QuartierFactor *const *) part->site->sectors[sector].factors;
}

static QuartierSum *
explain_water (const QuartierExplainPart *part, int member)
{
  QuartierWaterInput input;

  quartier_water_input_read (part->site, part->district, &part->sketch, part->figures, &input);
  return quartier_water_explain (member, &input, rows_of (part, QUARTIER_SECTOR_WATER),
                                 part->site->sectors[QUARTIER_SECTOR_WATER].values);
}

static QuartierSum *
explain_captured (const QuartierExplainPart *part, int which)
{
  return quartier_sum_total (
      N_ ("Rain that stays"), "m³", explain_water (part, QUARTIER_WATER_MEMBER_RAIN),
      quartier_sum_inverse (explain_water (part, QUARTIER_WATER_MEMBER_RUNOFF)), NULL);
}

static QuartierSum *
explain_waste (const QuartierExplainPart *part, int member)
{
  QuartierWasteInput input;

  quartier_waste_input_read (part->site, part->district, part->figures, &input);
  return quartier_waste_explain (member, &input, rows_of (part, QUARTIER_SECTOR_WASTE),
                                 part->site->sectors[QUARTIER_SECTOR_WASTE].values);
}

static QuartierSum *
explain_waste_t (const QuartierExplainPart *part, int member)
{
  QuartierSum *kg = explain_waste (part, member);

  return quartier_sum_product (
      kg->label, "t", kg,
      quartier_sum_inverse (quartier_sum_quantity (N_ ("kg per t"), 1000, "")), NULL);
}

static QuartierSum *
explain_landfill (const QuartierExplainPart *part, int member)
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
explain_capcoa (const QuartierExplainPart *part, int member)
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
explain_recycled_t (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  return quartier_sum_total (
      N_ ("Sorted, recycled or composted"), "t",
      explain_waste_t (part, QUARTIER_WASTE_MEMBER_GENERATED),
      quartier_sum_inverse (explain_waste_t (part, QUARTIER_WASTE_MEMBER_RESIDUAL)), NULL);
}

static QuartierSum *
explain_materials (const QuartierExplainPart *part, int member)
{
  QuartierMaterialsInput input;

  quartier_materials_input_read (part->district, &part->sketch, &input);
  return quartier_materials_explain ((QuartierMaterialsMember) member, &input,
                                     rows_of (part, QUARTIER_SECTOR_MATERIALS),
                                     part->site->sectors[QUARTIER_SECTOR_MATERIALS].values);
}

static const char *const surface_labels[QUARTIER_N_SURFACES] = {
  [QUARTIER_SURFACE_ROOF] = N_ ("Roofs"),
  [QUARTIER_SURFACE_GREEN_ROOF] = N_ ("Green roofs"),
  [QUARTIER_SURFACE_SEALED] = N_ ("Sealed streets and yards"),
  [QUARTIER_SURFACE_PERMEABLE] = N_ ("Permeable paving"),
  [QUARTIER_SURFACE_GREEN] = N_ ("Green space"),
  [QUARTIER_SURFACE_WATER] = N_ ("Open water"),
};

/* What is neither roof nor anything that the plan asks for. */
static QuartierSum *
explain_sealed (const QuartierExplainPart *part)
{
  QuartierSum *sum = quartier_sum_total (surface_labels[QUARTIER_SURFACE_SEALED], "m²",
                                         quartier_explain_site (part, 0), NULL);

  for (int s = 0; s < QUARTIER_N_SURFACES; s++)
    if (s != QUARTIER_SURFACE_SEALED)
      quartier_sum_add (sum, quartier_sum_inverse (quartier_sum_quantity (
                                 surface_labels[s], part->figures->surfaces.area_m2[s], "m²")));
  return sum;
}

static QuartierSum *
explain_roofs (const QuartierExplainPart *part, int surface)
{
  const double green = part->district->green_roof_share;
  QuartierSum *share = quartier_sum_quantity (N_ ("Share of green roofs"), green, "");

  if (surface == QUARTIER_SURFACE_ROOF)
    share = quartier_sum_total (N_ ("Share of other roofs"), "",
                                quartier_sum_quantity (N_ ("All"), 1, ""),
                                quartier_sum_inverse (share), NULL);
  return quartier_sum_product (
      surface_labels[surface], "m²", quartier_explain_site (part, 0),
      quartier_sum_quantity (N_ ("Footprint over site"), MIN (part->sketch.coverage, 1), ""), share,
      NULL);
}

/* Of others, what fits beside the roofs and what comes before. */
static QuartierSum *
explain_surface (const QuartierExplainPart *part, int surface)
{
  const double asked = surface == QUARTIER_SURFACE_WATER   ? part->district->water_share
                       : surface == QUARTIER_SURFACE_GREEN ? part->district->green_share
                                                           : part->district->permeable_share;
  const double share = part->figures->surfaces.area_m2[surface] / part->district->area_m2;
  QuartierSum *of_site;

  if (surface == QUARTIER_SURFACE_SEALED)
    return explain_sealed (part);
  if (surface == QUARTIER_SURFACE_ROOF || surface == QUARTIER_SURFACE_GREEN_ROOF)
    return explain_roofs (part, surface);
  of_site = quartier_sum_formula (
      N_ ("Share of the site"), share, "",
      N_ ("what the plan asks for, as far as there is room: first roofs, then open water, green "
          "space, permeable paving"),
      quartier_sum_quantity (N_ ("Asked for"), asked, ""), NULL);
  return quartier_sum_product (surface_labels[surface], "m²", quartier_explain_site (part, 0),
                               of_site, NULL);
}

static QuartierSum *
explain_planted (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  return quartier_sum_product (
      N_ ("Trees"), "", quartier_explain_site (part, 0),
      quartier_sum_quantity (N_ ("Trees per hectare"), part->district->trees_per_ha, ""),
      quartier_sum_inverse (quartier_sum_quantity (N_ ("m² in a hectare"), 10000, "")), NULL);
}

static QuartierSum *
explain_nature (const QuartierExplainPart *part, int member)
{
  QuartierNatureInput input;

  quartier_nature_input_read (part->site, part->district, &part->sketch, part->figures, &input);
  return quartier_nature_explain (member, &input, rows_of (part, QUARTIER_SECTOR_NATURE),
                                  part->site->sectors[QUARTIER_SECTOR_NATURE].values);
}

static QuartierSum *
explain_ghg (const QuartierExplainPart *part, int which)
{
  return quartier_sum_total (N_ ("Greenhouse gases"), "kg", quartier_explain_buildings (part, which),
                             explain_travel (part, QUARTIER_MOBILITY_FIGURE_GHG),
                             explain_water (part, QUARTIER_WATER_MEMBER_GHG),
                             explain_waste (part, QUARTIER_WASTE_MEMBER_GHG),
                             explain_materials (part, QUARTIER_MATERIALS_MEMBER_GHG),
                             explain_nature (part, QUARTIER_NATURE_MEMBER_GHG), NULL);
}

#define MODES(member, part)                                                                        \
  { member ".walk", explain_travel_part, OF_MODE (part, QUARTIER_MODE_WALK) },                     \
  { member ".cycle", explain_travel_part, OF_MODE (part, QUARTIER_MODE_CYCLE) },                   \
  { member ".transit", explain_travel_part, OF_MODE (part, QUARTIER_MODE_TRANSIT) },               \
  { member ".car", explain_travel_part, OF_MODE (part, QUARTIER_MODE_CAR) }

#define MODES(member, part)                                                                        \
  { member ".walk", explain_travel_part, OF_MODE (part, QUARTIER_MODE_WALK) },                     \
  { member ".cycle", explain_travel_part, OF_MODE (part, QUARTIER_MODE_CYCLE) },                   \
  { member ".transit", explain_travel_part, OF_MODE (part, QUARTIER_MODE_TRANSIT) },               \
  { member ".car", explain_travel_part, OF_MODE (part, QUARTIER_MODE_CAR) }

#define CAPCOA(member, measure)                                                                    \
  { member, explain_capcoa, QUARTIER_CAPCOA_MEMBER_OF (QUARTIER_CAPCOA_##measure) }

const QuartierExplainRow quartier_explain_sector_rows[] = {
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
  { ".capcoa_car_km", explain_capcoa, QUARTIER_CAPCOA_MEMBER_CAR_KM },
  { ".capcoa_usual", explain_capcoa, QUARTIER_CAPCOA_MEMBER_USUAL },
  { ".capcoa_answered", explain_capcoa, QUARTIER_CAPCOA_MEMBER_ANSWERED },
  CAPCOA (".capcoa_homes", HOMES), CAPCOA (".capcoa_transit", TRANSIT),
  CAPCOA (".capcoa_affordable", AFFORDABLE), CAPCOA (".capcoa_land_use", LAND_USE),
  CAPCOA (".capcoa_jobs", JOBS),
  { "mobility.cars", explain_travel, QUARTIER_MOBILITY_FIGURE_CARS },
  { "mobility.charging_kwh", explain_travel, QUARTIER_MOBILITY_FIGURE_CHARGING },
  { "ghg_kg.water", explain_water, QUARTIER_WATER_MEMBER_GHG },
  { "ghg_kg.waste", explain_waste, QUARTIER_WASTE_MEMBER_GHG },
  { "ghg_kg.materials", explain_materials, QUARTIER_MATERIALS_MEMBER_GHG },
  { "ghg_kg.nature", explain_nature, QUARTIER_NATURE_MEMBER_GHG },
  { "water.demand_m3", explain_water, QUARTIER_WATER_MEMBER_DEMAND },
  { "water.potable_m3", explain_water, QUARTIER_WATER_MEMBER_POTABLE },
  { "water.rain_m3", explain_water, QUARTIER_WATER_MEMBER_RAIN },
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
  { "nature.green_m2", explain_surface, QUARTIER_SURFACE_GREEN },
  { "nature.trees", explain_planted, 0 },
  { "nature.residents_near_green", explain_nature, QUARTIER_NATURE_MEMBER_ACCESS },
  { "nature.heat_k_m2", explain_nature, QUARTIER_NATURE_MEMBER_HEAT },
  { "mobility.fuel_kwh", explain_travel_part,
    OF_MODE (QUARTIER_MOBILITY_PART_KWH, QUARTIER_MODE_CAR) },
  { "mobility.charging_pv_kwh", explain_travel_part,
    OF_MODE (QUARTIER_MOBILITY_PART_CHARGING_PV, QUARTIER_MODE_CAR) },
  { "mobility.transit_kwh", explain_travel_part,
    OF_MODE (QUARTIER_MOBILITY_PART_KWH, QUARTIER_MODE_TRANSIT) },
  { "mobility.cycle_kwh", explain_travel_part,
    OF_MODE (QUARTIER_MOBILITY_PART_KWH, QUARTIER_MODE_CYCLE) },
  { "water.greywater_m3", explain_water, QUARTIER_WATER_MEMBER_GREYWATER },
  { "water.rainwater_m3", explain_water, QUARTIER_WATER_MEMBER_RAINWATER },
  { "water.electricity_kwh", explain_water, QUARTIER_WATER_MEMBER_ELECTRICITY },
  { "water.evaporated_m3", explain_water, QUARTIER_WATER_MEMBER_EVAPORATED },
  { "water.storm_rain_m3", explain_water, QUARTIER_WATER_MEMBER_STORM_RAIN },
  { "water.storm_runoff_before_m3", explain_water, QUARTIER_WATER_MEMBER_STORM_BEFORE },
  { "water.peak_without_retention_m3_s", explain_water, QUARTIER_WATER_MEMBER_PEAK_BEFORE },
  { "water.retention_m3", explain_water, QUARTIER_WATER_MEMBER_RETENTION },
  { ".water_target", explain_water, QUARTIER_WATER_MEMBER_TARGET },
  { "surfaces_m2.roof", explain_surface, QUARTIER_SURFACE_ROOF },
  { "surfaces_m2.green_roof", explain_surface, QUARTIER_SURFACE_GREEN_ROOF },
  { "surfaces_m2.sealed", explain_surface, QUARTIER_SURFACE_SEALED },
  { "surfaces_m2.permeable", explain_surface, QUARTIER_SURFACE_PERMEABLE },
  { "surfaces_m2.green", explain_surface, QUARTIER_SURFACE_GREEN },
  { "surfaces_m2.water", explain_surface, QUARTIER_SURFACE_WATER },
  { "waste.composted_t", explain_waste_t, QUARTIER_WASTE_MEMBER_COMPOSTED },
  { "materials.upfront_kg", explain_materials, QUARTIER_MATERIALS_MEMBER_UPFRONT },
  { "materials.buildings_kg", explain_materials, QUARTIER_MATERIALS_MEMBER_BUILDINGS },
  { "materials.ground_kg", explain_materials, QUARTIER_MATERIALS_MEMBER_GROUND },
  { "materials.demolition_kg", explain_materials, QUARTIER_MATERIALS_MEMBER_DEMOLITION },
  { NULL, NULL, 0 },
};
