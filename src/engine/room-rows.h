#pragma once

#include "engine/building.h"
#include "engine/room-account.h"

G_BEGIN_DECLS

/**
 * QuartierRoomRow:
 * @QUARTIER_ROOM_WINDOWS: how much of the façade they are: of dwellings by floor area
 * @QUARTIER_ROOM_AIR: outdoor air per person, or air change by use
 * @QUARTIER_ROOM_AREA_PER_PERSON: net floor
 *
 * Coefficients of what rooms are made of and how they are used.
 */
typedef enum
{
  QUARTIER_ROOM_U_WALL,
  QUARTIER_ROOM_U_ROOF,
  QUARTIER_ROOM_U_FLOOR,
  QUARTIER_ROOM_U_WINDOW,
  QUARTIER_ROOM_G_WINDOW,
  QUARTIER_ROOM_BRIDGES,
  QUARTIER_ROOM_INFILTRATION,
  QUARTIER_ROOM_RECOVERY,
  QUARTIER_ROOM_WINDOWS,
  QUARTIER_ROOM_HEATING_C,
  QUARTIER_ROOM_SETBACK_C,
  QUARTIER_ROOM_COOLING_C,
  QUARTIER_ROOM_APPLIANCES,
  QUARTIER_ROOM_LIGHTING,
  QUARTIER_ROOM_PERSON_W,
  QUARTIER_ROOM_AIR,
  QUARTIER_ROOM_AREA_PER_PERSON,
  QUARTIER_ROOM_HOT_WATER,
  QUARTIER_ROOM_COOLED,
  QUARTIER_N_ROOM_ROWS
} QuartierRoomRow;

/** Ends of a row's range. */
typedef enum
{
  QUARTIER_END_LOW,
  QUARTIER_END_HIGH,
  QUARTIER_N_ENDS
} QuartierEnd;

/**
 * QuartierRoomChanges:
 * @need_kwh: what a m² of gross floor needs more in a year with a row at its low and at its high
 *
 * Heat and cold of the rooms alone, cold as if all floor were cooled; nothing of rows that they do
 * not hang on.
 */
typedef struct
{
  float need_kwh[QUARTIER_N_ROOM_ROWS][QUARTIER_N_ENDS][QUARTIER_N_NEEDS];
} QuartierRoomChanges;

/**
 * QuartierRoomYear:
 * @needs: as it was calculated, with what coils take out of the air
 * @changes: (out) (nullable): where its changes go
 *
 * A room whose year is in a lane of #QuartierZoneTraces.
 */
typedef struct
{
  const QuartierSiteUse *use;
  const QuartierForm *form;
  const QuartierBuilding *building;
  const QuartierNeeds *needs;
  QuartierRoomChanges *changes;
} QuartierRoomYear;

QuartierRoomWeather *quartier_room_weather_new (QuartierClimate *climate,
                                                const QuartierOutdoor *outdoor,
                                                const QuartierConstants *constants);
gboolean quartier_room_row_is_near (QuartierRoomRow row, QuartierNeed need);
const QuartierFactor *quartier_room_find_row (QuartierRoomRow row,
                                              const QuartierSiteUse *use,
                                              const QuartierConstants *constants);
void quartier_room_rows_run (const QuartierRoomYear *years,
                             int n,
                             const QuartierZoneTraces *traces,
                             const QuartierRoomWeather *weather,
                             const QuartierConstants *constants);

G_END_DECLS
