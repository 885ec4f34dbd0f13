/*
 * Rooms made by chance in the weather of a place: that no width of vectors, no company and no short way
 * changes an answer, that nodes without mass and shut windows change nothing, and that no heat is lost.
 */
#include "zone-fixture.h"

#include <math.h>
#include <string.h>

#include "base/random.h"
#include "document/snapshot.h"

static QuartierLibrary *library;
static QuartierConstants constants;

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
      QuartierMassPosition position;
      double capacity;

      zone->elements[i] = (QuartierModelElement) {
        .outer = i == 5 ? QUARTIER_OUTER_NONE : i == 4 ? QUARTIER_OUTER_GROUND : i == 3
                            ? QUARTIER_OUTER_ROOF
                            : QUARTIER_OUTER_WALL,
        .inner = i == 4 ? QUARTIER_FACE_FLOOR : i == 3 ? QUARTIER_FACE_CEILING : QUARTIER_FACE_WALL,
        .area_m2 = between (random, 10, 60),
        .sky_view = between (random, 0, 1),
        .sun_share = 1.0 / 6,
      };
      /* One after another: a compiler takes the arguments of a call in the order it likes. */
      position = (QuartierMassPosition) (5 * quartier_random_uniform (random));
      capacity = between (random, 0, 3e5);
      quartier_mass_place_nodes (between (random, 0.2, 8), capacity, position, &zone->elements[i]);
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

          zone_run (zone, outdoor, alone);
          g_assert_cmpmem (alone, sizeof *alone, &together[i], sizeof *alone);
        }
    }
}

/* A random zone that is made of the parts of an estimate's rooms. */
static Zone *
random_building (guint64 *random)
{
  Zone *zone = random_zone (random);

  zone->elements[0].outer = QUARTIER_OUTER_WALL;
  zone->elements[0].inner = QUARTIER_FACE_WALL;
  zone->elements[1].outer = QUARTIER_OUTER_ROOF;
  zone->elements[1].inner = QUARTIER_FACE_CEILING;
  zone->elements[2].outer = QUARTIER_OUTER_GROUND;
  zone->elements[2].inner = QUARTIER_FACE_FLOOR;
  zone->elements[3].outer = QUARTIER_OUTER_NONE;
  zone->elements[3].inner = QUARTIER_FACE_WALL;
  for (int p = 0; p < 5; p++)
    zone->planes[p].element = p < 4 ? 0 : 1;
  zone->model.n_elements = 4;
  return zone;
}

static void
run_buildings (Zone **zones, int n, float (*hours)[2][QUARTIER_HOURS], QuartierZoneDetail *details)
{
  g_autofree QuartierOutdoor *outdoor
      = quartier_outdoor_new (mannheim (), QUARTIER_FILMS_HOURLY, &constants);
  const QuartierZoneModel *models[N_RANDOM];
  QuartierZoneAnswer answers[N_RANDOM];

  for (int i = 0; i < n; i++)
    {
      models[i] = &zones[i]->model;
      answers[i] = (QuartierZoneAnswer) { hours[i][0], hours[i][1],
                                          details != NULL ? &details[i] : NULL };
    }
  quartier_zone_models_run (models, n, outdoor, answers);
}

/* For the rooms of an estimate there is a kernel of their own, which is not asked where somebody looks at more
 * than the plant's hours: it says the same, at any width and, to the bit, in any company. */
static void
buildings_take_a_short_way (void)
{
  g_autofree QuartierZoneDetail *details = g_new (QuartierZoneDetail, N_RANDOM);
  g_autofree float(*looked)[2][QUARTIER_HOURS] = g_malloc_n (N_RANDOM, sizeof *looked);
  g_autofree float(*together)[2][QUARTIER_HOURS] = g_malloc_n (N_RANDOM, sizeof *together);
  g_autofree float(*alone)[2][QUARTIER_HOURS] = g_malloc_n (1, sizeof *alone);
  guint64 random = quartier_random_seed ("buildings");
  Zone *zones[N_RANDOM];

  for (int i = 0; i < N_RANDOM; i++)
    {
      zones[i] = random_building (&random);
      zones[i]->model.row_of_hour = zones[0]->row_of_hour;
    }
  for (int lanes = 1; lanes <= quartier_zone_lanes (); lanes *= 2)
    {
      quartier_zone_set_lanes (lanes);
      run_buildings (zones, N_RANDOM, looked, details);
      run_buildings (zones, N_RANDOM, together, NULL);
      for (int i = 0; i < N_RANDOM; i++)
        {
          double sums[2][2] = { { 0 } };

          for (int need = 0; need < 2; need++)
            for (int h = 0; h < QUARTIER_HOURS; h++)
              {
                sums[need][0] += (double) looked[i][need][h];
                sums[need][1] += (double) together[i][need][h];
              }
          g_assert_cmpfloat (sums[0][0], >, 1e5);
          g_assert_cmpfloat_with_epsilon (sums[0][1] / sums[0][0], 1, 1e-7);
          g_assert_cmpfloat_with_epsilon (sums[1][1], sums[1][0], 1e-7 * sums[0][0]);
          run_buildings (&zones[i], 1, alone, NULL);
          g_assert_cmpmem (alone, sizeof *alone, together[i], sizeof *alone);
        }
      quartier_zone_set_lanes (0);
    }
  for (int i = 0; i < N_RANDOM; i++)
    g_free (zones[i]);
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
            zone_run (zone, outdoor, year);
            sum_year (year, needs_wh, &mean_c);
            zone->model.repeats_k = zone->model.soil_repeats_k = 1e-9;
            zone_run (zone, outdoor, year);
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
  g_test_add_func ("/zone-random/widths", all_widths_agree);
  g_test_add_func ("/zone-random/turned", hours_go_to_their_zones);
  g_test_add_func ("/zone-random/massless", nodes_without_mass_change_nothing);
  g_test_add_func ("/zone-random/heated-shut", an_hour_that_heats_opens_nothing);
  g_test_add_func ("/zone-random/energy", nothing_is_lost);
  g_test_add_func ("/zone-random/company", company_changes_nothing);
  g_test_add_func ("/zone-random/buildings", buildings_take_a_short_way);
  g_test_add_func ("/zone-random/short-way", a_short_way_leads_to_the_same_year);
  g_test_add_func ("/zone-random/films", hourly_films_follow_wind_and_sky);
  status = g_test_run ();
  g_object_unref (library);
  return status;
}
