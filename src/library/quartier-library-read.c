/*
 * From the data files to the library's stores: which files there are, and when each is read.
 */
#include "library/quartier-library-private.h"

#include <math.h>

#include "base/quartier-error.h"
#include "library/climates.h"
#include "library/json-reader.h"
#include "library/land-uses.h"
#include "library/provenance.h"

static const char *
keep (QuartierLibrary *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

/* Load @path and show its root; the node owns what @out borrows. */
static JsonNode *
open_file (QuartierLibrary *self, const char *path, QuartierDataPlace *out, GError **error)
{
  g_autoptr (GBytes) bytes = quartier_data_source_load (&self->source, path, error);
  g_autoptr (JsonNode) root = NULL;

  if (bytes == NULL)
    return NULL;
  root = quartier_data_parse (bytes, path, error);
  if (root == NULL || !quartier_data_root (root, path, out, error))
    return NULL;
  return g_steal_pointer (&root);
}

static gboolean
read_regions (QuartierLibrary *self,
              const QuartierDataPlace *entry,
              const char *const **out,
              GError **error)
{
  JsonArray *list;
  const char **regions;
  guint n;

  *out = NULL;
  if (!json_object_has_member (entry->object, "regions")
      || json_object_get_null_member (entry->object, "regions"))
    return TRUE;
  if (!quartier_data_get_array (entry, "regions", &list, error))
    return FALSE;
  n = json_array_get_length (list);
  regions = g_new0 (const char *, n + 1);
  for (guint i = 0; i < n; i++)
    regions[i] = keep (self, json_array_get_string_element (list, i));
  g_ptr_array_add (self->region_lists, regions);
  *out = regions;
  return TRUE;
}

static gboolean
add_entry (QuartierLibrary *self,
           QuartierCatalogue catalogue,
           const QuartierDataPlace *place,
           const char **out_id,
           GError **error)
{
  QuartierCatalogueEntry entry = { 0 };
  const char *id, *name, *note;

  if (!quartier_data_get_string (place, "id", &id, error)
      || !quartier_data_get_string (place, "name", &name, error)
      || !quartier_data_get_optional_string (place, "note", &note, error)
      || !read_regions (self, place, &entry.regions, error))
    return FALSE;
  entry.id = keep (self, id);
  entry.name = keep (self, name);
  entry.note = keep (self, note);
  g_array_append_val (self->catalogues[catalogue], entry);
  *out_id = entry.id;
  return TRUE;
}

static gboolean
read_factors (QuartierLibrary *self, GError **error)
{
  g_auto (GStrv) names = quartier_data_source_list (&self->source, "factors", error);

  for (int i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("factors/", names[i], NULL);
      g_autoptr (JsonNode) node = NULL;
      QuartierDataPlace root;

      node = open_file (self, path, &root, error);
      if (node == NULL || !quartier_factors_read_table (&self->factors, &root, error))
        return FALSE;
    }
  return names != NULL;
}

static gboolean
read_land_use (QuartierLibrary *self, const char *id, GError **error)
{
  g_autofree char *path = g_strdup_printf ("land-uses/%s.json", id);
  g_autoptr (JsonNode) node = NULL;
  QuartierDataPlace root, entry;
  QuartierLandUse *use;
  const char *kept;

  node = open_file (self, path, &root, error);
  if (node == NULL || !quartier_factors_read_table (&self->factors, &root, error)
      || !quartier_data_get_object (&root, "land_use", &entry, error)
      || !add_entry (self, QUARTIER_CATALOGUE_LAND_USE, &entry, &kept, error))
    return FALSE;
  use = quartier_land_uses_read (&root, &self->factors, error);
  if (use == NULL)
    return FALSE;
  g_hash_table_insert (self->land_uses, (gpointer)kept, use);
  return TRUE;
}

/* The rows of one standard, once. Call with the lock held. */
gboolean
quartier_library_read_standard (QuartierLibrary *self, const char *id, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (JsonNode) node = NULL;
  QuartierDataPlace root;

  if (g_hash_table_contains (self->standards_read, id))
    return TRUE;
  path = g_strdup_printf ("standards/%s.json", id);
  node = open_file (self, path, &root, error);
  if (node == NULL || !quartier_factors_read_table (&self->factors, &root, error))
    return FALSE;
  g_hash_table_add (self->standards_read, (gpointer)keep (self, id));
  return TRUE;
}

static const QuartierFactor *
heat_row (QuartierLibrary *self, const char *id, const char *member)
{
  g_autofree char *row = g_strdup_printf ("system.%s.%s", id, member);

  return quartier_factors_find (&self->factors, row);
}

static gboolean
read_heat_supply (QuartierLibrary *self,
                  const QuartierDataPlace *place,
                  const char *id,
                  GError **error)
{
  static const char *const sources[]
      = { "boiler", "heat-pump-air", "heat-pump-ground", "network", "direct", "chp" };
  static const char *const cops[] = { "cop_c0", "cop_c1", "cop_c2" };
  QuartierHeatSupply heat = { .id = id };
  const char *source, *carrier;
  gboolean pump, known = FALSE, whole;

  if (!quartier_data_get_string (place, "source", &source, error)
      || !quartier_data_get_string (place, "carrier", &carrier, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (source, sources[i]))
      {
        heat.source = (QuartierHeatSource)i;
        known = TRUE;
      }
  if (!known)
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          "source: \"%s\" is not known; write boiler, heat-pump-air, "
                          "heat-pump-ground, network, direct or chp",
                          source);
      return FALSE;
    }
  pump = heat.source == QUARTIER_HEAT_PUMP_AIR || heat.source == QUARTIER_HEAT_PUMP_GROUND;
  heat.carrier = keep (self, carrier);
  heat.efficiency = heat_row (self, id, "efficiency");
  heat.electric_efficiency = heat_row (self, id, "electric_efficiency");
  heat.field_share = heat_row (self, id, "field_share");
  for (guint i = 0; i < G_N_ELEMENTS (cops); i++)
    heat.cop[i] = heat_row (self, id, cops[i]);
  whole = pump ? heat.cop[0] != NULL && heat.cop[1] != NULL && heat.cop[2] != NULL
                     && heat.field_share != NULL
               : heat.source == QUARTIER_HEAT_NETWORK || heat.efficiency != NULL;
  if (heat.source == QUARTIER_HEAT_CHP && heat.electric_efficiency == NULL)
    whole = FALSE;
  if (!whole)
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          "its rows system.%s.… are not whole; add them to factors/systems.json",
                          id);
      return FALSE;
    }
  g_hash_table_insert (self->heat_supplies, (gpointer)id, g_memdup2 (&heat, sizeof heat));
  return TRUE;
}

