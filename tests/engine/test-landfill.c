/*
 * When the methane of landfilled waste comes off: the guidelines' decay by hand, laws, sums that are true.
 */
#include "engine/landfill.h"

#include <math.h>

#include "library/quartier-library.h"

#define WASTE QUARTIER_N_WASTE_FACTORS
#define RATES QUARTIER_N_LANDFILL_FACTORS

static QuartierLibrary *library;

static void
read_rows (QuartierSector sector, const char *place, const QuartierFactor **factors, double *values)
{
  const QuartierMonthlyClimate *climate = quartier_library_get_climate (library, place);
  gsize n;
  const QuartierSectorRow *rows = quartier_sector_list_rows (sector, &n);

  for (gsize i = 0; i < n; i++)
    {
      factors[i] = quartier_library_get_factor_for (library, rows[i].base, rows[i].member, climate);
      values[i] = factors[i] != NULL ? factors[i]->value : NAN;
    }
}

/* A tonne of food, 50 kg of methane, at 0.185 a year: 50 (1 − e^−0.185) = 8.445 kg in the first year and
 * 50 (1 − e^−1.85) = 42.138 kg in ten. IPCC 2006, 5, 3. */
static void
food_by_hand (void)
{
  double values[WASTE] = { 0 }, rates[RATES] = { 0 };
  const int rate
      = quartier_landfill_get_rate (QUARTIER_LANDFILL_TEMPERATE_WET, QUARTIER_WASTE_FOOD);
  const QuartierWasteInput input = { 1, 0, QUARTIER_RESIDUAL_LANDFILL, NAN, NAN };
  QuartierLandfill out;

  values[QUARTIER_WASTE_GENERATED_KG] = 1000;
  values[QUARTIER_WASTE_OF (QUARTIER_WASTE_FOOD, QUARTIER_WASTE_ROW_SHARE)] = 1;
  values[QUARTIER_WASTE_OF (QUARTIER_WASTE_FOOD, QUARTIER_WASTE_ROW_DOC)] = 0.15;
  values[QUARTIER_WASTE_DOCF_SHARE] = 0.5;
  values[QUARTIER_WASTE_MCF_SHARE] = 1;
  values[QUARTIER_WASTE_CH4_SHARE] = 0.5;
  values[QUARTIER_WASTE_GWP_CH4] = 1;
  rates[rate] = 0.185;
  quartier_landfill_run (&input, values, QUARTIER_LANDFILL_TEMPERATE_WET, rates, &out);
  g_assert_cmpfloat_with_epsilon (out.all_kg, 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (out.within_10a_kg, 42.138, 1e-3);
  g_assert_cmpfloat_with_epsilon (out.all_kg * quartier_landfill_decayed_share (0.185, 1), 8.445,
                                  1e-3);
}

/* Year by year for ever is what the estimate counts at once, and never more. */
static void
all_years_are_the_commitment (void)
{
  static const char *const places[] = { "mannheim", "beijing", "zhuhai" };

  for (guint p = 0; p < G_N_ELEMENTS (places); p++)
    {
      const QuartierFactor *factors[WASTE], *rate_factors[RATES];
      double values[WASTE], rates[RATES], years = 0;
      const QuartierWasteInput input = { 700, 0.3, QUARTIER_RESIDUAL_LANDFILL, 0.3, 0.2 };
      QuartierLandfill out;
      QuartierWaste waste;

      read_rows (QUARTIER_SECTOR_WASTE, places[p], factors, values);
      read_rows (QUARTIER_SECTOR_LANDFILL, places[p], rate_factors, rates);
      quartier_waste_run (&input, values, &waste);
      for (int climate = 0; climate < QUARTIER_N_LANDFILL_CLIMATES; climate++)
        {
          quartier_landfill_run (&input, values, climate, rates, &out);
          g_assert_cmpfloat_with_epsilon (out.all_kg, waste.ghg_residual_kg,
                                          1e-9 * waste.ghg_residual_kg);
          g_assert_cmpfloat (out.within_10a_kg, >, 0);
          g_assert_cmpfloat (out.within_20a_kg, >, out.within_10a_kg);
          g_assert_cmpfloat (out.all_kg, >, out.within_20a_kg);
        }
      for (int year = 0; year < 2000; year++)
        years += quartier_landfill_decayed_share (0.03, year + 1)
                 - quartier_landfill_decayed_share (0.03, year);
      g_assert_cmpfloat_with_epsilon (years, quartier_landfill_decayed_share (0.03, INFINITY), 1e-9);
    }
}

static void
burnt_gives_off_none (void)
{
  const QuartierFactor *factors[WASTE], *rate_factors[RATES];
  double values[WASTE], rates[RATES];
  const QuartierWasteInput input = { 700, 0.3, QUARTIER_RESIDUAL_INCINERATION, 0.3, 0.2 };
  QuartierLandfill out;

  read_rows (QUARTIER_SECTOR_WASTE, "mannheim", factors, values);
  read_rows (QUARTIER_SECTOR_LANDFILL, "mannheim", rate_factors, rates);
  quartier_landfill_run (&input, values, QUARTIER_LANDFILL_TEMPERATE_WET, rates, &out);
  g_assert_cmpfloat (out.all_kg, ==, 0);
  g_assert_cmpfloat (out.within_10a_kg, ==, 0);
}

/* Zhuhai has 23 °C and 2 m of rain; more rain falls in Zurich than evaporates, less in Beijing. */
static void
climates_as_the_guidelines_part_them (void)
{
  static const struct
  {
    const char *place;
    QuartierLandfillClimate climate;
  } cases[] = { { "zhuhai", QUARTIER_LANDFILL_TROPICAL_WET },
                { "zurich", QUARTIER_LANDFILL_TEMPERATE_WET },
                { "beijing", QUARTIER_LANDFILL_TEMPERATE_DRY } };
  const QuartierFactor *rate_factors[RATES];
  const double share = quartier_library_get_factor (library, "water.makkink_share")->value;
  double rates[RATES];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      read_rows (QUARTIER_SECTOR_LANDFILL, cases[i].place, rate_factors, rates);
      g_assert_cmpint (quartier_landfill_find_climate (
                           quartier_library_get_climate (library, cases[i].place), share, rates),
                       ==, cases[i].climate);
    }
}

