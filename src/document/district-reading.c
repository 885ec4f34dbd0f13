/*
 * One district of a plan as the engine needs it: every value the plan leaves open is filled in
 * here, and said, with what a drawing is taken to mean.
 */
#include "document/district-reading.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/direction.h"
#include "document/network-reading.h"
#include "document/reading-lines.h"
#include "document/standing.h"
#include "document/travel-reading.h"
#include "engine/building.h"

/* Beyond these a site is hardly meant. */
#define LEAST_SITE_M2 1
#define MOST_SITE_KM2 20000

typedef struct
{
  QuartierDistrict *from;
  QuartierLibrary *library;
  const QuartierSite *site; /* place, year and constants alone */
  const QuartierFieldDefaults *defaults;
  QuartierDistrictReading *reading;
} Reader;

static double
read_number (const Reader *reader, QuartierField field)
{
  const QuartierFieldInfo *info = quartier_field_get_info (field);
  const QuartierFactor *factor;

  if (quartier_district_has (reader->from, field))
    return quartier_district_get_number (reader->from, field);
  factor = reader->defaults->rows[field];
  quartier_site_add_line (reader->reading->defaults, quartier_district_get_id (reader->from),
                          info->key, "%g (%s)", factor != NULL ? factor->value : 0,
                          factor != NULL ? factor->id : "no row");
  return factor != NULL ? factor->value : 0;
}

static const char *
read_id (const Reader *reader, QuartierField field)
{
  const QuartierFieldInfo *info = quartier_field_get_info (field);
  const char *id = quartier_district_get_text (reader->from, field);

  if (id != NULL)
    return id;
  id = quartier_library_get_default_id (reader->library, info->key, &reader->site->place,
                                        reader->site->year);
  /* Translators: the id of a standard, of a heat supply…, and the code of a country */
  quartier_site_add_line (reader->reading->defaults, quartier_district_get_id (reader->from),
                          info->key, _ ("%s (usual in %s)"), id, reader->site->place.country);
  return id;
}

/* What heats: of buildings that stand, most of which are heated otherwise than new ones. */
static const char *
read_heat (const Reader *reader, const char *standard)
{
  const QuartierMonthlyClimate *place = &reader->site->place;
  const char *heat = quartier_district_get_text (reader->from, QUARTIER_FIELD_HEAT);
  gboolean is_stock;

  if (heat != NULL)
    return heat;
  heat = quartier_library_get_default_heat (reader->library, standard, place, reader->site->year,
                                            &is_stock);
  quartier_site_add_line (reader->reading->defaults, quartier_district_get_id (reader->from),
                          "heat",
                          /* Translators: the id of a heat supply, and the code of a country */
                          is_stock ? _ ("%s (usual in existing buildings of %s)")
                                   : _ ("%s (usual in %s)"),
                          heat, place->country);
  return heat;
}

