#pragma once

#include "map/quartier-site-source.h"

G_BEGIN_DECLS

/**
 * QuartierMapSite:
 * @picture: (transfer none)
 * @to_mercator: its pixels to Mercator units
 * @opacity_share: 0…1
 */
typedef struct
{
  QuartierSitePicture *picture;
  cairo_matrix_t to_mercator;
  double opacity_share;
} QuartierMapSite;

/**
 * QuartierMapSites:
 *
 * The layers of a map that show site plans.
 */
typedef struct _QuartierMapSites QuartierMapSites;

QuartierMapSites *quartier_map_sites_new (ShumateMap *map);
void quartier_map_sites_free (QuartierMapSites *self);
void quartier_map_sites_set (QuartierMapSites *self,
                             const QuartierMapSite *sites,
                             gsize n,
                             ShumateLayer *above);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierMapSites, quartier_map_sites_free)

G_END_DECLS
