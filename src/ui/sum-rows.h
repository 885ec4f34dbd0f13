#pragma once

#include <adwaita.h>

#include "engine/estimate.h"

G_BEGIN_DECLS

/*
 * The rows of the sum: a figure in words and numbers, under it the factors it stands on, each with
 * source, range and how it is known.
 */
GtkWidget *quartier_sum_row_new (const char *title, const QuartierFactor *const *factors,
                                 gsize n_factors, const char *note);
void quartier_sum_row_open (GtkWidget *row, const char *member);
void quartier_sum_add_carriers (AdwPreferencesGroup *group, const QuartierEstimate *estimate,
                                const QuartierFigures *figures);
void quartier_sum_add_systems (AdwPreferencesGroup *group, const QuartierEstimate *estimate,
                               const QuartierFigures *figures);
void quartier_sum_add_primary (AdwPreferencesGroup *group, const QuartierEstimate *estimate,
                               const QuartierFigures *figures);
GtkWidget *quartier_sum_add_metered (AdwPreferencesGroup *group, const QuartierEstimate *estimate,
                                     const char *district, const QuartierFigures *figures);

G_END_DECLS
