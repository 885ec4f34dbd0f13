#pragma once

#include "document/quartier-plan.h"
#include "engine/climate.h"

G_BEGIN_DECLS

/* What every verb exits with. */
enum
{
  QUARTIER_EXIT_DONE = 0,
  QUARTIER_EXIT_FAULT = 1, /* the input is at fault or cannot be read or written */
  QUARTIER_EXIT_USAGE = 2, /* the command line is at fault */
};

/**
 * QuartierCommand:
 * @name: the verb
 * @operands: as the usage line shows them; a word each, optional ones in brackets
 * @n_operands: how many it takes, no more and no fewer
 * @most_operands: how many it takes at most, where that is more
 * @actions: (nullable): what its first operand may be, %NULL at the end; %NULL where that is free
 * @summary: one line, without a full stop
 * @description: paragraphs, parted by empty lines
 * @options: ends with an entry without a name
 * @examples: pairs of command line and what it does, %NULL at the end
 * @run: with the operands, after the options were read; returns the exit status
 *
 * A verb. Its help, its man page and the check of its command line all come from here. Texts are
 * msgids: its help translates them, its man page does not.
 */
typedef struct
{
  const char *name;
  const char *operands;
  int n_operands;
  int most_operands;
  const char *const *actions;
  const char *summary;
  const char *description;
  const GOptionEntry *options;
  const char *const *examples;
  int (*run) (char **operands);
} QuartierCommand;

extern const QuartierCommand quartier_command_backdrop;
extern const QuartierCommand quartier_command_bench;
extern const QuartierCommand quartier_command_cases;
extern const QuartierCommand quartier_command_check;
extern const QuartierCommand quartier_command_compare;
extern const QuartierCommand quartier_command_convert;
extern const QuartierCommand quartier_command_estimate;
extern const QuartierCommand quartier_command_factors;
extern const QuartierCommand quartier_command_fill;
extern const QuartierCommand quartier_command_report;
extern const QuartierCommand quartier_command_simulate;
extern const QuartierCommand quartier_command_site_plan;
extern const QuartierCommand quartier_command_stream;
extern const QuartierCommand quartier_command_weather;

int quartier_command_run (const QuartierCommand *command, int argc, char **argv);
void quartier_command_append_help (const QuartierCommand *command, GString *out);
void quartier_program_append_help (const QuartierCommand *const *commands, gsize n, GString *out);
void quartier_command_append_man (const QuartierCommand *command, GString *out);

/* For the verbs. */
int quartier_command_fail (const char *file, const GError *error);
int quartier_command_misused (const QuartierCommand *command, const char *format, ...)
    G_GNUC_PRINTF (2, 3);
gboolean quartier_command_keeps (const QuartierCommand *command, const char *in, const char *out);
void quartier_command_warn (const char *file, const char *warning);
void quartier_command_warn_as_is (const char *file, const char *warning);
char *quartier_command_dup_told (GHashTable *ids, const char *warning);
gsize quartier_command_warn_of_plan (const char *file, QuartierPlan *plan);
int quartier_command_print (const char *text);
int quartier_command_put (const char *path, const char *bytes, gsize length);
int quartier_command_print_line (const char *text);
gboolean quartier_command_print_progress (double share);
gboolean quartier_command_speak_english (void);
gboolean quartier_command_read_number (const QuartierCommand *command, const char *option,
                                       const char *given, int low, int high, int *out);
int quartier_command_choose (const QuartierCommand *command, const char *option,
                             const char *given, const char *const *names);

gboolean quartier_command_read (const char *file, char **out_text, gsize *out_length,
                                GError **error);
QuartierLibrary *quartier_command_open_library (void);
QuartierPlan *quartier_command_load_plan (const char *file, QuartierLibrary *library);
QuartierClimate *quartier_command_load_weather (const char *file, QuartierLibrary *library,
                                                char ***out_warnings);

G_END_DECLS
