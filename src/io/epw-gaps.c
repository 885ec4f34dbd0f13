#include "io/epw-gaps.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/quartier-error.h"
#include "io/epw-sun.h"

/* A gap up to this long is bridged in a straight line; a longer one would be invention. */
#define MAX_GAP_H 6

/* More of the radiation than this in the dark is no dusk but a wrong clock. */
#define MOST_DARK_SHARE 0.01
/* In measured years direct and diffuse radiation add up to the global within 1 or 2 in a hundred. */
#define MOST_RADIATION_ASTRAY 0.05

#define TROPIC_DEG 23.44
/* A January that is so much warmer than July, or the reverse, is no accident of a year. */
#define CLEAR_SEASON_K 3

#define STEFAN_BOLTZMANN_W_M2K4 5.670374e-8

const QuartierEpwColumn quartier_epw_quantities[QUARTIER_EPW_N_QUANTITIES] = {
  { N_ ("dry bulb temperature"), "°C", 7, -70, 70, 99.9, "99.9" },
  { N_ ("dew point temperature"), "°C", 8, -95, 70, 99.9, "99.9" },
  { N_ ("relative humidity"), "%", 9, 0, 110, 999, "999" },
  { N_ ("atmospheric pressure"), "Pa", 10, 31000, 120000, 999999, "999999" },
  { N_ ("horizontal infrared radiation"), "W/m²", 13, 0, 1000, 9999, "9999" },
  { N_ ("global horizontal radiation"), "W/m²", 14, 0, 2000, 9999, "9999" },
  { N_ ("direct normal radiation"), "W/m²", 15, 0, 1600, 9999, "9999" },
  { N_ ("diffuse horizontal radiation"), "W/m²", 16, 0, 1500, 9999, "9999" },
  { N_ ("wind speed"), "m/s", 22, 0, 100, 999, "999" },
  { N_ ("opaque sky cover"), "tenths", 24, 0, 10, 99, "99" },
};

/* Saturation vapour pressure over water, hPa, and its inverse. Source: Magnus form with the
 * constants of WMO-No. 8 (2018), annex 4.B. */
static double
saturation_hpa (double c)
{
  return 6.112 * exp (17.62 * c / (243.12 + c));
}

static double
dew_point_c (double dry_bulb_c, double humidity_share)
{
  double x = log (MAX (humidity_share, 1e-3) * saturation_hpa (dry_bulb_c) / 6.112);

  return 243.12 * x / (17.62 - x);
}

/* Sky emissivity by Clark and Allen (1978), clouds by Walton (1983), as in the EnergyPlus
 * Engineering Reference, "Sky Radiation Modeling". Without sky cover half a sky is taken. */
static double
infrared_w_m2 (double dry_bulb_c, double dew_c, double cloud_tenths)
{
  double n = isnan (cloud_tenths) ? 5 : cloud_tenths;
  double clear = 0.787 + 0.764 * log ((dew_c + 273.15) / 273);
  double emissivity = clear * (1 + 0.0224 * n - 0.0035 * n * n + 0.00028 * n * n * n);

  return emissivity * STEFAN_BOLTZMANN_W_M2K4 * pow (dry_bulb_c + 273.15, 4);
}

/* International standard atmosphere, ISO 2533:1975, below 11 km. */
static double
standard_pressure_pa (double elevation_m)
{
  return 101325 * pow (1 - 2.25577e-5 * elevation_m, 5.25588);
}

static gboolean
derive (QuartierEpwColumns *self, QuartierEpwQuantity quantity, guint hour, double *out)
{
  double dry = self->values[QUARTIER_EPW_DRY_BULB][hour];
  double dew = self->values[QUARTIER_EPW_DEW_POINT][hour];
  double humidity = self->values[QUARTIER_EPW_HUMIDITY][hour];

  switch (quantity)
    {
    case QUARTIER_EPW_DEW_POINT:
      *out = isnan (humidity) ? NAN : dew_point_c (dry, humidity / 100);
      break;
    case QUARTIER_EPW_HUMIDITY:
      *out = MIN (100, 100 * saturation_hpa (dew) / saturation_hpa (dry));
      break;
    case QUARTIER_EPW_PRESSURE:
      *out = standard_pressure_pa (self->out->elevation_m);
      break;
    case QUARTIER_EPW_INFRARED:
      *out = infrared_w_m2 (dry, dew, self->values[QUARTIER_EPW_CLOUD][hour]);
      break;
    default:
      return FALSE;
    }
  return isfinite (*out);
}

/* Bridges one gap, which may run over the turn of the year. */
static void
bridge (double *values, guint start, guint length)
{
  double before = values[(start + QUARTIER_EPW_HOURS - 1) % QUARTIER_EPW_HOURS];
  double after = values[(start + length) % QUARTIER_EPW_HOURS];

  for (guint i = 0; i < length; i++)
    values[(start + i) % QUARTIER_EPW_HOURS] = before + (after - before) * (i + 1) / (length + 1);
}

