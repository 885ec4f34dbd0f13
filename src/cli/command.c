/*
 * What all verbs share: the command line, messages, exit statuses, reading.
 */
#include "cli/command.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/decimal-sign.h"
#include "base/quartier-error.h"
#include "io/plan-file.h"
#include "io/replace-file.h"
#include "io/weather.h"

/* More than any plan or zone; a device without an end stops here. */
#define MAX_BYTES ((gsize)512 * 1024 * 1024)

/* Messages */

/* Without line ends, escape sequences and what else is no letter. */
static char *
make_plain (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *plain = g_string_new (NULL);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar letter = g_utf8_get_char (c);
      const GUnicodeType type = g_unichar_type (letter);

      if (type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR
          || type == G_UNICODE_PARAGRAPH_SEPARATOR)
        g_string_append_c (plain, ' ');
      else
        g_string_append_unichar (plain, letter);
    }
  return g_string_free (plain, FALSE);
}

/* One line whatever the text, so that a script can read a message by lines. */
static void
print_line (const char *file, const char *text)
{
  g_autofree char *line = g_strdup_printf ("quartier-cli: %s%s%s", file != NULL ? file : "",
                                           file != NULL ? ": " : "", text);
  g_autofree char *plain = make_plain (line);

  fprintf (stderr, "%s\n", plain);
}

/**
 * quartier_command_fail:
 * @file: (nullable): whose fault it is
 *
 * Returns: %QUARTIER_EXIT_FAULT, after a line on standard error
 */
int
quartier_command_fail (const char *file, const GError *error)
{
  print_line (file, error->message);
  return QUARTIER_EXIT_FAULT;
}

/**
 * quartier_command_misused:
 * @command: (nullable): the verb; %NULL for the program
 *
 * Returns: %QUARTIER_EXIT_USAGE, after a line on standard error that ends with where help is
 */
int
quartier_command_misused (const QuartierCommand *command, const char *format, ...)
{
  g_autofree char *what = NULL;
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  if (command != NULL)
    text = g_strdup_printf (_ ("%s; see quartier-cli %s --help"), what, command->name);
  else
    text = g_strdup_printf (_ ("%s; see quartier-cli --help"), what);
  print_line (command != NULL ? command->name : NULL, text);
  return QUARTIER_EXIT_USAGE;
}

/**
 * quartier_command_keeps:
 * @in: (nullable): what is read
 * @out: (nullable): what is about to be replaced
 *
 * Returns: whether they are different files, however they are named; else the line is printed
 */
gboolean
quartier_command_keeps (const QuartierCommand *command, const char *in, const char *out)
{
  struct stat read, written;

  if (in == NULL || out == NULL || g_str_equal (in, "-") || g_str_equal (out, "-")
      || stat (in, &read) != 0 || stat (out, &written) != 0 || !S_ISREG (written.st_mode)
      || read.st_dev != written.st_dev || read.st_ino != written.st_ino)
    return TRUE;
  quartier_command_misused (
      command, _ ("\"%s\" is what is read, and would be written over; name another file"), out);
  return FALSE;
}

void
quartier_command_warn_as_is (const char *file, const char *warning)
{
  g_autofree char *text = g_strdup_printf (_ ("warning: %s"), warning);

  print_line (file, text);
}

void
quartier_command_warn (const char *file, const char *warning)
{
  g_autofree char *text = quartier_decimal_text (g_strdup (warning));

  quartier_command_warn_as_is (file, text);
}

/**
 * quartier_command_dup_told:
 * @ids: (element-type utf8): of districts
 * @warning: which may begin with one of them and a colon
 *
 * Returns: (transfer full): @warning with the decimal sign of the language in its numbers; an id is none, however it
 *   looks
 */
char *
quartier_command_dup_told (GHashTable *ids, const char *warning)
{
  for (const char *colon = strstr (warning, ": "); colon != NULL; colon = strstr (colon + 1, ": "))
    {
      g_autofree char *id = g_strndup (warning, (gsize) (colon - warning));

      if (g_hash_table_contains (ids, id))
        {
          g_autofree char *text = quartier_decimal_text (g_strdup (colon));

          return g_strconcat (id, text, NULL);
        }
    }
  return quartier_decimal_text (g_strdup (warning));
}

/* What stood in when a plan was read, and how much that was. */
gsize
quartier_command_warn_of_plan (const char *file, QuartierPlan *plan)
{
  gsize n;
  const char *const *told = quartier_plan_get_load_warnings (plan, &n);

  for (gsize i = 0; i < n; i++)
    quartier_command_warn (file, told[i]);
  return n;
}

static int
print_bytes (const char *bytes, gsize length)
{
  if (fwrite (bytes, 1, length, stdout) != length || fflush (stdout) != 0 || ferror (stdout))
    {
      g_autoptr (GError) error = g_error_new (QUARTIER_ERROR, QUARTIER_ERROR_IO,
                                              _ ("it cannot be written (%s); name a file or a "
                                                 "program that takes it"),
                                              g_strerror (errno));

      return quartier_command_fail (_ ("standard output"), error);
    }
  return QUARTIER_EXIT_DONE;
}

