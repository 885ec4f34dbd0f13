/*
 * The map alone in a window, for tests with a real pointer (test-drag.sh) or fingers
 * (test-touch.py) and for looking at. It
 * says on standard output what the plan has become, one line for each change:
 *
 *   plan n=1 area_m2=10000.0 undo=Draw District 1
 *   corner 0 120.5 80.0
 *   look zoom=15.200 turned=0.000
 *   menu 120 80
 *   rested
 *
 * A corner line gives a corner of the selected district in pixels of the window. That it rests it
 * says to who sends SIGUSR1, when nothing is left to do of what came before.
 */
#include "map/quartier-map-view.h"

#include <glib-unix.h>
#include <math.h>
#include <stdlib.h>

static QuartierMapView *view;
static QuartierPlan *plan;
static int n_districts;
static int shot_after_ms;
static char *shot_path;
static char *select_id;
static char *draw_points;
static gboolean dark;
static gboolean world;
static char *backdrop;
static guint corners_id;

static const GOptionEntry options[] = {
  { "districts", 0, 0, G_OPTION_ARG_INT, &n_districts, "Start with a sample of so many", "N" },
  { "shot", 0, 0, G_OPTION_ARG_FILENAME, &shot_path, "Save a picture and quit", "PNG" },
  { "after", 0, 0, G_OPTION_ARG_INT, &shot_after_ms, "Wait so long before the picture", "MS" },
  { "select", 0, 0, G_OPTION_ARG_STRING, &select_id, "Select a district", "ID" },
  { "draw", 0, 0, G_OPTION_ARG_STRING, &draw_points, "Draw corners: lon,lat lon,lat …", "POINTS" },
  { "dark", 0, 0, G_OPTION_ARG_NONE, &dark, "Dark", NULL },
  { "world", 0, 0, G_OPTION_ARG_NONE, &world, "Look at Europe", NULL },
  { "backdrop", 0, 0, G_OPTION_ARG_FILENAME, &backdrop, "Index of a map extract", "FILE" },
  G_OPTION_ENTRY_NULL,
};

static gboolean
say_corners (gpointer data G_GNUC_UNUSED)
{
  QuartierDistrict *district
      = quartier_edit_controller_get_district (quartier_map_view_get_controller (view));
  const QuartierPosition *ring;
  double x, y;
  gsize n;

  corners_id = 0;
  if (district == NULL)
    return G_SOURCE_REMOVE;
  ring = quartier_polygon_get_ring (quartier_district_get_shape (district), 0, 0, &n);
  for (gsize i = 0; i < n; i++)
    if (quartier_district_layer_get_place (quartier_map_view_get_layer (view), &ring[i], &x, &y))
      g_print ("corner %" G_GSIZE_FORMAT " %.1f %.1f\n", i, x, y);
  return G_SOURCE_REMOVE;
}

static void
say_plan (void)
{
  GListModel *districts = quartier_plan_get_districts (plan, quartier_plan_get_current (plan));
  const char *undo = quartier_plan_get_undo_name (plan);
  double area_m2 = 0;

  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);

      area_m2 += quartier_district_get_area_m2 (district);
    }
  g_print ("plan n=%u area_m2=%.1f undo=%s\n", g_list_model_get_n_items (districts), area_m2,
           undo != NULL ? undo : "");
  if (corners_id == 0)
    corners_id = g_idle_add (say_corners, NULL);
}

static void
say_tool (void)
{
  g_print ("tool %s\n",
           quartier_map_view_get_tool (view) == QUARTIER_TOOL_DRAW ? "draw" : "select");
}

static void
say_selected (void)
{
  const char *selected = quartier_map_view_get_selected (view);

  g_print ("selected %s\n", selected != NULL ? selected : "");
  if (corners_id == 0)
    corners_id = g_idle_add (say_corners, NULL);
}

static void
put_sample (const char *id,
            const char *name,
            const char *use,
            const QuartierPosition *points,
            gsize n,
            const QuartierPosition *hole,
            gsize n_hole)
{
  QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();
  g_autoptr (QuartierPolygon) shape = NULL;
  g_autoptr (QuartierDistrict) bare = NULL;
  g_autoptr (QuartierDistrict) named = NULL;
  g_autoptr (QuartierDistrict) district = NULL;

  quartier_polygon_builder_add_part (builder);
  quartier_polygon_builder_add_ring (builder);
  for (gsize i = 0; i < n; i++)
    quartier_polygon_builder_add (builder, points[i].lon, points[i].lat);
  if (n_hole > 0)
    quartier_polygon_builder_add_ring (builder);
  for (gsize i = 0; i < n_hole; i++)
    quartier_polygon_builder_add (builder, hole[i].lon, hole[i].lat);
  shape = quartier_polygon_builder_end (builder);
  bare = quartier_district_new (id, shape);
  named = quartier_district_with_text (bare, QUARTIER_FIELD_NAME, name);
  if (use != NULL)
    district
        = quartier_district_with_mix (named, &(QuartierMixShare){ g_intern_string (use), 1 }, 1);
  quartier_plan_put_district (plan, "a", district != NULL ? district : named);
}

