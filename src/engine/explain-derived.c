/*
 * How figures open that follow from others: one over another, the ends of a range, and what hangs on
 * another scenario.
 */
#include "engine/explain-derived.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "engine/estimate-money.h"

#define MODE_RATIOS(member, of, per, label)                                                        \
  { member ".walk", of ".walk", per, label, "" },                                                  \
  { member ".cycle", of ".cycle", per, label, "" },                                                \
  { member ".transit", of ".transit", per, label, "" },                                            \
  { member ".car", of ".car", per, label, "" }

#define CAPCOA(measure, of, label)                                                                 \
  { "mobility.capcoa_" measure "_change", ".capcoa_" measure, ".capcoa_" of, label, "" }

/* One over another, and where @times or @over are given, times and over as many of what their words say.
 * A member that begins with a stop is what people read of the answer, and none of the estimate. */
static const struct
{
  const char *member;
  const char *of;
  const char *per;
  const char *label;
  const char *unit;
  double times;
  const char *times_words;
  double over;
  const char *over_words;
} ratios[] = {
  { "ghg_kg_per_resident", "ghg_kg.total", "residents", N_ ("Greenhouse gases per resident"), "kg" },
  { "ghg_kg_per_m2", "ghg_kg.total", "gfa_m2", N_ ("Greenhouse gases per m² of gross floor"),
    "kg/m²" },
  { "water.capture_ratio", "water.captured_m3", "water.rain_m3", N_ ("Share of the rain that stays"),
    "" },
  { "nature.green_m2_per_resident", "nature.green_m2", "residents",
    N_ ("Green space per resident"), "m²" },
  { "nature.heat_island_k", "nature.heat_k_m2", "site_m2", N_ ("Heat-island index"), "K" },
  MODE_RATIOS ("mobility.mode_share", ".trips", "mobility.trips", N_ ("Share of trips")),
  MODE_RATIOS ("mobility.mode_share_km", "mobility.person_km_by_mode", "mobility.person_km",
               N_ ("Share of the distance")),
  { "mobility.cars_per_1000", "mobility.cars", "residents", N_ ("Cars per 1000 residents"), "",
    .times = 1000, .times_words = N_ ("per 1000") },
  { "heat_network.sold_mwh_per_m", "carriers_kwh.district_heat", "heat_network.trench_m",
    N_ ("Heat sold per metre of trench"), "MWh/m", .over = 1000, .over_words = N_ ("kWh per MWh") },
  { "heat_network.loss_share", "losses_kwh.network", ".network_fed",
    N_ ("Share of the heat that the network loses"), "" },
  { "finance.household_energy_eur_a_per_dwelling", "finance.household_energy_eur_a", "dwellings",
    N_ ("Energy bought by households, per dwelling"), "EUR/a" },
  { "water.capture_target", ".water_target", "water.rain_m3",
    N_ ("Share of the rain that is to stay"), "" },
  { "expected.calculated_kwh_per_m2", ".dwelling_heat", ".dwelling_net",
    N_ ("Calculated per net floor"), "kWh/m²" },
  { "mobility.transit_access_share", ".access_m2", "site_m2", N_ ("Area within reach of a stop"),
    "" },
  CAPCOA ("land_use", "usual", N_ ("Change of driving by land use, CAPCOA 2024 (United States)")),
  CAPCOA ("homes", "usual", N_ ("Change by density of homes, CAPCOA T-1")),
  CAPCOA ("transit", "usual", N_ ("Change by stations, CAPCOA T-3")),
  CAPCOA ("affordable", "answered", N_ ("Change by affordable homes, CAPCOA T-4")),
  { "mobility.capcoa_jobs_change", ".capcoa_jobs", "jobs",
    N_ ("Change of driving to work here by density of jobs, CAPCOA T-2"), "" },
  { ".energy_kwh_per_m2", "energy_kwh.total", "gfa_m2", N_ ("Energy per floor area"), "kWh/m²" },
  { ".primary_kwh_per_m2", "primary_energy_kwh.non_renewable", "gfa_m2",
    N_ ("Primary energy, not renewable, per floor area"), "kWh/m²" },
  { ".primary_w_per_resident", "primary_energy_kwh.total", "residents",
    N_ ("Primary power of buildings per resident"), "W", .over = 8.76,
    .over_words = N_ ("kWh of a watt in a year") },
  { ".km_per_day", "mobility.person_km", "residents", N_ ("Distance travelled per resident"), "km/d",
    .over = 365, .over_words = N_ ("Days of a year") },
  { ".car_km_per_resident", "mobility.car_km", "residents", N_ ("Driven by car per resident"), "km" },
  { ".capcoa_km_per_resident", ".capcoa_car_km", "residents",
    N_ ("Second opinion on that, CAPCOA (US)"), "km" },
  { ".water_l_per_day", "water.demand_m3", "residents", N_ ("Water used per resident"), "l/d",
    .times = 1000, .times_words = N_ ("Litres of a cubic metre"), .over = 365,
    .over_words = N_ ("Days of a year") },
  { ".sorted_share", "waste.recycled_t", "waste.generated_t", N_ ("Sorted for recycling and compost"),
    "" },
  { ".near_green_share", "nature.residents_near_green", "residents", N_ ("Residents near a green"),
    "" },
};

