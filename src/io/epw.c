/*
 * EnergyPlus weather files: eight header lines, then a line per hour.
 * Source of the columns, their ranges and their codes for missing values: EnergyPlus, Auxiliary
 * Programs, "EnergyPlus Weather File (EPW) Data Dictionary".
 */
#include "io/epw.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "engine/climate.h"
#include "io/epw-gaps.h"

/* Far more than an hourly year takes (1.7 MB) */
#define MAX_BYTES (64 * 1024 * 1024)

#define N_COLUMNS_MIN 22

/* Where the Gregorian calendar and the sun's place by it hold; another year is taken as unknown. */
#define FIRST_YEAR 1600
#define LAST_YEAR 2400

/* What the flags of column 6 say of a value that was not measured. */
typedef enum
{
  MODELLED,
  DERIVED,
  INTERPOLATED,
  N_ORIGINS
} Origin;

/* Two characters an element, its source and its uncertainty, in the order of the document: dry
 * bulb, dew point, humidity, pressure, infrared, global, direct, diffuse… Letters not listed, as ?, *
 * and _, say nothing, or that the value was measured. The digit is not read: it has no one scale.
 * Source: EnergyPlus, Auxiliary Programs, "Data Sources/Uncertainty", which follows Marion and
 * Urban, User's Manual for TMY2s, NREL 1995, tables 3-3 to 3-5. */
#define FLAGS_COLUMN 6
#define N_FLAGGED 4
static const struct
{
  QuartierEpwQuantity quantity;
  guint element; /* from 0 */
  const char *letters[N_ORIGINS];
} flagged[N_FLAGGED] = {
  { QUARTIER_EPW_DRY_BULB, 0, { "E", "", "BC" } },
  { QUARTIER_EPW_GHI, 5, { "EFGH", "D", "" } },
  { QUARTIER_EPW_DNI, 6, { "EFGH", "D", "" } },
  { QUARTIER_EPW_DHI, 7, { "EFGH", "D", "" } },
};
#define N_FIELDS_MAX 64

static const guint month_start[13] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 };

typedef struct
{
  const char *at;
  const char *end;
  guint line;
  GString *text; /* the line at hand, cut into fields in place */
  char *fields[N_FIELDS_MAX];
  guint n_fields;

  QuartierEpwColumns columns;
  guint n_leap_hours;
  guint n_flagged[N_FLAGGED][N_ORIGINS]; /* hours, by what the file says of their values */
  guint first_day;                       /* of the data, as counted without 29 February */
} Parser;

static gboolean
next_line (Parser *self)
{
  const char *newline;

  if (self->at >= self->end)
    return FALSE;
  newline = memchr (self->at, '\n', self->end - self->at);
  g_string_truncate (self->text, 0);
  g_string_append_len (self->text, self->at, (newline != NULL ? newline : self->end) - self->at);
  if (self->text->len > 0 && self->text->str[self->text->len - 1] == '\r')
    g_string_truncate (self->text, self->text->len - 1);
  self->at = newline != NULL ? newline + 1 : self->end;
  self->line++;
  return TRUE;
}

static void
cut_fields (Parser *self)
{
  char *at = self->text->str;

  self->n_fields = 0;
  while (at != NULL && self->n_fields < N_FIELDS_MAX)
    {
      char *comma = strchr (at, ',');

      if (comma != NULL)
        *comma = '\0';
      self->fields[self->n_fields++] = g_strstrip (at);
      at = comma != NULL ? comma + 1 : NULL;
    }
}

/* A plain decimal number, the whole of the text. */
static gboolean
parse_number (const char *text, double *out)
{
  char *end;

  if (*text == '\0' || strspn (text, "+-.0123456789eE") != strlen (text))
    return FALSE;
  *out = g_ascii_strtod (text, &end);
  return *end == '\0' && isfinite (*out);
}

static gboolean
parse_whole (const char *text, int low, int high, int *out)
{
  double value;

  if (!parse_number (text, &value) || !(value >= low && value <= high) || value != floor (value))
    return FALSE;
  *out = (int)value;
  return TRUE;
}

