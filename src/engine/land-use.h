#pragma once

#include "engine/factor.h"

G_BEGIN_DECLS

typedef enum
{
  QUARTIER_DAY_WEEKDAY,
  QUARTIER_DAY_SATURDAY,
  QUARTIER_DAY_SUNDAY,
  QUARTIER_N_DAYS
} QuartierDay;

/** QUARTIER_N_DAY_ROWS: hours of typical days: month by month, day by day, from midnight. */
#define QUARTIER_N_DAY_ROWS (12 * QUARTIER_N_DAYS * 24)

/**
 * QuartierSchedule:
 * @fraction: share of the full value in each hour of each kind of day, 0…1
 * @month: share of the full value in each month, 0…1
 * @rows: both together, by quartier_schedule_fill_rows(), for rooms, of which there are many
 */
typedef struct
{
  double fraction[QUARTIER_N_DAYS][24];
  double month[12];
  double rows[QUARTIER_N_DAY_ROWS];
} QuartierSchedule;

void quartier_schedule_fill_rows (QuartierSchedule *self);

/**
 * QuartierLandUse:
 * @id: catalogue id, "residential"
 * @conditioned: whether the floor area is heated (a car park is not)
 * @area_per_person_m2: net floor area per person present at full occupancy; %NULL where nobody is
 * @heat_per_person_w: sensible heat of a person, W
 * @appliances_w_m2: appliances at full use, W per m² net floor area
 * @lighting_w_m2: lighting at full use, W per m² net floor area
 * @hot_water_l_person_day: hot water at 60 °C, litres per person and day
 * @outdoor_air_m3_h_person: outdoor air per person, m³/h; %NULL: by @air_change_ach
 * @air_change_ach: air change by use where it is not per person, 1/h; %NULL: by person
 * @heating_c: set-point in use, °C
 * @setback_c: set-point out of use, °C
 * @cooling_c: cooling set-point, °C
 * @cooled_share: share of the floor area that has cooling at all, 0…1
 * @area_per_job_m2: net floor area per job; %NULL where the use brings no jobs
 * @depth_m: depth of the archetype building, façade to façade
 * @length_m: length of the archetype building between its end walls
 * @storey_height_m: floor to floor
 * @window_share: window area per gross façade area, 0…1
 * @occupancy, @appliances, @lighting, @hot_water: hourly shares of the full values
 *
 * What a land use does to a building. Borrowed from the library.
 */
typedef struct
{
  const char *id;
  gboolean conditioned;
  const QuartierFactor *area_per_person_m2;
  const QuartierFactor *heat_per_person_w;
  const QuartierFactor *appliances_w_m2;
  const QuartierFactor *lighting_w_m2;
  const QuartierFactor *hot_water_l_person_day;
  const QuartierFactor *outdoor_air_m3_h_person;
  const QuartierFactor *air_change_ach;
  const QuartierFactor *heating_c;
  const QuartierFactor *setback_c;
  const QuartierFactor *cooling_c;
  const QuartierFactor *cooled_share;
  const QuartierFactor *area_per_job_m2;
  const QuartierFactor *depth_m;
  const QuartierFactor *length_m;
  const QuartierFactor *storey_height_m;
  const QuartierFactor *window_share;
  const QuartierSchedule *occupancy;
  const QuartierSchedule *appliances;
  const QuartierSchedule *lighting;
  const QuartierSchedule *hot_water;
} QuartierLandUse;

G_END_DECLS
