#pragma once

#include "map/quartier-edit-controller.h"
#include "ui/quartier-pane-page.h"

G_BEGIN_DECLS

/**
 * QuartierTablePage:
 *
 * The districts of the scenario as a table below the map: sorted, filtered, and written into. What
 * is selected in it is selected on the map, and the other way round.
 */
#define QUARTIER_TYPE_TABLE_PAGE (quartier_table_page_get_type ())
G_DECLARE_FINAL_TYPE (
    QuartierTablePage, quartier_table_page, QUARTIER, TABLE_PAGE, QuartierPanePage)

GtkWidget *quartier_table_page_new (void);
void quartier_table_page_set_context (QuartierTablePage *self,
                                      QuartierEstimator *estimator,
                                      QuartierEditController *controller);
void quartier_table_page_take_focus (QuartierTablePage *self);
gboolean quartier_table_page_take_sum_key (QuartierTablePage *self);

G_END_DECLS
