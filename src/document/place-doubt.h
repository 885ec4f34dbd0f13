#pragma once

#include "document/quartier-district.h"
#include "engine/site.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

guint quartier_place_find_far (gpointer const *districts, gsize n, const QuartierMonthlyClimate *place,
                               QuartierDistrict **out_first);
void quartier_place_doubt_districts (GPtrArray *lines, QuartierLibrary *library,
                                     const QuartierMonthlyClimate *place, QuartierDistrict *doubted,
                                     guint n_far, gboolean is_named, QuartierPosition *out_middle);
void quartier_place_doubt_weather (QuartierSite *site, const char *file,
                                   const QuartierClimate *climate);

G_END_DECLS
