#include "io/tile-database.h"

#include <glib/gi18n.h>

#include "base/quartier-error.h"

struct _QuartierTileDatabase
{
  char *uri;
  const QuartierTileDatabaseKind *kind;
  GMutex lock;
  GQueue idle; /* QuartierTileConnection, guarded by lock */
};

static void
close_connection (QuartierTileConnection *connection)
{
  sqlite3_finalize (connection->query);
  sqlite3_close (connection->db);
  g_free (connection);
}

static QuartierTileConnection *
open_connection (QuartierTileDatabase *self, GError **error)
{
  const QuartierTileDatabaseKind *kind = self->kind;
  QuartierTileConnection *connection = g_new0 (QuartierTileConnection, 1);

  if (sqlite3_open_v2 (self->uri, &connection->db,
                       SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, NULL)
      != SQLITE_OK)
    {
      /* Translators: a kind of file; then what SQLite says of it. */
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
                   _ ("%s: cannot be opened: %s; check that it is there and may be read"),
                   _ (kind->name), sqlite3_errmsg (connection->db));
      close_connection (connection);
      return NULL;
    }
  /* A foreign file's tables are often views, so views must work; what they may call need not. */
  sqlite3_exec (connection->db, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON", NULL,
                NULL, NULL);
  if (kind->max_bytes > 0)
    sqlite3_limit (connection->db, SQLITE_LIMIT_LENGTH, kind->max_bytes);
  if (sqlite3_prepare_v2 (connection->db, kind->query, -1, &connection->query, NULL) != SQLITE_OK)
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT, _ (kind->foreign));
      close_connection (connection);
      return NULL;
    }
  return connection;
}

/**
 * quartier_tile_database_take:
 * @error: %QUARTIER_ERROR_IO, %QUARTIER_ERROR_FORMAT
 *
 * May be called from any thread, also by one that has taken another.
 *
 * Returns: (transfer full) (nullable): for quartier_tile_database_give()
 */
QuartierTileConnection *
quartier_tile_database_take (QuartierTileDatabase *self, GError **error)
{
  QuartierTileConnection *connection;

  g_mutex_lock (&self->lock);
  connection = g_queue_pop_head (&self->idle);
  g_mutex_unlock (&self->lock);
  return connection != NULL ? connection : open_connection (self, error);
}

/**
 * quartier_tile_database_give:
 * @connection: (transfer full): kept for the next thread
 */
void
quartier_tile_database_give (QuartierTileDatabase *self, QuartierTileConnection *connection)
{
  g_mutex_lock (&self->lock);
  g_queue_push_head (&self->idle, connection);
  g_mutex_unlock (&self->lock);
}

/**
 * quartier_tile_database_open:
 * @path: of a file on this machine, absolute
 * @kind: (transfer none): lives as long as the program
 * @error: %QUARTIER_ERROR_IO, %QUARTIER_ERROR_FORMAT where it has not what the kind's query asks
 * for
 *
 * Reads from disk.
 *
 * Returns: (transfer full) (nullable)
 */
QuartierTileDatabase *
quartier_tile_database_open (const char *path, const QuartierTileDatabaseKind *kind, GError **error)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, error);
  g_autoptr (QuartierTileDatabase) self = NULL;
  QuartierTileConnection *first;

  if (uri == NULL)
    return NULL;
  self = g_new0 (QuartierTileDatabase, 1);
  self->uri = g_strconcat (uri, "?mode=ro&immutable=1", NULL);
  self->kind = kind;
  g_mutex_init (&self->lock);
  g_queue_init (&self->idle);
  first = open_connection (self, error);
  if (first == NULL)
    return NULL;
  quartier_tile_database_give (self, first);
  return g_steal_pointer (&self);
}

void
quartier_tile_database_free (QuartierTileDatabase *self)
{
  g_queue_clear_full (&self->idle, (GDestroyNotify)close_connection);
  g_mutex_clear (&self->lock);
  g_free (self->uri);
  g_free (self);
}
