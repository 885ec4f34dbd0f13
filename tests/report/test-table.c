#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "report/table-text.h"

typedef struct
{
  QuartierLibrary *library;
  QuartierMonthlyClimate place;
  QuartierTableSource source;
  QuartierDistrict *districts[3];
} Fixture;

/* 0.001° by 0.001° at the equator is 111.3 m × 110.6 m: 1.23 ha. */
static QuartierDistrict *
make_district (const char *id, const char *name, double far)
{
  const QuartierPosition ring[] = { { 8, 0 }, { 8.001, 0 }, { 8.001, 0.001 }, { 8, 0.001 } };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (ring, G_N_ELEMENTS (ring));
  g_autoptr (QuartierDistrict) bare = quartier_district_new (id, shape);
  g_autoptr (QuartierDistrict) named
      = quartier_district_with_text (bare, QUARTIER_FIELD_NAME, name);
  g_autoptr (QuartierDistrict) covered
      = quartier_district_with_number (named, QUARTIER_FIELD_COVERAGE, 1.0 / 3);

  return quartier_district_with_number (covered, QUARTIER_FIELD_FAR, far);
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->library = quartier_library_new (NULL, &error);
  g_assert_no_error (error);
  fixture->place = *quartier_library_get_climate (fixture->library, "mannheim");
  fixture->source = (QuartierTableSource){ fixture->library, &fixture->place, 2025, NULL };
  fixture->districts[0] = make_district ("a", "Harbour", 1);
  fixture->districts[1] = make_district ("b", "Station", 2);
  fixture->districts[2] = make_district ("c", "Old \"town\"", 0.5);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (int i = 0; i < 3; i++)
    g_object_unref (fixture->districts[i]);
  g_object_unref (fixture->library);
}

static const QuartierTableColumn *
column (const char *id)
{
  const QuartierTableColumn *found = quartier_table_find_column (id);

  g_assert_nonnull (found);
  return found;
}

static void
assert_cell (Fixture *fixture,
             QuartierDistrict *district,
             const char *id,
             const char *expected,
             gboolean expected_open)
{
  gboolean is_open;
  g_autofree char *text = quartier_table_text (column (id), &fixture->source, district, &is_open);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (is_open, ==, expected_open);
}

static QuartierDistrict *
change (Fixture *fixture, int i, const char *id, const char *text)
{
  g_autoptr (GError) error = NULL;
  QuartierDistrict *changed
      = quartier_table_change (column (id), &fixture->source, fixture->districts[i], text, &error);

  g_assert_no_error (error);
  return changed;
}

static void
assert_refused (Fixture *fixture, const char *id, const char *text, int code, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      quartier_table_change (column (id), &fixture->source, fixture->districts[0], text, &error));
  g_assert_error (error, QUARTIER_ERROR, code);
  g_assert_nonnull (strstr (error->message, words));
}

/* Every field of a district has a column, each id and each title once. */
static void
every_field_has_its_column (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize n, n_fields = 0, n_usual = 0;
  const QuartierTableColumn *columns = quartier_table_columns (&n);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *title = quartier_table_title (&columns[i]);

      g_assert_true (g_hash_table_add (ids, (gpointer)columns[i].id));
      g_assert_true (quartier_table_find_column (title) == &columns[i]);
      g_assert_true (quartier_table_find_column (columns[i].id) == &columns[i]);
      g_assert_true (g_hash_table_add (titles, g_steal_pointer (&title)));
      n_fields += columns[i].kind == QUARTIER_TABLE_FIELD;
      n_usual += columns[i].is_usual;
    }
  g_assert_cmpuint (n_fields, ==, QUARTIER_N_FIELDS);
  g_assert_cmpuint (n_usual, ==, 13);
  g_assert_cmpstr (columns[0].id, ==, "name");
}

/* One third of the ground under buildings and a floor area ratio of one are three storeys. */
static void
cells_say_what_the_plan_says (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (QuartierDistrict) offices = change (fixture, 0, "use", "Offices");
  const QuartierMixShare mix[] = { { "residential", 3 }, { "office", 1 } };
  g_autoptr (QuartierDistrict) mixed = quartier_district_with_mix (fixture->districts[0], mix, 2);

  assert_cell (fixture, fixture->districts[0], "name", "Harbour", FALSE);
  assert_cell (fixture, fixture->districts[0], "coverage", "33", FALSE);
  assert_cell (fixture, fixture->districts[0], "storeys", "3.0", FALSE);
  assert_cell (fixture, fixture->districts[0], "area", "1.23", FALSE);
  assert_cell (fixture, fixture->districts[0], "residents", "–", TRUE);
  assert_cell (fixture, fixture->districts[0], "car_sharing", "no", TRUE);
  g_assert_cmpfloat (quartier_district_get_mix_share (offices, "office"), ==, 1);
  g_assert_cmpfloat (quartier_district_get_mix_share (offices, "residential"), ==, 0);
  {
    g_autofree char *alone = quartier_table_text (column ("use"), &fixture->source, offices, NULL);
    g_autofree char *most = quartier_table_text (column ("use"), &fixture->source, mixed, NULL);

    g_assert_cmpstr (alone, ==, "Offices");
    g_assert_true (g_str_has_suffix (most, ", 75 %"));
  }
}

