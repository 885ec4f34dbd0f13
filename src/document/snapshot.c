/*
 * Plan and library to site: every value the plan leaves open is filled in here, and said.
 */
#include "document/snapshot-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "document/network-reading.h"
#include "document/place-doubt.h"
#include "document/reading-lines.h"
#include "document/standing.h"
#include "document/travel-reading.h"
#include "engine/evaporation.h"
#include "engine/synthetic-year.h"
#include "library/gazetteer.h"

/* A town within this tells the country of what is drawn. */
#define NEAR_M 30e3

/* Place */

/**
 * quartier_find_nearest_climate:
 *
 * Returns: (transfer none): of the library's climates the one whose place is nearest to @middle
 */
const QuartierMonthlyClimate *
quartier_find_nearest_climate (QuartierLibrary *library, const QuartierPosition *middle)
{
  const QuartierMonthlyClimate *nearest = NULL;
  double least_m = INFINITY;
  gsize n;
  const QuartierCatalogueEntry *entries
      = quartier_library_list (library, QUARTIER_CATALOGUE_CLIMATE, &n);

  for (gsize i = 0; i < n; i++)
    {
      const QuartierMonthlyClimate *climate
          = quartier_library_get_climate (library, entries[i].id);
      const QuartierPosition at = { climate->lon, climate->lat };
      const double distance_m = quartier_distance_m (middle, &at);

      if (distance_m < least_m)
        {
          least_m = distance_m;
          nearest = climate;
        }
    }
  return nearest;
}

/**
 * quartier_is_country_known:
 * @country: (nullable): ISO 3166-1 alpha-2
 *
 * Returns: whether the library has a climate of @country, and so its figures
 */
gboolean
quartier_is_country_known (QuartierLibrary *library, const char *country)
{
  gsize n;
  const QuartierCatalogueEntry *entries
      = quartier_library_list (library, QUARTIER_CATALOGUE_CLIMATE, &n);

  for (gsize i = 0; country != NULL && i < n; i++)
    if (g_strcmp0 (quartier_library_get_climate (library, entries[i].id)->country, country) == 0)
      return TRUE;
  return FALSE;
}

/* Climate and country where the plan names neither. Near a border the nearest climate is often the
 * neighbour's: the country is that of the nearest town.
 *
 * Returns: (nullable): that town; NULL where none is near or nothing is known of its country */
static const QuartierNamedPlace *
find_place_of_districts (QuartierPlan *plan, QuartierLibrary *library, const char *scenario,
                         QuartierMonthlyClimate *out)
{
  const QuartierNamedPlace *town = NULL;
  QuartierBounds bounds;
  QuartierPosition middle = { 8.5, 49.5 };

  if (quartier_plan_get_bounds (plan, scenario, &bounds))
    {
      middle = (QuartierPosition) { (bounds.west + bounds.east) / 2,
                                    (bounds.south + bounds.north) / 2 };
      town = quartier_gazetteer_find_nearest (quartier_gazetteer_get_default (), &middle, NEAR_M);
    }
  *out = *quartier_find_nearest_climate (library, &middle);
  if (town == NULL || !quartier_is_country_known (library, town->country))
    return NULL;
  out->country = g_intern_string (town->country);
  return town;
}

/* Returns: (nullable): the town whose country is taken */
static const QuartierNamedPlace *
find_place (QuartierPlan *plan, QuartierLibrary *library, const char *scenario,
            QuartierMonthlyClimate *out)
{
  const char *id = quartier_plan_get_climate (plan);
  const char *country = quartier_plan_get_country (plan);
  const QuartierNamedPlace *town = NULL;

  if (id != NULL)
    *out = *quartier_library_get_climate (library, id);
  else
    town = find_place_of_districts (plan, library, scenario, out);
  if (country == NULL)
    return town;
  out->country = g_intern_string (country);
  return NULL;
}

