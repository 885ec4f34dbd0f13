/*
 * Site to estimate. Everything about a district but its size is intensive, so its year is computed
 * for one square metre of site and kept under its inputs. Below that, the year of each use's
 * building is kept too: another share of the same offices, or photovoltaics on their roof, needs no
 * new hour of simulation.
 */
#include "engine/engine-private.h"

#include <math.h>
#include <string.h>

#include "base/key.h"
#include "base/parallel.h"
#include "base/quartier-error.h"
#include "engine/rooms.h"

/* Needs of a use's building fill 98 kB: keep the last ones only. */
#define MAX_NEEDS 96
/* Districts worked on at a time, whose needs are all held. Each thread takes eight: their rooms fill
 * whole blocks, and the needs of three uses each stay in the processor's cache until they are
 * supplied. Where they are too few for that, all threads work on one batch of them. */
#define BATCH 8
#define MAX_SHARED_BATCH 128
/* A district's year is half a kilobyte, and a third for each of its uses. */
#define MAX_SUPPLIED 40000
#define FEW_SUPPLIED 1000

typedef struct
{
  gatomicrefcount references;
  QuartierNeeds needs;
  QuartierRoomChanges changes;
} CachedNeeds;

/* What is remembered of a square metre of a district's site. */
typedef struct
{
  QuartierSupplied supplied;
  QuartierUseNeeds needs;
  QuartierUseRanges uses[];
} KnownDistrict;

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

  self->most_supplied = MAX_SUPPLIED;
  g_queue_init (&self->needs_order);
  self->needs = g_hash_table_new_full (quartier_key_hash, quartier_key_equal,
                                       (GDestroyNotify) quartier_key_unref,
                                       (GDestroyNotify) unref_needs);
  self->supplied = g_hash_table_new_full (quartier_key_hash, quartier_key_equal,
                                          (GDestroyNotify) quartier_key_unref, g_free);
  return self;
}

/**
 * quartier_engine_keep_few:
 *
 * For districts that pass by once, as in a stream: a thousand of them are remembered, in half a
 * megabyte to two.
 */
void
quartier_engine_keep_few (QuartierEngine *self)
{
  self->most_supplied = FEW_SUPPLIED;
}

static void
forget (QuartierEngine *self)
{
  for (int i = 0; i < QUARTIER_KEPT_ESTIMATES; i++)
    g_clear_pointer (&self->kept[i], quartier_estimate_unref);
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
  g_free (self->outdoor);
  g_free (self->room_weather);
  g_free (self);
}

/* What a usual key needs. */
#define KEY_BYTES 1024

/* Keys: the bytes of all inputs. Pointers stand for catalogue rows, which live as long as the
 * library and never change. */
static void
append_room (GByteArray *key, const QuartierSiteDistrict *district, const QuartierSiteUse *use,
             const QuartierSketch *sketch)
{
  const gint32 form[]
      = { district->house && quartier_site_use_is_residential (use), district->direction };
  const double numbers[] = { quartier_sketch_area_per_person_m2 (sketch, district, use),
                             sketch->storeys, sketch->coverage };

  g_byte_array_append (key, (const guint8 *) &use->use, sizeof use->use);
  g_byte_array_append (key, (const guint8 *) &use->standard, sizeof use->standard);
  g_byte_array_append (key, (const guint8 *) &use->mass_area_ratio, sizeof use->mass_area_ratio);
  g_byte_array_append (key, (const guint8 *) &use->mass_j_m2k, sizeof use->mass_j_m2k);
  g_byte_array_append (key, (const guint8 *) form, sizeof form);
  g_byte_array_append (key, (const guint8 *) numbers, sizeof numbers);
}

static QuartierKey *
needs_key (const QuartierSiteDistrict *district, const QuartierSiteUse *use,
           const QuartierSketch *sketch)
{
  g_autoptr (GByteArray) key = g_byte_array_sized_new (KEY_BYTES);

  append_room (key, district, use, sketch);
  return quartier_key_new (key->data, key->len);
}

