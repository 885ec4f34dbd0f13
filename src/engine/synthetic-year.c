/*
 * A typical year of hours made from twelve months, always the same for the same place: a slider
 * must not roll the weather anew. The months' irradiation and mean temperature are met exactly.
 *
 * Daily clearness: V. A. Graham, K. G. T. Hollands, T. E. Unny, A time series model for Kt, Solar
 * Energy 40 (1988), with the distribution of P. Bendt, M. Collares-Pereira, A. Rabl, The frequency
 * distribution of daily insolation values, Solar Energy 27 (1981), and its parameter after M. E.
 * Herzog (1985). Hours of the day: M. Collares-Pereira, A. Rabl, The average distribution of solar
 * radiation, Solar Energy 22 (1979). Diffuse part: D. G. Erbs, S. A. Klein, J. A. Duffie,
 * Estimation of the diffuse radiation fraction, Solar Energy 28 (1982). Temperature: monthly means
 * interpolated, first-order autoregressive days that vary in each month as much as the month's
 * figure says, so that a peak is not the luck of the draw; a daily swing that follows the clearness.
 *
 * What it is good for stands in docs/validation.md: annual heat of old blocks within 5 %, cooling of
 * new ones within 13 %. Small sums and design peaks may be 20 % off, and there are no heat waves.
 */
#include "engine/synthetic-year.h"

#include <math.h>

#include "base/random.h"

#define RAD (G_PI / 180)
#define N_DAYS 365

static const int month_days[12] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

static int
month_of_day (int day)
{
  return quartier_month_of_hour (day * 24);
}

/* Extraterrestrial irradiation of each day on the horizontal, Wh/m², summed over the middles of its
 * hours, as everything below is. */
static void
extraterrestrial_days (const QuartierSun *sun, double *out_wh_m2)
{
  for (int day = 0; day < N_DAYS; day++)
    {
      out_wh_m2[day] = 0;
      for (int h = day * 24; h < day * 24 + 24; h++)
        out_wh_m2[day]
            += MAX (0, sin (sun[h].elevation_deg * RAD)) * sun[h].extraterrestrial_w_m2;
    }
}

static double
clearness_at (double u, double mean)
{
  const double least = 0.05;
  const double most = MAX (mean + 0.02, 0.6313 + 0.267 * mean - 11.9 * pow (mean - 0.75, 8));
  const double xi = (most - least) / (most - mean);
  const double gamma = -1.498 + (1.184 * xi - 27.182 * exp (-1.5 * xi)) / (most - least);

  if (fabs (gamma) < 1e-6)
    return least + u * (most - least);
  return log ((1 - u) * exp (gamma * least) + u * exp (gamma * most)) / gamma;
}

/* Daily clearness index, scaled so that each month's irradiation is met. */
static void
daily_clearness (const QuartierMonthlyClimate *place, const double *extraterrestrial_wh_m2,
                 guint64 *random, double *out, double *out_monthly)
{
  double z = 0;
  int day = 0;

  for (int month = 0; month < 12; month++)
    {
      double above_wh_m2 = 0, made_wh_m2 = 0, mean, scale;

      for (int d = day; d < day + month_days[month]; d++)
        above_wh_m2 += extraterrestrial_wh_m2[d];
      mean = above_wh_m2 > 0 ? place->ghi_kwh_m2[month] * 1000 / above_wh_m2 : 0;
      mean = CLAMP (mean, 0.06, 0.8);
      for (int d = day; d < day + month_days[month]; d++)
        {
          z = 0.29 * z + sqrt (1 - 0.29 * 0.29) * quartier_random_normal (random);
          out[d] = clearness_at (0.5 * erfc (-z / G_SQRT2), mean);
          made_wh_m2 += out[d] * extraterrestrial_wh_m2[d];
        }
      scale = made_wh_m2 > 0 ? place->ghi_kwh_m2[month] * 1000 / made_wh_m2 : 0;
      for (int d = day; d < day + month_days[month]; d++)
        out[d] *= scale;
      out_monthly[month] = mean;
      day += month_days[month];
    }
}

