/*
 * Trees and green ground: uptake, reach, and an index of urban heat.
 */
#include "engine/nature.h"

#include <math.h>

/**
 * Reach:
 *
 * The green of a district is taken as one round place in its middle, the district as round: those
 * who live within a distance of its edge are a share of all.
 */
static double
reach_share (const QuartierNatureInput *input, const double *values)
{
  const double site_m2 = quartier_surfaces_get_site_m2 (&input->surfaces);
  const double green_m2 = input->surfaces.area_m2[QUARTIER_SURFACE_GREEN];
  const double radius_m = values[QUARTIER_NATURE_ACCESS_M] + sqrt (green_m2 / G_PI);
  double share;

  if (!(green_m2 >= values[QUARTIER_NATURE_GREEN_LEAST_M2]))
    return isnan (values[QUARTIER_NATURE_GREEN_LEAST_M2]) ? NAN : 0;
  share = G_PI * radius_m * radius_m / site_m2;
  return share > 1 ? 1 : share;
}

/**
 * heat_k:
 *
 * The greatest difference to open land on a calm clear night by the canyon's height over width,
 * less what canopy takes off it. Where that falls below zero, streets are wider than the relation
 * holds for, and it is 0. Source: T. R. Oke, Canyon geometry and the nocturnal urban heat island,
 * J. Climatol. 1 (1981).
 */
static double
heat_k (const QuartierNatureInput *input, const double *values)
{
  const double site_m2 = quartier_surfaces_get_site_m2 (&input->surfaces);
  const double canopy = input->trees * values[QUARTIER_NATURE_CROWN_M2] / site_m2;
  double most_k;

  if (!(input->street_m > 0) || !(site_m2 > 0))
    return 0;
  most_k = values[QUARTIER_NATURE_HEAT_A_K]
           + values[QUARTIER_NATURE_HEAT_B_K] * log (input->height_m / input->street_m);
  if (most_k < 0)
    return 0;
  return most_k * (1 - values[QUARTIER_NATURE_HEAT_CANOPY_SHARE] * (canopy > 1 ? 1 : canopy));
}

/**
 * quartier_nature_sky_share:
 * @height_m: of the buildings on either side
 * @street_m: from one to the other, > 0
 *
 * cos β with tan β = 2 H/W, of a street without end.
 *
 * Returns: of the sky, what the middle of the street sees, 0…1
 */
double
quartier_nature_sky_share (double height_m, double street_m)
{
  return 1 / hypot (1, 2 * height_m / street_m);
}

/**
 * quartier_nature_heat_by_sky_k:
 *
 * Source: T. R. Oke, Canyon geometry and the nocturnal urban heat island, J. Climatol. 1 (1981).
 *
 * Returns: the greatest difference to open land on a calm clear night, a − b × sky; 0 where that is
 * less
 */
double
quartier_nature_heat_by_sky_k (double sky_share, double a_k, double b_k)
{
  const double most_k = a_k - b_k * sky_share;

  return most_k < 0 ? 0 : most_k;
}

/* The part of quartier_nature_run() that takes up carbon; the rest is left 0. */
void
quartier_nature_run_uptake (const QuartierNatureInput *input,
                            const double *values,
                            QuartierNature *out)
{
  *out = (QuartierNature){ 0 };
  out->trees = input->trees;
  out->green_m2 = input->surfaces.area_m2[QUARTIER_SURFACE_GREEN];
  out->ghg_trees_kg = out->trees == 0 ? 0
                                      : -out->trees * values[QUARTIER_NATURE_CROWN_M2]
                                            * values[QUARTIER_NATURE_CANOPY_KG_M2];
  out->ghg_green_kg = out->green_m2 == 0 ? 0 : -out->green_m2 * values[QUARTIER_NATURE_GREEN_KG_M2];
}

/**
 * quartier_nature_run:
 * @values: (array length=QUARTIER_N_NATURE_FACTORS): coefficients
 * @out: (out): a year
 */
