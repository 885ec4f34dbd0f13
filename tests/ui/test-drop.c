/*
 * Files that are let go over the window, as the drop target hands them over: what each kind begins.
 */
#include "ui/quartier-window-private.h"

#include "io/case-pack.h"
#include "io/plan-file.h"

typedef struct
{
  QuartierLibrary *library;
  QuartierWindow *window;
  char *folder;
} Fixture;

static gboolean
wait_until (gboolean (*is_so) (QuartierWindow *window), QuartierWindow *window)
{
  const gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (!is_so (window) && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  return is_so (window);
}

/* Of a name, with what is in it; (transfer full). */
static GFile *
write_file (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

static void
drop (Fixture *fixture, GFile *file)
{
  g_autoptr (GListModel) controllers
      = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  GSList *files = g_slist_prepend (NULL, file);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &is_taken);
    }
  g_assert_true (is_taken);
  g_slist_free (files);
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->library = quartier_library_new (NULL, NULL);
  g_assert_nonnull (fixture->library);
  fixture->folder = g_dir_make_tmp ("quartier-drop-XXXXXX", NULL);
  fixture->window = quartier_window_new (NULL, fixture->library);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (fixture->library);
  g_free (fixture->folder);
}

static gboolean
has_districts (QuartierWindow *window)
{
  QuartierBounds bounds;

  return window->plan != NULL
         && quartier_plan_get_bounds (window->plan, quartier_plan_get_current (window->plan),
                                      &bounds);
}

static gboolean
has_backdrop (QuartierWindow *window)
{
  return window->backdrop_job == NULL && window->backdrop_file != NULL;
}

/* Of a window of its own that says what is wrong. */
static gboolean
has_complaint (QuartierWindow *window G_GNUC_UNUSED)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data)
        && g_str_equal (adw_message_dialog_get_heading (l->data),
                        "The weather file was not opened"))
      return TRUE;
  return FALSE;
}

static void
a_plan_is_opened (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (g_getenv ("QUARTIER_SOURCE_ROOT"), "tests", "fixtures",
                                            "krems.quartier", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_false (has_districts (fixture->window));
  drop (fixture, file);
  g_assert_true (wait_until (has_districts, fixture->window));
  g_assert_true (g_file_equal (fixture->window->file, file));
}

/* The names in capitals, as cameras and old programs have them. */
static void
what_belongs_to_a_plan_waits_for_one (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) weather = write_file (fixture, "no-weather.EPW", "nothing of the kind\n");
  g_autoptr (GFile) map = write_file (
      fixture, "map.osm",
      "<osm version='0.6'><node id='1' lat='48' lon='8'/><node id='2' lat='48.01' lon='8.01'/>"
      "<way id='3'><nd ref='1'/><nd ref='2'/><tag k='highway' v='residential'/></way></osm>\n");
  g_autoptr (GFile) picture = write_file (fixture, "site.PNG", "no picture");

  drop (fixture, weather);
  drop (fixture, map);
  drop (fixture, picture);
  g_assert_null (fixture->window->plan);
  g_assert_cmpuint (fixture->window->n_loading, ==, 0);
  g_assert_null (fixture->window->backdrop_job);
  g_assert_null (fixture->window->wanted_site);

  quartier_window_open_sample (fixture->window);
  g_assert_false (has_complaint (fixture->window));
  drop (fixture, weather);
  g_assert_true (wait_until (has_complaint, fixture->window));
  drop (fixture, map);
  g_assert_nonnull (fixture->window->backdrop_job);
  g_assert_true (wait_until (has_backdrop, fixture->window));
  g_assert_true (g_file_equal (fixture->window->backdrop_file, map));
  drop (fixture, picture);
  g_assert_nonnull (fixture->window->wanted_site);
}

static gboolean
has_pack (QuartierWindow *window)
{
  g_autofree char *folder = quartier_case_packs_dir ();
  g_autofree char *path = g_build_filename (folder, "ours.json", NULL);

  return window->cases_window != NULL && g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Both are called .json; what they say they are decides. */
static void
a_pack_goes_to_the_cases (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const ids[] = { "bedzed", NULL };
  g_autofree char *path = g_build_filename (g_getenv ("QUARTIER_SOURCE_ROOT"), "tests", "fixtures",
                                            "krems.quartier", NULL);
  QuartierCaseLibrary *cases = quartier_case_library_new (fixture->library, NULL, NULL, NULL);
  g_autofree char *text = quartier_case_pack_export (cases, "ours", ids, NULL);
  g_autoptr (GFile) pack = write_file (fixture, "pack.JSON", text);
  g_autofree char *plan_text = NULL;
  g_autoptr (GFile) plan = NULL;

  quartier_case_library_unref (cases);
  drop (fixture, pack);
  g_assert_true (wait_until (has_pack, fixture->window));
  g_assert_null (fixture->window->plan);
  g_assert_true (g_file_get_contents (path, &plan_text, NULL, NULL));
  plan = write_file (fixture, "plan.json", plan_text);
  drop (fixture, plan);
  g_assert_true (wait_until (has_districts, fixture->window));
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = g_dir_make_tmp ("quartier-drop-cache-XXXXXX", NULL);

  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_setenv ("XDG_DATA_HOME", cache, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/window/drop/plan", Fixture, NULL, set_up, a_plan_is_opened, tear_down);
  g_test_add ("/window/drop/of-a-plan", Fixture, NULL, set_up, what_belongs_to_a_plan_waits_for_one,
              tear_down);
  g_test_add ("/window/drop/pack", Fixture, NULL, set_up, a_pack_goes_to_the_cases, tear_down);
  return g_test_run ();
}