/* Of what is asked. */
typedef struct
{
  const QuartierEstimate *estimate;
  gssize district;
  const QuartierFigures *figures;
  gsize most;
} Asked;

void
quartier_explain_add_causes (QuartierSum *sum, const QuartierNamedCause *causes, int n)
{
  for (int i = 0; i < n; i++)
    quartier_sum_add (sum, quartier_sum_factor (causes[i].factor->id, causes[i].factor,
                                                causes[i].factor->value));
}

static QuartierSum *
explain_ghg_end (const Asked *asked, int high)
{
  QuartierNamedCause causes[QUARTIER_MAX_BAND_CAUSES];
  const int n = quartier_estimate_find_band_causes (asked->estimate, asked->figures, causes);
  double low_kg, high_kg;
  QuartierSum *sum;

  quartier_estimate_get_ghg_band (asked->estimate, asked->figures, &low_kg, &high_kg);
  sum = quartier_sum_formula (
      high ? N_ ("Greenhouse gases, 90th percentile") : N_ ("Greenhouse gases, 10th percentile"),
      high ? high_kg : low_kg, "kg",
      N_ ("of a thousand draws of each coefficient from its range, or the figure itself where it lies "
          "beyond; what widens the range most:"),
      quartier_explain_one (asked->estimate, asked->district, "ghg_kg.total", asked->most), NULL);
  quartier_explain_add_causes (sum, causes, n);
  return sum;
}

static QuartierSum *
explain_not_defined (const Asked *asked, int which G_GNUC_UNUSED)
{
  return quartier_sum_formula (
      N_ ("Cost of a tonne abated"), NAN, "EUR/t",
      N_ ("not defined: this scenario came from no other, or no less is emitted than there"),
      quartier_sum_quantity (N_ ("Greenhouse gases"), quartier_figures_get_ghg_kg (asked->figures),
                             "kg"),
      NULL);
}

/* The index less or more the half of its band. */
static QuartierSum *
explain_heat_end (const Asked *asked, int high)
{
  const QuartierSectorFactors *sector
      = &quartier_estimate_get_site (asked->estimate)->sectors[QUARTIER_SECTOR_NATURE];
  QuartierSum *half = quartier_sum_factor (N_ ("Half of its band"),
                                           sector->factors[QUARTIER_NATURE_HEAT_ERROR_SHARE],
                                           sector->values[QUARTIER_NATURE_HEAT_ERROR_SHARE]);

  return quartier_sum_product (
      high ? N_ ("Heat-island index, high end") : N_ ("Heat-island index, low end"), "K",
      quartier_explain_derived (asked->estimate, asked->district, "nature.heat_island_k",
                                asked->most),
      quartier_sum_total (N_ ("Of the index"), "", quartier_sum_quantity (N_ ("All"), 1, ""),
                          high ? half : quartier_sum_inverse (half), NULL),
      NULL);
}

static QuartierSum *
explain_capcoa_km (const Asked *asked, int which G_GNUC_UNUSED)
{
  if (asked->figures->capcoa.usual_car_km > 0)
    return quartier_explain_one (asked->estimate, asked->district, ".capcoa_car_km", asked->most);
  return quartier_sum_formula (N_ ("Driven by car, by CAPCOA 2024 (United States)"), NAN, "km",
                               N_ ("not defined: nobody lives here"), NULL, NULL);
}

/* Of all dwellings together. */
static QuartierSum *
explain_metered_factor (const Asked *asked, int which G_GNUC_UNUSED)
{
  return quartier_sum_total (
      N_ ("Metered over calculated"), "", quartier_sum_quantity (N_ ("All"), 1, ""),
      quartier_sum_product (
          N_ ("Change"), "",
          quartier_explain_one (asked->estimate, asked->district, ".metered_change", asked->most),
          quartier_sum_inverse (quartier_explain_one (asked->estimate, asked->district,
                                                      ".dwelling_heat", asked->most)),
          NULL),
      NULL);
}

