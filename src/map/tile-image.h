#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

cairo_surface_t *quartier_tile_image_decode (GBytes *bytes, guint max_px);
void quartier_tile_image_paint (
    cairo_t *cr, cairo_surface_t *image, guint x, guint y, guint levels, double size_px);

G_END_DECLS
