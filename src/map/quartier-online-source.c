#include "map/quartier-online-source.h"

#include <glib/gi18n.h>

#include "base/quartier-error.h"
#include "io/mbtiles.h"
#include "map/quartier-tile-picture.h"
#include "map/tile-image.h"
#include "map/tile-server.h"
#include "map/world-painter.h"

/* A server that has not sent a tile by then is taken for away. */
#define PATIENCE_S 20

/* One tile that a server does not have is its edge; so many in a row are a fault. */
#define MAX_REFUSALS 3

#define COPYRIGHT_URI "https://www.openstreetmap.org/copyright"

struct _QuartierOnlineSource
{
  QuartierTileSource parent_instance;
  /* Owned */
  QuartierTileServer *server;
  /* Borrowed */
  const QuartierMapPalette *palette;
  const QuartierWorldNames *names; /* (nullable) */

  QuartierOnlineTrouble trouble;
  guint n_refused; /* in a row */
};

G_DEFINE_FINAL_TYPE (QuartierOnlineSource, quartier_online_source, QUARTIER_TYPE_TILE_SOURCE)

enum
{
  TROUBLE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A tile on its way */
typedef struct
{
  ShumateTile *tile;
  GCancellable *fetching;
  gulong cancel_id;
  guint patience_id;
  gboolean is_late;
} Trip;

static void
free_trip (gpointer data)
{
  Trip *trip = data;

  g_clear_handle_id (&trip->patience_id, g_source_remove);
  g_object_unref (trip->tile);
  g_object_unref (trip->fetching);
  g_free (trip);
}

static void
set_trouble (QuartierOnlineSource *self, QuartierOnlineTrouble trouble)
{
  self->n_refused = trouble == QUARTIER_ONLINE_FINE ? 0 : self->n_refused + 1;
  if (trouble != QUARTIER_ONLINE_FINE && trouble != QUARTIER_ONLINE_AWAY
      && self->n_refused < MAX_REFUSALS)
    return;
  if (self->trouble == trouble)
    return;
  self->trouble = trouble;
  g_signal_emit (self, signals[TROUBLE_CHANGED], 0);
}

/* The end of a trip; @picture is NULL where it brought none. An error leaves the tile as it is and
 * has the map ask again when it next comes into sight. */
static void
end_trip (GTask *fill, QuartierTilePicture *picture, GError *error)
{
  QuartierOnlineSource *self = g_task_get_source_object (fill);
  Trip *trip = g_task_get_task_data (fill);
  GCancellable *outer = g_task_get_cancellable (fill);

  g_cancellable_disconnect (outer, trip->cancel_id);
  trip->cancel_id = 0;
  g_clear_handle_id (&trip->patience_id, g_source_remove);
  if (picture != NULL)
    {
      shumate_tile_set_paintable (trip->tile, GDK_PAINTABLE (picture));
      shumate_tile_set_fade_in (trip->tile, FALSE);
      set_trouble (self, QUARTIER_ONLINE_FINE);
    }
  else if (trip->is_late)
    set_trouble (self, QUARTIER_ONLINE_AWAY);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ; /* out of sight before it came */
  else if (g_error_matches (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT))
    set_trouble (self, QUARTIER_ONLINE_NO_PICTURE);
  else if (g_error_matches (error, QUARTIER_ERROR, QUARTIER_ERROR_IO))
    set_trouble (self, QUARTIER_ONLINE_REFUSED);
  else
    set_trouble (self, QUARTIER_ONLINE_AWAY);
  shumate_tile_set_state (trip->tile, SHUMATE_STATE_DONE);
  if (picture != NULL)
    g_task_return_boolean (fill, TRUE);
  else
    g_task_return_error (fill, error);
  g_object_unref (fill);
}

static void
decode_thread (GTask *task,
               gpointer source,
               gpointer data,
               GCancellable *cancellable G_GNUC_UNUSED)
{
  cairo_surface_t *image = quartier_tile_image_decode (data, QUARTIER_MBTILES_MAX_PX);

  if (image != NULL)
    quartier_map_palette_veil (QUARTIER_ONLINE_SOURCE (source)->palette, image);
  if (image != NULL)
    g_task_return_pointer (task, image, (GDestroyNotify)cairo_surface_destroy);
  else
    g_task_return_new_error (task, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT, "no picture of a tile");
}

static void
decoded_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  GTask *fill = data;
  Trip *trip = g_task_get_task_data (fill);
  GError *error = NULL;
  cairo_surface_t *image = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (QuartierTilePicture) picture = NULL;

