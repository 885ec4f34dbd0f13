#pragma once

#include <glib.h>

G_BEGIN_DECLS

double quartier_glass_angle_share (double incidence_deg);
double quartier_glass_diffuse_share (void);

G_END_DECLS
