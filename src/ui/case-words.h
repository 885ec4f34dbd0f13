#pragma once

#include "library/cases.h"

G_BEGIN_DECLS

/* Reference cases in words for people; borrowed texts are translated and live for ever. */
const char *quartier_case_translate (const char *text);
const char *quartier_case_kind_label (QuartierCaseKind kind);
const char *quartier_case_kind_note (QuartierCaseKind kind);
const char *quartier_case_heading_label (QuartierCaseHeading heading);
const char *quartier_case_topic_label (const char *topic);
char *quartier_case_figure_text (const QuartierCaseFigure *figure);
char *quartier_case_note_text (const QuartierCase *one, const char *note);
const char *quartier_case_size_label (const char *size);
char *quartier_case_head_text (const QuartierCase *one);
char *quartier_case_place_text (const QuartierCase *one);
char *quartier_case_themes_text (const QuartierCase *one);
char *quartier_case_number_text (double number, const char *unit);
char *quartier_case_unit_text (const char *unit);
char *quartier_case_with_unit (const char *number, const char *unit);
char *quartier_case_value_text (const QuartierCaseFigure *figure);
char *quartier_case_year_text (int year, gboolean approximate);
char *quartier_case_source_text (const QuartierCaseSource *source);
gboolean quartier_case_is_unchecked (const QuartierCaseFigure *figure);

G_END_DECLS
