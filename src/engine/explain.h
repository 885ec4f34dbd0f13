#pragma once

#include "engine/estimate.h"
#include "engine/sum.h"

G_BEGIN_DECLS

const char *const *quartier_explain_list_members (void);
QuartierSum *quartier_explain_first (const QuartierEstimate *estimate, const char *district,
                                     const char *member, gsize most, GError **error);
QuartierSum *quartier_explain (const QuartierEstimate *estimate, const char *district,
                               const char *member, GError **error);

G_END_DECLS
