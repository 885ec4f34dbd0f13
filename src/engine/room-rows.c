/*
 * What a room would need if one of its coefficients were another, from the one year that was
 * calculated: a year of hours for each row at each end would take forty times as long.
 *
 * room-account-kernel.c says what a watt more in an hour is worth in heat and in cold over the
 * year; with these weights the effect of a row is a sum over the hours of what it lets in or out.
 * Of a set-point it is what holding it costs, less what the mass gives back.
 *
 * Left out: that hours of heating become more as rows are worse, how blinds and opened windows
 * respond, how a window shades itself. So a set-back that is raised takes up to three times what is
 * said, where a room rarely fell to it before; more windows up to half less cold; and tighter rooms
 * half or double the cold. Others are said to a fifth, but for windows of old buildings, a quarter.
 * tests/engine/test-room-rows.c holds all rows together, and each alone, against full years.
 */
#include "engine/room-rows.h"

#include <math.h>
#include <string.h>

#include "engine/ground.h"
#include "engine/uncertainty.h"

/* From the air to the mass, for each m² of inner face. Heating holds what is felt, half of which is
 * the faces themselves; cooling holds the air. Chosen so that full years are met. */
static const double mass_w_m2k[QUARTIER_N_NEEDS] = { 5, 2.5 };

#define VAPORISATION_J_KG 2.45e6
#define AIR_J_KGK 1006.0

/* One of the rooms. */
typedef struct
{
  const QuartierRoomYear *year;
  const QuartierConstants *constants;
  double wall_m2;
  double roof_m2;
  double ground_m2;
  double window_m2;
  double bridged_m2; /* envelope over what of it is opaque: bridges of all are borne by that */
  double bridges_w_m2k;
  double ground_w_m2k;
  double mass_w_k[QUARTIER_N_NEEDS];
  QuartierGroundFloor floor;
} Room;

/**
 * quartier_room_weather_new:
 *
 * Returns: (transfer full): the year; free with g_free()
 */
QuartierRoomWeather *
quartier_room_weather_new (QuartierClimate *climate,
                           const QuartierOutdoor *outdoor,
                           const QuartierConstants *constants)
{
  QuartierRoomWeather *self = g_new (QuartierRoomWeather, 1);
  const QuartierSunHour *level = quartier_climate_get_level (climate);
  const double absorbed = constants->absorptance_share->value;
  const double *outdoor_kg_kg = quartier_climate_get_humidity_kg_kg (climate);
  const double room_kg_kg = constants->room_humidity_kg_kg->value;
  const QuartierSunHour *sides[QUARTIER_N_FACADES];

  for (int s = 0; s < QUARTIER_N_FACADES; s++)
    sides[s] = quartier_climate_get_facade (climate, s * QUARTIER_QUARTER_TURN);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const QuartierOutdoorHour *hour = &outdoor->hours[h];
      const double roof = hour->film_w_m2k[QUARTIER_OUTER_ROOF];
      const double wall = hour->film_w_m2k[QUARTIER_OUTER_WALL];
      double sun_w_m2 = 0;

      for (int s = 0; s < QUARTIER_N_FACADES; s++)
        sun_w_m2 += (sides[s][h].beam_w_m2 + sides[s][h].diffuse_w_m2) / QUARTIER_N_FACADES;
      self->outdoor_c[h] = (float)hour->air_c;
      self->roof_k[h] = (float)((absorbed * (level[h].beam_w_m2 + level[h].diffuse_w_m2)
                                 - constants->sky_view_roof_share->value * hour->sky_loss_w_m2)
                                / roof);
      self->wall_sun_k[h] = (float)(absorbed * sun_w_m2 / wall);
      self->wall_sky_k[h] = (float)(hour->sky_loss_w_m2 / wall);
      self->latent_w_w_k[h]
          = (float)(VAPORISATION_J_KG / AIR_J_KGK * (outdoor_kg_kg[h] - room_kg_kg));
    }
  return self;
}

