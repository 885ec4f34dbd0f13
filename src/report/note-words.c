/*
 * What rows say of themselves. Many notes end alike; that end is a text of its own, so that it is
 * told in the user's language of every row. The notes themselves are translated of the rows that
 * are shown most (data/tools/shown-notes.txt); the others stand as they were written.
 */
#include "report/note-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* data/tools/list-words.py knows the same. */
static const char *const ends[] = {
  N_ ("Recalled from the publication named, not read again"),
  N_ ("Recalled, not read again"),
  N_ ("Range ours"),
  N_ ("The source gives no range"),
  N_ ("A threshold has no range"),
};

static void
strip_stop (char *text)
{
  gsize n = strlen (text);

  while (n > 0 && (text[n - 1] == '.' || text[n - 1] == ' '))
    n--;
  text[n] = '\0';
}

/* Cuts the last sentence off where it is one of those; returns which, or NULL. */
static const char *
cut_end (char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (text, ends[i]))
      {
        char *at = text + strlen (text) - strlen (ends[i]);

        if (at != text && !(at - text >= 2 && at[-2] == '.' && at[-1] == ' '))
          continue;
        *at = '\0';
        return ends[i];
      }
  return NULL;
}

/**
 * quartier_note_text:
 * @note: of a row, in English
 *
 * Returns: (transfer full): it in the user's language as far as it is translated
 */
char *
quartier_note_text (const char *note)
{
  g_autofree char *left = g_strdup (note);
  g_autofree char *said = NULL;
  const char *end;

  strip_stop (left);
  while ((end = cut_end (left)) != NULL)
    {
      /* Translators: two sentences of a note, the first with its stop. */
      char *more
          = said == NULL ? g_strdup (_ (end)) : g_strdup_printf (_ ("%s. %s"), _ (end), said);

      g_free (said);
      said = more;
      strip_stop (left);
    }
  if (*left == '\0')
    return said != NULL ? g_steal_pointer (&said) : g_strdup ("");
  if (said == NULL)
    return g_strdup (_ (left));
  return g_strdup_printf (_ ("%s. %s"), _ (left), said);
}
