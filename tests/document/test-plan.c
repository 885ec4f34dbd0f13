#include "plan-fixture.h"

#include "document/district-cut.h"

#include <math.h>
#include <string.h>

static double
far_of (QuartierPlan *plan, const char *id)
{
  QuartierDistrict *district = quartier_plan_find_district (plan, "a", id);

  return district != NULL ? quartier_district_get_number (district, QUARTIER_FIELD_FAR) : NAN;
}

static char *
order_of (QuartierPlan *plan, const char *scenario)
{
  GListModel *districts = quartier_plan_get_districts (plan, scenario);
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);

      g_string_append_printf (order, "%s ", quartier_district_get_id (district));
    }
  return g_string_free (order, FALSE);
}

/* Of 200 districts every other one goes, one changes, one comes. */
static void
change_many (QuartierPlan *plan, gboolean held)
{
  g_autoptr (QuartierDistrict) changed = plan_fixture_square ("e3", 7);
  g_autoptr (QuartierDistrict) added = plan_fixture_square ("new", 1);

  quartier_plan_begin (plan, "many");
  if (held)
    quartier_plan_hold (plan);
  for (int i = 0; i < 200; i += 2)
    {
      g_autofree char *id = g_strdup_printf ("e%d", i);

      quartier_plan_remove_district (plan, "a", id);
    }
  quartier_plan_put_district (plan, "a", changed);
  quartier_plan_put_district (plan, "a", added);
  if (held)
    quartier_plan_release (plan);
  quartier_plan_commit (plan);
}

static QuartierPlan *
new_large_plan (void)
{
  QuartierPlan *plan = plan_fixture_new ();

  quartier_plan_begin (plan, "more");
  for (int i = 0; i < 200; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%d", i);
      g_autoptr (QuartierDistrict) district = plan_fixture_square (id, 1);

      quartier_plan_put_district (plan, "a", district);
    }
  quartier_plan_commit (plan);
  return plan;
}

static void
count_cb (guint *n)
{
  *n += 1;
}

/* What is held is told once, and is the same as what is told one by one: done, undone, done again, and
 * for what follows it. */
static void
many_are_told_at_once (void)
{
  g_autoptr (QuartierPlan) held = new_large_plan ();
  g_autoptr (QuartierPlan) single = new_large_plan ();
  g_autofree char *before = order_of (held, "a");
  g_autofree char *after = NULL, *other = NULL, *undone = NULL, *redone = NULL, *last = NULL,
                  *other_last = NULL;
  guint n_lists = 0, n_words = 0;

  g_signal_connect_swapped (quartier_plan_get_districts (held, "a"), "items-changed",
                            G_CALLBACK (count_cb), &n_lists);
  change_many (single, FALSE);
  g_signal_connect_swapped (held, "changed", G_CALLBACK (count_cb), &n_words);
  change_many (held, TRUE);
  g_assert_cmpuint (n_lists, ==, 1);
  g_assert_cmpuint (n_words, ==, 2); /* and that the step ends */
  after = order_of (held, "a");
  other = order_of (single, "a");
  g_assert_cmpstr (after, ==, other);
  g_assert_true (g_str_has_prefix (after, "d0 d1 d2 e1 e3 e5 "));
  g_assert_true (g_str_has_suffix (after, "e197 e199 new "));
  g_assert_cmpfloat (far_of (held, "e3"), ==, 7);
  quartier_plan_undo (held);
  g_assert_cmpuint (n_lists, ==, 2);
  undone = order_of (held, "a");
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpfloat (far_of (held, "e3"), ==, 1);
  quartier_plan_redo (held);
  g_assert_cmpuint (n_lists, ==, 3);
  redone = order_of (held, "a");
  g_assert_cmpstr (redone, ==, after);
  for (int i = 0; i < 2; i++)
    {
      quartier_plan_begin (i == 0 ? held : single, "one");
      quartier_plan_remove_district (i == 0 ? held : single, "a", "e101");
      quartier_plan_commit (i == 0 ? held : single);
    }
  last = order_of (held, "a");
  other_last = order_of (single, "a");
  g_assert_cmpstr (last, ==, other_last);
  g_assert_null (strstr (last, "e101 "));
}

