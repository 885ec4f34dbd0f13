#pragma once

#include "engine/monthly-climate.h"
#include "library/factors.h"

G_BEGIN_DECLS

QuartierMonthlyClimate *quartier_climates_read (const QuartierDataPlace *root,
                                                const QuartierFactors *factors,
                                                GStringChunk *strings,
                                                GError **error);
void quartier_climates_get_degree_days (const QuartierMonthlyClimate *climate,
                                        double heating_base_c,
                                        double cooling_base_c,
                                        double *heating_kd,
                                        double *cooling_kd);
const char *const *quartier_climates_list_zones (const QuartierMonthlyClimate *climate,
                                                 const QuartierFactors *factors,
                                                 const char *out[16]);

G_END_DECLS
