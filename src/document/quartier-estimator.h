#pragma once

#include "document/quartier-plan.h"
#include "engine/estimate.h"

G_BEGIN_DECLS

/**
 * QuartierEstimator:
 *
 * Keeps the estimate of a plan's current scenario current. It looks at the plan once the main loop
 * has nothing more urgent, takes a snapshot, and runs the engine on a thread of its own; while that
 * runs, only the newest state of the plan waits. "estimate" is never older than what it replaces.
 *
 * Properties to bind: "estimate" (%NULL before the first), "error" (a text, %NULL: all is well),
 * "busy". Signal "updated" after each.
 */
#define QUARTIER_TYPE_ESTIMATOR (quartier_estimator_get_type ())
G_DECLARE_FINAL_TYPE (QuartierEstimator, quartier_estimator, QUARTIER, ESTIMATOR, GObject)

QuartierEstimator *quartier_estimator_new (QuartierPlan *plan, QuartierLibrary *library);
QuartierPlan *quartier_estimator_get_plan (QuartierEstimator *self);
QuartierLibrary *quartier_estimator_get_library (QuartierEstimator *self);
QuartierEstimate *quartier_estimator_get_estimate (QuartierEstimator *self);
const char *quartier_estimator_get_error (QuartierEstimator *self);
gboolean quartier_estimator_get_busy (QuartierEstimator *self);

G_END_DECLS
