#pragma once

#include "engine/supply.h"

G_BEGIN_DECLS

/**
 * QuartierBalance:
 * @transmission_kwh, @ventilation_kwh: heat that leaves through the envelope, and with the air;
 *   negative where it comes in
 * @solar_kwh, @internal_kwh: gains through glass, and of people, light and appliances
 * @heating_kwh: what the plant brings
 * @cooling_kwh: what the plant takes away, >= 0
 *
 * The heat balance of rooms by month. Solar + internal + heating − transmission − ventilation −
 * cooling is what the mass stored; over a year, nothing.
 */
typedef struct
{
  double transmission_kwh[12];
  double ventilation_kwh[12];
  double solar_kwh[12];
  double internal_kwh[12];
  double heating_kwh[12];
  double cooling_kwh[12];
} QuartierBalance;

/**
 * QuartierRoomHours:
 * @use: land-use id, borrowed
 * @floor_m2: gross floor of that use
 * @air_c: as operated
 * @free_c: with its heating, without any cooling
 * @occupied: whether someone is there
 * @limit_c: above this an occupied hour counts as too warm; NAN: nobody judged it
 * @overheating_h: occupied hours in which @free_c is above @limit_c
 *
 * Temperatures of one use of one district.
 */
typedef struct
{
  const char *use;
  double floor_m2;
  float air_c[QUARTIER_HOURS];
  float free_c[QUARTIER_HOURS];
  guint8 occupied[QUARTIER_HOURS];
  double limit_c;
  double overheating_h;
} QuartierRoomHours;

/**
 * QuartierHourly:
 * @district: (nullable): id; %NULL for the whole plan
 * @outdoor_c: (array fixed-size=8760)
 * @first_weekday: of 1 January, 0 is Monday
 * @supply: energy of each hour
 * @charging_kwh: electricity that residents' cars are charged with, beside the end uses of @supply
 * @charging_bought_kwh: of that, what is not of photovoltaics
 * @balance: heat of the rooms by month; of all uses together
 * @n_rooms, @rooms: of one district, its uses; of a plan, none
 *
 * A year hour by hour, of one district or of a plan. Built once, never changed after; shared by
 * reference. It sums to the estimate of the same site. Half a megabyte and more: made when someone
 * looks, not for every district.
 */
typedef struct
{
  char *district;
  double outdoor_c[QUARTIER_HOURS];
  int first_weekday;
  QuartierSupplyHours supply;
  double charging_kwh[QUARTIER_HOURS];
  double charging_bought_kwh[QUARTIER_HOURS];
  QuartierBalance balance;
  gsize n_rooms;
  QuartierRoomHours *rooms;
} QuartierHourly;

#define QUARTIER_TYPE_HOURLY (quartier_hourly_get_type ())

GType quartier_hourly_get_type (void);

QuartierHourly *quartier_hourly_new (const char *district, const QuartierClimate *climate);
QuartierHourly *quartier_hourly_ref (QuartierHourly *self);
void quartier_hourly_unref (QuartierHourly *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierHourly, quartier_hourly_unref)

G_END_DECLS
