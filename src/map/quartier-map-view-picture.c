/*
 * The map as a picture: what it shows and what a map must have, without the buttons on it.
 */
#include "map/quartier-map-view-private.h"

/* As it stands on the map, and only if it does. */
static void
add_child (QuartierMapView *self, GtkWidget *child, GtkSnapshot *snapshot)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  graphene_rect_t bounds;

  if (child == NULL || !gtk_widget_get_mapped (child)
      || !gtk_widget_compute_bounds (child, GTK_WIDGET (self), &bounds))
    return;
  paintable = gtk_widget_paintable_new (child);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &bounds.origin);
  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), bounds.size.width,
                          bounds.size.height);
  gtk_snapshot_restore (snapshot);
}

/* All of it, though it may be folded on the map or have no room there. It is laid out here and now, and in the
 * next frame again as the map has it. */
static void
add_legend (QuartierMapView *self, GtkSnapshot *snapshot)
{
  GtkWidget *legend = GTK_WIDGET (self->legend);
  graphene_point_t origin;

  if (!gtk_widget_get_mapped (legend)
      || !gtk_widget_compute_point (self->overlay, GTK_WIDGET (self), &GRAPHENE_POINT_INIT (0, 0), &origin))
    return;
  quartier_map_legend_set_whole (self->legend, TRUE);
  quartier_map_view_place_whole_legend (self);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &origin);
  gtk_widget_snapshot_child (self->overlay, legend, snapshot);
  gtk_snapshot_restore (snapshot);
  quartier_map_legend_set_whole (self->legend, FALSE);
  gtk_widget_queue_allocate (self->overlay);
}

/**
 * quartier_map_view_make_picture:
 * @scale: pixels of the picture for one of the screen
 *
 * What is drawn has the sharpness of the picture; what is a picture itself, as tiles are, that of the screen.
 *
 * Returns: (transfer full) (nullable): the map with its legend, scale and licence; %NULL while it is not
 *   on the screen
 */
GdkTexture *
quartier_map_view_make_picture (QuartierMapView *self, double scale)
{
  GtkSnapshot *snapshot = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int height = gtk_widget_get_height (GTK_WIDGET (self));

  g_return_val_if_fail (QUARTIER_IS_MAP_VIEW (self), NULL);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || width <= 0 || height <= 0)
    return NULL;
  snapshot = gtk_snapshot_new ();
  gtk_snapshot_scale (snapshot, scale, scale);
  add_child (self, self->maps, snapshot);
  add_child (self, GTK_WIDGET (self->swipe), snapshot);
  add_child (self, self->names, snapshot);
  add_legend (self, snapshot);
  add_child (self, self->scale, snapshot);
  add_child (self, self->licence, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return NULL;
  return gsk_renderer_render_texture (
      gtk_native_get_renderer (gtk_widget_get_native (GTK_WIDGET (self))), node,
      &GRAPHENE_RECT_INIT (0, 0, width * scale, height * scale));
}
