/*
 * Whose electricity serves whom: the sun first, then combined heat and power, then the battery,
 * then the grid; what is left of the sun fills the battery, the rest is sold. Sun and battery serve
 * buildings and the charging of cars alike, each by what it uses and still misses in the hour;
 * combined heat and power, whose fuel the buildings bear, serves buildings alone.
 */
#include "engine/supply-electricity.h"

#include <math.h>

#include "engine/supply-private.h"

#define N_YEAR_DAYS (QUARTIER_HOURS / 24)
/* Years until a battery ends as it began: one that is ever full or empty does after the second. */
#define MAX_YEARS 8
/* Ends as it began, of its capacity. */
#define SETTLED_SHARE 1e-9

/**
 * quartier_electricity_step:
 * @load_w: of buildings
 * @charging_w: of cars, >= 0
 * @charge_wh: what the battery holds when the hour begins, as it will come out
 * @out: (out): where everything goes
 *
 * Returns: what it holds when the hour ends, 0 … capacity
 */
double
quartier_electricity_step (double load_w, double charging_w, double pv_w, double chp_w,
                           const QuartierBattery *battery, double charge_wh,
                           QuartierElectricHour *out)
{
  const double sun_w = MIN (pv_w, load_w + charging_w);
  const double own_w = quartier_electricity_sun_w (load_w, charging_w, pv_w);
  const double engine_w = MIN (chp_w, load_w - own_w);
  const double buildings_w = load_w - own_w - engine_w;
  const double cars_w = MAX (0, charging_w - (sun_w - own_w));
  const double missing_w = buildings_w + cars_w;
  const double room_w = (battery->capacity_wh - charge_wh) / battery->efficiency;
  const double in_w = MIN (MIN (pv_w - sun_w, battery->power_w), MAX (0, room_w));
  const double out_w = MIN (MIN (missing_w, battery->power_w), charge_wh);
  const double to_cars_w = cars_w > 0 ? out_w * cars_w / missing_w : 0;

  *out = (QuartierElectricHour) {
    .pv_self = sun_w + out_w,
    .pv_exported = pv_w - sun_w - in_w,
    .pv_charging = sun_w - own_w + to_cars_w,
    .battery = in_w - out_w,
    .chp_self = engine_w,
    .chp_exported = chp_w - engine_w,
    .bought = buildings_w - (out_w - to_cars_w),
    .pv_used = pv_w - sun_w - in_w > 0 ? 0 : pv_w,
    .chp_used = chp_w > engine_w ? 0 : chp_w,
  };
  return CLAMP (charge_wh + in_w * battery->efficiency - out_w, 0, battery->capacity_wh);
}

static double
charging_at (const QuartierElectricHours *hours, int h)
{
  return hours->charging_w != NULL ? hours->charging_w[h % 24] : 0;
}

static double
chp_at (const QuartierElectricHours *hours, int h)
{
  return hours->chp_w != NULL ? hours->chp_w[h] : 0;
}

/* One year with a battery. */
static double
run_year (const QuartierElectricHours *hours, const QuartierBattery *battery, double charge_wh,
          QuartierElectricSums *sums, QuartierElectricHour *out_hours)
{
  *sums = (QuartierElectricSums) { 0 };
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      QuartierElectricHour hour;

      charge_wh = quartier_electricity_step (hours->load_w[h], charging_at (hours, h),
                                             hours->pv_w[h], chp_at (hours, h), battery,
                                             charge_wh, &hour);
      sums->pv_self += hour.pv_self;
      sums->pv_exported += hour.pv_exported;
      sums->pv_charging += hour.pv_charging;
      sums->battery += hour.battery;
      sums->chp_self += hour.chp_self;
      sums->chp_exported += hour.chp_exported;
      sums->bought += hour.bought;
      sums->pv_used += hour.pv_used;
      sums->chp_used += hour.chp_used;
      if (out_hours != NULL)
        out_hours[h] = hour;
    }
  return charge_wh;
}

/* Of the sun, what charging has, by hour of the day. */
static void
add_charging (const QuartierElectricHours *hours, double cars[24])
{
  for (int day = 0; day < N_YEAR_DAYS; day++)
    for (int j = 0; j < 24; j++)
      {
        const double load_w = hours->load_w[24 * day + j], pv_w = hours->pv_w[24 * day + j];
        const double charging_w = hours->charging_w[j];

        cars[j] += MIN (pv_w, load_w + charging_w)
                   - quartier_electricity_sun_w (load_w, charging_w, pv_w);
      }
}

/* What combined heat and power makes beside the sun, what of it is used at once, and all of it in hours
 * that leave none over. */
static void
add_unit (const QuartierElectricHours *hours, const double *charging_w, double chp[24],
          double engine[24], double chp_used[24])
{
  for (int day = 0; day < N_YEAR_DAYS; day++)
    for (int j = 0; j < 24; j++)
      {
        const int h = 24 * day + j;
        const double chp_w = hours->chp_w[h], load_w = hours->load_w[h];
        const double left_w
            = load_w - quartier_electricity_sun_w (load_w, charging_w[j], hours->pv_w[h]);

        chp[j] += chp_w;
        engine[j] += MIN (chp_w, left_w);
        chp_used[j] += chp_w > left_w ? 0 : chp_w;
      }
}

/* Without a battery no hour waits for the one before: sums by hour of the day. */
static void
run_without (const QuartierElectricHours *hours, QuartierElectricSums *sums)
{
  static const double none[24];
  const double *charging_w = hours->charging_w != NULL ? hours->charging_w : none;
  double chp[24] = { 0 }, engine[24] = { 0 }, chp_used[24] = { 0 }, cars[24] = { 0 };
  QuartierSunSums sun;

  if (hours->charging_w != NULL)
    add_charging (hours, cars);
  if (hours->chp_w != NULL)
    add_unit (hours, charging_w, chp, engine, chp_used);
  quartier_supply_get_kernel ()->share (hours, charging_w, &sun);
  *sums = (QuartierElectricSums) { 0 };
  for (int j = 0; j < 24; j++)
    {
      sums->pv_self += sun.met[j];
      sums->pv_exported += sun.pv[j] - sun.met[j];
      sums->pv_charging += cars[j];
      sums->chp_self += engine[j];
      sums->chp_exported += chp[j] - engine[j];
      sums->bought += sun.load[j] - (sun.met[j] - cars[j]) - engine[j];
      sums->pv_used += sun.used[j];
      sums->chp_used += chp_used[j];
    }
}

/**
 * quartier_electricity_run:
 * @out: (out): the year, Wh; its battery is what is lost in it
 * @out_hours: (nullable) (out) (array fixed-size=8760): each hour
 *
 * The year begins with the charge with which it ends, so that nothing is given or kept.
 *
 * Returns: that charge, Wh
 */
double
quartier_electricity_run (const QuartierElectricHours *hours, const QuartierBattery *battery,
                          QuartierElectricSums *out, QuartierElectricHour *out_hours)
{
  double charge_wh = 0;

  if (battery->capacity_wh <= 0 && out_hours == NULL)
    {
      run_without (hours, out);
      return 0;
    }
  for (int year = 0; year < MAX_YEARS; year++)
    {
      const double began_wh = charge_wh;

      charge_wh = run_year (hours, battery, charge_wh, out, out_hours);
      if (fabs (charge_wh - began_wh) <= SETTLED_SHARE * battery->capacity_wh)
        break;
    }
  return charge_wh;
}
