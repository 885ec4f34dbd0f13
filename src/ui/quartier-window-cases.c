/*
 * The reference cases beside a plan: read on a thread when first wanted, shown in a window of
 * their own, named where they are like the plan, opened as plans.
 */
#include "ui/quartier-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "io/case-pack.h"
#include "io/case-text.h"
#include "io/plan-file.h"
#include "ui/case-words.h"
#include "ui/quartier-cases-window.h"

static void
load_thread (GTask *task,
             gpointer source G_GNUC_UNUSED,
             gpointer data,
             GCancellable *cancellable G_GNUC_UNUSED)
{
  g_autofree char *folder = quartier_case_packs_dir ();
  GError *error = NULL;
  QuartierCaseLibrary *cases = quartier_case_library_new (data, NULL, folder, &error);

  if (cases != NULL)
    g_task_return_pointer (task, cases, (GDestroyNotify)quartier_case_library_unref);
  else
    g_task_return_error (task, error);
}

/* The case's own facts as a plan: here where no plan is, else in a window of its own. */
static void
open_plan_cb (QuartierWindow *self, const char *id)
{
  const QuartierCase *one = quartier_case_library_find (self->cases, id);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = one != NULL ? quartier_case_to_plan (one, &error) : NULL;
  g_autoptr (QuartierPlan) plan = NULL;
  QuartierWindow *window = self;

  if (one == NULL)
    return;
  if (text != NULL)
    plan = quartier_plan_from_text (text, strlen (text), self->library, QUARTIER_PLAN_LOAD_NONE,
                                    &error);
  if (plan == NULL)
    {
      quartier_window_show_error (self, quartier_case_translate (one->name), error->message);
      return;
    }
  if (!quartier_window_is_empty (self))
    {
      window = quartier_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->library);
      gtk_window_present (GTK_WINDOW (window));
    }
  quartier_window_set_plan (window, plan, NULL);
}

static void
present_cases (QuartierWindow *self)
{
  g_autofree char *id = g_steal_pointer (&self->wanted_case);

  if (self->cases_window == NULL)
    {
      GtkWidget *window = quartier_cases_window_new (self->cases);

      gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (self));
      gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
      g_set_weak_pointer (&self->cases_window, window);
      g_signal_connect_object (window, "open-plan", G_CALLBACK (open_plan_cb), self,
                               G_CONNECT_SWAPPED);
      quartier_cases_window_set_estimator (QUARTIER_CASES_WINDOW (window), self->estimator);
    }
  gtk_window_present (GTK_WINDOW (self->cases_window));
  if (id != NULL)
    quartier_cases_window_show_case (QUARTIER_CASES_WINDOW (self->cases_window), id);
}

static void
loaded_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuartierWindow) self = data;
  g_autoptr (GError) error = NULL;
  QuartierCaseLibrary *cases = g_task_propagate_pointer (G_TASK (result), &error);
  const gboolean wanted = self->cases_wanted;

  self->loading_cases = self->cases_wanted = FALSE;
  if (self->map == NULL) /* the window is gone */
    {
      g_clear_pointer (&cases, quartier_case_library_unref);
      return;
    }
  if (cases == NULL)
    {
      if (wanted)
        quartier_window_show_error (self, _ ("The reference cases were not read"), error->message);
      return;
    }
  g_clear_pointer (&self->cases, quartier_case_library_unref);
  self->cases = cases;
  quartier_answer_view_set_cases (self->answer, cases);
  quartier_district_panel_set_cases (self->district_panel, cases);
  if (wanted)
    present_cases (self);
}

static void
load_cases (QuartierWindow *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->loading_cases)
    return;
  self->loading_cases = TRUE;
  task = g_task_new (NULL, NULL, loaded_cb, g_object_ref (self));
  g_task_set_task_data (task, g_object_ref (self->library), g_object_unref);
  g_task_run_in_thread (task, load_thread);
}

/* Another plan, or none: what stands beside the cases follows. */
void
quartier_window_update_cases (QuartierWindow *self)
{
  if (self->cases_window != NULL)
    quartier_cases_window_set_estimator (QUARTIER_CASES_WINDOW (self->cases_window),
                                         self->estimator);
  if (self->cases == NULL && self->estimator != NULL)
    load_cases (self);
}

/* "win.cases", and "win.case" with an id. They are read anew where none are shown, so that a pack
 * brought in meanwhile is there. */
void
quartier_window_cases_action (GtkWidget *widget,
                              const char *name G_GNUC_UNUSED,
                              GVariant *parameter)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);

  g_free (self->wanted_case);
  self->wanted_case = parameter != NULL ? g_variant_dup_string (parameter, NULL) : NULL;
  if (self->cases_window != NULL)
    {
      present_cases (self);
      return;
    }
  self->cases_wanted = TRUE;
  load_cases (self);
}

void
quartier_window_drop_cases (QuartierWindow *self)
{
  g_clear_weak_pointer (&self->cases_window);
  g_clear_pointer (&self->cases, quartier_case_library_unref);
  g_clear_pointer (&self->wanted_case, g_free);
}
