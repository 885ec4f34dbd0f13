/* Straight pieces cut at a rectangle */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean quartier_segment_clip (const double from[2],
                                const double to[2],
                                const double low[2],
                                const double high[2],
                                double *out_enter,
                                double *out_leave);

G_END_DECLS
