/*
 * Combined heat and power: a unit that follows the heat of its district, what its fuel is shared
 * out to, and what of its electricity is used here.
 */
#include "engine/supply-private.h"

gboolean
quartier_supply_is_unit (const QuartierSupplyRun *run)
{
  return run->heat->heat->source == QUARTIER_HEAT_CHP;
}

/**
 * quartier_chp_allocate:
 * @heat, @power: of a unit's fuel, what it gives of each
 * @exergy_share: of a unit of heat
 * @reference_share: electricity per fuel of the power plant that is saved
 * @double_heat: heat per fuel that the 200 % method takes
 *
 * By energy η_h / (η_h + η_e), by exergy η_h c / (η_h c + η_e), by power bonus 1 − η_e / η_ref, not
 * below nothing, by the 200 % method η_h / 2, not above all. Source: Directive (EU) 2018/2001, annex V,
 * part C, 1(b) for exergy.
 *
 * Returns: the part of a unit's fuel that is heat's, 0…1
 */
double
quartier_chp_allocate (QuartierChpAllocation allocation, double heat, double power,
                       double exergy_share, double reference_share, double double_heat)
{
  const double exergy = heat * exergy_share;

  switch (allocation)
    {
    case QUARTIER_CHP_BY_ENERGY:
      return heat / (heat + power);
    case QUARTIER_CHP_POWER_BONUS:
      return MAX (0, 1 - power / reference_share);
    case QUARTIER_CHP_DOUBLE_HEAT:
      return MIN (1, heat / double_heat);
    case QUARTIER_CHP_BY_EXERGY:
    default:
      return exergy / (exergy + power);
    }
}

/* The same by the method of the row system.chp.allocation. */
double
quartier_chp_heat_share (double heat, double power, double exergy_share,
                         const QuartierConstants *constants)
{
  return quartier_chp_allocate ((QuartierChpAllocation) constants->chp_allocation->value, heat, power,
                                exergy_share, constants->chp_reference_share->value,
                                constants->chp_double_heat->value);
}

/* The same of a district's unit. */
static double
find_heat_share (const QuartierSupplyRun *run)
{
  const QuartierHeatSupply *chp = run->heat->heat;

  return quartier_chp_heat_share (chp->efficiency->value, chp->electric_efficiency->value,
                                  run->constants->chp_heat_exergy_share->value, run->constants);
}

/* The unit follows the heat as far as it can, boilers give the rest. */
void
quartier_supply_run_units (QuartierSupplyRun *run)
{
  const guint16 *day_rows = quartier_supply_tables_get_day_rows (run->tables);
  const QuartierHeatSupply *chp = run->heat->heat;
  const double share = find_heat_share (run);
  const double unit_fuel = share / chp->efficiency->value;
  const double unit_power = chp->electric_efficiency->value / chp->efficiency->value;
  double most_w[24] = { 0 }, unit_w = 0;

  for (int i = 0; i < run->n_uses; i++)
    {
      const double scale = run->uses[i].floor * run->uses[i].to_rooms;
      const float *heating_w = run->uses[i].needs->heating_w;

      for (int h = 0; h < QUARTIER_HOURS; h++)
        run->rooms_w[h] = (i > 0 ? run->rooms_w[h] : 0) + scale * (double)heating_w[h];
    }
  for (int day = 0; day < QUARTIER_YEAR_DAYS; day++)
    for (int j = 0; j < 24; j++)
      {
        const int row = day_rows[day] + j;
        const double heat_w = run->rooms_w[24 * day + j]
                              + run->rows.hot_water_w[QUARTIER_TAPS_HOUSE][row]
                              + run->rows.hot_water_w[QUARTIER_TAPS_BLOCK][row];

        run->heat_w[24 * day + j] = heat_w;
        most_w[j] = MAX (most_w[j], heat_w);
      }
  for (int j = 0; j < 24; j++)
    unit_w = MAX (unit_w, run->constants->chp_power_share->value * most_w[j]);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const double heat_w = run->heat_w[h];
      const double by_unit_w = MIN (heat_w, unit_w);
      const double fuel_w = by_unit_w * unit_fuel + (heat_w - by_unit_w) * run->heat->fuel;

      run->chp_w[h] = by_unit_w * unit_power;
      run->fuel_per_heat[h] = fuel_w / MAX (heat_w, G_MINDOUBLE);
    }
}

