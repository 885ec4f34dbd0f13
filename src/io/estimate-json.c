/*
 * An estimate as JSON, for other programs. Members and units are a promise (docs/man,
 * quartier-cli-estimate(1)): they stay, and others may come. A sector that is not estimated is
 * absent, a figure that is not known is null; neither is ever written as zero.
 */
#include "io/estimate-json.h"

#include <math.h>

#include "io/capcoa-text.h"
#include "io/criteria-text.h"
#include "io/factor-json.h"
#include "io/finance-json.h"
#include "io/json-write.h"
#include "library/heat-mix.h"

/* How the calculation of buildings is called in the answer. */
#define METHOD "iso52016"

/* The end use's member in "energy_kwh". */
const char *
quartier_end_use_get_id (QuartierEndUse end_use)
{
  static const char *const ids[QUARTIER_N_END_USES]
      = { "heating", "cooling", "hot_water", "ventilation", "lighting", "appliances" };

  g_return_val_if_fail (end_use < QUARTIER_N_END_USES, NULL);
  return ids[end_use];
}

static void
append_number (GString *out, gboolean *first, int indent, const char *key, double number)
{
  quartier_json_append_key (out, first, indent, key);
  quartier_json_append_number (out, number);
}

static void
append_text (GString *out, gboolean *first, int indent, const char *key, const char *text)
{
  quartier_json_append_key (out, first, indent, key);
  quartier_json_append_string (out, text);
}

/* Opens an object that is a member; returns with @first_inside set for its own members. */
static void
open_member (GString *out, gboolean *first, int indent, const char *key, gboolean *first_inside)
{
  quartier_json_append_key (out, first, indent, key);
  g_string_append_c (out, '{');
  *first_inside = TRUE;
}

/* What heat sources and pipes do with what is bought. What a district has none of is absent. */
static void
append_systems (GString *out, gboolean *first, int indent, const QuartierSupplied *supplied)
{
  gboolean inside;

  open_member (out, first, indent, "losses_kwh", &inside);
  append_number (out, &inside, -1, "heating_distribution", supplied->heating_loss_kwh);
  append_number (out, &inside, -1, "hot_water_distribution", supplied->hot_water_loss_kwh);
  append_number (out, &inside, -1, "hot_water_storage", supplied->storage_loss_kwh);
  append_number (out, &inside, -1, "network", supplied->network_loss_kwh);
  g_string_append_c (out, '}');

  append_number (out, first, indent, "battery_loss_kwh", supplied->battery_loss_kwh);

  open_member (out, first, indent, "heat_pump_kwh", &inside);
  append_number (out, &inside, -1, "ambient_heat", supplied->ambient_kwh);
  append_number (out, &inside, -1, "backup_electricity", supplied->backup_kwh);
  g_string_append_c (out, '}');
  append_number (out, first, indent, "circulation_pumps_kwh", supplied->pumps_kwh);

  open_member (out, first, indent, "chp_kwh", &inside);
  append_number (out, &inside, -1, "generated", supplied->chp_generated_kwh);
  append_number (out, &inside, -1, "self_consumed", supplied->chp_self_kwh);
  append_number (out, &inside, -1, "exported", supplied->chp_exported_kwh);
  append_number (out, &inside, -1, "fuel_of_self_consumed", supplied->chp_fuel_kwh);
  g_string_append_c (out, '}');
}

/* The pipes of district heat: how dense what they sell is, and what their loss counts beyond that
 * of a usual network, which the factor holds. */
static void
append_network (GString *out, gboolean *first, int indent, const QuartierFigures *figures)
{
  const QuartierSupplied *supplied = &figures->supplied;
  const double sold_kwh = supplied->carriers_kwh[QUARTIER_CARRIER_DISTRICT_HEAT];
  gboolean inside;

  if (!(supplied->network_m > 0))
    return;
  open_member (out, first, indent, "heat_network", &inside);
  append_number (out, &inside, -1, "trench_m", supplied->network_m);
  append_number (out, &inside, -1, "sold_mwh_per_m", sold_kwh / 1000 / supplied->network_m);
  append_number (out, &inside, -1, "loss_share",
                 supplied->network_loss_kwh / (sold_kwh + supplied->network_loss_kwh));
  append_number (out, &inside, -1, "loss_beyond_factor_kwh", figures->network_extra_kwh);
  g_string_append_c (out, '}');
}

