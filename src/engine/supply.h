#pragma once

#include "engine/building.h"
#include "engine/sketch.h"
#include "engine/supply-tables.h"

G_BEGIN_DECLS

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
 * @energy_kwh: energy used, by end use, whatever its carrier; photovoltaics included
 * @carriers_kwh: energy bought, by carrier; electricity is what remains after photovoltaics
 * @need_heating_kwh, @need_cooling_kwh, @need_hot_water_kwh: useful energy
 * @pv_generated_kwh: = @pv_self_kwh + @pv_exported_kwh
 *
 * A year of one district per square metre of its site. Σ @energy_kwh = Σ @carriers_kwh +
 * @pv_self_kwh.
 */
typedef struct
{
  double energy_kwh[QUARTIER_N_END_USES];
  double carriers_kwh[QUARTIER_N_CARRIERS];
  double need_heating_kwh;
  double need_cooling_kwh;
  double need_hot_water_kwh;
  double pv_generated_kwh;
  double pv_self_kwh;
  double pv_exported_kwh;
} QuartierSupplied;

/**
 * QuartierSupplyHours:
 *
 * The same year hour by hour, kWh in each; its members are those of #QuartierSupplied.
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
  double pv_exported_kwh[QUARTIER_HOURS];
} QuartierSupplyHours;

void quartier_supply_append_key (const QuartierSiteDistrict *district, GByteArray *key);
void quartier_supply_run (QuartierSupplyTables *tables, const QuartierSiteDistrict *district,
                          const QuartierSketch *sketch, const QuartierNeeds *const *needs,
                          QuartierSupplied *out, QuartierSupplyHours *hours);

G_END_DECLS
