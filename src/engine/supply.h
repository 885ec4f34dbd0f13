#pragma once

#include "engine/building.h"
#include "engine/sketch.h"
#include "engine/supply-tables.h"

G_BEGIN_DECLS

/**
 * QuartierChpAllocation:
 * @QUARTIER_CHP_BY_ENERGY: heat has of the fuel what it is of all that comes out
 * @QUARTIER_CHP_BY_EXERGY: the same of the work that could be made of it
 * @QUARTIER_CHP_POWER_BONUS: heat has what a power plant would not have burnt for the electricity
 * @QUARTIER_CHP_DOUBLE_HEAT: heat is taken as made at 200 %
 *
 * How the fuel of combined heat and power is shared out; the numbers of the row system.chp.allocation.
 */
typedef enum
{
  QUARTIER_CHP_BY_ENERGY,
  QUARTIER_CHP_BY_EXERGY,
  QUARTIER_CHP_POWER_BONUS,
  QUARTIER_CHP_DOUBLE_HEAT,
  QUARTIER_N_CHP_ALLOCATIONS
} QuartierChpAllocation;

/** QUARTIER_N_PV_RATIOS: how many ratios of sun to load are looked at. */
#define QUARTIER_N_PV_RATIOS 7

/**
 * QuartierEndUse:
 *
 * What energy is bought for.
 */
typedef enum
{
  QUARTIER_END_USE_HEATING,
  QUARTIER_END_USE_COOLING,
  QUARTIER_END_USE_HOT_WATER,
  QUARTIER_END_USE_VENTILATION,
  QUARTIER_END_USE_LIGHTING,
  QUARTIER_END_USE_APPLIANCES,
  QUARTIER_N_END_USES
} QuartierEndUse;

/**
 * QuartierSupplied:
 * @energy_kwh: energy used, by end use, whatever its carrier: what the source buys for heat, with
 *   pumps (of combined heat and power the fuel that is the district's own, less the electricity it
 *   gives the district); electricity whoever made it
 * @carriers_kwh: energy bought for buildings, by carrier; electricity is what remains after
 *   photovoltaics and combined heat and power; the fuel of electricity that is sold is its buyer's
 * @need_heating_kwh, @need_cooling_kwh, @need_hot_water_kwh: useful energy
 * @heating_loss_kwh: heat lost between the source and the rooms
 * @hot_water_loss_kwh: heat lost by pipes and circulation of hot water
 * @storage_loss_kwh: heat lost by tanks of hot water
 * @pumps_kwh: electricity of circulation pumps, in heating and hot water
 * @backup_kwh: electricity of the heaters beside heat pumps, in heating and hot water
 * @field_low_kwh, @field_high_kwh: electricity more were heat pumps in the field at the low and the
 * high of their row
 * @ambient_kwh: heat that heat pumps take from air or ground; no carrier
 * @dwelling_heat_kwh: energy for heating and hot water of dwellings, without pumps
 * @network_m: trench of the heat network
 * @network_loss_kwh: heat that its pipes lose; beside what is bought, which is counted at the house
 * @heat_peak_kw: heat that the rooms take on the coldest day, mean of its hours: of each use, the
 *   greatest of each hour of the day
 * @pv_peak_kw: peak power of all modules
 * @chp_generated_kwh: electricity of combined heat and power = @chp_self_kwh + @chp_exported_kwh
 * @chp_fuel_kwh: the part of what is bought that by allocation made @chp_self_kwh
 * @chp_used_kwh: of what it makes, that of hours in which all of it is used here
 * @chp_used_rooms_kwh: of that, what rooms have as their part in the heat of the hour
 * @cooling_capped_kwh: electricity of chillers in hours in which they are at their best
 * @pv_used_kwh: of what is generated, that of hours in which none is exported
 * @pv_generated_kwh: = @pv_self_kwh + @pv_exported_kwh + @battery_loss_kwh
 * @pv_self_kwh: used here, at once or out of the battery, by buildings and by cars that are charged
 * @pv_charging_kwh: of @pv_self_kwh, into cars: in each hour buildings and charging have of the sun and
 *   of the battery by what each uses, and buy the rest
 * @pv_at_self_kwh, @pv_at_exported_kwh: @pv_self_kwh and @pv_exported_kwh with so much of the sun as
 *   #quartier_pv_ratios says
 * @sunny_kwh, @sunny_charging_kwh: electricity by purpose, and for cars, in the hours in which that
 *   much sun would leave some over
 *
 * A year of one district per square metre of its site; sums over districts. Every member is a
 * double that adds up.
 *
 * Σ @energy_kwh = Σ @carriers_kwh + @pv_self_kwh − @pv_charging_kwh.
 */