static void
append_primary_energy (GString *out, gboolean *first, int indent, const QuartierFigures *figures)
{
  gboolean inside;

  open_member (out, first, indent, "primary_energy_kwh", &inside);
  append_number (out, &inside, -1, "non_renewable", figures->primary_non_renewable_kwh);
  append_number (out, &inside, -1, "total", figures->primary_total_kwh);
  g_string_append_c (out, '}');
}

/* Electricity in the two views: of the year, which all figures have, and of the years to come. */
static void
append_supply (GString *out, gboolean *first, const QuartierEstimate *estimate)
{
  const QuartierFactor *year
      = quartier_estimate_get_carrier_factor (estimate, QUARTIER_CARRIER_ELECTRICITY);
  int to_year;
  const QuartierFactor *mean = quartier_estimate_get_mean_electricity (estimate, &to_year);
  gboolean inside;

  if (year == NULL)
    return;
  open_member (out, first, 2, "supply", &inside);
  append_text (out, &inside, -1, "electricity", year->id);
  append_text (out, &inside, -1, "basis",
               "location-based, life-cycle, of the single year; a mean of the years to come beside it");
  append_number (out, &inside, -1, "kg_kwh", year->value);
  append_number (out, &inside, -1, "mean_kg_kwh", mean != NULL ? mean->value : NAN);
  append_number (out, &inside, -1, "mean_from", quartier_estimate_get_year (estimate));
  append_number (out, &inside, -1, "mean_to", mean != NULL ? to_year : NAN);
  append_number (out, &inside, -1, "ghg_kg_mean_supply",
                 quartier_estimate_get_mean_supply_ghg_kg (
                     estimate, quartier_estimate_get_totals (estimate)));
  g_string_append_c (out, '}');
}

/* What meters would likely show, beside what is calculated and never part of it. */
static void
append_expected (GString *out, gboolean *first, int indent, const QuartierEstimate *estimate,
                 const char *district, const QuartierFigures *figures)
{
  const QuartierSupplied *supplied = &figures->supplied;
  const double heat_kwh = supplied->energy_kwh[QUARTIER_END_USE_HEATING]
                          + supplied->energy_kwh[QUARTIER_END_USE_HOT_WATER];
  const QuartierFactor *const *curve = quartier_estimate_get_metered (estimate, district);
  const double dwellings_kwh = supplied->dwelling_heat_kwh;
  gboolean inside;

  open_member (out, first, indent, "expected", &inside);
  append_number (out, &inside, -1, "heating_kwh",
                 figures->metered_heat_kwh[QUARTIER_BOUND_CENTRAL]);
  append_number (out, &inside, -1, "heating_low_kwh",
                 figures->metered_heat_kwh[QUARTIER_BOUND_LOW]);
  append_number (out, &inside, -1, "heating_high_kwh",
                 figures->metered_heat_kwh[QUARTIER_BOUND_HIGH]);
  append_number (out, &inside, -1, "total_kwh", figures->metered_total_kwh);
  append_number (out, &inside, -1, "ghg_kg", figures->metered_ghg_kg);
  append_number (out, &inside, -1, "factor",
                 dwellings_kwh > 0
                     ? 1
                           + (figures->metered_heat_kwh[QUARTIER_BOUND_CENTRAL] - heat_kwh)
                                 / dwellings_kwh
                     : NAN);
  append_number (out, &inside, -1, "calculated_kwh_per_m2",
                 figures->dwellings_net_m2 > 0 ? dwellings_kwh / figures->dwellings_net_m2 : NAN);
  if (curve != NULL)
    append_text (out, &inside, -1, "source", curve[0]->source);
  g_string_append_c (out, '}');
}

/* Carriers that are there in every answer, 0 where nothing is bought. */
static gboolean
is_promised (QuartierCarrier carrier)
{
  return carrier == QUARTIER_CARRIER_ELECTRICITY || carrier == QUARTIER_CARRIER_GAS
         || carrier == QUARTIER_CARRIER_DISTRICT_HEAT || carrier == QUARTIER_CARRIER_BIOMASS;
}

