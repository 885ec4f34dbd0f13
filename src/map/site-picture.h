#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "base/mercator.h"
#include "document/overlay.h"

G_BEGIN_DECLS

/**
 * QuartierSitePicture:
 *
 * A site plan as quartier-cli site-plan left it, with smaller copies of itself for looking from
 * afar. Immutable, so threads share it by reference.
 */
typedef struct _QuartierSitePicture QuartierSitePicture;

QuartierSitePicture *quartier_site_picture_load (const char *png_path, GError **error);
QuartierSitePicture *quartier_site_picture_ref (QuartierSitePicture *self);
void quartier_site_picture_unref (QuartierSitePicture *self);

int quartier_site_picture_get_width (const QuartierSitePicture *self);
int quartier_site_picture_get_height (const QuartierSitePicture *self);
const char *quartier_site_picture_get_id (const QuartierSitePicture *self);
gboolean quartier_site_picture_is_placed (const QuartierSitePicture *self);
gboolean quartier_site_picture_get_matrix (const QuartierSitePicture *self,
                                           const QuartierOverlay *overlay,
                                           cairo_matrix_t *out);
void quartier_site_picture_paint (const QuartierSitePicture *self,
                                  cairo_t *cr,
                                  const cairo_matrix_t *to_pixels);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierSitePicture, quartier_site_picture_unref)

G_END_DECLS
