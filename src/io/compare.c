/*
 * Scenarios side by side: the numbers of their answers, and the differences. What an answer says is
 * taken from its JSON, so that the two cannot part.
 */
#include "io/compare.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "io/estimate-json.h"
#include "io/estimate-table.h"
#include "io/finance-json.h"
#include "io/json-tree.h"
#include "io/json-write.h"
#include "io/text-table.h"

/* The totals of one answer. */
typedef struct
{
  QuartierJson *json;
  QuartierJsonValue totals;
  const QuartierCompared *compared;
  gssize reference; /* index; -1 for none */
} Side;

typedef struct
{
  gsize n;
  Side *sides;
  GPtrArray *paths;    /* "energy_kwh.heating", in the order of the answers */
  GArray *values;      /* double, @n for each path; NAN for what is missing */
  GArray *differences; /* the same; NAN where there is none */
} Comparison;

/* Whether a number is a bound of a range, "ghg_kg.low" or "heating_low_kwh": its difference is not
 * that of the ranges. */
static gboolean
is_bound (const char *path)
{
  return strstr (path, "_low_") != NULL || strstr (path, "_high_") != NULL
         || g_str_has_suffix (path, ".low") || g_str_has_suffix (path, ".high")
         || strstr (path, ".low.") != NULL || strstr (path, ".high.") != NULL;
}

static QuartierJsonValue
find (const Side *side, QuartierJsonValue object, const char *key)
{
  return object != QUARTIER_JSON_NONE ? quartier_json_get_member (side->json, object, key)
                                      : QUARTIER_JSON_NONE;
}

/* A member's number. What a scenario has none of is absent from an object that is there, and zero.
 */
static double
read_number (const Side *side, QuartierJsonValue object, const char *key)
{
  const QuartierJsonValue value = find (side, object, key);

  if (object == QUARTIER_JSON_NONE)
    return NAN;
  if (value == QUARTIER_JSON_NONE)
    return 0;
  return quartier_json_get_kind (side->json, value) == QUARTIER_JSON_NUMBER
             ? quartier_json_get_number (side->json, value)
             : NAN;
}

static void
add_row (Comparison *self, const char *path, const char *key, const QuartierJsonValue *objects)
{
  for (gsize i = 0; i < self->n; i++)
    {
      const double value = read_number (&self->sides[i], objects[i], key);
      const gssize from = self->sides[i].reference;
      double difference = NAN;

      if (from >= 0 && !is_bound (path))
        difference = value - read_number (&self->sides[from], objects[from], key);
      g_array_append_val (self->values, value);
      g_array_append_val (self->differences, difference);
    }
  g_ptr_array_add (self->paths, g_strdup (path));
}

/* Keys of all sides, each once, in the order of the first that has it. */
static GPtrArray *
list_keys (const Comparison *self, const QuartierJsonValue *objects)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < self->n; i++)
    {
      const QuartierJson *json = self->sides[i].json;

      if (objects[i] == QUARTIER_JSON_NONE)
        continue;
      for (QuartierJsonValue v = quartier_json_get_first (json, objects[i]);
           v != QUARTIER_JSON_NONE; v = quartier_json_get_next (json, v))
        {
          const char *key = quartier_json_get_key (json, v);

          if (!g_ptr_array_find_with_equal_func (keys, key, g_str_equal, NULL))
            g_ptr_array_add (keys, g_strdup (key));
        }
    }
  return keys;
}

static void
walk (Comparison *self, const char *prefix, const QuartierJsonValue *objects)
{
  g_autoptr (GPtrArray) keys = list_keys (self, objects);
  g_autofree QuartierJsonValue *inner = g_new (QuartierJsonValue, self->n);

  for (guint k = 0; k < keys->len; k++)
    {
      const char *key = keys->pdata[k];
      g_autofree char *path = g_strconcat (prefix, key, NULL);
      gboolean number = FALSE, object = FALSE;

      for (gsize i = 0; i < self->n; i++)
        {
          const QuartierJsonValue value = find (&self->sides[i], objects[i], key);
          const QuartierJsonKind kind = value != QUARTIER_JSON_NONE
                                            ? quartier_json_get_kind (self->sides[i].json, value)
                                            : QUARTIER_JSON_STRING;

          number |= kind == QUARTIER_JSON_NUMBER || kind == QUARTIER_JSON_NULL;
          object |= kind == QUARTIER_JSON_OBJECT;
          inner[i] = kind == QUARTIER_JSON_OBJECT ? value : QUARTIER_JSON_NONE;
        }
      if (object)
        {
          g_autofree char *longer = g_strconcat (path, ".", NULL);

          walk (self, longer, inner);
        }
      else if (number)
        add_row (self, path, key, objects);
    }
}

