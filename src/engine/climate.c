#include "engine/climate.h"

#include "engine/land-use.h"

#include <math.h>
#include <string.h>

struct _QuartierClimate
{
  char *id;
  char *label;
  gboolean synthetic;
  int first_weekday;
  double elevation_m;
  double mean_c;
  double albedo;
  double outdoor_c[QUARTIER_HOURS];
  double ghi_w_m2[QUARTIER_HOURS];
  double dni_w_m2[QUARTIER_HOURS];
  double dhi_w_m2[QUARTIER_HOURS];
  double wind_m_s[QUARTIER_HOURS];
  QuartierSun sun[QUARTIER_HOURS];
  double plane_w_m2[QUARTIER_N_PLANES][QUARTIER_HOURS];
};

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

/**
 * quartier_climate_new:
 * @id: catalogue id, or the weather file's name
 * @label: for people: "Mannheim, typical year made from monthly means"
 * @weather: 8,760 hours; copied
 * @synthetic: whether the hours were made from monthly means
 * @albedo: reflectance of the ground, 0…1
 * @module_tilt_deg: tilt of roof photovoltaics; it faces the equator
 *
 * Returns: (transfer full): the climate with its planes
 */
QuartierClimate *
quartier_climate_new (const char *id, const char *label, const QuartierHourlyWeather *weather,
                      gboolean synthetic, double albedo, double module_tilt_deg)
{
  QuartierClimate *self = g_atomic_rc_box_new0 (QuartierClimate);
  const double azimuth_deg[QUARTIER_N_PLANES] = { 0, 0, 90, 180, 270, weather->lat < 0 ? 0 : 180 };
  const double tilt_deg[QUARTIER_N_PLANES] = { 0, 90, 90, 90, 90, module_tilt_deg };

  self->id = g_strdup (id);
  self->label = g_strdup (label);
  self->synthetic = synthetic;
  self->first_weekday = weather->first_weekday;
  self->elevation_m = weather->elevation_m;
  self->albedo = albedo;
  memcpy (self->outdoor_c, weather->outdoor_c, sizeof self->outdoor_c);
  memcpy (self->ghi_w_m2, weather->ghi_w_m2, sizeof self->ghi_w_m2);
  memcpy (self->dni_w_m2, weather->dni_w_m2, sizeof self->dni_w_m2);
  memcpy (self->dhi_w_m2, weather->dhi_w_m2, sizeof self->dhi_w_m2);
  memcpy (self->wind_m_s, weather->wind_m_s, sizeof self->wind_m_s);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      quartier_sun_position (weather->lat, weather->lon, weather->utc_offset_h, h / 24 + 1,
                             h % 24 + 0.5, &self->sun[h]);
      self->mean_c += self->outdoor_c[h] / QUARTIER_HOURS;
    }
  for (int p = 0; p < QUARTIER_N_PLANES; p++)
    fill_plane (self, azimuth_deg[p], tilt_deg[p], self->plane_w_m2[p]);
  return self;
}

static void
free_contents (QuartierClimate *self)
{
  g_free (self->id);
  g_free (self->label);
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

double
quartier_climate_get_elevation_m (const QuartierClimate *self)
{
  return self->elevation_m;
}

/* Annual mean outdoor temperature, °C. */
double
quartier_climate_get_mean_c (const QuartierClimate *self)
{
  return self->mean_c;
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
