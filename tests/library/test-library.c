#include <math.h>

#include "base/quartier-error.h"
#include "library/quartier-library.h"

typedef struct
{
  QuartierLibrary *library;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->library = quartier_library_new (NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->library);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->library);
}

static void
standard_resolves_everywhere (Fixture *fixture, gconstpointer data)
{
  gsize n_standards, n_climates;
  const QuartierCatalogueEntry *standards
      = quartier_library_list (fixture->library, QUARTIER_CATALOGUE_STANDARD, &n_standards);
  const QuartierCatalogueEntry *climates
      = quartier_library_list (fixture->library, QUARTIER_CATALOGUE_CLIMATE, &n_climates);

  g_assert_cmpuint (n_standards, ==, 23);
  g_assert_cmpuint (n_climates, ==, 82);
  for (gsize c = 0; c < n_climates; c++)
    {
      const QuartierMonthlyClimate *place
          = quartier_library_get_climate (fixture->library, climates[c].id);

      g_assert_nonnull (place);
      for (gsize s = 0; s < n_standards; s++)
        for (int size = QUARTIER_SIZE_SFH; size <= QUARTIER_SIZE_NON_RESIDENTIAL; size++)
          {
            QuartierStandard standard = { 0 };

            if (!quartier_library_get_standard (fixture->library, standards[s].id, place,
                                                (QuartierSizeClass)size, &standard))
              g_error ("%s, %s, size %d does not resolve", standards[s].id, place->id, size);
            g_assert_cmpstr (standard.id, ==, standards[s].id);
            /* A wall, roof, floor or window that no building has had. */
            g_assert_cmpfloat (standard.u_wall->value, >, 0.08);
            g_assert_cmpfloat (standard.u_wall->value, <, 5.5);
            g_assert_cmpfloat (standard.u_roof->value, >, 0.05);
            g_assert_cmpfloat (standard.u_roof->value, <, 5);
            g_assert_cmpfloat (standard.u_floor->value, >, 0.05);
            g_assert_cmpfloat (standard.u_floor->value, <, 4);
            g_assert_cmpfloat (standard.u_window->value, >, 0.5);
            g_assert_cmpfloat (standard.u_window->value, <, 7);
            g_assert_cmpfloat (standard.g_window->value, >, 0.2);
            g_assert_cmpfloat (standard.g_window->value, <, 0.9);
            g_assert_cmpfloat (standard.bridges_w_m2k->value, >=, 0);
            g_assert_cmpfloat (standard.bridges_w_m2k->value, <=, 0.2);
            g_assert_cmpfloat (standard.infiltration_ach->value, >, 0);
            g_assert_cmpfloat (standard.infiltration_ach->value, <, 1.6);
            g_assert_cmpfloat (standard.heat_recovery_share->value, >=, 0);
            g_assert_cmpfloat (standard.heat_recovery_share->value, <, 1);
          }
    }
}

static QuartierStandard
get_standard (Fixture *fixture, const char *id, const char *climate, QuartierSizeClass size)
{
  const QuartierMonthlyClimate *place = quartier_library_get_climate (fixture->library, climate);
  QuartierStandard standard = { 0 };

  g_assert_nonnull (place);
  g_assert_true (quartier_library_get_standard (fixture->library, id, place, size, &standard));
  return standard;
}

static void
stock_is_the_mean_of_its_variants (Fixture *fixture, gconstpointer data)
{
  /* TABULA, German apartment houses of 1949 to 1979, U of walls: DE.East.MFH.04 1.2, DE.East.MFH.05
   * 1.1, DE.N.MFH.04 1.2, .05 1.2, .06 1.0: 5.7 / 5 = 1.14. Roofs 1.081, 0.508, 1.081, 0.508,
   * 0.508: 3.686 / 5 = 0.7372. Windows 3.0, 2.7, 3.0, 3.0, 3.0: 2.94. */
  const QuartierStandard de
      = get_standard (fixture, "stock-1949-1979", "mannheim", QUARTIER_SIZE_MFH);

  g_assert_cmpfloat_with_epsilon (de.u_wall->value, 1.14, 5e-4);
  g_assert_cmpfloat_with_epsilon (de.u_roof->value, 0.7372, 5e-4);
  g_assert_cmpfloat_with_epsilon (de.u_window->value, 2.94, 5e-4);
  g_assert_cmpstr (de.u_wall->id, ==, "standard.stock-1949-1979.DE.MFH.u_wall_w_m2k");
  g_assert_cmpint (de.u_wall->evidence, ==, QUARTIER_EVIDENCE_DERIVED);
  g_assert_nonnull (strstr (de.u_wall->at, "East.MFH.05"));
}

