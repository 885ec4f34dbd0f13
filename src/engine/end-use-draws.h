#pragma once

#include "engine/estimate.h"

G_BEGIN_DECLS

/**
 * QuartierEndUseDraws:
 * @kwh: energy used for each purpose, whatever carrier it is of and whoever made it
 * @primary_non_renewable_kwh, @primary_total_kwh: of what is bought; NAN where a factor is missing
 * @solar_kwh: made by photovoltaics
 * @solar_used_kwh, @solar_sold_kwh: of that
 *
 * Energy in each draw.
 */
typedef struct
{
  double kwh[QUARTIER_N_END_USES][QUARTIER_N_DRAWS];
  double primary_non_renewable_kwh[QUARTIER_N_DRAWS];
  double primary_total_kwh[QUARTIER_N_DRAWS];
  double solar_kwh[QUARTIER_N_DRAWS];
  double solar_used_kwh[QUARTIER_N_DRAWS];
  double solar_sold_kwh[QUARTIER_N_DRAWS];
} QuartierEndUseDraws;

void quartier_end_use_draws_fill (const QuartierEstimate *estimate,
                                  const QuartierFigures *figures,
                                  const QuartierEnergyDraws *bought,
                                  const double *charging_kwh,
                                  QuartierEndUseDraws *out);

G_END_DECLS
