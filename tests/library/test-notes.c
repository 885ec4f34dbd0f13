/* Notes in another language than they are written in. The first argument is the folder of the
 * compiled catalogues. */
#include "library/note-words.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "base/decimal-sign.h"
#include "library/quartier-library.h"
#include "library/unit-words.h"

static QuartierLibrary *library;

/* Every sentence that is told in Chinese has a Chinese character, names and numbers alone none. */
static gboolean
has_chinese (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;
  return FALSE;
}

static int
count_untold (const char *note)
{
  g_auto (GStrv) sentences = g_regex_split_simple ("\\. (?=[A-Z0-9]|[a-z]+[.][A-Za-z])", note, 0, 0);
  int untold = 0;

  for (int i = 0; sentences[i] != NULL; i++)
    {
      g_autofree char *said = quartier_note_text (sentences[i]);

      if (*said == '\0' || has_chinese (said))
        continue;
      g_test_message ("\"%s\" is not told", sentences[i]);
      untold++;
    }
  return untold;
}

static void
rows_are_told (void)
{
  gsize n;
  const QuartierFactor *const *rows = quartier_library_list_factors (library, &n);
  int untold = 0;

  for (gsize i = 0; i < n; i++)
    if (rows[i]->note != NULL)
      untold += count_untold (rows[i]->note);
  g_assert_cmpuint (n, >, 5000);
  g_assert_cmpint (untold, ==, 0);
}

/* A comma between digits is the decimal sign of half the readers; four of them are read without any. */
static void
thousands_are_parted (void)
{
  gsize n;
  const QuartierFactor *const *rows = quartier_library_list_factors (library, &n);
  int parted = 0;

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *said = rows[i]->note != NULL ? quartier_note_text (rows[i]->note) : NULL;

      if (said == NULL)
        continue;
      if (g_regex_match_simple ("[0-9],[0-9]{3}(?![0-9])", said, 0, 0))
        g_error ("%s: %s", rows[i]->id, said);
      if (g_regex_match_simple ("(?<![0-9\u202f])[0-9]\u202f[0-9]{3}(?![0-9\u202f])", said, 0, 0))
        g_error ("%s: four digits parted: %s", rows[i]->id, said);
      parted += g_regex_match_simple ("[0-9]\u202f[0-9]{3}(?![0-9])", said, 0, 0);
    }
  g_assert_cmpint (parted, >, 0);
}

static void
check_note (const char *note, const char *expected)
{
  g_autofree char *text = quartier_note_text (note);

  g_assert_cmpstr (text, ==, expected);
}

/* One sentence for all counts; what an author wrote, and what is no whole number, stays. */
static void
numbers_keep_their_places (void)
{
  check_note ("Mean of 4 variants. Low and high are the least and the greatest.",
              "4 个变体的平均值。低值和高值为最小值和最大值");
  check_note ("An n50 of 1.5 per hour times 0.07; low 0.75 × 0.04, high 2.25 × 0.10",
              "n50 为每小时 1.5 乘以 0.07；低值 0.75 × 0.04，高值 2.25 × 0.10");
  check_note ("From 12 own measurements. Range ours", "From 12 own measurements。范围为我们所定");
  check_note ("Mean of four variants", "Mean of four variants");
}

/* What stands in for a row is said once and in the signs of print. */
static void
own_figure_is_said (void)
{
  check_note ("Stadtwerke 2026. The plan's own figure; the table has 0.342 kgCO2e/kWh",
              "Stadtwerke 2026。方案自己的数值；表中为 0.342 kgCO₂e/kWh");
  check_note ("CO2 from the grid, CH4 from landfills", "CO₂ from the grid, CH₄ from landfills");
}

static void
check_source (const char *source, const char *expected)
{
  g_autofree char *text = quartier_source_text (source);

  g_assert_cmpstr (text, ==, expected);
}

/* A title is cited as it is; what is no title but our own choice is said, with its year. */
static void
own_choice_is_said (void)
{
  const QuartierFactor *ours = quartier_library_get_factor (library, "default.town_residents");

  check_source ("Delegated regulation (EU) 2021/2139, European Commission, 2021",
                "Delegated regulation (EU) 2021/2139, European Commission, 2021");
  g_assert_true (g_str_has_prefix (ours->source, "Quartier's own choice"));
  check_source (ours->source, "Quartier 自行选定，Quartier 作者, 2026");
}

/* Numbers in a note are written as those beside it are; what is a name or a version stays. The last is a
 * sentence of no table. */
static void
decimals_are_of_the_language (void)
{
  g_setenv ("LANGUAGE", "de", TRUE);
  setlocale (LC_MESSAGES, "");
  setlocale (LC_MESSAGES, "C.UTF-8");
  g_assert_cmpstr (quartier_decimal_sign (), ==, ",");
  check_note ("0.11 t/GJ times 3.6", "0,11 t/GJ mal 3,6");
  check_note ("SAP 10.2", "SAP 10.2");
  check_note ("grid.DE.consumption.2024 (0.341) times the path EU27 of 2030 (0.52), not below 0.015",
              "grid.DE.consumption.2024 (0,341) mal dem Pfad EU27 von 2030 (0,52), nicht unter 0,015");
  check_note ("Ours: 0.5 of 2.0.1", "Ours: 0.5 of 2.0.1");
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  setlocale (LC_MESSAGES, "");
  setlocale (LC_MESSAGES, "C.UTF-8");
  g_assert_cmpstr (quartier_decimal_sign (), ==, ".");
}

