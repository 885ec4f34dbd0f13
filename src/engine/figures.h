#pragma once

#include "engine/sketch.h"
#include "engine/supply.h"

G_BEGIN_DECLS

/**
 * QuartierFigures:
 * @site_m2, @gfa_m2: site and gross floor
 * @residents, @dwellings, @jobs: how many, need not be whole
 * @supplied: energy of the year, kWh
 * @ghg_carrier_kg: kgCO₂e of each carrier; NAN where it is used and has no factor
 * @ghg_buildings_kg: their sum
 *
 * What an estimate says of a district, or of all of them: every member is a sum over districts.
 */
typedef struct
{
  double site_m2;
  double gfa_m2;
  double residents;
  double dwellings;
  double jobs;
  QuartierSupplied supplied;
  double ghg_carrier_kg[QUARTIER_N_CARRIERS];
  double ghg_buildings_kg;
} QuartierFigures;

void quartier_figures_fill (const QuartierSite *site, const QuartierSiteDistrict *district,
                            const QuartierSketch *sketch, const QuartierSupplied *per_m2,
                            QuartierFigures *out);
void quartier_figures_add (QuartierFigures *sum, const QuartierFigures *part);
double quartier_figures_get_energy_kwh (const QuartierFigures *figures);

G_END_DECLS
