#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *quartier_toast_new (const char *text, const char *button_label);
void quartier_toast_set_action (GtkWidget *toast, const char *action);
GtkWidget *quartier_toast_get_button (GtkWidget *toast);
void quartier_toast_dismiss (GtkWidget *toast);
void quartier_toast_show (GtkOverlay *place, GtkWidget *toast, gboolean stays);

G_END_DECLS
