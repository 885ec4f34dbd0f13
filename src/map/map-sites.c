#include "map/map-sites.h"

typedef struct
{
  char *id;
  ShumateMapLayer *layer;
} Shown;

struct _QuartierMapSites
{
  ShumateMap *map; /* borrowed */
  GArray *shown;   /* Shown */
};

static void
clear_shown (gpointer data)
{
  g_free (((Shown *)data)->id);
}

QuartierMapSites *
quartier_map_sites_new (ShumateMap *map)
{
  QuartierMapSites *self = g_new0 (QuartierMapSites, 1);

  self->map = map;
  self->shown = g_array_new (FALSE, FALSE, sizeof (Shown));
  g_array_set_clear_func (self->shown, clear_shown);
  return self;
}

void
quartier_map_sites_free (QuartierMapSites *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->shown);
  g_free (self);
}

static gboolean
are_shown (QuartierMapSites *self, const QuartierMapSite *sites, gsize n)
{
  if (self->shown->len != n)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *id = quartier_site_source_dup_id (sites[i].picture, &sites[i].to_mercator);

      if (!g_str_equal (id, g_array_index (self->shown, Shown, i).id))
        return FALSE;
    }
  return TRUE;
}

/**
 * quartier_map_sites_set:
 * @sites: (array length=n): the lowest first
 * @above: the layer they lie under
 *
 * Shows site plans in place of those that were shown. Another opacity alone paints nothing anew.
 */
void
quartier_map_sites_set (QuartierMapSites *self,
                        const QuartierMapSite *sites,
                        gsize n,
                        ShumateLayer *above)
{
  if (!are_shown (self, sites, n))
    {
      for (guint i = 0; i < self->shown->len; i++)
        shumate_map_remove_layer (self->map,
                                  SHUMATE_LAYER (g_array_index (self->shown, Shown, i).layer));
      g_array_set_size (self->shown, 0);
      for (gsize i = 0; i < n; i++)
        {
          g_autoptr (QuartierSiteSource) source
              = quartier_site_source_new (sites[i].picture, &sites[i].to_mercator);
          const Shown shown = { g_strdup (shumate_map_source_get_id (SHUMATE_MAP_SOURCE (source))),
                                shumate_map_layer_new (SHUMATE_MAP_SOURCE (source),
                                                       shumate_map_get_viewport (self->map)) };

          shumate_map_insert_layer_behind (self->map, SHUMATE_LAYER (shown.layer), above);
          g_array_append_val (self->shown, shown);
        }
    }
  for (gsize i = 0; i < n; i++)
    gtk_widget_set_opacity (GTK_WIDGET (g_array_index (self->shown, Shown, i).layer),
                            sites[i].opacity_share);
}
