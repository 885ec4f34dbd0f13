#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "base/quartier-error.h"
#include "map/map-palette.h"
#include "map/quartier-backdrop-source.h"
#include "map/quartier-mbtiles-source.h"
#include "map/quartier-world-source.h"
#include "map/world-names.h"
#include "map/world.h"

/* Colour, 0xRRGGBB, that the source paints at a place */
static guint32
colour_at (QuartierTileSource *source, double lon, double lat, guint zoom)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 256, 256);
  cairo_t *cr = cairo_create (surface);
  QuartierMercator at = quartier_mercator (lon, lat);
  gint32 side = QUARTIER_MERCATOR_SIDE >> zoom;
  guint32 pixel;

  quartier_tile_source_paint (source, cr, at.x / side, at.y / side, zoom, 256);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  memcpy (&pixel,
          cairo_image_surface_get_data (surface)
              + (gint64)(at.y % side) * 256 / side * cairo_image_surface_get_stride (surface)
              + (gint64)(at.x % side) * 256 / side * 4,
          4);
  cairo_surface_destroy (surface);
  return pixel & 0xffffff;
}

static void
world_is_land_and_sea (void)
{
  static const struct
  {
    const char *what;
    double lon, lat;
    gboolean land;
  } places[] = {
    { "the Atlantic", -30, 35, FALSE },
    { "the Sahara", 12, 23, TRUE },
    { "Hesse", 9.15, 50.9, TRUE },
    { "the Caspian, a hole", 50.5, 42, FALSE },
    { "Chukotka, west of 180°", 178, 67.6, TRUE },
    { "Chukotka, east of 180°", -178, 67.1, TRUE },
    /* What goes on beyond it has no coast there. */
    { "Chukotka up to 180°", 179.999999, 67, TRUE },
    { "Chukotka from 180°", -179.999999, 67, TRUE },
    { "Antarctica", 60, -80, TRUE },
    { "Antarctica near the pole", 100, -84, TRUE },
    { "the Arctic Ocean", 0, 84.8, FALSE },
    { "the Pacific at 180°", 179.5, 30, FALSE },
    { "Tibet", 88, 32.6, TRUE },
    { "Queensland", 143, -23, TRUE },
  };
  const guint zooms[] = { 2, 4, 6, 10, 14, 19 };

  for (guint dark = 0; dark < 2; dark++)
    {
      const QuartierMapPalette *palette = quartier_map_palette_get (dark);
      g_autoptr (QuartierWorldSource) source = quartier_world_source_new (dark);

      for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
        for (gsize z = 0; z < G_N_ELEMENTS (zooms); z++)
          {
            g_test_message ("%s at level %u", places[i].what, zooms[z]);
            g_assert_cmphex (
                colour_at (QUARTIER_TILE_SOURCE (source), places[i].lon, places[i].lat, zooms[z]),
                ==, places[i].land ? palette->land : palette->sea);
          }
    }
}

static void
world_refuses_damage (void)
{
  g_autoptr (GBytes) sound
      = g_resources_lookup_data ("/org/eclink/Quartier/world/world.bin", 0, NULL);
  gsize length;
  const guint8 *data = g_bytes_get_data (sound, &length);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (GError) error = NULL;
      gsize n = i < 20 ? i : (gsize)g_test_rand_int_range (20, length);
      g_autoptr (GBytes) cut = g_bytes_new (data, n);

      g_assert_null (quartier_world_new_from_bytes (cut, &error));
      g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT);
    }
}

static void
world_has_names (void)
{
  gsize n, n_countries = 0, n_cities = 0;
  const QuartierWorldLabel *labels = quartier_world_get_labels (quartier_world_get_default (), &n);
  gboolean has_switzerland = FALSE;

  for (gsize i = 0; i < n; i++)
    {
      n_countries += labels[i].kind == QUARTIER_WORLD_COUNTRY;
      n_cities += labels[i].kind == QUARTIER_WORLD_CITY;
      if (labels[i].iso_code == 756)
        {
          QuartierPosition at = quartier_mercator_position (labels[i].at);

          g_assert_cmpstr (labels[i].name, ==, "Switzerland");
          g_assert_true (at.lon > 6.5 && at.lon < 10 && at.lat > 46 && at.lat < 47.6);
          has_switzerland = TRUE;
        }
    }
  g_assert_true (has_switzerland);
  g_assert_cmpuint (n_countries, ==, 241);
  g_assert_cmpuint (n_cities, ==, 243);
}

