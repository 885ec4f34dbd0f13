#include "document/quartier-estimator.h"

#include "base/quartier-error.h"
#include "document/estimator-worker.h"
#include "document/kept-estimates.h"
#include "document/snapshot.h"

/* Hours that take longer wait until the plan rests. */
#define LIVE_HOURS_US 100000
/* The hours of so many districts take less than a frame: they come with the estimate, so that curves never stand
 * beside totals they are not of. */
#define QUICK_DISTRICTS 8
/* So long the plan rests before the scenario it is compared with is looked at. */
#define REST_MS 200

typedef enum
{
  JOB_ESTIMATE,
  JOB_HOURS,
  JOB_REFERENCE
} JobKind;

struct _QuartierEstimator
{
  GObject parent_instance;
  /* Owned */
  QuartierPlan *plan;
  QuartierLibrary *library;
  QuartierEstimate *estimate;
  char *against;               /* (nullable): id of the scenario that was asked for to compare with */
  QuartierEstimate *reference; /* (nullable): of the scenario that the current one is compared with */
  QuartierKeptEstimates *kept;
  gboolean reference_due;      /* it may be older than the plan */
  guint rest;                  /* source that will look at it; 0: none */
  char *error;
  guint idle;       /* source that will look at the plan; 0: nothing to look at */
  gboolean busy;    /* a job runs */
  gboolean dirty;   /* the plan changed since the job began */
  gint *cancelled;  /* of the running job; its own reference */
  JobKind running;  /* while busy */
  gint64 begun_us;  /* when the running job began */
  GThreadPool *thread;
  QuartierEstimatorWorker *worker;
  QuartierWeatherFunc read_weather; /* (nullable) */
  char *weather_error;              /* (nullable): why the typical year stands in */
  gboolean watching;                /* somebody looks at hours */
  char *watched;                    /* (nullable): of this district; NULL: of all */
  gboolean hours_due;               /* the hours are older than what is to be seen */
  gint64 hours_us;                  /* how long the last ones took */
  QuartierSite *site;               /* (nullable): of the estimate */
  QuartierHourly *hourly;           /* (nullable) */
};

typedef struct
{
  JobKind kind;
  QuartierEstimatorWorker *worker;
  GWeakRef estimator;
  QuartierLibrary *library;
  QuartierSnapshot *snapshot; /* (nullable): of the plan, until it is developed to the site */
  QuartierScenarioState *state; /* (nullable): what the snapshot is of, where that is worth keeping */
  QuartierSite *site;         /* (nullable) */
  char *weather;      /* (nullable): the file's name as the plan has it */
  char *weather_path; /* (nullable) */
  QuartierWeatherFunc read_weather;
  char *district;     /* (nullable): whose hours */
  gboolean with_hours; /* an estimate: with the hours of @district, or of all */
  gint64 begun_us;
  gint *cancelled;
  /* The answer */
  QuartierEstimate *estimate;
  QuartierHourly *hourly;
  char *weather_error;
  GError *error;
} Job;

G_DEFINE_FINAL_TYPE (QuartierEstimator, quartier_estimator, G_TYPE_OBJECT)

enum
{
  PROP_ESTIMATE = 1,
  PROP_HOURLY,
  PROP_ERROR,
  PROP_BUSY,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static guint updated_signal;

static void schedule (QuartierEstimator *self);

/* Jobs */

static void
free_job (Job *job)
{
  quartier_estimator_worker_unref (job->worker);
  g_weak_ref_clear (&job->estimator);
  g_clear_object (&job->library);
  g_clear_pointer (&job->snapshot, quartier_snapshot_free);
  g_clear_pointer (&job->state, quartier_scenario_state_free);
  g_clear_pointer (&job->site, quartier_site_unref);
  g_clear_pointer (&job->estimate, quartier_estimate_unref);
  g_clear_pointer (&job->hourly, quartier_hourly_unref);
  g_free (job->weather);
  g_free (job->weather_path);
  g_free (job->district);
  g_free (job->weather_error);
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

static void
publish_hourly (QuartierEstimator *self, QuartierHourly *hourly)
{
  if (hourly == self->hourly)
    return;
  g_clear_pointer (&self->hourly, quartier_hourly_unref);
  self->hourly = hourly != NULL ? quartier_hourly_ref (hourly) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOURLY]);
}