/* What stands in is what the engine takes: the rule in force in Germany, the usual share. */
static void
what_is_left_open_has_its_default (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierFactor *green
      = quartier_field_get_default (QUARTIER_FIELD_GREEN, fixture->library, &fixture->place);
  g_autofree char *share = g_strdup_printf ("%.0f", green->value * 100);
  const char *geg
      = quartier_library_find (fixture->library, QUARTIER_CATALOGUE_STANDARD, "geg")->name;

  assert_cell (fixture, fixture->districts[0], "green", share, TRUE);
  assert_cell (fixture, fixture->districts[0], "standard", geg, TRUE);
  g_assert_true (
      isnan (quartier_table_number (column ("ghg"), &fixture->source, fixture->districts[0])));
}

static void
a_cell_is_changed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (QuartierDistrict) far = change (fixture, 0, "far", "1.75");
  g_autoptr (QuartierDistrict) comma = change (fixture, 0, "far", "1,75");
  g_autoptr (QuartierDistrict) share = change (fixture, 0, "coverage", "45 %");
  g_autoptr (QuartierDistrict) many = change (fixture, 0, "residents", "12\u202f345");
  g_autoptr (QuartierDistrict) named = change (fixture, 0, "standard", "kfw-55");
  g_autoptr (QuartierDistrict) shared = change (fixture, 0, "car_sharing", "yes");
  g_autoptr (QuartierDistrict) open
      = quartier_table_change (column ("far"), &fixture->source, far, "", NULL);

  g_assert_cmpfloat (quartier_district_get_number (far, QUARTIER_FIELD_FAR), ==, 1.75);
  g_assert_cmpfloat (quartier_district_get_number (comma, QUARTIER_FIELD_FAR), ==, 1.75);
  g_assert_cmpfloat (quartier_district_get_number (share, QUARTIER_FIELD_COVERAGE), ==, 0.45);
  g_assert_cmpfloat (quartier_district_get_number (many, QUARTIER_FIELD_RESIDENTS), ==, 12345);
  g_assert_cmpstr (quartier_district_get_text (named, QUARTIER_FIELD_STANDARD), ==, "kfw-55");
  g_assert_cmpfloat (quartier_district_get_number (shared, QUARTIER_FIELD_CAR_SHARING), ==, 1);
  g_assert_false (quartier_district_has (open, QUARTIER_FIELD_FAR));
  g_assert_false (quartier_district_has (fixture->districts[0], QUARTIER_FIELD_RESIDENTS));
}

/* One third is shown as 33 per cent: written again it stays one third. */
static void
what_stands_there_already_is_not_rounded (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (QuartierDistrict) same = change (fixture, 0, "coverage", "33");
  g_autoptr (QuartierDistrict) other = change (fixture, 0, "coverage", "34");

  g_assert_true (same == fixture->districts[0]);
  g_assert_cmpfloat (quartier_district_get_number (other, QUARTIER_FIELD_COVERAGE), ==, 0.34);
}

static void
bad_input_is_told (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_refused (fixture, "far", "many", QUARTIER_ERROR_FORMAT, "takes one like 1.5");
  assert_refused (fixture, "far", "nan", QUARTIER_ERROR_FORMAT, "is not a number");
  assert_refused (fixture, "far", "1e999", QUARTIER_ERROR_FORMAT, "is not a number");
  assert_refused (fixture, "residents", "1,234", QUARTIER_ERROR_FORMAT, "may be two numbers");
  assert_refused (fixture, "residents", "1,234.5", QUARTIER_ERROR_FORMAT, "may be two numbers");
  assert_refused (fixture, "far", "-1", QUARTIER_ERROR_RANGE, "from 0 to 40");
  assert_refused (fixture, "coverage", "101", QUARTIER_ERROR_RANGE, "from 0 to 100");
  assert_refused (fixture, "residents", "-5", QUARTIER_ERROR_RANGE, "is 0 or more");
  assert_refused (fixture, "heat", "steam engine", QUARTIER_ERROR_UNKNOWN_ID, "take one of");
  assert_refused (fixture, "energy", "80", QUARTIER_ERROR_UNSUPPORTED, "is worked out");
  assert_refused (fixture, "area", "80", QUARTIER_ERROR_UNSUPPORTED, "is worked out");
}

