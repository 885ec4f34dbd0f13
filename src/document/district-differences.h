#pragma once

#include "document/quartier-plan.h"

G_BEGIN_DECLS

/* Behind the fields: what a district's uses are. */
#define QUARTIER_FIELD_MIX QUARTIER_N_FIELDS
#define QUARTIER_N_FIELDS_AND_MIX (QUARTIER_N_FIELDS + 1)

QuartierDistrict *quartier_district_with_same (QuartierDistrict *self, QuartierDistrict *like,
                                               int field);
void quartier_plan_find_differences (QuartierPlan *plan, const char *scenario,
                                     const char *const *ids, QuartierDistrict *like,
                                     gboolean out_differ[QUARTIER_N_FIELDS_AND_MIX]);
double quartier_plan_sum_area_m2 (QuartierPlan *plan, const char *scenario, const char *const *ids);

G_END_DECLS