static QuartierKey *
supplied_key (const QuartierSiteDistrict *district, const QuartierSketch *sketch,
              const double *charging_w)
{
  g_autoptr (GByteArray) key = g_byte_array_sized_new (KEY_BYTES);

  g_byte_array_append (key, (const guint8 *) &district->far, sizeof district->far);
  quartier_supply_append_key (district, charging_w, key);
  for (int i = 0; i < district->n_uses; i++)
    {
      g_byte_array_append (key, (const guint8 *) &district->uses[i].share,
                           sizeof district->uses[i].share);
      append_room (key, district, &district->uses[i], sketch);
    }
  return quartier_key_new (key->data, key->len);
}

static gboolean
is_cancelled (const gint *cancelled)
{
  return cancelled != NULL && g_atomic_int_get (cancelled) != 0;
}

/* A district whose answer nobody knows. */
typedef struct
{
  gsize at; /* in the site */
  const QuartierSiteDistrict *district;
  QuartierSketch sketch;
  gboolean charges; /* cars, where photovoltaics may serve them */
  double charging_w[24];
  QuartierKey *key;
  QuartierAnswer *answer; /* (nullable): once it is known */
} Fresh;

/* One run's work, shared by its threads. */
typedef struct
{
  QuartierEngine *engine;
  const QuartierSite *site;
  const gint *cancelled;
  QuartierDraws *draws;
  QuartierAnswer **answers; /* by district: of estimates that are kept, or of the fresh */
  GArray *fresh;            /* Fresh */
  GPtrArray *missing;       /* of them those that nobody knows, */
  gsize batch_size;         /* so many at a time */
  gsize n_done;
  GMutex lock; /* guards what is done and what the engine remembers, while batches run */
} Run;

/* Some districts at a time: what their rooms need is known only while they are worked on. */
typedef struct
{
  Run *run;
  Fresh **districts;
  gsize n;
  CachedNeeds *(*needs)[QUARTIER_MAX_USES]; /* owned references, by district and use */
  GArray *rooms;                            /* QuartierRoom that nobody knew */
  GPtrArray *room_keys;
  KnownDistrict **supplied;
} Batch;

static void
ask_for_room (const Batch *batch, QuartierKey *key, const QuartierSiteDistrict *district, int use,
              const QuartierSketch *sketch, CachedNeeds *needs)
{
  QuartierRoom room = {
    .use = &district->uses[use],
    .area_per_person_m2
    = quartier_sketch_area_per_person_m2 (sketch, district, &district->uses[use]),
    .needs = &needs->needs,
    .weather = batch->run->engine->room_weather,
    .changes = &needs->changes,
  };

  quartier_form_read (district, room.use, sketch, &batch->run->site->constants, &room.form);
  g_array_append_val (batch->rooms, room);
  g_ptr_array_add (batch->room_keys, quartier_key_ref (key));
}

/* Returns: (nullable): an owned reference */
static CachedNeeds *
find_needs (Run *run, QuartierKey *key)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&run->lock);
  CachedNeeds *cached = g_hash_table_lookup (run->engine->needs, key);

  return cached != NULL ? ref_needs (cached) : NULL;
}

/* Finds what is known of a batch's rooms, and asks for the rest, once for those that are alike. */
static void
collect_rooms (const Batch *batch)
{
  g_autoptr (GHashTable) asked
      = g_hash_table_new_full (quartier_key_hash, quartier_key_equal, (GDestroyNotify) quartier_key_unref, NULL);

  for (gsize i = 0; i < batch->n; i++)
    {
      const QuartierSiteDistrict *district = batch->districts[i]->district;
      const QuartierSketch *sketch = &batch->districts[i]->sketch;

      for (int u = 0; u < district->n_uses; u++)
        {
          g_autoptr (QuartierKey) key = needs_key (district, &district->uses[u], sketch);
          CachedNeeds *cached = g_hash_table_lookup (asked, key);

          batch->needs[i][u] = cached != NULL ? ref_needs (cached) : find_needs (batch->run, key);
          if (batch->needs[i][u] != NULL)
            continue;
          cached = g_new (CachedNeeds, 1);
          g_atomic_ref_count_init (&cached->references);
          batch->needs[i][u] = cached;
          g_hash_table_insert (asked, quartier_key_ref (key), cached);
          ask_for_room (batch, key, district, u, sketch, cached);
        }
    }
}

