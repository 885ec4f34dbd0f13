/*
 * The zone of elements: what can be derived by hand, what must hold for any zone, and that no width of
 * vectors and no company changes its answer.
 */
#include "engine/zone-model.h"

#include <math.h>
#include <string.h>

#include "base/random.h"
#include "document/snapshot.h"
#include "engine/layers.h"

#define FILM_W_M2K 24.14
#define LATE 8000

static QuartierLibrary *library;
static QuartierConstants constants;

/* A zone of up to six elements and one window, the same in every hour. */
#define N_ELEMENTS 6

typedef struct
{
  QuartierZoneModel model;
  QuartierModelElement elements[N_ELEMENTS];
  QuartierModelWindow window;
  QuartierModelPlane planes[5];
  QuartierModelRow rows[24];
  guint16 row_of_hour[QUARTIER_HOURS];
} Zone;

static QuartierModelElement
wall (void)
{
  QuartierModelElement element
      = { .outer = QUARTIER_OUTER_WALL, .inner = QUARTIER_FACE_WALL, .area_m2 = 100, .sun_share = 1 };

  quartier_mass_place_nodes (2, 100000, QUARTIER_MASS_INSIDE, &element);
  return element;
}

static Zone *
zone_new (void)
{
  Zone *zone = g_new0 (Zone, 1);

  zone->elements[0] = wall ();
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
  };
  return zone;
}

static void
set_rows (Zone *zone, double gains_w, double ventilation_w_k, double heating_c)
{
  for (int r = 0; r < 24; r++)
    zone->rows[r] = (QuartierModelRow) { gains_w, ventilation_w_k, 0, heating_c, INFINITY };
}

/* Always 0 °C, no wind, no sun, constant films. */
static QuartierOutdoor *
cold (void)
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

static void
run (Zone *zone, const QuartierOutdoor *outdoor, QuartierZoneDetail *out)
{
  const QuartierZoneModel *const model = &zone->model;
  QuartierZoneAnswer answer = { .detail = out };

  quartier_zone_models_run (&model, 1, outdoor, &answer);
}

/* All faces alike see nothing warmer or colder than themselves: heat crosses the convective film,
 * the wall and the outer film. 100 m² × 20 K / (1/2.5 + 2 + 1/24.14). */
static void
steady_heat_by_hand (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);

  set_rows (zone, 0, 0, 20);
  run (zone, outdoor, year);
  g_assert_cmpfloat_with_epsilon (year->power_w[LATE], 100 * 20 / (1 / 2.5 + 2 + 1 / FILM_W_M2K),
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (year->transmission_w[LATE], year->power_w[LATE], 1e-6);
}

/* One face is all that is seen, so it is the mean radiant temperature, and colder than the air by
 * what crosses the film: with K = 1/(2 + 1/24.14) behind it, face = air × 2.5/(2.5 + K). For the mean
 * of both to be 20 °C the air has 40/(1 + 2.5/(2.5 + K)). */
static void
operative_set_points_by_hand (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);
  const double behind = 1 / (2 + 1 / FILM_W_M2K), share = 2.5 / (2.5 + behind);

  zone->model.felt_radiant_share = 0.5;
  set_rows (zone, 0, 0, 20);
  run (zone, outdoor, year);
  g_assert_cmpfloat_with_epsilon (year->air_c[LATE], 40 / (1 + share), 1e-9);
  g_assert_cmpfloat_with_epsilon (year->power_w[LATE],
                                  100 * 40 / (1 + share) / (1 / 2.5 + 1 / behind), 1e-6);
}

/* Air of 30 W/K beside it: 600 W more. */
static void
steady_air_by_hand (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = cold ();
  g_autofree QuartierZoneDetail *closed = g_new (QuartierZoneDetail, 1);
  g_autofree QuartierZoneDetail *aired = g_new (QuartierZoneDetail, 1);

  set_rows (zone, 0, 0, 20);
  run (zone, outdoor, closed);
  set_rows (zone, 0, 30, 20);
  run (zone, outdoor, aired);
  g_assert_cmpfloat_with_epsilon (aired->power_w[LATE], closed->power_w[LATE] + 600, 1e-6);
  g_assert_cmpfloat_with_epsilon (aired->ventilation_w[LATE], 600, 1e-6);
}

