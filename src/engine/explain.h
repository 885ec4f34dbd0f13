#pragma once

#include "engine/estimate.h"
#include "engine/sum.h"

G_BEGIN_DECLS

/** QUARTIER_EXPLAIN_ABATED: the member that hangs on another scenario too; and the ends of its band. */
#define QUARTIER_EXPLAIN_ABATED "finance.eur_per_t_abated"
#define QUARTIER_EXPLAIN_ABATED_LOW "finance.low.eur_per_t_abated"
#define QUARTIER_EXPLAIN_ABATED_HIGH "finance.high.eur_per_t_abated"

const char *const *quartier_explain_list_members (void);
QuartierSum *quartier_explain_first (const QuartierEstimate *estimate, const char *district,
                                     const char *member, gsize most, GError **error);
QuartierSum *quartier_explain (const QuartierEstimate *estimate, const char *district,
                               const char *member, GError **error);
QuartierSum *quartier_explain_abated (const QuartierEstimate *estimate,
                                      const QuartierEstimate *reference, const char *district);
QuartierSum *quartier_explain_against (const QuartierEstimate *estimate,
                                       const QuartierEstimate *reference, const char *district,
                                       const char *member);

G_END_DECLS
