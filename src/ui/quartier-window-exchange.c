/*
 * Plans from and for a GIS. The formats are quartier-cli's matter; here its answer is a plan like
 * any other, that is saved nowhere yet.
 */
#include "ui/quartier-window-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/quartier-error.h"
#include "io/plan-file.h"
#include "ui/quartier-child.h"
#include "ui/quartier-toasts.h"

/* What may be a plan, and is not if it says so itself. */
static const char *const maybe_plans[] = { ".geojson", ".json", NULL };
static const char *const foreign[] = { ".gpkg", ".shp", ".kml", ".csv", NULL };

static gboolean
ends_like (const char *path, const char *const *endings)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (int i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

/* The plan that quartier-cli makes of a file. What it complains of is in the user's language; that
 * a repair would help is known by trying. */
static QuartierPlan *
convert (const char *path,
         QuartierLibrary *library,
         QuartierPlanLoadFlags flags,
         GCancellable *cancellable,
         GError **error)
{
  const char *const plain[] = { "convert", "--", path, "-", NULL };
  const char *const mending[] = { "convert", "--repair", "--", path, "-", NULL };
  const gboolean repair = (flags & QUARTIER_PLAN_LOAD_REPAIR) != 0;
  g_autofree char *mended = NULL;
  g_auto (GStrv) warnings = NULL;
  g_autofree char *text
      = quartier_child_call (repair ? mending : plain, NULL, cancellable, &warnings, error);
  QuartierPlan *plan;

  if (text == NULL && !repair && !g_cancellable_is_cancelled (cancellable))
    mended = quartier_child_call (mending, NULL, cancellable, NULL, NULL);
  if (mended != NULL && error != NULL)
    {
      (*error)->domain = QUARTIER_ERROR;
      (*error)->code = QUARTIER_ERROR_CROSSING;
    }
  plan = text != NULL ? quartier_plan_from_text (text, strlen (text), library, flags, error) : NULL;
  for (char **warning = warnings; plan != NULL && warning != NULL && *warning != NULL; warning++)
    quartier_plan_add_load_warning (plan, *warning);
  return plan;
}

/**
 * quartier_window_read_any:
 * @out_foreign: (out): whether the file is no plan, so that nothing may be saved in its place
 * @error: of %QUARTIER_ERROR or %G_IO_ERROR
 *
 * Reads a plan, or what a GIS has written. For a thread that may wait.
 *
 * Returns: (transfer full) (nullable): the plan
 */
QuartierPlan *
quartier_window_read_any (const char *path,
                          QuartierLibrary *library,
                          QuartierPlanLoadFlags flags,
                          gboolean *out_foreign,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (GError) refusal = NULL;
  QuartierPlan *plan;

  *out_foreign = ends_like (path, foreign);
  if (*out_foreign)
    return convert (path, library, flags, cancellable, error);
  plan = quartier_plan_load (path, library, flags, &refusal);
  if (plan != NULL)
    return plan;
  /* GeoJSON that nobody made a plan of. */
  if (ends_like (path, maybe_plans)
      && g_error_matches (refusal, QUARTIER_ERROR, QUARTIER_ERROR_NO_PLAN))
    {
      *out_foreign = TRUE;
      return convert (path, library, flags, cancellable, error);
    }
  g_propagate_error (error, g_steal_pointer (&refusal));
  return NULL;
}

/* Export */

typedef struct
{
  GFile *file;
  QuartierPlanDraft *plan;
  gboolean report; /* on paper; else for a GIS */
  QuartierWaiting *waiting;
  GStrv warnings;  /* (out) (nullable): what is not in the file, say */
} Export;

static void
free_export (Export *export)
{
  g_clear_pointer (&export->waiting, quartier_waiting_free);
  g_object_unref (export->file);
  quartier_plan_draft_free (export->plan);
  g_strfreev (export->warnings);
  g_free (export);
}

/* Into a folder of its own first: a sandbox lets one file through, and a format may need more room.
 */
static void
export_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  g_autofree char *text = quartier_plan_draft_to_text (export->plan);
  GError *error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("quartier-XXXXXX", &error);
  g_autofree char *name = g_file_get_basename (export->file);
  g_autofree char *path = NULL, *answer = NULL;

  if (folder == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  path = g_build_filename (folder, name, NULL);
  {
    const char *const for_gis[] = { "convert", "--", "-", path, NULL };
    const char *const on_paper[] = { "report", "-o", path, "-", NULL };
    g_autoptr (GFile) made = g_file_new_for_path (path);

    answer = quartier_child_call (export->report ? on_paper : for_gis, text, cancellable,
                                  &export->warnings, &error);
    if (answer != NULL
        && g_file_copy (made, export->file, G_FILE_COPY_OVERWRITE, cancellable, NULL, NULL, &error))
      g_task_return_boolean (task, TRUE);
    else
      g_task_return_error (task, error);
  }
  g_unlink (path);
  g_rmdir (folder);
}

static void
opened_cb (GObject *window, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (window), result, &error))
    quartier_window_show_error (QUARTIER_WINDOW (window), _ ("No program opened the file"),
                                error->message);
}

static void
open_cb (GtkButton *button, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri_full (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))), uri, GDK_CURRENT_TIME, NULL,
                     opened_cb, NULL);
}

/* Says where it went, with a button that shows it in the program for such files. */
static void
offer_to_open (QuartierWindow *self, const char *text, GFile *file)
{
  GtkWidget *toast = quartier_toast_new (text, _ ("Open"));

  g_signal_connect_data (quartier_toast_get_button (toast), "clicked", G_CALLBACK (open_cb),
                         g_object_ref (file), (GClosureNotify)(GCallback)g_object_unref, 0);
  quartier_toast_show (self->toasts, toast, FALSE);
}

