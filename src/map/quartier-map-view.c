/*
 * What a map is made of, and what it shows. Where it looks is in quartier-map-view-look.c.
 */
#include "map/quartier-map-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "map/map-globe.h"
#include "map/map-ink.h"
#include "map/map-style.h"
#include "map/map-wheel.h"
#include "map/quartier-backdrop-source.h"
#include "map/quartier-mbtiles-source.h"
#include "map/quartier-online-source.h"
#include "map/quartier-tile-picture.h"
#include "map/quartier-world-source.h"

enum
{
  PROP_TOOL = 1,
  PROP_SELECTED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (QuartierMapView, quartier_map_view, ADW_TYPE_BIN)

static ShumateViewport *
get_viewport (QuartierMapView *self)
{
  return shumate_map_get_viewport (self->map);
}

/* The base map */

/* Tiles are kept by the source's id, so light and dark, world and backdrop are sources of their
 * own, and changing one means another layer. */
ShumateMapSource *
quartier_map_view_make_source (QuartierMapView *self)
{
  if (self->backdrop != NULL)
    return SHUMATE_MAP_SOURCE (quartier_backdrop_source_new (self->backdrop, self->is_dark));
  if (self->online_address != NULL)
    return SHUMATE_MAP_SOURCE (quartier_online_source_new (self->online_address,
                                                           self->online_credit, self->is_dark));
  if (self->tiles != NULL)
    return SHUMATE_MAP_SOURCE (quartier_mbtiles_source_new (self->tiles, self->is_dark));
  return SHUMATE_MAP_SOURCE (quartier_world_source_new (self->is_dark));
}

/* Puts a base map under a map's districts, in place of the one it had. */
void
quartier_map_view_put_base (ShumateMap *map,
          ShumateMapLayer **base,
          ShumateMapSource *source,
          QuartierDistrictLayer *layer)
{
  ShumateViewport *viewport = shumate_map_get_viewport (map);
  ShumateMapLayer *fresh = shumate_map_layer_new (source, viewport);

  shumate_viewport_set_reference_map_source (viewport, source);
  /* Behind the one it takes the place of: site plans lie between that and the districts. */
  shumate_map_insert_layer_behind (
      map, SHUMATE_LAYER (fresh), *base != NULL ? SHUMATE_LAYER (*base) : SHUMATE_LAYER (layer));
  if (*base != NULL)
    shumate_map_remove_layer (map, SHUMATE_LAYER (*base));
  *base = fresh;
}

/* The base map anew, from what it is to be from. */
void
quartier_map_view_replace_base (QuartierMapView *self)
{
  g_autoptr (ShumateMapSource) source = quartier_map_view_make_source (self);

  /* Behind all districts of the map. */
  quartier_map_view_put_base (self->map, &self->base, source,
            self->other_layer != NULL && self->other_map == NULL ? self->other_layer : self->layer);
  if (self->other_map != NULL)
    quartier_map_view_put_base (self->other_map, &self->other_base, source, self->other_layer);
  quartier_map_view_follow_source (self, source);
}

static void
dark_changed_cb (QuartierMapView *self)
{
  const gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  if (is_dark == self->is_dark)
    return;
  self->is_dark = is_dark;
  if (is_dark)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dark");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dark");
  quartier_map_view_replace_base (self);
  quartier_district_layer_set_dark (self->layer, is_dark);
  if (self->other_layer != NULL)
    quartier_district_layer_set_dark (self->other_layer, is_dark);
  quartier_map_legend_set_dark (self->legend, is_dark);
}

/* Names are painted into the tiles. */
static void
text_size_changed_cb (QuartierMapView *self)
{
  if (self->base != NULL)
    quartier_map_view_replace_base (self);
}

/* What stands on the map */

static void
hint_changed_cb (QuartierMapView *self)
{
  const char *hint = quartier_edit_controller_get_hint (self->controller);
  const gboolean is_shown = self->is_hint_wanted && hint != NULL && *hint != '\0';

  if (is_shown)
    quartier_map_hint_set_text (self->hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), is_shown);
  gtk_widget_queue_allocate (self->overlay);
}

