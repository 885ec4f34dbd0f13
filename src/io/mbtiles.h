#pragma once

#include "base/polygon.h"
#include "io/image-header.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** QUARTIER_MBTILES_MAX_PX: the longest side of a tile that is read. */
#define QUARTIER_MBTILES_MAX_PX 2048

/**
 * QuartierMbtiles:
 *
 * An MBTiles file of pictures (specification 1.3: an SQLite database of tiles and metadata), open
 * for reading. Any number of threads may read it at once.
 */
typedef struct _QuartierMbtiles QuartierMbtiles;

gboolean quartier_mbtiles_is_named_so (const char *path);
QuartierMbtiles *quartier_mbtiles_open (const char *path, GError **error);
QuartierMbtiles *quartier_mbtiles_ref (QuartierMbtiles *self);
void quartier_mbtiles_unref (QuartierMbtiles *self);

const char *quartier_mbtiles_get_name (const QuartierMbtiles *self);
const char *quartier_mbtiles_get_attribution (const QuartierMbtiles *self);
const char *quartier_mbtiles_get_id (const QuartierMbtiles *self);
const char *quartier_mbtiles_get_format (const QuartierMbtiles *self);
void quartier_mbtiles_get_bounds (const QuartierMbtiles *self, QuartierBounds *out);
void quartier_mbtiles_get_zooms (const QuartierMbtiles *self, guint *out_min, guint *out_max);
GBytes *quartier_mbtiles_get_sample (const QuartierMbtiles *self);
GBytes *quartier_mbtiles_read (QuartierMbtiles *self, guint x, guint y, guint zoom, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierMbtiles, quartier_mbtiles_unref)

G_END_DECLS
