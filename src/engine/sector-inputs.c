#include "engine/sector-inputs.h"

#include <math.h>

#include "engine/form.h"

#define M2_PER_HA 10000.0

static double
carrier_kg_kwh (const QuartierSite *site, QuartierCarrier carrier)
{
  return site->carrier_factors[carrier] != NULL ? site->carrier_factors[carrier]->value : NAN;
}

void
quartier_surfaces_of_district (const QuartierSiteDistrict *district,
                               const QuartierSketch *sketch,
                               QuartierSurfaces *out)
{
  quartier_surfaces_read (district->area_m2, sketch->coverage, district->green_roof_share,
                          district->water_share, district->green_share, district->permeable_share,
                          out);
}

void
quartier_water_input_read (const QuartierSite *site,
                           const QuartierSiteDistrict *district,
                           const QuartierSketch *sketch,
                           const QuartierFigures *figures,
                           QuartierWaterInput *out)
{
  *out = (QuartierWaterInput){
    .residents = figures->residents,
    .jobs = figures->jobs,
    .efficient = district->efficient_fixtures,
    .greywater = district->greywater,
    .rainwater = district->rainwater,
    .retention_m3 = district->retention_m3,
    .tables = site->water_tables,
    .grid_kg_kwh = carrier_kg_kwh (site, QUARTIER_CARRIER_ELECTRICITY),
  };
  quartier_surfaces_of_district (district, sketch, &out->surfaces);
}

void
quartier_waste_input_read (const QuartierSite *site,
                           const QuartierSiteDistrict *district,
                           const QuartierFigures *figures,
                           QuartierWasteInput *out)
{
  *out = (QuartierWasteInput){
    .residents = figures->residents,
    .separation_share = district->separation_share,
    .residual = district->residual,
    .grid_kg_kwh = carrier_kg_kwh (site, QUARTIER_CARRIER_ELECTRICITY),
    .heat_kg_kwh = carrier_kg_kwh (site, QUARTIER_CARRIER_DISTRICT_HEAT),
  };
}

void
quartier_materials_input_read (const QuartierSiteDistrict *district,
                               const QuartierSketch *sketch,
                               QuartierMaterialsInput *out)
{
  *out = (QuartierMaterialsInput){ .structure = district->structure,
                                   .works = district->works,
                                   .added_share
                                   = quartier_finance_get_added_m2 (&district->finance, sketch->gfa_m2)
                                     / (sketch->gfa_m2 > 0 ? sketch->gfa_m2 : 1),
                                   .retention_m3 = district->retention_m3 };
  quartier_surfaces_of_district (district, sketch, &out->surfaces);
  for (int i = 0; i < district->n_uses; i++)
    {
      QuartierMaterialsUse use = QUARTIER_MATERIALS_USE_OFFICE;

      quartier_materials_use_from_id (district->uses[i].use->id, &use);
      out->floor_m2[use] += sketch->gfa_m2 * district->uses[i].share;
    }
}

/* The street is that of the use with most floor. */
void
quartier_nature_input_read (const QuartierSite *site,
                            const QuartierSiteDistrict *district,
                            const QuartierSketch *sketch,
                            const QuartierFigures *figures,
                            QuartierNatureInput *out)
{
  const QuartierSiteUse *most = NULL;
  QuartierForm form;

  *out = (QuartierNatureInput){ .residents = figures->residents,
                                .trees = district->trees_per_ha * district->area_m2 / M2_PER_HA,
                                .sky_a_k = site->constants.heat_sky_a_k,
                                .sky_b_k = site->constants.heat_sky_b_k };
  quartier_surfaces_of_district (district, sketch, &out->surfaces);
  for (int i = 0; i < district->n_uses; i++)
    if (most == NULL || district->uses[i].share > most->share)
      most = &district->uses[i];
  if (most == NULL || !(sketch->gfa_m2 > 0))
    return;
  quartier_form_read_size (district, most, sketch, &site->constants, &form);
  out->height_m = form.storeys * form.storey_height_m;
  out->street_m = form.gap_m;
}
