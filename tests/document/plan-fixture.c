#include "plan-fixture.h"

/* A square of a thousandth of a degree. */
QuartierDistrict *
plan_fixture_square (const char *id, double far)
{
  const QuartierPosition corners[] = { { 7, 47 }, { 7.001, 47 }, { 7.001, 47.001 }, { 7, 47.001 } };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (corners, G_N_ELEMENTS (corners));
  g_autoptr (QuartierDistrict) district = quartier_district_new (id, shape);

  return quartier_district_with_number (district, QUARTIER_FIELD_FAR, far);
}

/* Three such squares, d0 to d2, of floor area ratio 1, 2 and 3, in the scenario "a". */
QuartierPlan *
plan_fixture_new (void)
{
  const QuartierScenario scenario = { .id = (char *) "a", .name = (char *) "A", .year = 2025 };
  QuartierPlan *plan = quartier_plan_new ();

  quartier_plan_begin (plan, "");
  quartier_plan_put_scenario (plan, &scenario);
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%d", i);
      g_autoptr (QuartierDistrict) district = plan_fixture_square (id, 1 + i);

      quartier_plan_put_district (plan, "a", district);
    }
  quartier_plan_finish_loading (plan);
  return plan;
}

void
plan_fixture_set_far (QuartierPlan *plan, const char *id, double far)
{
  QuartierDistrict *district = quartier_plan_find_district (plan, "a", id);
  g_autoptr (QuartierDistrict) changed
      = quartier_district_with_number (district, QUARTIER_FIELD_FAR, far);

  quartier_plan_put_district (plan, "a", changed);
}
