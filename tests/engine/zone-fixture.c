/*
 * A zone that tests of the zone model begin with: one wall, nothing else, the same in every hour.
 */
#include "zone-fixture.h"

#include <math.h>

QuartierModelElement
zone_wall (void)
{
  QuartierModelElement element
      = { .outer = QUARTIER_OUTER_WALL, .inner = QUARTIER_FACE_WALL, .area_m2 = 100, .sun_share = 1 };

  quartier_mass_place_nodes (2, 100000, QUARTIER_MASS_INSIDE, &element);
  return element;
}

Zone *
zone_new (void)
{
  Zone *zone = g_new0 (Zone, 1);

  zone->elements[0] = zone_wall ();
  for (int h = 0; h < QUARTIER_HOURS; h++)
    zone->row_of_hour[h] = (guint16) (h % 24);
  for (int r = 0; r < 24; r++)
    zone->rows[r] = (QuartierModelRow) { .heating_c = -INFINITY, .cooling_c = INFINITY };
  zone->model = (QuartierZoneModel) {
    .n_elements = 1,
    .n_rows = 24,
    .elements = zone->elements,
    .windows = &zone->window,
    .planes = zone->planes,
    .rows = zone->rows,
    .row_of_hour = zone->row_of_hour,
    .air_j_k = 480000,
    .gains_convective_share = 0.4,
    .heating_limit_w = INFINITY,
    .cooling_limit_w = INFINITY,
    .opens_above_c = INFINITY,
    .blind_share = 1,
    .blind_above_w_m2 = INFINITY,
    .blind_room_c = INFINITY,
    .start_c = NAN,
    .repeats_k = 1e-3,
    .soil_repeats_k = 1e-3,
  };
  return zone;
}

void
zone_set_rows (Zone *zone, double gains_w, double ventilation_w_k, double heating_c)
{
  for (int r = 0; r < 24; r++)
    zone->rows[r] = (QuartierModelRow) { gains_w, ventilation_w_k, 0, heating_c, INFINITY };
}

/* Always 0 °C, no wind, no sun, constant films. */
QuartierOutdoor *
outdoor_new_cold (void)
{
  QuartierOutdoor *outdoor = g_new0 (QuartierOutdoor, 1);

  outdoor->films = QUARTIER_FILMS_CONSTANT;
  outdoor->face_c_w_m2k[QUARTIER_FACE_WALL] = 2.5;
  outdoor->face_c_w_m2k[QUARTIER_FACE_CEILING] = 5;
  outdoor->face_c_w_m2k[QUARTIER_FACE_FLOOR] = 0.7;
  outdoor->face_r_w_m2k = 5.13;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      outdoor->hours[h].month = quartier_month_of_hour (h);
      for (int f = 0; f < QUARTIER_N_OUTER_FILMS; f++)
        outdoor->hours[h].film_w_m2k[f] = FILM_W_M2K;
    }
  return outdoor;
}

void
zone_run (Zone *zone, const QuartierOutdoor *outdoor, QuartierZoneDetail *out)
{
  const QuartierZoneModel *const model = &zone->model;
  QuartierZoneAnswer answer = { .detail = out };

  quartier_zone_models_run (&model, 1, outdoor, &answer);
}
