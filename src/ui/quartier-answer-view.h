#pragma once

#include <adwaita.h>

#include "document/quartier-estimator.h"
#include "library/cases.h"

G_BEGIN_DECLS

/**
 * QuartierAnswerView:
 *
 * The answer above everything else: emissions per resident and year with their band, energy per
 * square metre, its parts, and what the last edit did. Of the selected district, or of the plan.
 */
#define QUARTIER_TYPE_ANSWER_VIEW (quartier_answer_view_get_type ())
G_DECLARE_FINAL_TYPE (QuartierAnswerView, quartier_answer_view, QUARTIER, ANSWER_VIEW, AdwBin)

void quartier_answer_view_set_estimator (QuartierAnswerView *self, QuartierEstimator *estimator);
void quartier_answer_view_set_district (QuartierAnswerView *self, const char *id);
void quartier_answer_view_open_sum (QuartierAnswerView *self);
void quartier_answer_view_set_cases (QuartierAnswerView *self, QuartierCaseLibrary *cases);

G_END_DECLS
