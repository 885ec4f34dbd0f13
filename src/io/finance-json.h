#pragma once

#include "engine/estimate-money.h"

G_BEGIN_DECLS

double quartier_finance_find_eur_per_t (const QuartierEstimate *estimate,
                                        const QuartierFigures *figures,
                                        const QuartierFigures *reference);
char *quartier_finance_dup_currency (const QuartierEstimate *estimate, double *out_per_eur);
void quartier_finance_append_json (GString *out, gboolean *first, int indent,
                                   const QuartierEstimate *estimate,
                                   const QuartierFigures *figures,
                                   const QuartierEstimate *reference,
                                   const QuartierFigures *reference_figures);

G_END_DECLS
