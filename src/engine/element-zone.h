#pragma once

#include "engine/lumped-zone.h"

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
 * QuartierElement:
 * @area_m2: > 0
 * @resistance_m2k_w: between its two faces, > 0
 * @capacity_j_m2k: of the whole element, >= 0; 0 for a window
 * @position: where that capacity lies
 * @inner_convective_w_m2k, @inner_radiative_w_m2k: films of its inner face
 * @outer_w_m2k: film of its outer face, convective and long-wave together
 * @outer_source_w_m2: (array): what its outer face takes in each hour: film times the temperature it
 *   sees, sun absorbed, less what it loses to a cold sky
 *
 * One wall, roof, floor or window.
 */
typedef struct
{
  double area_m2;
  double resistance_m2k_w;
  double capacity_j_m2k;
  QuartierMassPosition position;
  double inner_convective_w_m2k;
  double inner_radiative_w_m2k;
  double outer_w_m2k;
  const double *outer_source_w_m2;
} QuartierElement;

/**
 * QuartierElementZone:
 * @elements: (array length=n_elements): all of its envelope
 * @air_j_k: heat capacity of air and furniture, > 0
 * @gains_convective_share: part of the internal gains that warms the air at once, 0…1; the rest is
 *   radiation on all surfaces
 * @sun_convective_share: the same for the sun, 0…1
 * @heating_limit_w, @cooling_limit_w, @start_c: as in #QuartierLumpedZone
 *
 * A room by EN ISO 52016-1:2017: five nodes in every opaque element, two in a window, the air, and
 * the mean radiant temperature through which surfaces see each other.
 */
typedef struct
{
  const QuartierElement *elements;
  gsize n_elements;
  double air_j_k;
  double gains_convective_share;
  double sun_convective_share;
  double heating_limit_w;
  double cooling_limit_w;
  double bypass_above_c;
  double start_c;
} QuartierElementZone;

void quartier_element_zone_run (const QuartierElementZone *zone,
                                const QuartierZoneForcing *forcing, QuartierZoneHours *hours,
                                QuartierZoneSums *sums);

G_END_DECLS
