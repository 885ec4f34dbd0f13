/*
 * From a sketch to rooms: a use in a district becomes one archetype building, and that building one
 * zone, all per square metre of gross floor. Nothing here knows how large the district is: cutting
 * it in two changes no demand.
 *
 * The zone has four elements: all its outer walls as one, since they are built alike and differ only
 * in the sun they get; the roof; the floor on the ground; and what stands inside, storey floors and
 * partitions. Its windows are one, too. Neighbours shade façades by the gap between them. Left out:
 * cellars and attics, air between zones, heat through party walls.
 */
#include "engine/building.h"

#include <math.h>
#include <string.h>

#include "engine/glass.h"
#include "engine/ground.h"
#include "engine/layers.h"

/* A room that is off by so much where its year begins has a hundredth of a kWh per square metre too much
 * or too little in it. The soil under a well insulated floor forgets slowest, in three weeks. If it is off by so
 * much, some 0.15 W/(m²·K) bring up 0.04 kWh per square metre of ground in the weeks after: not worth
 * another year. */
#define REPEATS_K 0.05
#define SOIL_REPEATS_K 0.4

/* Heat of vaporisation of water at room temperature, and heat capacity of air. */
#define VAPORISATION_J_KG 2.45e6
#define AIR_J_KGK 1006.0

static double
daily_sum (const QuartierSchedule *schedule, int day)
{
  double sum = 0;

  for (int h = 0; h < 24; h++)
    sum += schedule->fraction[day][h];
  return sum;
}

/* Litres a day, whatever kind of day it is, in the shape of the schedule; in a month in which fewer
 * are present, as its share says, so much less. */
static void
fill_hot_water (const QuartierSiteUse *use, double persons_m2, const QuartierConstants *constants,
                double *out_w)
{
  const QuartierSchedule *schedule = use->use->hot_water;
  const double day_wh = persons_m2 * use->use->hot_water_l_person_day->value
                        * constants->hot_water_rise_k->value * constants->water_wh_l_k->value;
  double per_share[QUARTIER_N_DAYS];

  for (int day = 0; day < QUARTIER_N_DAYS; day++)
    {
      const double sum = daily_sum (schedule, day);

      per_share[day] = sum > 0 ? day_wh / sum : 0;
    }
  for (int first = 0; first < QUARTIER_N_DAY_ROWS; first += 24)
    for (int r = first; r < first + 24; r++)
      out_w[r] = per_share[first / 24 % QUARTIER_N_DAYS] * schedule->rows[r];
}

static void
fill_electricity (const QuartierSiteUse *use, double net_m2, QuartierNeeds *out)
{
  const double lighting_w = net_m2 * use->use->lighting_w_m2->value;
  const double appliances_w = net_m2 * use->use->appliances_w_m2->value;

  for (int r = 0; r < QUARTIER_N_DAY_ROWS; r++)
    out->lighting_w[r] = lighting_w * use->use->lighting->rows[r];
  for (int r = 0; r < QUARTIER_N_DAY_ROWS; r++)
    out->appliances_w[r] = appliances_w * use->use->appliances->rows[r];
}

/* What a zone of this fabric and form is, once and for all hours. */
typedef struct
{
  const QuartierSiteUse *use;
  const QuartierForm *form;
  const QuartierConstants *constants;
  QuartierEnvelope envelope;
  double net_m2;
  double window_m2;
  double wall_m2;
  double inside_m2;
  double capacity_j_m2k; /* of every inner face */
} Fabric;

/**
 * quartier_building_window_share:
 *
 * Of dwellings by floor area, which is what stays alike from house to block; of other uses by façade.
 * Never more than leaves wall around them.
 *
 * Returns: windows over façade, 0…1
 */
double
quartier_building_window_share (const QuartierSiteUse *use, const QuartierForm *form,
                                const QuartierConstants *constants)
{
  QuartierEnvelope envelope;
  double facade_m2 = 0;

  if (!quartier_site_use_is_residential (use))
    return use->window_share->value;
  quartier_form_get_envelope (form, 0, &envelope);
  for (int f = 0; f < QUARTIER_N_FACADES; f++)
    facade_m2 += envelope.facade[f];
  return MIN (constants->window_per_floor->value * constants->net_to_gross_share->value / facade_m2,
              constants->window_most_share->value);
}

