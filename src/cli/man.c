/*
 * Man pages from the verbs' own help, made when the program is built: what --help says and what
 * man says cannot part.
 */
#include "cli/man.h"

#include <glib/gi18n.h>
#include <string.h>

static const char exit_status[]
    = ".SH EXIT STATUS\n"
      ".TP\n.B 0\ndone\n"
      ".TP\n.B 1\nthe input is at fault, or cannot be read or written\n"
      ".TP\n.B 2\nthe command line is at fault\n"
      ".PP\n"
      "An error is one line on standard error that names the file, the place in it, what is wrong\n"
      "and what would be right. No partial output file is left behind.\n";

static const char environment[]
    = ".SH ENVIRONMENT\n"
      ".TP\n.B LANGUAGE, LC_ALL, LC_MESSAGES, LANG\n"
      "the language of help, tables and messages: Chinese (zh_CN), Dutch (nl), English (en), "
      "French\n"
      "(fr) or German (de). Numbers have a decimal point in all of them. JSON is in English in\n"
      "every language, and so are the warnings and errors told while it is made; the locale C is\n"
      "English throughout, and the same from version to version.\n";

/* Text that means itself in roff. */
static void
append_text (GString *out, const char *text)
{
  gboolean at_line_start = out->len == 0 || out->str[out->len - 1] == '\n';

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar letter = g_utf8_get_char (c);

      if (at_line_start && (letter == '.' || letter == '\''))
        g_string_append (out, "\\&");
      at_line_start = letter == '\n';
      if (letter == '\\')
        g_string_append (out, "\\e");
      else if (letter == '-')
        g_string_append (out, "\\-");
      else if (letter == '\'')
        g_string_append (out, "\\(aq");
      else if (letter == '"')
        g_string_append (out, "\\(dq");
      else if (letter == '^')
        g_string_append (out, "\\(ha");
      else if (letter == '~')
        g_string_append (out, "\\(ti");
      else if (letter == '`')
        g_string_append (out, "\\(ga");
      else if (letter >= 0x80)
        g_string_append_printf (out, "\\[u%04X]", letter);
      else
        g_string_append_unichar (out, letter);
    }
}

static void
append_paragraphs (GString *out, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0')
        g_string_append (out, ".PP");
      else
        append_text (out, lines[i]);
      g_string_append_c (out, '\n');
    }
}

static void
append_head (GString *out, const char *page, const char *summary)
{
  g_autofree char *upper = g_ascii_strup (page, -1);

  g_string_append_printf (out, ".TH \"%s\" 1 \"\" \"Quartier %s\" \"User commands\"\n.SH NAME\n",
                          upper, QUARTIER_VERSION);
  append_text (out, page);
  g_string_append (out, " \\- ");
  append_text (out, summary);
  g_string_append_c (out, '\n');
}

static void
append_option (
    GString *out, char short_name, const char *long_name, const char *argument, const char *text)
{
  g_string_append (out, ".TP\n");
  if (short_name != '\0')
    g_string_append_printf (out, "\\fB\\-%c\\fR, ", short_name);
  g_string_append (out, "\\fB\\-\\-");
  append_text (out, long_name);
  g_string_append (out, "\\fR");
  if (argument != NULL)
    g_string_append_printf (out, "=\\fI%s\\fR", argument);
  g_string_append_c (out, '\n');
  append_text (out, text);
  g_string_append_c (out, '\n');
}

static char *
page_of (const QuartierCommand *command)
{
  return g_strdup_printf ("quartier-cli-%s", command->name);
}

/**
 * quartier_command_append_man:
 *
 * Appends a verb's man page.
 */
void
quartier_command_append_man (const QuartierCommand *command, GString *out)
{
  g_autofree char *page = page_of (command);

  append_head (out, page, command->summary);
  g_string_append_printf (out, ".SH SYNOPSIS\n.B quartier\\-cli %s\n", command->name);
  if (*command->operands != '\0')
    {
      g_string_append (out, ".I ");
      append_text (out, command->operands);
      g_string_append_c (out, '\n');
    }
  g_string_append (out, "[\\fIOPTION\\fR\\[u2026]]\n.SH DESCRIPTION\n");
  append_paragraphs (out, command->description);
  g_string_append (out, ".SH OPTIONS\n");
  for (const GOptionEntry *entry = command->options; entry->long_name != NULL; entry++)
    append_option (out, entry->short_name, entry->long_name, entry->arg_description,
                   entry->description);
  append_option (out, 'h', "help", NULL, "Show the help");
  g_string_append (out, exit_status);
  g_string_append (out, ".SH EXAMPLES\n");
  for (int i = 0; command->examples[i] != NULL; i += 2)
    {
      g_string_append (out, ".TP\n\\fB");
      append_text (out, command->examples[i]);
      g_string_append (out, "\\fR\n");
      append_text (out, command->examples[i + 1]);
      g_string_append_c (out, '\n');
    }
  g_string_append (out, ".SH SEE ALSO\n.BR quartier\\-cli (1),\n.BR quartier (1)\n");
}

static void
append_program (GString *out, const QuartierCommand *const *commands, gsize n)
{
  append_head (out, "quartier-cli", "low-carbon city planning from the command line");
  g_string_append (out, ".SH SYNOPSIS\n.B quartier\\-cli\n.I VERB\n[\\fIOPERAND\\fR\\[u2026]] "
                        "[\\fIOPTION\\fR\\[u2026]]\n"
                        ".SH DESCRIPTION\n"
                        "What a plan of districts uses and emits in a year, by the same engine as "
                        "the desktop\napplication, without a display. Plans are GeoJSON files; "
                        "answers are tables, JSON or CSV.\n"
                        ".SH VERBS\n");
  for (gsize i = 0; i < n; i++)
    {
      g_string_append_printf (out, ".TP\n\\fB%s\\fR\n", commands[i]->name);
      append_text (out, commands[i]->summary);
      g_string_append_c (out, '\n');
    }
  g_string_append (out, ".SH OPTIONS\n");
  append_option (out, 'h', "help", NULL, "Show the help");
  append_option (out, '\0', "version", NULL, "Show the version");
  g_string_append (out, exit_status);
  g_string_append (out, environment);
  g_string_append (out, ".SH SEE ALSO\n");
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (out, ".BR quartier\\-cli\\-%s (1),\n", commands[i]->name);
  g_string_append (out, ".BR quartier (1)\n");
}

/**
 * quartier_man_print:
 * @verb: (nullable): %NULL for the program's own page
 *
 * For the build: prints a man page.
 *
 * Returns: the exit status
 */
int
quartier_man_print (const QuartierCommand *const *commands, gsize n, const char *verb)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (verb == NULL)
    append_program (out, commands, n);
  for (gsize i = 0; verb != NULL && i < n; i++)
    if (g_str_equal (commands[i]->name, verb))
      quartier_command_append_man (commands[i], out);
  if (out->len == 0)
    return quartier_command_misused (NULL, _ ("\"%s\": no such verb in this version"), verb);
  return quartier_command_print (out->str);
}