static void
exported_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuartierWindow) self = data;
  Export *export = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (export->file);
  g_autofree char *text = NULL;

  /* The task, which ends on the thread, may outlive this. */
  g_clear_pointer (&export->waiting, quartier_waiting_free);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        quartier_window_show_error (self, export->report ? _ ("The report was not saved")
                                                         : _ ("The plan was not exported"),
                                    error->message);
      return;
    }
  /* As the menu has it: a report and a picture are saved, data goes to other programs. */
  text = g_strdup_printf (export->report ? _ ("Saved as “%s”") : _ ("Exported to “%s”"), name);
  if (export->warnings != NULL && export->warnings[0] != NULL)
    quartier_window_show_remarks (self, text, (const char *const *)export->warnings,
                                  g_strv_length (export->warnings));
  else
    offer_to_open (self, text, export->file);
}

static void
export_to (QuartierWindow *self, GFile *file, gboolean report)
{
  g_autofree char *here = g_get_current_dir ();
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = g_strdup_printf (_ ("Writing “%s”…"), name);
  g_autoptr (GTask) task = NULL;
  Export *export = g_new0 (Export, 1);

  quartier_window_settle (self);
  export->waiting = quartier_waiting_new (self->toasts, text);
  task = g_task_new (NULL, quartier_waiting_get_cancellable (export->waiting), exported_cb, g_object_ref (self));
  export->file = g_object_ref (file);
  export->report = report;
  export->plan = quartier_plan_draft_new (self->plan, here);
  g_task_set_task_data (task, export, (GDestroyNotify)free_export);
  g_task_run_in_thread (task, export_thread);
}

static void
export_chosen_cb (GtkFileChooserNative *chooser, int response, QuartierWindow *self)
{
  static const char *const written[] = { ".gpkg", ".geojson", ".kml", ".csv", NULL };
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      g_autofree char *name = g_file_get_basename (file);

      if (ends_like (name, written))
        export_to (self, file, FALSE);
      else
        quartier_window_show_error (self, _ ("The plan was not exported"),
                                    _ ("The ending of the name says which format is written: give "
                                       ".gpkg, .geojson, .kml or .csv."));
    }
  g_object_unref (chooser);
}

static void
report_chosen_cb (GtkFileChooserNative *chooser, int response, QuartierWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    export_to (self, file, TRUE);
  g_object_unref (chooser);
}

/* A picture of the map */

/* Sharp on paper and on a large screen. */
#define PICTURE_SCALE 2

static void
picture_thread (GTask *task, gpointer texture, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GBytes) png = gdk_texture_save_to_png_bytes (texture);
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents (data, g_bytes_get_data (png, NULL), g_bytes_get_size (png), NULL, FALSE,
                               G_FILE_CREATE_NONE, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
picture_saved_cb (GObject *texture G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuartierWindow) self = data;
  GFile *file = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      quartier_window_show_error (self, _ ("The picture was not saved"), error->message);
      return;
    }
  text = g_strdup_printf (_ ("Saved as “%s”"), name);
  offer_to_open (self, text, file);
}

static void
picture_chosen_cb (GtkFileChooserNative *chooser, int response, QuartierWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      g_autoptr (GdkTexture) texture = quartier_map_view_make_picture (self->map, PICTURE_SCALE);

      if (texture != NULL)
        {
          g_autoptr (GTask) task = g_task_new (texture, NULL, picture_saved_cb, g_object_ref (self));

          g_task_set_task_data (task, g_object_ref (file), g_object_unref);
          g_task_run_in_thread (task, picture_thread);
        }
    }
  g_object_unref (chooser);
}

static void
choose_place (QuartierWindow *self,
              const char *heading,
              const char *accept,
              const char *filter,
              const char *const *patterns,
              const char *ending,
              GCallback chosen)
{
  const char *title = quartier_plan_get_title (self->plan);
  g_autofree char *name
      = g_strconcat (title != NULL && *title != '\0' ? title : _ ("Plan"), ending, NULL);
  GtkFileChooserNative *chooser = quartier_window_new_chooser (
      self, heading, GTK_FILE_CHOOSER_ACTION_SAVE, accept, filter, patterns);

  g_strdelimit (name, "/", '-');
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", chosen, self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Lets the user choose where the plan is put on paper. */
void
quartier_window_choose_report (QuartierWindow *self)
{
  static const char *const patterns[] = { "*.pdf", NULL };

  choose_place (self, _ ("Save a report"), _ ("_Save"), _ ("PDF files"), patterns, ".pdf",
                G_CALLBACK (report_chosen_cb));
}

/* Lets the user choose where a picture of the map goes. */
void
quartier_window_choose_picture (QuartierWindow *self)
{
  static const char *const patterns[] = { "*.png", NULL };

  choose_place (self, _ ("Save a picture of the map"), _ ("_Save"), _ ("PNG pictures"), patterns, ".png",
                G_CALLBACK (picture_chosen_cb));
}

/* Lets the user choose where; the name's ending is the format. */
void
quartier_window_choose_export (QuartierWindow *self)
{
  static const char *const patterns[] = { "*.gpkg", "*.geojson", "*.kml", "*.csv", NULL };

  choose_place (self, _ ("Export for a GIS"), _ ("_Export"),
                _ ("GeoPackage (keeps all), GeoJSON, KML, CSV"), patterns, ".gpkg",
                G_CALLBACK (export_chosen_cb));
}
