#include "document/quartier-overlaps.h"

#include <string.h>

/* Less is the rounding of a common edge. */
#define LEAST_M2 1.0

/* Districts looked at in one go, of a list of many. */
#define CHUNK 16

/* While all are looked at, what is found is told this often: who hears it draws it. */
#define TELL_US 250000

/* Changes of more are looked at as a new list. */
#define FEW 64

struct _QuartierOverlaps
{
  GObject parent_instance;

  GListModel *districts; /* (nullable) */
  GArray *bounds;        /* QuartierBounds of each, so that most need not be looked at */
  GPtrArray *found;      /* QuartierOverlap */
  guint next;            /* the first district that is not looked at yet */
  guint idle;            /* 0: all are */
  gboolean has_news;     /* that are not told yet */
  gint64 told_us;
};

G_DEFINE_FINAL_TYPE (QuartierOverlaps, quartier_overlaps, G_TYPE_OBJECT)

static guint changed_signal;

static void
free_overlap (QuartierOverlap *overlap)
{
  g_free (overlap->first);
  g_free (overlap->second);
  quartier_polygon_unref (overlap->shape);
  g_free (overlap);
}

static gboolean
do_touch (const QuartierBounds *a, const QuartierBounds *b)
{
  return a->west < b->east && b->west < a->east && a->south < b->north && b->south < a->north;
}

static void
compare (QuartierOverlaps *self, QuartierDistrict *first, QuartierDistrict *second)
{
  g_autoptr (QuartierPolygon) both = quartier_polygon_intersection (
      quartier_district_get_shape (first), quartier_district_get_shape (second));
  const double area_m2 = both != NULL ? quartier_polygon_get_area_m2 (both) : 0;
  QuartierOverlap *overlap;

  if (area_m2 < LEAST_M2)
    return;
  overlap = g_new0 (QuartierOverlap, 1);
  overlap->first = g_strdup (quartier_district_get_id (first));
  overlap->second = g_strdup (quartier_district_get_id (second));
  overlap->shape = g_steal_pointer (&both);
  overlap->area_m2 = area_m2;
  g_ptr_array_add (self->found, overlap);
}

/* One district against those from @from on. */
static void
look_at (QuartierOverlaps *self, guint index, guint from)
{
  const QuartierBounds *bounds = (const QuartierBounds *) self->bounds->data;
  g_autoptr (QuartierDistrict) one = g_list_model_get_item (self->districts, index);

  for (guint i = from; i < self->bounds->len; i++)
    {
      g_autoptr (QuartierDistrict) other = NULL;

      if (i == index || !do_touch (&bounds[index], &bounds[i]))
        continue;
      other = g_list_model_get_item (self->districts, i);
      if (i < index)
        compare (self, other, one);
      else
        compare (self, one, other);
    }
}

/* All */

static gboolean
look_on_cb (gpointer data)
{
  QuartierOverlaps *self = data;
  const guint n = g_list_model_get_n_items (self->districts);
  const guint before = self->found->len;

  for (guint i = 0; i < CHUNK && self->next < n; i++, self->next++)
    look_at (self, self->next, self->next + 1);
  self->has_news = self->has_news || self->found->len != before;
  if (self->has_news && (self->next >= n || g_get_monotonic_time () - self->told_us > TELL_US))
    {
      self->has_news = FALSE;
      g_signal_emit (self, changed_signal, 0);
      self->told_us = g_get_monotonic_time ();
    }
  if (self->next < n)
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

/* Follows the list; the bounds stand as its districts do. */
static void
replace_bounds (QuartierOverlaps *self, guint position, guint removed, guint added)
{
  g_autoptr (GArray) fresh = g_array_sized_new (FALSE, FALSE, sizeof (QuartierBounds), added);

  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (self->districts, i);
      QuartierBounds bounds;

      quartier_polygon_get_bounds (quartier_district_get_shape (district), &bounds);
      g_array_append_val (fresh, bounds);
    }
  if (removed > 0)
    g_array_remove_range (self->bounds, position, removed);
  if (added > 0)
    g_array_insert_vals (self->bounds, position, fresh->data, added);
}

