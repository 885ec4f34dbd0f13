#pragma once

#include <adwaita.h>

#include "document/quartier-estimator.h"

G_BEGIN_DECLS

/**
 * QuartierStage:
 *
 * What a room sees of a plan, under the map: the scenario's name and three figures, large; and on the map
 * a ring about the pointer. Its buttons are the actions "win.next-scenario", "win.previous-scenario" and
 * "win.present".
 */
#define QUARTIER_TYPE_STAGE (quartier_stage_get_type ())
G_DECLARE_FINAL_TYPE (QuartierStage, quartier_stage, QUARTIER, STAGE, AdwBin)

GtkWidget *quartier_stage_new (void);
void quartier_stage_set_estimator (QuartierStage *self, QuartierEstimator *estimator);
void quartier_stage_follow (QuartierStage *self, GtkOverlay *overlay);
void quartier_stage_fit (QuartierStage *self, int width_px);
void quartier_stage_set_before (QuartierStage *self, const char *text);

G_END_DECLS
