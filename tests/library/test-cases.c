#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "library/case-match.h"

typedef struct
{
  QuartierLibrary *library;
  QuartierCaseLibrary *cases;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->library = quartier_library_new (NULL, &error);
  g_assert_no_error (error);
  fixture->cases = quartier_case_library_new (fixture->library, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->cases);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  quartier_case_library_unref (fixture->cases);
  g_assert_finalize_object (fixture->library);
}

/* 55 in Europe and 12 in China; 737 figures, of which 28 are recalled and 135 measured: the counts
 * of the research the cases were taken from. */
static void
all_are_there (Fixture *fixture, gconstpointer data)
{
  guint china = 0, figures = 0, recalled = 0, measured = 0;
  gsize n;
  const QuartierCase *const *list = quartier_case_library_list (fixture->cases, &n);

  g_assert_cmpuint (n, ==, 67);
  for (gsize i = 0; i < n; i++)
    {
      china += g_str_equal (list[i]->country, "CN");
      for (gsize f = 0; f < list[i]->n_figures; f++)
        {
          const QuartierCaseFigure *figure = &list[i]->figures[f];

          figures++;
          recalled += figure->evidence == QUARTIER_EVIDENCE_RECALLED;
          measured += figure->kind == QUARTIER_CASE_MEASURED;
          g_assert_nonnull (figure->source);
          g_assert_true ((figure->indicator == NULL) != (figure->label == NULL));
        }
    }
  g_assert_cmpuint (china, ==, 12);
  g_assert_cmpuint (figures, ==, 737);
  g_assert_cmpuint (recalled, ==, 28);
  g_assert_cmpuint (measured, ==, 135);
}

/* Read by hand: Bahnstadt's mean of 1,260 flats, and De Bonne's eight buildings as a range. */
static void
figures_are_as_published (Fixture *fixture, gconstpointer data)
{
  const QuartierCase *bahnstadt
      = quartier_case_library_find (fixture->cases, "bahnstadt-heidelberg");
  const QuartierCase *bonne = quartier_case_library_find (fixture->cases, "de-bonne");
  const QuartierCaseFigure *heat = quartier_case_find_figure (bahnstadt, "space_heat_measured");
  const QuartierCaseFigure *range = quartier_case_find_figure (bonne, "space_heat_measured");

  g_assert_cmpfloat (heat->value, ==, 14.9);
  g_assert_cmpint (heat->year, ==, 2014);
  g_assert_cmpstr (heat->unit, ==, "kWh/m2a");
  g_assert_cmpstr (heat->like, ==, "heating_kwh_net_m2");
  g_assert_true (isnan (heat->low));
  g_assert_cmpfloat (range->low, ==, 44);
  g_assert_cmpfloat (range->high, ==, 73.4);
  g_assert_null (quartier_case_find_figure (bahnstadt, "cars_per_1000"));
  g_assert_null (quartier_case_library_find (fixture->cases, "nowhere"));
}

/* Read by hand in the nine cases that say how many spaces a home has, GWL-terrein to Ginko. */
static void
values_are_listed_from_the_least (Fixture *fixture, gconstpointer data)
{
  static const double spaces[] = { 0.2, 0.5, 0.5, 0.65, 0.8, 0.8, 1, 1.1, 1.3 };
  g_autoptr (GArray) values
      = quartier_case_library_list_values (fixture->cases, "parking_per_dwelling");
  g_autoptr (GArray) none = quartier_case_library_list_values (fixture->cases, "nothing");

  g_assert_cmpuint (values->len, ==, G_N_ELEMENTS (spaces));
  for (guint i = 0; i < values->len; i++)
    g_assert_cmpfloat (g_array_index (values, double, i), ==, spaces[i]);
  g_assert_cmpuint (none->len, ==, 0);
}

/* A plan made of a case's own figures finds that case first, at no distance. */
static void
each_finds_itself (Fixture *fixture, gconstpointer data)
{
  guint found = 0;
  gsize n;
  const QuartierCase *const *list = quartier_case_library_list (fixture->cases, &n);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GArray) matches = NULL;
      QuartierCaseProfile profile;
      const QuartierCaseMatch *first;

      quartier_case_profile_of_case (fixture->library, list[i], &profile);
      matches = quartier_cases_match (fixture->cases, &profile);
      if (matches->len == 0)
        continue;
      first = &g_array_index (matches, QuartierCaseMatch, 0);
      g_assert_cmpstr (first->one->id, ==, list[i]->id);
      g_assert_cmpfloat (first->distance, ==, 0);
      found++;
      for (guint m = 1; m < matches->len; m++)
        g_assert_cmpfloat (g_array_index (matches, QuartierCaseMatch, m).distance, >=,
                           g_array_index (matches, QuartierCaseMatch, m - 1).distance);
    }
  /* Those of which climate and density are known. */
  g_assert_cmpuint (found, >=, 30);
}

/* By hand: all alike but twice as dense, which is one step of weight 1 of 3.5:
 * √(1 / 3.5) = 0.5345. BedZED is known in every trait. */
