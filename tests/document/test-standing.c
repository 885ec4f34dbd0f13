/*
 * What stood at first is found by its ground: laws of cutting, merging, drawing again and moving.
 */
#include "document/district-cut.h"
#include "document/scenario-estimates.h"
#include "document/snapshot.h"

#include <math.h>

#define WEST 8.46
#define SOUTH 49.49
#define WIDTH 0.004
#define HEIGHT 0.002

static QuartierLibrary *library;

static const QuartierMeasure measures[]
    = { QUARTIER_MEASURE_PARKING, QUARTIER_MEASURE_NETWORK, QUARTIER_MEASURE_PERMEABLE,
        QUARTIER_MEASURE_TREES, QUARTIER_MEASURE_POND };

/* A row of rectangles of one size: @place 0.5 lies half on that of 0 and half on that of 1. */
static QuartierPolygon *
make_box (double place)
{
  const double west = WEST + place * WIDTH;
  const QuartierPosition corners[] = { { west, SOUTH },
                                       { west + WIDTH, SOUTH },
                                       { west + WIDTH, SOUTH + HEIGHT },
                                       { west, SOUTH + HEIGHT } };

  return quartier_polygon_new (corners, G_N_ELEMENTS (corners));
}

static QuartierDistrict *
with_number (QuartierDistrict *district, QuartierField field, double number)
{
  QuartierDistrict *made = quartier_district_with_number (district, field, number);

  g_object_unref (district);
  return made;
}

static QuartierDistrict *
with_text (QuartierDistrict *district, QuartierField field, const char *text)
{
  QuartierDistrict *made = quartier_district_with_text (district, field, text);

  g_object_unref (district);
  return made;
}

/* With some of everything that can stand. */
static void
draw (QuartierPlan *plan, const char *scenario, const char *id, double place, const char *standard)
{
  g_autoptr (QuartierPolygon) shape = make_box (place);
  g_autoptr (QuartierDistrict) made = quartier_district_new (id, shape);

  made = with_text (g_steal_pointer (&made), QUARTIER_FIELD_NAME, id);
  made = with_text (g_steal_pointer (&made), QUARTIER_FIELD_STANDARD, standard);
  made = with_text (g_steal_pointer (&made), QUARTIER_FIELD_HEAT, "district-heat");
  made = with_number (g_steal_pointer (&made), QUARTIER_FIELD_FAR, 1);
  made = with_number (g_steal_pointer (&made), QUARTIER_FIELD_COVERAGE, 0.25);
  made = with_number (g_steal_pointer (&made), QUARTIER_FIELD_PARKING_PER_DWELLING, 1);
  made = with_number (g_steal_pointer (&made), QUARTIER_FIELD_TREES_PER_HA, 20);
  made = with_number (g_steal_pointer (&made), QUARTIER_FIELD_PERMEABLE, 0.2);
  made = with_number (g_steal_pointer (&made), QUARTIER_FIELD_OPEN_WATER, 0.05);
  quartier_plan_put_district (plan, scenario, made);
}

static void
put_number (QuartierPlan *plan, const char *scenario, const char *id, QuartierField field, double value)
{
  g_autoptr (QuartierDistrict) changed = quartier_district_with_number (
      quartier_plan_find_district (plan, scenario, id), field, value);

  quartier_plan_put_district (plan, scenario, changed);
}

/* "now" with two that stand, "a" and "b" beside it, and its copy "then". */
static QuartierPlan *
make_plan (void)
{
  QuartierPlan *plan = quartier_plan_new ();
  const QuartierScenario now = { .id = (char *) "now", .name = (char *) "Now", .year = 2025 };

  quartier_plan_begin (plan, "");
  quartier_plan_put_scenario (plan, &now);
  draw (plan, "now", "a", 0, "stock-1949-1979");
  draw (plan, "now", "b", 1, "stock-1949-1979");
  quartier_plan_finish_loading (plan);
  quartier_plan_begin (plan, "");
  quartier_plan_duplicate_scenario (plan, "now", "then", "Then");
  quartier_plan_commit (plan);
  quartier_plan_begin (plan, "");
  return plan;
}

/* What the last scenario of the plan pays for a measure at the beginning. */
static double
get_eur (GPtrArray *estimates, QuartierMeasure measure)
{
  const QuartierEstimate *last = estimates->pdata[estimates->len - 1];

  return quartier_estimate_get_totals (last)->finance.capex_eur[measure];
}

