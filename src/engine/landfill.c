/*
 * When the methane of landfilled waste comes off: first-order decay of each class at its own rate. Source:
 * IPCC, Guidelines for National Greenhouse Gas Inventories, volume 5 (2006), chapter 3, equations 3.4 to
 * 3.6: what is brought in a year decays from the beginning of the next, six months later on average.
 */
#include "engine/landfill.h"

#include <math.h>

#include "engine/evaporation.h"

typedef enum
{
  RATE_FOOD,
  RATE_GARDEN,
  RATE_PAPER,
  RATE_WOOD
} Rate;

const QuartierSectorRow *
quartier_landfill_list_rows (gsize *n)
{
#define X(name, row)                                                                               \
  { "landfill." row, "food_rate" }, { "landfill." row, "garden_rate" },                            \
      { "landfill." row, "paper_rate" }, { "landfill." row, "wood_rate" },
  static const QuartierSectorRow rows[QUARTIER_N_LANDFILL_FACTORS]
      = { { "landfill", "tropical_above_c" },
          { "landfill", "tropical_wet_mm" },
          QUARTIER_LANDFILL_CLIMATES (X) };
#undef X

  *n = QUARTIER_N_LANDFILL_FACTORS;
  return rows;
}

/**
 * quartier_landfill_find_climate:
 * @rates: (array length=QUARTIER_N_LANDFILL_FACTORS): coefficients
 *
 * Table 3.3: tropical by the mean temperature, and wet there by the rain; elsewhere wet where more rain
 * falls than could evaporate, here by Makkink.
 */
QuartierLandfillClimate
quartier_landfill_find_climate (const QuartierMonthlyClimate *place,
                                double makkink_share,
                                const double *rates)
{
  double mean_c = 0, rain_mm = 0, evaporation_mm = 0;

  for (int m = 0; m < 12; m++)
    {
      mean_c += place->mean_c[m] / 12;
      rain_mm += place->rain_mm[m];
      evaporation_mm
          += quartier_lawn_evaporation_mm (place->mean_c[m], place->ghi_kwh_m2[m], makkink_share);
    }
  if (mean_c > rates[QUARTIER_LANDFILL_TROPICAL_ABOVE_C])
    return rain_mm >= rates[QUARTIER_LANDFILL_TROPICAL_WET_MM] ? QUARTIER_LANDFILL_TROPICAL_WET
                                                                : QUARTIER_LANDFILL_TROPICAL_DRY;
  return rain_mm > evaporation_mm ? QUARTIER_LANDFILL_TEMPERATE_WET
                                  : QUARTIER_LANDFILL_TEMPERATE_DRY;
}

/**
 * quartier_landfill_get_rate:
 *
 * Textiles decay like paper and nappies like garden waste, as in the guidelines' own sheet; what has no
 * carbon that decays has any rate.
 *
 * Returns: the place of a class's rate among the coefficients
 */
int
quartier_landfill_get_rate (QuartierLandfillClimate climate, QuartierWasteClass one)
{
  static const Rate rates[QUARTIER_N_WASTE_CLASSES] = {
    [QUARTIER_WASTE_FOOD] = RATE_FOOD,       [QUARTIER_WASTE_GARDEN] = RATE_GARDEN,
    [QUARTIER_WASTE_PAPER] = RATE_PAPER,     [QUARTIER_WASTE_TEXTILE] = RATE_PAPER,
    [QUARTIER_WASTE_WOOD] = RATE_WOOD,       [QUARTIER_WASTE_NAPPIES] = RATE_GARDEN,
  };

  return QUARTIER_LANDFILL_OF (climate, rates[one]);
}

/**
 * quartier_landfill_decayed_share:
 * @rate_a: of a year, >= 0
 * @years: since decay began, >= 0; INFINITY for ever
 *
 * Returns: of what decays, what has: 1 − e^(−k t)
 */
double
quartier_landfill_decayed_share (double rate_a, double years)
{
  return -expm1 (-rate_a * years);
}

double
quartier_landfill_get_years (QuartierLandfillMember member)
{
  return member == QUARTIER_LANDFILL_MEMBER_WITHIN_10A   ? 10
         : member == QUARTIER_LANDFILL_MEMBER_WITHIN_20A ? 20
                                                         : INFINITY;
}

