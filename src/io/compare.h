#pragma once

#include "engine/estimate.h"

G_BEGIN_DECLS

#define QUARTIER_COMPARE_FORMAT 1

/**
 * QuartierCompared:
 * @reference: (nullable): another of the list, which it is compared with
 *
 * One scenario of a comparison. Borrowed.
 */
typedef struct
{
  const QuartierEstimate *estimate;
  const QuartierEstimate *reference;
} QuartierCompared;

char *quartier_compare_to_json (const QuartierCompared *scenarios, gsize n);
char *quartier_compare_to_csv (const QuartierCompared *scenarios, gsize n);
char *quartier_compare_to_table (const QuartierCompared *scenarios, gsize n);

G_END_DECLS
