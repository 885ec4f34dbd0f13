#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** QUARTIER_TILE_CACHE_BYTES: what tiles of servers may take on disk. */
#define QUARTIER_TILE_CACHE_BYTES (100 * 1000 * 1000)

/** QUARTIER_TILE_MAX_BYTES: a longer answer is no tile. */
#define QUARTIER_TILE_MAX_BYTES (2 * 1024 * 1024)

#define QUARTIER_TYPE_TILE_SERVER (quartier_tile_server_get_type ())

/**
 * QuartierTileServer:
 *
 * Pictures of tiles from an address, two at a time, with the program's name and version in each
 * request. They are kept in libshumate's cache and asked for anew after a week, and then only if
 * they have changed: what the terms of OpenStreetMap's server ask for. (libshumate's own downloader
 * of Debian 12 gives its own name, which the terms do not allow.)
 */
G_DECLARE_FINAL_TYPE (QuartierTileServer, quartier_tile_server, QUARTIER, TILE_SERVER, GObject)

QuartierTileServer *quartier_tile_server_new (const char *address);
void quartier_tile_server_get_async (QuartierTileServer *self,
                                     guint x,
                                     guint y,
                                     guint zoom,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GBytes *
quartier_tile_server_get_finish (QuartierTileServer *self, GAsyncResult *result, GError **error);

G_END_DECLS
