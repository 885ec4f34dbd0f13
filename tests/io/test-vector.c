#include <gio/gio.h>
#include <glib/gstdio.h>
#include <math.h>

#include "base/quartier-error.h"
#include "io/backdrop.h"
#include "io/osm-tags.h"
#include "io/vector.h"

/* Area of a box of longitude and latitude that is small enough to be plane: the product of the
 * ellipsoid's two radii of curvature in its middle. WGS 84. Good to 1e-6 at a hundred metres. */
static double
box_area_m2 (double south, double width_deg, double height_deg)
{
  const double a = 6378137, e2 = 0.00669437999014;
  double lat = (south + height_deg / 2) * G_PI / 180, w2 = 1 - e2 * sin (lat) * sin (lat);
  double meridian = a * (1 - e2) / (w2 * sqrt (w2)), normal = a / sqrt (w2);

  return meridian * height_deg * G_PI / 180 * normal * cos (lat) * width_deg * G_PI / 180;
}

static char *
fixture (const char *name)
{
  const char *root = g_getenv ("QUARTIER_SOURCE_ROOT");

  return g_build_filename (root != NULL ? root : ".", "tests", "fixtures", "osm", name, NULL);
}

/* (nullable): a file of the shared test data; the test is marked skipped when it is not there */
static char *
shared (const char *name)
{
  const char *root = g_getenv ("QUARTIER_SOURCE_ROOT");
  const char *folder = g_getenv ("QUARTIER_SHARED");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "testdata", name, NULL)
                                         : g_build_filename (root != NULL ? root : ".",
                                                             "../shared/testdata", name, NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *reason
          = g_strdup_printf ("NOT TESTED on a real town: %s is not there", path);

      g_test_skip (reason);
      return NULL;
    }
  return g_steal_pointer (&path);
}

static const QuartierFootprint *
find_use (const QuartierFootprints *footprints, const char *use)
{
  for (gsize i = 0; i < footprints->n; i++)
    if (g_strcmp0 (footprints->items[i].use, use) == 0)
      return &footprints->items[i];
  return NULL;
}

static double
total_area_m2 (const QuartierFootprints *footprints)
{
  double sum = 0;

  for (gsize i = 0; i < footprints->n; i++)
    sum += quartier_polygon_get_area_m2 (footprints->items[i].outline);
  return sum;
}

static void
footprints_of_three_buildings (void)
{
  g_autofree char *path = fixture ("three-buildings.osm");
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierFootprints) footprints = quartier_vector_read_footprints (path, NULL, &error);
  const QuartierFootprint *flats = NULL, *house = NULL, *shop;
  double square = box_area_m2 (50.001, 0.001, 0.001);

  g_assert_no_error (error);
  g_assert_cmpuint (footprints->n, ==, 3);
  shop = find_use (footprints, "retail");
  g_assert_nonnull (shop);
  g_assert_true (isnan (shop->levels));
  g_assert_cmpfloat (shop->height_m, ==, 12.5);
  for (gsize i = 0; i < 3; i++)
    if (footprints->items[i].levels == 5)
      flats = &footprints->items[i];
    else if (footprints->items[i].levels == 2)
      house = &footprints->items[i];
  g_assert_nonnull (house);
  g_assert_cmpstr (house->use, ==, "residential");
  g_assert_true (isnan (house->height_m));
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (house->outline), square,
                                  square * 1e-6);
  /* The courtyard is a quarter of the block */
  g_assert_nonnull (flats);
  g_assert_cmpstr (flats->use, ==, "residential");
  g_assert_cmpuint (quartier_polygon_get_n_rings (flats->outline, 0), ==, 2);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (flats->outline),
                                  box_area_m2 (50.004, 0.001, 0.001) * 0.75, square * 1e-5);
}

