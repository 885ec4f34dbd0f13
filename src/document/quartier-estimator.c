#include "document/quartier-estimator.h"

#include "document/snapshot.h"
#include "engine/engine.h"

struct _QuartierEstimator
{
  GObject parent_instance;
  /* Owned */
  QuartierPlan *plan;
  QuartierLibrary *library;
  QuartierEstimate *estimate;
  char *error;
  guint idle;       /* source that will look at the plan; 0: nothing to look at */
  gboolean busy;    /* a job runs */
  gboolean dirty;   /* the plan changed since the job began */
  gint *cancelled;  /* of the running job; its own reference */
  GThreadPool *thread;
  struct _Worker *worker;
};

/* What lives on the engine's thread; outlasts the estimator while a job runs. */
typedef struct _Worker
{
  gatomicrefcount references;
  QuartierEngine *engine;
  GHashTable *climates; /* id to QuartierClimate */
} Worker;

typedef struct
{
  Worker *worker;
  GWeakRef estimator;
  QuartierLibrary *library;
  QuartierSite *site;
  QuartierEstimate *estimate;
  GError *error;
  gint *cancelled;
} Job;

G_DEFINE_FINAL_TYPE (QuartierEstimator, quartier_estimator, G_TYPE_OBJECT)

enum
{
  PROP_ESTIMATE = 1,
  PROP_ERROR,
  PROP_BUSY,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static guint updated_signal;

static void schedule (QuartierEstimator *self);

/* The worker */

static Worker *
worker_new (void)
{
  Worker *worker = g_new0 (Worker, 1);

  g_atomic_ref_count_init (&worker->references);
  worker->engine = quartier_engine_new ();
  worker->climates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) quartier_climate_unref);
  return worker;
}

static Worker *
worker_ref (Worker *worker)
{
  g_atomic_ref_count_inc (&worker->references);
  return worker;
}

static void
worker_unref (Worker *worker)
{
  if (!g_atomic_ref_count_dec (&worker->references))
    return;
  quartier_engine_free (worker->engine);
  g_hash_table_unref (worker->climates);
  g_free (worker);
}

static QuartierClimate *
get_climate (Worker *worker, QuartierLibrary *library, const QuartierMonthlyClimate *place)
{
  QuartierClimate *climate = g_hash_table_lookup (worker->climates, place->id);

  if (climate == NULL)
    {
      climate = quartier_snapshot_make_climate (library, place);
      g_hash_table_insert (worker->climates, g_strdup (place->id), climate);
    }
  return climate;
}

static void
free_job (Job *job)
{
  worker_unref (job->worker);
  g_weak_ref_clear (&job->estimator);
  g_clear_object (&job->library);
  g_clear_pointer (&job->site, quartier_site_unref);
  g_clear_pointer (&job->estimate, quartier_estimate_unref);
  g_clear_error (&job->error);
  g_atomic_rc_box_release (job->cancelled);
  g_free (job);
}

static void
publish (QuartierEstimator *self, QuartierEstimate *estimate, const char *error)
{
  if (estimate != NULL && estimate != self->estimate)
    {
      g_clear_pointer (&self->estimate, quartier_estimate_unref);
      self->estimate = quartier_estimate_ref (estimate);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ESTIMATE]);
    }
  if (g_strcmp0 (self->error, error) != 0)
    {
      g_free (self->error);
      self->error = g_strdup (error);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
    }
  g_signal_emit (self, updated_signal, 0);
}

