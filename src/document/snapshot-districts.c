/*
 * The districts of a snapshot, each read once, and what of them stood at first.
 */
#include "document/snapshot-private.h"

#include <string.h>

#include "base/parallel.h"
#include "document/district-reading.h"
#include "document/place-doubt.h"
#include "document/stood-ground.h"

/* Readings of districts that are gone, which are held in any case. */
#define FEW_OLD 64

/* Those of a block that lie far from the place's climate. */
typedef struct
{
  guint n;
  QuartierDistrict *first; /* (nullable) */
} Far;

/**
 * QuartierSnapshots:
 *
 * Remembers the readings of districts from one snapshot to the next: while one of ten thousand is
 * dragged, the others need not be read again.
 */
struct _QuartierSnapshots
{
  QuartierLibrary *library;     /* what the readings hold for */
  QuartierMonthlyClimate place;
  int year;
  GHashTable *readings; /* QuartierDistrict to QuartierDistrictReading */
  guint turn;           /* of snapshots */
  QuartierAccess *access; /* (nullable): the stops that readings are measured for */
  QuartierFirstDistricts *first; /* (nullable): what ground was looked for among at last */
  guint n_first;                 /* how many times that was others */
  GArray *moved; /* (nullable): QuartierBounds, all where these are others than those before; NULL: anywhere */
  /* The snapshot before: where neither stops nor ground are others, blocks of the same districts are the same. */
  gsize n_last;
  gpointer *last;                /* QuartierDistrict, which @readings keeps alive */
  QuartierSiteBlock **last_blocks;
  Far *last_far; /* of each block */
  QuartierAccess *last_access;   /* (nullable) */
  guint last_ground_of;
};

QuartierSnapshots *
quartier_snapshots_new (QuartierLibrary *library)
{
  QuartierSnapshots *self = g_new0 (QuartierSnapshots, 1);

  self->library = g_object_ref (library);
  self->readings = g_hash_table_new_full (NULL, NULL, g_object_unref,
                                          (GDestroyNotify) quartier_district_reading_free);
  return self;
}

static gsize
count_blocks (gsize n_districts)
{
  return (n_districts + QUARTIER_SITE_BLOCK - 1) / QUARTIER_SITE_BLOCK;
}

static void
forget_last (QuartierSnapshots *self)
{
  for (gsize b = 0; b < count_blocks (self->n_last); b++)
    quartier_site_block_unref (self->last_blocks[b]);
  g_clear_pointer (&self->last_blocks, g_free);
  g_clear_pointer (&self->last_far, g_free);
  g_clear_pointer (&self->last, g_free);
  g_clear_pointer (&self->last_access, quartier_access_unref);
  self->n_last = 0;
}

void
quartier_snapshots_free (QuartierSnapshots *self)
{
  if (self == NULL)
    return;
  forget_last (self);
  g_hash_table_unref (self->readings);
  g_clear_pointer (&self->access, quartier_access_unref);
  g_clear_pointer (&self->first, quartier_first_districts_free);
  g_clear_pointer (&self->moved, g_array_unref);
  g_object_unref (self->library);
  g_free (self);
}

/* Begins a snapshot: with other tables, another place or year nothing that was read holds. */
static void
turn_over (QuartierSnapshots *self, QuartierLibrary *library, const QuartierSite *site)
{
  self->turn++;
  if (self->library == library && self->year == site->year
      && memcmp (&self->place, &site->place, sizeof self->place) == 0)
    return;
  forget_last (self);
  g_hash_table_remove_all (self->readings);
  g_set_object (&self->library, library);
  self->year = site->year;
  self->place = site->place;
}

static gboolean
is_old (gpointer district, gpointer reading, gpointer user_data)
{
  const QuartierSnapshots *self = user_data;

  return ((QuartierDistrictReading *) reading)->turn != self->turn;
}

/* What is in no plan any more goes once there is some of it, so that an edit does not look through all. */
static void
forget_old (QuartierSnapshots *self)
{
  if (g_hash_table_size (self->readings) <= self->n_last + self->n_last / 4 + FEW_OLD)
    return;
  for (gsize i = 0; i < self->n_last; i++)
    ((QuartierDistrictReading *) g_hash_table_lookup (self->readings, self->last[i]))->turn = self->turn;
  g_hash_table_foreach_remove (self->readings, is_old, self);
}

/* Ends a snapshot, which was read whole.
 * @far: (transfer full): */