/**
 * quartier_snapshot_find_place:
 * @scenario: whose districts are looked at where the plan names no climate
 * @out: (out): the climate that stands for the plan's place, and its country
 */
void
quartier_snapshot_find_place (QuartierPlan *plan, QuartierLibrary *library, const char *scenario,
                              QuartierMonthlyClimate *out)
{
  find_place (plan, library, scenario, out);
}

static void
read_place (QuartierPlan *plan, QuartierLibrary *library, const char *scenario,
            QuartierSite *site)
{
  const QuartierNamedPlace *town = find_place (plan, library, scenario, &site->place);

  if (quartier_plan_get_climate (plan) == NULL)
    quartier_site_add_line (site->defaults, NULL, "place.climate",
                            _ ("%s, the nearest of the catalogue"), site->place.id);
  if (town != NULL)
    /* Translators: the code of a country; a town */
    quartier_site_add_line (site->defaults, NULL, "place.country", _ ("%s, that of %s near by"),
                            site->place.country, town->name);
  else if (quartier_plan_get_country (plan) == NULL)
    quartier_site_add_line (site->defaults, NULL, "place.country",
                            _ ("%s, that of the climate"), site->place.country);
}

/* Carriers */

static const QuartierFactor *
get_carrier_factor (const QuartierSnapshot *snapshot, const QuartierScenario *scenario,
                    QuartierCarrier carrier)
{
  const QuartierMonthlyClimate *place = &snapshot->site->place;
  const int year = snapshot->site->year;

  if (carrier == QUARTIER_CARRIER_DISTRICT_HEAT && scenario->heat_mix == NULL)
    return quartier_library_get_network_factor (snapshot->library, place, scenario->heat_network,
                                                year);
  return quartier_library_get_carrier_factor (snapshot->library, place,
                                              quartier_carrier_get_id (carrier), year);
}

static void
read_carriers (const QuartierSnapshot *snapshot, const QuartierScenario *scenario)
{
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    {
      const QuartierFactor *factor = get_carrier_factor (snapshot, scenario, c);

      snapshot->site->carrier_factors[c] = factor;
      snapshot->site->primary_non_renewable[c] = quartier_library_get_primary_factor (
          snapshot->library, &snapshot->site->place, quartier_carrier_get_id (c), FALSE);
      snapshot->site->primary_renewable[c] = quartier_library_get_primary_factor (
          snapshot->library, &snapshot->site->place, quartier_carrier_get_id (c), TRUE);
      if (c == QUARTIER_CARRIER_ELECTRICITY && factor != NULL
          && !g_str_has_prefix (factor->region, snapshot->site->place.country))
        quartier_site_add_line (
            snapshot->site->warnings, NULL, NULL,
            /* Translators: a country's code; the region of the figures in the tables, "EU27" */
            _ ("place.country: no figures of electricity in %s are held; those of %s stand in"),
            snapshot->site->place.country, factor->region);
      if (factor == NULL)
        quartier_site_add_line (
            snapshot->site->warnings, NULL, NULL,
            /* Translators: an energy carrier's id, a country's code and a year */
            _ ("no emission factor of %s is known for %s in %d; emissions that need it are missing"),
            quartier_carrier_get_id (c), snapshot->site->place.country, snapshot->site->year);
    }
  quartier_network_read (snapshot->site, snapshot->library, scenario);
}

/* Electricity over the years that money is counted for: a second view, never mixed into the first. */
static void
read_mean_supply (const QuartierSnapshot *snapshot)
{
  QuartierSite *site = snapshot->site;
  const QuartierSectorFactors *finance = &site->sectors[QUARTIER_SECTOR_FINANCE];
  const double years = finance->n > 0 ? finance->values[QUARTIER_FINANCE_HORIZON] : NAN;

  if (!(years >= 1))
    return;
  site->mean_electricity = quartier_library_get_mean_grid_factor (snapshot->library, &site->place,
                                                                  site->year, (int) years);
  site->mean_to_year = site->year + (int) years - 1;
}

/* Other sectors */

