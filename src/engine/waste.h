#pragma once

#include "engine/sectors.h"
#include "engine/sum.h"

G_BEGIN_DECLS

/* Each class of waste: its name and, in lower case, that of its rows. */
#define QUARTIER_WASTE_CLASSES(X)                                                                  \
  X (FOOD, food)                                                                                   \
  X (GARDEN, garden)                                                                               \
  X (PAPER, paper)                                                                                 \
  X (PLASTIC, plastic)                                                                             \
  X (GLASS, glass)                                                                                 \
  X (METAL, metal)                                                                                 \
  X (TEXTILE, textile)                                                                             \
  X (WOOD, wood)                                                                                   \
  X (NAPPIES, nappies)                                                                             \
  X (INERT, inert)

/**
 * QuartierWasteClass:
 *
 * What waste is made of. Nappies with the like, and inert rest, are not sorted.
 */
#define X(name, row) QUARTIER_WASTE_##name,
typedef enum
{
  QUARTIER_WASTE_CLASSES (X) QUARTIER_N_WASTE_CLASSES
} QuartierWasteClass;
#undef X

/* Of a class: share of the mass, degradable carbon, dry matter, carbon, fossil carbon, credit. */
#define QUARTIER_WASTE_CLASS_ROWS 6

#define QUARTIER_WASTE_FACTORS(X)                                                                  \
  X (QUARTIER_WASTE_GENERATED_KG, "waste", "generated_kg")                                         \
  X (QUARTIER_WASTE_DOCF_SHARE, "waste", "docf_share")                                             \
  X (QUARTIER_WASTE_MCF_SHARE, "waste", "mcf_share")                                               \
  X (QUARTIER_WASTE_CH4_SHARE, "waste", "ch4_share")                                               \
  X (QUARTIER_WASTE_OXIDISED_SHARE, "waste", "oxidised_share")                                     \
  X (QUARTIER_WASTE_CAPTURED_SHARE, "waste", "captured_share")                                     \
  X (QUARTIER_WASTE_COMPOST_CH4_G_KG, "waste", "compost_ch4_g_kg")                                 \
  X (QUARTIER_WASTE_COMPOST_N2O_G_KG, "waste", "compost_n2o_g_kg")                                 \
  X (QUARTIER_WASTE_INCINERATION_N2O_G_T, "waste", "incineration_n2o_g_t")                         \
  X (QUARTIER_WASTE_ELECTRIC_SHARE, "waste", "electric_share")                                     \
  X (QUARTIER_WASTE_HEAT_SHARE, "waste", "heat_share")                                             \
  X (QUARTIER_WASTE_HEATING_VALUE_MJ_KG, "waste", "heating_value_mj_kg")                           \
  X (QUARTIER_WASTE_COLLECTION_KG_T, "waste", "collection_kg_t")                                   \
  X (QUARTIER_WASTE_GWP_CH4, "gwp100", "CH4_biogenic")                                             \
  X (QUARTIER_WASTE_GWP_N2O, "gwp100", "N2O")

#define X(name, base, member) name,
enum
{
  QUARTIER_WASTE_FACTORS (X) QUARTIER_WASTE_FIRST_CLASS_ROW,
  QUARTIER_N_WASTE_FACTORS
  = QUARTIER_WASTE_FIRST_CLASS_ROW + QUARTIER_N_WASTE_CLASSES * QUARTIER_WASTE_CLASS_ROWS
};
#undef X

typedef enum
{
  QUARTIER_WASTE_ROW_SHARE,
  QUARTIER_WASTE_ROW_DOC,
  QUARTIER_WASTE_ROW_DRY_SHARE,
  QUARTIER_WASTE_ROW_CARBON_SHARE,
  QUARTIER_WASTE_ROW_FOSSIL_SHARE,
  QUARTIER_WASTE_ROW_CREDIT_KG_T,
} QuartierWasteRow;

#define QUARTIER_WASTE_OF(class_, row)                                                             \
  (QUARTIER_WASTE_FIRST_CLASS_ROW + (int)(class_)*QUARTIER_WASTE_CLASS_ROWS + (int)(row))

