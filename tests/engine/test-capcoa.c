/*
 * The second opinion on driving: the handbook's examples, laws, sums that are true.
 */
#include "engine/capcoa-explain.h"

#include <math.h>

#include "library/quartier-library.h"

#define ACRE QUARTIER_M2_PER_ACRE

static QuartierLibrary *library;
static const QuartierFactor *rows[QUARTIER_N_CAPCOA_FACTORS];
static double values[QUARTIER_N_CAPCOA_FACTORS];
static const QuartierFactor *travel_rows[QUARTIER_MOBILITY_N_FACTORS];
static double travel_values[QUARTIER_MOBILITY_N_FACTORS];

static void
read_rows (QuartierSector sector, const QuartierFactor **factors, double *out)
{
  const QuartierMonthlyClimate *climate = quartier_library_get_climate (library, "mannheim");
  gsize n;
  const QuartierSectorRow *list = quartier_sector_list_rows (sector, &n);

  for (gsize i = 0; i < n; i++)
    {
      factors[i]
          = quartier_library_get_factor_for (library, list[i].base, list[i].member, climate);
      out[i] = factors[i] != NULL ? factors[i]->value : NAN;
    }
}

/* An acre of so many homes and jobs. */
static QuartierCapcoaInput
acre (double homes, double jobs)
{
  return (QuartierCapcoaInput){ .residents = 2 * homes,
                                .dwellings = homes,
                                .jobs = jobs,
                                .site_m2 = ACRE,
                                .transit_share = 0.04,
                                .car_share = 0.9,
                                .usual_car_km = 20,
                                .affordable_share = NAN };
}

static double
change_of (const QuartierCapcoaInput *input, QuartierCapcoaMeasure measure, guint *at_most)
{
  QuartierCapcoaChanges changes;

  quartier_capcoa_work_out (input, values, &changes);
  if (at_most != NULL)
    *at_most = changes.at_most;
  return changes.change[measure];
}

/* 16 homes an acre: (16 − 9.1) / 9.1 × −0.22 = −0.16681; the handbook's own, 15: −14.2 %. */
static void
homes_as_published (void)
{
  QuartierCapcoaInput input = acre (16, 0);

  g_assert_cmpfloat_with_epsilon (change_of (&input, QUARTIER_CAPCOA_HOMES, NULL), -0.16681, 1e-5);
  input = acre (15, 0);
  g_assert_cmpfloat_with_epsilon (change_of (&input, QUARTIER_CAPCOA_HOMES, NULL), -0.1426, 1e-4);
}

/* 500 jobs an acre: (500 − 145) / 145 × −0.07 = −0.17138; the handbook's own, 400: −12.3 %. */
static void
jobs_as_published (void)
{
  QuartierCapcoaInput input = acre (0, 500);

  g_assert_cmpfloat_with_epsilon (change_of (&input, QUARTIER_CAPCOA_JOBS, NULL), -0.17138, 1e-5);
  input = acre (0, 400);
  g_assert_cmpfloat_with_epsilon (change_of (&input, QUARTIER_CAPCOA_JOBS, NULL), -0.1231, 1e-4);
}

/* 4 % by transit and 90 % by car around: −0.04 × 4.9 / 0.9 = −0.21778. The handbook's own, 6.69 % and
 * 86.96 %: transit is held at 27 %, and −0.27 / 0.8696 = −31.05 % at 31 %. */
static void
stations_as_published (void)
{
  QuartierCapcoaInput input = acre (9.1, 0);
  guint at_most;

  input.station_share = 1;
  g_assert_cmpfloat_with_epsilon (change_of (&input, QUARTIER_CAPCOA_TRANSIT, &at_most), -0.21778,
                                  1e-5);
  g_assert_cmpuint (at_most, ==, 0);
  input.transit_share = 0.0669;
  input.car_share = 0.8696;
  g_assert_cmpfloat_with_epsilon (change_of (&input, QUARTIER_CAPCOA_TRANSIT, &at_most), -0.31,
                                  1e-12);
  g_assert_cmpuint (at_most, ==, 1u << QUARTIER_CAPCOA_TRANSIT);
  input.station_share = 0.5;
  g_assert_cmpfloat_with_epsilon (change_of (&input, QUARTIER_CAPCOA_TRANSIT, NULL), -0.155, 1e-12);
}

