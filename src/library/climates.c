/* Monthly climates, their corrections applied, and the Chinese thermal zone a place falls in. */

#include "library/climates.h"

#include <math.h>

#include "base/quartier-error.h"
#include "library/provenance.h"

static const char *
keep (GStringChunk *strings, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (strings, text) : NULL;
}

static gboolean
read_place (const QuartierDataPlace *root,
            GStringChunk *strings,
            QuartierMonthlyClimate *out,
            GError **error)
{
  const char *id, *name, *country, *zone, *province, *warning, *evidence, *title;
  QuartierEvidence word;
  QuartierDataPlace source;

  if (!quartier_data_get_string (root, "climate", &id, error)
      || !quartier_data_get_string (root, "name", &name, error)
      || !quartier_data_get_string (root, "country", &country, error)
      || !quartier_data_get_optional_string (root, "thermal_zone", &zone, error)
      || !quartier_data_get_optional_string (root, "province", &province, error)
      || !quartier_data_get_number (root, "lat", &out->lat, error)
      || !quartier_data_get_number (root, "lon", &out->lon, error)
      || !quartier_data_get_number (root, "elevation_m", &out->elevation_m, error)
      || !quartier_data_get_number (root, "utc_offset_h", &out->utc_offset_h, error)
      || !quartier_data_get_optional_string (root, "warning", &warning, error)
      || !quartier_provenance_read_evidence (root, &word, error)
      || !quartier_data_get_string (root, "evidence", &evidence, error)
      || !quartier_data_get_object (root, "source", &source, error)
      || !quartier_data_get_string (&source, "title", &title, error))
    return FALSE;
  if (!(fabs (out->lat) <= 90 && fabs (out->lon) <= 180))
    {
      quartier_data_fail (root, QUARTIER_ERROR_RANGE, error,
                          "lat %g, lon %g is not on the globe; write degrees", out->lat, out->lon);
      return FALSE;
    }
  out->id = keep (strings, id);
  out->name = keep (strings, name);
  out->country = keep (strings, country);
  out->thermal_zone = keep (strings, zone);
  out->province = keep (strings, province);
  out->warning = keep (strings, warning);
  out->evidence = keep (strings, evidence);
  out->source = keep (strings, title);
  return TRUE;
}

static gboolean
read_months (const QuartierDataPlace *root, QuartierMonthlyClimate *out, GError **error)
{
  QuartierDataPlace months;

  if (!quartier_data_get_object (root, "months", &months, error)
      || !quartier_data_get_numbers (&months, "mean_c", 12, out->mean_c, error)
      || !quartier_data_get_numbers (&months, "daily_max_c", 12, out->daily_max_c, error)
      || !quartier_data_get_numbers (&months, "daily_min_c", 12, out->daily_min_c, error)
      || !quartier_data_get_numbers (&months, "ghi_kwh_m2", 12, out->ghi_kwh_m2, error)
      || !quartier_data_get_numbers (&months, "wind_m_s", 12, out->wind_m_s, error)
      || !quartier_data_get_numbers (&months, "rain_mm", 12, out->rain_mm, error))
    return FALSE;
  if (json_object_get_null_member (months.object, "humidity_share"))
    {
      for (int m = 0; m < 12; m++)
        out->humidity_share[m] = NAN;
      return TRUE;
    }
  return quartier_data_get_numbers (&months, "humidity_share", 12, out->humidity_share, error);
}

