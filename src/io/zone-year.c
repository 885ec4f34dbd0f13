/*
 * A zone's year in and out: the forcing that stands in for weather, and the answer.
 */
#include "io/zone-file.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "io/json-write.h"

/* Forcing */

enum
{
  OUTDOOR_C,
  SOLAR_GAIN_W,
  GAINS_W,
  N_COLUMNS
};

static const struct
{
  const char *name;
  double minimum;
  double maximum;
} columns[N_COLUMNS] = {
  { "outdoor_c", -100, 100 },
  { "solar_gain_w", -1e12, 1e12 },
  { "gains_w", -1e12, 1e12 },
};

typedef struct
{
  const char *at;
  const char *end;
  guint line;
  guint n_cells;
  int cell_of[N_COLUMNS];
} Forcing;

/* The next line's cells, without blanks around them; NULL at the end. */
static char **
next_cells (Forcing *forcing)
{
  const char *newline;
  g_autofree char *line = NULL;
  char **cells;

  if (forcing->at >= forcing->end)
    return NULL;
  newline = memchr (forcing->at, '\n', (gsize) (forcing->end - forcing->at));
  line = g_strndup (forcing->at,
                    (gsize) ((newline != NULL ? newline : forcing->end) - forcing->at));
  forcing->at = newline != NULL ? newline + 1 : forcing->end;
  forcing->line++;
  cells = g_strsplit (line, ",", -1);
  for (int i = 0; cells[i] != NULL; i++)
    g_strstrip (cells[i]);
  return cells;
}

static gboolean
read_forcing_header (Forcing *forcing, GError **error)
{
  g_auto (GStrv) cells = next_cells (forcing);

  forcing->n_cells = cells != NULL ? g_strv_length (cells) : 0;
  for (int c = 0; c < N_COLUMNS; c++)
    {
      forcing->cell_of[c] = -1;
      for (guint i = 0; i < forcing->n_cells; i++)
        if (g_str_equal (cells[i], columns[c].name))
          forcing->cell_of[c] = (int) i;
      if (forcing->cell_of[c] < 0)
        {
          g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                       _ ("line 1: there is no column \"%s\"; give the header "
                          "outdoor_c,solar_gain_w,gains_w"),
                       columns[c].name);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
read_cell (const Forcing *forcing, const char *text, int column, double *out, GError **error)
{
  char *rest = NULL;
  const gboolean plain = *text != '\0' && strspn (text, "+-.0123456789eE") == strlen (text);
  const double number = plain ? g_ascii_strtod (text, &rest) : NAN;

  if (!plain || *rest != '\0' || !isfinite (number))
    {
      g_autofree char *shown = g_utf8_make_valid (text, MIN (40, (gssize) strlen (text)));

      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   _ ("line %u, column %s: \"%s\" is not a number; write it like 12.5"),
                   forcing->line, columns[column].name, shown);
      return FALSE;
    }
  if (!(number >= columns[column].minimum && number <= columns[column].maximum))
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_RANGE,
                   _ ("line %u, column %s: %g is out of range; give a number from %g to %g"),
                   forcing->line, columns[column].name, number, columns[column].minimum,
                   columns[column].maximum);
      return FALSE;
    }
  *out = number;
  return TRUE;
}

static gboolean
read_forcing_row (Forcing *forcing, char **cells, int hour, QuartierZoneYear *year,
                  GError **error)
{
  double *const out[N_COLUMNS] = { year->outdoor_c, year->solar_gain_w, year->gains_w };

  if (g_strv_length (cells) != forcing->n_cells)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   _ ("line %u: it has %u columns and the header %u; give the same, with decimal "
                      "points"),
                   forcing->line, g_strv_length (cells), forcing->n_cells);
      return FALSE;
    }
  if (hour >= QUARTIER_HOURS)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   _ ("line %u: there are more than %d rows; give the hours of a year without 29 "
                      "February"),
                   forcing->line, QUARTIER_HOURS);
      return FALSE;
    }
  for (int c = 0; c < N_COLUMNS; c++)
    if (!read_cell (forcing, cells[forcing->cell_of[c]], c, &out[c][hour], error))
      return FALSE;
  return TRUE;
}

/**
 * quartier_zone_year_read_forcing:
 * @text: (array length=length): CSV with a header that names outdoor_c, solar_gain_w and gains_w,
 *   and 8,760 rows; other columns are passed over
 * @error: %QUARTIER_ERROR_FORMAT or %QUARTIER_ERROR_RANGE, naming line and column
 *
 * Fills in what drives a zone from a file.
 */