static void
keep (QuartierSnapshots *self, const QuartierSnapshot *snapshot, QuartierAccess *access, guint ground_of,
      Far *far)
{
  const QuartierSite *site = snapshot->site;

  forget_last (self);
  self->n_last = site->n_districts;
  self->last = g_memdup2 (snapshot->districts->pdata, site->n_districts * sizeof *self->last);
  self->last_blocks = g_new (QuartierSiteBlock *, site->n_blocks);
  for (gsize b = 0; b < site->n_blocks; b++)
    self->last_blocks[b] = quartier_site_block_ref (site->blocks[b]);
  self->last_far = far;
  self->last_access = quartier_access_ref (access);
  self->last_ground_of = ground_of;
  forget_old (self);
}

/* Whether a block has the districts of the snapshot before. */
static gboolean
is_as_last (const QuartierSnapshots *self, gpointer const *districts, gsize index, gsize n)
{
  return index * QUARTIER_SITE_BLOCK + n <= self->n_last && self->last_blocks[index]->n == n
         && memcmp (self->last + index * QUARTIER_SITE_BLOCK, districts, n * sizeof *districts) == 0;
}

/* Puts the blocks into the site in which nothing is another than before.
 * @far: (array): of each block
 *
 * Returns: (transfer full) (element-type QuartierDistrict): those of the other blocks, each at its place */
static GPtrArray *
share_blocks (const QuartierSnapshots *self, const QuartierSnapshot *snapshot, const QuartierAccess *access,
              guint ground_of, Far *far)
{
  GPtrArray *others = g_ptr_array_new ();
  QuartierSite *site = snapshot->site;
  const gboolean are_same
      = self != NULL && self->last_access == access && self->last_ground_of == ground_of;

  g_ptr_array_set_size (others, (int) site->n_districts);
  for (gsize b = 0; b < site->n_blocks; b++)
    {
      const gsize first = b * QUARTIER_SITE_BLOCK;
      const gsize n = MIN (site->n_districts - first, QUARTIER_SITE_BLOCK);
      gpointer *districts = snapshot->districts->pdata + first;

      if (are_same && is_as_last (self, districts, b, n))
        {
          quartier_site_put_block (site, b, quartier_site_block_ref (self->last_blocks[b]));
          far[b] = self->last_far[b];
          continue;
        }
      memcpy (others->pdata + first, districts, n * sizeof *districts);
      far[b].n = quartier_place_find_far (districts, n, &site->place, &far[b].first);
    }
  return others;
}

/* Where it lies, by what is known of its blocks. */
static void
doubt_place (const QuartierSnapshot *self, const Far *far)
{
  QuartierSite *site = self->site;
  QuartierDistrict *doubted = NULL;
  guint n_far = 0;

  for (gsize b = 0; b < site->n_blocks; b++)
    {
      n_far += far[b].n;
      if (doubted == NULL)
        doubted = far[b].first;
    }
  if (doubted == NULL && site->n_districts > 0)
    doubted = self->districts->pdata[0];
  quartier_place_doubt_districts (site->warnings, self->library, &site->place, doubted, n_far,
                                  self->names_climate, &site->middle);
}

/* The scenario's stops: those of the snapshot before where they are the same, so that nothing is
 * measured again. */
static QuartierAccess *
get_access (QuartierSnapshots *self, QuartierAccess *fresh)
{
  if (self == NULL)
    return quartier_access_ref (fresh);
  if (self->access == NULL || !quartier_access_equal (self->access, fresh))
    {
      g_clear_pointer (&self->access, quartier_access_unref);
      self->access = quartier_access_ref (fresh);
    }
  return quartier_access_ref (self->access);
}

/* Districts that nobody has read yet. */
typedef struct
{
  const QuartierSnapshot *snapshot;
  GPtrArray *districts;
  QuartierFieldDefaults defaults; /* looked up once, and not by each under the library's lock */
  GArray *at; /* gsize: which of @districts they are */
  QuartierDistrictReading **readings; /* by district */
  const gint *cancelled;
} Unread;

static gboolean
is_cancelled (const gint *cancelled)
{
  return cancelled != NULL && g_atomic_int_get (cancelled);
}

static void
read_district (gsize index, gpointer data)
{
  const Unread *unread = data;
  const QuartierSnapshot *snapshot = unread->snapshot;
  const gsize i = g_array_index (unread->at, gsize, index);

  if (!is_cancelled (unread->cancelled))
    unread->readings[i] = quartier_district_reading_new (unread->districts->pdata[i],
                                                         snapshot->library, snapshot->site,
                                                         &unread->defaults);
}

/* The reading of each of @districts: of those that nobody has read yet on all processors. None where there is
 * no district, and none of some that are not read where it was cancelled. */