/* Windows are a set-point between heating's and cooling's. The wall loses 100/(1/2.5 + 2 + 1/24.14) =
 * 40.95 W/K; of 3,000 W, all of them into the air, 23 K × 40.95 W/K leave through it at 23 °C. The rest,
 * 2,058 W, leaves through windows that could take 23 × 200; where they take 50 W/K, the air is as warm as
 * 3,000/(40.95 + 50), and where cooling begins at 25 °C, that has the rest. */
static void
windows_hold_the_room_by_hand (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);
  const double wall_w_k = 100 / (1 / 2.5 + 2 + 1 / FILM_W_M2K);

  zone->model.gains_convective_share = 1;
  zone->model.opens_above_c = 23;
  set_rows (zone, 3000, 0, 20);
  for (int r = 0; r < 24; r++)
    zone->rows[r].opened_w_k = 200;
  run (zone, outdoor, year);
  g_assert_cmpfloat_with_epsilon (year->air_c[LATE], 23, 1e-9);
  g_assert_cmpfloat_with_epsilon (year->ventilation_w[LATE], 3000 - 23 * wall_w_k, 1e-3);
  for (int r = 0; r < 24; r++)
    zone->rows[r].opened_w_k = 50;
  run (zone, outdoor, year);
  g_assert_cmpfloat_with_epsilon (year->air_c[LATE], 3000 / (wall_w_k + 50), 1e-3);
  g_assert_cmpfloat_with_epsilon (year->ventilation_w[LATE], 50 * year->air_c[LATE], 1e-6);
  for (int r = 0; r < 24; r++)
    zone->rows[r].cooling_c = 25;
  run (zone, outdoor, year);
  g_assert_cmpfloat_with_epsilon (year->air_c[LATE], 25, 1e-9);
  g_assert_cmpfloat_with_epsilon (year->ventilation_w[LATE], 50 * 25, 1e-6);
  g_assert_cmpfloat_with_epsilon (year->power_w[LATE], 25 * (wall_w_k + 50) - 3000, 1e-3);
}

/* A wall of 0.1 m²K/W: for 20 °C to be felt the air has 40/(1 + s), s = 2.5/(2.5 + 1/(0.1 + 1/24.14)) =
 * 0.261, which is 31.7 °C. Nobody opens a window at that, though it is far above 23. Nor where
 * heating's own set-point lies above what opens windows. */
static void
nothing_opens_at_the_set_point (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = cold ();
  g_autofree QuartierZoneDetail *shut = g_new (QuartierZoneDetail, 1);
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);

  quartier_mass_place_nodes (0.1, 100000, QUARTIER_MASS_INSIDE, &zone->elements[0]);
  zone->model.felt_radiant_share = 0.5;
  zone->model.opens_above_c = 23;
  for (int heating_c = 20; heating_c <= 24; heating_c += 4)
    {
      set_rows (zone, 0, 30, heating_c);
      run (zone, outdoor, shut);
      for (int r = 0; r < 24; r++)
        zone->rows[r].opened_w_k = 200;
      run (zone, outdoor, year);
      g_assert_cmpfloat (year->air_c[LATE], >, 31);
      g_assert_cmpfloat_with_epsilon (year->ventilation_w[LATE], 30 * year->air_c[LATE], 1e-6);
      g_assert_cmpfloat_with_epsilon (year->power_w[LATE], shut->power_w[LATE], 1e-6);
    }
}

/* A floor on the ground of 10 °C: from the air through 1/0.7 and 2, or by radiation from nothing
 * warmer: one face alone. 50 m² × 10 K / (1/0.7 + 2), the contact being no resistance. */
static void
rests_on_the_ground (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);

  zone->elements[0].outer = QUARTIER_OUTER_GROUND;
  zone->elements[0].inner = QUARTIER_FACE_FLOOR;
  zone->elements[0].area_m2 = 50;
  for (int month = 0; month < 12; month++)
    zone->model.ground_c[month] = 10;
  set_rows (zone, 0, 0, 20);
  run (zone, outdoor, year);
  g_assert_cmpfloat_with_epsilon (year->power_w[LATE], 50 * 10 / (1 / 0.7 + 2), 0.01);
}

