/*
 * The index file is an SQLite database:
 *
 *   meta (key, value)    bounds ("west south east north", degrees), attribution, id
 *   feature (id, class, shape, flags, name, geometry)
 *   place                an R*Tree of 32-bit integers: id, x0, x1, y0, y1 in Mercator units
 * (mercator.h), and zoom0 = zoom1, the zoom level from which the feature is worth painting
 *
 * geometry: the number of rings, then of each ring the number of points, then of all points in turn
 * x and y less those of the point before (the first less 0, 0), in Mercator units. All are varints:
 * 7 bits a byte, least first, the top bit set on all but the last; differences in zigzag code (0,
 * −1, 1 → 0, 1, 2).
 */
#include "io/backdrop.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "base/quartier-error.h"
#include "io/tile-database.h"
#include "io/unfinished.h"

#define APPLICATION_ID 0x51424447 /* "QBDG" */
#define FORMAT 1

struct _QuartierBackdropWriter
{
  char *path;
  char *part_path; /* (nullable): what is written to, until it is renamed */
  sqlite3 *db;
  sqlite3_stmt *add_feature;
  sqlite3_stmt *add_place;
  GByteArray *geometry;
};

#define NOT_AN_INDEX                                                                               \
  N_ ("backdrop index: the file is not one, or is damaged; "                                       \
      "make it anew from the map extract with quartier-cli backdrop")

static const QuartierTileDatabaseKind kind = {
  .name = N_ ("backdrop index"),
  .foreign = NOT_AN_INDEX,
  .query = "SELECT f.id, f.class, f.shape, f.flags, f.name, f.geometry FROM place p "
           "JOIN feature f ON f.id = p.id WHERE p.x1 >= ? AND p.x0 <= ? AND p.y1 >= ? "
           "AND p.y0 <= ? AND p.zoom0 <= ?",
};

struct _QuartierBackdrop
{
  QuartierTileDatabase *database;
  char *attribution;
  char *id;
  QuartierBounds bounds;
};

/* Where no index can be begun; the words in the middle are SQLite's. */
static gboolean
fail_to_create (GError **error, sqlite3 *db)
{
  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
               _ ("backdrop index: cannot be created: %s; check the free space and that the file "
                  "may be written"),
               sqlite3_errmsg (db));
  return FALSE;
}

static gboolean
fail_to_write (GError **error, sqlite3 *db)
{
  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
               _ ("backdrop index: cannot be written: %s; check the free space and that the file "
                  "may be written"),
               sqlite3_errmsg (db));
  return FALSE;
}

static gboolean
set_not_an_index (GError **error)
{
  g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT, _ (NOT_AN_INDEX));
  return FALSE;
}

/* Writing */

