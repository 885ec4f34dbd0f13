/*
 * Files from the document portal, which stands here as a folder of the runtime directory.
 */
#include "io/local-copy.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
write_file (const char *folder, const char *name, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
others_are_read_where_they_are (void)
{
  g_autofree char *path = write_file (g_get_tmp_dir (), "quartier-plain.gpkg", "a");
  g_autofree char *copy = quartier_local_copy (path, NULL);

  g_assert_cmpstr (copy, ==, path);
  g_unlink (path);
}

static void
what_was_handed_is_copied (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "doc", "1a2b", NULL);
  g_autofree char *path = write_file (folder, "buildings.gpkg", "first");
  g_autofree char *copy = quartier_local_copy (path, NULL);
  g_autofree char *again = NULL, *text = NULL;

  g_assert_cmpstr (copy, !=, path);
  g_assert_true (g_str_has_suffix (copy, "/buildings.gpkg"));
  g_assert_true (g_str_has_prefix (copy, g_get_user_cache_dir ()));
  g_unlink (path);
  g_free (write_file (folder, "buildings.gpkg", "second one"));
  again = quartier_local_copy (path, NULL);
  g_assert_cmpstr (again, ==, copy);
  g_assert_true (g_file_get_contents (again, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "second one");
}

static void
what_is_missing_is_told (void)
{
  g_autofree char *path
      = g_build_filename (g_get_user_runtime_dir (), "doc", "nothing", "there.gpkg", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (quartier_local_copy (path, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "it cannot be copied"));
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("quartier-XXXXXX", NULL);

  /* Before anybody asks for them. */
  g_setenv ("XDG_RUNTIME_DIR", home, TRUE);
  g_setenv ("XDG_CACHE_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/local-copy/plain", others_are_read_where_they_are);
  g_test_add_func ("/local-copy/handed", what_was_handed_is_copied);
  g_test_add_func ("/local-copy/missing", what_is_missing_is_told);
  return g_test_run ();
}
