#include "ui/site-pictures.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "ui/quartier-child.h"

typedef struct
{
  QuartierSitePictures *owner; /* borrowed; NULL when it is gone */
  char *path;
  char *prepared;               /* what quartier-cli leaves */
  GCancellable *cancellable;
  QuartierSitePicture *picture; /* (nullable) */
  char *fault;                  /* (nullable) */
  double share;                 /* of the reading that is done */
  gint n_refs;
} Entry;

struct _QuartierSitePictures
{
  GObject parent_instance;
  GHashTable *entries; /* path to Entry */
};

G_DEFINE_FINAL_TYPE (QuartierSitePictures, quartier_site_pictures, G_TYPE_OBJECT)

static guint changed_signal;

/* Main thread alone. */
static void
entry_unref (Entry *self)
{
  if (--self->n_refs > 0)
    return;
  g_clear_pointer (&self->picture, quartier_site_picture_unref);
  g_object_unref (self->cancellable);
  g_free (self->fault);
  g_free (self->prepared);
  g_free (self->path);
  g_free (self);
}

/* What takes an entry out of the table: whatever still works on it works for nobody. */
static void
entry_drop (Entry *self)
{
  self->owner = NULL;
  g_cancellable_cancel (self->cancellable);
  entry_unref (self);
}

static void
entry_done (Entry *self, QuartierSitePicture *picture, const char *fault)
{
  self->picture = picture;
  self->fault = g_strdup (fault);
  if (self->owner != NULL)
    g_signal_emit (self->owner, changed_signal, 0, self->path);
}

static void
load_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data,
             GCancellable *cancellable G_GNUC_UNUSED)
{
  GError *error = NULL;
  QuartierSitePicture *picture = quartier_site_picture_load (data, &error);

  if (picture != NULL)
    g_task_return_pointer (task, picture, (GDestroyNotify) quartier_site_picture_unref);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  Entry *entry = data;
  g_autoptr (GError) error = NULL;
  QuartierSitePicture *picture = g_task_propagate_pointer (G_TASK (result), &error);

  if (picture == NULL)
    g_unlink (entry->prepared);
  entry_done (entry, picture, error != NULL ? error->message : NULL);
  entry_unref (entry);
}

static void
load (Entry *entry)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, loaded_cb, entry);

  g_task_set_task_data (task, g_strdup (entry->prepared), g_free);
  g_task_run_in_thread (task, load_thread);
}

static void
prepared_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  Entry *entry = data;
  g_autoptr (GError) error = NULL;

  if (quartier_child_run_finish (result, &error))
    {
      load (entry);
      return;
    }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    entry_done (entry, NULL, error->message);
  entry_unref (entry);
}

static void
progress_cb (double share, gpointer data)
{
  Entry *entry = data;

  entry->share = share;
  if (entry->owner != NULL)
    g_signal_emit (entry->owner, changed_signal, 0, entry->path);
}

/* A changed file has another picture in the cache. */
static char *
find_prepared (const char *path, const GStatBuf *status)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "quartier", "site-plans", NULL);
  g_autofree char *key
      = g_strdup_printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, path,
                         (gint64) status->st_mtime, (gint64) status->st_size);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);
  g_autofree char *name = g_strdup_printf ("%.24s.png", hash);

  g_mkdir_with_parents (folder, 0700);
  return g_build_filename (folder, name, NULL);
}

static void
begin (Entry *entry)
{
  GStatBuf status;

  if (g_stat (entry->path, &status) != 0)
    {
      entry->fault = g_strdup_printf (_("The file is missing: %s"), entry->path);
      return;
    }
  entry->prepared = find_prepared (entry->path, &status);
  entry->n_refs++;
  if (g_file_test (entry->prepared, G_FILE_TEST_EXISTS))
    load (entry);
  else
    {
      const char *const arguments[] = { "site-plan", "--progress", "-o", entry->prepared, "--",
                                        entry->path, NULL };

      quartier_child_run (arguments, entry->cancellable, progress_cb, prepared_cb, entry);
    }
}

static void
quartier_site_pictures_finalize (GObject *object)
{
  g_hash_table_unref (QUARTIER_SITE_PICTURES (object)->entries);
  G_OBJECT_CLASS (quartier_site_pictures_parent_class)->finalize (object);
}

static void
quartier_site_pictures_class_init (QuartierSitePicturesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quartier_site_pictures_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
quartier_site_pictures_init (QuartierSitePictures *self)
{
  self->entries
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) entry_drop);
}

QuartierSitePictures *
quartier_site_pictures_new (void)
{
  return g_object_new (QUARTIER_TYPE_SITE_PICTURES, NULL);
}

/**
 * quartier_site_pictures_get:
 * @path: absolute
 * @out_fault: (out) (nullable): why there is no picture; %NULL where there is one or it is being read
 * @out_share: (out): how much of the reading is done, 0…1
 *
 * The first time, begins to read it.
 *
 * Returns: (transfer none) (nullable): the picture
 */
QuartierSitePicture *
quartier_site_pictures_get (QuartierSitePictures *self, const char *path, const char **out_fault,
                            double *out_share)
{
  Entry *entry = g_hash_table_lookup (self->entries, path);

  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->owner = self;
      entry->path = g_strdup (path);
      entry->cancellable = g_cancellable_new ();
      entry->n_refs = 1;
      g_hash_table_insert (self->entries, entry->path, entry);
      begin (entry);
    }
  *out_fault = entry->fault;
  *out_share = entry->share;
  return entry->picture;
}

/* Whether any is being read. */
gboolean
quartier_site_pictures_get_busy (QuartierSitePictures *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((Entry *) value)->picture == NULL && ((Entry *) value)->fault == NULL)
      return TRUE;
  return FALSE;
}

/* Reads it anew when it is next asked for; stops reading it where it is being read. */
void
quartier_site_pictures_forget (QuartierSitePictures *self, const char *path)
{
  g_hash_table_remove (self->entries, path);
}

void
quartier_site_pictures_stop (QuartierSitePictures *self)
{
  g_hash_table_remove_all (self->entries);
}
