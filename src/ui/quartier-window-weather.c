/*
 * Measured weather for a plan: chosen here, read on another thread before it is taken.
 */
#include <glib/gi18n.h>

#include "io/weather.h"
#include "ui/quartier-window-private.h"

typedef struct
{
  QuartierLibrary *library;
  QuartierPlan *plan;
  char *path;
  char **warnings;
} Reading;

static void
free_reading (Reading *reading)
{
  g_object_unref (reading->library);
  g_object_unref (reading->plan);
  g_free (reading->path);
  g_strfreev (reading->warnings);
  g_free (reading);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;
  g_autoptr (QuartierClimate) climate
      = quartier_weather_read (reading->path, reading->library, &reading->warnings, &error);

  if (climate != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
set_weather (QuartierWindow *self, const char *path)
{
  quartier_window_settle (self);
  quartier_plan_begin (self->plan, _("Change the weather"));
  quartier_plan_set_weather (self->plan, path, NULL);
  quartier_plan_commit (self->plan);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuartierWindow) self = data;
  Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (reading->path);

  self->n_loading--;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_autofree char *body = g_strdup_printf (_("%s: %s"), name, error->message);

      quartier_window_show_error (self, _("The weather file was not opened"), body);
      return;
    }
  /* Another plan may have come meanwhile. */
  if (self->plan != reading->plan)
    return;
  set_weather (self, reading->path);
  if (reading->warnings[0] != NULL)
    {
      g_autofree char *lines = g_strjoinv ("\n", reading->warnings);

      quartier_window_show_error (self, _("The weather file has gaps that were filled"), lines);
    }
}

/**
 * quartier_window_use_weather:
 * @file: an EPW file
 *
 * Reads it, and takes it as the plan's weather if it can be.
 */
void
quartier_window_use_weather (QuartierWindow *self, GFile *file)
{
  g_autoptr (GTask) task = NULL;
  const char *path = g_file_peek_path (file);
  Reading *reading;

  if (path == NULL)
    {
      quartier_window_show_error (
          self, _("The weather file was not opened"),
          _("Only files on this computer can be used as weather; copy it here first."));
      return;
    }
  if (!g_utf8_validate (path, -1, NULL))
    {
      quartier_window_show_error (
          self, _("The weather file was not opened"),
          _("The name of the weather file is not valid UTF-8; rename it first."));
      return;
    }
  reading = g_new0 (Reading, 1);
  reading->library = g_object_ref (self->library);
  reading->plan = g_object_ref (self->plan);
  reading->path = g_strdup (path);
  self->n_loading++;
  task = g_task_new (NULL, NULL, read_cb, g_object_ref (self));
  g_task_set_task_data (task, reading, (GDestroyNotify) free_reading);
  g_task_run_in_thread (task, read_thread);
}

static void
weather_chosen_cb (GtkFileChooserNative *chooser, int response, QuartierWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL && self->plan != NULL)
    quartier_window_use_weather (self, file);
  g_object_unref (chooser);
}

void
quartier_window_choose_weather (QuartierWindow *self)
{
  static const char *const patterns[] = { "*.epw", "*.EPW", NULL };
  GtkFileChooserNative *chooser
      = quartier_window_new_chooser (self, _("Open a weather file"), GTK_FILE_CHOOSER_ACTION_OPEN,
                                     _("_Open"), _("Weather files (EPW)"), patterns);

  g_signal_connect_object (chooser, "response", G_CALLBACK (weather_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* The typical year of the place's climate again. */
void
quartier_window_forget_weather (QuartierWindow *self)
{
  if (quartier_plan_get_weather (self->plan) != NULL)
    set_weather (self, NULL);
}
