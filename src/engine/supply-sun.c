/*
 * How much of photovoltaics would be used were there more sun or less load: the year of hours once
 * more with so much more or less of it, and which purposes the load of those hours has.
 *
 * Without a battery what is used is that of the ratio of the two alone, times the load: the least of
 * both in each hour. A battery would have to grow with the load for that; it does not, which is left
 * out.
 */
#include "engine/supply-sun.h"

#include <math.h>

#define MAX_YEARS 8
#define SETTLED_SHARE 1e-9

/**
 * quartier_pv_ratios:
 *
 * Sun over load, both of the year that is calculated: between them what is used runs straight, below
 * the first to nothing, beyond the last it stays.
 */
const double quartier_pv_ratios[QUARTIER_N_PV_RATIOS] = { 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2 };

/* Without a battery no hour waits for another. */
static void
run_plain (const QuartierElectricHours *hours, const double *charging_w, QuartierSupplied *out)
{
  const QuartierSupplySun sun = { hours->pv_w, hours->load_w, charging_w, quartier_pv_ratios };
  double met_wh[QUARTIER_N_PV_RATIOS][24];

  quartier_supply_get_kernel ()->meet (&sun, met_wh);
  for (int k = 0; k < QUARTIER_N_PV_RATIOS; k++)
    {
      out->pv_at_self_kwh[k] = quartier_day_sum (met_wh[k]) / 1000;
      out->pv_at_exported_kwh[k]
          = quartier_pv_ratios[k] * out->pv_generated_kwh - out->pv_at_self_kwh[k];
    }
}

/* A year with a battery, as quartier_electricity_step() has it; returns what it then holds. */
static double
run_charged (const QuartierElectricHours *hours, const double *charging_w,
             const QuartierBattery *battery, double ratio, double charge_wh, double *self_wh,
             double *exported_wh)
{
  double self = 0, exported = 0;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const double load_w = hours->load_w[h], cars_w = charging_w[h % 24];
      const double pv_w = ratio * hours->pv_w[h];
      const double sun_w = MIN (pv_w, load_w + cars_w);
      const double own_w = quartier_electricity_sun_w (load_w, cars_w, pv_w);
      const double engine_w = hours->chp_w != NULL ? MIN (hours->chp_w[h], load_w - own_w) : 0;
      const double missing_w = load_w + cars_w - sun_w - engine_w;
      const double room_w = MAX (0, (battery->capacity_wh - charge_wh) / battery->efficiency);
      const double in_w = MIN (MIN (pv_w - sun_w, battery->power_w), room_w);
      const double out_w = MIN (MIN (missing_w, battery->power_w), charge_wh);

      self += sun_w + out_w;
      exported += pv_w - sun_w - in_w;
      charge_wh = CLAMP (charge_wh + in_w * battery->efficiency - out_w, 0, battery->capacity_wh);
    }
  *self_wh = self;
  *exported_wh = exported;
  return charge_wh;
}

/* Whether some of the most sun would be left over in the hour; with a battery, which waits for it, on
 * the day. */
static void
find_sunny_hours (const QuartierElectricHours *hours, const double *charging_w, gboolean battery,
                  double sunny[QUARTIER_HOURS])
{
  const QuartierSupplySun sun = { hours->pv_w, hours->load_w, charging_w, quartier_pv_ratios };

  quartier_supply_get_kernel ()->find (&sun, quartier_pv_ratios[QUARTIER_N_PV_RATIOS - 1], sunny);
  for (int day = 0; battery && day < QUARTIER_YEAR_DAYS; day++)
    {
      double *of_day = sunny + 24 * day;
      const gboolean any = quartier_day_sum (of_day) > 0;

      for (int j = 0; j < 24; j++)
        of_day[j] = any;
    }
}

static double
sum_hours (const double *sunny, const float *hours_w, const double *per_need)
{
  double sums[24];

  quartier_supply_get_kernel ()->take (sunny, hours_w, per_need, sums);
  return quartier_day_sum (sums);
}