/* The zoom level at which an object of @klass, this large, is worth painting. */
static int
first_zoom (const QuartierBackdropFeature *feature)
{
  static const struct
  {
    QuartierBackdropClass klass;
    int zoom;
  } zooms[] = {
    { QUARTIER_BACKDROP_SEA, 0 },         { QUARTIER_BACKDROP_RESIDENTIAL, 9 },
    { QUARTIER_BACKDROP_INDUSTRIAL, 10 }, { QUARTIER_BACKDROP_FARMLAND, 10 },
    { QUARTIER_BACKDROP_MEADOW, 11 },     { QUARTIER_BACKDROP_FOREST, 8 },
    { QUARTIER_BACKDROP_PARK, 11 },       { QUARTIER_BACKDROP_WATER, 6 },
    { QUARTIER_BACKDROP_WATERWAY, 9 },    { QUARTIER_BACKDROP_STREAM, 13 },
    { QUARTIER_BACKDROP_BUILDING, 14 },   { QUARTIER_BACKDROP_PATH, 15 },
    { QUARTIER_BACKDROP_TRACK, 14 },      { QUARTIER_BACKDROP_SERVICE, 14 },
    { QUARTIER_BACKDROP_STREET, 12 },     { QUARTIER_BACKDROP_TERTIARY, 11 },
    { QUARTIER_BACKDROP_SECONDARY, 10 },  { QUARTIER_BACKDROP_PRIMARY, 8 },
    { QUARTIER_BACKDROP_TRUNK, 7 },       { QUARTIER_BACKDROP_MOTORWAY, 6 },
    { QUARTIER_BACKDROP_TRAM, 13 },       { QUARTIER_BACKDROP_RAIL, 9 },
    { QUARTIER_BACKDROP_HAMLET, 13 },     { QUARTIER_BACKDROP_SUBURB, 12 },
    { QUARTIER_BACKDROP_VILLAGE, 11 },    { QUARTIER_BACKDROP_TOWN, 8 },
    { QUARTIER_BACKDROP_CITY, 5 },
  };
  double extent
      = MAX ((double)feature->box.x1 - feature->box.x0, (double)feature->box.y1 - feature->box.y0);
  int zoom = 14;

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    if (zooms[i].klass == feature->klass)
      zoom = zooms[i].zoom;
  if (feature->flags & QUARTIER_BACKDROP_MINOR)
    zoom = MAX (zoom, 15);
  /* An area of less than 3 pixels is not missed: a pixel of level z is 2^(22 − z) units */
  if (feature->shape == QUARTIER_BACKDROP_AREA)
    zoom = MAX (zoom, (int)ceil (22 + log2 (3 / MAX (extent, 1))));
  return MIN (zoom, 19);
}

static void
append_varint (GByteArray *bytes, guint32 value)
{
  guint8 buffer[5];
  guint n = 0;

  for (; value >= 0x80; value >>= 7)
    buffer[n++] = (value & 0x7f) | 0x80;
  buffer[n++] = value;
  g_byte_array_append (bytes, buffer, n);
}

static void
append_delta (GByteArray *bytes, gint32 from, gint32 to)
{
  gint32 delta = (gint32)((guint32)to - (guint32)from);

  append_varint (bytes, ((guint32)delta << 1) ^ (guint32)(delta >> 31));
}

static gboolean
writer_put (QuartierBackdropWriter *self, const char *key, const char *value, GError **error)
{
  sqlite3_stmt *put = NULL;
  gboolean done
      = sqlite3_prepare_v2 (self->db, "INSERT INTO meta VALUES (?, ?)", -1, &put, NULL) == SQLITE_OK
        && sqlite3_bind_text (put, 1, key, -1, SQLITE_STATIC) == SQLITE_OK
        && sqlite3_bind_text (put, 2, value, -1, SQLITE_STATIC) == SQLITE_OK
        && sqlite3_step (put) == SQLITE_DONE;

  sqlite3_finalize (put);
  return done || fail_to_write (error, self->db);
}

/**
 * quartier_backdrop_writer_new:
 * @path: the file that will be written
 * @error: %QUARTIER_ERROR_IO
 *
 * Returns: (transfer full) (nullable): a writer
 */
