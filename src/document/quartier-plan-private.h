#pragma once

#include "document/quartier-head.h"
#include "document/quartier-plan.h"

G_BEGIN_DECLS

QuartierHead *quartier_plan_get_head (QuartierPlan *self);
void quartier_plan_put_head (QuartierPlan *self, QuartierHead *head);

G_END_DECLS
