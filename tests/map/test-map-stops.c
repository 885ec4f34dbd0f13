/*
 * Stops in the map of a window, and what the map keeps of where it looks.
 */
#include "map-fixture.h"

#include <locale.h>

#include "map/map-ink.h"
#include "map/stop-symbol.h"

static GtkGesture *
find_click (MapFixture *fixture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->layer));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        return GTK_GESTURE (controller);
    }
  g_assert_not_reached ();
}

static void
click (MapFixture *fixture, double x, double y)
{
  map_fixture_drag (fixture, x, y, 0, 0);
  g_signal_emit_by_name (find_click (fixture), "pressed", 1, x, y);
  g_signal_emit_by_name (find_click (fixture), "released", 1, x, y);
}

static GListModel *
stops_of (MapFixture *fixture)
{
  return quartier_plan_get_stops (fixture->plan, "a");
}

static QuartierStop *
stop_at (MapFixture *fixture, guint index)
{
  g_autoptr (QuartierStop) stop = g_list_model_get_item (stops_of (fixture), index);

  g_assert_nonnull (stop);
  return stop;
}

static void
stop_tool_places_stops (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierPosition *at;
  double x, y, there_x, there_y;

  quartier_map_view_set_selected (fixture->view, "below");
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_p, 0));
  g_assert_cmpint (quartier_map_view_get_tool (fixture->view), ==, QUARTIER_TOOL_STOP);
  /* The handles of a district would be in the way. */
  g_assert_null (quartier_map_view_get_selected (fixture->view));
  map_fixture_place_of (fixture, WEST + SIDE / 4, SOUTH + SIDE / 4, &x, &y);
  click (fixture, x, y);
  g_assert_cmpuint (g_list_model_get_n_items (stops_of (fixture)), ==, 1);
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Place Stop 1");
  g_assert_cmpstr (quartier_stop_get_mode (stop_at (fixture, 0)), ==, "bus");
  at = quartier_stop_get_position (stop_at (fixture, 0));
  map_fixture_place_of (fixture, at->lon, at->lat, &there_x, &there_y);
  g_assert_cmpfloat_with_epsilon (there_x, x, 1e-3);
  g_assert_cmpfloat_with_epsilon (there_y, y, 1e-3);
  /* It is selected, and the tool stays. */
  g_assert_cmpstr (quartier_map_view_get_selected (fixture->view), ==, "stop-1");
  g_assert_cmpint (quartier_map_view_get_tool (fixture->view), ==, QUARTIER_TOOL_STOP);
  /* A second click on it places none above it. */
  click (fixture, x + 3, y);
  g_assert_cmpuint (g_list_model_get_n_items (stops_of (fixture)), ==, 1);
  map_fixture_press_key (fixture, GDK_KEY_Escape, 0);
  g_assert_cmpint (quartier_map_view_get_tool (fixture->view), ==, QUARTIER_TOOL_SELECT);
  g_assert_cmpstr (quartier_map_view_get_selected (fixture->view), ==, "stop-1");
  map_fixture_press_key (fixture, GDK_KEY_Escape, 0);
  g_assert_null (quartier_map_view_get_selected (fixture->view));
}

static void
put_stop (MapFixture *fixture, const char *id, const char *mode, double lon, double lat)
{
  const QuartierPosition at = { lon, lat };
  g_autoptr (QuartierStop) stop = quartier_stop_new (id, &at, mode, NULL);

  quartier_plan_begin (fixture->plan, "Put");
  quartier_plan_put_stop (fixture->plan, "a", stop);
  quartier_plan_commit (fixture->plan);
}

/* A stop twenty sides east of the districts: the whole plan is all of it. */
static void
the_whole_plan_has_its_stops (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  double x, y;

  put_stop (fixture, "far", "tram", WEST + 20 * SIDE, SOUTH);
  quartier_map_view_zoom_to_plan (fixture->view, FALSE);
  map_fixture_place_of (fixture, WEST + 20 * SIDE, SOUTH, &x, &y);
  g_assert_cmpfloat (x, >, 0);
  g_assert_cmpfloat (x, <, gtk_widget_get_width (GTK_WIDGET (fixture->layer)));
  map_fixture_place_of (fixture, WEST, SOUTH, &x, &y);
  g_assert_cmpfloat (x, >, 0);
  g_assert_cmpfloat (x, <, gtk_widget_get_width (GTK_WIDGET (fixture->layer)));
}

