#pragma once

#include "engine/climate.h"

G_BEGIN_DECLS

double quartier_glass_angle_share (double incidence_deg);
double quartier_glass_diffuse_share (void);
double *quartier_glass_dup_sun_w_m2 (const QuartierClimate *climate, double azimuth_deg,
                                     double tilt_deg);

G_END_DECLS