static void
standard_says_what_stands_in (Fixture *fixture, gconstpointer data)
{
  /* No German blocks of 2000 to 2009 in TABULA: apartment houses stand in. */
  const QuartierStandard block
      = get_standard (fixture, "stock-2000-2009", "mannheim", QUARTIER_SIZE_AB);
  const QuartierStandard house
      = get_standard (fixture, "stock-2000-2009", "mannheim", QUARTIER_SIZE_MFH);
  /* Bosnia has none at all: the European mean. Dutch floors are left out of the table. */
  const QuartierStandard bosnian
      = get_standard (fixture, "stock-1949-1979", "sarajevo", QUARTIER_SIZE_SFH);
  const QuartierStandard dutch
      = get_standard (fixture, "stock-1949-1979", "amsterdam", QUARTIER_SIZE_MFH);

  g_assert_true (block.u_wall != house.u_wall);
  g_assert_cmpfloat (block.u_wall->value, ==, house.u_wall->value);
  g_assert_nonnull (strstr (block.u_wall->note, house.u_wall->id));
  g_assert_cmpstr (bosnian.u_wall->id, ==, "standard.stock-1949-1979.EU.SFH.u_wall_w_m2k");
  g_assert_cmpstr (dutch.u_floor->id, ==, "standard.stock-1949-1979.EU.MFH.u_floor_w_m2k");
  g_assert_cmpstr (dutch.u_wall->id, ==, "standard.stock-1949-1979.NL.MFH.u_wall_w_m2k");
  /* Asked twice, the same factor: it lives as long as the library. */
  g_assert_true (get_standard (fixture, "stock-2000-2009", "mannheim", QUARTIER_SIZE_AB).u_wall
                 == block.u_wall);
}

static void
chinese_standard_follows_the_zone (Fixture *fixture, gconstpointer data)
{
  /* GB 55015-2021, recalled table: Shanghai lies in 3A (wall 1.0), Harbin in 1B (0.35; houses to
   * three storeys 0.25), Zhuhai in 4B (1.5). London has about 2,500 K·d, so 2A (0.45). JGJ 134 has
   * no rows for Harbin: those of 3A, the nearest, stand in. */
  g_assert_cmpfloat (get_standard (fixture, "gb55015", "shanghai", QUARTIER_SIZE_AB).u_wall->value,
                     ==, 1.0);
  g_assert_cmpfloat (get_standard (fixture, "gb55015", "harbin", QUARTIER_SIZE_AB).u_wall->value,
                     ==, 0.35);
  g_assert_cmpfloat (get_standard (fixture, "gb55015", "harbin", QUARTIER_SIZE_SFH).u_wall->value,
                     ==, 0.25);
  g_assert_cmpfloat (get_standard (fixture, "gb55015", "zhuhai", QUARTIER_SIZE_MFH).u_wall->value,
                     ==, 1.5);
  g_assert_cmpfloat (get_standard (fixture, "gb55015", "london", QUARTIER_SIZE_MFH).u_wall->value,
                     ==, 0.45);
  g_assert_cmpfloat (get_standard (fixture, "jgj134", "harbin", QUARTIER_SIZE_MFH).u_wall->value,
                     ==, 1.5);
  g_assert_nonnull (strstr (
      get_standard (fixture, "jgj134", "harbin", QUARTIER_SIZE_MFH).u_wall->note, "stands in"));
  g_assert_cmpfloat (
      get_standard (fixture, "passivhaus", "harbin", QUARTIER_SIZE_MFH).u_window->value, ==, 0.65);
  g_assert_cmpfloat (
      get_standard (fixture, "passivhaus", "oslo", QUARTIER_SIZE_MFH).u_window->value, ==, 0.8);
}

static void
other_buildings_are_not_dwellings (Fixture *fixture, gconstpointer data)
{
  /* Regulation 1253/2014: heat recovery of 0.73 in two-way ventilation; a dwelling of the GEG
   * reference has none. The German survey stands in for France, not for China. */
  g_assert_cmpfloat (get_standard (fixture, "geg", "berlin", QUARTIER_SIZE_NON_RESIDENTIAL)
                         .heat_recovery_share->value,
                     ==, 0.73);
  g_assert_cmpfloat (
      get_standard (fixture, "geg", "berlin", QUARTIER_SIZE_MFH).heat_recovery_share->value, ==, 0);
  g_assert_cmpstr (
      get_standard (fixture, "stock-1949-1979", "paris", QUARTIER_SIZE_NON_RESIDENTIAL).u_wall->id,
      ==, "standard.stock-1949-1979.EU.NR.u_wall_w_m2k");
  g_assert_cmpstr (
      get_standard (fixture, "stock-1949-1979", "beijing", QUARTIER_SIZE_NON_RESIDENTIAL)
          .u_wall->id,
      ==, "standard.stock-1949-1979.CN-2.u_wall_w_m2k");
}

