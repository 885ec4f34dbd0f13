#pragma once

#include "document/quartier-plan.h"
#include "engine/site.h"

G_BEGIN_DECLS

typedef struct _QuartierSnapshot QuartierSnapshot;
typedef struct _QuartierSnapshots QuartierSnapshots;

QuartierSnapshots *quartier_snapshots_new (QuartierLibrary *library);
void quartier_snapshots_free (QuartierSnapshots *self);

QuartierSnapshot *quartier_snapshot_take (QuartierPlan *plan, QuartierLibrary *library,
                                          const char *scenario, int year, GError **error);
QuartierSite *quartier_snapshot_develop (QuartierSnapshot *self, QuartierSnapshots *snapshots,
                                         const gint *cancelled, GError **error);
GPtrArray *quartier_snapshot_doubt_place (QuartierPlan *plan, QuartierLibrary *library,
                                          const char *scenario);
void quartier_snapshot_free (QuartierSnapshot *self);
QuartierSite *quartier_snapshot_new (QuartierSnapshots *snapshots, QuartierPlan *plan,
                                     QuartierLibrary *library, const char *scenario, int year,
                                     GError **error);
void quartier_snapshot_add_weather_warnings (QuartierSite *site, const char *file,
                                             const QuartierClimate *climate, const GError *error,
                                             const char *const *warnings);
const QuartierMonthlyClimate *
quartier_find_nearest_climate (QuartierLibrary *library, const QuartierPosition *middle);
gboolean quartier_is_country_known (QuartierLibrary *library, const char *country);
void quartier_snapshot_find_place (QuartierPlan *plan, QuartierLibrary *library,
                                   const char *scenario, QuartierMonthlyClimate *out);
QuartierClimate *quartier_snapshot_make_climate (QuartierLibrary *library,
                                                 const QuartierMonthlyClimate *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierSnapshot, quartier_snapshot_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierSnapshots, quartier_snapshots_free)

G_END_DECLS
