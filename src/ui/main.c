#include <glib/gi18n.h>

#include "ui/language.h"
#include "ui/quartier-application.h"

int
main (int argc, char **argv)
{
  g_autoptr (QuartierApplication) application = NULL;
  /* Before it is installed, the program finds its translations in the build folder's po/. */
  const char *locale_dir = g_getenv ("QUARTIER_LOCALE_DIR");

  quartier_language_set_up ();
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : QUARTIER_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  application = quartier_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
