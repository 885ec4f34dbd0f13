#include "engine/climate.h"

#include "engine/glass.h"
#include "engine/land-use.h"

#include <math.h>
#include <string.h>

struct _QuartierClimate
{
  char *id;
  char *label;
  gboolean synthetic;
  int first_weekday;
  guint16 years[QUARTIER_HOURS / 24];
  double lat;
  double lon;
  double utc_offset_h;
  double elevation_m;
  double mean_c;
  double cos_k, sin_k; /* of the year's first harmonic */
  double albedo;
  double module_azimuth_deg;
  double outdoor_c[QUARTIER_HOURS];
  double ghi_w_m2[QUARTIER_HOURS];
  double dni_w_m2[QUARTIER_HOURS];
  double dhi_w_m2[QUARTIER_HOURS];
  double wind_m_s[QUARTIER_HOURS];
  QuartierSun sun[QUARTIER_HOURS];
  double sky_c[QUARTIER_HOURS];
  double humidity_kg_kg[QUARTIER_HOURS];
  double plane_w_m2[QUARTIER_N_PLANES][QUARTIER_HOURS];
  GMutex lock; /* guards the façades while they are made */
  QuartierSunHour *facades[QUARTIER_N_DIRECTIONS];
  QuartierSunHour *level;
  guint16 rows[QUARTIER_HOURS];
};

#define RAD (G_PI / 180)
#define KELVIN 273.15
#define STEFAN_BOLTZMANN_W_M2K4 5.6704e-8

static const int month_end_day[12] = { 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 };

/**
 * quartier_month_of_hour:
 * @hour: of the year, 0…8759
 *
 * Returns: 0 for January … 11
 */
int
quartier_month_of_hour (int hour)
{
  const int day = hour / 24;
  int month = 0;

  while (day >= month_end_day[month])
    month++;
  return month;
}

/**
 * quartier_day_of_hour:
 * @hour: of the year, 0…8759
 * @first_weekday: of 1 January, 0 is Monday
 *
 * Returns: the #QuartierDay the hour falls on; holidays are not known
 */
int
quartier_day_of_hour (int hour, int first_weekday)
{
  const int weekday = (hour / 24 + first_weekday) % 7;

  return weekday == 5 ? QUARTIER_DAY_SATURDAY
                      : (weekday == 6 ? QUARTIER_DAY_SUNDAY : QUARTIER_DAY_WEEKDAY);
}

/**
 * quartier_year_that_begins_on:
 * @first_weekday: of 1 January, 0 is Monday
 *
 * Returns: a year of the calendar that begins so and is no leap year; the sun of a year that was
 *   made from means is that year's
 */
int
quartier_year_that_begins_on (int first_weekday)
{
  static const int years[] = { 2018, 2019, 2014, 2015, 2010, 2011, 2017 };

  return years[first_weekday];
}

static void
fill_years (QuartierClimate *self, const QuartierHourlyWeather *weather)
{
  for (gsize day = 0; day < G_N_ELEMENTS (self->years); day++)
    self->years[day] = weather->years != NULL && weather->years[day] != 0
                           ? weather->years[day]
                           : (guint16) quartier_year_that_begins_on (weather->first_weekday);
}

static void
fill_plane (const QuartierClimate *self, double azimuth_deg, double tilt_deg, double *out_w_m2)
{
  for (int h = 0; h < QUARTIER_HOURS; h++)
    out_w_m2[h] = self->ghi_w_m2[h] > 0 || self->dhi_w_m2[h] > 0
                      ? quartier_sun_plane_w_m2 (&self->sun[h], self->ghi_w_m2[h],
                                                 self->dni_w_m2[h], self->dhi_w_m2[h],
                                                 azimuth_deg, tilt_deg, self->albedo)
                      : 0;
}

/* The sky's temperature as a black hemisphere. By the long-wave radiation measured; else by the
 * dew point and by how much of the light is diffuse, a clouded sky being as warm as the dew point.
 * Clear sky: P. Berdahl, M. Martin, Emissivity of clear skies, Solar Energy 32 (1984). Where the air's
 * moisture is unknown, the 11 K below the air of EN ISO 52016-1, annex B. */
static double
sky_c (double outdoor_c, double dew_point_c, double infrared_w_m2, double clouded)
{
  const double td = dew_point_c / 100;
  double emissivity;

  if (infrared_w_m2 > 0)
    return pow (infrared_w_m2 / STEFAN_BOLTZMANN_W_M2K4, 0.25) - KELVIN;
  if (isnan (dew_point_c))
    return outdoor_c - 11;
  emissivity = 0.711 + 0.56 * td + 0.73 * td * td;
  emissivity += (1 - emissivity) * clouded * 0.8;
  return (outdoor_c + KELVIN) * pow (emissivity, 0.25) - KELVIN;
}

