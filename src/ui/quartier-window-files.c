/*
 * Reading and writing plans. Disks are waited for on other threads.
 */
#include "ui/quartier-window-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/quartier-error.h"
#include "document/snapshot.h"
#include "io/plan-file.h"
#include "io/replace-file.h"

/* Reading that takes longer says so. */
#define PATIENCE_MS 300
#define PULSE_MS 40

/* Opening */

typedef struct
{
  QuartierLibrary *library;
  GFile *file;
  QuartierPlanLoadFlags flags;
  gboolean add;     /* its districts join the plan that is open */
  gboolean foreign; /* (out): it is no plan */
  char *etag;       /* (out) (nullable): of the file as it was read */
  gboolean is_far;  /* (out): it lies far from its climate */
} Load;

static void
free_load (Load *load)
{
  g_object_unref (load->library);
  g_object_unref (load->file);
  g_free (load->etag);
  g_free (load);
}

/* (nullable): differs once another program has written the file. */
static char *
dup_etag (GFile *file)
{
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_etag (info)) : NULL;
}

/* Latitude and longitude exchanged, or a climate of elsewhere: only who made the file can know. It looks at
 * all districts, and at the towns, which the first to ask has to read. */
static gboolean
is_far_from_climate (QuartierPlan *plan, QuartierLibrary *library)
{
  const gsize n = quartier_plan_get_n_scenarios (plan);
  g_autoptr (GPtrArray) lines = NULL;

  if (n == 0)
    return FALSE;
  lines = quartier_snapshot_doubt_place (plan, library, quartier_plan_get_scenario (plan, n - 1)->id);
  return lines->len > 0;
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Load *load = data;
  const char *path = g_file_peek_path (load->file);
  GError *error = NULL;
  QuartierPlan *plan;

  if (path == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s",
                               _("only files on this computer can be opened; copy it here first"));
      return;
    }
  load->etag = dup_etag (load->file);
  plan = quartier_window_read_any (path, load->library, load->flags, &load->foreign, cancellable,
                                   &error);
  if (plan == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  load->is_far = is_far_from_climate (plan, load->library);
  g_task_return_pointer (task, plan, g_object_unref);
}

/* Waiting */

static gboolean
pulse_cb (gpointer data)
{
  QuartierWindow *self = data;

  gtk_progress_bar_pulse (self->loading_bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
takes_long_cb (gpointer data)
{
  QuartierWindow *self = data;

  self->loading_source = g_timeout_add (PULSE_MS, pulse_cb, self);
  gtk_stack_set_visible_child_name (self->pages, "loading");
  return G_SOURCE_REMOVE;
}

/* A file that is there in no time is shown without a word. */
static void
begin_waiting (QuartierWindow *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = g_strdup_printf (_ ("Opening “%s”…"), name);

  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  adw_status_page_set_title (self->loading_page, title);
  if (self->loading_source == 0)
    self->loading_source = g_timeout_add (PATIENCE_MS, takes_long_cb, self);
}

static void
end_waiting (QuartierWindow *self)
{
  g_clear_object (&self->loading);
  g_clear_handle_id (&self->loading_source, g_source_remove);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "loading") == 0)
    gtk_stack_set_visible_child_name (self->pages, self->plan != NULL ? "work" : "start");
}

/**
 * quartier_window_cancel_loading:
 *
 * Leaves the plan that is being read, if one is.
 */
void
quartier_window_cancel_loading (QuartierWindow *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
}

static void load_plan (QuartierWindow *self, GFile *file, QuartierPlanLoadFlags flags,
                       gboolean add);

static void
repair_response_cb (AdwMessageDialog *dialog, const char *response, QuartierWindow *self)
{
  if (g_str_equal (response, "repair"))
    load_plan (self, g_object_get_data (G_OBJECT (dialog), "file"), QUARTIER_PLAN_LOAD_REPAIR,
               g_object_get_data (G_OBJECT (dialog), "add") != NULL);
}

