/* What the sums of money share with its arithmetic. */
#pragma once

#include "engine/finance.h"

G_BEGIN_DECLS

double quartier_finance_value_of (const QuartierFactor *factor, double without);
double quartier_finance_life_of (QuartierMeasure measure, const QuartierFinancePlan *plan,
                                 const double *values);
double quartier_finance_upkeep_of (QuartierMeasure measure, const QuartierFinancePlan *plan,
                                   const double *values);
double quartier_finance_paid_kwh (const QuartierFinanceInput *input, int carrier);
int quartier_measure_get_life_row (QuartierMeasure measure);
int quartier_measure_get_upkeep_row (QuartierMeasure measure);
double quartier_finance_count_all (const QuartierFinanceInput *input, QuartierMeasure measure);
double quartier_finance_count_floor (const QuartierFinanceInput *input, QuartierMeasure measure);
double quartier_finance_count_kept (const QuartierFinanceInput *input, QuartierMeasure measure);

G_END_DECLS
