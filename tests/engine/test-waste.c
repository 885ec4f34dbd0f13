/*
 * Waste, materials and nature: published and hand-derived figures, laws, sums that are true.
 */
#include "engine/waste.h"

#include <math.h>

#include "engine/materials.h"
#include "engine/nature.h"
#include "library/quartier-library.h"

#define MOST QUARTIER_N_WASTE_FACTORS

static QuartierLibrary *library;

typedef struct
{
  const QuartierFactor *factors[MOST];
  double values[MOST];
} Place;

static Place
place_of (QuartierSector sector, const char *id)
{
  const QuartierMonthlyClimate *climate = quartier_library_get_climate (library, id);
  Place place;
  gsize n;
  const QuartierSectorRow *rows = quartier_sector_list_rows (sector, &n);

  g_assert_cmpuint (n, <=, MOST);
  for (gsize i = 0; i < n; i++)
    {
      place.factors[i]
          = quartier_library_get_factor_for (library, rows[i].base, rows[i].member, climate);
      place.values[i] = place.factors[i] != NULL ? place.factors[i]->value : NAN;
    }
  return place;
}

static void
assert_opens (QuartierSum *sum, double value)
{
  g_autofree char *where = NULL;

  quartier_sum_is_true (sum, 1e-9, &where);
  g_assert_cmpstr (where, ==, NULL);
  g_assert_cmpfloat_with_epsilon (sum->value, value, 1e-9 * fabs (value) + 1e-12);
  quartier_sum_free (sum);
}

/* Waste */

/* IPCC: 50 kg of methane per tonne of food; with 0.45 captured and 0.1 oxidised 668 kgCO₂e, where the
 * British figure is 700. Plastic: 2.75 t of fossil carbon dioxide per tonne. */
static void
factors_as_ipcc (void)
{
  const Place place = place_of (QUARTIER_SECTOR_WASTE, "mannheim");
  double mix = 0;

  g_assert_cmpfloat_with_epsilon (
      quartier_waste_landfill_kg_kg (place.values, QUARTIER_WASTE_FOOD), 0.6682, 0.0002);
  g_assert_cmpfloat_with_epsilon (
      quartier_waste_landfill_kg_kg (place.values, QUARTIER_WASTE_FOOD), 0.7003, 0.15 * 0.7);
  g_assert_cmpfloat_with_epsilon (
      quartier_waste_fossil_kg_kg (place.values, QUARTIER_WASTE_PLASTIC), 2.75, 1e-9);
  for (int k = 0; k < QUARTIER_N_WASTE_CLASSES; k++)
    mix += place.values[QUARTIER_WASTE_OF (k, QUARTIER_WASTE_ROW_SHARE)]
           * quartier_waste_fossil_kg_kg (place.values, k);
  g_assert_cmpfloat_with_epsilon (mix, 0.3486, 0.001);
}

/* 1,000 Germans × 606 kg, 0.48 of it sorted. */
static void
waste_by_hand (void)
{
  const Place place = place_of (QUARTIER_SECTOR_WASTE, "mannheim");
  const QuartierWasteInput input = { 1000, 0.48, QUARTIER_RESIDUAL_INCINERATION, 0.3, 0.2 };
  QuartierWaste out;

  quartier_waste_run (&input, place.values, &out);
  g_assert_cmpfloat_with_epsilon (out.generated_kg, 606000, 1e-6);
  g_assert_cmpfloat_with_epsilon (out.recycled_kg + out.composted_kg, 0.48 * 606000, 1e-6);
  g_assert_cmpfloat_with_epsilon (out.residual_kg, 0.52 * 606000, 1e-6);
  /* Food and garden waste are 43 of the 93 parts in a hundred that can be sorted. */
  g_assert_cmpfloat_with_epsilon (out.composted_kg, 0.48 * 606000 * 43 / 93, 1e-6);
  /* 4 g × 27 + 0.24 g × 273 = 173.52 kg per tonne. */
  g_assert_cmpfloat_with_epsilon (out.ghg_compost_kg, out.composted_kg * 0.17352, 1e-6);
  g_assert_cmpfloat_with_epsilon (out.ghg_collection_kg, 606 * 7, 1e-6);
  /* 9.5 MJ/kg: 2.6389 kWh, 0.22 of it electricity at 0.3 kg. */
  g_assert_cmpfloat_with_epsilon (out.credit_energy_kg,
                                  -out.residual_kg * 9.5 / 3.6 * 0.22 * 0.3, 1e-6);
}

