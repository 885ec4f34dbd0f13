#pragma once

#include "engine/factor.h"

G_BEGIN_DECLS

const char *quartier_evidence_get_id (QuartierEvidence evidence);
void quartier_factor_append_json_members (GString *out, gboolean *first,
                                          const QuartierFactor *factor);

G_END_DECLS