typedef struct
{
  double energy_kwh[QUARTIER_N_END_USES];
  double carriers_kwh[QUARTIER_N_CARRIERS];
  double need_heating_kwh;
  double need_cooling_kwh;
  double need_hot_water_kwh;
  double heating_loss_kwh;
  double hot_water_loss_kwh;
  double storage_loss_kwh;
  double pumps_kwh;
  double backup_kwh;
  double field_low_kwh;
  double field_high_kwh;
  double ambient_kwh;
  double dwelling_heat_kwh;
  double network_m;
  double network_loss_kwh;
  double heat_peak_kw;
  double pv_peak_kw;
  double chp_generated_kwh;
  double chp_self_kwh;
  double chp_exported_kwh;
  double chp_fuel_kwh;
  double chp_used_kwh;
  double chp_used_rooms_kwh;
  double cooling_capped_kwh;
  double pv_used_kwh;
  double pv_generated_kwh;
  double pv_self_kwh;
  double pv_charging_kwh;
  double pv_exported_kwh;
  double battery_loss_kwh;
  double pv_at_self_kwh[QUARTIER_N_PV_RATIOS];
  double pv_at_exported_kwh[QUARTIER_N_PV_RATIOS];
  double sunny_kwh[QUARTIER_N_END_USES];
  double sunny_charging_kwh;
} QuartierSupplied;

/**
 * QuartierSupplyHours:
 *
 * @battery_kwh: into the battery, negative out of it; over a year what is lost in it
 *
 * The same year hour by hour, kWh in each; the other members are those of #QuartierSupplied.
 * @pv_generated_kwh = @pv_self_kwh + @pv_exported_kwh + @battery_kwh in each hour.
 */
typedef struct
{
  double energy_kwh[QUARTIER_N_END_USES][QUARTIER_HOURS];
  double carriers_kwh[QUARTIER_N_CARRIERS][QUARTIER_HOURS];
  double need_heating_kwh[QUARTIER_HOURS];
  double need_cooling_kwh[QUARTIER_HOURS];
  double need_hot_water_kwh[QUARTIER_HOURS];
  double pv_generated_kwh[QUARTIER_HOURS];
  double pv_self_kwh[QUARTIER_HOURS];
  double pv_charging_kwh[QUARTIER_HOURS];
  double pv_exported_kwh[QUARTIER_HOURS];
  double battery_kwh[QUARTIER_HOURS];
  double chp_generated_kwh[QUARTIER_HOURS];
  double chp_self_kwh[QUARTIER_HOURS];
  double chp_exported_kwh[QUARTIER_HOURS];
} QuartierSupplyHours;

/**
 * QuartierUseSupplied:
 * @need_heating_kwh, @need_cooling_kwh, @need_hot_water_kwh: useful energy, cold of the floor that is cooled
 * @cooled_share: of the floor
 * @heating_fuel_kwh, @heating_electricity_kwh: what heating takes of what the source buys, where that is
 *   not electricity, and of electricity with pumps
 * @taps_fuel_kwh, @taps_electricity_kwh: the same of hot water, but for what tanks lose
 *
 * One use's part in #QuartierSupplied. Of combined heat and power, fuel less what its electricity saves
 * counts by the year's heat.
 */
typedef struct
{
  double need_heating_kwh;
  double need_cooling_kwh;
  double need_hot_water_kwh;
  double cooled_share;
  double heating_fuel_kwh;
  double heating_electricity_kwh;
  double taps_fuel_kwh;
  double taps_electricity_kwh;
  double cooling_kwh;
  double ventilation_kwh;
  double lighting_kwh;
  double appliances_kwh;
} QuartierUseSupplied;

/**
 * QuartierUseNeeds:
 * @heating_kwh, @cooling_kwh, @hot_water_kwh: useful energy, by use of the district
 *
 * What its rooms and taps take, shared out to uses.
 */
typedef struct
{
  double heating_kwh[QUARTIER_MAX_USES];
  double cooling_kwh[QUARTIER_MAX_USES];
  double hot_water_kwh[QUARTIER_MAX_USES];
} QuartierUseNeeds;

double quartier_chp_allocate (QuartierChpAllocation allocation, double heat, double power,
                              double exergy_share, double reference_share, double double_heat);
double quartier_chp_heat_share (double heat, double power, double exergy_share,
                                const QuartierConstants *constants);
double quartier_network_m (double far, const QuartierConstants *constants);
void quartier_supplied_add (QuartierSupplied *sum, const QuartierSupplied *part, double times);
void quartier_supply_append_key (const QuartierSiteDistrict *district, const double *charging_w,
                                 GByteArray *key);
void quartier_supply_run (QuartierSupplyTables *tables, const QuartierSiteDistrict *district,
                          const QuartierSketch *sketch, const QuartierNeeds *const *needs,
                          const double *charging_w, QuartierSupplied *out, QuartierUseSupplied *uses,
                          QuartierSupplyHours *hours);

G_END_DECLS
