#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

void quartier_map_keep_on_globe (ShumateMap *map, guint least_zoom);

G_END_DECLS
