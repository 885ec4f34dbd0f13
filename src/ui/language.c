/*
 * The language of the program, which may change while it runs. Text that is on the screen stays as it
 * is: windows are made anew.
 */
#include "ui/language.h"

#include <locale.h>

#include "ui/quartier-settings.h"

#define KEY "language"

/* What the system wants, as the program found it. */
static char *of_system;

static void
use (const char *language)
{
  if (*language != '\0')
    g_setenv ("LANGUAGE", language, TRUE);
  else if (of_system != NULL)
    g_setenv ("LANGUAGE", of_system, TRUE);
  else
    /* As if it were not set. To take it away would move the environment, which other threads read
     * whenever they say something. */
    g_setenv ("LANGUAGE", "", TRUE);
  /* Makes gettext look again. Without any locale it would never translate. */
  if (setlocale (LC_ALL, "") == NULL || g_strcmp0 (setlocale (LC_MESSAGES, NULL), "C") == 0)
    setlocale (LC_MESSAGES, "C.UTF-8");
}

/**
 * quartier_language_set_up:
 *
 * To be called before anything is translated: GLib decides once whether it translates windows at all.
 */
void
quartier_language_set_up (void)
{
  g_autofree char *language = quartier_language_dup ();

  of_system = g_strdup (g_getenv ("LANGUAGE"));
  use (language);
}

/**
 * quartier_language_dup:
 *
 * Returns: (transfer full): what was chosen, as in LANGUAGE; "" for the system's
 */
char *
quartier_language_dup (void)
{
  g_autoptr (GSettings) settings = quartier_settings_new ();

  return settings != NULL ? g_settings_get_string (settings, KEY) : g_strdup ("");
}

/* From now on, and at the next start. */
void
quartier_language_choose (const char *language)
{
  g_autoptr (GSettings) settings = quartier_settings_new ();

  if (settings != NULL)
    g_settings_set_string (settings, KEY, language);
  use (language);
}
