#pragma once

#include "document/quartier-plan.h"
#include "engine/estimate.h"

G_BEGIN_DECLS

GBytes *quartier_plan_report (QuartierPlan *plan,
                              QuartierLibrary *library,
                              QuartierEstimate *const *estimates,
                              gsize n);

G_END_DECLS