/* What own electricity of combined heat and power takes of fuel beyond itself, per kWh. */
static double
own_power_loss (const QuartierSupplyRun *run)
{
  const QuartierHeatSupply *chp = run->heat->heat;

  return (1 - find_heat_share (run)) / chp->electric_efficiency->value - 1;
}

/* Fuel of heat, and what own electricity takes beyond itself, which heat bears: the one by the heat
 * of the hour, the other by that of the year. */
void
quartier_supply_add_unit_fuel (const QuartierSupplyRun *run,
                               const QuartierSupplyHeat *heats,
                               QuartierUseSupplied *uses,
                               QuartierSupplied *out)
{
  double rooms[24] = { 0 }, all[24] = { 0 }, used[24] = { 0 }, heat[2] = { 0 },
         dwellings[2] = { 0 }, fuel_kwh[2];
  const double loss_kwh = out->chp_self_kwh * own_power_loss (run);

  for (int day = 0; day < QUARTIER_YEAR_DAYS; day++)
    for (int j = 0; j < 24; j++)
      {
        const int h = 24 * day + j;
        const double charging_w = run->charging_w != NULL ? run->charging_w[j] : 0;

        rooms[j] += run->fuel_per_heat[h] * run->rooms_w[h];
        all[j] += run->fuel_per_heat[h] * run->heat_w[h];
        if (run->chp_w[h]
            <= run->load_w[h]
                   - quartier_electricity_sun_w (run->load_w[h], charging_w, run->pv_w[h]))
          used[j] += run->chp_w[h] * run->rooms_w[h] / MAX (run->heat_w[h], G_MINDOUBLE);
      }
  for (int i = 0; i < run->n_uses; i++)
    {
      heat[0] += heats[i].heating;
      heat[1] += heats[i].hot_water;
      dwellings[0] += run->uses[i].dwelling ? heats[i].heating : 0;
      dwellings[1] += run->uses[i].dwelling ? heats[i].hot_water : 0;
    }
  if (!(heat[0] + heat[1] > 0))
    return;
  out->chp_used_rooms_kwh = quartier_day_sum (used) / 1000;
  fuel_kwh[0] = quartier_day_sum (rooms) / 1000;
  fuel_kwh[1] = quartier_day_sum (all) / 1000 - fuel_kwh[0];
  out->chp_fuel_kwh = out->chp_self_kwh + loss_kwh;
  out->carriers_kwh[run->heat->carrier] += fuel_kwh[0] + fuel_kwh[1] + out->chp_fuel_kwh;
  for (int i = 0; i < 2; i++)
    {
      const QuartierEndUse use = i == 0 ? QUARTIER_END_USE_HEATING : QUARTIER_END_USE_HOT_WATER;
      const double kwh = fuel_kwh[i] + loss_kwh * heat[i] / (heat[0] + heat[1]);

      out->energy_kwh[use] += kwh;
      if (heat[i] > 0)
        out->dwelling_heat_kwh += kwh * dwellings[i] / heat[i];
      for (int u = 0; u < run->n_uses && heat[i] > 0; u++)
        if (i == 0)
          uses[u].heating_fuel_kwh = kwh * heats[u].heating / heat[0];
        else
          uses[u].taps_fuel_kwh
              = kwh
                * (heats[u].hot_water
                   - run->uses[u].floor * run->uses[u].storage_w * QUARTIER_HOURS / 1000)
                / heat[1];
    }
}

/* What quartier_supply_add_unit_fuel() does, by hour. */
void
quartier_supply_add_unit_hours (const QuartierSupplyRun *run,
                                const QuartierSupplyHeat *heats,
                                const QuartierElectricHour *electric,
                                QuartierSupplyHours *hours)
{
  const double scale = run->district->area_m2 / 1000;
  const double loss = own_power_loss (run);
  double heating = 0, all = 0, share;

  for (int i = 0; i < run->n_uses; i++)
    {
      heating += heats[i].heating;
      all += heats[i].heating + heats[i].hot_water;
    }
  share = all > 0 ? heating / all : 0;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const double self = scale * electric[h].chp_self;

      hours->carriers_kwh[run->heat->carrier][h] += self * (1 + loss);
      hours->energy_kwh[QUARTIER_END_USE_HEATING][h] += self * loss * share;
      hours->energy_kwh[QUARTIER_END_USE_HOT_WATER][h] += self * loss * (1 - share);
    }
}
