#include "library/quartier-library.h"

#include <math.h>

#include "base/quartier-error.h"
#include "library/climates.h"
#include "library/data-source.h"
#include "library/factors.h"
#include "library/json-reader.h"
#include "library/land-uses.h"
#include "library/provenance.h"
#include "library/standards.h"

typedef struct
{
  const char *member;
  const char *region; /* (nullable) */
  const char *id;
  int from_year; /* G_MININT: always */
} Default;

typedef struct
{
  const char *place; /* (nullable): climate id, country, group of zones; NULL for anywhere */
  const char *row;
} Network;

typedef struct
{
  const char *combustion;
  const char *upstream;
} Fuel;

/**
 * QuartierLibrary:
 *
 * All tables. What a start needs is read at once; a standard's rows and a place's climate when they
 * are first asked for. Everything handed out lives as long as the library and never changes, so
 * threads may share it; the lock guards the stores that grow.
 */
struct _QuartierLibrary
{
  GObject parent_instance;

  GMutex lock;
  QuartierDataSource source;
  GStringChunk *strings;
  QuartierFactors factors;
  GArray *catalogues[QUARTIER_N_CATALOGUES]; /* of QuartierCatalogueEntry */
  GPtrArray *region_lists;
  GHashTable *land_uses;       /* id → QuartierLandUse */
  GHashTable *place_uses;      /* "id zone" → QuartierLandUse */
  GHashTable *heat_supplies;   /* id → QuartierHeatSupply */
  GHashTable *mass_classes;    /* structure → class */
  GHashTable *fuels;           /* carrier → Fuel */
  GHashTable *climates;        /* id → QuartierMonthlyClimate */
  GHashTable *standards_read;  /* set of ids */
  GHashTable *place_standards; /* "id place … size" → QuartierStandard */
  GArray *defaults;            /* of Default */
  GArray *networks;            /* of Network */
};

G_DEFINE_FINAL_TYPE (QuartierLibrary, quartier_library, G_TYPE_OBJECT)

static void
quartier_library_finalize (GObject *object)
{
  QuartierLibrary *self = QUARTIER_LIBRARY (object);

  for (int i = 0; i < QUARTIER_N_CATALOGUES; i++)
    g_clear_pointer (&self->catalogues[i], g_array_unref);
  g_clear_pointer (&self->region_lists, g_ptr_array_unref);
  g_clear_pointer (&self->land_uses, g_hash_table_unref);
  g_clear_pointer (&self->place_uses, g_hash_table_unref);
  g_clear_pointer (&self->heat_supplies, g_hash_table_unref);
  g_clear_pointer (&self->mass_classes, g_hash_table_unref);
  g_clear_pointer (&self->fuels, g_hash_table_unref);
  g_clear_pointer (&self->climates, g_hash_table_unref);
  g_clear_pointer (&self->standards_read, g_hash_table_unref);
  g_clear_pointer (&self->place_standards, g_hash_table_unref);
  g_clear_pointer (&self->defaults, g_array_unref);
  g_clear_pointer (&self->networks, g_array_unref);
  quartier_factors_clear (&self->factors);
  quartier_data_source_clear (&self->source);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (quartier_library_parent_class)->finalize (object);
}

static void
quartier_library_class_init (QuartierLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quartier_library_finalize;
}

static void
quartier_library_init (QuartierLibrary *self)
{
  g_mutex_init (&self->lock);
  self->strings = g_string_chunk_new (1 << 14);
  quartier_factors_init (&self->factors);
  for (int i = 0; i < QUARTIER_N_CATALOGUES; i++)
    self->catalogues[i] = g_array_new (FALSE, TRUE, sizeof (QuartierCatalogueEntry));
  self->region_lists = g_ptr_array_new_with_free_func (g_free);
  self->land_uses = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                           (GDestroyNotify)quartier_land_uses_free);
  self->place_uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify)quartier_land_uses_free);
  self->heat_supplies = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->mass_classes = g_hash_table_new (g_str_hash, g_str_equal);
  self->fuels = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->climates = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->standards_read = g_hash_table_new (g_str_hash, g_str_equal);
  self->place_standards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->defaults = g_array_new (FALSE, TRUE, sizeof (Default));
  self->networks = g_array_new (FALSE, TRUE, sizeof (Network));
}

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