static void
tool_changed_cb (QuartierMapView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TOOL]);
}

static void
selected_changed_cb (QuartierMapView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

static void
zoom_in_clicked_cb (QuartierMapView *self)
{
  quartier_map_view_zoom_by (self, 1);
}

static void
zoom_out_clicked_cb (QuartierMapView *self)
{
  quartier_map_view_zoom_by (self, -1);
}

static void
fit_clicked_cb (QuartierMapView *self)
{
  quartier_map_view_zoom_to_plan (self, TRUE);
}

static void
add_button (QuartierMapView *self,
            GtkWidget *box,
            const char *icon,
            const char *label,
            const char *tooltip,
            GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
make_zoom_buttons (QuartierMapView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  add_button (self, box, "list-add-symbolic", _ ("Zoom in"), _ ("Zoom in (+)"),
              G_CALLBACK (zoom_in_clicked_cb));
  add_button (self, box, "list-remove-symbolic", _ ("Zoom out"), _ ("Zoom out (−)"),
              G_CALLBACK (zoom_out_clicked_cb));
  add_button (self, box, "zoom-fit-best-symbolic", _ ("Show the whole plan"),
              _ ("Show the whole plan (0)"), G_CALLBACK (fit_clicked_cb));
  self->layers = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->layers), "quartier-layers-symbolic");
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (self->layers), GTK_ARROW_LEFT);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->layers), "quartier-layers-symbolic");
  gtk_widget_set_tooltip_text (self->layers, _ ("What the map shows under and over the plan"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->layers), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Map"), -1);
  gtk_box_append (GTK_BOX (box), self->layers);
  self->compare = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->compare), "quartier-compare-symbolic");
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (self->compare), GTK_ARROW_LEFT);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->compare), "quartier-compare-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->compare), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Compare on the map"), -1);
  quartier_map_view_set_compare_reason (self, NULL);
  gtk_box_append (GTK_BOX (box), self->compare);
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "map-buttons");
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  return box;
}

static void
add_legend (QuartierMapView *self)
{
  ShumateScale *scale = shumate_scale_new (get_viewport (self));

  shumate_scale_set_unit (scale, SHUMATE_UNIT_METRIC);
  self->scale = GTK_WIDGET (scale);
  gtk_widget_set_can_target (self->scale, FALSE);
  self->legend = quartier_map_legend_new ();
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->legend));
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->scale);
}

static GtkWidget *
make_label (const char *css_class, GtkAlign halign, GtkAlign valign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_halign (label, halign);
  gtk_widget_set_valign (label, valign);
  gtk_widget_set_can_target (label, FALSE);
  return label;
}

static void
add_children (QuartierMapView *self)
{
  GtkWidget *overlay = self->overlay = gtk_overlay_new ();

  self->maps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  gtk_box_set_homogeneous (GTK_BOX (self->maps), TRUE);
  gtk_widget_add_css_class (self->maps, "map-pair");
  self->map = shumate_map_new ();
  gtk_box_append (GTK_BOX (self->maps), GTK_WIDGET (self->map));
  gtk_widget_set_hexpand (GTK_WIDGET (self->map), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->map), TRUE);
  shumate_viewport_set_min_zoom_level (get_viewport (self), QUARTIER_MAP_MIN_ZOOM);
  shumate_viewport_set_max_zoom_level (get_viewport (self), QUARTIER_MAP_MAX_ZOOM);
  self->layer = quartier_district_layer_new (get_viewport (self));
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->layer));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->maps);

  add_legend (self);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), make_zoom_buttons (self));
  self->licence = make_label ("map-licence", GTK_ALIGN_END, GTK_ALIGN_END);
  gtk_label_set_wrap (GTK_LABEL (self->licence), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->licence), 1);
  gtk_label_set_justify (GTK_LABEL (self->licence), GTK_JUSTIFY_RIGHT);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->licence);
  self->hint = quartier_map_hint_new ();
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->hint));
  self->notices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  /* Below the hint: at the lower edge stand legend, tips and toasts. */
  gtk_widget_set_valign (self->notices, GTK_ALIGN_START);
  gtk_widget_set_halign (self->notices, GTK_ALIGN_CENTER);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->notices);
  quartier_map_view_add_overlaps (self);
  quartier_map_view_add_trouble (self);
  quartier_map_view_add_places (self);
  adw_bin_set_child (ADW_BIN (self), overlay);
}

