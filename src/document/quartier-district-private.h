#pragma once

#include "document/quartier-district.h"

G_BEGIN_DECLS

/* For building a district that nobody else holds yet, field by field; afterwards it is immutable. */
void quartier_district_set_number (QuartierDistrict *self, QuartierField field, double number);
void quartier_district_set_text (QuartierDistrict *self, QuartierField field, const char *text);
void quartier_district_set_mix (QuartierDistrict *self, const QuartierMixShare *shares, gsize n);
void quartier_district_set_kept (QuartierDistrict *self, QuartierKeep what, const char *json);

G_END_DECLS
