/*
 * Plan and library to site: every value the plan leaves open is filled in here, and said.
 */
#include "document/snapshot.h"

#include <math.h>

#include "base/direction.h"
#include "base/quartier-error.h"
#include "engine/synthetic-year.h"

typedef struct
{
  QuartierPlan *plan;
  QuartierLibrary *library;
  QuartierSite *site;
} Snapshot;

static void G_GNUC_PRINTF (2, 3)
add_line (GPtrArray *lines, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (lines, g_strdup_vprintf (format, args));
  va_end (args);
}

/* Place */

/* The climate nearest to the middle of the districts. */
static const QuartierMonthlyClimate *
find_nearest_climate (QuartierPlan *plan, QuartierLibrary *library, const char *scenario)
{
  QuartierBounds bounds;
  QuartierPosition middle = { 8.5, 49.5 };
  const QuartierMonthlyClimate *nearest = NULL;
  double least_m = INFINITY;
  gsize n;
  const QuartierCatalogueEntry *entries
      = quartier_library_list (library, QUARTIER_CATALOGUE_CLIMATE, &n);

  if (quartier_plan_get_bounds (plan, scenario, &bounds))
    middle = (QuartierPosition) { (bounds.west + bounds.east) / 2,
                                  (bounds.south + bounds.north) / 2 };
  for (gsize i = 0; i < n; i++)
    {
      const QuartierMonthlyClimate *climate
          = quartier_library_get_climate (library, entries[i].id);
      const QuartierPosition at = { climate->lon, climate->lat };
      const double distance_m = quartier_distance_m (&middle, &at);

      if (distance_m < least_m)
        {
          least_m = distance_m;
          nearest = climate;
        }
    }
  return nearest;
}

static void
read_place (QuartierPlan *plan, QuartierLibrary *library, const char *scenario,
            QuartierSite *site)
{
  const char *id = quartier_plan_get_climate (plan);
  const char *country = quartier_plan_get_country (plan);
  const QuartierMonthlyClimate *climate;

  if (id != NULL)
    climate = quartier_library_get_climate (library, id);
  else
    {
      climate = find_nearest_climate (plan, library, scenario);
      add_line (site->defaults, "place.climate: %s, the nearest of the catalogue", climate->id);
    }
  if (country == NULL)
    add_line (site->defaults, "place.country: %s, that of the climate", climate->country);
  site->place = *climate;
  if (country != NULL)
    site->place.country = g_intern_string (country);
}

/* Carriers */

static void
read_carriers (const Snapshot *snapshot)
{
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    {
      const QuartierFactor *factor = quartier_library_get_carrier_factor (
          snapshot->library, &snapshot->site->place, quartier_carrier_get_id (c), snapshot->site->year);

      snapshot->site->carrier_factors[c] = factor;
      snapshot->site->primary_non_renewable[c] = quartier_library_get_primary_factor (
          snapshot->library, &snapshot->site->place, quartier_carrier_get_id (c), FALSE);
      snapshot->site->primary_renewable[c] = quartier_library_get_primary_factor (
          snapshot->library, &snapshot->site->place, quartier_carrier_get_id (c), TRUE);
      if (factor == NULL)
        add_line (snapshot->site->warnings,
                  "no emission factor of %s is known for %s in %d; emissions that need it are "
                  "missing",
                  quartier_carrier_get_id (c), snapshot->site->place.country, snapshot->site->year);
    }
}

/* Districts */

static double
read_number (const Snapshot *snapshot, QuartierDistrict *district, QuartierField field)
{
  const QuartierFieldInfo *info = quartier_field_get_info (field);
  g_autofree char *id = NULL;
  const QuartierFactor *factor;

  if (quartier_district_has (district, field))
    return quartier_district_get_number (district, field);
  id = g_strdup_printf ("default.%s", info->key);
  factor = quartier_library_get_factor (snapshot->library, id);
  add_line (snapshot->site->defaults, "%s: %s: %g (%s)", quartier_district_get_id (district),
            info->key, factor != NULL ? factor->value : 0, id);
  return factor != NULL ? factor->value : 0;
}

