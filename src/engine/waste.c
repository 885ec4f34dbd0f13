/*
 * Municipal waste: how much, what is sorted, what the treatment gives off. Source of the equations:
 * IPCC, Guidelines for National Greenhouse Gas Inventories, volume 5 (2006, refined 2019).
 */
#include "engine/waste.h"

#include <math.h>

#define MJ_PER_KWH 3.6
/* Mass of carbon dioxide and of methane over that of their carbon. */
#define CO2_OVER_C (44.0 / 12.0)
#define CH4_OVER_C (16.0 / 12.0)

/* The coefficients, those of each class behind the common ones. */
const QuartierSectorRow *
quartier_waste_list_rows (gsize *n)
{
#define X(name, base, member) { base, member },
#define ROWS(name, row)                                                                            \
  { "waste", #row "_share" }, { "waste", #row "_doc" }, { "waste", #row "_dry_share" },            \
      { "waste", #row "_carbon_share" }, { "waste", #row "_fossil_share" },                        \
      { "waste", #row "_credit_kg_t" },
  static const QuartierSectorRow rows[QUARTIER_N_WASTE_FACTORS]
      = { QUARTIER_WASTE_FACTORS (X) QUARTIER_WASTE_CLASSES (ROWS) };
#undef ROWS
#undef X

  *n = QUARTIER_N_WASTE_FACTORS;
  return rows;
}

gboolean
quartier_waste_is_sorted (QuartierWasteClass one)
{
  return one != QUARTIER_WASTE_NAPPIES && one != QUARTIER_WASTE_INERT;
}

gboolean
quartier_waste_is_composted (QuartierWasteClass one)
{
  return one == QUARTIER_WASTE_FOOD || one == QUARTIER_WASTE_GARDEN;
}

static double
value_of (const double *values, QuartierWasteClass one, QuartierWasteRow row)
{
  return values[QUARTIER_WASTE_OF (one, row)];
}

/**
 * quartier_waste_landfill_kg_kg:
 *
 * All the methane that a class will ever give off: L0 (1 − R)(1 − OX), with L0 =
 * DOC DOCf MCF F 16/12.
 *
 * Returns: kgCO₂e per kg; 0 of what has no carbon
 */
double
quartier_waste_landfill_kg_kg (const double *values, QuartierWasteClass one)
{
  if (one == QUARTIER_WASTE_INERT)
    return 0;
  return value_of (values, one, QUARTIER_WASTE_ROW_DOC) * values[QUARTIER_WASTE_DOCF_SHARE]
         * values[QUARTIER_WASTE_MCF_SHARE] * values[QUARTIER_WASTE_CH4_SHARE] * CH4_OVER_C
         * (1 - values[QUARTIER_WASTE_CAPTURED_SHARE]) * (1 - values[QUARTIER_WASTE_OXIDISED_SHARE])
         * values[QUARTIER_WASTE_GWP_CH4];
}

/* Fossil carbon dioxide of burning a kg: dm CF FCF 44/12. */
double
quartier_waste_fossil_kg_kg (const double *values, QuartierWasteClass one)
{
  if (one == QUARTIER_WASTE_INERT)
    return 0;
  return value_of (values, one, QUARTIER_WASTE_ROW_DRY_SHARE)
         * value_of (values, one, QUARTIER_WASTE_ROW_CARBON_SHARE)
         * value_of (values, one, QUARTIER_WASTE_ROW_FOSSIL_SHARE) * CO2_OVER_C;
}

static double
sum_sorted_share (const double *values)
{
  double sorted = 0;

  for (int k = 0; k < QUARTIER_N_WASTE_CLASSES; k++)
    if (quartier_waste_is_sorted (k))
      sorted += value_of (values, k, QUARTIER_WASTE_ROW_SHARE);
  return sorted;
}

/* Share of each class that can be sorted which is: that which has to be for the share of the whole
 * asked for, unless more is asked for than there is. */
static double
limit_capture (double separation_share, double sorted_share)
{
  const double asked = separation_share / sorted_share;

  return asked > 1 ? 1 : asked;
}

/**
 * quartier_waste_get_capture_share:
 *
 * Returns: the share of each class that can be sorted which is, the same of each
 */
double
quartier_waste_get_capture_share (const QuartierWasteInput *input, const double *values)
{
  return limit_capture (input->separation_share, sum_sorted_share (values));
}

/* Emissions of a kg of compost. */
static double
compost_kg_kg (const double *values)
{
  return (values[QUARTIER_WASTE_COMPOST_CH4_G_KG] * values[QUARTIER_WASTE_GWP_CH4]
          + values[QUARTIER_WASTE_COMPOST_N2O_G_KG] * values[QUARTIER_WASTE_GWP_N2O])
         / 1000;
}

/* Emissions of a kg of a class that is not sorted. */
static double
residual_kg_kg (const double *values, QuartierResidual residual, QuartierWasteClass one)
{
  if (residual == QUARTIER_RESIDUAL_LANDFILL)
    return quartier_waste_landfill_kg_kg (values, one);
  return quartier_waste_fossil_kg_kg (values, one)
         + values[QUARTIER_WASTE_INCINERATION_N2O_G_T] * values[QUARTIER_WASTE_GWP_N2O] / 1e6;
}

/**
 * quartier_waste_read_rate:
 * @values: (array length=QUARTIER_N_WASTE_FACTORS): coefficients
 * @out: (out): what emissions hang on beside residents and what they sort, of which they are
 * straight lines
 */
void
quartier_waste_read_rate (const double *values, QuartierResidual residual, QuartierWasteRate *out)
{
  const double generated_kg = values[QUARTIER_WASTE_GENERATED_KG];

  *out = (QuartierWasteRate){
    .sorted_share = sum_sorted_share (values),
    .unsorted_kg = generated_kg / 1000 * values[QUARTIER_WASTE_COLLECTION_KG_T],
  };
  for (int k = 0; k < QUARTIER_N_WASTE_CLASSES; k++)
    {
      const double kg = generated_kg * value_of (values, k, QUARTIER_WASTE_ROW_SHARE);
      const double left_kg_kg = residual_kg_kg (values, residual, k);

      out->unsorted_kg += kg * left_kg_kg;
      if (quartier_waste_is_sorted (k))
        out->more_kg
            += kg * ((quartier_waste_is_composted (k) ? compost_kg_kg (values) : 0) - left_kg_kg);
    }
}

/* What quartier_waste_get_ghg_kg() is of a year, to rounding. */
double
quartier_waste_get_rated_ghg_kg (const QuartierWasteInput *input, const QuartierWasteRate *rate)
{
  if (input->residents == 0)
    return 0;
  return input->residents
         * (rate->unsorted_kg
            + limit_capture (input->separation_share, rate->sorted_share) * rate->more_kg);
}

/* What becomes of the rest. */
static void
run_residual (const QuartierWasteInput *input,
              const double *values,
              const double *residual_kg,
              QuartierWaste *out)
{
  const gboolean landfill = input->residual == QUARTIER_RESIDUAL_LANDFILL;
  const double kwh_kg = values[QUARTIER_WASTE_HEATING_VALUE_MJ_KG] / MJ_PER_KWH;

  for (int k = 0; k < QUARTIER_N_WASTE_CLASSES; k++)
    out->ghg_residual_kg += residual_kg[k]
                            * (landfill ? quartier_waste_landfill_kg_kg (values, k)
                                        : quartier_waste_fossil_kg_kg (values, k));
  if (landfill)
    return;
  out->ghg_residual_kg += out->residual_kg / 1e6 * values[QUARTIER_WASTE_INCINERATION_N2O_G_T]
                          * values[QUARTIER_WASTE_GWP_N2O];
  out->credit_energy_kg
      = -out->residual_kg * kwh_kg * values[QUARTIER_WASTE_ELECTRIC_SHARE] * input->grid_kg_kwh;
  if (input->residual == QUARTIER_RESIDUAL_INCINERATION_CHP)
    out->credit_energy_kg
        -= out->residual_kg * kwh_kg * values[QUARTIER_WASTE_HEAT_SHARE] * input->heat_kg_kwh;
}

/**
 * quartier_waste_run:
 * @values: (array length=QUARTIER_N_WASTE_FACTORS): coefficients
 * @out: (out): a year
 *
 * Every kilogram is recycled, composted or residual. Losses of recycling are in its credits.
 */
void
quartier_waste_run (const QuartierWasteInput *input, const double *values, QuartierWaste *out)
{
  const double capture = quartier_waste_get_capture_share (input, values);
  double residual_kg[QUARTIER_N_WASTE_CLASSES], credit_kg = 0;

  *out = (QuartierWaste){ 0 };
  if (input->residents == 0)
    return;
  out->generated_kg = input->residents * values[QUARTIER_WASTE_GENERATED_KG];
  for (int k = 0; k < QUARTIER_N_WASTE_CLASSES; k++)
    {
      const double kg = out->generated_kg * value_of (values, k, QUARTIER_WASTE_ROW_SHARE);
      const double sorted_kg = quartier_waste_is_sorted (k) ? kg * capture : 0;

      residual_kg[k] = kg - sorted_kg;
      out->residual_kg += residual_kg[k];
      if (!quartier_waste_is_sorted (k))
        continue;
      if (quartier_waste_is_composted (k))
        out->composted_kg += sorted_kg;
      else
        out->recycled_kg += sorted_kg;
      credit_kg += sorted_kg * value_of (values, k, QUARTIER_WASTE_ROW_CREDIT_KG_T);
    }
  out->credit_recycling_kg = credit_kg / 1000;
  out->unsorted_kg
      = input->separation_share * out->generated_kg - out->recycled_kg - out->composted_kg;
  if (out->unsorted_kg < out->generated_kg * 1e-9)
    out->unsorted_kg = 0;
  out->ghg_collection_kg = out->generated_kg / 1000 * values[QUARTIER_WASTE_COLLECTION_KG_T];
  out->ghg_compost_kg
      = out->composted_kg / 1000
        * (values[QUARTIER_WASTE_COMPOST_CH4_G_KG] * values[QUARTIER_WASTE_GWP_CH4]
           + values[QUARTIER_WASTE_COMPOST_N2O_G_KG] * values[QUARTIER_WASTE_GWP_N2O]);
  run_residual (input, values, residual_kg, out);
}

void
quartier_waste_add (QuartierWaste *sum, const QuartierWaste *part)
{
  sum->generated_kg += part->generated_kg;
  sum->recycled_kg += part->recycled_kg;
  sum->composted_kg += part->composted_kg;
  sum->residual_kg += part->residual_kg;
  sum->ghg_collection_kg += part->ghg_collection_kg;
  sum->ghg_compost_kg += part->ghg_compost_kg;
  sum->ghg_residual_kg += part->ghg_residual_kg;
  sum->credit_recycling_kg += part->credit_recycling_kg;
  sum->credit_energy_kg += part->credit_energy_kg;
  sum->unsorted_kg += part->unsorted_kg;
}

/* Without what is spared elsewhere. */
double
quartier_waste_get_ghg_kg (const QuartierWaste *self)
{
  return self->ghg_collection_kg + self->ghg_compost_kg + self->ghg_residual_kg;
}

double
quartier_waste_get_member (const QuartierWaste *self, QuartierWasteMember member)
{
  switch (member)
    {
    case QUARTIER_WASTE_MEMBER_GENERATED:
      return self->generated_kg;
    case QUARTIER_WASTE_MEMBER_RESIDUAL:
      return self->residual_kg;
    case QUARTIER_WASTE_MEMBER_GHG:
      return quartier_waste_get_ghg_kg (self);
    case QUARTIER_WASTE_MEMBER_CREDITS:
      return self->credit_recycling_kg + self->credit_energy_kg;
    case QUARTIER_WASTE_MEMBER_COMPOSTED:
      return self->composted_kg;
    case QUARTIER_N_WASTE_MEMBERS:
    default:
      g_return_val_if_reached (NAN);
    }
}
