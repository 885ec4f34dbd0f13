/*
 * Plans on disk: what is not understood comes back, and a file is replaced whole or not at all.
 */
#include "io/plan-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <math.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/quartier-error.h"
#include "io/json-tree.h"
#include "io/replace-file.h"

static QuartierLibrary *library;

static const char strange_plan[]
    = "{\"type\": \"FeatureCollection\", \"name\": \"by a GIS\", \"n\": 12345678901234567890,\n"
      " \"quartier\": {\"format\": 1, \"title\": \"caf\\u00e9 \\ud83c\\udfe1 \\\"q\\\" \\\\ \\/\",\n"
      "  \"place\": {\"climate\": \"mannheim\", \"country\": \"DE\", \"x\": 1.10},\n"
      "  \"future\": {\"deep\": [1, 2.50, {\"é\": null}], \"e\": 1E+2, \"minus\": -0.0},\n"
      "  \"scenarios\": [{\"id\": \"a\", \"name\": \"A\", \"year\": 2030, \"colour\": \"#fff\"},\n"
      "   {\"id\": \"b\", \"year\": 2031, \"parent\": \"a\"}]},\n"
      " \"features\": [\n"
      "  {\"type\": \"Feature\", \"id\": 7, \"bbox\": [8.40, 49, 8.50, 50],\n"
      "   \"geometry\": {\"type\": \"Polygon\", \"crs\": \"x\", \"coordinates\": [[[8.40, 49.50, "
      "100.0], [8.41, 49.50], [8.410, 49.51], [8.40, 49.50, 100.0]]]},\n"
      "   \"properties\": {\"kind\": \"district\", \"scenario\": \"a\", \"far\": 1.50, \"owner\": "
      "\"\\u4f4f\\u6237\", \"mix\": {\"office\": 2, \"residential\": 6},\n"
      "    \"supply\": {\"heat\": \"gas-boiler\", \"tariff\": [0.10, 0.20]}, \"water\": {\"well\": "
      "true}}},\n"
      "  {\"type\": \"Feature\", \"geometry\": null, \"properties\": null, \"id\": "
      "99999999999999999999},\n"
      "  {\"type\": \"Feature\", \"geometry\": {\"type\": \"LineString\", \"coordinates\": [[0, 0], "
      "[1e0, 1]]}, \"properties\": {\"kind\": \"tunnel\"}},\n"
      "  {\"type\": \"Feature\", \"id\": \"s\", \"geometry\": {\"type\": \"Point\", "
      "\"coordinates\": [8.40, 49.50]}, \"properties\": {\"kind\": \"stop\", \"scenario\": \"b\", "
      "\"mode\": \"tram\", \"line\": \"3\"}}\n"
      " ]}\n";

static QuartierPlan *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  QuartierPlan *plan
      = quartier_plan_from_text (text, strlen (text), library, QUARTIER_PLAN_LOAD_NONE, &error);

  g_assert_no_error (error);
  return plan;
}

static void
assert_contains (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("\"%s\" is not in:\n%s", part, text);
}

static void
keeps_what_it_does_not_know (void)
{
  /* Spellings that any number or string type in between would change. */
  static const char *const letters[] = {
    "\"n\": 12345678901234567890",
    "\"name\": \"by a GIS\"",
    "\"x\": 1.10",
    "\"future\": {\"deep\": [1, 2.50, {\"é\": null}], \"e\": 1E+2, \"minus\": -0.0}",
    "\"colour\": \"#fff\"",
    "\"id\": 7,",
    "\"bbox\": [8.40, 49, 8.50, 50]",
    "\"crs\": \"x\"",
    "[8.40, 49.50, 100.0]",
    "\"owner\": \"\\u4f4f\\u6237\"",
    "\"tariff\": [0.10, 0.20]",
    "\"well\": true",
    "99999999999999999999",
    "[1e0, 1]",
    "{\"kind\": \"tunnel\"}",
    "\"line\": \"3\"",
  };
  g_autoptr (QuartierPlan) plan = parse (strange_plan);
  g_autofree char *text = quartier_plan_to_text (plan);

  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    assert_contains (text, letters[i]);
}

static gpointer
write_draft (gpointer draft)
{
  return quartier_plan_draft_to_text (draft);
}