static void
set_busy (QuartierEstimator *self, gboolean busy)
{
  if (self->busy == busy)
    return;
  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static gboolean
job_done_cb (gpointer data)
{
  Job *job = data;
  g_autoptr (QuartierEstimator) self = g_weak_ref_get (&job->estimator);

  if (self != NULL)
    {
      g_clear_pointer (&self->cancelled, g_atomic_rc_box_release);
      set_busy (self, FALSE);
      if (job->estimate != NULL || job->error == NULL)
        publish (self, job->estimate, NULL);
      if (self->dirty)
        schedule (self);
    }
  return G_SOURCE_REMOVE;
}

static void
run_job (gpointer data, gpointer user_data G_GNUC_UNUSED)
{
  Job *job = data;

  quartier_site_set_climate (job->site,
                             get_climate (job->worker, job->library, &job->site->place));
  job->estimate = quartier_engine_run (job->worker->engine, job->site, job->cancelled,
                                       &job->error);
  g_main_context_invoke_full (NULL, G_PRIORITY_HIGH_IDLE, job_done_cb, job,
                              (GDestroyNotify) free_job);
}

/* The plan */

static gboolean
look_at_plan_cb (gpointer data)
{
  QuartierEstimator *self = data;
  g_autoptr (GError) error = NULL;
  QuartierSite *site;
  Job *job;

  self->idle = 0;
  self->dirty = FALSE;
  site = quartier_snapshot_new (self->plan, self->library,
                                quartier_plan_get_current (self->plan), 0, &error);
  if (site == NULL)
    {
      publish (self, NULL, error->message);
      return G_SOURCE_REMOVE;
    }
  self->cancelled = g_atomic_rc_box_new0 (gint);
  job = g_new0 (Job, 1);
  job->worker = worker_ref (self->worker);
  g_weak_ref_init (&job->estimator, self);
  job->library = g_object_ref (self->library);
  job->site = site;
  job->cancelled = g_atomic_rc_box_acquire (self->cancelled);
  set_busy (self, TRUE);
  g_thread_pool_push (self->thread, job, NULL);
  return G_SOURCE_REMOVE;
}

/* Before the next frame is drawn, so that what the pointer did and what it means are in one. */
static void
schedule (QuartierEstimator *self)
{
  self->dirty = TRUE;
  if (self->busy || self->idle != 0)
    return;
  self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, look_at_plan_cb, self, NULL);
}

static void
plan_changed_cb (QuartierEstimator *self)
{
  schedule (self);
}

static void
scenario_changed_cb (QuartierEstimator *self)
{
  /* A job for the other scenario is of no use any more. */
  if (self->cancelled != NULL)
    g_atomic_int_set (self->cancelled, 1);
  schedule (self);
}

static void
quartier_estimator_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QuartierEstimator *self = QUARTIER_ESTIMATOR (object);

  switch (id)
    {
    case PROP_ESTIMATE:
      g_value_set_boxed (value, self->estimate);
      break;
    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quartier_estimator_dispose (GObject *object)
{
  QuartierEstimator *self = QUARTIER_ESTIMATOR (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->cancelled != NULL)
    g_atomic_int_set (self->cancelled, 1);
  g_clear_pointer (&self->cancelled, g_atomic_rc_box_release);
  if (self->thread != NULL)
    g_thread_pool_free (g_steal_pointer (&self->thread), FALSE, FALSE);
  g_clear_pointer (&self->worker, worker_unref);
  g_clear_pointer (&self->estimate, quartier_estimate_unref);
  g_clear_object (&self->plan);
  g_clear_object (&self->library);
  g_clear_pointer (&self->error, g_free);
  G_OBJECT_CLASS (quartier_estimator_parent_class)->dispose (object);
}

static void
quartier_estimator_class_init (QuartierEstimatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = quartier_estimator_get_property;
  object_class->dispose = quartier_estimator_dispose;
  properties[PROP_ESTIMATE]
      = g_param_spec_boxed ("estimate", NULL, NULL, QUARTIER_TYPE_ESTIMATE, flags);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  updated_signal = g_signal_new ("updated", QUARTIER_TYPE_ESTIMATOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
quartier_estimator_init (QuartierEstimator *self)
{
  self->worker = worker_new ();
  self->thread = g_thread_pool_new (run_job, NULL, 1, FALSE, NULL);
}

/**
 * quartier_estimator_new:
 * @plan: whose current scenario to follow
 *
 * Returns: (transfer full): an estimator at work
 */
QuartierEstimator *
quartier_estimator_new (QuartierPlan *plan, QuartierLibrary *library)
{
  QuartierEstimator *self = g_object_new (QUARTIER_TYPE_ESTIMATOR, NULL);

  self->plan = g_object_ref (plan);
  self->library = g_object_ref (library);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "scenario-changed", G_CALLBACK (scenario_changed_cb), self,
                           G_CONNECT_SWAPPED);
  schedule (self);
  return self;
}

QuartierPlan *
quartier_estimator_get_plan (QuartierEstimator *self)
{
  return self->plan;
}

QuartierLibrary *
quartier_estimator_get_library (QuartierEstimator *self)
{
  return self->library;
}

/**
 * quartier_estimator_get_estimate:
 *
 * Returns: (transfer none) (nullable): the newest estimate; %NULL before the first
 */
QuartierEstimate *
quartier_estimator_get_estimate (QuartierEstimator *self)
{
  return self->estimate;
}

/* Why there is no estimate of the present plan; NULL where there is one or will be. */
const char *
quartier_estimator_get_error (QuartierEstimator *self)
{
  return self->error;
}

/* Whether a run is under way. */
gboolean
quartier_estimator_get_busy (QuartierEstimator *self)
{
  return self->busy;
}