static Job *
new_job (QuartierEstimator *self, JobKind kind)
{
  Job *job = g_new0 (Job, 1);

  self->cancelled = g_atomic_rc_box_new0 (gint);
  self->running = kind;
  self->begun_us = g_get_monotonic_time ();
  job->kind = kind;
  job->worker = quartier_estimator_worker_ref (self->worker);
  g_weak_ref_init (&job->estimator, self);
  job->library = g_object_ref (self->library);
  job->begun_us = self->begun_us;
  job->cancelled = g_atomic_rc_box_acquire (self->cancelled);
  return job;
}

static void
start_job (QuartierEstimator *self, Job *job)
{
  set_busy (self, TRUE);
  g_thread_pool_push (self->thread, job, NULL);
}

static void
start_hours (QuartierEstimator *self)
{
  Job *job = new_job (self, JOB_HOURS);

  job->site = quartier_site_ref (self->site);
  job->district = g_strdup (self->watched);
  self->hours_due = FALSE;
  start_job (self, job);
}

static const char *
find_other_id (QuartierEstimator *self)
{
  const QuartierScenario *other = quartier_plan_find_other (self->plan, self->against);

  return other != NULL ? other->id : NULL;
}

/* What is kept still holds; where nothing is, the reference is missing, and not wrong. */
static gboolean
look_up_reference (QuartierEstimator *self)
{
  const char *other = find_other_id (self);
  QuartierEstimate *kept
      = other != NULL ? quartier_kept_estimates_find (self->kept, self->plan, other) : NULL;

  if (kept == self->reference)
    return FALSE;
  g_clear_pointer (&self->reference, quartier_estimate_unref);
  self->reference = kept != NULL ? quartier_estimate_ref (kept) : NULL;
  return TRUE;
}

static void
start_estimate (QuartierEstimator *self, JobKind kind, QuartierSnapshot *snapshot,
                QuartierScenarioState *state)
{
  Job *job = new_job (self, kind);

  job->snapshot = snapshot;
  job->state = state;
  job->weather = g_strdup (quartier_plan_get_weather (self->plan));
  job->weather_path = quartier_plan_dup_weather_path (self->plan);
  job->read_weather = self->read_weather;
  /* The first totals wait for no hours. */
  job->with_hours = kind == JOB_ESTIMATE && self->watching && self->hourly != NULL;
  job->district = job->with_hours ? g_strdup (self->watched) : NULL;
  start_job (self, job);
}

/* What is said against the other scenario is missing until this is done, and not wrong. */
static void
start_reference (QuartierEstimator *self)
{
  const char *other = find_other_id (self);
  QuartierSnapshot *snapshot = NULL;

  self->reference_due = FALSE;
  if (other == NULL || quartier_kept_estimates_find (self->kept, self->plan, other) != NULL)
    return;
  snapshot = quartier_snapshot_take (self->plan, self->library, other, 0, NULL);
  if (snapshot != NULL)
    start_estimate (self, JOB_REFERENCE, snapshot, quartier_scenario_state_take (self->plan, other));
}

static gboolean
rested_cb (gpointer data)
{
  QuartierEstimator *self = data;

  self->rest = 0;
  if (!self->busy && !self->dirty)
    start_reference (self);
  return G_SOURCE_REMOVE;
}

/* What to do when nothing runs: the hours, unless they would keep an edit waiting. */
static void
go_on (QuartierEstimator *self)
{
  const gboolean hours
      = self->watching && self->hours_due && self->site != NULL && !self->busy;

  if (hours && (!self->dirty || self->hours_us < LIVE_HOURS_US))
    start_hours (self);
  else if (self->dirty)
    schedule (self);
  else if (self->reference_due && !self->busy && self->rest == 0)
    self->rest = g_timeout_add (REST_MS, rested_cb, self);
}

/* Hours that came with an estimate are there before it is told, and told after it. */
static void
take_hours (QuartierEstimator *self, Job *job)
{
  if (job->hourly == NULL || !self->watching || g_strcmp0 (job->district, self->watched) != 0)
    return;
  g_clear_pointer (&self->hourly, quartier_hourly_unref);
  self->hourly = quartier_hourly_ref (job->hourly);
  self->hours_due = FALSE;
}

