#pragma once

#include <glib.h>

G_BEGIN_DECLS

double quartier_peak_run (int lanes, gsize n);

/* One for each width of vectors; as quartier_peak_run(). */
double quartier_peak_kernel_1 (gsize n, double *sink);
double quartier_peak_kernel_2 (gsize n, double *sink);
double quartier_peak_kernel_4 (gsize n, double *sink);
double quartier_peak_kernel_8 (gsize n, double *sink);

G_END_DECLS
