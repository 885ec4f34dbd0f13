#pragma once

#include "io/mbtiles.h"
#include "map/quartier-tile-source.h"

G_BEGIN_DECLS

#define QUARTIER_TYPE_MBTILES_SOURCE (quartier_mbtiles_source_get_type ())

/**
 * QuartierMbtilesSource:
 *
 * The world, and on it the pictures of an MBTiles file. Below its last zoom level they are shown
 * larger; outside them the world goes on.
 */
G_DECLARE_FINAL_TYPE (
    QuartierMbtilesSource, quartier_mbtiles_source, QUARTIER, MBTILES_SOURCE, QuartierTileSource)

QuartierMbtilesSource *quartier_mbtiles_source_new (QuartierMbtiles *tiles, gboolean dark);
gboolean quartier_mbtiles_source_check (QuartierMbtiles *tiles, GError **error);

G_END_DECLS