static QuartierDistrictReading **
read_all (QuartierSnapshots *snapshots, const QuartierSnapshot *self, GPtrArray *districts,
          const gint *cancelled)
{
  const gsize n = districts->len;
  g_autoptr (GArray) at = g_array_new (FALSE, FALSE, sizeof (gsize));
  Unread unread = { .snapshot = self,
                    .districts = districts,
                    .at = at,
                    .readings = g_new0 (QuartierDistrictReading *, n + 1),
                    .cancelled = cancelled };

  for (gsize i = 0; i < n; i++)
    {
      if (districts->pdata[i] == NULL)
        continue;
      if (snapshots != NULL)
        unread.readings[i] = g_hash_table_lookup (snapshots->readings, districts->pdata[i]);
      if (unread.readings[i] == NULL)
        g_array_append_val (at, i);
    }
  quartier_field_defaults_read (&unread.defaults, self->library, &self->site->place);
  quartier_parallel_for (at->len, read_district, &unread);
  for (guint k = 0; snapshots != NULL && k < at->len; k++)
    {
      const gsize i = g_array_index (at, gsize, k);

      if (unread.readings[i] != NULL)
        g_hash_table_insert (snapshots->readings, g_object_ref (districts->pdata[i]),
                             unread.readings[i]);
    }
  return unread.readings;
}

/* Ground */

/* What stood at first, of districts that nobody has asked it of yet. */
typedef struct
{
  const QuartierSnapshot *snapshot;
  QuartierFirstDistricts *first;
  guint ground_of;
  GArray *at;                   /* gsize: which of the snapshot's districts they are */
  GArray *far;                  /* gsize: those of @at that are to be searched, as places in @grounds */
  QuartierStoodGround **grounds; /* (nullable) of each of @at */
  const gint *cancelled;
} Grounds;

static void
search_ground (gsize index, gpointer data)
{
  Grounds *self = data;
  const gsize k = g_array_index (self->far, gsize, index);
  const gsize i = g_array_index (self->at, gsize, k);

  if (!is_cancelled (self->cancelled))
    self->grounds[k] = quartier_first_districts_measure (self->first, self->snapshot->districts->pdata[i]);
}

/* Those that stood at first are read as all are, but not more of them than is asked for. */
static QuartierDistrictReading **
read_first (QuartierSnapshots *snapshots, const Grounds *self)
{
  GPtrArray *all = quartier_first_districts_get (self->first);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  g_ptr_array_set_size (wanted, (int) all->len);
  for (guint k = 0; k < self->at->len; k++)
    for (guint p = 0; self->grounds[k] != NULL && p < self->grounds[k]->n; p++)
      {
        const guint i = self->grounds[k]->parts[p].index;

        wanted->pdata[i] = all->pdata[i];
      }
  return read_all (snapshots, self->snapshot, wanted, self->cancelled);
}

/* Those of @grounds that need no search are found, the others noted. */
static void
find_grounds (Grounds *self)
{
  guint cursor = 0;

  for (guint k = 0; k < self->at->len; k++)
    {
      const gsize i = g_array_index (self->at, gsize, k);

      if (k == 0 || i != g_array_index (self->at, gsize, k - 1) + 1)
        cursor = (guint) i;
      if (!quartier_district_stands (self->snapshot->districts->pdata[i]))
        cursor++;
      else if (!quartier_first_districts_find (self->first, self->snapshot->districts->pdata[i], &cursor,
                                               &self->grounds[k]))
        {
          const gsize place = k;

          g_array_append_val (self->far, place);
        }
    }
}

/* What stood where districts lie whose readings do not know it yet.
 *
 * Returns: FALSE where it was cancelled */
static gboolean
read_grounds (QuartierSnapshots *snapshots, Grounds *self, QuartierDistrictReading **readings)
{
  g_autoptr (GArray) far = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree QuartierStoodGround **grounds = g_new0 (QuartierStoodGround *, self->at->len);
  g_autofree QuartierDistrictReading **first = NULL;
  gboolean whole;

  self->far = far;
  self->grounds = grounds;
  find_grounds (self);
  quartier_parallel_for (far->len, search_ground, self);
  first = read_first (snapshots, self);
  whole = !is_cancelled (self->cancelled);
  for (guint k = 0; k < self->at->len; k++)
    if (whole)
      quartier_district_reading_stand (readings[g_array_index (self->at, gsize, k)], self->ground_of,
                                       grounds[k], first, self->snapshot->site);
    else
      g_free (grounds[k]);
  for (guint i = 0; snapshots == NULL && i < quartier_first_districts_get (self->first)->len; i++)
    g_clear_pointer (&first[i], quartier_district_reading_free);
  return whole;
}

/* What ground is looked for among: as before where that is the same, so that no district is asked again. */
static QuartierFirstDistricts *
hold_first (QuartierSnapshots *self, GPtrArray *districts)
{
  QuartierFirstDistricts *before = self->first;

  if (before != NULL && quartier_first_districts_are (before, districts))
    return before;
  self->first = quartier_first_districts_new (districts);
  self->n_first++;
  g_clear_pointer (&self->moved, g_array_unref);
  if (before != NULL)
    self->moved = quartier_first_districts_compare (self->first, before);
  quartier_first_districts_free (before);
  return self->first;
}