/* Two panes: 10 m² × 20 K / (1/2.5 + 1/3 + 1/24.14) beside the wall, if both see the same radiant
 * temperature only as far as it makes no difference: with no long-wave film at all. */
static void
windows_by_hand (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);

  outdoor->face_r_w_m2k = 1e-9;
  zone->model.n_windows = 1;
  zone->window = (QuartierModelWindow) { QUARTIER_FACE_WALL, 10, 0, 3, 0 };
  set_rows (zone, 0, 0, 20);
  run (zone, outdoor, year);
  g_assert_cmpfloat_with_epsilon (year->power_w[LATE],
                                  100 * 20 / (1 / 2.5 + 2 + 1 / FILM_W_M2K)
                                      + 10 * 20 / (1 / 2.5 + 1 / 3.0 + 1 / FILM_W_M2K),
                                  1e-4);
}

/* In the steady state what goes in goes out: plant and gains together are the loss, wherever the
 * gains arrive; radiation warms the faces, so the loss is a little above that of gains in the
 * air. */
static void
gains_spare_heat (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = cold ();
  g_autofree QuartierZoneDetail *without = g_new (QuartierZoneDetail, 1);
  g_autofree QuartierZoneDetail *to_air = g_new (QuartierZoneDetail, 1);
  g_autofree QuartierZoneDetail *radiant = g_new (QuartierZoneDetail, 1);

  set_rows (zone, 0, 0, 20);
  run (zone, outdoor, without);
  set_rows (zone, 200, 0, 20);
  zone->model.gains_convective_share = 1;
  run (zone, outdoor, to_air);
  g_assert_cmpfloat_with_epsilon (to_air->power_w[LATE], without->power_w[LATE] - 200, 1e-6);
  zone->model.gains_convective_share = 0;
  run (zone, outdoor, radiant);
  g_assert_cmpfloat (radiant->power_w[LATE], >, to_air->power_w[LATE]);
  g_assert_cmpfloat (radiant->power_w[LATE], <, without->power_w[LATE]);
}

/* Nothing leaves through a wall without end: 1 kW for 10 h is 36 MJ, into 100 m² × 100 kJ/m²K of
 * wall and 480 kJ/K of air. */
static void
stores_what_it_is_given (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);

  for (int position = QUARTIER_MASS_INSIDE; position <= QUARTIER_MASS_MIDDLE; position++)
    {
      quartier_mass_place_nodes (position == QUARTIER_MASS_INSIDE ? 1e9 : 2, 100000,
                                 (QuartierMassPosition) position, &zone->elements[0]);
      zone->elements[0].outer = QUARTIER_OUTER_NONE;
      zone->model.start_c = 20;
      set_rows (zone, 1000, 0, -INFINITY);
      run (zone, outdoor, year);
      g_assert_cmpfloat_with_epsilon (year->mass_c[9], 20 + 36e6 / (100 * 100000.0 + 480000), 1e-6);
    }
}

static void
two_halves_are_a_whole (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = cold ();
  g_autofree QuartierZoneDetail *whole = g_new (QuartierZoneDetail, 1);
  g_autofree QuartierZoneDetail *halves = g_new (QuartierZoneDetail, 1);

  set_rows (zone, 150, 20, 20);
  run (zone, outdoor, whole);
  zone->elements[1] = zone->elements[0];
  zone->elements[0].area_m2 = 30;
  zone->elements[1].area_m2 = 70;
  zone->model.n_elements = 2;
  run (zone, outdoor, halves);
  g_assert_cmpfloat_with_epsilon (halves->power_w[LATE], whole->power_w[LATE], 1e-8);
}

/* Under a swing of ten degrees about ten, the mass inside keeps the room steadier than outside; and
 * wherever it lies, the mean of a floating year is the same. */
static double
swing_k (QuartierMassPosition position, double *mean_c)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);
  double least = INFINITY, most = -INFINITY;

  quartier_mass_place_nodes (2, 100000, position, &zone->elements[0]);
  set_rows (zone, 0, 0, -INFINITY);
  for (int r = 0; r < 12; r++)
    zone->rows[r].gains_w = 1000;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    outdoor->hours[h].air_c = 10 + 10 * sin (h * 2 * G_PI / 24);
  run (zone, outdoor, year);
  *mean_c = 0;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      least = fmin (least, year->air_c[h]);
      most = fmax (most, year->air_c[h]);
      *mean_c += year->air_c[h] / QUARTIER_HOURS;
    }
  return most - least;
}

