/*
 * Filling districts from outlines: areas by hand, and laws.
 */
#include "io/fill.h"

#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "io/plan-file.h"

static QuartierLibrary *library;

/* A district from @west to @east, 0.01° high at 49° N; the buildings below lie in it. */
static QuartierPlan *
make_plan (const char *properties, const double *edges, int n)
{
  g_autoptr (GString) text = g_string_new (
      "{\"type\": \"FeatureCollection\", \"quartier\": {\"format\": 1}, \"features\": [");
  g_autoptr (GError) error = NULL;
  QuartierPlan *plan;

  for (int i = 0; i + 1 < n; i++)
    {
      char west[G_ASCII_DTOSTR_BUF_SIZE], east[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (west, sizeof west, "%.9f", edges[i]);
      g_ascii_formatd (east, sizeof east, "%.9f", edges[i + 1]);
      g_string_append_printf (
          text,
          "%s{\"type\": \"Feature\", \"id\": \"d%d\", \"geometry\": {\"type\": \"Polygon\", "
          "\"coordinates\": [[[%s, 49], [%s, 49], [%s, 49.01], [%s, 49.01], [%s, 49]]]}, "
          "\"properties\": {\"kind\": \"district\"%s}}",
          i > 0 ? ", " : "", i, west, east, east, west, west, properties);
    }
  g_string_append (text, "]}");
  plan = quartier_plan_from_text (text->str, text->len, library, QUARTIER_PLAN_LOAD_NONE, &error);
  g_assert_no_error (error);
  return plan;
}

static void
add (GArray *items, double west, double south, double east, double north, double levels,
     const char *use)
{
  const QuartierPosition corners[]
      = { { west, south }, { east, south }, { east, north }, { west, north } };
  const QuartierFootprint item
      = { quartier_polygon_new (corners, 4), levels, NAN, use };

  g_array_append_val (items, item);
}

static void
clear_item (gpointer item)
{
  quartier_polygon_unref (((QuartierFootprint *) item)->outline);
}

static GArray *
new_items (void)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (QuartierFootprint));

  g_array_set_clear_func (items, clear_item);
  return items;
}

static QuartierFill *
fill (QuartierPlan *plan, GArray *items)
{
  QuartierFootprints footprints = { (QuartierFootprint *) items->data, items->len };
  g_autoptr (GError) error = NULL;
  QuartierFill *filled = quartier_fill_plan (plan, NULL, &footprints, 3, &error);

  g_assert_no_error (error);
  return filled;
}

static QuartierDistrict *
district (QuartierPlan *plan, const char *id)
{
  QuartierDistrict *found = quartier_plan_find_district (plan, "baseline", id);

  g_assert_nonnull (found);
  return found;
}

static void
measures_a_quarter (void)
{
  /* Half as wide and half as high: a quarter of the district, but for the meridians that converge
   * over 0.01° (1e-4). Two storeys there, so far is half. */
  const double edges[] = { 8, 8.01 };
  g_autoptr (QuartierPlan) plan = make_plan ("", edges, 2);
  g_autoptr (GArray) items = new_items ();
  g_autoptr (QuartierFill) filled = NULL;

  add (items, 8.0025, 49.0025, 8.0075, 49.0075, 2, NULL);
  filled = fill (plan, items);
  g_assert_cmpfloat_with_epsilon (
      quartier_district_get_number (district (plan, "d0"), QUARTIER_FIELD_COVERAGE), 0.25, 5e-5);
  g_assert_cmpfloat_with_epsilon (
      quartier_district_get_number (district (plan, "d0"), QUARTIER_FIELD_FAR), 0.5, 1e-4);
  g_assert_cmpuint (filled->n_buildings, ==, 1);
  g_assert_cmpuint (filled->n_with_levels, ==, 1);
  /* No building tells its use: the mix is left unsaid. */
  g_assert_false (strstr (((QuartierFillRow *) filled->rows->pdata[0])->id, "d0") == NULL);
  g_assert_null (((QuartierFillRow *) filled->rows->pdata[0])->mix);
}

static void
counts_an_overlap_once (void)
{
  const double edges[] = { 8, 8.01 };
  g_autoptr (QuartierPlan) plan = make_plan ("", edges, 2);
  g_autoptr (GArray) items = new_items ();
  g_autoptr (QuartierFill) filled = NULL;

  add (items, 8.0025, 49.0025, 8.0075, 49.0075, NAN, NULL);
  add (items, 8.0025, 49.0025, 8.0075, 49.0075, NAN, NULL);
  add (items, 8.0030, 49.0030, 8.0060, 49.0060, NAN, NULL);
  filled = fill (plan, items);
  g_assert_cmpfloat_with_epsilon (
      quartier_district_get_number (district (plan, "d0"), QUARTIER_FIELD_COVERAGE), 0.25, 5e-5);
  g_assert_cmpfloat_with_epsilon (
      quartier_district_get_number (district (plan, "d0"), QUARTIER_FIELD_FAR), 0.75, 2e-4);
  g_assert_cmpuint (filled->n_buildings, ==, 3);
  g_assert_cmpuint (filled->n_with_levels, ==, 0);
}

