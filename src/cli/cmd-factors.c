#include "cli/command.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/decimal-sign.h"
#include "io/factor-json.h"
#include "io/json-write.h"
#include "io/text-table.h"
#include "library/factor-names.h"

static char *sector;
static char *format;
static gboolean ids;

static const GOptionEntry options[] = {
  { "sector", 's', 0, G_OPTION_ARG_STRING, &sector, N_ ("Rows of one sector alone"), "SECTOR" },
  { "ids", 'i', 0, G_OPTION_ARG_NONE, &ids, N_ ("The ids a plan may name, instead of the rows"),
    NULL },
  { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("table (default) or json"), "FORMAT" },
  { NULL },
};

/* Where in a plan the ids of a catalogue stand. */
static const char *const members[QUARTIER_N_CATALOGUES] = {
  [QUARTIER_CATALOGUE_LAND_USE] = "mix",
  [QUARTIER_CATALOGUE_STANDARD] = "standard",
  [QUARTIER_CATALOGUE_STRUCTURE] = "structure",
  [QUARTIER_CATALOGUE_HEAT_SUPPLY] = "supply.heat",
  [QUARTIER_CATALOGUE_HEAT_NETWORK] = "scenarios.heat_network",
  [QUARTIER_CATALOGUE_HEAT_SOURCE] = "scenarios.heat_mix.shares",
  [QUARTIER_CATALOGUE_CYCLE_NETWORK] = "mobility.cycle_network",
  [QUARTIER_CATALOGUE_STOP_MODE] = "mode",
  [QUARTIER_CATALOGUE_WATER_FIXTURES] = "water.fixtures",
  [QUARTIER_CATALOGUE_RESIDUAL_TREATMENT] = "waste.residual",
  [QUARTIER_CATALOGUE_CLIMATE] = "place.climate",
};

static char *
ids_to_json (QuartierLibrary *library)
{
  GString *out = g_string_new ("{");
  gboolean first = TRUE;

  for (int c = 0; c < QUARTIER_N_CATALOGUES; c++)
    {
      gsize n;
      const QuartierCatalogueEntry *entries = quartier_library_list (library, c, &n);

      quartier_json_append_key (out, &first, 2, members[c]);
      g_string_append_c (out, '[');
      for (gsize i = 0; i < n; i++)
        {
          g_string_append (out, i > 0 ? ", " : "");
          quartier_json_append_string (out, entries[i].id);
        }
      g_string_append_c (out, ']');
    }
  g_string_append (out, "\n}\n");
  return g_string_free (out, FALSE);
}

static void
append_ids_table (GString *out, QuartierLibrary *library)
{
  for (int c = 0; c < QUARTIER_N_CATALOGUES; c++)
    {
      g_autoptr (QuartierTextTable) table = quartier_text_table_new ("ll");
      gsize n;
      const QuartierCatalogueEntry *entries = quartier_library_list (library, c, &n);

      g_string_append_printf (out, "%s%s\n", c > 0 ? "\n" : "", members[c]);
      for (gsize i = 0; i < n; i++)
        quartier_text_table_add (table, entries[i].id, _ (entries[i].name), NULL);
      quartier_text_table_append (table, 2, out);
    }
}

static char *
rows_to_json (const GPtrArray *rows)
{
  GString *out = g_string_new ("[");

  for (guint i = 0; i < rows->len; i++)
    {
      const QuartierFactor *row = rows->pdata[i];
      g_autofree char *name = quartier_factor_name (row->id, FALSE);
      gboolean first = TRUE;

      g_string_append (out, i > 0 ? ",\n  {" : "\n  {");
      quartier_factor_append_json_members (out, &first, row);
      quartier_json_append_key (out, &first, -1, "name");
      quartier_json_append_string (out, name);
      g_string_append_c (out, '}');
    }
  g_string_append (out, "\n]\n");
  return g_string_free (out, FALSE);
}

/* Six digits, as rows have them at most; more are of arithmetic. For people: with the decimal sign of theirs. */
static char *
plain_number (double number)
{
  GString *text = g_string_new (NULL);
  char rounded[32];

  g_ascii_formatd (rounded, sizeof rounded, "%.6g", number);
  quartier_json_append_number (text, g_ascii_strtod (rounded, NULL));
  if (g_str_equal (text->str, "null"))
    g_string_assign (text, "–");
  return quartier_decimal_text (g_string_free (text, FALSE));
}

static void
append_rows_table (GString *out, const GPtrArray *rows)
{
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("lrrrlllll");

  quartier_text_table_add (table, _ ("id"), _ ("value"), _ ("low"), _ ("high"), _ ("unit"),
                           _ ("region"), _ ("evidence"), _ ("name"), _ ("source"), NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const QuartierFactor *row = rows->pdata[i];
      g_autofree char *value = plain_number (row->value);
      g_autofree char *low = plain_number (row->low);
      g_autofree char *high = plain_number (row->high);
      g_autofree char *name = quartier_factor_name (row->id, TRUE);

      quartier_text_table_add (table, row->id, value, low, high, row->unit, row->region,
                               _ (quartier_evidence_get_id (row->evidence)), name, row->source,
                               NULL);
    }
  quartier_text_table_append (table, 0, out);
}

