/*
 * A map that ends at the poles. libshumate repeats the world to the north and to the south as it does to
 * the east and to the west, and lets the least zoom of a base map, which is none, take the place of ours.
 */
#include "map/map-globe.h"

#include <math.h>

#include "map/district-shape.h"

#define USUAL_TILE_PX 256

#define LEAST_ZOOM "quartier-least-zoom"

/* From the northern to the southern edge of the world at zoom 0. */
static double
get_side_px (ShumateViewport *viewport)
{
  ShumateMapSource *source = shumate_viewport_get_reference_map_source (viewport);

  return source != NULL ? shumate_map_source_get_tile_size (source) : USUAL_TILE_PX;
}

/* Each change comes back here; the second time there is nothing left to do. */
static void
keep_on_globe (ShumateMap *map)
{
  ShumateViewport *viewport = shumate_map_get_viewport (map);
  const int height = gtk_widget_get_height (GTK_WIDGET (map));
  const double side = get_side_px (viewport);
  const double fitting = height > side ? ceil (log2 (height / side)) : 0;
  const guint given = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (map), LEAST_ZOOM));
  const guint least = MAX (given, (guint)fitting);
  ShumateLocation *centre = SHUMATE_LOCATION (viewport);
  const QuartierPosition at
      = { shumate_location_get_longitude (centre), shumate_location_get_latitude (centre) };
  QuartierMapPoint point;
  double half;

  if (shumate_viewport_get_min_zoom_level (viewport) != least)
    shumate_viewport_set_min_zoom_level (viewport, least);
  if (shumate_viewport_get_zoom_level (viewport) < least)
    shumate_viewport_set_zoom_level (viewport, least);
  half = MIN (height / side / exp2 (shumate_viewport_get_zoom_level (viewport)) / 2, 0.5);
  point = quartier_map_point (&at);
  /* By less than a millionth of the world nothing is seen, and nothing goes round in circles. */
  if (point.y >= half - 1e-6 && point.y <= 1 - half + 1e-6)
    return;
  point.y = CLAMP (point.y, half, 1 - half);
  shumate_location_set_location (centre, quartier_map_point_to_position (&point).lat, at.lon);
}

static gboolean
resized_idle (gpointer map)
{
  keep_on_globe (map);
  return G_SOURCE_REMOVE;
}

/* While sizes are given no other place can be looked at: before the next frame. */
static void
resized_cb (ShumateMap *map)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, resized_idle, g_object_ref (map), g_object_unref);
}

/* Only a drawing area tells of its size: one without ink, as large as the map, which the map takes along. */
static void
follow_size (ShumateMap *map)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_widget_set_can_target (area, FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_insert_after (area, GTK_WIDGET (map), NULL);
  g_signal_connect_object (area, "resize", G_CALLBACK (resized_cb), map, G_CONNECT_SWAPPED);
}

/**
 * quartier_map_keep_on_globe:
 * @least_zoom: the world is never smaller than at this level
 *
 * Keeps the world as high as the map at least, and its edges in the north and south out of sight.
 */
void
quartier_map_keep_on_globe (ShumateMap *map, guint least_zoom)
{
  ShumateViewport *viewport = shumate_map_get_viewport (map);

  g_object_set_data (G_OBJECT (map), LEAST_ZOOM, GUINT_TO_POINTER (least_zoom));
  follow_size (map);
  g_signal_connect_object (viewport, "notify::zoom-level", G_CALLBACK (keep_on_globe), map,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::latitude", G_CALLBACK (keep_on_globe), map,
                           G_CONNECT_SWAPPED);
}
