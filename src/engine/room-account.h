#pragma once

#include "engine/zone-model.h"

G_BEGIN_DECLS

/** What a room needs of its plant over the year. */
typedef enum
{
  QUARTIER_NEED_HEATING,
  QUARTIER_NEED_COOLING,
  QUARTIER_N_NEEDS
} QuartierNeed;

/* Rooms side by side, one a lane: each of the names below is a vector of so many floats. */
#define QUARTIER_ROOM_LANES QUARTIER_TRACE_LANES

typedef float QuartierRoomLanes[QUARTIER_ROOM_LANES];

/* Of a row of a typical day. */
enum
{
  ROOM_ROW_SHUT_W_K,  /* what the air loses per kelvin, windows shut, */
  ROOM_ROW_OPEN_W_K,  /* and open */
  ROOM_ROW_AIR_W_K,   /* of outdoor air that is brought in */
  ROOM_ROW_FRESH_W_K, /* of all of it, with leaks */
  ROOM_ROW_MOIST_W,   /* latent, of people */
  ROOM_ROW_APPLIANCES_W,
  ROOM_ROW_LIGHTING_W,
  ROOM_ROW_PEOPLE_W,
  ROOM_ROW_WARM, /* 1 at the full set-point of heating, 0 at the set-back */
  ROOM_ROW_KEPT, /* of a need's weight while the room floats, an hour earlier: for each need, */
  ROOM_ROW_PASSED = ROOM_ROW_KEPT + 2 * QUARTIER_N_NEEDS, /* windows shut and open; and the air's */
  N_ROOM_ROW = ROOM_ROW_PASSED + 2 * QUARTIER_N_NEEDS     /* part of it */
};

/* Sums of one need's weights with what they weigh, K h and Wh. */
enum
{
  ROOM_SUM_OUT,  /* the mass's: room less outdoor air */
  ROOM_SUM_ROOF, /* a roof's outer face less that */
  ROOM_SUM_WALL_SUN,
  ROOM_SUM_WALL_SKY,
  ROOM_SUM_GROUND, /* room less ground */
  ROOM_SUM_WINDOW, /* of mass and air, half each: room less outdoor air */
  ROOM_SUM_SUN,
  ROOM_SUM_AIR,  /* the air's: room less outdoor air */
  ROOM_SUM_SHUT, /* the same times outdoor air that is brought in, windows shut */
  ROOM_SUM_OPEN,
  ROOM_SUM_APPLIANCES,
  ROOM_SUM_LIGHTING,
  ROOM_SUM_PEOPLE,
  ROOM_SUM_HEATED_NEXT, /* in hours that are heated, the mass's weight of the hour after, */
  ROOM_SUM_WARM_NEXT,   /* at the full set-point; */
  ROOM_SUM_COOLED_NEXT, /* and in those that are cooled */
  N_ROOM_SUM
};

/* Sums of the hours in which the plant holds the air. */
enum
{
  ROOM_HELD_NEED, /* heat, and cold without what coils take out of the air */
  ROOM_HELD_HEATED = ROOM_HELD_NEED + QUARTIER_N_NEEDS,
  ROOM_HELD_HEATED_W_K, /* what the air then loses per kelvin */
  ROOM_HELD_WARM,
  ROOM_HELD_WARM_W_K,
  ROOM_HELD_COOLED,
  ROOM_HELD_COOLED_W_K,
  ROOM_HELD_LATENT,        /* what coils take out of outdoor air, Wh per W/K, */
  ROOM_HELD_LATENT_AIR,    /* of that which is brought in, */
  ROOM_HELD_LATENT_PEOPLE, /* and of what people give off */
  N_ROOM_HELD
};

/**
 * QuartierRoomWeather:
 * @outdoor_c: air
 * @roof_k: how much warmer a roof's outer face would be than the air, by sun and sky
 * @wall_sun_k, @wall_sky_k: the same of open walls, mean of four sides: by the sun, and how much
 * colder by a sky that they saw whole
 * @latent_w_w_k: what the outdoor air's water takes to condense to comfort, W per W/K of it; NAN
 * where it is unknown
 *
 * What the outdoors does to rooms, the same for all of a place.
 */
typedef struct
{
  float outdoor_c[QUARTIER_HOURS];
  float roof_k[QUARTIER_HOURS];
  float wall_sun_k[QUARTIER_HOURS];
  float wall_sky_k[QUARTIER_HOURS];
  float latent_w_w_k[QUARTIER_HOURS];
} QuartierRoomWeather;

/**
 * QuartierRoomAccount:
 * @row_of_hour: borrowed
 * @rows, @ground_c: by row and by month
 * @store_w_k: what the mass holds, over an hour
 * @faces_w_k: what it loses by its own faces
 * @mass_w_k: between air and mass, as each need sees it
 * @held_kept, @held_gain: of a need's weight while the plant holds the air: what stays of it an
 * hour earlier, and what one's own plant adds; filled in, as the rows' @ROOM_ROW_KEPT and behind
 * @convective: share of gains
 * @sums, @held: (out): nothing before
 * @weights: the mass's of each need
 *
 * The year of some rooms, gone through backwards. What is by lanes comes first, so that it lies as
 * vectors do.
 */
typedef struct
{
  QuartierRoomLanes rows[QUARTIER_N_DAY_ROWS][N_ROOM_ROW];
  QuartierRoomLanes ground_c[12];
  QuartierRoomLanes store_w_k;
  QuartierRoomLanes faces_w_k;
  QuartierRoomLanes mass_w_k[QUARTIER_N_NEEDS];
  QuartierRoomLanes held_kept[QUARTIER_N_NEEDS];
  QuartierRoomLanes held_gain[QUARTIER_N_NEEDS];
  QuartierRoomLanes sums[QUARTIER_N_NEEDS][N_ROOM_SUM];
  QuartierRoomLanes held[N_ROOM_HELD];
  QuartierRoomLanes weights[QUARTIER_N_NEEDS];
  const QuartierZoneTraces *traces;
  const QuartierRoomWeather *weather;
  const guint16 *row_of_hour;
  float convective;
} QuartierRoomAccount;

void quartier_room_account_1 (QuartierRoomAccount *self);
void quartier_room_account_2 (QuartierRoomAccount *self);
void quartier_room_account_4 (QuartierRoomAccount *self);
void quartier_room_account_8 (QuartierRoomAccount *self);

G_END_DECLS
