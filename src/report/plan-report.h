#pragma once

#include "document/quartier-plan.h"
#include "engine/estimate.h"

G_BEGIN_DECLS

/** QUARTIER_PAGE_WIDTH_PT: of a page of A4, in points, as is its height. */
#define QUARTIER_PAGE_WIDTH_PT 595.0
#define QUARTIER_PAGE_HEIGHT_PT 842.0

GBytes *quartier_plan_report (QuartierPlan *plan,
                              QuartierLibrary *library,
                              QuartierEstimate *const *estimates,
                              gsize n);
GPtrArray *quartier_plan_report_pages (QuartierPlan *plan,
                                       QuartierLibrary *library,
                                       QuartierEstimate *const *estimates,
                                       gsize n,
                                       const gint *cancelled);

G_END_DECLS
