/*
 * Packs in the window of the cases: brought in from a chooser or dropped, listed apart, taken away
 * and brought back; and cases chosen to be passed on in one. Files are read and written on threads.
 */
#include "ui/quartier-cases-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/quartier-error.h"
#include "io/case-pack.h"
#include "ui/case-words.h"
#include "ui/quartier-toasts.h"

/* More sentences than this nobody reads in a dialog. */
#define MOST_UNREAD 6

/* What a thread does, and what came of it. */
typedef struct
{
  QuartierCasesWindow *window;
  QuartierLibrary *library;
  QuartierCaseLibrary *cases; /* (nullable): of which some are exported */
  GFile *file;                /* (nullable): where from or where to */
  char **ids;                 /* (nullable): what is exported */
  char *pack;                 /* (nullable): id of the pack it is about */
  char *text;                 /* (nullable): the pack that comes in, or that was removed */
  gsize length;
  gboolean is_there;          /* a pack of its id, so that it did not come in */
  gboolean replaces;          /* that one */
  GBytes *replaced;           /* (nullable): that one, as it was */
  guint n;
  GPtrArray *unread; /* (nullable) (element-type utf8): what nothing reads in a pack that came in */
} Job;

static Job *
new_job (QuartierCasesWindow *self, GFile *file, const char *pack)
{
  Job *job = g_new0 (Job, 1);

  job->window = g_object_ref (self);
  job->library = g_object_ref (quartier_case_library_get_library (self->cases));
  job->file = file != NULL ? g_object_ref (file) : NULL;
  job->pack = g_strdup (pack);
  return job;
}

static void
free_job (Job *job)
{
  g_object_unref (job->window);
  g_object_unref (job->library);
  g_clear_pointer (&job->cases, quartier_case_library_unref);
  g_clear_object (&job->file);
  g_strfreev (job->ids);
  g_free (job->pack);
  g_free (job->text);
  g_clear_pointer (&job->replaced, g_bytes_unref);
  g_clear_pointer (&job->unread, g_ptr_array_unref);
  g_free (job);
}

static void
start (Job *job, GTaskThreadFunc work, GAsyncReadyCallback done)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, done, NULL);

  g_task_set_task_data (task, job, (GDestroyNotify)free_job);
  g_task_run_in_thread (task, work);
}