static void
supply_district (gsize index, gpointer data)
{
  const Batch *batch = data;
  const Run *run = batch->run;
  const Fresh *fresh = batch->districts[index];
  const gsize n_uses = (gsize) fresh->district->n_uses;
  const QuartierNeeds *needs[QUARTIER_MAX_USES];
  QuartierUseSupplied uses[QUARTIER_MAX_USES];
  KnownDistrict *known;

  if (is_cancelled (run->cancelled))
    return;
  for (gsize u = 0; u < n_uses; u++)
    needs[u] = &batch->needs[index][u]->needs;
  known = g_malloc0 (sizeof *known + n_uses * sizeof *known->uses);
  batch->supplied[index] = known;
  quartier_supply_run (run->engine->tables, fresh->district, &fresh->sketch, needs,
                       fresh->charges ? fresh->charging_w : NULL, &known->supplied, uses, NULL);
  for (gsize u = 0; u < n_uses; u++)
    {
      known->needs.heating_kwh[u] = uses[u].need_heating_kwh;
      known->needs.cooling_kwh[u] = uses[u].need_cooling_kwh;
      known->needs.hot_water_kwh[u] = uses[u].need_hot_water_kwh;
      quartier_use_ranges_fill (fresh->district, (int) u, &uses[u],
                                &batch->needs[index][u]->changes, &run->site->constants,
                                &known->uses[u]);
    }
}

static void
remember_needs (QuartierEngine *self, QuartierKey *key, CachedNeeds *needs)
{
  while (self->needs_order.length >= MAX_NEEDS)
    g_hash_table_remove (self->needs, g_queue_pop_head (&self->needs_order));
  g_hash_table_insert (self->needs, quartier_key_ref (key), ref_needs (needs));
  g_queue_push_tail (&self->needs_order, key);
}

/* Keeps what was worked out; of a run that was cancelled, nothing. */
static void
remember (const Batch *batch)
{
  QuartierEngine *engine = batch->run->engine;
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&batch->run->lock);

  for (guint i = 0; i < batch->rooms->len; i++)
    {
      QuartierRoom *room = &g_array_index (batch->rooms, QuartierRoom, i);
      CachedNeeds *needs
          = (CachedNeeds *) ((char *) room->needs - G_STRUCT_OFFSET (CachedNeeds, needs));

      remember_needs (engine, batch->room_keys->pdata[i], needs);
    }
  for (gsize i = 0; i < batch->n; i++)
    g_hash_table_replace (engine->supplied, quartier_key_ref (batch->districts[i]->key),
                          g_steal_pointer (&batch->supplied[i]));
}

static void
clear_batch (Batch *batch)
{
  for (gsize i = 0; i < batch->n; i++)
    {
      for (int u = 0; u < batch->districts[i]->district->n_uses; u++)
        unref_needs (batch->needs[i][u]);
      g_free (batch->supplied[i]);
    }
  g_free (batch->needs);
  g_free (batch->supplied);
  g_array_unref (batch->rooms);
  g_ptr_array_unref (batch->room_keys);
}

static void
tell_done (Run *run, gsize n)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&run->lock);

  run->n_done += n;
  g_atomic_int_set (&run->engine->done_permille,
                    (gint) (1000 * (guint64) run->n_done / run->missing->len));
}

