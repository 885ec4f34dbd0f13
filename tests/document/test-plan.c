#include "document/district-cut.h"
#include "document/quartier-estimator.h"
#include "document/quartier-plan.h"

#include <math.h>
#include <string.h>

static QuartierDistrict *
square (const char *id, double far)
{
  const QuartierPosition corners[] = { { 7, 47 }, { 7.001, 47 }, { 7.001, 47.001 }, { 7, 47.001 } };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (corners, G_N_ELEMENTS (corners));
  g_autoptr (QuartierDistrict) district = quartier_district_new (id, shape);

  return quartier_district_with_number (district, QUARTIER_FIELD_FAR, far);
}

static QuartierPlan *
new_plan (void)
{
  const QuartierScenario scenario = { .id = (char *) "a", .name = (char *) "A", .year = 2025 };
  QuartierPlan *plan = quartier_plan_new ();

  quartier_plan_begin (plan, "");
  quartier_plan_put_scenario (plan, &scenario);
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%d", i);
      g_autoptr (QuartierDistrict) district = square (id, 1 + i);

      quartier_plan_put_district (plan, "a", district);
    }
  quartier_plan_finish_loading (plan);
  return plan;
}

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
  g_autoptr (QuartierDistrict) changed = square ("e3", 7);
  g_autoptr (QuartierDistrict) added = square ("new", 1);

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
  QuartierPlan *plan = new_plan ();

  quartier_plan_begin (plan, "more");
  for (int i = 0; i < 200; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%d", i);
      g_autoptr (QuartierDistrict) district = square (id, 1);

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
  g_autoptr (QuartierPlan) plan = new_plan ();
  g_autofree char *order = NULL, *next = NULL;

  quartier_plan_begin (plan, "copies");
  quartier_plan_hold (plan);
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *id = quartier_plan_new_id (plan, "a");
      g_autoptr (QuartierDistrict) copy = square (id, 1);

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
set_far (QuartierPlan *plan, const char *id, double far)
{
  QuartierDistrict *district = quartier_plan_find_district (plan, "a", id);
  g_autoptr (QuartierDistrict) changed
      = quartier_district_with_number (district, QUARTIER_FIELD_FAR, far);

  quartier_plan_put_district (plan, "a", changed);
}

static void
opening_is_no_edit (void)
{
  g_autoptr (QuartierPlan) plan = new_plan ();

  g_assert_false (quartier_plan_get_modified (plan));
  g_assert_null (quartier_plan_get_undo_name (plan));
  g_assert_cmpstr (quartier_plan_get_current (plan), ==, "a");
}

static void
a_drag_is_one_step (void)
{
  g_autoptr (QuartierPlan) plan = new_plan ();

  quartier_plan_begin (plan, "Drag");
  for (int i = 1; i <= 100; i++)
    {
      set_far (plan, "d1", i / 10.0);
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
  g_autoptr (QuartierPlan) plan = new_plan ();

  quartier_plan_begin (plan, "Try");
  set_far (plan, "d0", 9);
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
  g_autoptr (QuartierPlan) plan = new_plan ();
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
  g_autoptr (QuartierPlan) plan = new_plan ();

  for (int i = 0; i < 3; i++)
    {
      quartier_plan_begin (plan, "Set");
      set_far (plan, "d0", 5 + i);
      quartier_plan_commit (plan);
    }
  quartier_plan_undo (plan);
  quartier_plan_undo (plan);
  g_assert_cmpfloat (far_of (plan, "d0"), ==, 5);
  quartier_plan_begin (plan, "Other");
  set_far (plan, "d0", 20);
  quartier_plan_commit (plan);
  g_assert_null (quartier_plan_get_redo_name (plan));
  quartier_plan_undo (plan);
  g_assert_cmpfloat (far_of (plan, "d0"), ==, 5);
}

static void
a_step_left_open_is_closed_by_the_next (void)
{
  g_autoptr (QuartierPlan) plan = new_plan ();
  guint64 first;

  quartier_plan_begin (plan, "Slider");
  first = quartier_plan_get_step (plan);
  set_far (plan, "d0", 7);
  quartier_plan_begin (plan, "Map");
  g_assert_cmpuint (quartier_plan_get_step (plan), !=, first);
  set_far (plan, "d1", 8);
  quartier_plan_commit (plan);
  g_assert_cmpuint (quartier_plan_get_step (plan), ==, 0);
  quartier_plan_undo (plan);
  g_assert_cmpfloat (far_of (plan, "d1"), ==, 2);
  g_assert_cmpfloat (far_of (plan, "d0"), ==, 7);
}

static void
saving_moves_the_mark (void)
{
  g_autoptr (QuartierPlan) plan = new_plan ();

  quartier_plan_begin (plan, "Set");
  set_far (plan, "d0", 5);
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
  g_autoptr (QuartierPlan) plan = new_plan ();

  quartier_plan_set_unsaved (plan);
  g_assert_true (quartier_plan_get_modified (plan));
  g_assert_null (quartier_plan_get_undo_name (plan));
  quartier_plan_begin (plan, "Set");
  set_far (plan, "d0", 5);
  quartier_plan_commit (plan);
  quartier_plan_undo (plan);
  g_assert_true (quartier_plan_get_modified (plan));
  quartier_plan_set_saved (plan);
  g_assert_false (quartier_plan_get_modified (plan));
}

static void
a_copied_scenario_is_one_step_and_its_own (void)
{
  g_autoptr (QuartierPlan) plan = new_plan ();
  g_autofree char *copied = NULL;

  quartier_plan_begin (plan, "Copy");
  quartier_plan_duplicate_scenario (plan, "a", "b", "B");
  quartier_plan_commit (plan);
  copied = order_of (plan, "b");
  g_assert_cmpstr (copied, ==, "d0 d1 d2 ");
  g_assert_cmpstr (quartier_plan_find_scenario (plan, "b")->parent, ==, "a");
  quartier_plan_begin (plan, "Set");
  set_far (plan, "d0", 5);
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
  g_autoptr (QuartierPlan) plan = new_plan ();
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
  set_far (plan, "d0", 5);
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
  g_autoptr (QuartierPlan) plan = new_plan ();
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
  g_autoptr (QuartierPlan) plan = new_plan ();
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
  g_autoptr (QuartierPlan) plan = new_plan ();

  quartier_plan_begin (plan, "Copy");
  quartier_plan_duplicate_scenario (plan, "a", "b", "B");
  quartier_plan_commit (plan);
  quartier_plan_set_current (plan, "b");
  quartier_plan_undo (plan);
  g_assert_cmpstr (quartier_plan_get_current (plan), ==, "a");
}

static gboolean
give_up_cb (gpointer timed_out)
{
  *(gboolean *) timed_out = TRUE;
  return G_SOURCE_CONTINUE;
}

/* Iterates until the estimate says so many square metres of floor. */
static gboolean
wait_for_floor (QuartierEstimator *estimator, double gfa_m2)
{
  gboolean timed_out = FALSE;
  const guint give_up = g_timeout_add_seconds (20, give_up_cb, &timed_out);
  gboolean good = FALSE;

  while (!timed_out && !good)
    {
      QuartierEstimate *estimate = quartier_estimator_get_estimate (estimator);

      good = estimate != NULL && !quartier_estimator_get_busy (estimator)
             && fabs (quartier_estimate_get_totals (estimate)->gfa_m2 - gfa_m2) < 1e-6 * gfa_m2;
      if (!good)
        g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (give_up);
  return good;
}

static void
the_last_state_wins (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, &error);
  g_autoptr (QuartierPlan) plan = new_plan ();
  g_autoptr (QuartierEstimator) estimator = NULL;
  QuartierDistrict *district = quartier_plan_find_district (plan, "a", "d0");
  const double site_m2 = quartier_district_get_area_m2 (district);

  g_assert_no_error (error);
  estimator = quartier_estimator_new (plan, library);
  /* Three equal squares of 1, 2 and 3: six times the site. */
  g_assert_true (wait_for_floor (estimator, 6 * site_m2));
  quartier_plan_begin (plan, "Drag");
  for (int i = 1; i <= 200; i++)
    {
      set_far (plan, "d0", i / 50.0);
      g_main_context_iteration (NULL, FALSE);
    }
  quartier_plan_commit (plan);
  g_assert_true (wait_for_floor (estimator, (4 + 2 + 3) * site_m2));
  quartier_plan_undo (plan);
  g_assert_true (wait_for_floor (estimator, 6 * site_m2));
  g_assert_null (quartier_estimator_get_error (estimator));
}

/* Iterates until the hours are there that a district of so many square metres of floor fills. */
static QuartierHourly *
wait_for_hours (QuartierEstimator *estimator, const char *district, const QuartierHourly *not_this)
{
  gboolean timed_out = FALSE;
  const guint give_up = g_timeout_add_seconds (20, give_up_cb, &timed_out);
  QuartierHourly *hourly = NULL;

  while (!timed_out)
    {
      hourly = quartier_estimator_get_hourly (estimator);
      if (hourly != NULL && hourly != not_this && !quartier_estimator_get_busy (estimator)
          && g_strcmp0 (hourly->district, district) == 0)
        break;
      hourly = NULL;
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (give_up);
  return hourly;
}

static double
lighting_kwh (const QuartierHourly *hourly)
{
  double sum = 0;

  for (int i = 0; i < QUARTIER_HOURS; i++)
    sum += hourly->supply.energy_kwh[QUARTIER_END_USE_LIGHTING][i];
  return sum;
}

/* Equal squares of 1, 2 and 3 times the site. What a square metre of floor uses for light does not
 * depend on what stands on it, so light follows the floor. */
static void
hours_follow_while_someone_watches (void)
{
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, NULL);
  g_autoptr (QuartierPlan) plan = new_plan ();
  g_autoptr (QuartierEstimator) estimator = quartier_estimator_new (plan, library);
  g_autoptr (QuartierHourly) all = NULL;
  g_autoptr (QuartierHourly) first = NULL;
  g_autoptr (QuartierHourly) denser = NULL;

  g_assert_null (quartier_estimator_get_hourly (estimator));
  quartier_estimator_watch_hours (estimator, NULL);
  all = wait_for_hours (estimator, NULL, NULL);
  g_assert_nonnull (all);
  quartier_hourly_ref (all);
  quartier_estimator_watch_hours (estimator, "d0");
  first = wait_for_hours (estimator, "d0", all);
  g_assert_nonnull (first);
  quartier_hourly_ref (first);
  g_assert_cmpfloat (lighting_kwh (first), >, 0);
  g_assert_cmpfloat_with_epsilon (lighting_kwh (all) / lighting_kwh (first), 6, 1e-9);
  quartier_plan_begin (plan, "Denser");
  set_far (plan, "d0", 4);
  quartier_plan_commit (plan);
  denser = wait_for_hours (estimator, "d0", first);
  g_assert_nonnull (denser);
  quartier_hourly_ref (denser);
  g_assert_cmpfloat_with_epsilon (lighting_kwh (denser) / lighting_kwh (first), 4, 1e-9);
  quartier_estimator_unwatch_hours (estimator);
  g_assert_null (quartier_estimator_get_hourly (estimator));
}

/* When an estimate is told: how often, and whether the hours beside it are of the same plan. */
typedef struct
{
  int told;
  int alike;
} Meeting;

static void
compare_with_hours_cb (QuartierEstimator *estimator, Meeting *meeting)
{
  QuartierHourly *hourly = quartier_estimator_get_hourly (estimator);
  const QuartierFigures *figures = quartier_estimate_find (quartier_estimator_get_estimate (estimator), "d0");

  meeting->told++;
  meeting->alike += hourly != NULL
                    && fabs (lighting_kwh (hourly) / figures->supplied.energy_kwh[QUARTIER_END_USE_LIGHTING] - 1)
                           < 1e-9;
}

/* While one district is looked at and changed step by step, as by a drag, no estimate is told beside older hours. */
static void
hours_come_with_the_estimate (void)
{
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, NULL);
  g_autoptr (QuartierPlan) plan = new_plan ();
  g_autoptr (QuartierEstimator) estimator = quartier_estimator_new (plan, library);
  g_autoptr (QuartierHourly) last = NULL;
  Meeting meeting = { 0, 0 };

  quartier_estimator_watch_hours (estimator, "d0");
  last = quartier_hourly_ref (wait_for_hours (estimator, "d0", NULL));
  g_signal_connect (estimator, "updated", G_CALLBACK (compare_with_hours_cb), &meeting);
  for (int step = 1; step <= 5; step++)
    {
      QuartierHourly *next;

      quartier_plan_begin (plan, "Denser");
      set_far (plan, "d0", 1 + step);
      quartier_plan_commit (plan);
      next = quartier_hourly_ref (wait_for_hours (estimator, "d0", last));
      quartier_hourly_unref (last);
      last = next;
    }
  g_signal_handlers_disconnect_by_data (estimator, &meeting);
  g_assert_cmpint (meeting.told, >=, 5);
  g_assert_cmpint (meeting.alike, ==, meeting.told);
}

/* Constant weather, so that a test knows which year was used; a file called "bad" is none. */
static QuartierClimate *
read_test_weather (const char *path, QuartierLibrary *library G_GNUC_UNUSED, char ***warnings,
                   GError **error)
{
  static const double none[QUARTIER_HOURS] = { 0 };
  const QuartierHourlyWeather weather = {
    .lat = 47, .lon = 7, .outdoor_c = none, .ghi_w_m2 = none, .dni_w_m2 = none, .dhi_w_m2 = none,
    .wind_m_s = none,
  };

  if (g_str_has_suffix (path, "bad"))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "it is bad");
      return NULL;
    }
  *warnings = g_strsplit ("one thing was odd", "\n", -1);
  return quartier_climate_new ("test.epw", "Test", &weather, FALSE, 0.2, 30, NAN);
}

