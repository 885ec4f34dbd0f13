#pragma once

#include <glib.h>

G_BEGIN_DECLS

double quartier_glass_direct_share (double cos_incidence);
double quartier_glass_diffuse_share (void);
double quartier_glass_warming_share (double g, double direct, double u_w_m2k,
                                     double inside_m2k_w);

G_END_DECLS
