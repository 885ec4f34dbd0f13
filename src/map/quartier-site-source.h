#pragma once

#include "map/quartier-tile-source.h"
#include "map/site-picture.h"

G_BEGIN_DECLS

#define QUARTIER_TYPE_SITE_SOURCE (quartier_site_source_get_type ())

/**
 * QuartierSiteSource:
 *
 * A site plan as tiles that are clear where it is not: painted by threads, kept by the map, so that
 * moving about costs nothing however large the picture is.
 */
G_DECLARE_FINAL_TYPE (
    QuartierSiteSource, quartier_site_source, QUARTIER, SITE_SOURCE, QuartierTileSource)

QuartierSiteSource *quartier_site_source_new (QuartierSitePicture *picture,
                                              const cairo_matrix_t *to_mercator);
char *quartier_site_source_dup_id (QuartierSitePicture *picture, const cairo_matrix_t *to_mercator);

G_END_DECLS
