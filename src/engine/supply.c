/*
 * From needs to what is bought: heat source, chillers, photovoltaics, hour by hour.
 */
#include "engine/supply.h"

#include <math.h>

#define KELVIN 273.15

/**
 * quartier_heat_pump_cop:
 * @lift_k: sink less source temperature; less than the formula's domain counts as its edge
 *
 * COP = (c₀ + c₁ ΔT + c₂ ΔT²) × field share, not above what is seen in the field.
 * Source: O. Ruhnau, L. Hirth, A. Praktiknjo, Time series of heat demand and heat pump efficiency
 * for energy system modeling, Scientific Data 6:189 (2019).
 *
 * Returns: heat over electricity, > 0
 */
double
quartier_heat_pump_cop (const QuartierHeatSupply *pump, double lift_k,
                        const QuartierConstants *constants)
{
  const double lift = MAX (lift_k, constants->pump_least_lift_k->value);
  /* Past its minimum the parabola would rise again. */
  const double lowest = -pump->cop[1]->value / (2 * pump->cop[2]->value);
  const double at = MIN (lift, lowest);
  const double cop = (pump->cop[0]->value + pump->cop[1]->value * at
                      + pump->cop[2]->value * at * at)
                     * pump->field_share->value;

  return CLAMP (cop, 1, constants->pump_most_cop->value);
}

/**
 * quartier_chiller_eer:
 *
 * Carnot between the cold side, below the room, and the warm side, above the outdoor air, times a
 * share; not above what machines reach in mild hours.
 *
 * Returns: cold over electricity, > 0
 */
double
quartier_chiller_eer (double room_c, double outdoor_c, const QuartierConstants *constants)
{
  const double cold_c = room_c - constants->chiller_room_k->value;
  const double warm_c = outdoor_c + constants->chiller_outdoor_k->value;

  const double lift_k = MAX (warm_c - cold_c, 0.1);

  return MIN (constants->chiller_carnot_share->value * (cold_c + KELVIN) / lift_k,
              constants->chiller_most_eer->value);
}

/**
 * quartier_module_w_m2:
 * @plane_w_m2: irradiance on the module
 *
 * Source: A. P. Dobos, PVWatts version 5 manual, NREL/TP-6A20-62641 (2014), with the cell
 * temperature from NOCT.
 *
 * Returns: alternating current of one square metre of module, W
 */
double
quartier_module_w_m2 (double plane_w_m2, double outdoor_c, const QuartierConstants *constants)
{
  const double cell_c = outdoor_c + (constants->pv_noct_c->value - 20) / 800 * plane_w_m2;

  return MAX (0, plane_w_m2 * constants->pv_efficiency_share->value
                     * (1 - fabs (constants->pv_gamma_per_k->value) * (cell_c - 25))
                     * (1 - constants->pv_losses_share->value)
                     * constants->pv_inverter_share->value);
}

/* Energy over heat of one hour: of space heating and of hot water. */
static void
energy_per_heat (const QuartierHeatSupply *heat, gboolean floor_heating, double outdoor_c,
                 double soil_c, const QuartierConstants *constants, double *heating,
                 double *hot_water)
{
  double sink_c, source_c;

  switch (heat->source)
    {
    case QUARTIER_HEAT_PUMP_AIR:
    case QUARTIER_HEAT_PUMP_GROUND:
      sink_c = floor_heating ? constants->pump_floor_c->value
                                   + constants->pump_floor_slope->value * outdoor_c
                             : constants->pump_radiator_c->value
                                   + constants->pump_radiator_slope->value * outdoor_c;
      source_c = heat->source == QUARTIER_HEAT_PUMP_AIR
                     ? outdoor_c
                     : soil_c - constants->pump_brine_k->value;
      *heating = 1 / quartier_heat_pump_cop (heat, sink_c - source_c, constants);
      *hot_water = 1
                   / quartier_heat_pump_cop (
                       heat, constants->pump_hot_water_c->value - source_c, constants);
      break;
    case QUARTIER_HEAT_NETWORK:
      *heating = *hot_water = 1;
      break;
    case QUARTIER_HEAT_CHP:
      /* Fuel is shared between heat and power by energy; the power is another's. */
      *heating = *hot_water
          = 1 / (heat->efficiency->value + heat->electric_efficiency->value);
      break;
    case QUARTIER_HEAT_BOILER:
    case QUARTIER_HEAT_DIRECT:
    default:
      *heating = *hot_water = 1 / heat->efficiency->value;
      break;
    }
}

