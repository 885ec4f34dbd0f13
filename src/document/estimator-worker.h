#pragma once

#include "document/quartier-estimator.h"
#include "engine/engine.h"

G_BEGIN_DECLS

/**
 * QuartierEstimatorWorker:
 *
 * What lives on the estimator's thread: the engine with what it remembers, and the weather it has
 * seen. It outlasts the estimator while a job runs. One call at a time.
 */
typedef struct _QuartierEstimatorWorker QuartierEstimatorWorker;

QuartierEstimatorWorker *quartier_estimator_worker_new (void);
QuartierEstimatorWorker *quartier_estimator_worker_ref (QuartierEstimatorWorker *self);
void quartier_estimator_worker_unref (QuartierEstimatorWorker *self);

QuartierEstimate *quartier_estimator_worker_estimate (
    QuartierEstimatorWorker *self, QuartierSite *site, const char *weather, const char *path,
    QuartierWeatherFunc read_weather, const gint *cancelled, char **weather_error, GError **error);
QuartierEstimate *quartier_estimator_worker_reference (
    QuartierEstimatorWorker *self, QuartierSite *site, const char *weather, const char *path,
    QuartierWeatherFunc read_weather, const gint *cancelled, char **weather_error, GError **error);
QuartierHourly *quartier_estimator_worker_hours (QuartierEstimatorWorker *self,
                                                 const QuartierSite *site, const char *district,
                                                 const gint *cancelled, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierEstimatorWorker, quartier_estimator_worker_unref)

G_END_DECLS