/**
 * quartier_command_print:
 *
 * Writes to standard output, to the end.
 *
 * Returns: %QUARTIER_EXIT_DONE, or %QUARTIER_EXIT_FAULT after a line that says why it could not
 */
int
quartier_command_print (const char *text)
{
  return print_bytes (text, strlen (text));
}

/**
 * quartier_command_put:
 * @path: a file, which is replaced whole or left as it is, or "-" for standard output
 * @bytes: (array length=length): what it is to hold
 *
 * Returns: %QUARTIER_EXIT_DONE, or %QUARTIER_EXIT_FAULT after a line that says why it could not
 */
int
quartier_command_put (const char *path, const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (path, "-"))
    return print_bytes (bytes, length);
  return quartier_replace_file (path, bytes, length, &error)
             ? QUARTIER_EXIT_DONE
             : quartier_command_fail (path, error);
}

/* The same, with a line end behind @text. */
int
quartier_command_print_line (const char *text)
{
  g_autofree char *line = g_strconcat (text, "\n", NULL);

  return quartier_command_print (line);
}

/**
 * quartier_command_print_progress:
 * @share: of the work that is done, 0…1
 *
 * Prints how far it is, for whoever reads the lines: once for each per cent.
 *
 * Returns: whether somebody reads still
 */
gboolean
quartier_command_print_progress (double share)
{
  static int told = -1; /* per cent */
  char line[40], number[G_ASCII_DTOSTR_BUF_SIZE];

  if ((int)(share * 100 + 0.5) <= told)
    return TRUE;
  told = (int)(share * 100 + 0.5);
  g_snprintf (line, sizeof line, "progress %s\n",
              g_ascii_formatd (number, sizeof number, "%.2f", share));
  return quartier_command_print (line) == QUARTIER_EXIT_DONE;
}

/**
 * quartier_command_speak_english:
 *
 * From here on all text is English, as answers for programs are in every language.
 *
 * Returns: whether it was in another language until now
 */
gboolean
quartier_command_speak_english (void)
{
  const gboolean was_another = !g_str_equal (_ ("warning: %s"), "warning: %s");

  setlocale (LC_MESSAGES, "C");
  return was_another;
}

/**
 * quartier_command_choose:
 * @given: (nullable): what the user gave; %NULL for the first
 * @names: %NULL-terminated
 *
 * Of formats, "json" is in English from here on.
 *
 * Returns: its index in @names; -1 after a line that lists them
 */
int
quartier_command_choose (const QuartierCommand *command,
                         const char *option,
                         const char *given,
                         const char *const *names)
{
  g_autofree char *known = NULL;

  if (given == NULL)
    return 0;
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], given))
      {
        if (g_str_equal (given, "json"))
          quartier_command_speak_english ();
        return i;
      }
  known = g_strjoinv (", ", (char **)names);
  quartier_command_misused (command, _ ("%s: \"%s\" is not known; give one of %s"), option, given,
                            known);
  return -1;
}

/**
 * quartier_command_read_number:
 * @given: what the user gave
 * @low, @high: both allowed
 * @out: (out): the number, read as a decimal one: 010 is ten
 *
 * Returns: whether it is one; else after a line that says what would be
 */
gboolean
quartier_command_read_number (const QuartierCommand *command, const char *option, const char *given,
                              int low, int high, int *out)
{
  gint64 number;

  if (!g_ascii_string_to_signed (given, 10, low, high, &number, NULL))
    {
      quartier_command_misused (command, _ ("%s: \"%s\" is no whole number from %d to %d"), option,
                                given, low, high);
      return FALSE;
    }
  *out = (int)number;
  return TRUE;
}

/* The command line */

static int
print_help (const QuartierCommand *command)
{
  g_autoptr (GString) out = g_string_new (NULL);

  quartier_command_append_help (command, out);
  return quartier_command_print (out->str);
}

static gboolean
takes_value (const QuartierCommand *command, char letter)
{
  for (const GOptionEntry *option = command->options; option->long_name != NULL; option++)
    if (option->short_name == letter)
      return option->arg != G_OPTION_ARG_NONE;
  return FALSE;
}

/* "-fjson" as "-f", "json", which GOption does not do by itself. Kept alive by what it returns. */
static GPtrArray *
part_values (const QuartierCommand *command, int *argc, char **argv)
{
  GPtrArray *out = g_ptr_array_new ();
  gboolean is_ended = FALSE;

  for (int i = 0; i < *argc; i++)
    {
      static char letters[256][3];
      char *arg = argv[i];

      is_ended |= g_str_equal (arg, "--");
      if (i == 0 || is_ended || arg[0] != '-' || !g_ascii_isalpha (arg[1]) || arg[2] == '\0'
          || !takes_value (command, arg[1]))
        {
          g_ptr_array_add (out, arg);
          continue;
        }
      g_snprintf (letters[(guint8)arg[1]], 3, "-%c", arg[1]);
      g_ptr_array_add (out, letters[(guint8)arg[1]]);
      g_ptr_array_add (out, arg + 2 + (arg[2] == '='));
    }
  *argc = (int)out->len;
  g_ptr_array_add (out, NULL);
  return out;
}