static void
mass_inside_steadies (void)
{
  double means[4];
  const double inside = swing_k (QUARTIER_MASS_INSIDE, &means[0]);
  const double both = swing_k (QUARTIER_MASS_BOTH, &means[1]);
  const double outside = swing_k (QUARTIER_MASS_OUTSIDE, &means[2]);

  swing_k (QUARTIER_MASS_EVEN, &means[3]);
  g_assert_cmpfloat (inside, <, both);
  g_assert_cmpfloat (both, <, outside);
  for (int i = 1; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (means[i], means[0], 2e-3);
}

/* A plant that cannot do it leaves the room short, and does all it can. */
static void
a_small_plant_does_what_it_can (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);

  set_rows (zone, 0, 0, 20);
  zone->model.heating_limit_w = 400;
  run (zone, outdoor, year);
  g_assert_cmpfloat (year->power_w[LATE], ==, 400);
  /* 400 W through 2.4414 m²K/W on 100 m². */
  g_assert_cmpfloat_with_epsilon (year->air_c[LATE], 4 * (1 / 2.5 + 2 + 1 / FILM_W_M2K), 1e-3);
}

/* Zones as they come, in Mannheim's weather, with everything that a zone can have. */
static double
between (guint64 *random, double low, double high)
{
  return low + (high - low) * quartier_random_uniform (random);
}

static QuartierClimate *
mannheim (void)
{
  static QuartierClimate *climate;

  if (climate == NULL)
    climate = quartier_snapshot_make_climate (library,
                                              quartier_library_get_climate (library, "mannheim"));
  return climate;
}

static Zone *
random_zone (guint64 *random)
{
  Zone *zone = zone_new ();

  for (int i = 0; i < N_ELEMENTS; i++)
    {
      zone->elements[i] = (QuartierModelElement) {
        .outer = i == 5 ? QUARTIER_OUTER_NONE : i == 4 ? QUARTIER_OUTER_GROUND : i == 3
                            ? QUARTIER_OUTER_ROOF
                            : QUARTIER_OUTER_WALL,
        .inner = i == 4 ? QUARTIER_FACE_FLOOR : i == 3 ? QUARTIER_FACE_CEILING : QUARTIER_FACE_WALL,
        .area_m2 = between (random, 10, 60),
        .sky_view = between (random, 0, 1),
        .sun_share = 1.0 / 6,
      };
      quartier_mass_place_nodes (between (random, 0.2, 8), between (random, 0, 3e5),
                                 (QuartierMassPosition) (5 * quartier_random_uniform (random)),
                                 &zone->elements[i]);
    }
  zone->window = (QuartierModelWindow) { QUARTIER_FACE_WALL, between (random, 4, 30), 0.5,
                                         between (random, 0.8, 6), 0.006 };
  for (int p = 0; p < 5; p++)
    zone->planes[p] = (QuartierModelPlane) {
      .sun = p < 4 ? quartier_climate_get_facade (mannheim (), p * QUARTIER_QUARTER_TURN)
                   : quartier_climate_get_level (mannheim ()),
      .street_ratio = between (random, 0.3, 3),
      .diffuse_share = between (random, 0.3, 1),
      .element = p % 4,
      .absorbing_m2 = between (random, 0, 30),
      .window = p < 4 ? 0 : -1,
      .transmitting_m2 = between (random, 0, 3),
      .warming_m2 = between (random, 0, 0.5),
    };
  zone->model.n_elements = N_ELEMENTS;
  zone->model.n_windows = 1;
  zone->model.n_planes = 5;
  zone->model.sun_lost_share = between (random, 0, 0.1);
  zone->model.felt_radiant_share = 0.5;
  zone->model.heating_limit_w = between (random, 1000, 9000);
  zone->model.opens_above_c = 23;
  zone->model.blind_share = between (random, 0.1, 1);
  zone->model.blind_above_w_m2 = 300;
  zone->model.blind_room_c = 23;
  for (int month = 0; month < 12; month++)
    zone->model.ground_c[month] = between (random, 5, 15);
  for (int r = 0; r < 24; r++)
    zone->rows[r] = (QuartierModelRow) { between (random, 0, 900), between (random, 5, 60),
                                         between (random, 0, 40), r < 7 ? 16 : 21,
                                         r < 7 ? INFINITY : 26 };
  return zone;
}

