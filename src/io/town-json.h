#pragma once

#include "document/town.h"

G_BEGIN_DECLS

char *quartier_town_to_json (const QuartierTown *town);
void quartier_town_from_json (const char *text,
                              QuartierLibrary *library,
                              QuartierPlaceTypes *types,
                              QuartierTown *out);

G_END_DECLS
