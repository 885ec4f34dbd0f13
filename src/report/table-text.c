/*
 * A table of districts and texts: what a filter says, and blocks of cells as spreadsheets copy and
 * paste them.
 */
#include "report/table-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"

/* Filters */

typedef enum
{
  IS,
  IS_NOT,
  ABOVE,
  BELOW,
  AT_LEAST,
  AT_MOST,
} Comparison;

/* In the order in which they are looked for: the longer first. The wide ones are what a Chinese keyboard writes. */
static const struct
{
  const char *sign;
  Comparison comparison;
} signs[] = {
  { ">=", AT_LEAST }, { "<=", AT_MOST }, { "!=", IS_NOT }, { "<>", IS_NOT }, { "≥", AT_LEAST },
  { "≤", AT_MOST },   { "≠", IS_NOT },   { ">", ABOVE },   { "<", BELOW },   { "=", IS },
  { "＞", ABOVE },    { "＜", BELOW },    { "＝", IS },
};

/**
 * Condition:
 * @column: (nullable): %NULL: any of the names
 * @text: what to look for, folded
 * @number: of a column of numbers
 */
typedef struct
{
  const QuartierTableColumn *column;
  Comparison comparison;
  char *text;
  double number;
} Condition;

struct _QuartierTableFilter
{
  GArray *conditions;
};

static const char *const named[] = { "name", "use", "standard", "heat" };

static void
clear_condition (gpointer data)
{
  g_free (((Condition *)data)->text);
}

static char *
fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
}

/* Where the first comparison stands; NULL for none. */
static const char *
find_sign (const char *text, gsize *which)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
      if (g_str_has_prefix (at, signs[i].sign))
        {
          *which = i;
          return at;
        }
  return NULL;
}

/* A condition that is still being typed is none yet. */
static gboolean
read_condition (const char *text, GArray *out, GError **error)
{
  gsize which = 0;
  const char *sign = find_sign (text, &which);
  Condition condition = { 0 };
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (sign == NULL)
    {
      condition.text = fold (text);
      g_array_append_val (out, condition);
      return TRUE;
    }
  left = g_strstrip (g_strndup (text, (gsize)(sign - text)));
  right = g_strstrip (g_strdup (sign + strlen (signs[which].sign)));
  condition.column = quartier_table_find_column (left);
  condition.comparison = signs[which].comparison;
  if (condition.column == NULL)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID,
                   _ ("No column is called “%s”: write its heading, or far, coverage, residents, "
                      "ghg, energy …"),
                   left);
      return FALSE;
    }
  if (*right == '\0')
    return TRUE;
  if (quartier_table_is_number (condition.column)
      && !quartier_table_read_number (condition.column, right, &condition.number, error))
    return FALSE;
  if (!quartier_table_is_number (condition.column) && condition.comparison != IS
      && condition.comparison != IS_NOT)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   _ ("“%s” is not a number: compare it by = or ≠"), _ (condition.column->label));
      return FALSE;
    }
  condition.text = fold (right);
  g_array_append_val (out, condition);
  return TRUE;
}

/**
 * quartier_table_filter_new:
 * @text: conditions parted by ";", or by the wide one of Chinese
 *
 * Returns: (transfer full): the filter; %NULL on error, with a sentence on what would be right
 */