/* Call with the lock held. */
static gboolean
read_standard (QuartierLibrary *self, const char *id, GError **error)
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
      const char *id, *mass;

      if (!quartier_data_get_element (lists, name, list, i, &entry, error)
          || !add_entry (self, catalogue, &entry, &id, error))
        return FALSE;
      if (catalogue == QUARTIER_CATALOGUE_HEAT_SUPPLY
          && !read_heat_supply (self, &entry, id, error))
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
      Fuel *fuel;

      if (!quartier_data_get_element (root, "carriers", list, i, &item, error)
          || !quartier_data_get_string (&item, "id", &id, error)
          || !quartier_data_get_string (&item, "combustion", &combustion, error)
          || !quartier_data_get_string (&item, "upstream", &upstream, error))
        return FALSE;
      fuel = g_new0 (Fuel, 1);
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
      Network network;
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
      Default entry;
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
      entry = (Default){ .member = keep (self, member),
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
  if (!quartier_data_get_object (&root, "catalogues", &lists, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!read_catalogue (self, &lists, names[i].name, names[i].catalogue, error))
      return FALSE;
  return read_carriers (self, &root, error) && read_networks (self, &root, error)
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

/* Call with the lock held. */
static const QuartierMonthlyClimate *
read_climate (QuartierLibrary *self, const char *id, GError **error)
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

static const QuartierCatalogueEntry *
find_entry (QuartierLibrary *self, QuartierCatalogue catalogue, const char *id)
{
  GArray *array = self->catalogues[catalogue];

  for (guint i = 0; i < array->len; i++)
    {
      const QuartierCatalogueEntry *entry = &g_array_index (array, QuartierCatalogueEntry, i);

      if (g_str_equal (entry->id, id))
        return entry;
    }
  return NULL;
}

static gboolean
read_standards (QuartierLibrary *self, GError **error)
{
  GArray *array = self->catalogues[QUARTIER_CATALOGUE_STANDARD];

  for (guint i = 0; i < array->len; i++)
    if (!read_standard (self, g_array_index (array, QuartierCatalogueEntry, i).id, error))
      return FALSE;
  return TRUE;
}

/* A folder of one's own is judged whole, at once: the tables compiled in were judged when built. */
static gboolean
read_rest (QuartierLibrary *self, GError **error)
{
  GArray *climates = self->catalogues[QUARTIER_CATALOGUE_CLIMATE];

  if (!read_standards (self, error))
    return FALSE;
  for (guint i = 0; i < climates->len; i++)
    if (read_climate (self, g_array_index (climates, QuartierCatalogueEntry, i).id, error) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * quartier_library_new:
 * @data_dir: (nullable): a data folder to read instead of the tables compiled in
 * @error: %QUARTIER_ERROR_IO, %QUARTIER_ERROR_FORMAT or %QUARTIER_ERROR_RANGE, naming file and row
 *
 * Opens the tables. With @data_dir every file is read and judged at once.
 *
 * Returns: (transfer full): the library
 */
QuartierLibrary *
quartier_library_new (const char *data_dir, GError **error)
{
  g_autoptr (QuartierLibrary) self = g_object_new (QUARTIER_TYPE_LIBRARY, NULL);

  quartier_data_source_init (&self->source, data_dir);
  if (!read_factors (self, error) || !read_catalogues (self, error)
      || !read_climate_index (self, error))
    return NULL;
  if (data_dir != NULL && !read_rest (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* The tables compiled in cannot fail but by our own fault. */
static void
complain (GError *error)
{
  g_critical ("A table compiled in is broken: %s", error->message);
  g_error_free (error);
}

/**
 * quartier_library_get_factor:
 * @id: a row's id, or that of a factor derived before
 *
 * Returns: (nullable) (transfer none): the factor
 */
const QuartierFactor *
quartier_library_get_factor (QuartierLibrary *self, const char *id)
{
  g_autoptr (GMutexLocker) locker = NULL;
  const QuartierFactor *factor;
  GError *error = NULL;

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  locker = g_mutex_locker_new (&self->lock);
  factor = quartier_factors_find (&self->factors, id);
  if (factor == NULL && g_str_has_prefix (id, "standard."))
    {
      g_auto (GStrv) parts = g_strsplit (id, ".", 3);

      if (find_entry (self, QUARTIER_CATALOGUE_STANDARD, parts[1]) != NULL)
        {
          if (!read_standard (self, parts[1], &error))
            complain (error);
          factor = quartier_factors_find (&self->factors, id);
        }
    }
  return factor;
}

/**
 * quartier_library_list_factors:
 * @n: (out): how many
 *
 * Every row of every table, in the order of files and rows; derived factors are not among them.
 * The array may grow no more: all tables are read for it.
 *
 * Returns: (transfer none) (array length=n): the rows
 */
const QuartierFactor *const *
quartier_library_list_factors (QuartierLibrary *self, gsize *n)
{
  g_autoptr (GMutexLocker) locker = NULL;
  GError *error = NULL;

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  locker = g_mutex_locker_new (&self->lock);
  if (!read_standards (self, &error))
    complain (error);
  *n = self->factors.rows->len;
  return (const QuartierFactor *const *)self->factors.rows->pdata;
}

/**
 * quartier_library_list:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the entries in the order to show them
 */
const QuartierCatalogueEntry *
quartier_library_list (QuartierLibrary *self, QuartierCatalogue catalogue, gsize *n)
{
  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (catalogue < QUARTIER_N_CATALOGUES, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->catalogues[catalogue]->len;
  return (const QuartierCatalogueEntry *)self->catalogues[catalogue]->data;
}

const QuartierCatalogueEntry *
quartier_library_find (QuartierLibrary *self, QuartierCatalogue catalogue, const char *id)
{
  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (catalogue < QUARTIER_N_CATALOGUES, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return find_entry (self, catalogue, id);
}

/* What rows may name for @place, the most special first: thermal zone, group of zones, country;
 * "EU" for a place that is not in China. */
static void
regions_of (const QuartierMonthlyClimate *place, char group[8], const char *out[5])
{
  int n = 0;

  if (place->thermal_zone != NULL)
    {
      g_snprintf (group, 8, "CN-%c", place->thermal_zone[0]);
      out[n++] = place->thermal_zone;
      out[n++] = group;
    }
  out[n++] = place->country;
  if (!g_str_equal (place->country, "CN"))
    out[n++] = "EU";
  out[n] = NULL;
}

/**
 * quartier_library_get_factor_for:
 * @base: "dwelling"
 * @member: "area_m2"
 * @place: where
 *
 * The row @base.REGION.@member of the most special region of @place that has one (thermal zone,
 * group of zones, country, "EU" outside China), else @base.@member.
 *
 * Returns: (nullable) (transfer none): the row; %NULL if there is none
 */
const QuartierFactor *
quartier_library_get_factor_for (QuartierLibrary *self,
                                 const char *base,
                                 const char *member,
                                 const QuartierMonthlyClimate *place)
{
  g_autoptr (GMutexLocker) locker = NULL;
  const QuartierFactor *factor = NULL;
  const char *regions[5];
  char group[8];

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (base != NULL && member != NULL && place != NULL, NULL);

  regions_of (place, group, regions);
  locker = g_mutex_locker_new (&self->lock);
  for (int i = 0; factor == NULL && regions[i] != NULL; i++)
    factor = quartier_factors_find_parts (&self->factors, base, regions[i], NULL, member);
  return factor != NULL ? factor
                        : quartier_factors_find_parts (&self->factors, base, NULL, NULL, member);
}

/**
 * quartier_library_get_land_use:
 *
 * Returns: (nullable) (transfer none): the land use as it is anywhere; %NULL for an unknown id
 */
const QuartierLandUse *
quartier_library_get_land_use (QuartierLibrary *self, const char *id)
{
  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->land_uses, id);
}

/**
 * quartier_library_get_land_use_for:
 *
 * Returns: (nullable) (transfer none): the land use with the rows of @place's regions (cooled
 *   share, set-points, air) in place of the general ones; %NULL for an unknown id
 */
const QuartierLandUse *
quartier_library_get_land_use_for (QuartierLibrary *self,
                                   const char *id,
                                   const QuartierMonthlyClimate *place)
{
  g_autoptr (GMutexLocker) locker = NULL;
  const QuartierLandUse *use;
  QuartierLandUse *made;
  g_autofree char *key = NULL;
  const char *regions[5];
  char group[8];

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL && place != NULL, NULL);

  use = g_hash_table_lookup (self->land_uses, id);
  if (use == NULL)
    return NULL;
  key = g_strdup_printf ("%s %s %s", id, place->country,
                         place->thermal_zone != NULL ? place->thermal_zone : "");
  locker = g_mutex_locker_new (&self->lock);
  made = g_hash_table_lookup (self->place_uses, key);
  if (made == NULL)
    {
      regions_of (place, group, regions);
      made = quartier_land_uses_for (use, &self->factors, regions);
      g_hash_table_insert (self->place_uses, g_steal_pointer (&key), made);
    }
  return made;
}

/**
 * quartier_library_get_heat_supply:
 *
 * Returns: (nullable) (transfer none): %NULL for an unknown id
 */
const QuartierHeatSupply *
quartier_library_get_heat_supply (QuartierLibrary *self, const char *id)
{
  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->heat_supplies, id);
}

/**
 * quartier_library_get_standard:
 * @id: any standard; anywhere: a Passive House in Harbin is a fair question
 * @out: (out): the standard as it applies there; untouched on failure
 *
 * Returns: %FALSE for an unknown id
 */
gboolean
quartier_library_get_standard (QuartierLibrary *self,
                               const char *id,
                               const QuartierMonthlyClimate *place,
                               QuartierSizeClass size,
                               QuartierStandard *out)
{
  g_autoptr (GMutexLocker) locker = NULL;
  const QuartierCatalogueEntry *entry;
  const QuartierStandard *held;
  char key[128];
  GError *error = NULL;

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (id != NULL && place != NULL && out != NULL, FALSE);
  g_return_val_if_fail (size <= QUARTIER_SIZE_NON_RESIDENTIAL, FALSE);

  entry = find_entry (self, QUARTIER_CATALOGUE_STANDARD, id);
  if (entry == NULL)
    return FALSE;
  locker = g_mutex_locker_new (&self->lock);
  if (!read_standard (self, id, &error))
    {
      complain (error);
      return FALSE;
    }
  /* Plans ask the same few over and over; a search takes some fifty microseconds. */
  g_snprintf (key, sizeof key, "%s %s %s %s %d", id, place->id, place->country,
              place->thermal_zone != NULL ? place->thermal_zone : "", size);
  held = g_hash_table_lookup (self->place_standards, key);
  if (held != NULL)
    {
      *out = *held;
      return TRUE;
    }
  if (!quartier_standards_resolve (&self->factors, entry->id, place, size, out))
    return FALSE;
  g_hash_table_insert (self->place_standards, g_strdup (key), g_memdup2 (out, sizeof *out));
  return TRUE;
}

/**
 * quartier_library_get_climate:
 *
 * Returns: (nullable) (transfer none): the place's climate; %NULL for an unknown id
 */
const QuartierMonthlyClimate *
quartier_library_get_climate (QuartierLibrary *self, const char *id)
{
  g_autoptr (GMutexLocker) locker = NULL;
  const QuartierMonthlyClimate *climate;
  GError *error = NULL;

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (find_entry (self, QUARTIER_CATALOGUE_CLIMATE, id) == NULL)
    return NULL;
  locker = g_mutex_locker_new (&self->lock);
  climate = read_climate (self, id, &error);
  if (climate == NULL)
    complain (error);
  return climate;
}

/**
 * quartier_library_get_grid_factor:
 * @year: any; see quartier_factors_get_grid() for what applies when
 *
 * Returns: (transfer none): emissions of a kWh of electricity at @place in @year, kgCO2e/kWh,
 *   location-based, life-cycle
 */
const QuartierFactor *
quartier_library_get_grid_factor (QuartierLibrary *self,
                                  const QuartierMonthlyClimate *place,
                                  int year)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  locker = g_mutex_locker_new (&self->lock);
  return quartier_factors_get_grid (&self->factors, place->country, year);
}

static const QuartierFactor *
network_factor (QuartierLibrary *self, const QuartierMonthlyClimate *place)
{
  const char *regions[5];
  const char *row = NULL;
  char group[8];

  regions_of (place, group, regions);
  for (guint i = 0; row == NULL && i < self->networks->len; i++)
    {
      const Network *network = &g_array_index (self->networks, Network, i);

      if (network->place == NULL || g_str_equal (network->place, place->id)
          || g_strv_contains (regions, network->place))
        row = network->row;
    }
  return row != NULL ? quartier_factors_find (&self->factors, row) : NULL;
}

/**
 * quartier_library_get_carrier_factor:
 * @carrier: "electricity", "gas", "oil", "coal", "biomass" or "district_heat"
 * @year: matters for electricity alone: the tables hold no path for the others
 *
 * Fuels are combustion plus upstream emissions per kWh of lower heating value. District heat is the
 * row of the city, else of the country, else the mean of the European rows; it is per kWh delivered
 * and holds the network's losses.
 *
 * Returns: (nullable) (transfer none): the factor, kgCO2e/kWh; %NULL for an unknown carrier
 */
const QuartierFactor *
quartier_library_get_carrier_factor (QuartierLibrary *self,
                                     const QuartierMonthlyClimate *place,
                                     const char *carrier,
                                     int year)
{
  g_autoptr (GMutexLocker) locker = NULL;
  const Fuel *fuel;

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (place != NULL && carrier != NULL, NULL);

  if (g_str_equal (carrier, "electricity"))
    return quartier_library_get_grid_factor (self, place, year);
  locker = g_mutex_locker_new (&self->lock);
  if (g_str_equal (carrier, "district_heat"))
    return network_factor (self, place);
  fuel = g_hash_table_lookup (self->fuels, carrier);
  return fuel != NULL
             ? quartier_factors_get_fuel (&self->factors, carrier, fuel->combustion, fuel->upstream)
             : NULL;
}

/**
 * quartier_library_get_mass_class:
 * @structure: id of a structure
 *
 * Returns: (nullable) (transfer none): the class of EN ISO 13790 table 12 it is taken for:
 *   "light", "medium" or "heavy"; its rows are mass.CLASS.…. %NULL for an unknown id
 */
const char *
quartier_library_get_mass_class (QuartierLibrary *self, const char *structure)
{
  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (structure != NULL, NULL);

  return g_hash_table_lookup (self->mass_classes, structure);
}

/* How special @region is for @regions: 0 for none at all, -1 where it is of elsewhere. */
static int
rank_of (const char *region, const char *const *regions)
{
  int n = (int)g_strv_length ((GStrv)regions);

  if (region == NULL)
    return 0;
  for (int i = 0; i < n; i++)
    if (g_str_equal (region, regions[i]))
      return n - i;
  return -1;
}

/**
 * quartier_library_get_default_id:
 * @member: "standard", "heat", "structure", "cycle_network", "fixtures", "residual" or "use"
 * @place: where
 * @year: the year asked about
 *
 * What stands in where a plan names nothing: the entry of the most special region, then the latest
 * that has begun by @year.
 *
 * Returns: (nullable) (transfer none): a catalogue id; %NULL for an unknown member
 */
const char *
quartier_library_get_default_id (QuartierLibrary *self,
                                 const char *member,
                                 const QuartierMonthlyClimate *place,
                                 int year)
{
  const Default *best = NULL;
  const char *regions[5];
  int best_rank = -1;
  char group[8];

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (member != NULL && place != NULL, NULL);

  regions_of (place, group, regions);
  for (guint i = 0; i < self->defaults->len; i++)
    {
      const Default *entry = &g_array_index (self->defaults, Default, i);
      const int rank = rank_of (entry->region, regions);

      if (rank < 0 || entry->from_year > year || !g_str_equal (entry->member, member))
        continue;
      if (best == NULL || rank > best_rank
          || (rank == best_rank && entry->from_year > best->from_year))
        {
          best = entry;
          best_rank = rank;
        }
    }
  return best != NULL ? best->id : NULL;
}
