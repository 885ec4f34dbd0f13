/* Places whose weather is known, as lists to choose from show them. */
#include "ui/climate-list.h"

#include <glib/gi18n.h>

#include "base/name-order.h"

typedef struct
{
  const char *id;
  const char *name;
  char *key;
} Place;

static void
clear_place (gpointer data)
{
  g_free (((Place *)data)->key);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (((const Place *)a)->key, ((const Place *)b)->key);
}

/**
 * quartier_climate_list_new:
 * @first: what stands above all places
 * @out_ids: (element-type utf8): gets their ids; those of the library, in the list's order
 *
 * Returns: (transfer full): their names in the order of the language they are written in: Athens
 *   and Beijing are Athen and Peking elsewhere
 */
GtkStringList *
quartier_climate_list_new (QuartierLibrary *library, const char *first, GPtrArray *out_ids)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  gsize n;
  const QuartierCatalogueEntry *entries
      = quartier_library_list (library, QUARTIER_CATALOGUE_CLIMATE, &n);

  g_array_set_clear_func (places, clear_place);
  for (gsize i = 0; i < n; i++)
    {
      const Place place
          = { entries[i].id, _ (entries[i].name), quartier_name_order_key (_ (entries[i].name)) };

      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  gtk_string_list_append (list, first);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      g_ptr_array_add (out_ids, (gpointer)place->id);
      gtk_string_list_append (list, place->name);
    }
  return list;
}