static const QuartierFactor *
grid (Fixture *fixture, const char *climate, int year)
{
  return quartier_library_get_grid_factor (
      fixture->library, quartier_library_get_climate (fixture->library, climate), year);
}

static void
grid_follows_the_path (Fixture *fixture, gconstpointer data)
{
  /* Germany 2024: 0.341 kg/kWh (consumption, Electricity Maps); path EU27: 0.96 in 2025, 0.52 in
   * 2030. 2030: 0.341 × 0.52 = 0.17732. 2027: 0.96 + 2/5 × (0.52 − 0.96) = 0.784; × 0.341 =
   * 0.267344. Low of 2030: low of 2024 × 0.45, high × 0.75. 2080: 0.341 × 0.02 = 0.00682, below the
   * floor of 0.015. */
  const QuartierFactor *base
      = quartier_library_get_factor (fixture->library, "grid.DE.consumption.2024");
  const QuartierFactor *f = grid (fixture, "mannheim", 2030);

  g_assert_cmpfloat_with_epsilon (base->value, 0.341, 1e-12);
  g_assert_cmpstr (f->id, ==, "grid.DE.2030");
  g_assert_cmpfloat_with_epsilon (f->value, 0.17732, 1e-9);
  g_assert_cmpfloat_with_epsilon (f->low, base->low * 0.45, 1e-9);
  g_assert_cmpfloat_with_epsilon (f->high, base->high * 0.75, 1e-9);
  g_assert_cmpint (f->evidence, ==, QUARTIER_EVIDENCE_DERIVED);
  g_assert_cmpfloat_with_epsilon (grid (fixture, "mannheim", 2027)->value, 0.267344, 1e-9);
  g_assert_cmpfloat_with_epsilon (grid (fixture, "mannheim", 2080)->value, 0.015, 1e-12);
  /* The years of the rows, and those before. */
  g_assert_cmpstr (grid (fixture, "mannheim", 2023)->id, ==, "grid.DE.consumption.2023");
  g_assert_cmpfloat (grid (fixture, "mannheim", 1990)->value, ==,
                     grid (fixture, "mannheim", 2021)->value);
  g_assert_nonnull (strstr (grid (fixture, "mannheim", 1990)->note, "stands in"));
  /* China: 0.513 × 0.78; Serbia by its one row, 0.528 × 0.52. */
  /* China's 0.40014 by what Heilongjiang's is of the national: the ministry's 2022 factors. */
  g_assert_cmpfloat_with_epsilon (grid (fixture, "harbin", 2030)->value,
                                  0.40014 * 0.5368 / 0.5366, 1e-9);
  g_assert_cmpstr (grid (fixture, "harbin", 2030)->id, ==, "grid.CN-Heilongjiang.2030");
  {
    const QuartierMonthlyClimate *mannheim
        = quartier_library_get_climate (fixture->library, "mannheim");
    const QuartierFactor *one
        = quartier_library_get_mean_grid_factor (fixture->library, mannheim, 2031, 1);
    const QuartierFactor *three
        = quartier_library_get_mean_grid_factor (fixture->library, mannheim, 2031, 3);
    const QuartierFactor *thirty
        = quartier_library_get_mean_grid_factor (fixture->library, mannheim, 2031, 30);

    /* Of one year the year's; on a straight piece of a path its middle; over a falling path less. */
    g_assert_cmpfloat_with_epsilon (one->value, grid (fixture, "mannheim", 2031)->value, 1e-12);
    g_assert_cmpfloat_with_epsilon (three->value, grid (fixture, "mannheim", 2032)->value, 1e-9);
    g_assert_cmpfloat (thirty->value, <, three->value);
    g_assert_cmpstr (thirty->id, ==, "grid.DE.2031-2060");
    g_assert_nonnull (strstr (thirty->note, "Mean of the 30 years"));
  }
  /* Hydropower: Kunming's is less than half of Harbin's. */
  g_assert_cmpfloat (2 * grid (fixture, "kunming", 2025)->value, <,
                     grid (fixture, "harbin", 2025)->value);
  g_assert_cmpfloat_with_epsilon (grid (fixture, "belgrade", 2030)->value, 0.27456, 1e-9);
  g_assert_true (grid (fixture, "mannheim", 2030) == f);
}

