#pragma once

#include "engine/estimate.h"

G_BEGIN_DECLS

char *quartier_estimate_to_csv (const QuartierEstimate *estimate);
char *quartier_estimate_to_table (const QuartierEstimate *estimate,
                                  const QuartierEstimate *reference);

void quartier_estimate_append_overridden (GString *out, const QuartierEstimate *const *estimates,
                                          gsize n_estimates);

G_END_DECLS
