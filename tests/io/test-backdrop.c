#include <gio/gio.h>
#include <glib/gstdio.h>
#include <math.h>
#include <sqlite3.h>

#include "base/quartier-error.h"
#include "io/backdrop.h"
#include "io/coastline.h"

typedef struct
{
  char *folder;
  char *index;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  self->folder = g_dir_make_tmp ("quartier-backdrop-XXXXXX", NULL);
  self->index = g_build_filename (self->folder, "a place #1.index", NULL);
}

/* The folder must be empty but for the index: nothing else may be left lying about. */
static void
tear_down (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_unlink (self->index);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->index);
  g_free (self->folder);
}

static const QuartierBounds bounds = { 8, 50, 8.1, 50.1 };

/* @n buildings of 100 units on a grid of 1,000, from the corner of the bounds, the first with a
 * courtyard. */
static void
write_index (const char *path, guint n, gboolean finish)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierBackdropWriter) writer = quartier_backdrop_writer_new (path, &error);
  QuartierMercatorBox box = quartier_mercator_box (&bounds);

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      gint32 x = box.x0 + (gint32)(i % 100) * 1000, y = box.y0 + (gint32)(i / 100) * 1000;
      const QuartierMercator points[]
          = { { x, y },           { x + 100, y },     { x + 100, y + 100 }, { x, y + 100 },
              { x + 25, y + 25 }, { x + 75, y + 25 }, { x + 75, y + 75 },   { x + 25, y + 75 } };
      const guint ends[] = { 4, 8 };
      QuartierBackdropFeature feature = { .klass = QUARTIER_BACKDROP_BUILDING,
                                          .shape = QUARTIER_BACKDROP_AREA,
                                          .points = points,
                                          .ring_ends = ends,
                                          .n_rings = i == 0 ? 2 : 1 };

      g_assert_true (quartier_backdrop_writer_add (writer, &feature, &error));
    }
  {
    const QuartierMercator points[] = { { box.x0, box.y0 }, { box.x1, box.y1 } };
    const guint end = 2;
    QuartierBackdropFeature road = { .klass = QUARTIER_BACKDROP_PRIMARY,
                                     .shape = QUARTIER_BACKDROP_LINE,
                                     .flags = QUARTIER_BACKDROP_BRIDGE,
                                     .name = "Große Straße 大街",
                                     .points = points,
                                     .ring_ends = &end,
                                     .n_rings = 1 };

    g_assert_true (quartier_backdrop_writer_add (writer, &road, &error));
  }
  if (finish)
    {
      g_assert_true (quartier_backdrop_writer_finish (writer, &bounds, "© nobody", &error));
      g_assert_no_error (error);
    }
}

typedef struct
{
  guint n;
  guint n_points;
  QuartierBackdropFeature road;
  char *road_name;
  QuartierMercator courtyard;
} Seen;

static void
see_cb (const QuartierBackdropFeature *feature, gpointer user_data)
{
  Seen *self = user_data;

  self->n++;
  self->n_points += feature->ring_ends[feature->n_rings - 1];
  if (feature->klass == QUARTIER_BACKDROP_PRIMARY)
    {
      self->road = *feature;
      self->road_name = g_strdup (feature->name);
    }
  if (feature->n_rings == 2)
    self->courtyard = feature->points[4];
}

/* The road from corner to corner is found by a part of its name, in its middle; a wildcard is a letter. */
static void
names_are_found (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (QuartierBackdrop) backdrop = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) wild = NULL;
  const QuartierBackdropName *name;

  write_index (fixture->index, 3, TRUE);
  backdrop = quartier_backdrop_open (fixture->index, NULL);
  found = quartier_backdrop_find_names (backdrop, "大街", 5);
  g_assert_cmpuint (found->len, ==, 1);
  name = found->pdata[0];
  g_assert_cmpstr (name->name, ==, "Große Straße 大街");
  g_assert_cmpfloat_with_epsilon (name->lon, 8.05, 1e-3);
  g_assert_cmpfloat_with_epsilon (name->lat, 50.05, 1e-3);
  wild = quartier_backdrop_find_names (backdrop, "Gro%e", 5);
  g_assert_cmpuint (wild->len, ==, 0);
}

