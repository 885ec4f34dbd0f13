#pragma once

#include "engine/site.h"

G_BEGIN_DECLS

/**
 * QuartierEmitter:
 *
 * How rooms get their heat: what decides how warm the water must flow.
 */
typedef enum
{
  QUARTIER_EMITTER_RADIATOR,
  QUARTIER_EMITTER_FLOOR,
  QUARTIER_N_EMITTERS
} QuartierEmitter;

/**
 * QuartierTaps:
 *
 * How hot water comes to the tap: in a house as warm as the heat pump makes it, in a block so hot
 * that it may circulate.
 */
typedef enum
{
  QUARTIER_TAPS_HOUSE,
  QUARTIER_TAPS_BLOCK,
  QUARTIER_N_TAPS
} QuartierTaps;

/**
 * QuartierHeatTable:
 * @carrier: what the source buys
 * @electric: whether that is electricity
 * @fuel: of other sources, energy bought per heat; of combined heat and power, of its boilers
 * @electricity_per_heating, @electricity_per_hot_water: electricity per heat that leaves the source
 *   in each hour, circulation pumps included
 * @hot_water_sums: @electricity_per_hot_water summed over the hours of each row of a typical day
 * @n_backup, @backup_hour: hours in which a heater helps the heat pump to heat rooms
 * @backup_share: in these hours, its part of the heat
 * @backup_hot_water_sums: its part of hot water, summed like @hot_water_sums
 * @field_low_share, @field_high_share: of heat pumps, what all their electricity for rooms changes by where
 *   they are in the field as at the low and the high of that row, with heat as outdoor air asks for it
 * @field_hot_water_low_share, @field_hot_water_high_share: the same of hot water
 *
 * A heat source in one climate.
 */
typedef struct
{
  const QuartierHeatSupply *heat;
  QuartierCarrier carrier;
  gboolean electric;
  double fuel;
  double electricity_per_heating[QUARTIER_N_EMITTERS][QUARTIER_HOURS];
  double electricity_per_hot_water[QUARTIER_N_TAPS][QUARTIER_HOURS];
  double hot_water_sums[QUARTIER_N_TAPS][QUARTIER_N_DAY_ROWS];
  int n_backup;
  guint16 backup_hour[QUARTIER_HOURS];
  double backup_share[QUARTIER_HOURS];
  double backup_hot_water_sums[QUARTIER_N_TAPS][QUARTIER_N_DAY_ROWS];
  double field_low_share[QUARTIER_N_EMITTERS];
  double field_high_share[QUARTIER_N_EMITTERS];
  double field_hot_water_low_share[QUARTIER_N_TAPS];
  double field_hot_water_high_share[QUARTIER_N_TAPS];
} QuartierHeatTable;

/**
 * QuartierFacadeTable:
 * @beam_w_m2, @diffuse_w_m2: what an open wall receives
 * @profile: what of the beam reaches a wall across a street, see #QuartierSunHour
 * @sum_wh_m2: all it receives in the year
 *
 * The sun on a wall that faces one direction, each in an array of its own.
 */
typedef struct
{
  double beam_w_m2[QUARTIER_HOURS];
  double profile[QUARTIER_HOURS];
  double diffuse_w_m2[QUARTIER_HOURS];
  double sum_wh_m2;
} QuartierFacadeTable;

/**
 * QuartierModuleCurve:
 * @first: W per W/m² of sun, in each hour
 * @second_m2_w: less by this times the sun, as cells warm
 *
 * quartier_module_w_m2() as first × sun − second × sun², without its constants.
 */
typedef struct
{
  double first[QUARTIER_HOURS];
  double second_m2_w;
} QuartierModuleCurve;

/**
 * QuartierSupplyTables:
 *
 * What supply needs of the climate alone, hour by hour: worked out once, so that a district's year
 * is multiplication and addition. Shared between threads; a table is made when it is first asked
 * for and stays while the tables do.
 */
typedef struct _QuartierSupplyTables QuartierSupplyTables;

QuartierSupplyTables *quartier_supply_tables_new (QuartierClimate *climate,
                                                  const QuartierConstants *constants);
QuartierSupplyTables *quartier_supply_tables_ref (QuartierSupplyTables *self);
void quartier_supply_tables_unref (QuartierSupplyTables *self);

const QuartierConstants *quartier_supply_tables_get_constants (const QuartierSupplyTables *self);
const QuartierHeatTable *quartier_supply_tables_get_heat (QuartierSupplyTables *self,
                                                          const QuartierHeatSupply *heat);
const double *quartier_supply_tables_get_per_cold (QuartierSupplyTables *self, double room_c);
const double *quartier_supply_tables_get_module_w_m2 (const QuartierSupplyTables *self);
const QuartierFacadeTable *quartier_supply_tables_get_facade (QuartierSupplyTables *self,
                                                              int direction);
const QuartierModuleCurve *
quartier_supply_tables_get_module_curve (const QuartierSupplyTables *self);
const guint16 *quartier_supply_tables_get_day_rows (const QuartierSupplyTables *self);
const double *quartier_supply_tables_get_row_counts (const QuartierSupplyTables *self);

void quartier_soil_fill_c (const QuartierClimate *climate, const QuartierConstants *constants,
                           double *out_c);
double quartier_heat_pump_cop (const QuartierHeatSupply *pump, double lift_k,
                               const QuartierConstants *constants);
double quartier_chiller_eer (double room_c, double outdoor_c, const QuartierConstants *constants);
double quartier_module_w_m2 (double plane_w_m2, double outdoor_c,
                             const QuartierConstants *constants);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierSupplyTables, quartier_supply_tables_unref)

G_END_DECLS
