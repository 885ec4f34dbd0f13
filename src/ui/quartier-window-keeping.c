/*
 * What the window takes back or gives way with by itself: a name that is typed, by Esc; the panel,
 * where it leaves the map no room.
 */
#include "ui/quartier-window-private.h"

#include "ui/text-size.h"

/* The map is worth its place beside the panel from here on, with usual text. */
#define LEAST_MAP_PX 340

/* Names */

/* What is looked at, to know whether it is still the one whose name was there. */
static char *
dup_looked_at (QuartierWindow *self)
{
  const char *selected = quartier_map_view_get_selected (self->map);
  const char *scenario = quartier_plan_get_current (self->plan);

  return g_strconcat (scenario != NULL ? scenario : "", "\n", selected, NULL);
}

static void
focus_changed_cb (QuartierWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_ENTRY_ROW) : NULL;

  g_clear_pointer (&self->name_before, g_free);
  g_clear_pointer (&self->name_of, g_free);
  if (row == NULL || self->plan == NULL)
    return;
  self->name_before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
  self->name_of = dup_looked_at (self);
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state,
        QuartierWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_ENTRY_ROW) : NULL;
  g_autofree char *looked_at = NULL;

  if (keyval != GDK_KEY_Escape || row == NULL || self->name_before == NULL || self->plan == NULL)
    return FALSE;
  looked_at = dup_looked_at (self);
  if (!g_str_equal (looked_at, self->name_of)
      || g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), self->name_before))
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (row), self->name_before);
  quartier_window_settle (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.map", NULL);
  return TRUE;
}

/* Room */

static gboolean
fold_panel (gpointer data)
{
  QuartierWindow *self = data;
  int panel, content;
  gboolean is_narrow;

  if (self->flap == NULL)
    return G_SOURCE_REMOVE;
  gtk_widget_measure (adw_flap_get_flap (self->flap), GTK_ORIENTATION_HORIZONTAL, -1, &panel, NULL,
                      NULL, NULL);
  gtk_widget_measure (adw_flap_get_content (self->flap), GTK_ORIENTATION_HORIZONTAL, -1, &content,
                      NULL, NULL, NULL);
  is_narrow = gtk_widget_get_width (GTK_WIDGET (self)) - panel
              < MAX (content, LEAST_MAP_PX * quartier_get_text_scale ());
  adw_flap_set_fold_policy (self->flap,
                            is_narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_AUTO);
  return G_SOURCE_REMOVE;
}

/* While sizes are given no other can be asked for. */
static void
layout_cb (QuartierWindow *self)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, fold_panel, g_object_ref (self), g_object_unref);
}

static void
realized_cb (QuartierWindow *self)
{
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (self)), "layout",
                           G_CALLBACK (layout_cb), self, G_CONNECT_SWAPPED);
}

void
quartier_window_set_up_keeping (QuartierWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
  g_signal_connect (self, "realize", G_CALLBACK (realized_cb), NULL);
}
