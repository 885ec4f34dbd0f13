/*
 * What rows say of themselves. Many sentences stand in many notes, often with other numbers: a note
 * is parted into sentences, and those that differ by their numbers alone are one text with places
 * for them. data/tools/notes.py parts alike and takes the texts out of the tables.
 */
#include "library/note-words.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "base/decimal-sign.h"
#include "engine/factor.h"
#include "library/unit-words.h"

/* What the library says of rows that stand in or are put together of others. */
static const char *const made[] = {
  /* Translators: {1} a place, {2} a size of building, {3} the id of a row of data */
  N_ ("No row is held for {1} ({2}): {3} stands in"),
  /* Translators: {1} the id of a row of data, {2} its year, {3} a country, {4} a year */
  N_ ("{1} of {2} stands in for {3} in {4}: no row is held for it"),
  /* Translators: {1} the id of a row, {2} its value, {3} a country, {4} a year, {5} and {6} numbers
   */
  N_ ("{1} ({2}) times the path {3} of {4} ({5}), not below {6}"),
  N_ ("Location-based, life-cycle; the path is a policy path, not a forecast"),
  N_ ("National row, not the official factors of the ministry, which leave out upstream emissions "
      "and "
      "grid losses"),
  /* Translators: {1}, {3} and {4} ids of rows of data, the others numbers */
  N_ ("{1} ({2}) times {3} over {4} ({5} / {6}): the province's part of the ministry's factors, on "
      "the "
      "life-cycle basis of the national row"),
  /* Translators: {1} and {3} ids of rows of data, {2} and {4} their values */
  N_ ("{1} ({2}) plus {3} ({4}), per kWh of lower heating value"),
  /* Translators: {1} a number, {2} and {4} ids of rows of data, {3} and {5} their values */
  N_ ("Mean of the {1} years from {2} ({3}) to {4} ({5}), each with the same weight; beyond the "
      "last "
      "year of a path its factor stays"),
  /* Translators: as above: what a large heat pump takes over what it makes, and what of that arrives */
  N_ ("{1} ({2}) over {3} ({4}) and over 1 less {5} ({6})"),
  N_ ("{1} ({2}) over {3} ({4})"),
  /* Translators: {1} a value with its unit */
  N_ ("The plan's own figure; the table has {1}"),
};

#define MAX_PLACES 9

/* A sentence ends with a stop before a capital, a digit or the id of a row. */
static GRegex *
stop_of_sentence (void)
{
  static GRegex *regex;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new ("\\. (?=[A-Z0-9]|[a-z]+[.][A-Za-z])", G_REGEX_OPTIMIZE, 0,
                                           NULL));
  return regex;
}

/* A number that stands by itself: none in "n50", "10th" or "W/m2". */
static GRegex *
number (void)
{
  static GRegex *regex;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex,
                       g_regex_new ("(?<![A-Za-z0-9_.,])[0-9]+(?:[.,][0-9]+)*(?![A-Za-z0-9_])",
                                    G_REGEX_OPTIMIZE, 0, NULL));
  return regex;
}

/* @text with what stands for its places {1} to {9}. */
static char *
fill_places (const char *text, char *const *parts)
{
  GString *out = g_string_new (NULL);
  guint n = g_strv_length ((char **)parts);

  for (const char *c = text; *c != '\0'; c++)
    if (c[0] == '{' && c[1] >= '1' && (guint)(c[1] - '0') <= n && c[2] == '}')
      {
        g_string_append (out, parts[c[1] - '1']);
        c += 2;
      }
    else
      g_string_append_c (out, *c);
  return g_string_free (out, FALSE);
}

/* The text of @sentence with places for its numbers, where one is translated. */
static char *
say_with_numbers (const char *sentence)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) pattern = g_string_new (NULL);
  const char *text;
  int from = 0;
  int start, end;

  g_regex_match (number (), sentence, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_match_info_fetch_pos (match, 0, &start, &end);
      g_ptr_array_add (parts, g_strndup (sentence + start, end - start));
      g_string_append_len (pattern, sentence + from, start - from);
      g_string_append_printf (pattern, "{%u}", parts->len);
      from = end;
    }
  if (parts->len == 0)
    return NULL;
  g_string_append (pattern, sentence + from);
  g_ptr_array_add (parts, NULL);
  text = _ (pattern->str);
  return text != pattern->str ? fill_places (text, (char *const *)parts->pdata) : NULL;
}

/* What stands at the places of @template in @sentence; FALSE if the rest is not alike. */
static gboolean
read_places (const char *template, const char *sentence, char *parts[MAX_PLACES + 1])
{
  int n = 0;
  const char *c = template;

  while (*c != '\0')
    {
      const char *place = strchr (c, '{');
      gsize fixed = place != NULL ? (gsize)(place - c) : strlen (c);
      const char *rest;

      if (strncmp (sentence, c, fixed) != 0)
        return FALSE;
      sentence += fixed;
      if (place == NULL)
        return *sentence == '\0';
      c = place + 3;
      rest = strchr (c, '{');
      if (*c == '\0')
        rest = sentence + strlen (sentence);
      else
        {
          g_autofree char *until = rest != NULL ? g_strndup (c, rest - c) : g_strdup (c);

          rest = strstr (sentence, until);
        }
      if (rest == NULL)
        return FALSE;
      parts[n++] = g_strndup (sentence, rest - sentence);
      sentence = rest;
    }
  return *sentence == '\0';
}

static char *
say_made (const char *sentence)
{
  for (gsize i = 0; i < G_N_ELEMENTS (made); i++)
    {
      char *parts[MAX_PLACES + 1] = { NULL };
      char *said = NULL;

      if (read_places (made[i], sentence, parts))
        said = fill_places (_ (made[i]), parts);
      for (int n = 0; n <= MAX_PLACES; n++)
        g_free (parts[n]);
      if (said != NULL)
        return said;
    }
  return NULL;
}