/* Every row of names.tsv is of a label: of 241 countries and 243 cities, 237 and 222 have a Chinese
 * name, which is never the English one. */
static void
world_has_names_in_other_languages (void)
{
  static const char *const chinese[] = { "zh_CN", "zh", "C", NULL };
  static const char *const german[] = { "ja", "de_AT", "de", "en", NULL };
  static const char *const english[] = { "en_GB", "en", "de", NULL };
  static const char *const none[] = { "ja", "C", NULL };
  const QuartierWorldNames *zh = quartier_world_names_get (chinese);
  const QuartierWorldNames *de = quartier_world_names_get (german);
  gsize n, found[2] = { 0, 0 };
  const QuartierWorldLabel *labels = quartier_world_get_labels (quartier_world_get_default (), &n);

  g_assert_cmpstr (quartier_world_names_get_language (zh), ==, "zh_CN");
  g_assert_cmpstr (quartier_world_names_get_language (de), ==, "de");
  g_assert_null (quartier_world_names_get (english));
  g_assert_null (quartier_world_names_get (none));
  g_assert_cmpstr (quartier_world_names_look_up (zh, QUARTIER_WORLD_COUNTRY, "Germany"), ==, "德国");
  g_assert_cmpstr (quartier_world_names_look_up (zh, QUARTIER_WORLD_CITY, "Beijing"), ==, "北京");
  g_assert_cmpstr (quartier_world_names_look_up (de, QUARTIER_WORLD_CITY, "Vienna"), ==, "Wien");
  g_assert_cmpstr (quartier_world_names_look_up (de, QUARTIER_WORLD_CITY, "Paris"), ==, "Paris");
  /* A country and a city may have one name; an unknown one stays as it is. */
  g_assert_cmpstr (quartier_world_names_look_up (zh, QUARTIER_WORLD_COUNTRY, "Luxembourg"), ==,
                   "卢森堡");
  g_assert_cmpstr (quartier_world_names_look_up (zh, QUARTIER_WORLD_CITY, "Nowhere"), ==, "Nowhere");
  g_assert_cmpstr (quartier_world_names_look_up (NULL, QUARTIER_WORLD_CITY, "Vienna"), ==, "Vienna");
  for (gsize i = 0; i < n; i++)
    found[labels[i].kind]
        += !g_str_equal (quartier_world_names_look_up (zh, labels[i].kind, labels[i].name),
                         labels[i].name);
  g_assert_cmpuint (found[QUARTIER_WORLD_COUNTRY], ==, 237);
  g_assert_cmpuint (found[QUARTIER_WORLD_CITY], ==, 222);
}

/* How many columns of a tile a name inks. */
static int
ink_width (double text_scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 256, 256);
  cairo_t *cr = cairo_create (surface);
  QuartierTileCanvas *canvas = quartier_tile_canvas_new (cr, 0, 0, 0, 256);
  const QuartierTileLabel label
      = { .text = "Freiburg", .x = 128, .y = 128, .size_px = 12, .halo_rgb = 0xffffff };
  int first = 256, last = -1;

  quartier_tile_canvas_set_text_scale (canvas, text_scale);
  quartier_tile_canvas_add_label (canvas, &label);
  quartier_tile_canvas_paint_labels (canvas);
  cairo_surface_flush (surface);
  for (int y = 0; y < 256; y++)
    for (int x = 0; x < 256; x++)
      if (*(const guint32 *)(const void *)(cairo_image_surface_get_data (surface)
                                           + y * cairo_image_surface_get_stride (surface) + 4 * x)
          != 0)
        {
          first = MIN (first, x);
          last = MAX (last, x);
        }
  quartier_tile_canvas_free (canvas);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return last - first + 1;
}

