#include <glib/gstdio.h>
#include <math.h>

#include "base/quartier-error.h"
#include "map/quartier-site-source.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

/* 200 × 100 pixels: the left half red, the right half blue. */
static void
set_up (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 200, 100);
  cairo_t *cr = cairo_create (surface);

  self->folder = g_dir_make_tmp ("quartier-sites-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "plan.png", NULL);
  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 1);
  cairo_rectangle (cr, 100, 0, 100, 100);
  cairo_fill (cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, self->path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static void
tear_down (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *world = g_strconcat (self->path, ".wld", NULL);

  g_unlink (world);
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static void
assert_at (const cairo_matrix_t *matrix, double px, double py, double lon, double lat)
{
  const QuartierMercator at = quartier_mercator (lon, lat);
  double x = px, y = py;

  cairo_matrix_transform_point (matrix, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, at.x, 2);
  g_assert_cmpfloat_with_epsilon (y, at.y, 2);
}

/* Two points at the ends of the upper edge, west to east on the equator: 200 pixels are 0.2° of
 * longitude, so the lower edge, 100 pixels down, is 0.1° south, where Mercator's latitude is true.
 */
static void
two_points_place_it (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierSitePicture) picture = quartier_site_picture_load (fixture->path, &error);
  QuartierOverlay overlay
      = { .is_placed = TRUE, .picture = { { 0, 0 }, { 1, 0 } }, .at = { { 10, 0 }, { 10.2, 0 } } };
  cairo_matrix_t matrix;

  g_assert_no_error (error);
  g_assert_false (quartier_site_picture_is_placed (picture));
  g_assert_true (quartier_site_picture_get_matrix (picture, &overlay, &matrix));
  assert_at (&matrix, 0, 0, 10, 0);
  assert_at (&matrix, 200, 0, 10.2, 0);
  assert_at (&matrix, 0, 100, 10, -0.1);
  assert_at (&matrix, 200, 100, 10.2, -0.1);
  /* The same edge from north to south: a quarter turn to the right, so the lower edge is west. */
  overlay.at[0] = (QuartierPosition){ 10, 0 };
  overlay.at[1] = (QuartierPosition){ 10, -0.2 };
  g_assert_true (quartier_site_picture_get_matrix (picture, &overlay, &matrix));
  assert_at (&matrix, 200, 0, 10, -0.2);
  assert_at (&matrix, 0, 100, 9.9, 0);
  assert_at (&matrix, 200, 100, 9.9, -0.2);
}

static void
the_same_point_twice_places_nothing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (QuartierSitePicture) picture = quartier_site_picture_load (fixture->path, NULL);
  QuartierOverlay overlay = { .is_placed = TRUE,
                              .picture = { { 0.5, 0.5 }, { 0.5, 0.5 } },
                              .at = { { 10, 0 }, { 10.2, 0 } } };
  cairo_matrix_t matrix;

  g_assert_false (quartier_site_picture_get_matrix (picture, &overlay, &matrix));
  overlay.picture[1][0] = 0.9;
  overlay.at[1] = overlay.at[0];
  g_assert_false (quartier_site_picture_get_matrix (picture, &overlay, &matrix));
  overlay.is_placed = FALSE;
  g_assert_false (quartier_site_picture_get_matrix (picture, &overlay, &matrix));
}

/* EPSG:3857 gives 111,319.49 m for a degree of longitude. The file tells of the first pixel's
 * middle: with pixels of 100 m the corner is 50 m west and north of it. */
static void
a_world_file_places_it (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *world = g_strconcat (fixture->path, ".wld", NULL);
  g_autoptr (QuartierSitePicture) picture = NULL;
  const QuartierOverlay overlay = { .is_placed = FALSE };
  cairo_matrix_t matrix;

  g_assert_true (
      g_file_set_contents (world, "100\n0\n0\n-100\n1113244.907932736\n-50\n", -1, NULL));
  picture = quartier_site_picture_load (fixture->path, NULL);
  g_assert_true (quartier_site_picture_is_placed (picture));
  g_assert_true (quartier_site_picture_get_matrix (picture, &overlay, &matrix));
  assert_at (&matrix, 0, 0, 10, 0);
  assert_at (&matrix, 200, 0, 10 + 20000 / 111319.4907932736, 0);
}

static guint32
pixel_at (QuartierTileSource *source, double lon, double lat, guint zoom)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 256, 256);
  cairo_t *cr = cairo_create (surface);
  const QuartierMercator at = quartier_mercator (lon, lat);
  const gint32 side = QUARTIER_MERCATOR_SIDE >> zoom;
  guint32 pixel;

  quartier_tile_source_paint (source, cr, at.x / side, at.y / side, zoom, 256);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixel = *(guint32 *)(void *)(cairo_image_surface_get_data (surface)
                               + (gint64)(at.y % side) * 256 / side
                                     * cairo_image_surface_get_stride (surface)
                               + (gint64)(at.x % side) * 256 / side * 4);
  cairo_surface_destroy (surface);
  return pixel;
}

/* Clear where the picture is not, near and far alike. */
static void
tiles_hold_it_and_nothing_else (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (QuartierSitePicture) picture = quartier_site_picture_load (fixture->path, NULL);
  const QuartierOverlay overlay
      = { .is_placed = TRUE, .picture = { { 0, 0 }, { 1, 0 } }, .at = { { 10, 0 }, { 10.2, 0 } } };
  const guint zooms[] = { 10, 12, 14, 17 };
  g_autoptr (QuartierSiteSource) source = NULL;
  cairo_matrix_t matrix;

  g_assert_true (quartier_site_picture_get_matrix (picture, &overlay, &matrix));
  source = quartier_site_source_new (picture, &matrix);
  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_assert_cmphex (pixel_at (QUARTIER_TILE_SOURCE (source), 10.05, -0.05, zooms[i]), ==,
                       0xffff0000);
      g_assert_cmphex (pixel_at (QUARTIER_TILE_SOURCE (source), 10.15, -0.05, zooms[i]), ==,
                       0xff0000ff);
      g_assert_cmphex (pixel_at (QUARTIER_TILE_SOURCE (source), 10.1, 0.02, zooms[i]), ==, 0);
      g_assert_cmphex (pixel_at (QUARTIER_TILE_SOURCE (source), 9.98, -0.05, zooms[i]), ==, 0);
    }
}

static void
damage_is_told (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "no picture", -1, NULL));
  g_assert_null (quartier_site_picture_load (fixture->path, &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/sites/points", Fixture, NULL, set_up, two_points_place_it, tear_down);
  g_test_add ("/sites/same", Fixture, NULL, set_up, the_same_point_twice_places_nothing, tear_down);
  g_test_add ("/sites/world-file", Fixture, NULL, set_up, a_world_file_places_it, tear_down);
  g_test_add ("/sites/tiles", Fixture, NULL, set_up, tiles_hold_it_and_nothing_else, tear_down);
  g_test_add ("/sites/damage", Fixture, NULL, set_up, damage_is_told, tear_down);
  return g_test_run ();
}
