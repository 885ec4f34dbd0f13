#pragma once

#include <adwaita.h>

#include "library/cases.h"

G_BEGIN_DECLS

/**
 * QuartierCaseEngine:
 *
 * How the engine sees a case: the case's own facts are estimated as a plan, beside the window's thread, and
 * what comes out stands beside the case's figures with its deviation.
 */
#define QUARTIER_TYPE_CASE_ENGINE (quartier_case_engine_get_type ())
G_DECLARE_FINAL_TYPE (QuartierCaseEngine, quartier_case_engine, QUARTIER, CASE_ENGINE,
                      AdwPreferencesGroup)

gboolean quartier_case_engine_can_see (const QuartierCase *one);
GtkWidget *quartier_case_engine_new (QuartierCaseLibrary *cases, const QuartierCase *one);

G_END_DECLS