/* Whether what stood where a district lies is what it was before the first scenario was edited. */
static gboolean
holds_on (const QuartierSnapshots *self, const QuartierDistrictReading *reading, QuartierDistrict *district)
{
  return self != NULL && self->moved != NULL && reading->ground_of + 1 == self->n_first
         && reading->ground_of != 0 && !quartier_district_touches (district, self->moved);
}

/* What ground is looked for among, for who asks what stood at first. */
static void
hold_ground (Grounds *self, QuartierSnapshots *snapshots)
{
  GPtrArray *first;

  if (self->snapshot->first == NULL)
    return;
  first = self->snapshot->first->array;
  self->first = snapshots != NULL ? hold_first (snapshots, first) : quartier_first_districts_new (first);
  self->ground_of = snapshots != NULL ? snapshots->n_first : 1;
}

/* Tells each reading what of its district stood at first.
 *
 * Returns: FALSE where it was cancelled */
static gboolean
stand_all (QuartierSnapshots *snapshots, Grounds *self, QuartierDistrictReading **readings)
{
  const QuartierSnapshot *snapshot = self->snapshot;
  const gsize n = snapshot->districts->len;
  g_autoptr (GArray) at = g_array_new (FALSE, FALSE, sizeof (gsize));

  self->at = at;
  for (gsize i = 0; i < n; i++)
    {
      if (readings[i] == NULL)
        continue;
      if (self->first != NULL && readings[i]->ground_of != self->ground_of)
        {
          if (holds_on (snapshots, readings[i], snapshot->districts->pdata[i]))
            readings[i]->ground_of = self->ground_of;
          else
            g_array_append_val (at, i);
        }
      else if (self->first == NULL && readings[i]->ground != NULL)
        quartier_district_reading_stand (readings[i], 0, NULL, NULL, snapshot->site);
    }
  return at->len == 0 || read_grounds (snapshots, self, readings);
}

/* A block of what was read. */
static QuartierSiteBlock *
make_block (const QuartierSnapshot *self, gsize index, QuartierDistrictReading **readings,
            QuartierAccess *access, guint turn)
{
  QuartierSiteBlock *block = quartier_site_block_new ();
  const gsize end = MIN ((index + 1) * QUARTIER_SITE_BLOCK, self->districts->len);

  for (gsize i = index * QUARTIER_SITE_BLOCK; i < end; i++)
    {
      quartier_district_reading_measure (readings[i], self->districts->pdata[i], access);
      quartier_district_reading_share (readings[i], block);
      readings[i]->turn = turn;
    }
  return block;
}

/**
 * quartier_snapshot_read_districts:
 * @snapshots: (nullable): what is remembered from one snapshot to the next
 * @cancelled: (nullable): set to stop; read atomically
 *
 * Puts all districts into the site.
 *
 * Returns: FALSE where it was cancelled
 */
gboolean
quartier_snapshot_read_districts (const QuartierSnapshot *self, QuartierSnapshots *snapshots,
                                  const gint *cancelled)
{
  g_autoptr (QuartierAccess) access = get_access (snapshots, self->stops);
  g_autoptr (GPtrArray) unread = NULL;
  g_autofree Far *far = g_new0 (Far, count_blocks (self->districts->len) + 1);
  g_autofree QuartierDistrictReading **readings = NULL;
  QuartierSite *site = self->site;
  Grounds grounds = { .snapshot = self, .cancelled = cancelled };
  gboolean whole;

  if (snapshots != NULL)
    turn_over (snapshots, self->library, site);
  hold_ground (&grounds, snapshots);
  unread = share_blocks (snapshots, self, access, grounds.ground_of, far);
  doubt_place (self, far);
  readings = read_all (snapshots, self, unread, cancelled);
  whole = !is_cancelled (cancelled) && stand_all (snapshots, &grounds, readings);
  for (gsize b = 0; whole && b < site->n_blocks; b++)
    {
      if (site->blocks[b] == NULL)
        quartier_site_put_block (site, b, make_block (self, b, readings, access,
                                                      snapshots != NULL ? snapshots->turn : 0));
      whole = !is_cancelled (cancelled);
    }
  if (snapshots == NULL)
    {
      for (gsize i = 0; i < site->n_districts; i++)
        g_clear_pointer (&readings[i], quartier_district_reading_free);
      quartier_first_districts_free (grounds.first);
    }
  else if (whole)
    keep (snapshots, self, access, grounds.ground_of, g_steal_pointer (&far));
  return whole;
}