static void
finish (GTask *task, gboolean good, GError *error)
{
  if (good)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Says what went wrong, in a dialog that stays until it is read. A window that is gone says
 * nothing. */
static gboolean
has_worked (GAsyncResult *result, const Job *job, const char *heading)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = job->file != NULL ? g_file_get_basename (job->file) : NULL;
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : g_strdup (job->pack);
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    return job->window->cases != NULL;
  if (job->window->cases == NULL)
    return FALSE;
  body = g_strdup_printf (_ ("%s: %s"), shown, error->message);
  dialog = adw_message_dialog_new (GTK_WINDOW (job->window), heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
  return FALSE;
}

/* In */

/* (transfer full) (nullable) */
static GBytes *
load_pack (const char *folder, const char *pack)
{
  gsize length = 0;
  char *text = quartier_case_pack_load (folder, pack, &length, NULL);

  return text != NULL ? g_bytes_new_take (text, length) : NULL;
}

static void
import_thread (GTask *task,
               gpointer source G_GNUC_UNUSED,
               gpointer data,
               GCancellable *cancellable G_GNUC_UNUSED)
{
  Job *job = data;
  g_autofree char *folder = quartier_case_packs_dir ();
  GError *error = NULL;

  if (job->text == NULL)
    job->text = quartier_case_pack_read (job->file, &job->length, &error);
  if (job->replaces)
    job->replaced = load_pack (folder, job->pack);
  if (job->text != NULL)
    {
      g_clear_pointer (&job->pack, g_free);
      if (quartier_case_pack_import (job->text, job->length, job->library, folder, job->replaces,
                                     &job->pack, &job->n, &error))
        job->unread = quartier_case_pack_list_unknown (job->text, job->length);
      job->is_there = g_error_matches (error, QUARTIER_ERROR, QUARTIER_ERROR_EXISTS);
    }
  finish (task, error == NULL, error);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data);

static void
undo_cb (GtkWidget *toast)
{
  QuartierCasesWindow *self = g_object_get_data (G_OBJECT (toast), "window");
  GBytes *text = g_object_get_data (G_OBJECT (toast), "text");
  Job *job = new_job (self, NULL, g_object_get_data (G_OBJECT (toast), "pack"));

  job->length = g_bytes_get_size (text);
  job->text = g_malloc0 (job->length + 1);
  memcpy (job->text, g_bytes_get_data (text, NULL), job->length);
  job->replaces = TRUE;
  start (job, import_thread, imported_cb);
}

/* Says what was done to a pack, and offers it back as it was. */
static void
offer_back (Job *job, const char *text, GBytes *before)
{
  GtkWidget *toast = quartier_toast_new (text, _ ("_Undo"));

  g_object_set_data (G_OBJECT (toast), "window", job->window);
  g_object_set_data_full (G_OBJECT (toast), "pack", g_strdup (job->pack), g_free);
  g_object_set_data_full (G_OBJECT (toast), "text", g_bytes_ref (before),
                          (GDestroyNotify)g_bytes_unref);
  g_signal_connect_object (quartier_toast_get_button (toast), "clicked", G_CALLBACK (undo_cb), toast,
                           G_CONNECT_SWAPPED);
  quartier_toast_show (job->window->toasts, toast, FALSE);
}

/* Who has read what nothing reads in a pack may want the one back that it replaced: offered when the dialog is
 * gone, as a toast does not wait behind it. */
static void
read_cb (AdwMessageDialog *dialog, const char *response G_GNUC_UNUSED, Job *job)
{
  if (job->replaced != NULL && job->window->cases != NULL)
    offer_back (job, adw_message_dialog_get_heading (dialog), job->replaced);
}

/* The pack came in, and is kept as it is: what of it is not shown, whoever wrote it should hear of. */
static void
tell_unread (GTask *task, Job *job, const char *imported)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const guint n = job->unread->len > MOST_UNREAD + 1 ? MOST_UNREAD : job->unread->len;
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (job->window), imported,
                                              _ ("Not everything in it is read:"));
  GtkWidget *label;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s• %s", i > 0 ? "\n" : "", (const char *)job->unread->pdata[i]);
  if (n < job->unread->len)
    {
      g_autofree char *more = g_strdup_printf (_ ("and %u more"), job->unread->len - n);

      g_string_append_printf (text, "\n%s", more);
    }
  label = g_object_new (GTK_TYPE_LABEL, "label", text->str, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign",
                        0.0, "selectable", TRUE, NULL);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), label);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  /* The task holds the job. */
  g_object_set_data_full (G_OBJECT (dialog), "task", g_object_ref (task), g_object_unref);
  g_signal_connect (dialog, "response", G_CALLBACK (read_cb), job);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
replace_cb (AdwMessageDialog *dialog, const char *response, Job *asked)
{
  Job *job;

  if (!g_str_equal (response, "replace"))
    return;
  job = new_job (asked->window, asked->file, asked->pack);
  job->text = g_steal_pointer (&asked->text);
  job->length = asked->length;
  job->replaces = TRUE;
  start (job, import_thread, imported_cb);
}