/**
 * quartier_room_find_row:
 *
 * Returns: (transfer none) (nullable): the coefficient, where the use has it
 */
const QuartierFactor *
quartier_room_find_row (QuartierRoomRow row,
                        const QuartierSiteUse *use,
                        const QuartierConstants *constants)
{
  const QuartierStandard *standard = &use->standard;
  const QuartierLandUse *land = use->use;

  switch (row)
    {
    case QUARTIER_ROOM_U_WALL:
      return standard->u_wall;
    case QUARTIER_ROOM_U_ROOF:
      return standard->u_roof;
    case QUARTIER_ROOM_U_FLOOR:
      return standard->u_floor;
    case QUARTIER_ROOM_U_WINDOW:
      return standard->u_window;
    case QUARTIER_ROOM_G_WINDOW:
      return standard->g_window;
    case QUARTIER_ROOM_BRIDGES:
      return standard->bridges_w_m2k;
    case QUARTIER_ROOM_INFILTRATION:
      return standard->infiltration_ach;
    case QUARTIER_ROOM_RECOVERY:
      return standard->heat_recovery_share;
    case QUARTIER_ROOM_WINDOWS:
      return quartier_site_use_is_residential (use) ? constants->window_per_floor
                                                    : use->window_share;
    case QUARTIER_ROOM_HEATING_C:
      return land->heating_c;
    case QUARTIER_ROOM_SETBACK_C:
      return land->setback_c;
    case QUARTIER_ROOM_COOLING_C:
      return land->cooling_c;
    case QUARTIER_ROOM_APPLIANCES:
      return land->appliances_w_m2;
    case QUARTIER_ROOM_LIGHTING:
      return land->lighting_w_m2;
    case QUARTIER_ROOM_PERSON_W:
      return land->heat_per_person_w;
    case QUARTIER_ROOM_AIR:
      return land->outdoor_air_m3_h_person != NULL ? land->outdoor_air_m3_h_person
                                                   : land->air_change_ach;
    case QUARTIER_ROOM_AREA_PER_PERSON:
      return land->area_per_person_m2;
    case QUARTIER_ROOM_HOT_WATER:
      return land->hot_water_l_person_day;
    case QUARTIER_ROOM_COOLED:
      return land->cooled_share;
    case QUARTIER_N_ROOM_ROWS:
    default:
      return NULL;
    }
}

/**
 * quartier_room_row_is_near:
 *
 * Returns: whether what a row changes in a need is known here about as well as the whole calculation
 *   is: see above
 */
gboolean
quartier_room_row_is_near (QuartierRoomRow row, QuartierNeed need)
{
  if (need == QUARTIER_NEED_HEATING)
    return row != QUARTIER_ROOM_SETBACK_C;
  return row != QUARTIER_ROOM_WINDOWS && row != QUARTIER_ROOM_INFILTRATION
         && row != QUARTIER_ROOM_SETBACK_C;
}

/* What leaves through the ground per kelvin, with another U-value of the floor. */
static double
ground_w_m2k (const Room *room, double more_w_m2k)
{
  QuartierGroundFloor floor = room->floor;

  floor.u_w_m2k += more_w_m2k;
  return quartier_ground_u_w_m2k (&floor, room->constants);
}

static void
read_envelope (Room *room)
{
  const QuartierBuilding *building = room->year->building;
  const QuartierForm *form = room->year->form;
  const QuartierStandard *standard = &room->year->use->standard;
  double opaque_m2;

  room->wall_m2 = building->elements[QUARTIER_BUILDING_WALL].area_m2;
  room->roof_m2 = building->elements[QUARTIER_BUILDING_ROOF].area_m2;
  room->ground_m2 = building->elements[QUARTIER_BUILDING_GROUND].area_m2;
  room->window_m2 = building->window.area_m2;
  opaque_m2 = room->wall_m2 + room->roof_m2 + room->ground_m2;
  room->bridged_m2 = (opaque_m2 + room->window_m2) / opaque_m2;
  room->bridges_w_m2k = standard->bridges_w_m2k->value * room->bridged_m2;
  room->floor = (QuartierGroundFloor){
    .area_m2 = form->length_m * form->depth_m,
    .perimeter_m = 2 * form->length_m + 2 * form->depth_m * (1 - form->attached / 2),
    .u_w_m2k = standard->u_floor->value + room->bridges_w_m2k,
  };
  room->ground_w_m2k = ground_w_m2k (room, 0);
}

