/* Typed reads of our own tables. Each failure names the file, the row and what would be right. */

#include "library/json-reader.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/quartier-error.h"

/**
 * quartier_data_fail:
 * @place: where
 * @code: a #QuartierError
 * @format: what is wrong; what would be right
 *
 * Sets @error to "FILE: LIST[INDEX] (ID): @format", leaving out what is not known.
 */
void
quartier_data_fail (
    const QuartierDataPlace *place, int code, GError **error, const char *format, ...)
{
  g_autoptr (GString) message = g_string_new (place->file);
  va_list args;

  g_string_append (message, ": ");
  if (place->list != NULL)
    g_string_append_printf (message, "%s[%u]", place->list, place->index);
  if (place->id != NULL)
    g_string_append_printf (message, place->list != NULL ? " (%s)" : "%s", place->id);
  if (place->list != NULL || place->id != NULL)
    g_string_append (message, ": ");
  va_start (args, format);
  g_string_append_vprintf (message, format, args);
  va_end (args);
  g_set_error_literal (error, QUARTIER_ERROR, code, message->str);
}

typedef struct
{
  guint line, column;
} FaultPlace;

/* The parser knows where it is until it returns. */
static void
fault_found_cb (JsonParser *parser, const GError *error G_GNUC_UNUSED, FaultPlace *place)
{
  place->line = json_parser_get_current_line (parser);
  place->column = json_parser_get_current_pos (parser);
}

/* Of a byte that is no text the parser tells no place. */
static void
find_stray_byte (const char *data, gsize length, FaultPlace *place)
{
  const char *end = data;

  g_utf8_validate_len (data, length, &end);
  *place = (FaultPlace){ 1, 1 };
  for (const char *c = data; c < end; c++)
    *place = *c == '\n' ? (FaultPlace){ place->line + 1, 1 }
                        : (FaultPlace){ place->line, place->column + 1 };
}

/**
 * quartier_data_parse:
 * @bytes: the file
 * @file: its name for messages
 * @error: %QUARTIER_ERROR_FORMAT with the parser's line and column
 *
 * Returns: (transfer full): the root
 */
JsonNode *
quartier_data_parse (GBytes *bytes, const char *file, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  FaultPlace place = { 0, 0 };
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_signal_connect (parser, "error", G_CALLBACK (fault_found_cb), &place);
  if (!json_parser_load_from_data (parser, data, (gssize)length, NULL))
    {
      if (place.line == 0)
        find_stray_byte (data, length, &place);
      /* The parser's own words are English in every language. */
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   _ ("%s: line %u, column %u: what stands here is not JSON"), file,
                   place.line, place.column);
      return NULL;
    }
  if (json_parser_get_root (parser) == NULL)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   _ ("%s: is empty; write a JSON object"), file);
      return NULL;
    }
  return json_parser_steal_root (parser);
}

gboolean
quartier_data_root (JsonNode *root, const char *file, QuartierDataPlace *out, GError **error)
{
  *out = (QuartierDataPlace){ .file = file };
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      quartier_data_fail (out, QUARTIER_ERROR_FORMAT, error,
                          _ ("the outermost value is not an object; write { … }"));
      return FALSE;
    }
  out->object = json_node_get_object (root);
  return TRUE;
}

/* What a member should have been; each has a sentence of its own in the tables below. */
typedef enum
{
  A_STRING,
  A_NUMBER,
  TRUE_OR_FALSE,
  AN_OBJECT,
  AN_ARRAY,
} Kind;

static const char *const if_missing[] = {
  [A_STRING] = N_ ("%s is missing or null; write a string"),
  [A_NUMBER] = N_ ("%s is missing or null; write a number"),
  [TRUE_OR_FALSE] = N_ ("%s is missing or null; write true or false"),
  [AN_OBJECT] = N_ ("%s is missing or null; write an object"),
  [AN_ARRAY] = N_ ("%s is missing or null; write an array"),
};

static const char *const if_wrong[] = {
  [A_STRING] = N_ ("%s: %.40s is not a string with something in it; write one like \"this\""),
  [A_NUMBER] = N_ ("%s: %.40s is not a number; write one like 12.5"),
  [TRUE_OR_FALSE] = N_ ("%s: %.40s is not true or false; write one of them, without quotes"),
  [AN_OBJECT] = N_ ("%s: %.40s is not an object; write { … }"),
  [AN_ARRAY] = N_ ("%s: %.40s is not an array; write [ … ]"),
};

static gboolean
missing (const QuartierDataPlace *place, const char *member, Kind right, GError **error)
{
  quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error, _ (if_missing[right]), member);
  return FALSE;
}

static gboolean
wrong (
    const QuartierDataPlace *place, const char *member, JsonNode *node, Kind right, GError **error)
{
  g_autofree char *text = json_to_string (node, FALSE);

  quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error, _ (if_wrong[right]), member, text);
  return FALSE;
}

