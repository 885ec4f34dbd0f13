#include "ui/case-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/joined-text.h"
#include "report/words.h"

typedef struct
{
  const char *id;
  const char *label;
} Word;

static const char *
find_word (const Word *words, gsize n, const char *id)
{
  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (words[i].id, id) == 0)
      return _ (words[i].label);
  return id;
}

/**
 * quartier_case_translate:
 * @text: (nullable): what a case itself says
 *
 * The cases have a catalogue of their own; what a pack says is in none and stays as it is.
 */
const char *
quartier_case_translate (const char *text)
{
  return text == NULL || *text == '\0' ? text : dgettext (QUARTIER_CASES_DOMAIN, text);
}

const char *
quartier_case_kind_label (QuartierCaseKind kind)
{
  static const char *const labels[QUARTIER_N_CASE_KINDS]
      = { N_ ("Designed"), N_ ("Reported"), N_ ("Measured"), N_ ("Estimated") };

  return _ (labels[kind]);
}

/* How figures of a kind came about. */
const char *
quartier_case_kind_note (QuartierCaseKind kind)
{
  static const char *const notes[QUARTIER_N_CASE_KINDS]
      = { N_ ("A plan, a requirement or a target."),
          N_ ("The source states it and does not say how it was obtained."),
          N_ ("Metered, counted, surveyed or from a register."), N_ ("Modelled, or an expert's.") };

  return _ (notes[kind]);
}

const char *
quartier_case_heading_label (QuartierCaseHeading heading)
{
  static const char *const labels[QUARTIER_N_CASE_HEADINGS]
      = { N_ ("What was done"), N_ ("What made it work"), N_ ("What went wrong"),
          N_ ("What transfers"), N_ ("What is doubtful") };

  return _ (labels[heading]);
}

/* What was done, by what it is about. */
const char *
quartier_case_topic_label (const char *topic)
{
  static const Word words[] = {
    { "energy-supply", N_ ("Energy supply") },
    { "rainwater", N_ ("Rainwater") },
    { "building-standard", N_ ("Buildings") },
    { "transport", N_ ("Transport") },
    { "finance", N_ ("Finance") },
    { "waste", N_ ("Waste") },
  };

  return find_word (words, G_N_ELEMENTS (words), topic);
}

static const char *
label_scope (const char *scope)
{
  static const Word words[] = {
    { "city", N_ ("City") },
    { "building-group", N_ ("Group of buildings") },
    { "new-town", N_ ("New town") },
    { "region", N_ ("Region") },
    { "square", N_ ("Squares") },
    { "town", N_ ("Town") },
    { "industrial-site", N_ ("Industrial site") },
    { "programme", N_ ("Programme") },
  };

  if (g_str_equal (scope, "district"))
    return C_ ("scope of a case", "District");
  return find_word (words, G_N_ELEMENTS (words), scope);
}

const char *
quartier_case_size_label (const char *size)
{
  static const Word words[] = {
    { "buildings", N_ ("Square or group of buildings") },
    { "town", N_ ("Town or new town") },
    { "city", N_ ("City or region") },
  };

  if (g_str_equal (size, "district"))
    return C_ ("scope of a case", "District");
  return find_word (words, G_N_ELEMENTS (words), size);
}

char *
quartier_case_figure_text (const QuartierCaseFigure *figure)
{
  g_autoptr (GString) text = NULL;
  const char *label = quartier_case_translate (figure->label);

  if (figure->indicator != NULL)
    return g_strdup (_ (figure->indicator->name));
  text = g_string_new (NULL);
  g_string_append_unichar (text, g_unichar_toupper (g_utf8_get_char (label)));
  g_string_append (text, g_utf8_next_char (label));
  return g_strdup (text->str);
}

static const QuartierCaseSource *
find_source (const QuartierCase *one, const char *key)
{
  for (gsize i = 0; i < one->n_sources; i++)
    if (g_str_equal (one->sources[i].key, key))
      return &one->sources[i];
  return NULL;
}

/* "S2" as "Stichting EVA": what the list of sources has at that place. */
static gboolean
name_source_cb (const GMatchInfo *match, GString *out, gpointer data)
{
  g_autofree char *key = g_match_info_fetch (match, 0);
  const QuartierCaseSource *source = find_source (data, key);

  g_string_append (out, source == NULL              ? key
                        : source->publisher != NULL ? source->publisher
                                                    : source->title);
  return FALSE;
}

/* "3,500,000" as figures are written. */
static gboolean
write_number_cb (const GMatchInfo *match, GString *out, gpointer data G_GNUC_UNUSED)
{
  g_autofree char *digits = g_match_info_fetch (match, 0);
  g_auto (GStrv) parts = g_strsplit (digits, ",", -1);
  g_autofree char *joined = g_strjoinv ("", parts);
  g_autofree char *number = quartier_number_text (g_ascii_strtod (joined, NULL), 0);

  g_string_append (out, number);
  return FALSE;
}

static GRegex *
get_regex (const char *pattern)
{
  GRegex *regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);

  g_assert (regex != NULL);
  return regex;
}

/**
 * quartier_case_note_text:
 * @note: (nullable): of a figure of @one, or what is told of it
 *
 * A case's file calls its sources by keys, which nobody sees in the window: a note says who publishes the source that
 * it is about, or what it is called.
 *
 * Returns: (transfer full) (nullable): the note in words for people, translated; %NULL where there is none
 */
