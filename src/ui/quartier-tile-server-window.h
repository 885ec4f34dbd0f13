#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QUARTIER_TYPE_TILE_SERVER_WINDOW (quartier_tile_server_window_get_type ())

/**
 * QuartierTileServerWindow:
 *
 * Asks whose tiles the online map is of. The signal "done" comes with the address and the credit
 * once both can be used, before the window closes.
 */
G_DECLARE_FINAL_TYPE (
    QuartierTileServerWindow, quartier_tile_server_window, QUARTIER, TILE_SERVER_WINDOW, AdwWindow)

GtkWidget *quartier_tile_server_window_new (const char *address, const char *credit);

G_END_DECLS
