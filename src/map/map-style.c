#include "map/map-style.h"

#include <gtk/gtk.h>

#include "map/map-palette.h"

/* Colours of the base map and of what stands on it: flat, as the header bar beside it. */
void
quartier_map_add_style (void)
{
  static gboolean is_added = FALSE;
  GdkDisplay *display = gdk_display_get_default ();
  g_autoptr (GtkCssProvider) provider = NULL;
  g_autofree char *css = NULL;

  if (is_added || display == NULL)
    return;
  is_added = TRUE;
  css = g_strdup_printf (
      "quartier-map map-view { background-color: #%06x; }"
      "quartier-map.dark map-view { background-color: #%06x; }"
      "quartier-map map-legend, quartier-map .map-licence, quartier-map map-hint,"
      "quartier-map .map-buttons button {"
      "  background-color: alpha(@popover_bg_color, 0.92); color: @popover_fg_color; }"
      "quartier-map .map-buttons button:disabled {"
      "  background-color: alpha(@popover_bg_color, 0.92); color: alpha(@popover_fg_color, 0.4); }"
      "quartier-map .map-buttons button:hover { background-color: @popover_bg_color; }"
      "quartier-map .map-buttons button:active {"
      "  background-color: mix(@popover_bg_color, @popover_fg_color, 0.15); }"
      "quartier-map .map-buttons { margin: 12px; border-radius: 8px; }"
      "quartier-map .map-buttons, quartier-map map-legend, quartier-map map-hint {"
      "  border: 1px solid @borders; }"
      "quartier-map map-legend { padding: 8px 12px; border-radius: 8px; margin: 0 12px; }"
      "quartier-map .map-legend-chooser > button { padding: 0 4px; margin: 0 -4px; min-height: "
      "22px; }"
      "quartier-map map-legend scrollbar slider { min-height: 12px; }"
      "quartier-map .map-legend-fold { padding: 0 3px; margin: 0 -4px 0 0; min-height: 22px; min-width: 16px; }"
      "quartier-map map-hint { padding: 6px 14px; border-radius: 16px; }"
      "quartier-map .map-licence { padding: 1px 6px; font-size: smaller; border-radius: 6px 0 0 0;"
      "  background-color: alpha(@popover_bg_color, 0.7); }"
      "quartier-map .map-notice { padding: 4px 4px 4px 14px; border-radius: 18px;"
      "  margin: 0 64px 0 148px; background-color: alpha(@popover_bg_color, 0.95);"
      "  color: @popover_fg_color; border: 1px solid alpha(@warning_color, 0.6); }"
      "quartier-map .map-notice button { border-radius: 14px; padding: 2px 14px; }"
      "quartier-map .map-licence link { color: inherit; }"
      "quartier-map .map-pair { background-color: alpha(@window_fg_color, 0.35); }"
      "quartier-map .map-name { padding: 4px 10px; border-radius: 12px; font-weight: bold;"
      "  background-color: alpha(@popover_bg_color, 0.92); color: @popover_fg_color;"
      "  border: 1px solid @borders; }"
      "quartier-map map-scale { margin: 0 12px 8px 12px; }"
      "quartier-map map-scale label { font-size: smaller;"
      "  border-color: alpha(@popover_fg_color, 0.6);"
      "  background-color: alpha(@popover_bg_color, 0.7); }"
      /* Headings have a size of their own. */
      "quartier-map.from-afar { font-size: 150%%; }"
      "quartier-map.from-afar map-legend label { font-size: 16pt; }"
      "district-layer:focus-visible { box-shadow: inset 0 0 0 2px alpha(@accent_color, 0.5); }",
      quartier_map_palette_get (FALSE)->land, quartier_map_palette_get (TRUE)->land);
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_data (provider, css, -1);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}
