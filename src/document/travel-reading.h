#pragma once

#include "base/access.h"
#include "document/quartier-plan.h"
#include "engine/site.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

QuartierAccess *quartier_travel_read_stops (QuartierPlan *plan,
                                            const char *scenario,
                                            QuartierLibrary *library,
                                            QuartierSite *site);
gboolean quartier_travel_read_reach (QuartierStop *stop,
                                     QuartierLibrary *library,
                                     const QuartierMonthlyClimate *place,
                                     QuartierReach *out);
double quartier_travel_read_mix (const QuartierSiteDistrict *district);
void quartier_travel_tell (const QuartierSite *site,
                           const QuartierSiteDistrict *district,
                           GPtrArray *defaults);

G_END_DECLS
