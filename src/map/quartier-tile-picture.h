#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * QuartierTilePicture:
 *
 * An image as a #GdkPaintable that is cheap to show again, whatever draws the window: see
 * quartier_map_picture().
 */
#define QUARTIER_TYPE_TILE_PICTURE (quartier_tile_picture_get_type ())
G_DECLARE_FINAL_TYPE (QuartierTilePicture, quartier_tile_picture, QUARTIER, TILE_PICTURE, GObject)

QuartierTilePicture *quartier_tile_picture_new (cairo_surface_t *surface, int size_px);
void quartier_tile_picture_set_cairo (gboolean is_cairo);

G_END_DECLS