/* A crossing outline can be mended; anything else wants another file. */
static void
offer_repair (QuartierWindow *self, GFile *file, gboolean add, const char *body)
{
  GtkWidget *dialog
      = adw_message_dialog_new (GTK_WINDOW (self), _("An outline crosses itself"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Leave it closed"),
                                    "repair", _("_Repair and open"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "repair",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "repair");
  g_object_set_data_full (G_OBJECT (dialog), "file", g_object_ref (file), g_object_unref);
  g_object_set_data (G_OBJECT (dialog), "add", GINT_TO_POINTER (add));
  g_signal_connect_object (dialog, "response", G_CALLBACK (repair_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_recent (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  const GtkRecentData data = { .mime_type = (char *) "application/x-quartier",
                               .app_name = (char *) "Quartier",
                               .app_exec = (char *) "quartier %f" };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/* What another program's file had and what it had not, before anyone works on with it. */
static void
tell_of_foreign (QuartierWindow *self, GFile *file, const char *const *warnings, gsize n)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *heading = g_strdup_printf (_ ("“%s” was read"), name);

  if (n > 0)
    quartier_window_show_remarks (self, heading, warnings, n);
}

/* The plan takes this one's place in the window. */
static void
show_loaded (QuartierWindow *self, const Load *load, QuartierPlan *plan)
{
  const char *const *warnings;
  gsize n;

  quartier_window_set_plan (self, plan, load->foreign ? NULL : load->file);
  if (!load->foreign)
    self->etag = g_strdup (load->etag);
  /* What is shown is not what the file holds: the title and the question at closing say so. */
  if (load->foreign || load->flags & QUARTIER_PLAN_LOAD_REPAIR)
    quartier_plan_set_unsaved (plan);
  warnings = quartier_plan_get_load_warnings (plan, &n);
  if (n > 0 && load->foreign)
    tell_of_foreign (self, load->file, warnings, n);
  else if (n > 0)
    quartier_window_toast (self, _("Some things were filled in: see “Show the sum”"));
  if (load->foreign)
    return;
  if (load->is_far)
    quartier_window_toast (self, _("The plan lies far from its climate: see “Show the sum”"));
  add_recent (load->file);
  quartier_window_offer_recovery (self, load->file);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuartierWindow) self = data;
  Load *load = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierPlan) plan = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = g_file_get_basename (load->file);

  self->n_loading--;
  end_waiting (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (plan != NULL && load->add && self->plan != NULL)
    {
      gsize n;
      const char *const *warnings = quartier_plan_get_load_warnings (plan, &n);

      quartier_window_add_districts (self, plan);
      if (load->foreign)
        tell_of_foreign (self, load->file, warnings, n);
    }
  else if (plan != NULL)
    show_loaded (self, load, plan);
  else if (load->flags == QUARTIER_PLAN_LOAD_NONE
           && g_error_matches (error, QUARTIER_ERROR, QUARTIER_ERROR_CROSSING))
    {
      g_autofree char *body = g_strdup_printf (_ ("%s: %s"), name, error->message);

      offer_repair (self, load->file, load->add, body);
    }
  else
    {
      g_autofree char *heading = g_strdup_printf (_("“%s” was not opened"), name);

      quartier_window_show_error (self, heading, error->message);
      quartier_window_offer_recovery (self, NULL);
    }
}

static void
load_plan (QuartierWindow *self, GFile *file, QuartierPlanLoadFlags flags, gboolean add)
{
  g_autoptr (GTask) task = NULL;
  Load *load = g_new0 (Load, 1);

  load->library = g_object_ref (self->library);
  load->file = g_object_ref (file);
  load->flags = flags;
  load->add = add;
  self->n_loading++;
  begin_waiting (self, file);
  task = g_task_new (NULL, self->loading, loaded_cb, g_object_ref (self));
  g_task_set_task_data (task, load, (GDestroyNotify) free_load);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, load_thread);
}

/* (nullable): a plan is worked on in one window, or the last to save would win. */
static QuartierWindow *
find_window_of (QuartierWindow *self, GFile *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  for (GList *l = windows; l != NULL; l = l->next)
    if (QUARTIER_IS_WINDOW (l->data))
      {
        QuartierWindow *window = l->data;

        if (window->plan != NULL && window->file != NULL && g_file_equal (window->file, file))
          return window;
      }
  return NULL;
}

/**
 * quartier_window_open:
 *
 * Opens a plan here, or in a window of its own where this one has another. One that is open already
 * is shown.
 */
void
quartier_window_open (QuartierWindow *self, GFile *file)
{
  QuartierWindow *window = find_window_of (self, file);

  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  window = self;
  if (!quartier_window_is_empty (self)
      && !(self->file == NULL && self->plan != NULL && !quartier_plan_get_modified (self->plan)))
    {
      window = quartier_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->library);
      gtk_window_present (GTK_WINDOW (window));
    }
  load_plan (window, file, QUARTIER_PLAN_LOAD_NONE, FALSE);
}

void
quartier_window_open_sample (QuartierWindow *self)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (
      "/org/eclink/Quartier/samples/vauban.quartier", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierPlan) plan = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  plan = quartier_plan_from_text (text, length, self->library, QUARTIER_PLAN_LOAD_TRANSLATE,
                                  &error);
  if (plan == NULL)
    {
      quartier_window_show_error (self, _("The sample was not opened"), error->message);
      return;
    }
  quartier_window_set_plan (self, plan, NULL);
  self->sample = TRUE;
}

void
quartier_window_new_plan (QuartierWindow *self)
{
  g_autoptr (QuartierPlan) plan = quartier_plan_new ();
  const QuartierScenario first
      = { .id = (char *) "baseline", .name = (char *) _("First idea") };

  quartier_plan_begin (plan, "");
  quartier_plan_put_scenario (plan, &first);
  quartier_plan_finish_loading (plan);
  quartier_window_set_plan (self, plan, NULL);
  quartier_map_view_set_tool (self->map, QUARTIER_TOOL_DRAW);
}

/* Choosers */

/**
 * quartier_window_new_chooser:
 * @patterns: %NULL-terminated, of the files @filter_name stands for
 *
 * Returns: (transfer full): a file chooser over the window; all files can be chosen too
 */
GtkFileChooserNative *
quartier_window_new_chooser (QuartierWindow *self, const char *title, GtkFileChooserAction action,
                             const char *accept, const char *filter_name,
                             const char *const *patterns)
{
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept, NULL);
  GtkFileFilter *filter = gtk_file_filter_new ();
  GtkFileFilter *all = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, filter_name);
  for (int i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_object_unref (filter);
  g_object_unref (all);
  return chooser;
}

