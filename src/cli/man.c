/*
 * Man pages from the verbs' own help, made when the program is built: what --help says and what
 * man says cannot part.
 */
#include "cli/man.h"

#include <glib/gi18n.h>
#include <string.h>

/* Written without spaces between words: Chinese characters and the marks among them. */
static gboolean
is_ideographic (gunichar letter)
{
  return letter >= 0x2e80 && letter < 0xffe0;
}

/* What does not begin a line. */
static gboolean
closes (gunichar letter)
{
  return letter == 0x201d || g_unichar_type (letter) == G_UNICODE_CLOSE_PUNCTUATION
         || (is_ideographic (letter) && g_unichar_type (letter) == G_UNICODE_OTHER_PUNCTUATION);
}

static void
append_letter (GString *out, gunichar letter, gboolean as_it_is)
{
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
  else if (letter < 0x80 || as_it_is)
    g_string_append_unichar (out, letter);
  else
    g_string_append_printf (out, "\\[u%04X]", letter);
}

/* Text that means itself in roff; @is_head: in a line that other programs read, too, as the index
 * of pages does: letters as they are, and no places where the line may end. */
static void
append_letters (GString *out, const char *text, gboolean is_head)
{
  gboolean at_line_start = out->len == 0 || out->str[out->len - 1] == '\n';

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar letter = g_utf8_get_char (c);
      const gunichar next = g_utf8_get_char (g_utf8_next_char (c));

      if (at_line_start && (letter == '.' || letter == '\''))
        g_string_append (out, "\\&");
      at_line_start = letter == '\n';
      append_letter (out, letter, is_head);
      if (!is_head && is_ideographic (letter) && next != '\0' && !closes (next)
          && g_unichar_type (letter) != G_UNICODE_OPEN_PUNCTUATION)
        g_string_append (out, "\\:");
    }
}

