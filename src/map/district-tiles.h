#pragma once

#include <gtk/gtk.h>

#include "map/district-shape.h"

G_BEGIN_DECLS

/**
 * QuartierDistrictTiles:
 *
 * Districts, thousands of them, as pictures of 256 × 256 pixels, kept from frame to frame: panning
 * paints only what comes into view, a change only the pictures it touches. While the zoom changes,
 * the old pictures are shown scaled; new ones are made once it rests. For maps that are not
 * rotated.
 */
typedef struct _QuartierDistrictTiles QuartierDistrictTiles;

/**
 * QuartierDistrictTilesFunc:
 * @affine: from the world to the picture's pixels
 * @box: the part of the world that is wanted, a few pixels more than the picture
 *
 * Paints what is in @box.
 *
 * Returns: whether there was anything
 */
typedef gboolean (*QuartierDistrictTilesFunc) (cairo_t *cr,
                                               const QuartierMapAffine *affine,
                                               const QuartierMapBox *box,
                                               gpointer data);

QuartierDistrictTiles *quartier_district_tiles_new (QuartierDistrictTilesFunc paint, gpointer data);
void quartier_district_tiles_free (QuartierDistrictTiles *self);

void quartier_district_tiles_clear (QuartierDistrictTiles *self);
void quartier_district_tiles_invalidate (QuartierDistrictTiles *self, const QuartierMapBox *box);
gboolean quartier_district_tiles_snapshot (QuartierDistrictTiles *self,
                                           GtkSnapshot *snapshot,
                                           const QuartierMapAffine *affine,
                                           int width,
                                           int height,
                                           int scale_factor,
                                           gboolean is_cairo);
gboolean quartier_district_tiles_prefetch (QuartierDistrictTiles *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierDistrictTiles, quartier_district_tiles_free)

G_END_DECLS
