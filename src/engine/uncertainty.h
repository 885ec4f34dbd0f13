#pragma once

#include "engine/factor.h"

G_BEGIN_DECLS

/** QUARTIER_N_DRAWS: of every coefficient that has a range. */
#define QUARTIER_N_DRAWS 1000

const double *quartier_uncertainty_get_normals (int slot);
const double *quartier_uncertainty_get_normals_of (const char *id);
void quartier_uncertainty_add_change (double low, double high, const double *restrict normals,
                                      double *restrict draws);
double quartier_uncertainty_get_usual (const QuartierFactor *factor, gboolean high);
double quartier_uncertainty_get_end (const QuartierFactor *factor, gboolean high);
double quartier_uncertainty_get_variance (double low, double high);
double quartier_uncertainty_draw (const QuartierFactor *factor, double normal);
void quartier_uncertainty_band (double draws[QUARTIER_N_DRAWS], double *low, double *high);
void quartier_uncertainty_reach (double value, double *low, double *high);
double quartier_uncertainty_slope (const double draws[QUARTIER_N_DRAWS],
                                   const double normals[QUARTIER_N_DRAWS], double *out_share);

G_END_DECLS