/* What an hour of a typical day is. Panes see air and faces alike; what they lose counts to the
 * air. */
static void
put_row (const Room *room, int r, int lane, QuartierRoomLanes *out)
{
  const QuartierRoomYear *year = room->year;
  const QuartierBuilding *building = year->building;
  const QuartierModelRow *row = &building->rows[r];
  const double appliances_w = year->needs->appliances_w[r];
  const double lighting_w = year->needs->lighting_w[r];
  const double shut_w_k
      = room->window_m2 * year->use->standard.u_window->value + row->ventilation_w_k;

  out[ROOM_ROW_SHUT_W_K][lane] = (float)shut_w_k;
  out[ROOM_ROW_OPEN_W_K][lane] = (float)(shut_w_k + row->opened_w_k);
  out[ROOM_ROW_AIR_W_K][lane] = (float)(building->fresh_w_k[r] - building->leaks_w_k);
  out[ROOM_ROW_FRESH_W_K][lane] = (float)building->fresh_w_k[r];
  out[ROOM_ROW_MOIST_W][lane] = (float)(VAPORISATION_J_KG / 3600 * building->moisture_kg_h[r]);
  out[ROOM_ROW_APPLIANCES_W][lane] = (float)appliances_w;
  out[ROOM_ROW_LIGHTING_W][lane] = (float)lighting_w;
  out[ROOM_ROW_PEOPLE_W][lane] = (float)(row->gains_w - appliances_w - lighting_w);
  out[ROOM_ROW_WARM][lane] = row->heating_c == year->use->use->heating_c->value;
}

static void
put_room (Room *room, int lane, QuartierRoomAccount *account)
{
  const QuartierBuilding *building = room->year->building;
  const QuartierStandard *standard = &room->year->use->standard;
  const double bridges = room->bridges_w_m2k;
  const double inside_m2 = room->wall_m2 + room->roof_m2 + room->ground_m2
                           + building->elements[QUARTIER_BUILDING_INSIDE].area_m2;

  account->store_w_k[lane] = (float)(room->year->use->mass_j_m2k->value
                                     * room->constants->net_to_gross_share->value / 3600);
  account->faces_w_k[lane] = (float)(room->wall_m2 * (standard->u_wall->value + bridges)
                                     + room->roof_m2 * (standard->u_roof->value + bridges)
                                     + room->ground_m2 * room->ground_w_m2k);
  for (int need = 0; need < QUARTIER_N_NEEDS; need++)
    {
      room->mass_w_k[need] = mass_w_m2k[need] * inside_m2;
      account->mass_w_k[need][lane] = (float)room->mass_w_k[need];
    }
  for (int month = 0; month < 12; month++)
    account->ground_c[month][lane] = (float)building->model.ground_c[month];
}

/* What the weights say of one need, whichever row changes. */
typedef struct
{
  double wall_kh; /* room less what a wall's outer face would be */
  double roof_kh;
  double ground_kh;
  double window_kh;
  double sun_wh;
  double air_kh;        /* windows shut or open */
  double mechanical_wh; /* of outdoor air that is brought in: what it takes, */
  double recovered_wh;  /* and what recovery could give back of it */
  double appliances_wh;
  double lighting_wh;
  double people_wh;
  double warm_wh_k; /* a kelvin at the full set-point, at the set-back, of cooling's */
  double setback_wh_k;
  double cooling_wh_k;
  double latent_wh_w_k; /* of outdoor air, per W/K */
  double latent_air_wh;
  double latent_people_wh;
} Effects;

/* Reads lane @lane of the account; neighbours take as much of a wall's sun as of its sky, and so do
 * things nearby. */