/* A thread writes the plan as it was, whatever becomes of it meanwhile. */
static void
drafts_outlive_their_plan (void)
{
  QuartierPlan *plan = parse (strange_plan);
  g_autofree char *before = quartier_plan_to_text (plan), *after = NULL, *written = NULL;
  g_autoptr (QuartierPlanDraft) draft = quartier_plan_draft_new (plan, NULL);

  quartier_plan_begin (plan, "Change");
  quartier_plan_set_title (plan, "Another");
  quartier_plan_remove_stop (plan, "b", "s");
  quartier_plan_remove_scenario (plan, "a");
  quartier_plan_commit (plan);
  after = quartier_plan_to_text (plan);
  g_assert_cmpstr (after, !=, before);
  g_object_unref (plan);
  written = g_thread_join (g_thread_new ("draft", write_draft, draft));
  g_assert_cmpstr (written, ==, before);
}

/* A stop is an object of the plan: moved, renamed and taken back, its other members kept. */
static void
stops_are_edited (void)
{
  g_autoptr (QuartierPlan) plan = parse (strange_plan);
  const QuartierPosition elsewhere = { 8.41, 49.51 };
  g_autoptr (QuartierStop) stop = g_object_ref (quartier_plan_find_stop (plan, "b", "s"));
  g_autoptr (QuartierStop) moved = quartier_stop_with_position (stop, &elsewhere);
  g_autoptr (QuartierStop) named = quartier_stop_with_name (moved, "Depot");
  g_autofree char *before = quartier_plan_to_text (plan), *text = NULL, *back = NULL;

  g_assert_cmpstr (quartier_stop_get_mode (stop), ==, "tram");
  g_assert_null (quartier_plan_find_district (plan, "b", "s"));
  quartier_plan_begin (plan, "Move stop");
  quartier_plan_put_stop (plan, "b", named);
  quartier_plan_commit (plan);
  text = quartier_plan_to_text (plan);
  assert_contains (text, "[8.41, 49.51]");
  assert_contains (text, "\"name\": \"Depot\", \"mode\": \"tram\", \"line\": \"3\"");
  quartier_plan_begin (plan, "Copy");
  quartier_plan_duplicate_scenario (plan, "b", "c", "C");
  quartier_plan_commit (plan);
  g_assert_true (quartier_plan_find_stop (plan, "c", "s") == named);
  quartier_plan_begin (plan, "Delete");
  quartier_plan_remove_stop (plan, "b", "s");
  quartier_plan_commit (plan);
  g_assert_null (quartier_plan_find_stop (plan, "b", "s"));
  for (int i = 0; i < 3; i++)
    quartier_plan_undo (plan);
  back = quartier_plan_to_text (plan);
  g_assert_cmpstr (back, ==, before);
}

static void
says_the_same_after_a_round (void)
{
  g_autoptr (QuartierPlan) plan = parse (strange_plan);
  g_autofree char *once = quartier_plan_to_text (plan);
  g_autoptr (QuartierPlan) reread = parse (once);
  g_autofree char *twice = quartier_plan_to_text (reread);

  g_assert_cmpstr (once, ==, twice);
  g_assert_cmpstr (quartier_plan_get_title (reread), ==, "café 🏡 \"q\" \\ /");
  g_assert_cmpuint (quartier_plan_get_n_scenarios (reread), ==, 2);
  g_assert_cmpstr (quartier_plan_get_scenario (reread, 1)->parent, ==, "a");
  g_assert_false (quartier_plan_get_modified (reread));
}

