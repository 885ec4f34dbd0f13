/* Figures that follow from others, for explain.c. */
#pragma once

#include "engine/explain.h"

G_BEGIN_DECLS

QuartierSum *quartier_explain_one (const QuartierEstimate *estimate, gssize district,
                                   const char *member, gsize most);
QuartierSum *quartier_explain_money_end (const QuartierEstimate *estimate, gssize district,
                                         const char *name, gboolean high, gsize most);
void quartier_explain_list_money_ends (GPtrArray *names);
void quartier_explain_add_causes (QuartierSum *sum, const QuartierNamedCause *causes, int n);
void quartier_explain_list_place (GPtrArray *names);
QuartierSum *quartier_explain_place (const QuartierEstimate *estimate, const char *member, gsize most);
void quartier_explain_list_derived (GPtrArray *names);
QuartierSum *quartier_explain_derived (const QuartierEstimate *estimate, gssize district,
                                       const char *member, gsize most);

G_END_DECLS
