/*
 * What a district's systems would buy if one of their coefficients were another: by the sums of the
 * year that was calculated, without its hours.
 *
 * Of losses, pumps, fans and efficiencies this is what the calculation itself would say; of heat
 * pumps nearly, as their hours are weighed by outdoor air (supply-tables.c); of chillers as if no
 * hour came to their best or left it; of photovoltaics and of combined heat and power as if the
 * hours in which some is exported stayed the same, and as if a unit gave the same part of more
 * heat. Left out is hot water that a heat pump cannot make as hot as it must be.
 */
#include "engine/system-rows.h"

#include <math.h>

#include "engine/uncertainty.h"

/* A district's source, with heat and energy of the year, kWh. */
typedef struct
{
  QuartierHeatSource source;
  QuartierCarrier carrier;
  double heating; /* heat that leaves it */
  double hot_water;
  double heating_energy; /* without pumps */
  double hot_water_energy;
  const QuartierHeatSupply *unit;
  const QuartierConstants *constants;
} Heat;

static void
read_heat (const QuartierSiteDistrict *district,
           const QuartierConstants *constants,
           const QuartierSupplied *supplied,
           Heat *out)
{
  const double pumps = constants->circulation_pump_share->value;

  out->source = district->heat->source;
  out->unit = district->heat;
  out->constants = constants;
  out->carrier = QUARTIER_CARRIER_ELECTRICITY;
  quartier_carrier_from_id (district->heat->carrier, &out->carrier);
  out->heating = supplied->need_heating_kwh + supplied->heating_loss_kwh;
  out->hot_water
      = supplied->need_hot_water_kwh + supplied->hot_water_loss_kwh + supplied->storage_loss_kwh;
  out->heating_energy = supplied->energy_kwh[QUARTIER_END_USE_HEATING] - pumps * out->heating;
  out->hot_water_energy = supplied->energy_kwh[QUARTIER_END_USE_HOT_WATER] - pumps * out->hot_water;
}

/**
 * quartier_system_find_row:
 *
 * Returns: (transfer none) (nullable): the coefficient, where the district's systems have it
 */
const QuartierFactor *
quartier_system_find_row (QuartierSystemRow row,
                          const QuartierSiteDistrict *district,
                          const QuartierConstants *constants)
{
  const QuartierHeatSupply *heat = district->heat;
  QuartierCarrier carrier = QUARTIER_CARRIER_ELECTRICITY;

  switch (row)
    {
    case QUARTIER_SYSTEM_HEATING_LOSS:
      return constants->heating_loss_share;
    case QUARTIER_SYSTEM_HOT_WATER_RISE:
      return constants->hot_water_rise_k;
    case QUARTIER_SYSTEM_PUMPS:
      return constants->circulation_pump_share;
    case QUARTIER_SYSTEM_FANS:
      return constants->fan_w_m3_h;
    case QUARTIER_SYSTEM_PUMP_AIR:
      return heat->source == QUARTIER_HEAT_PUMP_AIR ? heat->field_share : NULL;
    case QUARTIER_SYSTEM_PUMP_GROUND:
      return heat->source == QUARTIER_HEAT_PUMP_GROUND ? heat->field_share : NULL;
    case QUARTIER_SYSTEM_CHILLER:
      return constants->chiller_carnot_share;
    case QUARTIER_SYSTEM_CHILLER_MOST:
      return constants->chiller_most_eer;
    case QUARTIER_SYSTEM_PV_MODULES:
      return constants->pv_efficiency_share;
    case QUARTIER_SYSTEM_PV_LOSSES:
      return constants->pv_losses_share;
    case QUARTIER_SYSTEM_CHP_HEAT:
      return heat->source == QUARTIER_HEAT_CHP ? heat->efficiency : NULL;
    case QUARTIER_SYSTEM_CHP_POWER:
      return heat->source == QUARTIER_HEAT_CHP ? heat->electric_efficiency : NULL;
    case QUARTIER_SYSTEM_CHP_EXERGY:
      return heat->source == QUARTIER_HEAT_CHP ? constants->chp_heat_exergy_share : NULL;
    default:
      quartier_carrier_from_id (heat->carrier, &carrier);
      return row == QUARTIER_SYSTEM_EFFICIENCY + carrier
                     && (heat->source == QUARTIER_HEAT_BOILER
                         || heat->source == QUARTIER_HEAT_DIRECT)
                 ? heat->efficiency
                 : NULL;
    }
}