static QuartierSizeClass
size_class_of (const char *land_use,
               double storeys,
               double coverage,
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
add_use (const Reader *reader,
         const char *land_use,
         double share,
         const char *standard,
         const char *structure,
         double storeys)
{
  QuartierSiteDistrict *out = reader->reading->district;
  QuartierSiteUse *use;
  g_autofree char *area_id = NULL, *capacity_id = NULL;

  if (!(share > 0) || out->n_uses == QUARTIER_MAX_USES)
    return;
  use = &out->uses[out->n_uses++];
  use->share = share;
  use->use = quartier_library_get_land_use_for (reader->library, land_use, &reader->site->place);
  quartier_library_get_standard (
      reader->library, standard, &reader->site->place,
      size_class_of (land_use, storeys, out->coverage, &reader->site->constants), &use->standard);
  use->window_share = quartier_library_get_window_share (reader->library, use->use, standard);
  area_id = g_strdup_printf ("mass.%s.am_share",
                             quartier_library_get_mass_class (reader->library, structure));
  capacity_id = g_strdup_printf ("mass.%s.capacity_j_m2k",
                                 quartier_library_get_mass_class (reader->library, structure));
  use->mass_area_ratio = quartier_library_get_factor (reader->library, area_id);
  use->mass_j_m2k = quartier_library_get_factor (reader->library, capacity_id);
}

/* Shares in the catalogue's order, so that the order of a mix in the file does not matter. */
static void
read_mix (const Reader *reader, const char *standard, const char *structure, double storeys)
{
  QuartierDistrict *district = reader->from;
  gsize n, n_uses;
  const QuartierMixShare *mix = quartier_district_get_mix (district, &n);
  const QuartierCatalogueEntry *uses
      = quartier_library_list (reader->library, QUARTIER_CATALOGUE_LAND_USE, &n_uses);
  long double sum = 0; /* of shares that are finite each, and need not be so together */

  if (n == 0)
    {
      quartier_site_add_line (reader->reading->defaults, reader->reading->district->id, "mix",
                              "residential 1 (default.mix.residential)");
      add_use (reader, "residential", 1, standard, structure, storeys);
      return;
    }
  for (gsize i = 0; i < n; i++)
    sum += mix[i].share;
  if (fabsl (sum - 1) > 1e-9)
    {
      g_autofree char *text = g_strdup_printf ("%.9Lg", sum);

      quartier_site_add_line (
          reader->reading->warnings, reader->reading->district->id, NULL,
          _ ("the shares of the mix sum to %s; they are divided by it to sum to 1"), text);
    }
  for (gsize i = 0; i < n_uses; i++)
    add_use (reader, uses[i].id,
             (double)(quartier_district_get_mix_share (district, uses[i].id) / sum), standard,
             structure, storeys);
}

/* Coordinates of another system, or one of them misread, make sites of such sizes. */
static void
doubt_size (const Reader *reader)
{
  const double area_m2 = reader->reading->district->area_m2;

  if (area_m2 < LEAST_SITE_M2)
    quartier_site_add_line (reader->reading->warnings, reader->reading->district->id, NULL,
                            _ ("its site of %.3g m² is smaller than a room; see whether its "
                               "coordinates are degrees of WGS 84"),
                            area_m2);
  else if (area_m2 > MOST_SITE_KM2 * 1e6)
    quartier_site_add_line (reader->reading->warnings, reader->reading->district->id, NULL,
                            _ ("its site of %.4g km² is larger than any city; see whether a "
                               "coordinate is wrong"),
                            area_m2 / 1e6);
}

/* How dense it is, and whether that can be. */
static void
read_density (const Reader *reader)
{
  QuartierDistrict *district = reader->from;
  QuartierSiteDistrict *out = reader->reading->district;
  const double gfa_m2 = quartier_district_get_number (district, QUARTIER_FIELD_GFA_M2);

  if (isnan (gfa_m2))
    out->far = read_number (reader, QUARTIER_FIELD_FAR);
  else
    out->far = out->area_m2 > 0 ? gfa_m2 / out->area_m2 : 0;
  if (quartier_district_has (district, QUARTIER_FIELD_COVERAGE))
    out->coverage = quartier_district_get_number (district, QUARTIER_FIELD_COVERAGE);
  else
    {
      const double usual = read_number (reader, QUARTIER_FIELD_COVERAGE);

      out->coverage = MIN (out->far, usual);
    }
  if (out->far > 0 && !(out->coverage > 0))
    {
      const QuartierFactor *usual
          = quartier_library_get_factor (reader->library, "default.coverage");

      out->coverage = MIN (usual->value, out->far);
      quartier_site_add_line (reader->reading->warnings, reader->reading->district->id, NULL,
                              _ ("has floor area but no building coverage; %g is taken"),
                              out->coverage);
    }
  else if (out->far > 0 && out->far < out->coverage)
    quartier_site_add_line (
        reader->reading->warnings, reader->reading->district->id, NULL,
        _ ("the floor area ratio %g is below the coverage %g, less than one storey; the coverage "
           "is taken as %g"),
        out->far, out->coverage, out->far);
}

/* The way façades face, in the steps that the sun is held for. */
static int
read_direction (QuartierDistrict *district)
{
  const double facade_deg
      = quartier_polygon_get_facade_deg (quartier_district_get_shape (district));
  const double step_deg = 360.0 / QUARTIER_N_DIRECTIONS;

  return (int)lround (facade_deg / step_deg) % QUARTIER_QUARTER_TURN;
}

static void
read_supply (const Reader *reader, const char *heat)
{
  QuartierSiteDistrict *out = reader->reading->district;
  const QuartierFactor *allocation = reader->site->constants.chp_allocation;

  out->heat = quartier_library_get_heat_supply (reader->library, heat);
  if (out->heat->source == QUARTIER_HEAT_CHP)
    quartier_site_add_line (reader->reading->defaults, reader->reading->district->id, "heat",
                            _ (quartier_chp_allocation_get_sentence ((int) allocation->value)), allocation->id);
  out->pv_roof_share = read_number (reader, QUARTIER_FIELD_PV_ROOF_SHARE);
  out->pv_facade_share = read_number (reader, QUARTIER_FIELD_PV_FACADE_SHARE);
  out->battery_kwh_per_kwp = read_number (reader, QUARTIER_FIELD_BATTERY_KWH_PER_KWP);
  quartier_library_get_metered (reader->library, &reader->site->place, out->heat, out->metered);
}

/* What the residents' travel hangs on, but for the stops. */
static void
read_travel (const Reader *reader)
{
  QuartierMobilityPlan *out = &reader->reading->district->travel;
  const char *network = read_id (reader, QUARTIER_FIELD_CYCLE_NETWORK);

  out->parking_per_dwelling = read_number (reader, QUARTIER_FIELD_PARKING_PER_DWELLING);
  out->car_sharing = read_number (reader, QUARTIER_FIELD_CAR_SHARING) != 0;
  out->ev_share = read_number (reader, QUARTIER_FIELD_EV_SHARE);
  out->driving_price = read_number (reader, QUARTIER_FIELD_DRIVING_PRICE);
  out->intersections_km2
      = quartier_district_get_number (reader->from, QUARTIER_FIELD_INTERSECTIONS_PER_KM2);
  out->centre_km = quartier_district_get_number (reader->from, QUARTIER_FIELD_CENTRE_KM);
  out->cycle_network = QUARTIER_CYCLE_NETWORK_BASIC;
  if (g_strcmp0 (network, "good") == 0)
    out->cycle_network = QUARTIER_CYCLE_NETWORK_GOOD;
  else if (g_strcmp0 (network, "none") == 0)
    out->cycle_network = QUARTIER_CYCLE_NETWORK_NONE;
  out->mix_entropy = quartier_travel_read_mix (reader->reading->district);
  quartier_travel_tell (reader->site, reader->reading->district, reader->reading->defaults);
}

/* Water in the buildings, and what the ground is covered with. */
static void
read_surfaces (const Reader *reader)
{
  QuartierSiteDistrict *out = reader->reading->district;
  QuartierSketch sketch;
  QuartierSurfaces surfaces;

  out->efficient_fixtures
      = g_str_equal (read_id (reader, QUARTIER_FIELD_FIXTURES), "efficient");
  out->greywater = read_number (reader, QUARTIER_FIELD_GREYWATER) > 0;
  out->rainwater = read_number (reader, QUARTIER_FIELD_RAINWATER) > 0;
  out->green_roof_share = read_number (reader, QUARTIER_FIELD_GREEN_ROOF);
  out->water_share = read_number (reader, QUARTIER_FIELD_OPEN_WATER);
  out->green_share = read_number (reader, QUARTIER_FIELD_GREEN);
  out->permeable_share = read_number (reader, QUARTIER_FIELD_PERMEABLE);
  out->trees_per_ha = read_number (reader, QUARTIER_FIELD_TREES_PER_HA);
  out->retention_m3 = read_number (reader, QUARTIER_FIELD_RETENTION_M3);
  quartier_sketch_read (out, &reader->site->constants, &sketch);
  quartier_surfaces_read (1, sketch.coverage, out->green_roof_share, out->water_share,
                          out->green_share, out->permeable_share, &surfaces);
  if (surfaces.cut_share > 1e-9)
    quartier_site_add_line (
        reader->reading->warnings, out->id, "surfaces",
        _ ("roofs, open water, green and permeable paving take %g of the site and can take 1 at "
           "most; roofs of %g, water of %g, green of %g and permeable paving of %g are taken"),
        sketch.coverage + out->water_share + out->green_share + out->permeable_share,
        sketch.coverage, surfaces.area_m2[QUARTIER_SURFACE_WATER],
        surfaces.area_m2[QUARTIER_SURFACE_GREEN], surfaces.area_m2[QUARTIER_SURFACE_PERMEABLE]);
}

static void
read_waste (const Reader *reader)
{
  static const char *const ids[] = { "landfill", "incineration", "incineration-chp" };
  QuartierSiteDistrict *out = reader->reading->district;
  const char *residual = read_id (reader, QUARTIER_FIELD_RESIDUAL);

  out->separation_share = read_number (reader, QUARTIER_FIELD_SEPARATION);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_strcmp0 (residual, ids[i]) == 0)
      out->residual = (QuartierResidual)i;
}