/* A pack of the id is there: whether it goes is asked. */
static void
ask_to_replace (GTask *task, const Job *job)
{
  g_autofree char *heading = NULL;
  GtkWidget *dialog;

  /* Translators: a pack's id */
  heading = g_strdup_printf (_ ("The pack %s is there already"), job->pack);
  dialog = adw_message_dialog_new (
      GTK_WINDOW (job->window), heading,
      _ ("Its cases can be replaced by those of the file. To keep both, give the one in the file "
         "another id."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "replace",
                                    _ ("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  /* The task holds the job. */
  g_object_set_data_full (G_OBJECT (dialog), "task", g_object_ref (task), g_object_unref);
  g_signal_connect (dialog, "response", G_CALLBACK (replace_cb), (gpointer)job);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
imported_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *text = NULL;

  if (job->is_there && job->window->cases != NULL)
    {
      ask_to_replace (G_TASK (result), job);
      return;
    }
  if (!has_worked (result, job, _ ("The pack was not imported")))
    return;
  /* Translators: a pack's id and how many cases it has */
  text = g_strdup_printf (
      ngettext ("Pack %s imported: %u case", "Pack %s imported: %u cases", job->n), job->pack,
      job->n);
  if (job->unread != NULL && job->unread->len > 0)
    tell_unread (G_TASK (result), job, text);
  else if (job->replaced != NULL)
    offer_back (job, text, job->replaced);
  else
    quartier_toast_show (job->window->toasts, quartier_toast_new (text, NULL), FALSE);
  quartier_cases_window_packs_changed (job->window);
}

/**
 * quartier_cases_window_import:
 *
 * Brings a pack of cases in, and says so, or why not.
 */
void
quartier_cases_window_import (QuartierCasesWindow *self, GFile *file)
{
  start (new_job (self, file, NULL), import_thread, imported_cb);
}

static GtkFileChooserNative *
new_chooser (QuartierCasesWindow *self,
             const char *title,
             GtkFileChooserAction action,
             const char *accept)
{
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Packs of cases"));
  gtk_file_filter_add_pattern (filter, "*.json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  return chooser;
}

static void
import_chosen_cb (GtkFileChooserNative *chooser, int response, QuartierCasesWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    quartier_cases_window_import (self, file);
  g_object_unref (chooser);
}

static void
import_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  QuartierCasesWindow *self = QUARTIER_CASES_WINDOW (widget);
  GtkFileChooserNative *chooser = new_chooser (self, _ ("Import a pack of cases"),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Import"));

  g_signal_connect (chooser, "response", G_CALLBACK (import_chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static gboolean
dropped_cb (QuartierCasesWindow *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    quartier_cases_window_import (self, l->data);
  return files != NULL;
}

/* Away and back */

static void
remove_thread (GTask *task,
               gpointer source G_GNUC_UNUSED,
               gpointer data,
               GCancellable *cancellable G_GNUC_UNUSED)
{
  Job *job = data;
  g_autofree char *folder = quartier_case_packs_dir ();
  GError *error = NULL;

  job->text = quartier_case_pack_load (folder, job->pack, &job->length, &error);
  finish (task, job->text != NULL && quartier_case_pack_remove (folder, job->pack, &error), error);
}

static void
removed_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GBytes) before = NULL;
  g_autofree char *text = NULL;

  if (!has_worked (result, job, _ ("The pack was not removed")))
    return;
  /* Translators: a pack's id */
  text = g_strdup_printf (_ ("Pack %s removed"), job->pack);
  before = g_bytes_new (job->text, job->length);
  offer_back (job, text, before);
  quartier_cases_window_packs_changed (job->window);
}

static void
remove_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  start (new_job (QUARTIER_CASES_WINDOW (widget), NULL, g_variant_get_string (parameter, NULL)),
         remove_thread, removed_cb);
}

/* Listed apart */

static GtkWidget *
make_header (const char *pack)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = NULL, *tip = NULL;
  GtkWidget *label, *button;

  /* Translators: a pack's id */
  text = pack != NULL ? g_strdup_printf (_ ("Pack %s"), pack)
                      : g_strdup (_ ("Cases of the program"));
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (box, "case-header");
  gtk_box_append (GTK_BOX (box), label);
  if (pack == NULL)
    return box;
  tip = g_strdup_printf (_ ("Remove the pack %s"), pack);
  button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "cases.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", pack);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static gboolean
is_any_packed (QuartierCasesWindow *self)
{
  gsize n;
  const QuartierCase *const *list = quartier_case_library_list (self->cases, &n);

  for (gsize i = 0; i < n; i++)
    if (list[i]->pack != NULL)
      return TRUE;
  return FALSE;
}

/* Without packs there is nothing to tell apart. */
static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  QuartierCasesWindow *self = data;
  const char *pack = quartier_cases_window_get_case (row)->pack;
  GtkWidget *header = NULL;

  if (self->cases != NULL
      && (before == NULL ? is_any_packed (self)
                         : g_strcmp0 (pack, quartier_cases_window_get_case (before)->pack) != 0))
    header = make_header (pack);
  gtk_list_box_row_set_header (row, header);
}

/* Out */

static GtkCheckButton *
get_choice (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "choice");
}

/* The ids of what is chosen, whether or not the list shows it at the moment. */
static GPtrArray *
list_chosen (QuartierCasesWindow *self)
{
  GPtrArray *ids = g_ptr_array_new ();
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_choice (row) != NULL && gtk_check_button_get_active (get_choice (row)))
      g_ptr_array_add (ids, (gpointer)quartier_cases_window_get_case (row)->id);
  g_ptr_array_add (ids, NULL);
  return ids;
}

