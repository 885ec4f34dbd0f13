#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *quartier_value_row_new (void);
GtkWidget *quartier_text_row_new (const char *title, const char *subtitle);
void quartier_value_row_set_value (GtkWidget *row, const char *value);

G_END_DECLS
