#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

void quartier_map_wheel_install (ShumateMap *map);

G_END_DECLS
