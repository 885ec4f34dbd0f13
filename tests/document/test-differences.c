/*
 * Several districts seen as one: in what they differ, and one made to say what another does.
 */
#include "document/district-differences.h"

static QuartierDistrict *
square (const char *id, const QuartierMixShare *mix, gsize n, double far)
{
  const QuartierPosition corners[] = { { 7, 47 }, { 7.001, 47 }, { 7.001, 47.001 }, { 7, 47.001 } };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (corners, G_N_ELEMENTS (corners));
  g_autoptr (QuartierDistrict) plain = quartier_district_new (id, shape);
  g_autoptr (QuartierDistrict) mixed = quartier_district_with_mix (plain, mix, n);

  return quartier_district_with_number (mixed, QUARTIER_FIELD_FAR, far);
}

static void
put (QuartierPlan *plan, QuartierDistrict *district)
{
  quartier_plan_put_district (plan, "a", district);
  g_object_unref (district);
}

static int
count (const gboolean *differ)
{
  int n = 0;

  for (int field = 0; field < QUARTIER_N_FIELDS_AND_MIX; field++)
    n += differ[field];
  return n;
}

/* Three parts of homes and one of offices are three quarters and one, in any order. */
static void
tells_in_what_several_differ (void)
{
  const QuartierScenario scenario = { .id = (char *) "a", .year = 2025 };
  const QuartierMixShare one[] = { { "residential", 3 }, { "office", 1 } };
  const QuartierMixShare same[] = { { "office", 0.25 }, { "residential", 0.75 } };
  const QuartierMixShare other[] = { { "office", 0.5 }, { "residential", 0.5 } };
  const char *const others[] = { "same", "gone", "last", NULL };
  g_autoptr (QuartierPlan) plan = quartier_plan_new ();
  g_autoptr (QuartierDistrict) first = square ("first", one, 2, 2), like = NULL;
  gboolean differ[QUARTIER_N_FIELDS_AND_MIX];

  quartier_plan_begin (plan, "");
  quartier_plan_put_scenario (plan, &scenario);
  put (plan, square ("same", same, 2, 2));
  put (plan, square ("last", same, 2, 2));
  quartier_plan_find_differences (plan, "a", others, first, differ);
  g_assert_cmpint (count (differ), ==, 0);
  put (plan, square ("last", other, 2, 3));
  quartier_plan_find_differences (plan, "a", others, first, differ);
  g_assert_true (differ[QUARTIER_FIELD_MIX] && differ[QUARTIER_FIELD_FAR]);
  g_assert_cmpint (count (differ), ==, 2);
  quartier_plan_find_differences (plan, "a", NULL, first, differ);
  g_assert_cmpint (count (differ), ==, 0);
  like = quartier_district_with_same (quartier_plan_find_district (plan, "a", "last"), first,
                                      QUARTIER_FIELD_FAR);
  g_assert_cmpfloat (quartier_district_get_number (like, QUARTIER_FIELD_FAR), ==, 2);
  g_assert_cmpfloat_with_epsilon (quartier_plan_sum_area_m2 (plan, "a", others),
                                  2 * quartier_district_get_area_m2 (first), 1e-6);
  quartier_plan_commit (plan);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/differences/several", tells_in_what_several_differ);
  return g_test_run ();
}
