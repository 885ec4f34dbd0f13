#include "ui/quartier-own-places.h"

#include <glib/gi18n.h>

#include "io/own-places.h"

struct _QuartierOwnPlaces
{
  GObject parent_instance;
  /* Owned */
  char *dir;
  QuartierPlaceTypes *types; /* (nullable): not read yet */
  GPtrArray *faults;         /* utf8: of files that cannot be read */
};

G_DEFINE_FINAL_TYPE (QuartierOwnPlaces, quartier_own_places, G_TYPE_OBJECT)

enum
{
  CHANGED,
  TOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef enum
{
  JOB_LOAD,
  JOB_SAVE,
  JOB_RENAME,
  JOB_REMOVE,
} JobKind;

/* What is to be done, and what was there after it. */
typedef struct
{
  JobKind kind;
  char *dir;
  char *id;                   /* (nullable): of a new one */
  char *name;                 /* (nullable) */
  char *plan;                 /* (nullable) */
  QuartierDistrict *district; /* (nullable) */
  QuartierPlaceTypes *types;
  GPtrArray *faults;
  GError *error; /* (nullable): why it was not done; what is there is read all the same */
} Job;

static void
free_job (Job *job)
{
  g_free (job->dir);
  g_free (job->id);
  g_free (job->name);
  g_free (job->plan);
  g_clear_object (&job->district);
  g_clear_pointer (&job->types, quartier_place_types_free);
  g_clear_pointer (&job->faults, g_ptr_array_unref);
  g_clear_error (&job->error);
  g_free (job);
}

/* (transfer full): of one that is called so already, or a new one. */
static char *
find_id (const char *dir, const char *name)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (QuartierPlaceTypes) own = quartier_place_types_new_own (dir, faults);
  gsize n;
  const QuartierPlaceType *const *types = quartier_place_types_list (own, &n);

  for (gsize i = 0; i < n; i++)
    if (g_str_equal (types[i]->entry.name, name))
      return g_strdup (types[i]->entry.id);
  return quartier_own_place_new_id (dir);
}

static void
save (Job *job)
{
  g_autofree char *id = find_id (job->dir, job->name);
  g_autofree char *text
      = quartier_own_place_write (job->district, id, job->name, job->plan, &job->error);

  if (text != NULL)
    quartier_own_place_keep (job->dir, id, text, &job->error);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;

  if (job->kind == JOB_SAVE)
    save (job);
  else if (job->kind == JOB_RENAME)
    quartier_own_place_rename (job->dir, job->id, job->name, &job->error);
  else if (job->kind == JOB_REMOVE)
    quartier_own_place_remove (job->dir, job->id, &job->error);
  job->faults = g_ptr_array_new_with_free_func (g_free);
  job->types = quartier_place_types_new_own (job->dir, job->faults);
  g_task_return_boolean (task, TRUE);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  QuartierOwnPlaces *self = QUARTIER_OWN_PLACES (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *text = NULL;

  g_clear_pointer (&self->types, quartier_place_types_free);
  g_ptr_array_unref (self->faults);
  self->types = g_steal_pointer (&job->types);
  self->faults = g_steal_pointer (&job->faults);
  if (job->error != NULL)
    text = g_strdup (job->error->message);
  else if (job->kind == JOB_SAVE)
    text = g_strdup_printf (_("“%s” is a kind of place of your own now: the brush has it"), job->name);
  g_signal_emit (self, signals[CHANGED], 0);
  if (text != NULL)
    g_signal_emit (self, signals[TOLD], 0, text);
}

/* Takes @district. */
static void
begin (QuartierOwnPlaces *self, JobKind kind, const char *id, const char *name, const char *plan,
       QuartierDistrict *district)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, done_cb, NULL);
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->dir = g_strdup (self->dir);
  job->id = g_strdup (id);
  job->name = g_strdup (name);
  job->plan = g_strdup (plan);
  job->district = district;
  g_task_set_task_data (task, job, (GDestroyNotify) free_job);
  g_task_run_in_thread (task, run);
}

static void
quartier_own_places_finalize (GObject *object)
{
  QuartierOwnPlaces *self = QUARTIER_OWN_PLACES (object);

  g_free (self->dir);
  g_clear_pointer (&self->types, quartier_place_types_free);
  g_ptr_array_unref (self->faults);
  G_OBJECT_CLASS (quartier_own_places_parent_class)->finalize (object);
}

static void
quartier_own_places_class_init (QuartierOwnPlacesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quartier_own_places_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
quartier_own_places_init (QuartierOwnPlaces *self)
{
  self->dir = quartier_own_places_dir ();
  self->faults = g_ptr_array_new_with_free_func (g_free);
}

QuartierOwnPlaces *
quartier_own_places_new (void)
{
  return g_object_new (QUARTIER_TYPE_OWN_PLACES, NULL);
}

/* (transfer none) (nullable): %NULL until they are read. */
QuartierPlaceTypes *
quartier_own_places_get_types (QuartierOwnPlaces *self)
{
  return self->types;
}

/* (transfer none) (element-type utf8): what is wrong with files that cannot be read. */
GPtrArray *
quartier_own_places_get_faults (QuartierOwnPlaces *self)
{
  return self->faults;
}

void
quartier_own_places_load (QuartierOwnPlaces *self)
{
  begin (self, JOB_LOAD, NULL, NULL, NULL, NULL);
}

/**
 * quartier_own_places_save:
 * @name: of the kind of place; one that is called so already is written anew
 * @plan: (nullable): title of the district's plan
 */
void
quartier_own_places_save (QuartierOwnPlaces *self, QuartierDistrict *district, const char *name,
                          const char *plan)
{
  begin (self, JOB_SAVE, NULL, name, plan, g_object_ref (district));
}

void
quartier_own_places_rename (QuartierOwnPlaces *self, const char *id, const char *name)
{
  begin (self, JOB_RENAME, id, name, NULL, NULL);
}

void
quartier_own_places_remove (QuartierOwnPlaces *self, const char *id)
{
  begin (self, JOB_REMOVE, id, NULL, NULL, NULL);
}

/* Asking for a name */

static char *
dup_name (GtkWidget *dialog)
{
  GtkEditable *entry = g_object_get_data (G_OBJECT (dialog), "entry");

  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static void
typed_cb (GtkWidget *dialog)
{
  g_autofree char *name = dup_name (dialog);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "accept", *name != '\0');
}

static void
answered_cb (GtkWidget *dialog, const char *response, GObject *data)
{
  QuartierNameFunc func = g_object_get_data (G_OBJECT (dialog), "func");
  g_autofree char *name = dup_name (dialog);

  if (g_str_equal (response, "accept") && *name != '\0')
    func (name, data);
}

/**
 * quartier_ask_name:
 * @over: in the window that the question is about
 * @accept: what the button says
 * @name: that stands there first
 * @func: told the name, unless there is none
 * @data: what it is told with; if that goes first nobody is told
 */
void
quartier_ask_name (GtkWidget *over, const char *heading, const char *body, const char *accept,
                   const char *name, QuartierNameFunc func, GObject *data)
{
  GtkWidget *dialog
      = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)), heading, body);
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"),
                                  -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "accept",
                                    accept, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "accept",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "accept");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data (G_OBJECT (dialog), "entry", entry);
  g_object_set_data (G_OBJECT (dialog), "func", func);
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), data, 0);
  typed_cb (dialog);
  gtk_window_set_title (GTK_WINDOW (dialog), heading);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}