/* Share of diffuse light in each day's sum: what tells a clouded day from a clear one, the night
 * after it included. */
static void
fill_clouded (const QuartierHourlyWeather *weather, double *out)
{
  for (int day = 0; day < QUARTIER_HOURS / 24; day++)
    {
      double global = 0, diffuse = 0;

      for (int h = day * 24; h < day * 24 + 24; h++)
        {
          global += weather->ghi_w_m2[h];
          diffuse += weather->dhi_w_m2[h];
        }
      for (int h = day * 24; h < day * 24 + 24; h++)
        out[h] = global > 0 ? CLAMP (diffuse / global, 0, 1) : 0.5;
    }
}

/* Water in the air, kg per kg dry: saturation by the Magnus formula over water (WMO), at the
 * pressure of the altitude. */
static double
humidity_kg_kg (double dew_point_c, double elevation_m)
{
  const double pressure_pa = 101325 * pow (1 - 2.25577e-5 * elevation_m, 5.2559);
  const double vapour_pa = 611.2 * exp (17.62 * dew_point_c / (243.12 + dew_point_c));

  return 0.622 * vapour_pa / (pressure_pa - vapour_pa);
}

static void
fill_sky (QuartierClimate *self, const QuartierHourlyWeather *weather)
{
  g_autofree double *clouded = g_new (double, QUARTIER_HOURS);

  fill_clouded (weather, clouded);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const double dew_point_c = weather->dew_point_c != NULL ? weather->dew_point_c[h] : NAN;
      const double infrared_w_m2
          = weather->infrared_w_m2 != NULL ? weather->infrared_w_m2[h] : NAN;

      self->sky_c[h] = sky_c (self->outdoor_c[h], dew_point_c, infrared_w_m2, clouded[h]);
      self->humidity_kg_kg[h] = humidity_kg_kg (dew_point_c, self->elevation_m);
    }
}

static double
year_angle (double hour)
{
  return hour * 2 * G_PI / QUARTIER_HOURS;
}

/**
 * quartier_climate_new:
 * @id: catalogue id, or the weather file's name
 * @label: for people: "Mannheim, typical year made from monthly means"
 * @weather: 8,760 hours; copied
 * @synthetic: whether the hours were made from monthly means
 * @albedo: reflectance of the ground, 0…1
 * @module_tilt_deg: tilt of roof photovoltaics
 * @module_azimuth_deg: of their normal, clockwise from north; NAN: they face the equator
 *
 * Returns: (transfer full): the climate with its planes
 */
QuartierClimate *
quartier_climate_new (const char *id, const char *label, const QuartierHourlyWeather *weather,
                      gboolean synthetic, double albedo, double module_tilt_deg,
                      double module_azimuth_deg)
{
  QuartierClimate *self = g_atomic_rc_box_new0 (QuartierClimate);
  const double module_deg
      = isnan (module_azimuth_deg) ? (weather->lat < 0 ? 0 : 180) : module_azimuth_deg;
  const double azimuth_deg[QUARTIER_N_PLANES] = { 0, 0, 90, 180, 270, module_deg };
  const double tilt_deg[QUARTIER_N_PLANES] = { 0, 90, 90, 90, 90, module_tilt_deg };

  self->id = g_strdup (id);
  self->label = g_strdup (label);
  self->synthetic = synthetic;
  self->first_weekday = weather->first_weekday;
  self->lat = weather->lat;
  self->lon = weather->lon;
  self->utc_offset_h = weather->utc_offset_h;
  self->elevation_m = weather->elevation_m;
  self->albedo = albedo;
  self->module_azimuth_deg = module_deg;
  memcpy (self->outdoor_c, weather->outdoor_c, sizeof self->outdoor_c);
  memcpy (self->ghi_w_m2, weather->ghi_w_m2, sizeof self->ghi_w_m2);
  memcpy (self->dni_w_m2, weather->dni_w_m2, sizeof self->dni_w_m2);
  memcpy (self->dhi_w_m2, weather->dhi_w_m2, sizeof self->dhi_w_m2);
  memcpy (self->wind_m_s, weather->wind_m_s, sizeof self->wind_m_s);
  fill_years (self, weather);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      quartier_sun_position (weather->lat, weather->lon, weather->utc_offset_h,
                             self->years[h / 24], h / 24 + 1, h % 24 + 0.5, &self->sun[h]);
      self->mean_c += self->outdoor_c[h] / QUARTIER_HOURS;
      self->cos_k += 2 * self->outdoor_c[h] * cos (year_angle (h + 0.5)) / QUARTIER_HOURS;
      self->sin_k += 2 * self->outdoor_c[h] * sin (year_angle (h + 0.5)) / QUARTIER_HOURS;
    }
  fill_sky (self, weather);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    self->rows[h] = (guint16) (quartier_climate_get_day_row (self, h / 24) + h % 24);
  g_mutex_init (&self->lock);
  for (int p = 0; p < QUARTIER_N_PLANES; p++)
    fill_plane (self, azimuth_deg[p], tilt_deg[p], self->plane_w_m2[p]);
  return self;
}

