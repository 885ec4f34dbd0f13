#pragma once

#include "engine/sum.h"

G_BEGIN_DECLS

char *quartier_sum_to_text (const QuartierSum *sum);
char *quartier_sum_to_json (const QuartierSum *sum);

G_END_DECLS
