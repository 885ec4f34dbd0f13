/* Heat networks by what makes their heat: figures by hand from the rows they stand on, and laws. */
#include <math.h>

#include "engine/supply.h"
#include "library/quartier-library.h"

static QuartierLibrary *library;

static const QuartierMonthlyClimate *
mannheim (void)
{
  return quartier_library_get_climate (library, "mannheim");
}

static double
row (const char *id)
{
  const QuartierFactor *factor = quartier_library_get_factor (library, id);

  g_assert_nonnull (factor);
  return factor->value;
}

static void
add (QuartierHeatMix *mix, const char *source, double share, double efficiency)
{
  mix->shares[mix->n++]
      = (QuartierHeatShare){ g_intern_string (source), share, efficiency };
}

static const QuartierNetworkHeat *
make (const QuartierHeatMix *mix)
{
  return quartier_library_get_network_heat (library, mannheim (), 2025, mix);
}

static double
kg_kwh (const QuartierHeatMix *mix)
{
  return quartier_network_heat_get_factor (make (mix), QUARTIER_HEAT_GHG)->value;
}

/* The research's example: (0.202 + 0.0335) / (0.9 × (1 − 0.14)) = 0.3043 kg/kWh. */
static void
gas_by_fuel_boiler_and_loss (void)
{
  g_autoptr (QuartierHeatMix) mix = quartier_heat_mix_new ();

  add (mix, "gas-boiler", 1, 0.9);
  mix->loss = 0.14;
  g_assert_cmpfloat_with_epsilon (kg_kwh (mix), 0.3043, 1e-4);
  g_assert_cmpfloat_with_epsilon (kg_kwh (mix), 0.2355 / (0.9 * 0.86), 1e-9);
}

/* 70 % wood chips at 0.0125 + 0.0079, 30 % gas at 0.2355, boilers of 0.88, loss 0.12:
 * (0.7 × 0.0204 + 0.3 × 0.2355) / 0.88 / 0.88 = 0.10967. Primary energy of gas in Germany 1.1, of wood
 * 0.2 and 1.0 renewable: (0.7 × 0.2 + 0.3 × 1.1) / 0.7744 = 0.60692, 0.7 / 0.7744 = 0.90393. */
static void
wood_and_gas_by_hand (void)
{
  g_autoptr (QuartierHeatMix) mix = quartier_heat_mix_new ();
  const QuartierNetworkHeat *network;

  add (mix, "wood-chips", 0.7, 0.88);
  add (mix, "gas-boiler", 0.3, 0.88);
  mix->loss = 0.12;
  network = make (mix);
  g_assert_cmpfloat_with_epsilon (kg_kwh (mix), 0.10967, 1e-5);
  g_assert_cmpfloat_with_epsilon (quartier_network_heat_get_part (network, 0, QUARTIER_HEAT_GHG),
                                  0.7 * 0.0204 / 0.7744, 1e-9);
  g_assert_cmpfloat_with_epsilon (
      quartier_network_heat_get_factor (network, QUARTIER_HEAT_PRIMARY_NON_RENEWABLE)->value,
      0.60692, 1e-5);
  g_assert_cmpfloat_with_epsilon (
      quartier_network_heat_get_factor (network, QUARTIER_HEAT_PRIMARY_RENEWABLE)->value, 0.90393,
      1e-5);
  g_assert_null (
      quartier_network_heat_find_missing (network, QUARTIER_HEAT_PRIMARY_NON_RENEWABLE));
}

/* What a boiler in the house emits, and what the pipes lose of it. */
static void
all_gas_is_the_boiler_with_the_loss (void)
{
  g_autoptr (QuartierHeatMix) mix = quartier_heat_mix_new ();

  add (mix, "gas-boiler", 1, NAN);
  g_assert_cmpfloat_with_epsilon (kg_kwh (mix) * (1 - row ("dh.loss.typical")),
                                  0.2355 / row ("system.gas-boiler.efficiency"), 1e-9);
  mix->loss = 0;
  g_assert_cmpfloat_with_epsilon (kg_kwh (mix), 0.2355 / row ("system.gas-boiler.efficiency"), 1e-9);
}