/* Each copy gets an id of its own though the list does not grow meanwhile. */
static void
ids_are_free_while_held (void)
{
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();
  g_autofree char *order = NULL, *next = NULL;

  quartier_plan_begin (plan, "copies");
  quartier_plan_hold (plan);
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *id = quartier_plan_new_id (plan, "a");
      g_autoptr (QuartierDistrict) copy = plan_fixture_square (id, 1);

      quartier_plan_put_district (plan, "a", copy);
    }
  quartier_plan_release (plan);
  quartier_plan_commit (plan);
  order = order_of (plan, "a");
  g_assert_cmpstr (order, ==, "d0 d1 d2 district-4 district-5 district-6 ");
  next = quartier_plan_new_id (plan, "a");
  g_assert_cmpstr (next, ==, "district-7");
}

static void
opening_is_no_edit (void)
{
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();

  g_assert_false (quartier_plan_get_modified (plan));
  g_assert_null (quartier_plan_get_undo_name (plan));
  g_assert_cmpstr (quartier_plan_get_current (plan), ==, "a");
}

static void
a_drag_is_one_step (void)
{
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();

  quartier_plan_begin (plan, "Drag");
  for (int i = 1; i <= 100; i++)
    {
      plan_fixture_set_far (plan, "d1", i / 10.0);
      /* Seen at once, before the step is closed. */
      g_assert_cmpfloat (far_of (plan, "d1"), ==, i / 10.0);
    }
  quartier_plan_commit (plan);
  g_assert_cmpstr (quartier_plan_get_undo_name (plan), ==, "Drag");
  g_assert_true (quartier_plan_get_modified (plan));
  quartier_plan_undo (plan);
  g_assert_cmpfloat (far_of (plan, "d1"), ==, 2);
  g_assert_false (quartier_plan_get_modified (plan));
  g_assert_cmpstr (quartier_plan_get_redo_name (plan), ==, "Drag");
  quartier_plan_redo (plan);
  g_assert_cmpfloat (far_of (plan, "d1"), ==, 10);
}

static void
an_abandoned_step_leaves_no_trace (void)
{
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();

  quartier_plan_begin (plan, "Try");
  plan_fixture_set_far (plan, "d0", 9);
  quartier_plan_remove_district (plan, "a", "d2");
  quartier_plan_abandon (plan);
  g_assert_cmpfloat (far_of (plan, "d0"), ==, 1);
  g_assert_cmpfloat (far_of (plan, "d2"), ==, 3);
  g_assert_null (quartier_plan_get_undo_name (plan));
  g_assert_false (quartier_plan_get_modified (plan));
}

static void
a_removed_district_comes_back_in_its_place (void)
{
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();
  g_autofree char *without = NULL, *with = NULL;

  quartier_plan_begin (plan, "Delete");
  quartier_plan_remove_district (plan, "a", "d1");
  quartier_plan_commit (plan);
  without = order_of (plan, "a");
  g_assert_cmpstr (without, ==, "d0 d2 ");
  quartier_plan_undo (plan);
  with = order_of (plan, "a");
  g_assert_cmpstr (with, ==, "d0 d1 d2 ");
}

static void
a_new_edit_forgets_what_was_undone (void)
{
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();

  for (int i = 0; i < 3; i++)
    {
      quartier_plan_begin (plan, "Set");
      plan_fixture_set_far (plan, "d0", 5 + i);
      quartier_plan_commit (plan);
    }
  quartier_plan_undo (plan);
  quartier_plan_undo (plan);
  g_assert_cmpfloat (far_of (plan, "d0"), ==, 5);
  quartier_plan_begin (plan, "Other");
  plan_fixture_set_far (plan, "d0", 20);
  quartier_plan_commit (plan);
  g_assert_null (quartier_plan_get_redo_name (plan));
  quartier_plan_undo (plan);
  g_assert_cmpfloat (far_of (plan, "d0"), ==, 5);
}

static void
a_step_left_open_is_closed_by_the_next (void)
{
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();
  guint64 first;

  quartier_plan_begin (plan, "Slider");
  first = quartier_plan_get_step (plan);
  plan_fixture_set_far (plan, "d0", 7);
  quartier_plan_begin (plan, "Map");
  g_assert_cmpuint (quartier_plan_get_step (plan), !=, first);
  plan_fixture_set_far (plan, "d1", 8);
  quartier_plan_commit (plan);
  g_assert_cmpuint (quartier_plan_get_step (plan), ==, 0);
  quartier_plan_undo (plan);
  g_assert_cmpfloat (far_of (plan, "d1"), ==, 2);
  g_assert_cmpfloat (far_of (plan, "d0"), ==, 7);
}

