/*
 * From a sketch to rooms: a use in a district becomes one archetype building, and that building one
 * lumped zone, all per square metre of gross floor. Nothing here knows how large the district is:
 * cutting it in two changes no demand.
 *
 * Left out in this method: which way the buildings face (a quarter of the façade to each side),
 * shading that follows from density (the typology's mean stands in), attached end walls.
 */
#include "engine/building.h"

#include <math.h>

#include "engine/lumped-zone.h"

/**
 * quartier_building_form:
 * @storeys: mean storeys of the district, >= 1
 * @house: whether the dwellings are houses
 * @out: (out): the archetype
 */
void
quartier_building_form (const QuartierSiteUse *use, double storeys, gboolean house,
                        const QuartierConstants *constants, QuartierForm *out)
{
  out->storeys = storeys;
  out->depth_m = house ? constants->house_depth_m->value : use->use->depth_m->value;
  out->length_m = house ? constants->house_length_m->value : use->use->length_m->value;
}

/**
 * quartier_building_envelope:
 * @storey_height_m: floor to floor
 * @window_share: of the façade, 0…1
 * @out: (out): areas per m² of gross floor
 *
 * A box a × d of L storeys: roof and ground 1/L, façade (2a + 2d) h / (a d).
 */
void
quartier_building_envelope (const QuartierForm *form, double storey_height_m, double window_share,
                            QuartierEnvelope *out)
{
  const double a = form->length_m, d = form->depth_m;
  const double facade = (2 * a + 2 * d) * storey_height_m / (a * d);

  out->roof = 1 / form->storeys;
  out->ground = 1 / form->storeys;
  out->window = facade * window_share;
  out->wall = facade - out->window;
}

/* A row of a typical day, taken apart. */
typedef struct
{
  int month;
  int day;
  int hour;
} Row;

static Row
read_row (int row)
{
  return (Row) { row / (QUARTIER_N_DAYS * 24), row / 24 % QUARTIER_N_DAYS, row % 24 };
}

/* Share of the full value. */
static double
scheduled (const QuartierSchedule *schedule, Row row)
{
  return schedule->fraction[row.day][row.hour] * schedule->month[row.month];
}

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
  double sums[QUARTIER_N_DAYS];

  for (int day = 0; day < QUARTIER_N_DAYS; day++)
    sums[day] = daily_sum (schedule, day);
  for (int r = 0; r < QUARTIER_N_DAY_ROWS; r++)
    {
      const Row row = read_row (r);

      out_w[r] = sums[row.day] > 0 ? day_wh * scheduled (schedule, row) / sums[row.day] : 0;
    }
}

static void
fill_electricity (const QuartierSiteUse *use, double net_m2, QuartierNeeds *out)
{
  for (int r = 0; r < QUARTIER_N_DAY_ROWS; r++)
    {
      const Row row = read_row (r);

      out->lighting_w[r] = net_m2 * use->use->lighting_w_m2->value
                           * scheduled (use->use->lighting, row);
      out->appliances_w[r] = net_m2 * use->use->appliances_w_m2->value
                             * scheduled (use->use->appliances, row);
    }
}

/* Conductances of the fabric, per m² of gross floor. */
static void
fill_zone (const QuartierSiteUse *use, const QuartierEnvelope *envelope, double net_m2,
           const QuartierConstants *constants, QuartierLumpedZone *zone)
{
  const QuartierStandard *fabric = &use->standard;
  const double area = envelope->wall + envelope->window + envelope->roof + envelope->ground;
  const double opaque_w_k = envelope->wall * fabric->u_wall->value
                            + envelope->roof * fabric->u_roof->value
                            + envelope->ground * fabric->u_floor->value
                                  * constants->ground_share->value
                            + area * fabric->bridges_w_m2k->value;

  *zone = (QuartierLumpedZone) {
    .w_w_k = envelope->window * fabric->u_window->value,
    .capacity_j_k = use->mass_j_m2k->value * net_m2,
    .mass_area_m2 = use->mass_area_ratio->value * net_m2,
    .inner_area_m2 = constants->inner_area_ratio->value * net_m2,
    .surface_w_m2k = constants->surface_ms_w_m2k->value,
    .heating_limit_w = INFINITY,
    .cooling_limit_w = INFINITY,
    .bypass_above_c = constants->bypass_above_c->value,
    .start_c = NAN,
  };
  zone->ms_w_k = zone->surface_w_m2k * zone->mass_area_m2;
  zone->is_w_k = constants->surface_is_w_m2k->value * zone->inner_area_m2;
  /* The standard's form 1/(1/H_op − 1/H_ms) needs H_op < H_ms, which every building of a storey
   * or more keeps by far; at the limit the mass would be the outdoors. */
  zone->em_w_k = 1 / MAX (1 / opaque_w_k - 1 / zone->ms_w_k, 1e-3);
}

