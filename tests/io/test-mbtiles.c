#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "base/quartier-error.h"
#include "io/mbtiles.h"

/* What a PNG of 256 × 128 pixels begins with; each tile ends in a letter of its own. */
static const guint8 png[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0,   0, 13, 'I', 'H',
                              'D',  'R', 0,   0,   1,    0,    0,    0,    0, 128, 8, 6,  0,   0 };

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  self->folder = g_dir_make_tmp ("quartier-mbtiles-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "a map #1.mbtiles", NULL);
}

/* Reading leaves nothing beside the file. */
static void
tear_down (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->path);
  g_free (self->folder);
}

static sqlite3 *
begin_file (const Fixture *self)
{
  sqlite3 *db = NULL;

  g_unlink (self->path);
  g_assert_cmpint (sqlite3_open (self->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (db,
                    "CREATE TABLE metadata (name text, value text);"
                    "CREATE TABLE tiles (zoom_level integer, tile_column integer, "
                    "tile_row integer, tile_data blob);"
                    "CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row);",
                    NULL, NULL, NULL),
      ==, SQLITE_OK);
  return db;
}

static void
say (sqlite3 *db, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* @row as MBTiles counts it, from the south. */
static void
put_tile (sqlite3 *db, int zoom, int column, int row, char letter)
{
  sqlite3_stmt *put = NULL;
  guint8 data[sizeof png + 1];

  memcpy (data, png, sizeof png);
  data[sizeof png] = letter;
  g_assert_cmpint (sqlite3_prepare_v2 (db, "INSERT INTO tiles VALUES (?, ?, ?, ?)", -1, &put, NULL),
                   ==, SQLITE_OK);
  sqlite3_bind_int (put, 1, zoom);
  sqlite3_bind_int (put, 2, column);
  sqlite3_bind_int (put, 3, row);
  sqlite3_bind_blob (put, 4, data, sizeof data, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (put), ==, SQLITE_DONE);
  sqlite3_finalize (put);
}

static char
read_letter (QuartierMbtiles *tiles, guint x, guint y, guint zoom)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = quartier_mbtiles_read (tiles, x, y, zoom, &error);
  gsize length;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  g_assert_no_error (error);
  return data != NULL ? data[length - 1] : '-';
}

/* At level 1 the north-western tile has row 1 in the file and row 0 here. */
static void
rows_count_from_the_south (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sqlite3 *db = begin_file (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierMbtiles) tiles = NULL;
  guint least, most;

  put_tile (db, 1, 0, 1, 'N');
  put_tile (db, 1, 0, 0, 'S');
  put_tile (db, 3, 7, 2, 'E');
  sqlite3_close (db);
  tiles = quartier_mbtiles_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read_letter (tiles, 0, 0, 1), ==, 'N');
  g_assert_cmpint (read_letter (tiles, 0, 1, 1), ==, 'S');
  g_assert_cmpint (read_letter (tiles, 7, 5, 3), ==, 'E');
  g_assert_cmpint (read_letter (tiles, 1, 0, 1), ==, '-');
  g_assert_cmpint (read_letter (tiles, 0, 0, 2), ==, '-');
  g_assert_cmpint (read_letter (tiles, 0, 0, 9), ==, '-');
  quartier_mbtiles_get_zooms (tiles, &least, &most);
  g_assert_cmpuint (least, ==, 1);
  g_assert_cmpuint (most, ==, 3);
  g_assert_cmpstr (quartier_mbtiles_get_format (tiles), ==, "png");
}

static void
metadata_are_read (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sqlite3 *db = begin_file (fixture);
  g_autoptr (QuartierMbtiles) tiles = NULL;
  QuartierBounds bounds;

  put_tile (db, 0, 0, 0, 'W');
  say (db, "INSERT INTO metadata VALUES ('name', 'Krems 航拍'), ('format', 'png'), "
           "('bounds', '15.5,48.25, 15.75,48.5'), "
           "('attribution', '<a href=\"https://example.org\">&copy; The town &amp; others</a>')");
  sqlite3_close (db);
  tiles = quartier_mbtiles_open (fixture->path, NULL);
  g_assert_nonnull (tiles);
  g_assert_cmpstr (quartier_mbtiles_get_name (tiles), ==, "Krems 航拍");
  g_assert_cmpstr (quartier_mbtiles_get_attribution (tiles), ==, "© The town & others");
  quartier_mbtiles_get_bounds (tiles, &bounds);
  g_assert_cmpfloat (bounds.west, ==, 15.5);
  g_assert_cmpfloat (bounds.south, ==, 48.25);
  g_assert_cmpfloat (bounds.east, ==, 15.75);
  g_assert_cmpfloat (bounds.north, ==, 48.5);
}

/* Without "bounds": a tile of level 2 is 90° wide; columns 1 and 2 reach from −90° to 90°, the
 * upper inner row from the equator to atan (sinh (π / 2)) = 66.513°. */
static void
bounds_follow_from_tiles (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sqlite3 *db = begin_file (fixture);
  g_autoptr (QuartierMbtiles) tiles = NULL;
  QuartierBounds bounds;

  put_tile (db, 2, 1, 2, 'a');
  put_tile (db, 2, 2, 2, 'b');
  say (db, "INSERT INTO metadata VALUES ('bounds', 'here and there')");
  sqlite3_close (db);
  tiles = quartier_mbtiles_open (fixture->path, NULL);
  g_assert_nonnull (tiles);
  quartier_mbtiles_get_bounds (tiles, &bounds);
  g_assert_cmpfloat_with_epsilon (bounds.west, -90, 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.east, 90, 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.south, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.north, 66.51326, 1e-5);
  g_assert_cmpstr (quartier_mbtiles_get_name (tiles), ==, "a map #1.mbtiles");
}

