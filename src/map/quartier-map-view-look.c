/*
 * Where the map looks.
 */
#include "map/quartier-map-view-private.h"

#include <math.h>

#include "base/date-line.h"
#include "base/mercator.h"

/* What is kept free around what is zoomed to. */
#define MARGIN_PX 56.0

/* One district alone is not shown larger than this. */
#define MAX_FIT_ZOOM 17.0

/* In so many frames a new window finds its size. */
#define SETTLING_FRAMES 30

static const QuartierBounds europe = { -11, 35.5, 32, 61.5 };

static ShumateViewport *
get_viewport (QuartierMapView *self)
{
  return shumate_map_get_viewport (self->map);
}

static void
show_bounds (QuartierMapView *self, const QuartierBounds *bounds, gboolean is_animated)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self->map));
  const int height = gtk_widget_get_height (GTK_WIDGET (self->map));
  const QuartierPosition corners[]
      = { { bounds->west, bounds->north }, { bounds->east, bounds->south } };
  const QuartierMapPoint a = quartier_map_point (&corners[0]);
  const QuartierMapPoint b = quartier_map_point (&corners[1]);
  const double tile_px = shumate_map_source_get_tile_size (
      shumate_viewport_get_reference_map_source (get_viewport (self)));
  const double legend_px = quartier_map_view_get_legend_px (self, width);
  const double room_x = MAX ((width > 0 ? width : 900) - 2 * MARGIN_PX - legend_px, 64) / tile_px;
  const double room_y = MAX ((height > 0 ? height : 700) - 2 * MARGIN_PX, 64) / tile_px;
  const double fitting
      = CLAMP (log2 (MIN (room_x / MAX (b.x - a.x, 1e-9), room_y / MAX (b.y - a.y, 1e-9))),
               QUARTIER_MAP_MIN_ZOOM, MAX_FIT_ZOOM);
  /* An extract's streets and names, and pictures, are sharp at whole levels only. */
  const gboolean is_whole
      = self->backdrop != NULL || self->tiles != NULL || self->online_address != NULL;
  const double zoom = is_whole ? floor (fitting + 0.15) : fitting;
  const QuartierMapPoint middle
      = { (a.x + b.x) / 2 - legend_px / 2 / tile_px / exp2 (zoom), (a.y + b.y) / 2 };
  QuartierPosition centre = quartier_map_point_to_position (&middle);
  gboolean animations = TRUE;

  centre.lon = quartier_lon_on_globe (centre.lon);

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animations,
                NULL);
  shumate_map_stop_go_to (self->map);
  if (is_animated && animations && width > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      shumate_map_go_to_full_with_duration (self->map, centre.lat, centre.lon, zoom, 400);
      return;
    }
  shumate_viewport_set_zoom_level (get_viewport (self), zoom);
  shumate_location_set_location (SHUMATE_LOCATION (get_viewport (self)), centre.lat, centre.lon);
  self->shown = centre;
  self->shown_zoom = zoom;
}

/* A window that has just opened finds its size in some steps, and what it looks at follows. */
static gboolean
fit_cb (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  QuartierMapView *self = QUARTIER_MAP_VIEW (widget);
  const int width = gtk_widget_get_width (GTK_WIDGET (self->map));
  const int height = gtk_widget_get_height (GTK_WIDGET (self->map));

  if (width == 0)
    return G_SOURCE_CONTINUE;
  if (width != self->fitted_width || height != self->fitted_height)
    show_bounds (self, &self->wanted, FALSE);
  self->fitted_width = width;
  self->fitted_height = height;
  if (self->settling-- > 0)
    return G_SOURCE_CONTINUE;
  self->fit_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * quartier_map_view_zoom_to_bounds:
 * @is_animated: whether the map flies there, if the desktop has animations
 *
 * Looks at a box with some room around it; at once where the map has no size yet.
 */
void
quartier_map_view_zoom_to_bounds (QuartierMapView *self,
                                  const QuartierBounds *bounds,
                                  gboolean is_animated)
{
  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  g_return_if_fail (bounds != NULL && bounds->west <= bounds->east);
  show_bounds (self, bounds, is_animated);
  self->wanted = *bounds;
  self->settling = SETTLING_FRAMES;
  self->fitted_width = gtk_widget_get_width (GTK_WIDGET (self->map));
  self->fitted_height = gtk_widget_get_height (GTK_WIDGET (self->map));
  if (!is_animated && self->fit_id == 0)
    self->fit_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fit_cb, NULL, NULL);
}

/* The plan */

static void
add_position (QuartierBounds *bounds, const QuartierPosition *at)
{
  bounds->west = MIN (bounds->west, at->lon);
  bounds->south = MIN (bounds->south, at->lat);
  bounds->east = MAX (bounds->east, at->lon);
  bounds->north = MAX (bounds->north, at->lat);
}

static void
add_sites (QuartierMapView *self, QuartierBounds *bounds)
{
  for (guint i = 0; i < self->site_plans->len; i++)
    {
      const QuartierMapSite *site = &g_array_index (self->site_plans, QuartierMapSite, i);
      const double width = quartier_site_picture_get_width (site->picture);
      const double height = quartier_site_picture_get_height (site->picture);
      const double corners[4][2] = { { 0, 0 }, { width, 0 }, { 0, height }, { width, height } };

      for (int c = 0; c < 4; c++)
        {
          QuartierMapPoint at = { corners[c][0], corners[c][1] };
          QuartierPosition position;

          cairo_matrix_transform_point (&site->to_mercator, &at.x, &at.y);
          at.x /= QUARTIER_MERCATOR_SIDE;
          at.y /= QUARTIER_MERCATOR_SIDE;
          position = quartier_map_point_to_position (&at);
          add_position (bounds, &position);
        }
    }
}

