#pragma once

#include "document/fields.h"
#include "document/quartier-district.h"
#include "engine/estimate.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

char *quartier_district_notes_size (double area_m2, double storeys);
const char *quartier_district_notes_choice (const QuartierEstimate *estimate,
                                            QuartierLibrary *library, QuartierDistrict *district,
                                            QuartierField field);
char *quartier_district_notes_fabric (const QuartierEstimate *estimate, const char *district);

G_END_DECLS
