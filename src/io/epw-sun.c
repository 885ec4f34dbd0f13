/*
 * The radiation of a weather file: what is missing of global, direct and diffuse, from what is
 * there.
 */
#include "io/epw-sun.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/quartier-error.h"
#include "engine/sun.h"

#define RAD (G_PI / 180)
/* So low, the direct beam is a small difference over a small sine. */
#define LEAST_HEIGHT 0.03
/* Below this no light is left but the last of dusk. */
#define DARK_DEG (-6.0)

typedef enum
{
  COLUMN_MISSING,
  COLUMN_ZERO,
  COLUMN_KNOWN
} Column;

static Column
judge (const double *values)
{
  Column column = COLUMN_MISSING;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    if (values[h] > 0)
      return COLUMN_KNOWN;
    else if (values[h] == 0)
      column = COLUMN_ZERO;
  return column;
}

static void
drop (double *values, Column column, const char *said, GPtrArray *warnings)
{
  if (column != COLUMN_ZERO)
    return;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    values[h] = NAN;
  g_ptr_array_add (warnings, g_strdup (said));
}

/**
 * quartier_epw_sun_drop_zero_columns:
 * @warnings: (element-type utf8): what is dropped is said here
 * @error: %QUARTIER_ERROR_RANGE where no radiation is left
 *
 * Some programs write 0 where they know nothing. A year without direct and diffuse radiation under
 * a sun that shines, or the reverse, is such a column, and becomes missing. Where all three are 0
 * the year is dark, as those are that a model is checked with.
 */
gboolean
quartier_epw_sun_drop_zero_columns (QuartierEpwSun *self, GPtrArray *warnings, GError **error)
{
  const Column global = judge (self->ghi_w_m2);
  const Column direct = judge (self->dni_w_m2);
  const Column diffuse = judge (self->dhi_w_m2);

  if (global == COLUMN_ZERO && direct == COLUMN_ZERO && diffuse == COLUMN_ZERO)
    {
      g_ptr_array_add (warnings, g_strdup (_ ("columns 14 to 16 (radiation): 0 all year; "
                                              "calculated as a year without sun")));
      return TRUE;
    }
  if (global != COLUMN_KNOWN && (direct != COLUMN_KNOWN || diffuse != COLUMN_KNOWN))
    {
      g_set_error_literal (
          error, QUARTIER_ERROR, QUARTIER_ERROR_RANGE,
          _ ("columns 14 to 16 (radiation): there is none all year; give a file with "
             "global, or with direct and diffuse radiation"));
      return FALSE;
    }
  drop (self->ghi_w_m2, global,
        _ ("global horizontal radiation: 0 all year while the sun shines; taken as missing"),
        warnings);
  drop (self->dni_w_m2, direct,
        _ ("direct normal radiation: 0 all year while the sun shines; taken as missing"), warnings);
  drop (self->dhi_w_m2, diffuse,
        _ ("diffuse horizontal radiation: 0 all year while the sun shines; taken as missing"),
        warnings);
  return TRUE;
}

static void
get_sun (const QuartierEpwSun *self, int hour, double minute_share, QuartierSun *out)
{
  quartier_sun_position (self->lat, self->lon, self->utc_offset_h,
                         self->years[hour / 24], hour / 24 + 1, hour % 24 + minute_share, out);
}

/* Whether the sun stays below the horizon the whole hour. */
static gboolean
is_night (const QuartierEpwSun *self, int hour)
{
  QuartierSun start, middle, end;

  get_sun (self, hour, 0, &start);
  get_sun (self, hour, 0.5, &middle);
  get_sun (self, hour, 1, &end);
  return start.elevation_deg <= 0 && middle.elevation_deg <= 0 && end.elevation_deg <= 0;
}

static double
get_direct (double ghi_w_m2, double dhi_w_m2, double height, const QuartierSun *sun)
{
  return height > LEAST_HEIGHT
             ? CLAMP ((ghi_w_m2 - dhi_w_m2) / height, 0, sun->extraterrestrial_w_m2)
             : 0;
}

static void
fill_hour (QuartierEpwSun *self, int h)
{
  double *ghi = &self->ghi_w_m2[h], *dni = &self->dni_w_m2[h], *dhi = &self->dhi_w_m2[h];
  QuartierSun sun;
  double height;

  get_sun (self, h, 0.5, &sun);
  height = MAX (0, sin (sun.elevation_deg * RAD));
  if (is_night (self, h))
    {
      *ghi = isnan (*ghi) ? 0 : *ghi;
      *dni = isnan (*dni) ? 0 : *dni;
      *dhi = isnan (*dhi) ? *ghi : *dhi;
      return;
    }
  if (isnan (*ghi) && !isnan (*dni) && !isnan (*dhi))
    *ghi = *dhi + *dni * height;
  if (isnan (*ghi))
    return;
  if (isnan (*dhi) && isnan (*dni))
    *dhi = height > LEAST_HEIGHT ? *ghi
                                       * quartier_sun_diffuse_share (
                                           MIN (1, *ghi / (height * sun.extraterrestrial_w_m2)))
                                 : *ghi;
  else if (isnan (*dhi))
    *dhi = MAX (0, *ghi - *dni * height);
  if (isnan (*dni))
    *dni = get_direct (*ghi, *dhi, height, &sun);
}

/**
 * quartier_epw_sun_fill:
 *
 * Fills what follows: no light by night; global = diffuse + direct × sine of the sun's height;
 * where global alone is known, its diffuse part by the clearness of the hour (Erbs). Hours in which
 * neither global nor both parts are known stay NAN.
 */
void
quartier_epw_sun_fill (QuartierEpwSun *self)
{
  for (int h = 0; h < QUARTIER_HOURS; h++)
    if (isnan (self->ghi_w_m2[h]) || isnan (self->dni_w_m2[h]) || isnan (self->dhi_w_m2[h]))
      fill_hour (self, h);
}

/**
 * quartier_epw_sun_get_dark_share:
 *
 * Returns: share of the year's global radiation that falls while the sun is well below the horizon
 *   from the hour's beginning to its end: none, unless longitude, time zone or the hours are not
 *   what the header says
 */
double
quartier_epw_sun_get_dark_share (const QuartierEpwSun *self)
{
  double dark = 0, all = 0;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      QuartierSun start, end;

      if (!(self->ghi_w_m2[h] > 0))
        continue;
      get_sun (self, h, 0, &start);
      get_sun (self, h, 1, &end);
      all += self->ghi_w_m2[h];
      if (MAX (start.elevation_deg, end.elevation_deg) < DARK_DEG)
        dark += self->ghi_w_m2[h];
    }
  return all > 0 ? dark / all : 0;
}

/**
 * quartier_epw_sun_get_parts_share:
 *
 * Returns: what diffuse and direct radiation add up to on level ground, over the year's global: 1, unless
 *   the columns are of different units, places or clocks; 1 of a year without sun too
 */
double
quartier_epw_sun_get_parts_share (const QuartierEpwSun *self)
{
  double parts = 0, all = 0;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      QuartierSun sun;

      if (!(self->ghi_w_m2[h] > 0 || self->dni_w_m2[h] > 0 || self->dhi_w_m2[h] > 0))
        continue;
      get_sun (self, h, 0.5, &sun);
      parts += self->dhi_w_m2[h] + self->dni_w_m2[h] * MAX (0, sin (sun.elevation_deg * RAD));
      all += self->ghi_w_m2[h];
    }
  return all > 0 ? parts / all : 1;
}