static void
every_place_has_every_carrier (Fixture *fixture, gconstpointer data)
{
  static const char *const carriers[]
      = { "electricity", "gas", "oil", "coal", "biomass", "district_heat" };
  gsize n;
  const QuartierCatalogueEntry *climates
      = quartier_library_list (fixture->library, QUARTIER_CATALOGUE_CLIMATE, &n);

  for (gsize c = 0; c < n; c++)
    for (guint i = 0; i < G_N_ELEMENTS (carriers); i++)
      for (int year = 2015; year <= 2065; year += 5)
        {
          const QuartierFactor *factor = quartier_library_get_carrier_factor (
              fixture->library, quartier_library_get_climate (fixture->library, climates[c].id),
              carriers[i], year);

          g_assert_nonnull (factor);
          g_assert_cmpfloat (factor->value, >, 0);
          g_assert_cmpfloat (factor->value, <, 1);
          g_assert_false (factor->low > factor->value);
          g_assert_false (factor->high < factor->value);
          g_assert_nonnull (factor->source);
        }
}

static void
carrier_sums_combustion_and_upstream (Fixture *fixture, gconstpointer data)
{
  /* Gas: 0.202 burnt + 0.0335 upstream = 0.2355; low 0.1955 + 0.015, high 0.2102 + 0.072. */
  const QuartierMonthlyClimate *place
      = quartier_library_get_climate (fixture->library, "copenhagen");
  const QuartierFactor *gas
      = quartier_library_get_carrier_factor (fixture->library, place, "gas", 2030);

  g_assert_cmpfloat_with_epsilon (gas->value, 0.2355, 1e-9);
  g_assert_cmpfloat_with_epsilon (gas->low, 0.2105, 1e-9);
  g_assert_cmpfloat_with_epsilon (gas->high, 0.2822, 1e-9);
  /* A recalled part makes a recalled sum. */
  g_assert_cmpint (gas->evidence, ==, QUARTIER_EVIDENCE_RECALLED);
  g_assert_cmpstr (
      quartier_library_get_carrier_factor (fixture->library, place, "district_heat", 2030)->id, ==,
      "dh.DK.Copenhagen");
  g_assert_cmpstr (quartier_library_get_carrier_factor (
                       fixture->library, quartier_library_get_climate (fixture->library, "essen"),
                       "district_heat", 2030)
                       ->id,
                   ==, "dh.DE.average");
  g_assert_null (quartier_library_get_carrier_factor (fixture->library, place, "plutonium", 2030));
}

/* A kind of plant is its row; heat pumps are the grid's 0.342 of 2025 over 3.2 and over 1 − 0.14, or over
 * 4.5 where nothing is lost on the way. */
static void
network_is_what_makes_its_heat (Fixture *fixture, gconstpointer data)
{
  const QuartierMonthlyClimate *place = quartier_library_get_climate (fixture->library, "essen");
  const QuartierFactor *pumped = quartier_library_get_network_factor (fixture->library, place,
                                                                     "heat-pump", 2025);

  g_assert_cmpfloat_with_epsilon (pumped->value, 0.342 / 3.2 / 0.86, 1e-9);
  g_assert_cmpfloat_with_epsilon (pumped->low, 0.3249 / 4.5 / 0.86, 1e-9);
  g_assert_cmpfloat_with_epsilon (pumped->high, 0.3591 / 2.6 / 0.86, 1e-9);
  g_assert_cmpint (pumped->evidence, ==, QUARTIER_EVIDENCE_RECALLED);
  g_assert_cmpfloat_with_epsilon (quartier_library_get_network_factor (fixture->library, place,
                                                                       "ambient-loop", 2025)
                                      ->value,
                                  0.342 / 4.5, 1e-9);
  g_assert_cmpfloat (quartier_library_get_network_factor (fixture->library, place, "heat-pump", 2040)
                         ->value,
                     <, pumped->value);
  g_assert_cmpstr (quartier_library_get_network_factor (fixture->library, place, "biomass-boiler",
                                                        2025)
                       ->id,
                   ==, "dh.type.biomass_boiler");
  g_assert_cmpstr (quartier_library_get_network_factor (fixture->library, place, NULL, 2025)->id, ==,
                   "dh.DE.average");
  g_assert_null (quartier_library_get_network_factor (fixture->library, place, "magic", 2025));
}

