#pragma once

#include "engine/climate.h"

G_BEGIN_DECLS

/**
 * QuartierClimateMonths:
 * @mean_c, @daily_max_c, @daily_min_c: means of the days' mean, highest and lowest hour
 * @ghi_kwh_m2, @diffuse_kwh_m2: global and diffuse on the horizontal
 * @plane_kwh_m2: by #QuartierPlane
 * @wind_m_s: mean
 * @humidity_share: mean relative humidity; NAN where unknown
 * @daily_sigma_k: standard deviation of the days' means about the month's
 * @daily_autocorrelation: of the days' means less the month's, from one day to the next
 * @least_c, @most_c: hourly extremes of the year
 * @heating_kd, @cooling_kd: degree-days of the year to the bases asked for
 *
 * A year of hours by month: what a typical year is made from, and what is worth knowing of any.
 */
typedef struct
{
  double mean_c[12];
  double daily_max_c[12];
  double daily_min_c[12];
  double ghi_kwh_m2[12];
  double diffuse_kwh_m2[12];
  double plane_kwh_m2[QUARTIER_N_PLANES][12];
  double wind_m_s[12];
  double humidity_share[12];
  double daily_sigma_k[12];
  double daily_autocorrelation;
  double least_c;
  double most_c;
  double heating_kd;
  double cooling_kd;
} QuartierClimateMonths;

void quartier_climate_get_months (const QuartierClimate *self, double heating_base_c,
                                  double cooling_base_c, QuartierClimateMonths *out);

G_END_DECLS
