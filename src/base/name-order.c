/*
 * The order in which names stand. A locale's own would do where it is of the language spoken; elsewhere, as in
 * C.UTF-8, it goes by code points: Ökostadt after Zollhallenplatz, and Chinese by radicals.
 */
#include "base/name-order.h"

#include <locale.h>
#include <string.h>

#include "base/fold.h"
#include "base/spoken-locale.h"

/* The characters of @folded so that their bytes stand in the order of sounds: the 3,755 usual ones do in
 * GB 2312, which GB 18030 holds; rarer ones follow by radicals. NULL where the system cannot convert. */
static char *
order_by_sound (const char *folded)
{
  return g_convert (folded, -1, "GB18030", "UTF-8", NULL, NULL, NULL);
}

/* A number of more digits stands after one of fewer: a colon follows 9. */
static char *
order_by_count (const char *text)
{
  GString *out = g_string_new (NULL);

  while (*text != '\0')
    {
      gsize n_digits;

      if (!g_ascii_isdigit (*text))
        {
          g_string_append_c (out, *text++);
          continue;
        }
      while (*text == '0' && g_ascii_isdigit (text[1]))
        text++;
      n_digits = strspn (text, "0123456789");
      for (gsize i = 1; i < n_digits; i++)
        g_string_append_c (out, ':');
      g_string_append_len (out, text, n_digits);
      text += n_digits;
    }
  return g_string_free (out, FALSE);
}

/**
 * quartier_name_order_key:
 * @name: UTF-8, in the language spoken
 *
 * Names with numbers in them stand as people count: Block 2 before Block 10. The rest goes by the locale
 * where that is of the language. Else letters with accents stand beside those without, as DIN 5007-1 has it
 * in German and dictionaries in French and Dutch, and Chinese by its sounds (pinyin) as far as GB 2312 orders
 * by them.
 *
 * Returns: (transfer full): a key that strcmp() puts where the name belongs; good until the locale changes
 */
char *
quartier_name_order_key (const char *name)
{
  g_autofree char *folded = NULL, *counted = NULL, *by_sound = NULL;

  if (quartier_is_locale_spoken (LC_COLLATE))
    return g_utf8_collate_key_for_filename (name, -1);
  folded = quartier_fold (name);
  counted = order_by_count (folded);
  if (g_str_has_prefix (g_get_language_names ()[0], "zh"))
    by_sound = order_by_sound (counted);
  /* Names that differ by accents alone still have an order of their own. */
  return g_strconcat (by_sound != NULL ? by_sound : counted, "\1", name, NULL);
}
