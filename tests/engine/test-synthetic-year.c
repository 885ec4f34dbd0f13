/*
 * A year made from months: the months come out again, and it is the same every time.
 */
#include "engine/synthetic-year.h"

#include <math.h>
#include <string.h>

#include "library/quartier-library.h"

static const int month_days[12] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

static QuartierLibrary *library;

static void
check_months (const QuartierMonthlyClimate *place)
{
  g_autoptr (QuartierClimate) climate = quartier_synthetic_year_new (place, 0.2, 30, NAN);
  const double *outdoor_c = quartier_climate_get_outdoor_c (climate);
  const double *ghi_w_m2 = quartier_climate_get_ghi_w_m2 (climate);
  int hour = 0;

  for (int month = 0; month < 12; month++)
    {
      double sum_c = 0, ghi_kwh_m2 = 0;

      for (int i = 0; i < month_days[month] * 24; i++, hour++)
        {
          sum_c += outdoor_c[hour];
          ghi_kwh_m2 += ghi_w_m2[hour] / 1000;
          g_assert_cmpfloat (ghi_w_m2[hour], >=, 0);
          g_assert_true (isfinite (outdoor_c[hour]));
        }
      g_assert_cmpfloat_with_epsilon (sum_c / (month_days[month] * 24), place->mean_c[month],
                                      1e-9);
      g_assert_cmpfloat_with_epsilon (ghi_kwh_m2, place->ghi_kwh_m2[month],
                                      1e-9 * MAX (1, place->ghi_kwh_m2[month]));
    }
  g_assert_cmpint (hour, ==, QUARTIER_HOURS);
}

static void
meets_its_months_everywhere (void)
{
  gsize n;
  const QuartierCatalogueEntry *entries
      = quartier_library_list (library, QUARTIER_CATALOGUE_CLIMATE, &n);

  g_assert_cmpuint (n, >, 50);
  for (gsize i = 0; i < n; i++)
    check_months (quartier_library_get_climate (library, entries[i].id));
}

static void
is_the_same_every_time (void)
{
  const QuartierMonthlyClimate *place = quartier_library_get_climate (library, "mannheim");
  g_autoptr (QuartierClimate) one = quartier_synthetic_year_new (place, 0.2, 30, NAN);
  g_autoptr (QuartierClimate) two = quartier_synthetic_year_new (place, 0.2, 30, NAN);
  const gsize bytes = QUARTIER_HOURS * sizeof (double);

  g_assert_cmpmem (quartier_climate_get_outdoor_c (one), bytes,
                   quartier_climate_get_outdoor_c (two), bytes);
  for (int plane = 0; plane < QUARTIER_N_PLANES; plane++)
    g_assert_cmpmem (quartier_climate_get_plane_w_m2 (one, plane), bytes,
                     quartier_climate_get_plane_w_m2 (two, plane), bytes);
}

static void
differs_between_places (void)
{
  QuartierMonthlyClimate other = *quartier_library_get_climate (library, "mannheim");
  g_autoptr (QuartierClimate) one = quartier_synthetic_year_new (&other, 0.2, 30, NAN);
  g_autoptr (QuartierClimate) two = NULL;

  other.id = "elsewhere";
  two = quartier_synthetic_year_new (&other, 0.2, 30, NAN);
  g_assert_cmpint (memcmp (quartier_climate_get_outdoor_c (one),
                           quartier_climate_get_outdoor_c (two), QUARTIER_HOURS * sizeof (double)),
                   !=, 0);
}

static void
is_dark_at_night_and_varies_by_day (void)
{
  const QuartierMonthlyClimate *place = quartier_library_get_climate (library, "mannheim");
  g_autoptr (QuartierClimate) climate = quartier_synthetic_year_new (place, 0.2, 30, NAN);
  const double *ghi_w_m2 = quartier_climate_get_ghi_w_m2 (climate);
  const QuartierSun *sun = quartier_climate_get_sun (climate);
  double least_kwh = INFINITY, most_kwh = 0;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    if (sun[h].elevation_deg < 0)
      g_assert_cmpfloat (ghi_w_m2[h], ==, 0);
  for (int day = 181; day < 212; day++)
    {
      double kwh = 0;

      for (int h = 0; h < 24; h++)
        kwh += ghi_w_m2[day * 24 + h] / 1000;
      least_kwh = MIN (least_kwh, kwh);
      most_kwh = MAX (most_kwh, kwh);
    }
  /* July has dull days and bright ones, and none brighter than a clear sky allows (about 8.5). */
  g_assert_cmpfloat (most_kwh, >, 2 * least_kwh);
  g_assert_cmpfloat (most_kwh, <, 9);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, NULL);
  g_assert_nonnull (library);
  g_test_add_func ("/synthetic-year/months", meets_its_months_everywhere);
  g_test_add_func ("/synthetic-year/same", is_the_same_every_time);
  g_test_add_func ("/synthetic-year/places", differs_between_places);
  g_test_add_func ("/synthetic-year/days", is_dark_at_night_and_varies_by_day);
  status = g_test_run ();
  g_object_unref (library);
  return status;
}
