/*
 * Completion for bash, zsh and fish from the verbs' own tables, made when the program is built:
 * what a shell offers and what --help says cannot part.
 */
#include "cli/completion.h"

#include <string.h>

/* What an answer can be had as; which of them a verb knows is told by the words of its option. */
static const char *const formats[] = { "table", "json", "csv", "plan" };

static const char help_summary[] = "Show this help";

/* Words */

static gboolean
is_word_in (const char *word, const char *text)
{
  const gsize length = strlen (word);

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    if ((at == text || !g_ascii_isalnum (at[-1])) && !g_ascii_isalnum (at[length]))
      return TRUE;
  return FALSE;
}

/* What may follow an option, parted by spaces; empty where that is the user's to know. */
static char *
dup_values (const GOptionEntry *entry)
{
  GString *values = g_string_new (NULL);

  if (g_strcmp0 (entry->arg_description, "FORMAT") == 0)
    for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
      if (is_word_in (formats[i], entry->description))
        g_string_append_printf (values, "%s%s", values->len > 0 ? " " : "", formats[i]);
  return g_string_free (values, FALSE);
}

static gboolean
takes_file (const GOptionEntry *entry)
{
  return entry->arg == G_OPTION_ARG_FILENAME;
}

/* Its operands; the verbs with actions take files after some of them. An id alone is no file. */
static gboolean
takes_files (const QuartierCommand *command)
{
  return strcmp (command->operands, "[ID]") != 0
         && MAX (command->n_operands, command->most_operands) > 0;
}

static char *
dup_actions (const QuartierCommand *command)
{
  return command->actions != NULL ? g_strjoinv (" ", (char **)command->actions) : g_strdup ("");
}

/* Text that means itself between the single quotes of a shell. */
static char *
quote (const char *text, const char *escaped, const char *for_quote)
{
  GString *out = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '\'')
        {
          g_string_append (out, for_quote);
          continue;
        }
      if (strchr (escaped, *c) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *c);
    }
  return g_string_free (out, FALSE);
}

/* bash */

static void
append_bash_options (GString *out, const QuartierCommand *command)
{
  g_string_append_printf (out, "      %s) options='", command->name);
  for (const GOptionEntry *entry = command->options; entry->long_name != NULL; entry++)
    g_string_append_printf (out, "--%s%s ", entry->long_name,
                            entry->arg_description != NULL ? "=" : "");
  g_string_append (out, "--help' ;;\n");
}

/* What follows an option of a verb that takes something. */
static void
append_bash_values (GString *out, const QuartierCommand *command)
{
  for (const GOptionEntry *entry = command->options; entry->long_name != NULL; entry++)
    {
      g_autofree char *values = dup_values (entry);

      if (entry->arg_description == NULL)
        continue;
      g_string_append_printf (out, "    '%s --%s'", command->name, entry->long_name);
      if (entry->short_name != '\0')
        g_string_append_printf (out, " | '%s -%c'", command->name, entry->short_name);
      if (takes_file (entry))
        g_string_append (out, ") takes=files ;;\n");
      else
        g_string_append_printf (out, ") takes=words words='%s' ;;\n", values);
    }
}

static void
append_bash (GString *out, const QuartierCommand *const *commands, gsize n)
{
  g_string_append (out,
                   "# quartier-cli: completion for bash\n"
                   "_quartier_cli ()\n"
                   "{\n"
                   "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
                   "  local verb=${COMP_WORDS[1]} takes='' words='' options=''\n"
                   "  COMPREPLY=()\n"
                   "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
                   "    COMPREPLY=($(compgen -W '");
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (out, "%s ", commands[i]->name);
  g_string_append (out, "--help --version' -- \"$word\"))\n"
                        "    return\n"
                        "  fi\n"
                        "  # bash parts --option=value at the sign.\n"
                        "  if [ \"$word\" = '=' ]; then\n"
                        "    word=''\n"
                        "  elif [ \"$before\" = '=' ]; then\n"
                        "    before=${COMP_WORDS[COMP_CWORD-2]}\n"
                        "  fi\n"
                        "  case \"$verb $before\" in\n");
  for (gsize i = 0; i < n; i++)
    append_bash_values (out, commands[i]);
  g_string_append (out, "  esac\n"
                        "  if [ -z \"$takes\" ]; then\n"
                        "    case \"$verb\" in\n");
  for (gsize i = 0; i < n; i++)
    append_bash_options (out, commands[i]);
  g_string_append (out, "    esac\n"
                        "    case \"$verb\" in\n");
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *actions = dup_actions (commands[i]);

      if (commands[i]->actions != NULL)
        g_string_append_printf (out,
                                "      %s) [ \"$COMP_CWORD\" -eq 2 ] && takes=words words='%s' "
                                "|| takes=files ;;\n",
                                commands[i]->name, actions);
      else if (takes_files (commands[i]))
        g_string_append_printf (out, "      %s) takes=files ;;\n", commands[i]->name);
    }
  g_string_append (out, "    esac\n"
                        "    case \"$word\" in\n"
                        "      -*) takes=words words=$options ;;\n"
                        "    esac\n"
                        "  fi\n"
                        "  if [ \"$takes\" = files ]; then\n"
                        "    compopt -o filenames 2>/dev/null\n"
                        "    mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
                        "  else\n"
                        "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
                        "    case \"${COMPREPLY[*]}\" in\n"
                        "      *=) compopt -o nospace 2>/dev/null ;;\n"
                        "    esac\n"
                        "  fi\n"
                        "}\n"
                        "complete -F _quartier_cli quartier-cli\n");
}

/* zsh */

