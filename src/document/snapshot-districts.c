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
  QuartierStoodGrounds *grounds; /* of the snapshot before, whose districts @readings keeps alive */
  /* The snapshot before: where neither stops nor ground are others, blocks of the same districts are the same. */
  gsize n_last;
  gpointer *last;                /* QuartierDistrict, which @readings keeps alive */
  QuartierSiteBlock **last_blocks;
  Far *last_far; /* of each block */
  QuartierAccess *last_access;   /* (nullable) */
};

QuartierSnapshots *
quartier_snapshots_new (QuartierLibrary *library)
{
  QuartierSnapshots *self = g_new0 (QuartierSnapshots, 1);

  self->library = g_object_ref (library);
  self->readings = g_hash_table_new_full (NULL, NULL, g_object_unref,
                                          (GDestroyNotify) quartier_district_reading_free);
  self->grounds = quartier_stood_grounds_new ();
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
  quartier_stood_grounds_free (self->grounds);
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
  quartier_stood_grounds_forget (self->grounds);
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
keep (QuartierSnapshots *self, const QuartierSnapshot *snapshot, QuartierAccess *access, Far *far)
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
              const QuartierStoodGrounds *grounds, Far *far)
{
  GPtrArray *others = g_ptr_array_new ();
  QuartierSite *site = snapshot->site;
  const gboolean are_same = self != NULL && self->last_access == access;

  g_ptr_array_set_size (others, (int) site->n_districts);
  for (gsize b = 0; b < site->n_blocks; b++)
    {
      const gsize first = b * QUARTIER_SITE_BLOCK;
      const gsize n = MIN (site->n_districts - first, QUARTIER_SITE_BLOCK);
      gpointer *districts = snapshot->districts->pdata + first;

      if (are_same && is_as_last (self, districts, b, n)
          && !quartier_stood_grounds_are_changed (grounds, first, n))
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

/* Those that stood at first are read as all are, but not more of them than stood where one of @districts lies that
 * has another ground than before.
 *
 * Returns: (nullable): NULL where none is asked for */
static QuartierDistrictReading **
read_first (QuartierSnapshots *snapshots, const QuartierSnapshot *self, GPtrArray *districts,
            const QuartierStoodGrounds *grounds, const gint *cancelled)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  gboolean any = FALSE;

  g_ptr_array_set_size (wanted, (int) self->first->array->len);
  for (guint i = 0; i < districts->len; i++)
    {
      const QuartierStoodGround *ground = quartier_stood_grounds_get (grounds, i);

      if (districts->pdata[i] == NULL || ground == NULL
          || !quartier_stood_grounds_are_changed (grounds, i, 1))
        continue;
      for (guint p = 0; p < ground->n; p++)
        wanted->pdata[ground->parts[p].index] = self->first->array->pdata[ground->parts[p].index];
      any = any || ground->n > 0;
    }
  return any ? read_all (snapshots, self, wanted, cancelled) : NULL;
}

/* Tells the readings of @districts what of each stood at first, where that is another than before.
 *
 * Returns: FALSE where it was cancelled */
static gboolean
stand_all (QuartierSnapshots *snapshots, const QuartierSnapshot *self, GPtrArray *districts,
           const QuartierStoodGrounds *grounds, QuartierDistrictReading **readings, const gint *cancelled)
{
  g_autofree QuartierDistrictReading **first
      = self->first != NULL ? read_first (snapshots, self, districts, grounds, cancelled) : NULL;
  const gboolean whole = !is_cancelled (cancelled);

  for (guint i = 0; whole && i < districts->len; i++)
    if (districts->pdata[i] != NULL && quartier_stood_grounds_are_changed (grounds, i, 1))
      quartier_district_reading_stand (readings[i], quartier_stood_grounds_get (grounds, i), first, self->site);
  for (guint i = 0; snapshots == NULL && first != NULL && i < self->first->array->len; i++)
    g_clear_pointer (&first[i], quartier_district_reading_free);
  return whole;
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
  g_autoptr (QuartierStoodGrounds) own = snapshots == NULL ? quartier_stood_grounds_new () : NULL;
  g_autoptr (QuartierAccess) access = get_access (snapshots, self->stops);
  g_autoptr (GPtrArray) unread = NULL;
  g_autofree Far *far = g_new0 (Far, count_blocks (self->districts->len) + 1);
  g_autofree QuartierDistrictReading **readings = NULL;
  QuartierSite *site = self->site;
  QuartierStoodGrounds *grounds = snapshots != NULL ? snapshots->grounds : own;
  gboolean whole;

  if (snapshots != NULL)
    turn_over (snapshots, self->library, site);
  if (!quartier_stood_grounds_follow (grounds, self->districts,
                                      self->first != NULL ? self->first->array : NULL, cancelled))
    return FALSE;
  unread = share_blocks (snapshots, self, access, grounds, far);
  doubt_place (self, far);
  readings = read_all (snapshots, self, unread, cancelled);
  whole = !is_cancelled (cancelled)
          && stand_all (snapshots, self, unread, grounds, readings, cancelled);
  for (gsize b = 0; whole && b < site->n_blocks; b++)
    {
      if (site->blocks[b] == NULL)
        quartier_site_put_block (site, b, make_block (self, b, readings, access,
                                                      snapshots != NULL ? snapshots->turn : 0));
      whole = !is_cancelled (cancelled);
    }
  if (snapshots == NULL)
    for (gsize i = 0; i < site->n_districts; i++)
      g_clear_pointer (&readings[i], quartier_district_reading_free);
  else if (whole)
    keep (snapshots, self, access, g_steal_pointer (&far));
  else
    quartier_stood_grounds_forget (grounds); /* what readings were told is of no snapshot */
  return whole;
}
