#pragma once

#include "engine/supply-electricity.h"
#include "engine/supply.h"
#include "engine/supply-tables.h"

G_BEGIN_DECLS

/**
 * QuartierDaySums:
 * @need: what is needed, over the days by hour of the day: twenty-four sums that do not wait for
 * each other
 * @electricity: what that takes of electricity
 * @capped: of that, in hours in which a unit takes no more than so much
 * @most: the most that is needed
 */
typedef struct
{
  double need[24];
  double electricity[24];
  double capped[24];
  double most[24];
} QuartierDaySums;

/**
 * QuartierSupplyNeed:
 * @hours_w: (array fixed-size=8760): of a square metre of gross floor
 * @scale: what is asked of the supply for it
 * @per_need: (array fixed-size=8760): electricity per need
 * @best: as much electricity per need as is counted as capped
 *
 * Heat or cold of a use.
 */
typedef struct
{
  const float *hours_w;
  double scale;
  const double *per_need;
  double best;
} QuartierSupplyNeed;

/**
 * QuartierSupplySpread:
 * @day_rows: (array fixed-size=365): where each day's hours begin in rows
 * @rest_w: by row, electricity
 * @hot_water_w: by row, heat
 * @per_hot_water: (array fixed-size=8760): electricity for that
 */
typedef struct
{
  const guint16 *day_rows;
  const double *rest_w;
  const double *hot_water_w[QUARTIER_N_TAPS];
  const double *per_hot_water[QUARTIER_N_TAPS];
} QuartierSupplySpread;

/**
 * QuartierSupplySun:
 * @pv_w, @load_w: (array fixed-size=8760): photovoltaics and the load it meets
 * @charging_w: (array fixed-size=24): of cars, of each hour of the day
 * @ratios: (array fixed-size=7): of photovoltaics that might be over that there is
 */
typedef struct
{
  const double *pv_w;
  const double *load_w;
  const double *charging_w;
  const double *ratios;
} QuartierSupplySun;

/**
 * QuartierSunSums:
 * @load, @pv: what buildings use and what photovoltaics makes, over the days by hour of the day
 * @met: of @pv, what buildings and cars use at once
 * @used: all of @pv in hours that have no more than these use
 */
typedef struct
{
  double load[24];
  double pv[24];
  double met[24];
  double used[24];
} QuartierSunSums;

/**
 * QuartierSupplyKernel:
 * @need: puts heat or cold of a use into the load
 * @spread: puts what follows typical days into the load
 * @share: the year of load and photovoltaics without a battery
 * @meet: what photovoltaics would meet of the load in the year, by ratio and hour of the day
 * @find: 1 where so much of photovoltaics as @ratio says would not all be met, else 0
 * @take: Σ of @hours_w × @per_need where @sunny is 1 and not 0, by hour of the day
 * @take_rows: the same of what follows typical days, whose hours begin in rows at @day_rows
 * @count: how often @sunny is 1 in each row; added to what is there
 *
 * Compiled for each width of vectors.
 */
typedef struct
{
  void (*need) (const QuartierSupplyNeed *need, double *load_w, QuartierDaySums *out);
  void (*spread) (const QuartierSupplySpread *spread, double *load_w);
  void (*share) (const QuartierElectricHours *hours, const double *charging_w, QuartierSunSums *out);
  void (*meet) (const QuartierSupplySun *sun, double (*out_wh)[24]);
  void (*find) (const QuartierSupplySun *sun, double ratio, double *out_sunny);
  void (*take) (const double *sunny, const float *hours_w, const double *per_need, double *out_wh);
  void (*take_rows) (const double *sunny, const guint16 *day_rows, const double *rows_w,
                     const double *per_need, double *out_wh);
  void (*count) (const double *sunny, const guint16 *day_rows, double *out_rows);
} QuartierSupplyKernel;

extern const QuartierSupplyKernel quartier_supply_kernel_1;
extern const QuartierSupplyKernel quartier_supply_kernel_2;
extern const QuartierSupplyKernel quartier_supply_kernel_4;
extern const QuartierSupplyKernel quartier_supply_kernel_8;

G_END_DECLS
