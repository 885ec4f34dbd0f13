/*
 * A weather file as the climate that districts are calculated with.
 */
#include "io/weather.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <math.h>

#include "base/quartier-error.h"
#include "io/epw.h"

/* An hourly year has about 2 MB. */
#define MAX_BYTES ((gsize) 64 * 1024 * 1024)

/* Where a file knows no wind, that of the catalogue's places blows: films hang on it, and little else. */
static void
fill_wind (QuartierEpw *epw, QuartierLibrary *library)
{
  const double usual_m_s = quartier_library_get_factor (library, "climate.wind_m_s")->value;
  const guint n_warnings = g_strv_length (epw->warnings);
  guint n = 0;

  for (guint h = 0; h < QUARTIER_EPW_HOURS; h++)
    if (isnan (epw->wind_m_s[h]))
      {
        epw->wind_m_s[h] = usual_m_s;
        n++;
      }
  if (n == 0)
    return;
  epw->warnings = g_renew (char *, epw->warnings, n_warnings + 2);
  epw->warnings[n_warnings]
      = g_strdup_printf (_ ("wind speed: %g m/s, the mean of the catalogue's places, stands in where it "
                            "is unknown"),
                         usual_m_s);
  epw->warnings[n_warnings + 1] = NULL;
}

/**
 * quartier_weather_parse:
 * @text: (array length=length): an EPW file's contents
 * @path: what the file is called
 * @warnings: (out) (optional) (transfer full): the reader's, a sentence each; may be empty
 * @error: of quartier_epw_parse()
 *
 * Returns: (transfer full) (nullable): its year, labelled by its city and its file
 */
QuartierClimate *
quartier_weather_parse (const char *text, gsize length, const char *path, QuartierLibrary *library,
                        char ***warnings, GError **error)
{
  g_autoptr (QuartierEpw) epw = quartier_epw_parse (text, length, error);
  g_autofree char *base = NULL, *name = NULL, *label = NULL;
  QuartierHourlyWeather weather;

  if (epw == NULL)
    return NULL;
  fill_wind (epw, library);
  base = g_path_get_basename (path);
  name = g_filename_display_name (base);
  label = epw->city != NULL && *epw->city != '\0' ? g_strdup_printf ("%s (%s)", epw->city, name)
                                                  : g_strdup (name);
  weather = (QuartierHourlyWeather) {
    epw->lat,           epw->lon,        epw->utc_offset_h, epw->elevation_m,
    epw->first_weekday, epw->dry_bulb_c, epw->ghi_w_m2,     epw->dni_w_m2,
    epw->dhi_w_m2,      epw->wind_m_s,   epw->dew_point_c,  epw->infrared_w_m2,
    epw->years,
  };
  if (warnings != NULL)
    *warnings = g_steal_pointer (&epw->warnings);
  return quartier_climate_new (name, label, &weather, FALSE,
                               quartier_library_get_factor (library, "form.albedo_share")->value,
                               quartier_library_get_factor (library, "pv.tilt_deg")->value,
                               quartier_library_get_module_azimuth_deg (library));
}

/**
 * quartier_weather_read:
 * @path: an EPW file; pipes and devices are refused, which might never end
 * @warnings: (out) (optional) (transfer full): the reader's, a sentence each; may be empty
 * @error: %QUARTIER_ERROR_IO, and those of quartier_epw_parse(); it does not repeat @path
 *
 * May be called from any thread.
 *
 * Returns: (transfer full) (nullable): its year
 */
QuartierClimate *
quartier_weather_read (const char *path, QuartierLibrary *library, char ***warnings, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
                           _ ("it is not there; name an EPW file"));
      return NULL;
    }
  if (!S_ISREG (status.st_mode))
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
                           _ ("it is no ordinary file; name an EPW file"));
      return NULL;
    }
  if ((guint64) status.st_size > MAX_BYTES)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   _ ("it has more than %d MB, and an hourly year about 2; name an EPW file"),
                   (int)(MAX_BYTES / 1024 / 1024));
      return NULL;
    }
  if (!g_file_get_contents (path, &text, &length, &cause))
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
                   _ ("it cannot be read (%s); name an EPW file you may read"), cause->message);
      return NULL;
    }
  return quartier_weather_parse (text, length, path, library, warnings, error);
}
