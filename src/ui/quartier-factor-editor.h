#pragma once

#include <adwaita.h>

#include "document/quartier-plan.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

/**
 * QuartierFactorEditor:
 *
 * Gives a plan its own figure for a coefficient of the tables, or takes it back. Signal "done" when
 * the plan was changed.
 */
#define QUARTIER_TYPE_FACTOR_EDITOR (quartier_factor_editor_get_type ())
G_DECLARE_FINAL_TYPE (QuartierFactorEditor, quartier_factor_editor, QUARTIER, FACTOR_EDITOR,
                      AdwWindow)

GtkWidget *quartier_factor_editor_new (QuartierPlan *plan, QuartierLibrary *library,
                                       const char *id);

G_END_DECLS
