/*
 * The map's own menu: what lies under the plan.
 */
#include "ui/quartier-window-private.h"

#include <glib/gi18n.h>

#include "io/mbtiles.h"
#include "map/quartier-mbtiles-source.h"
#include "map/quartier-online-source.h"

/* Tiles in a file */

static void
open_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data,
             GCancellable *cancellable G_GNUC_UNUSED)
{
  GError *error = NULL;
  g_autoptr (QuartierMbtiles) tiles = quartier_mbtiles_open (g_file_peek_path (data), &error);

  if (tiles != NULL && quartier_mbtiles_source_check (tiles, &error))
    g_task_return_pointer (task, g_steal_pointer (&tiles), (GDestroyNotify) quartier_mbtiles_unref);
  else
    g_task_return_error (task, error);
}

static void
opened_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuartierWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierMbtiles) tiles = g_task_propagate_pointer (G_TASK (result), &error);
  QuartierBounds bounds;

  if (self->backdrop_job == g_task_get_cancellable (G_TASK (result)))
    g_clear_object (&self->backdrop_job);
  if (self->map == NULL) /* the window is gone */
    return;
  quartier_window_update_actions (self);
  if (tiles == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        quartier_window_show_error (self, _("The backdrop was not opened"), error->message);
      return;
    }
  if (self->plan == NULL)
    return;
  quartier_map_view_set_tiles (self->map, tiles);
  quartier_mbtiles_get_bounds (tiles, &bounds);
  quartier_window_show_backdrop_bounds (self, &bounds);
  quartier_window_backdrop_shown (self, "file", g_task_get_task_data (G_TASK (result)));
}

/**
 * quartier_window_open_tiles:
 * @file: an MBTiles file
 *
 * Shows its pictures under the districts.
 */
void
quartier_window_open_tiles (QuartierWindow *self, GFile *file)
{
  g_autoptr (GTask) task = NULL;

  self->backdrop_job = g_cancellable_new ();
  quartier_window_update_actions (self);
  task = g_task_new (NULL, self->backdrop_job, opened_cb, g_object_ref (self));
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, open_thread);
}

/* The menu */

static void
fill_backdrop_menu (QuartierWindow *self)
{
  g_menu_remove_all (self->backdrop_menu);
  g_menu_append (self->backdrop_menu, _("The stored _world map"), "win.backdrop::world");
  if (self->backdrop_file != NULL)
    {
      g_autofree char *name = g_file_get_basename (self->backdrop_file);
      g_autofree char *shown = g_filename_display_name (name);
      g_auto (GStrv) parts = g_strsplit (shown, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts); /* no key to press is meant */

      g_menu_append (self->backdrop_menu, label, "win.backdrop::file");
    }
  if (quartier_online_is_allowed (NULL))
    g_menu_append (self->backdrop_menu, _("_Online map"), "win.backdrop::online");
  g_menu_append (self->backdrop_menu, _("Open a _backdrop…"), "win.open-backdrop");
  if (quartier_online_is_allowed (NULL))
    g_menu_append (self->backdrop_menu, _("Server of the online _map…"), "win.tile-server");
}

/**
 * quartier_window_backdrop_shown:
 * @which: "world", "file" or "online"
 * @file: (nullable): the one that was opened
 *
 * Keeps the menu in step with what the map shows.
 */
void
quartier_window_backdrop_shown (QuartierWindow *self, const char *which, GFile *file)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "backdrop");

  if (file != NULL && g_set_object (&self->backdrop_file, file))
    fill_backdrop_menu (self);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (which));
}

static void
backdrop_chosen_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer data)
{
  QuartierWindow *self = data;
  const char *which = g_variant_get_string (parameter, NULL);

  if (self->plan == NULL)
    return;
  if (g_str_equal (which, "file") && self->backdrop_file != NULL)
    {
      g_autoptr (GFile) file = g_object_ref (self->backdrop_file);

      quartier_window_open_backdrop (self, file);
    }
  else if (g_str_equal (which, "online"))
    quartier_window_choose_online (self);
  else if (g_str_equal (which, "world"))
    {
      quartier_window_remember_online (self, FALSE);
      quartier_map_view_set_backdrop (self->map, NULL, NULL);
      quartier_window_backdrop_shown (self, "world", NULL);
    }
}

void
quartier_window_set_up_basemap (QuartierWindow *self)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
      "backdrop", G_VARIANT_TYPE_STRING, g_variant_new_string ("world"));
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) over = NULL;

  g_signal_connect_object (action, "activate", G_CALLBACK (backdrop_chosen_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
  quartier_window_set_up_online (self);
  self->backdrop_menu = g_menu_new ();
  fill_backdrop_menu (self);
  g_menu_append_section (menu, _("Under the plan"), G_MENU_MODEL (self->backdrop_menu));
  over = g_menu_new ();
  g_menu_append (over, _("_Site plans"), "win.site-plans");
  g_menu_append (over, _("Reference _cases"), "win.map-cases");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (over));
  quartier_map_view_set_map_menu (self->map, G_MENU_MODEL (menu));
}
