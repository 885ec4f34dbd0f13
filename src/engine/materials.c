/*
 * Embodied emissions: of buildings by use and structure, of refurbishment, of the ground.
 */
#include "engine/materials.h"

#include <math.h>
#include <string.h>

const QuartierSectorRow *
quartier_materials_list_rows (gsize *n)
{
#define X(name, base, member) { base, member },
#define USE(name, id) { "materials", id "_kg_m2" },
#define STRUCTURE(name, id) { "materials", id "_ratio" },
  static const QuartierSectorRow rows[QUARTIER_N_MATERIALS_FACTORS] = { QUARTIER_MATERIALS_FACTORS (
      X) QUARTIER_MATERIALS_USES (USE) QUARTIER_MATERIALS_STRUCTURES (STRUCTURE) };
#undef STRUCTURE
#undef USE
#undef X

  *n = QUARTIER_N_MATERIALS_FACTORS;
  return rows;
}

static gboolean
find_id (const char *const *ids, int n, const char *id, int *out)
{
  for (int i = 0; i < n; i++)
    if (g_strcmp0 (ids[i], id) == 0)
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}

#define X(name, id) id,

/* FALSE for a use that has no row. */
gboolean
quartier_materials_use_from_id (const char *id, QuartierMaterialsUse *out)
{
  static const char *const ids[] = { QUARTIER_MATERIALS_USES (X) };
  int i;

  if (!find_id (ids, G_N_ELEMENTS (ids), id, &i))
    return FALSE;
  *out = (QuartierMaterialsUse)i;
  return TRUE;
}

gboolean
quartier_structure_from_id (const char *id, QuartierStructure *out)
{
  static const char *const ids[] = { QUARTIER_MATERIALS_STRUCTURES (X) };
  int i;

  if (!find_id (ids, G_N_ELEMENTS (ids), id, &i))
    return FALSE;
  *out = (QuartierStructure)i;
  return TRUE;
}

#undef X

/**
 * quartier_works_of_standard:
 *
 * Returns: what a building standard of the catalogue asks to be built: nothing for those of the
 *   existing stock
 */
QuartierWorks
quartier_works_of_standard (const char *id)
{
  if (g_str_has_prefix (id, "stock-"))
    return QUARTIER_WORKS_NONE;
  if (g_str_equal (id, "refurbished"))
    return QUARTIER_WORKS_REFURBISHED;
  if (g_str_equal (id, "refurbished-advanced"))
    return QUARTIER_WORKS_REFURBISHED_ADVANCED;
  return QUARTIER_WORKS_NEW;
}

/* @share: of the floor of each use, what is built new */
static void
add_new_buildings (const QuartierMaterialsInput *input, const double *values, double share,
                   QuartierMaterials *out)
{
  for (int use = 0; use < QUARTIER_N_MATERIALS_USES; use++)
    if (input->floor_m2[use] > 0)
      {
        const double floor_m2 = share * input->floor_m2[use];
        const double ratio
            = use == QUARTIER_MATERIALS_USE_PARKING
                  ? 1
                  : values[QUARTIER_MATERIALS_FIRST_STRUCTURE + (int)input->structure];

        out->buildings_kg += floor_m2 * values[QUARTIER_MATERIALS_FIRST_USE + use] * ratio;
        out->demolition_kg += floor_m2 * values[QUARTIER_MATERIALS_DEMOLITION_KG_M2];
      }
}

static double
find_ground_kg (const QuartierMaterialsInput *input, const double *values)
{
  const double *m2 = input->surfaces.area_m2;
  const double street_m = quartier_surfaces_get_paved_m2 (&input->surfaces)
                          / values[QUARTIER_MATERIALS_STREET_WIDTH_M];

  return m2[QUARTIER_SURFACE_SEALED] * values[QUARTIER_MATERIALS_STREET_KG_M2]
         + m2[QUARTIER_SURFACE_PERMEABLE] * values[QUARTIER_MATERIALS_PERMEABLE_KG_M2]
         + m2[QUARTIER_SURFACE_GREEN_ROOF] * values[QUARTIER_MATERIALS_GREEN_ROOF_KG_M2]
         + input->retention_m3 * values[QUARTIER_MATERIALS_TANK_KG_M3]
         + street_m
               * (values[QUARTIER_MATERIALS_SEWER_KG_M]
                  + values[QUARTIER_MATERIALS_WATER_MAIN_KG_M]);
}

/**
 * quartier_materials_run:
 * @values: (array length=QUARTIER_N_MATERIALS_FACTORS): coefficients
 * @out: (out): what is built, and a year of it
 *
 * What is added to buildings that stand is built as new ones are, on ground that stays as it is.
 */
void
quartier_materials_run (const QuartierMaterialsInput *input,
                        const double *values,
                        QuartierMaterials *out)
{
  *out = (QuartierMaterials){ 0 };
  if (input->works == QUARTIER_WORKS_NONE && input->added_share == 0)
    return;
  if (input->works == QUARTIER_WORKS_NEW)
    {
      add_new_buildings (input, values, 1, out);
      out->ground_kg = find_ground_kg (input, values);
    }
  else if (input->added_share > 0)
    add_new_buildings (input, values, input->added_share, out);
  if (input->works == QUARTIER_WORKS_REFURBISHED
      || input->works == QUARTIER_WORKS_REFURBISHED_ADVANCED)
    for (int use = 0; use < QUARTIER_N_MATERIALS_USES; use++)
      out->buildings_kg += (1 - input->added_share) * input->floor_m2[use]
                           * values[input->works == QUARTIER_WORKS_REFURBISHED
                                        ? QUARTIER_MATERIALS_REFURBISHED_KG_M2
                                        : QUARTIER_MATERIALS_ADVANCED_KG_M2];
  out->ghg_kg = (out->buildings_kg + out->demolition_kg + out->ground_kg)
                / values[QUARTIER_MATERIALS_LIFE_A];
}

void
quartier_materials_add (QuartierMaterials *sum, const QuartierMaterials *part)
{
  sum->buildings_kg += part->buildings_kg;
  sum->demolition_kg += part->demolition_kg;
  sum->ground_kg += part->ground_kg;
  sum->ghg_kg += part->ghg_kg;
}

/* Before the first day of use. */
double
quartier_materials_get_upfront_kg (const QuartierMaterials *self)
{
  return self->buildings_kg + self->ground_kg;
}
