#pragma once

#include <adwaita.h>

#include "document/quartier-plan.h"

G_BEGIN_DECLS

#define QUARTIER_TYPE_WINDOW (quartier_window_get_type ())
G_DECLARE_FINAL_TYPE (QuartierWindow, quartier_window, QUARTIER, WINDOW, AdwApplicationWindow)

QuartierWindow *quartier_window_new (GtkApplication *application, QuartierLibrary *library);
void quartier_window_set_plan (QuartierWindow *self, QuartierPlan *plan, GFile *file);
void quartier_window_open (QuartierWindow *self, GFile *file);
void quartier_window_open_sample (QuartierWindow *self);
void quartier_window_new_plan (QuartierWindow *self);
void quartier_window_open_backdrop (QuartierWindow *self, GFile *file);
void quartier_window_open_site (QuartierWindow *self, GFile *file);
void quartier_window_want_site (QuartierWindow *self, GFile *file);
void quartier_window_want (QuartierWindow *self, const char *scenario, const char *district,
                           GFile *backdrop, const char *pane);
void quartier_window_show_tips (QuartierWindow *self, gboolean are_shown);
void quartier_window_make_anew (QuartierWindow *self);
gboolean quartier_window_is_empty (QuartierWindow *self);
gboolean quartier_window_is_settled (QuartierWindow *self);
gboolean quartier_window_save_picture (QuartierWindow *self, const char *path, GError **error);

G_END_DECLS
