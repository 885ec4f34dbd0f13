/*
 * Site plans: opened here, kept in the plan, shown by the map under the districts.
 */
#include "ui/quartier-window-private.h"

#include <glib/gi18n.h>

/* How much of the map a picture without a georeference takes at first. */
#define FIRST_SHARE 0.6

static void
show_on_map (QuartierWindow *self)
{
  g_autoptr (GArray) sites = g_array_new (FALSE, FALSE, sizeof (QuartierMapSite));

  for (gsize i = 0; self->plan != NULL && i < quartier_plan_get_n_overlays (self->plan); i++)
    {
      const QuartierOverlay *overlay = quartier_plan_get_overlay (self->plan, i);
      g_autofree char *path = quartier_overlay_dup_path (overlay);
      QuartierMapSite site;
      const char *fault;
      double share;

      site.picture = quartier_site_pictures_get (self->site_pictures, path, &fault, &share);
      site.opacity_share = quartier_site_panel_get_opacity (self->site_panel, i);
      if (site.picture != NULL
          && quartier_site_picture_get_matrix (site.picture, overlay, &site.to_mercator))
        g_array_append_val (sites, site);
    }
  quartier_map_view_set_sites (self->map, (const QuartierMapSite *) sites->data, sites->len);
}

/* Two points of the picture, and where they are when it lies in the middle of what is seen. */
static void
place_in_view (QuartierWindow *self, QuartierSitePicture *picture, QuartierOverlay *overlay)
{
  QuartierDistrictLayer *layer = quartier_map_view_get_layer (self->map);
  const double width = gtk_widget_get_width (GTK_WIDGET (layer));
  const double height = gtk_widget_get_height (GTK_WIDGET (layer));
  const double aspect = (double) quartier_site_picture_get_width (picture)
                        / quartier_site_picture_get_height (picture);
  const double shown_width = FIRST_SHARE * MIN (width, height * aspect);
  static const double corners[2][2] = { { 0.1, 0.9 }, { 0.9, 0.1 } };

  overlay->is_placed = TRUE;
  for (guint i = 0; i < 2; i++)
    {
      memcpy (overlay->picture[i], corners[i], sizeof corners[i]);
      if (!quartier_district_layer_get_position (
              layer, width / 2 + (corners[i][0] - 0.5) * shown_width,
              height / 2 + (corners[i][1] - 0.5) * shown_width / aspect, &overlay->at[i]))
        overlay->is_placed = FALSE;
    }
}

/* What was chosen is there: into the plan with it. */
static void
add_to_plan (QuartierWindow *self, const char *path, QuartierSitePicture *picture)
{
  const gsize n = quartier_plan_get_n_overlays (self->plan);
  QuartierOverlay overlay = { .file = (char *) path, .opacity_share = QUARTIER_OVERLAY_OPACITY };

  quartier_window_settle (self);
  if (!quartier_site_picture_is_placed (picture))
    place_in_view (self, picture, &overlay);
  quartier_plan_begin (self->plan, _("Add a site plan"));
  quartier_plan_put_overlay (self->plan, n, &overlay);
  quartier_plan_commit (self->plan);
  quartier_site_panel_choose (self->site_panel, n);
}

static void pictures_changed_cb (QuartierWindow *self, const char *path);

static gboolean
sized_cb (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);

  if (self->map != NULL && gtk_widget_get_width (GTK_WIDGET (self->map)) == 0)
    return G_SOURCE_CONTINUE;
  if (self->wanted_site != NULL)
    pictures_changed_cb (self, self->wanted_site);
  return G_SOURCE_REMOVE;
}

static void
pictures_changed_cb (QuartierWindow *self, const char *path)
{
  const char *fault;
  double share;
  QuartierSitePicture *picture;

  if (self->map == NULL || self->plan == NULL)
    return;
  if (g_strcmp0 (path, self->wanted_site) == 0)
    {
      picture = quartier_site_pictures_get (self->site_pictures, path, &fault, &share);
      if (picture == NULL && fault == NULL)
        {
          gtk_progress_bar_set_fraction (self->progress, share);
          return;
        }
      /* Where it lies in the view is not known before there is one. */
      if (picture != NULL && gtk_widget_get_width (GTK_WIDGET (self->map)) == 0)
        {
          gtk_widget_add_tick_callback (GTK_WIDGET (self), sized_cb, NULL, NULL);
          return;
        }
      {
        g_autofree char *wanted = g_steal_pointer (&self->wanted_site);

        gtk_revealer_set_reveal_child (self->progress_revealer, self->backdrop_job != NULL);
        quartier_window_update_actions (self);
        if (picture != NULL)
          add_to_plan (self, wanted, picture);
        else
          {
            quartier_window_show_error (self, _("The site plan was not opened"), fault);
            quartier_site_pictures_forget (self->site_pictures, wanted);
          }
      }
      return;
    }
  show_on_map (self);
  quartier_site_panel_refresh (self->site_panel);
}

