#pragma once

#include <adwaita.h>

#include "document/quartier-estimator.h"
#include "library/cases.h"

G_BEGIN_DECLS

/**
 * QuartierCasesWindow:
 *
 * The reference cases: a list to search beside the page of one.
 *
 * Signal "open-plan": a case, by id, is to be opened as a plan. Signal "packs-changed": a pack came
 * or went; the cases are to be read anew and set.
 */
#define QUARTIER_TYPE_CASES_WINDOW (quartier_cases_window_get_type ())
G_DECLARE_FINAL_TYPE (QuartierCasesWindow, quartier_cases_window, QUARTIER, CASES_WINDOW, AdwWindow)

GtkWidget *quartier_cases_window_new (QuartierCaseLibrary *cases);
void quartier_cases_window_set_cases (QuartierCasesWindow *self, QuartierCaseLibrary *cases);
void quartier_cases_window_set_estimator (QuartierCasesWindow *self, QuartierEstimator *estimator);
void quartier_cases_window_show_case (QuartierCasesWindow *self, const char *id);
void quartier_cases_window_import (QuartierCasesWindow *self, GFile *file);

G_END_DECLS
