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
#include "ui/case-pins.h"
#include "ui/case-words.h"
#include "ui/quartier-cases-window.h"
#include "ui/quartier-settings.h"

/* What a pack says of itself, and no plan does. */
#define PACK_SAYS "\"quartier-cases/"

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
  const char *name = one != NULL ? quartier_case_translate (one->name) : NULL;
  g_autofree char *text
      = one != NULL ? quartier_case_to_plan (one, name, _ ("As the case's facts say"), &error)
                    : NULL;
  g_autoptr (QuartierPlan) plan = NULL;
  QuartierWindow *window = self;

  if (one == NULL)
    return;
  if (text != NULL)
    plan = quartier_plan_from_text (text, strlen (text), self->library, QUARTIER_PLAN_LOAD_NONE,
                                    &error);
  if (plan == NULL)
    {
      quartier_window_show_error (self, name, error->message);
      return;
    }
  if (!quartier_window_is_empty (self))
    {
      window = quartier_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->library);
      gtk_window_present (GTK_WINDOW (window));
    }
  quartier_window_set_plan (window, plan, NULL);
}

static void load_cases (QuartierWindow *self);

/* While they are being read the reading begins again. */
static void
packs_changed_cb (QuartierWindow *self)
{
  self->cases_stale = self->loading_cases;
  load_cases (self);
}

static void
present_cases (QuartierWindow *self)
{
  g_autofree char *id = g_steal_pointer (&self->wanted_case);
  g_autoptr (GPtrArray) packs = g_steal_pointer (&self->wanted_packs);

  if (self->cases_window == NULL)
    {
      GtkWidget *window = quartier_cases_window_new (self->cases);

      gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (self));
      gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
      g_set_weak_pointer (&self->cases_window, window);
      g_signal_connect_object (window, "open-plan", G_CALLBACK (open_plan_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (window, "packs-changed", G_CALLBACK (packs_changed_cb), self,
                               G_CONNECT_SWAPPED);
      quartier_cases_window_set_estimator (QUARTIER_CASES_WINDOW (window), self->estimator);
    }
  gtk_window_present (GTK_WINDOW (self->cases_window));
  if (id != NULL)
    quartier_cases_window_show_case (QUARTIER_CASES_WINDOW (self->cases_window), id);
  for (guint i = 0; packs != NULL && i < packs->len; i++)
    quartier_cases_window_import (QUARTIER_CASES_WINDOW (self->cases_window), packs->pdata[i]);
}

/* Where they are, on the map of the plan. */

static gboolean
are_pins_wanted (QuartierWindow *self)
{
  g_autoptr (GVariant) state
      = g_action_group_get_action_state (G_ACTION_GROUP (self), "map-cases");

  return state != NULL && g_variant_get_boolean (state);
}

static void
pin_chosen_cb (QuartierWindow *self, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.case", "s", id);
}

/* Above all districts. */
static QuartierPinLayer *
add_pins (QuartierWindow *self, ShumateMap *map)
{
  QuartierPinLayer *pins = quartier_pin_layer_new (shumate_map_get_viewport (map));

  shumate_map_add_layer (map, SHUMATE_LAYER (pins));
  g_signal_connect_object (pins, "chosen", G_CALLBACK (pin_chosen_cb), self, G_CONNECT_SWAPPED);
  return pins;
}

/* Where the map's own pins are, made when first wanted; where two maps are, on both. */
void
quartier_window_update_case_pins (QuartierWindow *self)
{
  const gboolean wanted = are_pins_wanted (self) && self->cases != NULL;
  ShumateMap *other = quartier_map_view_get_other_map (self->map);

  if (self->case_pins == NULL && wanted)
    self->case_pins = add_pins (self, quartier_map_view_get_map (self->map));
  if (self->other_pins != NULL
      && (other == NULL || !gtk_widget_is_ancestor (GTK_WIDGET (self->other_pins), GTK_WIDGET (other))))
    g_clear_weak_pointer (&self->other_pins);
  if (self->other_pins == NULL && wanted && other != NULL)
    g_set_weak_pointer (&self->other_pins, add_pins (self, other));
  if (wanted)
    quartier_case_pins_set (self->case_pins, self->cases);
  if (wanted && self->other_pins != NULL)
    quartier_case_pins_set (self->other_pins, self->cases);
  if (self->case_pins != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->case_pins), wanted);
  if (self->other_pins != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->other_pins), wanted);
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
  quartier_window_update_case_pins (self);
  quartier_answer_view_set_cases (self->answer, cases);
  quartier_district_panel_set_cases (self->district_panel, cases);
  if (self->cases_window != NULL)
    quartier_cases_window_set_cases (QUARTIER_CASES_WINDOW (self->cases_window), cases);
  if (wanted)
    present_cases (self);
  if (self->cases_stale)
    packs_changed_cb (self);
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