static gboolean
parse_header_number (Parser *self,
                     guint field,
                     const char *name,
                     double low,
                     double high,
                     double *out,
                     GError **error)
{
  const char *text = field < self->n_fields ? self->fields[field] : "";
  double value;

  if (!parse_number (text, &value) || !(value >= low && value <= high))
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   _ ("line %u, column %u (%s): \"%s\" is not right; write a number from %g to %g"),
                   self->line, field + 1, _ (name), text, low, high);
      return FALSE;
    }
  *out = value;
  return TRUE;
}

/* Older files are in Latin-1 */
static char *
dup_text (const char *text)
{
  if (g_utf8_validate (text, -1, NULL))
    return g_strdup (text);
  return g_convert (text, -1, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);
}

/* The line's last numbers are latitude, longitude, time zone and elevation. Most files have them as
 * columns 7 to 10; commas in a place's name move them to the right. */
static guint
find_latitude (Parser *self)
{
  guint n = self->n_fields;

  while (n > 10 && *self->fields[n - 1] == '\0')
    n--;
  return MAX (n, 10) - 4;
}

static gboolean
parse_location (Parser *self, GError **error)
{
  QuartierEpw *out = self->columns.out;
  guint latitude;

  if (next_line (self))
    cut_fields (self);
  if (self->n_fields < 10 || g_ascii_strcasecmp (self->fields[0], "LOCATION") != 0)
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                           _ ("line 1: not an EnergyPlus weather file; "
                              "its first line is LOCATION,city,state,country,source,…"));
      return FALSE;
    }
  latitude = find_latitude (self);
  if (!parse_header_number (self, latitude, N_ ("latitude"), -90, 90, &out->lat, error)
      || !parse_header_number (self, latitude + 1, N_ ("longitude"), -180, 180, &out->lon, error)
      || !parse_header_number (self, latitude + 2, N_ ("time zone"), -12, 14, &out->utc_offset_h,
                               error)
      || !parse_header_number (self, latitude + 3, N_ ("elevation"), -1000, 9999.9,
                               &out->elevation_m, error))
    return FALSE;
  out->city = dup_text (self->fields[1]);
  out->country = dup_text (self->fields[latitude - 3]);
  return TRUE;
}

static gboolean
parse_date (const char *text, guint *out_day)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 3);
  int month, day;

  if (g_strv_length (parts) < 2 || !parse_whole (g_strstrip (parts[0]), 1, 12, &month)
      || !parse_whole (g_strstrip (parts[1]), 1, 31, &day))
    return FALSE;
  *out_day = month_start[month - 1] + day - 1;
  return TRUE;
}

/* DATA PERIODS,number,records an hour,name,weekday of the first day,first day,last day */
static gboolean
parse_data_periods (Parser *self, GError **error)
{
  static const char *const weekdays[]
      = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };
  const char *weekday = self->n_fields > 4 ? self->fields[4] : "";
  const gsize n_letters = strlen (weekday);

  if (self->n_fields > 1 && !g_str_equal (self->fields[1], "1"))
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNSUPPORTED,
                   _ ("line %u, column 2 (data periods): \"%s\" cannot be read; "
                      "give a file of one period, a whole year"),
                   self->line, self->fields[1]);
      return FALSE;
    }
  if (self->n_fields > 2 && !g_str_equal (self->fields[2], "1"))
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNSUPPORTED,
                   _ ("line %u, column 3 (records per hour): \"%s\" cannot be read; "
                      "give a file of one record an hour"),
                   self->line, self->fields[2]);
      return FALSE;
    }
  if (self->n_fields > 5 && !parse_date (self->fields[5], &self->first_day))
    self->first_day = 0;
  self->columns.out->first_weekday = -1;
  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
    if (n_letters >= 2 && g_ascii_strncasecmp (weekday, weekdays[i], n_letters) == 0)
      self->columns.out->first_weekday = (i + 371 - self->first_day % 7) % 7; /* 371 = 53 weeks */
  if (self->columns.out->first_weekday < 0)
    {
      self->columns.out->first_weekday = 0;
      g_ptr_array_add (self->columns.warnings,
                       g_strdup_printf (_ ("line %u: the weekday of the first day is missing; 1 "
                                           "January is taken for a Monday"),
                                        self->line));
    }
  return TRUE;
}

