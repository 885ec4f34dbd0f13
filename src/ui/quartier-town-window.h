#pragma once

#include <adwaita.h>

#include "document/quartier-plan.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

/**
 * QuartierTownWindow:
 *
 * Ten questions about a small town, none of which must be answered, and a plan of it.
 *
 * "made" (#QuartierPlan) is emitted when the plan is wanted; the window is closed then.
 */
#define QUARTIER_TYPE_TOWN_WINDOW (quartier_town_window_get_type ())
G_DECLARE_FINAL_TYPE (QuartierTownWindow, quartier_town_window, QUARTIER, TOWN_WINDOW, AdwWindow)

GtkWidget *quartier_town_window_new (QuartierLibrary *library);
GtkWidget *quartier_town_window_new_for_plan (QuartierLibrary *library, QuartierPlan *plan);
guint quartier_town_count_guesses (const char *answers, QuartierLibrary *library);

G_END_DECLS