/* Adds one use's year: energy by end use, and its electricity hour by hour. */
static void
add_use (const QuartierSupplyUse *use, const QuartierHeatSupply *heat,
         const QuartierClimate *climate, const QuartierConstants *constants,
         QuartierCarrier carrier, double *electricity_w, QuartierSupplied *out,
         double hours_weight, QuartierSupplyHours *hours)
{
  const double *outdoor_c = quartier_climate_get_outdoor_c (climate);
  const double soil_c = quartier_climate_get_mean_c (climate);
  const double to_rooms = 1 + constants->heating_loss_share->value;
  const double to_taps = 1 + constants->hot_water_loss_share->value;
  const double cooled = use->use->use->cooled_share != NULL
                            ? use->use->use->cooled_share->value
                            : 0;
  const double room_c = use->use->use->cooling_c != NULL ? use->use->use->cooling_c->value : 26;
  const gboolean floor_heating
      = use->use->standard.u_wall->value < constants->floor_heating_u_wall->value;
  const QuartierNeeds *needs = use->needs;
  const double kwh = use->floor / 1000;
  double bought_kwh = 0;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const int row = quartier_climate_get_day_row (climate, h / 24) + h % 24;
      double per_heating, per_hot_water, heating, hot_water, cooling, rest;

      energy_per_heat (heat, floor_heating, outdoor_c[h], soil_c, constants, &per_heating,
                       &per_hot_water);
      heating = needs->heating_w[h] * to_rooms * per_heating;
      hot_water = needs->hot_water_w[row] * to_taps * per_hot_water;
      cooling = needs->cooling_w[h] * cooled / quartier_chiller_eer (room_c, outdoor_c[h],
                                                                     constants);
      rest = needs->ventilation_w[row] + needs->lighting_w[row] + needs->appliances_w[row];
      out->need_heating_kwh += kwh * needs->heating_w[h];
      out->need_cooling_kwh += kwh * needs->cooling_w[h] * cooled;
      out->need_hot_water_kwh += kwh * needs->hot_water_w[row];
      out->energy_kwh[QUARTIER_END_USE_HEATING] += kwh * heating;
      out->energy_kwh[QUARTIER_END_USE_HOT_WATER] += kwh * hot_water;
      out->energy_kwh[QUARTIER_END_USE_COOLING] += kwh * cooling;
      out->energy_kwh[QUARTIER_END_USE_VENTILATION] += kwh * needs->ventilation_w[row];
      out->energy_kwh[QUARTIER_END_USE_LIGHTING] += kwh * needs->lighting_w[row];
      out->energy_kwh[QUARTIER_END_USE_APPLIANCES] += kwh * needs->appliances_w[row];
      electricity_w[h] += use->floor * (cooling + rest);
      if (carrier == QUARTIER_CARRIER_ELECTRICITY)
        electricity_w[h] += use->floor * (heating + hot_water);
      else
        bought_kwh += kwh * (heating + hot_water);
      if (hours != NULL)
        {
          const double scale = kwh * hours_weight;

          hours->need_heating_kwh[h] += scale * needs->heating_w[h];
          hours->need_cooling_kwh[h] += scale * needs->cooling_w[h] * cooled;
          hours->need_hot_water_kwh[h] += scale * needs->hot_water_w[row];
          hours->energy_kwh[QUARTIER_END_USE_HEATING][h] += scale * heating;
          hours->energy_kwh[QUARTIER_END_USE_HOT_WATER][h] += scale * hot_water;
          hours->energy_kwh[QUARTIER_END_USE_COOLING][h] += scale * cooling;
          hours->energy_kwh[QUARTIER_END_USE_VENTILATION][h] += scale * needs->ventilation_w[row];
          hours->energy_kwh[QUARTIER_END_USE_LIGHTING][h] += scale * needs->lighting_w[row];
          hours->energy_kwh[QUARTIER_END_USE_APPLIANCES][h] += scale * needs->appliances_w[row];
          if (carrier != QUARTIER_CARRIER_ELECTRICITY)
            hours->carriers_kwh[carrier][h] += scale * (heating + hot_water);
        }
    }
  out->carriers_kwh[carrier] += bought_kwh;
}

/**
 * quartier_supply_run:
 * @uses: (array length=n_uses): needs and floor of each use
 * @heat: the district's heat source
 * @modules_m2: photovoltaic modules per site area, m²/m²
 * @out: (out): the year, per m² of site
 * @hours_weight: m² of site that @hours counts for
 * @hours: (nullable): where the hours are added to what is there
 *
 * Photovoltaics serves the district's own load of the same hour first and exports the rest, which
 * is reported and never counted against what is bought.
 */
void
quartier_supply_run (const QuartierSupplyUse *uses, int n_uses, const QuartierHeatSupply *heat,
                     double modules_m2, const QuartierClimate *climate,
                     const QuartierConstants *constants, QuartierSupplied *out,
                     double hours_weight, QuartierSupplyHours *hours)
{
  g_autofree double *electricity_w = g_new0 (double, QUARTIER_HOURS);
  const double *plane_w_m2 = quartier_climate_get_plane_w_m2 (climate, QUARTIER_PLANE_MODULE);
  const double *outdoor_c = quartier_climate_get_outdoor_c (climate);
  QuartierCarrier carrier = QUARTIER_CARRIER_ELECTRICITY;

  *out = (QuartierSupplied) { 0 };
  quartier_carrier_from_id (heat->carrier, &carrier);
  for (int i = 0; i < n_uses; i++)
    add_use (&uses[i], heat, climate, constants, carrier, electricity_w, out,
             hours_weight, hours);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const double made_w
          = modules_m2 > 0
                ? modules_m2 * quartier_module_w_m2 (plane_w_m2[h], outdoor_c[h], constants)
                : 0;
      const double self_w = MIN (made_w, electricity_w[h]);

      out->pv_generated_kwh += made_w / 1000;
      out->pv_self_kwh += self_w / 1000;
      out->pv_exported_kwh += (made_w - self_w) / 1000;
      out->carriers_kwh[QUARTIER_CARRIER_ELECTRICITY] += (electricity_w[h] - self_w) / 1000;
      if (hours != NULL)
        {
          const double scale = hours_weight / 1000;

          hours->pv_generated_kwh[h] += scale * made_w;
          hours->pv_self_kwh[h] += scale * self_w;
          hours->pv_exported_kwh[h] += scale * (made_w - self_w);
          hours->carriers_kwh[QUARTIER_CARRIER_ELECTRICITY][h]
              += scale * (electricity_w[h] - self_w);
        }
    }
}