/**
 * quartier_window_update_sites:
 *
 * Shows on the map and in the panel what site plans there are now.
 */
void
quartier_window_update_sites (QuartierWindow *self)
{
  if (self->site_panel == NULL)
    return;
  show_on_map (self);
  quartier_site_panel_refresh (self->site_panel);
}

/**
 * quartier_window_begin_sites:
 *
 * Another plan: those of its site plans that are missing are said once; they stay in the plan.
 */
void
quartier_window_begin_sites (QuartierWindow *self)
{
  quartier_site_panel_set_plan (self->site_panel, self->plan);
  quartier_window_update_sites (self);
  for (gsize i = 0; i < quartier_plan_get_n_overlays (self->plan); i++)
    {
      g_autofree char *path = quartier_overlay_dup_path (quartier_plan_get_overlay (self->plan, i));

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        {
          g_autofree char *text = g_strdup_printf (_("The site plan is missing: %s"), path);

          quartier_window_toast (self, text);
          return;
        }
    }
}

/**
 * quartier_window_open_site:
 * @file: a GeoTIFF, PNG or JPEG picture
 *
 * Reads it, which can be stopped, and lays it under the districts.
 */
void
quartier_window_open_site (QuartierWindow *self, GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *label = NULL;
  const char *fault;
  double share;

  if (path == NULL || !g_utf8_validate (path, -1, NULL))
    {
      quartier_window_show_error (
          self, _("The site plan was not opened"),
          _("Only files on this computer whose names are valid UTF-8 can be used; copy it here first."));
      return;
    }
  if (self->plan == NULL || self->wanted_site != NULL)
    return;
  self->sites_open = TRUE;
  self->wanted_site = g_strdup (path);
  if (quartier_site_pictures_get (self->site_pictures, path, &fault, &share) != NULL
      || fault != NULL)
    {
      pictures_changed_cb (self, path);
      return;
    }
  label = g_strdup_printf (_("Reading %s…"), name);
  gtk_label_set_label (self->progress_label, label);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_revealer_set_reveal_child (self->progress_revealer, TRUE);
  quartier_window_update_actions (self);
}

/* What "Stop" beside the progress does to one that is being read. */
void
quartier_window_stop_site (QuartierWindow *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted_site);

  if (wanted == NULL)
    return;
  quartier_site_pictures_forget (self->site_pictures, wanted);
  gtk_revealer_set_reveal_child (self->progress_revealer, FALSE);
  quartier_window_update_actions (self);
}

static void
site_chosen_cb (GtkFileChooserNative *chooser, int response, QuartierWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    quartier_window_open_site (self, file);
  g_object_unref (chooser);
}

void
quartier_window_choose_site (QuartierWindow *self)
{
  static const char *const patterns[]
      = { "*.tif", "*.tiff", "*.TIF", "*.png", "*.PNG", "*.jpg", "*.jpeg", "*.JPG", NULL };
  GtkFileChooserNative *chooser
      = quartier_window_new_chooser (self, _("Open a site plan"), GTK_FILE_CHOOSER_ACTION_OPEN,
                                     _("_Open"), _("Site plans (GeoTIFF, PNG, JPEG)"), patterns);

  g_signal_connect (chooser, "response", G_CALLBACK (site_chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* "win.site-plans": their panel beside the map, and back. */
void
quartier_window_toggle_sites (QuartierWindow *self)
{
  self->sites_open = !self->sites_open;
  quartier_site_panel_choose (self->site_panel, 0);
  if (self->sites_open)
    {
      quartier_map_view_set_tool (self->map, QUARTIER_TOOL_SELECT);
      quartier_map_view_set_selected (self->map, NULL);
      adw_flap_set_reveal_flap (self->flap, TRUE);
    }
  quartier_window_update_actions (self);
}

void
quartier_window_set_up_sites (QuartierWindow *self)
{
  self->site_pictures = quartier_site_pictures_new ();
  self->site_panel
      = QUARTIER_SITE_PANEL (quartier_site_panel_new (self->map, self->site_pictures));
  gtk_stack_add_named (self->panels, GTK_WIDGET (self->site_panel), "sites");
  g_signal_connect_object (self->site_pictures, "changed", G_CALLBACK (pictures_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->site_panel, "previewed", G_CALLBACK (show_on_map), self,
                           G_CONNECT_SWAPPED);
}

void
quartier_window_drop_sites (QuartierWindow *self)
{
  if (self->site_pictures != NULL)
    quartier_site_pictures_stop (self->site_pictures);
  g_clear_object (&self->site_pictures);
  g_clear_pointer (&self->wanted_site, g_free);
  self->site_panel = NULL;
}
