#pragma once

#include "engine/carrier.h"
#include "engine/factor.h"

G_BEGIN_DECLS

double quartier_uncertainty_draw (const QuartierFactor *factor, double normal);
void quartier_uncertainty_ghg_band (const double carriers_kwh[QUARTIER_N_CARRIERS],
                                    const QuartierFactor *const factors[QUARTIER_N_CARRIERS],
                                    const QuartierFactor *model_error_share, double *low_kg,
                                    double *high_kg);

G_END_DECLS
