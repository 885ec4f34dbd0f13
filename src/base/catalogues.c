#include "base/catalogues.h"

#include <libintl.h>

/* Where the build leaves the catalogues, seen from a program that lies in it: ../../po. */
static char *
find_in_build (const char *domain)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *file = g_strconcat (domain, ".mo", NULL);
  g_autofree char *dir = NULL, *probe = NULL;

  if (folder == NULL)
    return NULL;
  dir = g_build_filename (folder, "..", "..", "po", NULL);
  probe = g_build_filename (dir, "de", "LC_MESSAGES", file, NULL);
  return g_file_test (probe, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&dir) : NULL;
}

/**
 * quartier_catalogues_bind:
 * @domain: of the program's words
 * @cases_domain: of the reference cases' words, whose catalogues lie in a folder of their own in a
 *   build
 * @installed_dir: where they are once installed
 *
 * Has gettext find the words in other languages: where QUARTIER_LOCALE_DIR says, else in the build
 * that the program lies in, else where they are installed.
 */
void
quartier_catalogues_bind (const char *domain, const char *cases_domain, const char *installed_dir)
{
  const char *told = g_getenv ("QUARTIER_LOCALE_DIR");
  g_autofree char *built = told == NULL ? find_in_build (domain) : NULL;
  const char *dir = told != NULL ? told : built != NULL ? built : installed_dir;
  g_autofree char *of_cases = g_build_filename (dir, "cases", NULL);

  bindtextdomain (domain, dir);
  bind_textdomain_codeset (domain, "UTF-8");
  textdomain (domain);
  bindtextdomain (cases_domain, g_file_test (of_cases, G_FILE_TEST_IS_DIR) ? of_cases : dir);
  bind_textdomain_codeset (cases_domain, "UTF-8");
}