static void
quartier_map_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QuartierMapView *self = QUARTIER_MAP_VIEW (object);

  switch (id)
    {
    case PROP_TOOL:
      g_value_set_enum (value, quartier_map_view_get_tool (self));
      break;
    case PROP_SELECTED:
      g_value_set_string (value, quartier_map_view_get_selected (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quartier_map_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QuartierMapView *self = QUARTIER_MAP_VIEW (object);

  switch (id)
    {
    case PROP_TOOL:
      quartier_map_view_set_tool (self, g_value_get_enum (value));
      break;
    case PROP_SELECTED:
      quartier_map_view_set_selected (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quartier_map_view_dispose (GObject *object)
{
  QuartierMapView *self = QUARTIER_MAP_VIEW (object);

  quartier_map_view_stop_fitting (self);
  if (self->controller != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->controller, self);
      quartier_edit_controller_set_plan (self->controller, NULL);
    }
  g_clear_object (&self->controller);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_func (self->plan, quartier_map_view_follow_scenario, self);
  if (self->overlaps != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->overlaps, self);
      quartier_overlaps_set_districts (self->overlaps, NULL);
    }
  g_clear_object (&self->overlaps);
  g_clear_weak_pointer (&self->followed);
  g_clear_object (&self->plan);
  quartier_map_view_drop_source (self);
  quartier_map_view_clear_base (self);
  g_clear_pointer (&self->sites, quartier_map_sites_free);
  g_clear_pointer (&self->other_sites, quartier_map_sites_free);
  g_clear_pointer (&self->site_plans, g_array_unref);
  G_OBJECT_CLASS (quartier_map_view_parent_class)->dispose (object);
}

static void
quartier_map_view_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (quartier_map_view_parent_class)->realize (widget);
  quartier_tile_picture_set_cairo (quartier_map_is_cairo (widget));
}

static void
quartier_map_view_class_init (QuartierMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = quartier_map_view_get_property;
  object_class->set_property = quartier_map_view_set_property;
  object_class->dispose = quartier_map_view_dispose;
  GTK_WIDGET_CLASS (klass)->realize = quartier_map_view_realize;
  props[PROP_TOOL]
      = g_param_spec_enum ("tool", NULL, NULL, QUARTIER_TYPE_TOOL, QUARTIER_TOOL_SELECT, flags);
  props[PROP_SELECTED] = g_param_spec_string ("selected", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "quartier-map");
}

static void
quartier_map_view_init (QuartierMapView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  quartier_map_add_style ();
  add_children (self);
  self->sites = quartier_map_sites_new (self->map);
  self->site_plans = g_array_new (FALSE, FALSE, sizeof (QuartierMapSite));
  quartier_map_view_replace_base (self);
  self->is_hint_wanted = TRUE;
  self->swipe_share = 0.5;
  self->controller = quartier_edit_controller_new (self->layer);
  g_signal_connect_swapped (self->controller, "notify::hint", G_CALLBACK (hint_changed_cb), self);
  g_signal_connect_swapped (self->controller, "notify::tool", G_CALLBACK (tool_changed_cb), self);
  g_signal_connect_swapped (self->controller, "notify::selected", G_CALLBACK (selected_changed_cb),
                            self);
  hint_changed_cb (self);
  quartier_map_view_add_keys (self);
  quartier_map_wheel_install (self->map);
  quartier_map_keep_on_globe (self->map, QUARTIER_MAP_MIN_ZOOM);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (dark_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi",
                           G_CALLBACK (text_size_changed_cb), self, G_CONNECT_SWAPPED);
  dark_changed_cb (self);
  quartier_map_view_zoom_to_plan (self, FALSE);
}

QuartierMapView *
quartier_map_view_new (void)
{
  return g_object_new (QUARTIER_TYPE_MAP_VIEW, NULL);
}

/**
 * quartier_map_view_set_plan:
 * @plan: (nullable): what is shown and edited; the map looks at all of it
 */
void
quartier_map_view_set_plan (QuartierMapView *self, QuartierPlan *plan)
{
  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  if (self->plan == plan)
    return;
  quartier_map_view_end_comparison (self);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_func (self->plan, quartier_map_view_follow_scenario, self);
  g_set_object (&self->plan, plan);
  if (plan != NULL)
    g_signal_connect_swapped (plan, "scenario-changed", G_CALLBACK (quartier_map_view_follow_scenario), self);
  quartier_map_view_follow_scenario (self);
  quartier_district_layer_set_plan (self->layer, plan);
  quartier_edit_controller_set_plan (self->controller, plan);
  quartier_map_legend_set_plan (self->legend, plan);
  quartier_map_view_zoom_to_plan (self, FALSE);
  self->waits_for_sites = plan != NULL;
}

/**
 * quartier_map_view_set_library:
 * @library: says how far a stop reaches, which is drawn around the selected one
 */
void
quartier_map_view_set_library (QuartierMapView *self, QuartierLibrary *library)
{
  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  quartier_district_layer_set_library (self->layer, library);
}

QuartierTool
quartier_map_view_get_tool (QuartierMapView *self)
{
  g_return_val_if_fail (QUARTIER_IS_MAP_VIEW (self), QUARTIER_TOOL_SELECT);
  return quartier_edit_controller_get_tool (self->controller);
}

void
quartier_map_view_set_tool (QuartierMapView *self, QuartierTool tool)
{
  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  quartier_edit_controller_set_tool (self->controller, tool);
}

const char *
quartier_map_view_get_selected (QuartierMapView *self)
{
  g_return_val_if_fail (QUARTIER_IS_MAP_VIEW (self), NULL);
  return quartier_edit_controller_get_selected (self->controller);
}

/**
 * quartier_map_view_set_selected:
 * @id: (nullable): of a district or a stop of the current scenario
 */
void
quartier_map_view_set_selected (QuartierMapView *self, const char *id)
{
  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  quartier_edit_controller_set_selected (self->controller, id);
}

/* The world alone, until something is to be under the districts. */
void
quartier_map_view_clear_base (QuartierMapView *self)
{
  g_clear_pointer (&self->tiles, quartier_mbtiles_unref);
  g_clear_pointer (&self->backdrop, quartier_backdrop_unref);
  g_clear_pointer (&self->online_address, g_free);
  g_clear_pointer (&self->online_credit, g_free);
}

/**
 * quartier_map_view_set_backdrop:
 * @index_path: (nullable): the index of a map extract; %NULL for the world alone
 *
 * Returns: %FALSE, and the map as it was, where it cannot be read
 */
gboolean
quartier_map_view_set_backdrop (QuartierMapView *self, const char *index_path, GError **error)
{
  QuartierBackdrop *backdrop = NULL;

  g_return_val_if_fail (QUARTIER_IS_MAP_VIEW (self), FALSE);
  if (index_path != NULL)
    {
      backdrop = quartier_backdrop_open (index_path, error);
      if (backdrop == NULL)
        return FALSE;
    }
  quartier_map_view_clear_base (self);
  self->backdrop = backdrop;
  quartier_map_view_replace_base (self);
  return TRUE;
}

/**
 * quartier_map_view_set_tiles:
 * @tiles: a reference is taken
 *
 * Shows pictures of an MBTiles file under the plan, in place of what was there.
 */
void
quartier_map_view_set_tiles (QuartierMapView *self, QuartierMbtiles *tiles)
{
  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  quartier_mbtiles_ref (tiles);
  quartier_map_view_clear_base (self);
  self->tiles = tiles;
  quartier_map_view_replace_base (self);
}

/* (transfer none) (nullable): the index of the extract under the plan. */
QuartierBackdrop *
quartier_map_view_get_backdrop (QuartierMapView *self)
{
  g_return_val_if_fail (QUARTIER_IS_MAP_VIEW (self), NULL);
  return self->backdrop;
}

/**
 * quartier_map_view_set_colouring:
 * @func: (nullable): %NULL for land uses, and then a legend of them
 * @title: (nullable): of the legend
 * @entries: (nullable) (array length=n): of the legend; copied
 *
 * What the districts' colours show. After a change of it: quartier_district_layer_recolour().
 */
void
quartier_map_view_set_colouring (QuartierMapView *self,
                                 QuartierColourFunc func,
                                 gpointer data,
                                 GDestroyNotify destroy,
                                 const char *title,
                                 const QuartierLegendEntry *entries,
                                 gsize n)
{
  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  quartier_district_layer_set_colour_func (self->layer, func, data, destroy);
  quartier_map_legend_set_entries (self->legend, title, func != NULL ? entries : NULL, n);
}

/* (nullable): what lies under and over the plan. */
void
quartier_map_view_set_map_menu (QuartierMapView *self, GMenuModel *menu)
{
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->layers), menu);
}