/* (nullable): where the difference of one scenario stands in the row of that path. */
static double *
find_difference (Comparison *self, const char *path, gsize side)
{
  guint row;

  if (!g_ptr_array_find_with_equal_func (self->paths, path, g_str_equal, &row))
    return NULL;
  return &g_array_index (self->differences, double, row * self->n + side);
}

/* The band of one difference, where the answers have its bounds: "finance" and "npv_eur" for
 * finance.low.npv_eur. */
static void
put_band (
    Comparison *self, gsize side, const char *object, const char *member, double low, double high)
{
  g_autofree char *low_path = g_strdup_printf ("%s.low.%s", object, member);
  g_autofree char *high_path = g_strdup_printf ("%s.high.%s", object, member);
  double *low_number = find_difference (self, low_path, side);
  double *high_number = find_difference (self, high_path, side);

  if (low_number == NULL || high_number == NULL)
    return;
  *low_number = low;
  *high_number = high;
}

static void
put_money_bands (Comparison *self, gsize side)
{
  static const struct
  {
    QuartierMoney money;
    const char *member;
  } local[] = { { QUARTIER_MONEY_CAPEX, "capex" },
                { QUARTIER_MONEY_OPEX, "opex_a" },
                { QUARTIER_MONEY_NPV, "npv" } };
  const QuartierCompared *one = self->sides[side].compared;
  double per_eur = 1;
  g_autofree char *currency = quartier_finance_dup_currency (one->estimate, &per_eur);
  QuartierMoneyBands bands;

  quartier_estimate_get_money_difference_bands (one->estimate, one->reference, &bands);
  for (int m = 0; m < QUARTIER_N_MONEY; m++)
    put_band (self, side, "finance", quartier_money_get_id (m), bands.low_eur[m],
              bands.high_eur[m]);
  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    {
      g_autofree char *member
          = g_strconcat ("capex_by_measure_eur.", quartier_measure_get_id (m), NULL);

      put_band (self, side, "finance", member, bands.capex_low_eur[m], bands.capex_high_eur[m]);
    }
  for (gsize i = 0; currency != NULL && i < G_N_ELEMENTS (local); i++)
    put_band (self, side, "finance.local", local[i].member, per_eur * bands.low_eur[local[i].money],
              per_eur * bands.high_eur[local[i].money]);
}

/* The bands of the differences stand where the bounds do. */
static void
put_bands (Comparison *self)
{
  for (gsize i = 0; i < self->n; i++)
    {
      const QuartierCompared *one = self->sides[i].compared;
      double *low_kg = find_difference (self, "ghg_kg.low", i);
      double *high_kg = find_difference (self, "ghg_kg.high", i);

      if (one->reference == NULL)
        continue;
      if (low_kg != NULL && high_kg != NULL)
        quartier_estimate_get_ghg_difference_band (one->estimate, one->reference, low_kg, high_kg);
      put_money_bands (self, i);
    }
}

static void
compare (Comparison *self, const QuartierCompared *scenarios, gsize n)
{
  g_autofree QuartierJsonValue *totals = g_new (QuartierJsonValue, n);

  *self = (Comparison){ .n = n,
                        .sides = g_new0 (Side, n),
                        .paths = g_ptr_array_new_with_free_func (g_free),
                        .values = g_array_new (FALSE, FALSE, sizeof (double)),
                        .differences = g_array_new (FALSE, FALSE, sizeof (double)) };
  for (gsize i = 0; i < n; i++)
    {
      Side *side = &self->sides[i];
      g_autofree char *text
          = quartier_estimate_to_json (scenarios[i].estimate, scenarios[i].reference);

      side->compared = &scenarios[i];
      side->json = quartier_json_parse (text, strlen (text), NULL);
      side->totals = totals[i] = quartier_json_get_member (side->json, 0, "totals");
      side->reference = -1;
      for (gsize j = 0; j < n && scenarios[i].reference != NULL; j++)
        if (scenarios[j].estimate == scenarios[i].reference)
          side->reference = (gssize)j;
    }
  walk (self, "", totals);
  put_bands (self);
}

