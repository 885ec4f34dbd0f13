#pragma once

#include "engine/zone-input.h"

G_BEGIN_DECLS

/* What both methods do alike with a zone's description. */
double quartier_zone_sky_view (double tilt_deg, const QuartierConstants *constants);
double quartier_zone_ground_c (const QuartierZoneInput *input, const double *outdoor_c);
void quartier_zone_fill_ventilation (const QuartierZoneInput *input,
                                     const QuartierClimate *climate,
                                     const QuartierConstants *constants, double *out_w_k,
                                     double *out_bypass_w_k);
gboolean quartier_zone_year_run_elements (QuartierZoneYear *self, const QuartierZoneInput *input,
                                          const QuartierClimate *climate,
                                          const QuartierConstants *constants, GError **error);

G_END_DECLS
