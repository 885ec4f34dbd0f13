#pragma once

#include "map/quartier-map-view.h"

G_BEGIN_DECLS

/**
 * QuartierMapLegend:
 *
 * What the colours of the districts mean: the land uses that the plan has, or the entries it is
 * given; and what the symbols of stops mean, of the modes that the plan has. Its head folds it (property
 * "folded"); where it is given less height than it asks for, its rows turn.
 */
#define QUARTIER_TYPE_MAP_LEGEND (quartier_map_legend_get_type ())
G_DECLARE_FINAL_TYPE (QuartierMapLegend, quartier_map_legend, QUARTIER, MAP_LEGEND, AdwBin)

QuartierMapLegend *quartier_map_legend_new (void);

void quartier_map_legend_set_plan (QuartierMapLegend *self, QuartierPlan *plan);
void quartier_map_legend_set_entries (QuartierMapLegend *self,
                                      const char *title,
                                      const QuartierLegendEntry *entries,
                                      gsize n);
void quartier_map_legend_set_menu (QuartierMapLegend *self, GMenuModel *menu);
void quartier_map_legend_set_dark (QuartierMapLegend *self, gboolean is_dark);
void quartier_map_legend_set_whole (QuartierMapLegend *self, gboolean is_whole);

G_END_DECLS
