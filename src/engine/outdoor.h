#pragma once

#include "engine/climate.h"
#include "engine/constants.h"

G_BEGIN_DECLS

/**
 * QuartierFilms:
 * @QUARTIER_FILMS_HOURLY: surface films and long-wave exchange follow wind, sky and temperatures
 * @QUARTIER_FILMS_CONSTANT: the constants of EN ISO 52016-1, for reproducing other tools
 */
typedef enum
{
  QUARTIER_FILMS_HOURLY,
  QUARTIER_FILMS_CONSTANT,
} QuartierFilms;

/**
 * QuartierOuterFilm:
 *
 * What an element's outer face meets. The first three have a film of their own in each hour; a
 * face on the ground has the ground's temperature; the middle of a floor between two storeys
 * exchanges nothing.
 */
typedef enum
{
  QUARTIER_OUTER_WALL,
  QUARTIER_OUTER_ROOF,
  QUARTIER_OUTER_WINDOW,
  QUARTIER_N_OUTER_FILMS,
  QUARTIER_OUTER_GROUND = QUARTIER_N_OUTER_FILMS,
  QUARTIER_OUTER_NONE,
} QuartierOuterFilm;

/**
 * QuartierOutdoorHour:
 * @air_c: outdoor air
 * @film_w_m2k: convective and long-wave together, of a wall, a roof and a window
 * @sky_loss_w_m2: what a face that sees nothing but sky loses beyond what it would to the air
 * @month: 0…11
 * @day: whether there is any light
 */
typedef struct
{
  double air_c;
  double film_w_m2k[QUARTIER_N_OUTER_FILMS];
  double sky_loss_w_m2;
  int month;
  gboolean day;
} QuartierOutdoorHour;

/**
 * QuartierOutdoor:
 *
 * What the outdoors is to every zone of a place: made once, read by all of them. The caller's.
 */
typedef struct
{
  QuartierFilms films;
  double face_c_w_m2k[3]; /* constant films inside: wall, ceiling, floor; unused with hourly ones */
  double face_r_w_m2k;    /* long-wave inside at 20 °C */
  QuartierOutdoorHour hours[QUARTIER_HOURS];
} QuartierOutdoor;

QuartierOutdoor *quartier_outdoor_new (const QuartierClimate *climate, QuartierFilms films,
                                       const QuartierConstants *constants);

G_END_DECLS
