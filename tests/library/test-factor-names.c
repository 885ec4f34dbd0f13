#include "library/factor-names.h"
#include "library/quartier-library.h"

/* Written by hand, from what the tables say of these rows. */
static void
names_are_plain (void)
{
  static const struct
  {
    const char *id;
    const char *name;
  } expected[] = {
    { "land-use.residential.area_per_person_m2", "Floor area per person (homes)" },
    { "mobility.DE.person_km_per_day", "Kilometres a person travels a day (Germany)" },
    { "dh.DE.average", "Emissions of district heat, average (Germany)" },
    { "grid.DE.consumption.2025", "Emissions of electricity used (Germany, 2025)" },
    { "dh.loss.typical", "Loss of heat networks, usual" },
    { "standard.stock-1949-1979.DE.SFH.u_wall_w_m2k",
      "U-value of walls (Existing, 1949–1979, Germany, detached houses)" },
    { "standard.geg.u_window_w_m2k", "U-value of windows (GEG 2020)" },
    { "finance.heat.heat-pump-air.CN.eur_kw", "Cost of heating systems (air heat pump, China)" },
    { "waste.paper_doc", "Degradable organic carbon of waste (paper)" },
    { "waste.EU.paper_share", "Share of household waste (Europe, paper)" },
    { "calibration.EU.heat-pump.100",
      "Metered over calculated heat of dwellings (Europe, heat pumps, 100 kWh/m²)" },
    { "criteria.efficient_heat.from_2026_kg_kwh",
      "Efficient district heat: highest emissions from the year on (2026)" },
    { "runoff.green_roof_cn", "Curve number of runoff (green roofs)" },
    { "grid.CN.InnerMongolia.2022",
      "CO₂ of electricity, factor of the ministry (Inner Mongolia, 2022)" },
    { "system.district-heat.loss_share", "Loss of heat networks" },
    /* Made of others, so in no table. */
    { "carrier.gas", "Emissions of a fuel, its supply included (natural gas)" },
    { "grid.DE.2040", "Emissions of electricity (Germany, 2040)" },
    { "grid.DE.2030-2059", "Emissions of electricity, mean of years (Germany, 2030–2059)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *name = quartier_factor_name (expected[i].id, FALSE);

      g_assert_cmpstr (name, ==, expected[i].name);
    }
}

/* What no table has is called by its id, and near misses are not taken for what they are near to.
 */
static void
unknown_ids_stay (void)
{
  static const char *const ids[] = { "",
                                     "land-use",
                                     "land-use.residential",
                                     "land-use.palace.area_per_person_m2",
                                     "land-use.residential.area_per_person_m2.more",
                                     "mobility.XX.person_km_per_day",
                                     "grid.DE.consumption.25",
                                     "no.such.factor" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *name = quartier_factor_name (ids[i], FALSE);

      g_assert_cmpstr (name, ==, ids[i]);
      g_assert_false (quartier_factor_is_named (ids[i]));
    }
}

static void
check_made (const QuartierFactor *factor)
{
  if (factor != NULL && !quartier_factor_is_named (factor->id))
    g_error ("%s has no name", factor->id);
}

/* The rows are judged by data-check.py; what the library makes of them, for each place, here. */
static void
what_is_made_of_rows_is_named (void)
{
  static const char *const carriers[]
      = { "electricity", "gas", "oil", "coal", "biomass", "district_heat" };
  static const int years[] = { 2020, 2025, 2030, 2050 };
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, NULL);
  gsize n, n_standards;
  const QuartierCatalogueEntry *places
      = quartier_library_list (library, QUARTIER_CATALOGUE_CLIMATE, &n);
  const QuartierCatalogueEntry *standards
      = quartier_library_list (library, QUARTIER_CATALOGUE_STANDARD, &n_standards);

  for (gsize i = 0; i < n; i++)
    {
      const QuartierMonthlyClimate *place = quartier_library_get_climate (library, places[i].id);

      for (gsize y = 0; y < G_N_ELEMENTS (years); y++)
        {
          for (gsize c = 0; c < G_N_ELEMENTS (carriers); c++)
            {
              check_made (
                  quartier_library_get_carrier_factor (library, place, carriers[c], years[y]));
              check_made (quartier_library_get_primary_factor (library, place, carriers[c], FALSE));
              check_made (quartier_library_get_primary_factor (library, place, carriers[c], TRUE));
            }
          check_made (quartier_library_get_mean_grid_factor (library, place, years[y], 30));
        }
      for (gsize s = 0; s < n_standards; s++)
        for (int size = QUARTIER_SIZE_SFH; size <= QUARTIER_SIZE_NON_RESIDENTIAL; size++)
          {
            QuartierStandard standard = { 0 };

            g_assert_true (quartier_library_get_standard (library, standards[s].id, place,
                                                          (QuartierSizeClass)size, &standard));
            check_made (standard.u_wall);
            check_made (standard.infiltration_ach);
            check_made (standard.heat_recovery_share);
          }
    }
}

static void
words_are_those_of_the_catalogues (void)
{
  static const struct
  {
    const char *kind;
    const char *id;
    const char *name;
  } expected[] = {
    { "use", "office", "Offices" },
    { "heat", "district-heat", "District heat" },
    { "cycle_network", "basic", "Basic cycle network" },
    { "residual", "incineration", "Incineration" },
    { "region", "DE", "Germany" },
    { "region", "mannheim", "Mannheim" },
    { "region", "3A", "thermal zone 3A" },
    { "region", "XX", NULL },
    { "colour", "red", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *name = quartier_word_name (expected[i].kind, expected[i].id, FALSE);

      g_assert_cmpstr (name, ==, expected[i].name);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/factor-names/plain", names_are_plain);
  g_test_add_func ("/factor-names/unknown", unknown_ids_stay);
  g_test_add_func ("/factor-names/made", what_is_made_of_rows_is_named);
  g_test_add_func ("/factor-names/words", words_are_those_of_the_catalogues);
  return g_test_run ();
}