#define N_RANDOM 11

static void
run_random (int lanes, QuartierFilms films, int n_elements, QuartierZoneDetail *details)
{
  g_autofree QuartierOutdoor *outdoor = quartier_outdoor_new (mannheim (), films, &constants);
  guint64 random = quartier_random_seed ("zones");
  const QuartierZoneModel *models[N_RANDOM];
  QuartierZoneAnswer answers[N_RANDOM] = { { 0 } };
  Zone *zones[N_RANDOM];

  for (int i = 0; i < N_RANDOM; i++)
    {
      zones[i] = random_zone (&random);
      /* Hours in one array, as a block wants it. */
      zones[i]->model.row_of_hour = zones[0]->row_of_hour;
      zones[i]->model.n_elements = n_elements;
      models[i] = &zones[i]->model;
      answers[i].detail = &details[i];
      g_assert_true (quartier_zone_model_is_like (models[0], models[i]));
    }
  quartier_zone_set_lanes (lanes);
  quartier_zone_models_run (models, N_RANDOM, outdoor, answers);
  quartier_zone_set_lanes (0);
  for (int i = 0; i < N_RANDOM; i++)
    g_free (zones[i]);
}

static void
assert_same_years (const QuartierZoneDetail *wide, const QuartierZoneDetail *scalar)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      double heat = 0, difference = 0;

      for (int h = 0; h < QUARTIER_HOURS; h++)
        {
          g_assert_cmpfloat_with_epsilon (wide[i].air_c[h], scalar[i].air_c[h], 1e-6);
          heat += fabs (scalar[i].power_w[h]);
          difference += wide[i].power_w[h] - scalar[i].power_w[h];
        }
      g_assert_cmpfloat (heat, >, 1e5);
      g_assert_cmpfloat (fabs (difference), <, 1e-9 * heat);
    }
}

/* However many elements there are: some are taken two at a time, and then one is left over. */
static void
all_widths_agree (void)
{
  g_autofree QuartierZoneDetail *scalar = g_new (QuartierZoneDetail, N_RANDOM);
  g_autofree QuartierZoneDetail *wide = g_new (QuartierZoneDetail, N_RANDOM);

  for (int films = QUARTIER_FILMS_HOURLY; films <= QUARTIER_FILMS_CONSTANT; films++)
    for (int n_elements = N_ELEMENTS - 1; n_elements <= N_ELEMENTS; n_elements++)
      {
        run_random (1, (QuartierFilms) films, n_elements, scalar);
        for (int lanes = 2; lanes <= quartier_zone_lanes (); lanes *= 2)
          {
            run_random (lanes, (QuartierFilms) films, n_elements, wide);
            assert_same_years (wide, scalar);
            g_test_message ("%d lanes agree with one", lanes);
          }
      }
}

/* Heating and cooling are each zone's own hours, above nothing and below, whoever stands beside it and
 * however wide the vectors are; who asks for none gets none. */
static void
hours_go_to_their_zones (void)
{
  const int lanes_most = quartier_zone_lanes ();
  g_autofree QuartierOutdoor *outdoor
      = quartier_outdoor_new (mannheim (), QUARTIER_FILMS_CONSTANT, &constants);
  g_autofree QuartierZoneDetail *details = g_new (QuartierZoneDetail, N_RANDOM);
  g_autofree float *hours = g_new (float, 2 * N_RANDOM * QUARTIER_HOURS);

  for (int lanes = 1; lanes <= lanes_most; lanes *= 2)
    {
      guint64 random = quartier_random_seed ("zones");
      const QuartierZoneModel *models[N_RANDOM];
      QuartierZoneAnswer answers[N_RANDOM];
      Zone *zones[N_RANDOM];

      for (int i = 0; i < N_RANDOM; i++)
        {
          zones[i] = random_zone (&random);
          zones[i]->model.row_of_hour = zones[0]->row_of_hour;
          models[i] = &zones[i]->model;
          answers[i] = (QuartierZoneAnswer) { hours + (2 * i) * QUARTIER_HOURS,
                                              hours + (2 * i + 1) * QUARTIER_HOURS, &details[i] };
        }
      answers[1].heating_w = answers[1].cooling_w = NULL;
      for (int i = 0; i < 2 * N_RANDOM * QUARTIER_HOURS; i++)
        hours[i] = -1;
      quartier_zone_set_lanes (lanes);
      quartier_zone_models_run (models, N_RANDOM, outdoor, answers);
      quartier_zone_set_lanes (0);
      for (int i = 0; i < N_RANDOM; i++)
        for (int h = 0; h < QUARTIER_HOURS; h++)
          {
            const float w = (float) details[i].power_w[h];

            g_assert_cmpfloat (hours[2 * i * QUARTIER_HOURS + h], ==, i == 1 ? -1 : MAX (w, 0));
            g_assert_cmpfloat (hours[(2 * i + 1) * QUARTIER_HOURS + h], ==,
                               i == 1 ? -1 : MAX (-w, 0));
          }
      for (int i = 0; i < N_RANDOM; i++)
        g_free (zones[i]);
    }
}

