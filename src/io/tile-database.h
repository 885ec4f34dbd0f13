#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * QuartierTileDatabaseKind:
 * @name: what messages call it, "MBTiles": a gettext msgid
 * @foreign: the message where it is something else, or damaged; a gettext msgid
 * @query: SQL of what is asked again and again
 * @max_bytes: the longest value that is read; 0 for SQLite's own limit
 *
 * A kind of file that tiles are read from.
 */
typedef struct
{
  const char *name;
  const char *foreign;
  const char *query;
  int max_bytes;
} QuartierTileDatabaseKind;

/**
 * QuartierTileConnection:
 * @db: used by one thread at a time
 * @query: the kind's, to be reset before it is given back
 */
typedef struct
{
  sqlite3 *db;
  sqlite3_stmt *query;
} QuartierTileConnection;

/**
 * QuartierTileDatabase:
 *
 * An SQLite file that several threads read: each takes a connection that is idle, or another is
 * opened for it. It is taken to be complete: nobody writes it while it is read, so it may lie where
 * nothing can be written.
 */
typedef struct _QuartierTileDatabase QuartierTileDatabase;

QuartierTileDatabase *quartier_tile_database_open (const char *path,
                                                   const QuartierTileDatabaseKind *kind,
                                                   GError **error);
void quartier_tile_database_free (QuartierTileDatabase *self);

QuartierTileConnection *quartier_tile_database_take (QuartierTileDatabase *self, GError **error);
void quartier_tile_database_give (QuartierTileDatabase *self, QuartierTileConnection *connection);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierTileDatabase, quartier_tile_database_free)

G_END_DECLS