static guint
gap_length (const double *values, guint start)
{
  guint length = 0;

  while (length < QUARTIER_EPW_HOURS && isnan (values[(start + length) % QUARTIER_EPW_HOURS]))
    length++;
  return length;
}

static gboolean
fill_quantity (QuartierEpwColumns *self, QuartierEpwQuantity quantity, GError **error)
{
  double *values = self->values[quantity];
  const gboolean needed = quantity != QUARTIER_EPW_HUMIDITY && quantity != QUARTIER_EPW_DEW_POINT
                          && quantity != QUARTIER_EPW_INFRARED && quantity != QUARTIER_EPW_WIND;
  guint n_bridged = 0, n_derived = 0, n_unknown = 0, first_line = 0, start = 0;

  /* From behind a known value, so that no gap is met in its middle */
  while (start < QUARTIER_EPW_HOURS && isnan (values[start]))
    start++;
  start %= QUARTIER_EPW_HOURS;
  for (guint i = 0; i < QUARTIER_EPW_HOURS; i++)
    {
      guint hour = (start + i) % QUARTIER_EPW_HOURS;
      guint length = gap_length (values, hour);

      if (length == 0)
        continue;
      if (first_line == 0)
        first_line = self->lines[hour];
      if (length <= MAX_GAP_H)
        {
          bridge (values, hour, length);
          n_bridged += length;
          continue;
        }
      for (guint k = 0; k < length; k++)
        {
          guint at = (hour + k) % QUARTIER_EPW_HOURS;

          if (derive (self, quantity, at, &values[at]))
            {
              n_derived++;
              continue;
            }
          values[at] = NAN;
          if (!needed)
            {
              n_unknown++;
              continue;
            }
          g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_RANGE,
                       _ ("line %u, column %u (%s): missing for %u hours on end; "
                          "give a file in which no gap is longer than %d hours"),
                       self->lines[hour], quartier_epw_quantities[quantity].column,
                       _ (quartier_epw_quantities[quantity].name), length, MAX_GAP_H);
          return FALSE;
        }
      i += length - 1; /* what stays unknown would be met again */
    }
  self->out->n_filled += n_bridged + n_derived;
  if (n_bridged > 0)
    g_ptr_array_add (self->warnings,
                     g_strdup_printf (_ ("%s: %u missing hours bridged in a straight line, the "
                                         "first in line %u"),
                                      _ (quartier_epw_quantities[quantity].name), n_bridged,
                                      first_line));
  if (n_derived > 0)
    g_ptr_array_add (self->warnings,
                     g_strdup_printf (_ ("%s: %u missing hours calculated from the other columns, "
                                         "the first in line %u"),
                                      _ (quartier_epw_quantities[quantity].name), n_derived,
                                      first_line));
  if (n_unknown > 0)
    g_ptr_array_add (self->warnings,
                     g_strdup_printf (_ ("%s: %u hours unknown, the first in line %u"),
                                      _ (quartier_epw_quantities[quantity].name), n_unknown,
                                      first_line));
  return TRUE;
}

/* Radiation, from what is known of it. A gap in all of it is bridged in the global column, and the
 * other two follow. */