/* The place of one map, kept and given back: exactly where it looked. */
static void
a_place_is_kept (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierMapPlace wanted = { { WEST + 3, SOUTH - 2 }, 9.25 };
  QuartierMapPlace found;

  quartier_map_view_set_place (fixture->view, &wanted);
  map_fixture_spin (60);
  found = quartier_map_view_get_place (fixture->view);
  g_assert_cmpfloat_with_epsilon (found.centre.lon, wanted.centre.lon, 1e-9);
  g_assert_cmpfloat_with_epsilon (found.centre.lat, wanted.centre.lat, 1e-9);
  g_assert_cmpfloat (found.zoom, ==, wanted.zoom);
}

static void
stops_are_found_before_districts (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  double x, y;

  put_stop (fixture, "s", "tram", WEST + SIDE / 4, SOUTH + SIDE / 4);
  map_fixture_place_of (fixture, WEST + SIDE / 4, SOUTH + SIDE / 4, &x, &y);
  g_assert_true (quartier_district_layer_find_stop (fixture->layer, x + 11.5, y, 12)
                 == stop_at (fixture, 0));
  g_assert_null (quartier_district_layer_find_stop (fixture->layer, x + 12.5, y, 12));
  click (fixture, x + 11.5, y);
  g_assert_cmpstr (quartier_map_view_get_selected (fixture->view), ==, "s");
  g_assert_null (quartier_edit_controller_get_district (fixture->controller));
  click (fixture, x + 13, y);
  g_assert_cmpstr (quartier_map_view_get_selected (fixture->view), ==, "below");
}

static void
dragging_a_stop_is_one_step (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  double x, y, there_x, there_y;
  const QuartierPosition *at;

  put_stop (fixture, "s", "tram", WEST + SIDE / 4, SOUTH + SIDE / 4);
  map_fixture_place_of (fixture, WEST + SIDE / 4, SOUTH + SIDE / 4, &x, &y);
  /* Not selected before, and taken beside its middle: it does not jump to the pointer. */
  map_fixture_drag (fixture, x + 8, y - 2, 60, 40);
  at = quartier_stop_get_position (stop_at (fixture, 0));
  map_fixture_place_of (fixture, at->lon, at->lat, &there_x, &there_y);
  g_assert_cmpfloat_with_epsilon (there_x, x + 60, 1e-3);
  g_assert_cmpfloat_with_epsilon (there_y, y + 40, 1e-3);
  g_assert_cmpstr (quartier_map_view_get_selected (fixture->view), ==, "s");
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Move s");
  quartier_plan_undo (fixture->plan);
  g_assert_cmpfloat (quartier_stop_get_position (stop_at (fixture, 0))->lon, ==, WEST + SIDE / 4);
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Put");
  /* A hand that trembles moves nothing. */
  map_fixture_drag (fixture, x, y, 3, 3);
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Put");
  g_assert_cmpfloat (quartier_stop_get_position (stop_at (fixture, 0))->lon, ==, WEST + SIDE / 4);
}

static void
keys_move_and_delete_a_stop (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  put_stop (fixture, "s", "tram", WEST + SIDE / 4, SOUTH + SIDE / 4);
  quartier_map_view_set_selected (fixture->view, "s");
  for (int i = 0; i < 3; i++)
    g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_cmpfloat (quartier_stop_get_position (stop_at (fixture, 0))->lon, >, WEST + SIDE / 4);
  g_assert_cmpfloat_with_epsilon (quartier_stop_get_position (stop_at (fixture, 0))->lat,
                                  SOUTH + SIDE / 4, 1e-9);
  quartier_edit_controller_settle (fixture->controller);
  quartier_plan_undo (fixture->plan);
  g_assert_cmpfloat (quartier_stop_get_position (stop_at (fixture, 0))->lon, ==, WEST + SIDE / 4);
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Delete, 0));
  g_assert_cmpuint (g_list_model_get_n_items (stops_of (fixture)), ==, 0);
  g_assert_null (quartier_map_view_get_selected (fixture->view));
  g_assert_cmpstr (quartier_plan_get_undo_name (fixture->plan), ==, "Delete s");
  quartier_plan_undo (fixture->plan);
  g_assert_cmpuint (g_list_model_get_n_items (stops_of (fixture)), ==, 1);
  g_assert_nonnull (map_fixture_find (fixture, "below"));
}

