#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void quartier_keys_window_show (GtkWindow *parent);

G_END_DECLS
