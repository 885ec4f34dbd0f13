#include "cli/command.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/quartier-error.h"
#include "io/replace-file.h"
#include "io/weather.h"
#include "io/zone-file.h"

static char *weather;
static char *forcing;
static char *hourly;

static const GOptionEntry options[] = {
  { "weather", 'w', 0, G_OPTION_ARG_FILENAME, &weather, N_ ("Weather year (EPW)"), "EPW" },
  { "forcing", 0, 0, G_OPTION_ARG_FILENAME, &forcing,
    N_ ("8760 rows of outdoor_c,solar_gain_w,gains_w instead of weather"), "CSV" },
  { "hourly", 0, 0, G_OPTION_ARG_FILENAME, &hourly, N_ ("Write the 8760 hours to this file"),
    "OUT" },
  { NULL },
};

/* A file that the command line names. Its text is kept: standard input comes once. */
typedef struct
{
  const char *name;
  char *text;
  gsize length;
} Source;

static gboolean
read_source (Source *source, GError **error)
{
  return source->text != NULL
         || quartier_command_read (source->name, &source->text, &source->length, error);
}

static QuartierZoneInput *
load_zone (Source *zone, QuartierLibrary *library, GPtrArray *warnings)
{
  g_autoptr (GError) error = NULL;
  QuartierZoneInput *input = NULL;

  if (read_source (zone, &error))
    input = quartier_zone_from_text (zone->text, zone->length, library, warnings, &error);
  if (input == NULL)
    quartier_command_fail (zone->name, error);
  return input;
}

static QuartierClimate *
load_weather (Source *source, QuartierLibrary *library, GPtrArray *warnings)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) told = NULL;
  QuartierClimate *climate = NULL;

  if (read_source (source, &error))
    climate = quartier_weather_parse (source->text, source->length, source->name, library, &told,
                                      &error);
  if (climate == NULL)
    quartier_command_fail (source->name, error);
  for (int i = 0; told != NULL && told[i] != NULL; i++)
    g_ptr_array_add (warnings, g_strdup_printf (_ ("weather %s: %s"), source->name, told[i]));
  return climate;
}

static gboolean
load_forcing (Source *source, QuartierZoneYear *year, const QuartierZoneInput *input,
              GPtrArray *warnings)
{
  g_autoptr (GError) error = NULL;

  if (!read_source (source, &error)
      || !quartier_zone_year_read_forcing (year, source->text, source->length, &error))
    {
      quartier_command_fail (source->name, error);
      return FALSE;
    }
  for (int h = 0; h < QUARTIER_HOURS; h++)
    if (input->gains_w[h] != 0)
      {
        g_ptr_array_add (warnings,
                         g_strdup (_ ("gains_w: the forcing's column gains_w stands in for it")));
        break;
      }
  return TRUE;
}

/* The zone, with what drives it in @year. What is doubtful is added to @warnings in the language that is
 * spoken; the weather, if any, is handed out. %NULL after a line that says what is wrong. */
static QuartierZoneInput *
load (Source *zone, Source *driver, QuartierLibrary *library, const QuartierConstants *constants,
      QuartierZoneYear *year, QuartierClimate **climate, GPtrArray *warnings)
{
  g_autoptr (QuartierZoneInput) input = load_zone (zone, library, warnings);
  g_autoptr (GError) error = NULL;

  if (input == NULL)
    return NULL;
  if (weather != NULL)
    {
      *climate = load_weather (driver, library, warnings);
      if (*climate == NULL)
        return NULL;
      quartier_zone_year_set_weather (year, input, *climate, constants);
    }
  else if (input->method == QUARTIER_ZONE_ISO52016)
    {
      g_set_error_literal (
          &error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
          _ ("method: \"iso52016\" needs the sun on every surface, which --forcing "
             "does not have; give --weather, or \"method\": \"iso13790\""));
      quartier_command_fail (zone->name, error);
      return NULL;
    }
  else if (!load_forcing (driver, year, input, warnings))
    return NULL;
  return g_steal_pointer (&input);
}

/* Tells what is doubtful, and has it in English afterwards, as answers for programs are in every
 * language: where that was another, the same is loaded again for its words. */
static void
tell_warnings (Source *zone, Source *driver, QuartierLibrary *library,
               const QuartierConstants *constants, GPtrArray *warnings)
{
  g_autoptr (QuartierZoneYear) year = quartier_zone_year_new ();
  g_autoptr (QuartierZoneInput) input = NULL;
  g_autoptr (QuartierClimate) climate = NULL;

  for (guint i = 0; i < warnings->len; i++)
    quartier_command_warn (zone->name, warnings->pdata[i]);
  if (!quartier_command_speak_english () || warnings->len == 0)
    return;
  g_ptr_array_set_size (warnings, 0);
  input = load (zone, driver, library, constants, year, &climate, warnings);
}

static int
simulate (Source *zone, Source *driver)
{
  g_autoptr (QuartierLibrary) library = quartier_command_open_library ();
  g_autoptr (QuartierZoneYear) year = quartier_zone_year_new ();
  g_autoptr (QuartierZoneInput) input = NULL;
  g_autoptr (QuartierClimate) climate = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = NULL, *rows = NULL;
  QuartierConstants constants;

  if (library == NULL)
    return QUARTIER_EXIT_FAULT;
  if (!quartier_library_get_constants (library, &constants, &error))
    return quartier_command_fail (NULL, error);
  input = load (zone, driver, library, &constants, year, &climate, warnings);
  if (input == NULL)
    return QUARTIER_EXIT_FAULT;
  if (!quartier_zone_year_run (year, input, climate, &constants, &error))
    return quartier_command_fail (zone->name, error);
  if (hourly != NULL)
    {
      rows = quartier_zone_year_to_csv (year, climate);
      if (!quartier_replace_file (hourly, rows, strlen (rows), &error))
        return quartier_command_fail (hourly, error);
    }
  tell_warnings (zone, driver, library, &constants, warnings);
  answer = quartier_zone_year_to_json (year, input->method, warnings);
  return quartier_command_print (answer);
}