/* One by its name, and what it is worked out from; %NULL after a line that says there is none. */
static GPtrArray *
find_rows (QuartierLibrary *library, const char *id)
{
  g_autoptr (GPtrArray) rows = quartier_library_find_factor (library, id);

  if (rows->len > 0)
    return g_steal_pointer (&rows);
  quartier_command_misused (
      &quartier_command_factors,
      _ ("no factor is called \"%s\"; give an id as a sum or the list of all has it"), id);
  return NULL;
}

/* The rows that were asked for; %NULL after a line that lists the sectors there are. */
static GPtrArray *
choose_rows (QuartierLibrary *library)
{
  GPtrArray *rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) sectors = g_ptr_array_new ();
  g_autofree char *known = NULL;
  gsize n;
  const QuartierFactor *const *all = quartier_library_list_factors (library, &n);

  for (gsize i = 0; i < n; i++)
    {
      const char *its = all[i]->sector != NULL ? all[i]->sector : "";

      if (sector == NULL || g_str_equal (its, sector))
        g_ptr_array_add (rows, (gpointer)all[i]);
      if (*its != '\0' && !g_ptr_array_find_with_equal_func (sectors, its, g_str_equal, NULL))
        g_ptr_array_add (sectors, (gpointer)its);
    }
  if (rows->len > 0)
    return rows;
  g_ptr_array_unref (rows);
  g_ptr_array_add (sectors, NULL);
  known = g_strjoinv (", ", (char **)sectors->pdata);
  quartier_command_misused (&quartier_command_factors,
                            _ ("--sector: \"%s\" is not known; give one of %s"), sector, known);
  return NULL;
}

static int
print_ids (QuartierLibrary *library, gboolean json)
{
  g_autoptr (GString) table = g_string_new (NULL);
  g_autofree char *text = json ? ids_to_json (library) : NULL;

  if (!json)
    append_ids_table (table, library);
  return quartier_command_print (json ? text : table->str);
}

/* @id: (nullable): of one alone. */
static int
print_rows (QuartierLibrary *library, const char *id, gboolean json)
{
  g_autoptr (GPtrArray) rows = id != NULL ? find_rows (library, id) : choose_rows (library);
  g_autoptr (GString) table = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (rows == NULL)
    return QUARTIER_EXIT_USAGE;
  if (json)
    {
      text = rows_to_json (rows);
      return quartier_command_print (text);
    }
  append_rows_table (table, rows);
  if (sector == NULL && id == NULL)
    {
      g_string_append_printf (table, "\n%s\n\n",
                              _ ("Ids a plan may name, by the member they stand in:"));
      append_ids_table (table, library);
    }
  return quartier_command_print (table->str);
}

static int
run (char **operands)
{
  static const char *const formats[] = { "table", "json", NULL };
  const int chosen
      = quartier_command_choose (&quartier_command_factors, "--format", format, formats);
  g_autoptr (QuartierLibrary) library = NULL;

  if (chosen < 0)
    return QUARTIER_EXIT_USAGE;
  if (ids && sector != NULL)
    return quartier_command_misused (&quartier_command_factors,
                                     _ ("--ids and --sector: give one of them"));
  if (operands[0] != NULL && (ids || sector != NULL))
    return quartier_command_misused (&quartier_command_factors,
                                     _ ("\"%s\" is one factor; give it without --ids and --sector"),
                                     operands[0]);
  library = quartier_command_open_library ();
  if (library == NULL)
    return QUARTIER_EXIT_FAULT;
  return ids ? print_ids (library, chosen == 1)
             : print_rows (library, operands[0], chosen == 1);
}

static const char *const examples[] = {
  "quartier-cli factors --sector supply",
  N_ ("Heat pumps, boilers, networks and photovoltaics"),
  "quartier-cli factors --format json | jq '.[] | select(.evidence == \"assumed\") | .id'",
  N_ ("What rests on our own choice"),
  "quartier-cli factors grid.DE.2040",
  N_ ("One that a sum names, and the rows it is worked out from"),
  "quartier-cli factors --ids",
  N_ ("Land uses, standards, heat supplies, climates: what a plan may name"),
  NULL,
};

const QuartierCommand quartier_command_factors = {
  .name = "factors",
  .operands = "[ID]",
  .n_operands = 0,
  .most_operands = 1,
  .summary = N_ ("List every coefficient with its range, unit and source"),
  .description = N_ (
      "With an ID, that factor alone and the rows it is worked out from.\n\n"
      "low and high are the 10th and 90th percentile. Evidence says how a figure is known: found\n"
      "(read in the source), derived (arithmetic on found ones), recalled (known from the source,\n"
      "not read again) or assumed (our own choice, told in the note). The JSON is an array of\n"
      "objects with id, value, low, high, unit, region, year, source, at, evidence, note,\n"
      "sector and name (what it is called, in English); with --ids it is an object with an array\n"
      "for each member of a plan."),
  .options = options,
  .examples = examples,
  .run = run,
};