static void
more_wood_is_less_carbon (void)
{
  double before = INFINITY;

  for (int tenths = 0; tenths <= 10; tenths++)
    {
      g_autoptr (QuartierHeatMix) mix = quartier_heat_mix_new ();

      add (mix, "gas-boiler", 1 - tenths / 10.0, NAN);
      add (mix, "wood-chips", tenths / 10.0, NAN);
      g_assert_cmpfloat (kg_kwh (mix), <, before);
      before = kg_kwh (mix);
    }
}

/* Of 0.58 heat and 0.3 electricity the heat has by energy 0.58 / 0.88, by exergy
 * 0.205668 / 0.505668, by power bonus 1 − 0.3 / 0.53, by the 200 % method 0.58 / 2 of the fuel. */
static void
the_allocation_can_be_chosen (void)
{
  static const double shares[QUARTIER_N_CHP_ALLOCATIONS] = { 0.659091, 0.406725, 0.433962, 0.29 };

  for (int i = 0; i < QUARTIER_N_CHP_ALLOCATIONS; i++)
    {
      g_autoptr (QuartierHeatMix) mix = quartier_heat_mix_new ();

      add (mix, "gas-chp", 1, NAN);
      mix->loss = 0;
      mix->allocation = i;
      g_assert_cmpfloat_with_epsilon (kg_kwh (mix), 0.2355 * shares[i] / 0.58, 1e-6);
      g_assert_cmpint (quartier_chp_allocation_from_id (quartier_chp_allocation_get_id (i)), ==, i);
    }
}

/* Half deep heat, 0.01 (0.004…0.04), half sun, 0.015 (0.008…0.03), both through a usual network:
 * 0.0125, less √(0.003² + 0.0035²) = 0.00461, more √(0.015² + 0.0075²) = 0.01677. */
static void
ranges_add_up_by_squares (void)
{
  g_autoptr (QuartierHeatMix) mix = quartier_heat_mix_new ();
  const QuartierFactor *factor;

  add (mix, "geothermal", 0.5, NAN);
  add (mix, "solar", 0.5, NAN);
  factor = quartier_network_heat_get_factor (make (mix), QUARTIER_HEAT_GHG);
  g_assert_cmpfloat_with_epsilon (factor->value, 0.0125, 1e-9);
  g_assert_cmpfloat_with_epsilon (factor->low, 0.0125 - 0.0046098, 1e-6);
  g_assert_cmpfloat_with_epsilon (factor->high, 0.0125 + 0.0167705, 1e-6);
  g_assert_cmpint (factor->evidence, ==, QUARTIER_EVIDENCE_RECALLED);
}

/* Half deep heat, half biomethane in boilers of 0.8, a loss of 20 %. In Germany the law has 0 and 1.1:
 * 0.5 × 1.1 / 0.8 / 0.8; renewable is 1.0 of each: (0.5 + 0.5 / 0.8) / 0.8. Of waste heat it has no
 * renewable part. */
static void
primary_energy_of_what_is_there_anyway (void)
{
  g_autoptr (QuartierHeatMix) mix = quartier_heat_mix_new ();
  g_autoptr (QuartierHeatMix) waste = quartier_heat_mix_new ();
  const QuartierNetworkHeat *network;

  add (mix, "geothermal", 0.5, NAN);
  add (mix, "biomethane", 0.5, 0.8);
  mix->loss = 0.2;
  network = make (mix);
  g_assert_cmpfloat_with_epsilon (
      quartier_network_heat_get_factor (network, QUARTIER_HEAT_PRIMARY_NON_RENEWABLE)->value,
      0.5 * 1.1 / 0.64, 1e-9);
  g_assert_cmpfloat_with_epsilon (
      quartier_network_heat_get_factor (network, QUARTIER_HEAT_PRIMARY_RENEWABLE)->value,
      (0.5 + 0.5 / 0.8) / 0.8, 1e-9);
  add (waste, "waste-heat", 1, NAN);
  network = make (waste);
  g_assert_cmpfloat (
      quartier_network_heat_get_factor (network, QUARTIER_HEAT_PRIMARY_NON_RENEWABLE)->value, ==, 0);
  g_assert_null (quartier_network_heat_get_factor (network, QUARTIER_HEAT_PRIMARY_RENEWABLE));
}

