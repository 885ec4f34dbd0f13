/*
 * What a frame of the map costs: CPU time of the process, which the load of the machine does not
 * move, while a corner is dragged, the map panned, and zoomed.
 *
 *   bench-drag [DISTRICTS] [FRAMES]
 *
 * One line of JSON for each, with what paints it (GSK_RENDERER): without a graphics card GL is done in
 * software, by threads that count too; "thread" is what the window's own costs. "base" is the map
 * without districts: what GTK and the tiles cost.
 */
#include "map/quartier-map-view.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Of each frame, ms of processor. */
typedef struct
{
  double *all;    /* the process */
  double *thread; /* the window's thread */
} Costs;

static QuartierMapView *view;
static QuartierPlan *plan;
static GtkWidget *window;

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static double
thread_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
spin (guint ms)
{
  const gint64 end = g_get_monotonic_time () + ms * 1000;

  do
    g_main_context_iteration (NULL, FALSE);
  while (g_get_monotonic_time () < end);
}

static void
painted_cb (GdkFrameClock *clock G_GNUC_UNUSED, gboolean *is_painted)
{
  *is_painted = TRUE;
}

static void
wait_for_frame (void)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean is_painted = FALSE;
  const gulong id
      = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &is_painted);
  const gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;

  gtk_widget_queue_draw (GTK_WIDGET (quartier_map_view_get_layer (view)));
  while (!is_painted && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, id);
}

