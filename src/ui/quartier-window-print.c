/*
 * The report on a printer: its pages are made on a thread, of the plan as it is now; then the print dialog comes, the
 * desktop's own where there is one.
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

typedef struct
{
  QuartierPlanDraft *draft;
  QuartierLibrary *library;
} Job;

static void
free_job (Job *job)
{
  quartier_plan_draft_free (job->draft);
  g_object_unref (job->library);
  g_free (job);
}

/* Of a copy: the plan is edited meanwhile. */
static void
pages_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable G_GNUC_UNUSED)
{
  Job *job = data;
  g_autofree char *text = quartier_plan_draft_to_text (job->draft);
  GError *error = NULL;
  g_autoptr (QuartierPlan) plan
      = quartier_plan_from_text (text, strlen (text), job->library, QUARTIER_PLAN_LOAD_NONE, &error);
  g_autoptr (GPtrArray) estimates
      = plan != NULL ? quartier_estimate_scenarios (plan, job->library, quartier_weather_read, &error) : NULL;

  if (estimates == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task,
                           quartier_plan_report_pages (plan, job->library,
                                                       (QuartierEstimate *const *)estimates->pdata, estimates->len),
                           (GDestroyNotify)g_ptr_array_unref);
}

static void
say_failure (QuartierWindow *self, const GError *error)
{
  quartier_window_show_error (self, _ ("The report was not printed"),
                              error != NULL ? error->message : _ ("No printer answers"));
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, QuartierWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_object_set_data_full (G_OBJECT (self), SETTINGS,
                            g_object_ref (gtk_print_operation_get_print_settings (operation)), g_object_unref);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  say_failure (self, error);
}

static void
pages_made_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuartierWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GtkPrintOperation) operation = NULL;
  const char *title;

  if (pages == NULL)
    {
      say_failure (self, error);
      return;
    }
  if (self->plan == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  title = quartier_plan_get_title (self->plan);
  operation = quartier_report_print_new (pages, title != NULL && *title != '\0' ? title : _ ("Plan"));
  gtk_print_operation_set_print_settings (operation, g_object_get_data (G_OBJECT (self), SETTINGS));
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

/* Puts the report on paper, by the print dialog. */
void
quartier_window_print (QuartierWindow *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, pages_made_cb, g_object_ref (self));
  g_autofree char *here = g_get_current_dir ();
  Job *job = g_new0 (Job, 1);

  quartier_window_settle (self);
  job->draft = quartier_plan_draft_new (self->plan, here);
  job->library = g_object_ref (self->library);
  g_task_set_task_data (task, job, (GDestroyNotify)free_job);
  g_task_run_in_thread (task, pages_thread);
}
