/*
 * What --help prints, in the user's language. In the locale "C" it is the source's own text, its
 * lines as they stand there; a translation has no line ends within a paragraph and is filled here.
 */
#include <glib/gi18n.h>
#include <wchar.h>

#include "cli/command.h"
#include "io/text-table.h"

/* The widest line of the source's own text. */
#define COLUMNS 96

/* Whether a line may end before @letter: after a space, and beside letters that are wide, but for
 * punctuation that holds on to what is before or behind it. */
static gboolean
may_break (gunichar before, gunichar letter)
{
  if (before == ' ')
    return TRUE;
  if (!g_unichar_iswide (before) && !g_unichar_iswide (letter))
    return FALSE;
  return letter != ' ' && wcschr (L"，。；：、！？）》”’,.;:!?)%…", (wchar_t)letter) == NULL
         && wcschr (L"（《“‘(", (wchar_t)before) == NULL;
}

static void
append_filled (GString *out, const char *line)
{
  const char *from = line, *end = NULL;
  gunichar before = 0;
  guint width = 0;

  for (const char *c = line; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar letter = g_utf8_get_char (c);

      if (c != from && may_break (before, letter))
        end = c;
      width += quartier_text_letter_width (letter);
      before = letter;
      if (width > COLUMNS && end != NULL)
        {
          g_string_append_len (out, from, end - from);
          while (out->str[out->len - 1] == ' ')
            g_string_truncate (out, out->len - 1);
          g_string_append_c (out, '\n');
          from = end;
          end = NULL;
          width = 0;
          for (const char *l = from; l <= c; l = g_utf8_next_char (l))
            width += quartier_text_letter_width (g_utf8_get_char (l));
        }
    }
  g_string_append_printf (out, "%s\n", from);
}

static void
append_paragraphs (GString *out, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++)
    append_filled (out, lines[i]);
}

static char *
describe_option (const GOptionEntry *entry)
{
  GString *text = g_string_new (NULL);

  if (entry->short_name != '\0')
    g_string_append_printf (text, "-%c, ", entry->short_name);
  g_string_append_printf (text, "--%s", entry->long_name);
  if (entry->arg_description != NULL)
    g_string_append_printf (text, "=%s", entry->arg_description);
  return g_string_free (text, FALSE);
}

static void
append_exit_status (GString *out)
{
  g_string_append_printf (out, "\n%s\n  0  %s\n  1  %s\n  2  %s\n", _ ("Exit status:"), _ ("done"),
                          _ ("the input is at fault, or cannot be read or written"),
                          _ ("the command line is at fault"));
}

/**
 * quartier_command_append_help:
 *
 * Appends what --help prints of a verb.
 */
void
quartier_command_append_help (const QuartierCommand *command, GString *out)
{
  const gboolean has_options = command->options[0].long_name != NULL;

  g_string_append_printf (out, "%s quartier-cli %s%s%s%s%s\n\n", _ ("Usage:"), command->name,
                          *command->operands != '\0' ? " " : "", command->operands,
                          has_options ? " " : "", has_options ? _ ("[OPTION…]") : "");
  /* Translators: a sentence with its stop. */
  g_string_append_printf (out, _ ("%s."), _ (command->summary));
  g_string_append (out, "\n\n");
  append_paragraphs (out, _ (command->description));
  g_string_append_printf (out, "\n%s\n", _ ("Options:"));
  for (const GOptionEntry *entry = command->options; entry->long_name != NULL; entry++)
    {
      g_autofree char *option = describe_option (entry);

      g_string_append_printf (out, "  %-24s %s\n", option, _ (entry->description));
    }
  g_string_append_printf (out, "  %-24s %s\n\n%s\n", "-h, --help", _ ("Show this help"),
                          _ ("Examples:"));
  for (int i = 0; command->examples[i] != NULL; i += 2)
    g_string_append_printf (out, "  %s\n      %s\n", command->examples[i],
                            _ (command->examples[i + 1]));
  append_exit_status (out);
}

/**
 * quartier_program_append_help:
 * @commands: (array length=n): the verbs
 *
 * Appends what --help prints of the program.
 */
void
quartier_program_append_help (const QuartierCommand *const *commands, gsize n, GString *out)
{
  g_string_append_printf (out, "%s quartier-cli %s\n\n", _ ("Usage:"),
                          _ ("VERB [OPERAND…] [OPTION…]"));
  append_filled (out, _ ("Low-carbon city planning: what a plan uses and emits, from the command "
                         "line."));
  g_string_append_printf (out, "\n%s\n", _ ("Verbs:"));
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (out, "  %-10s %s\n", commands[i]->name, _ (commands[i]->summary));
  g_string_append_c (out, '\n');
  append_filled (out,
                 _ ("quartier-cli VERB --help tells more of a verb; quartier-cli --version the "
                    "version."));
  append_exit_status (out);
}
