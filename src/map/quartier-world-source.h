#pragma once

#include "map/quartier-tile-source.h"

G_BEGIN_DECLS

#define QUARTIER_TYPE_WORLD_SOURCE (quartier_world_source_get_type ())

/**
 * QuartierWorldSource:
 *
 * Land, sea, borders and names at any zoom level, from what comes with the program: the map that
 * needs neither network nor file.
 */
G_DECLARE_FINAL_TYPE (
    QuartierWorldSource, quartier_world_source, QUARTIER, WORLD_SOURCE, QuartierTileSource)

QuartierWorldSource *quartier_world_source_new (gboolean dark);

G_END_DECLS
