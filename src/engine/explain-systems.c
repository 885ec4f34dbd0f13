/*
 * How what stands between rooms and meters comes about: losses, pumps, heat pumps, batteries, combined
 * heat and power, the pipes of a heat network; and what meters would likely show.
 */
#include <math.h>

#include "engine/explain-private.h"

/* Losses of heat */

static QuartierSum *
explain_heating_loss (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  return quartier_sum_product (
      N_ ("Heat lost between source and rooms"), "kWh",
      quartier_explain_need (part, QUARTIER_END_USE_HEATING),
      quartier_explain_factor (N_ ("Lost, of what rooms take"),
                               part->site->constants.heating_loss_share),
      NULL);
}

/* Whether somebody opens a tap there. */
static gboolean
has_taps (const QuartierExplainPart *part, const QuartierSiteUse *use)
{
  return use->use->hot_water_l_person_day != NULL && use->use->hot_water != NULL
         && use->use->hot_water_l_person_day->value > 0
         && quartier_sketch_area_per_person_m2 (&part->sketch, part->district, use) > 0;
}

static gboolean
is_house (const QuartierExplainPart *part, const QuartierSiteUse *use)
{
  return part->district->house && quartier_site_use_is_residential (use);
}

static const QuartierFactor *
get_pipe_loss (const QuartierExplainPart *part, const QuartierSiteUse *use)
{
  const QuartierConstants *constants = &part->site->constants;

  if (is_house (part, use))
    return constants->house_hot_water_loss_share;
  return quartier_site_use_is_residential (use) ? constants->block_hot_water_loss_share
                                                : constants->hot_water_loss_share;
}

static QuartierSum *
explain_tap_loss (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  QuartierSum *sum = quartier_sum_formula (
      N_ ("Heat lost by pipes of hot water"), part->figures->supplied.hot_water_loss_kwh, "kWh",
      N_ ("hot water of each use times what its pipes lose of it, with these:"),
      quartier_explain_need (part, QUARTIER_END_USE_HOT_WATER), NULL);

  for (int i = 0; i < part->district->n_uses; i++)
    {
      const QuartierSiteUse *use = &part->district->uses[i];

      if (has_taps (part, use))
        quartier_sum_add (sum, quartier_sum_formula (
                                   use->use->id, part->sketch.gfa_m2 * use->share, "m²",
                                   N_ ("Gross floor of this use, with"),
                                   quartier_explain_factor (N_ ("Lost by pipes and circulation"),
                                                            get_pipe_loss (part, use)),
                                   NULL));
    }
  return sum;
}

static QuartierSum *
explain_tank_loss (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  const QuartierConstants *constants = &part->site->constants;
  QuartierSum *sum = quartier_sum_new_total (N_ ("Heat lost by tanks of hot water"), "kWh");

  for (int i = 0; i < part->district->n_uses; i++)
    {
      const QuartierSiteUse *use = &part->district->uses[i];

      if (has_taps (part, use))
        quartier_sum_add (
            sum, quartier_sum_product (
                     use->use->id, "kWh", quartier_explain_net (part, use),
                     quartier_explain_factor (N_ ("Lost by the tank, per net floor"),
                                              is_house (part, use)
                                                  ? constants->house_storage_kwh_m2
                                                  : constants->block_storage_kwh_m2),
                     NULL));
    }
  return sum;
}

/* What the source makes: what rooms and taps take and what is lost on the way. */
static QuartierSum *
explain_heat_made (const QuartierExplainPart *part)
{
  return quartier_sum_total (N_ ("Heat that leaves the source"), "kWh",
                             quartier_explain_need (part, QUARTIER_END_USE_HEATING),
                             explain_heating_loss (part, 0),
                             quartier_explain_need (part, QUARTIER_END_USE_HOT_WATER),
                             explain_tap_loss (part, 0), explain_tank_loss (part, 0), NULL);
}

static QuartierSum *
explain_pumps (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  return quartier_sum_product (N_ ("Electricity of circulation pumps"), "kWh",
                               explain_heat_made (part),
                               quartier_explain_factor (N_ ("Electricity of pumps, of the heat"),
                                                        part->site->constants.circulation_pump_share),
                               NULL);
}

/* Heat pumps */

static gboolean
is_pump (const QuartierExplainPart *part)
{
  return part->district->heat->source == QUARTIER_HEAT_PUMP_AIR
         || part->district->heat->source == QUARTIER_HEAT_PUMP_GROUND;
}