static QuartierSum *
explain_dwelling_end (const Asked *asked, int high)
{
  return quartier_sum_product (
      N_ ("Energy bought by households, per dwelling"), "EUR/a",
      quartier_explain_money_end (asked->estimate, asked->district, "household_energy_eur_a", high,
                                  asked->most),
      quartier_sum_inverse (
          quartier_explain_one (asked->estimate, asked->district, "dwellings", asked->most)),
      NULL);
}

static const QuartierFactor *
get_currency (const Asked *asked)
{
  const QuartierSectorFactors *sector
      = &quartier_estimate_get_site (asked->estimate)->sectors[QUARTIER_SECTOR_FINANCE];

  return sector->n > 0 ? sector->factors[QUARTIER_FINANCE_CURRENCY] : NULL;
}

static QuartierSum *
explain_rate (const Asked *asked, int which G_GNUC_UNUSED)
{
  const QuartierFactor *factor = get_currency (asked);

  if (factor == NULL)
    return quartier_sum_formula (N_ ("Currency for a euro"), NAN, "",
                                 N_ ("no other currency than the euro is held for this place"),
                                 NULL, NULL);
  return quartier_sum_factor (N_ ("Currency for a euro"), factor, factor->value);
}

/* In the place's currency: @which is a #QuartierMoney, and which end, as LOCAL_END() has it. */
#define LOCAL_END(money, end) ((int) (money) * 3 + (end) + 1)

static QuartierSum *
explain_local (const Asked *asked, int which)
{
  const char *name = quartier_money_get_id ((QuartierMoney) (which / 3));
  const int end = which % 3 - 1;
  g_autofree char *member = g_strconcat ("finance.", name, NULL);
  QuartierSum *eur
      = end == 0 ? quartier_explain_one (asked->estimate, asked->district, member, asked->most)
                 : quartier_explain_money_end (asked->estimate, asked->district, name, end > 0,
                                               asked->most);

  return quartier_sum_product (N_ ("In the currency of the place"), "", eur,
                               explain_rate (asked, 0), NULL);
}

/* What is a name among figures. */
static QuartierSum *
explain_name (const Asked *asked G_GNUC_UNUSED, int which)
{
  static const char *const names[][2] = {
    { N_ ("Source of the curve from calculated to metered energy"),
      N_ ("not a figure: the name of where the curve is from") },
    { N_ ("Currency of the place"),
      N_ ("not a figure: the name of the currency that money is shown in beside the euro") },
  };

  return quartier_sum_formula (names[which][0], NAN, "", names[which][1], NULL, NULL);
}

static const struct
{
  const char *member;
  QuartierSum *(*func) (const Asked *asked, int which);
  int which;
} others[] = {
  { "ghg_kg.low", explain_ghg_end, FALSE },
  { "ghg_kg.high", explain_ghg_end, TRUE },
  { "mobility.capcoa_car_km", explain_capcoa_km, 0 },
  { "nature.heat_island_low_k", explain_heat_end, FALSE },
  { "nature.heat_island_high_k", explain_heat_end, TRUE },
  { "expected.factor", explain_metered_factor, 0 },
  { "expected.source", explain_name, 0 },
  { QUARTIER_EXPLAIN_ABATED, explain_not_defined, 0 },
  { QUARTIER_EXPLAIN_ABATED_LOW, explain_not_defined, 0 },
  { QUARTIER_EXPLAIN_ABATED_HIGH, explain_not_defined, 0 },
  { "finance.low.household_energy_eur_a_per_dwelling", explain_dwelling_end, FALSE },
  { "finance.high.household_energy_eur_a_per_dwelling", explain_dwelling_end, TRUE },
  { "finance.local.currency", explain_name, 1 },
  { "finance.local.per_eur", explain_rate, 0 },
  { "finance.local.capex", explain_local, LOCAL_END (QUARTIER_MONEY_CAPEX, 0) },
  { "finance.local.opex_a", explain_local, LOCAL_END (QUARTIER_MONEY_OPEX, 0) },
  { "finance.local.npv", explain_local, LOCAL_END (QUARTIER_MONEY_NPV, 0) },
  { "finance.local.low.capex", explain_local, LOCAL_END (QUARTIER_MONEY_CAPEX, -1) },
  { "finance.local.low.opex_a", explain_local, LOCAL_END (QUARTIER_MONEY_OPEX, -1) },
  { "finance.local.low.npv", explain_local, LOCAL_END (QUARTIER_MONEY_NPV, -1) },
  { "finance.local.high.capex", explain_local, LOCAL_END (QUARTIER_MONEY_CAPEX, 1) },
  { "finance.local.high.opex_a", explain_local, LOCAL_END (QUARTIER_MONEY_OPEX, 1) },
  { "finance.local.high.npv", explain_local, LOCAL_END (QUARTIER_MONEY_NPV, 1) },
};

