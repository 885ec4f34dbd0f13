/*
 * What glass lets through when the sun stands aslant: two clear panes, by Fresnel and Bouguer.
 *
 * J. A. Duffie, W. A. Beckman, Solar Engineering of Thermal Processes, chapter 5. The index of
 * refraction and the optical depth of a pane are fitted to the one pane of ANSI/ASHRAE Standard
 * 140-2020: transmittance 0.834 and reflectance 0.075 at normal incidence. Coated glass has about the
 * same shape, from a lower start.
 */
#include "engine/glass.h"

#include <math.h>

#define REFRACTIVE_INDEX 1.521
#define OPTICAL_DEPTH 0.096
/* Steps of the integral over the half-space. */
#define N_STEPS 90

/* One pane whose surface reflects @r; the ray's path in it is @path times its thickness. */
static void
pass_pane (double r, double path, double *transmitted, double *reflected)
{
  const double a = exp (-OPTICAL_DEPTH * path);
  const double through = (1 - r) * (1 - r) * a / (1 - r * r * a * a);

  *transmitted += through / 2;
  *reflected += r * (1 + a * through) / 2;
}

/* The two polarizations are averaged for each pane, not carried from one to the other: so do ISO
 * 15099 and the programs that tables of glass are made with. */
static double
pass_two_panes (double cos_incidence)
{
  const double sin_inside
      = sqrt (MAX (1 - cos_incidence * cos_incidence, 0)) / REFRACTIVE_INDEX;
  const double cos_inside = sqrt (1 - sin_inside * sin_inside);
  const double n = REFRACTIVE_INDEX;
  const double across = (cos_incidence - n * cos_inside) / (cos_incidence + n * cos_inside);
  const double along = (n * cos_incidence - cos_inside) / (n * cos_incidence + cos_inside);
  double transmitted = 0, reflected = 0;

  if (!(cos_incidence > 0))
    return 0;
  pass_pane (across * across, 1 / cos_inside, &transmitted, &reflected);
  pass_pane (along * along, 1 / cos_inside, &transmitted, &reflected);
  return transmitted * transmitted / (1 - reflected * reflected);
}

/**
 * quartier_glass_direct_share:
 * @cos_incidence: cosine of the angle between the sun and the pane's normal, 0…1
 *
 * Returns: what passes straight through double glazing over that at normal incidence, 0…1
 */
double
quartier_glass_direct_share (double cos_incidence)
{
  return pass_two_panes (CLAMP (cos_incidence, 0, 1)) / pass_two_panes (1);
}

/**
 * quartier_glass_diffuse_share:
 *
 * Returns: the same of light that comes alike from everywhere: ∫ τ(θ) sin 2θ dθ
 */
double
quartier_glass_diffuse_share (void)
{
  static gsize made;
  static double share;

  if (g_once_init_enter (&made))
    {
      double sum = 0;

      for (int i = 0; i < N_STEPS; i++)
        {
          const double angle = (i + 0.5) * G_PI / 2 / N_STEPS;

          sum += quartier_glass_direct_share (cos (angle)) * sin (2 * angle) * G_PI / 2 / N_STEPS;
        }
      share = sum;
      g_once_init_leave (&made, 1);
    }
  return share;
}

/**
 * quartier_glass_warming_share:
 * @g: solar transmittance at normal incidence
 * @direct: what of it passes straight through
 * @u_w_m2k: of the window
 * @inside_m2k_w: resistance of the film inside
 *
 * What the inner pane must absorb so that, under the films of the U-value, @g less @direct of it
 * comes into the room: 1 − U R_si of it does. It hardly depends on the angle.
 *
 * Returns: 0…1
 */
double
quartier_glass_warming_share (double g, double direct, double u_w_m2k, double inside_m2k_w)
{
  const double inwards = 1 - u_w_m2k * inside_m2k_w;

  return inwards > 0.1 ? (g - direct) / inwards : 0;
}
