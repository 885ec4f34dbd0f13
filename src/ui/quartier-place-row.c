/* Which town of a name is meant. */
#include "ui/quartier-place-row.h"

#include <glib/gi18n.h>

#include "map/world-names.h"
#include "report/words.h"
#include "ui/combo-text.h"

/* "Neustadt an der Weinstraße, Deutschland" nearly; the list has all of it. */
#define CHARS_OF_CHOSEN 34
/* More of one name are not told apart. */
#define MOST_OF_A_NAME 20

struct _QuartierPlaceRow
{
  AdwComboRow parent_instance;
  /* Owned */
  GPtrArray *places;     /* of QuartierNamedPlace, in the order of the list but for its first row */
  GCancellable *looking; /* (nullable): for them */
  gboolean is_unknown;   /* there is none of the name */
};

G_DEFINE_FINAL_TYPE (QuartierPlaceRow, quartier_place_row, ADW_TYPE_COMBO_ROW)

typedef struct
{
  char *name;
  gboolean is_chosen;
  QuartierPosition chosen;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  g_free (question->name);
  g_free (question);
}

static void
quartier_place_row_dispose (GObject *object)
{
  QuartierPlaceRow *self = QUARTIER_PLACE_ROW (object);

  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  G_OBJECT_CLASS (quartier_place_row_parent_class)->dispose (object);
}

static void
quartier_place_row_finalize (GObject *object)
{
  g_ptr_array_unref (QUARTIER_PLACE_ROW (object)->places);
  G_OBJECT_CLASS (quartier_place_row_parent_class)->finalize (object);
}

static void
quartier_place_row_class_init (QuartierPlaceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_place_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = quartier_place_row_finalize;
}

static void
quartier_place_row_init (QuartierPlaceRow *self)
{
  self->places = g_ptr_array_new ();
  quartier_combo_row_show_whole (ADW_COMBO_ROW (self), CHARS_OF_CHOSEN);
}

static gboolean
is_twin (const QuartierNamedPlace *a, const QuartierNamedPlace *b)
{
  return a != b && a->country_number == b->country_number && g_str_equal (a->name, b->name);
}

/* "Basel, Switzerland"; with its people where a country has two of the name. (transfer full) */
static char *
dup_text (QuartierPlaceRow *self, const QuartierNamedPlace *place)
{
  const QuartierWorldNames *names = quartier_world_names_get (NULL);
  const QuartierWorldLabel *country
      = quartier_world_find_country (quartier_world_get_default (), place->country_number);
  const gboolean in_han = g_str_has_prefix (quartier_world_names_get_language (names), "zh");
  const char *name = in_han && place->han != NULL ? place->han : place->name;
  const char *where = country != NULL
                          ? quartier_world_names_look_up (names, country->kind, country->name)
                          : place->country;
  g_autofree char *people = quartier_number_text (place->people, 0);

  for (guint i = 0; i < self->places->len; i++)
    if (is_twin (self->places->pdata[i], place))
      /* Translators: a town, its country, its people */
      return g_strdup_printf (_ ("%s, %s (%s)"), name, where, people);
  /* Translators: a town and its country */
  return g_strdup_printf (_ ("%s, %s"), name, where);
}

static void
say_people (QuartierPlaceRow *self)
{
  const QuartierNamedPlace *place = quartier_place_row_get_place (self);
  g_autofree char *people = place != NULL ? quartier_number_text (place->people, 0) : NULL;
  g_autofree char *text = place != NULL && place->people > 0
                              ? g_strdup_printf (_ ("%s people in 2020, by GeoNames"), people)
                              : NULL;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text != NULL ? text : "");
}

static guint
find_chosen (QuartierPlaceRow *self, const QuartierPosition *at)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const QuartierNamedPlace *place = self->places->pdata[i];

      if (place->lon == at->lon && place->lat == at->lat)
        return i + 1;
    }
  return 0;
}

static void
show (QuartierPlaceRow *self, const Question *question)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  const guint largest = self->places->len > 0 ? 1 : 0;

  gtk_string_list_append (list, _ ("Not known"));
  for (guint i = 0; i < self->places->len; i++)
    {
      g_autofree char *text = dup_text (self, self->places->pdata[i]);

      gtk_string_list_append (list, text);
    }
  g_object_freeze_notify (G_OBJECT (self));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (list));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self),
                              question->is_chosen ? find_chosen (self, &question->chosen) : largest);
  g_object_thaw_notify (G_OBJECT (self));
  gtk_widget_set_visible (GTK_WIDGET (self), self->places->len > 0);
  g_object_notify (G_OBJECT (self), "selected");
}

static void
look (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data,
      GCancellable *cancellable G_GNUC_UNUSED)
{
  const Question *question = data;

  g_task_return_pointer (task,
                         quartier_gazetteer_find_same (quartier_gazetteer_get_default (),
                                                       question->name, MOST_OF_A_NAME),
                         (GDestroyNotify)g_ptr_array_unref);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  QuartierPlaceRow *self = QUARTIER_PLACE_ROW (source);
  const Question *question = g_task_get_task_data (G_TASK (result));
  GPtrArray *found = g_task_propagate_pointer (G_TASK (result), NULL);

  if (found == NULL)
    return;
  g_clear_object (&self->looking);
  g_ptr_array_unref (self->places);
  self->places = found;
  self->is_unknown = found->len == 0 && *question->name != '\0';
  show (self, question);
}

/**
 * quartier_place_row_new:
 *
 * Returns: (transfer floating): a row that is hidden until a town of a name is found
 */
QuartierPlaceRow *
quartier_place_row_new (const char *title)
{
  QuartierPlaceRow *self = g_object_new (QUARTIER_TYPE_PLACE_ROW, "title", title, "visible", FALSE, NULL);

  g_signal_connect (self, "notify::selected", G_CALLBACK (say_people), NULL);
  return self;
}

/**
 * quartier_place_row_look_for:
 * @name: what somebody wrote
 * @chosen: (nullable): which of that name was chosen before, or a position of none; %NULL: the largest is
 *   meant until somebody says another
 *
 * The row lists the towns of the name, beside the window's thread; "notify::selected" says when it does.
 */
void
quartier_place_row_look_for (QuartierPlaceRow *self, const char *name, const QuartierPosition *chosen)
{
  g_autoptr (GTask) task = NULL;
  Question *question = g_new0 (Question, 1);

  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  question->name = g_strdup (name);
  question->is_chosen = chosen != NULL;
  if (chosen != NULL)
    question->chosen = *chosen;
  task = g_task_new (self, self->looking, looked_cb, NULL);
  g_task_set_task_data (task, question, free_question);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, look);
}

/**
 * quartier_place_row_get_place:
 *
 * Returns: (transfer none) (nullable): the town that is chosen; %NULL for none
 */
const QuartierNamedPlace *
quartier_place_row_get_place (QuartierPlaceRow *self)
{
  const guint at = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return at == 0 || at > self->places->len ? NULL : self->places->pdata[at - 1];
}

/**
 * quartier_place_row_is_unknown:
 *
 * Returns: whether a name was looked for last of which there is no town
 */
gboolean
quartier_place_row_is_unknown (QuartierPlaceRow *self)
{
  return self->is_unknown;
}