  if (image != NULL)
    picture = quartier_tile_picture_new (image, shumate_tile_get_size (trip->tile));
  end_trip (fill, picture, error);
}

static void
received_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *fill = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes
      = quartier_tile_server_get_finish (QUARTIER_TILE_SERVER (source), result, &error);
  g_autoptr (GTask) decode = NULL;

  if (bytes == NULL)
    {
      end_trip (fill, NULL, error);
      return;
    }
  decode = g_task_new (g_task_get_source_object (fill), NULL, decoded_cb, fill);
  g_task_set_task_data (decode, g_steal_pointer (&bytes), (GDestroyNotify)g_bytes_unref);
  g_task_run_in_thread (decode, decode_thread);
}

static gboolean
patience_cb (gpointer data)
{
  Trip *trip = data;

  trip->patience_id = 0;
  trip->is_late = TRUE;
  g_cancellable_cancel (trip->fetching);
  return G_SOURCE_REMOVE;
}

static void
cancelled_cb (GCancellable *outer G_GNUC_UNUSED, GCancellable *fetching)
{
  g_cancellable_cancel (fetching);
}

/* The world is in its place; now for the server's tile. */
static void
world_painted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  QuartierOnlineSource *self = QUARTIER_ONLINE_SOURCE (source);
  GTask *fill = data;
  Trip *trip = g_task_get_task_data (fill);
  GCancellable *outer = g_task_get_cancellable (fill);
  GError *error = NULL;

  if (!SHUMATE_MAP_SOURCE_CLASS (quartier_online_source_parent_class)
           ->fill_tile_finish (SHUMATE_MAP_SOURCE (self), result, &error))
    {
      end_trip (fill, NULL, error);
      return;
    }
  shumate_tile_set_state (trip->tile, SHUMATE_STATE_LOADING);
  trip->patience_id = g_timeout_add_seconds (PATIENCE_S, patience_cb, trip);
  if (outer != NULL)
    trip->cancel_id = g_cancellable_connect (outer, G_CALLBACK (cancelled_cb),
                                             g_object_ref (trip->fetching), g_object_unref);
  quartier_tile_server_get_async (
      self->server, shumate_tile_get_x (trip->tile), shumate_tile_get_y (trip->tile),
      shumate_tile_get_zoom_level (trip->tile), trip->fetching, received_cb, fill);
}

static void
quartier_online_source_fill_tile_async (ShumateMapSource *source,
                                        ShumateTile *tile,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  GTask *fill = g_task_new (source, cancellable, callback, user_data);
  Trip *trip = g_new0 (Trip, 1);

  trip->tile = g_object_ref (tile);
  trip->fetching = g_cancellable_new ();
  g_task_set_task_data (fill, trip, free_trip);
  SHUMATE_MAP_SOURCE_CLASS (quartier_online_source_parent_class)
      ->fill_tile_async (source, tile, cancellable, world_painted_cb, fill);
}

static void
quartier_online_source_paint (QuartierTileSource *source, QuartierTileCanvas *canvas)
{
  QuartierOnlineSource *self = QUARTIER_ONLINE_SOURCE (source);
  QuartierWorld *world = quartier_world_get_default ();

  quartier_world_paint (world, canvas, self->palette);
  quartier_world_add_labels (world, canvas, self->palette, self->names, NULL);
  quartier_tile_canvas_paint_labels (canvas);
}

static void
quartier_online_source_dispose (GObject *object)
{
  g_clear_object (&QUARTIER_ONLINE_SOURCE (object)->server);
  G_OBJECT_CLASS (quartier_online_source_parent_class)->dispose (object);
}