QuartierTableFilter *
quartier_table_filter_new (const char *text, GError **error)
{
  g_autoptr (QuartierTableFilter) self = g_new0 (QuartierTableFilter, 1);
  g_auto (GStrv) wide = g_strsplit (text, "；", -1);
  g_autofree char *plain = g_strjoinv (";", wide);
  g_auto (GStrv) parts = g_strsplit (plain, ";", -1);

  self->conditions = g_array_new (FALSE, FALSE, sizeof (Condition));
  g_array_set_clear_func (self->conditions, clear_condition);
  for (gsize i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0' && !read_condition (parts[i], self->conditions, error))
      return NULL;
  return g_steal_pointer (&self);
}

void
quartier_table_filter_free (QuartierTableFilter *self)
{
  g_array_unref (self->conditions);
  g_free (self);
}

/* Whether every row is shown. */
gboolean
quartier_table_filter_is_empty (const QuartierTableFilter *self)
{
  return self->conditions->len == 0;
}

/* Whether it is to be looked at again with every estimate. */
gboolean
quartier_table_filter_has_figure (const QuartierTableFilter *self)
{
  for (guint i = 0; i < self->conditions->len; i++)
    {
      const Condition *condition = &g_array_index (self->conditions, Condition, i);

      if (condition->column != NULL && quartier_table_is_figure (condition->column))
        return TRUE;
    }
  return FALSE;
}

static gboolean
contains (const QuartierTableColumn *column,
          const QuartierTableSource *source,
          QuartierDistrict *district,
          const char *folded)
{
  g_autofree char *shown = quartier_table_text (column, source, district, NULL);
  g_autofree char *text = fold (shown);

  return strstr (text, folded) != NULL;
}

/* Whether a choice is meant by its id. */
static gboolean
is_id (const QuartierTableColumn *column, QuartierDistrict *district, const char *folded)
{
  const char *id = column->kind == QUARTIER_TABLE_FIELD
                           && quartier_field_get_info (column->field)->kind == QUARTIER_KIND_ID
                       ? quartier_district_get_text (district, column->field)
                       : NULL;

  return g_strcmp0 (id, folded) == 0;
}

/* Numbers are equal where they are shown so. */
static gboolean
holds_of_number (const Condition *condition, double number)
{
  const double half = 0.5 * pow (10, -condition->column->decimals);
  const gboolean is_equal = fabs (number - condition->number) <= half * (1 - 1e-9);

  if (!isfinite (number))
    return condition->comparison == IS_NOT;
  switch (condition->comparison)
    {
    case IS:
      return is_equal;
    case IS_NOT:
      return !is_equal;
    case ABOVE:
      return number > condition->number;
    case BELOW:
      return number < condition->number;
    case AT_LEAST:
      return number >= condition->number * (1 - 1e-12);
    case AT_MOST:
    default:
      return number <= condition->number * (1 + 1e-12);
    }
}

static gboolean
holds (const Condition *condition, const QuartierTableSource *source, QuartierDistrict *district)
{
  const QuartierTableColumn *column = condition->column;

  if (column == NULL)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
        if (contains (quartier_table_find_column (named[i]), source, district, condition->text))
          return TRUE;
      return FALSE;
    }
  if (quartier_table_is_number (column))
    return holds_of_number (condition, quartier_table_number (column, source, district));
  return (is_id (column, district, condition->text)
          || contains (column, source, district, condition->text))
         == (condition->comparison == IS);
}

gboolean
quartier_table_filter_matches (const QuartierTableFilter *self,
                               const QuartierTableSource *source,
                               QuartierDistrict *district)
{
  for (guint i = 0; i < self->conditions->len; i++)
    if (!holds (&g_array_index (self->conditions, Condition, i), source, district))
      return FALSE;
  return TRUE;
}

/* Copying */

static void
append_cell (GString *out, const char *text)
{
  g_autofree char *inner = NULL;

  if (strpbrk (text, "\t\n\r\"") == NULL)
    {
      g_string_append (out, text);
      return;
    }
  inner = g_strdup (text);
  g_string_append_c (out, '"');
  for (const char *c = inner; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *c);
    }
  g_string_append_c (out, '"');
}

/**
 * quartier_table_copy:
 * @columns: (array length=n_columns): in the order of the table
 * @has_heading: whether their names stand above the rows
 * @districts: (array length=n_districts): in the order of the table
 *
 * Returns: (transfer full): the rows, parted by tabs, as spreadsheets paste them
 */
char *
quartier_table_copy (const QuartierTableColumn *const *columns,
                     gsize n_columns,
                     gboolean has_heading,
                     const QuartierTableSource *source,
                     QuartierDistrict *const *districts,
                     gsize n_districts)
{
  GString *out = g_string_new (NULL);

  for (gsize c = 0; c < n_columns && has_heading; c++)
    {
      g_autofree char *title = quartier_table_title (columns[c]);

      if (c > 0)
        g_string_append_c (out, '\t');
      append_cell (out, title);
    }
  if (has_heading)
    g_string_append_c (out, '\n');
  for (gsize r = 0; r < n_districts; r++)
    {
      for (gsize c = 0; c < n_columns; c++)
        {
          g_autofree char *text = quartier_table_plain (columns[c], source, districts[r]);

          if (c > 0)
            g_string_append_c (out, '\t');
          append_cell (out, text);
        }
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

/* Pasting */

/* One cell, from @at to its end, without the quotes a spreadsheet puts around it. */
static char *
read_cell (const char **at)
{
  GString *cell = g_string_new (NULL);
  const char *c = *at;

  if (*c == '"')
    {
      for (c++; *c != '\0'; c++)
        {
          if (*c == '"' && c[1] == '"')
            c++;
          else if (*c == '"')
            break;
          g_string_append_c (cell, *c);
        }
      if (*c == '"')
        c++;
    }
  while (*c != '\0' && *c != '\t' && *c != '\n' && *c != '\r')
    g_string_append_c (cell, *c++);
  *at = c;
  return g_string_free (cell, FALSE);
}

/* (element-type GPtrArray): rows of texts; the empty line at the end is none. */
static GPtrArray *
read_block (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  const char *at = text;

  while (*at != '\0')
    {
      GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

      for (;;)
        {
          g_ptr_array_add (row, read_cell (&at));
          if (*at != '\t')
            break;
          at++;
        }
      g_ptr_array_add (rows, row);
      if (*at == '\r')
        at++;
      if (*at == '\n')
        at++;
    }
  return rows;
}

/* The columns that a row of headings names; NULL where it is no such row. */
static GPtrArray *
read_heading (GPtrArray *row)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();

  for (guint c = 0; c < row->len; c++)
    {
      const QuartierTableColumn *column = quartier_table_find_column (row->pdata[c]);
      g_autofree char *title = column != NULL ? quartier_table_title (column) : NULL;

      if (column == NULL
          || (!g_str_equal (row->pdata[c], title) && !g_str_equal (row->pdata[c], column->id)))
        return NULL;
      g_ptr_array_add (columns, (gpointer)column);
    }
  return g_steal_pointer (&columns);
}

/* What the cells of the block's columns go into; NULL where there are fewer columns. */
static GPtrArray *
find_targets (const QuartierTableColumn *const *columns,
              gsize n_columns,
              gsize first_column,
              GPtrArray *rows,
              GError **error)
{
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  guint width = 0;

  for (guint r = 0; r < rows->len; r++)
    width = MAX (width, ((GPtrArray *)rows->pdata[r])->len);
  if (first_column + width > n_columns)
    {
      const guint room = (guint)(n_columns - first_column);

      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_RANGE,
                   ngettext ("The block is %u columns wide, from the cell on there is %u: nothing "
                             "was pasted",
                             "The block is %u columns wide, from the cell on there are %u: nothing "
                             "was pasted",
                             room),
                   width, room);
      return NULL;
    }
  for (guint c = 0; c < width; c++)
    g_ptr_array_add (targets, (gpointer)columns[first_column + c]);
  return g_steal_pointer (&targets);
}