static void
say_hint (void)
{
  g_print ("hint %s\n",
           quartier_edit_controller_get_hint (quartier_map_view_get_controller (view)));
}

static void
say_crossing (QuartierEditController *controller G_GNUC_UNUSED, QuartierPolygon *shape)
{
  gsize n;

  quartier_polygon_get_ring (shape, 0, 0, &n);
  g_print ("crossing %" G_GSIZE_FORMAT " corners\n", n);
}

/* Where the drawing begins, in pixels. */
static void
say_drawing (void)
{
  QuartierEditController *controller = quartier_map_view_get_controller (view);
  double x = 0, y = 0;
  gsize n;
  const QuartierPosition *points
      = quartier_polygon_edit_get_points (quartier_edit_controller_get_drawing (controller), &n);

  if (n == 0)
    return;
  quartier_district_layer_get_place (quartier_map_view_get_layer (view), &points[0], &x, &y);
  g_print ("drawing n=%" G_GSIZE_FORMAT " at %.0f %.0f\n", n, x, y);
}

static void
say_look (ShumateViewport *viewport)
{
  g_print ("look zoom=%.3f turned=%.3f\n", shumate_viewport_get_zoom_level (viewport),
           shumate_viewport_get_rotation (viewport));
  if (corners_id == 0)
    corners_id = g_idle_add (say_corners, NULL);
}

static void
say_menu (QuartierEditController *controller G_GNUC_UNUSED, double x, double y)
{
  g_print ("menu %.0f %.0f\n", x, y);
}

static gboolean
say_rested (gpointer data G_GNUC_UNUSED)
{
  g_print ("rested\n");
  return G_SOURCE_REMOVE;
}

/* Longer than a frame takes to come, and behind all that waits for its turn then. */
static gboolean
asked_for_rest_cb (gpointer data G_GNUC_UNUSED)
{
  g_timeout_add_full (G_PRIORITY_LOW, 200, say_rested, NULL, NULL);
  return G_SOURCE_CONTINUE;
}

/* What the window does with keys that the map does not want. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys G_GNUC_UNUSED,
                guint keyval,
                guint keycode G_GNUC_UNUSED,
                GdkModifierType state,
                gpointer data G_GNUC_UNUSED)
{
  QuartierEditController *controller = quartier_map_view_get_controller (view);

  if (quartier_map_view_handle_key (view, keyval, state))
    return TRUE;
  if (keyval == GDK_KEY_u)
    {
      quartier_edit_controller_settle (controller);
      quartier_plan_undo (plan);
      return TRUE;
    }
  return keyval == GDK_KEY_x && quartier_edit_controller_repair (controller);
}

static gboolean
say_ready (gpointer data G_GNUC_UNUSED)
{
  if (gtk_widget_get_width (GTK_WIDGET (quartier_map_view_get_layer (view))) == 0)
    return G_SOURCE_CONTINUE;
  say_corners (NULL);
  g_print ("ready\n");
  return G_SOURCE_REMOVE;
}

/* A few blocks with all that a map must show: uses, a court, a crossing outline, none at all. */
static void
put_blocks (void)
{
  static const char *const uses[]
      = { "residential", "office",  "retail", "school",  "industry",   "sport",
          "hospital",    "parking", "hotel",  "storage", "restaurant", NULL };
  static const char *const names[] = { "Lindenhof",   "Bahnhofstraße", "Markt",    "Campus",
                                       "Werkstätten", "Sportpark",     "Klinikum", "P",
                                       "Seehotel",    "Lagerhof",      "Mensa",    "Reserve" };
  const double w = 0.0042, h = 0.0026;

  for (int i = 0; i < 12; i++)
    {
      const double x = 7.82 + (i % 4) * 0.005 + (i / 4) * 0.0006;
      const double y = 48.0 - (i / 4) * 0.0032 + (i % 4) * 0.0002;
      const QuartierPosition block[] = {
        { x, y }, { x + w, y + 0.0002 }, { x + w * 0.95, y + h }, { x + w * 0.1, y + h * 1.05 }
      };
      const QuartierPosition court[] = { { x + w * 0.3, y + h * 0.55 },
                                         { x + w * 0.7, y + h * 0.55 },
                                         { x + w * 0.7, y + h * 0.85 },
                                         { x + w * 0.3, y + h * 0.85 } };
      const QuartierPosition crossing[]
          = { { x, y }, { x + w, y + h }, { x + w, y }, { x + w * 0.1, y + h } };
      g_autofree char *id = g_strdup_printf ("d%d", i);

      put_sample (id, names[i], uses[i], i == 11 ? crossing : block, 4, court, i == 0 ? 4 : 0);
    }
}

