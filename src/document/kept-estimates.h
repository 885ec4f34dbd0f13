#pragma once

#include "document/quartier-plan.h"
#include "engine/estimate.h"

G_BEGIN_DECLS

/**
 * QuartierScenarioState:
 *
 * All that an estimate of a scenario follows from, as it was at one moment. It holds what it names,
 * so that two states are the same only where nothing was changed.
 */
typedef struct _QuartierScenarioState QuartierScenarioState;

QuartierScenarioState *quartier_scenario_state_take (QuartierPlan *plan, const char *scenario);
void quartier_scenario_state_free (QuartierScenarioState *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierScenarioState, quartier_scenario_state_free)

/**
 * QuartierKeptEstimates:
 *
 * The last few estimates of a plan's scenarios, each for as long as its scenario is what it was.
 */
typedef struct _QuartierKeptEstimates QuartierKeptEstimates;

QuartierKeptEstimates *quartier_kept_estimates_new (void);
void quartier_kept_estimates_free (QuartierKeptEstimates *self);
void quartier_kept_estimates_keep (QuartierKeptEstimates *self,
                                   QuartierScenarioState *state,
                                   QuartierEstimate *estimate);
QuartierEstimate *quartier_kept_estimates_find (QuartierKeptEstimates *self,
                                                QuartierPlan *plan,
                                                const char *scenario);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierKeptEstimates, quartier_kept_estimates_free)

G_END_DECLS