/* Twice the size is twice the width, but for the halo around it, which stays. */
static void
names_grow_with_text (void)
{
  const int usual = ink_width (1), large = ink_width (2);

  g_assert_cmpint (usual, >, 30);
  g_assert_cmpint (large, >, 1.75 * usual);
  g_assert_cmpint (large, <, 2.1 * usual);
}

/* libshumate keeps tiles by the source's id: another language is another. */
static void
world_source_is_of_a_language (void)
{
  const char *before = g_getenv ("LANGUAGE");
  g_autofree char *kept = g_strdup (before);
  g_autoptr (QuartierWorldSource) english = NULL;
  g_autoptr (QuartierWorldSource) french = NULL;

  g_setenv ("LANGUAGE", "en", TRUE);
  english = quartier_world_source_new (FALSE);
  g_setenv ("LANGUAGE", "fr", TRUE);
  french = quartier_world_source_new (FALSE);
  g_assert_cmpstr (shumate_map_source_get_id (SHUMATE_MAP_SOURCE (english)), ==,
                   "quartier-world-light-en");
  g_assert_cmpstr (shumate_map_source_get_id (SHUMATE_MAP_SOURCE (french)), ==,
                   "quartier-world-light-fr");
  if (kept != NULL)
    g_setenv ("LANGUAGE", kept, TRUE);
  else
    g_unsetenv ("LANGUAGE");
}

static QuartierBackdrop *
make_backdrop (const char *path)
{
  const QuartierBounds bounds = { -30.02, 34.98, -29.98, 35.02 };
  const QuartierMercatorBox box = quartier_mercator_box (&bounds);
  const QuartierMercator park[] = { { box.x0 + 10000, box.y0 + 10000 },
                                    { box.x1 - 10000, box.y0 + 10000 },
                                    { box.x1 - 10000, box.y1 - 10000 },
                                    { box.x0 + 10000, box.y1 - 10000 } };
  const guint end = 4;
  QuartierBackdropFeature feature = { .klass = QUARTIER_BACKDROP_PARK,
                                      .shape = QUARTIER_BACKDROP_AREA,
                                      .points = park,
                                      .ring_ends = &end,
                                      .n_rings = 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierBackdropWriter) writer = quartier_backdrop_writer_new (path, &error);
  QuartierBackdrop *backdrop;

  g_assert_no_error (error);
  g_assert_true (quartier_backdrop_writer_add (writer, &feature, &error));
  g_assert_true (quartier_backdrop_writer_finish (writer, &bounds, "", &error));
  backdrop = quartier_backdrop_open (path, &error);
  g_assert_no_error (error);
  return backdrop;
}

