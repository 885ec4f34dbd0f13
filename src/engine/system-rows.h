#pragma once

#include "engine/supply.h"

G_BEGIN_DECLS

/**
 * QuartierSystemRow:
 * @QUARTIER_SYSTEM_HEATING_LOSS: heat lost between the source and the rooms
 * @QUARTIER_SYSTEM_HOT_WATER_RISE: how much water is heated
 * @QUARTIER_SYSTEM_PUMPS: electricity of circulation
 * @QUARTIER_SYSTEM_PUMP_AIR, @QUARTIER_SYSTEM_PUMP_GROUND: heat pumps in the field over their
 * formula
 * @QUARTIER_SYSTEM_CHILLER, @QUARTIER_SYSTEM_CHILLER_MOST: chillers over Carnot, and at their best
 * @QUARTIER_SYSTEM_PV_MODULES, @QUARTIER_SYSTEM_PV_LOSSES: what photovoltaics makes of the sun
 * @QUARTIER_SYSTEM_CHP_HEAT, @QUARTIER_SYSTEM_CHP_POWER: heat and power of a unit's fuel
 * @QUARTIER_SYSTEM_CHP_EXERGY: by which its fuel is shared
 * @QUARTIER_SYSTEM_EFFICIENCY: of what turns a carrier into heat, one for each carrier
 *
 * Coefficients of systems whose part in the year's energy follows from the year's sums.
 */
typedef enum
{
  QUARTIER_SYSTEM_HEATING_LOSS,
  QUARTIER_SYSTEM_HOT_WATER_RISE,
  QUARTIER_SYSTEM_PUMPS,
  QUARTIER_SYSTEM_FANS,
  QUARTIER_SYSTEM_PUMP_AIR,
  QUARTIER_SYSTEM_PUMP_GROUND,
  QUARTIER_SYSTEM_CHILLER,
  QUARTIER_SYSTEM_CHILLER_MOST,
  QUARTIER_SYSTEM_PV_MODULES,
  QUARTIER_SYSTEM_PV_LOSSES,
  QUARTIER_SYSTEM_CHP_HEAT,
  QUARTIER_SYSTEM_CHP_POWER,
  QUARTIER_SYSTEM_CHP_EXERGY,
  QUARTIER_SYSTEM_EFFICIENCY,
  QUARTIER_N_SYSTEM_ROWS = QUARTIER_SYSTEM_EFFICIENCY + QUARTIER_N_CARRIERS
} QuartierSystemRow;

/**
 * QuartierSystemRanges:
 * @low_kwh, @high_kwh: of each carrier, bought more where a row is at its low and at its high
 * @usual_kwh: of all carriers, with it at the ends of the table's range, the low one first
 *
 * Sums over districts.
 */
typedef struct
{
  double low_kwh[QUARTIER_N_SYSTEM_ROWS][QUARTIER_N_CARRIERS];
  double high_kwh[QUARTIER_N_SYSTEM_ROWS][QUARTIER_N_CARRIERS];
  double usual_kwh[QUARTIER_N_SYSTEM_ROWS][2];
} QuartierSystemRanges;

const QuartierFactor *quartier_system_find_row (QuartierSystemRow row,
                                                const QuartierSiteDistrict *district,
                                                const QuartierConstants *constants);
double quartier_system_more_pv_share (QuartierSystemRow row, double was, double is);
void quartier_system_fill_ranges (const QuartierSiteDistrict *district,
                                  const QuartierConstants *constants,
                                  const QuartierSupplied *supplied,
                                  QuartierSystemRanges *out);
void quartier_system_add_ranges (QuartierSystemRanges *sum, const QuartierSystemRanges *part);

G_END_DECLS
