/*
 * What becomes of a district when somebody writes into a cell of its row.
 */
#include "report/district-table-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/decimal-sign.h"
#include "base/quartier-error.h"
#include "report/words.h"

/* Of choices that a sentence names. */
#define MOST_NAMED 8

static gboolean
refuse_figure (const QuartierTableColumn *column, GError **error)
{
  if (quartier_table_is_editable (column))
    return FALSE;
  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNSUPPORTED,
               _ ("“%s” is worked out: change what it follows from"), _ (column->label));
  return TRUE;
}

/* A sign that may part thousands as well: three digits follow it, and it is not the language's. */
static gboolean
is_unclear (const char *digits)
{
  const char *sign = strpbrk (digits, ".,");
  const char *first = digits + strspn (digits, "+-");

  if (sign == NULL)
    return FALSE;
  if (strpbrk (sign + 1, ".,") != NULL)
    return TRUE;
  return *sign != *quartier_decimal_sign () && strlen (sign + 1) == 3 && *first != '0';
}

/* What a number is written as without spaces between thousands and without its unit. */
static char *
strip_number (const QuartierTableColumn *column, const char *text)
{
  static const char *const spaces[] = { " ", "\u00a0", "\u2009", "\u202f" };
  GString *digits = g_string_new (text);

  for (gsize i = 0; i < G_N_ELEMENTS (spaces); i++)
    g_string_replace (digits, spaces[i], "", 0);
  g_string_replace (digits, "−", "-", 0);
  if (column->unit != NULL && g_str_has_suffix (digits->str, column->unit))
    g_string_truncate (digits, digits->len - strlen (column->unit));
  return g_string_free (digits, FALSE);
}

static void
set_no_number (GError **error, const QuartierTableColumn *column, const char *text)
{
  g_autofree char *like = quartier_decimal_text (g_strdup (column->scale == 100 ? "45" : "1.5"));

  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
               _ ("“%s” is not a number: “%s” takes one like %s"), text, _ (column->label), like);
}

/**
 * quartier_table_read_number:
 * @out: (out): in the column's unit; untouched on error
 *
 * Reads what somebody typed: with a point or a comma, with or without the unit.
 */
gboolean
quartier_table_read_number (const QuartierTableColumn *column,
                            const char *text,
                            double *out,
                            GError **error)
{
  g_autofree char *digits = strip_number (column, text);
  const gsize length = strlen (digits);
  char *end;
  double number;

  if (length == 0 || strspn (digits, "0123456789.,+-eE") < length)
    {
      set_no_number (error, column, text);
      return FALSE;
    }
  if (is_unclear (digits))
    {
      g_set_error (
          error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
          _ ("“%s” may be two numbers: write 1234 or 1.5, without a sign between thousands"), text);
      return FALSE;
    }
  g_strdelimit (digits, ",", '.');
  number = g_ascii_strtod (digits, &end);
  if (*end != '\0' || !isfinite (number))
    {
      set_no_number (error, column, text);
      return FALSE;
    }
  *out = number;
  return TRUE;
}

#define FAR_BOUND 100.0

static gboolean
check_range (const QuartierTableColumn *column, const char *text, double number, GError **error)
{
  const QuartierFieldInfo *info = quartier_field_get_info (column->field);
  g_autofree char *least = quartier_quantity_text (info->minimum * column->scale, 3);
  g_autofree char *most = quartier_quantity_text (info->maximum * column->scale, 3);
  g_autofree char *title = quartier_table_title (column);

  if (number >= info->minimum && number <= info->maximum)
    return TRUE;
  /* A bound that no place comes near is told only to who is beyond it. */
  if (number > info->maximum || info->maximum < FAR_BOUND)
    g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_RANGE,
                 _ ("“%s” is out of range: “%s” goes from %s to %s"), text, title, least, most);
  else
    g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_RANGE,
                 _ ("“%s” is out of range: “%s” is %s or more"), text, title, least);
  return FALSE;
}

static QuartierDistrict *
change_number (const QuartierTableColumn *column,
               QuartierDistrict *district,
               const char *text,
               GError **error)
{
  double shown, number;

  if (!quartier_table_read_number (column, text, &shown, error))
    return NULL;
  number = shown / column->scale;
  if (!check_range (column, text, number, error))
    return NULL;
  return quartier_district_with_number (district, column->field, number);
}

/* By its id, or by its name in the language of the window or in English. */
static const QuartierTableChoice *
find_choice (const QuartierTableColumn *column,
             GArray *choices,
             QuartierLibrary *library,
             const char *text)
{
  g_autofree char *folded = quartier_table_fold (text);

  for (guint i = 0; i < choices->len; i++)
    {
      const QuartierTableChoice *choice = &g_array_index (choices, QuartierTableChoice, i);
      const QuartierCatalogueEntry *entry = NULL;

      if (quartier_table_get_kind (column) == QUARTIER_KIND_ID)
        entry = quartier_library_find (library,
                                       column->kind == QUARTIER_TABLE_USE
                                           ? QUARTIER_CATALOGUE_LAND_USE
                                           : quartier_field_get_info (column->field)->catalogue,
                                       choice->id);
      if (quartier_table_begins_so (choice->id, folded, TRUE)
          || quartier_table_begins_so (choice->name, folded, TRUE)
          || (entry != NULL && quartier_table_begins_so (entry->name, folded, TRUE)))
        return choice;
    }
  return NULL;
}

