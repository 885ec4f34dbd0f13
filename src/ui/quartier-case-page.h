#pragma once

#include <adwaita.h>

#include "engine/estimate.h"
#include "library/cases.h"

G_BEGIN_DECLS

/**
 * QuartierCasePage:
 *
 * A built place: its figures by how they are known, the gap between promise and outcome, lessons,
 * sources, and the plan's own figures beside those that are defined alike.
 *
 * Signal "open-plan": the case, by id, is to be opened as a plan.
 */
#define QUARTIER_TYPE_CASE_PAGE (quartier_case_page_get_type ())
G_DECLARE_FINAL_TYPE (QuartierCasePage, quartier_case_page, QUARTIER, CASE_PAGE, AdwBin)

GtkWidget *quartier_case_page_new (void);
void quartier_case_page_set_case (QuartierCasePage *self,
                                  QuartierCaseLibrary *cases,
                                  const QuartierCase *one);
void quartier_case_page_set_estimate (QuartierCasePage *self, QuartierEstimate *estimate);

G_END_DECLS
