/*
 * A file is replaced whole or not at all.
 */
#include "io/replace-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/quartier-error.h"
#include "io/unfinished.h"

static gboolean
fail (GError **error, const char *what, int code)
{
  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO, "%s (%s)", what, g_strerror (code));
  return FALSE;
}

static gboolean
write_all (int fd, const char *contents, gsize length)
{
  while (length > 0)
    {
      const gssize n = write (fd, contents, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      contents += n;
      length -= (gsize) n;
    }
  return TRUE;
}

/* A device or a pipe is written to as it stands: a file in its place would be another thing. */
static gboolean
write_through (const char *path, const char *contents, gsize length, GError **error)
{
  const int fd = open (path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
  gboolean written;
  int code;

  if (fd < 0)
    return fail (error, _ ("it cannot be opened for writing; give the name of a file"), errno);
  written = write_all (fd, contents, length);
  code = errno;
  if (close (fd) != 0 && written)
    {
      written = FALSE;
      code = errno;
    }
  return written || fail (error, _ ("it cannot be written; give the name of a file"), code);
}

static void
drop (const char *unfinished)
{
  g_unlink (unfinished);
  quartier_unfinished_end (unfinished);
}

/* A rename is only on the disk once its folder is. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  const int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/**
 * quartier_replace_file:
 * @path: where; a symbolic link stays one and its target is replaced
 * @contents: (array length=length): what
 * @error: %QUARTIER_ERROR_IO
 *
 * Writes a file beside the old one, brings it to the disk, and renames it over the old one: a
 * crash, a full disk or a killed process leaves either the old file or the new one, whole. The
 * old file's permissions are kept. A device or a pipe is not replaced, but written to.
 */
gboolean
quartier_replace_file (const char *path, const char *contents, gsize length, GError **error)
{
  g_autofree char *resolved = realpath (path, NULL);
  const char *target = resolved != NULL ? resolved : path;
  g_autofree char *beside = g_strdup_printf ("%s.XXXXXX", target);
  struct stat old;
  int fd, code;

  if (stat (target, &old) == 0 && S_ISDIR (old.st_mode))
    return fail (error, _ ("it is a folder; give the name of a file"), EISDIR);
  if (stat (target, &old) == 0 && !S_ISREG (old.st_mode))
    return write_through (target, contents, length, error);
  if (access (target, F_OK) == 0 && access (target, W_OK) != 0)
    return fail (error,
                 _ ("it may not be written; change its permissions or save under another name"),
                 errno);
  fd = quartier_unfinished_make_file (beside);
  if (fd < 0)
    return fail (error, _ ("no file can be made in its folder; choose a folder you may write to"),
                 errno);
  if (stat (target, &old) == 0)
    (void) !fchmod (fd, old.st_mode & 07777);
  if (!write_all (fd, contents, length) || fsync (fd) != 0)
    {
      code = errno;
      close (fd);
      drop (beside);
      return fail (error, _ ("it cannot be written and is as it was; make room, or choose another folder"), code);
    }
  if (close (fd) != 0 || !quartier_unfinished_move (beside, target))
    {
      code = errno;
      drop (beside);
      return fail (error, _ ("it cannot be replaced and is as it was; choose a folder you may write to"), code);
    }
  sync_folder (target);
  return TRUE;
}