static JsonNode *
find (const QuartierDataPlace *place, const char *member)
{
  JsonNode *node = json_object_get_member (place->object, member);

  return node == NULL || JSON_NODE_HOLDS_NULL (node) ? NULL : node;
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node)
         && (json_node_get_value_type (node) == G_TYPE_INT64
             || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

/**
 * quartier_data_get_optional_string:
 * @out: (out) (nullable): the string, borrowed from the node; %NULL where missing or null
 * @error: %QUARTIER_ERROR_FORMAT if it is there and not a string, or empty
 */
gboolean
quartier_data_get_optional_string (const QuartierDataPlace *place,
                                   const char *member,
                                   const char **out,
                                   GError **error)
{
  JsonNode *node = find (place, member);

  *out = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING
      || *json_node_get_string (node) == '\0')
    return wrong (place, member, node, A_STRING, error);
  *out = json_node_get_string (node);
  return TRUE;
}

gboolean
quartier_data_get_string (const QuartierDataPlace *place,
                          const char *member,
                          const char **out,
                          GError **error)
{
  if (!quartier_data_get_optional_string (place, member, out, error))
    return FALSE;
  return *out != NULL || missing (place, member, A_STRING, error);
}

/**
 * quartier_data_get_optional_number:
 * @out: (out): the number; NAN where missing or null
 * @error: %QUARTIER_ERROR_FORMAT if it is there and not a finite number
 */
gboolean
quartier_data_get_optional_number (const QuartierDataPlace *place,
                                   const char *member,
                                   double *out,
                                   GError **error)
{
  JsonNode *node = find (place, member);

  *out = NAN;
  if (node == NULL)
    return TRUE;
  if (!is_number (node) || !isfinite (json_node_get_double (node)))
    return wrong (place, member, node, A_NUMBER, error);
  *out = json_node_get_double (node);
  return TRUE;
}

gboolean
quartier_data_get_number (const QuartierDataPlace *place,
                          const char *member,
                          double *out,
                          GError **error)
{
  if (!quartier_data_get_optional_number (place, member, out, error))
    return FALSE;
  return !isnan (*out) || missing (place, member, A_NUMBER, error);
}

gboolean
quartier_data_get_boolean (const QuartierDataPlace *place,
                           const char *member,
                           gboolean *out,
                           GError **error)
{
  JsonNode *node = find (place, member);

  if (node == NULL)
    return missing (place, member, TRUE_OR_FALSE, error);
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return wrong (place, member, node, TRUE_OR_FALSE, error);
  *out = json_node_get_boolean (node);
  return TRUE;
}

/**
 * quartier_data_get_numbers:
 * @n: how many there must be
 * @out: (out) (array length=n): room for them
 * @error: %QUARTIER_ERROR_FORMAT if there are more or fewer, or one is not a finite number
 */
gboolean
quartier_data_get_numbers (
    const QuartierDataPlace *place, const char *member, gsize n, double *out, GError **error)
{
  JsonArray *array;

  if (!quartier_data_get_array (place, member, &array, error))
    return FALSE;
  if (json_array_get_length (array) != n)
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error, _ ("%s holds %u values; write %u"),
                          member, json_array_get_length (array), (guint)n);
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!is_number (node) || !isfinite (json_node_get_double (node)))
        return wrong (place, member, node, A_NUMBER, error);
      out[i] = json_node_get_double (node);
    }
  return TRUE;
}

gboolean
quartier_data_get_object (const QuartierDataPlace *place,
                          const char *member,
                          QuartierDataPlace *out,
                          GError **error)
{
  JsonNode *node = find (place, member);

  if (node == NULL)
    return missing (place, member, AN_OBJECT, error);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return wrong (place, member, node, AN_OBJECT, error);
  *out = (QuartierDataPlace){ .file = place->file, .id = member };
  out->object = json_node_get_object (node);
  return TRUE;
}

gboolean
quartier_data_get_array (const QuartierDataPlace *place,
                         const char *member,
                         JsonArray **out,
                         GError **error)
{
  JsonNode *node = find (place, member);

  if (node == NULL)
    return missing (place, member, AN_ARRAY, error);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return wrong (place, member, node, AN_ARRAY, error);
  *out = json_node_get_array (node);
  return TRUE;
}

/**
 * quartier_data_get_element:
 * @place: the object that holds the array
 * @list: the array's name
 * @array: the array
 * @index: less than the array's length
 * @out: (out): the element, with its id where it has one
 * @error: %QUARTIER_ERROR_FORMAT if the element is not an object
 */
gboolean
quartier_data_get_element (const QuartierDataPlace *place,
                           const char *list,
                           JsonArray *array,
                           guint index,
                           QuartierDataPlace *out,
                           GError **error)
{
  JsonNode *node = json_array_get_element (array, index);

  *out = (QuartierDataPlace){ .file = place->file, .list = list, .index = index };
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      quartier_data_fail (out, QUARTIER_ERROR_FORMAT, error, _ ("is not an object; write { … }"));
      return FALSE;
    }
  out->object = json_node_get_object (node);
  return quartier_data_get_optional_string (out, "id", &out->id, error);
}