static int
check_options (const char *file)
{
  const QuartierCommand *command = &quartier_command_simulate;
  const char *other = weather != NULL ? weather : forcing;

  if ((weather != NULL) == (forcing != NULL))
    return quartier_command_misused (command, _ ("give --weather or --forcing, one of them"));
  if (g_str_equal (file, "-") && g_str_equal (other, "-"))
    return quartier_command_misused (command,
                                     _ ("the zone and what drives it cannot both come from "
                                        "standard input"));
  if (hourly != NULL && g_str_equal (hourly, "-"))
    return quartier_command_misused (command, _ ("--hourly: standard output has the answer; name a "
                                                 "file"));
  if (!quartier_command_keeps (command, file, hourly)
      || !quartier_command_keeps (command, other, hourly))
    return QUARTIER_EXIT_USAGE;
  return QUARTIER_EXIT_DONE;
}

static int
run (char **operands)
{
  Source zone = { .name = operands[0] };
  Source driver = { .name = weather != NULL ? weather : forcing };
  int status = check_options (zone.name);

  if (status == QUARTIER_EXIT_DONE)
    status = simulate (&zone, &driver);
  g_free (zone.text);
  g_free (driver.text);
  return status;
}

static const char *const examples[] = {
  "quartier-cli simulate room.json --weather Denver.epw",
  N_ ("A year of the room: heating, cooling, temperatures"),
  "quartier-cli simulate room.json --weather Denver.epw --hourly hours.csv",
  N_ ("The same, with every hour in a file"),
  "quartier-cli simulate network.json --forcing steps.csv --hourly out.csv",
  N_ ("Given conductances under given temperatures and gains, to check the model itself"),
  NULL,
};

const QuartierCommand quartier_command_simulate = {
  .name = "simulate",
  .operands = "ZONE",
  .n_operands = 1,
  .summary = N_ ("Run one thermal zone through a year of hours"),
  .description = N_ (
      "ZONE is a JSON file, or - for standard input: floor_area_m2, volume_m3, opaque and windows\n"
      "with their area_m2, u_w_m2k, azimuth_deg (clockwise from north) and tilt_deg (0 a roof, 90\n"
      "a wall), mass, ventilation_ach, infiltration_ach, heat_recovery, gains_w, heating_c,\n"
      "cooling_c, ground_c, start_c, power_limit_w_m2 and method. Air changes by use, gains and\n"
      "set-points are a number, 24 for the hours of a day, or 8760; a set-point of null lets the\n"
      "zone float. Without start_c the year is preceded by a warm-up. With control \"operative\" "
      "heating\n"
      "holds the mean of the air's temperature and the faces'; without it or with \"air\" the "
      "air.\n"
      "Heat recovery is bypassed while the air is warmer than bypass_above_c; without it, never.\n"
      "\n"
      "A window of height_m and width_m may have an overhang (depth_m, above_m its top, left_m "
      "and\n"
      "right_m beyond its edges) and fins (depth_m, beside_m its edges, above_m and below_m "
      "beyond\n"
      "top and sill). What is not said of how far they reach is endless; all are black and thin.\n"
      "\n"
      "The method is \"iso52016\", elements of five nodes by EN ISO 52016-1:2017, or \"iso13790\", "
      "the\n"
      "lumped one of EN ISO 13790:2008, annex C. For the first, films is \"hourly\" (the default: "
      "they\n"
      "follow wind, sky and temperatures) or \"constant\" (those of the standard). An opaque part "
      "may\n"
      "have its own capacity_j_m2k and mass_position (inside, outside, both, even, middle), or "
      "layers\n"
      "from outside in instead of u_w_m2k: thickness_m, conductivity_w_mk, density_kg_m3 and\n"
      "specific_heat_j_kgk each, or a resistance_m2k_w. furniture_j_m2k is what the air carries "
      "with\n"
      "it, per floor area: 10,000, or none where every part brings its own mass. What of floor and\n"
      "ceiling the file does not list, and of walls unless those listed stand all around, are inner\n"
      "faces, which lose nothing and hold their part of the mass: all faces are inner_area_m2 then,\n"
      "which is 4.5 times the floor area where it is not given.\n"
      "With conductances_w_k (em, w, ve, ms, is), mass as capacity_j_k and area_m2, and\n"
      "inner_area_m2, the lumped network is given directly.\n"
      "\n"
      "The answer is JSON on standard output: sums, peaks and temperatures of the year, and "
      "heating\n"
      "and cooling by month. The hourly file has the columns hour, outdoor_c, ghi_w_m2,\n"
      "sun_azimuth_deg, sun_elevation_deg, air_c, mass_c, heating_w, cooling_w and solar_gain_w,\n"
      "the sun through the windows. The sun of an hour stands where it is in the hour's middle, "
      "seen\n"
      "without the air's refraction."),
  .options = options,
  .examples = examples,
  .run = run,
};
