#pragma once

#include "engine/climate-months.h"

G_BEGIN_DECLS

char *quartier_weather_to_epw (const QuartierClimate *climate);
char *quartier_weather_to_csv (const QuartierClimate *climate);
char *quartier_weather_to_json (const QuartierClimate *climate,
                                const QuartierClimateMonths *months,
                                double heating_base_c,
                                double cooling_base_c,
                                const GPtrArray *warnings);
char *quartier_weather_to_table (const QuartierClimate *climate,
                                 const QuartierClimateMonths *months,
                                 double heating_base_c,
                                 double cooling_base_c);

G_END_DECLS
