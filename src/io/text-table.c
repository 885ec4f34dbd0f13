/*
 * Tables for a terminal.
 */
#include "io/text-table.h"

#include <math.h>
#include <string.h>

#include "base/decimal-sign.h"

#define GAP 2

struct _QuartierTextTable
{
  char *alignments;
  guint n_columns;
  GPtrArray *cells; /* char *, row by row */
};

/**
 * quartier_text_table_new:
 * @alignments: a letter for each column: 'l' to the left, 'r' to the right
 */
QuartierTextTable *
quartier_text_table_new (const char *alignments)
{
  QuartierTextTable *self = g_new0 (QuartierTextTable, 1);

  self->alignments = g_strdup (alignments);
  self->n_columns = (guint)strlen (alignments);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/* A name with a tab or a line end in it must not break the table. */
static char *
tidy (const char *text)
{
  char *copy = g_utf8_make_valid (text, -1);

  for (char *c = copy; *c != '\0'; c++)
    if ((guchar)*c < 0x20 || *c == 0x7f)
      *c = ' ';
  return copy;
}

/**
 * quartier_text_table_add:
 * @first: the first cell; the others follow, %NULL at the end. Missing ones are empty.
 */
void
quartier_text_table_add (QuartierTextTable *self, const char *first, ...)
{
  const char *cell = first;
  va_list args;

  va_start (args, first);
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_ptr_array_add (self->cells, tidy (cell != NULL ? cell : ""));
      if (cell != NULL)
        cell = va_arg (args, const char *);
    }
  va_end (args);
}

/* Columns of a terminal that a letter takes. */
guint
quartier_text_letter_width (gunichar letter)
{
  if (g_unichar_iszerowidth (letter))
    return 0;
  return g_unichar_iswide (letter) ? 2 : 1;
}

/* Columns of a terminal that a text takes. */
guint
quartier_text_width (const char *text)
{
  guint width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    width += quartier_text_letter_width (g_utf8_get_char (c));
  return width;
}

static void
append_spaces (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

/* Appends the rows, each on a line that begins with @indent spaces and ends without any. */
void
quartier_text_table_append (const QuartierTextTable *self, int indent, GString *out)
{
  g_autofree guint *widths = g_new0 (guint, self->n_columns);

  for (guint i = 0; i < self->cells->len; i++)
    widths[i % self->n_columns]
        = MAX (widths[i % self->n_columns], quartier_text_width (self->cells->pdata[i]));
  for (guint i = 0; i < self->cells->len; i++)
    {
      const guint column = i % self->n_columns;
      const char *cell = self->cells->pdata[i];
      const guint space = widths[column] - quartier_text_width (cell);

      append_spaces (out, column == 0 ? (guint)indent : GAP);
      if (self->alignments[column] == 'r')
        append_spaces (out, space);
      g_string_append (out, cell);
      if (self->alignments[column] != 'r')
        append_spaces (out, space);
      if (column + 1 == self->n_columns)
        {
          while (out->len > 0 && out->str[out->len - 1] == ' ')
            g_string_truncate (out, out->len - 1);
          g_string_append_c (out, '\n');
        }
    }
}

void
quartier_text_table_free (QuartierTextTable *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->cells);
  g_free (self->alignments);
  g_free (self);
}

/**
 * quartier_text_number:
 * @number: anything; not finite gives "–"
 *
 * Returns: (transfer full): the number as the language of the command line writes it: "1,234,567.8" where
 *   the decimal sign is a point; where it is a comma, narrow spaces part the thousands, as ISO 80000-1 has it
 */
char *
quartier_text_number (double number, int decimals)
{
  const char *sign = quartier_decimal_sign ();
  const char *between = g_str_equal (sign, ".") ? "," : "\u202f";
  char digits[400], format[16];
  GString *out;
  gsize whole;

  if (!isfinite (number))
    return g_strdup ("–");
  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, format, fabs (number));
  out = g_string_new (number < 0 && strpbrk (digits, "123456789") != NULL ? "-" : "");
  whole = strcspn (digits, ".");
  for (gsize i = 0; digits[i] != '\0'; i++)
    {
      if (i > 0 && i < whole && (whole - i) % 3 == 0)
        g_string_append (out, between);
      if (i == whole)
        g_string_append (out, sign);
      else
        g_string_append_c (out, digits[i]);
    }
  return g_string_free (out, FALSE);
}
