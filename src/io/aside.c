/*
 * Work put aside: NAME.quartier is the plan, NAME.about says what it is a copy of, NAME.lock is held
 * by who writes them. The kernel lets a lock go with its process, however that ends: no process id
 * is compared, which another may have by then, or which a sandbox counts for itself.
 */
#include "io/aside.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/quartier-error.h"
#include "io/replace-file.h"

#define PLAN ".quartier"
#define ABOUT ".about"
#define LOCK ".lock"

struct _QuartierAside
{
  char *plan;
  char *about;
  char *lock;
  int lock_fd;
  int is_forgotten; /* atomic: a thread may still be writing */
};

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "quartier", "recovery", NULL);
}

static void
free_aside (gpointer data)
{
  QuartierAside *self = data;

  if (self->lock_fd >= 0)
    close (self->lock_fd);
  g_free (self->plan);
  g_free (self->about);
  g_free (self->lock);
}

/* %NULL: another has it, or @error. */
static QuartierAside *
take (const char *folder, const char *name, GError **error)
{
  g_autofree char *stem = g_build_filename (folder, name, NULL);
  g_autoptr (QuartierAside) self = g_atomic_rc_box_new0 (QuartierAside);

  self->plan = g_strconcat (stem, PLAN, NULL);
  self->about = g_strconcat (stem, ABOUT, NULL);
  self->lock = g_strconcat (stem, LOCK, NULL);
  self->lock_fd = g_open (self->lock, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (self->lock_fd < 0)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO, "%s (%s)", self->lock,
                   g_strerror (errno));
      return NULL;
    }
  /* A file system without locks does not keep anyone from their work. */
  if (flock (self->lock_fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * quartier_aside_new:
 * @error: %QUARTIER_ERROR_IO: the folder cannot be written
 *
 * Returns: (transfer full) (nullable): a place for a copy, with nothing in it yet
 */
QuartierAside *
quartier_aside_new (GError **error)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *name = g_uuid_string_random ();

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO, "%s (%s)", folder, g_strerror (errno));
      return NULL;
    }
  return take (folder, name, error);
}

QuartierAside *
quartier_aside_ref (QuartierAside *self)
{
  return g_atomic_rc_box_acquire (self);
}

/* The last one lets the copy go, which stays for whoever looks for it. */
void
quartier_aside_unref (QuartierAside *self)
{
  g_atomic_rc_box_release_full (self, free_aside);
}

static void
remove_files (QuartierAside *self)
{
  g_unlink (self->plan);
  g_unlink (self->about);
  g_unlink (self->lock);
}

/**
 * quartier_aside_put:
 * @plan: text of a plan file
 * @about: what it is a copy of
 * @error: %QUARTIER_ERROR_IO; the copy is as it was
 *
 * Replaces the copy. May be called on any thread, one at a time.
 */
gboolean
quartier_aside_put (QuartierAside *self, const char *plan, const char *about, GError **error)
{
  gboolean is_put;

  if (g_atomic_int_get (&self->is_forgotten))
    return TRUE;
  /* In this order a plan is never without what it is a copy of. */
  is_put = quartier_replace_file (self->about, about, strlen (about), error)
           && quartier_replace_file (self->plan, plan, strlen (plan), error);
  if (g_atomic_int_get (&self->is_forgotten))
    remove_files (self);
  return is_put;
}

/* The work is saved, or not wanted: removes the copy, also one that is being written. */
void
quartier_aside_forget (QuartierAside *self)
{
  g_atomic_int_set (&self->is_forgotten, TRUE);
  remove_files (self);
}

const char *
quartier_aside_get_path (const QuartierAside *self)
{
  return self->plan;
}

/* Returns: (transfer full): empty where nothing is said */
char *
quartier_aside_dup_about (const QuartierAside *self)
{
  char *about = NULL;

  return g_file_get_contents (self->about, &about, NULL, NULL) ? about : g_strdup ("");
}

/**
 * quartier_aside_list_left:
 *
 * Returns: (transfer full) (element-type QuartierAside): copies whose process is gone; they are the
 *   caller's until it lets them go
 */
GPtrArray *
quartier_aside_list_left (void)
{
  GPtrArray *left = g_ptr_array_new_with_free_func ((GDestroyNotify) quartier_aside_unref);
  g_autofree char *folder = dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, PLAN))
      {
        g_autofree char *stem = g_strndup (name, strlen (name) - strlen (PLAN));
        QuartierAside *aside = take (folder, stem, NULL);

        if (aside != NULL)
          g_ptr_array_add (left, aside);
      }
  return left;
}
