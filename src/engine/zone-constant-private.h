#pragma once

#include <complex.h>

#include "engine/zone-block.h"

G_BEGIN_DECLS

void quartier_zone_constant_fill (
    QuartierZoneBlock *block, int lanes, int lane, const QuartierZoneModel *model, double capacity);
void quartier_zone_constant_rest (const QuartierZoneBlock *block,
                                  int lanes,
                                  int lane,
                                  int i,
                                  const QuartierModelElement *element,
                                  double mean_c,
                                  double complex swing_k,
                                  double face_c);
guint64 quartier_zone_constant_find_inner_mass (const QuartierZoneBlock *block, int lanes);
void quartier_zone_constant_remember (const QuartierZoneBlock *block,
                                      int lanes,
                                      double *remembered);
double quartier_zone_constant_drift_k (const QuartierZoneBlock *block,
                                       int lanes,
                                       int lane,
                                       int i,
                                       double *remembered);

G_END_DECLS