static void
backdrop_round_trip (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierBackdrop) backdrop = NULL;
  QuartierBounds read;
  QuartierMercatorBox box = quartier_mercator_box (&bounds), corner;
  Seen seen = { 0 };

  write_index (fixture->index, 10000, TRUE);
  backdrop = quartier_backdrop_open (fixture->index, &error);
  g_assert_no_error (error);
  quartier_backdrop_get_bounds (backdrop, &read);
  g_assert_cmpfloat_with_epsilon (read.west, bounds.west, 1e-7);
  g_assert_cmpfloat_with_epsilon (read.north, bounds.north, 1e-7);
  g_assert_cmpstr (quartier_backdrop_get_attribution (backdrop), ==, "© nobody");

  /* All 10,000 buildings of 4 points, the courtyard's 4 and the road's 2 */
  g_assert_true (quartier_backdrop_query (backdrop, &box, 19, see_cb, &seen, &error));
  g_assert_cmpuint (seen.n, ==, 10001);
  g_assert_cmpuint (seen.n_points, ==, 40006);
  g_assert_cmpstr (seen.road_name, ==, "Große Straße 大街");
  g_assert_cmpint (seen.road.flags, ==, QUARTIER_BACKDROP_BRIDGE);
  g_assert_cmpint (seen.road.box.x0, ==, box.x0);
  g_assert_cmpint (seen.road.box.y1, ==, box.y1);
  g_assert_cmpint (seen.courtyard.x, ==, box.x0 + 25);
  g_free (seen.road_name);

  /* The first row and column: one building, one road that begins there */
  corner = (QuartierMercatorBox){ box.x0, box.y0, box.x0 + 500, box.y0 + 500 };
  seen = (Seen){ 0 };
  g_assert_true (quartier_backdrop_query (backdrop, &corner, 19, see_cb, &seen, &error));
  g_assert_cmpuint (seen.n, ==, 2);
  g_free (seen.road_name);

  /* A building of 100 units is 3 pixels wide at level 17 (32 units a pixel), not at 16 */
  seen = (Seen){ 0 };
  g_assert_true (quartier_backdrop_query (backdrop, &corner, 17, see_cb, &seen, &error));
  g_assert_cmpuint (seen.n, ==, 2);
  g_free (seen.road_name);
  seen = (Seen){ 0 };
  g_assert_true (quartier_backdrop_query (backdrop, &corner, 16, see_cb, &seen, &error));
  g_assert_cmpuint (seen.n, ==, 1);
  g_free (seen.road_name);
}