static void
begin_anew (QuartierOverlaps *self)
{
  const gboolean had_any = self->found->len > 0;

  self->has_news = FALSE;
  g_ptr_array_set_size (self->found, 0);
  self->next = 0;
  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->districts != NULL && g_list_model_get_n_items (self->districts) > 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, look_on_cb, self, NULL);
  if (had_any)
    g_signal_emit (self, changed_signal, 0);
}

/* A few */

static gboolean
forget (QuartierOverlaps *self, GHashTable *ids)
{
  const guint before = self->found->len;

  for (guint i = self->found->len; i-- > 0;)
    {
      const QuartierOverlap *overlap = self->found->pdata[i];

      if (g_hash_table_contains (ids, overlap->first)
          || g_hash_table_contains (ids, overlap->second))
        g_ptr_array_remove_index (self->found, i);
    }
  return self->found->len != before;
}

/* Those that are not there any more: a list does not say which it was. */
static gboolean
forget_missing (QuartierOverlaps *self)
{
  g_autoptr (GHashTable) here = NULL, gone = NULL;

  if (self->found->len == 0)
    return FALSE;
  here = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* Ids of its own: those of an overlap go with it. */
  gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (self->districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (self->districts, i);

      g_hash_table_add (here, g_strdup (quartier_district_get_id (district)));
    }
  for (guint i = 0; i < self->found->len; i++)
    {
      QuartierOverlap *overlap = self->found->pdata[i];

      if (!g_hash_table_contains (here, overlap->first))
        g_hash_table_add (gone, g_strdup (overlap->first));
      if (!g_hash_table_contains (here, overlap->second))
        g_hash_table_add (gone, g_strdup (overlap->second));
    }
  return forget (self, gone);
}

static gboolean
look_at_few (QuartierOverlaps *self, guint position, guint added)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean is_changed;
  guint before;

  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (self->districts, i);

      g_hash_table_add (ids, g_strdup (quartier_district_get_id (district)));
    }
  is_changed = forget (self, ids);
  before = self->found->len;
  for (guint i = position; i < position + added; i++)
    {
      /* Two that both are new are compared once. */
      const guint n_found = self->found->len;

      look_at (self, i, 0);
      for (guint k = self->found->len; i > position && k-- > n_found;)
        {
          const QuartierOverlap *overlap = self->found->pdata[k];

          if (g_hash_table_contains (ids, overlap->first)
              && g_hash_table_contains (ids, overlap->second))
            {
              for (guint m = 0; m < n_found; m++)
                {
                  const QuartierOverlap *known = self->found->pdata[m];

                  if (g_str_equal (known->first, overlap->first)
                      && g_str_equal (known->second, overlap->second))
                    {
                      g_ptr_array_remove_index (self->found, k);
                      break;
                    }
                }
            }
        }
    }
  return is_changed || self->found->len != before;
}

static void
items_changed_cb (QuartierOverlaps *self, guint position, guint removed, guint added)
{
  gboolean is_changed = FALSE;

  replace_bounds (self, position, removed, added);
  if (self->idle != 0 || removed > FEW || added > FEW)
    {
      begin_anew (self);
      return;
    }
  if (removed > added)
    is_changed = forget_missing (self);
  if (added > 0)
    is_changed = look_at_few (self, position, added) || is_changed;
  if (is_changed)
    g_signal_emit (self, changed_signal, 0);
}

static void
quartier_overlaps_dispose (GObject *object)
{
  quartier_overlaps_set_districts (QUARTIER_OVERLAPS (object), NULL);
  G_OBJECT_CLASS (quartier_overlaps_parent_class)->dispose (object);
}

static void
quartier_overlaps_finalize (GObject *object)
{
  g_ptr_array_unref (QUARTIER_OVERLAPS (object)->found);
  g_array_unref (QUARTIER_OVERLAPS (object)->bounds);
  G_OBJECT_CLASS (quartier_overlaps_parent_class)->finalize (object);
}

