#include "cli/command.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/snapshot.h"
#include "io/replace-file.h"
#include "io/weather-months.h"
#include "io/weather-write.h"
#include "io/weather.h"

static char *output;
static char *format;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
    N_ ("Write the 8760 hours to this file, .epw or .csv"), "OUT" },
  { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("What is printed: table (default) or json"),
    "FORMAT" },
  { NULL },
};

/* A file's first letter that is no space tells months from hours. */
static gboolean
is_json (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return text[i] == '{';
  return FALSE;
}

static QuartierClimate *
load (const char *file, QuartierLibrary *library, GPtrArray *warnings)
{
  const QuartierMonthlyClimate *place = quartier_library_get_climate (library, file);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) told = NULL;
  g_autofree char *text = NULL;
  QuartierClimate *climate = NULL;
  gsize length = 0;

  if (place != NULL)
    return quartier_snapshot_make_climate (library, place);
  if (quartier_command_read (file, &text, &length, &error))
    climate = is_json (text, length)
                  ? quartier_weather_from_months (text, length, file, library, warnings, &error)
                  : quartier_weather_parse (text, length, file, library, &told, &error);
  if (climate == NULL)
    quartier_command_fail (file, error);
  for (int i = 0; told != NULL && told[i] != NULL; i++)
    g_ptr_array_add (warnings, g_strdup (told[i]));
  return climate;
}

static int
write_hours (const QuartierClimate *climate)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_str_has_suffix (output, ".csv") ? quartier_weather_to_csv (climate)
                                                            : quartier_weather_to_epw (climate);

  return quartier_replace_file (output, text, strlen (text), &error)
             ? QUARTIER_EXIT_DONE
             : quartier_command_fail (output, error);
}

static int
run (char **operands)
{
  static const char *const formats[] = { "table", "json", NULL };
  const char *file = operands[0];
  const int chosen
      = quartier_command_choose (&quartier_command_weather, "--format", format, formats);
  g_autoptr (QuartierLibrary) library = NULL;
  g_autoptr (QuartierClimate) climate = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  double heating_base_c, cooling_base_c;
  QuartierClimateMonths months;

  if (chosen < 0)
    return QUARTIER_EXIT_USAGE;
  if (output != NULL && !g_str_has_suffix (output, ".epw") && !g_str_has_suffix (output, ".csv"))
    return quartier_command_misused (&quartier_command_weather,
                                     _ ("--output: \"%s\" does not end in .epw or .csv"), output);
  if (!quartier_command_keeps (&quartier_command_weather, file, output))
    return QUARTIER_EXIT_USAGE;
  library = quartier_command_open_library ();
  climate = library != NULL ? load (file, library, warnings) : NULL;
  if (climate == NULL)
    return QUARTIER_EXIT_FAULT;
  if (output != NULL && write_hours (climate) != QUARTIER_EXIT_DONE)
    return QUARTIER_EXIT_FAULT;
  for (guint i = 0; i < warnings->len; i++)
    quartier_command_warn (file, warnings->pdata[i]);
  heating_base_c = quartier_library_get_factor (library, "climate.cn_zone.hdd_base_c")->value;
  cooling_base_c = quartier_library_get_factor (library, "climate.cn_zone.cdd_base_c")->value;
  quartier_climate_get_months (climate, heating_base_c, cooling_base_c, &months);
  text = chosen == 0 ? quartier_weather_to_table (climate, &months, heating_base_c, cooling_base_c)
                     : quartier_weather_to_json (climate, &months, heating_base_c, cooling_base_c,
                                                 warnings);
  return quartier_command_print (text);
}

static const char *const examples[] = {
  "quartier-cli weather harbin",
  N_ ("Temperatures and sun of a place of the catalogue, by month and by façade"),
  "quartier-cli weather mannheim -o mannheim.epw",
  N_ ("The typical year that estimates are made with, for another program"),
  "quartier-cli weather Denver.epw --format json > months.json",
  N_ ("A year's months, from which a typical year can be made again"),
  "quartier-cli weather months.json -o typical.epw",
  N_ ("That typical year"),
  NULL,
};

const QuartierCommand quartier_command_weather = {
  .name = "weather",
  .operands = "WEATHER",
  .n_operands = 1,
  .summary = N_ ("Show a year of weather by month, or write its hours"),
  .description = N_ (
      "WEATHER is a place of the catalogue, an EPW file, or a JSON file of months; - is standard\n"
      "input. The sun on façades is without shade, with the ground's reflection; in each hour it\n"
      "stands where it is in the hour's middle.\n"
      "\n"
      "A file of months has lat, lon and, as 12 numbers each, months.mean_c and "
      "months.ghi_kwh_m2;\n"
      "it may have name, elevation_m, utc_offset_h, months.daily_max_c, daily_min_c, wind_m_s,\n"
      "humidity_share and daily.sigma_k, the standard deviation of the days' means. What stands "
      "in\n"
      "for them is said. The typical year meets the months' temperature and sun, and is the same\n"
      "whenever it is made.\n"
      "\n"
      "The JSON has the members \"format\", \"name\", \"kind\" (synthetic or epw), \"lat\", "
      "\"lon\",\n"
      "\"elevation_m\", \"utc_offset_h\", \"first_weekday\" (0 is Monday), \"warnings\", "
      "\"annual\",\n"
      "\"months\" and \"daily\", and can be given as WEATHER again. A written EPW holds what\n"
      "estimates use; other columns have the code for not known."),
  .options = options,
  .examples = examples,
  .run = run,
};