/* As many of what two rectangles have as are bought, by what two that are new cost. Ends the step. */
static void
assert_bought (QuartierPlan *plan, double n)
{
  g_autoptr (QuartierPlan) new_one = make_plan ();
  g_autoptr (GPtrArray) estimates = NULL, of_new = NULL;
  g_autoptr (GError) error = NULL;

  draw (new_one, "then", "a", 0, "geg");
  draw (new_one, "then", "b", 1, "geg");
  quartier_plan_commit (new_one);
  of_new = quartier_estimate_scenarios (new_one, library, NULL, &error);
  g_assert_no_error (error);
  quartier_plan_commit (plan);
  estimates = quartier_estimate_scenarios (plan, library, NULL, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      const double one = get_eur (of_new, measures[i]) / 2;

      g_test_message ("%s: %g of %g", quartier_measure_get_id (measures[i]),
                      get_eur (estimates, measures[i]), one);
      g_assert_cmpfloat (one, >, 0);
      if (n == 0)
        g_assert_cmpfloat (get_eur (estimates, measures[i]), ==, 0);
      else
        g_assert_cmpfloat_with_epsilon (get_eur (estimates, measures[i]), n * one, 1e-4 * one);
    }
}

static void
copy_buys_nothing (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();

  assert_bought (plan, 0);
}

/* Across, aslant, and a piece of it once more. */
static void
pieces_buy_nothing (void)
{
  const QuartierPosition across[] = { { WEST + 0.3 * WIDTH, SOUTH - 1 }, { WEST + 0.4 * WIDTH, SOUTH + 1 } };
  const QuartierPosition along[] = { { WEST - 1, SOUTH + 0.6 * HEIGHT }, { WEST + 1, SOUTH + 0.5 * HEIGHT } };
  g_autoptr (QuartierPlan) plan = make_plan ();

  g_assert_cmpuint (quartier_plan_split_district (plan, "then", "a", across, 2), ==, 2);
  g_assert_cmpuint (quartier_plan_split_district (plan, "then", "a", along, 2), ==, 2);
  assert_bought (plan, 0);
}

/* Nor where the plan tells how many dwellings there are, which the pieces share. */
static void
pieces_share_a_total (void)
{
  const QuartierPosition across[] = { { WEST + 0.3 * WIDTH, SOUTH - 1 }, { WEST + 0.3 * WIDTH, SOUTH + 1 } };
  g_autoptr (QuartierPlan) plan = make_plan ();

  for (int i = 0; i < 2; i++)
    {
      const char *scenario = i == 0 ? "now" : "then";
      g_autoptr (QuartierDistrict) told
          = quartier_district_with_number (quartier_plan_find_district (plan, scenario, "a"),
                                           QUARTIER_FIELD_DWELLINGS, 101);

      quartier_plan_put_district (plan, scenario, told);
    }
  g_assert_cmpuint (quartier_plan_split_district (plan, "then", "a", across, 2), ==, 2);
  assert_bought (plan, 0);
}

static void
merged_buys_nothing (void)
{
  static const char *const both[] = { "a", "b", NULL };
  g_autoptr (QuartierPlan) plan = make_plan ();
  g_autofree char *id = NULL;

  g_assert_true (quartier_plan_merge_districts (plan, "then", both, "a", &id));
  assert_bought (plan, 0);
}

static void
drawn_again_buys_nothing (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();

  quartier_plan_remove_district (plan, "then", "a");
  draw (plan, "then", "again", 0, "refurbished");
  assert_bought (plan, 0);
}

/* What stands and is drawn where nothing stood at first is of the existing town, whatever it is called. */
static void
beside_stands_as_it_is (void)
{
  g_autoptr (QuartierPlan) plan = make_plan (), other = make_plan ();

  draw (plan, "then", "a", -1, "stock-1949-1979");
  assert_bought (plan, 0);
  /* Of another id: half on what stood, half beside. */
  quartier_plan_remove_district (other, "then", "b");
  draw (other, "then", "c", 1.5, "stock-1949-1979");
  assert_bought (other, 0);
}

