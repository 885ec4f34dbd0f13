#pragma once

#include "engine/zone-model.h"

G_BEGIN_DECLS

/**
 * QuartierGroundFloor:
 * @area_m2, @perimeter_m: of the floor of one building; the perimeter is where it meets the open
 * @u_w_m2k: of the floor itself with its films, as if the open lay beneath it
 * @capacity_j_m2k: of its inner face
 */
typedef struct
{
  double area_m2;
  double perimeter_m;
  double u_w_m2k;
  double capacity_j_m2k;
} QuartierGroundFloor;

double quartier_ground_u_w_m2k (const QuartierGroundFloor *floor,
                                const QuartierConstants *constants);
void quartier_ground_place (const QuartierGroundFloor *floor, const QuartierClimate *climate,
                            const QuartierConstants *constants, QuartierModelElement *element,
                            double *ground_c);

G_END_DECLS