/* The row of a plant under @member, if it names one that is held. */
static gboolean
read_plant_row (QuartierLibrary *self, const QuartierDataPlace *place, const char *member,
                const char **out, GError **error)
{
  const char *row;

  if (!quartier_data_get_optional_string (place, member, &row, error))
    return FALSE;
  *out = keep (self, row);
  if (row == NULL || quartier_factors_find (&self->factors, row) != NULL)
    return TRUE;
  quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                      "%s: %s is not held; add it to factors/district-heating.json", member, row);
  return FALSE;
}

static gboolean
read_plant (QuartierLibrary *self, const QuartierDataPlace *place, const char *id, GError **error)
{
  g_autofree QuartierLibraryPlant *plant = g_new0 (QuartierLibraryPlant, 1);

  if (!read_plant_row (self, place, "row", &plant->row, error)
      || !read_plant_row (self, place, "cop", &plant->cop, error)
      || !read_plant_row (self, place, "loss", &plant->loss, error))
    return FALSE;
  if ((plant->row == NULL) == (plant->cop == NULL))
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          "write either row or cop, and the id of what makes the heat there");
      return FALSE;
    }
  g_hash_table_insert (self->plants, (gpointer)id, g_steal_pointer (&plant));
  return TRUE;
}

static gboolean
read_catalogue (QuartierLibrary *self,
                const QuartierDataPlace *lists,
                const char *name,
                QuartierCatalogue catalogue,
                GError **error)
{
  JsonArray *list;

  if (!quartier_data_get_array (lists, name, &list, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      QuartierDataPlace entry;
      const char *id, *mass, *title;

      if (!quartier_data_get_element (lists, name, list, i, &entry, error)
          || !add_entry (self, catalogue, &entry, &id, error))
        return FALSE;
      if (catalogue == QUARTIER_CATALOGUE_HEAT_SUPPLY
          && !read_heat_supply (self, &entry, id, error))
        return FALSE;
      if (catalogue == QUARTIER_CATALOGUE_HEAT_NETWORK && !read_plant (self, &entry, id, error))
        return FALSE;
      if (catalogue == QUARTIER_CATALOGUE_HEAT_SOURCE
          && (!quartier_data_get_string (&entry, "name", &title, error)
              || !quartier_library_read_heat_source (self, &entry, id, keep (self, title), error)))
        return FALSE;
      if (catalogue == QUARTIER_CATALOGUE_STRUCTURE)
        {
          if (!quartier_data_get_string (&entry, "mass", &mass, error))
            return FALSE;
          g_hash_table_insert (self->mass_classes, (gpointer)id, (gpointer)keep (self, mass));
        }
    }
  return TRUE;
}

static gboolean
read_carriers (QuartierLibrary *self, const QuartierDataPlace *root, GError **error)
{
  JsonArray *list;

  if (!quartier_data_get_array (root, "carriers", &list, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      QuartierDataPlace item;
      const char *id, *combustion, *upstream;
      QuartierLibraryFuel *fuel;

      if (!quartier_data_get_element (root, "carriers", list, i, &item, error)
          || !quartier_data_get_string (&item, "id", &id, error)
          || !quartier_data_get_string (&item, "combustion", &combustion, error)
          || !quartier_data_get_string (&item, "upstream", &upstream, error))
        return FALSE;
      fuel = g_new0 (QuartierLibraryFuel, 1);
      fuel->combustion = keep (self, combustion);
      fuel->upstream = keep (self, upstream);
      g_hash_table_insert (self->fuels, (gpointer)keep (self, id), fuel);
      if (quartier_factors_get_fuel (&self->factors, id, combustion, upstream) == NULL)
        {
          quartier_data_fail (&item, QUARTIER_ERROR_FORMAT, error,
                              "its rows are not held; add %s and %s", combustion, upstream);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
read_networks (QuartierLibrary *self, const QuartierDataPlace *root, GError **error)
{
  JsonArray *list;

  if (!quartier_data_get_array (root, "district_heat", &list, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      QuartierDataPlace item;
      QuartierLibraryNetwork network;
      const char *place, *row;

      if (!quartier_data_get_element (root, "district_heat", list, i, &item, error)
          || !quartier_data_get_optional_string (&item, "place", &place, error)
          || !quartier_data_get_string (&item, "row", &row, error))
        return FALSE;
      if (quartier_factors_find (&self->factors, row) == NULL)
        {
          quartier_data_fail (&item, QUARTIER_ERROR_FORMAT, error,
                              "row: %s is not held; add it to factors/district-heating.json", row);
          return FALSE;
        }
      network.place = keep (self, place);
      network.row = keep (self, row);
      g_array_append_val (self->networks, network);
    }
  return TRUE;
}

static gboolean
read_defaults (QuartierLibrary *self, const QuartierDataPlace *root, GError **error)
{
  QuartierProvenance provenance;
  JsonArray *list;
  gboolean ok;

  if (!quartier_provenance_init (&provenance, root, self->strings, error))
    return FALSE;
  ok = quartier_data_get_array (root, "defaults", &list, error);
  for (guint i = 0; ok && i < json_array_get_length (list); i++)
    {
      QuartierDataPlace item;
      QuartierEvidence evidence;
      const char *member, *region, *id, *source;
      QuartierLibraryDefault entry;
      double year;

      ok = quartier_data_get_element (root, "defaults", list, i, &item, error)
           && quartier_data_get_string (&item, "member", &member, error)
           && quartier_data_get_optional_string (&item, "region", &region, error)
           && quartier_data_get_optional_number (&item, "from_year", &year, error)
           && quartier_data_get_string (&item, "id", &id, error)
           && quartier_data_get_string (&item, "source", &source, error)
           && quartier_provenance_read_evidence (&item, &evidence, error);
      if (!ok)
        break;
      if (!g_hash_table_contains (provenance.sources, source))
        {
          quartier_data_fail (&item, QUARTIER_ERROR_FORMAT, error,
                              "source: \"%s\" is not among the table's sources; add it there",
                              source);
          ok = FALSE;
          break;
        }
      entry = (QuartierLibraryDefault){ .member = keep (self, member),
                                        .region = keep (self, region),
                                        .id = keep (self, id),
                                        .from_year = isnan (year) ? G_MININT : (int)year };
      g_array_append_val (self->defaults, entry);
    }
  quartier_provenance_clear (&provenance);
  return ok;
}

static gboolean
read_catalogues (QuartierLibrary *self, GError **error)
{
  static const struct
  {
    const char *name;
    QuartierCatalogue catalogue;
  } names[] = {
    { "standard", QUARTIER_CATALOGUE_STANDARD },
    { "structure", QUARTIER_CATALOGUE_STRUCTURE },
    { "heat_supply", QUARTIER_CATALOGUE_HEAT_SUPPLY },
    { "heat_network", QUARTIER_CATALOGUE_HEAT_NETWORK },
    { "heat_source", QUARTIER_CATALOGUE_HEAT_SOURCE },
    { "cycle_network", QUARTIER_CATALOGUE_CYCLE_NETWORK },
    { "stop_mode", QUARTIER_CATALOGUE_STOP_MODE },
    { "water_fixtures", QUARTIER_CATALOGUE_WATER_FIXTURES },
    { "residual_treatment", QUARTIER_CATALOGUE_RESIDUAL_TREATMENT },
  };
  g_autoptr (JsonNode) node = NULL;
  QuartierDataPlace root, lists;
  JsonArray *uses;

  node = open_file (self, "catalogues.json", &root, error);
  if (node == NULL || !quartier_data_get_array (&root, "land_uses", &uses, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (uses); i++)
    {
      const char *id = json_array_get_string_element (uses, i);

      if (id == NULL || !read_land_use (self, id, error))
        return FALSE;
    }
  if (!quartier_data_get_object (&root, "catalogues", &lists, error)
      || !read_carriers (self, &root, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!read_catalogue (self, &lists, names[i].name, names[i].catalogue, error))
      return FALSE;
  return read_networks (self, &root, error)
         && read_defaults (self, &root, error);
}

static gboolean
read_climate_index (QuartierLibrary *self, GError **error)
{
  g_autoptr (JsonNode) node = NULL;
  QuartierDataPlace root;
  JsonArray *list;

  node = open_file (self, "climates/index.json", &root, error);
  if (node == NULL || !quartier_data_get_array (&root, "entries", &list, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      QuartierCatalogueEntry entry = { 0 };
      QuartierDataPlace item;
      const char *id, *name, *country;
      const char **regions;

      if (!quartier_data_get_element (&root, "entries", list, i, &item, error)
          || !quartier_data_get_string (&item, "id", &id, error)
          || !quartier_data_get_string (&item, "name", &name, error)
          || !quartier_data_get_string (&item, "country", &country, error))
        return FALSE;
      regions = g_new0 (const char *, 2);
      regions[0] = keep (self, country);
      g_ptr_array_add (self->region_lists, regions);
      entry.id = keep (self, id);
      entry.name = keep (self, name);
      entry.regions = regions;
      g_array_append_val (self->catalogues[QUARTIER_CATALOGUE_CLIMATE], entry);
    }
  return TRUE;
}

/* The climate of a place, read once. Call with the lock held. */
const QuartierMonthlyClimate *
quartier_library_read_climate (QuartierLibrary *self, const char *id, GError **error)
{
  QuartierMonthlyClimate *climate = g_hash_table_lookup (self->climates, id);
  g_autofree char *path = NULL;
  g_autoptr (JsonNode) node = NULL;
  QuartierDataPlace root;

  if (climate != NULL)
    return climate;
  path = g_strdup_printf ("climates/%s.json", id);
  node = open_file (self, path, &root, error);
  if (node == NULL)
    return NULL;
  climate = quartier_climates_read (&root, &self->factors, self->strings, error);
  if (climate != NULL)
    g_hash_table_insert (self->climates, (gpointer)climate->id, climate);
  return climate;
}

/* Every standard. Call with the lock held. */
gboolean
quartier_library_read_standards (QuartierLibrary *self, GError **error)
{
  GArray *array = self->catalogues[QUARTIER_CATALOGUE_STANDARD];

  for (guint i = 0; i < array->len; i++)
    if (!quartier_library_read_standard (self, g_array_index (array, QuartierCatalogueEntry, i).id,
                                         error))
      return FALSE;
  return TRUE;
}

/* Every standard and climate. Call with the lock held, or before anyone else has the library. */
gboolean
quartier_library_read_rest (QuartierLibrary *self, GError **error)
{
  GArray *climates = self->catalogues[QUARTIER_CATALOGUE_CLIMATE];

  if (!quartier_library_read_standards (self, error))
    return FALSE;
  for (guint i = 0; i < climates->len; i++)
    if (quartier_library_read_climate (self, g_array_index (climates, QuartierCatalogueEntry, i).id,
                                       error)
        == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
read_criteria (QuartierLibrary *self, GError **error)
{
  g_auto (GStrv) names = quartier_data_source_list (&self->source, "criteria", error);

  for (int i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("criteria/", names[i], NULL);
      g_autoptr (JsonNode) node = NULL;
      QuartierDataPlace root;

      node = open_file (self, path, &root, error);
      if (node == NULL
          || !quartier_criteria_read (&root, &self->factors, self->strings, self->criteria, error))
        return FALSE;
    }
  return names != NULL;
}

/* What every start needs: factors, catalogues, the names of the places, the criteria. */
gboolean
quartier_library_read_start (QuartierLibrary *self, GError **error)
{
  return read_factors (self, error) && read_criteria (self, error)
         && read_catalogues (self, error) && read_climate_index (self, error);
}
