/*
 * How embodied emissions come about, as a tree a reader can open.
 */

#include "engine/materials.h"

typedef struct
{
  const QuartierMaterialsInput *input;
  const QuartierFactor *const *factors;
  const double *values;
} Case;

static const char *const use_labels[QUARTIER_N_MATERIALS_USES]
    = { N_ ("Residential"), N_ ("Office"),   N_ ("Retail"),     N_ ("School"),
        N_ ("Hotel"),       N_ ("Hospital"), N_ ("Restaurant"), N_ ("Sport"),
        N_ ("Industry"),    N_ ("Storage"),  N_ ("Parking") };

static QuartierSum *
factor (const Case *self, const char *label, int i)
{
  return quartier_sum_factor (label, self->factors[i], self->values[i]);
}

/* Of the floor, what is built new. */
static double
get_new_share (const Case *self)
{
  return self->input->works == QUARTIER_WORKS_NEW ? 1 : self->input->added_share;
}

static const char *
get_new_label (const Case *self)
{
  return self->input->works == QUARTIER_WORKS_NEW ? N_ ("Gross floor area")
                                                  : N_ ("Gross floor that is added");
}

static QuartierSum *
explain_new (const Case *self, int use)
{
  QuartierSum *sum = quartier_sum_product (
      use_labels[use], "kg",
      quartier_sum_quantity (get_new_label (self), get_new_share (self) * self->input->floor_m2[use],
                             "m²"),
      factor (self, N_ ("Built in concrete"), QUARTIER_MATERIALS_FIRST_USE + use), NULL);

  if (use != QUARTIER_MATERIALS_USE_PARKING)
    quartier_sum_add (sum,
                      factor (self, N_ ("Structure, over concrete"),
                              QUARTIER_MATERIALS_FIRST_STRUCTURE + (int)self->input->structure));
  return sum;
}

static QuartierSum *
explain_refurbished (const Case *self, int use)
{
  const double added_share = self->input->added_share;

  return quartier_sum_product (
      use_labels[use], "kg",
      quartier_sum_quantity (added_share > 0 ? N_ ("Gross floor that stood") : N_ ("Gross floor area"),
                             (1 - added_share) * self->input->floor_m2[use], "m²"),
      factor (self, N_ ("Refurbishment"),
              self->input->works == QUARTIER_WORKS_REFURBISHED ? QUARTIER_MATERIALS_REFURBISHED_KG_M2
                                                               : QUARTIER_MATERIALS_ADVANCED_KG_M2),
      NULL);
}

static QuartierSum *
explain_buildings (const Case *self)
{
  QuartierSum *sum = quartier_sum_new_total (N_ ("Buildings"), "kg");

  for (int use = 0; use < QUARTIER_N_MATERIALS_USES; use++)
    if (self->input->floor_m2[use] > 0)
      {
        if (self->input->works == QUARTIER_WORKS_REFURBISHED
            || self->input->works == QUARTIER_WORKS_REFURBISHED_ADVANCED)
          quartier_sum_add (sum, explain_refurbished (self, use));
        if (get_new_share (self) > 0)
          quartier_sum_add (sum, explain_new (self, use));
      }
  return sum;
}

static QuartierSum *
explain_demolition (const Case *self)
{
  double floor_m2 = 0;

  for (int use = 0; use < QUARTIER_N_MATERIALS_USES; use++)
    floor_m2 += get_new_share (self) * self->input->floor_m2[use];
  return quartier_sum_product (
      N_ ("Demolition at the end"), "kg",
      quartier_sum_quantity (get_new_label (self), floor_m2, "m²"),
      factor (self, N_ ("Demolition"), QUARTIER_MATERIALS_DEMOLITION_KG_M2), NULL);
}

static QuartierSum *
area (const Case *self, const char *label, QuartierSurface surface, int row)
{
  return quartier_sum_product (
      label, "kg", quartier_sum_quantity (label, self->input->surfaces.area_m2[surface], "m²"),
      factor (self, N_ ("Emissions of making it"), row), NULL);
}