static void
keeps_the_mix_as_it_was_written (void)
{
  g_autoptr (QuartierPlan) plan = parse (strange_plan);
  QuartierDistrict *district = quartier_plan_find_district (plan, "a", "7");
  const QuartierMixShare *mix;
  gsize n;

  g_assert_nonnull (district);
  mix = quartier_district_get_mix (district, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (mix[0].land_use, ==, "office");
  g_assert_cmpfloat (mix[0].share, ==, 2);
  g_assert_cmpfloat (quartier_district_get_number (district, QUARTIER_FIELD_FAR), ==, 1.5);
}

static void
carries_what_is_said_of_supply (void)
{
  g_autoptr (QuartierPlan) plan = parse (strange_plan);
  QuartierDistrict *district = quartier_plan_find_district (plan, "a", "7");
  g_autoptr (QuartierDistrict) walls
      = quartier_district_with_number (district, QUARTIER_FIELD_PV_FACADE_SHARE, 0.25);
  g_autoptr (QuartierDistrict) stored
      = quartier_district_with_number (walls, QUARTIER_FIELD_BATTERY_KWH_PER_KWP, 1.5);
  g_autoptr (QuartierPlan) reread = NULL;
  g_autofree char *text = NULL;

  g_assert_false (quartier_district_has (district, QUARTIER_FIELD_PV_FACADE_SHARE));
  quartier_plan_begin (plan, "supply");
  quartier_plan_put_district (plan, "a", stored);
  quartier_plan_commit (plan);
  text = quartier_plan_to_text (plan);
  assert_contains (text, "\"pv_facade_share\": 0.25");
  assert_contains (text, "\"tariff\": [0.10, 0.20]");
  reread = parse (text);
  district = quartier_plan_find_district (reread, "a", "7");
  g_assert_cmpfloat (
      quartier_district_get_number (district, QUARTIER_FIELD_BATTERY_KWH_PER_KWP), ==, 1.5);
  quartier_plan_undo (plan);
  district = quartier_plan_find_district (plan, "a", "7");
  g_assert_false (quartier_district_has (district, QUARTIER_FIELD_BATTERY_KWH_PER_KWP));
}

static void
keeps_the_rest_when_something_is_edited (void)
{
  g_autoptr (QuartierPlan) plan = parse (strange_plan);
  g_autoptr (QuartierDistrict) dense = quartier_district_with_number (
      quartier_plan_find_district (plan, "a", "7"), QUARTIER_FIELD_FAR, 2.25);
  g_autofree char *text = NULL;

  quartier_plan_begin (plan, "Density");
  quartier_plan_put_district (plan, "a", dense);
  quartier_plan_commit (plan);
  text = quartier_plan_to_text (plan);
  assert_contains (text, "\"far\": 2.25");
  g_assert_null (strstr (text, "1.50"));
  assert_contains (text, "\"owner\": \"\\u4f4f\\u6237\"");
  assert_contains (text, "[8.40, 49.50, 100.0]");
  /* In its place, before the feature that followed it. */
  g_assert_true (strstr (text, "\"id\": 7") < strstr (text, "99999999999999999999"));
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("quartier-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static guint
count_files (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  g_dir_close (dir);
  return n;
}

static void
remove_folder (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_dir_close (dir);
  g_rmdir (folder);
}

/* In a process of its own, where no file may grow past 4 kB. */
static int
save_on_a_full_disk (const char *path)
{
  const struct rlimit small = { 4096, 4096 };
  g_autofree char *large = g_strnfill (1 << 20, 'x');
  g_autoptr (GError) error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &small);
  if (quartier_replace_file (path, large, 1 << 20, &error))
    return 10;
  return g_error_matches (error, QUARTIER_ERROR, QUARTIER_ERROR_IO) ? 0 : 11;
}

static void
leaves_the_old_file_when_the_disk_is_full (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "plan.quartier", NULL);
  g_autofree char *text = NULL;
  int status = -1;
  pid_t child;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  child = fork ();
  if (child == 0)
    _exit (save_on_a_full_disk (path));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  g_assert_cmpuint (count_files (folder), ==, 1);
  remove_folder (folder);
}

static void
keeps_a_link_and_permissions (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *target = g_build_filename (folder, "target.quartier", NULL);
  g_autofree char *link_path = g_build_filename (folder, "link.quartier", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  struct stat status;

  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_assert_cmpint (chmod (target, 0640), ==, 0);
  g_assert_cmpint (symlink ("target.quartier", link_path), ==, 0);
  g_assert_true (quartier_replace_file (link_path, "new", 3, &error));
  g_assert_no_error (error);
  g_assert_cmpint (lstat (link_path, &status), ==, 0);
  g_assert_true (S_ISLNK (status.st_mode));
  g_assert_cmpint (stat (target, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0640);
  g_assert_true (g_file_get_contents (target, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "new");
  g_assert_cmpuint (count_files (folder), ==, 2);
  remove_folder (folder);
}

static void
writes_into_a_pipe (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "pipe", NULL);
  g_autoptr (GError) error = NULL;
  struct stat status;
  char read_back[8] = "";
  int fd;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  fd = open (path, O_RDWR);
  g_assert_cmpint (fd, >=, 0);
  g_assert_true (quartier_replace_file (path, "plan", 4, &error));
  g_assert_no_error (error);
  g_assert_cmpint (read (fd, read_back, sizeof read_back), ==, 4);
  g_assert_cmpstr (read_back, ==, "plan");
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_true (S_ISFIFO (status.st_mode));
  close (fd);
  remove_folder (folder);
}

static void
refuses_a_folder (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *inside = g_build_filename (folder, "none", "plan.quartier", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (quartier_replace_file (folder, "x", 1, &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO);
  g_clear_error (&error);
  g_assert_false (quartier_replace_file (inside, "x", 1, &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO);
  g_assert_cmpuint (count_files (folder), ==, 0);
  remove_folder (folder);
}

static void
mends_when_asked (void)
{
  static const char text[]
      = "{\"type\": \"FeatureCollection\", \"quartier\": {\"format\": 1}, \"features\": [{\"type\": "
        "\"Feature\", \"id\": \"b\", \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[8, "
        "49], [8.02, 49.02], [8.02, 49], [8, 49.02], [8, 49]]]}, \"properties\": {\"kind\": "
        "\"district\"}}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierPlan) plan = NULL;
  gsize n;

  g_assert_null (
      quartier_plan_from_text (text, sizeof text - 1, library, QUARTIER_PLAN_LOAD_NONE, &error));
  g_assert_nonnull (error);
  g_assert_true (g_str_has_prefix (error->message, "features[0].geometry"));
  g_clear_error (&error);
  plan = quartier_plan_from_text (text, sizeof text - 1, library, QUARTIER_PLAN_LOAD_REPAIR,
                                  &error);
  g_assert_no_error (error);
  quartier_plan_get_load_warnings (plan, &n);
  g_assert_cmpuint (n, >=, 1);
}

static const char with_weather[]
    = "{\"type\": \"FeatureCollection\", \"quartier\": {\"format\": 1, \"place\": {\"climate\": "
      "\"mannheim\", \"weather\": {\"file\": \"../epw/a.epw\", \"note\": 1.50}}, \"scenarios\": "
      "[{\"id\": \"a\"}]}, \"features\": []}";

static QuartierPlan *
parse_in (const char *text, const char *folder)
{
  g_autoptr (GError) error = NULL;
  QuartierPlan *plan = quartier_plan_from_text_in (text, strlen (text), folder, library,
                                                   QUARTIER_PLAN_LOAD_NONE, &error);

  g_assert_no_error (error);
  return plan;
}

static void
assert_weather_in (QuartierPlan *plan, const char *folder, const char *name)
{
  g_autofree char *text = quartier_plan_to_text_in (plan, folder);
  g_autofree char *member = g_strdup_printf ("\"weather\": {\"file\": \"%s\", \"note\": 1.50}", name);

  assert_contains (text, member);
}

static void
names_the_weather_from_where_it_lies (void)
{
  g_autoptr (QuartierPlan) plan = parse_in (with_weather, "/towns/plans");
  g_autofree char *path = quartier_plan_dup_weather_path (plan);

  g_assert_cmpstr (path, ==, "/towns/epw/a.epw");
  /* Where it was: letter by letter. Above the file: from there. Elsewhere: whole. */
  assert_weather_in (plan, "/towns/plans", "../epw/a.epw");
  assert_weather_in (plan, "/towns", "epw/a.epw");
  assert_weather_in (plan, "/towns/epw", "a.epw");
  assert_weather_in (plan, "/tow", "/towns/epw/a.epw");
  assert_weather_in (plan, NULL, "/towns/epw/a.epw");
}

static void
keeps_a_name_it_cannot_place (void)
{
  g_autoptr (QuartierPlan) plan = parse_in (with_weather, NULL);

  assert_weather_in (plan, NULL, "../epw/a.epw");
  assert_weather_in (plan, "/towns", "../epw/a.epw");
}

static void
going_back_to_the_typical_year_is_a_step (void)
{
  g_autoptr (QuartierPlan) plan = parse_in (with_weather, "/towns/plans");
  g_autofree char *without = NULL;

  quartier_plan_begin (plan, "Weather");
  quartier_plan_set_weather (plan, NULL, NULL);
  quartier_plan_commit (plan);
  g_assert_null (quartier_plan_get_weather (plan));
  without = quartier_plan_to_text_in (plan, "/towns/plans");
  g_assert_null (strstr (without, "a.epw"));
  assert_contains (without, "\"weather\": {\"note\": 1.50}");
  quartier_plan_undo (plan);
  assert_weather_in (plan, "/towns/plans", "../epw/a.epw");
}

static void
keeps_its_own_figures (void)
{
  static const char text[]
      = "{\"type\": \"FeatureCollection\", \"quartier\": {\"format\": 1, \"overrides\": {"
        "\"zone.emissivity\": 0.85, \"a.b\": {\"value\": 2, \"low\": 1, \"note\": \"why\"}}}, "
        "\"features\": []}";
  const QuartierOverride other = { (char *) "zone.emissivity", 0.8, NAN, NAN, NULL };
  g_autoptr (QuartierPlan) plan = parse (text);
  g_autoptr (QuartierOverrides) changed = NULL;
  g_autofree char *again = NULL, *after = NULL, *undone = NULL;

  g_assert_cmpuint (quartier_overrides_get_n (quartier_plan_get_overrides (plan)), ==, 2);
  again = quartier_plan_to_text (plan);
  assert_contains (again, "\"zone.emissivity\": {\"value\": 0.85}");
  assert_contains (again, "\"a.b\": {\"value\": 2, \"low\": 1, \"note\": \"why\"}");
  changed = quartier_overrides_with (quartier_plan_get_overrides (plan), &other);
  quartier_plan_begin (plan, "Change emissivity");
  quartier_plan_set_overrides (plan, changed);
  quartier_plan_commit (plan);
  after = quartier_plan_to_text (plan);
  assert_contains (after, "\"zone.emissivity\": {\"value\": 0.8}");
  quartier_plan_undo (plan);
  undone = quartier_plan_to_text (plan);
  g_assert_cmpstr (undone, ==, again);
}

static void
refuses_weather_without_a_name (void)
{
  const char text[] = "{\"type\": \"FeatureCollection\", \"quartier\": {\"format\": 1, \"place\": "
                      "{\"weather\": {\"file\": \"\"}}}, \"features\": []}";
  g_autoptr (GError) error = NULL;

  g_assert_null (quartier_plan_from_text (text, sizeof text - 1, library, QUARTIER_PLAN_LOAD_NONE,
                                          &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT);
  g_assert_true (g_str_has_prefix (error->message, "quartier.place.weather.file"));
}

static const char with_overlay[]
    = "{\"type\": \"FeatureCollection\", \"quartier\": {\"format\": 1, \"overlays\": [{\"file\": "
      "\"scans/a.png\", \"opacity\": 0.25, \"points\": [{\"picture\": [0.1, 0.9], \"at\": [7.5, "
      "47.25]}, {\"picture\": [0.9, 0.1], \"at\": [7.75, 47.5]}], \"x-note\": 1.50}]}, "
      "\"features\": []}";

static void
assert_overlay_in (QuartierPlan *plan, const char *folder, const char *name)
{
  g_autofree char *text = quartier_plan_to_text_in (plan, folder);
  g_autofree char *member = g_strdup_printf (
      "{\"file\": \"%s\", \"opacity\": 0.25, \"points\": [{\"picture\": [0.1, 0.9], \"at\": [7.5, "
      "47.25]}, {\"picture\": [0.9, 0.1], \"at\": [7.75, 47.5]}], \"x-note\": 1.50}",
      name);

  assert_contains (text, member);
}

static void
keeps_site_plans (void)
{
  g_autoptr (QuartierPlan) plan = parse_in (with_overlay, "/towns/plans");
  const QuartierOverlay *overlay = quartier_plan_get_overlay (plan, 0);
  g_autofree char *path = quartier_overlay_dup_path (overlay);
  g_autofree char *without = NULL;

  g_assert_cmpuint (quartier_plan_get_n_overlays (plan), ==, 1);
  g_assert_cmpstr (path, ==, "/towns/plans/scans/a.png");
  g_assert_true (overlay->is_placed);
  g_assert_cmpfloat (overlay->at[1].lat, ==, 47.5);
  assert_overlay_in (plan, "/towns/plans", "scans/a.png");
  assert_overlay_in (plan, "/towns", "plans/scans/a.png");
  assert_overlay_in (plan, "/elsewhere", "/towns/plans/scans/a.png");
  quartier_plan_begin (plan, "Remove");
  quartier_plan_remove_overlay (plan, 0);
  quartier_plan_commit (plan);
  without = quartier_plan_to_text_in (plan, "/towns/plans");
  g_assert_null (strstr (without, "overlays"));
  quartier_plan_undo (plan);
  assert_overlay_in (plan, "/towns/plans", "scans/a.png");
}

static void
refuses_site_plans_that_lie_nowhere (void)
{
  static const struct
  {
    const char *overlays, *where;
  } wrong[] = {
    { "{}", "quartier.overlays" },
    { "[{\"opacity\": 0.5}]", "quartier.overlays[0]" },
    { "[{\"file\": \"a\", \"opacity\": 1.5}]", "quartier.overlays[0].opacity" },
    { "[{\"file\": \"a\", \"points\": []}]", "quartier.overlays[0].points" },
    { "[{\"file\": \"a\", \"points\": [{\"picture\": [0, 0], \"at\": [0, 0]}, {\"picture\": [0, 2], "
      "\"at\": [1, 1]}]}]",
      "quartier.overlays[0].points[1].picture[1]" },
    { "[{\"file\": \"a\", \"points\": [{\"picture\": [0, 0], \"at\": [0, 91]}, {\"picture\": [0, 1], "
      "\"at\": [1, 1]}]}]",
      "quartier.overlays[0].points[0].at[1]" },
    { "[{\"file\": \"a\", \"points\": [{\"picture\": [0, 0], \"at\": [1, 1]}, {\"picture\": [0, 1], "
      "\"at\": [1, 1]}]}]",
      "quartier.overlays[0].points" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "{\"type\": \"FeatureCollection\", \"quartier\": {\"format\": 1, \"overlays\": %s}, "
          "\"features\": []}",
          wrong[i].overlays);
      g_autoptr (GError) error = NULL;

      g_assert_null (quartier_plan_from_text (text, strlen (text), library, QUARTIER_PLAN_LOAD_NONE,
                                              &error));
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, wrong[i].where));
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, NULL);
  g_assert_nonnull (library);
  g_test_add_func ("/plan-file/own-figures", keeps_its_own_figures);
  g_test_add_func ("/plan-file/kept", keeps_what_it_does_not_know);
  g_test_add_func ("/plan-file/draft", drafts_outlive_their_plan);
  g_test_add_func ("/plan-file/stops", stops_are_edited);
  g_test_add_func ("/plan-file/round", says_the_same_after_a_round);
  g_test_add_func ("/plan-file/mix", keeps_the_mix_as_it_was_written);
  g_test_add_func ("/plan-file/supply", carries_what_is_said_of_supply);
  g_test_add_func ("/plan-file/edited", keeps_the_rest_when_something_is_edited);
  g_test_add_func ("/plan-file/full-disk", leaves_the_old_file_when_the_disk_is_full);
  g_test_add_func ("/plan-file/link", keeps_a_link_and_permissions);
  g_test_add_func ("/plan-file/pipe", writes_into_a_pipe);
  g_test_add_func ("/plan-file/folder", refuses_a_folder);
  g_test_add_func ("/plan-file/repair", mends_when_asked);
  g_test_add_func ("/plan-file/weather", names_the_weather_from_where_it_lies);
  g_test_add_func ("/plan-file/weather-nowhere", keeps_a_name_it_cannot_place);
  g_test_add_func ("/plan-file/weather-typical", going_back_to_the_typical_year_is_a_step);
  g_test_add_func ("/plan-file/weather-empty", refuses_weather_without_a_name);
  g_test_add_func ("/plan-file/site-plans", keeps_site_plans);
  g_test_add_func ("/plan-file/site-plans-wrong", refuses_site_plans_that_lie_nowhere);
  status = g_test_run ();
  g_object_unref (library);
  return status;
}
