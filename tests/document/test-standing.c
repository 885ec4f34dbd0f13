/*
 * What stood at first is found by its ground: laws of cutting, merging, drawing again and moving.
 */
#include "base/random.h"
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

/* Rectangles of a row, of @width times the usual one: @place 0.5 lies half on that of 0 and half on that of 1. */
static QuartierPolygon *
make_wide_box (double place, double width)
{
  const double west = WEST + place * WIDTH, east = WEST + (place + width) * WIDTH;
  const QuartierPosition corners[]
      = { { west, SOUTH }, { east, SOUTH }, { east, SOUTH + HEIGHT }, { west, SOUTH + HEIGHT } };

  return quartier_polygon_new (corners, G_N_ELEMENTS (corners));
}

static QuartierPolygon *
make_box (double place)
{
  return make_wide_box (place, 1);
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

/* Another outline, of which @width is of the usual rectangle's. */
static void
put_box (QuartierPlan *plan, const char *scenario, const char *id, double place, double width)
{
  g_autoptr (QuartierPolygon) shape = make_wide_box (place, width);
  g_autoptr (QuartierDistrict) changed
      = quartier_district_with_shape (quartier_plan_find_district (plan, scenario, id), shape);

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
  of_new = quartier_estimate_scenarios (new_one, library, NULL, NULL, &error);
  g_assert_no_error (error);
  quartier_plan_commit (plan);
  estimates = quartier_estimate_scenarios (plan, library, NULL, NULL, &error);
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
  half = quartier_estimate_scenarios (plan, library, NULL, NULL, &error);
  g_assert_no_error (error);
  all = quartier_estimate_scenarios (whole, library, NULL, NULL, &error);
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

/* Ground that is covered twice */

/* Of two on one outline the first has what stood there, and the other is built. */
static void
twice_on_one_outline_buys_one (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();

  quartier_plan_remove_district (plan, "then", "a");
  draw (plan, "then", "again", 0, "refurbished");
  draw (plan, "then", "once-more", 0, "stock-1949-1979");
  assert_bought (plan, 1);
}

/* "x" on three quarters of "a" and a quarter of "b", "y" on a quarter of "a", which "x" has, and three of "b", of which
 * "x" has one: of "y" a half is built. */
static void
overlap_is_of_the_earlier (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();

  quartier_plan_remove_district (plan, "then", "a");
  quartier_plan_remove_district (plan, "then", "b");
  draw (plan, "then", "x", 0.25, "stock-1949-1979");
  draw (plan, "then", "y", 0.75, "stock-1949-1979");
  assert_bought (plan, 0.5);
}

/* What stands as it stood gives nothing to what is drawn over it, wherever that is in the plan. */
static void
drawn_over_what_stands_buys_all (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();

  draw (plan, "then", "over", 0.5, "stock-1949-1979");
  assert_bought (plan, 1);
}

/* And half of it where half of it lies beside: the existing town. */
static void
drawn_over_half_buys_half (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();

  draw (plan, "then", "over", -0.5, "stock-1949-1979");
  assert_bought (plan, 0.5);
}

/* What overlaps at first overlaps as well in a copy of which nothing is left but its outlines, and one that is moved
 * on finds as much there as both had. */
static void
overlap_at_first_stays (void)
{
  g_autoptr (QuartierPlan) plan = make_plan (), moved = make_plan ();

  for (int s = 0; s < 2; s++)
    {
      draw (plan, s == 0 ? "now" : "then", "c", 0.5, "stock-1949-1979");
      draw (plan, s == 0 ? "now" : "then", "d", 0.5, "stock-1949-1979");
    }
  assert_bought (plan, 0);
  /* "b" and "c" have one half in common; of the half beside nothing is asked. */
  draw (moved, "now", "c", 1.5, "stock-1949-1979");
  draw (moved, "then", "c", 1.75, "stock-1949-1979");
  assert_bought (moved, 0);
}

/* Homes told as a total */

/* What the last scenario pays for parking, in spaces. Ends the step. */
static double
count_spaces (QuartierPlan *plan)
{
  g_autoptr (QuartierPlan) new_one = make_plan ();
  g_autoptr (GPtrArray) estimates = NULL, of_new = NULL;
  g_autoptr (GError) error = NULL;

  draw (new_one, "then", "a", 0, "geg");
  put_number (new_one, "then", "a", QUARTIER_FIELD_DWELLINGS, 100);
  quartier_plan_commit (new_one);
  quartier_plan_commit (plan);
  of_new = quartier_estimate_scenarios (new_one, library, NULL, NULL, &error);
  g_assert_no_error (error);
  estimates = quartier_estimate_scenarios (plan, library, NULL, NULL, &error);
  g_assert_no_error (error);
  return get_eur (estimates, QUARTIER_MEASURE_PARKING) / get_eur (of_new, QUARTIER_MEASURE_PARKING) * 100;
}

/* "a" with a hundred homes; later @homes on the western half of it. */
static QuartierPlan *
make_shrunk_plan (double homes)
{
  QuartierPlan *plan = make_plan ();

  put_number (plan, "now", "a", QUARTIER_FIELD_DWELLINGS, 100);
  put_number (plan, "then", "a", QUARTIER_FIELD_DWELLINGS, homes);
  put_box (plan, "then", "a", 0, 0.5);
  return plan;
}

/* As many homes in an outline that is half as large: all have come along, and nothing is built. */
static void
shrunk_with_a_total_buys_nothing (void)
{
  g_autoptr (QuartierPlan) plan = make_shrunk_plan (100);

  g_assert_cmpfloat (count_spaces (plan), ==, 0);
}

/* Fifty more than there ever were have their spaces. */
static void
more_than_the_total_is_bought (void)
{
  g_autoptr (QuartierPlan) plan = make_shrunk_plan (150);

  g_assert_cmpfloat_with_epsilon (count_spaces (plan), 50, 0.02);
}

/* Another space for each home is another space, wherever the home was. */
static void
more_for_each_is_bought (void)
{
  g_autoptr (QuartierPlan) plan = make_shrunk_plan (100);

  put_number (plan, "then", "a", QUARTIER_FIELD_PARKING_PER_DWELLING, 2);
  g_assert_cmpfloat_with_epsilon (count_spaces (plan), 100, 0.02);
}

/* Twice the floor on half the ground: half of the floor is built, and half of the homes in it. */
static void
total_in_floor_that_is_built_is_bought (void)
{
  g_autoptr (QuartierPlan) plan = make_shrunk_plan (100);

  put_number (plan, "then", "a", QUARTIER_FIELD_FAR, 2);
  g_assert_cmpfloat_with_epsilon (count_spaces (plan), 50, 0.02);
}

/* Where the other half stands too, its homes are its own: each half has what half of the total had. */
static void
total_of_two_halves_comes_along_once (void)
{
  g_autoptr (QuartierPlan) plan = make_shrunk_plan (100);

  draw (plan, "then", "rest", 0.5, "stock-1949-1979");
  put_box (plan, "then", "rest", 0.5, 0.5);
  put_number (plan, "then", "rest", QUARTIER_FIELD_DWELLINGS, 50);
  g_assert_cmpfloat_with_epsilon (count_spaces (plan), 50, 0.02);
}

/* Memory */

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

/* What began with nothing has nothing to be found on, now and again. */
static void
memory_of_an_empty_first (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();
  QuartierSnapshots *snapshots = quartier_snapshots_new (library);
  g_autoptr (QuartierSite) once = NULL, again = NULL;

  quartier_plan_remove_district (plan, "now", "a");
  quartier_plan_remove_district (plan, "now", "b");
  quartier_plan_commit (plan);
  once = quartier_snapshot_new (snapshots, plan, library, "then", 0, NULL);
  again = quartier_snapshot_new (snapshots, plan, library, "then", 0, NULL);
  g_assert_cmpuint (again->n_districts, ==, 2);
  for (gsize i = 0; i < 2; i++)
    g_assert_true (once->districts[i] == again->districts[i]);
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

static guint64 dice;

/* 0…@n − 1 */
static int
throw (int n)
{
  return (int) (n * quartier_random_uniform (&dice));
}

/* A rectangle somewhere on the row, one of a few so that outlines come again. */
static void
draw_somewhere (QuartierPlan *plan, const char *scenario, const char *id)
{
  static const char *const standards[] = { "stock-1949-1979", "refurbished", "geg" };

  draw (plan, scenario, id, throw (16) / 4.0,
        standards[throw ((int) G_N_ELEMENTS (standards))]);
  if (throw (2) == 0)
    put_number (plan, scenario, id, QUARTIER_FIELD_DWELLINGS, 1 + throw (199));
}

/* One that is edited, drawn or gone, of the scenario or of what it began with. */
static void
change_something (QuartierPlan *plan)
{
  const char *scenario = throw (4) == 0 ? "now" : "then";
  g_autofree char *id = g_strdup_printf ("r%d", throw (12));
  const gboolean is_there = quartier_plan_find_district (plan, scenario, id) != NULL;

  quartier_plan_begin (plan, "");
  if (is_there && throw (3) == 0)
    quartier_plan_remove_district (plan, scenario, id);
  else if (is_there && throw (2) == 0)
    put_box (plan, scenario, id, throw (16) / 4.0, (1 + throw (4)) / 4.0);
  else if (is_there && throw (2) == 0)
    put_number (plan, scenario, id, QUARTIER_FIELD_TREES_PER_HA, throw (100));
  else
    draw_somewhere (plan, scenario, id);
  quartier_plan_commit (plan);
  if (throw (6) == 0)
    quartier_plan_undo (plan);
}

/* What is measured again only around an edit is what all that is measured anew is, to the last bit, whatever was done
 * before. */
static void
memory_is_what_is_found_anew (void)
{
  g_autoptr (QuartierPlan) plan = make_plan ();
  QuartierSnapshots *snapshots = quartier_snapshots_new (library);
  gboolean some_overlap = FALSE;

  dice = quartier_random_seed ("standing");
  quartier_plan_commit (plan);
  for (int step = 0; step < 300; step++)
    {
      g_autoptr (QuartierSite) remembered = NULL, anew = NULL;

      change_something (plan);
      if (step % 10 == 9)
        quartier_site_unref (quartier_snapshot_new (snapshots, plan, library, "now", 0, NULL));
      remembered = quartier_snapshot_new (snapshots, plan, library, "then", 0, NULL);
      anew = quartier_snapshot_new (NULL, plan, library, "then", 0, NULL);
      g_assert_cmpuint (remembered->n_districts, ==, anew->n_districts);
      for (gsize i = 0; i < anew->n_districts; i++)
        {
          const QuartierFinancePlan *one = &remembered->districts[i]->finance, *two = &anew->districts[i]->finance;

          some_overlap = some_overlap || (two->stands && two->stood[QUARTIER_MEASURE_STRUCTURE] == 0);
          for (int m = 0; m < QUARTIER_N_MEASURES; m++)
            g_assert_cmpfloat (one->stood[m], ==, two->stood[m]);
        }
    }
  g_assert_true (some_overlap);
  quartier_snapshots_free (snapshots);
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
  g_test_add_func ("/standing/twice", twice_on_one_outline_buys_one);
  g_test_add_func ("/standing/overlap", overlap_is_of_the_earlier);
  g_test_add_func ("/standing/over", drawn_over_what_stands_buys_all);
  g_test_add_func ("/standing/over-half", drawn_over_half_buys_half);
  g_test_add_func ("/standing/overlap-at-first", overlap_at_first_stays);
  g_test_add_func ("/standing/total-shrunk", shrunk_with_a_total_buys_nothing);
  g_test_add_func ("/standing/total-more", more_than_the_total_is_bought);
  g_test_add_func ("/standing/total-more-each", more_for_each_is_bought);
  g_test_add_func ("/standing/total-built", total_in_floor_that_is_built_is_bought);
  g_test_add_func ("/standing/total-two", total_of_two_halves_comes_along_once);
  g_test_add_func ("/standing/memory", memory_follows_the_first);
  g_test_add_func ("/standing/memory-empty", memory_of_an_empty_first);
  g_test_add_func ("/standing/memory-anew", memory_is_what_is_found_anew);
  g_test_add_func ("/standing/many", many_of_a_copy_are_found);
  status = g_test_run ();
  g_object_unref (library);
  return status;
}