/* What each use's buildings are taken to be. */
static void
tell_form (const Reader *reader)
{
  const QuartierSiteDistrict *district = reader->reading->district;
  const QuartierConstants *constants = &reader->site->constants;
  QuartierSketch sketch;

  quartier_sketch_read (district, constants, &sketch);
  for (int i = 0; i < district->n_uses; i++)
    {
      const QuartierSiteUse *use = &district->uses[i];
      QuartierForm form;

      if (!use->use->conditioned)
        continue;
      quartier_form_read_size (district, use, &sketch, constants, &form);
      quartier_site_add_line (
          reader->reading->defaults, district->id, use->use->id,
          _ ("%.3g storeys of %g m, %g × %g m each, %.3g m apart, %g end walls attached, windows "
             "%.0f %% of the façades, which face %d°, %d°, %d° and %d°"),
          form.storeys, form.storey_height_m, form.length_m,
          form.depth_m, form.gap_m, form.attached,
          100 * quartier_building_window_share (use, &form, constants), form.direction * 15,
          form.direction * 15 + 90, form.direction * 15 + 180, form.direction * 15 + 270);
    }
}

/* A number that another sector has said the default of, or that means nothing where it is not given. */
static double
peek_number (const Reader *reader, QuartierField field, const char *standing_in)
{
  const QuartierFactor *factor;

  if (quartier_district_has (reader->from, field))
    return quartier_district_get_number (reader->from, field);
  factor = quartier_library_get_factor (reader->library, standing_in);
  return factor != NULL ? factor->value : NAN;
}

