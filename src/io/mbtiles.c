#include "io/mbtiles.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "io/local-copy.h"
#include "io/tile-database.h"

#define MAX_ZOOM 22
/* What is read of a text of the metadata. */
#define MAX_TEXT 2000

#define NOT_TILES N_ ("MBTiles: the file is not one, or is damaged; copy or export it anew")

static const QuartierTileDatabaseKind kind = {
  .name = "MBTiles",
  .foreign = NOT_TILES,
  .query = "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
  .max_bytes = 1 << 24,
};

struct _QuartierMbtiles
{
  QuartierTileDatabase *database;
  char *name;
  char *attribution;
  char *id;
  QuartierImageKind kind;
  QuartierBounds bounds;
  guint min_zoom;
  guint max_zoom;
  GBytes *sample;
};

static gboolean
set_not_tiles (GError **error)
{
  g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT, _ (NOT_TILES));
  return FALSE;
}

/* Metadata */

static char *
read_metadata (sqlite3 *db, const char *key)
{
  sqlite3_stmt *query = NULL;
  char *text = NULL;

  if (sqlite3_prepare_v2 (db, "SELECT substr (value, 1, ?2) FROM metadata WHERE name = ?1", -1,
                          &query, NULL)
          == SQLITE_OK
      && sqlite3_bind_text (query, 1, key, -1, SQLITE_STATIC) == SQLITE_OK
      && sqlite3_bind_int (query, 2, MAX_TEXT) == SQLITE_OK && sqlite3_step (query) == SQLITE_ROW
      && sqlite3_column_text (query, 0) != NULL)
    text = g_utf8_make_valid ((const char *)sqlite3_column_text (query, 0), -1);
  sqlite3_finalize (query);
  return text;
}

/* Attributions are often links in HTML: what a reader would see of them. */
static char *
strip_markup (const char *html)
{
  static const struct
  {
    const char *entity, *text;
  } entities[] = { { "&copy;", "©" },  { "&#169;", "©" }, { "&lt;", "<" }, { "&gt;", ">" },
                   { "&quot;", "\"" }, { "&nbsp;", " " }, { "&amp;", "&" } };
  g_autoptr (GString) text = g_string_new (NULL);
  const char *at = html;

  while (*at != '\0')
    {
      const char *end = *at == '<' ? strchr (at, '>') : NULL;

      if (end != NULL)
        at = end;
      else
        g_string_append_c (text, *at);
      at++;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    g_string_replace (text, entities[i].entity, entities[i].text, 0);
  return g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
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
      while (*text == ',' || *text == ' ')
        text++;
    }
  *out = (QuartierBounds){ MAX (numbers[0], -180), MAX (numbers[1], -90), MIN (numbers[2], 180),
                           MIN (numbers[3], 90) };
  return numbers[0] < numbers[2] && numbers[1] < numbers[3] && out->west < out->east
         && out->south < out->north;
}

/* A number of one row. */
static gboolean
read_number (sqlite3 *db, const char *sql, int parameter, gint64 *out)
{
  sqlite3_stmt *query = NULL;
  gboolean found = FALSE;

  if (sqlite3_prepare_v2 (db, sql, -1, &query, NULL) == SQLITE_OK)
    {
      sqlite3_bind_int (query, 1, parameter);
      found = sqlite3_step (query) == SQLITE_ROW && sqlite3_column_type (query, 0) != SQLITE_NULL;
      if (found)
        *out = sqlite3_column_int64 (query, 0);
    }
  sqlite3_finalize (query);
  return found;
}

static double
column_lon (double column, guint zoom)
{
  return column / exp2 (zoom) * 360 - 180;
}

/* @row counts from the south, as MBTiles does. */
static double
row_lat (double row, guint zoom)
{
  return atan (sinh ((row / exp2 (zoom) * 2 - 1) * G_PI)) * 180 / G_PI;
}

/* Where the metadata do not say it: the tiles of the first level, which are few. */
static gboolean
measure_bounds (sqlite3 *db, guint zoom, QuartierBounds *out)
{
  gint64 west, east, south, north;

  if (!read_number (db, "SELECT min (tile_column) FROM tiles WHERE zoom_level = ?", zoom, &west)
      || !read_number (db, "SELECT max (tile_column) FROM tiles WHERE zoom_level = ?", zoom, &east)
      || !read_number (db, "SELECT min (tile_row) FROM tiles WHERE zoom_level = ?", zoom, &south)
      || !read_number (db, "SELECT max (tile_row) FROM tiles WHERE zoom_level = ?", zoom, &north))
    return FALSE;
  *out = (QuartierBounds){ column_lon (west, zoom), row_lat (south, zoom),
                           column_lon (east + 1, zoom), row_lat (north + 1, zoom) };
  return out->west >= -180 && out->east <= 180 && west <= east && south <= north && south >= 0
         && north < (gint64)1 << zoom;
}