static void
filling_repeats_a_cell (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (QuartierDistrict) like = change (fixture, 0, "standard", "kfw-55");
  g_autoptr (QuartierDistrict) filled
      = quartier_table_fill (column ("standard"), fixture->districts[1], like, NULL);
  g_autoptr (QuartierDistrict) opened
      = quartier_table_fill (column ("standard"), filled, fixture->districts[2], NULL);
  g_autoptr (QuartierDistrict) third
      = quartier_table_fill (column ("far"), fixture->districts[1], fixture->districts[2], NULL);

  g_assert_cmpstr (quartier_district_get_text (filled, QUARTIER_FIELD_STANDARD), ==, "kfw-55");
  g_assert_cmpstr (quartier_district_get_name (filled), ==, "Station");
  g_assert_false (quartier_district_has (opened, QUARTIER_FIELD_STANDARD));
  g_assert_cmpfloat (quartier_district_get_number (third, QUARTIER_FIELD_FAR), ==, 0.5);
}

/* Filters */

static int
count (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierTableFilter) filter = quartier_table_filter_new (text, &error);
  int n = 0;

  g_assert_no_error (error);
  for (int i = 0; i < 3; i++)
    n += quartier_table_filter_matches (filter, &fixture->source, fixture->districts[i]);
  return n;
}

/* Ratios 1, 2 and 0.5; names Harbour, Station and Old "town". */
static void
a_filter_keeps_what_it_says (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *text;
    int n;
  } cases[] = {
    { "", 3 },
    { "  ;  ", 3 },
    { "har", 1 },
    { "HARBOUR", 1 },
    { "o", 3 },
    { "nowhere", 0 },
    { "far > 1", 1 },
    { "far >= 1", 2 },
    { "far<1", 1 },
    { "far ≤ 1", 2 },
    { "far = 2", 1 },
    { "far != 2", 2 },
    { "far >", 3 },
    { "coverage = 33", 3 },
    { "coverage > 33 %", 3 },
    { "Floor area ratio > 0,6", 2 },
    { "far > 0.6; far < 1.5", 1 },
    /* As a Chinese keyboard writes them. */
    { "far > 0.6；far < 1.5", 1 },
    { "far ＞ 0.6；far ＜ 1.5", 1 },
    { "name = old", 1 },
    { "name ≠ old", 2 },
    { "use = homes", 3 },
    { "energy > 1", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (count (fixture, cases[i].text), ==, cases[i].n);
    }
}

static void
a_filter_that_says_nothing_is_told (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *text;
    int code;
  } cases[] = {
    { "colour > 1", QUARTIER_ERROR_UNKNOWN_ID },
    { "> 1", QUARTIER_ERROR_UNKNOWN_ID },
    { "far > much", QUARTIER_ERROR_FORMAT },
    { "name > 3", QUARTIER_ERROR_FORMAT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (quartier_table_filter_new (cases[i].text, &error));
      g_assert_error (error, QUARTIER_ERROR, cases[i].code);
    }
}

/* Blocks */

static GPtrArray *
paste (Fixture *fixture,
       const char *text,
       gsize first_column,
       int first_row,
       guint *n_values,
       GError **error)
{
  const QuartierTableColumn *columns[] = { column ("name"), column ("area"), column ("far"),
                                           column ("coverage"), column ("standard") };

  return quartier_table_paste (text, columns, G_N_ELEMENTS (columns), first_column,
                               &fixture->source, fixture->districts + first_row,
                               (gsize)(3 - first_row), n_values, error);
}

static void
assert_not_pasted (
    Fixture *fixture, const char *text, gsize first_column, int first_row, const char *words)
{
  g_autoptr (GError) error = NULL;
  guint n_values;

  g_assert_null (paste (fixture, text, first_column, first_row, &n_values, &error));
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));
}