static const char *
read_id (const Snapshot *snapshot, QuartierDistrict *district, QuartierField field)
{
  const QuartierFieldInfo *info = quartier_field_get_info (field);
  const char *id = quartier_district_get_text (district, field);

  if (id != NULL)
    return id;
  id = quartier_library_get_default_id (snapshot->library, info->key, &snapshot->site->place,
                                        snapshot->site->year);
  add_line (snapshot->site->defaults, "%s: %s: %s (usual in %s)",
            quartier_district_get_id (district), info->key, id, snapshot->site->place.country);
  return id;
}

static QuartierSizeClass
size_class_of (const char *land_use, double storeys, double coverage,
               const QuartierConstants *constants)
{
  if (g_strcmp0 (land_use, "residential") != 0)
    return QUARTIER_SIZE_NON_RESIDENTIAL;
  if (storeys <= constants->house_storeys_max->value)
    return coverage >= constants->terraced_coverage_min->value ? QUARTIER_SIZE_TH
                                                               : QUARTIER_SIZE_SFH;
  return storeys <= constants->apartment_house_storeys_max->value ? QUARTIER_SIZE_MFH
                                                                  : QUARTIER_SIZE_AB;
}

static void
add_use (const Snapshot *snapshot, QuartierSiteDistrict *out, const char *land_use, double share,
         const char *standard, const char *structure, double storeys)
{
  QuartierSiteUse *use;
  g_autofree char *area_id = NULL, *capacity_id = NULL;

  if (!(share > 0) || out->n_uses == QUARTIER_MAX_USES)
    return;
  use = &out->uses[out->n_uses++];
  use->share = share;
  use->use = quartier_library_get_land_use_for (snapshot->library, land_use, &snapshot->site->place);
  quartier_library_get_standard (
      snapshot->library, standard, &snapshot->site->place,
      size_class_of (land_use, storeys, out->coverage, &snapshot->site->constants),
      &use->standard);
  area_id = g_strdup_printf ("mass.%s.am_share",
                             quartier_library_get_mass_class (snapshot->library, structure));
  capacity_id = g_strdup_printf ("mass.%s.capacity_j_m2k",
                                 quartier_library_get_mass_class (snapshot->library, structure));
  use->mass_area_ratio = quartier_library_get_factor (snapshot->library, area_id);
  use->mass_j_m2k = quartier_library_get_factor (snapshot->library, capacity_id);
}

/* Shares in the catalogue's order, so that the order of a mix in the file does not matter. */
static void
read_mix (const Snapshot *snapshot, QuartierDistrict *district, QuartierSiteDistrict *out,
          const char *standard, const char *structure, double storeys)
{
  gsize n, n_uses;
  const QuartierMixShare *mix = quartier_district_get_mix (district, &n);
  const QuartierCatalogueEntry *uses
      = quartier_library_list (snapshot->library, QUARTIER_CATALOGUE_LAND_USE, &n_uses);
  double sum = 0;

  if (n == 0)
    {
      add_line (snapshot->site->defaults, "%s: mix: residential 1 (default.mix.residential)",
                out->id);
      add_use (snapshot, out, "residential", 1, standard, structure, storeys);
      return;
    }
  for (gsize i = 0; i < n; i++)
    sum += mix[i].share;
  if (fabs (sum - 1) > 1e-9)
    add_line (snapshot->site->warnings,
              "%s: the shares of the mix sum to %g; they are divided by it to sum to 1", out->id,
              sum);
  for (gsize i = 0; i < n_uses; i++)
    add_use (snapshot, out, uses[i].id,
             quartier_district_get_mix_share (district, uses[i].id) / sum, standard, structure,
             storeys);
}