static void
backdrop_lies_on_the_world (void)
{
  /* An island of our own in the Atlantic: a park in its middle, land about it, the world's sea
   * beyond */
  const QuartierMapPalette *palette = quartier_map_palette_get (FALSE);
  g_autofree char *folder = g_dir_make_tmp ("quartier-tiles-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "index", NULL);
  g_autoptr (QuartierBackdrop) backdrop = make_backdrop (path);
  g_autoptr (QuartierBackdropSource) source = quartier_backdrop_source_new (backdrop, FALSE);
  QuartierTileSource *tiles = QUARTIER_TILE_SOURCE (source);

  g_assert_cmphex (colour_at (tiles, -30, 35, 15), ==, palette->park);
  g_assert_cmphex (colour_at (tiles, -30.0199, 35.0199, 15), ==, palette->land);
  g_assert_cmphex (colour_at (tiles, -30.03, 35, 15), ==, palette->sea);
  g_assert_cmphex (colour_at (tiles, 9.15, 50.9, 15), ==, palette->land);
  g_assert_cmphex (colour_at (tiles, -30, 35, 4), ==, palette->sea);
  g_unlink (path);
  g_rmdir (folder);
}

static cairo_status_t
append_png (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A tile of one colour, its lower right quarter of another. */
static void
put_picture (sqlite3 *db, int zoom, int column, int row, guint32 colour, guint32 quarter)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 256, 256);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GByteArray) png = g_byte_array_new ();
  sqlite3_stmt *put = NULL;

  cairo_set_source_rgb (cr, (colour >> 16) / 255.0, (colour >> 8 & 255) / 255.0,
                        (colour & 255) / 255.0);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, (quarter >> 16) / 255.0, (quarter >> 8 & 255) / 255.0,
                        (quarter & 255) / 255.0);
  cairo_rectangle (cr, 128, 128, 128, 128);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_png, png);
  cairo_surface_destroy (surface);
  g_assert_cmpint (
      sqlite3_prepare_v2 (db, "INSERT INTO tiles VALUES (?, ?, ?, ?)", -1, &put, NULL), ==,
      SQLITE_OK);
  sqlite3_bind_int (put, 1, zoom);
  sqlite3_bind_int (put, 2, column);
  sqlite3_bind_int (put, 3, row);
  sqlite3_bind_blob (put, 4, png->data, (int)png->len, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (put), ==, SQLITE_DONE);
  sqlite3_finalize (put);
}

static void
pictures_lie_on_the_world (void)
{
  /* The tile of level 4 that holds the mid-Atlantic: 22.5° wide from −45°, 21.94° N to 40.98° N. Its
   * lower right quarter reaches from −33.75° and the tile's middle, 31.95° N, to its south-eastern
   * corner. Row 6 from the north of 16 is row 9 in the file. */
  const QuartierMapPalette *palette = quartier_map_palette_get (FALSE);
  g_autofree char *folder = g_dir_make_tmp ("quartier-tiles-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.mbtiles", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierMbtiles) file = NULL;
  g_autoptr (QuartierMbtilesSource) source = NULL;
  g_autoptr (QuartierMbtilesSource) dark = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db,
                "CREATE TABLE metadata (name, value); CREATE TABLE tiles (zoom_level, tile_column, "
                "tile_row, tile_data)",
                NULL, NULL, NULL);
  put_picture (db, 4, 6, 9, 0xff0000, 0x0000ff);
  sqlite3_close (db);
  file = quartier_mbtiles_open (path, &error);
  g_assert_no_error (error);
  g_assert_true (quartier_mbtiles_source_check (file, &error));
  source = quartier_mbtiles_source_new (file, FALSE);
  g_assert_cmphex (colour_at (QUARTIER_TILE_SOURCE (source), -40, 36, 4), ==, 0xff0000);
  g_assert_cmphex (colour_at (QUARTIER_TILE_SOURCE (source), -30, 27, 4), ==, 0x0000ff);
  /* Nearer it is the same picture, larger. */
  g_assert_cmphex (colour_at (QUARTIER_TILE_SOURCE (source), -40, 36, 9), ==, 0xff0000);
  g_assert_cmphex (colour_at (QUARTIER_TILE_SOURCE (source), -30, 27, 9), ==, 0x0000ff);
  /* In a dark window it is dimmed: 0.45 of its colour and 0.55 of the land's, 0x26282b, each rounded
   * down. */
  dark = quartier_mbtiles_source_new (file, TRUE);
  g_assert_cmphex (colour_at (QUARTIER_TILE_SOURCE (dark), -40, 36, 4), ==, 0x871617);
  /* Beside it, and above its first level, is the world. */
  g_assert_cmphex (colour_at (QUARTIER_TILE_SOURCE (source), -20, 27, 4), ==, palette->sea);
  g_assert_cmphex (colour_at (QUARTIER_TILE_SOURCE (source), -30, 27, 3), ==, palette->sea);
  g_unlink (path);
  g_rmdir (folder);
}

