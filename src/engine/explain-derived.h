/* Figures that follow from others, for explain.c. */
#pragma once

#include "engine/explain.h"

G_BEGIN_DECLS

/** QUARTIER_MAX_DERIVED: no fewer than there are. */
#define QUARTIER_MAX_DERIVED 32

QuartierSum *quartier_explain_one (const QuartierEstimate *estimate, gssize district,
                                   const char *member, gsize most);
const char *quartier_explain_get_derived (gsize index);
QuartierSum *quartier_explain_derived (const QuartierEstimate *estimate, gssize district,
                                       const char *member, gsize most);

G_END_DECLS
