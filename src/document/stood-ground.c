/*
 * On what of the scenario that all began with each district of a later one stands.
 */
#include "document/stood-ground.h"

#include <math.h>
#include <string.h>

#include "base/parallel.h"
#include "engine/materials.h"

/* Less is the rounding of a common edge. */
#define LEAST_M2 1.0
/* Where more are other than before, all are looked at anew. */
#define FEW 64

/* Claims that are no index of a district at first. */
#define CLAIMS_NOTHING G_MAXUINT
#define CLAIMS_PARTS (G_MAXUINT - 1)

/* The western edge of a district at first, to find an outline by. */
typedef struct
{
  double west;
  guint index;
} Edge;

/* The districts of the scenario that all others of its line were copied from. */
typedef struct
{
  GPtrArray *districts;   /* a copy of the list, as it is another after an edit */
  QuartierBounds *bounds; /* of each; touching nothing where it does not stand */
  Edge *edges;            /* of those that stand, from west to east */
  guint n_edges;
} First;

struct _QuartierStoodGrounds
{
  First *first; /* (nullable): all stand as they are now */
  gsize n;
  gpointer *districts;          /* whom the caller keeps alive */
  QuartierBounds *bounds;       /* of each; touching nothing where it does not stand */
  guint *claims;                /* of each: on what of @first, or CLAIMS_… */
  QuartierStoodGround **grounds; /* (nullable) of each; NULL: it stands as it is now */
  gboolean *changed;            /* of each, whether the last to follow gave it another ground */
};

/* The ground around which something is other than before. */
typedef struct
{
  gboolean is_all;
  GArray *boxes; /* QuartierBounds */
} Moved;

/**
 * quartier_district_stands:
 *
 * Returns: whether the plan says that its buildings stand, refurbished or not; what stands in where it says
 *   nothing is new building
 */
gboolean
quartier_district_stands (QuartierDistrict *self)
{
  const char *standard = quartier_district_get_text (self, QUARTIER_FIELD_STANDARD);

  return standard != NULL && quartier_works_of_standard (standard) != QUARTIER_WORKS_NEW;
}

/* Where something can be of what stands: nowhere, of what does not. */
static QuartierBounds
get_bounds (QuartierDistrict *district)
{
  QuartierBounds bounds = { INFINITY, INFINITY, -INFINITY, -INFINITY };

  if (quartier_district_stands (district))
    quartier_polygon_get_bounds (quartier_district_get_shape (district), &bounds);
  return bounds;
}

static gboolean
do_touch (const QuartierBounds *a, const QuartierBounds *b)
{
  return a->west < b->east && b->west < a->east && a->south < b->north && b->south < a->north;
}

/* At first */

static int
compare_edges (gconstpointer a, gconstpointer b)
{
  const Edge *one = a, *other = b;

  if (one->west != other->west)
    return one->west < other->west ? -1 : 1;
  return (one->index > other->index) - (one->index < other->index);
}

static gpointer
copy_district (gconstpointer district, gpointer data G_GNUC_UNUSED)
{
  return g_object_ref ((gpointer) district);
}

static First *
first_new (GPtrArray *districts)
{
  First *self = g_new0 (First, 1);

  self->districts = g_ptr_array_copy (districts, copy_district, NULL);
  self->bounds = g_new (QuartierBounds, districts->len + 1);
  self->edges = g_new (Edge, districts->len + 1);
  for (guint i = 0; i < districts->len; i++)
    {
      self->bounds[i] = get_bounds (districts->pdata[i]);
      if (self->bounds[i].west <= self->bounds[i].east)
        self->edges[self->n_edges++] = (Edge){ self->bounds[i].west, i };
    }
  if (self->n_edges > 0)
    qsort (self->edges, self->n_edges, sizeof *self->edges, compare_edges);
  return self;
}

static void
first_free (First *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->districts);
  g_free (self->bounds);
  g_free (self->edges);
  g_free (self);
}

/* Whether they are the same ones, in the same order: districts never change. */
static gboolean
first_is (const First *self, GPtrArray *districts)
{
  return self != NULL && self->districts->len == districts->len
         && (districts->len == 0
             || memcmp (self->districts->pdata, districts->pdata, districts->len * sizeof *districts->pdata) == 0);
}

