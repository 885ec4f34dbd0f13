#include "document/feature-list.h"

#include "document/quartier-district.h"
#include "document/quartier-stop.h"

/* The districts and the stops of one scenario. */
typedef struct
{
  GListStore *districts;
  GListStore *stops;
  QuartierHeldDistricts *held; /* (nullable): @districts, once somebody asked */
  GHashTable *by_id; /* borrowed id to QuartierFeature */
  GPtrArray *late_districts, *late_stops; /* borrowed; what the lists become, while they are made anew */
} Shelf;

struct _QuartierFeatureList
{
  GPtrArray *features; /* QuartierFeature */
  GHashTable *shelves; /* scenario id to Shelf */
  guint n_holds;       /* the lists stay as they are meanwhile */
  gboolean is_late;    /* and no longer agree with the features */
};

static void
free_feature (QuartierFeature *feature)
{
  g_free (feature->scenario);
  g_clear_object (&feature->object);
  g_free (feature->kept);
  g_free (feature);
}

static void
free_shelf (Shelf *shelf)
{
  g_object_unref (shelf->districts);
  g_object_unref (shelf->stops);
  g_clear_pointer (&shelf->held, quartier_held_districts_unref);
  g_hash_table_unref (shelf->by_id);
  g_free (shelf);
}

QuartierFeatureList *
quartier_feature_list_new (void)
{
  QuartierFeatureList *self = g_new0 (QuartierFeatureList, 1);

  self->features = g_ptr_array_new_with_free_func ((GDestroyNotify) free_feature);
  self->shelves = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) free_shelf);
  return self;
}

void
quartier_feature_list_free (QuartierFeatureList *self)
{
  g_ptr_array_unref (self->features);
  g_hash_table_unref (self->shelves);
  g_free (self);
}

gsize
quartier_feature_list_get_n (const QuartierFeatureList *self)
{
  return self->features->len;
}

const QuartierFeature *
quartier_feature_list_get (const QuartierFeatureList *self, gsize index)
{
  g_return_val_if_fail (index < self->features->len, NULL);
  return g_ptr_array_index (self->features, index);
}

/* Where in the file a feature stands. */
gsize
quartier_feature_list_get_position (const QuartierFeatureList *self,
                                    const QuartierFeature *feature)
{
  guint position = 0;

  g_ptr_array_find (self->features, feature, &position);
  return position;
}

/* Adds what the program only keeps, as the JSON text it came in. */
void
quartier_feature_list_add_kept (QuartierFeatureList *self, const char *json)
{
  QuartierFeature *feature = g_new0 (QuartierFeature, 1);

  feature->kept = g_strdup (json);
  g_ptr_array_add (self->features, feature);
}

static Shelf *
get_shelf (QuartierFeatureList *self, const char *scenario)
{
  Shelf *shelf = g_hash_table_lookup (self->shelves, scenario);

  if (shelf == NULL)
    {
      shelf = g_new0 (Shelf, 1);
      shelf->districts = g_list_store_new (QUARTIER_TYPE_DISTRICT);
      shelf->stops = g_list_store_new (QUARTIER_TYPE_STOP);
      shelf->by_id = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (self->shelves, g_strdup (scenario), shelf);
    }
  return shelf;
}

/* Of a district or a stop. */
const char *
quartier_feature_get_object_id (GObject *object)
{
  return QUARTIER_IS_STOP (object) ? quartier_stop_get_id (QUARTIER_STOP (object))
                                   : quartier_district_get_id (QUARTIER_DISTRICT (object));
}

static GListStore *
get_list (Shelf *shelf, GObject *object)
{
  return QUARTIER_IS_STOP (object) ? shelf->stops : shelf->districts;
}

/* NULL where there is none. */
QuartierFeature *
quartier_feature_list_find (QuartierFeatureList *self, const char *scenario, const char *id)
{
  Shelf *shelf = scenario != NULL ? g_hash_table_lookup (self->shelves, scenario) : NULL;

  return shelf != NULL && id != NULL ? g_hash_table_lookup (shelf->by_id, id) : NULL;
}

/* Whether an object would stand in the same list as a feature. */
gboolean
quartier_feature_is_beside (const QuartierFeature *feature, const char *scenario, GObject *object)
{
  return feature->object != NULL && G_OBJECT_TYPE (feature->object) == G_OBJECT_TYPE (object)
         && g_str_equal (feature->scenario, scenario);
}

/**
 * quartier_feature_list_insert:
 * @object: a district or a stop of an id that the scenario does not have yet
 * @position: in the file; past the end is the end
 */
void
quartier_feature_list_insert (QuartierFeatureList *self, const char *scenario, GObject *object,
                              gsize position)
{
  Shelf *shelf = get_shelf (self, scenario);
  GListStore *list = get_list (shelf, object);
  QuartierFeature *feature = g_new0 (QuartierFeature, 1);
  gsize at = MIN (position, self->features->len);

  feature->scenario = g_strdup (scenario);
  feature->object = g_object_ref (object);
  feature->index = g_list_model_get_n_items (G_LIST_MODEL (list));
  for (gsize i = at; self->n_holds == 0 && i < self->features->len; i++)
    {
      QuartierFeature *later = g_ptr_array_index (self->features, i);

      if (quartier_feature_is_beside (later, scenario, object))
        {
          feature->index = MIN (feature->index, later->index);
          later->index++;
        }
    }
  g_ptr_array_insert (self->features, (gint) at, feature);
  g_hash_table_insert (shelf->by_id, (gpointer) quartier_feature_get_object_id (object), feature);
  if (self->n_holds == 0)
    {
      g_clear_pointer (&shelf->held, quartier_held_districts_unref);
      g_list_store_insert (list, feature->index, object);
    }
  else
    self->is_late = TRUE;
}

