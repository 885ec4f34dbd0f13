/*
 * What keys mean to the map and its tools.
 */
#include "map/quartier-map-view-private.h"

#define PAN_PX 64.0

static gboolean
pan_by (QuartierMapView *self, double dx_px, double dy_px)
{
  QuartierPosition centre;

  if (!quartier_district_layer_get_position (
          self->layer, gtk_widget_get_width (GTK_WIDGET (self->layer)) / 2.0 + dx_px,
          gtk_widget_get_height (GTK_WIDGET (self->layer)) / 2.0 + dy_px, &centre))
    return FALSE;
  shumate_location_set_location (SHUMATE_LOCATION (shumate_map_get_viewport (self->map)),
                                 centre.lat, centre.lon);
  return TRUE;
}

/**
 * quartier_map_view_handle_key:
 *
 * What a key means to the map and its tools. For a window to forward what nothing else wants; not
 * while a text field has the focus.
 *
 * Returns: whether it meant anything
 */
gboolean
quartier_map_view_handle_key (QuartierMapView *self, guint keyval, GdkModifierType state)
{
  const double pan_px = state & GDK_SHIFT_MASK ? 4 * PAN_PX : PAN_PX;

  g_return_val_if_fail (QUARTIER_IS_MAP_VIEW (self), FALSE);
  if (!self->is_held && quartier_edit_controller_handle_key (self->controller, keyval, state))
    return TRUE;
  if (state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      quartier_map_view_zoom_by (self, 1);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      quartier_map_view_zoom_by (self, -1);
      return TRUE;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      quartier_map_view_zoom_to_plan (self, TRUE);
      return TRUE;
    case GDK_KEY_Left:
      return pan_by (self, -pan_px, 0);
    case GDK_KEY_Right:
      return pan_by (self, pan_px, 0);
    case GDK_KEY_Up:
      return pan_by (self, 0, -pan_px);
    case GDK_KEY_Down:
      return pan_by (self, 0, pan_px);
    default:
      return FALSE;
    }
}

/* Something of its own on the map has the keys: a pin, which Space, Return and arrows are for. */
static gboolean
has_button_focus (QuartierMapView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return GTK_IS_BUTTON (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->map));
}

static gboolean
key_pressed_cb (QuartierMapView *self,
                guint keyval,
                guint keycode G_GNUC_UNUSED,
                GdkModifierType state)
{
  if (has_button_focus (self))
    return FALSE;
  if (!self->is_held && self->ask == NULL
      && (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && (state & GDK_SHIFT_MASK))))
    return quartier_edit_controller_ask_menu (self->controller);
  if (keyval == GDK_KEY_space && !(state & gtk_accelerator_get_default_mod_mask ()))
    {
      quartier_edit_controller_set_panning (self->controller, TRUE);
      return TRUE;
    }
  return quartier_map_view_handle_key (self, keyval, state);
}

static void
key_released_cb (QuartierMapView *self,
                 guint keyval,
                 guint keycode G_GNUC_UNUSED,
                 GdkModifierType state G_GNUC_UNUSED)
{
  if (keyval == GDK_KEY_space)
    quartier_edit_controller_set_panning (self->controller, self->ask != NULL || self->is_held);
}

static void
focus_left_cb (QuartierMapView *self)
{
  quartier_edit_controller_set_panning (self->controller, self->ask != NULL || self->is_held);
}

/**
 * quartier_map_view_set_held:
 * @is_held: whether the map can only be moved: nothing on it is selected or changed, and it is read from afar, so that
 *   its words are larger
 */
void
quartier_map_view_set_held (QuartierMapView *self, gboolean is_held)
{
  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  self->is_held = is_held;
  if (is_held)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "from-afar");
      quartier_map_view_set_tool (self, QUARTIER_TOOL_SELECT);
    }
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "from-afar");
  quartier_edit_controller_set_panning (self->controller, self->ask != NULL || is_held);
}

/* Before the map, which in later libshumate pans with the arrow keys. */
void
quartier_map_view_add_keys (QuartierMapView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->map), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->map), focus);
}
