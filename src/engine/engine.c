/*
 * Site to estimate. Everything about a district but its size is intensive, so its year is computed
 * for one square metre of site and kept under its inputs. Below that, the year of each use's
 * building is kept too: another share of the same offices, or photovoltaics on their roof, needs no
 * new hour of simulation.
 */
#include "engine/engine.h"

#include <math.h>
#include <string.h>

#include "base/quartier-error.h"

/* Needs of a use's building fill 420 kB: keep the last ones only. */
#define MAX_NEEDS 96
/* A district's year is half a kilobyte. */
#define MAX_SUPPLIED 40000

struct _QuartierEngine
{
  GMutex lock;               /* guards what follows during a run */
  QuartierClimate *climate;  /* whose years the caches hold */
  QuartierConstants constants;
  QuartierSupplyTables *tables;
  GHashTable *needs;         /* GBytes to CachedNeeds */
  GQueue needs_order;        /* borrowed keys, oldest first */
  GHashTable *supplied;      /* GBytes to QuartierSupplied */
};

typedef struct
{
  gatomicrefcount references;
  QuartierNeeds needs;
} CachedNeeds;

static void
unref_needs (CachedNeeds *cached)
{
  if (g_atomic_ref_count_dec (&cached->references))
    g_free (cached);
}

static CachedNeeds *
ref_needs (CachedNeeds *cached)
{
  g_atomic_ref_count_inc (&cached->references);
  return cached;
}

QuartierEngine *
quartier_engine_new (void)
{
  QuartierEngine *self = g_new0 (QuartierEngine, 1);

  g_mutex_init (&self->lock);
  g_queue_init (&self->needs_order);
  self->needs = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                       (GDestroyNotify) g_bytes_unref,
                                       (GDestroyNotify) unref_needs);
  self->supplied = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                          (GDestroyNotify) g_bytes_unref, g_free);
  return self;
}

static void
forget (QuartierEngine *self)
{
  g_queue_clear (&self->needs_order);
  g_hash_table_remove_all (self->needs);
  g_hash_table_remove_all (self->supplied);
}