/* Travel in a Chinese city is that of its class, where the class is known. */
static char *
dup_travel_base (const QuartierSnapshot *snapshot)
{
  g_autofree char *id
      = g_strdup_printf ("mobility.city_class.%s", snapshot->site->place.id);
  const QuartierFactor *city_class = quartier_library_get_factor (snapshot->library, id);

  if (city_class == NULL || g_strcmp0 (snapshot->site->place.country, "CN") != 0)
    return NULL;
  return g_strdup_printf ("mobility.CN-city%g", city_class->value);
}

static const QuartierFactor *
find_sector_factor (const QuartierSnapshot *snapshot, const QuartierSectorRow *row,
                    const char *travel_base)
{
  const QuartierMonthlyClimate *place = &snapshot->site->place;
  const QuartierFactor *factor = NULL;

  if (travel_base != NULL && g_str_equal (row->base, "mobility"))
    factor = quartier_library_get_factor_for (snapshot->library, travel_base, row->member, place);
  return factor != NULL ? factor
                        : quartier_library_get_factor_for (snapshot->library, row->base,
                                                           row->member, place);
}

static void
read_sectors (const QuartierSnapshot *snapshot)
{
  g_autofree char *travel_base = dup_travel_base (snapshot);

  for (int s = 0; s < QUARTIER_N_SECTORS; s++)
    {
      QuartierSectorFactors *out = &snapshot->site->sectors[s];
      const QuartierSectorRow *rows = quartier_sector_list_rows ((QuartierSector) s, &out->n);

      out->factors = g_new (const QuartierFactor *, out->n);
      out->values = g_new (double, out->n);
      for (gsize i = 0; i < out->n; i++)
        {
          out->factors[i] = find_sector_factor (snapshot, &rows[i], travel_base);
          out->values[i] = out->factors[i] != NULL ? out->factors[i]->value : NAN;
        }
    }
}

/* What money is of: said once, for it holds of all districts. */
static void
tell_finance (const QuartierSnapshot *snapshot)
{
  const QuartierSectorFactors *sector = &snapshot->site->sectors[QUARTIER_SECTOR_FINANCE];
  const QuartierFactor *discount = sector->factors[QUARTIER_FINANCE_DISCOUNT];

  if (discount == NULL)
    return;
  quartier_site_add_line (
      snapshot->site->defaults, NULL, "finance",
      _ ("measures beyond building to code, not land, streets or the buildings themselves; energy "
         "at today's prices with taxes, shared out to dwellings by floor; what is sold earns "
         "nothing; %g years (finance.horizon_years) at %g %% a year (%s)"),
      sector->values[QUARTIER_FINANCE_HORIZON], 100 * discount->value, discount->id);
}

/* The year of rain by day, and what the surfaces do with it and with the storm. */
static void
read_rain (const QuartierSnapshot *snapshot)
{
  QuartierSite *site = snapshot->site;
  const QuartierSectorFactors *water = &site->sectors[QUARTIER_SECTOR_WATER];
  double daily_mm[QUARTIER_RAIN_DAYS], evaporation_mm[QUARTIER_RAIN_DAYS];

  site->water_tables = g_new (QuartierWaterTables, 1);
  quartier_daily_rain_make (site->place.id, site->place.rain_mm,
                            water->values[QUARTIER_WATER_WET_DAY_MM], daily_mm);
  quartier_open_water_evaporation_make (site->place.mean_c, site->place.ghi_kwh_m2,
                                        &site->constants, evaporation_mm);
  quartier_water_tables_make (daily_mm, evaporation_mm, water->values, site->water_tables);
  site->landfill_climate = quartier_landfill_find_climate (
      &site->place, site->constants.makkink_share->value,
      site->sectors[QUARTIER_SECTOR_LANDFILL].values);
  if (isnan (water->values[QUARTIER_WATER_STORM_A]))
    quartier_site_add_line (site->defaults, NULL, "place.storm",
                            _ ("%.3g mm in the hour of five years (%s), no formula of %s being held"),
                            water->values[QUARTIER_WATER_STORM_HOUR_MM],
                            water->factors[QUARTIER_WATER_STORM_HOUR_MM] != NULL
                                ? water->factors[QUARTIER_WATER_STORM_HOUR_MM]->id
                                : "–",
                            _ (site->place.name));
}

