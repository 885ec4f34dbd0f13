#include "document/quartier-plan-private.h"

#include <math.h>

#include "document/feature-list.h"
#include "document/feature-turn.h"
#include "document/quartier-history.h"

/* More changes than this are told together. */
#define MANY 64

struct _QuartierPlan
{
  GObject parent_instance;
  /* Owned */
  QuartierHead *head;
  QuartierFeatureList *features;
  QuartierHistory *history;
  char *current;
  char *kept[QUARTIER_N_PLAN_KEEPS];
  GPtrArray *load_warnings;
  guint64 revision;
  guint n_holds;         /* nothing is told meanwhile */
  gboolean is_told_late; /* something is to be told then */
  guint next_free;       /* number of the next id that may be free, while nothing is told */
  guint64 saved_state;
  guint64 step;       /* number of the step opened last */
  double middle_lon;  /* of the first feature there ever was; NAN: none yet */
};

G_DEFINE_FINAL_TYPE (QuartierPlan, quartier_plan, G_TYPE_OBJECT)

enum
{
  PROP_TITLE = 1,
  PROP_MODIFIED,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_SCENARIO,
  N_PROPERTIES
};

enum
{
  CHANGED,
  SCENARIO_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* The plan as a whole */

static void
notify_all (QuartierPlan *self)
{
  self->revision++;
  self->is_told_late = self->n_holds > 0;
  if (self->is_told_late)
    return;
  for (int i = PROP_TITLE; i < N_PROPERTIES; i++)
    if (i != PROP_SCENARIO)
      g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * quartier_plan_hold:
 *
 * Until quartier_plan_release() the plan's lists stay as they are and it says nothing of what changes in
 * it: one word for all of ten thousand districts. Whoever holds it changes it, and looks at nothing.
 */
void
quartier_plan_hold (QuartierPlan *self)
{
  g_return_if_fail (QUARTIER_IS_PLAN (self));
  self->n_holds++;
  quartier_feature_list_hold (self->features);
}

void
quartier_plan_release (QuartierPlan *self)
{
  g_return_if_fail (QUARTIER_IS_PLAN (self) && self->n_holds > 0);
  quartier_feature_list_release (self->features);
  self->n_holds--;
  self->next_free = 0;
  if (self->n_holds == 0 && self->is_told_late)
    notify_all (self);
}

static void
set_head (QuartierPlan *self, QuartierHead *head)
{
  if (!g_set_object (&self->head, head))
    return;
  if (self->current != NULL && quartier_plan_find_scenario (self, self->current) == NULL)
    g_clear_pointer (&self->current, g_free);
  if (self->current == NULL && head->scenarios->len > 0)
    {
      const QuartierScenario *last
          = g_ptr_array_index (head->scenarios, head->scenarios->len - 1);

      quartier_plan_set_current (self, last->id);
    }
}

static void
apply_change (const QuartierChange *change, gboolean forward, gpointer data)
{
  QuartierPlan *self = data;
  GObject *wanted = forward ? change->after : change->before;
  QuartierFeature *feature;

  if (change->scenario == NULL)
    {
      set_head (self, QUARTIER_HEAD (wanted));
      return;
    }
  feature = quartier_feature_list_find (self->features, change->scenario, change->id);
  if (wanted == NULL && feature != NULL)
    quartier_feature_list_remove (self->features, feature);
  else if (wanted != NULL && feature != NULL)
    quartier_feature_list_replace (self->features, feature, wanted);
  else if (wanted != NULL)
    quartier_feature_list_insert (self->features, change->scenario, wanted, change->position);
}

static void
quartier_plan_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QuartierPlan *self = QUARTIER_PLAN (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, quartier_plan_get_title (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, quartier_plan_get_modified (self));
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, quartier_plan_get_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, quartier_plan_get_redo_name (self));
      break;
    case PROP_SCENARIO:
      g_value_set_string (value, self->current);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quartier_plan_finalize (GObject *object)
{
  QuartierPlan *self = QUARTIER_PLAN (object);

  quartier_feature_list_free (self->features);
  g_ptr_array_unref (self->load_warnings);
  quartier_history_free (self->history);
  g_clear_object (&self->head);
  g_free (self->current);
  for (int i = 0; i < QUARTIER_N_PLAN_KEEPS; i++)
    g_free (self->kept[i]);
  G_OBJECT_CLASS (quartier_plan_parent_class)->finalize (object);
}

static void
quartier_plan_class_init (QuartierPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = quartier_plan_get_property;
  object_class->finalize = quartier_plan_finalize;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  properties[PROP_SCENARIO] = g_param_spec_string ("scenario", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHANGED] = g_signal_new ("changed", QUARTIER_TYPE_PLAN, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[SCENARIO_CHANGED] = g_signal_new ("scenario-changed", QUARTIER_TYPE_PLAN,
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quartier_plan_init (QuartierPlan *self)
{
  self->head = g_object_new (QUARTIER_TYPE_HEAD, NULL);
  self->features = quartier_feature_list_new ();
  self->history = quartier_history_new ();
  self->middle_lon = NAN;
  self->load_warnings = g_ptr_array_new_with_free_func (g_free);
}

/**
 * quartier_plan_new:
 *
 * Returns: (transfer full): a plan without place, scenarios or districts
 */
QuartierPlan *
quartier_plan_new (void)
{
  return g_object_new (QUARTIER_TYPE_PLAN, NULL);
}

/* Reading */

/* Id of the scenario that is being looked at; NULL in a plan without any. */
const char *
quartier_plan_get_current (QuartierPlan *self)
{
  return self->current;
}

/**
 * quartier_plan_set_current:
 * @scenario: id of one of its scenarios
 *
 * Looks at another scenario. That is no edit.
 */
void
quartier_plan_set_current (QuartierPlan *self, const char *scenario)
{
  g_return_if_fail (quartier_plan_find_scenario (self, scenario) != NULL);
  if (g_strcmp0 (self->current, scenario) == 0)
    return;
  g_free (self->current);
  self->current = g_strdup (scenario);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENARIO]);
  g_signal_emit (self, signals[SCENARIO_CHANGED], 0);
}

/**
 * quartier_plan_get_districts:
 * @scenario: its id
 *
 * Returns: (transfer none): a live list of #QuartierDistrict, in the plan's order; an edit replaces
 *   its district
 */
GListModel *
quartier_plan_get_districts (QuartierPlan *self, const char *scenario)
{
  return quartier_feature_list_get_districts (self->features, scenario);
}

/**
 * quartier_plan_take_districts:
 * @scenario: its id
 *
 * Returns: (transfer full): the same as they are now, for another thread; let go soon, it costs no copy of them
 *   after an edit
 */
QuartierHeldDistricts *
quartier_plan_take_districts (QuartierPlan *self, const char *scenario)
{
  return quartier_feature_list_take_districts (self->features, scenario);
}

/**
 * quartier_plan_get_stops:
 * @scenario: its id
 *
 * Returns: (transfer none): a live list of #QuartierStop, as quartier_plan_get_districts()
 */
GListModel *
quartier_plan_get_stops (QuartierPlan *self, const char *scenario)
{
  return quartier_feature_list_get_stops (self->features, scenario);
}

/**
 * quartier_plan_find_district:
 *
 * Returns: (transfer none) (nullable): the district with that id
 */
QuartierDistrict *
quartier_plan_find_district (QuartierPlan *self, const char *scenario, const char *id)
{
  QuartierFeature *feature = quartier_feature_list_find (self->features, scenario, id);

  return feature != NULL && QUARTIER_IS_DISTRICT (feature->object)
             ? QUARTIER_DISTRICT (feature->object)
             : NULL;
}

/**
 * quartier_plan_find_stop:
 *
 * Returns: (transfer none) (nullable): the stop with that id
 */
QuartierStop *
quartier_plan_find_stop (QuartierPlan *self, const char *scenario, const char *id)
{
  QuartierFeature *feature = quartier_feature_list_find (self->features, scenario, id);

  return feature != NULL && QUARTIER_IS_STOP (feature->object) ? QUARTIER_STOP (feature->object)
                                                                : NULL;
}

/**
 * quartier_plan_get_middle_lon:
 *
 * Returns: a longitude that all districts and stops are within half the globe of, so that those across
 *   the date line have longitudes beyond ±180; NAN where there was none yet
 */
double
quartier_plan_get_middle_lon (QuartierPlan *self)
{
  return self->middle_lon;
}

/**
 * quartier_plan_get_bounds:
 * @out: (out): the box around a scenario's districts
 *
 * Returns: %FALSE where it has none
 */
gboolean
quartier_plan_get_bounds (QuartierPlan *self, const char *scenario, QuartierBounds *out)
{
  GListModel *districts = scenario != NULL ? quartier_plan_get_districts (self, scenario) : NULL;
  const guint n = districts != NULL ? g_list_model_get_n_items (districts) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);
      QuartierBounds bounds;

      quartier_polygon_get_bounds (quartier_district_get_shape (district), &bounds);
      if (i == 0)
        *out = bounds;
      out->west = MIN (out->west, bounds.west);
      out->south = MIN (out->south, bounds.south);
      out->east = MAX (out->east, bounds.east);
      out->north = MAX (out->north, bounds.north);
    }
  return n > 0;
}

static char *
find_free_id (QuartierPlan *self, const char *scenario, const char *word, GListModel *list)
{
  for (guint i = MAX (g_list_model_get_n_items (list) + 1, self->next_free);; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", word, i);

      if (quartier_feature_list_find (self->features, scenario, id) != NULL)
        continue;
      self->next_free = self->n_holds > 0 ? i + 1 : 0;
      return g_steal_pointer (&id);
    }
}

/**
 * quartier_plan_new_id:
 *
 * Returns: (transfer full): an id for a district that no feature of the scenario has
 */
char *
quartier_plan_new_id (QuartierPlan *self, const char *scenario)
{
  return find_free_id (self, scenario, "district", quartier_plan_get_districts (self, scenario));
}

/* The same for a stop. */
char *
quartier_plan_new_stop_id (QuartierPlan *self, const char *scenario)
{
  return find_free_id (self, scenario, "stop", quartier_plan_get_stops (self, scenario));
}

/* Grows with everything that changes, undo included. */
guint64
quartier_plan_get_revision (QuartierPlan *self)
{
  return self->revision;
}

/* Whether it differs from what was last saved. */
gboolean
quartier_plan_get_modified (QuartierPlan *self)
{
  return quartier_history_is_open (self->history)
         || quartier_history_get_state (self->history) != self->saved_state;
}

/* Says that the plan, as it is now, is in its file. */
void
quartier_plan_set_saved (QuartierPlan *self)
{
  self->saved_state = quartier_history_get_state (self->history);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/* Says that the plan is in no file as it is, whatever is undone: it was mended, recovered or brought in. */
void
quartier_plan_set_unsaved (QuartierPlan *self)
{
  self->saved_state = G_MAXUINT64;
  notify_all (self);
}

/* Editing */

/**
 * quartier_plan_begin:
 * @name: translated, as it follows "Undo": "Draw District 3"
 *
 * Opens a step; the edits until quartier_plan_commit() are undone together. A step still open, as a
 * slider leaves it until it rests, is closed first.
 */
void
quartier_plan_begin (QuartierPlan *self, const char *name)
{
  if (quartier_history_is_open (self->history))
    quartier_plan_commit (self);
  self->step++;
  quartier_history_begin (self->history, name);
}

/* Closes the step; one without edits leaves no trace. */
void
quartier_plan_commit (QuartierPlan *self)
{
  quartier_history_commit (self->history);
  notify_all (self);
}

/* Takes back the edits of the open step, as if it had never begun. */
void
quartier_plan_abandon (QuartierPlan *self)
{
  const gboolean is_large = quartier_history_get_n_to_undo (self->history) > MANY;

  if (is_large)
    quartier_plan_hold (self);
  quartier_history_abandon (self->history, apply_change, self);
  if (is_large)
    quartier_plan_release (self);
  notify_all (self);
}

gboolean
quartier_plan_is_editing (QuartierPlan *self)
{
  return quartier_history_is_open (self->history);
}

/* A number for the open step, its own in this plan; 0 while none is open. Who leaves a step open for
 * a while knows by it whether it is still theirs to close. */
guint64
quartier_plan_get_step (QuartierPlan *self)
{
  return quartier_history_is_open (self->history) ? self->step : 0;
}

static void
put_object (QuartierPlan *self, const char *scenario, GObject *given)
{
  g_autoptr (GObject) object = quartier_feature_near (given, &self->middle_lon);
  const char *id = quartier_feature_get_object_id (object);
  QuartierFeature *feature = quartier_feature_list_find (self->features, scenario, id);

  g_return_if_fail (quartier_history_is_open (self->history));
  g_return_if_fail (quartier_plan_find_scenario (self, scenario) != NULL);
  g_return_if_fail (feature == NULL || quartier_feature_is_beside (feature, scenario, object));
  if (feature != NULL && feature->object == object)
    return;
  quartier_history_record (self->history, scenario, id,
                           feature != NULL ? feature->object : NULL, object,
                           quartier_feature_list_get_n (self->features));
  if (feature != NULL)
    quartier_feature_list_replace (self->features, feature, object);
  else
    quartier_feature_list_insert (self->features, scenario, object,
                                  quartier_feature_list_get_n (self->features));
  notify_all (self);
}

static void
remove_object (QuartierPlan *self, QuartierFeature *feature)
{
  g_return_if_fail (quartier_history_is_open (self->history));
  quartier_history_record (self->history, feature->scenario,
                           quartier_feature_get_object_id (feature->object),
                           feature->object, NULL,
                           quartier_feature_list_get_position (self->features, feature));
  quartier_feature_list_remove (self->features, feature);
  notify_all (self);
}

/**
 * quartier_plan_put_district:
 * @scenario: id of one of its scenarios
 * @district: a reference is kept
 *
 * Puts a district in the place of the one with its id, or at the end where there is none.
 */
void
quartier_plan_put_district (QuartierPlan *self, const char *scenario, QuartierDistrict *district)
{
  put_object (self, scenario, G_OBJECT (district));
}

/* Removes a district; one that is not there is no error. */
void
quartier_plan_remove_district (QuartierPlan *self, const char *scenario, const char *id)
{
  if (quartier_plan_find_district (self, scenario, id) != NULL)
    remove_object (self, quartier_feature_list_find (self->features, scenario, id));
}

/**
 * quartier_plan_put_stop:
 * @scenario: id of one of its scenarios
 * @stop: a reference is kept
 *
 * Puts a stop in the place of the one with its id, or at the end where there is none.
 */
void
quartier_plan_put_stop (QuartierPlan *self, const char *scenario, QuartierStop *stop)
{
  put_object (self, scenario, G_OBJECT (stop));
}

/* Removes a stop; one that is not there is no error. */
void
quartier_plan_remove_stop (QuartierPlan *self, const char *scenario, const char *id)
{
  if (quartier_plan_find_stop (self, scenario, id) != NULL)
    remove_object (self, quartier_feature_list_find (self->features, scenario, id));
}

/* For plan-head.c: what the plan says of itself, districts and stops apart. */
QuartierHead *
quartier_plan_get_head (QuartierPlan *self)
{
  return self->head;
}

/**
 * quartier_plan_put_head:
 * @head: takes the place of the one there is, in the open step
 */
void
quartier_plan_put_head (QuartierPlan *self, QuartierHead *head)
{
  g_return_if_fail (quartier_history_is_open (self->history));

  quartier_history_record (self->history, NULL, NULL, G_OBJECT (self->head), G_OBJECT (head), 0);
  set_head (self, head);
  notify_all (self);
}

const char *
quartier_plan_get_undo_name (QuartierPlan *self)
{
  return quartier_history_get_undo_name (self->history);
}

const char *
quartier_plan_get_redo_name (QuartierPlan *self)
{
  return quartier_history_get_redo_name (self->history);
}

/* Takes back the last step; inside an open step it takes back that one. */
void
quartier_plan_undo (QuartierPlan *self)
{
  gboolean is_large;

  if (quartier_history_is_open (self->history))
    {
      quartier_plan_abandon (self);
      return;
    }
  is_large = quartier_history_get_n_to_undo (self->history) > MANY;
  if (is_large)
    quartier_plan_hold (self);
  quartier_history_undo (self->history, apply_change, self);
  if (is_large)
    quartier_plan_release (self);
  notify_all (self);
}

void
quartier_plan_redo (QuartierPlan *self)
{
  const gboolean is_large = quartier_history_get_n_to_redo (self->history) > MANY;

  if (quartier_history_is_open (self->history))
    return;
  if (is_large)
    quartier_plan_hold (self);
  quartier_history_redo (self->history, apply_change, self);
  if (is_large)
    quartier_plan_release (self);
  notify_all (self);
}

/* For io */

const char *
quartier_plan_get_kept (QuartierPlan *self, QuartierPlanKeep what)
{
  return self->kept[what];
}

void
quartier_plan_set_kept (QuartierPlan *self, QuartierPlanKeep what, const char *json)
{
  g_free (self->kept[what]);
  self->kept[what] = g_strdup (json);
}

/* Adds a feature that the program only keeps, as the JSON text it came in. */
void
quartier_plan_add_kept_feature (QuartierPlan *self, const char *json)
{
  quartier_feature_list_add_kept (self->features, json);
}

/* Notes what was odd in the file but can be lived with; the estimate repeats it. */
void
quartier_plan_add_load_warning (QuartierPlan *self, const char *warning)
{
  g_ptr_array_add (self->load_warnings, g_strdup (warning));
}

const char *const *
quartier_plan_get_load_warnings (QuartierPlan *self, gsize *n)
{
  *n = self->load_warnings->len;
  return (const char *const *) self->load_warnings->pdata;
}

/* Ends the step in which a file was read: it is no edit, cannot be undone, and is saved. The last
 * scenario is looked at first, as everywhere nothing else is said. */
void
quartier_plan_finish_loading (QuartierPlan *self)
{
  const guint n = self->head->scenarios->len;

  if (n > 0)
    quartier_plan_set_current (self, quartier_plan_get_scenario (self, n - 1)->id);
  quartier_history_commit (self->history);
  quartier_history_free (self->history);
  self->history = quartier_history_new ();
  self->saved_state = quartier_history_get_state (self->history);
  notify_all (self);
}

/* Calls @func with each feature in order: a scenario and its district or its stop, or the text of a kept
 * one. */
void
quartier_plan_foreach_feature (QuartierPlan *self, QuartierPlanFeatureFunc func, gpointer data)
{
  for (gsize i = 0; i < quartier_feature_list_get_n (self->features); i++)
    {
      const QuartierFeature *feature = quartier_feature_list_get (self->features, i);

      func (feature->scenario, feature->object, feature->kept, data);
    }
}