void
quartier_engine_free (QuartierEngine *self)
{
  if (self == NULL)
    return;
  forget (self);
  g_hash_table_unref (self->needs);
  g_hash_table_unref (self->supplied);
  g_clear_pointer (&self->climate, quartier_climate_unref);
  g_clear_pointer (&self->tables, quartier_supply_tables_unref);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* Keys: the bytes of all inputs. Pointers stand for catalogue rows, which live as long as the
 * library and never change. */
static void
append_use (GByteArray *key, const QuartierSiteUse *use, gboolean house, double per_person_m2,
            double storeys)
{
  const gint32 form = house;

  g_byte_array_append (key, (const guint8 *) &use->use, sizeof use->use);
  g_byte_array_append (key, (const guint8 *) &use->standard, sizeof use->standard);
  g_byte_array_append (key, (const guint8 *) &use->mass_area_ratio, sizeof use->mass_area_ratio);
  g_byte_array_append (key, (const guint8 *) &use->mass_j_m2k, sizeof use->mass_j_m2k);
  g_byte_array_append (key, (const guint8 *) &form, sizeof form);
  g_byte_array_append (key, (const guint8 *) &per_person_m2, sizeof per_person_m2);
  g_byte_array_append (key, (const guint8 *) &storeys, sizeof storeys);
}

static GBytes *
needs_key (const QuartierSiteUse *use, gboolean house, double per_person_m2, double storeys)
{
  GByteArray *key = g_byte_array_new ();

  append_use (key, use, house, per_person_m2, storeys);
  return g_byte_array_free_to_bytes (key);
}

static GBytes *
supplied_key (const QuartierSiteDistrict *district, const QuartierSketch *sketch)
{
  GByteArray *key = g_byte_array_new ();
  const double numbers[] = { district->far, sketch->coverage };

  g_byte_array_append (key, (const guint8 *) numbers, sizeof numbers);
  quartier_supply_append_key (district, key);
  for (int i = 0; i < district->n_uses; i++)
    {
      const QuartierSiteUse *use = &district->uses[i];

      g_byte_array_append (key, (const guint8 *) &use->share, sizeof use->share);
      append_use (key, use, district->house && quartier_site_use_is_residential (use),
                  quartier_sketch_area_per_person_m2 (sketch, district, use), sketch->storeys);
    }
  return g_byte_array_free_to_bytes (key);
}

static CachedNeeds *
get_needs (QuartierEngine *self, const QuartierSite *site, const QuartierSiteDistrict *district,
           const QuartierSiteUse *use, const QuartierSketch *sketch)
{
  const gboolean house = district->house && quartier_site_use_is_residential (use);
  const double per_person_m2 = quartier_sketch_area_per_person_m2 (sketch, district, use);
  g_autoptr (GBytes) key = needs_key (use, house, per_person_m2, sketch->storeys);
  CachedNeeds *cached;
  QuartierForm form;

  g_mutex_lock (&self->lock);
  cached = g_hash_table_lookup (self->needs, key);
  if (cached != NULL)
    ref_needs (cached);
  g_mutex_unlock (&self->lock);
  if (cached != NULL)
    return cached;

  cached = g_new0 (CachedNeeds, 1);
  g_atomic_ref_count_init (&cached->references);
  quartier_building_form (use, sketch->storeys, house, &site->constants, &form);
  quartier_building_run (use, &form, per_person_m2, site->climate, &site->constants,
                         &cached->needs);
  g_mutex_lock (&self->lock);
  if (!g_hash_table_contains (self->needs, key))
    {
      while (self->needs_order.length >= MAX_NEEDS)
        g_hash_table_remove (self->needs, g_queue_pop_head (&self->needs_order));
      g_hash_table_insert (self->needs, g_bytes_ref (key), ref_needs (cached));
      g_queue_push_tail (&self->needs_order, key);
    }
  g_mutex_unlock (&self->lock);
  return cached;
}

/* One square metre of a district's site. */
static void
run_district (QuartierEngine *self, const QuartierSite *site,
              const QuartierSiteDistrict *district, const QuartierSketch *sketch,
              QuartierSupplied *out, QuartierHourly *hourly)
{
  const QuartierNeeds *needs[QUARTIER_MAX_USES];
  CachedNeeds *cached[QUARTIER_MAX_USES];

  for (int i = 0; i < district->n_uses; i++)
    {
      cached[i] = get_needs (self, site, district, &district->uses[i], sketch);
      needs[i] = &cached[i]->needs;
    }
  quartier_supply_run (self->tables, district, sketch, needs, out,
                       hourly != NULL ? &hourly->supply : NULL);
  for (int i = 0; i < district->n_uses; i++)
    unref_needs (cached[i]);
}

/* One run's work, shared by its threads. */
typedef struct
{
  QuartierEngine *engine;
  const QuartierSite *site;
  const gint *cancelled;
  GBytes **keys;
  const QuartierSketch *sketches;
} Run;

static gboolean
is_cancelled (const gint *cancelled)
{
  return cancelled != NULL && g_atomic_int_get (cancelled) != 0;
}

static void
run_one (gpointer index_plus_one, gpointer data)
{
  const Run *run = data;
  const gsize i = GPOINTER_TO_SIZE (index_plus_one) - 1;
  QuartierSupplied *supplied;

  if (is_cancelled (run->cancelled))
    return;
  supplied = g_new0 (QuartierSupplied, 1);
  run_district (run->engine, run->site, &run->site->districts[i], &run->sketches[i], supplied,
                NULL);
  g_mutex_lock (&run->engine->lock);
  g_hash_table_replace (run->engine->supplied, g_bytes_ref (run->keys[i]), supplied);
  g_mutex_unlock (&run->engine->lock);
}

/* Computes what is not known yet, on all processors where it is much. */
static void
run_missing (const Run *run)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_bytes_hash, g_bytes_equal);
  g_autoptr (GArray) missing = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize i = 0; i < run->site->n_districts; i++)
    if (!g_hash_table_contains (run->engine->supplied, run->keys[i])
        && g_hash_table_add (seen, run->keys[i]))
      g_array_append_val (missing, i);
  if (missing->len < 4)
    {
      for (guint i = 0; i < missing->len; i++)
        run_one (GSIZE_TO_POINTER (g_array_index (missing, gsize, i) + 1), (gpointer) run);
    }
  else
    {
      GThreadPool *pool = g_thread_pool_new (run_one, (gpointer) run,
                                             (int) g_get_num_processors (), FALSE, NULL);

      for (guint i = 0; i < missing->len; i++)
        g_thread_pool_push (pool, GSIZE_TO_POINTER (g_array_index (missing, gsize, i) + 1), NULL);
      g_thread_pool_free (pool, FALSE, TRUE);
    }
}

