/*
 * How what stands beside the figures comes about: what a person may emit, the supply of the years to come, and what
 * surveyed buildings emitted.
 */
#include <glib/gi18n.h>
#include <math.h>

#include "engine/explain-derived.h"
#include "engine/explain-private.h"

typedef struct
{
  const char *member;
  const char *label;
  int which;
} Named;

static const Named targets[] = {
  { "targets_per_resident.budget_2030_t", N_ ("Budget of a person in 2030"), QUARTIER_TARGET_BUDGET_2030 },
  { "targets_per_resident.budget_2040_t", N_ ("Budget of a person in 2040"), QUARTIER_TARGET_BUDGET_2040 },
  { "targets_per_resident.budget_2050_t", N_ ("Budget of a person in 2050"), QUARTIER_TARGET_BUDGET_2050 },
  { "targets_per_resident.present_t", N_ ("Emissions of a person today"), QUARTIER_TARGET_PRESENT },
  { "targets_per_resident.primary_power_w", N_ ("Primary power of a person in the 2000-watt society"),
    QUARTIER_TARGET_PRIMARY_POWER },
};

static const char not_known[] = N_ ("a coefficient is not known for this place");
static const char no_survey[] = N_ ("no survey of buildings of the place is held");

typedef QuartierSum *(*Opener) (const QuartierEstimate *estimate, gsize most);

static QuartierSum *
open_factor (const char *label, const QuartierFactor *factor)
{
  return factor != NULL ? quartier_explain_factor (label, factor)
                        : quartier_sum_formula (label, NAN, "", not_known, NULL, NULL);
}

static const QuartierFactor *
get_mean (const QuartierEstimate *estimate)
{
  int to_year;

  return quartier_estimate_get_mean_electricity (estimate, &to_year);
}

static QuartierSum *
open_year (const QuartierEstimate *estimate, gsize most G_GNUC_UNUSED)
{
  return open_factor (N_ ("Electricity of the year"),
                      quartier_estimate_get_carrier_factor (estimate, QUARTIER_CARRIER_ELECTRICITY));
}

static QuartierSum *
open_mean (const QuartierEstimate *estimate, gsize most G_GNUC_UNUSED)
{
  return open_factor (N_ ("Electricity, mean of the years to come"), get_mean (estimate));
}

/* As quartier_estimate_get_mean_supply_ghg_kg() has it. */
static QuartierSum *
open_electricity (const QuartierEstimate *estimate, gsize most)
{
  static const char *const members[] = { "carriers_kwh.electricity", "water.electricity_kwh", "mobility.charging_kwh",
                                         "mobility.transit_kwh", "mobility.cycle_kwh" };
  QuartierSum *sum = quartier_sum_new_total (N_ ("Electricity from the grid, of all sectors"), "kWh");

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    quartier_sum_add (sum, quartier_explain_one (estimate, -1, members[i], most));
  quartier_sum_add (sum, quartier_sum_inverse (
                             quartier_explain_one (estimate, -1, "mobility.charging_pv_kwh", most)));
  return sum;
}

static QuartierSum *
open_mean_supply (const QuartierEstimate *estimate, gsize most)
{
  static const char label[] = N_ ("Emissions with the electricity of the years to come");

  if (get_mean (estimate) == NULL
      || quartier_estimate_get_carrier_factor (estimate, QUARTIER_CARRIER_ELECTRICITY) == NULL)
    return quartier_sum_formula (label, NAN, "kg", not_known, NULL, NULL);
  return quartier_sum_total (
      label, "kg", quartier_explain_one (estimate, -1, "ghg_kg.total", most),
      quartier_sum_product (
          N_ ("Electricity of other years"), "kg", open_electricity (estimate, most),
          quartier_sum_total (N_ ("Mean over the year’s"), "kg/kWh", open_mean (estimate, most),
                              quartier_sum_inverse (open_year (estimate, most)), NULL),
          NULL),
      NULL);
}

static QuartierSum *
open_built (const QuartierEstimate *estimate, gsize most)
{
  return quartier_sum_product (N_ ("Emissions of building, per floor"), "kg/m²",
                               quartier_explain_one (estimate, -1, "materials.buildings_kg", most),
                               quartier_sum_inverse (quartier_explain_one (estimate, -1, "gfa_m2", most)), NULL);
}

/* An end of what was surveyed, and the part of it that materials are. */
static QuartierSum *
open_surveyed (const QuartierEstimate *estimate, int end, gboolean of_materials)
{
  const QuartierFactor *all = quartier_estimate_get_target (estimate, QUARTIER_TARGET_EMBODIED);
  const QuartierFactor *share = quartier_estimate_get_target (estimate, QUARTIER_TARGET_EMBODIED_MATERIALS);
  QuartierSum *sum;

  if (all == NULL || share == NULL)
    return quartier_sum_formula (N_ ("Surveyed buildings"), NAN, "kg/m²", no_survey, NULL, NULL);
  sum = quartier_sum_factor_end (N_ ("Surveyed buildings"), all, end);
  return of_materials ? quartier_sum_product (N_ ("Materials of surveyed buildings"), "kg/m²", sum,
                                              quartier_explain_factor (N_ ("Part of materials"), share), NULL)
                      : sum;
}

static const struct
{
  const char *member;
  Opener open;
} others[] = {
  { "supply.kg_kwh", open_year },
  { "supply.mean_kg_kwh", open_mean },
  { "supply.ghg_kg_mean_supply", open_mean_supply },
  { "benchmarks.embodied_kg_m2.plan", open_built },
};

static const struct
{
  const char *member;
  int end; /* as quartier_sum_factor_end() has it */
  gboolean of_materials;
} surveyed[] = {
  { "benchmarks.embodied_kg_m2.low", -1, FALSE },
  { "benchmarks.embodied_kg_m2.high", 1, FALSE },
  { "benchmarks.embodied_kg_m2.materials_low", -1, TRUE },
  { "benchmarks.embodied_kg_m2.materials_high", 1, TRUE },
};

/* Adds the members that are here. */
void
quartier_explain_list_place (GPtrArray *names)
{
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    g_ptr_array_add (names, (gpointer) targets[i].member);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_ptr_array_add (names, (gpointer) others[i].member);
  for (gsize i = 0; i < G_N_ELEMENTS (surveyed); i++)
    g_ptr_array_add (names, (gpointer) surveyed[i].member);
}

/**
 * quartier_explain_place:
 * @most: as quartier_explain_first()
 *
 * Returns: (transfer full) (nullable): how it comes about, of the whole plan; %NULL for a member that is not here
 */
QuartierSum *
quartier_explain_place (const QuartierEstimate *estimate, const char *member, gsize most)
{
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    if (g_str_equal (targets[i].member, member))
      return open_factor (targets[i].label, quartier_estimate_get_target (estimate, targets[i].which));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (others[i].member, member))
      return others[i].open (estimate, most);
  for (gsize i = 0; i < G_N_ELEMENTS (surveyed); i++)
    if (g_str_equal (surveyed[i].member, member))
      return open_surveyed (estimate, surveyed[i].end, surveyed[i].of_materials);
  return NULL;
}