static gboolean
warns_of (QuartierEstimate *estimate, const char *words)
{
  gsize n;
  const char *const *warnings = quartier_estimate_get_warnings (estimate, &n);

  for (gsize i = 0; i < n; i++)
    if (g_strrstr (warnings[i], words) != NULL)
      return TRUE;
  return FALSE;
}

static void
set_weather (QuartierPlan *plan, const char *file)
{
  quartier_plan_begin (plan, "Weather");
  quartier_plan_set_weather (plan, file, "/nowhere");
  quartier_plan_commit (plan);
}

/* Iterates until the newest estimate is of such weather. */
static QuartierEstimate *
wait_for_weather (QuartierEstimator *estimator, gboolean synthetic, gboolean wrong)
{
  gboolean timed_out = FALSE;
  const guint give_up = g_timeout_add_seconds (20, give_up_cb, &timed_out);
  QuartierEstimate *estimate = NULL;

  while (!timed_out)
    {
      estimate = quartier_estimator_get_estimate (estimator);
      if (estimate != NULL && quartier_estimate_is_weather_synthetic (estimate) == synthetic
          && (quartier_estimator_get_weather_error (estimator) != NULL) == wrong)
        break;
      estimate = NULL;
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (give_up);
  return estimate;
}

static void
the_plan_names_its_weather (void)
{
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, NULL);
  g_autoptr (QuartierPlan) plan = new_plan ();
  g_autoptr (QuartierEstimator) estimator = quartier_estimator_new (plan, library);
  QuartierEstimate *estimate;

  quartier_estimator_set_weather_reader (estimator, read_test_weather);
  g_assert_nonnull (wait_for_weather (estimator, TRUE, FALSE));
  set_weather (plan, "good");
  estimate = wait_for_weather (estimator, FALSE, FALSE);
  g_assert_nonnull (estimate);
  g_assert_cmpstr (quartier_estimate_get_weather (estimate), ==, "Test");
  g_assert_true (warns_of (estimate, "weather good: one thing was odd"));
  set_weather (plan, "bad");
  estimate = wait_for_weather (estimator, TRUE, TRUE);
  g_assert_nonnull (estimate);
  g_assert_cmpstr (quartier_estimator_get_weather_error (estimator), ==, "it is bad");
  g_assert_true (warns_of (estimate, "weather bad: it is bad; the typical year of"));
  quartier_plan_undo (plan);
  g_assert_nonnull (wait_for_weather (estimator, FALSE, FALSE));
  quartier_plan_undo (plan);
  estimate = wait_for_weather (estimator, TRUE, FALSE);
  g_assert_nonnull (estimate);
  g_assert_false (warns_of (estimate, "weather"));
}

static void
an_estimator_may_go_while_it_works (void)
{
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, NULL);
  g_autoptr (QuartierPlan) plan = new_plan ();
  QuartierEstimator *estimator = quartier_estimator_new (plan, library);
  gboolean timed_out = FALSE;
  guint give_up;

  while (!quartier_estimator_get_busy (estimator))
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (estimator);
  give_up = g_timeout_add (800, give_up_cb, &timed_out);
  while (!timed_out)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (give_up);
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
  g_test_add_func ("/estimator/last-state-wins", the_last_state_wins);
  g_test_add_func ("/estimator/hours", hours_follow_while_someone_watches);
  g_test_add_func ("/estimator/hours-together", hours_come_with_the_estimate);
  g_test_add_func ("/estimator/weather", the_plan_names_its_weather);
  g_test_add_func ("/estimator/may-go", an_estimator_may_go_while_it_works);
  return g_test_run ();
}
