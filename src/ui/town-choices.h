/* What can be answered to the questions about a town. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* An answer that can be chosen, and what it means. */
typedef struct
{
  const char *text; /* msgid; NULL: the name of the catalogue's entry or the place type */
  const char *id;
  double number;
  const char *context; /* (nullable): msgctxt of @text */
} QuartierTownChoice;

extern const QuartierTownChoice quartier_town_housings[7];
extern const QuartierTownChoice quartier_town_ages[5];
extern const QuartierTownChoice quartier_town_transits[4];
extern const QuartierTownChoice quartier_town_parkings[4];
extern const QuartierTownChoice quartier_town_roofs[4];
extern const QuartierTownChoice quartier_town_centres[2];

const QuartierTownChoice *
quartier_town_choice_get (AdwComboRow *row, const QuartierTownChoice *choices);
const char *
quartier_town_choice_get_id (AdwComboRow *row, const QuartierTownChoice *choices);
double
quartier_town_choice_get_number (AdwComboRow *row, const QuartierTownChoice *choices);
const char *
quartier_town_choice_get_text (const QuartierTownChoice *choice);
GtkStringList *
quartier_town_choices_list_numbers (const QuartierTownChoice *choices, gsize n, double scale,
                                    const char *unit);
void
quartier_town_choices_select_id (AdwComboRow *row, const QuartierTownChoice *choices, gsize n,
                                 const char *id);
void
quartier_town_choices_select_number (AdwComboRow *row, const QuartierTownChoice *choices, gsize n,
                                     double number);

G_END_DECLS
