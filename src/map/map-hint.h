#pragma once

#include <pango/pango.h>

char *quartier_map_hint_fit (PangoLayout *layout, const char *hint, int width_px, int most_lines);