static void
climate_is_corrected (Fixture *fixture, gconstpointer data)
{
  /* Amsterdam 2019: January 9.3 kWh/m² × 1.227 = 11.4111; mean 3.64 − 0.52 = 3.12 °C; the day's
   * swing is not shifted. Harbin: January −19.62 + 1.41. Milan's file is scaled by 0.76. */
  const QuartierMonthlyClimate *amsterdam
      = quartier_library_get_climate (fixture->library, "amsterdam");
  const QuartierMonthlyClimate *harbin = quartier_library_get_climate (fixture->library, "harbin");
  const QuartierMonthlyClimate *milan = quartier_library_get_climate (fixture->library, "milan");
  const QuartierMonthlyClimate *zurich = quartier_library_get_climate (fixture->library, "zurich");

  g_assert_cmpfloat (amsterdam->ghi_scale, ==, 1.227);
  g_assert_cmpfloat_with_epsilon (amsterdam->ghi_kwh_m2[0], 11.4111, 1e-9);
  g_assert_cmpfloat_with_epsilon (amsterdam->mean_c[0], 3.12, 1e-9);
  g_assert_cmpfloat_with_epsilon (amsterdam->daily_max_c[0] - amsterdam->daily_min_c[0], 5.4 - 1.78,
                                  1e-9);
  g_assert_true (isnan (amsterdam->humidity_share[0]));
  g_assert_cmpfloat (amsterdam->daily_sigma_k[0], ==, 2.8);
  g_assert_cmpfloat_with_epsilon (harbin->mean_c[0], -18.21, 1e-9);
  g_assert_cmpstr (harbin->thermal_zone, ==, "1B");
  g_assert_cmpstr (harbin->province, ==, "Heilongjiang");
  g_assert_cmpfloat (harbin->utc_offset_h, ==, 8);
  g_assert_cmpfloat (milan->ghi_scale, ==, 0.76);
  g_assert_nonnull (milan->warning);
  /* A typical year needs no correction; its daily record was measured. */
  g_assert_cmpfloat (zurich->ghi_scale, ==, 1);
  g_assert_cmpfloat (zurich->shift_k, ==, 0);
  g_assert_cmpfloat (zurich->daily_sigma_k[0], ==, 4.14);
  g_assert_cmpfloat_with_epsilon (zurich->humidity_share[0], 0.8393, 1e-9);
  g_assert_null (quartier_library_get_climate (fixture->library, "atlantis"));
}

static void
climates_are_plausible (Fixture *fixture, gconstpointer data)
{
  gsize n;
  const QuartierCatalogueEntry *climates
      = quartier_library_list (fixture->library, QUARTIER_CATALOGUE_CLIMATE, &n);

  for (gsize c = 0; c < n; c++)
    {
      const QuartierMonthlyClimate *climate
          = quartier_library_get_climate (fixture->library, climates[c].id);
      double ghi = 0, rain = 0;

      for (int m = 0; m < 12; m++)
        {
          g_assert_cmpfloat (climate->daily_min_c[m], <, climate->mean_c[m]);
          g_assert_cmpfloat (climate->mean_c[m], <, climate->daily_max_c[m]);
          g_assert_cmpfloat (climate->daily_sigma_k[m], >, 1);
          g_assert_cmpfloat (climate->wind_m_s[m], >, 0);
          ghi += climate->ghi_kwh_m2[m];
          rain += climate->rain_mm[m];
        }
      g_assert_cmpfloat (ghi, >, 850);
      g_assert_cmpfloat (ghi, <, 2000);
      g_assert_cmpfloat (rain, >, 100);
      g_assert_cmpfloat (rain, <, 2500);
      g_assert_cmpstr (climate->country, ==, climates[c].regions[0]);
      g_assert_true (g_str_equal (climate->country, "CN") == (climate->thermal_zone != NULL));
      /* Solar noon within two hours of noon. */
      g_assert_cmpfloat (fabs (climate->lon / 15 - climate->utc_offset_h), <, 3.1);
    }
}

static void
catalogues_hold_what_was_promised (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    QuartierCatalogue catalogue;
    const char *ids;
  } promised[] = {
    { QUARTIER_CATALOGUE_LAND_USE,
      "residential office retail school hotel hospital restaurant sport industry storage parking" },
    { QUARTIER_CATALOGUE_STANDARD,
      "stock-to-1948 stock-1949-1979 stock-1980-1999 stock-2000-2009 stock-2010 refurbished "
      "refurbished-advanced geg kfw-55 kfw-40 passivhaus minergie-p re2020 beng br18 bbr29 "
      "part-l-2021 epbd-nzeb gb55015 jgj134 jgj75 gb50189 gbt51350" },
    { QUARTIER_CATALOGUE_STRUCTURE, "concrete masonry steel timber hybrid" },
    { QUARTIER_CATALOGUE_HEAT_SUPPLY,
      "gas-boiler oil-boiler coal-boiler biomass-boiler heat-pump-air heat-pump-ground "
      "district-heat direct-electric chp-gas" },
    { QUARTIER_CATALOGUE_HEAT_SOURCE, "wood-chips gas-boiler gas-chp heat-pump waste-heat" },
    { QUARTIER_CATALOGUE_HEAT_NETWORK, "biomass-boiler heat-pump ambient-loop gas-chp" },
    { QUARTIER_CATALOGUE_CYCLE_NETWORK, "none basic good" },
    { QUARTIER_CATALOGUE_STOP_MODE, "bus brt tram metro rail" },
    { QUARTIER_CATALOGUE_WATER_FIXTURES, "standard efficient" },
    { QUARTIER_CATALOGUE_RESIDUAL_TREATMENT, "landfill incineration incineration-chp" },
    { QUARTIER_CATALOGUE_CLIMATE, "zurich copenhagen harbin zhuhai xi-an mannheim" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (promised); i++)
    {
      g_auto (GStrv) ids = g_strsplit (promised[i].ids, " ", -1);

      for (guint k = 0; ids[k] != NULL; k++)
        {
          const QuartierCatalogueEntry *entry
              = quartier_library_find (fixture->library, promised[i].catalogue, ids[k]);

          if (entry == NULL)
            g_error ("%s is in no catalogue", ids[k]);
          g_assert_cmpstr (entry->id, ==, ids[k]);
          g_assert_nonnull (entry->name);
        }
    }
  g_assert_null (quartier_library_find (fixture->library, QUARTIER_CATALOGUE_STRUCTURE, "straw"));
}