gboolean
quartier_zone_year_read_forcing (QuartierZoneYear *year, const char *text, gsize length,
                                 GError **error)
{
  const gsize mark = length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  Forcing forcing = { .at = text + mark, .end = text + length };
  char **cells;
  int hour = 0;

  if (!read_forcing_header (&forcing, error))
    return FALSE;
  while ((cells = next_cells (&forcing)) != NULL)
    {
      const gboolean empty = cells[0] == NULL || (*cells[0] == '\0' && cells[1] == NULL);
      const gboolean good
          = empty ? TRUE : read_forcing_row (&forcing, cells, hour, year, error);

      g_strfreev (cells);
      if (!good)
        return FALSE;
      if (!empty)
        hour++;
    }
  if (hour != QUARTIER_HOURS)
    {
      g_set_error (
          error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
          _ ("line %u: the file ends after %d rows; give %d, one for each hour of the year"),
          forcing.line, hour, QUARTIER_HOURS);
      return FALSE;
    }
  return TRUE;
}

/* The answer */

static void
append_member (GString *out, gboolean *first, const char *key, double number)
{
  quartier_json_append_key (out, first, -1, key);
  quartier_json_append_number (out, number);
}

static void
append_months (GString *out, gboolean *first, const char *key, const double *months)
{
  quartier_json_append_key (out, first, -1, key);
  g_string_append_c (out, '[');
  for (int m = 0; m < 12; m++)
    {
      g_string_append (out, m > 0 ? ", " : "");
      quartier_json_append_number (out, months[m]);
    }
  g_string_append_c (out, ']');
}

/**
 * quartier_zone_year_to_json:
 * @method: by which it ran
 * @warnings: (element-type utf8): what stood in or was left out
 *
 * Returns: (transfer full): sums, peaks, temperatures and months, ending in a line end
 */
char *
quartier_zone_year_to_json (const QuartierZoneYear *year, QuartierZoneMethod method,
                            const GPtrArray *warnings)
{
  const QuartierZoneSums *sums = &year->sums;
  GString *out = g_string_new ("{\n  \"method\": ");
  gboolean first = TRUE;

  quartier_json_append_string (out, method == QUARTIER_ZONE_ISO13790 ? "iso13790" : "iso52016");
  g_string_append (out, ",\n  \"annual\": {");

  append_member (out, &first, "heating_kwh", sums->heating_kwh);
  append_member (out, &first, "cooling_kwh", sums->cooling_kwh);
  append_member (out, &first, "peak_heating_w", sums->peak_heating_w);
  append_member (out, &first, "peak_cooling_w", sums->peak_cooling_w);
  append_member (out, &first, "mean_c", sums->mean_c);
  append_member (out, &first, "min_c", sums->min_c);
  append_member (out, &first, "max_c", sums->max_c);
  append_member (out, &first, "unmet_heating_kh", sums->unmet_heating_kh);
  append_member (out, &first, "unmet_cooling_kh", sums->unmet_cooling_kh);
  g_string_append (out, "},\n  \"monthly\": {");
  first = TRUE;
  append_months (out, &first, "heating_kwh", year->heating_kwh);
  append_months (out, &first, "cooling_kwh", year->cooling_kwh);
  g_string_append (out, "},\n  \"warnings\": [");
  for (guint i = 0; i < warnings->len; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      quartier_json_append_string (out, warnings->pdata[i]);
    }
  g_string_append (out, "]\n}\n");
  return g_string_free (out, FALSE);
}

static void
append_cell (GString *out, double number)
{
  g_string_append_c (out, ',');
  quartier_json_append_number (out, number);
}

/**
 * quartier_zone_year_to_csv:
 * @climate: (nullable): the weather; without it the columns of the sky are empty
 *
 * Returns: (transfer full): a header and 8,760 rows
 */
char *
quartier_zone_year_to_csv (const QuartierZoneYear *year, const QuartierClimate *climate)
{
  GString *out = g_string_new ("hour,outdoor_c,ghi_w_m2,sun_azimuth_deg,sun_elevation_deg,air_c,"
                               "mass_c,heating_w,cooling_w,solar_gain_w\n");

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      g_string_append_printf (out, "%d", h);
      append_cell (out, year->outdoor_c[h]);
      if (climate != NULL)
        {
          const QuartierSun *sun = &quartier_climate_get_sun (climate)[h];

          append_cell (out, quartier_climate_get_ghi_w_m2 (climate)[h]);
          append_cell (out, sun->azimuth_deg);
          append_cell (out, sun->elevation_deg);
        }
      else
        g_string_append (out, ",,,");
      append_cell (out, year->air_c[h]);
      append_cell (out, year->mass_c[h]);
      append_cell (out, year->heating_w[h]);
      append_cell (out, year->cooling_w[h]);
      append_cell (out, year->solar_gain_w[h]);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}