static void
saving_moves_the_mark (void)
{
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();

  quartier_plan_begin (plan, "Set");
  plan_fixture_set_far (plan, "d0", 5);
  quartier_plan_commit (plan);
  quartier_plan_set_saved (plan);
  g_assert_false (quartier_plan_get_modified (plan));
  /* Going back behind what was saved is a change too. */
  quartier_plan_undo (plan);
  g_assert_true (quartier_plan_get_modified (plan));
  quartier_plan_redo (plan);
  g_assert_false (quartier_plan_get_modified (plan));
}

/* What was recovered or mended is in no file: to undo all brings it into none. */
static void
undoing_saves_nothing (void)
{
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();

  quartier_plan_set_unsaved (plan);
  g_assert_true (quartier_plan_get_modified (plan));
  g_assert_null (quartier_plan_get_undo_name (plan));
  quartier_plan_begin (plan, "Set");
  plan_fixture_set_far (plan, "d0", 5);
  quartier_plan_commit (plan);
  quartier_plan_undo (plan);
  g_assert_true (quartier_plan_get_modified (plan));
  quartier_plan_set_saved (plan);
  g_assert_false (quartier_plan_get_modified (plan));
}

static void
a_copied_scenario_is_one_step_and_its_own (void)
{
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();
  g_autofree char *copied = NULL;

  quartier_plan_begin (plan, "Copy");
  quartier_plan_duplicate_scenario (plan, "a", "b", "B");
  quartier_plan_commit (plan);
  copied = order_of (plan, "b");
  g_assert_cmpstr (copied, ==, "d0 d1 d2 ");
  g_assert_cmpstr (quartier_plan_find_scenario (plan, "b")->parent, ==, "a");
  quartier_plan_begin (plan, "Set");
  plan_fixture_set_far (plan, "d0", 5);
  quartier_plan_commit (plan);
  g_assert_cmpfloat (quartier_district_get_number (quartier_plan_find_district (plan, "b", "d0"),
                                                   QUARTIER_FIELD_FAR),
                     ==, 1);
  quartier_plan_undo (plan);
  quartier_plan_undo (plan);
  g_assert_null (quartier_plan_find_scenario (plan, "b"));
  g_assert_cmpuint (g_list_model_get_n_items (quartier_plan_get_districts (plan, "b")), ==, 0);
}

/* The density goes across, the shape that was drawn there stays, and what is not there is put there; one
 * undo. */
static void
values_go_to_another_scenario (void)
{
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();
  const QuartierPosition corners[] = { { 8, 47 }, { 8.001, 47 }, { 8.001, 47.001 } };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (corners, G_N_ELEMENTS (corners));
  g_autoptr (QuartierDistrict) moved = NULL;
  const char *const ids[] = { "d0", "d1", "nobody", NULL };
  QuartierDistrict *there;

  quartier_plan_begin (plan, "Copy");
  quartier_plan_duplicate_scenario (plan, "a", "b", "B");
  moved = quartier_district_with_shape (quartier_plan_find_district (plan, "b", "d0"), shape);
  quartier_plan_put_district (plan, "b", moved);
  quartier_plan_remove_district (plan, "b", "d1");
  quartier_plan_commit (plan);
  quartier_plan_set_current (plan, "a");
  quartier_plan_begin (plan, "Set");
  plan_fixture_set_far (plan, "d0", 5);
  quartier_plan_commit (plan);
  g_assert_cmpuint (quartier_plan_copy_across (plan, "b", ids, "Across"), ==, 2);
  there = quartier_plan_find_district (plan, "b", "d0");
  g_assert_cmpfloat (quartier_district_get_number (there, QUARTIER_FIELD_FAR), ==, 5);
  g_assert_true (quartier_polygon_equal (quartier_district_get_shape (there), shape));
  g_assert_nonnull (quartier_plan_find_district (plan, "b", "d1"));
  g_assert_cmpstr (quartier_plan_get_undo_name (plan), ==, "Across");
  quartier_plan_undo (plan);
  there = quartier_plan_find_district (plan, "b", "d0");
  g_assert_cmpfloat (quartier_district_get_number (there, QUARTIER_FIELD_FAR), ==, 1);
  g_assert_null (quartier_plan_find_district (plan, "b", "d1"));
}

/* Cut in two halves, what is given as a total is halved, what is a ratio is not; merged again it is what it
 * was, and undo takes each back. */