static GRegex *
thousands (void)
{
  static GRegex *regex;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new ("(?<![0-9.,])[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9])",
                                           G_REGEX_OPTIMIZE, 0, NULL));
  return regex;
}

/* A number with decimals: no version ("2.0.1"), no id, and none that is a part of a name ("SAP 10.2"). */
static GRegex *
decimals (void)
{
  static GRegex *regex;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new ("(?<![A-Za-z0-9_.])(?<![A-Z]{2} )[0-9]+[.][0-9]+"
                                           "(?![A-Za-z0-9_]|[.][A-Za-z0-9])",
                                           G_REGEX_OPTIMIZE, 0, NULL));
  return regex;
}

/* (transfer full): @told with the thousands of @sentence parted as quartier_number_text() does. Only what the
 * English has is looked for: 1,481 may well be one and a half in a sentence of another language. */
static char *
part_thousands (char *told, const char *sentence)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (thousands (), sentence, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *english = g_match_info_fetch (match, 0);
      g_auto (GStrv) digits = g_strsplit (english, ",", -1);
      /* Four digits are read at one glance, and stand together: 1,870 is 1870. */
      g_autofree char *parted = g_strjoinv (strlen (english) > strlen ("9,999") ? "\u202f" : "", digits);
      g_auto (GStrv) around = g_strsplit (told, english, -1);

      g_free (told);
      told = g_strjoinv (parted, around);
    }
  return told;
}

static gboolean
append_decimals (const GMatchInfo *match, GString *out, gpointer data)
{
  GHashTable *english = data;
  g_autofree char *number = g_match_info_fetch (match, 0);
  char *point = strchr (number, '.');

  if (g_hash_table_contains (english, number))
    {
      *point = '\0';
      g_string_append_printf (out, "%s%s%s", number, quartier_decimal_sign (), point + 1);
    }
  else
    g_string_append (out, number);
  return FALSE;
}

/* (transfer full): @told with the decimal sign of its language in the numbers of @sentence, as
 * quartier_number_text() writes them beside it. */
static char *
sign_decimals (char *told, const char *sentence)
{
  g_autoptr (GHashTable) english = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  char *text;

  g_regex_match (decimals (), sentence, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    g_hash_table_add (english, g_match_info_fetch (match, 0));
  if (g_hash_table_size (english) == 0)
    return told;
  text = g_regex_replace_eval (decimals (), told, -1, 0, 0, append_decimals, english, NULL);
  g_free (told);
  return text;
}

/* Numbers as they are written in the tables, in English, to numbers as the window has them. */
static char *
say_numbers (char *told, const char *sentence)
{
  /* As it then stands: of 1,481.5 the decimals are looked for in 1481.5. */
  g_autofree char *parted = part_thousands (g_strdup (sentence), sentence);

  return sign_decimals (part_thousands (told, sentence), parted);
}

static char *
say_sentence (const char *sentence)
{
  const char *text = _ (sentence);
  char *said;

  if (text != sentence)
    return say_numbers (g_strdup (text), sentence);
  said = say_with_numbers (sentence);
  if (said == NULL)
    said = say_made (sentence);
  return said != NULL ? say_numbers (said, sentence) : g_strdup (sentence);
}

/**
 * quartier_note_text:
 * @note: of a row, in English
 *
 * Returns: (transfer full): it in the user's language and with the signs of print, without its last
 * stop; what the plan's author wrote stays
 */
char *
quartier_note_text (const char *note)
{
  g_auto (GStrv) sentences = g_regex_split (stop_of_sentence (), note, 0);
  char *text = NULL;

  for (int i = 0; sentences[i] != NULL; i++)
    {
      g_autofree char *said = NULL;
      char *more;

      for (gsize n = strlen (sentences[i]); n > 0 && strchr (". ", sentences[i][n - 1]) != NULL;
           n--)
        sentences[i][n - 1] = '\0';
      if (*sentences[i] == '\0')
        continue;
      said = say_sentence (sentences[i]);
      /* Translators: two sentences of a note, the first with its stop. */
      more = text == NULL ? g_strdup (said) : g_strdup_printf (_ ("%s. %s"), text, said);
      g_free (text);
      text = more;
    }
  return text != NULL ? quartier_gases_text (text) : g_strdup ("");
}

/**
 * quartier_note_printf:
 *
 * Notes are in English until they are said, numbers included: in a locale whose decimal sign is a comma
 * 0,253 would be read as thousands.
 *
 * Returns: (transfer full): a note, with points before decimals whatever the locale
 */
char *
quartier_note_printf (const char *format, ...)
{
  static locale_t english;
  locale_t before;
  va_list arguments;
  char *note;

  if (g_once_init_enter (&english))
    g_once_init_leave (&english, newlocale (LC_ALL_MASK, "C", (locale_t) 0));
  before = uselocale (english);
  va_start (arguments, format);
  note = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  uselocale (before);
  return note;
}

/**
 * quartier_source_text:
 * @source: of a row: a title in its own language, by whom, of what year
 *
 * Returns: (transfer full): it as it is to be cited; a choice of our own, which no library holds, in the user's
 *   language
 */
char *
quartier_source_text (const char *source)
{
  const char *own = N_ ("Quartier's own choice, the Quartier authors");

  if (g_str_equal (source, QUARTIER_SOURCE_PLAN))
    return g_strdup (_ (QUARTIER_SOURCE_PLAN));
  return g_str_has_prefix (source, own) ? g_strconcat (_ (own), source + strlen (own), NULL)
                                        : g_strdup (source);
}
