#include "engine/surfaces.h"

/**
 * quartier_surfaces_read:
 * @roof_share: building footprint per site area, 0…1
 * @green_roof_share: of the roofs, 0…1
 * @water_share, @green_share, @permeable_share: of the site, 0…1
 * @out: (out): the areas
 *
 * Roofs come first, then open water, then green, then permeable paving; the rest is sealed. Where the plan asks for
 * more than the whole site, the later ones get what is left, and @cut_share says how much was asked
 * beyond that.
 */
void
quartier_surfaces_read (double site_m2,
                        double roof_share,
                        double green_roof_share,
                        double water_share,
                        double green_share,
                        double permeable_share,
                        QuartierSurfaces *out)
{
  const double roof = MIN (roof_share, 1);
  const double water = MIN (water_share, 1 - roof);
  const double green = MIN (green_share, 1 - roof - water);
  const double permeable = MIN (permeable_share, 1 - roof - water - green);

  out->area_m2[QUARTIER_SURFACE_ROOF] = site_m2 * roof * (1 - green_roof_share);
  out->area_m2[QUARTIER_SURFACE_GREEN_ROOF] = site_m2 * roof * green_roof_share;
  out->area_m2[QUARTIER_SURFACE_GREEN] = site_m2 * green;
  out->area_m2[QUARTIER_SURFACE_WATER] = site_m2 * water;
  out->area_m2[QUARTIER_SURFACE_PERMEABLE] = site_m2 * permeable;
  out->area_m2[QUARTIER_SURFACE_SEALED] = site_m2 * MAX (0, 1 - roof - water - green - permeable);
  out->cut_share = MAX (0, roof_share + water_share + green_share + permeable_share - roof - water
                               - green - permeable);
}

double
quartier_surfaces_get_site_m2 (const QuartierSurfaces *self)
{
  double m2 = 0;

  for (int i = 0; i < QUARTIER_N_SURFACES; i++)
    m2 += self->area_m2[i];
  return m2;
}

/* Streets and yards, sealed or not. */
double
quartier_surfaces_get_paved_m2 (const QuartierSurfaces *self)
{
  return self->area_m2[QUARTIER_SURFACE_SEALED] + self->area_m2[QUARTIER_SURFACE_PERMEABLE];
}