static void
opens_to_what_is_shown (void)
{
  const QuartierFactor *factors[WASTE], *rate_factors[RATES];
  double values[WASTE], rates[RATES];
  const QuartierWasteInput input = { 700, 0.3, QUARTIER_RESIDUAL_LANDFILL, 0.3, 0.2 };
  QuartierLandfill out;

  read_rows (QUARTIER_SECTOR_WASTE, "beijing", factors, values);
  read_rows (QUARTIER_SECTOR_LANDFILL, "beijing", rate_factors, rates);
  quartier_landfill_run (&input, values, QUARTIER_LANDFILL_TEMPERATE_DRY, rates, &out);
  for (int member = 0; member <= QUARTIER_LANDFILL_MEMBER_WITHIN_20A; member++)
    {
      const double shown[] = { out.all_kg, out.within_10a_kg, out.within_20a_kg };
      g_autoptr (QuartierSum) sum
          = quartier_landfill_explain (member, &input, factors, values,
                                       QUARTIER_LANDFILL_TEMPERATE_DRY, rate_factors, rates);
      g_autofree char *where = NULL;

      quartier_sum_is_true (sum, 1e-9, &where);
      g_assert_cmpstr (where, ==, NULL);
      g_assert_cmpfloat_with_epsilon (sum->value, shown[member], 1e-9 * shown[member]);
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
  g_test_add_func ("/landfill/food-by-hand", food_by_hand);
  g_test_add_func ("/landfill/all-years-are-the-commitment", all_years_are_the_commitment);
  g_test_add_func ("/landfill/burnt-gives-off-none", burnt_gives_off_none);
  g_test_add_func ("/landfill/climates", climates_as_the_guidelines_part_them);
  g_test_add_func ("/landfill/opens", opens_to_what_is_shown);
  result = g_test_run ();
  g_object_unref (library);
  return result;
}
