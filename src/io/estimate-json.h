#pragma once

#include "engine/estimate.h"

G_BEGIN_DECLS

/* The number in the "format" member. It grows when a member changes its meaning. */
#define QUARTIER_ESTIMATE_FORMAT 1

const char *quartier_end_use_get_id (QuartierEndUse end_use);
char *quartier_estimate_to_json (const QuartierEstimate *estimate,
                                 const QuartierEstimate *reference);
void quartier_estimate_append_line (GString *out, const QuartierEstimate *estimate);

G_END_DECLS
