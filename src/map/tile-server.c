#include "map/tile-server.h"

#include <glib/gi18n.h>
#include <libsoup/soup.h>
#include <shumate/shumate.h>

#include "base/quartier-error.h"
#include "io/image-header.h"

#define MAX_CONNECTIONS 2
#define TIMEOUT_S 20
#define FRESH_DAYS 7

struct _QuartierTileServer
{
  GObject parent_instance;
  /* Owned */
  char *address;
  ShumateFileCache *cache;
  SoupSession *session; /* (nullable): nothing was asked of the server yet */
};

G_DEFINE_FINAL_TYPE (QuartierTileServer, quartier_tile_server, G_TYPE_OBJECT)

typedef struct
{
  guint x, y, zoom;
  GBytes *kept; /* (nullable): from the disk */
  char *etag;   /* (nullable): of that */
  SoupMessage *message;
  guint8 *answer;
} Errand;

static void
free_errand (gpointer data)
{
  Errand *errand = data;

  g_clear_pointer (&errand->kept, g_bytes_unref);
  g_free (errand->etag);
  g_clear_object (&errand->message);
  g_free (errand->answer);
  g_free (errand);
}

/* An old tile is better than none. */
static void
settle_for_kept (GTask *task, GError *error)
{
  Errand *errand = g_task_get_task_data (task);

  if (errand->kept == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, error);
      return;
    }
  g_clear_error (&error);
  g_task_return_pointer (task, g_steal_pointer (&errand->kept), (GDestroyNotify)g_bytes_unref);
}

static gboolean
is_picture (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint width, height;

  return quartier_image_header (data, size, &width, &height) != QUARTIER_IMAGE_UNKNOWN;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  QuartierTileServer *self = g_task_get_source_object (task);
  Errand *errand = g_task_get_task_data (task);
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;
  gsize size;

  if (!g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &size, &error))
    {
      settle_for_kept (task, error);
      return;
    }
  bytes = g_bytes_new (errand->answer, MIN (size, QUARTIER_TILE_MAX_BYTES));
  if (size > QUARTIER_TILE_MAX_BYTES || !is_picture (bytes))
    {
      g_set_error_literal (&error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                           _ ("the server's answer is no picture of a tile"));
      settle_for_kept (task, error);
      return;
    }
  shumate_file_cache_store_tile_async (
      self->cache, (int)errand->x, (int)errand->y, (int)errand->zoom, bytes,
      soup_message_headers_get_one (soup_message_get_response_headers (errand->message), "ETag"),
      NULL, NULL, NULL);
  g_task_return_pointer (task, g_steal_pointer (&bytes), (GDestroyNotify)g_bytes_unref);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  QuartierTileServer *self = g_task_get_source_object (task);
  Errand *errand = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GInputStream) stream
      = soup_session_send_finish (SOUP_SESSION (source), result, &error);
  guint status;

  if (stream == NULL)
    {
      settle_for_kept (task, error);
      return;
    }
  status = soup_message_get_status (errand->message);
  if (status == SOUP_STATUS_NOT_MODIFIED && errand->kept != NULL)
    {
      shumate_file_cache_mark_up_to_date (self->cache, (int)errand->x, (int)errand->y,
                                          (int)errand->zoom);
      settle_for_kept (task, NULL);
      return;
    }
  if (!SOUP_STATUS_IS_SUCCESSFUL (status))
    {
      g_set_error (&error, QUARTIER_ERROR, QUARTIER_ERROR_IO, _ ("the server answers %u"), status);
      settle_for_kept (task, error);
      return;
    }
  errand->answer = g_malloc (QUARTIER_TILE_MAX_BYTES + 1);
  g_input_stream_read_all_async (stream, errand->answer, QUARTIER_TILE_MAX_BYTES + 1,
                                 G_PRIORITY_DEFAULT, g_task_get_cancellable (task), read_cb,
                                 g_object_ref (task));
}

static char *
fill_in (const char *address, const Errand *errand)
{
  g_autoptr (GString) filled = g_string_new (address);
  g_autofree char *x = g_strdup_printf ("%u", errand->x);
  g_autofree char *y = g_strdup_printf ("%u", errand->y);
  g_autofree char *z = g_strdup_printf ("%u", errand->zoom);

  g_string_replace (filled, "{x}", x, 0);
  g_string_replace (filled, "{y}", y, 0);
  g_string_replace (filled, "{z}", z, 0);
  return g_string_free (g_steal_pointer (&filled), FALSE);
}