/* Fuel of combined heat and power that is the district's: heat's part of what the unit burns, and
 * what its electricity that is used here takes. */
static double
unit_fuel_kwh (double heat_kwh,
               double self_kwh,
               double heat,
               double power,
               double exergy_share,
               const QuartierConstants *constants)
{
  const double share = quartier_chp_heat_share (heat, power, exergy_share, constants);

  return heat_kwh * share / heat + self_kwh * (1 - share) / power;
}

/* The unit follows the heat, so that what it gives of that stays the same. */
static void
add_unit (QuartierSystemRow row,
          double is,
          const Heat *heat,
          const QuartierSupplied *supplied,
          double kwh[QUARTIER_N_CARRIERS])
{
  const double eta = heat->unit->efficiency->value;
  const double power = heat->unit->electric_efficiency->value;
  const double exergy = heat->constants->chp_heat_exergy_share->value;
  const double new_eta = row == QUARTIER_SYSTEM_CHP_HEAT ? is : eta;
  const double new_power = row == QUARTIER_SYSTEM_CHP_POWER ? is : power;
  const double heat_kwh = supplied->chp_generated_kwh * eta / power;
  const double more_kwh = supplied->chp_used_kwh * (new_power / new_eta * eta / power - 1);

  kwh[heat->carrier]
      += unit_fuel_kwh (heat_kwh, supplied->chp_self_kwh + more_kwh, new_eta, new_power,
                        row == QUARTIER_SYSTEM_CHP_EXERGY ? is : exergy, heat->constants)
         - unit_fuel_kwh (heat_kwh, supplied->chp_self_kwh, eta, power, exergy, heat->constants);
  kwh[QUARTIER_CARRIER_ELECTRICITY] -= more_kwh;
}

/* A share more of each kind of heat leaves the source. A unit follows with its electricity, which
 * takes fuel of its own; what that takes beyond itself is borne by all heat, and no part of what
 * this heat burns. */
static void
add_heat (const Heat *heat,
          double pumps,
          const QuartierSupplied *supplied,
          double heating_more,
          double hot_water_more,
          double kwh[QUARTIER_N_CARRIERS])
{
  const double all = heat->heating + heat->hot_water;
  const double borne_kwh = supplied->chp_fuel_kwh - supplied->chp_self_kwh;
  const double fuel_kwh[2]
      = { heat->heating_energy - (all > 0 ? borne_kwh * heat->heating / all : 0),
          heat->hot_water_energy - (all > 0 ? borne_kwh * heat->hot_water / all : 0) };

  kwh[heat->carrier] += fuel_kwh[0] * heating_more + fuel_kwh[1] * hot_water_more;
  kwh[QUARTIER_CARRIER_ELECTRICITY]
      += pumps * (heat->heating * heating_more + heat->hot_water * hot_water_more);
  if (supplied->chp_self_kwh > 0)
    {
      const double of_rooms_kwh = supplied->chp_used_rooms_kwh;
      const double own_kwh
          = of_rooms_kwh * heating_more + (supplied->chp_used_kwh - of_rooms_kwh) * hot_water_more;

      kwh[heat->carrier] += own_kwh * supplied->chp_fuel_kwh / supplied->chp_self_kwh;
      kwh[QUARTIER_CARRIER_ELECTRICITY] -= own_kwh;
    }
}

/**
 * quartier_system_more_pv_share:
 * @row: of photovoltaics
 *
 * Returns: what modules make more with the row at @is, of what they make with it at @was
 */
double
quartier_system_more_pv_share (QuartierSystemRow row, double was, double is)
{
  return row == QUARTIER_SYSTEM_PV_LOSSES ? (1 - is) / (1 - was) - 1 : is / was - 1;
}

/* Of what is made in hours in which none is exported, the buildings' part. */
static double
buildings_pv_kwh (const QuartierSupplied *supplied)
{
  return supplied->pv_charging_kwh > 0
             ? supplied->pv_used_kwh * (1 - supplied->pv_charging_kwh / supplied->pv_self_kwh)
             : supplied->pv_used_kwh;
}

