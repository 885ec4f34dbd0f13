#include "base/catalogues.h"
#include "ui/case-words.h"
#include "ui/language.h"
#include "ui/quartier-application.h"

int
main (int argc, char **argv)
{
  g_autoptr (QuartierApplication) application = NULL;

  quartier_language_set_up ();
  quartier_catalogues_bind (GETTEXT_PACKAGE, QUARTIER_CASES_DOMAIN, QUARTIER_LOCALE_DIR);
  application = quartier_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