/* Where nothing but inner faces holds heat, other nodes are not run, unless somebody looks at them:
 * the plant's hours are the same to the bit, whatever else the first element holds. */
static void
nodes_without_mass_change_nothing (void)
{
  g_autofree QuartierOutdoor *outdoor
      = quartier_outdoor_new (mannheim (), QUARTIER_FILMS_CONSTANT, &constants);
  g_autofree QuartierZoneDetail *detail = g_new (QuartierZoneDetail, 1);
  g_autofree float *hours = g_new (float, 4 * QUARTIER_HOURS);

  for (int position = 0; position <= QUARTIER_MASS_MIDDLE; position++)
    for (int lanes = 1; lanes <= quartier_zone_lanes (); lanes *= 2)
      {
        guint64 random = quartier_random_seed ("inner mass");
        g_autofree Zone *zone = random_zone (&random);
        const QuartierZoneModel *model = &zone->model;
        float *seen = hours + 2 * QUARTIER_HOURS;
        QuartierZoneAnswer looked = { seen, seen + QUARTIER_HOURS, detail },
                           unseen = { hours, hours + QUARTIER_HOURS };
        double heat_w = 0;

        for (int i = 0; i < N_ELEMENTS; i++)
          quartier_mass_place_nodes (2, 2e5, i == 0 ? (QuartierMassPosition) position
                                                    : QUARTIER_MASS_INSIDE,
                                     &zone->elements[i]);
        quartier_zone_set_lanes (lanes);
        quartier_zone_models_run (&model, 1, outdoor, &looked);
        quartier_zone_models_run (&model, 1, outdoor, &unseen);
        quartier_zone_set_lanes (0);
        g_assert_cmpmem (hours, 2 * QUARTIER_HOURS * sizeof *hours, seen,
                         2 * QUARTIER_HOURS * sizeof *hours);
        for (int h = 0; h < QUARTIER_HOURS; h++)
          heat_w += (double) hours[h];
        g_assert_cmpfloat (heat_w, >, 1e5);
      }
}

/* Whatever the weather does, an hour that heats has its windows shut; and what leaves through them in
 * others is not more than they can take, nor comes in. */
static void
an_hour_that_heats_opens_nothing (void)
{
  g_autofree QuartierZoneDetail *details = g_new (QuartierZoneDetail, N_RANDOM);
  const double *outdoor_c = quartier_climate_get_outdoor_c (mannheim ());

  for (int films = QUARTIER_FILMS_HOURLY; films <= QUARTIER_FILMS_CONSTANT; films++)
    {
      guint64 random = quartier_random_seed ("zones");
      int heated = 0, partly = 0, wide = 0;

      run_random (0, (QuartierFilms) films, N_ELEMENTS, details);
      for (int i = 0; i < N_RANDOM; i++)
        {
          g_autofree Zone *zone = random_zone (&random);

          for (int h = 0; h < QUARTIER_HOURS; h++)
            {
              const QuartierModelRow *row = &zone->rows[h % 24];
              const double warmer_k = details[i].air_c[h] - outdoor_c[h];
              const double vented_w
                  = details[i].ventilation_w[h] - row->ventilation_w_k * warmer_k;

              if (details[i].power_w[h] > 0)
                g_assert_cmpfloat (fabs (vented_w), <, 1e-6);
              g_assert_cmpfloat (vented_w, >, -1e-6);
              g_assert_cmpfloat (vented_w, <, row->opened_w_k * MAX (warmer_k, 0) + 1e-6);
              heated += details[i].power_w[h] > 0;
              wide += vented_w > 0.999 * row->opened_w_k * MAX (warmer_k, 0) && vented_w > 1;
              partly += vented_w < 0.999 * row->opened_w_k * MAX (warmer_k, 0) && vented_w > 1;
            }
        }
      g_test_message ("%d hours heated, %d with windows partly open, %d wide", heated, partly, wide);
      g_assert_cmpint (heated, >, 10000);
      g_assert_cmpint (partly, >, 500);
      g_assert_cmpint (wide, >, 1000);
    }
}

