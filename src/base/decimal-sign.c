/*
 * The decimal sign of what is said. A locale's own is that of the system, and the language may be
 * another's: chosen in the program, or for a report. 3.5 in a German sentence reads as a date.
 */
#include "base/decimal-sign.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "base/spoken-locale.h"

/**
 * quartier_decimal_sign:
 *
 * Returns: (transfer none): the sign of the locale where that is of the language spoken, else the
 *   language's own; it is good until the locale changes
 */
const char *
quartier_decimal_sign (void)
{
  /* Translators: the sign before decimals in this language, a point or a comma. */
  return quartier_is_locale_spoken (LC_NUMERIC) ? localeconv ()->decimal_point : C_ ("decimal sign", ".");
}

/* Whether @sign at @at, of which the text begins at @text, stands in a number: not in a version or an id. */
static gboolean
is_in_number (const char *text, const char *at, gsize length)
{
  const char *before = at, *after = at + length;

  while (before > text && g_ascii_isdigit (before[-1]))
    before--;
  if (before == at || !g_ascii_isdigit (*after))
    return FALSE;
  after += strspn (after, "0123456789");
  if (before > text && (g_ascii_isalpha (before[-1]) || strchr ("._", before[-1]) != NULL))
    return FALSE;
  if (g_str_has_prefix (after, "e+") || g_str_has_prefix (after, "e-"))
    return TRUE;
  return !g_ascii_isalpha (*after) && *after != '_' && !(*after == '.' && g_ascii_isalnum (after[1]));
}

/* Where what begins at @at in quotation marks, of any language, has ended: that is as somebody wrote it, a name or what
 * stands in a file. NULL where nothing does. */
static const char *
skip_quoted (const char *at)
{
  static const char *const marks[][2]
      = { { "\"", "\"" }, { "„", "“" }, { "“", "”" }, { "«", "»" }, { "‘", "’" } };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (at, marks[i][0]))
      {
        const char *end = strstr (at + strlen (marks[i][0]), marks[i][1]);

        return end != NULL ? end + strlen (marks[i][1]) : NULL;
      }
  return NULL;
}

/**
 * quartier_decimal_text:
 * @text: (transfer full): what printf() wrote in any locale, numbers alone or with words
 *
 * Returns: (transfer full): it with quartier_decimal_sign() in its numbers, but for what it quotes
 */
char *
quartier_decimal_text (char *text)
{
  const char *signs[] = { ".", localeconv ()->decimal_point };
  const char *wanted = quartier_decimal_sign ();
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0';)
    {
      const char *quoted = skip_quoted (at);
      gsize length = 0;

      if (quoted != NULL)
        {
          g_string_append_len (out, at, quoted - at);
          at = quoted;
          continue;
        }
      for (gsize i = 0; i < G_N_ELEMENTS (signs) && length == 0; i++)
        if (g_str_has_prefix (at, signs[i]) && is_in_number (text, at, strlen (signs[i])))
          length = strlen (signs[i]);
      if (length > 0)
        g_string_append (out, wanted);
      else
        g_string_append_c (out, *at);
      at += MAX (length, 1);
    }
  g_free (text);
  return g_string_free (out, FALSE);
}