static QuartierSum *
explain_ambient (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  static const char label[] = N_ ("Heat that heat pumps take from air or ground");

  if (!is_pump (part))
    return quartier_explain_none (label, "kWh", N_ ("there is no heat pump here"));
  return quartier_sum_total (
      label, "kWh", explain_heat_made (part), explain_pumps (part, 0),
      quartier_sum_inverse (quartier_explain_end_use (part, QUARTIER_END_USE_HEATING)),
      quartier_sum_inverse (quartier_explain_end_use (part, QUARTIER_END_USE_HOT_WATER)), NULL);
}

static QuartierSum *
explain_backup (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  static const char label[] = N_ ("Electricity of heaters beside heat pumps");
  const QuartierConstants *constants = &part->site->constants;
  QuartierSum *sum;

  if (!is_pump (part))
    return quartier_explain_none (label, "kWh", N_ ("there is no heat pump here"));
  sum = quartier_sum_formula (
      label, part->figures->supplied.backup_kwh, "kWh",
      N_ ("in each of 8760 hours what rooms and taps take beyond the heat pump's power or the warmth "
          "it reaches, and all of it where the air is too cold for it, with these:"),
      explain_heat_made (part), NULL);
  if (part->district->heat->source == QUARTIER_HEAT_PUMP_AIR)
    {
      quartier_explain_add_known (sum, N_ ("Power of the heat pump"), constants->pump_power_share);
      quartier_explain_add_known (sum, N_ ("Coldest air it works in"),
                                  constants->pump_air_least_c);
      quartier_explain_add_known (sum, N_ ("Outdoor air below which rooms are heated"),
                                  constants->heating_limit_c);
    }
  quartier_explain_add_known (sum, N_ ("Warmth it gives hot water"), constants->pump_hot_water_c);
  return sum;
}

/* Batteries */

static QuartierSum *
explain_battery (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  static const char label[] = N_ ("Lost in batteries");
  const QuartierConstants *constants = &part->site->constants;

  if (!(part->figures->supplied.pv_peak_kw * part->district->battery_kwh_per_kwp > 0))
    return quartier_explain_none (label, "kWh", N_ ("there is no battery here"));
  return quartier_sum_formula (
      label, part->figures->supplied.battery_loss_kwh, "kWh",
      N_ ("8760 hours of what photovoltaics leave over and of what is then missing, with these:"),
      quartier_sum_product (
          N_ ("Capacity of batteries"), "kWh",
          quartier_sum_quantity (N_ ("Peak power of modules"), part->figures->supplied.pv_peak_kw,
                                 "kW"),
          quartier_sum_quantity (N_ ("Battery per kilowatt of modules"),
                                 part->district->battery_kwh_per_kwp, "kWh/kW"),
          NULL),
      quartier_explain_factor (N_ ("Of it, what is used"), constants->battery_usable_share),
      quartier_explain_factor (N_ ("Power over capacity"), constants->battery_power_kw_kwh),
      quartier_explain_factor (N_ ("Out over in"), constants->battery_round_trip_share), NULL);
}

/* Combined heat and power */

typedef enum
{
  CHP_GENERATED,
  CHP_SELF,
  CHP_EXPORTED,
  CHP_FUEL,
} ChpMember;

static const char *const chp_labels[] = {
  [CHP_GENERATED] = N_ ("Combined heat and power, generated"),
  [CHP_SELF] = N_ ("Combined heat and power, used here"),
  [CHP_EXPORTED] = N_ ("Combined heat and power, exported"),
  [CHP_FUEL] = N_ ("Fuel of its electricity that is used here"),
};

static QuartierSum *
explain_chp_hours (const QuartierExplainPart *part, ChpMember member)
{
  const QuartierHeatSupply *heat = part->district->heat;
  const QuartierSupplied *supplied = &part->figures->supplied;

  return quartier_sum_formula (
      chp_labels[member], member == CHP_SELF ? supplied->chp_self_kwh : supplied->chp_exported_kwh,
      "kWh",
      N_ ("8760 hours: the unit follows the heat as far as its power goes, and what is used in the same "
          "hour, beyond photovoltaics, is used here, with these:"),
      explain_heat_made (part),
      quartier_explain_factor (N_ ("Power of the unit, of the greatest load"),
                               part->site->constants.chp_power_share),
      quartier_explain_factor (N_ ("Heat per fuel"), heat->efficiency),
      quartier_explain_factor (N_ ("Electricity per fuel"), heat->electric_efficiency), NULL);
}

