#pragma once

#include "engine/site.h"

G_BEGIN_DECLS

/**
 * QuartierForm:
 * @storeys: >= 1, need not be whole
 * @depth_m: façade to façade
 * @length_m: between end walls
 *
 * The archetype building of a use in a district.
 */
typedef struct
{
  double storeys;
  double depth_m;
  double length_m;
} QuartierForm;

/**
 * QuartierEnvelope:
 *
 * Areas per square metre of gross floor, m²/m². Walls are without their windows.
 */
typedef struct
{
  double wall;
  double window;
  double roof;
  double ground;
} QuartierEnvelope;

/**
 * QuartierNeeds:
 * @heating_w, @cooling_w: useful heat and cold of the rooms in each hour of the year, >= 0
 * @hot_water_w: useful heat at the tap
 * @ventilation_w, @lighting_w, @appliances_w: electricity
 *
 * What one square metre of gross floor of one use needs, W/m². What follows a schedule is held once
 * for each hour of a typical day: quartier_climate_get_day_row() tells where a day's 24 begin.
 * Cooling is that of a room that has it; how much of the floor has, the land use says.
 */
typedef struct
{
  float heating_w[QUARTIER_HOURS];
  float cooling_w[QUARTIER_HOURS];
  double hot_water_w[QUARTIER_N_DAY_ROWS];
  double ventilation_w[QUARTIER_N_DAY_ROWS];
  double lighting_w[QUARTIER_N_DAY_ROWS];
  double appliances_w[QUARTIER_N_DAY_ROWS];
} QuartierNeeds;

void quartier_building_form (const QuartierSiteUse *use, double storeys, gboolean house,
                             const QuartierConstants *constants, QuartierForm *out);
void quartier_building_envelope (const QuartierForm *form, double storey_height_m,
                                 double window_share, QuartierEnvelope *out);
void quartier_building_run (const QuartierSiteUse *use, const QuartierForm *form,
                            double area_per_person_m2, const QuartierClimate *climate,
                            const QuartierConstants *constants, QuartierNeeds *out);

G_END_DECLS
