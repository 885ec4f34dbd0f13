/*
 * Words at the lower edge that go away by themselves, one at a time. Under AdwToastOverlay of libadwaita
 * 1.2 the program ended, in its animations, where one toast replaced another while it moved; these are
 * shown and taken away in one step each.
 *
 * What offers something takes the place of what is there at once. What only says something waits until
 * an offer has had its time.
 */
#include "ui/quartier-toasts.h"

#include <glib/gi18n.h>

#define SHOWN_MS 5000
#define STATE "quartier-toasts"

/* Of one place. */
typedef struct
{
  GtkOverlay *place; /* it owns this */
  GtkWidget *shown;  /* (nullable) */
  GQueue waiting;    /* (element-type GtkWidget): owned */
  guint timeout;
} State;

static void show_next (State *self);

static void
free_state (gpointer data)
{
  State *self = data;

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_queue_clear_full (&self->waiting, g_object_unref);
  g_free (self);
}

static State *
get_state (GtkOverlay *place)
{
  State *self = g_object_get_data (G_OBJECT (place), STATE);

  if (self == NULL)
    {
      self = g_new0 (State, 1);
      self->place = place;
      g_queue_init (&self->waiting);
      g_object_set_data_full (G_OBJECT (place), STATE, self, free_state);
    }
  return self;
}

static void
take_away (State *self)
{
  GtkWidget *shown = g_steal_pointer (&self->shown);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (shown != NULL)
    gtk_overlay_remove_overlay (self->place, shown);
}

static gboolean
timeout_cb (gpointer data)
{
  State *self = data;

  self->timeout = 0;
  take_away (self);
  show_next (self);
  return G_SOURCE_REMOVE;
}

static void
put (State *self, GtkWidget *toast, gboolean stays)
{
  take_away (self);
  self->shown = toast;
  gtk_overlay_add_overlay (self->place, toast);
  gtk_accessible_update_state (GTK_ACCESSIBLE (toast), GTK_ACCESSIBLE_STATE_HIDDEN, FALSE, -1);
  if (!stays)
    self->timeout = g_timeout_add (SHOWN_MS, timeout_cb, self);
}

static void
show_next (State *self)
{
  GtkWidget *toast = g_queue_pop_head (&self->waiting);

  if (toast == NULL)
    return;
  put (self, toast, FALSE);
  g_object_unref (toast);
}

/**
 * quartier_toast_dismiss:
 *
 * Takes a toast away before its time: it was closed, did its work, or has none any more.
 */
void
quartier_toast_dismiss (GtkWidget *toast)
{
  GtkWidget *place = gtk_widget_get_parent (toast);
  State *self = place != NULL ? g_object_get_data (G_OBJECT (place), STATE) : NULL;

  if (self == NULL || self->shown != toast)
    return;
  take_away (self);
  show_next (self);
}

/**
 * quartier_toast_new:
 * @button_label: (nullable): with a mnemonic or without; what it offers
 *
 * Returns: (transfer floating): a toast, to be shown once
 */
GtkWidget *
quartier_toast_new (const char *text, const char *button_label)
{
  GtkWidget *toast = g_object_new (GTK_TYPE_BOX, "css-name", "toast", "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_STATUS, "halign", GTK_ALIGN_CENTER, "valign",
                                   GTK_ALIGN_END, NULL);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (toast), label);
  if (button_label != NULL)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (button_label);

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (toast), button);
      g_object_set_data (G_OBJECT (toast), "button", button);
      g_signal_connect_object (button, "clicked", G_CALLBACK (quartier_toast_dismiss), toast,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_add_css_class (close, "circular");
  gtk_widget_set_valign (close, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (close, _("Close"));
  gtk_box_append (GTK_BOX (toast), close);
  g_signal_connect_object (close, "clicked", G_CALLBACK (quartier_toast_dismiss), toast, G_CONNECT_SWAPPED);
  return toast;
}

/* The button that was asked for; %NULL without one. */
GtkWidget *
quartier_toast_get_button (GtkWidget *toast)
{
  return g_object_get_data (G_OBJECT (toast), "button");
}

/* What the button does. */
void
quartier_toast_set_action (GtkWidget *toast, const char *action)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (quartier_toast_get_button (toast)), action);
}

/**
 * quartier_toast_show:
 * @toast: (transfer floating):
 * @stays: until it is pressed or another takes its place
 */
void
quartier_toast_show (GtkOverlay *place, GtkWidget *toast, gboolean stays)
{
  State *self = get_state (place);
  const gboolean offers = quartier_toast_get_button (toast) != NULL;

  if (offers || self->shown == NULL || quartier_toast_get_button (self->shown) == NULL
      || self->timeout == 0)
    put (self, toast, stays);
  else
    g_queue_push_tail (&self->waiting, g_object_ref_sink (toast));
}
