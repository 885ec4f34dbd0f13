#pragma once

#include "document/quartier-estimator.h"

G_BEGIN_DECLS

GPtrArray *quartier_estimate_scenarios (QuartierPlan *plan,
                                        QuartierLibrary *library,
                                        QuartierWeatherFunc read_weather,
                                        const gint *cancelled,
                                        GError **error);

G_END_DECLS
