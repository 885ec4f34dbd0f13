#pragma once

#include "engine/carrier.h"
#include "engine/factor.h"

G_BEGIN_DECLS

/** QUARTIER_MAX_DRAWN_PARTS: of one scenario. */
#define QUARTIER_MAX_DRAWN_PARTS 16

/**
 * QuartierDrawnPart:
 * @kg: emissions of a part at the central values
 * @factor: (nullable): the row that matters most to it: the part varies as it does; %NULL: not at
 * all
 *
 * Parts in the same place see the same draws.
 */
typedef struct
{
  double kg;
  const QuartierFactor *factor;
} QuartierDrawnPart;

/**
 * QuartierDrawn:
 * @carriers_kwh: energy bought
 * @factors: kgCO₂e/kWh; %NULL where none is known
 * @model_error_share: error of a year's calculated demand, as a share
 * @travel: emissions of travel with their band, for a part to point to
 * @n_parts, @parts: emissions beside those of energy
 *
 * What the draws of one scenario's emissions hang on.
 */
typedef struct
{
  double carriers_kwh[QUARTIER_N_CARRIERS];
  const QuartierFactor *const *factors;
  const QuartierFactor *model_error_share;
  QuartierFactor travel;
  int n_parts;
  QuartierDrawnPart parts[QUARTIER_MAX_DRAWN_PARTS];
} QuartierDrawn;

/**
 * QuartierBandCause:
 * @factor: whose range it is; a pointer of the question's
 * @kg: emissions at its high less those at its low, all else as it is
 * @share: of the squares of all such widths, 0…1
 */
typedef struct
{
  const QuartierFactor *factor;
  double kg;
  double share;
} QuartierBandCause;

double quartier_uncertainty_draw (const QuartierFactor *factor, double normal);
void quartier_uncertainty_ghg_band (const QuartierDrawn *drawn, double *low_kg, double *high_kg);
void quartier_uncertainty_ghg_difference_band (const QuartierDrawn *one,
                                               const QuartierDrawn *other,
                                               double *low_kg,
                                               double *high_kg);
int quartier_uncertainty_find_causes (const QuartierDrawn *drawn, int n_most,
                                      QuartierBandCause *out);

G_END_DECLS