typedef enum
{
  QUARTIER_RESIDUAL_LANDFILL,
  QUARTIER_RESIDUAL_INCINERATION,
  QUARTIER_RESIDUAL_INCINERATION_CHP,
  QUARTIER_N_RESIDUALS
} QuartierResidual;

/**
 * QuartierWasteInput:
 * @residents: how many; waste of shops and offices that is like theirs is in their figure
 * @separation_share: of the mass, what is collected for recycling and compost, 0…1
 * @residual: what becomes of the rest
 * @grid_kg_kwh, @heat_kg_kwh: emissions of what energy from waste replaces; NAN where unknown
 */
typedef struct
{
  double residents;
  double separation_share;
  QuartierResidual residual;
  double grid_kg_kwh;
  double heat_kg_kwh;
} QuartierWasteInput;

/**
 * QuartierWaste:
 * @generated_kg: of a year
 * @recycled_kg: of it what is collected for recycling
 * @composted_kg: for compost
 * @residual_kg: the rest
 * @ghg_collection_kg, @ghg_compost_kg, @ghg_residual_kg: emissions; those of landfill are all that
 *   the year's waste will ever give off
 * @credit_recycling_kg, @credit_energy_kg: what is spared elsewhere, negative; in no total
 * @unsorted_kg: what was to be sorted beyond all that can be
 *
 * Every member is a sum over districts.
 */
typedef struct
{
  double generated_kg;
  double recycled_kg;
  double composted_kg;
  double residual_kg;
  double ghg_collection_kg;
  double ghg_compost_kg;
  double ghg_residual_kg;
  double credit_recycling_kg;
  double credit_energy_kg;
  double unsorted_kg;
} QuartierWaste;

/**
 * QuartierWasteRate:
 * @sorted_share: of the mass, what can be sorted
 * @unsorted_kg: emissions of a resident's waste where none of that is, kgCO₂e,
 * @more_kg: and what comes to it where all of it is
 *
 * What coefficients make of a kind of residual waste, whoever's it is.
 */
typedef struct
{
  double sorted_share;
  double unsorted_kg;
  double more_kg;
} QuartierWasteRate;

typedef enum
{
  QUARTIER_WASTE_MEMBER_GENERATED,
  QUARTIER_WASTE_MEMBER_RESIDUAL,
  QUARTIER_WASTE_MEMBER_GHG,
  QUARTIER_WASTE_MEMBER_CREDITS,
  QUARTIER_WASTE_MEMBER_COMPOSTED,
  QUARTIER_N_WASTE_MEMBERS
} QuartierWasteMember;

const QuartierSectorRow *quartier_waste_list_rows (gsize *n);
void quartier_waste_run (const QuartierWasteInput *input, const double *values, QuartierWaste *out);
void quartier_waste_add (QuartierWaste *sum, const QuartierWaste *part);
double quartier_waste_get_ghg_kg (const QuartierWaste *self);
void quartier_waste_read_rate (const double *values, QuartierResidual residual,
                               QuartierWasteRate *out);
double quartier_waste_get_rated_ghg_kg (const QuartierWasteInput *input,
                                        const QuartierWasteRate *rate);
double quartier_waste_get_member (const QuartierWaste *self, QuartierWasteMember member);
double quartier_waste_landfill_kg_kg (const double *values, QuartierWasteClass one);
double quartier_waste_fossil_kg_kg (const double *values, QuartierWasteClass one);
gboolean quartier_waste_is_sorted (QuartierWasteClass one);
gboolean quartier_waste_is_composted (QuartierWasteClass one);
double quartier_waste_get_capture_share (const QuartierWasteInput *input, const double *values);

QuartierSum *quartier_waste_explain_landfilled (QuartierWasteClass one,
                                                const QuartierWasteInput *input,
                                                const QuartierFactor *const *factors,
                                                const double *values);
QuartierSum *quartier_waste_explain (QuartierWasteMember member,
                                     const QuartierWasteInput *input,
                                     const QuartierFactor *const *factors,
                                     const double *values);

G_END_DECLS