static gboolean
lies_within (double low, double value, double high)
{
  return !(value < low) && !(value > high);
}

/* A figure that no one of its kind can be, by what its row says: it is told, and counted as given; but with a curve
 * number above 100 more would run off than falls, and 100 is counted. */
static void
doubt_override (const QuartierOverride *one, const QuartierFactor *table, QuartierSite *site)
{
  const double most = g_str_has_suffix (one->id, "_share") ? 1 : g_str_has_suffix (one->id, "_cn") ? 100 : INFINITY;

  if (table == NULL || !lies_within (0, table->low, most) || !lies_within (0, table->value, most)
      || !lies_within (0, table->high, most))
    return;
  if (one->value < 0)
    quartier_site_add_line (site->warnings, NULL, "overrides",
                            /* Translators: the id of a coefficient; the plan's own figure */
                            _ ("%s: %g is below 0, which figures of its kind never are; counted as given"),
                            one->id, one->value);
  else if (one->value > most && most > 1)
    quartier_site_add_line (site->warnings, NULL, "overrides",
                            /* Translators: the id of a curve number; the plan's own figure */
                            _ ("%s: %g is more than 100, with which all that falls runs off; counted as 100"),
                            one->id, one->value);
  else if (one->value > most)
    quartier_site_add_line (site->warnings, NULL, "overrides",
                            /* Translators: the id of a coefficient, which is a share; the plan's own figure */
                            _ ("%s: %g is more than 1, which shares never are; counted as given"), one->id,
                            one->value);
}

/* What waste is of is told in shares of all; a plan's own of one leaves the others as they are. */
static void
doubt_waste (QuartierSite *site)
{
  const QuartierSectorFactors *waste = &site->sectors[QUARTIER_SECTOR_WASTE];
  double sum = 0;

  for (int k = 0; waste->n > 0 && k < QUARTIER_N_WASTE_CLASSES; k++)
    sum += waste->values[QUARTIER_WASTE_OF (k, QUARTIER_WASTE_ROW_SHARE)];
  if (fabs (sum - 1) > 1e-6)
    quartier_site_add_line (site->warnings, NULL, "overrides",
                            _ ("the shares of the classes of waste sum to %.4g and not to 1; what is generated is not "
                               "what is sorted and left"),
                            sum);
}

/* The plan's own figures, those of them that nothing answers to, and those that can hardly be.
 * @tables: without them */
static void
tell_overrides (QuartierPlan *plan, QuartierLibrary *library, QuartierLibrary *tables, QuartierSite *site)
{
  const QuartierOverrides *overrides = quartier_plan_get_overrides (plan);

  for (gsize i = 0; i < quartier_overrides_get_n (overrides); i++)
    {
      const QuartierOverride *one = quartier_overrides_get (overrides, i);

      const QuartierFactor *factor = quartier_library_peek_factor (library, one->id);

      if (factor != NULL)
        {
          g_ptr_array_add (site->overridden, (gpointer) factor);
          doubt_override (one, quartier_library_get_factor (tables, one->id), site);
        }
      else
        quartier_site_add_line (site->warnings, NULL, "overrides",
                                _ ("no coefficient is called \"%s\"; quartier-cli factors lists "
                                   "them all"),
                                one->id);
    }
  if (quartier_overrides_get_n (overrides) > 0)
    doubt_waste (site);
}

