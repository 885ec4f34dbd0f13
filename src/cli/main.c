/*
 * quartier-cli: the engine without a window. A verb is a file cmd-<verb>.c and a line in the table
 * below.
 */
#include <fcntl.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

#include "base/catalogues.h"
#include "cli/command.h"
#include "cli/completion.h"
#include "cli/man.h"
#include "io/unfinished.h"
#include "library/cases.h"

static const QuartierCommand *const commands[] = {
  &quartier_command_estimate,  &quartier_command_compare,  &quartier_command_simulate,
  &quartier_command_site_plan, &quartier_command_check,    &quartier_command_factors,
  &quartier_command_fill,      &quartier_command_backdrop, &quartier_command_bench,
  &quartier_command_weather,   &quartier_command_cases,    &quartier_command_convert,
  &quartier_command_stream,    &quartier_command_report,
};

/* With a standard stream closed, the next file opened would take its place, and what is printed
 * would go into that file. What stands in refuses what the stream is for. */
static void
hold_standard_streams (void)
{
  static const int modes[] = { O_WRONLY, O_RDONLY, O_RDWR };

  for (int fd = 0; fd < 3; fd++)
    if (fcntl (fd, F_GETFD) < 0)
      (void)!open ("/dev/null", modes[fd]);
}

static int
print_help (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  quartier_program_append_help (commands, G_N_ELEMENTS (commands), out);
  return quartier_command_print (out->str);
}

/* How many letters must change to make one word of another.
 * Source: V. I. Levenshtein, Binary codes capable of correcting deletions, insertions, and
 * reversals, Soviet Physics Doklady 10 (1966). */
static gsize
distance (const char *a, const char *b)
{
  const gsize n = strlen (b);
  g_autofree gsize *row = g_new (gsize, n + 1);

  for (gsize j = 0; j <= n; j++)
    row[j] = j;
  for (gsize i = 0; a[i] != '\0'; i++)
    {
      gsize diagonal = row[0];

      row[0] = i + 1;
      for (gsize j = 0; j < n; j++)
        {
          const gsize above = row[j + 1];

          row[j + 1] = MIN (MIN (above, row[j]) + 1, diagonal + (a[i] != b[j]));
          diagonal = above;
        }
    }
  return row[n];
}

static int
refuse_verb (const char *verb)
{
  const char *nearest = NULL;
  gsize least = 4;

  if (strlen (verb) > 40)
    return quartier_command_misused (NULL, _ ("no such verb in this version"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const gsize d = distance (verb, commands[i]->name);

      if (d < least && d < strlen (verb))
        {
          least = d;
          nearest = commands[i]->name;
        }
    }
  if (nearest != NULL)
    return quartier_command_misused (
        NULL, _ ("\"%s\": no such verb in this version; \"%s\" is near"), verb, nearest);
  return quartier_command_misused (NULL, _ ("\"%s\": no such verb in this version"), verb);
}

static const QuartierCommand *
find (const char *verb)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, verb))
      return commands[i];
  return NULL;
}

/* Words are the user's, and in tables and warnings so are the signs of numbers, which quartier_text_number()
 * writes; what is read, dates and sorting are for programs: a point is a point in every language, and so it is
 * in JSON, in CSV and where a fault quotes a file. In the locale "C" all is English, as it stands in the source. */
static void
speak (void)
{
  setlocale (LC_CTYPE, "");
  setlocale (LC_MESSAGES, "");
  quartier_catalogues_bind (GETTEXT_PACKAGE, QUARTIER_CASES_DOMAIN, QUARTIER_LOCALE_DIR);
}

int
main (int argc, char **argv)
{
  const QuartierCommand *command;

  hold_standard_streams ();
  quartier_unfinished_guard ();
  speak ();
  if (argc < 2)
    return quartier_command_misused (NULL, _ ("a verb is missing"));
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")
      || (g_str_equal (argv[1], "help") && argc == 2))
    return print_help ();
  if (g_str_equal (argv[1], "help") && find (argv[2]) != NULL)
    {
      char help[] = "--help";
      char *of_verb[] = { argv[2], help, NULL };

      return quartier_command_run (find (argv[2]), 2, of_verb);
    }
  if (g_str_equal (argv[1], "--version"))
    return quartier_command_print ("quartier-cli " QUARTIER_VERSION "\n");
  if (g_str_equal (argv[1], "--print-man"))
    return quartier_man_print (commands, G_N_ELEMENTS (commands), argc > 2 ? argv[2] : NULL);
  if (g_str_equal (argv[1], "--print-completion"))
    return quartier_completion_print (commands, G_N_ELEMENTS (commands), argc > 2 ? argv[2] : NULL);
  if (argv[1][0] == '-')
    return quartier_command_misused (NULL, _ ("\"%s\": no such option"), argv[1]);
  command = find (argv[1]);
  return command != NULL ? quartier_command_run (command, argc - 1, argv + 1)
                         : refuse_verb (argv[1]);
}