/* How dense it is, and whether that can be. */
static void
read_density (const Snapshot *snapshot, QuartierDistrict *district, QuartierSiteDistrict *out)
{
  const double gfa_m2 = quartier_district_get_number (district, QUARTIER_FIELD_GFA_M2);

  if (isnan (gfa_m2))
    out->far = read_number (snapshot, district, QUARTIER_FIELD_FAR);
  else
    out->far = out->area_m2 > 0 ? gfa_m2 / out->area_m2 : 0;
  if (quartier_district_has (district, QUARTIER_FIELD_COVERAGE))
    out->coverage = quartier_district_get_number (district, QUARTIER_FIELD_COVERAGE);
  else
    {
      const double usual = read_number (snapshot, district, QUARTIER_FIELD_COVERAGE);

      out->coverage = MIN (out->far, usual);
    }
  if (out->far > 0 && !(out->coverage > 0))
    {
      const QuartierFactor *usual
          = quartier_library_get_factor (snapshot->library, "default.coverage");

      out->coverage = MIN (usual->value, out->far);
      add_line (snapshot->site->warnings,
                "%s: has floor area but no building coverage; %g is taken", out->id,
                out->coverage);
    }
  else if (out->far > 0 && out->far < out->coverage)
    add_line (snapshot->site->warnings,
              "%s: the floor area ratio %g is below the coverage %g, less than one storey; the "
              "coverage is taken as %g",
              out->id, out->far, out->coverage, out->far);
}

/* The way façades face, in the steps that the sun is held for. */
static int
read_direction (QuartierDistrict *district)
{
  const double facade_deg = quartier_polygon_get_facade_deg (quartier_district_get_shape (district));
  const double step_deg = 360.0 / QUARTIER_N_DIRECTIONS;

  return (int) lround (facade_deg / step_deg) % QUARTIER_QUARTER_TURN;
}

static void
read_supply (const Snapshot *snapshot, QuartierDistrict *district, const char *heat,
             QuartierSiteDistrict *out)
{
  static const char *const allocations[] = { "energy", "exergy", "power bonus" };
  const QuartierFactor *allocation = snapshot->site->constants.chp_allocation;

  out->heat = quartier_library_get_heat_supply (snapshot->library, heat);
  if (out->heat->source == QUARTIER_HEAT_CHP)
    add_line (snapshot->site->defaults,
              "%s: heat: the fuel of combined heat and power is shared by %s (%s)", out->id,
              allocations[CLAMP ((int) allocation->value, 0, 2)], allocation->id);
  out->pv_roof_share = read_number (snapshot, district, QUARTIER_FIELD_PV_ROOF_SHARE);
  out->pv_facade_share = read_number (snapshot, district, QUARTIER_FIELD_PV_FACADE_SHARE);
  out->battery_kwh_per_kwp
      = read_number (snapshot, district, QUARTIER_FIELD_BATTERY_KWH_PER_KWP);
  quartier_library_get_metered (snapshot->library, &snapshot->site->place, out->heat,
                                out->metered);
}

static void
read_district (const Snapshot *snapshot, QuartierDistrict *district, QuartierSiteDistrict *out)
{
  const char *standard, *structure, *heat;
  double storeys;

  out->id = g_strdup (quartier_district_get_id (district));
  out->name = g_strdup (quartier_district_get_name (district));
  out->area_m2 = quartier_district_get_area_m2 (district);
  out->residents = quartier_district_get_number (district, QUARTIER_FIELD_RESIDENTS);
  out->dwellings = quartier_district_get_number (district, QUARTIER_FIELD_DWELLINGS);
  out->jobs = quartier_district_get_number (district, QUARTIER_FIELD_JOBS);
  read_density (snapshot, district, out);
  standard = read_id (snapshot, district, QUARTIER_FIELD_STANDARD);
  structure = read_id (snapshot, district, QUARTIER_FIELD_STRUCTURE);
  heat = read_id (snapshot, district, QUARTIER_FIELD_HEAT);
  read_supply (snapshot, district, heat, out);
  storeys = out->coverage > 0 ? MAX (1, out->far / out->coverage) : 1;
  out->house = storeys <= snapshot->site->constants.house_storeys_max->value;
  out->direction = read_direction (district);
  out->dwelling_m2 = quartier_library_get_factor_for (snapshot->library, "dwelling", "area_m2",
                                                      &snapshot->site->place);
  read_mix (snapshot, district, out, standard, structure, storeys);
}