static void
land_uses_are_whole (Fixture *fixture, gconstpointer data)
{
  gsize n;
  const QuartierCatalogueEntry *uses
      = quartier_library_list (fixture->library, QUARTIER_CATALOGUE_LAND_USE, &n);

  for (gsize i = 0; i < n; i++)
    {
      const QuartierLandUse *use = quartier_library_get_land_use (fixture->library, uses[i].id);
      double water = 0;

      g_assert_nonnull (use);
      g_assert_true (use->conditioned != g_str_equal (use->id, "parking"));
      g_assert_true ((use->air_change_ach != NULL) != (use->outdoor_air_m3_h_person != NULL));
      g_assert_cmpfloat (use->setback_c->value, <=, use->heating_c->value);
      g_assert_cmpfloat (use->heating_c->value, <, use->cooling_c->value);
      g_assert_cmpfloat (use->cooled_share->value, <=, 1);
      for (int h = 0; h < 24; h++)
        water += use->hot_water->fraction[QUARTIER_DAY_WEEKDAY][h];
      /* A day's water sums to 1, or nobody uses any. */
      if (use->hot_water_l_person_day->value > 0)
        g_assert_cmpfloat_with_epsilon (water, 1, 1e-3);
    }
  g_assert_null (quartier_library_get_land_use (fixture->library, "palace"));
}

static void
land_use_is_regional (Fixture *fixture, gconstpointer data)
{
  /* Homes: 21 °C and 5 % cooled in general, 18 °C in China (JGJ 26), 48.8 % cooled in Italy. */
  const QuartierLandUse *base = quartier_library_get_land_use (fixture->library, "residential");
  const QuartierLandUse *chinese = quartier_library_get_land_use_for (
      fixture->library, "residential", quartier_library_get_climate (fixture->library, "shanghai"));
  const QuartierLandUse *roman = quartier_library_get_land_use_for (
      fixture->library, "residential", quartier_library_get_climate (fixture->library, "rome"));
  const QuartierLandUse *german = quartier_library_get_land_use_for (
      fixture->library, "residential", quartier_library_get_climate (fixture->library, "essen"));

  g_assert_cmpfloat (base->heating_c->value, ==, 21);
  g_assert_cmpfloat (chinese->heating_c->value, ==, 18);
  g_assert_cmpfloat (chinese->cooled_share->value, ==, 0.85);
  g_assert_cmpfloat (roman->cooled_share->value, ==, 0.488);
  g_assert_true (german->cooled_share == base->cooled_share);
  g_assert_cmpstr (chinese->id, ==, "residential");
  g_assert_true (
      quartier_library_get_land_use_for (fixture->library, "residential",
                                         quartier_library_get_climate (fixture->library, "wuhan"))
      == chinese);
}

static void
heat_supplies_are_whole (Fixture *fixture, gconstpointer data)
{
  const QuartierHeatSupply *pump
      = quartier_library_get_heat_supply (fixture->library, "heat-pump-air");
  const QuartierHeatSupply *chp = quartier_library_get_heat_supply (fixture->library, "chp-gas");
  const QuartierHeatSupply *network
      = quartier_library_get_heat_supply (fixture->library, "district-heat");
  const double lift = 40;

  /* When2Heat at a lift of 40 K: 6.08 − 3.764 + 0.7424 = 3.0584. */
  g_assert_cmpint (pump->source, ==, QUARTIER_HEAT_PUMP_AIR);
  g_assert_cmpfloat_with_epsilon (pump->cop[0]->value + pump->cop[1]->value * lift
                                      + pump->cop[2]->value * lift * lift,
                                  3.0584, 1e-9);
  g_assert_null (pump->efficiency);
  g_assert_cmpstr (chp->carrier, ==, "gas");
  g_assert_nonnull (chp->electric_efficiency);
  g_assert_null (network->efficiency);
  g_assert_cmpstr (network->carrier, ==, "district_heat");
  g_assert_null (quartier_library_get_heat_supply (fixture->library, "campfire"));
}

