#pragma once

#include "engine/estimate.h"

G_BEGIN_DECLS

/**
 * QuartierMoneyBands:
 * @low_eur, @high_eur: of each figure
 * @capex_low_eur, @capex_high_eur: of the capital cost of each measure; both 0 of one that is none
 * @low_eur_t, @high_eur_t: of what a tonne that is not emitted costs
 */
typedef struct
{
  double low_eur[QUARTIER_N_MONEY];
  double high_eur[QUARTIER_N_MONEY];
  double capex_low_eur[QUARTIER_N_MEASURES];
  double capex_high_eur[QUARTIER_N_MEASURES];
  double low_eur_t;
  double high_eur_t;
} QuartierMoneyBands;

/** QUARTIER_MONEY_OF_MEASURE: the capital cost of a measure, behind all #QuartierMoney. */
#define QUARTIER_MONEY_OF_MEASURE(measure) ((int) QUARTIER_N_MONEY + (int) (measure))

const char *quartier_money_get_id (QuartierMoney money);
int quartier_estimate_find_money_causes (const QuartierEstimate *estimate,
                                         const QuartierFigures *figures, int which,
                                         QuartierNamedCause out[QUARTIER_MAX_BAND_CAUSES]);
int quartier_estimate_find_abated_causes (const QuartierEstimate *estimate,
                                          const QuartierFigures *figures,
                                          const QuartierEstimate *reference,
                                          const QuartierFigures *reference_figures,
                                          QuartierNamedCause out[QUARTIER_MAX_BAND_CAUSES]);
void quartier_estimate_get_money_bands (const QuartierEstimate *estimate,
                                        const QuartierFigures *figures,
                                        const QuartierEstimate *reference,
                                        const QuartierFigures *reference_figures,
                                        QuartierMoneyBands *out);
void quartier_estimate_get_money_difference_bands (const QuartierEstimate *estimate,
                                                   const QuartierEstimate *reference,
                                                   QuartierMoneyBands *out);

G_END_DECLS
