#pragma once

#include "engine/climate.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

QuartierClimate *quartier_weather_from_months (const char *text,
                                               gsize length,
                                               const char *path,
                                               QuartierLibrary *library,
                                               GPtrArray *warnings,
                                               GError **error);

G_END_DECLS
