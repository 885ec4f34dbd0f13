#pragma once

#include "engine/estimate.h"

G_BEGIN_DECLS

char *quartier_line_text (const char *line);
char **quartier_line_texts (const QuartierEstimate *estimate,
                            const char *const *lines,
                            gsize n,
                            const char *district);

G_END_DECLS