static const QuartierFactor *
find_cost (const Reader *reader, const char *kind, const char *id, const char *member)
{
  g_autofree char *base = g_strdup_printf ("finance.%s.%s", kind, id);

  return quartier_library_get_factor_for (reader->library, base, member, &reader->site->place);
}

/* What money hangs on. The district's heat source has been read. */
static void
read_finance (const Reader *reader, const char *standard, const char *structure)
{
  QuartierSiteDistrict *district = reader->reading->district;
  QuartierFinancePlan *out = &district->finance;
  const char *heat = district->heat->id;

  out->standard_share = find_cost (reader, "standard", standard, "build_share");
  out->standard_eur_m2 = find_cost (reader, "standard", standard, "eur_m2");
  out->stands = quartier_works_of_standard (standard) != QUARTIER_WORKS_NEW;
  out->structure_share = find_cost (reader, "structure", structure, "build_share");
  out->heat_eur_kw = find_cost (reader, "heat", heat, "eur_kw");
  out->heat_life_years = find_cost (reader, "heat", heat, "life_years");
  out->heat_upkeep_share = find_cost (reader, "heat", heat, "upkeep_share");
  if (district->heat->source == QUARTIER_HEAT_PUMP_AIR
      || district->heat->source == QUARTIER_HEAT_PUMP_GROUND)
    out->heat_power_share = reader->site->constants.pump_power_share;
  out->parking_per_dwelling
      = peek_number (reader, QUARTIER_FIELD_PARKING_PER_DWELLING, "default.parking_per_dwelling");
  out->green_roof_share
      = peek_number (reader, QUARTIER_FIELD_GREEN_ROOF, "default.green_roof_share");
  out->permeable_share
      = peek_number (reader, QUARTIER_FIELD_PERMEABLE, "default.permeable_share");
  out->water_share = peek_number (reader, QUARTIER_FIELD_OPEN_WATER, "default.water_share");
  out->trees_per_ha = peek_number (reader, QUARTIER_FIELD_TREES_PER_HA, "default.trees_per_ha");
  out->retention_m3 = peek_number (reader, QUARTIER_FIELD_RETENTION_M3, "default.retention_m3");
}

/**
 * quartier_district_reading_new:
 * @site: whose place, year and constants apply; nothing else of it is read
 * @defaults: of that place
 *
 * Returns: (transfer full): the reading
 */
