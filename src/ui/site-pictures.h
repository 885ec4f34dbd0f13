#pragma once

#include <gio/gio.h>

#include "map/site-picture.h"

G_BEGIN_DECLS

/**
 * QuartierSitePictures:
 *
 * Site plans' pictures by their files: read once, by quartier-cli and on a thread, and kept. A file that
 * changed is read anew.
 *
 * Signals: "changed" (path): a picture came, or it is known why none does.
 */
#define QUARTIER_TYPE_SITE_PICTURES (quartier_site_pictures_get_type ())
G_DECLARE_FINAL_TYPE (QuartierSitePictures, quartier_site_pictures, QUARTIER, SITE_PICTURES, GObject)

QuartierSitePictures *quartier_site_pictures_new (void);
QuartierSitePicture *quartier_site_pictures_get (QuartierSitePictures *self, const char *path,
                                                 const char **out_fault, double *out_share);
gboolean quartier_site_pictures_get_busy (QuartierSitePictures *self);
void quartier_site_pictures_forget (QuartierSitePictures *self, const char *path);
void quartier_site_pictures_stop (QuartierSitePictures *self);

G_END_DECLS