static void
sorting_lowers (void)
{
  static const char *const places[] = { "mannheim", "beijing" };

  for (guint p = 0; p < G_N_ELEMENTS (places); p++)
    for (int residual = 0; residual < 3; residual++)
      {
        const Place place = place_of (QUARTIER_SECTOR_WASTE, places[p]);
        QuartierWaste last = { 0 };

        for (int tenths = 0; tenths <= 10; tenths++)
          {
            const QuartierWasteInput input
                = { 500, tenths / 10.0, (QuartierResidual) residual, 0.3, 0.2 };
            QuartierWaste out;
            QuartierWasteRate rate;

            quartier_waste_run (&input, place.values, &out);
            quartier_waste_read_rate (place.values, (QuartierResidual) residual, &rate);
            /* A thousand draws take the short way. */
            g_assert_cmpfloat_with_epsilon (quartier_waste_get_rated_ghg_kg (&input, &rate),
                                            quartier_waste_get_ghg_kg (&out),
                                            1e-12 * quartier_waste_get_ghg_kg (&out));
            g_assert_cmpfloat_with_epsilon (out.recycled_kg + out.composted_kg + out.residual_kg,
                                            out.generated_kg, 1e-6);
            if (tenths > 0)
              {
                g_assert_cmpfloat (out.residual_kg, <, last.residual_kg);
                g_assert_cmpfloat (out.generated_kg, ==, last.generated_kg);
                g_assert_cmpfloat (quartier_waste_get_ghg_kg (&out), <,
                                   quartier_waste_get_ghg_kg (&last));
              }
            /* Not everything can be sorted: the last tenth is told of. */
            g_assert_true ((out.unsorted_kg > 0) == (tenths == 10));
            last = out;
          }
      }
}

static void
waste_opens (void)
{
  for (int residual = 0; residual < 3; residual++)
    {
      const Place place = place_of (QUARTIER_SECTOR_WASTE, "vienna");
      const QuartierWasteInput input = { 700, 0.4, (QuartierResidual) residual, 0.3, 0.2 };
      QuartierWaste out;

      quartier_waste_run (&input, place.values, &out);
      for (int m = 0; m < QUARTIER_N_WASTE_MEMBERS; m++)
        assert_opens (quartier_waste_explain (m, &input, place.factors, place.values),
                      quartier_waste_get_member (&out, m));
    }
}

/* Materials */

static QuartierMaterialsInput
new_homes (QuartierStructure structure, QuartierWorks works)
{
  QuartierMaterialsInput input
      = { .floor_m2 = { [QUARTIER_MATERIALS_USE_RESIDENTIAL] = 10000,
                        [QUARTIER_MATERIALS_USE_PARKING] = 1000 },
          .structure = structure,
          .works = works,
          .retention_m3 = 100 };

  quartier_surfaces_read (20000, 0.3, 0.5, 0, 0.3, 0.1, &input.surfaces);
  return input;
}

/* 10,000 m² × 420 kg and 1,000 m² of parking × 250 kg; 11,000 m² × 35 kg at the end; 6,000 m² of sealed
 * ground × 45, 2,000 m² permeable × 45, 3,000 m² of green roofs × 18, 100 m³ × 180, and
 * 8,000/14 m × 85 kg of pipes; over 50 years. */
static void
materials_by_hand (void)
{
  const Place place = place_of (QUARTIER_SECTOR_MATERIALS, "mannheim");
  const QuartierMaterialsInput input
      = new_homes (QUARTIER_STRUCTURE_CONCRETE, QUARTIER_WORKS_NEW);
  const double ground_kg
      = 6000 * 45 + 2000 * 45 + 3000 * 18 + 100 * 180 + 8000 / 14.0 * (60 + 25);
  QuartierMaterials out;

  quartier_materials_run (&input, place.values, &out);
  g_assert_cmpfloat_with_epsilon (out.buildings_kg, 4200000 + 250000, 1e-6);
  g_assert_cmpfloat_with_epsilon (out.demolition_kg, 385000, 1e-6);
  g_assert_cmpfloat_with_epsilon (out.ground_kg, ground_kg, 1e-6);
  g_assert_cmpfloat_with_epsilon (out.ghg_kg, (4450000 + 385000 + ground_kg) / 50, 1e-6);
  assert_opens (quartier_materials_explain (QUARTIER_MATERIALS_MEMBER_GHG, &input, place.factors, place.values), out.ghg_kg);
}

