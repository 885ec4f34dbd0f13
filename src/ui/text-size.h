#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double quartier_get_text_scale (void);
void quartier_suit_columns (GtkWidget *widget);
void quartier_suit_text_size (GtkWindow *window);

G_END_DECLS