static void
keep (QuartierEstimator *self, Job *job)
{
  if (job->state != NULL)
    quartier_kept_estimates_keep (self->kept, g_steal_pointer (&job->state), job->estimate);
}

static void
estimate_done (QuartierEstimator *self, Job *job)
{
  /* What came too late to be cancelled is of a scenario that is not seen any more. */
  if (job->estimate != NULL
      && g_strcmp0 (quartier_estimate_get_scenario (job->estimate),
                    quartier_plan_get_current (self->plan))
             != 0)
    return;
  if (job->estimate != NULL)
    {
      g_clear_pointer (&self->site, quartier_site_unref);
      self->site = quartier_site_ref (job->site);
      self->hours_due = TRUE;
      self->reference_due = TRUE;
      keep (self, job);
      if (!quartier_plan_is_editing (self->plan))
        look_up_reference (self);
      g_free (self->weather_error);
      self->weather_error = g_steal_pointer (&job->weather_error);
      take_hours (self, job);
    }
  if (job->estimate != NULL || job->error == NULL)
    publish (self, job->estimate, NULL);
  if (job->hourly != NULL && job->hourly == self->hourly)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOURLY]);
}

static void
hours_done (QuartierEstimator *self, Job *job)
{
  self->hours_us = g_get_monotonic_time () - job->begun_us;
  if (job->hourly != NULL && self->watching && g_strcmp0 (job->district, self->watched) == 0)
    publish_hourly (self, job->hourly);
  else if (g_error_matches (job->error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED))
    self->hours_due = TRUE;
}

static void
reference_done (QuartierEstimator *self, Job *job)
{
  if (g_error_matches (job->error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED))
    self->reference_due = TRUE;
  if (job->estimate == NULL)
    return;
  keep (self, job);
  if (look_up_reference (self))
    g_signal_emit (self, updated_signal, 0);
  /* Its scenario, or which one is meant, may have changed meanwhile. */
  self->reference_due = self->reference == NULL;
}

static gboolean
job_done_cb (gpointer data)
{
  Job *job = data;
  g_autoptr (QuartierEstimator) self = g_weak_ref_get (&job->estimator);

  if (self == NULL)
    return G_SOURCE_REMOVE;
  g_clear_pointer (&self->cancelled, g_atomic_rc_box_release);
  set_busy (self, FALSE);
  if (job->kind == JOB_ESTIMATE)
    estimate_done (self, job);
  else if (job->kind == JOB_REFERENCE)
    reference_done (self, job);
  else
    hours_done (self, job);
  go_on (self);
  return G_SOURCE_REMOVE;
}

static void
run_job (gpointer data, gpointer user_data G_GNUC_UNUSED)
{
  Job *job = data;

  if (job->kind == JOB_HOURS)
    job->hourly = quartier_estimator_worker_hours (job->worker, job->site, job->district,
                                                   job->cancelled, &job->error);
  else
    {
      job->site = quartier_estimator_worker_develop (
          job->worker, g_steal_pointer (&job->snapshot), job->kind == JOB_REFERENCE,
          job->cancelled, &job->error);
      if (job->site != NULL)
        job->estimate = quartier_estimator_worker_estimate (
            job->worker, job->site, job->kind == JOB_REFERENCE, job->weather, job->weather_path,
            job->read_weather, job->cancelled, &job->weather_error, &job->error);
      if (job->with_hours && job->estimate != NULL
          && (job->district != NULL || quartier_estimate_get_n_districts (job->estimate) <= QUICK_DISTRICTS))
        job->hourly = quartier_estimator_worker_hours (job->worker, job->site, job->district, job->cancelled, NULL);
    }
  /* Not g_main_context_invoke(): between two turns of a loop it would run it in this thread. */
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, job_done_cb, job, (GDestroyNotify) free_job);
}

/* The plan */

