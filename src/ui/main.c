#include <glib/gi18n.h>

#include "ui/case-words.h"
#include "ui/language.h"
#include "ui/quartier-application.h"

int
main (int argc, char **argv)
{
  g_autoptr (QuartierApplication) application = NULL;
  /* Before it is installed, the program finds its translations in the build folder's po/. */
  const char *locale_dir = g_getenv ("QUARTIER_LOCALE_DIR");
  g_autofree char *cases_dir = NULL;

  quartier_language_set_up ();
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : QUARTIER_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  /* In the build folder each catalogue is where its source is. */
  cases_dir = locale_dir != NULL ? g_build_filename (locale_dir, "cases", NULL) : NULL;
  if (cases_dir == NULL || !g_file_test (cases_dir, G_FILE_TEST_IS_DIR))
    {
      g_free (cases_dir);
      cases_dir = g_strdup (locale_dir != NULL ? locale_dir : QUARTIER_LOCALE_DIR);
    }
  bindtextdomain (QUARTIER_CASES_DOMAIN, cases_dir);
  bind_textdomain_codeset (QUARTIER_CASES_DOMAIN, "UTF-8");
  application = quartier_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
