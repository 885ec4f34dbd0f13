#pragma once

#include "document/quartier-plan.h"
#include "engine/site.h"

G_BEGIN_DECLS

QuartierSite *quartier_snapshot_new (QuartierPlan *plan, QuartierLibrary *library,
                                     const char *scenario, int year, GError **error);
QuartierClimate *quartier_snapshot_make_climate (QuartierLibrary *library,
                                                 const QuartierMonthlyClimate *place);

G_END_DECLS
