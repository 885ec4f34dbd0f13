#pragma once

#include "engine/site.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

void quartier_place_doubt_districts (GPtrArray *lines, QuartierLibrary *library,
                                     const QuartierMonthlyClimate *place, GPtrArray *districts,
                                     gboolean is_named, QuartierPosition *out_middle);
void quartier_place_doubt_weather (QuartierSite *site, const char *file,
                                   const QuartierClimate *climate);

G_END_DECLS