static void
ask (GTask *task, GDateTime *modified)
{
  QuartierTileServer *self = g_task_get_source_object (task);
  Errand *errand = g_task_get_task_data (task);
  g_autofree char *address = fill_in (self->address, errand);
  SoupMessageHeaders *headers;

  if (self->session == NULL)
    self->session = soup_session_new_with_options (
        "user-agent", "Quartier/" QUARTIER_VERSION " (" QUARTIER_APP_ID ")", "max-conns",
        MAX_CONNECTIONS, "max-conns-per-host", MAX_CONNECTIONS, "timeout", TIMEOUT_S, NULL);
  errand->message = soup_message_new (SOUP_METHOD_GET, address);
  if (errand->message == NULL)
    {
      settle_for_kept (task, g_error_new (QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                                          _ ("%s is no web address"), address));
      return;
    }
  headers = soup_message_get_request_headers (errand->message);
  if (errand->etag != NULL)
    soup_message_headers_append (headers, "If-None-Match", errand->etag);
  else if (modified != NULL)
    {
      g_autoptr (GDateTime) utc = g_date_time_to_utc (modified);
      g_autofree char *since = soup_date_time_to_string (utc, SOUP_DATE_HTTP);

      soup_message_headers_append (headers, "If-Modified-Since", since);
    }
  soup_session_send_async (self->session, errand->message, G_PRIORITY_DEFAULT,
                           g_task_get_cancellable (task), answered_cb, g_object_ref (task));
}

static gboolean
is_fresh (GDateTime *modified)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return modified != NULL && g_date_time_difference (now, modified) < FRESH_DAYS * G_TIME_SPAN_DAY;
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Errand *errand = g_task_get_task_data (task);
  g_autoptr (GDateTime) modified = NULL;

  errand->kept = shumate_file_cache_get_tile_finish (SHUMATE_FILE_CACHE (source), &errand->etag,
                                                     &modified, result, NULL);
  if (errand->kept != NULL && is_fresh (modified))
    settle_for_kept (task, NULL);
  else if (!g_task_return_error_if_cancelled (task))
    ask (task, errand->kept != NULL ? modified : NULL);
}

/**
 * quartier_tile_server_get_async:
 * @x: column
 * @y: row, from the north
 *
 * Has a tile looked for on disk, then at the server; libshumate and libsoup wait in their own ways,
 * and the caller does not.
 */
void
quartier_tile_server_get_async (QuartierTileServer *self,
                                guint x,
                                guint y,
                                guint zoom,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Errand *errand = g_new0 (Errand, 1);

  errand->x = x;
  errand->y = y;
  errand->zoom = zoom;
  g_task_set_task_data (task, errand, free_errand);
  shumate_file_cache_get_tile_async (self->cache, (int)x, (int)y, (int)zoom, cancellable,
                                     looked_up_cb, task);
}

/**
 * quartier_tile_server_get_finish:
 * @error: %QUARTIER_ERROR_IO where the server answers with something else than a tile,
 *   %QUARTIER_ERROR_FORMAT where that is no picture, or what kept it from being reached
 *
 * Returns: (transfer full) (nullable): a PNG, JPEG or WebP picture, as its first bytes say
 */
GBytes *
quartier_tile_server_get_finish (QuartierTileServer *self G_GNUC_UNUSED,
                                 GAsyncResult *result,
                                 GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
quartier_tile_server_finalize (GObject *object)
{
  QuartierTileServer *self = QUARTIER_TILE_SERVER (object);

  g_free (self->address);
  g_clear_object (&self->cache);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quartier_tile_server_parent_class)->finalize (object);
}

static void
quartier_tile_server_class_init (QuartierTileServerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quartier_tile_server_finalize;
}

static void
quartier_tile_server_init (QuartierTileServer *self G_GNUC_UNUSED)
{
}

/**
 * quartier_tile_server_new:
 * @address: with {z}, {x} and {y}
 *
 * Returns: (transfer full): nothing is asked of it yet; what is on disk beyond
 *   %QUARTIER_TILE_CACHE_BYTES begins to go, the least used first
 */
QuartierTileServer *
quartier_tile_server_new (const char *address)
{
  QuartierTileServer *self = g_object_new (QUARTIER_TYPE_TILE_SERVER, NULL);
  g_autofree char *key
      = g_strcanon (g_strdup (address), G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS, '_');

  self->address = g_strdup (address);
  self->cache = shumate_file_cache_new_full (QUARTIER_TILE_CACHE_BYTES, key, NULL);
  shumate_file_cache_purge_cache_async (self->cache, NULL, NULL, NULL);
  return self;
}