static void
clear (Comparison *self)
{
  for (gsize i = 0; i < self->n; i++)
    quartier_json_free (self->sides[i].json);
  g_free (self->sides);
  g_ptr_array_unref (self->paths);
  g_array_unref (self->values);
  g_array_unref (self->differences);
}

static double
get (const GArray *numbers, const Comparison *self, guint row, gsize side)
{
  return g_array_index (numbers, double, row * self->n + side);
}

static const char *
name_of (const Comparison *self, gsize side)
{
  return quartier_estimate_get_scenario (self->sides[side].compared->estimate);
}

/* JSON */

/* Closes the objects of the last path that the next one is not in, and opens those it is in. */
static void
go_to (GString *out, gboolean *first, const char *from, const char *to, const char **key)
{
  const char *same = to;
  gsize depth = 0;

  for (const char *a = from, *b = to; *a != '\0' && *a == *b; a++, b++)
    if (*b == '.')
      same = b + 1;
  for (const char *c = from + (same - to); *c != '\0'; c++)
    depth += *c == '.';
  for (gsize i = 0; i < depth; i++)
    g_string_append_c (out, '}');
  if (depth > 0)
    *first = FALSE;
  for (const char *dot = strchr (same, '.'); dot != NULL; dot = strchr (same, '.'))
    {
      g_autofree char *name = g_strndup (same, (gsize)(dot - same));

      quartier_json_append_key (out, first, -1, name);
      g_string_append_c (out, '{');
      *first = TRUE;
      same = dot + 1;
    }
  *key = same;
}

static void
append_difference (GString *out, const Comparison *self, gsize side)
{
  const char *last = "", *key = NULL;
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  for (guint row = 0; row < self->paths->len; row++)
    {
      go_to (out, &first, last, self->paths->pdata[row], &key);
      quartier_json_append_key (out, &first, -1, key);
      quartier_json_append_number (out, get (self->differences, self, row, side));
      last = self->paths->pdata[row];
    }
  go_to (out, &first, last, "", &key);
  g_string_append_c (out, '}');
}

static void
append_side (GString *out, const Comparison *self, gsize i)
{
  const Side *side = &self->sides[i];
  gboolean first = TRUE;

  for (QuartierJsonValue v = quartier_json_get_first (side->json, 0); v != QUARTIER_JSON_NONE;
       v = quartier_json_get_next (side->json, v))
    {
      static const char *const kept[]
          = { "scenario", "year", "weather", "warnings", "overrides", "reference", "totals", NULL };
      const char *key = quartier_json_get_key (side->json, v);
      g_autofree char *text = NULL;

      if (!g_strv_contains (kept, key))
        continue;
      text = quartier_json_dup_text (side->json, v);
      quartier_json_append_key (out, &first, 6, key);
      g_string_append (out, text);
    }
  if (side->reference < 0)
    return;
  quartier_json_append_key (out, &first, 6, "difference");
  append_difference (out, self, i);
}

/**
 * quartier_compare_to_json:
 *
 * Each scenario has the "totals" of its estimate, and a "difference" from its "reference" of the
 * same shape; the "low" and "high" of its greenhouse gases are those of the difference, by draws
 * that both scenarios share.
 *
 * Returns: (transfer full): the text, ending in a line end
 */
char *
quartier_compare_to_json (const QuartierCompared *scenarios, gsize n)
{
  GString *out = g_string_new (NULL);
  Comparison comparison;

  compare (&comparison, scenarios, n);
  g_string_append_printf (out, "{\n  \"format\": \"quartier-compare/%d\",\n  \"scenarios\": [",
                          QUARTIER_COMPARE_FORMAT);
  for (gsize i = 0; i < n; i++)
    {
      g_string_append (out, i > 0 ? ",\n    {" : "\n    {");
      append_side (out, &comparison, i);
      g_string_append (out, "\n    }");
    }
  g_string_append (out, "\n  ]\n}\n");
  clear (&comparison);
  return g_string_free (out, FALSE);
}