static gboolean
parse_header (Parser *self, GError **error)
{
  if (!parse_location (self, error))
    return FALSE;
  while (next_line (self))
    {
      if (g_ascii_strncasecmp (self->text->str, "DATA PERIODS", 12) == 0)
        {
          cut_fields (self);
          return parse_data_periods (self, error);
        }
      if (g_ascii_isdigit (self->text->str[0]))
        break;
    }
  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
               _ ("line %u: the header ends without a line DATA PERIODS; "
                  "a whole EnergyPlus weather file has it as line 8"),
               self->line);
  return FALSE;
}

static gboolean
parse_quantity (Parser *self, QuartierEpwQuantity quantity, guint hour, GError **error)
{
  guint field = quartier_epw_quantities[quantity].column - 1;
  const char *text = field < self->n_fields ? self->fields[field] : "";
  double value;

  if (*text == '\0')
    return TRUE; /* missing, as the array says already */
  if (!parse_number (text, &value))
    {
      g_autofree char *shown = g_utf8_make_valid (text, -1);

      g_set_error (
          error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
          _ ("line %u, column %u (%s): \"%s\" is not a number; write %s, or %s where unknown"),
          self->line, field + 1, _ (quartier_epw_quantities[quantity].name), shown,
          quartier_epw_quantities[quantity].unit, quartier_epw_quantities[quantity].missing_text);
      return FALSE;
    }
  if (value >= quartier_epw_quantities[quantity].missing)
    return TRUE;
  /* No sky is at absolute zero: a column of 0 was never filled in. */
  if (quantity == QUARTIER_EPW_INFRARED && value == 0)
    return TRUE;
  if (!(value >= quartier_epw_quantities[quantity].low
        && value <= quartier_epw_quantities[quantity].high))
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_RANGE,
                   _ ("line %u, column %u (%s): %s %s cannot be; "
                      "write a value from %g to %g, or %s where unknown"),
                   self->line, field + 1, _ (quartier_epw_quantities[quantity].name), text,
                   quartier_epw_quantities[quantity].unit, quartier_epw_quantities[quantity].low,
                   quartier_epw_quantities[quantity].high,
                   quartier_epw_quantities[quantity].missing_text);
      return FALSE;
    }
  self->columns.values[quantity][hour] = value;
  return TRUE;
}

/* A string that is cut short or none at all says less, and is no fault. */
static void
count_flags (Parser *self)
{
  const char *flags = self->fields[FLAGS_COLUMN - 1];
  const gsize n = strlen (flags);

  for (guint i = 0; i < N_FLAGGED; i++)
    {
      const gsize at = 2 * flagged[i].element;

      for (Origin origin = 0; origin < N_ORIGINS && at + 1 < n; origin++)
        if (g_ascii_isdigit (flags[at + 1])
            && strchr (flagged[i].letters[origin], flags[at]) != NULL)
          self->n_flagged[i][origin]++;
    }
}

static void
tell_flags (Parser *self)
{
  /* Translators: %s is what was measured, "dry bulb temperature" */
  static const char *const said[N_ORIGINS]
      = { N_ ("%s: by the file's flags modelled, not measured, in %u of %d hours"),
          N_ ("%s: by the file's flags calculated from the other two kinds of radiation, not "
              "measured, in %u of %d hours"),
          N_ ("%s: by the file's flags interpolated between hours, not measured, in %u of %d "
              "hours") };

  for (guint i = 0; i < N_FLAGGED; i++)
    for (Origin origin = 0; origin < N_ORIGINS; origin++)
      if (self->n_flagged[i][origin] > 0)
        g_ptr_array_add (self->columns.warnings,
                         g_strdup_printf (_ (said[origin]),
                                          _ (quartier_epw_quantities[flagged[i].quantity].name),
                                          self->n_flagged[i][origin], QUARTIER_EPW_HOURS));
}