/* Twice the homes on a rectangle of which one half stood with once as many: half as many spaces as that had. */
static void
denser_on_half_buys_half (void)
{
  g_autoptr (QuartierPlan) plan = make_plan (), whole = make_plan ();
  g_autoptr (GPtrArray) half = NULL, all = NULL;
  g_autoptr (GError) error = NULL;

  draw (plan, "then", "a", -0.5, "stock-1949-1979");
  put_number (plan, "then", "a", QUARTIER_FIELD_FAR, 2);
  quartier_plan_commit (plan);
  put_number (whole, "then", "a", QUARTIER_FIELD_FAR, 2);
  quartier_plan_commit (whole);
  half = quartier_estimate_scenarios (plan, library, NULL, &error);
  g_assert_no_error (error);
  all = quartier_estimate_scenarios (whole, library, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (get_eur (all, QUARTIER_MEASURE_PARKING), >, 0);
  g_assert_cmpfloat_with_epsilon (get_eur (half, QUARTIER_MEASURE_PARKING)
                                      / get_eur (all, QUARTIER_MEASURE_PARKING),
                                  0.5, 1e-3);
}

/* What was to be built at first and is kept as it stands later has what it has. */
static void
kept_in_place_of_new_buys_nothing (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();

  draw (plan, "now", "a", 0, "geg");
  quartier_plan_remove_district (plan, "then", "a");
  draw (plan, "then", "kept", 0, "refurbished");
  assert_bought (plan, 0);
}

/* Who remembers readings learns when what stood at first changes, and forgets nothing else. */
static void
memory_follows_the_first (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();
  QuartierSnapshots *snapshots = quartier_snapshots_new (library);
  g_autoptr (QuartierSite) whole = NULL, half = NULL, again = NULL, back = NULL;
  const QuartierMeasure trees = QUARTIER_MEASURE_TREES;

  quartier_plan_remove_district (plan, "then", "a");
  draw (plan, "then", "again", 0, "stock-1949-1979");
  quartier_plan_commit (plan);
  whole = quartier_snapshot_new (snapshots, plan, library, "then", 0, NULL);
  again = quartier_snapshot_new (snapshots, plan, library, "then", 0, NULL);
  g_assert_cmpuint (whole->n_districts, ==, 2);
  for (gsize i = 0; i < 2; i++)
    g_assert_true (whole->districts[i] == again->districts[i]);
  quartier_plan_begin (plan, "");
  put_number (plan, "now", "a", QUARTIER_FIELD_TREES_PER_HA, 10);
  quartier_plan_commit (plan);
  half = quartier_snapshot_new (snapshots, plan, library, "then", 0, NULL);
  g_assert_true (whole->districts[0] == half->districts[0]);
  g_assert_cmpstr (half->districts[1]->id, ==, "again");
  g_assert_cmpfloat_with_epsilon (half->districts[1]->finance.stood[trees],
                                  whole->districts[1]->finance.stood[trees] / 2, 1e-3);
  quartier_plan_undo (plan);
  back = quartier_snapshot_new (snapshots, plan, library, "then", 0, NULL);
  g_assert_cmpfloat (back->districts[1]->finance.stood[trees], ==,
                     whole->districts[1]->finance.stood[trees]);
  quartier_snapshots_free (snapshots);
}

/* A row of many, of which one at the front and one at the end is gone: the others are found where they are, and
 * have what they had, read from a file or copied. */
static void
many_of_a_copy_are_found (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();
  g_autoptr (QuartierSite) site = NULL;

  for (int i = 2; i < 60; i++)
    for (int s = 0; s < 2; s++)
      {
        g_autofree char *id = g_strdup_printf ("d%d", i);

        draw (plan, s == 0 ? "now" : "then", id, i, "stock-1949-1979");
      }
  quartier_plan_remove_district (plan, "then", "a");
  draw (plan, "then", "new", -3, "stock-1949-1979");
  quartier_plan_remove_district (plan, "now", "d40");
  put_number (plan, "now", "d41", QUARTIER_FIELD_TREES_PER_HA, 10);
  quartier_plan_commit (plan);
  site = quartier_snapshot_new (NULL, plan, library, "then", 0, NULL);
  g_assert_cmpuint (site->n_districts, ==, 60);
  for (gsize i = 0; i < site->n_districts; i++)
    {
      const QuartierSiteDistrict *district = site->districts[i];
      const double trees = district->trees_per_ha * district->area_m2 / 10000;
      /* What had as many at first, and what stands on ground that was free. */
      g_assert_cmpfloat_with_epsilon (district->finance.stood[QUARTIER_MEASURE_TREES],
                                      g_str_equal (district->id, "d41") ? trees / 2 : trees, 1e-9);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, NULL);
  g_test_add_func ("/standing/copy", copy_buys_nothing);
  g_test_add_func ("/standing/cut", pieces_buy_nothing);
  g_test_add_func ("/standing/cut-total", pieces_share_a_total);
  g_test_add_func ("/standing/merged", merged_buys_nothing);
  g_test_add_func ("/standing/drawn-again", drawn_again_buys_nothing);
  g_test_add_func ("/standing/beside", beside_stands_as_it_is);
  g_test_add_func ("/standing/denser", denser_on_half_buys_half);
  g_test_add_func ("/standing/kept", kept_in_place_of_new_buys_nothing);
  g_test_add_func ("/standing/memory", memory_follows_the_first);
  g_test_add_func ("/standing/many", many_of_a_copy_are_found);
  status = g_test_run ();
  g_object_unref (library);
  return status;
}