/* Which of them nothing has asked for, now that all is read but a weather file, which may lack the wind. */
static void
find_idle (QuartierLibrary *library, QuartierSite *site)
{
  for (guint i = 0; i < site->overridden->len; i++)
    {
      const QuartierFactor *factor = site->overridden->pdata[i];

      if (!quartier_library_was_asked (library, factor->id) && !g_str_equal (factor->id, "climate.wind_m_s"))
        g_ptr_array_add (site->idle, (gpointer) factor);
    }
}

static const QuartierScenario *
find_scenario (QuartierPlan *plan, const char *id, GError **error)
{
  const gsize n = quartier_plan_get_n_scenarios (plan);
  const QuartierScenario *found = NULL;
  g_autoptr (GString) known = NULL;

  if (id != NULL)
    found = quartier_plan_find_scenario (plan, id);
  else if (n > 0)
    found = quartier_plan_get_scenario (plan, n - 1);
  if (found != NULL)
    return found;
  known = g_string_new (NULL);
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "",
                            quartier_plan_get_scenario (plan, i)->id);
  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID,
               _ ("the plan has no scenario \"%s\"; give one of %s"), id != NULL ? id : "",
               known->str);
  return NULL;
}

static void
tell_load_warnings (QuartierPlan *plan, QuartierSite *site)
{
  gsize n;
  const char *const *lines = quartier_plan_get_load_warnings (plan, &n);

  for (gsize i = 0; i < n; i++)
    quartier_site_add_line (site->warnings, NULL, NULL, "%s", lines[i]);
}

/**
 * quartier_snapshot_take:
 * @scenario: (nullable): id; %NULL for the last one
 * @year: whose factors apply; 0 for the scenario's own
 * @error: %QUARTIER_ERROR_UNKNOWN_ID for a scenario the plan has not
 *
 * Takes what one run needs out of a plan, on the thread that owns it. However large the plan is,
 * this takes no longer than a moment: its districts are only held.
 *
 * Returns: (transfer full) (nullable): a snapshot that does not depend on the plan any more
 */
QuartierSnapshot *
quartier_snapshot_take (QuartierPlan *plan, QuartierLibrary *tables, const char *scenario, int year,
                        GError **error)
{
  const QuartierScenario *found = find_scenario (plan, scenario, error);
  g_autoptr (QuartierSnapshot) self = NULL;
  QuartierSite *site;

  if (found == NULL)
    return NULL;
  self = g_new0 (QuartierSnapshot, 1);
  self->library = quartier_library_overridden (tables, quartier_plan_get_overrides (plan));
  self->held = quartier_plan_take_districts (plan, found->id);
  self->districts = self->held->array;
  self->first = quartier_standing_take_first (plan, found->id);
  self->site = site = quartier_site_new (self->districts->len);
  site->library = G_OBJECT (g_object_ref (self->library));
  site->scenario = g_strdup (found->id);
  site->year = year != 0 ? year : found->year;
  if (site->year == 0)
    {
      site->year = (int) quartier_library_get_factor (self->library, "default.year")->value;
      quartier_site_add_line (site->defaults, NULL, "year", "%d (default.year)", site->year);
    }
  tell_load_warnings (plan, site);
  self->names_climate = quartier_plan_get_climate (plan) != NULL;
  read_place (plan, self->library, found->id, site);
  if (!quartier_library_get_constants (self->library, &site->constants, error))
    return NULL;
  read_carriers (self, found);
  read_sectors (self);
  read_mean_supply (self);
  tell_finance (self);
  read_rain (self);
  self->stops = quartier_travel_read_stops (plan, found->id, self->library, site);
  site->criteria = quartier_library_make_criteria (self->library, &site->place, site->year);
  tell_overrides (plan, self->library, tables, site);
  return g_steal_pointer (&self);
}

/**
 * quartier_snapshot_doubt_place:
 * @scenario: id
 *
 * Returns: (transfer full) (element-type GRefString): what is doubtful of where its districts lie, as
 *   quartier_snapshot_develop() tells the estimate
 */
