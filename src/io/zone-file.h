#pragma once

#include "engine/zone-input.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

QuartierZoneInput *quartier_zone_from_text (const char *text, gsize length,
                                            QuartierLibrary *library, GPtrArray *warnings,
                                            GError **error);
void quartier_zone_check (const QuartierZoneInput *input, GPtrArray *warnings);
gboolean quartier_zone_year_read_forcing (QuartierZoneYear *year, const char *text, gsize length,
                                          GError **error);
char *quartier_zone_year_to_json (const QuartierZoneYear *year, QuartierZoneMethod method,
                                  const GPtrArray *warnings);
char *quartier_zone_year_to_csv (const QuartierZoneYear *year, const QuartierClimate *climate);

G_END_DECLS
