#pragma once

#include "io/backdrop.h"
#include "map/quartier-tile-source.h"

G_BEGIN_DECLS

#define QUARTIER_TYPE_BACKDROP_SOURCE (quartier_backdrop_source_get_type ())

/**
 * QuartierBackdropSource:
 *
 * The world, and on it what a map extract holds: land use, water, buildings, roads, railways and
 * names. Outside the extract the world goes on, so that the map is never blank.
 */
G_DECLARE_FINAL_TYPE (
    QuartierBackdropSource, quartier_backdrop_source, QUARTIER, BACKDROP_SOURCE, QuartierTileSource)

QuartierBackdropSource *quartier_backdrop_source_new (QuartierBackdrop *backdrop, gboolean dark);

G_END_DECLS