QuartierDistrictReading *
quartier_district_reading_new (QuartierDistrict *district,
                               QuartierLibrary *library,
                               const QuartierSite *site,
                               const QuartierFieldDefaults *defaults)
{
  QuartierDistrictReading *self = g_new0 (QuartierDistrictReading, 1);
  QuartierSiteDistrict *out = quartier_site_district_new ();
  const Reader reader = { district, library, site, defaults, self };
  const char *standard, *structure, *heat;
  double storeys;

  self->district = out;
  self->warnings = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ref_string_release);
  self->defaults = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ref_string_release);
  out->id = g_ref_string_new (quartier_district_get_id (district));
  out->name = quartier_district_get_name (district) != NULL
                  ? g_ref_string_new (quartier_district_get_name (district))
                  : NULL;
  out->area_m2 = quartier_district_get_area_m2 (district);
  out->residents = quartier_district_get_number (district, QUARTIER_FIELD_RESIDENTS);
  out->dwellings = quartier_district_get_number (district, QUARTIER_FIELD_DWELLINGS);
  out->jobs = quartier_district_get_number (district, QUARTIER_FIELD_JOBS);
  out->affordable_share
      = quartier_district_get_number (district, QUARTIER_FIELD_AFFORDABLE_HOMES);
  doubt_size (&reader);
  read_density (&reader);
  standard = read_id (&reader, QUARTIER_FIELD_STANDARD);
  structure = read_id (&reader, QUARTIER_FIELD_STRUCTURE);
  heat = read_heat (&reader, standard);
  read_supply (&reader, heat);
  read_finance (&reader, standard, structure);
  storeys = out->coverage > 0 ? MAX (1, out->far / out->coverage) : 1;
  out->house = storeys <= site->constants.house_storeys_max->value;
  out->direction = read_direction (district);
  out->dwelling_m2 = quartier_library_get_factor_for (library, "dwelling", "area_m2", &site->place);
  read_mix (&reader, standard, structure, storeys);
  read_travel (&reader);
  quartier_structure_from_id (structure, &out->structure);
  out->works = quartier_works_of_standard (standard);
  read_surfaces (&reader);
  read_waste (&reader);
  if (out->far > 0)
    tell_form (&reader);
  quartier_standing_read (out, NULL, NULL, site, &out->finance);
  self->stands_as_now = TRUE;
  return self;
}

void
quartier_district_reading_free (QuartierDistrictReading *self)
{
  if (self == NULL)
    return;
  quartier_site_district_unref (self->district);
  g_ptr_array_unref (self->warnings);
  g_ptr_array_unref (self->defaults);
  g_clear_pointer (&self->access, quartier_access_unref);
  g_free (self);
}

/**
 * quartier_district_reading_measure:
 * @district: that this is a reading of
 * @access: the scenario's stops
 *
 * What of the district is within reach of a stop; measured again only for other stops.
 */
void
quartier_district_reading_measure (QuartierDistrictReading *self, QuartierDistrict *district,
                                   QuartierAccess *access)
{
  QuartierMobilityPlan *travel;

  if (self->access == access)
    return;
  if (self->access != NULL)
    {
      QuartierSiteDistrict *before = self->district;

      self->district = quartier_site_district_dup (before);
      quartier_site_district_unref (before);
      quartier_access_unref (self->access);
    }
  self->access = quartier_access_ref (access);
  travel = &self->district->travel;
  quartier_access_measure (access, quartier_district_get_shape (district), &travel->access_share,
                           &travel->station_share);
}

/**
 * quartier_district_reading_stand:
 * @ground: (nullable): what stood where the district lies; %NULL: the district as it is
 * @first: readings of the scenario that all began with, of those districts at least that are parts of @ground
 * @site: that @self was read for
 *
 * What of the district stood before. Its reading is another one only where that is.
 */
void
quartier_district_reading_stand (QuartierDistrictReading *self, const QuartierStoodGround *ground,
                                 QuartierDistrictReading *const *first, const QuartierSite *site)
{
  QuartierFinancePlan finance;
  QuartierSiteDistrict *old = self->district;

  if (self->stands_as_now && ground == NULL)
    return;
  self->stands_as_now = ground == NULL;
  quartier_standing_read (old, ground, first, site, &finance);
  if (memcmp (finance.stood, old->finance.stood, sizeof finance.stood) == 0)
    return;
  self->district = quartier_site_district_dup (old);
  self->district->finance = finance;
  quartier_site_district_unref (old);
}

static void
share_lines (GPtrArray *to, GPtrArray *lines)
{
  if (lines->len > 0)
    g_ptr_array_add (to, g_ptr_array_ref (lines));
}

/**
 * quartier_district_reading_share:
 * @block: that has room for it
 *
 * Puts the reading behind the others of a site's block, with what it has to say.
 */
void
quartier_district_reading_share (const QuartierDistrictReading *self, QuartierSiteBlock *block)
{
  block->districts[block->n++] = quartier_site_district_ref (self->district);
  block->any_stands |= self->district->finance.stands;
  share_lines (block->warnings, self->warnings);
  share_lines (block->defaults, self->defaults);
}
