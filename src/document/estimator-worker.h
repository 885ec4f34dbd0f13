#pragma once

#include "document/quartier-estimator.h"
#include "document/snapshot.h"
#include "engine/engine.h"

G_BEGIN_DECLS

/**
 * QuartierEstimatorWorker:
 *
 * What lives on the estimator's thread: the engines and the readings with what they remember, and the
 * weather it has seen. It outlasts the estimator while a job runs. One call at a time.
 */
typedef struct _QuartierEstimatorWorker QuartierEstimatorWorker;

QuartierEstimatorWorker *quartier_estimator_worker_new (QuartierLibrary *library);
QuartierEstimatorWorker *quartier_estimator_worker_ref (QuartierEstimatorWorker *self);
void quartier_estimator_worker_unref (QuartierEstimatorWorker *self);

QuartierSite *quartier_estimator_worker_develop (QuartierEstimatorWorker *self,
                                                 QuartierSnapshot *snapshot, gboolean is_other,
                                                 const gint *cancelled, GError **error);
QuartierEstimate *quartier_estimator_worker_estimate (
    QuartierEstimatorWorker *self, QuartierSite *site, gboolean is_other, const char *weather,
    const char *path, QuartierWeatherFunc read_weather, const gint *cancelled,
    char **weather_error, GError **error);
double quartier_estimator_worker_get_done (QuartierEstimatorWorker *self);
QuartierHourly *quartier_estimator_worker_hours (QuartierEstimatorWorker *self,
                                                 const QuartierSite *site, const char *district,
                                                 const gint *cancelled, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierEstimatorWorker, quartier_estimator_worker_unref)

G_END_DECLS
