/*
 * The place types of the data folder. Their properties are read as they stand: what a member means
 * is the document's matter, which refuses what a district cannot say.
 */
#include "library/place-types.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/quartier-error.h"
#include "library/data-source.h"
#include "library/json-reader.h"

struct _QuartierPlaceTypes
{
  GStringChunk *strings;
  GPtrArray *types; /* of QuartierPlaceType */
};

static void
free_type (gpointer data)
{
  QuartierPlaceType *type = data;

  g_free ((gpointer)type->entry.regions);
  g_free ((gpointer)type->values);
  g_free (type);
}

static const char *
keep (QuartierPlaceTypes *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

static gboolean
read_entry (QuartierPlaceTypes *self,
            const QuartierDataPlace *root,
            QuartierCatalogueEntry *out,
            GError **error)
{
  QuartierDataPlace place;
  JsonArray *regions;
  const char **kept;

  if (!quartier_data_get_object (root, "place_type", &place, error)
      || !quartier_data_get_string (&place, "id", &out->id, error)
      || !quartier_data_get_string (&place, "name", &out->name, error)
      || !quartier_data_get_string (&place, "note", &out->note, error))
    return FALSE;
  out->id = keep (self, out->id);
  out->name = keep (self, out->name);
  out->note = keep (self, out->note);
  if (json_object_get_null_member (place.object, "regions"))
    return TRUE;
  if (!quartier_data_get_array (&place, "regions", &regions, error))
    return FALSE;
  kept = g_new0 (const char *, json_array_get_length (regions) + 1);
  for (guint i = 0; i < json_array_get_length (regions); i++)
    kept[i] = keep (self, json_array_get_string_element (regions, i));
  out->regions = kept;
  return TRUE;
}

static gboolean
read_object (QuartierPlaceTypes *self,
             const QuartierDataPlace *place,
             const char *group,
             GArray *values,
             GError **error)
{
  g_autoptr (GList) members = json_object_get_members (place->object);

  for (GList *l = members; l != NULL; l = l->next)
    {
      const char *key = l->data;
      JsonNode *node = json_object_get_member (place->object, key);
      QuartierPlaceValue value = { keep (self, group), keep (self, key), NULL, NAN };
      QuartierDataPlace inner;

      if (JSON_NODE_HOLDS_OBJECT (node) && group == NULL)
        {
          if (!quartier_data_get_object (place, key, &inner, error)
              || !read_object (self, &inner, key, values, error))
            return FALSE;
          continue;
        }
      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        value.text = keep (self, json_node_get_string (node));
      else if (JSON_NODE_HOLDS_VALUE (node))
        value.number = json_node_get_value_type (node) == G_TYPE_BOOLEAN
                           ? json_node_get_boolean (node)
                           : json_node_get_double (node);
      else if (!JSON_NODE_HOLDS_NULL (node))
        {
          quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                              _ ("%s: is no value; write a number, an id, true, false or null"),
                              key);
          return FALSE;
        }
      g_array_append_val (values, value);
    }
  return TRUE;
}

static gboolean
read_sources (QuartierPlaceTypes *self,
              const QuartierDataPlace *root,
              QuartierPlaceType *out,
              GError **error)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autoptr (GList) keys = NULL;
  QuartierDataPlace sources;
  JsonArray *provenance;

  if (!quartier_data_get_object (root, "sources", &sources, error)
      || !quartier_data_get_array (root, "provenance", &provenance, error))
    return FALSE;
  keys = json_object_get_members (sources.object);
  for (GList *l = keys; l != NULL; l = l->next)
    {
      QuartierDataPlace source;
      const char *title;

      if (!quartier_data_get_object (&sources, l->data, &source, error)
          || !quartier_data_get_string (&source, "title", &title, error))
        return FALSE;
      g_string_append_printf (titles, "%s%s", titles->len > 0 ? "\n" : "", title);
    }
  out->sources = keep (self, titles->str);
  for (guint i = 0; i < json_array_get_length (provenance); i++)
    {
      QuartierDataPlace one;
      const char *evidence;

      if (!quartier_data_get_element (root, "provenance", provenance, i, &one, error)
          || !quartier_data_get_string (&one, "evidence", &evidence, error))
        return FALSE;
      if (g_str_equal (evidence, "recalled") || g_str_equal (evidence, "assumed"))
        out->is_unchecked = TRUE;
    }
  return TRUE;
}