/* The first of the edges that lie as far west as @west, or farther east. */
static guint
find_edge (const First *self, double west)
{
  guint low = 0, high = self->n_edges;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (self->edges[middle].west < west)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Which one @district is, or has the outline of; nobody has it yet.
 *
 * Returns: its index, or CLAIMS_NOTHING */
static guint
find_first (const First *self, QuartierDistrict *district, double west, gboolean by_outline, const guint8 *taken)
{
  for (guint k = find_edge (self, west); k < self->n_edges && self->edges[k].west == west; k++)
    {
      const guint f = self->edges[k].index;
      QuartierDistrict *first = self->districts->pdata[f];

      if (taken[f])
        continue;
      if (by_outline ? quartier_polygon_equal (quartier_district_get_shape (first),
                                               quartier_district_get_shape (district))
                     : first == district)
        return f;
    }
  return CLAIMS_NOTHING;
}

/* What moved */

static void
add_box (Moved *self, const QuartierBounds *bounds)
{
  if (self->is_all || !(bounds->west <= bounds->east))
    return;
  if (self->boxes->len >= 2 * FEW)
    self->is_all = TRUE;
  else
    g_array_append_val (self->boxes, *bounds);
}

static gboolean
is_moved (const Moved *self, const QuartierBounds *bounds)
{
  if (self->is_all)
    return bounds->west <= bounds->east;
  for (guint k = 0; k < self->boxes->len; k++)
    if (do_touch (bounds, &g_array_index (self->boxes, QuartierBounds, k)))
      return TRUE;
  return FALSE;
}

/* Ground of districts at first that were edited, as they were and as they are. */
static void
add_moved_first (Moved *moved, const First *before, const First *now)
{
  if (before == NULL || before->districts->len != now->districts->len)
    {
      moved->is_all = TRUE;
      return;
    }
  for (guint i = 0; i < now->districts->len && !moved->is_all; i++)
    if (before->districts->pdata[i] != now->districts->pdata[i])
      {
        add_box (moved, &before->bounds[i]);
        add_box (moved, &now->bounds[i]);
      }
}

/* Grounds */

QuartierStoodGrounds *
quartier_stood_grounds_new (void)
{
  return g_new0 (QuartierStoodGrounds, 1);
}

/**
 * quartier_stood_grounds_forget:
 *
 * As if new: all districts that are followed next have another ground than before.
 */
void
quartier_stood_grounds_forget (QuartierStoodGrounds *self)
{
  for (gsize i = 0; i < self->n; i++)
    g_free (self->grounds[i]);
  g_clear_pointer (&self->first, first_free);
  g_clear_pointer (&self->districts, g_free);
  g_clear_pointer (&self->bounds, g_free);
  g_clear_pointer (&self->claims, g_free);
  g_clear_pointer (&self->grounds, g_free);
  g_clear_pointer (&self->changed, g_free);
  self->n = 0;
}

void
quartier_stood_grounds_free (QuartierStoodGrounds *self)
{
  if (self == NULL)
    return;
  quartier_stood_grounds_forget (self);
  g_free (self);
}

static void
make_room (QuartierStoodGrounds *self, GPtrArray *districts)
{
  self->n = districts->len;
  self->districts = g_memdup2 (districts->pdata, self->n * sizeof *self->districts);
  self->bounds = g_new (QuartierBounds, self->n + 1);
  self->claims = g_new (guint, self->n + 1);
  self->grounds = g_new0 (QuartierStoodGround *, self->n + 1);
  self->changed = g_new0 (gboolean, self->n + 1);
}

/* How many districts both lists begin, or end, with. */
static gsize
count_alike (const QuartierStoodGrounds *self, GPtrArray *districts, gsize most, gboolean at_end)
{
  gsize n = 0;

  while (n < most
         && (at_end ? self->districts[self->n - 1 - n] == districts->pdata[districts->len - 1 - n]
                    : self->districts[n] == districts->pdata[n]))
    n++;
  return n;
}

/* Makes room for @districts, where those that were there before keep what they had. One for one in a list of the same
 * length; else but for what both begin and end with all are others. */
static void
take_over (QuartierStoodGrounds *self, GPtrArray *districts, Moved *moved)
{
  QuartierStoodGrounds before = *self;
  const gsize most = MIN (before.n, districts->len);
  const gboolean is_as_long = before.n == districts->len;
  const gsize n_begin = is_as_long ? before.n : count_alike (&before, districts, most, FALSE);
  const gsize n_end = is_as_long ? 0 : count_alike (&before, districts, most - n_begin, TRUE);

  make_room (self, districts);
  for (gsize i = 0; i < self->n; i++)
    {
      const gboolean at_end = i >= self->n - n_end;
      const gsize was = at_end ? i - self->n + before.n : i;

      if ((at_end || i < n_begin) && before.districts[was] == self->districts[i])
        {
          self->bounds[i] = before.bounds[was];
          self->claims[i] = before.claims[was];
          self->grounds[i] = g_steal_pointer (&before.grounds[was]);
          before.districts[was] = NULL;
          continue;
        }
      self->bounds[i] = get_bounds (self->districts[i]);
      self->claims[i] = CLAIMS_NOTHING;
      self->changed[i] = TRUE;
      add_box (moved, &self->bounds[i]);
    }
  for (gsize i = 0; i < before.n; i++)
    if (before.districts[i] != NULL)
      add_box (moved, &before.bounds[i]);
  before.first = NULL;
  quartier_stood_grounds_forget (&before);
}

/* All stand as they are now. */
static void
follow_none (QuartierStoodGrounds *self, GPtrArray *districts)
{
  QuartierStoodGrounds before = *self;

  make_room (self, districts);
  self->first = NULL;
  for (gsize i = 0; i < self->n; i++)
    self->changed[i]
        = i >= before.n || before.districts[i] != self->districts[i] || before.grounds[i] != NULL;
  quartier_stood_grounds_forget (&before);
}

static QuartierStoodGround *
new_ground (guint n)
{
  QuartierStoodGround *ground
      = g_malloc0 (sizeof (QuartierStoodGround) + n * sizeof (QuartierStoodPart));

  ground->n = n;
  return ground;
}

/* One look at the districts around which something moved. */
typedef struct
{
  QuartierStoodGrounds *self;
  guint8 *taken; /* of each at first, whether one has all of it */
  GArray *at;    /* gsize: who stands on parts, and is to be measured */
  const gint *cancelled;
} Look;

/* What of @shape no district that comes before in the plan has.
 * @shape: (transfer full):
 *
 * Returns: (transfer full) (nullable): */
static QuartierPolygon *
without_earlier (const QuartierStoodGrounds *self, QuartierPolygon *shape, gsize index)
{
  QuartierBounds bounds;

  quartier_polygon_get_bounds (shape, &bounds);
  for (gsize j = 0; j < index && shape != NULL; j++)
    if (self->claims[j] == CLAIMS_PARTS && do_touch (&bounds, &self->bounds[j]))
      {
        g_autoptr (QuartierPolygon) whole = shape;

        shape = quartier_polygon_difference (whole, quartier_district_get_shape (self->districts[j]));
      }
  return shape;
}

static double
measure_m2 (const QuartierPolygon *shape)
{
  return shape != NULL ? quartier_polygon_get_area_m2 (shape) : 0;
}

/* What of the district at @f is under the one at @index, and no other's. What is under it at all is taken from
 * @unbuilt. */
static double
measure_part (const Look *look, gsize index, guint f, QuartierPolygon **unbuilt)
{
  const QuartierStoodGrounds *self = look->self;
  QuartierPolygon *shape = quartier_district_get_shape (self->districts[index]);
  QuartierPolygon *first_shape = quartier_district_get_shape (self->first->districts->pdata[f]);
  g_autoptr (QuartierPolygon) both = quartier_polygon_intersection (shape, first_shape);

  if (!(measure_m2 (both) >= LEAST_M2))
    return 0;
  if (*unbuilt != NULL)
    {
      g_autoptr (QuartierPolygon) before = *unbuilt;

      *unbuilt = quartier_polygon_difference (before, first_shape);
    }
  if (look->taken[f])
    return 0;
  both = without_earlier (self, g_steal_pointer (&both), index);
  return measure_m2 (both);
}

/* On what the district stands, by area. Called from several threads at once. */
static void
measure_cb (gsize k, gpointer data)
{
  const Look *look = data;
  QuartierStoodGrounds *self = look->self;
  const gsize index = g_array_index (look->at, gsize, k);
  QuartierDistrict *district = self->districts[index];
  const double own_m2 = quartier_district_get_area_m2 (district);
  g_autoptr (QuartierPolygon) unbuilt = quartier_polygon_ref (quartier_district_get_shape (district));
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (QuartierStoodPart));
  QuartierStoodGround *ground;

  if (look->cancelled != NULL && g_atomic_int_get (look->cancelled))
    return;
  for (guint f = 0; f < self->first->districts->len; f++)
    if (do_touch (&self->bounds[index], &self->first->bounds[f]))
      {
        const double first_m2 = quartier_district_get_area_m2 (self->first->districts->pdata[f]);
        const double m2 = measure_part (look, index, f, &unbuilt);
        const QuartierStoodPart part = { f, MIN (m2 / first_m2, 1), 0 };

        if (m2 >= LEAST_M2)
          g_array_append_val (parts, part);
      }
  ground = new_ground (parts->len);
  if (parts->len > 0)
    memcpy (ground->parts, parts->data, parts->len * sizeof (QuartierStoodPart));
  if (unbuilt == quartier_district_get_shape (district))
    ground->as_now = 1;
  else if (measure_m2 (unbuilt) >= LEAST_M2)
    ground->as_now = MIN (measure_m2 (unbuilt) / own_m2, 1);
  self->grounds[index] = ground;
}

