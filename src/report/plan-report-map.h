#pragma once

#include "document/quartier-plan.h"
#include "engine/estimate.h"
#include "report/paper.h"

G_BEGIN_DECLS

void quartier_plan_report_map (QuartierPaper *paper,
                               QuartierPlan *plan,
                               const QuartierEstimate *estimate);

G_END_DECLS
