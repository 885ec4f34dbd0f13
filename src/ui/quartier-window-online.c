/*
 * Tiles of a server under the plan: off until chosen, then remembered.
 */
#include "ui/quartier-window-private.h"

#include <glib/gi18n.h>

#include "map/quartier-online-source.h"
#include "ui/quartier-tile-server-window.h"

static char *
dup_setting (QuartierWindow *self, const char *key, const char *usual)
{
  return self->settings != NULL ? g_settings_get_string (self->settings, key) : g_strdup (usual);
}

/* An address that was changed by hand to something else is not asked. */
static gboolean
show_online (QuartierWindow *self)
{
  g_autofree char *address = dup_setting (self, "tile-server", QUARTIER_ONLINE_ADDRESS);
  g_autofree char *credit = dup_setting (self, "tile-credit", QUARTIER_ONLINE_CREDIT);
  const char *fault = quartier_online_address_fault (address);

  if (fault != NULL)
    {
      quartier_window_toast (self, fault);
      return FALSE;
    }
  quartier_map_view_set_online (self->map, address,
                                *credit != '\0' ? credit : QUARTIER_ONLINE_CREDIT);
  quartier_window_backdrop_shown (self, "online", NULL);
  return TRUE;
}

/**
 * quartier_window_remember_online:
 * @is_online: whether windows to come begin with online tiles
 */
void
quartier_window_remember_online (QuartierWindow *self, gboolean is_online)
{
  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, "online-tiles", is_online);
}

/* By the user's choice, which is said once. */
void
quartier_window_choose_online (QuartierWindow *self)
{
  g_autofree char *address = dup_setting (self, "tile-server", QUARTIER_ONLINE_ADDRESS);
  g_autofree char *host = NULL;
  g_autofree char *words = NULL;

  if (!show_online (self))
    return;
  quartier_window_remember_online (self, TRUE);
  host = quartier_online_address_host (address);
  /* Translators: a server's name */
  words = g_strdup_printf (_ ("The map is from %s now, and will be when Quartier starts again."),
                           host);
  quartier_window_toast (self, words);
}

/* What was chosen before. */
void
quartier_window_restore_online (QuartierWindow *self)
{
  g_autoptr (GVariant) base = g_action_group_get_action_state (G_ACTION_GROUP (self), "backdrop");

  if (self->settings != NULL && g_settings_get_boolean (self->settings, "online-tiles")
      && quartier_online_is_allowed (NULL)
      && g_str_equal (g_variant_get_string (base, NULL), "world"))
    show_online (self);
}

static void
server_done_cb (QuartierWindow *self, const char *address, const char *credit)
{
  if (self->settings != NULL)
    {
      g_settings_set_string (self->settings, "tile-server", address);
      g_settings_set_string (self->settings, "tile-credit", credit);
    }
  if (self->plan != NULL)
    quartier_window_choose_online (self);
}

static void
server_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  QuartierWindow *self = data;
  g_autofree char *address = dup_setting (self, "tile-server", QUARTIER_ONLINE_ADDRESS);
  g_autofree char *credit = dup_setting (self, "tile-credit", QUARTIER_ONLINE_CREDIT);
  GtkWidget *window = quartier_tile_server_window_new (address, credit);

  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (self));
  g_signal_connect_object (window, "done", G_CALLBACK (server_done_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

/* "win.tile-server"; not where a sandbox has no network. */
void
quartier_window_set_up_online (QuartierWindow *self)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new ("tile-server", NULL);

  g_simple_action_set_enabled (action, quartier_online_is_allowed (NULL));
  g_signal_connect_object (action, "activate", G_CALLBACK (server_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}
