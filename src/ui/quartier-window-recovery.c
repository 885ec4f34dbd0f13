/*
 * Unsaved work outlives a crash: a copy of the plan, and of the outline that is being drawn, is put
 * aside soon after each edit, and offered by whoever finds it without its process.
 */
#include "ui/quartier-window-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "base/date-text.h"
#include "io/plan-file.h"
#include "ui/quartier-toasts.h"

/* Unsaved work is put aside this long after the last edit. */
#define ASIDE_MS 1500

#define COPY "Copy"
#define OUTLINE "Outline"

/* Of an outline: those of the tools that set point after point. */
static const struct
{
  QuartierTool tool;
  const char *name;
} tools[] = {
  { QUARTIER_TOOL_DRAW, "draw" },
  { QUARTIER_TOOL_RECTANGLE, "rectangle" },
  { QUARTIER_TOOL_SPLIT, "split" },
  { QUARTIER_TOOL_HOLE, "hole" },
};

static gboolean
is_outlining (QuartierWindow *self)
{
  return quartier_edit_controller_is_outlining (quartier_map_view_get_controller (self->map));
}

/* Putting aside */

static void
write_outline (QuartierWindow *self, GKeyFile *about)
{
  QuartierEditController *controller = quartier_map_view_get_controller (self->map);
  const QuartierTool tool = quartier_edit_controller_get_tool (controller);
  const char *selected = quartier_edit_controller_get_selected (controller);
  const char *scenario = quartier_plan_get_current (self->plan);
  gsize n;
  const QuartierPosition *points
      = quartier_polygon_edit_get_points (quartier_edit_controller_get_drawing (controller), &n);
  g_autofree double *numbers = g_new (double, 2 * n + 1);

  for (gsize i = 0; i < G_N_ELEMENTS (tools); i++)
    if (tools[i].tool == tool)
      g_key_file_set_string (about, OUTLINE, "tool", tools[i].name);
  if (selected != NULL)
    g_key_file_set_string (about, OUTLINE, "district", selected);
  if (scenario != NULL)
    g_key_file_set_string (about, OUTLINE, "scenario", scenario);
  for (gsize i = 0; i < n; i++)
    {
      numbers[2 * i] = points[i].lon;
      numbers[2 * i + 1] = points[i].lat;
    }
  g_key_file_set_double_list (about, OUTLINE, "points", numbers, 2 * n);
}

static char *
describe (QuartierWindow *self)
{
  g_autoptr (GKeyFile) about = g_key_file_new ();
  const char *title = quartier_plan_get_title (self->plan);

  if (self->file != NULL)
    {
      g_autofree char *uri = g_file_get_uri (self->file);

      g_key_file_set_string (about, COPY, "file", uri);
    }
  if (self->etag != NULL)
    g_key_file_set_string (about, COPY, "etag", self->etag);
  g_key_file_set_string (about, COPY, "title", title != NULL ? title : "");
  if (is_outlining (self))
    write_outline (self, about);
  return g_key_file_to_data (about, NULL, NULL);
}

typedef struct
{
  QuartierAside *aside;
  QuartierPlanDraft *plan;
  char *about;
} Put;

static void
free_put (Put *put)
{
  quartier_aside_unref (put->aside);
  quartier_plan_draft_free (put->plan);
  g_free (put->about);
  g_free (put);
}

static void
put_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Put *put = data;
  g_autofree char *plan = quartier_plan_draft_to_text (put->plan);
  GError *error = NULL;

  if (quartier_aside_put (put->aside, plan, put->about, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Said once, until it works again: whoever knows can save elsewhere. */
static void
say_failed (QuartierWindow *self, const GError *error)
{
  g_autofree char *text = NULL;

  g_clear_pointer (&self->aside_about, g_free);
  if (self->aside_failed)
    return;
  self->aside_failed = TRUE;
  text = g_strdup_printf (_("Unsaved work is not safe from a crash: its copy cannot be written. Save "
                            "it. (%s)"),
                          error->message);
  quartier_toast_show (self->toasts, quartier_toast_new (text, NULL), TRUE);
}

static void
put_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuartierWindow) self = data;
  g_autoptr (GError) error = NULL;
  const gboolean is_put = g_task_propagate_boolean (G_TASK (result), &error);

  self->putting_aside = FALSE;
  if (self->plan == NULL)
    return;
  if (is_put)
    self->aside_failed = FALSE;
  else
    say_failed (self, error);
}

