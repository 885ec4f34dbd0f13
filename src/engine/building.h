#pragma once

#include "engine/form.h"
#include "engine/zone-model.h"

G_BEGIN_DECLS

/**
 * QuartierNeeds:
 * @heating_w, @cooling_w: useful heat and cold of the rooms in each hour of the year, >= 0; cooling
 *   with the water it takes out of the air
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

/** Elements of a building's zone. */
enum
{
  QUARTIER_BUILDING_WALL,
  QUARTIER_BUILDING_ROOF,
  QUARTIER_BUILDING_GROUND,
  QUARTIER_BUILDING_INSIDE,
  QUARTIER_BUILDING_ELEMENTS
};

#define QUARTIER_BUILDING_PLANES (QUARTIER_N_FACADES + 1)

/**
 * QuartierBuilding:
 * @model: its zone, which points at what follows: do not move a building
 * @occupied: by row: whether somebody is there
 * @leaks_w_k: of the air that leaves, what goes through leaks
 * @fresh_w_k: by row: the outdoor air's part of what may be dehumidified, W/K
 * @moisture_kg_h: by row: what people give off
 *
 * One square metre of gross floor of a use, as a zone.
 */
typedef struct
{
  QuartierZoneModel model;
  QuartierModelElement elements[QUARTIER_BUILDING_ELEMENTS];
  QuartierModelWindow window;
  QuartierModelPlane planes[QUARTIER_BUILDING_PLANES];
  QuartierModelRow rows[QUARTIER_N_DAY_ROWS];
  guint8 occupied[QUARTIER_N_DAY_ROWS];
  double leaks_w_k;
  double fresh_w_k[QUARTIER_N_DAY_ROWS];
  double moisture_kg_h[QUARTIER_N_DAY_ROWS];
} QuartierBuilding;

double quartier_building_window_share (const QuartierSiteUse *use, const QuartierForm *form,
                                       const QuartierConstants *constants);
void quartier_building_prepare (QuartierBuilding *self, const QuartierSiteUse *use,
                                const QuartierForm *form, double area_per_person_m2,
                                QuartierClimate *climate, const QuartierConstants *constants,
                                QuartierNeeds *needs);
void quartier_building_float (QuartierBuilding *self);
void quartier_building_add_latent (const QuartierBuilding *self, const QuartierClimate *climate,
                                   const QuartierConstants *constants, float *cooling_w);

G_END_DECLS