static gboolean
read_zooms (QuartierMbtiles *self, sqlite3 *db, GError **error)
{
  gint64 least, most;

  /* Both are answered from the index; metadata that disagree with the tiles would hide some. */
  if (!read_number (db, "SELECT min (zoom_level) FROM tiles", 0, &least)
      || !read_number (db, "SELECT max (zoom_level) FROM tiles", 0, &most))
    {
      if (sqlite3_errcode (db) != SQLITE_OK && sqlite3_errcode (db) != SQLITE_DONE
          && sqlite3_errcode (db) != SQLITE_ROW)
        return set_not_tiles (error);
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                           _ ("MBTiles: it holds no tiles; export it anew"));
      return FALSE;
    }
  if (least < 0 || most > MAX_ZOOM)
    {
      g_autofree char *from = g_strdup_printf ("%" G_GINT64_FORMAT, least);
      g_autofree char *to = g_strdup_printf ("%" G_GINT64_FORMAT, most);

      g_set_error (
          error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
          _ ("MBTiles: its tiles have zoom levels %s to %s; they must lie between 0 and %d"), from,
          to, MAX_ZOOM);
      return FALSE;
    }
  self->min_zoom = least;
  self->max_zoom = most;
  return TRUE;
}

static gboolean
read_sample (QuartierMbtiles *self, sqlite3 *db, GError **error)
{
  g_autofree char *format = read_metadata (db, "format");
  sqlite3_stmt *query = NULL;
  guint width, height;

  if (sqlite3_prepare_v2 (db, "SELECT tile_data FROM tiles WHERE zoom_level = ? LIMIT 1", -1,
                          &query, NULL)
      == SQLITE_OK)
    {
      sqlite3_bind_int (query, 1, (int)self->max_zoom);
      if (sqlite3_step (query) == SQLITE_ROW)
        self->sample
            = g_bytes_new (sqlite3_column_blob (query, 0), sqlite3_column_bytes (query, 0));
    }
  sqlite3_finalize (query);
  if (self->sample == NULL)
    return set_not_tiles (error);
  self->kind = quartier_image_header (g_bytes_get_data (self->sample, NULL),
                                      g_bytes_get_size (self->sample), &width, &height);
  if (self->kind != QUARTIER_IMAGE_UNKNOWN)
    return TRUE;
  if (g_strcmp0 (format, "pbf") == 0 || g_strcmp0 (format, "mvt") == 0)
    g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_UNSUPPORTED,
                         _ ("MBTiles: its tiles are vector tiles (pbf); "
                            "export them as pictures: PNG, JPEG or WebP"));
  else
    g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                         _ ("MBTiles: its tiles are not pictures, or are damaged; "
                            "export them as PNG, JPEG or WebP"));
  return FALSE;
}

static gboolean
read_all (QuartierMbtiles *self, sqlite3 *db, const char *path, GError **error)
{
  g_autofree char *bounds = NULL, *attribution = NULL, *key = NULL;
  GStatBuf status = { 0 };

  if (!read_zooms (self, db, error) || !read_sample (self, db, error))
    return FALSE;
  bounds = read_metadata (db, "bounds");
  if ((bounds == NULL || !parse_bounds (bounds, &self->bounds))
      && !measure_bounds (db, self->min_zoom, &self->bounds))
    return set_not_tiles (error);
  self->name = read_metadata (db, "name");
  if (self->name == NULL || *self->name == '\0')
    {
      g_free (self->name);
      self->name = g_filename_display_basename (path);
    }
  attribution = read_metadata (db, "attribution");
  self->attribution = strip_markup (attribution != NULL ? attribution : "");
  g_stat (path, &status);
  key = g_strdup_printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, path, (gint64)status.st_mtime,
                         (gint64)status.st_size);
  self->id = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);
  return TRUE;
}

static void
mbtiles_clear (QuartierMbtiles *self)
{
  g_clear_pointer (&self->database, quartier_tile_database_free);
  g_clear_pointer (&self->sample, g_bytes_unref);
  g_free (self->name);
  g_free (self->attribution);
  g_free (self->id);
}

/* Whether the name says that it is one. */
gboolean
quartier_mbtiles_is_named_so (const char *path)
{
  g_autofree char *small = g_ascii_strdown (path, -1);

  return g_str_has_suffix (small, ".mbtiles");
}