/* Enter places one without a pointer, of the mode that was chosen last. */
static void
the_next_stop_has_the_mode_chosen_last (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (QuartierStop) metro = NULL;

  map_fixture_press_key (fixture, GDK_KEY_p, 0);
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Return, 0));
  metro = quartier_stop_with_mode (stop_at (fixture, 0), "metro");
  quartier_plan_begin (fixture->plan, "Mode");
  quartier_plan_put_stop (fixture->plan, "a", metro);
  quartier_plan_commit (fixture->plan);
  g_assert_true (map_fixture_press_key (fixture, GDK_KEY_Return, 0));
  g_assert_cmpstr (quartier_stop_get_mode (stop_at (fixture, 1)), ==, "metro");
  g_assert_cmpstr (quartier_stop_get_name (stop_at (fixture, 1)), ==, "Stop 2");
}
/* Where a symbol is inked at all, whatever its colours. */
static cairo_surface_t *
paint_symbol (int symbol, double size_px)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 40, 40);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, 20, 20);
  quartier_stop_symbol_draw (cr, symbol, size_px, QUARTIER_STOP_STATE_NORMAL, FALSE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Outlines alone tell modes apart, small and large: more than a tenth of a plate differs. */
static void
modes_are_told_apart_without_colour (void)
{
  const double sizes_px[] = { 12, 22 };

  for (gsize s = 0; s < G_N_ELEMENTS (sizes_px); s++)
    for (int a = 0; a < QUARTIER_N_STOP_SYMBOLS; a++)
      for (int b = a + 1; b < QUARTIER_N_STOP_SYMBOLS; b++)
        {
          cairo_surface_t *one = paint_symbol (a, sizes_px[s]);
          cairo_surface_t *other = paint_symbol (b, sizes_px[s]);
          const int stride = cairo_image_surface_get_stride (one);
          const unsigned char *p = cairo_image_surface_get_data (one);
          const unsigned char *q = cairo_image_surface_get_data (other);
          double differing = 0, ink = 0;

          for (int i = 0; i < 40 * stride; i++)
            {
              differing += ABS (p[i] - q[i]) / 255.0;
              ink += p[i] / 255.0;
            }
          g_assert_cmpfloat (ink, >, sizes_px[s] * sizes_px[s] * 0.7);
          g_assert_cmpfloat (differing, >, 0.1 * ink);
          cairo_surface_destroy (one);
          cairo_surface_destroy (other);
        }
}

/* The height of a name, once it is what is wanted or for so long that it will not be. */
static int
height_px (QuartierMapLabels *labels, int least, int most)
{
  int height = 0;

  for (int i = 0; i < 200; i++)
    {
      height = quartier_map_labels_get (labels, "Workshops", FALSE, quartier_map_ink (FALSE))->height;
      if (height >= least && height <= most)
        break;
      map_fixture_spin (20);
    }
  return height;
}

/* A room looks at a map that is held: its names are larger at once, though they were painted before, and as they
 * were afterwards. */
static void
names_are_larger_from_afar (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  QuartierMapLabels *labels = quartier_map_labels_new (GTK_WIDGET (fixture->layer), FALSE);
  const int usual = height_px (labels, 1, G_MAXINT);
  const int least = (int)(1.2 * usual);

  quartier_map_view_set_held (fixture->view, TRUE);
  g_assert_cmpint (height_px (labels, least, G_MAXINT), >=, least);
  quartier_map_view_set_held (fixture->view, FALSE);
  g_assert_cmpint (height_px (labels, 1, usual), ==, usual);
  quartier_map_labels_free (labels);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  adw_init ();
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_LIGHT);
#define ADD(path, func)                                                                            \
  g_test_add (path, MapFixture, NULL, map_fixture_set_up, func, map_fixture_tear_down)
  ADD ("/map/stops/tool", stop_tool_places_stops);
  ADD ("/map/stops/found", stops_are_found_before_districts);
  ADD ("/map/look/stops", the_whole_plan_has_its_stops);
  ADD ("/map/look/place", a_place_is_kept);
  ADD ("/map/stops/drag", dragging_a_stop_is_one_step);
  ADD ("/map/stops/keys", keys_move_and_delete_a_stop);
  ADD ("/map/stops/mode", the_next_stop_has_the_mode_chosen_last);
  ADD ("/map/stops/from-afar", names_are_larger_from_afar);
#undef ADD
  g_test_add_func ("/map/stops/symbols", modes_are_told_apart_without_colour);
  return g_test_run ();
}