static void
backdrop_unfinished_leaves_the_old (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;

  write_index (fixture->index, 10, FALSE);
  g_assert_false (g_file_test (fixture->index, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (fixture->index, "the old one", -1, NULL));
  write_index (fixture->index, 10, FALSE);
  g_assert_true (g_file_get_contents (fixture->index, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "the old one");
}

static void
backdrop_refuses_a_folder_that_is_not_there (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (quartier_backdrop_writer_new ("/nonexistent/index", &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO);
}

static void
backdrop_refuses_other_files (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db;

  g_assert_null (quartier_backdrop_open (fixture->index, &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (fixture->index, "no database at all", -1, NULL));
  g_assert_null (quartier_backdrop_open (fixture->index, &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT);
  g_clear_error (&error);

  /* Another program's database, even with tables of the same names */
  g_unlink (fixture->index);
  g_assert_cmpint (sqlite3_open (fixture->index, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "CREATE TABLE feature (id, class, shape, flags, name, geometry);"
                                 "CREATE TABLE place (id, x0, x1, y0, y1, zoom0);"
                                 "CREATE TABLE meta (key, value)",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (db);
  g_assert_null (quartier_backdrop_open (fixture->index, &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT);
}

static void
backdrop_survives_damage (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierMercatorBox all = { 0, 0, QUARTIER_MERCATOR_SIDE, QUARTIER_MERCATOR_SIDE };
  g_autofree char *sound = NULL;
  gsize length;

  write_index (fixture->index, 300, TRUE);
  g_assert_true (g_file_get_contents (fixture->index, &sound, &length, NULL));
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *damaged = g_memdup2 (sound, length);
      g_autoptr (QuartierBackdrop) backdrop = NULL;
      Seen seen = { 0 };
      gsize kept = i % 10 == 0 ? (gsize)g_test_rand_int_range (0, length) : length;

      for (guint k = 0; k < 8; k++)
        damaged[g_test_rand_int_range (0, length)] = g_test_rand_int_range (0, 256);
      g_assert_true (g_file_set_contents (fixture->index, damaged, kept, NULL));
      backdrop = quartier_backdrop_open (fixture->index, &error);
      g_assert_true ((backdrop == NULL) == (error != NULL));
      if (backdrop != NULL)
        {
          gboolean done = quartier_backdrop_query (backdrop, &all, 19, see_cb, &seen, &error);

          g_assert_true (done == (error == NULL));
        }
      g_free (seen.road_name);
    }
}

static void
count_cb (const QuartierBackdropFeature *feature G_GNUC_UNUSED, gpointer user_data)
{
  ++*(guint *)user_data;
}

static gpointer
query_many (gpointer data)
{
  QuartierMercatorBox box = quartier_mercator_box (&bounds);
  guint n = 0;

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GError) error = NULL;

      quartier_backdrop_query (data, &box, 19, count_cb, &n, &error);
      g_assert_no_error (error);
    }
  return GUINT_TO_POINTER (n);
}

static void
backdrop_serves_threads (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierBackdrop) backdrop = NULL;
  GThread *threads[4];

  write_index (fixture->index, 500, TRUE);
  backdrop = quartier_backdrop_open (fixture->index, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, query_many, backdrop);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, 20 * 501);
}

/* Mercator */

static void
mercator_there_and_back (void)
{
  const QuartierPosition places[]
      = { { 0, 0 }, { 8.25, 50.5 }, { -179.9, -84 }, { 121.47, 31.23 } };
  QuartierMercator pole = quartier_mercator (0, 90), origin = quartier_mercator (0, 0);

  g_assert_cmpint (pole.y, ==, 0);
  g_assert_cmpint (origin.x, ==, QUARTIER_MERCATOR_SIDE / 2);
  g_assert_cmpint (origin.y, ==, QUARTIER_MERCATOR_SIDE / 2);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      QuartierPosition back
          = quartier_mercator_position (quartier_mercator (places[i].lon, places[i].lat));

      g_assert_cmpfloat_with_epsilon (back.lon, places[i].lon, 360.0 / QUARTIER_MERCATOR_SIDE);
      g_assert_cmpfloat_with_epsilon (back.lat, places[i].lat, 360.0 / QUARTIER_MERCATOR_SIDE);
    }
}

/* Coast */

static const QuartierMercatorBox square = { 0, 0, 1000, 1000 };

/* By the even-odd rule */
static gboolean
is_sea (const GArray *points, const GArray *ends, double x, double y)
{
  gboolean inside = FALSE;
  guint start = 0;

  for (guint r = 0; r < ends->len; r++)
    {
      guint end = g_array_index (ends, guint, r);

      for (guint i = start, k = end - 1; i < end; k = i++)
        {
          QuartierMercator a = g_array_index (points, QuartierMercator, i);
          QuartierMercator b = g_array_index (points, QuartierMercator, k);

          if ((a.y > y) != (b.y > y) && x < (b.x - a.x) * (y - a.y) / (double)(b.y - a.y) + a.x)
            inside = !inside;
        }
      start = end;
    }
  return inside;
}

typedef struct
{
  const char *name;
  struct
  {
    guint n;
    gboolean closed;
    QuartierMercator points[6];
  } pieces[3];
  struct
  {
    double x, y;
    gboolean sea;
  } probes[4];
} CoastCase;

/* Travelling along the coast the sea is on the right: y grows southwards, so eastbound that is
 * the south. */
static const CoastCase coast_cases[] = {
  { "no coast", { { 0 } }, { { 500, 500, FALSE } } },
  { "eastbound: sea in the south",
    { { 2, FALSE, { { -50, 400 }, { 1050, 400 } } } },
    { { 500, 300, FALSE }, { 500, 700, TRUE }, { 990, 990, TRUE } } },
  { "westbound: sea in the north",
    { { 2, FALSE, { { 1050, 400 }, { -50, 400 } } } },
    { { 500, 300, TRUE }, { 500, 700, FALSE }, { 10, 10, TRUE } } },
  { "in two pieces, out of order",
    { { 2, FALSE, { { 500, 400 }, { 1050, 400 } } }, { 2, FALSE, { { -50, 400 }, { 500, 400 } } } },
    { { 500, 300, FALSE }, { 500, 700, TRUE } } },
  { "a bay from the north",
    { { 4, FALSE, { { 700, -50 }, { 700, 500 }, { 300, 500 }, { 300, -50 } } } },
    { { 500, 200, TRUE }, { 100, 200, FALSE }, { 900, 200, FALSE }, { 500, 800, FALSE } } },
  { "the same the other way: a cape",
    { { 4, FALSE, { { 300, -50 }, { 300, 500 }, { 700, 500 }, { 700, -50 } } } },
    { { 500, 200, FALSE }, { 100, 200, TRUE }, { 900, 200, TRUE }, { 500, 800, TRUE } } },
  { "an island alone",
    { { 4, TRUE, { { 300, 300 }, { 700, 300 }, { 700, 700 }, { 300, 700 } } } },
    { { 500, 500, FALSE }, { 100, 100, TRUE }, { 900, 900, TRUE } } },
  { "a coast with an island",
    { { 2, FALSE, { { -50, 200 }, { 1050, 200 } } },
      { 4, TRUE, { { 300, 300 }, { 700, 300 }, { 700, 700 }, { 300, 700 } } } },
    { { 500, 100, FALSE }, { 500, 250, TRUE }, { 500, 500, FALSE }, { 500, 900, TRUE } } },
  { "two coasts: a strait",
    { { 2, FALSE, { { -50, 300 }, { 1050, 300 } } },
      { 2, FALSE, { { 1050, 700 }, { -50, 700 } } } },
    { { 500, 100, FALSE }, { 500, 500, TRUE }, { 500, 900, FALSE } } },
  { "an island half in the box",
    { { 4, TRUE, { { -300, 300 }, { 500, 300 }, { 500, 700 }, { -300, 700 } } } },
    { { 200, 500, FALSE }, { 800, 500, TRUE }, { 200, 100, TRUE } } },
  { "cut short inside: on to the nearest edge",
    { { 2, FALSE, { { 20, 400 }, { 980, 400 } } } },
    { { 500, 300, FALSE }, { 500, 700, TRUE } } },
  { "outside altogether",
    { { 2, FALSE, { { -50, 2000 }, { 1050, 2000 } } } },
    { { 500, 500, FALSE } } },
};

static void
coast_becomes_sea (gconstpointer data)
{
  const CoastCase *test = data;
  QuartierCoastline *coast = quartier_coastline_new ();
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (QuartierMercator));
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < G_N_ELEMENTS (test->pieces); i++)
    quartier_coastline_add (coast, test->pieces[i].points, test->pieces[i].n,
                            test->pieces[i].closed);
  quartier_coastline_make_sea (coast, &square, points, ends);
  quartier_coastline_free (coast);
  for (guint i = 0; i < G_N_ELEMENTS (test->probes) && test->probes[i].x > 0; i++)
    g_assert_cmpint (is_sea (points, ends, test->probes[i].x, test->probes[i].y), ==,
                     test->probes[i].sea);
  for (guint i = 0; i < points->len; i++)
    {
      QuartierMercator at = g_array_index (points, QuartierMercator, i);

      g_assert_true (at.x >= 0 && at.x <= 1000 && at.y >= 0 && at.y <= 1000);
    }
}