/* Boxes to tick are there while cases are being chosen; a case of a pack goes on with its pack. */
void
quartier_cases_window_update_choice (QuartierCasesWindow *self)
{
  GtkListBoxRow *row;
  g_autofree char *text = NULL;
  guint n;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_choice (row) != NULL)
      gtk_widget_set_visible (GTK_WIDGET (get_choice (row)), self->choosing);
  {
    g_autoptr (GPtrArray) ids = list_chosen (self);

    n = ids->len - 1;
  }
  text = g_strdup_printf (ngettext ("_Export %u case…", "_Export %u cases…", n), n);
  gtk_button_set_label (self->export, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cases.export", self->choosing && n > 0);
  gtk_revealer_set_reveal_child (self->passing, self->choosing);
}

/* A box to tick beside what the row says. */
void
quartier_cases_window_add_choice (QuartierCasesWindow *self, GtkWidget *row, GtkGrid *grid)
{
  const QuartierCase *one = quartier_cases_window_get_case (GTK_LIST_BOX_ROW (row));
  GtkWidget *choice;

  if (one->pack != NULL)
    return;
  choice = gtk_check_button_new ();
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (choice, FALSE);
  gtk_grid_attach (grid, choice, -1, 0, 1, 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  quartier_case_translate (one->name), -1);
  g_object_set_data (G_OBJECT (row), "choice", choice);
  g_signal_connect_object (choice, "toggled", G_CALLBACK (quartier_cases_window_update_choice),
                           self, G_CONNECT_SWAPPED);
}

static void
choose_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  QuartierCasesWindow *self = QUARTIER_CASES_WINDOW (widget);
  GtkListBoxRow *row;

  self->choosing = !self->choosing;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_choice (row) != NULL)
      gtk_check_button_set_active (get_choice (row), FALSE);
  quartier_cases_window_update_choice (self);
}

static void
export_thread (GTask *task,
               gpointer source G_GNUC_UNUSED,
               gpointer data,
               GCancellable *cancellable G_GNUC_UNUSED)
{
  Job *job = data;
  g_autofree char *name = g_file_get_basename (job->file);
  g_autofree char *pack = quartier_case_pack_id_of_file (name);
  GError *error = NULL;
  g_autofree char *text
      = quartier_case_pack_export (job->cases, pack, (const char *const *)job->ids, &error);

  finish (task,
          text != NULL
              && g_file_replace_contents (job->file, text, strlen (text), NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, &error),
          error);
}

static void
exported_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  const guint n = g_strv_length (job->ids);
  g_autofree char *text = NULL;

  if (!has_worked (result, job, _ ("The pack was not exported")))
    return;
  text = g_strdup_printf (ngettext ("%u case exported", "%u cases exported", n), n);
  quartier_toast_show (job->window->toasts, quartier_toast_new (text, NULL), FALSE);
  if (job->window->choosing)
    gtk_widget_activate_action (GTK_WIDGET (job->window), "cases.choose", NULL);
}

static void
export_chosen_cb (GtkFileChooserNative *chooser, int response, QuartierCasesWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autoptr (GPtrArray) ids = list_chosen (self);

  if (response == GTK_RESPONSE_ACCEPT && file != NULL && ids->len > 1)
    {
      Job *job = new_job (self, file, NULL);

      job->cases = quartier_case_library_ref (self->cases);
      job->ids = g_strdupv ((char **)ids->pdata);
      start (job, export_thread, exported_cb);
    }
  g_object_unref (chooser);
}

static void
export_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  QuartierCasesWindow *self = QUARTIER_CASES_WINDOW (widget);
  GtkFileChooserNative *chooser = new_chooser (self, _ ("Export the chosen cases"),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "cases.json");
  g_signal_connect (chooser, "response", G_CALLBACK (export_chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
quartier_cases_window_install_packs (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "cases.import", NULL, import_action);
  gtk_widget_class_install_action (klass, "cases.remove", "s", remove_action);
  gtk_widget_class_install_action (klass, "cases.choose", NULL, choose_action);
  gtk_widget_class_install_action (klass, "cases.export", NULL, export_action);
}

void
quartier_cases_window_set_up_packs (QuartierCasesWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
}