static void
free_contents (QuartierClimate *self)
{
  g_free (self->id);
  g_free (self->label);
  for (int d = 0; d < QUARTIER_N_DIRECTIONS; d++)
    g_free (self->facades[d]);
  g_free (self->level);
  g_mutex_clear (&self->lock);
}

QuartierClimate *
quartier_climate_ref (QuartierClimate *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
quartier_climate_unref (QuartierClimate *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) free_contents);
}

const char *
quartier_climate_get_id (const QuartierClimate *self)
{
  return self->id;
}

const char *
quartier_climate_get_label (const QuartierClimate *self)
{
  return self->label;
}

gboolean
quartier_climate_is_synthetic (const QuartierClimate *self)
{
  return self->synthetic;
}

int
quartier_climate_get_first_weekday (const QuartierClimate *self)
{
  return self->first_weekday;
}

/* The calendar year whose sun shines on a day, @day_of_year from 0; of a typical year each month
 * has its own. */
int
quartier_climate_get_year (const QuartierClimate *self, int day_of_year)
{
  return self->years[day_of_year];
}

/* Where it is, degrees north and east. */
void
quartier_climate_get_position (const QuartierClimate *self, double *out_lat, double *out_lon)
{
  *out_lat = self->lat;
  *out_lon = self->lon;
}

/* Local standard time less UTC, hours. */
double
quartier_climate_get_utc_offset_h (const QuartierClimate *self)
{
  return self->utc_offset_h;
}

double
quartier_climate_get_elevation_m (const QuartierClimate *self)
{
  return self->elevation_m;
}

/* The way modules on roofs face, degrees clockwise from north. */
double
quartier_climate_get_module_azimuth_deg (const QuartierClimate *self)
{
  return self->module_azimuth_deg;
}

/* Annual mean outdoor temperature, °C. */
double
quartier_climate_get_mean_c (const QuartierClimate *self)
{
  return self->mean_c;
}

/**
 * quartier_climate_get_season_c:
 * @hour: of the year; any number
 *
 * Returns: the outdoor year's mean and first harmonic, as the ground feels it
 */
double
quartier_climate_get_season_c (const QuartierClimate *self, double hour)
{
  return self->mean_c + self->cos_k * cos (year_angle (hour))
         + self->sin_k * sin (year_angle (hour));
}

const double *
quartier_climate_get_outdoor_c (const QuartierClimate *self)
{
  return self->outdoor_c;
}

const double *
quartier_climate_get_ghi_w_m2 (const QuartierClimate *self)
{
  return self->ghi_w_m2;
}

/* Direct normal irradiance, W/m². */
const double *
quartier_climate_get_dni_w_m2 (const QuartierClimate *self)
{
  return self->dni_w_m2;
}

const double *
quartier_climate_get_wind_m_s (const QuartierClimate *self)
{
  return self->wind_m_s;
}

/**
 * quartier_climate_get_plane_w_m2:
 *
 * Returns: (transfer none) (array fixed-size=8760): unshaded irradiance, W/m²
 */
const double *
quartier_climate_get_plane_w_m2 (const QuartierClimate *self, QuartierPlane plane)
{
  return self->plane_w_m2[plane];
}

/**
 * quartier_climate_get_sun:
 *
 * Returns: (transfer none) (array fixed-size=8760): the sun at the middle of each hour
 */
const QuartierSun *
quartier_climate_get_sun (const QuartierClimate *self)
{
  return self->sun;
}

/**
 * quartier_climate_dup_plane_w_m2:
 *
 * Returns: (transfer full) (array fixed-size=8760): unshaded irradiance of any plane, W/m²
 */
double *
quartier_climate_dup_plane_w_m2 (const QuartierClimate *self, double azimuth_deg, double tilt_deg)
{
  double *w_m2 = g_new (double, QUARTIER_HOURS);

  fill_plane (self, azimuth_deg, tilt_deg, w_m2);
  return w_m2;
}

const double *
quartier_climate_get_dhi_w_m2 (const QuartierClimate *self)
{
  return self->dhi_w_m2;
}

/* The temperature of the sky as a black hemisphere, °C. */
const double *
quartier_climate_get_sky_c (const QuartierClimate *self)
{
  return self->sky_c;
}

/* Water in the outdoor air, kg per kg of dry air; NAN where the weather does not tell. */
const double *
quartier_climate_get_humidity_kg_kg (const QuartierClimate *self)
{
  return self->humidity_kg_kg;
}