GPtrArray *
quartier_snapshot_doubt_place (QuartierPlan *plan, QuartierLibrary *library, const char *scenario)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);
  g_autoptr (QuartierHeldDistricts) districts = quartier_plan_take_districts (plan, scenario);
  QuartierMonthlyClimate place;
  QuartierPosition middle;
  QuartierDistrict *doubted;
  guint n_far;

  quartier_snapshot_find_place (plan, library, scenario, &place);
  n_far = quartier_place_find_far (districts->array->pdata, districts->array->len, &place, &doubted);
  if (doubted == NULL && districts->array->len > 0)
    doubted = districts->array->pdata[0];
  quartier_place_doubt_districts (lines, library, &place, doubted, n_far,
                                  quartier_plan_get_climate (plan) != NULL, &middle);
  return lines;
}

/**
 * quartier_snapshot_develop:
 * @self: (transfer full):
 * @snapshots: (nullable): what is remembered from one snapshot to the next, by one thread at a time
 * @cancelled: (nullable): set to stop; read atomically
 * @error: %QUARTIER_ERROR_CANCELLED
 *
 * Reads the districts, on any thread. The site has no weather yet: quartier_snapshot_make_climate()
 * makes that.
 *
 * Returns: (transfer full) (nullable): the site
 */
QuartierSite *
quartier_snapshot_develop (QuartierSnapshot *self, QuartierSnapshots *snapshots,
                           const gint *cancelled, GError **error)
{
  QuartierSite *site = NULL;

  if (quartier_snapshot_read_districts (self, snapshots, cancelled))
    {
      quartier_standing_tell (self->site);
      find_idle (self->library, self->site);
      site = g_steal_pointer (&self->site);
    }
  else
    g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED, "cancelled");
  quartier_snapshot_free (self);
  return site;
}

void
quartier_snapshot_free (QuartierSnapshot *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->library);
  g_clear_pointer (&self->site, quartier_site_unref);
  g_clear_pointer (&self->held, quartier_held_districts_unref);
  g_clear_pointer (&self->first, quartier_held_districts_unref);
  g_clear_pointer (&self->stops, quartier_access_unref);
  g_free (self);
}

/**
 * quartier_snapshot_new:
 *
 * Both of the above at once, for those who may wait.
 *
 * Returns: (transfer full) (nullable): a site that does not depend on the plan any more
 */
QuartierSite *
quartier_snapshot_new (QuartierSnapshots *snapshots, QuartierPlan *plan, QuartierLibrary *tables,
                       const char *scenario, int year, GError **error)
{
  QuartierSnapshot *self = quartier_snapshot_take (plan, tables, scenario, year, error);

  return self != NULL ? quartier_snapshot_develop (self, snapshots, NULL, error) : NULL;
}

/**
 * quartier_snapshot_add_weather_warnings:
 * @site: nobody reads it yet
 * @file: (nullable): name of the weather file as the plan has it
 * @climate: (nullable): what is in it
 * @error: (nullable): why it could not be read
 * @warnings: (nullable) (array zero-terminated=1): the reader's
 *
 * Tells the estimate what was odd in the plan's weather, and what stands in.
 */
void
quartier_snapshot_add_weather_warnings (QuartierSite *site, const char *file,
                                        const QuartierClimate *climate, const GError *error,
                                        const char *const *warnings)
{
  if (error != NULL)
    quartier_site_add_line (site->warnings, NULL, NULL,
                            /* Translators: a file, what is wrong with it, and a place */
                            _ ("weather %s: %s; the typical year of %s stands in"), file,
                            error->message, _ (site->place.name));
  for (int i = 0; warnings != NULL && warnings[i] != NULL; i++)
    quartier_site_add_line (site->warnings, NULL, NULL,
                            /* Translators: a file and what was odd in it */
                            _ ("weather %s: %s"), file, warnings[i]);
  if (climate != NULL)
    quartier_place_doubt_weather (site, file, climate);
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
      quartier_library_get_factor (library, "pv.tilt_deg")->value,
      quartier_library_get_module_azimuth_deg (library));
}