static void
refuse_choice (const QuartierTableColumn *column, GArray *choices, const char *text, GError **error)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (choices->len, MOST_NAMED); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " · " : "",
                            g_array_index (choices, QuartierTableChoice, i).name);
  if (choices->len > MOST_NAMED)
    g_string_append (names, " …");
  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID,
               _ ("“%s” is no choice for “%s”: take one of %s"), text, _ (column->label),
               names->str);
  g_string_free (names, TRUE);
}

static QuartierDistrict *
change_choice (const QuartierTableColumn *column,
               const QuartierTableSource *source,
               QuartierDistrict *district,
               const char *text,
               GError **error)
{
  g_autoptr (GArray) choices = quartier_table_list_choices (column, source->library);
  const QuartierTableChoice *choice = find_choice (column, choices, source->library, text);

  if (choice == NULL)
    {
      refuse_choice (column, choices, text, error);
      return NULL;
    }
  if (column->kind == QUARTIER_TABLE_USE)
    return quartier_district_with_mix (district, &(QuartierMixShare){ choice->id, 1 }, 1);
  if (quartier_table_get_kind (column) == QUARTIER_KIND_BOOLEAN)
    return quartier_district_with_number (district, column->field, *choice->id == '1');
  return quartier_district_with_text (district, column->field, choice->id);
}

/* A district with nothing said in a column. */
static QuartierDistrict *
clear (const QuartierTableColumn *column, QuartierDistrict *district)
{
  gsize n;

  if (column->kind == QUARTIER_TABLE_USE)
    {
      quartier_district_get_mix (district, &n);
      return n == 0 ? g_object_ref (district) : quartier_district_with_mix (district, NULL, 0);
    }
  return quartier_district_has (district, column->field)
             ? quartier_district_without (district, column->field)
             : g_object_ref (district);
}

/* The district itself, where a change says nothing new. */
static QuartierDistrict *
keep_same (const QuartierTableColumn *column, QuartierDistrict *district, QuartierDistrict *changed)
{
  const QuartierField field = column->field;

  if (changed == NULL || column->kind != QUARTIER_TABLE_FIELD
      || !quartier_district_has (district, field)
      || g_strcmp0 (quartier_district_get_text (district, field),
                    quartier_district_get_text (changed, field))
             != 0
      || (quartier_district_get_text (district, field) == NULL
          && quartier_district_get_number (district, field)
                 != quartier_district_get_number (changed, field)))
    return changed;
  g_object_unref (changed);
  return g_object_ref (district);
}

/**
 * quartier_table_change:
 * @text: what somebody wrote; "" leaves it to the usual; what stands there already changes nothing,
 *   so that a copy that is pasted back does not round what it was made of
 *
 * Returns: (transfer full): the district with that in the cell, itself where nothing changes; %NULL
 *   on error
 */
QuartierDistrict *
quartier_table_change (const QuartierTableColumn *column,
                       const QuartierTableSource *source,
                       QuartierDistrict *district,
                       const char *text,
                       GError **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *plain = quartier_table_plain (column, source, district);
  g_autofree char *shown = quartier_table_text (column, source, district, NULL);

  if (refuse_figure (column, error))
    return NULL;
  if (g_str_equal (trimmed, plain) || g_str_equal (trimmed, shown))
    return g_object_ref (district);
  if (*trimmed == '\0')
    return clear (column, district);
  switch (quartier_table_get_kind (column))
    {
    case QUARTIER_KIND_TEXT:
      if (g_utf8_validate (trimmed, -1, NULL))
        return quartier_district_with_text (district, column->field, trimmed);
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT, _ ("The text is not UTF-8"));
      return NULL;
    case QUARTIER_KIND_NUMBER:
      return keep_same (column, district, change_number (column, district, trimmed, error));
    case QUARTIER_KIND_ID:
    case QUARTIER_KIND_BOOLEAN:
    default:
      return keep_same (column, district, change_choice (column, source, district, trimmed, error));
    }
}

/**
 * quartier_table_fill:
 * @like: whose cell to repeat; where it leaves it open, so does @district
 *
 * Returns: (transfer full): the district with the same in the cell; %NULL on error
 */
QuartierDistrict *
quartier_table_fill (const QuartierTableColumn *column,
                     QuartierDistrict *district,
                     QuartierDistrict *like,
                     GError **error)
{
  gsize n;
  const QuartierMixShare *mix = quartier_district_get_mix (like, &n);

  if (refuse_figure (column, error))
    return NULL;
  if (column->kind == QUARTIER_TABLE_USE)
    return quartier_district_with_mix (district, mix, n);
  if (!quartier_district_has (like, column->field))
    return clear (column, district);
  if (quartier_table_get_kind (column) == QUARTIER_KIND_TEXT
      || quartier_table_get_kind (column) == QUARTIER_KIND_ID)
    return quartier_district_with_text (district, column->field,
                                        quartier_district_get_text (like, column->field));
  return quartier_district_with_number (district, column->field,
                                        quartier_district_get_number (like, column->field));
}