/* Shares of the day's irradiation by hour. */
static void
hourly_shares (const QuartierSun *sun, int day, double *out)
{
  double sum = 0, half_day = 0, highest = 0;
  double a, b;

  for (int k = 0; k < 24; k++)
    {
      const double height = sin (sun[day * 24 + k].elevation_deg * RAD);

      highest = MAX (highest, height);
      if (height > 0)
        half_day += 7.5 * RAD;
    }
  half_day = CLAMP (half_day, 0.05, G_PI);
  a = 0.409 + 0.5016 * sin (half_day - 60 * RAD);
  b = 0.6609 - 0.4767 * sin (half_day - 60 * RAD);
  for (int k = 0; k < 24; k++)
    {
      /* The sine of the elevation is the published bracket cos ω − cos ω_s but for a factor that the
       * normalisation takes away, and gives cos ω: 1 where it is highest, cos ω_s where it is 0. */
      const double height = MAX (0, sin (sun[day * 24 + k].elevation_deg * RAD));
      const double cos_omega
          = highest > 0 ? cos (half_day) + (1 - cos (half_day)) * height / highest : 0;

      out[k] = height * MAX (0.1, a + b * cos_omega);
      sum += out[k];
    }
  for (int k = 0; k < 24; k++)
    out[k] = sum > 0 ? out[k] / sum : 0;
}

static void
make_sun (const QuartierSun *sun, const double *clearness, const double *extraterrestrial_wh_m2,
          double *ghi, double *dni, double *dhi)
{
  for (int day = 0; day < N_DAYS; day++)
    {
      double share[24];

      hourly_shares (sun, day, share);
      for (int k = 0; k < 24; k++)
        {
          const int h = day * 24 + k;
          const double height = MAX (0, sin (sun[h].elevation_deg * RAD));

          ghi[h] = clearness[day] * extraterrestrial_wh_m2[day] * share[k];
          dhi[h] = ghi[h];
          dni[h] = 0;
          if (height > 0.01 && ghi[h] > 0)
            {
              const double kt = ghi[h] / (height * sun[h].extraterrestrial_w_m2);

              dhi[h] = ghi[h] * quartier_sun_diffuse_share (MIN (kt, 1));
              dni[h] = MIN ((ghi[h] - dhi[h]) / height, 1100);
              dhi[h] = ghi[h] - dni[h] * height;
            }
        }
    }
}

/* Daily means that keep each month's mean: straight lines between mid-months, whose knots are
 * moved until the means come out. */
static void
seasonal_days (const double *monthly_c, double *out_c)
{
  double knot_c[12], mid_day[12];
  int day = 0;

  for (int month = 0; month < 12; month++)
    {
      knot_c[month] = monthly_c[month];
      mid_day[month] = day + month_days[month] / 2.0;
      day += month_days[month];
    }
  for (int round = 0; round < 20; round++)
    {
      double mean_c[12] = { 0 };

      for (int d = 0; d < N_DAYS; d++)
        {
          const int month = month_of_day (d);
          const gboolean early = d + 0.5 < mid_day[month];
          const int a = early ? (month + 11) % 12 : month, b = (a + 1) % 12;
          const double from = mid_day[a] - (early && month == 0 ? N_DAYS : 0);
          const double to = mid_day[b] + (!early && month == 11 ? N_DAYS : 0);

          out_c[d] = knot_c[a] + (knot_c[b] - knot_c[a]) * (d + 0.5 - from) / (to - from);
          mean_c[month] += out_c[d] / month_days[month];
        }
      for (int month = 0; month < 12; month++)
        knot_c[month] += monthly_c[month] - mean_c[month];
    }
}

/* −1 at six, +1 at fifteen, cosines between. */
static double
swing_at (double hour)
{
  if (hour >= 6 && hour < 15)
    return -cos ((hour - 6) / 9 * G_PI);
  return cos (fmod (hour + 24 - 15, 24) / 15 * G_PI);
}

static void
make_temperature (const QuartierMonthlyClimate *place, const double *clearness,
                  const double *monthly_clearness, guint64 *random, double *out_c)
{
  double day_c[N_DAYS], anomaly_k[N_DAYS], sum_c[12] = { 0 };
  const double phi = place->daily_autocorrelation;
  double state = quartier_random_normal (random);
  int first = 0;

  seasonal_days (place->mean_c, day_c);
  for (int month = 0; month < 12; month++)
    {
      double mean_k = 0, square_k2 = 0;

      for (int d = first; d < first + month_days[month]; d++)
        {
          state = phi * state + sqrt (1 - phi * phi) * quartier_random_normal (random);
          anomaly_k[d] = place->daily_sigma_k[month] * state;
          mean_k += anomaly_k[d] / month_days[month];
        }
      for (int d = first; d < first + month_days[month]; d++)
        square_k2 += (anomaly_k[d] - mean_k) * (anomaly_k[d] - mean_k) / month_days[month];
      for (int d = first; d < first + month_days[month]; d++)
        day_c[d] += (anomaly_k[d] - mean_k)
                    * (square_k2 > 0 ? place->daily_sigma_k[month] / sqrt (square_k2) : 0);
      first += month_days[month];
    }
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const int day = h / 24, month = month_of_day (day);
      const double hour = h % 24 + 0.5;
      const int other = (day + (hour < 12 ? N_DAYS - 1 : 1)) % N_DAYS;
      const double weight = fabs (hour - 12) / 24;
      const double range_k = MAX (0, place->daily_max_c[month] - place->daily_min_c[month])
                             * (0.45 + 0.55 * clearness[day] / monthly_clearness[month]);

      out_c[h] = day_c[day] * (1 - weight) + day_c[other] * weight
                 + 0.5 * range_k * swing_at (hour);
      sum_c[month] += out_c[h];
    }
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const int month = quartier_month_of_hour (h);

      out_c[h] += place->mean_c[month] - sum_c[month] / (month_days[month] * 24);
    }
}

