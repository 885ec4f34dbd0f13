#pragma once

#include "engine/climate.h"

G_BEGIN_DECLS

/**
 * QuartierOverhang:
 * @width_m, @height_m: of the window, > 0
 * @depth_m: how far a plate stands out over the window; 0: there is none
 * @above_m: from the window's top up to the plate
 * @left_m, @right_m: how far the plate reaches beyond the window's edges, as seen by one who stands
 *   outside and looks at the window; may be INFINITY
 * @fin_depth_m: how far a fin stands out on each side; 0: there are none
 * @fin_beside_m: from the window's edges to the fins
 * @fin_above_m, @fin_below_m: how far the fins reach beyond top and sill; may be INFINITY
 *
 * What stands out from the wall around a window. All plates are thin, black and at right angles to
 * the window.
 */
typedef struct
{
  double width_m;
  double height_m;
  double depth_m;
  double above_m;
  double left_m;
  double right_m;
  double fin_depth_m;
  double fin_beside_m;
  double fin_above_m;
  double fin_below_m;
} QuartierOverhang;

/**
 * QuartierOverhangShares:
 * @sky: of what an even sky sends to the open window
 * @horizon: of what the band at the horizon sends
 * @ground: of what the ground sends
 *
 * What reaches the window past its plates, each 0…1.
 */
typedef struct
{
  double sky;
  double horizon;
  double ground;
} QuartierOverhangShares;

double quartier_overhang_get_lit_share (const QuartierOverhang *self,
                                        const QuartierSun *sun,
                                        double azimuth_deg,
                                        double tilt_deg);
void quartier_overhang_get_shares (const QuartierOverhang *self,
                                   double tilt_deg,
                                   QuartierOverhangShares *out);
QuartierSunHour *quartier_overhang_dup_sun_hours (const QuartierOverhang *self,
                                                  const QuartierClimate *climate,
                                                  double azimuth_deg,
                                                  double tilt_deg);

G_END_DECLS
