/*
 * How the figures of waste come about, as trees a reader can open.
 */
#include <math.h>

#include "engine/waste.h"

typedef struct
{
  const QuartierWasteInput *input;
  const QuartierFactor *const *factors;
  const double *values;
  double capture_share;
} Case;

static const char *const class_labels[QUARTIER_N_WASTE_CLASSES] = { N_ ("Food"),
                                                                    N_ ("Garden waste"),
                                                                    N_ ("Paper"),
                                                                    N_ ("Plastics"),
                                                                    N_ ("Glass"),
                                                                    N_ ("Metal"),
                                                                    N_ ("Textiles and leather"),
                                                                    N_ ("Wood"),
                                                                    N_ ("Nappies and the like"),
                                                                    N_ ("Inert rest") };

static QuartierSum *
factor (const Case *self, const char *label, int i)
{
  return quartier_sum_factor (label, self->factors[i], self->values[i]);
}

static QuartierSum *
class_factor (const Case *self, const char *label, QuartierWasteClass one, QuartierWasteRow row)
{
  return factor (self, label, QUARTIER_WASTE_OF (one, row));
}

static QuartierSum *
explain_generated (const Case *self)
{
  return quartier_sum_product (
      N_ ("Waste"), "kg", quartier_sum_quantity (N_ ("Residents"), self->input->residents, ""),
      factor (self, N_ ("Waste per person"), QUARTIER_WASTE_GENERATED_KG), NULL);
}

static QuartierSum *
sorted_share (const Case *self)
{
  return quartier_sum_quantity (N_ ("Sorted of what can be"), self->capture_share, "");
}

/* Of a class what is sorted, or the rest. */
static QuartierSum *
explain_part (const Case *self, QuartierWasteClass one, gboolean sorted)
{
  QuartierSum *sum = quartier_sum_product (
      class_labels[one], "kg", explain_generated (self),
      class_factor (self, N_ ("Share of the mass"), one, QUARTIER_WASTE_ROW_SHARE), NULL);

  if (sorted)
    quartier_sum_add (sum, sorted_share (self));
  else if (quartier_waste_is_sorted (one))
    quartier_sum_add (sum, quartier_sum_total (N_ ("Share not sorted"), "",
                                               quartier_sum_quantity (N_ ("All"), 1, ""),
                                               quartier_sum_inverse (sorted_share (self)), NULL));
  return sum;
}

static QuartierSum *
explain_residual (const Case *self)
{
  QuartierSum *sum = quartier_sum_new_total (N_ ("Residual waste"), "kg");

  for (int k = 0; k < QUARTIER_N_WASTE_CLASSES; k++)
    quartier_sum_add (sum, explain_part (self, k, FALSE));
  return sum;
}

static QuartierSum *
explain_composted (const Case *self)
{
  return quartier_sum_total (N_ ("Food and garden waste sorted"), "kg",
                             explain_part (self, QUARTIER_WASTE_FOOD, TRUE),
                             explain_part (self, QUARTIER_WASTE_GARDEN, TRUE), NULL);
}

static QuartierSum *
explain_compost (const Case *self)
{
  QuartierSum *gases = quartier_sum_total (
      N_ ("Gases of compost"), "g/kg",
      quartier_sum_product (N_ ("Methane"), "g/kg",
                            factor (self, N_ ("Methane"), QUARTIER_WASTE_COMPOST_CH4_G_KG),
                            factor (self, N_ ("Warming by methane"), QUARTIER_WASTE_GWP_CH4), NULL),
      quartier_sum_product (N_ ("Nitrous oxide"), "g/kg",
                            factor (self, N_ ("Nitrous oxide"), QUARTIER_WASTE_COMPOST_N2O_G_KG),
                            factor (self, N_ ("Warming by nitrous oxide"), QUARTIER_WASTE_GWP_N2O),
                            NULL),
      NULL);

  return quartier_sum_product (
      N_ ("Compost"), "kg", explain_composted (self), gases,
      quartier_sum_inverse (quartier_sum_quantity (N_ ("g per kg"), 1000, "")), NULL);
}

static QuartierSum *
explain_landfilled (const Case *self, QuartierWasteClass one)
{
  return quartier_sum_product (
      class_labels[one], "kg", explain_part (self, one, FALSE),
      class_factor (self, N_ ("Degradable carbon"), one, QUARTIER_WASTE_ROW_DOC),
      factor (self, N_ ("Share that decays"), QUARTIER_WASTE_DOCF_SHARE),
      factor (self, N_ ("Without air"), QUARTIER_WASTE_MCF_SHARE),
      factor (self, N_ ("Methane in the gas"), QUARTIER_WASTE_CH4_SHARE),
      quartier_sum_quantity (N_ ("Mass of methane over that of its carbon"), 16.0 / 12.0, ""),
      quartier_sum_total (
          N_ ("Share not captured"), "", quartier_sum_quantity (N_ ("All"), 1, ""),
          quartier_sum_inverse (factor (self, N_ ("Captured"), QUARTIER_WASTE_CAPTURED_SHARE)),
          NULL),
      quartier_sum_total (N_ ("Share not oxidised"), "", quartier_sum_quantity (N_ ("All"), 1, ""),
                          quartier_sum_inverse (factor (self, N_ ("Oxidised in the cover"),
                                                        QUARTIER_WASTE_OXIDISED_SHARE)),
                          NULL),
      factor (self, N_ ("Warming by methane"), QUARTIER_WASTE_GWP_CH4), NULL);
}