/**
 * quartier_landfill_run:
 * @values: (array length=QUARTIER_N_WASTE_FACTORS): coefficients of waste
 * @rates: (array length=QUARTIER_N_LANDFILL_FACTORS): those of decay
 * @out: (out): nothing where residual waste is burnt
 */
void
quartier_landfill_run (const QuartierWasteInput *input,
                       const double *values,
                       QuartierLandfillClimate climate,
                       const double *rates,
                       QuartierLandfill *out)
{
  const double capture = quartier_waste_get_capture_share (input, values);
  const double generated_kg = input->residents * values[QUARTIER_WASTE_GENERATED_KG];

  *out = (QuartierLandfill){ 0 };
  if (input->residual != QUARTIER_RESIDUAL_LANDFILL || input->residents == 0)
    return;
  for (int k = 0; k < QUARTIER_N_WASTE_CLASSES; k++)
    {
      const double share = values[QUARTIER_WASTE_OF (k, QUARTIER_WASTE_ROW_SHARE)];
      const double kg = generated_kg * share * (quartier_waste_is_sorted (k) ? 1 - capture : 1)
                        * quartier_waste_landfill_kg_kg (values, k);
      const double rate_a = rates[quartier_landfill_get_rate (climate, k)];

      if (kg == 0)
        continue;
      out->all_kg += kg;
      out->within_10a_kg += kg * quartier_landfill_decayed_share (rate_a, 10);
      out->within_20a_kg += kg * quartier_landfill_decayed_share (rate_a, 20);
    }
}

void
quartier_landfill_add (QuartierLandfill *sum, const QuartierLandfill *part)
{
  sum->all_kg += part->all_kg;
  sum->within_10a_kg += part->within_10a_kg;
  sum->within_20a_kg += part->within_20a_kg;
}

static QuartierSum *
explain_share (const QuartierFactor *factor, double rate_a, double years)
{
  return quartier_sum_formula (
      N_ ("Share that has decayed"), quartier_landfill_decayed_share (rate_a, years), "",
      N_ ("1 − e^(−rate × years), from the year after it was brought there"),
      quartier_sum_factor (N_ ("Decay in landfill"), factor, rate_a),
      quartier_sum_quantity (N_ ("Years"), years, "a"), NULL);
}

/**
 * quartier_landfill_explain:
 * @factors, @rate_factors: rows behind @values and @rates; %NULL where there is none
 *
 * Returns: (transfer full): how a figure comes about
 */
QuartierSum *
quartier_landfill_explain (QuartierLandfillMember member,
                           const QuartierWasteInput *input,
                           const QuartierFactor *const *factors,
                           const double *values,
                           QuartierLandfillClimate climate,
                           const QuartierFactor *const *rate_factors,
                           const double *rates)
{
  static const char *const labels[] = {
    [QUARTIER_LANDFILL_MEMBER_ALL] = N_ ("Methane of landfill, all years"),
    [QUARTIER_LANDFILL_MEMBER_WITHIN_10A] = N_ ("Methane of landfill, within 10 years"),
    [QUARTIER_LANDFILL_MEMBER_WITHIN_20A] = N_ ("Methane of landfill, within 20 years"),
  };
  const double years = quartier_landfill_get_years (member);
  QuartierSum *sum;

  if (input->residual != QUARTIER_RESIDUAL_LANDFILL)
    return quartier_sum_formula (labels[member], 0, "kg",
                                 N_ ("residual waste is burnt here, not landfilled"), NULL, NULL);
  sum = quartier_sum_new_total (labels[member], "kg");
  for (int k = 0; k < QUARTIER_N_WASTE_CLASSES; k++)
    {
      const int rate = quartier_landfill_get_rate (climate, k);
      QuartierSum *part;

      if (quartier_waste_landfill_kg_kg (values, k) == 0)
        continue;
      part = quartier_waste_explain_landfilled (k, input, factors, values);
      if (isfinite (years))
        part = quartier_sum_product (part->label, "kg", part,
                                     explain_share (rate_factors[rate], rates[rate], years), NULL);
      quartier_sum_add (sum, part);
    }
  return sum;
}