static void
defaults_are_regional (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *member, *climate, *id;
  } cases[] = {
    { "standard", "mannheim", "geg" },
    { "standard", "amsterdam", "beng" },
    { "standard", "harbin", "gb55015" },
    { "standard", "sarajevo", "epbd-nzeb" },
    { "heat", "harbin", "district-heat" },
    { "heat", "zhuhai", "heat-pump-air" },
    { "heat_stock", "mannheim", "gas-boiler" },
    { "heat_stock", "zurich", "oil-boiler" },
    { "heat_stock", "warsaw", "district-heat" },
    { "heat_stock", "harbin", "district-heat" },
    { "heat_stock", "sofia", "gas-boiler" },
    { "residual", "stockholm", "incineration-chp" },
    { "use", "oslo", "residential" },
  };
  /* 56 % of the dwellings that stand in Germany burn gas (census of 2022). */
  static const struct
  {
    const char *standard, *id;
  } heats[] = { { NULL, "heat-pump-air" },
                { "geg", "heat-pump-air" },
                { "stock-1949-1979", "gas-boiler" },
                { "refurbished-advanced", "gas-boiler" } };
  static const char *const members[]
      = { "standard", "heat", "heat_stock", "structure", "cycle_network", "fixtures", "residual",
          "use" };
  static const QuartierCatalogue catalogues[]
      = { QUARTIER_CATALOGUE_STANDARD,       QUARTIER_CATALOGUE_HEAT_SUPPLY,
          QUARTIER_CATALOGUE_HEAT_SUPPLY,
          QUARTIER_CATALOGUE_STRUCTURE,      QUARTIER_CATALOGUE_CYCLE_NETWORK,
          QUARTIER_CATALOGUE_WATER_FIXTURES, QUARTIER_CATALOGUE_RESIDUAL_TREATMENT,
          QUARTIER_CATALOGUE_LAND_USE };
  gsize n;
  const QuartierCatalogueEntry *climates
      = quartier_library_list (fixture->library, QUARTIER_CATALOGUE_CLIMATE, &n);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (quartier_library_get_default_id (
                         fixture->library, cases[i].member,
                         quartier_library_get_climate (fixture->library, cases[i].climate), 2030),
                     ==, cases[i].id);
  for (gsize c = 0; c < n; c++)
    for (guint m = 0; m < G_N_ELEMENTS (members); m++)
      {
        const char *id = quartier_library_get_default_id (
            fixture->library, members[m],
            quartier_library_get_climate (fixture->library, climates[c].id), 2030);

        g_assert_nonnull (id);
        g_assert_nonnull (quartier_library_find (fixture->library, catalogues[m], id));
      }
  for (guint i = 0; i < G_N_ELEMENTS (heats); i++)
    g_assert_cmpstr (quartier_library_get_default_heat (
                         fixture->library, heats[i].standard,
                         quartier_library_get_climate (fixture->library, "mannheim"), 2030, NULL),
                     ==, heats[i].id);
  g_assert_null (quartier_library_get_default_id (
      fixture->library, "colour", quartier_library_get_climate (fixture->library, "oslo"), 2030));
}

static void
factors_have_a_source (Fixture *fixture, gconstpointer data)
{
  gsize n;
  const QuartierFactor *const *factors = quartier_library_list_factors (fixture->library, &n);
  const QuartierMonthlyClimate *place = quartier_library_get_climate (fixture->library, "sarajevo");

  g_assert_cmpuint (n, >, 3000);
  for (gsize i = 0; i < n; i++)
    {
      g_assert_true (quartier_library_get_factor (fixture->library, factors[i]->id) == factors[i]);
      g_assert_nonnull (factors[i]->source);
      /* "Oke 1981, 1981" says a year twice; a standard's, before its publisher, is of its name. */
      if (g_regex_match_simple ("([0-9]{4}), \\1$", factors[i]->source, 0, 0))
        g_error ("%s: %s", factors[i]->id, factors[i]->source);
      g_assert_nonnull (factors[i]->unit);
      g_assert_nonnull (factors[i]->sector);
      g_assert_false (factors[i]->low > factors[i]->value);
      g_assert_false (factors[i]->high < factors[i]->value);
      if (factors[i]->evidence >= QUARTIER_EVIDENCE_RECALLED)
        g_assert_nonnull (factors[i]->note);
    }
  g_assert_cmpstr (
      quartier_library_get_factor_for (fixture->library, "dwelling", "area_m2",
                                       quartier_library_get_climate (fixture->library, "mannheim"))
          ->id,
      ==, "dwelling.DE.area_m2");
  g_assert_cmpstr (
      quartier_library_get_factor_for (fixture->library, "dwelling", "area_m2", place)->id, ==,
      "dwelling.EU.area_m2");
}

