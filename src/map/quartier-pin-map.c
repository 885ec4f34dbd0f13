#include "map/quartier-pin-map.h"

#include <glib/gi18n.h>
#include <math.h>

#include "map/district-shape.h"
#include "map/map-globe.h"
#include "map/map-wheel.h"
#include "map/quartier-world-source.h"

#define MIN_ZOOM 1.0
#define MAX_ZOOM 17.0

/* What is kept free around the pins, more at the right, where the buttons are and names stand. */
#define MARGIN_PX 36.0
#define RIGHT_PX 90.0

/* One pin alone is not shown larger than this: its country is still around it. */
#define MAX_FIT_ZOOM 6.0

struct _QuartierPinMap
{
  AdwBin parent_instance;
  /* Children */
  ShumateMap *map;
  ShumateMapLayer *base;
  QuartierPinLayer *pins;
  GtkWidget *licence;

  gboolean is_dark;
  gboolean is_waiting; /* for a size, to show all pins in */
};

G_DEFINE_FINAL_TYPE (QuartierPinMap, quartier_pin_map, ADW_TYPE_BIN)

static ShumateViewport *
get_viewport (QuartierPinMap *self)
{
  return shumate_map_get_viewport (self->map);
}

static void
replace_base (QuartierPinMap *self)
{
  g_autoptr (ShumateMapSource) source
      = SHUMATE_MAP_SOURCE (quartier_world_source_new (self->is_dark));
  ShumateMapLayer *fresh = shumate_map_layer_new (source, get_viewport (self));

  shumate_viewport_set_reference_map_source (get_viewport (self), source);
  shumate_map_insert_layer_behind (self->map, SHUMATE_LAYER (fresh), SHUMATE_LAYER (self->pins));
  if (self->base != NULL)
    shumate_map_remove_layer (self->map, SHUMATE_LAYER (self->base));
  self->base = fresh;
  gtk_label_set_label (GTK_LABEL (self->licence), shumate_map_source_get_license (source));
}

static void
dark_changed_cb (QuartierPinMap *self)
{
  const gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  if (is_dark == self->is_dark)
    return;
  self->is_dark = is_dark;
  if (is_dark)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dark");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dark");
  replace_base (self);
}

/* Where it looks */

static void
look_at (QuartierPinMap *self, const QuartierPosition *at, double zoom)
{
  gboolean animations = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animations,
                NULL);
  shumate_map_stop_go_to (self->map);
  if (animations && gtk_widget_get_mapped (GTK_WIDGET (self)) && !self->is_waiting)
    {
      shumate_map_go_to_full_with_duration (self->map, at->lat, at->lon, zoom, 300);
      return;
    }
  shumate_viewport_set_zoom_level (get_viewport (self), zoom);
  shumate_location_set_location (SHUMATE_LOCATION (get_viewport (self)), at->lat, at->lon);
}

static void
show_all (QuartierPinMap *self)
{
  const double tile_px = shumate_map_source_get_tile_size (
      shumate_viewport_get_reference_map_source (get_viewport (self)));
  const double width_px
      = MAX (gtk_widget_get_width (GTK_WIDGET (self->map)) - MARGIN_PX - RIGHT_PX, 64);
  const double height_px = MAX (gtk_widget_get_height (GTK_WIDGET (self->map)) - 2 * MARGIN_PX, 64);
  QuartierBounds bounds;
  QuartierMapPoint a, b, middle;
  QuartierPosition at;
  double zoom;

  if (!quartier_pin_layer_get_bounds (self->pins, &bounds))
    return;
  a = quartier_map_point (&(QuartierPosition){ bounds.west, bounds.north });
  b = quartier_map_point (&(QuartierPosition){ bounds.east, bounds.south });
  zoom = CLAMP (
      log2 (MIN (width_px / MAX (b.x - a.x, 1e-9), height_px / MAX (b.y - a.y, 1e-9)) / tile_px),
      MIN_ZOOM, MAX_FIT_ZOOM);
  middle = (QuartierMapPoint){ (a.x + b.x) / 2 + (RIGHT_PX - MARGIN_PX) / 2 / tile_px / exp2 (zoom),
                               (a.y + b.y) / 2 };
  at = quartier_map_point_to_position (&middle);
  look_at (self, &at, zoom);
}

static gboolean
size_cb (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  QuartierPinMap *self = QUARTIER_PIN_MAP (widget);

  if (gtk_widget_get_width (GTK_WIDGET (self->map)) == 0)
    return G_SOURCE_CONTINUE;
  show_all (self);
  self->is_waiting = FALSE;
  return G_SOURCE_REMOVE;
}