static void
sum_hours (
    const Room *room, const QuartierRoomAccount *account, QuartierNeed need, int lane, Effects *out)
{
#define SUM(name) (double)account->sums[need][ROOM_SUM_##name][lane]
#define HELD(name) (double)account->held[ROOM_HELD_##name][lane]
  const QuartierForm *form = room->year->form;
  const QuartierConstants *constants = room->constants;
  const double lit = (form->sky_share + (1 - form->sky_share) * constants->albedo_share->value)
                     * constants->things_before_share->value;
  const double sky = room->year->building->elements[QUARTIER_BUILDING_WALL].sky_view;
  const double recovered = room->year->use->standard.heat_recovery_share->value;

  *out = (Effects){
    .wall_kh = SUM (OUT) - lit * SUM (WALL_SUN) + sky * SUM (WALL_SKY),
    .roof_kh = SUM (OUT) - SUM (ROOF),
    .ground_kh = SUM (GROUND),
    .window_kh = SUM (WINDOW),
    .sun_wh = SUM (SUN),
    .air_kh = SUM (AIR),
    /* With windows open, recovery is passed by. */
    .mechanical_wh = (1 - recovered) * SUM (SHUT) + SUM (OPEN),
    .recovered_wh = SUM (SHUT),
    .appliances_wh = SUM (APPLIANCES),
    .lighting_wh = SUM (LIGHTING),
    .people_wh = SUM (PEOPLE),
  };
  if (need == QUARTIER_NEED_COOLING)
    {
      out->latent_wh_w_k = HELD (LATENT);
      out->latent_air_wh = HELD (LATENT_AIR);
      out->latent_people_wh = HELD (LATENT_PEOPLE);
    }
}

/* A kelvin more takes what the air loses and what the mass takes up, less what that is worth later.
 */
static void
sum_setpoints (
    const Room *room, const QuartierRoomAccount *account, QuartierNeed need, int lane, Effects *out)
{
  const double mass_w_k = room->mass_w_k[need];
  const double warm_wh = mass_w_k * SUM (WARM_NEXT);
  const double heated_wh = mass_w_k * SUM (HEATED_NEXT);
  const double cooled_wh = mass_w_k * SUM (COOLED_NEXT);

  if (need == QUARTIER_NEED_HEATING)
    {
      out->warm_wh_k = HELD (WARM_W_K) + mass_w_k * HELD (WARM) - warm_wh;
      out->setback_wh_k = HELD (HEATED_W_K) + mass_w_k * HELD (HEATED) - heated_wh - out->warm_wh_k;
      out->cooling_wh_k = -cooled_wh;
    }
  else
    {
      out->warm_wh_k = warm_wh;
      out->setback_wh_k = heated_wh - warm_wh;
      out->cooling_wh_k = -(HELD (COOLED_W_K) + mass_w_k * HELD (COOLED) - cooled_wh);
    }
#undef SUM
#undef HELD
}

/* Windows over façade with another row. */
static double
windows_with (const Room *room, const QuartierFactor *row, double value)
{
  QuartierFactor other = *row;
  QuartierSiteUse use = *room->year->use;
  QuartierConstants constants = *room->constants;

  other.value = value;
  if (quartier_site_use_is_residential (&use))
    constants.window_per_floor = &other;
  else
    use.window_share = &other;
  return quartier_building_window_share (&use, room->year->form, &constants);
}

