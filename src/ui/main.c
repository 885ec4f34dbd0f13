#include <glib/gi18n.h>
#include <locale.h>

#include "ui/quartier-application.h"

int
main (int argc, char **argv)
{
  g_autoptr (QuartierApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, QUARTIER_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  application = quartier_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
