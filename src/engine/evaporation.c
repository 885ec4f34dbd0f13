/*
 * What evaporates from open water, by month, and what rain it keeps from running off.
 */
#include "engine/evaporation.h"

#include <math.h>

/* Physics: heat that evaporates a kilogram of water, MJ, and the psychrometric constant at sea
 * level, kPa/K (FAO irrigation and drainage paper 56). */
#define EVAPORATION_MJ_KG 2.45
#define PSYCHROMETRIC_KPA_K 0.0665
#define MJ_PER_KWH 3.6

static const int month_days[12] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

/* Slope of the pressure of saturated vapour, kPa/K, by the Magnus formula. */
static double
saturation_slope_kpa_k (double air_c)
{
  const double pressure_kpa = 0.6112 * exp (17.62 * air_c / (243.12 + air_c));

  return pressure_kpa * 17.62 * 243.12 / ((243.12 + air_c) * (243.12 + air_c));
}

/**
 * quartier_lawn_evaporation_mm:
 * @air_c: mean air temperature
 * @sun_kwh_m2: global horizontal irradiation of the same time
 * @makkink_share: the row water.makkink_share
 *
 * Makkink's formula, E = share × s / (s + γ) × sun / λ, s the slope of saturation. Source: G. F.
 * Makkink (1957); H. A. R. de Bruin, From Penman to Makkink (1987).
 *
 * Returns: evaporation of a short lawn that lacks no water, mm
 */
double
quartier_lawn_evaporation_mm (double air_c, double sun_kwh_m2, double makkink_share)
{
  const double slope = saturation_slope_kpa_k (air_c);

  return makkink_share * slope / (slope + PSYCHROMETRIC_KPA_K) * sun_kwh_m2 * MJ_PER_KWH
         / EVAPORATION_MJ_KG;
}

/**
 * quartier_open_water_evaporation_make:
 * @month_c, @month_kwh_m2: mean air temperature and global horizontal irradiation of each month
 * @out_mm: (out): what evaporates from open water on each day, alike through a month
 */
void
quartier_open_water_evaporation_make (const double month_c[12],
                                      const double month_kwh_m2[12],
                                      const QuartierConstants *constants,
                                      double out_mm[QUARTIER_RAIN_DAYS])
{
  int day = 0;

  for (int m = 0; m < 12; m++)
    {
      const double mm = constants->open_evaporation_ratio->value
                        * quartier_lawn_evaporation_mm (month_c[m], month_kwh_m2[m],
                                                        constants->makkink_share->value);

      for (int d = 0; d < month_days[m]; d++)
        out_mm[day++] = mm / month_days[m];
    }
}

/**
 * quartier_open_water_run_off:
 * @evaporation_mm, @rain_mm: of each day
 * @out_mm: (out): what runs over on each day
 *
 * Water that is full to its overflow: what evaporates lowers it, rain first fills it up again. The
 * year begins with the level at which it ends; where more evaporates than falls, nothing ever runs
 * over.
 */
void
quartier_open_water_run_off (const double evaporation_mm[QUARTIER_RAIN_DAYS],
                             const double rain_mm[QUARTIER_RAIN_DAYS],
                             double out_mm[QUARTIER_RAIN_DAYS])
{
  double missing_mm = 0;

  for (int year = 0; year < 2; year++)
    for (int d = 0; d < QUARTIER_RAIN_DAYS; d++)
      {
        missing_mm += evaporation_mm[d];
        out_mm[d] = rain_mm[d] > missing_mm ? rain_mm[d] - missing_mm : 0;
        missing_mm = rain_mm[d] < missing_mm ? missing_mm - rain_mm[d] : 0;
      }
}