static void
read_fabric (const QuartierSiteUse *use, const QuartierForm *form,
             const QuartierConstants *constants, Fabric *out)
{
  double facade_m2 = 0;

  *out = (Fabric) { .use = use,
                    .form = form,
                    .constants = constants,
                    .net_m2 = constants->net_to_gross_share->value };
  quartier_form_get_envelope (form, quartier_building_window_share (use, form, constants),
                              &out->envelope);
  for (int f = 0; f < QUARTIER_N_FACADES; f++)
    facade_m2 += out->envelope.facade[f];
  out->window_m2 = facade_m2 * out->envelope.window_share;
  out->wall_m2 = facade_m2 - out->window_m2;
  out->inside_m2 = constants->inner_surface_ratio->value * out->net_m2;
  out->capacity_j_m2k
      = use->mass_j_m2k->value * out->net_m2
        / (out->wall_m2 + out->envelope.roof + out->envelope.ground + out->inside_m2);
}

/* Between the faces of a part of that U-value; an insulation so good that nothing is left for it
 * does not occur, and one so bad that its films alone are better counts as a sheet. */
static double
resistance_m2k_w (double u_w_m2k, double inside_m2k_w, double outside_m2k_w)
{
  return MAX (1 / u_w_m2k - inside_m2k_w - outside_m2k_w, 0.01);
}

/* Thermal bridges are spread over the opaque envelope: what they add per square metre of all of it. */
static double
bridges_w_m2k (const Fabric *fabric)
{
  const QuartierEnvelope *envelope = &fabric->envelope;
  const double opaque_m2 = fabric->wall_m2 + envelope->roof + envelope->ground;

  return fabric->use->standard.bridges_w_m2k->value * (opaque_m2 + fabric->window_m2) / opaque_m2;
}

static void
fill_outer_elements (const Fabric *fabric, QuartierBuilding *self)
{
  const QuartierConstants *constants = fabric->constants;
  const QuartierStandard *standard = &fabric->use->standard;
  const double bridges = bridges_w_m2k (fabric);
  const double outside = constants->outer_resistance_m2k_w->value;
  QuartierModelElement *wall = &self->elements[QUARTIER_BUILDING_WALL], *roof = &self->elements[QUARTIER_BUILDING_ROOF],
                       *inside = &self->elements[QUARTIER_BUILDING_INSIDE];

  *wall = (QuartierModelElement) { .outer = QUARTIER_OUTER_WALL,
                                   .inner = QUARTIER_FACE_WALL,
                                   .area_m2 = fabric->wall_m2,
                                   .sky_view = constants->sky_view_wall_share->value
                                               * fabric->form->sky_share };
  quartier_mass_place_slabs (resistance_m2k_w (standard->u_wall->value + bridges,
                                               constants->rsi_wall_m2k_w->value, outside),
                             fabric->capacity_j_m2k, QUARTIER_MASS_INSIDE, constants, wall);
  *roof = (QuartierModelElement) { .outer = QUARTIER_OUTER_ROOF,
                                   .inner = QUARTIER_FACE_CEILING,
                                   .area_m2 = fabric->envelope.roof,
                                   .sky_view = constants->sky_view_roof_share->value };
  quartier_mass_place_slabs (resistance_m2k_w (standard->u_roof->value + bridges,
                                               constants->rsi_up_m2k_w->value, outside),
                             fabric->capacity_j_m2k, QUARTIER_MASS_INSIDE, constants, roof);
  /* Both faces of floors and partitions look into a room: half of their thickness belongs to each. */
  *inside = (QuartierModelElement) { .outer = QUARTIER_OUTER_NONE,
                                     .inner = QUARTIER_FACE_WALL,
                                     .area_m2 = fabric->inside_m2 };
  quartier_mass_place_slabs (constants->inner_resistance_m2k_w->value, fabric->capacity_j_m2k,
                             QUARTIER_MASS_EVEN, constants, inside);
}