/**
 * quartier_climate_split_plane:
 * @hour: 0…8759
 * @out: (out): irradiance of an unshaded plane in that hour, by where it comes from
 */
void
quartier_climate_split_plane (const QuartierClimate *self, int hour, double azimuth_deg,
                              double tilt_deg, QuartierSunParts *out)
{
  *out = (QuartierSunParts) { 0 };
  if (self->ghi_w_m2[hour] > 0 || self->dhi_w_m2[hour] > 0)
    quartier_sun_split_plane (&self->sun[hour], self->ghi_w_m2[hour], self->dni_w_m2[hour],
                              self->dhi_w_m2[hour], azimuth_deg, tilt_deg, self->albedo, out);
}

static void
fill_sun_hour (const QuartierClimate *self, int h, double azimuth_deg, double tilt_deg,
               double diffuse_share, QuartierSunHour *out)
{
  const QuartierSun *sun = &self->sun[h];
  const double cos_incidence = quartier_sun_cos_incidence (sun, azimuth_deg, tilt_deg);
  const double all_w_m2 = quartier_sun_plane_w_m2 (sun, self->ghi_w_m2[h], self->dni_w_m2[h],
                                                   self->dhi_w_m2[h], azimuth_deg, tilt_deg,
                                                   self->albedo);

  *out = (QuartierSunHour) { 0 };
  if (sun->elevation_deg > 0 && cos_incidence > 0)
    {
      const double along = cos ((sun->azimuth_deg - azimuth_deg) * RAD);

      out->beam_w_m2 = MIN (all_w_m2, self->dni_w_m2[h] * cos_incidence);
      out->profile = along > 1e-6 ? tan (sun->elevation_deg * RAD) / along : 1e6;
      out->glass_beam_w_m2 = out->beam_w_m2 * quartier_glass_direct_share (cos_incidence);
    }
  out->diffuse_w_m2 = all_w_m2 - out->beam_w_m2;
  out->glass_diffuse_w_m2 = out->diffuse_w_m2 * diffuse_share;
}

/**
 * quartier_climate_dup_sun_hours:
 * @azimuth_deg: of the plane's normal, clockwise from north
 * @tilt_deg: 0 a flat roof, 90 a wall
 *
 * Returns: (transfer full) (array fixed-size=8760): what the sun sends to any plane
 */
QuartierSunHour *
quartier_climate_dup_sun_hours (const QuartierClimate *self, double azimuth_deg, double tilt_deg)
{
  QuartierSunHour *hours = g_new0 (QuartierSunHour, QUARTIER_HOURS);
  const double diffuse_share = quartier_glass_diffuse_share ();

  for (int h = 0; h < QUARTIER_HOURS; h++)
    if (self->ghi_w_m2[h] > 0 || self->dhi_w_m2[h] > 0)
      fill_sun_hour (self, h, azimuth_deg, tilt_deg, diffuse_share, &hours[h]);
  return hours;
}

/* Made when it is first asked for, from any thread. */
static const QuartierSunHour *
get_plane (QuartierClimate *self, QuartierSunHour **plane, double azimuth_deg, double tilt_deg)
{
  g_mutex_lock (&self->lock);
  if (*plane == NULL)
    *plane = quartier_climate_dup_sun_hours (self, azimuth_deg, tilt_deg);
  g_mutex_unlock (&self->lock);
  return *plane;
}

/**
 * quartier_climate_get_facade:
 * @direction: 0…23, steps of 15° clockwise from north
 *
 * Returns: (transfer none) (array fixed-size=8760): what the sun sends to a façade
 */
const QuartierSunHour *
quartier_climate_get_facade (QuartierClimate *self, int direction)
{
  return get_plane (self, &self->facades[direction],
                    direction * (360.0 / QUARTIER_N_DIRECTIONS), 90);
}

/* The same of a flat roof. */
const QuartierSunHour *
quartier_climate_get_level (QuartierClimate *self)
{
  return get_plane (self, &self->level, 0, 0);
}

/**
 * quartier_climate_get_rows:
 *
 * Returns: (transfer none) (array fixed-size=8760): each hour's row in a table of typical hours
 */
const guint16 *
quartier_climate_get_rows (const QuartierClimate *self)
{
  return self->rows;
}

/**
 * quartier_climate_get_day_row:
 * @day_of_year: 0…364
 *
 * Returns: the first of the day's 24 rows in a table of %QUARTIER_N_DAY_ROWS typical hours
 */
int
quartier_climate_get_day_row (const QuartierClimate *self, int day_of_year)
{
  const int month = quartier_month_of_hour (day_of_year * 24);

  return (month * QUARTIER_N_DAYS + quartier_day_of_hour (day_of_year * 24, self->first_weekday))
         * 24;
}
