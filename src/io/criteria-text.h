#pragma once

#include "engine/criteria.h"

G_BEGIN_DECLS

const char *quartier_outcome_get_word (QuartierOutcome outcome, QuartierCriterionKind kind);
void quartier_criteria_append_json (GString *out,
                                    gboolean *first,
                                    int indent,
                                    const QuartierEstimate *estimate,
                                    const QuartierEstimate *reference);
void quartier_criteria_append_table (GString *out,
                                     const QuartierEstimate *estimate,
                                     const QuartierEstimate *reference);
char *quartier_criterion_explain (const QuartierEstimate *estimate,
                                  const QuartierEstimate *reference,
                                  const char *id,
                                  gboolean json,
                                  GError **error);

G_END_DECLS