static void
fill_ground (const Fabric *fabric, const QuartierClimate *climate, QuartierBuilding *self)
{
  const QuartierForm *form = fabric->form;
  const QuartierStandard *standard = &fabric->use->standard;
  QuartierModelElement *ground = &self->elements[QUARTIER_BUILDING_GROUND];
  const QuartierGroundFloor floor = {
    .area_m2 = form->length_m * form->depth_m,
    .perimeter_m = 2 * form->length_m + 2 * form->depth_m * (1 - form->attached / 2),
    .u_w_m2k = standard->u_floor->value + bridges_w_m2k (fabric),
    .capacity_j_m2k = fabric->capacity_j_m2k,
  };

  *ground = (QuartierModelElement) { .outer = QUARTIER_OUTER_GROUND,
                                     .inner = QUARTIER_FACE_FLOOR,
                                     .area_m2 = fabric->envelope.ground };
  quartier_ground_place (&floor, climate, fabric->constants, ground, self->model.ground_c);
}

/* The sun falls on floors, that on the ground and those of the storeys; what these reflect, on all
 * faces by area. */
static void
share_sun (const Fabric *fabric, QuartierBuilding *self)
{
  const double absorbed = fabric->constants->inner_absorptance_share->value;
  const double open_m2 = fabric->window_m2 * fabric->use->standard.g_window->value
                         * quartier_glass_diffuse_share ();
  double opaque_m2 = 0, lost;

  for (int i = 0; i < QUARTIER_BUILDING_ELEMENTS; i++)
    opaque_m2 += self->elements[i].area_m2;
  lost = (1 - absorbed) * open_m2 / (absorbed * opaque_m2 + open_m2);
  self->model.sun_lost_share = lost;
  for (int i = 0; i < QUARTIER_BUILDING_ELEMENTS; i++)
    {
      const double first = i == QUARTIER_BUILDING_GROUND ? fabric->envelope.ground
                                       : (i == QUARTIER_BUILDING_INSIDE ? 1 - fabric->envelope.ground : 0);

      self->elements[i].sun_share
          = (absorbed * first
             + (1 - absorbed - lost) * self->elements[i].area_m2 / opaque_m2)
            / (1 - lost);
    }
}

/* The planes are the same four for all buildings that stand at right angles to each other, so that
 * these can share a block. */
static void
fill_planes (const Fabric *fabric, QuartierClimate *climate, QuartierBuilding *self)
{
  const QuartierConstants *constants = fabric->constants;
  const QuartierStandard *standard = &fabric->use->standard;
  const double things = constants->things_before_share->value;
  const double glass = standard->g_window->value * (1 - constants->frame_share->value) * things;
  const double direct = glass * constants->glass_direct_share->value;
  const double warming = quartier_glass_warming_share (
      glass, direct, standard->u_window->value, constants->rsi_wall_m2k_w->value);
  const double absorbed = constants->absorptance_share->value;
  const double sky = fabric->form->sky_share;
  /* An opposite façade hides sky and is lit itself: it gives back what it reflects. */
  const double diffuse = sky + (1 - sky) * constants->albedo_share->value;

  for (int p = 0; p < QUARTIER_N_FACADES; p++)
    {
      const double area_m2 = fabric->envelope.facade[p];
      const double window_m2 = area_m2 * fabric->envelope.window_share;

      self->planes[p] = (QuartierModelPlane) {
        .sun = quartier_climate_get_facade (
            climate, quartier_form_get_facade_direction (fabric->form, p)),
        .street_ratio = fabric->form->street_ratio,
        .diffuse_share = diffuse,
        .element = QUARTIER_BUILDING_WALL,
        .absorbing_m2 = (area_m2 - window_m2) * absorbed * things,
        .window = 0,
        .transmitting_m2 = window_m2 * direct,
        .warming_m2 = window_m2 * warming,
      };
    }
  self->planes[QUARTIER_N_FACADES] = (QuartierModelPlane) {
    .sun = quartier_climate_get_level (climate),
    .street_ratio = INFINITY,
    .diffuse_share = 1,
    .element = QUARTIER_BUILDING_ROOF,
    .absorbing_m2 = fabric->envelope.roof * absorbed,
    .window = -1,
  };
}

/* Whether rooms are kept warm: while somebody is there; homes by day, since of many some are never empty,
 * and less by night. */
static gboolean
is_kept_warm (gboolean residential, double presence, int hour, const QuartierConstants *constants)
{
  if (!residential)
    return presence > 0;
  return hour >= constants->night_ends_h->value && hour < constants->night_begins_h->value;
}