/* Those around which something moved give back what they have. */
static GArray *
give_back (Look *look, const Moved *moved)
{
  QuartierStoodGrounds *self = look->self;
  GArray *back = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize i = 0; i < self->n; i++)
    if (is_moved (moved, &self->bounds[i]))
      {
        self->changed[i] = self->changed[i] || self->grounds[i] != NULL;
        g_clear_pointer (&self->grounds[i], g_free);
        g_array_append_val (back, i);
      }
    else if (self->claims[i] < CLAIMS_PARTS)
      look->taken[self->claims[i]] = TRUE;
  return back;
}

/* Of @back, who is a district at first, or has the outline of one, has all of it; the others are noted. */
static void
claim (Look *look, GArray *back)
{
  QuartierStoodGrounds *self = look->self;

  for (guint k = 0; k < back->len; k++)
    {
      const gsize i = g_array_index (back, gsize, k);

      self->claims[i] = find_first (self->first, self->districts[i], self->bounds[i].west, FALSE, look->taken);
      if (self->claims[i] != CLAIMS_NOTHING)
        look->taken[self->claims[i]] = TRUE;
    }
  for (guint k = 0; k < back->len; k++)
    {
      const gsize i = g_array_index (back, gsize, k);

      if (self->claims[i] != CLAIMS_NOTHING)
        continue;
      self->changed[i] = TRUE;
      self->claims[i] = find_first (self->first, self->districts[i], self->bounds[i].west, TRUE, look->taken);
      if (self->claims[i] == CLAIMS_NOTHING)
        {
          self->claims[i] = CLAIMS_PARTS;
          g_array_append_val (look->at, i);
          continue;
        }
      look->taken[self->claims[i]] = TRUE;
      self->grounds[i] = new_ground (1);
      self->grounds[i]->parts[0] = (QuartierStoodPart){ self->claims[i], 1, 1 };
    }
}

