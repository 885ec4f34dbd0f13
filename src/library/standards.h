#pragma once

#include "engine/monthly-climate.h"
#include "engine/standard.h"
#include "library/factors.h"

G_BEGIN_DECLS

gboolean quartier_standards_resolve (QuartierFactors *factors,
                                     const char *id,
                                     const QuartierMonthlyClimate *place,
                                     QuartierSizeClass size,
                                     QuartierStandard *out);

G_END_DECLS
