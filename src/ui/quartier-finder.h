#pragma once

#include "map/quartier-map-view.h"

G_BEGIN_DECLS

/**
 * QuartierFinder:
 *
 * Finds districts, stops, names of the extract under the plan, and the cities of the climate table,
 * without a network; the map goes to what is chosen.
 */
#define QUARTIER_TYPE_FINDER (quartier_finder_get_type ())
G_DECLARE_FINAL_TYPE (QuartierFinder, quartier_finder, QUARTIER, FINDER, GtkPopover)

GtkWidget *quartier_finder_new (void);
void quartier_finder_set_context (QuartierFinder *self, QuartierMapView *map, QuartierPlan *plan,
                                  QuartierLibrary *library);

G_END_DECLS
