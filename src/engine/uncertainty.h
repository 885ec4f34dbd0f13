#pragma once

#include "engine/carrier.h"
#include "engine/factor.h"

G_BEGIN_DECLS

/**
 * QuartierDrawn:
 * @carriers_kwh: energy bought
 * @factors: kgCO₂e/kWh; %NULL where none is known
 * @model_error_share: error of a year's calculated demand, as a share
 *
 * What the draws of one scenario's emissions hang on.
 */
typedef struct
{
  double carriers_kwh[QUARTIER_N_CARRIERS];
  const QuartierFactor *const *factors;
  const QuartierFactor *model_error_share;
} QuartierDrawn;

double quartier_uncertainty_draw (const QuartierFactor *factor, double normal);
void quartier_uncertainty_ghg_band (const double carriers_kwh[QUARTIER_N_CARRIERS],
                                    const QuartierFactor *const factors[QUARTIER_N_CARRIERS],
                                    const QuartierFactor *model_error_share, double *low_kg,
                                    double *high_kg);
void quartier_uncertainty_ghg_difference_band (const QuartierDrawn *one,
                                               const QuartierDrawn *other, double *low_kg,
                                               double *high_kg);

G_END_DECLS
