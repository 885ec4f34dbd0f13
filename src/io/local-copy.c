/*
 * Files that a sandbox was handed. The portal that hands them does not let SQLite open them, which
 * GDAL opens GeoPackages by, and shows none of the files beside them: what is read with either is
 * copied first.
 */
#include "io/local-copy.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/quartier-error.h"

/* Whether it lies where the document portal puts what it hands over. */
static gboolean
is_handed (const char *path)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);

  return g_str_has_prefix (path, folder) && path[strlen (folder)] == G_DIR_SEPARATOR;
}

/* Copies keep the end of the name, by which kinds of files are told. */
static char *
dup_target (const char *path)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = g_strndup (hash, 16);

  return g_build_filename (g_get_user_cache_dir (), "quartier", "handed", folder, name, NULL);
}

/**
 * quartier_local_copy:
 * @path: absolute
 * @error: %QUARTIER_ERROR_IO
 *
 * Waits for the disk.
 *
 * Returns: (transfer full) (nullable): @path itself, or where its copy is, which is as new as it
 */
char *
quartier_local_copy (const char *path, GError **error)
{
  g_autofree char *target = NULL, *folder = NULL;
  g_autoptr (GFile) from = NULL, to = NULL;
  g_autoptr (GError) wrong = NULL;
  GStatBuf original, copy;

  if (!is_handed (path))
    return g_strdup (path);
  target = dup_target (path);
  if (g_stat (path, &original) == 0 && g_stat (target, &copy) == 0
      && original.st_size == copy.st_size && original.st_mtime <= copy.st_mtime)
    return g_steal_pointer (&target);
  folder = g_path_get_dirname (target);
  g_mkdir_with_parents (folder, 0700);
  from = g_file_new_for_path (path);
  to = g_file_new_for_path (target);
  if (g_file_copy (from, to, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL,
                   NULL, &wrong))
    return g_steal_pointer (&target);
  g_set_error (
      error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
      _ ("it cannot be copied to where it can be read (%s); make room, or choose a file that "
         "may be read"),
      wrong->message);
  return NULL;
}