/* More or less heat that leaves, Wh by the weights of one need, with a row at @value. */
static double
lose_more (const Room *room,
           QuartierRoomRow row,
           const QuartierFactor *factor,
           double value,
           const Effects *effects)
{
  const double more = value - factor->value;
  const double share = factor->value != 0 ? more / factor->value : 0;
  const double windows_m2 = room->window_m2, facade_m2 = room->window_m2 + room->wall_m2;

  switch (row)
    {
    case QUARTIER_ROOM_U_WALL:
      return room->wall_m2 * more * effects->wall_kh;
    case QUARTIER_ROOM_U_ROOF:
      return room->roof_m2 * more * effects->roof_kh;
    case QUARTIER_ROOM_U_FLOOR:
      return room->ground_m2 * (ground_w_m2k (room, more) - room->ground_w_m2k)
             * effects->ground_kh;
    case QUARTIER_ROOM_U_WINDOW:
      return windows_m2 * more * effects->window_kh;
    case QUARTIER_ROOM_G_WINDOW:
      return -share * effects->sun_wh;
    case QUARTIER_ROOM_BRIDGES:
      return more * room->bridged_m2
                 * (room->wall_m2 * effects->wall_kh + room->roof_m2 * effects->roof_kh)
             + room->ground_m2 * (ground_w_m2k (room, more * room->bridged_m2) - room->ground_w_m2k)
                   * effects->ground_kh;
    case QUARTIER_ROOM_INFILTRATION:
      return factor->value > 0 ? share * room->year->building->leaks_w_k * effects->air_kh : 0;
    case QUARTIER_ROOM_RECOVERY:
      return -more * effects->recovered_wh;
    case QUARTIER_ROOM_WINDOWS:
      {
        const double more_m2 = windows_with (room, factor, value) * facade_m2 - windows_m2;
        const double window_w_m2k = room->year->use->standard.u_window->value;
        const double wall_w_m2k = room->year->use->standard.u_wall->value + room->bridges_w_m2k;

        return windows_m2 > 0
                   ? more_m2
                         * (window_w_m2k * effects->window_kh - wall_w_m2k * effects->wall_kh
                            - effects->sun_wh / windows_m2)
                   : 0;
      }
    case QUARTIER_ROOM_APPLIANCES:
      return -share * effects->appliances_wh;
    case QUARTIER_ROOM_LIGHTING:
      return -share * effects->lighting_wh;
    case QUARTIER_ROOM_PERSON_W:
      return -share * effects->people_wh;
    case QUARTIER_ROOM_AIR:
      return share * effects->mechanical_wh;
    default:
      return 0;
    }
}

/* People, with their warmth, and where it goes by person their air, by the area that each has. */
static double
lose_with_people (const Room *room,
                  const QuartierFactor *factor,
                  double value,
                  const Effects *effects)
{
  const double share = value > 0 ? factor->value / value - 1 : 0;
  const gboolean by_person = room->year->use->use->outdoor_air_m3_h_person != NULL;

  return share * ((by_person ? effects->mechanical_wh : 0) - effects->people_wh);
}

/* What coils take out of the air more. */
static double
condense_more (const Room *room,
               QuartierRoomRow row,
               const QuartierFactor *factor,
               double value,
               const Effects *effects)
{
  const double share = factor->value != 0 ? value / factor->value - 1 : 0;
  const double people = value > 0 ? factor->value / value - 1 : 0;
  const gboolean by_person = room->year->use->use->outdoor_air_m3_h_person != NULL;

  switch (row)
    {
    case QUARTIER_ROOM_INFILTRATION:
      return share * room->year->building->leaks_w_k * effects->latent_wh_w_k;
    case QUARTIER_ROOM_AIR:
      return share * effects->latent_air_wh;
    case QUARTIER_ROOM_AREA_PER_PERSON:
      return people * (effects->latent_people_wh + (by_person ? effects->latent_air_wh : 0));
    default:
      return 0;
    }
}

static double
need_more_wh (const Room *room,
              QuartierNeed need,
              QuartierRoomRow row,
              const QuartierFactor *factor,
              double value,
              const Effects *effects)
{
  const double more = value - factor->value;
  const double sign = need == QUARTIER_NEED_HEATING ? 1 : -1;

  switch (row)
    {
    case QUARTIER_ROOM_HEATING_C:
      return more * effects->warm_wh_k;
    case QUARTIER_ROOM_SETBACK_C:
      return more * effects->setback_wh_k;
    case QUARTIER_ROOM_COOLING_C:
      return more * effects->cooling_wh_k;
    case QUARTIER_ROOM_AREA_PER_PERSON:
      return sign * lose_with_people (room, factor, value, effects)
             + condense_more (room, row, factor, value, effects);
    default:
      return sign * lose_more (room, row, factor, value, effects)
             + condense_more (room, row, factor, value, effects);
    }
}