QuartierBackdropWriter *
quartier_backdrop_writer_new (const char *path, GError **error)
{
  g_autoptr (QuartierBackdropWriter) self = g_new0 (QuartierBackdropWriter, 1);
  int fd;

  self->path = g_strdup (path);
  self->part_path = g_strconcat (path, ".XXXXXX", NULL);
  self->geometry = g_byte_array_new ();
  fd = quartier_unfinished_make_file (self->part_path);
  if (fd < 0)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
                   _ ("backdrop index: cannot be created: %s; choose a folder that may be written"),
                   g_strerror (errno));
      g_clear_pointer (&self->part_path, g_free);
      return NULL;
    }
  close (fd);
  if (sqlite3_open_v2 (self->part_path, &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                       NULL)
      != SQLITE_OK)
    {
      fail_to_create (error, self->db);
      return NULL;
    }
  /* No journal: until it is renamed, nobody misses the file */
  if (sqlite3_exec (
          self->db,
          "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
          "PRAGMA application_id = " G_STRINGIFY (
              APPLICATION_ID) ";"
                              "PRAGMA user_version = " G_STRINGIFY (
                                  FORMAT) ";"
                                          "BEGIN;"
                                          "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT "
                                          "NULL);"
                                          "CREATE TABLE feature (id INTEGER PRIMARY KEY, class "
                                          "INTEGER NOT NULL, shape INTEGER "
                                          "NOT NULL, flags INTEGER NOT NULL, name TEXT, geometry "
                                          "BLOB NOT NULL);"
                                          "CREATE VIRTUAL TABLE place USING rtree_i32 (id, x0, x1, "
                                          "y0, y1, zoom0, zoom1);",
          NULL, NULL, NULL)
      != SQLITE_OK)
    {
      fail_to_create (error, self->db);
      return NULL;
    }
  if (sqlite3_prepare_v2 (self->db, "INSERT INTO feature VALUES (NULL, ?, ?, ?, ?, ?)", -1,
                          &self->add_feature, NULL)
          != SQLITE_OK
      || sqlite3_prepare_v2 (self->db,
                             "INSERT INTO place VALUES (last_insert_rowid (), ?, ?, ?, ?, ?6, ?6)",
                             -1, &self->add_place, NULL)
             != SQLITE_OK)
    {
      fail_to_create (error, self->db);
      return NULL;
    }
  return g_steal_pointer (&self);
}

static gboolean
put_feature (QuartierBackdropWriter *self, const QuartierBackdropFeature *feature, GError **error)
{
  QuartierBackdropFeature boxed = *feature;
  QuartierMercator last = { 0, 0 };
  guint n_points = feature->n_rings > 0 ? feature->ring_ends[feature->n_rings - 1] : 0;
  int step;

  g_return_val_if_fail (n_points > 0, FALSE);

  boxed.box = QUARTIER_MERCATOR_BOX_EMPTY;
  g_byte_array_set_size (self->geometry, 0);
  append_varint (self->geometry, feature->n_rings);
  for (guint i = 0; i < feature->n_rings; i++)
    append_varint (self->geometry, feature->ring_ends[i] - (i > 0 ? feature->ring_ends[i - 1] : 0));
  for (guint i = 0; i < n_points; i++)
    {
      append_delta (self->geometry, last.x, feature->points[i].x);
      append_delta (self->geometry, last.y, feature->points[i].y);
      last = feature->points[i];
      quartier_mercator_box_add (&boxed.box, last);
    }

  sqlite3_bind_int (self->add_feature, 1, feature->klass);
  sqlite3_bind_int (self->add_feature, 2, feature->shape);
  sqlite3_bind_int (self->add_feature, 3, feature->flags);
  sqlite3_bind_text (self->add_feature, 4, feature->name, -1, SQLITE_STATIC);
  sqlite3_bind_blob (self->add_feature, 5, self->geometry->data, self->geometry->len,
                     SQLITE_STATIC);
  step = sqlite3_step (self->add_feature);
  sqlite3_reset (self->add_feature);
  if (step == SQLITE_DONE)
    {
      sqlite3_bind_int (self->add_place, 1, boxed.box.x0);
      sqlite3_bind_int (self->add_place, 2, boxed.box.x1);
      sqlite3_bind_int (self->add_place, 3, boxed.box.y0);
      sqlite3_bind_int (self->add_place, 4, boxed.box.y1);
      sqlite3_bind_int (self->add_place, 6, first_zoom (&boxed));
      step = sqlite3_step (self->add_place);
      sqlite3_reset (self->add_place);
    }
  return step == SQLITE_DONE || fail_to_write (error, self->db);
}