static QuartierSum *
explain_burnt (const Case *self, QuartierWasteClass one)
{
  return quartier_sum_product (
      class_labels[one], "kg", explain_part (self, one, FALSE),
      class_factor (self, N_ ("Dry matter"), one, QUARTIER_WASTE_ROW_DRY_SHARE),
      class_factor (self, N_ ("Carbon in it"), one, QUARTIER_WASTE_ROW_CARBON_SHARE),
      class_factor (self, N_ ("Fossil share of the carbon"), one, QUARTIER_WASTE_ROW_FOSSIL_SHARE),
      quartier_sum_quantity (N_ ("Mass of carbon dioxide over that of its carbon"), 44.0 / 12.0,
                             ""),
      NULL);
}

static QuartierSum *
explain_treatment (const Case *self)
{
  const gboolean landfill = self->input->residual == QUARTIER_RESIDUAL_LANDFILL;
  QuartierSum *sum
      = quartier_sum_new_total (landfill ? N_ ("Landfill") : N_ ("Incineration"), "kg");

  for (int k = 0; k < QUARTIER_N_WASTE_CLASSES; k++)
    {
      const double each = landfill ? quartier_waste_landfill_kg_kg (self->values, k)
                                   : quartier_waste_fossil_kg_kg (self->values, k);

      if (each != 0)
        quartier_sum_add (sum, landfill ? explain_landfilled (self, k) : explain_burnt (self, k));
    }
  if (!landfill)
    quartier_sum_add (
        sum, quartier_sum_product (
                 N_ ("Nitrous oxide"), "kg", explain_residual (self),
                 factor (self, N_ ("Nitrous oxide"), QUARTIER_WASTE_INCINERATION_N2O_G_T),
                 quartier_sum_inverse (quartier_sum_quantity (N_ ("g per t"), 1e6, "")),
                 factor (self, N_ ("Warming by nitrous oxide"), QUARTIER_WASTE_GWP_N2O), NULL));
  return sum;
}

static QuartierSum *
explain_ghg (const Case *self)
{
  return quartier_sum_total (
      N_ ("Greenhouse gases of waste"), "kg",
      quartier_sum_product (
          N_ ("Collection"), "kg", explain_generated (self),
          factor (self, N_ ("Collection"), QUARTIER_WASTE_COLLECTION_KG_T),
          quartier_sum_inverse (quartier_sum_quantity (N_ ("kg per t"), 1000, "")), NULL),
      explain_compost (self), explain_treatment (self), NULL);
}

static QuartierSum *
explain_energy_credit (
    const Case *self, const char *label, int share, const char *carrier, double kg_kwh)
{
  return quartier_sum_product (
      label, "kg", explain_residual (self),
      factor (self, N_ ("Heating value"), QUARTIER_WASTE_HEATING_VALUE_MJ_KG),
      quartier_sum_inverse (quartier_sum_quantity (N_ ("MJ per kWh"), 3.6, "")),
      factor (self, N_ ("Share that is sold"), share),
      quartier_sum_quantity (carrier, -kg_kwh, "kg/kWh"), NULL);
}

static QuartierSum *
explain_credits (const Case *self)
{
  QuartierSum *sum = quartier_sum_new_total (N_ ("Spared elsewhere, in no total"), "kg");

  for (int k = 0; k < QUARTIER_N_WASTE_CLASSES; k++)
    if (quartier_waste_is_sorted (k))
      quartier_sum_add (
          sum, quartier_sum_product (
                   class_labels[k], "kg", explain_part (self, k, TRUE),
                   class_factor (self, N_ ("Spared"), k, QUARTIER_WASTE_ROW_CREDIT_KG_T),
                   quartier_sum_inverse (quartier_sum_quantity (N_ ("kg per t"), 1000, "")), NULL));
  if (self->input->residual != QUARTIER_RESIDUAL_LANDFILL)
    quartier_sum_add (sum, explain_energy_credit (
                               self, N_ ("Electricity from waste"), QUARTIER_WASTE_ELECTRIC_SHARE,
                               N_ ("Emissions of electricity"), self->input->grid_kg_kwh));
  if (self->input->residual == QUARTIER_RESIDUAL_INCINERATION_CHP)
    quartier_sum_add (
        sum, explain_energy_credit (self, N_ ("Heat from waste"), QUARTIER_WASTE_HEAT_SHARE,
                                    N_ ("Emissions of district heat"), self->input->heat_kg_kwh));
  return sum;
}

/* What a class of residual waste will ever give off in a landfill. */
QuartierSum *
quartier_waste_explain_landfilled (QuartierWasteClass one,
                                   const QuartierWasteInput *input,
                                   const QuartierFactor *const *factors,
                                   const double *values)
{
  const Case self = { input, factors, values, quartier_waste_get_capture_share (input, values) };

  return explain_landfilled (&self, one);
}

/**
 * quartier_waste_explain:
 * @factors: (array length=QUARTIER_N_WASTE_FACTORS): rows behind @values; %NULL where there is none
 *
 * Returns: (transfer full): how a figure comes about
 */
QuartierSum *
quartier_waste_explain (QuartierWasteMember member,
                        const QuartierWasteInput *input,
                        const QuartierFactor *const *factors,
                        const double *values)
{
  const Case self = { input, factors, values, quartier_waste_get_capture_share (input, values) };

  switch (member)
    {
    case QUARTIER_WASTE_MEMBER_GENERATED:
      return explain_generated (&self);
    case QUARTIER_WASTE_MEMBER_RESIDUAL:
      return explain_residual (&self);
    case QUARTIER_WASTE_MEMBER_GHG:
      return explain_ghg (&self);
    case QUARTIER_WASTE_MEMBER_CREDITS:
      return explain_credits (&self);
    case QUARTIER_WASTE_MEMBER_COMPOSTED:
      return explain_composted (&self);
    case QUARTIER_N_WASTE_MEMBERS:
    default:
      g_return_val_if_reached (NULL);
    }
}