/* What the sun brings through glass and walls, less what they lose to the sky. */
static void
fill_solar (const QuartierSiteUse *use, const QuartierEnvelope *envelope,
            const QuartierClimate *climate, const QuartierConstants *constants, double *out_w)
{
  const QuartierStandard *fabric = &use->standard;
  const double skin = constants->absorptance_share->value
                      * constants->outer_resistance_m2k_w->value;
  const double glass = fabric->g_window->value * constants->incidence_share->value
                       * (1 - constants->frame_share->value);
  const double side = constants->shading_vertical_share->value / 4
                      * (envelope->window * glass + envelope->wall * fabric->u_wall->value * skin);
  const double top = constants->shading_horizontal_share->value * envelope->roof
                     * fabric->u_roof->value * skin;
  const double sky = constants->outer_resistance_m2k_w->value * constants->longwave_w_m2k->value
                     * constants->sky_difference_k->value
                     * (constants->sky_view_roof_share->value * envelope->roof
                            * fabric->u_roof->value
                        + constants->sky_view_wall_share->value
                              * (envelope->wall * fabric->u_wall->value
                                 + envelope->window * fabric->u_window->value));
  const double *north = quartier_climate_get_plane_w_m2 (climate, QUARTIER_PLANE_NORTH);
  const double *east = quartier_climate_get_plane_w_m2 (climate, QUARTIER_PLANE_EAST);
  const double *south = quartier_climate_get_plane_w_m2 (climate, QUARTIER_PLANE_SOUTH);
  const double *west = quartier_climate_get_plane_w_m2 (climate, QUARTIER_PLANE_WEST);
  const double *roof = quartier_climate_get_plane_w_m2 (climate, QUARTIER_PLANE_HORIZONTAL);

  for (int h = 0; h < QUARTIER_HOURS; h++)
    out_w[h] = side * (north[h] + east[h] + south[h] + west[h]) + top * roof[h] - sky;
}

/* Air, gains and set-points of typical days, and the year they make. */
typedef struct
{
  double gains_w;
  double ventilation_w_k;
  double bypass_w_k;
  double heating_c;
  double cooling_c;
} Use;

typedef struct
{
  double solar_w[QUARTIER_HOURS];
  double gains_w[QUARTIER_HOURS];
  double ventilation_w_k[QUARTIER_HOURS];
  double bypass_w_k[QUARTIER_HOURS];
  double heating_c[QUARTIER_HOURS];
  double cooling_c[QUARTIER_HOURS];
  double heating_w[QUARTIER_HOURS];
  double cooling_w[QUARTIER_HOURS];
} Hours;