/* The load of sunny hours by purpose, Wh. */
static void
add_sunny_load (const QuartierSupplyRun *run, const double *charging_w, const double *sunny,
                QuartierSupplied *out)
{
  const guint16 *day_rows = quartier_supply_tables_get_day_rows (run->tables);
  double counts[QUARTIER_N_DAY_ROWS] = { 0 };

  quartier_supply_get_kernel ()->count (sunny, day_rows, counts);
  for (int r = 0; r < QUARTIER_N_DAY_ROWS; r++)
    out->sunny_charging_kwh += counts[r] * charging_w[r % 24] / 1000;
  for (int t = 0; t < QUARTIER_N_TAPS; t++)
    {
      double sums[24];

      quartier_supply_get_kernel ()->take_rows (sunny, day_rows, run->rows.hot_water_w[t],
                                                run->heat->electricity_per_hot_water[t], sums);
      out->sunny_kwh[QUARTIER_END_USE_HOT_WATER] += quartier_day_sum (sums) / 1000;
    }
  for (int i = 0; i < run->n_uses; i++)
    {
      const QuartierSupplyUse *use = &run->uses[i];
      const double kwh = use->floor / 1000;

      out->sunny_kwh[QUARTIER_END_USE_HEATING]
          += kwh * use->to_rooms
             * sum_hours (sunny, use->needs->heating_w, use->electricity_per_heating);
      if (use->per_cold != NULL)
        out->sunny_kwh[QUARTIER_END_USE_COOLING]
            += kwh * use->cooled * sum_hours (sunny, use->needs->cooling_w, use->per_cold);
      for (int r = 0; r < QUARTIER_N_DAY_ROWS; r++)
        {
          out->sunny_kwh[QUARTIER_END_USE_VENTILATION]
              += kwh * counts[r] * use->needs->ventilation_w[r];
          out->sunny_kwh[QUARTIER_END_USE_LIGHTING] += kwh * counts[r] * use->needs->lighting_w[r];
          out->sunny_kwh[QUARTIER_END_USE_APPLIANCES]
              += kwh * counts[r] * use->needs->appliances_w[r];
        }
    }
}

/* With a battery, which begins each year as it ended the last; at the ratio of 1 as it was. */
static void
run_all_charged (const QuartierElectricHours *hours, const double *charging_w,
                 const QuartierBattery *battery, double charge_wh, QuartierSupplied *out)
{
  for (int k = 0; k < QUARTIER_N_PV_RATIOS; k++)
    {
      double self_wh = 1000 * out->pv_self_kwh, exported_wh = 1000 * out->pv_exported_kwh;
      double began_wh = NAN, ends_wh = charge_wh;

      for (int year = 0; quartier_pv_ratios[k] != 1 && year < MAX_YEARS
                         && !(fabs (ends_wh - began_wh) <= SETTLED_SHARE * battery->capacity_wh);
           year++)
        {
          began_wh = ends_wh;
          ends_wh = run_charged (hours, charging_w, battery, quartier_pv_ratios[k], began_wh,
                                 &self_wh, &exported_wh);
        }
      out->pv_at_self_kwh[k] = self_wh / 1000;
      out->pv_at_exported_kwh[k] = exported_wh / 1000;
    }
}

/**
 * quartier_supply_add_sun:
 * @hours: of @run
 * @charge_wh: what the battery holds when the year begins
 * @out: its sums of photovoltaics are there; gets what it would be with more sun or less
 */
void
quartier_supply_add_sun (const QuartierSupplyRun *run, const QuartierElectricHours *hours,
                         const QuartierBattery *battery, double charge_wh, QuartierSupplied *out)
{
  static const double none[24];
  const double *charging_w = hours->charging_w != NULL ? hours->charging_w : none;
  const gboolean charged = battery->capacity_wh > 0;
  double sunny[QUARTIER_HOURS];

  if (!(out->pv_generated_kwh > 0))
    return;
  if (charged)
    run_all_charged (hours, charging_w, battery, charge_wh, out);
  else
    run_plain (hours, charging_w, out);
  find_sunny_hours (hours, charging_w, charged, sunny);
  add_sunny_load (run, charging_w, sunny, out);
}

/**
 * quartier_supplied_split_sun:
 * @sun, @load: over those of the year, >= 0
 * @self_kwh, @exported_kwh: (out): what of photovoltaics is then used here, and sold
 */
void
quartier_supplied_split_sun (const QuartierSupplied *supplied, double sun, double load,
                             double *self_kwh, double *exported_kwh)
{
  const double *at = quartier_pv_ratios;
  const double *self = supplied->pv_at_self_kwh, *exported = supplied->pv_at_exported_kwh;
  const int last = QUARTIER_N_PV_RATIOS - 1;
  const double ratio = load > 0 ? sun / load : INFINITY;
  int k = 0;

  if (!(ratio < at[last]))
    {
      *self_kwh = load * self[last];
      *exported_kwh = load * exported[last]
                      + (sun - load * at[last]) * supplied->pv_generated_kwh;
      return;
    }
  while (ratio > at[k])
    k++;
  if (k == 0)
    {
      *self_kwh = sun * self[0] / at[0];
      *exported_kwh = sun * exported[0] / at[0];
      return;
    }
  *self_kwh = load
              * (self[k - 1]
                 + (self[k] - self[k - 1]) * (ratio - at[k - 1]) / (at[k] - at[k - 1]));
  *exported_kwh = load
                  * (exported[k - 1]
                     + (exported[k] - exported[k - 1]) * (ratio - at[k - 1]) / (at[k] - at[k - 1]));
}
