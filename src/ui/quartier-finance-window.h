#pragma once

#include <adwaita.h>

#include "engine/estimate.h"

G_BEGIN_DECLS

/**
 * QuartierFinanceWindow:
 *
 * Which criteria of finance a scenario meets, misses or cannot answer yet, and which instruments
 * fit: each opens to its conditions, to what is still to be shown, and to its text and source.
 */
#define QUARTIER_TYPE_FINANCE_WINDOW (quartier_finance_window_get_type ())
G_DECLARE_FINAL_TYPE (
    QuartierFinanceWindow, quartier_finance_window, QUARTIER, FINANCE_WINDOW, AdwWindow)

GtkWidget *quartier_finance_window_new (const QuartierEstimate *estimate,
                                        const QuartierEstimate *reference,
                                        const char *title);

G_END_DECLS
