/*
 * What glass lets through when the sun stands aslant.
 */
#include "engine/glass.h"

#include <math.h>

/* Panes, and the category of clear uncoated glass. */
#define PANES 2.0
#define CATEGORY 4.0
/* Where diffuse light seems to come from. */
#define DIFFUSE_DEG 59.0

/**
 * quartier_glass_angle_share:
 * @incidence_deg: between the sun and the pane's normal, 0…90
 *
 * Solar transmittance over that at normal incidence, of clear double glazing: 1 − a zᵅ − b z² − c zᵞ
 * with z = θ/90°.
 * Source: J. Karlsson, A. Roos, Modelling the angular behaviour of the total solar energy
 * transmittance of windows, Solar Energy 69 (2000).
 *
 * Returns: 0…1
 */
double
quartier_glass_angle_share (double incidence_deg)
{
  const double z = incidence_deg / 90;
  const double a = 8, b = 0.25 / CATEGORY, c = 1 - a - b;
  const double alpha = 5.2 + 0.7 * CATEGORY;
  const double gamma = (5.26 + 0.06 * PANES) + (0.73 + 0.04 * PANES) * CATEGORY;

  return CLAMP (1 - a * pow (z, alpha) - b * z * z - c * pow (z, gamma), 0, 1);
}

/* The same of diffuse light, 0…1. */
double
quartier_glass_diffuse_share (void)
{
  return quartier_glass_angle_share (DIFFUSE_DEG);
}