/* What of the ground that something stands on now each has, of those who have parts. */
static void
share_out (QuartierStoodGrounds *self)
{
  g_autofree double *stands = g_new0 (double, self->first->districts->len + 1);

  for (int pass = 0; pass < 2; pass++)
    for (gsize i = 0; i < self->n; i++)
      for (guint p = 0; self->claims[i] == CLAIMS_PARTS && p < self->grounds[i]->n; p++)
        {
          QuartierStoodPart *part = &self->grounds[i]->parts[p];

          if (pass == 0)
            stands[part->index] += part->share;
          else if (part->taken_share != part->share / MIN (stands[part->index], 1))
            {
              part->taken_share = part->share / MIN (stands[part->index], 1);
              self->changed[i] = TRUE;
            }
        }
}

/**
 * quartier_stood_grounds_follow:
 * @districts: (element-type QuartierDistrict): of a scenario, all of which live until others are followed
 * @first: (nullable) (element-type QuartierDistrict): of the one that all began with; %NULL where all of @districts
 *   that stand do so as they are now
 * @cancelled: (nullable): set to stop; read atomically
 *
 * Finds what stood where each of @districts lies; only around what is other than what was followed before is
 * anything measured again. Of one in ten thousand that takes no longer than a moment.
 *
 * Returns: %FALSE where it was cancelled, and has forgotten all
 */
gboolean
quartier_stood_grounds_follow (QuartierStoodGrounds *self, GPtrArray *districts, GPtrArray *first,
                               const gint *cancelled)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (QuartierBounds));
  g_autoptr (GArray) at = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GArray) back = NULL;
  g_autofree guint8 *taken = NULL;
  Moved moved = { FALSE, boxes };
  Look look = { .self = self, .at = at, .cancelled = cancelled };

  if (first == NULL)
    {
      follow_none (self, districts);
      return TRUE;
    }
  if (self->first == NULL)
    quartier_stood_grounds_forget (self);
  if (!first_is (self->first, first))
    {
      First *before = self->first;

      self->first = first_new (first);
      add_moved_first (&moved, before, self->first);
      first_free (before);
    }
  take_over (self, districts, &moved);
  look.taken = taken = g_new0 (guint8, first->len + 1);
  back = give_back (&look, &moved);
  claim (&look, back);
  quartier_parallel_for (at->len, measure_cb, &look);
  if (cancelled != NULL && g_atomic_int_get (cancelled))
    {
      quartier_stood_grounds_forget (self);
      return FALSE;
    }
  share_out (self);
  return TRUE;
}

/* Whether one of @n from @index on has another ground than before, or was not there. */
gboolean
quartier_stood_grounds_are_changed (const QuartierStoodGrounds *self, gsize index, gsize n)
{
  for (gsize i = index; i < index + n; i++)
    if (self->changed[i])
      return TRUE;
  return FALSE;
}

/* (transfer none) (nullable): of the district at @index; NULL where it stands as it is now */
const QuartierStoodGround *
quartier_stood_grounds_get (const QuartierStoodGrounds *self, gsize index)
{
  return self->grounds[index];
}