static void
districts_are_cut_and_put_together (void)
{
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();
  g_autoptr (QuartierDistrict) before
      = g_object_ref (quartier_plan_find_district (plan, "a", "d0"));
  g_autoptr (QuartierDistrict) given
      = quartier_district_with_number (before, QUARTIER_FIELD_RESIDENTS, 300);
  QuartierBounds bounds;
  QuartierPosition line[2];
  g_autofree char *merged = NULL;
  const char *both[3] = { "d0", NULL, NULL };
  QuartierDistrict *first, *second, *whole;
  g_autoptr (QuartierDistrict) with_jobs = NULL;
  g_autoptr (GArray) partial = NULL;
  g_autofree char *second_id = NULL;
  const guint n = g_list_model_get_n_items (quartier_plan_get_districts (plan, "a"));

  quartier_polygon_get_bounds (quartier_district_get_shape (before), &bounds);
  line[0] = (QuartierPosition) { (bounds.west + bounds.east) / 2, bounds.south - 0.01 };
  line[1] = (QuartierPosition) { (bounds.west + bounds.east) / 2, bounds.north + 0.01 };
  quartier_plan_begin (plan, "Give");
  quartier_plan_put_district (plan, "a", given);
  quartier_plan_commit (plan);
  quartier_plan_begin (plan, "Split");
  g_assert_cmpuint (quartier_plan_split_district (plan, "a", "d0", line, 2), ==, 2);
  quartier_plan_commit (plan);
  g_assert_cmpuint (g_list_model_get_n_items (quartier_plan_get_districts (plan, "a")), ==, n + 1);
  first = quartier_plan_find_district (plan, "a", "d0");
  second = g_list_model_get_item (quartier_plan_get_districts (plan, "a"), n);
  second_id = g_strdup (quartier_district_get_id (second));
  g_assert_cmpfloat_with_epsilon (
      quartier_district_get_number (first, QUARTIER_FIELD_RESIDENTS)
          + quartier_district_get_number (second, QUARTIER_FIELD_RESIDENTS),
      300, 1e-9);
  g_assert_cmpfloat (quartier_district_get_number (first, QUARTIER_FIELD_RESIDENTS), <, 299);
  g_assert_cmpfloat (quartier_district_get_number (first, QUARTIER_FIELD_FAR), ==,
                     quartier_district_get_number (before, QUARTIER_FIELD_FAR));
  g_object_unref (second);
  both[1] = second_id;
  /* Both give residents, so that nothing is lost; when one gives jobs, their sum is not known. */
  partial = quartier_plan_find_partial_totals (plan, "a", both);
  g_assert_cmpuint (partial->len, ==, 0);
  with_jobs = quartier_district_with_number (first, QUARTIER_FIELD_JOBS, 40);
  quartier_plan_begin (plan, "Give");
  quartier_plan_put_district (plan, "a", with_jobs);
  g_clear_pointer (&partial, g_array_unref);
  partial = quartier_plan_find_partial_totals (plan, "a", both);
  g_assert_cmpuint (partial->len, ==, 1);
  g_assert_cmpint (g_array_index (partial, QuartierField, 0), ==, QUARTIER_FIELD_JOBS);
  quartier_plan_abandon (plan);
  /* Cut from one they are alike but for names and totals; a density of its own is a difference. */
  g_assert_false (quartier_plan_do_districts_differ (plan, "a", both));
  g_clear_object (&with_jobs);
  with_jobs = quartier_district_with_number (first, QUARTIER_FIELD_FAR, 3.25);
  quartier_plan_begin (plan, "Denser");
  quartier_plan_put_district (plan, "a", with_jobs);
  g_assert_true (quartier_plan_do_districts_differ (plan, "a", both));
  g_assert_true (quartier_plan_merge_districts (plan, "a", both, both[0], &merged));
  g_assert_cmpfloat (quartier_district_get_number (quartier_plan_find_district (plan, "a", merged),
                                                   QUARTIER_FIELD_FAR),
                     ==, 3.25);
  g_clear_pointer (&merged, g_free);
  quartier_plan_abandon (plan);
  quartier_plan_begin (plan, "Merge");
  g_assert_true (quartier_plan_merge_districts (plan, "a", both, NULL, &merged));
  quartier_plan_commit (plan);
  whole = quartier_plan_find_district (plan, "a", merged);
  g_assert_cmpfloat_with_epsilon (quartier_district_get_area_m2 (whole),
                                  quartier_district_get_area_m2 (before),
                                  1e-3 * quartier_district_get_area_m2 (before));
  g_assert_cmpfloat_with_epsilon (quartier_district_get_number (whole, QUARTIER_FIELD_RESIDENTS), 300,
                                  0.5);
  quartier_plan_undo (plan);
  quartier_plan_undo (plan);
  g_assert_cmpuint (g_list_model_get_n_items (quartier_plan_get_districts (plan, "a")), ==, n);
  g_assert_true (quartier_polygon_equal (
      quartier_district_get_shape (quartier_plan_find_district (plan, "a", "d0")),
      quartier_district_get_shape (before)));
}