/* Over 180° the outline goes on beyond the square, the short way; %NULL where none of its edges goes there. */
static QuartierMercator *
unwrap (const QuartierBackdropFeature *feature, guint n_points)
{
  QuartierMercator *points = NULL;
  gint32 turn = 0;

  for (guint i = 1; i < n_points; i++)
    {
      const gint64 step = (gint64)feature->points[i].x - feature->points[i - 1].x;

      if (ABS (step) > QUARTIER_MERCATOR_SIDE / 2)
        {
          if (points == NULL)
            points = g_memdup2 (feature->points, n_points * sizeof *points);
          turn += step > 0 ? -QUARTIER_MERCATOR_SIDE : QUARTIER_MERCATOR_SIDE;
          /* More than once about the world is no shape of a map. */
          turn = CLAMP (turn, -QUARTIER_MERCATOR_SIDE, QUARTIER_MERCATOR_SIDE);
        }
      if (points != NULL)
        points[i].x += turn;
    }
  return points;
}

/**
 * quartier_backdrop_writer_add:
 * @feature: its box need not be filled in
 * @error: %QUARTIER_ERROR_IO
 *
 * What lies across 180° is written at both edges of the square, so that tiles on either side find it.
 *
 * Returns: whether it was written; after a failure the writer is good for nothing but freeing
 */
gboolean
quartier_backdrop_writer_add (QuartierBackdropWriter *self,
                              const QuartierBackdropFeature *feature,
                              GError **error)
{
  const guint n_points = feature->n_rings > 0 ? feature->ring_ends[feature->n_rings - 1] : 0;
  g_autofree QuartierMercator *points = unwrap (feature, n_points);
  QuartierBackdropFeature turned = *feature;
  gint32 to_other_side;

  if (points == NULL)
    return put_feature (self, feature, error);
  turned.points = points;
  /* It begins inside the square, and goes on in the west or in the east of it. */
  to_other_side = 0;
  for (guint i = 0; i < n_points; i++)
    if (points[i].x < 0 || points[i].x > QUARTIER_MERCATOR_SIDE)
      to_other_side = points[i].x < 0 ? QUARTIER_MERCATOR_SIDE : -QUARTIER_MERCATOR_SIDE;
  if (!put_feature (self, &turned, error))
    return FALSE;
  for (guint i = 0; i < n_points; i++)
    points[i].x += to_other_side;
  return put_feature (self, &turned, error);
}

static gboolean
sync_file (const char *path)
{
  int fd = g_open (path, O_RDONLY, 0);
  gboolean done = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return done;
}

/**
 * quartier_backdrop_writer_finish:
 * @bounds: what the extract covers
 * @attribution: whom to name beside the map, "© OpenStreetMap contributors"
 * @error: %QUARTIER_ERROR_IO
 *
 * Puts the file in its place. The writer is then good for freeing only.
 */
gboolean
quartier_backdrop_writer_finish (QuartierBackdropWriter *self,
                                 const QuartierBounds *bounds,
                                 const char *attribution,
                                 GError **error)
{
  char numbers[4][G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *box
      = g_strjoin (" ", g_ascii_formatd (numbers[0], sizeof numbers[0], "%.7f", bounds->west),
                   g_ascii_formatd (numbers[1], sizeof numbers[1], "%.7f", bounds->south),
                   g_ascii_formatd (numbers[2], sizeof numbers[2], "%.7f", bounds->east),
                   g_ascii_formatd (numbers[3], sizeof numbers[3], "%.7f", bounds->north), NULL);
  g_autofree char *id = g_uuid_string_random ();

  if (!writer_put (self, "bounds", box, error)
      || !writer_put (self, "attribution", attribution, error)
      || !writer_put (self, "id", id, error))
    return FALSE;
  if (sqlite3_exec (self->db, "COMMIT", NULL, NULL, NULL) != SQLITE_OK)
    return fail_to_write (error, self->db);
  g_clear_pointer (&self->add_feature, sqlite3_finalize);
  g_clear_pointer (&self->add_place, sqlite3_finalize);
  if (sqlite3_close (self->db) != SQLITE_OK)
    return fail_to_write (error, self->db);
  self->db = NULL;
  if (!sync_file (self->part_path) || !quartier_unfinished_move (self->part_path, self->path))
    {
      g_set_error (
          error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
          _ ("backdrop index: cannot be put in its place: %s; choose a folder that may be written"),
          g_strerror (errno));
      return FALSE;
    }
  g_clear_pointer (&self->part_path, g_free);
  return TRUE;
}

void
quartier_backdrop_writer_free (QuartierBackdropWriter *self)
{
  if (self == NULL)
    return;
  sqlite3_finalize (self->add_feature);
  sqlite3_finalize (self->add_place);
  sqlite3_close (self->db);
  if (self->part_path != NULL)
    {
      g_unlink (self->part_path);
      quartier_unfinished_end (self->part_path);
    }
  g_byte_array_unref (self->geometry);
  g_free (self->part_path);
  g_free (self->path);
  g_free (self);
}

/* Reading */

static char *
read_text (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *query = NULL;
  char *text = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &query, NULL) == SQLITE_OK
      && sqlite3_step (query) == SQLITE_ROW)
    text = g_strdup ((const char *)sqlite3_column_text (query, 0));
  sqlite3_finalize (query);
  return text;
}