void
quartier_feature_list_remove (QuartierFeatureList *self, QuartierFeature *feature)
{
  g_autoptr (GObject) kept_alive = g_object_ref (feature->object);
  Shelf *shelf = get_shelf (self, feature->scenario);
  const guint index = feature->index;
  const gsize position = quartier_feature_list_get_position (self, feature);

  g_hash_table_remove (shelf->by_id, quartier_feature_get_object_id (kept_alive));
  for (gsize i = position + 1; self->n_holds == 0 && i < self->features->len; i++)
    {
      QuartierFeature *later = g_ptr_array_index (self->features, i);

      if (quartier_feature_is_beside (later, feature->scenario, kept_alive))
        later->index--;
    }
  g_ptr_array_remove_index (self->features, position);
  if (self->n_holds == 0)
    {
      g_clear_pointer (&shelf->held, quartier_held_districts_unref);
      g_list_store_remove (get_list (shelf, kept_alive), index);
    }
  else
    self->is_late = TRUE;
}

/* Puts an object in the place of another of its kind. */
void
quartier_feature_list_replace (QuartierFeatureList *self, QuartierFeature *feature, GObject *object)
{
  Shelf *shelf = get_shelf (self, feature->scenario);
  g_autoptr (GObject) old = g_steal_pointer (&feature->object);
  gpointer additions[] = { object };

  feature->object = g_object_ref (object);
  g_hash_table_remove (shelf->by_id, quartier_feature_get_object_id (old));
  g_hash_table_insert (shelf->by_id, (gpointer) quartier_feature_get_object_id (object), feature);
  if (self->n_holds == 0)
    {
      if (shelf->held != NULL && QUARTIER_IS_DISTRICT (object)
          && !quartier_held_districts_replace (shelf->held, feature->index, QUARTIER_DISTRICT (object)))
        g_clear_pointer (&shelf->held, quartier_held_districts_unref);
      g_list_store_splice (get_list (shelf, object), feature->index, 1, additions, 1);
    }
  else
    self->is_late = TRUE;
}

/**
 * quartier_feature_list_hold:
 *
 * Until quartier_feature_list_release() the live lists stay as they are: one change of them for all
 * of ten thousand districts, of which each would move all others.
 */
void
quartier_feature_list_hold (QuartierFeatureList *self)
{
  self->n_holds++;
}

static gboolean
has_at (GListStore *list, guint position, gpointer object)
{
  g_autoptr (GObject) there = g_list_model_get_item (G_LIST_MODEL (list), position);

  return there == object;
}

/* Changes a list where it differs, in one piece. */
static void
fit (GListStore *list, GPtrArray *wanted)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint same = 0, same_at_end = 0;

  while (same < MIN (n, wanted->len) && has_at (list, same, wanted->pdata[same]))
    same++;
  while (same + same_at_end < MIN (n, wanted->len)
         && has_at (list, n - 1 - same_at_end, wanted->pdata[wanted->len - 1 - same_at_end]))
    same_at_end++;
  if (n - same - same_at_end > 0 || wanted->len - same - same_at_end > 0)
    g_list_store_splice (list, same, n - same - same_at_end, wanted->pdata + same,
                         wanted->len - same - same_at_end);
}

static void
put_late (QuartierFeatureList *self, QuartierFeature *feature)
{
  Shelf *shelf = get_shelf (self, feature->scenario);
  GPtrArray *late = QUARTIER_IS_STOP (feature->object) ? shelf->late_stops : shelf->late_districts;

  feature->index = late->len;
  g_ptr_array_add (late, feature->object);
}

void
quartier_feature_list_release (QuartierFeatureList *self)
{
  g_autoptr (GList) shelves = NULL;

  g_return_if_fail (self->n_holds > 0);
  if (--self->n_holds > 0 || !self->is_late)
    return;
  self->is_late = FALSE;
  shelves = g_hash_table_get_values (self->shelves);
  for (GList *l = shelves; l != NULL; l = l->next)
    {
      ((Shelf *) l->data)->late_districts = g_ptr_array_new ();
      ((Shelf *) l->data)->late_stops = g_ptr_array_new ();
    }
  for (guint i = 0; i < self->features->len; i++)
    if (((QuartierFeature *) self->features->pdata[i])->object != NULL)
      put_late (self, self->features->pdata[i]);
  for (GList *l = shelves; l != NULL; l = l->next)
    {
      Shelf *shelf = l->data;
      g_autoptr (GPtrArray) districts = g_steal_pointer (&shelf->late_districts);
      g_autoptr (GPtrArray) stops = g_steal_pointer (&shelf->late_stops);

      g_clear_pointer (&shelf->held, quartier_held_districts_unref);
      fit (shelf->districts, districts);
      fit (shelf->stops, stops);
    }
}

GListModel *
quartier_feature_list_get_districts (QuartierFeatureList *self, const char *scenario)
{
  return G_LIST_MODEL (get_shelf (self, scenario)->districts);
}

/* (transfer full): the same as they are now. */
QuartierHeldDistricts *
quartier_feature_list_take_districts (QuartierFeatureList *self, const char *scenario)
{
  Shelf *shelf = get_shelf (self, scenario);

  if (shelf->held == NULL)
    shelf->held = quartier_held_districts_new (G_LIST_MODEL (shelf->districts));
  return quartier_held_districts_ref (shelf->held);
}

GListModel *
quartier_feature_list_get_stops (QuartierFeatureList *self, const char *scenario)
{
  return G_LIST_MODEL (get_shelf (self, scenario)->stops);
}
