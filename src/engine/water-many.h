#pragma once

#include "engine/water.h"

G_BEGIN_DECLS

/**
 * QuartierWaterMany:
 *
 * Districts whose water is worked out side by side, again and again with other coefficients.
 */
typedef struct _QuartierWaterMany QuartierWaterMany;

QuartierWaterMany *quartier_water_many_new (const QuartierWaterInput *inputs, gsize n);
void quartier_water_many_free (QuartierWaterMany *self);
void quartier_water_many_run (QuartierWaterMany *self, const double *values, QuartierWater *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierWaterMany, quartier_water_many_free)

G_END_DECLS
