/*
 * What a pack says is shown as it stands, in terminals too: a text of it can neither steer one nor
 * turn the direction of a line round, and none fills a window alone.
 */
#include "library/case-check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/quartier-error.h"

/* The longest note of the program's own cases has some 300. */
#define MAX_LETTERS 10000
/* As deep as io/json-tree.c lets a file be; packs put into the folder by hand come here unread. */
#define MAX_DEPTH 100

static gboolean check_node (const QuartierDataPlace *place, JsonNode *node, int depth, GError **);

/* Control characters, line and paragraph ends, and those that set the direction of what follows. */
static gboolean
steers (gunichar c)
{
  return g_unichar_iscntrl (c) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
check_text (const QuartierDataPlace *place, const char *text, GError **error)
{
  glong length = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c), length++)
    {
      const gunichar letter = g_utf8_get_char (c);

      if (!steers (letter))
        continue;
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          _ ("a text holds the character U+%04X, which is not shown; leave it out"),
                          letter);
      return FALSE;
    }
  if (length <= MAX_LETTERS)
    return TRUE;
  quartier_data_fail (place, QUARTIER_ERROR_RANGE, error,
                      _ ("a text is %ld letters long; write %d at most"), length, MAX_LETTERS);
  return FALSE;
}

static gboolean
check_members (const QuartierDataPlace *place, JsonObject *object, int depth, GError **error)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    {
      QuartierDataPlace at = *place;
      g_autofree char *id = NULL;

      /* A name that cannot be shown is not shown in the message about it either. */
      if (!check_text (place, l->data, error))
        return FALSE;
      id = place->id != NULL ? g_strdup_printf ("%s.%.40s", place->id, (const char *)l->data)
                             : g_strdup_printf ("%.40s", (const char *)l->data);
      at.id = id;
      if (!check_node (&at, json_object_get_member (object, l->data), depth, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_elements (const QuartierDataPlace *place, JsonArray *array, int depth, GError **error)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *id = g_strdup_printf ("%s[%u]", place->id, i);
      QuartierDataPlace at = *place;

      at.id = id;
      if (!check_node (&at, json_array_get_element (array, i), depth, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_node (const QuartierDataPlace *place, JsonNode *node, int depth, GError **error)
{
  if (depth > MAX_DEPTH)
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          _ ("it is more than %d levels deep; a pack of cases is flatter"),
                          MAX_DEPTH);
      return FALSE;
    }
  if (JSON_NODE_HOLDS_OBJECT (node))
    return check_members (place, json_node_get_object (node), depth + 1, error);
  if (JSON_NODE_HOLDS_ARRAY (node))
    return check_elements (place, json_node_get_array (node), depth + 1, error);
  return !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING
         || check_text (place, json_node_get_string (node), error);
}

/**
 * quartier_case_check_texts:
 * @place: the outermost object of a pack
 * @error: %QUARTIER_ERROR_FORMAT or %QUARTIER_ERROR_RANGE, naming the text
 *
 * Returns: whether all its texts, names of members among them, can be shown as they stand
 */
gboolean
quartier_case_check_texts (const QuartierDataPlace *place, GError **error)
{
  return check_members (place, place->object, 0, error);
}