void
quartier_nature_run (const QuartierNatureInput *input, const double *values, QuartierNature *out)
{
  quartier_nature_run_uptake (input, values, out);
  out->near_green = input->residents == 0 ? 0 : input->residents * reach_share (input, values);
  out->heat_k_m2 = heat_k (input, values) * quartier_surfaces_get_site_m2 (&input->surfaces);
}

void
quartier_nature_add (QuartierNature *sum, const QuartierNature *part)
{
  sum->ghg_trees_kg += part->ghg_trees_kg;
  sum->ghg_green_kg += part->ghg_green_kg;
  sum->trees += part->trees;
  sum->green_m2 += part->green_m2;
  sum->near_green += part->near_green;
  sum->heat_k_m2 += part->heat_k_m2;
}

double
quartier_nature_get_ghg_kg (const QuartierNature *self)
{
  return self->ghg_trees_kg + self->ghg_green_kg;
}

double
quartier_nature_get_member (const QuartierNature *self, QuartierNatureMember member)
{
  switch (member)
    {
    case QUARTIER_NATURE_MEMBER_GHG:
      return quartier_nature_get_ghg_kg (self);
    case QUARTIER_NATURE_MEMBER_ACCESS:
      return self->near_green;
    case QUARTIER_NATURE_MEMBER_HEAT:
      return self->heat_k_m2;
    case QUARTIER_N_NATURE_MEMBERS:
    default:
      g_return_val_if_reached (NAN);
    }
}

/* How they come about */

static QuartierSum *
explain_ghg (const QuartierNatureInput *input,
             const QuartierFactor *const *factors,
             const double *values)
{
  return quartier_sum_product (
      N_ ("Greenhouse gases taken up"), "kg", quartier_sum_quantity (N_ ("Taken up"), -1, ""),
      quartier_sum_total (
          N_ ("Trees and green ground"), "kg",
          quartier_sum_product (
              N_ ("Trees"), "kg", quartier_sum_quantity (N_ ("Trees"), input->trees, ""),
              quartier_sum_factor (N_ ("Crown"), factors[QUARTIER_NATURE_CROWN_M2],
                                   values[QUARTIER_NATURE_CROWN_M2]),
              quartier_sum_factor (N_ ("Uptake of a square metre of canopy"),
                                   factors[QUARTIER_NATURE_CANOPY_KG_M2],
                                   values[QUARTIER_NATURE_CANOPY_KG_M2]),
              NULL),
          quartier_sum_product (
              N_ ("Green space"), "kg",
              quartier_sum_quantity (N_ ("Green space"),
                                     input->surfaces.area_m2[QUARTIER_SURFACE_GREEN], "m²"),
              quartier_sum_factor (N_ ("Uptake of green ground"),
                                   factors[QUARTIER_NATURE_GREEN_KG_M2],
                                   values[QUARTIER_NATURE_GREEN_KG_M2]),
              NULL),
          NULL),
      NULL);
}

static QuartierSum *
explain_access (const QuartierNatureInput *input,
                const QuartierFactor *const *factors,
                const double *values,
                double near_green)
{
  return quartier_sum_formula (
      N_ ("Residents near green"), near_green, "",
      N_ ("The green as one round place in the middle of a round district, as far as people walk; "
          "nobody "
          "where it is smaller than the least"),
      quartier_sum_quantity (N_ ("Residents"), input->residents, ""),
      quartier_sum_quantity (N_ ("Green space"), input->surfaces.area_m2[QUARTIER_SURFACE_GREEN],
                             "m²"),
      quartier_sum_factor (N_ ("Least"), factors[QUARTIER_NATURE_GREEN_LEAST_M2],
                           values[QUARTIER_NATURE_GREEN_LEAST_M2]),
      quartier_sum_factor (N_ ("How far people walk"), factors[QUARTIER_NATURE_ACCESS_M],
                           values[QUARTIER_NATURE_ACCESS_M]),
      NULL);
}

