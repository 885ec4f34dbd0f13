#pragma once

#include <adwaita.h>

#include "document/quartier-plan.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

/**
 * QuartierHeatMixWindow:
 *
 * Asks what makes the heat of a scenario's network, and takes it once the shares sum to 100 %.
 */
#define QUARTIER_TYPE_HEAT_MIX_WINDOW (quartier_heat_mix_window_get_type ())
G_DECLARE_FINAL_TYPE (QuartierHeatMixWindow, quartier_heat_mix_window, QUARTIER, HEAT_MIX_WINDOW,
                      AdwWindow)

GtkWidget *quartier_heat_mix_window_new (QuartierPlan *plan, QuartierLibrary *library,
                                         const char *scenario);

G_END_DECLS
