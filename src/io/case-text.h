#pragma once

#include "library/case-match.h"

G_BEGIN_DECLS

char *quartier_cases_to_table (const QuartierCase *const *cases, gsize n);
char *quartier_cases_to_json (const QuartierCase *const *cases, gsize n);
char *quartier_case_to_text (const QuartierCaseLibrary *library, const QuartierCase *one);
char *quartier_case_to_json (const QuartierCaseLibrary *library, const QuartierCase *one);
char *quartier_case_to_plan (const QuartierCase *one,
                             const char *name,
                             const char *scenario,
                             GError **error);
char *quartier_case_matches_to_table (const GArray *matches);
char *quartier_case_matches_to_json (const GArray *matches);
char *quartier_case_indicators_to_table (const QuartierCaseLibrary *library);

G_END_DECLS