/* One home in five: 0.2 × −0.286 = −0.0572; all: −28.6 %. Not told, it is no answer, and not none. */
static void
affordable_as_published (void)
{
  QuartierCapcoaInput input = acre (9.1, 0);

  g_assert_true (isnan (change_of (&input, QUARTIER_CAPCOA_AFFORDABLE, NULL)));
  input.affordable_share = 0.2;
  g_assert_cmpfloat_with_epsilon (change_of (&input, QUARTIER_CAPCOA_AFFORDABLE, NULL), -0.0572,
                                  1e-12);
  input.affordable_share = 1;
  g_assert_cmpfloat_with_epsilon (change_of (&input, QUARTIER_CAPCOA_AFFORDABLE, NULL), -0.286,
                                  1e-12);
  input.affordable_share = 0;
  g_assert_cmpfloat (change_of (&input, QUARTIER_CAPCOA_AFFORDABLE, NULL), ==, 0);
}

/* As dense as is typical: nothing, and below it no rise. Denser is less, down to the most, which is said. */
static void
denser_is_less (void)
{
  QuartierCapcoaInput input = acre (9.1, 145);
  double before = 0;
  guint at_most;

  g_assert_cmpfloat_with_epsilon (change_of (&input, QUARTIER_CAPCOA_LAND_USE, NULL), 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (change_of (&input, QUARTIER_CAPCOA_JOBS, NULL), 0, 1e-12);
  input = acre (4, 20);
  g_assert_cmpfloat (change_of (&input, QUARTIER_CAPCOA_LAND_USE, NULL), ==, 0);
  g_assert_cmpfloat (change_of (&input, QUARTIER_CAPCOA_JOBS, NULL), ==, 0);
  /* 0.3 / 0.22 above the typical: 21.5 homes an acre. */
  for (double homes = 10; homes <= 21; homes++)
    {
      const double change = (input = acre (homes, 0),
                             change_of (&input, QUARTIER_CAPCOA_LAND_USE, &at_most));

      g_assert_cmpfloat (change, <, before);
      g_assert_cmpuint (at_most, ==, 0);
      before = change;
    }
  input = acre (22, 0);
  g_assert_cmpfloat (change_of (&input, QUARTIER_CAPCOA_HOMES, &at_most), ==, -0.3);
  g_assert_cmpuint (at_most, ==, 1u << QUARTIER_CAPCOA_HOMES);
}

/* The most of each, 1 − 0.7 × 0.69 × 0.714 = 65.5 %, is a little more than the most of all, 65 %. */
static void
together_what_each_leaves (void)
{
  QuartierCapcoaInput input = acre (16, 10000);
  guint at_most;

  input.station_share = 1;
  g_assert_cmpfloat_with_epsilon (change_of (&input, QUARTIER_CAPCOA_LAND_USE, NULL),
                                  (1 - 0.1668132) * (1 - 0.2177778) - 1, 1e-6);
  input.affordable_share = 0.2;
  g_assert_cmpfloat_with_epsilon (change_of (&input, QUARTIER_CAPCOA_LAND_USE, NULL),
                                  (1 - 0.1668132) * (1 - 0.2177778) * (1 - 0.0572) - 1, 1e-6);
  input.dwellings = 100;
  input.transit_share = 0.3;
  input.car_share = 0.5;
  input.affordable_share = 1;
  g_assert_cmpfloat (change_of (&input, QUARTIER_CAPCOA_LAND_USE, &at_most), ==, -0.65);
  g_assert_true (at_most & 1u << QUARTIER_CAPCOA_LAND_USE);
}

/* Of two districts that tell different things, and one of which nobody lives in. */
static void
adds_up (void)
{
  QuartierCapcoaInput here = acre (16, 0), there = acre (0, 500);
  QuartierCapcoa sum, part;

  here.affordable_share = 0.2;
  quartier_capcoa_run (&here, values, &sum);
  g_assert_cmpfloat_with_epsilon (sum.usual_car_km, 32 * 365 * 20, 1e-6);
  g_assert_cmpfloat_with_epsilon (quartier_capcoa_get_car_km (&sum),
                                  sum.usual_car_km * (1 - 0.1668132) * (1 - 0.0572), 1);
  g_assert_true (isnan (quartier_capcoa_get_change (&sum, QUARTIER_CAPCOA_JOBS, 0)));
  quartier_capcoa_run (&there, values, &part);
  g_assert_true (isnan (quartier_capcoa_get_change (&part, QUARTIER_CAPCOA_HOMES, 500)));
  quartier_capcoa_add (&sum, &part);
  g_assert_cmpfloat_with_epsilon (quartier_capcoa_get_change (&sum, QUARTIER_CAPCOA_JOBS, 500),
                                  -0.17138, 1e-5);
  g_assert_cmpfloat_with_epsilon (quartier_capcoa_get_change (&sum, QUARTIER_CAPCOA_HOMES, 500),
                                  -0.16681, 1e-5);
  here.affordable_share = NAN;
  quartier_capcoa_run (&here, values, &part);
  quartier_capcoa_add (&sum, &part);
  /* Of those that are told of alone. */
  g_assert_cmpfloat_with_epsilon (quartier_capcoa_get_change (&sum, QUARTIER_CAPCOA_AFFORDABLE, 500),
                                  -0.0572, 1e-12);
}

static void
opens_to_what_is_shown (void)
{
  const QuartierMobilityInput travel
      = { .residents = 900, .site_m2 = 60000, .plan = { .station_share = 0.4 } };
  const QuartierCapcoaRows behind
      = { &travel, travel_rows, travel_values, rows, values };

  for (int told = 0; told < 2; told++)
    {
      QuartierCapcoaInput input;
      QuartierCapcoa out;

      quartier_capcoa_input_read (&travel, travel_values, 400, 2500, told ? 0.3 : NAN, &input);
      quartier_capcoa_run (&input, values, &out);
      for (int m = 0; m < QUARTIER_CAPCOA_MEMBER_OF (QUARTIER_N_CAPCOA_MEASURES); m++)
        {
          const double shown
              = m == QUARTIER_CAPCOA_MEMBER_CAR_KM     ? quartier_capcoa_get_car_km (&out)
                : m == QUARTIER_CAPCOA_MEMBER_USUAL    ? out.usual_car_km
                : m == QUARTIER_CAPCOA_MEMBER_ANSWERED ? out.answered_car_km
                                                       : out.change_km[m - QUARTIER_CAPCOA_MEMBER_CHANGE];
          g_autoptr (QuartierSum) sum = quartier_capcoa_explain (m, &input, &behind);
          g_autofree char *where = NULL;

          quartier_sum_is_true (sum, 1e-9, &where);
          g_assert_cmpstr (where, ==, NULL);
          g_assert_cmpfloat_with_epsilon (sum->value, shown, 1e-9 * fabs (shown) + 1e-12);
        }
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, &error);
  g_assert_no_error (error);
  read_rows (QUARTIER_SECTOR_CAPCOA, rows, values);
  read_rows (QUARTIER_SECTOR_MOBILITY, travel_rows, travel_values);
  g_test_add_func ("/capcoa/homes", homes_as_published);
  g_test_add_func ("/capcoa/jobs", jobs_as_published);
  g_test_add_func ("/capcoa/stations", stations_as_published);
  g_test_add_func ("/capcoa/affordable", affordable_as_published);
  g_test_add_func ("/capcoa/denser-is-less", denser_is_less);
  g_test_add_func ("/capcoa/together", together_what_each_leaves);
  g_test_add_func ("/capcoa/adds-up", adds_up);
  g_test_add_func ("/capcoa/opens", opens_to_what_is_shown);
  result = g_test_run ();
  g_object_unref (library);
  return result;
}