/* Nobody needs less than nothing. */
static void
fill_changes (const Room *room, const QuartierRoomAccount *account, int lane)
{
  QuartierRoomChanges *out = room->year->changes;

  *out = (QuartierRoomChanges){ 0 };
  for (QuartierNeed need = 0; need < QUARTIER_N_NEEDS; need++)
    {
      const double all_wh = (double)account->held[ROOM_HELD_NEED + (int)need][lane];
      Effects effects;

      sum_hours (room, account, need, lane, &effects);
      sum_setpoints (room, account, need, lane, &effects);
      for (QuartierRoomRow row = 0; row < QUARTIER_N_ROOM_ROWS; row++)
        {
          const QuartierFactor *factor
              = quartier_room_find_row (row, room->year->use, room->constants);

          for (int end = 0; factor != NULL && end < QUARTIER_N_ENDS; end++)
            {
              const double value = quartier_uncertainty_get_end (factor, end == QUARTIER_END_HIGH);
              const double more_wh = need_more_wh (room, need, row, factor, value, &effects);

              out->need_kwh[row][end][need] = (float)(MAX (more_wh, -all_wh) / 1000);
            }
        }
    }
}

static void
run_kernel (QuartierRoomAccount *account)
{
  switch (quartier_zone_lanes ())
    {
#if defined(__x86_64__)
    case 8:
      quartier_room_account_8 (account);
      break;
    case 4:
      quartier_room_account_4 (account);
      break;
#endif
    case 2:
      quartier_room_account_2 (account);
      break;
    default:
      quartier_room_account_1 (account);
      break;
    }
}

/* For as long as the thread runs. */
static QuartierRoomAccount *
get_account (void)
{
  static GPrivate kept = G_PRIVATE_INIT (g_aligned_free);
  QuartierRoomAccount *account = g_private_get (&kept);

  if (account == NULL)
    {
      account = g_aligned_alloc0 (1, sizeof *account, sizeof (QuartierRoomLanes));
      g_private_set (&kept, account);
    }
  return account;
}

/**
 * quartier_room_rows_run:
 * @years: (array length=n): in the order of the lanes, all of one climate
 * @n: 1…QUARTIER_ROOM_LANES
 * @weather: of that climate
 *
 * Fills in what each room would need more with each row at the ends of its range, as
 * quartier_uncertainty_get_end() has them. No room's answer hangs on the others'.
 */
void
quartier_room_rows_run (const QuartierRoomYear *years,
                        int n,
                        const QuartierZoneTraces *traces,
                        const QuartierRoomWeather *weather,
                        const QuartierConstants *constants)
{
  QuartierRoomAccount *account = get_account ();
  Room rooms[QUARTIER_ROOM_LANES];

  account->traces = traces;
  account->weather = weather;
  account->row_of_hour = years[0].building->model.row_of_hour;
  account->convective = (float)constants->gains_convective_share->value;
  memset (account->sums, 0, sizeof account->sums);
  memset (account->held, 0, sizeof account->held);
  memset (account->weights, 0, sizeof account->weights);
  for (int lane = 0; lane < n; lane++)
    {
      rooms[lane] = (Room){ .year = &years[lane], .constants = constants };
      read_envelope (&rooms[lane]);
      put_room (&rooms[lane], lane, account);
    }
  /* A day of one room after the other: what is read of it, and where it goes, are at hand. */
  for (int first = 0; first < QUARTIER_N_DAY_ROWS; first += 24)
    for (int lane = 0; lane < n; lane++)
      for (int r = first; r < first + 24; r++)
        put_row (&rooms[lane], r, lane, account->rows[r]);
  run_kernel (account);
  for (int lane = 0; lane < n; lane++)
    if (years[lane].changes != NULL)
      fill_changes (&rooms[lane], account, lane);
}
