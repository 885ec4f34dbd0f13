#pragma once

#include "engine/building.h"

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
 * QuartierSupplyUse:
 * @floor: gross floor of this use per site area, m²/m²
 * @needs: of one of its square metres
 */
typedef struct
{
  double floor;
  const QuartierSiteUse *use;
  const QuartierNeeds *needs;
} QuartierSupplyUse;

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

double quartier_heat_pump_cop (const QuartierHeatSupply *pump, double lift_k,
                               const QuartierConstants *constants);
double quartier_chiller_eer (double room_c, double outdoor_c, const QuartierConstants *constants);
double quartier_module_w_m2 (double plane_w_m2, double outdoor_c,
                             const QuartierConstants *constants);
void quartier_supply_run (const QuartierSupplyUse *uses, int n_uses,
                          const QuartierHeatSupply *heat, double modules_m2,
                          const QuartierClimate *climate, const QuartierConstants *constants,
                          QuartierSupplied *out, double hours_weight, QuartierSupplyHours *hours);

G_END_DECLS
