#pragma once

#include <adwaita.h>

#include "document/quartier-estimator.h"

G_BEGIN_DECLS

/**
 * QuartierPlanPanel:
 *
 * The plan as a whole, while nothing is selected: its title, its place, the year of the current
 * scenario, its districts and its stops.
 *
 * Signals: "chosen" (id) when the user takes a district or a stop from its list; "place-chosen"
 * (longitude, latitude) when they choose a place.
 */
#define QUARTIER_TYPE_PLAN_PANEL (quartier_plan_panel_get_type ())
G_DECLARE_FINAL_TYPE (QuartierPlanPanel, quartier_plan_panel, QUARTIER, PLAN_PANEL, AdwBin)

void quartier_plan_panel_set_context (QuartierPlanPanel *self, QuartierEstimator *estimator);

G_END_DECLS