static void
put_aside (QuartierWindow *self)
{
  g_autofree char *about = describe (self);
  const guint64 revision = quartier_plan_get_revision (self->plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  Put *put;

  if (self->aside != NULL && self->aside_revision == revision
      && g_strcmp0 (self->aside_about, about) == 0)
    return;
  if (self->aside == NULL)
    self->aside = quartier_aside_new (&error);
  if (self->aside == NULL)
    {
      say_failed (self, error);
      return;
    }
  put = g_new0 (Put, 1);
  put->aside = quartier_aside_ref (self->aside);
  put->plan = quartier_plan_draft_new (self->plan, NULL);
  put->about = g_strdup (about);
  g_free (self->aside_about);
  self->aside_about = g_steal_pointer (&about);
  self->aside_revision = revision;
  self->putting_aside = TRUE;
  task = g_task_new (NULL, NULL, put_cb, g_object_ref (self));
  g_task_set_task_data (task, put, (GDestroyNotify) free_put);
  g_task_run_in_thread (task, put_thread);
}

static gboolean
aside_cb (gpointer data)
{
  QuartierWindow *self = data;

  /* A gesture is not made to wait for a disk, nor one copy overtaken by the next. */
  if (self->plan != NULL && (self->putting_aside || quartier_plan_is_editing (self->plan)))
    return G_SOURCE_CONTINUE;
  self->aside_timeout = 0;
  if (self->plan == NULL || (!quartier_plan_get_modified (self->plan) && !is_outlining (self)))
    quartier_window_forget_recovery (self);
  else
    put_aside (self);
  return G_SOURCE_REMOVE;
}

/* Puts a copy of unsaved work aside soon; where everything was taken back, removes it. */
void
quartier_window_keep_safe (QuartierWindow *self)
{
  if (self->aside_timeout == 0)
    self->aside_timeout = g_timeout_add (ASIDE_MS, aside_cb, self);
}

/* The work is saved, or the user let it go. */
void
quartier_window_forget_recovery (QuartierWindow *self)
{
  g_clear_handle_id (&self->aside_timeout, g_source_remove);
  if (self->aside != NULL)
    quartier_aside_forget (self->aside);
  g_clear_pointer (&self->aside, quartier_aside_unref);
  g_clear_pointer (&self->aside_about, g_free);
}

/* Offering */

static GKeyFile *
read_about (QuartierAside *aside)
{
  g_autofree char *text = quartier_aside_dup_about (aside);
  GKeyFile *about = g_key_file_new ();

  g_key_file_load_from_data (about, text, -1, G_KEY_FILE_NONE, NULL);
  return about;
}

static GFile *
dup_file (GKeyFile *about)
{
  g_autofree char *uri = g_key_file_get_string (about, COPY, "file", NULL);

  return uri != NULL ? g_file_new_for_uri (uri) : NULL;
}

static void
draw_on (QuartierWindow *self, GKeyFile *about)
{
  QuartierEditController *controller = quartier_map_view_get_controller (self->map);
  g_autofree char *name = g_key_file_get_string (about, OUTLINE, "tool", NULL);
  g_autofree char *scenario = g_key_file_get_string (about, OUTLINE, "scenario", NULL);
  g_autofree char *district = g_key_file_get_string (about, OUTLINE, "district", NULL);
  gsize n = 0;
  g_autofree double *numbers = g_key_file_get_double_list (about, OUTLINE, "points", &n, NULL);

  if (scenario != NULL && quartier_plan_find_scenario (self->plan, scenario) != NULL)
    quartier_plan_set_current (self->plan, scenario);
  quartier_edit_controller_set_selected (controller, district);
  for (gsize i = 0; i < G_N_ELEMENTS (tools); i++)
    if (g_strcmp0 (name, tools[i].name) == 0)
      quartier_map_view_set_tool (self->map, tools[i].tool);
  for (gsize i = 0; i + 1 < n; i += 2)
    quartier_edit_controller_add_point (controller,
                                        &(QuartierPosition){ numbers[i], numbers[i + 1] });
}

/* The copy is this window's from now on, and goes when the work is saved. */
static void
recover (QuartierWindow *self, QuartierAside *aside)
{
  g_autoptr (GKeyFile) about = read_about (aside);
  g_autoptr (GFile) file = dup_file (about);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierPlan) plan = quartier_plan_load (
      quartier_aside_get_path (aside), self->library, QUARTIER_PLAN_LOAD_REPAIR, &error);
  QuartierWindow *window = self;

  if (plan == NULL)
    {
      g_autofree char *body
          = g_strdup_printf (_ ("%s: %s"), quartier_aside_get_path (aside), error->message);

      quartier_window_show_error (self, _("Unsaved work was not recovered"), body);
      return;
    }
  if (!quartier_window_is_empty (self)
      && (self->plan == NULL || quartier_plan_get_modified (self->plan) || is_outlining (self)
          || self->file == NULL || file == NULL || !g_file_equal (self->file, file)))
    {
      window = quartier_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->library);
      gtk_window_present (GTK_WINDOW (window));
    }
  quartier_window_set_plan (window, plan, file);
  window->etag = g_key_file_get_string (about, COPY, "etag", NULL);
  window->aside = quartier_aside_ref (aside);
  quartier_plan_set_unsaved (plan);
  draw_on (window, about);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, QuartierWindow *self)
{
  GPtrArray *left = g_object_get_data (G_OBJECT (dialog), "left");

  for (guint i = 0; i < left->len; i++)
    if (g_str_equal (response, "recover"))
      recover (self, left->pdata[i]);
    else if (g_str_equal (response, "discard"))
      quartier_aside_forget (left->pdata[i]);
}

