#pragma once

#include "engine/site.h"

G_BEGIN_DECLS

/**
 * QuartierSketch:
 * @storeys: >= 1, need not be whole
 * @coverage: building footprint per site area; not above the floor area ratio
 * @gfa_m2: gross floor area
 * @dwellings_net_m2: net floor area of the dwellings
 *
 * What follows from a district's drawing and density before any hour is computed.
 */
typedef struct
{
  double storeys;
  double coverage;
  double gfa_m2;
  double dwellings_net_m2;
} QuartierSketch;

void quartier_sketch_read (const QuartierSiteDistrict *district,
                           const QuartierConstants *constants, QuartierSketch *out);
gboolean quartier_site_use_is_residential (const QuartierSiteUse *use);
double quartier_sketch_area_per_person_m2 (const QuartierSketch *self,
                                           const QuartierSiteDistrict *district,
                                           const QuartierSiteUse *use);

G_END_DECLS
