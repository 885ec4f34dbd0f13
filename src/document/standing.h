#pragma once

#include "document/quartier-plan.h"
#include "engine/site.h"

G_BEGIN_DECLS

GPtrArray *quartier_standing_find_districts (QuartierPlan *plan, const char *scenario);
void quartier_standing_read (const QuartierSiteDistrict *district, const QuartierSiteDistrict *before,
                             const QuartierSite *site, QuartierFinancePlan *out);
void quartier_standing_tell (QuartierSite *site);

G_END_DECLS
