/*
 * How energy and what it emits comes about.
 */
#include <glib/gi18n.h>
#include <math.h>

#include "engine/answer.h"
#include "engine/explain-private.h"

/* What a use's rooms are made of and how they are used. */
static void
add_rooms (QuartierSum *sum, const QuartierSiteUse *use, const QuartierConstants *constants)
{
  const QuartierStandard *standard = &use->standard;

  quartier_explain_add_known (sum, N_ ("U-value of walls"), standard->u_wall);
  quartier_explain_add_known (sum, N_ ("U-value of roofs"), standard->u_roof);
  quartier_explain_add_known (sum, N_ ("U-value of floors"), standard->u_floor);
  quartier_explain_add_known (sum, N_ ("U-value of windows"), standard->u_window);
  quartier_explain_add_known (sum, N_ ("Solar transmittance of glass"), standard->g_window);
  quartier_explain_add_known (sum, N_ ("Thermal bridges"), standard->bridges_w_m2k);
  quartier_explain_add_known (sum, N_ ("Air change by leaks"), standard->infiltration_ach);
  quartier_explain_add_known (sum, N_ ("Heat recovered from the air"), standard->heat_recovery_share);
  quartier_explain_add_known (sum, N_ ("Heat held by the structure"), use->mass_j_m2k);
  if (quartier_site_use_is_residential (use))
    quartier_explain_add_known (sum, N_ ("Windows over net floor"), constants->window_per_floor);
  else
    quartier_explain_add_known (sum, N_ ("Windows over façade"), use->window_share);
  quartier_explain_add_known (sum, N_ ("Outdoor air per person"), use->use->outdoor_air_m3_h_person);
  quartier_explain_add_known (sum, N_ ("Air change by use"), use->use->air_change_ach);
  quartier_explain_add_known (sum, N_ ("Net floor per person present"), use->use->area_per_person_m2);
  quartier_explain_add_known (sum, N_ ("Appliances at full use"), use->use->appliances_w_m2);
  quartier_explain_add_known (sum, N_ ("Lighting at full use"), use->use->lighting_w_m2);
}

static void
add_end_use (QuartierSum *sum, const QuartierExplainPart *part, const QuartierSiteUse *use, int end_use)
{
  const QuartierConstants *constants = &part->site->constants;

  switch (end_use)
    {
    case QUARTIER_END_USE_HEATING:
      quartier_explain_add_known (sum, N_ ("Set-point of heating"), use->use->heating_c);
      quartier_explain_add_known (sum, N_ ("Set-back of heating"), use->use->setback_c);
      add_rooms (sum, use, constants);
      break;
    case QUARTIER_END_USE_COOLING:
      quartier_explain_add_known (sum, N_ ("Set-point of cooling"), use->use->cooling_c);
      quartier_explain_add_known (sum, N_ ("Share of the floor that is cooled"), use->use->cooled_share);
      add_rooms (sum, use, constants);
      break;
    case QUARTIER_END_USE_HOT_WATER:
      quartier_explain_add_known (sum, N_ ("Hot water per person and day"), use->use->hot_water_l_person_day);
      quartier_explain_add_known (sum, N_ ("Net floor per person present"), use->use->area_per_person_m2);
      quartier_explain_add_known (sum, N_ ("How much water is heated"), constants->hot_water_rise_k);
      break;
    case QUARTIER_END_USE_VENTILATION:
      quartier_explain_add_known (sum, N_ ("Power of fans"), constants->fan_w_m3_h);
      quartier_explain_add_known (sum, N_ ("Outdoor air per person"), use->use->outdoor_air_m3_h_person);
      quartier_explain_add_known (sum, N_ ("Air change by use"), use->use->air_change_ach);
      break;
    case QUARTIER_END_USE_LIGHTING:
      quartier_explain_add_known (sum, N_ ("Lighting at full use"), use->use->lighting_w_m2);
      break;
    default:
      quartier_explain_add_known (sum, N_ ("Appliances at full use"), use->use->appliances_w_m2);
      break;
    }
}

/* No figure of large boilers is held: where a plan has none of its own, a house's is taken for them too. */
const char *
quartier_explain_efficiency_label (const QuartierHeatSupply *heat)
{
  return heat->source == QUARTIER_HEAT_BOILER && heat->efficiency != NULL
                 && heat->efficiency->evidence != QUARTIER_EVIDENCE_PLAN
             ? N_ ("Efficiency of the boiler, a house's whatever its size")
             : N_ ("Efficiency of the heat source");
}