/* The other form of the same relation, for who would check the index. */
static QuartierSum *
explain_heat_by_sky (const QuartierNatureInput *input)
{
  const double sky_share = quartier_nature_sky_share (input->height_m, input->street_m);

  return quartier_sum_formula (
      N_ ("By the sky that the street sees"),
      quartier_nature_heat_by_sky_k (sky_share, input->sky_a_k->value, input->sky_b_k->value), "K",
      N_ ("a − b × share of sky, without trees: a check of the index, which does not count it"),
      quartier_sum_quantity (N_ ("Share of sky seen from the middle of the street"), sky_share, ""),
      quartier_sum_factor ("a", input->sky_a_k, input->sky_a_k->value),
      quartier_sum_factor ("b", input->sky_b_k, input->sky_b_k->value), NULL);
}

static QuartierSum *
explain_heat (const QuartierNatureInput *input,
              const QuartierFactor *const *factors,
              const double *values)
{
  QuartierSum *index = quartier_sum_formula (
      N_ ("Heat-island index"), heat_k (input, values), "K",
      N_ ("Greatest difference to open land on a calm clear night, a + b ln(height/width), less "
          "what tree "
          "crowns take off it; an index, not a forecast"),
      quartier_sum_quantity (N_ ("Height of the buildings"), input->height_m, "m"),
      quartier_sum_quantity (N_ ("Width of the streets"), input->street_m, "m"),
      quartier_sum_factor ("a", factors[QUARTIER_NATURE_HEAT_A_K],
                           values[QUARTIER_NATURE_HEAT_A_K]),
      quartier_sum_factor ("b", factors[QUARTIER_NATURE_HEAT_B_K],
                           values[QUARTIER_NATURE_HEAT_B_K]),
      quartier_sum_quantity (N_ ("Trees"), input->trees, ""),
      quartier_sum_factor (N_ ("Crown"), factors[QUARTIER_NATURE_CROWN_M2],
                           values[QUARTIER_NATURE_CROWN_M2]),
      quartier_sum_factor (N_ ("Taken off by a full canopy"),
                           factors[QUARTIER_NATURE_HEAT_CANOPY_SHARE],
                           values[QUARTIER_NATURE_HEAT_CANOPY_SHARE]),
      quartier_sum_factor (N_ ("Half of its band"), factors[QUARTIER_NATURE_HEAT_ERROR_SHARE],
                           values[QUARTIER_NATURE_HEAT_ERROR_SHARE]),
      NULL);

  if (input->street_m > 0 && input->sky_a_k != NULL && input->sky_b_k != NULL)
    quartier_sum_add (index, explain_heat_by_sky (input));
  return quartier_sum_product (
      N_ ("Heat-island index times site"), "K·m²", index,
      quartier_sum_quantity (N_ ("Site"), quartier_surfaces_get_site_m2 (&input->surfaces), "m²"),
      NULL);
}

/**
 * quartier_nature_explain:
 * @factors: (array length=QUARTIER_N_NATURE_FACTORS): rows behind @values; %NULL where there is
 * none
 *
 * Returns: (transfer full): how a figure comes about
 */
QuartierSum *
quartier_nature_explain (QuartierNatureMember member,
                         const QuartierNatureInput *input,
                         const QuartierFactor *const *factors,
                         const double *values)
{
  QuartierNature figures;

  quartier_nature_run (input, values, &figures);
  switch (member)
    {
    case QUARTIER_NATURE_MEMBER_GHG:
      return explain_ghg (input, factors, values);
    case QUARTIER_NATURE_MEMBER_ACCESS:
      return explain_access (input, factors, values, figures.near_green);
    case QUARTIER_NATURE_MEMBER_HEAT:
      return explain_heat (input, factors, values);
    case QUARTIER_N_NATURE_MEMBERS:
    default:
      g_return_val_if_reached (NULL);
    }
}
