/*
 * A room looks on: the whole screen, no panels, and the scenarios one after the other.
 */
#include "ui/quartier-window-private.h"

/* Panels and the screen take that long to change. */
#define FIT_MS 400

static void
full_screen_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

static void
show_scenario (QuartierWindow *self, gssize at)
{
  g_autofree char *id = NULL;

  if (self->plan == NULL || self->held_scenario != NULL || at < 0
      || at >= (gssize) quartier_plan_get_n_scenarios (self->plan))
    return;
  quartier_window_settle (self);
  id = g_strdup (quartier_plan_get_scenario (self->plan, (gsize) at)->id);
  quartier_plan_set_current (self->plan, id);
}

/* "win.scenario" with which it is, from 1. */
static void
scenario_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  show_scenario (QUARTIER_WINDOW (widget), g_variant_get_int32 (parameter) - 1);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);
  const char *current = self->plan != NULL ? quartier_plan_get_current (self->plan) : NULL;
  const gssize step = g_str_equal (name, "win.next-scenario") ? 1 : -1;

  for (gsize i = 0; current != NULL && i < quartier_plan_get_n_scenarios (self->plan); i++)
    if (g_str_equal (quartier_plan_get_scenario (self->plan, i)->id, current))
      {
        show_scenario (self, (gssize) i + step);
        return;
      }
}

/* Once the map has the room that it then has. */
static gboolean
fit_cb (gpointer data)
{
  QuartierWindow *self = data;

  self->stage_fit = 0;
  quartier_map_view_zoom_to_plan (self->map, FALSE);
  return G_SOURCE_REMOVE;
}

/* The screen's: the window may grow over it, so that its own says nothing. */
static int
get_screen_width (QuartierWindow *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));
  GdkMonitor *monitor = surface != NULL ? gdk_display_get_monitor_at_surface (
                            gtk_widget_get_display (GTK_WIDGET (self)), surface)
                                        : NULL;
  GdkRectangle area = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), 0 };

  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &area);
  return area.width;
}

static gboolean
is_presenting (QuartierWindow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->stage));
}

static void
begin (QuartierWindow *self)
{
  self->was_panel = adw_flap_get_reveal_flap (self->flap);
  self->was_pane = gtk_widget_get_visible (GTK_WIDGET (self->pane));
  self->was_full_screen = gtk_window_is_fullscreen (GTK_WINDOW (self));
  quartier_map_view_set_selected (self->map, NULL);
  /* A window that was narrow has room for the panel on the whole screen, and is not to show it for that. */
  adw_flap_set_locked (self->flap, TRUE);
  adw_flap_set_reveal_flap (self->flap, FALSE);
  quartier_window_show_pane (self, FALSE);
  gtk_window_fullscreen (GTK_WINDOW (self));
}

static void
end (QuartierWindow *self)
{
  quartier_window_release_before (self);
  adw_flap_set_reveal_flap (self->flap, self->was_panel);
  adw_flap_set_locked (self->flap, FALSE);
  quartier_window_show_pane (self, self->was_pane);
  if (!self->was_full_screen)
    gtk_window_unfullscreen (GTK_WINDOW (self));
}

static void
present_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);
  const gboolean is_on = !is_presenting (self);

  if (self->plan == NULL)
    return;
  quartier_window_settle (self);
  if (is_on)
    begin (self);
  else
    end (self);
  gtk_widget_set_visible (self->header, !is_on);
  gtk_widget_set_visible (self->tools, !is_on);
  gtk_widget_set_visible (GTK_WIDGET (self->tips), !is_on);
  quartier_map_view_set_held (self->map, is_on);
  quartier_map_view_set_hint_visible (self->map, !is_on);
  gtk_widget_set_visible (GTK_WIDGET (self->stage), is_on);
  if (is_on)
    quartier_stage_fit (self->stage, get_screen_width (self));
  gtk_widget_grab_focus (GTK_WIDGET (quartier_map_view_get_layer (self->map)));
  g_clear_handle_id (&self->stage_fit, g_source_remove);
  self->stage_fit = g_timeout_add (FIT_MS, fit_cb, self);
}

/* As slides are turned; before map and buttons have the keys. */
static gboolean
key_pressed_cb (QuartierWindow *self, guint keyval, guint keycode G_GNUC_UNUSED, GdkModifierType state)
{
  const char *action = NULL;

  if (!is_presenting (self) || (state & gtk_accelerator_get_default_mod_mask ()))
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_Page_Down:
    case GDK_KEY_space:
      action = "win.next-scenario";
      break;
    case GDK_KEY_Left:
    case GDK_KEY_Page_Up:
    case GDK_KEY_BackSpace:
      action = "win.previous-scenario";
      break;
    case GDK_KEY_Escape:
      action = "win.present";
      break;
    default:
      return FALSE;
    }
  return gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

void
quartier_window_install_stage_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.full-screen", NULL, full_screen_action);
  gtk_widget_class_install_action (widget_class, "win.present", NULL, present_action);
  gtk_widget_class_install_action (widget_class, "win.scenario", "i", scenario_action);
  gtk_widget_class_install_action (widget_class, "win.next-scenario", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "win.previous-scenario", NULL, step_action);
}

/* Under the map, which it leaves whole. */
GtkWidget *
quartier_window_set_up_stage (QuartierWindow *self, GtkOverlay *overlay)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->stage = QUARTIER_STAGE (quartier_stage_new ());
  quartier_stage_follow (self->stage, overlay);
  gtk_widget_set_vexpand (GTK_WIDGET (overlay), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (overlay));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stage));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  return box;
}