/* Energy: what came in less what went out is what the masses and the air hold more. */
static void
nothing_is_lost (void)
{
  g_autofree QuartierZoneDetail *details = g_new (QuartierZoneDetail, N_RANDOM);

  for (int films = QUARTIER_FILMS_HOURLY; films <= QUARTIER_FILMS_CONSTANT; films++)
    {
      run_random (0, (QuartierFilms) films, N_ELEMENTS, details);
      for (int i = 0; i < N_RANDOM; i++)
        {
          const QuartierZoneDetail *d = &details[i];
          double in = 0, out = 0;

          for (int h = 0; h < QUARTIER_HOURS; h++)
            {
              in += d->solar_w[h] + d->gains_w[h] + d->power_w[h];
              out += d->transmission_w[h] + d->ventilation_w[h];
            }
          /* Over a year that repeats to a thousandth of a kelvin nothing is stored. */
          g_assert_cmpfloat_with_epsilon (in, out, 1e-5 * fabs (out) + 200);
        }
    }
}

/* The same zone alone and among others. */
static void
company_changes_nothing (void)
{
  g_autofree QuartierZoneDetail *together = g_new (QuartierZoneDetail, N_RANDOM);
  g_autofree QuartierZoneDetail *alone = g_new (QuartierZoneDetail, 1);

  for (int films = QUARTIER_FILMS_HOURLY; films <= QUARTIER_FILMS_CONSTANT; films++)
    {
      g_autofree QuartierOutdoor *outdoor
          = quartier_outdoor_new (mannheim (), (QuartierFilms) films, &constants);
      guint64 random = quartier_random_seed ("zones");

      run_random (0, (QuartierFilms) films, N_ELEMENTS, together);
      for (int i = 0; i < N_RANDOM; i++)
        {
          g_autofree Zone *zone = random_zone (&random);

          run (zone, outdoor, alone);
          g_assert_cmpmem (alone, sizeof *alone, &together[i], sizeof *alone);
        }
    }
}

/* A start that is given is the start; without one, January follows December. */
static void
starts_as_told (void)
{
  g_autofree Zone *zone = zone_new ();
  g_autofree QuartierOutdoor *outdoor = cold ();
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);

  set_rows (zone, 0, 0, -INFINITY);
  zone->model.start_c = 30;
  run (zone, outdoor, year);
  g_assert_cmpfloat (year->mass_c[0], >, 28);
  zone->model.start_c = NAN;
  run (zone, outdoor, year);
  g_assert_cmpfloat_with_epsilon (year->mass_c[0], 0, 0.01);
}

/* Sums over a year and its mean air, of which heating is 0, cooling 1. */
static void
sum_year (const QuartierZoneDetail *year, double *needs_wh, double *mean_c)
{
  needs_wh[0] = needs_wh[1] = *mean_c = 0;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      needs_wh[year->power_w[h] < 0] += fabs (year->power_w[h]);
      *mean_c += year->air_c[h] / QUARTIER_HOURS;
    }
}

/* A year that meets the one before early is that which many years of the same come to: in needs to a
 * millionth where there is a plant, else in the mean of the air. */