/* The constants the engine asks for, by the ids it asks for them. */
static void
mass_classes_have_rows (Fixture *fixture, gconstpointer data)
{
  gsize n;
  const QuartierCatalogueEntry *structures
      = quartier_library_list (fixture->library, QUARTIER_CATALOGUE_STRUCTURE, &n);

  for (gsize i = 0; i < n; i++)
    {
      const char *mass = quartier_library_get_mass_class (fixture->library, structures[i].id);
      g_autofree char *id = g_strdup_printf ("mass.%s.capacity_j_m2k", mass);

      g_assert_nonnull (mass);
      g_assert_nonnull (quartier_library_get_factor (fixture->library, id));
    }
  g_assert_cmpfloat (
      quartier_library_get_factor (fixture->library, "mass.heavy.capacity_j_m2k")->value, ==,
      260000);
}

static gpointer
ask_in_a_thread (gpointer data)
{
  Fixture *fixture = data;

  for (int year = 2026; year < 2060; year++)
    g_assert_nonnull (grid (fixture, "vienna", year));
  get_standard (fixture, "stock-2010", "nicosia", QUARTIER_SIZE_AB);
  return (gpointer)grid (fixture, "vienna", 2044);
}

static void
threads_share_one_library (Fixture *fixture, gconstpointer data)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ask", ask_in_a_thread, fixture);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (g_thread_join (threads[i]) == grid (fixture, "vienna", 2044));
}

/* Each fixture is a data folder of one broken file beside otherwise sound ones. */
static void
library_refuses (gconstpointer data)
{
  const char *const *what = data;
  g_autofree char *dir = g_build_filename (QUARTIER_FIXTURES, what[0], NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierLibrary) library = quartier_library_new (dir, &error);

  g_assert_null (library);
  g_assert_nonnull (error);
  g_assert_true (error->domain == QUARTIER_ERROR);
  for (int i = 1; what[i] != NULL; i++)
    if (strstr (error->message, what[i]) == NULL)
      g_error ("\"%s\" does not say \"%s\"", error->message, what[i]);
}

int
main (int argc, char **argv)
{
  static const char *const refused[][6] = {
    { "no-source", "factors/a.json", "rows[0] (a.b)", "source is missing", NULL },
    { "unknown-source", "factors/a.json", "rows[0] (a.b)", "not among the table's sources", NULL },
    { "no-evidence", "factors/a.json", "(a.b)", "evidence is missing", NULL },
    { "wrong-evidence", "factors/a.json", "(a.b)", "\"guessed\" is not known", NULL },
    { "no-unit", "factors/a.json", "(a.b)", "unit is missing", NULL },
    { "no-note", "factors/a.json", "(a.b)", "needs a note", NULL },
    { "text-value", "factors/a.json", "(a.b)", "value: \"2,5\" is not a number", NULL },
    { "low-above", "factors/a.json", "(a.b)", "value 1 is outside 2…3", NULL },
    { "twice", "factors/b.json", "rows[0] (a.b)", "already held", NULL },
    { "criterion-threshold", "criteria/c.json", "a.c is not held", NULL },
    { "criterion-no-note", "criteria/c.json", "needs a note", NULL },
    { "criterion-comparison", "criteria/c.json", "\"over\" is not known", NULL },
    { "not-json", "factors/a.json", "is not JSON", NULL },
    { "nothing", "factors", "cannot be listed", NULL },
  };

  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/library/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("standard/everywhere", standard_resolves_everywhere);
  ADD ("standard/stock", stock_is_the_mean_of_its_variants);
  ADD ("standard/stands-in", standard_says_what_stands_in);
  ADD ("standard/zones", chinese_standard_follows_the_zone);
  ADD ("standard/other-buildings", other_buildings_are_not_dwellings);
  ADD ("grid/path", grid_follows_the_path);
  ADD ("carrier/everywhere", every_place_has_every_carrier);
  ADD ("carrier/sum", carrier_sums_combustion_and_upstream);
  ADD ("carrier/network", network_is_what_makes_its_heat);
  ADD ("climate/corrected", climate_is_corrected);
  ADD ("climate/plausible", climates_are_plausible);
  ADD ("catalogues/promised", catalogues_hold_what_was_promised);
  ADD ("land-use/whole", land_uses_are_whole);
  ADD ("land-use/regional", land_use_is_regional);
  ADD ("heat/whole", heat_supplies_are_whole);
  ADD ("defaults/regional", defaults_are_regional);
  ADD ("factors/source", factors_have_a_source);
  ADD ("mass/rows", mass_classes_have_rows);
  ADD ("threads", threads_share_one_library);
#undef ADD
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/library/refuses/", refused[i][0], NULL);

      g_test_add_data_func (path, refused[i], library_refuses);
    }
  return g_test_run ();
}