/* What is bought more, by carrier, where a row has another value. */
static void
add_change (QuartierSystemRow row,
            double was,
            double is,
            const Heat *heat,
            double pumps,
            const QuartierSupplied *supplied,
            double kwh[QUARTIER_N_CARRIERS])
{
  const double more = is / was - 1, less = was / is - 1;
  double *electricity = &kwh[QUARTIER_CARRIER_ELECTRICITY];

  switch (row)
    {
    case QUARTIER_SYSTEM_HEATING_LOSS:
      add_heat (heat, pumps, supplied, (1 + is) / (1 + was) - 1, 0, kwh);
      break;
    case QUARTIER_SYSTEM_HOT_WATER_RISE:
      /* What tanks lose is the same. */
      if (heat->hot_water > 0)
        add_heat (heat, pumps, supplied, 0,
                  more * (1 - supplied->storage_loss_kwh / heat->hot_water), kwh);
      break;
    case QUARTIER_SYSTEM_PUMPS:
      *electricity += supplied->pumps_kwh * more;
      break;
    case QUARTIER_SYSTEM_FANS:
      *electricity += supplied->energy_kwh[QUARTIER_END_USE_VENTILATION] * more;
      break;
    case QUARTIER_SYSTEM_PUMP_AIR:
    case QUARTIER_SYSTEM_PUMP_GROUND:
      *electricity += is < was ? supplied->field_low_kwh : supplied->field_high_kwh;
      break;
    case QUARTIER_SYSTEM_CHILLER:
      *electricity
          += (supplied->energy_kwh[QUARTIER_END_USE_COOLING] - supplied->cooling_capped_kwh) * less;
      break;
    case QUARTIER_SYSTEM_CHILLER_MOST:
      *electricity += supplied->cooling_capped_kwh * less;
      break;
    case QUARTIER_SYSTEM_PV_MODULES:
    case QUARTIER_SYSTEM_PV_LOSSES:
      *electricity -= buildings_pv_kwh (supplied) * quartier_system_more_pv_share (row, was, is);
      break;
    case QUARTIER_SYSTEM_CHP_HEAT:
    case QUARTIER_SYSTEM_CHP_POWER:
    case QUARTIER_SYSTEM_CHP_EXERGY:
      add_unit (row, is, heat, supplied, kwh);
      break;
    default:
      kwh[heat->carrier] += (heat->heating_energy + heat->hot_water_energy) * less;
      break;
    }
}

/**
 * quartier_system_fill_ranges:
 * @supplied: the district's year
 * @out: (out): what its systems would buy more with each row at its ends; nothing of a row without
 */
void
quartier_system_fill_ranges (const QuartierSiteDistrict *district,
                             const QuartierConstants *constants,
                             const QuartierSupplied *supplied,
                             QuartierSystemRanges *out)
{
  const double pumps = constants->circulation_pump_share->value;
  Heat heat;

  *out = (QuartierSystemRanges){ 0 };
  read_heat (district, constants, supplied, &heat);
  for (QuartierSystemRow row = 0; row < QUARTIER_N_SYSTEM_ROWS; row++)
    {
      const QuartierFactor *factor = quartier_system_find_row (row, district, constants);

      if (factor == NULL || isnan (factor->value))
        continue;
      if (!isnan (factor->low))
        add_change (row, factor->value, factor->low, &heat, pumps, supplied, out->low_kwh[row]);
      if (!isnan (factor->high))
        add_change (row, factor->value, factor->high, &heat, pumps, supplied, out->high_kwh[row]);
      for (int high = 0; high < 2; high++)
        {
          const double usual = quartier_uncertainty_get_usual (factor, high);
          double kwh[QUARTIER_N_CARRIERS] = { 0 };

          if (usual != factor->value)
            add_change (row, factor->value, usual, &heat, pumps, supplied, kwh);
          for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
            out->usual_kwh[row][high] += kwh[c];
        }
    }
}

void
quartier_system_add_ranges (QuartierSystemRanges *sum, const QuartierSystemRanges *part)
{
  double *to = (double *)sum;
  const double *from = (const double *)part;

  for (gsize i = 0; i < sizeof *sum / sizeof *to; i++)
    to[i] += from[i];
}
