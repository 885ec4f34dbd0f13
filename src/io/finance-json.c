/*
 * Money, as the member "finance" of the answer.
 */
#include "io/finance-json.h"

#include <math.h>
#include <string.h>

#include "io/json-write.h"

static void
append_number (GString *out, gboolean *first, const char *key, double number)
{
  quartier_json_append_key (out, first, -1, key);
  quartier_json_append_number (out, number);
}

static void
open_member (GString *out, gboolean *first, int indent, const char *key, gboolean *first_inside)
{
  quartier_json_append_key (out, first, indent, key);
  g_string_append_c (out, '{');
  *first_inside = TRUE;
}

static const QuartierSectorFactors *
get_sector (const QuartierEstimate *estimate)
{
  return &quartier_estimate_get_site (estimate)->sectors[QUARTIER_SECTOR_FINANCE];
}

/**
 * quartier_finance_find_eur_per_t:
 * @reference: (nullable): the figures of the scenario it is compared with
 *
 * Returns: what a tonne not emitted costs, EUR; NAN where there is nothing to compare with, or
 * nothing is abated
 */
double
quartier_finance_find_eur_per_t (const QuartierEstimate *estimate,
                                 const QuartierFigures *figures,
                                 const QuartierFigures *reference)
{
  if (reference == NULL)
    return NAN;
  return quartier_finance_eur_per_t (
      figures->finance.npv_eur, quartier_figures_get_ghg_kg (figures), reference->finance.npv_eur,
      quartier_figures_get_ghg_kg (reference),
      get_sector (estimate)->values[QUARTIER_FINANCE_HORIZON]);
}

/**
 * quartier_finance_dup_currency:
 * @out_per_eur: (out): how much of it a euro is
 *
 * Returns: (transfer full) (nullable): the place's currency, "CNY"; %NULL where it is the euro or
 * its rate is not held
 */
char *
quartier_finance_dup_currency (const QuartierEstimate *estimate, double *out_per_eur)
{
  const QuartierFactor *factor = get_sector (estimate)->factors[QUARTIER_FINANCE_CURRENCY];

  if (factor == NULL || !g_str_has_suffix (factor->unit, "/EUR")
      || g_str_has_prefix (factor->unit, "EUR/"))
    return NULL;
  *out_per_eur = factor->value;
  return g_strndup (factor->unit, strlen (factor->unit) - strlen ("/EUR"));
}

/* Money in the place's currency, of one bound. */
static void
append_local_bound (GString *out, gboolean *first, const char *key, double per_eur,
                    const double eur[QUARTIER_N_MONEY])
{
  gboolean inside;

  open_member (out, first, -1, key, &inside);
  append_number (out, &inside, "capex", per_eur * eur[QUARTIER_MONEY_CAPEX]);
  append_number (out, &inside, "opex_a", per_eur * eur[QUARTIER_MONEY_OPEX]);
  append_number (out, &inside, "npv", per_eur * eur[QUARTIER_MONEY_NPV]);
  g_string_append_c (out, '}');
}

static void
append_local (GString *out,
              gboolean *first,
              const QuartierEstimate *estimate,
              const QuartierFinance *finance,
              const QuartierMoneyBands *bands)
{
  double per_eur = 1;
  g_autofree char *currency = quartier_finance_dup_currency (estimate, &per_eur);
  gboolean inside;

  if (currency == NULL)
    return;
  open_member (out, first, -1, "local", &inside);
  quartier_json_append_key (out, &inside, -1, "currency");
  quartier_json_append_string (out, currency);
  append_number (out, &inside, "per_eur", per_eur);
  append_number (out, &inside, "capex", per_eur * quartier_finance_get_capex_eur (finance));
  append_number (out, &inside, "opex_a", per_eur * quartier_finance_get_opex_eur_a (finance));
  append_number (out, &inside, "npv", per_eur * finance->npv_eur);
  append_local_bound (out, &inside, "low", per_eur, bands->low_eur);
  append_local_bound (out, &inside, "high", per_eur, bands->high_eur);
  g_string_append_c (out, '}');
}

