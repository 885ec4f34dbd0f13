#pragma once

#include "map/quartier-tile-source.h"

G_BEGIN_DECLS

/** QUARTIER_ONLINE_ADDRESS, _CREDIT: whose tiles are shown where the user names no other server. */
#define QUARTIER_ONLINE_ADDRESS "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
#define QUARTIER_ONLINE_CREDIT "© OpenStreetMap contributors"

/**
 * QuartierOnlineTrouble:
 * @QUARTIER_ONLINE_FINE: the last tile came
 * @QUARTIER_ONLINE_AWAY: the server was not reached, or did not answer in time
 * @QUARTIER_ONLINE_REFUSED: it answers, and gives no tiles
 * @QUARTIER_ONLINE_NO_PICTURE: what it gives is no picture of a tile
 */
typedef enum
{
  QUARTIER_ONLINE_FINE,
  QUARTIER_ONLINE_AWAY,
  QUARTIER_ONLINE_REFUSED,
  QUARTIER_ONLINE_NO_PICTURE,
} QuartierOnlineTrouble;

#define QUARTIER_TYPE_ONLINE_SOURCE (quartier_online_source_get_type ())

/**
 * QuartierOnlineSource:
 *
 * Tiles of a #QuartierTileServer, over the drawn world, which stays where none come. They are
 * fetched when they are to be seen and not before.
 *
 * The signal "trouble-changed" tells when quartier_online_source_get_trouble() says another.
 */
G_DECLARE_FINAL_TYPE (
    QuartierOnlineSource, quartier_online_source, QUARTIER, ONLINE_SOURCE, QuartierTileSource)

QuartierOnlineSource *
quartier_online_source_new (const char *address, const char *credit, gboolean dark);
QuartierOnlineTrouble quartier_online_source_get_trouble (QuartierOnlineSource *self);

const char *quartier_online_address_fault (const char *address);
char *quartier_online_address_host (const char *address);
gboolean quartier_online_is_allowed (const char *sandbox);

G_END_DECLS
