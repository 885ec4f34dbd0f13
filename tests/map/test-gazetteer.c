/* Towns that can be looked for without a network. */
#include "library/gazetteer.h"

#include "base/fold.h"
#include "map/world.h"

#include <string.h>

static const QuartierNamedPlace *
find_first (const char *text)
{
  g_autoptr (GPtrArray) found = quartier_gazetteer_find (quartier_gazetteer_get_default (), text, 6);

  g_assert_cmpuint (found->len, >, 0);
  g_assert_cmpuint (found->len, <=, 6);
  return found->pdata[0];
}

static void
check_at (const char *text, const char *name, double lon, double lat, const char *country)
{
  const QuartierNamedPlace *town = find_first (text);

  g_assert_cmpstr (town->name, ==, name);
  g_assert_cmpfloat_with_epsilon (town->lon, lon, 0.05);
  g_assert_cmpfloat_with_epsilon (town->lat, lat, 0.05);
  g_assert_cmpstr (quartier_world_find_country (quartier_world_get_default (), town->country_number)->name, ==,
                   country);
}

static void
check_nearest (double lon, double lat, const char *name, const char *country)
{
  const QuartierNamedPlace *town = quartier_gazetteer_find_nearest (
      quartier_gazetteer_get_default (), &(QuartierPosition){ lon, lat }, 30e3);

  g_assert_cmpstr (town != NULL ? town->name : NULL, ==, name);
  g_assert_cmpstr (town != NULL ? town->country : NULL, ==, country);
}

/* On either side of a border; beyond the corner of a cell of the index; where nobody lives. */
static void
nearest (void)
{
  check_nearest (7.588, 47.557, "Basel", "CH");
  check_nearest (7.61, 47.595, "Weil am Rhein", "DE");
  check_nearest (7.554, 47.588, "Saint-Louis", "FR");
  check_nearest (180 - 1e-9, 0, NULL, NULL);
  check_nearest (179.3, -16.4, "Labasa", "FJ");
  check_nearest (-30, 40, NULL, NULL);
  check_nearest (0, 90, NULL, NULL);
}

/* Where atlases have them. */
static void
places_known (void)
{
  check_at ("Basel", "Basel", 7.59, 47.56, "Switzerland");
  check_at ("bâle", "Basel", 7.59, 47.56, "Switzerland");
  check_at ("巴塞尔", "Basel", 7.59, 47.56, "Switzerland");
  check_at ("Cologne", "Köln", 6.96, 50.94, "Germany");
  check_at ("保定", "Baoding", 115.49, 38.87, "China");
  check_at ("lodz", "Łódź", 19.46, 51.77, "Poland");
  check_at ("Zaandam", "Zaandam", 4.82, 52.44, "Netherlands");
  /* And not their namesakes in America, though the map has a label of them already. */
  check_at ("Athens", "Athens", 23.73, 37.98, "Greece");
  check_at ("Paris", "Paris", 2.35, 48.85, "France");
  check_at ("北京", "Beijing", 116.4, 39.91, "China");
  g_assert_cmpstr (find_first ("baoding")->han, ==, "保定");
}

/* "Au" is a village: it comes before Augsburg, and that before what only holds "au". */
static void
same_before_beginning_before_within (void)
{
  g_autoptr (GPtrArray) found = quartier_gazetteer_find (quartier_gazetteer_get_default (), "ulm", 40);
  gboolean within = FALSE;

  for (guint i = 0; i < found->len; i++)
    {
      const QuartierNamedPlace *town = found->pdata[i];
      g_autofree char *folded = quartier_fold (town->name);
      const gboolean here = g_str_has_prefix (folded, "ulm");

      if (within)
        g_assert_false (here);
      within = within || !here;
    }
  g_assert_cmpuint (found->len, >, 3);
  g_assert_cmpstr (find_first ("au")->name, ==, "Au");
}

/* The program folds what is written as the file's keys were folded. */
static void
each_is_found_by_its_name (void)
{
  const QuartierGazetteer *towns = quartier_gazetteer_get_default ();
  gsize n;
  const QuartierNamedPlace *all = quartier_gazetteer_list (towns, &n);

  g_assert_cmpuint (n, >, 50000);
  for (gsize i = 0; i < n; i += 97)
    {
      g_autoptr (GPtrArray) found = quartier_gazetteer_find (towns, all[i].name, 400);

      if (!g_ptr_array_find (found, &all[i], NULL))
        g_error ("%s is not found", all[i].name);
    }
}

static void
nothing_is_found (void)
{
  static const char *const texts[] = { "", "  ", "|", "\n", "xqzzyq", "\t|\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) found
          = quartier_gazetteer_find (quartier_gazetteer_get_default (), texts[i], 6);

      g_assert_cmpuint (found->len, ==, 0);
    }
}

typedef struct
{
  guint n;
  guint people;
} Count;

static void
count (const QuartierNamedPlace *town, gpointer data)
{
  Count *counted = data;

  g_assert_false (town->is_quarter || town->is_world_city);
  counted->n++;
  counted->people += town->people;
}

