#pragma once

#include "engine/land-use.h"
#include "engine/monthly-climate.h"
#include "engine/sun.h"

G_BEGIN_DECLS

/**
 * QuartierPlane:
 *
 * The planes whose irradiance a climate keeps: a flat roof, four façades, and the tilt at which
 * roof photovoltaics lies.
 */
typedef enum
{
  QUARTIER_PLANE_HORIZONTAL,
  QUARTIER_PLANE_NORTH,
  QUARTIER_PLANE_EAST,
  QUARTIER_PLANE_SOUTH,
  QUARTIER_PLANE_WEST,
  QUARTIER_PLANE_MODULE,
  QUARTIER_N_PLANES
} QuartierPlane;

/**
 * QuartierHourlyWeather:
 * @first_weekday: of 1 January, 0 is Monday
 * @outdoor_c, @ghi_w_m2, @dni_w_m2, @dhi_w_m2, @wind_m_s: 8,760 values each; hour 0 is 1 January
 *   00:00–01:00 local standard time
 * @dew_point_c: (nullable): the same; NAN, or no array, where it is unknown
 * @infrared_w_m2: (nullable): long-wave radiation of the sky on the horizontal, the same
 * @years: (nullable): the calendar year of each of the 365 days, for the sun's place; 0, or no
 *   array, where it is unknown
 *
 * What a weather file brings. Borrowed.
 */
typedef struct
{
  double lat;
  double lon;
  double utc_offset_h;
  double elevation_m;
  int first_weekday;
  const double *outdoor_c;
  const double *ghi_w_m2;
  const double *dni_w_m2;
  const double *dhi_w_m2;
  const double *wind_m_s;
  const double *dew_point_c;
  const double *infrared_w_m2;
  const guint16 *years;
} QuartierHourlyWeather;

/** QUARTIER_N_DIRECTIONS: that façades may face, clockwise from north, 15° apart. */
#define QUARTIER_N_DIRECTIONS 24
/** QUARTIER_QUARTER_TURN: from one façade of a rectangular building to the next. */
#define QUARTIER_QUARTER_TURN (QUARTIER_N_DIRECTIONS / 4)

/**
 * QuartierSunHour:
 * @beam_w_m2: direct sun on the plane
 * @profile: tangent of the sun's height as the plane sees it, in the vertical plane of its normal;
 *   0 where there is no beam. In a street as wide as the houses across it are high, the part
 *   min(1, profile) of a façade is lit
 * @diffuse_w_m2: from the sky and the ground
 * @glass_beam_w_m2, @glass_diffuse_w_m2: the same, lowered as glass lowers what passes straight
 *   through it at that angle
 *
 * What one hour sends to a plane that nothing shades.
 */
typedef struct
{
  double beam_w_m2;
  double profile;
  double diffuse_w_m2;
  double glass_beam_w_m2;
  double glass_diffuse_w_m2;
} QuartierSunHour;

/**
 * QuartierClimate:
 *
 * The hourly weather of one place and what follows from it for every district: the sun's place and
 * the irradiance of the planes. Immutable and shared between threads.
 */
typedef struct _QuartierClimate QuartierClimate;

QuartierClimate *quartier_climate_new (const char *id, const char *label,
                                       const QuartierHourlyWeather *weather, gboolean synthetic,
                                       double albedo, double module_tilt_deg,
                                       double module_azimuth_deg);
QuartierClimate *quartier_climate_ref (QuartierClimate *self);
void quartier_climate_unref (QuartierClimate *self);

const char *quartier_climate_get_id (const QuartierClimate *self);
const char *quartier_climate_get_label (const QuartierClimate *self);
gboolean quartier_climate_is_synthetic (const QuartierClimate *self);
int quartier_climate_get_first_weekday (const QuartierClimate *self);
int quartier_climate_get_year (const QuartierClimate *self, int day_of_year);
void quartier_climate_get_position (const QuartierClimate *self, double *out_lat,
                                    double *out_lon);
double quartier_climate_get_utc_offset_h (const QuartierClimate *self);
double quartier_climate_get_elevation_m (const QuartierClimate *self);
double quartier_climate_get_module_azimuth_deg (const QuartierClimate *self);
double quartier_climate_get_mean_c (const QuartierClimate *self);
double quartier_climate_get_season_c (const QuartierClimate *self, double hour);
const double *quartier_climate_get_outdoor_c (const QuartierClimate *self);
const double *quartier_climate_get_ghi_w_m2 (const QuartierClimate *self);
const double *quartier_climate_get_dni_w_m2 (const QuartierClimate *self);
const double *quartier_climate_get_wind_m_s (const QuartierClimate *self);
const double *quartier_climate_get_dhi_w_m2 (const QuartierClimate *self);
const double *quartier_climate_get_sky_c (const QuartierClimate *self);
const double *quartier_climate_get_humidity_kg_kg (const QuartierClimate *self);
const QuartierSunHour *quartier_climate_get_facade (QuartierClimate *self, int direction);
QuartierSunHour *quartier_climate_dup_sun_hours (const QuartierClimate *self, double azimuth_deg,
                                                 double tilt_deg);
void quartier_climate_split_plane (const QuartierClimate *self, int hour, double azimuth_deg,
                                   double tilt_deg, QuartierSunParts *out);
const QuartierSunHour *quartier_climate_get_level (QuartierClimate *self);
const guint16 *quartier_climate_get_rows (const QuartierClimate *self);
int quartier_climate_get_day_row (const QuartierClimate *self, int day_of_year);
const double *quartier_climate_get_plane_w_m2 (const QuartierClimate *self, QuartierPlane plane);
const QuartierSun *quartier_climate_get_sun (const QuartierClimate *self);
double *quartier_climate_dup_plane_w_m2 (const QuartierClimate *self, double azimuth_deg,
                                         double tilt_deg);

int quartier_month_of_hour (int hour);
int quartier_day_of_hour (int hour, int first_weekday);
int quartier_year_that_begins_on (int first_weekday);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierClimate, quartier_climate_unref)

G_END_DECLS