/**
 * quartier_command_run:
 * @argv: (array length=argc): the verb and what follows it
 *
 * Reads the command line strictly and runs the verb.
 *
 * Returns: the exit status
 */
int
quartier_command_run (const QuartierCommand *command, int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  gboolean help = FALSE;
  const GOptionEntry help_entry[]
      = { { "help", 'h', 0, G_OPTION_ARG_NONE, &help, "", NULL }, { NULL } };
  const int most = MAX (command->n_operands, command->most_operands);
  g_autoptr (GPtrArray) parted = part_values (command, &argc, argv);
  int first = 1;

  argv = (char **)parted->pdata;

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, command->options, NULL);
  g_option_context_add_main_entries (context, help_entry, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return quartier_command_misused (command, "%s", error->message);
  if (help)
    return print_help (command);
  /* GOption leaves the "--" that ends the options where an operand could be taken for one. */
  if (argc > 1 && g_str_equal (argv[1], "--"))
    first = 2;
  if (argc - first < command->n_operands)
    return quartier_command_misused (command, _ ("too little is given; it takes %s"),
                                     command->operands);
  if (argc - first > most)
    return most > 0 ? quartier_command_misused (command, _ ("\"%s\" is too much; it takes %s"),
                                                argv[first + most], command->operands)
                    : quartier_command_misused (command,
                                                _ ("\"%s\" is too much; it takes options alone"),
                                                argv[first + most]);
  return command->run (argv + first);
}

/* Reading */

static gboolean
fail_to_read (GError **error, int code)
{
  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
               _ ("it cannot be read (%s); give the name of a file you may read"),
               code == ENOENT ? _ ("no such file") : g_strerror (code));
  return FALSE;
}

static gboolean
read_descriptor (int fd, char **out_text, gsize *out_length, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (65536);
  gssize n;

  while ((n = read (fd, block, 65536)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail_to_read (error, errno);
      g_byte_array_append (bytes, block, (guint)n);
      if (bytes->len > MAX_BYTES)
        {
          g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                       _ ("it is larger than %u MB; give a smaller file"),
                       (guint)(MAX_BYTES / 1024 / 1024));
          return FALSE;
        }
    }
  *out_length = bytes->len;
  g_byte_array_append (bytes, (const guint8 *)"", 1);
  *out_text = (char *)g_byte_array_free (g_steal_pointer (&bytes), FALSE);
  return TRUE;
}

/**
 * quartier_command_read:
 * @file: a file, a pipe, or "-" for standard input
 * @out_text: (out): its bytes, and a 0 behind them
 * @error: %QUARTIER_ERROR_IO; its message does not repeat @file
 */
gboolean
quartier_command_read (const char *file, char **out_text, gsize *out_length, GError **error)
{
  gboolean read_whole;
  struct stat status;
  int fd;

  if (g_str_equal (file, "-"))
    return read_descriptor (STDIN_FILENO, out_text, out_length, error);
  fd = open (file, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return fail_to_read (error, errno);
  if (fstat (fd, &status) == 0 && S_ISDIR (status.st_mode))
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
                           _ ("it is a folder; give the name of a file"));
      close (fd);
      return FALSE;
    }
  read_whole = read_descriptor (fd, out_text, out_length, error);
  close (fd);
  return read_whole;
}

/* The tables; %NULL after a line that says why not. */
QuartierLibrary *
quartier_command_open_library (void)
{
  g_autoptr (GError) error = NULL;
  QuartierLibrary *library = quartier_library_new (NULL, &error);

  if (library == NULL)
    quartier_command_fail (NULL, error);
  return library;
}

/**
 * quartier_command_load_plan:
 * @file: a plan file, or "-" for standard input
 *
 * Returns: (transfer full) (nullable): the plan; %NULL after a line that says what is wrong
 */
QuartierPlan *
quartier_command_load_plan (const char *file, QuartierLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *folder = NULL;
  QuartierPlan *plan = NULL;
  gsize length = 0;

  /* What comes through a pipe names its files from where we run. */
  folder = g_str_equal (file, "-") ? g_get_current_dir () : quartier_plan_dup_folder (file);
  if (quartier_command_read (file, &text, &length, &error))
    plan = quartier_plan_from_text_in (text, length, folder, library, QUARTIER_PLAN_LOAD_NONE,
                                       &error);
  if (plan == NULL)
    quartier_command_fail (file, error);
  return plan;
}

/**
 * quartier_command_load_weather:
 * @file: an EPW file, or "-" for standard input
 * @out_warnings: (out) (transfer full): what was filled in or left out; may be empty
 *
 * Returns: (transfer full) (nullable): its year; %NULL after a line that says what is wrong
 */
QuartierClimate *
quartier_command_load_weather (const char *file, QuartierLibrary *library, char ***out_warnings)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  QuartierClimate *climate = NULL;
  gsize length = 0;

  if (quartier_command_read (file, &text, &length, &error))
    climate = quartier_weather_parse (text, length, file, library, out_warnings, &error);
  if (climate == NULL)
    quartier_command_fail (file, error);
  return climate;
}