/* CSV */

/* A name as a cell; commas and quotes in it are quoted. */
static void
append_cell (GString *out, const char *name, const char *suffix)
{
  g_string_append (out, ",\"");
  for (const char *c = name; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *c == '\n' || *c == '\r' ? ' ' : *c);
    }
  g_string_append_printf (out, "%s\"", suffix);
}

static void
append_number (GString *out, double number)
{
  g_string_append_c (out, ',');
  if (isfinite (number))
    quartier_json_append_number (out, number);
}

/* A row for each number, columns for each scenario and its difference. A missing number is empty.
 */
char *
quartier_compare_to_csv (const QuartierCompared *scenarios, gsize n)
{
  GString *out = g_string_new ("member");
  Comparison comparison;

  compare (&comparison, scenarios, n);
  for (gsize i = 0; i < n; i++)
    {
      append_cell (out, name_of (&comparison, i), "");
      if (comparison.sides[i].reference >= 0)
        append_cell (out, name_of (&comparison, i), " difference");
    }
  g_string_append_c (out, '\n');
  for (guint row = 0; row < comparison.paths->len; row++)
    {
      g_string_append (out, comparison.paths->pdata[row]);
      for (gsize i = 0; i < n; i++)
        {
          append_number (out, get (comparison.values, &comparison, row, i));
          if (comparison.sides[i].reference >= 0)
            append_number (out, get (comparison.differences, &comparison, row, i));
        }
      g_string_append_c (out, '\n');
    }
  clear (&comparison);
  return g_string_free (out, FALSE);
}

/* Table */

/* Decimals by size: shares need three, kilograms none. */
static char *
dup_number (double number, gboolean signed_too)
{
  const double size = fabs (number);
  char *text = quartier_text_number (number, size >= 1000 || size == 0 ? 0 : size >= 10 ? 1 : 3);

  if (signed_too && number > 0)
    {
      char *longer = g_strconcat ("+", text, NULL);

      g_free (text);
      return longer;
    }
  return text;
}

static void
append_column_pair (GString *out, const Comparison *self, gsize i)
{
  const gssize reference = self->sides[i].reference;
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("lrrr");
  g_autofree char *title
      = g_strdup_printf ("%s − %s", name_of (self, i), name_of (self, (gsize)reference));

  quartier_text_table_add (table, "", name_of (self, (gsize)reference), name_of (self, i), title,
                           NULL);
  for (guint row = 0; row < self->paths->len; row++)
    {
      g_autofree char *before = dup_number (get (self->values, self, row, (gsize)reference), FALSE);
      g_autofree char *after = dup_number (get (self->values, self, row, i), FALSE);
      g_autofree char *difference = dup_number (get (self->differences, self, row, i), TRUE);

      quartier_text_table_add (table, self->paths->pdata[row], before, after, difference, NULL);
    }
  quartier_text_table_append (table, 0, out);
}

/* For people: each scenario that is compared beside what it is compared with. */
char *
quartier_compare_to_table (const QuartierCompared *scenarios, gsize n)
{
  GString *out = g_string_new (NULL);
  g_autofree const QuartierEstimate **estimates = g_new (const QuartierEstimate *, n);
  Comparison comparison;

  compare (&comparison, scenarios, n);
  for (gsize i = 0; i < n; i++)
    estimates[i] = scenarios[i].estimate;
  for (gsize i = 0; i < n; i++)
    if (comparison.sides[i].reference >= 0)
      {
        if (out->len > 0)
          g_string_append_c (out, '\n');
        append_column_pair (out, &comparison, i);
      }
  /* They are of the plan, and so the same in all of its scenarios. */
  quartier_estimate_append_overridden (out, estimates, n);
  g_string_append_printf (out, "\n%s\n",
                          _ ("names are those of the JSON of quartier-cli estimate; low and high "
                             "of a difference are its "
                             "own 10th and 90th percentile, by draws that both share"));
  clear (&comparison);
  return g_string_free (out, FALSE);
}
