/*
 * How figures open that follow from others: one over another, the ends of a range, and what hangs on
 * another scenario.
 */
#include "engine/explain-derived.h"

#include <glib/gi18n.h>
#include <math.h>

#define MODE_RATIOS(member, of, per, label)                                                        \
  { member ".walk", of ".walk", per, label, "", 1 },                                               \
  { member ".cycle", of ".cycle", per, label, "", 1 },                                             \
  { member ".transit", of ".transit", per, label, "", 1 },                                         \
  { member ".car", of ".car", per, label, "", 1 }

#define CAPCOA(measure, of, label)                                                                 \
  { "mobility.capcoa_" measure "_change", ".capcoa_" measure, ".capcoa_" of, label, "", 1 }

/* One over another, or over so many of them. */
static const struct
{
  const char *member;
  const char *of;
  const char *per;
  const char *label;
  const char *unit;
  int many;
} ratios[] = {
  { "ghg_kg_per_resident", "ghg_kg.total", "residents", N_ ("Greenhouse gases per resident"), "kg",
    1 },
  { "ghg_kg_per_m2", "ghg_kg.total", "gfa_m2", N_ ("Greenhouse gases per m² of gross floor"),
    "kg/m²", 1 },
  { "water.capture_ratio", "water.captured_m3", "water.rain_m3", N_ ("Share of the rain that stays"),
    "", 1 },
  { "nature.green_m2_per_resident", "nature.green_m2", "residents",
    N_ ("Green space per resident"), "m²", 1 },
  { "nature.heat_island_k", "nature.heat_k_m2", "site_m2", N_ ("Heat-island index"), "K", 1 },
  MODE_RATIOS ("mobility.mode_share", ".trips", "mobility.trips", N_ ("Share of trips")),
  MODE_RATIOS ("mobility.mode_share_km", "mobility.person_km_by_mode", "mobility.person_km",
               N_ ("Share of the distance")),
  { "mobility.cars_per_1000", "mobility.cars", "residents", N_ ("Cars per 1,000 residents"), "",
    1000 },
  { "mobility.transit_access_share", ".access_m2", "site_m2", N_ ("Area within reach of a stop"),
    "", 1 },
  CAPCOA ("land_use", "usual", N_ ("Change of driving by land use, CAPCOA 2024 (United States)")),
  CAPCOA ("homes", "usual", N_ ("Change by density of homes, CAPCOA T-1")),
  CAPCOA ("transit", "usual", N_ ("Change by stations, CAPCOA T-3")),
  CAPCOA ("affordable", "answered", N_ ("Change by affordable homes, CAPCOA T-4")),
  { "mobility.capcoa_jobs_change", ".capcoa_jobs", "jobs",
    N_ ("Change of driving to work here by density of jobs, CAPCOA T-2"), "", 1 },
};

static const char *const others[] = { "ghg_kg.low", "ghg_kg.high", QUARTIER_EXPLAIN_ABATED };

G_STATIC_ASSERT (G_N_ELEMENTS (ratios) + G_N_ELEMENTS (others) <= QUARTIER_MAX_DERIVED);

/**
 * quartier_explain_get_derived:
 *
 * Returns: (nullable): the member; %NULL beyond the last one
 */
const char *
quartier_explain_get_derived (gsize index)
{
  if (index < G_N_ELEMENTS (ratios))
    return ratios[index].member;
  index -= G_N_ELEMENTS (ratios);
  return index < G_N_ELEMENTS (others) ? others[index] : NULL;
}

static const QuartierFigures *
get_figures (const QuartierEstimate *estimate, gssize district)
{
  return district >= 0 ? quartier_estimate_get_figures (estimate, (gsize) district)
                       : quartier_estimate_get_totals (estimate);
}

static QuartierSum *
explain_ghg_end (const QuartierEstimate *estimate, const QuartierFigures *figures, gboolean high)
{
  QuartierNamedCause causes[QUARTIER_MAX_BAND_CAUSES];
  const int n = quartier_estimate_find_band_causes (estimate, figures, causes);
  double low_kg, high_kg;
  QuartierSum *sum;

  quartier_estimate_get_ghg_band (estimate, figures, &low_kg, &high_kg);
  sum = quartier_sum_formula (
      high ? N_ ("Greenhouse gases, 90th percentile") : N_ ("Greenhouse gases, 10th percentile"),
      high ? high_kg : low_kg, "kg",
      N_ ("of a thousand draws of each coefficient from its range, or the figure itself where it lies "
          "beyond; what widens the range most:"),
      quartier_sum_quantity (N_ ("Greenhouse gases"), quartier_figures_get_ghg_kg (figures), "kg"),
      NULL);
  for (int i = 0; i < n; i++)
    quartier_sum_add (sum, quartier_sum_factor (causes[i].factor->id, causes[i].factor,
                                                causes[i].factor->value));
  return sum;
}