static void
extent_cb (const QuartierBackdropFeature *feature, gpointer user_data)
{
  QuartierMercatorBox *extent = user_data;

  for (guint i = 0; i < feature->ring_ends[feature->n_rings - 1]; i++)
    quartier_mercator_box_add (extent, feature->points[i]);
}

/* A building from 179.999° E to 179.999° W is 0.002° wide, and found from either side of 180°. */
static void
across_180 (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierBounds around = { -180, -17, 180, -16.7 };
  const QuartierMercator points[]
      = { quartier_mercator (179.999, -16.8), quartier_mercator (-179.999, -16.8),
          quartier_mercator (-179.999, -16.799), quartier_mercator (179.999, -16.799) };
  const guint end = 4;
  const QuartierBackdropFeature house = { .klass = QUARTIER_BACKDROP_BUILDING,
                                          .shape = QUARTIER_BACKDROP_AREA,
                                          .points = points,
                                          .ring_ends = &end,
                                          .n_rings = 1 };
  const double wide = 0.002 / 360 * QUARTIER_MERCATOR_SIDE;
  g_autoptr (QuartierBackdrop) backdrop = NULL;
  g_autoptr (GError) error = NULL;
  QuartierBackdropWriter *writer = quartier_backdrop_writer_new (fixture->index, &error);

  g_assert_no_error (error);
  g_assert_true (quartier_backdrop_writer_add (writer, &house, &error));
  g_assert_true (quartier_backdrop_writer_finish (writer, &around, "© nobody", &error));
  quartier_backdrop_writer_free (writer);
  backdrop = quartier_backdrop_open (fixture->index, &error);
  g_assert_no_error (error);
  for (int side = -1; side <= 1; side += 2)
    {
      /* 0.01° on one side of the line */
      const QuartierBounds look = { side < 0 ? -180 : 179.99, -17, side < 0 ? -179.99 : 180, -16.7 };
      const QuartierMercatorBox box = quartier_mercator_box (&look);
      QuartierMercatorBox extent = QUARTIER_MERCATOR_BOX_EMPTY;

      g_assert_true (quartier_backdrop_query (backdrop, &box, 19, extent_cb, &extent, &error));
      g_assert_cmpfloat_with_epsilon (extent.x1 - extent.x0, wide, 2);
      g_assert_true (quartier_mercator_box_overlap (&extent, &box));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/backdrop/round-trip", Fixture, NULL, set_up, backdrop_round_trip, tear_down);
  g_test_add ("/backdrop/across-180", Fixture, NULL, set_up, across_180, tear_down);
  g_test_add ("/backdrop/names", Fixture, NULL, set_up, names_are_found, tear_down);
  g_test_add ("/backdrop/unfinished", Fixture, NULL, set_up, backdrop_unfinished_leaves_the_old,
              tear_down);
  g_test_add_func ("/backdrop/no-folder", backdrop_refuses_a_folder_that_is_not_there);
  g_test_add ("/backdrop/other-files", Fixture, NULL, set_up, backdrop_refuses_other_files,
              tear_down);
  g_test_add ("/backdrop/damage", Fixture, NULL, set_up, backdrop_survives_damage, tear_down);
  g_test_add ("/backdrop/threads", Fixture, NULL, set_up, backdrop_serves_threads, tear_down);
  g_test_add_func ("/mercator/there-and-back", mercator_there_and_back);
  for (gsize i = 0; i < G_N_ELEMENTS (coast_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/coastline/%s", coast_cases[i].name);

      g_test_add_data_func (path, &coast_cases[i], coast_becomes_sea);
    }

  return g_test_run ();
}