static void
a_short_way_leads_to_the_same_year (void)
{
  g_autofree QuartierZoneDetail *year = g_new (QuartierZoneDetail, 1);

  for (int films = QUARTIER_FILMS_HOURLY; films <= QUARTIER_FILMS_CONSTANT; films++)
    for (int floats = 0; floats < 2; floats++)
      {
        g_autofree QuartierOutdoor *outdoor
            = quartier_outdoor_new (mannheim (), (QuartierFilms) films, &constants);
        guint64 random = quartier_random_seed ("zones");

        for (int i = 0; i < N_RANDOM; i++)
          {
            g_autofree Zone *zone = random_zone (&random);
            double needs_wh[2], mean_c, long_needs_wh[2], long_mean_c;

            for (int r = 0; floats && r < zone->model.n_rows; r++)
              {
                zone->rows[r].heating_c = -INFINITY;
                zone->rows[r].cooling_c = INFINITY;
              }
            run (zone, outdoor, year);
            sum_year (year, needs_wh, &mean_c);
            zone->model.repeats_k = 1e-9;
            run (zone, outdoor, year);
            sum_year (year, long_needs_wh, &long_mean_c);
            for (int k = 0; k < 2; k++)
              g_assert_cmpfloat (fabs (needs_wh[k] - long_needs_wh[k]), <=,
                                 1e-6 * (long_needs_wh[0] + long_needs_wh[1]));
            g_assert_cmpfloat_with_epsilon (mean_c, long_mean_c, 1e-3);
          }
      }
}

/* Wind carries heat away, and a warm room loses more than in proportion: films follow both. */
static void
hourly_films_follow_wind_and_sky (void)
{
  g_autofree QuartierOutdoor *hourly
      = quartier_outdoor_new (mannheim (), QUARTIER_FILMS_HOURLY, &constants);
  const double *wind_m_s = quartier_climate_get_wind_m_s (mannheim ());
  double calm = 0, windy = 0;
  int n_calm = 0, n_windy = 0;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const double film = hourly->hours[h].film_w_m2k[QUARTIER_OUTER_WALL];

      g_assert_cmpfloat (film, >, 4);
      g_assert_cmpfloat (film, <, 60);
      if (wind_m_s[h] < 2.5)
        {
          calm += film;
          n_calm++;
        }
      else if (wind_m_s[h] > 3.5)
        {
          windy += film;
          n_windy++;
        }
    }
  g_assert_cmpint (n_calm, >, 100);
  g_assert_cmpint (n_windy, >, 100);
  g_assert_cmpfloat (windy / n_windy, >, 1.2 * calm / n_calm);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, NULL);
  g_assert_true (quartier_library_get_constants (library, &constants, NULL));
  g_test_add_func ("/zone-model/steady-heat", steady_heat_by_hand);
  g_test_add_func ("/zone-model/steady-heat-operative", operative_set_points_by_hand);
  g_test_add_func ("/zone-model/steady-air", steady_air_by_hand);
  g_test_add_func ("/zone-model/windows-hold", windows_hold_the_room_by_hand);
  g_test_add_func ("/zone-model/windows-shut", nothing_opens_at_the_set_point);
  g_test_add_func ("/zone-model/ground", rests_on_the_ground);
  g_test_add_func ("/zone-model/windows", windows_by_hand);
  g_test_add_func ("/zone-model/gains", gains_spare_heat);
  g_test_add_func ("/zone-model/stores", stores_what_it_is_given);
  g_test_add_func ("/zone-model/halves", two_halves_are_a_whole);
  g_test_add_func ("/zone-model/mass", mass_inside_steadies);
  g_test_add_func ("/zone-model/small-plant", a_small_plant_does_what_it_can);
  g_test_add_func ("/zone-model/widths", all_widths_agree);
  g_test_add_func ("/zone-model/turned", hours_go_to_their_zones);
  g_test_add_func ("/zone-model/massless", nodes_without_mass_change_nothing);
  g_test_add_func ("/zone-model/heated-shut", an_hour_that_heats_opens_nothing);
  g_test_add_func ("/zone-model/energy", nothing_is_lost);
  g_test_add_func ("/zone-model/company", company_changes_nothing);
  g_test_add_func ("/zone-model/start", starts_as_told);
  g_test_add_func ("/zone-model/short-way", a_short_way_leads_to_the_same_year);
  g_test_add_func ("/zone-model/films", hourly_films_follow_wind_and_sky);
  status = g_test_run ();
  g_object_unref (library);
  return status;
}