/* What of a unit's fuel is its heat's. */
static QuartierSum *
explain_chp_heat_share (const QuartierExplainPart *part)
{
  const QuartierHeatSupply *heat = part->district->heat;
  const QuartierConstants *constants = &part->site->constants;
  const double share
      = quartier_chp_heat_share (heat->efficiency->value, heat->electric_efficiency->value,
                                 constants->chp_heat_exergy_share->value, constants);

  return quartier_sum_formula (
      N_ ("Share of the fuel that is the heat's"), share, "",
      N_ ("by the method chosen: 0 by energy, 1 by exergy, 2 power bonus, 3 heat at 200 %"),
      quartier_explain_factor (N_ ("Method"), constants->chp_allocation),
      quartier_explain_factor (N_ ("Heat per fuel"), heat->efficiency),
      quartier_explain_factor (N_ ("Electricity per fuel"), heat->electric_efficiency),
      quartier_explain_factor (N_ ("Exergy of heat"), constants->chp_heat_exergy_share),
      quartier_explain_factor (N_ ("Electricity per fuel of the plant that is spared"),
                               constants->chp_reference_share),
      NULL);
}

static QuartierSum *
explain_chp (const QuartierExplainPart *part, int member)
{
  if (part->district->heat->source != QUARTIER_HEAT_CHP)
    return quartier_explain_none (chp_labels[member], "kWh",
                                  N_ ("there is no combined heat and power here"));
  switch ((ChpMember) member)
    {
    case CHP_GENERATED:
      return quartier_sum_total (chp_labels[member], "kWh", explain_chp_hours (part, CHP_SELF),
                                 explain_chp_hours (part, CHP_EXPORTED), NULL);
    case CHP_FUEL:
      return quartier_sum_product (
          chp_labels[member], "kWh", explain_chp_hours (part, CHP_SELF),
          quartier_sum_total (N_ ("Share of the fuel that is the electricity's"), "",
                              quartier_sum_quantity (N_ ("All"), 1, ""),
                              quartier_sum_inverse (explain_chp_heat_share (part)), NULL),
          quartier_sum_inverse (quartier_explain_factor (
              N_ ("Electricity per fuel"), part->district->heat->electric_efficiency)),
          NULL);
    case CHP_SELF:
    case CHP_EXPORTED:
    default:
      return explain_chp_hours (part, (ChpMember) member);
    }
}

/* What is bought */

/* What all end uses take, less what is bought of others and what photovoltaics give. */
static QuartierSum *
explain_electricity (const QuartierExplainPart *part)
{
  const QuartierSupplied *supplied = &part->figures->supplied;
  QuartierSum *sum = quartier_sum_total (N_ ("Electricity bought"), "kWh",
                                         quartier_explain_energy (part, 0), NULL);

  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    if (c != QUARTIER_CARRIER_ELECTRICITY && supplied->carriers_kwh[c] != 0)
      quartier_sum_add (sum, quartier_sum_inverse (quartier_explain_carrier (part, c)));
  if (supplied->pv_self_kwh - supplied->pv_charging_kwh != 0)
    quartier_sum_add (sum, quartier_sum_inverse (quartier_sum_quantity (
                               N_ ("Photovoltaics, used by buildings"),
                               supplied->pv_self_kwh - supplied->pv_charging_kwh, "kWh")));
  return sum;
}

/* What is bought of a carrier, opened; quartier_explain_carrier() has the number alone. */
QuartierSum *
quartier_explain_bought (const QuartierExplainPart *part, int carrier)
{
  const QuartierHeatSupply *heat = part->district->heat;
  QuartierSum *bought = quartier_explain_carrier (part, carrier), *sum;

  if (carrier == QUARTIER_CARRIER_ELECTRICITY)
    {
      quartier_sum_free (bought);
      return explain_electricity (part);
    }
  if (bought->value == 0)
    sum = quartier_explain_none (bought->label, "kWh", N_ ("none of it is bought here"));
  else if (heat->source == QUARTIER_HEAT_CHP)
    sum = quartier_sum_formula (
        bought->label, bought->value, "kWh",
        N_ ("8760 hours of the heat, what the unit makes by the heat's share of its fuel and the rest by "
            "a boiler, and the fuel of the electricity that is used here:"),
        explain_heat_made (part), explain_chp_heat_share (part),
        quartier_explain_factor (N_ ("Power of the unit, of the greatest load"),
                                 part->site->constants.chp_power_share),
        quartier_explain_factor (N_ ("Efficiency of the boiler"),
                                 part->site->constants.chp_boiler_share),
        explain_chp (part, CHP_FUEL), NULL);
  else if (heat->efficiency != NULL)
    sum = quartier_sum_product (
        bought->label, "kWh", explain_heat_made (part),
        quartier_sum_inverse (
            quartier_explain_factor (quartier_explain_efficiency_label (heat), heat->efficiency)),
        NULL);
  else
    sum = quartier_sum_total (bought->label, "kWh", explain_heat_made (part), NULL);
  quartier_sum_free (bought);
  return sum;
}

