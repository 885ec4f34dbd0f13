#include "engine/sketch.h"

#include <math.h>

gboolean
quartier_site_use_is_residential (const QuartierSiteUse *use)
{
  return g_strcmp0 (use->use->id, "residential") == 0;
}

/**
 * quartier_sketch_read:
 * @out: (out): what follows
 */
void
quartier_sketch_read (const QuartierSiteDistrict *district, const QuartierConstants *constants,
                      QuartierSketch *out)
{
  *out = (QuartierSketch) { .gfa_m2 = district->area_m2 * district->far };
  out->coverage = MIN (district->coverage, district->far);
  out->storeys = out->coverage > 0 ? MAX (1, district->far / out->coverage) : 1;
  for (int i = 0; i < district->n_uses; i++)
    if (quartier_site_use_is_residential (&district->uses[i]))
      out->dwellings_net_m2 += out->gfa_m2 * district->uses[i].share
                               * constants->net_to_gross_share->value;
}

/**
 * quartier_sketch_area_per_person_m2:
 *
 * Returns: net floor area of a use per person: by the plan's residents where it gives them; 0 where
 *   nobody is
 */
double
quartier_sketch_area_per_person_m2 (const QuartierSketch *self,
                                    const QuartierSiteDistrict *district,
                                    const QuartierSiteUse *use)
{
  if (quartier_site_use_is_residential (use) && !isnan (district->residents))
    return district->residents > 0 ? self->dwellings_net_m2 / district->residents : 0;
  return use->use->area_per_person_m2 != NULL ? use->use->area_per_person_m2->value : 0;
}
