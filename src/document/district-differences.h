#pragma once

#include "document/quartier-plan.h"

G_BEGIN_DECLS

/* In the place of a field: what a district's uses are. */
#define QUARTIER_FIELD_MIX (-1)

QuartierDistrict *quartier_district_with_same (QuartierDistrict *self, QuartierDistrict *like,
                                               int field);
gboolean quartier_plan_differ_in (QuartierPlan *plan, const char *scenario,
                                  const char *const *ids, QuartierDistrict *like, int field);
double quartier_plan_sum_area_m2 (QuartierPlan *plan, const char *scenario, const char *const *ids);

G_END_DECLS