static QuartierDistrict *
paste_row (GPtrArray *row,
           guint number,
           GPtrArray *targets,
           gboolean has_heading,
           const QuartierTableSource *source,
           QuartierDistrict *district,
           guint *n_values,
           GError **error)
{
  g_autoptr (QuartierDistrict) now = g_object_ref (district);

  for (guint c = 0; c < MIN (row->len, targets->len); c++)
    {
      g_autoptr (GError) wrong = NULL;
      const QuartierTableColumn *column = targets->pdata[c];
      QuartierDistrict *next;

      /* What was copied with its heading brings figures along, which are not ours to set. */
      if (has_heading && !quartier_table_is_editable (column))
        continue;
      next = quartier_table_change (column, source, now, row->pdata[c], &wrong);
      if (next == NULL)
        {
          g_set_error (
              error, QUARTIER_ERROR, wrong->code,
              /* Translators: of a block that is pasted; then a sentence on what is wrong. */
              _ ("Row %u, column %u: %s. Nothing was pasted"), number, c + 1, wrong->message);
          return NULL;
        }
      *n_values += next != now;
      g_object_unref (now);
      now = next;
    }
  return g_steal_pointer (&now);
}

/**
 * quartier_table_paste:
 * @text: a block as spreadsheets copy it; a first row of headings says what columns it is of
 * @columns: (array length=n_columns): that are shown
 * @first_column: the block's first, where it has no headings
 * @districts: (array length=n_districts): from the block's first row on, in the order of the table
 * @n_values: (out): how many cells change
 *
 * Returns: (transfer full) (element-type QuartierDistrict): the districts that change; %NULL on
 * error, which says the row and the column of the block and what would be right
 */
GPtrArray *
quartier_table_paste (const char *text,
                      const QuartierTableColumn *const *columns,
                      gsize n_columns,
                      gsize first_column,
                      const QuartierTableSource *source,
                      QuartierDistrict *const *districts,
                      gsize n_districts,
                      guint *n_values,
                      GError **error)
{
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  guint first = 0;

  *n_values = 0;
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT, _ ("The text is not UTF-8"));
      return NULL;
    }
  rows = read_block (text);
  if (rows->len > 1)
    targets = read_heading (rows->pdata[0]);
  if (targets != NULL)
    first = 1;
  else
    targets = find_targets (columns, n_columns, first_column, rows, error);
  if (targets == NULL)
    return NULL;
  if (rows->len - first > n_districts)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_RANGE,
                   ngettext ("The block has %u rows, from the cell on there is %u: nothing was "
                             "pasted",
                             "The block has %u rows, from the cell on there are %u: nothing was "
                             "pasted",
                             (guint)n_districts),
                   rows->len - first, (guint)n_districts);
      return NULL;
    }
  for (guint r = first; r < rows->len; r++)
    {
      QuartierDistrict *district = districts[r - first];
      QuartierDistrict *next = paste_row (rows->pdata[r], r + 1, targets, first > 0, source,
                                          district, n_values, error);

      if (next == NULL)
        return NULL;
      if (next != district)
        g_ptr_array_add (changed, next);
      else
        g_object_unref (next);
    }
  return g_steal_pointer (&changed);
}
