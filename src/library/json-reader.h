#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * QuartierDataPlace:
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
} QuartierDataPlace;

JsonNode *quartier_data_parse (GBytes *bytes, const char *file, GError **error);
gboolean
quartier_data_root (JsonNode *root, const char *file, QuartierDataPlace *out, GError **error);
void quartier_data_fail (const QuartierDataPlace *place,
                         int code,
                         GError **error,
                         const char *format,
                         ...) G_GNUC_PRINTF (4, 5);

gboolean quartier_data_get_string (const QuartierDataPlace *place,
                                   const char *member,
                                   const char **out,
                                   GError **error);
gboolean quartier_data_get_optional_string (const QuartierDataPlace *place,
                                            const char *member,
                                            const char **out,
                                            GError **error);
gboolean quartier_data_get_number (const QuartierDataPlace *place,
                                   const char *member,
                                   double *out,
                                   GError **error);
gboolean quartier_data_get_optional_number (const QuartierDataPlace *place,
                                            const char *member,
                                            double *out,
                                            GError **error);
gboolean quartier_data_get_boolean (const QuartierDataPlace *place,
                                    const char *member,
                                    gboolean *out,
                                    GError **error);
gboolean quartier_data_get_numbers (
    const QuartierDataPlace *place, const char *member, gsize n, double *out, GError **error);
gboolean quartier_data_get_object (const QuartierDataPlace *place,
                                   const char *member,
                                   QuartierDataPlace *out,
                                   GError **error);
gboolean quartier_data_get_array (const QuartierDataPlace *place,
                                  const char *member,
                                  JsonArray **out,
                                  GError **error);
gboolean quartier_data_get_element (const QuartierDataPlace *place,
                                    const char *list,
                                    JsonArray *array,
                                    guint index,
                                    QuartierDataPlace *out,
                                    GError **error);

G_END_DECLS