/* The heat network */

static QuartierSum *
explain_trench (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  static const char label[] = N_ ("Trench of the heat network");
  const QuartierConstants *constants = &part->site->constants;

  if (!(part->figures->supplied.network_m > 0))
    return quartier_explain_none (label, "m", N_ ("there is no heat network here"));
  return quartier_sum_product (
      label, "m", quartier_explain_site (part, 0),
      quartier_sum_formula (
          N_ ("Trench per m² of site"), quartier_network_m (part->district->far, constants), "m/m²",
          N_ ("one over the effective width w·eⁿ, e the floor area ratio"),
          quartier_sum_quantity (N_ ("Floor area ratio"), part->district->far, ""),
          quartier_explain_factor ("w", constants->network_width_m),
          quartier_explain_factor ("n", constants->network_width_exponent), NULL),
      NULL);
}

/* Of the heat that is sold, what goes with it. */
static QuartierSum *
explain_with_sold (const QuartierExplainPart *part, const char *label, double lost_share,
                   QuartierSum *of)
{
  return quartier_sum_product (
      label, "kWh", quartier_explain_carrier (part, QUARTIER_CARRIER_DISTRICT_HEAT),
      quartier_sum_formula (N_ ("Lost, of what arrives"), lost_share / (1 - lost_share), "",
                            N_ ("share lost ÷ (1 − share lost)"), of, NULL),
      NULL);
}

static QuartierSum *
explain_network_loss (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  static const char label[] = N_ ("Heat lost by the network");
  const QuartierConstants *constants = &part->site->constants;
  const double own
      = part->site->network_heat != NULL ? part->site->network_heat->own_loss_share : NAN;

  if (!(part->figures->supplied.network_loss_kwh > 0))
    return quartier_explain_none (label, "kWh", N_ ("there is no heat network here"));
  if (!isnan (own))
    return explain_with_sold (part, label, own,
                              quartier_sum_quantity (N_ ("Share lost, as the plan says"), own, ""));
  return quartier_sum_total (
      label, "kWh",
      quartier_sum_product (
          N_ ("By the pipes of the district"), "kWh", explain_trench (part, 0),
          quartier_explain_factor (N_ ("Lost by a metre of trench"), constants->trench_loss_kwh_m),
          NULL),
      explain_with_sold (part, N_ ("By mains and stations"),
                         constants->network_main_loss_share->value,
                         quartier_explain_factor (N_ ("Share lost"),
                                                  constants->network_main_loss_share)),
      NULL);
}

/* What is fed into the network. */
static QuartierSum *
explain_fed (const QuartierExplainPart *part, int which)
{
  if (!(part->figures->supplied.network_m > 0))
    return quartier_explain_none (N_ ("Heat fed into the network"), "kWh",
                                  N_ ("there is no heat network here"));
  return quartier_sum_total (N_ ("Heat fed into the network"), "kWh",
                             quartier_explain_carrier (part, QUARTIER_CARRIER_DISTRICT_HEAT),
                             explain_network_loss (part, which), NULL);
}

/* Heat that the network loses beyond the usual; as what that emits. */
QuartierSum *
quartier_explain_network_extra (const QuartierExplainPart *part, int as_kg)
{
  static const char label[] = N_ ("Heat lost beyond the usual");
  const QuartierFigures *figures = part->figures;
  QuartierSum *kwh;

  if (figures->network_extra_kwh == 0)
    kwh = quartier_explain_none (label, "kWh",
                                 N_ ("none is counted: no network, or its factor holds all loss"));
  else
    kwh = quartier_sum_total (
        label, "kWh",
        quartier_sum_product (
            N_ ("What a usual network would deliver of what is fed in"), "kWh",
            explain_fed (part, 0),
            quartier_sum_total (
                N_ ("Share that arrives"), "", quartier_sum_quantity (N_ ("All"), 1, ""),
                quartier_sum_inverse (quartier_explain_factor (
                    N_ ("Usual share lost"), part->site->constants.network_factor_loss_share)),
                NULL),
            NULL),
        quartier_sum_inverse (quartier_explain_carrier (part, QUARTIER_CARRIER_DISTRICT_HEAT)),
        NULL);
  if (!as_kg || figures->network_extra_kwh == 0)
    {
      kwh->label = as_kg ? N_ ("Loss of the heat network beyond the usual") : label;
      kwh->unit = as_kg ? "kg" : "kWh";
      return kwh;
    }
  return quartier_sum_product (
      N_ ("Loss of the heat network beyond the usual"), "kg", kwh,
      quartier_explain_rate (part, N_ ("Emission factor"), QUARTIER_CARRIER_DISTRICT_HEAT,
                             part->site->carrier_factors[QUARTIER_CARRIER_DISTRICT_HEAT]),
      NULL);
}