static gboolean
fill_radiation (QuartierEpwColumns *self, GError **error)
{
  static const QuartierEpwQuantity columns[]
      = { QUARTIER_EPW_GHI, QUARTIER_EPW_DNI, QUARTIER_EPW_DHI };
  static const char *const said[]
      = { N_ ("%s: %u missing hours calculated from the other two kinds of radiation, the first in "
              "line %u"),
          N_ ("%s: %u missing hours calculated from the radiation that is known, the first in line "
              "%u"),
          N_ ("%s: %u missing hours calculated from the radiation that is known, the first in line "
              "%u") };
  QuartierEpwSun sun = { self->out->lat,
                         self->out->lon,
                         self->out->utc_offset_h,
                         self->out->years,
                         self->values[QUARTIER_EPW_GHI],
                         self->values[QUARTIER_EPW_DNI],
                         self->values[QUARTIER_EPW_DHI] };
  g_autofree guint8 *was_missing = g_new0 (guint8, QUARTIER_EPW_HOURS);
  double dark_share, parts_share;

  if (!quartier_epw_sun_drop_zero_columns (&sun, self->warnings, error))
    return FALSE;
  for (guint hour = 0; hour < QUARTIER_EPW_HOURS; hour++)
    for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
      was_missing[hour] |= isnan (self->values[columns[i]][hour]) ? 1 << i : 0;
  quartier_epw_sun_fill (&sun);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      guint n = 0, first_line = 0;

      if (i == 1)
        {
          if (!fill_quantity (self, QUARTIER_EPW_GHI, error))
            return FALSE;
          quartier_epw_sun_fill (&sun);
        }
      for (guint hour = 0; hour < QUARTIER_EPW_HOURS; hour++)
        if ((was_missing[hour] & 1 << i) != 0 && !isnan (self->values[columns[i]][hour])
            && n++ == 0)
          first_line = self->lines[hour];
      if (n > 0)
        g_ptr_array_add (self->warnings,
                         g_strdup_printf (_ (said[i]), _ (quartier_epw_quantities[columns[i]].name),
                                          n, first_line));
      self->out->n_filled += n;
    }
  dark_share = quartier_epw_sun_get_dark_share (&sun);
  if (dark_share > MOST_DARK_SHARE)
    g_ptr_array_add (self->warnings,
                     g_strdup_printf (_ ("line 1: %.0f %% of the radiation falls while the sun is "
                                         "below the horizon; longitude %g or time zone %g may be "
                                         "wrong"),
                                      dark_share * 100, self->out->lon, self->out->utc_offset_h));
  parts_share = quartier_epw_sun_get_parts_share (&sun);
  if (dark_share <= MOST_DARK_SHARE && fabs (parts_share - 1) > MOST_RADIATION_ASTRAY)
    g_ptr_array_add (self->warnings,
                     g_strdup_printf (_ ("columns 14 to 16 (radiation): in the year, diffuse and direct "
                                         "radiation add up to %.0f %% of the global; one of them may have "
                                         "another unit, or the clock be wrong"),
                                      parts_share * 100));
  return TRUE;
}

static double
mean_of_months (const double *values, int first_day, int n_days)
{
  double sum = 0;

  for (int hour = first_day * 24; hour < (first_day + n_days) * 24; hour++)
    sum += values[hour];
  return sum / (n_days * 24);
}

/* Beyond the tropics the warm half of the year tells the hemisphere. */
static void
doubt_hemisphere (const QuartierEpwColumns *self)
{
  const double *dry_bulb_c = self->values[QUARTIER_EPW_DRY_BULB];
  const double january_c = mean_of_months (dry_bulb_c, 0, 31);
  const double july_c = mean_of_months (dry_bulb_c, 181, 31);
  const gboolean is_north = self->out->lat > 0;

  if (fabs (self->out->lat) <= TROPIC_DEG
      || (is_north ? january_c - july_c : july_c - january_c) < CLEAR_SEASON_K)
    return;
  g_ptr_array_add (
      self->warnings,
      g_strdup_printf (is_north ? _ ("line 1: January is warmer than July, %.1f and %.1f °C, and "
                                     "latitude %g is north of the equator; its sign may be wrong")
                                : _ ("line 1: July is warmer than January, %.1f and %.1f °C, and "
                                     "latitude %g is south of the equator; its sign may be wrong"),
                       MAX (january_c, july_c), MIN (january_c, july_c), self->out->lat));
}

/**
 * quartier_epw_fill_gaps:
 * @error: %QUARTIER_ERROR_RANGE where a gap is longer than can be bridged and nothing tells its
 * values, naming line and column
 *
 * Fills what is missing: short gaps in a straight line, longer ones from the other columns, and
 * says so in the warnings.
 */
gboolean
quartier_epw_fill_gaps (QuartierEpwColumns *self, GError **error)
{
  /* In this order: what is derived needs what comes before it. Humidity and dew point each help
   * the other, so the one that is known less is filled second */
  static const QuartierEpwQuantity order[]
      = { QUARTIER_EPW_DRY_BULB, QUARTIER_EPW_HUMIDITY, QUARTIER_EPW_DEW_POINT,
          QUARTIER_EPW_PRESSURE, QUARTIER_EPW_INFRARED, QUARTIER_EPW_WIND };
  guint n_humidity = 0, n_dew = 0;

  for (guint hour = 0; hour < QUARTIER_EPW_HOURS; hour++)
    {
      n_humidity += !isnan (self->values[QUARTIER_EPW_HUMIDITY][hour]);
      n_dew += !isnan (self->values[QUARTIER_EPW_DEW_POINT][hour]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      QuartierEpwQuantity quantity = order[i];

      if (n_dew > n_humidity && quantity == QUARTIER_EPW_HUMIDITY)
        quantity = QUARTIER_EPW_DEW_POINT;
      else if (n_dew > n_humidity && quantity == QUARTIER_EPW_DEW_POINT)
        quantity = QUARTIER_EPW_HUMIDITY;
      if (!fill_quantity (self, quantity, error))
        return FALSE;
    }
  doubt_hemisphere (self);
  return fill_radiation (self, error);
}
