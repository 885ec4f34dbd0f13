#pragma once

#include <glib.h>

G_BEGIN_DECLS

void quartier_map_add_style (void);

G_END_DECLS
