#pragma once

#include "engine/carrier.h"
#include "engine/factor.h"
#include "engine/sectors.h"

G_BEGIN_DECLS

/**
 * QuartierDrawn:
 * @carriers_kwh: energy bought
 * @factors: kgCO₂e/kWh; %NULL where none is known
 * @model_error_share: error of a year's calculated demand, as a share
 * @sectors_kg: emissions of the other sectors with their own bands; 0 where there are none
 *
 * What the draws of one scenario's emissions hang on.
 */
typedef struct
{
  double carriers_kwh[QUARTIER_N_CARRIERS];
  const QuartierFactor *const *factors;
  const QuartierFactor *model_error_share;
  QuartierFactor sectors_kg[QUARTIER_N_SECTORS];
} QuartierDrawn;

double quartier_uncertainty_draw (const QuartierFactor *factor, double normal);
void quartier_uncertainty_ghg_band (const double carriers_kwh[QUARTIER_N_CARRIERS],
                                    const QuartierFactor *const factors[QUARTIER_N_CARRIERS],
                                    const QuartierFactor *model_error_share,
                                    const QuartierFactor sectors_kg[QUARTIER_N_SECTORS],
                                    double *low_kg, double *high_kg);
void quartier_uncertainty_ghg_difference_band (const QuartierDrawn *one,
                                               const QuartierDrawn *other, double *low_kg,
                                               double *high_kg);

G_END_DECLS