static void
run_batch (gsize index, gpointer data)
{
  Run *run = data;
  const gsize first = index * run->batch_size;
  Batch batch = {
    .run = run,
    .districts = (Fresh **) run->missing->pdata + first,
    .n = MIN (run->missing->len - first, run->batch_size),
  };

  if (is_cancelled (run->cancelled))
    return;
  batch.needs = g_malloc0 (batch.n * sizeof *batch.needs);
  batch.rooms = g_array_new (FALSE, FALSE, sizeof (QuartierRoom));
  batch.room_keys = g_ptr_array_new_with_free_func ((GDestroyNotify) quartier_key_unref);
  batch.supplied = g_new0 (KnownDistrict *, batch.n);
  collect_rooms (&batch);
  quartier_rooms_run ((QuartierRoom *) batch.rooms->data, batch.rooms->len, run->site->climate,
                      run->engine->outdoor, &run->site->constants, run->cancelled);
  quartier_parallel_for (batch.n, supply_district, &batch);
  if (!is_cancelled (run->cancelled))
    remember (&batch);
  tell_done (run, batch.n);
  clear_batch (&batch);
}

/* Those that stand in the same sun together, so that their rooms fill whole blocks. */
static void
collect_missing (Run *run)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (quartier_key_hash, quartier_key_equal);

  for (int turn = 0; turn < QUARTIER_QUARTER_TURN; turn++)
    for (guint i = 0; i < run->fresh->len; i++)
      {
        Fresh *fresh = &g_array_index (run->fresh, Fresh, i);

        if (fresh->district->direction == turn
            && !g_hash_table_contains (run->engine->supplied, fresh->key)
            && g_hash_table_add (seen, fresh->key))
          g_ptr_array_add (run->missing, fresh);
      }
}

/* Computes what is not known yet. */
static void
run_missing (Run *run)
{
  const gsize few = MIN (4 * BATCH * (gsize) quartier_parallel_get_threads (), MAX_SHARED_BATCH);

  collect_missing (run);
  run->batch_size = run->missing->len <= few ? few : BATCH;
  quartier_parallel_for ((run->missing->len + run->batch_size - 1) / run->batch_size, run_batch, run);
}

/**
 * quartier_engine_get_done:
 *
 * How far the run under way has come, by the districts that it had to work out; any thread may ask.
 *
 * Returns: 0…1
 */
double
quartier_engine_get_done (QuartierEngine *self)
{
  return g_atomic_int_get (&self->done_permille) / 1000.0;
}

/* A district's answer from what is known of a square metre of it; of a run that is cancelled, none. */
static void
make_answer (gsize index, gpointer data)
{
  const Run *run = data;
  Fresh *fresh = &g_array_index (run->fresh, Fresh, index);
  const KnownDistrict *known = g_hash_table_lookup (run->engine->supplied, fresh->key);

  if (known != NULL && !is_cancelled (run->cancelled))
    run->answers[fresh->at] = fresh->answer
        = quartier_answer_new (run->site, fresh->district, &fresh->sketch, &known->supplied,
                               &known->needs, known->uses, run->draws);
}

/* Estimates */

/* Drops the oldest for room at the front; of one scenario one is enough. */
static void
keep (QuartierEngine *self, QuartierEstimate *estimate)
{
  int drop = 0;

  while (drop < QUARTIER_KEPT_ESTIMATES - 1 && self->kept[drop] != NULL
         && !g_str_equal (quartier_estimate_get_scenario (self->kept[drop]),
                          quartier_estimate_get_scenario (estimate)))
    drop++;
  g_clear_pointer (&self->kept[drop], quartier_estimate_unref);
  for (int i = drop; i > 0; i--)
    self->kept[i] = self->kept[i - 1];
  self->kept[0] = quartier_estimate_ref (estimate);
}

/* Kept estimates whose answers hold for a site: of its own scenario first. */
static int
find_alike (const QuartierEngine *self, const QuartierSite *site,
            const QuartierEstimate *out[QUARTIER_KEPT_ESTIMATES])
{
  int n = 0;

  for (int i = 0; i < QUARTIER_KEPT_ESTIMATES && self->kept[i] != NULL; i++)
    if (quartier_site_has_same_tables (quartier_estimate_get_site (self->kept[i]), site)
        && quartier_draws_holds_for (quartier_estimate_get_draws (self->kept[i]), site))
      {
        out[n++] = self->kept[i];
        if (g_str_equal (quartier_estimate_get_scenario (self->kept[i]), site->scenario))
          {
            out[n - 1] = out[0];
            out[0] = self->kept[i];
          }
      }
  return n;
}