static void
append_zsh_option (GString *out, const GOptionEntry *entry)
{
  g_autofree char *text = quote (entry->description, "[]\\:", "'\\''");
  g_autofree char *values = dup_values (entry);
  g_autofree char *follows = NULL;

  if (entry->arg_description == NULL)
    follows = g_strdup ("");
  else if (takes_file (entry))
    follows = g_strdup_printf (":%s:_files", entry->arg_description);
  else if (*values != '\0')
    follows = g_strdup_printf (":%s:(%s)", entry->arg_description, values);
  else
    follows = g_strdup_printf (":%s: ", entry->arg_description);
  if (entry->short_name != '\0')
    g_string_append_printf (out, "        '(-%c --%s)-%c[%s]%s' \\\n", entry->short_name,
                            entry->long_name, entry->short_name, text, follows);
  g_string_append_printf (out, "        '");
  if (entry->short_name != '\0')
    g_string_append_printf (out, "(-%c --%s)", entry->short_name, entry->long_name);
  g_string_append_printf (out, "--%s%s[%s]%s' \\\n", entry->long_name,
                          entry->arg_description != NULL ? "=" : "", text, follows);
}

static void
append_zsh (GString *out, const QuartierCommand *const *commands, gsize n)
{
  g_string_append (out, "#compdef quartier-cli\n"
                        "# quartier-cli: completion for zsh\n"
                        "_quartier_cli () {\n"
                        "  local curcontext=$curcontext state line\n"
                        "  local -a verbs\n"
                        "  verbs=(\n");
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = quote (commands[i]->summary, "\\:", "'\\''");

      g_string_append_printf (out, "    '%s:%s'\n", commands[i]->name, text);
    }
  g_string_append (out, "  )\n"
                        "  _arguments -C '(- *)'{-h,--help}'[Show this help]' "
                        "'(- *)--version[Show the version]' \\\n"
                        "    '1:verb:->verb' '*::argument:->argument'\n"
                        "  case $state in\n"
                        "  verb) _describe -t verbs verb verbs ;;\n"
                        "  argument)\n"
                        "    case $line[1] in\n");
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *actions = dup_actions (commands[i]);

      g_string_append_printf (out, "    %s)\n      _arguments -s \\\n", commands[i]->name);
      for (const GOptionEntry *entry = commands[i]->options; entry->long_name != NULL; entry++)
        append_zsh_option (out, entry);
      if (commands[i]->actions != NULL)
        g_string_append_printf (out, "        '1:action:(%s)' \\\n        '*:file:_files' \\\n",
                                actions);
      else if (takes_files (commands[i]))
        g_string_append (out, "        '*:file:_files' \\\n");
      g_string_append_printf (out, "        '(- *)'{-h,--help}'[%s]'\n      ;;\n", help_summary);
    }
  g_string_append (out, "    esac\n"
                        "    ;;\n"
                        "  esac\n"
                        "}\n"
                        "_quartier_cli \"$@\"\n");
}

/* fish */

static void
append_fish_option (GString *out, const char *verb, const GOptionEntry *entry)
{
  g_autofree char *text = quote (entry->description, "\\", "\\'");
  g_autofree char *values = dup_values (entry);

  g_string_append_printf (out, "complete -c quartier-cli -n '__fish_seen_subcommand_from %s'",
                          verb);
  if (entry->short_name != '\0')
    g_string_append_printf (out, " -s %c", entry->short_name);
  g_string_append_printf (out, " -l %s", entry->long_name);
  if (takes_file (entry))
    g_string_append (out, " -rF");
  else if (entry->arg_description != NULL)
    g_string_append (out, " -x");
  if (*values != '\0')
    g_string_append_printf (out, " -a '%s'", values);
  g_string_append_printf (out, " -d '%s'\n", text);
}

static void
append_fish (GString *out, const QuartierCommand *const *commands, gsize n)
{
  g_string_append (out, "# quartier-cli: completion for fish\n"
                        "complete -c quartier-cli -f\n"
                        "complete -c quartier-cli -n __fish_use_subcommand -l version "
                        "-d 'Show the version'\n");
  g_string_append_printf (out, "complete -c quartier-cli -s h -l help -d '%s'\n", help_summary);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = quote (commands[i]->summary, "\\", "\\'");
      g_autofree char *actions = dup_actions (commands[i]);

      g_string_append_printf (out,
                              "complete -c quartier-cli -n __fish_use_subcommand -a %s -d '%s'\n",
                              commands[i]->name, text);
      if (takes_files (commands[i]))
        g_string_append_printf (out,
                                "complete -c quartier-cli -n '__fish_seen_subcommand_from %s' -F\n",
                                commands[i]->name);
      if (*actions != '\0')
        g_string_append_printf (out,
                                "complete -c quartier-cli -n '__fish_seen_subcommand_from %s; and "
                                "not __fish_seen_subcommand_from %s' -a '%s'\n",
                                commands[i]->name, actions, actions);
      for (const GOptionEntry *entry = commands[i]->options; entry->long_name != NULL; entry++)
        append_fish_option (out, commands[i]->name, entry);
    }
}

/**
 * quartier_completion_print:
 * @shell: (nullable): "bash", "zsh" or "fish"
 *
 * For the build: prints what the shell reads to complete quartier-cli's command line.
 *
 * Returns: the exit status
 */
int
quartier_completion_print (const QuartierCommand *const *commands, gsize n, const char *shell)
{
  static const char *const shells[] = { "bash", "zsh", "fish", NULL };
  g_autoptr (GString) out = g_string_new (NULL);

  switch (quartier_command_choose (NULL, "--print-completion", shell, shells))
    {
    case 0:
      append_bash (out, commands, n);
      break;
    case 1:
      append_zsh (out, commands, n);
      break;
    case 2:
      append_fish (out, commands, n);
      break;
    default:
      return QUARTIER_EXIT_USAGE;
    }
  return quartier_command_print (out->str);
}
