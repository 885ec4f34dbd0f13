#pragma once

#include "engine/figures.h"

G_BEGIN_DECLS

/*
 * What each sector needs of a district. @figures: those of the district, with its people.
 */
void quartier_surfaces_of_district (const QuartierSiteDistrict *district,
                                    const QuartierSketch *sketch,
                                    QuartierSurfaces *out);
void quartier_water_input_read (const QuartierSite *site,
                                const QuartierSiteDistrict *district,
                                const QuartierSketch *sketch,
                                const QuartierFigures *figures,
                                QuartierWaterInput *out);
void quartier_waste_input_read (const QuartierSite *site,
                                const QuartierSiteDistrict *district,
                                const QuartierFigures *figures,
                                QuartierWasteInput *out);
void quartier_materials_input_read (const QuartierSiteDistrict *district,
                                    const QuartierSketch *sketch,
                                    QuartierMaterialsInput *out);
void quartier_nature_input_read (const QuartierSite *site,
                                 const QuartierSiteDistrict *district,
                                 const QuartierSketch *sketch,
                                 const QuartierFigures *figures,
                                 QuartierNatureInput *out);

G_END_DECLS