/* Looks up the answer of every district; those without one are fresh. */
static void
look_up (Run *run, const QuartierEstimate *const *alike, int n_alike)
{
  for (gsize i = 0; i < run->site->n_districts; i++)
    {
      const QuartierSiteDistrict *district = run->site->districts[i];
      Fresh fresh = { .at = i, .district = district };

      for (int k = 0; k < n_alike && run->answers[i] == NULL; k++)
        run->answers[i] = quartier_estimate_find_answer (alike[k], district, i);
      if (run->answers[i] != NULL)
        continue;
      quartier_sketch_read (district, &run->site->constants, &fresh.sketch);
      fresh.charges
          = quartier_figures_ask_charging (run->site, district, &fresh.sketch, fresh.charging_w);
      fresh.key
          = supplied_key (district, &fresh.sketch, fresh.charges ? fresh.charging_w : NULL);
      g_array_append_val (run->fresh, fresh);
    }
}

static void
clear_fresh (gpointer data)
{
  Fresh *fresh = data;

  quartier_key_unref (fresh->key);
  g_clear_pointer (&fresh->answer, quartier_answer_unref);
}

static void
clear_run (Run *run)
{
  g_free (run->answers);
  g_array_unref (run->fresh);
  g_ptr_array_unref (run->missing);
  g_mutex_clear (&run->lock);
  quartier_draws_unref (run->draws);
}

/* What all districts share, in two parts that do not need each other. */
static void
prepare_part (gsize index, gpointer data)
{
  QuartierEngine *self = data;

  if (index == 0)
    {
      self->tables = quartier_supply_tables_new (self->climate, &self->constants);
      return;
    }
  self->outdoor = quartier_outdoor_new (self->climate, QUARTIER_FILMS_HOURLY, &self->constants);
  self->room_weather = quartier_room_weather_new (self->climate, self->outdoor, &self->constants);
}

/* Makes the engine ready for a site: what it knows of other weather is of no use. */
void
quartier_engine_prepare (QuartierEngine *self, const QuartierSite *site)
{
  if (self->climate != site->climate
      || memcmp (&self->constants, &site->constants, sizeof self->constants) != 0)
    {
      forget (self);
      g_clear_pointer (&self->climate, quartier_climate_unref);
      self->climate = quartier_climate_ref (site->climate);
      self->constants = site->constants;
      g_clear_pointer (&self->tables, quartier_supply_tables_unref);
      g_free (self->outdoor);
      g_free (self->room_weather);
      quartier_parallel_for (2, prepare_part, self);
    }
  if (g_hash_table_size (self->supplied) > self->most_supplied)
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
  const QuartierEstimate *alike[QUARTIER_KEPT_ESTIMATES];
  int n_alike;
  QuartierEstimate *estimate = NULL;
  Run run = { self, site, cancelled, .missing = g_ptr_array_new () };

  g_mutex_init (&run.lock);
  g_atomic_int_set (&self->done_permille, 0);
  quartier_engine_prepare (self, site);
  n_alike = find_alike (self, site, alike);
  run.draws = n_alike > 0 ? quartier_draws_ref (quartier_estimate_get_draws (alike[0]))
                          : quartier_draws_new (site);
  run.answers = g_new0 (QuartierAnswer *, site->n_districts);
  run.fresh = g_array_new (FALSE, FALSE, sizeof (Fresh));
  g_array_set_clear_func (run.fresh, clear_fresh);
  look_up (&run, alike, n_alike);
  run_missing (&run);
  quartier_parallel_for (run.fresh->len, make_answer, &run);
  if (is_cancelled (cancelled))
    g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED, "cancelled");
  else
    {
      estimate = quartier_estimate_new (site, g_steal_pointer (&run.answers), run.draws,
                                        n_alike > 0 ? alike[0] : NULL);
      keep (self, estimate);
    }
  clear_run (&run);
  return estimate;
}
