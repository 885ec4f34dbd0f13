/*
 * The report on a printer: its pages are made on a thread, of the plan as it is now; then the print dialog comes, the
 * desktop's own where there is one. One report at a time: who asks again meanwhile is shown the one that is on its way.
 */
#include "ui/quartier-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/scenario-estimates.h"
#include "io/plan-file.h"
#include "io/weather.h"
#include "report/plan-report.h"
#include "ui/report-print.h"

/* How it was printed last is how it is printed next. */
#define SETTINGS "quartier-print-settings"
#define BEGUN "quartier-print-begun"

typedef struct
{
  QuartierPlanDraft *draft;
  QuartierLibrary *library;
  char *title;
} Job;

static void
free_job (Job *job)
{
  quartier_plan_draft_free (job->draft);
  g_object_unref (job->library);
  g_free (job->title);
  g_free (job);
}

/* (transfer full) (nullable) */
static GPtrArray *
make_pages (const Job *job, const gint *stop, GError **error)
{
  g_autofree char *text = quartier_plan_draft_to_text (job->draft);
  g_autoptr (QuartierPlan) plan
      = quartier_plan_from_text (text, strlen (text), job->library, QUARTIER_PLAN_LOAD_NONE, error);
  g_autoptr (GPtrArray) estimates
      = plan != NULL ? quartier_estimate_scenarios (plan, job->library, quartier_weather_read, stop, error) : NULL;

  if (estimates == NULL)
    return NULL;
  return quartier_plan_report_pages (plan, job->library, (QuartierEstimate *const *)estimates->pdata, estimates->len,
                                     stop);
}

static void
stop_cb (GCancellable *cancellable G_GNUC_UNUSED, gint *stop)
{
  g_atomic_int_set (stop, TRUE);
}

/* Of a copy: the plan is edited meanwhile. Who stops it is answered at once; it ends with its next district or row,
 * and what it has made goes nowhere. */
static void
pages_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  gint stop = FALSE;
  const gulong handler = g_cancellable_connect (cancellable, G_CALLBACK (stop_cb), &stop, NULL);
  GError *error = NULL;
  GPtrArray *pages = make_pages (data, &stop, &error);

  g_cancellable_disconnect (cancellable, handler);
  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify)g_ptr_array_unref);
  else if (g_atomic_int_get (&stop) == 0)
    g_task_return_error (task, error);
  else
    {
      g_clear_error (&error);
      g_task_return_error_if_cancelled (task);
    }
}

static void
say_failure (QuartierWindow *self, const GError *error)
{
  quartier_window_show_error (self, _ ("The report was not printed"),
                              error != NULL ? error->message : _ ("No printer answers"));
}

/* Only what was begun can be stopped: who leaves the dialog knows that nothing is printed. */
static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  g_object_set_data (G_OBJECT (operation), BEGUN, operation);
}

/* Pages go to the printer when the last of them is there: what was stopped before has sent none. */
static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, QuartierWindow *self)
{
  g_autoptr (GError) error = NULL;

  self->is_print_asked = FALSE;
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_object_set_data_full (G_OBJECT (self), SETTINGS,
                            g_object_ref (gtk_print_operation_get_print_settings (operation)), g_object_unref);
  if (result == GTK_PRINT_OPERATION_RESULT_CANCEL && g_object_get_data (G_OBJECT (operation), BEGUN) != NULL)
    quartier_window_toast (self, _ ("Stopped: nothing was printed"));
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  say_failure (self, error);
}

static void
pages_made_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuartierWindow) self = data;
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GtkPrintOperation) operation = NULL;

  g_clear_pointer (&self->printing, quartier_waiting_free);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      quartier_window_toast (self, _ ("Stopped: nothing was printed"));
      return;
    }
  if (pages == NULL)
    {
      say_failure (self, error);
      return;
    }
  operation = quartier_report_print_new (pages, *job->title != '\0' ? job->title : _ ("Plan"));
  gtk_print_operation_set_print_settings (operation, g_object_get_data (G_OBJECT (self), SETTINGS));
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), NULL);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), self, 0);
  /* Before it runs: it may be done when that returns. */
  self->is_print_asked = TRUE;
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

/* Brings the print dialog to the front, where it is a window of ours; that of a desktop stays where it puts it. */
static void
raise_dialog (QuartierWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (self) && gtk_widget_get_visible (l->data))
      gtk_window_present (l->data);
}

/* Puts the report on paper, by the print dialog. */
void
quartier_window_print (QuartierWindow *self)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *here = g_get_current_dir ();
  const char *title;
  Job *job;

  if (self->printing != NULL)
    {
      quartier_waiting_say (self->printing);
      return;
    }
  if (self->is_print_asked)
    {
      raise_dialog (self);
      return;
    }
  quartier_window_settle (self);
  title = quartier_plan_get_title (self->plan);
  job = g_new0 (Job, 1);
  job->draft = quartier_plan_draft_new (self->plan, here);
  job->library = g_object_ref (self->library);
  job->title = g_strdup (title != NULL ? title : "");
  self->printing = quartier_waiting_new (self->toasts, _ ("Making the pages of the report…"));
  task = g_task_new (NULL, quartier_waiting_get_cancellable (self->printing), pages_made_cb, g_object_ref (self));
  /* Nobody waits for the pages of a window that is gone. */
  g_signal_connect_object (self, "destroy", G_CALLBACK (g_cancellable_cancel), g_task_get_cancellable (task),
                           G_CONNECT_SWAPPED);
  g_task_set_task_data (task, job, (GDestroyNotify)free_job);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, pages_thread);
}
