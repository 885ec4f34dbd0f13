#pragma once

#include "ui/quartier-pane-page.h"

G_BEGIN_DECLS

/**
 * QuartierFiguresPage:
 *
 * All figures of the selection or the plan as a table below the map: value, range, the same of the
 * scenario it is compared with, and the difference. A row opens the sum its figure comes from.
 */
#define QUARTIER_TYPE_FIGURES_PAGE (quartier_figures_page_get_type ())
G_DECLARE_FINAL_TYPE (
    QuartierFiguresPage, quartier_figures_page, QUARTIER, FIGURES_PAGE, QuartierPanePage)

GtkWidget *quartier_figures_page_new (void);
void quartier_figures_page_take_focus (QuartierFiguresPage *self);

G_END_DECLS