static void
append_text (GString *out, const char *text)
{
  append_letters (out, text, FALSE);
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
append_line (GString *out, const char *text)
{
  append_text (out, text);
  g_string_append_c (out, '\n');
}

/* .SH and a heading, or .B and a term. */
static void
append_request (GString *out, const char *request, const char *text)
{
  g_string_append (out, request);
  g_string_append_c (out, ' ');
  append_letters (out, text, TRUE);
  g_string_append_c (out, '\n');
}

static void
append_exit_status (GString *out)
{
  append_request (out, ".SH", C_ ("heading of a man page", "EXIT STATUS"));
  g_string_append (out, ".TP\n.B 0\n");
  append_line (out, _ ("done"));
  g_string_append (out, ".TP\n.B 1\n");
  append_line (out, _ ("the input is at fault, or cannot be read or written"));
  g_string_append (out, ".TP\n.B 2\n");
  append_line (out, _ ("the command line is at fault"));
  g_string_append (out, ".PP\n");
  append_line (out, _ ("An error is one line on standard error that names the file, the place in "
                       "it, what is wrong and what would be right. No partial output file is left "
                       "behind."));
}

static void
append_environment (GString *out)
{
  append_request (out, ".SH", C_ ("heading of a man page", "ENVIRONMENT"));
  g_string_append (out, ".TP\n.B LANGUAGE, LC_ALL, LC_MESSAGES, LANG\n");
  append_line (out, _ ("The language of help, tables and messages: Chinese (zh_CN), Dutch (nl), "
                       "English (en), French (fr) or German (de). Numbers have a decimal point in "
                       "all of them. JSON is in English in every language, and so are the warnings "
                       "and errors told while it is made; the locale C is English throughout, and "
                       "the same from version to version."));
}

static void
append_head (GString *out, const char *page, const char *summary)
{
  g_autofree char *upper = g_ascii_strup (page, -1);

  if (!g_str_is_ascii (summary) || !g_str_is_ascii (_ ("User commands")))
    g_string_append (out, "'\\\" -*- coding: UTF-8 -*-\n");
  g_string_append_printf (out, ".TH \"%s\" 1 \"\" \"Quartier %s\" \"", upper, QUARTIER_VERSION);
  append_letters (out, _ ("User commands"), TRUE);
  g_string_append (out, "\"\n");
  /* Lines that may end anywhere need no wide spaces to be of one length. */
  if (is_ideographic (g_utf8_get_char (summary)))
    g_string_append (out, ".ad l\n");
  append_request (out, ".SH", C_ ("heading of a man page", "NAME"));
  append_text (out, page);
  g_string_append (out, " \\- ");
  append_letters (out, summary, TRUE);
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

  append_head (out, page, _ (command->summary));
  append_request (out, ".SH", C_ ("heading of a man page", "SYNOPSIS"));
  g_string_append_printf (out, ".B quartier\\-cli %s\n", command->name);
  if (*command->operands != '\0')
    {
      g_string_append (out, ".I ");
      append_text (out, command->operands);
      g_string_append_c (out, '\n');
    }
  append_line (out, _ ("[OPTION…]"));
  append_request (out, ".SH", C_ ("heading of a man page", "DESCRIPTION"));
  append_paragraphs (out, _ (command->description));
  append_request (out, ".SH", C_ ("heading of a man page", "OPTIONS"));
  for (const GOptionEntry *entry = command->options; entry->long_name != NULL; entry++)
    append_option (out, entry->short_name, entry->long_name, entry->arg_description,
                   _ (entry->description));
  append_option (out, 'h', "help", NULL, _ ("Show this help"));
  append_exit_status (out);
  append_request (out, ".SH", C_ ("heading of a man page", "EXAMPLES"));
  for (int i = 0; command->examples[i] != NULL; i += 2)
    {
      g_string_append (out, ".TP\n\\fB");
      append_text (out, command->examples[i]);
      g_string_append (out, "\\fR\n");
      append_line (out, _ (command->examples[i + 1]));
    }
  append_request (out, ".SH", C_ ("heading of a man page", "SEE ALSO"));
  g_string_append (out, ".BR quartier\\-cli (1),\n.BR quartier (1)\n");
}

static void
append_program (GString *out, const QuartierCommand *const *commands, gsize n)
{
  append_head (out, "quartier-cli", _ ("low-carbon city planning from the command line"));
  append_request (out, ".SH", C_ ("heading of a man page", "SYNOPSIS"));
  g_string_append (out, ".B quartier\\-cli\n.I VERB\n[\\fIOPERAND\\fR\\[u2026]]\n");
  append_line (out, _ ("[OPTION…]"));
  append_request (out, ".SH", C_ ("heading of a man page", "DESCRIPTION"));
  append_line (out, _ ("What a plan of districts uses and emits in a year, by the same engine as "
                       "the desktop application, without a display. Plans are GeoJSON files; "
                       "answers are tables, JSON or CSV."));
  append_request (out, ".SH", C_ ("heading of a man page", "VERBS"));
  for (gsize i = 0; i < n; i++)
    {
      g_string_append_printf (out, ".TP\n\\fB%s\\fR\n", commands[i]->name);
      append_line (out, _ (commands[i]->summary));
    }
  append_request (out, ".SH", C_ ("heading of a man page", "OPTIONS"));
  append_option (out, 'h', "help", NULL, _ ("Show this help"));
  append_option (out, '\0', "version", NULL, _ ("Show the version"));
  append_exit_status (out);
  append_environment (out);
  append_request (out, ".SH", C_ ("heading of a man page", "SEE ALSO"));
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (out, ".BR quartier\\-cli\\-%s (1),\n", commands[i]->name);
  g_string_append (out, ".BR quartier (1)\n");
}

/**
 * quartier_man_print:
 * @verb: (nullable): %NULL for the program's own page
 *
 * For the build: prints a man page, in the language of the environment.
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
