#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void quartier_preferences_show (GActionGroup *actions, GtkWindow *parent);

G_END_DECLS