static void
add_supply (QuartierSum *sum, const QuartierHeatSupply *heat)
{
  quartier_explain_add_known (sum, quartier_explain_efficiency_label (heat), heat->efficiency);
  quartier_explain_add_known (sum, N_ ("Coefficient of performance, constant term"), heat->cop[0]);
  quartier_explain_add_known (sum, N_ ("Coefficient of performance, per kelvin of lift"), heat->cop[1]);
  quartier_explain_add_known (sum, N_ ("Coefficient of performance, per kelvin squared"), heat->cop[2]);
  quartier_explain_add_known (sum, N_ ("Field over formula"), heat->field_share);
}

static const char *const end_use_labels[QUARTIER_N_END_USES] = {
  [QUARTIER_END_USE_HEATING] = N_ ("Energy for heating"),
  [QUARTIER_END_USE_COOLING] = N_ ("Energy for cooling"),
  [QUARTIER_END_USE_HOT_WATER] = N_ ("Energy for hot water"),
  [QUARTIER_END_USE_VENTILATION] = N_ ("Energy for ventilation"),
  [QUARTIER_END_USE_LIGHTING] = N_ ("Energy for lighting"),
  [QUARTIER_END_USE_APPLIANCES] = N_ ("Energy for appliances"),
};

/* Adds each use with what its rooms' hours hang on. */
static void
add_uses (QuartierSum *sum, const QuartierExplainPart *part, int end_use)
{
  for (int i = 0; i < part->district->n_uses; i++)
    {
      const QuartierSiteUse *use = &part->district->uses[i];
      QuartierSum *rooms = quartier_sum_formula (
          use->use->id, part->sketch.gfa_m2 * use->share, "m²", N_ ("Gross floor of this use, with"),
          quartier_explain_gfa (part, 0), NULL);

      add_end_use (rooms, part, use, end_use);
      quartier_sum_add (sum, rooms);
    }
}

static const struct
{
  const char *label;
  const char *words;
} needs_labels[] = {
  [QUARTIER_END_USE_HEATING]
  = { N_ ("Heat that rooms take"), N_ ("8760 hours of every room by EN ISO 52016-1, with these:") },
  [QUARTIER_END_USE_COOLING]
  = { N_ ("Heat taken out of rooms"), N_ ("8760 hours of every room by EN ISO 52016-1, with these:") },
  [QUARTIER_END_USE_HOT_WATER]
  = { N_ ("Heat of hot water at the taps"), N_ ("8760 hours of schedules, with these:") },
};

/* (array): by use, what the district takes in a year. */
static const double *
get_needs_kwh (const QuartierExplainPart *part, int end_use)
{
  /* The figures of a district stand first in its answer. */
  const QuartierUseNeeds *needs = &((const QuartierAnswer *) (const void *) part->figures)->needs;

  switch (end_use)
    {
    case QUARTIER_END_USE_HEATING:
      return needs->heating_kwh;
    case QUARTIER_END_USE_COOLING:
      return needs->cooling_kwh;
    default:
      return needs->hot_water_kwh;
    }
}

/**
 * quartier_explain_need:
 * @end_use: heating, cooling or hot water
 *
 * Returns: (transfer full): heat, or cold, that rooms and taps take, whatever makes it: of each use its floor by
 *   what a square metre of it takes
 */
QuartierSum *
quartier_explain_need (const QuartierExplainPart *part, int end_use)
{
  const double *kwh = get_needs_kwh (part, end_use);
  QuartierSum *sum = quartier_sum_new_total (needs_labels[end_use].label, "kWh");

  for (int i = 0; i < part->district->n_uses; i++)
    {
      const QuartierSiteUse *use = &part->district->uses[i];
      const double m2 = part->sketch.gfa_m2 * use->share;
      QuartierSum *per_m2;

      if (!(use->use->conditioned || kwh[i] > 0) || !(m2 > 0))
        continue;
      per_m2 = quartier_sum_formula (N_ ("A square metre of it in a year"), kwh[i] / m2, "kWh/m²",
                                     needs_labels[end_use].words, NULL, NULL);
      add_end_use (per_m2, part, use, end_use);
      quartier_sum_add (
          sum, quartier_sum_product (
                   use->use->id, "kWh",
                   quartier_sum_product (N_ ("Gross floor of this use"), "m²",
                                         quartier_explain_gfa (part, 0),
                                         quartier_sum_quantity (N_ ("Share of the floor"),
                                                                use->share, ""),
                                         NULL),
                   per_m2, NULL));
    }
  return sum;
}

