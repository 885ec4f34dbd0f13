#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * QuartierMapAskFunc:
 * @x_px: where the map was clicked, in pixels of the widget
 * @y_px: the same
 */
typedef void (*QuartierMapAskFunc) (double x_px, double y_px, gpointer data);

GtkEventController *quartier_map_ask (GtkWidget *widget, QuartierMapAskFunc func, gpointer data);

G_END_DECLS
