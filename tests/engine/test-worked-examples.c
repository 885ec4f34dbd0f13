/*
 * Worked examples that are rows of our tables or one of our functions, and stand in no other test:
 * tests/data/worked-examples.py says where each of the others does, or why it is not ours.
 */
#include <math.h>

#include "engine/estimate.h"
#include "engine/waste.h"
#include "library/quartier-library.h"

static QuartierLibrary *library;

static double
row (const char *id)
{
  const QuartierFactor *factor = quartier_library_get_factor (library, id);

  g_assert_nonnull (factor);
  return factor->value;
}

/* Published falls of China's factors from year to year: 3.63 % and 1.12 % of the national, 6.12 % of the
 * North's. Ministry of Ecology and Environment. */
static void
chinese_grid_falls_as_published (void)
{
  g_assert_cmpfloat_with_epsilon (
      100 * (1 - row ("grid.CN.national.2022") / row ("grid.CN.national.2021")), 3.63, 0.01);
  g_assert_cmpfloat_with_epsilon (
      100 * (1 - row ("grid.CN.national.2023") / row ("grid.CN.national.2022")), 1.12, 0.01);
  g_assert_cmpfloat_with_epsilon (
      100 * (1 - row ("grid.CN.regionNorth.2023") / row ("grid.CN.regionNorth.2022")), 6.12, 0.01);
}

/* Fjernvarme Fyn declares 21.8 kg/GJ: 0.07848 kg/kWh, which the table has to four decimals. */
static void
district_heat_in_its_unit (void)
{
  g_assert_cmpfloat_with_epsilon (row ("dh.DK.Fyn.2020"), 21.8 * 0.0036, 5e-5);
}

/* DOC 0.15 × DOCf 0.5 × MCF 1 × F 0.5 × 16/12 = 0.05 kg of methane per kg of food. IPCC 2006, 5, 3.7. */
static void
methane_of_food (void)
{
  double values[QUARTIER_N_WASTE_FACTORS] = { 0 };

  values[QUARTIER_WASTE_OF (QUARTIER_WASTE_FOOD, QUARTIER_WASTE_ROW_DOC)] = 0.15;
  values[QUARTIER_WASTE_DOCF_SHARE] = 0.5;
  values[QUARTIER_WASTE_MCF_SHARE] = 1;
  values[QUARTIER_WASTE_CH4_SHARE] = 0.5;
  values[QUARTIER_WASTE_GWP_CH4] = 1;
  g_assert_cmpfloat_with_epsilon (
      1000 * quartier_waste_landfill_kg_kg (values, QUARTIER_WASTE_FOOD), 50.0, 1e-9);
}

/* From a footprint of 9.0 t to the budget of 2.5 t in 2030: a cut of 72.2 %. */
static void
gap_to_the_budget (void)
{
  g_assert_cmpfloat_with_epsilon (
      100 * (1 - row ("target.budget_2030_t") / row ("target.present_t")), 72.2, 0.05);
}

/* Of 372.43 to 525.88 kg/m² of 15 buildings in Shaanxi 94.27 % are of materials: 351.09 to 495.75. */
static void
materials_of_shaanxi (void)
{
  const QuartierFactor *all
      = quartier_library_get_factor (library, "target.CN.embodied_kg_m2");
  QuartierEmbodiedBenchmark out;

  g_assert_nonnull (all);
  quartier_embodied_benchmark_make (all->low, all->high,
                                    row ("target.CN.embodied_materials_share"), &out);
  g_assert_cmpfloat_with_epsilon (out.materials_low, 351.09, 0.01);
  g_assert_cmpfloat_with_epsilon (out.materials_high, 495.75, 0.01);
}

/* 2,000 W all year are 17,520 kWh of primary energy. */
static void
society_of_2000_watts (void)
{
  g_assert_cmpfloat_with_epsilon (row ("target.primary_power_w") * 8.76, 17520, 1e-9);
}

/* 249 of 513 kg are recycled in the EU: 48.5 %, published as 48 %. */
static void
recycled_in_europe (void)
{
  g_assert_cmpfloat_with_epsilon (100 * row ("default.waste_separation_share"),
                                  100 * 249 / row ("waste.EU.generated_kg"), 0.6);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/worked/chinese-grid", chinese_grid_falls_as_published);
  g_test_add_func ("/worked/district-heat", district_heat_in_its_unit);
  g_test_add_func ("/worked/methane", methane_of_food);
  g_test_add_func ("/worked/budget", gap_to_the_budget);
  g_test_add_func ("/worked-examples/materials-of-shaanxi", materials_of_shaanxi);
  g_test_add_func ("/worked/2000-watts", society_of_2000_watts);
  g_test_add_func ("/worked/recycled", recycled_in_europe);
  status = g_test_run ();
  g_object_unref (library);
  return status;
}