/**
 * quartier_pin_map_show_all:
 *
 * Looks at all pins that are shown; at once where the map has no size yet, as soon as it has one.
 */
void
quartier_pin_map_show_all (QuartierPinMap *self)
{
  g_return_if_fail (QUARTIER_IS_PIN_MAP (self));
  if (self->is_waiting)
    return;
  if (gtk_widget_get_width (GTK_WIDGET (self->map)) > 0)
    {
      show_all (self);
      return;
    }
  self->is_waiting = TRUE;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), size_cb, NULL, NULL);
}

/**
 * quartier_pin_map_show_pin:
 * @id: of a pin; one that is not there changes nothing
 *
 * Moves there where the pin is out of sight.
 */
void
quartier_pin_map_show_pin (QuartierPinMap *self, const char *id)
{
  QuartierPosition at;
  double x, y;

  g_return_if_fail (QUARTIER_IS_PIN_MAP (self));
  if (self->is_waiting || !quartier_pin_layer_get_position (self->pins, id, &at))
    return;
  shumate_viewport_location_to_widget_coords (get_viewport (self), GTK_WIDGET (self->map), at.lat,
                                              at.lon, &x, &y);
  if (x < 0 || y < 0 || x > gtk_widget_get_width (GTK_WIDGET (self->map))
      || y > gtk_widget_get_height (GTK_WIDGET (self->map)))
    look_at (self, &at, shumate_viewport_get_zoom_level (get_viewport (self)));
}

/* Its buttons */

static void
zoom_by (QuartierPinMap *self, double levels)
{
  const double zoom = shumate_viewport_get_zoom_level (get_viewport (self)) + levels;

  shumate_map_stop_go_to (self->map);
  shumate_viewport_set_zoom_level (get_viewport (self), CLAMP (zoom, MIN_ZOOM, MAX_ZOOM));
}

static void
zoom_in_cb (QuartierPinMap *self)
{
  zoom_by (self, 1);
}

static void
zoom_out_cb (QuartierPinMap *self)
{
  zoom_by (self, -1);
}

static void
add_button (
    QuartierPinMap *self, GtkWidget *box, const char *icon, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
make_buttons (QuartierPinMap *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  add_button (self, box, "list-add-symbolic", _ ("Zoom in"), G_CALLBACK (zoom_in_cb));
  add_button (self, box, "list-remove-symbolic", _ ("Zoom out"), G_CALLBACK (zoom_out_cb));
  add_button (self, box, "zoom-fit-best-symbolic", _ ("Show all pins"),
              G_CALLBACK (quartier_pin_map_show_all));
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "map-buttons");
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  return box;
}

static void
quartier_pin_map_class_init (QuartierPinMapClass *klass)
{
  /* Coloured as the large map is. */
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "quartier-map");
}

static void
quartier_pin_map_init (QuartierPinMap *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->map = shumate_map_new ();
  gtk_widget_set_hexpand (GTK_WIDGET (self->map), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->map), TRUE);
  shumate_viewport_set_min_zoom_level (get_viewport (self), (guint)MIN_ZOOM);
  shumate_viewport_set_max_zoom_level (get_viewport (self), (guint)MAX_ZOOM);
  quartier_map_wheel_install (self->map);
  quartier_map_keep_on_globe (self->map, (guint)MIN_ZOOM);
  self->pins = quartier_pin_layer_new (get_viewport (self));
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->pins));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->map));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), make_buttons (self));
  self->licence = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->licence, "map-licence");
  gtk_widget_set_halign (self->licence, GTK_ALIGN_END);
  gtk_widget_set_valign (self->licence, GTK_ALIGN_END);
  gtk_widget_set_can_target (self->licence, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->licence);
  adw_bin_set_child (ADW_BIN (self), overlay);
  replace_base (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (dark_changed_cb), self, G_CONNECT_SWAPPED);
  dark_changed_cb (self);
}

QuartierPinMap *
quartier_pin_map_new (void)
{
  return g_object_new (QUARTIER_TYPE_PIN_MAP, NULL);
}

/* (transfer none) */
QuartierPinLayer *
quartier_pin_map_get_pins (QuartierPinMap *self)
{
  g_return_val_if_fail (QUARTIER_IS_PIN_MAP (self), NULL);
  return self->pins;
}