static gboolean
parse_row (Parser *self, GError **error)
{
  int year, month, day, hour_of_day;
  guint hour;

  cut_fields (self);
  if (self->n_fields < N_COLUMNS_MIN)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   _ ("line %u: it has %u columns; an hour has %d at least, parted by commas"),
                   self->line, self->n_fields, N_COLUMNS_MIN);
      return FALSE;
    }
  if (!parse_whole (self->fields[1], 1, 12, &month) || !parse_whole (self->fields[2], 1, 31, &day)
      || !parse_whole (self->fields[3], 1, 24, &hour_of_day)
      || month_start[month - 1] + day > month_start[month] + (month == 2 ? 1 : 0))
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   _ ("line %u, columns 2 to 4: \"%s,%s,%s\" is not a month, a day and an hour; "
                      "hours run from 1 to 24"),
                   self->line, self->fields[1], self->fields[2], self->fields[3]);
      return FALSE;
    }
  if (month == 2 && day == 29)
    {
      self->n_leap_hours++;
      return TRUE;
    }
  hour = (month_start[month - 1] + day - 1) * 24 + hour_of_day - 1;
  if (self->columns.lines[hour] != 0)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   _ ("line %u: day %d.%d., hour %d stands in line %u already; give one year only"),
                   self->line, day, month, hour_of_day, self->columns.lines[hour]);
      return FALSE;
    }
  self->columns.lines[hour] = self->line;
  if (parse_whole (self->fields[0], FIRST_YEAR, LAST_YEAR, &year))
    self->columns.out->years[hour / 24] = (guint16)year;
  count_flags (self);
  for (QuartierEpwQuantity q = 0; q < QUARTIER_EPW_N_QUANTITIES; q++)
    if (!parse_quantity (self, q, hour, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_whole_year (Parser *self, GError **error)
{
  guint n_absent = 0, first = 0, month = 0;

  for (guint hour = QUARTIER_EPW_HOURS; hour-- > 0;)
    if (self->columns.lines[hour] == 0)
      {
        n_absent++;
        first = hour;
      }
  if (n_absent == 0)
    return TRUE;
  while (first / 24 >= month_start[month + 1])
    month++;
  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
               _ ("line %u: the file ends and of the hours of the year %u are absent, the first on "
                  "day %u of "
                  "month %u, hour %u; give a whole year of %d hours"),
               self->line, n_absent, first / 24 - month_start[month] + 1, month + 1, first % 24 + 1,
               QUARTIER_EPW_HOURS);
  return FALSE;
}

static void
hand_over (Parser *self)
{
  QuartierEpw *out = self->columns.out;
  guint n_over = 0;

  for (guint hour = 0; hour < QUARTIER_EPW_HOURS; hour++)
    {
      double share = self->columns.values[QUARTIER_EPW_HUMIDITY][hour] / 100;

      n_over += share > 1;
      self->columns.values[QUARTIER_EPW_HUMIDITY][hour] = share > 1 ? 1 : share; /* NAN stays */
    }
  if (n_over > 0)
    g_ptr_array_add (
        self->columns.warnings,
        g_strdup_printf (_ ("relative humidity: %u hours above 100 %% taken for 100 %%"), n_over));
  if (self->n_leap_hours > 0)
    g_ptr_array_add (self->columns.warnings,
                     g_strdup_printf (_ ("29 February: %u hours left out, the year has %d"),
                                      self->n_leap_hours, QUARTIER_EPW_HOURS));
  out->dry_bulb_c = g_steal_pointer (&self->columns.values[QUARTIER_EPW_DRY_BULB]);
  out->dew_point_c = g_steal_pointer (&self->columns.values[QUARTIER_EPW_DEW_POINT]);
  out->humidity_share = g_steal_pointer (&self->columns.values[QUARTIER_EPW_HUMIDITY]);
  out->pressure_pa = g_steal_pointer (&self->columns.values[QUARTIER_EPW_PRESSURE]);
  out->infrared_w_m2 = g_steal_pointer (&self->columns.values[QUARTIER_EPW_INFRARED]);
  out->ghi_w_m2 = g_steal_pointer (&self->columns.values[QUARTIER_EPW_GHI]);
  out->dni_w_m2 = g_steal_pointer (&self->columns.values[QUARTIER_EPW_DNI]);
  out->dhi_w_m2 = g_steal_pointer (&self->columns.values[QUARTIER_EPW_DHI]);
  out->wind_m_s = g_steal_pointer (&self->columns.values[QUARTIER_EPW_WIND]);
  tell_flags (self);
  g_ptr_array_add (self->columns.warnings, NULL);
  out->warnings = (char **)g_ptr_array_free (g_steal_pointer (&self->columns.warnings), FALSE);
}

/* Days whose year cannot be read are of one that begins on the file's weekday. */
static void
fill_years (QuartierEpw *out)
{
  for (gsize day = 0; day < G_N_ELEMENTS (out->years); day++)
    if (out->years[day] == 0)
      out->years[day] = (guint16)quartier_year_that_begins_on (out->first_weekday);
}

static gboolean
parse_all (Parser *self, GError **error)
{
  if (!parse_header (self, error))
    return FALSE;
  while (next_line (self))
    if (strspn (self->text->str, " \t,") < self->text->len && !parse_row (self, error))
      return FALSE;
  if (!check_whole_year (self, error))
    return FALSE;
  fill_years (self->columns.out);
  if (!quartier_epw_fill_gaps (&self->columns, error))
    return FALSE;
  hand_over (self);
  return TRUE;
}

/**
 * quartier_epw_parse:
 * @text: (array length=length): a weather file's contents
 * @error: %QUARTIER_ERROR_FORMAT, %QUARTIER_ERROR_RANGE, %QUARTIER_ERROR_UNSUPPORTED, naming line
 * and column
 *
 * Rows may come in any order and the year may begin on any day: each hour is put where its date
 * says. Gaps up to six hours are bridged; longer ones are filled only where the quantity follows
 * from others (dew point, humidity, sky radiation, pressure, one or two of the three kinds of
 * radiation), left unknown where the calculation can do without (humidity, sky radiation), and
 * refused elsewhere. Each filling is told in the warnings, and so is what the
 * flags of column 6 say was modelled, derived or interpolated; most files say nothing there.
 *
 * Returns: (transfer full) (nullable): a year of weather
 */
QuartierEpw *
quartier_epw_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (QuartierEpw) out = g_new0 (QuartierEpw, 1);
  g_autofree Parser *parser = g_new0 (Parser, 1);
  gboolean done;

  parser->at = text;
  parser->end = length > 0 ? text + length : text; /* an empty file has no pointer to add to */
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    parser->at += 3;
  parser->text = g_string_new (NULL);
  parser->columns.warnings = g_ptr_array_new_with_free_func (g_free);
  parser->columns.out = out;
  for (QuartierEpwQuantity q = 0; q < QUARTIER_EPW_N_QUANTITIES; q++)
    {
      parser->columns.values[q] = g_new (double, QUARTIER_EPW_HOURS);
      for (guint hour = 0; hour < QUARTIER_EPW_HOURS; hour++)
        parser->columns.values[q][hour] = NAN;
    }
  done = parse_all (parser, error);
  for (QuartierEpwQuantity q = 0; q < QUARTIER_EPW_N_QUANTITIES; q++)
    g_free (parser->columns.values[q]);
  g_clear_pointer (&parser->columns.warnings, g_ptr_array_unref);
  g_string_free (parser->text, TRUE);
  return done ? g_steal_pointer (&out) : NULL;
}

