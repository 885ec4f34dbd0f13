#pragma once

#include <adwaita.h>

#include "document/quartier-plan.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

/**
 * QuartierStopPanel:
 *
 * The selected stop: its name and mode, to be changed, where it stands, and which districts are
 * within its reach.
 *
 * Signals: "chosen" (id) when the user takes a district from the list.
 */
#define QUARTIER_TYPE_STOP_PANEL (quartier_stop_panel_get_type ())
G_DECLARE_FINAL_TYPE (QuartierStopPanel, quartier_stop_panel, QUARTIER, STOP_PANEL, AdwBin)

void quartier_stop_panel_set_context (QuartierStopPanel *self,
                                      QuartierPlan *plan,
                                      QuartierLibrary *library);
void quartier_stop_panel_set_stop (QuartierStopPanel *self, const char *id);
void quartier_stop_panel_settle (QuartierStopPanel *self);

G_END_DECLS