/* What meters would likely show */

static QuartierSum *
explain_dwelling_heat (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  return quartier_sum_quantity (N_ ("Heating and hot water of dwellings, without pumps"),
                                part->figures->supplied.dwelling_heat_kwh, "kWh");
}

static QuartierSum *
explain_dwelling_net (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  QuartierSum *sum = quartier_sum_new_total (N_ ("Net floor of dwellings"), "m²");

  for (int i = 0; i < part->district->n_uses; i++)
    if (quartier_site_use_is_residential (&part->district->uses[i]))
      quartier_sum_add (sum, quartier_explain_net (part, &part->district->uses[i]));
  return sum;
}

static QuartierSum *
explain_metered_share (const QuartierExplainPart *part, int bound)
{
  static const char *const points[QUARTIER_N_METERED]
      = { N_ ("Metered over calculated at 0 kWh/m²"),   N_ ("Metered over calculated at 100 kWh/m²"),
          N_ ("Metered over calculated at 200 kWh/m²"), N_ ("Metered over calculated at 300 kWh/m²"),
          N_ ("Metered over calculated at 400 kWh/m²"), N_ ("Metered over calculated at 500 kWh/m²") };
  const double kwh_m2
      = part->figures->supplied.dwelling_heat_kwh / part->figures->dwellings_net_m2;
  QuartierSum *sum = quartier_sum_formula (
      N_ ("Metered over calculated"),
      quartier_metered_share (part->district->metered, kwh_m2, (QuartierBound) bound), "",
      part->district->metered[0] != NULL
          ? N_ ("by straight lines between the points of a curve, at what is calculated:")
          : N_ ("no curve from calculated to metered energy is held for this place"),
      quartier_sum_product (N_ ("Calculated per net floor"), "kWh/m²",
                            explain_dwelling_heat (part, 0),
                            quartier_sum_inverse (explain_dwelling_net (part, 0)), NULL),
      NULL);

  for (int i = 0; i < QUARTIER_N_METERED && part->district->metered[0] != NULL; i++)
    quartier_sum_add (sum, quartier_sum_factor_end (points[i], part->district->metered[i],
                                                    bound == QUARTIER_BOUND_CENTRAL ? 0
                                                    : bound == QUARTIER_BOUND_LOW   ? -1
                                                                                    : 1));
  return sum;
}

/* What more or less dwellings would take, metered. */
static QuartierSum *
explain_metered_change (const QuartierExplainPart *part, int bound)
{
  static const char label[] = N_ ("Dwellings, more or less than calculated");

  if (!(part->figures->supplied.dwelling_heat_kwh > 0))
    return quartier_explain_none (label, "kWh", N_ ("there are no dwellings here"));
  return quartier_sum_product (
      label, "kWh", explain_dwelling_heat (part, 0),
      quartier_sum_total (N_ ("Change"), "", explain_metered_share (part, bound),
                          quartier_sum_inverse (quartier_sum_quantity (N_ ("All"), 1, "")), NULL),
      NULL);
}

static QuartierSum *
explain_metered_heat (const QuartierExplainPart *part, int bound)
{
  static const char *const labels[QUARTIER_N_BOUNDS] = {
    [QUARTIER_BOUND_CENTRAL] = N_ ("Heating and hot water, as meters would likely show"),
    [QUARTIER_BOUND_LOW] = N_ ("Heating and hot water, metered, low end"),
    [QUARTIER_BOUND_HIGH] = N_ ("Heating and hot water, metered, high end"),
  };

  return quartier_sum_total (labels[bound], "kWh",
                             quartier_explain_end_use (part, QUARTIER_END_USE_HEATING),
                             quartier_explain_end_use (part, QUARTIER_END_USE_HOT_WATER),
                             explain_metered_change (part, bound), NULL);
}

