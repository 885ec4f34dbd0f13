#pragma once

#include "engine/climate.h"
#include "engine/constants.h"

G_BEGIN_DECLS

/**
 * QuartierBattery:
 * @capacity_wh: usable, >= 0
 * @power_w: the most that goes in or out
 * @efficiency: out over in, 0…1; all is lost on the way in
 */
typedef struct
{
  double capacity_wh;
  double power_w;
  double efficiency;
} QuartierBattery;

/**
 * QuartierElectricHours:
 * @load_w: what is used
 * @pv_w: what photovoltaics makes
 * @chp_w: (nullable): what combined heat and power makes
 *
 * One year of electricity, 8,760 values each. Borrowed.
 */
typedef struct
{
  const double *load_w;
  const double *pv_w;
  const double *chp_w;
} QuartierElectricHours;

/**
 * QuartierElectricHour:
 *
 * Where electricity goes in one hour, W. Load = @pv_self + @chp_self + @bought; photovoltaics =
 * @pv_self + @pv_exported + @battery; combined heat and power = @chp_self + @chp_exported. @pv_used and
 * @chp_used are all that each makes in hours in which none of it is exported.
 */
typedef struct
{
  double pv_self;
  double pv_exported;
  double battery; /* into it; negative: out of it, and then in pv_self */
  double chp_self;
  double chp_exported;
  double bought;
  double pv_used;
  double chp_used;
} QuartierElectricHour;

typedef QuartierElectricHour QuartierElectricSums; /* over hours, Wh */

double quartier_electricity_step (double load_w, double pv_w, double chp_w,
                                  const QuartierBattery *battery, double charge_wh,
                                  QuartierElectricHour *out);
void quartier_electricity_run (const QuartierElectricHours *hours, const QuartierBattery *battery,
                               QuartierElectricSums *out, QuartierElectricHour *out_hours);

G_END_DECLS