static void
plan_chosen_cb (GtkFileChooserNative *chooser, int response, QuartierWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    quartier_window_open_any (self, file);
  g_object_unref (chooser);
}

/* What can be opened, and what districts can be taken from. */
static const char *const any_plan[]
    = { "*.quartier", "*.geojson", "*.json", "*.gpkg", "*.shp", "*.kml", "*.csv", NULL };

void
quartier_window_choose_plan (QuartierWindow *self)
{
  GtkFileChooserNative *chooser = quartier_window_new_chooser (
      self, _("Open a plan"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"),
      _("Plans and files of a GIS"), any_plan);

  g_signal_connect (chooser, "response", G_CALLBACK (plan_chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
districts_chosen_cb (GtkFileChooserNative *chooser, int response, QuartierWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    load_plan (self, file, QUARTIER_PLAN_LOAD_NONE, TRUE);
  g_object_unref (chooser);
}

/* Lets the user choose a file whose districts join this plan. */
void
quartier_window_choose_districts (QuartierWindow *self)
{
  GtkFileChooserNative *chooser = quartier_window_new_chooser (
      self, _("Add districts from a file"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Add"),
      _("Plans and files of a GIS"), any_plan);

  g_signal_connect (chooser, "response", G_CALLBACK (districts_chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Saving */

typedef struct
{
  GFile *file;
  QuartierPlanDraft *plan;
  char *etag; /* (nullable) (inout): of the file as it is known */
  guint64 revision;
} Save;

static void
free_save (Save *save)
{
  g_object_unref (save->file);
  quartier_plan_draft_free (save->plan);
  g_free (save->etag);
  g_free (save);
}

static gboolean
is_changed_meanwhile (const Save *save)
{
  g_autofree char *now = dup_etag (save->file);

  return save->etag != NULL && now != NULL && !g_str_equal (now, save->etag);
}

static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Save *save = data;
  const char *path = g_file_peek_path (save->file);
  g_autofree char *text = quartier_plan_draft_to_text (save->plan);
  GError *error = NULL;

  if (path == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s",
                             _("plans can be saved on this computer only; choose a folder here"));
  else if (is_changed_meanwhile (save))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, "%s", path);
  else if (quartier_replace_file (path, text, strlen (text), &error))
    {
      g_free (save->etag);
      save->etag = dup_etag (save->file);
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, error);
}

static void save_to (QuartierWindow *self, GFile *file, const char *etag);

static void
unsaved_response_cb (AdwMessageDialog *dialog, const char *response, QuartierWindow *self)
{
  if (g_str_equal (response, "elsewhere"))
    quartier_window_save_as (self);
  else if (g_str_equal (response, "overwrite") && self->file != NULL)
    save_to (self, self->file, NULL);
  else
    self->close_when_saved = FALSE;
}

/* The work is still in the window alone: names the ways to a file. */
static void
ask_where (QuartierWindow *self, const char *heading, const char *body, gboolean may_overwrite)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _("_Keep working"),
                                    "elsewhere", _("Save _as…"), NULL);
  if (may_overwrite)
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "overwrite", _("_Overwrite"));
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "overwrite",
                                                  ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "elsewhere");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (unsaved_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_unsaved (QuartierWindow *self, GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    {
      g_autofree char *heading
          = g_strdup_printf (_("“%s” was changed by another program"), name);

      ask_where (self, heading, _("Saving here would overwrite what was written there meanwhile."),
                 TRUE);
    }
  else
    {
      g_autofree char *body = g_strdup_printf (_ ("%s: %s"), name, error->message);

      ask_where (self, _("The plan was not saved"), body, FALSE);
    }
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuartierWindow) self = data;
  Save *save = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  const gboolean is_asked_again = self->save_again;
  gboolean is_all;

  self->saving = FALSE;
  self->save_again = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      show_unsaved (self, save->file, error);
      return;
    }
  g_set_object (&self->file, save->file);
  g_free (self->etag);
  self->etag = g_steal_pointer (&save->etag);
  add_recent (save->file);
  /* What was edited while the disk was busy is not in the file. */
  is_all = quartier_plan_get_revision (self->plan) == save->revision;
  if (is_all)
    {
      quartier_window_forget_recovery (self);
      quartier_plan_set_saved (self->plan);
    }
  if (self->close_when_saved && is_all)
    gtk_window_destroy (GTK_WINDOW (self));
  else if (self->close_when_saved || (is_asked_again && !is_all))
    quartier_window_save (self);
  else
    quartier_window_toast (self, _("Saved"));
}

/* @etag: (nullable): of the file as it is known; where it is another by now, it is not written */
static void
save_to (QuartierWindow *self, GFile *file, const char *etag)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, saved_cb, g_object_ref (self));
  g_autofree char *folder = NULL;
  Save *save = g_new0 (Save, 1);

  quartier_window_settle (self);
  save->file = g_object_ref (file);
  save->etag = g_strdup (etag);
  save->revision = quartier_plan_get_revision (self->plan);
  folder = g_file_peek_path (file) != NULL ? quartier_plan_dup_folder (g_file_peek_path (file))
                                           : NULL;
  save->plan = quartier_plan_draft_new (self->plan, folder);
  self->saving = TRUE;
  g_task_set_task_data (task, save, (GDestroyNotify) free_save);
  g_task_run_in_thread (task, save_thread);
}

