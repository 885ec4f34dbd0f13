#pragma once

#include <adwaita.h>

#include "library/cases.h"

G_BEGIN_DECLS

const char *quartier_case_figure_like (const QuartierCaseFigure *figure);
GtkWidget *quartier_case_beside_row_new (const QuartierCaseFigure *figure, const char *caption,
                                         GtkLabel **out_ours);

G_END_DECLS