QuartierSum *
quartier_explain_end_use (const QuartierExplainPart *part, int end_use)
{
  const gboolean is_needed = end_use <= QUARTIER_END_USE_HOT_WATER;
  QuartierSum *sum = quartier_sum_formula (
      end_use_labels[end_use], part->figures->supplied.energy_kwh[end_use], "kWh",
      is_needed
          ? N_ ("8760 hours of every room by EN ISO 52016-1, then of its heat source or chiller, "
                "with these:")
          : N_ ("8760 hours of schedules, with these:"),
      is_needed ? quartier_explain_need (part, end_use) : quartier_explain_gfa (part, 0), NULL);

  if (!is_needed)
    add_uses (sum, part, end_use);
  if (end_use == QUARTIER_END_USE_COOLING)
    quartier_explain_add_known (sum, N_ ("Chiller over Carnot"),
                                part->site->constants.chiller_carnot_share);
  if (end_use == QUARTIER_END_USE_HEATING || end_use == QUARTIER_END_USE_HOT_WATER)
    add_supply (sum, part->district->heat);
  return sum;
}

QuartierSum *
quartier_explain_energy (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  QuartierSum *sum = quartier_sum_new_total (N_ ("Energy used"), "kWh");

  for (int i = 0; i < QUARTIER_N_END_USES; i++)
    quartier_sum_add (sum, quartier_explain_end_use (part, i));
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

QuartierSum *
quartier_explain_carrier (const QuartierExplainPart *part, int carrier)
{
  return quartier_sum_quantity (carrier_labels[carrier],
                                part->figures->supplied.carriers_kwh[carrier], "kWh");
}

/* What a kWh of a carrier emits or takes; of a network whose mix the plan tells, from what makes it. */
QuartierSum *
quartier_explain_rate (const QuartierExplainPart *part, const char *label, int carrier, const QuartierFactor *factor)
{
  const QuartierNetworkHeat *network = part->site->network_heat != NULL
                                           ? part->site->network_heat
                                           : part->site->network_kind;

  for (int rate = 0; network != NULL && factor != NULL && rate < QUARTIER_N_HEAT_RATES; rate++)
    if (carrier == QUARTIER_CARRIER_DISTRICT_HEAT
        && factor == quartier_network_heat_get_factor (network, (QuartierHeatRate) rate))
      return quartier_network_heat_explain (network, (QuartierHeatRate) rate);
  return quartier_explain_factor (label, factor);
}

/* What the factors apply to: district heat with what its network loses beyond the usual. */
static QuartierSum *
explain_primary (const QuartierExplainPart *part, int all)
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
      factors = quartier_explain_rate (part, N_ ("Primary energy factor, not renewable"), c,
                              part->site->primary_non_renewable[c]);
      if (all)
        factors = quartier_sum_total (N_ ("Primary energy factor"), "", factors,
                                      quartier_explain_rate (part, N_ ("Primary energy factor, renewable"),
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
explain_pv_used (const QuartierExplainPart *part)
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
explain_pv (const QuartierExplainPart *part, int which)
{
  const QuartierConstants *constants = &part->site->constants;
  const QuartierSupplied *supplied = &part->figures->supplied;
  const double azimuth_deg = quartier_climate_get_module_azimuth_deg (part->site->climate);
  const double kwh = which == 0   ? supplied->pv_generated_kwh
                     : which == 1 ? supplied->pv_self_kwh
                                  : supplied->pv_exported_kwh;
  const char *label = which == 0   ? N_ ("Photovoltaics, generated")
                      : which == 1 ? N_ ("Photovoltaics, used here")
                                   : N_ ("Photovoltaics, exported");
  QuartierSum *sum = quartier_sum_formula (
      label, kwh, "kWh", N_ ("8760 hours of sun on the modules and of the load, with these:"),
      quartier_sum_quantity (N_ ("Modules per roof area"), part->district->pv_roof_share, ""),
      quartier_sum_quantity (N_ ("Modules per façade area"), part->district->pv_facade_share, ""),
      NULL);

  if (which == 1 && supplied->pv_charging_kwh > 0)
    quartier_sum_add (sum, explain_pv_used (part));
  quartier_explain_add_known (sum, N_ ("Efficiency of modules"), constants->pv_efficiency_share);
  quartier_explain_add_known (sum, N_ ("Losses beside the inverter's"), constants->pv_losses_share);
  quartier_explain_add_known (sum, N_ ("Efficiency of the inverter"), constants->pv_inverter_share);
  quartier_explain_add_known (sum, N_ ("Tilt of modules"), constants->pv_tilt_deg);
  if (azimuth_deg == constants->pv_azimuth_deg->value)
    quartier_explain_add_known (sum, N_ ("Azimuth of modules"), constants->pv_azimuth_deg);
  else
    quartier_sum_add (sum, quartier_sum_quantity (N_ ("Azimuth of modules"), azimuth_deg, "°"));
  return sum;
}

/* Greenhouse gases */

static QuartierSum *
explain_carrier_kg (const QuartierExplainPart *part, int carrier)
{
  if (part->figures->supplied.carriers_kwh[carrier] == 0)
    return quartier_explain_none (carrier_labels[carrier], "kg", N_ ("none of it is bought here"));
  return quartier_sum_product (
      carrier_labels[carrier], "kg", quartier_explain_bought (part, carrier),
      quartier_explain_rate (part, N_ ("Emission factor"), carrier, part->site->carrier_factors[carrier]),
      NULL);
}

QuartierSum *
quartier_explain_buildings (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  QuartierSum *sum
      = quartier_sum_new_total (N_ ("Greenhouse gases of the buildings' running"), "kg");
  const QuartierFigures *figures = part->figures;

  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    if (figures->supplied.carriers_kwh[c] != 0)
      quartier_sum_add (sum, explain_carrier_kg (part, c));
  if (figures->network_extra_kwh != 0)
    quartier_sum_add (sum, quartier_explain_network_extra (part, TRUE));
  return sum;
}

const QuartierExplainRow quartier_explain_energy_rows[] = {
  { "energy_kwh.heating", quartier_explain_end_use, QUARTIER_END_USE_HEATING },
  { "energy_kwh.cooling", quartier_explain_end_use, QUARTIER_END_USE_COOLING },
  { "energy_kwh.hot_water", quartier_explain_end_use, QUARTIER_END_USE_HOT_WATER },
  { "energy_kwh.ventilation", quartier_explain_end_use, QUARTIER_END_USE_VENTILATION },
  { "energy_kwh.lighting", quartier_explain_end_use, QUARTIER_END_USE_LIGHTING },
  { "energy_kwh.appliances", quartier_explain_end_use, QUARTIER_END_USE_APPLIANCES },
  { "energy_kwh.total", quartier_explain_energy, 0 },
  { "need_kwh.heating", quartier_explain_need, QUARTIER_END_USE_HEATING },
  { "need_kwh.cooling", quartier_explain_need, QUARTIER_END_USE_COOLING },
  { "need_kwh.hot_water", quartier_explain_need, QUARTIER_END_USE_HOT_WATER },
  { "primary_energy_kwh.non_renewable", explain_primary, FALSE },
  { "primary_energy_kwh.total", explain_primary, TRUE },
  { "pv_kwh.generated", explain_pv, 0 },
  { "pv_kwh.self_consumed", explain_pv, 1 },
  { "pv_kwh.exported", explain_pv, 2 },
  { "ghg_kg.buildings", quartier_explain_buildings, 0 },
  { "ghg_by_carrier_kg.electricity", explain_carrier_kg, QUARTIER_CARRIER_ELECTRICITY },
  { "ghg_by_carrier_kg.gas", explain_carrier_kg, QUARTIER_CARRIER_GAS },
  { "ghg_by_carrier_kg.oil", explain_carrier_kg, QUARTIER_CARRIER_OIL },
  { "ghg_by_carrier_kg.coal", explain_carrier_kg, QUARTIER_CARRIER_COAL },
  { "ghg_by_carrier_kg.biomass", explain_carrier_kg, QUARTIER_CARRIER_BIOMASS },
  { "ghg_by_carrier_kg.district_heat", explain_carrier_kg, QUARTIER_CARRIER_DISTRICT_HEAT },
  { NULL, NULL, 0 },
};
