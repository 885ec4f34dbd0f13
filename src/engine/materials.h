#pragma once

#include "engine/sectors.h"
#include "engine/sum.h"
#include "engine/surfaces.h"

G_BEGIN_DECLS

/* Each use that has a row of its own: its name, and its id. */
#define QUARTIER_MATERIALS_USES(X)                                                                 \
  X (RESIDENTIAL, "residential")                                                                   \
  X (OFFICE, "office")                                                                             \
  X (RETAIL, "retail")                                                                             \
  X (SCHOOL, "school")                                                                             \
  X (HOTEL, "hotel")                                                                               \
  X (HOSPITAL, "hospital")                                                                         \
  X (RESTAURANT, "restaurant")                                                                     \
  X (SPORT, "sport")                                                                               \
  X (INDUSTRY, "industry")                                                                         \
  X (STORAGE, "storage")                                                                           \
  X (PARKING, "parking")

/* Each structure: its name, and its id. */
#define QUARTIER_MATERIALS_STRUCTURES(X)                                                           \
  X (CONCRETE, "concrete")                                                                         \
  X (MASONRY, "masonry")                                                                           \
  X (STEEL, "steel")                                                                               \
  X (TIMBER, "timber")                                                                             \
  X (HYBRID, "hybrid")

#define X(name, id) QUARTIER_MATERIALS_USE_##name,
typedef enum
{
  QUARTIER_MATERIALS_USES (X) QUARTIER_N_MATERIALS_USES
} QuartierMaterialsUse;
#undef X

#define X(name, id) QUARTIER_STRUCTURE_##name,
typedef enum
{
  QUARTIER_MATERIALS_STRUCTURES (X) QUARTIER_N_STRUCTURES
} QuartierStructure;
#undef X

/**
 * QuartierWorks:
 * @QUARTIER_WORKS_NONE: buildings that stand, and stay as they are
 * @QUARTIER_WORKS_REFURBISHED, @QUARTIER_WORKS_REFURBISHED_ADVANCED: buildings that stand, and get
 * a better envelope
 * @QUARTIER_WORKS_NEW: new buildings, streets and pipes
 */
typedef enum
{
  QUARTIER_WORKS_NONE,
  QUARTIER_WORKS_REFURBISHED,
  QUARTIER_WORKS_REFURBISHED_ADVANCED,
  QUARTIER_WORKS_NEW,
} QuartierWorks;

#define QUARTIER_MATERIALS_FACTORS(X)                                                              \
  X (QUARTIER_MATERIALS_REFURBISHED_KG_M2, "materials", "refurbished_kg_m2")                       \
  X (QUARTIER_MATERIALS_ADVANCED_KG_M2, "materials", "refurbished_advanced_kg_m2")                 \
  X (QUARTIER_MATERIALS_DEMOLITION_KG_M2, "materials", "demolition_kg_m2")                         \
  X (QUARTIER_MATERIALS_STREET_KG_M2, "materials", "street_kg_m2")                                 \
  X (QUARTIER_MATERIALS_PERMEABLE_KG_M2, "materials", "permeable_kg_m2")                           \
  X (QUARTIER_MATERIALS_GREEN_ROOF_KG_M2, "materials", "green_roof_kg_m2")                         \
  X (QUARTIER_MATERIALS_TANK_KG_M3, "materials", "tank_kg_m3")                                     \
  X (QUARTIER_MATERIALS_SEWER_KG_M, "materials", "sewer_kg_m")                                     \
  X (QUARTIER_MATERIALS_WATER_MAIN_KG_M, "materials", "water_main_kg_m")                           \
  X (QUARTIER_MATERIALS_STREET_WIDTH_M, "materials", "street_width_m")                             \
  X (QUARTIER_MATERIALS_LIFE_A, "materials", "life_a")

#define X(name, base, member) name,
enum
{
  QUARTIER_MATERIALS_FACTORS (X) QUARTIER_MATERIALS_FIRST_USE,
  QUARTIER_MATERIALS_FIRST_STRUCTURE = QUARTIER_MATERIALS_FIRST_USE + QUARTIER_N_MATERIALS_USES,
  QUARTIER_N_MATERIALS_FACTORS = QUARTIER_MATERIALS_FIRST_STRUCTURE + QUARTIER_N_STRUCTURES
};
#undef X

/**
 * QuartierMaterialsInput:
 * @floor_m2: gross floor of each use
 * @structure: of the buildings; parking decks are of concrete whatever it is
 * @works: what is built
 * @added_share: of the floor, what is built new beside buildings that stand, 0…1; 0 where all are new
 * @surfaces: what the ground is covered with
 * @retention_m3: of basins, counted as tanks of concrete
 */
typedef struct
{
  double floor_m2[QUARTIER_N_MATERIALS_USES];
  QuartierStructure structure;
  QuartierWorks works;
  double added_share;
  QuartierSurfaces surfaces;
  double retention_m3;
} QuartierMaterialsInput;

/**
 * QuartierMaterials:
 * @buildings_kg: modules A1 to A5 of what is built or added, and of refurbishment
 * @demolition_kg: modules C1 to C4 of new buildings at their end
 * @ground_kg: streets, yards, green roofs, basins, pipes
 * @ghg_kg: their sum over the years they last: of one year
 *
 * Every member is a sum over districts. Carbon stored in timber is left out.
 */
typedef struct
{
  double buildings_kg;
  double demolition_kg;
  double ground_kg;
  double ghg_kg;
} QuartierMaterials;

const QuartierSectorRow *quartier_materials_list_rows (gsize *n);
gboolean quartier_materials_use_from_id (const char *id, QuartierMaterialsUse *out);
gboolean quartier_structure_from_id (const char *id, QuartierStructure *out);
QuartierWorks quartier_works_of_standard (const char *id);
void quartier_materials_run (const QuartierMaterialsInput *input,
                             const double *values,
                             QuartierMaterials *out);
void quartier_materials_add (QuartierMaterials *sum, const QuartierMaterials *part);
double quartier_materials_get_upfront_kg (const QuartierMaterials *self);

/**
 * QuartierMaterialsMember:
 * @QUARTIER_MATERIALS_MEMBER_GHG: of a year
 *
 * What can be opened.
 */
typedef enum
{
  QUARTIER_MATERIALS_MEMBER_GHG,
  QUARTIER_MATERIALS_MEMBER_UPFRONT,
  QUARTIER_MATERIALS_MEMBER_BUILDINGS,
  QUARTIER_MATERIALS_MEMBER_GROUND,
  QUARTIER_MATERIALS_MEMBER_DEMOLITION,
  QUARTIER_N_MATERIALS_MEMBERS
} QuartierMaterialsMember;

QuartierSum *quartier_materials_explain (QuartierMaterialsMember member,
                                         const QuartierMaterialsInput *input,
                                         const QuartierFactor *const *factors,
                                         const double *values);

G_END_DECLS
