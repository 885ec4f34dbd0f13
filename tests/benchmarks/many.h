#pragma once

#include "document/quartier-plan.h"

G_BEGIN_DECLS

QuartierPlan *many_make_plan (int n, double spread);
QuartierDistrict *many_move_corner (QuartierPlan *plan, int index, double by_m);
void many_report (const char *what, int n, const char *of, double *ms, int n_ms);

G_END_DECLS