static void
footprints_within_bounds (void)
{
  const QuartierBounds shop = { 8.0035, 50.0005, 8.006, 50.0025 };
  const QuartierBounds sea = { -30, 0, -29, 1 };
  g_autofree char *path = fixture ("three-buildings.osm");
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierFootprints) footprints = quartier_vector_read_footprints (path, &shop, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (footprints->n, ==, 1);
  g_assert_cmpstr (footprints->items[0].use, ==, "retail");
  quartier_footprints_free (footprints);
  footprints = quartier_vector_read_footprints (path, &sea, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (footprints->n, ==, 0);
}

static void
check_office (const char *path)
{
  /* A square of 100 m on the UTM grid's central meridian, where the grid's scale is 0.9996 */
  const double true_m2 = 100 * 100 / (0.9996 * 0.9996);
  const QuartierBounds around = { 8.99, 49.99, 9.01, 50.01 }, elsewhere = { 10, 49, 11, 50 };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierFootprints) footprints = quartier_vector_read_footprints (path, NULL, &error);
  QuartierPosition middle;

  g_assert_no_error (error);
  g_assert_cmpuint (footprints->n, ==, 1);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (footprints->items[0].outline),
                                  true_m2, 0.05);
  quartier_polygon_get_label_position (footprints->items[0].outline, &middle);
  g_assert_cmpfloat_with_epsilon (middle.lon, 9, 1e-3);
  g_assert_cmpfloat_with_epsilon (middle.lat, 50, 1e-2);
  g_assert_cmpfloat (footprints->items[0].levels, ==, 3);
  g_assert_cmpfloat (footprints->items[0].height_m, ==, 10.5);
  g_assert_cmpstr (footprints->items[0].use, ==, "office");
  quartier_footprints_free (footprints);
  footprints = quartier_vector_read_footprints (path, &around, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (footprints->n, ==, 1);
  quartier_footprints_free (footprints);
  footprints = quartier_vector_read_footprints (path, &elsewhere, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (footprints->n, ==, 0);
}

static void
footprints_in_another_grid (void)
{
  g_autofree char *path = fixture ("office-utm.geojson");

  check_office (path);
}

static void
footprints_in_other_formats (void)
{
  static const struct
  {
    const char *driver;
    const char *name;
  } formats[]
      = { { "GPKG", "office.gpkg" }, { "ESRI Shapefile", "office.shp" }, { "KML", "office.kml" } };
  g_autofree char *tool = g_find_program_in_path ("ogr2ogr");
  g_autofree char *from = fixture ("office-utm.geojson");
  g_autofree char *folder = NULL;

  if (tool == NULL)
    {
      g_test_skip ("NOT TESTED: ogr2ogr is not installed (Debian: gdal-bin)");
      return;
    }
  folder = g_dir_make_tmp ("quartier-vector-XXXXXX", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *to = g_build_filename (folder, formats[i].name, NULL);
      const char *argv[] = { tool, "-q", "-f", formats[i].driver, to, from, NULL };
      int status;

      g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                                   NULL, NULL, NULL, &status, &error));
      g_assert_true (g_spawn_check_wait_status (status, &error));
      check_office (to);
    }
  {
    g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
    const char *name;

    while ((name = g_dir_read_name (dir)) != NULL)
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
    g_rmdir (folder);
  }
}

static void
assert_refused (const char *path, int code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierFootprints) footprints = quartier_vector_read_footprints (path, NULL, &error);

  g_assert_null (footprints);
  g_assert_error (error, QUARTIER_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_null (strchr (error->message, '\n'));
}

static void
vector_refuses (void)
{
  g_autofree char *broken = fixture ("broken.osm");
  g_autofree char *folder = g_dir_make_tmp ("quartier-vector-XXXXXX", NULL);
  g_autofree char *other = g_build_filename (folder, "other.gpkg", NULL);
  g_autofree char *empty = g_build_filename (folder, "empty.osm", NULL);
  g_autofree char *roads = g_build_filename (folder, "roads.geojson", NULL);
  g_autofree char *gz = g_build_filename (folder, "broken.osm.gz", NULL);
  g_autofree char *index = g_build_filename (folder, "index", NULL);
  g_autoptr (GError) error = NULL;

  assert_refused (broken, QUARTIER_ERROR_FORMAT, "fetch or export it again");
  assert_refused ("/nonexistent.osm", QUARTIER_ERROR_IO, "no such file");
  assert_refused ("/vsicurl/http://127.0.0.1/a.osm", QUARTIER_ERROR_IO, "no such file");
  g_assert_true (g_file_set_contents (other, "random bytes, no database", -1, NULL));
  assert_refused (other, QUARTIER_ERROR_FORMAT, "OpenStreetMap (.osm");
  g_assert_true (g_file_set_contents (empty, "<osm version='0.6'></osm>", -1, NULL));
  assert_refused (empty, QUARTIER_ERROR_FORMAT, "nothing");
  g_assert_true (g_file_set_contents (gz, "\x1f\x8b\x08 cut short", -1, NULL));
  assert_refused (gz, QUARTIER_ERROR_FORMAT, "start of file");
  g_assert_true (
      g_file_set_contents (roads,
                           "{\"type\": \"Feature\", \"properties\": {}, \"geometry\": {\"type\": "
                           "\"LineString\", \"coordinates\": [[8, 50], [8.1, 50]]}}",
                           -1, NULL));
  assert_refused (roads, QUARTIER_ERROR_FORMAT, "no outlines of buildings");

  g_assert_false (quartier_vector_index_backdrop (broken, index, NULL, NULL, &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT);
  g_assert_false (g_file_test (index, G_FILE_TEST_EXISTS));
  g_unlink (other);
  g_unlink (empty);
  g_unlink (gz);
  g_unlink (roads);
  /* Also that no temporary file was left */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
every_cut_is_noticed (void)
{
  g_autofree char *path = fixture ("three-buildings.osm");
  g_autofree char *text = NULL;
  g_autofree char *folder = g_dir_make_tmp ("quartier-vector-XXXXXX", NULL);
  g_autofree char *cut = g_build_filename (folder, "cut.osm", NULL);
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (gsize at = 60; at < length - 10; at += 217)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QuartierFootprints) footprints = NULL;

      g_assert_true (g_file_set_contents (cut, text, at, NULL));
      footprints = quartier_vector_read_footprints (cut, NULL, &error);
      g_assert_null (footprints);
      g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT);
    }
  g_unlink (cut);
  g_rmdir (folder);
}

