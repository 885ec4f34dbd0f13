#pragma once

#include "engine/sum.h"

G_BEGIN_DECLS

/*
 * What coefficients are called, by their ids: data/factor-names.json. The same for every library:
 * names are words of the program, a plan's own figures do not change them.
 */
char *quartier_factor_name (const char *id, gboolean translated);
gboolean quartier_factor_is_named (const char *id);
char *quartier_word_name (const char *kind, const char *id, gboolean translated);
char *quartier_sum_name (const QuartierSum *sum);

G_END_DECLS