static void
append_energy (GString *out, gboolean *first, int indent, const QuartierSupplied *supplied)
{
  double total = 0;
  gboolean inside;

  open_member (out, first, indent, "energy_kwh", &inside);
  for (int use = 0; use < QUARTIER_N_END_USES; use++)
    {
      append_number (out, &inside, -1, quartier_end_use_get_id (use), supplied->energy_kwh[use]);
      total += supplied->energy_kwh[use];
    }
  append_number (out, &inside, -1, "total", total);
  g_string_append_c (out, '}');

  open_member (out, first, indent, "need_kwh", &inside);
  append_number (out, &inside, -1, "heating", supplied->need_heating_kwh);
  append_number (out, &inside, -1, "cooling", supplied->need_cooling_kwh);
  append_number (out, &inside, -1, "hot_water", supplied->need_hot_water_kwh);
  g_string_append_c (out, '}');

  open_member (out, first, indent, "carriers_kwh", &inside);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    if (is_promised (c) || supplied->carriers_kwh[c] != 0)
      append_number (out, &inside, -1, quartier_carrier_get_id (c), supplied->carriers_kwh[c]);
  g_string_append_c (out, '}');

  open_member (out, first, indent, "pv_kwh", &inside);
  append_number (out, &inside, -1, "generated", supplied->pv_generated_kwh);
  append_number (out, &inside, -1, "self_consumed", supplied->pv_self_kwh);
  append_number (out, &inside, -1, "exported", supplied->pv_exported_kwh);
  g_string_append_c (out, '}');
  append_systems (out, first, indent, supplied);
}

