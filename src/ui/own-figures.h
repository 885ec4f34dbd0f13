#pragma once

#include <adwaita.h>

#include "document/quartier-plan.h"
#include "engine/estimate.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

GtkWidget *quartier_own_figures_new (void);
void quartier_own_figures_show (GtkWidget *row, QuartierPlan *plan, QuartierLibrary *tables,
                                const QuartierEstimate *estimate);

G_END_DECLS