/* (nullable): ways to see another scenario too. */
void
quartier_map_view_set_compare_menu (QuartierMapView *self, GMenuModel *menu)
{
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->compare), menu);
}

/**
 * quartier_map_view_set_compare_reason:
 * @reason: (nullable): why nothing can be compared; %NULL where it can
 */
void
quartier_map_view_set_compare_reason (QuartierMapView *self, const char *reason)
{
  gtk_widget_set_sensitive (self->compare, reason == NULL);
  gtk_widget_set_tooltip_text (
      self->compare, reason != NULL ? reason : _ ("See another scenario on the map as well"));
}

/**
 * quartier_map_view_set_legend_menu:
 * @menu: (nullable): what colours can show, opened by the legend's heading
 */
void
quartier_map_view_set_legend_menu (QuartierMapView *self, GMenuModel *menu)
{
  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  quartier_map_legend_set_menu (self->legend, menu);
}

/**
 * quartier_map_view_get_legend:
 *
 * Returns: (transfer none): the legend, whose property "folded" says whether only its head is seen
 */
GtkWidget *
quartier_map_view_get_legend (QuartierMapView *self)
{
  g_return_val_if_fail (QUARTIER_IS_MAP_VIEW (self), NULL);
  return GTK_WIDGET (self->legend);
}

