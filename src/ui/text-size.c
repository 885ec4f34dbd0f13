#include "ui/text-size.h"

#include <adwaita.h>

#define USUAL_DPI 96.0

/* Of the size that measures in pixels were chosen for; at least 1. */
double
quartier_get_text_scale (void)
{
  int dpi = 0;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return MAX (1, dpi / (USUAL_DPI * PANGO_SCALE));
}

/* The largest a window can be on the smallest screen there is. */
static gboolean
find_screen (GdkDisplay *display, int *width, int *height)
{
  GListModel *monitors = gdk_display_get_monitors (display);
  const guint n = g_list_model_get_n_items (monitors);

  *width = *height = G_MAXINT;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle geometry;

      gdk_monitor_get_geometry (monitor, &geometry);
      *width = MIN (*width, geometry.width);
      *height = MIN (*height, geometry.height);
    }
  return n > 0;
}

/* Columns are as wide as so many letters, not as so many pixels. */
static void
widen_columns (GtkWidget *widget, double scale)
{
  if (ADW_IS_CLAMP (widget))
    {
      AdwClamp *clamp = ADW_CLAMP (widget);

      adw_clamp_set_maximum_size (clamp, (int)(adw_clamp_get_maximum_size (clamp) * scale));
      adw_clamp_set_tightening_threshold (
          clamp, (int)(adw_clamp_get_tightening_threshold (clamp) * scale));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    widen_columns (child, scale);
}

/* For content that is put into a window that is there already. */
void
quartier_suit_columns (GtkWidget *widget)
{
  const double scale = quartier_get_text_scale ();

  if (scale > 1)
    widen_columns (widget, scale);
}

/* For a window that has its content and has not been shown: its measures in pixels are those of usual
 * text, and become those of the text there is. */
void
quartier_suit_text_size (GtkWindow *window)
{
  const double scale = quartier_get_text_scale ();
  int width, height, most_width, most_height;

  if (scale <= 1 || !find_screen (gtk_widget_get_display (GTK_WIDGET (window)), &most_width, &most_height))
    return;
  widen_columns (GTK_WIDGET (window), scale);
  gtk_window_get_default_size (window, &width, &height);
  if (width > 0)
    width = MAX (width, MIN ((int)(width * scale), most_width));
  if (height > 0)
    height = MAX (height, MIN ((int)(height * scale), most_height));
  gtk_window_set_default_size (window, width, height);
}