static void
prepare (QuartierEngine *self, const QuartierSite *site)
{
  if (self->climate != site->climate
      || memcmp (&self->constants, &site->constants, sizeof self->constants) != 0)
    {
      forget (self);
      g_clear_pointer (&self->climate, quartier_climate_unref);
      self->climate = quartier_climate_ref (site->climate);
      self->constants = site->constants;
      g_clear_pointer (&self->tables, quartier_supply_tables_unref);
      self->tables = quartier_supply_tables_new (self->climate, &self->constants);
    }
  if (g_hash_table_size (self->supplied) > MAX_SUPPLIED)
    g_hash_table_remove_all (self->supplied);
}

/**
 * quartier_engine_run:
 * @site: what to estimate
 * @cancelled: (nullable): stop when it becomes non-zero; read atomically
 * @error: %QUARTIER_ERROR_CANCELLED
 *
 * The answer does not depend on the number of processors or on what ran before.
 *
 * Returns: (transfer full) (nullable): the estimate
 */
QuartierEstimate *
quartier_engine_run (QuartierEngine *self, const QuartierSite *site, const gint *cancelled,
                     GError **error)
{
  g_autoptr (GPtrArray) keys
      = g_ptr_array_new_full (site->n_districts, (GDestroyNotify) g_bytes_unref);
  g_autofree QuartierSketch *sketches = g_new0 (QuartierSketch, site->n_districts);
  g_autofree QuartierFigures *figures = g_new0 (QuartierFigures, site->n_districts);
  Run run;

  prepare (self, site);
  for (gsize i = 0; i < site->n_districts; i++)
    {
      quartier_sketch_read (&site->districts[i], &site->constants, &sketches[i]);
      g_ptr_array_add (keys, supplied_key (&site->districts[i], &sketches[i]));
    }
  run = (Run) { self, site, cancelled, (GBytes **) keys->pdata, sketches };
  run_missing (&run);
  for (gsize i = 0; i < site->n_districts; i++)
    {
      const QuartierSupplied *per_m2 = g_hash_table_lookup (self->supplied, keys->pdata[i]);

      if (is_cancelled (cancelled) || per_m2 == NULL)
        {
          g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED, "cancelled");
          return NULL;
        }
      quartier_figures_fill (site, &site->districts[i], &sketches[i], per_m2, &figures[i]);
    }
  return quartier_estimate_new (site, g_steal_pointer (&figures));
}

/**
 * quartier_engine_run_hours:
 * @district: (nullable): id of one district; %NULL for all together
 * @cancelled: (nullable): stop when it becomes non-zero; read atomically
 * @error: %QUARTIER_ERROR_CANCELLED, %QUARTIER_ERROR_UNKNOWN_ID
 *
 * Returns: (transfer full) (nullable): the hours behind the estimate of the same site
 */
QuartierHourly *
quartier_engine_run_hours (QuartierEngine *self, const QuartierSite *site, const char *district,
                           const gint *cancelled, GError **error)
{
  g_autoptr (QuartierHourly) hourly = quartier_hourly_new (district, site->climate);
  gboolean found = district == NULL;

  prepare (self, site);
  for (gsize i = 0; i < site->n_districts; i++)
    {
      QuartierSketch sketch;
      QuartierSupplied supplied;

      if (is_cancelled (cancelled))
        {
          g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED, "cancelled");
          return NULL;
        }
      if (district != NULL && !g_str_equal (site->districts[i].id, district))
        continue;
      found = TRUE;
      quartier_sketch_read (&site->districts[i], &site->constants, &sketch);
      run_district (self, site, &site->districts[i], &sketch, &supplied, hourly);
    }
  if (!found)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID,
                   "the scenario has no district \"%s\"", district);
      return NULL;
    }
  return g_steal_pointer (&hourly);
}
