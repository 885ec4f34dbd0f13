#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * QuartierJsonPlace:
 * @file: the file as messages name it
 * @list: (nullable): the array @object stands in, "rows"
 * @index: its place in @list
 * @id: (nullable): its id, once read
 * @object: the JSON object
 *
 * An object of a JSON file, and what a message needs to lead a reader to it. Lives on the stack;
 * borrows everything.
 */
typedef struct
{
  const char *file;
  const char *list;
  guint index;
  const char *id;
  JsonObject *object;
} QuartierJsonPlace;

JsonNode *quartier_json_parse (GBytes *bytes, const char *file, GError **error);
gboolean quartier_json_root (JsonNode *root, const char *file, QuartierJsonPlace *out,
                             GError **error);
void quartier_json_fail (const QuartierJsonPlace *place, int code, GError **error,
                         const char *format, ...) G_GNUC_PRINTF (4, 5);

gboolean quartier_json_get_string (const QuartierJsonPlace *place, const char *member,
                                   const char **out, GError **error);
gboolean quartier_json_get_optional_string (const QuartierJsonPlace *place, const char *member,
                                            const char **out, GError **error);
gboolean quartier_json_get_number (const QuartierJsonPlace *place, const char *member, double *out,
                                   GError **error);
gboolean quartier_json_get_optional_number (const QuartierJsonPlace *place, const char *member,
                                            double *out, GError **error);
gboolean quartier_json_get_boolean (const QuartierJsonPlace *place, const char *member,
                                    gboolean *out, GError **error);
gboolean quartier_json_get_numbers (const QuartierJsonPlace *place, const char *member, gsize n,
                                    double *out, GError **error);
gboolean quartier_json_get_object (const QuartierJsonPlace *place, const char *member,
                                   QuartierJsonPlace *out, GError **error);
gboolean quartier_json_get_array (const QuartierJsonPlace *place, const char *member,
                                  JsonArray **out, GError **error);
gboolean quartier_json_get_element (const QuartierJsonPlace *place, const char *list,
                                    JsonArray *array, guint index, QuartierJsonPlace *out,
                                    GError **error);

G_END_DECLS