static void
place_chosen_cb (GtkFileChooserNative *chooser, int response, QuartierWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      g_autofree char *name = g_file_get_basename (file);

      if (strchr (name, '.') == NULL)
        {
          g_autoptr (GFile) folder = g_file_get_parent (file);
          g_autofree char *with_suffix = g_strconcat (name, ".quartier", NULL);

          g_set_object (&file, g_file_get_child (folder, with_suffix));
          g_object_unref (file);
        }
      save_to (self, file, NULL);
    }
  else
    self->close_when_saved = FALSE;
  g_object_unref (chooser);
}

void
quartier_window_save_as (QuartierWindow *self)
{
  static const char *const patterns[] = { "*.quartier", NULL };
  const char *title = quartier_plan_get_title (self->plan);
  g_autofree char *name = g_strdup_printf (
      "%s.quartier", title != NULL && *title != '\0' ? title : _("Plan"));
  GtkFileChooserNative *chooser = quartier_window_new_chooser (self, _("Save the plan"),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"),
                                               _("Quartier plans"), patterns);

  g_strdelimit (name, "/", '-');
  if (self->file != NULL)
    gtk_file_chooser_set_file (GTK_FILE_CHOOSER (chooser), self->file, NULL);
  else
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (place_chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
quartier_window_save (QuartierWindow *self)
{
  /* What was edited since goes into the file with the next one. */
  self->save_again = self->saving;
  if (self->saving)
    return;
  if (self->file != NULL)
    save_to (self, self->file, self->etag);
  else
    quartier_window_save_as (self);
}

/* Closing */

static void
close_response_cb (AdwMessageDialog *dialog, const char *response, QuartierWindow *self)
{
  if (g_str_equal (response, "save"))
    {
      self->close_when_saved = TRUE;
      quartier_window_save (self);
    }
  else if (g_str_equal (response, "discard"))
    {
      quartier_window_forget_recovery (self);
      gtk_window_destroy (GTK_WINDOW (self));
    }
}

/* Returns: %FALSE: the user is being asked */
static gboolean
ask_to_leave_outline (QuartierWindow *self)
{
  GtkWidget *dialog
      = adw_message_dialog_new (GTK_WINDOW (self), _("Leave the outline unfinished?"),
                                _("What you have drawn of it is lost when the window closes."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Keep drawing"),
                                    "discard", _("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return FALSE;
}

/**
 * quartier_window_confirm_close:
 *
 * Returns: whether the window may close now; if not, the user is being asked
 */
gboolean
quartier_window_confirm_close (QuartierWindow *self)
{
  GtkWidget *dialog;
  gboolean is_outlining;

  quartier_window_settle (self);
  if (self->plan == NULL)
    return TRUE;
  is_outlining = quartier_edit_controller_is_outlining (quartier_map_view_get_controller (self->map));
  if (!quartier_plan_get_modified (self->plan))
    return !is_outlining || ask_to_leave_outline (self);
  dialog = adw_message_dialog_new (
      GTK_WINDOW (self), _("Save the changes?"),
      is_outlining ? _("What you changed since the last save is lost if you do not save it. The "
                       "outline you are drawing is not finished and is not saved with it.")
                   : _("What you changed since the last save is lost if you do not save it."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Keep working"),
                                    "discard", _("_Discard"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return FALSE;
}
