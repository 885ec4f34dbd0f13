/*
 * Site plans under the districts, and the question where a point of one is.
 */
#include "map/quartier-map-view-private.h"

#include "map/map-ask.h"

static void
clear_site (gpointer data)
{
  g_clear_pointer (&((QuartierMapSite *)data)->picture, quartier_site_picture_unref);
}

/* Between the base map and the lowest districts. */
void
quartier_map_view_show_sites (QuartierMapView *self)
{
  const QuartierMapSite *sites = (const QuartierMapSite *)self->site_plans->data;
  const gboolean swipes = self->other_layer != NULL && self->other_map == NULL;

  quartier_map_sites_set (self->sites, sites, self->site_plans->len,
                          SHUMATE_LAYER (swipes ? self->other_layer : self->layer));
  if (self->other_sites != NULL)
    quartier_map_sites_set (self->other_sites, sites, self->site_plans->len,
                            SHUMATE_LAYER (self->other_layer));
}

/**
 * quartier_map_view_set_sites:
 * @sites: (array length=n): copied; the lowest first
 *
 * What site plans lie under the districts.
 */
void
quartier_map_view_set_sites (QuartierMapView *self, const QuartierMapSite *sites, gsize n)
{
  g_autoptr (GArray) old = NULL;

  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  old = g_steal_pointer (&self->site_plans);
  self->site_plans = g_array_new (FALSE, FALSE, sizeof (QuartierMapSite));
  g_array_set_clear_func (self->site_plans, clear_site);
  for (gsize i = 0; i < n; i++)
    {
      QuartierMapSite site = sites[i];

      quartier_site_picture_ref (site.picture);
      g_array_append_val (self->site_plans, site);
    }
  quartier_map_view_show_sites (self);
  quartier_map_view_fit_sites (self);
}

static void
asked_cb (double x_px, double y_px, gpointer data)
{
  QuartierMapView *self = data;
  graphene_point_t at;
  QuartierPosition position;

  if (gtk_widget_compute_point (self->maps, GTK_WIDGET (self->layer),
                                &GRAPHENE_POINT_INIT ((float)x_px, (float)y_px), &at)
      && quartier_district_layer_get_position (self->layer, at.x, at.y, &position))
    self->ask_func (&position, self->ask_data);
}

/**
 * quartier_map_view_ask_position:
 * @func: (nullable): told of each click on the map, until another is given; %NULL: nobody
 *
 * While somebody asks, the tools rest; the map can still be moved.
 */
void
quartier_map_view_ask_position (QuartierMapView *self, QuartierPositionFunc func, gpointer data)
{
  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  if (self->ask != NULL)
    gtk_widget_remove_controller (self->maps, self->ask);
  self->ask = NULL;
  self->ask_func = func;
  self->ask_data = data;
  if (func != NULL)
    self->ask = quartier_map_ask (self->maps, asked_cb, self);
  quartier_edit_controller_set_panning (self->controller, func != NULL);
  gtk_widget_set_cursor_from_name (self->maps, func != NULL ? "crosshair" : NULL);
}