static gboolean
parse_bounds (const char *text, QuartierBounds *out)
{
  double numbers[4];

  for (guint i = 0; i < 4; i++)
    {
      char *end;

      numbers[i] = g_ascii_strtod (text, &end);
      if (end == text)
        return FALSE;
      text = end;
    }
  *out = (QuartierBounds){ numbers[0], numbers[1], numbers[2], numbers[3] };
  return numbers[0] >= -180 && numbers[2] <= 180 && numbers[0] <= numbers[2] && numbers[1] >= -90
         && numbers[3] <= 90 && numbers[1] <= numbers[3];
}

static gboolean
read_meta (QuartierBackdrop *self, sqlite3 *db, GError **error)
{
  g_autofree char *application = read_text (db, "PRAGMA application_id");
  g_autofree char *format = read_text (db, "PRAGMA user_version");
  g_autofree char *bounds = read_text (db, "SELECT value FROM meta WHERE key = 'bounds'");

  if (application == NULL || g_ascii_strtoll (application, NULL, 10) != APPLICATION_ID)
    return set_not_an_index (error);
  if (format == NULL || g_ascii_strtoll (format, NULL, 10) != FORMAT)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNSUPPORTED,
                   _ ("backdrop index: its format is %s, this program reads %d; "
                      "make it anew from the map extract with quartier-cli backdrop"),
                   format, FORMAT);
      return FALSE;
    }
  self->attribution = read_text (db, "SELECT value FROM meta WHERE key = 'attribution'");
  self->id = read_text (db, "SELECT value FROM meta WHERE key = 'id'");
  if (bounds == NULL || !parse_bounds (bounds, &self->bounds) || self->id == NULL)
    return set_not_an_index (error);
  if (self->attribution == NULL)
    self->attribution = g_strdup ("");
  return TRUE;
}

static void
backdrop_clear (QuartierBackdrop *self)
{
  g_clear_pointer (&self->database, quartier_tile_database_free);
  g_free (self->attribution);
  g_free (self->id);
}

/**
 * quartier_backdrop_open:
 * @path: an index file
 * @error: %QUARTIER_ERROR_IO, %QUARTIER_ERROR_FORMAT where it is not an index,
 *   %QUARTIER_ERROR_UNSUPPORTED where another version wrote it
 *
 * Returns: (transfer full) (nullable): the backdrop
 */
QuartierBackdrop *
quartier_backdrop_open (const char *path, GError **error)
{
  g_autoptr (QuartierBackdrop) self = g_atomic_rc_box_new0 (QuartierBackdrop);
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  QuartierTileConnection *connection;
  gboolean is_read;

  /* Written once and then replaced whole, so it is complete. */
  self->database = quartier_tile_database_open (absolute, &kind, error);
  connection
      = self->database != NULL ? quartier_tile_database_take (self->database, error) : NULL;
  if (connection == NULL)
    return NULL;
  is_read = read_meta (self, connection->db, error);
  quartier_tile_database_give (self->database, connection);
  if (!is_read)
    return NULL;
  return g_steal_pointer (&self);
}

