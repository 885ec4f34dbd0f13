#include "library/data-source.h"

#include <glib/gi18n.h>

#include "base/quartier-error.h"
#include "library/quartier-data-resource.h"

#define PREFIX "/org/eclink/Quartier/data/"

/* Registered by hand: a linker drops the constructor of a static library that nobody names. */
static void
register_resource (void)
{
  static gsize done;

  if (g_once_init_enter (&done))
    {
      g_resources_register (quartier_data_get_resource ());
      g_once_init_leave (&done, 1);
    }
}

void
quartier_data_source_init (QuartierDataSource *self, const char *dir)
{
  self->dir = g_strdup (dir);
  if (dir == NULL)
    register_resource ();
}

void
quartier_data_source_clear (QuartierDataSource *self)
{
  g_clear_pointer (&self->dir, g_free);
}

/**
 * quartier_data_source_load:
 * @path: relative to the data folder, "factors/grid.json"
 * @error: %QUARTIER_ERROR_IO, naming @path
 *
 * Returns: (transfer full): the file's bytes
 */
GBytes *
quartier_data_source_load (const QuartierDataSource *self, const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *full = NULL;
  char *contents = NULL;
  gsize length = 0;
  GBytes *bytes = NULL;

  if (self->dir == NULL)
    {
      full = g_strconcat (PREFIX, path, NULL);
      bytes = g_resources_lookup_data (full, G_RESOURCE_LOOKUP_FLAGS_NONE, &local);
    }
  else
    {
      full = g_build_filename (self->dir, path, NULL);
      if (g_file_get_contents (full, &contents, &length, &local))
        bytes = g_bytes_new_take (contents, length);
    }
  if (bytes == NULL)
    g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO, _ ("%s: cannot be read: %s"), path,
                 local->message);
  return bytes;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/**
 * quartier_data_source_list:
 * @folder: "factors"
 * @error: %QUARTIER_ERROR_IO, naming @folder
 *
 * Returns: (transfer full): names of the .json files of @folder, sorted
 */
GStrv
quartier_data_source_list (const QuartierDataSource *self, const char *folder, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local = NULL;
  g_autofree char *full = NULL;

  if (self->dir == NULL)
    {
      g_auto (GStrv) children = NULL;

      full = g_strconcat (PREFIX, folder, NULL);
      children = g_resources_enumerate_children (full, G_RESOURCE_LOOKUP_FLAGS_NONE, &local);
      for (int i = 0; children != NULL && children[i] != NULL; i++)
        if (g_str_has_suffix (children[i], ".json"))
          g_ptr_array_add (names, g_strdup (children[i]));
    }
  else
    {
      g_autoptr (GDir) dir = NULL;
      const char *name;

      full = g_build_filename (self->dir, folder, NULL);
      dir = g_dir_open (full, 0, &local);
      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_suffix (name, ".json"))
          g_ptr_array_add (names, g_strdup (name));
    }
  if (local != NULL)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO, _ ("%s: cannot be listed: %s"), folder,
                   local->message);
      return NULL;
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (GStrv)g_ptr_array_free (g_steal_pointer (&names), FALSE);
}
