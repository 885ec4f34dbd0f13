/* GEOS for the layer base alone. */
#pragma once

#define GEOS_USE_ONLY_R_API
#include <geos_c.h>
#include <glib.h>

G_BEGIN_DECLS

GEOSContextHandle_t quartier_geos_get_context (void);

G_END_DECLS
