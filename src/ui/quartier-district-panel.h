#pragma once

#include <adwaita.h>

#include "library/cases.h"
#include "document/quartier-estimator.h"

G_BEGIN_DECLS

/**
 * QuartierDistrictPanel:
 *
 * What the plan says of the selected district, to be changed. Each change is seen at once in map
 * and answer; a slider's whole movement is one step to undo. Of several districts it shows the first,
 * and what is changed is changed in all of them.
 */
#define QUARTIER_TYPE_DISTRICT_PANEL (quartier_district_panel_get_type ())
G_DECLARE_FINAL_TYPE (QuartierDistrictPanel, quartier_district_panel, QUARTIER, DISTRICT_PANEL,
                      AdwBin)

void quartier_district_panel_set_context (QuartierDistrictPanel *self,
                                          QuartierEstimator *estimator);
void quartier_district_panel_set_districts (QuartierDistrictPanel *self, const char *const *ids);
void quartier_district_panel_edit_name (QuartierDistrictPanel *self);
void quartier_district_panel_settle (QuartierDistrictPanel *self);

void quartier_district_panel_set_cases (QuartierDistrictPanel *self,
                                        const QuartierCaseLibrary *cases);

G_END_DECLS
