/*
 * Two scenarios on the map: one to the left of a line, or a map of each.
 */
#include "map/quartier-map-view-private.h"

#include "map/map-globe.h"
#include "map/map-wheel.h"

/* How far before what is dragged the line stays: a corner there can be pressed, and not the line instead. */
#define PUSH_PX 28.0

static void
swiped_cb (QuartierMapView *self, double share)
{
  self->swipe_share = share;
  quartier_district_layer_set_span (self->other_layer, 0, share);
  quartier_district_layer_set_span (self->layer, share, 1);
}

/* What is dragged pushes the line before it: beyond it nothing would be seen of it, nor could it be taken again. */
static void
dragged_cb (QuartierMapView *self, double x)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self->layer));
  const double share = width > 0 ? CLAMP ((x - PUSH_PX) / width, 0, 1) : 1;

  if (self->swipe == NULL || share >= self->swipe_share)
    return;
  quartier_swipe_set_share (self->swipe, share);
  swiped_cb (self, share);
}

void
quartier_map_view_end_comparison (QuartierMapView *self)
{
  if (self->other_layer != NULL && self->other_map == NULL)
    shumate_map_remove_layer (self->map, SHUMATE_LAYER (self->other_layer));
  if (self->swipe != NULL)
    {
      if (self->controller != NULL)
        g_signal_handlers_disconnect_by_func (self->controller, dragged_cb, self);
      gtk_overlay_remove_overlay (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->swipe));
    }
  if (self->names != NULL)
    gtk_overlay_remove_overlay (GTK_OVERLAY (self->overlay), self->names);
  g_clear_pointer (&self->other_sites, quartier_map_sites_free);
  if (self->other_map != NULL)
    gtk_box_remove (GTK_BOX (self->maps), GTK_WIDGET (self->other_map));
  self->other_layer = NULL;
  self->other_map = NULL;
  self->other_base = NULL;
  self->swipe = NULL;
  self->names = NULL;
  quartier_district_layer_set_span (self->layer, 0, 1);
}

static void
begin_swipe (QuartierMapView *self, const char *other, const char *current)
{
  self->other_layer = quartier_district_layer_new (shumate_map_get_viewport (self->map));
  shumate_map_insert_layer_behind (self->map, SHUMATE_LAYER (self->other_layer),
                                   SHUMATE_LAYER (self->layer));
  self->swipe = quartier_swipe_new ();
  quartier_swipe_set_share (self->swipe, self->swipe_share);
  quartier_swipe_set_names (self->swipe, other, current);
  g_signal_connect_swapped (self->swipe, "moved", G_CALLBACK (swiped_cb), self);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->swipe));
  /* Under the hint, the legend and the buttons. */
  gtk_widget_insert_after (GTK_WIDGET (self->swipe), self->overlay,
                           gtk_overlay_get_child (GTK_OVERLAY (self->overlay)));
  g_signal_connect_swapped (self->controller, "dragged", G_CALLBACK (dragged_cb), self);
  swiped_cb (self, quartier_swipe_get_share (self->swipe));
}

/* The two maps look at the same place: each follows the other. */
static void
link_maps (ShumateMap *one, ShumateMap *other)
{
  static const char *const names[] = { "zoom-level", "latitude", "longitude" };
  ShumateViewport *from = shumate_map_get_viewport (one), *to = shumate_map_get_viewport (other);

  shumate_viewport_set_min_zoom_level (to, QUARTIER_MAP_MIN_ZOOM);
  shumate_viewport_set_max_zoom_level (to, QUARTIER_MAP_MAX_ZOOM);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_bind_property (from, names[i], to, names[i],
                            G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

/* Beside what parts the maps, away from the legend. */
static GtkWidget *
make_name (const char *name, GtkAlign align)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "map-name");
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_halign (label, align);
  return label;
}

static void
begin_beside (QuartierMapView *self, const char *other, const char *current)
{
  g_autoptr (ShumateMapSource) source = quartier_map_view_make_source (self);

  self->other_map = shumate_map_new ();
  gtk_widget_set_hexpand (GTK_WIDGET (self->other_map), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->other_map), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  other, -1);
  self->other_layer = quartier_district_layer_new (shumate_map_get_viewport (self->other_map));
  shumate_map_add_layer (self->other_map, SHUMATE_LAYER (self->other_layer));
  quartier_map_view_put_base (self->other_map, &self->other_base, source, self->other_layer);
  self->other_sites = quartier_map_sites_new (self->other_map);
  quartier_map_view_show_sites (self);
  link_maps (self->map, self->other_map);
  quartier_map_wheel_install (self->other_map);
  quartier_map_keep_on_globe (self->other_map, QUARTIER_MAP_MIN_ZOOM);
  gtk_box_prepend (GTK_BOX (self->maps), GTK_WIDGET (self->other_map));
  self->names = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  gtk_box_set_homogeneous (GTK_BOX (self->names), TRUE);
  gtk_widget_set_valign (self->names, GTK_ALIGN_START);
  gtk_widget_set_can_target (self->names, FALSE);
  gtk_box_append (GTK_BOX (self->names), make_name (other, GTK_ALIGN_END));
  gtk_box_append (GTK_BOX (self->names), make_name (current, GTK_ALIGN_START));
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->names);
}

/**
 * quartier_map_view_set_comparison:
 * @scenario: (nullable): id of the scenario that is shown beside the current one
 * @func: (nullable): colours of its districts; %NULL for land uses
 *
 * Shows another scenario of the plan as well. Only the current one is edited.
 */
void
quartier_map_view_set_comparison (QuartierMapView *self,
                                  QuartierMapComparison comparison,
                                  const char *scenario,
                                  QuartierColourFunc func,
                                  gpointer data)
{
  const QuartierScenario *other, *current;

  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  quartier_map_view_end_comparison (self);
  if (comparison == QUARTIER_MAP_COMPARE_NOT || self->plan == NULL || scenario == NULL)
    return;
  other = quartier_plan_find_scenario (self->plan, scenario);
  current = quartier_plan_find_scenario (self->plan, quartier_plan_get_current (self->plan));
  g_return_if_fail (other != NULL && current != NULL);
  if (comparison == QUARTIER_MAP_COMPARE_SWIPE)
    begin_swipe (self, other->name, current->name);
  else
    begin_beside (self, other->name, current->name);
  gtk_widget_set_focusable (GTK_WIDGET (self->other_layer), FALSE);
  quartier_district_layer_set_dark (self->other_layer, self->is_dark);
  quartier_district_layer_set_colour_func (self->other_layer, func, data, NULL);
  quartier_district_layer_set_scenario (self->other_layer, scenario);
  quartier_district_layer_set_plan (self->other_layer, self->plan);
}

/* What stands beside the line on the side of the current scenario: another one may be seen there for a while. */
void
quartier_map_view_name_current (QuartierMapView *self, const char *name)
{
  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  if (self->swipe != NULL)
    quartier_swipe_set_names (self->swipe, NULL, name);
  if (self->names != NULL)
    gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (self->names)), name);
}

/* (transfer none) (nullable): the districts of the scenario that is compared with. */
QuartierDistrictLayer *
quartier_map_view_get_other_layer (QuartierMapView *self)
{
  return self->other_layer;
}

/* (transfer none) (nullable): the map beside, where there are two. */
ShumateMap *
quartier_map_view_get_other_map (QuartierMapView *self)
{
  return self->other_map;
}