/* Air, gains and set-points of typical days. */
static void
fill_rows (const Fabric *fabric, double persons_m2, const QuartierClimate *climate,
           QuartierBuilding *self, QuartierNeeds *needs)
{
  const QuartierConstants *constants = fabric->constants;
  const QuartierLandUse *use = fabric->use->use;
  const double volume_m3 = fabric->net_m2 * use->storey_height_m->value;
  const double air_wh_m3k
      = constants->air_j_m3k->value / 3600
        * exp (-quartier_climate_get_elevation_m (climate) / constants->altitude_scale_m->value);
  const double leaks_m3_h = volume_m3 * fabric->use->standard.infiltration_ach->value;
  const double recovered = fabric->use->standard.heat_recovery_share->value;
  const double person_w = use->heat_per_person_w != NULL ? use->heat_per_person_w->value : 0;
  /* Dwellers open windows when it is too warm; elsewhere only recovery is passed by. */
  const gboolean residential = quartier_site_use_is_residential (fabric->use);
  const double opened_m3_h
      = residential ? volume_m3 * constants->summer_airing_ach->value : 0;
  /* Who airs by the window runs no fan. */
  const gboolean fans = recovered > 0 || use->outdoor_air_m3_h_person != NULL;
  const double fan_w_m3_h = fans ? constants->fan_w_m3_h->value : 0;
  const double heated_w = persons_m2 * person_w;
  /* Of outdoor air, what comes with people and what comes anyway. */
  const double air_by_person_m3_h = use->outdoor_air_m3_h_person != NULL
                                        ? persons_m2 * use->outdoor_air_m3_h_person->value
                                        : 0;
  const double air_anyway_m3_h
      = use->outdoor_air_m3_h_person == NULL && use->air_change_ach != NULL
            ? volume_m3 * use->air_change_ach->value
            : 0;

  self->leaks_w_k = air_wh_m3k * leaks_m3_h;
  for (int r = 0; r < QUARTIER_N_DAY_ROWS; r++)
    {
      const double presence = use->occupancy->rows[r];
      const double air_m3_h = air_anyway_m3_h + air_by_person_m3_h * presence;

      self->occupied[r] = presence > 0;
      self->fresh_w_k[r] = air_wh_m3k * (leaks_m3_h + air_m3_h);
      self->moisture_kg_h[r]
          = persons_m2 * presence * constants->moisture_person_kg_h->value;
      self->rows[r] = (QuartierModelRow) {
        .gains_w = heated_w * presence + needs->lighting_w[r] + needs->appliances_w[r],
        .ventilation_w_k = air_wh_m3k * (leaks_m3_h + air_m3_h * (1 - recovered)),
        .opened_w_k = air_wh_m3k * (air_m3_h * recovered + opened_m3_h),
        .heating_c = is_kept_warm (residential, presence, r % 24, constants)
                         ? use->heating_c->value
                         : use->setback_c->value,
        .cooling_c = presence > 0 ? use->cooling_c->value : INFINITY,
      };
      needs->ventilation_w[r] = fan_w_m3_h * air_m3_h;
    }
}

static void
fill_model (const Fabric *fabric, const QuartierClimate *climate, QuartierBuilding *self)
{
  const QuartierConstants *constants = fabric->constants;

  self->model = (QuartierZoneModel) {
    .n_elements = QUARTIER_BUILDING_ELEMENTS,
    .n_windows = 1,
    .n_planes = QUARTIER_BUILDING_PLANES,
    .n_rows = QUARTIER_N_DAY_ROWS,
    .elements = self->elements,
    .windows = &self->window,
    .planes = self->planes,
    .rows = self->rows,
    .row_of_hour = quartier_climate_get_rows (climate),
    .air_j_k = constants->furniture_j_m2k->value * fabric->net_m2,
    .gains_convective_share = constants->gains_convective_share->value,
    .felt_radiant_share = constants->felt_radiant_share->value,
    .heating_limit_w = INFINITY,
    .cooling_limit_w = INFINITY,
    .opens_above_c = constants->bypass_above_c->value,
    .blind_share = constants->blind_share->value,
    .blind_above_w_m2 = constants->blind_above_w_m2->value,
    .blind_room_c = constants->blind_room_c->value,
    .start_c = NAN,
    .repeats_k = REPEATS_K,
    .soil_repeats_k = SOIL_REPEATS_K,
  };
  self->window = (QuartierModelWindow) {
    .inner = QUARTIER_FACE_WALL,
    .area_m2 = fabric->window_m2,
    .sky_view = constants->sky_view_wall_share->value * fabric->form->sky_share,
    .panes_w_m2k = 1
                   / MAX (1 / fabric->use->standard.u_window->value
                              - constants->rsi_wall_m2k_w->value
                              - constants->outer_resistance_m2k_w->value,
                          0.002),
    .rise_per_k = constants->pane_rise_per_k->value,
  };
}