/**
 * quartier_map_view_set_hint_visible:
 * @is_visible: whether the hint stands on the map; a window may show it elsewhere
 */
void
quartier_map_view_set_hint_visible (QuartierMapView *self, gboolean is_visible)
{
  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  self->is_hint_wanted = is_visible;
  hint_changed_cb (self);
}

/**
 * quartier_map_view_get_controller:
 *
 * Returns: (transfer none): what turns pointer and keys into edits
 */
QuartierEditController *
quartier_map_view_get_controller (QuartierMapView *self)
{
  g_return_val_if_fail (QUARTIER_IS_MAP_VIEW (self), NULL);
  return self->controller;
}

/**
 * quartier_map_view_get_layer:
 *
 * Returns: (transfer none): the districts
 */
QuartierDistrictLayer *
quartier_map_view_get_layer (QuartierMapView *self)
{
  g_return_val_if_fail (QUARTIER_IS_MAP_VIEW (self), NULL);
  return self->layer;
}

/**
 * quartier_map_view_get_map:
 *
 * Returns: (transfer none): the map itself
 */
ShumateMap *
quartier_map_view_get_map (QuartierMapView *self)
{
  g_return_val_if_fail (QUARTIER_IS_MAP_VIEW (self), NULL);
  return self->map;
}