static void
quartier_online_source_class_init (QuartierOnlineSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_online_source_dispose;
  SHUMATE_MAP_SOURCE_CLASS (klass)->fill_tile_async = quartier_online_source_fill_tile_async;
  QUARTIER_TILE_SOURCE_CLASS (klass)->paint = quartier_online_source_paint;
  signals[TROUBLE_CHANGED] = g_signal_new ("trouble-changed", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quartier_online_source_init (QuartierOnlineSource *self G_GNUC_UNUSED)
{
}

/**
 * quartier_online_source_new:
 * @address: where tiles are, with {z}, {x} and {y}; without a fault of
 *   quartier_online_address_fault()
 * @credit: whom to name beside the map
 * @dark: of the world that is drawn until a tile comes
 *
 * Returns: (transfer full): a map source; nothing is fetched before a map asks it for a tile
 */
QuartierOnlineSource *
quartier_online_source_new (const char *address, const char *credit, gboolean dark)
{
  const QuartierMapPalette *palette = quartier_map_palette_get (dark);
  const QuartierWorldNames *names = quartier_world_names_get (NULL);
  const char *language = quartier_world_names_get_language (names);
  g_autofree char *id = g_strdup_printf ("quartier-online-%s-%s-%s", palette->name, language, address);
  const char *uri = strstr (credit, "OpenStreetMap") != NULL ? COPYRIGHT_URI : NULL;
  QuartierOnlineSource *self
      = g_object_new (QUARTIER_TYPE_ONLINE_SOURCE, "id", id, "name", "Online", "license", credit,
                      "license-uri", uri, "min-zoom-level", 0, "max-zoom-level", 19, "tile-size",
                      256, "projection", SHUMATE_MAP_PROJECTION_MERCATOR, NULL);

  quartier_tile_source_take_text_size (QUARTIER_TILE_SOURCE (self));
  self->palette = palette;
  self->names = names;
  self->server = quartier_tile_server_new (address);
  return self;
}

QuartierOnlineTrouble
quartier_online_source_get_trouble (QuartierOnlineSource *self)
{
  g_return_val_if_fail (QUARTIER_IS_ONLINE_SOURCE (self), QUARTIER_ONLINE_FINE);
  return self->trouble;
}

/* Addresses */

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;
  return n;
}

static char *
fill_in (const char *address)
{
  g_autoptr (GString) filled = g_string_new (address);

  g_string_replace (filled, "{z}", "0", 0);
  g_string_replace (filled, "{x}", "0", 0);
  g_string_replace (filled, "{y}", "0", 0);
  return g_string_free (g_steal_pointer (&filled), FALSE);
}

/**
 * quartier_online_address_host:
 *
 * Returns: (transfer full) (nullable): the server's name
 */
char *
quartier_online_address_host (const char *address)
{
  g_autofree char *filled = fill_in (address);
  g_autoptr (GUri) uri = g_uri_parse (filled, G_URI_FLAGS_NONE, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  return host != NULL && *host != '\0' ? g_strdup (host) : NULL;
}

/**
 * quartier_online_address_fault:
 * @address: of a server's tiles, as a person writes it
 *
 * Returns: (nullable): in one translated sentence what is wrong and what would be right; %NULL for
 *   one that tiles can be asked from
 */
const char *
quartier_online_address_fault (const char *address)
{
  g_autofree char *host = NULL;

  if (!g_str_has_prefix (address, "https://") && !g_str_has_prefix (address, "http://"))
    return _ ("The address begins with https:// or http://, like "
              "https://tile.example.org/{z}/{x}/{y}.png.");
  if (count (address, "{z}") != 1 || count (address, "{x}") != 1 || count (address, "{y}") != 1)
    return _ ("The address has {z}, {x} and {y} once each, where zoom level, column and row go.");
  if (count (address, "{") != 3 || count (address, "}") != 3)
    return _ ("Nothing but {z}, {x} and {y} stands in braces: write the name of one server.");
  host = quartier_online_address_host (address);
  if (host == NULL || count (address, "#") > 0 || count (address, " ") > 0)
    return _ ("This is no web address: write it like https://tile.example.org/{z}/{x}/{y}.png.");
  return NULL;
}

/**
 * quartier_online_is_allowed:
 * @sandbox: (nullable): what a sandbox says of itself, %NULL for "/.flatpak-info"
 *
 * Returns: %FALSE in a sandbox without a network; elsewhere it is the user's choice
 */
gboolean
quartier_online_is_allowed (const char *sandbox)
{
  g_autoptr (GKeyFile) about = g_key_file_new ();
  g_auto (GStrv) shared = NULL;

  if (!g_key_file_load_from_file (about, sandbox != NULL ? sandbox : "/.flatpak-info",
                                  G_KEY_FILE_NONE, NULL))
    return TRUE;
  shared = g_key_file_get_string_list (about, "Context", "shared", NULL, NULL);
  return shared != NULL && g_strv_contains ((const char *const *)shared, "network");
}
