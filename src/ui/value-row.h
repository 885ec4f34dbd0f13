#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *quartier_value_row_new (void);
void quartier_value_row_set_value (GtkWidget *row, const char *value);

G_END_DECLS
