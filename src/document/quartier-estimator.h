#pragma once

#include "document/quartier-plan.h"
#include "engine/estimate.h"
#include "engine/hourly.h"

G_BEGIN_DECLS

/**
 * QuartierWeatherFunc:
 * @path: of a weather file
 * @warnings: (out) (optional): the reader's, a sentence each
 *
 * Reads a weather file; called on the estimator's thread.
 *
 * Returns: (transfer full) (nullable): its year
 */
typedef QuartierClimate *(*QuartierWeatherFunc) (const char *path, QuartierLibrary *library,
                                                 char ***warnings, GError **error);

/**
 * QuartierEstimator:
 *
 * Keeps the estimate of a plan's current scenario current. It looks at the plan once the main loop
 * has nothing more urgent, takes a snapshot, and runs the engine on a thread of its own; while that
 * runs, only the newest state of the plan waits. "estimate" is never older than what it replaces.
 *
 * While someone watches, the hours behind the estimate follow it, for one district or for all; where
 * they take long, they wait until the plan rests. Until new ones are there the old ones stay.
 *
 * While the plan rests, another scenario is estimated too, for what is said against it: the one that was
 * asked for, else the one the current one was copied from, else the first other one.
 *
 * Properties to bind: "estimate" (%NULL before the first), "hourly" (%NULL while nobody watches),
 * "error" (a text, %NULL: all is well), "busy". Signal "updated" after each estimate.
 */
#define QUARTIER_TYPE_ESTIMATOR (quartier_estimator_get_type ())
G_DECLARE_FINAL_TYPE (QuartierEstimator, quartier_estimator, QUARTIER, ESTIMATOR, GObject)

QuartierEstimator *quartier_estimator_new (QuartierPlan *plan, QuartierLibrary *library);
void quartier_estimator_set_weather_reader (QuartierEstimator *self,
                                            QuartierWeatherFunc read_weather);
QuartierPlan *quartier_estimator_get_plan (QuartierEstimator *self);
QuartierLibrary *quartier_estimator_get_library (QuartierEstimator *self);
QuartierEstimate *quartier_estimator_get_estimate (QuartierEstimator *self);
void quartier_estimator_set_against (QuartierEstimator *self, const char *scenario);
const QuartierScenario *quartier_estimator_get_against (QuartierEstimator *self);
const char *quartier_estimator_get_asked (QuartierEstimator *self);
QuartierEstimate *quartier_estimator_get_reference (QuartierEstimator *self);
QuartierEstimate *quartier_estimator_get_before (QuartierEstimator *self);
gboolean quartier_estimator_awaits_reference (QuartierEstimator *self);
const char *quartier_estimator_get_error (QuartierEstimator *self);
const char *quartier_estimator_get_weather_error (QuartierEstimator *self);
gboolean quartier_estimator_get_busy (QuartierEstimator *self);
double quartier_estimator_get_done (QuartierEstimator *self);

void quartier_estimator_watch_hours (QuartierEstimator *self, const char *district);
void quartier_estimator_unwatch_hours (QuartierEstimator *self);
QuartierHourly *quartier_estimator_get_hourly (QuartierEstimator *self);

G_END_DECLS