/* What it is and when it was put aside, in a line. */
static char *
dup_line (QuartierAside *aside)
{
  g_autoptr (GKeyFile) about = read_about (aside);
  g_autoptr (GFile) file = dup_file (about);
  g_autofree char *title = g_key_file_get_string (about, COPY, "title", NULL);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : g_steal_pointer (&title);
  g_autofree char *time = NULL;
  g_autoptr (GDateTime) when = NULL;
  GStatBuf status;

  if (name == NULL || *name == '\0')
    {
      g_free (name);
      name = g_strdup (_("Plan"));
    }
  if (g_stat (quartier_aside_get_path (aside), &status) == 0)
    when = g_date_time_new_from_unix_local (status.st_mtime);
  time = when != NULL ? quartier_moment_text (when) : g_strdup ("");
  return g_strdup_printf (_("“%s” · %s"), name, time);
}

static void
present_offer (QuartierWindow *self, GPtrArray *left)
{
  g_autoptr (GString) body = g_string_new (
      _("Quartier ended before this work was saved. The file itself is as it was saved last."));
  GtkWidget *dialog;

  g_string_append_c (body, '\n');
  for (guint i = 0; i < left->len; i++)
    {
      g_autofree char *line = dup_line (left->pdata[i]);

      g_string_append_printf (body, "\n%s", line);
    }
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Recover unsaved work?"), body->str);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "discard", _("_Discard"), "later",
                                    _("_Later"), "recover", _("_Recover"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "recover",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "recover");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  g_object_set_data_full (G_OBJECT (dialog), "left", g_ptr_array_ref (left),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * quartier_window_offer_recovery:
 * @file: (nullable): the plan just opened
 *
 * Asks whether unsaved work that ended programs left behind is wanted back: once all of it, then
 * what is of a plan that is opened. Waits for files that are being read.
 */
void
quartier_window_offer_recovery (QuartierWindow *self, GFile *file)
{
  static gboolean is_asked = FALSE;
  g_autoptr (GPtrArray) left = NULL;

  if (self->n_loading > 0)
    return;
  left = quartier_aside_list_left ();
  for (guint i = left->len; is_asked && i > 0; i--)
    {
      g_autoptr (GKeyFile) about = read_about (left->pdata[i - 1]);
      g_autoptr (GFile) of = dup_file (about);

      if (file == NULL || of == NULL || !g_file_equal (of, file))
        g_ptr_array_remove_index (left, i - 1);
    }
  is_asked = TRUE;
  if (left->len > 0)
    present_offer (self, left);
}