typedef struct
{
  guint n;
  guint n_class[80];
  char *street;
  char *place;
  guint building_rings;
} Census;

static void
count_cb (const QuartierBackdropFeature *feature, gpointer user_data)
{
  Census *self = user_data;

  self->n++;
  self->n_class[feature->klass]++;
  if (feature->klass == QUARTIER_BACKDROP_STREET && self->street == NULL)
    self->street = g_strdup (feature->name);
  if (feature->klass == QUARTIER_BACKDROP_TOWN)
    self->place = g_strdup (feature->name);
  if (feature->klass == QUARTIER_BACKDROP_BUILDING)
    self->building_rings += feature->n_rings;
}

static gboolean
count_progress (double share, gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (share, >=, *last);
  g_assert_cmpfloat (share, <=, 1);
  *last = share;
  return TRUE;
}

static void
backdrop_of_three_buildings (void)
{
  g_autofree char *path = fixture ("three-buildings.osm");
  g_autofree char *folder = g_dir_make_tmp ("quartier-vector-XXXXXX", NULL);
  g_autofree char *index = g_build_filename (folder, "index", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierBackdrop) backdrop = NULL;
  QuartierBounds bounds;
  QuartierMercatorBox box;
  Census census = { 0 };
  double share = 0;

  quartier_vector_index_backdrop (path, index, count_progress, &share, &error);
  g_assert_no_error (error);
  backdrop = quartier_backdrop_open (index, &error);
  g_assert_no_error (error);
  quartier_backdrop_get_bounds (backdrop, &bounds);
  g_assert_cmpfloat_with_epsilon (bounds.west, 8, 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.north, 50.01, 1e-9);
  g_assert_cmpstr (quartier_backdrop_get_attribution (backdrop), ==,
                   "© OpenStreetMap contributors");
  box = quartier_mercator_box (&bounds);
  g_assert_true (quartier_backdrop_query (backdrop, &box, 19, count_cb, &census, &error));
  g_assert_no_error (error);
  /* Four outlines of buildings (a carport is one on a map), five rings with the courtyard */
  g_assert_cmpuint (census.n_class[QUARTIER_BACKDROP_BUILDING], ==, 4);
  g_assert_cmpuint (census.building_rings, ==, 5);
  g_assert_cmpuint (census.n_class[QUARTIER_BACKDROP_FOREST], ==, 1);
  g_assert_cmpuint (census.n_class[QUARTIER_BACKDROP_STREET], ==, 1);
  g_assert_cmpuint (census.n_class[QUARTIER_BACKDROP_STREAM], ==, 1);
  g_assert_cmpuint (census.n_class[QUARTIER_BACKDROP_TOWN], ==, 1);
  g_assert_cmpuint (census.n, ==, 8);
  g_assert_cmpstr (census.street, ==, "Prüfstraße");
  g_assert_cmpstr (census.place, ==, "Prüfstadt");
  g_free (census.street);
  g_free (census.place);
  g_unlink (index);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static gboolean
stop_at_once (double share G_GNUC_UNUSED, gpointer user_data)
{
  ++*(guint *)user_data;
  return FALSE;
}

static void
backdrop_can_be_stopped (void)
{
  g_autofree char *path = shared ("osm/krems.osm.gz");
  g_autofree char *folder = NULL;
  g_autofree char *index = NULL;
  g_autoptr (GError) error = NULL;
  guint n_calls = 0;

  if (path == NULL)
    return;
  folder = g_dir_make_tmp ("quartier-vector-XXXXXX", NULL);
  index = g_build_filename (folder, "index", NULL);
  g_assert_false (quartier_vector_index_backdrop (path, index, stop_at_once, &n_calls, &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED);
  g_assert_cmpuint (n_calls, ==, 1);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* The same figure by another way: GDAL's own SQL with SpatiaLite's geodesic area, in a process of
 * its own. */
static gboolean
ask_ogrinfo (const char *path, double *out_m2, guint *out_n)
{
  g_autofree char *tool = g_find_program_in_path ("ogrinfo");
  g_autofree char *virtual_path = g_strconcat ("/vsigzip/", path, NULL);
  const char *argv[] = { tool,
                         "-ro",
                         "-q",
                         "-dialect",
                         "sqlite",
                         "-sql",
                         "SELECT sum (ST_Area (geometry, 1)) AS total, count (*) AS n FROM "
                         "multipolygons WHERE building IS NOT "
                         "NULL AND building NOT IN ('no', 'roof', 'carport', 'ruins', 'collapsed', "
                         "'demolished', 'proposed', "
                         "'construction', 'bridge')",
                         virtual_path,
                         NULL };
  g_autofree char *output = NULL;
  const char *total, *n;
  int status;

  if (tool == NULL
      || !g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output,
                        NULL, &status, NULL)
      || !g_spawn_check_wait_status (status, NULL))
    return FALSE;
  total = strstr (output, "total (Real) = ");
  n = strstr (output, "n (Integer) = ");
  if (total == NULL || n == NULL)
    return FALSE;
  *out_m2 = g_ascii_strtod (total + strlen ("total (Real) = "), NULL);
  *out_n = g_ascii_strtoull (n + strlen ("n (Integer) = "), NULL, 10);
  return TRUE;
}

static void
krems_as_ogrinfo_sees_it (void)
{
  g_autofree char *path = shared ("osm/krems.osm.gz");
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierFootprints) footprints = NULL;
  double m2;
  guint n;

  if (path == NULL)
    return;
  if (!ask_ogrinfo (path, &m2, &n))
    {
      g_test_skip (
          "NOT TESTED against another program: ogrinfo or its SpatiaLite dialect is missing "
          "(Debian: gdal-bin, libspatialite)");
      return;
    }
  footprints = quartier_vector_read_footprints (path, NULL, &error);
  g_assert_no_error (error);
  g_test_message ("%" G_GSIZE_FORMAT " buildings, %.2f m²; ogrinfo: %u, %.2f m²", footprints->n,
                  total_area_m2 (footprints), n, m2);
  g_assert_cmpuint (footprints->n, ==, n);
  g_assert_cmpfloat_with_epsilon (total_area_m2 (footprints), m2, m2 * 1e-6);
}

static void
tags_as_numbers (void)
{
  g_assert_cmpfloat (quartier_osm_parse_levels ("3"), ==, 3);
  g_assert_cmpfloat (quartier_osm_parse_levels ("2.5"), ==, 2.5);
  g_assert_cmpfloat (quartier_osm_parse_levels ("2;5;3"), ==, 5);
  g_assert_cmpfloat (quartier_osm_parse_levels ("4 "), ==, 4);
  g_assert_true (isnan (quartier_osm_parse_levels (NULL)));
  g_assert_true (isnan (quartier_osm_parse_levels ("")));
  g_assert_true (isnan (quartier_osm_parse_levels ("many")));
  g_assert_true (isnan (quartier_osm_parse_levels ("3 or 4")));
  g_assert_true (isnan (quartier_osm_parse_levels ("0")));
  g_assert_true (isnan (quartier_osm_parse_levels ("-2")));
  g_assert_true (isnan (quartier_osm_parse_levels ("nan")));
  g_assert_true (isnan (quartier_osm_parse_levels ("1e9")));
  g_assert_cmpfloat (quartier_osm_parse_height_m ("12"), ==, 12);
  g_assert_cmpfloat (quartier_osm_parse_height_m ("12.5 m"), ==, 12.5);
  g_assert_cmpfloat_with_epsilon (quartier_osm_parse_height_m ("40 ft"), 12.192, 1e-9);
  g_assert_cmpfloat_with_epsilon (quartier_osm_parse_height_m ("40'"), 12.192, 1e-9);
  g_assert_true (isnan (quartier_osm_parse_height_m ("tall")));
  g_assert_true (isnan (quartier_osm_parse_height_m ("12 km")));
  g_assert_true (isnan (quartier_osm_parse_height_m ("inf")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vector/footprints/three-buildings", footprints_of_three_buildings);
  g_test_add_func ("/vector/footprints/bounds", footprints_within_bounds);
  g_test_add_func ("/vector/footprints/another-grid", footprints_in_another_grid);
  g_test_add_func ("/vector/footprints/other-formats", footprints_in_other_formats);
  g_test_add_func ("/vector/footprints/krems", krems_as_ogrinfo_sees_it);
  g_test_add_func ("/vector/refusals", vector_refuses);
  g_test_add_func ("/vector/cuts", every_cut_is_noticed);
  g_test_add_func ("/vector/backdrop/three-buildings", backdrop_of_three_buildings);
  g_test_add_func ("/vector/backdrop/stop", backdrop_can_be_stopped);
  g_test_add_func ("/vector/tags/numbers", tags_as_numbers);

  return g_test_run ();
}
