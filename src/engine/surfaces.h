#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuartierSurface:
 * @QUARTIER_SURFACE_ROOF: roofs without vegetation
 * @QUARTIER_SURFACE_GREEN_ROOF: roofs with vegetation
 * @QUARTIER_SURFACE_SEALED: streets and yards that let no water through
 * @QUARTIER_SURFACE_PERMEABLE: streets and yards that let water through
 * @QUARTIER_SURFACE_GREEN: lawns, beds, parks
 * @QUARTIER_SURFACE_WATER: ponds, lakes, canals
 */
typedef enum
{
  QUARTIER_SURFACE_ROOF,
  QUARTIER_SURFACE_GREEN_ROOF,
  QUARTIER_SURFACE_SEALED,
  QUARTIER_SURFACE_PERMEABLE,
  QUARTIER_SURFACE_GREEN,
  QUARTIER_SURFACE_WATER,
  QUARTIER_N_SURFACES
} QuartierSurface;

/**
 * QuartierSurfaces:
 * @area_m2: of each; they sum to the site
 * @cut_share: of the site, what the plan asks for beyond the whole and was left out
 *
 * What the ground of a district is covered with.
 */
typedef struct
{
  double area_m2[QUARTIER_N_SURFACES];
  double cut_share;
} QuartierSurfaces;

void quartier_surfaces_read (double site_m2,
                             double roof_share,
                             double green_roof_share,
                             double water_share,
                             double green_share,
                             double permeable_share,
                             QuartierSurfaces *out);
double quartier_surfaces_get_site_m2 (const QuartierSurfaces *self);
double quartier_surfaces_get_paved_m2 (const QuartierSurfaces *self);

G_END_DECLS
