#include "document/estimator-worker.h"

#include <glib/gstdio.h>

#include "document/snapshot.h"

/* A weather file as it was read, right or wrong. */
typedef struct
{
  gint64 modified_s;
  gint64 size;
  QuartierClimate *climate; /* NULL: it cannot be read */
  char **warnings;
  GError *error;
} Weather;

typedef struct
{
  QuartierEngine *engine;
  QuartierSnapshots *snapshots;
} Memory;

struct _QuartierEstimatorWorker
{
  gatomicrefcount references;
  /* What is remembered of the scenario that is edited, and of the one it is compared with. */
  Memory current;
  Memory other;
  QuartierLibrary *library; /* what the weather was made with */
  GHashTable *climates;     /* id to QuartierClimate */
  GHashTable *weathers;     /* path to Weather */
};

static void
free_weather (Weather *weather)
{
  g_clear_pointer (&weather->climate, quartier_climate_unref);
  g_strfreev (weather->warnings);
  g_clear_error (&weather->error);
  g_free (weather);
}

static void
make_memory (Memory *memory, QuartierLibrary *library)
{
  memory->engine = quartier_engine_new ();
  memory->snapshots = quartier_snapshots_new (library);
}

static void
free_memory (Memory *memory)
{
  quartier_engine_free (memory->engine);
  quartier_snapshots_free (memory->snapshots);
}

QuartierEstimatorWorker *
quartier_estimator_worker_new (QuartierLibrary *library)
{
  QuartierEstimatorWorker *self = g_new0 (QuartierEstimatorWorker, 1);

  g_atomic_ref_count_init (&self->references);
  self->library = g_object_ref (library);
  make_memory (&self->current, library);
  make_memory (&self->other, library);
  self->climates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) quartier_climate_unref);
  self->weathers
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_weather);
  return self;
}

QuartierEstimatorWorker *
quartier_estimator_worker_ref (QuartierEstimatorWorker *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
quartier_estimator_worker_unref (QuartierEstimatorWorker *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  free_memory (&self->current);
  free_memory (&self->other);
  g_hash_table_unref (self->climates);
  g_hash_table_unref (self->weathers);
  g_clear_object (&self->library);
  g_free (self);
}

/* Weather */

static QuartierClimate *
get_typical_year (QuartierEstimatorWorker *self, QuartierLibrary *library,
                  const QuartierMonthlyClimate *place)
{
  QuartierClimate *climate = g_hash_table_lookup (self->climates, place->id);

  if (climate == NULL)
    {
      climate = quartier_snapshot_make_climate (library, place);
      g_hash_table_insert (self->climates, g_strdup (place->id), climate);
    }
  return climate;
}

/* A file is read once, and again when it has changed. */
static const Weather *
get_weather (QuartierEstimatorWorker *self, QuartierLibrary *library, const char *path,
             QuartierWeatherFunc read_weather)
{
  Weather *weather = g_hash_table_lookup (self->weathers, path);
  GStatBuf status = { 0 };

  g_stat (path, &status);
  if (weather != NULL && weather->modified_s == (gint64) status.st_mtime
      && weather->size == (gint64) status.st_size)
    return weather;
  weather = g_new0 (Weather, 1);
  weather->modified_s = status.st_mtime;
  weather->size = status.st_size;
  weather->climate = read_weather (path, library, &weather->warnings, &weather->error);
  g_hash_table_insert (self->weathers, g_strdup (path), weather);
  return weather;
}

static QuartierClimate *
find_climate (QuartierEstimatorWorker *self, QuartierLibrary *library, QuartierSite *site,
              const char *name, const char *path, QuartierWeatherFunc read_weather,
              char **weather_error)
{
  const Weather *weather;

  if (path == NULL || read_weather == NULL)
    return get_typical_year (self, library, &site->place);
  weather = get_weather (self, library, path, read_weather);
  quartier_snapshot_add_weather_warnings (site, name, weather->climate, weather->error,
                                          (const char *const *) weather->warnings);
  if (weather->climate != NULL)
    return weather->climate;
  *weather_error = g_strdup (weather->error->message);
  return get_typical_year (self, library, &site->place);
}

/* A plan's own figures may be of what the weather is made with. */
static void
use_library (QuartierEstimatorWorker *self, QuartierLibrary *library)
{
  if (!g_set_object (&self->library, library))
    return;
  g_hash_table_remove_all (self->climates);
  g_hash_table_remove_all (self->weathers);
}

/* Runs */

/* The scenario that is compared with has a memory of its own: what the other remembers of the
 * districts being edited stays. */
static Memory *
get_memory (QuartierEstimatorWorker *self, gboolean is_other)
{
  return is_other ? &self->other : &self->current;
}

/**
 * quartier_estimator_worker_develop:
 * @snapshot: (transfer full): of a plan
 * @is_other: whether it is of the scenario that the current one is compared with
 *
 * Returns: (transfer full) (nullable): the site, without weather yet
 */
QuartierSite *
quartier_estimator_worker_develop (QuartierEstimatorWorker *self, QuartierSnapshot *snapshot,
                                   gboolean is_other, const gint *cancelled, GError **error)
{
  return quartier_snapshot_develop (snapshot, get_memory (self, is_other)->snapshots, cancelled,
                                    error);
}

/**
 * quartier_estimator_worker_estimate:
 * @site: without weather yet; it gets some here
 * @is_other: whether it is the scenario that the current one is compared with
 * @weather: (nullable): name of the weather file as the plan has it
 * @path: (nullable): where it is; %NULL: the typical year is meant
 * @weather_error: (out): why the typical year stands in for a file; %NULL where it does not
 *
 * Returns: (transfer full) (nullable): the estimate
 */
QuartierEstimate *
quartier_estimator_worker_estimate (QuartierEstimatorWorker *self, QuartierSite *site,
                                    gboolean is_other, const char *weather, const char *path,
                                    QuartierWeatherFunc read_weather, const gint *cancelled,
                                    char **weather_error, GError **error)
{
  QuartierLibrary *library = QUARTIER_LIBRARY (site->library);

  use_library (self, library);
  *weather_error = NULL;
  quartier_site_set_climate (
      site, find_climate (self, library, site, weather, path, read_weather, weather_error));
  return quartier_engine_run (get_memory (self, is_other)->engine, site, cancelled, error);
}

/* How far the estimate under way has come, 0…1; any thread may ask. */
double
quartier_estimator_worker_get_done (QuartierEstimatorWorker *self)
{
  return quartier_engine_get_done (self->current.engine);
}

/**
 * quartier_estimator_worker_hours:
 * @site: that was estimated
 * @district: (nullable): id; %NULL: all together
 *
 * Returns: (transfer full) (nullable): its hours
 */
QuartierHourly *
quartier_estimator_worker_hours (QuartierEstimatorWorker *self, const QuartierSite *site,
                                 const char *district, const gint *cancelled, GError **error)
{
  return quartier_engine_run_hours (self->current.engine, site, district, cancelled, error);
}