static QuartierSum *
explain_metered_total (const QuartierExplainPart *part, int which)
{
  return quartier_sum_total (N_ ("Energy used, as meters would likely show"), "kWh",
                             quartier_explain_energy (part, which),
                             explain_metered_change (part, QUARTIER_BOUND_CENTRAL), NULL);
}

static QuartierSum *
explain_metered_ghg (const QuartierExplainPart *part, int which)
{
  QuartierCarrier carrier = QUARTIER_CARRIER_ELECTRICITY;
  double counted_kwh[QUARTIER_N_CARRIERS], counted = 1;
  QuartierSum *of_change;

  quartier_carrier_from_id (part->district->heat->carrier, &carrier);
  quartier_figures_get_counted_kwh (part->figures, counted_kwh);
  if (part->figures->supplied.carriers_kwh[carrier] > 0)
    counted = counted_kwh[carrier] / part->figures->supplied.carriers_kwh[carrier];
  if (part->figures->supplied.dwelling_heat_kwh > 0)
    of_change = quartier_sum_product (
        N_ ("Of the change"), "kg", explain_metered_change (part, QUARTIER_BOUND_CENTRAL),
        quartier_sum_quantity (N_ ("With the network's loss beyond the usual"), counted, ""),
        quartier_explain_rate (part, N_ ("Emission factor"), (int) carrier,
                               part->site->carrier_factors[carrier]),
        NULL);
  else
    of_change = quartier_explain_none (N_ ("Of the change"), "kg",
                                       N_ ("there are no dwellings here"));
  return quartier_sum_total (N_ ("Greenhouse gases of buildings, as metered"), "kg",
                             quartier_explain_buildings (part, which), of_change, NULL);
}

const QuartierExplainRow quartier_explain_system_rows[] = {
  { "carriers_kwh.electricity", quartier_explain_bought, QUARTIER_CARRIER_ELECTRICITY },
  { "carriers_kwh.gas", quartier_explain_bought, QUARTIER_CARRIER_GAS },
  { "carriers_kwh.oil", quartier_explain_bought, QUARTIER_CARRIER_OIL },
  { "carriers_kwh.coal", quartier_explain_bought, QUARTIER_CARRIER_COAL },
  { "carriers_kwh.biomass", quartier_explain_bought, QUARTIER_CARRIER_BIOMASS },
  { "carriers_kwh.district_heat", quartier_explain_bought, QUARTIER_CARRIER_DISTRICT_HEAT },
  { "losses_kwh.heating_distribution", explain_heating_loss, 0 },
  { "losses_kwh.hot_water_distribution", explain_tap_loss, 0 },
  { "losses_kwh.hot_water_storage", explain_tank_loss, 0 },
  { "losses_kwh.network", explain_network_loss, 0 },
  { "battery_loss_kwh", explain_battery, 0 },
  { "heat_pump_kwh.ambient_heat", explain_ambient, 0 },
  { "heat_pump_kwh.backup_electricity", explain_backup, 0 },
  { "circulation_pumps_kwh", explain_pumps, 0 },
  { "chp_kwh.generated", explain_chp, CHP_GENERATED },
  { "chp_kwh.self_consumed", explain_chp, CHP_SELF },
  { "chp_kwh.exported", explain_chp, CHP_EXPORTED },
  { "chp_kwh.fuel_of_self_consumed", explain_chp, CHP_FUEL },
  { "heat_network.trench_m", explain_trench, 0 },
  { "heat_network.loss_beyond_factor_kwh", quartier_explain_network_extra, FALSE },
  { "ghg_by_carrier_kg.network_loss", quartier_explain_network_extra, TRUE },
  { "expected.heating_kwh", explain_metered_heat, QUARTIER_BOUND_CENTRAL },
  { "expected.heating_low_kwh", explain_metered_heat, QUARTIER_BOUND_LOW },
  { "expected.heating_high_kwh", explain_metered_heat, QUARTIER_BOUND_HIGH },
  { "expected.total_kwh", explain_metered_total, 0 },
  { "expected.ghg_kg", explain_metered_ghg, 0 },
  { ".network_fed", explain_fed, 0 },
  { ".metered_change", explain_metered_change, QUARTIER_BOUND_CENTRAL },
  { ".dwelling_heat", explain_dwelling_heat, 0 },
  { ".dwelling_net", explain_dwelling_net, 0 },
  { NULL, NULL, 0 },
};