static void
append_parts (GString *out, gboolean *first, const QuartierFigures *figures)
{
  const QuartierFinance *finance = &figures->finance;
  gboolean inside;

  open_member (out, first, -1, "capex_by_measure_eur", &inside);
  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    if (finance->capex_eur[m] != 0)
      append_number (out, &inside, quartier_measure_get_id (m), finance->capex_eur[m]);
  g_string_append_c (out, '}');
  open_member (out, first, -1, "upkeep_by_measure_eur_a", &inside);
  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    if (finance->upkeep_eur_a[m] != 0)
      append_number (out, &inside, quartier_measure_get_id (m), finance->upkeep_eur_a[m]);
  g_string_append_c (out, '}');
  open_member (out, first, -1, "energy_by_carrier_eur_a", &inside);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    if (figures->supplied.carriers_kwh[c] != 0 || finance->energy_eur_a[c] != 0)
      append_number (out, &inside, quartier_carrier_get_id (c), finance->energy_eur_a[c]);
  g_string_append_c (out, '}');
}

static void
append_bounds (GString *out, gboolean *first, const char *key, const QuartierFigures *figures,
               const double *eur, const double *capex_eur, double eur_per_t)
{
  gboolean inside, of_measures;

  open_member (out, first, -1, key, &inside);
  for (int m = 0; m < QUARTIER_N_MONEY; m++)
    append_number (out, &inside, quartier_money_get_id (m), eur[m]);
  append_number (out, &inside, "household_energy_eur_a_per_dwelling",
                 figures->dwellings > 0
                     ? eur[QUARTIER_MONEY_HOUSEHOLD_ENERGY] / figures->dwellings
                     : NAN);
  append_number (out, &inside, "eur_per_t_abated", eur_per_t);
  open_member (out, &inside, -1, "capex_by_measure_eur", &of_measures);
  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    if (figures->finance.capex_eur[m] != 0)
      append_number (out, &of_measures, quartier_measure_get_id (m), capex_eur[m]);
  g_string_append (out, "}}");
}

/**
 * quartier_finance_append_json:
 * @figures: of @estimate, all or a district's
 * @reference: (nullable): the scenario it is compared with
 * @reference_figures: (nullable): the same figures there
 *
 * "capex_eur" is the sum of "capex_by_measure_eur", "opex_eur_a" that of the two members that
 * follow it. "low" and "high" hold the 10th and 90th percentile of the figures of the same names,
 * or the figure itself where it lies beyond.
 */
void
quartier_finance_append_json (GString *out,
                              gboolean *first,
                              int indent,
                              const QuartierEstimate *estimate,
                              const QuartierFigures *figures,
                              const QuartierEstimate *reference,
                              const QuartierFigures *reference_figures)
{
  const QuartierFinance *finance = &figures->finance;
  QuartierMoneyBands bands;
  gboolean inside;

  if (get_sector (estimate)->n == 0)
    return;
  quartier_estimate_get_money_bands (estimate, figures, reference, reference_figures, &bands);
  open_member (out, first, indent, "finance", &inside);
  append_number (out, &inside, "capex_eur", quartier_finance_get_capex_eur (finance));
  append_number (out, &inside, "opex_eur_a", quartier_finance_get_opex_eur_a (finance));
  append_number (out, &inside, "npv_eur", finance->npv_eur);
  append_number (out, &inside, "eur_per_t_abated",
                 quartier_finance_find_eur_per_t (estimate, figures, reference_figures));
  append_number (out, &inside, "annual_eur_a", finance->annual_eur_a);
  append_number (out, &inside, "residual_eur", finance->residual_eur);
  append_number (out, &inside, "npv_household_eur", finance->npv_household_eur);
  append_number (out, &inside, "household_energy_eur_a", finance->household_energy_eur_a);
  append_number (out, &inside, "household_energy_eur_a_per_dwelling",
                 figures->dwellings > 0 ? finance->household_energy_eur_a / figures->dwellings
                                        : NAN);
  append_number (out, &inside, "carbon_eur_a", finance->carbon_eur_a);
  append_number (out, &inside, "npv_with_carbon_eur", finance->npv_eur + finance->npv_carbon_eur);
  append_bounds (out, &inside, "low", figures, bands.low_eur, bands.capex_low_eur,
                 bands.low_eur_t);
  append_bounds (out, &inside, "high", figures, bands.high_eur, bands.capex_high_eur,
                 bands.high_eur_t);
  append_parts (out, &inside, figures);
  append_local (out, &inside, estimate, finance, &bands);
  g_string_append_c (out, '}');
}
