/* Texts of packs, which come from outside; for cases.c alone */
#pragma once

#include "library/json-reader.h"

G_BEGIN_DECLS

gboolean quartier_case_check_texts (const QuartierDataPlace *place, GError **error);

G_END_DECLS