static QuartierSum *
explain_not_defined (const QuartierFigures *figures)
{
  return quartier_sum_formula (
      N_ ("Cost of a tonne abated"), NAN, "EUR/t",
      N_ ("not defined: this scenario came from no other, or no less is emitted than there"),
      quartier_sum_quantity (N_ ("Greenhouse gases"), quartier_figures_get_ghg_kg (figures), "kg"),
      NULL);
}

/**
 * quartier_explain_derived:
 * @district: its index; -1 for the plan
 * @most: as quartier_explain_first()
 *
 * Returns: (transfer full) (nullable): how it comes about; %NULL for a member that is not here
 */
QuartierSum *
quartier_explain_derived (const QuartierEstimate *estimate, gssize district, const char *member,
                          gsize most)
{
  const QuartierFigures *figures = get_figures (estimate, district);

  for (gsize i = 0; i < G_N_ELEMENTS (ratios); i++)
    {
      QuartierSum *sum;

      if (!g_str_equal (ratios[i].member, member))
        continue;
      sum = quartier_sum_product (
          ratios[i].label, ratios[i].unit,
          quartier_explain_one (estimate, district, ratios[i].of, most),
          quartier_sum_inverse (quartier_explain_one (estimate, district, ratios[i].per, most)),
          NULL);
      if (ratios[i].many != 1)
        quartier_sum_add (sum, quartier_sum_quantity (N_ ("per 1,000"), ratios[i].many, ""));
      return sum;
    }
  if (g_str_equal (member, "ghg_kg.low") || g_str_equal (member, "ghg_kg.high"))
    return explain_ghg_end (estimate, figures, g_str_equal (member, "ghg_kg.high"));
  return g_str_equal (member, QUARTIER_EXPLAIN_ABATED) ? explain_not_defined (figures) : NULL;
}

/* What the other scenario has more of than this one. */
static QuartierSum *
explain_less (const char *label, const char *member, const QuartierEstimate *estimate,
              const QuartierEstimate *reference, const char *district)
{
  QuartierSum *there = quartier_explain (reference, district, member, NULL);
  QuartierSum *here = quartier_explain (estimate, district, member, NULL);

  return quartier_sum_total (label, there->unit, there, quartier_sum_inverse (here), NULL);
}

/**
 * quartier_explain_abated:
 * @reference: (nullable): of the scenario that this one came from
 * @district: (nullable): id of one that is here; %NULL for the plan
 *
 * Returns: (transfer full): how what a tonne not emitted costs comes about, of value NAN where it is
 *   not defined; it borrows from both
 */
QuartierSum *
quartier_explain_abated (const QuartierEstimate *estimate,
                         const QuartierEstimate *reference,
                         const char *district)
{
  const QuartierSectorFactors *sector
      = &quartier_estimate_get_site (estimate)->sectors[QUARTIER_SECTOR_FINANCE];
  const QuartierFigures *here = quartier_estimate_get_totals (estimate), *there = NULL;

  if (district != NULL)
    here = quartier_estimate_find (estimate, district);
  if (reference != NULL)
    there = district != NULL ? quartier_estimate_find (reference, district)
                             : quartier_estimate_get_totals (reference);
  if (there == NULL || sector->n == 0
      || isnan (quartier_finance_eur_per_t (
          here->finance.npv_eur, quartier_figures_get_ghg_kg (here), there->finance.npv_eur,
          quartier_figures_get_ghg_kg (there), sector->values[QUARTIER_FINANCE_HORIZON])))
    return explain_not_defined (here);
  return quartier_sum_product (
      N_ ("Cost of a tonne abated"), "EUR/t",
      explain_less (N_ ("Net present value given up"), "finance.npv_eur", estimate, reference,
                    district),
      quartier_sum_inverse (quartier_sum_product (
          N_ ("Not emitted in the period"), "t",
          explain_less (N_ ("Not emitted in a year"), "ghg_kg.total", estimate, reference, district),
          quartier_sum_inverse (quartier_sum_quantity (N_ ("kg per t"), 1000, "")),
          quartier_sum_factor (N_ ("Period"), sector->factors[QUARTIER_FINANCE_HORIZON],
                               sector->values[QUARTIER_FINANCE_HORIZON]),
          NULL)),
      NULL);
}
