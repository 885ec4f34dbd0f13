#pragma once

#include "engine/constants.h"
#include "engine/daily-rain.h"

G_BEGIN_DECLS

double quartier_lawn_evaporation_mm (double air_c, double sun_kwh_m2, double makkink_share);
void quartier_open_water_evaporation_make (const double month_c[12],
                                           const double month_kwh_m2[12],
                                           const QuartierConstants *constants,
                                           double out_mm[QUARTIER_RAIN_DAYS]);
void quartier_open_water_run_off (const double evaporation_mm[QUARTIER_RAIN_DAYS],
                                  const double rain_mm[QUARTIER_RAIN_DAYS],
                                  double out_mm[QUARTIER_RAIN_DAYS]);

G_END_DECLS
