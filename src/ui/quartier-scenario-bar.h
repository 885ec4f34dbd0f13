#pragma once

#include <adwaita.h>

#include "document/quartier-plan.h"

G_BEGIN_DECLS

/**
 * QuartierScenarioBar:
 *
 * The plan's scenarios as tabs, the current one pressed, and a button that copies it into a new one. A tab's
 * menu renames, moves and deletes it. Signal: "deleted" (name), for a toast that offers undo.
 */
#define QUARTIER_TYPE_SCENARIO_BAR (quartier_scenario_bar_get_type ())
G_DECLARE_FINAL_TYPE (QuartierScenarioBar, quartier_scenario_bar, QUARTIER, SCENARIO_BAR, AdwBin)

void quartier_scenario_bar_set_plan (QuartierScenarioBar *self, QuartierPlan *plan);
void quartier_scenario_bar_set_n_selected (QuartierScenarioBar *self, gsize n);

G_END_DECLS