/* Three of the name, and no Freiburger. */
static void
same_alone (void)
{
  g_autoptr (GPtrArray) found
      = quartier_gazetteer_find_same (quartier_gazetteer_get_default (), " freiburg ", 40);

  g_assert_cmpuint (found->len, >=, 2);
  for (guint i = 0; i < found->len; i++)
    {
      const QuartierNamedPlace *town = found->pdata[i];

      g_assert_true (i == 0 || town->people <= ((const QuartierNamedPlace *)found->pdata[i - 1])->people);
      g_assert_true (g_str_has_prefix (town->name, "Fr"));
    }
  g_assert_cmpstr (((const QuartierNamedPlace *)found->pdata[0])->country, ==, "DE");
}

static void
expect_first (const char *name, const char *first, const char *country)
{
  g_autoptr (GPtrArray) found
      = quartier_gazetteer_find_same (quartier_gazetteer_get_default (), name, 40);
  const QuartierNamedPlace *town;

  g_assert_cmpuint (found->len, >, 0);
  town = found->pdata[0];
  g_assert_cmpstr (town->country, ==, country);
  if (first != NULL)
    g_assert_cmpstr (town->name, ==, first);
}

/* Baia Mare is the largest that was ever called Neustadt, and not what a planner means by it; Vienna of
 * Virginia calls itself so, and is not meant either. */
static void
own_name_first (void)
{
  expect_first ("Neustadt", "Neustadt", "DE");
  expect_first ("Vienna", NULL, "AT");
  expect_first ("Geneva", NULL, "CH");
  expect_first ("München", NULL, "DE");
}

/* 建德市 is what GeoNames has, 建德 what people write; 市 alone ends no Latin name. */
static void
kind_left_out (void)
{
  g_autoptr (GPtrArray) none
      = quartier_gazetteer_find_same (quartier_gazetteer_get_default (), "Xin", 40);

  expect_first ("建德市", "Xin’anjiang", "CN");
  expect_first ("建德", "Xin’anjiang", "CN");
  expect_first ("北京", "Beijing", "CN");
  for (guint i = 0; i < none->len; i++)
    g_assert_cmpstr (((const QuartierNamedPlace *)none->pdata[i])->name, !=, "Xin’anjiang");
}

/* Against going through all of them. */
static void
in_a_box (void)
{
  static const double boxes[][4] = { { 5, 47, 11, 52 }, { 7.5, 47.5, 7.7, 47.6 }, { 100, 20, 130, 45 },
                                     { -180, -85, 180, 85 }, { 0.1, 0.1, 0.2, 0.2 } };
  const QuartierGazetteer *towns = quartier_gazetteer_get_default ();
  gsize n;
  const QuartierNamedPlace *all = quartier_gazetteer_list (towns, &n);

  for (gsize b = 0; b < G_N_ELEMENTS (boxes); b++)
    for (guint least = 1; least <= 100000; least *= 100)
      {
        const QuartierMercator nw = quartier_mercator (boxes[b][0], boxes[b][3]);
        const QuartierMercator se = quartier_mercator (boxes[b][2], boxes[b][1]);
        const QuartierMercatorBox box = { nw.x, nw.y, se.x, se.y };
        Count found = { 0 }, wanted = { 0 };

        for (gsize i = 0; i < n; i++)
          if (!all[i].is_quarter && !all[i].is_world_city && all[i].people >= least && all[i].at.x >= box.x0
              && all[i].at.x <= box.x1 && all[i].at.y >= box.y0 && all[i].at.y <= box.y1)
            count (&all[i], &wanted);
        quartier_gazetteer_foreach (towns, &box, least, count, &found);
        g_assert_cmpuint (found.n, ==, wanted.n);
        g_assert_cmpuint (found.people, ==, wanted.people);
      }
}

static void
bad_file (void)
{
  static const char *const files[] = { "name\nBasel\n", "head\nBasel\t\tCH\t756\t7.6\t470\t1\t0\tbasel\n",
                                       "head\nBasel\t\tCH\t756\tnan\t47\t1\t0\tbasel\n", "head\n\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (files[i], strlen (files[i]));
      g_autoptr (GError) error = NULL;
      g_autoptr (QuartierGazetteer) towns = quartier_gazetteer_new_from_bytes (bytes, &error);

      g_assert_null (towns);
      g_assert_nonnull (error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gazetteer/places-known", places_known);
  g_test_add_func ("/gazetteer/same-before-beginning-before-within", same_before_beginning_before_within);
  g_test_add_func ("/gazetteer/same-alone", same_alone);
  g_test_add_func ("/gazetteer/own-name-first", own_name_first);
  g_test_add_func ("/gazetteer/kind-left-out", kind_left_out);
  g_test_add_func ("/gazetteer/each-is-found-by-its-name", each_is_found_by_its_name);
  g_test_add_func ("/gazetteer/nothing-is-found", nothing_is_found);
  g_test_add_func ("/gazetteer/nearest", nearest);
  g_test_add_func ("/gazetteer/in-a-box", in_a_box);
  g_test_add_func ("/gazetteer/bad-file", bad_file);
  return g_test_run ();
}
