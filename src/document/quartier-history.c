#include "document/quartier-history.h"

typedef struct
{
  char *name;
  GPtrArray *changes; /* QuartierChange */
  GHashTable *by_id;  /* the same, found by scenario and id, while the step is open */
  guint64 serial;     /* names the state after this step */
} Step;

struct _QuartierHistory
{
  GPtrArray *steps;
  guint done;    /* steps before this are done, those from it on are undone */
  Step *open;    /* being recorded */
  guint64 serial;
};

static void
free_change (QuartierChange *change)
{
  g_free (change->scenario);
  g_free (change->id);
  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change);
}

static void
free_step (Step *step)
{
  if (step == NULL)
    return;
  g_free (step->name);
  g_clear_pointer (&step->by_id, g_hash_table_unref);
  g_ptr_array_unref (step->changes);
  g_free (step);
}

static guint
hash_change (gconstpointer change)
{
  const QuartierChange *self = change;

  return (self->scenario != NULL ? g_str_hash (self->scenario) : 0) * 31
         + (self->id != NULL ? g_str_hash (self->id) : 0);
}

static gboolean
is_same_thing (gconstpointer a, gconstpointer b)
{
  const QuartierChange *one = a, *other = b;

  return g_strcmp0 (one->scenario, other->scenario) == 0 && g_strcmp0 (one->id, other->id) == 0;
}

QuartierHistory *
quartier_history_new (void)
{
  QuartierHistory *self = g_new0 (QuartierHistory, 1);

  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) free_step);
  return self;
}

void
quartier_history_free (QuartierHistory *self)
{
  free_step (self->open);
  g_ptr_array_unref (self->steps);
  g_free (self);
}

/**
 * quartier_history_begin:
 * @name: what people will read after "Undo"
 *
 * Opens a step. There is one at a time.
 */
void
quartier_history_begin (QuartierHistory *self, const char *name)
{
  g_return_if_fail (self->open == NULL);
  self->open = g_new0 (Step, 1);
  self->open->name = g_strdup (name);
  self->open->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) free_change);
  self->open->by_id = g_hash_table_new (hash_change, is_same_thing);
}

gboolean
quartier_history_is_open (QuartierHistory *self)
{
  return self->open != NULL;
}

/**
 * quartier_history_record:
 *
 * Adds a change to the open step. What happens to the same thing again within a step counts as one
 * change from its first state to its last: a drag of a thousand motions is one.
 */
void
quartier_history_record (QuartierHistory *self, const char *scenario, const char *id,
                         GObject *before, GObject *after, gsize position)
{
  const QuartierChange wanted = { .scenario = (char *) scenario, .id = (char *) id };
  QuartierChange *change;

  g_return_if_fail (self->open != NULL);
  change = g_hash_table_lookup (self->open->by_id, &wanted);
  if (change != NULL)
    {
      g_set_object (&change->after, after);
      return;
    }
  change = g_new0 (QuartierChange, 1);
  change->scenario = g_strdup (scenario);
  change->id = g_strdup (id);
  g_set_object (&change->before, before);
  g_set_object (&change->after, after);
  change->position = position;
  g_ptr_array_add (self->open->changes, change);
  g_hash_table_add (self->open->by_id, change);
}

/**
 * quartier_history_commit:
 *
 * Closes the step. What was undone before it cannot be redone any more.
 *
 * Returns: whether it held any change; an empty step leaves no trace
 */
gboolean
quartier_history_commit (QuartierHistory *self)
{
  Step *step = g_steal_pointer (&self->open);

  g_return_val_if_fail (step != NULL, FALSE);
  g_clear_pointer (&step->by_id, g_hash_table_unref);
  for (guint i = step->changes->len; i > 0; i--)
    {
      const QuartierChange *change = g_ptr_array_index (step->changes, i - 1);

      if (change->before == change->after)
        g_ptr_array_remove_index (step->changes, i - 1);
    }
  if (step->changes->len == 0)
    {
      free_step (step);
      return FALSE;
    }
  g_ptr_array_set_size (self->steps, self->done);
  step->serial = ++self->serial;
  g_ptr_array_add (self->steps, step);
  self->done++;
  return TRUE;
}

static void
apply_backward (const Step *step, QuartierHistoryFunc apply, gpointer data)
{
  for (guint i = step->changes->len; i > 0; i--)
    apply (g_ptr_array_index (step->changes, i - 1), FALSE, data);
}

/**
 * quartier_history_abandon:
 *
 * Takes back what the open step did, and forgets it.
 */
void
quartier_history_abandon (QuartierHistory *self, QuartierHistoryFunc apply, gpointer data)
{
  Step *step = g_steal_pointer (&self->open);

  g_return_if_fail (step != NULL);
  apply_backward (step, apply, data);
  free_step (step);
}

/* Name of the step that undo would take back; NULL where there is none. */
const char *
quartier_history_get_undo_name (QuartierHistory *self)
{
  return self->done > 0 ? ((Step *) g_ptr_array_index (self->steps, self->done - 1))->name : NULL;
}

const char *
quartier_history_get_redo_name (QuartierHistory *self)
{
  return self->done < self->steps->len
             ? ((Step *) g_ptr_array_index (self->steps, self->done))->name
             : NULL;
}

/* How many changes an undo takes back: those of the step that is open, or else of the last. */
guint
quartier_history_get_n_to_undo (QuartierHistory *self)
{
  const Step *step = self->open;

  if (step == NULL && self->done > 0)
    step = g_ptr_array_index (self->steps, self->done - 1);
  return step != NULL ? step->changes->len : 0;
}

guint
quartier_history_get_n_to_redo (QuartierHistory *self)
{
  return self->done < self->steps->len
             ? ((Step *) g_ptr_array_index (self->steps, self->done))->changes->len
             : 0;
}

void
quartier_history_undo (QuartierHistory *self, QuartierHistoryFunc apply, gpointer data)
{
  g_return_if_fail (self->open == NULL);
  if (self->done == 0)
    return;
  self->done--;
  apply_backward (g_ptr_array_index (self->steps, self->done), apply, data);
}

void
quartier_history_redo (QuartierHistory *self, QuartierHistoryFunc apply, gpointer data)
{
  const Step *step;

  g_return_if_fail (self->open == NULL);
  if (self->done == self->steps->len)
    return;
  step = g_ptr_array_index (self->steps, self->done);
  self->done++;
  for (guint i = 0; i < step->changes->len; i++)
    apply (g_ptr_array_index (step->changes, i), TRUE, data);
}

/* A number that names the present state: equal numbers, equal plans. */
guint64
quartier_history_get_state (QuartierHistory *self)
{
  return self->done > 0 ? ((Step *) g_ptr_array_index (self->steps, self->done - 1))->serial : 0;
}
