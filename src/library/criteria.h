#pragma once

#include "engine/criteria.h"
#include "library/factors.h"

G_BEGIN_DECLS

/**
 * QuartierCriterionRow:
 *
 * A criterion as the tables have it, before its thresholds are those of a place and a year.
 */
typedef struct _QuartierCriterionRow QuartierCriterionRow;

gboolean quartier_criteria_read (const QuartierDataPlace *root,
                                 const QuartierFactors *factors,
                                 GStringChunk *strings,
                                 GPtrArray *out,
                                 GError **error);
void quartier_criterion_row_free (QuartierCriterionRow *self);

G_END_DECLS