static void
fill_use (const QuartierSiteUse *use, double net_m2, double persons_m2,
          const QuartierClimate *climate, const QuartierConstants *constants, Use *rows,
          QuartierNeeds *out)
{
  const QuartierLandUse *land_use = use->use;
  const double volume_m3 = net_m2 * land_use->storey_height_m->value;
  const double air_wh_m3k
      = constants->air_j_m3k->value / 3600
        * exp (-quartier_climate_get_elevation_m (climate) / constants->altitude_scale_m->value);
  const double leaks_m3_h = volume_m3 * use->standard.infiltration_ach->value;
  const double recovered = use->standard.heat_recovery_share->value;
  /* Who airs by the window runs no fan. */
  const gboolean fans = recovered > 0 || land_use->outdoor_air_m3_h_person != NULL;

  for (int r = 0; r < QUARTIER_N_DAY_ROWS; r++)
    {
      const double presence = scheduled (land_use->occupancy, read_row (r));
      const double air_m3_h
          = land_use->outdoor_air_m3_h_person != NULL
                ? persons_m2 * presence * land_use->outdoor_air_m3_h_person->value
                : (land_use->air_change_ach != NULL
                       ? volume_m3 * land_use->air_change_ach->value
                       : 0);

      rows[r].ventilation_w_k = air_wh_m3k * (leaks_m3_h + air_m3_h * (1 - recovered));
      rows[r].bypass_w_k = air_wh_m3k * (leaks_m3_h + air_m3_h);
      rows[r].gains_w = persons_m2 * presence
                            * (land_use->heat_per_person_w != NULL
                                   ? land_use->heat_per_person_w->value
                                   : 0)
                        + out->lighting_w[r] + out->appliances_w[r];
      rows[r].heating_c = presence > 0 ? land_use->heating_c->value : land_use->setback_c->value;
      rows[r].cooling_c = presence > 0 ? land_use->cooling_c->value : NAN;
      out->ventilation_w[r] = fans ? constants->fan_w_m3_h->value * air_m3_h : 0;
    }
}

static void
spread_use (const Use *rows, const QuartierClimate *climate, Hours *hours)
{
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const Use *row = &rows[quartier_climate_get_day_row (climate, h / 24) + h % 24];

      hours->gains_w[h] = row->gains_w;
      hours->ventilation_w_k[h] = row->ventilation_w_k;
      hours->bypass_w_k[h] = row->bypass_w_k;
      hours->heating_c[h] = row->heating_c;
      hours->cooling_c[h] = row->cooling_c;
    }
}

/**
 * quartier_building_run:
 * @use: the use and its fabric
 * @form: its archetype building
 * @area_per_person_m2: net floor area per person at full occupancy; 0 or less: nobody
 * @out: (out): needs of each hour, per m² of gross floor
 *
 * One year of one square metre of gross floor.
 */
void
quartier_building_run (const QuartierSiteUse *use, const QuartierForm *form,
                       double area_per_person_m2, const QuartierClimate *climate,
                       const QuartierConstants *constants, QuartierNeeds *out)
{
  g_autofree Hours *hours = g_new0 (Hours, 1);
  const double net_m2 = constants->net_to_gross_share->value;
  const double persons_m2 = area_per_person_m2 > 0 ? net_m2 / area_per_person_m2 : 0;
  g_autofree Use *rows = g_new0 (Use, QUARTIER_N_DAY_ROWS);
  QuartierZoneHours results = { NULL, NULL, hours->heating_w, hours->cooling_w };
  QuartierZoneForcing forcing;
  QuartierEnvelope envelope;
  QuartierLumpedZone zone;
  QuartierZoneSums sums;

  *out = (QuartierNeeds) { 0 };
  fill_electricity (use, net_m2, out);
  if (!use->use->conditioned)
    return;
  if (use->use->hot_water_l_person_day != NULL && use->use->hot_water != NULL)
    fill_hot_water (use, persons_m2, constants, out->hot_water_w);
  quartier_building_envelope (form, use->use->storey_height_m->value,
                              use->use->window_share->value, &envelope);
  fill_zone (use, &envelope, net_m2, constants, &zone);
  fill_solar (use, &envelope, climate, constants, hours->solar_w);
  fill_use (use, net_m2, persons_m2, climate, constants, rows, out);
  spread_use (rows, climate, hours);
  forcing = (QuartierZoneForcing) {
    QUARTIER_HOURS,
    quartier_climate_get_outdoor_c (climate),
    hours->solar_w,
    hours->gains_w,
    hours->ventilation_w_k,
    use->standard.heat_recovery_share->value > 0 ? hours->bypass_w_k : NULL,
    hours->heating_c,
    hours->cooling_c,
  };
  quartier_lumped_zone_run (&zone, &forcing, &results, &sums);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      out->heating_w[h] = (float) hours->heating_w[h];
      out->cooling_w[h] = (float) hours->cooling_w[h];
    }
}
