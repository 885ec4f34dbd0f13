#include "engine/figures.h"

#include <math.h>

static void
scale_supplied (QuartierSupplied *supplied, double area_m2)
{
  for (int i = 0; i < QUARTIER_N_END_USES; i++)
    supplied->energy_kwh[i] *= area_m2;
  for (int i = 0; i < QUARTIER_N_CARRIERS; i++)
    supplied->carriers_kwh[i] *= area_m2;
  supplied->need_heating_kwh *= area_m2;
  supplied->need_cooling_kwh *= area_m2;
  supplied->need_hot_water_kwh *= area_m2;
  supplied->pv_generated_kwh *= area_m2;
  supplied->pv_self_kwh *= area_m2;
  supplied->pv_exported_kwh *= area_m2;
}

/**
 * quartier_figures_fill:
 * @sketch: of @district
 * @per_m2: a year of one square metre of its site
 * @out: (out): the district's figures
 */
void
quartier_figures_fill (const QuartierSite *site, const QuartierSiteDistrict *district,
                       const QuartierSketch *sketch, const QuartierSupplied *per_m2,
                       QuartierFigures *out)
{
  *out = (QuartierFigures) { .site_m2 = district->area_m2,
                             .gfa_m2 = sketch->gfa_m2,
                             .supplied = *per_m2 };
  scale_supplied (&out->supplied, district->area_m2);
  for (int i = 0; i < district->n_uses; i++)
    {
      const QuartierSiteUse *use = &district->uses[i];
      const double net_m2
          = sketch->gfa_m2 * use->share * site->constants.net_to_gross_share->value;

      if (quartier_site_use_is_residential (use))
        {
          out->residents += net_m2 / use->use->area_per_person_m2->value;
          out->dwellings += net_m2 / district->dwelling_m2->value;
        }
      if (use->use->area_per_job_m2 != NULL)
        out->jobs += net_m2 / use->use->area_per_job_m2->value;
    }
  if (!isnan (district->residents))
    out->residents = district->residents;
  if (!isnan (district->dwellings))
    out->dwellings = district->dwellings;
  if (!isnan (district->jobs))
    out->jobs = district->jobs;
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    {
      const double kwh = out->supplied.carriers_kwh[c];

      if (kwh != 0)
        out->ghg_carrier_kg[c]
            = site->carrier_factors[c] != NULL ? kwh * site->carrier_factors[c]->value : NAN;
      out->ghg_buildings_kg += out->ghg_carrier_kg[c];
    }
}

static void
add_supplied (QuartierSupplied *sum, const QuartierSupplied *part)
{
  for (int i = 0; i < QUARTIER_N_END_USES; i++)
    sum->energy_kwh[i] += part->energy_kwh[i];
  for (int i = 0; i < QUARTIER_N_CARRIERS; i++)
    sum->carriers_kwh[i] += part->carriers_kwh[i];
  sum->need_heating_kwh += part->need_heating_kwh;
  sum->need_cooling_kwh += part->need_cooling_kwh;
  sum->need_hot_water_kwh += part->need_hot_water_kwh;
  sum->pv_generated_kwh += part->pv_generated_kwh;
  sum->pv_self_kwh += part->pv_self_kwh;
  sum->pv_exported_kwh += part->pv_exported_kwh;
}

void
quartier_figures_add (QuartierFigures *sum, const QuartierFigures *part)
{
  sum->site_m2 += part->site_m2;
  sum->gfa_m2 += part->gfa_m2;
  sum->residents += part->residents;
  sum->dwellings += part->dwellings;
  sum->jobs += part->jobs;
  add_supplied (&sum->supplied, &part->supplied);
  for (int i = 0; i < QUARTIER_N_CARRIERS; i++)
    sum->ghg_carrier_kg[i] += part->ghg_carrier_kg[i];
  sum->ghg_buildings_kg += part->ghg_buildings_kg;
}

/* Energy used in a year, kWh: the sum of the end uses. */
double
quartier_figures_get_energy_kwh (const QuartierFigures *figures)
{
  double kwh = 0;

  for (int i = 0; i < QUARTIER_N_END_USES; i++)
    kwh += figures->supplied.energy_kwh[i];
  return kwh;
}
