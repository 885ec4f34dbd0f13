/* Without a catalogue the program speaks English, and its numbers have points. */
#include "base/decimal-sign.h"

#include <locale.h>

static void
check (const char *text, const char *expected)
{
  g_autofree char *said = quartier_decimal_text (g_strdup (text));

  g_assert_cmpstr (said, ==, expected);
}

static void
follows_the_language (void)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_assert_cmpstr (quartier_decimal_sign (), ==, ".");
  check ("FAR 1.2", "FAR 1.2");
}

/* Where a German locale is there, German has its comma and English still its point. */
static void
locale_of_the_language (void)
{
  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("no German locale is installed");
      return;
    }
  g_setenv ("LANGUAGE", "en", TRUE);
  g_assert_cmpstr (quartier_decimal_sign (), ==, ".");
  check ("0,5 to 2,25", "0.5 to 2.25");
  g_setenv ("LANGUAGE", "de", TRUE);
  g_assert_cmpstr (quartier_decimal_sign (), ==, ",");
  check ("0.5 to 2.25 of 1.5e-07", "0,5 to 2,25 of 1,5e-07");
  check ("version 2.0.1b, q50.3, grid.2024.x, _1.5, 3. and 4.", "version 2.0.1b, q50.3, grid.2024.x, _1.5, 3. and 4.");
  check ("\"1.5\" is 1.5; „2.5“ 2.5, “3.5” 3.5, « 4.5 » 4.5; an open \" 5.5",
         "\"1.5\" is 1,5; „2.5“ 2,5, “3.5” 3,5, « 4.5 » 4,5; an open \" 5,5");
  check ("", "");
  setlocale (LC_NUMERIC, "C");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal-sign/language", follows_the_language);
  g_test_add_func ("/decimal-sign/locale", locale_of_the_language);
  return g_test_run ();
}