/**
 * quartier_building_prepare:
 * @self: (out): the use's square metre of gross floor as a zone; of a use that is not heated only
 *   @needs
 * @use: the use and its fabric
 * @form: its building
 * @area_per_person_m2: net floor area per person at full occupancy; 0 or less: nobody
 * @needs: (out): what follows from schedules is filled in; heating and cooling
 *   of a use that is not heated are zero, those of others are left to its zone's run
 */
void
quartier_building_prepare (QuartierBuilding *self, const QuartierSiteUse *use,
                           const QuartierForm *form, double area_per_person_m2,
                           QuartierClimate *climate, const QuartierConstants *constants,
                           QuartierNeeds *needs)
{
  const double net_m2 = constants->net_to_gross_share->value;
  const double persons_m2 = area_per_person_m2 > 0 ? net_m2 / area_per_person_m2 : 0;
  Fabric fabric;

  if (!use->use->conditioned)
    memset (needs->heating_w, 0, G_STRUCT_OFFSET (QuartierNeeds, hot_water_w));
  memset (needs->hot_water_w, 0,
          sizeof *needs - G_STRUCT_OFFSET (QuartierNeeds, hot_water_w));
  fill_electricity (use, net_m2, needs);
  if (!use->use->conditioned)
    return;
  if (use->use->hot_water_l_person_day != NULL && use->use->hot_water != NULL)
    fill_hot_water (use, persons_m2, constants, needs->hot_water_w);
  read_fabric (use, form, constants, &fabric);
  fill_model (&fabric, climate, self);
  fill_outer_elements (&fabric, self);
  fill_ground (&fabric, climate, self);
  fill_planes (&fabric, climate, self);
  share_sun (&fabric, self);
  fill_rows (&fabric, persons_m2, climate, self, needs);
}

/**
 * quartier_building_float:
 *
 * Takes the cooling out of a prepared building, so that one sees how warm it gets.
 */
void
quartier_building_float (QuartierBuilding *self)
{
  for (int r = 0; r < QUARTIER_N_DAY_ROWS; r++)
    self->rows[r].cooling_c = INFINITY;
}

/**
 * quartier_building_add_latent:
 * @cooling_w: (inout) (array fixed-size=8760): sensible cooling, W per m² of gross floor; what the
 *   coils take out of the air is added
 *
 * An estimate, by the hour: while a room is cooled its air is held at the humidity of comfort, so that
 * the moisture of people and what outdoor air brings beyond it condenses. What furniture and walls
 * take up is left out, and so is dehumidification without cooling.
 */
void
quartier_building_add_latent (const QuartierBuilding *self, const QuartierClimate *climate,
                              const QuartierConstants *constants, float *cooling_w)
{
  const double *outdoor_kg_kg = quartier_climate_get_humidity_kg_kg (climate);
  const guint16 *rows = quartier_climate_get_rows (climate);
  const double room_kg_kg = constants->room_humidity_kg_kg->value;
  double fresh_kg_s[QUARTIER_N_DAY_ROWS], moisture_kg_s[QUARTIER_N_DAY_ROWS];

  for (int r = 0; r < QUARTIER_N_DAY_ROWS; r++)
    {
      fresh_kg_s[r] = self->fresh_w_k[r] / AIR_J_KGK;
      moisture_kg_s[r] = self->moisture_kg_h[r] / 3600;
    }
  for (int first = 0; first < QUARTIER_HOURS; first += 24)
    {
      gboolean cooled = FALSE;

      for (int j = 0; j < 24; j++)
        cooled |= cooling_w[first + j] > 0;
      for (int h = first; cooled && h < first + 24; h++)
        if (cooling_w[h] > 0 && !isnan (outdoor_kg_kg[h]))
          {
            const int row = rows[h];
            const double latent_w
                = VAPORISATION_J_KG
                  * (fresh_kg_s[row] * (outdoor_kg_kg[h] - room_kg_kg) + moisture_kg_s[row]);

            /* Drier air outdoors dries the room, and does not cool it. */
            cooling_w[h] += (float) MAX (latent_w, 0);
          }
    }
}