/* Adds their names, which live as long as the program. */
void
quartier_explain_list_derived (GPtrArray *names)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ratios); i++)
    if (*ratios[i].member != '.')
      g_ptr_array_add (names, (gpointer) ratios[i].member);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_ptr_array_add (names, (gpointer) others[i].member);
  quartier_explain_list_money_ends (names);
}

static QuartierSum *
explain_ratio (const Asked *asked, gsize i)
{
  QuartierSum *sum = quartier_sum_product (
      ratios[i].label, ratios[i].unit,
      quartier_explain_one (asked->estimate, asked->district, ratios[i].of, asked->most),
      quartier_sum_inverse (
          quartier_explain_one (asked->estimate, asked->district, ratios[i].per, asked->most)),
      NULL);

  if (ratios[i].times > 0)
    quartier_sum_add (sum, quartier_sum_quantity (ratios[i].times_words, ratios[i].times, ""));
  if (ratios[i].over > 0)
    quartier_sum_add (
        sum, quartier_sum_inverse (quartier_sum_quantity (ratios[i].over_words, ratios[i].over, "")));
  return sum;
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
  static const char *const ends[] = { "finance.low.", "finance.high." };
  const Asked asked = { estimate, district,
                        district >= 0 ? quartier_estimate_get_figures (estimate, (gsize) district)
                                      : quartier_estimate_get_totals (estimate),
                        most };

  for (gsize i = 0; i < G_N_ELEMENTS (ratios); i++)
    if (g_str_equal (ratios[i].member, member))
      return explain_ratio (&asked, i);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (others[i].member, member))
      return others[i].func (&asked, others[i].which);
  for (gsize e = 0; e < G_N_ELEMENTS (ends); e++)
    if (g_str_has_prefix (member, ends[e]))
      return quartier_explain_money_end (estimate, district, member + strlen (ends[e]), e > 0, most);
  return NULL;
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
    return explain_not_defined (&(Asked) { estimate, -1, here, 0 }, 0);
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

/* An end of its band. */
static QuartierSum *
explain_abated_end (const QuartierEstimate *estimate, const QuartierEstimate *reference,
                    const char *district, gboolean high)
{
  QuartierSum *itself = quartier_explain_abated (estimate, reference, district), *sum;
  const QuartierFigures *here, *there;
  QuartierNamedCause causes[QUARTIER_MAX_BAND_CAUSES];
  QuartierMoneyBands bands;

  if (isnan (itself->value))
    return itself;
  here = district != NULL ? quartier_estimate_find (estimate, district)
                          : quartier_estimate_get_totals (estimate);
  there = district != NULL ? quartier_estimate_find (reference, district)
                           : quartier_estimate_get_totals (reference);
  quartier_estimate_get_money_bands (estimate, here, reference, there, &bands);
  sum = quartier_sum_formula (
      high ? N_ ("90th percentile") : N_ ("10th percentile"),
      high ? bands.high_eur_t : bands.low_eur_t, "EUR/t",
      N_ ("of a thousand draws that both scenarios share, or the figure itself where it lies beyond; "
          "missing where in a tenth of them no less is emitted; what widens the range most:"),
      itself, NULL);
  quartier_explain_add_causes (
      sum, causes,
      quartier_estimate_find_abated_causes (estimate, here, reference, there, causes));
  return sum;
}

/**
 * quartier_explain_against:
 * @reference: (nullable): of the scenario that this one came from
 * @district: (nullable): id of one that is here; %NULL for the plan
 *
 * Returns: (transfer full) (nullable): how a figure comes about that hangs on @reference too; %NULL for
 *   any other; it borrows from both
 */
QuartierSum *
quartier_explain_against (const QuartierEstimate *estimate, const QuartierEstimate *reference,
                          const char *district, const char *member)
{
  if (g_str_equal (member, QUARTIER_EXPLAIN_ABATED))
    return quartier_explain_abated (estimate, reference, district);
  if (g_str_equal (member, QUARTIER_EXPLAIN_ABATED_LOW)
      || g_str_equal (member, QUARTIER_EXPLAIN_ABATED_HIGH))
    return explain_abated_end (estimate, reference, district,
                               g_str_equal (member, QUARTIER_EXPLAIN_ABATED_HIGH));
  return NULL;
}