QuartierBackdrop *
quartier_backdrop_ref (QuartierBackdrop *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
quartier_backdrop_unref (QuartierBackdrop *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)backdrop_clear);
}

/**
 * quartier_backdrop_get_bounds:
 * @out: (out): what the extract covers
 */
void
quartier_backdrop_get_bounds (const QuartierBackdrop *self, QuartierBounds *out)
{
  *out = self->bounds;
}

/** quartier_backdrop_get_attribution: Returns: (transfer none): whom to name beside the map; may be
 * empty */
const char *
quartier_backdrop_get_attribution (const QuartierBackdrop *self)
{
  return self->attribution;
}

/** quartier_backdrop_get_id: Returns: (transfer none): differs between any two index files */
const char *
quartier_backdrop_get_id (const QuartierBackdrop *self)
{
  return self->id;
}

static gboolean
take_varint (const guint8 **at, const guint8 *end, guint32 *out)
{
  guint32 value = 0;

  for (guint shift = 0; shift < 32 && *at < end; shift += 7)
    {
      guint8 byte = *(*at)++;

      value |= (guint32)(byte & 0x7f) << shift;
      if (byte < 0x80)
        {
          *out = value;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
decode_geometry (
    const guint8 *at, gsize size, GArray *points, GArray *ring_ends, QuartierMercatorBox *box)
{
  const guint8 *end = at + size;
  guint32 n_rings, n_points = 0;
  QuartierMercator last = { 0, 0 };

  g_array_set_size (points, 0);
  g_array_set_size (ring_ends, 0);
  *box = QUARTIER_MERCATOR_BOX_EMPTY;
  if (!take_varint (&at, end, &n_rings) || n_rings < 1 || n_rings > size)
    return FALSE;
  for (guint i = 0; i < n_rings; i++)
    {
      guint32 n;

      /* A point takes two bytes at least */
      if (!take_varint (&at, end, &n) || n < 1 || n > size / 2 || n_points + n > size / 2)
        return FALSE;
      n_points += n;
      g_array_append_val (ring_ends, n_points);
    }
  for (guint i = 0; i < n_points; i++)
    {
      guint32 x, y;

      if (!take_varint (&at, end, &x) || !take_varint (&at, end, &y))
        return FALSE;
      last.x = (gint32)((guint32)last.x + ((x >> 1) ^ -(x & 1)));
      last.y = (gint32)((guint32)last.y + ((y >> 1) ^ -(y & 1)));
      g_array_append_val (points, last);
      quartier_mercator_box_add (box, last);
    }
  return at == end;
}

/**
 * quartier_backdrop_query:
 * @box: where
 * @zoom: of 256-pixel tiles; what is too small to see at it is left out
 * @func: called for each feature that touches @box, in no particular order
 * @error: %QUARTIER_ERROR_FORMAT where the file is damaged
 *
 * May be called from several threads at once, and from within @func.
 *
 * Returns: whether all were read
 */
gboolean
quartier_backdrop_query (QuartierBackdrop *self,
                         const QuartierMercatorBox *box,
                         guint zoom,
                         QuartierBackdropFunc func,
                         gpointer user_data,
                         GError **error)
{
  QuartierTileConnection *connection = quartier_tile_database_take (self->database, error);
  g_autoptr (GArray) points = NULL;
  g_autoptr (GArray) ring_ends = NULL;
  gboolean sound = TRUE;
  int step;

  if (connection == NULL)
    return FALSE;
  points = g_array_new (FALSE, FALSE, sizeof (QuartierMercator));
  ring_ends = g_array_new (FALSE, FALSE, sizeof (guint));
  sqlite3_bind_int (connection->query, 1, box->x0);
  sqlite3_bind_int (connection->query, 2, box->x1);
  sqlite3_bind_int (connection->query, 3, box->y0);
  sqlite3_bind_int (connection->query, 4, box->y1);
  sqlite3_bind_int (connection->query, 5, zoom);
  while (sound && (step = sqlite3_step (connection->query)) == SQLITE_ROW)
    {
      QuartierBackdropFeature feature = {
        .klass = sqlite3_column_int (connection->query, 1),
        .shape = sqlite3_column_int (connection->query, 2),
        .flags = sqlite3_column_int (connection->query, 3),
        .name = (const char *)sqlite3_column_text (connection->query, 4),
      };
      const guint8 *geometry = sqlite3_column_blob (connection->query, 5);

      sound = decode_geometry (geometry, sqlite3_column_bytes (connection->query, 5), points,
                               ring_ends, &feature.box)
              && (feature.name == NULL || g_utf8_validate (feature.name, -1, NULL));
      if (!sound)
        g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                     _ ("backdrop index: feature %lld is damaged; "
                        "make the index anew from the map extract with quartier-cli backdrop"),
                     sqlite3_column_int64 (connection->query, 0));
      else
        {
          feature.points = (const QuartierMercator *)points->data;
          feature.ring_ends = (const guint *)ring_ends->data;
          feature.n_rings = ring_ends->len;
          func (&feature, user_data);
        }
    }
  if (sound && step != SQLITE_DONE)
    {
      set_not_an_index (error);
      sound = FALSE;
    }
  sqlite3_reset (connection->query);
  quartier_tile_database_give (self->database, connection);
  return sound;
}

/* Names */

static void
free_name (gpointer data)
{
  QuartierBackdropName *name = data;

  g_free (name->name);
  g_free (name);
}

/* What LIKE takes for itself. */
static char *
escape_like (const char *text)
{
  GString *out = g_string_new ("%");

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '%' || *at == '_' || *at == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *at);
    }
  g_string_append_c (out, '%');
  return g_string_free (out, FALSE);
}