static void
a_block_goes_into_cells (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  guint n_values;
  g_autoptr (GPtrArray) changed
      = paste (fixture, "1.5\t40\tkfw-55\r\n2\t33\t\r\n", 2, 0, &n_values, &error);

  g_assert_no_error (error);
  /* The second row's ratio, coverage and open standard are what they were. */
  g_assert_cmpuint (changed->len, ==, 1);
  g_assert_cmpuint (n_values, ==, 3);
  g_assert_cmpstr (quartier_district_get_id (changed->pdata[0]), ==, "a");
  g_assert_cmpfloat (quartier_district_get_number (changed->pdata[0], QUARTIER_FIELD_FAR), ==, 1.5);
  g_assert_cmpfloat (quartier_district_get_number (changed->pdata[0], QUARTIER_FIELD_COVERAGE), ==,
                     0.4);
}

static void
a_wrong_block_changes_nothing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_not_pasted (fixture, "1\t40\n2\t140", 2, 0, "Row 2, column 2: “140” is out of range");
  assert_not_pasted (fixture, "1\t40\tkfw-5", 2, 0, "Row 1, column 3: “kfw-5” is no choice");
  assert_not_pasted (fixture, "A\t5", 0, 0, "Row 1, column 2: “Area” is worked out");
  assert_not_pasted (fixture, "1\n2\n3", 2, 1, "3 rows, from the cell on there are 2");
  assert_not_pasted (fixture, "1\t2\t3", 4, 0, "3 columns wide, from the cell on there is 1");
}

/* What was copied and is pasted back changes nothing; an edited cell changes alone. */
static void
a_copy_comes_back_unchanged (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierTableColumn *columns[] = { column ("name"), column ("area"), column ("coverage"),
                                           column ("standard"), column ("ghg") };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = quartier_table_copy (columns, G_N_ELEMENTS (columns), TRUE, &fixture->source,
                                               fixture->districts, 3);
  g_autoptr (GString) edited = g_string_new (text);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) one = NULL;
  guint n_values;

  g_assert_nonnull (strstr (text, "\n\"Old \"\"town\"\"\"\t1.23\t33\t"));
  g_assert_true (g_str_has_prefix (text, "Name\tArea, ha\tBuilding coverage, %\t"));
  none = paste (fixture, text, 3, 0, &n_values, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (n_values, ==, 0);
  g_string_replace (edited, "Station\t1.23\t33", "Railway\t1.23\t33", 1);
  one = paste (fixture, edited->str, 3, 0, &n_values, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (n_values, ==, 1);
  g_assert_cmpstr (quartier_district_get_name (one->pdata[0]), ==, "Railway");
  g_assert_false (quartier_district_has (one->pdata[0], QUARTIER_FIELD_STANDARD));
}

/* Cells alone, to be pasted anywhere. */
static void
a_copy_has_headings_where_asked (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierTableColumn *columns[] = { column ("area"), column ("coverage") };
  g_autofree char *text = quartier_table_copy (columns, G_N_ELEMENTS (columns), FALSE, &fixture->source,
                                               fixture->districts, 1);

  g_assert_cmpstr (text, ==, "1.23\t33\n");
}

/* 1.23 ha each; without an estimate the rest is left out rather than wrong. */
static void
a_sum_counts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *all = quartier_table_sum (&fixture->source, fixture->districts, 3, 3);
  g_autofree char *some = quartier_table_sum (&fixture->source, fixture->districts, 2, 3);

  g_assert_cmpstr (all, ==, "3 districts · 3.7 ha");
  g_assert_cmpstr (some, ==, "2 of 3 districts · 2.5 ha");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/table/every-field-has-its-column", every_field_has_its_column },
    { "/table/cells-say-what-the-plan-says", cells_say_what_the_plan_says },
    { "/table/what-is-left-open-has-its-default", what_is_left_open_has_its_default },
    { "/table/a-cell-is-changed", a_cell_is_changed },
    { "/table/what-stands-there-already-is-not-rounded", what_stands_there_already_is_not_rounded },
    { "/table/bad-input-is-told", bad_input_is_told },
    { "/table/filling-repeats-a-cell", filling_repeats_a_cell },
    { "/table/a-filter-keeps-what-it-says", a_filter_keeps_what_it_says },
    { "/table/a-filter-that-says-nothing-is-told", a_filter_that_says_nothing_is_told },
    { "/table/a-block-goes-into-cells", a_block_goes_into_cells },
    { "/table/a-wrong-block-changes-nothing", a_wrong_block_changes_nothing },
    { "/table/a-copy-comes-back-unchanged", a_copy_comes_back_unchanged },
    { "/table/a-copy-has-headings-where-asked", a_copy_has_headings_where_asked },
    { "/table/a-sum-counts", a_sum_counts },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