static void
weighs_storeys_by_footprint (void)
{
  /* A fifth of the district with 10 storeys, another fifth with the 3 that are assumed. */
  const double edges[] = { 8, 8.01 };
  g_autoptr (QuartierPlan) plan = make_plan ("", edges, 2);
  g_autoptr (GArray) items = new_items ();
  g_autoptr (QuartierFill) filled = NULL;
  const QuartierFillRow *row;

  add (items, 8.000, 49, 8.002, 49.01, 10, NULL);
  add (items, 8.004, 49, 8.006, 49.01, NAN, NULL);
  filled = fill (plan, items);
  row = filled->rows->pdata[0];
  g_assert_cmpfloat_with_epsilon (row->storeys, 6.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (row->far, 0.4 * 6.5, 1e-5);
}

static void
cuts_at_the_border (void)
{
  /* Cut anywhere, the parts hold together what the whole held. */
  const double whole_edges[] = { 8, 8.01 }, cut_edges[] = { 8, 8.0037, 8.01 };
  g_autoptr (QuartierPlan) whole = make_plan ("", whole_edges, 2);
  g_autoptr (QuartierPlan) cut = make_plan ("", cut_edges, 3);
  g_autoptr (GArray) items = new_items ();
  g_autoptr (QuartierFill) filled_whole = NULL, filled_cut = NULL;
  const QuartierFillRow *a, *b, *ab;

  for (int i = 0; i < 20; i++)
    add (items, 7.9985 + i * 0.0006, 49.001 + i * 0.0004, 7.999 + i * 0.0007,
         49.0015 + i * 0.0004, i % 3 == 0 ? 4 : NAN, NULL);
  filled_whole = fill (whole, items);
  filled_cut = fill (cut, items);
  ab = filled_whole->rows->pdata[0];
  a = filled_cut->rows->pdata[0];
  b = filled_cut->rows->pdata[1];
  g_assert_cmpfloat (a->footprint_m2, >, 1000);
  g_assert_cmpfloat (b->footprint_m2, >, 1000);
  g_assert_cmpfloat_with_epsilon (a->footprint_m2 + b->footprint_m2, ab->footprint_m2,
                                  1e-6 * ab->footprint_m2);
  g_assert_cmpuint (filled_cut->n_buildings, ==, filled_whole->n_buildings);
}

static void
leaves_an_empty_district (void)
{
  const double edges[] = { 8, 8.01 };
  g_autoptr (QuartierPlan) plan = make_plan (", \"far\": 1.7, \"coverage\": 0.31", edges, 2);
  g_autoptr (GArray) items = new_items ();
  g_autoptr (QuartierFill) filled = NULL;

  add (items, 9, 49, 9.001, 49.001, 2, "office");
  filled = fill (plan, items);
  g_assert_cmpfloat (quartier_district_get_number (district (plan, "d0"), QUARTIER_FIELD_FAR), ==,
                     1.7);
  g_assert_cmpfloat (quartier_district_get_number (district (plan, "d0"), QUARTIER_FIELD_COVERAGE),
                     ==, 0.31);
  g_assert_cmpuint (filled->warnings->len, ==, 1);
  g_assert_nonnull (strstr (filled->warnings->pdata[0], "no building"));
}

static double
share (QuartierPlan *plan, const char *use)
{
  return quartier_district_get_mix_share (district (plan, "d0"), use);
}

static void
mixes_by_floor_area (void)
{
  /* All tell: two parts office of 3 storeys, one part shops of 6 on half the ground. */
  const double edges[] = { 8, 8.01 };
  g_autoptr (QuartierPlan) plan = make_plan (", \"mix\": {\"school\": 1}", edges, 2);
  g_autoptr (GArray) items = new_items ();
  g_autoptr (QuartierFill) filled = NULL;

  add (items, 8.000, 49, 8.002, 49.01, 3, "office");
  add (items, 8.004, 49, 8.005, 49.01, 3, "retail");
  filled = fill (plan, items);
  g_assert_cmpfloat_with_epsilon (share (plan, "office"), 0.6667, 1e-9);
  g_assert_cmpfloat_with_epsilon (share (plan, "retail"), 0.3333, 1e-9);
  g_assert_cmpfloat (share (plan, "school"), ==, 0);
}

static void
counts_the_untold_to_the_other_uses (void)
{
  /* Four equal buildings, one a shop and three that tell nothing. Of the mix, shops are told and
   * homes are not: three quarters are homes. Filling again changes nothing. */
  const double edges[] = { 8, 8.01 };
  g_autoptr (QuartierPlan) plan
      = make_plan (", \"mix\": {\"residential\": 0.5, \"retail\": 0.5}", edges, 2);
  g_autoptr (GArray) items = new_items ();
  g_autoptr (QuartierFill) filled = NULL, again = NULL;
  g_autofree char *once = NULL, *twice = NULL;

  for (int i = 0; i < 4; i++)
    add (items, 8.001 + i * 0.002, 49.002, 8.002 + i * 0.002, 49.008, NAN,
         i == 0 ? "retail" : NULL);
  filled = fill (plan, items);
  g_assert_cmpfloat_with_epsilon (share (plan, "retail"), 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (share (plan, "residential"), 0.75, 1e-9);
  once = quartier_plan_to_text (plan);
  again = fill (plan, items);
  twice = quartier_plan_to_text (plan);
  g_assert_cmpstr (once, ==, twice);
}

static void
mends_an_outline_that_crosses_itself (void)
{
  const double edges[] = { 8, 8.01 };
  const QuartierPosition bow[]
      = { { 8.002, 49.002 }, { 8.008, 49.008 }, { 8.008, 49.002 }, { 8.002, 49.008 } };
  const QuartierFootprint item = { quartier_polygon_new (bow, 4), 1, NAN, NULL };
  g_autoptr (QuartierPlan) plan = make_plan ("", edges, 2);
  g_autoptr (GArray) items = new_items ();
  g_autoptr (QuartierFill) filled = NULL;

  g_array_append_val (items, item);
  filled = fill (plan, items);
  /* Two triangles that are half of the square of 0.6 × 0.6. */
  g_assert_cmpfloat_with_epsilon (
      quartier_district_get_number (district (plan, "d0"), QUARTIER_FIELD_COVERAGE), 0.18, 1e-4);
}

static void
is_one_step_to_undo (void)
{
  const double edges[] = { 8, 8.005, 8.01 };
  g_autoptr (QuartierPlan) plan = make_plan (", \"far\": 1.7", edges, 3);
  g_autofree char *before = quartier_plan_to_text (plan);
  g_autoptr (GArray) items = new_items ();
  g_autoptr (QuartierFill) filled = NULL;
  g_autofree char *after = NULL, *undone = NULL;

  add (items, 8.002, 49.002, 8.008, 49.008, 4, "office");
  filled = fill (plan, items);
  after = quartier_plan_to_text (plan);
  g_assert_cmpstr (before, !=, after);
  quartier_plan_undo (plan);
  undone = quartier_plan_to_text (plan);
  g_assert_cmpstr (before, ==, undone);
}

static void
refuses_an_unknown_scenario (void)
{
  const double edges[] = { 8, 8.01 };
  g_autoptr (QuartierPlan) plan = make_plan ("", edges, 2);
  QuartierFootprints none = { NULL, 0 };
  g_autoptr (GError) error = NULL;

  g_assert_null (quartier_fill_plan (plan, "nowhere", &none, 3, &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID);
  g_assert_false (quartier_plan_is_editing (plan));
}

static void
is_fast_enough (void)
{
  /* 10,000 buildings and 100 districts. */
  double edges[101];
  g_autoptr (QuartierPlan) plan = NULL;
  g_autoptr (GArray) items = new_items ();
  g_autoptr (QuartierFill) filled = NULL;
  gint64 start;

  for (int i = 0; i <= 100; i++)
    edges[i] = 8 + i * 0.002;
  plan = make_plan ("", edges, 101);
  for (int i = 0; i < 10000; i++)
    add (items, 8 + (i % 1000) * 0.0002, 49.0005 + i / 1000 * 0.0009, 8.00012 + (i % 1000) * 0.0002,
         49.001 + i / 1000 * 0.0009, NAN, NULL);
  start = g_get_monotonic_time ();
  filled = fill (plan, items);
  g_test_message ("10,000 buildings in 100 districts: %.2f s",
                  (g_get_monotonic_time () - start) / 1e6);
  g_assert_cmpuint (filled->n_buildings, ==, 10000);
  if (g_test_perf ())
    g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, NULL);
  g_assert_nonnull (library);
  g_test_add_func ("/fill/quarter", measures_a_quarter);
  g_test_add_func ("/fill/overlap", counts_an_overlap_once);
  g_test_add_func ("/fill/storeys", weighs_storeys_by_footprint);
  g_test_add_func ("/fill/cut", cuts_at_the_border);
  g_test_add_func ("/fill/empty", leaves_an_empty_district);
  g_test_add_func ("/fill/mix", mixes_by_floor_area);
  g_test_add_func ("/fill/untold", counts_the_untold_to_the_other_uses);
  g_test_add_func ("/fill/crossing", mends_an_outline_that_crosses_itself);
  g_test_add_func ("/fill/undo", is_one_step_to_undo);
  g_test_add_func ("/fill/scenario", refuses_an_unknown_scenario);
  g_test_add_func ("/fill/fast", is_fast_enough);
  status = g_test_run ();
  g_object_unref (library);
  return status;
}