static void
quartier_overlaps_class_init (QuartierOverlapsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_overlaps_dispose;
  G_OBJECT_CLASS (klass)->finalize = quartier_overlaps_finalize;
  changed_signal = g_signal_new ("changed", QUARTIER_TYPE_OVERLAPS, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
quartier_overlaps_init (QuartierOverlaps *self)
{
  self->bounds = g_array_new (FALSE, FALSE, sizeof (QuartierBounds));
  self->found = g_ptr_array_new_with_free_func ((GDestroyNotify) free_overlap);
}

QuartierOverlaps *
quartier_overlaps_new (void)
{
  return g_object_new (QUARTIER_TYPE_OVERLAPS, NULL);
}

/**
 * quartier_overlaps_set_districts:
 * @districts: (nullable): of #QuartierDistrict
 */
void
quartier_overlaps_set_districts (QuartierOverlaps *self, GListModel *districts)
{
  if (self->districts == districts)
    return;
  if (self->districts != NULL)
    g_signal_handlers_disconnect_by_func (self->districts, items_changed_cb, self);
  g_set_object (&self->districts, districts);
  if (districts != NULL)
    g_signal_connect_swapped (districts, "items-changed", G_CALLBACK (items_changed_cb), self);
  replace_bounds (self, 0, self->bounds->len,
                  districts != NULL ? g_list_model_get_n_items (districts) : 0);
  begin_anew (self);
}

/* Looks at all that is left, now. */
void
quartier_overlaps_finish (QuartierOverlaps *self)
{
  while (self->idle != 0 && look_on_cb (self))
    ;
  g_clear_handle_id (&self->idle, g_source_remove);
}

gsize
quartier_overlaps_get_n (QuartierOverlaps *self)
{
  return self->found->len;
}

const QuartierOverlap *
quartier_overlaps_get (QuartierOverlaps *self, gsize index)
{
  return self->found->pdata[index];
}

/* Of all, m²; what three districts cover counts once for each pair. */
double
quartier_overlaps_get_area_m2 (QuartierOverlaps *self)
{
  double area_m2 = 0;

  for (guint i = 0; i < self->found->len; i++)
    area_m2 += ((const QuartierOverlap *) self->found->pdata[i])->area_m2;
  return area_m2;
}

/**
 * quartier_plan_cut_overlaps:
 * @overlaps: of the current scenario
 * @step: name of the step to undo
 *
 * Takes what two districts cover from the later one. One that lies wholly within another stays as it
 * is: nothing would be left of it.
 *
 * Returns: how many districts were cut
 */
gsize
quartier_plan_cut_overlaps (QuartierPlan *plan, QuartierOverlaps *overlaps, const char *step)
{
  g_autofree char *scenario = g_strdup (quartier_plan_get_current (plan));
  g_autoptr (GHashTable) cut = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  const gsize n = quartier_overlaps_get_n (overlaps);
  GHashTableIter iter;
  gpointer district;

  for (gsize i = 0; i < n; i++)
    {
      const QuartierOverlap *overlap = quartier_overlaps_get (overlaps, i);
      QuartierDistrict *second = g_hash_table_lookup (cut, overlap->second);
      g_autoptr (QuartierPolygon) rest = NULL;

      if (second == NULL)
        second = quartier_plan_find_district (plan, scenario, overlap->second);
      if (second == NULL)
        continue;
      rest = quartier_polygon_difference (quartier_district_get_shape (second), overlap->shape);
      if (rest == NULL || quartier_polygon_get_area_m2 (rest) < LEAST_M2)
        continue;
      district = quartier_district_with_shape (second, rest);
      g_hash_table_replace (cut, (gpointer) quartier_district_get_id (district), district);
    }
  if (g_hash_table_size (cut) == 0)
    return 0;
  quartier_plan_begin (plan, step);
  g_hash_table_iter_init (&iter, cut);
  while (g_hash_table_iter_next (&iter, NULL, &district))
    quartier_plan_put_district (plan, scenario, district);
  quartier_plan_commit (plan);
  return g_hash_table_size (cut);
}
