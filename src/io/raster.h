#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** QUARTIER_RASTER_MAX_PX: the longest side of what quartier_raster_prepare() writes. */
#define QUARTIER_RASTER_MAX_PX 4096

/**
 * QuartierRasterProgress:
 * @share: what is done, 0…1
 *
 * Returns: %FALSE to stop
 */
typedef gboolean (*QuartierRasterProgress) (double share, gpointer user_data);

gboolean quartier_raster_prepare (const char *path,
                                  const char *out_png,
                                  QuartierRasterProgress progress,
                                  gpointer user_data,
                                  GError **error);

G_END_DECLS
