/*
 * What a member should be, and the sentence that says where it is something else.
 */
#include "io/json-tree.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/quartier-error.h"

/* An array or an object stands where something else should. */
static const char *
say_container (QuartierJsonKind actual, QuartierJsonKind kind)
{
  const gboolean is_array = actual == QUARTIER_JSON_ARRAY;

  switch (kind)
    {
    case QUARTIER_JSON_BOOLEAN:
      return is_array ? _ ("an array is not true or false; give true or false")
                      : _ ("an object is not true or false; give true or false");
    case QUARTIER_JSON_NUMBER:
      return is_array ? _ ("an array is not a number; give a number")
                      : _ ("an object is not a number; give a number");
    case QUARTIER_JSON_STRING:
      return is_array ? _ ("an array is not a text; give a text")
                      : _ ("an object is not a text; give a text");
    case QUARTIER_JSON_ARRAY:
      return _ ("an object is not an array; give an array");
    case QUARTIER_JSON_OBJECT:
      return _ ("an array is not an object; give an object");
    default:
      return is_array ? _ ("an array is not null") : _ ("an object is not null");
    }
}

/* @text: the value as it is written */
static gboolean
refuse_kind (const QuartierJson *self,
             QuartierJsonValue value,
             const char *text,
             QuartierJsonKind kind,
             GError **error)
{
  const int code = QUARTIER_ERROR_FORMAT;

  switch (kind)
    {
    case QUARTIER_JSON_BOOLEAN:
      return quartier_json_fail (self, value, code, error,
                                 _ ("%s is not true or false; give true or false"), text);
    case QUARTIER_JSON_NUMBER:
      return quartier_json_fail (self, value, code, error, _ ("%s is not a number; give a number"),
                                 text);
    case QUARTIER_JSON_STRING:
      return quartier_json_fail (self, value, code, error, _ ("%s is not a text; give a text"),
                                 text);
    case QUARTIER_JSON_ARRAY:
      return quartier_json_fail (self, value, code, error, _ ("%s is not an array; give an array"),
                                 text);
    case QUARTIER_JSON_OBJECT:
      return quartier_json_fail (self, value, code, error,
                                 _ ("%s is not an object; give an object"), text);
    default:
      return quartier_json_fail (self, value, code, error, _ ("%s is not null; give null"), text);
    }
}

/**
 * quartier_json_expect:
 *
 * Returns: whether a value is of the kind; if not, @error says what it is
 */
gboolean
quartier_json_expect (const QuartierJson *self, QuartierJsonValue value, QuartierJsonKind kind,
                      GError **error)
{
  const QuartierJsonKind actual = quartier_json_get_kind (self, value);
  g_autofree char *text = NULL;

  if (actual == kind)
    return TRUE;
  if (actual == QUARTIER_JSON_ARRAY || actual == QUARTIER_JSON_OBJECT)
    return quartier_json_fail (self, value, QUARTIER_ERROR_FORMAT, error, "%s",
                               say_container (actual, kind));
  text = quartier_json_dup_text (self, value);
  if (g_utf8_strlen (text, -1) > 40)
    *g_utf8_offset_to_pointer (text, 40) = '\0';
  if (kind == QUARTIER_JSON_NUMBER && actual == QUARTIER_JSON_STRING)
    {
      g_autofree char *plain = g_strdelimit (quartier_json_dup_string (self, value), ",", '.');
      char *rest = NULL;
      const double number = g_ascii_strtod (plain, &rest);

      if (*plain != '\0' && *rest == '\0' && isfinite (number))
        return quartier_json_fail (self, value, QUARTIER_ERROR_FORMAT, error,
                                   _ ("%s is not a number; write %s"), text, plain);
    }
  return refuse_kind (self, value, text, kind, error);
}

static char *
number_text (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%g", number));
}

/**
 * quartier_json_read_number:
 * @minimum, @maximum: both allowed; INFINITY for none
 * @out: (inout): the number
 */
gboolean
quartier_json_read_number (const QuartierJson *self, QuartierJsonValue object, const char *key,
                           double minimum, double maximum, double *out, GError **error)
{
  const QuartierJsonValue value = quartier_json_get_member (self, object, key);
  double number;

  if (value == QUARTIER_JSON_NONE)
    return TRUE;
  if (!quartier_json_expect (self, value, QUARTIER_JSON_NUMBER, error))
    return FALSE;
  number = quartier_json_get_number (self, value);
  if (!(number >= minimum && number <= maximum))
    {
      g_autofree char *given = quartier_json_dup_text (self, value);
      g_autofree char *from = number_text (minimum);
      g_autofree char *to = number_text (maximum);

      if (isinf (maximum))
        return quartier_json_fail (self, value, QUARTIER_ERROR_RANGE, error,
                                   _ ("%s is out of range; give %s or more"), given, from);
      return quartier_json_fail (self, value, QUARTIER_ERROR_RANGE, error,
                                 _ ("%s is out of range; give a number from %s to %s"), given, from,
                                 to);
    }
  *out = number;
  return TRUE;
}

/**
 * quartier_json_read_string:
 * @out: (inout) (transfer full): the text; the old one is freed
 */
gboolean
quartier_json_read_string (const QuartierJson *self, QuartierJsonValue object, const char *key,
                           char **out, GError **error)
{
  const QuartierJsonValue value = quartier_json_get_member (self, object, key);

  if (value == QUARTIER_JSON_NONE)
    return TRUE;
  if (!quartier_json_expect (self, value, QUARTIER_JSON_STRING, error))
    return FALSE;
  g_free (*out);
  *out = quartier_json_dup_string (self, value);
  return TRUE;
}
