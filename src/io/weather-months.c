/*
 * A user's twelve months as JSON, and the typical year of hours they make. The members are those of
 * data/climates and of what quartier-cli weather --format json prints.
 */
#include "io/weather-months.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/quartier-error.h"
#include "engine/synthetic-year.h"
#include "io/json-tree.h"

/* Twelve numbers; @out_given tells whether they were there. */
static gboolean
read_months (const QuartierJson *json,
             QuartierJsonValue object,
             const char *key,
             double low,
             double high,
             double *out,
             gboolean *out_given,
             GError **error)
{
  const QuartierJsonValue list = quartier_json_get_member (json, object, key);
  int n = 0;

  *out_given
      = list != QUARTIER_JSON_NONE && quartier_json_get_kind (json, list) != QUARTIER_JSON_NULL;
  if (!*out_given)
    return TRUE;
  if (!quartier_json_expect (json, list, QUARTIER_JSON_ARRAY, error))
    return FALSE;
  if (quartier_json_get_length (json, list) != 12)
    return quartier_json_fail (json, list, QUARTIER_ERROR_FORMAT, error,
                               _ ("the array has %u values; give 12, January first"),
                               quartier_json_get_length (json, list));
  for (QuartierJsonValue v = quartier_json_get_first (json, list); v != QUARTIER_JSON_NONE;
       v = quartier_json_get_next (json, v))
    {
      double value;

      if (!quartier_json_expect (json, v, QUARTIER_JSON_NUMBER, error))
        return FALSE;
      value = quartier_json_get_number (json, v);
      if (!(value >= low && value <= high))
        return quartier_json_fail (json, v, QUARTIER_ERROR_RANGE, error,
                                   _ ("%g is out of range; give a number from %g to %g"), value,
                                   low, high);
      out[n++] = value;
    }
  return TRUE;
}

static gboolean
need_months (const QuartierJson *json,
             QuartierJsonValue object,
             const char *key,
             double low,
             double high,
             double *out,
             GError **error)
{
  gboolean given;

  if (!read_months (json, object, key, low, high, out, &given, error))
    return FALSE;
  if (!given)
    return quartier_json_fail (json, object, QUARTIER_ERROR_FORMAT, error,
                               _ ("\"%s\" is missing; give 12 numbers, January first"), key);
  return TRUE;
}

static gboolean
need_number (
    const QuartierJson *json, const char *key, double low, double high, double *out, GError **error)
{
  *out = NAN;
  if (!quartier_json_read_number (json, 0, key, low, high, out, error))
    return FALSE;
  if (isnan (*out))
    return quartier_json_fail (json, 0, QUARTIER_ERROR_FORMAT, error,
                               _ ("\"%s\" is missing; give a number"), key);
  return TRUE;
}

static double
get_value (QuartierLibrary *library, const char *id)
{
  const QuartierFactor *factor = quartier_library_get_factor (library, id);

  g_return_val_if_fail (factor != NULL, NAN);
  return factor->value;
}

static void
warn (GPtrArray *warnings, const char *what, double value, const char *unit)
{
  /* Translators: a member of a weather file, and a number with its unit */
  g_ptr_array_add (warnings,
                   g_strdup_printf (_ ("%s: is missing; %g%s stands in"), what, value, unit));
}

static gboolean
read_place (const QuartierJson *json,
            QuartierMonthlyClimate *out,
            GPtrArray *warnings,
            GError **error)
{
  double elevation_m = NAN, utc_offset_h = NAN;

  if (!quartier_json_expect (json, 0, QUARTIER_JSON_OBJECT, error)
      || !need_number (json, "lat", -90, 90, &out->lat, error)
      || !need_number (json, "lon", -180, 180, &out->lon, error)
      || !quartier_json_read_number (json, 0, "elevation_m", -500, 9000, &elevation_m, error)
      || !quartier_json_read_number (json, 0, "utc_offset_h", -12, 14, &utc_offset_h, error))
    return FALSE;
  out->elevation_m = isnan (elevation_m) ? 0 : elevation_m;
  out->utc_offset_h = isnan (utc_offset_h) ? floor (out->lon / 15 + 0.5) : utc_offset_h;
  if (isnan (elevation_m))
    warn (warnings, "elevation_m", out->elevation_m, " m");
  if (isnan (utc_offset_h))
    warn (warnings, "utc_offset_h", out->utc_offset_h, _ (" h by the longitude"));
  return TRUE;
}

