#pragma once

#include "engine/climate.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

QuartierClimate *quartier_weather_parse (const char *text, gsize length, const char *path,
                                         QuartierLibrary *library, char ***warnings,
                                         GError **error);
QuartierClimate *quartier_weather_read (const char *path, QuartierLibrary *library,
                                        char ***warnings, GError **error);

G_END_DECLS