static char *
scenarios_of (QuartierPlan *plan)
{
  GString *ids = g_string_new (NULL);

  for (gsize i = 0; i < quartier_plan_get_n_scenarios (plan); i++)
    g_string_append_printf (ids, "%s ", quartier_plan_get_scenario (plan, i)->id);
  return g_string_free (ids, FALSE);
}

/* a, its copy b, and b's copy c: b goes, c is a's child then, and one undo brings all of b back. */
static void
scenarios_are_moved_renamed_and_removed (void)
{
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();
  g_autofree char *moved = NULL;
  g_autofree char *left = NULL;
  g_autofree char *back = NULL;
  g_autofree char *order = NULL;

  quartier_plan_begin (plan, "Copy");
  quartier_plan_duplicate_scenario (plan, "a", "b", "B");
  quartier_plan_duplicate_scenario (plan, "b", "c", "C");
  quartier_plan_commit (plan);
  quartier_plan_begin (plan, "Move");
  quartier_plan_move_scenario (plan, "c", -5);
  quartier_plan_rename_scenario (plan, "c", "First");
  quartier_plan_commit (plan);
  moved = scenarios_of (plan);
  g_assert_cmpstr (moved, ==, "c a b ");
  g_assert_cmpstr (quartier_plan_find_scenario (plan, "c")->name, ==, "First");
  quartier_plan_set_current (plan, "b");
  quartier_plan_begin (plan, "Delete");
  quartier_plan_remove_scenario (plan, "b");
  quartier_plan_commit (plan);
  left = scenarios_of (plan);
  g_assert_cmpstr (left, ==, "c a ");
  g_assert_cmpstr (quartier_plan_find_scenario (plan, "c")->parent, ==, "a");
  g_assert_cmpstr (quartier_plan_get_current (plan), !=, "b");
  g_assert_cmpuint (g_list_model_get_n_items (quartier_plan_get_districts (plan, "b")), ==, 0);
  quartier_plan_undo (plan);
  back = scenarios_of (plan);
  order = order_of (plan, "b");
  g_assert_cmpstr (back, ==, "c a b ");
  g_assert_cmpstr (order, ==, "d0 d1 d2 ");
  g_assert_cmpstr (quartier_plan_find_scenario (plan, "c")->parent, ==, "b");
}

static void
undoing_the_scenario_looked_at_looks_elsewhere (void)
{
  g_autoptr (QuartierPlan) plan = plan_fixture_new ();

  quartier_plan_begin (plan, "Copy");
  quartier_plan_duplicate_scenario (plan, "a", "b", "B");
  quartier_plan_commit (plan);
  quartier_plan_set_current (plan, "b");
  quartier_plan_undo (plan);
  g_assert_cmpstr (quartier_plan_get_current (plan), ==, "a");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/opening-is-no-edit", opening_is_no_edit);
  g_test_add_func ("/plan/a-drag-is-one-step", a_drag_is_one_step);
  g_test_add_func ("/plan/abandoned", an_abandoned_step_leaves_no_trace);
  g_test_add_func ("/plan/removed-comes-back", a_removed_district_comes_back_in_its_place);
  g_test_add_func ("/plan/new-edit-forgets", a_new_edit_forgets_what_was_undone);
  g_test_add_func ("/plan/open-step-is-closed", a_step_left_open_is_closed_by_the_next);
  g_test_add_func ("/plan/saving-moves-the-mark", saving_moves_the_mark);
  g_test_add_func ("/plan/unsaved", undoing_saves_nothing);
  g_test_add_func ("/plan/copied-scenario", a_copied_scenario_is_one_step_and_its_own);
  g_test_add_func ("/plan/across", values_go_to_another_scenario);
  g_test_add_func ("/plan/cut", districts_are_cut_and_put_together);
  g_test_add_func ("/plan/scenarios", scenarios_are_moved_renamed_and_removed);
  g_test_add_func ("/plan/undone-scenario", undoing_the_scenario_looked_at_looks_elsewhere);
  g_test_add_func ("/plan/many-at-once", many_are_told_at_once);
  g_test_add_func ("/plan/free-ids-while-held", ids_are_free_while_held);
  return g_test_run ();
}