static gboolean
look_at_plan_cb (gpointer data)
{
  QuartierEstimator *self = data;
  g_autoptr (GError) error = NULL;
  QuartierSnapshot *snapshot;

  self->idle = 0;
  self->dirty = FALSE;
  snapshot = quartier_snapshot_take (self->plan, self->library,
                                     quartier_plan_get_current (self->plan), 0, &error);
  if (snapshot != NULL)
    start_estimate (self, JOB_ESTIMATE, snapshot,
                    quartier_plan_is_editing (self->plan)
                        ? NULL
                        : quartier_scenario_state_take (self->plan,
                                                        quartier_plan_get_current (self->plan)));
  else
    publish (self, NULL, error->message);
  return G_SOURCE_REMOVE;
}

/* Before the next frame is drawn, so that what the pointer did and what it means are in one. */
static void
schedule (QuartierEstimator *self)
{
  self->dirty = TRUE;
  g_clear_handle_id (&self->rest, g_source_remove);
  /* Hours that take long wait for the plan to rest. */
  if (self->busy && self->running == JOB_HOURS && self->cancelled != NULL
      && MAX (self->hours_us, g_get_monotonic_time () - self->begun_us) >= LIVE_HOURS_US)
    g_atomic_int_set (self->cancelled, 1);
  if (self->busy && self->running == JOB_REFERENCE && self->cancelled != NULL)
    g_atomic_int_set (self->cancelled, 1);
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
  const char *current = quartier_plan_get_current (self->plan);
  QuartierEstimate *kept
      = current != NULL ? quartier_kept_estimates_find (self->kept, self->plan, current) : NULL;

  /* A job for the other scenario is of no use any more. */
  if (self->cancelled != NULL)
    g_atomic_int_set (self->cancelled, 1);
  schedule (self);
  /* What was seen before is there at once; the job brings what else is asked of it. */
  if (kept != NULL)
    {
      look_up_reference (self);
      publish (self, kept, NULL);
    }
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
    case PROP_HOURLY:
      g_value_set_boxed (value, self->hourly);
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
  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->cancelled != NULL)
    g_atomic_int_set (self->cancelled, 1);
  g_clear_pointer (&self->cancelled, g_atomic_rc_box_release);
  if (self->thread != NULL)
    g_thread_pool_free (g_steal_pointer (&self->thread), FALSE, FALSE);
  g_clear_pointer (&self->worker, quartier_estimator_worker_unref);
  g_clear_pointer (&self->site, quartier_site_unref);
  g_clear_pointer (&self->hourly, quartier_hourly_unref);
  g_clear_pointer (&self->weather_error, g_free);
  g_clear_pointer (&self->watched, g_free);
  g_clear_pointer (&self->estimate, quartier_estimate_unref);
  g_clear_pointer (&self->reference, quartier_estimate_unref);
  g_clear_pointer (&self->kept, quartier_kept_estimates_free);
  g_clear_pointer (&self->against, g_free);
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
  properties[PROP_HOURLY]
      = g_param_spec_boxed ("hourly", NULL, NULL, QUARTIER_TYPE_HOURLY, flags);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  updated_signal = g_signal_new ("updated", QUARTIER_TYPE_ESTIMATOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
quartier_estimator_init (QuartierEstimator *self)
{
  self->kept = quartier_kept_estimates_new ();
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
  self->worker = quartier_estimator_worker_new (library);
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

/**
 * quartier_estimator_set_against:
 * @scenario: (nullable): id of the scenario to compare with, whichever is current; %NULL: the one that
 *   the current one was copied from, or else the first other one
 *
 * Where there is no such scenario, or it is the current one, the rule for %NULL stands in, until there
 * is again.
 */
void
quartier_estimator_set_against (QuartierEstimator *self, const char *scenario)
{
  if (g_strcmp0 (self->against, scenario) == 0)
    return;
  g_free (self->against);
  self->against = g_strdup (scenario);
  self->reference_due = TRUE;
  look_up_reference (self);
  if (self->busy && self->running == JOB_REFERENCE && self->cancelled != NULL)
    g_atomic_int_set (self->cancelled, 1);
  g_signal_emit (self, updated_signal, 0);
  if (!self->busy && !self->dirty && self->estimate != NULL)
    {
      g_clear_handle_id (&self->rest, g_source_remove);
      start_reference (self);
    }
}

/* (transfer none) (nullable): the scenario that the current one is compared with; NULL: it is alone. */
const QuartierScenario *
quartier_estimator_get_against (QuartierEstimator *self)
{
  return quartier_plan_find_other (self->plan, self->against);
}

/* (transfer none) (nullable): id of what was asked for, where that is what is compared with. */
const char *
quartier_estimator_get_asked (QuartierEstimator *self)
{
  return self->against != NULL && g_strcmp0 (find_other_id (self), self->against) == 0
             ? self->against
             : NULL;
}

/**
 * quartier_estimator_get_reference:
 *
 * Returns: (transfer none) (nullable): the newest estimate of the scenario that the current one is
 *   compared with; %NULL where there is none, or not yet
 */
QuartierEstimate *
quartier_estimator_get_reference (QuartierEstimator *self)
{
  return self->reference;
}

/**
 * quartier_estimator_get_before:
 *
 * Returns: (transfer none) (nullable): the same where the scenario was asked for, or is the one that the
 *   current one was copied from. A first scenario is not measured by what came after it.
 */
QuartierEstimate *
quartier_estimator_get_before (QuartierEstimator *self)
{
  const QuartierScenario *other = quartier_plan_find_other (self->plan, self->against);
  const QuartierScenario *current;

  if (other == NULL)
    return NULL;
  current = quartier_plan_find_scenario (self->plan, quartier_plan_get_current (self->plan));
  return g_strcmp0 (self->against, other->id) == 0 || g_strcmp0 (current->parent, other->id) == 0
             ? self->reference
             : NULL;
}

/* Whether there will be a reference, or a newer one. */
gboolean
quartier_estimator_awaits_reference (QuartierEstimator *self)
{
  return find_other_id (self) != NULL
         && (self->reference_due || (self->busy && self->running == JOB_REFERENCE));
}

/* Why there is no estimate of the present plan; NULL where there is one or will be. */
const char *
quartier_estimator_get_error (QuartierEstimator *self)
{
  return self->error;
}

/* Why the typical year stands in for the plan's weather file; NULL where it does not. */
const char *
quartier_estimator_get_weather_error (QuartierEstimator *self)
{
  return self->weather_error;
}

/**
 * quartier_estimator_set_weather_reader:
 * @read_weather: how the plan's weather file is read
 *
 * To be said before the first estimate; without it every year is typical.
 */
void
quartier_estimator_set_weather_reader (QuartierEstimator *self, QuartierWeatherFunc read_weather)
{
  self->read_weather = read_weather;
  schedule (self);
}

/**
 * quartier_estimator_watch_hours:
 * @district: (nullable): id; %NULL: all districts together
 *
 * From now on "hourly" follows the estimate.
 */
void
quartier_estimator_watch_hours (QuartierEstimator *self, const char *district)
{
  if (self->watching && g_strcmp0 (self->watched, district) == 0)
    return;
  self->watching = TRUE;
  g_free (self->watched);
  self->watched = g_strdup (district);
  self->hours_due = TRUE;
  if (self->busy && self->running == JOB_HOURS && self->cancelled != NULL)
    g_atomic_int_set (self->cancelled, 1);
  if (!self->busy)
    go_on (self);
}

/* Nobody looks any more: the hours are let go. */
void
quartier_estimator_unwatch_hours (QuartierEstimator *self)
{
  self->watching = FALSE;
  if (self->busy && self->running == JOB_HOURS && self->cancelled != NULL)
    g_atomic_int_set (self->cancelled, 1);
  publish_hourly (self, NULL);
}

/**
 * quartier_estimator_get_hourly:
 *
 * Returns: (transfer none) (nullable): the newest hours, which may still be those of what was
 *   watched before; %NULL before the first and while nobody watches
 */
QuartierHourly *
quartier_estimator_get_hourly (QuartierEstimator *self)
{
  return self->hourly;
}

/* Whether a run is under way. */
gboolean
quartier_estimator_get_busy (QuartierEstimator *self)
{
  return self->busy;
}

/**
 * quartier_estimator_get_done:
 *
 * Returns: how far the estimate under way has come, 0…1; 1 where none is
 */
double
quartier_estimator_get_done (QuartierEstimator *self)
{
  return self->busy && self->running == JOB_ESTIMATE
             ? quartier_estimator_worker_get_done (self->worker)
             : 1;
}
