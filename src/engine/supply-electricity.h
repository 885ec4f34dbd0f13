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
 * @load_w: what buildings use
 * @pv_w: what photovoltaics makes
 * @chp_w: (nullable): what combined heat and power makes
 * @charging_w: (nullable) (array fixed-size=24): what cars are charged with, every day alike
 *
 * One year of electricity, 8,760 values each. Borrowed.
 */
typedef struct
{
  const double *load_w;
  const double *pv_w;
  const double *chp_w;
  const double *charging_w;
} QuartierElectricHours;

/**
 * QuartierElectricHour:
 *
 * Where electricity goes in one hour, W. Load = @pv_self − @pv_charging + @chp_self + @bought; charging
 * = @pv_charging and what it takes from the grid; photovoltaics = @pv_self + @pv_exported + @battery;
 * combined heat and power = @chp_self + @chp_exported. @pv_used and @chp_used are all that each makes in
 * hours in which none of it is exported.
 */
typedef struct
{
  double pv_self;
  double pv_exported;
  double pv_charging; /* of pv_self, into cars */
  double battery;     /* into it; negative: out of it, and then in pv_self */
  double chp_self;
  double chp_exported;
  double bought; /* by buildings */
  double pv_used;
  double chp_used;
} QuartierElectricHour;

typedef QuartierElectricHour QuartierElectricSums; /* over hours, Wh */

/**
 * quartier_electricity_sun_w:
 *
 * Buildings and cars that are charged have their part of the sun by what each uses in the hour.
 *
 * Returns: what buildings have of it, without a battery
 */
static inline double
quartier_electricity_sun_w (double load_w, double charging_w, double pv_w)
{
  const double all_w = load_w + charging_w;

  if (pv_w >= all_w)
    return load_w;
  return charging_w > 0 ? MIN (load_w, pv_w * (load_w / all_w)) : pv_w;
}

double quartier_electricity_step (double load_w, double charging_w, double pv_w, double chp_w,
                                  const QuartierBattery *battery, double charge_wh,
                                  QuartierElectricHour *out);
double quartier_electricity_run (const QuartierElectricHours *hours, const QuartierBattery *battery,
                                 QuartierElectricSums *out, QuartierElectricHour *out_hours);

G_END_DECLS
