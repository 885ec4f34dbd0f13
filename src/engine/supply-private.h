#pragma once

#include "engine/supply-electricity.h"
#include "engine/supply-kernel.h"
#include "engine/supply.h"

G_BEGIN_DECLS

/* What a district's year is worked out with, for supply.c and what is beside it. */

#define QUARTIER_YEAR_DAYS (QUARTIER_HOURS / 24)

/* One use's part in its district's supply. */
typedef struct
{
  double floor; /* gross floor per site area, m²/m² */
  double cooled;
  double to_rooms; /* heat that leaves the source over heat that is needed */
  double to_taps;
  double storage_w; /* what tanks lose, per gross floor */
  gboolean dwelling;
  QuartierTaps taps;
  QuartierEmitter emitter;
  const double *electricity_per_heating;
  const double *per_cold;
  const QuartierNeeds *needs;
} QuartierSupplyUse;

/* What follows typical days, W per site area: heat for hot water, and all other electricity. */
typedef struct
{
  double hot_water_w[QUARTIER_N_TAPS][QUARTIER_N_DAY_ROWS];
  double rest_w[QUARTIER_N_DAY_ROWS];
} QuartierSupplyRows;

/* Heat of one use that leaves the source in a year, kWh, and its electricity with pumps. */
typedef struct
{
  double heating;
  double heating_electricity;
  double hot_water;
  double hot_water_electricity;
  double backup;
  double peak_w;
} QuartierSupplyHeat;

/* One district's year while it is worked out. */
typedef struct
{
  QuartierSupplyTables *tables;
  const QuartierConstants *constants;
  const QuartierHeatTable *heat;
  const QuartierSiteDistrict *district;
  int n_uses;
  QuartierSupplyUse uses[QUARTIER_MAX_USES];
  QuartierSupplyRows rows;
  double load_w[QUARTIER_HOURS];
  double pv_w[QUARTIER_HOURS];
  const double *charging_w; /* (nullable): of each hour of the day */
  /* Combined heat and power alone, not cleared: heat of rooms and of all, electricity, fuel that is
   * heat's */
  double rooms_w[QUARTIER_HOURS];
  double heat_w[QUARTIER_HOURS];
  double chp_w[QUARTIER_HOURS];
  double fuel_per_heat[QUARTIER_HOURS];
} QuartierSupplyRun;

static inline double
quartier_day_sum (const double *of_day)
{
  double sum = 0;

  for (int j = 0; j < 24; j++)
    sum += of_day[j];
  return sum;
}

gboolean quartier_supply_is_unit (const QuartierSupplyRun *run);
void quartier_supply_run_units (QuartierSupplyRun *run);
void quartier_supply_add_unit_fuel (const QuartierSupplyRun *run,
                                    const QuartierSupplyHeat *heats,
                                    QuartierUseSupplied *uses,
                                    QuartierSupplied *out);
void quartier_supply_add_unit_hours (const QuartierSupplyRun *run,
                                     const QuartierSupplyHeat *heats,
                                     const QuartierElectricHour *electric,
                                     QuartierSupplyHours *hours);

const QuartierSupplyKernel *quartier_supply_get_kernel (void);

G_END_DECLS