char *
quartier_case_note_text (const QuartierCase *one, const char *note)
{
  static GRegex *key, *thousands;
  g_autofree char *named = NULL;

  if (note == NULL || *note == '\0')
    return NULL;
  if (key == NULL)
    {
      key = get_regex ("(?<![A-Za-z0-9])S[0-9]+(?![A-Za-z0-9])");
      thousands = get_regex ("(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])");
    }
  named = g_regex_replace_eval (key, quartier_case_translate (note), -1, 0, 0, name_source_cb, (gpointer)one, NULL);
  return g_regex_replace_eval (thousands, named, -1, 0, 0, write_number_cb, NULL, NULL);
}

static char *
dup_built (const QuartierCase *one)
{
  if (one->built_from == 0 && one->built_to == 0)
    return NULL;
  if (one->built_to == 0)
    /* Translators: %d is a year in which building began */
    return g_strdup_printf (_ ("built from %d"), one->built_from);
  if (one->built_from == 0 || one->built_from == one->built_to)
    /* Translators: %d is a year */
    return g_strdup_printf (_ ("built %d"), one->built_to);
  /* Translators: two years */
  return g_strdup_printf (_ ("built %d–%d"), one->built_from, one->built_to);
}

/* "District · Freiburg im Breisgau, Germany · built 1998–2017" */
char *
quartier_case_head_text (const QuartierCase *one)
{
  g_autofree char *place = quartier_case_place_text (one);
  g_autofree char *built = dup_built (one);

  return g_strjoin (" · ", label_scope (one->scope), place, built, NULL);
}

char *
quartier_case_place_text (const QuartierCase *one)
{
  /* Translators: a city and its country */
  return g_strdup_printf (_ ("%s, %s"), quartier_case_translate (one->city),
                          quartier_case_translate (one->country_name));
}

char *
quartier_case_themes_text (const QuartierCase *one)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (int i = 0; one->themes[i] != NULL; i++)
    g_ptr_array_add (labels, (gpointer)quartier_case_theme_label (one->themes[i]));
  g_ptr_array_add (labels, NULL);
  return g_strjoinv (" · ", (char **)labels->pdata);
}

/* As many decimals as the figure came with, at most three; a year is not grouped. */
char *
quartier_case_number_text (double number, const char *unit)
{
  int decimals = 0;

  if (g_strcmp0 (unit, "year") == 0)
    return g_strdup_printf ("%.0f", number);
  while (decimals < 3
         && fabs (number * pow (10, decimals) - round (number * pow (10, decimals))) > 1e-6)
    decimals++;
  return quartier_number_text (number, decimals);
}

/* As print has it: kWh/m²a; nothing for a ratio or a year. */
char *
quartier_case_unit_text (const char *unit)
{
  g_autoptr (GString) text = g_string_new (quartier_case_translate (unit));

  if (g_str_equal (unit, "-") || g_str_equal (unit, "year"))
    return g_strdup ("");
  g_string_replace (text, "CO2", "CO₂", 0);
  g_string_replace (text, "km2", "km²", 0);
  g_string_replace (text, "m2", "m²", 0);
  g_string_replace (text, "m3", "m³", 0);
  return g_strdup (text->str);
}

/* A narrow space stands before a unit; before % what the language has there. */
char *
quartier_case_with_unit (const char *number, const char *unit)
{
  if (*unit == '\0' || *unit == '%')
    {
      g_autofree char *plain = quartier_number_with_unit (number, unit);

      return quartier_joined_text (plain);
    }
  return g_strdup_printf ("%s\u202f%s", number, unit);
}

/* Money from a million on is told in millions: nobody counts nine noughts. */
static gboolean
is_in_millions (const QuartierCaseFigure *figure)
{
  static const char *const money[] = { "EUR", "EUR/a", "CNY", "RMB", "DKK", "SEK", NULL };

  return fabs (figure->value) >= 1e6 && g_strv_contains (money, figure->unit);
}

/* The value with its range and unit: "57 (49–65) kWh/m²a". */
char *
quartier_case_value_text (const QuartierCaseFigure *figure)
{
  const gboolean millions = is_in_millions (figure);
  const double whole = millions ? 1e6 : 1;
  g_autofree char *value = quartier_case_number_text (figure->value / whole, figure->unit);
  g_autofree char *symbol = quartier_case_unit_text (figure->unit);
  /* Translators: of money: "5000 million EUR" */
  g_autofree char *unit = millions ? g_strdup_printf (_ ("million %s"), symbol) : g_steal_pointer (&symbol);
  g_autoptr (GString) text = g_string_new (value);

  if (!isnan (figure->low) && !isnan (figure->high))
    {
      g_autofree char *low = quartier_case_number_text (figure->low / whole, figure->unit);
      g_autofree char *high = quartier_case_number_text (figure->high / whole, figure->unit);

      g_string_append_printf (text, " (%s–%s)", low, high);
    }
  return quartier_case_with_unit (text->str, unit);
}

/* Of which year; empty where it is not known. */
char *
quartier_case_year_text (int year, gboolean approximate)
{
  if (year == 0)
    return g_strdup ("");
  /* Translators: %d is a year that the source does not state */
  return g_strdup_printf (approximate ? _ ("about %d") : "%d", year);
}

char *
quartier_case_source_text (const QuartierCaseSource *source)
{
  g_autofree char *year = quartier_case_year_text (source->year, source->year_approximate);
  g_autoptr (GString) text = g_string_new (source->publisher);

  if (*year != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", year);
  return g_strdup (text->str);
}

/* Not read in its source by anyone who could say so. */
gboolean
quartier_case_is_unchecked (const QuartierCaseFigure *figure)
{
  return figure->evidence == QUARTIER_EVIDENCE_RECALLED
         || figure->evidence == QUARTIER_EVIDENCE_ASSUMED;
}