/* A row that two sources share varies in both at once: no narrower than in one. */
static void
a_shared_row_does_not_average_out (void)
{
  g_autoptr (QuartierHeatMix) one = quartier_heat_mix_new ();
  g_autoptr (QuartierHeatMix) two = quartier_heat_mix_new ();
  const QuartierFactor *whole, *split;

  add (one, "gas-boiler", 1, 0.9);
  add (two, "gas-boiler", 0.5, 0.9);
  add (two, "gas-boiler", 0.5, 0.9);
  whole = quartier_network_heat_get_factor (make (one), QUARTIER_HEAT_GHG);
  split = quartier_network_heat_get_factor (make (two), QUARTIER_HEAT_GHG);
  g_assert_cmpfloat_with_epsilon (split->low, whole->low, 1e-9);
  g_assert_cmpfloat_with_epsilon (split->high, whole->high, 1e-9);
}

static void
every_source_opens_to_what_it_is (void)
{
  gsize n;
  const QuartierCatalogueEntry *entries
      = quartier_library_list (library, QUARTIER_CATALOGUE_HEAT_SOURCE, &n);
  g_autoptr (QuartierHeatMix) all = quartier_heat_mix_new ();

  g_assert_cmpuint (n, <=, QUARTIER_MAX_HEAT_SOURCES);
  for (gsize i = 0; i < n; i++)
    add (all, entries[i].id, 1.0 / (double) n, NAN);
  for (int allocation = 0; allocation < QUARTIER_N_CHP_ALLOCATIONS; allocation++)
    for (int loss = 0; loss < 2; loss++)
      for (int rate = 0; rate < QUARTIER_N_HEAT_RATES; rate++)
        {
          const QuartierNetworkHeat *network;
          g_autoptr (QuartierSum) sum = NULL;
          g_autofree char *where = NULL;
          double parts = 0;

          all->loss = loss == 0 ? NAN : 0.2;
          all->allocation = allocation;
          network = make (all);
          sum = quartier_network_heat_explain (network, (QuartierHeatRate) rate);
          if (!quartier_sum_is_true (sum, 1e-12, &where))
            g_error ("%s", where);
          if (rate != QUARTIER_HEAT_GHG)
            {
              g_assert_null (quartier_network_heat_get_factor (network, (QuartierHeatRate) rate));
              continue;
            }
          for (int i = 0; i < network->n_parts; i++)
            parts += quartier_network_heat_get_part (network, i, QUARTIER_HEAT_GHG);
          g_assert_cmpfloat_with_epsilon (parts, kg_kwh (all), 1e-12);
          g_assert_cmpfloat_with_epsilon (sum->value, kg_kwh (all), 1e-12);
        }
  g_assert_cmpstr (
      quartier_network_heat_find_missing (make (all), QUARTIER_HEAT_PRIMARY_NON_RENEWABLE), ==,
      "Coal, combined heat and power");
}

/* The engine's answers are remembered by their factors: what is said again is the same one. */
static void
the_same_mix_is_the_same_answer (void)
{
  g_autoptr (QuartierHeatMix) mix = quartier_heat_mix_new ();
  g_autoptr (QuartierHeatMix) copy = NULL;
  const QuartierNetworkHeat *first;

  add (mix, "heat-pump", 1, NAN);
  copy = quartier_heat_mix_copy (mix);
  first = make (mix);
  g_assert_true (quartier_heat_mix_equal (mix, copy));
  g_assert_true (make (copy) == first);
  g_assert_true (quartier_library_get_network_heat (library, mannheim (), 2040, mix) != first);
  copy->loss = 0.1;
  g_assert_false (quartier_heat_mix_equal (mix, copy));
  g_assert_true (make (copy) != first);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, NULL);
  g_assert_nonnull (library);
  g_test_add_func ("/network-heat/gas", gas_by_fuel_boiler_and_loss);
  g_test_add_func ("/network-heat/wood-and-gas", wood_and_gas_by_hand);
  g_test_add_func ("/network-heat/all-gas", all_gas_is_the_boiler_with_the_loss);
  g_test_add_func ("/network-heat/more-wood", more_wood_is_less_carbon);
  g_test_add_func ("/network-heat/allocation", the_allocation_can_be_chosen);
  g_test_add_func ("/network-heat/ranges", ranges_add_up_by_squares);
  g_test_add_func ("/network-heat/primary", primary_energy_of_what_is_there_anyway);
  g_test_add_func ("/network-heat/shared-row", a_shared_row_does_not_average_out);
  g_test_add_func ("/network-heat/explain", every_source_opens_to_what_it_is);
  g_test_add_func ("/network-heat/same", the_same_mix_is_the_same_answer);
  status = g_test_run ();
  g_object_unref (library);
  return status;
}
