#pragma once

#include <adwaita.h>

#include "library/quartier-library.h"

G_BEGIN_DECLS

void quartier_combo_row_show_whole (AdwComboRow *row, int chosen_chars);
void quartier_combo_row_fill (AdwComboRow *row, QuartierLibrary *library, QuartierCatalogue catalogue,
                              const char *none);
void quartier_combo_row_select_id (AdwComboRow *row, QuartierLibrary *library,
                                   QuartierCatalogue catalogue, const char *id);

G_END_DECLS
