#include "library/quartier-library-private.h"

#include <math.h>

#include "library/climates.h"
#include "library/land-uses.h"
#include "library/standards.h"

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
  g_clear_pointer (&self->plants, g_hash_table_unref);
  g_clear_pointer (&self->heat_sources, g_hash_table_unref);
  g_clear_pointer (&self->network_heats, g_hash_table_unref);
  g_clear_pointer (&self->criteria, g_ptr_array_unref);
  g_clear_object (&self->overridden);
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
  self->criteria = g_ptr_array_new_with_free_func ((GDestroyNotify)quartier_criterion_row_free);
  self->defaults = g_array_new (FALSE, TRUE, sizeof (QuartierLibraryDefault));
  self->networks = g_array_new (FALSE, TRUE, sizeof (QuartierLibraryNetwork));
  self->plants = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->heat_sources = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->network_heats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
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
  if (!quartier_library_read_start (self, error))
    return NULL;
  /* A folder of one's own is judged whole, at once: the tables compiled in were when built. */
  if (data_dir != NULL && !quartier_library_read_rest (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * quartier_library_overridden:
 * @overrides: a plan's own figures
 *
 * Makes another library of the same tables, in which they stand in: whatever hangs on them, a land use or
 * a grid of a later year, hangs on them there. Where there are none it is the same library. The last one
 * is remembered: asking again for the same costs nothing.
 *
 * Returns: (transfer full): the library
 */
QuartierLibrary *
quartier_library_overridden (QuartierLibrary *self, QuartierOverrides *overrides)
{
  g_autoptr (QuartierLibrary) made = NULL;
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (self->factors.overrides == NULL, NULL);
  if (quartier_overrides_get_n (overrides) == 0)
    return g_object_ref (self);
  locker = g_mutex_locker_new (&self->lock);
  if (self->overridden != NULL
      && quartier_overrides_equal (self->overridden->factors.overrides, overrides))
    return g_object_ref (self->overridden);
  made = g_object_new (QUARTIER_TYPE_LIBRARY, NULL);
  quartier_data_source_init (&made->source, self->source.dir);
  made->factors.overrides = quartier_overrides_ref (overrides);
  /* What was read once can be read again. */
  if (!quartier_library_read_start (made, &error))
    {
      g_critical ("The tables cannot be read again: %s", error->message);
      return g_object_ref (self);
    }
  g_set_object (&self->overridden, made);
  return g_steal_pointer (&made);
}

/* The tables compiled in cannot fail but by our own fault. */
static void
complain (GError *error)
{
  g_critical ("A table compiled in is broken: %s", error->message);
  g_error_free (error);
}

/* The factor; @look_up counts it as asked for, or does not. A standard's rows are read when the first of them is
 * looked for. */
static const QuartierFactor *
find_factor (QuartierLibrary *self, const char *id,
             const QuartierFactor *(*look_up) (const QuartierFactors *, const char *))
{
  g_autoptr (GMutexLocker) locker = NULL;
  const QuartierFactor *factor;
  GError *error = NULL;

  locker = g_mutex_locker_new (&self->lock);
  factor = look_up (&self->factors, id);
  if (factor == NULL && g_str_has_prefix (id, "standard."))
    {
      g_auto (GStrv) parts = g_strsplit (id, ".", 3);

      if (find_entry (self, QUARTIER_CATALOGUE_STANDARD, parts[1]) != NULL)
        {
          if (!quartier_library_read_standard (self, parts[1], &error))
            complain (error);
          factor = look_up (&self->factors, id);
        }
    }
  return factor;
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
  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return find_factor (self, id, quartier_factors_find);
}

/**
 * quartier_library_peek_factor:
 *
 * Returns: (nullable) (transfer none): as quartier_library_get_factor(), for who shows a factor and does not
 *   count with it
 */
const QuartierFactor *
quartier_library_peek_factor (QuartierLibrary *self, const char *id)
{
  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return find_factor (self, id, quartier_factors_peek);
}

/**
 * quartier_library_was_asked:
 * @self: of a plan with figures of its own
 * @id: of one of them
 *
 * Returns: whether anybody has looked for it so far; what nobody looks for has no effect
 */
gboolean
quartier_library_was_asked (QuartierLibrary *self, const char *id)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  locker = g_mutex_locker_new (&self->lock);
  return g_hash_table_contains (self->factors.asked, id);
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
  if (!quartier_library_read_standards (self, &error))
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

/**
 * quartier_library_regions_of:
 * @group: (out): room for the name of the group of zones
 * @out: (out) (array zero-terminated=1): what rows may name for @place, the most special first: thermal zone,
 *   group of zones, country; "EU" for a place that is not in China
 */
void
quartier_library_regions_of (const QuartierMonthlyClimate *place, char group[8], const char *out[5])
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
 * The row @base.REGION.@member of the most special region of @place that has one (the place itself by
 * its id, thermal zone, group of zones, country, "EU" outside China), else @base.@member.
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

  quartier_library_regions_of (place, group, regions);
  locker = g_mutex_locker_new (&self->lock);
  if (place->id != NULL)
    factor = quartier_factors_find_parts (&self->factors, base, place->id, NULL, member);
  for (int i = 0; factor == NULL && regions[i] != NULL; i++)
    factor = quartier_factors_find_parts (&self->factors, base, regions[i], NULL, member);
  return factor != NULL ? factor
                        : quartier_factors_find_parts (&self->factors, base, NULL, NULL, member);
}

/**
 * quartier_library_get_module_azimuth_deg:
 *
 * Returns: the way modules on roofs face, degrees clockwise from north, where the plan says it; else NAN:
 *   the table's south is towards the equator, wherever that is
 */
double
quartier_library_get_module_azimuth_deg (QuartierLibrary *self)
{
  const QuartierFactor *factor = quartier_library_get_factor (self, "pv.azimuth_deg");

  return factor != NULL && factor->evidence == QUARTIER_EVIDENCE_PLAN ? factor->value : NAN;
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
      quartier_library_regions_of (place, group, regions);
      made = quartier_land_uses_for (use, &self->factors, regions);
      g_hash_table_insert (self->place_uses, g_steal_pointer (&key), made);
    }
  return made;
}