/* The ranges that widen the band of emissions most, of the whole plan. */
static void
append_band_causes (GString *out, gboolean *first, int indent, const QuartierEstimate *estimate,
                    const QuartierFigures *figures)
{
  QuartierNamedCause causes[QUARTIER_MAX_BAND_CAUSES];
  int n;

  if (figures != quartier_estimate_get_totals (estimate))
    return;
  n = quartier_estimate_find_band_causes (estimate, figures, causes);
  quartier_json_append_key (out, first, indent, "ghg_band_causes");
  g_string_append_c (out, '[');
  for (int i = 0; i < n; i++)
    {
      gboolean inside = TRUE;

      g_string_append (out, i > 0 ? ", {" : "{");
      quartier_json_append_key (out, &inside, -1, "id");
      quartier_json_append_string (out, causes[i].factor->id);
      append_number (out, &inside, -1, "kg", causes[i].kg);
      append_number (out, &inside, -1, "share", causes[i].share);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
append_ghg (GString *out, gboolean *first, int indent, const QuartierEstimate *estimate,
            const QuartierFigures *figures)
{
  const double total_kg = quartier_figures_get_ghg_kg (figures);
  double low_kg, high_kg;
  gboolean inside;

  quartier_estimate_get_ghg_band (estimate, figures, &low_kg, &high_kg);
  open_member (out, first, indent, "ghg_kg", &inside);
  append_number (out, &inside, -1, "buildings", figures->ghg_buildings_kg);
  append_number (out, &inside, -1, "mobility", figures->mobility.ghg_kg);
  append_number (out, &inside, -1, "water", quartier_water_get_ghg_kg (&figures->water));
  append_number (out, &inside, -1, "waste", quartier_waste_get_ghg_kg (&figures->waste));
  append_number (out, &inside, -1, "materials", figures->materials.ghg_kg);
  append_number (out, &inside, -1, "nature", quartier_nature_get_ghg_kg (&figures->nature));
  append_number (out, &inside, -1, "total", total_kg);
  append_number (out, &inside, -1, "low", low_kg);
  append_number (out, &inside, -1, "high", high_kg);
  g_string_append_c (out, '}');

  open_member (out, first, indent, "ghg_by_carrier_kg", &inside);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    if (is_promised (c) || figures->supplied.carriers_kwh[c] != 0)
      append_number (out, &inside, -1, quartier_carrier_get_id (c), figures->ghg_carrier_kg[c]);
  if (figures->supplied.network_m > 0)
    append_number (out, &inside, -1, "network_loss", figures->ghg_network_kg);
  g_string_append_c (out, '}');
  append_band_causes (out, first, indent, estimate, figures);
  append_number (out, first, indent, "ghg_kg_per_resident",
                 figures->residents > 0 ? total_kg / figures->residents : NAN);
  append_number (out, first, indent, "ghg_kg_per_m2",
                 figures->gfa_m2 > 0 ? total_kg / figures->gfa_m2 : NAN);
}

/* One object of a number for each mode, each over @whole. */
static void
append_modes (GString *out, gboolean *first, const char *key, const double *numbers, double whole)
{
  static const char *const modes[QUARTIER_N_MODES] = { "walk", "cycle", "transit", "car" };
  gboolean inside;

  open_member (out, first, -1, key, &inside);
  for (int m = 0; m < QUARTIER_N_MODES; m++)
    append_number (out, &inside, -1, modes[m], whole > 0 ? numbers[m] / whole : NAN);
  g_string_append_c (out, '}');
}

static void
append_mobility (GString *out, gboolean *first, int indent, const QuartierFigures *figures)
{
  const QuartierMobility *mobility = &figures->mobility;
  const double person_km = quartier_mobility_get_person_km (mobility);
  gboolean inside;

  open_member (out, first, indent, "mobility", &inside);
  append_number (out, &inside, -1, "person_km", person_km);
  append_number (out, &inside, -1, "car_km", mobility->car_km);
  append_modes (out, &inside, "mode_share", mobility->trips,
                quartier_mobility_get_trips (mobility));
  append_modes (out, &inside, "mode_share_km", mobility->person_km, person_km);
  append_modes (out, &inside, "person_km_by_mode", mobility->person_km, 1);
  append_number (out, &inside, -1, "trips", quartier_mobility_get_trips (mobility));
  append_number (out, &inside, -1, "cars", mobility->cars);
  append_number (out, &inside, -1, "cars_per_1000",
                 figures->residents > 0 ? 1000 * mobility->cars / figures->residents : NAN);
  append_number (out, &inside, -1, "transit_access_share",
                 figures->site_m2 > 0 ? mobility->access_m2 / figures->site_m2 : NAN);
  append_number (out, &inside, -1, "fuel_kwh", mobility->fuel_kwh);
  append_number (out, &inside, -1, "charging_kwh", mobility->charging_kwh);
  append_number (out, &inside, -1, "charging_pv_kwh", mobility->charging_pv_kwh);
  append_number (out, &inside, -1, "transit_kwh", mobility->transit_kwh);
  append_number (out, &inside, -1, "cycle_kwh", mobility->cycle_kwh);
  quartier_capcoa_append_json (out, &inside, figures);
  g_string_append_c (out, '}');

  open_member (out, first, indent, "ghg_by_travel_kg", &inside);
  append_number (out, &inside, -1, "car", mobility->ghg_car_kg);
  append_number (out, &inside, -1, "transit", mobility->ghg_transit_kg);
  append_number (out, &inside, -1, "cycle", mobility->ghg_cycle_kg);
  g_string_append_c (out, '}');
}

/* What leaves over the surface is of a year; what the design storm does is named so. */
static void
append_water (GString *out, gboolean *first, int indent, const QuartierWater *water)
{
  gboolean inside;

  open_member (out, first, indent, "water", &inside);
  append_number (out, &inside, -1, "demand_m3", water->demand_m3);
  append_number (out, &inside, -1, "potable_m3", water->potable_m3);
  append_number (out, &inside, -1, "greywater_m3", water->greywater_m3);
  append_number (out, &inside, -1, "rainwater_m3", water->rainwater_m3);
  append_number (out, &inside, -1, "electricity_kwh", water->electricity_kwh);
  append_number (out, &inside, -1, "rain_m3", water->rain_m3);
  append_number (out, &inside, -1, "runoff_m3", water->runoff_m3);
  append_number (out, &inside, -1, "evaporated_m3", water->evaporated_m3);
  append_number (out, &inside, -1, "captured_m3", water->rain_m3 - water->runoff_m3);
  append_number (out, &inside, -1, "capture_ratio", quartier_water_get_capture_ratio (water));
  append_number (out, &inside, -1, "capture_target", water->target_m3 / water->rain_m3);
  append_number (out, &inside, -1, "storm_rain_m3", water->storm_rain_m3);
  append_number (out, &inside, -1, "storm_runoff_m3", water->storm_runoff_m3);
  append_number (out, &inside, -1, "storm_runoff_before_m3", water->storm_before_m3);
  append_number (out, &inside, -1, "peak_without_retention_m3_s", water->peak_before_m3_s);
  append_number (out, &inside, -1, "peak_m3_s", water->peak_m3_s);
  append_number (out, &inside, -1, "rational_peak_m3_s", water->rational_peak_m3_s);
  append_number (out, &inside, -1, "retention_m3", water->retention_m3);
  append_number (out, &inside, -1, "storage_needed_m3", water->storage_needed_m3);
  append_number (out, &inside, -1, "sponge_storage_m3", water->sponge_storage_m3);
  g_string_append_c (out, '}');
}

static void
append_surfaces (GString *out, gboolean *first, int indent, const QuartierSurfaces *surfaces)
{
  static const char *const names[QUARTIER_N_SURFACES]
      = { "roof", "green_roof", "sealed", "permeable", "green", "water" };
  gboolean inside;

  open_member (out, first, indent, "surfaces_m2", &inside);
  for (int s = 0; s < QUARTIER_N_SURFACES; s++)
    append_number (out, &inside, -1, names[s], surfaces->area_m2[s]);
  g_string_append_c (out, '}');
}

static void
append_waste (GString *out, gboolean *first, int indent, const QuartierWaste *waste,
              const QuartierLandfill *landfill)
{
  gboolean inside;

  open_member (out, first, indent, "waste", &inside);
  append_number (out, &inside, -1, "generated_t", waste->generated_kg / 1000);
  append_number (out, &inside, -1, "recycled_t",
                 (waste->recycled_kg + waste->composted_kg) / 1000);
  append_number (out, &inside, -1, "composted_t", waste->composted_kg / 1000);
  append_number (out, &inside, -1, "residual_t", waste->residual_kg / 1000);
  append_number (out, &inside, -1, "credits_kg",
                 waste->credit_recycling_kg + waste->credit_energy_kg);
  append_number (out, &inside, -1, "landfill_kg", landfill->all_kg);
  append_number (out, &inside, -1, "landfill_10a_kg", landfill->within_10a_kg);
  append_number (out, &inside, -1, "landfill_20a_kg", landfill->within_20a_kg);
  g_string_append_c (out, '}');
}

static void
append_materials (GString *out, gboolean *first, int indent, const QuartierMaterials *materials)
{
  gboolean inside;

  open_member (out, first, indent, "materials", &inside);
  append_number (out, &inside, -1, "upfront_kg", quartier_materials_get_upfront_kg (materials));
  append_number (out, &inside, -1, "buildings_kg", materials->buildings_kg);
  append_number (out, &inside, -1, "ground_kg", materials->ground_kg);
  append_number (out, &inside, -1, "demolition_kg", materials->demolition_kg);
  g_string_append_c (out, '}');
}

static void
append_nature (GString *out, gboolean *first, int indent, const QuartierEstimate *estimate,
               const QuartierFigures *figures)
{
  const QuartierNature *nature = &figures->nature;
  const double error_share = quartier_estimate_get_site (estimate)
                                 ->sectors[QUARTIER_SECTOR_NATURE]
                                 .values[QUARTIER_NATURE_HEAT_ERROR_SHARE];
  const double heat_k = figures->site_m2 > 0 ? nature->heat_k_m2 / figures->site_m2 : NAN;
  gboolean inside;

  open_member (out, first, indent, "nature", &inside);
  append_number (out, &inside, -1, "trees", nature->trees);
  append_number (out, &inside, -1, "green_m2", nature->green_m2);
  append_number (out, &inside, -1, "green_m2_per_resident",
                 figures->residents > 0 ? nature->green_m2 / figures->residents : NAN);
  append_number (out, &inside, -1, "residents_near_green", nature->near_green);
  append_number (out, &inside, -1, "heat_k_m2", nature->heat_k_m2);
  append_number (out, &inside, -1, "heat_island_k", heat_k);
  append_number (out, &inside, -1, "heat_island_low_k", heat_k * (1 - error_share));
  append_number (out, &inside, -1, "heat_island_high_k", heat_k * (1 + error_share));
  g_string_append_c (out, '}');
}

static void
append_figures (GString *out, gboolean *first, int indent, const QuartierEstimate *estimate,
                const char *district, const QuartierFigures *figures,
                const QuartierEstimate *reference)
{
  const QuartierFigures *there = NULL;

  if (reference != NULL)
    there = district != NULL ? quartier_estimate_find (reference, district)
                             : quartier_estimate_get_totals (reference);
  append_number (out, first, indent, "site_m2", figures->site_m2);
  append_number (out, first, indent, "gfa_m2", figures->gfa_m2);
  append_number (out, first, indent, "residents", figures->residents);
  append_number (out, first, indent, "dwellings", figures->dwellings);
  append_number (out, first, indent, "jobs", figures->jobs);
  append_energy (out, first, indent, &figures->supplied);
  append_network (out, first, indent, figures);
  append_ghg (out, first, indent, estimate, figures);
  append_water (out, first, indent, &figures->water);
  append_surfaces (out, first, indent, &figures->surfaces);
  append_waste (out, first, indent, &figures->waste, &figures->landfill);
  append_materials (out, first, indent, &figures->materials);
  append_nature (out, first, indent, estimate, figures);
  append_primary_energy (out, first, indent, figures);
  append_expected (out, first, indent, estimate, district, figures);
  quartier_finance_append_json (out, first, indent, estimate, figures, reference, there);
  append_mobility (out, first, indent, figures);
}

static void
append_lines (GString *out, gboolean *first, const char *key, const char *const *lines, gsize n)
{
  quartier_json_append_key (out, first, 2, key);
  g_string_append_c (out, '[');
  for (gsize i = 0; i < n; i++)
    {
      g_string_append (out, i > 0 ? ",\n    " : "\n    ");
      quartier_json_append_string (out, lines[i]);
    }
  g_string_append (out, n > 0 ? "\n  ]" : "]");
}

static void
append_weather (GString *out, gboolean *first, const QuartierEstimate *estimate)
{
  gboolean inside;

  open_member (out, first, 2, "weather", &inside);
  append_text (out, &inside, -1, "kind",
               quartier_estimate_is_weather_synthetic (estimate) ? "synthetic" : "epw");
  append_text (out, &inside, -1, "name", quartier_estimate_get_weather (estimate));
  append_text (out, &inside, -1, "id", quartier_estimate_get_climate_id (estimate));
  g_string_append_c (out, '}');
}

/* Of a network by the plan's own mix: what each source adds to the factor, and the allocation. */
static void
append_network_parts (GString *out, gboolean *first, const QuartierNetworkHeat *network)
{
  quartier_json_append_key (out, first, -1, "parts");
  g_string_append_c (out, '[');
  for (int i = 0; i < network->n_parts; i++)
    {
      const QuartierNetworkPart *part = &network->parts[i];
      gboolean inside = TRUE;

      g_string_append (out, i > 0 ? ", {" : "{");
      append_text (out, &inside, -1, "source", part->id);
      append_number (out, &inside, -1, "share", part->share);
      append_number (out, &inside, -1, "kg_kwh",
                     quartier_network_heat_get_part (network, i, QUARTIER_HEAT_GHG));
      if (part->power != NULL)
        append_text (out, &inside, -1, "allocation",
                     quartier_chp_allocation_get_id (network->allocation));
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

/* The emission factors behind the figures, one for each carrier that is bought. */
static void
append_factors (GString *out, gboolean *first, const QuartierEstimate *estimate)
{
  const QuartierFigures *totals = quartier_estimate_get_totals (estimate);
  const QuartierNetworkHeat *network = quartier_estimate_get_site (estimate)->network_heat;
  gboolean first_factor = TRUE;

  quartier_json_append_key (out, first, 2, "factors");
  g_string_append_c (out, '[');
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    {
      const QuartierFactor *factor = quartier_estimate_get_carrier_factor (estimate, c);
      gboolean inside = TRUE;

      if (factor == NULL
          || (c != QUARTIER_CARRIER_ELECTRICITY && totals->supplied.carriers_kwh[c] == 0))
        continue;
      g_string_append (out, first_factor ? "\n    {" : ",\n    {");
      first_factor = FALSE;
      append_text (out, &inside, -1, "carrier", quartier_carrier_get_id (c));
      quartier_factor_append_json_members (out, &inside, factor);
      if (c == QUARTIER_CARRIER_DISTRICT_HEAT && network != NULL)
        append_network_parts (out, &inside, network);
      g_string_append_c (out, '}');
    }
  g_string_append (out, first_factor ? "]" : "\n  ]");
}

/* What a person may emit and emits. Of all consumption: these figures are more than the sectors that
 * are estimated, which "covered" lists. */
static void
append_targets (GString *out, gboolean *first, const QuartierEstimate *estimate)
{
  static const char *const keys[QUARTIER_TARGET_N_PERSON_FACTORS]
      = { "budget_2030_t", "budget_2040_t", "budget_2050_t", "present_t",
          "primary_power_w" };
  const QuartierFactor *present = quartier_estimate_get_target (estimate, QUARTIER_TARGET_PRESENT);
  gboolean inside;

  open_member (out, first, 2, "targets_per_resident", &inside);
  for (int i = 0; i < QUARTIER_TARGET_N_PERSON_FACTORS; i++)
    {
      const QuartierFactor *factor = quartier_estimate_get_target (estimate, i);

      append_number (out, &inside, -1, keys[i], factor != NULL ? factor->value : NAN);
    }
  if (present != NULL)
    append_text (out, &inside, -1, "present_of", present->region);
  append_text (out, &inside, -1, "scope", "all consumption of a person, of which ghg_kg covers a part");
  g_string_append_c (out, '}');
}

/* What surveyed buildings of the place emitted by being built, beside what the plan's do; absent where no
 * survey is held. */
static void
append_benchmarks (GString *out, gboolean *first, const QuartierEstimate *estimate)
{
  const QuartierFactor *factor = quartier_estimate_get_target (estimate, QUARTIER_TARGET_EMBODIED);
  const QuartierFigures *totals = quartier_estimate_get_totals (estimate);
  QuartierEmbodiedBenchmark embodied;
  gboolean inside, within;

  if (!quartier_estimate_read_embodied (estimate, &embodied))
    return;
  open_member (out, first, 2, "benchmarks", &inside);
  open_member (out, &inside, -1, "embodied_kg_m2", &within);
  append_number (out, &within, -1, "plan",
                 totals->gfa_m2 > 0 ? totals->materials.buildings_kg / totals->gfa_m2 : NAN);
  append_number (out, &within, -1, "low", embodied.low);
  append_number (out, &within, -1, "high", embodied.high);
  append_number (out, &within, -1, "materials_low", embodied.materials_low);
  append_number (out, &within, -1, "materials_high", embodied.materials_high);
  append_text (out, &within, -1, "of", factor->region);
  append_text (out, &within, -1, "id", factor->id);
  g_string_append (out, "}}");
}

/* The plan's own figures; absent where it has none. */
static void
append_overridden (GString *out, gboolean *first, const QuartierEstimate *estimate)
{
  gsize n;
  const QuartierFactor *const *factors = quartier_estimate_get_overridden (estimate, &n);

  if (n == 0)
    return;
  quartier_json_append_key (out, first, 2, "overrides");
  g_string_append_c (out, '[');
  for (gsize i = 0; i < n; i++)
    {
      gboolean inside = TRUE;

      g_string_append (out, i > 0 ? ",\n    {" : "\n    {");
      quartier_factor_append_json_members (out, &inside, factors[i]);
      quartier_json_append_key (out, &inside, -1, "used");
      g_string_append (out, quartier_estimate_counts_with (estimate, factors[i]) ? "true}" : "false}");
    }
  g_string_append (out, "\n  ]");
}

/**
 * quartier_estimate_to_json:
 * @reference: (nullable): of the scenario this one came from, which says what a tonne abated costs
 *
 * "total" of an object is the sum of its other members in their order, and "totals" that of the
 * districts in theirs, so that whoever adds the numbers up in order gets the same number.
 *
 * Returns: (transfer full): the text, ending in a line end
 */
char *
quartier_estimate_to_json (const QuartierEstimate *estimate, const QuartierEstimate *reference)
{
  GString *out = g_string_new ("{");
  const gsize n = quartier_estimate_get_n_districts (estimate);
  gboolean first = TRUE, inside;
  const char *const *lines;
  gsize n_lines;

  quartier_json_append_key (out, &first, 2, "format");
  g_string_append_printf (out, "\"quartier-estimate/%d\"", QUARTIER_ESTIMATE_FORMAT);
  append_text (out, &first, 2, "scenario", quartier_estimate_get_scenario (estimate));
  append_number (out, &first, 2, "year", quartier_estimate_get_year (estimate));
  append_text (out, &first, 2, "method", METHOD);
  append_weather (out, &first, estimate);
  lines = quartier_estimate_get_warnings (estimate, &n_lines);
  append_lines (out, &first, "warnings", lines, n_lines);
  lines = quartier_estimate_get_defaults (estimate, &n_lines);
  append_lines (out, &first, "defaults", lines, n_lines);
  append_overridden (out, &first, estimate);
  append_factors (out, &first, estimate);
  append_targets (out, &first, estimate);
  append_benchmarks (out, &first, estimate);
  append_supply (out, &first, estimate);
  quartier_criteria_append_json (out, &first, 2, estimate, reference);
  if (reference != NULL)
    append_text (out, &first, 2, "reference", quartier_estimate_get_scenario (reference));
  open_member (out, &first, 2, "totals", &inside);
  append_figures (out, &inside, 4, estimate, NULL, quartier_estimate_get_totals (estimate),
                  reference);
  g_string_append (out, "\n  }");
  quartier_json_append_key (out, &first, 2, "districts");
  g_string_append_c (out, '[');
  for (gsize i = 0; i < n; i++)
    {
      g_string_append (out, i > 0 ? ",\n    {" : "\n    {");
      inside = TRUE;
      append_text (out, &inside, -1, "id", quartier_estimate_get_id (estimate, i));
      append_text (out, &inside, -1, "name", quartier_estimate_get_name (estimate, i));
      append_figures (out, &inside, -1, estimate, quartier_estimate_get_id (estimate, i),
                      quartier_estimate_get_figures (estimate, i), reference);
      g_string_append_c (out, '}');
    }
  g_string_append (out, n > 0 ? "\n  ]\n}\n" : "]\n}\n");
  return g_string_free (out, FALSE);
}

/* A list on the same line. */
static void
append_lines_within (GString *out, gboolean *first, const char *key, const char *const *lines,
                     gsize n)
{
  quartier_json_append_key (out, first, -1, key);
  g_string_append_c (out, '[');
  for (gsize i = 0; i < n; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      quartier_json_append_string (out, lines[i]);
    }
  g_string_append_c (out, ']');
}

/**
 * quartier_estimate_append_line:
 *
 * Appends an object without line ends: what was estimated, how, and the members of "totals".
 */
void
quartier_estimate_append_line (GString *out, const QuartierEstimate *estimate)
{
  const char *const *lines;
  gboolean first = FALSE;
  gsize n;

  g_string_append_printf (out, "{\"format\": \"quartier-estimate/%d\"",
                          QUARTIER_ESTIMATE_FORMAT);
  append_text (out, &first, -1, "scenario", quartier_estimate_get_scenario (estimate));
  append_number (out, &first, -1, "year", quartier_estimate_get_year (estimate));
  append_text (out, &first, -1, "weather", quartier_estimate_get_climate_id (estimate));
  lines = quartier_estimate_get_warnings (estimate, &n);
  append_lines_within (out, &first, "warnings", lines, n);
  lines = quartier_estimate_get_defaults (estimate, &n);
  append_lines_within (out, &first, "defaults", lines, n);
  append_figures (out, &first, -1, estimate, NULL, quartier_estimate_get_totals (estimate), NULL);
  g_string_append_c (out, '}');
}