/* Where the locale has a comma before decimals, a note still has a point until it is said. */
static void
made_in_english (void)
{
  static const char *const commas[] = { "de_DE.UTF-8", "fr_FR.UTF-8", "nl_NL.UTF-8" };
  g_autofree char *note = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (commas); i++)
    if (setlocale (LC_NUMERIC, commas[i]) != NULL)
      break;
  note = quartier_note_printf ("%s (%.4g)", "carrier.gas", 0.253);
  g_assert_cmpstr (note, ==, "carrier.gas (0.253)");
  setlocale (LC_NUMERIC, "C");
}

static void
check_told (const QuartierFactor *factor, const char *begins)
{
  g_assert_nonnull (factor);
  g_assert_nonnull (strstr (factor->note, begins));
  g_assert_cmpint (count_untold (factor->note), ==, 0);
}

/* Sentences are told one by one, though the next begins with the small letter of an id. */
static void
check_whole (const char *note)
{
  g_autofree char *text = quartier_note_text (note);

  g_assert_nonnull (strstr (note, ". grid."));
  g_assert_null (strstr (text, "Mean of the"));
  g_assert_null (strstr (text, "each with"));
}

/* What the library says itself, with the ids it names. */
static void
stand_ins_are_told (void)
{
  const QuartierMonthlyClimate *mannheim = quartier_library_get_climate (library, "mannheim");
  const QuartierMonthlyClimate *harbin = quartier_library_get_climate (library, "harbin");
  const char *made
      = "grid.DE.consumption.2024 (0.341) times the path EU27 of 2030 (0.52), not below "
        "0.015";
  QuartierStandard standard = { 0 };

  check_told (quartier_library_get_grid_factor (library, mannheim, 2030), made);
  check_told (quartier_library_get_grid_factor (library, mannheim, 1990), "stands in");
  check_told (quartier_library_get_grid_factor (library, harbin, 2030), "the province's part");
  check_told (quartier_library_get_mean_grid_factor (library, harbin, 2031, 30),
              "Mean of the 30 years");
  check_whole (quartier_library_get_mean_grid_factor (library, mannheim, 2025, 30)->note);
  g_assert_true (quartier_library_get_standard (library, "stock-2000-2009", mannheim,
                                                QUARTIER_SIZE_AB, &standard));
  check_told (standard.u_wall, "No row is held");
  check_note (made,
              "grid.DE.consumption.2024（0.341）乘以 2030 年的路径 EU27（0.52），不低于 0.015");
}

static void
check_unit (const char *unit, const char *expected)
{
  g_autofree char *text = quartier_unit_text (unit);

  g_assert_cmpstr (text, ==, expected);
}

static void
units_are_told (void)
{
  check_unit ("km/(person·d)", "km/(人·d)");
  check_unit ("kgCO2e/kWh delivered", "kgCO₂e/kWh 到户");
  check_unit ("kg N2O-N/kg N", "kg N₂O-N/kg N");
  check_unit ("W/(m²·K)", "W/(m²·K)");
  check_unit ("1", "");
}

/* A word of four letters that no sign of a unit has would be English: such are told or absent. */
static void
no_unit_has_words (void)
{
  static const char *const signs = "^(min|kgCO|tCO|EUR|CNY|GBP|kWp|kWh|MWh|COD)$";
  gsize n;
  const QuartierFactor *const *rows = quartier_library_list_factors (library, &n);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = quartier_unit_text (rows[i]->unit);
      g_auto (GStrv) words = g_regex_split_simple ("[^A-Za-z]+", text, 0, 0);

      for (int k = 0; words[k] != NULL; k++)
        if (strlen (words[k]) > 2 && !g_regex_match_simple (signs, words[k], 0, 0))
          {
            g_test_message ("%s: unit \"%s\" has a word: %s", rows[i]->id, text, words[k]);
            g_test_fail ();
          }
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  g_unsetenv ("LC_ALL");
  g_assert_nonnull (setlocale (LC_CTYPE, "C.UTF-8"));
  g_assert_nonnull (setlocale (LC_MESSAGES, "C.UTF-8"));
  bindtextdomain (GETTEXT_PACKAGE, argv[1]);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  library = quartier_library_new (NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/notes/rows", rows_are_told);
  g_test_add_func ("/notes/thousands-are-parted", thousands_are_parted);
  g_test_add_func ("/notes/decimals", decimals_are_of_the_language);
  g_test_add_func ("/notes/made-in-english", made_in_english);
  g_test_add_func ("/notes/numbers", numbers_keep_their_places);
  g_test_add_func ("/notes/own-figure", own_figure_is_said);
  g_test_add_func ("/notes/own-choice", own_choice_is_said);
  g_test_add_func ("/notes/stand-ins", stand_ins_are_told);
  g_test_add_func ("/notes/units", units_are_told);
  g_test_add_func ("/notes/units-without-words", no_unit_has_words);
  status = g_test_run ();
  g_clear_object (&library);
  return status;
}
