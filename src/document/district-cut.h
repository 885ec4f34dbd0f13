#pragma once

#include "document/quartier-plan.h"

G_BEGIN_DECLS

gsize quartier_plan_split_district (QuartierPlan *self, const char *scenario, const char *id,
                                    const QuartierPosition *line, gsize n);
GArray *quartier_plan_find_partial_totals (QuartierPlan *self, const char *scenario,
                                           const char *const *ids);
gboolean quartier_plan_do_districts_differ (QuartierPlan *self, const char *scenario,
                                            const char *const *ids);
gboolean quartier_plan_merge_districts (QuartierPlan *self, const char *scenario,
                                        const char *const *ids, const char *like, char **out_id);

G_END_DECLS