/**
 * quartier_mbtiles_open:
 * @path: an MBTiles file
 * @error: %QUARTIER_ERROR_IO, %QUARTIER_ERROR_FORMAT where it is not one or is damaged,
 *   %QUARTIER_ERROR_UNSUPPORTED where its tiles are not pictures
 *
 * Reads from disk: call it from a thread.
 *
 * Returns: (transfer full) (nullable): the tiles
 */
QuartierMbtiles *
quartier_mbtiles_open (const char *path, GError **error)
{
  g_autoptr (QuartierMbtiles) self = g_atomic_rc_box_new0 (QuartierMbtiles);
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *local = quartier_local_copy (absolute, error);
  QuartierTileConnection *connection;
  gboolean is_read;

  if (local == NULL)
    return NULL;
  self->database = quartier_tile_database_open (local, &kind, error);
  connection
      = self->database != NULL ? quartier_tile_database_take (self->database, error) : NULL;
  if (connection == NULL)
    return NULL;
  is_read = read_all (self, connection->db, absolute, error);
  quartier_tile_database_give (self->database, connection);
  if (!is_read)
    return NULL;
  return g_steal_pointer (&self);
}

QuartierMbtiles *
quartier_mbtiles_ref (QuartierMbtiles *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
quartier_mbtiles_unref (QuartierMbtiles *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)mbtiles_clear);
}

/** quartier_mbtiles_get_name: Returns: (transfer none): what its maker calls it, else the file's
 * name */
const char *
quartier_mbtiles_get_name (const QuartierMbtiles *self)
{
  return self->name;
}

/** quartier_mbtiles_get_attribution: Returns: (transfer none): whom to name beside the map, plain
 * text; may be empty */
const char *
quartier_mbtiles_get_attribution (const QuartierMbtiles *self)
{
  return self->attribution;
}

/** quartier_mbtiles_get_id: Returns: (transfer none): differs where path, size or date do */
const char *
quartier_mbtiles_get_id (const QuartierMbtiles *self)
{
  return self->id;
}

/** quartier_mbtiles_get_format: Returns: what its tiles are: "png", "jpg" or "webp" */
const char *
quartier_mbtiles_get_format (const QuartierMbtiles *self)
{
  return self->kind == QUARTIER_IMAGE_PNG    ? "png"
         : self->kind == QUARTIER_IMAGE_JPEG ? "jpg"
                                             : "webp";
}

/**
 * quartier_mbtiles_get_bounds:
 * @out: (out): what the tiles cover
 */
void
quartier_mbtiles_get_bounds (const QuartierMbtiles *self, QuartierBounds *out)
{
  *out = self->bounds;
}

/**
 * quartier_mbtiles_get_zooms:
 * @out_min: (out): the first zoom level of which it holds tiles
 * @out_max: (out): the last
 */
void
quartier_mbtiles_get_zooms (const QuartierMbtiles *self, guint *out_min, guint *out_max)
{
  *out_min = self->min_zoom;
  *out_max = self->max_zoom;
}

/** quartier_mbtiles_get_sample: Returns: (transfer none): one of its tiles, to see whether it can
 * be decoded */
GBytes *
quartier_mbtiles_get_sample (const QuartierMbtiles *self)
{
  return self->sample;
}

/**
 * quartier_mbtiles_read:
 * @x: column
 * @y: row, from the north
 * @zoom: zoom level
 * @error: %QUARTIER_ERROR_IO, %QUARTIER_ERROR_FORMAT
 *
 * Returns: (transfer full) (nullable): a picture; %NULL without an error where there is no such
 * tile
 */
GBytes *
quartier_mbtiles_read (QuartierMbtiles *self, guint x, guint y, guint zoom, GError **error)
{
  QuartierTileConnection *connection;
  GBytes *bytes = NULL;
  int step;

  if (zoom < self->min_zoom || zoom > self->max_zoom)
    return NULL;
  connection = quartier_tile_database_take (self->database, error);
  if (connection == NULL)
    return NULL;
  sqlite3_bind_int (connection->query, 1, (int)zoom);
  sqlite3_bind_int (connection->query, 2, (int)x);
  sqlite3_bind_int (connection->query, 3, (int)((1u << zoom) - 1 - y));
  step = sqlite3_step (connection->query);
  if (step == SQLITE_ROW && sqlite3_column_bytes (connection->query, 0) > 0)
    bytes = g_bytes_new (sqlite3_column_blob (connection->query, 0),
                         sqlite3_column_bytes (connection->query, 0));
  else if (step != SQLITE_ROW && step != SQLITE_DONE)
    set_not_tiles (error);
  sqlite3_reset (connection->query);
  quartier_tile_database_give (self->database, connection);
  return bytes;
}
