#pragma once

#include "engine/climate.h"

G_BEGIN_DECLS

QuartierClimate *quartier_synthetic_year_new (const QuartierMonthlyClimate *place, double albedo,
                                              double module_tilt_deg, double module_azimuth_deg);

G_END_DECLS