/**
 * quartier_backdrop_find_names:
 * @text: a part of a name
 * @limit: how many at most
 *
 * Looks a name up, towns before streets before the rest, each once; capital letters are as small ones
 * in ASCII alone. It reads all names: call it from a thread.
 *
 * Returns: (transfer full) (element-type QuartierBackdropName): what is called so; none where the index
 *   cannot be read
 */
GPtrArray *
quartier_backdrop_find_names (QuartierBackdrop *self, const char *text, guint limit)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (free_name);
  QuartierTileConnection *connection = quartier_tile_database_take (self->database, NULL);
  g_autofree char *pattern = escape_like (text);
  sqlite3_stmt *query = NULL;

  if (connection == NULL)
    return names;
  if (sqlite3_prepare_v2 (connection->db,
                          "SELECT f.name, p.x0, p.x1, p.y0, p.y1 FROM feature f JOIN place p "
                          "ON p.id = f.id WHERE f.name LIKE ?1 ESCAPE '\\' GROUP BY f.name "
                          "ORDER BY max (f.class) DESC, length (f.name) LIMIT ?2",
                          -1, &query, NULL)
          == SQLITE_OK
      && sqlite3_bind_text (query, 1, pattern, -1, SQLITE_STATIC) == SQLITE_OK
      && sqlite3_bind_int (query, 2, (int)limit) == SQLITE_OK)
    while (sqlite3_step (query) == SQLITE_ROW)
      {
        const QuartierMercator middle
            = { (gint32)(((gint64)sqlite3_column_int (query, 1) + sqlite3_column_int (query, 2)) / 2),
                (gint32)(((gint64)sqlite3_column_int (query, 3) + sqlite3_column_int (query, 4))
                         / 2) };
        const QuartierPosition at = quartier_mercator_position (middle);
        QuartierBackdropName *name = g_new0 (QuartierBackdropName, 1);

        name->name = g_strdup ((const char *)sqlite3_column_text (query, 0));
        name->lon = at.lon;
        name->lat = at.lat;
        g_ptr_array_add (names, name);
      }
  sqlite3_finalize (query);
  quartier_tile_database_give (self->database, connection);
  return names;
}