/**
 * quartier_snapshot_new:
 * @scenario: (nullable): id; %NULL for the last one
 * @year: whose factors apply; 0 for the scenario's own
 * @error: %QUARTIER_ERROR_UNKNOWN_ID for a scenario the plan has not
 *
 * Takes what one run needs out of a plan. The site has no weather yet: making it may take time, so
 * that is left to quartier_snapshot_make_climate() on the thread that runs the engine.
 *
 * Returns: (transfer full) (nullable): a site that does not depend on the plan any more
 */
QuartierSite *
quartier_snapshot_new (QuartierPlan *plan, QuartierLibrary *library, const char *scenario,
                       int year, GError **error)
{
  const gsize n_scenarios = quartier_plan_get_n_scenarios (plan);
  const QuartierScenario *found
      = scenario != NULL ? quartier_plan_find_scenario (plan, scenario)
                         : (n_scenarios > 0
                                ? quartier_plan_get_scenario (plan, n_scenarios - 1)
                                : NULL);
  g_autoptr (QuartierSite) site = NULL;
  GListModel *districts;
  Snapshot snapshot;
  gsize n;
  const char *const *load_warnings;

  if (found == NULL)
    {
      g_autoptr (GString) known = g_string_new (NULL);

      for (gsize i = 0; i < n_scenarios; i++)
        g_string_append_printf (known, "%s%s", i > 0 ? ", " : "",
                                quartier_plan_get_scenario (plan, i)->id);
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID,
                   "the plan has no scenario \"%s\"; give one of %s",
                   scenario != NULL ? scenario : "", known->str);
      return NULL;
    }
  districts = quartier_plan_get_districts (plan, found->id);
  site = quartier_site_new (g_list_model_get_n_items (districts));
  site->library = G_OBJECT (g_object_ref (library));
  site->scenario = g_strdup (found->id);
  site->year = year != 0 ? year : found->year;
  if (site->year == 0)
    {
      site->year = (int) quartier_library_get_factor (library, "default.year")->value;
      add_line (site->defaults, "year: %d (default.year)", site->year);
    }
  load_warnings = quartier_plan_get_load_warnings (plan, &n);
  for (gsize i = 0; i < n; i++)
    add_line (site->warnings, "%s", load_warnings[i]);
  read_place (plan, library, found->id, site);
  snapshot = (Snapshot) { plan, library, site };
  if (!quartier_library_get_constants (library, &site->constants, error))
    return NULL;
  read_carriers (&snapshot);
  for (gsize i = 0; i < site->n_districts; i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, (guint) i);

      read_district (&snapshot, district, &site->districts[i]);
    }
  return g_steal_pointer (&site);
}

/**
 * quartier_snapshot_add_weather_warnings:
 * @site: nobody reads it yet
 * @file: (nullable): name of the weather file as the plan has it
 * @error: (nullable): why it could not be read
 * @warnings: (nullable) (array zero-terminated=1): the reader's
 *
 * Tells the estimate what was odd in the plan's weather, and what stands in.
 */
void
quartier_snapshot_add_weather_warnings (QuartierSite *site, const char *file, const GError *error,
                                        const char *const *warnings)
{
  if (error != NULL)
    add_line (site->warnings, "weather %s: %s; the typical year of %s stands in", file,
              error->message, site->place.name);
  for (int i = 0; warnings != NULL && warnings[i] != NULL; i++)
    add_line (site->warnings, "weather %s: %s", file, warnings[i]);
}

/**
 * quartier_snapshot_make_climate:
 *
 * May be called from any thread.
 *
 * Returns: (transfer full): a typical year made from the place's months
 */
QuartierClimate *
quartier_snapshot_make_climate (QuartierLibrary *library, const QuartierMonthlyClimate *place)
{
  return quartier_synthetic_year_new (
      place, quartier_library_get_factor (library, "form.albedo_share")->value,
      quartier_library_get_factor (library, "pv.tilt_deg")->value);
}