static void
refuse (const Fixture *fixture, int code, const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (quartier_mbtiles_open (fixture->path, &error));
  g_assert_error (error, QUARTIER_ERROR, code);
  g_assert_nonnull (strstr (error->message, word));
  g_assert_null (strchr (error->message, '\n'));
}

static void
others_are_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sqlite3 *db;

  refuse (fixture, QUARTIER_ERROR_IO, "cannot be opened");
  g_assert_true (g_file_set_contents (fixture->path, "not a database, but text", -1, NULL));
  refuse (fixture, QUARTIER_ERROR_FORMAT, "not one");
  sqlite3_close (begin_file (fixture));
  refuse (fixture, QUARTIER_ERROR_FORMAT, "no tiles");
  db = begin_file (fixture);
  say (db, "INSERT INTO metadata VALUES ('format', 'pbf');"
           "INSERT INTO tiles VALUES (0, 0, 0, x'1f8b0800')");
  sqlite3_close (db);
  refuse (fixture, QUARTIER_ERROR_UNSUPPORTED, "vector tiles");
  db = begin_file (fixture);
  say (db, "INSERT INTO tiles VALUES (0, 0, 0, 'words')");
  sqlite3_close (db);
  refuse (fixture, QUARTIER_ERROR_FORMAT, "not pictures");
  db = begin_file (fixture);
  put_tile (db, 40, 0, 0, 'x');
  sqlite3_close (db);
  refuse (fixture, QUARTIER_ERROR_FORMAT, "zoom levels");
}

/* Wherever a file is cut off, or bytes of it are other ones, it is refused or read; it does no
 * harm. */
static void
damage_does_no_harm (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sqlite3 *db = begin_file (fixture);
  g_autofree char *sound = NULL;
  gsize length;
  guint n_refused = 0;

  for (int i = 0; i < 200; i++)
    put_tile (db, 5, i % 32, i / 32, 'a');
  sqlite3_close (db);
  g_assert_true (g_file_get_contents (fixture->path, &sound, &length, NULL));
  for (guint round = 0; round < 120; round++)
    {
      g_autofree char *bad = g_memdup2 (sound, length);
      const gsize n = round % 2 == 0 ? (gsize)g_test_rand_int_range (1, (int)length) : length;
      g_autoptr (GError) error = NULL;
      g_autoptr (QuartierMbtiles) tiles = NULL;

      for (guint i = 0; n == length && i < 40; i++)
        bad[g_test_rand_int_range (100, (int)length)] = (char)g_test_rand_int ();
      g_assert_true (g_file_set_contents (fixture->path, bad, (gssize)n, NULL));
      tiles = quartier_mbtiles_open (fixture->path, &error);
      g_assert_true ((tiles == NULL) == (error != NULL));
      n_refused += tiles == NULL;
      for (guint i = 0; tiles != NULL && i < 32; i++)
        {
          g_autoptr (GError) fault = NULL;
          g_autoptr (GBytes) bytes = quartier_mbtiles_read (tiles, i, 31, 5, &fault);

          g_assert_true (bytes == NULL || fault == NULL);
        }
    }
  g_assert_cmpuint (n_refused, >, 0);
}

/* A JPEG tells its extent after a comment of 4 bytes; lossless WebP in 14 bits each, less one. */
static void
headers_tell_the_extent (void)
{
  static const guint8 jpeg[]
      = { 0xff, 0xd8, 0xff, 0xfe, 0, 6, 'n', 'o', 't', 'e', 0xff, 0xc0, 0, 11, 8, 1, 0, 2, 3, 1 };
  static const guint8 webp[32] = "RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\xff\xc0\x3f\x00";
  guint width = 0, height = 0;

  g_assert_cmpint (quartier_image_header (png, sizeof png, &width, &height), ==,
                   QUARTIER_IMAGE_PNG);
  g_assert_cmpuint (width, ==, 256);
  g_assert_cmpuint (height, ==, 128);
  g_assert_cmpint (quartier_image_header (jpeg, sizeof jpeg, &width, &height), ==,
                   QUARTIER_IMAGE_JPEG);
  g_assert_cmpuint (width, ==, 515);
  g_assert_cmpuint (height, ==, 256);
  g_assert_cmpint (quartier_image_header (webp, sizeof webp, &width, &height), ==,
                   QUARTIER_IMAGE_WEBP);
  g_assert_cmpuint (width, ==, 256);
  g_assert_cmpuint (height, ==, 256);
  for (gsize n = 0; n < 19; n++)
    g_assert_cmpint (quartier_image_header (jpeg, n, &width, &height), ==, QUARTIER_IMAGE_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/mbtiles/rows", Fixture, NULL, set_up, rows_count_from_the_south, tear_down);
  g_test_add ("/mbtiles/metadata", Fixture, NULL, set_up, metadata_are_read, tear_down);
  g_test_add ("/mbtiles/bounds", Fixture, NULL, set_up, bounds_follow_from_tiles, tear_down);
  g_test_add ("/mbtiles/refused", Fixture, NULL, set_up, others_are_refused, tear_down);
  g_test_add ("/mbtiles/damage", Fixture, NULL, set_up, damage_does_no_harm, tear_down);
  g_test_add_func ("/mbtiles/headers", headers_tell_the_extent);
  return g_test_run ();
}