static QuartierSum *
explain_ground (const Case *self)
{
  return quartier_sum_total (
      N_ ("Streets, pipes, green roofs and basins"), "kg",
      area (self, N_ ("Sealed streets and yards"), QUARTIER_SURFACE_SEALED,
            QUARTIER_MATERIALS_STREET_KG_M2),
      area (self, N_ ("Permeable paving"), QUARTIER_SURFACE_PERMEABLE,
            QUARTIER_MATERIALS_PERMEABLE_KG_M2),
      area (self, N_ ("Green roofs"), QUARTIER_SURFACE_GREEN_ROOF,
            QUARTIER_MATERIALS_GREEN_ROOF_KG_M2),
      quartier_sum_product (
          N_ ("Basins"), "kg",
          quartier_sum_quantity (N_ ("Retention volume"), self->input->retention_m3, "m³"),
          factor (self, N_ ("Emissions of making it"), QUARTIER_MATERIALS_TANK_KG_M3), NULL),
      quartier_sum_product (
          N_ ("Sewer and water main"), "kg",
          quartier_sum_quantity (N_ ("Streets and yards"),
                                 quartier_surfaces_get_paved_m2 (&self->input->surfaces), "m²"),
          quartier_sum_inverse (
              factor (self, N_ ("Width of a street"), QUARTIER_MATERIALS_STREET_WIDTH_M)),
          quartier_sum_total (
              N_ ("Pipes"), "kg/m", factor (self, N_ ("Sewer"), QUARTIER_MATERIALS_SEWER_KG_M),
              factor (self, N_ ("Water main"), QUARTIER_MATERIALS_WATER_MAIN_KG_M), NULL),
          NULL),
      NULL);
}

static QuartierSum *
explain_ghg (const Case *self)
{
  QuartierSum *built
      = quartier_sum_total (N_ ("What is built"), "kg", explain_buildings (self), NULL);

  if (get_new_share (self) > 0)
    quartier_sum_add (built, explain_demolition (self));
  if (self->input->works == QUARTIER_WORKS_NEW)
    quartier_sum_add (built, explain_ground (self));
  return quartier_sum_product (
      N_ ("Greenhouse gases of materials"), "kg", built,
      quartier_sum_inverse (factor (self, N_ ("Years they last"), QUARTIER_MATERIALS_LIFE_A)),
      NULL);
}

static QuartierSum *
explain_upfront (const Case *self)
{
  QuartierSum *sum
      = quartier_sum_total (N_ ("Before the first day of use"), "kg", explain_buildings (self), NULL);

  if (self->input->works == QUARTIER_WORKS_NEW)
    quartier_sum_add (sum, explain_ground (self));
  return sum;
}

/**
 * quartier_materials_explain:
 * @factors: (array length=QUARTIER_N_MATERIALS_FACTORS): rows behind @values; %NULL where there is
 *   none
 *
 * Returns: (transfer full): how embodied emissions come about
 */
QuartierSum *
quartier_materials_explain (QuartierMaterialsMember member,
                            const QuartierMaterialsInput *input,
                            const QuartierFactor *const *factors,
                            const double *values)
{
  static const struct
  {
    const char *label;
    QuartierSum *(*func) (const Case *self);
    gboolean is_of_new; /* buildings */
    gboolean is_of_ground;
  } members[QUARTIER_N_MATERIALS_MEMBERS] = {
    [QUARTIER_MATERIALS_MEMBER_GHG] = { N_ ("Greenhouse gases of materials"), explain_ghg, FALSE, FALSE },
    [QUARTIER_MATERIALS_MEMBER_UPFRONT]
    = { N_ ("Before the first day of use"), explain_upfront, FALSE, FALSE },
    [QUARTIER_MATERIALS_MEMBER_BUILDINGS] = { N_ ("Buildings"), explain_buildings, FALSE, FALSE },
    [QUARTIER_MATERIALS_MEMBER_GROUND]
    = { N_ ("Streets, pipes, green roofs and basins"), explain_ground, FALSE, TRUE },
    [QUARTIER_MATERIALS_MEMBER_DEMOLITION]
    = { N_ ("Demolition at the end"), explain_demolition, TRUE, FALSE },
  };
  const Case self = { input, factors, values };

  g_return_val_if_fail (member < QUARTIER_N_MATERIALS_MEMBERS, NULL);
  if (input->works == QUARTIER_WORKS_NONE && input->added_share == 0)
    return quartier_sum_formula (members[member].label, 0, "kg",
                                 N_ ("Buildings that stand are kept: nothing is built"), NULL, NULL);
  if (members[member].is_of_ground && input->added_share > 0)
    return quartier_sum_formula (members[member].label, 0, "kg",
                                 N_ ("only floor is added: the ground around buildings that stand is kept"),
                                 NULL, NULL);
  if ((members[member].is_of_new && get_new_share (&self) == 0)
      || (members[member].is_of_ground && input->works != QUARTIER_WORKS_NEW))
    return quartier_sum_formula (members[member].label, 0, "kg",
                                 N_ ("only what is built new counts, and buildings are refurbished"),
                                 NULL, NULL);
  return members[member].func (&self);
}
