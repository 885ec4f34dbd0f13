#pragma once

#include "ui/quartier-pane-page.h"

G_BEGIN_DECLS

/**
 * QuartierBottomPane:
 *
 * The pages below the map, one at a time, and a bar to go between them. It has the hours made while
 * a page in front wants them and it is to be seen.
 *
 * Property to bind: "page" (id of the page in front). Signal "close-wanted".
 */
#define QUARTIER_TYPE_BOTTOM_PANE (quartier_bottom_pane_get_type ())
G_DECLARE_FINAL_TYPE (QuartierBottomPane, quartier_bottom_pane, QUARTIER, BOTTOM_PANE, AdwBin)

void quartier_bottom_pane_add_page (QuartierBottomPane *self, const char *id, const char *title,
                                    QuartierPanePage *page);
void quartier_bottom_pane_set_estimator (QuartierBottomPane *self, QuartierEstimator *estimator);
void quartier_bottom_pane_set_district (QuartierBottomPane *self, const char *id);
void quartier_bottom_pane_set_open (QuartierBottomPane *self, gboolean open);
const char *quartier_bottom_pane_get_page (QuartierBottomPane *self);
void quartier_bottom_pane_set_page (QuartierBottomPane *self, const char *id);
QuartierChart *quartier_bottom_pane_get_chart (QuartierBottomPane *self);
QuartierHourly *quartier_bottom_pane_get_hourly (QuartierBottomPane *self);

G_END_DECLS
