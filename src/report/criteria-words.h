#pragma once

#include "engine/criteria.h"

G_BEGIN_DECLS

const char *quartier_outcome_label (QuartierOutcome outcome, QuartierCriterionKind kind);
char *quartier_indicator_text (QuartierIndicator indicator, double value);
char *quartier_condition_text (const QuartierCondition *condition,
                               const QuartierConditionResult *result);
char *quartier_criteria_count_text (GArray *results);

G_END_DECLS