static void
pins_toggled_cb (QuartierWindow *self)
{
  if (are_pins_wanted (self) && self->cases == NULL)
    load_cases (self);
  quartier_window_update_case_pins (self);
}

static void
toggle_cb (GSimpleAction *action, GVariant *parameter G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (action));

  g_simple_action_set_state (action, g_variant_new_boolean (!g_variant_get_boolean (state)));
}

/* "win.map-cases": whether the map shows where cases are; remembered where anything is. */
void
quartier_window_set_up_case_pins (QuartierWindow *self)
{
  g_autoptr (GSettings) settings = quartier_settings_new ();
  g_autoptr (GAction) action = NULL;

  if (settings != NULL)
    action = g_settings_create_action (settings, "map-cases");
  else
    {
      action = G_ACTION (
          g_simple_action_new_stateful ("map-cases", NULL, g_variant_new_boolean (FALSE)));
      g_signal_connect (action, "activate", G_CALLBACK (toggle_cb), NULL);
    }
  g_action_map_add_action (G_ACTION_MAP (self), action);
  g_signal_connect_object (action, "notify::state", G_CALLBACK (pins_toggled_cb), self,
                           G_CONNECT_SWAPPED);
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

/* A file that may be a pack of cases as well as a plan: what it says it is. */

static void
look_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data,
             GCancellable *cancellable G_GNUC_UNUSED)
{
  gsize length;
  g_autofree char *text = quartier_case_pack_read (data, &length, NULL);

  g_task_return_boolean (task,
                         text != NULL && g_strstr_len (text, (gssize) length, PACK_SAYS) != NULL);
}

static void
looked_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuartierWindow) self = data;
  GFile *file = g_task_get_task_data (G_TASK (result));

  self->n_loading--;
  if (self->map == NULL) /* the window is gone */
    return;
  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    {
      quartier_window_open (self, file);
      return;
    }
  if (self->wanted_packs == NULL)
    self->wanted_packs = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->wanted_packs, g_object_ref (file));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.cases", NULL);
}

/**
 * quartier_window_open_any:
 *
 * Opens a plan, or brings a pack of cases into the window of the cases: both may be called .json.
 */
void
quartier_window_open_any (QuartierWindow *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *small = g_ascii_strdown (name, -1);
  g_autoptr (GTask) task = NULL;

  if (!g_str_has_suffix (small, ".json"))
    {
      quartier_window_open (self, file);
      return;
    }
  self->n_loading++;
  task = g_task_new (NULL, NULL, looked_cb, g_object_ref (self));
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, look_thread);
}

void
quartier_window_drop_cases (QuartierWindow *self)
{
  g_clear_pointer (&self->wanted_packs, g_ptr_array_unref);
  g_clear_weak_pointer (&self->cases_window);
  g_clear_weak_pointer (&self->other_pins);
  g_clear_pointer (&self->cases, quartier_case_library_unref);
  g_clear_pointer (&self->wanted_case, g_free);
}
