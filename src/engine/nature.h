#pragma once

#include "engine/sectors.h"
#include "engine/sum.h"
#include "engine/surfaces.h"

G_BEGIN_DECLS

#define QUARTIER_NATURE_FACTORS(X)                                                                 \
  X (QUARTIER_NATURE_CANOPY_KG_M2, "nature", "canopy_kg_m2")                                       \
  X (QUARTIER_NATURE_GREEN_KG_M2, "nature", "green_kg_m2")                                         \
  X (QUARTIER_NATURE_CROWN_M2, "nature", "crown_m2")                                               \
  X (QUARTIER_NATURE_HEAT_A_K, "nature", "heat_a_k")                                               \
  X (QUARTIER_NATURE_HEAT_B_K, "nature", "heat_b_k")                                               \
  X (QUARTIER_NATURE_HEAT_CANOPY_SHARE, "nature", "heat_canopy_share")                             \
  X (QUARTIER_NATURE_HEAT_ERROR_SHARE, "nature", "heat_error_share")                               \
  X (QUARTIER_NATURE_ACCESS_M, "nature", "access_m")                                               \
  X (QUARTIER_NATURE_GREEN_LEAST_M2, "nature", "green_least_m2")                                   \
  X (QUARTIER_NATURE_GREEN_TARGET_M2, "nature", "green_target_m2")

#define X(name, base, member) name,
enum
{
  QUARTIER_NATURE_FACTORS (X) QUARTIER_N_NATURE_FACTORS
};
#undef X

/**
 * QuartierNatureInput:
 * @residents: how many
 * @surfaces: what the ground is covered with
 * @trees: how many
 * @height_m, @street_m: of the buildings, and from one to the next; 0 where there are none
 * @sky_a_k, @sky_b_k: (nullable): of the heat-island index by the sky that streets see
 */
typedef struct
{
  double residents;
  QuartierSurfaces surfaces;
  double trees;
  double height_m;
  double street_m;
  const QuartierFactor *sky_a_k;
  const QuartierFactor *sky_b_k;
} QuartierNatureInput;

/**
 * QuartierNature:
 * @ghg_trees_kg, @ghg_green_kg: of a year; negative, for it is taken up
 * @trees, @green_m2: how many trees, how much green ground; roofs left out
 * @near_green: residents within reach of a green of their district that is large enough
 * @heat_k_m2: heat-island index times site
 *
 * Every member is a sum over districts.
 */
typedef struct
{
  double ghg_trees_kg;
  double ghg_green_kg;
  double trees;
  double green_m2;
  double near_green;
  double heat_k_m2;
} QuartierNature;

typedef enum
{
  QUARTIER_NATURE_MEMBER_GHG,
  QUARTIER_NATURE_MEMBER_ACCESS,
  QUARTIER_NATURE_MEMBER_HEAT,
  QUARTIER_N_NATURE_MEMBERS
} QuartierNatureMember;

void quartier_nature_run_uptake (const QuartierNatureInput *input,
                                 const double *values,
                                 QuartierNature *out);
void
quartier_nature_run (const QuartierNatureInput *input, const double *values, QuartierNature *out);
double quartier_nature_sky_share (double height_m, double street_m);
double quartier_nature_heat_by_sky_k (double sky_share, double a_k, double b_k);
void quartier_nature_add (QuartierNature *sum, const QuartierNature *part);
double quartier_nature_get_ghg_kg (const QuartierNature *self);
double quartier_nature_get_member (const QuartierNature *self, QuartierNatureMember member);

QuartierSum *quartier_nature_explain (QuartierNatureMember member,
                                      const QuartierNatureInput *input,
                                      const QuartierFactor *const *factors,
                                      const double *values);

G_END_DECLS