/* Each correction names its own source: one without is refused. */
static gboolean
read_corrections (const QuartierDataPlace *root, QuartierMonthlyClimate *out, GError **error)
{
  JsonArray *list;

  out->ghi_scale = 1;
  out->shift_k = 0;
  if (!quartier_data_get_array (root, "corrections", &list, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      QuartierEvidence evidence;
      QuartierDataPlace item;
      const char *what, *source;
      double value;

      if (!quartier_data_get_element (root, "corrections", list, i, &item, error)
          || !quartier_data_get_string (&item, "what", &what, error)
          || !quartier_data_get_number (&item, "value", &value, error)
          || !quartier_data_get_string (&item, "source", &source, error)
          || !quartier_provenance_read_evidence (&item, &evidence, error))
        return FALSE;
      if (g_str_equal (what, "ghi_scale"))
        out->ghi_scale = value;
      else if (g_str_equal (what, "shift_k"))
        out->shift_k = value;
      else
        {
          quartier_data_fail (&item, QUARTIER_ERROR_FORMAT, error,
                              "what: \"%s\" is not known; write ghi_scale or shift_k", what);
          return FALSE;
        }
    }
  for (int m = 0; m < 12; m++)
    {
      out->ghi_kwh_m2[m] *= out->ghi_scale;
      out->mean_c[m] += out->shift_k;
      out->daily_max_c[m] += out->shift_k;
      out->daily_min_c[m] += out->shift_k;
    }
  return TRUE;
}

static gboolean
read_daily (const QuartierDataPlace *root,
            const QuartierFactors *factors,
            QuartierMonthlyClimate *out,
            GError **error)
{
  const QuartierFactor *generic = quartier_factors_find (factors, "climate.daily_sigma_k");
  const QuartierFactor *lag = quartier_factors_find (factors, "climate.daily_autocorrelation");
  QuartierDataPlace daily;

  if (generic == NULL || lag == NULL)
    {
      quartier_data_fail (root, QUARTIER_ERROR_FORMAT, error,
                          "the rows climate.daily_sigma_k and climate.daily_autocorrelation are "
                          "missing; keep them in factors/climate.json");
      return FALSE;
    }
  out->daily_autocorrelation = lag->value;
  if (!quartier_data_get_object (root, "daily", &daily, error))
    return FALSE;
  if (!json_object_get_null_member (daily.object, "sigma_k"))
    return quartier_data_get_numbers (&daily, "sigma_k", 12, out->daily_sigma_k, error);
  for (int m = 0; m < 12; m++)
    out->daily_sigma_k[m] = generic->value;
  return TRUE;
}

/**
 * quartier_climates_read:
 * @root: the root of a climate file
 * @factors: holds the generic daily variation, for places without a daily record
 * @strings: where strings are kept
 * @error: %QUARTIER_ERROR_FORMAT or %QUARTIER_ERROR_RANGE, naming the file
 *
 * Returns: (transfer full): the climate with its corrections applied; g_free() it
 */
QuartierMonthlyClimate *
quartier_climates_read (const QuartierDataPlace *root,
                        const QuartierFactors *factors,
                        GStringChunk *strings,
                        GError **error)
{
  g_autofree QuartierMonthlyClimate *climate = g_new0 (QuartierMonthlyClimate, 1);

  if (!read_place (root, strings, climate, error) || !read_months (root, climate, error)
      || !read_corrections (root, climate, error) || !read_daily (root, factors, climate, error))
    return NULL;
  return g_steal_pointer (&climate);
}

/* Mean of max (0, x) for x of mean @mean and standard deviation @sigma, normally distributed. */
static double
mean_excess (double mean, double sigma)
{
  const double z = mean / sigma;

  return mean * 0.5 * erfc (-z * G_SQRT2 / 2) + sigma * exp (-0.5 * z * z) / sqrt (2 * G_PI);
}

/**
 * quartier_climates_get_degree_days:
 * @heating_base_c, @cooling_base_c: the bases, °C
 * @heating_kd, @cooling_kd: (out): degree-days of the year, K·d
 *
 * Degree-days from monthly means, the daily means taken as normally distributed about them.
 */
void
quartier_climates_get_degree_days (const QuartierMonthlyClimate *climate,
                                   double heating_base_c,
                                   double cooling_base_c,
                                   double *heating_kd,
                                   double *cooling_kd)
{
  *heating_kd = *cooling_kd = 0;
  for (int m = 0; m < 12; m++)
    {
      const int days = g_date_get_days_in_month ((GDateMonth)(m + 1), 2001);

      *heating_kd
          += days * mean_excess (heating_base_c - climate->mean_c[m], climate->daily_sigma_k[m]);
      *cooling_kd
          += days * mean_excess (climate->mean_c[m] - cooling_base_c, climate->daily_sigma_k[m]);
    }
}

static double
zone_row (const QuartierFactors *factors, const char *name)
{
  g_autofree char *id = g_strconcat ("climate.cn_zone.", name, NULL);
  const QuartierFactor *factor = quartier_factors_find (factors, id);

  return factor != NULL ? factor->value : NAN;
}

/* From the most heating to the least, the mild zone beside those of like winters. */
static const char *const zones[] = { "1A", "1B", "1C", "2A", "2B", "3A", "5A", "3B", "4A", "4B" };

static guint
nearest_zone (const QuartierMonthlyClimate *climate, const QuartierFactors *factors)
{
  const char *zone = climate->thermal_zone;
  double heating, cooling;

  if (zone == NULL)
    {
      quartier_climates_get_degree_days (climate, zone_row (factors, "hdd_base_c"),
                                         zone_row (factors, "cdd_base_c"), &heating, &cooling);
      if (heating >= zone_row (factors, "1A.hdd_min_kd"))
        zone = "1A";
      else if (heating >= zone_row (factors, "1B.hdd_min_kd"))
        zone = "1B";
      else if (heating >= zone_row (factors, "1C.hdd_min_kd"))
        zone = "1C";
      else if (heating >= zone_row (factors, "2.hdd_min_kd"))
        zone = cooling > zone_row (factors, "a_b_cdd_kd") ? "2B" : "2A";
      else if (heating >= zone_row (factors, "3B.hdd_min_kd")
               && cooling < zone_row (factors, "mild_cdd_kd"))
        zone = "5A";
      else if (heating >= zone_row (factors, "3A.hdd_min_kd"))
        zone = "3A";
      else if (heating >= zone_row (factors, "3B.hdd_min_kd"))
        zone = "3B";
      else
        zone = heating >= zone_row (factors, "4A.hdd_min_kd") ? "4A" : "4B";
    }
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    if (g_str_equal (zones[i], zone))
      return i;
  /* A zone without rows of its own (5B): the mild one. */
  return 6;
}

/**
 * quartier_climates_list_zones:
 * @climate: a place anywhere
 * @factors: holds the limits of the zones
 * @out: (out): room for the answer
 *
 * The Chinese thermal zones, that of @climate first (the one it falls in by degree-days where it is
 * not in China), then the others by their distance in the order of heating degree-days, the colder
 * first. Source: GB 50176-2016, table 4.1.2.
 *
 * Returns: (transfer none) (array zero-terminated=1): @out
 */
const char *const *
quartier_climates_list_zones (const QuartierMonthlyClimate *climate,
                              const QuartierFactors *factors,
                              const char *out[16])
{
  const int n = G_N_ELEMENTS (zones);
  const int own = (int)nearest_zone (climate, factors);
  int k = 0;

  out[k++] = zones[own];
  for (int d = 1; d < n; d++)
    {
      if (own - d >= 0)
        out[k++] = zones[own - d];
      if (own + d < n)
        out[k++] = zones[own + d];
    }
  out[k] = NULL;
  return out;
}
