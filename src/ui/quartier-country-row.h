#pragma once

#include <adwaita.h>

#include "document/quartier-estimator.h"

G_BEGIN_DECLS

#define QUARTIER_TYPE_COUNTRY_ROW (quartier_country_row_get_type ())
G_DECLARE_FINAL_TYPE (QuartierCountryRow, quartier_country_row, QUARTIER, COUNTRY_ROW, AdwComboRow)

QuartierCountryRow *quartier_country_row_new (void);
void quartier_country_row_show (QuartierCountryRow *self, QuartierEstimator *estimator);

G_END_DECLS