/* 600 kg of each of 1,000 m² are 600 t, whatever they are spread over. */
static void
homes_at_a_rate (void)
{
  Place place = place_of (QUARTIER_SECTOR_MATERIALS, "copenhagen");
  QuartierMaterialsInput input = { .floor_m2 = { 1000 }, .works = QUARTIER_WORKS_NEW };
  QuartierMaterials out;

  place.values[QUARTIER_MATERIALS_FIRST_USE] = 600;
  quartier_materials_run (&input, place.values, &out);
  g_assert_cmpfloat_with_epsilon (out.buildings_kg / 1000, 600, 1e-9);
}

/* Ramboll 2022: about 600 kg over life, two thirds before use: 400 of 250 to 600 kg/m². */
static void
homes_as_published (void)
{
  const Place place = place_of (QUARTIER_SECTOR_MATERIALS, "copenhagen");
  QuartierMaterialsInput input = { .floor_m2 = { 1000 }, .works = QUARTIER_WORKS_NEW };
  QuartierMaterials out;

  quartier_materials_run (&input, place.values, &out);
  g_assert_cmpfloat_with_epsilon (quartier_materials_get_upfront_kg (&out) / 1000, 400, 50);
}

static void
materials_laws (void)
{
  const Place place = place_of (QUARTIER_SECTOR_MATERIALS, "mannheim");
  double kg[QUARTIER_N_STRUCTURES], last = 0;
  QuartierMaterials out;

  for (int s = 0; s < QUARTIER_N_STRUCTURES; s++)
    {
      const QuartierMaterialsInput input = new_homes (s, QUARTIER_WORKS_NEW);

      quartier_materials_run (&input, place.values, &out);
      assert_opens (quartier_materials_explain (QUARTIER_MATERIALS_MEMBER_GHG, &input, place.factors, place.values), out.ghg_kg);
      kg[s] = out.ghg_kg;
    }
  g_assert_cmpfloat (kg[QUARTIER_STRUCTURE_TIMBER], <, kg[QUARTIER_STRUCTURE_HYBRID]);
  g_assert_cmpfloat (kg[QUARTIER_STRUCTURE_HYBRID], <, kg[QUARTIER_STRUCTURE_CONCRETE]);
  g_assert_cmpfloat (kg[QUARTIER_STRUCTURE_CONCRETE], <, kg[QUARTIER_STRUCTURE_STEEL]);
  /* Keeping is less than refurbishing, and that less than building anew. */
  for (int works = 0; works <= QUARTIER_WORKS_NEW; works++)
    {
      const QuartierMaterialsInput input
          = new_homes (QUARTIER_STRUCTURE_CONCRETE, (QuartierWorks) works);

      quartier_materials_run (&input, place.values, &out);
      assert_opens (quartier_materials_explain (QUARTIER_MATERIALS_MEMBER_GHG, &input, place.factors, place.values), out.ghg_kg);
      g_assert_true (works == 0 ? out.ghg_kg == 0 : out.ghg_kg > last);
      last = out.ghg_kg;
    }
  g_assert_cmpint (quartier_works_of_standard ("stock-to-1948"), ==, QUARTIER_WORKS_NONE);
  g_assert_cmpint (quartier_works_of_standard ("refurbished"), ==, QUARTIER_WORKS_REFURBISHED);
  g_assert_cmpint (quartier_works_of_standard ("passivhaus"), ==, QUARTIER_WORKS_NEW);
}

/* Nature */

/* 100 crowns of 10 m² × 1.027 kg and a hectare of green × 1 t. The m² of canopy takes up 0.28 kg of carbon,
 * × 44/12 (Nowak et al. 2013: 1.0267). H/W of 1: 7.54 K; 1,000 m² of crowns on 4 ha take off
 * 0.5 × 0.025. All of a district of 4 ha is within 300 m + 56 m of a hectare of green. */