static void
put_many (int n)
{
  static const char *const uses[] = { "residential", "residential", "office", "retail", "sport" };
  const int columns = (int)ceil (sqrt (n));

  for (int i = 0; i < n; i++)
    {
      const double x = 7.8 + (i % columns) * 0.004, y = 48 + (i / columns) * 0.0027;
      QuartierPosition points[20];
      g_autofree char *id = g_strdup_printf ("d%d", i);
      g_autofree char *name = g_strdup_printf ("D %d", i);

      for (int k = 0; k < 20; k++)
        {
          const double r = 1 + 0.15 * ((k * 7 + i) % 5) / 5.0;

          points[k] = (QuartierPosition){ x + 0.0016 * r * cos (k * G_PI / 10),
                                          y + 0.0011 * r * sin (k * G_PI / 10) };
        }
      put_sample (id, name, uses[i % 5], points, 20, NULL, 0);
    }
}

static gboolean
save_shot (gpointer data)
{
  GtkWidget *window = data;
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  if (shumate_map_get_state (quartier_map_view_get_map (view)) == SHUMATE_STATE_LOADING)
    return G_SOURCE_CONTINUE;
  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  gdk_texture_save_to_png (texture, shot_path);
  gtk_window_destroy (GTK_WINDOW (window));
  return G_SOURCE_REMOVE;
}

static void
draw_given_points (void)
{
  g_auto (GStrv) points = g_strsplit (draw_points, " ", -1);

  quartier_map_view_set_tool (view, QUARTIER_TOOL_DRAW);
  for (guint i = 0; points[i] != NULL; i++)
    {
      QuartierPosition point = { 0, 0 };
      char *end;

      point.lon = g_ascii_strtod (points[i], &end);
      point.lat = *end != '\0' ? g_ascii_strtod (end + 1, NULL) : 0;
      quartier_edit_controller_add_point (quartier_map_view_get_controller (view), &point);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  const QuartierScenario scenario = { (char *)"a", (char *)"A", 0, NULL, NULL };
  GtkEventController *keys;
  GtkWidget *window;

  setvbuf (stdout, NULL, _IOLBF, 0);
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("map-demo: %s\n", error->message);
      return EXIT_FAILURE;
    }
  adw_init ();
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
  plan = quartier_plan_new ();
  quartier_plan_begin (plan, "Sample");
  quartier_plan_put_scenario (plan, &scenario);
  if (n_districts > 12)
    put_many (n_districts);
  else if (n_districts > 0)
    put_blocks ();
  quartier_plan_commit (plan);
  quartier_plan_set_current (plan, "a");

  window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (window), "map-demo");
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  view = quartier_map_view_new ();
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  quartier_map_view_set_plan (view, plan);
  if (n_districts == 0 && !world)
    quartier_map_view_zoom_to_bounds (view, &(QuartierBounds){ 7.82, 47.99, 7.84, 48.0 }, FALSE);
  if (backdrop != NULL && !quartier_map_view_set_backdrop (view, backdrop, &error))
    g_printerr ("map-demo: %s\n", error->message);
  if (select_id != NULL)
    quartier_map_view_set_selected (view, select_id);
  if (draw_points != NULL)
    draw_given_points ();
  g_signal_connect (plan, "changed", G_CALLBACK (say_plan), NULL);
  g_signal_connect (view, "notify::tool", G_CALLBACK (say_tool), NULL);
  g_signal_connect (view, "notify::selected", G_CALLBACK (say_selected), NULL);
  g_signal_connect (quartier_map_view_get_controller (view), "notify::hint", G_CALLBACK (say_hint),
                    NULL);
  g_signal_connect (quartier_map_view_get_controller (view), "crossing", G_CALLBACK (say_crossing),
                    NULL);
  g_signal_connect (shumate_map_get_viewport (quartier_map_view_get_map (view)), "notify",
                    G_CALLBACK (say_drawing), NULL);
  g_signal_connect (shumate_map_get_viewport (quartier_map_view_get_map (view)), "notify", G_CALLBACK (say_look),
                    NULL);
  g_signal_connect (quartier_map_view_get_controller (view), "menu-asked", G_CALLBACK (say_menu), NULL);
  keys = gtk_event_controller_key_new ();
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), NULL);
  gtk_widget_add_controller (window, keys);
  g_timeout_add (50, say_ready, NULL);
  g_unix_signal_add_full (G_PRIORITY_LOW, SIGUSR1, asked_for_rest_cb, NULL, NULL);
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (g_main_loop_quit), loop);
  gtk_window_present (GTK_WINDOW (window));
  if (shot_path != NULL)
    g_timeout_add (MAX (shot_after_ms, 300), save_shot, window);
  g_main_loop_run (loop);
  g_object_unref (plan);
  return EXIT_SUCCESS;
}
