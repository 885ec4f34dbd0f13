#include "map/tile-image.h"

#include <gtk/gtk.h>
#include <math.h>

#include "io/image-header.h"

/**
 * quartier_tile_image_decode:
 * @bytes: a PNG, JPEG or WebP picture; WebP where the system has a reader for it
 * @max_px: the longest side that is accepted
 *
 * May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL where it cannot be read
 */
cairo_surface_t *
quartier_tile_image_decode (GBytes *bytes, guint max_px)
{
  g_autoptr (GdkTexture) texture = NULL;
  cairo_surface_t *surface;
  guint width, height;

  if (quartier_image_header (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &width,
                             &height)
          == QUARTIER_IMAGE_UNKNOWN
      || width > max_px || height > max_px)
    return NULL;
  texture = gdk_texture_new_from_bytes (bytes, NULL);
  if (texture == NULL)
    return NULL;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, gdk_texture_get_width (texture),
                                        gdk_texture_get_height (texture));
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }
  cairo_surface_flush (surface);
  gdk_texture_download (texture, cairo_image_surface_get_data (surface),
                        cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);
  return surface;
}

/**
 * quartier_tile_image_paint:
 * @image: of a tile some zoom levels above
 * @x: column of the tile that is painted
 * @y: its row, from the north
 * @levels: how many levels above; 0: of this tile
 * @size_px: side of the tile that is painted
 *
 * Paints the part of a larger tile's picture that a tile covers.
 */
void
quartier_tile_image_paint (
    cairo_t *cr, cairo_surface_t *image, guint x, guint y, guint levels, double size_px)
{
  const double side = size_px * exp2 (levels); /* of the larger tile */
  const guint mask = (1u << levels) - 1;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, size_px, size_px);
  cairo_clip (cr);
  cairo_translate (cr, -(double)(x & mask) * size_px, -(double)(y & mask) * size_px);
  cairo_scale (cr, side / cairo_image_surface_get_width (image),
               side / cairo_image_surface_get_height (image));
  cairo_set_source_surface (cr, image, 0, 0);
  /* Else the edge of each tile would be half transparent where it is drawn larger. */
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_restore (cr);
}
