#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void quartier_combo_row_show_whole (AdwComboRow *row, int chosen_chars);

G_END_DECLS