static gboolean
read_type (QuartierPlaceTypes *self, const QuartierDataSource *source, const char *name,
           GError **error)
{
  g_autofree char *path = g_strconcat ("place-types/", name, NULL);
  g_autoptr (GBytes) bytes = quartier_data_source_load (source, path, error);
  g_autoptr (JsonNode) node = bytes != NULL ? quartier_data_parse (bytes, path, error) : NULL;
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (QuartierPlaceValue));
  QuartierPlaceType *type;
  QuartierDataPlace root, properties;

  if (node == NULL || !quartier_data_root (node, path, &root, error))
    return FALSE;
  type = g_new0 (QuartierPlaceType, 1);
  g_ptr_array_add (self->types, type);
  if (!read_entry (self, &root, &type->entry, error)
      || !quartier_data_get_object (&root, "properties", &properties, error)
      || !read_object (self, &properties, NULL, values, error)
      || !read_sources (self, &root, type, error))
    return FALSE;
  type->values = g_array_steal (values, &type->n_values);
  return TRUE;
}

/**
 * quartier_place_types_new:
 * @data_dir: (nullable): the folder of tables; %NULL for those compiled in
 * @error: %QUARTIER_ERROR_IO, %QUARTIER_ERROR_FORMAT, naming the file
 *
 * Returns: (transfer full): all place types; reading them takes some milliseconds
 */
QuartierPlaceTypes *
quartier_place_types_new (const char *data_dir, GError **error)
{
  g_autoptr (QuartierPlaceTypes) self = g_new0 (QuartierPlaceTypes, 1);
  QuartierDataSource source;
  g_auto (GStrv) names = NULL;
  gboolean ok;

  self->strings = g_string_chunk_new (8192);
  self->types = g_ptr_array_new_with_free_func (free_type);
  quartier_data_source_init (&source, data_dir);
  names = quartier_data_source_list (&source, "place-types", error);
  ok = names != NULL;
  for (guint i = 0; ok && names[i] != NULL; i++)
    ok = read_type (self, &source, names[i], error);
  quartier_data_source_clear (&source);
  return ok ? g_steal_pointer (&self) : NULL;
}

/**
 * quartier_place_types_new_own:
 * @data_dir: a folder of the user's, that need not be there
 * @faults: (element-type utf8): gets what is wrong with files that cannot be read
 *
 * Returns: (transfer full): the place types in it that can be
 */
QuartierPlaceTypes *
quartier_place_types_new_own (const char *data_dir, GPtrArray *faults)
{
  g_autofree char *folder = g_build_filename (data_dir, "place-types", NULL);
  QuartierPlaceTypes *self = g_new0 (QuartierPlaceTypes, 1);
  g_auto (GStrv) names = NULL;
  QuartierDataSource source;

  self->strings = g_string_chunk_new (1024);
  self->types = g_ptr_array_new_with_free_func (free_type);
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return self;
  quartier_data_source_init (&source, data_dir);
  names = quartier_data_source_list (&source, "place-types", NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      const guint n = self->types->len;
      g_autoptr (GError) error = NULL;

      if (read_type (self, &source, names[i], &error))
        continue;
      g_ptr_array_set_size (self->types, (int) n);
      g_ptr_array_add (faults, g_strdup (error->message));
    }
  quartier_data_source_clear (&source);
  return self;
}

void
quartier_place_types_free (QuartierPlaceTypes *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->types);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * quartier_place_types_list:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): all, by id
 */
const QuartierPlaceType *const *
quartier_place_types_list (QuartierPlaceTypes *self, gsize *n)
{
  *n = self->types->len;
  return (const QuartierPlaceType *const *)self->types->pdata;
}

/**
 * quartier_place_types_find:
 *
 * Returns: (transfer none) (nullable): the place type of that id
 */
const QuartierPlaceType *
quartier_place_types_find (QuartierPlaceTypes *self, const char *id)
{
  for (guint i = 0; i < self->types->len; i++)
    {
      const QuartierPlaceType *type = self->types->pdata[i];

      if (g_str_equal (type->entry.id, id))
        return type;
    }
  return NULL;
}
