#pragma once

#include <complex.h>

#include "engine/zone-block.h"

G_BEGIN_DECLS

void quartier_zone_modes_fill (const QuartierZoneBlock *block,
                               int lanes,
                               int at,
                               int i,
                               const QuartierModelElement *element,
                               double zone_capacity);
void quartier_zone_modes_rest (const QuartierZoneBlock *block,
                               int lanes,
                               int lane,
                               int i,
                               double outside_c,
                               double complex swing_k,
                               double face_c);
double quartier_zone_modes_drift_k (const QuartierZoneBlock *block,
                                    int lanes,
                                    int lane,
                                    int i,
                                    double *remembered);

G_END_DECLS
