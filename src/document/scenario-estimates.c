#include "document/scenario-estimates.h"

#include "document/estimator-worker.h"

static QuartierEstimate *
estimate (QuartierEstimatorWorker *worker,
          QuartierPlan *plan,
          QuartierLibrary *library,
          const char *scenario,
          QuartierWeatherFunc read_weather,
          const gint *cancelled,
          GError **error)
{
  QuartierSnapshot *snapshot = quartier_snapshot_take (plan, library, scenario, 0, error);
  g_autoptr (QuartierSite) site
      = snapshot != NULL ? quartier_estimator_worker_develop (worker, snapshot, FALSE, cancelled, error) : NULL;
  g_autofree char *path = quartier_plan_dup_weather_path (plan);
  g_autofree char *weather_error = NULL;

  if (site == NULL)
    return NULL;
  return quartier_estimator_worker_estimate (worker, site, FALSE, quartier_plan_get_weather (plan), path, read_weather,
                                             cancelled, &weather_error, error);
}

/**
 * quartier_estimate_scenarios:
 * @plan: that nobody changes meanwhile
 * @read_weather: (nullable): of a weather file; without it a typical year stands in
 * @cancelled: (nullable): set to stop; read atomically
 * @error: %QUARTIER_ERROR_CANCELLED
 *
 * As the estimator does it, one after the other: for a thread that may wait.
 *
 * Returns: (transfer full) (nullable) (element-type QuartierEstimate): of each scenario, in their order
 */
GPtrArray *
quartier_estimate_scenarios (QuartierPlan *plan,
                             QuartierLibrary *library,
                             QuartierWeatherFunc read_weather,
                             const gint *cancelled,
                             GError **error)
{
  g_autoptr (QuartierEstimatorWorker) worker = quartier_estimator_worker_new (library);
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify)quartier_estimate_unref);

  for (gsize i = 0; i < quartier_plan_get_n_scenarios (plan); i++)
    {
      QuartierEstimate *one
          = estimate (worker, plan, library, quartier_plan_get_scenario (plan, i)->id, read_weather, cancelled, error);

      if (one == NULL)
        return NULL;
      g_ptr_array_add (estimates, one);
    }
  return g_steal_pointer (&estimates);
}
