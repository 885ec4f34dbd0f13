#pragma once

#include "document/quartier-plan.h"
#include "engine/site.h"

G_BEGIN_DECLS

QuartierSite *quartier_snapshot_new (QuartierPlan *plan, QuartierLibrary *library,
                                     const char *scenario, int year, GError **error);
void quartier_snapshot_add_weather_warnings (QuartierSite *site, const char *file,
                                             const GError *error, const char *const *warnings);
QuartierClimate *quartier_snapshot_make_climate (QuartierLibrary *library,
                                                 const QuartierMonthlyClimate *place);

G_END_DECLS