/* The day's highest and lowest; missing: half the usual swing to each side of the mean. */
static gboolean
read_swing (const QuartierJson *json,
            QuartierJsonValue months,
            QuartierLibrary *library,
            QuartierMonthlyClimate *out,
            GPtrArray *warnings,
            GError **error)
{
  const double swing_k = get_value (library, "climate.daily_swing_k");
  gboolean highest, lowest;

  if (!read_months (json, months, "daily_max_c", -90, 70, out->daily_max_c, &highest, error)
      || !read_months (json, months, "daily_min_c", -90, 70, out->daily_min_c, &lowest, error))
    return FALSE;
  if (highest && lowest)
    return TRUE;
  for (int m = 0; m < 12; m++)
    {
      out->daily_max_c[m] = out->mean_c[m] + swing_k / 2;
      out->daily_min_c[m] = out->mean_c[m] - swing_k / 2;
    }
  warn (warnings, "months.daily_max_c, daily_min_c", swing_k, _ (" K between them"));
  return TRUE;
}

static gboolean
read_daily (const QuartierJson *json,
            QuartierLibrary *library,
            QuartierMonthlyClimate *out,
            GPtrArray *warnings,
            GError **error)
{
  const QuartierJsonValue daily = quartier_json_get_member (json, 0, "daily");
  gboolean given = FALSE;

  out->daily_autocorrelation = get_value (library, "climate.daily_autocorrelation");
  if (daily != QUARTIER_JSON_NONE
      && (!quartier_json_expect (json, daily, QUARTIER_JSON_OBJECT, error)
          || !read_months (json, daily, "sigma_k", 0, 20, out->daily_sigma_k, &given, error)))
    return FALSE;
  if (given)
    return TRUE;
  for (int m = 0; m < 12; m++)
    out->daily_sigma_k[m] = get_value (library, "climate.daily_sigma_k");
  warn (warnings, "daily.sigma_k", out->daily_sigma_k[0], " K");
  return TRUE;
}

static gboolean
read_all (const QuartierJson *json,
          QuartierLibrary *library,
          QuartierMonthlyClimate *out,
          GPtrArray *warnings,
          GError **error)
{
  const QuartierJsonValue months = quartier_json_get_member (json, 0, "months");
  gboolean wind, humidity;

  if (!read_place (json, out, warnings, error))
    return FALSE;
  if (months == QUARTIER_JSON_NONE)
    return quartier_json_fail (
        json, 0, QUARTIER_ERROR_FORMAT, error,
        _ ("\"months\" is missing; give an object with mean_c and ghi_kwh_m2"));
  if (!quartier_json_expect (json, months, QUARTIER_JSON_OBJECT, error)
      || !need_months (json, months, "mean_c", -70, 60, out->mean_c, error)
      || !need_months (json, months, "ghi_kwh_m2", 0, 400, out->ghi_kwh_m2, error)
      || !read_swing (json, months, library, out, warnings, error)
      || !read_months (json, months, "wind_m_s", 0, 40, out->wind_m_s, &wind, error)
      || !read_months (json, months, "humidity_share", 0.01, 1, out->humidity_share, &humidity,
                       error)
      || !read_daily (json, library, out, warnings, error))
    return FALSE;
  for (int m = 0; m < 12 && !wind; m++)
    out->wind_m_s[m] = get_value (library, "climate.wind_m_s");
  for (int m = 0; m < 12 && !humidity; m++)
    out->humidity_share[m] = get_value (library, "climate.humidity_share");
  if (!wind)
    warn (warnings, "months.wind_m_s", out->wind_m_s[0], " m/s");
  if (!humidity)
    warn (warnings, "months.humidity_share", out->humidity_share[0], "");
  return TRUE;
}

/**
 * quartier_weather_from_months:
 * @text: (array length=length): JSON: lat, lon, months.mean_c and months.ghi_kwh_m2; elevation_m,
 *   utc_offset_h, months.daily_max_c, daily_min_c, wind_m_s and humidity_share, daily.sigma_k and
 *   name may be left out
 * @path: what the file is called, for want of a name
 * @warnings: (element-type utf8): what stands in is added here
 * @error: of %QUARTIER_ERROR, naming the member
 *
 * Returns: (transfer full) (nullable): a year of hours with those months, always the same for the
 *   same name
 */
QuartierClimate *
quartier_weather_from_months (const char *text,
                              gsize length,
                              const char *path,
                              QuartierLibrary *library,
                              GPtrArray *warnings,
                              GError **error)
{
  g_autoptr (QuartierJson) json = quartier_json_parse (text, length, error);
  g_autofree char *name = NULL, *base = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (base);
  QuartierMonthlyClimate place = { 0 };

  if (json == NULL || !read_all (json, library, &place, warnings, error)
      || !quartier_json_read_string (json, 0, "name", &name, error))
    return NULL;
  place.id = place.name = name != NULL ? name : shown;
  return quartier_synthetic_year_new (&place, get_value (library, "form.albedo_share"),
                                      get_value (library, "pv.tilt_deg"),
                                      quartier_library_get_module_azimuth_deg (library));
}
