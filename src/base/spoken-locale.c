#include "base/spoken-locale.h"

#include <locale.h>
#include <string.h>

/**
 * quartier_is_locale_spoken:
 * @category: LC_NUMERIC, LC_COLLATE or another of setlocale()
 *
 * A locale is that of the system, and the language may be another's: chosen in the program, or for a report.
 * Where both are of one language, "de_CH.UTF-8" of "de", the locale knows best: countries of one language differ.
 *
 * Returns: whether the locale is of the language that is spoken
 */
gboolean
quartier_is_locale_spoken (int category)
{
  const char *locale = setlocale (category, NULL);
  const char *language = g_get_language_names ()[0];
  const gsize n = strcspn (language, "_.@");

  return locale != NULL && strcspn (locale, "_.@") == n && strncmp (locale, language, n) == 0
         && !g_str_equal (language, "C");
}