/**
 * quartier_library_get_window_share:
 * @use: of this library
 * @standard: catalogue id
 *
 * Returns: (transfer none): windows over façade of buildings of that use and age
 */
const QuartierFactor *
quartier_library_get_window_share (QuartierLibrary *self, const QuartierLandUse *use,
                                   const char *standard)
{
  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (use != NULL && standard != NULL, NULL);

  return quartier_land_uses_find_window_share (use, &self->factors, standard);
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
  if (!quartier_library_read_standard (self, id, &error))
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
  climate = quartier_library_read_climate (self, id, &error);
  if (climate == NULL)
    complain (error);
  return climate;
}

/**
 * quartier_library_get_metered:
 * @heat: how the dwellings are heated
 * @out: (out) (array fixed-size=6): metered over calculated energy for heating and hot water where
 *   that is 0, 100 … 500 kWh/m²; all %NULL where no curve is known
 *
 * The curve calibration.REGION.KIND of the source's kind ("heat-pump", "direct-electric"), else
 * calibration.REGION, of the most special region of @place that has one.
 */
void
quartier_library_get_metered (QuartierLibrary *self,
                              const QuartierMonthlyClimate *place,
                              const QuartierHeatSupply *heat,
                              const QuartierFactor *out[6])
{
  g_autoptr (GMutexLocker) locker = NULL;
  const gboolean pump = heat->source == QUARTIER_HEAT_PUMP_AIR
                        || heat->source == QUARTIER_HEAT_PUMP_GROUND;
  const char *kinds[]
      = { pump ? "heat-pump" : (heat->source == QUARTIER_HEAT_DIRECT ? "direct-electric" : NULL),
          NULL };
  const char *regions[5];
  char group[8];
  gboolean found = FALSE;

  g_return_if_fail (QUARTIER_IS_LIBRARY (self));

  memset (out, 0, 6 * sizeof *out);
  quartier_library_regions_of (place, group, regions);
  locker = g_mutex_locker_new (&self->lock);
  for (int i = 0; !found && regions[i] != NULL; i++)
    for (int k = kinds[0] != NULL ? 0 : 1; !found && k < 2; k++)
      for (int point = 0; point < 6; point++)
        {
          char member[8];

          g_snprintf (member, sizeof member, "%d", point * 100);
          out[point] = quartier_factors_find_parts (&self->factors, "calibration", regions[i],
                                                    kinds[k], member);
          if (out[point] == NULL)
            break;
          found = point == 5;
        }
  if (!found)
    memset (out, 0, 6 * sizeof *out);
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
 * @member: "standard", "heat", "heat_stock" (of buildings that stand), "structure", "cycle_network",
 *   "fixtures", "residual" or "use"
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
  const QuartierLibraryDefault *best = NULL;
  const char *regions[5];
  int best_rank = -1;
  char group[8];

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (member != NULL && place != NULL, NULL);

  quartier_library_regions_of (place, group, regions);
  for (guint i = 0; i < self->defaults->len; i++)
    {
      const QuartierLibraryDefault *entry
          = &g_array_index (self->defaults, QuartierLibraryDefault, i);
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

/**
 * quartier_library_get_default_heat:
 * @standard: (nullable): id of the buildings' standard
 * @out_is_stock: (out) (optional): whether that is one of buildings that stand
 *
 * A new building is heated as new ones are, one that stands, refurbished or not, as most of those
 * are: what a street of 1960 emits today hangs on that more than on its walls.
 *
 * Returns: (transfer none): id of the heat supply that stands in where a plan names none
 */
const char *
quartier_library_get_default_heat (QuartierLibrary *self,
                                   const char *standard,
                                   const QuartierMonthlyClimate *place,
                                   int year,
                                   gboolean *out_is_stock)
{
  const gboolean is_stock
      = standard != NULL
        && (g_str_has_prefix (standard, "stock-") || g_str_has_prefix (standard, "refurbished"));

  if (out_is_stock != NULL)
    *out_is_stock = is_stock;
  return quartier_library_get_default_id (self, is_stock ? "heat_stock" : "heat", place, year);
}