static void
put_many (int n)
{
  const int columns = (int)ceil (sqrt (n));
  static const char *const uses[] = { "residential", "residential", "office", "hotel", "sport" };

  quartier_plan_begin (plan, "Many");
  for (int i = 0; i < n; i++)
    {
      const double x = 7.8 + i % columns * 0.004, y = 48 + i / columns * 0.0027;
      const QuartierMixShare share = { g_intern_string (uses[i % 5]), 1 };
      QuartierPosition points[20];
      g_autofree char *id = g_strdup_printf ("d%d", i);
      g_autoptr (QuartierPolygon) shape = NULL;
      g_autoptr (QuartierDistrict) bare = NULL;
      g_autoptr (QuartierDistrict) district = NULL;

      for (int k = 0; k < 20; k++)
        {
          const double r = 1 + 0.15 * ((k * 7 + i) % 5) / 5.0;

          points[k] = (QuartierPosition){ x + 0.0016 * r * cos (k * G_PI / 10),
                                          y + 0.0011 * r * sin (k * G_PI / 10) };
        }
      shape = quartier_polygon_new (points, 20);
      bare = quartier_district_new (id, shape);
      district = quartier_district_with_mix (bare, &share, 1);
      quartier_plan_put_district (plan, "a", district);
    }
  quartier_plan_commit (plan);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* "GskGLRenderer" → "gl" */
static char *
dup_renderer (void)
{
  const char *type = G_OBJECT_TYPE_NAME (gtk_native_get_renderer (GTK_NATIVE (window)));
  const char *name = g_str_has_prefix (type, "Gsk") ? type + strlen ("Gsk") : type;
  const char *end = g_strrstr (name, "Renderer");
  g_autofree char *stem = g_strndup (name, end != NULL ? (gsize) (end - name) : strlen (name));

  return g_ascii_strdown (stem, -1);
}

static void
report (const char *what, int n, Costs *costs, int n_frames)
{
  g_autofree char *renderer = dup_renderer ();
  double sum = 0;

  for (int i = 0; i < n_frames; i++)
    sum += costs->all[i];
  qsort (costs->all, n_frames, sizeof (double), compare_doubles);
  qsort (costs->thread, n_frames, sizeof (double), compare_doubles);
  g_print ("{\"what\": \"%s\", \"renderer\": \"%s\", \"districts\": %d, \"frames\": %d, "
           "\"mean_ms\": %.1f, \"median_ms\": %.1f, \"p95_ms\": %.1f, \"max_ms\": %.1f, "
           "\"thread_median_ms\": %.1f, \"thread_p95_ms\": %.1f}\n",
           what, renderer, n, n_frames, sum / n_frames, costs->all[n_frames / 2],
           costs->all[n_frames * 95 / 100], costs->all[n_frames - 1], costs->thread[n_frames / 2],
           costs->thread[n_frames * 95 / 100]);
}

static void
begin_frame (Costs *costs, int i)
{
  costs->all[i] = cpu_ms ();
  costs->thread[i] = thread_ms ();
}

static void
end_frame (Costs *costs, int i)
{
  costs->all[i] = cpu_ms () - costs->all[i];
  costs->thread[i] = thread_ms () - costs->thread[i];
}

static void
bench_drag (int n, Costs *costs, int n_frames)
{
  g_autofree char *id = g_strdup_printf ("d%d", n / 2 + (int)sqrt (n) / 2);
  QuartierDistrict *district = quartier_plan_find_district (plan, "a", id);
  QuartierPolygon *shape = quartier_district_get_shape (district);
  const QuartierVertex vertex = { 0, 0, 0 };
  QuartierPosition at;
  gsize length;

  at = quartier_polygon_get_ring (shape, 0, 0, &length)[0];
  quartier_map_view_set_selected (view, id);
  spin (500);
  shape = quartier_polygon_ref (shape);
  quartier_plan_begin (plan, "Drag");
  for (int i = 0; i < n_frames; i++)
    {
      g_autoptr (QuartierPolygon) moved = NULL;
      g_autoptr (QuartierDistrict) changed = NULL;

      begin_frame (costs, i);
      moved = quartier_polygon_with_vertex (shape, &vertex, at.lon + i % 20 * 5e-5, at.lat);
      district = quartier_plan_find_district (plan, "a", id);
      changed = quartier_district_with_shape (district, moved);
      quartier_plan_put_district (plan, "a", changed);
      wait_for_frame ();
      end_frame (costs, i);
    }
  quartier_plan_abandon (plan);
  quartier_polygon_unref (shape);
  quartier_map_view_set_selected (view, NULL);
  report ("drag", n, costs, n_frames);
}

static void
bench_move (const char *what, int n, Costs *costs, int n_frames, double zoom_step)
{
  ShumateViewport *viewport = shumate_map_get_viewport (quartier_map_view_get_map (view));
  const double lat = shumate_location_get_latitude (SHUMATE_LOCATION (viewport));
  const double lon = shumate_location_get_longitude (SHUMATE_LOCATION (viewport));
  const double zoom = shumate_viewport_get_zoom_level (viewport);
  const double px_lon = 360 / (256 * exp2 (zoom));

  spin (500);
  for (int i = 0; i < n_frames; i++)
    {
      begin_frame (costs, i);
      if (zoom_step != 0)
        shumate_viewport_set_zoom_level (viewport, zoom + zoom_step * (i % 10));
      else
        shumate_location_set_location (SHUMATE_LOCATION (viewport), lat, lon + px_lon * 4 * (i % 60));
      wait_for_frame ();
      end_frame (costs, i);
    }
  shumate_viewport_set_zoom_level (viewport, zoom);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), lat, lon);
  spin (600);
  report (what, n, costs, n_frames);
}

int
main (int argc, char **argv)
{
  const int n = argc > 1 ? atoi (argv[1]) : 10000;
  const int n_frames = MAX (argc > 2 ? atoi (argv[2]) : 120, 1);
  const QuartierScenario scenario = { (char *)"a", (char *)"A", 0, NULL, NULL };
  g_autofree double *all = g_new (double, n_frames), *thread = g_new (double, n_frames);
  Costs costs = { all, thread };

  adw_init ();
  plan = quartier_plan_new ();
  quartier_plan_begin (plan, "Scenario");
  quartier_plan_put_scenario (plan, &scenario);
  quartier_plan_commit (plan);
  quartier_plan_set_current (plan, "a");
  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 745);
  view = quartier_map_view_new ();
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  quartier_map_view_set_plan (view, plan);
  gtk_window_present (GTK_WINDOW (window));
  spin (800);
  bench_move ("base", 0, &costs, n_frames, 0);

  put_many (n);
  quartier_map_view_zoom_to_plan (view, FALSE);
  begin_frame (&costs, 0);
  wait_for_frame ();
  end_frame (&costs, 0);
  report ("first", n, &costs, 1);
  spin (2000);
  bench_drag (n, &costs, n_frames);
  bench_move ("pan", n, &costs, n_frames, 0);
  bench_move ("zoom", n, &costs, n_frames, 0.05);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (plan);
  return EXIT_SUCCESS;
}
