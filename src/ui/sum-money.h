#pragma once

#include <adwaita.h>

#include "io/finance-json.h"

G_BEGIN_DECLS

/*
 * Money in the window of the sum: in euro, and in the place's own money where that is another.
 */
char *quartier_sum_money_text (const QuartierEstimate *estimate, double eur, const char *per);
char *quartier_sum_money_line (const QuartierEstimate *estimate,
                               const char *label,
                               double eur,
                               double low_eur,
                               double high_eur,
                               const char *per);
void quartier_sum_add_measures (AdwPreferencesGroup *group,
                                const QuartierEstimate *estimate,
                                const QuartierFinance *finance,
                                const QuartierMoneyBands *bands);

G_END_DECLS
