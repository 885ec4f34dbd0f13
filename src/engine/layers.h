#pragma once

#include "engine/zone-model.h"

G_BEGIN_DECLS

/**
 * QuartierMassPosition:
 * @QUARTIER_MASS_INSIDE: class I of the standard: all at the inner surface
 * @QUARTIER_MASS_OUTSIDE: class E: all at the outer surface
 * @QUARTIER_MASS_BOTH: class IE: half at each
 * @QUARTIER_MASS_EVEN: class D: spread
 * @QUARTIER_MASS_MIDDLE: class M: all in the middle
 *
 * Where an opaque element holds its heat.
 */
typedef enum
{
  QUARTIER_MASS_INSIDE,
  QUARTIER_MASS_OUTSIDE,
  QUARTIER_MASS_BOTH,
  QUARTIER_MASS_EVEN,
  QUARTIER_MASS_MIDDLE,
} QuartierMassPosition;

/**
 * QuartierLayer:
 * @resistance_m2k_w: > 0
 * @capacity_j_m2k: >= 0
 */
typedef struct
{
  double resistance_m2k_w;
  double capacity_j_m2k;
} QuartierLayer;

void quartier_layers_place_nodes (const QuartierLayer *layers, gsize n,
                                  QuartierModelElement *element);
void quartier_mass_place_nodes (double resistance_m2k_w, double capacity_j_m2k,
                                QuartierMassPosition position, QuartierModelElement *element);
void quartier_mass_place_slabs (double resistance_m2k_w, double capacity_j_m2k,
                                QuartierMassPosition position,
                                const QuartierConstants *constants,
                                QuartierModelElement *element);

G_END_DECLS
