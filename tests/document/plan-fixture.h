#pragma once

#include "document/quartier-plan.h"

QuartierDistrict *plan_fixture_square (const char *id, double far);
QuartierPlan *plan_fixture_new (void);
void plan_fixture_set_far (QuartierPlan *plan, const char *id, double far);
