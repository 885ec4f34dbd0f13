#include "map-fixture.h"

QuartierDistrict *
map_fixture_make_square (const char *id, double west, double south, double side, const char *use)
{
  const QuartierPosition ring[] = {
    { west, south }, { west + side, south }, { west + side, south + side }, { west, south + side }
  };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (ring, G_N_ELEMENTS (ring));
  g_autoptr (QuartierDistrict) bare = quartier_district_new (id, shape);
  g_autoptr (QuartierDistrict) named = quartier_district_with_text (bare, QUARTIER_FIELD_NAME, id);
  const QuartierMixShare share = { g_intern_string (use), 1 };

  return quartier_district_with_mix (named, &share, 1);
}

void
map_fixture_put (MapFixture *fixture, QuartierDistrict *district)
{
  quartier_plan_begin (fixture->plan, "Put");
  quartier_plan_put_district (fixture->plan, "a", district);
  quartier_plan_commit (fixture->plan);
  g_object_unref (district);
}

void
map_fixture_spin (guint ms)
{
  const gint64 end = g_get_monotonic_time () + ms * 1000;

  do
    while (g_main_context_iteration (NULL, FALSE))
      ;
  while (g_get_monotonic_time () < end);
}

void
map_fixture_set_up (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const QuartierScenario scenario = { (char *)"a", (char *)"A", 0, NULL, NULL };
  const gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  fixture->plan = quartier_plan_new ();
  quartier_plan_begin (fixture->plan, "Scenario");
  quartier_plan_put_scenario (fixture->plan, &scenario);
  quartier_plan_commit (fixture->plan);
  quartier_plan_set_current (fixture->plan, "a");
  map_fixture_put (fixture, map_fixture_make_square ("below", WEST, SOUTH, SIDE, "residential"));
  map_fixture_put (fixture, map_fixture_make_square ("above", WEST + SIDE / 2, SOUTH + SIDE / 2,
                                                     SIDE, "office"));

  fixture->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  fixture->view = quartier_map_view_new ();
  fixture->layer = quartier_map_view_get_layer (fixture->view);
  fixture->controller = quartier_map_view_get_controller (fixture->view);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  quartier_map_view_set_plan (fixture->view, fixture->plan);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (gtk_widget_get_width (GTK_WIDGET (fixture->layer)) == 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  map_fixture_spin (60);
}

void
map_fixture_tear_down (MapFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  QuartierEditController *controller = g_object_ref (fixture->controller);
  QuartierDistrictLayer *layer = g_object_ref (fixture->layer);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  map_fixture_spin (0);
  g_assert_finalize_object (controller);
  g_assert_finalize_object (layer);
  g_assert_finalize_object (fixture->plan);
}

QuartierDistrict *
map_fixture_find (MapFixture *fixture, const char *id)
{
  return quartier_plan_find_district (fixture->plan, "a", id);
}

void
map_fixture_place_of (MapFixture *fixture, double lon, double lat, double *x, double *y)
{
  const QuartierPosition position = { lon, lat };

  g_assert_true (quartier_district_layer_get_place (fixture->layer, &position, x, y));
}

QuartierPosition
map_fixture_corner_of (MapFixture *fixture, const char *id, gsize index)
{
  gsize n;
  const QuartierPosition *ring = quartier_polygon_get_ring (
      quartier_district_get_shape (map_fixture_find (fixture, id)), 0, 0, &n);

  g_assert_cmpuint (index, <, n);
  return ring[index];
}

GtkGesture *
map_fixture_find_drag (MapFixture *fixture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->layer));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return GTK_GESTURE (controller);
    }
  g_assert_not_reached ();
}

/* Presses at a place, moves in steps, and lets go. */
void
map_fixture_drag (MapFixture *fixture, double x, double y, double dx, double dy)
{
  GtkGesture *gesture = map_fixture_find_drag (fixture);

  g_signal_emit_by_name (gesture, "drag-begin", x, y);
  for (int i = 1; i <= 4; i++)
    g_signal_emit_by_name (gesture, "drag-update", dx * i / 4, dy * i / 4);
  g_signal_emit_by_name (gesture, "drag-end", dx, dy);
}

gboolean
map_fixture_press_key (MapFixture *fixture, guint keyval, GdkModifierType state)
{
  return quartier_map_view_handle_key (fixture->view, keyval, state);
}
