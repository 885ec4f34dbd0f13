/*
 * A floor on the ground by EN ISO 13370:2017: half a metre of soil, a virtual layer, and beneath it a
 * temperature that follows the year. Slab on ground; cellars are left out.
 */
#include "engine/ground.h"

#include <math.h>

#include "engine/layers.h"

/* Equivalent thickness d_t = w + λ (R_si + R_f + R_se). */
static double
equivalent_m (const QuartierGroundFloor *floor, const QuartierConstants *constants)
{
  return constants->ground_wall_m->value
         + constants->ground_w_mk->value / MAX (floor->u_w_m2k, 1e-6);
}

/**
 * quartier_ground_u_w_m2k:
 *
 * Steady loss through the floor and the ground to the open, per kelvin and m². Source: EN ISO
 * 13370:2017, 7.2, formulae for slabs without and with much insulation.
 */
double
quartier_ground_u_w_m2k (const QuartierGroundFloor *floor, const QuartierConstants *constants)
{
  const double b = floor->area_m2 / (0.5 * floor->perimeter_m);
  const double d = equivalent_m (floor, constants);
  const double conductivity = constants->ground_w_mk->value;

  if (d < b)
    return 2 * conductivity / (G_PI * b + d) * log (G_PI * b / d + 1);
  return conductivity / (0.457 * b + d);
}

/* Of the swing of the outdoors over the year, what reaches the virtual layer: H_pe / H_g (annex H). */
static double
swing_share (const QuartierGroundFloor *floor, double u_w_m2k, const QuartierConstants *constants)
{
  const double d = equivalent_m (floor, constants);
  const double h_pe = 0.37 * floor->perimeter_m * constants->ground_w_mk->value
                      * log (constants->ground_penetration_m->value / d + 1);

  return MIN (h_pe / (u_w_m2k * floor->area_m2), 1);
}

/**
 * quartier_ground_place:
 * @element: its links and capacities are set
 * @ground_c: (out) (array fixed-size=12): beneath the virtual layer, a month behind the outdoors
 */
void
quartier_ground_place (const QuartierGroundFloor *floor, const QuartierClimate *climate,
                       const QuartierConstants *constants, QuartierModelElement *element,
                       double *ground_c)
{
  const double u_w_m2k = quartier_ground_u_w_m2k (floor, constants);
  const double soil_m2k_w
      = constants->ground_layer_m->value / constants->ground_w_mk->value;
  const double inside_m2k_w = constants->rsi_down_m2k_w->value;
  const double floor_m2k_w = MAX (
      1 / floor->u_w_m2k - inside_m2k_w - constants->outer_resistance_m2k_w->value, 0.01);
  const QuartierLayer layers[] = {
    { MAX (1 / u_w_m2k - inside_m2k_w - floor_m2k_w - soil_m2k_w, 0.01), 0 },
    { soil_m2k_w, constants->ground_layer_m->value * constants->ground_j_m3k->value },
    { floor_m2k_w, 0 },
  };
  const double share = swing_share (floor, u_w_m2k, constants);
  const double mean_c = quartier_climate_get_mean_c (climate);

  quartier_layers_place_nodes (layers, G_N_ELEMENTS (layers), element);
  element->capacity_j_m2k[QUARTIER_N_NODES - 1] += floor->capacity_j_m2k;
  for (int month = 0; month < 12; month++)
    {
      const double before = (month + 0.5 - 1) * QUARTIER_HOURS / 12;

      ground_c[month]
          = mean_c + share * (quartier_climate_get_season_c (climate, before) - mean_c);
    }
}