/* Dew point at which a humidity is reached: the Magnus formula over water (WMO), inverted. */
static double
dew_point_at (double air_c, double humidity_share)
{
  const double x = log (humidity_share) + 17.62 * air_c / (243.12 + air_c);

  return 243.12 * x / (17.62 - x);
}

/* The same all day long: that of the month's humidity at the day's mean temperature, and never
 * above the coldest hour. */
static void
make_dew_point (const QuartierMonthlyClimate *place, const double *outdoor_c, double *out_c)
{
  for (int day = 0; day < N_DAYS; day++)
    {
      const double humidity = place->humidity_share[month_of_day (day)];
      double mean_c = 0, least_c = INFINITY, dew_point_c;

      for (int h = day * 24; h < day * 24 + 24; h++)
        {
          mean_c += outdoor_c[h] / 24;
          least_c = MIN (least_c, outdoor_c[h]);
        }
      dew_point_c = humidity > 0 ? MIN (dew_point_at (mean_c, MIN (humidity, 1)), least_c) : NAN;
      for (int h = day * 24; h < day * 24 + 24; h++)
        out_c[h] = dew_point_c;
    }
}

/**
 * quartier_synthetic_year_new:
 * @place: months and where it is; no member NAN but the humidity
 * @albedo: reflectance of the ground, 0…1
 * @module_tilt_deg, @module_azimuth_deg: of roof photovoltaics, as in quartier_climate_new()
 *
 * Returns: (transfer full): a year of hours with the place's monthly means
 */
QuartierClimate *
quartier_synthetic_year_new (const QuartierMonthlyClimate *place, double albedo,
                             double module_tilt_deg, double module_azimuth_deg)
{
  g_autofree QuartierSun *sun = g_new (QuartierSun, QUARTIER_HOURS);
  g_autofree double *values = g_new0 (double, 6 * QUARTIER_HOURS);
  double *outdoor_c = values, *ghi = values + QUARTIER_HOURS, *dni = ghi + QUARTIER_HOURS,
         *dhi = dni + QUARTIER_HOURS, *wind = dhi + QUARTIER_HOURS,
         *dew_point_c = wind + QUARTIER_HOURS;
  double above_wh_m2[N_DAYS], clearness[N_DAYS], monthly_clearness[12];
  guint64 random = quartier_random_seed (place->id);
  const QuartierHourlyWeather weather
      = { place->lat, place->lon, place->utc_offset_h, place->elevation_m, 0, outdoor_c, ghi, dni,
          dhi, wind, dew_point_c, NULL, NULL };

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      quartier_sun_position (place->lat, place->lon, place->utc_offset_h,
                             quartier_year_that_begins_on (weather.first_weekday), h / 24 + 1,
                             h % 24 + 0.5, &sun[h]);
      /* A quarter more in the early afternoon, a quarter less by night. */
      wind[h] = place->wind_m_s[quartier_month_of_hour (h)]
                * (1 + 0.25 * cos ((h % 24 + 0.5 - 14) / 12 * G_PI));
    }
  extraterrestrial_days (sun, above_wh_m2);
  daily_clearness (place, above_wh_m2, &random, clearness, monthly_clearness);
  make_sun (sun, clearness, above_wh_m2, ghi, dni, dhi);
  make_temperature (place, clearness, monthly_clearness, &random, outdoor_c);
  make_dew_point (place, outdoor_c, dew_point_c);
  return quartier_climate_new (place->id, place->name, &weather, TRUE, albedo, module_tilt_deg,
                               module_azimuth_deg);
}
