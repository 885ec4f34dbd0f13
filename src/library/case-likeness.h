#pragma once

#include "engine/estimate.h"

G_BEGIN_DECLS

gboolean quartier_case_likeness_is_known (const char *like);
double quartier_case_likeness (const QuartierFigures *figures, double net_share, const char *like);

G_END_DECLS
