#pragma once

#include "document/district-reading.h"
#include "document/quartier-plan.h"

G_BEGIN_DECLS

QuartierHeldDistricts *quartier_standing_take_first (QuartierPlan *plan, const char *scenario);
void quartier_standing_read (const QuartierSiteDistrict *district, const QuartierStoodGround *ground,
                             QuartierDistrictReading *const *first, const QuartierSite *site,
                             QuartierFinancePlan *out);
void quartier_standing_tell (QuartierSite *site);

G_END_DECLS