static gboolean
add_districts (QuartierPlan *plan, const char *scenario, QuartierBounds *bounds)
{
  QuartierBounds of_these;

  if (!quartier_plan_get_bounds (plan, scenario, &of_these))
    return FALSE;
  add_position (bounds, &(const QuartierPosition){ of_these.west, of_these.south });
  add_position (bounds, &(const QuartierPosition){ of_these.east, of_these.north });
  return TRUE;
}

/* Districts, stops and site plans. A scenario in which nothing is drawn yet lies where the others do. */
static void
add_plan (QuartierMapView *self, QuartierBounds *bounds)
{
  const char *scenario = self->plan != NULL ? quartier_plan_get_current (self->plan) : NULL;
  GListModel *stops = scenario != NULL ? quartier_plan_get_stops (self->plan, scenario) : NULL;
  gboolean has_districts = FALSE;

  if (scenario != NULL)
    has_districts = add_districts (self->plan, scenario, bounds);
  for (gsize i = 0; self->plan != NULL && !has_districts && i < quartier_plan_get_n_scenarios (self->plan); i++)
    add_districts (self->plan, quartier_plan_get_scenario (self->plan, i)->id, bounds);
  for (guint i = 0; stops != NULL && i < g_list_model_get_n_items (stops); i++)
    {
      g_autoptr (QuartierStop) stop = g_list_model_get_item (stops, i);

      add_position (bounds, quartier_stop_get_position (stop));
    }
  if (scenario != NULL)
    add_sites (self, bounds);
}

/**
 * quartier_map_view_zoom_to_plan:
 *
 * Looks at the whole plan, with its stops and site plans; at Europe where there is nothing in it.
 */
void
quartier_map_view_zoom_to_plan (QuartierMapView *self, gboolean is_animated)
{
  QuartierBounds bounds = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  add_plan (self, &bounds);
  if (bounds.west > bounds.east)
    bounds = europe;
  quartier_map_view_zoom_to_bounds (self, &bounds, is_animated);
}

/**
 * quartier_map_view_sees_plan:
 *
 * Returns: whether all of the plan is in sight
 */
gboolean
quartier_map_view_sees_plan (QuartierMapView *self)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self->layer));
  const double height = gtk_widget_get_height (GTK_WIDGET (self->layer));
  QuartierBounds bounds = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  double x0, y0, x1, y1;

  g_return_val_if_fail (QUARTIER_IS_MAP_VIEW (self), FALSE);
  add_plan (self, &bounds);
  return bounds.west <= bounds.east
         && quartier_district_layer_get_place (
             self->layer, &(const QuartierPosition){ bounds.west, bounds.north }, &x0, &y0)
         && quartier_district_layer_get_place (
             self->layer, &(const QuartierPosition){ bounds.east, bounds.south }, &x1, &y1)
         && x0 >= 0 && y0 >= 0 && x1 <= width && y1 <= height;
}

/**
 * quartier_map_view_zoom_by:
 * @levels: how many zoom levels nearer, to a whole one, where the base map is sharp
 */
void
quartier_map_view_zoom_by (QuartierMapView *self, double levels)
{
  const double zoom = shumate_viewport_get_zoom_level (get_viewport (self));
  const double target = levels > 0 ? floor (zoom + levels + 1e-6) : ceil (zoom + levels - 1e-6);

  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  shumate_map_stop_go_to (self->map);
  shumate_viewport_set_zoom_level (get_viewport (self), CLAMP (target, QUARTIER_MAP_MIN_ZOOM, QUARTIER_MAP_MAX_ZOOM));
}

/* What is shown is left to whoever moves the map from now on. */
void
quartier_map_view_stop_fitting (QuartierMapView *self)
{
  if (self->fit_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fit_id);
  self->fit_id = 0;
}

/* Site plans are read after the plan: a view that nobody has moved takes them in too. */
void
quartier_map_view_fit_sites (QuartierMapView *self)
{
  ShumateViewport *viewport = get_viewport (self);

  if (!self->waits_for_sites || self->site_plans->len == 0)
    return;
  self->waits_for_sites = FALSE;
  if (self->shown_zoom == shumate_viewport_get_zoom_level (viewport)
      && fabs (self->shown.lat - shumate_location_get_latitude (SHUMATE_LOCATION (viewport))) < 1e-9
      && fabs (self->shown.lon - shumate_location_get_longitude (SHUMATE_LOCATION (viewport)))
             < 1e-9)
    quartier_map_view_zoom_to_plan (self, FALSE);
}

/**
 * quartier_map_view_get_place:
 *
 * Returns: where the map looks
 */
QuartierMapPlace
quartier_map_view_get_place (QuartierMapView *self)
{
  ShumateViewport *viewport = get_viewport (self);

  return (QuartierMapPlace){ { shumate_location_get_longitude (SHUMATE_LOCATION (viewport)),
                               shumate_location_get_latitude (SHUMATE_LOCATION (viewport)) },
                             shumate_viewport_get_zoom_level (viewport) };
}

/* Looks there, whatever the plan is. */
void
quartier_map_view_set_place (QuartierMapView *self, const QuartierMapPlace *place)
{
  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  quartier_map_view_stop_fitting (self);
  shumate_map_stop_go_to (self->map);
  self->waits_for_sites = FALSE;
  shumate_viewport_set_zoom_level (get_viewport (self), place->zoom);
  shumate_location_set_location (SHUMATE_LOCATION (get_viewport (self)), place->centre.lat,
                                 place->centre.lon);
}