static void
twice_as_dense_is_one_step (Fixture *fixture, gconstpointer data)
{
  const QuartierCase *bedzed = quartier_case_library_find (fixture->cases, "bedzed");
  g_autoptr (GArray) matches = NULL;
  QuartierCaseProfile profile;
  gboolean seen = FALSE;

  quartier_case_profile_of_case (fixture->library, bedzed, &profile);
  profile.residents_ha *= 2;
  matches = quartier_cases_match (fixture->cases, &profile);
  for (guint i = 0; i < matches->len; i++)
    {
      const QuartierCaseMatch *match = &g_array_index (matches, QuartierCaseMatch, i);

      if (match->one != bedzed)
        continue;
      seen = TRUE;
      g_assert_cmpfloat_with_epsilon (match->distance, 0.5345, 1e-4);
      g_assert_cmpfloat_with_epsilon (match->confidence_share, 1, 1e-12);
      g_assert_cmpfloat_with_epsilon (match->why[QUARTIER_CASE_TRAIT_DENSITY].distance, 1, 1e-12);
    }
  g_assert_true (seen);
}

/* What is not known of a plan counts neither for nor against, but lowers the confidence: without
 * the share of jobs (0.5 of 3.5) 6/7 are known. */
static void
unknown_lowers_confidence (Fixture *fixture, gconstpointer data)
{
  const QuartierCase *bedzed = quartier_case_library_find (fixture->cases, "bedzed");
  g_autoptr (GArray) matches = NULL, none = NULL;
  QuartierCaseProfile profile;

  quartier_case_profile_of_case (fixture->library, bedzed, &profile);
  profile.jobs_share = NAN;
  matches = quartier_cases_match (fixture->cases, &profile);
  g_assert_true (g_array_index (matches, QuartierCaseMatch, 0).one == bedzed);
  g_assert_cmpfloat_with_epsilon (g_array_index (matches, QuartierCaseMatch, 0).confidence_share,
                                  6.0 / 7, 1e-12);
  /* Climate alone makes no twin. */
  profile.residents_ha = profile.dwellings_ha = profile.far = NAN;
  none = quartier_cases_match (fixture->cases, &profile);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Bases and steps are rows; the law is not: a place's own climate is near, and a step away it is
 * not, whichever of winter and summer it is. */
static void
climate_is_near_within_a_step (Fixture *fixture, gconstpointer data)
{
  const QuartierCase *vauban = quartier_case_library_find (fixture->cases, "vauban");
  const double winter
      = quartier_library_get_factor (fixture->library, "case.match.heating_kd")->value;
  const double summer
      = quartier_library_get_factor (fixture->library, "case.match.cooling_kd")->value;
  QuartierCaseProfile profile, own;

  quartier_case_profile_of_case (fixture->library, vauban, &own);
  profile = own;
  /* Density and size do not matter. */
  profile.residents_ha = profile.site_m2 = profile.residents = NAN;
  g_assert_true (quartier_case_is_climate_near (fixture->library, vauban, &profile));
  profile.heating_kd = own.heating_kd + 0.9 * winter;
  g_assert_true (quartier_case_is_climate_near (fixture->library, vauban, &profile));
  profile.heating_kd = own.heating_kd + 1.1 * winter;
  g_assert_false (quartier_case_is_climate_near (fixture->library, vauban, &profile));
  profile.heating_kd = own.heating_kd;
  profile.cooling_kd = own.cooling_kd + 1.1 * summer;
  g_assert_false (quartier_case_is_climate_near (fixture->library, vauban, &profile));
  profile.cooling_kd = NAN;
  g_assert_false (quartier_case_is_climate_near (fixture->library, vauban, &profile));
}

/* 160 cars per 1,000 residents in Vauban, 393 in greater Freiburg: 1 − 160 / 393 = 59.29 % less. */
static void
vauban_beside_its_city (Fixture *fixture, gconstpointer data)
{
  const QuartierCase *vauban = quartier_case_library_find (fixture->cases, "vauban");
  guint n = 0;

  for (gsize i = 0; i < vauban->n_figures; i++)
    {
      const QuartierCaseFigure *figure = &vauban->figures[i];

      if (figure->city_of == NULL)
        {
          g_assert_true (isnan (quartier_case_find_reduction (vauban, figure)));
          continue;
        }
      g_assert_cmpstr (figure->city_of->id, ==, "cars_per_1000");
      n++;
      if (figure->value == 393)
        g_assert_cmpfloat_with_epsilon (quartier_case_find_reduction (vauban, figure), 0.5929, 1e-4);
      else
        g_assert_cmpfloat_with_epsilon (quartier_case_find_reduction (vauban, figure),
                                        1 - 160.0 / 430, 1e-9);
    }
  g_assert_cmpuint (n, ==, 2);
}

static void
refuses_unknown_format (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "{\"format\": \"other/1\", \"pack\": \"a\", \"cases\": []}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autofree char *pack = NULL;
  guint n = 7;

  g_assert_false (
      quartier_case_check_pack (fixture->library, NULL, bytes, "pack", &pack, &n, &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNSUPPORTED);
  g_assert_null (pack);
  g_assert_cmpuint (n, ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/cases/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("all-are-there", all_are_there);
  ADD ("figures-are-as-published", figures_are_as_published);
  ADD ("vauban-beside-its-city", vauban_beside_its_city);
  ADD ("values-from-the-least", values_are_listed_from_the_least);
  ADD ("each-finds-itself", each_finds_itself);
  ADD ("twice-as-dense-is-one-step", twice_as_dense_is_one_step);
  ADD ("unknown-lowers-confidence", unknown_lowers_confidence);
  ADD ("climate-is-near-within-a-step", climate_is_near_within_a_step);
  ADD ("refuses-unknown-format", refuses_unknown_format);
  return g_test_run ();
}
