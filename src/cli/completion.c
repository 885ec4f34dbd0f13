/*
 * What a shell completes, from the verbs' own tables, made when the program is built: what --help
 * says and what a shell offers cannot part.
 */
#include "cli/completion.h"

#include <string.h>

/* Text within single quotes of a shell. */
static void
append_quoted (GString *out, const char *text)
{
  g_string_append_c (out, '\'');
  for (const char *c = text; *c != '\0'; c++)
    if (*c == '\'')
      g_string_append (out, "'\\''");
    else
      g_string_append_c (out, *c);
  g_string_append_c (out, '\'');
}

static gboolean
takes_file (const GOptionEntry *entry)
{
  return entry->arg == G_OPTION_ARG_FILENAME || entry->arg == G_OPTION_ARG_FILENAME_ARRAY;
}

/* bash */

static void
append_bash_options (GString *out, const QuartierCommand *command)
{
  for (const GOptionEntry *entry = command->options; entry->long_name != NULL; entry++)
    {
      g_string_append_printf (out, "--%s%s ", entry->long_name,
                              entry->arg == G_OPTION_ARG_NONE ? "" : "=");
      if (entry->short_name != '\0')
        g_string_append_printf (out, "-%c ", entry->short_name);
    }
  g_string_append (out, "--help -h");
}

static void
append_bash (GString *out, const QuartierCommand *const *commands, gsize n)
{
  g_string_append (out, "# bash completion of quartier-cli; made from the program's own tables\n"
                        "_quartier_cli() {\n"
                        "  local current=${COMP_WORDS[COMP_CWORD]} options=\n"
                        "  COMPREPLY=()\n"
                        "  if [ \"$COMP_CWORD\" = 1 ]; then\n"
                        "    COMPREPLY=($(compgen -W '");
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (out, "%s ", commands[i]->name);
  g_string_append (out, "--help --version' -- \"$current\"))\n"
                        "    return\n"
                        "  fi\n"
                        "  case ${COMP_WORDS[1]} in\n");
  for (gsize i = 0; i < n; i++)
    {
      g_string_append_printf (out, "  %s) options='", commands[i]->name);
      append_bash_options (out, commands[i]);
      g_string_append (out, "' ;;\n");
    }
  g_string_append (out, "  esac\n"
                        "  case $current in\n"
                        "  -*)\n"
                        "    COMPREPLY=($(compgen -W \"$options\" -- \"$current\"))\n"
                        "    case ${COMPREPLY[0]-} in *=) compopt -o nospace 2>/dev/null ;; esac\n"
                        "    ;;\n"
                        "  *)\n"
                        "    compopt -o filenames 2>/dev/null\n"
                        "    COMPREPLY=($(compgen -f -- \"$current\"))\n"
                        "    ;;\n"
                        "  esac\n"
                        "}\n"
                        "complete -F _quartier_cli quartier-cli\n");
}

/* zsh */

/* Within a specification of zsh, colons and brackets part. */
static char *
dup_for_zsh (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (strchr (":[]\\", *c) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *c);
    }
  return g_string_free (out, FALSE);
}

static void
append_zsh_option (GString *out, const GOptionEntry *entry)
{
  g_autofree char *text = dup_for_zsh (entry->description);
  g_autofree char *argument
      = entry->arg == G_OPTION_ARG_NONE
            ? g_strdup ("")
            : g_strdup_printf (":%s:%s", entry->arg_description,
                               takes_file (entry) ? "_files" : "");
  g_autofree char *spec
      = g_strdup_printf ("--%s%s[%s]%s", entry->long_name,
                         entry->arg == G_OPTION_ARG_NONE ? "" : "=", text, argument);

  g_string_append (out, "      ");
  append_quoted (out, spec);
  g_string_append (out, " \\\n");
}

static void
append_zsh (GString *out, const QuartierCommand *const *commands, gsize n)
{
  g_string_append (out, "#compdef quartier-cli\n"
                        "# zsh completion of quartier-cli; made from the program's own tables\n"
                        "_quartier_cli() {\n"
                        "  local -a verbs=(\n");
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = dup_for_zsh (commands[i]->summary);
      g_autofree char *spec = g_strdup_printf ("%s:%s", commands[i]->name, text);

      g_string_append (out, "    ");
      append_quoted (out, spec);
      g_string_append_c (out, '\n');
    }
  g_string_append (out, "  )\n"
                        "  if (( CURRENT == 2 )); then\n"
                        "    _describe verb verbs\n"
                        "    return\n"
                        "  fi\n"
                        "  local verb=$words[2]\n"
                        "  shift words\n"
                        "  (( CURRENT-- ))\n"
                        "  case $verb in\n");
  for (gsize i = 0; i < n; i++)
    {
      g_string_append_printf (out, "  %s)\n    _arguments \\\n", commands[i]->name);
      for (const GOptionEntry *entry = commands[i]->options; entry->long_name != NULL; entry++)
        append_zsh_option (out, entry);
      g_string_append (out, "      '--help[Show the help]' '*:file:_files'\n    ;;\n");
    }
  g_string_append (out, "  esac\n}\n_quartier_cli \"$@\"\n");
}

/* fish */

static void
append_fish (GString *out, const QuartierCommand *const *commands, gsize n)
{
  g_string_append (out, "# fish completion of quartier-cli; made from the program's own tables\n"
                        "complete -c quartier-cli -n __fish_use_subcommand -l help -d 'Show the help'\n"
                        "complete -c quartier-cli -n __fish_use_subcommand -l version -d 'Show the "
                        "version'\n");
  for (gsize i = 0; i < n; i++)
    {
      g_string_append_printf (out, "complete -c quartier-cli -n __fish_use_subcommand -f -a %s -d ",
                              commands[i]->name);
      append_quoted (out, commands[i]->summary);
      g_string_append_c (out, '\n');
      for (const GOptionEntry *entry = commands[i]->options; entry->long_name != NULL; entry++)
        {
          g_string_append_printf (
              out, "complete -c quartier-cli -n '__fish_seen_subcommand_from %s' -l %s",
              commands[i]->name, entry->long_name);
          if (entry->short_name != '\0')
            g_string_append_printf (out, " -s %c", entry->short_name);
          if (entry->arg != G_OPTION_ARG_NONE)
            g_string_append (out, takes_file (entry) ? " -r" : " -x");
          g_string_append (out, " -d ");
          append_quoted (out, entry->description);
          g_string_append_c (out, '\n');
        }
    }
}

/**
 * quartier_completion_print:
 * @shell: (nullable): bash, zsh or fish
 *
 * For the build: prints what a shell reads to complete the program's command line.
 *
 * Returns: the exit status
 */
int
quartier_completion_print (const QuartierCommand *const *commands, gsize n, const char *shell)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (g_strcmp0 (shell, "bash") == 0)
    append_bash (out, commands, n);
  else if (g_strcmp0 (shell, "zsh") == 0)
    append_zsh (out, commands, n);
  else if (g_strcmp0 (shell, "fish") == 0)
    append_fish (out, commands, n);
  else
    return quartier_command_misused (NULL, "--print-completion: give bash, zsh or fish");
  return quartier_command_print (out->str);
}