static void
sources_have_ids_of_their_own (void)
{
  g_autofree char *folder = g_dir_make_tmp ("quartier-tiles-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "index", NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint dark = 0; dark < 2; dark++)
    {
      g_ptr_array_add (sources, quartier_world_source_new (dark));
      for (guint i = 0; i < 2; i++)
        {
          g_autoptr (QuartierBackdrop) backdrop = make_backdrop (path);

          g_ptr_array_add (sources, quartier_backdrop_source_new (backdrop, dark));
        }
    }
  for (guint i = 0; i < sources->len; i++)
    g_assert_true (
        g_hash_table_add (ids, (char *)shumate_map_source_get_id (g_ptr_array_index (sources, i))));
  g_unlink (path);
  g_rmdir (folder);
}

typedef struct
{
  guint n_left;
  gboolean filled;
  GError *error;
} Waiting;

static void
tile_filled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Waiting *self = user_data;

  g_clear_error (&self->error);
  self->filled
      = shumate_map_source_fill_tile_finish (SHUMATE_MAP_SOURCE (source), result, &self->error);
  self->n_left--;
}

static void
tiles_are_filled (void)
{
  g_autoptr (QuartierWorldSource) source = quartier_world_source_new (FALSE);
  g_autoptr (GPtrArray) tiles = g_ptr_array_new_with_free_func (g_object_unref);
  Waiting waiting = { .n_left = 16 };

  for (guint i = 0; i < 16; i++)
    {
      ShumateTile *tile = shumate_tile_new_full (i % 4, i / 4, 256, 2);

      g_ptr_array_add (tiles, g_object_ref_sink (tile));
      shumate_map_source_fill_tile_async (SHUMATE_MAP_SOURCE (source), tile, NULL, tile_filled_cb,
                                          &waiting);
      g_assert_cmpint (shumate_tile_get_state (tile), ==, SHUMATE_STATE_LOADING);
    }
  while (waiting.n_left > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (waiting.error);
  for (guint i = 0; i < tiles->len; i++)
    {
      ShumateTile *tile = g_ptr_array_index (tiles, i);

      g_assert_cmpint (shumate_tile_get_state (tile), ==, SHUMATE_STATE_DONE);
      g_assert_cmpint (gdk_paintable_get_intrinsic_width (shumate_tile_get_paintable (tile)), ==,
                       256);
    }
}

static void
cancelled_tiles_are_done_too (void)
{
  g_autoptr (QuartierWorldSource) source = quartier_world_source_new (FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (ShumateTile) tile = g_object_ref_sink (shumate_tile_new_full (0, 0, 256, 1));
  Waiting waiting = { .n_left = 1 };

  g_cancellable_cancel (cancellable);
  shumate_map_source_fill_tile_async (SHUMATE_MAP_SOURCE (source), tile, cancellable,
                                      tile_filled_cb, &waiting);
  while (waiting.n_left > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (waiting.filled);
  g_assert_error (waiting.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (shumate_tile_get_state (tile), ==, SHUMATE_STATE_DONE);
  g_clear_error (&waiting.error);
}

static void
sources_are_freed (void)
{
  QuartierWorldSource *source = quartier_world_source_new (TRUE);

  g_assert_finalize_object (source);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tiles/world/land-and-sea", world_is_land_and_sea);
  g_test_add_func ("/tiles/world/damage", world_refuses_damage);
  g_test_add_func ("/tiles/world/names", world_has_names);
  g_test_add_func ("/tiles/world/names/languages", world_has_names_in_other_languages);
  g_test_add_func ("/tiles/names-grow", names_grow_with_text);
  g_test_add_func ("/tiles/world/source-language", world_source_is_of_a_language);
  g_test_add_func ("/tiles/backdrop/on-the-world", backdrop_lies_on_the_world);
  g_test_add_func ("/tiles/mbtiles/on-the-world", pictures_lie_on_the_world);
  g_test_add_func ("/tiles/ids", sources_have_ids_of_their_own);
  g_test_add_func ("/tiles/filled", tiles_are_filled);
  g_test_add_func ("/tiles/cancelled", cancelled_tiles_are_done_too);
  g_test_add_func ("/tiles/freed", sources_are_freed);

  return g_test_run ();
}