/**
 * quartier_epw_read:
 * @path: a weather file
 * @error: %QUARTIER_ERROR_IO, and those of quartier_epw_parse()
 *
 * Returns: (transfer full) (nullable): a year of weather
 */
QuartierEpw *
quartier_epw_read (const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GError) cause = NULL;

  file = g_mapped_file_new (path, FALSE, &cause);
  if (file == NULL)
    {
      g_set_error (
          error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
          _ ("start of file: cannot be read (%s); name a file that is there and may be read"),
          cause->message);
      return NULL;
    }
  if (g_mapped_file_get_length (file) > MAX_BYTES)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   _ ("whole file: it has more than %d MB; an hourly year has about 2"),
                   MAX_BYTES / 1024 / 1024);
      return NULL;
    }
  return quartier_epw_parse (g_mapped_file_get_contents (file), g_mapped_file_get_length (file),
                             error);
}

void
quartier_epw_free (QuartierEpw *self)
{
  if (self == NULL)
    return;
  g_free (self->city);
  g_free (self->country);
  g_free (self->dry_bulb_c);
  g_free (self->dew_point_c);
  g_free (self->humidity_share);
  g_free (self->pressure_pa);
  g_free (self->infrared_w_m2);
  g_free (self->ghi_w_m2);
  g_free (self->dni_w_m2);
  g_free (self->dhi_w_m2);
  g_free (self->wind_m_s);
  g_strfreev (self->warnings);
  g_free (self);
}
