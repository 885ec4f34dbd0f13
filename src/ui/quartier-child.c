/*
 * Work on foreign files is done by quartier-cli as a child: a parser that falls over a hostile file
 * takes the child down, not the window.
 */
#include "ui/quartier-child.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#define NO_CLI                                                                                     \
  _("quartier-cli, which reads map files, is not installed beside Quartier. Install Quartier again.")

typedef struct
{
  GSubprocess *process;
  GDataInputStream *lines;
  QuartierChildProgress progress;
  gpointer data;
} Job;

static void
free_job (Job *job)
{
  g_clear_object (&job->process);
  g_clear_object (&job->lines);
  g_free (job);
}

/**
 * quartier_child_find_cli:
 *
 * Returns: (transfer full) (nullable): the path of quartier-cli: what $QUARTIER_CLI says, beside
 *   this program, where the build leaves it, or in the search path
 */
char *
quartier_child_find_cli (void)
{
  const char *given = g_getenv ("QUARTIER_CLI");
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : g_strdup (".");
  g_autofree char *beside = g_build_filename (folder, "quartier-cli", NULL);
  g_autofree char *built = g_build_filename (folder, "..", "cli", "quartier-cli", NULL);
  g_autofree char *built_for_tests
      = g_build_filename (folder, "..", "..", "src", "cli", "quartier-cli", NULL);

  if (given != NULL && *given != '\0')
    return g_strdup (given);
  if (g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);
  if (g_file_test (built, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&built);
  if (g_file_test (built_for_tests, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&built_for_tests);
  return g_find_program_in_path ("quartier-cli");
}

/* What the child said went wrong: its first line, without its own name in front. */
static char *
make_complaint (const char *text)
{
  static const char name[] = "quartier-cli: ";
  const char *after = text;

  if (text == NULL || *text == '\0')
    return g_strdup (_("The file could not be read, and it is not known why."));
  if (g_str_has_prefix (text, name))
    after += strlen (name);
  return g_strndup (after, strcspn (after, "\n"));
}

static char *
read_complaint (GSubprocess *process)
{
  g_autoptr (GDataInputStream) errors
      = g_data_input_stream_new (g_subprocess_get_stderr_pipe (process));
  g_autofree char *line = g_data_input_stream_read_line_utf8 (errors, NULL, NULL, NULL);

  return make_complaint (line);
}

static void
waited_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GSubprocess *process = G_SUBPROCESS (source);

  g_subprocess_wait_finish (process, result, NULL);
  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("Stopped"));
  else if (g_subprocess_get_if_exited (process) && g_subprocess_get_exit_status (process) == 0)
    g_task_return_boolean (task, TRUE);
  else
    {
      g_autofree char *complaint = read_complaint (process);

      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", complaint);
    }
}

static void
line_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  g_autofree char *line
      = g_data_input_stream_read_line_finish_utf8 (job->lines, result, NULL, NULL);

  if (line == NULL)
    {
      g_subprocess_wait_async (job->process, NULL, waited_cb, g_steal_pointer (&task));
      return;
    }
  if (job->progress != NULL && g_str_has_prefix (line, "progress "))
    job->progress (CLAMP (g_ascii_strtod (line + strlen ("progress "), NULL), 0, 1), job->data);
  g_data_input_stream_read_line_async (job->lines, G_PRIORITY_DEFAULT, NULL, line_read_cb,
                                       g_steal_pointer (&task));
}

/* It speaks as this program does: LANGUAGE it inherits, and that is heeded in the locale that was
 * chosen here, which need not be that of the environment. */
static GSubprocess *
spawn (GPtrArray *command, GSubprocessFlags flags, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (flags);

  g_subprocess_launcher_setenv (launcher, "LC_ALL", setlocale (LC_MESSAGES, NULL), TRUE);
  return g_subprocess_launcher_spawnv (launcher, (const char *const *)command->pdata, error);
}

static void
cancelled_cb (GCancellable *cancellable G_GNUC_UNUSED, GSubprocess *process)
{
  g_subprocess_force_exit (process);
}

/**
 * quartier_child_run:
 * @arguments: (array zero-terminated=1): of quartier-cli, the verb first
 * @progress: (nullable): called on the main thread for each line "progress SHARE"
 *
 * Runs quartier-cli without holding anything up. Cancelled, it ends at once.
 */
void
quartier_child_run (const char *const *arguments, GCancellable *cancellable,
                    QuartierChildProgress progress, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autofree char *cli = quartier_child_find_cli ();
  GError *error = NULL;
  Job *job;

  if (cli == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s", NO_CLI);
      return;
    }
  g_ptr_array_add (command, cli);
  for (int i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (command, (gpointer) arguments[i]);
  g_ptr_array_add (command, NULL);
  job = g_new0 (Job, 1);
  job->progress = progress;
  job->data = data;
  g_task_set_task_data (task, job, (GDestroyNotify) free_job);
  job->process
      = spawn (command, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  if (job->process == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (cancelled_cb), job->process, 0);
  job->lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (job->process));
  g_data_input_stream_read_line_async (job->lines, G_PRIORITY_DEFAULT, NULL, line_read_cb,
                                       g_steal_pointer (&task));
}

gboolean
quartier_child_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Of "quartier-cli: FILE: warning: TEXT" each text. */
static GStrv
split_warnings (const char *errors)
{
  g_autofree char *mark = g_strdup_printf (_ ("warning: %s"), "");
  g_auto (GStrv) lines = g_strsplit (errors, "\n", -1);
  g_autoptr (GStrvBuilder) warnings = g_strv_builder_new ();

  for (char **line = lines; *line != NULL; line++)
    {
      const char *found = strstr (*line, mark);

      if (found != NULL)
        g_strv_builder_add (warnings, found + strlen (mark));
    }
  return g_strv_builder_end (warnings);
}

/**
 * quartier_child_call:
 * @arguments: (array zero-terminated=1): of quartier-cli, the verb first
 * @input: (nullable): for its standard input
 * @out_warnings: (out) (optional) (transfer full): where it did not fail, what it warned of
 * @error: %G_IO_ERROR
 *
 * Runs quartier-cli to its end. For a thread that may wait; cancelled, it ends at once.
 *
 * Returns: (transfer full) (nullable): what it says on standard output; %NULL where it failed
 */
char *
quartier_child_call (const char *const *arguments, const char *input, GCancellable *cancellable,
                     char ***out_warnings, GError **error)
{
  g_autofree char *cli = quartier_child_find_cli ();
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *out = NULL, *err = NULL, *complaint = NULL;

  if (cli == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, NO_CLI);
      return NULL;
    }
  g_ptr_array_add (command, cli);
  for (int i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (command, (gpointer) arguments[i]);
  g_ptr_array_add (command, NULL);
  process = spawn (command,
                   G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                       | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                   error);
  if (process == NULL)
    return NULL;
  if (!g_subprocess_communicate_utf8 (process, input, cancellable, &out, &err, error))
    {
      g_subprocess_force_exit (process);
      return NULL;
    }
  if (g_subprocess_get_if_exited (process) && g_subprocess_get_exit_status (process) == 0)
    {
      if (out_warnings != NULL)
        *out_warnings = split_warnings (err);
      return g_steal_pointer (&out);
    }
  complaint = make_complaint (err);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, complaint);
  return NULL;
}
