/*
 * A year of hours by month.
 */
#include "engine/climate-months.h"

#include <math.h>

#define N_DAYS 365

/* Of one day. */
typedef struct
{
  double mean_c;
  double least_c;
  double most_c;
} Day;

static void
fill_days (const double *outdoor_c, Day *out)
{
  for (int d = 0; d < N_DAYS; d++)
    {
      out[d] = (Day){ 0, INFINITY, -INFINITY };
      for (int h = d * 24; h < d * 24 + 24; h++)
        {
          out[d].mean_c += outdoor_c[h] / 24;
          out[d].least_c = MIN (out[d].least_c, outdoor_c[h]);
          out[d].most_c = MAX (out[d].most_c, outdoor_c[h]);
        }
    }
}

static void
fill_temperatures (const Day *days, QuartierClimateMonths *out)
{
  double square[12] = { 0 }, pairs = 0, squares = 0;
  int n[12] = { 0 };

  for (int d = 0; d < N_DAYS; d++)
    n[quartier_month_of_hour (d * 24)]++;
  for (int d = 0; d < N_DAYS; d++)
    {
      const int m = quartier_month_of_hour (d * 24);

      out->mean_c[m] += days[d].mean_c / n[m];
      out->daily_max_c[m] += days[d].most_c / n[m];
      out->daily_min_c[m] += days[d].least_c / n[m];
      out->least_c = MIN (out->least_c, days[d].least_c);
      out->most_c = MAX (out->most_c, days[d].most_c);
    }
  for (int d = 0; d < N_DAYS; d++)
    {
      const int m = quartier_month_of_hour (d * 24);
      const int before = (d + N_DAYS - 1) % N_DAYS;
      const double off_k = days[d].mean_c - out->mean_c[m];

      square[m] += off_k * off_k / n[m];
      squares += off_k * off_k;
      pairs += off_k * (days[before].mean_c - out->mean_c[quartier_month_of_hour (before * 24)]);
    }
  for (int m = 0; m < 12; m++)
    out->daily_sigma_k[m] = sqrt (square[m]);
  out->daily_autocorrelation = squares > 0 ? pairs / squares : 0;
}

/* Relative humidity from what water is in the air, by the Magnus formula over water (WMO). */
static double
get_humidity_share (double humidity_kg_kg, double outdoor_c, double elevation_m)
{
  const double pressure_pa = 101325 * pow (1 - 2.25577e-5 * elevation_m, 5.2559);
  const double vapour_pa = pressure_pa * humidity_kg_kg / (0.622 + humidity_kg_kg);

  return MIN (1, vapour_pa / (611.2 * exp (17.62 * outdoor_c / (243.12 + outdoor_c))));
}

static void
fill_means (const QuartierClimate *self, QuartierClimateMonths *out)
{
  const double *wind = quartier_climate_get_wind_m_s (self);
  const double *humidity = quartier_climate_get_humidity_kg_kg (self);
  const double *outdoor_c = quartier_climate_get_outdoor_c (self);
  const double elevation_m = quartier_climate_get_elevation_m (self);
  int n[12] = { 0 };

  for (int h = 0; h < QUARTIER_HOURS; h++)
    n[quartier_month_of_hour (h)]++;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const int m = quartier_month_of_hour (h);

      out->wind_m_s[m] += wind[h] / n[m];
      out->humidity_share[m] += get_humidity_share (humidity[h], outdoor_c[h], elevation_m) / n[m];
      out->ghi_kwh_m2[m] += quartier_climate_get_ghi_w_m2 (self)[h] / 1000;
      out->diffuse_kwh_m2[m] += quartier_climate_get_dhi_w_m2 (self)[h] / 1000;
      for (int p = 0; p < QUARTIER_N_PLANES; p++)
        out->plane_kwh_m2[p][m]
            += quartier_climate_get_plane_w_m2 (self, (QuartierPlane)p)[h] / 1000;
    }
}

/**
 * quartier_climate_get_months:
 * @heating_base_c: heating degree-days are the sum of what the days' means lie below it
 * @cooling_base_c: cooling degree-days, above it
 * @out: (out): the year by month
 */
void
quartier_climate_get_months (const QuartierClimate *self,
                             double heating_base_c,
                             double cooling_base_c,
                             QuartierClimateMonths *out)
{
  Day days[N_DAYS];

  *out = (QuartierClimateMonths){ .least_c = INFINITY, .most_c = -INFINITY };
  fill_days (quartier_climate_get_outdoor_c (self), days);
  fill_temperatures (days, out);
  fill_means (self, out);
  for (int d = 0; d < N_DAYS; d++)
    {
      out->heating_kd += MAX (0, heating_base_c - days[d].mean_c);
      out->cooling_kd += MAX (0, days[d].mean_c - cooling_base_c);
    }
}