static void
nature_by_hand (void)
{
  const Place place = place_of (QUARTIER_SECTOR_NATURE, "mannheim");
  QuartierNatureInput input = { .residents = 300, .trees = 100, .height_m = 15, .street_m = 15 };
  QuartierNature out;

  quartier_surfaces_read (40000, 0.3, 0, 0, 0.25, 0.1, &input.surfaces);
  quartier_nature_run (&input, place.values, &out);
  g_assert_cmpfloat_with_epsilon (quartier_nature_get_ghg_kg (&out), -1000 - 1027, 1e-6);
  g_assert_cmpfloat_with_epsilon (place.values[QUARTIER_NATURE_CANOPY_KG_M2], 0.28 * 44 / 12, 1e-3);
  g_assert_cmpfloat_with_epsilon (out.green_m2, 10000, 1e-9);
  g_assert_cmpfloat_with_epsilon (out.near_green, 300, 1e-9);
  g_assert_cmpfloat_with_epsilon (out.heat_k_m2 / 40000, 7.54 * (1 - 0.5 * 0.025), 1e-9);
  for (int m = 0; m < QUARTIER_N_NATURE_MEMBERS; m++)
    assert_opens (quartier_nature_explain (m, &input, place.factors, place.values),
                  quartier_nature_get_member (&out, m));

  /* A smaller green than half a hectare is none to walk to; no buildings, no island. */
  quartier_surfaces_read (40000, 0.3, 0, 0, 0.1, 0.1, &input.surfaces);
  input.street_m = 0;
  quartier_nature_run (&input, place.values, &out);
  g_assert_cmpfloat (out.near_green, ==, 0);
  g_assert_cmpfloat (out.heat_k_m2, ==, 0);

  /* A large district: (300 + √(200,000/π))² π of 2 km². */
  quartier_surfaces_read (2e6, 0.3, 0, 0, 0.1, 0.1, &input.surfaces);
  quartier_nature_run (&input, place.values, &out);
  g_assert_cmpfloat_with_epsilon (
      out.near_green, 300 * G_PI * pow (300 + sqrt (200000 / G_PI), 2) / 2e6, 1e-6);
}

/* Oke 1981: 15.27 − 13.88 × 0.4 is 9.718 K. A street as wide as twice its houses are high sees the sky
 * down to 45° on either side, cos 45°; one as wide as high cos 63.4°, 1/√5. The two forms of the relation
 * are of the same streets, and part by less than the half that is the index's own band from H/W of ½ on. */
static void
sky_by_hand (void)
{
  const Place place = place_of (QUARTIER_SECTOR_NATURE, "mannheim");
  const QuartierFactor *a = quartier_library_get_factor (library, "nature.heat_sky_a_k");
  const QuartierFactor *b = quartier_library_get_factor (library, "nature.heat_sky_b_k");
  QuartierNatureInput input = { .street_m = 20, .sky_a_k = a, .sky_b_k = b };

  g_assert_cmpfloat_with_epsilon (quartier_nature_heat_by_sky_k (0.4, a->value, b->value), 9.718,
                                  1e-9);
  g_assert_cmpfloat (quartier_nature_heat_by_sky_k (1.2, a->value, b->value), ==, 0);
  g_assert_cmpfloat_with_epsilon (quartier_nature_sky_share (10, 20), cos (G_PI / 4), 1e-12);
  g_assert_cmpfloat_with_epsilon (quartier_nature_sky_share (20, 20), 1 / sqrt (5), 1e-12);
  g_assert_cmpfloat (quartier_nature_sky_share (0, 20), ==, 1);
  quartier_surfaces_read (40000, 0.3, 0, 0, 0.25, 0.1, &input.surfaces);
  for (input.height_m = 10; input.height_m <= 60; input.height_m += 5)
    {
      const double sky = quartier_nature_sky_share (input.height_m, input.street_m);
      const double by_sky = quartier_nature_heat_by_sky_k (sky, a->value, b->value);
      QuartierNature out;

      quartier_nature_run (&input, place.values, &out);
      g_assert_cmpfloat (fabs (by_sky / (out.heat_k_m2 / 40000) - 1), <, 0.5);
      assert_opens (quartier_nature_explain (QUARTIER_NATURE_MEMBER_HEAT, &input, place.factors,
                                             place.values),
                    out.heat_k_m2);
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
  g_test_add_func ("/waste/factors-as-ipcc", factors_as_ipcc);
  g_test_add_func ("/waste/by-hand", waste_by_hand);
  g_test_add_func ("/waste/sorting-lowers", sorting_lowers);
  g_test_add_func ("/waste/opens", waste_opens);
  g_test_add_func ("/materials/by-hand", materials_by_hand);
  g_test_add_func ("/materials/homes-at-a-rate", homes_at_a_rate);
  g_test_add_func ("/materials/homes-as-published", homes_as_published);
  g_test_add_func ("/materials/laws", materials_laws);
  g_test_add_func ("/nature/by-hand", nature_by_hand);
  g_test_add_func ("/nature/sky-by-hand", sky_by_hand);
  result = g_test_run ();
  g_object_unref (library);
  return result;
}
