#pragma once

#include "document/quartier-estimator.h"
#include "map/quartier-map-view.h"

G_BEGIN_DECLS

/**
 * QuartierMapColouring:
 *
 * What the districts' colours show: their main use, their standard or heat supply, or a figure of the
 * estimate, which follows it.
 */
typedef struct _QuartierMapColouring QuartierMapColouring;

QuartierMapColouring *quartier_map_colouring_new (QuartierMapView *map);
void quartier_map_colouring_free (QuartierMapColouring *self);
GMenuModel *quartier_map_colouring_make_menu (const char *action, GMenuModel *against);
void quartier_map_colouring_set_estimator (QuartierMapColouring *self,
                                           QuartierEstimator *estimator);
QuartierColourFunc quartier_map_colouring_get_other (QuartierMapColouring *self);
void quartier_map_colouring_refresh (QuartierMapColouring *self);
void quartier_map_colouring_choose (QuartierMapColouring *self, const char *id);

G_END_DECLS
